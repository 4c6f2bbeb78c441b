"""Does a trigger mean blame here? *did nothing wrong*, *a porter called Stan*, *these claims are untrue* do not."""

from __future__ import annotations

import re

from . import clause
from .acts import CLAIMS, REJECTING
from .arguments import argument
from .claims import Claim, Scene
from .coreference import PRONOUNS, UNNAMED
from .naming import sort_of
from .roles import Roles


def incomplete(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """An accusing verb with neither a victim nor a charge: *the batteries were charged*, *a mocking tone*."""
    frame = claim.frame
    if frame.frame in ("accuse", "pin") and claim.rule == "lexicon":
        whom = argument(claim, "object")
        if whom is not None and frame.pos == "verb" and whom.lower_ in CLAIMS and claim.head.lower_ in REJECTING:
            return True  # *I resent the accusation*: it is the accusation that is told
        return whom is None and all(
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


_UNFOUND = frozenset("they he she who you people man woman men".split())
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
    """Is what somebody is called bad (*a liar*)? *A porter called Stan* is not."""
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
    article = clause.child(complement, "det")
    common = complement.tag_ in ("NN", "NNS") or (article is not None and article.lower_ in ("a", "an"))
    return scene.hostile and somebody and common


def impersonal(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """A deed done by a thing: *the sea breached the wall*, *frost had opened a crack*."""
    if claim.frame.frame != "deed" or claim.rule != "lexicon":
        return False
    token = argument(claim, "subject")
    if token is None:
        return False
    if token.lower_ in ("somebody", "someone", "whoever", "those", "one", "some") and scene.hostile:
        return False
    if scene.hostile and claim.frame.weight == 3 and (token.lower_ in _UNFOUND or token.tag_.startswith("NNP")):
        return False  # *they lied to us*, by whoever they are
    if scene.hostile and claim.frame.weight > 1 and not _of_things(claim):
        return False  # *two depots refused to send a lorry*: nobody but people does so
    return roles.accused == UNNAMED and not (clause.is_passive(claim.head) and clause.agent(claim.head) is None)


def _of_things(claim: Claim) -> bool:
    """A deed that a thing does as well: *the valve failed*."""
    first, _, rest = claim.frame.trigger.partition(" ")
    return first in _THINGS_DO and rest not in ("to", "to * to")


_THINGS_DO = frozenset(
    "fail destroy ruin breach burn sink crow block cause go leave let boast turn fall run lose spoil wreck "
    "damage break "
    "cut close drop kill hurt hit cost double collapse crack leak shut shake slip stop threaten undermine strike "
    "swallow lie flood drown swamp rewrite plague trap batter cripple dry sit stand bring take make put keep hold get "
    "give come do be have".split()
)


def benign_attribute(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """A bad word said of no person, body or act of theirs: *a terrible storm*."""
    if claim.frame.frame not in ("quality", "name") or claim.rule != "lexicon":
        return False
    if scene.hostile and claim.frame.weight == 3 and claim.frame.trigger in _MORAL:
        return False  # *untrue stories*, *a wicked machine*: somebody is to blame for it
    return roles.accused == UNNAMED and (claim.head.dep_ in ("amod", "compound") or not scene.hostile)


# Bad in the will of whoever did it, whatever it is said of.
_MORAL = frozenset(
    "callous disloyal guilty mischievous misleading untrue vexatious shabby workshy dishonest deceitful malicious "
    "spiteful cruel heartless negligent reckless corrupt crooked hypocritical cynical vindictive shameful disgraceful "
    "underhand unscrupulous cowardly spineless bullying contemptible despicable disingenuous false".split()
)


def nothing_wrong(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*did nothing wrong*, *a splendid piece of work*, *the condemned cottage*."""
    after = claim.unit.text[claim.end : claim.end + 8].lower()
    if after.startswith((" wrong", " illegal", " improp", " unlaw")) and claim.frame.trigger.endswith("nothing"):
        return True
    if claim.frame.trigger == "sit on" and (claim.head.head.tag_ == "NNP" or _seat(claim)):
        return True
    if claim.frame.trigger == "lie" and _at_a_place(claim):
        return True
    if claim.frame.trigger == "wrong" and claim.head.head.lower_ in ("go", "went", "goes", "gone", "going"):
        return True
    if claim.frame.frame in ("accuse", "dub") and claim.head.dep_ == "amod":
        return True
    kind = any((c.dep_ == "amod" and c.lower_ in _KIND) or c.lower_ == "nobody" for c in claim.head.lefts)
    return claim.frame.frame == "name" and kind  # *a brilliant rogue*, *nobody's fool*


def _at_a_place(claim: Claim) -> bool:
    """*lies in ruins*, *lie not in weapons but in growth*"""
    subject = clause.subject(claim.head)
    if subject is not None and subject.tag_ in ("NN", "NNS") and sort_of(subject.text) == "thing":
        return True  # *riches that lie unused*
    after = [word.lower().strip(",.") for word in claim.unit.text[claim.end :].split()[:2]]
    return bool(after) and (after[0] in _PLACES or (after[0] == "not" and after[-1] in _PLACES))


def _seat(claim: Claim) -> bool:
    seat = argument(claim, "object")
    return seat is not None and (seat.tag_ in ("NNP", "NNPS") or seat.lower_ in _SEATS)


_SEATS = frozenset(
    "committee board chair hill bench council court panel fence jury commission throne seat side sides sofa bus "
    "train wall floor".split()
)
_PLACES = frozenset(
    "in at on between somewhere ahead behind beneath under over upon heavily deep within beyond along down here there "
    "with before near across north south east west around".split()
)
_KIND = frozenset(
    "splendid fine great good wonderful excellent remarkable marvellous brilliant superb lovely beautiful".split()
)
