"""Rules for the modal cues: may, might, could, would, must, cannot have, bound to."""

from __future__ import annotations

from ..context import (
    clause_before,
    head_after,
    is_negator,
    is_question,
    last,
    left,
    negated,
    next_,
    right,
    starts,
    subject,
)
from ..may import may_use
from ..words import ACCEPT, ADVERBS, DETERMINERS, PERSONAL, WH
from .maxims import OATHS


def may(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*May* is a hedge where it says what is possible; not as month, name, permission, wish or idiom."""
    return ACCEPT if may_use(before, cue, after) == "possibility" else None


MIGHT_BEFORE = frozenset("with military and of economic industrial".split())


def might(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Might* is a modal unless a noun (*the might of the state*, *with all their might*) or a reproach in question."""
    near = last(before)
    if near in DETERMINERS or near in MIGHT_BEFORE or next_(after) == "of":
        return None
    words = right(after, 2)
    reproach = near == "you" and words[:1] == ["have"] and not OWED_DEEDS.isdisjoint(words)  # *you might have rung*
    return None if reproach or words == ["as", "well"] else ACCEPT


OWED_DEEDS = frozenset("told said read asked warned mentioned rung apologised apologized thanked written".split())
A_THING = (["a"], ["an"], ["the"], ["that"], ["because"])
DENYING = frozenset("no not hardly scarcely barely never only".split())
GRAMMAR_SUBJECTS = frozenset("which that who whoever".split())
NO_VERB = frozenset("with by to for in on at of and or but than so".split())
PERCEIVED = frozenset(
    "see hear feel smell taste tell afford manage remember find count say understand do get go".split()
)
ASKED_OF = frozenset("the there this that it all".split())
UNREAL = frozenset("if whether wish wished than as how so whatever before".split())


def could(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Could* hedges what may be so; not ability, leave, regret, a question or a denied chance."""
    verbs = head_after(after)
    who = subject(before)
    if not verbs or not verbs[0].isalpha() or verbs[0] in NO_VERB or next_(after) in DENYING:
        return None
    if starts(before):
        if right(after, 2) in (["be", "."], ["be", ","]):
            return ACCEPT
        mine = verbs[0] in ("i", "we") and verbs[1:2] == ["be"]  # *could I be made to go?*
        return ACCEPT if (verbs[0] in ASKED_OF or mine) and "?" in after[-3:] else None
    if verbs[0] == "tell" or verbs[:2] == ["work", "out"]:
        return None
    if who == "what" and verbs[0] == "be" and "?" in after[-4:]:
        return ACCEPT
    if who in WH or is_negator(who) or who in GRAMMAR_SUBJECTS or who == "one":
        return None
    clause = clause_before(before)
    if any(t in UNREAL or is_negator(t) for t in clause):
        return None
    if verbs[0] == "have":
        if who in ("it", "this", "that", "there"):
            return ACCEPT if verbs[1:2] == ["been"] and verbs[2:3] in A_THING else None
        lost = who in ("i", "we", "you", "few", "men") or verbs[1:2] in (["been"], ["asked"]) or is_question(after)
        return (
            ACCEPT
            if verbs[1:2]
            and verbs[1].isalpha()
            and verbs[1] not in ("him", "her", "it", "them", "a", "the")
            and not lost
            else None
        )
    if who in PERSONAL and verbs[0] in PERCEIVED:
        return None
    likely = next_(after) in ("probably", "perhaps", "possibly")
    return ACCEPT if who not in ("i", "we") or likely or verbs[0] in ("be", "argue", "easily", "yet") else None


def would_seem(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It would seem*, *this would appear to be*: not with a person who would seem so if ..."""
    return None if negated(before, 2) else ACCEPT


SAYING = frozenset("that it he she they we this there the".split())
OWN_VIEW_BEFORE = frozenset("i we one you some many".split())
OWN_VIEW_AFTER = frozenset("of about again no sorry yes".split())


def own_view(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I would argue*, *one would think*: a view put forward mildly; not *what would you say*, nor denied."""
    who = subject(before)
    if cue[-1].lower() == "say" and right(after, 2) in (["that", ":"], ["that", ","], ["that", "."], ["that", ";"]):
        return None
    if cue[-1].lower() == "say":
        return "evidential" if who in ("some", "many", "critics") else (ACCEPT if next_(after) in SAYING else None)
    if who not in OWN_VIEW_BEFORE or next_(after) in OWN_VIEW_AFTER:
        return None
    return None if starts(before) else ACCEPT


INFERRED = frozenset(
    "something some mistaken wrong joking tired aware kidding dreaming thinking wondering proud hard difficult true so "
    "mad nice delighted exhausted relieved worried more feeling hoping laughing tempting awful that because why nearly "
    "about close going getting coming doing reading having running costing regretting hungry starving".split()
)
INFERRED_STATE_BEFORE = frozenset("this that it he she there".split())
INFERRED_OR_A = INFERRED | frozenset("a an the".split())


def _inferred_state(verbs: list[str], who: str) -> bool:
    state = verbs[1] if len(verbs) > 1 else ""
    if state in ("a", "an", "the") and who in INFERRED_STATE_BEFORE:
        return who != "there" or verbs[2:3] in (["reason"], ["explanation"], ["mistake"], ["reasons"])
    if who == "there":
        return state in ("something", "some", "more")
    return state in INFERRED


IRREGULAR = frozenset(
    "been known had gone come seen done said told felt thought taken given made got left lost found written read heard "
    "cost become begun broken bought brought built caught chosen cut driven fallen forgotten grown held hurt kept led "
    "let meant met paid put run sent set slept spent spoken stood stolen struck sworn torn understood won worn".split()
)


def _surely_has(verbs: list[str], who: str) -> bool:
    """*Somebody must have the key*, *she must have it*; not *you must have a ticket*, *she must have the ticket*."""
    thing = verbs[1:2]
    return who in SOMEBODY and thing not in (["a"], ["to"]) and (who in ("somebody", "someone") or thing != ["the"])


def _perfect(verbs: list[str]) -> bool:
    return len(verbs) > 1 and (verbs[1] in IRREGULAR or verbs[1].endswith("ed"))


PEOPLE = frozenset("he she they you somebody someone everybody everyone ministers minister".split())
SOMEBODY = frozenset("somebody someone he she they it i".split())
MUST_WORDS = frozenset("know feel seem realise realize think wonder".split())
INFERRING = MUST_WORDS | {"have", "be"}


def must(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Must* boosts where it infers (*somebody must have it*, *must have known*, *must be tired*); else it obliges."""
    word = next_(after)
    if word not in INFERRING and word not in ADVERBS and not word.endswith("ly") and cue[-1].lower() != "have":
        return None
    verbs = head_after(after)
    if not verbs or (verbs[0] == "be" and INFERRED_OR_A.isdisjoint(verbs[1:2])):
        return None
    if starts(before) or last(before) in DETERMINERS or word in ("not", "never"):
        return None
    who = subject(before)
    if cue[-1].lower() == "have":
        return ACCEPT if _perfect(["have", *verbs]) else None
    if verbs[0] == "have":
        return ACCEPT if _perfect(verbs) or _surely_has(verbs, who) else None
    if verbs[0] == "be":
        return ACCEPT if _inferred_state(verbs, who) else None
    return ACCEPT if verbs[0] in MUST_WORDS and who in PEOPLE else None


def cannot_have(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He cannot have known* infers; *you cannot have both* forbids."""
    word = next_(after)
    return ACCEPT if word in IRREGULAR or word.endswith("ed") else None


BOUND_TO_AFTER = frozenset("say obey secrecy ask keep act answer him".split())


def bound_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is bound to fail* foretells; *bound to secrecy*, *bound to say*, *legally bound to* oblige."""
    word = next_(after)
    if last(before) in ("legally", "duty", "honour", "contractually", "morally") or negated(before):
        return None
    return None if word in DETERMINERS or word in BOUND_TO_AFTER | OATHS else ACCEPT


def sure_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is sure to fail* foretells; *be sure to bring* and *make sure to* instruct; *not certain to* hedges."""
    near = left(before, 2)
    return (
        None
        if negated(before, 2)
        or near[-1:] == ["make"]
        or near == ["be"]
        or (starts(before[:-1]) and near[-1:] == ["be"])
        else ACCEPT
    )


must_have = must  # its neighbours are others than those of *must* alone
