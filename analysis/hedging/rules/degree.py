"""Rules for approximators of degree: rather, quite, sort of, a little, not exactly, hardly."""

from __future__ import annotations

from ..context import clause_before, is_negator, is_number, last, left, looks_scalar, negated, next_, right, starts
from ..words import ACCEPT, BE, CLAUSE_MARKS, DETERMINERS, OBJECT_PRONOUNS, PRONOUNS

VIRTUALLY_AFTER = frozenset("on at in and by via".split())


def virtually(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Virtually nobody*; not *we met virtually*, *held virtually on Monday*."""
    return None if not after or next_(after) in CLAUSE_MARKS | VIRTUALLY_AFTER else ACCEPT


def in_part(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*In part our own doing*; not *in part two*, *in part of the building*."""
    return None if next_(after) in ("of", "time", "payment", ":") or is_number(next_(after)) else ACCEPT


IN_A_WAY_AFTER = frozenset("that which to we no not i they of only".split())


def in_a_way(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*In a way it was a relief*; not *in a way that harms*, *acted in a way which*."""
    return None if next_(after) in IN_A_WAY_AFTER else ACCEPT


def parenthetic(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A remark set off by commas: *he was, in his way, shy*; not *he stood in his way*."""
    return ACCEPT if last(before) in CLAUSE_MARKS and (not after or next_(after) in CLAUSE_MARKS) else None


IF_YOU_LIKE_WORDS = frozenset("may can might could come please".split())


def if_you_like(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A truce, if you like*; not *come if you like*, *if you like cake*."""
    closed = last(before) == "," and (not after or next_(after) in CLAUSE_MARKS)
    return ACCEPT if closed and not IF_YOU_LIKE_WORDS & set(left(before, 8)) else None


def at_best(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*At best vague*; not *at best prices*."""
    return None if next_(after) in ("prices", "price", "rates") else ACCEPT


A_LITTLE_AFTER = frozenset("of for from in by at since and bit".split())


def a_little(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A little late*, *rose a little*; not *a little boy*, *a little help*."""
    word = next_(after)
    if not word or word in CLAUSE_MARKS or looks_scalar(word):
        return ACCEPT
    if word.endswith("al") and last(before) in OBJECT_PRONOUNS:  # *she finds me a little sentimental*
        return ACCEPT
    return ACCEPT if word in A_LITTLE_AFTER and last(before) not in ("had", "have") else None


def a_bit(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A bit unfair*, *a bit of a mess*; not *a bit of bread*, *not a bit*, *every bit*."""
    if negated(before, 1):
        return None
    if next_(after) == "of":
        return ACCEPT if right(after, 2)[1:] in (["a"], ["an"]) else None
    return None if next_(after) in ("part", "player") else ACCEPT


def degree_mod(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A touch unkind*, *reasonably full*; not *a touch of frost*, *acted reasonably*."""
    return ACCEPT if looks_scalar(next_(after)) else None


LIABLE_AFTER = frozenset("prosecution pay a the fines be tax arrest duty".split())


def liable(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The roof is liable to leak*; not *liable to prosecution*, *liable to pay*."""
    return ACCEPT if next_(after) not in LIABLE_AFTER and next_(after).isalpha() else None


EXTREME = frozenset(
    "right wrong clear simply simple impossible absurd extraordinary outrageous unacceptable mad ridiculous different "
    "sure certain possible frankly literally rightly properly unnecessary untrue false disgraceful appalling "
    "remarkable plainly deliberately clearly obviously brilliant perfect useless hopeless unique separate the "
    "incredible shameful unbelievable unfair ludicrous enough wonderful astonishing scandalous dreadful".split()
)
DEGREE_ADVERB_AFTER = frozenset("town picture girl penny sight face".split())


def degree_adverb(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Fairly full*, *pretty empty*; not *treated fairly*, *a pretty town*."""
    word = next_(after)
    if cue[0].lower() == "pretty" and word in DEGREE_ADVERB_AFTER:
        return None
    return ACCEPT if looks_scalar(word) or word in EXTREME else None


RATHER_BEFORE = frozenset("would or but had i'd we'd he'd she'd they'd you'd much wouldn't not".split())
RATHER_AFTER = frozenset("than to the it they he we".split())


FEELING = frozenset("surprise relief alarm dismay annoyance amusement regret embarrassment".split())
RATHER_THE = (["the", "point"], ["the", "reverse"], ["the", "opposite"], ["the", "thing"])


def rather(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Rather late*, *rather a pity*; not *rather than*, *would rather*, *or rather*, *but rather*, *Rather,*.

    >>> rather(["It", "was"], ["rather"], ["late"])
    ''
    >>> rather(["We", "would"], ["rather"], ["wait"])
    """
    near, word = last(before), next_(after)
    if near in RATHER_BEFORE:
        return None
    if not word or word in CLAUSE_MARKS or word in RATHER_AFTER:
        felt = word == "to" and FEELING & set(right(after, 4))  # *rather to his surprise*
        return ACCEPT if felt or right(after, 2) in RATHER_THE else None
    return ACCEPT


def quite(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Quite long* is a limit; *quite wrong*, *quite clear* boost; *quite so*, *quite a crowd* neither."""
    word = next_(after)
    if negated(before, 5):
        return ACCEPT
    if not word or word in CLAUSE_MARKS or word in EXTREME or word in ("so", "the", "what"):
        return None
    return ACCEPT if looks_scalar(word) or right(after, 2) == ["a", "few"] or right(after, 3)[-1:] == ["bit"] else None


def quite_extreme(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """The booster *quite*: *quite wrong*, *quite simply*; not under a negation."""
    return ACCEPT if next_(after) in EXTREME and not negated(before) else None


KINDS = frozenset(
    "what which one same other right wrong special odd new only best worst very different certain particular first "
    "kind two".split()
)
SORT_OF_AFTER = frozenset("you him her them us me".split())
BEFORE_A_VERB = frozenset("just only also all now still have has feel feels felt , would could can did do does".split())


def sort_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Was sort of a truce*, *he kind of shrugged*; not *it was kind of you*, *this sort of thing*, *what kind of man*.

    >>> sort_of(["It", "was"], ["kind", "of"], ["a", "shrug"])
    ''
    >>> sort_of(["It", "was"], ["kind", "of"], ["you", "to", "come"])
    """
    near, word = last(before), next_(after)
    if near == "," and (not word or word in CLAUSE_MARKS):
        return ACCEPT
    if not word or word in CLAUSE_MARKS - {",", "“", '"'}:
        return None
    if before and word.endswith("ed") and near.isalpha() and near not in DETERMINERS | BE | KINDS:
        return ACCEPT
    if before and before[-1][:1].isupper() and word.endswith(("s", "ed")) and near not in DETERMINERS | PRONOUNS:
        return ACCEPT
    if near in DETERMINERS | KINDS:
        return None
    if word in SORT_OF_AFTER or (word in ("the", "your", "our") and near in BE):
        return None
    finite = near in BE | PRONOUNS | BEFORE_A_VERB
    return ACCEPT if finite and not (near in BE and cue[0].lower() == "kind" and after[0][:1].isupper()) else None


def a_sort_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A sort of referee*; not *a kind of bread that*, *what a sort of man*."""
    return None if last(before) in ("what", "such") or next_(after) in ("person", "man", "woman") else ACCEPT


def negated_booster(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A booster denied is an understatement: *hasn't exactly been*, *wasn't entirely fair*.

    >>> negated_booster(["His", "career", "hasn’t"], ["exactly"], ["been", "a", "triumph"])
    ''
    """
    tokens = clause_before(before, 3)
    since = next((tokens[k + 1 :] for k in range(len(tokens)) if is_negator(tokens[k])), None)
    return ACCEPT if since is not None and negated(before, 3) and not {"because", "that", "when"} & set(since) else None


def hardly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Hardly frank*; not *hardly had he sat down when*, *can hardly*, *hardly a day goes by*."""
    word = next_(after)
    if starts(before) and word in ("had", "a", "was"):
        return None
    return None if not word or word in CLAUSE_MARKS else ACCEPT


NOT_WITHOUT_AFTER = frozenset("a the our your his their an first".split())


def not_without(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not without merit* is litotes; *not without a ballot* is a condition."""
    return None if next_(after) in NOT_WITHOUT_AFTER else ACCEPT


def effectively(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has effectively gone*; not *works effectively*, *more effectively*."""
    return (
        None
        if last(before) in ("more", "less", "as", "very", "and")
        or not after
        or next_(after) in CLAUSE_MARKS | {"and", "with", "in", "to"}
        else ACCEPT
    )


IN_EFFECT_AFTER = frozenset("from since until on for at .".split())


def in_effect(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is in effect a cut*; not *the rule is in effect from May*."""
    return None if not after or next_(after) in IN_EFFECT_AFTER else ACCEPT


TECHNICALLY_AFTER = frozenset("skilled demanding minded advanced gifted brilliant".split())


def technically(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Technically open*; not *technically skilled*, *technically demanding work*."""
    return None if next_(after) in TECHNICALLY_AFTER else ACCEPT


AS_GOOD_AS_AFTER = frozenset("new ours gold mine yours any".split())


def as_good_as(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*As good as dead*, *as good as admitted*; not *as good as ours*, *as good as the last one*."""
    return None if next_(after) in DETERMINERS | PRONOUNS | AS_GOOD_AS_AFTER else ACCEPT
