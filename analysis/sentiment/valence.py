"""The rules of VADER (Hutto & Gilbert 2014), each under its own name, for the rated words of many sentences at once."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np

from analysis.sentiment.rated import Words
from analysis.sentiment.ratings import CAPITALS, IDIOMS, INTENSIFYING_PHRASES, NEGATION, NEVER_SO, Ratings

_MIXER = np.uint64(0x9E3779B97F4A7C15)
PARTS = ("lexicon", "intensifier", "negation", "emphasis", "idiom", "but")


class Ledger:
    """The value of each rated word, and with `parts` also what every rule added to it."""

    def __init__(self, value: np.ndarray, keep_parts: bool) -> None:
        self.value = value
        self.parts = {name: np.zeros(len(value)) for name in PARTS} if keep_parts else None
        self._add("lexicon", value)

    def _add(self, part: str, change: np.ndarray) -> None:
        if self.parts is not None:
            self.parts[part] += change

    def book(self, part: str, new: np.ndarray) -> None:
        """Replace the values, and put the change down to a part of the arithmetic."""
        self._add(part, new - self.value)
        self.value = new


@dataclass(frozen=True)
class Rated:
    """The rated words of many sentences, each with the words around it (ids of `ratings`, 0 beyond the sentence)."""

    ratings: Ratings
    at: np.ndarray  # place among all words
    sentence: np.ndarray
    before: list[np.ndarray]  # before[0]: the word itself, before[1]: the word before it, ... before[3]
    after: list[np.ndarray]  # after[1], after[2]
    rank: np.ndarray  # words before it in the sentence
    shouts: list[np.ndarray]  # is before[d] in capitals while others of the sentence are not?

    def __len__(self) -> int:
        return len(self.at)


def find_rated(ratings: Ratings, words: Words, first: np.ndarray) -> Rated:
    """Collect the rated words; sentence s has the words `first[s]` to `first[s + 1]`."""
    ids, upper = words.id, words.upper
    at = np.flatnonzero(ratings.scored.take(ids))
    sentence = np.searchsorted(first, at, side="right") - 1
    if not ratings.strict:
        rated = ~in_a_name(ratings, words, first, at, sentence)
        at, sentence = at[rated], sentence[rated]
    kind_of = (ids[at] == ratings["kind"]) & (ids.take(at + 1, mode="clip") == ratings["of"])
    kind_of &= at + 1 < first[sentence + 1]
    if kind_of.any():  # the reference skips *kind* in *kind of*
        at, sentence = at[~kind_of], sentence[~kind_of]
    rank, left = at - first[sentence], first[sentence + 1] - at - 1
    before = [ids.take(at - d, mode="clip") * (rank >= d) for d in range(4)]
    after = [ids.take(at + d, mode="clip") * (left >= d) for d in range(3)]
    capitals = np.bincount(np.searchsorted(first, np.flatnonzero(upper), side="right") - 1, minlength=len(first) - 1)
    mixed = ((capitals > 0) & (capitals < np.diff(first)))[sentence]
    shouts = [upper.take(at - d, mode="clip") & mixed & (rank >= d) for d in range(4)]
    return Rated(ratings, at, sentence, before, after, rank, shouts)


def in_a_name(ratings: Ratings, words: Words, first: np.ndarray, at: np.ndarray, sentence: np.ndarray) -> np.ndarray:
    """Which rated words stand in a name: *the Labour Party*, *our Trust*; not a sentence's first, nor in a headline.

    A name has a capital and another word with one beside it, or an article or possessive before it.
    """
    begins, ends = first[sentence] == at, first[sentence + 1] == at + 1
    previous = np.maximum(at - 1, 0)
    before = words.title.take(previous) | ratings.determines.take(words.id.take(previous))
    after = words.title.take(at + 1, mode="clip") & ~ends
    capital = words.title.take(at) & ~words.upper.take(at) & ~begins & (before | after)
    rows = np.flatnonzero(capital)
    titles = np.concatenate([[0], np.cumsum(words.title)])
    start, end = first[sentence[rows]], first[sentence[rows] + 1]
    capital[rows] = 2 * (titles[end] - titles[start + 1]) <= end - start  # in a headline most words have one
    return capital


def weigh(words: Rated, ids: np.ndarray, first: np.ndarray, keep_parts: bool = False) -> Ledger:
    """Return the valence of each rated word after all rules, in the reference's order of arithmetic."""
    ledger = Ledger(words.ratings.valence.take(words.before[0]), keep_parts)
    no_before_a_rated_word(words, ledger)
    capitals(words, ledger)
    for distance in (1, 2, 3):
        counts = (words.rank >= distance) & ~words.ratings.listed.take(words.before[distance])
        degree(words, ledger, distance, counts)
        negation(words, ledger, distance, counts)
        if distance == 3:
            idioms(words, ledger, counts)
            intensifying_phrases(words, ledger, counts)
    least(words, ledger)
    but(words, ledger, ids, first)
    return ledger


