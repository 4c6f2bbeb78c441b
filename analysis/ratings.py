"""A valence lexicon made ready for the rules, and the rated words of every distinct chunk of text."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from analysis.characters import Characters
from analysis.lexicon import load_emoji
from analysis.tokenise import Chunks, token_spans
from analysis.words import Column

# Hutto & Gilbert 2014, section 3.2.3: mean changes of rated intensity
STEP = 0.293  # a degree adverb
CAPITALS = 0.733
NEGATION = -0.74
NEVER_SO = 1.25

NEGATORS = frozenset(
    "aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt oughtnt "
    "shant shouldnt wasnt werent wont wouldnt neither never none nope nor not nothing nowhere uhuh uh-uh without "
    "rarely seldom despite".split()
)  # and any word with n't in it
_UP = (
    "absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous enormously "
    "entirely especially exceptional exceptionally extreme extremely fabulously flipping flippin frackin fracking "
    "fricking frickin frigging friggin fully fuckin fucking fuggin fugging greatly hella highly hugely incredible "
    "incredibly intensely major majorly more most particularly purely quite really remarkably so substantially "
    "thoroughly total totally tremendous tremendously uber unbelievably unusually utter utterly very"
)
_DOWN = (
    "almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally partly scarce "
    "scarcely slight slightly somewhat sorta sortof sort-of"
)
INTENSIFIERS = dict.fromkeys(_UP.split(), STEP) | dict.fromkeys(_DOWN.split(), -STEP)
INTENSIFYING_PHRASES = {"just enough": -STEP, "kind of": -STEP, "sort of": -STEP}
IDIOMS = {
    "the shit": 3.0, "the bomb": 3.0, "bad ass": 1.5, "bus stop": 0.0, "yeah right": -2.0, "kiss of death": -1.5,
    "to die for": 3.0, "beating heart": 3.5,
}  # fmt: skip
_OTHERS = "no or nor least at very never so this without doubt but kind of"
NEUTRAL, NOT_WORD = 0, 1  # ids of a word that no rule knows, and of a word with n't in it

# Read so by every lexicon but VADER's own, whose reference program lets these marks hide the word they touch
_QUOTES = str.maketrans("“”„«»‘", '"""""\'')
_DASHES = frozenset("—–…")


class Ratings:
    """A valence lexicon as columns by word id; `ratings["no"]` is a word's id.

    `listed`: the lexicon has the word; `scored`: it is rated where it stands (not a degree adverb); `valence`; `step`:
    of a degree adverb; `negates`; `ends_idiom`. `strict` reads marks as the reference program does.
    """

    def __init__(self, valences: Mapping[str, float], strict: bool) -> None:
        self.strict = strict
        phrases = " ".join([*IDIOMS, *INTENSIFYING_PHRASES, _OTHERS]).split()
        words = dict.fromkeys([*valences, *INTENSIFIERS, *NEGATORS, *phrases])
        self._ids = {word: k + 2 for k, word in enumerate(words)}
        names = ["", "n't", *words]
        self.listed = np.array([w in valences for w in names])
        self.listed[:2] = False
        self.valence = np.array([0.0, 0.0, *(valences.get(w, 0.0) for w in words)])
        self.step = np.array([INTENSIFIERS.get(w, 0.0) for w in names])
        self.negates = np.array([w in NEGATORS or "n't" in w for w in names])
        self.ends_idiom = np.isin(names, [phrase.split()[-1] for phrase in IDIOMS])
        self.scored = self.listed & (self.step == 0)

    def __getitem__(self, word: str) -> int:
        return self._ids[word]

    def ids_of(self, words: Iterable[str]) -> list[int]:
        """Return the ids of words in lower case."""
        get = self._ids.get
        return [get(word) or (NOT_WORD if "n't" in word else NEUTRAL) for word in words]


class Words(NamedTuple):
    """Words in text order: id, in capitals?, row in the columns; `chunk` is the place of each word's chunk among those
    asked for, or None where every chunk is one word."""

    id: np.ndarray
    upper: np.ndarray
    row: np.ndarray
    chunk: np.ndarray | None

    def first_of(self, chunks: np.ndarray) -> np.ndarray:
        """Return the place of the first word at or after each chunk."""
        return chunks if self.chunk is None else np.searchsorted(self.chunk, chunks)

    def chunk_of(self, words: np.ndarray) -> np.ndarray:
        """Return the chunk of each word."""
        return words if self.chunk is None else self.chunk[words]


