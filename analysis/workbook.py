"""The tables of a reading and of its figures as one workbook for Excel: a sheet each, no cell of them a formula."""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from analysis.errors import RhetoricError
from analysis.sentences import whole_sentences
from analysis.tables import FORMULA, named_tables, whole_file

if TYPE_CHECKING:
    import pandas as pd

    from analysis.reading import Reading

MOST_ROWS = 1_048_575  # that a sheet holds below its header
LONGEST_NAME = 31  # characters of a sheet's name
MOST_UNITS = 32_767  # UTF-16 units that a cell holds
ROWS_AT_ONCE = 10_000
NEVER_WRITTEN = datetime.datetime(1980, 1, 1)  # the same tables give the same bytes, whenever they are written
WIDTHS = {"text": 90, "charge": 50, "title": 40, "doc": 30, "path": 30, "speaker": 24, "accuser": 24, "accused": 24}
OTHER_WIDTH = 13  # in characters, like the others

# What XML cannot hold, or gives back as something else (a carriage return), and what Excel would read as an escape.
_HELD_BACK = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_TAKEN_FOR_MORE = (*FORMULA, "'", "#")  # a cell that begins so is marked as text; `#N/A` would be an error


def write_workbook(reading: Reading, path: str | Path, figures: Iterable[Path] = ()) -> list[str]:
    """Write the tables that `write_tables` writes as CSV into one xlsx, a sheet each, headers frozen and filtered.

    Findings and accusations have, behind their own columns, the sentence they stand in and its text's group and title.
    `figures`: CSV files of figures, each of which gets a sheet of its name.

    Cells are the CSV's without its apostrophes, but that a control character is written as its picture (`␀`), a lone
    surrogate as `�`, and what is longer than a cell can be is cut, and says so. Returns a note for each table that has
    too many rows for a sheet and stands in its CSV alone. Raises RhetoricError where openpyxl is missing or the file
    cannot be written.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.writer.excel import ExcelWriter
    except ImportError:
        raise RhetoricError(f"{path}: writing xlsx needs `pip install '.[formats]'`") from None
    book, notes = Workbook(write_only=True), []
    book.properties.creator = "rhetoric"
    book.properties.created = book.properties.modified = NEVER_WRITTEN
    for name, table in _sheets(reading, figures):
        if len(table) > MOST_ROWS:
            notes.append(
                f"{Path(path).name}: leaves out the {len(table):,} rows of '{name}', more than a sheet holds "
                f"({MOST_ROWS:,}); they are in {name}.csv, or run fewer texts at once"
            )
        else:
            _add_sheet(book, name, table)
    with whole_file(path) as part, _Timeless(part, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()
    return notes


def _sheets(reading: Reading, figures: Iterable[Path]) -> Iterator[tuple[str, pd.DataFrame]]:
    import pandas as pd

    for name, table in named_tables(reading):
        yield name, _in_context(table, reading) if name in ("findings", "accusations") else table
    for path in figures:
        yield path.stem[:LONGEST_NAME], pd.read_csv(path, keep_default_na=False, na_values=[""])


def _in_context(table: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    """The table with the whole sentence of each row, and the group and title of its text."""
    spans = whole_sentences(reading) if len(table) else {}
    texts = reading.texts.set_index("doc")
    told = dict(texts["text"])
    places = zip(table["doc"], table["sentence"], strict=True)
    sentences = [told[doc][slice(*spans[doc, sentence])] for doc, sentence in places]
    docs = table["doc"].astype(object)
    return table.assign(text=sentences, group=docs.map(texts["group"]), title=docs.map(texts["title"]))


def _add_sheet(book: Any, name: str, table: pd.DataFrame) -> None:
    """One table: what stands above the rows has to be said before them, since rows go straight to the disk."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter as letter

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{letter(max(1, len(table.columns)))}{len(table) + 1}"
    for place, column in enumerate(table.columns, 1):
        sheet.column_dimensions[letter(place)].width = WIDTHS.get(column, OTHER_WIDTH)
    head = [_cell(sheet, str(column), name, plain=False) for column in table.columns]
    for cell in head:
        cell.font = Font(bold=True)
    sheet.append(head)
    for row in _rows(table):
        sheet.append([value if _is_number(value) else _cell(sheet, str(value), name) for value in row])


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, (bool, int, float)) and value not in (float("inf"), -float("inf")))


def _rows(table: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """The rows as values of Python, nothing for what is missing; some thousand at once."""
    for first in range(0, len(table), ROWS_AT_ONCE):
        part = table.iloc[first : first + ROWS_AT_ONCE]
        columns = (part[name].astype(object).where(part[name].notna(), None) for name in part)
        yield from zip(*(column.tolist() for column in columns), strict=True)


def _cell(sheet: Any, text: str, table: str, *, plain: bool = True) -> Any:
    """A cell that holds just this text: the text itself where Excel takes it for nothing else."""
    text = fitting(_HELD_BACK.sub(_picture, text), table)
    if plain and not text.startswith(_TAKEN_FOR_MORE):
        return text
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, "")
    cell.data_type, cell._value = "s", text  # given to the cell itself, `=1+1` would be a formula
    cell.quotePrefix = text.startswith(_TAKEN_FOR_MORE)
    return cell


def _picture(found: re.Match[str]) -> str:
    r"""What stands for a character that a cell cannot hold.

    >>> _HELD_BACK.sub(_picture, "a\x00b\rc _x0041_")
    'a␀b␍c _x005F_x0041_'
    """
    sign = found.group()
    return "_x005F_" if sign == "_" else chr(0x2400 + ord(sign)) if sign < " " else "\N{REPLACEMENT CHARACTER}"


def fitting(text: str, table: str) -> str:
    """The text, cut where it is longer than a cell can be, with a note that says so.

    >>> fitting("a" * 40_000, "voices")[-51:]
    'aaa … [cut: 40,000 characters; whole in voices.csv]'
    """
    if 2 * len(text) <= MOST_UNITS or len(units := text.encode("utf-16-le")) <= 2 * MOST_UNITS:
        return text
    note = f" … [cut: {len(text):,} characters; whole in {table}.csv]"
    return units[: 2 * (MOST_UNITS - len(note))].decode("utf-16-le", "ignore") + note


class _Timeless(ZipFile):
    """A zip whose entries bear no time."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *args: Any, **kwargs: Any) -> None:
        super().writestr(self._entry(zinfo_or_arcname), data)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **kwargs: Any) -> None:
        with open(filename, "rb") as source, self.open(self._entry(arcname), "w") as target:
            shutil.copyfileobj(source, target)

    def _entry(self, name: str) -> ZipInfo:
        entry = ZipInfo(name)
        entry.compress_type = self.compression
        return entry
