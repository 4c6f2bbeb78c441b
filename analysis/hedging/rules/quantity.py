"""Rules for approximators of number, share and frequency: about, some, most, or so, usually, often."""

from __future__ import annotations

from analysis.times import WEEKDAYS

from ..context import is_negator, is_number, last, left, looks_scalar, next_, quantity_follows, right, starts
from ..words import ACCEPT, BE, CLAUSE_MARKS, CURRENCY, DETERMINERS, MONTHS, PERSONAL, PRONOUNS, SCALAR

# After these words *about* has a topic: a letter about, complaints about, knows about.
TOPICAL = frozenset(
    "letter letters email emails row story stories complaint complaints question questions claim claims concern "
    "concerns concerned worry worried worries talk talks talking talked speak speaks speaking spoke know knows knew "
    "known lie lied lies lying nothing something anything everything more much all hear heard hears ask asked asking "
    "write wrote written read reading think thinking thought debate dispute article articles report reports news angry "
    "anxious complain complained complaining what how warn warned statement tell told truth facts information sure "
    "right wrong is be was out bring brings brought came come comes book books post posts thread tweet tweets piece "
    "rumour rumours warning evidence argument arguments arguing argue argued learn learned learnt forgot forget joke "
    "jokes silent honest clear meeting allegation allegations inquiry decision decisions fuss feel feels felt mad moan "
    "moaned go going curious".split()
) - {"was", "is", "be", "all", "more", "much", "right", "wrong", "out", "told", "read", "wrote", "written"}
ABOUT_AFTER = frozenset("every all everyone everything any enough the".split())
ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth".split())
SHARED = frozenset("equally evenly".split())
ABOUT_BEFORE = frozenset("by until till from since on".split())


ABOUT_AT = ABOUT_BEFORE | {"at"}


