"""Dates, clock times and the counts that stand beside them on a page."""

from __future__ import annotations

import re
from itertools import product

from analysis.voices.patterns import lazily

# Patterns are for words in lower case, but for the last three.
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DATE = (
    rf"(?:(?:{DAY},?\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}(?:,?\s+\d{{4}})?|(?:{DAY},?\s+)"
    rf"?{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|{MONTH}\s+\d{{4}}|\d{{4}}-\d\d?-\d\d?|"
    rf"\d{{1,2}}[/.](?:\d{{1,2}}|[ivx]{{1,4}})[/.]\d{{2,4}}|{DAY}|today|yesterday"
    r"|(?:spring|summer|autumn|fall|winter)\s+\d{4})"
)
TIME = r"(?:\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*{})?|\d{{1,2}}\s*[ap]\.?m\.?|noon|midday|midnight)"
ZONE = r"(?:[BG]MT|BST|GMT|UTC|[ECMP][SD]T|AEST|AEDT|IST)"
CLOCK = TIME.format(ZONE.lower())
COUNT = (
    r"(?:\d+\s*[-–]?\s*min(?:ute)?s?(?:\s+read)?\b|\d[\d,.]{0,14}k?\s+(?:comments?|likes?|shares?|views?|replies|"
    r"posts?|retweets?|reposts?|claps|reads?))"
)
LABEL = (
    r"\b(?:first |originally )?(?:published|posted|updated|last (?:updated|modified|edited)|modified|created|filed|"
    r"reading time|read time|date|time|on|at|in|by|and|comments?|the|from)\b"
)
DIGIT = lazily(r"\d")
COUNTED = lazily(r"\d+k?\s*(?:min|comment|like|share|retweet|repost|repl|view)")
DAYED = lazily(rf"(?:{DAY}|{MONTH})\W*")
DATED = lazily(rf"(?:date:?\s+)?(?:{DATE}|{CLOCK})(?!\w)")
YEARED = lazily(rf"{DATE}(?!\w)(?:(?<=\d{{4}})|(?<=/\d\d))")
DAY_ALONE = lazily(rf"{DAY}\W*")
STAMP = lazily(
    rf"\[?(?:(?:update|updated|latest|breaking|new|correction|clarification|closing|final)\s*\d*\s*[:,–—-]?\s*)"
    rf"?(?:{DATE}[,\s]+)?(?:at\s+)?{CLOCK}(?:[,\s]+{DATE})?\s*[:.]?\]?|updated?(?:\s*\d+)?\s*[,:–—-]?\s*(?:{DATE})?:?"
)
ATOM = lazily(rf"(?:{DATE}|{CLOCK})(?!\w)|{COUNT}|{LABEL}|\bcolumn \d+|\d+|[|·•–—,:;/()\[\]<>»«.\-\s]+")
LETTERS = lazily(r"[^\W\d_]+")
DAYS = "mon tue tues wed weds wednes thu thurs fri sat satur sun".split()
ZONES = "bmt gmt bst utc est edt cst cdt mst mdt pst pdt aest aedt ist".split()
# Every run of letters that a line of nothing but dates, times, counts and their labels can have.
DATE_WORDS = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov "
    "november dec december st nd rd th of today yesterday spring summer autumn fall winter a p m am pm noon midday "
    "midnight min mins minute minutes k comment comments like likes share shares view views replies post posts "
    "retweet retweets repost reposts claps read reads first originally published posted updated "
    "last modified edited created filed reading time date on at in by and the from column".split()
    + [day + end for day in DAYS for end in ("", "day")]
    + [half + zone for half in ("", "am", "pm", "m") for zone in ZONES]
    + ["".join(numeral) for size in range(1, 5) for numeral in product("ivx", repeat=size)]
)
# A date that a scraper left before the first sentence.
DATELINE = lazily(
    rf"\s*(?P<date>(?:date:?\s+(?:{DATE})|\d{{4}}-\d\d-\d\d|(?:posted|published|updated)(?: on)?:? (?:{DATE})(?: by "
    rf"[A-Z][\w ]{{1,30}}?)?))"
    r"[ \t]*[.:|–—-]?[ \t]+(?=[A-Z\"“‘'])",
    re.IGNORECASE,
)
# *UPDATE 18:40: A spokesman calls*, *CORRECTION 9.15: He did not*
UPDATED = lazily(
    rf"((?:STOP PRESS|LATER|UPDATED?|Updated?|C(?:ORRECTION|orrection)(?= \d))(?: \d(?=[ :,]))?(?:[,:]?\s+(?:at )"
    rf"?{TIME.format(ZONE)}(?=\s*:?\s)|,? (?:on )?\d{{1,2}} [A-Z][a-z]{{2,8}}(?: \d{{4}})?(?=:)|(?<=LATER)(?=\.)|"
    rf"(?=:)))"
    r"(?:\s*[.:–—-]\s+(?=\S)|\s+(?=[A-Z“‘\"']))"
)
STAMPED = lazily(rf"((?:UPDATE:?\s*)?{TIME.format(ZONE)})\s*[:–—-]?\s+(?=[A-Z“‘\"'])")


def is_stamp(words: str) -> bool:
    """Whether a line is a clock time, alone or with a date: the stamp of an entry.

    >>> is_stamp("9.41am"), is_stamp("UPDATE 12.15pm"), is_stamp("It was noon.")
    (True, True, False)
    """
    return STAMP.fullmatch(words.lower()) is not None


def only_dates(words: str, author: str = "") -> bool:
    """Whether nothing is left of a line but dates, times, counts, separators and the author's name.

    >>> only_dates("March 14, 2019 · 6 min read"), only_dates("May I reply?")
    (True, False)
    """
    rest = (words.replace(author, " ") if author else words).lower()
    for run in LETTERS.finditer(rest):
        if run.group() not in DATE_WORDS:
            return False
    low = words.lower()
    counted = DIGIT.search(low) and (DATED.search(low) or COUNTED.search(low))
    return (counted or DAYED.fullmatch(low)) is not None and not ATOM.sub(" ", rest).strip()
