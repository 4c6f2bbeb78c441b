"""Statements after a standing introduction such as *Full text:*, with or without marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.voices.contrast import (
    ADDRESS,
    ANNOUNCED,
    HEADING_LONG,
    HEARERS,
    SENTENCE_LONG,
    SPEECH,
    Host,
    end_of,
    headed,
    is_heading,
    told_of,
)
from analysis.voices.extent import FIRST, OPENERS, OURS, persons, speech_end
from analysis.voices.insets import alone
from analysis.voices.introductions import TELLING, WHOLE_SIGNS, WRITING, introduces
from analysis.voices.labels import strong
from analysis.voices.lines import Paragraph
from analysis.voices.marks import places
from analysis.voices.mentions import NAME
from analysis.voices.names import is_person, is_role, plain
from analysis.voices.patterns import lazily
from analysis.voices.regions import Cover, Region
from analysis.voices.script import LABEL
from analysis.voices.speakers import Cast
from analysis.voices.subjects import subject
from analysis.voices.uttered import HEARD, UTTERED
from analysis.voices.verbs import SAYS, WORD
from analysis.voices.vocabulary import BODIES, GIVEN, PERSONS

QUOTED = lazily(rf"(?:[•·*–—-] ?)?[{OPENERS}]")
SIGNS = lazily(  # one of these stands at the end of a paragraph that ends in a full stop and introduces a text
    r"[bfwrvhHe](?:elow|hat we got|ncut|nedited|ollows|ull|hole|eproduced|erbatim|ere (?:is|are|it is|they are)|"
    r"is account|is side|ead it|e (?:print|publish|share|give))|(?<=is )this\.$"
)
# Without one of these no sign can stand there; plain strings are looked for faster.
IN_SIGNS = "elow|ncut|nedited|ollows|ull|hole|eproduced|erbatim|ere is|ere are|ere it is|account.|we got".split("|")
IN_SIGNS += "ere they|ead it|this.|e print|e publish|e share|e give".split("|")
ANNOUNCING = ("he following ", "text below", "the text of", "transcript of", "received it")
SIGNS_LONG = 80  # characters at the end of a paragraph in which they are looked for
ITEM = lazily(r"[•*·–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.):]|[@#]|[A-Z][\w ]{2,30}:|First(?:ly)?,")
OWN_LEAD = lazily(  # *We therefore demand:*, *These are the facts:*
    r"\b(?:want|demand|demands|recommend\w*|facts?|questions?|reasons?|points?|things?|calls? (?:on|for)|asking for|"
    r"asks? for|"
    r"lesson|principles?|purposes?|table|moral|clear|simple|plain|obvious|stark|steps?|ways?|options?|because|"
    r"notes|resolves|believes|agenda|"
    r"dates?|details|contact|results?|order|next)\b[^:]{0,60}:$",
    re.IGNORECASE,
)
PART = lazily(r"\b(?:[Pp]ara(?:graph)?|[Ss]ection|[Cc]lause|[Pp]age|[Cc]hapter|[Aa]rticle|[Vv]erse)\b")
SENTENCE_ENDS = lazily(r"[.?!][”\"’']?\s+(?=[A-Z“\"‘'(])")
LEAD_LONG = 400  # characters; a longer paragraph that ends in a full stop introduces nothing
# *Ann Lee said:*, alone on its line, and a paragraph without marks below
SAID = lazily(
    r"\b(?:said|says|comment(?:ed|s)|add(?:ed|s)|repl(?:ied|ies)|wrote|writes|reports(?: from [\w ]{3,25})?|"
    r"respond(?:ed|s)|explain(?:ed|s)|continue[ds]|stated|answer(?:ed|s)|told \w+(?: \w+){0,2})(?: (?:this|only|"
    r"simply|just) ?(?:this)?)?(?: (?:today|yesterday|last night|this \w+|on \w+day))?\W*:$"
)
NAMED = lazily(r"\b[A-Z]")
SAID_LONG = 40  # characters of the verb at the end of such a line
GIVING_SIGNS = (
    *("it is this", "as follows", "here is", "here are", " below", "we print", "we publish", "we reproduce"),
    *("we share", "we give", " account", " own words", " story", " reply", " response", " statement"),
)
GIVING = lazily(  # in lower case
    r"\b(?:it is this|as follows|here (?:is|are)|(?:is|are) below|we (?:print|publish|reproduce|share|give)|(?:his|"
    r"her|their) (?:account|own words|story|reply|response|statement))\b",
    signs=GIVING_SIGNS,
)
SIGNED_PARAS, SIGNATURE = 8, 60  # paragraphs in which a signature is looked for, and its characters
MINE = lazily(r"(?:As |So |And |But )*(?:I|we|We|you|You)\b")
BRINGS = lazily(
    rf"\b(?:reads(?: out)?|makes|gives|issues|delivers|sends?|sent|has|read out|made|gave|issued|"
    r"puts? out|publish(?:es|ed)|release[sd]|circulate[sd]|posts|posted|emails|emailed|tweets|tweeted) "
    rf"(?:an?|the|his|her|their|its) (?:[\w-]+ ){{0,2}}(?:{WRITING})\.\s*$"
)
OWNER = lazily(r"(?<!\w)(\w++)['’]s? (?=(?:\w+ ){0,2}(?:statement|reply|response|letter))")
OWN_BODIES = frozenset("union executive branch conference membership delegates".split())
GREETED = lazily(r"(?:My )?[Dd]ear [\w’' ]{2,40}, \S|(?:Colleagues|Friends|Comrades|Hi all|Hello all), \S")
PRESENTING = lazily(
    r"\b(?:[Hh]ere is|[Hh]ere it is|[Hh]ere’s|[Hh]ere's|in full|all of it|below|reads?|follows|sent|wrote)\b",
    signs=(
        "ere is",
        "ere it is",
        "ere’s",
        "ere's",
        "in full",
        "all of it",
        "below",
        "read",
        "follows",
        "sent",
        "wrote",
    ),
)
OTHERS = lazily(r"\b(?!I\b)[A-Z]")
BRINGING = 90  # characters of a lead that does nothing but bring on somebody's words
OPENING = 12  # characters at its head in which they are named
TITLED = frozenset("mr mrs ms miss dr prof sir dame".split())
DID = lazily(r" (?:was|is|had|has|\w+ed)\b")
BRIEF = 60  # characters of a paragraph that may do nothing but bring on a text
BROUGHT_LONG = 40  # characters of the sentence after one that brings on a text
SEVERAL = lazily(  # *Here are some of the replies:*, of as many people
    r"\b(?:some|a few|a selection|a handful|extracts|examples|more) (?:of|from) (?:the|your|our|their|these|what|"
    r"those|my)\b",
)
RUNS = lazily(r"\w+")
# Every sentence with a full stop that brings on another's text has one of these words.
BRINGS_ON = frozenset(part for word in TELLING for part in word.split("-")) | frozenset(
    "over back word print publish pass share say own give reproduce reply response statement reads sent wrote speech "
    "letter words testimony message note email it".split()
)


SIGNS_OF_ALL = {
    *WHOLE_SIGNS,
    *GIVING_SIGNS,
    *("over to ", "back to ", "word from ", "asked ", "wants "),
    *("statement", "speech", "letter", "account", "words", "testimony", "message", "note", "story", "email"),
    *("sent this", "wrote this", "says this", "said this"),
}
# In lower case: so has every ending with a full stop that a rule holds for, but where the paragraph below greets.
ENDING_SIGNS = sorted(sign for sign in SIGNS_OF_ALL if not any(o != sign and o in sign for o in SIGNS_OF_ALL))


def statements(text: str, paras: list[Paragraph], known: list[Region], cast: Cast, author: str = "") -> list[Region]:
    """Statements without marks after an introduction, those of `known` left out; a body's own say *we*."""
    cover = Cover(known)
    leads = _leads(text, paras)
    page = Host(text, paras, leads, cover, cast, author)
    out = []
    for index in sorted({*leads, *(at - 1 for at in page.firsts.values() if at)}):
        if not _may_bring_on(text, *paras[index : index + 3]):
            continue
        first = index + 1 + (index + 2 < len(paras) and alone(text[paras[index + 1].start : paras[index + 1].end]))
        p = paras[first]  # a comment's time may stand between
        if not p.set_off and not QUOTED.match(text, p.start) and not cover.touches(p.start, p.start + 1):
            found = _statement(page, paras[index], first)
            out += [found] if found else []
    return out


