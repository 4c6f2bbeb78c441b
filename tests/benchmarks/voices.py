"""Throughput of the division into voices on the speeches, beside one pass of a word pattern; and time per mark.

usage: python tests/benchmarks/voices.py     finds the speeches under $RHETORIC_DATA or ../shared/data
Prints MB (of characters, 1e6) per CPU second, medians of five runs, each over the same texts in the same process.
"""

from __future__ import annotations

import os
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from analysis.voices import divide

RUNS = 5
PATTERNS = {
    "a run of marks": '"',
    "curly pairs": "“a” ",
    "straight singles": "'a' ",
    "closing marks only": "a.” ",
    "opened each paragraph": "“a\n\n",
    "prose": "It is so, we think. “It cannot go on,” said Ann Lee. ",
    "dialogue": "“Yes?”\n\n“No,” said Ann Lee.\n\n",
}


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def speeches() -> list[str]:
    """The texts of the speeches, or none."""
    root = Path(os.environ.get("RHETORIC_DATA", Path(__file__).resolve().parents[2] / ".." / "shared" / "data"))
    return [path.read_text(encoding="utf8", errors="replace") for path in sorted((root / "speeches").glob("*.txt"))]


def throughput(texts: list[str]) -> None:
    """Print the rate of `divide` and of the word pattern."""
    from analysis.voices.mentions import mentions

    size = sum(map(len, texts)) / 1e6
    divide("“So it is,” said Ann Lee.")
    rates: dict[str, list[float]] = {"divide": [], "re.finditer of words": []}
    for _ in range(RUNS):
        mentions.cache_clear()
        rates["re.finditer of words"].append(
            size / seconds(lambda: [sum(1 for _ in re.finditer(r"\w+", t)) for t in texts])
        )
        rates["divide"].append(size / seconds(lambda: [divide(t, "X") for t in texts]))
    for name, found in rates.items():
        print(f"{name:24s} {statistics.median(found):6.1f} MB per CPU second ({len(texts)} speeches, {size:.1f} MB)")


def linear() -> None:
    """Print seconds for texts of marks of 0.25, 0.5 and 1 MB: each should be about twice the one before."""
    for name, piece in PATTERNS.items():
        times = [
            seconds(lambda n=n, piece=piece: divide((piece * (n // len(piece) + 1))[:n]))
            for n in (250_000, 500_000, 1_000_000)
        ]
        print(f"{name:24s} " + " ".join(f"{t:6.2f}" for t in times) + " s")


if __name__ == "__main__":
    found = speeches()
    if found:
        throughput(found)
    else:
        print("no speeches: set RHETORIC_DATA to the folder that holds speeches/")
    linear()
