"""Whom a sentence is about, whom it brings on to speak, and whom a text is from."""

from __future__ import annotations

import re

from analysis.voices.mentions import NAME, NOUN, ONE_OF, PART, WITH_WHO, Mention, in_phrase, is_stop, mentions, named
from analysis.voices.patterns import lazily
from analysis.voices.trie import any_of
from analysis.voices.verbs import ADVERB, VERB
from analysis.voices.vocabulary import PERSONS, WRITINGS

SENT = lazily(
    r"\b(?:sent|wrote|issued|put out|circulated|emailed|posted|released)\b[^.]{0,40}\b(?:following|this|it|message|"
    r"email)\b|\b(?:agreed|adopted|approved|passed|endorsed|made|gave|delivered)\b[^.]{0,20}\bthe following\b"
)
BELONGING = lazily(rf"(?P<who>{NAME.pattern}['’]s(?: (?:[a-z-]+)){{1,4}}) (?:(?:has|have|had|then|also|later) )?$")
STAFF = lazily(  # *Quayle’s publisher*
    rf"(?:{PART} ){{0,3}}{PART}['’]s (?:[a-z-]+ ){{0,2}}?(?:{any_of(PERSONS)}|publisher|solicitors?|lawyers?|office|"
    rf"agent|spokes\w+|press \w+)\b"
)
SENT_LONG = 90  # characters before a verb in which such a person is looked for
FORWARDED = lazily(  # *A mole has sent us his email*: somebody else's
    rf"^(?:[Aa]n?|[Oo]ne|[Oo]ur|[Mm]y|[Ss]ome(?:one|body)) (?:[\w-]+ ){{1,3}}(?:passed|leaked|slipped|handed|"
    rf"forwarded|sends?|sent|gave|given|got) (?:[\w-]+ ){{0,2}}(?:his|her|their) (?:[\w-]+ ){{0,2}}(?:"
    rf"{any_of(WRITINGS)})\b"
)
SENT_NEAR = 12  # characters between a sender and the verb
POSSESSIVES = ("his", "her", "their", "its", "your", "my", "our")
PERSONAL = lazily(r"(?:[Hh]e|[Ss]he|[Tt]hey|[Yy]ou|I|[Ww]e)\b")
ONE = lazily(
    r"(?:one|another|others|some|everyone|somebody|someone|a(?:nother)? voice)\b(?! \w+ (?:secretary|minister))"
)
OFFICER = lazily(rf"(?:[\w’'&-]+[ ]){{0,5}}?(?:{any_of(PERSONS)})[ ](?={NAME.pattern})")
# whoever stands between an article and a verb of saying: *a docker from Hull said*
ANYONE = lazily(
    rf"(?<!\w)(?:[Tt]he|[Aa]n?|[Oo]ne|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Yy]our|[Tt]heir|[Aa]nother)\s+(?:(?!{VERB}\b)"
    rf"[\w’'-]+\s+){{0,4}}?(?!{VERB}\b)[\w’'-]+(?=,?\s+(?:{ADVERB}\s+){{0,2}}{VERB}\b)"
)
FRONTED = lazily(
    r"\W*(?:Asked|Pressed|When|While|As|Until|After|Before|If|Although|Though|Since|Once|Because|Having|Speaking|"
    r"Writing|"
    r"Unlike)\b"
    rf"[^,¤]{{3,120}},\s+(?=(?:he|she|they|we|I|the|a|an|our|his|her)\b|{NAME.pattern} \w)"
)
GOVERNING = "of to for from with at in by on and".split()
NAMED = lazily(
    rf"(?: (?:of|for|at|in|with|from) (?:(?:the|our|its|an?) )?[a-z][\w-]*(?: (?:and |of )?[a-z][\w-]*){{0,3}})?, "
    rf"(?:(?:[a-z-]+ ){{0,2}}{any_of(PERSONS)} |(?:the|our|an?) (?:(?!{any_of(GOVERNING)} )[a-z-]+ ){{1,3}})?(?:one |"
    rf"an? (?=M(?:r|rs|s|iss|x)\b|Dr\b))?(?P<who>{NAME.pattern})(?=[,.;:]| (?:in|from|at|of) (?:the |"
    rf"our )?[A-Z][\w’'-]+(?: [\w’'-]+){{0,2}},)"
)
CALLED = lazily(  # *a docker called Len*, *the head, a tired man called Len*, *a man who asks me to call him Len*
    r"(?: (?:at|in|on|from|of|behind) [^,.;:¤]{2,25})?(?:, an? (?:[a-z-]+ ){1,4})?,? ?(?:called|named|"
    r"by the name of|who (?:ask|want)(?:s|ed) (?:me |us )?to (?:be called|call (?:him|"
    r"her|them))|whom (?:I|we) (?:shall |will |must |have to )?call|whose name (?:is|was)(?: [^,.]{2,20},)?) "
    rf"(?P<who>{NAME.pattern})"
)
IS_NAMED = lazily(  # *The lad in question is Rory Feeney.*, *a woman near the front, whose name I got later, Ann Lee,*
    rf"(?: (?:in|on|at|from|behind|with|of) [^,.;:¤]{{2,30}})?(?: (?:is|was) |, whose name [^,]{{2,30}}, )"
    rf"(?P<who>{NAME.pattern})(?=[,.;:])"
)
HOLDER = lazily(rf"(?: [a-z][\w-]*){{0,3}} (?P<role>[a-z][\w-]*) (?P<who>{NAME.pattern})")  # *PMS chair Ann Lee*
MINE = lazily(
    rf"(?:[Mm]y|[Oo]ur) [a-z -]+, (?P<who>an? (?:[a-z-]+ ){{0,3}}(?:{any_of(PERSONS)})\b)"
)  # *my neighbour, a judge*
OWNED = lazily(rf" (?:[a-z-]+ ){{0,3}}[a-z-]+, (?:one |an? )?(?P<who>{NAME.pattern})(?=,)")  # *Orr’s deputy, Ann Lee,*
APPOSED = lazily(rf"(?:[\w’'-]+ ){{0,4}}[\w’'-]+, (?={NAME.pattern}[,.;:)])")
PRESENTS = lazily(
    r"\W*(?:And |But |So |Then |Now )?(?:[Ll]isten to|[Hh]ear|[Hh]ere(?: is|’s|'s)|[Tt]ake|[Mm]eet|[Oo]ver to|"
    r"[Ee]nter|[Cc]ue|[Cc]onsider|[Cc]ontrast (?:this|that) with|[Tt]his (?:is|from|was)|[Ff]rom|[Bb]ack to|[Qq]uoth|"
    r"[Tt]hus|[Ss]o)\s+(?=\w)"
)
PART_OF = lazily(r"(?P<part>[Pp]ara(?:graph)?|[Ss]ection|[Pp]age|[Cc]hapter|[Cc]lause|[Aa]rticle) \d")
LOWER = lazily(r"[\w-]+")
BY_THE = (" by the ", " from the ")
FROM = frozenset({"from", "by", "of"})
BROUGHT = WRITINGS | frozenset(
    "arrived arrives landed handed read word came comes sent clipped taken copied lifted extracted written signed "
    "issued posted published "
    "released".split()
)
NO_TOPIC = "".join(f"(?<!{word} )" for word in "review report study survey audit code plan bill act".split())
ORIGIN = lazily(
    rf"\b(?:(?:{any_of(WRITINGS)}|word|came|comes|arrived|arrives|landed|sent|clipped|taken|copied|lifted|extracted|"
    rf"written|signed|issued|handed out|read out|posted|published|released)\b(?: \([^)]*\))?,?(?: (?:today|yesterday|"
    rf"this morning|in full|just in|hot|fresh|at \w+|straight|received|(?:that )?(?:I|we)(?:[’']ve| have)? (?:had|got|"
    rf"received)|(?:is|are|was|were)(?: those| that)?|on \w+day|last \w+|goes round|went round|arrived|arrives|came|"
    rf"comes|lands|landed|has (?:come|arrived|landed)|reaches us))?,? (?:from|by|{NO_TOPIC}of)\s+(?:(?:our|"
    rf"the) )?(?:(?:general|deputy|branch|national|old|new|then|former|president|secretary) )*)",
    re.IGNORECASE,
)


