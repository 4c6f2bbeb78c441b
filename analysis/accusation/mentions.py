"""Finds who is spoken of in a text: names, offices, groups and bodies, in running words."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from sys import intern

from ..times import MONTHS, WEEKDAYS
from .people import BODY_HEADS, FEMALE, GROUP_ROLES, MALE, PERSON_ROLES, TITLES

_ABBREVIATED = frozenset("mr mrs ms dr prof rev st sen gov rep gen col capt lt hon".split())
DETERMINERS = frozenset("the a an our your his her their its my this that these those some any every each no".split())
_STOP = frozenset(
    "of for to in on at by with from and or but as that which who when where if is are was were be been has have had "
    "do does did not said says told tells will would can could may might must should he she it they "
    "we you i than because dear "
    "against about into over after before since until while though although so then".split()
)
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.&](?=\w)[^\W_]+)*|[^\w\s]")
_SURNAME = re.compile(r"\b[A-Z][\w’-]+ ([A-Z][\w’-]{2,})\b")
_INSIDE = re.compile(r"(?<=[a-z,;] )[A-Z][\w’-]{2,}(?!\S* [A-Z])")  # inside a sentence, no part of a longer name
_SMALL = re.compile(r"\b[a-z][\w’-]{2,}")
_NOT_NAMES = frozenset(
    "i i'm i've i'd i'll we you he she it they english british french german american no not yes ok dear sincerely "
    "yours first second third what when where who why how this that these those there here then now so but and or if "
    "in on at to from by for with as a an the my our your his her their its is are was were do does did has have had "
    "will would can could should might must some many most few all every each both either neither one two three four "
    "five six seven eight nine ten good morning after before since perhaps maybe instead however meanwhile finally "
    "clearly indeed even yet still only apparently reportedly allegedly obviously evidently presumably supposedly "
    "sadly unfortunately surely certainly probably possibly naturally curiously strangely oddly ironically "
    "predictably privately publicly recently frankly honestly luckily happily remarkably tonight nobody none never "
    "nothing everyone everybody someone somebody anyone christmas easter today yesterday tomorrow q full text am "
    "update posted let say see please thank thanks sorry congratulations notice expect note once again also well ah "
    "oh keep poor old like unlike enter cue exit thus hence whether nor while because unless until whenever wherever "
    "moreover besides otherwise next last according under over".split()
) | {*MONTHS, *WEEKDAYS}


@dataclass(frozen=True)
class Mention:
    """Somebody spoken of: where, by what words, of what sort (person, group, body) and gender (m, f or empty)."""

    start: int
    end: int
    words: str
    sort: str
    gender: str = ""
    named: bool = False


def find(text: str) -> list[Mention]:
    """Names and offices in order of their place, none inside another.

    >>> [m.words for m in find("The harbour engineer, Martin Hale, blamed the Treasury and its officials.")]
    ['The harbour engineer', 'Martin Hale', 'the Treasury', 'its officials']
    """
    tokens = _Tokens(text)
    surnames = frozenset(_SURNAME.findall(text)) | _within(text)
    found: list[Mention] = []
    i = 0
    while i < len(tokens):
        if tokens[i][2][0].isupper():
            last = _name_end(text, tokens, i)
            mention = _name(text, tokens, i, last, surnames) or _office(text, tokens, last)
            i = last
        else:
            mention = _office(text, tokens, i)
        if mention:
            while found and found[-1].end > mention.start:
                found.pop()
            found.append(mention)
        i += 1
    return found


def _within(text: str) -> frozenset[str]:
    """Words with a capital inside sentences and never without: names, where a sentence begins with one too."""
    words = frozenset(_INSIDE.findall(text))
    return frozenset(w for w in words if w.lower() not in _NOT_NAMES) - frozenset(
        w.capitalize() for w in _SMALL.findall(text)
    )


class _Tokens:
    """The words and marks of a text as (start, end, word), each made when it is asked for: a text may have millions."""

    def __init__(self, text: str) -> None:
        self._words: list[str] = []
        self._starts = array("q")
        for match in _TOKEN.finditer(text):
            self._words.append(intern(match.group()))
            self._starts.append(match.start())

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, i: int) -> tuple[int, int, str]:
        word, start = self._words[i], self._starts[i]
        return start, start + len(word), word

    def words(self, first: int, last: int) -> list[str]:
        """The words from one to another, both included."""
        return self._words[first : last + 1]


def _name_end(text: str, tokens: _Tokens, i: int) -> int:
    """Index of the last word of a run of capitalised words, joined over *of (the)*, *for*, & and initials."""
    last = i
    while last + 1 < len(tokens):
        gap = text[tokens[last][1] : tokens[last + 1][0]]
        following = tokens[last + 1][2]
        if "\n" in gap or tokens[last][2].endswith(("'s", "’s")):
            break
        if (following[0].isupper() and not gap.strip()) or (
            following == "." and (tokens[last][2].lower() in _ABBREVIATED or len(tokens[last][2]) == 1)
        ):
            last += 1
        elif following in ("’", "'") and _plural_owner(tokens, last):
            last += 2  # *Library Workers’ Union*
        elif following in ("of", "for", "&", "and", "the") and _joined(tokens, last):
            last = _joined(tokens, last)
        else:
            break
    return last


_OF_MANY = frozenset("union association federation society guild alliance league confederation congress".split())


def _plural_owner(tokens: _Tokens, last: int) -> bool:
    """Does a body's name go on after the genitive of many? *Teachers’ Federation*."""
    if last + 2 >= len(tokens) or tokens[last][2][-1] != "s" or tokens[last + 1][0] != tokens[last][1]:
        return False
    head = tokens[last + 2][2]
    return head[0].isupper() and head.lower() in _OF_MANY and tokens[last + 2][0] == tokens[last + 1][1] + 1


