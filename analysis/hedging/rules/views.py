"""Rules for hedges that name a view and its limits: in the union's view, as far as we know, who can say."""

from __future__ import annotations

from ..context import clause_before, last, left, negated, next_, right, starts
from ..words import ACCEPT, BE

WHOSE = frozenset("my our his her its their your".split())


def in_view(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*In the union's view*, *in my opinion*; not *in view of*, *a view of the sea*, *in full view*."""
    near = left(before, 6)
    whose = last(before) in WHOSE or last(before).endswith(("'s", "s'"))
    return ACCEPT if whose and "in" in near[-5:-1] and next_(after) != "of" else None


def affirmed_epistemic(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We have reason to believe*; not *no reason to believe*."""
    return None if negated(before, 4) else ACCEPT


IMPRESSION_WORDS = frozenset("get gets got have has had under".split())


def impression(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*One gets the impression that*; not *makes the impression*, *gave a good impression*."""
    clause = set(clause_before(before))
    return ACCEPT if next_(after) in ("that", "is") or clause & IMPRESSION_WORDS else None


def notion(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I've a notion that I shan't need to*; not *the very notion*, *not a notion*, *she had no idea that*."""
    held = {"have", "had", "has", "i've", "we've"} & set(left(before, 3))
    return ACCEPT if held and not negated(before, 3) else None


def fancy(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I fancy the clerk knew*; not *I fancy a pint*, *I fancy him*."""
    return ACCEPT if next_(after) in ("the", "that", "he", "she", "they", "it", ",") else None


def who_says(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Who can say whether it was wise?*; not *the man who can say why*."""
    return ACCEPT if starts(before) else None


def reads_right(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*If I read him right*; not *if I read the file*."""
    return ACCEPT if {"right", "aright", "correctly", "rightly"} & set(right(after, 7)) else None


def in_doubt(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The date is in doubt*; not *in no doubt*, *when in doubt, ask*."""
    told = last(before) in BE | {"remains", "remain", "still", "now", "put"}
    return ACCEPT if told and not negated(before, 3) else None


WHO_KNOWS_AFTER = frozenset(", ? ! — – .".split())


def find_that(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I find that the old ones last*; not *I find that hard to forgive*."""
    return (
        None
        if next_(after) in ("hard", "difficult", "odd", "strange", "easy", "impossible", "a", "very", "rather", "i")
        else ACCEPT
    )


def view_is(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*My sense is that*, *our understanding was*; not *our understanding of the law*, *my reading glasses*."""
    return ACCEPT if next_(after) in ("is", "was", ",", "that") else None


def who_knows(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Who knows?*, *who knows, it broke*; not *a plumber who knows more*."""
    return ACCEPT if next_(after) in WHO_KNOWS_AFTER and (starts(before) or last(before) == "but") else None


FAR_AS_WORDS = frozenset(
    "establish discover determine ascertain judge judged tell see seen know knows knew aware recall remember "
    "understand gather".split()
)


def far_as(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*So far as an outsider can judge*, *as far as we know*; not *as far as the bridge*."""
    return ACCEPT if FAR_AS_WORDS & set(right(after, 6)) else None
