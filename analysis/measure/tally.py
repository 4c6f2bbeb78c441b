"""Counts per sentence and per document, in the cells of any grouping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.terms import COUNTED, KINDS, MAIN, VOICES

PERIODS = {"year": 4, "month": 7, "whole date": 10}  # how many characters of an ISO date name the period


@dataclass(frozen=True)
class Tally:
    """Counts of every measure in every unit (a sentence or a document), with the cell each unit belongs to.

    `cells`: one row per combination of the grouping columns. `cell`, `doc`: integer codes of the units.
    `counts`: float array, units × measures. `measures`: one row per column of `counts`: label and, if asked for,
    category. `words`, `sentences`, `tone` (compound × words), `plain` (compound): float arrays, one entry a unit.
    """

    cells: pd.DataFrame
    measures: pd.DataFrame
    cell: np.ndarray
    doc: np.ndarray
    counts: np.ndarray
    words: np.ndarray
    sentences: np.ndarray
    tone: np.ndarray
    plain: np.ndarray

    def by_document(self) -> Tally:
        """The same counts with sentences of one document and cell added up."""
        pairs = self.cell * (self.doc.max(initial=0) + 1) + self.doc
        first, unit = np.unique(pairs, return_index=True, return_inverse=True)[1:]

        def total(values: np.ndarray) -> np.ndarray:
            return np.bincount(unit, values, minlength=len(first)) if len(first) else np.zeros(0)

        columns = [total(self.counts[:, j]) for j in range(self.counts.shape[1])]
        return Tally(
            self.cells, self.measures, self.cell[first], self.doc[first],
            np.column_stack(columns) if columns else np.zeros((len(first), 0)),
            total(self.words), total(self.sentences), total(self.tone), total(self.plain),
        )  # fmt: skip

    def units(self) -> list[np.ndarray]:
        """For each cell the indices of its units that hold a word; a wordless unit can carry no rate."""
        order = np.argsort(self.cell, kind="stable")
        order = order[self.words[order] > 0]
        parts = np.split(order, np.searchsorted(self.cell[order], np.arange(1, len(self.cells))))
        return parts[: len(self.cells)]  # an empty whole is split into one part even where there is no cell


def tally(
    reading, by: Sequence[str] = (), *, labels: Sequence[str] | None = None, kinds: Sequence[str] | None = VOICES
) -> Tally:
    """Count hedges, boosters, moves and accusations per sentence, in the cells of `by`.

    `by` names columns of the sentences (`kind`, `speaker`, `doc`) or of the texts (`group`, `author`, `date`, ...),
    `year`, `month` or `whole date` of the date (*not given* where it says less), and may hold `category`, which divides
    the counts (for accusations: by status) but never the words. `kinds` are the voices counted; None counts all,
    furniture too.

    A lone string is a list of one. Raises RhetoricError for a column or label that is not there, or a column with no
    value at all.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "It may rain. Perhaps it may not."}, only=["hedges"])
    >>> tally(reading, labels=["hedge"]).counts.tolist()
    [[1.0], [2.0]]
    """
    by, labels, kinds = listed(by), check_labels(reading, labels), listed(kinds)
    if hasattr(reading, "tally"):  # stored tables count by document in their files
        return reading.tally(by, labels, kinds)
    frame = located(reading, [column for column in by if column != "category"], kinds)
    columns = [column for column in by if column != "category"]
    cell, cells = _cells(frame, columns)
    doc = pd.factorize(frame["doc"])[0]
    measures, counts = _count(reading, frame, labels, "category" in by)
    words = frame["words"].to_numpy(float)
    plain = frame["compound"].to_numpy(float) if "compound" in frame else np.full(len(frame), np.nan)
    return Tally(cells, measures, cell, doc, counts, words, np.ones(len(frame)), plain * words, plain)


def listed(names: Any) -> Any:
    """Names as a list, also where somebody gave one name alone.

    >>> listed("hedge"), listed(("hedge", "booster")), listed(None)
    (['hedge'], ('hedge', 'booster'), None)
    """
    return [names] if isinstance(names, str) else names


def check_labels(reading, labels: Sequence[str] | None) -> list[str]:
    """The labels to count: hedges, boosters and accusations unless told otherwise; unknown or unread are refused."""
    labels = listed(labels)
    readers = reading.parameters.get("readers", ("hedges", "accusations"))
    unread = {label for label in COUNTED if ("accusations" if label == "accusation" else "hedges") not in readers}
    if labels is None:
        labels = [label for label in MAIN if label not in unread]
        if not labels:
            raise RhetoricError("neither hedges nor accusations were read; run analyse(texts) with one of them")
    for label in unread.intersection(labels):
        raise RhetoricError(f"'{label}' was not looked for; run analyse(texts) with all its readers")
    known = [*COUNTED, *sorted(set(getattr(reading, "findings", {"label": ()})["label"]) - set(COUNTED))]
    for label in labels:
        if label not in known:
            raise RhetoricError(f"no label '{label}'; there are: {', '.join(known)}")
    return list(labels)


def located(reading, columns: Sequence[str], kinds: Sequence[str] | None = VOICES) -> pd.DataFrame:
    """The sentences of the given kinds of voice, with each grouping column looked up beside them."""
    frame, columns, kinds = reading.sentences, listed(columns), listed(kinds)
    if kinds is not None:
        unknown = set(kinds) - set(KINDS)
        if unknown:
            raise RhetoricError(f"no voice '{min(unknown)}'; there are: {', '.join(KINDS)}")
        frame = frame[frame["kind"].isin(list(kinds))]
    frame = frame.reset_index(drop=True)
    for column in columns:
        frame[column] = column_of(reading, frame, column)
    return frame


def column_of(reading, frame: pd.DataFrame, column: str) -> pd.Series:
    """One grouping column for each row of `frame`, from the rows themselves, or from the texts by document."""
    texts = reading.texts
    if column in frame and column not in ("text", "start", "end", "words"):
        found = frame[column]
    elif column in PERIODS or (column in texts and column not in ("text", "sha256", "path")):
        source = period_of(texts["date"], column) if column in PERIODS else texts[column]
        found = frame["doc"].map(dict(zip(texts["doc"], source, strict=True)))
        empty = source.isna() | (source.astype("string").str.strip() == "")
        if len(texts) and empty.all():
            raise RhetoricError(f"column '{column}' is empty for every document; fill it in texts.csv")
    else:
        there = ["kind", "speaker", *[c for c in texts.columns if c not in ("text", "sha256", "path")], *PERIODS]
        raise RhetoricError(f"no column '{column}' to group by; there are: {', '.join(dict.fromkeys(there))}")
    found = found.astype("object").where(found.notna(), "not given")
    return found.where(found.astype(str).str.strip() != "", "not given").astype(str)


def period_of(dates: pd.Series, period: str) -> pd.Series:
    """The period in which each date falls, missing where the date does not say it.

    >>> period_of(pd.Series(["2022", "2022-05", "2022-07-03"]), "month").dropna().tolist()
    ['2022-05', '2022-07']
    """
    said = dates.astype("string").str.strip().str[: PERIODS[period]]
    return said.where(said.str.len() == PERIODS[period])


def _cells(frame: pd.DataFrame, columns: list[str]) -> tuple[np.ndarray, pd.DataFrame]:
    """Integer cell of each row, and the table of cells, sorted by their columns."""
    if not columns:
        return np.zeros(len(frame), int), pd.DataFrame(index=[0])
    groups = frame.groupby(columns, sort=True, observed=True)
    code = groups.ngroup().to_numpy()
    return code, groups.size().reset_index()[columns]


def _count(reading, frame: pd.DataFrame, labels: list[str], split: bool) -> tuple[pd.DataFrame, np.ndarray]:
    """How often each label (and category) occurs in each sentence: the measures, and sentences × measures."""
    events = _events(reading, labels)
    if split:
        seen = events[["label", "category"]].drop_duplicates()
        absent = pd.DataFrame({"label": [label for label in labels if label not in set(seen["label"])], "category": ""})
        measures = pd.concat([seen, absent]).sort_values(["label", "category"], ignore_index=True)
    else:
        measures = pd.DataFrame({"label": labels})
    order = {tuple(row): j for j, row in enumerate(measures.itertuples(index=False))}
    keys = list(measures.columns)
    column = np.array([order[tuple(row)] for row in events[keys].itertuples(index=False)], dtype=int)
    row = pd.MultiIndex.from_frame(frame[["doc", "sentence"]]).get_indexer(
        pd.MultiIndex.from_frame(events[["doc", "sentence"]])
    )
    inside = row >= 0
    flat = np.bincount(row[inside] * len(measures) + column[inside], minlength=len(frame) * len(measures))
    return measures, flat.reshape(len(frame), len(measures)).astype(float)


def _events(reading, labels: list[str]) -> pd.DataFrame:
    """Findings and accusations in one table: doc, sentence, label, category (an accusation's is its status)."""
    accusations = reading.accusations[["doc", "sentence"]].assign(
        label="accusation", category=reading.accusations["status"].astype("object")
    )
    findings = reading.findings[["doc", "sentence", "label", "category"]]
    events = pd.concat([findings.astype({"label": "object", "category": "object"}), accusations], ignore_index=True)
    return events[events["label"].isin(labels)].fillna({"category": ""})
