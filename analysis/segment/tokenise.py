"""Cuts strings into words and marks; each distinct chunk between white space is cut once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

import numpy as np

from analysis.segment.characters import COMMA, DIGIT, HIDDEN, HYPHEN, JOINER, LETTER, PARAGRAPH, POINT, Characters
from analysis.segment.runs import sums_before
from analysis.segment.words import Column, Vocabulary, kept

Note = TypeVar("Note")
_MOST_CHUNKS = 200_000  # a longer memory of chunks costs more in cache misses and megabytes than it saves


def token_spans(characters: Characters) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return start, end and is-word of every token of a text, in order.

    >>> text = "It’s 5 p.m., isn’t it? 1,000 well-paid “jobs”"
    >>> starts, ends, is_word = token_spans(Characters(text))
    >>> " ".join(text[a:b] for a, b in zip(starts, ends))
    'It’s 5 p.m . , isn’t it ? 1,000 well-paid “ jobs ”'
    """
    kind = characters.kinds
    visible = (kind > PARAGRAPH) & (kind != HIDDEN)
    first = visible & ~_continues(kind, visible)
    edges = np.flatnonzero(first | ~visible)
    begins = first[edges]
    starts, ends = edges[begins], np.append(edges[1:], len(kind))[begins]
    letters = sums_before((kind == LETTER) | (kind == DIGIT))
    return starts, ends, letters[ends] > letters[starts]


def _continues(kind: np.ndarray, visible: np.ndarray) -> np.ndarray:
    """Mark the characters that belong to the token of the character before them."""
    letter, digit, joiner, point = kind == LETTER, kind == DIGIT, kind == JOINER, kind == POINT
    alnum = letter | digit
    word = alnum | joiner
    hyphen_or_apostrophe = (kind == HYPHEN) & _before(word) & _after(alnum)  # well-paid, isn’t
    in_number = (point | (kind == COMMA)) & _before(digit) & _after(digit)  # 1,000  3.5  5:10
    lone_before = _before(letter) & ~_before(_before(alnum))
    lone_after = _after(letter) & ~_after(_after(alnum))
    in_abbreviation = point & lone_before & lone_after  # p.m  U.S.A
    link = hyphen_or_apostrophe | in_number | in_abbreviation
    return (word & _before(word)) | link | (alnum & _before(link)) | (joiner & _before(visible))


def _before(flags: np.ndarray) -> np.ndarray:
    """Is the flag set at the character before?"""
    moved = np.zeros_like(flags)
    moved[1:] = flags[:-1]
    return moved


def _after(flags: np.ndarray) -> np.ndarray:
    """Is the flag set at the character after?"""
    moved = np.zeros_like(flags)
    moved[:-1] = flags[1:]
    return moved


class Chunks:
    """The distinct chunks met so far and their tokens: those of chunk c stand from `first[c]` on, `size[c]` of them.

    `start` and `end` are offsets within the chunk, `form` a code of `forms`; `words[c]` counts the tokens that are
    words and `head[c]` is the place of the first word among them (0 if there is none).
    """

    def __init__(self) -> None:
        self.vocabulary, self.forms = Vocabulary(), Vocabulary()
        self._columns = {name: Column(np.int32) for name in ("first", "size", "words", "head", "start", "end", "form")}
        self._is_word = Column(bool)
        self._notes: dict[Hashable, object] = {}

    def note(self, key: Hashable, make: Callable[[Chunks], Note]) -> Note:
        """Return what a reader remembers about these chunks under a key, made by `make(self)` the first time."""
        if key not in self._notes:
            self._notes[key] = make(self)
        return self._notes[key]  # type: ignore[return-value]

    def encode(self, characters: Characters, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Return the code of each chunk, with the tokens of new ones worked out."""
        codes = self.vocabulary.encode(characters, starts, ends)
        known = len(self._columns["first"].values)
        if known < len(self.vocabulary.forms):
            self._cut(self.vocabulary.forms[known:])
        return codes

    def spans_of(self, code: int) -> list[tuple[int, int, bool]]:
        """Return start and end of each token of a chunk, and whether it is a word."""
        rows = slice(self.first[code], self.first[code] + self.size[code])
        columns = self.start[rows], self.end[rows], self.is_word.take(self.form[rows])
        return list(zip(*(column.tolist() for column in columns), strict=True))

    def __getattr__(self, name: str) -> np.ndarray:
        if name.startswith("_") or name not in self._columns:
            raise AttributeError(name)
        return self._columns[name].values

    @property
    def is_word(self) -> np.ndarray:
        """Has the form a letter or digit? One flag per code of `forms`."""
        return self._is_word.values

    def _cut(self, chunks: list[str]) -> None:
        joined = Characters("\n".join(chunks))
        starts, ends, is_word = token_spans(joined)
        lengths = np.fromiter(map(len, chunks), dtype=np.int64, count=len(chunks))
        chunk_starts = np.cumsum(lengths + 1) - lengths - 1
        owner = np.searchsorted(chunk_starts, starts, side="right") - 1
        size = np.bincount(owner, minlength=len(chunks))
        first = np.cumsum(size) - size
        words = np.bincount(owner[is_word], minlength=len(chunks))
        rank = np.arange(len(starts)) - first[owner]
        head = np.zeros(len(chunks), dtype=np.int32)
        head[owner[is_word][::-1]] = rank[is_word][::-1]  # the first word is written last
        form = self.forms.encode(joined, starts, ends)
        flags = np.zeros(len(self.forms.forms), dtype=bool)
        flags[form] = is_word
        self._is_word.append(flags[len(self._is_word.values) :])
        offset = chunk_starts[owner]
        held = len(self._columns["start"].values)
        new = {"first": first + held, "size": size, "words": words, "head": head}
        for name, values in {**new, "start": starts - offset, "end": ends - offset, "form": form}.items():
            self._columns[name].append(values)


def chunks() -> Chunks:
    """Return this thread's memory of chunks, begun anew once it holds 200,000."""
    return kept(Chunks, lambda held: len(held.vocabulary.forms) > _MOST_CHUNKS)


def cut(string: str) -> list[str]:
    """Return the tokens of a string as written, without offsets.

    >>> cut("a.m. or p.m.?")
    ['a.m', '.', 'or', 'p.m', '.', '?']
    """
    starts, ends, _ = token_spans(Characters(string))
    return [string[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
