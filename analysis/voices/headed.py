"""Speeches under or after words that only name who speaks: a name on its own line, *Ann Lee writes:*, a comment."""

from __future__ import annotations

import re
from collections import Counter

from analysis.voices.lines import Paragraph
from analysis.voices.mentions import NAME, UPPER
from analysis.voices.names import is_person, is_role, plain
from analysis.voices.patterns import lazily
from analysis.voices.regions import Region
from analysis.voices.speakers import Cast
from analysis.voices.vocabulary import BODIES

TITLES = r"(?:(?:The )?(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|Councillor|Cllr|Deputy|Hon)\.? )"
OFFICES = (
    r"(?:The )?(?:(?:Deputy|Acting|Vice) )?(?:Speaker|Chair(?:man|woman|person)?|President|Minister|Clerk|Convenor)"
)
ALONE = lazily(  # *Mrs KEMPE (Barwon)*
    rf"[*_]*(?P<who>{TITLES}{NAME.pattern}|(?:[{UPPER}’'-]{{2,}} ){{0,3}}[{UPPER}’'-]{{2,}}|{OFFICES})"
    r"(?: \([^)]{2,60}\))?(?:, [\w ]{2,40})?[*_]*"
)
MEMBER = lazily(  # *Sarah Holm (Barrow) (Lab)*, *The Minister for Ports (Mr Guy Ferris)*
    rf"[*_]*(?:(?P<who>{TITLES}?{NAME.pattern}) \([A-Z][^()]{{2,40}}\) ?\([A-Z][\w/ -]{{1,14}}\)|"
    rf"The (?:(?:[A-Z][\w-]+|of|for|and|the) ){{1,12}}\((?P<held>{TITLES}?{NAME.pattern})\))[*_]*"
)
COMMENTER = lazily(
    r"(?:On .{4,60}?, )?(?P<who>@?\w[\w .’'-]{1,30}?) (?:<[^>]{3,60}> )?(?:says|said|wrote|writes|comments|commented|"
    r"replies|replied|responds|adds)(?: to [\w .’'-]{2,30})?(?:,? (?:at|on) [\w :.]{3,20})?:"
)
WRITES = lazily(
    rf"(?:(?:(?:Our|The) |[A-Z][a-z]+ (?=[a-z]))(?:[a-z-]+ ){{1,3}})?(?P<who>{NAME.pattern})(?:, [^:.,]{{2,60}},)? "
    rf"(?:writes|says|reports|adds|tells us)(?: (?:from|in) {NAME.pattern})?:\s+(?=[{UPPER}])"
)
WRITING = lazily(r" (?:writes|says|reports|adds|tells us)\b")
FIRST = lazily(r"\b(?:I|we|We|my|My|our|Our|me|us)\b")
EDITOR = lazily(  # below a letter to a paper, whoever published the letter
    r"\[?(?:The )?[Ee]d(?:itor|\.)?(?:['’]s)? (?:notes?|repl(?:y|ies)|responds?|adds?|writes?|comments?): (?=\S)"
)
MARKS = '"“”‘«»„'
MANY = 3  # such lines that make a record of a debate
SIGNED = 160  # characters at the end of a letter in which its writer's union is named
LABEL_MAX = 90  # characters of a line that names a speaker


def headed_turns(text: str, paras: list[Paragraph], cast: Cast, colons: list[Paragraph]) -> list[Region]:
    """The paragraphs that a line of a debate's record, or *Ann Lee writes:*, gives to somebody.

    >>> from analysis.voices.lines import lines, paragraphs
    >>> text = "Our chair Ann Lee writes: I want to thank everyone."
    >>> paras = paragraphs(text, lines(text))
    >>> [(text[r.start : r.end], r.speaker) for r in headed_turns(text, paras, Cast(text), paras)]
    [('I want to thank everyone.', 'Ann Lee')]
    """
    return _record(text, paras, cast) + _written(text, colons, cast)


