"""Who says a quotation: the words before it, after it and between its parts."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.voices.speakers import NAME, NOT_NAMES, ROLE, clean

SAY = (
    r"(?:said|says|say|saying|told|tells|tell|added|adds|replied|replies|insisted|insists|warned|warns|argued|argues|claimed|claims|"
    r"asked|asks|answered|answers|wrote|writes|tweeted|tweets|posted|posts|explained|explains|continued|continues|began|begins|"
    r"concluded|concludes|recalled|recalls|admitted|admits|announced|announces|declared|declares|stated|states|commented|comments|"
    r"remarked|remarks|observed|observes|noted|notes|quipped|snapped|shouted|promised|promises|pledged|vowed|urged|urges|demanded|"
    r"responded|responds|countered|retorted|complained|complains|confessed|stressed|suggested|suggests|joked|thundered|cried|mused|"
    r"put it|puts it|went on|called|calls|described|describes|dismissed|dismisses|condemned|accused|reads|read|testified|reported)"
)
PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey)"
AFTER_PRONOUN = re.compile(rf"\W{{0,4}}\s*(?P<who>{PRONOUN})\s+(?:\w+\s+)?{SAY}\b")
AFTER_VERB = re.compile(rf"\W{{0,4}}\s*{SAY}\s+(?=(?P<who>[A-Z]|the |a |an |our |my ))")
AFTER_NAME = re.compile(rf"\W{{0,4}}\s*(?=[A-Z]|the |a |our )(?P<who>[\w’' .-]{{2,60}}?)(?:,[^,.“\"]{{2,80}},)?\s+{SAY}\b")
BEFORE_SAY = re.compile(rf"\b{SAY}\b[^.?!“”\"]{{0,80}}$")


class Who(NamedTuple):
    """A speaker as the text words it, and the offsets of the words that say so."""

    name: str
    start: int
    end: int
    via: str


def after(text: str, end: int, limit: int) -> Who | None:
    """The attribution that follows a quotation: *” said Jones*, *” she told us*."""
    window = text[end : min(limit, end + 160)]
    match = AFTER_PRONOUN.match(window)
    if match:
        return Who(match["who"], end + match.start("who"), end + match.end(), "after")
    match = AFTER_VERB.match(window)
    if match:
        named = NAME.match(window, match.end()) or ROLE.match(window, match.end())
        if named:
            return Who(named.group(), end + match.start() + 1, end + named.end(), "after")
    match = AFTER_NAME.match(window)
    if match:
        return Who(match["who"], end + match.start("who"), end + match.end(), "after")
    return None


def before(text: str, start: int, floor: int) -> Who | None:
    """The attribution that leads up to a quotation: *Jones said: “*, *the minister promised “*."""
    begin = max(floor, start - 240)
    window = text[begin:start]
    sentence = max((m.end() for m in re.finditer(r"[.?!”\"]\s+(?=[A-Z])", window)), default=0)
    clause = window[sentence:]
    found = [m for m in list(NAME.finditer(clause)) + list(ROLE.finditer(clause)) if clean(m.group()).split() and m.group() not in NOT_NAMES]
    pronouns = list(re.finditer(rf"\b{PRONOUN}\b", clause))
    said = BEFORE_SAY.search(clause)
    pool = [m for m in found + pronouns if not said or m.start() < said.start()] or found + pronouns
    if not pool:
        return None
    first = min(pool, key=lambda m: (m.start(), -m.end()))
    stop = said.end() if said else first.end()
    return Who(first.group(), begin + sentence + first.start(), begin + sentence + stop, "before" if said else "clause")
