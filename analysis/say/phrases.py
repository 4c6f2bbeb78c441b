"""What the answers in words share: a counted noun, an interval, and numbers that know the sentences behind them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from analysis.formats.base import plural
from analysis.terms import VOICES

if TYPE_CHECKING:
    import pandas as pd
    from IPython.display import Markdown

LABELS = {
    "tone": "tone (mean compound, -1 to 1)",
    "hedge": "hedges per 1,000 words",
    "booster": "boosters per 1,000 words",
    "accusation": "accusations per 1,000 words",
}
SPOKEN, QUOTED = " ".join(VOICES), " ".join(VOICES[1:])  # kinds of voice in a search
NAMED = {SPOKEN: "anybody", QUOTED: "anybody quoted"}


SOME = 3  # groups or people are named in a sentence; of more it says how many


class Counted(str):
    """A number as a sentence says it, with the search that shows what was counted: label, group, kind, speaker.

    `search`: the values of the fields of the report's search; a label may have a status behind it, as
    "accusation:asserted", and a kind may be several, with spaces between.
    """

    search: dict[str, str]

    @property
    def name(self) -> str:
        """What a link with this number is called for who does not see where it stands.

        >>> counted("11 asserted", 11, label="accusation:asserted", kind="author").name
        '11 asserted: show the sentences (asserted accusation, author)'
        """
        words = [" ".join(reversed(NAMED.get(value, value).split(":"))) for value in self.search.values()]
        return f"{self}: show the sentences ({', '.join(words)})"


def counted(text: str, behind: float, **search: str) -> str:
    """A number that leads to its sentences; plain text where nothing is `behind` it.

    >>> counted("2 hedges", 2, label="hedge").search, type(counted("0 hedges", 0, label="hedge"))
    ({'label': 'hedge'}, <class 'str'>)
    """
    if not behind:
        return text
    made = Counted(text)
    made.search = search
    return made


class Said(str):
    """A sentence that is read as a string, and in `parts` keeps the numbers that lead to their sentences."""

    parts: tuple[str, ...]

    def __new__(cls, *parts: str) -> Said:
        flat = tuple(piece for part in parts for piece in getattr(part, "parts", (part,)) if piece)
        made = super().__new__(cls, "".join(flat))
        made.parts = flat
        return made


def said(template: str, *values: str) -> Said:
    """A template with its values, each at a `{}`, that keeps the numbers among them.

    >>> told = said("{} in {}.", counted("2 hedges", 2, label="hedge"), "9 words")
    >>> print(told, [getattr(part, "search", None) for part in told.parts])
    2 hedges in 9 words. [{'label': 'hedge'}, None, None, None]
    """
    return Said(*(part for pair in zip_longest(template.split("{}"), values, fillvalue="") for part in pair))


def joined(between: str, values: Iterable[str]) -> Said:
    """Values one after the other, as `between.join(values)` would have them.

    >>> print(joined("; ", ["a", "b", "c"]))
    a; b; c
    """
    values = list(values)
    return said(between.join(["{}"] * len(values)), *values)


def number(count: float, noun: str) -> str:
    """A counted noun.

    >>> number(1, "text"), number(1234, "word")
    ('1 text', '1,234 words')
    """
    return plural(int(count), noun)


def names_of(names: Iterable[str], noun: str) -> str:
    """The first few names, and how many more there are.

    >>> names_of(["a", "b", "c", "d"], "author"), names_of(["a"], "author")
    ('a, b, c and 1 more author', 'a')
    """
    names = list(names)
    if len(names) <= SOME:
        return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    return f"{', '.join(names[:SOME])} and {number(len(names) - SOME, 'more ' + noun)}"


NOTHING = 1e-9  # what is left of 0 by sums of floating-point numbers


def digits(value: float, form: str) -> str:
    """A value as a sentence says it, with the digits it takes to see that it is not 0, and no sign where it is.

    >>> digits(-0.004, "+.2f"), digits(-0.0, ".1f"), digits(0.00096, ".2f"), digits(-0.48, "+.2f")
    ('-0.004', '0.0', '0.001', '-0.48')
    """
    text = f"{value:{form}}"
    if float(text):
        return text
    if abs(value) < NOTHING:
        return f"{0.0:{form}}"
    return f"{value:{form.partition('.')[0]}.{_places(value)}f}"


def _places(value: float) -> int:
    """The places behind the point that hold a small value's first digit."""
    return -math.floor(math.log10(abs(float(f"{value:.0e}"))))


def rounded(table: pd.DataFrame, places: int = 2) -> pd.DataFrame:
    """A table to be read: its numbers rounded as `digits` does, so that none that is not 0 looks like it.

    >>> import pandas as pd
    >>> rounded(pd.DataFrame({"low": [-0.4812, -0.0], "high": [-0.0041, 0.3]})).to_dict("list")
    {'low': [-0.48, 0.0], 'high': [-0.004, 0.3]}
    """
    table = table.copy()
    for name in table.columns[[kind.kind == "f" for kind in table.dtypes]]:
        table[name] = [float(digits(value, f".{places}f")) for value in table[name]]
    return table


def interval(row: Any, form: str) -> str:
    """The interval of a row, or nothing where too few sentences or words allow none."""
    return f" [{digits(row.low, form)}, {digits(row.high, form)}]" if row.low == row.low else ""


def shown(said: str) -> Markdown:
    """An answer as a notebook shows it: Markdown, in which names and words from texts are never taken for HTML.

    >>> shown("In the texts of <img src=x>: **none**").data
    'In the texts of &lt;img src=x>: **none**'
    """
    from IPython.display import Markdown

    return Markdown(said.replace("&", "&amp;").replace("<", "&lt;"))
