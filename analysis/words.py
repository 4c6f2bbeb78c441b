"""Gives every distinct string an integer, so that each fact about a word is worked out once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

import numpy as np

from analysis.characters import Characters

_FIRST_BITS = 17
_AT_ONCE = 1 << 16  # spans looked up at once, so that what is known of them stays in the processor's cache


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
        self._used = 0

    def encode(self, characters: Characters, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Return the code of each span, numbering strings not met before."""
        prints = characters.fingerprints(starts, ends)
        codes = np.empty(len(prints), dtype=np.int32)
        for first in range(0, len(prints), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            codes[some] = self._numbered(characters.text, starts[some], ends[some], prints[some])
        return codes

    def _numbered(self, text: str, starts: np.ndarray, ends: np.ndarray, prints: np.ndarray) -> np.ndarray:
        codes = self._find(prints)
        unknown = np.flatnonzero(codes < 0)
        block = 1024
        while len(unknown):  # in growing blocks, because the first thousand words explain most of the rest
            some = unknown[:block]
            self._learn(text, starts[some], ends[some], prints[some])
            codes[unknown] = self._find(prints[unknown])
            unknown = unknown[codes[unknown] < 0]
            block *= 4
        return codes

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

    def _learn(self, text: str, starts: np.ndarray, ends: np.ndarray, prints: np.ndarray) -> None:
        _, first = np.unique(prints, return_index=True)
        first.sort()
        spans = zip(starts[first].tolist(), ends[first].tolist(), strict=True)
        before = len(self.forms)
        self.forms += [text[a:b] for a, b in spans]
        self._store(prints[first], np.arange(before, len(self.forms), dtype=np.int32))

    def _store(self, prints: np.ndarray, codes: np.ndarray) -> None:
        self._used += len(prints)
        if 4 * self._used > len(self._keys):
            held = np.flatnonzero(self._keys)
            prints, codes = np.append(prints, self._keys[held]), np.append(codes, self._codes[held])
            self._allocate(int(8 * self._used).bit_length())
        places = self._places(prints)
        while len(prints):
            free = self._keys[places] == 0
            self._keys[places[free]] = prints[free]
            placed = self._keys[places] == prints
            self._codes[places[placed]] = codes[placed]
            prints, codes = prints[~placed], codes[~placed]
            places = (places[~placed] + 1) & (len(self._keys) - 1)


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
    """A small number about a form, worked out only for the forms somebody asks about."""

    def __init__(self, vocabulary: Vocabulary, work_out: Callable[[str], int]) -> None:
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
        for code in np.unique(codes[values < 0]).tolist():
            self._values[code] = self._work_out(forms[code])
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
