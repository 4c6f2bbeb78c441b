"""Finds a claim's arguments in the parse: what stands as subject, object, possessor, after *of*, *for* or *that*."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from . import clause
from .claims import Claim
from .lexis import CALLING, COPULAS, HEAPS, RECEIVING, SUPPORT

Token = Any


def argument(claim: Claim, name: str) -> Token | None:
    """The token that fills an argument of the claim's trigger, None where the sentence has none."""
    head = claim.head
    if claim.frame.pos == "verb":
        return _VERB.get(name, _verb_preposition)(claim, head, name)
    if claim.frame.pos == "noun":
        return _NOUN.get(name, _noun_preposition)(claim, head, name)
    return _QUALITY.get(name, _noun_preposition)(claim, head, name)


# --- verbs -----------------------------------------------------------------------------------------------------------


def _verb_subject(claim: Claim, head: Token, _: str) -> Token | None:
    return clause.doer(head)


def _verb_object(claim: Claim, head: Token, _: str) -> Token | None:
    """The object, inside the trigger's gap too (*throw him to the wolves*), or what follows its last particle."""
    direct = clause.direct_object(head)
    called = clause.child(head, "dative") if claim.frame.frame == "dub" else None
    if called is not None and called != direct:
        return called
    if claim.frame.frame == "dub" and direct is None:
        named = clause.child(head, "oprd", "ccomp")  # *called the crew 'idle'*, the mark taken for a genitive
        marked = clause.possessor(named) if named is not None else None
        if marked is not None:
            return marked
    last = _last_word(claim)
    if direct is None and "*" in claim.frame.trigger:  # *found Mr Vane guilty*: he stands within the trigger
        small = clause.child(head, "ccomp", "xcomp")
        found = clause.child(small, "nsubj") if small is not None else None
        direct = found if _inside(claim, found) else None
    if "*" in claim.frame.trigger and direct is not None and not _fixed(claim, direct):
        return direct
    if (last != head and last.dep_ in ("prep", "prt", "dative", "agent", "mark")) or (
        last != head and last.tag_ in ("IN", "RP", "TO")
    ):
        after = clause.child(last, "pobj", "pcomp") or clause.prepositional(head, last.lower_)
        if after is not None:
            return after
    inside = _inside(claim, direct)
    if direct is not None and not (inside and _fixed(claim, direct)):
        return direct
    return None


def _fixed(claim: Claim, token: Token) -> bool:
    """Is the token one of the trigger's own words (*turn a blind eye*), not what its gap holds?"""
    return token.lower_ in claim.frame.trigger.split() or token.lower_.rstrip("s") in claim.frame.trigger.split()


def _inside(claim: Claim, token: Token | None) -> bool:
    return token is not None and claim.start <= token.idx < claim.end


def _last_word(claim: Claim) -> Token:
    span = claim.unit.span(claim.start, claim.end)
    return span[-1]


def _verb_complement(claim: Claim, head: Token, _: str) -> Token | None:
    """What somebody is called: *called him a liar*, *dismissed it as a stunt*."""
    as_what = clause.prepositional(head, "as")
    if as_what is None:
        as_what = next(
            (clause.child(t, "pobj", "amod", "pcomp") for t in head.subtree if t.lower_ == "as" and t.dep_ == "prep"),
            None,
        )
    objects = [c for c in head.children if c.dep_ in ("dative", "dobj")]  # *branded the owner a crook*
    small = objects[-1] if len(objects) > 1 else clause.child(head, "ccomp", "xcomp")
    return as_what or clause.child(head, "oprd", "attr", "acomp") or small or _quoted_after(claim)


def spread(claim: Claim) -> list[Claim]:
    """One claim for each name that somebody is called: *called a saboteur, a stooge and a spy* makes three."""
    complement = argument(claim, "complement") if claim.frame.frame == "dub" else None
    if complement is None:
        return [claim]
    first, more = complement, list(complement.conjuncts)
    if not more or not clause.is_noun(first):
        return [claim]
    claim.charge = clause.noun_phrase(first)
    spans = [clause.noun_phrase(other) for other in more if clause.is_noun(other)]
    return [claim] + [replace(claim, start=a, end=b, charge=(a, b)) for a, b in spans]


