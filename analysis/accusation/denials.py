"""When a charge is told only to be rejected: denied, doubted, taken back, told by those who do not make it."""

from __future__ import annotations

from dataclasses import replace

from . import acts, clause
from .claims import Claim, Scene
from .coreference import FIRST, UNNAMED
from .lexis import CALLING, SAYING
from .namer import SPEECH
from .naming import same_bearer
from .rebuttals import flatly_denied, from_the_accused, rebutted, roles_rejected
from .reporting import called_false, evidential
from .roles import Roles
from .tellers import saying_verb
from .tree import Token
from .wording import (
    ASKED,
    BUT,
    DENYING,
    FALSE_THAT,
    IS_SHAMEFUL,
    ONCE,
    TO_CALL,
    WITHDRAWN,
)

_MISTAKEN = frozenset(
    "wrong mistaken unfair unjust unjustified incorrect absurd ridiculous outrageous cruel cowardly shameful "
    "disgraceful lazy cheap shabby contemptible grotesque insulting offensive foolish".split()
)
_SORRY = frozenset("apologise apologises apologised apologising apologize apologized sorry".split())
_ASSERTED = frozenset("said wrote called described stated alleged claimed reported branded".split())
_BELIEVING = frozenset("accept accepts think thinks believe believes find agree agrees concede".split())


