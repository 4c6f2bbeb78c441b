"""What the words around a cue may be for its rule to let the cue stand: where they are, the rule is not asked.

The rules asked most often answer yes most often, in plain surroundings: *the minister should resign*, *it may rain*.
Each list below says what such surroundings are, by tests of one word that are worked out once for each distinct word;
all of a list must hold. From a list the answer of the rule must follow, which `tests/test_neighbours.py` holds; where
none holds, the rule is asked.
"""

from __future__ import annotations

from collections.abc import Collection

from analysis.cues.guards import All, Either, Near

from .. import may
from .. import words as w
from ..context import fold, is_skipped
from ..rules import belief, certainty, demands, intensity, modals, praises, requests, universal
from .nearby import (
    ADVERB,
    ENDS,
    NAMES_PEOPLE,
    TO,
    UNASKED,
    among,
    folded,
    none_of,
    nowhere_after,
    nowhere_before,
    plain,
    undenied,
)


def _small(token: str) -> bool:
    return token[:1].islower()


_not_or_adverb: tuple[Near, ...] = (Near(after=ADVERB), Near(after=_small))
_be: tuple[Near, ...] = (Near(after=lambda token: token == "be"),)


def _moved(nears: tuple[Near, ...], skip: int) -> tuple[Near, ...]:
    """The same of the tokens `skip` further on."""
    return tuple(near._replace(skip=near.skip + skip) for near in nears)


# Somebody or something that is called upon: *the minister should*
NOT_CALLED_ON = w.JOINING | demands.NOT_ASKED | demands.SHOULD_WORDS | demands.NOBODY | demands.RULED
NOT_CALLED_ON |= {"it", "there"} | demands.READERS
CALLED_ON: All = (
    nowhere_before(18, demands.RULED),
    nowhere_before(8, demands.SHOULD_WORDS, demands.FELT, ["whoever"]),
    nowhere_before(2, demands.NOBODY),
)
NO_DEED = demands.SPOKEN_OF | demands.NO_OBJECTS | {"have", "be"} | modals.INFERRING
USED_LEFT = frozenset("used left".split())
DEED: tuple[Near, ...] = (Near(after=plain(NO_DEED)), Near(after=_small), Near(after=none_of(USED_LEFT), skip=1))
NO_STATE = demands.NO_ACTS | modals.INFERRED_OR_A | USED_LEFT
_state = plain(NO_STATE)
STATE: tuple[Near, ...] = (Near(after=_state),)
UNDERGONE: tuple[Near, ...] = (Near(after=lambda token: _state(token) and demands.undergone(fold(token))),)
ACTED: tuple[All, ...] = (DEED, (*_not_or_adverb, *_moved(DEED, 1)))


def _in(state: tuple[Near, ...]) -> tuple[All, ...]:
    """*be withdrawn*, *not be withdrawn*, *be fully withdrawn*: what somebody should be, or have done to it."""
    late = _moved(state, 2)
    plainly, denied = (*_be, *_moved(state, 1)), (*_not_or_adverb, *_moved(_be, 1), *late)
    return plainly, denied, (*_be, *_moved(_not_or_adverb, 1), *late)


def _called_on(*but: Collection[str]) -> All:
    """Somebody should or must act, be something, or undergo something."""
    subject = Near(before=plain(NOT_CALLED_ON, *but)), Either((*ACTED, *_in(STATE)))
    it = Near(before=among(["it"])), Either((*ACTED, *_in(UNDERGONE)))
    return (Either((subject, it)), *CALLED_ON)


