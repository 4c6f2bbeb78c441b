"""Charges of which only the last words are quoted: *told us that drivers had “panicked”*, *under the words "
"“DUVET BRIGADE”*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..lexis import CALLING
from ..naming import sort_of
from ..triggers import Frame
from ..units import Unit
from .base import DEED, PRONOUNS, Token, claim, construction, of_people, well_spoken

_TOLD = re.compile(
    r"\b(?:t(?:old|ells?)|sa(?:id|ys?)|claim(?:s|ed)?|wr(?:ote|ites?|itten)|add(?:s|ed)|suggest(?:s|ed)?|known|"
    r"argue[sd]?|"
    r"allege[sd]?|announce[sd]?|insist(?:s|ed)?|complain(?:s|ed)?|remark(?:s|ed)?|telling|saying|recorded as|"
    r"report(?:s|ed)|tweet(?:s|ed)?|mutter(?:s|ed)?|repl(?:y|ies|ied)|explain(?:s|ed)?|hint(?:s|ed)|theory|view)\b",
    re.IGNORECASE,
)
_BETWEEN = frozenset("RB MD VBD VBZ VBP VB VBN RP".split())
_NOT_THEY = PRONOUNS | {"what", "all", "both"}


@construction(r"[\"“'‘«]", hostile=True, last=True)
def quoted_of(unit: Unit) -> Iterator[Claim]:
    """*writes that tutors are “paid to play cards”*: what the quoted words say of people is held against them."""
    for fragment in unit.fragments[1:]:
        start, end = fragment.start - unit.start, fragment.end - unit.start
        span = unit.span(start, end) if fragment.kind == "phrase" else None
        if span is None or len(span) > 14 or well_spoken(span) or _WELL.match(span.text) or unit.question:
            continue
        whom = _said_of(span[0])
        told = None if whom is None else _TOLD.search(unit.text[max(0, start - 130) : start])
        if whom is None or told is None or whom.lower_ in _NOT_THEY or not _people(unit, whom) or _teller(whom):
            continue
        if _INSISTING.match(told.group()) and any(clause.negated(t) for t in (span.root, *span) if clause.is_verb(t)):
            continue  # *insists that the union “never left the table”*: said in its favour
        yield claim(unit, "quoted_of", span.root, (start, end), frame=DEED, accused=whom, charge=(start, end))


_WELL = re.compile(
    r"\W*(?:(?:has|have|had|is|are|was|were|be|been|being) )*"
    r"(?:(?:\w+ly|always|all|broadly|quite|very|never been more) )?(?:consulted|content|contented|stable|"
    r"informed|supported|"
    r"satisfied|engaged|involved|listened to|aware|ready|trained|equipped|resourced|compliant|transparent|committed|"
    r"(?:an? )?learning)\b",
    re.IGNORECASE,
)


_INSISTING = re.compile(r"insist|repl|explain|argue", re.IGNORECASE)


def _people(unit: Unit, whom: Token) -> bool:
    return whom.lower_ in ("we", "you", "those") or of_people(unit, whom)


def _teller(whom: Token) -> bool:
    """*The minister said “…”*: it is they who speak."""
    return whom.dep_ == "nsubj" and _TOLD.fullmatch(whom.head.lower_) is not None


def _said_of(first: Token) -> Token | None:
    """The noun of which the quoted words are said: the nearest before them, past the verb that leads up to them."""
    verbs = 0
    for token in reversed(first.doc[max(0, first.i - 7) : first.i]):
        if token.is_quote or token.text in "'\"“”‘’«»" or token.is_space:
            continue
        if clause.is_noun(token) or token.tag_ == "PRP":
            return token if token.dep_ not in ("pobj", "dobj", "npadvmod") or not verbs else _head_noun(token)
        own = clause.child(token, "nsubj", "nsubjpass") if clause.is_verb(token) else None
        if own is not None and own.i < token.i:
            return own
        if token.tag_ not in _BETWEEN and token.lower_ not in ("been", "being"):
            return None
        verbs += clause.is_verb(token)
    return None


def _head_noun(token: Token) -> Token | None:
    """*the people of Little Harrow have been* -> people."""
    above = token.head.head if token.dep_ == "pobj" else None
    return above if above is not None and clause.is_noun(above) else None


_LED_IN = re.compile(
    r"\b(?:(?:as|beneath|under|with|to|in)(?: an?| the| one of the)?|words?|headline|headed|heading|title|tweet says|"
    r"front page|entitled|titled|dubbed|nicknamed|christened|"
    r"(?:spoke|speaks|wrote|writes|talk(?:s|ed)?|warned|complain(?:s|ed)|told|days) of(?: an?| the)?|"
    r"blam(?:es|ed|ing)(?: it on)?(?: the)?|mutter(?:s|ed)|hiss(?:es|ed)|shout(?:s|ed)|cr(?:ies|"
    r"ied)),?[\s:]*[\"“'‘«”]*$",
    re.IGNORECASE,
)
_EPITHETS = frozenset(
    "brigade division tendency tail class merchants lobby mob crowd tourists dinosaurs luddites blob serpents "
    "mandarins "
    "zealots army gang crew lot club parade circus element minority types wreckers campaign".split()
)
NAMED = Frame("", "noun", "name", ("voice",), ("recent",), ("itself",), ())


@construction(r"[\"“'‘«]", hostile=True, last=True)
def epithet(unit: Unit) -> Iterator[Claim]:
    """*described them as ‘grief tourists’*, *spoke of a “workshy tail”*: a quoted name for people."""
    for fragment in unit.fragments[1:]:
        start, end = fragment.start - unit.start, fragment.end - unit.start
        span = unit.span(start, end) if fragment.kind == "phrase" else None
        if span is None or not 1 < len(span) < 8 or not _LED_IN.search(unit.text[:start]):
            continue
        last = next((t for t in reversed(span) if t.text[0].isalpha()), span.root)
        people = last.lower_ in _EPITHETS or (last.tag_ == "NNS" and sort_of(last.lower_) in ("person", "group"))
        if people and not well_spoken(span):
            yield claim(
                unit, "epithet", last, (start, end), frame=NAMED, accused=_so_called(unit, last), charge=(start, end)
            )


def _so_called(unit: Unit, epithet: Token) -> Token | None:
    """*described home workers, in a speech to a club, as “the duvet division”* -> workers."""
    for above in clause.governors(epithet, 8):
        whom = clause.child(above, "dobj") if above.lower_ in CALLING else None
        if whom is not None and whom.i < epithet.i and _people(unit, whom):
            return whom
    return None
