"""Charges told of others: *told the radio that crews “choose their patients by postal code”*, *says he stopped "
"paying*."""

from __future__ import annotations

from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..lexis import PRECEPTS, SAYING
from ..triggers import Frame
from ..units import Unit
from .base import (
    DEED,
    PRONOUNS,
    UNREAL,
    Token,
    auxiliaries,
    between,
    claim,
    construction,
    friendly,
    of_people,
    predicate,
    well_spoken,
)


@construction(r"[\"“'‘«]", hostile=True, last=True)
def quoted_charge(unit: Unit) -> Iterator[Claim]:
    """*said that inspectors ‘prefer a warm desk’*: the quoted predicate is what somebody holds against them."""
    for fragment in unit.fragments[1:]:
        start, end = fragment.start - unit.start, fragment.end - unit.start
        span = unit.span(start, end) if fragment.kind != "author" else None
        verb = next((t for t in span or () if clause.is_verb(t) and t.dep_ not in ("aux", "auxpass", "amod")), None)
        subject = clause.subject(verb) if verb is not None else None
        if verb is None or subject is None or not 0 < start - subject.idx < 50 or subject.lower_ in PRONOUNS:
            continue
        told = _told_by(verb)
        if told is None or subject in (told, clause.subject(told)) or not of_people(unit, subject) or friendly(verb):
            continue
        if not clause.is_passive(verb):
            yield claim(unit, "quoted_charge", verb, (start, end), frame=DEED, accused=subject, charge=(start, end))


@construction(r"[\"“'‘«]", hostile=True, last=True)
def quoted_blame(unit: Unit) -> Iterator[Claim]:
    """*replied that the anglers were “emotive”*, *found leadership ‘remote’*: the quoted attribute is the charge."""
    for fragment in unit.fragments[1:]:
        start, end = fragment.start - unit.start, fragment.end - unit.start
        span = unit.span(start, end) if fragment.kind == "phrase" else None
        if span is None or span.root.tag_[:2] not in ("JJ", "NN", "VB") or well_spoken(span) or len(span) > 12:
            continue
        root = span.root
        verb = root.head if root.dep_ in ("acomp", "attr", "oprd", "ccomp", "dobj", "xcomp") else None
        verb = root if verb is None and clause.is_verb(root) and clause.is_passive(root) else verb
        told = _told_by(verb) if verb is not None and clause.is_verb(verb) else None
        subject = clause.child(verb, "nsubj", "nsubjpass") if verb is not None else None
        if told is None and verb is not None and verb.lower_ in _JUDGING and root.dep_ in ("oprd", "ccomp"):
            told, subject = verb, clause.child(root, "nsubj") or clause.direct_object(verb)
        if told is None or subject is None or subject.lower_ in PRONOUNS or not 0 < start - subject.idx < 60:
            continue
        if subject != clause.subject(told) and (subject.lower_ in ("we", "you") or of_people(unit, subject)):
            yield claim(unit, "quoted_blame", root, (start, end), frame=DEED, accused=subject, charge=(start, end))


_JUDGING = frozenset("found finds find called calls thought thinks considered considers feels felt deemed".split())


@construction(r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing))\b", hostile=True, last=True)
def denial(unit: Unit) -> Iterator[Claim]:
    """*He denies that he padlocked the door*, *she denied keeping a list*: what is denied is charged."""
    for verb in unit.parse:
        content = clause.child(verb, "ccomp", "xcomp") if verb.lower_[:4] in ("deny", "deni", "disp") else None
        if content is None or not clause.is_verb(content) or content.i < verb.i or clause.negated(verb):
            continue
        accused = clause.subject(content) if clause.doer(content) is not None else clause.subject(verb)
        if accused is None or accused.lower_ in ("it", "there", "nobody") or not of_people(unit, accused):
            accused = clause.subject(verb)
        first, last = predicate(content)
        span = clause.span_of(content)
        yield claim(unit, "denial", content, between(first, last), frame=DENIED, accused=accused, charge=span,
                    status="rejected")  # fmt: skip


DENIED = Frame("", "verb", "allege", (), ("subject",), ("itself",), ())


_TELLING = frozenset(
    "say says said claim claims claimed tell tells told add adds added find finds found think thinks thought "
    "hear hears "
    "heard report reports reported concede concedes conceded write writes wrote reckon reckons complain complains "
    "complained allege alleges alleged".split()
)
_SPEAKING = PRECEPTS | {"minutes", "headline", "pledge"}


@construction(r"\b(?:" + "|".join(sorted(_TELLING)) + r")\b", hostile=True, last=True)
def told_of(unit: Unit) -> Iterator[Claim]:
    """*The contractor says that Mr Lanyon stopped paying*: in a quarrel, what one party tells of another blames it."""
    for verb in unit.parse:
        content = clause.child(verb, "ccomp") if verb.lower_ in _TELLING and clause.is_verb(verb) else None
        if content is None or not clause.is_verb(content) or content.i < verb.i or unit.question:
            continue
        teller, whom = clause.subject(verb), clause.child(content, "nsubj", "nsubjpass")
        if teller is None or whom is None or teller.lower_ in (*FIRST, "you", "nobody", "it") or whom.i < verb.i:
            continue
        if teller.lower_ in _SPEAKING or clause.negated(verb) or clause.negated(content) or friendly(content):
            continue
        if (
            whom.lower_ in (*PRONOUNS, *FIRST, "you", "nobody")
            or not of_people(unit, whom)
            or _direct(unit, verb, content)
        ):
            continue
        if not set(auxiliaries(content)) & (UNREAL | {"may"}) and not well_spoken(content.subtree):
            yield claim(unit, "told_of", content, between(*predicate(content)), frame=TOLD, accused=whom,
                        charge=clause.span_of(content), status="reported")  # fmt: skip


TOLD = Frame("", "verb", "allege", ("voice",), ("subject",), ("itself",), ())


def _direct(unit: Unit, verb: Token, content: Token) -> bool:
    """*said: “Families are losing holidays”*: what somebody says in their own words is read on its own."""
    return unit.at(unit.start + verb.idx).speaker != unit.at(unit.start + content.idx).speaker or any(
        t.text in ':"“‘«' for t in unit.parse[verb.i : content.left_edge.i + 1]
    )


def _told_by(verb: Token) -> Token | None:
    """The verb of saying in whose that-clause it stands."""
    below = verb
    for above in clause.governors(verb, 4):
        if below.dep_ == "ccomp" and above.lower_ in SAYING:
            return above
        below = above
    return None
