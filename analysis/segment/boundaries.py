"""Finds where orthographic sentences end: stops, abbreviations, quotation marks, lists, headlines, wrapped lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.segment.characters import LETTER, LINE, MARK, PARAGRAPH, POINT, Characters
from analysis.segment.endings import hang, opening_kinds, stop_kinds
from analysis.segment.stops import (
    ABBREVIATION,
    BULLET,
    CLOSER,
    CLOSERS,
    DASH,
    ELLIPSIS,
    FIGURE,
    LONE_ELLIPSIS,
    LOWER,
    NO_STOP,
    NUMBER,
    PERIOD,
    PRONOUN_I,
    QUOTED,
    ROMAN,
    SAYS,
    STARTER,
    STOP_LABEL,
    STOPS,
    STRONG,
    TIME,
    TRAILER,
    UPPER,
    WEEKDAY,
    is_address,
    opening_kind,
    stop_kind,
)
from analysis.segment.tokenise import Chunks
from analysis.segment.words import Memo

NARROW, WIDE = 45, 120  # characters: no text is hard-wrapped narrower or wider than this


def chunk_spans(characters: Characters) -> tuple[np.ndarray, np.ndarray]:
    """Return start and end of every run of characters without white space."""
    space = np.ones(len(characters.codes) + 2, dtype=bool)
    np.less_equal(characters.kinds, PARAGRAPH, out=space[1:-1])
    return np.flatnonzero(space[:-1] > space[1:]), np.flatnonzero(space[:-1] < space[1:])


class Judge:
    """Remembers, for the chunks of a memory, how they end and how they begin."""

    def __init__(self, memory: Chunks) -> None:
        self.stop = Memo(memory.vocabulary, stop_kinds)
        self.opening = Memo(memory.vocabulary, opening_kinds)
        self.hangs = Memo(memory.vocabulary, hang)


def sentence_ends(
    characters: Characters, starts: np.ndarray, ends: np.ndarray, codes: np.ndarray, judge: Judge
) -> np.ndarray:
    """Tell for each chunk whether it is the last of an orthographic sentence.

    A blank line always ends one; a single line break does where it is meant (`breaks_line`); otherwise a stop does,
    judged by what kind of stop it is and what follows (`stop_ends`).
    """
    breaks = _line_breaks(characters, starts)
    breaks[-1:] = 2  # the text's end
    ended = breaks >= 2
    turns = np.flatnonzero(breaks == 1)
    if len(turns):
        lines = _Lines.of(starts, ends, breaks, turns)
        introduces = np.isin(characters.codes[ends[turns] - 1], [ord(":"), ord(";")])
        hanging = judge.hangs.of(codes[turns]) > 0
        ended[turns] = breaks_line(judge.opening.of(codes[turns + 1]), introduces, hanging, lines)
    rest = np.flatnonzero(_MAY_STOP.take(characters.codes[ends - 1], mode="clip") & ~ended)
    _end_at_stops(ended, breaks, codes, judge, rest)
    return ended


def _end_at_stops(ended: np.ndarray, breaks: np.ndarray, codes: np.ndarray, judge: Judge, rest: np.ndarray) -> None:
    """Judge the chunks `rest`; a stop whose closing marks or emoji stand apart is judged again after them."""
    stop = judge.stop.of(codes[rest])
    while len(rest):
        opening = judge.opening.of(codes[rest + 1])
        second = judge.opening.of(codes[rest + 1 + (breaks[rest + 1] < 2)])  # of the same paragraph
        at_line_start = (rest == 0) | (breaks[rest - 1] > 0)
        seen = np.where((opening & 7) == DASH, second, opening)
        ended[rest] = stop_ends(stop, seen, at_line_start) & ~_asks(stop, opening, second)
        apart = ((opening & TRAILER) > 0) & (stop != NO_STOP) & (breaks[rest] == 0) & ~ended[rest + 1]
        rest, stop = rest[apart] + 1, stop[apart] & ~STOP_LABEL


def part_glued(characters: Characters, starts: np.ndarray, ends: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Cut chunks where a sentence ends without white space after it: *ended.The*."""
    codes, kinds = characters.codes, characters.kinds
    marks = np.flatnonzero((kinds[1:] == LETTER) & ((kinds[:-1] == POINT) | (kinds[:-1] == MARK)))
    stops = marks[np.isin(codes[marks], [ord(mark) for mark in ".!?"])]
    stops = stops[(stops > 1) & (stops < len(codes) - 2)]
    lower = _between(codes[stops - 2], "a", "z") & _between(codes[stops - 1], "a", "z")
    upper = _between(codes[stops + 1], "A", "Z") & _between(codes[stops + 2], "a", "z")
    cuts = stops[lower & upper] + 1
    if not len(cuts):
        return starts, ends
    chunk = np.searchsorted(starts, cuts, side="right") - 1
    whole = [characters.text[a:b] for a, b in zip(starts[chunk].tolist(), ends[chunk].tolist(), strict=True)]
    kept = [not is_address(word) and _parts(word, cut) for word, cut in zip(whole, cuts - starts[chunk], strict=True)]
    cuts, chunk = cuts[kept], chunk[kept]
    return np.insert(starts, chunk + 1, cuts), np.insert(ends, chunk, cuts)


