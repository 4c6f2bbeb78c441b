"""Rules for demands that ask outright: call on, urge, demand, insist, ask, want, expect."""

from __future__ import annotations

from ..context import clause_before, clause_end, fold, last, left, negated, next_, right, starts, subject
from ..words import ACCEPT, BE, CLAUSE_MARKS, DETERMINERS, FIRST, OBJECT_PRONOUNS, RULE_WORDS, WH
from .demands import ASKED_FOR


def pressed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She pressed the board to wait*; not *pressed the button*, *pressed by a reporter*."""
    return ACCEPT if next_(after) in ("the", "him", "her", "them") and "to" in right(after, 5)[1:] else None


CALL_FOR_BEFORE = frozenset("please roll in of from by".split())


CALLED_FOR = frozenset("a an the all ministers his her their its".split())


def call_for(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We call for an inquiry*, *calls for a ballot*; not *call for help*, *no call for*, *the rules call for*."""
    if negated(before, 2) or last(before) in DETERMINERS | CALL_FOR_BEFORE or RULE_WORDS & set(left(before, 2)):
        return None
    return ACCEPT if ASKED_FOR & set(right(after, 8)) or next_(after) in CALLED_FOR else None


CALL_ON_BEFORE = frozenset(
    "taken take takes taking answered answer answering made make makes house please to roll can".split()
)


