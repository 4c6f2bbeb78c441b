"""What a chunk of text tells about sentence ends: what kind of stop it ends in and what it begins with."""

from __future__ import annotations

import re

from analysis.times import WEEKDAYS

OPENERS = "\"'“‘„«‹([{*_—–-¿¡"
CLOSERS = "\"'”’“»›)]}*_"
STOPS = ".!?…"

TITLES = frozenset(
    "mr mrs ms messrs dr prof rev revd hon rt st mt gen col lt maj capt cmdr sgt cpl gov sen sens rep reps pres supt "
    "insp det sec asst dep dir approx ald cllr amb brig adm vs v cf viz e.g i.e eg ie fr mme mlle".split()
)  # a name, or the rest of the clause, follows: never the end
NUMBERED = frozenset(
    "no nos p pp vol vols art arts tel ext s ss fig figs ch para paras cl reg sched pt bk c ca "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)  # not the end before a figure
CLOCK = frozenset("a.m p.m am pm etc".split())  # may end a sentence before any capital but these:
AFTER_CLOCK = frozenset([*WEEKDAYS, *"gmt bst est edt cst pst utc eastern pacific central".split()])
ENDABLE = frozenset("inc ltd co corp plc jr sr bros esq dept govt assn ave blvd rd univ et al est ph.d m.p".split())
STARTERS = frozenset(
    "a an the this that these those he she it they we you i his her its their our your my there here what who whose "
    "when where why how which in on at by for from to of with without under after before during since until while "
    "although though if unless because as so but and or nor yet then thus hence now today yesterday tomorrow however "
    "instead moreover nevertheless meanwhile not no never none nobody nothing some many most few all both each every "
    "another other such one is are was were do does did has have had can could may might must shall should will would "
    "let please perhaps maybe only even just".split()
)  # function words: after an abbreviation, a capital on one of these speaks for a new sentence

HANGING = frozenset(
    "a an the this these those that which who whose my your his her its our their same other such every each no of "
    "for from to into with without against and or but nor if is are was were be been being has have had will would "
    "shall should can could may might must not".split()
)  # a line that ends in one of these goes on in the next
SAYING = frozenset(
    "said say says asked ask asks replied reply answered added told wondered cried shouted demanded".split()
)

# Kinds of stop; STOP_LABEL is added for the label of a list item: 1.  (a)  iv)  Q.
NO_STOP, STRONG, ELLIPSIS, LONE_ELLIPSIS, PERIOD, TITLE, NUMBER, TIME, ABBREVIATION = range(9)
STOP_LABEL = 16
QUOTED = 32  # added to STRONG where a closing quotation mark follows
# Kinds of opening; the flags are added.
CLOSER, LOWER, UPPER, FIGURE, OTHER, DASH = range(6)
PRONOUN_I, STARTER, WEEKDAY, BULLET, ROMAN, SAYS, TRAILER = 8, 16, 32, 64, 128, 256, 512

ABBREVIATIONS = {
    **dict.fromkeys(ENDABLE, ABBREVIATION),
    **dict.fromkeys(CLOCK, TIME),
    **dict.fromkeys(NUMBERED, NUMBER),
    **dict.fromkeys(TITLES, TITLE),
}
_AFTER_WORD = CLOSERS + STOPS + ",;:"
FLAGS = {
    word: STARTER * (word in STARTERS)
    + PRONOUN_I * (word == "i")
    + WEEKDAY * (word in AFTER_CLOCK)
    + SAYS * (word in SAYING)
    for word in STARTERS | AFTER_CLOCK | SAYING | {"i"}
}


