"""Texts set apart by who says *I* and *we* in them: under a heading, below a sentence that tells of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from analysis.voices.extent import FIRST, OURS, extent, persons, speech_end, unquoted
from analysis.voices.insets import alone
from analysis.voices.introductions import FULL, WRITING
from analysis.voices.labels import strong
from analysis.voices.lines import Paragraph
from analysis.voices.patterns import lazily
from analysis.voices.people import is_writing
from analysis.voices.regions import Cover, Region
from analysis.voices.speakers import Cast
from analysis.voices.subjects import apposed, mention_at, origin, sender, subject
from analysis.voices.vocabulary import BODIES

SIGNS = {  # one of these stands where somebody says *I* or *we*; plain strings are found faster
    FIRST: (" I ", "\nI "),
    OURS: (" we ", "We "),
}
MARK = lazily(r"[“”\"«»]|(?<!\w)[‘'](?=\w)")  # a paragraph that quotes is the page's own
LONG = 900  # characters of a first paragraph that is a whole statement by itself
SURNAME = 2  # letters; a longer name says whose a text is
HEADING = lazily(
    r"(?:(?:joint|full|press|open|an?|the|our) )*(?:statement|speech|address|message|letter|remarks|tribute|"
    r"appeal)\b(?: of|(?:(?!\b(?:about|over|most|every|weekly|monthly)\b)[^:.]){0,120}?\b(?:from|by|on behalf of)) "
    r"(?=\w)",
    re.IGNORECASE,
)
WHOSE = lazily(  # *General Secretary's address to Congress*
    r"(?:the )?(?P<who>[\w.’' -]{3,60}?)['’]s (?:(?:full|opening|closing|keynote|annual|farewell) )?(?:address|speech|"
    r"remarks|statement|message) (?:to|at|on|in full\b|\()",
    re.IGNORECASE,
)
HEADING_LONG = 160  # characters of such a heading
SPOKEN = lazily(r"\b(?:speech|address|open letter|remarks)\b", re.IGNORECASE)
HEARERS = lazily(
    r"(?:Friends|Comrades|Colleagues|Conference|Congress|Delegates|Sisters|Brothers|Chair|President)\b(?: and "
    r"[a-z]+)?[,.:;!]"
)
TEXT_OF = lazily(
    r"\b(?:statement|speech|letter|account|words|testimony|message|note|story|email|(?:sent|wrote|says|said) this)\b",
    signs=(
        "statement",
        "speech",
        "letter",
        "account",
        "words",
        "testimony",
        "message",
        "note",
        "story",
        "email",
        " this",
    ),
)
HANDED = lazily(
    r"\b(?:read it|read out|reads?|made|gave|sent|sends?|issued|put out|asked for|published|with a|stood up|posted|"
    r"wrote)\b",
    signs=(
        "read",
        "made",
        "gave",
        "sen",
        "issued",
        "put out",
        "asked for",
        "published",
        "with a",
        "stood up",
        "posted",
        "wrote",
    ),
)
ANNOUNCED = lazily(  # *agreed the text below. It may be read out.*
    rf"\bthe following (?:{WRITING}|address|remarks|on|to|in|from|by|at|for)\b|\bthe (?:text|statement|letter) below\b",
    signs=("the following ", " below"),
)
HERE = lazily(r"\b(?:[Hh]ere (?:they are|it is)|[Ww]e (?:print|publish|reproduce)|[Bb]elow)\b")
SENTENCE_LONG = 200  # characters of an introduction that are read
ADDRESS = lazily(
    r"(?:(?:Good (?:morning|afternoon|evening)|Thank you|Dear),? )?(?:Conference|Congress|Friends|Comrades|Colleagues|"
    r"Delegates|Chair|President|Ladies and gentlemen|Sisters and brothers|Brothers and sisters|Mr Speaker|"
    r"Members)(?:[,;]? (?:and )?[\w ]{3,20}){0,3}[.,:;!—–]?",
    re.IGNORECASE,
)
SPEECH = lazily(
    r"\b(?:speech|address|remarks)\b.{0,60}\b(?:as (?:s?he|they) (?:gave|delivered|made)|in full|given|delivered|made|"
    r"gave)\b",
    signs=("speech", "address", "remarks"),
)
OUR_STATEMENT = lazily(r"\b(?:[Oo]ur|['’]s?) (?:\w+ )?(?:statement|reply|response)\b[^.]{0,30}:$")


@dataclass
class Host:
    """A text, its paragraphs, which may bring on another's words, what else is another's, its people and its author."""

    text: str
    paras: list[Paragraph]
    leads: list[int]
    known: Cover
    cast: Cast
    author: str

    @cached_property
    def firsts(self) -> dict[re.Pattern[str], int]:
        """The index of the first paragraph of the page's own that says *I*, and of the first that says *we*."""
        starts = [p.start for p in self.paras]
        out = {}
        for person, words in SIGNS.items():
            at = first_of(self.text, words)
            while found := person.search(self.text, at):
                index = max(0, bisect_right(starts, found.start()) - 1)
                p = self.paras[index]
                whole = self.text[p.start : p.end]
                if self._own(p) and ((own := unquoted(whole)) is whole or person.search(own)):
                    out[person] = index
                    break
                at = max(p.end, found.end())
        return out

    @cached_property
    def speeches(self) -> set[int]:
        """The leads that bring on a speech."""
        return {i for i in self.leads if _speech_follows(self.text, *self.paras[i : i + 2])}

    def _own(self, p: Paragraph) -> bool:
        return not p.set_off and not self.known.touches(p.start, p.end)

    def own(self, index: int) -> set[re.Pattern[str]]:
        """The persons in which the page itself speaks above a paragraph."""
        return {person for person, first in self.firsts.items() if first < index}

    @property
    def called(self) -> list[str]:
        """What a page calls the body that publishes it: *The Guild*."""
        return ["The " + word for word in self.author.split() if word.lower() in BODIES]

    def words(self, index: int) -> str:
        """The words of a paragraph."""
        return self.text[self.paras[index].start : self.paras[index].end]


