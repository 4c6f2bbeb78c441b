"""Duties not done: *has yet to answer*, *never bothered*, *nobody rang*, *should have been fired*."""

from __future__ import annotations

from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..inflect import forms_of
from ..naming import sort_of
from ..units import Unit
from .base import (
    Token,
    auxiliaries,
    between,
    claim,
    conditional,
    construction,
    first_auxiliary,
    ill,
    negation,
    somebody_else,
)

# What is owed to others, so that leaving it undone is a failing: answers, attention, candour, pay, help, upkeep.
_OWED = (
    "answer reply respond return call telephone phone ring write read open look listen notice check inspect examine "
    "investigate interview visit attend appear come show tell inform notify warn explain apologise apologize "
    "acknowledge mention disclose declare report record publish release correct withdraw retract consult ask invite "
    "pay refund compensate fund provide supply deliver send help support protect train hire recruit replace repair "
    "mend fix clean maintain keep honour implement act follow heed obey comply lift bother try consider learn "
    "remember set spend walk pick let open count meet"
)
DUTIES = forms_of(_OWED)


def owed(verb: Token) -> bool:
    """*never answered*, *was not consulted*; not *never met her*, *did not walk out*."""
    if verb.lower_ in ("met", "meet"):
        met = clause.child(verb, "dobj")
        return met is not None and sort_of(met.text) == "thing"
    return verb.lower_ in DUTIES and not any(c.dep_ == "prt" and c.lower_ in ("out", "away") for c in verb.children)


@construction(r"\b(?:has|have|had|is|are) yet to\b")
def yet_to(unit: Unit) -> Iterator[Claim]:
    """*He has yet to pay it*: a duty not done."""
    for token in unit.parse:
        if token.lower_ == "yet" and token.i + 2 < len(token.doc) and token.nbor(1).lower_ == "to":
            verb = token.nbor(2)
            first = token.doc[max(token.i - 1, 0)]
            subject = somebody_else(verb) or somebody_else(verb.head)
            if subject is not None and clause.is_verb(verb):
                yield claim(unit, "yet_to", verb, between(first, verb), accused=subject)


@construction(
    r"\b(?:bother(?:ed|s|ing)?|troubled? to|so much as|lift(?:ed)? a finger|no efforts?|not made the efforts?|no "
    r"attempts?|any efforts?|any attempts?|even)\b"
)
def no_effort(unit: Unit) -> Iterator[Claim]:
    """*never bothered to ask*, *has made no effort to*, *did not even read it*, *never sent so much as a postcard*."""
    for verb in unit.parse:
        if not clause.is_verb(verb):
            continue
        low = verb.lower_
        negative = negation(verb)
        if {"could", "will", "would", "may", "should", "must"} & set(auxiliaries(verb)):
            continue
        bother = low.startswith(("bother", "troubl")) and negative is not None
        effort = low in ("made", "makes", "make", "making") and _effort(verb)
        least = any(t.lower_ == "much" and t.nbor(1).lower_ == "as" for t in verb.subtree if t.i + 1 < len(t.doc))
        even = negative is not None and (least or any(c.lower_ == "even" for c in verb.children))
        if {"can", "ca"} & set(auxiliaries(verb)) and not even:
            continue
        subject = clause.subject(verb)
        if (
            (bother or effort or even)
            and subject is not None
            and subject.lower_ not in FIRST
            and "would" not in auxiliaries(verb)
        ):
            first = negative or verb
            last = next((c for c in verb.children if c.dep_ == "dobj"), verb) if effort else verb
            yield claim(unit, "no_effort", verb, between(first_auxiliary(verb, first), last), accused=subject)


def _effort(verb: Token) -> bool:
    thing = clause.child(verb, "dobj")
    if thing is None or thing.lower_ not in (
        "effort",
        "efforts",
        "attempt",
        "attempts",
        "apology",
        "secret",
        "mention",
    ):
        return False
    return any(c.lower_ in ("no", "not", "little") for c in thing.children) or negation(verb) is not None


