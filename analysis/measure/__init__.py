"""Counts, rates, intervals, effect sizes and what drives them: from a Reading's tables to tidy tables."""

from __future__ import annotations

from analysis.measure.contrast import contrasts, own_and_all
from analysis.measure.effects import benjamini_hochberg, cliffs_delta, dispersion, g2, log_odds, log_ratio
from analysis.measure.keyness import keyness
from analysis.measure.left_out import robustness, without_each_cue, without_each_document
from analysis.measure.rates import mean_tone, profile, rates
from analysis.measure.resample import SEED, Bootstrap
from analysis.measure.shift import word_shift
from analysis.measure.sides import largest, sides
from analysis.measure.tally import tally
from analysis.measure.views import accusation_map, along, over_time, quoted, side_by_side, speakers, strip
from analysis.terms import VOICES

__all__ = [
    "SEED",
    "VOICES",
    "Bootstrap",
    "accusation_map",
    "along",
    "benjamini_hochberg",
    "cliffs_delta",
    "contrasts",
    "dispersion",
    "g2",
    "keyness",
    "largest",
    "log_odds",
    "log_ratio",
    "mean_tone",
    "over_time",
    "own_and_all",
    "profile",
    "quoted",
    "rates",
    "robustness",
    "side_by_side",
    "sides",
    "speakers",
    "strip",
    "tally",
    "without_each_cue",
    "without_each_document",
    "word_shift",
]