def first_of(text: str, words: Iterable[str]) -> int:
    """Where the first of some strings stands in a text, else the text's length; none is looked for behind another.

    >>> first_of("We saw that I was late.", (" I ", "We ")), first_of("Nobody saw it.", (" I ",))
    (0, 14)
    """
    first = len(text)
    for word in words:
        at = text.find(word, 0, first + len(word) - 1)
        first = at if at >= 0 else first
    return first


def _speech_follows(text: str, lead: Paragraph, p: Paragraph) -> bool:
    """Whether the end of a paragraph brings on a speech, or the one below addresses hearers."""
    if SPEECH.search(text, max(lead.start, lead.end - SENTENCE_LONG), lead.end):
        return True
    return text[lead.end - 1] == ":" and ADDRESS.fullmatch(text, p.start, p.end) is not None


def is_heading(words: str) -> re.Match[str] | None:
    """Whether a line says whose text follows: *Statement from the Guild*, *The Chair’s speech to conference*."""
    return HEADING.match(words) or WHOSE.match(words)


def headed(page: Host, lead: Paragraph, first: int) -> Region | None:
    """The text under a heading that says whose it is: *Statement from the strike committee*."""
    words, p = page.text[lead.start : lead.end].strip("*_# "), page.paras[first]
    match = is_heading(words) if words[-1:] not in ".:?!" and len(words) <= HEADING_LONG else None
    if match is None or lead is page.paras[0]:
        return None
    words = words.lower() if words.isupper() else words
    owner = words[match.end() :] if match.re.pattern == HEADING.pattern else "the " + words[slice(*match.span("who"))]
    m = mention_at(owner, 0)
    name = page.cast.fullest(apposed(owner, m).words) if m and m.sort != "pronoun" else ""
    below = page.words(first)
    if not name or name in page.author or page.author in name or _no_prose(below):
        return None
    if SPOKEN.search(match.group()) or HEARERS.match(below):
        end = speech_end(page.text, page.paras, first, page.speeches)
    else:
        end = extent(page.text, page.paras, first, {FIRST, OURS}, [*page.called, name])
    return Region(p.start, end, "document", name, form="introduction")


def _no_prose(words: str) -> bool:
    """Whether a paragraph is no prose of anybody's: a date, a heading, a line without a full stop."""
    return strong(words, "") or alone(words) or words[-1] not in ".?!…,"


def told_of(page: Host, above: str, last: str, first: int) -> Region | None:
    """A text of whose making two sentences tell, which says *I* where the page above it does not.

    *He left with a statement. You may read it:* brings on somebody's text without a word that must stand there.
    """
    ending, p = above + " " + last, page.paras[first]
    if TEXT_OF.search(ending) is None or HANDED.search(ending) is None:
        return None
    words = page.words(first)
    if MARK.search(words) or FIRST not in persons(words) - page.own(first):
        return None
    return Region(p.start, end_of(page, first, last), "document", _teller(page, above, last), form="introduction")


def _teller(page: Host, *sentences: str) -> str:
    """Whose text some sentences tell of, where one of them names him."""
    for sentence in sentences:
        m = sender(sentence) or origin(sentence) or subject(sentence) if TEXT_OF.search(sentence) else None
        if m and m.sort != "pronoun" and m.words not in page.author and not is_writing(m):
            return page.cast.fullest(apposed(sentence, m).words)
    return ""


def end_of(page: Host, first: int, lead: str, *, ours: bool = False, said: bool = False) -> int:
    """Where a statement ends: the last paragraph in a person in which the page above it does not speak.

    `ours`: it is the publisher's own; `said`: its lead says only that somebody said it.
    """
    p = page.paras[first]
    spoken = persons(page.words(first))
    marks = (spoken or ({FIRST, OURS} if said else set())) - page.own(first)
    whole = FULL.search(lead.lower()) or ANNOUNCED.search(lead) or HERE.search(lead)
    if whole or (ours and OUR_STATEMENT.search(lead)):
        marks = marks or spoken & {FIRST} or (spoken if ours else set())
    if not marks or p.end - p.start > LONG:
        return p.end
    named = [m.words.split()[-1] for m in (origin(lead), subject(lead)) if m and m.sort == "name"]
    names = [name for name in named if len(name) > SURNAME]  # a text does not name whose it is
    return extent(page.text, page.paras, first, marks, [*page.called, *names])
