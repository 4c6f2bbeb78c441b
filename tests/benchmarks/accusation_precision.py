"""Print random accusation records from the speeches, for a reader to judge: accusation_precision.py [--records N]

The sample is drawn with a fixed seed, so that two readers see the same records. `--records N` changes their number.
"""

from __future__ import annotations

import argparse
import textwrap

import pandas as pd
from shared import data_folder, single_voice

from analysis.accusation import accusations
from analysis.segment import sentences


def speeches(limit: int | None = None) -> pd.DataFrame:
    """The speeches as a texts table; the speaker's name stands in the file's name."""
    files = sorted(data_folder("speeches").glob("*.txt"))[:limit]
    rows = [{"doc": f.stem, "author": f.stem.split("-")[1], "text": f.read_text(encoding="utf-8")} for f in files]
    return pd.DataFrame(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    wanted = parser.parse_args()
    texts = speeches()
    voices = single_voice(texts)
    found = accusations(texts, voices, sentences(texts, voices))
    text_of = dict(zip(texts["doc"], texts["text"], strict=True))
    print(f"{len(found)} records in {len(texts)} speeches; {wanted.records} at random, seed {wanted.seed}:")
    for n, row in enumerate(found.sample(wanted.records, random_state=wanted.seed).itertuples(), start=1):
        context = " ".join(text_of[row.doc][max(0, row.start - 110) : row.end + 90].split())
        print(f"\n{n}. {row.doc} [{row.status}] {row.accuser} > {row.accused}: {row.trigger!r} ({row.rule})")
        print(textwrap.fill(context, 118, initial_indent="   ", subsequent_indent="   "))


if __name__ == "__main__":
    main()