def about(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*About forty* is rough; *a letter about pay*, *about to go*, *about 40 complaints were heard about* are not.

    >>> about(["It", "took"], ["about"], ["forty", "minutes"])
    ''
    >>> about(["a", "letter"], ["about"], ["two", "jobs"])
    """
    if last(before) in TOPICAL:
        return None
    if last(before) in ("just", "only") and next_(after) in ABOUT_AFTER:
        return ACCEPT
    if next_(after) in MONTHS.union(WEEKDAYS):
        return ACCEPT if last(before) in ABOUT_BEFORE else None
    like = (
        right(after, 2) in (["right", "."], ["the", "same"])
        or (next_(after) == "as" and next_(after[1:]).isalpha())
        or (last(before) in ABOUT_AT and next_(after).isalpha() and next_(after) not in DETERMINERS | {"to"})
        or next_(after) in SHARED | ORDINALS
        or right(after, 2) == ["the", "only"]
    )
    return ACCEPT if quantity_follows(after) or like else None


AROUND_BEFORE = frozenset("walk walked run stand stood sit sat gathered all".split())


def _a_share(after: list[str]) -> bool:
    """*One officer in five* is a round share; *one* alone is none."""
    return next_(after) != "one" or "in" in right(after, 4)


def around(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Around ninety people*, *around one in five*; not *around the table*, *walked around two sides*."""
    rough = quantity_follows(after) and _a_share(after) and next_(after) != "half-way"
    return ACCEPT if rough and last(before) not in AROUND_BEFORE else None


def some(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Some 300 drivers* is rough, *of some use* limits; *some people came* is neither."""
    if next_(after) in LIMITED:
        return ACCEPT
    word = next_(after)
    number = is_number(word) and word not in ("one", "half", "quarter", "thirds", "third")
    return ACCEPT if number or word in CURRENCY else None


LIMITED = frozenset("use strain nerve courage help comfort merit justice force substance truth value".split())


def roughly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Roughly double*; not *roughly handled*."""
    word = next_(after)
    if word in GROWN:
        return ACCEPT
    if not word or word in CLAUSE_MARKS:  # *£212m of it, roughly*
        return ACCEPT if last(before) == "," and any(map(is_number, left(before, 6))) else None
    return None if word.endswith("ed") else ACCEPT


GROWN = frozenset("tripled trebled doubled halved quadrupled".split())


def at_most(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It was, at most, a sort of comfort*; not *at most schools*."""
    word = next_(after)
    return ACCEPT if not word or word in CLAUSE_MARKS | {"a", "an"} or quantity_follows(after) else None


def number_after(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Close to 400 staff*; not *close to the station*."""
    return ACCEPT if quantity_follows(after) else None


def or_so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A dozen or so*; not *or so he said* (that is a report)."""
    return None if next_(after) in PRONOUNS | {"the", "many", "much"} else ACCEPT


def or_something(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A glitch or something*; not *or something else*, *or something that*."""
    return ACCEPT if not after or next_(after) in CLAUSE_MARKS else None


def something_like(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Something like forty lorries*; not *would you like something like that*."""
    return None if next_(after) in ("that", "this", "it", "these") and last(before) != "or" else ACCEPT


def estimated(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Estimated at £3 million*, *an estimated*; not *she estimated the cost*."""
    return ACCEPT if next_(after) in ("at", "to") or is_number(next_(after)) else None


MOST_BEFORE = frozenset("the at a its his their our".split())


def most(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Most of the drivers*, *most people*; not *the most*, *at most*, *most difficult*."""
    word = next_(after)
    if last(before) in MOST_BEFORE or not (starts(before) or last(before) in ("that", "like")):
        return None
    fires = word == "of" or (word.endswith("s") and not word.endswith(("ous", "less"))) or word in ("people", "staff")
    return ACCEPT if fires else None


def all_but(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*All but empty*; not *all but two of them*."""
    word = next_(after)
    return None if is_number(word) or word in DETERMINERS | PRONOUNS else ACCEPT


UNFLAWED = frozenset("perfect ideal thrilled".split())


def less_than(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Less than frank* is an understatement; *less than forty*, *no less than* and *less than a year* count."""
    word = next_(after)
    return (
        ACCEPT
        if (looks_scalar(word) or word in UNFLAWED)
        and not is_number(word)
        and last(before) not in ("no", "nothing", "much")
        else None
    )


def a_measure_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A measure of truth*; not *it is a measure of our anger that*."""
    return None if last(before) in BE or next_(after) in DETERMINERS | {"how"} else ACCEPT


JUST_ABOUT_AFTER = frozenset("every everyone everything all manage enough".split())


def just_about(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Just about empty*; not *it is just about money*, *just about to go*."""
    return ACCEPT if looks_scalar(next_(after)) or next_(after) in JUST_ABOUT_AFTER else None


IN_GENERAL_AFTER = frozenset("practice terms elections secretary meeting election".split())


def in_general(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*In general the smaller do better*; not *in general practice*."""
    return None if next_(after) in IN_GENERAL_AFTER else ACCEPT


def generally(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The food is generally poor*; not *generally speaking*, which has its own entry, nor *more generally*."""
    return None if last(before) == "more" else ACCEPT


CLAIMS_AFTER = frozenset("more less better worse the a harder kinder too".split())


def _claims(before: list[str], after: list[str]) -> bool:
    """A state is said of somebody, so that the adverb weakens it: after *be* or a modal, or before an adjective."""
    helper, word = last(before), next_(after)
    if helper in BE | {"can", "will", "may", "might"} and not (word.endswith("ing") and helper != "can"):
        return helper not in ("was", "were") or looks_scalar(word) or word in DETERMINERS
    return word in CLAIMS_AFTER or (word in SCALAR and (not before or last(before) in CLAUSE_MARKS | DETERMINERS))


COUNTS_AFTER = frozenset("met sat went came rang took had meet sit go come take have".split())


def _counts(before: list[str], after: list[str]) -> bool:
    word = next_(after)
    return last(before) in PERSONAL and (word.endswith("ed") or word in COUNTS_AFTER)


def usually(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is usually punctual*; not *more than usually*, nor an act counted in the past (*we usually met on Mondays*)."""
    manner = last(before).endswith("ing") and not next_(after).isalnum()  # *it is progressing normally*
    if last(before) in ("than", "as") or manner:
        return None
    return ACCEPT if _claims(before, after) or not _counts(before, after) else None


FREQUENCY_BEFORE = frozenset("how so as too more very less all".split())
FREQUENCY_AFTER = frozenset("think wonder feel seems seem suspect do does".split())


def frequency(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Often*, *sometimes*, *rarely* hedge a claim (*is often better*); not a count (*they often met*).

    >>> frequency(["words", "are"], ["often"], ["better"])
    ''
    >>> frequency(["They"], ["often"], ["met", "in", "pubs"])
    """
    if last(before) in FREQUENCY_BEFORE or is_negator(last(before)):
        return None
    if cue[0].lower() == "sometimes" and (next_(after) in FREQUENCY_AFTER or last(before) in ("do", "does")):
        return ACCEPT
    seldom = cue[0].lower() in ("seldom", "rarely") and last(before) in ("have", "has")
    return ACCEPT if seldom or _claims(before, after) else None


def at_times(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*At times harsh*; not *at times of crisis*, *at times when*, *at times like these*."""
    return None if next_(after) in ("of", "when", "like", "that", "to") or is_number(next_(after)) else ACCEPT


def tend(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Tend not to last*; not *tend the garden*."""
    return ACCEPT if right(after, 2) == ["not", "to"] else None
