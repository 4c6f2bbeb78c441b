"""Who says a quotation: the words that lead up to it, follow it or stand between its parts."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.voices.mentions import NAME, NOUN, STOP, Mention, in_phrase, mentions
from analysis.voices.vocabulary import OBJECT, PERSONS, SAY, WRITINGS

VERB = rf"(?:{'|'.join(sorted(set(SAY), key=len, reverse=True))})"
TELL = rf"(?:{'|'.join(sorted(set(SAY) - OBJECT, key=len, reverse=True))}|puts? it)"
SAYS = frozenset(SAY)
WORD = re.compile(r"[\w’'-]+")
ADVERB = (
    r"(?:has|have|had|also|then|later|today|yesterday|who|will|would|is|was|were|did|once|recently|himself|herself|"
    r"again|"
    r"now|still|just|often|always|never|even|further|reportedly|(?:\w+ly)|in turn|last night|this (?:morning|week|"
    r"afternoon)|"
    r"on \w+day|first|once|simply|and|only|be|been|being|to|went on to|apparently|duly|too|since)"
)
GAP = re.compile(rf",?\s*(?:{ADVERB}\s+){{0,4}}$")
PERSONAL = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey|[Yy]ou|I|[Ww]e)\b")
ONE = re.compile(
    r"(?:one|another|others|some|everyone|somebody|someone|a(?:nother)? voice)\b(?! \w+ (?:secretary|minister))"
)
OFFICER = re.compile(rf"(?:[\w’'&-]+[ ]){{0,5}}?(?:{'|'.join(PERSONS)})[ ](?={NAME.pattern})")
BY = re.compile(
    r"\b(?:delivered|given|made|put|said|written|issued|offered|supplied|signed|sent|spoken|"
    r"answered) (?:\w+ )?(?:by|from) "
)
SOURCE = re.compile(r"\b(?:[Aa]ccording to|[Ii]n the words of|[Tt]o quote|[Qq]uoting)\s+(?=\w)")
# whoever stands between an article and a verb of saying: *a docker from Hull said*
ANYONE = re.compile(
    rf"(?<!\w)(?:[Tt]he|[Aa]n?|[Oo]ne|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Yy]our|[Tt]heir|"
    rf"[Aa]nother)\s+(?:(?!{VERB}\b)[\w’'-]+\s+){{0,4}}?"
    rf"(?!{VERB}\b)[\w’'-]+(?=,?\s+(?:{ADVERB}\s+){{0,2}}{VERB}\b)"
)
AS = re.compile(r"\b(?:as|since|when|before|after|until|than|what)\s+$", re.IGNORECASE)
SOMEONE = re.compile(
    rf"(?<!\w)(?:[Tt]he|[Aa]n?|[Oo]ne|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Yy]our|[Tt]heir|[Aa]nother)\s+(?:[\w’'-]+\s+){{0,4}}?"
    rf"(?!(?:{VERB}|is|are|was|were|the|that)\b)[\w’'-]+(?=,?\s+(?:{ADVERB}\s+){{0,4}}$)"
)
ALIAS = re.compile(r"\s*\(call (?:her|him|them) (?P<name>[^)]{1,30})\)")
ASIDE = re.compile(rf"\s*,[^,¤]{{2,120}},\s*(?:{ADVERB}\s+){{0,4}}$")
OPENS = re.compile(r"[\"”“’‘'»«‹›`´.,…)\]*_]*,?\s*")
JOINED = set(",?!…—–-")  # a tag that begins with its subject follows one of these
TAG_PRONOUN = re.compile(rf"(?P<who>[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|you)\s+(?:{ADVERB}\s+){{0,2}}{TELL}\b")
TAG_VERB = re.compile(
    rf"(?:was what\s+|as\s+|so\s+)?{TELL}\s+(?=[A-Z]|the |a |an |our |my |one |his |her |its |their |one\b|"
    rf"another\b|others\b|some\b|several |many |two |three |he\b|she\b|they\b|I\b)"
)
TAG_ASIDE = re.compile(rf"(?:\s*\([^)]{{1,60}}\))?(?:,[^,¤\"“”]{{2,90}},)?\s+(?:{ADVERB}\s+){{0,3}}{TELL}\b")
DASH = re.compile(r"[\"”’'»]*\s*(?:[–—―~]|--?)\s*(?=[A-Z])")
MOTTO = re.compile(r"(?:was|is|were|are) (?:the|their|his|her|its|our) [\w ]{2,30}? (?:at|of|from|in|by|for) ")
HEADLINE = re.compile(r"[\"”’'»]*\s*[:–—-]\s+(?=[A-Z])")


VERBS = 3  # verbs of saying before a quotation that are tried
NEAR = 60  # characters between a subject and its verb
LEAD = 500  # characters before a quotation in which its verb and subject are looked for


class Who(NamedTuple):
    """A speaker as the text words it, the offsets of the words that say so, and how it was found."""

    mention: Mention
    start: int
    end: int
    via: str


def after(trail: str, last: str = ",") -> Who | None:
    """The attribution that follows a quotation that ends in `last`; offsets within `trail`.

    >>> after("” said Jones of the union.").mention.words, after("” the minister later told us.").mention.words
    ('Jones', 'the minister')
    """
    opened = OPENS.match(trail)
    at = opened.end() if opened else 0
    if SAYS.isdisjoint(WORD.findall(trail, at)):
        return _loose(trail)
    match = TAG_PRONOUN.match(trail, at)
    if match and not (last == "." and match["who"][0].isupper()):
        return Who(Mention(at, match.end("who"), match["who"], "pronoun"), at, match.end(), "after")
    match = TAG_VERB.match(trail, at)
    if match:
        who = _mention_at(trail, match.end())
        if who:
            return Who(who, at, who.end, "after")
    who = _mention_at(trail, at) if last in JOINED or "," in trail[:at] else None
    if who and (match := TAG_ASIDE.match(trail, who.end)):
        return Who(who, at, match.end(), "after")
    return _loose(trail)


def _loose(trail: str) -> Who | None:
    """*— Ann Lee*, *was the rule at the Treasury*, *: Lee tells conference*."""
    for pattern in (DASH, HEADLINE):
        match = pattern.match(trail)
        who = _mention_at(trail, match.end()) if match else None
        if who and (pattern is HEADLINE or who.end - who.start > 3) and _stands(trail, who, pattern is HEADLINE):
            return Who(who, who.start, who.end, "after")
    opened = OPENS.match(trail)
    match = MOTTO.match(trail, opened.end() if opened else 0)
    who = _mention_at(trail, match.end()) if match else None
    return Who(who, match.start(), who.end, "after") if match and who else None


def _stands(trail: str, who: Mention, headline: bool) -> bool:
    """Whether a name after a dash stands alone, or one after a colon has a verb of saying."""
    rest = trail[who.end :]
    if headline:
        verb = WORD.search(rest)
        return verb is not None and verb.group() in SAYS
    return not rest.strip(" .") or rest.lstrip().startswith((",", "("))


def _mention_at(text: str, at: int) -> Mention | None:
    """The mention that begins at `at`, if one does."""
    office = OFFICER.match(text, at)
    at = office.end() if office else at
    for pattern, sort in ((NOUN, "noun"), (PERSONAL, "pronoun"), (ANYONE, "noun"), (NAME, "name"), (ONE, "noun")):
        match = pattern.match(text, at)
        if match and not (sort == "name" and match.group().lower() in STOP):
            return Mention(at, match.end(), match.group(), sort)
    return None


def before(lead: str) -> Who | None:
    """Who is said, in the sentence that leads up to a quotation, to utter it; offsets within `lead`.

    >>> before("Annest Rowlands, a clerk from Swansea, closed the debate:").mention.words
    'Annest Rowlands'
    >>> before("Asked whether she was calling them crooks, the minister answered:").mention.words
    'the minister'
    """
    cut = max(0, len(lead) - LEAD)
    if cut:
        who = before(lead[cut:])
        return who and Who(
            who.mention._replace(start=who.mention.start + cut, end=who.mention.end + cut),
            who.start + cut,
            who.end + cut,
            who.via,
        )
    source = SOURCE.search(lead) if any(sign in lead for sign in ("ccording", "words of", "uot")) else None
    who = _mention_at(lead, source.end()) if source else None
    if source and who:
        return Who(who, source.start(), who.end, "before")
    found = mentions(lead)
    verbs = [m for m in WORD.finditer(lead) if m.group() in SAYS]
    for verb in verbs[: -VERBS - 1 : -1]:
        who = _beside(lead, found, verb.start())
        if who:
            return Who(who, who.start, verb.end(), "before")
    who = subject(lead, found)
    if lead.endswith(":") and (who is None or who.words.lower() in ("i", "we", "you", "they")):
        by = BY.search(lead)
        who = (_mention_at(lead, by.end()) if by else None) or who
    end = verbs[-1].end() if verbs else len(lead)
    return Who(who, who.start, max(end, who.end), "before" if verbs else "clause") if who else None


def _beside(lead: str, found: tuple[Mention, ...], verb: int) -> Mention | None:
    """The mention that stands right before the verb, or before an aside that stands there."""
    near = [
        m
        for m in found
        if verb - 3 * NEAR < m.end <= verb
        and m.words.lower() not in ("his", "her", "their", "its", "your", "my", "our")
    ]
    named = ALIAS.search(lead) if "(call" in lead else None
    if named and named.start() < verb:
        return Mention(named.start("name"), named.end("name"), named["name"], "name")
    for m in reversed(near):
        if verb - m.end > NEAR:
            break
        between = lead[m.end : verb]
        if GAP.fullmatch(between) and (" who " in between or not in_phrase(lead, m) or AS.search(lead, 0, m.start)):
            return apposed(lead, _named_before(lead, near, m))
    generic = _generic(lead, verb)
    if generic:
        return generic
    for m in reversed(near):
        if ASIDE.fullmatch(lead[m.end : verb]) and not in_phrase(lead, m):
            return m
    return None


def _generic(lead: str, verb: int) -> Mention | None:
    """Whoever stands between an article and the verb: *a docker from Hull*."""
    begin = max(0, verb - 80)
    found = list(SOMEONE.finditer(lead[begin:verb]))
    if not found:
        return None
    m = Mention(found[-1].start() + begin, found[-1].end() + begin, found[-1].group(), "noun")
    return None if in_phrase(lead, m) else m


def _named_before(lead: str, near: list[Mention], m: Mention) -> Mention:
    """*Ann Lee* rather than *a clerk* in *Ann Lee, a clerk, said*."""
    for other in near:
        if other.sort == "name" and " " in other.words and lead[other.end : m.start] in (", ", ", the "):
            return other
    return m


def presented(sentence: str) -> Mention | None:
    """Whom a sentence brings on to speak: *Listen to Ann Lee, who is twenty:*.

    >>> presented("Listen to Ann Lee, who is twenty:").words
    'Ann Lee'
    """
    match = PRESENTS.match(sentence)
    return _mention_at(sentence, match.end()) if match else None


def subject(sentence: str, found: tuple[Mention, ...] | None = None) -> Mention | None:
    """The first mention of a sentence that no preposition governs.

    >>> subject("On Tuesday the county engineer spoke to Ann Lee.").words
    'the county engineer'
    """
    for m in mentions(sentence) if found is None else found:
        if m.sort == "pronoun" and m.words.lower() in ("his", "her", "their", "its", "your", "my", "our"):
            continue
        if not in_phrase(sentence, m):
            return apposed(sentence, m)
    return None


def apposed(sentence: str, m: Mention) -> Mention:
    """*Paulo* rather than *her husband* in *Her husband, Paulo, is another*.

    >>> apposed("Her husband, Paulo, is another.", Mention(0, 11, "Her husband", "noun")).words
    'Paulo'
    """
    match = NAMED.match(sentence, m.end) if m.sort == "noun" else None
    if not match or match["who"].split()[0].lower() in STOP:
        return m
    return Mention(match.start("who"), match.end("who"), match["who"], "name")


def origin(sentence: str) -> Mention | None:
    """Who a text is from, where a sentence says so: *a statement from Ann Lee*, *It came from the Treasury*.

    >>> origin("Statement from the Nurses’ Network, in full:").words
    'Nurses’ Network'
    """
    match = ORIGIN.search(sentence)
    if not match:
        return None
    named = APPOSED.match(sentence, match.end())
    return _mention_at(sentence, named.end() if named else match.end())


NAMED = re.compile(rf", (?P<who>{NAME.pattern})(?=[,.;:])")
APPOSED = re.compile(rf"(?:[\w’'-]+ ){{0,4}}[\w’'-]+, (?={NAME.pattern}[,.;:)])")
PRESENTS = re.compile(
    r"\W*(?:And |But |So |Then |Now )?(?:[Ll]isten to|[Hh]ear|[Hh]ere(?: is|’s|'s)|[Tt]ake|[Mm]eet|[Oo]ver to|"
    r"[Ee]nter|[Cc]ue|[Cc]onsider|"
    r"[Tt]his (?:is|from|was)|[Ff]rom|[Bb]ack to|[Qq]uoth|[Tt]hus|[Ss]o)\s+(?=\w)"
)
ORIGIN = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(WRITINGS, key=len, reverse=True))}|word|came|comes|sent|written|signed|issued|"
    rf"posted|published|released)\b(?: \([^)]*\))?,?(?: (?:today|yesterday|this morning|in full|(?:is|are|was|"
    rf"were)(?: those| that)?"
    rf"|on \w+day|last \w+|goes round|went round|arrived|came))?,? (?:from|by|of)\s+(?:(?:our|the) )?(?:(?:general|"
    rf"deputy|branch|national|old|new|then|former|president|secretary) )*)",
    re.IGNORECASE,
)
