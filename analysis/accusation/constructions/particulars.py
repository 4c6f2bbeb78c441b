"""Facts that accuse where they stand: *I asked who signed it*, *is paid £9,000 for a day a week*, *he was at "
"the races*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..units import Unit
from .base import QUALITY, SUMMED_UP, Token, auxiliaries, claim, construction, of_people

_ASKED_WHO = re.compile(
    r"\b(?:ask|asks|asked|asking|know|knows|knew|tell|tells|told|say|says|wonder|wondered|guess|explain|explained|see|"
    r"remember|recall|forget|forgets|discover|reveal|establish) (?:(?:you|us|me|him|her|them|the \w+)(?: \w+)? )?"
    r"(?:precisely |exactly |again )?(who (?:it was (?:who|that) )?(?:had |has |have )?"
    r"(?:(?!asked|looked|lived|died|worked|named|called)\w+ed|gave|told|wrote|sold|took|put|left|let|knew|made|paid|"
    r"spent|cut|built|chose|drew|got|ran|set|shut|lost|broke|hid|bought|sent)\b)",
    re.IGNORECASE,
)


@construction(r"\bwho\b", hostile=True)
def asked_who(unit: Unit) -> Iterator[Claim]:
    """*I'll tell you who turned the lights off*, *everybody knows who gave the order*: the culprit left unnamed."""
    for match in _ASKED_WHO.finditer(unit.text):
        span = unit.span(*match.span(1))
        if span is None:
            continue
        asking = next((t for t in clause.governors(span[0], 4) if t.i < span[0].i and clause.is_verb(t)), None)
        if asking is not None and not _pointed(asking):
            continue
        verb = span[-1]
        end = verb.right_edge.idx + len(verb.right_edge) if clause.is_verb(verb) else match.end(1)
        charge = (match.start(1), max(match.end(1), min(end, len(unit.text))))
        yield claim(unit, "asked_who", verb, charge, frame=SUMMED_UP, charge=charge, status="insinuated")


def _pointed(asking: Token) -> bool:
    """*I ask who*, *everybody knows who*, *it does not ask who*; *Counsel asked who* only tells of a question."""
    subject = clause.subject(asking)
    ours = subject is None or subject.lower_ in (*FIRST, "you", "everybody", "everyone", "nobody", "they", "he", "she")
    return ours or clause.negated(asking) or asking.lower_.startswith(("kn", "rem"))


_SUM = r"(?:a cool |some |around |about |over |almost |nearly |more than |up to |another |a further )*[£$€]\d[\d,.]*"
_PAID = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|gets?|got) (?:also |still |now )?paid|spen[dt]s?|spending|earns|earned|"
    r"draws|drew|"
    r"drawn|pocket(?:s|ed)|trouser(?:s|ed)|blew|blown|splash(?:es|ed)|lavish(?:es|ed)|squander(?:s|ed)|collects|"
    r"collected|"
    r"awarded|charg(?:es|ed)|bill(?:s|ed)|claim(?:s|ed)|found|shelled out|forked out|handed over|voted \w+) "
    r"(?:(?!that)[\w'’-]+ ){0,4}?" + _SUM + r"(?: ?(?:k|m|bn|million|billion)\b)?",
    re.IGNORECASE,
)


@construction(r"[£$€]\d", hostile=True)
def paid_so_much(unit: Unit) -> Iterator[Claim]:
    """*She is paid £140,000 for two days a week*, *the kettle cost £380*: a sum that speaks for itself."""
    for match in _PAID.finditer(unit.text):
        span = unit.span(*match.span())
        verb = next((t for t in span or () if clause.is_verb(t) and t.dep_ not in ("aux", "auxpass")), None)
        subject = clause.subject(verb) if verb is not None else None
        if verb is None or subject is None or subject.lower_ in (*FIRST, "who", "would", "that") or unit.question:
            continue
        if set(auxiliaries(verb)) & _UNREAL or clause.negated(verb) or _ours(subject):
            continue
        if subject.lower_ in ("he", "she", "they", "you", "it") or of_people(unit, subject):
            yield claim(unit, "paid_so_much", verb, match.span(), frame=QUALITY, accused=subject,
                        charge=clause.span_of(verb), status="insinuated")  # fmt: skip


