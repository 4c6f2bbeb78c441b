"""Finds the trigger words of the accusation lexicon in running words, before anything is parsed."""

from __future__ import annotations

import csv
import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from sys import intern

from ..errors import RhetoricError
from .inflect import noun_forms, verb_forms

LEXICON = Path(__file__).parent.parent / "lexicons" / "accusations.csv"
COLUMNS = ["trigger", "pos", "frame", "accuser", "accused", "charge", "target", "weight", "example", "source"]
PARTS_OF_SPEECH = ("verb", "noun", "adjective")
WORD = re.compile(r"[^\W_]+(?:[-'’‘´`][^\W_]+)*")
GAP_WORDS = 5  # words that may stand at a trigger's *
_POSSESSIVES = frozenset("my your his her its our their one's".split())
_REFLEXIVES = frozenset("myself yourself himself herself itself ourselves yourselves themselves oneself".split())
_PREPOSITIONS = frozenset("of for to against on in at with from by over into under up as out for".split())


@dataclass(frozen=True, eq=False)
class Frame:
    """One line of the lexicon: a trigger and where its accuser, accused, charge and target stand.

    A role is a list of argument names, the first one present being taken: `subject`, `object`, `possessor`,
    `complement`, `that` (a clause), `voice` (whoever speaks), `itself` (the trigger's own phrase), `recipient` (who
    draws blame), `recent` (whoever was accused or quoted last; of constructions only), or a preposition.
    `weight` 3 counts wherever it stands, 2 and 1 in a text that quarrels anyway: 2 when somebody accused can be found,
    1 when they stand accused. Where such a text is long enough, that is no bar, but weighed with all else
    (`judgement`).
    """

    trigger: str
    pos: str
    frame: str
    accuser: tuple[str, ...] = ()
    accused: tuple[str, ...] = ()
    charge: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    weight: int = 3


@dataclass(frozen=True)
class Match:
    """A trigger found: character span in the document and the frame it evokes."""

    start: int
    end: int
    frame: Frame


Entry = tuple[list[frozenset[str]], Frame]


@dataclass
class Lexicon:
    """Frames indexed by the forms of their first word, or of their first two where no gap stands between."""

    frames: list[Frame]
    single: dict[str, list[Entry]] = field(default_factory=dict)
    double: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for frame in self.frames:
            first, *rest = _slots(frame)
            if not rest or "*" in rest[0] or rest[0] is _POSSESSIVES:
                for form in first:
                    self.single.setdefault(form, []).append((rest, frame))
            else:
                for pair in ((a, b) for a in first for b in rest[0]):
                    self.double.setdefault(pair, []).append((rest, frame))

    @cached_property
    def strong(self) -> Lexicon:
        """The frames that count wherever they stand."""
        return Lexicon([frame for frame in self.frames if frame.weight == 3])


def _slots(frame: Frame) -> list[frozenset[str]]:
    """The forms that each word of a trigger can take; the head word is inflected."""
    words = re.findall(rf"\*|{WORD.pattern}", frame.trigger)
    slots = [_slot(word) for word in words]
    if frame.pos == "verb":
        slots[0] = frozenset(verb_forms(words[0]))
    elif frame.pos == "noun":
        head = next((i - 1 for i, w in enumerate(words) if i and w in _PREPOSITIONS), len(words) - 1)
        slots[head] = frozenset(noun_forms(words[head]))
    return slots


def _slot(word: str) -> frozenset[str]:
    if word == "one's":
        return _POSSESSIVES
    if word == "oneself":
        return _REFLEXIVES
    return frozenset({word})


def load(path: str | Path | None = None) -> Lexicon:
    """The trigger lexicon that ships with the package, or the user's own file of the same form.

    Raises RhetoricError that names the file, the line and what is wrong with it.

    >>> len(load().frames) > 2000
    True
    """
    return _load(str(path or LEXICON))


