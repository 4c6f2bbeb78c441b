"""Opens texts and nothing else does: a folder, a file, a zip, a DataFrame or strings become the texts table."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import RhetoricError
from analysis.files.head import said_at_head
from analysis.files.listing import Source, corrections_beside, cues_beside, list_sources
from analysis.files.metadata import one_order, settle, stands_in, told_alike, write_manifest
from analysis.formats import archive, read_document
from analysis.formats.base import Log, Part, one_line, tell_some
from analysis.formats.tables import row_names
from analysis.terms import COLUMNS

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["NO_GROUP", "Source", "init_folder", "list_sources", "read_source", "read_texts"]

_SENTENCE = re.compile(r"\n|\w[.!?…][”’\"']?\s*$|\S(?:\s+\S+){3}\s")  # a string that is no path but words
NO_GROUP = "ungrouped"  # of a text outside every sub-folder that says nothing of its group


def read_texts(
    source: str | os.PathLike[str] | pd.DataFrame | Mapping[str, str] | Iterable[str],
    *,
    on_problem: Callable[[str], object] | None = None,
) -> pd.DataFrame:
    r"""Read texts into a table with a row per document, sorted by doc.

    `source` is a folder (with its sub-folders), a file, a zip, an address of one (https:// of a page; s3://, gs:// and
    the like through fsspec), a DataFrame or a list of dicts with a column `text`, a dict of texts by name, or a list
    or Series of strings. The columns are those of a `texts` table (doc, group,
    author, title, date, text, path, sha256) and whatever more is known. `text` is the file decoded, byte-order mark
    dropped and CRLF made LF, otherwise untouched; formats other than txt and md are reduced to their text, paragraphs
    set apart by a blank line. `sha256` is that of its UTF-8.

    What is known of a text comes from `texts.csv` beside it, its own front matter, its row's columns. Else its group
    is the first sub-folder's name, or `ungrouped`; its author the name of the text itself (with its folders, where
    another text has the same name), so that two unknown authors stay two; its title and date are blank.

    Faults of single files do not stop the others: each is one line in `texts.attrs["problems"]`, told to `on_problem`
    when it happens. `texts.attrs["notes"]` says what was passed over without loss; `texts.attrs["corrections"]` and
    `texts.attrs["cues"]` are the paths of the files of corrections and of own cues, if there are any. Raises
    RhetoricError where `source` is missing or gives no text.

    >>> texts = read_texts({"b": "Shame.", "a": "It may help."})
    >>> texts[["doc", "group", "author", "text"]].values.tolist()
    [['a', 'ungrouped', 'a', 'It may help.'], ['b', 'ungrouped', 'b', 'Shame.']]
    """
    log = Log(on_problem=on_problem)
    if isinstance(source, (str, os.PathLike)):
        return _read_path(source, log)
    if isinstance(source, (bytes, bytearray)) or not isinstance(source, Iterable):
        raise RhetoricError(
            f"{one_line(repr(source)[:60])} is no source of texts; give a folder, a file, a "
            "table with a column 'text', or a list of strings"
        )
    return _table(_rows(_parts_of(source, log), log), "the given texts", log)


def read_source(item: Source, log: Log | None = None) -> list[dict[str, Any]]:
    """The rows of the texts table that one listed file gives; none, and a line in the log, where it cannot be read.

    Depends on nothing but the item, so that any process can do it.

    >>> import tempfile; path = Path(tempfile.mkdtemp()) / "a.txt"; _ = path.write_text("Shame.")
    >>> [row["text"] for item in list_sources(path) for row in read_source(item)]
    ['Shame.']
    """
    about = (log or Log()).about(item.name)
    try:
        parts = read_document(item.read(), item.ending, about, item.given.get("encoding", ""))
    except RhetoricError as fault:
        about.problem(str(fault))
        return []
    except FileNotFoundError:
        about.problem("was there when the folder was listed and is gone; put it back and run again")
        return []
    except OSError as error:
        about.problem(f"cannot be read ({error.strerror}); see to its permissions")
        return []
    rows = _rows(parts, about, item)
    _tell_apart(rows, log or Log())
    return sorted(rows, key=lambda row: row["doc"])


def init_folder(folder: str | os.PathLike[str], log: Log | None = None) -> Path:
    """Write a `texts.csv` to fill in: a line for each text of the folder, with what the text itself says:
    in its front matter or page, or in its first lines where there is no doubt of it.

    A group that it does not say is its sub-folder's name. Returns the path; the log says which files are left out, and
    why. Raises RhetoricError where there is one already or the folder holds no text.

    >>> import tempfile; folder = Path(tempfile.mkdtemp()); (folder / "union").mkdir()
    >>> _ = (folder / "union" / "a.txt").write_text("Shame.")
    >>> print(init_folder(folder).read_text())
    file,group,author,title,date
    union/a.txt,union,,,
    """
    if not Path(folder).is_dir():
        raise RhetoricError(f"no folder '{one_line(str(folder))}'; name the folder that holds the texts")
    log = log or Log()
    items = list_sources(folder, log)
    if not items:
        told = "; ".join([*log.problems, *log.notes])
        raise RhetoricError(f"{one_line(str(folder))}: no text in it; {told or 'put the texts there first'}")
    try:
        return write_manifest(Path(folder), [(item.name, _known(item)) for item in items])
    finally:
        archive.close()


def _known(item: Source) -> dict[str, str]:
    """Group, author, title and date of one listed text, blank where it does not say; the group else its folder's."""
    try:
        parts = read_document(item.read(), item.ending, Log(), "")
    except (RhetoricError, OSError):  # reading the texts will say so
        parts = []
    alone = len(parts) == 1 and not parts[0].key  # a table's rows speak for themselves
    said, head = (parts[0].meta, said_at_head(parts[0].text)) if alone else ({}, {})
    return settle(said, head, {"group": _folder_group(item.name)}, log=Log())


