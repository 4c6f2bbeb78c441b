"""Tests of single tokens, told of many at once: each distinct token is looked up, or tried, once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import ClassVar

import numpy as np

from analysis.segment.characters import Characters
from analysis.segment.tokenise import Chunks
from analysis.segment.words import Column, Vocabulary

Word = Callable[[str], bool]
NO_TOKEN = 0  # stands for no token; form c is c + 1


def fold(token: str) -> str:
    """Return a token in lower case, its typographic apostrophes straight."""
    return token.lower().replace("’", "'").replace("‘", "'")


class Listed:
    """The test whether a token, folded, is one of some words; or, not `inside`, whether it is none of them."""

    every: ClassVar[dict[str, int]] = {}  # the words of all such lists, numbered

    def __init__(self, words: Collection[str], inside: bool = True) -> None:
        self.words, self.inside = frozenset(words), inside
        self._numbers = [self.every.setdefault(word, len(self.every)) for word in sorted(self.words)]

    def __call__(self, token: str) -> bool:
        return (fold(token) in self.words) == self.inside

    def among(self, numbers: np.ndarray) -> np.ndarray:
        """Tell of words by their numbers (see `word_numbers`) whether they pass."""
        return self._flags.take(numbers, mode="clip")  # words of lists made later have higher numbers

    @cached_property
    def _flags(self) -> np.ndarray:
        """Whether a token passes, by the number of its word; last that of every token that no list has."""
        flags = np.full(len(self.every) + 1, not self.inside)
        flags[self._numbers] = self.inside
        return flags


@dataclass(frozen=True)
class Both:
    """The test whether a token passes two tests."""

    one: Word
    other: Word

    def __call__(self, token: str) -> bool:
        return self.one(token) and self.other(token)


@dataclass(frozen=True)
class Not:
    """The test whether a token does not pass a test."""

    test: Word

    def __call__(self, token: str) -> bool:
        return not self.test(token)


def passes(memory: Chunks, test: Word, tokens: np.ndarray) -> np.ndarray:
    """Tell of each token whether it passes a test. Each distinct one is looked up, or tried, once."""
    if isinstance(test, Both):
        return passes(memory, test.one, tokens) & passes(memory, test.other, tokens)
    if isinstance(test, Not):
        return np.asarray(~passes(memory, test.test, tokens))
    if isinstance(test, Listed):
        return test.among(word_numbers(memory, tokens))
    return memory.note(test, lambda memory: _Tried(memory.forms.forms, test)).of(tokens)


def word_numbers(memory: Chunks, tokens: np.ndarray) -> np.ndarray:
    """Return the number of each token's word among those of all lists, one that no word has where none has it."""
    return memory.note(("words of lists", len(Listed.every)), _Numbered).of(tokens)


@lru_cache(maxsize=1)
def _numbering(size: int) -> Vocabulary:
    """The words of all lists, `size` of them, by their numbers."""
    vocabulary = Vocabulary()
    vocabulary.learn(list(Listed.every)[:size])
    return vocabulary


class _Numbered:
    """The number of each token's word among those of all lists, the highest and one more where none has it."""

    def __init__(self, memory: Chunks) -> None:
        self._forms = memory.forms.forms
        self._words = _numbering(len(Listed.every))
        self._numbers = Column(np.intp)  # as NumPy indexes
        self._look_up([""])

    def of(self, tokens: np.ndarray) -> np.ndarray:
        """Return the numbers of tokens."""
        known = len(self._numbers.values) - 1
        if known < len(self._forms):
            self._look_up(self._forms[known:])
        return self._numbers.values.take(tokens)

    def _look_up(self, forms: list[str]) -> None:
        folded = fold("\n".join(forms))
        characters = Characters(folded)
        ends = np.append(np.flatnonzero(characters.codes == ord("\n")), len(folded))
        numbers = self._words.find(characters, np.append(0, ends[:-1] + 1), ends)
        self._numbers.append(np.where(numbers < 0, np.iinfo(np.int32).max, numbers))


_UNTRIED = 2


class _Tried:
    """A test of tokens, tried only on those that somebody asks about."""

    def __init__(self, forms: list[str], test: Word) -> None:
        self._forms, self._test = forms, test
        self._passes = np.array([test("")], dtype=np.uint8)

    def of(self, tokens: np.ndarray) -> np.ndarray:
        """Tell of each token whether it passes."""
        if len(self._passes) <= len(self._forms):
            room = np.full(2 * len(self._forms) + 1, _UNTRIED, dtype=np.uint8)
            room[: len(self._passes)] = self._passes
            self._passes = room
        passes = self._passes.take(tokens)
        if passes.max(initial=0) == _UNTRIED:
            for k in set(tokens[passes == _UNTRIED].tolist()):
                self._passes[k] = self._test(self._forms[k - 1])
            passes = self._passes.take(tokens)
        return passes.view(bool)
