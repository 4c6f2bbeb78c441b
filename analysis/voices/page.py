"""The lines of a page in blocks between blank lines, and which of them are furniture by rules of wording and place."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from analysis.voices.argued import argues
from analysis.voices.dates import STAMPED, UPDATED, is_stamp, only_dates
from analysis.voices.footing import LISTED, NOTES, describes, standing
from analysis.voices.insets import alone
from analysis.voices.labels import KICKER, LONG, headed, separated, strong, weak
from analysis.voices.lines import Paragraph
from analysis.voices.patterns import lazily
from analysis.voices.publication import Publication
from analysis.voices.vocabulary import GIVEN

NAMED_BYLINE = lazily(r"(?:By|Words by|From) [A-Z][\w’'-]+ [A-Z][^.?!]{2,70}$")
HEAD_BLOCKS = 8  # blocks in which the head of a page is looked for
BLOCK_MAX = 30  # lines of a block in which furniture is looked for
# *The bulletin of the coastguards*, below the name of the bulletin
PERIODICAL = lazily(
    r"(?:the |an? )?(?:[\w-]+ ){0,2}?(?:bulletin|magazine|newsletter|journal|paper|organ|review|gazette) (?:of|for) "
)
ISSUED = lazily(r"\b(?:no|issue|number|vol)\.? ?\d+\b")
STAMP_STARTS = frozenset("0123456789UuCcSL")
ABOUT_MIN = 9  # characters of *About us* and more
NOTES_MAX = 80  # characters of a heading such as *Notes to editors*
ALONE_MAX = 80  # characters of a line that may be furniture amid prose
STANDING_MAX = 260  # characters of a standing line at the foot of a page
TITLE_MAX = 120  # characters of a title
PROSE = 60  # characters; a longer line that ends a sentence is prose


class Page:
    """The lines of a page, in blocks between blank lines; `flags` tells which of them the rules hold for furniture."""

    def __init__(self, text: str, rows: list[Paragraph], author: str, title: str):
        self.words = [row.words for row in rows]
        self.author, self.title = author, title
        self.brief = [i for i, words in enumerate(self.words) if len(words) <= LONG]
        self.prose = [i for i, words in enumerate(self.words) if len(words) > LONG or is_prose(words)]
        self.flags = [False] * len(rows)
        self.starts = _block_starts(text, rows)
        self.blocks = len(self.starts)
        self.notes = len(rows)  # the line from which on all are notes
        last = self._mark_tail()
        self._mark_head(last)
        self._mark_alone()

    def block_of(self, line: int) -> int:
        """The index of the block that a line stands in."""
        return bisect_right(self.starts, line) - 1

    def block(self, index: int) -> range:
        """The indices of the lines of a block."""
        return range(self.starts[index], self.starts[index + 1] if index + 1 < self.blocks else len(self.words))

    def _mark_tail(self) -> int:
        """Mark what stands below the last paragraph; return how many blocks stand above it."""
        last = self._mark_notes()
        for index in range(last - 1, 0, -1):
            if not self._closing(self.block(index)) and not self._heads_closing(index):
                return index + 1
            self._mark(self.block(index))
        return min(1, last)

    def _mark_head(self, last: int) -> None:
        """Mark the lines above the first paragraph of prose that are furniture; the title is not."""
        masthead = last > 2 and self._title(self.block(1)) and not self._title(self.block(0))
        below = self.words[1].lower() if last > 0 and len(self.block(0)) > 1 else ""
        masthead = masthead or PERIODICAL.match(below) is not None or self._numbered()
        titled = False
        for index in range(min(last, HEAD_BLOCKS)):
            block = self.block(index)
            kinds, prose = self._kinds(block[:BLOCK_MAX])
            titled = self._mark_block(block, kinds, titled, masthead and index == 0)
            if prose:
                self._keep_title(titled or not all(kinds))
                return

    def _numbered(self) -> bool:
        """Whether the first line is in capitals, and a line right below it has the number of an issue."""
        below = [self.words[i].lower() for i in self.block(0)[1:4]] if self.blocks else []
        return bool(below) and self.words[0].isupper() and any(map(ISSUED.search, below))

    def _mark_alone(self) -> None:
        """Mark time stamps, credits and links amid the prose."""
        for index in self._short(ALONE_MAX):
            if not self.flags[index] and alone(self.words[index]):
                self.flags[index] = True

    def _short(self, size: int) -> list[int]:
        """The lines of at most so many characters."""
        return [i for i in self.brief if len(self.words[i]) <= size]

    def _mark(self, indices: range) -> None:
        for index in indices:
            self.flags[index] = True

    def _mark_notes(self) -> int:
        """Mark all from ENDS or the notes for editors on; return how many blocks stand above."""
        notes = [i for i in self._short(NOTES_MAX) if self._notes(self.words[i])]
        heads = [i for i in self.starts if len(self.words[i]) <= LONG and LISTED.fullmatch(self.words[i].lower())]
        lists = [i for i in heads if i > self._last_prose] if heads else []
        first = min((i for i in notes + lists if i not in self.block(0)), default=None)
        if first is None:
            return self.blocks
        index = self.block_of(first)
        self.notes = first = next((i for i in notes if i in self.block(index)), first)
        self._mark(range(first, len(self.words)))
        return index if first == self.starts[index] else index + 1

    def _notes(self, words: str) -> bool:
        """Whether a line heads what follows a text: *Notes to editors*, *About* the author."""
        about = words[:6].casefold() == "about " and words[6:].removeprefix("the ").strip(" :") in self.author
        return NOTES.fullmatch(words.lower()) is not None or (about and len(words) > ABOUT_MIN)

    @cached_property
    def publication(self) -> Publication:
        """The publication that the page is of."""
        return Publication(self.words[:3], self.author)

    @cached_property
    def _last_prose(self) -> int:
        """The last line of prose, -1 where there is none."""
        below = reversed(range(len(self.words)))
        return next((i for i in below if is_prose(self.words[i]) and not standing(self.words[i], self.author)), -1)

    def _kinds(self, block: range) -> tuple[list[bool], bool]:
        """Which lines of a block are furniture, up to its first line of prose, and whether there is one."""
        kinds: list[bool] = []
        for index in block:
            words = self.words[index]
            kinds.append(strong(words, self.author) or weak(words, self.author))
            if not kinds[-1] and is_prose(words):
                return kinds[:-1], True
        return kinds, False

    def _mark_block(self, block: range, kinds: list[bool], titled: bool, masthead: bool) -> bool:
        """Mark the furniture of one block at the head; return whether the title has been seen."""
        spread = any(k and not is_stamp(self.words[i]) for i, k in zip(block, kinds, strict=False))
        for n, index in enumerate(block[: len(kinds)]):
            words = self.words[index]
            between = any(kinds[:n]) and any(kinds[n + 1 :])
            kind = (kinds[n] or between) and (titled or masthead or index > 0 or self._heads(words))
            beside = (titled or masthead) and spread and not words.endswith((".", "?", "!"))
            self.flags[index] = (kind or beside) and words != self.title
            titled = titled or not self.flags[index]
        return titled

    def _keep_title(self, titled: bool) -> None:
        """*DIARY* and *SKETCH: The Minister forgets* are the title of a page that has no other."""
        kicker = KICKER.fullmatch(self.words[0]) is not None and self.author not in self.words[0]
        kicker = kicker and not strong(self.words[0], self.author)
        self.flags[0] = self.flags[0] and (titled or not kicker)

    def _heads(self, words: str) -> bool:
        """Whether the very first line is furniture rather than the title."""
        plain = strong(words, self.author) or separated(words) or KICKER.fullmatch(words) is not None
        plain = plain or NAMED_BYLINE.match(words) is not None
        if words.startswith(self.author + ": ") and self.blocks > 1 and not self._title(self.block(1)):
            return False  # *The Rafters: three cheers for the regulator*, and no other title
        return (
            plain
            or headed(words, self.author)
            or words.startswith(self.author)
            or len(self.words) == 1
            or words.endswith(" by " + self.author)
        )

    def _title(self, block: range) -> bool:
        """Whether a block is a title: one or two short lines without a full stop, none of them furniture."""
        words = [self.words[i] for i in block[:3]]
        if len(words) > 2 or any(strong(w, self.author) or weak(w, self.author) for w in words):
            return False
        return all(len(w) < TITLE_MAX and not w.endswith((".", ":", ",")) for w in words)

    def _closing(self, block: range) -> bool:
        """Whether a block at the foot of a page is furniture: a standing line, and no prose beside it."""
        words = [self.words[i] for i in block[: BLOCK_MAX + 1]]
        if len(words) > BLOCK_MAX or any(len(w) > STANDING_MAX or is_stamp(w) or is_entry(w) for w in words):
            return False
        if any(map(argues, words)):
            return False
        stands = [standing(w, self.author) or self.publication.told_of(w) for w in words]
        dated = all(only_dates(w) for w, s in zip(words, stands, strict=True) if s)
        return any(stands) and not (dated and any(is_prose(w) and not s for w, s in zip(words, stands, strict=True)))

    def _heads_closing(self, index: int) -> bool:
        """Whether a block is the heading of the one below, a standing paragraph."""
        block = self.block(index)
        if index + 1 >= self.blocks or len(block) > 1 or not self.flags[self.starts[index + 1]]:
            return False
        words, below = self.words[block.start], self.words[self.starts[index + 1]]
        if not words:
            return False
        given = words.split()[0].lower() in GIVEN
        return len(words) < 40 and words[-1].isalnum() and not given and describes(below)


def is_entry(words: str) -> bool:
    """Whether a line is prose after a clock time or *UPDATE 13.20*."""
    match = (STAMPED.match(words) or UPDATED.match(words)) if words[:1] in STAMP_STARTS else None
    return match is not None and not only_dates(words)


def _block_starts(text: str, rows: list[Paragraph]) -> list[int]:
    """Which lines begin a block: the first, and those below a blank line."""
    starts, ends = [row.start for row in rows], [row.end for row in rows]
    gaps = enumerate(zip(ends, starts[1:], strict=False), 1)
    return [0] * bool(rows) + [i for i, (a, b) in gaps if b - a > 1 and text.count("\n", a, b) > 1]


def is_prose(words: str) -> bool:
    """Whether a line is a paragraph: long, or one that ends a sentence."""
    return len(words) > LONG or (len(words) > PROSE and words.rstrip("\"”’'»").endswith((".", "?", "!", ":")))
