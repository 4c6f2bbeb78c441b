"""What stands as subject, object, complement or after a preposition of a verb trigger."""

from __future__ import annotations

from . import clause
from .claims import Claim
from .naming import sort_of
from .tree import Token

_MANNERS = frozenset("way ways manner fashion style form terms tone part public private print turn return fact".split())


def _verb_subject(claim: Claim, head: Token, _: str) -> Token | None:
    if claim.frame.trigger.startswith("be ") and clause.is_passive(head):
        return clause.direct_object(head)  # *he was caught out*: whoever it befell
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
    return token is not None and claim.holds(token)


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


def verb_preposition(claim: Claim, head: Token, name: str) -> Token | None:
    found, last = clause.prepositional(head, name), _last_word(claim)
    if found is not None and name == "in" and found.i < head.i:
        found = None  # *In his letter he blamed the staff*
    if found is None and last.lower_ == name:
        found = clause.child(last, "pobj", "pcomp")  # *laid it at the door of the staff*
    if found is None:
        blamed = clause.child(head, "dobj")
        charged = name == "of" and claim.frame.frame == "accuse" and not _deed(blamed)
        own = charged or name in claim.frame.trigger.split()
        found = (
            clause.prepositional(blamed, name)
            if blamed is not None and (own or name not in ("of", "in", "on"))
            else None
        )
    if found is not None and name == "in" and found.lower_ in _MANNERS:
        return clause.prepositional(found, "of")  # *accused me in turn of lying*; *blaming them in this way*
    if found is None and claim.frame.frame == "accuse" and clause.is_passive(head):
        found = _after_agent(clause.agent(head), name)
    return found


def _deed(blamed: Token | None) -> bool:
    """*deplores the endangerment of passengers*: what is blamed is the thing itself, of which *of* tells more."""
    return blamed is not None and blamed.tag_ in ("NN", "NNS") and sort_of(blamed.text) == "thing"


def _after_agent(agent: Token | None, name: str) -> Token | None:
    """*was accused by Jones of fraud*: the parser hangs *of* on whoever accuses; *Ministry of Defence* is no charge."""
    inside = [t for t in (agent.subtree if agent is not None else ()) if t.lower_ == name and t.dep_ == "prep"]
    charges = (clause.child(t, "pobj", "pcomp") for t in reversed(inside))
    return next((c for c in charges if c is not None and not c.tag_.startswith("NNP")), None)


VERB = {"subject": _verb_subject, "object": _verb_object, "complement": _verb_complement, "that": _verb_that}
