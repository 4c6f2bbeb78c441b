"""Tables with a column `text`: csv, tsv, xlsx, jsonl, parquet; each row is a text, its other columns what is known."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from analysis.errors import RhetoricError
from analysis.files.metadata import parse_csv
from analysis.formats.archive import MOST_BYTES, check_zip
from analysis.formats.base import Log, Part, need, plural
from analysis.formats.encoding import decode

_NAMED_BY = ("doc", "id", "file", "name")  # the columns that may name a row, in this order
_CELL = 32_767  # characters that a spreadsheet's cell can hold
_MOST = 8 * MOST_BYTES  # of a Parquet file unpacked


def read_csv(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    r"""The rows of a CSV or TSV with a column `text`, separated by comma, semicolon, tab or bar.

    Raises RhetoricError where there is no such column, naming those there are, or the quotation marks do not match.

    >>> read_csv(b"id,text\n7,Shame.\n", Log())
    [Part(text='Shame.', meta={'id': '7'}, key='7')]
    """
    rows = parse_csv(decode(data, encoding), blank=True)
    if not rows:
        raise RhetoricError("is empty; remove it or fill it")
    header = rows[0][1]
    long = [line for line, cells in rows[1:] if any(cells[len(header) :])]
    if long:
        log.problem(
            f"{plural(len(long), 'row')} with more cells than the header left out (the first ends on line {long[0]}); "
            "put quotation marks round a text that holds the separator"
        )
    gone = set(long)
    return _parts([dict(zip(header, cells, strict=False)) for line, cells in rows[1:] if line not in gone], header, log)


def read_xlsx(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    """The rows of each sheet of a workbook that has a column `text`; formulas count by their last value.

    Where several sheets have one, the sheet's name is part of each row's. Raises RhetoricError where none has, the
    file is no xlsx, is encrypted or a zip bomb, and where openpyxl is missing.
    """
    check_zip(data, "xlsx")
    book = need("openpyxl").load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    found, others = {}, []
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a sheet says of its own size is often wrong
        rows = [row for row in sheet.iter_rows(values_only=True) if row]
        first = next((n for n, row in enumerate(rows) if any(cell is not None for cell in row)), len(rows))
        header = ["" if cell is None else str(cell) for cell in rows[first]] if first < len(rows) else []
        if "text" in map(_plain, header):
            found[sheet.title] = (header, [dict(zip(header, row, strict=False)) for row in rows[first + 1 :]])
        elif header:
            others.append(f"{sheet.title}: {', '.join(filter(None, header))}")
    if not found:
        raise RhetoricError(
            f"no column 'text'; there are: {'; '.join(others) or 'none'}; name the texts' column 'text'"
        )
    parts = []
    for title, (header, rows) in found.items():
        for part in _parts(rows, header, log):
            text = part.text.replace("_x000D_", "\r")  # how a workbook writes the first half of CRLF
            parts.append(part._replace(text=text, key=f"{title}/{part.key}" if len(found) > 1 else part.key))
    if cut := [part.key for part in parts if len(part.text) == _CELL]:
        log.problem(f"row {', '.join(cut[:5])} is as long as a cell can be ({_CELL:,} characters) and may be cut short")
    return parts


def read_jsonl(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    r"""The objects of a file with one JSON object a line, each with a `text`.

    >>> read_jsonl(b'{"text": "It isn\\u2019t."}\n', Log())
    [Part(text='It isn’t.', meta={}, key='0001')]
    """
    rows, bad, odd = [], [], []
    for number, line in enumerate(decode(data, encoding).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict):
            bad.append(number)
        elif all(value is None or isinstance(value, str) for name, value in row.items() if _plain(name) == "text"):
            rows.append(row)
        else:
            odd.append(number)
    if not rows:
        raise RhetoricError('holds no line with a JSON object; write each text as {"text": "..."} on a line of its own')
    if bad:
        log.problem(f"{plural(len(bad), 'line')} without a JSON object left out (the first is line {bad[0]})")
    if odd:
        log.problem(f"{plural(len(odd), 'line')} whose text is no string left out (the first is line {odd[0]})")
    return _parts(rows, list(dict.fromkeys(key for row in rows for key in row)), log)


def read_parquet(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    """The rows of a Parquet file with a column `text`.

    Raises RhetoricError where there is no such column or the file would unpack to more than two gigabytes, and where
    pyarrow is missing.
    """
    if data[:4] != b"PAR1" or data[-4:] != b"PAR1":
        raise RhetoricError("is cut short, or no parquet; save it anew as parquet")
    opened = need("pyarrow.parquet").ParquetFile(io.BytesIO(data))
    meta = opened.metadata
    if sum(meta.row_group(number).total_byte_size for number in range(meta.num_row_groups)) > _MOST:
        raise RhetoricError("holds more than 2 gigabytes of text; split it into several files")
    table = opened.read()
    if "text" not in map(_plain, table.column_names):  # before the rows are made, which may be many
        _refuse(table.column_names)
    return _parts(table.to_pylist(), table.column_names, log)


def _plain(name: object) -> str:
    return str(name).strip().lower()


def _refuse(header: Iterable[object]) -> None:
    there = ", ".join(str(name) for name in header if str(name).strip())
    raise RhetoricError(f"no column 'text'; there are: {there or 'none'}; name the texts' column 'text'")


def _parts(rows: list[dict[str, Any]], header: list[str], log: Log) -> list[Part]:
    """Rows as parts, each named by the table's own names for its rows or by its number; rows without text are told."""
    names = {_plain(name): name for name in reversed(header)}
    if "text" not in names:
        _refuse(header)
    table = [{name: row.get(column) for name, column in names.items() if name} for row in rows]
    full = [n for n, row in enumerate(table) if not _is_blank(row["text"])]
    without = [n + 1 for n, row in enumerate(table) if _is_blank(row["text"]) and not all(map(_is_blank, row.values()))]
    if blank := len(table) - len(full) - len(without):
        log.note(f"{plural(blank, 'empty row')} passed over")
    if without:
        log.problem(f"{plural(len(without), 'row')} without text left out (first: row {without[0]} below the head)")
    keys = row_names({name: [table[n][name] for n in full] for name in _NAMED_BY if name in names}, len(table), full)
    drop = {"text", "doc", "path", "sha256"}
    return [
        Part(str(table[n]["text"]), {k: _value(k, v) for k, v in table[n].items() if k not in drop}, key)
        for n, key in zip(full, keys, strict=True)
    ]


def _value(name: str, value: Any) -> Any:
    """A cell as a string, so that columns of several tables fit together; a date as it is, to be read as one."""
    return value if name == "date" or _is_blank(value) else str(value)


def _is_blank(value: Any) -> bool:
    return value is None or value != value or not str(value).strip()


def row_names(columns: Mapping[str, list[Any]], count: int, numbers: Iterable[int] | None = None) -> list[str]:
    """Names for a table's rows: the first of its columns doc, id, file, name that tells them apart, else numbers.

    Numbers are those of the rows among `count`, from 1, in text of one width, so that their order is the table's.

    >>> row_names({"id": [7, 8]}, 2), row_names({"id": [7, 7]}, 2)
    (['7', '8'], ['0001', '0002'])
    """
    for name in _NAMED_BY:
        values = ["" if _is_blank(value) else str(value).strip() for value in columns.get(name, [])]
        if values and all(values) and (name == "doc" or len(set(values)) == len(values)):
            return values  # two texts called the same in `doc` are told apart later, aloud
    width = max(4, len(str(count)))
    return [f"{number + 1:0{width}}" for number in (range(count) if numbers is None else numbers)]
