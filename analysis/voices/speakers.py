"""The people, bodies and roles that a text names: the fullest form it gives of each, and their gender."""

from __future__ import annotations

import re
from itertools import chain

from analysis.voices.genders import Genders
from analysis.voices.mentions import CALLED_SO, GAP, LINK, PART, UPPER
from analysis.voices.names import AFTER_HEAD, DETERMINER, POSSESSIVE, TITLE, is_person, is_role, lowered, plain, trim
from analysis.voices.occurrences import Occurrences
from analysis.voices.patterns import lazily
from analysis.voices.surnames import SURNAMES, surnamed
from analysis.voices.trie import any_of
from analysis.voices.vocabulary import BODIES, GIVEN, PERSONS, STYLES

FULL = rf"{PART}(?:['’]?{GAP}{LINK}{PART}){{1,5}}"
PARTICLES = tuple("Ní Nic Ó Uí Mac van Van von Von de De del Della bin al Al St ten".split())
SURNAME = lazily(rf"(?:{GAP}{PART}){{1,2}}")
OFFICE_TAIL = lazily(rf"(?: (?:for|of) (?:the )?{PART}(?:{GAP}{LINK}{PART}){{0,3}})?")
HOLDER_AFTER = lazily(rf"(?:, +(?:one |an? (?:[a-z][\w-]* ){{1,4}}(?:called|named) )?| +\()(?P<who>{FULL})(?=[,.;)])")
FOR_HOLDER = lazily(  # *a spokesman for the governor, Ann Lee*: she is the spokesman
    rf"\b[Aa]n? (?:[a-z-]+ ){{0,2}}(?:spokes\w+|{any_of(PERSONS)}) (?:for|to|of|with) (?:the |our |its |their )?$"
)
HOLDER_NEXT = lazily(rf" +(?!{CALLED_SO}[\"“‘«])(?:(?:(?:was|is|were) )?(?:called|named) +)?(?P<who>{FULL})")
HOLDER_WAS = lazily(
    rf" (?:was|is) (?:(?:then |now |still |one |an? (?=M))?|an? (?:[a-z][\w-]* ){{1,4}}(?:called|"
    rf"named) )(?P<who>{FULL})(?=[.,;])"
)
OF_STATE = (  # offices whose holder is *the minister* where no minister is told of
    r"(?:Chancellor|Secretary of State|Paymaster General|Solicitor General|Attorney General|(?:Home|Foreign|Health|"
    r"Education|Justice|Defence|Transport|Work|Culture|Business|Energy|Housing|Environment) Secretary)"
)
MINISTERIAL = lazily(rf"(?P<who>{FULL}), (?:the |our )?(?:(?:new|then) )?{OF_STATE}\b|\b{OF_STATE},? (?P<next>{FULL})")
NAME_LAST = lazily(rf"{FULL}\Z")
TO_OFFICE = lazily(  # *Ann Lee, the new* before *chair*
    rf",\s+(?:(?:the|our|its|their|his|her|my|a|an)\s+(?:(?!to\b|by\b|with\b)[\w’'-]+\s+){{0,4}}?|who (?:is|was|"
    rf"has been|had been|became) (?:(?:the|our|its) )?|(?:{PART}{GAP}){{0,3}})"
)
RANKS = "bishop canon captain colonel commander constable inspector major professor rabbi senator sergeant".split()
TITLED_AS = dict(zip(RANKS, map(str.title, RANKS), strict=True)) | {
    "judge": "Judge|Justice", "lordship": "Lord|Justice", "ladyship": "Lady|Baroness|Justice", "doctor": "Dr",
    "peer": "Lord|Lady|Baroness|Baron", "councillor": "Cllr|Councillor",
}  # fmt: skip
LISTED = lazily(r",? and (?:an?|the|our|his|her|their|my)\b")  # *Ann Lee, the minister and a clerk*
OFFICES = PERSONS | BODIES
SPEAKS = lazily(
    r"['’]s [a-z]| (?:put|said|says|told|wrote|writes|asked|replied|argued|warned)\b"
)  # *Ogg’s memoir*, *Ogg put it*
PLACE = lazily(r"\b(?:in|at|near|outside|to|from|around|across|the)\s$", re.IGNORECASE)
CAPITALS = lazily(r"\b(?:[A-Z][A-Z’'-]+ ){1,2}$")
INITIALS = lazily(r"(?:[A-Z]\.?\s?){2,4}")
INITIALLED = lazily(rf"([{UPPER}])\.(?: ?[{UPPER}]\.)* ?([{UPPER}][\w’'-]+)")  # *T. Lode*


