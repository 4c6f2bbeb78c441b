"""Weighs who is accused where the sentence itself does not say: by grammar's guess, nearness and what went before.

A conditional logit (McFadden 1974, eq. 12) over those whom the document speaks of and nobody at all; its weights stand
in weights.csv and come from `tests/benchmarks/fit_accused.py`, which prints how often they are right.
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from . import clause
from .cast import Cast, Party
from .claims import Claim, Scene
from .coreference import HE, IT, SECOND, SHE, THEY, UNNAMED
from .filters import RULES
from .namer import AGENTS, SPEECH, Namer
from .names import key, same
from .roles import Roles
from .suspects import same_name

Token = Any
WEIGHTS = Path(__file__).with_name("weights.csv")
Features = dict[str, float]
_BEFORE = frozenset("by to of for with against from about than on in at near into over under".split())
_WHERE = frozenset("in at from near to into".split())
_ADDRESSED = ("addressee", "spoke_nearby", "spoke_lately", "quoted", "told", "same_unit", "previous_unit", "voice")
_TOLD = re.compile(
    r"\b(?:told|tells?|asked|asks|reminded|wrote to|written to|informed|turned to|pressed|challenged|questioned|warned|"
    r"put (?:it|this|that) to|addressed to|letter to|replied to)\W+(?:\w+\W+){0,4}$"
)
_TURNS = 6  # units in which somebody's turn to speak is remembered
_CONTEXT = 4  # sentences; fewer give nothing to weigh
SURE = 0.6  # the probability from which somebody is named whom no word points to
_EARLY = 200  # characters: headline and first lines


@lru_cache(maxsize=1)
def weights() -> dict[str, dict[str, float]]:
    """The weight of each feature, for what is left open and for pronouns."""
    with open(WEIGHTS, encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return {kind: {row["feature"]: float(row[kind]) for row in rows} for kind in ("open", "pronoun")}


def settle(claim: Claim, roles: Roles, status: str, scene: Scene) -> Roles:
    """The roles with the likeliest accused, where the claim leaves it open or a pronoun stands for them."""
    how = pointing(roles)
    kind = "pronoun" if how in ("he", "they", "you", "it") else "open" if how in ("nobody", "focus", "thing") else ""
    weight = weights()[kind] if kind else {}
    if not weight or len(scene.document.units) < _CONTEXT:
        return roles
    found = features(claim, roles, status, scene)
    chances = _chances({name: sum(weight.get(f, 0.0) * v for f, v in own.items()) for name, own in found.items()})
    best = max(chances, key=lambda name: chances[name])
    unsure = how == "nobody" and chances[best] < SURE
    return roles if best == roles.accused or unsure else replace(roles, accused=best)


def _chances(utilities: dict[str, float]) -> dict[str, float]:
    """The probability of each candidate, by the logit."""
    most = max(utilities.values())
    odds = {name: math.exp(value - most) for name, value in utilities.items()}
    return {name: value / sum(odds.values()) for name, value in odds.items()}


def pointing(roles: Roles) -> str:
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
    return next((how for how, words in sets if token.lower_ in words), "noun")


def features(claim: Claim, roles: Roles, status: str, scene: Scene) -> dict[str, Features]:
    """What speaks for and against each candidate, by name; *unnamed* is one of them."""
    context = _Context.of(claim, roles, scene)
    found = {party.name: _of_party(name, party, context) for name, party in context.candidates().items()}
    return found | {UNNAMED: _of_nobody(claim, roles, status, context)}


@dataclass(eq=False)
class _Context:
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
    def of(cls, claim: Claim, roles: Roles, scene: Scene) -> _Context:
        cast, docket = scene.cast, scene.accused
        accused: Counter[str] = Counter()
        by_voice: Counter[str] = Counter()
        last: dict[str, int] = {}
        latest = {True: (-1, ""), False: (-1, "")}
        for voice, entries in docket.entries.items():
            for place, unit, name in entries:
                if place == claim.position:
                    continue
                who = cast.key(name)
                accused[who] += 1
                by_voice[who] += voice == claim.voice
                if place < claim.position:
                    last[who] = max(unit, last.get(who, 0))
                    for own in {False, voice == claim.voice}:
                        latest[own] = max(latest[own], (place, who))
        addressee = scene.people.addressees.at(claim.position)
        ends = latest[True][1], latest[False][1]
        return cls(claim, roles, scene, cast, pointing(roles), addressee, accused, by_voice, last, *ends)

    def candidates(self) -> dict[str, Party]:
        """Who may be meant, by key."""
        unit, found = self.claim.unit, {}
        for name in (*self.cast.near(self.claim.position, unit.end), *self.accused):
            if name in self.cast.parties and name.lower().rpartition(" ")[2] not in RULES:  # no *Ministerial Code*
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


def _of_nobody(claim: Claim, roles: Roles, status: str, context: _Context) -> Features:
    found = {f"unnamed_{context.how}": 1.0, "unnamed_none_accused": float(not context.accused)}
    if context.how == "nobody":
        passive = claim.frame.pos == "verb" and clause.is_passive(claim.head)
        found |= {f"unnamed_{claim.frame.frame}": 1.0, f"unnamed_{status}": 1.0}
        found |= {"unnamed_passive": float(passive), "unnamed_by_rule": float(claim.rule != "lexicon")}
        found[f"unnamed_rule_{claim.rule}"] = 1.0
    return found


def _of_party(name: str, party: Party, context: _Context) -> Features:
    found = _by_role(name, party, context) | _by_docket(name, context) | _by_place(name, party, context)
    found |= _by_sort(party, context)
    if context.how == "you":
        found |= {f"you_{feature}": found.get(feature, 0) for feature in _ADDRESSED}
    return {feature: float(value) for feature, value in found.items() if value}


def _by_role(name: str, party: Party, context: _Context) -> dict[str, Any]:
    roles, claim = context.roles, context.claim
    own = roles.accused != UNNAMED and context.cast.key(roles.accused) == name
    return {
        f"kept_{context.how}": own,
        "guessed": context.how != "focus" and context.cast.key(context.guess) == name,
        "like_kept": not own and same(party.name, roles.accused),
        "accuser": not own and roles.accuser != UNNAMED and _alike(roles.accuser, party.name),
        "voice": _alike(party.name, claim.voice),
        "author": _alike(party.name, context.scene.document.author),
        "suffers": any(same_name(party.name, one) for one in context.suffering),
        "addressee": same(context.addressee, party.name),
        "spoke_nearby": name in context.speakers,
        "spoke_lately": context.spoke.get(name, 0.0),
        "quoted": party.quoted,
    }


def _alike(one: str, other: str) -> bool:
    """*Una Devane* and *Una Devane SC* are one."""
    a, b = key(one), key(other)
    return same_name(one, other) or (bool(a and b) and (f" {a} " in f" {b} " or f" {b} " in f" {a} "))


def _by_docket(name: str, context: _Context) -> dict[str, Any]:
    total, own = context.totals
    ago = context.claim.unit.order - context.last[name] if name in context.last else math.inf
    return {
        "accused": context.accused[name] > 0,
        "accused_share": context.accused[name] / total if total else 0,
        "accused_share_by_voice": context.by_voice[name] / own if own else 0,
        "accused_last_by_voice": name == context.last_by_voice,
        "accused_last": name == context.last_of_all,
        "accused_lately": math.exp(-ago / 2),
    }


def _by_place(name: str, party: Party, context: _Context) -> dict[str, Any]:
    unit, position, document = context.claim.unit, context.claim.position, context.scene.document
    seen = party.before(position)
    found: dict[str, Any] = {
        "frequency": math.log1p(len(party.places)),
        "foremost": context.cast.foremost[:1] == [name],
        "early": bool(party.places) and party.places[0][0] < _EARLY,
        "after": party.before(unit.end) > seen,
        "first_before": context.first[0] == name,
        "first_two_before": context.first[1] == name,
    }
    if not seen:
        return found | {"unseen": True, "distance": -3.0}
    start, end = party.places[seen - 1]
    other = document.unit_at(start)
    back = unit.order - (other.order if other is not None else -1)
    word = (document.text[max(0, start - 12) : start].lower().split() or [""])[-1]
    return found | {
        "distance": -math.log1p(back),
        "same_unit": back == 0,
        "previous_unit": back == 1,
        "second_previous_unit": back == 2,
        "oblique": word in _BEFORE,
        "located": word in _WHERE,
        "told": bool(_TOLD.search(document.text[max(0, start - 40) : start])),
        "possessive": document.text[end : end + 2] in ("'s", "’s"),
        "nearest": start == context.cast.last_place(position),
    }


def _by_sort(party: Party, context: _Context) -> dict[str, Any]:
    kind, words = party.kind, party.name.split()
    low = context.roles.accused_token.lower_ if context.roles.accused_token is not None else ""
    found: dict[str, Any] = {
        f"sort_{kind}": True,
        "indefinite": words[0].lower() in ("a", "an", "some", "any", "no", "every"),
        "own": words[0].lower() in ("our", "my", "we"),
        "capital": words[0][0].isupper() or words[-1][0].isupper(),
    }
    if low in HE | SHE:
        fits = (party.gender == "m") == (low in HE)
        found |= {"right_gender": bool(party.gender) and fits, "wrong_gender": bool(party.gender) and not fits}
        found["he_of_stranger"] = kind == "name" and not party.gender and party.name not in context.known_people
    if context.how != "focus":
        found[f"{context.how}_of_{kind}"] = True
    return found
