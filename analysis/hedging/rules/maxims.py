"""Rules for appeals to what holds for everybody: public money is for public things, every child is owed."""

from __future__ import annotations

from ..context import clause_before, fold, is_question, last, left, negated, next_, right
from ..words import ACCEPT, ADVERBS, BE, FIRST
from .speaking import SPEAKING_NOUNS

GENERAL = frozenset(
    "every everyone everybody anyone anybody nobody all no any each public citizen citizens worker workers child "
    "children patient patients voter voters taxpayer taxpayers members people staff they we families".split()
)
EVERYONE = GENERAL - {"we", "they", "staff", "members"}
DUES = frozenset(
    "honest fair decent truth hearing respect justice dignity protection mark straight safe explanation answer better "
    "candour courtesy home wage".split()
)


def owed_all(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Every child is owed an honest mark*; not *he is owed forty pounds*, *we are owed a reply*.

    >>> owed_all(["Every", "child"], ["is", "owed"], ["an", "honest", "mark"])
    ''
    >>> owed_all(["The", "firm"], ["is", "owed"], ["an", "honest", "mark"])
    """
    everyone = EVERYONE & set(left(before, 9)) or _office(before)
    each = {"every", "each", "everyone", "everybody"} & set(left(before, 4)) and next_(after) in ("a", "an", "the")
    return ACCEPT if everyone and (each or DUES & set(right(after, 4))) and not negated(before, 2) else None


OFFICES = frozenset(
    "minister ministers secretary officer officers servant servants official officials judge judges trustee trustees "
    "councillor councillors member members employer employers union unions library hospital school police board "
    "government parliament state newspaper department ministry service office republic democracy society governor "
    "governors chair clerk registrar teacher doctor doctors nurse nurses inspector inspectors regulator trust charity "
    "council museum".split()
)


def _office(before: list[str]) -> bool:
    """*A minister*, *civil servants* as a kind, not *the minister*: an article that is not *the*, or none."""
    near = [t for t in left(before, 6) if t not in ADVERBS]
    at = next((k for k in range(len(near) - 1, -1, -1) if near[k] in OFFICES), None)
    return at is not None and not {"the", "this", "that", "our", "her", "his"} & set(near[max(0, at - 3) : at])


def of_office(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A customs officer serves the public*, *ministers owe it the truth*; not *the buffet serves the public bar*."""
    return ACCEPT if _office(before) and not negated(before, 2) and not is_question(after) else None


def for_no(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No nurse should have to beg*; not *she should have to beg*."""
    return ACCEPT if {"no", "nobody", "no-one", "none"} & set(left(before, 5)) else None


def for_everyone(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Everyone should be able to see a doctor*; not *she should be able to see it*."""
    return ACCEPT if {"every", "everyone", "everybody", "anyone", "all", "anybody"} & set(left(before, 4)) else None


def brought_up(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I was brought up to believe that*, *we were always taught that*; not *I was taught that by Ann*."""
    ours = (FIRST | {"me", "us", "my", "our"}) & set(left(before, 5) + right(cue, 2))
    return ACCEPT if ours and next_(after) not in ("by", ".") else None


def present(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Members have every right to strike*; not *they had every right to be cross*, which grants."""
    return ACCEPT if last(before) in ("have", "has") else None


def not_to_sell(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The park is not theirs to sell*; not *not hers to know*, *not ours to reason why*."""
    return (
        ACCEPT if next_(after) in ("sell", "give", "keep", "take", "spend", "break", "hide", "close", "shut") else None
    )


def custom(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Parliament has an old convention that*, *there is a rule here that*; not *she broke the rule that*."""
    near = [t for t in left(before, 6) if t not in ("here", "still", "settled")]
    kept = not {"has", "have", "had", "is", "there's"}.isdisjoint(near) and {"a", "an", "no"} & set(near[1:])
    ruled = fold(cue[0]) in near or not kept
    return None if ruled or is_question(after) or "if" in near else ACCEPT


OATHS = frozenset(
    "tell keep obey serve do declare correct silence secrecy respect protect report uphold answer".split()
)


def bound_in_office(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Public servants are bound to silence*, *a doctor is bound to do no harm*; not *he was bound to lose*."""
    is_bound = last(before) in ("is", "are") and (_office(before) or not RULE_NAMES.isdisjoint(left(before, 9)))
    return ACCEPT if is_bound and next_(after) in OATHS else None


RULE_NAMES = frozenset("code act rules law charter oath constitution contract".split())


def law_on(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The law on this is not complicated*, *the rule here is simple*; not *the law on my side*."""
    return ACCEPT if (BE | {"isn't", "could", "requires", "says"}) & set(right(after, 4)) else None


def bound(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A trustee is duty bound to ask*, *they are honour bound*; not *I am bound to say*."""
    return ACCEPT if not (FIRST | {"i'm", "we're"}) & set(left(before, 3)) else None


def rule_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*By its own rules the board must answer*, *as the Act intended*; not *as she intended*."""
    return ACCEPT if SPEAKING_NOUNS & set(right(after, 4) + left(before, 4)) else None


def tautology(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A debt is a debt*, *a promise made in May is still a promise*; not *his word is a promise*."""
    return ACCEPT if fold(cue[-1]) in left(before, 18) else None


def maxim(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Public money is for public things*: what holds at large; not *public money was spent*, a question, a doubt."""
    doubted = {"if", "whether", "where", "when", "why"} & set(clause_before(before, 5))
    return None if doubted or is_question(after) or last(before) in ("the", "some") else ACCEPT
