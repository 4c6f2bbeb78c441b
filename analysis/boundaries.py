"""Finds where orthographic sentences end: stops, abbreviations, quotation marks, lists, headlines, wrapped lines."""

from __future__ import annotations

import re

import numpy as np

from analysis.characters import LINE, PARAGRAPH, Characters, classes
from analysis.tokenise import Chunks, chunks
from analysis.words import Memo

OPENERS = "\"'“‘„«‹([{*_—–-¿¡"
CLOSERS = "\"'”’“»›)]}*_"
STOPS = ".!?…"

TITLES = frozenset(
    "mr mrs ms messrs dr prof rev revd hon rt st mt gen col lt maj capt cmdr sgt cpl gov sen sens rep reps pres supt "
    "insp det ald cllr amb brig adm vs v cf viz e.g i.e eg ie fr mme mlle".split()
)  # a name, or the rest of the clause, follows: never the end
NUMBERED = frozenset(
    "no nos p pp vol vols art arts sec s ss fig figs ch para paras cl reg sched pt bk c ca "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)  # not the end before a figure
CLOCK = frozenset("a.m p.m am pm etc".split())  # may end a sentence before any capital but these:
AFTER_CLOCK = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday gmt bst est edt cst pst utc eastern pacific "
    "central".split()
)
ENDABLE = frozenset("inc ltd co corp plc jr sr bros esq dept govt assn ave blvd rd univ et al est ph.d m.p".split())
STARTERS = frozenset(
    "a an the this that these those he she it they we you i his her its their our your my there here what who whose "
    "when where why how which in on at by for from to of with without under after before during since until while "
    "although though if unless because as so but and or nor yet then thus hence now today yesterday tomorrow however "
    "instead moreover nevertheless meanwhile not no never none nobody nothing some many most few all both each every "
    "another other such one is are was were do does did has have had can could may might must shall should will would "
    "let please perhaps maybe only even just".split()
)  # function words: after an abbreviation, a capital on one of these speaks for a new sentence

# Kinds of stop; STOP_LABEL is added for the label of a list item: 1.  (a)  iv)  Q.
NO_STOP, STRONG, ELLIPSIS, LONE_ELLIPSIS, PERIOD, TITLE, NUMBER, TIME, ABBREVIATION = range(9)
STOP_LABEL = 16
# Kinds of opening; the flags are added.
CLOSER, LOWER, UPPER, FIGURE, OTHER = range(5)
PRONOUN_I, STARTER, WEEKDAY, BULLET = 8, 16, 32, 64

ABBREVIATIONS = {
    **dict.fromkeys(ENDABLE, ABBREVIATION),
    **dict.fromkeys(CLOCK, TIME),
    **dict.fromkeys(NUMBERED, NUMBER),
    **dict.fromkeys(TITLES, TITLE),
}
_AFTER_WORD = CLOSERS + STOPS + ",;:"

NARROW, WIDE = 45, 120  # characters: no text is hard-wrapped narrower or wider than this

_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\])+$")  # a note's number glued to the stop
_LABEL = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)\]]{1,2}")
_LONGEST_LABEL = 8  # (xviii)
_SIGNS = "•◦▪▫‣●○■□►▶➢➤✓✔✗"  # bullets even when glued to the word
_LONE_SIGNS = _SIGNS + "⁃∙·*-–—>→"
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # U.S  e.g


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each orthographic sentence, white space trimmed off.

    >>> text = "Mr. Hay came at 5 p.m. on No. 10’s orders. “Why?” he asked… Nobody knew."
    >>> [text[a:b] for a, b in sentence_spans(text)]
    ['Mr. Hay came at 5 p.m. on No. 10’s orders.', '“Why?” he asked…', 'Nobody knew.']
    """
    characters = Characters(text)
    starts, ends = chunk_spans(characters)
    if not len(starts):
        return []
    memory = chunks()
    last = sentence_ends(characters, starts, ends, memory.encode(characters, starts, ends), memory.note("ends", Judge))
    first = np.append(True, last[:-1])
    return list(zip(starts[first].tolist(), ends[last].tolist(), strict=True))


def chunk_spans(characters: Characters) -> tuple[np.ndarray, np.ndarray]:
    """Return start and end of every run of characters without white space."""
    space = np.ones(len(characters.codes) + 2, dtype=bool)
    np.less_equal(classes(characters.codes), PARAGRAPH, out=space[1:-1])
    edges = np.flatnonzero(space[1:] != space[:-1])
    return edges[::2].copy(), edges[1::2].copy()


class Judge:
    """Remembers, for the chunks of a memory, how they end and how they begin."""

    def __init__(self, memory: Chunks) -> None:
        self.stop = Memo(memory.vocabulary, stop_kind)
        self.opening = Memo(memory.vocabulary, opening_kind)


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
        opening = judge.opening.of(codes[turns + 1])
        introduces = np.isin(characters.codes[ends[turns] - 1], [ord(":"), ord(";")])
        ended[turns] = breaks_line(opening, introduces, *_margins(starts, ends, breaks, turns))
    rest = np.flatnonzero(_MAY_STOP.take(characters.codes[ends - 1], mode="clip") & ~ended)
    at_line_start = (rest == 0) | (breaks[rest - 1] > 0)
    ended[rest] = stop_ends(judge.stop.of(codes[rest]), judge.opening.of(codes[rest + 1]), at_line_start)
    return ended


def _line_breaks(characters: Characters, starts: np.ndarray) -> np.ndarray:
    """Count the line breaks after each chunk; a paragraph separator counts as two."""
    kinds = characters.kinds
    positions = np.flatnonzero((kinds == LINE) | (kinds == PARAGRAPH))
    after = np.searchsorted(starts, positions)
    weights = 1 + (kinds[positions] == PARAGRAPH)
    return np.bincount(after, weights, minlength=len(starts) + 1)[1:].astype(np.int32)


def _margins(starts, ends, breaks, turns) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each single line break: the line's length, the longest of its block of lines, and the next chunk's length."""
    last = np.append(np.flatnonzero(breaks[:-1] > 0), len(starts) - 1)
    first = np.append(0, last[:-1] + 1)
    length = ends[last] - starts[first]
    new_block = np.append(True, breaks[last[:-1]] >= 2)
    widest = np.maximum.reduceat(length, np.flatnonzero(new_block))[np.cumsum(new_block) - 1]
    line = np.searchsorted(last, turns)
    return length[line], widest[line], ends[turns + 1] - starts[turns + 1]


