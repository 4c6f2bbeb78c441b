"""The publication that a page is of, and the last lines of the page that speak of it."""

from __future__ import annotations

import re

from analysis.voices.dates import DAY, MONTH
from analysis.voices.marks import places
from analysis.voices.patterns import lazily
from analysis.voices.vocabulary import BODIES

MASTHEAD = lazily(r"(?P<name>[A-Z][A-Z’' ]{3,30}?)(?:\s+(?:no|NO|No|Issue|ISSUE|vol|VOL)\b.*|\s*[|·,—–-].*)?$")
EDGE = lazily(r"\b")
ABOUT = lazily(
    r" (?:is|are|has|subscribes|appears|welcomes|comes|costs|goes|takes|depends|relies|accepts|reserves|was|will be)\b"
)
NO_TALK = lazily(
    r" (?:is|are|does|runs|lives|keeps|costs|takes|pays|answers|eats|drinks|survives|relies|depends|comes|goes|"
    r"appears)\b"
)
RETURNS = lazily(r"(?:['’]s \w+)? [a-z]+s\b")
NEXT_MAX = 100  # characters of such a line
AGAIN = lazily(
    rf"\b(?:here|returns?|back|away|every|most|each|until|weekly|monthly|fortnightly|{DAY}s?|{MONTH})(?!\w)",
    re.IGNORECASE,
)
PAPERS = frozenset(
    "bulletin post times herald gazette echo observer star sun mail express mirror record independent dispatch courier "
    "chronicle clarion sentinel argus tribune telegraph guardian globe advertiser examiner standard journal".split()
)


class Publication:
    """The names of a publication: from the masthead in the first lines, and its author's where that is no union.

    >>> Publication(["THE WHISTLE no. 4"], "").told_of("The Whistle is mailed to all members.")
    True
    """

    def __init__(self, head: list[str], author: str):
        match = next((m for words in head if (m := MASTHEAD.match(words))), None)
        self.names = [match["name"].strip().title()] if match else []
        self.own: list[str] = []  # what it calls itself
        if author:
            *_, last = author.split()
            if BODIES.isdisjoint(author.lower().split()) or last.lower() in PAPERS:
                self.names += [author, "The " + last]
            self.own = [author, last] if author in self.names else []

    def told_of(self, words: str) -> bool:
        """Whether a last line is about the publication: *The Whistle is mailed*, *The Mole’s diary returns in May*."""
        if any(_goes_on(words, name, ABOUT) for name in self.names):
            return True
        if any(words.startswith(name) and NO_TALK.match(words, len(name)) for name in self.own):
            return True
        returns = any(words.startswith(name) and RETURNS.match(words, len(name)) for name in self.names)
        return returns and len(words) < NEXT_MAX and AGAIN.search(words) is not None


def _goes_on(words: str, name: str, pattern: re.Pattern[str]) -> bool:
    """Whether `pattern` follows a name as a whole word in a line."""
    return any(EDGE.match(words, at) and pattern.match(words, at + len(name)) for at in places(words, name))
