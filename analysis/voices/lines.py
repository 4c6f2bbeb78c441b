"""Lines and paragraphs of a text, with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from analysis.voices.patterns import lazily

WRAP_MAX = 100  # no line of a hard-wrapped text is longer
WRAP_SHARE = 30  # one line in so many may be longer: an address, a heading
WRAP_MIN = 45  # a shorter line ends its paragraph even there
ITEM = lazily(r"[\[(]\d\d?:\d\d|[>•·*\-–—\"“‘'«„]|\d{1,3}[./)]|\S{1,30}:\s|[A-Z][A-Z.’' -]{1,30}:\s|[QA][.:]\s")
BROKEN = lazily(r"[a-z]-$")  # a word that goes on in the line below
new = tuple.__new__  # a line a call: three times as fast as the constructor
QUOTED = lazily(r"[ \t]*(?:[>|][ \t]?)+")
BARRED = lazily(r"^\|(?:[ \t][^|\n]*)?$", re.MULTILINE)  # a line set off by a stroke; one of a table has several
BARS = 3  # so many such lines set a block off


class Paragraph(NamedTuple):
    """A line, or the lines into which a hard-wrapped text breaks a paragraph.

    Offsets of its first word and of the end of its last, how it is set off (`>`, spaces or nothing), the words of
    its first line and those of each line below.
    """

    start: int
    end: int
    set_off: str
    words: str
    below: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The words of each line."""
        return (self.words, *self.below)

    @property
    def final(self) -> str:
        """The words of its last line."""
        return self.below[-1] if self.below else self.words


EMPHASIS = lazily(  # *Officer **Ann Lee**, porter*; not a line that is nothing else
    r"(?P<mark>\*(?<=[^\W_] \*)\*?|_(?<=[^\W_] _)_?)(?P<words>[A-Z][^*_\n]{1,60})(?P=mark)(?P<stop>[,.:;]?)"
    r"(?=[\s’'])",
    signs=(" *", " _"),
)


def lines(text: str) -> list[Paragraph]:
    """Every line that has a word in it or is a bare `>`, in order; strokes before a block's lines set it off like `>`.

    >>> [(line.set_off, line.words) for line in lines("One\\n\\n> Two\\n    Three")]
    [('', 'One'), ('>', 'Two'), (' ', 'Three')]
    """
    out: list[Paragraph] = []
    at, plain = 0, True
    barred = "|" in text and len(BARRED.findall(text)) >= BARS
    for raw in text.split("\n"):
        if words := raw.strip() if raw else "":
            first = words[0]
            if first == ">" or (first == "|" and barred):
                out.append(_quoted(raw, at))
            elif raw[0] == first:
                out.append(new(Paragraph, (at, at + len(words), "", words, ())))
            else:
                out.append(_indented(raw, words, at))
                plain = False
        at += len(raw) + 1
    return out if plain else _outdented(text, out)


def _indented(raw: str, words: str, at: int) -> Paragraph:
    """A line that begins with spaces; a single one sets nothing off."""
    indent = len(raw) - len(raw.lstrip())
    wide = len(raw[:indent].expandtabs(4)) >= 2
    return Paragraph(at + indent, at + indent + len(words), " " if wide else "", words)


def _outdented(text: str, rows: list[Paragraph]) -> list[Paragraph]:
    """Indentation that only marks a paragraph's first line, or nearly every line, sets nothing off."""
    indented = [i for i, row in enumerate(rows) if row.set_off == " "]
    every = len(indented) * 5 > len(rows) * 4 and len(rows) > 2
    for i in indented:
        goes_on = i + 1 < len(rows) and not rows[i + 1].set_off and _adjacent(text, rows[i], rows[i + 1])
        comes_on = i > 0 and not rows[i - 1].set_off and _adjacent(text, rows[i - 1], rows[i])
        if every or goes_on or (comes_on and not rows[i - 1].words.endswith(":")):
            rows[i] = rows[i]._replace(set_off="")
    return rows


def _adjacent(text: str, above: Paragraph, below: Paragraph) -> bool:
    """Whether no blank line stands between two lines."""
    return text.count("\n", above.end, below.start) == 1


