"""A reader's corrections, from one small file beside the texts: applied before anything is counted, and reported.

`corrections.csv` has one line for each correction:

| column | what it holds |
| --- | --- |
| file | the text, as in `texts.csv` (`union/a.txt`) or by its name in the tables (`union/a`, `speeches/0007`) |
| what | `voice` or `accusation` |
| action | `change`, `add` or `strike` |
| words | the words in the text that it is about; a long stretch may be given by its ends: `Dear Minister ... Ann Lee` |
| occurrence | which occurrence of these words is meant, from 1; blank: the first that can be changed or struck |
| kind | voice: author, quotation, document, phrase or furniture |
| speaker | voice: who speaks |
| accuser, accused, charge, target, status | accusation: the fields to set; `charge` as it stands in the text |
| why | for the next reader; repeated in the report |

Voices: `change` gives the whole span that holds the words the kind and speaker named; `add` makes exactly the words a
span; `strike` gives the span that holds the words back to the voice around it. Accusations: `change` sets fields of
the record whose trigger overlaps the words; `add` makes the words the trigger of a new record; `strike` takes out
the records whose trigger overlaps the words (of these, those with the accuser and accused given). A blank cell leaves
a field as it is, `-` makes it blank. Lines are applied from top to bottom. Words are found within longer words only
where they stand nowhere as words.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from analysis.corrections.amend import Document, NotHere, amend_accusations, amend_voices, find_words
from analysis.errors import RhetoricError, nearest
from analysis.files.listing import read_beside
from analysis.files.metadata import CORRECTIONS, parse_csv, tidy_name
from analysis.formats.encoding import decode
from analysis.terms import KINDS, STATUSES

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    *("file", "what", "action", "words", "occurrence", "kind", "speaker"),
    *("accuser", "accused", "charge", "target", "status", "why"),
)
REPORT = ("line", "file", "what", "action", "words", "occurrence", "applied", "reason", "doc", "start", "end", "why")
_CHOICES = {
    "what": ("voice", "accusation"),
    "action": ("change", "add", "strike"),
    "kind": KINDS,
    "status": STATUSES,
}
_MENDS = {  # a reason why a correction could not be applied, as it begins, and what to do
    "no text of this name": "write the file as in texts.csv, or as the tables' column doc has it",
    "the words are not in the text": "copy them from the text, as they stand there",
    "the words are there only": "give a lower occurrence",
    "no words given": "copy them from the text into the column words",
    "the words of the charge": "copy the charge from the text, as it stands there",
    "the words are in no sentence": "choose words of a sentence",
    "neither kind nor speaker": "fill in one of them",
    "no kind is given": "fill in the column kind",
    "no accusation at these words": "use `add`, or copy the column trigger of the accusations table",
    "nothing to set": "fill in the fields to change",
    "an accusation has neither": "name the accuser, or correct the voice",
    "there is an accusation": "use `change` in the place of `add`",
    "these are already": "take the line out",
}
_AROUND = 24  # characters on either side of words that are quoted from their text
_Amend = Callable[[list[dict[str, Any]], tuple[int, int], dict[str, Any], Document], list[dict[str, Any]]]


def read_corrections(path: str | os.PathLike[str]) -> pd.DataFrame:
    """The corrections in a file (or in the `corrections.csv` of a zip), one row each, with the line they stand on.

    A row that cannot be understood keeps its place, with the reason in the column `fault`; it is reported, not
    applied. Raises RhetoricError where the file cannot be read, lacks one of file, what, action, words, or has a
    column whose name is nearly that of one it lacks.
    """
    import pandas as pd

    try:
        rows = parse_csv(decode(read_beside(path, CORRECTIONS)))
    except OSError as error:
        raise RhetoricError(f"{os.fspath(path)}: cannot be read ({error.strerror})") from None
    except RhetoricError as fault:
        raise RhetoricError(f"{os.fspath(path)}: {fault}") from None
    header = [name.strip().lower() for name in rows[0][1]] if rows else []
    if misnamed := _misnamed(header):
        raise RhetoricError(f"{os.fspath(path)}: {misnamed}")
    return pd.DataFrame(
        [_checked(header, cells, line) for line, cells in rows[1:]], columns=[*COLUMNS, "line", "fault"]
    )


def _misnamed(header: list[str]) -> str:
    """What is wrong in the names of the columns, or a blank; a column of another name is the reader's own.

    >>> _misnamed(["file", "what", "action", "words", "acused", "checked by"])
    "no column 'acused'; did you mean 'accused'?"
    """
    lacking = [name for name in COLUMNS if name not in header]
    for name in header:
        if name not in COLUMNS and (meant := nearest(name, lacking)):
            return f"no column '{name}'; did you mean '{meant}'?"
    needed = [name for name in lacking if name in COLUMNS[:4]]
    return f"no column '{needed[0]}'; there are: {', '.join(header) or 'none'}" if needed else ""


def not_applied(report: pd.DataFrame) -> list[str]:
    """A line for each correction of a report that was not applied: where it stands, its text, the reason, the mend.

    >>> import pandas as pd
    >>> row = dict.fromkeys(REPORT, "") | {"line": 2, "file": "a.txt", "what": "voice", "action": "strike",
    ...     "words": "Noo", "applied": False, "reason": "the words are not in the text"}
    >>> print(not_applied(pd.DataFrame([row]))[0].partition("; ")[0])
    corrections.csv line 2, a.txt: strike voice 'Noo': the words are not in the text
    """
    return [_line_of(row) for row in _records(report) if not row["applied"]]


def _line_of(row: dict[str, Any]) -> str:
    mend = next((mend for reason, mend in _MENDS.items() if row["reason"].startswith(reason)), "")
    words = " ".join(str(row["words"]).split())
    words = words if len(words) <= 60 else f"{words[:57]}..."
    about = " ".join(filter(None, (str(row["action"]), str(row["what"]), f"'{words}'")))
    place = f"{CORRECTIONS} line {row['line']}, {row['file'] or 'no file'}"
    return f"{place}: {about}: {row['reason']}" + (
        f"; {mend}" if mend and ";" not in row["reason"].partition(" (found ")[0] else ""
    )


def correct_voices(
    voices: pd.DataFrame, texts: pd.DataFrame, corrections: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The voices table with its corrections applied, and the report on them, a row each.

    Corrected spans have `via` 'correction'; the spans of a text still cover every character once, in order. The
    report has the columns of `REPORT`: `applied` is True or False, and `reason` says why not.

    >>> import pandas as pd
    >>> texts = pd.DataFrame({"doc": ["a"], "text": ["No, he said."], "author": ["Ed"], "path": ["a.txt"]})
    >>> voices = pd.DataFrame({"doc": ["a"], "start": [0], "end": [12], "kind": ["author"], "speaker": ["Ed"],
    ...     "text": ["No, he said."], "cue_start": [-1], "cue_end": [-1], "via": [""]})
    >>> row = dict.fromkeys(COLUMNS, "") | {"file": "a.txt", "what": "voice", "action": "add", "words": "No",
    ...     "occurrence": 1, "kind": "quotation", "speaker": "Ann Lee", "line": 2, "fault": ""}
    >>> voices, applied = correct_voices(voices, texts, pd.DataFrame([row]))
    >>> voices[["start", "end", "kind", "speaker"]].values.tolist(), applied["applied"].tolist()
    ([[0, 2, 'quotation', 'Ann Lee'], [2, 12, 'author', 'Ed']], [True])
    """
    mine = corrections[corrections["what"] != "accusation"]  # a row of neither kind is reported here, once
    return _correct(voices, _documents(texts, mine), mine, amend_voices)


