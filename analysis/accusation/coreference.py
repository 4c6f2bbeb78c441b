"""Follows pronouns and short names back to the fullest name that the text gives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property

from .mentions import BODY_HEADS, GROUP_ROLES, PERSON_ROLES, TITLES, Mention, find, human
from .units import Document, Unit

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())
FIRST = frozenset("i me my mine myself we us our ours ourselves".split())
SECOND = frozenset("you your yours yourself yourselves".split())
PRONOUNS = HE | SHE | THEY | IT | FIRST | SECOND
UNNAMED = "unnamed"
_UNIONS = frozenset("union association society guild federation alliance brigade".split())
_PERSONAL = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]*|de|van|von|der|la|le|al)(?: (?:[A-ZÀ-Þ][\w’'.-]*|de|van|von|der|la|le|al)){1,4}(?<!’s)"
)
_LOOSE = frozenset(
    "man woman officer official member colleague spokesman spokeswoman spokesperson driver nurse teacher".split()
)
_OURS = frozenset("staff members colleagues people workers".split())
_REACH = 6  # units; farther back a pronoun's antecedent is anybody's guess
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b(?!['’](?:d\s+better))", re.IGNORECASE)
_SALUTATION = re.compile(
    r"^[ \t>“\"'‘]*(?:Dear|To|Hello|Hi|Good morning|Good evening|My dear)[ ,]+([^,:\n]{3,60})[,:.]?\s*$", re.MULTILINE
)
_GREETING = re.compile(
    r"\b(?:Good (?:morning|evening|day)|Congratulations|Thank you|Well done|Sorry|Come on|Now|No|Well),? "
    r"((?:Mr|Mrs|Ms|Madam|Sir|Prime|Home|Lord|Foreign)?\.? ?(?:[A-Z][\w’'-]+ ?){1,4})[.,!]"
)
_VOCATIVE = re.compile(
    r"^[\s“\"'‘«]*((?:(?:Mr|Mrs|Ms|Madam)\.? )?(?:[A-Z]\w+ )?(?:Secretary|Minister|Chancellor|Governor|"
    r"President|Commissioner|Senator|Chair|Director|Premier|Mayor))\b(?: General)?,"
)
_BESIDE = re.compile(r"(?: (?:of|for|at|in) [^,.;:()]{2,40})?(?:,\s*(?:then |now |one )?|\s*\()")
_MINISTER = re.compile(r"\b(minister|secretary|chancellor|premier)\b", re.IGNORECASE)


class Coreference:
    """The people of one document and who each pronoun in it stands for.

    >>> from .units import Document, Fragment, Unit
    >>> text = "The engineer, Declan Furey, spoke. He blamed nobody."
    >>> units = [Unit("d", 0, text[:34], [Fragment(0, 34, "author", "A", 0)]),
    ...          Unit("d", 1, text[35:], [Fragment(35, 52, "author", "A", 1)])]
    >>> who = Coreference(Document("d", "A", text, units))
    >>> who.pronoun("he", 35), who.name("Furey"), who.pronoun("I", 40)
    ('Declan Furey', 'Declan Furey', 'A')
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._named: dict[str, str] = {}

    @cached_property
    def mentions(self) -> list[Mention]:
        return find(self.document.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _aliases(self) -> dict[str, str]:
        """Offices to the names that stand beside them: *the county manager, Gerard Moyne*."""
        found: dict[str, str] = {}
        text = self.document.text
        for mention in self.mentions:
            office, person = _titled(mention.words) if mention.named else ("", "")
            if person:
                found.setdefault(_key(office), person)
        pairs = [
            *zip(self.mentions, self.mentions[1:], strict=False),
            *zip(self.mentions, self.mentions[2:], strict=False),
        ]
        for left, right in pairs:
            between = text[left.end : right.start]
            for office, person in ((left, right), (right, left)):
                full = person.named and (
                    person.sort == "person" or (person.sort == "name" and len(person.words.split()) > 1)
                )
                if not office.named and office.sort == "person" and full:
                    beside = (
                        _BESIDE.fullmatch(between)
                        if office is left
                        else re.fullmatch(r",\s*(?:then |now |our |an? |the )?", between)
                    )
                    joined = office is left and re.fullmatch(r"\s*", between)
                    if beside or joined:
                        found.setdefault(_key(office.words), person.words)
        return found

    @cached_property
    def _by_head(self) -> dict[str, str]:
        """Heads of offices that belong to one name alone: *director* where *the Director of the day, Fergal Scully* is."""
        heads: dict[str, set[str]] = {}
        for office, person in self._aliases.items():
            heads.setdefault(_head(office), set()).add(person)
        return {
            head: people.pop() for head, people in heads.items() if len(people) == 1 and head in PERSON_ROLES - _LOOSE
        }

    @cached_property
    def _people(self) -> list[str]:
        """Names of persons, the fullest first."""
        named = [m.words for m in self.mentions if m.named] + [
            f.speaker for u in self.document.units for f in u.fragments if f.speaker
        ]
        return sorted(set(named), key=lambda words: (-len(words.split()), words))

    @cached_property
    def _offices(self) -> list[str]:
        counts = Counter(m.words for m in self.mentions if not m.named)
        return sorted(counts, key=lambda words: (-len(words.split()), -counts[words], words))

    def name(self, words: str) -> str:
        """The fullest name for these words: *Furey*, *Mr Furey* and *the county engineer* -> *Declan Furey*."""
        if words not in self._named:
            self._named[words] = self._fullest(words)
        return self._named[words]

    def _fullest(self, words: str) -> str:
        words = " ".join(words.split()).strip(" ,;:.•·*–—\"“”‘’'")
        bare = re.sub(r"['’]s$", "", words)
        if _key(bare) in self._aliases:
            return self.name_of_person(self._aliases[_key(bare)])
        plain = _key(bare).split()[:1] == [
            _head(bare)
        ]  # *the director*, *the director of the day*; not *the home secretary*
        by_head = (
            self._by_head.get(_head(bare))
            if plain and re.match(r"(?:the|our|your|their|its|his|her) ", bare, re.IGNORECASE)
            else None
        )
        if by_head:
            return self.name_of_person(by_head)
        if bare[:1].isupper() and " of " not in bare:
            return self.name_of_person(bare)
        return self._fullest_office(bare)

    def name_of_person(self, words: str) -> str:
        last = _key(words).split()[-1:] or [""]
        words = _titled(words)[1] or words
        for full in self._people:
            full = _titled(full)[1] or full
            if last[0] in _key(full).split()[-1:] and len(full.split()) > 1 and _compatible(full, words):
                return re.sub(r"^(?:Mr|Mrs|Ms|Miss|Senator|Delegate)\.? (?=\S+ )", "", full)
        return self._fullest_office(words)

    def _fullest_office(self, words: str) -> str:
        """*the minister* -> *the Transport Secretary*, where the text has one such office only."""
        key = _key(words)
        if key in _UNIONS and words.lower().startswith(("the ", "our ")):
            author = self.document.author
            return (
                author
                if (len(author.split()) > 1 and not author.split()[0].lower() == "the") or key in author.lower()
                else words
            )
        if (
            not words.lower().startswith(("the ", "this ", "that ", "our ", "your ", "his ", "her "))
            and words[:1].islower()
        ):
            return words
        if key == "secretary of state":
            key = "secretary"
        if len(key.split()) != 1 or key in GROUP_ROLES:
            return words
        longer = [
            o
            for o in self._offices
            if key in (_key(o).split()[-1:] + _key(o).split()[:1]) and _key(o) not in (key, "secretary of state")
        ]
        longer = [
            o
            for o in longer
            if key != "secretary" or not re.search(r"\b(?:general|permanent|cabinet|press|private)\b", o, re.IGNORECASE)
        ]
        longer = [o for o in longer if any(part[0].isupper() for part in o.split()[-2:])]
        if not longer and key in ("minister", "secretary"):
            longer = [
                o
                for o in self._offices
                if _MINISTER.search(o)
                and o.split()[-1][0].isupper()
                and len(_key(o).split()) > 1
                and "general" not in o.lower()
                and "permanent" not in o.lower()
            ]
        names = {_key(o) for o in longer}
        if len(names) != 1:
            return words
        return self._aliases.get(names.pop()) or longer[0]

    def pronoun(self, word: str, position: int) -> str:
        """Whom a personal pronoun at a character stands for; `unnamed` when nobody fits."""
        low = word.lower()
        unit = self.document.unit_at(position)
        if unit is None:
            return UNNAMED
        if low in FIRST:
            speaker = unit.at(position).speaker
            return speaker if speaker and speaker != "unknown" else word
        if low in SECOND:
            return self.addressee(position) or word
        if low in HE | SHE:
            return self._chain.get(position) or self._person(low, position, unit, {}, {}) or word
        return self._thing(low, position, unit) or word

    @cached_property
    def _chain(self) -> dict[int, str]:
        """Every *he* and *she* in order, each found with the help of those before it."""
        chain: dict[int, str] = {}
        genders: dict[str, str] = {m.words: m.gender for m in self.mentions if m.gender}
        for match in _PRONOUN.finditer(self.document.text):
            unit = self.document.unit_at(match.start())
            if unit is None:
                continue
            found = self._person(match.group().lower(), match.start(), unit, chain, genders)
            if found:
                chain[match.start()] = found
                genders.setdefault(found, "m" if match.group().lower() in HE else "f")
        return chain

    def _person(self, low: str, position: int, unit: Unit, chain: dict[int, str], genders: dict[str, str]) -> str:
        gender = "m" if low in HE else "f"
        here = unit.at(position)
        units = self.document.units
        best, best_score = "", -99.0
        for back in range(0, min(_REACH, unit.order + 1)):
            other = units[unit.order - back]
            candidates = self._candidates(other, position, chain)
            for rank, (start, name, known) in enumerate(candidates):
                if (
                    back == 0
                    and not known
                    and start not in chain
                    and not name[:1].isupper()
                    and not self._fixed_office(name)
                ):
                    continue
                if (
                    _key(name) in _LOOSE
                    or (known and known != gender)
                    or (_same(name, here.speaker) and here.kind != "author")
                ):
                    continue
                score = (
                    -1.2 * back
                    - (2.5 if genders.get(name, gender) != gender else 0)
                    - 0.4 * rank
                    - self._oblique(start)
                    + 0.15 * min(self._counts[name], 5)
                )
                if name.lower().startswith(("a ", "an ")):
                    score -= 2.0
                if score > best_score:
                    best, best_score = name, score
        return best

    def _fixed_office(self, name: str) -> bool:
        """Is this office spoken of more than once, so that a pronoun of its own sentence may mean it?"""
        return self._counts[name] > 1

    def _candidates(self, unit: Unit, position: int, chain: dict[int, str]) -> list[tuple[int, str, str]]:
        """Persons spoken of in a unit before a character: (place, fullest name, gender)."""
        i = bisect_left(self._starts, unit.start)
        found = []
        while i < len(self.mentions) and self.mentions[i].start < min(unit.end, position):
            mention = self.mentions[i]
            if mention.sort == "person" or (mention.sort == "name" and self._is_person(mention.words)):
                found.append((mention.start, self.name(mention.words), mention.gender))
            i += 1
        found += [(p, name, "") for p, name in chain.items() if unit.start <= p < min(unit.end, position)]
        found += [
            (f.start, f.speaker, "")
            for f in unit.fragments
            if f.kind in ("quotation", "phrase", "document")
            and f.speaker in self._known_people - {"unknown", ""}
            and f.start < position
        ]
        return sorted(found)

    def _is_person(self, words: str) -> bool:
        return words in self._known_people or words != self.name(words)

    @cached_property
    def _known_people(self) -> frozenset[str]:
        """Names that stand beside an office or speak somewhere: *Dale Hrycak* is a person, *Melbourne Cup* is not."""
        speakers = {f.speaker for u in self.document.units for f in u.fragments if _PERSONAL.fullmatch(f.speaker)}
        return frozenset(self._aliases.values()) | {s for s in speakers if not BODY_HEADS & set(s.lower().split())}

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self.name(m.words) for m in self.mentions)

    def _oblique(self, start: int) -> float:
        before = self.document.text[max(0, start - 12) : start].lower().split()
        return (
            0.8
            if before and before[-1] in {"by", "to", "of", "for", "with", "against", "from", "about", "than", "on"}
            else 0.0
        )

    def topic(self, *others: str) -> str:
        """The person or body spoken of most, leaving out these names; empty where none is named twice."""
        for name, count in self._counts.most_common():
            if count > 1 and name[:1].isupper() and not any(_same(name, other) for other in others):
                return re.sub(r"^(?:The|the) ", "", name)
        return ""

    def _thing(self, low: str, position: int, unit: Unit) -> str:
        speaker = unit.at(position).speaker
        sorts = {"group", "body"} if low in THEY else {"body"}
        for back in range(0, min(4, unit.order + 1)):
            other = self.document.units[unit.order - back]
            here = [m for m in self._between(other.start, min(other.end, position)) if m.sort in sorts]
            here = [m for m in here if m.sort == "group" and not self._predicate(m.start)] or here
            names = [
                n
                for n in (self.name(m.words) for m in here)
                if _key(n) not in _OURS and not _same(n, speaker) and not _same(n, self.document.author)
            ]
            if names:
                return names[-1 if low in THEY else 0]
        return ""

    def _predicate(self, start: int) -> bool:
        return bool(re.search(r"\b(?:are|were|is|as|like|being|be) $", self.document.text[max(0, start - 8) : start]))

    def first_of(self, unit: Unit) -> str:
        """Whoever a sentence speaks of first; empty where it names nobody."""
        here = [
            m
            for m in self._between(unit.start, unit.end)
            if m.sort in ("person", "body", "group") or m.words in self._known_people
        ]
        return self.name(here[0].words) if here else ""

    def _between(self, start: int, end: int) -> list[Mention]:
        i, j = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self.mentions[i:j]

    @cached_property
    def _salutations(self) -> list[tuple[int, str]]:
        text = self.document.text
        found = [(m.start(), m.group(1)) for m in _SALUTATION.finditer(text)]
        found += [
            (m.start(), m.group(1))
            for m in _GREETING.finditer(text)
            if _MINISTER.search(m.group(1))
            or " General" in m.group(1)
            or re.match(r"(Mr|Mrs|Ms|Governor|President|Mayor|Sir|Madam|Commissioner)", m.group(1))
        ]
        found += [
            (m.start(), m.group(1)) for m in re.finditer(r"^([A-Z]\w+(?: \w+){0,3}), a \w+,?\s*$", text, re.MULTILINE)
        ]
        return sorted(found)

    def addressee(self, position: int) -> str:
        """To whom a letter, a speech or a remark speaks: the last salutation, else whoever was quoted just before."""
        unit = self.document.unit_at(position)
        if unit is None:
            return ""
        here = unit.at(position)
        vocative = _VOCATIVE.match(self.document.text[here.start : here.start + 60])
        if vocative:
            return self.name(vocative.group(1))
        if here.kind == "author":
            quoted = self._quoted_before(unit)
            if quoted and not self._salutations:
                return quoted
        earlier = [name for start, name in self._salutations if start <= position]
        if earlier and here.kind != "quotation":
            return self._addressee_name(earlier[-1])
        return ""

    def _addressee_name(self, words: str) -> str:
        words = re.sub(
            r"^(?:Mr|Madam|Mrs|Ms)\.? (?=(?:Postmaster|President|Secretary|Governor|Mayor|Prime|Minister|Speaker))",
            "",
            words.strip(),
        )
        longer = [
            o for o in self._offices if _key(o).startswith(_key(words) + " ") or _key(o).endswith(" " + _key(words))
        ]
        return re.sub(r"^(?:the|The) ", "", longer[0]) if len({_key(o) for o in longer}) == 1 else words

    def _quoted_before(self, unit: Unit) -> str:
        """Whoever spoke in one of the two units before: *> I share it.  No, you don't.*"""
        for back in (1, 2):
            if unit.order - back >= 0:
                fragment = self.document.units[unit.order - back].fragments[-1]
                if fragment.kind in ("quotation", "document") and fragment.speaker not in ("", "unknown"):
                    return fragment.speaker
        return ""