def _may_bring_on(text: str, lead: Paragraph, *below: Paragraph) -> bool:
    """Whether a paragraph may introduce another by its last words: none of the rules below holds for the others."""
    if text[lead.end - 1] != ".":
        return True
    ending = text[max(lead.start, lead.end - SENTENCE_LONG) : lead.end].lower()
    if not any(map(ending.__contains__, ENDING_SIGNS)) and not any(GREETED.match(text, p.start, p.end) for p in below):
        return False
    return not BRINGS_ON.isdisjoint(RUNS.findall(ending))


def _statement(page: Host, lead: Paragraph, first: int) -> Region | None:
    """The text that begins at a paragraph, where the one above introduces it."""
    text = page.text
    ending = text[max(lead.start, lead.end - SENTENCE_LONG) : lead.end].rstrip("*_ ")
    cuts = [0, 0, *(m.end() for m in SENTENCE_ENDS.finditer(ending))]
    last, above = ending[cuts[-1] :], ending[cuts[-2] : cuts[-1]].rstrip()
    announced = ANNOUNCED.search(above) is not None and not last.endswith(":")
    last = above if announced else last
    if under := headed(page, lead, first):
        end, name = _signed(page, first)
        return replace(under, end=end, speaker=name) if name and is_role(under.speaker) else under
    found = _brought_by(page, first, (ending, above, last), announced)
    return None if found and SEVERAL.search(last) else found


