"""Intervals for two voices that speak in the same documents: documents are resampled as pairs."""

from __future__ import annotations

import numpy as np

from analysis.measure.resample import (
    DEFAULT,
    SMALL,
    Bootstrap,
    Sides,
    careful_difference,
    quantiles,
    t_interval,
    unless_rare,
    weights,
)


def paired_interval(sides: Sides, how: Bootstrap = DEFAULT, *, counts: bool = True) -> tuple[np.ndarray, np.ndarray]:
    """Interval of the difference of two ratios over the same documents: bootstrap-t, as `ratio_interval`.

    `sides`: for each, top (documents × measures) and words (documents; 0 where a document is silent on that side).
    Below ten documents it is Student's t; where a side counts fewer than ten, it is `careful_difference`. The error
    inside a resample is that of the linearised difference, so it knows how the two sides go together.

    >>> a, b = np.array([[2.], [3.], [4.], [3.], [2.]] * 2), np.array([[1.], [2.], [1.], [2.], [1.]] * 2)
    >>> low, high = paired_interval(((a, np.full(10, 100.)), (b, np.full(10, 100.))))
    >>> bool(low[0] < 0.014 < high[0])
    True
    """
    gap = _gap(*(side for one in sides for side in (one[0].sum(0), one[1].sum())))
    spread = _floored(_jackknife(sides), sides, counts)
    careful = careful_difference(_speaking(sides), how) if counts else None
    if len(sides[0][1]) < SMALL:
        limits = t_interval(gap, spread, len(sides[0][1]), how)
        return unless_rare(limits, careful, sides) if careful else limits
    parts = []
    for drawn in weights(len(sides[0][1]), how, 1):
        difference, error = difference_and_error(drawn, sides, counts=counts)
        with np.errstate(divide="ignore", invalid="ignore"):
            parts.append((difference - gap) / error)
    t = np.concatenate(parts)
    t[~np.isfinite(t)] = np.nan
    high, low = (gap - q * spread for q in quantiles(t, how.tails))
    return unless_rare((low, high), careful, sides) if careful else (low, high)


def difference_and_error(drawn: np.ndarray, sides: Sides, *, counts: bool) -> tuple[np.ndarray, np.ndarray]:
    """Difference of the two ratios and its standard error for each row of weights (draws × documents).

    With counts, no error is smaller than one count a side would make it. Missing where a side is silent.
    """
    (top_a, words_a), (top_b, words_b) = [(drawn @ top, (drawn @ words)[:, None]) for top, words in sides]
    with np.errstate(divide="ignore", invalid="ignore"):
        difference = _gap(top_a, words_a, top_b, words_b)
        error = _linear_error(drawn, sides, (top_a / words_a, words_a, top_b / words_b, words_b))
        return difference, np.maximum(error, np.hypot(1 / words_a, 1 / words_b) if counts else 0.0)


def _speaking(sides: Sides) -> Sides:
    """Each side without the documents in which it is silent."""
    (a, words_a), (b, words_b) = ((top[words > 0], words[words > 0]) for top, words in sides)
    return (a, words_a), (b, words_b)


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
    n = drawn[0].sum()
    return np.sqrt(np.maximum(n / (n - 1) * (within_a + within_b - 2 * across), 0))
