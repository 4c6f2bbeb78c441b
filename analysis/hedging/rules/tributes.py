"""Rules for praise of deeds and manner: handled it beautifully, with great courage, deserves a statue."""

from __future__ import annotations

from ..context import clause_before, fold, is_question, last, left, negated, next_, right
from ..words import ACCEPT, ADVERBS, BE, CLAUSE_MARKS, FIRST
from .praises import HUMAN_PRONOUNS, person_near, person_word, praise_idiom

DEEDS = frozenset(
    "did does do done handled handles handle put puts said spoke spoken speaks written wrote behaved behave behaves "
    "conducted conduct ran run runs led lead leads chaired chairs managed manages manage served serve serves coped "
    "cope performed carried bore borne acted answered explained argued judged worked looked dealt kept told taken took "
    "treated looked-after stood responded organised organized covered played presented caught summed".split()
)
DONE_WELL = frozenset(
    "done handled written judged run played led put organised chaired managed timed told kept".split()
)
UNREAL = frozenset("should must if would could might cannot can't may will to nobody".split())


def well_done(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They did it beautifully*, *she put it very well*; not *it may do well*, *sleeps very well*, *we did it well*.

    >>> well_done(["They", "did", "it"], ["beautifully"], ["."])
    ''
    >>> well_done(["He", "slept"], ["very", "well"], ["."])
    """
    if next_(after) in DONE_WELL and last(before) in BE and not negated(before, 3):  # *it was beautifully done*
        return ACCEPT if not {"if", "should", "must", "be"} & set(left(before, 4)) else None
    near = left(before, 8)
    at = next((k for k in range(len(near) - 1, -1, -1) if near[k] in DEEDS), None)
    if at is None or at < len(near) - 6 or negated(before, 6) or not UNREAL.isdisjoint(near[max(0, at - 2) : at]):
        return None
    if near[at] in ("do", "does") and fold(cue[-1]) == "well":
        return None
    ours = not (FIRST | {"i've", "we've"}).isdisjoint(near[max(0, at - 2) : at])
    if last(before) == ",":
        return None
    ends = next_(after) in CLAUSE_MARKS | {"", "and", "by", "in", "on", "for", "with", "through", "throughout", "over"}
    return ACCEPT if ends and not ours else None


SHOWN = frozenset(
    "perfect great real such much remarkable extraordinary rare immense enormous exemplary unfailing good utmost quiet "
    "admirable uncommon conspicuous true considerable profound deep deepest wonderful huge characteristic".split()
)
SHOWED = frozenset("showed shows shown show brought displayed had".split())


def with_virtue(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*With great courage*, *that is truly extraordinary generosity*; not *with courage*, *such a lack of tact*."""
    if last(before) == "more":  # *with more grace than she had been shown*
        unreal = {"if", "should", "must", "need", "needs", "would", "no", "any"} & set(left(before, 6))
        return ACCEPT if next_(after) == "than" and not unreal and not negated(before, 4) else None
    dealt = last(before) == "with" and not DEEDS.isdisjoint(left(before, 6)) and UNREAL.isdisjoint(left(before, 7))
    if dealt and next_(after) in CLAUSE_MARKS | {"", "and", "throughout"}:  # *she handled it with tact*
        return ACCEPT if not negated(before, 5) and FIRST.isdisjoint(left(before, 6)) else None
    shown = last(before) in SHOWN
    with_it = "with" in left(before, 3) or SHOWED & set(left(before, 3)) or BE & set(left(before, 4))
    wished = not {"should", "must", "if", "need", "needs", "lack", "without"}.isdisjoint(clause_before(before, 8))
    denied = negated(before, 2 if "with" in left(before, 3) else 5) or ("with" in left(before, 3) and _ours(before))
    return ACCEPT if shown and with_it and not wished and not denied else None


def _ours(before: list[str]) -> bool:
    return left(before[:-2], 2)[:1] == ["i"]  # *I retract it with good grace*


HONOURS = frozenset(
    "gratitude respect admiration statue medal knighthood damehood drink pint holiday prize bouquet ovation applause "
    "peerage gong plaque cheer promotion thanks credit bonus award".split()
)


def deserves(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She deserves a statue*, *they deserve a round of applause*; not *deserves a reply*."""
    return ACCEPT if HONOURS & set(right(after, 4)) and not negated(before, 3) else None


TITLE_AFTER = CLAUSE_MARKS | {"", "and", "about", "to", "in", "on", "for", "at", "with", "who", "this", "today"}


def in_the_title(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She is a heroine*, *you are a bit of a legend*; not *the heroine of the film*, *no saint*."""
    near = [
        t
        for t in left(before, 6)
        if not t.endswith("ly") and t not in ("absolute", "perfect", "real", "true", "bit", "of")
    ]
    if near[-2:-1] in (["a"], ["an"]) and near[-1].isalpha():
        near.pop()  # *a small masterpiece*
    said = near[-2:-1] and near[-2] in BE | {"been", "a"} and near[-1] in ("a", "an")
    return ACCEPT if said and not negated(before, 4) and next_(after) in TITLE_AFTER else None


def titles(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The nurses are saints*; not *the saints of the church*, *they are no saints*."""
    said = last(before) in BE | {"absolute", "true", "real", "all"} and next_(after) != "of" and cue[0].islower()
    return ACCEPT if said and not negated(before, 4) else None


def no_finer(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I know of no more diligent clerk*, *there is no finer nurse*; not *no better off*."""
    return ACCEPT if any(map(person_word, right(after, 3))) else None


KINDER = frozenset("kinder nicer fairer braver calmer gentler warmer more politer better friendlier prouder".split())


def could_be_kinder(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The nurses could not have been kinder*; not *it could not have been clearer*, *more wrong*."""
    wrong = {"wrong", "different", "dishonest", "obvious", "stupid", "unhelpful", "rude"} & set(right(after, 3))
    somebody = fold(cue[0]) in ("nobody", "no") or person_near(before, [])
    return ACCEPT if next_(after) in KINDER and not wrong and somebody else None


def missed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We shall miss him enormously*; not *we miss the bus*, *they will miss him if he goes*."""
    who = {"we", "i", "we'll", "i'll", "all", "everybody", "everyone"} & set(left(before, 4))
    return ACCEPT if who and "if" not in right(after, 6) else None


def good_at(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Ada Lane is very good at this*; not *very good at hiding*, which blames, nor *not very good at it*."""
    sneers = next_(after).endswith("ing")
    return ACCEPT if not sneers and not negated(before, 3) and person_near(before, []) else None


def only_ones(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The only ones on the site who did their jobs*; not *if he did his job*, *who only did his job*."""
    return ACCEPT if "only" in left(before, 9) else None


def carried(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They carried this service on their backs*; not *shirts on their backs*."""
    verbs = {"carry", "carried", "carrying", "kept", "keep", "held", "borne"}
    return ACCEPT if verbs & set(left(before, 8)) else None


def of_them(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Which was decent of them*, *it was generous of her*; not *how kind of them*, *generous of us*."""
    told = next_(after) in HUMAN_PRONOUNS - {"us", "me", "i", "we"} and "how" not in left(before, 3)
    return ACCEPT if told and BE & set(left(before, 4)) and not negated(before, 4) else None


def it_was(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It was magnificent.*, *It has been scrupulous*: of a body or a speech; not *the weather was magnificent*."""
    near = [t for t in left(before, 5) if t not in ADVERBS and not t.endswith("ly") and t not in ("has", "have", "had")]
    plain = near[-2:-1] and near[-2] in ("it", "that", "this") and near[-1] in BE and len(clause_before(before)) < 6
    return ACCEPT if plain and not negated(before, 4) and next_(after) in CLAUSE_MARKS | {"", "and"} else None


def makes_proud(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*You make us extremely proud*; not *a proud tradition*."""
    return ACCEPT if {"make", "makes", "made", "making", "done", "did"} & set(left(before, 4)) else None


def good_job(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Did a thorough and honest job*; not *did a poor job*, *will do a good job*, *a job*."""
    near = left(before, 6)
    at = next((k for k, t in enumerate(near) if t in ("did", "done", "doing", "does", "do")), None)
    if at is None or not WORKMANLIKE & set(near[at:]) or negated(before, 7):
        return None
    return ACCEPT if UNREAL.isdisjoint(near[max(0, at - 2) : at]) else None


WORKMANLIKE = frozenset(
    "thorough honest good great fine superb heroic marvellous marvelous brilliant decent splendid sterling first-rate "
    "tremendous excellent wonderful outstanding amazing careful magnificent incredible remarkable fantastic vital "
    "terrific solid important essential thankless".split()
)
ASK_MORE = frozenset("finer better nicer kinder braver more".split())


def could_ask(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A finer colleague you could not wish for*, *could not have asked for a better advocate*."""
    return ACCEPT if ASK_MORE & set(left(before, 7) + right(after, 3)) else None


def man_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A man of his word*, *a woman of principle*; not *a man of sixty*, *no man of his word*."""
    return ACCEPT if not negated(before, 3) and "if" not in left(before, 5) else None


def loved_by(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She is adored by her patients*; not *not loved by*, *the plan is loved by bankers*."""
    return praise_idiom(before, cue, after) if person_near(before, []) else None


def thanked(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*My thanks to the night shift*, *thank you to the stewards*; not *thank you to all who wrote in* of readers."""
    words = [t for t in right(after, 6) if t.isalpha()]
    named = any(t[:1].isupper() for t in after[:3])
    if "whoever" in words:
        return None
    return praise_idiom(before, cue, after) if named or any(map(person_word, words)) or "who" in words else None


def thanks_name(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The branch thanks Dr Prosser*; not *thanks to the rain*, *Thanks, Ann*."""
    named = bool(after) and after[0][:1].isupper() and cue[0].islower()
    return praise_idiom(before, cue, after) if named and before and last(before)[0].isalpha() else None


OWN_TIME = frozenset("leave weekend weekends christmas evening evenings holiday holidays sleep sunday sundays".split())


def gave_up(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Gave up most of her leave*, *gave up their Christmas*; not *gave up smoking*."""
    return ACCEPT if OWN_TIME & set(right(after, 6)) and "if" not in left(before, 5) else None


def great_debt(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We owe the lifeboat crew a great debt*; not *they ran up a great debt*."""
    return ACCEPT if {"owe", "owes", "owed"} & set(left(before, 7)) and "if" not in left(before, 9) else None


def fine_people(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They are lovely people*, *a good woman*; not *nice people do not sue*."""
    told = BE & set(left(before, 4)) or (fold(cue[0]) in ("good", "lovely", "great") and len(before) < 3)
    return ACCEPT if told and not negated(before, 4) and not is_question(after) else None