def call_on(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We call on the mayor to act*, *calls for an inquiry*; not *call for help*, *on call*, *a roll call*."""
    if negated(before, 2) or next_(after) in CLAUSE_MARKS | {"to", "members", "more", "help", "you", "interviews"}:
        return None
    if fold(cue[0]) == "call" and left(before, 2)[:1] and left(before, 2)[0] in ("a", "an", "his", "her", "their"):
        return None  # *a cardiac call on Boxing Day*
    paid_a_visit = cue[0].lower() == "called" and not {"to", "for"} & set(right(after, 12))
    return None if paid_a_visit or last(before) in CALL_ON_BEFORE or RULE_WORDS & set(left(before, 1)) else ACCEPT


def urge(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We urge the mayor to act*; not *an urge to*, *I beg to differ*."""
    noun = last(before) in DETERMINERS or last(before).endswith("'s")
    if noun or next_(after) in ("to", "you'll", "guilty", "not", "innocent") or negated(before, 2):
        return None
    return ACCEPT if "to" in right(after, 9) or "that" in right(after, 9) or cue[0].lower() != "beg" else None


VIRTUES = frozenset("decency justice fairness honesty honour democracy law".split())
DEMAND_BEFORE = frozenset("of in on these those unreasonable such rising growing more".split())
DEMAND_AFTER = frozenset("that to answers action nothing better more immediate".split())


DEMANDING = frozenset("which who it motion resolution union branch guild conference petition".split())


def demand(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We demand an apology*, *demand that you act*; not *demands for*, *in demand*, *a demanding job*."""
    word = next_(after)
    if last(before) in DEMAND_BEFORE or not after:
        return None
    if word == "to" and subject(before) not in FIRST and right(after, 2)[1:] in (["know"], ["see"], ["speak"]):
        return None
    if last(before) in DETERMINERS or (RULE_WORDS | VIRTUES) & set(left(before, 2)) or negated(before, 2):
        return None
    verb = fold(cue[0]) == "demands" and last(before) in DEMANDING
    return ACCEPT if verb or word in DETERMINERS | DEMAND_AFTER else None


PUBLIC_ACTS = frozenset(
    "publish resign apologise apologize withdraw release meet explain restore reinstate halt".split()
)


def insist(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We insist that the rule be kept*, *insists on a ballot*; not *he insists that he paid*."""
    word, words = next_(after), right(after, 8)
    if word == "on":
        return ACCEPT
    wished = ({"be", "should", "must"} & set(words) and subject(before) in FIRST) or PUBLIC_ACTS & set(words[1:5])
    return ACCEPT if word == "that" and wished else None


ASKED_TO = frozenset(".?!,;")
NOT_ASKED_TO = (WH - {"whoever"}) | {"if", "whether", "about", "to"}


def ask(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We ask you to halt it*, *the branch asks the board to*; not *may I ask*, *do not ask*, *ask why*."""
    if next_(after) in ("me", "us") and "not" in right(after, 3):  # *asks me not to quote him*
        return None
    if last(before) in RULE_WORDS:  # *the Code asks us to be objective*
        return None
    if next_(after) in NOT_ASKED_TO or negated(before, 3) or (starts(before) and cue[0].lower() != "asks"):
        return None
    if (
        next_(after) in OBJECT_PRONOUNS and after[1:2] == [","] and "," in after[2:7]
    ):  # *I ask him, even now, to think again*
        after = after[:1] + after[after.index(",", 2) + 1 :]
    words = right(after, 10)
    stop = min(clause_end(words, ASKED_TO), next((k for k, t in enumerate(words) if k and t in WH), len(words)))
    if len(after) < 4 and next_(after) in OBJECT_PRONOUNS and cue[0].lower() == "asking":
        return ACCEPT  # a list of what is asked for follows
    if next_(after) == "for":
        return ACCEPT if ASKED_FOR & set(words[:stop]) and subject(before) != "you" else None
    timed = "that" in words and words[words.index("that") + 1 :][:1] in (["on"], ["in"], ["last"], ["yesterday"], ["."])
    asked_for = "to" in words[1:stop] or (not timed and ("that" in words[1:stop] or words[:1] == ["that"]))
    return ACCEPT if asked_for and subject(before) not in ("you", "to", "who", "they") else None


IDLE = frozenset("forgive look marry dance sit recall describe remember imagine guess spell".split())


OURS = FIRST | {"we've", "i've"}
OUR_SIDE = OURS | {"branch", "union", "members"}


def asked(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We have asked the governors to meet*; not *she was asked to*, *I asked why*, *nobody asked*."""
    helper = set(left(before, 3))
    if helper & BE or not IDLE.isdisjoint(right(after, 4)):
        return None
    sought = right(after, 2)[-1:] in (["a"], ["an"]) or right(after, 6)[3:5] == ["to", "be"]
    if next_(after) == "for" and sought and helper & {"have", "we've", "i've"}:
        return ACCEPT if helper & OURS and "should" not in helper and not negated(before, 3) else None
    if next_(after) in ("us", "me"):
        return None
    fires = helper & OUR_SIDE and ask(before, cue, after) is not None
    return ACCEPT if fires else None


def want(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We want an apology*, *we want the board to act*; not *we want to thank*, *what we want*, *do not want*."""
    words = right(after, 9)
    if subject(before) not in FIRST or negated(before) or next_(after) == "to" or "if" in clause_before(before):
        return None
    if (
        right(after, 2) == ["you", "to"]
        and right(after, 3)[2:]
        and right(after, 3)[2] in ("know", "have", "see", "understand")
    ):
        return None
    stop = clause_end(words)
    if fold(cue[0]) == "want" and next_(after) in OTHERS and words[1:2] and words[1].endswith("ed"):
        return ACCEPT
    last_word = words[stop - 1] if 2 < stop < len(words) else ""
    wished = fold(cue[0]) == "want" and (last_word.endswith("ed") or not CHANGED.isdisjoint(words[1:stop]))
    return ACCEPT if wished or ASKED_FOR & set(words[:stop]) or "to" in words[1:stop] else None


OTHERS = OBJECT_PRONOUNS - {"you"}
CHANGED = frozenset("withdrawn back gone out paid done told stopped shut taken given held rewritten undone".split())
BODIES = frozenset("it union guild branch association committee conference federation society members congress".split())


def wants_done(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The union wants them reversed*, *it wants an inquiry*; not *he wants the seat painted*, *it wants a push*."""
    words = right(after, 8)
    stop = clause_end(words)
    asked_for = ASKED_FOR & set(words[:stop]) or CHANGED & set(words[1:stop])
    done = stop > 1 and words[stop - 1].endswith("ed")
    return ACCEPT if BODIES & set(left(before, 2)) and (asked_for or done) and not negated(before, 2) else None


def like_him_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I'd like him to switch it back on*; not *I'd like you to know*, *I'd like them to be happy*."""
    ours = (FIRST | {"i'd", "we'd"}) & set(left(before, 3))
    return ACCEPT if ours and next_(after) not in ("know", "be", "feel", "meet", "see", "think") else None


def like_to_have(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We would like a proper survey*; not *we would like a biscuit*."""
    return ACCEPT if FIRST & set(left(before, 3)) and ASKED_FOR & set(right(after, 4)) else None


MOVERS = frozenset(
    "motion resolution conference congress delegates members branch amendment meeting ballot composite".split()
)


def instructs(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The motion instructs the committee to march*; not *he instructed the clerk to wait*."""
    who = set(left(before, 6))
    number = any(t.isdigit() for t in left(before, 2))
    return ACCEPT if (MOVERS & who or number) and "to" in right(after, 8) else None


def recommends(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The committee recommends that it be torn up*, *that members vote no*; not *recommends that we saw the film*."""
    words = right(after, 8)
    nobody = words[:1] in (["nobody"], ["no"])
    wished = nobody or {"be", "should", "must", "not"} & set(words) or WISHED & set(words[1:4])
    return ACCEPT if wished and not negated(before, 2) else None


WISHED = frozenset("vote sign accept reject refuse resign withdraw publish boycott meet begin start write".split())


def require(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We require an answer*; not *we require two copies*."""
    return ACCEPT if ASKED_FOR & set(right(after, 5)) else None


def want_done(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I want him sacked*, *we would like to see the file*; not *she saw him sacked*."""
    wish = {"want", "like", "would", "should", "i'd", "we'd"} & set(left(before, 3))
    return ACCEPT if wish and (FIRST | {"i'd", "we'd"}) & set(left(before, 3)) else None


EXPECTING = FIRST | {"members", "people", "patients", "taxpayers", "voters", "families", "public", "readers"}


def expect_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We expect the board to correct it*; not *we expect to*, *we expect it to rain*."""
    words = right(after, 7)
    if subject(before) not in EXPECTING or negated(before) or next_(after) in ("to", "it", "that", "this"):
        return None
    stop = clause_end(words)
    return ACCEPT if "to" in words[1:stop] or ASKED_FOR & set(words[:3]) else None


def look_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Will be looking to you to take action*; not *looking to buy*, *look to the future*."""
    return ACCEPT if "to" in right(after, 9)[1:] and next_(after) in DETERMINERS | OBJECT_PRONOUNS else None


def appeal_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We appeal to the bank to wait*; not *an appeal to*, *appeals to readers*."""
    return ACCEPT if subject(before) in FIRST | {"now", "again"} and "to" in right(after, 8) else None


def invite(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We invite the minister to publish it*, *you to print it*; not *we invite you to tea*."""
    ours = subject(before + cue[:-1]) in FIRST or (FIRST & set(left(before, 2)) and last(before) == "would")
    if next_(after) in ("you", "members", "readers") and PRINTED.isdisjoint(right(after, 3)):
        return None
    return ACCEPT if ours and "to" in right(after, 6) else None


PRINTED = frozenset(
    "do print publish correct withdraw explain answer reconsider retract apologise apologize confirm say".split()
)
