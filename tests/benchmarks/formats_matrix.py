"""Prints what becomes of every fault in every format, and whether one text in seven formats gives the same findings.

    python tests/benchmarks/formats_matrix.py [--lines] [--texts FOLDER]

Each cell is a folder with the spoilt file and one good text, read whole: `left out` (the file gave one line, the good
text was read), `read` (nothing to tell), `told` (read, with a line), `–` (no such fault in this format). A cell that
says `LOST` or `RAISED` would be a fault of ours. `--lines` prints the lines; `--texts` compares findings on those
texts (default: the seeds).
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import documents  # noqa: E402
from documents import PROSE, TABLES, TEXT, make, pdf_pages, table, zipped  # noqa: E402

import analysis.texts as ra  # noqa: E402

ENDINGS = (*PROSE, *TABLES, "zip")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
LOGIN = b"<title>Log in</title><form>Your email <input type=email> <input type=password></form>"
INNER = {"docx": "word/document.xml", "odt": "content.xml", "xlsx": "xl/workbook.xml", "zip": "a.txt"}
ROWS = [{"text": TEXT, "date": "8 March 2023"}]


def whole(ending: str, text: str = TEXT) -> bytes:
    return zipped({"a.txt": text}) if ending == "zip" else make(ending, text)


def locked(ending: str) -> bytes | None:
    if ending == "zip":
        data = bytearray(zipped({"a.txt": "A"}))
        data[data.index(b"PK\x01\x02") + 8] |= 1
        return bytes(data)
    return {
        "pdf": pdf_pages([b"BT /F1 10 Tf (secret) Tj ET"], password="secret"),
        "odt": zipped({"content.xml": "x", "META-INF/manifest.xml": "<manifest:encryption-data/>"}),
        "docx": OLE,
        "xlsx": OLE,
    }.get(ending)


def blank(ending: str) -> bytes:
    if ending in TABLES:
        return table(ending, [{"id": "a", "text": ""}])
    return pdf_pages([b""]) if ending == "pdf" else whole(ending, " ")


def rows(*more: dict[str, object]) -> Callable[[str], bytes | None]:
    return lambda ending: table(ending, [*ROWS, *more]) if ending in TABLES else None


FAULTS: dict[str, Callable[[str], bytes | None]] = {
    "none": whole,
    "no byte": lambda ending: b"",
    "no text in it": blank,
    "cut at a third": lambda ending: (data := whole(ending))[: len(data) // 3],
    "cut near the end": lambda ending: (data := whole(ending))[: len(data) * 9 // 10],
    "a picture": lambda ending: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
    "plain words": lambda ending: b"Plain words, whatever the ending says.",
    "a page in a wrong dress": lambda ending: pdf_pages([b"BT /F1 10 Tf (words) Tj ET"]),
    "not UTF-8": lambda ending: "text\nŁódź jest piękna".encode("cp1250"),
    "Windows-1252": lambda ending: (
        "text\nIt isn’t so".encode("cp1252") if ending in (*PROSE[:3], "csv", "tsv") else None
    ),
    "UTF-16 with mark": lambda ending: make(ending).decode().encode("utf-16") if ending in TEXTUAL else None,
    "locked by a password": locked,
    "a bomb": lambda ending: zipped({INNER[ending]: b" " * (10 * 2**20)}) if ending in INNER else None,
    "a login page": lambda ending: LOGIN if ending == "html" else None,
    "only pictures": lambda ending: pdf_pages([b"q Q"]) if ending == "pdf" else None,
    "no column text": lambda ending: table(ending, [{"id": 1, "body": "words"}]) if ending in TABLES else None,
    "5,000 empty rows": rows(*[{"text": "", "date": ""}] * 5000),
    "a date that is none": rows({"text": "Other words.", "date": "soon"}),
    "the same text twice": rows(ROWS[0]),
    "climbing names": lambda ending: zipped({"../../a.txt": "x", "b.txt": "B"}) if ending == "zip" else None,
}
TEXTUAL = (*PROSE[:3], "csv", "tsv", "jsonl")


def write(name: str, content: str | bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def both(*steps: Callable[[Path], object]) -> Callable[[Path], object]:
    return lambda folder: [step(folder) for step in steps]


FOLDERS: dict[str, Callable[[Path], object]] = {
    "two texts of one name": both(write("a.txt", "One."), write("a.md", "Two.")),
    "the same text twice": write("a.txt", "A good text."),
    "texts.csv names an absent file": write("texts.csv", "file,group\ngone.txt,union\n"),
    "texts.csv without a column file": write("texts.csv", "name,group\ngood.txt,union\n"),
    "texts.csv with a comma too many": write("texts.csv", "file,title\ngood.txt,One, two\n"),
    "texts.csv names a file twice": write("texts.csv", "file,title\ngood.txt,One\ngood.txt,Two\n"),
    "texts.csv with an odd quotation mark": write("texts.csv", 'file,title\ngood.txt,"One\n'),
    "a date that could be two": write("texts.csv", "file,date\ngood.txt,03/04/2023\n"),
    "a date that is no day": write("texts.csv", "file,date\ngood.txt,2023-02-30\n"),
    "an encoding that is none": both(write("texts.csv", "file,encoding\na.txt,klingon\n"), write("a.txt", "A.")),
    "a link that goes round": lambda folder: os.symlink(folder, folder / "round"),
    "a link to nothing": lambda folder: os.symlink(folder / "nothing", folder / "a.txt"),
    "a pipe": lambda folder: os.mkfifo(folder / "a.txt"),
    "a name over two lines": write("a\nb.txt", ""),
    "a name that is no UTF-8": lambda folder: (folder / os.fsdecode(b"caf\xe9.txt")).write_text(""),
    "kinds that are no text": both(write("a.png", "x"), write("b.mp3", "x")),
    "a text of a foreign kind": write("a.epub", "x"),
}


def folders() -> int:
    """Print what becomes of faults that lie in the folder, not in one file."""
    wrong = 0
    for fault, spoil in FOLDERS.items():
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "good.txt").write_text("A good text.")
            spoil(Path(name))
            texts = ra.read_texts(name)
        lines = texts.attrs["problems"] or [f"(note) {line}" for line in texts.attrs["notes"]]
        wrong += "good" not in texts["doc"].tolist() or len(lines) != 1
        print(f"{fault:38} {' | '.join(lines)}")
    return wrong


def outcome(ending: str, data: bytes) -> tuple[str, list[str]]:
    """What becomes of a folder with this file and a good text."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "good.txt").write_text("A good text.")
        (Path(name) / f"spoilt.{ending}").write_bytes(data)
        try:
            texts = ra.read_texts(name)
        except Exception as error:  # what a reader must never do; counted here, not hidden
            return "RAISED", [f"{type(error).__name__}: {error}"]
    lines = texts.attrs["problems"]
    if "good" not in texts["doc"].tolist() or any("\n" in line for line in lines):
        return "LOST", lines
    if len(texts) == 1:
        return ("left out" if lines else "LOST"), lines
    return ("told" if lines else "read"), lines


