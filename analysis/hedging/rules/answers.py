"""Rules for denials in an answer's own words: I hid nothing, nor is it the case, that is not one of them."""

from __future__ import annotations

from ..context import clause_before, is_negator, is_question, last, left, negated, next_, right, starts
from ..words import ACCEPT, ADVERBS, BE, CLAUSE_MARKS, FIRST
from .denials import CHARGED
from .rebuttals import JUDGED, SENTENCE_ENDS, UNSURE, reported, told_by_another
from .rejections import MISDEEDS, PRIVATE, WRONGED, WRONGS

ILL_DEEDS = (
    (MISDEEDS - PRIVATE)
    | WRONGS
    | WRONGED
    | frozenset(
        "wrecked broke spoiled invented faked spun spiked withheld deceived defrauded cheated robbed forced pushed "
        "bribed smeared insulted libelled attacked accused stirred plotted hidden wasted squandered spent kept "
        "excluded dodged ducked rigged forged exaggerated embellished tampered interfered bent stolen fiddled diverted "
        "erased wiped".split()
    )
)
OURS = FIRST | {"i've", "we've", "i'd", "we'd"}
DONE_TO_NOBODY = ILL_DEEDS - {"asked", "said", "told", "saw", "meant", "knew", "did", "done", "do"}
AFTER_NOBODY = CLAUSE_MARKS | {"", "back", "up", "away", "and", "of", "from", "to", "in"}


