"""Divides each text among those who speak in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.terms import COLUMNS
from analysis.voices.spans import Span, flatten

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["Span", "divide", "voices"]


def divide(text: str, author: str = "unknown", title: str = "") -> list[Span]:
    """Divide `text` into spans of one voice each, in order, covering every character once.

    `author` speaks what nobody else does; a line that is the `title` is no furniture. Never raises on a string.

    >>> text = "“It cannot go on,” said Ann Lee. We call it a “stitch-up”."
    >>> [(s.kind, s.speaker, text[s.start : s.end]) for s in divide(text, "Prospect") if s.kind != "author"]
    [('quotation', 'Ann Lee', 'It cannot go on,'), ('phrase', 'unknown', 'stitch-up')]
    """
    from analysis.voices.division import divide_text

    author = author.strip() or "unknown"
    base = Span(0, len(text), "author", author)
    return flatten(divide_text(text, author, title.strip()), base) if text else []


def voices(texts: DataFrame) -> DataFrame:
    """The voices table of a texts table: one row per stretch of one voice, every character of each text once.

    >>> import pandas as pd
    >>> voices(pd.DataFrame({"doc": ["a"], "text": ["“No,” he said."], "author": ["Ed"]}))[["start", "end", "kind"]]
       start  end       kind
    0      0    1     author
    1      1    4  quotation
    2      4   14     author
    """
    import numpy as np
    import pandas as pd

    from analysis.segment.strings import cells, column_of

    rows: list[tuple] = []
    authors = texts["author"].fillna("unknown") if "author" in texts else ["unknown"] * len(texts)
    titles = texts["title"].fillna("") if "title" in texts else [""] * len(texts)
    for doc, text, author, title in zip(texts["doc"], texts["text"], authors, titles, strict=True):
        for s in divide(text, str(author), str(title)):
            rows.append((doc, s.start, s.end, s.kind, s.speaker, text[s.start : s.end], s.cue_start, s.cue_end, s.via))
    names = COLUMNS["voices"]
    columns = zip(names, zip(*rows, strict=True) if rows else [()] * len(names), strict=True)
    whole = {"start", "end", "cue_start", "cue_end"}
    cells_of = {n: np.array(v, dtype="int64") if n in whole else cells(column_of(v)) for n, v in columns}
    return pd.DataFrame(cells_of, copy=False)
