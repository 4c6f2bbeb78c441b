"""Rules for praise by comparison: the calmest voice on the coast, the most cheerful people, I never saw a finer."""

from __future__ import annotations

from ..context import last, left, next_, right
from ..words import ACCEPT, BE, CLAUSE_MARKS
from .praises import person_word, praise_idiom


def superlative(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The calmest voice on the coast*, *the most patient people in Britain*: after *the*, of somebody."""
    return praise_idiom(before, cue, after) if last(before) in ("the", "of", "my") or cue[0].lower() == "the" else None


def most_cheerful(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The most cheerful people in the service*; not *the most cheerful room*, *most people*."""
    words = right(after, 3)
    kind = is_kindly(next_(after)) and any(person_word(t) and t not in DONE for t in words[1:])
    return praise_idiom(before, cue, after) if kind and last(before) in ("the", "our", "its", "their", "a") else None


DONE = frozenset("service speech work effort performance conduct lot".split())


def is_kindly(token: str) -> bool:
    """Tell whether a folded adjective praises the person it is said of, by list or by its ending."""
    return token in KINDLY or (token.endswith(("ful", "ous", "ent")) and token not in UNKIND)


KINDLY = frozenset(
    "cheerful decent humane patient helpful capable kindly gifted dedicated devoted skilled able honest loyal humble "
    "reliable obliging brilliant talented thoughtful welcoming friendly resourceful hard-working hardworking inspiring "
    "principled modest experienced committed professional conscientious sensible sane likeable courteous upright "
    "pleasant gallant".split()
)
UNKIND = frozenset(
    "awful dreadful dangerous notorious ridiculous outrageous wasteful deceitful forgetful insolent indolent hateful "
    "frightful scandalous infamous pompous venomous vicious violent fraudulent incompetent negligent different recent "
    "resentful shameful spiteful disgraceful powerful frequent prominent dubious curious mysterious".split()
)


def finer(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I never saw a finer civil servant*; not *never saw a worse one*, *never saw a larger hall*."""
    better = next_(after) in ("finer", "kinder", "better", "braver", "fairer", "nicer", "harder-working", "gentler")
    more = next_(after) == "more" and right(after, 2)[1:2] != [] and right(after, 2)[1] in KINDLY
    return ACCEPT if (better or more) and any(map(person_word, right(after, 4)[1:])) else None


def superlative_know(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The fairest judge I know*; not *I know that*, *as I know*."""
    best = any((t.endswith("est") and len(t) > 4) or t == "most" for t in left(before, 5))
    return praise_idiom(before, cue, after) if best and (not after or next_(after) in CLAUSE_MARKS) else None


THE_BEST_AFTER = frozenset("i we of in there .".split())


def the_best(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They are the best*, *the best people I know*; not *the best suit*, *the best way*."""
    word = next_(after)
    return (
        praise_idiom(before, cue, after)
        if person_word(word) or (word in THE_BEST_AFTER and set(left(before, 3)) & BE)
        else None
    )
