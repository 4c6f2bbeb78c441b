"""Rules for appeals in which a rule speaks: the Code is clear, the Water Act, which he knows, says."""

from __future__ import annotations

from ..context import fold, last, left, negated, next_, right
from ..words import ACCEPT, DETERMINERS, RULE_WORDS

SPEAKING_NOUNS = RULE_WORDS | frozenset(
    "orders codes acts charters section statutes handbook pledge oath fairness decency justice honesty democracy "
    "honour principle standing framework concordat memorandum principles agreements contracts policies manual sections "
    "clauses constitutions conventions order deed deeds custom tradition standard".split()
)


def rule_speaks(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Code is clear that*, *the Schools Act obliges*: a rule is the subject.

    >>> rule_speaks(["The", "Ministerial", "Code"], ["is", "clear"], ["that", "he"])
    ''
    >>> rule_speaks(["The", "minister"], ["says"], ["that", "he"])
    """
    if last(before) == "," or (last(before) == ")" and "(" in before[-8:]):
        return ACCEPT if _interrupted(before) else None
    if last(before) in ("which", "that"):
        before = before[:-2] if before[-2:-1] == [","] else before[:-1]
    near = [t for t in left(before, 7) if t not in DETERMINERS and not t.isdigit() and not t.endswith("ly")]
    if SPEAKING_NOUNS.isdisjoint(near[-3:]) or negated(before, 1) or next_(after) in ("nothing", "me"):
        return None
    return None if STANDS_AGAINST & set(near[-2:]) else ACCEPT


STANDS_AGAINST = frozenset("minister he she they who".split())


def _interrupted(before: list[str]) -> bool:
    """*The Water Act, which I keep by the bed, (says)*: the rule's name stands before the mark that opened."""
    near = left(before[:-1], 16)
    opened = "(" if last(before) == ")" else ","
    comma = next((k for k in range(len(near) - 1, -1, -1) if near[k] == opened), None)
    return comma is not None and not SPEAKING_NOUNS.isdisjoint(near[max(0, comma - 4) : comma])


def rule_says(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Standards say*: a rule's name right before; not *we say*, *the state*."""
    return rule_speaks(before, cue, after) if last(before) in SPEAKING_NOUNS and cue[0].islower() else None


GOOD_SENSE = frozenset("sense decency fairness justice honesty prudence courtesy honour law code".split())


def sense_dictates(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Common sense two exits*; not *he letters*."""
    return ACCEPT if last(before) in GOOD_SENSE else None


def rule_before(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Records Act, under which the clerk is bound*; not *the bridge under which he slept*."""
    return ACCEPT if not SPEAKING_NOUNS.isdisjoint(left(before, 3)) else None


def rule_after(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*How that squares with the Records Act*; not *how that squares with the weather*."""
    return ACCEPT if not SPEAKING_NOUNS.isdisjoint(right(after, 5)) else None


EVENTFUL = frozenset(
    "comes passes goes takes changes needs seems looks was has does gets expires dates applies".split()
)
OWN_ENTRIES = frozenset(
    "binds commits demands directs enjoins enshrines entitles expects forbids gives grants guarantees holds imposes "
    "insists lays obliges places presumes prohibits promises protects provides puts recognises recognizes requires "
    "safeguards says secures states tells calls undertakes".split()
)


def rule_noun(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Water Act orders a ballot*: verbs without an entry of their own; not *the Act comes into force*."""
    verb, noun = next_(after), fold(cue[0])
    named = cue[0][0].isupper() or noun in ("charter", "constitution", "bylaw", "by-law", "statute")
    broken = {"breach", "breached", "broke", "broken", "flouted", "under", "of", "amend", "repeal"} & set(
        left(before, 4)
    )
    if not named or not before or broken or not after or verb.endswith(("'s", "ss")):
        return None
    fires = verb.endswith("s") and verb.isalpha() and len(verb) > 3 and verb not in EVENTFUL | OWN_ENTRIES
    return ACCEPT if fires else None


SPEAKS = OWN_ENTRIES | frozenset(
    "ask call couldn't bind bound demand entitle forbid grant guarantee oblige prohibit promise protect provide "
    "require say state set sets are aren't is isn't could affirms declares decrees impose lay mandates mean means "
    "ordains place pledges put runs specifies specify stipulate stipulates warrants makes make leaves apply "
    "applies".split()
)


def rule_name(token: str) -> bool:
    """Tell whether a token names a rule that may speak: *Code*, *Act*, *framework*.

    >>> rule_name("Code"), rule_name("kettle")
    (True, False)
    """
    return fold(token) in SPEAKING_NOUNS