def _read_path(source: str | os.PathLike[str], log: Log) -> pd.DataFrame:
    shown = one_line(os.fspath(source))
    try:
        items = list_sources(source, log)
    except RhetoricError as fault:
        if not isinstance(source, str) or not _SENTENCE.search(source):
            raise
        raise RhetoricError(f"{fault}; if it is a text itself, give it in a list: read_texts([text])") from None
    if not items:
        raise RhetoricError(f"{shown}: no text in it; " + "; ".join([*log.problems, *log.notes] or ["it is empty"]))
    try:
        rows = [row for item in items for row in read_source(item, log)]
        beside = {"corrections": corrections_beside(source), "cues": cues_beside(source)}
    finally:
        archive.close()
    table = _table(rows, shown, log)
    table.attrs.update({name: path for name, path in beside.items() if path})
    return table


def _parts_of(source: Any, log: Log) -> list[Part]:
    """The given strings or rows as parts, each with its name."""
    import pandas as pd

    if isinstance(source, Mapping):
        return [Part(text, {}, str(key)) for key, text in source.items()]
    if not isinstance(source, pd.DataFrame):
        values = list(source)
        if not values or not all(isinstance(value, Mapping) for value in values):
            return [Part(text, {}, key) for key, text in zip(row_names({}, len(values)), values, strict=True)]
        source = pd.DataFrame(values)
    table = source.set_axis([str(column).strip().lower() for column in source.columns], axis="columns")
    if "text" not in table:
        raise RhetoricError(f"no column 'text' in the table; there are: {', '.join(map(str, source.columns))}")
    table = table.loc[:, ~table.columns.duplicated()]
    keys = row_names(table.to_dict("list"), len(table))
    meta = table.drop(columns=["doc", "text", "sha256"], errors="ignore").to_dict("records")
    return [Part(text, row, key) for text, row, key in zip(table["text"], meta, keys, strict=True)]


