"""Gives every distinct string an integer, so that each fact about a word is worked out once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from analysis.segment.characters import AT_ONCE, Characters

_FIRST_BITS = 17


class Vocabulary:
    """Strings numbered in the order met: `forms[code]` is the string; `encode` finds the codes of spans of a text.

    >>> v = Vocabulary()
    >>> v.encode(Characters("to be or not to be"), np.array([0, 3, 13, 16]), np.array([2, 5, 15, 18])).tolist()
    [0, 1, 0, 1]
    >>> v.forms
    ['to', 'be']
    """

    def __init__(self) -> None:
        self.forms: list[str] = []
        self._allocate(_FIRST_BITS)

    def encode(self, characters: Characters, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Return the code of each span, numbering strings not met before; a span holds no line break."""
        prints = characters.fingerprints(starts, ends)
        codes = np.empty(len(prints), dtype=np.int32)
        for first in range(0, len(prints), AT_ONCE):
            block = slice(first, first + AT_ONCE)
            codes[block] = self._find(prints[block])
        unknown = np.flatnonzero(codes < 0)
        while len(unknown):
            some, unknown = np.split(unknown, [len(self._keys) // 2 - len(self.forms)])
            codes[some] = self._learn(characters, starts[some], ends[some], prints[some])
        return codes

    def learn(self, strings: Sequence[str]) -> np.ndarray:
        """Return the code of each string, numbering those not met before; none holds a line feed."""
        size = np.fromiter(map(len, strings), dtype=np.int64, count=len(strings))
        ends = np.cumsum(size + 1) - 1
        return self.encode(Characters("\n".join(strings)), ends - size, ends)

    def find(self, characters: Characters, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Return the code of each span, -1 where its string was never met."""
        return self._find(characters.fingerprints(starts, ends))

    def _allocate(self, bits: int) -> None:
        self._bits = bits
        self._keys = np.zeros(1 << bits, dtype=np.uint64)  # fingerprints; 0 marks a free place
        self._codes = np.full(1 << bits, -1, dtype=np.int32)

    def _places(self, prints: np.ndarray) -> np.ndarray:
        return (prints >> np.uint64(64 - self._bits)).astype(np.int64)

    def _find(self, prints: np.ndarray) -> np.ndarray:
        """Look up fingerprints by open addressing; -1 where unknown."""
        places = self._places(prints)
        keys = self._keys.take(places)
        codes = self._codes.take(places)
        missed = np.flatnonzero(keys != prints)
        while len(missed):
            occupied = self._keys.take(places[missed]) != 0
            codes[missed[~occupied]] = -1
            missed = missed[occupied]
            places[missed] = (places[missed] + 1) & (len(self._keys) - 1)
            found = self._keys.take(places[missed]) == prints[missed]
            codes[missed[found]] = self._codes.take(places[missed[found]])
            missed = missed[~found]
        return codes

    def _learn(self, characters: Characters, starts: np.ndarray, ends: np.ndarray, prints: np.ndarray) -> np.ndarray:
        """Return the codes of spans that may be new, and repeated among themselves."""
        places = self._claimed(prints)
        new = np.flatnonzero(self._codes.take(places) < 0)[::-1]
        self._codes[places[new]] = new  # of spans with the same string the first is written last
        first = new[self._codes.take(places[new]) == new][::-1]
        self._codes[places[first]] = np.arange(len(self.forms), len(self.forms) + len(first))
        codes = self._codes.take(places)
        self.forms += characters.strings(starts[first], ends[first])
        if 4 * len(self.forms) > len(self._keys):
            self._grow()
        return codes

    def _claimed(self, prints: np.ndarray) -> np.ndarray:
        """Return the place of each fingerprint in the table, a free one taken for those it lacks."""
        places = self._places(prints)
        left = np.arange(len(prints))
        while len(left):
            at, wanted = places[left], prints[left]
            free = self._keys.take(at) == 0
            self._keys[at[free]] = wanted[free]
            left = left[self._keys.take(at) != wanted]
            places[left] = (places[left] + 1) & (len(self._keys) - 1)
        return places

    def _grow(self) -> None:
        held = np.flatnonzero(self._keys)
        prints, codes = self._keys[held], self._codes[held]
        self._allocate(int(8 * len(held)).bit_length())
        self._codes[self._claimed(prints)] = codes


class Column:
    """An array that grows at its end; `values` is a view of what it holds so far."""

    def __init__(self, dtype: type) -> None:
        self._room: np.ndarray = np.zeros(1024, dtype=dtype)
        self._size = 0

    @property
    def values(self) -> np.ndarray:
        return self._room[: self._size]

    def append(self, values: np.ndarray) -> None:
        size = self._size + len(values)
        if size > len(self._room):
            room = np.zeros(2 * size, dtype=self._room.dtype)
            room[: self._size] = self.values
            self._room = room
        self._room[self._size : size] = values
        self._size = size


class Memo:
    """A small number about a form, worked out only for the forms somebody asks about, all new ones at once."""

    def __init__(self, vocabulary: Vocabulary, work_out: Callable[[list[str]], np.ndarray]) -> None:
        self._vocabulary, self._work_out = vocabulary, work_out
        self._values = np.zeros(0, dtype=np.int16)

    def of(self, codes: np.ndarray) -> np.ndarray:
        """Return the number for each code (the numbers must be >= 0)."""
        forms = self._vocabulary.forms
        if len(self._values) < len(forms):
            room = np.full(2 * len(forms), -1, dtype=np.int16)
            room[: len(self._values)] = self._values
            self._values = room
        values = self._values.take(codes)
        asked = np.zeros(len(forms), dtype=bool)
        asked[codes[values < 0]] = True
        new = np.flatnonzero(asked)
        if not len(new):
            return values
        self._values[new] = self._work_out([forms[code] for code in new.tolist()])
        return self._values.take(codes)


_local = threading.local()
Held = TypeVar("Held")


def kept(make: Callable[[], Held], is_full: Callable[[Held], bool]) -> Held:
    """Return this thread's object made by `make()`; a full one is replaced, so that memory stays bounded."""
    held = getattr(_local, make.__name__, None)
    if held is None or is_full(held):
        held = make()
        setattr(_local, make.__name__, held)
    return held


def forget() -> None:
    """Drop what this thread remembers, so that the next reading begins with an empty memory."""
    _local.__dict__.clear()
