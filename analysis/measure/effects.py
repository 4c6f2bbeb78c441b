"""Effect sizes and their kin: Cliff's δ, log ratio, G², log-odds, dispersion, and Benjamini and Hochberg's q."""

from __future__ import annotations

import numpy as np

from analysis.errors import RhetoricError


def cliffs_delta(a: np.ndarray, b: np.ndarray) -> float:
    """How often a value of `a` exceeds one of `b`, less how often it falls short: -1 to 1. Cliff 1993, eq. 1.

    Missing where a side is empty.

    >>> cliffs_delta(np.array([1, 2, 3]), np.array([2, 2, 4]))  # 2 pairs above, 5 below, of 9
    -0.333...
    """
    if not len(a) or not len(b):
        return float("nan")
    b = np.sort(b)
    below = np.searchsorted(b, a, side="left").sum()
    above = (len(b) - np.searchsorted(b, a, side="right")).sum()
    return float((below - above) / (len(a) * len(b)))


def log_ratio(count_a, size_a, count_b, size_b) -> np.ndarray:
    """Binary logarithm of the ratio of two relative frequencies: 1 is twice as frequent. Hardie 2014.

    Where one count is none, one count more is divided between the sides as their sizes are, so that the sign is always
    that of the difference; Hardie's half for none would turn it where sizes are unequal. Missing where both are none.
    Sizes are in words. Works on numbers and on arrays.

    >>> float(log_ratio(40, 1000, 10, 1000)), float(log_ratio(0, 1000, 7, 1000))  # 0.5 against 7.5
    (2.0, -3.906...)
    """
    a, b, size_a, size_b = (np.asarray(value, float) for value in (count_a, count_b, size_a, size_b))
    none = np.minimum(a, b) == 0
    more = np.where(none, 1 / (size_a + size_b), 0.0)  # to both relative frequencies
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(a + b > 0, np.log2(a / size_a + more) - np.log2(b / size_b + more), np.nan)


def g2(count_a, size_a, count_b, size_b) -> np.ndarray:
    """Log-likelihood of a difference in frequency, G² = 2 Σ O ln(O/E), E = N ΣO/ΣN. Rayson & Garside 2000.

    Counts of words, not of documents: it grows with the texts' length and is no test over documents.

    >>> round(float(g2(10, 100, 10, 100)), 9)
    0.0
    """
    from scipy.special import xlogy

    a, b = np.asarray(count_a, float), np.asarray(count_b, float)
    share = (a + b) / (np.asarray(size_a, float) + np.asarray(size_b, float))
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = [xlogy(o, np.where(o > 0, o / (n * share), 1.0)) for o, n in ((a, size_a), (b, size_b))]
    return 2 * (terms[0] + terms[1])


def log_odds(count_a: np.ndarray, count_b: np.ndarray, prior: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Log-odds-ratio of each term with an informative Dirichlet prior, and its z. Monroe, Colaresi & Quinn 2008.

    One entry a term in all three arrays; `prior` holds the pseudo-counts α of each term (> 0), the same for both
    sides. Missing where there is but one term, beside which it has no odds.

    >>> delta, z = log_odds(np.array([5., 5.]), np.array([5., 5.]), np.array([1., 1.]))
    >>> delta.tolist(), z.tolist()
    ([0.0, 0.0], [0.0, 0.0])
    """
    a, b = count_a + prior, count_b + prior
    if len(a) < 2:
        return np.full(len(a), np.nan), np.full(len(a), np.nan)
    delta = np.log(a / (a.sum() - a)) - np.log(b / (b.sum() - b))  # eq. 16
    variance = 1 / a + 1 / b  # eq. 20
    return delta, delta / np.sqrt(variance)  # eq. 22


def dispersion(counts: np.ndarray, sizes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How unevenly terms spread over documents: Gries's DP (2008) and DPnorm (Lijffijt & Gries 2012).

    `counts`: documents × terms; `sizes`: words per document. 0 is as even as the documents' sizes, towards 1 all in
    the smallest of them. DP = ½ Σ |observed share - size share|; DPnorm = DP / (1 - smallest size share). Missing
    for a term that never occurs; DPnorm is missing where there is but one document. Raises RhetoricError for counts
    that are no such table.

    >>> dp, norm = dispersion(np.array([[1.], [2.], [3.], [4.], [5.]]), np.array([9, 10, 10, 10, 11]))
    >>> round(float(dp[0]), 9), round(float(norm[0]), 4)  # the example of Gries 2008: .18, normalised .2195
    (0.18, 0.2195)
    """
    counts = np.asarray(counts, float)
    if counts.ndim != 2 or len(counts) != len(sizes):
        said = f"counts of shape {counts.shape} for {len(sizes)} sizes"
        raise RhetoricError(f"{said} are no documents × terms; of one term give counts[:, None]")
    sizes = np.asarray(sizes, float) / np.sum(sizes)
    with np.errstate(invalid="ignore", divide="ignore"):
        observed = counts / counts.sum(0)
        dp = 0.5 * np.abs(observed - sizes[:, None]).sum(0)
        return dp, dp / (1 - sizes.min())


def benjamini_hochberg(p: np.ndarray) -> np.ndarray:
    """False-discovery-adjusted p (q). Benjamini & Hochberg 1995, by SciPy; missing values stay missing.

    >>> benjamini_hochberg(np.array([0.01, np.nan, 0.04])).tolist()
    [0.02, nan, 0.04]
    """
    from scipy.stats import false_discovery_control

    q = np.full(len(p), np.nan)
    there = ~np.isnan(p)
    if there.any():
        q[there] = false_discovery_control(p[there])
    return q
