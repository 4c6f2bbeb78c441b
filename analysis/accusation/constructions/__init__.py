"""Accusations that no single word makes: duties not done, disbelief, understatement, questions with a sting."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from ..claims import Claim, Scene
from ..triggers import Frame, plain
from ..units import Document, Unit
from . import (
    absences,
    doubts,
    hints,
    inquiries,
    irony,
    lapses,
    motives,
    omissions,
    parallels,
    pointing,
    questions,
    quoted,
    stances,
    told,
    unmet,
    unsaid,
)
from .base import RULES

# Where two constructions share words, the one named first has them.
_ORDER = (
    "called_in_quotes yet_to no_effort disbelief understatement is_it_odd no_coincidence pointed_question asked "
    "guilty_knowledge ought_to_have chose seems_not_to nobody_did "
    "conspicuous_absence so_much_for fault hard_to_credit laid_at doubting_question sarcasm wry "
    "stop_doing tag_question crony disavowal instead suspicion rumour quoted_charge denial "
    "quoted_blame did_that own_doing pressing_question not_the_cause less_than "
    "nothing_done owed barb would_sell "
    "base_motive no_better either_or so_did not_said quoted_of epithet "
    "absolved rejected_charge retracted it_was_who marked because_of nobody_asked no_answer told_nobody might_care "
    "told_of unfounded no_villain stopped_doing knows_it"
).split()
__all__ = [
    "LAST", "absences", "claims", "doubts", "hints", "inquiries", "irony", "lapses", "motives", "omissions",
    "parallels", "pointing", "possible", "questions", "quoted", "stances", "told",
    "unmet", "unsaid",
]  # fmt: skip
RULES.sort(key=lambda c: _ORDER.index(c.rule.__name__))
LAST = frozenset(c.rule.__name__ for c in RULES if c.last)


def possible(document: Document, hostile: bool) -> set[Unit]:
    """The units in which some construction can stand."""
    text = plain(document.text)
    places = (m.start() for c in RULES if hostile or not c.hostile for m in c.gate.finditer(text))
    return {unit for unit in map(document.unit_at, places) if unit is not None}


@lru_cache(maxsize=64)
def _weighed(frame: Frame, weight: int) -> Frame:
    """A frame by which a text is known for a quarrel, or not: what only a quarrel makes blame proves none."""
    return replace(frame, weight=weight)


def claims(unit: Unit, scene: Scene) -> list[Claim]:
    """What the constructions find in a parsed unit, no two overlapping, the earlier rule first."""
    text = plain(unit.text)
    found: list[Claim] = []
    for c in RULES:
        if (scene.hostile or not c.hostile) and c.gate.search(text):
            for claim in c.rule(unit):
                claim.frame = _weighed(claim.frame, 2 if claim.rule in LAST else 3)
                if all(claim.end <= other.start or other.end <= claim.start for other in found):
                    found.append(claim)
    return found
