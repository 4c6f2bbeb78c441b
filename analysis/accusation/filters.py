"""Which claims count: somebody else's deed, done or said to be done, held against them."""

from __future__ import annotations

import re

from . import clause
from .calm import too_calm
from .claims import Claim, Scene
from .coreference import FIRST, UNNAMED
from .denials import denied
from .idle import PASSING, REFUSING, SENSES, UNBLAMED
from .lexis import PRECEPTS
from .meaning import benign_attribute, impersonal, incomplete, nothing_wrong, only_denied
from .namer import SPEECH
from .reporting import evidential
from .roles import Roles
from .status import disavowed
from .tree import Token
from .unreal import done_by_none, hoped, nobody, not_done, seldom, supposed
from .weight import nobody_in_sight
from .wording import BUT, BUT_AFTER, NEVER, NOT_ACCUSING

_PREVENTING = frozenset(
    "prevent prevents prevented avoid avoids avoided avoiding stop stops stopped stopping end ends "
    "ended ending fight fights fighting "
    "fought combat resist resists resisted resisting oppose opposes opposed opposing protect "
    "protects against tackle tackling "
    "eliminate eliminating eradicate abolish root repel deter halt curb punish condemn reduce "
    "reducing overcome overcoming".split()
)


def possible(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Can the claim be an accusation? Every reason against has a function of its own below."""
    return not any(reason(claim, roles, scene) for reason in SETTLING)


def counts(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Does the claim make an accusation, were every reason against it to hold?"""
    return possible(claim, roles, scene) and not any(reason(claim, roles, scene) for reason in WEIGHED)


def self_blame(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*We failed*, *I was wrong*: self-criticism is no accusation."""
    token = roles.accused_token
    if token is not None and token.lower_.endswith(("self", "selves")) and claim.frame.frame in SPEECH:
        return True  # *he blamed himself*
    if token is None or not roles.own_voice or denied(claim):
        return False
    if _repented(claim.head, token):
        return True
    if claim.frame.frame in SPEECH or evidential(claim):
        return False  # *the suggestion that I lied*
    if token.lower_ in FIRST:
        return claim.fragment.kind != "phrase"  # *reports that I have been “obstructing”*
    owner = clause.possessor(token)
    return owner is not None and owner.lower_ in FIRST and token.lower_ in ("fault", "part")


def _repented(head: Token, doer: Token) -> bool:
    """*Hall apologised for misleading us*, by Hall; not *must apologise for*, *has never apologised for*."""
    for above in clause.governors(head, 4):
        if above.lower_ not in _REPENTING:
            continue
        verb = above if clause.is_verb(above) else above.head
        forced = verb.dep_ in ("xcomp", "acl") or any(c.tag_ in ("MD", "TO") for c in verb.lefts)
        own = doer == clause.subject(verb) or (doer.dep_ == "poss" and doer.tag_ == "PRP$")
        return own and not forced and not clause.negated(verb)
    return False


_REPENTING = frozenset(
    "apologise apologises apologised apologising apologize apologizes apologized apologizing regret regrets regretted "
    "regretting sorry repent repents repented ashamed".split()
)


def not_the_case(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*did not mislead*, *is no liar*, *never accused*, *no evidence of a breach*."""
    head, plain = claim.head, claim.rule in ("lexicon", "harsh_verb")
    if claim.status or claim.frame.trigger.startswith(("no ", "no-")):
        return False  # *is no better than a thief*
    if plain and (_done_by_neither(head) or NEVER.search(claim.unit.text[: claim.start])):
        return True
    if seldom(head):
        return plain and claim.frame.frame != "accuse"
    if plain and (clause.negated(head) or clause.negated(_first_of_row(head))):
        return not disavowed(claim)
    return _negated_above(claim) if claim.frame.pos == "verb" else _negated_around(claim)


def _done_by_neither(head: Token) -> bool:
    """*Nobody lied*, *neither has misled us*."""
    subject = clause.subject(head) if clause.is_verb(head) else None
    if subject is None or not (nobody(subject) or subject.lower_ == "neither"):
        return False
    return subject.lower_ in ("nobody", "none", "neither") or clause.doer(head) == subject


def _first_of_row(verb: Token) -> Token:
    """The verb whose subject, and *not*, a joined verb shares: *did not lie or cheat* -> lie."""
    while verb.dep_ == "conj" and clause.is_verb(verb) and clause.is_verb(verb.head):
        if clause.child(verb, *clause.SUBJECTS) is not None:
            break
        verb = verb.head
    return verb


def _negated_around(claim: Claim) -> bool:
    """*no evidence of a breach*, *was not a lie*, *without malice*."""
    top = head = claim.head
    while top.dep_ in ("conj", "amod", "compound", "pobj", "prep") and top.head != top:
        top = top.head
        if (clause.negated(top) or top.lower_ == "nothing") and not clause.is_verb(top):
            return True
    verb = top.head if top.dep_ in ("acomp", "attr", "dobj", "nsubjpass", "oprd") else top
    verb = verb.head if verb.dep_ == "xcomp" and claim.frame.trigger.startswith("to blame") else verb
    if clause.is_verb(verb) and clause.negated(verb) and claim.rule == "lexicon":
        return not disavowed(claim)
    return head.dep_ == "pobj" and head.head.lower_ == "without" and not clause.possessor(head)


def _negated_above(claim: Claim) -> bool:
    """*did not try to mislead*, *refused to blame*; *did not say that they lied* only leaves it open."""
    below = claim.head
    if below.dep_ == "xcomp" and below.lower_ in UNBLAMED and below.head.lower_ in REFUSING:
        return True
    for above in clause.governors(claim.head, 5):
        hangs = below.dep_ in ("xcomp", "ccomp", "conj", "pcomp", "prep")
        if hangs and clause.is_verb(above) and clause.negated(above):
            return below.dep_ in ("xcomp", "pcomp", "prep") and not disavowed(claim)
        below = above
    return False


def not_accused(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*We do not accuse your staff of bad faith*: nothing, unless what follows takes it back (*but I can count*)."""
    if claim.rule == "absolved":
        return False
    accusing = any(t.lower_.startswith("accus") for t in (claim.head, *clause.governors(claim.head, 5)))
    if not accusing or not NOT_ACCUSING.search(claim.unit.text[: claim.end]):
        return False
    units = scene.document.units
    after = units[claim.unit.order + 1].text if claim.unit.order + 1 < len(units) else ""
    return not (BUT.search(claim.unit.text[claim.end :]) or BUT_AFTER.match(after))


def nobody_in_particular(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*an end to the recriminations*, *any force that attacks us*, *a shortsighted nation will*: calm generalities."""
    told = claim.frame.frame in ("accuse", "allege", "pin", "dub")
    if scene.hostile or told or claim.rule != "lexicon" or claim.head.dep_ == "attr":
        return False
    if roles.accused == UNNAMED:
        return roles.accuser == UNNAMED or claim.frame.frame not in SPEECH
    if re.match(r"(?:any|no|every|each|another)\b", roles.accused.lower()):
        return True
    verb = next((v for v in (claim.head, *clause.governors(claim.head)) if clause.is_verb(v)), None)
    aux = {c.lower_ for c in verb.children if c.dep_ == "aux"} if verb is not None else set()
    return bool(aux & {"will", "shall"}) and re.match(r"an? ", roles.accused.lower()) is not None


def conceded(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*To be fair to him, he let everybody speak*: granted in somebody's favour, a weak trigger blames nobody."""
    if claim.frame.weight == 3 and claim.rule in ("lexicon", *_QUOTED):
        return False
    before = claim.unit.text[: claim.start]
    return bool(_CONCEDING.search(before)) and not re.search(r"\b(?:but|yet|though|although|however)\b|;", before)


_QUOTED = ("called_in_quotes", "quoted_charge", "denial")
_CONCEDING = re.compile(
    r"(?i)\b(?:to be fair|in (?:all )?fairness|fair enough|credit (?:to|where)|to (?:his|her|its|their|your) credit|"
    r"i(?:['’]ll| will) (?:give|grant|say this for)|i grant|we grant|is (?:entirely |quite )?right (?:that|about|to)|"
    r"['’](?:s|re) (?:entirely |quite )?right(?:, too,)? (?:that|about|to)|the credit (?:belongs|goes)|"
    r"full marks|hats? off|hand it to|it is true that|deserves? (?:credit|praise|a medal))"
)
RULES = PRECEPTS | {"regulation", "article", "framework"}


def ruled(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*The Act requires a hearing before any branch is closed*: what a rule says of anybody is said of nobody."""
    for above in clause.governors(claim.head):
        subject = clause.child(above, "nsubj") if clause.is_verb(above) else None
        rule = subject is not None and subject.lower_ in RULES and above.tag_ in ("VBZ", "VBP")
        if rule and above != claim.head and claim.head.i > above.i:
            return True
    return False


_TALK = frozenset(
    "speak speaking spoke talk talked talking charge charges accusation accusations allegation allegations "
    "claim claims suggestion suggestions hint hints full".split()
)


def warded_off(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*to prevent abuse*, *the fight against corruption* name no culprit."""
    if claim.frame.pos != "noun" or roles.accused != UNNAMED or claim.frame.frame == "criticism":
        return False
    head = claim.head
    while head.dep_ == "conj" and clause.is_noun(head.head):
        head = head.head
    above = head.head
    if head.dep_ == "pobj":
        if above.lower_ in ("of", "about") and above.head.lower_ in _TALK:
            return False
        told = clause.is_noun(above.head) and above.head.dep_ in ("attr", "oprd", "ROOT", "appos")
        return above.lower_ in ("against", "from", "without", "of", "for", "to", "than", "about") and not told
    return above.lower_ in _PREVENTING


def not_blamed(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*We would not blame you*: an act of accusing that does not take place."""
    return claim.frame.frame in SPEECH and not_the_case(claim, roles, scene)


# What grammar or sense rules out, whatever stands around it.
SETTLING = (self_blame, not_accused, not_blamed, done_by_none, hoped, incomplete, only_denied, nothing_wrong, *SENSES)
# What speaks against a claim, and is weighed where a text quarrels.
WEIGHED = (
    not_the_case,
    not_done,
    supposed,
    warded_off,
    nobody_in_particular,
    conceded,
    ruled,
    nobody_in_sight,
    impersonal,
    benign_attribute,
    *PASSING,
    too_calm,
)
