"""Intervals by bootstrap, for rates that are ratios of sums over documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from analysis.errors import RhetoricError
from analysis.measure.rare import Limits, difference_of, widened_interval

Sides = tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]  # of each: units × measures, and sizes
SEED = 1
FEWEST = 5  # documents a side (or sentences, where documents are too few) below which no resampling is honest
WIDENED, STUDENT = "widened Poisson interval: fewer than 10", "t interval: fewer than 10"  # found, texts or sentences
SMALL = 10  # units, or things counted, below which the bootstrap's t is erratic, as measured
MANY, ENOUGH = 20_000, 1_000  # units, and those with something in them, from which on the bootstrap's t is Student's
CHUNK = 4_000_000  # resampling weights held at once: 32 MB
LOWER, UPPER, BOTH = "lower limit: Poisson's", "upper limit: Poisson's", "both limits: Poisson's"
FEW, BLOCK = 100, 20_000  # of few units in blocks so small that the product stays on one thread: others only wait


@dataclass(frozen=True)
class Bootstrap:
    """How often to resample, from which seed, and the level of the interval (0.95: intervals of 95 %).

    Every measure with an interval takes one as `how`; what is drawn without resampling, such as the sentences of
    `validate.draw_sample`, takes a bare `seed`. Raises RhetoricError for what no interval can be made with.

    >>> Bootstrap(draws=500).seed
    1
    """

    draws: int = 2000
    seed: int = SEED
    level: float = 0.95

    def __post_init__(self) -> None:
        if not (isinstance(self.draws, (int, np.integer)) and self.draws >= 1):
            raise RhetoricError(f"draws={self.draws} is no number of resamples; give 1 or more, such as 2000")
        if not (isinstance(self.seed, (int, np.integer)) and self.seed >= 0):
            raise RhetoricError(f"seed={self.seed} is no seed; give a whole number from 0 upwards")
        if not 0 < self.level < 1:
            raise RhetoricError(f"level={self.level} lies not between 0 and 1; give 0.95 for intervals of 95 %")

    @property
    def tails(self) -> tuple[float, float]:
        """The two quantiles that bound the interval."""
        return (1 - self.level) / 2, (1 + self.level) / 2


DEFAULT = Bootstrap()


def ratio_interval(
    top: np.ndarray, bottom: np.ndarray, how: Bootstrap = DEFAULT, *, counts: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    """Interval of Σtop/Σbottom over resampled units: the studentised bootstrap (bootstrap-t).

    `top`: units × measures; `bottom`: units, all > 0. Returns two arrays, one entry a measure. With `counts`, no
    resample is taken to be surer than one count would be, nor the whole than a Poisson count is: a limit that the
    bootstrap would set inside of the Poisson one is the Poisson one, and `limits_and_rule` says where. That is on the
    safe side; intervals of a difference know no such floor (see `difference_interval`).
    Efron & Tibshirani 1993, eq. 12.22 (bootstrap-t) with the jackknife's error (eq. 11.5) for the estimate, and
    Cochran 1977, section 2.11, for the error of a ratio inside each resample. Percentile intervals were tried first:
    with 20 documents they cover too little (`tests/benchmarks/coverage.py`). With fewer than ten units, or fewer than
    ten things counted, resamples say too little: then it is `rare.widened_interval` for counts and `t_interval` for
    means. From twenty thousand units, a thousand of them with something in them, Student's t stands in for its
    resampled self, from which it hardly differs: the sums are normal by then, and drawing among millions takes minutes.

    >>> top, bottom = np.array([[1.], [3.], [2.], [2.], [4.], [0.]] * 2), np.full(12, 100.)
    >>> low, high = ratio_interval(top, bottom)
    >>> bool(0 < low[0] < 0.02 < high[0])
    True
    """
    if counts:
        return limits_and_rule(top, bottom, how)[:2]
    ratio, spread = top.sum(0) / bottom.sum(), jackknife_error(top, bottom, counts=False)
    if len(bottom) < SMALL:
        return t_interval(ratio, spread, len(bottom), how)
    low, high = (ratio - q * spread for q in _quantiles_of_t(top, bottom, how, counts=False))
    return low, high


def limits_and_rule(
    top: np.ndarray, bottom: np.ndarray, how: Bootstrap = DEFAULT, *, called: str = "units"
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """`ratio_interval` of counts, and for each measure what set its limits: '' for the bootstrap, else whose they are.

    Where the bootstrap would set the lower limit at or below none, the widened Poisson one stands there. `called`: what
    the units are (texts, say).

    >>> top, bottom = np.array([[1.], [3.], [2.], [2.], [4.], [0.]] * 2), np.full(12, 100.)
    >>> limits_and_rule(top, bottom)[2].tolist()  # counts about as uneven as Poisson's: its upper limit is wider
    ["upper limit: Poisson's"]
    """
    total, size, units = top.sum(0), bottom.sum(), len(bottom)
    spread = jackknife_error(top, bottom)
    careful = widened_interval(total, size, spread, units, how.level)
    if units < SMALL:
        return *careful, np.full(len(total), f"{WIDENED} {called}", object)
    low, high = (total / size - q * spread for q in _quantiles_of_t(top, bottom, how, counts=True))
    least = widened_interval(total, size, np.zeros_like(spread), units, how.level)
    rare, below = total < SMALL, low <= 0
    lower, upper = below | (least[0] < low), least[1] > high
    rules = [f"{WIDENED} found", BOTH, LOWER, UPPER]
    rule = np.select([rare, lower & upper, lower, upper], rules, "").astype(object)
    low = np.where(rare | below, careful[0], np.minimum(low, least[0]))
    return low, np.where(rare, careful[1], np.maximum(high, least[1])), rule


def _quantiles_of_t(top: np.ndarray, bottom: np.ndarray, how: Bootstrap, *, counts: bool) -> np.ndarray:
    """Upper and lower quantile (rows) of each measure's t: by resampling, or Student's where units are many."""
    from scipy.special import stdtrit

    tails = how.tails[::-1]
    found = np.repeat(stdtrit(len(bottom) - 1, np.array(tails))[:, None], top.shape[1], axis=1)
    drawn = np.flatnonzero(~_many(top))
    if len(drawn):
        few = top[:, drawn]
        ratio = few.sum(0) / bottom.sum()
        t = np.concatenate([(r - ratio) / _positive(e) for r, e in resampled(few, bottom, how, counts=counts)])
        found[:, drawn] = quantiles(t, tails)
    return found


def _many(top: np.ndarray) -> np.ndarray:
    """For each measure whether its units, and those that hold some of it, are so many that resampling says no more."""
    return (len(top) >= MANY) & ((top != 0).sum(0) >= ENOUGH)


def t_interval(ratio: np.ndarray, error: np.ndarray, n: int, how: Bootstrap = DEFAULT) -> tuple[np.ndarray, np.ndarray]:
    """Student's t interval with n - 1 degrees of freedom.

    >>> low, high = t_interval(np.array([0.5]), np.array([0.1]), 5)  # t = 2.776 at 4 degrees
    >>> round(float(low[0]), 4), round(float(high[0]), 4)
    (0.2224, 0.7776)
    """
    from scipy.special import stdtrit

    reach = stdtrit(n - 1, how.tails[1]) * error
    return ratio - reach, ratio + reach


def resampled(
    top: np.ndarray, bottom: np.ndarray, how: Bootstrap, *, counts: bool, stream: int = 0
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Ratio and its standard error in each resample, in chunks of draws × measures."""
    table = products(top, bottom)
    for drawn in weights(len(top), how, stream):
        yield ratio_and_error(drawn @ table, len(top), counts=counts)


