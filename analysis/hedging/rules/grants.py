"""Rules for concessions that yield a point: accepts that, conceded the nephew, yes, we were late."""

from __future__ import annotations

from ..context import clause_before, last, left, negated, next_, right, starts
from ..words import ACCEPT, FIRST


def clause_granted(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She accepted that the hall was cold*; not *accepted that assurance*, *must accept that*, *never accepted*."""
    helped = {"must", "should", "to", "if", "nor", "will", "cannot"} & set(left(before, 4))
    return ACCEPT if next_(after) not in HANDED_OVER and not helped and not negated(before) else None


HANDED_OVER = frozenset("offer assurance job post prize gift bribe money invitation invite promise as is was".split())


def granted_point(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We accept, too, his criticism*, *he conceded the nephew*; not *accepted the bribe*."""
    points = {"point", "criticism", "criticisms", "finding", "findings", "charge", "rebuke", "verdict", "correction"}
    near = set(right(after, 6))
    ours = next_(after) in (",", "the", "his", "her", "their", "your", "its", "that", "this")
    return ACCEPT if ours and points & near and not negated(before) else None


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
    words = right(after, 3)
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