def _rows(parts: list[Part], log: Log, item: Source | None = None) -> list[dict[str, Any]]:
    """The rows of parts that hold a text; of the faults of many rows, the first few and how many more there are."""
    rows, faults = [], Log()
    dates = one_order([part.meta.get("date") for part in parts], log)
    parts = [
        part._replace(meta=part.meta | {"date": date}) if "date" in part.meta else part
        for part, date in zip(parts, dates, strict=True)
    ]
    count = Counter(_last(part.key) for part in parts)
    for part in parts:
        about = faults.about(f"row {part.key}" if part.key else "")
        if isinstance(part.text, str) and part.text.strip():
            rows.append(_row(part, about, item, (item is None or item.alone) and count[_last(part.key)] == 1))
        elif not isinstance(part.text, str) and part.text is not None and part.text == part.text:
            about.problem(f"is {type(part.text).__name__}, not a string; give its text")
        else:
            about.problem("holds no text; remove it or fill it")
    tell_some(faults.problems, log.problem, "row")
    return rows


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _row(part: Part, log: Log, item: Source | None, alone: bool) -> dict[str, Any]:
    """One row of the texts table; where its name is not `alone`, an unknown author is the whole of it."""
    doc, given, path = (item.doc, item.given, item.shown) if item else ("", {}, "")
    doc = "/".join(filter(None, (doc, one_line(part.key))))
    text = part.text.removeprefix("\ufeff")
    text = text.replace("\r\n", "\n") if "\r" in text else text
    told = (part.meta, given) if part.key else (given, part.meta)  # a row knows better than the file it is in
    known = settle(*told, log=log)
    known.pop("encoding", None)
    return {
        **known,
        "doc": doc,
        "group": known.get("group") or (_folder_group(item.name) if item else "") or NO_GROUP,
        "author": known.get("author") or (_last(doc) if alone else doc),
        "title": known.get("title", ""),
        "date": known.get("date", ""),
        "text": text,
        "path": path or str(known.get("path", "")),
        "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    }


def _folder_group(name: str) -> str:
    return name.partition("/")[0] if "/" in name else ""


def _table(rows: list[dict[str, Any]], shown: str, log: Log) -> pd.DataFrame:
    """The rows as a table sorted by doc, names made unique, faults and notes attached."""
    import pandas as pd

    if not rows:
        raise RhetoricError(f"{shown}: no text in it; " + "; ".join(log.problems[:3] or ["it is empty"]))
    _tell_apart(rows, log)
    _tell_twins(rows, log)
    authors = [row["author"] for row in rows if not stands_in(row["author"], row["doc"])]
    tell_some(told_alike({"group": [row["group"] for row in rows], "author": authors}), log.note, "name")
    rows.sort(key=lambda row: row["doc"])
    more = sorted({key for row in rows for key in row} - set(COLUMNS["texts"]))
    table = pd.DataFrame({name: _column([row.get(name) for row in rows]) for name in (*COLUMNS["texts"], *more)})
    table.attrs.update(problems=log.problems, notes=log.notes)
    return table


def _column(values: list[Any]) -> pd.Series:
    """A column of strings, blank where nothing is known; of objects where it holds others or Arrow cannot hold it."""
    import pandas as pd

    present = [value for value in values if value is not None]
    if not all(isinstance(value, str) for value in present):
        return pd.Series(values)
    values = ["" if value is None else value for value in values]
    try:
        return pd.Series(values, dtype="str")
    except UnicodeEncodeError:  # lone surrogates
        return pd.Series(values, dtype=object)


def _tell_apart(rows: list[dict[str, Any]], log: Log) -> None:
    seen: Counter[str] = Counter()
    taken = {row["doc"] for row in rows}
    for row in rows:
        name = row["doc"]
        seen[name] += 1
        while seen[name] > 1 and row["doc"] in taken:
            row["doc"] = f"{name}~{seen[name]}"
            seen[name] += row["doc"] in taken
        if row["doc"] != name:
            taken.add(row["doc"])
            log.about(name).problem(f"two texts have this name; the later one is called '{row['doc']}'")


def _tell_twins(rows: list[dict[str, Any]], log: Log) -> None:
    first: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: row["doc"]):
        other = first.setdefault(row["sha256"], row["doc"])
        if other != row["doc"]:
            log.about(row["doc"]).problem(f"has the same text as '{other}' and counts twice; remove one of them")
