"""Does a sentence say no to the one before? *The Bugle has it that he fled. He did not. We reject that.*"""

from __future__ import annotations

import re

from .falsity import DEFAMING, FALSE, MADE_UP, UNFAIR

SHORT = 160  # characters; a longer sentence has more to say than no
_STEM = 5  # letters by which a denial takes up a word of the charge
_WHO = r"(?:it|he|she|they|we|you|(?:mr|mrs|ms|miss|dr|sir|dame) [\w’'-]+(?: [\w’'-]+)?)"
_NOT = r"(?:n['’]t| not)"
_DO_NOT = rf"(?:was|were|did|had|has|have|is|are|does|do){_NOT}"
_LEAD = r"^\W*(?:and |but |now |well,? |no,? |of course |in fact |i think |we think )*"
_UNTRUE = re.compile(
    _LEAD + r"(?:(?:that|this|it|these|both|all of (?:it|this)|the (?:charge|claim|story|suggestion|slur)|which)"
    r"(?:['’]s| is| was| are| were) (?!to\b)(?:[\w’]+[ ,-]+){0,4}?"
    rf"(?:{FALSE}|{MADE_UP}|{DEFAMING}|{UNFAIR}|travesty|not so|misreading)\b(?! that\b)|"
    r"(?:nonsense|rubbish|not so|untrue|not a bit of it|balderdash|piffle|tosh|poppycock)\s*[.!,:;]|"
    r"(?:i|we) (?:was|were) wrong\s*[.;:])",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"{_LEAD}(?:(?:{_WHO} {_DO_NOT}|i (?:did|had|have|was){_NOT}|(?:it|he|she|they|we)['’](?:s|re) not)"
    r"(?: so| been| even \w+)?(?:,? of course)?\s*(?:[.;:!]|, and\b)|"
    rf"{_WHO} did nothing of the (?:kind|sort)\b|(?:neither|none|no part)(?: half)? of (?:that|it|this|them) "
    r"(?:is|was))",
    re.IGNORECASE,
)
# What the voice does not believe, or knows to be otherwise: *I don't buy it*, *There was no such offer*.
_DISBELIEVED = re.compile(
    rf"{_LEAD}(?:"
    rf"(?:i|we) (?:do|did|would|should|could|can){_NOT} (?:think|believe|suppose|buy|accept|credit|recognise) "
    r"(?:it|so|that|this|he|she|they|there|any)\b"
    r"|(?:i|we) (?:doubt (?:it|that|he|she|they)|(?:reject|dispute) (?:it|that|this|both|the)|should be surprised)\b"
    r"|(?:i|we) (?:\w+ ){0,6}?(?:found|seen|see|know of) (?:nothing|none|no (?:evidence|sign|trace))\b"
    r"|far from it\b|on the contrary\b|quite the (?:reverse|opposite|contrary)\b"
    r"|not (?:for a (?:moment|minute|second)|at all|in the least|remotely|a bit|really|in my (?:view|opinion))\b"
    r"|there (?:is|was|has been|had been|were|are) (?:none|no such|not (?:a|one)|nothing)\b"
    rf"|(?:i|{_WHO}) (?:was|were|did|had|is|are) (?:none|neither|nothing) of th"
    r"|(?:it|that|this)(?: is|['’]s| was) (?:\w+ ){0,5}?(?:thing to say|way to (?:talk|speak)|"
    r"attempt to (?:shift|smear|blame))\b"
    rf"|{_WHO} (?:was|were|had|is|are),? (?:in (?:fact|truth)|actually)\b"
    rf"|{_WHO} (?:should|must|ought to) (?:withdraw|retract)\b"
    rf"|(?!{_WHO} )(?:the )?[\w’'-]+(?: [\w’'-]+)? (?:do|does|did){_NOT}"
    r"(?:\s*[.;:!]| (?:show|say|bear|support|prove)\b))",
    re.IGNORECASE,
)
# A charge that the voice resents: *That is a shameful thing to say*, *It is a whitewash*.
_RESENTED = re.compile(
    rf"{_LEAD}(?:that|this|it)(?:['’]s| is| was) (?:an? )?(?:[\w’]+ ){{0,2}}?(?:shameful|disgrace|disgraceful|outrage|"
    r"outrageous|contemptible|despicable|insult|insulting|offensive|monstrous|unworthy|whitewash|"
    r"cheap shot)\b(?! to do\b)",
    re.IGNORECASE,
)
# What the voice grants of a charge: *They did.*, *Fair enough*, *He is quite right*.
_GRANTED = re.compile(
    r"^\W*(?:and |well,? |yes,? )*(?:fair (?:enough|comment)|guilty|true|quite (?:right|so)|"
    r"(?:i|we|he|she|they|it|you) (?:did|do|does|was|were|is|are|has|have|had|may (?:well )?(?:be|have)(?: been)?)"
    r"\s*[.,;!]|(?:he|she|they|it|that)(?:['’]s| is| are| was| were) (?:(?!not\b|never\b)\w+ ){0,2}?"
    r"(?:right|true|fair)\b)",
    re.IGNORECASE,
)
_NEGATED = re.compile(rf"^[^.;:]*?\b{_DO_NOT}((?: [\w’'-]+){{1,6}})", re.IGNORECASE)
_REPORT = re.compile(r"[^,;:]*\b(?:said|says|replied|replies|insists?|insisted|den(?:y|ies|ied))\b", re.IGNORECASE)
_TOLD = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:says?|said|insists?|insisted|replie[sd]|replying|reply|answers?|answered)\b", re.I
)
_LITTLE = frozenset("this that with from they them their have been were will would about there than then such".split())


def denies(text: str) -> bool:
    """Does a sentence call what was said before it untrue?

    >>> [denies(text) for text in ("He did not.", "That is a fiction.", "He did not reply.")]
    [True, True, False]
    """
    return len(text) < SHORT and bool(_UNTRUE.match(text) or _BARE.match(text))


def disbelieves(text: str) -> bool:
    """Does a sentence disbelieve what was said before it, or know it to be otherwise?

    >>> [disbelieves(text) for text in ("I don’t buy it.", "There was no such offer.", "I don’t know him.")]
    [True, True, False]
    """
    return len(text) < SHORT and bool(_DISBELIEVED.match(text) or _RESENTED.match(text))


def grants(text: str) -> bool:
    """Does a sentence own that what was said before it is so?

    >>> [grants(text) for text in ("They did.", "Fair enough.", "He is not right.", "They did nothing wrong.")]
    [True, True, False, False]
    """
    return _GRANTED.match(text) is not None


def attributed(text: str, author: str) -> bool:
    """Do the words before a denial lay it at another's door? *The company says that this is nonsense*."""
    told = _TOLD.search(text)
    return told is not None and not set(re.findall(r"\w{5,}", text.lower())) & set(author.lower().split())


def negates(text: str, charge: str) -> bool:
    """Does a sentence negate a word of the charge?

    >>> negates("She did not walk out.", "walking out on her team"), negates("They aren’t treason.", "treason")
    (True, True)
    >>> negates("The firm did not return our calls.", "lied to its staff")
    False
    """
    negated = _NEGATED.match(text) if len(text) < SHORT and not _REPORT.match(text) else None
    return negated is not None and bool(_stems(negated[1]) & _stems(charge))


def _stems(words: str) -> set[str]:
    """The beginnings of the longer words in small letters; names are no part of what is denied."""
    plain = re.findall(r"(?<![\w’'-])[a-z][\w’'-]{2,}", words)
    return {re.sub(r"(?:ing|ied|ed|es|e|y|s)$", "", word)[:_STEM] for word in plain if word not in _LITTLE}
