"""Every statistic against a hand-worked or published value, to 1e-9; the rest against plain reference versions."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
import synthetic
from scipy import stats

from analysis.measure import agreement as agree
from analysis.measure import effects, paired, permutation, rare, resample
from analysis.measure.keyness import _dispersion

CASES = Path(__file__).parent / "cases" / "statistics.csv"


def _column(values) -> np.ndarray:
    return np.array(values, float)[:, None]


def _permutation(values, k):
    return permutation.permutation_p(_column(values), np.ones(len(values)), np.arange(len(values)) < k)[0]


def _paired(a, b):
    return permutation.paired_p(((_column(a), np.ones(len(a))), (_column(b), np.ones(len(b)))))[0]


def _alpha(*coders):
    return agree.krippendorff_alpha(agree.ratings([[m if m != "*" else None for m in coder] for coder in coders]))


def _one(value) -> np.ndarray:
    return np.array([value], float)


def _difference(a, low_a, high_a, b, low_b, high_b):
    return rare.difference_of((_one(a), _one(b)), ((_one(low_a), _one(high_a)), (_one(low_b), _one(high_b))))


def _arrays(function, part=None):
    def called(*arguments):
        found = function(*(np.array(a, float) for a in arguments))
        return found if part is None else found[part][0]

    return called


COMPUTE = {
    "cliffs_delta": _arrays(effects.cliffs_delta),
    "log_ratio": effects.log_ratio,
    "g2": effects.g2,
    "log_odds": _arrays(effects.log_odds, 0),
    "log_odds_z": _arrays(effects.log_odds, 1),
    "dp": lambda counts, sizes: effects.dispersion(_column(counts), sizes)[0][0],
    "dp_norm": lambda counts, sizes: effects.dispersion(_column(counts), sizes)[1][0],
    "krippendorff_alpha": _alpha,
    "gwet_ac1": lambda *n: agree.gwet_ac1(np.repeat([[2.0, 0], [1, 1], [0, 2]], n, axis=0)),
    "jackknife": lambda top, bottom: resample.jackknife_error(_column(top), np.array(bottom, float), counts=False)[0],
    "permutation": _permutation,
    "paired_permutation": _paired,
    "poisson_low": lambda *count: rare.poisson_interval(*count)[0],
    "poisson_high": lambda *count: rare.poisson_interval(*count)[1],
    "widened_high": lambda count, size, error, n: rare.widened_interval(_one(count), size, _one(error), n)[1][0],
    "difference_low": lambda *rates: _difference(*rates)[0][0],
    "difference_high": lambda *rates: _difference(*rates)[1][0],
    "t_high": lambda r, e, n: resample.t_interval(np.array([r]), np.array([e]), n)[1][0],
}


def cases():
    with CASES.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['statistic']}: {case['why'][:40]}")
def test_published_and_hand_worked_values(case):
    found = COMPUTE[case["statistic"]](*json.loads(case["arguments"]))
    assert float(found) == pytest.approx(float(case["expected"]), abs=1e-9), case["why"]


def test_benjamini_hochberg_on_the_example_of_their_paper():
    p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344]
    p += [0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    q = effects.benjamini_hochberg(np.array(p))
    assert (q < 0.05).sum() == 4  # Benjamini & Hochberg 1995, section 3.2: four rejected at .05
    # by hand: p · 15 / rank, then no q above a later one; the sixth, .0695, gives way to the seventh
    worked = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0298 * 15 / 7, 0.0298 * 15 / 7, 0.0645]
    assert q[:8] == pytest.approx(worked, abs=1e-9)


def test_benjamini_hochberg_leaves_what_has_no_p():
    assert np.isnan(effects.benjamini_hochberg(np.array([np.nan, np.nan]))).all()


def test_cliffs_delta_is_the_count_of_all_pairs():
    rng = np.random.default_rng(3)
    a, b = rng.integers(0, 9, 40), rng.integers(2, 9, 31)
    pairs = np.sign(a[:, None] - b[None, :])
    assert effects.cliffs_delta(a, b) == pytest.approx(pairs.mean(), abs=1e-12)
    assert np.isnan(effects.cliffs_delta(np.array([]), b))


@pytest.mark.parametrize("counts", [(0, 1), (1, 0), (0, 4), (3, 0)])
@pytest.mark.parametrize("sizes", [(100, 2800), (2800, 100), (500, 500)])
def test_the_sign_of_a_log_ratio_is_that_of_the_difference(counts, sizes):
    found = effects.log_ratio(counts[0], sizes[0], counts[1], sizes[1])
    assert np.sign(found) == np.sign(counts[0] / sizes[0] - counts[1] / sizes[1])


@pytest.mark.parametrize("terms", [0, 1])
@pytest.mark.filterwarnings("error")
def test_one_term_alone_has_no_log_odds(terms):
    one = np.ones(terms)
    assert all(len(found) == terms and np.isnan(found).all() for found in effects.log_odds(5 * one, 3 * one, one))


def test_none_against_none_has_no_log_ratio():
    found = effects.log_ratio(np.array([0, 0, 2]), 100, np.array([0, 3, 2]), 2800)
    assert np.isnan(found[0]) and found[1] < 0 < found[2]


def test_g2_is_scipys_log_likelihood():
    found = effects.g2(31, 1234, 12, 987)
    share = 43 / (1234 + 987)
    expected = stats.power_divergence([31, 12], [1234 * share, 987 * share], lambda_="log-likelihood").statistic
    assert float(found) == pytest.approx(expected, abs=1e-9)


def test_dispersion_from_the_documents_that_hold_a_term_equals_that_from_all():
    rng = np.random.default_rng(5)
    counts = rng.poisson(0.4, (30, 12)).astype(float)
    sizes = rng.integers(50, 900, 30).astype(float)
    doc, term = np.nonzero(counts)
    found = _dispersion(term, doc, counts[doc, term], sizes, counts.sum(0))
    for ours, plain in zip(found, effects.dispersion(counts, sizes), strict=True):
        assert ours == pytest.approx(plain, abs=1e-12)


def test_alpha_equals_nltks_on_marks_with_gaps():
    from nltk.metrics.agreement import AnnotationTask

    rng = np.random.default_rng(8)
    marks = [[None if rng.random() < 0.2 else "abc"[rng.integers(0, 3)] for _ in range(40)] for _ in range(3)]
    rows = [(str(c), str(u), mark) for c, coder in enumerate(marks) for u, mark in enumerate(coder) if mark]
    assert agree.krippendorff_alpha(agree.ratings(marks)) == pytest.approx(AnnotationTask(data=rows).alpha(), abs=1e-9)


def test_agreement_without_overlap_is_undefined_and_says_so():
    found = agree.agreement(agree.ratings([["a", None], [None, "b"]]))
    assert np.isnan(found["alpha"]) and np.isnan(found["ac1"]) and found["units"] == 0
    assert found["note"] == "undefined: no unit was marked by two coders"


def test_agreement_of_coders_who_never_vary_has_no_alpha():
    found = agree.agreement(agree.ratings([["a"] * 6, ["a"] * 6], values=["a", "b"]))
    assert np.isnan(found["alpha"]) and found["ac1"] == 1.0 and "every mark has the same value" in found["note"]


def test_agreement_intervals_hold_the_estimate_and_repeat():
    rng = np.random.default_rng(1)
    first = rng.integers(0, 2, 60)
    counts = agree.ratings([first, np.where(rng.random(60) < 0.8, first, 1 - first)])
    found = agree.agreement(counts)
    assert found["alpha_low"] < found["alpha"] < found["alpha_high"] and found == agree.agreement(counts)


def test_welch_interval_has_satterthwaites_degrees_of_freedom():
    errors = [np.array([0.3]), np.array([0.4])]
    low, high = resample._welch(np.array([1.0]), errors, (10, 6), resample.DEFAULT)
    freedom = 0.25**2 / (0.09**2 / 9 + 0.16**2 / 5)
    reach = 0.5 * stats.t.ppf(0.975, freedom)
    assert (low[0], high[0]) == pytest.approx((1 - reach, 1 + reach), abs=1e-9)


def test_the_error_inside_a_resample_is_that_of_a_ratio():
    rng = np.random.default_rng(2)
    top, bottom = rng.poisson(4, 12).astype(float), rng.integers(100, 900, 12).astype(float)
    how = resample.Bootstrap(draws=3)
    ratio, error = (part[:, 0] for part in next(resample.resampled(top[:, None], bottom, how, counts=False)))
    drawn = next(iter(resample.weights(12, how, 0)))[1].astype(int)
    c, w = np.repeat(top, drawn), np.repeat(bottom, drawn)
    r = c.sum() / w.sum()
    worked = np.sqrt(12 / 11 * ((c - r * w) ** 2).sum()) / w.sum()  # Cochran 1977, section 2.11
    assert (ratio[1], error[1]) == pytest.approx((r, worked), abs=1e-12)


def test_the_error_inside_a_paired_resample_knows_how_the_sides_go_together():
    rng = np.random.default_rng(4)
    n = 11
    c, d = rng.poisson(4, n).astype(float), rng.poisson(3, n).astype(float)
    w, v = rng.integers(100, 900, n).astype(float), rng.integers(100, 900, n).astype(float)
    drawn = rng.multinomial(n, np.full(n, 1 / n), 1).astype(float)
    k = drawn[0].astype(int)
    r, s = (k @ c) / (k @ w), (k @ d) / (k @ v)
    u = (c - r * w) / (k @ w) - (d - s * v) / (k @ v)
    at = tuple(np.array([[x]]) for x in (r, k @ w, s, k @ v))
    found = paired._linear_error(drawn, ((c[:, None], w), (d[:, None], v)), at)
    assert float(found[0, 0]) == pytest.approx(np.sqrt(n / (n - 1) * (k * u**2).sum()), abs=1e-12)


@pytest.mark.parametrize("n", [5, 9, 10, 40])
def test_limits_rise_by_even_steps_from_a_count_of_none(n):
    limits = []
    for count in range(15):
        top = np.bincount(np.arange(count) % n, minlength=n)[:, None].astype(float)
        limits.append([side[0] * n * 50 for side in resample.ratio_interval(top, np.full(n, 50.0))])
    low, high = np.array(limits).T
    assert (np.diff(high) > 0).all() and (np.diff(high[:10]) < 3.7).all()
    assert low[0] == 0 and (low[1:] > 0).all() and (low <= np.arange(15)).all() and (high >= np.arange(15)).all()


@pytest.mark.parametrize("interval", [resample.difference_interval, paired.paired_interval])
@pytest.mark.parametrize("n", [5, 20])
@pytest.mark.parametrize("counts", [(0, 0), (0, 1), (6, 0)])
def test_a_difference_of_small_counts_is_never_certain(interval, n, counts):
    sides = tuple((np.bincount(np.arange(c) % n, minlength=n)[:, None].astype(float), np.full(n, 50.0)) for c in counts)
    low, high = interval(sides)
    gap = (counts[0] - counts[1]) / (50 * n)
    assert low[0] < gap < high[0] and 50 * n * (high[0] - low[0]) > 6


def test_permutation_by_chance_agrees_with_all_divisions():
    rng = np.random.default_rng(6)
    values, side = _column(rng.normal(size=10)), np.arange(10) < 5
    exact = permutation.permutation_p(values, np.ones(10), side)
    drawn = permutation.permutation_p(
        values, np.ones(10), side, resample.Bootstrap(draws=251)
    )  # below 252, so by chance
    assert drawn[0] == pytest.approx(exact[0], abs=0.1) and drawn[0] >= 1 / 252


def _false_alarms(draw, p, times=150):
    """Share of p at most .05 in simulations without a difference."""
    rng = np.random.default_rng(12)
    return np.mean([p(draw(rng), resample.Bootstrap(draws=199, seed=seed))[0] <= 0.05 for seed in range(times)])


def _texts(rng, n, length, rate):
    words = rng.integers(length // 2, length * 3 // 2, n).astype(float)
    return rng.poisson(rate * words).astype(float)[:, None], words


@pytest.mark.parametrize("cv", [0, 0.7])
def test_texts_of_unlike_length_with_one_rate_make_no_false_alarms(cv):
    """Of the bare difference of rates every second p was at most .05."""

    def draw(rng):
        rates = 0.012 * (rng.gamma(1 / cv**2, cv**2, 46) if cv else np.ones(46))
        return [_texts(rng, 6, 150, rates[:6]), _texts(rng, 40, 1500, rates[6:])]

    def p(sides, how):
        top, words = (np.concatenate(part) for part in zip(*sides, strict=True))
        return permutation.permutation_p(top, words, np.arange(46) < 6, how)

    assert _false_alarms(draw, p) <= 0.1


def test_voices_of_unlike_length_with_one_rate_make_no_false_alarms():
    def draw(rng):
        return [_texts(rng, 12, length, 0.012) for length in (60, 600)]

    assert _false_alarms(draw, permutation.paired_p) <= 0.1


def test_a_permuted_tone_that_differs_by_rounding_only_is_no_difference():
    words = np.arange(10.0, 20.0)
    p = permutation.permutation_p(0.1 * words[:, None], words, np.arange(10) < 5, counts=False)
    assert p[0] == 1.0


def test_without_spread_on_either_side_the_exact_p_counts_both_complete_divisions():
    words = np.arange(10.0, 20.0)
    values = np.where(np.arange(10) < 5, 0.3, 0.1) * words
    p = permutation.permutation_p(values[:, None], words, np.arange(10) < 5, counts=False)
    assert p[0] == pytest.approx(2 / 252, abs=1e-12)


def test_the_same_seed_gives_the_same_interval_and_another_seed_another():
    from analysis import measure

    reading = synthetic.reading(24)
    whole = measure.rates(reading, ["group"])
    assert whole.equals(measure.rates(reading, ["group"]))
    other = measure.rates(reading, ["group"], how=measure.Bootstrap(seed=2))
    assert not whole["low"].equals(other["low"]) and whole["rate"].equals(other["rate"])


def test_very_many_documents_need_no_resampling_and_get_the_same_interval(monkeypatch):
    """Skewed counts, some of them rare: the bootstrap's limits, to a tenth of their reach at 4,000 already."""
    how = resample.Bootstrap(draws=4000)
    rng = np.random.default_rng(3)
    bottom = rng.lognormal(6, 0.8, 4_000).round() + 1
    top = rng.negative_binomial(0.5, 0.5 / (0.5 + bottom[:, None] * [0.01, 0.002, 0.000004])).astype(float)
    other = (top[:, ::-1].copy(), bottom[::-1].copy())

    def limits():
        yield resample.ratio_interval(top, bottom, how)
        yield resample.ratio_interval(top, bottom, how, counts=False)
        yield resample.difference_interval(((top[:, :2], bottom), (other[0][:, 1:], other[1])), how)

    drawn = list(limits())
    monkeypatch.setattr(resample, "MANY", 4_000)
    straight = list(limits())
    for (low, high), (drawn_low, drawn_high) in zip(straight, drawn):
        half = (drawn_high - drawn_low) / 2
        assert (np.abs(low - drawn_low) < 0.1 * half).all() and (np.abs(high - drawn_high) < 0.1 * half).all()
    assert straight[0][0][2] == drawn[0][0][2]  # too rare: resampled all the same
    assert straight[0][0][0] != drawn[0][0][0]