def _key(words: str) -> str:
    words = re.sub(r"['’]s$", "", words.lower())
    return re.sub(
        r"^(?:(?:the|a|an|our|your|his|her|their|its|this|that|mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.? )+", "", words
    )


def _titled(words: str) -> tuple[str, str]:
    """Office and name of *Mayor Dwight Killam*, *Transport Minister Omid Rao*; two empty strings for any other."""
    parts = words.split()
    for i in range(len(parts) - 2, 0, -1):
        if (
            parts[i - 1].lower()
            in PERSON_ROLES - TITLES.keys() | {"councillor", "senator", "delegate", "minister", "secretary", "governor"}
            and parts[i - 1][0].isupper()
        ):
            if (
                len(parts) - i >= 2
                and all(p[0].isupper() for p in parts[i:])
                and parts[i].lower() not in PERSON_ROLES | BODY_HEADS
            ):
                return " ".join(parts[:i]), " ".join(parts[i:])
    return "", ""


def _head(words: str) -> str:
    """*the Director of the day* -> director."""
    return (re.split(r" (?:of|for|at|in|on) ", _key(words))[0].split() or [""])[-1]


def _compatible(full: str, words: str) -> bool:
    """*Mr Furey* fits *Declan Furey*; *Anne Furey* does not."""
    given = _key(words).split()[:-1]
    return not given or (set(given) <= set(_key(full).split()) and full[:1].isupper())


def _same(a: str, b: str) -> bool:
    return bool(a and b) and (_key(a) == _key(b) or _key(a).split()[-1:] == _key(b).split()[-1:])


def sort_of(words: str) -> str:
    """person, group, body or thing, by the head of a noun phrase in lower case."""
    parts = re.sub(r"['’]s\b", "", words.lower()).split()
    head = next(
        (p for i, p in enumerate(parts) if i + 1 == len(parts) or parts[i + 1] in ("of", "for", "in", "at")), ""
    )
    if head in PERSON_ROLES:
        return "person"
    if head in GROUP_ROLES:
        return "group"
    return "body" if head in BODY_HEADS else human(head) or "thing"
