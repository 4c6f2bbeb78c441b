"""Writes analysis/lexicons/vader.csv and vader_emoji.csv from vaderSentiment's own files, and compares them with it.

Needs vaderSentiment 3.3.2 (MIT). Run from the top of a clone: python tests/benchmarks/import_vader.py
Where the authors' file lists a word twice the last line counts, as it does in their program. Valences are printed as
in their file; rows are sorted by code point.
"""

from __future__ import annotations

import csv
from importlib.metadata import version
from pathlib import Path

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

LEXICONS = Path(__file__).parents[2] / "analysis" / "lexicons"


def pairs(raw: str) -> dict[str, str]:
    """First two tab-separated fields of each line, stripped as the reference does; a word's last line wins."""
    fields = (line.strip().split("\t") for line in raw.rstrip("\n").split("\n") if line)
    return {first: second for first, second, *_ in fields}


def write(path: Path, header: list[str], entries: dict[str, str], source: str) -> None:
    """A CSV of the entries, sorted by code point, every row with its source."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([key, entries[key], source] for key in sorted(entries))


def read(path: Path) -> dict[str, str]:
    """Key to value, as a reader of the CSV sees them."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row[0]: row[1] for row in list(csv.reader(file))[1:]}


def main() -> None:
    reference = SentimentIntensityAnalyzer()
    source = f"VADER {version('vaderSentiment')}"
    write(LEXICONS / "vader.csv", ["word", "valence", "source"], pairs(reference.lexicon_full_filepath), source)
    emoji = pairs(reference.emoji_full_filepath)
    write(LEXICONS / "vader_emoji.csv", ["emoji", "description", "source"], emoji, source)
    words = {word: float(valence) for word, valence in read(LEXICONS / "vader.csv").items()}
    assert words == reference.lexicon, "vader.csv differs from vaderSentiment's lexicon"
    assert read(LEXICONS / "vader_emoji.csv") == reference.emojis, "vader_emoji.csv differs from vaderSentiment's"
    print(f"{len(words)} words and {len(emoji)} emoji, equal to vaderSentiment's own dictionaries")


if __name__ == "__main__":
    main()
