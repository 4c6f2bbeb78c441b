"""Rules for praise of work and for thanks: the handling was exemplary, what a fine speech, I thank her for her work."""

from __future__ import annotations

from ..context import clause_before, clause_end, is_question, last, left, negated, next_, right
from ..words import ACCEPT, ADVERBS, CLAUSE_MARKS, FIRST
from .praises import SPEAKERS, UNPRAISED, person_word, praise_idiom

WORK = frozenset(
    "handling response work conduct performance leadership contribution speech debate report effort efforts record "
    "professionalism dedication bravery generosity quality turnout service management teaching care stewardship "
    "organisation support commitment organisers review evidence".split()
)
TOLD = frozenset("is are was were been".split())
HARDLY = frozenset("if should must would could might may can will never".split())


def work_is(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The trust's handling of the fire was exemplary*; not *three complaints are outstanding*, *if the work was*.

    >>> work_is(["Their", "response", "was"], ["exemplary"], ["."])
    ''
    >>> work_is(["The", "fees", "are"], ["outstanding"], ["."])
    """
    near = [t for t in clause_before(before, 12) if t not in ADVERBS and not t.endswith("ly")]
    told = near[-1:] and near[-1] in TOLD and not WORK.isdisjoint(near[:-1])
    ends = next_(after) in CLAUSE_MARKS | {"", "and", "throughout", "from"} and not is_question(after)
    doubted = negated(before, 4) or not HARDLY.isdisjoint(near) or {"my", "our", "i", "we"} & set(near)
    return ACCEPT if told and ends and not doubted else None


ADMIRED = WORK | frozenset(
    "achievement response speech effort job performance debate tribute team night day victory result news turnout "
    "gesture example success start innings show concert initiative campaign evening display".split()
)


def what_a(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*What a wonderful achievement by our young people*; not *what a wonderful way to go*, *see what a fine mess*."""
    words = right(after, 3)
    admired = any(t in ADMIRED or person_word(t) for t in words[: clause_end(words)])
    return ACCEPT if not before and admired and not is_question(after) else None


OWED = frozenset("his her its their all everything every years securing raising leading giving making".split())
NO_SERVICE = frozenset(
    "question questions intervention answer reply letter nothing novelty point comments remarks attention time".split()
)
SERVICES = frozenset(
    "work service support help courage dedication commitment kindness patience professionalism care skill efforts "
    "leadership hospitality generosity bravery sacrifice".split()
)


def _for(after: list[str]) -> list[str]:
    """What follows *for* in the clause, as in *the committee for its work*."""
    words = right(after, 14)
    words = words[: clause_end(words)]
    return words[words.index("for") + 1 :][:5] if "for" in words[1:] else []


def _served(after: list[str]) -> bool:
    given = _for(after)
    return bool(given) and NO_SERVICE.isdisjoint(given) and (given[0] in OWED or not SERVICES.isdisjoint(given))


def thank_for(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I thank the committee for its work*, *thanked her for years of service*; not *I thank you for your letter*."""
    if next_(after) in ("you", "god", "us", "me", "goodness") or negated(before, 4) or is_question(after[:-1]):
        return None
    near = clause_before(before, 6)
    if not UNPRAISED.isdisjoint(near) and not any(near[k : k + 1] in SPEAKERS for k in range(len(near))):
        return None
    ours = not FIRST.isdisjoint(near) or "me" in near
    served = _served(after) if ours else not SERVICES.isdisjoint(_for(after)) and last(before).isalpha()
    return ACCEPT if served else None


def grateful_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am grateful to my hon. Friend for his support*; not *grateful for a reply*, *should be grateful to hear*."""
    if {"should", "would", "be", "if"} & set(left(before, 4)) or negated(before, 4) or is_question(after):
        return None
    return ACCEPT if _served(after) or right(after, 2) == ["all", "the"] else None


def virtue_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The bravery of the firefighters saved lives*; not *the courage of his convictions*."""
    told = last(before) in ("the", "great", "remarkable", "quiet", "sheer") and any(map(person_word, right(after, 4)))
    doubted = {"question", "questioned", "doubt", "without", "lacks", "lacked", "takes"} & set(left(before, 3))
    return praise_idiom(before, cue, after) if told and not doubted else None
