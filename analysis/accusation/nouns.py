"""Tells nouns for people from other nouns: by WordNet, and by their endings where WordNet has no such word."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

LIST = Path(__file__).parents[1] / "lexicons" / "people.csv"
ONE = ("er", "or", "ist", "ian", "man", "woman", "crat")
MANY = ("ers", "ors", "ists", "ians", "men", "women", "folk", "crats")
SHORTEST = 5  # letters of a noun that its ending tells


@lru_cache(maxsize=1)
def listed() -> dict[str, bool]:
    """Each listed noun, and whether it is one for people."""
    with open(LIST, encoding="utf-8", newline="") as handle:
        return {row["noun"]: row["sort"] == "person" for row in csv.DictReader(handle)}


def human(word: str) -> str:
    """group or person when a noun names people; else empty.

    >>> human("landowners"), human("archivist"), human("vicar"), human("drawer"), human("rivers")
    ('group', 'person', 'person', '', '')
    """
    low, nouns = word.lower(), listed()
    if low in nouns:
        return "person" if nouns[low] else ""
    one = singular(low)
    if one in nouns:
        return "group" if nouns[one] else ""
    if len(low) < SHORTEST:
        return ""
    return "group" if low.endswith(MANY) else "person" if low.endswith(ONE) else ""


def singular(noun: str) -> str:
    """A noun without its plural ending.

    >>> singular("bailiffs"), singular("ladies"), singular("postmen"), singular("boss")
    ('bailiff', 'lady', 'postman', 'boss')
    """
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
