"""Rules for the move demand: should, must, needs to, call on, ask, want."""

from __future__ import annotations

from ..context import clause_before, head_after, last, left, negated, next_, right, starts, subject
from ..words import ACCEPT, FIRST, JOINING, OBJECT_PRONOUNS, RULE_WORDS, WH
from .modals import must

NO_ACTS = frozenset(
    "grateful surprised surprise enough obvious easy fine possible able noted remembered said clear useful glad sorry "
    "happy fun here there interesting familiar ready plain warned added careful aware understood borne pointed "
    "mentioned congratulated commended applauded praised saluted "
    "known available hungry complete".split()
)
SPOKEN_OF = frozenset(
    "know think imagine expect seem sound say add note mention like hate prove help suffice feel shame embarrass worry "
    "alarm surprise please comfort frighten cheer arrive land finish reach".split()
)
OPENLY = frozenset("so what who why whether where when how".split())  # *they should say so*, *they should say who*
ENDS = frozenset(". ! ; ,".split())
READERS = frozenset("you members visitors delegates candidates applicants readers".split())
SHOWN_YOU = frozenset("receive see hear try read visit know find come bring wear take expect allow check".split())
SHOULD_WORDS = frozenset("why if whether how what lest".split())
NOT_ASKED = FIRST | WH | {"as", "one", "us", "me", "that"}  # of these as subjects nothing is demanded
NO_OBJECTS = OBJECT_PRONOUNS | WH | {"he", "she", "they", "i", "we"}


