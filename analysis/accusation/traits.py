"""What speaks for and against each who may be accused: the features that weights.csv weighs."""

from __future__ import annotations

import math
import re
from typing import Any

from . import clause
from .bearers import stands_for
from .cast import Party
from .claims import Claim, Scene
from .coreference import HE, SHE, UNNAMED
from .naming import alike, key, same_bearer
from .roles import Roles
from .surroundings import Surroundings

Features = dict[str, float]
_BEFORE = frozenset("by to of for with against from about than on in at near into over under".split())
_WHERE = frozenset("in at from near to into".split())
_ADDRESSED = ("addressee", "spoke_nearby", "spoke_lately", "quoted", "told", "same_unit", "previous_unit", "voice")
_TOLD = re.compile(
    r"\b(?:told|tells?|asked|asks|reminded|wrote to|written to|informed|turned to|pressed|challenged|questioned|warned|"
    r"put (?:it|this|that) to|addressed to|letter to|replied to)\W+(?:\w+\W+){0,4}$"
)
_EARLY = 200  # characters: headline and first lines


def features(claim: Claim, roles: Roles, status: str, scene: Scene) -> dict[str, Features]:
    """What speaks for and against each candidate, by name; *unnamed* is one of them."""
    context = Surroundings.of(claim, roles, scene)
    found = {party.name: _of_party(name, party, context) for name, party in context.candidates().items()}
    return found | {UNNAMED: _of_nobody(claim, roles, status, context)}


def _of_nobody(claim: Claim, roles: Roles, status: str, context: Surroundings) -> Features:
    found = {f"unnamed_{context.how}": 1.0, "unnamed_none_accused": float(not context.accused)}
    if context.how == "nobody":
        passive = claim.frame.pos == "verb" and clause.is_passive(claim.head)
        found |= {f"unnamed_{claim.frame.frame}": 1.0, f"unnamed_{status}": 1.0}
        found |= {"unnamed_passive": float(passive), "unnamed_by_rule": float(claim.rule != "lexicon")}
        found[f"unnamed_rule_{claim.rule}"] = 1.0
    return found


def _of_party(name: str, party: Party, context: Surroundings) -> Features:
    found = _by_role(name, party, context) | _by_docket(name, context) | _by_place(name, party, context)
    found |= _by_sort(party, context) | _by_grammar(party, context)
    if context.how == "you":
        found |= {f"you_{feature}": found.get(feature, 0) for feature in _ADDRESSED}
    return {feature: float(value) for feature, value in found.items() if value}


def _by_role(name: str, party: Party, context: Surroundings) -> dict[str, Any]:
    roles, claim = context.roles, context.claim
    own = roles.accused != UNNAMED and context.cast.key(roles.accused) == name
    return {
        f"kept_{context.how}": own,
        "guessed": context.how != "focus" and context.cast.key(context.guess) == name,
        "like_kept": not own and alike(party.name, roles.accused),
        "accuser": not own and roles.accuser != UNNAMED and _alike(roles.accuser, party.name),
        "voice": _alike(party.name, claim.voice),
        "author": _alike(party.name, context.scene.document.author),
        "subject": context.subject == name,
        f"subject_{context.how}": context.subject == name,
        "suffers": any(same_bearer(party.name, one) for one in context.suffering),
        "addressee": alike(context.addressee, party.name),
        "spoke_nearby": name in context.speakers,
        "spoke_lately": context.spoke.get(name, 0.0),
        "quoted": party.quoted,
    }


def _alike(one: str, other: str) -> bool:
    """*Una Devane* and *Una Devane SC* are one."""
    a, b = key(one), key(other)
    return same_bearer(one, other) or (bool(a and b) and (f" {a} " in f" {b} " or f" {b} " in f" {a} "))


def _by_docket(name: str, context: Surroundings) -> dict[str, Any]:
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


def _by_place(name: str, party: Party, context: Surroundings) -> dict[str, Any]:
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


def _by_grammar(party: Party, context: Surroundings) -> dict[str, Any]:
    """How a candidate whom the sentence names stands to the trigger in its parse."""
    unit, head = context.claim.unit, context.claim.head
    found: dict[str, Any] = {}
    above = [head, *clause.governors(head)]
    for start, end in party.places[party.before(unit.start) : party.before(unit.end)]:
        span = unit.span(start - unit.start, end - unit.start) if end <= unit.end else None
        if span is None:
            continue
        word = span.root
        steps = next((n for n, w in enumerate([word, *clause.governors(word)]) if w in above), 9)
        case = word.head.lower_ if word.dep_ in ("pobj", "agent") and word.head.lower_ in _BEFORE else word.dep_
        found[f"as_{case}"] = True
        found[f"as_{case}_near"] = steps <= 2
        found["tree"] = max(found.get("tree", 0.0), math.exp(-steps / 2))
        found["before_trigger"] = word.i < head.i
        found["governs"] = word in above
    return found


def _by_sort(party: Party, context: Surroundings) -> dict[str, Any]:
    kind, words = party.kind, party.name.split()
    token = context.roles.accused_token
    low = (stands_for(token, context.claim.head) or token.lower_) if token is not None else ""
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
