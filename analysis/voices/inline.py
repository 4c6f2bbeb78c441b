"""Speech without marks within a paragraph: turns by label, *Chair: who signed it? Lee: I did.*, and *It says:*."""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.voices.attribution import before
from analysis.voices.introductions import introduces
from analysis.voices.lines import Paragraph
from analysis.voices.marks import places
from analysis.voices.mentions import UPPER
from analysis.voices.names import is_person
from analysis.voices.patterns import lazily
from analysis.voices.regions import MARKS, Region
from analysis.voices.script import speaker_of
from analysis.voices.speakers import Cast

WORD = rf"[{UPPER}][\w’'-]+"
LABEL = lazily(rf"(?:^|(?<=[.?!…]\s)|(?<=\d\d\s))(?P<who>(?:The )?{WORD}(?: {WORD}){{0,2}}): (?=\S)")
# *It says: Keep out.*, *The note reads: My employer is away.*
READS = lazily(
    r"(?:^|(?<=[.?!…]\s))(?:It|The (?:note|letter|card|memo|email|message|text|sign|notice|label|poster|caption|"
    rf"placard|banner|badge|reply|answer)) (?:just |simply |merely |only )?(?:says|said|reads?|ran|runs): (?=[{UPPER}])"
)
SENTENCE = lazily(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.?!…](?=\s|$)")
# *Sir, your diarist is a fool. A. Lee*
LETTER = lazily(r"(?:(?:Dear )?(?:Sir|Madam|Editor)|Dear [A-Z][\w’'. -]{2,30})(?:, ?| ?[–—-] ?|, ?[–—-] ?)(?=\w)")
SIGNED = lazily(
    rf"(?:[.?!…][”\"']?|\b(?:etc|&c)\.?,|\b(?:servant|faithfully|sincerely|truly),) (?P<who>(?:[{UPPER}][\w’'-]*\.? )"
    rf"{{1,3}}[{UPPER}][\w’'-]+)(?: \([\w ]+\))?(?:, [{UPPER}][\w ]{{2,30}})?$"
)
GREETED = ("Dear ", "Sir", "Madam", "Editor")  # one of these begins such a letter
READ_VERBS = ("says", "said", "read", "reads", "ran", "run", "runs")
LABEL_WORDS = 4  # words of the longest label
RULE = lazily(r"(?:[-–—_*=~] ?){3,}")  # a line that sets off a text from those above and below it
RULED = frozenset("-–—_*=~")
GREETS = lazily(r"(?:(?:My )?Dear [^,.\n]{2,40}|Sirs?|Madam|Colleagues|(?:Hi|Hello)(?: \w+)?|Team)\s*[,:–—-]")
SIGNED_LONG = 60  # characters at the end of such a letter
ASKED = lazily(  # *Counsel puts it to Lee that he slept. Lee: I never slept.*
    r"\b(?:puts? (?:it |that )?to|asks?|asked|suggests?|suggested|presse[sd]|accuse[sd]|challenge[sd]|tells|"
    r"told)\b[^.?!]{2,160}[.?!][\"”’']? $"
)
# *A council spokesman said: We take all complaints seriously. An inquiry has begun.*
SAYS_SO = lazily(
    r"(?P<who>(?:[^\"“”‘«»:;.?!\n]|(?<=\bMr)\.|(?<=\bMrs)\.|(?<=\bDr)\.){3,160}? (?:said|says|tweeted|posted|wrote|"
    rf"commented|responded|replied|added|explained|told [\w ]{{2,30}})): (?=[{UPPER}])"
)
MARKED = lazily(r"[\"“«„]|(?:^|[\s(])[‘']\w")
SAID_ENDS = ("said", "says", "tweeted", "posted", "wrote", "commented", "responded", "replied", "added", "explained")
TOLD_LONG = 40  # characters before a colon in which *told* stands with whoever is told
NOBODY_SAYS = frozenset("i we you they it people some many others he she everyone nobody unknown".split())
FEW = 2  # labels that make turns of a paragraph


def inline(text: str, paras: list[Paragraph], cast: Cast, colons: dict[int, list[int]]) -> list[Region]:
    """The turns that labels within one paragraph give, and the sentence after *It says:*; `colons` by paragraph.

    >>> from analysis.voices.lines import held, lines, paragraphs
    >>> text = "The chair, Ann Lee, began. Chair: who signed it? Witness: I did."
    >>> paras = paragraphs(text, lines(text))
    >>> colons = held(paras, places(text, ":"))
    >>> [(text[r.start : r.end], r.speaker) for r in inline(text, paras, Cast(text), colons)]
    [('who signed it?', 'Ann Lee'), ('I did.', 'Witness')]
    """
    out: list[Region] = []
    greeted = [i for i, p in enumerate(paras) if text.startswith(GREETED, p.start)]
    for index in sorted({*colons, *greeted}):
        p = paras[index]
        if p.set_off:
            continue
        if LETTER.match(text, p.start, p.end):
            out += _letter(text, p, cast)
        signs = [at for at in colons.get(index, ()) if at + 1 < p.end and text[at + 1] == " "]
        labels = [at for at in signs if not text[max(p.start, text.rfind(" ", p.start, at) + 1) : at].islower()]
        if len(labels) >= FEW:  # every word of a label has a capital
            out += _turns(text, p, cast)
        if len(signs) == len(labels) == 1:
            out += _answer(text, p, cast)
        if signs:
            out += _read(text, p, signs) or _said(text, p, signs[0])
    return out


