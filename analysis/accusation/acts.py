"""Acts told without their doer, and claims told only to be denied: *Blaming the staff is shameful*."""

from __future__ import annotations

from .clause import SUBJECTS, child, governors, is_noun, is_verb, subject
from .tree import Token

# Whoever does this to a charge stands charged.
REJECTING = frozenset(
    "deny denies denied denying reject rejects rejected rejecting refute refutes refuted dispute disputes disputed "
    "rebut rebuts rebutted resent resents resented resenting repudiate repudiates repudiated repudiating".split()
)
CLAIMS = frozenset(
    "claim claims allegation allegations accusation accusations suggestion suggestions assertion assertions charge "
    "charges complaint complaints criticism criticisms report reports".split()
)
_MODIFIERS = ("amod", "compound", "nmod")
_INCLUDING = frozenset(
    "include includes included including involve involves involved involving mean means meant consist consists "
    "consisted extend extends extended".split()
)


def included_in(gerund: Token) -> Token | None:
    """*her conduct has included belittling people* -> conduct: of what an act is said to be part."""
    top = gerund
    while top.dep_ in ("conj", "advcl", "pcomp", "prep", "amod") and top.head != top and top.lower_ not in _INCLUDING:
        top = top.head
    verb = top if top.lower_ in _INCLUDING else top.head
    if gerund.tag_ != "VBG" or verb.lower_ not in _INCLUDING or verb == gerund or verb.idx > gerund.idx:
        return None
    return subject(verb)


def denier(word: Token) -> Token | None:
    """*The department rejected claims that it had misled them* -> department: of whom a denial speaks."""
    for above in governors(word, 6):
        if is_verb(above) and (above.lower_ in REJECTING or _dismisses(above)):
            return subject(above)
        if above.dep_ not in ("ccomp", "acl", "relcl", "dobj", "pobj", "prep", "nsubj", "nsubjpass", "poss", "pcomp"):
            return None
    return None


def _dismisses(verb: Token) -> bool:
    """*dismissed claims that she had lied*; *dismissed Mr Rees* is another use."""
    told = child(verb, "dobj")
    return verb.lower_.startswith("dismiss") and told is not None and told.lower_ in CLAIMS


def denying(word: Token) -> Token | None:
    """*The department denied that any station had been left empty* -> department: who would have done it."""
    for above in governors(word, 4):
        if is_verb(above) and above.lower_ in ("deny", "denies", "denied", "denying"):
            return subject(above)
        if above.dep_ not in ("ccomp", "xcomp", "conj", "acl"):
            return None
    return None


def told_claim(word: Token) -> Token | None:
    """*rejected claims by the union that it had misled them* -> claims: what is told only to be denied."""
    for above in governors(word, 6):
        if is_noun(above) and above.dep_ == "dobj" and above.head.lower_ in REJECTING and is_verb(above.head):
            return above if above.lower_ in CLAIMS else None
        if is_noun(above) and above.dep_ == "dobj" and _dismisses(above.head):
            return above
        if is_verb(above) and above.lower_ in REJECTING:
            return None
    return None


def act_upon(noun: Token) -> bool:
    """*Smearing nurses is a disgrace*: an act, though the parser takes it for nurses who smear."""
    doing = next(noun.lefts, None)
    number = any(w.lower_ in ("is", "was", "has", "isn't", "does") for w in (noun.head, *noun.head.children))
    told = doing is not None and doing.i == noun.i - 1 and doing.lower_.endswith("ing") and doing.dep_ in _MODIFIERS
    return told and number and (noun.tag_ == "NNS" or noun.lower_ == "staff") and noun.dep_ in SUBJECTS


def subjectless_gerund(verb: Token) -> bool:
    """*Blaming the staff is shameful*: an act as the subject of its clause, its doer left out."""
    return (
        verb.tag_ == "VBG" and verb.dep_ in ("csubj", "csubjpass", "nsubj") and child(verb, "poss", *SUBJECTS) is None
    )
