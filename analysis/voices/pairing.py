"""Pairs quotation marks into quotations; mends marks that were lost, doubled or turned round."""

from __future__ import annotations

from bisect import bisect_right

from analysis.voices.lines import Paragraph
from analysis.voices.marks import FINAL, Mark, Quote, cells, find_marks
from analysis.voices.patterns import lazily

DEPTH = 3  # quotations within quotations of the same marks
TOLD = lazily(
    r",\s+(?=(?:(?:he|she|they|I|we)\s+(?:said|says|added|told|wrote|asked|replied)\b)|(?:(?:said|says|added|wrote|"
    r"replied|asked|insisted|explained)\s+(?:[A-Z]|the\b|a\b|an\b|he\b|she\b|they\b)))"
)
SENTENCE = lazily(r"(?<=[.?!])\s+(?=[A-Z])")


def quotes(text: str, paras: list[Paragraph]) -> list[Quote]:
    """What the marks of `text` enclose, outermost first at one place; unpaired marks are mended, never an error.

    >>> text = "‘It isn’t the drivers’ fault,’ he said."
    >>> [text[q.start : q.end] for q in quotes(text, [])]
    ['It isn’t the drivers’ fault,']
    """
    marks = find_marks(text)
    if not marks:
        return []
    starts = [p.start for p in paras] or [0]
    doubles = pair_doubles(text, [m for m in marks if not m.single], starts)
    lone = [m for m in marks if m.single]
    singles = pair_singles(text, lone, starts, cells(lone, doubles))
    return sorted(doubles + singles, key=lambda q: (q.start, -q.end))


def pair_doubles(text: str, marks: list[Mark], starts: list[int]) -> list[Quote]:
    """Pair double marks; `starts` are the offsets of the paragraphs.

    >>> from analysis.voices.marks import find_marks
    >>> text = "“One.\\n\\n“Two,“ he said. ”Three”."
    >>> [text[q.start : q.end] for q in pair_doubles(text, find_marks(text), [0, 7])]
    ['One.\\n\\n“Two,', 'Three']
    """
    return _Doubles(text, starts).run(marks)


class _Doubles:
    """A stack of open marks, emptied at the end of a paragraph unless the next one opens them again."""

    def __init__(self, text: str, starts: list[int]):
        self.text, self.starts = text, starts
        self.found: list[Quote] = []
        self.open: list[Mark] = []
        self.searched = 0

    def run(self, marks: list[Mark]) -> list[Quote]:
        place = -1
        for mark in marks:
            paragraph = bisect_right(self.starts, mark.start) - 1
            again = self.open and paragraph != place and self._turn(mark, paragraph, place)
            place = paragraph
            if not again:
                self._take(mark, paragraph)
        if self.open:
            self._abandon(place)
        return self.found

    def _turn(self, mark: Mark, paragraph: int, place: int) -> bool:
        """At a new paragraph with a quotation still open: True where `mark` opens it again."""
        if mark.start == self.starts[paragraph] and mark.can_open and paragraph == place + 1:
            del self.open[1:]
            return True
        heads = self.open[0].start == self.starts[place] or self.text[: self.open[0].start].rstrip(" ")[-1:] in (
            ":",
            "\n",
        )
        runs_on = mark.can_close and not mark.can_open and heads
        if not runs_on:
            self._abandon(place)
        return False

    def _take(self, mark: Mark, paragraph: int) -> None:
        if self._opens(mark):
            if len(self.open) < DEPTH:
                self.open.append(mark)
        elif mark.can_close and self.open:
            self._add(self.open.pop().end, mark.start, True)
        elif mark.can_close:
            self._lost_opening(mark, paragraph)

    def _opens(self, mark: Mark) -> bool:
        if mark.can_open and mark.can_close:
            return mark.leans > 0 if mark.leans else not self.open
        return mark.can_open

    def _lost_opening(self, mark: Mark, paragraph: int) -> None:
        """A closing mark alone: the quotation began with the paragraph, or with a sentence after the last one."""
        begin = self.starts[paragraph]
        if self.text[mark.start - 1] not in FINAL or mark.start - begin < 8:
            return
        if self.found and self.found[-1].end > begin:
            after = SENTENCE.search(self.text, max(self.found[-1].end, self.searched), mark.start)
            self.searched = mark.start - 1
            if not after:
                return
            begin = after.end()
        self._add(begin, mark.start, True)

    def _abandon(self, place: int) -> None:
        """Close what was never closed."""
        end = 0
        for mark in self.open:
            if mark.start >= end and (not end or self.text[mark.start - 2 : mark.start] in (". ", ", ")):
                end = unclosed_end(self.text, mark.end, _limit(self.text, self.starts, place))
                self._add(mark.end, end, False)
        self.open.clear()

    def _add(self, start: int, end: int, closed: bool) -> None:
        if end > start:
            self.found.append(Quote(start, end, False, closed))


