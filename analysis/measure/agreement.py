"""Agreement of coders on nominal marks: Krippendorff's α and Gwet's AC1, with intervals over units."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.measure.resample import DEFAULT, FEWEST, Bootstrap, quantiles, weights


def ratings(marks: Sequence[Sequence], values: Sequence | None = None) -> np.ndarray:
    """Units × values: how many coders gave each value. `marks`: one sequence a coder, None or NaN where unmarked.

    >>> ratings([["a", "b", None], ["a", "a", "b"]]).tolist()
    [[2.0, 0.0], [1.0, 1.0], [0.0, 1.0]]
    """
    table = pd.DataFrame([list(coder) for coder in marks]).T
    if values is None:
        values = sorted(pd.unique(table.stack().dropna()), key=str)
    return np.column_stack([(table == value).sum(axis=1) for value in values]).astype(float)


def krippendorff_alpha(counts: np.ndarray) -> float:
    """Krippendorff's α for nominal marks, any number of coders, marks missing. Krippendorff 2011, section C.

    `counts`: units × values, as `ratings` gives it. α = 1 - (n - 1) Σ o_ck / Σ n_c n_k over c ≠ k. Missing (undefined)
    where no unit has two marks, or where only one value was ever given, so that nothing could have disagreed.

    >>> round(krippendorff_alpha(ratings(["aabbdcccedda", "babbbccceddd"])), 3)  # his section B
    0.692
    """
    return float(_alpha(np.ones((1, len(counts))), counts)[0])


def gwet_ac1(counts: np.ndarray) -> float:
    """Gwet's AC1 for nominal marks, any number of coders, marks missing. Gwet 2008.

    AC1 = (p_a - p_e)/(1 - p_e), p_e = Σ π_k (1 - π_k)/(q - 1). q is the number of columns of `counts`: the values that
    could be given, not only those that were. Missing where no unit has two marks or q is 1.

    >>> round(gwet_ac1(np.repeat([[2., 0.], [1., 1.]], [118, 7], axis=0)), 4)  # Gwet's case of the two paradoxes
    0.9408
    """
    return float(_ac1(np.ones((1, len(counts))), counts)[0])


def agreement(counts: np.ndarray, how: Bootstrap = DEFAULT) -> dict:
    """α and AC1 with percentile intervals over resampled units, raw agreement, and how many units two coders marked.

    Keys: units, observed, alpha, alpha_low, alpha_high, ac1, ac1_low, ac1_high, note. Undefined values are missing and
    `note` says why; there is no interval below five units.
    """
    paired = counts[counts.sum(1) >= 2]
    out: dict = dict.fromkeys("observed alpha alpha_low alpha_high ac1 ac1_low ac1_high".split(), np.nan)
    out |= {"units": len(paired), "note": ""}
    if not len(paired):
        return out | {"note": "undefined: no unit was marked by two coders"}
    out["observed"] = float(_observed(np.ones((1, len(paired))), paired)[0])
    out["alpha"], out["ac1"] = krippendorff_alpha(paired), gwet_ac1(paired)
    if np.isnan(out["alpha"]):
        out["note"] = "α undefined: every mark has the same value"
    if len(paired) >= FEWEST:
        drawn = np.concatenate(list(weights(len(paired), how, 5)))
        for name, statistic in (("alpha", _alpha), ("ac1", _ac1)):
            if not np.isnan(out[name]):
                out[f"{name}_low"], out[f"{name}_high"] = quantiles(statistic(drawn, paired)[:, None], how.tails)[:, 0]
    return out


def _alpha(drawn: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """α of each resample (draws × units); coincidences add up over units, so a resample is a weighted sum."""
    marks = counts.sum(1)
    with np.errstate(divide="ignore", invalid="ignore"):
        kept = np.where(marks[:, None] >= 2, counts, 0.0)
        # each unit's disagreeing pairs, o_ck for c ≠ k summed: (m² - Σ n_c²)/(m - 1)
        apart = np.where(marks >= 2, (marks**2 - (counts**2).sum(1)) / (marks - 1), 0.0)
        totals = drawn @ kept
        n = totals.sum(1)
        return 1 - (n - 1) * (drawn @ apart) / (n**2 - (totals**2).sum(1))


def _observed(drawn: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Share of agreeing pairs, averaged over the units with at least two marks."""
    marks = counts.sum(1)
    with np.errstate(divide="ignore", invalid="ignore"):
        pairs = np.where(marks >= 2, (counts * (counts - 1)).sum(1) / (marks * (marks - 1)), 0.0)
        return (drawn @ pairs) / (drawn @ (marks >= 2))


def _ac1(drawn: np.ndarray, counts: np.ndarray) -> np.ndarray:
    marks = counts.sum(1)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(marks[:, None] > 0, counts / marks[:, None], 0.0)
        prevalence = (drawn @ share) / (drawn @ (marks > 0))[:, None]
        chance = (prevalence * (1 - prevalence)).sum(1) / (counts.shape[1] - 1)
        return (_observed(drawn, counts) - chance) / (1 - chance)