def wronged_none(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We have wrecked nothing*, *I bullied nobody*; not *they told us nothing*, *we did nothing about it*."""
    near = [t for t in clause_before(before, 6) if t not in ADVERBS]
    deed = near[-1:] and near[-1] in DONE_TO_NOBODY
    who = not OURS.isdisjoint(near[-4:-1]) or told_by_another(before, after)
    return ACCEPT if deed and who and next_(after) in AFTER_NOBODY and UNSURE.isdisjoint(near) else None


TRUE_WORDS = frozenset("true so correct accurate right fair justified valid stands".split())


def neither_true(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Neither half of that is so*, *not one word of it is accurate*; not *neither of them was right for the job*."""
    words = right(after, 10)
    at = next((k for k, t in enumerate(words) if t in TRUE_WORDS), None)
    plain = (
        at and set(words[:at]) & BE and words[at + 1 : at + 2] in ([], ["."], [","], [";"], ["either"], ["and"], ["”"])
    )
    claimed = {"that", "it", "this", "those", "these", "statement", "half", "part", "word"} | CHARGED
    return ACCEPT if plain and claimed & set(words) else None


def nor_is_it(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nor is it the case that*, *nor was it true*; not *nor is it cheap*."""
    words = right(after, 4)
    told = {"case", "true", "so", "correct", "fair"} & set(words)
    return ACCEPT if told and starts(before) else None


def one_of_them(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Secretive isn't one of them*: the end of a sentence; not *he isn't one of them who*."""
    return ACCEPT if next_(after) in SENTENCE_ENDS and len(before) < 9 else None


def whole(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A sentence, or what is left of one after a mark, that only says no: *Untrue.*, *Far from it.*, *Not a bit.*"""
    quoted = next_(after) == "," and {"say", "says", "said", "insists", "insisted"} & set(right(after, 4))
    opens = not before or not any(map(str.isalnum, last(before)))
    ends = next_(after) in SENTENCE_ENDS or (
        next_(after) == ":" and cue[-1].lower() == "not"
    )  # *they're not: they say*
    return ACCEPT if opens and last(before) not in (",", "-") and (ends or quoted) else None


def own_conduct(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We complied in full*, *every rule was followed*; not *must comply in full*, *if they comply*."""
    unreal = {"must", "should", "if", "will", "to", "whether", "had", "would", "cannot", "failed", "who"}
    return None if unreal & set(left(before, 5)) or negated(before, 5) or is_question(after) else ACCEPT


ACTED = frozenset("acted behaved conducted".split())


def acted_so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We acted throughout in good faith*, *had behaved properly*; not *must have acted properly*, *not acted so*."""
    near = set(left(before, 7))
    unreal = {"must", "should", "if", "will", "to", "whether", "would", "cannot", "who"} & near
    acted = ACTED & set(left(before, 5))
    return ACCEPT if acted and not unreal and not negated(before, 6) and not is_question(after) else None


def no_fault(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It isn't our fault*, *the crash, he said, was not the agency's fault*; not *it is our fault*, *not a fault*."""
    ours = last(before) in ("my", "our")
    theirs = last(before).endswith(("'s", "s'")) or last(before) in ("her", "his", "their")
    whose = ours or (theirs and told_by_another(before, after))
    return ACCEPT if whose and negated(before, 6) and "if" not in clause_before(before) else None


def own_never(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I never said that*, *we have never sought it*; not *you never said*, *the minister never said why*."""
    near = [t for t in left(before, 4) if t not in ADVERBS and t not in ("have", "had", "has")]
    who = (near and near[-1] in OURS) or reported(before)
    return ACCEPT if who and next_(after) not in NO_OWN and UNSURE.isdisjoint(left(before, 5)) else None


NO_OWN = frozenset("thank goodbye why how hello so such a anything sorry".split())


def no_wish(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We had no intention of closing it*, *the firm has no plans*; not *the minister has no intention of going*."""
    who = not (OURS | {"our", "my"}).isdisjoint(left(before, 4)) or told_by_another(before, after)
    return ACCEPT if who else None


def charge_near(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The claim is spurious*, *a bogus allegation*; not *a bogus ticket*, *I claim unfair dismissal*."""
    said = JUDGED & set(left(before, 4))
    answers = {"that", "this", "it", "account", "figure", "figures", "version"} & set(left(before, 3))
    ends = next_(after) in SENTENCE_ENDS | {",", "and"}
    told = CHARGED & set(right(after, 2)) or (said and (CHARGED & set(left(before, 8)) or (answers and ends)))
    return ACCEPT if told and not negated(before, 3) and "if" not in left(before, 8) else None


def struck(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She pours scorn on the claim*, *took issue with our account*; not *took issue with the umpire*."""
    words = set(right(after, 7))
    spoken = CHARGED | {"that", "this", "suggestions", "account", "version", "it", "notion", "talk", "figures"}
    return ACCEPT if words & spoken and not negated(before, 2) else None


def not_done(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No passenger has been overcharged*, *no child was left behind*: as `rebuttals.no_harm` in a longer clause."""
    words = right(after, 12)
    done = [t for t in words if t in HARMED]
    helped = not {"was", "were", "has", "have", "is", "are"}.isdisjoint(words)
    opens = not before or not last(before)[0].isalnum() or last(before) in ("that", "and", "but")
    return ACCEPT if done and helped and opens and words.index(done[0]) < 9 and "who" not in words[:4] else None


HARMED = (WRONGED - {"blamed"}) | frozenset(
    "penalised penalized demoted docked fined overcharged shortchanged short-changed sidelined overlooked spied "
    "recorded scapegoated discriminated hounded mocked humiliated marched locked frozen denied cheated robbed deceived "
    "evicted injured abandoned laid disadvantaged prejudiced barred banned reprimanded warned disciplined dismissed "
    "diverted inflated fiddled massaged erased wiped backdated shelved buried spun".split()
)


def ever_left(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No resident of ours has ever been left without care*; not *no one came, and she was left behind*."""
    return ACCEPT if {"no", "not", "nobody", "none"} & set(clause_before(before, 8)[:2]) else None


def tells_off(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He shook his head at that*, *she says otherwise*; not *unless she says otherwise*."""
    return ACCEPT if UNSURE.isdisjoint(left(before, 5)) and not any(map(is_negator, left(before, 2))) else None


def whole_predicate(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The words were not mine.*, *the fault is not ours*; not *not mine to give*, *not ours alone*."""
    ends = next_(after) in SENTENCE_ENDS | {",", "but", "and"}
    return ACCEPT if ends and last(before) in BE and UNSURE.isdisjoint(left(before, 6)) else None