def _joined(tokens: _Tokens, last: int) -> int:
    """The index after *of*, *of the*, *for* when a body's or office's name goes on (*Ministry of Defence*), else 0."""
    if tokens[last + 1][2] == "&" and last + 2 < len(tokens):  # *Crag & Fell*
        return last + 2 if tokens[last + 2][2][0].isupper() else 0
    head = tokens[last][2].lower()
    if (head not in BODY_HEADS and head not in PERSON_ROLES) or tokens[last + 1][2] == "the":
        return 0
    if tokens[last + 1][2] == "and":
        return 0
    for j in (last + 2, last + 3):
        if j < len(tokens) and tokens[j][2][0].isupper():
            return j
        if j < len(tokens) and tokens[j][2] != "the":
            return 0
    return 0


_COURTESIES = frozenset("mr mrs ms miss sir dame lord lady dr shri smt".split())


_LETTERS = frozenset("MP MPs QC KC SC TD MSP MEP MS MLA AM CBE OBE MBE KCB JP FRS MD PhD".split())
_TITLED = PERSON_ROLES | TITLES.keys()


def _strip_possessive(word: str) -> str:
    return re.sub(r"['’]s$|(?<=s)['’]$", "", word)


def _name(text: str, tokens: _Tokens, i: int, last: int, surnames: frozenset[str]) -> Mention | None:
    """A run of capitalised words as a mention; None where it is but a sentence's first word or a date."""
    while i < last and tokens[i][2].lower() in _NOT_NAMES and tokens[i][2].lower() not in ("may", "the"):
        i += 1
    before_title = i < last and tokens[i + 1][2].lower() in _COURTESIES and tokens[i][2].lower() not in _TITLED
    if before_title:
        i += 1  # *Yesterday Mr Furey*, *Pity Sir Jolyon*: no part of the name
    while i < last and tokens[last][2] in _LETTERS:
        last -= 1  # *Una Devane SC*
    words = [_strip_possessive(word) for word in tokens.words(i, last) if word != "."]
    low = [w.lower() for w in words]
    if low and low[0] in DETERMINERS:
        words, low = words[1:], low[1:]
    if not words or all(w in _NOT_NAMES for w in low):
        return None
    start, end = tokens[i][0], tokens[last][1] - (len(tokens[last][2]) - len(_strip_possessive(tokens[last][2])))
    if start and tokens[i - 1][2].lower() == "the" and i and low[-1] not in MALE:
        start = tokens[i - 1][0]
    sort, gender, named = _sort_of(low)
    if not sort:
        known = words[0] in surnames and low[0] not in BODY_HEADS | PERSON_ROLES | GROUP_ROLES
        if len(words) == 1 and ((_sentence_first(text, start) and not known) or low[0] in _NOT_NAMES):
            return None
        sort, named = ("name", True)
    return Mention(start, end, " ".join(text[start:end].split()), sort, gender, named)


