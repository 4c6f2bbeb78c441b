"""Tests of one neighbour of a cue, made of the word lists of the rules."""

from __future__ import annotations

from collections.abc import Callable, Collection

from analysis.cues.guards import Near
from analysis.cues.wordtests import Both, Listed, Not, Word

from ..context import fold, is_negator, is_skipped
from ..rules.praises import person_word
from ..words import ADVERBS, CLAUSE_MARKS

ENDS = CLAUSE_MARKS | {""}


def folded(test: Callable[[str], bool]) -> Word:
    """A test of the folded word, as the rules fold it."""
    return lambda token: test(fold(token))


def among(*words: Collection[str]) -> Word:
    """One of these words."""
    return Listed(frozenset().union(*words))


def none_of(*words: Collection[str]) -> Word:
    """None of these words; no token at all will do."""
    return Listed(frozenset().union(*words), inside=False)


NEGATES = folded(is_negator)
NAMES_PEOPLE = folded(person_word)
_affirms = Not(NEGATES)
_is_plain = folded(lambda word: word.isalpha() and word not in ADVERBS and not is_skipped(word))


def affirmed(*words: Collection[str]) -> Word:
    """One of these words, and none that negates what follows it."""
    return Both(among(*words), _affirms)


def subject(*words: Collection[str]) -> Word:
    """One of these as subject, with an adverb between it and the verb perhaps, but no negation."""
    return affirmed(ADVERBS, *words)


def plain(*but: Collection[str]) -> Word:
    """A word of letters that is neither an adverb nor one of these: as a verb, a subject or a state it is the one."""
    return Both(none_of(*but), _is_plain)


def nowhere_before(count: int, *words: Collection[str]) -> Near:
    """None of these words among the last `count` tokens before the cue."""
    return Near(before=none_of(*words), back=count, every=True)


def nowhere_after(count: int, *words: Collection[str]) -> Near:
    """None of these words among the first `count` tokens after the cue."""
    return Near(after=none_of(*words), on=count, every=True)


def undenied(count: int) -> Near:
    """No negator among the last `count` tokens before the cue."""
    return Near(before=_affirms, back=count, every=True)


def denied(count: int) -> tuple[Near, ...]:
    """A negator in the last `count` tokens before the cue, in its clause and no *not only* (see `context.negated`)."""
    return Near(before=NEGATES, back=count), nowhere_before(count, CLAUSE_MARKS, ["only", "just"])


ADVERB = folded(lambda word: word != "" and is_skipped(word))
TO = among(["to"])
UNASKED = Near(close=none_of(["?"]), every=True)


def opens_clause(word: str) -> bool:
    """Tell whether a cue after this word may begin its sentence or clause (see `context.starts`)."""
    return not any(map(str.isalnum, word)) or word in CLAUSE_MARKS or word in ("and", "but", "so", "then", "or")
