"""What stands beside a hedge or booster whose rule may let it stand."""

from __future__ import annotations

from analysis.cues.guards import Near
from analysis.times import WEEKDAYS

from .. import words as w
from ..context import is_negator, is_number, looks_scalar
from ..rules import appearance, belief, certainty, degree, emphasis, intensity, modals, quantity, universal, views
from .nearby import ENDS, NEGATES, affirmed, among, folded, none_of, opens_clause, subject

ABOUT_AFTER = (quantity.ABOUT_AFTER | quantity.ORDINALS | quantity.SHARED | w.MONTHS).union(
    WEEKDAYS, {"right", "the", "as"}
)
MANY_OPINIONS = frozenset("i we they many some".split())
ROUND = frozenset("a an the half halfway midnight noon everybody everyone".split())
SURE_BEFORE = certainty.SURE_WORDS | {"i'm", "we're", "am", "are"}


def _may_count(word: str) -> bool:
    """Tell whether a number or round quantity may begin with this word (see `context.quantity_follows`)."""
    return is_number(word) or word in ROUND


BY_RULE: dict[str, tuple[Near, ...]] = {
    "a_single": (Near(before=folded(lambda word: is_negator(word) or word in universal.DENIALS), back=8),),
    "about": (
        Near(before=none_of(quantity.TOPICAL)),
        Near(before=among(quantity.ABOUT_AT), after=folded(lambda word: _may_count(word) or word in ABOUT_AFTER)),
    ),
    "around": (Near(before=none_of(quantity.AROUND_BEFORE)), Near(after=folded(_may_count))),
    "believe": (
        Near(before=among(MANY_OPINIONS, belief.ADVISERS, w.ADVERBS, belief.DO, ["you", "not"])),
        Near(after=none_of(belief.BELIEVE_AFTER)),
    ),
    "believed": (
        Near(before=affirmed(w.ADVERBS - w.BE, ["i", "we", "he", "she", "they", ",", "who"])),
        Near(after=none_of(belief.BELIEVED_AFTER, w.OBJECT_PRONOUNS - {"it", "you"})),
    ),
    "certain": (Near(before=among(w.BE, ["feel", "quite", "absolutely", "seems"])), Near(after=none_of(["to"]))),
    "clear": (Near(before=among(w.BE, certainty.STATED_CLEAR, ["a", "the"])),),
    "complete": (Near(after=among(emphasis.SHAMES)),),
    "consider": (Near(before=among(w.FIRST)),),
    "could": (Near(after=none_of(modals.DENYING, w.CLAUSE_MARKS, modals.NO_VERB - w.ADVERBS, [""])),),
    "deep": (Near(after=folded(lambda word: emphasis.deep([], [], [word]) is not None)),),
    "doubt": (Near(before=subject(w.FIRST)),),
    "enormous": (Near(after=folded(lambda word: emphasis.enormous([], [], [word]) is not None)),),
    "especially": (Near(among(["an", "is"]), folded(looks_scalar)),),
    "estimated": (Near(after=folded(lambda word: word in ("at", "to") or is_number(word))),),
    "ever": (Near(after=among(ENDS)),),
    "every": (
        Near(after=folded(lambda word: word.isalpha() and word not in universal.COUNTED - universal.EVERY_AFTER)),
    ),
    "everyone": (Near(after=among("knows knew could agrees sees".split()), on=5),),
    "expect": (Near(before=subject(w.FIRST)),),
    "frequency": (
        Near(before=folded(lambda word: word not in quantity.FREQUENCY_BEFORE and not is_negator(word))),
        Near(
            among(w.BE, "can will may might do does have has".split()),
            among(quantity.CLAIMS_AFTER, quantity.FREQUENCY_AFTER, w.SCALAR),
        ),
    ),
    "in_view": (Near(before=folded(lambda word: word in views.WHOSE or word.endswith(("'s", "s'")))),),
    "full": (Near(after=among(["responsibility", "support", "force", "backing"])),),
    "full_stop": (Near(before=among(w.CLAUSE_MARKS)), Near(after=among(["", ".", "!"]))),
    "fully": (Near(after=among(intensity.FULL_VERBS)),),
    "less_than": (
        Near(
            after=folded(
                lambda word: (looks_scalar(word) or word in ("perfect", "ideal", "thrilled")) and not is_number(word)
            )
        ),
    ),
    "most": (
        Near(before=folded(lambda word: opens_clause(word) or word in ("that", "like"))),
        Near(after=folded(lambda word: word in ("of", "people", "staff") or word.endswith("s"))),
    ),
    "must": (
        Near(before=none_of(w.DETERMINERS, w.CLAUSE_MARKS, [""])),
        Near(after=folded(lambda word: word in modals.INFERRING | w.ADVERBS or word.endswith("ly"))),
        Near(after=none_of(["not", "never"])),
    ),
    "negated_booster": (Near(before=none_of(w.CLAUSE_MARKS, [""])), Near(before=NEGATES, back=3)),
    "nobody": (Near(after=among(universal.NOBODY_AFTER, ["fooled", "dream"]), on=6),),
    "nothing": (Near(before=among(universal.NOTHING_BEFORE)),),
    "on_earth": (Near(before=among(emphasis.ON_EARTH_BEFORE)),),
    "own_verb": (
        Near(before=subject(w.FIRST, ["shall", "will", "only", "can", "i'll", "we'll"])),
        Near(after=none_of(belief.OWN_VERB_AFTER)),
    ),
    "positive": (Near(before=among(["am", "i'm", "are"])),),
    "possible": (Near(before=among(w.BE, appearance.STATED_POSSIBLE, appearance.A_POSSIBLE)),),
    "rather": (
        Near(before=none_of(degree.RATHER_BEFORE)),
        Near(after=none_of(w.CLAUSE_MARKS, degree.RATHER_AFTER - {"the", "to"}, [""])),
    ),
    "really": (Near(after=folded(lambda word: looks_scalar(word) or word in intensity.REALLY_SO)),),
    "simply": (
        Near(
            among(["quite"]),
            among(intensity.SIMPLY_AFTER, "impossible intolerable ridiculous nonsense dishonest".split()),
        ),
    ),
    "so_far": (Near(after=among(["appears", "seems", "suggests", "suggest", "seem"]), on=4),),
    "some": (Near(after=folded(lambda word: is_number(word) or word in w.CURRENCY or word in quantity.LIMITED)),),
    "such": (Near(after=folded(lambda word: word in emphasis.SUCH_AFTER or looks_scalar(word))),),
    "sure": (Near(before=among(SURE_BEFORE)), Near(after=none_of(certainty.SURE_AFTER))),
    "the_very": (Near(after=among(emphasis.THE_VERY_AFTER)),),
    "very_indeed": (Near(before=among(["very"]), back=4),),
}
