"""Rules for the move apologise: sorry, we apologise, an apology, regret, forgive us."""

from __future__ import annotations

from ..context import clause_before, is_negator, is_question, last, left, negated, next_, right, starts
from ..words import ACCEPT, FIRST

APOLOGISE_WORDS = frozenset("do unreservedly also sincerely now again and hereby".split())


def apologise(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We apologise*, *I do apologise*; not *he must apologise*, *refused to apologise*, *nothing to apologise for*."""
    who = [t for t in clause_before(before, 4) if t not in APOLOGISE_WORDS]
    return (
        ACCEPT
        if (who[-1:] and who[-1] in FIRST | {"wish", "can", "only"})
        or (who[-1:] == ["did"] and not negated(before, 3) and not is_question(after))
        or who[-3:] in (["like", "to"], ["want", "to"], ["would", "like", "to"])
        or who[-2:] in (["like", "to"], ["want", "to"], ["wish", "to"])
        else None
    )


APOLOGISES_WORDS = frozenset("should if must yet until could might will".split())


def apologises(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He apologised to the crew*; not *has not apologised*, *never apologised*, *should have apologised*."""
    near = set(clause_before(before, 8))
    return (
        None
        if negated(before, 5) or near & {"doubt", "anyone", "anybody", "ever", "whether"} or near & APOLOGISES_WORDS
        else ACCEPT
    )


GIVEN = frozenset("we i offer offers offered issued our my accept made gave".split())
NOT_GIVEN = frozenset("demand demands want no for seek expect not never without ask deserve is await".split())


def apology(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We owe you an apology*, *offered an apology*; not *demand an apology*, *no apology*."""
    near = set(left(before, 6))
    return ACCEPT if near & GIVEN and not (near & NOT_GIVEN - ({"is"} if cue[0].lower() == "my" else set())) else None


def regret_it(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We withdraw the remark and apologise for it*; not *he must withdraw it and apologise for it*."""
    near = set(left(before, 8))
    return ACCEPT if near & FIRST and not near & {"must", "should", "not", "never", "to"} else None


def apologies(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Our apologies to the band*, *apologies for the delay*; not *apologies for absence*, *no apologies*."""
    return (
        ACCEPT
        if (starts(before) or last(before) in ("our", "my", "sincere", "full"))
        and right(after, 2) != ["for", "absence"]
        and next_(after) != "from"
        else None
    )


def regrets(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That was over the top, and he regrets it*; not *if he regrets it*, *nobody regrets it*."""
    doubted = {"if", "whether", "hope", "doubt", "who", "must"} & set(left(before, 5))
    return None if doubted or negated(before, 4) else ACCEPT


def sent(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He offered his regrets*; not *sent his regrets*, which declines."""
    return None if last(before) in ("sent", "sends", "send") else ACCEPT


def fragment(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*And an apology: the date was wrong*, as a heading; not *an apology was due*."""
    return ACCEPT if starts(before) and next_(after) in (":", ".", "—", "–", "") else None


SORRY_AFTER = frozenset(
    "state sight saga tale affair excuse mess episode business than spectacle excuses attempt attempts performance "
    "tales lot show plight".split()
)
SORRY_BEFORE = frozenset("the a this feel feeling felt word sorry say saying be better than".split())
PITIED = (["her"], ["him"], ["them"], ["it"])
PITYING = frozenset("little bit rather almost quite slightly somewhat vaguely was were felt".split())


CHOSEN = frozenset(
    "chosen chose chooses choose decided decides takes taken thinks believes refuses refused sees view".split()
)
OURS = FIRST | {"us", "our", "my", "me"}


def _disagrees(before: list[str], after: list[str]) -> bool:
    """*Sorry, but I don't buy it*, *sorry, minister, that won't wash*, *sorry that he takes that view*, *if the truth
    hurts*, *only sorry that he was caught*: nobody apologises; *sorry that we did not ring*, *sorry, we did not ring*.
    """
    words = right(after, 12)
    only = "only" in (last(before), *words[:1]) and OURS.isdisjoint(words[:3])
    if "but" in words[:2] or only or {"truth", "facts"} & set(words[1:3]):
        return True
    if words[:1] == [","] and words[1:2] and words[1] not in FIRST:  # an objection follows: *no*, *that is not so*
        stop = next((k for k, t in enumerate(words) if t in (".", ";", "!")), len(words))
        return words[1] == "what" or any(map(is_negator, words[1:stop]))
    told_of = words[1:] if words[:1] == ["that"] else words
    other = told_of[:1] and told_of[0] not in FIRST and told_of[0] not in (",", ".", "for", "about", "to", "if")
    return bool(other) and OURS.isdisjoint(told_of[:5]) and not CHOSEN.isdisjoint(told_of[1:8])


def sorry(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am sorry for the delay*, *sorry about the noise*, *said sorry*; not *sorry state*, *sorry, but*."""
    near, word = last(before), next_(after)
    if near in SORRY_BEFORE or negated(before, 4):
        return None
    if _disagrees(before, after):
        return None
    if word in SORRY_AFTER or (word == "for" and right(after, 2)[1:] in PITIED and PITYING & set(left(before, 3))):
        return None
    if word == "to" and right(after, 2)[1:] not in (
        ["them"],
        ["the"],
        ["all"],
        ["you"],
        ["our"],
        ["her"],
        ["him"],
        ["those"],
        ["everyone"],
        ["have"],
    ):
        return None
    return None if set(clause_before(before, 5)) & {"should", "must", "if", "when", "never"} else ACCEPT


REGRET_WORDS = frozenset("i we my our error delay mistake omission inconvenience distress hurt".split())


def regret(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We regret the error*, *I regret that we did not ring*; not *I regret that he has chosen to*."""
    if next_(after) == "" or right(after, 1) in (["."], ["it"]):
        return ACCEPT
    ours = REGRET_WORDS
    return ACCEPT if ours & set(right(after, 4)) else None


REGRETTED_AFTER = frozenset("his her their its having the".split())


def regret_deed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We regret waking the children*, *I regret that, and*; not *I regret leaving.*, *we regret that he left*."""
    words = right(after, 2)
    doing = words[:1] and words[0].endswith("ing") and words[1:] not in (["."], [","])
    return ACCEPT if doing or words in (["that", ","], ["that", "."], ["that", ";"]) else None


def regretted(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He regretted his words*; not *she regretted that he had gone*."""
    return ACCEPT if next_(after) in REGRETTED_AFTER and not negated(before) else None


def forgive(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Forgive us for the delay*; not *forgive but not forget*, *forgive the pun*."""
    return ACCEPT if starts(before) and next_(after) in ("us", "me") and right(after, 2)[1:] != ["if"] else None


def forgive_me(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Forgive me for the delay*; not *forgive me if I doubt it*, *forgive me, but*."""
    return ACCEPT if {"for", "all"} & set(right(after, 5)) else None


SLIPS = frozenset(
    "remark remarks word words phrase line joke slip error mistake tone letter article comment i we".split()
)


def own_regret(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I regret a remark I made*; not *I regret a hall so fine is gone*."""
    return ACCEPT if SLIPS & set(right(after, 4)) else None


def our_word(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I record my regret*, *my apology is sincere*; not *demand my apology*, *to my regret he went*."""
    asked = {"demand", "want", "awaits", "await", "expect", "expects", "demands", "no", "not", "if"} & set(
        left(before, 5)
    )
    return None if asked or last(before) == "to" else ACCEPT


def how_sorry(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I cannot say how sorry we are*; not *how sorry he will be*."""
    return ACCEPT if (FIRST | {"i'm", "we're"}) & set(right(after, 2)) else None


TOLD = frozenset(
    "rung rang written wrote phoned called gone went come came here write writing ringing want wanted".split()
)


def to_say(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I've rung the makers to apologise*; not *he wants them to apologise*, *I wrote to ask him to apologise*."""
    near = clause_before(before, 12)
    ours = (FIRST | {"i've", "we've", "i'm", "we're", "he", "she", "has"}) & set(near)
    asked = {"ask", "asking", "asked", "tell", "told", "want", "wants", "urge", "must", "should", "refused"} & set(near)
    return (
        ACCEPT if last(before) == "to" and ours and TOLD & set(near) and not asked and not negated(before, 6) else None
    )


def glad_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am glad to apologise to her*, *we are happy to apologise*; not *he is too proud to apologise*."""
    near = set(clause_before(before, 6))
    will = {"glad", "happy", "ready", "willing", "bound", "pleased", "obliged", "content"} & near
    return ACCEPT if will and (FIRST | {"i'm", "we're"}) & near and not negated(before, 5) else None


def owe_own(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We owe her an apology*; not *they owe her an apology*, which demands one, *do we owe him an apology?*."""
    return ACCEPT if (FIRST | {"column", "paper"}) & set(left(before, 3)) and not is_question(after) else None


def begs_pardon(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I beg Lady Amabel's pardon for it*, *asked pardon of the town*; not *I beg your pardon, what was that?*."""
    begged = {"ask", "asks", "asked", "beg", "begs", "begged"} & set(left(before, 7))
    polite = last(before) == "your" and next_(after) in ("?", "!")
    return ACCEPT if begged and not polite and not is_question(after) else None
