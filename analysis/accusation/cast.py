"""Everybody whom a document speaks of, with the places where it does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from .coreference import Coreference
from .naming import key, sort_of
from .officers import officers

NEAR = 60  # mentions before a claim whose bearers are always weighed
FOREMOST = 12  # of the others, only those spoken of most


@dataclass
class Party:
    """Somebody by the fullest name: where each mention starts and ends, and what the mentions tell of them."""

    name: str
    places: list[tuple[int, int]] = field(default_factory=list)
    sort: str = ""
    gender: str = ""
    named: bool = False
    quoted: bool = False

    @property
    def kind(self) -> str:
        """person, named (a person by name), group, body, name or thing."""
        sort = self.sort or sort_of(self.name)
        return "named" if sort == "person" and self.named else sort

    def before(self, position: int) -> int:
        """How many mentions begin before a character."""
        return bisect_left(self.places, (position, 0))


class Cast:
    """The parties of one document by the key of their name."""

    def __init__(self, people: Coreference) -> None:
        self.people = people
        self.parties: dict[str, Party] = {}
        self._short: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        for mention in people.mentions:
            if people.document.unit_at(mention.start) is None:
                continue  # in a page's furniture
            party = self._party(people.name(mention.words))
            party.places.append((mention.start, mention.end))
            party.sort, party.gender = party.sort or mention.sort, party.gender or mention.gender
            party.named = party.named or mention.named
        for speaker in sorted(people.speakers - {"unknown"}):
            self._party(people.name(speaker)).quoted = True
        self._join()
        self.parties.pop("", None)
        self._order = sorted((place, name) for name, p in self.parties.items() for place in p.places)
        self.foremost = sorted(self.parties, key=lambda name: (-len(self.parties[name].places), name))[:FOREMOST]

    def _party(self, name: str) -> Party:
        return self.parties.setdefault(key(name), Party(name))

    def _join(self) -> None:
        """*Corvane* and *Corvane Learning* are one, where only one longer name begins or ends so."""
        capital = [k for k, party in self.parties.items() if k and party.name.split()[-1][0].isupper()]
        ends: dict[str, set[str]] = {}
        for name in capital:
            words = name.split()
            for cut in range(1, len(words)):
                ends.setdefault(" ".join(words[:cut]), set()).add(name)
                ends.setdefault(" ".join(words[cut:]), set()).add(name)
        for short in sorted(capital, key=lambda name: -len(name.split())):
            longer = ends.get(short, set()) - self._short.keys()
            if len(longer) == 1:
                self._short[short] = longer.pop()
                self._take(self.parties.pop(short), self.parties[self._short[short]])

    @staticmethod
    def _take(short: Party, full: Party) -> None:
        full.places = sorted(full.places + short.places)
        full.gender = full.gender or short.gender
        full.named, full.quoted = full.named or short.named, full.quoted or short.quoted

    def key(self, name: str) -> str:
        """Under what key a name's bearer is found, whether or not the document speaks of them."""
        if name not in self._keys:
            short = key(name)
            self._keys[name] = self._short.get(short, short)
        return self._keys[name]

    @cached_property
    def officers(self) -> dict[str, set[str]]:
        """Persons to the bodies whose officers they are."""
        return officers(self.people)

    def between(self, start: int, end: int) -> Iterator[str]:
        """The keys of those mentioned between two characters, in order."""
        return (name for _, name in self._order[self._rank(start) : self._rank(end)])

    def near(self, start: int, end: int) -> list[str]:
        """The keys of those mentioned last before a character or between two, and of those spoken of most."""
        i, j = self._rank(start), self._rank(end)
        close = [name for _, name in self._order[max(0, i - NEAR) : min(j, i + NEAR)]]
        return list(dict.fromkeys(close + self.foremost))

    def last_place(self, position: int) -> int:
        """Where the last mention before a character begins; -1 where there is none."""
        i = self._rank(position)
        return self._order[i - 1][0][0] if i else -1

    def _rank(self, position: int) -> int:
        """How many mentions, of whomever, begin before a character."""
        return bisect_left(self._order, ((position, 0), ""))