def pair_singles(text: str, marks: list[Mark], starts: list[int], cell: list[int]) -> list[Quote]:
    """Pair single marks within the same cell of double quotations; a possessive's apostrophe closes nothing.

    >>> from analysis.voices.marks import find_marks
    >>> text = "the 'drivers' fault, it isn't,' he said of the drivers' pay"
    >>> marks = find_marks(text)
    >>> [text[q.start : q.end] for q in pair_singles(text, marks, [0], [-1] * len(marks))]
    ["drivers' fault, it isn't,"]
    """
    found: list[Quote] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not mark.can_open:
            at += 1
            continue
        closing, after = _closing(text, marks, at, (starts, cell))
        if closing is not None:
            found.append(Quote(mark.end, marks[closing].start, True, True))
        elif _speech_opens(text, mark, starts, after - 1, marks):
            place = bisect_right(starts, marks[after - 1].start) - 1
            found.append(Quote(mark.end, unclosed_end(text, mark.end, _limit(text, starts, place)), True, False))
        at = after
    return [q for q in found if q.end > q.start]


def _closing(text: str, marks: list[Mark], at: int, where: tuple[list[int], list[int]]) -> tuple[int | None, int]:
    """The index of the mark that closes the one at `at`, or None, and where to go on."""
    starts, cell = where
    place = bisect_right(starts, marks[at].start) - 1
    maybe: int | None = None
    index = at + 1
    for index in range(at + 1, len(marks) + 1):
        mark = marks[index] if index < len(marks) else None
        paragraph = bisect_right(starts, mark.start) - 1 if mark else -1
        if mark is None or (paragraph != place and not (maybe is None and _again(marks, index, starts, place))):
            break
        if paragraph != place:
            place = paragraph
        elif cell[index] == cell[at] and mark.can_close:
            if not _possessive(text, mark):
                return index, index + 1
            maybe = index if maybe is None else maybe
        elif cell[index] == cell[at] and mark.can_open:
            break
    return (maybe, maybe + 1) if maybe is not None else (None, index)


def _again(marks: list[Mark], index: int, starts: list[int], place: int) -> bool:
    """Whether a mark at the head of the next paragraph opens the quotation again."""
    following = place + 1 < len(starts) and marks[index].start == starts[place + 1]
    return following and marks[index].can_open


def _possessive(text: str, mark: Mark) -> bool:
    """Whether a mark after a plural may be its apostrophe: *the drivers' pay*."""
    after = text[mark.end : mark.end + 2]
    return text[mark.start - 1] in "sSzx" and after[:1] == " " and after[1:].isalnum()


def _speech_opens(text: str, mark: Mark, starts: list[int], last: int, marks: list[Mark]) -> bool:
    """Whether a single mark that nothing closes is a quotation rather than an apostrophe."""
    heads = starts[bisect_right(starts, mark.start) - 1] == mark.start
    before = text[max(0, mark.start - 2) : mark.start]
    return text[mark.end].isupper() and (heads or before in (": ", ", ", ":\n") or (before == ". " and mark.leans > 0))


def unclosed_end(text: str, start: int, limit: int) -> int:
    """Where a quotation that is never closed ends: before *, says Lane*, else at `limit`.

    >>> unclosed_end("I'd like to read the log out, says Lane, and does.", 0, 50)
    29
    """
    told = TOLD.search(text, start, limit)
    lower = (
        not told
        and text[start : start + 1].islower()
        and text[max(0, start - 3) : start - 1].strip()[-1:] not in (":", ",")
    )
    ended = SENTENCE.search(text, start, limit) if lower else None
    if ended:
        return ended.start()
    return told.start() + 1 if told else start + len(text[start:limit].rstrip())


def _limit(text: str, starts: list[int], place: int) -> int:
    return starts[place + 1] if place + 1 < len(starts) else len(text)
