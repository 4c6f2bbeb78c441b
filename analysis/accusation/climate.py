"""How harsh a document is, sentence by sentence: its words' valence and the triggers that stand in it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon import load_valences
from .triggers import WORD, Match, plain
from .units import Document, Unit

_NEAR = 2  # sentences before and after
_LONG = 1000  # words from which a longer text is no different
_SATURATION = 15.0  # Hutto and Gilbert 2014: sum / sqrt(sum² + 15)


@lru_cache(maxsize=1)
def editorial_valences() -> dict[str, float]:
    """The editorial lexicon's valences by word."""
    return load_valences("editorial")


@dataclass(frozen=True)
class Weather:
    """A sentence: its words, their valence on balance and at worst, and how many triggers of which strength it has."""

    words: int
    valence: float
    worst: float
    strong: int
    weak: int


class Climate:
    """The weather of each unit of a document, by order."""

    def __init__(self, document: Document, matches: dict[Unit, list[Match]]) -> None:
        self.units = [_weather(unit.text, matches.get(unit, [])) for unit in document.units]
        self.words = max(30, sum(unit.words for unit in self.units))
        self.strong = sum(unit.strong for unit in self.units)
        self.weak = sum(unit.weak for unit in self.units)
        self.valence = sum(unit.valence for unit in self.units) / max(1, len(self.units))

    def traits(self, order: int) -> dict[str, float]:
        """What the document, the sentences around and the sentence itself say of one unit."""
        here, thousands = self.units[order], max(self.words / 1000, 0.1)
        near = [self.units[i] for i in range(order - _NEAR, order + _NEAR + 1) if i != order and 0 <= i < len(self)]
        density = (self.strong - here.strong) / thousands
        return {
            "sentence_valence": here.valence,
            "sentence_worst": here.worst,
            "sentence_length": math.log1p(here.words),
            "near_valence": sum(unit.valence for unit in near) / max(1, len(near)),
            "near_strong": sum(unit.strong for unit in near),
            "near_weak": sum(unit.weak for unit in near),
            "text_strong": math.log1p(density),
            "text_weak": math.log1p((self.weak - here.weak) / thousands),
            "text_valence": self.valence,
            "text_length": math.log(min(self.words, _LONG)) - 6,
            "opening": float(order < 3),
            "closing": float(order >= len(self) - 2),
        }

    def __len__(self) -> int:
        return len(self.units)


def _weather(text: str, matches: list[Match]) -> Weather:
    found = WORD.findall(plain(text))
    scores = [editorial_valences().get(word, 0.0) for word in found]
    total = sum(scores)
    strengths = {match.start: match.frame.weight for match in matches}.values()
    strong = sum(weight == 3 for weight in strengths)
    balance = total / math.sqrt(total**2 + _SATURATION)
    return Weather(len(found), balance, min(scores, default=0.0), strong, len(strengths) - strong)