class RatedChunks:
    """For each distinct chunk its words as VADER sees them: chunk c has `size[c]` of them from `first[c]` on.

    `id` is the word's id, `upper` tells whether it is in capitals, `token` which token of the chunk shows it.
    """

    def __init__(self, memory: Chunks, ratings: Ratings) -> None:
        self._memory, self._ratings = memory, ratings
        self._first, self._size, self._id, self._token = (Column(np.int32) for _ in range(4))
        self._upper = Column(bool)
        self._several = False  # has any chunk more words than one, or none?

    def words_of(self, codes: np.ndarray) -> Words:
        """Return the words of a sequence of chunks."""
        known = len(self._first.values)
        if known < len(self._memory.vocabulary.forms):
            self._look_up(self._memory.vocabulary.forms[known:], known)
        row, chunk = codes, None
        if self._several:
            size = self._size.values.take(codes)
            chunk = np.repeat(np.arange(len(codes)), size)
            shift = self._first.values.take(codes) - (np.cumsum(size) - size)
            row = np.arange(len(chunk)) + shift.take(chunk)
        return Words(self._id.values.take(row), self._upper.values.take(row), row, chunk)

    def token_of(self, rows: np.ndarray) -> np.ndarray:
        """Return which token of its chunk shows each word."""
        return self._token.values.take(rows)

    def spelled(self, codes: np.ndarray) -> list[str]:
        """Return the same words as strings."""
        forms = self._memory.vocabulary.forms
        return _bare(_words_of_all([forms[c] for c in codes.tolist()], [0] * len(codes), self._ratings.strict)[0])

    def _look_up(self, chunks: list[str], known: int) -> None:
        heads = self._memory.head[known : known + len(chunks)].tolist()
        words, tokens, sizes = _words_of_all(chunks, heads, self._ratings.strict)
        bare = _bare(words)
        held = len(self._id.values)
        self._several |= len(words) != len(chunks) or bool((sizes != 1).any())
        self._id.append(np.array(self._ratings.ids_of("\n".join(bare).lower().split("\n")), dtype=np.int32))
        self._upper.append(np.array(list(map(str.isupper, bare)), dtype=bool))
        self._token.append(np.array(tokens, dtype=np.int32))
        self._size.append(np.array(sizes, dtype=np.int32))
        self._first.append(np.cumsum(sizes) - sizes + held)


def _bare(words: list[str]) -> list[str]:
    """Strip the marks around words, but keep what may be an emoticon: two letters and less."""
    return [bare if len(bare := word.strip(string.punctuation)) > 2 else word for word in words]


def _words_of_all(chunks: list[str], heads: list[int], strict: bool) -> tuple[list[str], list[int], np.ndarray]:
    """Return the words of all chunks, the token of each, and how many each chunk has: one, but for a few odd chunks."""
    joined = "\n".join(chunks).replace("’", "'")
    plain = (joined if strict else joined.translate(_QUOTES)).split("\n")
    splitters = _emoji().keys() if strict else _emoji().keys() | _DASHES
    odd = [] if joined.isascii() else [k for k, c in enumerate(plain) if not c.isascii() and splitters & set(c)]
    words, tokens, sizes, after = [], [], np.ones(len(chunks), dtype=np.int64), 0
    for k in odd:
        found = _words_of_odd(plain[k], strict)
        words += [*plain[after:k], *(word for word, _ in found)]
        tokens += [*heads[after:k], *(token for _, token in found)]
        sizes[k] = len(found)
        after = k + 1
    return words + plain[after:], tokens + heads[after:], sizes


def _words_of_odd(chunk: str, strict: bool) -> list[tuple[str, int]]:
    """Return the words of a chunk with emoji (spelled out by their descriptions) or dashes, each with its token."""
    spelled, source = "", []
    for place, c in enumerate(chunk):
        text = " " if c in _DASHES and not strict else _emoji().get(c, c)
        if c in _emoji() and spelled[-1:].strip():
            text = " " + text
        spelled += text
        source += [place] * len(text)
    starts, ends, is_word = token_spans(Characters(chunk))
    words = []
    for match in re.finditer(r"\S+", spelled):
        shown = (ends > source[match.start()]) & (starts <= source[match.end() - 1])
        tokens = [*np.flatnonzero(shown & is_word), *np.flatnonzero(shown), 0]
        words.append((match.group(), int(tokens[0])))
    return words


@lru_cache(maxsize=1)
def _emoji() -> dict[str, str]:
    """Descriptions of the emoji of one character; the reference never meets the longer ones."""
    return {emoji: text for emoji, text in load_emoji().items() if len(emoji) == 1}


def emoji_with(mark: str) -> list[str]:
    """Return the emoji whose description holds a mark."""
    return [emoji for emoji, text in _emoji().items() if mark in text]
