"""Charges within quotation marks: *told the radio that crews “choose their patients by postal code”*."""

from __future__ import annotations

from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..reporting import SAYING
from ..units import Unit
from .base import DEED, Token, claim, construction, friendly, of_people

_NOBODY = frozenset("i we you he she it that this which who there".split())


@construction(r"[\"“'‘«]", hostile=True)
def quoted_charge(unit: Unit) -> Iterator[Claim]:
    """*said that inspectors ‘prefer a warm desk’*: the quoted predicate is what somebody holds against them."""
    for fragment in unit.fragments[1:]:
        start, end = fragment.start - unit.start, fragment.end - unit.start
        span = unit.parse.char_span(start, end, alignment_mode="expand") if fragment.kind != "author" else None
        verb = next((t for t in span or () if clause.is_verb(t) and t.dep_ not in ("aux", "auxpass", "amod")), None)
        subject = clause.subject(verb) if verb is not None else None
        if verb is None or subject is None or not 0 < start - subject.idx < 50 or subject.lower_ in _NOBODY:
            continue
        told = _told_by(verb)
        if told is None or subject in (told, clause.subject(told)) or not of_people(unit, subject) or friendly(verb):
            continue
        if not clause.is_passive(verb):
            yield claim(unit, "quoted_charge", verb, (start, end), frame=DEED, accused=subject, charge=(start, end))


def _told_by(verb: Token) -> Token | None:
    """The verb of saying in whose that-clause it stands."""
    below = verb
    for above in clause.governors(verb, 4):
        if below.dep_ == "ccomp" and above.lower_ in SAYING:
            return above
        below = above
    return None
