"""Blame by understatement, set phrases, kinship and metaphor: *hardly an answer*, *how convenient*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..inflect import BE
from ..units import Unit
from .base import QUALITY, Token, claim, construction, ill, of_people

_CRONIES = (
    r"brother-in-law|sister-in-law|son-in-law|daughter-in-law|father-in-law|cousin|nephew|niece|"
    r"brother|golf(?:ing)? partner|business partner|best man|"
    r"(?:old|former|family) (?:firm|company|business|employer|partner|colleague|friend|school friend|"
    r"flatmate|boss)|donor|relation|friend"
)


@construction(
    r"(?:\bnot|n't) (?:covered|helped|distinguished|exactly|quite|precisely|entirely|altogether|"
    r"wholly|always|been|beyond|above|what you(?: would|'d) call|the most|the best|the finest|that|in "
    r"a position|so much an?|be bothered|be troubled|be persuaded|be induced|telling|told|tell|straight|honest|candid|"
    r"frank|open|"
    r"level|add up|stack up|hold|wash|ring|organised|fit|up to)\b|\b(?:hardly|scarcely|barely|anything but|less than)\b"
)
def understatement(unit: Unit) -> Iterator[Claim]:
    """*not exactly her proudest moment*, *hardly an answer*, *less than honest*: litotes that blames."""
    text = unit.text.replace("’", "'")
    if unit.question:
        return
    pattern = (
        r"(?:\b(?:is|was|are|were|has|have|had)(?:n't| not)(?: been)?|\bnot|n't) (?:exactly|quite|"
        r"precisely|entirely|altogether|wholly|beyond reproach|above reproach|beyond criticism|what "
        r"you(?: would|'d) call|the best|the finest) (?:\w+ ?){1,5}|"
        r"\b(?:is|was|are|were|be|been|'s) (?:hardly |anything but |scarcely (?:an? |the )|"
        r"less than (?:honest|frank|candid|straight|truthful|impress|whole|ideal|perfect|honour|"
        r"transparent|clear|convinc|forthcom|gener)\w* ?)(?:\w+ ?){0,4}|\b(?:has|have|had)(?:n't| "
        r"not) (?:exactly )?(?:covered \w+ in glory|helped \w+sel\w+|distinguished \w+sel\w+)|\bnot "
        r"that (?:full|good|honest|clever|bright|simple)\b|"
        r"(?:\bnot|n't) (?:be |been )?(?:telling (?:us |them |me )?the (?:whole |full )?truth|told (?:us |them |"
        r"me )?the (?:whole |full )?"
        r"truth|(?:straight|honest|candid|frank|open|level) with|add up|stack up|hold up|hold water|wash with|"
        r"ring true)\b|"
        r"\bnot so much an? [\w -]{3,30} as an? \w+|"
        r"(?:\bnot|n't) be (?:bothered|troubled|persuaded|induced)\b|"
        r"\bnot (?:organised|clever|fit|brave|honest|bright|big|competent|man|woman|up) (?:enough|to)\b"
    )
    for match in re.finditer(pattern, text, re.IGNORECASE):
        span = unit.span(match.start(), match.end())
        if span is None:
            continue
        start, end = _phrase_end(span)
        root = span.root
        verb = root if clause.is_verb(root) else root.head
        subject = clause.subject(verb) if clause.is_verb(verb) else None
        absolved = re.search(r"\bfault\b", unit.text[start : end + 10]) is not None  # *hardly the agency's fault*
        if (subject is not None and subject.lower_ in FIRST) or _seldom_ill(unit.text[start:end]) or absolved:
            continue
        yield claim(
            unit,
            "understatement",
            root,
            (start, end),
            frame=QUALITY,
            accused=subject,
            charge=(start, end),
            status="insinuated",
        )


def _seldom_ill(words: str) -> bool:
    """*hardly ever wrong*, *anything but dishonest* is praise, *hardly surprising*, *not quite the word* is neither."""
    said = _SAID.match(words.lower())
    if said is not None and said.group(1) == "troubled":
        return False  # *hasn't exactly troubled the scorers*
    return said is not None and (ill(said.group(1)) or _NEITHER.match(said.group(1)) is not None)


_SAID = re.compile(
    r"(?:(?:is|was|are|were|has|have|had|be|been)(?:n['’]t| not)? |not |n['’]t )?(?:been )?"
    r"(?:hardly|scarcely|barely|anything but|exactly|quite|precisely|entirely|altogether|wholly)"
    r"(?: (?:ever|even|an?|the|any|very|in|won))* ([\w'’-]+)"
)
# Of what is said, known or felt, not of anybody's conduct.
_NEITHER = re.compile(
    r"(?:surpris|necess|possib|conceiv|likely|unlikely|word|as$|right|clear|same|so$|exaggerat|secret|news|over$|"
    r"mourning|sure|certain|convinced|happy|better|worth|without|usual|coinciden|discourag|cloud)"
)


def _phrase_end(span: Any) -> tuple[int, int]:
    last = span.root.right_edge if span.root.right_edge.i < span[0].i + 9 else span[-1]
    while last.is_punct or last.is_space:
        last = last.nbor(-1)
    first = span[0]
    if (
        first.lower_ in BE
        and first.i + 1 < span[-1].i
        and first.nbor(1).lower_ in ("hardly", "scarcely", "barely", "anything", "less")
    ):
        first = first.nbor(1)
    return first.idx, last.idx + len(last)


@construction(rf"\b(?:{_CRONIES})s?\b", hostile=True)
def crony(unit: Unit) -> Iterator[Claim]:
    """*The contract went to the minister's brother-in-law*, *a friend of his*: kinship that smells of favour."""
    pattern = (
        rf"(?:(?:\b(?:his|her|your|their)|['’]s|s['’]) (?:own )?(?P<his>{_CRONIES})s?\b|\b(?:an? |the "
        rf")?(?P<of>{_CRONIES}) of (?:his|hers|theirs|yours|\w+ \w+))"
    )
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        word = "his" if match.group("his") else "of"
        if match.group(word).lower() in ("brother", "friend", "relation") and word == "his":
            continue
        span = unit.span(match.start(word), match.end(word))
        if span is None:
            continue
        owner = clause.possessor(span.root) or clause.prepositional(span.root, "of")
        if owner is None or owner.lower_ in FIRST or any(t.lower_ in FIRST for t in owner.children):
            continue
        pronoun = owner.tag_ in ("PRP", "PRP$")
        if clause.negated(span.root) or not (pronoun or of_people(unit, owner)):
            continue  # *no friend of hers*, *a friend of forty years*
        verb = next((t for t in clause.governors(span.root) if clause.is_verb(t)), span.root)
        yield claim(
            unit,
            "crony",
            span.root,
            (match.start(word), match.end(word)),
            frame=QUALITY,
            accused=owner,
            charge=_clause_span(verb),
            status="insinuated",
        )


def _clause_span(verb: Token) -> tuple[int, int]:
    start, end = clause.span_of(verb)
    return start, end
