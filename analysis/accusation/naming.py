"""What a name is made of: its key for comparison, office and person, head noun, and the sort of whoever bears it."""

from __future__ import annotations

import re

from .nouns import human
from .people import BODY_HEADS, GROUP_ROLES, PERSON_ROLES, TITLES

_ARTICLES = re.compile(
    r"^(?:(?:the|a|an|our|your|his|her|their|its|this|that|mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.? )+"
)
_TITLES = re.compile(r"\b(the|a|an|mr|mrs|ms|dr|our|their|your|his|her|its|sir|dame|lord|lady)\b")
_TITLE_WORDS = PERSON_ROLES - TITLES.keys() | {
    "councillor", "senator", "delegate", "minister", "secretary", "governor",
}  # fmt: skip


def key(words: str) -> str:
    """A name for comparison: lower case, without article, title or possessive.

    >>> key("The County Manager’s"), key("Mr Furey")
    ('county manager', 'furey')
    """
    return _ARTICLES.sub("", re.sub(r"['’]s$", "", words.lower()))


def titled(words: str) -> tuple[str, str]:
    """Office and name of *Mayor Dwight Killam*; two empty strings for any other.

    >>> titled("Transport Minister Omid Rao"), titled("Declan Furey")
    (('Transport Minister', 'Omid Rao'), ('', ''))
    """
    parts = words.split()
    for i in range(len(parts) - 2, 0, -1):
        office, person = parts[:i], parts[i:]
        if office[-1].lower() not in _TITLE_WORDS or not office[-1][0].isupper():
            continue
        if all(p[0].isupper() for p in person) and person[0].lower() not in PERSON_ROLES | BODY_HEADS:
            return " ".join(office), " ".join(person)
    return "", ""


def head_of(words: str) -> str:
    """*the Director of the day* -> director."""
    return (re.split(r" (?:of|for|at|in|on) ", key(words))[0].split() or [""])[-1]


def compatible(full: str, words: str) -> bool:
    """*Mr Furey* fits *Declan Furey*; *Anne Furey* does not."""
    given = key(words).split()[:-1]
    return not given or (set(given) <= set(key(full).split()) and full[:1].isupper())


def alike(a: str, b: str) -> bool:
    """Are two names alike, or alike in their last word? *Furey* and *Declan Furey* are."""
    return bool(a and b) and (key(a) == key(b) or key(a).split()[-1:] == key(b).split()[-1:])


def same_bearer(a: str, b: str) -> bool:
    """Are two names one person's? Articles and titles do not count.

    >>> same_bearer("Mr Furey", "Declan Furey"), same_bearer("the Treasury", "The Treasury"), same_bearer("A", "B")
    (True, True, False)
    """
    left, right = (" ".join(_TITLES.sub(" ", re.sub(r"[^\w\s]", " ", x.lower())).split()) for x in (a, b))
    return bool(left and right) and (
        left == right or (left.split()[-1] == right.split()[-1] and (left in right or right in left))
    )


def sort_of(words: str) -> str:
    """person, group, body or thing, by the head of a noun phrase.

    >>> sort_of("the county manager"), sort_of("the Department for Transport"), sort_of("a bridge")
    ('person', 'body', 'thing')
    """
    parts = re.sub(r"['’]s\b", "", words.lower()).split()
    ends = (i for i, _ in enumerate(parts) if parts[i + 1 : i + 2] in ([], ["of"], ["for"], ["in"], ["at"]))
    head = next((parts[i] for i in ends), "")
    if head in PERSON_ROLES:
        return "person"
    if head in GROUP_ROLES:
        return "group"
    return "body" if head in BODY_HEADS else human(head) or "thing"
