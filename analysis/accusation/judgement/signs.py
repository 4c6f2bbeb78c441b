"""What speaks for and against a claim's being an accusation: the traits that weights.csv weighs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import clause, unlisted
from ..claims import Claim, Scene, definite
from ..climate import editorial_valences
from ..constructions.omissions import owed
from ..coreference import FIRST, UNNAMED
from ..denials import denied
from ..filters import WEIGHED
from ..inflect import verb_forms
from ..naming import same_bearer, sort_of
from ..reporting import evidential
from ..roles import Roles
from ..status import disavowed, hedged, questioned
from ..surroundings import pointing
from ..tree import Token

Traits = dict[str, float]
_FORCED = frozenset("will would shall should may might can could must 'll 'd ca wo".split())
_VAGUE = frozenset("a an any every each some".split())


def source(claim: Claim) -> str:
    """What proposed the claim: *listed_3* to *listed_1* (the lexicon, by weight), *built* (a construction), or a rule
    of `unlisted`."""
    if claim.rule in unlisted.RULES:
        return claim.rule
    return f"listed_{claim.frame.weight}" if claim.rule == "lexicon" else "built"


def trigger(claim: Claim) -> str:
    """Under what name a trigger's reliability is counted: the entry, the construction, or the word."""
    if claim.rule == "lexicon":
        return f"trigger_{claim.frame.trigger}_{claim.frame.pos}"
    return f"trigger_{claim.rule}_{claim.head.lower_}" if claim.rule in unlisted.RULES else f"trigger_{claim.rule}"


def traits(claim: Claim, roles: Roles, status: str, scene: Scene) -> Traits:
    """The traits of a claim that are not nought, its trigger aside."""
    found: dict[str, Any] = {source(claim): True, f"status_{status}": True}
    found |= _of_accused(claim, roles, scene) | _of_verb(claim) | _of_telling(claim, roles)
    found |= _against(claim, roles, scene) | scene.climate.traits(claim.unit.order)
    found |= {f"{name}_{source(claim)}": found[name] for name in _BY_SOURCE if found.get(name)}
    return {name: float(value) for name, value in found.items() if value}


# What speaks more, or less, against a claim by what proposed it.
_BY_SOURCE = ("sound", "unnamed", "negated", "forced", "own_voice", "text_strong", "near_strong")


def _against(claim: Claim, roles: Roles, scene: Scene) -> dict[str, Any]:
    """The reasons for which the claim would not count in a text without a quarrel; *sound* where there is none."""
    reasons = [reason.__name__ for reason in WEIGHED if reason(claim, roles, scene)]
    return {f"reason_{name}": True for name in reasons} | {"sound": not reasons, "reasons": len(reasons) > 1}


def _of_accused(claim: Claim, roles: Roles, scene: Scene) -> dict[str, Any]:
    token, name = roles.accused_token, roles.accused
    found: dict[str, Any] = {f"accused_{pointing(roles)}": True, "target": bool(roles.target)}
    if token is not None:
        owner = clause.possessor(token)
        found |= {
            "accused_first_person": token.lower_ in FIRST,
            "accused_ours": owner is not None and owner.lower_ in FIRST,
            "accused_vague": any(c.dep_ == "det" and c.lower_ in _VAGUE for c in token.children),
            f"accused_tag_{token.tag_}": True,
        }
    if name == UNNAMED:
        return found | {"unnamed": True}
    party = scene.cast.parties.get(scene.cast.key(name))
    return found | {
        f"accused_sort_{sort_of(name)}": True,
        "accused_capital": name[0].isupper() or name.split()[-1][0].isupper(),
        "accused_definite": definite(name),
        "accused_voice": same_bearer(name, claim.voice),
        "accused_author": same_bearer(name, scene.document.author),
        "accused_quoted": party is not None and party.quoted,
    }


def _of_verb(claim: Claim) -> dict[str, Any]:
    """What the verb group says that holds the trigger: tense, mood, voice, negation."""
    above = (claim.head, *clause.governors(claim.head, 4))
    verb = next((token for token in above if clause.is_verb(token)), None)
    if verb is None:
        return {"verbless": True}
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    passive, negated = clause.is_passive(verb), clause.negated(verb)
    return {f"helper_{word}": word in _HELPERS for word in helpers} | {
        "forced": bool(helpers & _FORCED),
        "past": verb.tag_ in ("VBD", "VBN"),
        "negated": negated,
        "owed": negated and owed(claim.head),
        "passive": passive,
        "passive_without_doer": passive and clause.agent(verb) is None,
        "object": clause.child(verb, "dobj") is not None,
        **{f"mark_{word}": True for word in _marks(verb)},
    }


_HELPERS = frozenset().union(*map(verb_forms, ("be", "have", "do"))) | _FORCED | {"to", "'s", "'ve", "'re"}


def _marks(verb: Token) -> Iterator[str]:
    return (c.lower_ for c in verb.children if c.dep_ == "mark" and c.lower_ in _MARKS)


_MARKS = frozenset("that if because while as whether although though unless until since".split())


def _of_telling(claim: Claim, roles: Roles) -> dict[str, Any]:
    """Who tells it, and how far they stand by it."""
    unit = claim.unit
    kind = claim.fragment.kind
    return {
        f"kind_{kind}": True,
        "own_voice": roles.own_voice,
        "several_voices": len(unit.fragments) > 1,
        "question": unit.question,
        "asked": questioned(claim),
        "hedged": hedged(claim),
        "evidential": evidential(claim),
        "disavowed": disavowed(claim),
        "denied": denied(claim),
        "phrase": " " in claim.frame.trigger,
        "valence": editorial_valences().get(claim.head.lower_, 0.0),
        **{f"word_{token.lower_}": True for token in unit.parse if token.is_alpha},
    }
