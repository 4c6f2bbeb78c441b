"""What stands beside the cue of a move whose rule may let it stand."""

from __future__ import annotations

from analysis.cues.guards import All, Either, Near

from .. import words as w
from ..context import fold, is_negator, is_number, is_skipped
from ..rules import (
    absences,
    advice,
    answers,
    appeals,
    commands,
    concessions,
    demands,
    denials,
    esteem,
    grants,
    owning,
    praises,
    rebuttals,
    rejections,
    requests,
    speaking,
    summons,
    superlatives,
    tributes,
)
from .nearby import ENDS, NAMES_PEOPLE, among, folded, none_of, opens_clause, subject


def _verb_of_demand(token: str) -> bool:
    """What may follow *should* in a demand: an adverb, or a verb that is no mere word of speech."""
    word = fold(token)
    if not word or is_skipped(word) or word in demands.ENDS | {"have", "say", "think"}:
        return bool(word)
    pronoun = word in w.OBJECT_PRONOUNS or word in ("he", "she", "they", "i", "we")
    return word.isalpha() and not pronoun and word not in demands.SPOKEN_OF and not token[:1].isupper()


def _opens_command(word: str) -> bool:
    return not word or not word[0].isalpha() or word in commands.HEADS


def _opens_report(word: str) -> bool:
    return not word or not word[0].isalnum() or word in rebuttals.REPORTING | {"that", "and"}


def _comes_to_harm(word: str) -> bool:
    return word in rebuttals.HARMED or word in NO_HARM_DONE or word.startswith("mis")


def _wants(word: str) -> bool:
    return word in summons.BODIES or word in w.ADVERBS or (word.endswith("s") and praises.person_word(word))


