"""Print random accusation records from the speeches, for a reader to judge: accusation_precision.py [--records N]

Each is printed with its whole sentence, the trigger between marks. The sample is drawn with a fixed seed, so that two
readers see the same records; `--seed` draws others. `--folder` takes them from plain texts elsewhere, for instance the
general debate (`un_debate` beside the speeches).
"""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path

import pandas as pd
from shared import needed, single_voice

from analysis.accusation import accusations
from analysis.segment import sentences

LONGEST = 600  # characters of a sentence that are shown


def read(folder: Path) -> pd.DataFrame:
    """The plain texts of a folder as a texts table; who speaks stands in a file's name, between marks."""
    rows = [
        {"doc": f.stem, "author": f.stem.replace("_", "-").split("-")[-1], "text": f.read_text(encoding="utf-8")}
        for f in sorted(folder.glob("*.txt"))
    ]
    return pd.DataFrame(rows)


def speeches(limit: int | None = None) -> pd.DataFrame:
    """The speeches as a texts table; the speaker's name stands in the file's name."""
    texts = read(needed("speeches")).head(limit) if limit else read(needed("speeches"))
    return texts.assign(author=[doc.split("-")[1] for doc in texts["doc"]])


def shown(text: str, start: int, end: int, sentence: tuple[int, int]) -> str:
    """A record's sentence with its trigger between marks, cut to what is near where it is long.

    >>> shown("He came. He lied to us.", 12, 16, (9, 23))
    'He [[lied]] to us.'
    """
    first, last = max(sentence[0], start - LONGEST // 2), min(max(sentence[1], end), end + LONGEST // 2)
    return " ".join(f"{text[first:start]}[[{text[start:end]}]]{text[end:last]}".split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path)
    wanted = parser.parse_args()
    texts = read(wanted.folder) if wanted.folder else speeches()
    voices = single_voice(texts)
    rows = sentences(texts, voices)
    found = accusations(texts, voices, rows)
    text_of = dict(zip(texts["doc"], texts["text"], strict=True))
    spans = {(d, n): (a, b) for d, n, a, b in zip(rows["doc"], rows["sentence"], rows["start"], rows["end"])}
    number = min(wanted.records, len(found))
    print(f"{len(found)} records in {len(texts)} texts; {number} at random, seed {wanted.seed}:")
    for n, row in enumerate(found.sample(number, random_state=wanted.seed).itertuples(), start=1):
        print(f"\n{n}. {row.doc} [{row.status}] {row.accuser} > {row.accused} ({row.rule})")
        context = shown(text_of[row.doc], row.start, row.end, spans[row.doc, row.sentence])
        print(textwrap.fill(context, 118, initial_indent="   ", subsequent_indent="   "))


if __name__ == "__main__":
    main()
