"""Rules for the move deny: false, a lie, denied, we reject, I did not, nothing of the sort."""

from __future__ import annotations

from ..context import clause_before, fold, last, left, negated, next_, right, starts
from ..words import ACCEPT, BE, CLAUSE_MARKS, FIRST, QUOTES

CHARGES = frozenset("allegation allegations accusation accusations claim claims charge charges".split())
AFTER_PREDICATE = frozenset("and to that as but from in".split())


def false_before(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The claim is false*, *false allegations*; not *false economy*, *untrue stories*, *true or false*."""
    word = next_(after)
    if negated(before, 3) or last(before) in ("or", "whether", "if", "as"):
        return None
    if word in CHARGES:
        return ACCEPT
    predicate = not after or word in CLAUSE_MARKS | AFTER_PREDICATE
    fragment = all(t.endswith("ly") for t in clause_before(before, 3))
    return ACCEPT if predicate and (fragment or set(left(before, 5)) & (BE | {"as", "being", ","})) else None


FLATLY_WRONG_BEFORE = frozenset("totally completely simply plain just flat flatly factually entirely".split())


def flatly_wrong(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Totally wrong.*, *is simply wrong*; *I was simply wrong* concedes; not *utterly wrong to sack her*."""
    if FIRST & set(left(before, 4)) and last(before) in FLATLY_WRONG_BEFORE:
        return "concede:" if next_(after) in CLAUSE_MARKS | {"", "about", "to", "and"} else None
    forced = last(before) in FLATLY_WRONG_BEFORE
    return ACCEPT if forced and (not after or next_(after) in CLAUSE_MARKS | {"and"}) and not negated(before) else None


def invented(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is wholly invented*; not *invented the wheel*."""
    return ACCEPT if set(left(before, 3)) & BE and (not after or next_(after) in CLAUSE_MARKS | {"and"}) else None


def not_so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not so.*, *Not so, says Pell*, as an answer; not *not so fast*, *not so good*."""
    said = next_(after) == "," and {"say", "says", "said"} & set(right(after, 3))
    heads = not before or last(before) in CLAUSE_MARKS
    return ACCEPT if heads and (said or next_(after) in (".", "!", "", "”")) else None


def in_order(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The cheque was perfectly in order*, *within our permit*; not *in order to*, *not in order*."""
    near = set(left(before, 4))
    told = near & {"was", "were", "is", "are", "been", "acted", "stayed"}
    return ACCEPT if told and next_(after) != "to" and not negated(before, 4) and "if" not in near else None


ABSURD_CLAIM_WORDS = frozenset(
    "suggestion claim claims allegation allegations accusation accusations idea charge charges insinuation "
    "insinuations recollection account rumour rumours jibe informant informants whoever "
    "correspondent correspondents".split()
)
TO_CLAIM = frozenset("say suggest imply pretend allege insinuate call describe accuse blame".split())


def absurd_claim(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The suggestion is absurd*: a charge is the subject; not *the fee is absurd*."""
    charges = ABSURD_CLAIM_WORDS
    claimed = last(before[:1]) == "to" and last(before[:2]) in TO_CLAIM  # *to suggest that she hid it is wrong*
    called = last(before) == "as" and CALLED & set(left(before, 9))  # *described the claim as ludicrous*
    said = called or (set(left(before, 3)) | {fold(cue[0])}) & BE
    fires = (claimed or charges & set(left(before, 16))) and said and not negated(before)
    return ACCEPT if fires else None


def in_accordance(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Was done in accordance with the rules*: a defence; not *must be done in accordance with*."""
    near = set(left(before, 5))
    return ACCEPT if near & {"was", "were"} and not negated(before, 5) else None


def no_evidence(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No evidence for the charge*, *no evidence that we hid it*; not *I have no evidence for that*."""
    denied = next_(after) in ("for", "of", "to") and CHARGED & set(right(after, 4))
    return ACCEPT if denied and "i" not in left(before, 3) else None


def charge_subject(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*These allegations have no basis*, *the claim does not survive*: a charge is the subject."""
    return ACCEPT if CHARGED & set(left(before, 7)) else None


CHARGED = ABSURD_CLAIM_WORDS | frozenset("story stories tale tales report reports charges criticism slur smear".split())


def lies(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*These are lies*; not *the truth lies elsewhere*, *he told lies*."""
    return ACCEPT if set(left(before, 2)) & {"are", "were", "they're", "these're"} and not negated(before, 2) else None


def rejecting(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The charge is baseless*, *baseless claims*; not *not baseless*, *not unfounded*."""
    granted = {"pretend", "if", "claim"} & set(left(before, 8))  # *I will not pretend that our side was blameless*
    return None if negated(before, 3) or granted else ACCEPT


def not_the_case(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is not the case that*, *simply not the case*; not *this is clearly not the case* of a hope."""
    forced = last(before) in ("simply", "just", "quite", "plainly", "emphatically")
    answers = left(before, 1) in (["that's"], ["it's"]) or left(before, 2) in (
        ["that", "is"],
        ["this", "is"],
        ["it", "is"],
    )
    return ACCEPT if next_(after) == "that" or forced or answers else None


FORCED = frozenset("complete utter total absolute pure arrant sheer".split())


def nonsense(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That is nonsense*; not *no nonsense*, *take out the rubbish*, *nonsense songs*."""
    near = set(left(before, 4))
    if last(before) in FORCED and starts(before[:-1]):
        return ACCEPT  # *Complete rubbish, Fiona*
    if last(before) in ("no", "no-", "the", "of", "talking") or (
        after and next_(after) not in CLAUSE_MARKS | {"and", "to", "from", "on"}
    ):
        return None
    return ACCEPT if near & (BE | {"as"}) or not before or last(before).endswith("'s") else None


CHARGE_WORD_WORDS = frozenset("that this it that's it's is these are".split())


def charge_word(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That is a distortion*, *a pure invention*: said of another's claim; not *an invention of the century*."""
    return (
        ACCEPT
        if set(left(before, 5)) & BE
        and set(left(before, 5)) & CHARGE_WORD_WORDS
        and not negated(before, 4)
        and last(before) not in ("his", "her", "of", "the")
        else None
    )


CALLED = frozenset("call calls called describe describes described".split())


UNCOUNTED = frozenset("fantasy fiction slander libel".split())


def a_lie(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That is a (filthy) lie*, *is “complete fantasy”*; not *told a lie*, *lived a lie*, *not a lie*."""
    near = [t for t in left(before, 7) if t not in QUOTES]
    if near[-1:] and near[-1] in FORCED and near[-2:-1] and near[-2] in BE | {"as"}:
        return ACCEPT
    if near[-1:] in (["is"], ["was"]) and near[-2:-1] in (["that"], ["this"], ["it"]) and fold(cue[0]) in UNCOUNTED:
        return ACCEPT  # *this is fantasy*
    article = next((k for k in range(len(near) - 1, -1, -1) if near[k] in ("a", "an", "another")), None)
    if not article or len(near) - article > 4 or negated(before, 5) or "would" in near[-4:]:
        return None
    said_so = near[article - 1] in BE | {"as"} or CALLED & set(near[max(0, article - 4) : article])
    return ACCEPT if said_so else None


def that_slur(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That is an outrageous smear*, *the accusation is a slander*; *this is a smear* itself accuses."""
    answers = {"that", "that's"} | CHARGED | CALLED
    if next_(after) == "on" and "as" in left(before, 4):  # *we regard it as a slur on the staff* blames
        return None
    return a_lie(before, cue, after) if answers & set(left(before, 6)) else None


def made_up(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The figure was made up*; not *made up of*, *made up her mind*, *made up for*."""
    return ACCEPT if set(left(before, 2)) & BE and (not after or next_(after) in CLAUSE_MARKS | {"by", "and"}) else None


def wrong_to_say(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is wrong to say that we hid it*; *it would be wrong to say so* rather grants something."""
    return None if "would" in left(before, 3) or negated(before) else ACCEPT


def innocent(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is innocent of the charge*; not *an innocent mistake*."""
    return ACCEPT if next_(after) == "of" and set(left(before, 2)) & BE else None


def not_litotes(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Without merit*; *not without merit* is the opposite."""
    return None if negated(before, 1) else ACCEPT
