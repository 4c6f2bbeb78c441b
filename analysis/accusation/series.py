"""Charges that stand together share their people: quoted words in a row, what *and* joins to another charge."""

from __future__ import annotations

import re
from dataclasses import replace

from .claims import Claim
from .coreference import UNNAMED
from .roles import Roles
from .units import Fragment

Record = tuple[Claim, Roles, str]  # with the status
# What may stand between two quoted words of a row, their marks included.
_JOINED = re.compile(
    r"""["”’'»]?,?\s+ (?:(?:and|or|but|even|then|also),?\s+)* (?:(?:,\s*)?(?:in|on|at)\s[^"“‘«,]{3,60},\s+)?
    (?:(?:an?|the|as|later|once|finally)\s+)* ["“‘'«]?""",
    re.VERBOSE,
)


def in_rows(records: list[Record]) -> list[Record]:
    """The records of a unit in order of place; a quoted charge is told of, by and as the first of its row.

    *“obstructive”, “past it” and “a wrecker”*: the same people say them of the same people.
    """
    read: list[Record] = []
    row: tuple[Fragment, Roles, str] | None = None  # the quoted words before, with the roles and status of their row
    for claim, roles, status in records:
        here = _quoted(claim)
        if here.kind == "phrase":
            if row is not None and row[1].accused != UNNAMED and _joined(claim, row[0], here):
                first, status = row[1:]
                roles = replace(roles, accuser=first.accuser, accused=first.accused, own_voice=first.own_voice,
                                accused_token=first.accused_token)  # fmt: skip
            row = here, roles, status
        read.append((claim, roles, status))
    return read


def joined(records: list[Record]) -> list[Record]:
    """Where nobody is named, whoever the claim is of to which it is joined: *it is a breach and playing politics*."""
    named = {claim.head: roles.accused for claim, roles, _ in records if roles.accused != UNNAMED}
    return [
        (claim, replace(roles, accused=named[claim.head.head]), status)
        if roles.accused == UNNAMED and claim.head.dep_ == "conj" and claim.head.head in named
        else (claim, roles, status)
        for claim, roles, status in records
    ]


def _quoted(claim: Claim) -> Fragment:
    """The words that a claim takes from somebody: those in which it stands, or that follow *called them*."""
    if claim.rule == "called_in_quotes" and claim.charge is not None:
        return claim.unit.at(claim.unit.start + claim.charge[1] - 1)
    return claim.fragment


def _joined(claim: Claim, before: Fragment, here: Fragment) -> bool:
    """Do only commas, *and* and the like stand between the two, or are they the same?"""
    unit = claim.unit
    return before == here or _JOINED.fullmatch(unit.text[before.end - unit.start : here.start - unit.start]) is not None
