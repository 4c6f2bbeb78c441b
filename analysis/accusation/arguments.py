"""Finds a claim's arguments in the parse: what stands as subject, object, possessor, after *of*, *for* or *that*."""

from __future__ import annotations

from dataclasses import replace

from . import clause
from .claims import Claim
from .noun_arguments import NOUN, QUALITY, noun_preposition
from .tree import Token
from .verb_arguments import VERB, verb_preposition


def argument(claim: Claim, name: str) -> Token | None:
    """The token that fills an argument of the claim's trigger, None where the sentence has none."""
    head = claim.head
    if claim.frame.pos == "verb":
        return VERB.get(name, verb_preposition)(claim, head, name)
    if claim.frame.pos == "noun":
        return NOUN.get(name, noun_preposition)(claim, head, name)
    return QUALITY.get(name, noun_preposition)(claim, head, name)


def spread(claim: Claim) -> list[Claim]:
    """One claim for each name that somebody is called: *called a saboteur, a stooge and a spy* makes three."""
    complement = argument(claim, "complement") if claim.frame.frame == "dub" else None
    if complement is None:
        return [claim]
    first, more = complement, list(complement.conjuncts)
    if not more or not clause.is_noun(first):
        return [claim]
    claim.charge = clause.noun_phrase(first)
    spans = [clause.noun_phrase(other) for other in more if clause.is_noun(other)]
    return [claim] + [replace(claim, start=a, end=b, charge=(a, b)) for a, b in spans]
