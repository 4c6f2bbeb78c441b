"""Who did it, pointed at: *the ministry did that*, *that was his own doing*, *it was not snow that shut it*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..units import Unit
from .base import QUALITY, SUMMED_UP, auxiliaries, between, claim, construction, of_people, well_spoken


@construction(r"\b(?:did|done|does|doing) (?:that|this|it|so|all (?:this|that)|these things)\b", hostile=True)
def did_that(unit: Unit) -> Iterator[Claim]:
    """*Mr Rook did that*, *you all did it*: whose act it was."""
    if unit.question:
        return
    for verb in unit.parse:
        thing = clause.child(verb, "dobj") if verb.lower_ in ("did", "done") else None
        if thing is None or thing.lower_ not in ("that", "this", "it") or thing.i < verb.i:
            continue
        if thing.lower_ == "it" and not (verb.i and verb.nbor(-1).lower_ == "all"):
            continue
        subject = clause.subject(verb)
        helped = {c.lower_ for c in verb.children if c.dep_ == "aux"} - {"has", "have", "'ve", "'s"}
        if subject is None or subject.lower_ in FIRST or helped or clause.negated(verb) or verb.dep_ == "advcl":
            continue
        if subject.lower_ in ("you", "they", "he", "she") or of_people(unit, subject):
            span = between(verb, thing)
            yield claim(unit, "did_that", verb, span, accused=subject, charge=span)


@construction(r"\b(?:doing|handiwork|work)\b", hostile=True)
def own_doing(unit: Unit) -> Iterator[Claim]:
    """*That was the contractor's doing, not yours*, *the doing of the previous government*."""
    for noun in unit.parse:
        if noun.lower_ not in ("doing", "handiwork", "work") or noun.dep_ not in (
            "attr",
            "pobj",
            "ROOT",
            "conj",
            "oprd",
        ):
            continue
        owner = clause.possessor(noun) or clause.prepositional(noun, "of")
        summed = clause.subject(noun.head) if clause.is_verb(noun.head) else None
        if owner is None or owner.lower_ in FIRST or not of_people(unit, owner):
            continue
        if noun.lower_ == "work" and (summed is None or summed.lower_ not in ("that", "this", "it")):
            continue
        span = between(owner.left_edge if owner.i < noun.i else noun, noun)
        yield claim(unit, "own_doing", noun, span, frame=QUALITY, accused=owner, charge=span)


@construction(r"\b(?:it|this|that) (?:was|is)(?: not|n't)\b|\b(?:it|that|this)'s not\b", hostile=True)
def not_the_cause(unit: Unit) -> Iterator[Claim]:
    """*It was not snow that kept it shut*: what is not to blame, so that the reader thinks of who is."""
    pattern = (
        r"\b(?:it|this|that) (?:was|is)(?: not|n['’]t) (?!true\b|clear\b|possible\b|likely\b|certain\b|said\b|"
        r"known\b|enough\b|right\b|the case\b|in )((?:the |our |my |an? )?[\w’' -]{2,40}?) (?:that|who|which) \w+"
    )
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.span(match.start(1), match.end())
        if span is not None and not unit.question:
            yield claim(
                unit, "not_the_cause", span[0], (match.start(), match.end()), frame=SUMMED_UP,
                charge=(match.start(), match.end()), status="insinuated",
            )  # fmt: skip


_CLEFT = re.compile(
    r"\bit(?: is| was|['’]s) (?:only |also |in fact |simply )?(?!not\b|true|possible|likely|said|clear|with|on |"
    r"at |in |to )"
    r"((?:[\w'’-]+ ){0,4}?[\w'’-]+) (who|that) (?!is\b|are\b|was\b|were\b|would\b|will\b|may\b|should\b|must\b)[\w'’]+",
    re.IGNORECASE,
)


