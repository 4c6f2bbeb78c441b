"""What must hold of a trigger in a text that quarrels with nobody: a deed done, by somebody whom the sentence names."""

from __future__ import annotations

from typing import Any

from . import clause
from .arguments import argument
from .claims import Claim, Scene
from .coreference import FIRST, UNNAMED
from .namer import SPEECH
from .names import sort_of
from .roles import Roles
from .unreal import HOPING

Token = Any
_MODALS = frozenset("can could may might must should would will shall 'll 'd ought need cannot wo ca".split())
_OPEN = frozenset("unless lest until when whenever before".split())
# Verbs after which an infinitive is done, or tried: *continued to suppress*, *seeks to undermine*.
_CARRIED_OUT = tuple(
    "continu begin began begun start try tri attempt seek sought dare work proceed manag help decid chos choos conspir "
    "plot refus fail neglect want wish prefer threaten set use go went gone come came persist serve hasten agree "
    "combin undertak design intend meant calculat seem appear prove proving happen turn".split()
)
_WITHOUT = frozenset(
    "prohibit prohibits prohibited prohibiting prevent prevents prevented preventing stop stops stopped stopping avoid "
    "avoids avoided avoiding without against instead rather abstain refrain keep forbid deter".split()
)
_ANYBODY = frozenset(
    "anyone anybody everyone everybody one man mankind individual individuals person persons people nobody none "
    "citizen citizens men humanity".split()
)
# What things do as well as people: *inflation undermines*, *the tax distorts*.
_FORCES = frozenset(
    "undermine distort alienate suppress rob cripple threaten destroy damage thwart inflame derail ravage subvert "
    "poison humiliate degrade dehumanize dehumanise desecrate dishonor dishonour "
    "sow divide pit frighten perpetuated drag wreck inflict provoke".split()
)