def editors(text: str, colons: list[Paragraph], letters: list[Region], author: str) -> list[Region]:
    """What an editor adds below a letter that the author of the page signs: *Editor’s note: We stand by our story.*"""
    own = (r.end for r in letters if r.form == "letter" and author in text[max(r.start, r.end - SIGNED) : r.end])
    last = min(own, default=len(text))
    found = [(p, m) for p in colons if p.start > last and (m := EDITOR.match(text, p.start, p.end))]
    return [
        Region(m.end(), p.end, "quotation", "the editor", form="turn", cue=(m.start(), m.end() - 2)) for p, m in found
    ]


def _record(text: str, paras: list[Paragraph], cast: Cast) -> list[Region]:
    """The paragraph below each line that only names a speaker, and those between two such lines."""
    short = [i for i, p in enumerate(paras) if len(p.words) <= LABEL_MAX and text[p.end - 1] not in ".?!,:;"]
    closed = [i for i in short if ")" in paras[i].words]  # the sign of such a line
    found = {i: m for i in closed if (m := MEMBER.fullmatch(text, paras[i].start, paras[i].end))}
    members = {i: m["who"] or m["held"] for i, m in found.items()}
    if any(m["who"] for m in found.values()):
        return _debate(text, paras, members, cast)
    lines = {i: m["who"] for i in short if (m := _names(text, paras[i]))}
    again = len({who.casefold() for who in lines.values()}) < len(lines)  # whoever speaks in a debate, speaks twice
    heads = {i: name for i, who in lines.items() if (name := _person(who, cast))} if again else {}
    counts = Counter(heads.values())
    if len(heads) < MANY or max(counts.values()) < 2:
        return []
    out: list[Region] = []
    speaker, last = "", max(heads)
    for index, p in enumerate(paras):
        if index in heads:
            speaker = cast.fullest(heads[index])
        elif speaker and text[p.start] not in MARKS and not p.set_off:
            cue = (paras[index - 1].start, paras[index - 1].end) if index - 1 in heads else (-1, -1)
            out.append(Region(p.start, p.end, "quotation", speaker, form="turn", cue=cue))
            speaker = speaker if index < last else ""
    return out


def _debate(text: str, paras: list[Paragraph], members: dict[int, str], cast: Cast) -> list[Region]:
    """The speeches below lines that give a member's seat and party; a known member's bare name heads one too."""
    known = {plain(name): name for name in members.values()}
    heads = dict(members)
    for index, p in enumerate(paras):
        words = plain(text[p.start : p.end]) if p.end - p.start <= LABEL_MAX else ""
        if name := known.get(words, "") or ((m := _names(text, p)) is not None and _person(m["who"], cast)):
            heads.setdefault(index, name)
    out: list[Region] = []
    speaker, last = "", max(heads)
    for index, p in enumerate(paras):
        if index in heads:
            speaker = cast.fullest(plain(heads[index]))
        elif speaker and text[p.start] not in MARKS and not p.set_off:
            out.append(Region(p.start, p.end, "quotation", speaker, form="turn"))
            speaker = speaker if index < last else ""  # what follows the last speech is the author's again
    return out


def _person(who: str, cast: Cast) -> str:
    """A name as it is written elsewhere; empty for a heading in capitals that is nobody's name."""
    title, _, last = who.rpartition(" ")
    name = who.title() if who.isupper() else f"{title} {last.title()}" if title and last.isupper() else who
    offices = not BODIES.isdisjoint(name.lower().split())
    return "" if offices or (who.isupper() and not (is_role(name) or cast.gender(name))) else name


def _names(text: str, p: Paragraph) -> re.Match | None:
    """The match of a line that only names a speaker."""
    return ALONE.fullmatch(text, p.start, p.end) if not p.set_off and p.end - p.start <= LABEL_MAX else None


def _written(text: str, colons: list[Paragraph], cast: Cast) -> list[Region]:
    """What follows *Ann Lee writes:* without marks, in the first person."""
    out = []
    for p in colons:
        match = WRITES.match(text, p.start, p.end) if WRITING.search(text, p.start, p.start + LABEL_MAX) else None
        if match is None or not FIRST.search(text, match.end(), p.end):
            continue
        if not is_person(plain(match["who"])) or match["who"].split()[-1].lower() == "editor":
            continue
        speaker = cast.fullest(match["who"])
        out.append(Region(match.end(), p.end, "quotation", speaker, form="turn", cue=(match.start("who"), match.end())))
    return out