# Somebody of whom it is said what may happen, not what he is allowed: *prices may rise*
NOT_ALLOWED = may.GRANTEES | w.JOINING | frozenset("long nor what it i we you nobody any every one no if".split())
_nobody_allowed = folded(lambda word: not word.endswith(("ees", "ants", "ents")))
MAY: All = (
    Near(cue=_small),
    Near(before=none_of(["come", "as", "any", "every", "no"]), skip=1),
    nowhere_before(5, ["so", "order"]),
    nowhere_after(12, may.LIKED),
    nowhere_after(6, ["only"]),
    nowhere_before(4, ["tells", "told"]),
)
NOT_ONLY_ALLOWED = Either(
    (
        (Near(before=plain(NOT_ALLOWED)), Near(before=_nobody_allowed)),
        (Near(before=among(["it"])),),
        (Near(before=among(["we"])), nowhere_before(4, may.LEAVE_GIVEN)),
    )
)
HAPPENS: tuple[Near, ...] = (
    Near(after=plain(w.PRONOUNS, w.OBJECT_PRONOUNS, ["god", "keep"])),
    Near(after=none_of(["what"]), skip=1),
)
NEVER_GRANTED = may.NOT_GRANTED - may.GRANTED - may.FREE - {"be", "have", "come", "keep", "wish"}
BEFALLS: All = (Near(after=plain()), Near(after=among(NEVER_GRANTED)), *HAPPENS)
GRANTEE = Near(before=among(may.GRANTEES - w.ADVERBS))
ALSO: All = (Near(after=folded(lambda word: word not in ("", "not") and is_skipped(word))),)

# Somebody who is praised, by a word or an idiom: *an honest colleague*, *with great patience*, *a credit to us*
NO_PRAISE_OF = praises.VIRTUES | {"gentleman"}
NOT_AFTER_PRAISE = praises.PAID | praises.PRAISE_AFTER
PRAISED: All = (
    Near(before=none_of(["too", "hardly", "less", "how"])),
    Near(after=none_of(["us", "me"]), skip=1),
    UNASKED,
    nowhere_after(7, praises.PROMISED),
    nowhere_before(5, praises.NOT_PRAISED),
    undenied(4),
    nowhere_before(4, praises.OWN, ["be", "being", "like", "as"]),
)
PRAISE = (Near(cue=none_of(NO_PRAISE_OF)), Near(after=none_of(NOT_AFTER_PRAISE)), *PRAISED)
VIRTUE = (
    Near(cue=among(praises.VIRTUES)),
    Near(before=among(praises.SHOWN), back=2),
    Near(before=none_of([","]), skip=1),
    *PRAISED,
)
PRAISE_IDIOM = (undenied(4), nowhere_before(5, praises.UNPRAISED), UNASKED)

# *I ask you to wait*, *we ask the board to wait*
_asker = plain(w.JOINING, w.RULE_WORDS, ["you", "to", "who", "they"])
_asked = folded(lambda word: word.isalnum() and word not in requests.NOT_ASKED_TO | {"for", "me", "us"})
ASK = (undenied(3), Near(before=_asker), Near(after=_asked))


def _any_word(skip: int) -> Near:
    return Near(after=folded(lambda word: word.isalnum() and word not in w.WH), skip=skip)


