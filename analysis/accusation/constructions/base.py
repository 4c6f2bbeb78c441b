"""What every construction builds on: the register of rules, their frames, and readings of the verb group."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from analysis.lexicon import load_valences

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..naming import sort_of
from ..tree import Token
from ..triggers import Frame
from ..units import Unit

Rule = Callable[[Unit], Iterator[Claim]]
DEED = Frame("", "verb", "deed", ("voice",), ("subject",), ("itself",), ("object",))
QUALITY = Frame("", "adjective", "quality", ("voice",), ("subject",), ("itself",), ())
SUMMED_UP = Frame("", "adjective", "quality", ("voice",), ("recent",), ("itself",), ())  # blame of what went before
FOCAL_DEED = Frame("", "verb", "deed", ("voice",), ("recent",), ("itself",), ("object",))
NOT = frozenset("not n't n’t never".split())
UNREAL = frozenset("will would can could should might must shall 'll 'd".split())
PRONOUNS = frozenset("i he she it they that this which who there".split())
RULES: list[Construction] = []


@dataclass(frozen=True)
class Construction:
    """A rule, the words without which it cannot apply, and whether it needs a text that is hostile anyway.

    One that is `last` gives way to the lexicon.
    """

    rule: Rule
    gate: re.Pattern[str]
    hostile: bool
    last: bool


def construction(gate: str, *, hostile: bool = False, last: bool = False) -> Callable[[Rule], Rule]:
    """Register a rule with its gate: a pattern that is searched before anything is parsed."""

    def register(rule: Rule) -> Rule:
        RULES.append(Construction(rule, re.compile(gate), hostile, last))
        return rule

    return register


def claim(unit: Unit, rule: str, head: Token, span: tuple[int, int], **given: Any) -> Claim:
    frame = given.pop("frame", DEED)
    return Claim(unit, span[0], span[1], head, frame, rule, **given)


def between(first: Token, last: Token) -> tuple[int, int]:
    first, last = (first, last) if first.i <= last.i else (last, first)
    return first.idx, last.idx + len(last)


def somebody_else(verb: Token) -> Token | None:
    """The verb's subject when it is somebody other than the speaker, *there* or an empty *it*."""
    found = clause.subject(verb)
    if found is None or found.lower_ in FIRST or found.lower_ in ("there", "which", "what", "that", "this"):
        return None
    return found


def conditional(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "until") for c in verb.children)


def auxiliaries(verb: Token) -> list[str]:
    return [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]


def negation(verb: Token) -> Token | None:
    own = next((c for c in verb.children if c.lower_ in NOT), None)
    if own is not None:
        return own
    subject = clause.child(verb, "nsubj", "nsubjpass")
    return (
        subject
        if subject is not None
        and subject.lower_ in ("nobody", "none", "one")
        and (subject.lower_ != "one" or any(c.lower_ == "no" for c in subject.children))
        else None
    )


def first_auxiliary(verb: Token, first: Token) -> Token:
    """The first auxiliary of the verb group, where it stands before the negation."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < first.i]
    return helpers[0] if helpers else first


WRONG = -1.5  # a word's valence from which on it means a wrong


@lru_cache(maxsize=1)
def vader_valences() -> dict[str, float]:
    """VADER's valences by word, to tell kind words from harsh ones."""
    return load_valences("vader")


def ill(word: str) -> bool:
    """*steal*, *lie*, *wrong*: a wrong in itself, which it is no failing to leave undone."""
    return vader_valences().get(word, 0.0) <= WRONG


def friendly(head: Token) -> bool:
    """Does a clause speak well of somebody? *is a decent man*, *may have been right*."""
    return well_spoken(head.subtree) and not clause.negated(head)


def well_spoken(tokens: Iterable[Token]) -> bool:
    """Are the words kind ones, on balance, with none that is harsh?"""
    words = [t.lower_ for t in tokens if t.tag_[:2] in ("JJ", "NN", "VB", "RB")]
    scores = [1.5 if word in _KIND else vader_valences().get(word, 0.0) for word in words]
    return sum(scores) >= 1.5 and min(scores, default=0) > -1.0


_KIND = frozenset("right decent worth accurate correct joking meant useful sensible reasonable willing".split())


def predicate(verb: Token) -> tuple[Token, Token]:
    """First and last word of a verb with what belongs to it most closely."""
    negative = next((c for c in verb.children if c.dep_ == "neg"), None)
    first = min([verb, *([negative] if negative is not None else [])], key=lambda t: t.i)
    near = [c for c in verb.rights if c.dep_ in ("dobj", "attr", "acomp", "oprd", "prt", "prep")]
    last = near[0].right_edge if near and near[0].right_edge.i - verb.i < 7 else (near[0] if near else verb)
    return first, last


def of_people(unit: Unit, token: Token) -> bool:
    """Does a noun speak of people or a body? *the rest of the board* does."""
    start, end = clause.noun_phrase(token)
    inner = clause.prepositional(token, "of")
    words = unit.text[start:end] if inner is None else inner.text
    return token.tag_ == "NNP" or token.lower_ in ("you", "he", "she") or sort_of(words) != "thing"
