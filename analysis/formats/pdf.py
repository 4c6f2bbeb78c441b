"""PDF: lines put back into paragraphs by their places on the page, hyphens and ligatures undone, page numbers left out.

A PDF holds lines, not paragraphs, so this reader has to judge. A blank line is put where the space between two lines
is wider than usual, where a line is set in, or where the size of the letters changes; a line that had room for the
next word was ended on purpose and stays a line; the others are joined.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, NamedTuple

from analysis.errors import RhetoricError
from analysis.formats.base import Log, Part, need, plural

_WIDER = 1.25  # times the usual distance of lines; printed paragraphs are apart by 1.3 or more
_ROOM = 0.9  # of the full width: letters differ in width, so that a line's length is known to about a tenth
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_NUMBER = re.compile(  # possessive, so that long runs of blanks cost no more than their length
    r"\W*+(?:page|p\.)?\s*+(?:\d{1,4}|[ivxlc]{1,7})(?:\s*+(?:of|\/)\s*+\d{1,4})?\W*+", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?:;…][”’\"')\]]*$")
_ITEM = re.compile(r"(?:[>•·▪◦‣*–-]|\(?(?:\d{1,2}|[A-Za-z])[.)])\s")  # a list's item, a question, a quoted line
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]|\\(cid:\\d+\\)")


class Line(NamedTuple):
    """A printed line: its words, its place from the lower left of the page, its letters' size (points)."""

    text: str
    x: float
    y: float
    size: float

    @property
    def width(self) -> float:
        """Its length in letters times their size, which stands for its width in print."""
        return len(self.text) * self.size


def read_pdf(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    """The text of a PDF, paragraphs apart by a blank line.

    Pages without text are told to the log. Raises RhetoricError where the file is cut short, encrypted, holds only
    pictures, or has letters that stand for nothing, and where pypdf is missing.
    """
    pypdf = need("pypdf")
    if b"%PDF-" not in data[:1024]:
        raise RhetoricError("is not a PDF, whatever its ending; save it anew")
    if b"%%EOF" not in data[-2048:]:
        raise RhetoricError("is cut short; fetch or save it anew")
    with _silent("pypdf"):
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            _unlock(reader, pypdf)
        pages = [_lines(page) for page in reader.pages]
    empty = [str(number) for number, lines in enumerate(pages, 1) if not lines]
    if len(empty) == len(pages):
        raise RhetoricError("holds pictures of its pages and no text; run text recognition over it (ocrmypdf)")
    if empty:
        log.problem(f"no text on page {', '.join(empty[:10])}; if these are pictures, run text recognition (ocrmypdf)")
    _refuse_garbled(pages)
    text = _paragraphs(_without_heads(pages, log))
    return [Part(text.translate(_LIGATURES).replace("\u00ad", ""), {})]


@contextmanager
def _silent(name: str) -> Iterator[None]:
    """Keep a library's remarks on damaged files off the screen."""
    logger = logging.getLogger(name)
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


def _unlock(reader: Any, pypdf: Any) -> None:
    try:
        opened = reader.decrypt("")  # many are locked against printing only, with no password to read
    except (pypdf.errors.PyPdfError, NotImplementedError):
        opened = False
    if not opened:
        raise RhetoricError("is encrypted; save it without a password")


def _lines(page: Any) -> list[Line]:
    """The lines of a page in the order in which the file draws them."""
    found: list[Line] = []
    pieces: list[str] = []
    place = (0.0, 0.0, 1.0)
    longest = 0

    def end_line() -> None:
        text = " ".join("".join(pieces).split())
        if text:
            found.append(Line(text, *place))
        pieces.clear()

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        nonlocal place, longest
        for number, piece in enumerate(text.split("\n")):
            if number:
                end_line()
            start = not "".join(pieces).strip()
            if piece.strip() and (start or len(piece) > longest):  # a bullet's letters may be of another size
                longest = len(piece)
                scale = abs(tm[0] * cm[0] + tm[1] * cm[2]) or 1.0
                x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                place = (x if start else place[0], y, abs(float(size)) * scale or 1.0)
            pieces.append(piece)

    page.extract_text(visitor_text=visit)
    end_line()
    return found


def _refuse_garbled(pages: list[list[Line]]) -> None:
    text = "".join(line.text for lines in pages for line in lines)
    if len(_UNREADABLE.findall(text)) * 20 > len(text):
        raise RhetoricError("its letters do not say what they stand for; run text recognition over it (ocrmypdf)")


def _without_heads(pages: list[list[Line]], log: Log) -> list[list[Line]]:
    """The pages without page numbers, and without first and last lines that come back from page to page."""

    def edge(lines: list[Line]) -> list[Line]:
        ordered = sorted(lines, key=lambda line: -line.y)
        return ordered[:2] + ordered[max(2, len(ordered) - 2) :]

    def form(line: Line) -> tuple[str, int]:
        return re.sub(r"\d+", "#", line.text), round(line.y / 3)

    seen = Counter(key for lines in pages for key in {form(line) for line in edge(lines)})
    often = 2 if len(pages) < 7 else 3
    heads = [
        {line for line in edge(lines) if seen[form(line)] >= often or (_NUMBER.fullmatch(line.text) and len(pages) > 1)}
        for lines in pages
    ]
    if count := sum(map(len, heads)):
        log.note(f"{plural(count, 'running head or page number', 'running heads and page numbers')} left out")
    return [[line for line in lines if line not in gone] for lines, gone in zip(pages, heads, strict=True)]


def _paragraphs(pages: list[list[Line]]) -> str:
    """The lines of all pages joined: by nothing, a space, a line end or a blank line."""
    lines = [line for page in pages for line in page]
    # The usual distance of lines, in sizes of their letters, is near the least: most steps may be between paragraphs.
    steps = sorted((a.y - b.y) / b.size for a, b in pairwise(lines) if 0.9 * b.size < a.y - b.y < 3 * b.size)
    usual = steps[len(steps) // 10] if steps else 1.2
    widths = sorted(line.width for line in lines)
    full = widths[int(len(widths) * 0.9)] if widths else 0.0
    words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(line.text for line in lines).lower()))
    margin = Counter(round(line.x) for line in lines).most_common(1)[0][0] if lines else 0
    text = _placed(lines[:2], margin) if lines else ""
    for number, (before, line) in enumerate(pairwise(lines), 1):
        between = _between(before, line, usual, full)
        if between == " " and text.endswith(("-", "\u00ad", "\u2010")) and line.text[:1].islower():
            text = _rejoined(text, line.text, words)
        else:
            text += between + (line.text if between == " " else _placed(lines[number : number + 2], margin))
    return text


