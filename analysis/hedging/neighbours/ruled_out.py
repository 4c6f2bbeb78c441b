"""What the words around a cue may be for its rule to answer None: where they are, the rule is not asked.

As in `settled`, all tests of a list must hold, and from a list the answer of the rule must follow.
"""

from __future__ import annotations

from analysis.cues.guards import All, Either, Near

from .. import words as w
from ..context import is_negator, is_skipped, looks_scalar
from ..rules import (
    belief,
    commands,
    degree,
    demands,
    intensity,
    modals,
    praises,
    rejections,
    requests,
    tributes,
    universal,
)
from .nearby import ADVERB, TO, among, denied, folded, none_of, nowhere_after, nowhere_before, plain

# Within a sentence nobody is commanded: behind a comma, behind *and* where no sentence opens, far behind a number
_spoken = Near(before=lambda token: any(map(str.isalnum, token)), back=3)
MARKS_BEFORE_COMMANDS = frozenset(": ; — – / . ) • &".split())


def _mark_within(word: str) -> bool:
    return word != "" and not word[0].isalpha() and not word.isdigit() and word not in MARKS_BEFORE_COMMANDS


def _item(word: str) -> bool:
    return word in ("/", ".", ")", "•") or word.isdigit()


NO_COMMAND = (
    (Near(before=folded(_mark_within)), _spoken, Near(before=none_of(commands.VOCATIVES), skip=1)),
    (Near(before=among(["and", "now", "then", "so"])), Near(before=none_of(["", ":", "“", '"', "."]), skip=1)),
    (Near(before=folded(_item)), _spoken, Near(before=none_of([""]), skip=3)),
)


def _unwanted_state(word: str) -> bool:
    return word in demands.NO_ACTS and not is_skipped(word)


MAY_GO_ON = frozenset("be not have well also".split())  # *May well be late*; *May we*, *May was wet* open otherwise


def _in_title_case(token: str) -> bool:
    return token[:1].isupper() and token != "MAY"


_no_inference = folded(lambda word: not is_skipped(word) and word not in modals.INFERRING)
_not_perfect = folded(lambda word: not (is_skipped(word) or word in modals.IRREGULAR or word.endswith("ed")))
_nobody_sure = none_of(w.ADVERBS, modals.SOMEBODY)
_not_likely = folded(lambda word: not is_skipped(word) and word not in ("be", "argue"))

# Nobody is called upon to act: *if the minister should*, *under the Act they must*, *he should be grateful*
_go_on = Near(after=none_of(demands.ENDS))
_somebody = nowhere_before(2, demands.NOBODY)
_within_clause = nowhere_before(8, w.CLAUSE_MARKS)
_not_be = folded(lambda word: word != "be" and not is_skipped(word))
NO_CALL: tuple[All, ...] = (
    (_go_on, _somebody, Near(before=among(demands.SHOULD_WORDS), back=8), _within_clause),
    (_go_on, Near(after=_not_be), Near(before=among(demands.RULED), back=8), _within_clause),
    (Near(after=among(["be"])), Near(after=folded(_unwanted_state), skip=1), _somebody),
    (
        Near(after=among(["have"])),
        Near(after=folded(lambda word: word != "to" and not is_skipped(word)), skip=1),
        _somebody,
    ),
    (_go_on, Near(before=among(w.JOINING)), Near(before=among(w.JOINING, w.CLAUSE_MARKS - {"."}, [""]), skip=1)),
)

# Nobody is praised: no virtue shown, somebody wished for, a denial
NO_PRAISE: tuple[All, ...] = (
    (Near(cue=among(praises.VIRTUES)), nowhere_before(2, praises.SHOWN)),
    (Near(before=among(praises.NOT_PRAISED), back=5), nowhere_before(5, w.CLAUSE_MARKS)),
    denied(4),
)

