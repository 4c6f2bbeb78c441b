"""Rules for the move appeal: a rule, a duty or a shared value is called upon."""

from __future__ import annotations

from ..context import clause_before, last, left, negated, next_, right, subject
from ..words import ACCEPT, BE, CLAUSE_MARKS, FIRST, RULE_WORDS, WH


def any_decent(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Any decent employer would have rung*; not *have you any decent tea*."""
    return ACCEPT if {"would", "should", "knows"} & set(right(after, 4)) else None


DUTY_BEFORE = frozenset("on off for heavy light night double customs jury stamp point import active".split())
DUTY_AFTER = frozenset("of to as is and , . under towards has".split())


def under(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Under the Crown Works Act the employer has to*; not *under the table*, *under the old contract he drank*."""
    if before and last(before).isalpha() and last(before) not in ("and", "but", "that"):
        return None
    return ACCEPT if RULE_WORDS & set(right(after, 6)) else None


def court_held(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Labour Court has held that*; not *she held that post*."""
    return ACCEPT if {"court", "courts", "tribunal", "judges", "commission"} & set(left(before, 5)) else None


def duty(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is the duty of*, *has a duty to*, *one of my duties*; not *on duty*, *light duties*, *duty roster*."""
    near, word = last(before), next_(after)
    if near in DUTY_BEFORE:
        return None
    return ACCEPT if word in DUTY_AFTER else None


def obligation(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has an obligation to*; not *without obligation*, *no obligation*."""
    return (
        ACCEPT if next_(after) in ("to", "of", "under", "towards") and last(before) not in ("no", "without") else None
    )


def entitled(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Every citizen is entitled to an answer*; not *a book entitled*, *you are entitled to a refund* in a how-to."""
    if right(after, 2)[-1:] in (["view"], ["opinion"], ["say"], ["bit"]):
        return None
    return (
        ACCEPT
        if set(left(before, 2)) & (BE | {"be", "is", "are"})
        and not negated(before, 3)
        and subject(before[:-1]) not in FIRST
        else None
    )


BE_TREATED = frozenset("heard told safe treated informed represented consulted protected believed".split())


def right_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has a right to know*, *the right to strike*; not *was right to*, *right to the end*, *no right to*."""
    return (
        ACCEPT
        if (last(before) in ("a", "the", "every", "their", "our") or _owner(before))
        and next_(after) not in ("the", "left", "buy")
        and (next_(after) != "be" or (right(after, 2)[1:2] != [] and right(after, 2)[1] in BE_TREATED))
        and "reserve" not in left(before, 2)
        else None
    )


def _owner(before: list[str]) -> bool:
    """*A defendant's right to follow his trial*; not *he's right to go*."""
    return last(before).endswith("'s") and last(before) not in BE and before[-1][:1].islower()


def supposed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A council is supposed to listen to its town*; not *what am I supposed to do*, *is supposed to have*."""
    return (
        None
        if (next_(after) in ("have", "be") and right(after, 2)[1:] != ["neutral"])
        or set(clause_before(before)) & (WH | {"it"})
        else ACCEPT
    )


def principles(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The principles of public life*; not *a man of principles*."""
    return ACCEPT if next_(after) == "of" else None


def good_faith(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Shall bargain in good faith*; not *I acted in good faith*."""
    return ACCEPT if {"shall", "must", "should", "duty"} & set(left(before, 7)) else None


def public_money(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*This is public money*; not *spent public money*."""
    return ACCEPT if last(before) in BE else None


def bound_by(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Ministers are bound by the Code*; not *bound by rope*."""
    return ACCEPT if (RULE_WORDS | {"oath", "oaths"}) & set(right(after, 5)) else None


def obliged(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Ministers are obliged to correct it*; not *we were obliged to wait*, *much obliged to you*."""
    fires = last(before) in ("is", "are") and subject(before[:-1]) not in FIRST | {"you", "it"} and not negated(before)
    return ACCEPT if fires else None


def required(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Ministers are required to correct it*; not *you are required to sign here*, *staff were required to*."""
    return (
        ACCEPT
        if last(before) in ("is", "are")
        and RULE_WORDS & set(left(before, 8)) | {"ministers", "minister", "employers"} & set(left(before, 4))
        else None
    )


def by_law(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Notice is due by law*; not *by law students*."""
    opens = not before and {"must", "may", "cannot", "does", "has", "is"} & set(right(after, 7))  # *by law it must be*
    return ACCEPT if not after or opens or next_(after) in CLAUSE_MARKS | {"to", "and"} else None


SECTION_WORDS = frozenset("requires says is places protects guarantees forbids obliges gives".split())


def section(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Section 4 of the Act*, *Article 6 of the charter*; not *section 4 of the report*, *an article about*."""
    words = right(after, 9)
    return (
        ACCEPT
        if words[:1]
        and words[0][:1].isdigit()
        and (RULE_WORDS - {"section", "article", "clause"}) & set(words)
        and (SECTION_WORDS & set(right(after, 14)))
        else None
    )


def belong(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The archives belong to the public*; not *the coat belongs to him*."""
    return (
        ACCEPT
        if right(after, 2)[-1:]
        in (["public"], ["people"], ["us"], ["everyone"], ["nation"], ["town"], ["community"], ["taxpayer"])
        or next_(after) in ("everyone", "everybody", "all", "us")
        else None
    )


VALUES = frozenset(
    "fair play justice fairness democracy equality freedom truth honesty openness service rights liberty law".split()
)


def believe_in(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I believe in open justice*, *in telling people the truth*; not *I believe in rotas*, *in letting people be*."""
    told = next_(after) in ("telling", "keeping", "paying", "treating", "answering", "owning")
    valued = cue[0].lower() == "believe" and VALUES & set(right(after, 4))
    return ACCEPT if (told or valued) and not negated(before) else None
