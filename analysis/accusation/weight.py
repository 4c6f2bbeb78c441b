"""Is a trigger strong enough where it stands? Weak ones need somebody accused, the weakest a quarrel as well."""

from __future__ import annotations

from . import clause
from .arguments import argument
from .claims import Claim, Scene, definite
from .coreference import UNNAMED
from .denials import denied
from .namer import SPEECH
from .naming import same_bearer, sort_of
from .nouns import human
from .people import GROUP_ROLES, PERSON_ROLES
from .reporting import evidential
from .roles import Roles
from .status import hedged
from .tree import Token
from .unreal import not_told_as_done

_OF_THE_ACCUSED = ("suspicion", "instead")  # no blame but of somebody who stands accused


def nobody_in_sight(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """A trigger that is not blame in itself needs somebody accused; the weakest need a quarrel as well."""
    if claim.rule in _OF_THE_ACCUSED:
        return not stands_accused(claim, roles, scene)
    if claim.rule != "lexicon":
        return (
            roles.accused == UNNAMED
            and not scene.hostile
            and claim.rule in ("disbelief", "guilty_knowledge", "so_much_for")
        )
    weight = claim.frame.weight
    if weight < 3 and _pointless(claim):
        return True
    unnamed = roles.accused == UNNAMED
    if weight == 1:
        hidden = argument(claim, "subject")
        someone = hidden is not None and hidden.lower_ in ("somebody", "someone")
        open_blame = stands_accused(claim, roles, scene) or _done_to(claim, unnamed) or someone
        return (
            not scene.hostile
            or not_told_as_done(claim, roles, scene)
            or not (open_blame or _held_off(claim, roles) or _undone(claim))
        )
    if weight == 2:
        told = not roles.own_voice or denied(claim)
        vague = claim.frame.pos != "verb" and not told and not _said_outright(claim)
        return unnamed and (not scene.hostile or vague)
    if unnamed and claim.frame.frame == "deed_noun" and _bare(claim):
        return True
    summed_up = (
        claim.frame.pos == "noun"
        and claim.head.dep_ == "attr"
        and (argument(claim, "subject") or claim.head).lower_ in ("that", "this")
    )
    if unnamed and not scene.hostile and not summed_up:
        return claim.frame.frame not in SPEECH
    return False


def _said_outright(claim: Claim) -> bool:
    """*The scheme is a con*, *the records are incomplete*: said of a thing that somebody must have made so."""
    subject = argument(claim, "subject")
    if claim.head.dep_ not in ("acomp", "attr") or subject is None or claim.frame.trigger in _OF_ANYTHING:
        return False
    return subject.lower_ not in ("it", "that", "nothing", "each", "somebody", "there")


_OF_ANYTHING = frozenset("wrong worse bad empty asleep unsafe regrettable coy fault plot saint false".split())


def _pointless(claim: Claim) -> bool:
    """A verb that wants an object and has none: *they broke for lunch*."""
    if claim.frame.pos != "verb" or claim.frame.frame != "deed" or " " in claim.frame.trigger:
        return False
    told = clause.child(claim.head, "ccomp")  # *signed whatever had a sticker on it*
    if clause.is_passive(claim.head) or clause.direct_object(claim.head) is not None or told is not None:
        return False
    return claim.frame.trigger in _TRANSITIVE


_TRANSITIVE = frozenset(
    "break cut close sell buy move sign drop freeze dock remove replace shut leave lose delete alter change take "
    "keep hold throw tear destroy open spend hire fire sack suspend stop block delay turn lift pull push".split()
)


def _held_off(claim: Claim, roles: Roles) -> bool:
    """A finished act that somebody is said, denied or supposed to have done."""
    if claim.head.tag_ not in ("VBD", "VBN") or (roles.accused == UNNAMED and not clause.is_passive(claim.head)):
        return False
    return not roles.own_voice or evidential(claim) or denied(claim) or hedged(claim)


def _undone(claim: Claim) -> bool:
    """*The guard was taken off*, *it was closed without action*: done to something by nobody who is named."""
    verb = claim.head
    sufferer = clause.child(verb, "nsubjpass")
    if sufferer is not None and sufferer.lower_ in ("i", "you"):
        return False
    if clause.agent(verb) is None and not (sufferer is not None and _somebody(sufferer)):
        return False  # *the river was closed*: that is how things are
    helped = any(c.dep_ == "auxpass" and c.lower_ in ("was", "were", "been") for c in verb.children)
    return verb.tag_ == "VBN" and helped and claim.frame.pos == "verb"


def _somebody(token: Token) -> bool:
    return (token.tag_ in ("PRP", "NNP", "NNPS", "WP") and token.lower_ != "it") or sort_of(token.text) != "thing"


def _overt(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """A finished act upon something, by somebody in particular: *Ferrier's office cut the line*."""
    if roles.accused_token is None or claim.head.tag_ not in ("VBD", "VBN"):
        return False
    if clause.child(claim.head, "dobj") is None and (
        " " not in claim.frame.trigger or argument(claim, "object") is None
    ):
        return False
    speakers = scene.people.speakers
    return definite(roles.accused) and not any(same_bearer(speaker, roles.accused) for speaker in speakers)


def _bare(claim: Claim) -> bool:
    """A noun without article and complement, not said of anything: *people who report wrongdoing*."""
    head = claim.head
    if head.dep_ in ("attr", "ROOT", "oprd", "appos"):
        return False
    return clause.child(head, "det", "poss", "amod") is None and all(
        argument(claim, a) is None for a in ("against", "of", "on", "in")
    )


def _done_to(claim: Claim, unnamed: bool) -> bool:
    """Something done to people, by others or nobody said: *she was packed off*, *they took my key away*."""
    victim = clause.direct_object(claim.head)
    if victim is None:
        return False
    ours = victim.lower_ in _SUFFERERS or any(c.dep_ == "poss" and c.lower_ in _SUFFERERS for c in victim.children)
    if clause.is_passive(claim.head):
        return (
            (ours and victim.lower_ != "it")
            or victim.tag_ == "NNP"
            or bool(human(victim.text))
            or victim.lower_ in GROUP_ROLES | PERSON_ROLES
        )
    return ours and not unnamed


_SUFFERERS = frozenset("i me my we us our he him she her they them their his ours mine".split())


def stands_accused(claim: Claim, roles: Roles, scene: Scene) -> bool:
    if roles.accused_token is not None and roles.accused_token.lower_ in ("you", "your"):
        return True
    if _overt(claim, roles, scene):
        return True
    return roles.accused in scene.accused.names(claim.voice, scene.document.author)
