"""Intervals and p for two voices that speak in the same documents: documents are resampled and permuted as pairs."""

from __future__ import annotations

import numpy as np

from analysis.measure.resample import CHUNK, DEFAULT, SMALL, Bootstrap, quantiles, t_interval, weights

Sides = tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]


def paired_interval(sides: Sides, how: Bootstrap = DEFAULT, *, counts: bool = True) -> tuple[np.ndarray, np.ndarray]:
    """Interval of the difference of two ratios over the same documents: bootstrap-t, as `ratio_interval`.

    `sides`: for each, top (documents × measures) and words (documents; 0 where a document is silent on that side).
    Below ten documents it is Student's t. The error inside a resample is that of the linearised difference, so it
    knows how the two sides go together.

    >>> a, b = np.array([[2.], [3.], [4.], [3.], [2.]] * 2), np.array([[1.], [2.], [1.], [2.], [1.]] * 2)
    >>> low, high = paired_interval(((a, np.full(10, 100.)), (b, np.full(10, 100.))))
    >>> bool(low[0] < 0.014 < high[0])
    True
    """
    gap = _gap(*(side for one in sides for side in (one[0].sum(0), one[1].sum())))
    spread = _floored(_jackknife(sides), sides, counts)
    if len(sides[0][1]) < SMALL:
        return t_interval(gap, spread, len(sides[0][1]), how, counts=False)
    parts = []
    for drawn in weights(len(sides[0][1]), how, 1):
        (top_a, words_a), (top_b, words_b) = [(drawn @ top, (drawn @ words)[:, None]) for top, words in sides]
        with np.errstate(divide="ignore", invalid="ignore"):
            difference = _gap(top_a, words_a, top_b, words_b)
            error = _linear_error(drawn, sides, (top_a / words_a, words_a, top_b / words_b, words_b))
            floor = np.hypot(1 / words_a, 1 / words_b) if counts else 0.0
            parts.append((difference - gap) / np.maximum(error, floor))
    t = np.concatenate(parts)
    t[~np.isfinite(t)] = np.nan
    high, low = (gap - q * spread for q in quantiles(t, how.tails))
    return low, high


def _gap(top_a, words_a, top_b, words_b):
    return top_a / words_a - top_b / words_b


def _jackknife(sides: Sides) -> np.ndarray:
    """Standard error of the difference, leaving out one document at a time. Efron & Tibshirani 1993, eq. 11.5."""
    n = len(sides[0][1])
    left = [(top.sum(0) - top, (words.sum() - words)[:, None]) for top, words in sides]
    with np.errstate(divide="ignore", invalid="ignore"):
        gaps = _gap(*left[0], *left[1])
    gaps = gaps[np.isfinite(gaps).all(1)]
    return np.sqrt((n - 1) / n * ((gaps - gaps.mean(0)) ** 2).sum(0))


def _floored(error: np.ndarray, sides: Sides, counts: bool) -> np.ndarray:
    """With counts, no error smaller than one count a side would make it."""
    return np.maximum(error, np.hypot(*(1 / words.sum() for _, words in sides))) if counts else error


def _linear_error(drawn: np.ndarray, sides: Sides, at: tuple) -> np.ndarray:
    """Error of the linearised difference in each resample: √(n/(n-1) Σ w u²), u = (c - r w)/W of a less that of b."""
    (top_a, words_a), (top_b, words_b) = sides
    rate_a, size_a, rate_b, size_b = at
    wa, wb = words_a[:, None], words_b[:, None]

    def square(x, y, u, v, ratios):
        """Σ of (x - r u)(y - s v) over the resample, by sums of products."""
        r, s = ratios
        return drawn @ (x * y) - s * (drawn @ (x * v)) - r * (drawn @ (u * y)) + r * s * (drawn @ (u * v))

    within_a = square(top_a, top_a, wa, wa, (rate_a, rate_a)) / size_a**2
    within_b = square(top_b, top_b, wb, wb, (rate_b, rate_b)) / size_b**2
    across = square(top_a, top_b, wa, wb, (rate_a, rate_b)) / (size_a * size_b)
    n = drawn.shape[1]
    return np.sqrt(np.maximum(n / (n - 1) * (within_a + within_b - 2 * across), 0))


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
