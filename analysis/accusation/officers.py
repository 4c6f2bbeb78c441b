"""For which body somebody speaks: *Ann Reed, the secretary of the union*, *Unite national officer Joe Clark*."""

from __future__ import annotations

import re

from .mentions import Mention
from .names import LOOSE, Names
from .naming import head_of

_BESIDE = re.compile(r"\s*,\s*(?:the |its |who is |our )?")
_OF = re.compile(r" (?:of|for|at|with) ")
_BEFORE = re.compile(r",? ")
_BODIES = ("body", "name")


def officers(people: Names) -> dict[str, set[str]]:
    """Persons to the bodies whose officer the text calls them, all by their fullest names; none that they have left.

    >>> from .units import Document
    >>> text = "The Pilots’ Union has replied. Ann Reed, the secretary of the union, spoke."
    >>> officers(Names(Document("d", "A", text, [])))
    {'Ann Reed': {'Pilots’ Union'}}
    """
    text, mentions = people.document.text, people.mentions
    found: dict[str, set[str]] = {}
    for one, two, three in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if not _officer(two):
            continue
        before, after = text[one.end : two.start], text[two.end : three.start]
        behind = _BESIDE.fullmatch(before) and _OF.fullmatch(after) and three.sort in _BODIES
        ahead = one.sort in _BODIES and before == " " and _BEFORE.fullmatch(after)
        who, body = (one, three) if behind else (three, one)
        if (behind or ahead) and who.named:
            found.setdefault(people.name(who.words), set()).add(people.name(body.words))
    return found


def _officer(mention: Mention) -> bool:
    former = mention.words.lower().startswith(("former", "ex-", "the former"))
    return mention.sort == "person" and not mention.named and not former and head_of(mention.words) not in LOOSE
