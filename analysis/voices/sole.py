"""Who speaks where the words beside a quotation name one person only: *It was left to Ann Lee to say:*."""

from __future__ import annotations

from analysis.voices.attribution import Who
from analysis.voices.mentions import Mention, mentions
from analysis.voices.patterns import lazily
from analysis.voices.people import is_writing
from analysis.voices.regions import MASK
from analysis.voices.subjects import apposed
from analysis.voices.trie import any_of
from analysis.voices.verbs import VERB
from analysis.voices.vocabulary import WRITINGS

PEOPLE = ("he", "she", "they")
COMES_FROM = lazily(
    r"\b(?:from|by|words of|words? to|than|left to|fell to|up to|[Hh]ere is|[Hh]ere’s|[Hh]ere's) (?:the |our |a |an )?$"
)
SAYING = (
    r"(?:words?|lines?|phrases?|verdict|view|answer|reply|motto|boast|promise|advice|warning|opinion|description|"
    r"riposte|rejoinder|retort|assessment)"
)
OWNED = lazily(rf"(?:['’]s?)? (?:[a-z]+ )?{SAYING}\b")
POINTS = lazily(r"(?:(?:[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch) )?(?:is|was|are|were|reads?|ran)\b")
SAYS_SO = lazily(rf"(?:,[^,.]{{2,60}},)? {VERB} (?:that|so|it|this|as much)(?=[.,;]| (?:in|to|at|on|when|last)\b)")
TELLING = lazily(rf"\b(?:{VERB}|{SAYING}|say|{any_of(WRITINGS)})\b")
TELLS = lazily(rf" (?:\w+ ){{0,2}}(?:{VERB}|say)\b")
SENTENCE_END = lazily(rf"[.?!{MASK}]")


def sole(words: str) -> Mention | None:
    """The only person, body or writing that words name; None where they name several or speak of *he* or *she*.

    >>> sole("It was left to Ann Lee to say:").words, sole("Ann Lee told Tom Kerr:"), sole("She told Ann Lee:")
    ('Ann Lee', None, None)
    """
    named = (m for m in mentions(words) if not words.endswith("not ", 0, m.start))
    found = [m for m in named if m.sort != "pronoun" or m.words.lower() in PEOPLE]
    return found[0] if len(found) == 1 and found[0].sort != "pronoun" else None


def only(lead: str) -> Who | None:
    """The one person or body that a lead without a subject of its own has words from, by or left to.

    >>> only("I have it from the Board that").mention.words, only("You will recall Ann Lee’s line:").mention.words
    ('the Board', 'Ann Lee’s')
    """
    m = sole(lead)
    if m is None or not (COMES_FROM.search(lead, 0, m.start) or OWNED.match(lead, m.end)):
        return None
    m = apposed(lead, m)
    return Who(m, m.start, max(len(lead), m.end), "before")


def below(trail: str, at: int) -> Who | None:
    """The one whose words the sentence that follows says they are; offsets within `trail`.

    >>> below("is what Ann Lee told the inquiry.", 0).mention.words, below("Ann Lee’s words.", 0).mention.words
    ('Ann Lee', 'Ann Lee’s')
    """
    ended = SENTENCE_END.search(trail, at)
    words = trail[at : ended.start() if ended else len(trail)]
    first = next(iter(mentions(words)), None)
    if first is None:
        return None
    whose = first.start == 0 and (OWNED.match(words, first.end) or SAYS_SO.match(words, first.end))
    m = first if whose else _teller(words) if POINTS.match(words) and TELLING.search(words) else None
    if m is None or m.sort == "pronoun":
        return None
    m = apposed(words, m)
    return Who(m._replace(start=m.start + at, end=m.end + at), at, at + max(m.end, 1), "after")


def _teller(words: str) -> Mention | None:
    """The first of whom words say that they said something, else the only one they name but for a writing."""
    found = mentions(words)
    told = next((m for m in found if TELLS.match(words, m.end)), None)
    others = [m for m in found if not is_writing(m)]
    return told or (others[0] if len(others) == 1 else sole(words))
