"""A claim: a trigger in its parsed sentence, before it is known who says what of whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from . import acts, clause
from .cast import Cast
from .clause import is_noun, is_verb
from .climate import Climate
from .coreference import PRONOUNS, Coreference
from .inflect import verb_forms
from .lexis import TIMES
from .tree import Token
from .triggers import Frame, Match
from .units import Document, Fragment, Unit

LONG = 600  # characters, about a hundred words


@dataclass
class Docket:
    """Who stands accused in a document, by the voice that accuses.

    >>> docket = Docket()
    >>> docket.add("the mayor", "A", unit=0, place=10)
    >>> docket.add("the bank", "A", unit=9, place=90)
    >>> docket.last("A", place=50, unit=3), docket.last("A", place=50, unit=8), sorted(docket.names("A", "B"))
    ('the mayor', '', ['the bank', 'the mayor'])
    """

    entries: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)  # by voice: (place, unit, name)
    count: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, name: str, voice: str, *, unit: int, place: int) -> None:
        entries = self.entries.setdefault(voice, [])
        entry = (place, unit, name)
        at = bisect_left(entries, entry)
        if entries[at : at + 1] != [entry]:
            entries.insert(at, entry)
            self.count.setdefault(voice, Counter())[name] += 1

    def last(self, voice: str, *, place: int, unit: int, reach: int = 4) -> str:
        """Whom a voice accused last before a place, within so many units; empty when nobody."""
        entries = self.entries.get(voice, [])
        for at in range(bisect_left(entries, (place,)) - 1, -1, -1):
            if unit - entries[at][1] > reach:
                break
            if definite(entries[at][2]):
                return entries[at][2]
        return ""

    def total(self) -> Counter[str]:
        """How often each is accused, by whatever voice."""
        return sum(self.count.values(), Counter())

    def names(self, *voices: str) -> set[str]:
        """Everybody whom these voices accuse."""
        return {name for voice in voices for name in self.count.get(voice, ())}


def definite(name: str) -> bool:
    """Somebody in particular: no *a man*, *those people*, *they*."""
    indefinite = re.match(
        r"(?:an?|any|some|every|those|such|no|one of|someone|somebody|whoever|certain|another)\b|people$|men$",
        name.lower(),
    )
    return not indefinite and name.lower() not in PRONOUNS


@dataclass(eq=False)
class Scene:
    """What a reader of one document has at hand: the document, its people, whether it quarrels, who stands accused."""

    document: Document
    people: Coreference
    hostile: bool = False
    accused: Docket = field(default_factory=Docket)
    matches: dict[Unit, list[Match]] = field(default_factory=dict)  # triggers by the unit that holds them

    @cached_property
    def long(self) -> bool:
        """Has the document words enough to show whether it quarrels?"""
        return len(self.document.text) >= LONG

    @cached_property
    def cast(self) -> Cast:
        """Everybody whom the document speaks of."""
        return Cast(self.people)

    @cached_property
    def climate(self) -> Climate:
        """How harsh it is, sentence by sentence."""
        return Climate(self.document, self.matches)


@dataclass(eq=False)
class Claim:
    """A trigger's span (offsets in its unit), its head word in the parse, and the frame that gives its roles."""

    unit: Unit
    start: int
    end: int
    head: Token
    frame: Frame
    rule: str = "lexicon"
    accused: Token | None = None
    charge: tuple[int, int] | None = None
    status: str = ""
    others: tuple[Match, ...] = ()  # every trigger of the unit

    @property
    def position(self) -> int:
        return self.unit.start + self.start

    @property
    def fragment(self) -> Fragment:
        """The stretch of one voice in which the trigger stands."""
        return self.unit.at(self.position)

    def holds(self, token: Token) -> bool:
        """Is the token one of the trigger's words?"""
        return self.start <= token.idx < self.end

    @property
    def voice(self) -> str:
        """Who speaks the clause in which the trigger stands (for a quoted phrase: whoever quotes it)."""
        here = self.fragment
        if here.kind != "phrase":
            return here.speaker
        around = [f for f in self.unit.fragments if f.kind != "phrase"]
        return min(around, key=lambda f: abs(f.start - here.start)).speaker if around else self.unit.author


def _tokens(unit: Unit, start: int, end: int) -> list[Token]:
    span = unit.span(start, end)
    return [t for t in span if not t.is_space] if span is not None else []


