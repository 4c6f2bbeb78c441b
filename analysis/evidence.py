"""Every attribution with the words that made it, so that a reader can check who is said to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from analysis.reading import Reading

COLUMNS = ["doc", "start", "end", "kind", "speaker", "begins", "evidence", "via"]


def attributions(reading: Reading, width: int = 60) -> pd.DataFrame:
    """A row per stretch that is not the author's own: its speaker, how it begins, and the sentence that says so.

    Columns doc, start, end, kind, speaker, begins (its first `width` characters), evidence (the line or sentence
    around the words that made the attribution, empty where the text gives none), via (the rule). Furniture is left
    out, since nobody speaks it.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "“This is very wrong,” said Ada Lane."}, only=["voices"])
    >>> attributions(reading)[["speaker", "begins", "evidence"]].values.tolist()
    [['Ada Lane', 'This is very wrong,', '“This is very wrong,” said Ada Lane.']]
    """
    texts = dict(zip(reading.texts["doc"], reading.texts["text"]))
    others = reading.voices[~reading.voices["kind"].isin(["author", "furniture"])]
    rows = [
        (row.doc, row.start, row.end, row.kind, row.speaker, _short(row.text, width), _evidence(texts[row.doc], row))
        for row in others.itertuples()
    ]
    table = pd.DataFrame(rows, columns=COLUMNS[:-1])
    return table.assign(via=others["via"].to_numpy())


def _evidence(text: str, row: object) -> str:
    """The line around the words that made the attribution, cut to what is near them."""
    start, end = int(row.cue_start), int(row.cue_end)  # type: ignore[attr-defined]
    if start < 0:
        return ""
    first = max(text.rfind("\n", 0, start) + 1, start - 90)
    last = text.find("\n", end)
    return " ".join(text[first : min(len(text) if last < 0 else last, end + 90)].split())


def _short(text: str, width: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"
