"""Accusations that no single word makes: duties not done, disbelief, understatement, questions with a sting."""

from __future__ import annotations

from .claims import Claim, Scene
from .units import Unit


def possible(unit: Unit, hostile: bool) -> bool:
    return False


def claims(unit: Unit, scene: Scene) -> list[Claim]:
    return []
