"""Questions that press, direct or told: *Had he read it?*, *I should like to know why she signed*, *Whose, then?*"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..naming import sort_of
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


@construction(r"\?", hostile=True, last=True)
def pressing_question(unit: Unit) -> Iterator[Claim]:
    """*Has he read the report?*, *Was it cowardice?*, *Can he write?*: put in a quarrel, it doubts somebody."""
    for match in _OPENING.finditer(unit.text):
        span = unit.span(match.start(1), match.end(1))
        if span is None or _COURTEOUS.search(match.group(1)) or re.search(r"\b(?:i|we)\b", match.group(1), re.I):
            continue
        verb = span.root
        subject = clause.child(verb, "nsubj", "nsubjpass") if clause.is_verb(verb) else None
        yield _asked(unit, "pressing_question", verb, match.span(1), subject)


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
