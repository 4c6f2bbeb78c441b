"""Rules for concessions that a *but* or a main clause answers: of course it is hard, but; while it has grown, still."""

from __future__ import annotations

from ..context import is_negator, is_question, last, left, negated, next_, right, starts, subject
from ..words import ACCEPT, FIRST, QUOTES

GRANTED = frozenset(
    "welcome welcomes welcomed improved improves improving improvement improvements increased increases progress "
    "better good understand understands sympathy sympathise sympathize respect respects accept accepts recognise "
    "recognize appreciate appreciates acknowledge agree sincere sincerity admire efforts effort best right true "
    "genuine real intentions honest decent risen raised fallen extra success successes".split()
)
ANSWERED = frozenset(
    "still too late slow slower far wrong remain remains cannot fails failed failing need needs must should yet only "
    "flat unsafe worse little less against years even nothing none never".split()
)


def _opens(before: list[str]) -> bool:
    """Nothing but marks and *and* stands before it in the sentence."""
    return all(t in QUOTES or t == "and" for t in left(before, 3))


def although(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*While the grant has increased, it has not kept pace*; not *while we waited, the roof fell in*.

    >>> although([], ["While"], ["funding", "has", "increased", ",", "it", "is", "too", "low", "."])
    ''
    >>> although([], ["While"], ["we", "waited", ",", "the", "roof", "fell", "in", "."])
    """
    if not _opens(before) or is_question(after):
        return None
    words = right(after, 40)
    comma = words.index(",") if "," in words[2:30] else 0
    main = words[comma + 1 :]
    answered = not ANSWERED.isdisjoint(main) or any(map(is_negator, main))
    return ACCEPT if comma and answered and not GRANTED.isdisjoint(words[:comma]) else None


def _but(words: list[str], least: int = 3) -> bool:
    """*..., but* or *..., yet* answers a clause of three words or more, or of `least`."""
    marks = [k for k, t in enumerate(words[:-1]) if t in (",", ";", "—", "–") and words[k + 1] in ("but", "yet")]
    return any(k >= least for k in marks)


def then_but(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Of course there are pressures, but that is no excuse*; not *of course we will come*, *certainly not, but*."""
    words = right(after, 35)
    return ACCEPT if _opens(before) and next_(after) != "not" and _but(words) else None


GOOD = frozenset(
    "decent sincere good honest clever kind well right popular charming brave cheap legal lawful likeable able "
    "generous courteous meant kindly pleasant best true hard-working".split()
)


def may_but(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He may be a decent man, but he is a hopeless minister*; not *the train may be late, but we shall wait*."""
    words = right(after, 25)
    who = subject(before)
    granted = not GOOD.isdisjoint(words[:5]) and who and who not in FIRST | {"you"}
    return ACCEPT if granted and _but(words, 1) and not is_question(after) else None


ALLIES = frozenset("friend friends colleague colleagues members you those everything".split())
OTHERS = frozenset(
    "government minister ministers secretary leader opposition board employer employers company council opponent "
    "opponents critics chancellor mayor commissioner gentleman lady governor governors management chairman chair "
    "department trust treasury him her them".split()
)


def agree_with(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I agree with the leader of the council that it is too small*; not *I agree with my hon. Friend*, *not agree*."""
    words = right(after, 12)
    theirs = not OTHERS.isdisjoint(words[:6]) and ALLIES.isdisjoint(words[:6])
    ours = subject(before) in FIRST or (last(before) == "also" and not FIRST.isdisjoint(left(before, 2)))
    point = not {"that", "on", "about", "in"}.isdisjoint(words[1:])
    return ACCEPT if ours and theirs and point and not negated(before) and "if" not in left(before, 4) else None


def takes_point(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I take the hon. Gentleman's point*; not *we take the train at that point*."""
    words = right(after, 7)
    at = words.index("point") if "point" in words else 0
    return ACCEPT if at and words[0] in ("the", "his", "her", "their", "your", "that") and _his(words[:at]) else None


def _his(words: list[str]) -> bool:
    return len(words) == 1 or words[-1].endswith("'s") or words[-1] in ("own", "main", "last", "first", "general")


def much_as(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Much as I admire him, he is wrong*; not *much as I expected, he came*, *it was much as I left it*."""
    return ACCEPT if starts(before) and next_(after) in LIKED and "," in after[1:15] else None


LIKED = frozenset("admire respect like welcome sympathise sympathize understand appreciate agree value love".split())