def _quoted_after(claim: Claim) -> Token | None:
    """The quoted phrase that follows: *calls this "a tissue of fabrications"*."""
    for fragment in claim.unit.fragments:
        start = fragment.start - claim.unit.start
        if fragment.kind == "phrase" and 0 < start - claim.end < 40:
            span = claim.unit.span(start, fragment.end - claim.unit.start)
            return span.root if span is not None else None
    return None


def _verb_that(claim: Claim, head: Token, _: str) -> Token | None:
    found = clause.child(head, "ccomp", "xcomp")
    if found is None and head.dep_ == "parataxis":
        return head.head  # *Kestrel, he alleges, knew of it*
    return found if found is not None and found.idx > head.idx else None


def _verb_preposition(claim: Claim, head: Token, name: str) -> Token | None:
    found = clause.prepositional(head, name)
    if found is None:
        blamed = clause.child(head, "dobj")
        own = name in claim.frame.trigger.split() or (name == "of" and claim.frame.frame == "accuse")
        found = (
            clause.prepositional(blamed, name)
            if blamed is not None and (own or name not in ("of", "in", "on"))
            else None
        )
    if found is None and claim.frame.frame == "accuse" and clause.is_passive(head):
        found = _after_agent(clause.agent(head), name)
    return found


def _after_agent(agent: Token | None, name: str) -> Token | None:
    """*was accused by Jones of fraud*: the parser hangs *of* on whoever accuses; *Ministry of Defence* is no charge."""
    inside = [t for t in (agent.subtree if agent is not None else ()) if t.lower_ == name and t.dep_ == "prep"]
    charges = (clause.child(t, "pobj", "pcomp") for t in reversed(inside))
    return next((c for c in charges if c is not None and not c.tag_.startswith("NNP")), None)


# --- nouns -----------------------------------------------------------------------------------------------------------


def _called(head: Token) -> Token | None:
    """Who is called so: *called Strickland lazy* -> Strickland, whatever the parser makes of the name."""
    verb = head.head.head if head.head.lower_ == "as" else head.head
    if verb.lower_ not in CALLING or head.i < verb.i or clause.is_passive(verb):
        return None
    between = [c for c in verb.children if c.dep_ in ("dobj", "dative", "oprd", "nsubj") and verb.i < c.i < head.i]
    named = [c for c in head.children if c.tag_ == "NNP" and c.dep_ == "compound"]
    return (between or named[-1:] or [None])[0]


_HAVING = frozenset("have has had having".split())


def _noun_subject(claim: Claim, head: Token, _: str) -> Token | None:
    """The subject of a copula or of a light verb: *that is a lie*, *he ran a smear campaign*."""
    called = _called(head)
    if called is not None:
        return called
    top = head
    while (
        top.head != top
        and clause.is_noun(top.head)
        and (top.dep_ in ("conj", "compound", "nmod") or (top.dep_ == "appos" and top.head.dep_ in ("attr", "conj")))
    ):
        top = top.head
    if top.dep_ in ("attr", "oprd", "acomp") and top.head != top:
        if clause.is_verb(top.head) and top.dep_ == "oprd" and clause.child(top.head, "dobj") is not None:
            return clause.child(top.head, "dobj")
        return clause.subject(top.head)
    if top.dep_ == "dobj" and claim.frame.frame == "name" and top.head.lower_ in _HAVING:
        return clause.prepositional(top, "for") or clause.prepositional(top, "as")  # *has a crook for an adviser*
    if top.dep_ == "dobj" and top.head.lower_ in SUPPORT:
        return clause.doer(top.head)
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lower_ in HEAPS:
        top = top.head.head  # *a row of nodding dogs*
        if top.dep_ in ("attr", "oprd") and clause.is_verb(top.head):
            return clause.subject(top.head)
    if top.dep_ == "appos":
        return top.head
    if top.dep_ == "pobj" and top.head.lower_ == "as" and clause.is_verb(top.head.head):
        return clause.direct_object(top.head.head)
    return None


