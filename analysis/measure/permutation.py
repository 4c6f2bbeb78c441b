"""p by permutation of t: documents change sides at random, or the two voices inside them change places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from math import comb

import numpy as np

from analysis.measure.paired import difference_and_error
from analysis.measure.resample import CHUNK, DEFAULT, Bootstrap, Sides, products, ratio_and_error

SLACK = 1e-9  # relative: divisions that are alike but for rounding are one


def permutation_p(
    top: np.ndarray, bottom: np.ndarray, side: np.ndarray, how: Bootstrap = DEFAULT, *, counts: bool = True
) -> np.ndarray:
    """Two-sided p of the difference of ratios when documents change sides at random, one entry a measure.

    `top`: documents × measures; `side`: booleans, at least two documents on each side. What is permuted is t, the
    difference over its standard error: it stays a test of equal rates where the sides' texts differ in length or in
    how much they vary, of which the bare difference would make false alarms (Janssen 1997; Chung & Romano 2013).
    With `counts`, no side is taken to be surer than one count would be. Every division is tried where there are no
    more of them than `draws`; otherwise p = (b + 1)/(draws + 1) (Phipson & Smyth 2010).

    >>> top = np.array([[1.], [1.], [1.], [1.], [1.], [9.], [9.], [9.], [9.], [9.]])
    >>> float(permutation_p(top, np.ones(10), np.arange(10) < 5)[0])  # 2 of 252 divisions: 0.0079...
    0.0079...
    """
    n, k = len(side), int(side.sum())
    table = products(top, bottom)

    def t(rows: np.ndarray) -> np.ndarray:
        """|t| of each division (draws × documents)."""
        a = rows @ table
        (rate_a, error_a), (rate_b, error_b) = (
            ratio_and_error(sums, size, counts=counts) for sums, size in ((a, k), (table.sum(0) - a, n - k))
        )
        return _size(rate_a - rate_b, np.hypot(error_a, error_b), np.abs(rate_a) + np.abs(rate_b))

    others = (partial(_all_divisions, n, k), _divisions(n, k, how))
    return _share(t, side[None, :].astype(float), comb(n, k), others, how)


def _share(
    t: Callable[[np.ndarray], np.ndarray],
    seen: np.ndarray,
    total: int,
    others: tuple[Callable[[], np.ndarray], Iterator[np.ndarray]],
    how: Bootstrap,
) -> np.ndarray:
    """How often |t| is at least that of what was seen: of all `total` rearrangements where they are few, or drawn."""
    every, drawn = others
    exact = total <= how.draws
    least = t(seen)[0] * (1 - SLACK)
    at_least = sum((t(rows) >= least).sum(0) for rows in ([every()] if exact else drawn))
    return at_least / total if exact else (at_least + 1) / (how.draws + 1)


def _size(gap: np.ndarray, error: np.ndarray, scale: np.ndarray | float) -> np.ndarray:
    """|t|: infinite where a difference has no error or none can be computed, 0 where nothing but rounding differs."""
    with np.errstate(divide="ignore", invalid="ignore"):
        t = np.abs(gap) / np.where(error > 1e-7 * scale, error, 0.0)  # below it is what rounding left of none
    return np.where(np.abs(gap) <= 1e-12 * scale, 0.0, np.nan_to_num(t, nan=np.inf, posinf=np.inf))


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


def paired_p(sides: Sides, how: Bootstrap = DEFAULT, *, counts: bool = True) -> np.ndarray:
    """Two-sided p of the difference of ratios when the two voices change places inside documents at random.

    As `permutation_p`, it permutes t: a voice may have many more words than the other in the same documents. Every
    exchange is tried where there are no more of them than `draws`; otherwise (b + 1)/(draws + 1)
    (Phipson & Smyth 2010).

    >>> a, b = np.full((6, 1), 2.0), np.full((6, 1), 1.0)
    >>> float(paired_p(((a, np.ones(6)), (b, np.ones(6))))[0])  # 2 of 64 exchanges
    0.03125
    """
    (top_a, words_a), (top_b, words_b) = sides
    n = len(words_a)
    # an exchange weighs each document as it is, or with its voices changed over
    both = (
        (np.vstack([top_a, top_b]), np.append(words_a, words_b)),
        (np.vstack([top_b, top_a]), np.append(words_b, words_a)),
    )
    scale = np.abs(both[0][0]).sum(0) / both[0][1].sum()

    def t(swap: np.ndarray) -> np.ndarray:
        """|t| of each exchange (draws × documents)."""
        return _size(*difference_and_error(np.hstack([1 - swap, swap]), both, counts=counts), scale)

    return _share(t, np.zeros((1, n)), 2**n, (partial(_all_swaps, n), _swaps(n, how)), how)


def _all_swaps(n: int) -> np.ndarray:
    return ((np.arange(2**n)[:, None] >> np.arange(n)) & 1).astype(float)


def _swaps(n: int, how: Bootstrap) -> Iterator[np.ndarray]:
    rng = np.random.default_rng([how.seed, 4])
    step = max(1, CHUNK // (2 * n))
    for start in range(0, how.draws, step):
        yield rng.integers(0, 2, (min(step, how.draws - start), n)).astype(float)
