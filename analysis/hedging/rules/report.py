"""Rules for evidential hedges, which lay a claim at another's door: is said to, I am told, according to."""

from __future__ import annotations

from ..context import fold, last, left, negated, next_, right, starts, subject
from ..words import ACCEPT, AUXILIARIES, BE, CLAUSE_MARKS, DETERMINERS, FIRST, PRONOUNS

PASSIVE_REPORT_WORDS = frozenset("also now widely even still generally long".split())


def passive_report(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is said to*, *was reported to have*, *are understood to be*: told of somebody by nobody named."""
    helper = [t for t in left(before, 3) if t not in PASSIVE_REPORT_WORDS]
    if not helper or helper[-1] not in BE or negated(before, 2) or helper[-2:] == ["to", "be"]:
        return None
    if len(cue) > 1:
        return ACCEPT
    word = next_(after)
    return (
        ACCEPT
        if (word == "to" and right(after, 2)[1:] not in (["the"], ["a"], ["her"], ["his"], ["police"]))
        or (word == "that" and "it" in helper + left(before, 4))
        else None
    )


def it_passive(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is (widely) believed that*; not *we believed that*, *I thought that*."""
    near = set(left(before, 3))
    fires = ("it" in left(before, 4) and near & (BE | {"been"})) or "it's" in near
    return ACCEPT if fires else None


def it_was_said(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It was said that*; not *it was said by the chair*."""
    return None if next_(after) in ("by", "to", "in", "with") else ACCEPT


ALLEGED_BEFORE = frozenset("his of for about an these two over".split())


def understood_that(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He understood that the auditors had seen it*: told of others; not *he understood that he was beaten*."""
    return ACCEPT if next_(after) not in ("he", "she", "they", "this", "it") else None


def supposed_adj(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A supposed expert*, *his supposed debts*; not *is supposed to*, *we supposed that*."""
    return ACCEPT if last(before) in DETERMINERS and next_(after).isalpha() and next_(after) != "to" else None


def if_believed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*If the papers are to be believed*; not *she is to be believed*."""
    return ACCEPT if "if" in left(before, 6) else None


def alleged(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It has been alleged that*, *the alleged remarks*, *is alleged to*; a named person who *alleged* reports."""
    near = last(before)
    if near in BE | {"been"} | DETERMINERS or near in ALLEGED_BEFORE or not before:
        return ACCEPT
    return None


def alleges(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The paper alleges that*: the claim is laid at its door; not *I do not allege*."""
    return None if negated(before) or subject(before) in FIRST or next_(after) in CLAUSE_MARKS else ACCEPT


TOLD_AFTER = frozenset("to what off how about when nothing not of".split())


def told(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am told (that) ...*: hearsay; not *I was told to leave*, *we are told what to do*."""
    if negated(before, 2) or {"when", "until", "what", "if", "as"} & set(left(before, 1)):
        return None
    if next_(after) == "by":
        fires = cue[-2].lower() in ("am", "are", "i'm", "we're", "been") or fold(cue[0]) in ("i'm", "we're")
        return ACCEPT if fires else None
    return None if next_(after) in TOLD_AFTER else ACCEPT


def were_told(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We were told that*: as `told`, with *that* or a clause after it."""
    return told(before, cue, after) if next_(after) in ("that", ",") else None


HEAR_BEFORE = frozenset("when whenever what if until every".split())
HEARD_THAT = frozenset("that , they he she it there from".split())
HEARD_THING = frozenset("a an no every all this".split())


def hear(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I hear that the board met*; not *I hear you*, *we hear a lot*, *when I hear*."""
    near = last(before)
    if near in HEAR_BEFORE:
        return None
    return (
        ACCEPT
        if next_(after) in HEARD_THAT
        or (next_(after) in DETERMINERS - HEARD_THING and AUXILIARIES & set(right(after, 6)))
        else None
    )


UNDERSTAND_AFTER = frozenset("that it he she they there".split())
PARENTHETIC = frozenset("may has have was is were will had , ;".split())


def understand(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I understand that a draft exists*; not *I understand why*, *we understand the anger*."""
    if last(before) in ("which", "that", "who", ",") and next_(after) in PARENTHETIC:
        return ACCEPT
    if last(before) in ("that", "what", "how"):
        return None
    if next_(after) == ",":
        return ACCEPT if starts(before) else None
    return ACCEPT if next_(after) in UNDERSTAND_AFTER else None


TELLS_ME_WORDS = frozenset("experience instinct something you to gut".split())


def tell_us(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They tell us that the money is gone*: hearsay from nobody named; not *when they tell us to go*."""
    return ACCEPT if starts(before) and next_(after) in ("that", "the", "it", "he", "she", "there", ",") else None


def word_in(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The word in the canteen is that*; not *the word in the margin*."""
    return ACCEPT if "is" in right(after, 4) and "that" in right(after, 5) else None


def tells_me(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The roof, a friend tells me, is gone*: hearsay; not *she tells me that*, *experience tells me*."""
    if negated(before) or starts(before) or set(left(before, 3)) & TELLS_ME_WORDS:
        return None
    return ACCEPT if next_(after) in (",", ".") else None


OR_SO_TOLD_WORDS = frozenset("seems seemed appears seem thought think hope hoped".split())


def or_so_told(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Or so I was told*, *or so they say*: hearsay; *or so it seems*: appearance; *ten or so* has its own rule."""
    word, words = next_(after), right(after, 4)
    if word not in PRONOUNS | {"the", "my", "his"}:
        return None
    return "epistemic" if OR_SO_TOLD_WORDS & set(words) else "evidential"


def they_say(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*..., they say, ...* and *people say that*; not *they say they will strike*."""
    word = next_(after)
    if cue[0].lower() == "they":
        return ACCEPT if word in (",", ".") and last(before) in (",", "so", "as", "or") else None
    return ACCEPT if word in ("that", ",", "the", "he", "she") and not _whose(last(before)) else None


def _whose(word: str) -> bool:
    return word in ("what", "let", "when", "his", "her", "their", "my", "our") or word.endswith(
        ("'s", "s'")
    )  # *her people say*


def according(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*According to one report*; not *according to plan*, *according to need*, *according to the rules*."""
    words = right(after, 4)
    return (
        None
        if set(words) & set("plan need rule rules law size age rank code custom ability act script".split())
        else ACCEPT
    )


def word_is(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The word is that she will stand*; not *my word is my bond*, *the word is rude*."""
    return ACCEPT if next_(after) in ("that", ",", ":") or starts(before) else None
