"""Joins the parts of tables that batches have written: one CSV file, or a folder of Parquet parts, for each table."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Callable, Iterable
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from analysis.files.metadata import stands_in
from analysis.tables import read_table, whole_file, write_table

if TYPE_CHECKING:
    import pandas as pd

_LONGEST_CELL = 2**31 - 1  # of a CSV cell; the module's own limit is 131,072 characters


def join(folders: list[Path], out: Path, ending: str, names: Iterable[str]) -> list[str]:
    """Join the parts in `folders`, in their order, into the tables `names` in `out`; returns the files' names.

    The parts stay, so that a changed text costs its own batch alone: Parquet parts are linked where the disk can,
    CSV parts are copied. A table that no batch has written is left out, and removed where an earlier run left it.
    """
    joined = []
    put: Callable[[list[Path], Path], None] = _join_csv if ending == "csv" else _link
    for name in names:
        parts = [part for folder in folders for part in sorted(folder.glob(f"{name}-*.{ending}"))]
        filled = [part for part in parts if part.stat().st_size > 1]  # a table without columns is one line end
        target = out / f"{name}.{ending}"
        if filled:
            put(filled, target)
            joined.append(target.name)
        else:
            _remove(target)
    return joined


def sums(folders: list[Path], ending: str) -> dict[Path, np.ndarray]:
    """For each part of the texts table a number of each text, the same for the same; eight bytes a document."""
    parts = [part for folder in folders for part in sorted(folder.glob(f"texts-*.{ending}"))]
    return {
        part: np.array([int(value[:16], 16) for value in _columns(part, ["sha256"])[0]], np.uint64) for part in parts
    }


def twins(seen: dict[Path, np.ndarray]) -> list[tuple[str, str]]:
    """Documents of the same text as an earlier one, each with the first of that text; of what `sums` gives."""
    values, counts = np.unique(np.concatenate([*seen.values(), np.array([], np.uint64)]), return_counts=True)
    again = set(values[counts > 1].tolist())
    first: dict[str, str] = {}
    pairs: list[tuple[str, str]] = []
    for part, hashes in seen.items():
        if not again.isdisjoint(hashes.tolist()):
            rows = read_table(part, ["doc", "sha256"])
            pairs += [(doc, first.setdefault(text, doc)) for doc, text in zip(rows["doc"], rows["sha256"], strict=True)]
    return [(doc, other) for doc, other in pairs if doc != other]


def known(seen: Iterable[Path]) -> tuple[dict[str, set[str]], int]:
    """The groups and authors in parts of the texts table, and how many texts have but their name for an author."""
    groups: set[str] = set()
    authors: set[str] = set()
    unnamed = 0
    for part in seen:
        docs, named, written = _columns(part, ["doc", "group", "author"])
        groups.update(named)
        names = [who for doc, who in zip(docs, written, strict=True) if not stands_in(who, doc)]
        authors.update(names)
        unnamed += len(docs) - len(names)
    return {"group": groups, "author": authors}, unnamed


def _columns(part: Path, names: list[str]) -> list[list[str]]:
    """Columns of a part; where the file lets us, without pandas, which takes a second to load."""
    if part.suffix != ".parquet":
        rows = read_table(part, names)
        return [rows[name].tolist() for name in names]
    from pyarrow import parquet

    columns = parquet.ParquetFile(part).read(columns=names)
    return [columns[name].to_pylist() for name in names]


def join_corrections(folders: list[Path], out: Path, ending: str, told: pd.DataFrame) -> list[str]:
    """Write the report on the corrections: what batches said of their texts, and of `told` the lines of no batch."""
    written = [part for folder in folders for part in sorted(folder.glob(f"corrections-*.{ending}"))]
    parts = [read_table(part, typed=True) for part in written]
    target = out / f"corrections.{ending}"
    _remove(target)
    write_table(one_report([*parts, told]), target / "part-000000.parquet" if ending == "parquet" else target)
    return [target.name]


def one_report(reports: list[pd.DataFrame]) -> pd.DataFrame:
    """Reports on the same corrections by readers of different texts as one: each line once, from who had its text."""
    import pandas as pd

    both = pd.concat([report for report in reports if len(report)] or reports[:1], ignore_index=True)
    if both.empty:
        return both
    order = pd.DataFrame({"elsewhere": both["doc"] == "", "later": both["what"] == "accusation", "line": both["line"]})
    first = both.loc[order.sort_values("elsewhere", kind="stable").index].drop_duplicates("line")
    return first.loc[order.loc[first.index].sort_values(["later", "line"]).index].reset_index(drop=True)


def _remove(target: Path) -> None:
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink(missing_ok=True)


def _join_csv(parts: list[Path], target: Path) -> None:
    """One file with one header. Parts of other columns (of texts that say more of themselves) are fitted to it."""
    headers = [_header(part) for part in parts]
    columns = united(headers)
    with whole_file(target) as path, path.open("wb") as joined:
        joined.write(_line(columns))
        for part, header in zip(parts, headers, strict=True):
            with part.open("rb") as source:
                source.seek(len(_line(header)))
                if header == columns:
                    shutil.copyfileobj(source, joined, 1 << 20)
                else:
                    _fit(source, header, columns, joined)


def _header(part: Path) -> list[str]:
    with part.open(encoding="utf-8", newline="") as lines:
        return next(csv.reader(lines))


def _line(cells: Iterable[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue().encode()


def _fit(source: io.BufferedReader, header: list[str], columns: list[str], joined: io.BufferedWriter) -> None:
    csv.field_size_limit(_LONGEST_CELL)
    for cells in csv.reader(io.TextIOWrapper(source, encoding="utf-8", newline="")):
        row = dict(zip(header, cells, strict=True))
        joined.write(_line(row.get(column, "") for column in columns))


def united(headers: list[list[str]]) -> list[str]:
    """The columns of several tables: what they begin and end with in common, and between it the rest in order.

    >>> united([["doc", "party", "words"], ["doc", "age", "party", "words"], ["doc", "words"]])
    ['doc', 'age', 'party', 'words']
    """
    distinct = [list(header) for header in dict.fromkeys(map(tuple, headers))]
    if len(distinct) == 1:
        return distinct[0]
    head = _shared(distinct)
    rests = [header[len(head) :][::-1] for header in distinct]
    tail = _shared(rests)
    between = {column for rest in rests for column in rest[len(tail) :]}
    return [*head, *sorted(between), *tail[::-1]]


def _shared(headers: list[list[str]]) -> list[str]:
    """What all begin with."""
    return [names[0] for names in takewhile(lambda names: len(set(names)) == 1, zip(*headers, strict=False))]


def _link(parts: list[Path], target: Path) -> None:
    """A folder of Parquet parts, put in place of an older one in a single step."""
    fresh, stale = target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.old")
    for folder in (fresh, stale):
        shutil.rmtree(folder, ignore_errors=True)
    fresh.mkdir(parents=True)
    for number, part in enumerate(parts):
        place = fresh / f"part-{number:06}.parquet"
        try:
            os.link(part, place)
        except OSError:
            with whole_file(place) as path:
                shutil.copyfile(part, path)
    if target.exists():
        target.rename(stale)
    fresh.rename(target)
    shutil.rmtree(stale, ignore_errors=True)
