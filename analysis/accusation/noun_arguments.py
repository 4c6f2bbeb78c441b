"""What stands as subject, possessor or after a preposition of a noun trigger, and what an adjective is said of."""

from __future__ import annotations

from . import clause
from .bearers import BEING
from .claims import Claim
from .lexis import CALLING, COPULAS, HEAPS, RECEIVING, SUPPORT
from .naming import sort_of
from .tree import Token


def _called(head: Token) -> Token | None:
    """Who is called so: *called Strickland lazy* -> Strickland, whatever the parser makes of the name."""
    verb = head.head.head if head.head.lower_ == "as" else head.head
    if head.dep_ == "advmod" and head.tag_ == "RB":
        return None  # *dismissed six men unfairly*
    if verb.lower_ not in CALLING or head.i < verb.i or clause.is_passive(verb):
        return None
    between = [c for c in verb.children if c.dep_ in ("dobj", "dative", "oprd", "nsubj") and verb.i < c.i < head.i]
    named = [c for c in head.children if c.dep_ == "compound" and (c.tag_ == "NNP" or _whole(c, verb))]
    return (between or named[-1:] or [None])[0]


def _whole(noun: Token, verb: Token) -> bool:
    """*called the plan vandalism*: a noun phrase by itself, taken for the first half of a compound."""
    before = noun.doc[max(0, noun.i - 1)]
    return verb.lower_ in _NAMING and clause.is_noun(noun) and before.dep_ in ("det", "poss") and before.i == verb.i + 1


_NAMING = frozenset("call calls called calling brand brands branded label labels labelled dub dubs dubbed".split())
_HAVING = frozenset("have has had having".split())
_RESTING = frozenset("lie lies lay lain rest rests rested".split())
_ANSWERING = frozenset("responsible accountable answerable culpable liable".split())


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
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lower_ in HEAPS:
        top = top.head.head  # *a row of nodding dogs*, *a string of lies*
    if top.dep_ == "nsubj" and claim.frame.frame in ("name", "deed_noun"):
        return _found_in(claim, top)
    if top.dep_ in ("attr", "oprd", "acomp") and top.head != top:
        if clause.is_verb(top.head) and top.dep_ == "oprd" and clause.child(top.head, "dobj") is not None:
            return clause.child(top.head, "dobj")
        return clause.subject(top.head)
    if top.dep_ == "dobj" and claim.frame.frame == "name" and top.head.lower_ in _HAVING:
        return clause.prepositional(top, "for") or clause.prepositional(top, "as")  # *has a crook for an adviser*
    if top.dep_ == "dobj" and top.head.lower_ in SUPPORT:
        return clause.doer(top.head)
    if top.dep_ == "appos":
        return top.head
    if top.dep_ == "conj" and top.head.lower_ in BEING and top.i > top.head.i:
        return clause.subject(top.head)  # *he was a spiv, she said, and a stranger to work*
    if top.dep_ == "pobj" and top.head.head.lower_ in _ANSWERING:
        return clause.said_of(top.head.head)  # *those responsible for this fiasco*
    if top.dep_ == "pobj" and top.head.lower_ == "as" and clause.is_verb(top.head.head):
        return clause.direct_object(top.head.head)
    return None


def _found_in(claim: Claim, noun: Token) -> Token | None:
    """*the fault lies with the trust*, *the villain here is the treasurer*: in whom what is spoken of is found."""
    verb = noun.head
    if verb.lower_ in _RESTING:
        return clause.prepositional(verb, "with")
    article = clause.child(noun, "det")
    plain = article is not None and article.lower_ == "the" and verb.lower_ in BEING
    return clause.child(verb, "attr") if plain and claim.frame.frame == "name" else None


def _noun_possessor(claim: Claim, head: Token, _: str) -> Token | None:
    found = clause.possessor(head)
    if found is None and head.dep_ in ("pobj",) and head.head.head is not head and clause.is_noun(head.head.head):
        found = clause.possessor(head.head.head)
    if found is None and head.dep_ in ("conj", "compound"):
        found = clause.possessor(head.head)
    return found


def _noun_that(claim: Claim, head: Token, _: str) -> Token | None:
    return clause.child(head, "acl", "ccomp", "relcl") if any(t.lower_ == "that" for t in head.subtree) else None


def noun_preposition(claim: Claim, head: Token, name: str) -> Token | None:
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
    if head.dep_ == "nsubj":
        return _found_in(claim, head)  # *the blame lies with the trust*
    verb = head.head if head.dep_ == "dobj" else head.head.head if head.dep_ == "pobj" else None
    return clause.subject(verb) if verb is not None and verb.lower_ in RECEIVING else None


def _noun_object(claim: Claim, head: Token, _: str) -> Token | None:
    return None


def _trigger_tokens(claim: Claim) -> list[Token]:
    return list(claim.unit.span(claim.start, claim.end))


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
    if clause.is_verb(verb) and clause.is_passive(verb):
        patient = clause.subject(verb)
        by = clause.agent(verb) if top.dep_ == "advmod" or not _of_people(patient) else None
        if by is not None or top.dep_ == "advmod":
            return by or (None if _of_people(patient) else patient)  # *negligently maintained by the council*
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
    if said is not None and said.lower_ == "it" and any(clause.child(t, "xcomp", "advcl") for t in (head, verb)):
        return clause.prepositional(head, "of") or clause.prepositional(verb, "of") or said  # *shabby of her to ask*
    return said


def _of_people(patient: Token | None) -> bool:
    """*Ms Reed was treated abominably*: whoever bears a deed has not done it."""
    return patient is not None and (
        patient.tag_ in ("PRP", "NNP", "NNPS") or sort_of(patient.text) in ("person", "group")
    )


def _modified(adjective: Token) -> Token:
    """The noun, or the subject of which that noun is said: *it was a shameful day* -> it."""
    noun = adjective.head
    if noun.dep_ == "attr" and clause.is_verb(noun.head):
        own = clause.subject(noun.head)
        return own if own is not None else noun
    return noun


NOUN = {
    "subject": _noun_subject,
    "possessor": _noun_possessor,
    "that": _noun_that,
    "object": _noun_object,
    "recipient": _noun_recipient,
}
QUALITY = {"subject": _quality_subject}
