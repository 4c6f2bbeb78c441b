"""Rules for praise that a comparison or a person's name makes: as straight a bunch as you'll find, a gifted nurse."""

from __future__ import annotations

from ..context import clause_before, is_negator, is_question, last, left, negated, next_, right
from ..words import ACCEPT, ADVERBS, BE, CLAUSE_MARKS, DETERMINERS, FIRST
from .praises import HUMAN_PRONOUNS, person_word, praise, praise_idiom, promised
from .superlatives import KINDLY, is_kindly

GOOD = KINDLY | frozenset(
    "good great fine straight fair brave kind decent honest cool calm careful able sound steady true clear clever "
    "tough warm wise sane nice safe gentle humane generous gracious upright skilled skilful clean hard-headed sharp "
    "loyal faithful patient tidy neat gallant elegant thorough level-headed well-run".split()
)
FINER = frozenset(
    "finer kinder braver fairer nicer gentler calmer straighter abler wiser cooler tougher harder-working cleverer "
    "truer nobler warmer steadier brighter sharper politer humbler lovelier better-run".split()
)
BLAMED_THINGS = frozenset(
    "excuse excuses case argument illustration reason reasons time way example offer deal evidence proof wage wages "
    "value place use system idea word term".split()
)


def person_before(before: list[str]) -> bool:
    """Tell whether the subject right before a form of *be* is somebody: a pronoun, a noun for people, a name.

    >>> person_before(["The", "registrar", "was", "quietly"]), person_before(["The", "task", "was"])
    (True, False)
    """
    near = [t for t in before[-9:] if t.lower() not in NO_SUBJECT and not t.endswith("ly")]
    if not near or near[-1] in CLAUSE_MARKS:
        return False
    word = near[-1].lower()
    if word in SOMEBODY or person_word(word):
        return True
    return near[-1][:1].isupper() and (len(near) > 1 or word not in NO_NAME)


NO_SUBJECT = ADVERBS | BE | {"has", "have", "had", "both", "all", "each", "to", "me", "us", "always", "never"}
SOMEBODY = (HUMAN_PRONOUNS - {"his", "their", "our", "your"}) | {"who"}
NO_NAME = DETERMINERS | {"it", "there", "what", "this"}


