"""Statements after a standing introduction such as *Full text:*, with or without marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.voices.insets import alone, is_pause
from analysis.voices.introductions import FULL, WRITING, introduces
from analysis.voices.labels import strong
from analysis.voices.lines import Paragraph
from analysis.voices.marks import places
from analysis.voices.mentions import NAME
from analysis.voices.names import is_person, is_role, plain
from analysis.voices.regions import Cover, Region
from analysis.voices.speakers import Cast
from analysis.voices.vocabulary import BODIES

OPENERS = "\"“‘'«„”"
QUOTED = re.compile(rf"(?:[•·*–—-] ?)?[{OPENERS}]")
SIGNS = re.compile(  # one of these stands at the end of a paragraph that ends in a full stop and introduces a text
    r"[bfwrvhHe](?:elow|hat we got|ncut|nedited|ollows|ull|hole|eproduced|erbatim|ere (?:is|are|it is)|is account|"
    r"is side|ead it|e (?:print|publish|share|give))|(?<=is )this\.$"
)
# Without one of these no sign can stand there; plain strings are looked for faster.
IN_SIGNS = "elow|ncut|nedited|ollows|ull|hole|eproduced|erbatim|ere is|ere are|ere it is|account.|we got".split("|")
IN_SIGNS += "ead it|this.|e print|e publish|e share|e give".split("|")
ANNOUNCING = ("he following ", "text below", "the text of", "transcript of", "received it")
SIGNS_LONG = 80  # characters at the end of a paragraph in which they are looked for
STATEMENT_LONG = 900  # characters of a first paragraph that is a whole statement by itself
SENTENCE_ENDS = re.compile(r"[.?!]\s")
SENTENCE_LONG = 200  # characters of an introduction that are read
LEAD_LONG = 400  # characters; a longer paragraph that ends in a full stop introduces nothing
STATEMENT_PARAS = 30  # paragraphs of the longest
PASSING = 1  # paragraphs of a statement without a word in its person, between others that have one
FIRST = re.compile(r"\b(?:I|my|me|myself|I['’]\w+)\b")
OURS = re.compile(r"\b(?:we|us|our|ours|ourselves|we['’]\w+)\b", re.IGNORECASE)
DONE = re.compile(
    r"\bno (?:further|more) (?:comment|statement)|\b(?:nothing (?:further|more|to add))|\bthat is all\b|"
    r"^Thank you\.?$|\bGod bless\b",
    re.IGNORECASE,
)
TURNS = re.compile(
    r"^(?:So|Well|Ah|Oh|Right|Now then|And so|Note|Notice|Where to begin|Let us|Let’s|Let's|Make of|What a|Brings|"
    r"Nice|Quite|Phew|Strong stuff|Stirring|Reader,|Indeed|Ha!|Enough said|There you have|There it is|There(?: is|"
    r"['’]s) no (?:arguing|answer|disputing)|Hm+|Er|Good riddance)\b"
)
RESUMES = re.compile(
    TURNS.pattern
    + r"|\b(?:the|this|that|his|her|their) (?:statement|letter|email|speech|message|resignation)\b|\b(?:he|"
    r"she) (?:says|said|writes|wrote)\b",
    re.IGNORECASE,
)
# *Ann Lee said:*, alone on its line, and a paragraph without marks below
SAID = re.compile(
    r"\b(?:said|says|comment(?:ed|s)|add(?:ed|s)|repl(?:ied|ies)|wrote|writes|reports(?: from [\w ]{3,25})?|"
    r"respond(?:ed|s)|explain(?:ed|s)|continue[ds]|stated|answer(?:ed|s)|told \w+(?: \w+){0,2})(?: (?:this|only|"
    r"simply|just) ?(?:this)?)?(?: (?:today|yesterday|last night|this \w+|on \w+day))?\W*:$"
)
ADDRESS = re.compile(
    r"(?:(?:Good (?:morning|afternoon|evening)|Thank you|Dear),? )?(?:Conference|Congress|Friends|Comrades|Colleagues|"
    r"Delegates|Chair|President|Ladies and gentlemen|Sisters and brothers|Brothers and sisters|Mr Speaker|"
    r"Members)(?:[,;]? (?:and )?[\w ]{3,20}){0,3}[.,:;!—–]?",
    re.IGNORECASE,
)
NAMED = re.compile(r"\b[A-Z]")
SAID_LONG = 40  # characters of the verb at the end of such a line
GIVING = re.compile(  # in lower case
    r"\b(?:it is this|as follows|here (?:is|are)|(?:is|are) below|we (?:print|publish|reproduce|share|give)|(?:his|"
    r"her|their) (?:account|own words|story|reply|response|statement))\b",
)
SIGNED_PARAS, SIGNATURE = 8, 60  # paragraphs in which a signature is looked for, and its characters
MINE = re.compile(r"(?:As |So |And |But )*(?:I|we|We|you|You)\b")
BRINGS = re.compile(
    rf"\b(?:reads(?: out)?|makes|gives|issues|delivers|sends?|sent|has|read out|made|gave|issued|"
    r"puts? out|publish(?:es|ed)|release[sd]|circulate[sd]|posts|posted|emails|emailed|tweets|tweeted) "
    rf"(?:an?|the|his|her|their|its) (?:[\w-]+ ){{0,2}}(?:{WRITING})\.\s*$"
)
OWNER = re.compile(r"(?<!\w)(\w++)['’]s? (?=(?:\w+ ){0,2}(?:statement|reply|response|letter))")
OWN_BODIES = frozenset("union executive branch conference membership delegates".split())
OUR_STATEMENT = re.compile(r"\b(?:[Oo]ur|['’]s?) (?:\w+ )?(?:statement|reply|response)\b[^.]{0,30}:$")
GREETED = re.compile(r"(?:My )?[Dd]ear [\w’' ]{2,40}, \S|(?:Colleagues|Friends|Comrades|Hi all|Hello all), \S")
PRESENTING = re.compile(
    r"\b(?:[Hh]ere is|[Hh]ere it is|[Hh]ere’s|[Hh]ere's|in full|all of it|below|reads?|follows|sent|wrote)\b"
)
ANNOUNCED = re.compile(  # *agreed the text below. It may be read out.*
    rf"\bthe following (?:{WRITING}|address|remarks)\b|\bthe (?:text|statement|letter) below\b"
)
THANKS = re.compile(r"(?:Thank you|Solidarity|God bless)\b[\w ,]{0,30}[.!]?")  # the last words of a speech
OTHERS = re.compile(r"\b(?!I\b)[A-Z]")
BRIEF = 60  # characters of a paragraph that may do nothing but bring on a text
BROUGHT_LONG = 40  # characters of the sentence after one that brings on a text
SPEECH = re.compile(
    r"\b(?:speech|address|remarks)\b.{0,60}\b(?:as (?:s?he|they) (?:gave|delivered|made)|in full|given|delivered|made|"
    r"gave)\b"
)
AFTERWARDS = re.compile(r"(?:After|Following) the \w+\b|After(?:wards|ward)\b|Speaking after")


def statements(text: str, paras: list[Paragraph], known: list[Region], cast: Cast, author: str = "") -> list[Region]:
    """Statements without marks after an introduction, those of `known` left out; a body's own say *we*."""
    cover = Cover(known)
    leads = _leads(text, paras)
    page = _Page(text, paras, {i for i in leads if _speech_follows(text, *paras[i : i + 2])}, cast, author)
    out = []
    for index in leads:
        first = index + 1 + (index + 2 < len(paras) and alone(text[paras[index + 1].start : paras[index + 1].end]))
        p = paras[first]  # a comment's time may stand between
        if not p.set_off and not QUOTED.match(text, p.start) and not cover.touches(p.start, p.start + 1):
            found = _statement(page, paras[index], first)
            out += [found] if found else []
    return out


