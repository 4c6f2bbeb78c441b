"""Throughput of the division into voices on speeches and on texts rich in quotations, and its growth with length.

usage: python tests/benchmarks/voices.py     (for the speeches see shared.py)
Prints MB (of characters, 1e6) per CPU second beside one pass of a word pattern, medians of five runs, each over the
same texts in the same process: `first` with nothing kept of any text, `again` with what the run before kept.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from shared import speeches

from analysis.voices import divide

RUNS = 5
ANNOTATED = Path(__file__).resolve().parents[1] / "cases" / "annotated"
PATTERNS = {
    "a run of marks": '"',
    "curly pairs": "“a” ",
    "straight singles": "'a' ",
    "closing marks only": "a.” ",
    "opened each paragraph": "“a\n\n",
    "prose": "It is so, we think. “It cannot go on,” said Ann Lee. ",
    "no full stop": "he says “no no no” and goes ",
    "dialogue": "“Yes?”\n\n“No,” said Ann Lee.\n\n",
    "set off": "He wrote:\n\n> So it is.\n\n",
    "letters": "Dear Ann,\n\nA word.\n\n",
    "emails": "From: Ann Lee\nTo: Bob\n\nHi.\n\n",
    "statements": "Full text:\n\nI go.\n\n",
    "script": "Ann Lee: why?\n\nTom Kerr: so.\n\n",
    "record of a debate": "Mrs KEMPE (Barwon)\n\nI think so.\n\n",
    "headings of lists": "Related posts\n\n",
    "notes": "Notes to editors\n\n",
}


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def annotated() -> list[str]:
    """The annotated press releases, posts and columns, a quotation to every few sentences."""
    names = {
        entry["file"]
        for name in ("dev.json", "accusing.json")
        for entry in json.loads((ANNOTATED / name).read_text(encoding="utf8"))
    }
    return [(ANNOTATED / "texts" / name).read_text(encoding="utf8") for name in sorted(names)]


def forget() -> None:
    """Empty what the modules of the voices keep of the texts before."""
    for name in [name for name in sys.modules if name.startswith("analysis.voices")]:
        for value in vars(sys.modules[name]).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def throughput(texts: list[str], kind: str) -> None:
    """Print the rate of `divide` and of the word pattern."""
    size = sum(map(len, texts)) / 1e6
    divide("“So it is,” said Ann Lee.")
    rates: dict[str, list[float]] = {"divide, first": [], "divide, again": [], "re.finditer of words": []}
    for _ in range(RUNS):
        forget()
        rates["re.finditer of words"].append(
            size / seconds(lambda: [sum(1 for _ in re.finditer(r"\w+", t)) for t in texts])
        )
        rates["divide, first"].append(size / seconds(lambda: [divide(t, "X") for t in texts]))
        rates["divide, again"].append(size / seconds(lambda: [divide(t, "X") for t in texts]))
    for name, found in rates.items():
        print(f"{name:24s} {statistics.median(found):6.1f} MB per CPU second ({len(texts)} {kind}, {size:.1f} MB)")


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
    if found is not None:
        throughput(found["text"].tolist(), "speeches")
    else:
        print("no speeches: set RHETORIC_DATA to the folder that holds speeches/")
    throughput(annotated(), "annotated texts")
    linear()
