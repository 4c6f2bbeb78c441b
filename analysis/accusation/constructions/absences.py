"""What is missing: *You have not.*, *not a word of apology*, *should have been fired*, *cannot say where it went*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..units import Unit
from .base import (
    QUALITY,
    between,
    claim,
    construction,
)

_COURTESIES = frozenset(
    "asked told said warned called rung phoned written checked looked read tried thanked apologised "
    "answered replied consulted".split()
)


@construction(
    r"\b(?:no|not a|not one|without (?:a|an|any)) (?:\w+ )?(?:penny|cent|rupee|euro|pound|dollar|soul|brick|drop|word|"
    r"shred|"
    r"hint|trace|sign|whiff|flicker|apology|"
    r"explanation|shame|evidence|answer|thought|plan|idea|clue|relation to|regard|warning|"
    r"consultation|good reason|service|assessment|rota|record|records|minutes|notice|training|equipment|inspection|"
    r"inspections|"
    r"reply|audit|tender|contract|permit|licence|backup|cover|oversight|supervision|mention)\b",
    hostile=True,
)
def conspicuous_absence(unit: Unit) -> Iterator[Claim]:
    """*No shame.*, *not a word of apology*, *no relation to truth*."""
    pattern = (
        r"\b(?:no|not a|not one|without (?:a|an|any)) (?:single |risk |proper |written |public |prior )?(?:penny|cent|"
        r"rupee|"
        r"euro|pound|dollar|soul|brick|drop|word|hint|trace|sign|whiff|flicker|"
        r"apology|explanation|shame|thought|plan|clue|relation to \w+|regard|warning|consultation|"
        r"service|assessment|rota|records?|minutes|notice|training|inspections?|reply|audit|tender|oversight|"
        r"supervision|mention)"
        r"(?! of truth\b)(?: (?:of|to|for|in) (?:\w+ ?){1,3})?\b"
    )
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.span(match.start(), match.end())
        if (
            span is None
            or unit.question
            or re.search(r"\bI\b|\bwe\b", unit.text[max(0, match.start() - 20) : match.start()])
        ):
            continue
        root = span.root
        subject = (
            clause.subject(root.head) if clause.is_verb(root.head) else (root.head if root.dep_ in ("appos",) else None)
        )
        if subject is not None and subject.lower_ in FIRST:
            continue
        yield claim(
            unit,
            "conspicuous_absence",
            root,
            (match.start(), match.end()),
            frame=QUALITY,
            accused=subject,
            charge=(match.start(), match.end()),
        )


@construction(r"\b(?:should|ought to|might|could) (?:never |long ago |well |at least |even )?have\b", hostile=True)
def ought_to_have(unit: Unit) -> Iterator[Claim]:
    """*He should have been fired*, *she should never have signed*: what was owed and not done."""
    for verb in unit.parse:
        aux = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
        words = [c.lower_ for c in aux]
        polite = bool({"might", "could"} & set(words)) and verb.lower_ in _COURTESIES
        if clause.is_verb(verb) and "have" in words and ("should" in words or "ought" in words or polite):
            subject = clause.subject(verb)
            if subject is not None and subject.lower_ not in FIRST and subject.lower_ not in ("there", "it"):
                status = "insinuated" if polite else ""  # *You might have asked*
                yield claim(unit, "ought_to_have", verb, between(aux[0], verb), accused=subject, status=status)
