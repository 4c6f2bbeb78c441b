"""The verbs of saying as patterns, and what may stand between them and their subject."""

from __future__ import annotations

from analysis.voices.patterns import lazily
from analysis.voices.trie import any_of
from analysis.voices.vocabulary import OBJECT, SAY

VERB = rf"(?:{any_of(SAY)})"
TELL = (
    rf"(?:{any_of(set(SAY) - OBJECT)}|puts? it|(?:recorded|quoted|reported|heard)(?: by [\w ]{{3,20}})? (?:as )?saying|"
    rf"(?:went|goes|carried) on(?! (?:to|for|until|till)\b)|"
    r"called(?= out| from| back| across| (?:it|him|her|them)\b|[.,;]))"
)
SAYS = frozenset(SAY)
WORD = lazily(r"[\w’'-]+")
ADVERB = (
    r"(?:has|have|had|used|also|then|later|today|yesterday|who|will|would|is|was|were|did|once|recently|himself|"
    r"herself|again|likes|liked|loves|loved|tends|tended|prefers|preferred|chose|chooses|now|still|just|often|always|"
    r"never|even|further|reportedly|(?:\w+ly)|in turn|last night|this (?:morning|week|afternoon)|on \w+day|first|once|"
    r"simply|and|only|reported|understood|alleged|supposed|rumoured|be|been|being|to|went on to|apparently|duly|too|"
    r"since)"
)
