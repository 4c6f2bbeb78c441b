"""What the words before or after a cue must be for a rule to let the cue stand: where not, the rule is not asked.

Most cues fall at their first neighbour (*must* before a verb of doing infers nothing, *full* is rarely followed by
*responsibility*). These tests of one word are worked out once for each distinct word, so they cost far less than the
rules, from which they follow: a rule must answer None wherever one of its tests fails, which `tests/test_neighbours.py`
holds. Only rules that are asked often have tests here; a rule without them is asked everywhere.
"""

from __future__ import annotations

from analysis.finder import Guarded, Rule
from analysis.guards import NOTHING_KNOWN, Known, Near
from analysis.hedging import (
    appeals,
    appearance,
    belief,
    certainty,
    commands,
    concessions,
    degree,
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
    settled,
    speaking,
    superlatives,
    tributes,
    universal,
)
from analysis.hedging import words as w
from analysis.hedging.nearby import affirmed, among, folded, none_of, subject


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
COMMAND = (Near(before=folded(_opens_command)),)
CONJOINED = frozenset(["and", ","])
ENDS = w.CLAUSE_MARKS | {""}
MANY_OPINIONS = frozenset("i we they many some".split())
NOT_DEMANDED_OF = w.FIRST | w.WH | w.RULE_WORDS | demands.SHOULD_WORDS | (w.CLAUSE_MARKS - {","}) | {"as", ""}
OWN_DEEDS = rejections.MISDEEDS - rejections.PRIVATE
PERFECT = frozenset("have i've we've".split())
PREDICATE = w.BE - {"be"}
RIGHT_BEFORE = w.BE | concessions.RIGHT_ABOUT_WORDS_2 | {"the"}
ROUND = frozenset("a an the half halfway midnight noon everybody everyone".split())
SOMEBODY = Near(before=praises.is_somebody, after=folded(praises.person_word), back=10, on=2)
STANDS_AGAINST = frozenset("minister he she they who".split())
TOLD = Near(before=among(rebuttals.REPORTING), after=among(rebuttals.SAID_AFTER), back=14, on=24)
SURE_BEFORE = certainty.SURE_WORDS | {"i'm", "we're", "am", "are"}