def products(top: np.ndarray, bottom: np.ndarray) -> np.ndarray:
    """What is summed over units for `ratio_and_error`: of each unit, its tops, their squares and products with size."""
    return np.column_stack([top, top**2, top * bottom[:, None], bottom, bottom**2])


def ratio_and_error(sums: np.ndarray, n: int, *, counts: bool) -> tuple[np.ndarray, np.ndarray]:
    """Ratio and its standard error from rows of `products` summed over n units. Cochran 1977, section 2.11."""
    m = sums.shape[1] // 3
    total, squares, cross = sums[:, :m], sums[:, m : 2 * m], sums[:, 2 * m : 3 * m]
    size, size2 = sums[:, 3 * m, None], sums[:, 3 * m + 1, None]
    ratio = total / size
    variance = (squares - 2 * ratio * cross + ratio**2 * size2) * n / (n - 1)
    return ratio, np.sqrt(np.maximum(variance, 1.0 if counts else 0.0)) / size


def weights(n: int, how: Bootstrap, stream: int) -> Iterable[np.ndarray]:
    """How often each of n units is drawn, in chunks of rows; the same n and seed give the same weights."""
    return _kept_weights(n, how, stream) if n <= FEW else _drawn_weights(n, how, stream)


@lru_cache(maxsize=128)
def _kept_weights(n: int, how: Bootstrap, stream: int) -> list[np.ndarray]:
    """Weights for few units, kept because thousands of small cells (a cell per document, say) need the same ones."""
    return list(_drawn_weights(n, how, stream))


