"""Reads lists of words that stand in one CSV: a word a line, with the names of the lists that hold it."""

from __future__ import annotations

import csv
from pathlib import Path


def read_lists(path: Path) -> dict[str, frozenset[str]]:
    """The words of each list that a file with the columns word and lists names.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "a.csv"
    >>> _ = path.write_text("word,lists\\nherald,body paper\\nstar,paper\\n")
    >>> {name: sorted(words) for name, words in read_lists(path).items()}
    {'body': ['herald'], 'paper': ['herald', 'star']}
    """
    found: dict[str, set[str]] = {}
    with open(path, encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            for name in row["lists"].split():
                found.setdefault(name, set()).add(row["word"])
    return {name: frozenset(words) for name, words in found.items()}
