"""Whom a quarrel is about: who answers for *this*, *they* or a question, by what the text holds against whom."""

from __future__ import annotations

import re
from collections import Counter

from .claims import Claim, Scene, definite
from .coreference import UNNAMED
from .naming import same_bearer, sort_of
from .people import PAPER_WORDS

_PERSON = re.compile(r"(?:[A-Z][\w.’'-]++ ?){1,4}")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Councillor) ")
_FALSEHOOD = re.compile(
    r"\b(lies?|false|untrue|untruths?|falsehoods?|slurs?|smears?|distortions?|nonsense|rubbish|travesty|fabrications?|"
    r"misrepresentation|fiction|myth|rich|misleading|allegations?|accusations?)\b",
    re.IGNORECASE,
)


class Suspects:
    """Those who stand accused in one document, and which of them is meant."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def recent(self, claim: Claim) -> tuple[str, None]:
        """Whoever the voice accused last, for *this*, *that*, *it* that sum up what was said before."""
        falsehood = _FALSEHOOD.search(claim.unit.text[claim.start : claim.end])
        spoken = self._contradicted(claim, 2 if falsehood else 1)
        if spoken and (falsehood or self._may_be_blamed(claim, spoken)):
            return spoken, None
        return self.focus(claim), None

    def _may_be_blamed(self, claim: Claim, name: str) -> bool:
        """Is somebody quoted just before accused too, or no accuser at all? An ally's words are not what is blamed."""
        docket = self.scene.accused
        return name in docket.names(claim.voice, self.scene.document.author) or name not in docket.count

    def before(self, claim: Claim) -> str:
        """Whoever the sentence before speaks of first, reading back over those that name nobody."""
        units = self.scene.document.units
        for back in range(1, min(4, claim.unit.order) + 1):
            found = self.scene.people.first_of(units[claim.unit.order - back])
            if found:
                return found
        return self.focus(claim)

    def _opponent(self, claim: Claim, second: bool) -> str:
        """Whom an unresolved *you* or *they* means in a quarrel: the other speaker, else whoever stands accused."""
        if not self.scene.hostile:
            return ""
        other = self._contradicted(claim) if second and claim.fragment.kind == "quotation" else ""
        found = other or self.focus(claim)
        return "" if found == UNNAMED else found

    def _several(self, claim: Claim) -> str:
        """Whom an unresolved *they* means: a body or group that stands accused, never one person."""
        if not self.scene.hostile:
            return "they"
        found = self.focus(claim)
        if found != UNNAMED and (sort_of(found) in ("body", "group") or not human_name(found)):
            return found
        ranked = (name for name, _ in self.scene.accused.total().most_common() if sort_of(name) in ("body", "group"))
        own = (claim.voice, self.scene.document.author)
        return next((n for n in ranked if definite(n) and not any(same_bearer(n, o) for o in own)), UNNAMED)

    def _villain(self, claim: Claim, *, titled: bool = False) -> str:
        """The one person whom the text accuses by name; empty where there are several, or none."""
        docket = self.scene.accused
        own = (claim.voice, self.scene.document.author)
        short = self.scene.document.author.lower()
        taken = set(self.scene.people.holders.values()) if titled else set()
        named = {
            name for name in docket.total()
            if _PERSON.fullmatch(name) and sort_of(name) in ("thing", "person") and name not in taken
            and (titled or name not in self.scene.people.speakers) and not any(same_bearer(name, o) for o in own)
            and not short.startswith(name.lower())
        }  # fmt: skip
        named = {name for name in named if _TITLE.match(name)} if titled else named
        return named.pop() if len(named) == 1 else ""

    def _firm(self, claim: Claim, ends: frozenset[str]) -> str:
        """The firm (or paper) that the text accuses most by name, for *the company*; empty where it names none."""
        parties, people = self.scene.cast.parties, self.scene.people.known_people
        own = (claim.voice, self.scene.document.author)
        for name, _ in self.scene.accused.total().most_common():
            party = parties.get(self.scene.cast.key(name))
            if party is None or name in people or any(same_bearer(name, one) for one in own):
                continue
            last = name.split()[-1]
            if last[0].isupper() and (party.kind == "name" or last.lower() in ends) and not _TITLE.match(name):
                return name
        return self._paper(claim, ends) if ends in PAPER_WORDS.values() else ""

    def _paper(self, claim: Claim, ends: frozenset[str]) -> str:
        """The newspaper that a text speaks of most; empty where it names none."""
        own = (claim.voice, self.scene.document.author)
        named = (p for p in self.scene.cast.parties.values() if re.split(r"[ -]", p.name)[-1].lower() in ends)
        others = [p for p in named if p.name.split()[-1][0].isupper() and not any(same_bearer(p.name, o) for o in own)]
        best = max(others, key=lambda party: len(party.places), default=None)
        return re.sub("^[Tt]he ", "", best.name) if best is not None else ""

    def focus(self, claim: Claim) -> str:
        """Whom this voice accused last, within four sentences; else whom the text accuses most."""
        docket, author = self.scene.accused, self.scene.document.author
        addressee = self.scene.people.addressees.at(claim.position)
        if claim.status == "insinuated" and addressee and addressee in docket.names(claim.voice):
            return addressee  # in a letter, a question is put to whoever it is written to
        earlier = docket.last(claim.voice, place=claim.position, unit=claim.unit.order)
        if earlier:
            return earlier
        best, times = self._most_accused(claim, author)
        if times > 1:
            return best
        topic = self.scene.people.topic(claim.voice, author) if claim.status == "insinuated" else ""
        return topic or best or UNNAMED

    def _most_accused(self, claim: Claim, author: str) -> tuple[str, int]:
        """Whom the text accuses most, and how often; what those say whom the author accuses does not count."""
        docket = self.scene.accused
        total: Counter[str] = Counter()
        named = docket.names(author)
        for voice in (v for v in docket.count if v not in named):  # in order: ties go to whoever was accused first
            total.update(docket.count[voice])
        own = (claim.voice, author)
        ranked = (n for n in total.most_common() if definite(n[0]) and not any(same_bearer(n[0], o) for o in own))
        return next(ranked, ("", 0))

    def _contradicted(self, claim: Claim, reach: int = 2) -> str:
        """Whoever else was quoted in this unit or the two before: *That is a lie* is said of them."""
        units = self.scene.document.units
        for back in range(0, min(reach + 1, claim.unit.order + 1)):
            for fragment in reversed(units[claim.unit.order - back].fragments):
                other = fragment.speaker not in (claim.voice, "unknown", "") and fragment.kind != "author"
                if fragment.start < claim.position and other:
                    return fragment.speaker
        return ""


def personal(name: str) -> bool:
    """Is it written as people's names are: one to four capitalised words?"""
    return _PERSON.fullmatch(name) is not None


def human_name(name: str) -> bool:
    """Can *he* or *she* be said of them? Of no body and no group."""
    return bool(name) and sort_of(name) in ("thing", "person") and not name.lower().startswith(("those ", "some"))