def _head(tokens: list[Token], pos: str) -> Token:
    """The word of the trigger on which the rest hangs; a verb trigger's first word."""
    if pos == "verb":
        i = 0
        while i + 2 < len(tokens) and tokens[i + 1].text == "-" and not tokens[i + 1].whitespace_:
            i += 2  # *flip-flopped*, *short-changed*
        helping = tokens[i].dep_ == "auxpass" and tokens[i].head in tokens
        return tokens[i].head if helping else tokens[i]  # *was never found wanting*
    inside = {t.i for t in tokens}
    roots = [t for t in tokens if t.head == t or t.head.i not in inside]
    nouns = [t for t in roots if is_noun(t)] if pos == "noun" else roots
    return (nouns or roots)[0]


def _fits(head: Token, frame: Frame) -> bool:
    """Does the word stand in the part of speech that the frame wants? *the charge* is no verb, *lies* may be."""
    if frame.trigger == "dismiss * as" and any(
        c.dep_ == "dobj" and c.lower_ in acts.CLAIMS - {"report", "reports"} for c in head.children
    ):
        return False  # *dismissed the allegations as nonsense*: rejected they are
    if frame.pos == "verb":
        return is_verb(head) and not (
            head.dep_ == "amod"
            and head.i + 1 < len(head.doc)
            and frame.trigger.count(" ") == 0
            and head.tag_ == "VBG"
            and (frame.weight < 3 or acts.included_in(head) is None)
        )
    if frame.pos == "noun":
        named = head.dep_ in ("attr", "oprd", "appos", "dobj", "pobj") and any(c.dep_ == "det" for c in head.children)
        return (
            named
            or is_noun(head)
            or (head.tag_ == "VBG" and head.dep_ in ("pobj", "dobj", "nsubj", "conj") and _nominal(head))
        )
    if frame.trigger.startswith("to blame") and _blames(head):
        return False
    return (
        " " in frame.trigger
        or head.tag_.startswith(("JJ", "VBN", "VBG", "RB"))
        or head.dep_ in ("acomp", "oprd", "amod")
        or (head.dep_ == "attr" and not any(c.dep_ == "det" for c in head.children))  # *is daft*, taken for a noun
    )


def _blames(verb: Token) -> bool:
    """*He managed to blame the nurses*; *the nurses are to blame* and *she held them to blame* are another use."""
    if verb.dep_ == "xcomp" and verb.head.lower_ not in _TO_BLAME:
        return True
    named = any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    return named and not any(c.dep_ == "prep" and c.lower_ == "for" and c.i == verb.i + 1 for c in verb.children)


_TO_BLAME = verb_forms("be") | verb_forms("hold") | verb_forms("find")


def _nominal(gerund: Token) -> bool:
    return not any(c.dep_ == "dobj" for c in gerund.children)


def _joined(head: Token, last: Token) -> bool:
    """Does the end of a trigger with a gap belong to its verb? *leaving in June, according to* is no *leave to*."""
    if any(t.dep_ == "mark" and t.lower_ == "that" for t in head.doc[head.i + 1 : last.i]):
        return False  # *suspect that a good deal of it*
    if last.tag_ == "TO" and last.dep_ == "aux" and last.head.dep_ not in ("xcomp", "ccomp"):
        return False  # *left the room to take a call*: a purpose
    inner = [c for c in last.children if c.dep_ == "pobj"]
    if last.dep_ == "prep" and inner and inner[0].lower_ in TIMES:
        return False  # *visited the depot on Tuesday*
    above = [last.head, last.head.head, last.head.head.head]
    return head.pos_ == "NOUN" or head in above or last in (head.head, head) or not is_verb(head)


def _dated(last: Token) -> bool:
    """Is the end of a trigger but the preposition of a date? *was told on the ninth of May* tells on nobody."""
    day = clause.child(last, "pobj") if last.dep_ == "prep" else None
    return day is not None and (day.lower_ in TIMES or getattr(clause.prepositional(day, "of"), "lower_", "") in TIMES)


def from_matches(unit: Unit, matches: list[Match]) -> list[Claim]:
    """The claims that a unit's matches make: the longest match first, the part of speech right, none overlapping."""
    taken: set[int] = set()
    claims = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.start, -m.frame.weight)):
        start, end = match.start - unit.start, match.end - unit.start
        tokens = _tokens(unit, start, end)
        if not tokens or taken & {t.i for t in tokens}:
            continue
        head = _head(tokens, match.frame.pos)
        if (
            _fits(head, match.frame)
            and ("*" not in match.frame.trigger or _joined(head, tokens[-1]))
            and not (match.frame.pos == "verb" and len(tokens) > 1 and _dated(tokens[-1]))
        ):
            taken |= {t.i for t in tokens}
            claims.append(Claim(unit, start, end, head, match.frame, others=tuple(matches)))
    return sorted(claims, key=lambda claim: claim.start)
