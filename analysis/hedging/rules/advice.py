"""Rules for demands put as advice, notice or a date: branches are asked to, may we suggest that, wants it by Monday."""

from __future__ import annotations

from analysis.times import WEEKDAYS

from ..context import is_question, left, negated, next_, right, starts, subject
from ..words import ACCEPT, DETERMINERS, MONTHS, OBJECT_PRONOUNS
from .summons import BARE

ADDRESSED = frozenset(
    "members branches stewards delegates officers residents colleagues readers staff supporters councillors ministers "
    "employers managers volunteers drivers crews teachers nurses parents reps representatives".split()
)
NOTICES = frozenset(  # what notices ask of whoever reads them, which demands nothing
    "note collect return sign ring call contact check wear read use enter complete fill wait register keep".split()
)
REQUIRED_OF_YOU = frozenset(
    "publish print withdraw retract remove correct apologise apologize cease desist hand destroy deliver disclose pay "
    "confirm undertake answer explain produce".split()
)


def are_asked(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Branches are asked to take no part*, *you are required to withdraw it*; not *visitors are asked to sign in*.

    >>> are_asked(["Branches", "are"], ["asked", "to"], ["take", "no", "part", "."])
    ''
    >>> are_asked(["You", "are"], ["required", "to"], ["hold", "a", "licence", "."])
    """
    near = [t for t in left(before, 3) if t not in ("hereby", "also", "now", "therefore", "again")]
    if near[-1:] != ["are"] or not near[:-1]:
        return None
    verb = next(iter(t for t in right(after, 2) if t not in ("not", "to")), "")
    if near[-2] == "you":
        return ACCEPT if verb in REQUIRED_OF_YOU else None
    return ACCEPT if near[-2] in ADDRESSED and ("not" in cue or verb not in NOTICES) else None


FINITE = frozenset("is are was were has had have did does do would could will can".split())


def may_suggest(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*May we suggest that the minister begin*; not *may I suggest that he was tired*, *they suggest that it leaks*."""
    near = left(before, 2)
    polite = near[:1] and near[0] in ("may", "might", "could", "can", "would") and near[-1] in ("i", "we")
    words = right(after, 8)
    told = not FINITE.isdisjoint(words) or any(t.endswith("ed") for t in words[1:4])
    return ACCEPT if polite and starts(before[:-2]) and len(words) > 3 and not told else None


DAYS = frozenset([*WEEKDAYS, "noon", "midnight", "tomorrow", "tonight", "easter"])


def by_a_date(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She wants the logs by Monday*, *wants the Director to apologise*; not *he wants the seat by the door*."""
    words = right(after, 12)
    if next_(after) not in DETERMINERS | OBJECT_PRONOUNS or negated(before, 3) or not before:
        return None
    dated = [words[k + 1 : k + 4] for k, t in enumerate(words) if t in ("by", "before")]
    if any(words[k + 1 : k + 2] and words[k + 1] in BARE for k, t in enumerate(words[:6]) if t == "to" and k):
        return ACCEPT if subject(before) not in ("you", "what", "if", "who") else None
    due = any(not (DAYS | MONTHS | {"end"}).isdisjoint(when) or when[:1] in DATES for when in dated)
    return ACCEPT if due and subject(before) not in ("you", "what", "if", "who") else None


DATES = tuple([str(day)] for day in range(1, 32))


def then_do(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Then pay.*, *Then ask the engineers*, as a whole sentence; not *then ask yourself*, *then pay came up*."""
    word = next_(after)
    asked = word in DETERMINERS | OBJECT_PRONOUNS | {"", ".", "!", "up", "for", "so"} or word.endswith("s")
    return ACCEPT if not before and asked and not is_question(after) else None


def awaits(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I look forward to the Minister's answer*, *to hearing why*; not *look forward to seeing you*."""
    asked = {"answer", "reply", "response", "explanation", "report", "apology", "hearing", "correction"}
    return ACCEPT if asked & set(right(after, 5)) and right(after, 3) != ["hearing", "from", "members"] else None
