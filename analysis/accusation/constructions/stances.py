"""Charges held at arm's length: *I would not call him a liar*, *we believe she knew*, *rumour has it that*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..inflect import BE
from ..lexis import CALLING
from ..nouns import human
from ..people import GROUP_ROLES, PERSON_ROLES
from ..triggers import Frame
from ..units import Unit
from .base import (
    QUALITY,
    UNREAL,
    Token,
    auxiliaries,
    between,
    claim,
    construction,
    friendly,
    of_people,
    predicate,
    vader_valences,
    well_spoken,
)

_SAYING = frozenset(
    "say says saying suggest suggesting call calling claim claiming allege alleging imply implying".split()
)
_THINKING = frozenset(
    "believe believes think thinks suspect suspects reckon fear imagine guess suppose gather infer conclude dare "
    "understand believed suspected".split()
)


def _ours(verb: Token) -> bool:
    """Does the speaker say so? *I do not say*, *am not saying*."""
    subject = clause.subject(verb)
    return subject is not None and subject.lower_ in ("i", "we")


def _content(verb: Token) -> Token | None:
    """The clause that a verb of saying or thinking governs."""
    found = clause.child(verb, "ccomp")
    return found if found is not None and found.i > verb.i else None


def _charge(unit: Unit, rule: str, content: Token, status: str) -> Claim | None:
    """The claim that a subordinate clause makes, unless it speaks of the speaker or speaks well."""
    subject = clause.subject(content)
    if subject is None or subject.lower_ in FIRST or subject.lower_ in ("there", "who") or friendly(content):
        return None
    if set(auxiliaries(content)) & UNREAL and "have" not in auxiliaries(content):
        return None
    first, last = predicate(content)
    return claim(
        unit, rule, content, between(first, last), frame=QUALITY, accused=clause.agent(content) or subject,
        charge=clause.span_of(content), status=status,
    )  # fmt: skip


@construction(
    r"(?:\b(?:not|cannot|never)|n't) (?:going to |here to |for a moment |quite |be )?"
    r"(?:say|saying|suggest|suggesting|call|calling|claim|claiming|allege|alleging|imply|implying)\b",
    hostile=True,
    last=True,
)
def disavowal(unit: Unit) -> Iterator[Claim]:
    """*I do not say that he was paid*, *we would not call it theft*: said by way of not saying it."""
    for verb in unit.parse:
        if verb.lower_ not in _SAYING or not clause.is_verb(verb) or not _ours(verb):
            continue
        if not (clause.negated(verb) or (verb.dep_ == "xcomp" and clause.negated(verb.head))):
            continue
        yield from _put(unit, "disavowal", verb, "insinuated")


def _put(unit: Unit, rule: str, verb: Token, status: str) -> Iterator[Claim]:
    """What a verb of calling or saying puts: a name that it gives, or the content that it states."""
    content = _content(verb)
    if verb.lower_.startswith("call"):
        found = _named(unit, rule, verb, status)
    else:
        found = _charge(unit, rule, content, status) if content is not None else None
    if found:
        yield found


def _named(unit: Unit, rule: str, verb: Token, status: str) -> Claim | None:
    """*call it arithmetic with a purpose*: what somebody or something is, or is not, called."""
    inner = clause.child(verb, "ccomp")
    parts = list(inner.children) if inner is not None else list(verb.children)
    objects = [c for c in parts if c.dep_ in ("nsubj", "dobj", "dative")]
    name = clause.child(verb, "oprd", "attr", "acomp") or (objects[-1] if len(objects) > 1 else inner)
    if not objects or name is None or name == objects[0] or objects[0].lower_ in FIRST:
        return None
    span = clause.span_of(name)
    return claim(unit, rule, name, span, frame=QUALITY, accused=objects[0], charge=span, status=status)


@construction(
    r"\b(?:i|we)(?:'d| would| should)? (?:(?:rather|just|simply|only|merely) )?(?:call|say)\b|"
    r"\b(?:i|we)(?:'m| am|'re| are) (?:(?:just|simply|only|merely) )?(?:saying|calling)\b",
    hostile=True,
    last=True,
)
def instead(unit: Unit) -> Iterator[Claim]:
    """*I'd call it arithmetic with a purpose*, *I am saying the chair gets more done*: the word put in its place."""
    for verb in unit.parse:
        if verb.lower_ not in ("say", "saying", "call", "calling") or not clause.is_verb(verb):
            continue
        if (
            not _ours(verb)
            or clause.negated(verb)
            or any(c.dep_ == "aux" and c.lower_ in _MODAL for c in verb.children)
        ):
            continue
        yield from _put(unit, "instead", verb, "")


_MODAL = frozenset("must can could might may shall will ca to did".split())


@construction(
    r"\b(?:i|we) (?:\w+ )?(?:believe|think|suspect|reckon|fear|imagine|guess|suppose|gather|infer|conclude|dare say)\b",
    hostile=True,
    last=True,
)
def suspicion(unit: Unit) -> Iterator[Claim]:
    """*I do think she read it*, *we believe he had made up his mind*: a charge under a hedge."""
    for verb in unit.parse:
        if verb.lower_ not in _THINKING or not clause.is_verb(verb) or not _ours(verb) or clause.negated(verb):
            continue
        content = _content(verb)
        found = content is not None and not unit.question and _charge(unit, "suspicion", content, "hedged")
        if found:
            yield found