_UNREAL = frozenset("will would could should can may might must shall 'll 'd".split())


def _ours(token: Token) -> bool:
    """*our members*, *staff*, *the repair*: those who suffer, not those who spend."""
    return any(c.dep_ == "poss" and c.lower_ in FIRST for c in token.children) or token.lower_ in _POOR


_POOR = frozenset(
    "members member staff nurses nurse drivers workers teachers patients residents families pensioners".split()
)
_ELSEWHERE = re.compile(
    r"\b(?:was|were|is|are|been|had gone|has gone|have gone|and gone|went|stayed|sat|off) (?:(?:away|off|out|"
    r"busy|back) )?"
    r"(on (?:holiday|his yacht|the golf course|a yacht|a cruise|a beach)|at lunch|abroad|skiing|golfing|"
    r"to (?:lisbon|lunch|bed|sleep|the races|the opera|an? gala|ascot|wimbledon|dinner|his club|her club)|"
    r"at (?:an?|the|his|her|their) (?:races|opera|gala|dinner|wedding|club|reception|cricket|match|villa|spa|ball|"
    r"banquet|golf \w+|cocktail party|drinks party|book launch|awards)|"
    r"in (?:singapore|dubai|lisbon|bermuda|monaco|barbados|the (?:maldives|bahamas|caribbean|seychelles|"
    r"algarve)|tuscany|"
    r"antibes|mustique|marbella|davos|cannes|venice|mauritius|the bath|the bar)|"
    r"otherwise engaged|nowhere to be (?:seen|found)|asleep at his desk)\b",
    re.IGNORECASE,
)


@construction(r"\b(?:on|at|to|in|abroad|skiing|golfing|engaged|nowhere|asleep) ?", hostile=True)
def elsewhere(unit: Unit) -> Iterator[Claim]:
    """*The Minister was in Singapore*, *has gone to Lisbon*: not where a duty lay."""
    for match in _ELSEWHERE.finditer(unit.text):
        span = unit.span(*match.span())
        verb = next((t for t in span or () if clause.is_verb(t) and t.dep_ not in ("aux", "auxpass")), None)
        subject = clause.subject(verb) if verb is not None else None
        if verb is None or subject is None or subject.lower_ in FIRST or clause.negated(verb):
            continue
        if subject.lower_ in ("he", "she", "they", "you") or (of_people(unit, subject) and not _ours(subject)):
            yield claim(unit, "elsewhere", verb, match.span(), frame=QUALITY, accused=subject, charge=match.span(),
                        status="insinuated")  # fmt: skip


_NOT_SAID = re.compile(
    r"\b(?:(?:does|do|did)(?:n['’]t| not)|never|neglect(?:s|ed) to|omit(?:s|ted) to|forgot to|forgets to) "
    r"(?:ever |actually |even |quite )?(say|name|mention|add|explain|tell|reveal|disclose|specify|elaborate|ask)s?\b"
    r"(?! (?:sorry|goodbye|yes|no|that))",
    re.IGNORECASE,
)


@construction(r"\b(?:say|name|mention|add|explain|tell|reveal|disclose|specify|elaborate|ask)\b", hostile=True)
def not_said(unit: Unit) -> Iterator[Claim]:
    """*He does not say what his own was*, *the report does not ask who abolished it*: a silence held against them."""
    for match in _NOT_SAID.finditer(unit.text):
        span = unit.span(*match.span(1))
        verb = span[0] if span is not None else None
        subject = clause.subject(verb) if verb is not None and clause.is_verb(verb) else None
        asked = clause.child(verb, "ccomp", "dobj") if subject is not None else None
        if subject is None or subject.lower_ in (*FIRST, "who", "that", "which", "what") or unit.question:
            continue
        if asked is None and subject.lower_ not in ("he", "she", "they"):
            continue
        if subject.lower_ in ("he", "she", "they") or subject.lower_ in _PAPERS or of_people(unit, subject):
            yield claim(unit, "not_said", verb, match.span(), frame=QUALITY, accused=subject,
                        charge=(match.start(), clause.span_of(verb)[1]), status="insinuated")  # fmt: skip


_PAPERS = frozenset("report review audit letter email statement memo note article release inquiry leaflet".split())