def no_before_a_rated_word(words: Rated, ledger: Ledger) -> None:
    """*no* before a listed word loses its own valence; a listed word within its reach is negated."""
    r, (word, one, two, three) = words.ratings, words.before
    silent = (word == r["no"]) & r.listed.take(words.after[1]) & (words.after[1] > 0)
    near = (one == r["no"]) | (two == r["no"])
    near |= (three == r["no"]) & ((one == r["or"]) | (one == r["nor"]))
    new = np.where(silent, 0.0, ledger.value)
    ledger.book("negation", np.where(near, r.valence.take(word) * NEGATION, new))


def capitals(words: Rated, ledger: Ledger) -> None:
    """A word in capitals among words that are not counts for more."""
    value = ledger.value
    ledger.book("emphasis", np.where(words.shouts[0], value + np.where(value > 0, CAPITALS, -CAPITALS), value))


def degree(words: Rated, ledger: Ledger, distance: int, counts: np.ndarray) -> None:
    """A degree adverb up to three words before raises or lowers the valence, the less the farther off it is."""
    steps = words.ratings.step.take(words.before[distance])
    rows = np.flatnonzero(counts & (steps != 0))
    value, step = ledger.value[rows], steps[rows]
    step = np.where(value < 0, -step, step)
    step = np.where(words.shouts[distance][rows], step + np.where(value > 0, CAPITALS, -CAPITALS), step)
    new = ledger.value.copy()
    new[rows] = value + step * (1.0, 0.95, 0.9)[distance - 1]
    ledger.book("intensifier", new)


def negation(words: Rated, ledger: Ledger, distance: int, counts: np.ndarray) -> None:
    """A negator up to three words before turns the valence round; *never so* raises it, *without doubt* leaves it."""
    r = words.ratings
    so = (words.before[1] == r["so"]) | (words.before[1] == r["this"])
    rows = np.flatnonzero(counts & (r.negates.take(words.before[distance]) | so))
    _, one, two, three = (column[rows] for column in words.before)
    so = so[rows]
    factor = np.where(r.negates.take(words.before[distance][rows]), NEGATION, 1.0)
    if distance == 2:
        factor = np.where((two == r["without"]) & (one == r["doubt"]), 1.0, factor)
        factor = np.where((two == r["never"]) & so, NEVER_SO, factor)
    if distance == 3:
        so_two = (two == r["so"]) | (two == r["this"])
        doubt = (two == r["doubt"]) | (one == r["doubt"])
        factor = np.where((three == r["without"]) & doubt, 1.0, factor)
        # *so* or *this* just before counts even without *never*: a slip of the reference, kept
        factor = np.where(((three == r["never"]) & so_two) | so, NEVER_SO, factor)
    new = ledger.value.copy()
    new[rows] *= factor
    ledger.book("negation", new)


