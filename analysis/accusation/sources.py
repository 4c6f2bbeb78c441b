"""Who is named as the source of a charge that is told: *a report in the Herald that*, *claims made by the union*."""

from __future__ import annotations

import re
from functools import lru_cache

from . import clause
from .acts import CLAIMS
from .claims import Claim
from .coreference import FIRST
from .lexis import CLAIMING, STATING
from .namer import AGENTS, Namer
from .naming import sort_of
from .tree import Token

_TOLD = (
    r"(?:alleged|claimed|suggested|reported|said|rumoured|whispered|accused|criticised|put (?:to (?:us|me)|about)|"
    r"(?:suggestion|claim|allegation|accusation|charge|insinuation|rumour|report|story|notion|criticism)s?)"
)
_SOURCE = re.compile(
    rf"\b{_TOLD}(?:,? (?:made|printed|published|spread|put about))?(?: (?:last|this) \w+| yesterday)?,? (in|by|from) "
    r"((?:[\w’'-]+ ){0,5}?[\w’'-]+)(?=,| that\b| (?:last|this) \w+,? that\b| of\b|[.;:]|$)"
)
_PRESS = re.compile(r"\b(?:newspapers?|papers?|press|media|column|magazine|journal|tabloids?|blogs?)$", re.IGNORECASE)
PAPERS = frozenset(
    "report review letter article leaflet statement dossier memo email complaint ruling judgment "
    "judgement verdict petition motion".split()
)
_PAPER = re.compile(
    r"\b((?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]*['’]s) (?:[\w'’-]+ ){0,2}?(?:inquiry|audit|"
    + "|".join(sorted(PAPERS))
    + r"))\b(?! of (?:us|them)\b)"
)
_NAME = (
    r"(?:[Tt]he |[Aa] |[Yy]our )?(?!Rumou?r|Word|Legend|Gossip|It\b|He\b|She\b)"
    r"[A-Z][\w’'-]{1,40}(?: (?:[A-Z][\w’'-]{1,40}|of|for|the)){0,12}"
)
# *I am told by two people in the room that*, *I hear from his office that*
_TOLD_BY = re.compile(
    r"\b(?:told|hear|heard|learn|gather|whispered) (?:\w+ )?(?:by|from) ((?:[^\s,.;:]+ ){1,8}?)that\b"
)
# *The Trust has let it be known that*, *the Bugle has it that*; *as the Clarion alleged*.
SPREAD = re.compile(
    rf"({_NAME}|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) [a-z-]{{3,20}}(?: [a-z-]{{3,20}}){{0,2}}),?"
    r" (?:(?:(?:has|have|had)(?: since)? )?(?:let it be known|put it about)|(?:has|have|had) it) that\b"
)
AS_TOLD = re.compile(
    rf"[,–—] as ({_NAME})"
    r" (?:has it|had it|would have it|puts it|put it|" + "|".join(sorted(CLAIMING | STATING)) + r")\b"
)
_ANSWERS = frozenset(
    "answer explanation line complaint position story argument excuse contention reply defence".split()
)


def sourced(claim: Claim) -> str:
    """The words that name who told what the trigger tells, else empty; not for a charge before it."""
    return _source(claim.unit.text, claim.end)


@lru_cache(maxsize=64)  # asked for the accuser, and again for who reports
def _source(text: str, end: int) -> str:
    for match in _SOURCE.finditer(text):
        if match.start() > end:
            return ""
        words = match[2]
        named = re.search(r"(?:^|\s)[A-Z][\w’'-]*$", words) is not None
        if _PRESS.search(words) or (named and words[:1].islower()) or (match[1] != "in" and sort_of(words) in AGENTS):
            return words
    return ""


def told_by(claim: Claim) -> str:
    """Who told the voice what the trigger tells: *I hear from his office that he lied* -> his office; else empty."""
    match = _TOLD_BY.search(claim.unit.text[: claim.start])
    return match[1] if match else ""


def printed(claim: Claim) -> str:
    """The source of a report whose *that* holds the trigger: *We note the report in the Herald that he fled*."""
    words = sourced(claim)
    before = claim.unit.text[: claim.start]
    within = any(t.dep_ in ("acl", "ccomp", "relcl", "advcl") for t in (claim.head, *clause.governors(claim.head)))
    that = re.search(re.escape(words) + r",?(?: (?:last|this) \w+,?)? that\b", before)
    return words if within and that else ""


_SAID = CLAIMS | frozenset("rumour rumours insinuation insinuations story stories theory theories notion idea".split())


_TRUE = frozenset("true correct right just fair justified proven".split())


def claimed(claim: Claim) -> Token | None:
    """*the claim that Hogg lied* -> claim: whose content the trigger tells; none in *our claim*, *I repeat it*."""
    below = None
    for word in (claim.head, *clause.governors(claim.head)):
        content = _content(word) if word.lower_ in _SAID and clause.is_noun(word) else None
        if content is not None and below in (None, content):
            tellers = (clause.possessor(word), clause.subject(word.head) if clause.is_verb(word.head) else None)
            ours = any(teller is not None and teller.lower_ in FIRST for teller in tellers)
            truth = clause.child(word.head, "acomp") if word.dep_ == "nsubj" else None
            return None if ours or (truth is not None and truth.lower_ in _TRUE) else word
        below = word
    return None


def _content(noun: Token) -> Token | None:
    """The clause that a noun of saying governs: *the claim that he lied*; none in *the report that he buried*."""
    for verb in noun.rights:
        that = next((c for c in verb.lefts if c.lower_ == "that"), None) if verb.dep_ in ("acl", "relcl") else None
        if that is not None and (that.dep_ == "mark" or any(c.dep_ == "dobj" and c != that for c in verb.children)):
            return verb
    return None


def maker(claim: Claim, namer: Namer, noun: Token) -> str:
    """Whose claim it is: *the union's claims*, *claims by the union*; empty where nobody is named."""
    owners = (clause.possessor(noun), clause.prepositional(noun, "by"), clause.prepositional(noun, "from"))
    named = next((owner for owner in owners if owner is not None and namer.sort(claim, owner) in AGENTS), None)
    return namer.name(claim, named) if named is not None else ""


def answerer(claim: Claim, namer: Namer) -> Token | None:
    """*The firm's answer is that Mr Button lied* -> firm."""
    below = claim.head
    for above in clause.governors(claim.head):
        said = clause.child(above, "nsubj") if below.dep_ == "ccomp" and clause.is_verb(above) else None
        if said is not None and said.lower_ in _ANSWERS:
            owner = clause.possessor(said)
            return owner if owner is not None and namer.sort(claim, owner) in AGENTS else None
        below = above
    return None


def paper_before(claim: Claim, namer: Namer) -> str:
    """Which paper *it* is that finds or says: the last that the two sentences before speak of; else empty."""
    units, order = namer.scene.document.units, claim.unit.order
    for unit in reversed(units[max(0, order - 2) : order]):
        if unit.fragments[0].speaker != claim.voice:
            return ""
        spoken_of = _PAPER.findall(unit.text)
        if spoken_of:
            return namer.scene.people.name(spoken_of[0])
    return ""