@construction(
    r"\b(?:not one|not a single|no) \w+ (?:has|had|have)\b|"
    r"\b(?:nobody|no one|not one|none) (?:at|in|of|from|there|on|has|had|have|seems|appears|bothered|"
    r"thought|took)\b|\b(?:nobody|no one)\b[^.?!]{0,25}\b(?:had|has|seems|bothered|\w+ed|rang|came|"
    r"read|told|knew|meant|thought|took|went|saw|heard)\b",
    hostile=True,
)
def nobody_did(unit: Unit) -> Iterator[Claim]:
    """*Nobody at the depot rang them*, *a valve that no one had inspected*."""
    for token in unit.parse:
        none = token.lower_ in ("nobody", "none") or (
            token.lower_ == "one" and token.i and token.nbor(-1).lower_ in ("no", "not")
        )
        of_them = token.tag_ == "NN" and sort_of(token.text) in ("person", "group", "body") and _not_one(token)
        if not (none or of_them) or token.dep_ != "nsubj" or not clause.is_verb(token.head):
            continue
        verb = token.head
        inner = clause.child(verb, "xcomp")
        placed = any(clause.prepositional(token, p) is not None for p in ("at", "in", "from", "of"))
        unreal = {"will", "would", "can", "should"} | (set() if placed else {"could"})
        if set(auxiliaries(verb)) & unreal or ill(verb.lower_) or verb.lower_ in _CHARGING:
            continue
        if not (placed or owed(verb)) or _wondered(verb):
            continue
        place = next(
            (
                clause.prepositional(token, p)
                for p in ("at", "in", "from", "of")
                if clause.prepositional(token, p) is not None
            ),
            None,
        )
        last = inner if inner is not None and inner.i - verb.i < 4 else verb
        yield claim(
            unit, "nobody_did", verb, between(token.left_edge, last), accused=place if place is not None else token
        )


# *Nobody claims that he lied*: what nobody says is nobody's failing.
_CHARGING = frozenset(
    "accuse accuses accused accusing allege alleges alleged alleging claim claims claimed claiming suggest suggests "
    "suggested suggesting argue argues argued arguing assert asserts asserted insinuate insinuated imply implies "
    "implied contend contends contended pretend pretends pretended saying blames blaming charges criticises criticised "
    "criticized condemned faulted".split()
)


def _wondered(verb: Token) -> bool:
    """*asked why nobody had checked*, *either nobody checked or*: it is not said that they did not."""
    asked = verb.dep_ == "ccomp" and verb.head.lower_.startswith(("ask", "wonder"))
    ours = clause.child(verb, "dobj")
    asked_of_us = verb.lower_ == "asked" and ours is not None and ours.lower_ in FIRST
    return asked or asked_of_us


def _not_one(token: Token) -> bool:
    """*not one manager*, *not a single official*, *no minister*."""
    words = [t.lower_ for t in token.lefts for t in t.subtree]
    return "no" in words or ("not" in words and bool({"one", "single", "a"} & set(words)))


_DUTIES = frozenset(
    "paying reading answering listening asking checking looking caring making printing publishing inspecting "
    "funding training "
    "replying counting returning sending visiting trying attending maintaining collecting recording employing hiring "
    "thinking taking turning repairing mending reporting writing meeting talking".split()
)


@construction(r"\b(?:stop(?:s|ped)|ceased|gave up|given up|quit)\b", hostile=True)
def stopped_doing(unit: Unit) -> Iterator[Claim]:
    """*They stopped paying in*, *has evidently stopped reading what he signs*: a duty given up."""
    for verb in unit.parse:
        if verb.lower_ not in ("stopped", "stops", "ceased", "gave", "given", "quit") or not clause.is_verb(verb):
            continue
        doing = next((c for c in verb.rights if c.tag_ == "VBG" and c.lower_ in _DUTIES), None)
        subject = somebody_else(verb) if doing is not None and not unit.question else None
        if subject is None or clause.negated(verb) or conditional(verb) or subject.lower_ == "people":
            continue
        if not {"will", "would", "can", "could", "should", "must"} & set(auxiliaries(verb)):
            yield claim(unit, "stopped_doing", verb, between(verb, doing), accused=subject)
