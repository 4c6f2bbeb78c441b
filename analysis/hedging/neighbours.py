"""What the words before or after a cue must be for a rule to let the cue stand: where not, the rule is not asked.

Most cues fall at their first neighbour (*must* before a verb of doing infers nothing, *full* is rarely followed by
*responsibility*). These tests of one word are worked out once for each distinct word, so they cost far less than the
rules, from which they follow: a rule must answer None wherever one of its tests fails, which `tests/test_neighbours.py`
holds. Only rules that are asked often have tests here; a rule without them is asked everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from analysis.finder import Guarded, Rule
from analysis.guards import Near, Word
from analysis.hedging import (
    appeals,
    appearance,
    belief,
    certainty,
    commands,
    concessions,
    demands,
    denials,
    emphasis,
    intensity,
    modals,
    praises,
    quantity,
    rebuttals,
    rejections,
    requests,
    speaking,
    superlatives,
    tributes,
    universal,
)
from analysis.hedging import words as w


def _folded(test: Callable[[str], bool]) -> Word:
    """A test of the folded word, as the rules fold it."""
    return lambda token: test(w.fold(token))


def _among(*words: Collection[str]) -> Word:
    every = frozenset().union(*words)
    return _folded(lambda word: word in every)


def _none_of(*words: Collection[str]) -> Word:
    every = frozenset().union(*words)
    return _folded(lambda word: word not in every)


def _affirmed(*words: Collection[str]) -> Word:
    """One of these words, and none that negates what follows it."""
    every = frozenset().union(*words)
    return _folded(lambda word: word in every and not w.is_negator(word))


def _subject(*words: Collection[str]) -> Word:
    """One of these as subject, with an adverb between it and the verb perhaps, but no negation."""
    return _affirmed(w.ADVERBS, *words)


def _verb_of_demand(token: str) -> bool:
    """What may follow *should* in a demand: an adverb, or a verb that is no mere word of speech."""
    word = w.fold(token)
    if not word or w.is_skipped(word) or word in demands.ENDS | {"have", "say", "think"}:
        return bool(word)
    pronoun = word in w.OBJECT_PRONOUNS or word in ("he", "she", "they", "i", "we")
    return word.isalpha() and not pronoun and word not in demands.SPOKEN_OF and not token[:1].isupper()


def _opens_command(word: str) -> bool:
    return not word or not word[0].isalpha() or word in commands.HEADS


def _opens_clause(word: str) -> bool:
    """Tell whether a cue after this word may begin its sentence or clause (see `words.starts`)."""
    return not any(map(str.isalnum, word)) or word in w.CLAUSE_MARKS or word in ("and", "but", "so", "then", "or")


def _opens_report(word: str) -> bool:
    return not word or not word[0].isalnum() or word in rebuttals.REPORTING | {"that", "and"}


def _may_count(word: str) -> bool:
    """Tell whether a number or round quantity may begin with this word (see `words.quantity_follows`)."""
    return w.is_number(word) or word in ROUND


ABOUT_AFTER = quantity.ABOUT_AFTER | quantity.WEEKDAYS | quantity.SHARED | w.MONTHS | {"right", "the", "as"}
COMMAND = (Near(before=_folded(_opens_command)),)
CONJOINED = frozenset(["and", ","])
ENDS = w.CLAUSE_MARKS | {""}
MANY_OPINIONS = frozenset("i we they many some".split())
NOT_DEMANDED_OF = w.FIRST | w.WH | w.RULE_WORDS | demands.SHOULD_WORDS | (w.CLAUSE_MARKS - {","}) | {"as", ""}
OWN_DEEDS = rejections.MISDEEDS - rejections.PRIVATE
PERFECT = frozenset("have i've we've".split())
PREDICATE = w.BE - {"be"}
RIGHT_BEFORE = w.BE | concessions.RIGHT_ABOUT_WORDS_2 | {"the"}
ROUND = frozenset("a an the half halfway midnight noon everybody everyone".split())
SOMEBODY = Near(before=praises.is_somebody, after=_folded(praises.person_word), back=10, on=2)
STANDS_AGAINST = frozenset("minister he she they who".split())
TOLD = Near(before=_among(rebuttals.REPORTING), after=_among(rebuttals.SAID_AFTER), back=14, on=24)
SURE_BEFORE = certainty.SURE_WORDS | {"i'm", "we're", "am", "are"}

BY_RULE: dict[str, tuple[Near, ...]] = {
    "a_single": (Near(before=_folded(lambda word: w.is_negator(word) or word in universal.DENIALS), back=8),),
    "absurd_claim": (Near(before=_among(denials.ABSURD_CLAIM_WORDS), back=16),),
    "about": (
        Near(before=_none_of(quantity.TOPICAL)),
        Near(after=_folded(lambda word: _may_count(word) or word in ABOUT_AFTER)),
    ),
    "around": (Near(before=_none_of(quantity.AROUND_BEFORE)), Near(after=_folded(_may_count))),
    "ask": (
        Near(before=_folded(lambda word: word != "" and word not in w.CLAUSE_MARKS and not w.is_negator(word))),
        Near(after=_none_of(w.WH - {"whoever"}, ["if", "whether", "about", "to"])),
    ),
    "come": (*COMMAND, Near(after=_among(["to", "down", "here", "and"]))),
    "give_name": COMMAND,
    "put_aside": COMMAND,
    "most_cheerful": (
        Near(before=_among(["the", "our", "its", "their", "a"])),
        Near(after=_folded(superlatives.is_kindly)),
    ),
    "with_virtue": (Near(before=_among(tributes.SHOWN)),),
    "told_never": (
        TOLD,
        Near(before=_none_of(["you", "i", "we", "who", "would", "will", "to", "can", "could"])),
    ),
    "believe": (Near(before=_subject(MANY_OPINIONS)), Near(after=_none_of(belief.BELIEVE_AFTER))),
    "believed": (
        Near(before=_affirmed(w.ADVERBS - w.BE, ["i", "we", "he", "she", "they"])),
        Near(after=_none_of(belief.BELIEVED_AFTER, w.OBJECT_PRONOUNS - {"it", "you"})),
    ),
    "certain": (Near(before=_among(w.BE, ["feel", "quite", "absolutely", "seems"])), Near(after=_none_of(["to"]))),
    "clear": (Near(before=_among(w.BE, certainty.CLEAR_BEFORE_3, ["a", "the"])),),
    "complete": (Near(after=_among(emphasis.SHAMES)),),
    "consider": (Near(before=_among(w.FIRST)),),
    "deep": (Near(after=_folded(lambda word: emphasis.deep([], [], [word]) is not None)),),
    "demand": (
        Near(before=_none_of(requests.DEMAND_BEFORE, w.DETERMINERS)),
        Near(after=_among(w.DETERMINERS, requests.DEMAND_AFTER)),
    ),
    "elliptical": (Near(after=_among(rebuttals.SENTENCE_ENDS)), Near(before=_among(rebuttals.SPOKEN_OF, w.ADVERBS))),
    "not_blamed": (
        Near(after=_among(w.ADVERBS, rebuttals.BEFORE_BLAME, rebuttals.BLAMED)),
        Near(after=_among(rebuttals.BLAMED), on=6),
    ),
    "no_harm": (Near(before=_folded(_opens_report)), Near(after=_among(rebuttals.AUXILIARIES, ["astray"]), on=9)),
    "no_spite": (Near(after=_among(rebuttals.SPITE)),),
    "told_not": (TOLD, Near(after=_among(w.ADVERBS, ["been"], rebuttals.MISDONE))),
    "never_met": (Near(after=_among(rebuttals.MEETS, ["it"])),),
    "predicate": (Near(after=_among(ENDS, ["and", "to", "with"])),),
    "did_no_wrong": (Near(after=_among(rejections.WRONGS, ["start", "cause", "create", "provoke"])),),
    "duty": (Near(before=_none_of(appeals.DUTY_BEFORE)), Near(after=_among(appeals.DUTY_AFTER))),
    "emphatic_did": (
        Near(before=_folded(lambda word: word[:1].isalpha())),
        Near(after=_among(concessions.GOOD_TURNS, concessions.PASSED_OVER)),
    ),
    "enormous": (Near(after=_folded(lambda word: emphasis.enormous([], [], [word]) is not None)),),
    "estimated": (Near(after=_folded(lambda word: word in ("at", "to") or w.is_number(word))),),
    "ever": (Near(after=_among(ENDS)),),
    "every": (
        Near(_folded(lambda word: word != "," and not word[:1].isalnum()), _among(universal.EVERY_AFTER)),
        Near(after=_none_of(universal.COUNTED - universal.EVERY_AFTER)),
    ),
    "expect": (Near(before=_subject(w.FIRST)),),
    "expect_to": (Near(before=_subject(requests.EXPECTING)), Near(after=_none_of(["to", "it", "that", "this"]))),
    "flatly_wrong": (Near(before=_among(denials.FLATLY_WRONG_BEFORE)), Near(after=_among(ENDS, ["and"]))),
    "full": (Near(after=_among(["responsibility", "support", "force", "backing"])),),
    "full_stop": (Near(before=_among(w.CLAUSE_MARKS)), Near(after=_among(["", ".", "!"]))),
    "fully": (Near(after=_among(intensity.FULL_VERBS)),),
    "i_did_not": (
        Near(before=_among(w.FIRST)),
        Near(after=_among(OWN_DEEDS - rejections.I_DID_NOT_AFTER, [","])),
    ),
    "i_never": (Near(_among(PERFECT), _among(OWN_DEEDS)),),
    "good_job": (
        Near(before=_among(["did", "done", "doing", "does", "do"]), back=6),
        Near(before=_among(tributes.WORKMANLIKE), back=6),
    ),
    "imperative": COMMAND,
    "imperative_do": COMMAND,
    "imperative_dont": COMMAND,
    "imperative_give": COMMAND,
    "in_defence": (Near(before=_folded(lambda word: word.endswith(("'s", "s'")))), Near(after=_among([",", ""]))),
    "less_than": (
        Near(
            after=_folded(
                lambda word: (
                    (w.looks_scalar(word) or word in ("perfect", "ideal", "thrilled")) and not w.is_number(word)
                )
            )
        ),
    ),
    "makes_proud": (Near(before=_among(["make", "makes", "made", "making", "done", "did"]), back=4),),
    "most": (
        Near(before=_folded(lambda word: _opens_clause(word) or word in ("that", "like"))),
        Near(after=_folded(lambda word: word in ("of", "people", "staff") or word.endswith("s"))),
    ),
    "must": (
        Near(before=_none_of(w.DETERMINERS, w.CLAUSE_MARKS, [""])),
        Near(after=_folded(lambda word: word in modals.INFERRING | w.ADVERBS or word.endswith("ly"))),
        Near(after=_none_of(["not", "never"])),
    ),
    "must_act": (
        Near(before=_none_of(NOT_DEMANDED_OF, demands.REPLY_FORMS)),
        Near(after=_folded(lambda word: word != "have")),
        Near(after=_verb_of_demand),
    ),
    "needs_to": (
        Near(before=_none_of(w.FIRST, demands.NEEDS_TO_BEFORE, w.CLAUSE_MARKS, [""])),
        Near(after=_among(demands.ACTS - demands.NEEDS_TO_WORDS_2, ["be"])),
    ),
    "negated": (Near(before=_none_of(w.CLAUSE_MARKS, [""])), Near(before=_folded(w.is_negator), back=3)),
    "no_deed": (Near(before=lambda token: not token[:1].isalnum()), Near(after=_among(["been"]), on=5)),
    "nothing": (Near(before=_among(universal.NOTHING_BEFORE)),),
    "obligation": (Near(after=_among(["to", "of", "under", "towards"])),),
    "on_earth": (Near(before=_among(emphasis.ON_EARTH_BEFORE)),),
    "own_verb": (Near(before=_subject(w.FIRST)), Near(after=_none_of(belief.OWN_VERB_AFTER))),
    "possible": (Near(before=_among(w.BE, appearance.POSSIBLE_BEFORE_2, appearance.POSSIBLE_BEFORE_3)),),
    "praise": (SOMEBODY,),
    "praise_predicate": (
        SOMEBODY,
        Near(before=_folded(lambda word: word in PREDICATE | CONJOINED | w.ADVERBS or word.endswith("ly"))),
    ),
    "principles": (Near(after=_among(["of"])),),
    "proud": (Near(after=_among(["of", "to"])),),
    "really": (Near(after=_folded(lambda word: w.looks_scalar(word) or word in intensity.REALLY_SO)),),
    "right": (
        Near(before=_folded(lambda word: word in RIGHT_BEFORE or word.endswith(("'s", "ly")))),
        Near(after=_among(concessions.RIGHT_ABOUT_AFTER, ["thing", "last", "this", "then"])),
    ),
    "right_to": (
        Near(before=_folded(lambda word: word in ("a", "the", "every", "their", "our") or word.endswith("'s"))),
    ),
    "rule_noun": (
        Near(before=_none_of([""])),
        Near(after=_folded(lambda word: word.endswith("s") and not word.endswith("ss") and word.isalpha())),
    ),
    "rule_says": (Near(before=_among(speaking.SPEAKING_NOUNS)),),
    "rule_speaks": (
        Near(before=_folded(lambda word: word not in STANDS_AGAINST and not w.is_negator(word))),
        Near(before=_among(speaking.SPEAKING_NOUNS), back=17),
    ),
    "should": (Near(before=_none_of(NOT_DEMANDED_OF)), Near(after=_verb_of_demand)),
    "some": (Near(after=_folded(lambda word: w.is_number(word) or word in w.CURRENCY)),),
    "such": (Near(after=_folded(lambda word: word in emphasis.SUCH_AFTER or w.looks_scalar(word))),),
    "sound": (Near(before=_among(["was", "were", "are", "is"])), Near(after=_among(ENDS))),
    "sure": (Near(before=_among(SURE_BEFORE)), Near(after=_none_of(certainty.SURE_AFTER))),
    "the_best": (Near(after=_folded(lambda word: praises.person_word(word) or word in superlatives.THE_BEST_AFTER)),),
    "the_very": (Near(after=_among(emphasis.THE_VERY_AFTER)),),
    "true_start": (Near(before=_among([""])), Near(after=_among([",", ":"]))),
    "under": (
        Near(before=_folded(lambda word: not word.isalpha() or word in ("and", "but", "that"))),
        Near(after=_among(w.RULE_WORDS), on=6),
    ),
    "well_done": (
        Near(before=_among(tributes.DEEDS), back=6),
        Near(after=_among(ENDS, "and by in on for with through throughout over".split())),
    ),
    "want": (Near(before=_subject(w.FIRST)), Near(after=_none_of(["to"]))),
}


def guarded(rules: dict[str, Rule]) -> dict[str, Rule]:
    """Return the rules with what their neighbours must be."""
    return {name: Guarded(rule, BY_RULE[name]) if name in BY_RULE else rule for name, rule in rules.items()}
