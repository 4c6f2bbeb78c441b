"""Writes VADER's rules as matrices, so that the valences of all words can be fitted at once.

A rated word's share of a sentence's sum is a·v + c·sign(v), v its valence: a holds negation and *but*, c intensifiers
and capitals. Only the order of words and the rules' own word lists decide a and c, not the lexicon.
"""

from __future__ import annotations

import numpy as np
import scipy.sparse as sparse
from vaderSentiment import vaderSentiment as reference

ALPHA = 15
READER = reference.SentimentIntensityAnalyzer()
VADER: dict[str, float] = READER.lexicon
INTENSIFIERS: dict[str, float] = reference.BOOSTER_DICT
UNRATED = set(INTENSIFIERS) | (set(reference.NEGATE) - set(VADER))
TURN = reference.N_SCALAR


def squash(total: np.ndarray) -> np.ndarray:
    """The compound score of a sum of valences (Hutto & Gilbert 2014)."""
    return total / np.sqrt(total * total + ALPHA)


def slope(total: np.ndarray) -> np.ndarray:
    """The derivative of `squash`."""
    return ALPHA / (total * total + ALPHA) ** 1.5


def negates(word: str) -> bool:
    return word in reference.NEGATE or "n't" in word


def _negation(words: list[str], i: int, back: int) -> float:
    before = words[i - back]
    so = {"so", "this"}
    if back == 2 and before == "never" and words[i - 1] in so:
        return 1.25
    if back == 3 and ((before == "never" and words[i - 2] in so) or words[i - 1] in so):
        return 1.25
    if back > 1 and before == "without" and "doubt" in words[i - back + 1 : i]:
        return 1.0
    return TURN if negates(before) else 1.0


def _weights(words: list[str], i: int, loud: bool, but: int | None) -> tuple[float, float]:
    """a and c of word i."""
    no = "no" in words[max(0, i - 2) : i] or (i > 2 and words[i - 3] == "no" and words[i - 1] in ("or", "nor"))
    a = TURN if no else 1.0
    c = reference.C_INCR * np.sign(a) if loud else 0.0
    for back, fade in ((1, 1.0), (2, 0.95), (3, 0.9)):
        if i >= back:
            c += INTENSIFIERS.get(words[i - back], 0.0) * fade * np.sign(a)
            turn = _negation(words, i, back)
            a, c = a * turn, c * turn
    factor = TURN if i and words[i - 1] == "least" and words[max(0, i - 2)] not in ("at", "very") else 1.0
    if but is not None and i != but:
        factor *= 0.5 if i < but else 1.5
    return a * factor, c * factor


class Rules:
    """Sentences by words: `a` and `c` as above (sparse), and the sum's emphasis by punctuation."""

    def __init__(self, sentences: list[str], words: list[str]) -> None:
        column = {word: k for k, word in enumerate(words)}
        entries = [
            (row, column[word], a, c)
            for row, sentence in enumerate(sentences)
            for word, a, c in self._read(sentence)
            if word in column
        ]
        rows, columns, a, c = (np.array(part) for part in zip(*entries, strict=True))
        shape = (len(sentences), len(words))
        self.a = sparse.csr_matrix((a, (rows, columns)), shape=shape)
        self.c = sparse.csr_matrix((c, (rows, columns)), shape=shape)
        self.emphasis = np.array([READER._punctuation_emphasis(sentence) for sentence in sentences])

    @staticmethod
    def _read(sentence: str) -> list[tuple[str, float, float]]:
        text = reference.SentiText(sentence)
        words = [w.lower() for w in text.words_and_emoticons]
        but = words.index("but") if "but" in words else None
        loud = [text.is_cap_diff and w.isupper() for w in text.words_and_emoticons]
        return [(w, *_weights(words, i, loud[i], but)) for i, w in enumerate(words) if w not in INTENSIFIERS]

    def compound(self, valence: np.ndarray) -> np.ndarray:
        """The compound score of every sentence."""
        total = self.a @ valence + self.c @ np.sign(valence)
        return squash(total + np.sign(total) * self.emphasis)
