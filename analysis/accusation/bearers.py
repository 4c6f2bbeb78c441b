"""Of whom a general word is said, the name beside a role, and who made or did a thing, in the parse alone."""

from __future__ import annotations

from . import clause
from .inflect import forms_of
from .lexis import CALLING, RECEIVING
from .tree import Token

BEING = frozenset("is 's was are were be been".split())
_MAKING = forms_of(
    "make give offer issue publish produce write send adopt run paint present provide submit launch release circulate "
    "draft print post pursue deliver pass set spread sign show put impose hatch concoct invent"
)
_HOLDING = forms_of("take have reach show hold")
_CHOSEN = frozenset("decision decisions step steps record attitude approach line view stance habit".split())
_POLITE = frozenset("honourable honorable right noble learned gallant good same poor wretched".split())
_PRONOUN = (
    dict.fromkeys("man gentleman fellow chap bloke guy".split(), "he")
    | dict.fromkeys("woman lady".split(), "she")
    | dict.fromkeys("men women gentlemen ladies fellows chaps blokes".split(), "they")
)
STRANGERS = frozenset(_PRONOUN)  # words for anybody, which no name goes with
_EMPTY = frozenset("it there this that what who which".split())


def bearer(token: Token) -> Token | None:
    """*He is a man who lies*, *Foyle, the most overpromoted man*: of whom a general word is said."""
    if token.tag_ not in ("NN", "NNS", "CD") or clause.possessor(token) is not None:
        return None
    determiner = clause.child(token, "det")
    described = clause.child(token, "relcl") is not None
    somebody = described and token.lower_ in ("somebody", "someone")
    loose = somebody or (determiner is not None and (determiner.lower_ in ("a", "an") or described))
    if token.dep_ == "attr" and loose and token.head.lower_ in BEING:
        found = clause.subject(token.head)
        return found if found is not None and found.lower_ not in _EMPTY and found != token else None
    if token.dep_ == "oprd" and described and token.head.lower_ in CALLING:
        return clause.child(token.head, "dobj")  # *called him a coward who hides*
    comma = token.left_edge.i and token.doc[token.left_edge.i - 1].text == ","
    if token.dep_ == "appos" and loose and described and comma and token.head.tag_.startswith("NNP"):
        return token.head  # *Piers Lanyon, a coward who hides*
    if token.dep_ == "nsubj" and described and token.head.lower_ in BEING:
        named = clause.child(token.head, "attr")
        return named if named is not None and named.tag_ == "NNP" else None
    return None


def beside(token: Token) -> Token | None:
    """The name beside a role: *a delegate from Kent, Marcus Peel*; *a woman called Precious Obeng*."""
    if token.tag_ not in ("NN", "NNS"):
        return None
    places = (clause.prepositional(token, p) if token.tag_ == "NN" else None for p in ("from", "at", "in", "for"))
    found = (named(one) for one in (token, *places) if one is not None)
    return next((one for one in found if one is not None), None)


def named(token: Token) -> Token | None:
    """The name that stands right beside a noun: *the owners, Crag & Fell*; *their landlord, a fund called Brask*."""
    apposed = _apposed(token)
    found = (apposed, *(_called(one) for one in (token, apposed) if one is not None))
    names = (one for one in found if one is not None and one.tag_ in ("NNP", "NNPS"))
    return next((one for one in names if not clause.contrasted(one)), None)


def _apposed(token: Token) -> Token | None:
    """*the owners, Crag & Fell*: an apposition, or what the parser takes for the next of a row without *and*."""
    beside = clause.child(token, "conj") if clause.child(token, "cc") is None else None
    row = beside is not None and beside.tag_.startswith("NNP") and token.doc[max(0, beside.left_edge.i - 1)].text == ","
    return clause.child(token, "appos") or (beside if row else None)


def _called(token: Token) -> Token | None:
    """*a fund called Brask*"""
    made = clause.child(token, "acl")
    return clause.child(made, "oprd", "dobj") if made is not None and made.lower_ in ("named", "called") else None


def stands_for(token: Token, trigger: Token | None = None) -> str:
    """The pronoun that a word like *that man*, *the honourable lady*, *those gentlemen* is as good as; else empty.

    So is *a man who lies*, of whom the trigger tells the lie: somebody is meant who was spoken of before.
    """
    determiner = clause.child(token, "det")
    pointed = determiner.lower_ if determiner is not None else ""
    relative = clause.child(token, "relcl")
    if pointed == "a" and trigger is not None and relative is not None and _tells(relative, trigger):
        return _PRONOUN.get(token.lower_, "")
    bare = clause.child(token, "prep", "relcl", "appos", "compound", "poss") is None
    polite = all(c.lower_ in _POLITE for c in token.children if c.dep_ == "amod")
    if not bare or pointed not in ("the", "that", "this", "those", "these") or not (polite or pointed != "the"):
        return ""
    return _PRONOUN.get(token.lower_, "")


def _tells(relative: Token, trigger: Token) -> bool:
    """*who lies*: is the trigger said of whoever a relative clause describes?"""
    who = clause.child(relative, "nsubj")
    return (relative == trigger or relative.is_ancestor(trigger)) and who is not None and who.lower_ in ("who", "that")


def made(token: Token) -> bool:
    """*gave us a misleading account*: is an object what its verb's subject makes or chooses?"""
    chosen = token.lower_ in _CHOSEN and token.head.lower_ in _HOLDING  # *took a cowardly decision*
    return chosen or token.head.lower_ in _MAKING


def done_by(act: Token, trigger: Token) -> Token | None:
    """*the attack on nurses by Mr Crane*, *the cuts announced by ministers*: wherever the parser hangs *by*."""
    told = clause.child(act, "acl")
    within = (clause.child(p, "pobj") for p in act.rights if p.dep_ == "prep" and p.lower_ in ("of", "on"))
    places = [act, *(inner for inner in within if inner is not None)]
    if act.dep_ == "dobj":
        places.append(act.head)
    if told is not None and told.tag_ == "VBN" and told != trigger:
        places.insert(0, told)
    found = [clause.agent(place) for place in places]
    if act.dep_ == "dobj" and act.head.lower_ in RECEIVING:
        found.append(clause.prepositional(act.head, "from"))  # *received a misleading letter from the board*
    return next((by for by in found if by is not None and by.i > act.i), None)
