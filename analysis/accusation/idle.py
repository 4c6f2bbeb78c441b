"""Triggers in a sense that blames nobody: *broke a leg*, *the heating failed*, *it would be wrong to say*, "
"*charged with duties*."""

from __future__ import annotations

import re

from ..times import MONTHS, WEEKDAYS
from . import clause
from .claims import Claim, Scene
from .climate import editorial_valences
from .coreference import FIRST, UNNAMED
from .inflect import verb_forms
from .naming import sort_of
from .roles import Roles

_HARMLESS_OBJECTS = {
    "break": "leg legs arm arms wrist hip ankle bone bones news story silence ice record records bread ground "
    "fast cover",
    "cut": "ribbon cake grass hair teeth tape hedge",
    "miss": "train bus funeral appointment it them birthday boat wedding",
    "buy": "them bread lunch dinner ticket tickets milk time",
    "take": "evidence minutes notes photograph photographs seat bow",
    "give": "evidence help thanks",
    "pin": "hope hopes faith badge medal",
}


def harmless_object(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*broke both legs*, *cut a ribbon*, *missed his father's funeral*."""
    first = claim.frame.trigger.split(" ")[0]
    if claim.rule != "lexicon" or first not in _HARMLESS_OBJECTS:
        return False
    thing = clause.direct_object(claim.head)
    return thing is not None and thing.lower_ in _HARMLESS_OBJECTS[first].split()


def out_of_order(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*The heating failed*, *the urn is broken*: things do, and nobody is blamed for it."""
    head = claim.head
    subject = clause.child(head, "nsubj", "nsubjpass")
    if claim.frame.trigger not in ("fail", "break") or subject is None or sort_of(subject.lower_) != "thing":
        return False
    if subject.tag_.startswith("NNP") or subject.lower_ in (*FIRST, "you", "he", "she", "they", "who"):
        return False
    passive_now = claim.frame.trigger == "break" and any(c.lower_ in ("is", "are", "'s") for c in head.children)
    alone = clause.child(head, "xcomp", "dobj", "agent") is None and not clause.is_passive(head)
    return passive_now or (alone and claim.frame.trigger == "fail")


def duty_charged(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*charged with finding savings*, *charged with an offence*: by no accuser in the text."""
    if claim.frame.trigger != "charge * with":
        return False
    return clause.is_passive(claim.head) and clause.agent(claim.head) is None


def sentenced(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*condemned to death*, *persons convicted of theft*: the law's word, or fate's, and nobody's charge."""
    first, head = claim.frame.trigger.split(" ")[0], claim.head
    if first not in ("condemn", "convict", "indict") or not clause.is_passive(head) or clause.agent(head) is not None:
        return False
    if first == "condemn":
        return clause.prepositional(head, "to") is not None or clause.child(head, "xcomp") is not None
    token = clause.direct_object(head)
    determiner = clause.child(token, "det") if token is not None else None
    common = token is not None and (token.tag_ in ("NN", "NNS") or token.lower_ in ("some", "many", "those"))
    return common and (determiner is None or determiner.lower_ in ("a", "an", "any", "some", "many"))


def own_fault(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*It was glib, and I am sorry*, *we regret the distress caused*: said of what the voice itself did."""
    if _FELT.search(claim.unit.text[: claim.start]):
        return True
    if roles.accused == UNNAMED and roles.own_voice and _APOLOGISING.search(claim.unit.text):
        return True  # *there has been a misunderstanding, and I apologise*
    if claim.frame.weight == 3 or claim.rule != "lexicon" or not roles.own_voice:
        return False
    return _SORRY.search(claim.unit.text) is not None


# *I am sorry that you feel let down*: what somebody feels is regretted, and nobody's deed.
_FELT = re.compile(
    r"\b(?:sorry|apologi[sz]es?|apologi[sz]ed|regrets?|regretted)(?: (?:that|if))? (?:\w+ ){1,3}?"
    r"(?:feels?|felt|(?:has|have|may have|might have) felt) (?:\w+ly )?$",
    re.IGNORECASE,
)
_APOLOGISING = re.compile(r"\b(?:i|we) (?!not |never |cannot )(?:\w+ )?apologi[sz]e\b", re.IGNORECASE)
_SORRY = re.compile(
    r"\b(?:i|we)(?: am| are|['’]m|['’]re) (?:\w+ )?sorry\b|\b(?:i|we) (?:\w+ )?(?:regret it|apologi[sz]e)\b|"
    r"^\W*(?:my |our )?apologies to\b",
    re.IGNORECASE,
)


def another_one(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*the wrong officer*: not the one that was meant."""
    return claim.frame.trigger == "wrong" and claim.head.dep_ == "amod"


def weighed_up(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*It would be wrong to say that*, *it would be foolish to cut it now*: of an act that is only thought of."""
    if claim.frame.frame not in ("quality", "deed_noun") or claim.rule != "lexicon":
        return False
    before = claim.unit.text[max(0, claim.start - 45) : claim.start]
    after = claim.unit.text[claim.end : claim.end + 12]
    return _WOULD_BE.search(before) is not None and after.lower().startswith((" to ", " of ", " if ", ": "))


_WOULD_BE = re.compile(
    r"\b(?:it|that|this|now) (?:would|might|could|may) (?:perhaps |also |surely )?be (?:[\w'’]+ )*$", re.I
)
_IN_CASE = re.compile(r"\b(?:in case|lest) (?:you|anyone|anybody|they|he|she) (?:\w+ )?$", re.IGNORECASE)


def in_case(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*in case you missed it*"""
    return _IN_CASE.search(claim.unit.text[: claim.start]) is not None


def name_of_nobody(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*two ponies and a parrot*, *our spies report*: a name for people, said of none in sight."""
    if claim.frame.trigger not in _ALSO_LITERAL or roles.accused != UNNAMED or claim.rule != "lexicon":
        return False
    return claim.head.dep_ not in ("attr", "appos", "oprd", "ROOT")


_ALSO_LITERAL = frozenset(
    "spy rat parrot donkey butcher turkey operator burglar thief saint snake pig dog sheep vulture wolf fox ape "
    "worm leech "
    "dinosaur clown actor pirate cowboy puppet dummy passenger".split()
)


def of_a_paper(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*a leaked audit*: the word tells which, and blames nobody."""
    return claim.head.dep_ == "amod" and claim.frame.trigger == "leak"


def called_something(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*I have been called many things*: not what."""
    if claim.frame.trigger != "call":
        return False
    after = claim.unit.text[claim.end : claim.end + 24].lower()
    return (
        re.match(r" (?:\w+ )?(?:of )?(?:things|names|worse|much worse|all sorts|plenty|most things)\b", after)
        is not None
    )


def pleaded(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*I am accused of sloth. Guilty.*: one's own plea."""
    return _PLEA.fullmatch(claim.unit.text) is not None


_PLEA = re.compile(r"\W*(?:not )?guilty(?: as charged)?\W*", re.IGNORECASE)


def shrugged_off(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Nonsense!*, *the company says that this is nonsense*: an answer to a charge, and no charge of its own."""
    if claim.frame.pos == "verb" or claim.frame.trigger not in (
        "nonsense",
        "rubbish",
        "fiction",
        "misinformation",
        "mistaken",
    ):
        return False
    subject = clause.child(claim.head.head, "nsubj") if claim.head.dep_ in ("attr", "acomp", "oprd") else None
    alone = claim.head.dep_ in ("ROOT", "intj", "dep")
    return alone or (subject is not None and subject.lower_ in _ANSWERED)


_ANSWERED = frozenset("this that it these claims claim suggestion allegation allegations charge story reports".split())


def only_signed(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*the licence, which she signed*, *it was signed in May*, *before they sign*: a signature told in passing."""
    if claim.frame.trigger != "sign":
        return False
    if clause.is_passive(claim.head):
        return clause.agent(claim.head) is None
    finite = claim.head.tag_ in ("VBD", "VBN", "VBZ")
    return not finite or clause.child(claim.head, "dobj", "ccomp") is None


# Another sense altogether.
def on_a_day(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Nurses walked out on Tuesday*: the preposition of the trigger belongs to a date."""
    last = claim.frame.trigger.rpartition(" ")[2]
    when = clause.prepositional(claim.head, last) if claim.rule == "lexicon" and last in ("on", "in", "at") else None
    return when is not None and _DATED.fullmatch(when.lower_) is not None


_DATED = re.compile(
    rf"(?:{'|'.join(WEEKDAYS)})s?|{'|'.join(MONTHS)}|"
    r"morning|afternoon|evening|night|weekend|noon|midnight|\d+(?:st|nd|rd|th)?"
)


def withheld_labour(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*Members refused to work overtime*, *drivers refused to cross the line*: who strikes is not blamed for it."""
    if not claim.frame.trigger.startswith("refuse") or roles.accused_token is None or not roles.own_voice:
        return False
    done = clause.child(claim.head, "xcomp")
    workers = sort_of(roles.accused_token.lower_) == "group" or roles.accused_token.tag_ == "NNS"
    return workers and done is not None and done.lower_ in _LABOUR


def not_suffered(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*She refused to be bullied*: no wrong of hers; *refused to be questioned* may be one."""
    done = clause.child(claim.head, "xcomp") if claim.frame.trigger.startswith(("refuse", "fail", "decline")) else None
    return done is not None and clause.is_passive(done) and editorial_valences().get(done.lower_, 0.0) < 0


def spared(claim: Claim, roles: Roles, scene: Scene) -> bool:
    """*She refused to blame her staff*, *declined to comment*: what she refuses is no duty of hers."""
    done = clause.child(claim.head, "xcomp") if claim.head.lower_ in REFUSING else None
    return done is not None and done.lower_ in UNBLAMED | {"comment"}


REFUSING = verb_forms("refuse") | verb_forms("decline")
UNBLAMED = frozenset(("blame", "accuse", "fault", "criticise"))
_LABOUR = frozenset("work cross sail board handle load unload drive fly teach mark cover clean sign strike".split())

SENSES = (
    harmless_object,
    on_a_day,
    withheld_labour,
    spared,
    not_suffered,
    out_of_order,
    duty_charged,
    own_fault,
    weighed_up,
    in_case,
    of_a_paper,
    called_something,
    pleaded,
    shrugged_off,
)
# Most often no blame, and yet blame at times.
PASSING = (sentenced, another_one, name_of_nobody, only_signed)
