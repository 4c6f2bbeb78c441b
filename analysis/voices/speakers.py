"""The people, bodies and roles that a text names: the fullest form it gives of each, and their gender."""

from __future__ import annotations

import re

from analysis.voices.mentions import GAP, LINK, PART, _named
from analysis.voices.vocabulary import (
    BODIES,
    FEMALE,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE,
    MALE_NOUNS,
    MALE_TITLES,
    PERSONS,
    STYLES,
    TITLES,
    WRITINGS,
)

FULL = rf"{PART}(?:['’]?{GAP}{LINK}{PART}){{1,5}}"
ARTICLE = re.compile(r"^(?:The|A|An|Our|My|Your|His|Her|Their|Its|One|Another|Some|This|That)\b")
DETERMINER = re.compile(r"^(?:the|an?|our|my|your|his|her|their|its|one|this|that|another)\s+", re.IGNORECASE)
TITLE = re.compile(rf"^(?:(?:{TITLES})\b\.?\s+)+")
OWNED = re.compile(r"['’]s\s+|\s+(?:of|for|at|from)\s+")
PARTICLES = (
    "Ní",
    "Nic",
    "Ó",
    "Uí",
    "Mac",
    "van",
    "Van",
    "von",
    "Von",
    "de",
    "De",
    "del",
    "Della",
    "bin",
    "al",
    "Al",
    "St",
    "ten",
)
HONOURS = re.compile(
    r"^(?:[Tt]he )?(?:Rt\.? Hon\.?|Right Honourable) |,? (?:MP|MSP|MLA|TD|KC|QC|SC|OBE|CBE|MBE|PhD|JP|Esq)\.?$"
)
POSSESSIVE = re.compile(r"['’]s?$")
SURNAME = re.compile(rf"(?:{GAP}{PART}){{1,2}}")
LEADING = re.compile(rf"(?:{PART}{GAP})+$")
OFFICE_TAIL = re.compile(rf"(?: (?:for|of) (?:the )?{PART}(?:{GAP}{LINK}{PART}){{0,3}})?")
TITLED = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Baroness)\.?\s+(?:\w+\s+)?$")
HOLDER_AFTER = re.compile(rf",\s+(?P<who>{FULL})(?=[,.;)])")
HOLDER_NEXT = re.compile(rf"\s+(?P<who>{FULL})")
HOLDER_BEFORE = re.compile(
    rf"(?P<who>{FULL}),\s+(?:(?:the|our|its|their|a|an)\s+(?:(?!to\b|by\b|with\b)[\w’'-]+\s+){{0,4}}?|"
    rf"(?:{PART}{GAP}){{0,3}})$"
)
SEARCH = 300_000  # characters in which a fuller form is looked for
HITS = 60  # occurrences of a name looked at


class Cast:
    """The names of one text, found when they are asked for.

    >>> cast = Cast("Philip Rutnam has quit. Rutnam plans to sue the minister, Ann Lee.")
    >>> cast.fullest("Rutnam"), cast.fullest("the minister"), cast.fullest("the Home Secretary")
    ('Philip Rutnam', 'Ann Lee', 'the Home Secretary')
    """

    def __init__(self, text: str):
        self.text = text[:SEARCH]
        self._lower = ""
        self._known: dict[str, str] = {}

    def fullest(self, words: str) -> str:
        """The fullest form that the text gives of a name or a role."""
        words = POSSESSIVE.sub("", " ".join(words.split()).strip(" ,.;:()"))
        if words not in self._known:
            self._known[words] = self._role(words) if is_role(words) else self._name(words)
        return self._known[words]

    def signed(self, words: str) -> str:
        """The fullest form of a name under a letter, where a given name may stand alone."""
        full = self.fullest(words)
        return full if " " in full else plain(self._with_last(full, known=False)) or full

    def _name(self, words: str) -> str:
        bare = plain(words)
        if bare.startswith(PARTICLES) and bare.count(" ") == 1:
            full = self._with_first(bare)
            return plain(full) if full else bare
        if " " in bare:
            title, _, last = bare.rpartition(" ")
            full = self._name(last) if TITLE.fullmatch(title + " ") else ""
            return full if " " in full else bare
        found = self._with_first(bare) or self._with_last(bare)
        return plain(found) if found else bare

    def _with_first(self, last: str) -> str:
        """The longest name that ends in `last`."""
        best = ""
        for start in self._places(last):
            match = LEADING.search(self.text[max(0, start - 60) : start])
            found = plain(trim(match.group() + last)) if match else ""
            if len(found) > len(best) and " " in found and found.endswith(last):
                best = found
        return best

    def _with_last(self, first: str, known: bool = True) -> str:
        """The name that begins with `first`, a given name."""
        if known and first.lower() not in MALE and first.lower() not in FEMALE:
            return ""
        for start in self._places(first):
            match = SURNAME.match(self.text, start + len(first))
            if match:
                return first + match.group()
        return ""

    def _places(self, word: str, text: str = "") -> list[int]:
        """Where a whole word or phrase stands in the text."""
        text = text or self.text
        out: list[int] = []
        at = text.find(word) if word else -1
        while at >= 0 and len(out) < HITS:
            end = at + len(word)
            if not text[end : end + 1].isalnum() and not text[max(0, at - 1) : at].isalnum():
                out.append(at)
            at = text.find(word, end)
        return out

    def _any_case(self, words: str) -> list[int]:
        """Where words stand in the text in capitals or not."""
        if not self._lower:
            lower = self.text.lower()
            self._lower = lower if len(lower) == len(self.text) else self.text
        return self._places(words.lower(), self._lower)

    def _role(self, words: str) -> str:
        role = DETERMINER.sub("", words)
        head = re.split(r"\s+(?:for|of|at|from|to|in|with)\s+", role)[0].split()[-1:]
        holder = self._holder(role) if head and head[0].lower() in PERSONS else ""
        return holder or self._longer(words, role)

    def _holder(self, role: str) -> str:
        """The person whom the text ties to a role by apposition."""
        places = self._any_case(role)
        ends = [start + len(role) for start in places]
        found = [HOLDER_AFTER.match(self.text, end) for end in ends] + [
            HOLDER_NEXT.match(self.text, end) for end in ends
        ]
        found += [HOLDER_BEFORE.search(self.text[max(0, start - 120) : start]) for start in places]
        for match in found:
            who = plain(trim(match["who"])) if match else ""
            if " " in who and is_person(who):
                return who
        return ""

    def _longer(self, words: str, role: str) -> str:
        """*the minister* → *Minister for Health*, where the text has just one such office."""
        if " " in role or role.lower() not in PERSONS | BODIES:
            return lowered(words)
        head = role.title()
        offices = {trim(self._office(start, head)) for start in self._places(head)}
        offices = {office for office in offices if " " in office}
        return "the " + offices.pop() if len(offices) == 1 else lowered(words)

    def _office(self, start: int, head: str) -> str:
        """The capitalised words about an office's head word: *Minister for Health*, *Health Minister*."""
        led = LEADING.search(self.text[max(0, start - 60) : start])
        tail = OFFICE_TAIL.match(self.text, start + len(head))
        return (led.group() if led else "") + head + (tail.group() if tail else "")

    def stands(self, word: str) -> bool:
        """Whether a capitalised word that opens a sentence is a name: the text has it within a sentence too."""
        return any(
            self.text[start - 2 : start - 1].isalnum() or self.text[start - 2 : start] == ", "
            for start in self._places(word)
            if start > 1
        )

    def gender(self, name: str) -> str:
        """`m`, `f`, or the empty string where the text and the lists of names do not tell."""
        words = [w.lower() for w in re.findall(r"[\w’'-]+", name)]
        for male, female in ((MALE_NOUNS, FEMALE_NOUNS), (MALE_TITLES, FEMALE_TITLES)):
            if any(w in male for w in words):
                return "m"
            if any(w in female for w in words):
                return "f"
        given = next((w for w in words[:-1] or words if w in MALE or w in FEMALE), "")
        if given:
            return "m" if given in MALE else "f"
        return self._titled(words[-1].title()) if words else ""

    def _titled(self, last: str) -> str:
        for start in self._places(last):
            match = TITLED.search(self.text[max(0, start - 30) : start])
            if match:
                return "m" if match[1].lower() in MALE_TITLES else "f"
        return ""


