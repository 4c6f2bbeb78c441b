"""Rules for the moves concede and apologise: he is right that, granted, I accept, sorry, we regret."""

from __future__ import annotations

from ..context import clause_before, is_question, last, left, negated, next_, right, starts, subject
from ..words import ACCEPT, BE, FIRST

UNDECIDED = frozenset("if whether when as who which".split())
HOW_RIGHT = frozenset("quite absolutely perfectly also of course certainly probably both".split())
ASKED = UNDECIDED - {"who", "which"}
RIGHT_ABOUT_AFTER = frozenset("about that to on in , . and".split())


def right_about(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The minister is right that*, *are right to*; not *the right to*, *if he is right*, *a right answer*."""
    near = left(before, 3)
    if negated(before, 2) or last(before) == "being" or "who" in near[-2:]:
        return None
    if not ASKED.isdisjoint(clause_before(before, 5)):
        return None
    if "it" in near[:-1] and next_(after) == "that":  # *it is only right that* appeals
        return None
    near = near or [""]
    helper = [t for t in near if t not in HOW_RIGHT and not t.endswith("ly")]
    owner = helper and helper[-1].endswith("'s") and helper[-1] not in BE
    if owner and next_(after) == "to" and not before[-1][:1].isupper():
        return None  # *a defendant's right to follow his trial*
    if not helper or (helper[-1] not in BE and not owner):
        return "concede" if last(before) == "the" and next_(after) == "thing" and set(near) & BE else None
    goes_on = next_(after) in RIGHT_ABOUT_AFTER or (
        next_(after) in ("last", "this", "then") and "to" in right(after, 5)
    )
    return ACCEPT if goes_on and subject(before[:-1]) not in FIRST else None


def affirmed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """Fires unless denied."""
    return None if negated(before, 3) else ACCEPT


def granted(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Granted, the sum was small*; not *was granted leave*, *took for granted*."""
    return ACCEPT if starts(before) and next_(after) in (",", "that", ":", ".") else None


IT_IS_TRUE_WORDS = frozenset("certainly also quite perfectly undoubtedly all of course".split())


def it_is_true(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is true that*, *that is true of*; not *if it is true*, *whether that is true*, *is it true*."""
    if set(clause_before(before, 4)) & {"if", "whether", "hope", "not", "none", "nothing"} or next_(after) in (
        "?",
        "to",
    ):
        return None
    if cue[-1].lower() == "true" and len(cue) == 1:
        tokens = [t for t in left(before, 3) if t not in IT_IS_TRUE_WORDS]
        told = tokens[-2:] in (["that", "was"], ["this", "was"]) and next_(after) in (",", ".", ";", "enough")
        now = tokens[-2:] in (["that", "is"], ["it", "is"], ["this", "is"]) or tokens[-1:] in (["that's"], ["it's"])
        fires = now or told
        return ACCEPT if fires else None
    return ACCEPT


def true_start(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*True, the sum was small.*"""
    return ACCEPT if not before and next_(after) in (",", ":") else None


I_ACCEPT_AFTER = frozenset("that it this the there . some his her your their he she they you we people".split())


def i_accept(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I accept that*, *we accept the point*; not *we accept cash*, *we accept no blame*, *if I accept*."""
    if set(clause_before(before, 3)) & {"if", "when", "should", "can"}:
        return None
    aside = last(before) == "," and next_(after) == ","  # *the form was, I accept, confusing*
    return ACCEPT if aside or next_(after) in I_ACCEPT_AFTER else None


def first_person(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """Fires for *I* and *we*."""
    return ACCEPT if set(left(before, 3)) & FIRST else None


def admit(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I admit*, *we readily admit*, *one must admit*; not *they refused to admit*, *admit defeat*."""
    if left(before, 5)[:2] == ["it", "is"] or left(before, 4)[:2] == ["it", "is"]:
        return None
    who = set(left(before, 3)) & (FIRST | {"i'll", "we'll", "one", "must"})
    return ACCEPT if who and not negated(before, 2) and last(before) != "to" else None


BETTER = frozenset(
    "less fairer wiser politer braver better more quicker sooner faster earlier kinder clearer gentler".split()
)


NOT_BETTER = frozenset(
    "never other another together rather whether either under after letter matter member paper".split()
)


def might_have(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We might have handled it better*: a shortcoming owned; not *we could have wept*."""
    better = any(t in BETTER or (t.endswith("er") and len(t) > 4 and t not in NOT_BETTER) for t in right(after, 4))
    return ACCEPT if better and "if" not in left(before, 6) else None


def both_sides(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*There were faults on both sides*; not *printed on both sides*."""
    fires = {"fault", "faults", "failings", "mistakes", "errors", "blame", "wrong", "wrongs"} & set(left(before, 5))
    return ACCEPT if fires else None


def common_ground(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*This much is common ground*; not *walk on the common ground*, *find common ground*."""
    return ACCEPT if last(before) in BE else None


def hard_job(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The minister has a hard job*; not *they did a hard job quickly*."""
    return ACCEPT if left(before, 2)[:1] in (["has"], ["have"], ["had"]) and subject(before[:-2]) not in FIRST else None


def own_view_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The old system is not perfect*; not *if not perfect*."""
    return ACCEPT if last(before) in BE and "if" not in left(before, 5) else None


def faults(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The old system had its faults*; not *despite its faults*, *she listed his faults*."""
    return ACCEPT if last(before) in ("had", "has", "have") else None


def point_made(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The point is well made*; not *a well made chair*."""
    return ACCEPT if {"point", "points"} & set(left(before, 8)) else None


def fair_to_say(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is fair to say that we were slow*, *that few came*; not *fair to say that he was*."""
    return ACCEPT if not {"he", "she", "they", "you"} & set(right(after, 2)) and not negated(before, 3) else None


def mistakes(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Mistakes were made*; not *if mistakes were made*."""
    return None if {"if", "have"} & set(left(before, 2)) or "?" in after[:2] else ACCEPT


def got_wrong(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I got the name wrong*, *we did get it wrong*; not *they got it wrong*, *did I get it wrong?*."""
    near = left(before, 8)
    got = next((k for k, t in enumerate(near) if t in ("got", "get", "had")), None)
    ours = got and set(near[max(0, got - 3) : got]) & FIRST and "if" not in near
    return ACCEPT if ours and "?" not in after[:2] else None


TROUBLE = frozenset("this it mess deficit problem problems debt system backlog chaos situation inquiry".split())
PASSED_OVER = frozenset("also eventually finally indeed once , in fairness".split())
GOOD_TURNS = frozenset(
    "get ring open come reply answer apologise apologize try offer pay keep publish warn help make give "
    "send turn stay write tell visit listen stop act show raise bring win save mend fix restore speak call attend "
    "invite correct return release consult halt withdraw manage improve reduce build hire stand".split()
)


def emphatic_did(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She did get us the scanners*, *he did, in fairness, ring us*; not *did he reply?*, *what he did help*."""
    if (
        not before
        or is_question(after)
        or not last(before)[0].isalpha()
        or {"what", "as", "than", "if", "all"} & set(left(before, 4))
    ):
        return None
    if next_(after) == "," and "," in after[1:8]:  # *she did, in the end, reply*
        after = after[after.index(",", 1) + 1 :]
    verbs = [
        t
        for t in right(after, 4)
        if t not in ("also", "eventually", "finally", "indeed", "once", ",", "in", "fairness")
    ]
    fires = verbs[:1] and verbs[0] in GOOD_TURNS and last(before) not in ("so", "nor", "neither", "and", "who")
    return ACCEPT if fires else None


def inherited(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The minister inherited this mess*: not his own doing; not *we inherited it*, *inherited the farm*."""
    who = subject(before)
    return ACCEPT if who not in FIRST and who and TROUBLE & set(right(after, 7)) else None


def own_fault(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Part of it was our fault*; not *it is not our fault*."""
    return None if negated(before, 5) or "if" in clause_before(before) else ACCEPT


def due(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Give the man his due*; not *paid her due*, *when their due date comes*."""
    fires = {"give", "gives", "giving", "given"} & set(left(before, 5)) and next_(after) not in ("date", "process")
    return ACCEPT if fires else None


WE_FAILED_AFTER = frozenset("in them you her him our the".split())


def we_failed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I failed in one respect*, *we failed them*; not *we failed to agree*."""
    return ACCEPT if next_(after) in WE_FAILED_AFTER and starts(before) else None


WE_KNOW_WORDS = frozenset(
    "tight hard difficult short easy limited scarce busy pressures pressure difficulties constraints strain".split()
)


def we_know(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We know that money is tight*: a difficulty granted; not *we know that he signed*."""
    return ACCEPT if starts(before) and WE_KNOW_WORDS & set(right(after, 7)) else None


FOR_ALL_WORDS = frozenset("faults flaws failings bluster talk sins".split())


def for_all(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*For all his faults*."""
    return ACCEPT if starts(before) and set(right(after, 3)) & FOR_ALL_WORDS else None
