"""Quotation marks of every fashion: which open, which close, and what they enclose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from analysis.voices.patterns import lazily

DOUBLE = '"“”„‟«»〝〞＂'
SINGLE = "'‘’‚‛‹›`´"
OPENERS = "“„‟«〝‘‚‛‹`"
CLOSERS = "”»〞’›´"
TWINS = ("''", "``", "´´", "’’", "‘‘")
MARKS = DOUBLE + SINGLE
OPEN_AFTER = set("([{—–-/:|>*_•…")  # an opening mark may follow these as it may follow a space
ELIDED = lazily(
    r"['’‘](?:tis|twas|twere|em|til|cause|cos|bout|round|n|neath|ere|\d\ds?)\b|’(?:course|twill|twould)\b",
    re.IGNORECASE,
)
FINAL = set(".,;:!?…—–")  # after these a mark closes


class Mark(NamedTuple):
    """A run of marks of one family: `can_open` and `can_close` by what stands beside it, `leans` by shape."""

    start: int
    end: int
    single: bool
    can_open: bool
    can_close: bool
    leans: int  # 1 opens by its shape, -1 closes, 0 either


class Quote(NamedTuple):
    """What a pair of marks encloses: `start` to `end` without the marks, and whether a closing mark was found."""

    start: int
    end: int
    single: bool
    closed: bool


def find_marks(text: str) -> list[Mark]:
    """All quotation marks, apostrophes inside words left out, doubled marks taken as one.

    >>> [(m.start, m.single) for m in find_marks("“It isn’t ‘done’,” he said.")]
    [(0, False), (10, True), (15, True), (17, False)]
    """
    out: list[Mark] = []
    skip = 0
    doubles = [at for mark in DOUBLE if mark in text for at in places(text, mark)]
    singles = [at for mark in SINGLE if mark in text for at in places(text, mark)]
    singles = [at for at in singles if not (text[at + 1 : at + 2].isalnum() and text[at - 1 : at].isalnum())]
    for start in sorted(doubles + singles):
        if start >= skip:
            single = text[start] in SINGLE
            skip = _run_end(text, start, SINGLE if single else DOUBLE)
            mark = _read(text, start, skip, single)
            if mark is not None:
                out.append(mark)
    return out


def places(text: str, sign: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where a character or string stands; one is found much faster than one of many.

    >>> list(places("a, b, c", ","))
    [1, 4]
    """
    at = text.find(sign, start, end)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, end)


def _run_end(text: str, start: int, family: str) -> int:
    """Where a run of marks of one family ends."""
    end = start + 1
    while end < len(text) and text[end] in family:
        end += 1
    return end


def _read(text: str, start: int, end: int, single: bool) -> Mark | None:
    """The mark at `start`, None for an apostrophe at the head of a word; two single marks make a double one."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    single = single and text[start:end] not in TWINS
    can_open, can_close, leans = _turned(text[start], before, after)
    if single and can_open and not can_close and ELIDED.match(text, start):
        return None
    return Mark(start, end, single, can_open, can_close, leans)


@lru_cache(maxsize=4096)
def _turned(char: str, before: str, after: str) -> tuple[bool, bool, int]:
    """Whether a mark between two characters can open, whether it can close, and which way it leans."""
    spaced_before = before.isspace() or before in OPEN_AFTER or before in MARKS
    can_open = spaced_before and not after.isspace() and after not in ".,;:!?)]}"
    can_close = not before.isspace() and before not in "([{" and (not after.isalnum() or before in FINAL)
    leans = 1 if char in OPENERS else -1 if char in CLOSERS else 0
    if char in "«»‹›" and not can_open and not can_close:
        can_open, can_close = leans > 0, leans < 0
    elif char in DOUBLE and before.isspace() and after.isspace():
        return True, True, 0  # *We left in May. “ I asked why.*: whatever its shape, it closes what is open
    return can_open, can_close, leans


def cells(marks: list[Mark], walls: list[Quote]) -> list[int]:
    """For each mark the start of the innermost of `walls` around it, -1 outside all."""
    out: list[int] = []
    around: list[Quote] = []
    at = 0
    ordered = sorted(walls, key=lambda q: (q.start, -q.end))
    for mark in marks:
        while at < len(ordered) and ordered[at].start <= mark.start:
            around.append(ordered[at])
            at += 1
        while around and around[-1].end <= mark.start:
            around.pop()
        out.append(around[-1].start if around else -1)
    return out
