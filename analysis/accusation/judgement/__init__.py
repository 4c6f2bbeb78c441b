"""Weighs whether a claim in a quarrel is an accusation: a logistic regression over traits that can be read.

Its weights stand in weights.csv and come from `tests/benchmarks/fit_claims.py`, which prints how often they are right
on texts left out. What a trigger itself is worth is one weight more, from how often it was right in annotated texts.
"""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path

from ...weights import read_weights
from ..claims import Claim, Scene
from ..roles import Roles
from .signs import source, traits, trigger

WEIGHTS = Path(__file__).with_name("weights.csv")
ENOUGH = 0.4  # the probability from which a claim counts: where F was greatest on texts left out
CONTEXT = 4  # sentences; fewer give nothing to weigh


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait."""
    return read_weights(WEIGHTS)["weight"]


def weighable(scene: Scene) -> bool:
    """Is the document a quarrel, and long enough to weigh what stands around a claim?"""
    return scene.hostile and len(scene.document.units) >= CONTEXT


def likelihood(claim: Claim, roles: Roles, status: str, scene: Scene) -> float:
    """The probability that a claim is an accusation."""
    weight = weights()
    total = weight["always"] + weight.get(trigger(claim), weight.get(f"new_{source(claim)}", 0.0))
    total += sum(weight.get(name, 0.0) * value for name, value in traits(claim, roles, status, scene).items())
    return 1 / (1 + math.exp(-total))


def likely(claim: Claim, roles: Roles, status: str, scene: Scene) -> bool:
    """Is the claim likely enough to be an accusation to make a record?"""
    return likelihood(claim, roles, status, scene) >= ENOUGH