def idioms(words: Rated, ledger: Ledger, counts: np.ndarray) -> None:
    """A listed phrase with or just before the word sets the valence."""
    r, columns = words.ratings, [*words.before, *words.after[1:]]
    rows = np.flatnonzero(counts & np.any([r.ends_idiom.take(column) for column in columns], axis=0))
    word, one, two, three, ahead1, ahead2 = (column[rows] for column in columns)
    new, settled = ledger.value.copy(), np.zeros(len(rows), dtype=bool)
    for run in ((one, word), (two, one, word), (two, one), (three, two, one), (three, two)):
        for phrase, valence in IDIOMS.items():
            hit = ~settled & _is_phrase(r, phrase, run)
            new[rows[hit]] = valence
            settled |= hit
    for run in ((word, ahead1), (word, ahead1, ahead2)):
        for phrase, valence in IDIOMS.items():
            new[rows[_is_phrase(r, phrase, run)]] = valence
    ledger.book("idiom", new)


def intensifying_phrases(words: Rated, ledger: Ledger, counts: np.ndarray) -> None:
    """*sort of*, *kind of* and *just enough* before the word lower its valence by a step, whatever its sign."""
    r, (_, one, two, three) = words.ratings, words.before
    new = ledger.value
    for run in ((three, two), (two, one)):
        for phrase, step in INTENSIFYING_PHRASES.items():
            new = np.where(counts & _is_phrase(r, phrase, run), new + step, new)
    ledger.book("intensifier", new)


def _is_phrase(ratings: Ratings, phrase: str, run: tuple[np.ndarray, ...]) -> np.ndarray:
    """Tell where the columns of a run hold the words of a phrase."""
    parts = phrase.split()
    if len(parts) != len(run):
        return np.zeros(len(run[0]), dtype=bool)
    matches = np.ones(len(run[0]), dtype=bool)
    for part, column in zip(parts, run, strict=True):
        matches &= column == ratings[part]
    return matches


def least(words: Rated, ledger: Ledger) -> None:
    """*least* just before turns the valence round, unless it is *at least* or *very least*."""
    r, (_, one, two, _) = words.ratings, words.before
    turned = (one == r["least"]) & ~r.listed[r["least"]] & (two != r["at"]) & (two != r["very"])
    ledger.book("negation", np.where(turned, ledger.value * NEGATION, ledger.value))


def but(words: Rated, ledger: Ledger, ids: np.ndarray, first: np.ndarray) -> None:
    """What stands before the first *but* counts half, what stands after it half as much again."""
    where = np.flatnonzero(ids == words.ratings["but"])
    if not len(where) or not len(words):
        return
    place = np.full(len(first) - 1, -1)
    sentence = np.searchsorted(first, where, side="right") - 1
    place[sentence[::-1]] = where[::-1]  # the first is written last
    there = place[words.sentence]
    factor = np.where(there < 0, 1.0, np.where(words.at < there, 0.5, np.where(words.at > there, 1.5, 1.0)))
    new = ledger.value * factor
    for s in _confusable(words.sentence, ledger.value, new):
        low, high = np.searchsorted(words.sentence, [s, s + 1])
        rows = low + np.flatnonzero(ledger.value[low:high])
        new[rows] = _weigh_by_value(ledger.value[rows].tolist(), factor[rows].tolist())
    ledger.book("but", new)


def _confusable(sentence: np.ndarray, old: np.ndarray, new: np.ndarray) -> list[int]:
    """Sentences in which one word's new valence may equal another's old one (a few others are harmless)."""
    weighed = np.zeros(len(sentence) and sentence[-1] + 1, dtype=bool)
    weighed[sentence[old != new]] = True
    rows = np.flatnonzero(weighed[sentence] & (old != 0))
    mark = sentence[rows].astype(np.uint64) * _MIXER
    before, after = mark ^ old[rows].view(np.uint64), mark ^ new[rows].view(np.uint64)
    same = np.isin(after, before) & (old[rows] != new[rows])
    return np.unique(sentence[rows[same]]).tolist()


def _weigh_by_value(values: list[float], factors: list[float]) -> list[float]:
    """Weigh as the reference does: each in turn is looked up by its present value, and the first such is weighed."""
    holders: dict[float, list[int]] = {}
    for k, value in enumerate(values):
        holders.setdefault(value, []).append(k)
    for k in range(len(values)):
        value = values[k]
        j = holders[value][0]
        if factors[j] != 1.0:
            heapq.heappop(holders[value])
            values[j] = value * factors[j]
            heapq.heappush(holders.setdefault(values[j], []), j)
    return values
