"""Lines amid the prose of a page that are furniture by their wording: time stamps, credits, what hearers did."""

from __future__ import annotations

from analysis.voices.dates import DAY_ALONE, DIGIT, STAMP, only_dates
from analysis.voices.patterns import lazily
from analysis.voices.trie import any_of

# The patterns are for lines in lower case.
INSET = lazily(
    r"column \d+\W*$|(?:image|photo|photograph|picture|pic|video|credit|caption|illustration|read more|related|"
    r"see also|read also|also read|more on this|watch|listen)s?(?: (?:by|credit|courtesy))?\s*:|(?:advertisement|"
    r"advert|sponsored|article continues below|story continues below|continue reading)\W*$|(?:©|📷|📸)|"
    r"(?:sent from (?:my|outlook|mail|yahoo)\b[\w ]{0,20}\b(?:iphone|ipad|phone|smartphone|mobile|android|galaxy|"
    r"blackberry|pixel|huawei|tablet|device|windows|ios)|get outlook for (?:ios|android))[\w ]{0,20}\W*$"
)
SHORT = 14  # characters of a day or a counter alone on its line
COUNTER = lazily(r"\[?\(?\d{1,3} ?/ ?\d{1,3}[\])]?")  # a post of a thread
FORWARDED = lazily(  # *-----Original Message-----*
    r"[-–—_=*]{2,} ?(?:begin |end of )?(?:the )?(?:original |forwarded )?(?:message|email|e-mail|text|letter|"
    r"statement)(?: (?:begins|ends|follows))? ?[-–—_=*]{2,}|(?:begin )?forwarded message:"
)
# How a line with a letter at its head begins where one of these patterns may match it.
BEGINS = lazily(
    any_of(
        "column image photo picture pic video credit caption illustration read related see also more watch listen "
        "advert sponsored article story continu begin forward update latest breaking new correction clarification "
        "closing final at noon mid today yesterday spring summer autumn fall winter jan feb mar apr may jun jul aug "
        "sep oct nov dec mon tue wed thu fri sat sun sent get".split()
    )
)
PAUSE = lazily(r"[(\[](?:[a-z]\w+ )?(?:applause|laughter|cheers|cheering|boos|pause|ovation)\.?[)\]]")  # *(Applause.)*


def alone(words: str) -> bool:
    """Whether a short line is furniture in the midst of prose: a time stamp, a credit, a link.

    >>> alone("9.41am"), alone("UPDATE 12.15pm"), alone("Image: PA"), alone("It was noon.")
    (True, True, True, False)
    """
    low = words.lower()
    if not low[:1].isalpha() or BEGINS.match(low):
        if STAMP.fullmatch(low) or INSET.match(low) or PAUSE.fullmatch(low) or FORWARDED.fullmatch(low):
            return True
        if len(words) < SHORT and (DAY_ALONE.fullmatch(low) or COUNTER.fullmatch(words)):
            return True
    return only_dates(words) and DIGIT.search(words) is not None


def is_pause(words: str) -> bool:
    """Whether a line only says what the hearers did.

    >>> is_pause("(Applause.)"), is_pause("(Applauding.)")
    (True, False)
    """
    return PAUSE.fullmatch(words.lower()) is not None
