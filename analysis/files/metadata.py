"""What is known about the texts beside their words: `texts.csv`, front matter, and the file to fill in."""

from __future__ import annotations

import contextlib
import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from analysis.errors import RhetoricError, nearest, unwritable
from analysis.files.dates import in_one_order, iso_date
from analysis.formats.base import Log, plural
from analysis.formats.encoding import decode
from analysis.terms import FIELDS

MANIFEST = "texts.csv"
CORRECTIONS = "corrections.csv"
CUES = "cues.csv"  # cues of the reader's own
_FENCE = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w -]*?)[ \t]*[:=](?:[ \t]+(.*))?")
_NESTED = re.compile(r"[ \t].*|- .*|#.*|")


def front_matter(text: str) -> tuple[dict[str, str], int]:
    r"""The fields at the head of a text, between lines `---` (or `+++`), and the offset at which they end.

    A block counts only if every line of it is a field, a list item or a comment, and it names one of group, author,
    title and date; else there is none: `({}, 0)`. The text keeps it.

    >>> front_matter("---\ntitle: “Enough”\ndate: 8 March 2023\n---\nDear Minister,")
    ({'title': '“Enough”', 'date': '8 March 2023'}, 43)
    """
    block = _FENCE.match(text)
    lines = block[2].split("\n") if block else []
    fields = {}
    for line in lines:
        if found := _FIELD.fullmatch(line.rstrip()):
            fields[found[1].lower()] = _unquoted(found[2] or "")
        elif not _NESTED.fullmatch(line):
            return {}, 0
    if block is None or not set(fields) & set(FIELDS):
        return {}, 0
    return {name: value for name, value in fields.items() if value}, block.end()


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0] else value


def read_manifest(data: bytes, log: Log) -> dict[str, dict[str, str]]:
    """The rows of a `texts.csv` by the file they name, `/` between folders, NFC; faults go to the log.

    Columns are file, group, author, title, date, and any more; all but file may be missing. Comma, semicolon and tab
    are all taken. A column `encoding` names a file's encoding. Rows that cannot be trusted are left out, with a line.

    >>> read_manifest(b"file,group\\na.txt,union\\n", Log())
    {'a.txt': {'group': 'union'}}
    """
    try:
        rows = parse_csv(decode(data))
    except RhetoricError as fault:
        log.problem(f"{fault}; the file is left aside")
        return {}
    header = [name.strip().lower() for name in rows[0][1]] if rows else []
    if "file" not in header:
        log.problem(f"no column 'file'; there are: {', '.join(header) or 'none'}; the file is left aside")
        return {}
    _tell_unknown(header, log)
    for name in sorted({name for name in header if name and header.count(name) > 1}):
        log.problem(f"the column '{name}' stands {header.count(name)} times; the last counts; rename the others")
    found: dict[str, dict[str, str]] = {}
    for number, cells in rows[1:]:
        if len(cells) > len(header):
            log.problem(
                f"line {number} has {len(cells)} cells under {plural(len(header), 'column')} and is left aside; "
                "put quotation marks round a value that holds a comma"
            )
            continue
        _add_row(found, dict(zip(header, (cell.strip() for cell in cells), strict=False)), number, log)
    dated = [row for row in found.values() if "date" in row]
    for row, date in zip(dated, one_order([row["date"] for row in dated], log), strict=True):
        row["date"] = str(date)
    return found


def _tell_unknown(header: list[str], log: Log) -> None:
    """A note of each column that is not ours while one of ours is lacking, which it may stand for in other words."""
    lacking = [name for name in FIELDS if name not in header]
    for name in dict.fromkeys(header):
        if not name or name in ("file", "encoding", *FIELDS):
            continue
        if meant := nearest(name, {*lacking, *({"encoding"} - set(header))}):
            log.note(f"the column '{name}' is kept as one of your own; did you mean '{meant}'?")
        elif lacking:
            log.note(f"the column '{name}' is kept as one of your own; there is no column {' or '.join(lacking)}")


def parse_csv(text: str, *, blank: bool = False) -> list[tuple[int, list[str]]]:
    r"""The rows of a CSV with the number of the line each ends on; those of blank cells only if `blank` is set.

    The cells are parted as `separator` tells. Raises RhetoricError, naming the line, where quotation marks do not
    match.

    >>> parse_csv('file;title\na.txt;"One; two"\n')
    [(1, ['file', 'title']), (2, ['a.txt', 'One; two'])]
    """
    csv.field_size_limit(2**31 - 1)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) or (blank and rows and cells):
                rows.append((reader.line_num, cells))
    except csv.Error:
        raise RhetoricError(
            f"line {reader.line_num}: quotation marks do not match; inside a quoted cell, double each mark"
        ) from None
    return rows


def separator(text: str) -> str:
    r"""What parts the cells of a CSV: whichever of comma, semicolon, tab and bar its first line has most of.

    >>> separator("word;valence\nvile;-3,1\n")
    ';'
    """
    head = next((line for line in text.split("\n") if line.strip()), "")
    return max(",;\t|", key=head.count)


