"""What the answers in words share: a counted noun, an interval, what each measure is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from IPython.display import Markdown

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


def shown(said: str) -> Markdown:
    """An answer as a notebook shows it: Markdown, in which names and words from texts are never taken for HTML.

    >>> shown("In the texts of <img src=x>: **none**").data
    'In the texts of &lt;img src=x>: **none**'
    """
    from IPython.display import Markdown

    return Markdown(said.replace("&", "&amp;").replace("<", "&lt;"))