def correct_accusations(
    accusations: pd.DataFrame, texts: pd.DataFrame, sentences: pd.DataFrame, corrections: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The accusations table with its corrections applied, and the report on them, as for `correct_voices`.

    `sentences` gives an added record its sentence and voice. The records stay in the order of the text.
    """
    mine = corrections[corrections["what"] == "accusation"]
    documents = _documents(texts, mine)
    for document in {id(document): document for document in documents.values()}.values():
        rows = sentences.loc[sentences["doc"] == document.doc, ["sentence", "start", "end", "kind", "speaker"]]
        document.sentences.extend(_records(rows))
    return _correct(accusations, documents, mine, amend_accusations)


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]


def _checked(header: list[str], cells: list[str], line: int) -> dict[str, Any]:
    """One correction as a dict of its columns, with what is wrong in it under `fault`."""
    row: dict[str, Any] = dict.fromkeys(COLUMNS, "") | {"line": line, "fault": ""}
    row |= {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name in COLUMNS}
    for name, choices in _CHOICES.items():
        row[name] = row[name].lower()
        if row[name] not in choices and (row[name] or name in ("what", "action")):
            row["fault"] = f"no {name} '{row[name]}'; there are: {', '.join(choices)}"
    if len(cells) > len(header):
        row["fault"] = "more cells than columns; put quotation marks round a value that holds a comma"
    number = row["occurrence"]
    if number and not (number.isdecimal() and int(number) > 0):
        row["fault"], number = f"occurrence '{number}' is not a number from 1", ""
    return row | {"occurrence": int(number or 0)}


def _documents(texts: pd.DataFrame, corrections: pd.DataFrame) -> dict[str, Document]:
    """The documents that the corrections name, by each name that a correction may use for them."""
    wanted = {tidy_name(str(name)) for name in corrections["file"]}
    paths = texts["path"] if "path" in texts else [""] * len(texts)
    authors = texts["author"] if "author" in texts else ["unknown"] * len(texts)
    found: dict[str, Document] = {}
    for doc, text, author, path in zip(texts["doc"], texts["text"], authors, paths, strict=True):
        names = {tidy_name(str(doc)), tidy_name(f"{doc}{PurePosixPath(str(path)).suffix}")} & wanted
        document = Document(doc, text, author or "unknown")
        found |= dict.fromkeys(names - set(found), document)
    return found


def _correct(
    table: pd.DataFrame, documents: dict[str, Document], corrections: pd.DataFrame, amend: _Amend
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Apply corrections to the rows of the documents they name, and report on each."""
    import pandas as pd

    docs = {document.doc for document in documents.values()}
    touched = table["doc"].isin(docs)
    rows: dict[str, list[dict[str, Any]]] = {doc: [] for doc in docs}
    for row in _records(table[touched]):
        rows[row["doc"]].append(row)
    report = [_apply(rows, documents, correction, amend) for correction in _records(corrections)]
    applied = pd.DataFrame(report, columns=list(REPORT)).astype({"applied": bool})
    if not applied["applied"].any():
        return table, applied
    return _joined(table, touched, [row for doc in rows.values() for row in doc]), applied


def _apply(
    rows: dict[str, list[dict[str, Any]]], documents: dict[str, Document], correction: dict[str, Any], amend: _Amend
) -> dict[str, Any]:
    """Apply one correction to `rows`, and give its line of the report."""
    told = {name: correction[name] for name in REPORT if name in correction}
    told |= {"applied": False, "reason": "", "doc": "", "start": -1, "end": -1}
    told["occurrence"] = correction["occurrence"] or 1
    try:
        if correction["fault"]:
            raise RhetoricError(correction["fault"])
        document = documents.get(tidy_name(correction["file"]))
        if document is None:
            raise RhetoricError("no text of this name")
        told["doc"] = document.doc
        places = find_words(document.text, correction["words"], correction["occurrence"])
    except RhetoricError as fault:
        return told | {"reason": str(fault)}
    reason = ""
    for number, place in enumerate(places):
        here = told | {"start": place[0], "end": place[1], "occurrence": told["occurrence"] + number}
        try:
            rows[document.doc] = amend(rows[document.doc], place, correction, document)
        except NotHere as fault:
            reason = reason or f"{fault}{_quoted(document.text, places)}"
        except RhetoricError as fault:
            return here | {"reason": f"{fault}{_quoted(document.text, [place])}"}
        else:
            return here | {"applied": True}
    return told | {"start": places[0][0], "end": places[0][1], "reason": reason}


def _quoted(text: str, places: list[tuple[int, int]]) -> str:
    """The first of the places where words were found, with what stands around them.

    >>> _quoted("To the Members’ Voice.", [(7, 13)])
    ' (found in “To the Members’ Voice.”)'
    """
    start, end = places[0]
    before, after = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
    if len(before) > _AROUND:
        before = f"… {before[-_AROUND:].partition(' ')[2]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND].rpartition(' ')[0]} …"
    words = text[start:end]
    if len(words) > 3 * _AROUND:
        words = f"{words[:_AROUND]} … {words[-_AROUND:]}"
    times = f"{len(places)} times, first " if len(places) > 1 else ""
    return f" (found {times}in “{' '.join(f'{before}{words}{after}'.split())}”)"


def _joined(table: pd.DataFrame, touched: pd.Series, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """The untouched rows and the new ones, documents in their old order, rows in that of the text, types kept."""
    import pandas as pd

    rank = {doc: number for number, doc in enumerate(pd.unique(table["doc"].astype(object)))}
    new = pd.DataFrame(rows, columns=table.columns)
    plain = table.astype({name: object for name in table if isinstance(table[name].dtype, pd.CategoricalDtype)})
    both = pd.concat([plain[~touched], new], ignore_index=True) if (~touched).any() else new
    order = both["doc"].map(lambda doc: (rank.get(doc, len(rank)), doc))
    both = both.assign(_order=order).sort_values(["_order", "start", "end"], kind="stable", ignore_index=True)
    return _typed(both.drop(columns="_order"), table)


def _typed(table: pd.DataFrame, like: pd.DataFrame) -> pd.DataFrame:
    """The table with the column types of another, where they hold its values."""
    import pandas as pd

    for name, kind in like.dtypes.items():
        if table[name].dtype == kind or (len(like) == 0 and str(kind) == "object"):
            continue
        try:
            table[name] = table[name].astype("category" if isinstance(kind, pd.CategoricalDtype) else kind)
        except (TypeError, ValueError):
            continue  # such as a first charge without a place in a column of whole numbers
    return table
