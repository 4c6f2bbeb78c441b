"""What the words around a cue may be for its rule to let the cue stand: where they are, the rule is not asked.

The rules asked most often answer yes most often, in plain surroundings: *the minister should resign*, *it may rain*.
Each list below says what such surroundings are, by tests of one word that are worked out once for each distinct word;
all of a list must hold. From a list the answer of the rule must follow, which `tests/test_neighbours.py` holds; where
none holds, the rule is asked.
"""

from __future__ import annotations

from analysis.guards import Near
from analysis.hedging import (
    belief,
    certainty,
    demands,
    may,
    modals,
    praises,
    requests,
    universal,
)
from analysis.hedging import intensity as degrees
from analysis.hedging import words as w
from analysis.hedging.nearby import (
    UNASKED,
    among,
    folded,
    none_of,
    nowhere_after,
    nowhere_before,
    plain,
    undenied,
)

List = tuple[Near, ...]


def _small(token: str) -> bool:
    return token[:1].islower()


# Somebody or something that is called upon: *the minister should*
NOT_CALLED_ON = w.JOINING | demands.NOT_ASKED | demands.SHOULD_WORDS | demands.NOBODY | demands.NO_CALLS | {"it", "you"}
CALLED_ON: List = (
    nowhere_before(18, demands.RULED),
    nowhere_before(8, demands.SHOULD_WORDS),
    nowhere_before(2, demands.NOBODY),
)
NO_DEED = demands.SPOKEN_OF | demands.NO_OBJECTS | {"have", "be"}
_deed = plain(NO_DEED | modals.INFERRING)


def _done(but: frozenset[str]) -> List:
    """*be withdrawn*, *be honest*: what somebody should be, or have done to it."""
    return Near(after=lambda token: token == "be"), Near(after=plain(demands.NO_ACTS, but), skip=1)


def _acts(token: str) -> bool:
    return _small(token) and _deed(token)


SHOULD = (*CALLED_ON, Near(before=plain(NOT_CALLED_ON)))
MUST = (*CALLED_ON, Near(before=plain(NOT_CALLED_ON, demands.REPLY_FORMS, ["justice"])))

# Somebody of whom it is said what may happen, not what he is allowed: *prices may rise*
NOT_ALLOWED = may.GRANTEES | w.JOINING | frozenset("long nor what it we you nobody any every one no if".split())
_nobody_allowed = folded(lambda word: not word.endswith(("ees", "ants", "ents")))
MAY = (
    Near(cue=_small),
    Near(before=plain(NOT_ALLOWED)),
    Near(before=_nobody_allowed),
    Near(before=none_of(["come", "as", "any", "every", "no"]), skip=1),
    nowhere_before(5, ["so", "order"]),
    Near(after=plain(w.PRONOUNS, w.OBJECT_PRONOUNS, ["god", "keep"])),
    Near(after=none_of(["what"]), skip=1),
    nowhere_after(12, may.LIKED),
)
IT_MAY = (*MAY[:1], Near(before=folded(lambda word: word == "it")), *MAY[3:])

NO_PRAISE_OF = frozenset(["gentleman", "generous", "dedicated"]) | praises.VIRTUES
PRAISE = (
    Near(cue=folded(lambda word: word not in NO_PRAISE_OF and not word.startswith("hono"))),
    Near(before=none_of(["too", "hardly", "less", "how"])),
    Near(after=none_of(["of"])),
    UNASKED,
    nowhere_before(5, praises.NOT_PRAISED),
    undenied(4),
    nowhere_before(4, praises.OWN, ["be", "being", "like", "as"]),
)
PRAISE_IDIOM = (undenied(4), nowhere_before(5, praises.UNPRAISED), UNASKED)

# *I ask you to wait*, *we ask the board to wait*
_asker = plain(w.JOINING, ["you", "to", "who", "they"])
_asked = folded(lambda word: word.isalnum() and word not in requests.NOT_ASKED_TO and word != "for")
ASK = (undenied(3), Near(before=_asker), Near(after=_asked))
_to = folded(lambda word: word == "to")
_any_word = folded(str.isalnum)

_not_manner = none_of(w.CLAUSE_MARKS, ["and", "to", "enough", ""])
_no_noun = folded(lambda word: word not in w.DETERMINERS and not word.endswith("'s"))

