"""What the words around a cue may be for its rule to answer None: where they are, the rule is not asked.

As in `settled`, all tests of a list must hold, and from a list the answer of the rule must follow.
"""

from __future__ import annotations

from analysis.cues.guards import All, Near

from .. import words as w
from ..context import is_skipped, looks_scalar
from ..rules import commands, intensity, modals, praises, requests
from .nearby import ADVERB, TO, among, folded, none_of

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
_no_inference = folded(lambda word: not is_skipped(word) and word not in modals.INFERRING)
_not_likely = folded(lambda word: not is_skipped(word) and word not in ("be", "argue"))
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
    "could": (
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
    "praise_predicate": (
        (Near(cue=among(["able"])), Near(after=TO)),
        (Near(before=among(["and", ","])), Near(after=none_of(praises.FOLLOWS_PREDICATE))),
    ),
    "must": (
        (
            Near(after=among(["be"])),
            Near(after=folded(lambda word: not is_skipped(word) and word not in modals.INFERRED_OR_A), skip=1),
        ),
        (Near(after=ADVERB), Near(after=_no_inference, skip=1)),
    ),
}  # fmt: skip
