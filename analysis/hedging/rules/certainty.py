"""Rules for boosters of certainty: clearly, of course, clear, certain, sure, proves."""

from __future__ import annotations

from ..context import last, left, negated, next_, starts
from ..words import ACCEPT, BE, CLAUSE_MARKS, DETERMINERS, PRONOUNS

SURE_ADVERB_BEFORE = frozenset("almost more less as how so too nearly very quite".split())


def sure_adverb(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Clearly*, *certainly*: not denied, not of manner (*speak clearly*, *more clearly*), not *almost certainly*.

    >>> sure_adverb(["This", "is"], ["clearly"], ["wrong"])
    ''
    >>> sure_adverb(["Please", "write"], ["clearly"], ["."])
    """
    near = last(before)
    if near in SURE_ADVERB_BEFORE or negated(before, 2):
        return None
    manner = cue[0].lower() in ("clearly", "plainly") and (
        not after or next_(after) in CLAUSE_MARKS | {"and", "to", "enough"}
    )
    return None if manner and not starts(before) and near not in CLAUSE_MARKS | BE else ACCEPT


def naturally(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Naturally, he agreed*; not *she speaks naturally*."""
    return ACCEPT if starts(before) and next_(after) in CLAUSE_MARKS | DETERMINERS | PRONOUNS else None


def no_question(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*There is no question that*; not *there is no question of*."""
    return None if next_(after) == "of" else ACCEPT


def of_course(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Of course*; not *a course of course work*."""
    return None if next_(after) in ("work", "fees", "materials") else ACCEPT


SURE_AFTER = frozenset("to by about of in enough ?".split())
SURE_WORDS = frozenset("quite very absolutely equally also still now and".split())


def sure(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We are sure that*, *I am convinced*; not *make sure*, *not sure*, *be sure to*, *were convinced by*."""
    who = [t for t in left(before, 4) if t not in SURE_WORDS]
    if negated(before, 3) or next_(after) in SURE_AFTER or not who:
        return None
    fires = who[-1] in ("i'm", "we're", "am") or who[-2:] == ["we", "are"] or who[-2:] == ["remain", "am"]
    return ACCEPT if fires else None


CERTAIN_AFTER = frozenset("that , . of he she they it we i the".split())


def certain(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am certain*, *it is certain that*; not *a certain*, *certain members*, *not certain*, *make certain*."""
    near = last(before)
    if negated(before, 3) or near not in BE | {"feel", "quite", "absolutely", "seems"} or next_(after) == "to":
        return None
    return ACCEPT if (near in BE and next_(after) in CERTAIN_AFTER) or (near not in BE) else None


def positive(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am positive that*; not *a positive step*."""
    return ACCEPT if last(before) in ("am", "i'm", "are") and next_(after) in ("that", "i", "we", "he", "she") else None


BREACHES = frozenset(
    "breach breaches violation case attempt evidence threat example instance lie conflict failure duty signal message "
    "abuse betrayal proof mandate majority".split()
) - {"message", "signal", "majority", "example", "instance"}
NOT_YET_CLEAR = frozenset("less more how as if whether clearer until once".split())
OUT_OF_THE_WAY = frozenset("make made makes making it to stay steer all keep far so".split())
STATED_CLEAR = frozenset("seems very quite perfectly equally also now already is been becomes".split())


def clear(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is clear that*, *the Code is clear*, *a clear breach*; not *not clear*, *make clear*, *clear the room*.

    >>> clear(["The", "Code", "is"], ["clear"], ["that", "he", "must"])
    ''
    >>> clear(["She", "made", "it"], ["clear"], ["that", "she", "knew"])
    """
    near, word = last(before), next_(after)
    if negated(before, 3) or near in OUT_OF_THE_WAY:
        return None
    if near in NOT_YET_CLEAR:
        return None
    copula = near in BE | STATED_CLEAR
    if copula:
        return ACCEPT if word not in ("of", "from", "to") or len(cue) > 1 else None
    return ACCEPT if near in ("a", "the") and word in BREACHES else None


def overwhelming(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The evidence is overwhelming*; not *the smell is overwhelming*."""
    proof = {"evidence", "case", "proof", "argument", "arguments", "testimony"}
    return ACCEPT if proof & set(left(before, 6)) and last(before) in BE else None


OBVIOUS_AFTER = frozenset("that to . , who what why how from :".split())


def obvious(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is obvious that*, *is plain to see*; not *an obvious choice*, *plain flour*, *not obvious*."""
    if negated(before, 3):
        return None
    fires = last(before) in BE | {"painfully", "perfectly", "quite", "very"} and (next_(after) in OBVIOUS_AFTER)
    return ACCEPT if fires else None


PROVES_AFTER = frozenset("that it beyond he she they".split())


def proves(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The tape proves that*; not *proves difficult*, *if it proves*."""
    return ACCEPT if next_(after) in PROVES_AFTER and not negated(before, 4) else None


TRUTH_IS_AFTER = frozenset("that , : they he she we nobody it the no".split())


def truth_is(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The truth is that*, *the fact is,*; not *the truth is in the annexures*."""
    return ACCEPT if next_(after) in TRUTH_IS_AFTER else None


def full_stop(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is wrong, full stop.*; not *a full stop*, *over that period.*"""
    return ACCEPT if last(before) in CLAUSE_MARKS and (not after or next_(after) in (".", "!")) else None