class Cast:
    """The names of one text, found when they are asked for.

    >>> cast = Cast("Philip Rutnam has quit. Rutnam plans to sue the minister, Ann Lee.")
    >>> cast.fullest("Rutnam"), cast.fullest("the minister"), cast.fullest("the Home Secretary")
    ('Philip Rutnam', 'Ann Lee', 'the Home Secretary')
    """

    def __init__(self, text: str):
        self.words = Occurrences(text)
        self.text = self.words.text
        self.genders = Genders(self.words)
        self._known: dict[str, str] = {}

    def fullest(self, words: str) -> str:
        """The fullest form that the text gives of a name or a role."""
        words = POSSESSIVE.sub("", " ".join(words.split()).strip(" ,.;:()"))
        if words not in self._known:
            self._known[words] = self._role(words) if is_role(words) and not self._borne(words) else self._name(words)
        return self._known[words]

    def _borne(self, word: str) -> bool:
        """Whether a capitalised role is somebody's surname in this text: *Baker* where it has *Ann Baker*."""
        return word.lower() in SURNAMES and word[0].isupper() and surnamed(self._name(word))

    def signed(self, words: str) -> str:
        """The fullest form of a name under a letter, where a given name may stand alone."""
        full = self.fullest(words)
        if match := INITIALLED.fullmatch(words):
            given = re.search(rf"\b{match[1]}[a-zà-ÿ’'-]+ {re.escape(match[2])}\b", self.text)
            return given.group() if given else full
        if INITIALS.fullmatch(words):
            return self.by_initials(words) or full
        if " " in words or (" " in full and not TITLE.fullmatch(full.removesuffix(words))):
            return full
        return plain(self._with_last(words, known=False)) or full

    def by_initials(self, letters: str) -> str:
        """The name whose initials are `letters`; empty where the text has none."""
        pattern = r"\b" + r"[\w’'-]+ ".join(re.findall(r"\w", letters)) + r"[\w’'-]+"
        found = [match.group() for match in re.finditer(pattern, self.text)]
        return next((name for name in found if self.gender(name)), found[0] if found else "")

    def _name(self, words: str) -> str:
        bare = plain(words)
        if bare.isupper() and " " in bare and (full := self._within(bare)):
            return full
        if bare.startswith(PARTICLES) and bare.count(" ") == 1:
            full = self._with_first(bare)
            return plain(full) if full else bare
        if " " in bare:
            title, _, last = bare.rpartition(" ")
            full = self._name(last) if TITLE.fullmatch(title + " ") else ""
            if title in STYLES and " " not in TITLE.sub("", full):
                full = self._with_last(bare, known=False)
            return full if " " in full else self._styled(bare)
        found = self._with_first(bare) or self._with_last(bare) or self._capitals(bare)
        return plain(found) if found else bare

    def _within(self, heading: str) -> str:
        """The person whom a heading in capitals holds: *MR LANE AGAIN*."""
        for word in heading.split():
            full = self._with_first(word.title()) if len(word) > 2 else ""
            if full and is_person(full) and not is_role(full):
                return plain(full)
        return ""

    def _capitals(self, last: str) -> str:
        """*Morag Innes* for *Innes* where the text has MORAG INNES."""
        if len(last) < 3 or not last.isalpha() or last.upper() not in self.text:
            return ""
        for start in self.words.places(last.upper()) if last.istitle() else ():
            match = CAPITALS.search(self.text[max(0, start - 40) : start])
            if match:
                return match.group().title() + last
        return ""

    def _styled(self, name: str) -> str:
        """*Sir Crispin Vane* for *Crispin Vane*."""
        before = (self.text[max(0, start - 10) : start].split() for start in self.words.places(name))
        style = next((words[-1] for words in before if words and words[-1] in STYLES[:-1]), "")
        return f"{style} {name}" if style else name

    def _with_first(self, last: str) -> str:
        """The longest name that ends in `last`."""
        best = ""
        for lead in dict.fromkeys(map(self.words.leading, self.words.places(last))):
            found = plain(trim(lead + last)) if lead else ""
            if " " in found and found.endswith(last) and _fullness(found) > _fullness(best):
                best = found
        return best

    def _with_last(self, first: str, known: bool = True) -> str:
        """The name that begins with `first`, a given name."""
        if known and first.lower() not in GIVEN:
            return ""
        for start in self.words.places(first):
            match = SURNAME.match(self.text, start + len(first))
            if match:
                return POSSESSIVE.sub("", first + match.group())
        return ""

    def _role(self, words: str) -> str:
        role = DETERMINER.sub("", words)
        head = AFTER_HEAD.split(role, 1)[0].split()[-1:]
        holder = self._holder(role) if head and head[0].lower() in PERSONS else ""
        holder = holder or self._short_held(role, head) or self._of_state(role)
        return holder or self._titled(role.lower()) or self._longer(words, role)

    def _titled(self, role: str) -> str:
        """*the judge*, *the colonel*, *his lordship* of a text in which one person bears that title."""
        if role not in TITLED_AS:
            return ""
        borne = re.finditer(rf"\b(?:M(?:r|rs|s)\.? )?(?:{TITLED_AS[role]})\.? {PART}(?:{GAP}{PART})?", self.text)
        names = {self._name(plain(m.group())) for m in borne}
        names = {name for name in names if " " in name and not is_role(name)}
        return names.pop() if len(names) == 1 else ""

    def _of_state(self, role: str) -> str:
        """*the minister* of a text that has one Secretary of State or Chancellor, and no Minister."""
        if role != "minister" or self.words.places("Minister"):
            return ""
        found = (trim(m["who"] or m["next"]) for m in MINISTERIAL.finditer(self.text))
        names = {name for who in found if " " in (name := plain(who)) and is_person(name)}
        return names.pop() if len(names) == 1 else ""

    def _short_held(self, role: str, head: list[str]) -> str:
        """*Ann Lee* for *the Rail Minister* where *the minister, Ann Lee* follows and no other minister is told of."""
        if " " not in role or not head or head[0].lower() not in PERSONS or not head[0].istitle():
            return ""
        offices = {trim(self._office(at, head[0])) for at in self.words.places(head[0])}
        short = "the " + head[0].lower()
        ends = [at + len(short) for at in self.words.any_case(short)] if offices == {role} else []
        names = (plain(m["who"]) for end in ends if (m := HOLDER_AFTER.match(self.text, end)))
        return next((name for name in names if is_person(name)), "")

    def _holder(self, role: str) -> str:
        """The person whom the text ties to a role by apposition."""
        places = self.words.any_case(role)
        free = [at for at in places if self.text[at - 1 : at] != "("]  # *(Education Secretary, Breakfast Hour)*
        free = [at for at in free if not FOR_HOLDER.search(self.text[max(0, at - 60) : at])]
        tried = [(HOLDER_AFTER, at) for at in free] + [(p, at) for p in (HOLDER_NEXT, HOLDER_WAS) for at in places]
        after = (m["who"] for pattern, at in tried if (m := pattern.match(self.text, at + len(role))))
        before = (self._before_office(at, at + len(role)) for at in places)
        names = (plain(trim(who)) for who in chain(after, before) if who)
        return next((who for who in names if " " in who and is_person(who)), "")

    def _before_office(self, start: int, end: int) -> str:
        """The name in apposition before an office: *Ann Lee* in *Ann Lee, the new chair*."""
        begin = max(0, start - 120)
        comma = self.text.rfind(",", begin, start)
        if comma < 0 or not TO_OFFICE.fullmatch(self.text, comma, start) or LISTED.match(self.text, end):
            return ""
        match = NAME_LAST.search(self.text[begin:comma])
        return match.group() if match else ""

    def _longer(self, words: str, role: str) -> str:
        """*the minister* → *Minister for Health*, where the text has just one such office."""
        if " " in role or role.lower() not in OFFICES:
            return lowered(words)
        head = role.title()
        offices = {trim(self._office(start, head)) for start in self.words.places(head)}
        offices = {office for office in offices if " " in office}
        return "the " + offices.pop() if len(offices) == 1 else lowered(words)

    def _office(self, start: int, head: str) -> str:
        """The capitalised words about an office's head word: *Minister for Health*, *Health Minister*."""
        tail = OFFICE_TAIL.match(self.text, start + len(head))
        return self.words.leading(start) + head + (tail.group() if tail else "")

    def stands(self, word: str) -> bool:
        """Whether a capitalised word that opens a sentence is a name: the text has it within a sentence too."""
        return any(
            SPEAKS.match(self.text, start + len(word))
            or (self.text[start - 2 : start - 1].isalpha() and self.text[start - 1] != "\n")
            or self.text[start - 2 : start] == ", "
            for start in self.words.places(word)
            if start > 1 or SPEAKS.match(self.text, start + len(word))
        )

    def gender(self, name: str) -> str:
        """`m`, `f`, or the empty string where the text and the lists of names do not tell."""
        return self.genders.of(name)

    def placed(self, name: str) -> bool:
        """Whether the text uses a name as a place's or a body's: *in Hull*, *the Duchy*, *BBC*."""
        return name.isupper() or any(PLACE.search(self.text[max(0, at - 9) : at]) for at in self.words.places(name))

    def articled(self, name: str) -> bool:
        """Whether the text gives a name an article, as it would a ship's or a firm's: *the Bonny Kate*."""
        before = (self.text[max(0, at - 4) : at].lower() for at in self.words.places(name))
        return name[:1].isupper() and "the " in before


def _fullness(name: str) -> tuple[bool, int]:
    """How full a name is: with a given name rather than a title alone, then by its length."""
    return " " in TITLE.sub("", name), len(name)
