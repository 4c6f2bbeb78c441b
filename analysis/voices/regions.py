"""The tree of quotations, letters and blocks, and each one's own words with those of the others masked."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from analysis.voices.patterns import lazily

MASK = "¤"
MARKS = "\"“”„‟«»‘’'‚‛‹›`´"
SHORT = (
    r"(?<!\b(?:Mr|Ms|Dr|St|No|Sr|Fr)\.)(?<!\b(?:Mrs|Rev|[Hh]on|Col|Sgt|Bro|Com)\.)(?<!\b(?:Prof|Cllr|Capt)\.)"
    r"(?<!\b[A-Z]\.)"
)
BOUNDARY = lazily(rf"[.?!…\n](?:(?<=\n)\s*|{SHORT}[.?!…]*[\"”’'»)\]“]*\s+(?=[\"“”‘’'«»„(\[]?[A-Z0-9•¤]))")
DASHED = lazily(r"\s*(?P<name>[—–―~-]{1,2}\s*[^\W\d_])")  # a name on the line below, after a dash
LETTER = lazily(r"\w")
NOISE = (
    r"(?:silence|pause|laughter|applause|murmurs?|murmuring|cheers?|cheering|uproar|shuffling|rustling|shushing|hush|"
    r"sigh|beat|shrug)"
)
BEAT = lazily(  # tells of no speaker: *There was a long silence.*, *A pause.*
    rf"\W*+(?:There (?:was|is|followed|came) |(?=(?:an?|another|some|more|much|no|brief|long|short|general|loud|"
    rf"{NOISE})\b))"
    rf"(?:[a-z-]++ ){{0,3}}{NOISE}(?: (?:of|from|in|at|around) [^.,:;]{{2,30}})?[.…!]\s*",
    re.IGNORECASE,
)
BEAT_LONG = 90  # characters of the longest
LOOKED = 9  # sentences before a quotation in which its speaker is looked for
TRAIL = 200  # characters after a quotation in which a tag stands
AHEAD = 400  # characters after a quotation in which a sentence may end
SUBJECT = 200  # characters at the head of a long sentence in which its subject stands
BACK = 1000  # characters before a quotation in which its speaker is looked for


@dataclass
class Region:
    """One voice's stretch, its speaker and those nested in it."""

    start: int
    end: int
    kind: str
    speaker: str = ""
    addressee: str = ""
    signed: str = ""  # a given name under a letter whose bearer the text may name elsewhere
    via: str = ""
    form: str = "marks"  # what shows it: marks, letter, introduction, set off, turn, furniture
    cue: tuple[int, int] = (-1, -1)
    children: list[Region] = field(default_factory=list, repr=False)
    parent: Region | None = field(default=None, repr=False)


class Cover:
    """Regions that do not overlap, to be asked whether they cover a place.

    >>> cover = Cover([Region(5, 9, "document"), Region(20, 30, "document")])
    >>> cover.holds(5, 9), cover.holds(8, 12), cover.touches(8, 12)
    (True, False, True)
    """

    def __init__(self, regions: list[Region]):
        self.regions = sorted(regions, key=lambda r: r.start)
        self.starts = [r.start for r in self.regions]

    def _last(self, place: int) -> Region | None:
        at = bisect_right(self.starts, place) - 1
        return self.regions[at] if at >= 0 else None

    def between(self, start: int, end: int) -> list[Region]:
        """The regions that hold something between two places."""
        return [r for r in self.regions if r.start < end and r.end > start]

    def holds(self, start: int, end: int) -> bool:
        """Whether one of the regions holds all of `start` to `end`."""
        region = self._last(start)
        return region is not None and end <= region.end

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the regions holds any of `start` to `end`."""
        region = self._last(end - 1)
        return region is not None and start < region.end


def tree(root: Region, found: list[Region]) -> Region:
    """Nest regions by their offsets; one that crosses another's end is cut there.

    >>> root = tree(Region(0, 20, "author"), [Region(2, 10, "quotation"), Region(4, 12, "phrase")])
    >>> root.children[0].children[0].end
    10
    """
    stack = [root]
    for region in sorted(found, key=lambda r: (r.start, -r.end, r.kind == "quotation")):
        while stack[-1] is not root and stack[-1].end <= region.start:
            stack.pop()
        outer = stack[-1]
        region.end = min(region.end, outer.end)
        if region.end > region.start and (outer is root or (region.start, region.end) != (outer.start, outer.end)):
            region.parent = outer
            outer.children.append(region)
            stack.append(region)
    return root


def masked(text: str, region: Region) -> str:
    """The words of one region with those nested in it masked; a quotation's last mark of punctuation stays."""
    pieces, at = [], region.start
    for child in region.children:
        last = text[child.end - 1] if text[child.end - 1] in ".,?!…;:—" else MASK
        pieces += [text[at : child.start], MASK * (child.end - child.start - 1), last]
        at = child.end
    return "".join([*pieces, text[at : region.end]])


