"""Settles what the tokens beside a cue settle, at all places at once, so that its rules are asked only in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from analysis.cues.wordtests import NO_TOKEN, Word, passes
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

    def __init__(self, form: np.ndarray, first: np.ndarray, last: np.ndarray, bounds: tuple[np.ndarray, np.ndarray]):
        self._form, self._first, self._last, (self._low, self._high) = form, first, last, bounds
        self._columns: dict[tuple[bool, int], np.ndarray] = {}  # the tokens so far before and after every cue

    def before(self, rows: np.ndarray, count: int, skip: int = 0) -> np.ndarray:
        """Return the tokens before some of the cues, a row for each of `count`; of one the row itself."""
        if count == 1:
            return self._column(True, skip).take(rows)
        return self._from(self._first.take(rows) - np.arange(1 + skip, count + skip + 1)[:, None], rows)

    def after(self, rows: np.ndarray, count: int, skip: int = 0) -> np.ndarray:
        """Return the tokens after some of the cues in the same way."""
        if count == 1:
            return self._column(False, skip).take(rows)
        return self._from(self._last.take(rows) + np.arange(1 + skip, count + skip + 1)[:, None], rows)

    def cue(self, rows: np.ndarray) -> np.ndarray:
        """Return the first token of some of the cues."""
        return self._form.take(self._first.take(rows)) + 1

    def close(self, rows: np.ndarray) -> np.ndarray:
        """Return the last two tokens shown after some of the cues."""
        at = self._high.take(rows) - np.array([[1], [2]])
        return np.where(at > self._last.take(rows), self._form.take(at, mode="clip") + 1, NO_TOKEN)

    def _column(self, before: bool, skip: int) -> np.ndarray:
        """Return for every cue the one token so far before or after it."""
        if (before, skip) not in self._columns:
            at = self._first - (1 + skip) if before else self._last + (1 + skip)
            self._columns[before, skip] = self._from(at, slice(None))
        return self._columns[before, skip]

    def _from(self, at: np.ndarray, rows: np.ndarray | slice) -> np.ndarray:
        shown = (at >= self._low[rows]) & (at < self._high[rows])
        return np.where(shown, self._form.take(at, mode="clip") + 1, NO_TOKEN)


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

    def judged(self, memory: Chunks, entry: np.ndarray, places: Places) -> tuple[np.ndarray, np.ndarray]:
        """Tell of each entry met at a place whether its neighbours let its rules be asked, and whether they settle it.

        What is settled is among what may be asked.
        """
        number = self._number[entry]
        order = np.argsort(number, kind="stable")
        bounds = np.searchsorted(number[order], np.arange(len(self._known) + 1))
        passed, sure = np.zeros(len(entry), dtype=bool), np.zeros(len(entry), dtype=bool)
        for known, low, high in zip(self._known, bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            if low == high:
                continue
            rows = _all_near(memory, known.near, places, order[low:high])
            passed[rows] = True
            for each in known.sure:
                rows = rows[~sure[rows]]
                sure[_all_near(memory, each, places, rows)] = True
            for each in known.never:
                passed[_all_near(memory, each, places, rows[~sure[rows]])] = False
        return passed, sure


def _all_near(memory: Chunks, nears: All, places: Places, rows: np.ndarray) -> np.ndarray:
    """Keep the places whose neighbours pass all of some conditions."""
    for near in nears:
        if not len(rows):
            break
        if isinstance(near, Either):
            rows = np.unique(np.concatenate([_all_near(memory, each, places, rows) for each in near.lists]))
        else:
            rows = rows[_near(memory, near, places, rows)]
    return rows


def _near(memory: Chunks, near: Near, places: Places, rows: np.ndarray) -> np.ndarray:
    """Tell of some places whether one of the tests of their neighbours holds."""
    before, after, back, on, skip, every, cue, close = near
    held = []
    if before:
        held.append(_holds(memory, before, places.before(rows, back, skip), every))
    if after:
        held.append(_holds(memory, after, places.after(rows, on, skip), every))
    if cue:
        held.append(passes(memory, cue, places.cue(rows)))
    if close:
        held.append(_holds(memory, close, places.close(rows), every))
    return held[0] if len(held) == 1 else np.logical_or.reduce(held)


def _holds(memory: Chunks, test: Word, tokens: np.ndarray, every: bool) -> np.ndarray:
    """Does one token of each column pass a test, or every one?"""
    passed = passes(memory, test, tokens)
    return passed if passed.ndim == 1 else np.asarray(passed.all(axis=0) if every else passed.any(axis=0))