IT_IS_FROM = lazily(r"(?:It|This|That|Here) (?:is|was|comes|came) from (?:(?:the|our) )?(?=\w)")
AGED = lazily(r"(?:old|young|poor|dear|little|brave) (?=[A-Z])")  # *began old Ephraim Dodd*


def mention_at(text: str, at: int) -> Mention | None:
    """The mention that begins at `at`, if one does."""
    aged = AGED.match(text, at)
    at = aged.end() if aged else at
    office = OFFICER.match(text, at)
    at = office.end() if office else at
    staff = STAFF.match(text, at)
    if staff:
        return Mention(at, staff.end(), staff.group(), "noun")
    for pattern, sort in (
        (NOUN, "noun"),
        (ONE_OF, "noun"),
        (WITH_WHO, "noun"),
        (PERSONAL, "pronoun"),
        (ANYONE, "noun"),
        (NAME, "name"),
        (ONE, "noun"),
    ):
        match = pattern.match(text, at)
        if match and not (sort == "name" and is_stop(match.group())):
            return Mention(at, match.end(), match.group(), sort)
    return None


def subject(sentence: str, found: tuple[Mention, ...] | None = None) -> Mention | None:
    """The first mention of a sentence that no preposition governs.

    >>> subject("On Tuesday the county engineer spoke to Ann Lee.").words
    'the county engineer'
    """
    begin = fronted(sentence)
    for m in mentions(sentence) if found is None else found:
        if m.start >= begin and not in_phrase(sentence, m):
            return apposed(sentence, m)
    return None


