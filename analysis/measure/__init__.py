"""Counts, rates, intervals, effect sizes and what drives them: from a Reading's tables to tidy tables."""

from __future__ import annotations

from analysis.measure.rates import mean_tone, profile, rates
from analysis.measure.resample import SEED, Bootstrap
from analysis.measure.tally import VOICES, tally

__all__ = ["SEED", "VOICES", "Bootstrap", "mean_tone", "profile", "rates", "tally"]
