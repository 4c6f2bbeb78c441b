"""Which claims count: somebody else's deed, done or said to be done, held against them."""

from __future__ import annotations

import re
from typing import Any

from . import clause
from .arguments import argument
from .claims import Claim, Scene
from .coreference import FIRST, PRONOUNS, UNNAMED
from .namer import SPEECH, definite, same_name
from .names import sort_of
from .people import GROUP_ROLES, PERSON_ROLES, human
from .roles import Roles
from .status import conditional, denied, disavowed, evidential

Token = Any
_MODALS = frozenset("must should would will shall 'll ’ll can could ought wo ca need".split())
_PREVENTING = frozenset(
    "prevent prevents prevented avoid avoids avoided avoiding stop stops stopped stopping end ends "
    "ended ending fight fights fighting "
    "fought combat resist resists resisted resisting oppose opposes opposed opposing protect "
    "protects against tackle tackling "
    "eliminate eliminating eradicate abolish root repel deter halt curb punish condemn reduce "
    "reducing overcome overcoming".split()
)
_WITHOUT = frozenset("no without never nor neither not n't n’t little hardly".split())


def counts(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Does the claim make an accusation? Every reason against has a function of its own below."""
    return not any(reason(claim, roles, scene) for reason in REASONS)


def self_blame(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*We failed*, *I was wrong*: self-criticism is no accusation."""
    token = roles.accused_token
    if token is None or not roles.own_voice or denied(claim):
        return False
    if claim.frame.frame in SPEECH or evidential(claim):
        return False  # *the suggestion that I lied*
    if token.lower_ in FIRST:
        return True
    owner = clause.possessor(token)
    return owner is not None and owner.lower_ in FIRST and token.lower_ in ("fault", "part")


def not_the_case(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*did not mislead*, *is no liar*, *never accused*, *no evidence of a breach*."""
    head = claim.head
    if claim.status:
        return False
    subject = clause.subject(head) if clause.is_verb(head) else None
    if subject is not None and subject.lower_ in ("nobody", "none", "neither") and claim.rule == "lexicon":
        return True
    first = head
    while (
        first.dep_ == "conj"
        and clause.is_verb(first)
        and clause.is_verb(first.head)
        and clause.child(first, *clause.SUBJECTS) is None
    ):
        first = first.head
    if (clause.negated(head) or clause.negated(first)) and claim.rule == "lexicon":
        return not disavowed(claim)
    if claim.frame.pos != "verb":
        top = head
        while top.dep_ in ("conj", "amod", "compound", "pobj", "prep") and top.head != top:
            top = top.head
            if clause.negated(top) and not clause.is_verb(top):
                return True
        verb = top.head if top.dep_ in ("acomp", "attr", "dobj", "nsubj", "nsubjpass", "oprd") else top
        if clause.is_verb(verb) and clause.negated(verb) and claim.rule == "lexicon":
            return not disavowed(claim)
        return (top.dep_ == "pobj" and top.head.lower_ == "without") or (
            head.dep_ == "pobj"
            and head.head.lower_ in ("without", "against")
            and not clause.possessor(head)
            and head.head.lower_ == "without"
        )
    below = head
    for above in clause.governors(head, 5):
        if (
            below.dep_ in ("xcomp", "ccomp", "conj", "pcomp", "prep")
            and clause.is_verb(above)
            and clause.negated(above)
        ):
            return below.dep_ in ("xcomp", "pcomp", "prep") and not disavowed(claim)
        below = above
    return False


def not_done(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """Demands, wishes, predictions, commands and suppositions: *must not mislead*, *would betray*, *if he had lied*."""
    if claim.frame.pos != "verb" or claim.rule != "lexicon":
        return False
    head = claim.head
    verb = head
    while verb.dep_ in ("xcomp", "conj") and clause.is_verb(verb.head) and clause.child(verb, *clause.SUBJECTS) is None:
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
    return _purpose(head) and claim.frame.weight < 3


def _purpose(head: Token) -> bool:
    """A bare *to* infinitive that nobody is said to have carried out."""
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in head.children)
    return to and head.dep_ in ("advcl", "acl", "relcl", "csubj", "ROOT")


def supposed(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*If she had blamed them*: nobody says that she did. *If he read it, he lied* does count, hedged."""
    verb = conditional(claim)
    if verb is None:
        return False
    words = {c.lower_ for c in verb.children if c.dep_ == "aux"} | {verb.lower_}
    if "had" in words or "were" in words or (verb.tag_ in ("VBP", "VBZ") and not scene.hostile):
        return True
    return roles.accused == UNNAMED or not scene.hostile


def warded_off(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*to prevent abuse*, *the fight against corruption* name no culprit."""
    if claim.frame.pos != "noun" or roles.accused != UNNAMED or claim.frame.frame == "criticism":
        return False
    head = claim.head
    while head.dep_ == "conj" and clause.is_noun(head.head):
        head = head.head
    above = head.head
    if head.dep_ == "pobj":
        told = clause.is_noun(above.head) and above.head.dep_ in ("attr", "oprd", "ROOT", "appos")
        return above.lower_ in ("against", "from", "without", "of", "for", "to", "than", "about") and not told
    return above.lower_ in _PREVENTING


def nobody_in_sight(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """A trigger that is not blame in itself needs somebody accused; the weakest need a quarrel as well."""
    if claim.rule in ("called_names", "could_not"):
        return not _stands_accused(claim, roles, scene)
    if claim.rule != "lexicon":
        return (
            roles.accused == UNNAMED
            and not scene.hostile
            and claim.rule in ("disbelief", "guilty_knowledge", "so_much_for")
        )
    weight = claim.frame.weight
    unnamed = roles.accused == UNNAMED
    if weight == 1:
        return not scene.hostile or not (_stands_accused(claim, roles, scene) or _done_to(claim, unnamed))
    if weight == 2:
        return (unnamed and not scene.hostile) or (unnamed and claim.frame.pos != "verb")
    if unnamed and claim.frame.frame == "deed_noun" and _bare(claim):
        return True
    summed_up = (
        claim.frame.pos == "noun"
        and claim.head.dep_ == "attr"
        and (argument(claim, "subject") or claim.head).lower_ in ("that", "this")
    )
    if unnamed and not scene.hostile and not summed_up:
        return claim.frame.frame not in SPEECH
    return False


def _overt(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """A finished act upon something, by somebody in particular: *Ferrier's office cut the line*."""
    if roles.accused_token is None or claim.head.tag_ not in ("VBD", "VBN") or clause.child(claim.head, "dobj") is None:
        return False
    speakers = {f.speaker for unit in scene.document.units for f in unit.fragments}
    return definite(roles.accused) and not any(same_name(speaker, roles.accused) for speaker in speakers)


def _bare(claim: Claim) -> bool:
    """A noun without article and complement, not said of anything: *people who report wrongdoing*."""
    head = claim.head
    if head.dep_ in ("attr", "ROOT", "oprd", "appos"):
        return False
    return clause.child(head, "det", "poss", "amod") is None and all(
        argument(claim, a) is None for a in ("against", "of", "on", "in")
    )


def _done_to(claim: Claim, unnamed: bool) -> bool:
    """Something done to people, by others or nobody said: *she was packed off*, *they took my key away*."""
    victim = clause.direct_object(claim.head)
    if victim is None:
        return False
    ours = victim.lower_ in _SUFFERERS or any(c.dep_ == "poss" and c.lower_ in _SUFFERERS for c in victim.children)
    if clause.is_passive(claim.head):
        return (
            (ours and victim.lower_ != "it")
            or victim.tag_ == "NNP"
            or bool(human(victim.text))
            or victim.lower_ in GROUP_ROLES | PERSON_ROLES
        )
    return ours and not unnamed


_SUFFERERS = frozenset("i me my we us our he him she her they them their his ours mine".split())


def _stands_accused(claim: Claim, roles: Roles, scene: Scene) -> bool:
    if roles.accused_token is not None and roles.accused_token.lower_ in ("you", "your"):
        return True
    if _overt(claim, roles, scene):
        return True
    return any(
        name == roles.accused and voice in (claim.voice, scene.document.author) for name, voice, *_ in scene.accused
    )


def incomplete(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """An accusing verb with neither a victim nor a charge: *the batteries were charged*, *a mocking tone*."""
    frame = claim.frame
    if frame.frame in ("accuse", "pin") and claim.rule == "lexicon":
        return argument(claim, "object") is None and all(
            argument(claim, p) is None for p in ("of", "for", "with", "on", "at", "that", "about")
        )
    if frame.frame == "dub":
        return not _unkind(claim, scene)
    if frame.frame == "charge_noun":
        parties = roles.accused != UNNAMED or any(argument(claim, a) is not None for a in (*frame.charge, "possessor"))
        return not parties and not (" " in frame.trigger and scene.hostile)
    return False


def only_denied(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*These claims are untrue*, *it is false that we left*: a denial, which accuses nobody."""
    if claim.frame.pos != "adjective" and claim.frame.trigger not in ("invent", "fabricate", "concoct"):
        return False
    if not _FALSE.search(claim.unit.text[claim.start : claim.end]):
        return False
    token = argument(claim, "subject") if claim.frame.pos == "adjective" else clause.direct_object(claim.head)
    if token is None:
        return False
    return (
        (token.lower_ in _CLAIMS and claim.head.dep_ != "amod")
        or (token.lower_ == "it" and clause.child(claim.head, "ccomp") is not None)
        or (token.lower_ == "it" and clause.child(claim.head.head, "ccomp") is not None)
    )


_FALSE = re.compile(
    r"\b(?:false|untrue|invented|baseless|fabricated|wrong|misleading|concocted|nonsense|bogus|spurious)\b",
    re.IGNORECASE,
)
_CLAIMS = frozenset(
    "claim claims allegation allegations accusation accusations suggestion suggestions charge "
    "charges rumour rumours rumor rumors "
    "criticism notion idea insinuation this".split()
)


def _unkind(claim: Claim, scene: Scene) -> bool:
    """Is what somebody is called bad (*a liar*)? *A clerk called Maurice* is not."""
    complement = argument(claim, "complement")
    if complement is None or claim.head.dep_ == "acl" or clause.prepositional(claim.head, "on") is not None:
        return False
    if claim.frame.weight == 3:
        return True
    start, end = clause.span_of(complement)
    if any(
        t.lower_ in _KIND | {"model", "friend", "hero", "triumph", "success", "honour", "privilege"}
        for t in complement.subtree
    ):
        return False
    if any(
        start < m.end - claim.unit.start
        and m.start - claim.unit.start < end
        and m.frame.frame in ("name", "quality", "deed_noun", "deed")
        for m in claim.others
    ):
        return True
    named = argument(claim, "object")
    somebody = named is not None and (
        named.lower_ in PRONOUNS - {"it"} or named.tag_ == "NNP" or sort_of(named.lower_) != "thing"
    )
    return scene.hostile and somebody and complement.tag_ in ("NN", "NNS")


def impersonal(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """A deed done by a thing: *the sea breached the wall*, *rain had opened a breach*."""
    if claim.frame.frame != "deed" or claim.rule != "lexicon":
        return False
    token = argument(claim, "subject")
    if token is None:
        return False
    if token.lower_ in ("somebody", "someone", "whoever", "those", "one", "some") and scene.hostile:
        return False
    return roles.accused == UNNAMED and not (clause.is_passive(claim.head) and clause.agent(claim.head) is None)


def benign_attribute(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """A bad word said of no person, body or act of theirs: *a terrible storm*."""
    if claim.frame.frame not in ("quality", "name") or claim.rule != "lexicon":
        return False
    return roles.accused == UNNAMED and (claim.head.dep_ in ("amod", "compound") or not scene.hostile)


def nothing_wrong(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*did nothing wrong*, *a splendid piece of work*, *the condemned cottage*."""
    after = claim.unit.text[claim.end : claim.end + 8].lower()
    if after.startswith((" wrong", " illegal", " improp", " unlaw")) and claim.frame.trigger.endswith("nothing"):
        return True
    if claim.frame.trigger == "sit on" and (claim.head.head.tag_ == "NNP" or _seat(claim)):
        return True
    if (
        claim.frame.trigger == "lie"
        and (claim.unit.text[claim.end :].split() or [""])[0].lower().strip(",.") in _PLACES
    ):
        return True
    if claim.frame.trigger == "wrong" and claim.head.head.lower_ in ("go", "went", "goes", "gone", "going"):
        return True
    if claim.frame.frame in ("accuse", "dub") and claim.head.dep_ == "amod":
        return True
    return claim.frame.frame == "name" and any(c.dep_ == "amod" and c.lower_ in _KIND for c in claim.head.children)


def _seat(claim: Claim) -> bool:
    seat = argument(claim, "object")
    return seat is not None and (seat.tag_ in ("NNP", "NNPS") or seat.lower_ in _SEATS)


_SEATS = frozenset(
    "it committee board chair hill bench council panel fence jury commission throne seat sofa bus "
    "train wall floor".split()
)
_PLACES = frozenset(
    "in at on between somewhere ahead behind beneath under within beyond along down here there with "
    "before near across north south east west around".split()
)
_KIND = frozenset(
    "splendid fine great good wonderful excellent remarkable marvellous brilliant superb lovely beautiful".split()
)

REASONS = (
    self_blame,
    not_the_case,
    not_done,
    supposed,
    warded_off,
    nobody_in_sight,
    incomplete,
    only_denied,
    impersonal,
    benign_attribute,
    nothing_wrong,
)
