"""Where the furniture of a page stands: above its first paragraph, below its last, and single lines between."""

from __future__ import annotations

import re

from analysis.voices.dates import DATELINE, DAY, MONTH, STAMPED, TIMESTAMP, UPDATED
from analysis.voices.lines import Line
from analysis.voices.page import KICKER, LISTED, LONG, NOTES, STANDING, alone, headed, separated, standing, strong, weak
from analysis.voices.vocabulary import BODIES, GIVEN

MASTHEAD = re.compile(r"(?P<name>[A-Z][A-Z’' ]{3,30}?)(?:\s+(?:no|NO|No|Issue|ISSUE|vol|VOL)\b.*|\s*[|·,—–-].*)?$")
ABOUT = (
    r"(?:is|are|has|subscribes|appears|welcomes|comes|costs|goes|takes|depends|relies|accepts|reserves|was|will be)\b"
)
NO_TALK = r"(?:costs|takes|pays|answers|eats|drinks|survives|relies|depends|comes|goes|appears)"
NAMED_BYLINE = re.compile(r"(?:By|Words by|From) [A-Z][\w’'-]+ [A-Z][^.?!]{2,70}$")
NEXT_MAX = 100  # characters of such a line
AGAIN = re.compile(
    rf"\b(?:here|returns?|back|away|every|most|each|until|weekly|monthly|fortnightly|{DAY}s?|{MONTH})(?!\w)",
    re.IGNORECASE,
)
PAPERS = frozenset(
    "bulletin post times herald gazette echo observer star sun mail express mirror record independent".split()
)
HEAD_BLOCKS = 8  # blocks in which the head of a page is looked for
BLOCK_MAX = 30  # lines of a block in which furniture is looked for
TAGS = re.compile(r"tags?: [^\n.]{3,80}(?=\n)")
STAMP_STARTS = frozenset("0123456789Uu")
ABOUT_MIN = 9  # characters of *About us* and more
NOTES_MAX = 80  # characters of a heading such as *Notes to editors*
CLOSING_MAX = 4  # lines of a block at the foot, all furniture if one of them is
ALONE_MAX = 80  # characters of a line that may be furniture amid prose
STANDING_MAX = 260  # characters of a standing line at the foot of a page
TITLE_MAX = 120  # characters of a title
PROSE = 60  # characters; a longer line that ends a sentence is prose


def furniture(text: str, rows: list[Line], author: str, title: str = "") -> list[tuple[int, int]]:
    """Offsets of the furniture of a page, joined where only space lies between.

    >>> from analysis.voices.lines import lines
    >>> text = "A betrayal\\n\\n3 May 2021\\n\\nThe vote was lost. We shall go on.\\n\\nPhoto: PA"
    >>> [text[a:b] for a, b in furniture(text, lines(text), "PCS")]
    ['3 May 2021', 'Photo: PA']
    """
    page = _Page(text, rows, author, title)
    last = page.mark_tail()
    page.mark_head(last)
    page.mark_alone()
    out = _dateline(text) + _stamps(text, rows)
    out += [(row.start, row.end) for row, flag in zip(rows, page.flags, strict=True) if flag]
    return _joined(text, sorted(out))


def _dateline(text: str) -> list[tuple[int, int]]:
    match = DATELINE.match(text)
    tagged = TAGS.match(text, match.end()) if match else None
    return [(match.start("date"), tagged.end() if tagged else match.end("date"))] if match else []


def _stamps(text: str, rows: list[Line]) -> list[tuple[int, int]]:
    """Clock times at the head of paragraphs, where a text has more than one."""
    found = [m for row in rows if row.words[:1] in STAMP_STARTS and (m := STAMPED.match(text, row.start, row.end))]
    alone_ = sum(TIMESTAMP.fullmatch(row.words) is not None for row in rows) if found else 0
    several = len(found) + alone_ > 1
    updates = [m for row in rows if row.words[:1] in "Uu" and (m := UPDATED.match(text, row.start, row.end))]
    return [m.span(1) for m in (found if several else [])] + [m.span(1) for m in updates if m not in found]


