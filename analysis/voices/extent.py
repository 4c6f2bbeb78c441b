"""Where a text without marks ends: by who says *I* and *we* in it and in the page about it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.voices.insets import alone, is_pause
from analysis.voices.labels import strong
from analysis.voices.lines import Paragraph
from analysis.voices.patterns import lazily

FIRST = lazily(r"\b(?:I|my|me|myself|I['’]\w+)\b")
OURS = lazily(r"\b(?:we|us|our|ours|ourselves|we['’]\w+)\b", re.IGNORECASE)
PERSONS = (FIRST, OURS)
QUOTED = lazily(r"[“\"«][^“”\"«»]{1,900}[”\"»]|(?<!\w)‘[^‘’]{1,600}’")
QUOTED_STARTS = '“"«‘'
OPENERS = "\"“‘'«„”"
WORDS = lazily(r"[“\"«‘](?P<words>[^“”\"«»’]{8,120})[”\"»’]")  # quoted again below
MOST = 30  # paragraphs of the longest
PASSING = 1  # paragraphs of a text without a word in its person, between others that have one
DONE = lazily(
    r"\bno (?:further|more) (?:comment|statement)|\b(?:nothing (?:further|more|to add))|\bthat is all\b|"
    r"^Thank you\.?$|\bGod bless\b",
    re.IGNORECASE,
)
TURNS = lazily(
    r"^(?:So|Well|Ah|Oh|Right|Now then|And so|Note|Notice|Where to begin|Let us|Let’s|Let's|Make of|What a|Brings|"
    r"Nice|Quite|Phew|Strong stuff|Stirring|Reader,|Indeed|Ha!|Enough said|There you have|There it is|There(?: is|"
    r"['’]s) no (?:arguing|answer|disputing)|Hm+|Er|Good riddance)\b"
)
RESUMES = lazily(
    TURNS.pattern
    + r"|\b(?:the|this|that|his|her|their) (?:statement|letter|email|speech|message|resignation)\b|\b(?:he|"
    r"she) (?:says|said|writes|wrote)\b",
    re.IGNORECASE,
)
AFTERWARDS = lazily(
    r"(?:After|Following) the \w+\b|After(?:wards|ward)\b|Speaking after|(?:As|When|Then) (?:s?he|they) (?:sat|stepped|"
    r"left|finished|ended|spoke|walked|stopped|came|went|turned|put|folded)\b"
)
THANKS = lazily(r"(?:Thank you|Solidarity|God bless)\b[\w ,]{0,30}[.!]?")  # the last words of a speech


def persons(words: str) -> set[re.Pattern[str]]:
    """Which of *I* and *we* stand in words outside marks.

    >>> persons("I told them: “We know you.”") == {FIRST}
    True
    """
    own = unquoted(words)
    return {person for person in PERSONS if person.search(own)}


def unquoted(words: str) -> str:
    """Words without what stands in marks among them.

    >>> unquoted("I told them: “We know you.”")
    'I told them:  '
    """
    return QUOTED.sub(" ", words) if any(mark in words for mark in QUOTED_STARTS) else words


def extent(text: str, paras: list[Paragraph], first: int, marks: set[re.Pattern[str]], names: Iterable[str]) -> int:
    """Where a text that begins at a paragraph ends: at the last one in one of its persons; `names` are no part of it.

    >>> from analysis.voices.lines import lines
    >>> text = "I resign.\\n\\nIt was fun.\\n\\nI shall write.\\n\\nSo she goes.\\n\\nI rang her."
    >>> text[: extent(text, lines(text), 0, {FIRST}, ())][-14:]
    'I shall write.'
    """
    at = first
    for following in range(first + 1, min(len(paras), first + MOST)):
        words = text[paras[following].start : paras[following].end]
        done = DONE.search(text[paras[at].start : paras[at].end]) is not None
        if done or _resumes(words, FIRST in marks) or any(name in words for name in names):
            break
        said = text[paras[first].start : paras[at].end]
        if any(m["words"].rstrip(".,") in said for m in WORDS.finditer(words)):
            break  # the page takes up some words of the text
        if marks & persons(words):
            at = following
        elif following - at > PASSING:
            break
    return paras[at].end


def _resumes(words: str, singular: bool) -> bool:
    """Whether a paragraph is the page's own again, not the text's."""
    if not words or words[0] in OPENERS or strong(words, "") or alone(words):
        return True
    return (RESUMES.search(words) if singular else TURNS.match(words)) is not None


def speech_end(text: str, paras: list[Paragraph], first: int, speeches: set[int]) -> int:
    """Where a speech that begins by addressing its hearers ends: above furniture, or what brings on another."""
    end = paras[first].end
    for at in range(first + 1, len(paras)):
        words = text[paras[at].start : paras[at].end]
        if is_pause(words):
            continue
        if at in speeches or strong(words, "") or alone(words) or AFTERWARDS.match(words):
            break
        end = paras[at].end
        if THANKS.fullmatch(words):
            break
    return end
