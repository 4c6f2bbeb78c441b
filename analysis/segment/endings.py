"""What kinds of stop and opening many chunks have: words of plain letters all at once, the others one by one."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from analysis.segment.characters import Characters
from analysis.segment.runs import sums_before
from analysis.segment.stops import (
    ABBREVIATIONS,
    FLAGS,
    HANGING,
    LOWER,
    PERIOD,
    UPPER,
    hangs,
    opening_kind,
    stop_kind,
)
from analysis.segment.words import Vocabulary

_IS_LETTER = np.zeros(128, dtype=bool)
_IS_LETTER[[ord(c) for c in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"]] = True
_MAY_NUMBER = np.zeros(128, dtype=bool)  # with these a list item's label or a Roman numeral may begin
_MAY_NUMBER[[ord(c) for c in "ivxlIVXL"]] = True
_MAY_FOLLOW = np.zeros(128, dtype=bool)
_MAY_FOLLOW[[ord(c) for c in ",;:.!?"]] = True


def stop_kinds(chunks: list[str]) -> np.ndarray:
    """Return `stop_kind` of each chunk; *month.* is a plain one."""
    words = _Words.of(chunks)
    plain = (words.mark == ord(".")) & words.is_plain
    kinds = _table(_abbreviations).take(_spelled(_abbreviations).find(words.lower, words.starts, words.ends))
    return _filled(kinds, plain, chunks, stop_kind)


def opening_kinds(chunks: list[str]) -> np.ndarray:
    """Return `opening_kind` of each chunk; *Month* and *month,* are plain ones."""
    words = _Words.of(chunks)
    flags = _table(_flags).take(_spelled(_flags).find(words.lower, words.starts, words.ends))
    return _filled(flags + np.where(words.capital, UPPER, LOWER), words.is_plain, chunks, opening_kind)


def hang(chunks: list[str]) -> np.ndarray:
    """Return `hangs` of each chunk."""
    words = _Words.of(chunks)
    found = _table(_hanging).take(_spelled(_hanging).find(words.lower, words.starts, words.ends))
    return _filled(np.where(words.mark > 0, 0, found), words.is_plain, chunks, hangs)


def _filled(kinds: np.ndarray, plain: np.ndarray, chunks: list[str], kind: Callable[[str], int]) -> np.ndarray:
    """Let the chunks that are not plain be judged one by one."""
    for k in np.flatnonzero(~plain).tolist():
        kinds[k] = kind(chunks[k])
    return kinds


class _Words(NamedTuple):
    """The letters of each chunk: where they start and end in `lower`, whether the first is a capital, the mark after
    them (its code point, 0 for none), and whether that is all of the chunk and it cannot be a number."""

    lower: Characters
    starts: np.ndarray
    ends: np.ndarray
    capital: np.ndarray
    mark: np.ndarray
    is_plain: np.ndarray

    @classmethod
    def of(cls, chunks: list[str]) -> _Words:
        size = np.fromiter(map(len, chunks), dtype=np.int64, count=len(chunks))
        data = "\n".join(chunks).encode("ascii", "replace") + b"\n"
        codes = np.frombuffer(data, dtype=np.uint8)
        starts = np.cumsum(size + 1) - size - 1
        last = codes.take(starts + size - 1)
        marked = _MAY_FOLLOW.take(last)
        ends = starts + size - marked
        letters = sums_before(_IS_LETTER.take(codes))
        whole = letters.take(ends) - letters.take(starts) == ends - starts
        first = codes.take(starts)
        number = _MAY_NUMBER.take(first) & (ends - starts <= 6)
        is_plain = whole & (ends - starts > 1) & ~number
        lower = Characters(data.lower().decode("ascii"))
        return cls(lower, starts, ends, first < ord("a"), np.where(marked, last, 0), is_plain)


def _abbreviations() -> dict[str, int]:
    return ABBREVIATIONS | {"": PERIOD}


def _flags() -> dict[str, int]:
    return FLAGS | {"": 0}


def _hanging() -> dict[str, int]:
    return dict.fromkeys(HANGING, 1) | {"": 0}


@lru_cache(maxsize=3)
def _spelled(listed: Callable[[], dict[str, int]]) -> Vocabulary:
    vocabulary = Vocabulary()
    vocabulary.learn(list(listed()))
    return vocabulary


@lru_cache(maxsize=3)
def _table(listed: Callable[[], dict[str, int]]) -> np.ndarray:
    """The numbers of a list's words by their codes; last, and so for words unknown, the number of no word."""
    return np.array(list(listed().values()), dtype=np.int16)
