"""What a choice of group, speaker, label and word leaves of a reading: rates and lines in context."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.kwic import concordance
from analysis.measure.rare import poisson_interval
from analysis.measure.rates import FEWEST_WORDS, PER, counted_only
from analysis.terms import MAIN, MOVES

if TYPE_CHECKING:
    from analysis.reading import Reading

LABELS = (*MAIN, *MOVES)
RATE_COLUMNS = ["speaker", "kind", "count", "words", "rate", "low", "high", "basis", "note", "level"]
COUNT, POISSON, LEVEL = "the count alone", "Poisson interval of the count", 0.95


@dataclass(frozen=True)
class Choice:
    """What is looked at; None or an empty string means all. `word` is plain text, read without regard to case."""

    label: str = "hedge"
    group: str | None = None
    speaker: str | None = None
    kind: str | None = None
    word: str = ""

    def __str__(self) -> str:
        parts = [self.group and f"group {self.group}", self.speaker, self.kind, self.word and f"“{self.word}”"]
        return ", ".join([self.label, *(part for part in parts if part)])


@dataclass(frozen=True)
class View:
    """The answer to a choice: rates per speaker and kind of voice, and the lines in context that they count.

    A notebook shows it as tables. `rates` has columns speaker, kind, count, words, rate, low, high (per 1,000 words of
    that voice), basis, note, level. The interval is Poisson's, of the count alone, as `basis` and `note` say:
    it knows nothing of how texts differ, and so is another than that of `measure.rates`. A voice of fewer than 50 words
    has its count, and no rate.
    `lines` are those of a concordance. A chosen speaker or kind narrows the lines, not the rates, which compare.
    """

    choice: Choice
    rates: pd.DataFrame
    lines: pd.DataFrame

    def _repr_html_(self) -> str:
        from analysis.explorer.shown import view_html

        return view_html(self)


def labels(reading: Reading) -> list[str]:
    """The labels that can be chosen: those that the reading holds, hedges and boosters first.

    >>> import analysis as ra
    >>> labels(ra.analyse({"a": "It is clearly wet. It may rain."}, only=["hedges"]))
    ['hedge', 'booster']
    """
    held = set(reading.findings["label"]) | ({"accusation"} if len(reading.accusations) else set())
    return [label for label in LABELS if label in held] or ["hedge"]


def groups(reading: Reading) -> list[str]:
    """The groups of the texts, sorted.

    >>> import analysis as ra
    >>> groups(ra.analyse([{"text": "No.", "group": "union"}, {"text": "Yes.", "group": "press"}], only=["voices"]))
    ['press', 'union']
    """
    return sorted({group for group in reading.texts["group"] if isinstance(group, str) and group})


def speakers(reading: Reading, group: str | None = None) -> list[str]:
    """Who speaks in the texts of a group (or in all), those with most words first; furniture is nobody's.

    >>> import analysis as ra
    >>> speakers(ra.analyse({"a": "It is late. “We may all go home now,” said Ann Lee."}, only=["voices"]))
    ['Ann Lee', 'a']
    """
    words = _spoken(reading, group).groupby("speaker", observed=True)["words"].sum()
    return list(words.sort_values(ascending=False, kind="stable").index)


def look(reading: Reading, choice: Choice | None = None) -> View:
    """Rates per 1,000 words of each speaker's, and the concordance lines behind them.

    Raises RhetoricError for a label, group or speaker that there is not.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "Perhaps it will. It may not."}, only=["hedges"])
    >>> look(reading, Choice(label="hedge", word="may")).lines["cue"].tolist()
    ['may']
    """
    choice = choice or Choice(labels(reading)[0])
    _check(reading, choice)
    lines = concordance(reading, re.escape(choice.word) if choice.word else None, label=choice.label)
    lines = lines[lines["doc"].isin(_docs(reading, choice.group)) & (lines["kind"] != "furniture")]
    rates = _rates(lines, _spoken(reading, choice.group))
    for column, wanted in (("speaker", choice.speaker), ("kind", choice.kind)):
        lines = lines[lines[column] == wanted] if wanted else lines
    return View(choice, rates, lines.reset_index(drop=True))


def _check(reading: Reading, choice: Choice) -> None:
    if choice.label not in LABELS:
        raise RhetoricError(f"no label {choice.label!r}; there are: {', '.join(LABELS)}")
    if choice.group and choice.group not in groups(reading):
        raise RhetoricError(f"no group {choice.group!r}; there are: {', '.join(groups(reading)) or 'none'}")
    if choice.speaker and choice.speaker not in (here := speakers(reading, choice.group)):
        raise RhetoricError(f"no speaker {choice.speaker!r} here; there are: {', '.join(here[:8])}")


def _docs(reading: Reading, group: str | None) -> set[str]:
    texts = reading.texts
    return set(texts["doc"] if not group else texts.loc[texts["group"] == group, "doc"])


def _spoken(reading: Reading, group: str | None) -> pd.DataFrame:
    return reading.spoken[reading.spoken["doc"].isin(_docs(reading, group))]


def _rates(lines: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """A row per speaker and kind of voice, most words first; a voice without a hit has its zero."""
    keys = ["speaker", "kind"]
    words = sentences.astype(dict.fromkeys(keys, str)).groupby(keys)["words"].sum()
    counts = lines.astype(dict.fromkeys(keys, str)).groupby(keys).size().reindex(words.index, fill_value=0)
    table = pd.DataFrame({"count": counts, "words": words})
    spoken = table["words"].where(table["words"] >= FEWEST_WORDS) / PER
    table["rate"] = table["count"] / spoken
    table["low"], table["high"] = (limit / spoken for limit in poisson_interval(table["count"].to_numpy(), LEVEL))
    few = [counted_only(count, size) for count, size in zip(table["count"], table["words"], strict=True)]
    table = table.assign(basis=COUNT, note=np.where(spoken.isna(), few, POISSON), level=LEVEL)
    return table.reset_index().sort_values("words", ascending=False, kind="stable", ignore_index=True)[RATE_COLUMNS]


def sentence_at(reading: Reading, doc: str, start: int) -> tuple[int, str] | None:
    """The number of the row in which a character of a document stands, and the whole sentence around it, as one line.

    A sentence that an inline quotation cuts into rows is given whole. None for a character between sentences.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "It is late. It may rain."}, only=["voices"])
    >>> sentence_at(reading, "a", 15)
    (1, 'It may rain.')
    """
    rows = reading.sentences[reading.sentences["doc"] == doc]
    found = rows[(rows["start"] <= start) & (rows["end"] > start)]
    if found.empty:
        return None
    rows = rows[rows["whole"] == found["whole"].iloc[0]]
    text = reading.texts.loc[reading.texts["doc"] == doc, "text"].iloc[0]
    return int(found["sentence"].iloc[0]), " ".join(text[rows["start"].min() : rows["end"].max()].split())