def _sentence_first(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"'“‘«(—–>-•*")
    return not before or before[-1] in ".!?:\n…"


def _sort_of(low: list[str]) -> tuple[str, str, bool]:
    """(sort, gender, is a personal name) of capitalised words."""
    first = low[0].rstrip(".")
    if (
        first in TITLES
        and len(low) > 1
        and low[1] not in ("of", "for", "general")
        and low[-1] not in BODY_HEADS | PERSON_ROLES
    ):
        given = low[1]
        return "person", TITLES[first] or ("m" if given in MALE else "f" if given in FEMALE else ""), True
    if len(low) > 1 and (first in MALE or first in FEMALE) and low[-1] not in BODY_HEADS:
        return "person", "m" if first in MALE else "f", True
    if (
        len(low) > 2
        and any(w in PERSON_ROLES for w in low[:-2])
        and not {"of", "for"} & set(low)
        and low[-1] not in BODY_HEADS | PERSON_ROLES | GROUP_ROLES
    ):
        given = low[-2]
        return "person", "m" if given in MALE else "f" if given in FEMALE else "", True
    if low[-1] in GROUP_ROLES:
        return "group", "", False
    if low[-1] in PERSON_ROLES or (("of" in low or "for" in low) and low[0] in PERSON_ROLES):
        return "person", "", False
    if any(word in BODY_HEADS for word in low):
        return "body", "", False
    if len(low) in (2, 3) and not {"of", "for", "&"} & set(low):
        return "name", "", True
    return "", "", False


def _office(text: str, tokens: _Tokens, i: int) -> Mention | None:
    """*the county manager*, *your inspectors*, *officials* ending at token i."""
    head = _strip_possessive(tokens[i][2])
    low = head.lower()
    sort = "person" if low in PERSON_ROLES else "group" if low in GROUP_ROLES else "body" if low in BODY_HEADS else ""
    if not sort or (low in _FORE and _follows(tokens, i)):
        return None
    start = _office_start(text, tokens, i)
    start += sort == "group" and tokens[start][2].lower() == "that"  # *It seems that officials*
    if start == i and sort == "person" and head[0].islower():
        first = i - 1 if i and tokens[i - 1][2] in _FORE else i
        if first and tokens[first - 1][2] == ",":  # *Dermot Laffan, chief executive*
            start = first
            return Mention(
                tokens[start][0], tokens[i][0] + len(head), text[tokens[start][0] : tokens[i][0]] + head, sort
            )
    if start == i and sort != "group" and head[0].islower():
        return None
    a, b = tokens[start][0], tokens[i][0] + len(head)
    return Mention(a, b, " ".join(text[a:b].split()), sort)


_FORE = frozenset("chief deputy assistant general executive vice prime permanent co-chair".split())


def _follows(tokens: _Tokens, i: int) -> bool:
    """Does another office stand right behind? *chief executive*, *deputy administrator* are one."""
    return i + 1 < len(tokens) and _strip_possessive(tokens[i + 1][2]).lower() in PERSON_ROLES


_DOERS = BODY_HEADS | GROUP_ROLES
_DID = frozenset(
    "misled told sold cut lost left let put hid broke made gave took sent paid met kept held shut beat fought taught "
    "sought saw knew chose drove threw withdrew overrode wrote bought caught".split()
)


def _did(word: str) -> bool:
    """*the company sacked forty staff*: does a verb part the one from the others?"""
    return word.endswith("ed") or word in _DID


def _office_start(text: str, tokens: _Tokens, i: int) -> int:
    """Index of the determiner or possessor before an office, else of the capitalised words right before it."""
    start, capitals = i, True
    for j in range(i - 1, max(-1, i - 5), -1):
        word = tokens[j][2]
        if word.lower() in DETERMINERS:
            return j
        if word.endswith(("'s", "’s")):
            return _office_start(text, tokens, j) if j and tokens[j - 1][2].lower() in DETERMINERS else j
        if (
            not word[0].isalpha()
            or word.lower() in _STOP
            or (word in PERSON_ROLES and word not in _FORE)
            or (j + 1 < i and word in _DOERS and _did(tokens[j + 1][2]))
            or "\n" in text[tokens[j][1] : tokens[j + 1][0]]
        ):
            break
        capitals = capitals and word[0].isupper()
        start = j if capitals else start
    return start