def ruled(text: str, paras: list[Paragraph]) -> list[Region]:
    """The texts between two rules that greet, or that the sentence above brings on.

    >>> from analysis.voices.lines import lines
    >>> text = "Here it is.\\n\\n---\\nDear all, I resign. Ann Lee\\n---\\n\\nSo she has gone."
    >>> [text[r.start : r.end] for r in ruled(text, lines(text))]
    ['Dear all, I resign. Ann Lee']
    """
    rules = [i for i, p in enumerate(paras) if p.words[:1] in RULED and RULE.fullmatch(p.words)]
    whole = [(paras[a - 1 : a], paras[a + 1], paras[b - 1].end) for a, b in pairwise(rules) if b - a > 1]
    return [
        Region(p.start, end, "document", form="introduction")
        for above, p, end in whole
        if GREETS.match(text, p.start, p.end) or (above and introduces(above[0].final))
    ]


def _letter(text: str, p: Paragraph, cast: Cast) -> list[Region]:
    """A letter in one paragraph, where a person's name ends it."""
    match = SIGNED.search(text, max(p.start, p.end - SIGNED_LONG), p.end)
    if match is None or not is_person(match["who"]):
        return []
    return [Region(p.start, p.end, "document", cast.signed(match["who"]), form="letter")]


def _turns(text: str, p: Paragraph, cast: Cast) -> list[Region]:
    """The turns of a paragraph in which at least two speak by their labels."""
    found = _labels(text[p.start : p.end])
    who = [speaker_of(text, m["who"], cast) for m in found]
    if len(found) < FEW or not all(who) or len(set(who)) < FEW:
        return []
    ends = [m.start() for m in found[1:]] + [p.end - p.start]
    at = p.start
    return [
        Region(at + m.end(), at + len(text[at : at + end].rstrip()), "quotation", name, form="turn",
               cue=(at + m.start("who"), at + m.end("who")))
        for m, end, name in zip(found, ends, who, strict=True)
        if text[at + m.end()] not in MARKS
    ]  # fmt: skip


def _answer(text: str, p: Paragraph, cast: Cast) -> list[Region]:
    """The one sentence after the label of somebody whom the sentence before has asked."""
    match = next(iter(_labels(text[p.start : p.end])), None)
    if (
        match is None
        or not text[p.start + match.end()].isupper()
        or not ASKED.search(text[p.start : p.start + match.start()])
    ):
        return []
    named = f" {match['who']} " in text[p.start : p.start + match.start()]  # whom the sentence before asks
    name = speaker_of(text, match["who"], cast) or (cast.fullest(match["who"]) if named else "")
    begin = p.start + match.end()
    ended = SENTENCE.search(text, begin, p.end)
    known = name and text.count(match["who"]) > 1
    cue = (p.start + match.start("who"), p.start + match.end("who"))
    return [Region(begin, ended.end(), "quotation", name, form="turn", cue=cue)] if known and ended else []


def _read(text: str, p: Paragraph, colons: list[int]) -> list[Region]:
    """The one sentence that a writing is said to hold."""
    told = any(text.endswith(READ_VERBS, p.start, at) for at in colons)
    match = READS.search(text, p.start, p.end) if told else None
    ended = SENTENCE.search(text, match.end(), p.end) if match else None
    if match is None or ended is None:
        return []
    return [Region(match.end(), ended.end(), "quotation", via="introduction", form="read")]


def _said(text: str, p: Paragraph, colon: int) -> list[Region]:
    """The rest of a paragraph that begins by naming who says it, without marks; `colon` is its first."""
    said = text.endswith(SAID_ENDS, p.start, colon) or "told " in text[max(p.start, colon - TOLD_LONG) : colon]
    match = SAYS_SO.match(text, p.start, p.end) if said and text[p.end - 1] in ".?!…" else None
    if match is None or MARKED.search(text, match.end(), p.end):
        return []
    who = before(text[p.start : match.end() - 1])
    if who is None or who.via != "before" or who.mention.words.lower() in NOBODY_SAYS:
        return []
    return [Region(match.end(), p.end, "quotation", via="introduction", form="read")]


def _labels(words: str) -> list[re.Match[str]]:
    """The labels of a paragraph; each ends at a colon, so that only the few words before one are looked at."""
    out: list[re.Match[str]] = []
    for colon in places(words, ": "):
        begin = words.rfind(" ", 0, colon)
        if words[begin + 1 : colon].islower():
            continue
        for _ in range(LABEL_WORDS - 1):
            begin = words.rfind(" ", 0, max(0, begin))
        match = LABEL.search(words, max(begin + 1, out[-1].end() if out else 0), colon + 3)
        out += [match] if match else []
    return out
