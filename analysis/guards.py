"""Leaves out the cues whose rules need not be asked, by tests of the tokens beside them, at all places at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from analysis.tokenise import Chunks
from analysis.words import Memo, each

Word = Callable[[str], bool]


class Near(NamedTuple):
    """What a cue's neighbours must be: a test of the tokens before and one of those after, of which one must hold once.

    A test is given each of the `back` tokens before the cue, or the `on` tokens after it, as written; an empty string
    where there is none.
    """

    before: Word | None = None
    after: Word | None = None
    back: int = 1
    on: int = 1


class Places:
    """Where cues stand among the tokens `form`: first and last token, and the bounds of what their rules are shown."""

    def __init__(self, form: np.ndarray, first: np.ndarray, last: np.ndarray, bounds: tuple[np.ndarray, np.ndarray]):
        self._form, self._first, self._last, (self._low, self._high) = form, first, last, bounds
        every = np.arange(len(first))
        self._one_before, self._one_after = self._before(every, 1), self._after(every, 1)

    def before(self, rows: np.ndarray, count: int) -> np.ndarray:
        """Return the forms of the tokens before some of the cues, a column for each of `count`; -1 for none."""
        return self._one_before[rows] if count == 1 else self._before(rows, count)

    def after(self, rows: np.ndarray, count: int) -> np.ndarray:
        """Return the forms of the tokens after some of the cues in the same way."""
        return self._one_after[rows] if count == 1 else self._after(rows, count)

    def _before(self, rows: np.ndarray, count: int) -> np.ndarray:
        at = self._first[rows, None] - np.arange(1, count + 1)
        return np.where(at >= self._low[rows, None], self._form.take(at, mode="clip"), -1)

    def _after(self, rows: np.ndarray, count: int) -> np.ndarray:
        at = self._last[rows, None] + np.arange(1, count + 1)
        return np.where(at < self._high[rows, None], self._form.take(at, mode="clip"), -1)


class Guards:
    """Leaves out the entries whose rules need not be asked; `every` has the conditions of each entry."""

    def __init__(self, every: Sequence[tuple[Near, ...]]) -> None:
        numbers: dict[tuple[Near, ...], int] = {(): 0}
        self._number = np.array([numbers.setdefault(nears, len(numbers)) for nears in every], dtype=np.int16)
        self._nears = list(numbers)

    def passed(self, memory: Chunks, entry: np.ndarray, places: Places) -> np.ndarray:
        """Tell of each entry met at a place whether its neighbours let its rules be asked."""
        number = self._number[entry]
        order = np.argsort(number, kind="stable")
        bounds = np.searchsorted(number[order], np.arange(len(self._nears) + 1))
        passed = np.zeros(len(entry), dtype=bool)
        for nears, low, high in zip(self._nears, bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            rows = order[low:high]
            for near in nears if low < high else ():
                rows = rows[_near(memory, near, places, rows)]
            passed[rows] = True
        return passed


def _near(memory: Chunks, near: Near, places: Places, rows: np.ndarray) -> np.ndarray:
    """Tell of some places whether one of their neighbours passes."""
    passed = np.zeros(len(rows), dtype=bool)
    if near.before:
        passed |= _holds(memory, near.before, places.before(rows, near.back))
    if near.after:
        passed |= _holds(memory, near.after, places.after(rows, near.on))
    return passed


def _holds(memory: Chunks, test: Word, forms: np.ndarray) -> np.ndarray:
    """Does one of the forms of each row pass a test? Each distinct one is worked out once; -1 stands for no token."""
    known = memory.note(test, lambda memory: Memo(memory.forms, each(test)))
    holds = np.where(forms < 0, test(""), known.of(np.maximum(forms, 0)) > 0)
    return np.asarray(holds.any(axis=1))
