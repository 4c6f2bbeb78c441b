"""Weighs who is accused where the sentence itself does not say: by grammar's guess, nearness and what went before.

A conditional logit (McFadden 1974, eq. 12) over those whom the document speaks of and nobody at all; its weights stand
in weights.csv and come from `tests/benchmarks/fit_accused.py`, which prints how often they are right.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from ..weights import read_weights
from .claims import Claim, Scene
from .coreference import UNNAMED
from .naming import alike, same_bearer
from .roles import Roles
from .surroundings import pointing
from .traits import features

WEIGHTS = Path(__file__).with_name("weights.csv")
_CONTEXT = 4  # sentences; fewer give nothing to weigh
SURE = 0.5  # the probability from which somebody is named whom no word points to: likelier than not


@lru_cache(maxsize=1)
def weights() -> dict[str, dict[str, float]]:
    """The weight of each feature, for what is left open and for pronouns."""
    return read_weights(WEIGHTS)


def settle(claim: Claim, roles: Roles, status: str, scene: Scene) -> Roles:
    """The roles with the likeliest accused, where the claim leaves it open or a pronoun stands for them."""
    how = pointing(roles, claim.head)
    kind = "pronoun" if how in ("he", "they", "you", "it") else "open" if how in ("nobody", "focus", "thing") else ""
    weight = weights()[kind] if kind else {}
    greeted = how == "you" and alike(roles.accused, scene.people.addressees.at(claim.position))  # *Dear Minister*
    if not weight or greeted or len(scene.document.units) < _CONTEXT:
        return roles
    found = features(claim, roles, status, scene)
    barred = scene.people.told(claim.position)
    if roles.accuser != UNNAMED:  # nobody is their own accuser
        # *said Ann Reed, general secretary of the union*
        barred += [roles.accuser, *scene.cast.officers.get(roles.accuser, ())]
    found = {name: own for name, own in found.items() if not any(same_bearer(name, one) for one in barred)}
    if not found:
        return roles
    chances = _chances({name: sum(weight.get(f, 0.0) * v for f, v in own.items()) for name, own in found.items()})
    best = max(chances, key=lambda name: chances[name])
    unsure = how == "nobody" and chances[best] < SURE
    return roles if best == roles.accused or unsure else replace(roles, accused=best)


def _chances(utilities: dict[str, float]) -> dict[str, float]:
    """The probability of each candidate, by the logit."""
    most = max(utilities.values())
    odds = {name: math.exp(value - most) for name, value in utilities.items()}
    total = sum(odds.values())
    return {name: value / total for name, value in odds.items()}