def _noun_possessor(claim: Claim, head: Token, _: str) -> Token | None:
    found = clause.possessor(head)
    if found is None and head.dep_ in ("pobj",) and head.head.head is not head and clause.is_noun(head.head.head):
        found = clause.possessor(head.head.head)
    if found is None and head.dep_ in ("conj", "compound"):
        found = clause.possessor(head.head)
    return found


def _noun_that(claim: Claim, head: Token, _: str) -> Token | None:
    return clause.child(head, "acl", "ccomp", "relcl") if any(t.lower_ == "that" for t in head.subtree) else None


def _noun_preposition(claim: Claim, head: Token, name: str) -> Token | None:
    for where in _trigger_tokens(claim):
        if where.lower_ == name and where.dep_ == "prep":
            return clause.child(where, "pobj", "pcomp")
        found = clause.prepositional(where, name)
        if found is not None:
            return found
    content = clause.prepositional(head, "of")  # *allegations of bullying against the director*
    found = clause.prepositional(content, name) if content is not None and name == "against" else None
    if found is not None:
        return found
    made = clause.child(head, "acl") or (clause.child(head.head, "advcl") if head.dep_ == "attr" else None)
    if made is not None and made.tag_ == "VBN" and name in ("about", "against", "of", "by"):
        # *the allegations made about me*, *It was vandalism, done by the board*
        found = clause.prepositional(made, name)
        if found is not None:
            return found
    if (head.dep_ in ("dobj", "nsubjpass") and name != "of") or (head.dep_ == "nsubj" and name == "from"):
        return clause.prepositional(head.head, name)
    return None


def _noun_recipient(claim: Claim, head: Token, _: str) -> Token | None:
    """Who draws blame: *the scheme faced criticism*, *she came in for scorn*."""
    verb = head.head if head.dep_ == "dobj" else head.head.head if head.dep_ == "pobj" else None
    return clause.subject(verb) if verb is not None and verb.lower_ in RECEIVING else None


def _noun_object(claim: Claim, head: Token, _: str) -> Token | None:
    return None


def _trigger_tokens(claim: Claim) -> list[Token]:
    return list(claim.unit.span(claim.start, claim.end))


# --- adjectives ------------------------------------------------------------------------------------------------------


def _quality_subject(claim: Claim, head: Token, _: str) -> Token | None:
    """What is called so: the copula's subject, the noun modified, the object of *find*, *call*, *make*."""
    called = _called(head)
    if called is not None:
        return called
    top = head
    while top.dep_ in ("conj", "advmod", "prep", "pcomp", "pobj") and top.head != top and not clause.is_verb(top.head):
        top = top.head
    if top.dep_ == "amod":
        return _modified(top)
    if clause.is_noun(top):
        return _noun_subject(claim, top, "subject") or top
    verb = top.head if top.head != top else top
    if top.dep_ == "advmod" and clause.is_verb(verb) and clause.is_passive(verb):
        return clause.agent(verb) or clause.subject(verb)  # *negligently maintained by the council*
    if top.dep_ == "conj" and clause.is_verb(top.head):
        return clause.subject(top) or clause.subject(top.head)
    if not clause.is_verb(verb):
        return verb if clause.is_noun(verb) else clause.subject(top)
    own = (
        clause.child(verb, "dobj")
        if top.dep_ in ("oprd", "ccomp", "acomp", "advcl", "xcomp") and verb.lower_ not in COPULAS
        else None
    )
    said = own or clause.child(top, *clause.SUBJECTS) or clause.subject(verb)
    if said is not None and said.lower_ == "it" and clause.child(head, "xcomp", "advcl") is not None:
        return clause.prepositional(head, "of") or said  # *it was shabby of her to ask*
    return said


def _modified(adjective: Token) -> Token:
    """The noun, or the subject of which that noun is said: *it was a shameful day* -> it."""
    noun = adjective.head
    if noun.dep_ == "attr" and clause.is_verb(noun.head):
        own = clause.subject(noun.head)
        return own if own is not None else noun
    return noun


_VERB = {"subject": _verb_subject, "object": _verb_object, "complement": _verb_complement, "that": _verb_that}
_NOUN = {
    "subject": _noun_subject,
    "possessor": _noun_possessor,
    "that": _noun_that,
    "object": _noun_object,
    "recipient": _noun_recipient,
}
_QUALITY = {"subject": _quality_subject}
