"""Writes analysis/lexicons/people.csv from WordNet's own files, or says whether the list is what they make.

usage: python tests/benchmarks/people_nouns.py DICT [--write]

DICT is the folder of WordNet 3.1 that holds index.noun and data.noun. A noun is one for people when its first sense,
the most frequent, stands in the file noun.person. A word that is not, but ends as nouns for people do (*drawer*,
*laughter*), is listed as a thing, so that its ending misleads nobody. Names and nouns of several words are left out.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from analysis.accusation.nouns import LIST, MANY, ONE, SHORTEST

PERSON = "18"  # the number of noun.person among WordNet's lexicographer files
PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)*")


def entries(path: Path) -> Iterator[list[str]]:
    """The lines of a file of WordNet in fields, its licence left out."""
    with open(path, encoding="latin-1") as lines:
        yield from (line.split() for line in lines if not line.startswith("  "))


def first_senses(folder: Path) -> dict[str, tuple[str, bool]]:
    """Each noun to the file of its first sense and whether that is a name."""
    synsets = {}
    for fields in entries(folder / "data.noun"):
        synsets[fields[0]] = (fields[1], fields[4 : 4 + 2 * int(fields[3], 16) : 2])
    found = {}
    for word, _, senses, *rest in entries(folder / "index.noun"):
        file, words = synsets[rest[-int(senses)]]
        named = any(w[0].isupper() for w in words if w.lower() == word)
        found[word] = (file, named)
    return found


def people(folder: Path) -> dict[str, str]:
    """The nouns of the list, each to its sort."""
    nouns = {word: file for word, (file, named) in first_senses(folder).items() if not named and PLAIN.fullmatch(word)}
    person = {word for word, file in nouns.items() if file == PERSON}
    others = set(nouns)
    for kind in ("adj", "verb"):
        others |= {fields[0] for fields in entries(folder / f"index.{kind}") if PLAIN.fullmatch(fields[0])}
    things = {word for word in others - person if len(word) >= SHORTEST and word.endswith(ONE + MANY)}
    return dict.fromkeys(person, "person") | dict.fromkeys(things, "thing")


def main(folder: str, *options: str) -> int:
    """Compare or write the list."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([("noun", "sort"), *sorted(people(Path(folder)).items())])
    if "--write" in options:
        LIST.write_text(out.getvalue(), encoding="utf-8")
    same = LIST.read_text(encoding="utf-8") == out.getvalue()
    print(
        f"{LIST.name}: {out.getvalue().count(',person')} nouns for people, {out.getvalue().count(',thing')} others; "
        f"{'as WordNet has them' if same else 'differs from WordNet'}"
    )
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
