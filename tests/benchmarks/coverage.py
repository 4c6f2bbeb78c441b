"""Do the intervals hold what they promise? Coverage of 95 % intervals and uniformity of p, by simulation.

usage: coverage.py [SIMULATIONS]      (2,000 unless told; prints a line per case, and the worst)

Documents are drawn with log-normal lengths and rates that vary from document to document (gamma, coefficient of
variation `cv`), counts are Poisson given those: overdispersed, as cues in texts are. Percentile intervals are shown
beside ours because they were the alternative.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
from scipy import stats

sys.path.insert(0, str(Path(__file__).parents[1]))

import synthetic

from analysis import validate
from analysis.measure import permutation
from analysis.measure.paired import paired_interval
from analysis.measure.permutation import paired_p, permutation_p
from analysis.measure.resample import (
    SMALL,
    Bootstrap,
    difference_interval,
    quantiles,
    ratio_interval,
    resampled,
)

RATES = [(10.0, 0.5), (10.0, 1.0), (3.0, 0.7), (1.0, 0.5), (0.4, 0.5)]  # per 1,000 words, and how much documents differ
RARE = [(1.0, 1.0), (0.4, 0.4), (1.0, 0.1), (5.0, 0.2)]  # rates of two sides of which one at least counts few
LENGTH, SPREAD = 500, 0.6


def documents(rng, n, rate, cv):
    """Counts and words of n documents."""
    words = np.maximum(50, rng.lognormal(np.log(LENGTH), SPREAD, n)).round()
    own = rng.gamma(1 / cv**2, cv**2 * rate, n) / 1000
    return rng.poisson(own * words).astype(float)[:, None], words


def tones(rng, n, mean):
    """Sums of tone × words and words of n documents."""
    words = np.maximum(50, rng.lognormal(np.log(LENGTH), SPREAD, n)).round()
    return (rng.normal(mean, 0.2, n).clip(-1, 1) * words)[:, None], words


def percentile(top, bottom, how):
    ratios = np.concatenate([ratio for ratio, _ in resampled(top, bottom, how, counts=True)])
    return quantiles(ratios, how.tails)


def shares(trials):
    """Percentage of simulations in which each interval held the truth."""
    return 100 * np.mean(np.array(trials), axis=0)


def rate_coverage(rng, n, rate, cv, times):
    hits = []
    for seed in range(times):
        top, words = documents(rng, n, rate, cv)
        how = Bootstrap(draws=1000, seed=seed)
        hits.append([low[0] <= rate / 1000 <= high[0] for low, high in
                     (ratio_interval(top, words, how), percentile(top, words, how))])  # fmt: skip
    return shares(hits)


def contrast_coverage(rng, n, rates, cv, times):
    hits = []
    for seed in range(times):
        sides = tuple(documents(rng, n, rate, cv) for rate in rates)
        low, high = difference_interval(sides, Bootstrap(draws=1000, seed=seed))
        hits.append([low[0] <= (rates[0] - rates[1]) / 1000 <= high[0]])
    return shares(hits)


def tone_coverage(rng, n, times):
    one, two = [], []
    for seed in range(times):
        how = Bootstrap(draws=1000, seed=seed)
        a, b = tones(rng, n, 0.1), tones(rng, n, -0.05)
        low, high = ratio_interval(*a, how, counts=False)
        one.append([low[0] <= 0.1 <= high[0]])
        low, high = difference_interval((a, b), how, counts=False)
        two.append([low[0] <= 0.15 <= high[0]])
    return shares(one), shares(two)


def paired_sides(rng, n, rates):
    """Two voices in the same documents: one factor of the document moves both rates."""
    mood = rng.gamma(4, 1 / 4, n)
    out = []
    for rate in rates:
        words = np.maximum(50, rng.lognormal(np.log(LENGTH), SPREAD, n)).round()
        out.append((rng.poisson(mood * rate * words / 1000).astype(float)[:, None], words))
    return tuple(out)


def paired_coverage(rng, n, rates, times):
    hits = []
    for seed in range(times):
        low, high = paired_interval(paired_sides(rng, n, rates), Bootstrap(draws=1000, seed=seed))
        hits.append([low[0] <= (rates[0] - rates[1]) / 1000 <= high[0]])
    return shares(hits)


def uniformity(rng, times):
    """p of no difference: Kolmogorov-Smirnov against uniform, and how often it is at most .05."""
    apart, pairs = [], []
    side = np.arange(40) < 20
    for seed in range(times):
        how = Bootstrap(draws=999, seed=seed)
        top, words = documents(rng, 40, 5.0, 0.7)
        apart.append(permutation_p(top, words, side, how)[0])
        pairs.append(paired_p(paired_sides(rng, 20, (5.0, 5.0)), how)[0])
    for name, p in (("groups", apart), ("paired voices", pairs)):
        distance = stats.kstest(p, "uniform")
        print(
            f"p under no difference, {name}: KS distance {distance.statistic:.3f} (p {distance.pvalue:.2f}), "
            f"at most .05 in {100 * np.mean(np.array(p) <= 0.05):.1f} %, at most .01 in "
            f"{100 * np.mean(np.array(p) <= 0.01):.1f} %"
        )


UNLIKE = [  # documents and words of each side, and how much the rates of documents differ: no difference in any
    ("6 texts of 150 words, 40 of 1,500", (6, 150, 0.0), (40, 1500, 0.0)),
    ("the same, overdispersed", (6, 150, 0.7), (40, 1500, 0.7)),
    ("8 texts of 300 words, 20 of 900, overdispersed", (8, 300, 0.5), (20, 900, 0.5)),
    ("20 texts of 300 words, 60 of 900, overdispersed", (20, 300, 0.5), (60, 900, 0.5)),
    ("6 texts of 300 words that differ much, 60 of 1,500 that hardly do", (6, 300, 1.2), (60, 1500, 0.2)),
    ("20 texts of 500 words on both sides, overdispersed", (20, 500, 0.5), (20, 500, 0.5)),
]
VOICES = [
    (12, 60, 600, 0.0),
    (12, 60, 600, 0.7),
    (20, 100, 400, 0.7),
]  # documents, words of two voices, cv of documents


def of_length(rng, n, words, own):
    """Counts and words of n documents about so many words long, each with its own rate."""
    words = rng.integers(words // 2, words * 3 // 2 + 1, n).astype(float)
    return rng.poisson(own * words).astype(float)[:, None], words


def own_rates(rng, n, cv, rate=0.012):
    return rng.gamma(1 / cv**2, cv**2 * rate, n) if cv else np.full(n, rate)


def bare(rows, top, words, other_top, other_words):
    """p of the bare difference of ratios, which is not studentised: rows of ones for what stands on side a."""
    at = [(w @ x / (w @ y)[:, None]) for w, x, y in ((rows, top, words), (1 - rows, other_top, other_words))]
    gap = np.abs(at[0] - at[1])[:, 0]
    return np.mean(gap >= gap[0] * (1 - 1e-9))


def false_alarms(rng, one, other, times):
    """Percentage of p at most .05 where sides of unlike texts have the same rate: ours, and of the bare difference."""
    hits = []
    for seed in range(times):
        sides = [of_length(rng, n, words, own_rates(rng, n, cv)) for n, words, cv in (one, other)]
        top, words = (np.concatenate(part) for part in zip(*sides, strict=True))
        side, how = np.arange(len(words)) < one[0], Bootstrap(draws=499, seed=seed)
        rows = np.vstack([side, *next(permutation._divisions(len(side), one[0], how))]).astype(float)
        hits.append([permutation_p(top, words, side, how)[0] <= 0.05, bare(rows, top, words, top, words) <= 0.05])
    return shares(hits)


def paired_false_alarms(rng, n, lengths, cv, times):
    """The same of two voices in the same documents, of which one says more."""
    hits = []
    for seed in range(times):
        own, how = own_rates(rng, n, cv), Bootstrap(draws=499, seed=seed)
        a, b = (of_length(rng, n, words, own) for words in lengths)
        keep = 1 - np.vstack([np.zeros(n), *next(permutation._swaps(n, how))])
        rows = np.hstack([keep, 1 - keep])  # of each document as it is, and with its voices changed over
        top, words = np.vstack([a[0], b[0]]), np.append(a[1], b[1])
        hits.append([paired_p((a, b), how)[0] <= 0.05, bare(rows, top, words, top, words) <= 0.05])
    return shares(hits)


def unlike_lengths(rng, times):
    print("p at most .05 where rates are equal and lengths are not (wanted: 5 %); in brackets, of the bare difference:")
    for name, one, other in UNLIKE:
        ours, before = false_alarms(rng, one, other, times)
        print(f"  {name}: {ours:.1f} % ({before:.1f} %)")
    for n, a, b, cv in VOICES:
        ours, before = paired_false_alarms(rng, n, (a, b), cv, times)
        print(f"  two voices in {n} texts, {a} words against {b}, cv {cv}: {ours:.1f} % ({before:.1f} %)")


def validation(rng, times):
    """Precision and recall from a blind sample, against those of all sentences: does the interval hold them?"""
    hits = []
    for seed in range(times):
        reading = synthetic.reading(40, seed=seed)
        sample = validate.draw_sample(reading, "hedge", per=40, without=100, seed=seed)
        rows = reading.sentences[(reading.sentences["kind"] != "furniture") & (reading.sentences["words"] > 0)]
        hedged = reading.findings.loc[reading.findings["label"] == "hedge", ["doc", "sentence"]].drop_duplicates()
        found = rows.merge(hedged.assign(found=True), how="left")["found"].notna().to_numpy()
        truth = rng.random(len(rows)) < np.where(found, 0.85, 0.04)
        answers = dict(zip(zip(rows["doc"], rows["sentence"], strict=True), truth, strict=True))
        keys = zip(sample.key["doc"], sample.key["sentence"], strict=True)
        marked = sample.sheet.assign(answer=["yes" if answers[key] else "none" for key in keys])
        row = validate.scores(validate.read_marks(marked, sample.key), Bootstrap(draws=1000)).iloc[-1]
        precision, recall = truth[found].mean(), truth[found].sum() / truth.sum()
        hits.append([row["low"] <= precision <= row["high"], row["recall_low"] <= recall <= row["recall_high"]])
    return shares(hits)


def said(shares) -> str:
    return ", ".join(f"{share:.1f}" for share in shares) + " %"


def main(times: int) -> None:
    rng = np.random.default_rng(20)
    started, covered, rare, gaps = time.process_time(), [], [], []
    print(f"{times:,} simulations a line; 95 % intervals; simulation error ± {196 * np.sqrt(0.05 * 0.95 / times):.1f}")
    for n in (20, 5, 10):
        for rate, cv in RATES:
            ours, plain = rate_coverage(rng, n, rate, cv, times)
            print(f"rate {rate:4} per 1,000, cv {cv}, {n:2} documents: {ours:.1f} %   (percentile {plain:.1f} %)")
            (covered if rate * n * LENGTH > 1000 * SMALL else rare).extend([ours] * (n == 20))
        two = contrast_coverage(rng, n, (10.0, 6.0), 0.5, times)[0]
        same = contrast_coverage(rng, n, (3.0, 3.0), 0.7, times)[0]
        pair = paired_coverage(rng, n, (8.0, 5.0), times)[0]
        one, gap = (found[0] for found in tone_coverage(rng, n, times))
        print(f"difference of 10 and 6 per 1,000, {n} documents a side: {two:.1f} %; of 3 and 3: {same:.1f} %")
        print(f"difference of two voices in {n} documents: {pair:.1f} %")
        print(f"mean tone, {n} documents: {one:.1f} %; difference of tone: {gap:.1f} %")
        covered += [two, same, pair, one, gap] * (n == 20)
        few = [contrast_coverage(rng, n, rates, 0.5, times)[0] for rates in RARE]
        pairs = [paired_coverage(rng, n, rates, times)[0] for rates in RARE]
        gaps += few + pairs
        print(f"differences of rare cues, {n} documents: {said(few)}; of two voices: {said(pairs)}")
    print(
        f"at 20 documents: from {min(covered):.1f} to {max(covered):.1f} % (wanted: 93 to 97); "
        f"with a dozen things counted in all or fewer: up to {max(rare):.1f} %, on the safe side"
    )
    print(f"differences where a side counts few: from {min(gaps):.1f} to {max(gaps):.1f} %, wide rather than narrow")
    uniformity(rng, times)
    unlike_lengths(rng, times)
    precision, recall = validation(rng, max(20, times // 10))
    print(f"blind sample of 140 sentences: precision's interval {precision:.1f} %, recall's {recall:.1f} %")
    print(f"{time.process_time() - started:.0f} CPU seconds")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
