"""Rules for universal boosters: always, never, nobody, every, where they are not literally meant."""

from __future__ import annotations

from analysis.times import MONTHS, WEEKDAYS

from ..context import last, left, negated, next_, right, starts
from ..words import ACCEPT, CLAUSE_MARKS, DOUBTERS


def universal(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Always late*; not denied, not *as always*, *almost always*, *has always been here* told as a habit."""
    near = last(before)
    if negated(before, 2) or near in DOUBTERS | {"as", "there's"} or (next_(after) in CLAUSE_MARKS and near == "as"):
        return None
    return ACCEPT


NEVER_BEFORE = frozenset("than or".split())
NEVER_AFTER = frozenset("mind - ending".split())


def never_universal(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Never listened*; not *never mind*, *almost never*, *better late than never*."""
    return None if last(before) in DOUBTERS | NEVER_BEFORE or next_(after) in NEVER_AFTER else ACCEPT


def not_once(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not once did he ask*; not *not once but twice*."""
    return None if next_(after) in ("but", "the", "we") else ACCEPT


DENIALS = frozenset("without yet denies deny denied".split())


def a_single(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Have not built a single shed*: with a denial before it; not *a single room*, *a single mother*."""
    near = left(before, 6)
    if "never" in near or "not" in near[-1:]:
        return None
    return ACCEPT if negated(before, 8) or DENIALS & set(left(before, 8)) else None


def not_one(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not one of them replied*; not *it is not one of ours*, *not one but two*."""
    return ACCEPT if starts(before) and next_(after) not in ("but", "for", "to") else None


def forever(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Forever losing his notes*; not *gone forever*."""
    return ACCEPT if next_(after).endswith("ing") else None


def ever(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The worst deal ever*; not *have you ever*, *ever since*, *if ever*."""
    best = any(t.endswith("est") or t in ("most", "least", "worst", "best") for t in left(before, 5))
    return ACCEPT if best and (not after or next_(after) in CLAUSE_MARKS) else None


def everyone(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Everyone knew it would fail*: said of all the world; not *thanks to everyone who came*, *everyone on shift*."""
    known = {"knows", "knew"} & set(right(after, 5))
    return ACCEPT if (known or next_(after) in ("could", "agrees", "sees")) and not negated(before) else None


NOBODY_AFTER = frozenset("believes seriously wants disputes denies thinks cares knows".split())


def nobody(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nobody believes a word*, *no one is fooled*: said of all the world; not *nobody was hurt*, *nobody rang*."""
    word, words = next_(after), right(after, 3)
    if word in ("in", "at", "on") and {"believes", "wants", "knows"} & set(right(after, 6)):
        return ACCEPT
    return (
        ACCEPT if word in NOBODY_AFTER or (words[:2] == ["is", "fooled"] or words[:2] == ["would", "dream"]) else None
    )


NOTHING_BEFORE = frozenset("learnt learned cares achieved mean means worth changed".split())


def nothing(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has learnt nothing*, *does nothing*: flat dismissal; not *says nothing about*, *nothing was signed*."""
    return ACCEPT if last(before) in NOTHING_BEFORE and not {"may", "might", "could"} & set(left(before, 3)) else None


def every_one(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He has betrayed every one of you*; not *nearly every one of*, *not every one of*."""
    return None if negated(before, 2) or last(before) in DOUBTERS else ACCEPT


COUNTED = frozenset([*MONTHS, *WEEKDAYS]) | frozenset(
    "day week month year time morning evening night now summer winter spring autumn few two three four five ten dozen "
    "second third other minute hour fortnight quarter season stop step page side leap sort kind".split()
)
LAID_ON = frozenset("must shall should ought requires require required".split())
EVERY_AFTER = frozenset("chance right reason opportunity possible conceivable last bit".split())


def every(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Every chance*, *he promised every cleaner a locker*: all of them; not *every day*, *must keep every mask*."""
    word = next_(after)
    if word in EVERY_AFTER:
        return ACCEPT
    counts = word in COUNTED or not word.isalpha() or not LAID_ON.isdisjoint(left(before, 8))
    return None if counts or negated(before, 2) or last(before) in DOUBTERS else ACCEPT
