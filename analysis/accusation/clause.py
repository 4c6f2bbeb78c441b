"""Reads a dependency parse: logical subjects and objects, through passives, relative clauses and control."""

from __future__ import annotations

from .lexis import TIMES
from .tree import (
    Token,
    child,
    governors,
    is_noun,
    is_verb,
    negated,
    noun_phrase,
    possessor,
    prepositional,
    span_of,
)

__all__ = [
    "SUBJECTS", "agent", "child", "contrasted", "direct_object", "doer", "governors", "is_noun", "is_passive",
    "is_received", "is_verb", "negated", "noun_phrase", "possessor", "prepositional",
    "relative_head", "said_of", "span_of", "subject",
]  # fmt: skip

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
_OBJECT_CONTROL = set(
    "ask order tell force urge get instruct allow let make help compel persuade encourage advise want expect "
    "watch show see hear catch leave cause enable lead push bully pressure cajole tempt invite".split()
)
_FORCED = frozenset(
    "told ordered forced made expected asked instructed pressed pressured required obliged left".split()
)
_RECEIVED = frozenset(
    "receive receives received receiving hear heard hearing get got gets see saw seen uphold upheld".split()
)
_SAYING = frozenset(
    "say says said saying write wrote written tell told hear heard complain complained ask asked".split()
)
_HAVING = frozenset(
    "have has had having find finds found finding take takes took taken taking lack lacks lacked".split()
)
_LIGHT_STEMS = ("ing", "ed", "es", "s", "d")
# *he is hard to mislead*: by others; *she was right to call him a liar*: whoever says so calls him one too.
_OF_THE_DEED = frozenset("hard easy difficult impossible tough simple right wrong entitled justified correct".split())


def is_passive(verb: Token, depth: int = 0) -> bool:
    """*was ignored*, *the report ignored by all*, *is and was ignored*, followed up a row of a dozen.

    Participles that modify a noun are passive (*the promise broken in May*), -ing ones are not.
    """
    if child(verb, "nsubjpass", "auxpass", "csubjpass") is not None:
        return True
    if child(verb, "agent") is not None and child(verb, "dobj", "nsubj") is None and verb.tag_ in ("VBN", "VBD"):
        return True
    if verb.tag_ == "VBN" and child(verb, "aux", "dobj") is None:
        if verb.dep_ in ("acl", "amod", "advcl", "oprd", "xcomp") and child(verb, "nsubj") is None:
            return True
        if verb.dep_ == "ROOT" and child(verb, "nsubj") is None:
            return True
        if verb.dep_ == "conj" and child(verb, "nsubj") is None and is_verb(verb.head) and depth < 12:
            return is_passive(verb.head, depth + 1)
    return verb.tag_ in ("VBN", "VBD") and any(c.dep_ == "aux" and c.lower_ in ("being", "been") for c in verb.children)


