"""Names as words: what names a role, what a person, and a name without what only introduces it."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis.voices.mentions import PAPERS, named
from analysis.voices.patterns import lazily
from analysis.voices.surnames import surnamed
from analysis.voices.vocabulary import BODIES, GIVEN, PERSONS, STYLES, TITLES, WRITINGS

ARTICLE = lazily(r"^(?:The|A|An|Our|My|Your|His|Her|Their|Its|One|Another|Some|This|That)\b")
DETERMINER = lazily(r"^(?:the|an?|our|my|your|his|her|their|its|one|this|that|another)\s+", re.IGNORECASE)
TITLE = lazily(rf"^(?:(?:{TITLES})\b\.?\s+)+")
POSSESSIVE = lazily(r"['’]s?$")
EITHER = frozenset("contractor employer operator publisher broadcaster supplier".split())  # persons or bodies
ROLES = PERSONS | BODIES | WRITINGS
FIRMS = frozenset(  # the last words of firms' names that are no surnames
    "ltd plc inc llp limited holdings services systems partners ferries buses trains railways rail water energy foods "
    "homes logistics airways airlines lines motors shipping freight media news radio tv television studios books "
    "publishing ventures associates solutions consulting consultants security care health housing properties estates "
    "developments construction engineering electric gas oil stores supermarkets hotels leisure catering cleaning "
    "facilities transport travel mail telecom broadband data digital technologies pharma laboratories brands".split()
)
OWNING = lazily(r"['’]s ")
AFTER_HEAD = lazily(r"(?<!\s)\s++(?:for|of|at|from|to|in|with)\s+")  # *clerk to the council*
INITIAL = lazily(r"[A-Z]\. [A-Z]\w+$")
OWNED = lazily(r"['’]s\s+|(?<!\s)\s++(?:of|for|at|from)\s+")
KEPT = 4096  # names whose reading is kept
HONOURS = lazily(
    r"^(?:His |Her )?Honour(?:able)? (?=[A-Z])|^(?:[Tt]he )?(?:Rt\.? Hon\.?|Right Honourable) |,? (?:MP|MSP|MLA|TD|KC|"
    r"QC|SC|OBE|CBE|MBE|PhD|JP|Esq)\.?$"
)


@lru_cache(maxsize=KEPT)
def is_role(words: str) -> bool:
    """Whether words name an office or a kind of person rather than a person.

    >>> is_role("the county manager"), is_role("Minister for Health"), is_role("Ann Lee"), is_role("Minister Ann Lee")
    (True, True, False, False)
    """
    if DETERMINER.match(words) and words.split()[-1][:1].islower():
        return True
    head = AFTER_HEAD.split(words, 1)[0]
    return bool(head) and head.split()[-1].lower() in ROLES and not surnamed(head)


@lru_cache(maxsize=KEPT)
def is_person(name: str) -> bool:
    """Whether a name can be *he* or *she*.

    >>> is_person("Ann Lee"), is_person("National Union of Students"), is_person("a spokesman for the Premier")
    (True, False, True)
    """
    head = AFTER_HEAD.split(name, 1)[0].lower().split()
    if head and head[0] in ("a", "an", "one", "another", "his", "her", "my", "their", "our") and head[-1] in EITHER:
        return True
    if is_firm(name):
        return False
    if head[-2:] == ["chief", "executive"] and head[0] not in ("a", "another"):
        return True
    if not head or head[-1] in BODIES or head[-1] in WRITINGS or (head[0] in PAPERS and len(head) > 1):
        return False
    return head[-1] in PERSONS or not any(w in BODIES for w in head)


def is_firm(name: str) -> bool:
    """Whether a name ends as firms' names do.

    >>> is_firm("Northern Water"), is_firm("Ada Water"), is_firm("Water")
    (True, False, False)
    """
    words = AFTER_HEAD.split(name, 1)[0].split()
    known = len(words) > 1 and words[-1][0].isupper() and words[-1].lower() in FIRMS
    return known and words[0].lower() not in GIVEN


@lru_cache(maxsize=KEPT)
def plain(name: str) -> str:
    """A name without the titles that only introduce it and without *the*.

    >>> plain("Mr Hanratty"), plain("Senator Ruth Illingworth"), plain("Dame Marguerite Sallow")
    ('Mr Hanratty', 'Ruth Illingworth', 'Dame Marguerite Sallow')
    """
    name = HONOURS.sub("", owner_cut(POSSESSIVE.sub("", name.strip(" ,.;:"))))
    words = name.split()
    roles = [i for i, w in enumerate(words[:-2]) if w.lower() in PERSONS and w not in STYLES]
    if roles and "for" not in words and "of" not in words and words[roles[-1] + 1][0].isupper():
        words = words[roles[-1] + 1 :]
    while len(words) > 2 and words[0] not in STYLES and TITLE.match(words[0] + " "):
        words = words[1:]
    return " ".join(words)


def owner_cut(name: str) -> str:
    """The person in *the TUC’s Tom Kerr* and in *Tom Kerr of the TUC*.

    >>> owner_cut("TUC’s Tom Kerr"), owner_cut("Tom Kerr of the TUC"), owner_cut("National Union of Students")
    ('Tom Kerr', 'Tom Kerr', 'National Union of Students')
    """
    for part in OWNED.split(name):
        if " " in part and (part.split()[0].lower() in GIVEN or INITIAL.match(part)):
            return part
    owner, _, owned = OWNING.sub("\n", name, count=1).partition("\n")
    named = owned.count(" ") == 1 and owned.istitle() and is_person(owned) and not is_role(owned)
    return owned if owner and named else name


def trim(name: str) -> str:
    """A run of capitalised words without the sentence's opening ones."""
    found = named(name, 0)
    return found.words if found else ""


def lowered(words: str) -> str:
    """A role as it stands inside a sentence: *The minister* → *the minister*."""
    match = ARTICLE.match(words)
    return words[: match.end()].lower() + words[match.end() :] if match else words
