"""The rated words of every distinct chunk of text: those of plain letters many at once, the others one by one."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from analysis.segment.characters import Characters
from analysis.segment.runs import rank_in_run, sums_before
from analysis.segment.tokenise import Chunks, token_spans
from analysis.segment.words import Column
from analysis.sentiment.ratings import NEUTRAL, NOT_WORD, Ratings, emoji

# Read so by every lexicon but VADER's own, whose reference program lets these marks hide the word they touch
_QUOTES = tuple(zip("“”„«»‘", '"""""\'', strict=True))
_DASHES = frozenset("—–…")
_MARKS = np.zeros(128, dtype=bool)
_MARKS[[ord(mark) for mark in string.punctuation]] = True


class Words(NamedTuple):
    """Words in text order: id, in capitals?, with a capital first?, row in the columns; `chunk` is the place of each
    word's chunk among those asked for, or None where every chunk is one word."""

    id: np.ndarray
    upper: np.ndarray
    title: np.ndarray
    row: np.ndarray
    chunk: np.ndarray | None

    def first_of(self, chunks: np.ndarray) -> np.ndarray:
        """Return the place of the first word at or after each chunk."""
        return chunks if self.chunk is None else np.searchsorted(self.chunk, chunks.astype(self.chunk.dtype))

    def chunk_of(self, words: np.ndarray) -> np.ndarray:
        """Return the chunk of each word."""
        return words if self.chunk is None else self.chunk[words]


class RatedChunks:
    """For each distinct chunk its words as VADER sees them: chunk c has `size[c]` of them from `first[c]` on.

    `id` is the word's id, `upper` tells whether it is in capitals, `title` whether its first letter is one, `token`
    which token of the chunk shows it.
    """

    def __init__(self, memory: Chunks, ratings: Ratings) -> None:
        self._memory, self._ratings = memory, ratings
        self._first, self._size, self._id, self._token = (Column(np.int32) for _ in range(4))
        self._upper, self._title = Column(bool), Column(bool)
        self._several = False  # has any chunk more words than one, or none?

    def words_of(self, codes: np.ndarray) -> Words:
        """Return the words of a sequence of chunks."""
        known = len(self._first.values)
        if known < len(self._memory.vocabulary.forms):
            self._look_up(self._memory.vocabulary.forms[known:], known)
        row, chunk = codes, None
        if self._several:
            size = self._size.values.take(codes)
            chunk = np.repeat(np.arange(len(codes), dtype=np.int32), size)
            row = self._first.values.take(codes).take(chunk)
            many = np.flatnonzero(size > 1)  # few: what follows the first word of a chunk stands behind it
            place = np.repeat(np.searchsorted(chunk, many.astype(np.int32)), size[many])
            further = rank_in_run(place)
            row[place + further] += further
        ids, upper, title = self._id.values.take(row), self._upper.values.take(row), self._title.values.take(row)
        return Words(ids, upper, title, row, chunk)

    def token_of(self, rows: np.ndarray) -> np.ndarray:
        """Return which token of its chunk shows each word."""
        return self._token.values.take(rows)

    def spelled(self, codes: np.ndarray) -> list[str]:
        """Return the same words as strings."""
        forms = self._memory.vocabulary.forms
        return [word for c in codes.tolist() for word, _ in words_in(forms[c], 0, self._ratings.strict)]

    def _look_up(self, chunks: list[str], known: int) -> None:
        heads = self._memory.head[known : known + len(chunks)]
        plain = plain_words(chunks, self._ratings)
        wide = [self._words_in(known + k, chunks[k], int(heads[k])) for k in plain.wide.tolist()]
        size = np.ones(len(chunks), dtype=np.int64)
        size[plain.wide] = list(map(len, wide))
        is_wide = np.zeros(len(chunks), dtype=bool)
        is_wide[plain.wide] = True
        at = np.flatnonzero(np.repeat(is_wide, size))
        words, tokens = [word for pairs in wide for word, _ in pairs], [token for pairs in wide for _, token in pairs]
        self._append(self._id, plain.id, size, at, self._ratings.ids_of(map(str.lower, words)))
        self._append(self._upper, plain.upper, size, at, list(map(str.isupper, words)))
        self._append(self._title, plain.title, size, at, [word[:1].isupper() for word in words])
        self._append(self._token, heads, size, at, tokens)
        self._several |= bool((size != 1).any())
        self._first.append(np.cumsum(size) - size + (len(self._id.values) - size.sum()))
        self._size.append(size)

    def _words_in(self, code: int, chunk: str, head: int) -> list[tuple[str, int]]:
        return words_in(chunk, head, self._ratings.strict, lambda: self._memory.spans_of(code))

    @staticmethod
    def _append(column: Column, plain: np.ndarray, size: np.ndarray, at: np.ndarray, wide: list[int]) -> None:
        """Append a value for each word: that of its chunk, but for the words at `at`."""
        values = np.repeat(plain, size)
        values[at] = wide
        column.append(values)


Tokens = list[tuple[int, int, bool]]  # start and end of each, and whether it is a word


