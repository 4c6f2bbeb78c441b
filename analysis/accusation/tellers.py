"""Which verb tells what a trigger says, by the parse alone: *she said he had lied* -> said."""

from __future__ import annotations

from . import clause
from .inflect import forms_of
from .lexis import CALLING, SAYING
from .tree import Token

_TELLING = frozenset(
    "tell tells told warn warns warned complain complains complained swear swears swore brief briefs briefed".split()
)
_ORDERING = frozenset("tell tells told say says said warn warned ask asks asked".split())
_JOINING = frozenset("after before because since when while until although".split())
_HOLDING = frozenset("hold holds held holding".split())  # *holds the drivers to blame*
_CHARGING = forms_of("accuse charge blame criticise condemn censure convict")
_PUT = frozenset("put puts putting".split())


def saying_verb(head: Token) -> Token | None:
    """The nearest verb of saying above the trigger in whose complement it stands: *she said he had lied* -> said."""
    caller = _calling_verb(head) or _charging_verb(head)
    if caller is not None:
        return caller
    below = head
    for above in clause.governors(head):
        told = below.dep_ in ("ccomp", "xcomp") or (below.dep_ == "prep" and below.lower_ == "of")
        told = told and not _commanded(below, above)
        ruled = above.lower_ in _HOLDING and below.dep_ == "ccomp"  # *The tribunal held that they had lied*
        if told and (above.lower_ in SAYING or ruled) and clause.is_verb(above):
            return above
        if above.lower_ in _PUT and below.dep_ in ("ccomp", "advcl") and _put_to(above):
            return above
        teller = _teller(below, above)
        if teller is not None:
            return teller
        below = above
    return next((c for c in below.children if (c.idx > head.idx or _inverted(c)) and _added(c)), None)


def _commanded(verb: Token, above: Token) -> bool:
    """*He told me to buy a bucket*: what is said is a command, no charge; *he is said to have lied* is one."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return verb.dep_ == "xcomp" and "to" in helpers and "have" not in helpers and above.lower_ in _ORDERING


def joined_to_saying(verb: Token) -> Token | None:
    """*He said that the claims were false and accused her* -> he, where the parser joins *accused* to *were*."""
    told = verb.head
    if verb.dep_ != "conj" or told.dep_ != "ccomp" or told.head.lower_ not in SAYING:
        return None
    return clause.subject(told.head)


def _put_to(verb: Token) -> bool:
    """*He put it to her that she had lied.*"""
    thing = clause.child(verb, "dobj")
    return thing is not None and thing.lower_ == "it" and clause.prepositional(verb, "to") is not None


def _teller(verb: Token, noun: Token) -> Token | None:
    """*told this blog he used to bully them* -> told, where the parser makes what is told a relative clause."""
    if verb.dep_ != "relcl" or noun.dep_ not in ("dobj", "pobj"):
        return None
    subject = clause.child(verb, "nsubj")
    above = noun.head if noun.dep_ == "dobj" else noun.head.head
    plain = subject is not None and subject.tag_ not in ("WP", "WDT") and subject.lower_ != "that"
    return above if plain and above.lower_ in _TELLING and clause.is_verb(above) else None


def _added(verb: Token) -> bool:
    """*He had lied, she said*; no *because, after, when she said*."""
    so = verb.dep_ == "conj" and any(c.lower_ == "so" for c in verb.lefts)  # *or so they swear*
    if not (so or verb.dep_ in ("parataxis", "ccomp", "advcl")) or verb.lower_ not in SAYING:
        return False
    mark = clause.child(verb, "mark", "advmod")
    return not (mark is not None and mark.lower_ in _JOINING) and clause.child(verb, "nsubj") is not None


def _inverted(verb: Token) -> bool:
    """*The officers, says Sir Angus, misled him.*"""
    speaker = clause.child(verb, "nsubj")
    return verb.dep_ == "parataxis" and speaker is not None and speaker.i > verb.i


def _calling_verb(head: Token) -> Token | None:
    """*called him a liar*, *dismissed it as a stunt* -> called, dismissed."""
    if head.dep_ in ("oprd", "ccomp", "dobj", "npadvmod", "attr", "acomp", "xcomp") and head.head.lower_ in CALLING:
        return head.head
    if head.dep_ in ("ccomp", "xcomp") and head.lower_ == "blame" and head.head.lower_ in _HOLDING:
        return head.head
    if head.dep_ in ("pobj", "amod") and head.head.lower_ == "as" and head.head.head.lower_ in CALLING:
        return head.head.head
    return None


def _charging_verb(head: Token) -> Token | None:
    """*accused the board of waste and of hiding the report* -> accused, the second time too."""
    below, charged = head, False
    for above in clause.governors(head, 8):
        if above.lower_ in _CHARGING and clause.is_verb(above):
            return above if charged else None
        if below.dep_ not in ("pcomp", "pobj", "prep", "conj", "appos", "dobj", "xcomp"):
            return None
        charged = charged or above.lower_ in ("of", "with", "for")
        below = above
    return None
