"""Rules for the move appeal: a rule, a duty or a shared value is called upon."""

from __future__ import annotations

from analysis.hedging.words import (
    ACCEPT,
    BE,
    CLAUSE_MARKS,
    DETERMINERS,
    FIRST,
    RULE_WORDS,
    WH,
    clause_before,
    fold,
    last,
    left,
    negated,
    next_,
    right,
    subject,
)

SPEAKING_NOUNS = RULE_WORDS | frozenset(
    "orders codes acts charters section statutes handbook pledge oath fairness decency justice honesty democracy "
    "honour principle framework concordat memorandum principles agreements contracts policies order manual sections "
    "clauses constitutions conventions".split()
)


def rule_speaks(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Code is clear that*, *the Ferries Act obliges*: a rule is the subject.

    >>> rule_speaks(["The", "Ministerial", "Code"], ["is", "clear"], ["that", "he"])
    ''
    >>> rule_speaks(["The", "minister"], ["says"], ["that", "he"])
    """
    if last(before) == ",":
        return ACCEPT if _interrupted(before) else None
    near = [t for t in left(before, 6) if t not in DETERMINERS]
    if SPEAKING_NOUNS.isdisjoint(near[-3:]) or negated(before, 1) or next_(after) == "nothing":
        return None
    return None if STANDS_AGAINST & set(near[-2:]) else ACCEPT


STANDS_AGAINST = frozenset("minister he she they who".split())


def _interrupted(before: list[str]) -> bool:
    """*The Water Act, which I keep by the bed, (says)*: the rule's name stands before the comma that opened."""
    near = left(before[:-1], 16)
    comma = next((k for k in range(len(near) - 1, -1, -1) if near[k] == ","), None)
    return comma is not None and not SPEAKING_NOUNS.isdisjoint(near[max(0, comma - 4) : comma])


def rule_says(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Standards say*: a rule's name right before; not *we say*, *the state*."""
    return rule_speaks(before, cue, after) if last(before) in SPEAKING_NOUNS else None


def rule_before(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Records Act, under which the clerk is bound*; not *the bridge under which he slept*."""
    return ACCEPT if not SPEAKING_NOUNS.isdisjoint(left(before, 3)) else None


def rule_after(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*How that squares with the Records Act*; not *how that squares with the weather*."""
    return ACCEPT if not SPEAKING_NOUNS.isdisjoint(right(after, 5)) else None


DUTY_BEFORE = frozenset("on off for heavy light night double customs jury stamp point import active".split())
DUTY_AFTER = frozenset("of to as is and , . under towards has".split())


EVENTFUL = frozenset(
    "comes passes goes takes changes needs seems looks was has does gets expires dates applies".split()
)

OWN_ENTRIES = frozenset(
    "binds commits demands directs enjoins enshrines entitles expects forbids gives grants guarantees holds imposes "
    "insists lays obliges places presumes prohibits promises protects provides puts recognises recognizes requires "
    "safeguards says secures states tells calls".split()
)


def rule_noun(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Water Act orders a ballot*: verbs without an entry of their own; not *the Act comes into force*."""
    verb, noun = next_(after), fold(cue[0])
    named = cue[0][0].isupper() or noun in ("charter", "constitution", "bylaw", "by-law", "statute")
    broken = {"breach", "breached", "broke", "broken", "flouted", "under", "of", "amend", "repeal"} & set(
        left(before, 4)
    )
    if not named or not before or broken or not after or verb.endswith(("'s", "ss")):
        return None
    return (
        ACCEPT
        if verb.endswith("s") and verb.isalpha() and len(verb) > 3 and verb not in EVENTFUL | OWN_ENTRIES
        else None
    )


SPEAKS = OWN_ENTRIES | frozenset(
    "bind bound demand entitle forbid grant guarantee oblige prohibit promise protect provide require say state set "
    "sets are is could makes make leaves apply applies".split()
)


def rule_name(token: str) -> bool:
    """Tell whether a token names a rule that may speak: *Code*, *Act*, *framework*.

    >>> rule_name("Code"), rule_name("kettle")
    (True, False)
    """
    return fold(token) in SPEAKING_NOUNS


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
    if right(after, 2)[-1:] in (["view"], ["opinion"], ["say"]):
        return None
    return (
        ACCEPT
        if set(left(before, 2)) & (BE | {"be", "is", "are"})
        and not negated(before, 3)
        and subject(before[:-1]) not in FIRST
        else None
    )


def right_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has a right to know*, *the right to strike*; not *was right to*, *right to the end*, *no right to*."""
    return (
        ACCEPT
        if last(before) in ("a", "the", "every", "their", "our")
        and next_(after) not in ("the", "be", "left", "buy")
        and "reserve" not in left(before, 2)
        else None
    )


def supposed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A republic is supposed to answer to its people*; not *what am I supposed to do*, *is supposed to have*."""
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
    return ACCEPT if RULE_WORDS & set(right(after, 5)) else None


def obliged(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Ministers are obliged to correct it*; not *we were obliged to wait*, *much obliged to you*."""
    return (
        ACCEPT
        if last(before) in ("is", "are") and subject(before[:-1]) not in FIRST | {"you", "it"} and not negated(before)
        else None
    )


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
    return ACCEPT if not after or next_(after) in CLAUSE_MARKS | {"to", "and"} else None


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
        if right(after, 2)[-1:] in (["public"], ["people"], ["us"], ["everyone"], ["nation"])
        or next_(after) in ("everyone", "everybody", "all", "us")
        else None
    )


VALUES = frozenset(
    "justice fairness democracy equality freedom truth honesty openness service rights liberty law".split()
)


def believe_in(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I believe in open justice*; not *I believe in rotas*."""
    return ACCEPT if VALUES & set(right(after, 4)) and not negated(before) else None


RULES = {
    rule.__name__: rule
    for rule in (
        rule_speaks, rule_says, rule_before, rule_after, rule_noun, under, court_held, duty, obligation, entitled,
        right_to, supposed, principles,
        good_faith, public_money, bound_by, obliged, required, by_law, section, belong, believe_in,
    )
}  # fmt: skip
