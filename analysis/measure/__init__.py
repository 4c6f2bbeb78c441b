"""Counts, rates, intervals, effect sizes and what drives them: from a Reading's tables to tidy tables."""

from __future__ import annotations

from analysis.measure.rates import mean_tone, profile, rates
from analysis.measure.resample import SEED, Bootstrap
from analysis.measure.tally import VOICES, tally
from analysis.measure.views import accusation_map, along, quoted, speakers, strip

__all__ = [
    "SEED", "VOICES", "Bootstrap", "accusation_map", "along", "mean_tone", "profile", "quoted", "rates", "speakers",
    "strip", "tally",
]  # fmt: skip
