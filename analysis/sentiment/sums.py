"""From the valences of a sentence's words to VADER's neg, neu, pos and compound (Hutto & Gilbert 2014)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.segment.characters import Characters
from analysis.sentiment.ratings import emoji_with

EXCLAMATION = 0.292  # each of up to four
QUESTION = 0.18  # each of two or three; four and more count MANY_QUESTIONS
MANY_QUESTIONS = 0.96
ALPHA = 15  # compound = sum / sqrt(sum² + ALPHA)
_NEAR = 1e-6  # a sum this near to 0, or a last decimal this near to a tie, is worked out in Python's own arithmetic


@dataclass(frozen=True)
class Marks:
    """The ! and ? of a text: where they stand, in which sentence, and how many each sentence has."""

    at: np.ndarray
    sentence: np.ndarray
    exclamations: np.ndarray
    questions: np.ndarray

    @classmethod
    def of(cls, characters: Characters, starts: np.ndarray) -> Marks:
        """Find the marks of sentences that begin at `starts`; an emoji described with a ! counts as one."""
        codes = characters.codes
        loud = codes == ord("!")
        if codes.itemsize == 4:
            loud |= np.isin(codes, [ord(c) for c in emoji_with("!")])
        at = np.flatnonzero(loud | (codes == ord("?")))
        sentence = np.searchsorted(starts, at, side="right") - 1
        is_loud = loud[at]
        count = np.bincount(sentence[is_loud], minlength=len(starts))
        return cls(at, sentence, count, np.bincount(sentence[~is_loud], minlength=len(starts)))

    def emphasis(self) -> np.ndarray:
        """What the marks of each sentence add to the size of its sum."""
        questions = np.where(self.questions > 3, MANY_QUESTIONS, self.questions * QUESTION)
        return np.minimum(self.exclamations, 4) * EXCLAMATION + np.where(self.questions > 1, questions, 0.0)


def totals(sentence: np.ndarray, value: np.ndarray, count: int) -> np.ndarray:
    """Return the sum of the valences of each of `count` sentences."""
    total = np.bincount(sentence, value, minlength=count).astype(float, copy=False)
    doubtful = np.flatnonzero((np.abs(total) < _NEAR) & (total != 0))
    for s in doubtful.tolist():  # the sign of a sum that is all but 0 depends on how it is summed
        total[s] = sum(value[sentence == s].tolist())
    return total


def scores(sentence: np.ndarray, value: np.ndarray, words: np.ndarray, emphasis: np.ndarray) -> np.ndarray:
    """Return neg, neu, pos and compound, a row per sentence.

    `sentence` and `value` of each rated word, in order; `words` and `emphasis` of each sentence. A share counts each
    word with its valence and 1 more, a neutral word with 1; no words, no shares.
    """
    count = len(words)
    total = totals(sentence, value, count)
    total = total + emphasis * np.sign(total)
    up, down = value > 0, value < 0
    positive = np.bincount(sentence[up], value[up] + 1, minlength=count)
    negative = np.bincount(sentence[down], 1 - value[down], minlength=count)
    neutral = words - np.bincount(sentence[up | down], minlength=count)
    lead = positive - negative
    positive, negative = positive + emphasis * (lead > 0), negative + emphasis * (lead < 0)
    whole = np.maximum(positive + negative + neutral, np.finfo(float).tiny)
    shares = [rounded(part / whole, 3) for part in (negative, neutral, positive)]
    return np.column_stack([*shares, rounded(total / np.sqrt(total * total + ALPHA), 4)])


def rounded(values: np.ndarray, decimals: int) -> np.ndarray:
    """Round as Python's `round` does, to the nearest decimal by the exact value of the float."""
    scaled = values * 10.0**decimals
    nearest = np.rint(scaled) / 10.0**decimals
    for k in np.flatnonzero(np.abs(np.abs(scaled - np.floor(scaled)) - 0.5) < _NEAR).tolist():
        nearest[k] = round(float(values[k]), decimals)
    return nearest
