"""Turns of a script: interviews, debates and transcripts in which a label and a colon name each speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from analysis.voices.lines import Paragraph
from analysis.voices.mentions import NAME, UPPER
from analysis.voices.names import DETERMINER, is_person, is_role, plain
from analysis.voices.regions import Region
from analysis.voices.speakers import Cast
from analysis.voices.vocabulary import PERSONS, STYLES

WORD = rf"[{UPPER}][\w.’'-]*"
LABEL = re.compile(
    rf"(?:\[?\(?\d\d?:\d\d(?::\d\d)?\)?\]?\s*)?[*_]{{0,3}}(?P<who>(?:The )?{WORD}(?: (?:(?:of|for|and|"
    rf"the) )?{WORD}){{0,5}})"
    r"(?P<more>(?: \([^)]{2,60}\)){0,3})[*_]{0,3}\s*:[*_]{0,3}\s+(?=\S)"
)
COLON = re.compile(":")
ASKS = re.compile(r"(?:Q\d*|Question|Interviewer|Host|Moderator|Presenter|Reporter|Us|Me)$")
ANSWERS = re.compile(r"(?:A\d*|Answer)$")
INTERVIEW = re.compile(
    r"\b(?:interview(?:ed|s)?|met|spoke (?:to|with)|talk(?:s|ed)? to|sat down with|caught up with|in conversation)\b",
    re.IGNORECASE,
)


def turns(text: str, paras: list[Paragraph], cast: Cast, author: str = "") -> list[Region]:
    """The turns that somebody other than the author speaks; questions stay the author's.

    >>> from analysis.voices.lines import lines, paragraphs
    >>> text = "Ann Lee met us.\\n\\nQ: Why?\\n\\nAL: It was time.\\n\\nQ: And now?\\n\\nAL: I rest."
    >>> [(text[r.start : r.end], r.speaker) for r in turns(text, paragraphs(text, lines(text)), Cast(text))]
    [('It was time.', 'Ann Lee'), ('I rest.', 'Ann Lee')]
    """
    found = [(p, m) for p in _coloned(text, paras) if (m := LABEL.match(text, p.start, min(p.end, p.start + 160)))]
    counts = Counter(m["who"] for _, m in found)
    names = _offices(found)
    script = len(counts) > 1 and len(found) > 2 and len(found) * 3 > len(paras)
    out: list[Region] = []
    for p, match in found:
        who = match["who"]
        if who == author or (who.isupper() and who in _initials(author)):
            continue
        answers = bool(out) and not text[out[-1].end : p.start].strip() and text[p.end - 1] in ".?!…"
        speaker = names.get(who) or _speaker(text, who, cast, script=script or answers)
        if speaker and text[match.end()] not in "\"“‘'«„":
            out.append(Region(match.end(), p.end, "quotation", speaker, via="turn", form="turn", cue=match.span("who")))
    return out


def _initials(author: str) -> tuple[str, str]:
    """The initials of a name, with and without its article."""
    words = re.findall(r"\w+", author)
    letters = "".join(w[0].upper() for w in words)
    return letters, letters[1:] if words and words[0].lower() in ("the", "a", "an") else letters


def _coloned(text: str, paras: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs that have a colon near their head."""
    starts = [p.start for p in paras]
    places = dict.fromkeys(bisect_right(starts, m.start()) - 1 for m in COLON.finditer(text))
    return [p for i in places if i >= 0 and not (p := paras[i]).set_off and text.find(":", p.start, p.start + 100) > 0]


def _offices(found: list[tuple[Paragraph, re.Match]]) -> dict[str, str]:
    """*The Minister for Heritage (Leonora Battye)* ties the office, and its short form, to a name."""
    out: dict[str, str] = {}
    for _, match in found:
        inner = match["more"].strip(" ()").split(")")[0]
        if is_role(match["who"]) and NAME.fullmatch(inner) and " " in inner and is_person(inner):
            name = plain(inner)
            out[match["who"]] = name
            out.setdefault(re.split(r" (?:for|of) ", match["who"])[0], name)
    return out


def _speaker(text: str, who: str, cast: Cast, *, script: bool) -> str:
    """Whom a label stands for; empty where it is none or the author's own."""
    if ASKS.match(who):
        return ""
    if ANSWERS.match(who):
        return _interviewee(text, cast)
    if who.isupper() and " " in who:
        who = who.title()
    initials = cast.by_initials(who) if who.isupper() and len(who.replace(".", "")) in (2, 3) and script else ""
    full = cast.fullest(who)
    known = full != who and " " in full and is_person(full)
    titled = any(w.lower() in PERSONS or w in STYLES for w in DETERMINER.sub("", who).split())
    if initials or known:
        return initials or full
    named = " " in plain(who) and (bool(cast.gender(full)) or _often(text, who))
    return full if script and (titled or named) and is_person(full) else ""


def _often(text: str, who: str) -> bool:
    return text.count(who) > 1 or who.split()[0] in (
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Sir",
        "Dame",
        "Lord",
        "Madam",
        "The",
        "Baroness",
    )


def _interviewee(text: str, cast: Cast) -> str:
    """Who answers, where a text says above the first question that it is an interview."""
    head = re.split(r"\nQ\W", text, maxsplit=1)[0]
    if not INTERVIEW.search(head):
        return ""
    for match in NAME.finditer(head):
        name = plain(match.group())
        if " " in name and is_person(name) and not is_role(name) and cast.gender(name):
            return name
    return ""