def matrix(lines: bool) -> int:
    table = pd.DataFrame(index=list(FAULTS), columns=list(ENDINGS))
    told: list[str] = []
    for fault, spoil in FAULTS.items():
        for ending in ENDINGS:
            data = spoil(ending)
            table.loc[fault, ending], found = ("–", []) if data is None else outcome(ending, data)
            told += [f"{fault} | {line}" for line in found]
    print(table.to_string())
    if lines:
        print("\n".join(["", *told]))
    cells = Counter(table.to_numpy().ravel())
    print("\n" + ", ".join(f"{count} {cell}" for cell, count in sorted(cells.items())))
    return cells["LOST"] + cells["RAISED"]


def seven(folder: Path, only: list[str]) -> Iterator[tuple[str, str, Counter]]:
    """For each format and text, the findings as (label, category, cue), those of `text` first."""
    import analysis

    originals = ra.read_texts(folder)
    for ending in PROSE:
        with tempfile.TemporaryDirectory() as name:
            for row in originals.itertuples():
                (Path(name) / f"{row.doc.replace('/', '_')}.{ending}").write_bytes(documents.make(ending, row.text))
            texts = ra.read_texts(name)
        for column in ("author", "title"):
            texts[column] = originals[column].tolist()
        reading = analysis.analyse(texts, only=only)
        words = reading.sentences.groupby(["doc", "kind"], observed=True)["words"].sum()
        for doc in texts["doc"]:
            found = reading.findings[reading.findings["doc"] == doc]
            counts = Counter(zip(found["label"], found["category"], found["cue"].str.lower(), strict=True))
            counts.update(
                (row.trigger.lower(), row.status, " ".join(row.accused.split()))
                for row in reading.accusations[reading.accusations["doc"] == doc].itertuples()
            )
            counts.update({("words", kind, ""): n for kind, n in words[doc].items()})
            yield ending, doc, counts


def differences(folder: Path, only: list[str]) -> None:
    first: dict[str, Counter] = {}
    for ending, doc, counts in seven(folder, only):
        other = first.setdefault(doc, counts)
        for sign, more in (("-", other - counts), ("+", counts - other)):
            for key, count in sorted(more.items()):
                print(f"{ending:5} {doc[:30]:30} {sign}{count} {' '.join(key)}")
    total = sum(sum(c.values()) for c in first.values())
    print(f"{len(first)} texts in {len(PROSE)} formats against txt, {total} findings, accusations and words each")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--lines", action="store_true")
    parser.add_argument("--texts", type=Path, default=ROOT / "seeds")
    parser.add_argument("--only", default="hedges,accusations", help="readers to compare")
    options = parser.parse_args()
    started = time.process_time()
    wrong = matrix(options.lines)
    print()
    wrong += folders()
    print()
    differences(options.texts, options.only.split(","))
    print(f"{time.process_time() - started:.0f} CPU s")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