def _quoted(raw: str, at: int) -> Paragraph:
    """A line that begins with `>`, or `|`: its words are what follows the marks."""
    match = QUOTED.match(raw)
    begin = match.end() if match else 0
    words = raw[begin:].strip()
    start = at + begin + (len(raw) - begin - len(raw[begin:].lstrip()))
    return Paragraph(start, start + len(words), ">", words)


def paragraphs(text: str, rows: list[Paragraph]) -> list[Paragraph]:
    """Join lines into paragraphs: at blank lines, at every line of a text that is not hard-wrapped.

    >>> text = "A line.\\nAnother line.\\n\\nThird."
    >>> [text[p.start : p.end] for p in paragraphs(text, lines(text))]
    ['A line.', 'Another line.', 'Third.']
    """
    if not is_wrapped(rows):
        return rows
    out: list[Paragraph] = []
    group: list[Paragraph] = []
    for row in rows:
        if group and not _continues(text, group[-1], row):
            out.append(_joined(group))
            group = []
        group.append(row)
    return [*out, _joined(group)] if group else out


def is_wrapped(rows: list[Paragraph]) -> bool:
    """Whether the lines of a text are broken to a width, so that a line is not a paragraph."""
    long = sum([len(row.words) > WRAP_MAX for row in rows])
    return long * WRAP_SHARE <= len(rows) and (long == 0 or len(rows) >= WRAP_SHARE)


def unwrapped(text: str, paras: list[Paragraph]) -> str:
    """The text with the line breaks inside its paragraphs made spaces, every character at its place.

    >>> text = "A line that is long enough to be one of a wrapped\\nparagraph.\\n\\nThe end."
    >>> unwrapped(text, paragraphs(text, lines(text)))
    'A line that is long enough to be one of a wrapped paragraph.\\n\\nThe end.'
    """
    pieces, at = [], 0
    for p in paras:
        if p.below:
            pieces += [text[at : p.start], text[p.start : p.end].replace("\n", " ")]
            at = p.end
    return "".join([*pieces, text[at:]]) if pieces else text


def unmarked(text: str) -> str:
    """The text with the marks of emphasis round words within a line made spaces, the words at their place.

    >>> unmarked("Officer **Ann Lee**, porter, said so.")
    'Officer   Ann Lee,   porter, said so.'
    """
    return EMPHASIS.sub(_bare, text) if "*" in text or "_" in text else text


def _bare(match: re.Match[str]) -> str:
    """Emphasised words and the stop after them, without the marks."""
    blank = " " * len(match["mark"])
    return f"{blank}{match['words']}{match['stop']}{blank}"


def held(paras: list[Paragraph], places: Iterable[int]) -> dict[int, list[int]]:
    """Some places of a text by the index of the paragraph that holds them.

    >>> held([Paragraph(0, 5, "", "One a"), Paragraph(7, 12, "", "Two b")], [1, 4, 5, 7])
    {0: [1, 4], 1: [7]}
    """
    starts = [p.start for p in paras]
    out: dict[int, list[int]] = {}
    for at in places:
        index = bisect_right(starts, at) - 1
        if index >= 0 and at < paras[index].end:
            out.setdefault(index, []).append(at)
    return out


def rejoined(paras: list[Paragraph]) -> list[Paragraph]:
    """Each paragraph as one line."""
    return [p._replace(words=" ".join(p.lines), below=()) if p.below else p for p in paras]


def _continues(text: str, before: Paragraph, row: Paragraph) -> bool:
    """Whether `row` goes on with the paragraph of the line `before`."""
    if before.set_off != row.set_off or not before.words or not row.words:
        return False
    broken = BROKEN.search(before.words) is not None and row.words[0].islower()
    if (len(before.words) < WRAP_MIN and not broken) or (
        row.start - before.end > 1 and not _adjacent(text, before, row)
    ):
        return False
    return not ITEM.match(row.words)


def _joined(group: list[Paragraph]) -> Paragraph:
    """Consecutive lines as one paragraph."""
    first = group[0]
    return Paragraph(first.start, group[-1].end, first.set_off, first.words, tuple([x.words for x in group[1:]]))