def _between(codes: np.ndarray, first: str, last: str) -> np.ndarray:
    return (codes >= ord(first)) & (codes <= ord(last))


def _parts(word: str, cut: int) -> bool:
    return bool(stop_ends(stop_kind(word[:cut]), opening_kind(word[cut:]), False))


def _line_breaks(characters: Characters, starts: np.ndarray) -> np.ndarray:
    """Count the line breaks after each chunk; a paragraph separator counts as two."""
    lines = np.flatnonzero(characters.kinds == LINE)
    paragraphs = np.flatnonzero(characters.kinds == PARAGRAPH)
    positions = np.sort(np.concatenate([lines, paragraphs, paragraphs])) if len(paragraphs) else lines
    return np.bincount(np.searchsorted(starts, positions), minlength=len(starts) + 1)[1:]


@dataclass(frozen=True)
class _Lines:
    """For each single line break: the length of its line, the longest of its block of lines, the block, and the length
    of the chunk that follows."""

    length: np.ndarray
    widest: np.ndarray
    block: np.ndarray
    follower: np.ndarray

    @classmethod
    def of(cls, starts: np.ndarray, ends: np.ndarray, breaks: np.ndarray, turns: np.ndarray) -> _Lines:
        last = np.append(np.flatnonzero(breaks[:-1] > 0), len(starts) - 1)
        first = np.append(0, last[:-1] + 1)
        length = ends[last] - starts[first]
        new_block = np.append(True, breaks[last[:-1]] >= 2)
        block = np.cumsum(new_block) - 1
        widest = np.maximum.reduceat(length, np.flatnonzero(new_block))[block]
        line = np.searchsorted(last, turns)
        return cls(length[line], widest[line], block[line], ends[turns + 1] - starts[turns + 1])

    def wrapped(self, goes_on: np.ndarray) -> np.ndarray:
        """Is the block hard-wrapped? So it is if at least half of its lines, and two, go on in lower case."""
        lower = np.bincount(self.block, goes_on)[self.block]
        return (self.widest > NARROW) & (lower >= 2) & (2 * lower >= np.bincount(self.block)[self.block])


def breaks_line(opening: np.ndarray, introduces: np.ndarray, hanging: np.ndarray, lines: _Lines) -> np.ndarray:
    """Is a line break meant (a headline, an item, an address), rather than the margin's doing?

    It is meant before a bullet; after a line of at most half the width, in a block that is hard-wrapped; elsewhere
    after a very short or long line, or where the next chunk would still have fitted. It is not meant where the next
    line begins in lower case (unless this one ends in : or ;) or this one ends in a word that wants another.
    """
    goes_on = (opening & 7) == LOWER
    fits = lines.length + 1 + lines.follower <= lines.widest
    loose = (lines.length <= NARROW) | fits
    meant = np.where(lines.wrapped(goes_on), 2 * lines.length <= lines.widest, loose) | (lines.length > WIDE)
    return ((opening & BULLET) > 0) | (meant & ~hanging & (~goes_on | introduces))


def _asks(stop: np.ndarray, opening: np.ndarray, second: np.ndarray) -> np.ndarray:
    """“Why?” I asked: the quotation's stop, not the sentence's."""
    return ((stop & QUOTED) > 0) & ((opening & PRONOUN_I) > 0) & ((second & SAYS) > 0)


def stop_ends(stop, opening, at_line_start):
    """Does a stop of this kind end the sentence before an opening of that kind?"""
    kind, begins = stop & 15, opening & 7
    starter, figure = (opening & STARTER) > 0, (begins == FIGURE) | ((opening & ROMAN) > 0)
    ends = (kind == STRONG) | (kind == PERIOD)
    ends |= (kind == ELLIPSIS) & (begins == UPPER)
    ends |= (kind == LONE_ELLIPSIS) & (begins == UPPER) & ((opening & PRONOUN_I) == 0)
    ends |= (kind == NUMBER) & ~figure
    ends |= (kind == TIME) & ((opening & WEEKDAY) == 0)
    ends |= (kind == ABBREVIATION) & starter
    label = ((stop & STOP_LABEL) > 0) & at_line_start
    return ends & (begins != CLOSER) & (begins != LOWER) & ~label


_MAY_STOP = np.zeros(0x2100, dtype=bool)  # may a chunk that ends in this character hold a stop?
_MAY_STOP[[ord(c) for c in STOPS + CLOSERS]] = True