@construction(r"\bit(?: is| was|'s) [^.;?!]{2,50} (?:who|that) ", hostile=True, last=True)
def it_was_who(unit: Unit) -> Iterator[Claim]:
    """*It was he who brought the day forward*, *it's the company that cancelled*: the doer held up to view."""
    for match in _CLEFT.finditer(unit.text):
        span = unit.span(*match.span(1))
        whom = span.root if span is not None else None
        told = unit.span(match.end(2) + 1, match.end())
        verb = next((t for t in unit.parse[told[0].i : told[0].i + 5] if clause.is_verb(t)), None) if told else None
        while verb is not None and verb.dep_ in ("aux", "auxpass"):
            verb = verb.head
        if whom is None or verb is None or unit.question or whom.lower_ in FIRST or verb.i < whom.i:
            continue
        if clause.negated(verb) or well_spoken([verb, *verb.rights]):
            continue
        if whom.lower_ in ("you", "they", "he", "she", "him", "her", "them") or of_people(unit, whom):
            charge = (match.start(1), max(match.end(), verb.right_edge.idx + len(verb.right_edge)))
            yield claim(unit, "it_was_who", verb, between(verb, verb), frame=QUALITY, accused=whom, charge=charge)


_MARKED = re.compile(
    r"\b(?:bears?|bore|has|had|have|with|carries|carried|under|over|above) (?:(?:all|clearly|plainly) )?"
    r"(?:your|his|her|their|[A-Z]\w+['’]s?|the (?:minister|director|chairman|chair|chief executive|secretary)['’]s) "
    r"(?:own )?(?:initials?|signatures?|fingerprints?|handwriting|seal|stamp)(?: (?:all over|on|"
    r"at the (?:bottom|foot)))?\b",
)


@construction(r"\b(?:initials?|signatures?|fingerprints?|handwriting|seal|stamp)\b", hostile=True, last=True)
def marked(unit: Unit) -> Iterator[Claim]:
    """*It has her initials on it*, *they bear his signature*: the trace that gives somebody away."""
    for match in _MARKED.finditer(unit.text):
        span = unit.span(*match.span())
        owner = next((t for t in span or () if t.dep_ == "poss" and t.lower_ not in FIRST), None)
        if owner is not None and not unit.question:
            yield claim(unit, "marked", span.root, match.span(), frame=QUALITY, accused=owner, charge=match.span(),
                        status="insinuated")  # fmt: skip


_BECAUSE = re.compile(
    r"\bbecause of (?:(you|him|her|them)\b|what ((?:the |our |your |his |her |their )?[\w'’ -]{2,25}?) "
    r"(?:said|did|wrote|did not|failed|chose|have|has|had)\b)",
    re.IGNORECASE,
)


@construction(r"\bbecause of (?:what|you|him|her|them)\b", hostile=True)
def because_of(unit: Unit) -> Iterator[Claim]:
    """*spat at because of what ministers said*, *because of you*: the cause is a person."""
    for match in _BECAUSE.finditer(unit.text):
        span = unit.span(*match.span(1 if match.group(1) else 2))
        if span is not None and span.root.lower_ not in FIRST:
            yield claim(
                unit, "because_of", span.root, match.span(), frame=QUALITY, accused=span.root, charge=match.span()
            )


_KNOWS_IT = re.compile(
    r"\b(?:and|but|as|which|,|—|–) (?:that )?([\w’' ]{2,30}?) ((?:(?:full|very|perfectly|damn|"
    r"damned) )?(?:well )?(?:knows"
    r"(?: (?:it|so|that|as much))?|know (?:it|so|that|as much))(?: (?:too|perfectly well|very well|full well|"
    r"well enough))?)\s*(?=[.;,!?)”\"’']|$)",
    re.IGNORECASE,
)


@construction("(?i)" + _KNOWS_IT.pattern, hostile=True)
def knows_it(unit: Unit) -> Iterator[Claim]:
    """*She cannot answer, and he knows it*, *as the minister well knows*: done against better knowledge."""
    for match in _KNOWS_IT.finditer(unit.text):
        span = unit.span(*match.span(2))
        verb = next((t for t in span or () if t.lower_ in ("know", "knows")), None)
        subject = clause.subject(verb) if verb is not None else None
        if subject is None or subject.lower_ in (*FIRST, "everybody", "everyone", "nobody", "who", "one", "readers"):
            continue
        if not clause.negated(verb) and not unit.question and "ought" not in auxiliaries(verb):
            yield claim(unit, "knows_it", verb, match.span(2), accused=subject, charge=match.span())
