"""What the answers in words share: a counted noun, an interval, what each measure is called."""

from __future__ import annotations

from typing import Any

LABELS = {
    "tone": "tone (mean compound, -1 to 1)",
    "hedge": "hedges per 1,000 words",
    "booster": "boosters per 1,000 words",
    "accusation": "accusations per 1,000 words",
}


def number(count: float, noun: str) -> str:
    """A counted noun.

    >>> number(1, "text"), number(1234, "word")
    ('1 text', '1,234 words')
    """
    return f"{int(count):,} {noun}{'s' * (int(count) != 1)}"


def interval(row: Any, form: str) -> str:
    """The interval of a row, or nothing where too few sentences allow none."""
    return f" [{row.low:{form}}, {row.high:{form}}]" if row.low == row.low else ""