def _brought_by(page: Host, first: int, words: tuple[str, str, str], announced: bool) -> Region | None:
    """The text that the last words of a paragraph, of which the last two sentences are given too, bring on."""
    ending, above, last = words
    text, p = page.text, page.paras[first]
    if announced or introduces(last) or _brought(ending, last):
        return _introduced(page, first, last, announced)
    if GIVING.search(last.lower()) and FIRST.search(text, p.start, p.end) and (signed := _signed(page, first))[1]:
        return Region(p.start, signed[0], "document", signed[1], form="introduction")
    if GREETED.match(text, p.start, p.end) and PRESENTING.search(last):
        end, name = _signed(page, first)
        return Region(p.start, end, "document", name, form="introduction")
    if not ITEM.match(text, p.start, p.end) and (told := told_of(page, above, last, first)):
        return told
    if not (last.endswith(":") and (_said(last) or _holds(text, p, last))):
        return None
    if ADDRESS.fullmatch(text, p.start, p.end):
        return Region(p.start, speech_end(text, page.paras, first, page.speeches), "document", form="introduction")
    ended = text[: p.end].rstrip("*_")[-1] in ".?!…" and (not MINE.match(last) or not _said(last))
    return (
        Region(p.start, end_of(page, first, last, said=_said(last)), "quotation", form="introduction")
        if ended
        else None
    )


def _said(lead: str) -> bool:
    """Whether a lead ends in a verb of saying and names somebody."""
    return SAID.search(lead, max(0, len(lead) - SAID_LONG)) is not None and NAMED.search(lead) is not None


def _holds(text: str, p: Paragraph, lead: str) -> bool:
    """Whether the paragraph below a colon is prose of another's: the lead tells of a text, or of somebody's saying."""
    if ITEM.match(text, p.start, p.end) or LABEL.match(text, p.start, p.end) or OWN_LEAD.search(lead):
        return False
    if HEARD.match(lead) or PART.search(lead) or UTTERED.search(lead):
        return True
    if not SAYS.isdisjoint(WORD.findall(lead)) and not persons(lead):
        return True
    return len(lead) < BRINGING and FIRST.search(text, p.start, p.end) is not None and _names(lead)


def _names(lead: str) -> bool:
    """Whether a lead tells of somebody whom it begins with: *Gail was having none of it:*, *Ann Lee, porter:*."""
    m = subject(lead)
    if m is None or m.sort != "name" or m.start >= OPENING:
        return False
    called = m.words.split()
    person = len(called) > 1 and called[0].lower() in GIVEN | TITLED and called[-1].lower() not in PERSONS
    return person or DID.search(lead, m.end) is not None  # no *Mr Speaker, fellow citizens:*


def _introduced(page: Host, first: int, lead: str, announced: bool) -> Region:
    """The whole text that a sentence introduces."""
    text, p = page.text, page.paras[first]
    if (signed := _signed(page, first))[1]:
        return Region(p.start, signed[0], "document", signed[1], form="introduction")
    body = not BODIES.isdisjoint(page.author.lower().split())
    if SPEECH.search(lead) or HEARERS.match(text, p.start, p.end):
        end = speech_end(text, page.paras, first, page.speeches)
    else:
        end = end_of(page, first, lead, ours=body and _owned(lead, page.author), said=_said(lead))
    own = page.author if announced and body and OURS.search(text, p.start, p.end) else ""
    return Region(p.start, end, "document", own, form="introduction")


def _signed(page: Host, index: int) -> tuple[int, str]:
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
    open_: list[int] = []
    brief: list[int] = []
    short: list[int] = []
    heads: list[int] = []
    for i, p in enumerate(paras[:-1]):
        final, length = text[p.end - 1], p.end - p.start
        if final == ".":
            if length < LEAD_LONG:
                (brief if length < BRIEF else short).append(i)
        elif final in ":*_":
            open_.append(i)
        elif final not in "?!" and length < HEADING_LONG and is_heading(p.words):
            heads.append(i)
    words = [text[paras[i].start : paras[i].end] for i in short]
    told = [short[at] for at in _with_signs(words, ANNOUNCING)]
    tails = [whole[-SIGNS_LONG:] for whole in words]
    signed = [short[at] for at in _with_signs(tails, IN_SIGNS) if SIGNS.search(tails[at])]
    return sorted({*open_, *brief, *told, *signed, *heads})


def _with_signs(pieces: list[str], signs: Sequence[str]) -> list[int]:
    """Which of some pieces of text hold one of some strings; most strings are in none, which is found at once."""
    together = "\n".join(pieces)
    return sorted({together.count("\n", 0, at) for sign in signs if sign in together for at in places(together, sign)})