def relative_head(verb: Token) -> Token | None:
    """The noun that a relative clause describes: *the letter which accuses him* -> letter."""
    return verb.head if verb.dep_ == "relcl" else None


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Surface subject, followed through relative pronouns, coordination, control and raising.

    *the union that accuses him* -> union; *he came and lied* -> he; *she refused to meet them* -> she.
    """
    own = child(verb, *SUBJECTS) or _of_auxiliary(verb)
    if own is not None:
        return _antecedent(own, verb)
    if depth > 6:
        return None
    return _inherited_subject(verb, depth + 1)


def _of_auxiliary(verb: Token) -> Token | None:
    """*said the union was “misleading”*: a quotation mark lets the parser hang the subject on *was*."""
    held = (child(c, "nsubj", "csubj") for c in verb.children if c.dep_ == "aux")
    return next((found for found in held if found is not None), None)


def _antecedent(token: Token, verb: Token) -> Token:
    if token.tag_ in ("WDT", "WP") or (token.lower_ == "that" and token.dep_ in SUBJECTS and verb.dep_ == "relcl"):
        head = relative_head(verb) or _cleft(verb)
        if head is None and verb.dep_ == "conj":
            head = relative_head(verb.head) or _cleft(verb.head)
        if head is not None and contrasted(head):
            return head.head  # *it was Crane, not the nurses, who lied*
        return head if head is not None else token
    return token


def _cleft(verb: Token) -> Token | None:
    """*It was he who lied* -> he, the clause hung on the copula."""
    it = child(verb.head, "nsubj") if verb.dep_ in ("ccomp", "advcl") else None
    return child(verb.head, "attr") if it is not None and it.lower_ in ("it", "that", "this") else None


def contrasted(noun: Token) -> bool:
    """*Crane, not the nurses*: is the noun named only to say that it is not meant?"""
    return noun.dep_ in ("appos", "conj") and noun.doc[max(0, noun.left_edge.i - 1)].lower_ == "not"


def _inherited_subject(verb: Token, depth: int) -> Token | None:
    head = verb.head
    if verb.dep_ == "conj" and (is_verb(head) or head.tag_.startswith("JJ")):
        return subject(head, depth)
    if verb.dep_ == "relcl" and head.dep_ == "dobj" and head.head.lower_ in _HAVING and _infinitive(verb):
        return _noun_control(verb, head, depth)  # *found time to smear her*
    if verb.dep_ == "relcl":
        return None if any(c.dep_ in SUBJECTS for c in verb.children) else head
    if verb.dep_ == "acl":
        return _noun_control(verb, head, depth)
    if verb.dep_ in ("xcomp", "advcl", "ccomp", "dep", "oprd") and head != verb:
        return _control(verb, head, depth)
    if verb.dep_ in ("pcomp", "pobj") and head.dep_ in ("prep", "agent"):
        return _controlled_by_preposition(head, depth)
    if verb.dep_ in ("aux", "auxpass"):
        return subject(head, depth)
    return None


def _infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


def _noun_control(verb: Token, noun: Token, depth: int) -> Token | None:
    """*officials briefing the press* -> officials; *his attempt to silence them* -> his."""
    if verb.tag_ in ("VBG", "VBN"):
        return noun
    return possessor(noun) or (subject(noun.head, depth) if noun.dep_ in ("dobj", "attr") else None)


def _control(verb: Token, head: Token, depth: int) -> Token | None:
    if verb.dep_ in ("xcomp", "ccomp") and _lemma_in(head, _OBJECT_CONTROL):
        controller = direct_object(head)
        if controller is not None:
            return controller
    asked = next((c for c in head.lefts if c.tag_ in ("WP", "WDT") and c.dep_ == "dobj"), None)
    if verb.dep_ == "ccomp" and asked is not None and relative_head(head) is not None:
        return head.head  # *the man who she says lied*
    inclined = head.tag_.startswith("JJ") and child(verb, "mark") is None  # not *aware that there was briefing*
    found = said_of(head, depth) if inclined else subject(head, depth)
    if found is None or found.lower_ != "it" or verb.dep_ not in ("xcomp", "advcl"):
        return found
    judged = (head, *head.children) if is_verb(head) else (head, head.head)  # *it was low of him to ask*
    return next((of for of in (prepositional(word, "of") for word in judged) if of is not None), found)


def said_of(adjective: Token, depth: int = 0) -> Token | None:
    """Of whom an adjective with *to* is said: *the board was quick to smear her*, *officials keen to smear her*."""
    if adjective.lower_ in _OF_THE_DEED:
        return None
    if adjective.dep_ == "amod" and adjective.i > adjective.head.i:
        return adjective.head
    return subject(adjective.head if adjective.dep_ == "acomp" else adjective, depth)


def _controlled_by_preposition(preposition: Token, depth: int) -> Token | None:
    """*accused him of lying* -> him; *the charge of lying* -> None; *by closing it he* -> he."""
    head = preposition.head
    if is_noun(head) and is_received(head):
        return None
    if preposition.lower_ == "about" and head.lower_ in _SAYING:
        return None  # *what I said about bullying*
    if is_verb(head):
        if preposition.lower_ in ("of", "for", "with", "from", "as", "into", "over"):
            blamed = direct_object(head)
            if blamed is not None and blamed != preposition:
                return blamed
        return subject(head, depth)
    if is_noun(head):
        return possessor(head) or (subject(head.head, depth) if is_verb(head.head) else None)
    return None


def _lemma_in(token: Token, lemmas: set[str]) -> bool:
    word = token.lower_
    return (
        word in lemmas
        or any(word.endswith(s) and word[: -len(s)] in lemmas for s in _LIGHT_STEMS)
        or (word.endswith("ing") and word[:-3] + "e" in lemmas)
        or word in ("told", "left", "made", "led", "saw", "heard", "caught", "seen")
    )


def direct_object(verb: Token) -> Token | None:
    """Surface direct object; the subject of a passive: *was ignored by all* -> what was ignored."""
    if is_passive(verb):
        own = child(verb, "nsubjpass")
        return _antecedent(own, verb) if own is not None else _inherited_patient(verb)
    own = child(verb, "dobj", "dative")
    if own is not None:
        return _antecedent(own, verb)
    small = child(verb, "ccomp")
    whoever = child(small, "nsubj") if small is not None else None
    if whoever is not None and whoever.lower_ == "whoever":
        return whoever  # *we blame whoever drew it up*
    joined = child(verb, "conj")
    if joined is not None and is_verb(joined) and joined.i == verb.i + 2 and child(joined, "dobj") is not None:
        return child(joined, "dobj")  # *deplore and condemn this*
    return _object_of_relative(verb)


def _inherited_patient(verb: Token) -> Token | None:
    if verb.dep_ in ("acl", "amod"):
        return verb.head
    stands = verb.dep_ == "acomp" and is_verb(verb.head)  # *he stands accused*
    return subject(verb.head if stands else verb)


def _object_of_relative(verb: Token) -> Token | None:
    """*the survey which trustees have shelved* -> survey (no other object, the subject being somebody else)."""
    chain = verb
    while chain.dep_ in ("xcomp", "conj") and is_verb(chain.head):
        chain = chain.head
    if chain.dep_ != "relcl":
        return None
    own = child(chain, *SUBJECTS)
    if own is None or own.tag_ in ("WDT", "WP") or own.lower_ == "that":
        return None
    return chain.head


def agent(verb: Token) -> Token | None:
    """The doer of a passive: *cheated by dealers who* -> dealers."""
    by = child(verb, "agent")
    if by is None:
        by = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "by"), None)
    found = child(by, "pobj", "pcomp") if by is not None else None
    return None if found is not None and found.lower_ in TIMES else found


def doer(verb: Token) -> Token | None:
    """Who does what the verb says: the subject of an active, the agent of a passive; of *told to lie*, who told so."""
    above = verb.head
    if verb.dep_ == "xcomp" and above.lower_ in _FORCED and is_passive(above):
        return agent(above)
    return agent(verb) if is_passive(verb) else subject(verb)


def is_received(noun: Token) -> bool:
    """*I have heard allegations*: it comes from others, unless the noun says from whom."""
    there = noun.dep_ == "attr" and child(noun.head, "expl") is not None  # *there were allegations*
    return (there or (noun.dep_ == "dobj" and noun.head.lower_ in _RECEIVED)) and child(noun, "poss") is None
