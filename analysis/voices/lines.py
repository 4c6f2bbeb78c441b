"""Lines and paragraphs of a text, with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

WRAP_MAX = 100  # no line of a hard-wrapped text is longer
WRAP_SHARE = 30  # one line in so many may be longer: an address, a heading
WRAP_MIN = 45  # a shorter line ends its paragraph even there
SENTENCE_END = (".", "?", "!", ":", "”", "’", '"', "'", "»", "…", ")", "“", ";")
ITEM = re.compile(r"[>•·*\-–—\"“‘'«„]|\d{1,3}[./)]|\S{1,30}:\s|[QA][.:]\s")
QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")


class Line(NamedTuple):
    """One line: offsets of its stripped words, how it is set off (`>`, spaces or nothing), and the words."""

    start: int
    end: int
    set_off: str
    words: str


class Paragraph(NamedTuple):
    """Consecutive lines read as one: offsets from its first word to its last."""

    start: int
    end: int
    set_off: str
    lines: tuple[Line, ...]


def lines(text: str) -> list[Line]:
    """Every line that has a word in it or is a bare `>`, in order.

    >>> [(line.set_off, line.words) for line in lines("One\\n\\n> Two\\n    Three")]
    [('', 'One'), ('>', 'Two'), (' ', 'Three')]
    """
    out, at = [], 0
    for raw in text.split("\n"):
        words = raw.strip()
        if not words:
            pass
        elif words[0] == ">":
            out.append(_quoted(raw, at))
        elif raw[0] == words[0]:
            out.append(Line(at, at + len(words), "", words))
        else:
            indent = len(raw) - len(raw.lstrip())
            wide = len(raw[:indent].expandtabs(4)) >= 2
            out.append(Line(at + indent, at + indent + len(words), " " if wide else "", words))
        at += len(raw) + 1
    return _outdented(text, out)


def _outdented(text: str, rows: list[Line]) -> list[Line]:
    """Indentation that only marks a paragraph's first line, or nearly every line, sets nothing off."""
    indented = [i for i, row in enumerate(rows) if row.set_off == " "]
    every = len(indented) * 5 > len(rows) * 4 and len(rows) > 2
    for i in indented:
        goes_on = i + 1 < len(rows) and not rows[i + 1].set_off and _adjacent(text, rows[i : i + 2])
        comes_on = i > 0 and not rows[i - 1].set_off and _adjacent(text, rows[i - 1 : i + 1])
        if every or goes_on or (comes_on and not rows[i - 1].words.endswith(":")):
            rows[i] = rows[i]._replace(set_off="")
    return rows


def _adjacent(text: str, pair: list[Line]) -> bool:
    """Whether no blank line stands between two lines."""
    return text.count("\n", pair[0].end, pair[1].start) == 1


def _quoted(raw: str, at: int) -> Line:
    """A line that begins with `>`: its words are what follows the marks."""
    match = QUOTED.match(raw)
    begin = match.end() if match else 0
    words = raw[begin:].strip()
    start = at + begin + (len(raw) - begin - len(raw[begin:].lstrip()))
    return Line(start, start + len(words), ">", words)


def paragraphs(text: str, rows: list[Line]) -> list[Paragraph]:
    """Join lines into paragraphs: at blank lines, at every line of a text that is not hard-wrapped.

    >>> text = "A line.\\nAnother line.\\n\\nThird."
    >>> [text[p.start : p.end] for p in paragraphs(text, lines(text))]
    ['A line.', 'Another line.', 'Third.']
    """
    wrapped = is_wrapped(rows)
    if not wrapped:
        return [Paragraph(row.start, row.end, row.set_off, (row,)) for row in rows]
    out: list[Paragraph] = []
    group: list[Line] = []
    for row in rows:
        if group and not _continues(text, group[-1], row, wrapped):
            out.append(_paragraph(group))
            group = []
        group.append(row)
    if group:
        out.append(_paragraph(group))
    return out


def is_wrapped(rows: list[Line]) -> bool:
    """Whether the lines of a text are broken to a width, so that a line is not a paragraph."""
    long = sum(row.end - row.start > WRAP_MAX for row in rows)
    return long * WRAP_SHARE <= len(rows) and (long == 0 or len(rows) >= WRAP_SHARE)


def unwrapped(text: str, paras: list[Paragraph]) -> str:
    """The text with the line breaks inside its paragraphs made spaces, every character at its place.

    >>> text = "A line that is long enough to be one of a wrapped\\nparagraph.\\n\\nThe end."
    >>> unwrapped(text, paragraphs(text, lines(text)))
    'A line that is long enough to be one of a wrapped paragraph.\\n\\nThe end.'
    """
    pieces, at = [], 0
    for p in paras:
        if len(p.lines) > 1:
            pieces += [text[at : p.start], text[p.start : p.end].replace("\n", " ")]
            at = p.end
    return "".join([*pieces, text[at:]]) if pieces else text


def rejoined(paras: list[Paragraph]) -> list[Line]:
    """Each paragraph as one line."""
    return [
        p.lines[0] if len(p.lines) == 1 else Line(p.start, p.end, p.set_off, " ".join([x.words for x in p.lines]))
        for p in paras
    ]


def _continues(text: str, before: Line, row: Line, wrapped: bool) -> bool:
    """Whether `row` goes on with the paragraph of the line `before`."""
    if not wrapped or before.set_off != row.set_off or not before.words or not row.words:
        return False
    if len(before.words) < WRAP_MIN or (row.start - before.end > 1 and not _adjacent(text, [before, row])):
        return False
    return not ITEM.match(row.words)


def _paragraph(group: list[Line]) -> Paragraph:
    return Paragraph(group[0].start, group[-1].end, group[0].set_off, tuple(group))
