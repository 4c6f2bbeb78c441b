"""What the first lines of a text say of its title, author and date, for a `texts.csv` to fill in."""

from __future__ import annotations

import re

from analysis.errors import RhetoricError
from analysis.files.dates import iso_date
from analysis.files.metadata import front_matter

LINES = 8  # a head has no more lines than these
LONGEST = 20  # words: more are a paragraph, not a title
_PART = r"(?:[A-Z][\w’'-]*\.?|d[aeiu]|van|von|der|al|bin)"
_NAME = rf"[A-Z][\w’'.-]*(?:[ ]{_PART}){{1,3}}"
_BYLINE = re.compile(
    rf"(?:(?:Words |Written )?[Bb]y|BY|Author:)[ ](?P<who>{_NAME}(?: and {_NAME})?)"
    r"(?:,(?P<of>.{2,60})|[ ][|–](?P<beside>.*))?"
)
_NOBODY = r"(?:hand|post|mail|e-?mail|courier|admin|administrator|staff|guest|anonymous)\b"
_POSTED = re.compile(rf"Posted by (?!{_NOBODY})(?P<who>[\w.-]+|{_NAME}) on (?P<of>.*\d.*)")
_SENDER = re.compile(rf"From: \"?(?P<who>{_NAME})\"? [<‹]\S+@\S+[>›]")  # in the head of a mail
_TIME = r"\d\d?[.:]\d\d(?: ?[ap]m)?,? (?:on )?"
_DATED = re.compile(
    r"(?:(?:Published|Posted|Updated|Issued|Date|Dated|(?:For )?(?:immediate )?(?:release|publication)"
    rf"|(?:Strictly )?Embargo(?:ed)?(?: until| till)?)(?: on)?(?::| [–-])? (?:{_TIME})?)?(?P<date>.*\d.*)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#{1,2} +(?P<title>[^#\n].*?)[ #]*")
_RULE = re.compile(r"={3,}|-{3,}")
_ENDS = tuple(".,;:)”\"'’")  # no title ends so


def said_at_head(text: str) -> dict[str, str]:
    r"""Title, author and date that a text's first lines say beyond doubt; what they leave open is not in the dict.

    A date counts that is alone on its line or stands beside a byline, to the day and the only one; a name after *By* at
    the start of its line, of whoever posted it or of a mail's sender; a title marked as a heading, or a first line with
    a byline below it.

    >>> said_at_head("Pay talks fail\n\nBy Tom Quill\n14 May 2024\n\nThe talks broke down.")
    {'title': 'Pay talks fail', 'author': 'Tom Quill', 'date': '2024-05-14'}
    >>> said_at_head("Example Union\n\n14 May 2024\n\nDear Minister,")
    {'date': '2024-05-14'}
    """
    body = text[front_matter(text)[1] :][:4000]
    lines = [" ".join(line.split()) for line in body.split("\n") if line.strip()][:LINES]
    authors = [found["who"] for line in lines if (found := _byline(line) or _SENDER.fullmatch(line))]
    dates = {date for line in lines if (date := _date(line))}
    known = {"title": _title(lines)}
    known |= {"author": authors[0] if len(authors) == 1 else "", "date": dates.pop() if len(dates) == 1 else ""}
    return {name: value for name, value in known.items() if value}


def _byline(line: str) -> re.Match[str] | None:
    """What a line says of whose work it is, in Markdown's italics or not; None where it is no byline.

    >>> _byline("*By Rosa Tilling*")["who"], _byline("Posted by gradgrind on 3 October 2024")["who"]
    ('Rosa Tilling', 'gradgrind')
    """
    bare = line.strip("*_ ")
    return _BYLINE.fullmatch(bare) or _POSTED.fullmatch(bare)


def _date(line: str) -> str:
    """The day that a line names and nothing else, or nothing but whose work it is; else a blank."""
    line = line.strip("*_ ")
    if byline := _byline(line):
        beside = byline.groupdict()
        line = (beside.get("of") or beside.get("beside") or "").strip()
    found = _DATED.fullmatch(line) if len(line) <= 60 else None
    try:
        date = iso_date(found["date"]) if found else ""
    except RhetoricError:
        return ""
    return date if len(date) == len("2024-05-14") else ""


def _title(lines: list[str]) -> str:
    if len(lines) < 2:
        return ""
    first, then = lines[0], lines[1]
    if marked := _HEADING.fullmatch(first):
        return marked["title"]
    if first.endswith(_ENDS) or not first[0].isalnum() or len(first.split()) > LONGEST or _date(first):
        return ""
    return first if _RULE.fullmatch(then) or (_byline(then) and not _byline(first)) else ""
