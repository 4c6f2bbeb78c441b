"""Links short names and offices to the fullest name a text gives: *the harbour engineer* -> *Martin Hale*."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from .mentions import Mention, find
from .naming import alike, compatible, head_of, key, sort_of, titled
from .nouns import human
from .people import BODY_HEADS, FEMALE, FIRMS, GROUP_ROLES, MALE, PAPER_WORDS, PERSON_ROLES, WORKING
from .units import Document

_UNIONS = frozenset("union association society guild federation alliance brigade".split())
_LIKE_UNIONS = _UNIONS | frozenset("league fellowship confederation institute collective brotherhood congress".split())
_MINISTER = re.compile(r"\b(?:minister|secretary|chancellor|premier)\b", re.IGNORECASE)
_NO_MINISTER = re.compile(r"\b(?:general|permanent|cabinet|press|private)\b", re.IGNORECASE)
_CHIEF = re.compile(r"\b(?:prime|first|chief) minister\b", re.IGNORECASE)  # nobody calls them *the minister*
_OWNED = re.compile(r"(?:the|our|your|their|its|his|her) ", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that|our|your|his|her) ", re.IGNORECASE)
# What may stand between an office and its holder: *the Director of the day, Fergal Scully*; *the Minister (Ann Reed)*.
_BESIDE = re.compile(r"(?: (?:of|for|at|in) [^,.;:()]{2,40})?(?:,\s*(?:then |now |one )?|\s*\()|\s*")
_BEFORE = re.compile(r",\s*(?:then |now |our |an? |the )?")
_NAME_WORD = r"(?:[A-ZÀ-Þ][\w’'.-]*|de|van|von|der|la|le|al)"
_PERSONAL = re.compile(rf"{_NAME_WORD}(?: {_NAME_WORD}){{1,4}}(?<!’s)")
_COURTESY = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Senator|Delegate)\.? (?=\S+ )")
_APPOSED = re.compile(r"(?: (?:of|for|at|in|behind|that|which|who) [^,.;:()]{2,40})?(?:,\s*(?:then |now )?|\s*\()")
# *a spokesperson for the council*, *Ann Reed of the union*: the last word is somebody else's.
_OF_ANOTHER = re.compile(r" (?:of|for|at|from|in|on behalf of) ", re.IGNORECASE)
_RELATIVE = re.compile(r" (?:that|which|who) ")
# *the same Torquil*, *poor old Torquil*, *the odious Mr Crane*: a name with a description before it.
_DESCRIBED = re.compile(
    r"(?:[Tt]h(?:e|at|is) (?:[a-z]+ ){1,2}|(?:(?:poor|young|old|dear|little|wee|good) ){1,2})"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?=[A-Z])([\w’'-]+)"
)
_BODY_ROLES = frozenset(
    "company firm contractor operator supplier employer agency consortium regulator newspaper landlord owner owners "
    "developer developers operators contractors suppliers makers consultants publisher publishers".split()
)
# *Mr Hall, the mayor said, had lied*: two people.
_SAYS = re.compile(r" (?:said|says|claims|claimed|alleges|alleged|argues|argued|added|adds|insists|insisted|told)\b")
# Offices that many hold, so that no name goes with them.
LOOSE = frozenset(
    "man woman officer official member colleague spokesman spokeswoman spokesperson driver nurse teacher".split()
)


class Names:
    """Who is spoken of in one document, under which names."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._named: dict[str, str] = {}

    @cached_property
    def mentions(self) -> list[Mention]:
        return find(self.document.text)

    @cached_property
    def speakers(self) -> frozenset[str]:
        return frozenset(f.speaker for unit in self.document.units for f in unit.fragments if f.speaker)

    @cached_property
    def holders(self) -> dict[str, str]:
        """Offices to the names that stand beside them: *the park manager, Ellen Strang*."""
        found: dict[str, str] = {}
        for mention in self.mentions:
            office, person = titled(mention.words) if mention.named else ("", "")
            if person:
                found.setdefault(key(office), person)
        for left, right in (*_pairs(self.mentions, 1), *_pairs(self.mentions, 2)):
            between = self.document.text[left.end : right.start]
            if _is_office(left) and _is_full(right) and _BESIDE.fullmatch(between):
                found.setdefault(key(left.words), right.words)
            aside = _SAYS.match(self.document.text, right.end)
            told = _RELATIVE.match(between) is not None and not self.document.text.startswith(",", right.end)
            if _is_role_of_body(left) and _is_name(right) and _APPOSED.fullmatch(between) and not (aside or told):
                found.setdefault(key(left.words), right.words)
            if _is_role_of_body(right) and _is_name(left) and _BEFORE.fullmatch(between):
                found.setdefault(key(right.words), left.words)
            if _is_office(right) and _is_full(left) and _BEFORE.fullmatch(between) and not aside:
                found.setdefault(key(right.words), left.words)
        return found

    @cached_property
    def _by_head(self) -> dict[str, str]:
        """Heads of offices that belong to one name alone: *director*, where no other director is named."""
        heads: dict[str, set[str]] = {}
        for office, person in self.holders.items():
            heads.setdefault(head_of(office), set()).add(person)
        return {h: min(people) for h, people in heads.items() if len(people) == 1 and h in PERSON_ROLES - LOOSE}

    @cached_property
    def _people(self) -> list[str]:
        """Names of persons, the fullest first."""
        speakers = {s for s in self.speakers if sort_of(s) == "body" or not _OF_ANOTHER.search(s)}
        named = {mention.words for mention in self.mentions if mention.named} | speakers
        return sorted(named, key=lambda words: (-len(words.split()), words))

    @cached_property
    def known_people(self) -> frozenset[str]:
        """Names that stand beside an office or speak somewhere: *Dale Hrycak* is a person, *Melbourne Cup* is not."""
        speakers = {s for s in self.speakers if _PERSONAL.fullmatch(s) and not BODY_HEADS & set(s.lower().split())}
        titles = {s for s in speakers if s.startswith("The ")}  # *The Drip Tray* is nobody's name
        return frozenset(self.holders.values()) | speakers - titles - {"unknown"}

    @cached_property
    def _name_words(self) -> frozenset[str]:
        """The words of all names that stand inside sentences."""
        named = (m.words for m in self.mentions if m.named or m.sort == "name")
        return frozenset(word for words in named for word in words.split() if word[0].isupper())

    def is_named(self, word: str) -> bool:
        """Is a capitalised word somebody's name elsewhere in the text? *Corvane knew this*."""
        return word in self._name_words

    @cached_property
    def offices(self) -> list[str]:
        counts = Counter(mention.words for mention in self.mentions if not mention.named)
        return sorted(counts, key=lambda words: (-len(words.split()), -counts[words], words))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each name is spoken of, under whatever words."""
        return Counter(self.name(mention.words) for mention in self.mentions)

    def name(self, words: str) -> str:
        """The fullest name for these words: *Hale*, *Mr Hale* and *the harbour engineer* -> *Martin Hale*."""
        if words not in self._named:
            self._named[words] = self._fullest(words)
        return self._named[words]

    def _fullest(self, words: str) -> str:
        bare = re.sub(r"['’]s$", "", " ".join(words.split()).strip(" ,;:.•·*–—\"“”‘’'"))
        described = _DESCRIBED.match(bare)
        if described and any(described[1] in full.split() for full in self._people):
            bare = bare[described.start(1) :]
        if key(bare) in self.holders:
            return self._person(self.holders[key(bare)])
        head = head_of(bare)
        plain = key(bare).split()[:1] == [head]  # *the director*, *the director of the day*; not *the home secretary*
        if plain and head in self._by_head and _OWNED.match(bare):
            return self._person(self._by_head[head])
        if bare[:1].isupper() and " of " not in bare:
            return self._person(bare)
        return self._office(bare)

    def _person(self, words: str) -> str:
        last = key(words).split()[-1:] or [""]
        words = titled(words)[1] or words
        for full in self._people:
            full = titled(full)[1] or full
            if last[0] in key(full).split()[-1:] and len(full.split()) > 1 and compatible(full, words):
                return _COURTESY.sub("", full)
        given = self._by_given.get(words)
        return given if given is not None and last == [words.lower()] else self._office(words)

    @cached_property
    def _by_given(self) -> dict[str, str]:
        """First names that one full name alone begins with: *Torquil* for *Torquil Haine*."""
        full: dict[str, set[str]] = {}
        for name in self._people:
            person = _COURTESY.sub("", titled(name)[1] or name)
            if _PERSONAL.fullmatch(person) and _has_given_name(person):
                full.setdefault(person.split()[0], set()).add(person)
        return {given: min(names) for given, names in full.items() if len(names) == 1}

    def _office(self, words: str) -> str:
        """*the minister* -> *the Transport Secretary*, where the text has one such office only."""
        short = key(words)
        if short in _UNIONS and (words.lower() == short or words.lower().startswith(("the ", "our "))):
            return self._own_union(words, short)
        if words[:1].islower() and not _DEFINITE.match(words):
            return words
        short = "secretary" if short == "secretary of state" else short
        if len(short.split()) != 1 or short in GROUP_ROLES:
            return words
        if short in FIRMS or short in PAPER_WORDS:
            return self._firm(FIRMS if short in FIRMS else PAPER_WORDS) or words
        longer = self._longer_offices(short)
        if len({key(office) for office in longer}) != 1:
            return words
        return self.holders.get(key(longer[0])) or longer[0]

    def _firm(self, kind: dict[str, frozenset[str]]) -> str:
        """The only firm (or paper) that a text names, whatever it calls it: *the company*, *the operator*."""
        told = {name for role, name in self.holders.items() if role.split()[-1] in kind}
        if not told:
            ends = next(iter(kind.values()))
            told = {m.words for m in self.mentions if m.words[:1].isupper() and m.words.split()[-1].lower() in ends}
            told = {re.sub("^[Tt]he ", "", words) for words in told if words.split()[-1][0].isupper()}
        told = {name for name in told if not any(other != name and other.endswith(" " + name) for other in told)}
        return min(told) if len(told) == 1 else ""

    def _own_union(self, words: str, short: str) -> str:
        """*the union* in a union's own text is its author, in anybody else's the one union that the text names."""
        author = self.document.author
        if short in author.lower() or _speaks_for_workers(author):
            return author
        unions = {re.sub("^[Tt]he ", "", m.words) for m in self.mentions if _is_union(m)}
        return unions.pop() if len(unions) == 1 else words

    def _longer_offices(self, short: str) -> list[str]:
        """Capitalised offices that a short one can stand for."""
        longer = [o for o in self.offices if _is_short_for(short, key(o))]
        longer = [o for o in longer if key(o) not in (short, "secretary of state")]
        longer = [o for o in longer if short != "minister" or not _CHIEF.search(o)]
        longer = [o for o in longer if short != "secretary" or not _NO_MINISTER.search(o)]
        longer = [o for o in longer if any(part[0].isupper() for part in o.split()[-2:])]
        if longer or short not in ("minister", "secretary"):
            return longer
        ministers = [o for o in self.offices if _MINISTER.search(o) and o.split()[-1][0].isupper()]
        return [o for o in ministers if len(key(o).split()) > 1 and not (_CHIEF.search(o) or _NO_MINISTER.search(o))]

    def topic(self, *others: str) -> str:
        """The person or body spoken of most, leaving out these names; empty where none is named twice."""
        for name, count in self.counts.most_common():
            if count > 1 and name[:1].isupper() and not any(alike(name, other) for other in others):
                return re.sub(r"^[Tt]he ", "", name)
        return ""


def _is_short_for(short: str, office: str) -> bool:
    """*secretary* for *home secretary* and for *secretary of state*; no *BBC* for *BBC chairman*."""
    return office.split()[-1] == short or re.match(rf"{re.escape(short)} (?:of|for|general|to)\b", office) is not None


def _pairs(mentions: list[Mention], apart: int) -> list[tuple[Mention, Mention]]:
    return list(zip(mentions, mentions[apart:], strict=False))


def _has_given_name(name: str) -> bool:
    """Does a name begin with somebody's first name?"""
    return name.split()[0].lower() in MALE | FEMALE


def _is_office(mention: Mention) -> bool:
    return mention.sort == "person" and not mention.named


def _is_role_of_body(mention: Mention) -> bool:
    """*the contractor*, *the mill's owner*: what a firm may be to somebody, not its name."""
    words = mention.words.split()
    return mention.sort in ("body", "group", "person") and words[-1] in _BODY_ROLES and " ".join(words[1:]).islower()


def _is_union(mention: Mention) -> bool:
    capital = (word.lower() for word in mention.words.split() if word[0].isupper())
    return not _UNIONS.isdisjoint(capital) and len(key(mention.words).split()) > 1


def _speaks_for_workers(author: str) -> bool:
    """*Guild of Harbour Pilots*, *Prison Tutors and Librarians*: no columnist, no department."""
    words = re.findall(r"[^\W_]+", author.lower())
    return not _LIKE_UNIONS.isdisjoint(words) or any(w in GROUP_ROLES | WORKING or human(w) == "group" for w in words)


def _is_name(mention: Mention) -> bool:
    return mention.named or (mention.sort == "body" and mention.words.split()[-1][0].isupper())


def _is_full(mention: Mention) -> bool:
    several = mention.sort == "name" and len(key(mention.words).split()) > 1
    return mention.named and (mention.sort == "person" or several)