class _Page(NamedTuple):
    """A text, its paragraphs, which of them bring on a speech, its people and its author."""

    text: str
    paras: list[Paragraph]
    speeches: set[int]
    cast: Cast
    author: str


def _statement(page: _Page, lead: Paragraph, first: int) -> Region | None:
    """The text that begins at a paragraph, where the one above introduces it."""
    text, p = page.text, page.paras[first]
    ending = text[max(lead.start, lead.end - SENTENCE_LONG) : lead.end].rstrip("*_ ")
    cuts = [0, 0, *(m.end() for m in SENTENCE_ENDS.finditer(ending))]
    last, above = ending[cuts[-1] :], ending[cuts[-2] : cuts[-1]].rstrip()
    announced = ANNOUNCED.search(above) is not None and not last.endswith(":")
    last = above if announced else last
    if introduces(last) or _brought(ending, last):
        return _introduced(page, first, last, announced)
    if GIVING.search(last.lower()) and FIRST.search(text, p.start, p.end) and (signed := _signed(page, first))[1]:
        return Region(p.start, signed[0], "document", signed[1], form="introduction")
    if GREETED.match(text, p.start, p.end) and PRESENTING.search(last):
        end, name = _signed(page, first)
        return Region(p.start, end, "document", name, form="introduction")
    if not (last.endswith(":") and SAID.search(last, max(0, len(last) - SAID_LONG)) and NAMED.search(last)):
        return None
    if ADDRESS.fullmatch(text, p.start, p.end):
        return Region(p.start, _speech_end(page, first), "document", form="introduction")
    ended = text[: p.end].rstrip("*_")[-1] in ".?!…" and not MINE.match(last)
    return Region(p.start, p.end, "quotation", form="introduction") if ended else None