# Nothing is asked for: no *to* or *that* follows
_nothing_to = nowhere_after(10, ["to", "that"])
NOT_ASKED: tuple[All, ...] = (
    (Near(after=none_of(w.OBJECT_PRONOUNS, ["for"])), _nothing_to),
    (Near(after=none_of([","]), skip=1), Near(after=none_of(["for"])), Near(cue=none_of(["asking"])), _nothing_to),
    (Near(after=among(["for"])), nowhere_after(10, requests.ASKED_FOR)),
)
WANTED = requests.ASKED_FOR | requests.CHANGED | {"to"}
NEVER: dict[str, tuple[All, ...]] = {
    **dict.fromkeys(
        "come command give_name imperative imperative_do imperative_dont imperative_give imperative_make "
        "imperative_obj put_aside".split(),
        NO_COMMAND,
    ),
    "want": (
        (Near(after=folded(lambda word: word not in WANTED and not word.endswith("ed")), on=9, every=True),),
    ),
    "ask": NOT_ASKED,
    "could": (
        (
            Near(before=plain(w.JOINING, ["what"])),
            Near(before=folded(lambda word: word in modals.UNREAL or is_negator(word)), back=8),
            _within_clause,
        ),
        (Near(before=among((w.WH - {"what"}) | modals.GRAMMAR_SUBJECTS | {"one"})),),
        (Near(before=among(w.FIRST)), Near(after=_not_likely)),
    ),
    "intensifier": (
        (
            Near(cue=among(["very"])),
            Near(before=among(intensity.INTENSIFIER_BEFORE)),
            Near(after=folded(lambda word: not looks_scalar(word) and word not in ("best", "worst", "least", "most"))),
        ),
    ),
    "decent": NO_PRAISE,
    "every": (
        (
            Near(after=none_of(universal.EVERY_AFTER)),
            Either(((Near(before=among(w.DOUBTERS)),), (Near(before=among(universal.LAID_ON), back=8),))),
        ),
    ),
    "i_never": (
        (
            Near(before=none_of(["have", "i've", "we've"])),
            Near(after=none_of(rejections.MISDEEDS - rejections.PRIVATE, ["put"])),
            Near(after=none_of(rejections.ANYTHING), on=2, skip=1, every=True),
        ),
    ),
    "may": ((Near(cue=_in_title_case), Near(before=among([""])), Near(after=none_of(MAY_GO_ON))),),
    "must_act": NO_CALL,
    "praise": NO_PRAISE,
    "praise_predicate": (
        *NO_PRAISE,
        (Near(cue=among(["able"])), Near(after=TO)),
        (Near(before=among(["and", ","])), Near(after=none_of(praises.FOLLOWS_PREDICATE))),
    ),
    "right_about": ((Near(before=among(["the"])), Near(after=none_of(["thing"]))),),
    "should": NO_CALL,
    "sort_of": ((Near(before=among(degree.KINDS)), Near(before=lambda token: not token[:1].isupper())),),
    "think": (
        (nowhere_before(5, ["i", "we", "they", "you"], belief.ADVISERS),),
        (
            Near(before=among(belief.THINK_WORDS), back=5),
            nowhere_before(5, w.CLAUSE_MARKS),
            nowhere_before(2, ["what"]),
        ),
    ),
    "with_virtue": (
        (
            Near(before=none_of(["more", "with"])),
            nowhere_before(3, ["with"], tributes.SHOWED),
            nowhere_before(4, w.BE),
        ),
    ),
    "must": (
        (Near(after=among(["have"])), Near(after=_not_perfect, skip=1), Near(before=_nobody_sure)),
        (
            Near(after=among(["be"])),
            Near(after=among(["a", "an", "the"]), skip=1),
            Near(before=none_of(w.ADVERBS, modals.INFERRED_STATE_BEFORE)),
        ),
        (Near(after=among(modals.MUST_WORDS)), Near(before=none_of(w.ADVERBS, modals.PEOPLE))),
        (
            Near(after=among(["be"])),
            Near(after=folded(lambda word: not is_skipped(word) and word not in modals.INFERRED_OR_A), skip=1),
        ),
        (Near(after=ADVERB), Near(after=_no_inference, skip=1)),
    ),
}  # fmt: skip
