"""The answers in words: sentences from the tables, each with its n and its caveat, for notebooks and reports."""

from analysis.say.caveats import caveat
from analysis.say.comparisons import answer, drivers, voices
from analysis.say.groups import accusations, hedging, records_right, tone, who_speaks
from analysis.say.phrases import rounded, shown

__all__ = [
    "accusations", "answer", "caveat", "drivers", "hedging", "records_right", "rounded", "shown", "tone", "voices",
    "who_speaks",
]  # fmt: skip
