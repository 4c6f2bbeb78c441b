"""Rules for boosters of intensity: very, entirely, so, simply, complete, deep; none under a negation."""

from __future__ import annotations

from ..context import clause_before, is_number, is_question, last, left, looks_scalar, negated, next_, right, starts
from ..words import ACCEPT, BE, CLAUSE_MARKS, DETERMINERS, DOUBTERS

INTENSIFIER_BEFORE = frozenset("the this that his her their our".split())


def intensifier(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A degree adverb at full strength: not denied (*not very*), not asked about, not *the very*.

    >>> intensifier(["a"], ["very"], ["hard", "choice"])
    ''
    >>> intensifier(["is", "not"], ["very"], ["hard"])
    """
    near = last(before)
    if negated(before, 3) or (near in DOUBTERS and (near != "how" or is_question(after))):
        return None
    if cue[0].lower() == "very" and (near in INTENSIFIER_BEFORE or next_(after) in CLAUSE_MARKS):
        return (
            None
            if not looks_scalar(next_(after)) and next_(after) not in ("best", "worst", "least", "most")
            else ACCEPT
        )
    return ACCEPT


def entirely(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Entirely his fault*; not denied; *almost entirely* is an approximator's."""
    return intensifier(before, cue, after)


FULL_VERBS = frozenset(
    "accept accepts support supports supported endorse understand recognise recognize appreciate aware justified agree "
    "agrees back backs backed behind entitled expect intend deserve deserved committed deserves vindicated responsible "
    "exonerated cleared confident consulted informed briefed explained".split()
)


def fully(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Fully accept*, *fully aware*, *fully justified*; not *fully staffed*, *published fully*, *fully booked*."""
    if negated(before, 3) or last(before) in DOUBTERS or not after or next_(after) in CLAUSE_MARKS:
        return None
    return ACCEPT if next_(after) in FULL_VERBS else None


def altogether(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Altogether mad*, *something else altogether*; not *forty altogether*, nor denied."""
    if negated(before, 3) or not after:
        return None
    return ACCEPT if next_(after) not in CLAUSE_MARKS and not is_number(next_(after)) else None


def highly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Highly irregular*; not *highly paid*, *highly trained*, *thinks highly of*."""
    word = next_(after)
    fires = not negated(before) and word and word not in CLAUSE_MARKS | {"of", "than"} and not word.startswith("likely")
    return ACCEPT if fires else None


BADLY_AFTER = frozenset("needed wrong need needs wanted damaged let hurt misjudged".split())


def badly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Badly needed*, *badly wrong*; not *behaved badly*, *badly paid*."""
    return ACCEPT if next_(after) in BADLY_AFTER else None


def seriously(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Seriously flawed*; not *take seriously*, *Seriously?*."""
    word = next_(after)
    return ACCEPT if word and word not in CLAUSE_MARKS and looks_scalar(word) and not negated(before) else None


REALLY_WORDS = frozenset("if do did does what why to".split())


def really(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Really long*, *really do*; not *not really*, *Really?*, *do you really*, *what really happened*."""
    word = next_(after)
    clause = clause_before(before, 6)
    if negated(before, 3) or not word or word in CLAUSE_MARKS or REALLY_WORDS & set(clause):
        return None
    return ACCEPT if looks_scalar(word) or word in REALLY_SO else None


REALLY_SO = frozenset("do does did is are was were quite splendid superb magnificent great terrific excellent".split())
RICHLY_AFTER = frozenset("deserved deserves deserve merited comic ironic funny".split())


def richly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Richly deserved*; not *richly coloured*."""
    return ACCEPT if next_(after) in RICHLY_AFTER else None


def truly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Truly admirable*; not *yours truly*."""
    return None if last(before) in ("yours", "well") or negated(before) else ACCEPT


def sincerely(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I sincerely hope*; not *Yours sincerely*."""
    return None if last(before) in ("yours", ",") or not after or next_(after) in CLAUSE_MARKS else ACCEPT


SIMPLY_AFTER = frozenset(
    "not wrong untrue false no unacceptable absurd outrageous cannot appalling disgraceful wonderful magnificent "
    "superb extraordinary".split()
)


def simply(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Simply not true*, *simply wrong*, *quite simply*; not *simply ring us*, *explain it simply*."""
    word = next_(after)
    if negated(before, 2):
        return None
    return (
        ACCEPT
        if word in SIMPLY_AFTER
        or (last(before) == "quite" or word in ("impossible", "intolerable", "ridiculous", "nonsense", "dishonest"))
        else None
    )


def especially(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*An especially mean trick*; not *especially on Mondays*, *especially those who*."""
    return (
        ACCEPT if (looks_scalar(next_(after)) and not negated(before)) or left(before, 1) in (["an"], ["is"]) else None
    )


def strongly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We strongly object*; not *strongly built*, *more strongly*."""
    return None if negated(before) or last(before) in ("more", "less", "how", "too") or not after else ACCEPT


def comparative(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Far more complex*; not *far more people*, *far less than* a number."""
    return ACCEPT if looks_scalar(next_(after)) and not is_number(next_(after)) else None


def far_from(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Far from ready*; not *far from home*, *not far from the sea*."""
    if negated(before, 2) or next_(after) in DETERMINERS | {"home", "here", "there", "clear", "certain"}:
        return (
            ACCEPT if next_(after) in ("the", "a") and right(after, 2)[1:] in (["truth"], ["case"], ["end"]) else None
        )
    return ACCEPT if looks_scalar(next_(after)) else None


SO_BEFORE = frozenset("do did think ever even and or why how".split())


def so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*So tired*: with no *that* or *as* to measure it, not asked about, not denied."""
    if negated(before, 3) or starts(before) or last(before) in SO_BEFORE:
        return None
    return None if {"that", "as"} & set(right(after, 5)) else ACCEPT


def most_adj(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A most unhappy week*; not *a most of*."""
    return ACCEPT if looks_scalar(next_(after)) else None


def very_indeed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Very good indeed*; not *Indeed, he said so*."""
    return ACCEPT if "very" in left(before, 4) and not negated(before, 6) else None


def looks_degree(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Mighty strange*; not *the mighty river*, *sang wonderfully*."""
    return ACCEPT if looks_scalar(next_(after)) and last(before) != "the" else None


def easily_the(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Easily the worst*; not *easily the cup fell*."""
    return ACCEPT if next_(after).endswith("est") or next_(after) in ("worst", "most") else None


NOTHING_BUT_BEFORE = BE | frozenset("had have has with brought brings offered shown got feel felt".split())


def nothing_but(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We have had nothing but excuses*; not *changed nothing but the name*, *would accept nothing but a bun*."""
    return ACCEPT if last(before) in NOTHING_BUT_BEFORE else None
