"""Finds who did what a passive tells: *starved of funds by the Ministry*, *leaked from your office*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import acts, clause
from .claims import Claim
from .namer import AGENTS, Namer
from .tree import Token

_BIDDING = frozenset(
    "request requests behest insistence instigation instance urging prompting command order orders instruction "
    "instructions direction directions say-so bidding advice".split()
)
_OFFICES = frozenset("office department ministry headquarters".split())
_WHENCE = frozenset("from in within inside at".split())
_QUOTES = frozenset("‘ “ \" ' « `` » ”".split())


def hidden(claim: Claim, namer: Namer) -> Token | None:
    """Who did it, told elsewhere in the sentence than as the verb's subject or agent; None where nobody is."""
    verb = claim.head
    if claim.frame.pos != "verb" or claim.frame.frame != "deed" or not clause.is_passive(verb):
        return None
    found = (*_by(verb), *_bidders(verb), *_offices(claim, namer, verb))
    named = next((token for token in found if namer.sort(claim, token) in AGENTS), None)
    return named or _spoken_for(acts.denying(verb))


def _spoken_for(denier: Token | None) -> Token | None:
    """*A spokesman for the agency denied it* -> agency."""
    speaks = denier is not None and denier.lower_.startswith("spokes")
    return clause.prepositional(denier, "for") or denier if speaks else denier


def _by(verb: Token) -> Iterator[Token]:
    """*starved of funds by the Ministry*: the parser hangs *by* on what stands before it."""
    for word in _after(verb):
        if word.lower_ == "by" and verb.is_ancestor(word):
            yield from (c for c in word.children if c.dep_ in ("pobj", "pcomp"))


def _after(verb: Token) -> Any:
    """The words from the verb to the last below it; `subtree` takes far longer where each hangs on the one before."""
    return verb.doc[verb.i + 1 : verb.right_edge.i + 1]


def _bidders(verb: Token) -> Iterator[Token]:
    """*removed at the department's request*, *on the orders of the Chair*."""
    for word in _after(verb):
        if word.lower_ in _BIDDING and word.dep_ == "pobj" and verb.is_ancestor(word):
            yield from (t for t in (clause.possessor(word), clause.prepositional(word, "of")) if t is not None)


def _offices(claim: Claim, namer: Namer, verb: Token) -> Iterator[Token]:
    """*leaked from your own private office*, *altered in the minister’s department*."""
    for preposition in verb.children:
        place = clause.child(preposition, "pobj") if preposition.lower_ in _WHENCE else None
        if place is None or clause.child(place, "poss", "det") is None:
            continue
        if place.lower_ in _OFFICES and namer.sort(claim, place) == "body":
            yield place


def mistaken_passive(claim: Claim) -> Token | None:
    """*It says that examiners ‘concealed’ it*: a quotation mark lets the parser take a past tense for a participle."""
    verb = claim.head
    if claim.frame.pos != "verb" or verb.i < 2 or verb.tag_ not in ("VBN", "VBD") or clause.agent(verb) is not None:
        return None
    before = verb.nbor(-1)
    if before.text not in _QUOTES or clause.child(verb, "auxpass", "nsubj", "nsubjpass") is not None:
        return None
    noun = verb.nbor(-2)
    return noun if clause.is_noun(noun) else None
