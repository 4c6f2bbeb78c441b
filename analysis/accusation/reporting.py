"""Whose accusation is it? Follows *she said that*, *according to* and quoted words to the one who makes it."""

from __future__ import annotations

import re

from . import clause
from .claims import Claim
from .coreference import FIRST, UNNAMED
from .lexis import CLAIMING, STATING
from .namer import AGENTS, Namer
from .naming import same_bearer
from .sources import AS_TOLD, PAPERS, SPREAD, answerer, claimed, maker, paper_before, printed, told_by
from .tellers import saying_verb
from .tree import Token
from .wording import ASIDE, CALLED_FALSE, CLAIM_THAT, DUBBED_FALSE, EVIDENTIAL, UNTRUE

_GROUNDS = frozenset("one reason grounds cause".split())  # *there is reason to believe*
_SOURCES = frozenset("source sources mole moles".split())
_FINDING = frozenset("finds found rules ruled concludes concluded".split())
_SAYING = frozenset("say says said tell tells told warn warns warned add adds added".split())
_VIEWS = frozenset("view opinion judgement judgment".split())


def reporter(claim: Claim, namer: Namer) -> tuple[str, bool]:
    """(who makes the accusation, whether it is the voice itself)."""
    if called_false(claim):
        return UNNAMED, False
    spread = SPREAD.search(claim.unit.text[: claim.start]) or AS_TOLD.search(claim.unit.text)
    if spread is not None and not _in_quotation(claim, spread.start(1)):
        name = namer.scene.people.name(spread.group(1))
        return name, namer.is_voice(claim, name)
    found = _parenthesis(claim) or saying_verb(claim.head)
    if found is not None and not _in_quotation(claim, found.idx):
        speaker = clause.agent(found) if clause.is_passive(found) else _nearest_subject(found)
        if speaker is None or speaker.lower_ in ("it", "there"):
            stated = speaker is not None and speaker.lower_ == "it" and found.lower_ in STATING
            paper = paper_before(claim, namer) if stated else ""
            told = paper or clause.is_passive(found) or (stated and found.lower_ in _FINDING)
            return (paper or UNNAMED, False) if told else _voice(claim, namer)
        if speaker.lower_ in FIRST | _GROUNDS:
            return _voice(claim, namer)
        sort = namer.sort(claim, speaker)
        if sort in ("event", "it") or (sort == "thing" and not _speaks(claim, speaker, found)):
            return _voice(claim, namer)
        name = namer.name(claim, speaker) if sort != "generic" else namer.somebody(claim, speaker)
        return name, namer.is_voice(claim, name)
    whose = answerer(claim, namer)
    if whose is not None:
        name = namer.name(claim, whose)
        return name, namer.is_voice(claim, name)
    paper = printed(claim)
    if paper:
        return namer.scene.people.name(paper), False
    noun = claimed(claim)
    if noun is not None:
        name = maker(claim, namer, noun)
        return name or UNNAMED, bool(name) and namer.is_voice(claim, name)
    source = according(claim)
    if source is not None and (namer.sort(claim, source) not in ("thing", "event", "it") or _paper(source)):
        name = namer.name(claim, source)
        return name, namer.is_voice(claim, name)
    if claim.rule == "rumour" or (evidential(claim) and claim.fragment.kind != "phrase"):
        told = told_by(claim)
        return (namer.scene.people.name(told) if told else UNNAMED), False
    return _voice(claim, namer)


def _speaks(claim: Claim, thing: Token, verb: Token) -> bool:
    """*The letter claims*, *the report found*; *the dates suggest* is evidence, and a quoted word has its speaker."""
    bare = thing.text[0].isupper() and clause.child(thing, "det", "poss") is None and thing.tag_ in ("NN", "NNP")
    named = bare and verb.lower_ in _SAYING  # *Labour said*
    speaks = verb.lower_ in CLAIMING or thing.lower_ in _SOURCES or named or _paper(thing)
    return speaks and claim.fragment.kind != "phrase"


def _paper(noun: Token) -> bool:
    """*the report*; *this letter* and *our report* are the voice's own."""
    owner = clause.child(noun, "poss", "det")
    own = owner is not None and owner.lower_ in (*FIRST, "this", "these")
    return noun.lower_ in PAPERS and not own


