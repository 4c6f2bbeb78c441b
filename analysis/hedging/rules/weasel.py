"""Rules for the encyclopaedic register, where vague quantities and unnamed authorities are the hedges."""

from __future__ import annotations

from ..context import is_number, last, left, next_, right, starts
from ..words import ACCEPT, BE

SPANS_OF_TIME = frozenset(
    "times time years year decades months weeks days hours minutes centuries hundred thousand million".split()
)


def weasel_some(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Some critics*, *some of them*; not *some 300*, *for some time*, *to some extent*."""
    word = next_(after)
    return (
        None
        if is_number(word) or word in SPANS_OF_TIME | {"extent", "point", "degree", "exceptions", "controversy"}
        else ACCEPT
    )


def weasel_many(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Many scholars*; not *as many as*, *how many*, *many times*, *many more*."""
    near, word = last(before), next_(after)
    if near in ("as", "how", "too", "so", "the", "made", "great") or word in (SPANS_OF_TIME - {"years"}) | {
        "more",
        "as",
        ",",
        ".",
    }:
        return None
    return ACCEPT


def weasel_several(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Several other works*; not *several years*, *several hundred*."""
    word = next_(after)
    return None if is_number(word) or word in SPANS_OF_TIME or last(before) in ("the", "for", "to", "these") else ACCEPT


def weasel_most(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Most critics agree* at the head of a clause; not *most of the year*, *the most*."""
    word = next_(after)
    plural = word.endswith("s") and not word.endswith(("ss", "us", "ous"))
    return ACCEPT if starts(before) and (plural or word in ("people", "modern", "other")) else None


def weasel_may(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*May have been*, *it may*: a guess about what was; not *players may choose*, *may be used*."""
    if not cue[0][0].islower():
        return None
    if next_(after) == "have":
        return ACCEPT
    return (
        ACCEPT
        if last(before) in ("this", "it", "he", "she", "that")
        and right(after, 2) not in (["be", "used"], ["also", "be"])
        else None
    )


def weasel_certain(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Certain cities*; not *a certain*, *is certain*."""
    return (
        None
        if last(before) in BE | {"a", "make", "the", "for"} or not next_(after).isalpha() or next_(after) == "that"
        else ACCEPT
    )


def weasel_likely(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is likely*, *most likely*; not *more likely to*."""
    return None if last(before) in ("more", "less", "equally", "as") else ACCEPT


def weasel_might(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Might be*; not *the might of*."""
    return None if last(before) in ("the", "military", "his", "their") or next_(after) in ("and", "of") else ACCEPT


def weasel_passive(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is considered*, *has been argued*: an opinion without its holder; not *considered resigning*, *X regarded Y*."""
    helpers = set(left(before, 2)) & (BE | {"been", "be", "generally", "widely", "often", "commonly", "is", "are"})
    return ACCEPT if helpers and next_(after) != "by" else None


def weasel_authority(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Critics*, *scholars*, *observers* without names, as the subject: at the head of a clause."""
    return (
        ACCEPT
        if starts(before)
        or last(before) in ("that", "some", "many", "most", "several", "although", "while", "other", "by")
        else None
    )


def weasel_told(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It has been noted that*, *it has been argued*: somebody unnamed says so; not *it has been open since 1931*."""
    fires = "that" in right(after, 3) or next_(after) in ("argued", "suggested", "claimed", "speculated", "said")
    return ACCEPT if fires else None