def not_told_as_done(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*A nation could betray its friends*, *if governments squander*, *to ignore them would be*: nobody did."""
    speech = claim.frame.frame in SPEECH
    if speech and not (scene.long and _others_would(claim)):
        return False
    if claim.frame.pos != "verb" and claim.head.dep_ in _PRESUPPOSED:
        return False  # *their illegal war could end*: it is a war, and illegal
    below, inside = claim.head, True
    if clause.is_verb(below) and (_only_thought_of(below, speech=speech) or _unreal(below)):
        return True
    for above in clause.governors(claim.head):
        verbal = clause.is_verb(above)
        if verbal and above.lower_ in HOPING:
            return True
        if below.dep_ == "relcl":
            if not _loose(above):
                return False
            if above.head.lower_ in _WITHOUT:
                return True  # *to stop those who defraud us*
            inside = False
        elif _finite(below) and below.dep_ in ("ccomp", "advcl", "conj", "parataxis"):
            return False
        if verbal and (_unreal(above) or (inside and _only_thought_of(above))):
            return True
        below = above
    return False


_PRESUPPOSED = frozenset("amod compound nmod pobj dobj nsubj nsubjpass appos conj".split())


def _others_would(claim: Claim) -> bool:
    """*It is tempting to blame them*, *who may condemn what they do not know*; not *we must condemn this*."""
    subject = clause.subject(claim.head) if claim.frame.pos == "verb" else None
    return (
        claim.frame.pos == "verb"
        and not clause.is_passive(claim.head)
        and (subject is None or subject.lower_ not in FIRST)
    )


def _finite(verb: Token) -> bool:
    """*that they lied*, *because they lie*: told as a fact, whatever the clause above supposes."""
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        c.tag_ in ("VBD", "VBZ", "VBP") for c in verb.lefts if c.dep_ in ("aux", "auxpass")
    )


def _loose(noun: Token) -> bool:
    """*those who*, *a man who*, *any power that*: nobody in particular."""
    words = {c.lower_ for c in noun.children if c.dep_ == "det"}
    return noun.lower_ in ("those", "who", "whoever", "he") or noun.lower_ in _ANYBODY or bool(words & _INDEFINITE)


_INDEFINITE = frozenset("a an any every each no such".split())


def _unreal(verb: Token) -> bool:
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & _MODALS and (not helpers & {"have", "'ve"} or helpers & {"could", "would", "might", "should"}):
        return True
    if any(c.dep_ in ("mark", "advmod") and c.lower_ in _OPEN for c in verb.lefts):
        return verb.tag_ not in ("VBD", "VBN") or "had" in helpers
    return False


def _only_thought_of(verb: Token, *, speech: bool = False) -> bool:
    """An infinitive or gerund that nobody is said to have carried out: *to prohibit firms from refusing*."""
    above = verb.head
    if verb.dep_ == "pcomp" and (above.lower_ in _WITHOUT or above.head.lower_ in _WITHOUT):
        return True
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    if not to or any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children):
        return False  # *seems to have misled*
    if any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.lefts):
        return True
    if verb.dep_ == "xcomp" and above.dep_ == "acomp":
        weighed = clause.child(above.head, "nsubj")
        return weighed is not None and weighed.lower_ == "it"  # *it is tempting to blame them*
    if speech and verb.dep_ in ("acl", "relcl"):
        return True  # *measures to hold them responsible*
    if verb.dep_ == "xcomp":
        return clause.is_verb(above) and not above.lower_.startswith(_CARRIED_OUT)
    return verb.dep_ in ("csubj", "csubjpass", "ROOT")


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
    """*A man who failed to mend his roof*, *for individuals to squander*: nobody in particular."""
    token = roles.accused_token
    if token is None or claim.frame.frame in SPEECH:
        if token is None:
            return False
        every = any(c.dep_ == "det" and c.lower_ in ("any", "every", "each", "no") for c in token.children)
        return token.lower_ in ("anyone", "anybody", "nobody") or (
            every and scene.long and sort_of(token.text) != "thing"
        )
    return token.lower_ in _ANYBODY and clause.child(token, "relcl", "poss", "prep") is None


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


def whom_nobody_says(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Mischievous as collisions are*, *constructive criticism*: blame of nobody whom the sentence names."""
    head = claim.head
    if claim.frame.frame in ("criticism", "allege", "charge_noun"):
        return scene.long and roles.accused == UNNAMED and not _by_somebody(claim)
    unsaid = claim.frame.pos == "verb" and clause.agent(head) is None and (clause.is_passive(head) or _seen_done(head))
    if claim.frame.frame in SPEECH:
        return scene.long and ((unsaid and roles.accused == UNNAMED) or claim.frame.trigger in _URGING)
    if unsaid:
        return True
    if claim.frame.frame == "quality" and head.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass"):
        return True  # *some of the guilty*
    if claim.frame.frame == "quality" and scene.long and clause.child(head, "xcomp", "ccomp") is not None:
        return roles.accused_token is None  # *it is preposterous to suppose*
    if roles.accused_token is not None:
        return claim.frame.frame == "quality" and head.dep_ == "amod" and _any_such(head.head)
    if claim.frame.pos == "verb":
        return clause.doer(head) is None
    noun = head.head if head.dep_ == "amod" else head
    return head.dep_ not in ("acomp", "attr") and not any(
        c.dep_ == "poss" or c.lower_ in ("this", "these", "that", "such") for c in noun.lefts
    )


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
    return determiner is None or determiner.lower_ in _INDEFINITE


def _wanted(noun: Token) -> bool:
    """*responsible criticism*, *constructive criticism*"""
    return any(c.lower_ in ("responsible", "constructive", "fair", "friendly", "just") for c in noun.children)


_REASONS = (not_told_as_done, by_a_force, by_anybody, of_ourselves, whom_nobody_says)
# What sounds like blame only beside other blame: *has yet to*, *not even*, *hardly*.
_IN_A_QUARREL = ("disbelief", "laid_at", "no_effort", "understatement", "yet_to")


def too_calm(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Does a trigger blame nobody, the text being no quarrel?"""
    if scene.hostile:
        return False
    if claim.rule != "lexicon":
        return claim.rule in _IN_A_QUARREL and scene.long
    return any(reason(claim, roles, scene) for reason in _REASONS)
