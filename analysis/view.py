"""What a choice of group, speaker, label and word leaves of a reading: rates, lines in context and marked sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from analysis.errors import RhetoricError
from analysis.kwic import concordance

if TYPE_CHECKING:
    from analysis.reading import Reading

LABELS = ["hedge", "booster", "accusation", "accuse", "deny", "demand", "concede", "appeal", "praise", "apologise"]
RATE_COLUMNS = ["speaker", "kind", "count", "words", "rate"]


@dataclass(frozen=True)
class Choice:
    """What is looked at; None or an empty string means all. `word` is plain text, read without regard to case."""

    label: str = "hedge"
    group: str | None = None
    speaker: str | None = None
    word: str = ""


@dataclass(frozen=True)
class View:
    """The answer to a choice: rates per speaker and the lines they count."""

    choice: Choice
    rates: pd.DataFrame
    lines: pd.DataFrame


def labels(reading: Reading) -> list[str]:
    """The labels that can be chosen: those that the reading holds, hedges and boosters first."""
    held = set(reading.findings["label"]) | ({"accusation"} if len(reading.accusations) else set())
    return [label for label in LABELS if label in held and label != "accuse"] or ["hedge"]


def groups(reading: Reading) -> list[str]:
    """The groups of the texts, sorted."""
    return sorted({group for group in reading.texts["group"] if isinstance(group, str) and group})


def speakers(reading: Reading, group: str | None = None) -> list[str]:
    """Who speaks in the texts of a group (or in all), those with most words first; furniture is nobody's."""
    sentences = _spoken(reading, group)
    return list(sentences.groupby("speaker")["words"].sum().sort_values(ascending=False, kind="stable").index)


def look(reading: Reading, choice: Choice) -> View:
    """Rates per 1,000 words of each speaker's, and the concordance lines behind them.

    Raises RhetoricError for a group or speaker that the reading does not have.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "Perhaps it will. It may not."}, only=["hedges"])
    >>> look(reading, Choice(label="hedge", word="may")).lines["cue"].tolist()
    ['may']
    """
    if choice.group and choice.group not in groups(reading):
        raise RhetoricError(f"no group {choice.group!r}; there are: {', '.join(groups(reading)) or 'none'}")
    if choice.speaker and choice.speaker not in speakers(reading, choice.group):
        raise RhetoricError(f"no speaker {choice.speaker!r} here; there are: {', '.join(speakers(reading)[:8])}")
    lines = concordance(reading, re.escape(choice.word) if choice.word else None, label=choice.label)
    docs = _docs(reading, choice.group)
    lines = lines[lines["doc"].isin(docs) & (lines["kind"] != "furniture")]
    rates = _rates(lines, _spoken(reading, choice.group))
    if choice.speaker:
        lines = lines[lines["speaker"] == choice.speaker]
    return View(choice, rates, lines.reset_index(drop=True))


def _docs(reading: Reading, group: str | None) -> set[str]:
    texts = reading.texts
    return set(texts["doc"] if not group else texts.loc[texts["group"] == group, "doc"])


def _spoken(reading: Reading, group: str | None) -> pd.DataFrame:
    sentences = reading.sentences
    return sentences[sentences["doc"].isin(_docs(reading, group)) & (sentences["kind"] != "furniture")]


def _rates(lines: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """A row per speaker and kind of voice, most words first; a voice without a hit has its zero."""
    words = sentences.groupby(["speaker", "kind"])["words"].sum()
    counts = lines.groupby(["speaker", "kind"]).size().reindex(words.index, fill_value=0)
    table = pd.DataFrame({"count": counts, "words": words})
    table["rate"] = 1000 * table["count"] / table["words"].where(table["words"] > 0)
    return table.reset_index().sort_values("words", ascending=False, kind="stable")[RATE_COLUMNS]


def lines_html(view: View, most: int = 50) -> str:
    """The concordance lines as an HTML table without links; at most `most`, and how many more there are."""
    rows = "".join(
        f"<tr><td style='text-align:right'>{escape(row.left)}</td><td><b>{escape(row.cue)}</b></td>"
        f"<td>{escape(row.right)}</td><td>{escape(row.category)}</td><td>{escape(row.speaker)}</td>"
        f"<td>{escape(row.doc)}, {row.start}</td></tr>"
        for row in view.lines.head(most).itertuples()
    )
    heads = "".join(
        f"<th scope='col'>{name}</th>" for name in ("", view.choice.label, "", "category", "speaker", "where")
    )
    rest = len(view.lines) - most
    more = f"<p>and {rest:,} more</p>" if rest > 0 else ""
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{more}"