def according(claim: Claim) -> Token | None:
    """Who or what is named as the source of the trigger's clause: *according to her*, *in her view*."""
    here = claim.fragment
    if here.kind == "phrase":
        return None
    above = [claim.head, *clause.governors(claim.head)]
    for word in claim.unit.parse:
        source = clause.prepositional(word, "to") if word.lower_ == "according" else None
        if word.lower_ in _VIEWS and word.head.lower_ == "in":
            word, source = word.head, clause.possessor(word) or clause.prepositional(word, "of")
        if source is None or _in_quotation(claim, word.idx) or source.lower_ in FIRST:
            continue
        if word.idx < claim.start or word.head in above or claim.head in clause.governors(word):
            return source
    return None


def evidential(claim: Claim) -> bool:
    """*Reportedly he lied*, *It is said that the money was moved*."""
    here = claim.fragment
    own = max(0, here.start - claim.unit.start) if here.kind == "quotation" else 0  # *According to Jones, “he lied”*
    return bool(EVIDENTIAL.search(ASIDE.sub(" ", claim.unit.text[own : claim.start])))


def called_false(claim: Claim) -> bool:
    """*The allegation that Smith stole it is baseless*: whoever says so does not make it."""
    text = claim.unit.text
    itself = claim.frame.frame == "charge_noun" and claim.head.dep_ in ("nsubj", "nsubjpass")
    if (itself or CLAIM_THAT.search(text[: claim.end])) and CALLED_FALSE.match(text[claim.end :]):
        return True
    told = CLAIM_THAT.match(text)
    untrue = told and UNTRUE.fullmatch(text, claim.start, claim.end)  # *Suggestions that they idled are inaccurate*
    dubbed = (CALLED_FALSE.match(text, told.end()) if told and untrue else None) or DUBBED_FALSE.search(text)
    return dubbed is not None and dubbed.start() <= claim.start < dubbed.end()


def _nearest_subject(verb: Token) -> Token | None:
    """The subject right before a verb that the parser gave two: *Ministers, the union claims, broke the law*."""
    own = [c for c in verb.lefts if c.dep_ == "nsubj"]
    if not own:  # *Ken Lumley, proposing the motion, said*
        aside = next((c for c in verb.lefts if c.dep_ == "advcl" and c.tag_ == "VBG"), None)
        own = [c for c in aside.lefts if c.dep_ == "nsubj"] if aside is not None else []
        return own[0] if own else clause.subject(verb)
    return own[-1] if len(own) > 1 else clause.subject(verb)


def _in_quotation(claim: Claim, place: int) -> bool:
    """Does the trigger stand in a quotation, and whoever tells it outside?"""
    here = claim.fragment
    return here.kind == "quotation" and here != claim.unit.at(claim.unit.start + place)


_PARENTHESIS = re.compile(
    r",\s+(?:[\w.’']+\s+){1,3}?("
    + "|".join(sorted(CLAIMING | STATING))
    + r"|told \w+|went on|goes on|continued|continues|sighed|recalled|cried),"
)


def _parenthesis(claim: Claim) -> Token | None:
    """*He had, she alleged, hidden the file* -> alleged."""
    match = _PARENTHESIS.search(claim.unit.text)
    if match is None:
        return None
    span = claim.unit.parse.char_span(match.start(1), match.end(1))
    return span.root if span is not None and clause.child(span.root, "nsubj") is not None else None


def quoter(claim: Claim, namer: Namer, accused: str) -> str:
    """Who puts words between marks that have no speaker: *a paper had her down as “disloyal”*; else unnamed."""
    for verb in (claim.head, *clause.governors(claim.head)):
        doer = clause.doer(verb) if clause.is_verb(verb) else None
        if doer is None or doer.lower_ in FIRST or namer.sort(claim, doer) not in AGENTS:
            continue
        name = namer.name(claim, doer)
        if not same_bearer(name, accused):
            return name
    units, order = namer.scene.document.units, claim.unit.order
    before = namer.scene.people.first_of(units[order - 1]) if order else ""
    barred = (accused, claim.voice, namer.scene.document.author)
    return before if before and not any(same_bearer(before, one) for one in barred) else UNNAMED


def _voice(claim: Claim, namer: Namer) -> tuple[str, bool]:
    """The voice in which the trigger stands; quoted words taken into a clause are reported from whoever said them."""
    fragment = claim.fragment
    if fragment.kind == "phrase":
        if fragment.speaker in ("", "unknown"):
            return UNNAMED, False
        return fragment.speaker, namer.is_voice(claim, fragment.speaker)
    return fragment.speaker or "unknown", True
