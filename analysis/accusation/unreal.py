"""What nobody did or said, what is demanded, hoped, or only supposed: no accusation of anybody."""

from __future__ import annotations

from collections.abc import Iterator

from . import clause
from .claims import Claim, Scene
from .coreference import FIRST, UNNAMED
from .inflect import forms_of
from .namer import SPEECH
from .roles import Roles
from .status import asked_whether, conditional, disavowed
from .tellers import saying_verb
from .tree import Token

_MODALS = frozenset("must should would will shall 'll ’ll can could ought wo ca need".split())


def seldom(head: Token) -> bool:
    """*is hardly ever wrong*, *rarely lies*: as good as never."""
    near = [head, head.head] if head.dep_ in ("acomp", "attr") else [head]
    words = [t for above in near for c in above.lefts if c.dep_ == "advmod" for t in c.subtree]
    words += [t for c in head.head.rights if c.i < head.i and head.dep_ in ("acomp", "attr") for t in (c,)]
    return any(t.lower_ in ("hardly", "scarcely", "barely", "seldom", "rarely") for t in words)


def done_by_none(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*No court sat idle*, *She robbed nobody*: nobody did it, or nobody suffered it."""
    token = roles.accused_token
    if claim.rule != "lexicon":
        return False
    return (token is not None and nobody(token)) or _said_by_none(claim) or _done_to_none(claim)


def _done_to_none(claim: Claim) -> bool:
    whom = clause.child(claim.head, "dobj") if claim.frame.frame == "deed" and claim.frame.pos == "verb" else None
    return whom is not None and nobody(whom) and not claim.holds(whom)


def nobody(token: Token) -> bool:
    """*nobody*, *no minister*; *nobody but the minister* is somebody."""
    if token.i + 1 < len(token.doc) and token.nbor(1).lower_ in ("but", "except", "besides", "other", "save"):
        return False
    none = any(c.dep_ in ("det", "preconj") and c.lower_ in ("no", "neither") for c in token.children)
    return none or token.lower_ in ("nobody", "none")


def _said_by_none(claim: Claim) -> bool:
    """*Nobody claims he lied*, *no one accused him*."""
    accusing = claim.head if claim.frame.frame in ("accuse", "allege", "dub", "pin") else saying_verb(claim.head)
    speaker = clause.doer(accusing) if accusing is not None else None
    return speaker is not None and nobody(speaker) and not disavowed(claim)


def hoped(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*I hope he lied less*, *I hope that was a joke*."""
    head = claim.head
    said = head.head if head.dep_ in ("attr", "acomp", "oprd") else head
    told = any(above.lower_ in HOPING and clause.is_verb(above) for above in _tellers(said))
    return told and claim.rule == "lexicon"


def not_done(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Demands, wishes, predictions, commands and suppositions: *must not mislead*, *would betray*, *if he had lied*."""
    head = claim.head
    if claim.rule != "lexicon" or claim.frame.pos != "verb":
        return False
    verb = head
    while verb.dep_ in ("xcomp", "conj") and clause.is_verb(verb.head) and clause.child(verb, *clause.SUBJECTS) is None:
        if verb.tag_ in ("VBZ", "VBD", "VBP"):
            break  # *Harbourline, you will recall, blames the council* is no prediction
        verb = verb.head
    for v in {head, verb}:
        words = [c.lower_ for c in v.children if c.dep_ == "aux"]
        perfect = any(w in ("have", "’ve", "'ve") for w in words)
        if any(w in _MODALS for w in words) and not perfect:
            return True
        if perfect and any(w in ("would", "could", "’d", "'d", "should") for w in words):
            return True
    if (
        head.tag_ == "VB"
        and head.dep_ in ("ROOT", "ccomp", "conj")
        and clause.child(head, "aux", *clause.SUBJECTS) is None
        and clause.subject(head) is None
    ):
        return True
    return _purpose(head) and (claim.frame.weight < 3 or (claim.frame.frame == "deed" and not scene.hostile))


HOPING = frozenset("hope hopes hoped hoping wish wishes wished wishing pray prays prayed praying".split())


def _tellers(head: Token) -> Iterator[Token]:
    """The verbs in whose that-clauses the verb stands: *I hope he lied less* -> hope."""
    below = head
    for above in clause.governors(head, 4):
        if below.dep_ not in ("ccomp", "conj", "xcomp"):
            return
        if below.dep_ == "ccomp":
            yield above
        below = above


def _purpose(head: Token) -> bool:
    """A bare *to* infinitive that nobody is said to have carried out."""
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in head.children)
    return to and head.dep_ in ("advcl", "acl", "relcl", "csubj", "ROOT")


def supposed(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*If she had blamed them*: nobody says that she did. *If he read it, he lied* does count, hedged."""
    if _inverted(claim):
        return True
    verb = conditional(claim)
    if verb is None or asked_whether(claim):
        return False
    words = {c.lower_ for c in verb.children if c.dep_ == "aux"} | {verb.lower_}
    if "had" in words or "were" in words or (verb.tag_ in ("VBP", "VBZ") and not scene.hostile):
        return True
    return roles.accused == UNNAMED or not scene.hostile


def _inverted(claim: Claim) -> bool:
    """*Had the bank stolen it, we would know*, *Should he lie, …*: a condition without *if*."""
    for verb in (claim.head, *clause.governors(claim.head)):
        subject = clause.child(verb, "nsubj", "nsubjpass") if clause.is_verb(verb) else None
        if subject is None:
            continue
        first = next((t for t in verb.subtree if t.tag_ not in ("CC", "RB", "``", "''") and not t.is_punct), None)
        if first is None or first.lower_ not in ("had", "were", "should") or first.i > subject.i:
            continue
        if first == verb or first.head == verb:
            return not claim.unit.question
    return False


_MIGHT = _MODALS | {"may", "might", "cannot", "'d"}
_OPEN = frozenset("unless lest until when whenever before".split())
# Verbs after which an infinitive is done, tried or at least meant: *continued to suppress*, *wants to undermine*.
_CARRIED_OUT = forms_of(
    "continue begin start try attempt seek dare work proceed manage help decide choose conspire plot refuse fail "
    "neglect want wish prefer threaten set use go come persist serve hasten agree combine undertake design intend "
    "mean calculate seem appear prove happen turn"
)
_WITHOUT = frozenset(
    "prohibit prohibits prohibited prohibiting prevent prevents prevented preventing stop stops stopped stopping avoid "
    "avoids avoided avoiding without against instead rather abstain refrain keep forbid deter".split()
)
ANYBODY = frozenset(
    "anyone anybody everyone everybody one man mankind individual individuals person persons people nobody none "
    "citizen citizens men humanity".split()
)


_OWED = ("should ", "must ", "ought ")


def not_told_as_done(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*A nation could betray its friends*, *if governments squander*, *to ignore them would be*: nobody did."""
    speech, head = claim.frame.frame in SPEECH, claim.head
    if speech and not (scene.long and _others_would(claim)):
        return False
    if claim.frame.trigger.startswith(_OWED):
        return False  # *should be ashamed*, *must take the blame*: the word of duty is the blame
    if claim.frame.pos != "verb" and head.dep_ in _PRESUPPOSED:
        return False  # *their illegal war could end*: it is a war, and illegal
    if clause.is_verb(head) and (_only_thought_of(head, speech=speech) or _unreal(head)):
        return True
    return _within_the_unreal(head)


def _within_the_unreal(head: Token) -> bool:
    """Does a clause above make it unreal, up to one that tells it as a fact?"""
    below, inside = head, True
    for above in clause.governors(head):
        verbal = clause.is_verb(above)
        if verbal and above.lower_ in HOPING:
            return True
        if below.dep_ == "relcl":
            if not _loose(above) or above.head.lower_ in _WITHOUT:
                return _loose(above)  # *to stop those who defraud us*
            inside = False
        elif _finite(below) and below.dep_ in ("ccomp", "advcl", "conj", "parataxis"):
            return False
        if verbal and (_unreal(above) or (inside and _only_thought_of(above))):
            return True
        below = above
    return False


_PRESUPPOSED = frozenset("amod compound nmod pobj dobj nsubj nsubjpass appos conj".split())


def _others_would(claim: Claim) -> bool:
    """*It is tempting to blame them*, *who may condemn what they do not know*; not *we must condemn this*."""
    subject = clause.subject(claim.head) if claim.frame.pos == "verb" else None
    return (
        claim.frame.pos == "verb"
        and not clause.is_passive(claim.head)
        and (subject is None or subject.lower_ not in FIRST)
    )


def _finite(verb: Token) -> bool:
    """*that they lied*, *because they lie*: told as a fact, whatever the clause above supposes."""
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        c.tag_ in ("VBD", "VBZ", "VBP") for c in verb.lefts if c.dep_ in ("aux", "auxpass")
    )


def _loose(noun: Token) -> bool:
    """*those who*, *a man who*, *any power that*: nobody in particular."""
    words = {c.lower_ for c in noun.children if c.dep_ == "det"}
    return noun.lower_ in ("those", "who", "whoever", "he") or noun.lower_ in ANYBODY or bool(words & INDEFINITE)


INDEFINITE = frozenset("a an any every each no such".split())


def _unreal(verb: Token) -> bool:
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & _MIGHT and (not helpers & {"have", "'ve"} or helpers & {"could", "would", "might", "should"}):
        return True
    if any(c.dep_ in ("mark", "advmod") and c.lower_ in _OPEN for c in verb.lefts):
        return verb.tag_ not in ("VBD", "VBN") or "had" in helpers
    return False


def _only_thought_of(verb: Token, *, speech: bool = False) -> bool:
    """An infinitive or gerund that nobody is said to have carried out: *to prohibit firms from refusing*."""
    above = verb.head
    if verb.dep_ == "pcomp" and (above.lower_ in _WITHOUT or above.head.lower_ in _WITHOUT):
        return True
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    if not to or any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children):
        return False  # *seems to have misled*
    if any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.lefts):
        return True
    if verb.dep_ == "xcomp" and above.dep_ == "acomp":
        weighed = clause.child(above.head, "nsubj")
        return weighed is not None and weighed.lower_ == "it"  # *it is tempting to blame them*
    if speech and verb.dep_ in ("acl", "relcl"):
        return True  # *measures to hold them responsible*
    if verb.dep_ == "xcomp":
        return clause.is_verb(above) and above.lower_ not in _CARRIED_OUT
    return verb.dep_ in ("csubj", "csubjpass", "ROOT")
