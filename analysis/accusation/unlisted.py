"""Claims that no entry of the lexicon makes: harsh words, and deeds that somebody else left undone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import clause
from .claims import Claim
from .climate import editorial_valences
from .lexis import CLAIMING
from .tree import Token
from .triggers import WORD, Frame, plain
from .units import Unit

HARSH = -0.6  # a word's valence from which on it may be blame
_VERB = Frame("", "verb", "deed", ("voice",), ("subject",), ("itself",), ("object",), 1)
_NOUN = Frame("", "noun", "deed_noun", ("voice",), ("possessor", "by", "of"), ("itself",), ("against",), 1)
_QUALITY = Frame("", "adjective", "quality", ("voice",), ("subject",), ("itself",), (), 2)
_FRAMES = {"harsh_verb": _VERB, "undone": _VERB, "harsh_noun": _NOUN, "harsh_quality": _QUALITY}
RULES = frozenset(_FRAMES)
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|nobody)\b|n't\b")


def possible(text: str) -> bool:
    """Can words hold such a claim? Asked before anything is parsed.

    >>> possible("They botched it."), possible("It hadn't been read."), possible("She wrote a letter.")
    (True, True, False)
    """
    low = plain(text)
    return bool(_NOT.search(low)) or any(editorial_valences().get(word, 0.0) <= HARSH for word in WORD.findall(low))


def claims(unit: Unit, listed: list[Claim]) -> list[Claim]:
    """The claims of a parsed unit that stand clear of those listed."""
    found: list[Claim] = []
    for token in unit.parse:
        rule = _rule(token) if token.is_alpha else ""
        first = min([token, *_negations(token)], key=lambda t: t.i) if rule == "undone" else token
        start, end = first.idx, token.idx + len(token)
        if rule and all(end <= other.start or other.end <= start for other in (*listed, *found)):
            found.append(Claim(unit, start, end, token, _FRAMES[rule], rule))
    return found


def _rule(token: Token) -> str:
    harsh = editorial_valences().get(token.lower_, 0.0) <= HARSH
    if clause.is_verb(token):
        harsh = harsh and not (token.lower_ in CLAIMING and clause.child(token, "ccomp") is not None)
        return "harsh_verb" if harsh else "undone" if clause.negated(token) and token.dep_ != "aux" else ""
    if token.tag_ in ("NN", "NNS"):
        return "harsh_noun" if harsh else ""
    return "harsh_quality" if harsh and token.tag_[:2] in ("JJ", "RB") else ""


def _negations(verb: Token) -> Iterator[Token]:
    return (c for c in verb.lefts if c.dep_ == "neg" or c.lower_ == "never")
