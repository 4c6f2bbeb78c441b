"""Rules for praise by comparison: the calmest voice on the coast, the most cheerful people, I never saw a finer."""

from __future__ import annotations

from ..context import fold, is_number, is_question, last, left, negated, next_, right
from ..words import ACCEPT, ADVERBS, BE, CLAUSE_MARKS, FIRST
from .praises import person_word, praise_idiom


def superlative(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The calmest voice on the coast*, *the most patient people in Britain*: after *the*, of somebody."""
    return praise_idiom(before, cue, after) if last(before) in ("the", "of", "my") or cue[0].lower() == "the" else None


def most_cheerful(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The most cheerful people in the service*; not *the most cheerful room*, *most people*."""
    words = right(after, 3)
    kind = is_kindly(next_(after)) and any(person_word(t) and t not in DONE for t in words[1:])
    return praise_idiom(before, cue, after) if kind and last(before) in ("the", "our", "its", "their", "a") else None


DONE = frozenset("service speech work effort performance conduct lot".split())


def is_kindly(token: str) -> bool:
    """Tell whether a folded adjective praises the person it is said of, by list or by its ending."""
    return token in KINDLY or (token.endswith(("ful", "ous", "ent")) and token not in UNKIND)


KINDLY = frozenset(
    "cheerful decent humane patient helpful capable kindly gifted dedicated devoted skilled able honest loyal humble "
    "reliable obliging brilliant talented thoughtful welcoming friendly resourceful hard-working hardworking inspiring "
    "principled modest experienced committed professional conscientious sensible sane likeable courteous upright "
    "pleasant gallant".split()
)
UNKIND = frozenset(
    "awful dreadful dangerous notorious ridiculous outrageous wasteful deceitful forgetful insolent indolent hateful "
    "frightful scandalous infamous pompous venomous vicious violent fraudulent incompetent negligent different recent "
    "resentful shameful spiteful disgraceful powerful frequent prominent dubious curious mysterious".split()
)


def finer(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I never saw a finer civil servant*; not *never saw a worse one*, *never saw a larger hall*."""
    better = next_(after) in ("finer", "kinder", "better", "braver", "fairer", "nicer", "harder-working", "gentler")
    more = next_(after) == "more" and right(after, 2)[1:2] != [] and right(after, 2)[1] in KINDLY
    return ACCEPT if (better or more) and any(map(person_word, right(after, 4)[1:])) else None


def superlative_know(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The fairest judge I know*; not *I know that*, *as I know*."""
    best = any((t.endswith("est") and len(t) > 4) or t == "most" for t in left(before, 5))
    return praise_idiom(before, cue, after) if best and (not after or next_(after) in CLAUSE_MARKS) else None


THE_BEST_AFTER = frozenset("i we of in there .".split())


def the_best(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They are the best*, *the best people I know*; not *the best suit*, *the best way*."""
    word = next_(after)
    return (
        praise_idiom(before, cue, after)
        if person_word(word) or (word in THE_BEST_AFTER and set(left(before, 3)) & BE)
        else None
    )


DONE_WELL = frozenset(
    "read answer come stay listen reply visit ask speak say tell meet ring write thank admit apologise stand keep pay "
    "publish open own sign help take face do".split()
)


def first_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She is the first in years to read the file*, *the only one to stay*; not *the first to be sacked twice*."""
    words = right(after, 9)
    to = words.index("to") if "to" in words else -1
    known = to > 0 and {"in", "of", "minister", "director", "secretary", "chair", "one"} & set(words[:to])
    done = known and words[to + 1 : to + 2] and words[to + 1] in DONE_WELL
    return ACCEPT if last(before) == "the" and {"is", "was"} & set(left(before, 3)) and done else None


SPINE = frozenset(
    "courage nerve guts spine character backbone bravery pluck decency honour integrity grit honesty humanity sense "
    "grace kindness".split()
)


def took_nerve(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Which took some nerve*, *it took real courage*; not *it takes courage to*, *it would have taken nerve*."""
    words = right(after, 3)
    unreal = {"if", "would", "not", "to", "must", "will"} & set(left(before, 3))
    return ACCEPT if not SPINE.isdisjoint(words) and not unreal and not is_question(after) else None


def more_spine(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She has more spine than the lot of them*; not *more sense than money*, *needs more courage than that*."""
    held = {"has", "have", "had", "showed", "shows", "with"} & set(left(before, 2))
    than = right(after, 4)[1:2] == ["than"] and right(after, 3)[2:] != ["that"]
    return ACCEPT if held and than and next_(after) in SPINE else None


def found_so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I have always found him civil*, *found them both patient*; not *found him rude*, *found her asleep*."""
    words = [
        t for t in right(after, 4) if t not in ("both", "all", "to", "be", "very", "most") and not t.endswith("ly")
    ]
    good = words[:1] and (words[0] in WELL_FOUND or (words[0] in KINDLY))
    return ACCEPT if good and not {"if", "never", "hardly"} & set(left(before, 4)) else None


WELL_FOUND = frozenset(
    "civil fair straight kind patient polite honest good generous open scrupulous charming thoughtful considerate "
    "excellent admirable delightful sound clear truthful reasonable".split()
)


BODIES = frozenset("branch union committee meeting conference guild association council federation congress".split())


def thanks_body(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The branch thanks the canteen staff*; not *he thanked the chair and sat down*, *thanks to the strike*."""
    return ACCEPT if last(before) in BODIES and any(map(person_word, right(after, 5))) else None


def given_medal(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I'd give them a medal each*, *she deserves a medal*; not *he wore a medal*, *they want a medal for it*."""
    given = {"give", "deserve", "deserves", "deserved", "earned", "merits"} & set(left(before, 6))
    return ACCEPT if given and not is_question(after) else None


def liked(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I liked him a great deal*, *I am very fond of her*; not *would you like him to*, *I liked the soup*."""
    much = right(after, 3) in (["a", "great", "deal"], ["very", "much", "."]) or right(after, 2) == ["a", "lot"]
    ends = next_(after) in ("enormously", "immensely", "hugely", "greatly") or last(before) in (
        "rather",
        "quite",
        "very",
    )
    ends = ends or fold(cue[0]) == "fond"
    mine = FIRST & set(left(before, 3)) and not {"not", "would", "should", "never", "if", "don't"} & set(
        left(before, 3)
    )
    return ACCEPT if mine and (much or ends or right(after, 2) == ["very", "much"]) else None


FRANK = frozenset(
    "candour candor frankness honesty openness patience kindness courage courtesy generosity clarity care hospitality "
    "humanity speed".split()
)


def grateful_for(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We are grateful for the candour of the reply*; not *grateful for an early reply*, *for the lift*."""
    return ACCEPT if not FRANK.isdisjoint(right(after, 4)) and "if" not in left(before, 6) else None


BEYOND = frozenset("hardly cannot can't never not couldn't".split())


def beyond_praise(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I can hardly praise them enough*, *cannot thank her enough*; not *what I cannot thank her for*."""
    denied = BEYOND & set(left(before, 3))
    return ACCEPT if denied and {"enough", "highly", "warmly"} & set(right(after, 7)) else None


KEPT_SO = frozenset("going running open afloat alive fed warm together moving".split())


def kept_going(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They kept the trains running*, *kept the lights on*; not *must keep the pool open*, *he kept it going round*."""
    words = right(after, 6)
    stop = next((k for k, t in enumerate(words) if t in CLAUSE_MARKS), len(words))
    so = KEPT_SO & set(words[1:stop]) or words[1:3] in (["lights", "on"], ["show", "on"])
    unreal = FIRST | {"to", "must", "should", "if", "be", "not", "was", "were", "it", "that", "which"}
    return (
        ACCEPT if so and before and unreal.isdisjoint(left(before, 3)) and next_(after) not in ("him", "her") else None
    )


def knew_all(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He knew every driver by name*; not *a man by name Pell*, *she asked for him by name*."""
    near = set(left(before, 6))
    return (
        ACCEPT if {"knew", "knows", "know"} & near and {"every", "everyone", "everybody", "all", "us"} & near else None
    )


def gave_all(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She gave her life to that school*, *he gave forty years*; not *gave her all the files*."""
    words = right(after, 4)
    years = is_number(next_(after)) and "years" in words
    own = words[:1] and words[0] in ("her", "his", "their") and words[1:2] in (["life"], ["lives"], ["all"], ["best"])
    of_best = words[:1] == ["of"] and "best" in words
    ours = FIRST | {"if", "not", "which", "that"}
    whole = words[1:2] != ["all"] or right(after, 3)[2:] in ([], ["."], [","], ["to"], ["for"], ["and"])
    return (
        ACCEPT
        if (years or own or of_best or words[:1] == ["everything"]) and whole and not ours & set(left(before, 2))
        else None
    )


def few_more(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Few public servants have done more for the county*; not *nobody has done more than look*."""
    few = {"few", "nobody", "no", "none", "who"} & set(left(before, 6))
    return (
        ACCEPT
        if few and next_(after) in ("for", "to", ".", "than") and right(after, 2)[1:] not in (["look"], ["ask"])
        else None
    )


def never_deed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She never once raised her voice*; not *I never raised my voice*, *he raised his voice*."""
    return ACCEPT if "never" in left(before, 3) and FIRST.isdisjoint(left(before, 4)) else None


NOT_ADMIRED = frozenset("soup tea coffee cake food lunch dinner wine beer weather day view sun swim internet".split())


def thing_is(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The chapter on safety is excellent*, *the new ovens are grand*; not *the soup is excellent*, *it was lovely*."""
    near = [t for t in left(before, 10) if t not in ADVERBS and not t.endswith("ly")]
    told = (
        near[-1:] and near[-1] in PREDICATED and near[-2:-1] and near[-2] not in VAGUE and NOT_ADMIRED.isdisjoint(near)
    )
    ends = next_(after) in CLAUSE_MARKS | {"", "and", "about", "on", "in"} and not is_question(after)
    return ACCEPT if told and ends and not negated(before, 3) and not {"if", "i"} & set(near) else None


PREDICATED = frozenset("is are was were been".split())
VAGUE = frozenset("it that this there what which everything".split()) | CLAUSE_MARKS


def never_let(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He never let a colleague down*; not *I never let you down*, *never let it down easily*."""
    ours = FIRST | {"if", "should", "must", "will", "would"}
    return (
        ACCEPT if "down" in right(after, 5)[1:] and ours.isdisjoint(left(before, 2)) and next_(after) != "it" else None
    )