TO_FOLLOWS = Either(
    (
        (Near(after=TO, skip=1),),
        (_any_word(1), Near(after=TO, skip=2)),
        (_any_word(1), _any_word(2), Near(after=TO, skip=3)),
    )
)
_not_manner = none_of(w.CLAUSE_MARKS, ["and", "to", "enough", ""])
_no_noun = folded(lambda word: word not in w.DETERMINERS and not word.endswith("'s"))
_uncounted = folded(lambda word: word.isalpha() and word not in universal.COUNTED)
SURE: dict[str, tuple[All, ...]] = {
    "should": (_called_on(),),
    "must_act": (
        (*_called_on(demands.REPLY_FORMS, demands.ADMITTED, {"justice", "there"}), Near(after=none_of(["go"]))),
    ),
    "may": (
        (*MAY, Either(((NOT_ONLY_ALLOWED, Either((HAPPENS, (*ALSO, *_moved(HAPPENS, 1))))), (GRANTEE, *BEFALLS)))),
    ),
    "could": (
        (
            Near(before=plain(w.JOINING, w.WH, modals.GRAMMAR_SUBJECTS, w.PERSONAL, w.NEGATORS, ["one"])),
            nowhere_before(8, modals.UNREAL),
            undenied(8),
            Near(after=plain(modals.NO_VERB, modals.DENYING, ["have", "tell", "work"])),
        ),
    ),
    "might": ((Near(before=none_of(w.DETERMINERS, modals.MIGHT_BEFORE, ["you"])), Near(after=none_of(["of", "as"]))),),
    "praise": (PRAISE, VIRTUE),
    "praise_idiom": (PRAISE_IDIOM,),
    "ask": ((*ASK, TO_FOLLOWS),),
    "want": (
        (
            Near(before=among(w.FIRST)),
            Near(after=none_of(ENDS, ["you"])),
            undenied(3),
            nowhere_before(8, ["if"]),
            TO_FOLLOWS,
        ),
    ),
    "good_person": (
        (
            Near(before=none_of(["no", "not", "less", "any"])),
            Near(after=NAMES_PEOPLE, on=2),
            *PRAISE_IDIOM,
        ),
    ),
    "urge": (
        (
            Near(before=_no_noun),
            Near(after=none_of(["to", "you'll", "guilty", "not", "innocent"])),
            undenied(2),
            Near(cue=none_of(["beg"])),
        ),
    ),
    "believe": (
        (
            Near(before=among(["i", "we", "they", "many", "some"])),
            undenied(3),
            Near(before=none_of(["which", "what", "whom"]), skip=1),
            Near(after=none_of(belief.BELIEVE_AFTER, ["a", "it"])),
            nowhere_before(5, belief.ASKED_OR_DENIED_WORDS),
        ),
    ),
    "think": (
        (
            Near(before=among(["i", "we", "they"])),
            Near(after=none_of(belief.CLAUSE_FOLLOWS_AFTER)),
            nowhere_before(5, belief.THINK_WORDS, ["do", "did"]),
        ),
    ),
    "intensifier": (
        (
            undenied(3),
            Near(before=none_of(w.DOUBTERS, intensity.INTENSIFIER_BEFORE)),
            Near(after=none_of(w.CLAUSE_MARKS)),
        ),
    ),
    "sure_adverb": (
        (undenied(2), Near(before=none_of(certainty.SURE_ADVERB_BEFORE)), Near(after=_not_manner)),
    ),
    "universal": ((undenied(2), Near(before=none_of(w.DOUBTERS, ["as", "there's"]))),),
    "every": ((Near(after=_uncounted), nowhere_before(8, universal.LAID_ON, w.DOUBTERS), undenied(2)),),
    "never_universal": (
        (
            Near(before=none_of(w.DOUBTERS, universal.NEVER_BEFORE)),
            Near(after=none_of(universal.NEVER_AFTER)),
        ),
    ),
    **dict.fromkeys(["deep", "duty", "estimated", "full", "principles"], ((),)),
    "rather": ((Near(after=none_of(["the", "to"])),),),
    "of_course": ((Near(after=none_of(["work", "fees", "materials"])),),),
    "truly": ((undenied(3), Near(before=none_of(["yours", "well"]))),),
    "strongly": (
        (undenied(3), Near(before=none_of(["more", "less", "how", "too"])), Near(after=none_of([""]))),
    ),
    "seem": ((nowhere_before(3, ["can't", "cannot", "couldn't", "would", "what", "than"]),),),
    "proud": ((*PRAISE_IDIOM, Near(before=none_of(["too"]))),),
    "right_to": (
        (
            Near(before=among(["a", "the", "every", "their", "our"])),
            Near(after=none_of(["the", "left", "buy", "be"])),
            nowhere_before(2, ["reserve"]),
        ),
    ),
}  # fmt: skip
