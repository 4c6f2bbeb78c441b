"""What stands beside a common word or phrase whose rule seldom lets it stand: *of course*, *though*, *no*, *thank*."""

from __future__ import annotations

from analysis.cues.guards import All, Near

from .. import words as w
from ..context import is_skipped
from ..rules import (
    answers,
    appeals,
    certainty,
    counterpoints,
    demands,
    denials,
    maxims,
    merits,
    modals,
    praises,
    requests,
    superlatives,
    views,
)
from .nearby import ENDS, TO, UNASKED, among, folded, none_of


def _said_of(*states: frozenset[str]) -> Near:
    """One of these just before the cue, an adverb between them perhaps: *was quite splendid*."""
    before = frozenset().union(w.ADVERBS, *states)
    return Near(before=folded(lambda word: word in before or word.endswith("ly")))


def _perfect(word: str) -> bool:
    """Tell whether after this word *must have* may go on with a participle."""
    return is_skipped(word) or word in modals.IRREGULAR or word.endswith("ed")


def _of_people(word: str) -> bool:
    return praises.person_word(word) or word in ("chap", "bloke")


OPENS_SENTENCE = Near(before=among(w.QUOTES, ["and", ""]), back=3, every=True)
BUT = Near(after=among(["but", "yet"]), on=34, skip=1)
ASIDES = frozenset("hereby also now therefore again".split())  # *are hereby asked*
FELT_CLAUSE = w.PRONOUNS | w.DETERMINERS | {"that", "", ".", ",", "?", "!"}
VALUED = appeals.VALUES.union("telling keeping paying treating answering owning".split())
RECOMMENDED = requests.WISHED.union("nobody no be should must not".split())
BY_RULE: dict[str, All] = {
    "a_lie": (Near(before=among("a an another is was".split(), denials.FORCED), back=7),),
    "although": (
        OPENS_SENTENCE,
        UNASKED,
        Near(after=among([","]), on=28, skip=2),
        Near(after=among(counterpoints.GRANTED), on=29),
    ),
    "are_asked": (Near(before=among(["are"], ASIDES)),),
    "believe_in": (Near(after=among(VALUED), on=4),),
    "charge_near": (Near(before=among(answers.JUDGED), after=among(answers.CHARGED), back=4, on=2),),
    "decent": (Near(before=folded(lambda word: word in w.BE or word.endswith("ly")), after=folded(_of_people), on=2),),
    "false_before": (Near(after=among(denials.CHARGES, denials.AFTER_PREDICATE, ENDS)),),
    "far_as": (Near(after=among(views.FAR_AS_WORDS), on=6),),
    "feel": (Near(before=among(w.FIRST, ["still", "now", "do"])), Near(after=among(FELT_CLAUSE))),
    "like_to_have": (Near(before=among(w.FIRST), back=3), Near(after=among(requests.ASKED_FOR), on=4)),
    "lies": (Near(before=among("are were they're these're".split()), back=2),),
    "look_to": (Near(after=among(w.DETERMINERS, w.OBJECT_PRONOUNS)), Near(after=TO, on=8, skip=1)),
    "may_but": (Near(after=among(counterpoints.GOOD), on=5), BUT),
    "may_suggest": (
        Near(before=among(["i", "we"])),
        Near(before=among("may might could can would".split()), skip=1),
    ),
    "must_have": (Near(after=folded(_perfect)),),
    "needed": (Near(before=among(demands.ASKED_FOR), back=4),),
    "obvious": (
        Near(before=among(w.BE, "painfully perfectly quite very".split())),
        Near(after=among(certainty.OBVIOUS_AFTER)),
    ),
    "owe": (Near(after=among(demands.OWE_WORDS), on=7),),
    "owed_all": (
        Near(before=among("every each everyone everybody".split()), after=among(maxims.DUES), back=4, on=4),
        Near(before=among(maxims.EVERYONE, maxims.OFFICES), back=9),
    ),
    "own_wrong": (
        Near(after=among(ENDS, ["and", "of"])),
        Near(before=among("it that this which mine ours".split()), back=4),
    ),
    "recommends": (Near(after=among(RECOMMENDED), on=8),),
    "required": (Near(before=among(["is", "are"])),),
    "sort_of": (Near(before=none_of(w.DETERMINERS)),),
    "thank_for": (
        Near(after=none_of("you god us me goodness".split())),
        Near(after=among(["for"]), on=13, skip=1),
    ),
    "then_but": (OPENS_SENTENCE, Near(after=none_of(["not"])), BUT),
    "thing_is": (_said_of(superlatives.PREDICATED), Near(after=among(ENDS, "and about on in".split()))),
    "wants_done": (Near(before=among(requests.BODIES), back=2),),
    "work_is": (
        _said_of(merits.TOLD),
        Near(after=among(ENDS, "and throughout from".split())),
        Near(before=among(merits.WORK), back=12),
    ),
}
