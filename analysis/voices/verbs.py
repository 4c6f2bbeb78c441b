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
# *junior doctors*, *local people*: several, named without an article
MANY = (
    r"(?:(?!(?i:an?|the|this|that|these|those|in|on|at|by|for|from|to|of|with|as|and|or|but|so|yet|if|when|while|"
    r"where|who|whom|whose|which|what|how|why|not|no|one|he|she|it|they|we|i|you|his|her|its|their|our|my|your|is|are|"
    r"was|were|has|have|had|do|does|did|will|would|can|could|may|might|then|than|like|about|after|before|because|"
    r"until|since|though|although|now|here|there)\b)[^\W\d_][\w’-]* ){0,3}?(?:(?!(?:always|sometimes|perhaps|nowadays|"
    r"afterwards|towards|besides|across|does|was|has|as)\b)[a-z-]{3,}(?<![isu])s|people|women|men|children|staff|police)"
    r"(?: (?:at|of|in|from|on|for) (?:the |our )?[\w’-]+(?: [A-Z][\w’-]+){0,3})?"
)
