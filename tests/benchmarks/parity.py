"""Compares our tone with vaderSentiment on every sentence of the speeches and on adversarial lines; prints counts.

usage: python tests/benchmarks/parity.py [LINES]   (speeches: see shared.py; skipped if absent)
"""

from __future__ import annotations

import sys

import numpy as np
from adversarial import lines
from shared import speeches
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis import segment
from analysis.sentiment import explain, tone

SCORES = ["neg", "neu", "pos", "compound"]


def compare(name: str, strings: list[str]) -> float:
    """Print how many strings differ in any score and by how much at most."""
    reference = SentimentIntensityAnalyzer()
    theirs = np.array([[reference.polarity_scores(s.replace("’", "'"))[k] for k in SCORES] for s in strings])
    gap = np.abs(tone(strings, lexicon="vader")[list(SCORES)].to_numpy() - theirs).max(axis=1)
    print(
        f"{name:24s} {len(strings):8,d} strings  {int((gap > 0).sum()):4d} differ  maximum difference {gap.max():.6f}"
    )
    for k in np.flatnonzero(gap > 1e-4)[:5]:
        print("   ", repr(strings[k]), dict(zip(SCORES, theirs[k].tolist(), strict=True)), f"{gap[k]:.4f}")
    return float(gap.max())


def main(count: int = 30_000) -> int:
    """Run both comparisons and check that contributions add up; exit code 1 where a score differs by more than 1e-4."""
    worst = []
    texts = speeches()
    if texts is None:
        print("speeches: no data folder; set RHETORIC_DATA")
    else:
        worst.append(compare("sentences of speeches", segment.sentences(texts)["text"].tolist()))
    made = lines(count)
    worst.append(compare("adversarial lines", made))
    some = made[:500]
    sums = [explain(line, lexicon="vader")["contribution"].sum() for line in some]
    rest = np.abs(np.array(sums) - tone(some, lexicon="vader")["compound"].to_numpy()).max()
    print(f"{'contributions':24s} {len(some):8,d} strings  largest gap to the compound score {rest:.1e}")
    return int(max(worst) > 1.0001e-4 or rest > 1e-9)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
