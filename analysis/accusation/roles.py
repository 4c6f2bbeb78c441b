"""The roles of a claim: accuser, accused, target, and the words of the charge."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from . import acts, clause
from .arguments import argument
from .claims import Claim, Scene
from .coreference import FIRST, PRONOUNS, UNNAMED
from .doers import hidden, mistaken_passive
from .namer import AGENTS, CONDEMNED, EVENTS, SPEECH, Namer
from .naming import same_bearer
from .reporting import called_false, quoter, reporter
from .sources import maker, sourced
from .tellers import joined_to_saying
from .tree import Token
from .wording import BASELESS

# *on and off the record briefings*, *behind the scenes threats*: such words before a noun are one description of it.
_ATTRIBUTIVE = re.compile(r"\b(?:on and off|off|on|behind|under|over|below)\s+$", re.IGNORECASE)
_OF_THIS_KIND = re.compile(r"the (?:record|scenes|counter|table|top|books|cuff|belt|radar)\b(?!,)", re.IGNORECASE)
_DEED: dict[str, Any] = {"frame": "deed", "accuser": ("voice",), "charge": ("itself",), "target": ("object",)}


@dataclass(frozen=True)
class Roles:
    """The parties by name, the charge as characters of the unit, and the words that gave the accused."""

    accuser: str
    accused: str
    charge: tuple[int, int] | None
    target: str
    accused_token: Token | None = None
    own_voice: bool = True
    condemned: bool = False  # the accused is but a thing, whose author the sentence does not tell


def assign(claim: Claim, scene: Scene) -> Roles:
    """The roles of a claim by its frame."""
    namer = Namer(scene)
    conduct = acts.included_in(claim.head) if claim.frame.frame in SPEECH and claim.frame.pos == "verb" else None
    if conduct is not None:  # *her conduct has included belittling people*: her deed, whoever is belittled
        claim.frame, claim.accused = replace(claim.frame, **_DEED), conduct
    mistaken = mistaken_passive(claim)
    if _hurts_the_speaker(claim):  # *you insulted us on Sunday*: what is blamed is the insult
        claim.frame = replace(claim.frame, **_DEED)
    accused, token = _accused(claim, namer) if mistaken is None else namer.responsible(claim, mistaken)
    if accused == UNNAMED and token is None:
        doer = hidden(claim, namer)
        accused, token = namer.responsible(claim, doer) if doer is not None else (accused, token)
    accuser, own = _accuser(claim, namer)
    told = acts.told_claim(claim.head) if claim.frame.frame not in SPEECH else None
    if told is not None:  # *rejected claims by the union that it had misled staff*
        accuser, own = maker(claim, namer, told) or UNNAMED, False
    if accused == UNNAMED and not own and accuser != UNNAMED and _called_false(claim):
        accused = claim.voice  # *the union's allegations are false*: made of whoever says so
    if own and _denied_by_another(claim):
        accuser, own = UNNAMED, False  # *the council denied having misled anybody*: somebody says that it did
    if own and token is not None and token.lower_ in FIRST and claim.frame.frame in SPEECH:
        accuser, own = UNNAMED, False  # *the suggestion that I lied* is somebody else's
    if accuser == UNNAMED:
        words = sourced(claim)
        accuser = scene.people.name(words) if words else UNNAMED
    if accuser == UNNAMED and claim.fragment.kind == "phrase":
        accuser = quoter(claim, namer, accused)
    blamed = claim.frame.pos == "verb" and claim.frame.trigger.startswith("blame")  # *the software*: nobody behind it
    condemned = token is not None and claim.frame.frame in CONDEMNED and not blamed
    thing = condemned and namer.sort(claim, token) == "thing"
    if accused == UNNAMED and token is None and claim.frame.frame not in SPEECH and called_false(claim):
        accused = claim.voice  # *suggestions that warnings were ignored are baseless*
    return Roles(accuser, accused, _charge(claim, token), _target(claim, namer, token), token, own, thing)


def _hurts_the_speaker(claim: Claim) -> bool:
    """Is a verb of abuse, not of accusing, aimed at whoever speaks?"""
    if claim.frame.frame != "accuse" or claim.frame.weight > 2 or clause.is_passive(claim.head):
        return False
    whom = argument(claim, "object")
    return whom is not None and whom.lower_ in FIRST


def _called_false(claim: Claim) -> bool:
    """*The union's allegations are false*, in one's own voice."""
    noun = claim.head
    if claim.frame.frame != "charge_noun" or noun.dep_ != "nsubj" or not clause.is_verb(noun.head):
        return False
    predicate = clause.child(noun.head, "acomp", "attr", "prep")
    return predicate is not None and BASELESS.match(claim.unit.text, predicate.left_edge.idx) is not None


def parted(claim: Claim, roles: Roles, status: str) -> Roles:
    """Nobody stands as their own accuser: what is denied somebody else has said, what is told is of somebody else."""
    if roles.accuser == UNNAMED or not same_bearer(roles.accuser, roles.accused):
        return roles
    token = roles.accused_token
    told = claim.frame.frame in SPEECH and claim.frame.pos == "verb"
    named = token is not None and (token.i < claim.head.i or token.lower_ not in PRONOUNS)
    if token is not None and token.lower_ in FIRST and not roles.own_voice:
        return replace(roles, accuser=UNNAMED)  # *they say that we walked out*
    plain = told and (named or clause.is_passive(claim.head))
    denied = status == "rejected" and claim.rule == "lexicon" and claim.frame.frame != "deed_noun"
    if plain or denied or status == "insinuated":
        return replace(roles, accuser=UNNAMED)
    pronoun = token is not None and token.lower_ in PRONOUNS  # of whom context tells; a name is the accuser's own
    return replace(roles, accused=UNNAMED, accused_token=token if pronoun else None)


def _denied_by_another(claim: Claim) -> bool:
    """Does somebody else than the speaker deny the deed that the trigger tells?"""
    for above in clause.governors(claim.head, 4):
        if clause.is_verb(above) and above.lower_ in ("deny", "denies", "denied", "denying"):
            denier = clause.subject(above)
            return denier is not None and denier.lower_ not in FIRST and claim.frame.pos == "verb"
    return False


def _accused(claim: Claim, namer: Namer) -> tuple[str, Token | None]:
    if claim.accused is not None:
        who, where = namer.responsible(claim, claim.accused)
        told = claim.rule == "absolved" or claim.frame.frame in CONDEMNED
        if who == UNNAMED and told and namer.sort(claim, claim.accused) == "thing":
            return namer.name(claim, claim.accused), claim.accused  # *I do not blame the software*
        return (namer.focus(claim), where) if who == UNNAMED and claim.status == "insinuated" else (who, where)
    for name in claim.frame.accused:
        if name == "recent":
            return namer.recent(claim)
        token = _clause_subject(claim) if name == "that" else argument(claim, name)
        if token is not None:
            who, where = namer.responsible(claim, token)
            if (
                who == UNNAMED
                and claim.frame.frame in CONDEMNED
                and namer.sort(claim, token) in ("thing", "it", "generic")
            ):
                return namer.name(claim, token), token  # what is condemned, where its author is not told
            if who != UNNAMED or where is not None:
                return who, where
            if claim.status == "insinuated":
                return namer.focus(claim), None
    about = argument(claim, "about") if claim.frame.frame == "charge_noun" else None
    if about is not None and namer.sort(claim, about) in AGENTS:
        return namer.responsible(claim, about)
    if claim.frame.frame in ("charge_noun", "deed_noun") and claim.frame.pos == "noun":
        denier = next((v for v in clause.governors(claim.head, 4) if clause.is_verb(v)), None)
        rejecter = clause.subject(denier) if denier is not None and denier.lower_ in acts.REJECTING else None
        if rejecter is not None:
            spurned = claim.frame.frame == "deed_noun" and claim.head.dep_ == "dobj" and claim.head.head == denier
            if spurned and rejecter.lower_ in FIRST:
                return namer.recent(claim)  # *we reject this smear*: of whoever spread it
            return namer.responsible(claim, rejecter)  # *I reject the charge of neglect*
    where = _done_at(claim, namer)
    if where is not None:
        return namer.responsible(claim, where)
    determiner = clause.child(claim.head, "det")
    if (
        claim.frame.frame == "deed_noun"
        and determiner is not None
        and determiner.lower_ in ("this", "that", "these", "those", "such")
    ):
        return namer.recent(claim)
    if claim.frame.weight == 3 and acts.subjectless_gerund(claim.head):
        return namer.recent(claim)
    if claim.frame.pos == "adjective" and _alone(claim.head):
        return namer.before(claim), None
    if claim.status == "insinuated":
        return namer.recent(claim)
    if claim.frame.frame in ("charge_noun", "criticism") and "of" in claim.frame.charge:
        token = _clause_subject(claim)
        if token is not None:
            return namer.responsible(claim, token)
    return UNNAMED, None


def _done_at(claim: Claim, namer: Namer) -> Token | None:
    """*a cover-up at the Home Office*, *bullying within the department*: the body in which it was done."""
    if claim.frame.frame != "deed_noun" or claim.frame.pos != "noun":
        return None
    places = (clause.prepositional(claim.head, p) for p in ("at", "within", "inside"))
    found = (clause.prepositional(place, "of") or place for place in places if place is not None)
    return next((place for place in found if namer.sort(claim, place) == "body"), None)


def _alone(head: Token) -> bool:
    """Does the adjective stand without subject and noun? *Lazy, nasty and totally wrong.*"""
    while head.dep_ in ("conj", "advmod", "npadvmod") and head.head != head:
        head = head.head
    return head.dep_ == "ROOT" and not clause.is_verb(head) and clause.child(head, *clause.SUBJECTS) is None


def _clause_subject(claim: Claim) -> Token | None:
    """Who does what is alleged: the subject of the complement clause."""
    content = argument(claim, "that") or argument(claim, "of")
    if content is None or not clause.is_verb(content):
        return None
    return clause.doer(content)


def _accuser(claim: Claim, namer: Namer) -> tuple[str, bool]:
    """(name, is it the voice's own accusation?)"""
    if claim.rule == "retracted" or (claim.rule == "absolved" and claim.head.lower_.startswith(("accus", "blam"))):
        return reporter(claim, namer)  # *I do not accuse you*, *I wrote that he lied*: nobody else is said to
    for name in claim.frame.accuser:
        if name == "voice":
            return reporter(claim, namer)
        token = argument(claim, name)
        if token is None and name == "subject" and acts.subjectless_gerund(claim.head):
            return namer.focus(claim), False  # *Blaming the staff is shameful*: whoever is blamed for it
        if claim.frame.frame == "charge_noun" and clause.is_received(claim.head):
            return UNNAMED, False  # *I have received allegations*: from somebody
        if token is not None and token.lower_ == "it" and claim.head.dep_ in ("xcomp", "advcl"):
            return reporter(claim, namer)  # *it is right to blame them*
        if token is not None and namer.sort(claim, token) == "thing":
            token = joined_to_saying(claim.head) or token
        if token is not None:
            if token.lower_ in FIRST:
                who, own = reporter(claim, namer)
                return (token.text if who == "unknown" else who), own
            if token.lower_ in EVENTS or (namer.sort(claim, token) == "thing" and namer.pointed(token)):
                who, _ = namer.responsible(claim, token)
                who = token.text if who == UNNAMED and token.lower_ == "it" else who
            elif namer.sort(claim, token) == "thing":
                who, _ = namer.responsible(claim, token)
                who = namer.name(claim, token) if who == UNNAMED else who
            else:
                who = namer.name(claim, token) if namer.sort(claim, token) != "generic" else UNNAMED
            return who, namer.is_voice(claim, who)
    if claim.frame.pos == "verb" and not clause.is_passive(claim.head) and clause.doer(claim.head) is None:
        return reporter(claim, namer)
    if claim.frame.pos == "verb":
        return UNNAMED, False
    return reporter(claim, namer)


def _charge(claim: Claim, accused: Token | None) -> tuple[int, int] | None:
    if claim.charge:
        return claim.charge
    for name in claim.frame.charge:
        if name == "itself":
            return own_phrase(claim)
        token = argument(claim, name)
        if (
            token is not None
            and token != accused
            and not (accused is not None and name == "object" and token.lower_ in PRONOUNS)
        ):
            return _row_of(token)
    return claim.start, claim.end


def _row_of(token: Token) -> tuple[int, int]:
    """The words of a charge with those that stand in a row with it: *of hiding the report and of misleading us*."""
    start, end = clause.span_of(token)
    return start, max(
        [end, *(clause.span_of(c)[1] for c in token.head.conjuncts if c.lower_ == token.head.lower_ == "of")]
    )


def own_phrase(claim: Claim) -> tuple[int, int]:
    """The trigger's own phrase: the predicate for a verb, the noun phrase, the clause of a quality."""
    head = claim.head
    if claim.frame.pos == "verb":
        left = min(
            [c.idx for c in head.children if c.dep_ in ("neg", "advmod", "aux", "auxpass") and c.idx < head.idx]
            + [claim.start]
        )
        right = max(t.idx + len(t) for t in _predicate(head))
        return left, max(right, claim.end)
    if claim.frame.pos == "noun":
        start, end = clause.span_of(head)
        aside = _ATTRIBUTIVE.search(claim.unit.text[:start])
        record = aside if aside is not None and _OF_THIS_KIND.match(claim.unit.text, start) else None
        return min(record.start() if record is not None else start, claim.start), max(end, claim.end)
    subject = argument(claim, "subject")
    if head.dep_ in ("acomp", "attr", "oprd") and subject is not None and subject.doc is head.doc:
        start, end = clause.span_of(subject)
        return (start, end) if end - start > 12 else (min(start, claim.start), claim.end)
    return claim.start, claim.end


def _predicate(verb: Token) -> list[Token]:
    """The verb with its complements, without other clauses coordinated with it."""
    found = [verb]
    for c in verb.rights:
        if c.dep_ in ("conj", "cc", "parataxis") or (c.dep_ == "punct" and not c.is_quote):
            break
        found.append(c.doc[c.right_edge.i])
        found.append(c)
    return [t for t in found if not t.is_punct]


def _target(claim: Claim, namer: Namer, accused: Token | None) -> str:
    for name in claim.frame.target:
        token = argument(claim, name)
        if token is not None and token != accused and namer.sort(claim, token) in AGENTS:
            return namer.name(claim, token)
    return ""