def _add_row(found: dict[str, dict[str, str]], row: dict[str, str], number: int, log: Log) -> None:
    name = tidy_name(row.pop("file", ""))
    if not name:
        log.problem(f"line {number} names no file and is left aside")
    elif name in found:
        same = {k: v for k, v in row.items() if v} == found[name]
        log.problem(f"line {number} names '{name}' again; " + ("remove one" if same else "the first row counts"))
    else:
        found[name] = {key: value for key, value in row.items() if key and value}
        for reserved in {"doc", "text", "path", "sha256"} & set(found[name]):
            del found[name][reserved]


def tidy_name(name: str) -> str:
    r"""A file's name as `texts.csv` and the file system can be compared by: `/` between folders, no `./`, NFC.

    >>> tidy_name(".\\union\\a.txt")
    'union/a.txt'
    """
    return unicodedata.normalize("NFC", name.strip().replace("\\", "/").removeprefix("./"))


def one_order(dates: list[Any], log: Log) -> list[Any]:
    """The dates of a column, read in one order where `in_one_order` can tell it; a note says of which it was told."""
    settled = in_one_order(dates)
    told = [(old, new) for old, new in zip(dates, settled, strict=True) if old is not new]
    if told:
        log.note(f"{plural(len(told), 'date')} read in the order of the others: '{told[0][0]}' is {told[0][1]}")
    return settled


def settle(*sources: Mapping[str, Any], log: Log) -> dict[str, Any]:
    """Group, author, title, date and whatever else is known of one text; what comes first in `sources` counts.

    Values become stripped strings; the date becomes ISO 8601, and one that cannot be goes to the log and is left out.

    >>> settle({"author": ""}, {"author": " Prospect ", "date": "8 March 2023"}, log=Log())
    {'author': 'Prospect', 'date': '2023-03-08'}
    """
    known: dict[str, Any] = {}
    date = ""
    for source in sources:
        for key, value in source.items():
            if key not in known and value is not None and value == value and str(value).strip():
                known[key] = value if key == "date" else " ".join(str(value).split()) if key in FIELDS else value
    try:
        date = iso_date(known.pop("date", ""))
    except RhetoricError as fault:
        log.problem(f"{fault}; the date is left out")
    return known | {"date": date} if date else known


def told_alike(known: Mapping[str, Iterable[str]]) -> list[str]:
    """A line for each set of values of a field that differ in capitals alone, and so count as several.

    >>> told_alike({"group": ["Union", "press", "union", "press"]})
    ["group: 'Union' and 'union' differ in capitals alone and count as 2; write them alike if they are one"]
    """
    lines = []
    for field, values in known.items():
        forms: dict[str, list[str]] = {}
        for value in sorted(set(values)):
            forms.setdefault(unicodedata.normalize("NFC", value).casefold(), []).append(value)
        for names in forms.values():
            if len(names) > 1:
                said = " and ".join([", ".join(f"'{name}'" for name in names[:-1]), f"'{names[-1]}'"])
                many = f"differ in capitals alone and count as {len(names)}"
                lines.append(f"{field}: {said} {many}; write them alike if they are one")
    return lines


def stands_in(author: str, doc: str) -> bool:
    """Whether an author is but the name of the text, with or without its folders: nobody says who wrote it.

    >>> stands_in("wire", "press/wire"), stands_in("Ann Lee", "press/wire")
    (True, False)
    """
    return author in (doc, doc.rpartition("/")[2])


def told_unnamed(count: int) -> list[str]:
    """A line on texts that nobody is known to have written, where there are any.

    >>> told_unnamed(14)
    ['14 texts have no author in texts.csv: the name of the file stands for whoever wrote them']
    """
    have, them = ("has", "it") if count == 1 else ("have", "them")
    said = (
        f"{plural(count, 'text')} {have} no author in {MANIFEST}: the name of the file stands for whoever wrote {them}"
    )
    return [said] if count else []


def _plain(value: Any) -> str:
    """A value as a cell of a table to fill in; blank where a spreadsheet would take it for a formula."""
    return "" if str(value)[:1] in tuple("=+-@") else str(value)


def write_manifest(folder: Path, rows: Iterable[tuple[str, Mapping[str, str]]]) -> Path:
    """Write a `texts.csv` with a line for each file and what is known of it, the other columns to fill in.

    Raises RhetoricError where there is one already, or the folder cannot be written.
    """
    path = folder / MANIFEST
    try:
        with path.open("x", encoding="utf-8", newline="", errors="backslashreplace") as handle:
            writer = csv.writer(handle, lineterminator="\n")
            writer.writerow(("file", *FIELDS))
            writer.writerows((name, *(_plain(known.get(field, "")) for field in FIELDS)) for name, known in rows)
    except FileExistsError:
        raise RhetoricError(f"{path}: is there already and stays as it is; edit it, or move it away first") from None
    except OSError as error:
        with contextlib.suppress(OSError):
            path.unlink()  # a part of it would pass for the whole
        raise unwritable(path, error, "see who may write into the folder") from None
    return path
