"""Settles what the tokens beside a cue settle, at all places at once, so that its rules are asked only in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from analysis.cues.wordtests import Both, Listed, Word, passes, word_numbers
from analysis.segment.tokenise import Chunks


class Near(NamedTuple):
    """What a cue's neighbours must be: a test of the tokens before and one of those after, of which one must hold.

    A test is given each of the `back` tokens before the cue, or the `on` tokens after it, `skip` of them passed over,
    as written, and an empty string where there is none; it must hold once, or for `every` token. `cue` is given the
    cue's first token, `close` the last two tokens that a rule is shown after it.
    """

    before: Word | None = None
    after: Word | None = None
    back: int = 1
    on: int = 1
    skip: int = 0
    every: bool = False
    cue: Word | None = None
    close: Word | None = None


class Places:
    """Where cues stand among the tokens `form`: first and last token, and the bounds of what their rules are shown.

    Tokens are given as form c + 1, `NO_TOKEN` where there is none.
    """

    def __init__(
        self,
        memory: Chunks,
        form: np.ndarray,
        first: np.ndarray,
        last: np.ndarray,
        bounds: tuple[np.ndarray, np.ndarray],
    ) -> None:
        self._memory, self._form, self._first, self._last, (self._low, self._high) = memory, form, first, last, bounds
        self._columns: dict[tuple[bool, int], np.ndarray] = {}  # the tokens so far before and after every cue
        self._words: dict[tuple[bool, int], np.ndarray] = {}  # the numbers of their words

    def take(self, rows: np.ndarray) -> Places:
        """Return some of the places."""
        bounds = self._low[rows], self._high[rows]
        return Places(self._memory, self._form, self._first[rows], self._last[rows], bounds)

    def near(self, near: Near, rows: np.ndarray) -> np.ndarray:
        """Tell of some cues whether one of the tests of their neighbours holds."""
        before, after, back, on, skip, every, cue, close = near
        held = []
        if before:
            held.append(self._beside(before, rows, True, back, skip, every))
        if after:
            held.append(self._beside(after, rows, False, on, skip, every))
        if cue:
            held.append(passes(self._memory, cue, self._form.take(self._first.take(rows)) + 1))
        if close:
            held.append(self._holds(close, self._close(rows), every))
        return held[0] if len(held) == 1 else np.logical_or.reduce(held)

    def _beside(self, test: Word, rows: np.ndarray, before: bool, count: int, skip: int, every: bool) -> np.ndarray:
        """Does one of `count` tokens before or after each cue pass a test, or every one?"""
        if count == 1:
            return self._next(test, rows, before, skip)
        far = _distances(skip, count)
        if before:
            at = self._first.take(rows) - far
            return self._holds(test, self._tokens(at, at >= self._low.take(rows)), every)
        at = self._last.take(rows) + far
        return self._holds(test, self._tokens(at, at < self._high.take(rows)), every)

    def _next(self, test: Word, rows: np.ndarray, before: bool, skip: int) -> np.ndarray:
        """Does the one token before or after each cue, `skip` others between, pass a test?

        Most tests are such, so what they look up is kept for all cues together.
        """
        if isinstance(test, Both):
            return self._next(test.one, rows, before, skip) & self._next(test.other, rows, before, skip)
        if isinstance(test, Listed):
            return test.among(self._words_at(before, skip).take(rows))
        return passes(self._memory, test, self._column(before, skip).take(rows))

    def _holds(self, test: Word, tokens: np.ndarray, every: bool) -> np.ndarray:
        """Does one token of each column pass a test, or every one?"""
        passed = passes(self._memory, test, tokens)
        return np.logical_and.reduce(passed) if every else np.logical_or.reduce(passed)

    def _close(self, rows: np.ndarray) -> np.ndarray:
        """Return the last two tokens shown after some of the cues."""
        at = self._high.take(rows) - _distances(0, 2)
        return self._tokens(at, at > self._last.take(rows))

    def _column(self, before: bool, skip: int) -> np.ndarray:
        """Return for every cue the one token so far before or after it."""
        if (before, skip) not in self._columns:
            at = self._first - (1 + skip) if before else self._last + (1 + skip)
            self._columns[before, skip] = self._tokens(at, at >= self._low if before else at < self._high)
        return self._columns[before, skip]

    def _words_at(self, before: bool, skip: int) -> np.ndarray:
        """Return the number of the word of every such token."""
        if (before, skip) not in self._words:
            self._words[before, skip] = word_numbers(self._memory, self._column(before, skip))
        return self._words[before, skip]

    def _tokens(self, at: np.ndarray, shown: np.ndarray) -> np.ndarray:
        tokens = self._form.take(at, mode="clip")
        tokens += 1
        tokens *= shown  # NO_TOKEN, which is 0, where there is none
        return tokens


@lru_cache(maxsize=64)
def _distances(skip: int, count: int) -> np.ndarray:
    """How far `count` tokens are from a cue, `skip` passed over: a column, since each has its row."""
    return np.arange(1 + skip, count + skip + 1)[:, None]


class Either(NamedTuple):
    """Lists of conditions, of which one must hold."""

    lists: tuple[tuple[Near | Either, ...], ...]


All = tuple[Near | Either, ...]


class Known(NamedTuple):
    """What neighbours tell of a rule: it answers None unless all of `near` pass, and where all of one list of `never`
    do; it lets an entry stand as it is where all of `near` and all of one list of `sure` do."""

    near: All = ()
    sure: tuple[All, ...] = ()
    never: tuple[All, ...] = ()


NOTHING_KNOWN = Known()


class Guards:
    """Tells which entries need not be asked; `every` has for each entry what neighbours tell of its rules."""

    def __init__(self, every: Sequence[Known]) -> None:
        numbers = {NOTHING_KNOWN: 0}
        self._number = np.array([numbers.setdefault(each, len(numbers)) for each in every], dtype=np.int16)
        self._known = list(numbers)

    def judged(self, entry: np.ndarray, places: Places) -> tuple[np.ndarray, np.ndarray]:
        """Tell of each entry met at a place whether its neighbours let its rules be asked, and whether they settle it.

        What is settled is among what may be asked.
        """
        number = self._number[entry]
        order = np.argsort(number, kind="stable")
        bounds = np.searchsorted(number[order], np.arange(len(self._known) + 1)).tolist()
        places = places.take(order)
        passed, sure = np.zeros(len(entry), dtype=bool), np.zeros(len(entry), dtype=bool)
        for known, (low, high) in zip(self._known, pairwise(bounds), strict=True):
            if low == high:
                continue
            rows = _all_near(known.near, places, np.arange(low, high))
            passed[rows] = True
            for each in known.sure:
                rows = rows[~sure[rows]]
                sure[_all_near(each, places, rows)] = True
            for each in known.never:
                passed[_all_near(each, places, rows[~sure[rows]])] = False
        back = np.empty_like(order)
        back[order] = np.arange(len(order))
        return passed[back], sure[back]


def _all_near(nears: All, places: Places, rows: np.ndarray) -> np.ndarray:
    """Keep the places whose neighbours pass all of some conditions."""
    for near in nears:
        if not len(rows):
            break
        if isinstance(near, Either):
            rows = np.unique(np.concatenate([_all_near(each, places, rows) for each in near.lists]))
        else:
            rows = rows[places.near(near, rows)]
    return rows