def good_person(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She was unflappable*, *a gifted nurse*, *the most articulate man*; not *a formidable task*, *an able seaman*.

    >>> good_person(["She", "has", "been", "a"], ["distinguished"], ["chair", "."])
    ''
    >>> good_person(["It", "is", "a"], ["distinguished"], ["house", "."])
    """
    if any(map(person_word, right(after, 2))) and last(before) not in ("no", "not", "less", "any"):
        return praise_idiom(before, cue, after)
    near = [t for t in left(before, 4) if t not in ADVERBS and not t.endswith("ly")]
    told = near[-1:] and (near[-1] in IS or (near[-1] in ("and", ",") and BE & set(left(before, 6))))
    mine = FIRST & set(left(before, 4)) or {"i'm", "we're"} & set(left(before, 3))
    ends = next_(after) in ENDS or next_(after) in CLAUSE_MARKS
    return praise(before, cue, after) if told and ends and not mine and _somebody_is(before) else None


IS = BE - {"be", "being"}
ENDS = frozenset("and to with about throughout in on at but from as under when in".split()) | {""}


def _somebody_is(before: list[str]) -> bool:
    words = left(before, 10)
    at = next((k for k in range(len(words) - 1, -1, -1) if words[k] in BE), None)
    return at is not None and person_before(before[: len(before) - len(words) + at + 1])


def finer_after(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*You will never meet better people*, *I can't recall a kinder reply*; not *never find a better excuse*."""
    words = [t for t in right(after, 6) if t not in ("a", "an", "any", "of", "more")]
    more = "more" in right(after, 3)
    at = next(
        (k for k, t in enumerate(words[:3]) if t in FINER | {"better"} or (more and (t in GRACED or is_kindly(t)))),
        next(
            (k for k, t in enumerate(words[:3]) if _is_finer(t) and any(map(person_word, words[k + 1 : k + 3]))), None
        ),
    )
    if at is None or not BLAMED_THINGS.isdisjoint(words[at + 1 : at + 3]) or "if" in left(before, 6):
        return None
    return ACCEPT


def _is_finer(token: str) -> bool:
    """*honester*, *clearer*: the comparative of a word that praises."""
    return token.endswith("er") and (token[:-2] in GOOD or token[:-1] in GOOD)


GRACED = KINDLY | frozenset("graceful gracious courteous generous civilised humane dignified selfless diligent".split())


COULD = frozenset("could could've couldn't would".split())


def not_bettered(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I doubt that anybody could have handled it better*; not *we could have done it better*, *no one knew better*."""
    near = left(before, 12)
    nobody = any(is_negator(t) or t in ("few", "doubt", "defy", "who") for t in near)
    could = COULD & set(near)
    who = {"nobody", "no", "anybody", "anyone", "few", "who", "one", "man", "woman", "body"} & set(near)
    ends = next_(after) in CLAUSE_MARKS | {"", "than", "and", "in", "under"}
    return ACCEPT if nobody and could and who and ends and FIRST.isdisjoint(near[-5:]) else None


def as_any_other(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*As straight a bunch as you'll find*; not *as cold a hall as you'll find*."""
    near = left(before, 8)
    return (
        ACCEPT if any(t == "as" and near[k + 1 : k + 2] and near[k + 1] in GOOD for k, t in enumerate(near)) else None
    )


SERVED = frozenset(
    "treated treat treats dealt deal deals acted behaved judged served spoken spoke played ruled chaired marked us "
    "them people everybody everyone him her staff members me worked run ran handled reported".split()
)
SERVED_AFTER = CLAUSE_MARKS | {"", "with", "by", "and", "to", "throughout", "in", "on", "as"}


def dealt_fairly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has always dealt fairly with us*, *treated us decently*; not *must be treated fairly*, *acted as fairly as*."""
    near = clause_before(before, 8)
    wished = not {"must", "should", "if", "to", "be", "not", "want", "wants", "never", "or", "whether"}.isdisjoint(near)
    ours = not (FIRST | {"we've", "i've", "can"}).isdisjoint(near)
    return ACCEPT if last(before) in SERVED and next_(after) in SERVED_AFTER and not wished and not ours else None


def toward_us(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She has always been straight with us*, *was open with this column*; not *let me be straight with you*."""
    near = left(before, 5)
    told = not {"been", "was", "is", "were", "are"}.isdisjoint(near)
    ours = not (FIRST | {"i've", "we've"}).isdisjoint(near)
    return ACCEPT if told and not ours and not negated(before, 4) and next_(after) in US else None


US = frozenset("us me this our the everyone everybody members staff his her their".split())


def felt(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*One has to admire it*, *I could not help liking him*; not *if you admire it*, *does anyone admire him?*."""
    return (
        None
        if {"if", "whether", "why", "nobody", "expect", "expected"} & set(left(before, 5)) or is_question(after)
        else ACCEPT
    )


def enough_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She was kind enough to ring*, *had the grace to blush*; not *if you would be kind enough*, *not kind enough*."""
    near = left(before, 5)
    unreal = {"if", "would", "be", "will", "should", "must", "nobody", "i", "we", "without", "might"} & set(near)
    return None if unreal or negated(before, 5) or is_question(after) else ACCEPT


THINGS = frozenset(
    "idea plan scheme report paper reply speech book letter decision choice appointment initiative answer map piece "
    "suggestion example innings record read account survey guide chapter document judgment ruling thing step reform "
    "proposal start showing turnout campaign meeting effort result article programme service debate achievement "
    "response concert performance contribution tribute".split()
)
NO_FINE_THING = frozenset("no the most".split())


def fine_thing(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Her report is a splendid read*, *an excellent idea*; not *a splendid hat*, *not an excellent idea*."""
    return (
        praise_idiom(before, cue, after)
        if THINGS & set(right(after, 2)) and last(before) not in NO_FINE_THING and not promised(after)
        else None
    )


def never_rude(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He was never rude to drivers*; not *I was never rude*, *if she was never late*."""
    near = left(before, 4)
    ours = (FIRST | {"if", "you", "i've", "we've"}) & set(near)
    return ACCEPT if BE & set(near[-2:]) and not ours and _somebody_is(before) else None


def not_sent(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She was working tirelessly*; not *we have been working tirelessly*, said of oneself."""
    return praise(before, cue, after) if FIRST.isdisjoint(left(before, 6)) else None


def best_thing(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It was the best thing I've seen*; not *the best thing to do*, *the best thing is to go*."""
    return ACCEPT if right(after, 1) and next_(after) in {"i", "i've", "we", "we've", "any", "in", "about"} else None


def toast(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Here's to the night shift*, at the head of a clause; not *here's to hoping*."""
    word = next_(after)
    opens = not before or last(before) in CLAUSE_MARKS or last(before) in ("and", "so")
    return ACCEPT if opens and not word.endswith("ing") else None


OWED = frozenset("lives life everything thanks gratitude much lot deal debt dear".split())


def debt(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We owe them our lives*, *this town owes her a great deal*; not *they owe us a reply*, *owe him forty pounds*."""
    words = right(after, 4)
    owing = OWED & set(words) or words[:1] == ["more"]
    return ACCEPT if owing and not negated(before, 3) and "if" not in left(before, 4) else None


PEOPLE_WHO = frozenset("who that people men women those nurses crews staff workers members these".split())


def unsung(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They are the people who keep the lights on*; not *it will keep the lights on*."""
    return ACCEPT if PEOPLE_WHO & set(left(before, 3)) and not negated(before, 4) else None


def lit_up(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She lit up the room*; not *lit up a cigar*."""
    return ACCEPT if next_(after) in ("the", "every", "any", "our") and person_before(before) else None