def _placed(lines: list[Line], margin: float) -> str:
    """The first of two lines, behind spaces if it and the next, or it alone as its paragraph, are set in."""
    first, *rest = lines
    inside = first.x - margin > 1.5 * first.size
    with_next = not rest or rest[0].x - margin > 1.5 * first.size or first.y - rest[0].y > 1.5 * first.size
    return "    " + first.text if inside and with_next and first.x < 3 * margin else first.text


def _between(before: Line, line: Line, usual: float, full: float) -> str:
    """What stands between two lines that follow each other in the file."""
    down = before.y - line.y
    if abs(down) < 0.5 * min(before.size, line.size):
        return " "  # still the same line: a raised number, a column of a table
    if down < 0 or down > 4 * max(before.size, line.size):  # another page or column, or far below
        return "\n\n" if _ENDED.search(before.text) or not line.text[:1].islower() else " "
    if down > _WIDER * usual * line.size or abs(before.size - line.size) > 0.15 * before.size:
        return "\n\n"
    if line.x - before.x > line.size and _ENDED.search(before.text):
        return "\n\n"
    if _ITEM.match(line.text) and _ENDED.search(before.text):
        return "\n"
    room = before.width + (1 + len(line.text.split()[0])) * before.size < _ROOM * full
    return "\n" if room else " "


def _rejoined(text: str, after: str, words: Counter[str]) -> str:
    """A word divided at a line's end made whole; its hyphen stays if the text writes it so elsewhere."""
    stem, hyphen = text[:-1], text[-1]
    left = re.findall(r"[^\W\d_]*(?:-[^\W\d_]*)*$", stem[-60:])[0].lower()
    right = re.findall(r"^[^\W\d_]*", after)[0].lower()
    compound = hyphen == "-" and (words[f"{left}-{right}"] > 0 or "-" in left) and not words[left + right]
    return stem + "-" * compound + after
