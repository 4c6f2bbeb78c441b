"""Rules for hedges of appearance and likelihood: appear, seem, look like, suggest, likely, possible."""

from __future__ import annotations

from ..context import clause_before, fold, is_number, last, left, negated, next_, right, subject
from ..words import ACCEPT, BE, CLAUSE_MARKS, DETERMINERS

PLACES = frozenset(
    "before in on at with from under above below beside for out here there again next only again as by over inside "
    "outside after during when where between behind within without until while without".split()
)


def appear(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Appears to be so*, *it appears that*, *appears sound*; not *appears before a committee*, *appeared on stage*.

    >>> appear(["He"], ["appears"], ["before", "a", "committee"])
    >>> appear(["It"], ["appears"], ["that", "he", "knew"])
    ''
    """
    words = right(after, 2)
    word = words[0] if words else ""
    if word == "to":
        return None if words[1:] in (["the"], ["a"], ["his"], ["be", "heard"]) or last(before) == "to" else ACCEPT
    if last(before) in ("it", "there", "not") and word not in PLACES | {"a", "an", "the", "two", "three", "once"}:
        return ACCEPT
    if last(before) == "would" or word in ("that", "as", "not", "unlikely", "likely"):
        return ACCEPT if word != "as" or words[1:] in (["if"], ["though"]) else None
    if not word or word in CLAUSE_MARKS | PLACES | DETERMINERS | {"and", "or", "alongside"}:
        stopped = right(after, 3)[1:2] in (["to"], ["it"]) or ("to" in right(after, 8) and "," in right(after, 8)[1:])
        return ACCEPT if word == "," and (last(before) == "it" or stopped) else None
    return (
        None
        if word.endswith("ly")
        or word in ("every", "each", "once", "twice", "nowhere", "here", "there", "again")
        or is_number(word)
        else ACCEPT
    )


APPARENT_BEFORE = frozenset("became become becomes heir all too".split())


def apparent(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The apparent reason* hedges; *became apparent*, *it is apparent that* and *heir apparent* do not."""
    return None if last(before) in BE | APPARENT_BEFORE else ACCEPT


def seem(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Seems* hedges; not *can't seem to*, *not what they seem*."""
    clause = clause_before(before, 3)
    if clause[-1:] and clause[-1] in ("can't", "cannot", "couldn't", "would"):
        return None
    return (
        None if ("what" in clause and (clause[-1:] != ["what"] or next_(after) != "to")) or "than" in clause else ACCEPT
    )


def look_like(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*This looks like a cover story*; not *what does it look like*, *looks like his mother*."""
    if {"what", "how"} & set(clause_before(before, 4)) and last(before) != "what":
        return None
    if left(before, 2) in (["tried", "to"], ["trying", "to"], ["tries", "to"], ["try", "to"], ["made", "to"]):
        return None
    if negated(before, 3) and not cue[0].lower().endswith("s"):
        return None
    who = subject(before)
    person = who in ("he", "she", "i", "you") and next_(after) not in ("being", "he", "she", "they")
    return None if person else ACCEPT


EVIDENCE = frozenset(
    "evidence figures figure log logs data dates date survey report reports records record minutes audit numbers study "
    "studies research polls poll analysis wording timing memo tape tapes email emails letter documents document papers "
    "results result history experience this that it which these everything nothing all signs returns diary files file "
    "table tables sums timetable timeline chronology statement reply answer answers transcript notes note draft drafts "
    "ledger accounts account footage photograph photographs pictures statistics estimates tone phrase silence pattern "
    "review findings index invoices receipts messages message correspondence register spreadsheet leak facts".split()
)
PERSONS = frozenset("he she they i we you minister ministers spokesman spokeswoman spokesperson who".split())


def suggest(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The figures suggest that*; not a person who suggests something, not a proposal (*we suggest you book early*)."""
    who, word = subject(before), next_(after)
    if set(left(before, 3)) & {"been", "is", "was", "it's"} and "it" in left(before, 4):
        return "evidential"
    if cue[0].lower() == "suggests" and "that" in right(after, 8) and not negated(before):
        return ACCEPT
    if who in PERSONS or negated(before) or (word in ("you", "ways", "names", ",") and who not in EVIDENCE):
        return None
    if who in EVIDENCE or any(fold(t) in EVIDENCE for t in before[-6:]):
        return ACCEPT
    return ACCEPT if word == "that" and not (before and before[-1][:1].isupper()) and who not in ("to", "and") else None


def suggesting(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Marks suggesting that the page was torn*; not *I am not suggesting*, *he is suggesting a fee*."""
    return None if last(before) in BE | {"not", "by", "for", "of", "in"} else ACCEPT


def claim_verb(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That would suggest a plan*; *we would suggest you call* is advice."""
    return None if next_(after) == "you" else ACCEPT


def sign(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Every indication that*, *the indications are*; not *no indication*, *gave no indication*."""
    return None if negated(before, 4) or next_(after) == "of" else ACCEPT


def likely(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Likely* hedges; not *as likely as any*, *not bloody likely*."""
    return None if last(before) in ("bloody", "equally") else ACCEPT


AS_FAR_AS = frozenset(
    "as if where wherever whenever when everything anything all not no every any best worst strongest earliest only "
    "highest it longest what isn't wasn't fullest".split()
)
STATED_POSSIBLE = frozenset("perhaps also quite entirely perfectly just always still well".split())
A_POSSIBLE = frozenset("a the another one two of about any its their for over".split())
POSSIBLE_AFTER = frozenset("that , he she they . the this".split())


def possible(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is possible that*, *a possible strike*; not *as soon as possible*, *makes it possible to*, *if possible*.

    >>> possible(["as", "soon", "as"], ["possible"], ["."])
    >>> possible(["It", "is"], ["possible"], ["that", "he", "knew"])
    ''
    """
    near, word = last(before), next_(after)
    if near in AS_FAR_AS:
        return None
    if near in BE | STATED_POSSIBLE:
        return ACCEPT if word in POSSIBLE_AFTER and not negated(before, 3) else None
    return ACCEPT if near in A_POSSIBLE and word.isalpha() else None


def possibly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Possibly shredded*; not *can't possibly*, *as much as we possibly can*."""
    return (
        None if negated(before, 2) or last(before) in ("could", "can") or next_(after) in ("can", "could") else ACCEPT
    )


def possibility(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*There is a possibility that*; not *no possibility*."""
    return ACCEPT if next_(after) in ("that", "of", "is") and not negated(before, 3) else None


def as_if(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is as if*, *acts as though*: a likeness, not a claim; only after *it is/was*."""
    return ACCEPT if left(before, 2) in (["it", "is"], ["it", "was"]) or last(before) == "it's" else None


def so_far(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*So far it appears that*; not *so far nine have gone*, *so far as*."""
    return ACCEPT if {"appears", "seems", "suggests", "suggest", "seem"} & set(right(after, 4)) else None
