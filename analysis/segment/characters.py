"""Views a text as an array of code points, so that array indices are character offsets, and sorts them into classes."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cached_property

import numpy as np

SPACE, LINE, PARAGRAPH, LETTER, DIGIT, JOINER, HYPHEN, POINT, COMMA, HIDDEN, MARK = range(11)
# Ordered so that white space is <= PARAGRAPH. HYPHEN: hyphens and apostrophes, which may stand inside a word.

_LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028"
_HYPHENS = "-'‐‑’‘´`"
_JOINERS = "\u00ad\u200c\u200d"  # soft hyphen, zero width joiner and non-joiner
AT_ONCE = 1 << 16  # spans looked at at once, so that what is known of them stays in the processor's cache
_LONG = 256  # bytes: longer chunks are not words, and are digested one by one
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_FOLD = np.uint64(32)
_SEEDS = {
    width: np.arange(width << 32, (width << 32) + _LONG + 2).astype(np.uint64) * _MULTIPLIER for width in (1, 2, 4)
}
_MASKS = np.array([(1 << 8 * n) - 1 for n in range(9)], dtype=np.uint64)  # keep the first n of eight bytes


def class_of(character: str) -> int:
    """Return the class of one character: white space, letter, digit, what may join letters, hidden, or a mark.

    >>> [class_of(c) == k for c, k in zip("a5’.! ", (LETTER, DIGIT, HYPHEN, POINT, MARK, SPACE))]
    [True, True, True, True, True, True]
    """
    if character.isspace():
        return LINE if character in _LINE_BREAKS else PARAGRAPH if character == "\u2029" else SPACE
    if character.isdecimal():
        return DIGIT
    if character.isalnum():
        return LETTER
    for characters, kind in ((_HYPHENS, HYPHEN), (".", POINT), (",:", COMMA), (_JOINERS, JOINER)):
        if character in characters:
            return kind
    category = unicodedata.category(character)
    return JOINER if category[0] == "M" else HIDDEN if category in ("Cc", "Cf") else MARK


_UNKNOWN = 255
_classes = np.full(0x110000, _UNKNOWN, dtype=np.uint8)
_LATIN = bytes(class_of(chr(c)) for c in range(256))


def classes(codes: np.ndarray) -> np.ndarray:
    """Return the class of every code point, as an array of the same length."""
    if codes.dtype == np.uint8:
        return np.frombuffer(codes.tobytes().translate(_LATIN), dtype=np.uint8)
    found = np.frombuffer(bytearray(codes.astype(np.uint8)).translate(_LATIN), dtype=np.uint8)
    wide = np.flatnonzero(codes > 255)  # few, or a text of another script
    found[wide] = _wide_classes(codes[wide])
    return found


def _wide_classes(codes: np.ndarray) -> np.ndarray:
    found = _classes.take(codes)
    if len(found) and found.max() == _UNKNOWN:
        for page in np.unique(codes[found == _UNKNOWN] >> 8).tolist():
            first = page << 8
            _classes[first : first + 256] = [class_of(chr(c)) for c in range(first, first + 256)]
        found = _classes.take(codes)
    return found


class Characters:
    """A string beside its code points (`codes`: one byte each where that suffices, else two or four)."""

    def __init__(self, text: str) -> None:
        self.text = text
        data, width = _encode(text)
        self.codes = np.frombuffer(data, dtype=f"<u{width}")

    @cached_property
    def kinds(self) -> np.ndarray:
        """The class of every character (`class_of`)."""
        return classes(self.codes)

    def strings(self, starts: np.ndarray, ends: np.ndarray) -> list[str]:
        """Return the spans as strings; none of them may hold a line feed.

        >>> Characters("to be or not").strings(np.array([0, 9]), np.array([2, 12]))
        ['to', 'not']
        """
        return _decode(self._lines(starts, ends)[0]).split("\n")[:-1]

    def fingerprints(self, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Return a 64-bit number for each span that depends on its characters alone; never 0.

        A span is read in as few bytes a character as its own characters need, whatever the rest of the text needs. Two
        different words among a million share a number with a chance of 3 in 100 million.
        """
        prints = _Bytes(self.codes, 1).fingerprints(starts, ends)
        for width in range(2, self.codes.itemsize + 1, 2):
            wide = np.flatnonzero(self.codes >= 1 << 4 * width)
            span = np.searchsorted(starts, wide, side="right") - 1
            within = np.unique(span[(span >= 0) & (wide < ends[span])]) if len(ends) else span[:0]
            codes, first = self._lines(starts[within], ends[within])
            prints[within] = _Bytes(codes, width).fingerprints(first, first + ends[within] - starts[within])
        prints[prints == 0] = 1
        return prints

    def _lines(self, starts: np.ndarray, ends: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the code points of spans, a line feed after each, and where each span begins among them."""
        size = ends - starts + 1
        after = np.cumsum(size)
        places = np.arange(size.sum()) + np.repeat(starts - after + size, size)
        codes = self.codes.take(places, mode="clip") if len(places) else np.zeros(0, self.codes.dtype)
        codes[after - 1] = ord("\n")
        return codes, after - size


class _Bytes:
    """The code points of a text in `width` bytes each, read eight bytes at a time."""

    def __init__(self, codes: np.ndarray, width: int) -> None:
        self._width = width
        self._data = codes.astype(f"<u{width}").tobytes() + bytes(8)
        self._eights = np.ndarray(len(codes) + 1, dtype="<u8", buffer=self._data, strides=(width,))

    def fingerprints(self, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Mix the bytes of each span by multiplication (Fibonacci hashing, Knuth 6.4)."""
        prints = np.empty(len(starts), dtype=np.uint64)
        for first in range(0, len(starts), AT_ONCE):
            block = slice(first, first + AT_ONCE)
            prints[block] = self._fingerprints(starts[block], ends[block])
        return prints

    def _fingerprints(self, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        size = (ends - starts) * self._width
        prints = _SEEDS[self._width].take(size, mode="clip")
        self._mix(prints, starts, size)
        long = np.flatnonzero(size > 8)
        prints[long] = self._mix_on(prints[long], starts[long], size[long])
        return prints

    def _mix_on(self, prints: np.ndarray, at: np.ndarray, left: np.ndarray) -> np.ndarray:
        """Mix in what stands after the first eight bytes; spans too long for a word are digested whole."""
        for k in np.flatnonzero(left > _LONG).tolist():
            span = self._data[at[k] * self._width : at[k] * self._width + left[k]]
            prints[k] = int.from_bytes(hashlib.blake2b(span, digest_size=8).digest(), "little")
        rows = np.flatnonzero(left <= _LONG)
        at, left = at[rows], left[rows]
        while len(rows):
            at, left = at + 8 // self._width, left - 8
            mixed = prints[rows]
            mixed ^= mixed >> _FOLD
            self._mix(mixed, at, left)
            prints[rows] = mixed
            more = np.flatnonzero(left > 8)
            rows, at, left = rows[more], at[more], left[more]
        return prints

    def _mix(self, prints: np.ndarray, at: np.ndarray, left: np.ndarray) -> None:
        """Mix into `prints` the first eight bytes (`left` bytes, if fewer) that stand at `at`."""
        eight = self._eights[at]
        eight &= _MASKS.take(left, mode="clip")
        prints ^= eight
        prints *= _MULTIPLIER


def _encode(text: str) -> tuple[bytes, int]:
    """Encode with one, two or four bytes a character, lone surrogates included."""
    try:
        return text.encode("latin-1"), 1
    except UnicodeEncodeError:
        pass
    data = text.encode("utf-16-le", "surrogatepass")
    if len(data) == 2 * len(text):
        return data, 2
    return text.encode("utf-32-le", "surrogatepass"), 4


def _decode(codes: np.ndarray) -> str:
    if codes.itemsize == 1:
        return codes.tobytes().decode("latin-1")
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")  # two lone surrogates stay two
