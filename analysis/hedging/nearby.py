"""Tests of one neighbour of a cue, made of the word lists of the rules."""

from __future__ import annotations

from collections.abc import Callable, Collection

from analysis.guards import Near, Word
from analysis.hedging import words as w


def folded(test: Callable[[str], bool]) -> Word:
    """A test of the folded word, as the rules fold it."""
    return lambda token: test(w.fold(token))


def among(*words: Collection[str]) -> Word:
    """One of these words."""
    every = frozenset().union(*words)
    return folded(lambda word: word in every)


def none_of(*words: Collection[str]) -> Word:
    """None of these words; no token at all will do."""
    every = frozenset().union(*words)
    return folded(lambda word: word not in every)


def affirmed(*words: Collection[str]) -> Word:
    """One of these words, and none that negates what follows it."""
    every = frozenset().union(*words)
    return folded(lambda word: word in every and not w.is_negator(word))


def subject(*words: Collection[str]) -> Word:
    """One of these as subject, with an adverb between it and the verb perhaps, but no negation."""
    return affirmed(w.ADVERBS, *words)


def plain(*but: Collection[str]) -> Word:
    """A word of letters that is neither an adverb nor one of these: as a verb, a subject or a state it is the one."""
    every = frozenset().union(*but)
    return folded(
        lambda word: word.isalpha() and word not in every and word not in w.ADVERBS and not w.is_skipped(word)
    )


def nowhere_before(count: int, *words: Collection[str]) -> Near:
    """None of these words among the last `count` tokens before the cue."""
    return Near(before=none_of(*words), back=count, every=True)


def nowhere_after(count: int, *words: Collection[str]) -> Near:
    """None of these words among the first `count` tokens after the cue."""
    return Near(after=none_of(*words), on=count, every=True)


_affirms = folded(lambda word: not w.is_negator(word))


def undenied(count: int) -> Near:
    """No negator among the last `count` tokens before the cue."""
    return Near(before=_affirms, back=count, every=True)


UNASKED = Near(close=lambda token: token != "?", every=True)
