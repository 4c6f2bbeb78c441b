"""What must hold of a trigger in a text that quarrels with nobody: a deed done, by somebody whom the sentence names."""

from __future__ import annotations

from . import clause
from .arguments import argument
from .claims import Claim, Scene
from .coreference import FIRST, UNNAMED
from .namer import SPEECH
from .naming import sort_of
from .roles import Roles
from .tree import Token
from .unreal import ANYBODY, INDEFINITE, not_told_as_done

# What things do as well as people: *inflation undermines*, *the tax distorts*.
_FORCES = frozenset(
    "undermine distort alienate suppress rob cripple threaten destroy damage thwart inflame derail ravage subvert "
    "poison humiliate degrade dehumanize dehumanise desecrate dishonor dishonour "
    "sow divide pit frighten perpetuated drag wreck inflict provoke".split()
)


def by_a_force(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Inflation undermines us*, *it distorts the market*: what a thing does."""
    if claim.frame.frame != "deed" or claim.frame.trigger.split()[0] not in _FORCES:
        return False
    token = argument(claim, "subject")
    return token is not None and _thing(token)


def _thing(token: Token | None) -> bool:
    if token is None:
        return False
    if token.lower_ in ("it", "which", "this", "that", "these"):
        return True
    owned = clause.possessor(token) is not None or clause.prepositional(token, "of") is not None
    common = token.tag_ in ("NN", "NNS") and not owned
    return common and sort_of(token.text) == "thing"


def by_anybody(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*A man who failed to mend his roof*, *every man accused of crime*: nobody in particular."""
    token = roles.accused_token
    if token is None:
        return False
    if claim.frame.frame not in SPEECH:
        return token.lower_ in ANYBODY and clause.child(token, "relcl", "poss", "prep") is None
    every = any(c.dep_ == "det" and c.lower_ in ("any", "every", "each", "no") for c in token.children)
    somebody = scene.long and sort_of(token.text) != "thing"
    return token.lower_ in ("anyone", "anybody", "nobody") or (every and somebody)


def of_ourselves(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Our nation failed*, *an indictment of our priorities*: self-criticism, in a text without an opponent."""
    token = roles.accused_token
    if claim.frame.frame == "criticism":
        token = argument(claim, "of")
    elif claim.frame.frame in SPEECH:
        return token is not None and token.lower_ in FIRST and clause.child(claim.head, "xcomp") is not None
    if token is None:
        return False
    owner = clause.possessor(token)
    ours = owner is not None and owner.lower_ in FIRST and roles.own_voice
    return ours or (token.lower_ in FIRST and (roles.own_voice or scene.long))


def charged_to_nobody(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Constructive criticism*, *it is to be deplored*: an act of accusing, of nobody whom the sentence names."""
    if claim.frame.frame not in SPEECH or not scene.long:
        return False
    unnamed = roles.accused == UNNAMED
    if claim.frame.frame in ("criticism", "allege", "charge_noun"):
        return unnamed and not _by_somebody(claim)
    return (unnamed and _without_doer(claim)) or claim.frame.trigger in _URGING


def done_by_nobody(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Their rights were trampled on*, *to see one's savings undermined*: a deed without a doer."""
    if claim.frame.pos != "verb" or claim.frame.frame in SPEECH:
        return False
    return _without_doer(claim) or (roles.accused_token is None and clause.doer(claim.head) is None)


def said_of_any(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Some of the guilty*, *obnoxious strangers*, *it is preposterous to suppose*: said of nobody in particular."""
    if claim.frame.frame != "quality":
        return False
    head, token = claim.head, roles.accused_token
    if head.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass"):
        return True
    if scene.long and clause.child(head, "xcomp", "ccomp") is not None:
        return token is None
    given = token is not None and head.head.dep_ == "dobj" and clause.subject(head.head.head) == token
    return token is not None and head.dep_ == "amod" and not given and _any_such(head.head)  # *gave a false account*


def without_culprit(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Mischievous as collisions are*, *years of incompetence*: nobody owns it, and no word points to it."""
    head = claim.head
    if claim.frame.frame in SPEECH or claim.frame.pos == "verb" or roles.accused_token is not None:
        return False
    noun = head.head if head.dep_ == "amod" else head
    pointed = any(c.dep_ == "poss" or c.lower_ in ("this", "these", "that", "such") for c in noun.lefts)
    return head.dep_ not in ("acomp", "attr") and not pointed


def _without_doer(claim: Claim) -> bool:
    head = claim.head
    if claim.frame.pos != "verb" or clause.agent(head) is not None:
        return False
    return clause.is_passive(head) or _seen_done(head)


_URGING = ("admonish",)  # to do something, more often than for having done it


def _seen_done(verb: Token) -> bool:
    """*see their savings undermined*: nobody says by whom."""
    seen = verb.head.lower_ in ("see", "sees", "saw", "seen", "find", "finds", "found", "have", "had", "has")
    return verb.dep_ == "ccomp" and verb.tag_ in ("VBN", "VBD") and seen and clause.direct_object(verb) is None


def _by_somebody(claim: Claim) -> bool:
    """*their criticism of the plan*, *the contempt shown by ministers*: told whose it is, or of what."""
    told = ("possessor", "by") if claim.frame.frame == "charge_noun" else ("of", "possessor", "by")
    shown = clause.child(claim.head, "acl") if clause.is_noun(claim.head) else None
    shown = shown if shown is not None and shown.tag_ == "VBN" else None  # *accusations levelled at us*
    return (shown is not None or any(argument(claim, a) is not None for a in told)) and not _wanted(claim.head)


def _any_such(noun: Token) -> bool:
    """*a ruthless master*, *obnoxious strangers*: one, or some, that nobody points to."""
    if noun.tag_.startswith("NNP") or noun.dep_ in ("attr", "appos", "oprd", "nsubj"):
        return False
    if clause.child(noun, "poss", "relcl", "acl") is not None or clause.prepositional(noun, "by") is not None:
        return False
    determiner = clause.child(noun, "det")
    return determiner is None or determiner.lower_ in INDEFINITE


def _wanted(noun: Token) -> bool:
    """*responsible criticism*, *constructive criticism*"""
    return any(c.lower_ in ("responsible", "constructive", "fair", "friendly", "just") for c in noun.children)


_REASONS = (
    not_told_as_done,
    by_a_force,
    by_anybody,
    of_ourselves,
    charged_to_nobody,
    done_by_nobody,
    said_of_any,
    without_culprit,
)
# What sounds like blame only beside other blame: *has yet to*, *not even*, *hardly*.
_IN_A_QUARREL = ("disbelief", "laid_at", "no_effort", "understatement", "yet_to")


def too_calm(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Does a trigger blame nobody, the text being no quarrel?"""
    if scene.hostile:
        return False
    if claim.rule != "lexicon":
        return claim.rule in _IN_A_QUARREL and scene.long
    return any(reason(claim, roles, scene) for reason in _REASONS)