def fronted(sentence: str) -> int:
    """Where the main clause begins after a clause before it.

    >>> "Asked whether Colin knew, she laughed."[fronted("Asked whether Colin knew, she laughed.") :]
    'she laughed.'
    """
    match = FRONTED.match(sentence)
    return match.end() if match else 0


def apposed(sentence: str, m: Mention) -> Mention:
    """*Paulo* rather than *her husband* in *Her husband, Paulo, is another*.

    >>> apposed("Her husband, Paulo, is another.", Mention(0, 11, "Her husband", "noun")).words
    'Paulo'
    """
    held = HOLDER.match(sentence, m.end) if m.sort == "name" else None
    if held and held["role"] in PERSONS:
        return Mention(held.start("who"), held.end("who"), held["who"], "name")
    owned = OWNED.match(sentence, m.end) if m.sort == "name" and m.words.endswith(("'s", "’s")) else None
    if owned:
        return Mention(owned.start("who"), owned.end("who"), owned["who"], "name")
    told = MINE.match(sentence, m.start) if m.sort == "noun" else None
    if told and told.start("who") == m.end + 2:
        return Mention(*told.span("who"), told["who"], "noun")
    found = (pattern.match(sentence, m.end) for pattern in (NAMED, CALLED, IS_NAMED)) if m.sort == "noun" else ()
    match = next((x for x in found if x), None)
    if (
        not match
        or is_stop(match["who"].split()[0])
        or (match.re.pattern == IS_NAMED.pattern and not _full(m, match["who"]))
    ):
        return m
    return Mention(match.start("who"), match.end("who"), match["who"], "name")


def _full(m: Mention, name: str) -> bool:
    """Whether *is* ties a name to a person: a full name, or that of somebody's own: *My neighbour is Ratna.*"""
    return " " in name or m.words.split()[0].lower() in POSSESSIVES


def presented(sentence: str) -> Mention | None:
    """Whom a sentence brings on to speak: *Listen to Ann Lee, who is twenty:*.

    >>> presented("Listen to Ann Lee, who is twenty:").words
    'Ann Lee'
    """
    match = PRESENTS.match(sentence)
    if match and (part := PART_OF.match(sentence, match.end())):
        return Mention(*part.span("part"), part["part"], "noun")  # *Here is paragraph 4:*
    return mention_at(sentence, match.end()) if match else None


def sender(sentence: str) -> Mention | None:
    """Who sent or wrote what follows: *The mayor’s aide sent the following to us*.

    >>> sender("On Monday the mayor sent the following to us.").words
    'the mayor'
    """
    match = SENT.search(sentence)
    staff = belonging(sentence[: match.start()]) if match else None
    if staff:
        return staff
    found = mentions(sentence) if match else ()
    near = [m for m in found if m.end <= match.start() <= m.end + SENT_NEAR] if match else []
    near = [
        next((o for o in found if o.sort == "name" and sentence[o.end : m.start] == ", "), m) for m in near
    ]  # *Ann Lee, Ward 9, sent this*
    if match and near and FORWARDED.search(sentence[near[-1].start :]):
        return None
    return apposed(sentence, near[-1]) if near and near[-1].sort != "pronoun" else None


def belonging(words: str) -> Mention | None:
    """The person at the end of `words` who is named by whose they are: *Ann Lee’s chief of staff*.

    >>> belonging("On Monday Ann Lee’s chief of staff ").words
    'Ann Lee’s chief of staff'
    """
    match = BELONGING.search(words, max(0, len(words) - SENT_LONG))
    return named(match["who"], match.start("who")) if match else None


def origin(sentence: str) -> Mention | None:
    """Who a text is from, where a sentence says so: *a statement from Ann Lee*, *It came from the Treasury*.

    >>> origin("Statement from the Porters’ Network, in full:").words
    'Porters’ Network'
    """
    words = set(LOWER.findall(sentence.lower()))
    match = None if words.isdisjoint(BROUGHT) or words.isdisjoint(FROM) else ORIGIN.search(sentence)
    match = match or IT_IS_FROM.match(sentence)
    if not match:
        return None
    named = APPOSED.match(sentence, match.end())
    begin = named.end() if named else match.end()
    return mention_at(sentence, begin) or (
        mention_at(sentence, begin - 4) if sentence[:begin].endswith(BY_THE) else None
    )
