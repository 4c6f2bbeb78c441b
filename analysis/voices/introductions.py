"""Tells whether a sentence says that a whole text follows it."""

from __future__ import annotations

from analysis.voices.patterns import lazily
from analysis.voices.trie import any_of
from analysis.voices.vocabulary import WRITINGS

FULL = lazily(  # in lower case, as the others
    r"\bfull (?:text|statement|letter|speech|transcript|email|resignation|remarks|reply|response|version)|\bin full\b|"
    r"\ball of it\b|\breproduced\b|\bverbatim\b|\bthe whole (?:thing|letter|statement|text)\b|\bread it\b|"
    r"\bentire(?:ty)?\b|\bword for word\b|\b(?:commas|warts|typos|spelling) and all\b|\bunedited\b|\buncut\b|"
    r"\bwider audience\b|\bwithout comment\b|\bas (?:sent|received|delivered)\b"
)
WRITING = any_of(WRITINGS)
INTRO = lazily(
    rf"\b(?:{WRITING})\b[^.]{{0,80}}(?:below|follows|reads?|says?|said|in full|here)\b|\b(?:here|"
    rf"below)\b[^.]{{0,30}}\b(?:is|are|’s|'s)\b|\b(?:issued|released|published|put out|posted|sent|shared|made|gave|"
    rf"wrote|read out|tweeted)\b[^.]{{0,60}}\b(?:this|the following|a|his|her|their|its)\b|\b(?:{WRITING})\b(?: "
    rf"(?:from|by|of|to) [^.]{{2,80}})?\s*:|\bfollowing\b|"
    r"\bwhat (?:he|she|they|[\w ]{3,30}) (?:told|wrote|said|sent|posted|had to say)\b",
)
SPOKEN = lazily(r"(?<![\w-])([\w-]++) (?:said|says|commented|added|responded|replied|explained|told \w+):$")
BARE = lazily(  # *It runs:*, *Judge for yourselves:*
    r"^(?:(?:and|so|well|but),? )?(?:it|this|which) (?:\w+ly )?(?:runs?|ran|reads?|goes|went)(?: (?:like this|thus|so|"
    r"in part))?:$|\b(?:this is it|judge for yourself|judge for yourselves|for the record|i quote|i quote it):$|"
    r"\bin (?:his|her|their|its) own words:$|^over to (?:him|her|them):$",
    signs=(
        " run",
        " ran",
        " read",
        " goes",
        " went",
        "this is it",
        "judge for",
        "record",
        "quote",
        "own words",
        "over",
    ),
)
WORD = lazily(r"[\w-]+")
TELLING = WRITINGS | frozenset(
    "full text below follows here reproduced verbatim whole entire issued released published posted sent shared made "
    "gave wrote tweeted following put read all what unedited uncut word commas this from account side version story "
    "follows did "
    "here".split()
)
WHOLE_SIGNS = tuple(  # in lower case; one of these stands in what WHOLE matches
    (
        "follows|following|below|in full|whole|reproduced|verbatim|print |publish |reproduce |give |quote |share |"
        "here they|here is|here it is|passage|paragraph|extract|text |transcript of|printed |given |published |"
        "set out |this is what |like this| thus.| account.| side.| version.| story."
    ).split("|")
)
WHOLE = lazily(
    rf"\bwhat follows is\b[^.]{{0,30}}\b(?:{WRITING})\b|\b(?:{WRITING}|give it|read it|text)\b[^.]{{0,60}}\b(?:below|"
    rf"follows|"
    r"(?<!paid )(?<!met )(?<!settled )in full|whole|reproduced|verbatim)\b|\b(?:quote|give|print|reproduce|publish|"
    r"reprint) it (?:in full|whole|below|uncut|unedited|as (?:it|we|i) (?:came|stands|reached us|arrived|got it|"
    r"had it))\.$|"
    rf"\bthe following (?:{WRITING}|address|remarks)\b|\bthe following (?:[a-z]+ )?(?:exchange|extract|passage|words|"
    rf"account|lines|paragraphs?|sentences?)\.$|\bhere they are\.$|"
    rf"\b(?:passage|paragraph|extract)\b[^.]{{0,40}}\b(?:is|at|reads?)\b[^.]{{0,20}}\.$|\b(?:we|"
    rf"i) (?:print|publish|reproduce|reprint|give|quote|share) (?:what (?:he|she|they|[\w ]{{3,25}}) (?:says?|said|"
    rf"wrote|sent|"
    rf"told)\b|(?:it|this|them|(?:his|her|their|its|the) (?:\w+ )?(?:{WRITING}|words|account))\b[^.]{{0,40}}\b(?:here|"
    rf"below|unedited|unaltered|(?:without|no) \w+|as \w+)\b)|\bthe text (?:below|that follows)\b|\b(?:{WRITING})"
    rf"\b[^.]{{0,40}}\b(?:is|are) (?:printed|given|reproduced|published|set out) (?:as|here|below)\b|"
    rf"\b(?:{WRITING})\b[^.]{{0,140}}\b(?:is|are|was|reads?|runs) as follows\b|\bthis is the (?:full |whole )?(?:text|"
    rf"transcript) of\b|\bthe following is\b[^.]{{0,30}}\b(?:{WRITING}|text|transcript)\b|\b(?:below|"
    rf"here) is\b[^.]{{0,60}}\b(?:{WRITING}|text)\b|"
    r"\bhere is what [^.]{3,40} (?:wrote|said|sent|told|had to say)\b|\bthe following (?:arrived|came|was sent)\b|"
    r"\b(?:spoke|wrote|replied|responded|answered) as follows\.$|\bhere it is(?: again| below)?(?:, (?:from|"
    r"in) [^.]{3,40})?\.$|\bthis is what (?:we|i) (?:got|had|received)\.$|\bit (?:reads?|runs?|ran|says|"
    r"said) (?:as follows|like this|thus)\.$|\b(?:sent|given|written) (?:us|me) (?:his|her|their|its) (?:account|side|"
    r"version|story)\.$",
    signs=WHOLE_SIGNS,
)
POINTING = lazily(  # *Ann Lee read this to the inquiry:*, *This is what we got:*
    r"^(?!(?:I|[Ww]e|You)\b)(?=.*(?:\b[A-Z][\w’'-]+ [A-Z]|[^.:] [A-Z]|\bwe (?:got|had|received)\b)).*\b(?:this|"
    r"the following|what we got)\b[^.:]{0,30}:$|^From (?=[A-Z])[^.:]{3,40}:$|\b(?:in writing|to reply|to answer|"
    r"for a reply)\. (?:He|She|They|It) did:$|^[A-Z][^.:]{2,80} writes:$|\b(?:left|fell) to [A-Z][^.:]{2,40} to "
    r"[a-z]+:$|\b(?:came|arrived|landed)\b[^.:]{0,20} from [A-Z][^.:]{2,60}:$",
    signs=("this", "the following", "what we got", "From ", "did:", "writes:", " to ", "came", "arrived", "landed"),
)
HANDING_OVER = lazily(  # *Over to Ann Lee.*, *Ann Lee has asked us to print this.*
    r"(?:And |Now )?(?:[Oo]ver to|[Bb]ack to|[Aa] (?:last )?word from) [A-Z][^.:]{2,60}[.:]$|[A-Z][^.:]{2,80} (?:asked|"
    r"wants) (?:us|me) to (?:print|publish|pass on|share|say) (?:this|it)[.:]$",
    signs=("ver to ", "ack to ", "word from ", "asked ", "wants "),
)


def introduces(sentence: str, whole: bool = False) -> bool:
    """Whether a sentence says that a whole text follows it; `whole`: even where marks might make it a saying.

    >>> introduces("Full text:"), introduces("The letter is given below."), introduces("It paid the account in full.")
    (True, True, False)
    """
    low, colon = sentence.lower(), sentence.endswith((":", ":\n"))
    if not whole and sentence.endswith(":") and BARE.search(low):
        return True
    if not whole and (HANDING_OVER.match(sentence) or (colon and POINTING.search(sentence))):
        return True
    if not sentence.endswith((":", ".")) or (sentence.endswith(".") and not WHOLE.search(low)):
        return False
    words = set(WORD.findall(low))
    if TELLING.isdisjoint(words):
        return False
    if sentence.endswith(":"):
        spoken = SPOKEN.search(low) if whole else None
        named = not whole or (not WRITINGS.isdisjoint(words) and not (spoken and spoken[1] not in WRITINGS))
        return bool(FULL.search(low) or (named and INTRO.search(low)))
    return True