def rejected(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Is the charge told in order to deny it, whether or not the next sentence rebuts it?"""
    return (
        against_the_speaker(claim, roles)
        or to_the_face(claim, roles)
        or recanted(claim)
        or bool(doubted(claim))
        or denied_by_teller(claim, roles)
        or called_false(claim)
        or denied(claim)
        or roles_rejected(claim, roles, scene)
        or from_the_accused(claim, roles, scene)
        or condemned(claim)
        or cleared(claim)
        or wrongly_told(claim)
    )


def disowned(claim: Claim, roles: Roles, status: str, scene: Scene) -> Roles:
    """Nobody is named as the accuser by whoever rejects a charge that is not their own: *They did not dither*."""
    if doubted(claim) == "other" or (status == "rejected" and denied_by_teller(claim, roles)):
        return replace(roles, accuser=UNNAMED)
    if status != "rejected" or not roles.own_voice or not same_bearer(roles.accuser, claim.voice):
        return roles
    own = claim.head if claim.frame.frame in SPEECH else saying_verb(claim.head)
    if WITHDRAWN.search(claim.unit.text):
        return roles
    speaker = clause.subject(own) if own is not None and clause.is_verb(own) else None
    once = speaker is not None and speaker.lower_ in FIRST and own is not None and own.tag_ in ("VBD", "VBN")
    if (
        once
        or doubted(claim)
        or claim.rule in ("absolved", "retracted")
        or flatly_denied(claim, scene)
        or rebutted(claim, roles, scene)
    ):
        return roles
    return replace(roles, accuser=UNNAMED)


def against_the_speaker(claim: Claim, roles: Roles) -> bool:
    """*The suggestion that I lied*, *it has been alleged that I*: nobody tells it of themselves but to deny it."""
    token = roles.accused_token
    if (roles.own_voice and not evidential(claim)) or token is None or token.lower_ not in FIRST:
        return False
    return claim.frame.frame in ("charge_noun", "allege") or evidential(claim)


def to_the_face(claim: Claim, roles: Roles) -> bool:
    """*You say that the crews lied*, *Your paper accuses them of it*: told to whoever says so, in order to answer."""
    token = roles.accused_token
    if roles.own_voice or claim.frame.frame == "dub" or (token is not None and token.lower_ in ("i", "me", "my")):
        return False
    verb = claim.head if claim.frame.frame in SPEECH else saying_verb(claim.head)
    teller = clause.child(verb, "nsubj") if verb is not None and verb.lower_ not in CALLING else None
    if verb is None or teller is None or any(c.tag_ == "MD" for c in verb.lefts):
        return False
    owner = clause.possessor(teller)
    return teller.lower_ == "you" or (owner is not None and owner.lower_ == "your")


def recanted(claim: Claim) -> bool:
    """*I called him a crook*, *last week we said that she lied*: told by whoever no longer says so."""
    verb = claim.head if claim.frame.frame in ("dub", "accuse", "allege", "pin") else saying_verb(claim.head)
    if verb is None or verb.tag_ not in ("VBD", "VBN") or clause.is_passive(verb) or clause.negated(verb):
        return False
    if ASKED.search(claim.unit.text[: claim.start]):
        return False
    speaker = clause.subject(verb)
    if speaker is None or speaker.lower_ not in ("i", "we", "myself"):
        return False
    return verb == claim.head or verb.lower_ in _ASSERTED or bool(ONCE.search(claim.unit.text))


def doubted(claim: Claim) -> str:
    """Whose disbelief is told, *own* or *other*: *She did not think that they were to blame*; else empty."""
    verb = _belief(claim.head)
    if verb is None or not (clause.negated(verb) or _nor(verb)):
        return ""
    speaker = clause.subject(verb)
    if speaker is None or BUT.search(claim.unit.text[verb.idx : claim.start]):  # *not wicked, only weak*
        return ""
    return "own" if speaker.lower_ in FIRST and not verb.lower_.startswith("accept") else "other"


def _belief(head: Token) -> Token | None:
    """The nearest verb of believing in whose complement the trigger stands: *did not accept that it was theft*."""
    below = head
    for above in clause.governors(head):
        if below.dep_ == "ccomp" and above.lower_ in _BELIEVING:
            return above
        if below.dep_ == "ccomp" and above.lower_ in SAYING:
            return None
        below = above
    return None


def _nor(verb: Token) -> bool:
    """*Nor do we think*."""
    return any(c.lower_ == "nor" for c in verb.lefts)


def denied_by_teller(claim: Claim, roles: Roles) -> bool:
    """*He says that he has never stolen*, *The inquiry found that they were not negligent*: what is told is a no."""
    if roles.own_voice or claim.frame.frame in SPEECH or saying_verb(claim.head) is None:
        return False
    if ASKED.search(claim.unit.text[: claim.start]):
        return False
    if claim.rule != "lexicon" and not same_bearer(roles.accuser, roles.accused):
        return False
    verb = claim.head.head if claim.head.dep_ in ("acomp", "attr", "advmod") else claim.head
    return any(clause.negated(word) for word in {claim.head, verb})


def cleared(claim: Claim) -> bool:
    """*To call them idle is an insult*, *She didn’t leak it*: a charge told by whoever does not make it."""
    called = claim.end if claim.frame.frame in SPEECH else claim.start
    if TO_CALL.match(claim.unit.text[:called]) and IS_SHAMEFUL.match(claim.unit.text[claim.end :]):
        return True
    told = any(m.start - claim.unit.start <= claim.head.idx < m.end - claim.unit.start for m in claim.others)
    return claim.rule == "undone" and told


def wrongly_told(claim: Claim) -> bool:
    """*She was wrong to call him a coward*; where she was right to, or not wrong, the charge stands."""
    for verb in (claim.head, *clause.governors(claim.head, 3)):
        wrong = verb.head if verb.head.dep_ == "acomp" else clause.child(verb.head, "acomp")
        wrong = wrong or next((c for c in verb.head.children if c.lower_ == "cowardly"), None)  # taken for an adverb
        if verb.dep_ != "xcomp" or wrong is None or wrong.lower_ not in _MISTAKEN or claim.unit.question:
            continue
        told = (verb == claim.head and claim.frame.frame in SPEECH) or verb.lower_ in CALLING | SAYING
        supposed = any(c.tag_ == "MD" for c in wrong.head.lefts)
        return told and not supposed and not any(clause.negated(t) for t in (verb, wrong, wrong.head))
    return False


def condemned(claim: Claim) -> bool:
    """*Blaming the staff is shameful*: an act of accusing told in order to blame whoever did it."""
    if claim.frame.frame not in SPEECH or not acts.subjectless_gerund(claim.head):
        return False
    end = claim.unit.start + clause.span_of(claim.head)[1]
    return any(match.start >= end for match in claim.others)


def denied(claim: Claim) -> bool:
    """*denies having misled*, *cleared of fraud*, *rejected the accusation that*, *it isn't their fault*."""
    head = below = claim.head
    for above in clause.governors(head, 6):
        if below.lower_ == "for" and above.lower_ in _SORRY:
            calling = {t.lower_ for t in clause.governors(head)} & CALLING
            return bool(calling) or claim.frame.frame in SPEECH  # *apologised for calling them idle*
        if _beside(below, above) or _called(claim, below, above):
            break
        if above.lower_ in DENYING and clause.is_verb(above) and not clause.negated(above):
            thing = clause.direct_object(above)
            smear = thing == head and claim.frame.frame == "deed_noun" and _pointed(head)
            # *We reject this insult*: an insult it was.
            return not smear and (thing is None or thing.lower_ != "nothing")
        below = above
    if head.dep_ in ("nsubj", "nsubjpass") and head.head.lower_ in DENYING:
        return True
    spared = clause.child(head, "nsubjpass")
    if (
        claim.rule == "lexicon"
        and spared is not None
        and any(c.lower_ == "no" and c.dep_ == "det" for c in spared.children)
    ):
        return True  # *No officer has been victimised*
    return bool(FALSE_THAT.search(claim.unit.text[: claim.start]))


def _beside(below: Token, above: Token) -> bool:
    """Does a denial end here? *dismiss Mr Rees, whose neglect*, *dismissed for theft*, *denied it and lied*."""
    if below.dep_ in ("relcl", "advcl", "advmod"):
        return True
    if below.dep_ == "prep":
        return clause.is_verb(above) and below.lower_ not in ("of", "from", "on")
    return below.dep_ == "conj" and below.tag_ in ("VBD", "VBZ", "VBP")


def _called(claim: Claim, adjective: Token, noun: Token) -> bool:
    """*rejected “lazy” claims*: what whoever rejects them calls them, between marks that end before the noun."""
    own = adjective.dep_ in ("amod", "conj") and noun.lower_ in acts.CLAIMS and claim.fragment.kind == "phrase"
    return own and claim.unit.start + noun.idx >= claim.fragment.end


def _pointed(noun: Token) -> bool:
    determiner = clause.child(noun, "det")
    return determiner is not None and determiner.lower_ in ("this", "that", "these", "such")
