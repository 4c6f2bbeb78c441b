"""Opens the tables that `rhetoric measure` wrote and counts in them without loading them, through DuckDB."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.measure.tally import PERIODS
from analysis.tables import RUNS
from analysis.terms import COLUMNS

if TYPE_CHECKING:
    from analysis.measure.tally import Tally

OF_SENTENCES = ("kind", "speaker", "doc")


@dataclass(frozen=True)
class Stored:
    """A folder of tables, read only as far as a question needs. Its `parameters` are the run's manifest.

    Wherever `analysis.measure` takes a reading for rates, tone and profiles, it takes this too: counts are added up by
    document in the files, so that the cost in memory follows documents and not words.
    """

    folder: Path
    parameters: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def _base(self) -> Any:
        try:
            import duckdb
        except ImportError:
            raise RhetoricError("reading stored tables needs DuckDB; install it with: pip install '.[scale]'") from None
        base = duckdb.connect()
        for name in COLUMNS:
            if source := self._source(name):
                base.execute(f"CREATE VIEW {name} AS SELECT *{_unguarded(base, source)} FROM {source}")
        return base

    def _source(self, name: str) -> str:
        """The table's files as DuckDB reads them; blank where the run wrote none."""
        quoted = str(self.folder / name).replace("'", "''")
        if (self.folder / f"{name}.parquet").exists():
            return f"read_parquet('{quoted}.parquet/*.parquet', union_by_name = true)"
        if (self.folder / f"{name}.csv").exists():
            return f"read_csv('{quoted}.csv', header = true, all_varchar = false, sample_size = -1, nullstr = '')"
        return ""

    def sql(self, query: str, values: Sequence[Any] = ()) -> pd.DataFrame:
        """Answer an SQL query over the tables (texts, voices, sentences, tokens, findings, accusations)."""
        return self._base.execute(query, list(values)).df()

    def table(self, name: str, docs: Sequence[str] | None = None) -> pd.DataFrame:
        """One table, whole, or the rows of some documents. Raises RhetoricError for a table that is not there."""
        if name not in COLUMNS or not self._source(name):
            raise RhetoricError(f"{self.folder}: no table '{name}'; there are: {', '.join(self._there())}")
        if docs is None:
            return self.sql(f"SELECT * FROM {name}")
        return self.sql(f"SELECT * FROM {name} WHERE doc IN (SELECT unnest(?))", [list(docs)])

    def _there(self) -> list[str]:
        return [name for name in COLUMNS if self._source(name)]

    @cached_property
    def texts(self) -> pd.DataFrame:
        """The texts table, a row per document, without the texts themselves."""
        return self.table("texts")

    def tally(self, by: Sequence[str], labels: Sequence[str], kinds: Sequence[str] | None) -> Tally:
        """The counts of `analysis.measure.tally`, with a document in the place of a sentence as the smallest unit."""
        from analysis.measure.tally import Tally

        columns = [column for column in by if column != "category"]
        measures = self._measures(labels, split="category" in by)
        frame = self._counted(columns, measures, kinds)
        groups = frame.groupby(columns, sort=True) if columns else None
        cells = groups.size().reset_index()[columns] if groups is not None else pd.DataFrame(index=[0])
        cell = groups.ngroup().to_numpy() if groups is not None else np.zeros(len(frame), int)
        counts = frame[[f"m{j}" for j in range(len(measures))]].to_numpy(float)
        rest = [frame[name].to_numpy(float) for name in ("words", "sentences", "tone", "plain")]
        return Tally(cells, measures, cell, pd.factorize(frame["doc"])[0], counts, *rest)

    def _measures(self, labels: Sequence[str], *, split: bool) -> pd.DataFrame:
        if not split:
            return pd.DataFrame({"label": list(labels)})
        seen = self.sql(
            f"SELECT DISTINCT label, category FROM ({self._events()}) WHERE label IN (SELECT unnest(?))", [labels]
        )
        absent = pd.DataFrame({"label": [label for label in labels if label not in set(seen["label"])], "category": ""})
        return pd.concat([seen, absent]).sort_values(["label", "category"], ignore_index=True)

    def _counted(self, columns: list[str], measures: pd.DataFrame, kinds: Sequence[str] | None) -> pd.DataFrame:
        """Words, sentences, tone and every measure's count per document and cell, in the order of the documents."""
        named = ", ".join(f"{self._column(column)} AS {_quoted(column)}" for column in columns if column != "doc")
        sums = [f"coalesce(sum(m{j}), 0) AS m{j}" for j in range(len(measures))]
        each = [f"count(*) FILTER ({_is(row)}) AS m{j}" for j, row in enumerate(measures.to_dict("records"))]
        keys = ", ".join(["s.doc", *(_quoted(column) for column in columns if column != "doc")])
        inside = "" if kinds is None else "WHERE s.kind IN (SELECT unnest(?))"
        query = f"""
            WITH e AS (SELECT doc, sentence, {", ".join(each) or "0 AS none"} FROM ({self._events()}) GROUP BY ALL)
            SELECT s.doc AS doc, {named + ", " if named else ""} sum(s.words) AS words, count(*) AS sentences,
              sum(s.compound * s.words) AS tone, sum(s.compound) AS plain{"".join(", " + part for part in sums)}
            FROM sentences s LEFT JOIN e ON s.doc = e.doc AND s.sentence = e.sentence JOIN texts t ON s.doc = t.doc
            {inside} GROUP BY {keys} ORDER BY {keys}"""
        return self.sql(query, [] if kinds is None else [list(kinds)])

    def _events(self) -> str:
        """Findings and accusations as one table of labels; an accusation's category is its status."""
        parts = []
        if "findings" in self._there():
            parts.append("SELECT doc, sentence, label, coalesce(category, '') AS category FROM findings")
        if "accusations" in self._there():
            parts.append("SELECT doc, sentence, 'accusation' AS label, status AS category FROM accusations")
        return " UNION ALL ".join(parts) or "SELECT '' AS doc, 0 AS sentence, '' AS label, '' AS category WHERE false"

    def _column(self, column: str) -> str:
        """A grouping column as SQL. Raises RhetoricError for one that is not there."""
        known = [c for c in self.texts.columns if c not in ("sha256", "path", "doc")]
        if column in OF_SENTENCES:
            found = f"s.{column}"
        elif column in PERIODS:
            said = f"left(CAST(t.date AS VARCHAR), {PERIODS[column]})"
            found = f"CASE WHEN length({said}) = {PERIODS[column]} THEN {said} END"
        elif column in known:
            found = f"CAST(t.{_quoted(column)} AS VARCHAR)"
        else:
            there = [*OF_SENTENCES[:2], *known, *PERIODS]
            raise RhetoricError(f"no column '{column}' to group by; there are: {', '.join(dict.fromkeys(there))}")
        return f"coalesce(nullif(trim({found}), ''), 'not given')"


