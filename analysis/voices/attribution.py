"""Who says a quotation: the words that lead up to it."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.voices.beside import NEAR, beside
from analysis.voices.mentions import Mention, mentions
from analysis.voices.patterns import lazily
from analysis.voices.people import is_writing
from analysis.voices.recited import PRINTED_READS, READ_OUT
from analysis.voices.subjects import apposed, fronted, mention_at, subject
from analysis.voices.trie import any_of
from analysis.voices.uttered import SAYING
from analysis.voices.verbs import ADVERB, SAYS, VERB, WORD
from analysis.voices.vocabulary import BODIES, GROUPS, PERSONS, WRITINGS

BY = lazily(
    r"\b(?:delivered|given|made|put|said|written|issued|offered|supplied|signed|sent|spoken|answered) (?:\w+ )?(?:by|"
    r"from) "
)
SOURCE = lazily(
    r"\b(?:[Aa]ccording to|[Ii]n the words of|[Tt]o quote|[Qq]uoting|[Tt]o borrow(?: a \w+)? from)\s+(?=\w)"
)
FROM = lazily(  # *a note from Ann Lee:*, *she quotes an unnamed officer:*
    rf"(?:\b(?:{any_of(WRITINGS)}|[Hh]eckle|[Ss]hout|[Cc]ry|[Cc]all|[Qq]uestion|[Vv]oice)\b(?:,[^,]{{2,30}},|"
    rf" of [^,:]{{2,20}})? (?:from|by)|\bquotes?|\bquoted|\b(?:spoke|spoken|talked) (?:to|with)|\b(?:line|"
    rf"word)s? (?:[\w ]{{1,40}} )?from)\s+"
    r"(?=(?:(?:the|an?|one|our|my|his|her) )?[\w’' -]{2,40}(?:, [\w’', -]{2,60})?:$)",
    signs=("from", " by", "quote", "spoke", "talked"),
)
WRITTEN_BY = lazily(  # *notes the tweet sent at dawn by the chief executive:*
    rf"\b(?:{any_of(WRITINGS)}) (?:sent|written|made|signed|issued|posted|given|drafted|"
    rf"circulated|proposed|moved|tabled)\b[^:;]{{0,60}}?\bby (?=\w)",
    signs=("by ",),
)
WHAT_SAID = lazily(  # *This is what management wrote back:*
    rf"\b(?:is|was|[Hh]ere[’']s) what (?P<who>(?!(?:he|she|they|it|we|I|you)\b)[\w’'-]+(?: [\w’'-]+){{0,4}}?) "
    rf"(?:{VERB}|sent|had to say)\b",
    signs=(" what ",),
)
ORDINAL = lazily(  # *The second, from a Mrs Tull, began:*
    r"\b[Tt]he (?:first|second|third|fourth|last|other|next)(?: [a-z]+)?, (?:from|by) (?:an? (?=M(?:r|rs|s)\b))?(?=\w)",
    signs=(", from ", ", by "),
)
VOICE = lazily(r"\bvoice\b[^.:]{0,50}\b(?:that|voice|one) of (?=\w)")  # *a voice thought to be that of Ann Lee*
ASKED = "answer"  # in the place of a pronoun: whoever was asked
OTHER = "other"  # the same: the other of two
MINE = lazily(r"\W*(?:So |And |But |When |Then )*(?:I|[Ww]e)\b")
PUT = lazily(
    r"\b(?:put (?:that|this|it|these|the \w+) to|asked|rang|tried|emailed|wrote to) (?=\w)(?!whether|if|how|why|what|"
    r"who|for)"
)
AGENT = lazily(
    rf"\b(?:was|were|been|being|is|are) (?:\w+ )?{VERB} (?:[\w ]{{1,30}} )?by (?=\w)", signs=(" by ",)
)  # *warned in May by*
IT_FIRST = lazily(r"\W*(?P<it>It) (?!(?:is|was|has|would|will|may|might|seems|took|fell|came)\b)")
UNTOLD = lazily(  # *She was told:*, *Overheard in the queue:*, by nobody that is named
    r"^\W*(?:[Oo]verheard|[Hh]eard)\b(?! from| that)(?:[^.:]|\d[.:]\d){0,60}:$|(?P<he>\b(?:[Hh]e|[Ss]he|[Tt]hey) "
    r")?\b(?:was|"
    r"were) (?:then |later |also )?(?:told|informed|assured|advised|warned)(?: that|[:,])$",
    signs=("eard", "told", "informed", "assured", "advised", "warned"),
)
WHICH = lazily(
    r"(?<=\bthis), which [^,:;]{3,60}(?=:$)", signs=(", which ",)
)  # *It also contains this, which Lee left out:*
NOTED = lazily(  # *you said, and I wrote it down,*
    r",? and I (?:wrote|noted|took|have|quote|swear|remember)\b[^,:]{0,30}(?=[,:]$)|"
    r", (?:as )?(?:and )?(?:if )?I (?:recall|remember|quote|noted|recollect)\b[^,:]{0,20}(?=[,:]$)",
    signs=(" I ",),
)
CLAUSE = lazily(r"(?:, (?:and|but|so)|;) (?=(?:the|an?|our|his|her|its|their) |[A-Z])")
THINGS_ARE = frozenset("closed opened ended finished added put recorded left shared published sent".split())
BE = lazily(r"\b(?:was|were|is|are|been|being|be) (?:\w+ly )?$")
BEFORE_NOUN = lazily(
    r"(?:(?<=\w)['’]s?|\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ss]uch|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y|[Yy]our|[Aa]ll)) $"
)
LAST_VERB = lazily(
    r"(?P<verb>\b[a-z]{2,}ed\b|(?<=\b[Hh]e )[a-z]+s\b|(?<=\b[Ss]he )[a-z]+s\b)(?: \w+ly)?(?:[,:]| that)$"
)
VERB_ENDS = (",", ":", " that", "\n")  # one of these ends what such a verb ends
VERBS = 3  # verbs of saying before a quotation that are tried
RELATED = lazily(rf", which (?:{ADVERB} )?$")  # *a link to its guidance, which says*
LEAD = 500  # characters before a quotation in which its verb and subject are looked for
AS_SAYING = lazily(r" as (?:saying|having said|telling)\b", signs=(" as ",))  # *The minutes record her as saying*
QUOTED_AS = lazily(r"\b(?:is|was|has been|had been) (?:\w+ )?(?:quoted|reported|recorded)\b[^,;]*$")
IT_SAYS = lazily(r"(?:In|On|By|At) [^,:]+,? (?P<it>it) (?:said|says|wrote|writes|added|adds|replied)[:,]$")
PERSON_LAST = lazily(r"(?:, (?:and|but|so)|;) (?P<who>he|she) (?:\w+ ){1,3}\w+:$")  # *but she was serious:*
SOURCES = ("ccording", "words of", "uot", "o borrow")
VAGUE = ("i", "we", "you", "they")


LABEL = lazily(  # *The yard:*, *Second gentleman, in tears:*
    rf"\W*(?:(?:And|Then|But|Now) )?(?P<who>(?:The|An?|Another|My|Our|One|First|Second|Third|His|Her|Their) "
    rf"(?:(?!{VERB}\b)[a-z’'-]+ "
    rf"){{0,2}}(?!{VERB}\b)[a-z-]+(?: (?:from|at|in|behind|near) (?:the|our|"
    rf"my) [a-z-]+(?: [a-z-]+)?)?)(?:, (?!(?:and|but|so) |[^:]*(?:[A-Z]|\b{VERB}\b))[^:]{{2,60}})?:"
)
EVIDENCE = lazily(  # *[1] Oral evidence, day 3:*
    r"\W*(?:\d{1,3}\W+)?(?P<who>(?:Oral|Written|Further|Supplementary|Interim|Final|Draft|Internal|Joint|Annual|Original)"
    rf" (?:evidence|testimony|{any_of(WRITINGS)})\b)"
)
NO_LABEL = SAYING | frozenset(
    "result upshot point truth answer trouble problem thing catch question facts news".split()
)


class Who(NamedTuple):
    """A speaker as the text words it, the offsets of the words that say so, and how it was found."""

    mention: Mention
    start: int
    end: int
    via: str


def before(lead: str) -> Who | None:
    """Who is said, in the sentence that leads up to a quotation, to utter it; offsets within `lead`.

    >>> before("Ada Lane, a porter from Leeds, opened the meeting:").mention.words
    'Ada Lane'
    >>> before("Asked whether it would be ready, the minister answered:").mention.words
    'the minister'
    """
    lead = NOTED.sub("", WHICH.sub("", lead))
    if read := READ_OUT.search(lead):
        return Who(Mention(*read.span("what"), read["what"], "noun"), read.start(), read.end("what"), "before")
    if printed := PRINTED_READS.match(lead):
        m = Mention(0, printed.end("what"), lead[: printed.end("what")], "noun")
        return Who(m, 0, len(lead), "before")
    if untold := UNTOLD.search(lead, max(0, len(lead) - NEAR)):
        words, sort = (OTHER, "pronoun") if untold["he"] else ("unknown", "noun")
        return Who(Mention(untold.start(), len(lead), words, sort), untold.start(), len(lead), "before")
    if labelled := LABEL.fullmatch(lead) if lead.endswith(":") else None:
        label = Mention(*labelled.span("who"), labelled["who"], "noun")
        last = labelled["who"].split()[-1]
        acts = last.endswith(("s", "ed")) and last not in PERSONS | BODIES | GROUPS
        if last not in NO_LABEL and not acts and not is_writing(label):
            return Who(label, label.start, len(lead), "before")
    cut = max(0, len(lead) - LEAD)
    words = lead[cut:]
    cited = _cited(words) or (asked(words) if words.endswith(":") else None)
    told = (
        cited is not None
        and not VOICE.match(words, cited.start)
        and not MINE.match(words)
        and not SAYS.isdisjoint(WORD.findall(words, cited.end))
    )
    who = (_by_verb(words) if told else None) or cited or _by_verb(words) or _by_last(words) or _by_subject(words)
    if who is None or not cut:
        return who
    m = who.mention
    moved = m._replace(start=m.start + cut, end=m.end + cut)
    return Who(moved, who.start + cut, who.end + cut, who.via)


def _cited(lead: str) -> Who | None:
    """*according to Ann Lee*, *in the words of the minister*."""
    source = SOURCE.search(lead) if any(map(lead.__contains__, SOURCES)) else None
    source = source or (AGENT.search(lead) if lead.endswith((":", ",", " that")) else None)
    source = source or ((FROM.search(lead) or WRITTEN_BY.search(lead)) if lead.endswith(":") else None)
    source = source or (ORDINAL.search(lead) if lead.endswith(":") else None)
    source = source or (VOICE.search(lead) if "voice" in lead else None)
    m = mention_at(lead, source.end()) if source else None
    m = apposed(lead, m) if m else None
    if source is None and lead.endswith(":") and (told := WHAT_SAID.search(lead)):
        return Who(Mention(*told.span("who"), told["who"], "noun"), told.start(), told.end(), "before")
    return Who(m, source.start(), m.end, "before") if source and m else None


def asked(sentence: str) -> Who | None:
    """Whom *I* ask in a sentence.

    >>> asked("I put that to the ministry and got this:").mention.words
    'the ministry'
    """
    put = PUT.search(sentence) if MINE.match(sentence) else None
    m = mention_at(sentence, put.end()) if put else None
    return Who(m, put.start(), m.end, "before") if put and m else None


def _by_verb(lead: str) -> Who | None:
    """The subject of one of the last verbs of saying."""
    if SAYS.isdisjoint(WORD.findall(lead)):
        return None
    verbs = [m for m in WORD.finditer(lead, fronted(lead)) if m.group() in SAYS and not _no_verb(lead, m)]
    found = mentions(lead)
    recorded = AS_SAYING.search(lead)
    who = next((m for m in found if recorded and m.end == recorded.start() and m.sort != "pronoun"), None)
    if recorded and QUOTED_AS.search(lead, 0, recorded.start()):
        who = subject(lead, found)  # *He is quoted in the press as saying*
        return Who(who, who.start, len(lead), "before") if who else None
    if who:
        return Who(apposed(lead, who), who.start, len(lead), "before")
    if not verbs:
        return None
    if it := IT_SAYS.match(lead):
        return Who(Mention(*it.span("it"), "it", "pronoun"), it.start("it"), len(lead), "before")
    related = next((m for m in found if RELATED.fullmatch(lead[m.end : verbs[-1].start()])), None)
    if related and related.sort != "pronoun" and len(lead) - verbs[-1].end() < NEAR:
        return Who(apposed(lead, related), related.start, verbs[-1].end(), "before")
    for verb in verbs[: -VERBS - 1 : -1]:
        trailing = verb.group().endswith("ing") and lead[: verb.start()].endswith(", ")
        m = subject(lead, found) if trailing else beside(lead, found, verb.start())
        if m:
            return Who(m, m.start, verb.end(), "before")
    m = subject(lead, found)
    if m and (it := IT_FIRST.match(lead)) and m.start > it.end():
        m = Mention(it.start("it"), it.end("it"), it["it"], "pronoun")
    if m is None or _vague(lead, m):
        m = next((m for m in found for verb in verbs if RELATED.fullmatch(lead[m.end : verb.start()])), m)
    return Who(m, m.start, max(verbs[-1].end(), m.end), "before") if m and not _vague(lead, m) else None


def _by_last(lead: str) -> Who | None:
    """The subject of any verb at the end: *the Board averred:*, *she avers,*."""
    verb = LAST_VERB.search(lead, max(0, len(lead) - NEAR)) if lead.endswith(VERB_ENDS) else None
    m = beside(lead, mentions(lead), verb.start()) if verb else None
    return Who(m, m.start, verb.end("verb"), "before") if verb and m and not _vague(lead, m) else None


def _no_verb(lead: str, word: re.Match) -> bool:
    """Whether a word tells what was done to a thing, or is a noun: *the rooms were closed*, *the union’s claims*."""
    undergone = word.group() in THINGS_ARE and BE.search(lead, 0, word.start()) is not None
    return undergone or (word.group().endswith("s") and BEFORE_NOUN.search(lead, 0, word.start()) is not None)


def _by_subject(lead: str) -> Who | None:
    """Whom the sentence is about; in *was delivered by an adviser:* whoever did it."""
    if last_word := PERSON_LAST.search(lead, max(0, len(lead) - NEAR)):
        own_word = Mention(*last_word.span("who"), last_word["who"], "pronoun")
        return Who(own_word, own_word.start, len(lead), "clause")
    m = subject(lead)
    if (held := EVIDENCE.match(lead)) and m and m.start == held.start("who"):
        m = Mention(*held.span("who"), held["who"], "noun")
    last = next(reversed([*CLAUSE.finditer(lead)]), None) if lead.endswith(":") else None
    own = subject(lead[last.end() :]) if last else None
    if last and own and own.sort != "pronoun" and lead.find(own.words, last.end()) - last.end() < NEAR:
        at = last.end()
        m = own._replace(start=own.start + at, end=own.end + at)
    if lead.endswith(":") and _vague(lead, m):
        by = BY.search(lead)
        it = IT_FIRST.match(lead)
        own_it = Mention(*it.span("it"), it["it"], "pronoun") if it else None
        m = (mention_at(lead, by.end()) if by else None) or _writing(lead) or own_it or m
    return Who(m, m.start, max(len(lead), m.end), "clause") if m else None


def _writing(lead: str) -> Mention | None:
    """The text that a sentence mentions: *If you read the audit, it is brutal:*."""
    return next((m for m in mentions(lead) if m.sort == "noun" and m.words.split()[-1].lower() in WRITINGS), None)


def _vague(lead: str, m: Mention | None) -> bool:
    """Whether the subject of a lead that ends in a colon names nobody."""
    return lead.endswith(":") and (m is None or m.words.lower() in VAGUE)
