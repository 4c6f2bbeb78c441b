"""Intervals for small counts: Poisson's, widened by what the documents show, and of the difference of two rates."""

from __future__ import annotations

import numpy as np

Limits = tuple[np.ndarray, np.ndarray]


def poisson_interval(count: np.ndarray | float, level: float = 0.95, factor: np.ndarray | float = 1.0) -> Limits:
    """Exact interval for a Poisson count (Garwood 1936); `factor` is by how much the variance exceeds a Poisson's.

    With a factor φ the count is taken as φ times a Poisson count of count/φ (the quasi-Poisson model of McCullagh &
    Nelder 1989, section 6.2.3).

    >>> low, high = poisson_interval(0.0)
    >>> float(low), round(float(high), 4)  # -ln 0.025
    (0.0, 3.6889)
    >>> low, high = poisson_interval(20.0, factor=2.0)  # twice that of a count of 10
    >>> round(float(low), 3), round(float(high), 3)
    (9.591, 36.781)
    """
    from scipy.special import gammaincinv

    count = np.asarray(count, float) / factor
    tail = (1 - level) / 2
    low = np.where(count > 0, gammaincinv(np.where(count > 0, count, 1.0), tail), 0.0)
    return low * factor, gammaincinv(count + 1, 1 - tail) * factor


def widened_interval(count: np.ndarray, size: float, error: np.ndarray, units: int, level: float = 0.95) -> Limits:
    """Interval of the rate count/size for small counts or few units: Poisson's, widened by what the units show.

    `error`: the rate's standard error over the `units` (at least two) it stands on, by the jackknife. The factor is the
    count's variance over the count, at least 1, times (t/z)², which lets the interval know how few units there are.
    A count of none shows no variance, so only (t/z)² widens it, and from none upwards the limits rise by even steps.

    >>> count = np.arange(4.0)  # none, one, two and three in 1,000 words, each in another of 20 documents
    >>> low, high = widened_interval(count, 1000, np.sqrt(count) / 1000, 20)
    >>> (1000 * high).round(1).tolist()
    [4.2, 6.1, 7.8, 9.4]
    """
    from scipy.special import ndtri, stdtrit

    tail = (1 + level) / 2
    shown = np.divide((error * size) ** 2, count, out=np.ones_like(count), where=count > 0)
    factor = np.maximum(shown, 1.0) * (stdtrit(units - 1, tail) / ndtri(tail)) ** 2
    low, high = poisson_interval(count, level, factor)
    return low / size, high / size


def difference_of(rates: tuple[np.ndarray, np.ndarray], limits: tuple[Limits, Limits]) -> Limits:
    """Interval of the difference of two rates from the interval of each. Zou & Donner 2008, section 2.

    It takes the two for independent, which is on the safe side where the same documents make both.

    >>> rates = (np.array([3.0]), np.array([1.0]))
    >>> low, high = difference_of(rates, ((np.array([0.0]), np.array([7.0])), (np.array([0.0]), np.array([5.0]))))
    >>> float(low[0]), round(float(high[0]), 4)  # 2 - √(3² + 4²), 2 + √(4² + 1²)
    (-3.0, 6.1231)
    """
    (a, b), ((low_a, high_a), (low_b, high_b)) = rates, limits
    return a - b - np.hypot(a - low_a, high_b - b), a - b + np.hypot(high_a - a, b - low_b)
