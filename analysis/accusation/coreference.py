"""Follows pronouns back to the fullest name of whoever they stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from .address import Addressees
from .mentions import Mention
from .names import LOOSE, Names
from .naming import alike, key
from .units import Document, Fragment, Unit

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())
FIRST = frozenset("i me my mine myself we us our ours ourselves".split())
SECOND = frozenset("you your yours yourself yourselves".split())
PRONOUNS = HE | SHE | THEY | IT | FIRST | SECOND
UNNAMED = "unnamed"
REACH = 6  # units; farther back a pronoun's antecedent is anybody's guess
MOST = 40  # mentions of a sentence that are weighed; more are a list, not a sentence
_OURS = frozenset("staff members colleagues people workers".split())
_OBLIQUE = frozenset("by to of for with against from about than on".split())
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
# *The mayor, he said, had lied*; *“Hall lied,” she said*: whoever says so is none of those spoken of.
_SAYS = (
    r"(?:he|she) (?:\w+ )?(?:said|says|alleged|alleges|claimed|claims|argued|argues|added|adds|insisted|insists|told|"
    r"complained|warned|went on|reckons|implied|replied)\b"
)
_SAYING = re.compile(rf"(?<=[”’\"'] ){_SAYS}|(?<=[,–—] ){_SAYS}(?=\s*(?:[,.;–—]|$))", re.IGNORECASE)
# *told MPs: “They misled us”*: whoever is told it is none of those spoken of.
_TOLD = re.compile(
    r"\b(?:told|tells?|telling|remind(?:ed|s)|warn(?:ed|s)|assured|informed|"
    r"(?:wrote|writes|written|spoke|speaking) to) $",
    re.IGNORECASE,
)
_PREDICATE = re.compile(r"\b(?:are|were|is|as|like|being|be) $")
# What an antecedent gains and loses, found by trial on the annotated texts.
_PER_UNIT, _PER_RANK, _PER_MENTION = -1.2, -0.4, 0.15
_RIGHT_GENDER, _WRONG_GENDER, _INDEFINITE, _AFTER_PREPOSITION = 1.0, -2.5, -2.0, -0.8


class Coreference(Names):
    """The people of one document and who each pronoun in it stands for.

    >>> from .units import Document, Fragment, Unit
    >>> text = "The engineer, Declan Furey, spoke. He blamed nobody."
    >>> units = [Unit("d", 0, text[:34], [Fragment(0, 34, "author", "A", 0)]),
    ...          Unit("d", 1, text[35:], [Fragment(35, 52, "author", "A", 1)])]
    >>> who = Coreference(Document("d", "A", text, units))
    >>> who.pronoun("he", 35), who.name("Furey"), who.pronoun("I", 40)
    ('Declan Furey', 'Declan Furey', 'A')
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.addressees = Addressees(self)
        self._resolved: dict[int, list[tuple[int, str]]] = {}  # by unit: places of *he* and *she* and who they are
        self._genders: dict[str, str] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def pronoun(self, word: str, position: int) -> str:
        """Whom a personal pronoun at a character stands for; the pronoun itself when nobody fits."""
        low = word.lower()
        unit = self.document.unit_at(position)
        if unit is None:
            return UNNAMED
        if low in FIRST:
            speaker = unit.at(position).speaker
            return speaker if speaker and speaker != "unknown" else word
        if low in SECOND:
            return self.addressees.at(position) or word
        if low in HE | SHE:
            return self._chain.get(position) or self._antecedent(low, position, unit) or word
        return self._thing(low, position, unit) or word

    @cached_property
    def _chain(self) -> dict[int, str]:
        """Every *he* and *she* in order, each found with the help of those before it."""
        chain: dict[int, str] = {}
        self._genders = {m.words: m.gender for m in self.mentions if m.gender}
        for match in _PRONOUN.finditer(self.document.text):
            unit = self.document.unit_at(match.start())
            low = match.group().lower()
            found = self._antecedent(low, match.start(), unit) if unit is not None else ""
            if found and unit is not None:
                chain[match.start()] = found
                self._resolved.setdefault(unit.order, []).append((match.start(), found))
                self._genders.setdefault(found, "m" if low in HE else "f")
        return chain

    def _antecedent(self, low: str, position: int, unit: Unit) -> str:
        """The best antecedent of *he* or *she*: near, early in its sentence, of that gender, often named."""
        gender = "m" if low in HE else "f"
        here = unit.at(position)
        best, best_score = "", float("-inf")
        aside = _SAYING.match(self.document.text, position) is not None and position > unit.start + 1
        for back in range(aside, min(REACH, unit.order + 1)):
            other = self.document.units[unit.order - back]
            for rank, (start, name, known) in enumerate(self._candidates(other, position)):
                if self._barred(name, known, gender, here) or (back == 0 and self._too_near(name, known, start, unit)):
                    continue
                score = _PER_UNIT * back + _PER_RANK * rank + self._merit(name, start, gender)
                if score > best_score:
                    best, best_score = name, score
        return best

    def _barred(self, name: str, known: str, gender: str, here: Fragment) -> bool:
        """*the man*; somebody known to be of the other gender; whoever speaks, in their own quotation."""
        speaks = alike(name, here.speaker) or alike(name, self.document.author)
        return key(name) in LOOSE or bool(known and known != gender) or speaks

    def _too_near(self, name: str, known: str, start: int, unit: Unit) -> bool:
        """An office mentioned once, in the pronoun's own sentence: more likely another party to the same deed."""
        followed = any(place == start for place, _ in self._resolved.get(unit.order, [])[-MOST:])
        return not known and not followed and not name[:1].isupper() and self.counts[name] <= 1

    def _merit(self, name: str, start: int, gender: str) -> float:
        merit = _PER_MENTION * min(self.counts[name], 5)
        known = self._genders.get(name)
        if known:
            merit += _RIGHT_GENDER if known == gender else _WRONG_GENDER
        if name.lower().startswith(("a ", "an ")):
            merit += _INDEFINITE
        before = self.document.text[max(0, start - 12) : start].lower().split()
        return merit + (_AFTER_PREPOSITION if before and before[-1] in _OBLIQUE else 0)

    def _candidates(self, unit: Unit, position: int) -> list[tuple[int, str, str]]:
        """Persons spoken of, or speaking, in a unit before a character: (place, fullest name, gender)."""
        end = min(unit.end, position)
        here = self._between(unit.start, end)
        found = [(m.start, self.name(m.words), m.gender) for m in here if self._is_person(m)]
        found += [(place, name, "") for place, name in self._resolved.get(unit.order, [])[-MOST:] if place < end]
        quoted = (f for f in unit.fragments if f.kind in ("quotation", "phrase", "document") and f.start < position)
        return sorted(found + [(f.start, f.speaker, "") for f in quoted if f.speaker in self.known_people])

    def _is_person(self, mention: Mention) -> bool:
        if mention.sort == "name":
            person = mention.words in self.known_people or mention.words != self.name(mention.words)
            return person and not mention.words.lower().startswith("the ")
        return mention.sort == "person"

    def _thing(self, low: str, position: int, unit: Unit) -> str:
        """The body that *it* means; the group or body that *they* means."""
        sorts = {"group", "body"} if low in THEY else {"body"}
        barred = (unit.at(position).speaker, self.document.author, *self.told(position))
        for back in range(min(4, unit.order + 1)):
            other = self.document.units[unit.order - back]
            here = [m for m in self._between(other.start, min(other.end, position)) if m.sort in sorts]
            found = [(m, self.name(m.words)) for m in here]
            found = [
                (m, name) for m, name in found
                if key(name).removeprefix("own ") not in _OURS and not any(alike(name, one) for one in barred)
            ]  # fmt: skip
            names = [n for m, n in found if m.sort == "group" and not self._is_predicate(m)] or [n for _, n in found]
            if names:
                return names[-1 if low in THEY else 0]
        return ""

    def told(self, position: int) -> list[str]:
        """*She told MPs: “They misled us”*: to whom the words at a character are said, and not of whom."""
        unit = self.document.unit_at(position)
        if unit is None or unit.at(position).kind == "author":
            return []
        here = self._between(unit.start, position)
        return [self.name(m.words) for m in here if _TOLD.search(self.document.text[max(0, m.start - 20) : m.start])]

    def _is_predicate(self, mention: Mention) -> bool:
        """*Too many of them are activists*: said of somebody, not spoken of."""
        return bool(_PREDICATE.search(self.document.text[max(0, mention.start - 8) : mention.start]))

    def first_of(self, unit: Unit) -> str:
        """Whoever a sentence speaks of first; empty where it names nobody."""
        here = (m for m in self._between(unit.start, unit.end) if m.sort != "name" or m.words in self.known_people)
        first = next(here, None)
        return self.name(first.words) if first else ""

    def _between(self, start: int, end: int) -> list[Mention]:
        i, j = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self.mentions[max(i, j - MOST) : j]