def is_role(words: str) -> bool:
    """Whether words name an office or a kind of person rather than a person.

    >>> is_role("the county manager"), is_role("Minister for Health"), is_role("Ann Lee"), is_role("Minister Ann Lee")
    (True, True, False, False)
    """
    if DETERMINER.match(words) and words.split()[-1][:1].islower():
        return True
    head = re.split(r"\s+(?:for|of|at|from|to|in|with)\s+", words)[0].split()
    return bool(head) and head[-1].lower() in PERSONS | BODIES | WRITINGS


def is_person(name: str) -> bool:
    """Whether a name can be *he* or *she*.

    >>> is_person("Ann Lee"), is_person("National Union of Students"), is_person("a spokesman for the Premier")
    (True, False, True)
    """
    head = re.split(r"\s+(?:for|of|at|from|to|in|with)\s+", name)[0].lower().split()
    if not head or head[-1] in BODIES or head[-1] in WRITINGS:
        return False
    return head[-1] in PERSONS or not any(w in BODIES for w in head)


def plain(name: str) -> str:
    """A name without the titles that only introduce it and without *the*.

    >>> plain("Mr Hanratty"), plain("Senator Ruth Illingworth"), plain("Dame Marguerite Sallow")
    ('Mr Hanratty', 'Ruth Illingworth', 'Dame Marguerite Sallow')
    """
    name = HONOURS.sub("", owner_cut(POSSESSIVE.sub("", name.strip(" ,.;:"))))
    words = name.split()
    roles = [i for i, w in enumerate(words[:-2]) if w.lower() in PERSONS and w not in STYLES]
    if roles and "for" not in words and "of" not in words:
        words = words[roles[-1] + 1 :]
    while len(words) > 2 and words[0] not in STYLES and TITLE.match(words[0] + " "):
        words = words[1:]
    return " ".join(words)


def owner_cut(name: str) -> str:
    """The person in *the TUC’s Tom Kerr* and in *Tom Kerr of the TUC*.

    >>> owner_cut("TUC’s Tom Kerr"), owner_cut("Tom Kerr of the TUC"), owner_cut("National Union of Students")
    ('Tom Kerr', 'Tom Kerr', 'National Union of Students')
    """
    for part in OWNED.split(name):
        if " " in part and part.split()[0].lower() in MALE | FEMALE:
            return part
    owner, _, owned = re.sub(r"['’]s ", "\n", name, count=1).partition("\n")
    named = owned.count(" ") == 1 and owned.istitle() and is_person(owned) and not is_role(owned)
    return owned if owner and named else name


def trim(name: str) -> str:
    """A run of capitalised words without the sentence's opening ones."""
    found = _named(name, 0)
    return found.words if found else ""


def lowered(words: str) -> str:
    """A role as it stands inside a sentence: *The minister* → *the minister*."""
    match = ARTICLE.match(words)
    return words[: match.end()].lower() + words[match.end() :] if match else words
