"""Tables to files and back: each file is complete or not there at all."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import unwritable
from analysis.terms import TABLES

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from analysis.reading import Reading

# Cells that a spreadsheet would take for a formula begin with one of these.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Those that would do something: reckon, call a function, reach a program. An apostrophe before a cell that already
# has some makes the guard reversible. DuckDB takes the same expression.
RUNS = r"'*(?:=.*\w|[+\-@\t\r].*(?:\w\(|\|))"
_SUSPECT = {*FORMULA, "'"}
_RUNS = re.compile(RUNS, re.DOTALL)


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
        raise unwritable(path, error, "choose another folder") from None
    part = Path(name)
    try:
        yield part
        os.chmod(part, 0o666 & ~_umask())
        os.replace(part, path)
    except OSError as error:
        raise unwritable(path, error, "nothing was left half-written") from None
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


def write_table(table: pd.DataFrame | pa.Table, path: str | Path, *, spreadsheet: bool = False) -> Path:
    """Write one table as CSV or, by the path's ending, Parquet; one of Arrow as Parquet only.

    Cells are written as they are, for programs, but for the rare one that would do something if the file were opened
    in a spreadsheet: `read_table` and `open_tables` take its apostrophe off again. No UTF-8 mark is at the beginning,
    since many programs (Python's `csv` among them) would take it for a part of the first column's name.

    With `spreadsheet`, for sheets that people fill in, the CSV starts with the mark, by which Excel knows UTF-8, and
    every cell that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    writer: Callable[[Path], object]
    if Path(path).suffix == ".parquet":
        writer = lambda part: _write_parquet(table, part)  # noqa: E731
    else:
        safe = _defused(table) if spreadsheet else guarded(table)
        data = safe.to_csv(index=False, lineterminator="\n")
        writer = lambda part: part.write_bytes(  # noqa: E731
            ("\ufeff" * spreadsheet + data).encode("utf-8", errors="replace")
        )
    with whole_file(path) as part:
        writer(part)
    return Path(path)


def read_table(path: str | Path, columns: list[str] | None = None, *, typed: bool = False) -> pd.DataFrame:
    """A table (or some columns of it) as `write_table` was given it, blank where blank; a CSV's cells as text.

    With `typed`, pandas tells the types of a CSV's columns by what they hold. A CSV may begin with a UTF-8 mark, as one
    does that a spreadsheet program has saved.

    >>> import pandas as pd
    >>> path = write_table(pd.DataFrame({"title": ["=1+1", "’= 2"]}), Path(tempfile.mkdtemp()) / "a.csv")
    >>> path.read_text().split(), read_table(path)["title"].tolist()
    (['title', "'=1+1", '’=', '2'], ['=1+1', '’= 2'])
    """
    import pandas as pd

    if Path(path).suffix == ".parquet":
        return pd.read_parquet(path, columns=columns)
    with Path(path).open("rb") as file:  # a bare carriage return within a cell ends no line, unless all lines end so
        ends = None if file.readline().endswith((b"\r\n", b"\r")) else "\n"
    kinds = None if typed else str
    table = pd.read_csv(path, usecols=columns, keep_default_na=False, dtype=kinds, lineterminator=ends)
    return table.map(lambda cell: cell[1:] if str(cell)[:1] == "'" and _does_something(cell) else cell)


# Columns of whole numbers: four bytes each, whatever width pandas gave them, so that all parts of a table agree.
_WHOLE = frozenset("sentence start end words whole characters cue_start cue_end charge_start charge_end line".split())
_LONG = frozenset(["text"])  # hardly a value comes twice, so that a dictionary of them is wasted work


def _write_parquet(table: pd.DataFrame | pa.Table, path: Path) -> None:
    """Small files at little cost: dictionaries for names, differences for offsets, statistics to find documents by."""
    import pyarrow as pa
    from pyarrow import parquet

    held = table if isinstance(table, pa.Table) else to_arrow(table)
    whole = [field.name for field in held.schema if field.type == pa.int32()]
    parquet.write_table(
        held,
        path,
        compression="zstd",
        use_dictionary=[name for name in held.column_names if name not in {*whole, *_LONG}],
        column_encoding=dict.fromkeys(whole, "DELTA_BINARY_PACKED"),
        write_statistics=["doc"] if "doc" in held.column_names else False,
        write_batch_size=1 << 16,
    )


def to_arrow(table: pd.DataFrame) -> pa.Table:
    """The table as Arrow has it, with one type for each column's name, so that parts of tables fit together.

    Offsets and counts are int32; what holds no numbers is text, its missing values blank, lone surrogates question
    marks, in a dictionary where pandas has a category.

    >>> import pandas as pd
    >>> to_arrow(pd.DataFrame({"doc": pd.Categorical(["a"]), "start": [0], "cue": ["may"]})).schema
    doc: dictionary<values=large_string, indices=int32, ordered=0> not null
    start: int32 not null
    cue: large_string not null
    """
    whole = _whole(table)
    return arrow_table({str(name): _arrow_column(table[name], name in whole) for name in table.columns})


def arrow_table(columns: dict[str, pa.Array]) -> pa.Table:
    """Columns by name as a table, none with missing values."""
    import pyarrow as pa

    fields = [pa.field(name, column.type, nullable=False) for name, column in columns.items()]
    return pa.Table.from_arrays(list(columns.values()), schema=pa.schema(fields))


def _whole(table: pd.DataFrame) -> list[str]:
    """The columns of whole numbers; in the report on corrections, `words` are the words themselves.

    The texts table has but two: its other columns are whatever somebody says of their texts.
    """
    known = {"words", "characters"} if "sha256" in table else _WHOLE - {"words"} if "applied" in table else _WHOLE
    return [name for name in table.columns if name in known]


def _arrow_column(column: pd.Series, whole: bool) -> pa.Array:
    import pandas as pd
    import pyarrow as pa

    if whole:
        return pa.array(column.fillna(-1).to_numpy(dtype="int32"))
    if isinstance(column.dtype, pd.CategoricalDtype):
        codes = pa.array(column.cat.codes.to_numpy(dtype="int32"))
        return pa.DictionaryArray.from_arrays(codes, _text_column(column.cat.categories))
    if pd.api.types.is_numeric_dtype(column.dtype):
        return pa.array(column.to_numpy())
    return _text_column(column)


def _text_column(values: pd.Series | pd.Index) -> pa.Array:
    import pandas as pd
    import pyarrow as pa

    if isinstance(values.dtype, pd.StringDtype) and not values.hasnans:
        return pa.array(values, type=pa.large_string())
    texts = ["" if absent else str(value) for value, absent in zip(values, values.isna(), strict=True)]
    try:
        return pa.array(texts, type=pa.large_string())
    except UnicodeEncodeError:
        return pa.array([text.encode("utf-8", "replace").decode() for text in texts], type=pa.large_string())


def write_tables(reading: Reading, folder: str | Path, ending: str = "csv") -> list[Path]:
    """Write the tables of a reading into a folder, one file each, as `rhetoric measure` writes them.

    Returns the paths. The texts table has words and characters per document in the place of the text.
    """
    return [write_table(table, Path(folder) / f"{name}.{ending}") for name, table in named_tables(reading)]


def named_tables(reading: Reading) -> Iterator[tuple[str, pd.DataFrame]]:
    """The tables of a reading that files hold, with their names: corrections only where there are some."""
    yield "texts", texts_overview(reading)
    for name in TABLES[1:]:
        table = getattr(reading, name)
        if not (name == "corrections" and table.empty):
            yield name, table


def texts_overview(reading: Reading) -> pd.DataFrame:
    """The texts table without its text: one row per document, with its words and characters."""
    words = reading.sentences.groupby("doc", observed=True)["words"].sum()
    table = reading.texts.drop(columns="text")
    return table.assign(
        words=table["doc"].map(words).fillna(0).astype(int), characters=[len(text) for text in reading.texts["text"]]
    )


def guarded(table: pd.DataFrame) -> pd.DataFrame:
    """The table with an apostrophe before every cell that would do something in a spreadsheet; mostly the table itself.

    Tokens are too short to hold a call, and too many to look at each.
    """
    import pandas as pd

    safe = table
    for name in table.columns[[not pd.api.types.is_numeric_dtype(kind) for kind in table.dtypes]]:
        column = table[name]
        is_category = isinstance(column.dtype, pd.CategoricalDtype)
        values = column.cat.categories if is_category else column
        if name == "token" or not any(map(_does_something, _suspects(values))):
            continue
        cells = column.astype(object).map(lambda cell: f"'{cell}" if _does_something(cell) else cell)
        safe = safe.assign(**{str(name): cells})
    return safe.rename(columns=lambda name: f"'{name}" if _does_something(name) else name)


def _suspects(values: pd.Series | pd.Index) -> list[str]:
    return [cell for cell in values.tolist() if isinstance(cell, str) and cell[:1] in _SUSPECT]


def _does_something(cell: object) -> bool:
    return isinstance(cell, str) and _RUNS.match(cell) is not None


def _defused(table: pd.DataFrame) -> pd.DataFrame:
    """The table with an apostrophe before every text cell that a spreadsheet would run."""
    import pandas as pd

    safe = table.copy()
    for name in safe.columns[[not pd.api.types.is_numeric_dtype(kind) for kind in safe.dtypes]]:
        cells = safe[name].astype(object)
        safe[name] = cells.map(lambda cell: f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell)
    return safe