SURE: dict[str, tuple[List, ...]] = {
    "should": ((*SHOULD, Near(after=_acts)), (*SHOULD, *_done(frozenset()))),
    "must_act": ((*MUST, Near(after=_acts)), (*MUST, *_done(modals.INFERRED_OR_A))),
    "may": (MAY, IT_MAY),
    "might": ((Near(before=none_of(w.DETERMINERS, modals.MIGHT_BEFORE, ["you"])), Near(after=none_of(["of", "as"]))),),
    "praise": (PRAISE,),
    "praise_idiom": (PRAISE_IDIOM,),
    "ask": (
        (*ASK, Near(after=_to, skip=1)),
        (*ASK, Near(after=_any_word, skip=1), Near(after=_to, skip=2)),
        (*ASK, Near(after=_any_word, skip=1), Near(after=_any_word, skip=2), Near(after=_to, skip=3)),
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
            Near(before=folded(lambda word: word in ("i", "we", "they", "many", "some"))),
            undenied(3),
            Near(before=none_of(["which", "what", "whom"]), skip=1),
            Near(after=none_of(belief.BELIEVE_AFTER, ["a", "it"])),
            nowhere_before(5, belief.ASKED_OR_DENIED_WORDS),
        ),
    ),
    "think": (
        (
            Near(before=folded(lambda word: word in ("i", "we", "they"))),
            Near(after=none_of(belief.CLAUSE_FOLLOWS_AFTER)),
            nowhere_before(5, belief.THINK_WORDS, ["do", "did"]),
        ),
    ),
    "intensifier": (
        (
            undenied(3),
            Near(before=none_of(w.DOUBTERS, degrees.INTENSIFIER_BEFORE)),
            Near(after=none_of(w.CLAUSE_MARKS)),
        ),
    ),
    "sure_adverb": (
        (undenied(2), Near(before=none_of(certainty.SURE_ADVERB_BEFORE)), Near(after=_not_manner)),
    ),
    "universal": ((undenied(2), Near(before=none_of(w.DOUBTERS, ["as", "there's"]))),),
    "never_universal": (
        (
            Near(before=none_of(w.DOUBTERS, universal.NEVER_BEFORE)),
            Near(after=none_of(universal.NEVER_AFTER)),
        ),
    ),
    "duty": ((),),
    "rather": ((),),
    "of_course": ((Near(after=none_of(["work", "fees", "materials"])),),),
    "truly": ((undenied(3), Near(before=none_of(["yours", "well"]))),),
    "strongly": (
        (undenied(3), Near(before=none_of(["more", "less", "how", "too"])), Near(after=none_of([""]))),
    ),
    "seem": ((nowhere_before(3, ["can't", "cannot", "couldn't", "would", "what", "than"]),),),
    "proud": ((*PRAISE_IDIOM, Near(before=none_of(["too"]))),),
    "right_to": (
        (
            Near(after=none_of(["the", "left", "buy", "be"])),
            nowhere_before(2, ["reserve"]),
        ),
    ),
}  # fmt: skip


# Within a sentence nobody is commanded: behind a comma, behind *and* where no sentence opens, far behind a number
_spoken = Near(before=lambda token: any(map(str.isalnum, token)), back=3)
MARKS_BEFORE_COMMANDS = frozenset(": ; — – / . ) • &".split())


def _mark_within(word: str) -> bool:
    return word != "" and not word[0].isalpha() and not word.isdigit() and word not in MARKS_BEFORE_COMMANDS


def _item(word: str) -> bool:
    return word in ("/", ".", ")", "•") or word.isdigit()


NO_COMMAND = (
    (Near(before=folded(_mark_within)), _spoken),
    (Near(before=among(["and", "now", "then", "so"])), Near(before=none_of(["", ":", "“", '"', "."]), skip=1)),
    (Near(before=folded(_item)), _spoken, Near(before=none_of([""]), skip=3)),
)

NEVER: dict[str, tuple[List, ...]] = {
    **dict.fromkeys(
        ["imperative", "imperative_give", "imperative_do", "imperative_dont", "give_name", "put_aside", "come"],
        NO_COMMAND,
    ),
    "must": (
        (
            Near(after=among(["be"])),
            Near(after=folded(lambda word: not w.is_skipped(word) and word not in modals.INFERRED_OR_A), skip=1),
        ),
    ),
}  # fmt: skip
