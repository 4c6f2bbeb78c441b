"""What stands around a claim whose accused is open: who may be meant, who speaks, who stood accused before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from . import clause
from .bearers import STRANGERS, stands_for
from .cast import Cast, Party
from .claims import Claim, Scene
from .coreference import FIRST, HE, IT, SECOND, SHE, THEY, UNNAMED
from .filters import RULES
from .namer import AGENTS, SPEECH, Namer
from .roles import Roles

_TURNS = 6  # units in which somebody's turn to speak is remembered


def pointing(roles: Roles, trigger: Any = None) -> str:
    """How the sentence points to whoever is accused: *nobody* and *focus* (named by context alone), else by a word.

    >>> pointing(Roles("A", "unnamed", None, "")), pointing(Roles("A", "the mayor", None, ""))
    ('nobody', 'focus')
    """
    token = roles.accused_token
    if token is None:
        return "nobody" if roles.accused == UNNAMED else "focus"
    if roles.condemned:
        return "thing"
    sets = (("he", HE | SHE), ("they", THEY), ("you", SECOND), ("it", IT))
    low = stands_for(token, trigger) or token.lower_
    return next((how for how, words in sets if low in words), "noun")


@dataclass(eq=False)
class Surroundings:
    """A claim with what its surroundings say, read once for all candidates."""

    claim: Claim
    roles: Roles
    scene: Scene
    cast: Cast
    how: str
    addressee: str
    accused: Counter[str]  # by whatever voice
    by_voice: Counter[str]
    last: dict[str, int]  # unit in which each was accused last
    last_by_voice: str
    last_of_all: str

    @classmethod
    def of(cls, claim: Claim, roles: Roles, scene: Scene) -> Surroundings:
        cast, docket = scene.cast, scene.accused
        accused: Counter[str] = Counter()
        by_voice: Counter[str] = Counter()
        last: dict[str, int] = {}
        latest = {True: (-1, ""), False: (-1, "")}
        here, ours = claim.position, claim.voice
        for voice, entries in docket.entries.items():
            for place, unit, name in entries:
                if place == here:
                    continue
                who = cast.key(name)
                accused[who] += 1
                by_voice[who] += voice == ours
                if place < here:
                    last[who] = max(unit, last.get(who, 0))
                    for own in {False, voice == ours}:
                        latest[own] = max(latest[own], (place, who))
        addressee = scene.people.addressees.at(claim.position)
        ends = latest[True][1], latest[False][1]
        return cls(claim, roles, scene, cast, pointing(roles, claim.head), addressee, accused, by_voice, last, *ends)

    def candidates(self) -> dict[str, Party]:
        """Who may be meant, by key."""
        unit, found = self.claim.unit, {}
        for name in (*self.cast.near(self.claim.position, unit.end), *self.accused):
            plain = name in STRANGERS or name.lower().rpartition(" ")[2] in RULES
            if name in self.cast.parties and not plain:  # no *Ministerial Code*, no *man*
                found[name] = self.cast.parties[name]
        for name in (self.roles.accused, self.claim.voice, self.scene.document.author, self.addressee):
            if name and name not in (UNNAMED, "unknown"):
                found.setdefault(self.cast.key(name), self.cast.parties.get(self.cast.key(name)) or Party(name))
        return found

    def _first_in(self, back: int) -> str:
        """Whoever the unit so many before speaks of first."""
        order, units = self.claim.unit.order - back, self.scene.document.units
        return next(self.cast.between(units[order].start, units[order].end), "") if order >= 0 else ""

    @property
    def known_people(self) -> frozenset[str]:
        return self.scene.people.known_people

    @cached_property
    def first(self) -> tuple[str, str]:
        """Whom the unit before speaks of first, and the one before that."""
        return self._first_in(1), self._first_in(2)

    @cached_property
    def subject(self) -> str:
        """Whom the sentence is about: the subject of its main clause."""
        root = next((token for token in self.claim.unit.parse if token.dep_ == "ROOT"), None)
        found = clause.subject(root) if root is not None else None
        if found is None or found == self.roles.accused_token or found.lower_ in FIRST:
            return ""
        return self.cast.key(Namer(self.scene).name(self.claim, found))

    @cached_property
    def speakers(self) -> set[str]:
        """Who else is quoted in this unit or the one before."""
        units = self.scene.document.units[max(0, self.claim.unit.order - 1) : self.claim.unit.order + 1]
        quoted = {f.speaker for unit in units for f in unit.fragments if f.kind != "author"}
        others = quoted - {self.claim.voice, "unknown", ""}
        return {self.cast.key(self.scene.people.name(speaker)) for speaker in others}

    @cached_property
    def guess(self) -> str:
        """Whom the quarrel is about, were nothing else known."""
        return Namer(self.scene).recent(self.claim)[0]

    @cached_property
    def suffering(self) -> list[str]:
        """Who suffers the act: the target, the subject of a passive, whoever a noun's *against* names."""
        claim, namer = self.claim, Namer(self.scene)
        noun = claim.head if clause.is_noun(claim.head) else None
        found = [clause.prepositional(noun, word) for word in ("against", "on", "to")] if noun is not None else []
        if claim.frame.pos == "verb" and claim.frame.frame not in SPEECH:
            found.append(clause.direct_object(claim.head))
        named = [
            namer.name(claim, token) for token in found if token is not None and namer.sort(claim, token) in AGENTS
        ]
        return [name for name in (self.roles.target, *named) if name]

    @cached_property
    def spoke(self) -> dict[str, float]:
        """Who else was quoted in the last units, the nearer the more."""
        order, units = self.claim.unit.order, self.scene.document.units
        found: dict[str, float] = {}
        for back in range(min(_TURNS, order) + 1):
            for fragment in units[order - back].fragments:
                if fragment.kind != "author" and fragment.speaker not in (self.claim.voice, "unknown", ""):
                    who = self.cast.key(self.scene.people.name(fragment.speaker))
                    found.setdefault(who, 1 - back / (_TURNS + 1))
        return found

    @cached_property
    def totals(self) -> tuple[int, int]:
        """Accusations besides this one: all, and this voice's."""
        return self.accused.total(), self.by_voice.total()
