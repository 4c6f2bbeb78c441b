"""When two names mean the same person or body, as far as the words alone can tell."""

from __future__ import annotations

import re

_TITLES = re.compile(
    r"\b(?:the|a|an|mr|mrs|ms|miss|dr|sir|dame|lord|lady|this|that|these|those|own|its|their|his|her|your|our|my)\b"
)
_NOBODY = frozenset({"", "unnamed", "unknown", "none", "nan"})


def plain_name(name: object) -> str:
    """A name without case, marks, articles and titles; blank for nobody.

    >>> plain_name("The Rt Hon. Dame Ada Lane"), plain_name("unnamed")
    ('rt hon ada lane', '')
    """
    words = _TITLES.sub(" ", re.sub(r"[^\w\s]", " ", str(name or "").lower()))
    plain = " ".join(words.split())
    return "" if plain in _NOBODY else plain


def same_name(one: object, other: object) -> bool:
    """Whether two names may mean the same: one holds the other, or they end in the same word.

    >>> same_name("Rutnam", "Philip Rutnam"), same_name("the minister", "ministers"), same_name("unnamed", "Lane")
    (True, True, False)
    """
    a, b = plain_name(one), plain_name(other)
    if not a or not b:
        return a == b
    return a in b or b in a or a.split()[-1].rstrip("s") == b.split()[-1].rstrip("s")