COMMAND = (Near(before=folded(_opens_command)),)
CONJOINED = frozenset(["and", ","])
NO_HARM_DONE = rebuttals.HARMING | frozenset("astray risk asked told ordered".split())
GOOD_BEFORE = esteem.IS | CONJOINED | w.ADVERBS
IS_GOOD = (
    Near(before=folded(lambda word: word in GOOD_BEFORE or word.endswith("ly"))),
    Near(before=none_of(w.FIRST), back=4, every=True),
    Near(after=among(esteem.ENDS, w.CLAUSE_MARKS)),
)
NOT_DEMANDED_OF = w.FIRST | w.WH | demands.SHOULD_WORDS | (w.CLAUSE_MARKS - {","}) | {"as", ""}
INSISTED = among(rebuttals.INSISTING)
OWN_DEEDS = rejections.MISDEEDS - rejections.PRIVATE
ARTICLES = frozenset(["a", "an"])
PREDICATE = w.BE - {"be"}
RIGHT_BEFORE = w.BE | concessions.HOW_RIGHT | {"the"}
SOMEBODY = Near(before=praises.is_somebody, after=NAMES_PEOPLE, back=10, on=2)
TOLD = Near(before=among(rebuttals.REPORTING), after=among(rebuttals.SAID_AFTER), back=14, on=24)
BY_RULE: dict[str, All] = {
    "absurd_claim": (Near(before=among(denials.ABSURD_CLAIM_WORDS, denials.TO_CLAIM), back=16),),
    "acted_so": (Near(before=among(answers.ACTED), back=5),),
    "admits": (Near(before=among(owning.ADMITTING), back=6), Near(before=among(owning.MADE_TO), back=6)),
    "admit": (Near(before=among(w.FIRST, ["i'll", "we'll", "one", "must"]), back=3),),
    "assured": (Near(after=among(absences.ASSURED), on=20),),
    "bodies_want": (Near(before=folded(_wants)),),
    "ask": (
        Near(
            before=folded(lambda word: word != "" and word not in w.CLAUSE_MARKS and not is_negator(word)),
            cue=among(["asks"]),
        ),
        Near(after=none_of(w.WH - {"whoever"}, ["if", "whether", "about", "to"])),
    ),
    "at_start": (Near(before=folded(opens_clause)),),
    "command": COMMAND,
    "come": (*COMMAND, Near(after=among(["to", "down", "here", "and"]))),
    "demand": (
        Near(before=none_of(requests.DEMAND_BEFORE, w.DETERMINERS)),
        Near(before=among(requests.DEMANDING), after=among(w.DETERMINERS, requests.DEMAND_AFTER)),
    ),
    "dealt_fairly": (Near(before=among(esteem.SERVED)), Near(after=among(esteem.SERVED_AFTER))),
    "did_no_wrong": (
        Near(after=among(rejections.WRONGS, rejections.OF_CLIENTS, ["start", "cause", "create", "provoke"])),
    ),
    "disputes": (Near(before=none_of([""])), Near(after=among(w.DETERMINERS, ["it"]))),
    "duty": (Near(before=none_of(appeals.DUTY_BEFORE)), Near(after=among(appeals.DUTY_AFTER))),
    "elliptical": (Near(after=among(rebuttals.SENTENCE_ENDS)), Near(before=among(rebuttals.SPOKEN_OF, w.ADVERBS))),
    "emphatic_did": (
        Near(before=folded(lambda word: word[:1].isalpha())),
        Near(after=among(concessions.GOOD_TURNS, concessions.PASSED_OVER)),
    ),
    "expect_to": (Near(before=subject(requests.EXPECTING)), Near(after=none_of(["to", "it", "that", "this"]))),
    "asked": (Near(before=among(requests.OURS, ["branch", "union", "members"]), back=3),),
    "beyond_praise": (Near(before=among(superlatives.BEYOND), back=3),),
    "by_a_date": (
        Near(after=among(w.DETERMINERS, w.OBJECT_PRONOUNS)),
        Near(after=among(["by", "before", "to"]), on=12),
        Near(after=among(advice.DAYS, w.MONTHS, summons.BARE, ["end"], *advice.DATES), on=12),
    ),
    "gave_all": (
        Near(after=folded(lambda word: is_number(word) or word in ("her", "his", "their", "of", "everything"))),
    ),
    "has_moved": (Near(before=among(["has", "have"]), back=2),),
    "kept_going": (Near(after=among(superlatives.KEPT_SO, ["lights", "show"]), on=6),),
    "looking_back": (Near(before=among(["on", "looking", "in", "with", ""])),),
    "fault_ours": (Near(before=among(owning.FAULTS), back=8),),
    "first_to": (
        Near(before=among(["the"])),
        Near(before=among(["is", "was"]), back=3),
        Near(after=among(["to"]), on=9),
    ),
    "fine_thing": (Near(before=none_of(esteem.NO_FINE_THING)), Near(after=among(esteem.THINGS), on=2)),
    "first_class": (Near(before=among(w.BE, ["been"])),),
    "flatly_wrong": (Near(before=among(denials.FLATLY_WRONG_BEFORE)), Near(after=among(ENDS, ["and"]))),
    "get_done": COMMAND,
    "give_name": COMMAND,
    "good_job": (
        Near(before=among(["did", "done", "doing", "does", "do"]), back=6),
        Near(before=among(tributes.WORKMANLIKE), back=6),
    ),
    "good_person": (Either(((Near(after=NAMES_PEOPLE, on=2),), IS_GOOD)),),
    "granted_point": (Near(after=among(grants.ITS)), Near(after=among(grants.POINTS), on=6)),
    "got_wrong": (Near(before=among(["got", "get", "had"]), back=8), Near(before=among(w.FIRST), back=8)),
    "i_did_not": (
        Near(before=among(w.FIRST)),
        Near(after=among(OWN_DEEDS - rejections.I_DID_NOT_AFTER, [","])),
    ),
    "i_never": (
        Either(
            (
                (Near(before=among(w.FIRST, ["i've", "we've"]), back=2),),
                (Near(before=among(["our"]), back=5), Near(after=among(["put"]))),
            )
        ),
    ),
    "imperative": COMMAND,
    "imperative_do": COMMAND,
    "imperative_dont": COMMAND,
    "imperative_give": COMMAND,
    "imperative_make": (*COMMAND, Near(after=among(summons.MADE_SO), on=2)),
    "imperative_obj": (*COMMAND, Near(after=among(summons.MADE))),
    "in_accordance": (Near(before=among(["was", "were"]), back=5),),
    "in_defence": (Near(before=folded(lambda word: word.endswith(("'s", "s'")))), Near(after=among([",", ""]))),
    "in_order": (
        Near(after=none_of(["to"])),
        Near(before=among(["was", "were", "is", "are", "been", "acted", "stayed"]), back=4),
    ),
    "in_the_title": (Near(before=among(["a", "an"]), back=6), Near(after=among(tributes.TITLE_AFTER))),
    "it_was": (Near(before=among(["it", "that", "this"]), back=5), Near(after=among(ENDS, ["and"]))),
    "it_is_true": (Near(before=among(["is", "was", "that's", "it's"]), back=3, cue=none_of(["true"])),),
    "makes_proud": (Near(before=among(["make", "makes", "made", "making", "done", "did"]), back=4),),
    "most_cheerful": (
        Near(before=among(["the", "our", "its", "their", "a"])),
        Near(after=folded(superlatives.is_kindly)),
        Near(after=NAMES_PEOPLE, on=2, skip=1),
    ),
    "must_act": (
        Near(before=none_of(NOT_DEMANDED_OF, demands.REPLY_FORMS)),
        Near(after=folded(lambda word: word != "have")),
        Near(after=_verb_of_demand),
    ),
    "needs_to": (
        Near(before=none_of(w.FIRST, demands.NEEDS_TO_BEFORE, w.CLAUSE_MARKS, [""])),
        Near(after=among(demands.ACTS - demands.EVERYDAY_ACTS, ["be"])),
    ),
    "needs": (Near(after=among(summons.NEEDED), on=4),),
    "neither": (Near(after=among(denials.CHARGED), on=3),),
    "never_was": (Near(before=folded(opens_clause)), Near(after=among(absences.ENDS, ["of", "in"]), on=5)),
    "now": (Near(before=among(summons.ASKED_FOR), back=8),),
    "more_spine": (Near(after=among(superlatives.SPINE)),),
    "neither_true": (Near(after=among(answers.TRUE_WORDS), on=10),),
    "never_met": (Near(after=among(rebuttals.MEETS, ["it"])),),
    "no_deed": (Near(before=lambda token: not token[:1].isalnum()), Near(after=among(["been"]), on=5)),
    "no_harm": (
        Near(before=folded(_opens_report)),
        Near(after=among(w.AUXILIARIES, ["astray"]), on=9),
        Near(after=folded(_comes_to_harm), on=9),
    ),
    "no_spite": (Near(after=among(rebuttals.SPITE)),),
    "not_they": (Near(after=lambda token: token[:1].isupper() or praises.person_word(fold(token))),),
    "not_a_bad": (Near(after=among(grants.BAD_SORTS, grants.WHOLLY_BAD)),),
    "not_bettered": (Near(before=among(esteem.COULD), back=12),),
    "not_done": (
        Near(before=folded(lambda word: not word or not word[0].isalnum() or word in ("that", "and", "but"))),
        Near(after=among(answers.HARMED), on=12),
    ),
    "not_blamed": (
        Near(before=INSISTED, after=among(w.ADVERBS, rebuttals.BEFORE_BLAME, rebuttals.BLAMED), back=6),
        Near(before=INSISTED, after=among(rebuttals.BLAMED), back=6, on=6),
    ),
    "obligation": (Near(after=among(["to", "of", "under", "towards"])),),
    "of_them": (
        Near(after=among(praises.HUMAN_PRONOUNS - {"us", "me", "i", "we"})),
        Near(before=among(w.BE), back=4),
    ),
    "praise": (SOMEBODY,),
    "praise_predicate": (
        SOMEBODY,
        Near(before=folded(lambda word: word in PREDICATE | CONJOINED | ARTICLES | w.ADVERBS or word.endswith("ly"))),
    ),
    "praise_noun": (Near(before=among(["a", "an"]), back=2),),
    "predicate": (Near(after=among(ENDS, ["and", "to", "with"])),),
    "principles": (Near(after=among(["of"])),),
    "proud": (Near(after=among(["of", "to"])),),
    "put_aside": COMMAND,
    "put_back": (Near(before=folded(lambda word: not any(map(str.isalnum, word)))),),
    "right_about": (
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
        Near(before=folded(lambda word: word not in speaking.STANDS_AGAINST and not is_negator(word))),
        Near(before=among(speaking.SPEAKING_NOUNS), back=17),
    ),
    "says_not": (Near(before=among(["it", "he", "she", "they"])),),
    "section": (Near(after=folded(lambda word: word[:1].isdigit())),),
    "should": (Near(before=none_of(NOT_DEMANDED_OF)), Near(after=_verb_of_demand)),
    "slip": (
        Near(before=folded(lambda word: word in owning.SLIPPED or word.endswith("ly"))),
        Near(after=among(ENDS, ["and", "about", "to"])),
    ),
    "subjunctive": (Near(after=among(summons.BARE, ["be", "should", "not"]), on=9),),
    "sound": (Near(before=among(["was", "were", "are", "is"])), Near(after=among(ENDS))),
    "the_best": (Near(after=folded(lambda word: praises.person_word(word) or word in superlatives.THE_BEST_AFTER)),),
    "time_to": (
        Near(before=folded(lambda word: not any(map(str.isalnum, word)) or word in ("about", "and", "high", "now"))),
    ),
    "time_for": (Near(after=among(["to"]), on=6), Near(before=folded(opens_clause))),
    "to_be_done": (
        Near(before=none_of(summons.FINITE)),
        Near(before=among(summons.ITEM_MARKS, [""]), back=8),  # an item begins not far before
        Near(after=folded(lambda word: word.endswith("ed") or word in summons.UNDONE), on=2),
    ),
    "took_nerve": (Near(after=among(superlatives.SPINE), on=3),),
    "told_never": (
        TOLD,
        Near(before=none_of(["you", "i", "we", "who", "would", "will", "to", "can", "could"])),
    ),
    "partly_so": (Near(after=among(w.BE), on=5), Near(after=among(owning.GOOD, owning.UNKIND), on=8)),
    "told_none": (Near(before=among(rebuttals.REPORTING), back=6),),
    "told_not": (TOLD, Near(after=among(w.ADVERBS, ["been"], rebuttals.MISDONE))),
    "true_start": (Near(before=among([""])), Near(after=among([",", ":"]))),
    "under": (
        Near(before=folded(lambda word: not word.isalpha() or word in ("and", "but", "that"))),
        Near(after=among(w.RULE_WORDS), on=6),
    ),
    "unrecognised": (Near(before=folded(lambda word: is_negator(word) or word in ("fail", "fails")), back=9),),
    "want": (Near(before=subject(w.FIRST)), Near(after=none_of(["to"]))),
    "we_know": (Near(after=among(concessions.WE_KNOW_WORDS), on=7),),
    "well_done": (
        Near(before=among(tributes.DEEDS), after=among(tributes.DONE_WELL), back=6),
        Near(after=among(ENDS, "and by in on for with through throughout over".split(), tributes.DONE_WELL)),
    ),
    "whole": (
        Near(before=lambda token: not any(map(str.isalnum, token)) and token not in (",", "-")),
        Near(after=among(rebuttals.SENTENCE_ENDS, [",", ":"])),
    ),
    "will_do": (Near(before=among(["nothing"]), back=8),),
    "wronged_none": (
        Near(before=among(w.ADVERBS, answers.DONE_TO_NOBODY)),
        Near(after=among(answers.AFTER_NOBODY)),
    ),
    "with_virtue": (Near(before=among(tributes.SHOWN, ["more", "with"])),),
    "yes_we": (Near(before=among([""])), Near(after=among([","]))),
}
