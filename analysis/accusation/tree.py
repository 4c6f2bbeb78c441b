"""Reads a dependency parse: words below and above a token, negation, and the characters of a phrase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Token = Any  # spaCy's, which is loaded only to parse


def is_verb(token: Token) -> bool:
    return token.tag_.startswith("VB") or token.tag_ == "MD"


def is_noun(token: Token) -> bool:
    return token.tag_.startswith("NN")


def child(token: Token, *dependencies: str) -> Token | None:
    """The first child with one of these dependencies."""
    return next((c for c in token.children if c.dep_ in dependencies), None)


def possessor(noun: Token) -> Token | None:
    """*the minister's refusal*, *his refusal* -> minister, his."""
    return child(noun, "poss")


def prepositional(token: Token, preposition: str) -> Token | None:
    """What stands after a preposition that depends on the token: *accused of lying* -> lying."""
    for prep in token.children:
        if prep.dep_ in ("prep", "agent", "dative", "prt", "mark") and prep.lower_ == preposition:
            found = child(prep, "pobj", "pcomp")
            if found is not None:
                return found
    return None


def span_of(token: Token) -> tuple[int, int]:
    """Characters of a token's whole phrase within the parse, punctuation trimmed from its ends."""
    doc = token.doc
    left, right = token.left_edge.i, token.right_edge.i
    while left < right and (doc[left].is_punct or doc[left].is_space):
        left += 1
    while right > left and (doc[right].is_punct or doc[right].is_space):
        right -= 1
    return doc[left].idx, doc[right].idx + len(doc[right])


def noun_phrase(token: Token) -> tuple[int, int]:
    """Characters of a noun phrase that name it: modifiers and *of*-phrases, no relative clause or apposition."""
    keep = {"det", "compound", "amod", "poss", "nummod", "nmod", "case", "quantmod"}
    plural = token.tag_ in ("NNS", "NNPS")  # *It seems that officials*: no *that officials*
    left = min(
        [c.left_edge.i for c in token.lefts if c.dep_ in keep and not (plural and c.lower_ == "that")], default=token.i
    )
    right = token
    for c in token.rights:
        within = ("of", "for", "at", "in") if is_noun(token) else ("of",)  # *both of them*
        if c.dep_ == "prep" and c.lower_ in within and c.i == right.i + 1:
            inner = child(c, "pobj")
            if inner is not None:
                right = token.doc[_end_of(inner)]
        elif c.dep_ == "case" or (c.dep_ in ("nummod", "compound") and c.i == right.i + 1):
            right = c
        elif c.dep_ == "conj" and token.doc[max(0, c.left_edge.i - 1)].text == "&":
            right = c  # *Crag & Fell Holdings*
        elif c.dep_ == "conj" or (c.dep_ == "cc" and c.text != "&"):
            break
    last = right if right.dep_ != "case" else token
    return token.doc[left].idx, last.idx + len(last)


def _end_of(token: Token, depth: int = 0) -> int:
    right = token.i
    for c in token.rights:
        if c.dep_ == "prep" and c.lower_ in ("of", "for") and c.i == right + 1 and depth < 3:
            inner = child(c, "pobj")
            if inner is not None:
                right = _end_of(inner, depth + 1)
    return right


def negated(token: Token) -> bool:
    """*did not lie*, *never lied*, *is no liar*, *neither lied nor cheated*; *not only lied* is no denial."""
    if any((c.dep_ == "neg" or c.lower_ in _NOT) and not _only(c) for c in token.children):
        return True
    if any(c.dep_ == "aux" and child(c, "neg") is not None for c in token.children):
        return True  # *did not, as he has it, lose them*
    return any(c.dep_ in ("det", "preconj") and c.lower_ in ("no", "neither", "nor") for c in token.children)


_NOT = frozenset("never neither nor n't not".split())


def _only(word: Token) -> bool:
    """*not only*, *not just*, *not merely*: more is to come."""
    following = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    return word.lower_ in ("not", "n't") and following in ("only", "just", "merely", "simply")


def governors(token: Token, limit: int = 12) -> Iterator[Token]:
    """The tokens above, nearest first."""
    while token.head != token and limit:
        token = token.head
        limit -= 1
        yield token
