"""When a charge is called untrue around it: by whoever speaks next, in the sentence after, or against one's own."""

from __future__ import annotations

import re

from . import clause
from .claims import Claim, Scene
from .contradictions import SHORT, attributed, denies, disbelieves, grants, negates
from .coreference import FIRST
from .namer import SPEECH
from .naming import same_bearer, sort_of
from .people import WORKING
from .roles import Roles
from .tellers import saying_verb
from .wording import (
    BASELESS,
    DISAVOWED,
    EVIDENTIAL,
    NEGATION,
    TAKEN_BACK,
)

_THERE_IS_NO = re.compile(r"\W*there (?:is|was) (?:no|not) ", re.IGNORECASE)


def rebutted(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """What is told or asked in one sentence and denied in the next: *The Bugle has it that he fled. He did not.*"""
    units, order = scene.document.units, claim.unit.order
    rest = re.split(r"[;–—:] *", claim.unit.text[claim.end :], maxsplit=1)[1:]
    if rest and not roles.own_voice and denies(rest[0]):
        return True  # *They call us idle; we are not.*
    if order + 1 >= len(units):
        return False
    here, following = claim.fragment, units[order + 1]
    other = following.fragments[0]
    if other.speaker != claim.voice and here.kind != "phrase":
        return False
    if claim.unit.question and claim.rule != "lexicon":
        return False
    if DISAVOWED.search(claim.unit.text[: claim.end]) and roles.own_voice:
        return disbelieves(following.text)
    told = claim.head.lower_ if roles.own_voice else _told(claim, roles)
    doubted = disbelieves(following.text) and (claim.unit.question or not roles.own_voice)
    return doubted or denies(following.text) or negates(following.text, told)


def _told(claim: Claim, roles: Roles) -> str:
    """The words of what is charged, without those of the accusing."""
    start, end = roles.charge or (0, 0)
    trigger = "" if claim.frame.frame in SPEECH else claim.unit.text[claim.start : claim.end]
    return f"{claim.unit.text[start:end]} {trigger}"


def roles_rejected(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Somebody else's accusation that the voice calls false in this sentence or the next two."""
    if flatly_denied(claim, scene) and not _by_the_accused(claim, roles, scene):
        return True
    if roles.own_voice:
        return corrected(claim, scene)
    here = claim.unit.text
    after = BASELESS.search(here, claim.end)
    before = re.split(r" (?:and|but) |; ", here[: claim.start][-60:])[-1]  # *called it untrue and accused her*
    if BASELESS.search(before) or (_said_by_voice(claim, after) and not _of_charge(roles, here, after)):
        return True
    return _baseless_after(claim, scene)


def _baseless_after(claim: Claim, scene: Scene) -> bool:
    """Does the voice call the charge baseless in the next two sentences, with no other charge in between?"""
    order = claim.unit.order
    for following in scene.document.units[order + 1 : order + 3]:
        first = following.fragments[0]
        if first.speaker != claim.fragment.speaker and first.kind != "author":
            return False
        match = BASELESS.search(following.text)
        if match and len(following.text) < SHORT and following.at(following.start + match.start()).kind != "phrase":
            return not attributed(following.text[: match.start()], scene.document.author)
        strong = any(m.frame.weight == 3 for m in scene.matches.get(following, ()))
        if EVIDENTIAL.search(following.text) or (strong and not NEGATION.search(following.text)):
            return False
    return False


def _by_the_accused(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Is the next to speak the one who stands accused? That they deny it takes nothing from the accusation."""
    following = scene.document.units[claim.unit.order + 1].fragments[0]
    itself = following.speaker == claim.voice  # *I read that I have been obstructive. That is untrue.*
    return following.kind != "author" and same_bearer(following.speaker, roles.accused) and not itself


def flatly_denied(claim: Claim, scene: Scene) -> bool:
    """What one voice charges and the next calls untrue: *“Inspectors killed them.” That is a filthy lie.*"""
    unit = claim.unit
    here = claim.fragment
    units = scene.document.units
    if here.kind == "author" or unit.order + 1 >= len(units):
        return False
    following = units[unit.order + 1]
    other = following.fragments[0]
    if other.speaker == here.speaker and other.kind == here.kind:
        return False
    return denies(following.text) or _THERE_IS_NO.match(following.text) is not None


def _said_by_voice(claim: Claim, match: re.Match[str] | None) -> bool:
    """Is the denial the voice's own, not quoted from somebody else?"""
    if match is None:
        return False
    fragment = claim.unit.at(claim.unit.start + match.start())
    return fragment.kind != "phrase" or fragment.speaker == claim.voice


def _of_charge(roles: Roles, text: str, match: re.Match[str] | None) -> bool:
    """*fined for false returns*: the word belongs to what is charged; *of sloth, which is baseless* denies it."""
    if match is None or not roles.charge or not roles.charge[0] <= match.start() < roles.charge[1]:
        return False
    return not re.search(r"\b(?:is|are|was|were|be|been)\b[\w ]{0,20}$", text[: match.start()])


def corrected(claim: Claim, scene: Scene) -> bool:
    """The voice's own earlier charge taken back: *I said that you had sold it. You had not. I withdraw it.*"""
    verb = saying_verb(claim.head)
    speaker = clause.subject(verb) if verb is not None else None
    if verb is None or speaker is None or speaker.lower_ not in FIRST or verb.tag_ not in ("VBD", "VBN"):
        return False
    units = scene.document.units
    near = units[max(0, claim.unit.order - 1) : claim.unit.order + 3]
    return any(TAKEN_BACK.search(unit.text) for unit in near)


def from_the_accused(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """What those whom a body's text accuses, or others, say against its own side is told in order to reject it."""
    author = scene.document.author
    if roles.own_voice or not scene.hostile or sort_of(author) not in ("body", "group") or _granted(claim, scene):
        return False
    named = scene.accused.names(author, claim.voice)
    villain = any(same_bearer(name, roles.accuser) for name in named)
    ours = (
        _key(roles.accused) in author.lower().split()
        or same_bearer(roles.accused, author)
        or same_bearer(roles.accused, claim.voice)
        or sort_of(roles.accused.lower()) == "group"
    )
    blamed = any(same_bearer(name, roles.accused) for name in named)
    return not blamed and ((villain and ours) or re.split(r"[ -]", roles.accused.lower())[-1] in WORKING)


def _granted(claim: Claim, scene: Scene) -> bool:
    """*He says we were late. We were.*: what the voice owns to is not rejected."""
    following = scene.document.units[claim.unit.order + 1 : claim.unit.order + 2]
    return any(unit.fragments[0].speaker == claim.voice and grants(unit.text) for unit in following)


def _key(name: str) -> str:
    return re.sub(r"^(?:the|our|a|an) ", "", name.lower()).split()[-1] if name.strip() else ""
