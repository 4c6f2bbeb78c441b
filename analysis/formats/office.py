"""Word processors' files: docx, odt and rtf, paragraph by paragraph, tables and notes included."""

from __future__ import annotations

import io
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from analysis.errors import RhetoricError
from analysis.files.head import LINES, LONGEST
from analysis.formats.archive import check_zip
from analysis.formats.base import Log, Part, Row, need, row_paragraphs, set_in, tell_rows

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # says again what Choice said
_DOCX_GONE = {_FALLBACK, *(_W + name for name in ("del", "moveFrom", "rPr", "pPr", "instrText"))}
_DOCX_SIGNS = {_W + "tab": "\t", _W + "ptab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_SET_IN = 280  # twentieths of a point, half a centimetre: less is no block set off
_NUMBER = re.compile(r"\\\\|\\u(-?\d{5,})")
_HALVES = re.compile(r"\\\\|\\uc(?!-?\d|[A-Za-z])")  # how many characters stand in for one, without the number: one
_LINE = re.compile(r"\\\\|\\(line|cell)(?![A-Za-z0-9-]) ?")
_BREAKS = {"line": "{}\\'0b", "cell": "{}\\'1f"}
_BRACES = re.compile(r"\\[\\{}]|[{}]")
_MAC = re.compile(r"\{\\rtf\d*\s*\\mac(?![a-z])")
_NO_PAGE = re.compile(r"\\ansicpg0*(?!\d)")  # names no code page


def read_docx(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    """The text of a Word document: body, tables row by row and text boxes in their place, notes at the end.

    Insertions under review count, deletions and hidden text do not; headers and footers are left out. Raises
    RhetoricError where the file is no docx, is encrypted or a zip bomb, and where python-docx is missing.
    """
    docx = need("docx")
    if "word/document.xml" not in check_zip(data, "docx").namelist():
        raise RhetoricError("is not a docx, whatever its ending; save it anew as docx")
    document = docx.Document(io.BytesIO(data))
    margins = Counter(map(_docx_margin, document.element.body.iter(_W + "p")))
    paragraphs = list(_docx_paragraphs(document.element.body, margins.most_common(1)[0][0] if margins else 0))
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            notes = docx.oxml.parse_xml(relation.target_part.blob)
            for note in notes:
                if not note.get(_W + "type"):  # the others are separating lines
                    paragraphs += _docx_paragraphs(note)
    tell_rows(paragraphs, log)
    return [Part(_laid_out(paragraphs), _titled(list(_docx_head(document))))]


def read_odt(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    """The text of an OpenDocument text: paragraphs and headings, tables row by row, notes at the end.

    Deletions under review and remarks are left out. Raises RhetoricError where the file is no odt, is encrypted or a
    zip bomb, and where odfpy is missing.
    """
    opened = check_zip(data, "odt")
    if "content.xml" not in opened.namelist():
        raise RhetoricError("is not an odt, whatever its ending; save it anew as odt")
    if "META-INF/manifest.xml" in opened.namelist() and b"encryption-data" in opened.read("META-INF/manifest.xml"):
        raise RhetoricError("is encrypted; save it without a password")
    document = need("odf.opendocument").load(io.BytesIO(data))
    found = document.getElementsByType(need("odf.style").Style)
    marks = dict(map(_odt_mark, found))
    styles = {style.getAttribute("name"): style.getAttribute("parentstylename") for style in found}
    notes: list[Any] = []
    paragraphs = list(_odt_paragraphs(document.text, marks, notes))
    for note in notes:  # grows where a note holds a note
        paragraphs += _odt_paragraphs(note, marks, notes)
    tell_rows(paragraphs, log)
    return [Part(_laid_out(paragraphs), _titled(list(_odt_head(document.text, styles))))]


def read_rtf(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    r"""The text of an RTF file, tables row by row with a line for each cell; a byte that is no character is U+FFFD.

    The log says how many characters could not be read. Raises RhetoricError where the file is no RTF or is cut short,
    and where striprtf is missing.

    >>> read_rtf(rb"{\rtf1\ansi It isn\'92t.\par\par \ldblquote No\rdblquote , he said.}", Log())[0].text
    'It isn’t.\n\n“No”, he said.'
    """
    raw = data.decode("latin-1").removeprefix("ï»¿").lstrip()
    if not raw.startswith("{\\rtf"):
        raise RhetoricError("is not an RTF file, whatever its ending; save it anew as rtf")
    marks = [mark for mark in _BRACES.findall(raw) if len(mark) == 1]
    if "\\bin" not in raw and marks.count("{") > marks.count("}"):
        raise RhetoricError("is cut short; save it anew as rtf")
    if "\\footnote" in raw:
        log.problem("its footnotes are left out; save it as docx to have them")
    # striprtf takes the end of a line for that of a paragraph, writes a bar for the end of a cell, and the addresses of
    # links into the text; a vertical tab and a separator keep the two apart, and a field it does not know is left out.
    raw = _HALVES.sub(lambda found: "\\uc1" if found[0] == "\\uc" else found[0], _NUMBER.sub(_character, raw))
    raw = _LINE.sub(lambda found: _BREAKS.get(found[1], found[0]), raw).replace("HYPERLINK", "HYPERLNK")
    usual = "mac-roman" if _MAC.match(raw) else "cp1252"
    text = need("striprtf.striprtf").rtf_to_text(_NO_PAGE.sub("", raw), encoding=encoding or usual, errors="replace")
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # emoji are written as two halves
    if lost := text.count("\ufffd"):
        log.problem(f"characters that cannot be read stand as \ufffd: {lost:,}; save it as docx to have them")
    lines = text.replace("\u00ad", "").split("\n")
    rows = (row_paragraphs([[cell] for cell in line.split("\x1f")]) if "\x1f" in line else [line] for line in lines)
    paragraphs = [type(line)(line.replace("\v", "\n")) for row in rows for line in row]
    tell_rows(paragraphs, log)
    return [Part(_laid_out(paragraphs), {})]


def _character(found: re.Match[str]) -> str:
    """The number of a character as it is, or that of the question mark for one that there is not."""
    number = found[1]
    there = not number or (len(number) < 9 and -65536 < int(number) <= sys.maxunicode)
    return found[0] if there else "\\u65533"


def _titled(head: list[tuple[str, str]]) -> dict[str, str]:
    """The title that a document's first paragraphs, each with its style, are set as; none if that is open to doubt.

    A first heading counts that stands on the first line, or below lines that are no prose if it is the only one.

    >>> _titled([("Normal", "PRESS RELEASE"), ("Heading 1", "Pay talks fail"), ("Normal", "The talks broke down.")])
    {'title': 'Pay talks fail'}
    """
    titles = [text for style, text in head[:LINES] if style == "Title"]
    headings = [place for place, (style, _) in enumerate(head) if style == "Heading 1"]
    if not titles and headings and headings[0] < LINES and (headings == headings[:1] or headings[0] == 0):
        above = [text for _, text in head[: headings[0]]]
        is_prose = any(text.rstrip().endswith((".", "?", "!")) or len(text.split()) > LONGEST for text in above)
        titles = [] if is_prose else [head[headings[0]][1]]
    title = " ".join(titles[0].split()) if titles else ""
    return {"title": title} if title and len(title.split()) <= LONGEST else {}


def _laid_out(paragraphs: Iterable[str]) -> str:
    """Paragraphs as text: apart by a blank line, unless the writer spaced them by empty paragraphs.

    In the second case a paragraph is a line, as in a letter typed line by line, but a table's row stays apart.

    >>> _laid_out(["A.", "B."]), _laid_out(["A.", "", "Ann", "Union", "", "B."])
    ('A.\\n\\nB.', 'A.\\n\\nAnn\\nUnion\\n\\nB.')
    """
    lines = [type(line)(line.strip("\n").rstrip(" ")) for line in paragraphs]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    full = [bool(line.strip()) for line in lines]
    apart = sum(a and not b for a, b in pairwise(full))
    close = sum(a and b for a, b in pairwise(full))
    if apart and apart >= close:
        lines = [f"\n{line}\n" if isinstance(line, Row) else line for line in lines]
        return re.sub(r"\n\s*\n", "\n\n", "\n".join(lines)).strip("\n")
    return "\n\n".join(line for line in lines if line.strip())


def _docx_paragraphs(element: Any, usual: int = 0) -> Iterator[str]:
    """The paragraphs below an element, those of a text box after the one that holds it; `usual` is the margin."""
    for child in element:
        if child.tag in _DOCX_GONE:
            continue
        if child.tag == _W + "p":
            inner: list[Any] = []
            text = "".join(_docx_text(child, inner))
            yield _docx_set(text, child, usual)
            for box in inner:
                yield from _docx_paragraphs(box)
        elif child.tag == _W + "tr":
            yield from row_paragraphs([list(_docx_paragraphs(cell, usual)) for cell in child])
        else:
            yield from _docx_paragraphs(child, usual)


def _docx_head(document: Any) -> Iterator[tuple[str, str]]:
    """The paragraphs outside tables and boxes that hold text, each with its style as Word calls it."""
    names = {style.style_id: str(style.name) for style in document.styles}
    for paragraph in document.element.body.iterchildren(_W + "p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        text = "".join(_docx_text(paragraph, []))
        if text.strip():
            yield "" if style is None else names.get(style.get(_W + "val"), ""), text


def _docx_set(text: str, paragraph: Any, usual: int) -> str:
    """A paragraph behind `>` if its style says that it is quoted, behind spaces if its margin does."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    if style is not None and style.get(_W + "val", "").lower().endswith("quote"):
        return set_in(text, "> ")
    return set_in(text) if _docx_margin(paragraph) - usual >= _SET_IN else text


def _docx_margin(paragraph: Any) -> int:
    """A paragraph's left margin in twentieths of a point; 0 in a list."""
    margin = paragraph.find(f"{_W}pPr/{_W}ind")
    if margin is None or paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        return 0
    wide = margin.get(_W + "left") or margin.get(_W + "start") or "0"
    return int(float(wide)) if re.fullmatch(r"-?[\d.]+", wide) else 0


def _docx_text(element: Any, inner: list[Any]) -> Iterator[str]:
    for child in element:
        if child.tag in _DOCX_GONE:
            continue
        if child.tag == _W + "txbxContent":
            inner.append(child)
        elif child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _DOCX_SIGNS:
            yield _DOCX_SIGNS[child.tag]
        elif child.tag != _W + "r" or child.find(f"{_W}rPr/{_W}vanish") is None:
            yield from _docx_text(child, inner)


def _odt_mark(style: Any) -> tuple[str, str]:
    """A style's name, and what plain text puts before the lines of a paragraph in it: `> `, spaces or nothing."""
    name, parent = style.getAttribute("name") or "", style.getAttribute("parentstylename") or ""
    if "Quotations" in (name, parent):
        return name, "> "
    found = (
        child.getAttribute("marginleft")
        for child in style.childNodes
        if getattr(child, "tagName", "").endswith(":paragraph-properties")
    )
    wide = re.fullmatch(r"([\d.]+)(cm|mm|in|pt)", next(found, None) or "")
    points = float(wide[1]) * {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0}[wide[2]] if wide else 0.0
    return name, "    " if points * 20 >= _SET_IN else ""


def _odt_paragraphs(element: Any, marks: dict[str, str], notes: list[Any]) -> Iterator[str]:
    for child in element.childNodes:
        kind = getattr(child, "tagName", "")
        if kind in ("text:p", "text:h"):
            inner: list[Any] = []
            text = re.sub(" {2,}", " ", "".join(_odt_text(child, inner, notes))).strip(" ").replace("\0", " ")
            style = child.getAttribute("stylename") or ""
            yield set_in(text, marks.get(style) or "> " * (style == "Quotations"))
            for box in inner:
                yield from _odt_paragraphs(box, marks, notes)
        elif kind == "table:table-row":
            yield from row_paragraphs([list(_odt_paragraphs(cell, marks, notes)) for cell in child.childNodes])
        elif kind != "text:tracked-changes" and child.nodeType == child.ELEMENT_NODE:
            yield from _odt_paragraphs(child, marks, notes)


def _odt_head(text: Any, parents: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The paragraphs and headings outside tables and sections, each with its style as Word calls it."""
    for child in text.childNodes:
        style = child.getAttribute("stylename") or "" if child.nodeType == child.ELEMENT_NODE else ""
        kind = getattr(child, "tagName", "")
        words = "".join(_odt_text(child, [], [])).replace("\0", " ") if kind in ("text:p", "text:h") else ""
        if words.strip():
            is_first = kind == "text:h" and str(child.getAttribute("outlinelevel")) == "1"
            yield "Title" if "Title" in (style, parents.get(style)) else "Heading 1" if is_first else "", words


def _odt_text(element: Any, inner: list[Any], notes: list[Any]) -> Iterator[str]:
    """The text of a paragraph; the spaces that OpenDocument writes as elements come as NUL, to outlive collapsing."""
    for child in element.childNodes:
        kind = getattr(child, "tagName", "")
        if child.nodeType in (child.TEXT_NODE, child.CDATA_SECTION_NODE):
            yield re.sub(r"[ \t\r\n]+", " ", child.data)
        elif kind == "text:s":
            yield "\0" * int(child.getAttribute("c") or 1)
        elif kind in ("text:tab", "text:line-break"):
            yield "\t" if kind == "text:tab" else "\n"
        elif kind == "text:note":
            notes.extend(part for part in child.childNodes if getattr(part, "tagName", "") == "text:note-body")
        elif kind == "draw:text-box":
            inner.append(child)
        elif kind != "office:annotation":
            yield from _odt_text(child, inner, notes)