def breaks_line(opening, introduces, length, widest, follower):
    """Is a line break meant (a headline, an item, an address), rather than the margin's doing?

    It is meant before a bullet, after a very short or long line, or where the next chunk would still have fitted;
    but a line that goes on in lower case is taken for one hard-wrapped, unless the line before ends in : or ;.
    """
    meant = (length <= NARROW) | (length > WIDE) | (length + 1 + follower <= widest)
    goes_on = ((opening & 7) == LOWER) & ~introduces
    return ((opening & BULLET) > 0) | (meant & ~goes_on)


def stop_ends(stop, opening, at_line_start):
    """Does a stop of this kind end the sentence before an opening of that kind?"""
    kind, begins = stop & ~STOP_LABEL, opening & 7
    starter, figure = (opening & STARTER) > 0, begins == FIGURE
    ends = (kind == STRONG) | (kind == PERIOD)
    ends |= (kind == ELLIPSIS) & (begins == UPPER)
    ends |= (kind == LONE_ELLIPSIS) & (begins == UPPER) & ((opening & PRONOUN_I) == 0)
    ends |= (kind == NUMBER) & ~figure
    ends |= (kind == TIME) & ((opening & WEEKDAY) == 0)
    ends |= (kind == ABBREVIATION) & starter
    label = ((stop & STOP_LABEL) > 0) & at_line_start
    return ends & (begins != CLOSER) & (begins != LOWER) & ~label


def stop_kind(chunk: str) -> int:
    """Return what kind of stop a chunk ends in, closing marks and note numbers aside.

    >>> kinds = {"over.”": PERIOD, "really?!": STRONG, "well...": ELLIPSIS, "Mr.": TITLE, "No.": NUMBER, "(!)": NO_STOP}
    >>> all(stop_kind(chunk) == kind for chunk, kind in kinds.items())
    True
    """
    body = (_FOOTNOTE.sub("", chunk) if chunk.endswith("]") else chunk).rstrip(CLOSERS)
    core = body.rstrip(STOPS)
    if len(core) == len(body) or (core in ("(", "[") and len(chunk) <= 4):
        return NO_STOP
    run, core = body[len(core) :], core.lstrip(OPENERS)
    label = STOP_LABEL if len(chunk) <= _LONGEST_LABEL and _LABEL.fullmatch(chunk) else 0
    if run == ".":
        return label + _period_kind(core)
    if "!" in run or "?" in run:
        return label + STRONG
    return label + (ELLIPSIS if core else LONE_ELLIPSIS)


def _period_kind(core: str) -> int:
    kind = ABBREVIATIONS.get(core.lower())
    if kind is not None:
        return kind
    initial = len(core) == 1 and core.isalpha() and core.isupper()
    return ABBREVIATION if initial or ("." in core and _DOTTED.fullmatch(core)) else PERIOD


def opening_kind(chunk: str) -> int:
    """Return what a chunk begins with behind its opening marks, with flags for telling words and list signs.

    >>> opening_kind("“The") == UPPER + STARTER, opening_kind(".”") == CLOSER, opening_kind("2019") == FIGURE
    (True, True, True)
    """
    bare = chunk.lstrip(OPENERS)
    word = bare.rstrip(_AFTER_WORD).lower()
    flags = STARTER * (word in STARTERS) + PRONOUN_I * (word == "i") + WEEKDAY * (word in AFTER_CLOCK)
    return flags + BULLET * _is_bullet(chunk) + _first_kind(chunk, bare)


def _is_bullet(chunk: str) -> bool:
    if chunk[0] in _SIGNS or (len(chunk) == 1 and chunk in _LONE_SIGNS):
        return True
    return len(chunk) <= _LONGEST_LABEL and _LABEL.fullmatch(chunk) is not None


def _first_kind(chunk: str, bare: str) -> int:
    if not bare:
        return CLOSER if chunk[0] in CLOSERS and chunk[0] not in "*_" else OTHER
    first = bare[0]
    if first.isupper():
        return UPPER
    if first.islower():
        return LOWER
    if first in STOPS or first in ")]}”»›,;:":
        return CLOSER
    return FIGURE if first.isdigit() else OTHER


_MAY_STOP = np.zeros(0x2100, dtype=bool)  # may a chunk that ends in this character hold a stop?
_MAY_STOP[[ord(c) for c in STOPS + CLOSERS]] = True
