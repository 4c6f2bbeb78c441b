"""Rules for demands made without asking: time to go, the survey to be made public, she can start by paying them."""

from __future__ import annotations

from ..context import fold, head_after, last, left, negated, next_, right, starts, subject
from ..words import ACCEPT, ADVERBS, BE, CLAUSE_MARKS, DETERMINERS, FIRST, RULE_WORDS
from .commands import commands, imperative
from .demands import ASKED_FOR, NO_ACTS
from .praises import person_word

FINITE = frozenset(
    "is are was were has have had will would can could may might must should shall do does did be been being said says "
    "seems need needs remains goes came went took made held began started".split()
)
UNDONE = frozenset(
    "brought done paid given put made told held kept cut shut brought sent taken read met heard rebuilt sought".split()
)


ITEM_MARKS = frozenset("; • – — - * :".split())
LISTED = (["*"], ["•"], ["–"], ["-"])


def to_be_done(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The survey to be made public*, an item of a list; not *the meeting to be held on Tuesday was dull*.

    >>> to_be_done(["The", "survey"], ["to", "be"], ["made", "public", "."])
    ''
    >>> to_be_done(["The", "fee", "is"], ["to", "be"], ["paid", "."])
    """
    near = left(before, 10)
    items = [k for k, t in enumerate(near) if t in ITEM_MARKS]
    clause = near[items[-1] + 1 :] if items else near
    short = len(clause) < 8 and (bool(items) or len(before) < 8)
    headed = clause[:1] and (clause[0] in DETERMINERS or near[:1] in LISTED)
    noun = headed and len(clause) < (8 if near[:1] in LISTED else 6) and FINITE.isdisjoint(clause)
    done = [t for t in right(after, 2) if not t.endswith("ly")][:1]
    undergone = done and (done[0].endswith("ed") or done[0] in UNDONE)
    return ACCEPT if short and noun and undergone and FINITE.isdisjoint(right(after, 12)[1:]) else None


def time_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Time to hand back the keys, Digby*; not *time to time*, *time to kill*, *no time to lose*."""
    verb = next_(after)
    heads = not before or not any(map(str.isalnum, last(before))) or last(before) in ("about", "and", "high", "now")
    return ACCEPT if heads and verb.isalpha() and verb not in ("time", "kill", "be", "come", "lose") else None


def subjunctive(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Council requires that she be reinstated*, not *the Act requires that*, *that he was*."""
    words = right(after, 9)
    ruled = RULE_WORDS & set(left(before, 3))
    told = "not" in words and words[words.index("not") - 1] in INDICATIVE  # *insisted that she had not lied*
    wished = "be" in words or "should" in words or ("not" in words and not told) or BARE & set(words[1:5])
    return ACCEPT if wished and not ruled and not negated(before, 2) and last(before) not in ("to", "you") else None


INDICATIVE = frozenset("had has have did does do was were is are will would could".split())
BARE = frozenset(
    "resign apologise apologize withdraw publish reconsider reinstate pay stop halt meet act go restore release step "
    "return open commission appoint refuse reject write review suspend end scrap".split()
)


def can_go(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Mr Abbot can pack his desk*, *she could start by paying them*; not *we can start by*, *you can start by*."""
    who = subject(before)
    return ACCEPT if who and who not in FIRST | {"you", "which", "that", "who"} and not negated(before, 2) else None


def have_a(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Auditor ought to have a look*; not *we ought to have a party*, *ought to have a bath*, *one ought to*."""
    looks = {"look", "rummage", "word", "think", "rethink", "go", "talk", "chat", "meeting", "read"} & set(
        right(after, 4)
    )
    return ACCEPT if looks and subject(before) not in FIRST | {"you", "one"} else None


BODIES = frozenset(
    "union guild branch association committee conference federation society congress confederation alliance fellowship "
    "network league lodge chapel council members staff workers campaigners residents families nurses teachers "
    "firefighters drivers strikers unions parents tenants delegates it they confed executive".split()
)
WANTED = ASKED_FOR | frozenset(
    "pay money rise cash funding training equipment rest breaks security dignity respect guards posts staff nurses "
    "beds officers back published withdrawn scrapped restored reinstated reversed paid sacked gone named halted "
    "stopped lifted cut ended changed reopened replaced reviewed investigated repaired mended fixed settled".split()
)


def bodies_want(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Confederation wants sick pay from the first day*; not *they want a drink*."""
    words = right(after, 9)
    stop = next((k for k, t in enumerate(words) if t in CLAUSE_MARKS), len(words))
    who = [t for t in left(before, 3) if t not in ADVERBS][-1:]
    done = 2 < stop < len(words) and words[stop - 1].endswith("ed")
    asked = done or WANTED & set(words[:stop]) or ("to" in words[1:stop] and words[0] != "to")
    body = who and (who[0] in BODIES or (who[0].endswith("s") and person_word(who[0])))
    return ACCEPT if body and asked and next_(after) not in BE and not negated(before, 2) else None


def a_call_for(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A call for Mr Lorne to go*, *a plea for an inquiry*; not *a call for help*, *no call for alarm*."""
    words = right(after, 7)
    return ACCEPT if ASKED_FOR & set(words) or {"to", "go", "resign"} & set(words[1:]) else None


def give_some(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Give them some company*, *pay him a proper wage*; not *give her a ring*, *give them a thought*."""
    idle = {"ring", "call", "hand", "cheer", "clap", "thought", "wave", "try", "miss", "drink", "tip", "smile"}
    opens = not before or not any(map(str.isalnum, last(before))) or last(before) in ("so", "and", "just")
    return ACCEPT if opens and last(before) != "," and not idle & set(right(after, 3)) else None


def put_back(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Put Comfort Danso back on days*; not *put Ann through*, *put the kettle on*."""
    opens = not before or not any(map(str.isalnum, last(before)))
    named = bool(after) and (after[0][:1].isupper() or next_(after) in ("him", "her", "them", "these", "those"))
    back = {"back", "out", "in", "up", "on", "under"} & set(right(after, 5)[1:])
    return ACCEPT if opens and named and back and last(before) != "," else None


def get_done(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Get the scale fixed by harvest.*; not *get the boat*, *they get the scale fixed*."""
    words = right(after, 6)
    done = any(t.endswith("ed") or t in UNDONE for t in words[2:])
    return ACCEPT if words[:1] and words[0] in DETERMINERS and done and commands(before, cue) else None


def now(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Talks, starting now*, *an inquiry, and soon*: a sentence without a verb that names what is wanted."""
    near = left(before, 8)
    return ACCEPT if len(before) < 9 and ASKED_FOR & set(near) and FINITE.isdisjoint(near) else None


def asks(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Why not publish it?*, *when will he answer?*, *may we have the report?*: a question that asks for an act."""
    if "?" not in after or not starts(before):
        return None
    words = right(after, 8)
    if fold(cue[-1]) == "time" and next_(after) in ("he", "she", "they", "the", "ministers", "somebody", "someone"):
        return ACCEPT
    return ACCEPT if ACTED & set(words) or ASKED_FOR & set(words) else None


ACTED = BARE | frozenset("answer reply admit correct return explain intervene listen fund rethink retract".split())


NEEDED = ASKED_FOR | {"truth", "straight"}


def needs(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We need answers*, *families deserve an explanation*; not *they need an answer book*, *do not need a reply*."""
    words = right(after, 4)
    got = NEEDED & set(words)
    who = subject(before) in FIRST | BODIES | {"public", "people", "patients", "passengers", "voters", "town"}
    return ACCEPT if got and who and not negated(before, 3) and "if" not in left(before, 6) else None


def until(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We will not rest until they are paid*; not *she did not stop until the gate*."""
    near = left(before, 9)
    ours = (FIRST | {"we'll", "i'll", "nobody", "members"}) & set(near)
    will = {"will", "won't", "shall", "not", "we'll", "cannot", "never"} & set(near)
    return ACCEPT if ours and will and len(head_after(after)) > 2 and NO_ACTS.isdisjoint(right(after, 4)) else None


def can_be(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Our request is for a hearing*, *we have one request: a hearing*; not *at our request*."""
    return ACCEPT if next_(after) in ("is", ":", "was", "to", "—", "–") and last(before) not in ("at", "on") else None


def starts_no(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The crews deserve better.*; not *do not deserve better than*, *we deserve better luck*."""
    return ACCEPT if next_(after) in CLAUSE_MARKS | {""} and not negated(before, 3) else None


def now_like(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We would like an answer*; not *we would like a biscuit*."""
    return ACCEPT if (ASKED_FOR | {"truth"}) & set(right(after, 4)) and subject(before) in FIRST | BODIES else None


def command(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A phrase that commands by itself at the head of a clause: *Put things right.*; not *they put things right*."""
    return ACCEPT if commands(before, cue) and not (cue[0].isupper() and len(cue[0]) > 1) else None


MADE = WANTED | frozenset("the these those this that their its every all more".split())


def imperative_obj(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A bare verb that calls for a public act of a thing: *Fill the posts.*; not *Fill a jug*, *Test results*."""
    word = next_(after)
    return imperative(before, cue, ["the", *after[1:]]) if word in MADE and cue[0] != cue[0].upper() else None


MADE_SO = frozenset("public law right safe good back off out away down stop plain clear".split())


def imperative_make(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Make it public*, *take them back*; not *make it a large one*, *take it easy*."""
    return command(before, cue, after) if MADE_SO & set(right(after, 2)) else None
