"""Rules for boosters of intensity that are adjectives or set phrases: utter, complete, deep, at all, on earth."""

from __future__ import annotations

from ..context import last, left, looks_scalar, negated, next_
from ..words import ACCEPT, BE, DETERMINERS


def outright(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*An outright lie*, *rejected outright*; not *bought outright*, *an outright majority*."""
    return (
        None
        if next_(after) in ("majority", "winner", "win") or last(before) in ("bought", "win", "own", "won")
        else ACCEPT
    )


SUCH_AFTER = frozenset(
    "waste shame disgrace insult mess disaster pity privilege joy pleasure scandal betrayal honour honor fuss".split()
)


def such(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Such a waste*; not *such a post*, *no such*, *in such a way*."""
    return ACCEPT if next_(after) in SUCH_AFTER or (looks_scalar(next_(after)) and last(before) in BE) else None


AT_ALL_AFTER = frozenset("times levels costs hours three our the".split())


def at_all(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No service at all*: drives a denial home; not *if at all*, *at all times*."""
    return ACCEPT if negated(before, 8) and next_(after) not in AT_ALL_AFTER else None


THE_VERY_AFTER = frozenset(
    "people man men woman rules thing staff workers department heart idea office minister ministers person body "
    "members".split()
)


def the_very(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The very people who*; not *the very first day*."""
    return ACCEPT if next_(after) in THE_VERY_AFTER else None


SHEER_AFTER = frozenset("a the drop cliff stockings any such".split())


def sheer(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Sheer folly*, *utter disgrace*; not *utter a word*, *sheer drop*."""
    return None if next_(after) in SHEER_AFTER or last(before) in ("to", "not") else ACCEPT


ABSOLUTE_AFTER = frozenset("majority terms zero numbers monarchy poverty privilege".split())


def absolute(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*An absolute disgrace*; not *absolute majority*, *in absolute terms*, *absolute zero*."""
    return None if next_(after) in ABSOLUTE_AFTER else ACCEPT


SHAMES = frozenset(
    "fraud fool liar scandal hypocrite stranger surprise disgrace failure nonsense rubbish disaster shambles "
    "fabrication fiction disregard contempt lack invention collapse lie lies mess farce travesty distortion "
    "misrepresentation betrayal abdication chaos silence confidence support indifference incompetence waste respect "
    "trust faith honesty commitment surrender fantasy absence ignorance insult hypocrisy tosh bunkum falsehood".split()
)


def complete(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A complete disgrace*, *total nonsense*; not *a complete list*, *complete the form*, *a total of nine*."""
    return ACCEPT if next_(after) in SHAMES else None


RANK_AFTER = frozenset("hypocrisy folly incompetence cowardice bad injustice stupidity".split())
PURE_AFTER = frozenset("invention nonsense fiction fantasy malice spite folly luck greed cowardice theatre".split())


def pure(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Pure invention*, *pure spite*; not *pure wool*."""
    return ACCEPT if next_(after) in PURE_AFTER else None


def rank(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Rank hypocrisy*; not *rank and file*, *the rank of captain*."""
    return ACCEPT if next_(after) in RANK_AFTER else None


GROSS_AFTER = frozenset(
    "insult distortion injustice unfairness betrayal abuse breach hypocrisy incompetence failure exaggeration".split()
)


def gross(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Gross insult*; not *gross pay*, nor the term *gross misconduct*."""
    return ACCEPT if next_(after) in GROSS_AFTER else None


EXTREME_AFTER = frozenset("care caution concern regret disappointment difficulty pressure".split())


def extreme(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Extreme care*; not *extreme weather*, *the extreme right*."""
    return ACCEPT if next_(after) in EXTREME_AFTER else None


def deep(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Deep concern*, *profound regret*; not *deep water*, *a grave in the churchyard*."""
    felt = "concern concerns regret anger disappointment sadness sorrow gratitude dismay disquiet unease respect shame "
    felt += "sense distrust resentment suspicion misgivings sympathy thanks frustration worry shock injustice".replace(
        "sense ", ""
    )
    return ACCEPT if next_(after) in felt.split() else None


def enormous(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Enormous admiration*, *immense pride*; not *an enormous hall*."""
    felt = (
        "admiration pleasure pride gratitude courage patience dignity respect sorrow relief kindness debt harm sympathy"
    )
    return ACCEPT if next_(after) in felt.split() else None


def full(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Full responsibility*, *full confidence*; not *a full day*, *in full*."""
    return ACCEPT if next_(after) in ("responsibility", "support", "force", "backing") else None


ON_EARTH_BEFORE = frozenset("what why how who where nothing no-one".split())


def on_earth(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*What on earth*; not *peace on earth*."""
    return ACCEPT if last(before) in ON_EARTH_BEFORE else None


def so_much_as(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Never sent so much as a postcard*; not *not so much as before*."""
    return (
        ACCEPT if next_(after) in ("a", "an", "one") and (negated(before, 6) or "without" in left(before, 4)) else None
    )


def anything_but(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Anything but frank*; not *we would do anything but that*."""
    return ACCEPT if last(before) in BE and next_(after) not in DETERMINERS else None


def nothing_like(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nothing like enough*; not *nothing like that*."""
    return ACCEPT if next_(after) in ("enough", "as", "so") else None


BLOODY_AFTER = frozenset("fool good hard well silly stupid awful cheek thing minded".split())


def bloody(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A bloody disgrace*; not *bloody hands*, *damned by the report*."""
    word = next_(after)
    return ACCEPT if word in SHAMES | BLOODY_AFTER else None
