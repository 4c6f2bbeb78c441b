"""Reads a sheet of marks as people save it: CSV with any separator in any of two encodings, or xlsx."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pandas as pd

from analysis.errors import RhetoricError


def read_sheet(source: str | Path | pd.DataFrame) -> pd.DataFrame:
    """The table, or the one in the file; a column `answer` stays text. Raises RhetoricError, naming the file."""
    if isinstance(source, pd.DataFrame):
        return source
    path = Path(source)
    if not path.is_file():
        raise RhetoricError(f"no file '{source}'; give a sheet or key that write_sample wrote")
    if path.suffix == ".xlsx":
        return _spreadsheet(path)
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:  # as spreadsheet programs save a CSV in Western Europe
        text = data.decode("cp1252", errors="replace")
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    try:
        return pd.read_csv(StringIO(text), sep=mark, dtype={"answer": str}, keep_default_na=False, na_values=[""])
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        raise RhetoricError(f"{path}: is no table; save the sheet as CSV, with its columns as they were") from None


def _spreadsheet(path: Path) -> pd.DataFrame:
    try:
        return pd.read_excel(path, dtype={"answer": str}, keep_default_na=False, na_values=[""])
    except ImportError:
        raise RhetoricError(f"{path}: reading xlsx needs `pip install '.[formats]'`") from None
