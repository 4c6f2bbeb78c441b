"""Rules for concessions that own a fault or yield a point in passing: on one matter I was mistaken, quite properly."""

from __future__ import annotations

from itertools import pairwise

from ..context import clause_before, fold, is_negator, is_question, last, left, negated, next_, right, starts
from ..words import ACCEPT, ADVERBS, BE, CLAUSE_MARKS, FIRST, WH
from .grants import UNKIND

UNSURE = frozenset("if whether unless think thinks thought suppose says said told say claim claims why how".split())


def owned(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*On one matter I was mistaken*; not *they say I was mistaken*, *I was mistaken for him*, *was I mistaken?*.

    >>> owned(["On", "one", "matter"], ["I", "was", "mistaken"], ["."])
    ''
    >>> owned(["She", "says"], ["I", "was", "mistaken"], ["."])
    """
    told = not UNSURE.isdisjoint(left(before, 4)) or next_(after) in ("for", "as", "by") or is_question(after)
    return None if told or any(map(is_negator, left(before, 2))) else ACCEPT


POINTS = frozenset("matter point thing respect count score here there particular detail regard one".split())


def on_a_point(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*On one matter I was mistaken*, *there I was hasty*; not *I was mistaken* at large, which may be told of old."""
    point = POINTS & set(left(before, 4)) and last(before) not in ("what", "that", "where")
    return owned(before, cue, after) if point else None


WRITTEN = frozenset(
    "article report column piece post account letter headline version story arithmetic sums guess prediction".split()
)
FAULTS = frozenset("blame fault error mistake delay responsibility failure failing shame mess muddle slip".split())


SLIGHTLY = frozenset("a little bit".split())
SOMEWHAT = ADVERBS | SLIGHTLY
SLIPPED = SOMEWHAT | {"was", "were", "been"}


OWN_VIEW = frozenset(
    (who, verb) for who in FIRST for verb in "think see suspect find accept believe realise know".split()
)


def slip(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I was quite wrong.*, *on one matter we were mistaken*; not *she was wrong*, *she left, and I was wrong*.

    >>> slip(["I", "was", "quite"], ["wrong"], ["."])
    ''
    >>> slip(["They", "say", "I", "was", "quite"], ["wrong"], ["."])
    """
    near = [t for t in left(before, 8) if t not in SOMEWHAT and not t.endswith("ly")]
    if near[-2:] == ["have", "been"]:  # *we have been wrong before*
        near = [*near[:-2], "were" if near[-3:-2] == ["we"] else "was"]
    ours = near[-2:] in (["i", "was"], ["we", "were"])
    if ours and next_(after) != "to" and any(pair in OWN_VIEW for pair in pairwise(near)):
        near = near[-2:]  # *I now think that I was wrong*
    used = "used" in left(before, 12)  # *I used to think otherwise, and I was mistaken*
    written = {"my", "our"} & set(left(before, 7)) and WRITTEN & set(left(before, 5)) and last(before) in BE
    if written and not is_question(after):  # *my first article was unfair to the clerks*
        return ACCEPT
    opens = (
        used
        or not any(map(str.isalnum, "".join(near[:-2])))
        or POINTS & set(near[-4:-2])
        or near[-3:-2] in ([";"], [":"])
    )
    ends = (next_(after) in CLAUSE_MARKS or next_(after) in ("", "and", "about", "to")) and not is_question(after)
    return ACCEPT if ours and opens and ends and UNSURE.isdisjoint(near[-5:]) else None


def own_misdeed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It seems I have misjudged her*, *we overstated it*; not *he misjudged her*, *I had misjudged her*."""
    near = [t for t in left(before, 5) if t not in ADVERBS and not t.endswith("ly") and t not in ("have", "may")]
    ours = near[-1:] and near[-1] in FIRST | {"i've", "we've"}
    return ACCEPT if ours and not negated(before, 3) and not {"if", "unless", "whether", "did"} & set(near) else None


def fault_ours(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Some of the delay is ours*; not *the first is ours*, *the hall is ours*."""
    return ACCEPT if FAULTS & set(left(before, 8)) and not negated(before, 3) else None


def said_must(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It must be said that the board replied*; not *he is, it must be said, a lazy reader*, which blames."""
    return ACCEPT if starts(before) and last(before) != "," and next_(after) in ("that", ",", ":") else None


def rightly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Mr Hythe said, quite properly, that*; not *we quite properly refused*, *if rightly*."""
    near = set(left(before, 7))
    told = near & SAID or SAID & set(right(after, 3))
    return ACCEPT if told and not near & (FIRST | {"if", "or"}) else None


SAID = frozenset(
    "said says say pointed points point notes noted observed observes argued argues asked asks replied answered "
    "reminded reminds insisted insists wrote writes complains complained remarked remarks".split()
)


def foreseen(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nobody could have foreseen it*, *no one could have known*; not *nobody could have helped*."""
    return ACCEPT if right(after, 3) and KNOWN & set(right(after, 3)) else None


KNOWN = frozenset("foreseen predicted known prevented guessed expected anticipated imagined balanced avoided".split())
MADE_TO = frozenset(
    "ought bound have has happy must forced obliged should willing ready glad prepared free had first".split()
)
ADMITTING = FIRST | {"i'm", "we're", "i'll", "we'll", "one", "you"}


def admits(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I ought to admit*, *I'm bound to say*, *I have to concede*; not *he ought to admit*, *I refuse to admit*."""
    near = left(before, 6)
    return ACCEPT if ADMITTING & set(near) and MADE_TO & set(near) and not negated(before, 4) else None


def give_that(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I'll give them that*, *I'll grant him that one*; not *I'll give them that book*, *who gave him that?*."""
    ours = (FIRST | {"i'll", "we'll", "i'd", "we'd", "one"}) & set(left(before, 4))
    fires = (ours or starts(before)) and next_(after) in CLAUSE_MARKS | {"", "one", "much", "and", "but"}
    return ACCEPT if fires else None


def heads(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A phrase that grants before a comma or colon: *To be even-handed, the pass is good*; not *tried to be just*."""
    opens = starts(before) or last(before) in ("but", "yet", "still", "though")
    fires = opens and next_(after) in (",", ":", "to", ";", "of", "—", "–", "it", "the", "he", "she", "i")
    return ACCEPT if fires else None


def own_wrong(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It was a cheap shot*, *that was unfair of me*; not *it was a cheap shot by the minister*, *his cheap shot*."""
    near = [t for t in clause_before(before, 4) if t not in ADVERBS and not t.endswith("ly")]
    it = near[:1] and near[0] in ("it", "that", "this", "which", "mine", "ours")
    ends = next_(after) in CLAUSE_MARKS | {"", "and", "of"} and right(after, 2)[1:] not in (["the"], ["him"], ["her"])
    return ACCEPT if it and ends and not negated(before, 2) else None


GOOD = frozenset(
    "good fair true right sensible sound reasonable justified deserved excellent accurate correct welcome valid "
    "helpful useful low well".split()
)


def partly_so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Some of the cameras are good*, *much of what I wrote was unfair*; not *some of the crew are ill*."""
    words = right(after, 8)
    at = next((k for k, t in enumerate(words[:5]) if t in BE), None)
    said = at is not None and [t for t in words[at + 1 :] if t not in ADVERBS and not t.endswith("ly")][:1]
    mine = not FIRST.isdisjoint(words[: at or 0]) and words[:1] == ["what"]
    good = said and (said[0] in GOOD or (mine and said[0] in UNKIND))
    return ACCEPT if good and not negated(before, 2) and not is_question(after) else None


def withdrawn(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I take it back*, *I retract that*; not *he takes it back*, *I take it back and I'm sorry*, which apologises."""
    sorry = {"sorry", "apologise", "apologize", "pardon"} & set(right(after, 12))
    if fold(cue[0]) in ("retract", "withdraw") and next_(after) not in ("it", "that", "this", "all"):
        return None
    elsewhere = fold(cue[-1]) == "back" and next_(after) == "to"
    return ACCEPT if FIRST & set(left(before, 2)) and not sorry and not elsewhere and not negated(before, 2) else None


def fair_myself(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I will be fair to the clerk*; not *they should be fair to us*, *we asked them to be fair to him*."""
    near = left(before, 3)
    ours = {"i'll", "we'll", "let"} & set(near) or near[-2:] in (
        ["i", "will"],
        ["we", "will"],
        ["i", "must"],
        ["we", "must"],
    )
    return ACCEPT if ours and next_(after) not in ("us", "me") else None


BAD = frozenset("foolish silly fault bad wrong nonsense rubbish useless unfair false lost grim".split())


def not_all_bad(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not all of the report is bad*; not *not all of the crew are here*."""
    words = right(after, 8)
    return ACCEPT if BE & set(words) and BAD & set(words) else None


def that_part(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That bit is true*, *the last point is fair*; not *that part is lost*."""
    return ACCEPT if {"that", "this", "last", "first"} & set(left(before, 2)) and not negated(before, 2) else None


def not_blame(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She cannot be blamed for the weather*, *one can't blame him*; not *they cannot blame us*."""
    return None if next_(after) in ("us", "me", "our", "it") or {"we", "i"} & set(right(after, 3)) else ACCEPT


def told_grants(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Council recognises that the house was starved*, *she agrees that it was late*; not *if she agrees that*."""
    unreal = {"must", "should", "to", "if", "nor", "will", "cannot", "nobody", "no", "who", "whether"} & set(
        left(before, 4)
    )
    return ACCEPT if before and not unreal and not negated(before, 3) and not is_question(after) else None


def true_in(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*There is some justice in that*, *he has some reason*; not *is there any truth in it?*, *no truth in it*."""
    return None if negated(before, 3) or is_question(after) or {"if", "whether"} & set(left(before, 5)) else ACCEPT


def at_least(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*At least she came.*, at the head of a sentence; not *at least the gate*, *at least it was not raining?*."""
    return ACCEPT if not before and (cue[-1].lower() != "the" or len(after) > 2) and not is_question(after) else None


def should_have(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I should have asked him*; not *what I should have said*, *better than I should have done*, *done the same*."""
    compared = last(before) in WH | {"than"} or right(after, 2) == ["the", "same"]
    return None if compared else owned(before, cue, after)