def _joined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in pieces:
        if out and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


class _Page:
    """The lines of a page in blocks between blank lines, and which of them are furniture."""

    def __init__(self, text: str, rows: list[Line], author: str, title: str):
        self.words = [row.words for row in rows]
        self.author, self.title = author, title
        self.flags = [False] * len(rows)
        self.blocks = _blocks(text, rows)

    def mark_tail(self) -> int:
        """Mark what stands below the last paragraph; return how many blocks stand above it."""
        last = self._mark_notes()
        for index in range(last - 1, 0, -1):
            if not self._closing(self.blocks[index]) and not self._heads_closing(index):
                return index + 1
            self._mark(self.blocks[index])
        return min(1, last)

    def mark_head(self, last: int) -> None:
        """Mark the lines above the first paragraph of prose that are furniture; the title is not."""
        masthead = last > 2 and self._title(self.blocks[1]) and not self._title(self.blocks[0])
        titled = False
        for block in self.blocks[: min(last, HEAD_BLOCKS)]:
            kinds, prose = self._kinds(block[:BLOCK_MAX])
            titled = self._mark_block(block, kinds, titled, masthead and block.start == 0)
            if prose:
                return

    def mark_alone(self) -> None:
        """Mark time stamps, credits and links amid the prose."""
        for index, words in enumerate(self.words):
            if len(words) <= ALONE_MAX and not self.flags[index] and alone(words):
                self.flags[index] = True

    def _mark(self, indices: range) -> None:
        for index in indices:
            self.flags[index] = True

    def _mark_notes(self) -> int:
        """Mark all from ENDS or the notes for editors on; return how many blocks stand above."""
        last = len(self.blocks)
        for index in range(len(self.blocks) - 1, 0, -1):
            block = self.blocks[index]
            first = next((i for i in block if len(self.words[i]) <= NOTES_MAX and self._notes(self.words[i])), None)
            if first is None and LISTED.fullmatch(self.words[block.start]) and self._listed(index):
                first = block.start
            if first is not None:
                last = index if first == block.start else index + 1
                self._mark(range(first, len(self.words)))
        return last

    def _notes(self, words: str) -> bool:
        """Whether a line heads what follows a text: *Notes to editors*, *About* the author."""
        about = words[:6].casefold() == "about " and words[6:].removeprefix("the ").strip(" :") in self.author
        return NOTES.fullmatch(words) is not None or (about and len(words) > ABOUT_MIN)

    def _listed(self, index: int) -> bool:
        """Whether there is no prose from a block on."""
        below = range(self.blocks[index].start, len(self.words))
        return not any(_prose(self.words[i]) and not standing(self.words[i], self.author) for i in below)

    def _kinds(self, block: range) -> tuple[list[bool], bool]:
        """Which lines of a block are furniture, up to its first line of prose, and whether there is one."""
        kinds: list[bool] = []
        for index in block:
            words = self.words[index]
            kinds.append(strong(words, self.author) or weak(words, self.author))
            if not kinds[-1] and _prose(words):
                return kinds[:-1], True
        return kinds, False

    def _mark_block(self, block: range, kinds: list[bool], titled: bool, masthead: bool) -> bool:
        """Mark the furniture of one block at the head; return whether the title has been seen."""
        spread = any(k and not TIMESTAMP.fullmatch(self.words[i]) for i, k in zip(block, kinds, strict=False))
        for n, index in enumerate(block[: len(kinds)]):
            words = self.words[index]
            between = any(kinds[:n]) and any(kinds[n + 1 :])
            kind = (kinds[n] or between) and (titled or masthead or index > 0 or self._heads(words))
            beside = (titled or masthead) and spread and not words.endswith((".", "?", "!"))
            self.flags[index] = (kind or beside) and words != self.title
            titled = titled or not self.flags[index]
        return titled

    def _heads(self, words: str) -> bool:
        """Whether the very first line is furniture rather than the title."""
        plain = strong(words, self.author) or separated(words) or KICKER.fullmatch(words) is not None
        plain = plain or NAMED_BYLINE.match(words) is not None
        if words.startswith(self.author + ": ") and len(self.blocks) > 1 and not self._title(self.blocks[1]):
            return False  # *The Rafters: three cheers for the regulator*, and no other title
        return plain or headed(words, self.author) or words.startswith(self.author) or len(self.words) == 1

    def _title(self, block: range) -> bool:
        """Whether a block is a title: one or two short lines without a full stop, none of them furniture."""
        words = [self.words[i] for i in block[:3]]
        if len(words) > 2 or any(strong(w, self.author) or weak(w, self.author) for w in words):
            return False
        return all(len(w) < TITLE_MAX and not w.endswith((".", ":", ",")) for w in words)

    def _closing(self, block: range) -> bool:
        """Whether a block at the foot of a page is furniture: a standing line, and no prose beside it."""
        words = [self.words[i] for i in block[: BLOCK_MAX + 1]]
        if len(words) > BLOCK_MAX or any(len(w) > STANDING_MAX or TIMESTAMP.fullmatch(w) for w in words):
            return False
        stands = [standing(w, self.author) or self._of_paper(w) or self._next(w) for w in words]
        if len(words) > CLOSING_MAX and any(_prose(w) and not s for w, s in zip(words, stands, strict=True)):
            return False
        return any(stands)

    def _of_paper(self, words: str) -> bool:
        """Whether a last line is about the publication that the head of the page names: *The Whistle is mailed*."""
        papers = self._papers()
        if any(name in words and re.search(rf"\b{re.escape(name)} {ABOUT}", words) for name in papers):
            return True
        last = self.author.split()[-1] if self.author in papers else ""
        own = [self.author, last] if last else []
        return any(re.match(rf"{re.escape(name)} (?:is|are|does|runs|lives|keeps|{NO_TALK})\b", words) for name in own)

    def _next(self, words: str) -> bool:
        """Whether a last line says when the publication appears again: *The Mole’s diary returns in May*."""
        return len(words) < NEXT_MAX and any(
            re.match(rf"{re.escape(name)}(?:['’]s \w+)? [a-z]+s\b", words) and AGAIN.search(words)
            for name in self._papers()
        )

    def _papers(self) -> list[str]:
        """The names of the publication: from the first line of furniture, and the author where it is no union."""
        first = next((self.words[i] for i in range(min(3, len(self.words))) if MASTHEAD.match(self.words[i])), "")
        match = MASTHEAD.match(first)
        names = [match["name"].strip().title()] if match else []
        if not BODIES.isdisjoint(self.author.lower().split()) and self.author.lower().split()[-1] not in PAPERS:
            return names
        return [*names, self.author, "The " + self.author.split()[-1]]

    def _heads_closing(self, index: int) -> bool:
        """Whether a block is the heading of the one below, a standing paragraph."""
        block = self.blocks[index]
        if index + 1 >= len(self.blocks) or len(block) > 1 or not self.flags[self.blocks[index + 1].start]:
            return False
        words, below = self.words[block.start], self.words[self.blocks[index + 1].start]
        if not words:
            return False
        given = words.split()[0].lower() in GIVEN
        return len(words) < 40 and words[-1].isalnum() and not given and STANDING.search(below) is not None


def _blocks(text: str, rows: list[Line]) -> list[range]:
    """Runs of lines without a blank line between them, as ranges of their indices."""
    gaps = [i for i in range(1, len(rows)) if rows[i].start - rows[i - 1].end > 1]
    cuts = [i for i in gaps if text.count("\n", rows[i - 1].end, rows[i].start) > 1]
    return [range(a, b) for a, b in zip([0, *cuts], [*cuts, len(rows)], strict=True)] if rows else []


def _prose(words: str) -> bool:
    """Whether a line is a paragraph: long, or one that ends a sentence."""
    return len(words) > LONG or (len(words) > PROSE and words.rstrip("\"”’'»").endswith((".", "?", "!", ":")))
