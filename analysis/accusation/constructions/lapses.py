"""Lapses and barbs: *nothing was done*, *it did not explain*, *they had been warned*, *less a board than a club*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..units import Unit
from .base import NOT, QUALITY, SUMMED_UP, auxiliaries, between, claim, construction, first_auxiliary, of_people

_NOTHING = re.compile(
    r"\b(?:nothing|not one|none|not a single \w+)(?: (?:of|in) (?:it|them|these|those|the [\w’']+(?: [\w’']+)?))?,? "
    r"(?:was|were|has been|have been|had been|is being|came of it|happened|changed)(?: (?:ever|even|so much as))?"
    r"(?: (?:done|answered|said|sent|read|checked|published|heard|paid|spent|fixed|repaired|mended|written|"
    r"acknowledged|asked|consulted|told|built|delivered|opened|kept|recorded|investigated|inspected|returned))?\b",
    re.IGNORECASE,
)


@construction(r"\b(?:nothing|not one|none|not a single)\b", hostile=True, last=True)
def nothing_done(unit: Unit) -> Iterator[Claim]:
    """*Nothing was done*, *not one was answered*: whoever owed it is left unsaid."""
    match = _NOTHING.search(unit.text)
    verbal = match is not None and re.search(r"(?:done|came of it|happened|\w{3,}(?:ed|ne|ten|id|nt|ld|lt|ard))$",
                                             match.group(), re.IGNORECASE)  # fmt: skip
    if match is None or unit.question or not verbal:
        return  # *None was cheated* clears rather than blames
    span = unit.span(match.start(), match.end())
    if span is not None:
        yield claim(unit, "nothing_done", span.root, match.span(), frame=SUMMED_UP, charge=match.span())


_OWED = frozenset(
    "explain explained reply replied answer answered say said mention mentioned ask asked tell told consult consulted "
    "apologise apologised publish published check checked inspect inspected act acted respond responded disclose "
    "disclosed warn warned inform informed deliver delivered pay paid offer offered stop stopped attend attended look "
    "looked listen listened visit visited give gave bother investigate".split()
)


@construction(r"(?:\b(?:not|never)|n't)\b", hostile=True, last=True)
def owed(unit: Unit) -> Iterator[Claim]:
    """*It did not explain how it knew*, *they did not stop*: what was to be expected of them, left undone."""
    for verb in unit.parse:
        negative = next((c for c in verb.children if c.lower_ in NOT), None)
        if negative is None or verb.lower_ not in _OWED or clause.is_passive(verb) or unit.question:
            continue
        subject = clause.child(verb, "nsubj")
        done = set(auxiliaries(verb)) & {"did", "has", "have", "had"} or negative.lower_ == "never"
        marked = any(c.dep_ == "mark" for c in verb.children)
        if done and not marked and subject is not None and subject.lower_ in ("it", "they", "he", "she", "you"):
            yield claim(unit, "owed", verb, between(first_auxiliary(verb, negative), verb), accused=subject)


_CONTRAST = re.compile(r"\b(?:less|more|rather less|rather more) (?:of )?an? [\w’' -]{3,40}? than an? [\w’'-]+", re.I)


@construction(r"\b(?:less|more) (?:of )?an? \b")
def less_than(unit: Unit) -> Iterator[Claim]:
    """*She has been less a governor than a caretaker*, *more of a club than a regulator*."""
    for match in _CONTRAST.finditer(unit.text):
        span = unit.span(*match.span())
        verb = span.root if span is None or clause.is_verb(span.root) else span.root.head
        subject = clause.subject(verb) if span is not None and clause.is_verb(verb) else None
        if span is not None and subject is not None and subject.lower_ not in FIRST and of_people(unit, subject):
            yield claim(unit, "less_than", span.root, match.span(), frame=QUALITY, accused=subject, charge=match.span())


_BARBS = re.compile(
    r"\band i(?: am|['’]m) (?:the|a) (?:queen|king|emperor|empress|pope|dutchman|banana|teapot|"
    r"tooth fairy)\b(?: of \w+)?|"
    r"\bthere speaks\b|\bif you(?:['’]ll| will)? believe that\b|\btell that to\b|\bpigs (?:might|may|could|"
    r"will) fly\b|"
    r"\b(?:one|you|we) (?:has to|have to|can only|must|cannot but|can['’]t help but) (?:admire|applaud|marvel)\b|"
    r"\bwith a (?:straight|perfectly straight) face\b|\bso that(?: is|['’]s) all right\b|"
    r"\bby (?:sheer|pure|strange|curious|happy|remarkable|some|a happy|a strange|a curious) (?:coincidence|"
    r"chance|accident)\b|"
    r"\bfor reasons (?:that |which )?(?:i|we) (?:should|would) (?:be glad|like|love) to hear\b|"
    r"\bfor reasons best known to\b|\bfor reasons (?:nobody|no one) (?:has|can|will)\b|"
    r"\b(?:has|had|have) (?:quite |apparently |somehow )?slipped (?:his|her|their|its) (?:mind|memory)\b|"
    r"\bi (?:draw|offer|reach) no conclusions?\b|\bi (?:make|pass|offer) no comment\b|\bi(?:['’]ll|"
    r" will)? say no more\b|"
    r"\ban? honest (?:review|version|answer|account|report|minister|regulator)\b|"
    r"\bno such (?:scruples|luck|modesty|delicacy)\b|\bwhich tells you (?:all|everything|something)\b|"
    r"\b(?:says|said|tells you) (?:it all|all you need to know|everything about)\b|\bneed one say more\b|"
    r"\b(?:he|she|they|it) has a gift for it\b|\bnever (?:been )?knowingly \w+|\bor words to that effect\b|"
    r"(?:\bnot|n['’]t) been seen (?:since|again|in|at|near|north|south|outside|there)\b|"
    r"\b(?:read|got|looked|went|came) no (?:further|farther|deeper)\b|\bso far (?:it has |they have |he has |"
    r"she has )?produced\b|"
    r"\b(?:people|men|women|a man|a woman) of (?:limited|small|little|modest|no) (?:vision|imagination|ability|talent|"
    r"principle|judge?ment|experience|scruples?|conscience)\b|"
    r"\bas if by magic\b|\blo and behold\b|\bwould you believe(?: it)?\b|\bthis from the (?:man|woman|party|people)\b|"
    r"\b(?:is|was) too strong a word\b|\bif (?:he|she|they|it) can (?:read|count|write|add up|spare the time)\b|"
    r"\bmore than (?:can be said|anyone has done|anybody has done|(?:he|she|they) (?:has|have) ever)\b",
    re.IGNORECASE,
)


@construction(r"(?i)" + _BARBS.pattern, hostile=True, last=True)
def barb(unit: Unit) -> Iterator[Claim]:
    """*And I am the Queen of Sheba*, *with a straight face*, *I draw no conclusion*: set phrases of mockery."""
    match = _BARBS.search(unit.text)
    span = unit.span(*match.span()) if match else None
    if match is None or span is None:
        return
    verb = next((t for t in (span.root, *clause.governors(span.root)) if clause.is_verb(t)), None)
    subject = clause.subject(verb) if verb is not None else None
    somebody = subject is not None and subject.lower_ not in FIRST and of_people(unit, subject)
    open_end = match.group().lower().startswith(("this from", "there speaks"))  # what follows is the charge
    yield claim(
        unit, "barb", span.root, match.span(), frame=QUALITY if somebody else SUMMED_UP,
        accused=subject if somebody else None, status="insinuated",
        charge=(match.start(), len(unit.text.rstrip()) if open_end else match.end()),
    )  # fmt: skip


@construction(r"\b(?:who|which|that)(?: would|['’]d) \w+\b[^.?!;]{0,200}\bif\b", hostile=True, last=True)
def would_sell(unit: Unit) -> Iterator[Claim]:
    """*a unit which would sell the roof off an orphanage if the orphans were slow*: capable of anything."""
    for verb in unit.parse:
        subject = clause.child(verb, "nsubj") if verb.dep_ == "relcl" and "would" in auxiliaries(verb) else None
        if subject is None or subject.lower_ not in ("who", "which", "that") or clause.negated(verb):
            continue
        whom = verb.head
        if any(c.dep_ == "advcl" for c in verb.children) and of_people(unit, whom):
            thing = clause.child(verb, "dobj") or verb
            yield claim(unit, "would_sell", verb, between(verb, thing), accused=whom, charge=clause.span_of(verb))


_NOT_SAID = re.compile(
    r"\b(?:(?:does|do|did)(?:n['’]t| not)|never|neglect(?:s|ed) to|omit(?:s|ted) to|forgot to|forgets to) "
    r"(?:ever |actually |even |quite )?(say|name|mention|add|explain|tell|reveal|disclose|specify|elaborate|ask)s?\b"
    r"(?! (?:sorry|goodbye|yes|no|that))",
    re.IGNORECASE,
)


@construction("(?i)" + _NOT_SAID.pattern, hostile=True, last=True)
def not_said(unit: Unit) -> Iterator[Claim]:
    """*He does not say what his own was*, *the report does not ask who abolished it*: a silence held against them."""
    for match in _NOT_SAID.finditer(unit.text):
        span = unit.span(*match.span(1))
        verb = span[0] if span is not None else None
        subject = clause.subject(verb) if verb is not None and clause.is_verb(verb) else None
        asked = clause.child(verb, "ccomp", "dobj") if subject is not None else None
        if subject is None or subject.lower_ in (*FIRST, "who", "that", "which", "what") or unit.question:
            continue
        if asked is None and subject.lower_ not in ("he", "she", "they"):
            continue
        if subject.lower_ in ("he", "she", "they") or subject.lower_ in _PAPERS or of_people(unit, subject):
            yield claim(unit, "not_said", verb, match.span(), frame=QUALITY, accused=subject,
                        charge=(match.start(), clause.span_of(verb)[1]), status="insinuated")  # fmt: skip


_PAPERS = frozenset("report review audit letter email statement memo note article release inquiry leaflet".split())
