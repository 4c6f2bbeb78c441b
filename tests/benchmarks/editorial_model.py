"""The regression behind the editorial lexicon: a valence for every word from its vector, VADER and rated sentences.

1. Features of a word: a Gaussian kernel over its vector, reduced to landmark words (Nyström; Williams & Seeger 2001).
2. Lexical step: ridge regression of VADER's valences on the features. Words without an entry count as observed zeros,
   the surer the more frequent they are (VADER's authors met the frequent ones and left them out).
3. Teacher: kernel ridge regression of the human ratings on sentence vectors; it rates sentences that no human rated.
4. Student: the features' weights are moved, by ridge towards step 2, so that VADER's formula (linearised at step 2)
   gives the human ratings of rated sentences and the teacher's of the others.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from editorial_rules import Rules, slope, squash
from scipy.linalg import solve, solve_triangular

LANDMARKS, WIDTH_OF_KERNEL, AMPLITUDE = 2500, 0.6, 3.0
VADER_NOISE = 1.0  # variance of VADER's valence about a word's own
KEPT = 0.7  # share of VADER's deviation from the regression that is the word's own
RANGE = 2.0  # rating of a sentence whose compound is 1
RATING_NOISE, TEACHER_NOISE = 0.5, 1.0  # variance about the formula of human and of teacher's ratings
TEACHER_SCALE, TEACHER_RIDGE = 2.0, 0.3


def unit(x: np.ndarray) -> np.ndarray:
    """Rows of length one."""
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-9)


def gaussian(x: np.ndarray, y: np.ndarray, width: float) -> np.ndarray:
    """exp(-width |x - y|²) for all pairs of rows."""
    square = (x * x).sum(1)[:, None] + (y * y).sum(1)[None] - 2 * x @ y.T
    return np.exp(-width * np.maximum(square, 0))


def features(vectors: np.ndarray, landmarks: np.ndarray) -> np.ndarray:
    """Nyström features [words, landmarks]: their inner products approach AMPLITUDE times the kernel."""
    kernel = gaussian(vectors, vectors[landmarks], WIDTH_OF_KERNEL)
    root = np.linalg.cholesky(kernel[landmarks].astype(float) + 1e-3 * np.eye(len(landmarks)))
    return np.sqrt(AMPLITUDE, dtype=np.float32) * solve_triangular(root, kernel.T, lower=True).T.astype(np.float32)


@dataclass(frozen=True)
class Lexical:
    """VADER's say: `fitted` by the regression, `valence` with the words' own share, `precision`: of weights."""

    fitted: np.ndarray
    valence: np.ndarray
    precision: np.ndarray

    @classmethod
    def of(cls, x: np.ndarray, vader: np.ndarray, rank: np.ndarray) -> Lexical:
        """`vader`: valence or NaN; `rank`: place in order of frequency, from 0."""
        rated = ~np.isnan(vader)
        weight = np.where(rated, 1 / VADER_NOISE, 10 / np.clip(rank / 1000, 0.1, 20)).astype(np.float32)
        target = np.nan_to_num(vader)
        precision = (x * weight[:, None]).T @ x + np.eye(x.shape[1], dtype=np.float32)
        fitted = x @ solve(precision, x.T @ (weight * target), assume_a="pos")
        return cls(fitted, np.where(rated, fitted + KEPT * (target - fitted), fitted), precision)


def teach(rated: np.ndarray, other: np.ndarray, ratings: np.ndarray) -> np.ndarray:
    """The teacher's ratings of `other` sentences' unit vectors, from `rated` ones and their human ratings."""
    mean, kernel = ratings.mean(), TEACHER_SCALE * gaussian(rated, rated, 1.0)
    weight = solve(kernel + TEACHER_RIDGE * np.eye(len(ratings)), ratings - mean, assume_a="pos")
    return mean + TEACHER_SCALE * gaussian(other, rated, 1.0) @ weight


class Student:
    """Step 4 for one scale of the lexical valences; sums over sentences are kept by fold, so that folds cost little."""

    def __init__(self, lexical: Lexical, x: np.ndarray, scale: float) -> None:
        self.start, self.lexical, self.x = scale * lexical.valence, lexical, x

    def learn(self, rules: Rules, fold: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(features of sentences, formula's present rating, sums of squares by fold)."""
        total = rules.a @ self.start
        rows = (rules.a @ self.x) * (RANGE * slope(total))[:, None].astype(np.float32)
        squares = np.stack([rows[fold == f].T @ rows[fold == f] for f in np.unique(fold)])
        return rows, RANGE * squash(total), squares

    def fit(
        self, ratings: np.ndarray, human: tuple, use: np.ndarray, taught: tuple | None, looseness: float
    ) -> np.ndarray:
        """Valences of all words; `use` marks the rated sentences, `taught` is (learn(...), the teacher's ratings)."""
        rows, now, squares, fold = human
        rest = ratings - now
        left = squares.sum(0) - sum((squares[f] for f in np.unique(fold[~use])), np.zeros_like(squares[0]))
        normal = left / RATING_NOISE + self.lexical.precision / looseness
        right = rows[use].T @ (rest[use] - rest[use].mean()).astype(np.float32) / RATING_NOISE
        if taught is not None:
            (other, present, sums), guesses = taught
            gap = guesses - present
            normal += sums.sum(0) / TEACHER_NOISE
            right += other.T @ (gap - gap.mean()).astype(np.float32) / TEACHER_NOISE
        return self.start + self.x @ solve(normal, right, assume_a="pos")
