"""Patterns compiled on first use: they match what they would at once, and their signs stand wherever they match."""

from __future__ import annotations

import csv
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import analysis.voices
from analysis.voices.patterns import Lazy, Signed, lazily

CASES = Path(__file__).parent / "cases"


def signed() -> dict[str, Signed]:
    """The patterns of the voices that have signs, by module and name."""
    names = [module.name for module in pkgutil.iter_modules(analysis.voices.__path__, "analysis.voices.")]
    found = {f"{name}.{key}": value for name in names for key, value in vars(importlib.import_module(name)).items()}
    return {place: value for place, value in found.items() if isinstance(value, Signed)}


def texts() -> list[str]:
    """The texts of the cases."""
    with open(CASES / "voices.csv", encoding="utf-8", newline="") as handle:
        return [row["text"] for row in csv.DictReader(handle)]


@pytest.mark.parametrize("place", sorted(signed()))
def test_one_of_its_signs_stands_wherever_a_pattern_matches(place):
    pattern = signed()[place]
    for text in texts():
        for piece in re.split(r"(?<=[.:?!])\s+|\n", text):
            found = pattern.lazy.search(piece)
            assert found is None or any(sign in piece for sign in pattern.signs), piece


def test_a_pattern_is_compiled_when_it_is_first_used():
    pattern = lazily(r"\bsaid\b", re.IGNORECASE)
    assert isinstance(pattern, Lazy) and "search" not in vars(pattern)
    assert pattern.search("He SAID so.").span() == (3, 7) and pattern.sub("-", "said") == "-"
    assert "search" in vars(pattern)


def test_a_pattern_with_signs_looks_for_them_in_the_span_alone():
    pattern = lazily(r"\bsaid (?P<what>so)\b", signs=("said",))
    assert pattern.search("He said so.", 4) is None and pattern.search("He said so.", 3)["what"] == "so"
    assert pattern.match("said so") and pattern.match("so") is None and pattern.sub("-", "He said so.") == "He -."


@pytest.mark.parametrize("name", ["find", "pattern_"])
def test_what_no_pattern_has_is_an_error(name):
    with pytest.raises(AttributeError):
        getattr(lazily("a"), name)