BY_RULE: dict[str, tuple[Near, ...]] = {
    "a_single": (Near(before=folded(lambda word: w.is_negator(word) or word in universal.DENIALS), back=8),),
    "absurd_claim": (Near(before=among(denials.ABSURD_CLAIM_WORDS), back=16),),
    "about": (
        Near(before=none_of(quantity.TOPICAL)),
        Near(after=folded(lambda word: _may_count(word) or word in ABOUT_AFTER)),
    ),
    "around": (Near(before=none_of(quantity.AROUND_BEFORE)), Near(after=folded(_may_count))),
    "ask": (
        Near(before=folded(lambda word: word != "" and word not in w.CLAUSE_MARKS and not w.is_negator(word))),
        Near(after=none_of(w.WH - {"whoever"}, ["if", "whether", "about", "to"])),
    ),
    "come": (*COMMAND, Near(after=among(["to", "down", "here", "and"]))),
    "give_name": COMMAND,
    "put_aside": COMMAND,
    "most_cheerful": (
        Near(before=among(["the", "our", "its", "their", "a"])),
        Near(after=folded(superlatives.is_kindly)),
    ),
    "with_virtue": (Near(before=among(tributes.SHOWN)),),
    "told_never": (
        TOLD,
        Near(before=none_of(["you", "i", "we", "who", "would", "will", "to", "can", "could"])),
    ),
    "believe": (Near(before=subject(MANY_OPINIONS)), Near(after=none_of(belief.BELIEVE_AFTER))),
    "believed": (
        Near(before=affirmed(w.ADVERBS - w.BE, ["i", "we", "he", "she", "they"])),
        Near(after=none_of(belief.BELIEVED_AFTER, w.OBJECT_PRONOUNS - {"it", "you"})),
    ),
    "certain": (Near(before=among(w.BE, ["feel", "quite", "absolutely", "seems"])), Near(after=none_of(["to"]))),
    "clear": (Near(before=among(w.BE, certainty.CLEAR_BEFORE_3, ["a", "the"])),),
    "complete": (Near(after=among(emphasis.SHAMES)),),
    "consider": (Near(before=among(w.FIRST)),),
    "deep": (Near(after=folded(lambda word: emphasis.deep([], [], [word]) is not None)),),
    "demand": (
        Near(before=none_of(requests.DEMAND_BEFORE, w.DETERMINERS)),
        Near(after=among(w.DETERMINERS, requests.DEMAND_AFTER)),
    ),
    "elliptical": (Near(after=among(rebuttals.SENTENCE_ENDS)), Near(before=among(rebuttals.SPOKEN_OF, w.ADVERBS))),
    "not_blamed": (
        Near(after=among(w.ADVERBS, rebuttals.BEFORE_BLAME, rebuttals.BLAMED)),
        Near(after=among(rebuttals.BLAMED), on=6),
    ),
    "no_harm": (Near(before=folded(_opens_report)), Near(after=among(rebuttals.AUXILIARIES, ["astray"]), on=9)),
    "no_spite": (Near(after=among(rebuttals.SPITE)),),
    "told_not": (TOLD, Near(after=among(w.ADVERBS, ["been"], rebuttals.MISDONE))),
    "never_met": (Near(after=among(rebuttals.MEETS, ["it"])),),
    "predicate": (Near(after=among(ENDS, ["and", "to", "with"])),),
    "did_no_wrong": (Near(after=among(rejections.WRONGS, ["start", "cause", "create", "provoke"])),),
    "duty": (Near(before=none_of(appeals.DUTY_BEFORE)), Near(after=among(appeals.DUTY_AFTER))),
    "emphatic_did": (
        Near(before=folded(lambda word: word[:1].isalpha())),
        Near(after=among(concessions.GOOD_TURNS, concessions.PASSED_OVER)),
    ),
    "enormous": (Near(after=folded(lambda word: emphasis.enormous([], [], [word]) is not None)),),
    "estimated": (Near(after=folded(lambda word: word in ("at", "to") or w.is_number(word))),),
    "ever": (Near(after=among(ENDS)),),
    "every": (
        Near(folded(lambda word: word != "," and not word[:1].isalnum()), among(universal.EVERY_AFTER)),
        Near(after=none_of(universal.COUNTED - universal.EVERY_AFTER)),
    ),
    "expect": (Near(before=subject(w.FIRST)),),
    "expect_to": (Near(before=subject(requests.EXPECTING)), Near(after=none_of(["to", "it", "that", "this"]))),
    "flatly_wrong": (Near(before=among(denials.FLATLY_WRONG_BEFORE)), Near(after=among(ENDS, ["and"]))),
    "full": (Near(after=among(["responsibility", "support", "force", "backing"])),),
    "full_stop": (Near(before=among(w.CLAUSE_MARKS)), Near(after=among(["", ".", "!"]))),
    "fully": (Near(after=among(intensity.FULL_VERBS)),),
    "i_did_not": (
        Near(before=among(w.FIRST)),
        Near(after=among(OWN_DEEDS - rejections.I_DID_NOT_AFTER, [","])),
    ),
    "i_never": (Near(among(PERFECT), among(OWN_DEEDS)),),
    "good_job": (
        Near(before=among(["did", "done", "doing", "does", "do"]), back=6),
        Near(before=among(tributes.WORKMANLIKE), back=6),
    ),
    "imperative": COMMAND,
    "imperative_do": COMMAND,
    "imperative_dont": COMMAND,
    "imperative_give": COMMAND,
    "in_defence": (Near(before=folded(lambda word: word.endswith(("'s", "s'")))), Near(after=among([",", ""]))),
    "less_than": (
        Near(
            after=folded(
                lambda word: (
                    (w.looks_scalar(word) or word in ("perfect", "ideal", "thrilled")) and not w.is_number(word)
                )
            )
        ),
    ),
    "makes_proud": (Near(before=among(["make", "makes", "made", "making", "done", "did"]), back=4),),
    "most": (
        Near(before=folded(lambda word: _opens_clause(word) or word in ("that", "like"))),
        Near(after=folded(lambda word: word in ("of", "people", "staff") or word.endswith("s"))),
    ),
    "must": (
        Near(before=none_of(w.DETERMINERS, w.CLAUSE_MARKS, [""])),
        Near(after=folded(lambda word: word in modals.INFERRING | w.ADVERBS or word.endswith("ly"))),
        Near(after=none_of(["not", "never"])),
    ),
    "must_act": (
        Near(before=none_of(NOT_DEMANDED_OF, demands.REPLY_FORMS)),
        Near(after=folded(lambda word: word != "have")),
        Near(after=_verb_of_demand),
    ),
    "needs_to": (
        Near(before=none_of(w.FIRST, demands.NEEDS_TO_BEFORE, w.CLAUSE_MARKS, [""])),
        Near(after=among(demands.ACTS - demands.NEEDS_TO_WORDS_2, ["be"])),
    ),
    "negated": (Near(before=none_of(w.CLAUSE_MARKS, [""])), Near(before=folded(w.is_negator), back=3)),
    "no_deed": (Near(before=lambda token: not token[:1].isalnum()), Near(after=among(["been"]), on=5)),
    "nothing": (Near(before=among(universal.NOTHING_BEFORE)),),
    "obligation": (Near(after=among(["to", "of", "under", "towards"])),),
    "on_earth": (Near(before=among(emphasis.ON_EARTH_BEFORE)),),
    "own_verb": (Near(before=subject(w.FIRST)), Near(after=none_of(belief.OWN_VERB_AFTER))),
    "possible": (Near(before=among(w.BE, appearance.POSSIBLE_BEFORE_2, appearance.POSSIBLE_BEFORE_3)),),
    "praise": (SOMEBODY,),
    "praise_predicate": (
        SOMEBODY,
        Near(before=folded(lambda word: word in PREDICATE | CONJOINED | w.ADVERBS or word.endswith("ly"))),
    ),
    "principles": (Near(after=among(["of"])),),
    "proud": (Near(after=among(["of", "to"])),),
    "really": (Near(after=folded(lambda word: w.looks_scalar(word) or word in intensity.REALLY_SO)),),
    "right": (
        Near(before=folded(lambda word: word in RIGHT_BEFORE or word.endswith(("'s", "ly")))),
        Near(after=among(concessions.RIGHT_ABOUT_AFTER, ["thing", "last", "this", "then"])),
    ),
    "right_to": (
        Near(before=folded(lambda word: word in ("a", "the", "every", "their", "our") or word.endswith("'s"))),
    ),
    "rule_noun": (
        Near(before=none_of([""])),
        Near(after=folded(lambda word: word.endswith("s") and not word.endswith("ss") and word.isalpha())),
        Near(after=none_of(speaking.EVENTFUL, speaking.OWN_ENTRIES)),
    ),
    "rule_says": (Near(before=among(speaking.SPEAKING_NOUNS)),),
    "rule_speaks": (
        Near(before=folded(lambda word: word not in STANDS_AGAINST and not w.is_negator(word))),
        Near(before=among(speaking.SPEAKING_NOUNS), back=17),
    ),
    "should": (Near(before=none_of(NOT_DEMANDED_OF)), Near(after=_verb_of_demand)),
    "some": (Near(after=folded(lambda word: w.is_number(word) or word in w.CURRENCY)),),
    "such": (Near(after=folded(lambda word: word in emphasis.SUCH_AFTER or w.looks_scalar(word))),),
    "sound": (Near(before=among(["was", "were", "are", "is"])), Near(after=among(ENDS))),
    "sure": (Near(before=among(SURE_BEFORE)), Near(after=none_of(certainty.SURE_AFTER))),
    "the_best": (Near(after=folded(lambda word: praises.person_word(word) or word in superlatives.THE_BEST_AFTER)),),
    "the_very": (Near(after=among(emphasis.THE_VERY_AFTER)),),
    "true_start": (Near(before=among([""])), Near(after=among([",", ":"]))),
    "under": (
        Near(before=folded(lambda word: not word.isalpha() or word in ("and", "but", "that"))),
        Near(after=among(w.RULE_WORDS), on=6),
    ),
    "well_done": (
        Near(before=among(tributes.DEEDS), back=6),
        Near(after=among(ENDS, "and by in on for with through throughout over".split())),
    ),
    "frequency": (
        Near(before=folded(lambda word: word not in quantity.FREQUENCY_BEFORE and not w.is_negator(word))),
        Near(
            among(w.BE, "can will may might do does".split()),
            among(quantity.CLAIMS_AFTER, quantity.FREQUENCY_AFTER, w.SCALAR),
        ),
    ),
    "it_is_true": (Near(before=among(["is", "that's", "it's"]), back=3, cue=none_of(["true"])),),
    "of_them": (
        Near(after=among(praises.HUMAN_PRONOUNS - {"us", "me", "i", "we"})),
        Near(before=among(w.BE), back=4),
    ),
    "got_wrong": (Near(before=among(["got", "get", "had"]), back=8), Near(before=among(w.FIRST), back=8)),
    "neither": (Near(after=among(rebuttals.CHARGED), on=3),),
    "so_far": (Near(after=among(["appears", "seems", "suggests", "suggest", "seem"]), on=4),),
    "we_know": (Near(after=among(concessions.WE_KNOW_WORDS), on=7),),
    "in_order": (
        Near(after=none_of(["to"])),
        Near(before=among(["was", "were", "is", "are", "been", "acted", "stayed"]), back=4),
    ),
    "doubt": (Near(before=subject(w.FIRST)),),
    "very_indeed": (Near(before=among(["very"]), back=4),),
    "yes_we": (Near(before=among([""])), Near(after=among([","]))),
    "admit": (Near(before=among(w.FIRST, ["i'll", "we'll", "one", "must"]), back=3),),
    "time_for": (Near(after=among(["to"]), on=6), Near(before=folded(_opens_clause))),
    "told_none": (Near(before=among(rebuttals.REPORTING), back=6),),
    "simply": (
        Near(
            among(["quite"]),
            among(intensity.SIMPLY_AFTER, "impossible intolerable ridiculous nonsense dishonest".split()),
        ),
    ),
    "rather": (
        Near(before=none_of(degree.RATHER_BEFORE)),
        Near(after=none_of(w.CLAUSE_MARKS, degree.RATHER_AFTER, [""])),
    ),
    "everyone": (Near(after=among("knows knew could agrees sees".split()), on=5),),
    "nobody": (Near(after=among(universal.NOBODY_AFTER, ["fooled", "dream"]), on=6),),
    "especially": (Near(among(["an", "is"]), folded(w.looks_scalar)),),
    "will_do": (Near(before=among(["nothing"]), back=8),),
    "want": (Near(before=subject(w.FIRST)), Near(after=none_of(["to"]))),
}


def guarded(rules: dict[str, Rule]) -> dict[str, Rule]:
    """Return the rules with what is known of them by their neighbours."""
    known = {
        name: Known(BY_RULE.get(name, ()), settled.SURE.get(name, ()), settled.NEVER.get(name, ())) for name in rules
    }
    return {name: Guarded(rule, known[name]) if known[name] != NOTHING_KNOWN else rule for name, rule in rules.items()}
