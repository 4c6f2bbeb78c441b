"""Base motives: *made these claims to win cheap political advantage*, *did it for the headlines*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..units import Unit
from .base import Token, auxiliaries, claim, construction

_GAIN = (
    r"(?:seek(?:ing)? to |try(?:ing)? to |hoping to |in order to )?"
    r"(?:achieve|gain|score|win|seek|grab|secure|garner|extract|chase|curry|court|make)(?:ing|ning)?"
)
_SPOILS = (
    r"(?:cheap|political|party[- ]political|partisan|electoral|personal|petty|short[- ]term|easy|narrow)"
    r"(?:,? (?:and )?[\w-]+){0,2} (?:advantage|points?|capital|gain|headlines?|applause|votes|favour|favor|publicity)"
)
_MOTIVE = re.compile(rf"\b(?:to|in order to) ({_GAIN} (?:some |a few |a )?{_SPOILS})\b", re.IGNORECASE)


@construction("(?i)" + _MOTIVE.pattern)
def base_motive(unit: Unit) -> Iterator[Claim]:
    """*The mayor made the claim to score cheap points*: what somebody did is blamed for what it was done for."""
    for match in _MOTIVE.finditer(unit.text):
        span = unit.span(match.start(1), match.end(1))
        act = _act(span[0]) if span is not None else None
        doer = clause.doer(act) if act is not None else None
        if act is not None and doer is not None and doer.lower_ not in FIRST:
            yield claim(
                unit,
                "base_motive",
                span[0],
                (match.start(1), match.end(1)),
                accused=doer,
                charge=(act.idx, match.end(1)),
            )


def _act(motive: Token) -> Token | None:
    """The finished act of which the motive is told: *made*; none where it is but wished, denied or forbidden."""
    for above in clause.governors(motive, 5):
        if clause.is_verb(above) and above.tag_ in ("VBD", "VBN", "VBZ", "VBP", "VBG"):
            open_end = {"must", "should", "will", "would", "could", "can", "may"} & set(auxiliaries(above))
            return None if open_end or clause.negated(above) else above
    return None