@lru_cache(maxsize=4)
def _load(path: str) -> Lexicon:
    try:
        with open(path, encoding="utf-8-sig", newline="") as handle:
            rows = list(csv.DictReader(handle))
    except OSError as fault:
        raise RhetoricError(f"cannot read the accusation lexicon {path}: {fault.strerror}") from fault
    return Lexicon([_frame(row, f"{path}, line {number}") for number, row in enumerate(rows, start=2)])


def _frame(row: dict[str, str], where: str) -> Frame:
    missing = [column for column in COLUMNS[:8] if row.get(column) is None]
    if missing:
        raise RhetoricError(f"{where}: no column {missing[0]!r}; the columns are: {', '.join(COLUMNS)}")
    if row["pos"] not in PARTS_OF_SPEECH:
        raise RhetoricError(f"{where}: pos {row['pos']!r} is none of: {', '.join(PARTS_OF_SPEECH)}")
    if row["weight"] not in ("1", "2", "3"):
        raise RhetoricError(f"{where}: weight {row['weight']!r} is none of: 1, 2, 3")
    if not row["trigger"].strip() or row["trigger"].startswith("*"):
        raise RhetoricError(f"{where}: a trigger must begin with a word")
    roles = {c: tuple(filter(None, row[c].split("|"))) for c in ("accuser", "accused", "charge", "target")}
    trigger = " ".join(row["trigger"].lower().replace("’", "'").split())
    return Frame(trigger, row["pos"], row["frame"], **roles, weight=int(row["weight"]))


def find(text: str, lexicon: Lexicon) -> Iterator[Match]:
    """Every place where a trigger's words stand, several frames at one place included; parsing decides between them.

    >>> [(m.frame.trigger, m.frame.pos) for m in find("They took him to task over the smears.", load())
    ...  if m.frame.weight == 3]
    [('take * to task', 'verb'), ('smear', 'noun'), ('smear', 'verb')]
    """
    forms, starts = _words(plain(text))
    single, double, before = lexicon.single, lexicon.double, ""
    for i, form in enumerate(forms):
        for first, entries in ((i, single.get(form, ())), (i - 1, double.get((before, form), ()))):
            for last, frame in _matches(forms, first, entries):
                yield Match(starts[first], starts[last] + len(forms[last]), frame)
        before = form


def _words(text: str) -> tuple[list[str], array[int]]:
    """The words of a text and where they begin; a word that comes again is the same string, since texts may be long."""
    forms: list[str] = []
    starts = array("q")
    for match in WORD.finditer(text):
        forms.append(intern(match.group()))
        starts.append(match.start())
    return forms, starts


def plain(text: str) -> str:
    """The text in lower case with straight apostrophes, every character in its place.

    >>> plain("Don’t İgnore")
    "don't İgnore"
    """
    low = text.lower()
    if len(low) != len(text):  # a few capitals have a lower case of two characters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("’", "'")


def _matches(forms: list[str], i: int, entries: Iterable[Entry]) -> Iterator[tuple[int, Frame]]:
    """The index of the last word of each entry that follows word i."""
    for pattern, frame in entries:
        last = _follow(forms, i, pattern)
        if last is not None:
            yield last, frame


def _follow(forms: list[str], i: int, pattern: list[frozenset[str]]) -> int | None:
    """Index of the last word when `pattern` follows word i, else None; a gap is as short as it can be."""
    for at, slot in enumerate(pattern):
        if "*" in slot:
            tails = range(i, min(i + GAP_WORDS + 1, len(forms)))
            ends = (_follow(forms, j, pattern[at + 1 :]) for j in tails)
            return next((end for end in ends if end is not None), None)
        i += 1
        if i >= len(forms) or not _fits(forms[i], slot):
            return None
    return i


def _fits(word: str, slot: frozenset[str]) -> bool:
    return word in slot or (slot is _POSSESSIVES and word.endswith(("'s", "s'")))
