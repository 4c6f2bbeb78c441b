"""Words that are not those of whoever utters them: read out from somebody's writing, or only imagined."""

from __future__ import annotations

from analysis.voices.mentions import NAME
from analysis.voices.patterns import lazily
from analysis.voices.trie import any_of
from analysis.voices.vocabulary import WRITINGS

READ_OUT = lazily(  # *the chair read out his letter:*; the letter's words, not the reader's
    rf"\bread(?:s|ing)? (?:(?:out|aloud) )?(?:to \w+ )?(?:from )?(?P<what>(?:his|her|their|the|"
    rf"{NAME.pattern}['’]s) (?:[a-z’'-]+ ){{0,2}}(?:{any_of(WRITINGS)}))\b"
    r"(?!,? and\b[^:]*\b(?:said|says|asked|replied|added|told)\b)[^.:;]{0,40}:$",
    signs=("read",),
)
RECEIVED = lazily(  # *Lee read out a message which he had been sent.*: by nobody that is told
    rf"\bread(?:s|ing)? (?:(?:out|aloud) )?an? (?:[a-z-]+ ){{0,2}}?(?:{any_of(WRITINGS)})\b(?: message)?"
    r"(?: which| that)? (?:(?:he|she|they|we|I|had|has|was|been|just|once) )+(?:sent|left|received|handed|given|"
    r"forwarded|got)\b(?!(?: \w+){0,2} by (?:the\b|[A-Z]))",
    signs=("read",),
)
READ_IT_OUT = lazily(
    r"\bread(?:s)? (?:it|this|them) (?:out|aloud)\b[^.:]{0,30}\.\s*$", signs=("read",)
)  # *A text came. Lee read it out.*
IMAGINED = lazily(  # *Imagine the minister saying:*, *He might as well have said:*: nobody said it
    r"\b(?:[Ii]magine|[Pp]icture|[Ff]ancy|[Ss]uppose)\b(?! (?:my|our|his|her|their)\b)[^.:]{2,60}\b(?:sa(?:y|id)|tell|"
    r"told|admitt|announc|writ|confess)\w*\b[^.:]{0,30}[:,]$|\b(?:might|may|could) (?:just )?as well have (?:\w+ )"
    r"?(?:said|told|written|added)\b|\b[Ww]hat [^.,:]{2,50} (?:meant|(?:should|ought to|might|"
    r"could) have said)\b[^.:]{0,20}:$|\b(?:will|would) never (?:\w+ )?(?:hear|catch|get) [^.:]{2,50}\bsay\w*\b",
    signs=("magine", "icture", "ancy", "uppose", "as well have", "meant", "have said", "never"),
)
PRINTED = lazily(  # *The apology*: what a paper prints of its own
    r"(?:[Tt]he|[Tt]his|[Ii]ts) (?:[a-z]+ )?(?P<what>apology|correction|clarification|retraction|editorial)\b"
)
PRINTED_READS = lazily(
    rf"{PRINTED.pattern}(?:,[^,.:]{{2,60}},)? (?:reads?|runs?|ran|says|said|began|begins)\b[^.:]{{0,40}}:$"
)
