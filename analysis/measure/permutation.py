"""p by permutation: documents change sides at random, or the two voices inside them change places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import comb

import numpy as np

from analysis.measure.resample import CHUNK, DEFAULT, Bootstrap, Sides


def permutation_p(top: np.ndarray, bottom: np.ndarray, side: np.ndarray, how: Bootstrap = DEFAULT) -> np.ndarray:
    """Two-sided p of the difference of ratios when documents change sides at random, one entry a measure.

    `top`: documents × measures; `side`: booleans. Every division is tried where there are no more of them than
    `draws`; otherwise p = (b + 1)/(draws + 1) (Phipson & Smyth 2010).

    >>> top = np.array([[1.], [1.], [1.], [1.], [1.], [9.], [9.], [9.], [9.], [9.]])
    >>> float(permutation_p(top, np.ones(10), np.arange(10) < 5)[0])  # 2 of 252 divisions: 0.0079...
    0.0079...
    """
    n, k = len(side), int(side.sum())
    exact = comb(n, k) <= how.draws
    seen = np.abs(_division_gap(top, bottom, side[None, :].astype(float)))[0]
    slack = 1e-12 * np.maximum(seen, 1e-300)
    at_least = np.zeros(top.shape[1])
    for rows in _divisions(n, k, how) if not exact else [_all_divisions(n, k)]:
        at_least += (np.abs(_division_gap(top, bottom, rows)) >= seen - slack).sum(0)
    return at_least / comb(n, k) if exact else (at_least + 1) / (how.draws + 1)


def _division_gap(top: np.ndarray, bottom: np.ndarray, side: np.ndarray) -> np.ndarray:
    """Difference of the two sides' ratios for each row of `side` (draws × documents)."""
    a, size = side @ top, (side @ bottom)[:, None]
    return a / size - (top.sum(0) - a) / (bottom.sum() - size)


def _all_divisions(n: int, k: int) -> np.ndarray:
    rows = np.zeros((comb(n, k), n))
    for i, chosen in enumerate(combinations(range(n), k)):
        rows[i, chosen] = 1
    return rows


def _divisions(n: int, k: int, how: Bootstrap) -> Iterator[np.ndarray]:
    """Random divisions of n documents into k and n - k, in chunks of rows."""
    rng = np.random.default_rng([how.seed, 3])
    step = max(1, CHUNK // n)
    for start in range(0, how.draws, step):
        rows = min(step, how.draws - start)
        yield (np.argsort(rng.random((rows, n), dtype=np.float32), axis=1) < k).astype(float)


def _gap(top_a, words_a, top_b, words_b):
    return top_a / words_a - top_b / words_b


def paired_p(sides: Sides, how: Bootstrap = DEFAULT) -> np.ndarray:
    """Two-sided p of the difference of ratios when the two voices change places inside documents at random.

    Every exchange is tried where there are no more of them than `draws`; otherwise (b + 1)/(draws + 1)
    (Phipson & Smyth 2010).

    >>> a, b = np.full((6, 1), 2.0), np.full((6, 1), 1.0)
    >>> float(paired_p(((a, np.ones(6)), (b, np.ones(6))))[0])  # 2 of 64 exchanges
    0.03125
    """
    (top_a, words_a), (top_b, words_b) = sides
    n = len(words_a)
    exact = n < 60 and 2**n <= how.draws
    seen = np.abs(_gap(top_a.sum(0), words_a.sum(), top_b.sum(0), words_b.sum()))
    at_least = np.zeros(top_a.shape[1])
    for swap in [_all_swaps(n)] if exact else _swaps(n, how):
        with np.errstate(divide="ignore", invalid="ignore"):
            keep = 1 - swap
            gaps = _gap(
                keep @ top_a + swap @ top_b, (keep @ words_a + swap @ words_b)[:, None],
                swap @ top_a + keep @ top_b, (swap @ words_a + keep @ words_b)[:, None],
            )  # fmt: skip
        at_least += (np.nan_to_num(np.abs(gaps), nan=np.inf) >= seen - 1e-12 * seen).sum(0)
    return at_least / 2**n if exact else (at_least + 1) / (how.draws + 1)


def _all_swaps(n: int) -> np.ndarray:
    return ((np.arange(2**n)[:, None] >> np.arange(n)) & 1).astype(float)


def _swaps(n: int, how: Bootstrap):
    rng = np.random.default_rng([how.seed, 4])
    step = max(1, CHUNK // n)
    for start in range(0, how.draws, step):
        yield rng.integers(0, 2, (min(step, how.draws - start), n)).astype(float)