def _drawn_weights(n: int, how: Bootstrap, stream: int) -> Iterator[np.ndarray]:
    rng = np.random.default_rng([how.seed, stream])
    step = max(1, (BLOCK if n <= FEW else CHUNK) // n)
    for start in range(0, how.draws, step):
        rows = min(step, how.draws - start)
        drawn = rng.integers(0, n, (rows, n)) + n * np.arange(rows)[:, None]
        yield np.bincount(drawn.ravel(), minlength=rows * n).reshape(rows, n).astype(float)


def jackknife_error(top: np.ndarray, bottom: np.ndarray, *, counts: bool = True) -> np.ndarray:
    """Standard error of Σtop/Σbottom, leaving out one unit at a time. Efron & Tibshirani 1993, eq. 11.5.

    >>> float(jackknife_error(np.array([[1.], [2.], [3.]]), np.ones(3), counts=False)[0] ** 2)  # 1/3: variance/n
    0.333...
    """
    n = len(bottom)
    left = (top.sum(0) - top) / (bottom.sum() - bottom)[:, None]
    error = np.sqrt((n - 1) / n * ((left - left.mean(0)) ** 2).sum(0))
    return np.maximum(error, 1 / bottom.sum()) if counts else error


def difference_interval(sides: Sides, how: Bootstrap = DEFAULT, *, counts: bool = True) -> Limits:
    """Interval of the difference of two ratios, sides resampled independently (bootstrap-t).

    With fewer than ten units on a side, or very many on both (see `ratio_interval`), it is Welch's t for means. With
    few it is `careful_difference` for counts, which also stands in wherever a side counts fewer than ten.

    Unlike the interval of one rate, it is not held to be as wide as Poisson counts would make it: without that it holds
    the truth about as often as it promises (`tests/benchmarks/coverage.py`), and put together from the two sides'
    intervals, too often. So it may be surer than its two sides look.

    >>> none = (np.zeros((12, 1)), np.full(12, 100.0))
    >>> low, high = difference_interval((none, none))  # nothing found on either side: not known to be alike
    >>> bool(low[0] < 0 < high[0])
    True
    """
    (top_a, bottom_a), (top_b, bottom_b) = sides
    gap = top_a.sum(0) / bottom_a.sum() - top_b.sum(0) / bottom_b.sum()
    errors = [jackknife_error(top, bottom, counts=counts) for top, bottom in sides]
    few = min(len(bottom_a), len(bottom_b)) < SMALL
    many = all(_many(top).all() for top, _ in sides)
    if many or (few and not counts):
        return _welch(gap, errors, (len(bottom_a), len(bottom_b)), how)
    careful = careful_difference(sides, how) if counts else None
    if few and careful:
        return careful
    a = list(resampled(top_a, bottom_a, how, counts=counts, stream=1))
    b = list(resampled(top_b, bottom_b, how, counts=counts, stream=2))
    ratio_a, error_a = (np.concatenate(part) for part in zip(*a, strict=True))
    ratio_b, error_b = (np.concatenate(part) for part in zip(*b, strict=True))
    t = (ratio_a - ratio_b - gap) / _positive(np.hypot(error_a, error_b))
    spread = np.hypot(*errors)
    high, low = (gap - q * spread for q in quantiles(t, how.tails))
    return unless_rare((low, high), careful, sides) if careful else (low, high)


def careful_difference(sides: Sides, how: Bootstrap) -> Limits:
    """Interval of the difference of two rates of small counts: `rare.widened_interval` of each, put together."""
    rates, limits = [], []
    for top, bottom in sides:
        total, size, error = top.sum(0), bottom.sum(), jackknife_error(top, bottom)
        rates.append(total / size)
        limits.append(widened_interval(total, size, error, len(bottom), how.level))
    return difference_of((rates[0], rates[1]), (limits[0], limits[1]))


def unless_rare(limits: Limits, careful: Limits, sides: Sides) -> Limits:
    """The limits, or the careful ones for those measures of which a side counts fewer than ten."""
    rare = np.minimum(*(top.sum(0) for top, _ in sides)) < SMALL
    return np.where(rare, careful[0], limits[0]), np.where(rare, careful[1], limits[1])


def _welch(gap: np.ndarray, errors: list[np.ndarray], n: tuple[int, int], how: Bootstrap):
    """Welch's t interval of a difference, with Satterthwaite's degrees of freedom (Welch 1947)."""
    from scipy.special import stdtrit

    a, b = (error**2 for error in errors)
    with np.errstate(divide="ignore", invalid="ignore"):
        freedom = (a + b) ** 2 / (a**2 / (n[0] - 1) + b**2 / (n[1] - 1))
    reach = stdtrit(freedom, how.tails[1]) * np.sqrt(a + b)
    return gap - reach, gap + reach


def quantiles(t: np.ndarray, tails: tuple[float, float]) -> np.ndarray:
    """Quantiles of each column over the resamples that have a value; missing where none has."""
    missing = np.isnan(t).any(0)
    out = np.full((len(tails), t.shape[1]), np.nan)
    out[:, ~missing] = np.quantile(t[:, ~missing], tails, axis=0)
    for j in np.flatnonzero(missing):
        there = t[~np.isnan(t[:, j]), j]
        if len(there):
            out[:, j] = np.quantile(there, tails)
    return out


def _positive(error: np.ndarray) -> np.ndarray:
    """Standard errors with 0 made missing: a resample without spread says nothing about t."""
    return np.where(error > 0, error, np.nan)
