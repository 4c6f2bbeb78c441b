"""Questions that press, direct or told: *Had he read it?*, *I should like to know why she signed*, *Whose, then?*"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..names import sort_of
from ..units import Unit
from .base import QUALITY, SUMMED_UP, Token, claim, construction

_OPENING = re.compile(
    r"(?:^|[.!?—–:;,“\"'‘«] ?|\b(?:and|but|or|so|then|now),? )"
    r"((?:did|has|have|had|was|were|can|isn['’]t|aren['’]t|weren['’]t|wasn['’]t|didn['’]t|hasn['’]t|hadn['’]t) "
    r"(?:you|he|she|they|it|this|that|the|his|her|your|their|[A-Z]\w+)\b[^?]{2,}?)\?",
    re.IGNORECASE,
)
_COURTEOUS = re.compile(
    r"\b(?:can|could|would|will) (?:you|he|she|they|it) (?:please|kindly|let|send|confirm|help|tell|give|spare|"
    r"explain|say|come|join|take|make|have|be|work|happen|mean|do)\b|\b(?:do|did|are|were|have|had) (?:you|they) "
    r"(?:want|need|like|enjoy|mind|agree|feel|hear|remember|all right|ok|sure|well|heard|got|any|a )\b|"
    r"^(?:is|was) (?:it|that|this|there) (?:a good|possible|safe|enough|worth|time|true|ok|all|too|anything|any|"
    r"something|someone|not)\b",
    re.IGNORECASE,
)


@construction(r"\?", hostile=True)
def pressing_question(unit: Unit) -> Iterator[Claim]:
    """*Has he read the report?*, *Was it cowardice?*, *Can he write?*: put in a quarrel, it doubts somebody."""
    for match in _OPENING.finditer(unit.text):
        span = unit.span(match.start(1), match.end(1))
        if span is None or _COURTEOUS.search(match.group(1)) or re.search(r"\b(?:i|we)\b", match.group(1), re.I):
            continue
        verb = span.root
        subject = clause.child(verb, "nsubj", "nsubjpass") if clause.is_verb(verb) else None
        yield _asked(unit, "pressing_question", verb, match.span(1), subject)


_SHORT = re.compile(
    r"^\W*((?:by|for|from|on) (?:whom|whose)\b[^?]{0,40}|whose(?: \w+)?,? (?:then|exactly|precisely)|"
    r"when (?:did|have|has) \w+(?: \w+)? (?:last|ever)\b[^?]*|which of [^?]*)\?",
    re.IGNORECASE,
)


@construction(r"\?", hostile=True)
def curt_question(unit: Unit) -> Iterator[Claim]:
    """*Whose, then?*, *By whom?*, *When did you last look?*: the answer is left to the reader."""
    match = _SHORT.match(unit.text)
    if match is None or re.search(r"\b(?:i|we|us|me)\b", match.group(1), re.I):
        return
    span = unit.span(match.start(1), match.end(1))
    if span is not None:
        verb = span.root
        subject = clause.child(verb, "nsubj") if clause.is_verb(verb) else None
        yield _asked(unit, "curt_question", verb, match.span(1), subject)


_TOLD = re.compile(
    r"(?:\b(?:(?:interested|glad|curious|grateful|obliged|fascinated|intrigued|keen) to (?:know|hear|learn|see|"
    r"be told|understand|discover)|(?:like|love|want|entitled|time) to (?:know|hear|be told|understand)|"
    r"nobody (?:has explained|can say|can explain|will say|has said|knows)|"
    r"(?:has|have) (?:not |never |yet to |still not )(?:explain(?:ed)?|sa(?:id|y)|t(?:old|ell) \w+)|"
    r"(?:might|may) (?:like|care|wish|want) to (?:tell \w+|explain|say|consider))"
    r",? (?:[^.?!,;]{3,50}, )?(why|whether|who|whose|how|where|which of|what became)|"
    r"\bask(?:s|ed)? (why (?:the|his|her|their|your|its|he|she|they))|"
    r"\b(?:he|she|they|you) (?:could|might) (?:start|begin) by (\w+ing))\b"
)


@construction(r"\b(?:why|whether|who|whose|how|where|which|what|by)\b", hostile=True)
def told_question(unit: Unit) -> Iterator[Claim]:
    """*I should be interested to know whether you asked*, *nobody has explained how she came to be there*."""
    text = unit.text.lower()
    for match in _TOLD.finditer(text):
        begin = match.start(match.lastindex or 0)
        span = unit.span(begin, match.end())
        if span is None:
            continue
        verb = next((t for t in (span[0], *clause.governors(span[0], 4)) if clause.is_verb(t)), span[0])
        subject = clause.subject(verb) if clause.is_verb(verb) and verb.i > span[0].i else None
        if subject is not None and subject.lower_ in FIRST:
            continue
        start, end = begin, max(verb.right_edge.idx + len(verb.right_edge), match.end())
        yield _asked(unit, "told_question", verb, (start, min(end, len(unit.text))), subject)


def _asked(unit: Unit, rule: str, head: Token, span: tuple[int, int], subject: Token | None) -> Claim:
    """A question's claim: of its subject where that is somebody, else of whoever stands accused."""
    somebody = subject is not None and subject.lower_ not in _NOBODY and (
        subject.lower_ in ("you", "he", "she", "they") or subject.tag_.startswith("NNP")
        or sort_of(subject.lower_) != "thing"
    )  # fmt: skip
    return claim(
        unit, rule, head, span, frame=QUALITY if somebody else SUMMED_UP, accused=subject if somebody else None,
        charge=span, status="insinuated",
    )  # fmt: skip


_NOBODY = FIRST | frozenset("it there this that who whom what which whose anyone anybody someone nobody".split())