_RUMOUR = (
    r"\b(?:rumou?r has it|word has it|word is|i hear|i(?: a|')m told|i was told|we (?:a|')re told|"
    r"i am reliably informed|"
    r"(?:it is|it's|it has been|it was) (?:widely |also |now |often )?(?:said|alleged|claimed|rumou?red|reported|"
    r"believed|whispered|understood|suggested|learnt|learned|put about)|allegedly|"
    r"(?:sources?|insiders|locals|critics|whispers) (?:say|claim|allege|insist|reckon|whisper)|"
    r""
    r"(?:is|are|was|were) (?:said|alleged|rumou?red|reported|understood|believed) to)\b"
)


@construction(_RUMOUR, hostile=True, last=True)
def rumour(unit: Unit) -> Iterator[Claim]:
    """*Rumour has it that the paint came from his brother*, *I am told that he asked for the email to be lost*."""
    text = unit.text.replace("’", "'")
    match = re.search(_RUMOUR, text, re.IGNORECASE)
    if match is None or unit.question:
        return
    span = unit.span(match.start(), match.end())
    content = _told(span)
    found = content is not None and not _idle_talk(content) and _charge(unit, "rumour", content, "reported")
    if found:
        yield found


def _idle_talk(content: Token) -> bool:
    """*is said to be dry*, *is understood to be £2,300*: how a thing is, not who did it."""
    if content.lower_ not in BE:
        return False
    said = clause.child(content, "attr")
    return said is None or not (human(said.text) or said.lower_ in PERSON_ROLES | GROUP_ROLES or said.tag_ == "NNP")


def _told(span: Any) -> Token | None:
    """The verb of what is rumoured: the complement of the cue, or the clause in which an adverb stands."""
    root = span.root
    for token in (root, *list(span)):
        content = clause.child(token, "ccomp", "xcomp") if clause.is_verb(token) or clause.is_noun(token) else None
        if content is not None and content.i > token.i:
            return content
    return root.head if root.dep_ == "advmod" and clause.is_verb(root.head) else None


@construction(
    r"\b(?:call|dub|brand|label|term|describe|dismiss|denounce|deride|mock|condemn)(?:s|ed|ing|bed|bing|led|ling|d)?\b"
    r"[^.?!]{0,60}[\"“'‘«]",
    hostile=True,
)
def called_in_quotes(unit: Unit) -> Iterator[Claim]:
    """*calls this newsletter ‘a comic for the aggrieved’*: the quoted words are what somebody is called."""
    for fragment in unit.fragments:
        start, end = fragment.start - unit.start, fragment.end - unit.start
        before = [t for t in unit.parse if max(0, start - 60) <= t.idx < start]
        verb = next((t for t in reversed(before) if t.lower_ in CALLING and clause.is_verb(t)), None)
        span = unit.span(start, end)
        if fragment.kind != "phrase" or verb is None or span is None or well_spoken(span):
            continue
        named = [t for t in before if t.i > verb.i and (clause.is_noun(t) or t.tag_.startswith(("PRP", "DT")))]
        named = [t for t in named if t.dep_ != "det" or t.head.idx < start]  # *dismissed the “cynical” charge*
        if any(clause.is_verb(t) or (t.is_punct and t.text not in "\"“'‘«") for t in before if t.i > verb.i):
            continue
        whom = _head_of(named) or clause.direct_object(verb)
        if whom is not None and whom.idx < start and (_touchy(unit, whom) or _harsh(span)):
            yield claim(
                unit, "called_in_quotes", verb, between(verb, verb), frame=_CALLED, accused=whom, charge=(start, end)
            )


def _touchy(unit: Unit, token: Token) -> bool:
    """Is it somebody who can be called names, or what they said? *calls the delay "technical"* blames nobody."""
    people = token.lower_ in ("me", "us", "him", "her", "them", "you") or token.tag_.startswith("NNP")
    return people or token.lower_ in _UTTERANCES or (clause.is_noun(token) and of_people(unit, token))


def _harsh(tokens: Any) -> bool:
    return sum(vader_valences().get(t.lower_, 0.0) for t in tokens) <= -1.0 and all(
        t.lower_ not in _DEFENCES for t in tokens
    )


_UTTERANCES = frozenset("speech newsletter letter article column campaign motion petition paper blog leaflet".split())
_DEFENCES = frozenset("accident tragic baseless unfounded false untrue wrong inaccurate groundless misleading".split())


def _head_of(tokens: list[Token]) -> Token | None:
    """The last noun of the object, else its pronoun: *this newsletter* -> newsletter, *all this* -> this."""
    tokens = [t for t in tokens if t.text[0].isalpha()]
    nouns = [t for t in tokens if clause.is_noun(t) and t.dep_ != "pobj"]
    return nouns[-1] if nouns else tokens[-1] if tokens else None


_CALLED = Frame("", "verb", "dub", ("subject",), ("object",), ("complement",), ())
