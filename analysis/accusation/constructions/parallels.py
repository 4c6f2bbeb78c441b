"""Blame by comparison: *so did his predecessor*, *nor, it seems, did he*, *either they cannot count or they "
"will not*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..lexis import TIMES
from ..units import Unit
from .base import QUALITY, Token, claim, construction, of_people

_PERSONS = frozenset("he she they you ours his hers theirs one".split())
_HELPERS = r"(?:has|have|had|did|do|does|is|are|was|were)"
_SO = re.compile(
    rf"(?:^|[.;:!?—–,“\"'‘«»>] ?|\b(?:and|but|which) )((?:so|nor|neither)(?:,[^,]{{3,25}},)? {_HELPERS} "
    r"(?:the |his |her |its |their |our |that |this )?([\w'’-]+))",
    re.IGNORECASE,
)


@construction(rf"\b(?:so|nor|neither)(?:,[^,]{{3,25}},)? {_HELPERS} ", hostile=True, last=True)
def so_did(unit: Unit) -> Iterator[Claim]:
    """*So have ministers*, *Nor, it seems, did he*: what was held against the one is held against the other."""
    for match in _SO.finditer(unit.text):
        span = unit.span(*match.span(2))
        named = span[-1] if span is not None else None
        if named is None or unit.question or named.lower_ in FIRST or named.dep_ not in _SUBJECTS:
            continue
        if named.lower_ in TIMES or named.text.rstrip(".,;") == "I":
            continue
        if named.lower_ in _PERSONS or named.tag_.startswith("NNP") or of_people(unit, named) or _former(named):
            verb = named if clause.is_verb(named) else named.head
            charge = (match.start(1), max(match.end(1), verb.right_edge.idx + len(verb.right_edge)))
            yield claim(
                unit, "so_did", named, match.span(1), frame=QUALITY, accused=named, charge=charge, status="insinuated"
            )


_SUBJECTS = frozenset("nsubj nsubjpass attr dobj ROOT amod oprd".split())


def _former(token: Token) -> bool:
    """*the last one*, *its predecessor*"""
    return token.lower_ in ("last", "previous", "other", "others", "predecessor", "predecessors")


_NO_BETTER = re.compile(
    r"\b(?:is|are|was|were|has been|have been|come|comes|came|emerge|emerges|emerged)(?:n['’]t| not| no| little| "
    r"scarcely| hardly) (?:entirely |wholly |quite |any |much |very much |a great deal )?"
    r"(?:better|blameless|innocent|angels?|saints?|cleaner|braver|wiser|kinder|above it|out of (?:it|this)|"
    r"(?:without|free (?:of|from)) (?:blame|fault|sin)|smelling of roses)\b"
    r"|\bcomes? out of (?:it|this|that)(?: all)? (?:badly|no better|ill|little better)\b",
    re.IGNORECASE,
)


@construction(r"\b(?:better|blameless|innocent|angels?|saints?|cleaner|braver|wiser|kinder|roses|blame|fault|badly|ill)\b",
              hostile=True)  # fmt: skip
def no_better(unit: Unit) -> Iterator[Claim]:
    """*The opposition were not much better*, *nor is the regulator blameless*: a share of the blame."""
    for match in (*_NO_BETTER.finditer(unit.text), *_BLAMELESS.finditer(unit.text)):
        span = unit.span(*match.span())
        verb = next((t for t in span or () if clause.is_verb(t)), None)
        subject = clause.subject(verb) if verb is not None else None
        if subject is not None and not of_people(unit, subject):
            subject = next((t for t in span or () if clause.is_noun(t) and of_people(unit, t)), subject)
        if span is None or subject is None or subject.lower_ in FIRST or unit.question:
            continue
        if subject.lower_ in _PERSONS or subject.tag_.startswith("NNP") or of_people(unit, subject):
            status = "" if match.group().lower().endswith("better") else "insinuated"  # *no angel* leaves it unsaid
            yield claim(unit, "no_better", span.root, match.span(), frame=QUALITY, accused=subject,
                        charge=match.span(), status=status)  # fmt: skip


_BLAMELESS = re.compile(
    r"\b(?:nor|neither) (?:is|are|was|were) [^.;?!]{3,50} (?:blameless|innocent|guiltless|without blame|"
    r"(?:an angel|angels|a saint|saints))\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r"(?:^\W*|[;:—–,] )(either (?:[^\s,]+ ){1,6}?[^.;!?]*? or [^.;!?]+)", re.IGNORECASE)


@construction(r"\beither\b", hostile=True)
def either_or(unit: Unit) -> Iterator[Claim]:
    """*Either he cannot read or he thinks that we cannot*: both answers shame him."""
    match = _EITHER.search(unit.text)
    span = unit.span(*match.span(1)) if match else None
    if match is None or span is None or unit.question:
        return
    verb = next((t for t in span if clause.is_verb(t) and t.dep_ not in ("aux", "auxpass")), None)
    subject = clause.subject(verb) if verb is not None else None
    if subject is None or subject.lower_ in FIRST or sum(clause.is_verb(t) for t in span) < 2:
        return
    if subject.lower_ in (*_PERSONS, "it") or subject.tag_.startswith("NNP") or of_people(unit, subject):
        yield claim(unit, "either_or", verb, match.span(1), frame=QUALITY, accused=subject, charge=match.span(1),
                    status="insinuated")  # fmt: skip
