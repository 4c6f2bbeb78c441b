"""How an accusation is put: asserted, hedged, reported, rejected or insinuated."""

from __future__ import annotations

import re

from . import clause
from .claims import Claim, Scene
from .denials import rejected
from .rebuttals import rebutted
from .reporting import evidential
from .roles import Roles
from .tree import Token
from .wording import (
    ASIDE,
    ASKED,
    DISAVOWED,
    EITHER,
    HEDGED_AFTER,
    HEDGED_WITHIN,
    HEDGING,
    IRONIC,
    NOTED,
    UNBELIEVED,
)


def decide(claim: Claim, roles: Roles, scene: Scene) -> str:
    """The status of a claim whose roles are known."""
    if claim.status and (roles.own_voice or claim.status == "rejected"):
        return claim.status
    answered = rebutted(claim, roles, scene)
    if disavowed(claim) and roles.own_voice and not answered:
        return "insinuated"
    if (
        answered
        or rejected(claim, roles, scene)
        or (UNBELIEVED.search(claim.unit.text[: claim.end].rpartition(";")[2]) and not disavowed(claim))
    ):
        return "rejected"
    if asked_whether(claim):
        return "insinuated"
    if not roles.own_voice or evidential(claim):
        return "reported"
    if questioned(claim) or ironic(claim) or offered(claim):
        return "insinuated"
    if hedged(claim):
        return "hedged"
    told = claim.rule == "instead" and claim.fragment.kind == "author"
    return "insinuated" if told else "asserted"  # *Chance is seldom so loyal*: blame that no word tells


def ironic(claim: Claim) -> bool:
    """*It was a masterpiece*, *the mayor was at the races*: blame that only the quarrel around it gives away."""
    return claim.frame.trigger in IRONIC or (claim.frame.pos == "adjective" and claim.frame.weight == 1)


def questioned(claim: Claim) -> bool:
    """*Was he lying?*, *Who benefits?*"""
    text = claim.unit.text[claim.end :]
    stop = re.search(r"[?!.]", text)
    return bool(stop and stop.group() == "?") and claim.unit.question


def asked_whether(claim: Claim) -> bool:
    """*The chairman asked whether she had lied*: a question, told."""
    return bool(ASKED.search(claim.unit.text[: claim.start]))


def offered(claim: Claim) -> bool:
    """*Either he forgot or he lied*, *I merely observe that he sold his house*: the reader is left to choose."""
    before = claim.unit.text[: claim.start]
    return bool(NOTED.search(before) or EITHER.search(claim.unit.text))


def disavowed(claim: Claim) -> bool:
    """*I do not say that he lied*, *I make no allegation*."""
    return bool(DISAVOWED.search(claim.unit.text[: claim.end]))


def hedged(claim: Claim) -> bool:
    """A hedge before or within the trigger's clause, or an *if* that grants the possibility."""
    before = ASIDE.sub(" ", claim.unit.text[: claim.start])  # *The regulator, which apparently knew, looked on*
    near = before[-90:] + claim.unit.text[claim.start : claim.end]
    cut = re.split(r"[;:]|, (?:but|and|yet) ", near)[-1]
    following = claim.unit.text[claim.end : claim.end + 25]
    if HEDGED_AFTER.match(claim.unit.text[claim.end : claim.end + 60]) or HEDGED_WITHIN.search(
        claim.unit.text[claim.start : claim.end]
    ):
        return True
    if HEDGING.search(cut) or re.match(
        r",? (?:perhaps|possibly|it seems|it appears|i (?:think|believe|suspect)|we (?:think|believe|suspect))\b",
        following,
        re.IGNORECASE,
    ):
        return True
    return claim.rule != "would_sell" and conditional(claim) is not None  # *He would sell it, if it were his*


def conditional(claim: Claim) -> Token | None:
    """The verb of an *if* clause that holds the trigger, or on which the trigger's clause depends."""
    for verb in (claim.head, *clause.governors(claim.head)):
        if any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children):
            return verb
        below = next(
            (
                c
                for c in verb.children
                if c.dep_ == "advcl" and any(m.dep_ == "mark" and m.lower_ == "if" for m in c.children)
            ),
            None,
        )
        if below is not None and clause.is_verb(verb):
            return below
    return None