class Frame:
    """The masked words of one region, and its sentences."""

    def __init__(self, text: str, region: Region):
        self.offset, self.region = region.start, region
        self.words = masked(text, region)
        self._begin = self._end = 0
        self._bounds: list[int] = [0]
        self._trails: dict[int, str] = {}
        self._earlier: tuple[int, list[tuple[str, int]]] = (-1, [])

    def bounds(self, at: int) -> list[int]:
        """Offsets within the frame at which the sentences about `at` begin; only a window of the text is looked at."""
        begun = self._begin == 0 or self._begin + BACK < at
        if begun and at > self._end - AHEAD and self._bounds[-1] >= at - 2 * BACK:
            self._look_on(at + AHEAD)
        elif not begun or at > self._end - AHEAD:
            self._look(max(0, at - BACK - 1), at + AHEAD)
        return self._bounds

    def _look(self, begin: int, end: int) -> None:
        """Find where sentences begin in a window of the text."""
        self._begin, self._bounds = begin, [begin]
        self._look_on(end)

    def _look_on(self, end: int) -> None:
        """Find where they begin from the last but one on: the last may have been cut short."""
        if len(self._bounds) > 1:
            self._bounds.pop()
        self._end = end
        self._bounds += [m.end() for m in BOUNDARY.finditer(self.words, self._bounds[-1], end)]

    def lead(self, start: int) -> tuple[str, int]:
        """The sentence up to the text's offset `start`, without the opening mark, and the offset it begins at."""
        at = start - self.offset
        bounds = self.bounds(at)
        begin = max(at - 2 * BACK, bounds[max(0, bisect_right(bounds, self._opening(at)) - 1)])
        return self.words[begin:at].rstrip(MARKS + " "), begin + self.offset

    def _opening(self, at: int) -> int:
        """Where the marks begin that open a quotation at `at`."""
        while at > 0 and self.words[at - 1] in MARKS:
            at -= 1
        return at

    def trail(self, end: int) -> str:
        """What follows the text's offset `end`, up to the end of its line."""
        if end not in self._trails:
            at = end - self.offset
            line, _, below = self.words[at : at + TRAIL].partition("\n")
            dashed = DASHED.match(below) if not LETTER.search(line) else None
            self._trails[end] = line + " " + below[dashed.start("name") :].split("\n", 1)[0] if dashed else line
        return self._trails[end]

    def later(self, start: int) -> list[str]:
        """The two sentences after the one that holds `start`."""
        bounds = self.bounds(start - self.offset)
        at = bisect_right(bounds, max(0, start - self.offset))
        ends = [*bounds[at : at + 3], min(len(self.words), bounds[-1] + AHEAD)]
        return [self.words[a:b] for a, b in pairwise(ends[:3])]

    def earlier(self, start: int) -> list[tuple[str, int]]:
        """The sentences before the one that holds `start`, the nearest first, with their offsets."""
        if self._earlier[0] == start:
            return self._earlier[1]
        at = start - self.offset
        bounds = self.bounds(at)
        last = bisect_right(bounds, self._opening(at)) - 1
        out = []
        for index in range(last - 1, max(-1, last - LOOKED), -1):
            begin, end = bounds[index], bounds[index + 1]
            if at - begin > BACK:
                break
            if index < last - 1:
                end = min(end, begin + SUBJECT)
            if end - begin > BEAT_LONG or not BEAT.fullmatch(self.words, begin, end):
                out.append((self.words[begin:end], begin + self.offset))
        self._earlier = (start, out)
        return out
