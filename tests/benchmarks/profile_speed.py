"""How long the profile takes: 2,000 bootstrap draws over many documents, and how the time grows with their number.

usage: profile_speed.py [DOCUMENTS]      (10,000 unless told; prints CPU seconds and ratios in one process)
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import synthetic

from analysis import measure


def seconds(call) -> float:
    started = time.process_time()
    call()
    return time.process_time() - started


def main(documents: int) -> None:
    for n in (documents // 4, documents):
        reading = synthetic.reading(n)
        words = reading.sentences["words"].sum()
        counting = seconds(lambda r=reading: measure.tally(r, ["group", "kind"]).by_document())
        for by in (["group"], ["kind"], ["group", "kind"]):
            spent = seconds(lambda r=reading, by=by: measure.profile(r, by))
            print(f"{n:,} documents, {words:,} words: profile by {' and '.join(by)} {spent:.1f} CPU s")
        spent = seconds(lambda r=reading: measure.contrasts(r, "group"))
        print(f"{n:,} documents: contrast of two groups with p {spent:.1f} CPU s; counting alone {counting:.2f}")
    longer = synthetic.reading(documents // 10, sentences=300)
    shorter = synthetic.reading(documents // 10, sentences=30)
    ratio = seconds(lambda: measure.profile(longer, ["kind"])) / seconds(lambda: measure.profile(shorter, ["kind"]))
    print(f"ten times the words in as many documents: {ratio:.1f} times the time")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
