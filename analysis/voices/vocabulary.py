"""Word lists of the voices: verbs of saying, roles, bodies, writings, titles, first names; the long ones are a CSV."""

from __future__ import annotations

from pathlib import Path

from analysis.wordlists import read_lists

VOCABULARY = Path(__file__).with_name("vocabulary.csv")
_LISTS = read_lists(VOCABULARY)
SAY = _LISTS["said"]  # past, present and participle of the verbs by which English prose reports speech or writing
OBJECT = _LISTS["object"]  # of these, those whose object is who or what is spoken of: no tag after a quotation
PERSONS = _LISTS["person"]  # nouns for a person or body that speaks
BODIES = _LISTS["body"]  # nouns for a body; *they* and *it* may stand for these, *he* and *she* may not
WRITINGS = _LISTS["writing"]  # nouns for a text that can be quoted from
# Plurals of PERSONS, roles in lower case only, since they also stand within the names of unions.
GROUPS = frozenset(word + "s" for word in PERSONS if word[-1].isalpha() and word[-1] not in "sx") - PERSONS | {"people"}
GROUPS |= frozenset("contractors companies unions employers councils ministries departments firms agencies".split())
TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Prof|Professor|Senator|Councillor|Cllr|Rev|Reverend|Judge|"
    "Justice|Sister|Brother|Comrade|Delegate|Congressman|Congresswoman|Representative|Rep|Sen|Gov|Governor|President|"
    "Captain|Advocate|Attorney|Chairperson|Chairman|Chair|Sergeant|Colonel|General|Major|Inspector|Constable|Father|"
    "Bishop|Rabbi|Imam|Shri|Smt|Hon|Commissioner|Mayor|Premier|Minister|Secretary|Chancellor|Deputy|Superintendent|"
    "Ambassador|Taoiseach|Tánaiste|Steward|Organiser|Nurse|PC|MP|Commander|Commodore|Admiral|Brigadier|Lieutenant|"
    "Corporal|Canon|Alderman|Sheriff"
)
STYLES = ("Sir", "Dame", "Lord", "Lady", "Baroness", "Baron", "Dr")  # kept in the fullest name
MALE_TITLES = frozenset("mr sir lord baron father brother congressman bishop shri king prince".split())
FEMALE_TITLES = frozenset("mrs ms miss dame lady baroness sister congresswoman smt queen princess".split())
MALE_NOUNS = frozenset(
    "spokesman chairman congressman man father husband boy son brother uncle grandfather postman gentleman lad bloke "
    "chap dad grandad nephew groom stepfather godfather headmaster schoolmaster duke earl king prince".split()
)
FEMALE_NOUNS = frozenset(
    "spokeswoman chairwoman congresswoman woman mother wife girl daughter sister aunt grandmother lady lass mum mam "
    "nan gran granny grandma niece bride nun actress waitress governess headmistress hostess stewardess landlady "
    "heiress housewife stepmother godmother duchess countess queen princess usherette".split()
)
MALE, FEMALE = _LISTS["male"], _LISTS["female"]  # common given names in the English-speaking countries
GIVEN = MALE | FEMALE | _LISTS["neutral"]  # and those of either gender
WORDS_TOO = _LISTS["word"]  # given names that may as well be the first word of a sentence
