"""Transcripts by machine: the name and the time of each speech on a line, above its words or before them."""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.voices.mentions import UPPER, is_stop
from analysis.voices.names import is_person
from analysis.voices.patterns import lazily
from analysis.voices.regions import Region
from analysis.voices.script import HEADWORD, MANY, speaker_of
from analysis.voices.speakers import Cast

TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?"
WHO = rf"[{UPPER}][\w.’'-]*(?: [{UPPER}\d][\w.’'-]*){{0,3}}"
HEADED = lazily(rf"^[ \t]*(?:{TIME}[ \t]+(?P<who>{WHO})|(?P<name>{WHO})[ \t]+{TIME})[ \t]*(?::[ \t]*|$)", re.MULTILINE)
NUMBERED = lazily(r"(?:Unknown )?(?:Speaker|Voice|Participant)[ _]?\d*", re.IGNORECASE)
TIMED = lazily(r"\d:\d\d")
BLANK = lazily(r"\n[ \t]*\n")


def timed(text: str, cast: Cast, author: str) -> list[Region]:
    """The speeches under or behind a name with a time; the author's own are left to the author.

    >>> text = "Ann Lee  00:04\\nWho signed?\\n\\nTom Kerr  00:09\\nI did.\\n\\nAnn Lee  00:15\\nWhen?"
    >>> [(text[r.start : r.end], r.speaker) for r in timed(text, Cast(text), "")]
    [('Who signed?', 'Ann Lee'), ('I did.', 'Tom Kerr'), ('When?', 'Ann Lee')]
    """
    found = list(HEADED.finditer(text)) if TIMED.search(text) else []
    if len(found) < MANY:
        return []
    names = [m["who"] or m["name"] for m in found]
    ends = [later.start() for _, later in pairwise(found)]
    closed = BLANK.search(text, found[-1].end() + 1)
    ends.append(closed.start() if closed else len(text))
    out = []
    for match, who, end in zip(found, names, ends, strict=True):
        words = text[match.end() : end]
        begin = match.end() + len(words) - len(words.lstrip())
        if words.strip() and _names(who, names, cast):
            speaker = who if NUMBERED.fullmatch(who) else speaker_of(text, who, cast) or who
            cue = match.span("who" if match["who"] else "name")
            out.append(Region(begin, match.end() + len(words.rstrip()), "quotation", speaker, form="turn", cue=cue))
    return [r for r in out if r.speaker != author] if len(out) >= MANY else []


def _names(who: str, names: list[str], cast: Cast) -> bool:
    """Whether what stands beside a time names somebody: a number, a given name, two words, or one that recurs."""
    if NUMBERED.fullmatch(who):
        return True
    if HEADWORD.fullmatch(who) or is_stop(who.split()[0]) or not is_person(who):
        return False
    return " " in who or bool(cast.gender(who)) or names.count(who) > 1
