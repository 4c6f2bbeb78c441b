"""Whose words a sentence about a text or a saying brings on: *The reply from the depot was short.*, *Her words:*."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis.voices.mentions import Mention, mentions
from analysis.voices.names import is_role
from analysis.voices.patterns import lazily
from analysis.voices.people import is_writing
from analysis.voices.regions import MASK
from analysis.voices.subjects import apposed, fronted, mention_at
from analysis.voices.trie import any_of
from analysis.voices.verbs import VERB
from analysis.voices.vocabulary import GIVEN, WRITINGS

SAYING = frozenset(
    "word words phrase phrases view opinion promise warning boast description question questions comment comments "
    "remark remarks contribution entry refrain chant chorus joke aside complaint voice account recollection reaction "
    "advice bit highlight reason reasons crime testimony version inscription caption riposte rejoinder retort "
    "assessment".split()
)
UTTERED = lazily(rf"\b(?:{any_of(WRITINGS | SAYING)})\b", re.IGNORECASE)
PREDICATE = lazily(  # of a sentence that tells of words without telling who does what with them
    rf"\b(?:{VERB}|is|was|were|are|has|had|made|gave|put|met|took)\b"
)
PRESENTS = lazily(
    r"\b(?:is|was|were|are|had|has|runs?|ran|came|comes|followed|follows|reads?|went|goes|arrived|consists? of|"
    r"consisted of|begins|began|ends|ended|says?|said)\b"
)
WHOSE = lazily(r"(?:['’]s?)? (?:own )?(?:[a-z-]+ ){0,3}$")
AGENT = lazily(r"\b(?:from|by|in the hand of) (?=\w)")
COURTESY = lazily(r"\b(?:courtesy of|(?:comes?|came) (?:to (?:me|us) )?(?:from|by way of)) (?=\w)")
OF = lazily(  # *the complaint of a cashier*, but not *the account of a strike*
    r"(?:words?|verdict|views?|opinion|complaint|advice|promise|warning|reaction|answer|reply|response|remarks?|"
    r"comments?|"
    r"chant|refrain|voice|letter|speech) of (?=\w)",
    re.IGNORECASE,
)
FROM_NEAR = lazily(r",? (?:from|by) (?=\w)")
SOMEONE = lazily(  # no list has them all: *the reply from the gatehouse was*, *the verdict of one carrier was*
    r"(?:the|an?|one) (?!(?:week|day|month|year|time|meeting|page|other|last|past|previous)\b)(?:[a-z-]+ "
    r")??[a-z-]+(?= (?:was|"
    r"is|were|had|has|ran|came|consists?|arrived|reads?)\b|:)"
)
HEARD = lazily(
    r"\W*(?:Overheard|Heard|Spotted|Seen|Found|Pinned|Posted|Scrawled)\b",
    signs=("eard", "potted", "een", "ound", "inned", "osted", "crawled"),
)
WHOSE_OWN = ("his", "her", "their", "its")
KEPT = 2048  # sentences whose reading is kept
LONG = 30  # words of a sentence that does nothing but bring on words


@lru_cache(maxsize=KEPT)
def uttered(sentence: str) -> Mention | None:
    """The person or body whose words a sentence that is about words brings on; offsets within `sentence`.

    >>> uttered("When one complained, the reply from the duty office was two lines long.").words
    'the duty office'
    >>> uttered("Underneath, her own words:").words, uttered("She wrote a letter to the clerk.")
    ('her', None)
    """
    begin = max(fronted(sentence), sentence.rfind(MASK) + 1)
    about = UTTERED.search(sentence, begin)
    if about is None or PREDICATE.search(sentence, begin, about.start()):
        return _agent(sentence, begin) if HEARD.match(sentence) else None
    if whose := _agent(sentence, about.end()) or _owner(sentence, begin, about):
        return whose
    near = FROM_NEAR.match(sentence, about.end()) if about.group().lower() != "voice" else None
    someone = SOMEONE.match(sentence, near.end()) if near else None
    if someone:
        return Mention(*someone.span(), someone.group(), "noun")
    of = OF.match(sentence, about.start())
    if of and (someone := SOMEONE.match(sentence, of.end())):
        return Mention(*someone.span(), someone.group(), "noun")
    whole = mention_at(sentence, of.end()) if of else None
    known = whole and whole.sort != "pronoun" and not is_writing(whole) and (is_role(whole.words) or " " in whole.words)
    return whole if known else None


@lru_cache(maxsize=KEPT)
def presents(sentence: str) -> bool:
    """Whether a sentence without a colon only tells of the words that follow it.

    >>> presents("His reply was shorter."), presents("He read the reply twice.")
    (True, False)
    """
    words = sentence.split()
    about = UTTERED.search(sentence, fronted(sentence))
    if about is None or len(words) > LONG:
        return False
    told = PRESENTS.search(sentence, about.end())
    return told is not None and not PREDICATE.search(sentence, about.end(), told.start())


def _agent(sentence: str, at: int) -> Mention | None:
    """Who stands after *from* or *by*, unless it is a place or a text."""
    for by in (*COURTESY.finditer(sentence, at), *AGENT.finditer(sentence, at)):
        m = mention_at(sentence, by.end())
        if m is None or m.sort == "pronoun" or is_writing(m):
            continue
        m = apposed(sentence, m)
        if is_role(m.words) or " " in m.words or m.words.lower() in GIVEN:
            return m
    return None


def _owner(sentence: str, begin: int, about: re.Match) -> Mention | None:
    """Whose a saying is said to be: *the clerks’ answer*, *her own words*."""
    for m in mentions(sentence):
        if begin <= m.start < about.start() and m.end >= about.end():
            own = m.words.split()[0]
            if own.lower() in WHOSE_OWN[:3]:  # *its second paragraph* is a writing's
                return Mention(m.start, m.start + len(own), own, "pronoun")
            return m if re.search(r"['’]s? ", m.words) else None
        if begin <= m.start and m.end <= about.start() and WHOSE.match(sentence[m.end : about.start()]):
            if m.sort == "pronoun" and m.words.lower() in WHOSE_OWN:
                return m
            return apposed(sentence, m) if sentence.startswith(("'", "’"), m.end) or "’" in m.words[-2:] else None
    return None