def open_tables(folder: str | Path) -> Stored:
    """Open the folder that `rhetoric measure TEXTS --out FOLDER` wrote.

    Raises RhetoricError where there is no finished run in it.
    """
    path = Path(folder) / "manifest.json"
    if not path.is_file():
        raise RhetoricError(f"{folder}: no finished run in it; `rhetoric measure TEXTS --out {folder}` makes one")
    return Stored(Path(folder), json.loads(path.read_text(encoding="utf-8")))


def _unguarded(base: Any, source: str) -> str:
    """For a CSV, what takes off the apostrophes that `write_table` put before cells a spreadsheet would run."""
    if not source.startswith("read_csv"):
        return ""
    columns = base.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
    guard = f"^'({RUNS})".replace("'", "''")
    plain = "CASE WHEN starts_with({0}, chr(39)) THEN regexp_replace({0}, '{1}', '\\1', 's') ELSE {0} END AS {0}"
    cells = [plain.format(_quoted(name), guard) for name, kind, *_ in columns if kind == "VARCHAR"]
    return f" REPLACE ({', '.join(cells)})" if cells else ""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _is(measure: dict[str, str]) -> str:
    """The condition for one measure: a label, or a label and a category."""
    return " AND ".join(f"{name} = '{value.replace(chr(39), chr(39) * 2)}'" for name, value in measure.items())
