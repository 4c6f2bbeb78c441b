"""Makes small files of every format from a text, for the tests and the matrix of formats and faults."""

from __future__ import annotations

import csv
import html
import io
import json
import textwrap
import zipfile
from collections.abc import Callable

TEXT = """Letter to the Prime Minister

8 March 2023

“It isn’t ‘good’,” she said – «enough» … a co-ordinated smear; the ministers’ failure cost £5. It may be a
breach of the Code, and it is completely unacceptable to blame civil servants in this way, again and again.

Yours sincerely,
Zoë O’Brien
General Secretary"""
TEXT = TEXT.replace("a\nbreach", "a breach")

PROSE = ("txt", "md", "html", "docx", "odt", "rtf", "pdf")
TABLES = ("csv", "tsv", "xlsx", "jsonl", "parquet")


def read(data: bytes, ending: str) -> str:
    """The one text of a file that is read without a problem."""
    from analysis.formats import read_document
    from analysis.formats.base import Log

    log = Log()
    (part,) = read_document(data, ending, log)
    assert log.problems == []
    return part.text


def squeezed(text: str) -> str:
    """A text but for what the readers of set formats may change: white space around lines and empty lines."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return "\n\n".join(filter(None, (part.strip() for part in "\n".join(lines).split("\n\n"))))


def paragraphs(text: str) -> list[str]:
    """A text's paragraphs, lines within them kept."""
    return [part.strip("\n") for part in text.split("\n\n") if part.strip()]


def make(ending: str, text: str = TEXT) -> bytes:
    """A file of this format that holds the text; a table holds it in one row."""
    return _MAKERS[ending](text)


def table(ending: str, rows: list[dict[str, object]]) -> bytes:
    """A table of this format with these rows."""
    return _TABLES[ending](rows)


def _html(text: str) -> bytes:
    def block(part: str) -> str:
        style = " style='margin-left: 2em'" if part.startswith("    ") else ""
        return f"<p{style}>{html.escape(part, quote=False).replace(chr(10), '<br>')}</p>\n"

    body = "".join(map(block, paragraphs(text)))
    menu = "<nav><a href=/>Home</a> <a href=/news>News</a> <a href=/join>Join us</a></nav>"
    return f"<!DOCTYPE html><html><body>{menu}<article>{body}</article></body></html>".encode()


def _docx(text: str) -> bytes:
    import docx

    document = docx.Document()
    for part in paragraphs(text):
        first, *more = part.split("\n")
        run = document.add_paragraph().add_run(first)
        for line in more:
            run.add_break()
            run.add_text(line)
    return saved(document.save)


def _odt(text: str) -> bytes:
    from odf.opendocument import OpenDocumentText
    from odf.teletype import addTextToElement
    from odf.text import H, LineBreak, P, S

    document = OpenDocumentText()
    for number, part in enumerate(paragraphs(text)):
        first, *more = part.split("\n")
        element = P() if number else H(outlinelevel=1)
        if first.startswith("    "):
            element.addElement(S(c=4))
        addTextToElement(element, first.strip())
        for line in more:
            element.addElement(LineBreak())
            addTextToElement(element, line)
        document.text.addElement(element)
    return saved(document.write)


def _rtf(text: str) -> bytes:
    def letter(c: str) -> str:
        if c == "\n":
            return "\\line "
        if c in "\\{}":
            return "\\" + c
        code = ord(c) if ord(c) < 0x8000 else ord(c) - 0x10000
        return c if ord(c) < 128 else f"\\u{code}?"

    body = "\\par\n".join("".join(map(letter, part)) for part in paragraphs(text))
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}\\f0 {body}}}".encode("ascii")


def _pdf(text: str) -> bytes:
    lines: list[tuple[str, int]] = []
    for part in paragraphs(text):
        inset = "    " if part.startswith("    ") else ""
        wrapped = [
            inset + piece
            for line in part.split("\n")
            for piece in textwrap.wrap(line.strip(), 95, break_on_hyphens=False)
        ]
        lines += [(line, 14 if number else 26) for number, line in enumerate(wrapped)]
    pages = [lines[start : start + 40] for start in range(0, len(lines), 40)]
    return pdf_pages([_page(page) for page in pages])


def _page(lines: list[tuple[str, int]]) -> bytes:
    shown, at = [b"BT /F1 10 Tf 72 760 Td"], 0
    for line, step in lines:
        move = 40 * line.startswith("    ") - at
        at += move
        line = line.strip()
        raw = line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        shown.append(b"%d -%d Td (%s) Tj" % (move, step, raw))
    return b"\n".join([*shown, b"ET"])


def pdf_pages(contents: list[bytes], password: str = "") -> bytes:
    """A PDF of pages with these content streams, in Helvetica, locked if there is a password."""
    import pypdf
    from pypdf.generic import DictionaryObject, NameObject, StreamObject

    writer = pypdf.PdfWriter()
    names = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
    font = writer._add_object(DictionaryObject({NameObject(k): NameObject(v) for k, v in names.items()}))
    fonts = DictionaryObject({NameObject("/F1"): font})
    for content in contents:
        page = writer.add_blank_page(612, 792)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = StreamObject()
        stream.set_data(content)
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    return saved(writer.write)


def saved(write: Callable[[io.BytesIO], object]) -> bytes:
    """What a library writes to a file, as bytes."""
    handle = io.BytesIO()
    write(handle)
    return handle.getvalue()


def zipped(files: dict[str, bytes | str]) -> bytes:
    """A zip of these files."""
    handle = io.BytesIO()
    with zipfile.ZipFile(handle, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in files.items():
            bundle.writestr(name, content)
    return handle.getvalue()


def _csv(rows: list[dict[str, object]], separator: str = ",") -> bytes:
    handle = io.StringIO(newline="")
    writer = csv.DictWriter(handle, list(rows[0]), delimiter=separator, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return handle.getvalue().encode()


def _xlsx(rows: list[dict[str, object]]) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(list(rows[0]))
    for row in rows:
        book.active.append(list(row.values()))
    return saved(book.save)


def _parquet(rows: list[dict[str, object]]) -> bytes:
    import pandas as pd

    return saved(lambda handle: pd.DataFrame(rows).to_parquet(handle, index=False))


_TABLES: dict[str, Callable[[list[dict[str, object]]], bytes]] = {
    "csv": _csv,
    "tsv": lambda rows: _csv(rows, "\t"),
    "xlsx": _xlsx,
    "jsonl": lambda rows: "".join(json.dumps(row) + "\n" for row in rows).encode(),
    "parquet": _parquet,
}
_MAKERS: dict[str, Callable[[str], bytes]] = {
    "txt": str.encode,
    "md": str.encode,
    "html": _html,
    "docx": _docx,
    "odt": _odt,
    "rtf": _rtf,
    "pdf": _pdf,
    **{name: (lambda text, name=name: table(name, [{"id": "a", "text": text}])) for name in TABLES},
}
