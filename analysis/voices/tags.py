"""Who says a quotation: the words that follow it or stand between its parts."""

from __future__ import annotations

from analysis.voices.attribution import ASKED, OTHER, SOURCE, Who
from analysis.voices.mentions import NAME, Mention
from analysis.voices.patterns import lazily
from analysis.voices.regions import MASK
from analysis.voices.subjects import ANYONE, apposed, mention_at
from analysis.voices.trie import any_of
from analysis.voices.verbs import ADVERB, MANY, SAYS, TELL, WORD
from analysis.voices.vocabulary import BODIES

CAME = lazily(
    r"(?:came|comes|was|is|ran|went) (?:the|his|her|their|its) (?:\w+ )?(?:answer|reply|response|retort)\b(?! (?:of|"
    r"from|at|given))",
)
CAME_FROM = lazily(  # *“No,” came the answer from the depot*
    r"(?:came|comes|went) (?:the|his|her|their|its|an?) (?:\w+ )?(?:answer|reply|response|retort|cry|shout|call|voice|"
    r"growl|murmur|mutter|whisper|heckle) (?:of|from) (?=\w)"
)
TOLD_BY = lazily(  # *“You have failed,” the minister was told by Ann Lee*
    r"(?:(?:(?:the|his|her|their|our|an?) )?[\w’'-]+(?: [\w’'-]+){0,3} )?(?:was|were|is|are|had been|"
    r"has been) (?:\w+ )?(?:told|asked|informed|assured|advised|warned|reminded|challenged|heckled) by (?=\w)",
    signs=(" by ",),
)
TOLD_BY_NOBODY = lazily(  # *“Did you read it?” Lord Crane was asked.*
    rf"(?:{NAME.pattern}|[Tt]he [a-z-]+(?: [a-z-]+)?) (?:was|were) (?:then |later )?"
    r"(?:told|asked|informed|assured|warned)(?=[.,;]| (?:in|on|at|when|after|before|during)\b)",
    signs=("told", "asked", "informed", "assured", "warned"),
)
TOLD = lazily(r"(?:he|she|they|we|I) (?:was|were) (?:then |later )?(?:told|informed|assured|advised)\b")  # by the other
ANYBODY = lazily(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Oo]ur)(?: (?!(?:of|in|from|at|who|to|with|as|"
    r"and)\b)[\w’'-]+){1,4}(?=\s*(?:[.,;:!?—–¤(]|$| (?:of|in|from|at|who|to|with|as|and)\b))"
)
SEVERAL = lazily(MANY + rf"(?=\s+(?:{ADVERB}\s+){{0,2}}{TELL}\b)")  # *“No,” angry parents said*
SEVERAL_LAST = lazily(MANY + r"(?=\s*(?:[.,;:!?—–¤(]|$))")  # *“No,” said angry parents.*
OPENS = lazily(r"[\"”“’‘'»«‹›`´.,…)\]*_]*,?\s*")
# A verb in the past or of he and she; no list has them all.
ANY = (
    r"(?:(?:\w+ly|also|then|later|now|still|just|often|once|simply|himself|herself) ){0,2}(?!(?:as|is|was|has|does|"
    r"his|its|this|thus|us|yes|unless|across|perhaps|always)\b)[a-z]{2,}(?:ed|[^s\W]s)\b"
)
ANY_VERB = lazily(rf"{ANY} (?=[A-Z]|(?:the|an?|one|our|my|his|her|their) |he\b|she\b|[a-z]{(3,)} [A-Z])")
ANY_SUBJECT = lazily(rf"(?:[Tt]he|[Aa]n?|[Oo]ne|[Oo]ur|[Mm]y|[Hh]is|[Hh]er)(?: [\w’'-]+){{1,4}}?(?= {ANY})")
ANY_VERB_NEXT = lazily(rf" {ANY}(?! (?:is|was|are|were|has|had)\b)")
CARRIED = 4  # words after a tag, *in Hull,*, from which the same sentence goes on
JOINED = set(",?!…—–-")  # a tag that begins with its subject follows one of these
TAG_PRONOUN = lazily(
    rf"(?P<who>[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|you)(?:[’'](?:d|ll|s|ve))?\s+(?:{ADVERB}\s+){{0,2}}{TELL}\b"
)
IT_READ = lazily(r"(?P<who>[Ii]t) (?:reads?|ran|runs)\b(?! (?:like|to|as)\b)")
SUMMED = lazily(  # *“No,” was how the clerk put it*, *was the best that the clerk could do*
    r"(?:is|was|were) (?:how|what|(?:(?:about )?(?:the best|the most)|all|as much as|as far as)(?: that)?) (?=\w)"
)
TAG_VERB = lazily(rf"(?:was what\s+|as\s+|(?:[Oo]r )?[Ss]o\s+)?{TELL}\s+(?=\w)")
BODY_NEXT = lazily(rf" (?:{any_of(BODIES)})(?=, [A-Z])")  # *the leader of Hull council, Ann Lee, said*
# *“No.” (Ann Lee, radio interview, Monday)*
CREDITED = lazily(
    r"[\"”’'»]*\s*[(\[](?!(?:[Ll]aughter|[Aa]pplause|[Ee]mphasis|[Ss]ic|[Mm]y|[Oo]ur|[Tt]hat|[Tt]his|[Ss]ee)\b)"
)
CREDIT_ENDS = lazily(r"(?:,[^()\[\]]{2,80})?[)\]]")
SIGNED = lazily(r"[\"”’'»]+\s+(?=[A-Z])")  # *“No.” Alan Lee, Hull*, and nothing more on the line
PLACED = lazily(r", [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}\s*\Z")
BRACKETED = lazily(r"[\"”’'»]*\s*\((?:(?:This|That) (?:is|was)|So|Thus) (?=[A-Z])")  # *“No.” (This is Ann Lee.)*
CALLED = lazily(
    r"(?:called(?: out)?|chipped in|put in|broke in|piped up) (?=(?:an?|one|somebody|someone|another|the) )"
)
TAG_ASIDE = lazily(rf"(?:\s*\([^)]{{1,60}}\))?(?:,[^,¤\"“”]{{2,90}},)?\s+(?:{ADVERB}\s+){{0,3}}{TELL}\b")
DASH = lazily(
    r"[\"”’'»]*\s*(?:[–—―~]|--?)\s*(?=[A-Z]|(?:an?|the|one|another|my|our) |[a-z][\w’'-]+(?: [a-z][\w’'-]+){0,3}, "
    r"[A-Z0-9][\w ]{0,30}\s*$)"
)
MOTTO = lazily(r"(?:was|is|were|are) (?:the|their|his|her|its|our) [\w ]{2,30}? (?:at|of|from|in|by|for) ")
ANON = lazily(r"(?:(?:an?|the|one|another|my|our) )?[\w’'-]+(?: (?!who\b)[\w’'-]+){0,5}(?=\s*(?:[,(.]|who\b|$))")
# *“No.” That was how Ann Lee put it.*, *The words are those of Ann Lee.*, *This from the minister:*
ANSWERED = lazily(r"I told (?:him|her|them)\.")  # *“Who wants to know?” I told him.*
AFTERWARDS = lazily(
    r"[\"”’'»]*[,?]?\s*(?:(?:is|was) how|(?:That|This|Which|It|Those|These|Such|Thus) (?:at least )?(?:was|is|were|"
    r"are|ran) (?:how|what|the (?:\w+ )?(?:view|verdict|words?|judge?ment|opinion|answer|response|reply|reaction|"
    r"assessment|conclusion|message|line|advice|warning|claim|boast|promise|excuse|description|summary|"
    r"thoughts?) (?:of|from|at|given by))|(?:The|Those|These) (?:words|sentiments|remarks) (?:are|were|come|came|"
    r"belong)(?: (?:(?:those|the words) of|from|by|to))?|(?:That|This) (?:was|is)(?= [A-Z][\w’'-]+ [A-Z][^.]{0,40}\.)|"
    r"(?:Step forward|Take a bow|Stand up),?|(?:This|That|And this|All this|Thus),? (?:from|according to)|Not (?:my|"
    r"our) words,? but (?:those of|the words of)?|(?:These|Those|They) (?:are|were) not (?:my|"
    r"our) words[.,;]? (?:[Tt]hey (?:are|were)|but) (?:those|the words) of|The speaker (?:was|is)|Who said (?:that|"
    r"this|it)\?) (?=\w)"
)
JOINS, BRACKETS = frozenset("–—―~-:"), frozenset("([")  # what DASH or HEADLINE begins with behind marks, or a credit
HEADLINE = lazily(r"[\"”’'»]*\s*[:–—-]\s+(?=[A-Z])")


def after(trail: str, last: str = ",", *, free: bool = True) -> Who | None:
    """The attribution that follows a quotation that ends in `last`; offsets within `trail`; `free`: by any verb.

    >>> after("” said Jones of the union.").mention.words, after("” the minister later told us.").mention.words
    ('Jones', 'the minister')
    """
    opened = OPENS.match(trail)
    at = opened.end() if opened else 0
    if (passive := TOLD_BY.match(trail, at)) and (who := mention_at(trail, passive.end())) and who.sort != "pronoun":
        who = apposed(trail, who)
        return Who(who, at, who.end, "after")
    if passive := TOLD_BY_NOBODY.match(trail, at):
        return Who(Mention(at, passive.end(), "unknown", "noun"), at, passive.end(), "after")
    if SAYS.isdisjoint(WORD.findall(trail, at)) and not (CALLED.match(trail, at) or SUMMED.match(trail, at)):
        return _untold(trail, at, last, free=free)
    if last == "?" and ANSWERED.match(trail, at):
        return None
    match = None if TOLD.match(trail, at) else TAG_PRONOUN.match(trail, at)
    ended = last == "." or "." in trail[:at]
    told = match is not None and trail.startswith(" that ", match.end()) and (ended or last in "?!")
    if match and not told and not (ended and match["who"][0].isupper()):
        return Who(Mention(at, match.end("who"), match["who"], "pronoun"), at, match.end(), "after")
    if read := IT_READ.match(trail, at):
        return Who(Mention(at, read.end("who"), read["who"], "pronoun"), at, read.end(), "after")
    match = TAG_VERB.match(trail, at) or CALLED.match(trail, at) or SUMMED.match(trail, at)
    if match:
        who = mention_at(trail, match.end()) or _anyone(trail, match.end())
        if who:
            who = apposed(trail, who) if who.sort == "noun" else who
            return Who(who, at, who.end, "after")
    joined = last in JOINED or "," in trail[:at]
    who = mention_at(trail, at) if joined else None
    if joined and who is None and (many := SEVERAL.match(trail, at)):
        return Who(Mention(at, many.end(), many.group(), "noun"), at, many.end(), "after")
    longer = BODY_NEXT.match(trail, who.end) if who and who.sort == "noun" else None
    if who and longer:
        who = who._replace(end=longer.end(), words=who.words + longer.group())
    for m in (who, _subject_at(trail, at)) if who else ():
        if m and (match := TAG_ASIDE.match(trail, m.end)):
            m = apposed(trail, m)
            return Who(m, at, match.end(), "after")
    return _untold(trail, at, last, free=free)


def _untold(trail: str, at: int, last: str, *, free: bool) -> Who | None:
    """The attribution of words after which no listed verb of saying stands with its subject."""
    return (_by_any_verb(trail, at, last) if free else None) or _loose(trail)


def _by_any_verb(trail: str, at: int, last: str) -> Who | None:
    """*she averred*, *averred Ann Lee*: any verb after a comma in the marks; after ? and ! one that stands first."""
    verb = ANY_VERB.match(trail, at) if last in ",?!" else None
    if verb is None and last != ",":
        return None
    who = (mention_at(trail, verb.end()) or _anyone(trail, verb.end())) if verb else mention_at(trail, at)
    told = verb or (ANY_VERB_NEXT.match(trail, who.end) if who else None)
    if told is None and (someone := ANY_SUBJECT.match(trail, at)):
        who = Mention(at, someone.end(), someone.group(), "noun")
        told = ANY_VERB_NEXT.match(trail, who.end)
    if who is None or told is None:
        return None
    return Who(apposed(trail, who) if who.sort != "pronoun" else who, at, max(who.end, told.end()), "after")


def _subject_at(trail: str, at: int) -> Mention | None:
    """The longer subject that begins at `at`: *a friend of his told me*."""
    match = ANYONE.match(trail, at)
    return Mention(at, match.end(), match.group(), "noun") if match else None


def _anyone(trail: str, at: int) -> Mention | None:
    """Whoever an article brings on after the verb: *said the larger*."""
    match = ANYBODY.match(trail, at) or SEVERAL_LAST.match(trail, at)
    return Mention(at, match.end(), match.group(), "noun") if match else None


def _loose(trail: str) -> Who | None:
    """*— Ann Lee*, *was the word at the Exchange*, *: Lee tells conference*."""
    head = trail.lstrip("\"”’'»").lstrip()[:1]
    for pattern in (DASH, HEADLINE) if head in JOINS else ():
        match = pattern.match(trail)
        who = mention_at(trail, match.end()) if match else None
        if match and pattern is DASH and trail[match.end()].islower():
            found = ANON.match(trail, match.end())
            who = Mention(found.start(), found.end(), found.group(), "noun") if found else None
        if who and (pattern is HEADLINE or who.end - who.start > 3) and _stands(trail, who, pattern is HEADLINE):
            return Who(who, who.start, who.end, "after")
    signed = SIGNED.match(trail)
    placed = PLACED.search(trail, signed.end()) if signed else None
    if signed and placed and (who := mention_at(trail, signed.end())) and who.sort == "name":
        stop = trail.startswith(".", who.end)
        if placed.start() == who.end + stop:
            return Who(who, who.start, who.end, "after")
    held = BRACKETED.match(trail) if head == "(" else None
    if held and (who := mention_at(trail, held.end())):
        return Who(who, held.start(), who.end, "after")
    if head in BRACKETS and (credited := _credited(trail)):
        return credited
    opened = OPENS.match(trail)
    source = CAME_FROM.match(trail, opened.end() if opened else 0)
    if source:
        nobody = Mention(source.start(), source.end(), "unknown", "noun")
        who = mention_at(trail, source.end()) or _anyone(trail, source.end()) or nobody
        return Who(who, source.start(), who.end, "after")
    came = CAME.match(trail, opened.end() if opened else 0)
    if came:
        return Who(Mention(came.start(), came.end(), ASKED, "pronoun"), came.start(), came.end(), "after")
    passive = TOLD.match(trail, opened.end() if opened else 0)
    if passive:
        return Who(Mention(passive.start(), passive.end(), OTHER, "pronoun"), passive.start(), passive.end(), "after")
    source = SOURCE.match(trail, opened.end() if opened else 0)
    who = mention_at(trail, source.end()) if source else None
    if source and who:
        return Who(who, source.start(), who.end, "after")
    match = MOTTO.match(trail, opened.end() if opened else 0)
    who = mention_at(trail, match.end()) if match else None
    return Who(who, match.start(), who.end, "after") if match and who else None


def _credited(trail: str) -> Who | None:
    """*(Ann Lee, radio interview, Monday)*: the source of a quotation in brackets after it."""
    opened = CREDITED.match(trail)
    who = mention_at(trail, opened.end()) if opened else None
    if who is None or who.sort == "pronoun" or not CREDIT_ENDS.match(trail, who.end):
        return None
    return Who(who, who.start, who.end, "after")


def _stands(trail: str, who: Mention, headline: bool) -> bool:
    """Whether a name after a dash stands alone, or one after a colon has a verb of saying."""
    rest = trail[who.end :]
    if headline:
        verb = WORD.search(rest)
        return verb is not None and verb.group() in SAYS
    return not rest.strip(" .") or rest.lstrip().startswith((",", "(", "who "))


def carried(lead: str) -> Who | None:
    """Who spoke the words before in the same sentence, where it goes on after their tag: *she averred, “and …*.

    >>> carried("¤¤¤,” Ann Lee averred in Hull,").mention.words
    'Ann Lee'
    """
    begin = lead.rfind(MASK) + 1
    tag = after(lead[begin:]) if begin and lead.endswith((",", ";", "—", "–")) else None
    if tag is None or len(lead[begin + tag.end :].split()) > CARRIED:
        return None
    mention = tag.mention._replace(start=tag.mention.start + begin, end=tag.mention.end + begin)
    return Who(mention, tag.start + begin, tag.end + begin, "before")