_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\]){1,20}$")  # notes' numbers glued to the stop
_LABEL = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)\]]{1,2}")
_ROMAN_LETTERS = frozenset("IVXL")
_ROMAN = re.compile(r"[IVXL]{2,6}|[VX]")
_ADDRESS = re.compile(r"[@/\\]|^www\.|^https?:")  # no sentence ends inside one
_EMOJI = re.compile("[\u2600-\u2bff\U0001f000-\U0001faff]")
_LONGEST_LABEL = 8  # (xviii)
_SIGNS = "•◦▪▫‣●○■□►▶➢➤✓✔✗"  # bullets even when glued to the word
_LONE_SIGNS = _SIGNS + "⁃∙·*-–—>→"
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # U.S  e.g


def stop_kind(chunk: str) -> int:
    """Return what kind of stop a chunk ends in, closing marks and note numbers aside.

    >>> kinds = {"over.”": PERIOD, "really?!": STRONG, "well...": ELLIPSIS, "Mr.": TITLE, "No.": NUMBER, "(!)": NO_STOP}
    >>> all(stop_kind(chunk) == kind for chunk, kind in kinds.items())
    True
    """
    if chunk[-1] == "." and chunk[:-1].isalpha():  # most of them
        return _label(chunk) + _period_kind(chunk[:-1])
    body = (_FOOTNOTE.sub("", chunk) if chunk.endswith("]") else chunk).rstrip(CLOSERS)
    core = body.rstrip(STOPS)
    if len(core) == len(body) or (core in ("(", "[") and len(chunk) <= 4):
        return NO_STOP
    run, core = body[len(core) :], core.lstrip(OPENERS)
    label = _label(chunk)
    if run == ".":
        return label + _period_kind(core)
    if "!" in run or "?" in run:
        return label + STRONG + QUOTED * (chunk[-1] in "\"'”’“»›")
    return label + (ELLIPSIS if core else LONE_ELLIPSIS)


def _label(chunk: str) -> int:
    """STOP_LABEL for the label of a list item, else 0."""
    may_be = len(chunk) <= _LONGEST_LABEL and chunk[-1] in ".)]"
    return STOP_LABEL if may_be and _LABEL.fullmatch(chunk) else 0


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
    if chunk.isalpha():  # most of them
        return _word_flags(chunk) + _case(chunk)
    bare = chunk.lstrip(OPENERS)
    kind = _first_kind(chunk, bare)
    trailer = kind == CLOSER and not any(c.isalnum() or c in STOPS for c in chunk)
    return _word_flags(bare.rstrip(_AFTER_WORD)) + BULLET * _is_bullet(chunk) + TRAILER * trailer + kind


def _word_flags(word: str) -> int:
    """The flags that a word without its marks earns."""
    roman = word[:1] in _ROMAN_LETTERS and _ROMAN.fullmatch(word) is not None
    return FLAGS.get(word.lower(), 0) + ROMAN * roman


def _is_bullet(chunk: str) -> bool:
    if chunk[0] in _SIGNS or (len(chunk) == 1 and chunk in _LONE_SIGNS):
        return True
    return _label(chunk) > 0


def _first_kind(chunk: str, bare: str) -> int:
    if not bare:
        return DASH if chunk[0] in "–—-" else CLOSER if chunk[0] in CLOSERS and chunk[0] not in "*_" else OTHER
    first = bare[0]
    if first.isupper() or first.islower():
        return _case(first)
    if first in STOPS or first in ")]}”»›,;:":
        return CLOSER
    if first.isdigit():
        return FIGURE
    return CLOSER if _EMOJI.match(bare) and len(chunk) <= 8 and chunk not in _LONE_SIGNS else OTHER


def _case(word: str) -> int:
    first = word[0]
    return UPPER if first.isupper() else LOWER if first.islower() else OTHER


def is_address(chunk: str) -> bool:
    """Is the chunk a mail or web address, or a path?"""
    return _ADDRESS.search(chunk) is not None


def hangs(chunk: str) -> bool:
    """Does a line that ends in this chunk go on in the next?"""
    return chunk.lower() in HANGING or (len(chunk) > 1 and chunk[-1] in "-‐")
