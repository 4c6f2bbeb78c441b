"""Dates, clock times and the counts that stand beside them on a page."""

from __future__ import annotations

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DATE = (
    rf"(?:(?:{DAY},?\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}(?:,?\s+\d{{4}})?"
    rf"|(?:{DAY},?\s+)?{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|{MONTH}\s+\d{{4}}|\d{{4}}-\d\d?-\d\d?|\d{{1,2}}[/.](?:\d{{1,2}}|[ivx]{{1,4}})[/.]\d{{2,4}}|{DAY}|today|yesterday"
    r"|(?:spring|summer|autumn|fall|winter)\s+\d{4})"
)
ZONE = r"(?:[BG]MT|BST|GMT|UTC|[ECMP][SD]T|AEST|AEDT|IST)"
CLOCK = (
    rf"(?:\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*{ZONE})?|\d{{1,2}}\s*[ap]\.?m\.?|noon|midday|midnight)"
)
COUNT = (
    r"(?:\d+\s*[-–]?\s*min(?:ute)?s?(?:\s+read)?\b"
    r"|\d[\d,.]*k?\s+(?:comments?|likes?|shares?|views?|replies|posts?|retweets?|reposts?|claps|reads?))"
)
LABEL = (
    r"\b(?:first |originally )?(?:published|posted|updated|last (?:updated|modified|edited)|modified|created|filed|"
    r"reading time|read time|date|time|on|at|in|by|and|comments?|the|from)\b"
)
DIGIT = re.compile(r"\d")
COUNTED = re.compile(r"\d+k?\s*(?:min|comment|like|share|retweet|repost|repl|view)", re.IGNORECASE)
DAYED = re.compile(rf"(?:{DAY}|{MONTH})\W*", re.IGNORECASE)
DATED = re.compile(rf"(?:date:?\s+)?(?:{DATE}|{CLOCK})(?!\w)", re.IGNORECASE)
YEARED = re.compile(rf"{DATE}(?!\w)(?:(?<=\d{{4}})|(?<=/\d\d))", re.IGNORECASE)
DAY_ALONE = re.compile(rf"{DAY}\W*", re.IGNORECASE)
TIMESTAMP = re.compile(
    rf"\[?(?:(?:UPDATE|UPDATED|LATEST|BREAKING|NEW|CORRECTION|CLARIFICATION|CLOSING|"
    rf"FINAL)\s*\d*\s*[:,–—-]?\s*)?(?:{DATE}[,\s]+)?(?:at\s+)?{CLOCK}"
    rf"(?:[,\s]+{DATE})?\s*[:.]?\]?|UPDATED?(?:\s*\d+)?\s*[,:–—-]?\s*(?:{DATE})?:?",
    re.IGNORECASE,
)
ATOM = re.compile(
    rf"(?:{DATE}|{CLOCK})(?!\w)|{COUNT}|{LABEL}|\bcolumn \d+|\d+|[|·•–—,:;/()\[\]<>»«.\-\s]+", re.IGNORECASE
)
# A date that a scraper left before the first sentence.
DATELINE = re.compile(
    rf"\s*(?P<date>(?:date:?\s+(?:{DATE})|\d{{4}}-\d\d-\d\d"
    rf"|(?:posted|published|updated)(?: on)?:? (?:{DATE})(?: by [A-Z][\w ]{{1,30}}?)?))"
    r"[ \t]*[.:|–—-]?[ \t]+(?=[A-Z\"“‘'])",
    re.IGNORECASE,
)
# *UPDATE 18:40: A spokesman calls*
UPDATED = re.compile(
    rf"((?:UPDATED?|Updated?)(?: \d)?(?:[,:]?\s+(?:at )?{CLOCK}(?=\s*:?\s)|(?=:)))\s*[:–—-]?\s+(?=[A-Z“‘\"'])"
)
STAMPED = re.compile(rf"((?:UPDATE:?\s*)?{CLOCK})\s*[:–—-]?\s+(?=[A-Z“‘\"'])")


def only_dates(words: str, author: str = "") -> bool:
    """Whether nothing is left of a line but dates, times, counts, separators and the author's name.

    >>> only_dates("March 14, 2019 · 6 min read"), only_dates("May I reply?")
    (True, False)
    """
    counted = DIGIT.search(words) and (DATED.search(words) or COUNTED.search(words))
    if not counted and not DAYED.fullmatch(words):
        return False
    rest = words.replace(author, " ") if author else words
    return not ATOM.sub(" ", rest).strip()
