"""Speech without marks within a paragraph: turns by label, *Chair: who signed it? Lee: I did.*, and *It says:*."""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.voices.introductions import introduces
from analysis.voices.lines import Paragraph
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
RULE = lazily(r"(?:[-–—_*=~] ?){3,}")  # a line that sets off a text from those above and below it
RULED = frozenset("-–—_*=~")
GREETS = lazily(r"(?:(?:My )?Dear [^,.\n]{2,40}|Sirs?|Madam|Colleagues|(?:Hi|Hello)(?: \w+)?|Team)\s*[,:–—-]")
SIGNED_LONG = 60  # characters at the end of such a letter
ASKED = lazily(  # *Counsel puts it to Lee that he slept. Lee: I never slept.*
    r"\b(?:puts? (?:it |that )?to|asks?|asked|suggests?|suggested|presse[sd]|accuse[sd]|challenge[sd]|tells|"
    r"told)\b[^.?!]{2,160}[.?!][\"”’']? $"
)
FEW = 2  # labels that make turns of a paragraph


def inline(text: str, paras: list[Paragraph], cast: Cast) -> list[Region]:
    """The turns that labels within one paragraph give, and the sentence after *It says:*.

    >>> from analysis.voices.lines import lines, paragraphs
    >>> text = "The chair, Ann Lee, began. Chair: who signed it? Witness: I did."
    >>> paras = paragraphs(text, lines(text))
    >>> [(text[r.start : r.end], r.speaker) for r in inline(text, paras, Cast(text))]
    [('who signed it?', 'Ann Lee'), ('I did.', 'Witness')]
    """
    out: list[Region] = []
    for p in paras:
        if not p.set_off and LETTER.match(text, p.start, p.end):
            out += _letter(text, p, cast)
        colons = 0 if p.set_off else text.count(": ", p.start, p.end)
        if colons >= FEW:
            out += _turns(text, p, cast)
        if colons == 1:
            out += _answer(text, p, cast)
        if colons and (match := READS.search(text, p.start, p.end)):
            out += _read(text, p, match)
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
    found = list(LABEL.finditer(text[p.start : p.end]))
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
    match = next(LABEL.finditer(text[p.start : p.end]), None)
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


def _read(text: str, p: Paragraph, match: re.Match) -> list[Region]:
    """The one sentence that a writing is said to hold."""
    ended = SENTENCE.search(text, match.end(), p.end)
    return [Region(match.end(), ended.end(), "quotation", via="introduction", form="read")] if ended else []
