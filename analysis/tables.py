"""Tables to files and back: each file is complete or not there at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analysis.errors import RhetoricError

if TYPE_CHECKING:
    from analysis.reading import Reading

# Cells that a spreadsheet would run as a formula begin with one of these.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@contextmanager
def whole_file(path: str | Path) -> Iterator[Path]:
    """A temporary path beside `path`, moved onto it when the block ends well and removed when it does not.

    Raises RhetoricError, naming the file, where the disk is full or the folder cannot be written.
    """
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:80]}.", suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise RhetoricError(f"{path}: cannot be written ({error.strerror}); choose another --out folder") from None
    part = Path(name)
    try:
        yield part
        os.chmod(part, 0o666 & ~_umask())
        os.replace(part, path)
    except OSError as error:
        raise RhetoricError(f"{path}: cannot be written ({error.strerror}); nothing was left half-written") from None
    finally:
        part.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_text(path: str | Path, text: str) -> Path:
    """Write text as UTF-8, whole or not at all; lone surrogates become question marks."""
    with whole_file(path) as part:
        part.write_bytes(text.encode("utf-8", errors="replace"))
    return Path(path)


def write_table(table: pd.DataFrame, path: str | Path, *, spreadsheet: bool = False) -> Path:
    """Write one table as CSV or, by the path's ending, Parquet.

    With `spreadsheet`, the CSV starts with a UTF-8 mark and a cell that a spreadsheet would run as a formula gets an
    apostrophe before it; without, cells are written as they are, for programs.
    """
    writer: Callable[[Path], object]
    if Path(path).suffix == ".parquet":
        writer = lambda part: table.to_parquet(part, index=False)  # noqa: E731
    else:
        safe = _defused(table) if spreadsheet else table
        data = safe.to_csv(index=False, lineterminator="\n")
        writer = lambda part: part.write_bytes(  # noqa: E731
            ("\ufeff" * spreadsheet + data).encode("utf-8", errors="replace")
        )
    with whole_file(path) as part:
        writer(part)
    return Path(path)


def write_tables(reading: Reading, folder: str | Path, ending: str = "csv", *, spreadsheet: bool = False) -> list[Path]:
    """Write the tables of a reading into a folder, one file each; the texts table leaves its text out.

    Returns the paths. The texts table gets words and characters per document in the place of the text.
    """
    from analysis.reading import COLUMNS

    paths = []
    for name in [*COLUMNS, "corrections"]:
        table = getattr(reading, name)
        if name == "corrections" and table.empty:
            continue
        table = texts_overview(reading) if name == "texts" else table
        paths.append(write_table(table, Path(folder) / f"{name}.{ending}", spreadsheet=spreadsheet))
    return paths


def texts_overview(reading: Reading) -> pd.DataFrame:
    """The texts table without its text: one row per document, with its words and characters."""
    words = reading.sentences.groupby("doc", observed=True)["words"].sum()
    table = reading.texts.drop(columns="text")
    return table.assign(
        words=table["doc"].map(words).fillna(0).astype(int), characters=[len(text) for text in reading.texts["text"]]
    )


def _defused(table: pd.DataFrame) -> pd.DataFrame:
    """The table with an apostrophe before every text cell that a spreadsheet would run."""
    safe = table.copy()
    for name in safe.columns[[not pd.api.types.is_numeric_dtype(kind) for kind in safe.dtypes]]:
        cells = safe[name].astype(object)
        safe[name] = cells.map(lambda cell: f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell)
    return safe
