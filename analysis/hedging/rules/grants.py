"""Rules for concessions that yield a point: accepts that, conceded the nephew, yes, we were late."""

from __future__ import annotations

from ..context import clause_before, is_negator, is_question, last, left, negated, next_, right, starts, subject
from ..words import ACCEPT, BE, DETERMINERS, FIRST
from .praises import person_word


def clause_granted(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She accepted that the hall was cold*; not *accepted that assurance*, *must accept that*, *never accepted*."""
    helped = {"must", "should", "to", "if", "nor", "will", "cannot"} & set(left(before, 4))
    return ACCEPT if next_(after) not in HANDED_OVER and not helped and not negated(before) else None


HANDED_OVER = frozenset("offer assurance job post prize gift bribe money invitation invite promise as is was".split())
POINTS = frozenset("point criticism criticisms finding findings charge rebuke verdict correction".split())
ITS = frozenset(", the his her their your its that this".split())


def granted_point(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We accept, too, his criticism*, *he conceded the nephew*; not *accepted the bribe*."""
    return ACCEPT if next_(after) in ITS and POINTS & set(right(after, 6)) and not negated(before) else None


def conceded(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He conceded the nephew*; not *conceded a goal*, *conceded defeat*."""
    lost = {"goal", "goals", "defeat", "seat", "seats", "election", "penalty", "try", "ground"} & set(right(after, 4))
    return ACCEPT if next_(after) in ("the", "his", "her", "their", ",", "as", "it", "this") and not lost else None


def in_defence(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*In the minister's defence*, *to the board's credit*; not *the navy's defence*."""
    clause = clause_before(before, 6)
    owner = last(before).endswith(("'s", "s'"))
    return ACCEPT if owner and clause[:1] in (["in"], ["to"]) and next_(after) in (",", "") else None


def yes_we(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Yes, we were late*, *all right, we overdid it*; not *yes, he lied*, *yes, we want him to go*."""
    words = right(after, 7)
    if not before and words[1:2] and words[1] in DETERMINERS and BE & set(words[2:]) and not is_question(after):
        return ACCEPT if "," not in words[1:] else None  # *yes, the old system was slow*
    owned = words[2:] and (words[2] in ("was", "were", "did", "have", "had", "made", "got") or words[2].endswith("ed"))
    return ACCEPT if not before and words[:1] == [","] and words[1] in FIRST and owned else None


def criticism_deserved(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Some of the criticism was deserved*; not *the medal was deserved*."""
    points = {"criticism", "criticisms", "rebuke", "complaint", "complaints", "anger", "blame", "charge", "charges"}
    return ACCEPT if points & set(left(before, 8)) and not negated(before, 3) else None


def perhaps_so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Perhaps it is.*, *that may be so, but*: a charge let stand; not *perhaps it is the roof*."""
    return ACCEPT if next_(after) in (".", ",", ";", "") and starts(before) else None


UNKIND = frozenset(
    "less unfair harsh hasty unkind wrong brisk rude too naive slow sharp hard careless clumsy "
    "mistaken intemperate".split()
)


def own_may(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I may have been unfair to the sexton*, *we may have been, a little*; not *I may have been followed*."""
    owned = next_(after) in (",", ".", ";") or UNKIND & set(right(after, 4))
    return ACCEPT if FIRST & set(left(before, 2)) and owned else None


GOOD_ON = frozenset("has have been is was were are very always".split())


def good_on(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*You have been good on bursaries*; not *a good on-the-road guide*, *good on you*."""
    return ACCEPT if last(before) in GOOD_ON and next_(after) not in ("you", "paper") else None


def would_be_wrong(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It would be wrong to lay it all at his door*; not *it would be wrong to close the school*."""
    return ACCEPT if next_(after) in BLAMING else None


BLAMING = frozenset("blame lay pin put single hold judge accuse deny dismiss".split())


def agree_on(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*On that, at least, we agree*; not *on Monday we agree the rota*, *if we agree on that*."""
    near = left(before, 7)
    point = any(near[k : k + 2] in (["on", "that"], ["on", "this"], ["this", "much"]) for k in range(len(near)))
    return ACCEPT if point and "if" not in near and next_(after) in (".", ",", ";", "", "with") else None


def ours(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Our side made mistakes too*; not *they made mistakes*, *we never made mistakes*."""
    near = left(before, 5)
    return (
        ACCEPT
        if {"our", "we", "i", "my"} & set(near) and not negated(before, 4) and "if" not in near and "?" not in after[:3]
        else None
    )


def theirs(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The report gets some things right*; not *we got some things right*, *if it gets that right*."""
    near = set(left(before, 4))
    return None if near & (FIRST | {"if", "never", "must", "should", "to"}) or negated(before, 3) else ACCEPT


def yields(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I do not begrudge her the flat*, *one cannot deny it*; not *he did not deny it*, *do not deny it*."""
    return ACCEPT if not before or (FIRST | {"one"}) & set(left(before, 3)) else None


ALL_WELL = frozenset("every everything all always perfect blameless saints angels right easy whole nobody".split())


def no_boast(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I don't claim that every strike is wise*; not *I don't claim that he lied*, *she claims that all is well*."""
    ours = (FIRST | {"nobody", "one"}) & set(left(before, 4))
    denied = any(map(is_negator, left(before, 2))) or last(before) in ("claims", "pretends")
    return ACCEPT if ours and denied and not ALL_WELL.isdisjoint(right(after, 12)) else None


def looking_back(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*On re-reading I see that I was*, *looking back, we were slow*; not *on reflection he was wrong*."""
    words = [t for t in right(after, 14) if t not in (",", "too")]
    opened = last(before) in ("on", "looking", "in", "with") or not before
    owned = any(words[k] in FIRST and words[k + 1 : k + 2] in OWNED for k in range(len(words)))
    return ACCEPT if opened and owned and not is_question(after) else None


OWNED = (["was"], ["were"], ["overstated"], ["misjudged"], ["had"], ["should"])


def may_err(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I may well be wrong*, *perhaps I have been too hard on him*; not *he may be wrong*, *was I too hard on him?*."""
    near = set(left(before, 6))
    unsure = {"may", "might", "could", "perhaps", "maybe", "possibly", "probably"} & near
    told = cue[0].lower() in ("too", "an") and {"was", "were", "did", "have"} & near
    return ACCEPT if FIRST & near and (unsure or told) and "if" not in near and not is_question(after) else None


def not_theirs(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It was not entirely her fault*, *nor was it all his doing*; not *it was his fault*, *if not her fault*."""
    whole = cue[0].lower() != "their" or {"all", "entirely", "hardly", "wholly"} & set(left(before, 3))
    return ACCEPT if whole and negated(before, 6) and "if" not in left(before, 5) else None


def meant_well(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am sure he meant well*; not *he said what he meant*."""
    return ACCEPT if {"well", "no", "it", "kindly"} & set(right(after, 3)) else None


def has_me(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Mr Rudge has me on one count*; not *he has me on his list*."""
    return ACCEPT if not COUNTS.isdisjoint(right(after, 4)) and "if" not in left(before, 4) else None


COUNTS = frozenset("count counts point points that this score dates date facts one figure figures".split())


def has_moved(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The employers have moved on two matters*; not *the world has moved on*, *the office has moved to Leeds*."""
    words = right(after, 6)
    on = words.index("on") if "on" in words else -1
    helped = {"has", "have"} & set(left(before, 2))
    what = not MATTERS.isdisjoint(words[on + 1 : on + 4])
    return ACCEPT if on >= 0 and helped and what and subject(before[:-1]) not in FIRST else None


MATTERS = frozenset(
    "pay hours leave pensions pension points point matters matter issues staffing holidays overtime rotas".split()
)


def not_a_bad(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He is not a dishonest man*, *not a bad idea*; not *not an honest man*, *not a bad year for fish*."""
    words = right(after, 2)
    whole = words[:1] and words[0] in WHOLLY_BAD and words[1:2] != ["to"]
    kind = len(words) > 1 and words[0] in BAD_SORTS and (person_word(words[1]) or words[1] in ("idea", "person"))
    return ACCEPT if (whole or kind) and BE & set(left(before, 3)) else None


WHOLLY_BAD = frozenset("fool villain monster saint".split())
BAD_SORTS = frozenset(
    "bad cruel dishonest wicked stupid foolish silly unkind malicious vicious unreasonable evil lazy cold unfeeling "
    "vain greedy corrupt".split()
)
UNCLEAR = frozenset(
    "confusing unclear long short slow late complicated unfair wrong hard difficult muddled opaque clumsy".split()
)


def agree_fault(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We agree that it is confusing*, *that the form is too long*; not *we agree that he lied*, *that it must go*."""
    words = right(after, 9)
    thing = words[:1] and words[0] in ("it", "the", "this", "our")
    fault = BE & set(words) and not UNCLEAR.isdisjoint(words)
    return ACCEPT if last(before) in FIRST | {"also", "readily", "quite"} and thing and fault else None