def _introduced(page: _Page, first: int, lead: str, announced: bool) -> Region:
    """The whole text that a sentence introduces."""
    text, p = page.text, page.paras[first]
    body = not BODIES.isdisjoint(page.author.lower().split())
    if SPEECH.search(lead):
        end = _speech_end(page, first)
    else:
        end = _statement_end(text, page.paras, first, lead, OURS if body and _owned(lead, page.author) else FIRST)
        if body and FIRST.search(text, p.start, p.end):
            end = max(end, _statement_end(text, page.paras, first, "in full", FIRST))
    own = page.author if announced and body and OURS.search(text, p.start, p.end) else ""
    return Region(p.start, end, "document", own, form="introduction")


def _signed(page: _Page, index: int) -> tuple[int, str]:
    """Where a text ends that somebody signs with a name alone, else its first paragraph; and who."""
    for at, p in enumerate(page.paras[index + 1 : index + SIGNED_PARAS], index + 2):
        words = page.text[p.start : p.end]
        if strong(words, "") or alone(words):
            break
        name = plain(words.split(",", 1)[0].split("(", 1)[0])
        if len(words) < SIGNATURE and NAME.fullmatch(name) and words[-1] not in ".?!:":
            full = page.cast.fullest(page.cast.signed(name))
            office = next((b.end for b in page.paras[at : at + 1] if b.start - p.end < 2 and is_role(b.words)), p.end)
            return office, full if " " in full and is_person(full) else ""
    return page.paras[index].end, ""


def _owned(lead: str, author: str) -> bool:
    """Whether a statement that a body's page introduces is no other's: *Statement in full:*."""
    owner = OWNER.search(lead)
    return owner is None or owner[1] in author or owner[1].lower() in OWN_BODIES


def _brought(ending: str, last: str) -> bool:
    """*Brill reads a prepared statement. Typed as fast as I can:*, the second a few words without a speaker."""
    short = last.endswith(":") and len(last) < BROUGHT_LONG and not SAID.search(last)
    return short and not OTHERS.search(last[1:]) and BRINGS.search(ending[: -len(last)]) is not None


def _leads(text: str, paras: list[Paragraph]) -> list[int]:
    """Which paragraphs may introduce the one below, by a quick look at their last characters."""
    above = paras[:-1]
    finals = "".join([text[p.end - 1] for p in above])
    open_ = [i for mark in ":*_" for i in places(finals, mark)]
    short = [i for i in places(finals, ".") if above[i].end - above[i].start < LEAD_LONG]
    tails = [text[above[i].start : above[i].end][-SIGNS_LONG:] for i in short]
    together = "\n".join(tails)
    signs = [sign for sign in IN_SIGNS if sign in together]
    may = zip(short, tails, strict=True) if signs else ()
    signed = (i for i, tail in may if any(map(tail.__contains__, signs)) and SIGNS.search(tail))
    brief = [i for i in short if above[i].end - above[i].start < BRIEF]
    told = [i for i in short if any(text.find(sign, above[i].start, above[i].end) >= 0 for sign in ANNOUNCING)]
    return sorted({*open_, *brief, *told, *signed})


def _speech_follows(text: str, lead: Paragraph, p: Paragraph) -> bool:
    """Whether the end of a paragraph brings on a speech, or the one below addresses hearers."""
    if SPEECH.search(text, max(lead.start, lead.end - SENTENCE_LONG), lead.end):
        return True
    return text[lead.end - 1] == ":" and ADDRESS.fullmatch(text, p.start, p.end) is not None


def _speech_end(page: _Page, index: int) -> int:
    """Where a speech that begins by addressing its hearers ends: above furniture, or what brings on another."""
    paras, end = page.paras, page.paras[index].end
    for at in range(index + 1, len(paras)):
        words = page.text[paras[at].start : paras[at].end]
        if is_pause(words):
            continue
        if at in page.speeches or strong(words, "") or alone(words) or AFTERWARDS.match(words):
            break
        end = paras[at].end
        if THANKS.fullmatch(words):
            break
    return end


def _statement_end(text: str, paras: list[Paragraph], index: int, lead: str, person: re.Pattern[str]) -> int:
    """Where a statement without marks ends: its first paragraph; of a full text, the last in the same person."""
    first = text[paras[index].start : paras[index].end]
    person = FIRST if FIRST.search(first) else person
    whole = FULL.search(lead.lower()) or ANNOUNCED.search(lead) or (person is OURS and OUR_STATEMENT.search(lead))
    if not whole or len(first) > STATEMENT_LONG or not person.search(first):
        return paras[index].end
    at = index
    for following in range(index + 1, min(len(paras), index + STATEMENT_PARAS)):
        words = text[paras[following].start : paras[following].end]
        if DONE.search(text[paras[at].start : paras[at].end]) or not _may_go_on(words, person):
            break
        if person.search(words):
            at = following
        elif following - at > PASSING:
            break
    return paras[at].end


def _may_go_on(words: str, person: re.Pattern[str]) -> bool:
    """Whether a paragraph may go on with a statement in the same person."""
    if not words or words[0] in OPENERS or strong(words, "") or alone(words):
        return False
    resumed = RESUMES.search(words) if person is FIRST else TURNS.match(words)
    return resumed is None