def words_in(chunk: str, head: int, strict: bool, tokens: Callable[[], Tokens] | None = None) -> list[tuple[str, int]]:
    """Return the words of a chunk as VADER sees them, marks around them stripped off, each with the token it shows.

    That is one word, shown by the chunk's first word `head`, but for chunks with emoji, or dashes unless `strict`;
    `tokens`, if given, tells those of the chunk.

    >>> words_in("(good)", 1, False), words_in("ok!", 0, False), words_in("good—bad", 0, False)
    ([('good', 1)], [('ok!', 0)], [('good', 0), ('bad', 2)])
    """
    plain = as_plain(chunk, strict)
    if plain.isascii() or _splitters(strict).isdisjoint(chunk):
        return [(_bare(plain), head)]
    words = _words_of_odd(plain, strict, tokens() if tokens else _tokens_of(plain))
    return [(_bare(word), token) for word, token in words]


def _tokens_of(chunk: str) -> Tokens:
    return list(zip(*(column.tolist() for column in token_spans(Characters(chunk))), strict=True))


@lru_cache(maxsize=2)
def _splitters(strict: bool) -> frozenset[str]:
    """The characters that make several words of a chunk."""
    return frozenset(emoji()) if strict else _DASHES | emoji().keys()


def as_plain(text: str, strict: bool) -> str:
    """Return a text with typographic apostrophes straight, and quotation marks too unless `strict`."""
    text = text.replace("’", "'")
    for mark, plain in () if strict else _QUOTES:
        text = text.replace(mark, plain)
    return text


def _bare(word: str) -> str:
    """Strip the marks around a word, but keep what may be an emoticon: two letters and less."""
    bare = word.strip(string.punctuation)
    return bare if len(bare) > 2 else word


class PlainWords(NamedTuple):
    """For each of many chunks its one word's id, whether it is in capitals, and whether its first letter is one.

    `wide` are the places of chunks with characters beyond ASCII: those are for `words_in`.
    """

    id: np.ndarray
    upper: np.ndarray
    title: np.ndarray
    wide: np.ndarray


def plain_words(chunks: list[str], ratings: Ratings) -> PlainWords:
    """Read many chunks at once as `words_in` reads one."""
    joined = as_plain("\n".join(chunks), ratings.strict)
    size = np.fromiter(map(len, chunks), dtype=np.int64, count=len(chunks))
    ends = np.cumsum(size + 1) - 1
    wide = np.unique(np.searchsorted(ends, np.flatnonzero(Characters(joined).codes >= 0x80)))
    plain = joined.encode("ascii", "replace")
    codes = np.frombuffer(plain, dtype=np.uint8)
    starts, ends = _stripped(codes, ends - size, ends)
    lower = plain.lower().decode("ascii")
    ids = ratings.find(Characters(lower), starts, ends)
    negated = np.array([match.start() for match in re.finditer("n't", lower)], dtype=np.int64)
    word = np.searchsorted(starts, negated, side="right") - 1
    word = word[(word >= 0) & (negated + 3 <= ends[word])]
    ids[word] = np.where(ids[word] == NEUTRAL, NOT_WORD, ids[word])
    first = codes.take(starts, mode="clip")
    title = (first >= ord("A")) & (first <= ord("Z")) & (ends > starts)
    return PlainWords(ids, _in_capitals(codes, starts, ends), title, wide)


def _stripped(codes: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return where words begin and end once marks are stripped as `_bare` strips them."""
    first, after = starts.copy(), ends.copy()
    rows = np.flatnonzero(_MARKS.take(codes.take(starts)))
    while len(rows):
        first[rows] += 1
        rows = rows[first[rows] < ends[rows]]
        rows = rows[_MARKS.take(codes.take(first[rows]))]
    rows = np.flatnonzero(_MARKS.take(codes.take(ends - 1)))
    while len(rows):
        after[rows] -= 1
        rows = rows[first[rows] < after[rows]]
        rows = rows[_MARKS.take(codes.take(after[rows] - 1))]
    keeps = after - first <= 2
    return np.where(keeps, starts, first), np.where(keeps, ends, after)


def _in_capitals(codes: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Tell of each word whether it has capitals and no small letters."""
    capitals = sums_before((codes >= ord("A")) & (codes <= ord("Z")))
    small = sums_before((codes >= ord("a")) & (codes <= ord("z")))
    return (capitals[ends] > capitals[starts]) & (small[ends] == small[starts])


def _words_of_odd(chunk: str, strict: bool, tokens: Tokens) -> list[tuple[str, int]]:
    """Return the words of a chunk with emoji (spelled out by their descriptions) or dashes, each with its token."""
    spelled, source, signs = "", [], emoji()
    for place, c in enumerate(chunk):
        text = " " if c in _DASHES and not strict else signs.get(c, c)
        if c in signs and spelled[-1:].strip():
            text = " " + text
        spelled += text
        source += [place] * len(text)
    return [
        (match.group(), _shows(tokens, source[match.start()], source[match.end() - 1]))
        for match in re.finditer(r"\S+", spelled)
    ]


def _shows(tokens: Tokens, first: int, last: int) -> int:
    """Return the first token with a character from `first` to `last`, if there is one a word, else 0."""
    shown = [(not is_word, k) for k, (start, end, is_word) in enumerate(tokens) if end > first and start <= last]
    return min(shown, default=(True, 0))[1]