def should(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She should withdraw it*; not *I should be glad*, *why should*, *it should be noted*, *if he should*.

    >>> should(["The", "minister"], ["should"], ["resign", "."])
    ''
    >>> should(["I"], ["should"], ["be", "grateful"])
    """
    verbs = head_after(after)
    clause = clause_before(before)
    if next_(after) in ENDS:
        doers = [t for t in clause if t not in JOINING]
        return ACCEPT if doers in (["he"], ["she"], ["they"]) and "as" not in left(before, 4) else None
    ruled = not RULED.isdisjoint(clause) and not (verbs[:1] == ["be"] and verbs[1:2] and verbs[1] in ENDED)
    if not verbs or not verbs[0].isalpha() or ruled or _by_rule(before):
        return None
    if last(before) != "," and starts(before):
        return None
    if not NOBODY.isdisjoint(left(before, 2)):
        if not RESOLVED.isdisjoint(left(before, 9)):
            return ACCEPT
        return "appeal:" if verbs[0] in SUFFERED else None
    who = subject(before)
    if "that" in clause and not FELT.isdisjoint(left(before, 8)):
        return None
    if who in NOT_ASKED or not SHOULD_WORDS.isdisjoint(clause):
        return None
    if verbs[0] in SPOKEN_OF and right(after, 2) != ["say", "so"] and not _openly(verbs):
        return None
    if verbs[0] == "have" and verbs[1:2] != ["to"]:
        return None
    if verbs[0] == "be" and (verbs[1:2] == [] or verbs[1] in NO_ACTS or (who == "it" and not undergone(verbs[1]))):
        return None
    if verbs[1:2] == ["ashamed"] and "whoever" in left(before, 8):
        return None
    if who == "there" and not _wanted(after):
        return None
    if who in READERS and verbs[0] in SHOWN_YOU:
        return None
    return None if after[0][:1].isupper() or verbs[0] in NO_OBJECTS else ACCEPT


def _wanted(after: list[str]) -> bool:
    """*There should be no cuts*, *there should be an inquiry*."""
    return right(after, 2)[1:] in (["."], ["!"], [";"], ["no"]) or not ASKED_FOR.isdisjoint(right(after, 6))


SUFFERED = frozenset(
    "wait beg queue starve have be lose suffer die fear live work pay face go get".split()
)  # *nobody should lose a job*
ENDED = frozenset(
    "ended scrapped torn cancelled rewritten changed withdrawn repealed enforced renewed published".split()
)
FELT = frozenset(
    "disappointed disappointing odd strange surprised surprising sorry curious shame pity funny sad astonished ironic "
    "astonishing remarkable extraordinary accept accepts accepted concede concedes conceded acknowledge".split()
)  # *odd that he should say so*, *they accept that it should be paid*
RESOLVED = frozenset("agreed resolved voted decided moved".split())  # *delegates agreed that no member should be asked*
NOBODY = frozenset("no nobody no-one".split())
LAID_DOWN = frozenset("says say states state requires lays clear plain :".split())
RULED = RULE_WORDS | {"framework", "order", "orders", "principle"}


def _by_rule(before: list[str]) -> bool:
    """*As the Code makes clear, officials must be impartial*: a rule is told, nothing is asked."""
    near = left(before, 18)
    if RULED.isdisjoint(near):
        return False
    return last(before[:1]) in ("as", "under", "by") or not LAID_DOWN.isdisjoint(near[-12:])


def _openly(verbs: list[str]) -> bool:
    if verbs[0] == "think":
        return not {"again", "hard", "twice", "carefully"}.isdisjoint(verbs[1:4])
    return verbs[0] == "say" and (verbs[1:2] == [] or verbs[1] in OPENLY | ENDS | {"sorry", "before", "now", "here"})


def undergone(token: str) -> bool:
    """Tell whether a folded word may be a participle: *withdrawn*, *halted*."""
    return token.endswith(("ed", "en", "wn", "orn", "ught", "ade", "aid", "ut", "opped"))


REPLY_FORMS = frozenset(
    "ballots applications forms nominations entries submissions returns questions payment payments votes post visitors "
    "letters".split()
)
SIGNED_IN = frozenset(
    "sign show bring register wear book apply carry give pay pass enter reach ring be have see".split()
)


ADMITTED = frozenset("passengers applicants children patients pupils guests members visitors drivers".split())
ENROLLED = frozenset("aged accompanied registered over under supervised seated dressed".split())


def _as_a_rule(verbs: list[str]) -> bool:
    """*Passengers must hold a ticket*, *children must be accompanied*: a house rule asks nothing of anybody."""
    return verbs[0] in SIGNED_IN - {"be"} | {"hold", "present"} or (
        verbs[0] == "be" and not ENROLLED.isdisjoint(verbs[1:2])
    )


def must_act(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The evictions must be halted*; not inference, a rule, nor *forms must be returned*."""
    if must(before, cue, after) is not None or should(before, cue, after) is None:
        return None
    verbs, who = head_after(after), subject(before)
    if next_(after) in ENDS:
        return ACCEPT
    if not verbs or not verbs[0].isalpha() or verbs[:2] == ["go", "on"]:
        return None
    if (who == "you" and verbs[0] in SIGNED_IN) or (who in ADMITTED and _as_a_rule(verbs)):
        return None
    if who == "there" and ASKED_FOR.isdisjoint(verbs) and "no" not in verbs:
        return None
    if (who == "justice" and verbs[0] == "be") or (next_(after) == "not" and verbs[1:2] in (["used"], ["left"])):
        return None
    if (
        who in REPLY_FORMS
        or verbs[0] == "have"
        or (verbs[:2] in (["be", "a"], ["be", "an"], ["be", "the"]) and who != "there")
    ):
        return None
    return None if who in ("you",) and verbs[0] in ("be", "have", "remember", "forgive", "understand") else ACCEPT


ACTS = frozenset(
    "apologise apologize resign go act publish explain listen stop withdraw think come answer correct retract release "
    "intervene step stand consider reconsider rethink reverse restore drop scrap end halt pause meet negotiate return "
    "sit talk give put get bring show tell admit own take make do fix fund pay hire appoint investigate open begin "
    "start learn change honour honor keep respect lead decide commit restart reinstate recall repay account face work "
    "be wake clarify ensure provide protect urgently invest review suspend find".split()
)
SUBORDINATING = frozenset("if when why what whether because who".split())
NEEDS_TO_BEFORE = frozenset(
    "i'd we'd i'll we'll you'd you'll you one to not no will would may it there without who".split()
)
EVERYDAY_ACTS = frozenset("work do make take get go give talk sit keep be".split())


TENDED = frozenset("watered fed washed changed walked pruned rested cooked soaked".split())


def needs_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The minister needs to explain himself*: somebody else's act; not *we need to talk*, *no need to*."""
    who, verb = subject(before), next_(after)
    if who in FIRST | NEEDS_TO_BEFORE or negated(before, 2) or starts(before):
        return None
    if set(clause_before(before)) & SUBORDINATING or _by_rule(before):
        return None
    if verb == "be":
        return (
            ACCEPT
            if right(after, 2)[-1] not in TENDED
            and right(after, 2)[-1].endswith(("ed", "paid", "told", "given", "held", "made", "heard"))
            else None
        )
    return ACCEPT if verb in ACTS - EVERYDAY_ACTS else None


def stand_down(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Surely stand down*; not *he will stand down in May*, *she said she would stand down*."""
    return ACCEPT if {"should", "must", "ought"} & set(left(before, 6)) else None


ASKED_FOR = frozenset(
    "apology inquiry enquiry answers answer review investigation ballot recount resignation vote change action talks "
    "explanation halt end pause ban meeting assurance assurances guarantee commitment retraction withdrawal "
    "reinstatement return moratorium hearing response plan clarity transparency justice audit rethink list date report "
    "refund reply correction undertaking timetable thing things safeguards reform protections compensation survey "
    "record reassurance proposals independent urgent rule".split()
)


def least(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The least the board can do is say sorry*; not *the least we can do*, *the least of it*."""
    words = right(after, 6)
    theirs = not FIRST & set(words[:2]) and left(before, 2)[-1:] not in (["was"], ["is"])
    return ACCEPT if {"can", "could"} & set(words) and "do" in words and theirs else None


def will_do(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nothing less than an apology will do*; not *that will do*."""
    return ACCEPT if "nothing" in left(before, 8) else None


def needed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*An inquiry is needed*; not *a key is needed to open it*."""
    return ACCEPT if ASKED_FOR & set(left(before, 4)) else None


OWED_WORDS = frozenset("apology explanation answer answers inquiry truth".split())


def owed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Are owed an explanation*; not *are owed forty pounds*."""
    owing = OWED_WORDS & set(right(after, 3))
    return ACCEPT if owing and "if" not in left(before, 9) else None


def is_for(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is for the minister to put it right*; not *it is for the best*."""
    return ACCEPT if "to" in right(after, 5)[1:] else None


def at_start(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """Fires only at the head of a sentence or clause."""
    return ACCEPT if starts(before) else None


def the_sooner(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The sooner he goes, the better*; not *the sooner it rains*."""
    return (
        ACCEPT
        if "better" in right(after, 12) and next_(after) in ("he", "she", "they", "the", "this", "we", "it")
        else None
    )


def time_for(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Time for the chair to go*; not *there was no time for tea*."""
    return ACCEPT if starts(before) and "to" in right(after, 6) else None


OWE_WORDS = frozenset("apology explanation answer answers reply apologies".split())


def owe(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He owes the crew an apology*; not *owes forty pounds*, *we owe readers an apology* (that is an apology)."""
    owing = OWE_WORDS & set(right(after, 7))
    return ACCEPT if owing and subject(before) not in FIRST else None


def no_more(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No more excuses*, as a whole sentence."""
    return ACCEPT if not before and len(after) <= 4 and after else None
