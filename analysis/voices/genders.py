"""Whether somebody is spoken of as *he* or *she*: by given name, title, noun or the pronouns of the text."""

from __future__ import annotations

from analysis.voices.names import AFTER_HEAD, is_role
from analysis.voices.occurrences import Occurrences
from analysis.voices.patterns import lazily
from analysis.voices.vocabulary import FEMALE, FEMALE_NOUNS, FEMALE_TITLES, MALE, MALE_NOUNS, MALE_TITLES

TITLED = lazily(rf"\b({'|'.join(word.title() for word in sorted(MALE_TITLES | FEMALE_TITLES))})\.?\s+(?:\w+\s+)?$")
NEXT = lazily(r"[^.?!\n\"“”‘«]{0,160}[.?!] (?P<who>He|She)\b")
WHO_OWN = lazily(r", who [^,.]{2,60}? (?P<own>her own|his own|herself|himself)\b")
OF_KIND = lazily(r"(?<=[a-z])(?:wo)?man$|^woman$")  # *a winchman*; in lower case, for *Chapman* is a name
WORD = lazily(r"[\w’'-]+")


class Genders:
    """The genders of those whom a text names: `m`, `f`, or the empty string where nothing tells.

    >>> genders = Genders(Occurrences("Ogg rose. She spoke."))
    >>> genders.of("Ogg"), genders.of("Tom Kerr"), genders.of("Kerr")
    ('f', 'm', '')
    """

    def __init__(self, words: Occurrences):
        self.words = words
        self._learnt: dict[str, str] = {}
        self._told: dict[str, str] = {}

    def learn(self, name: str, gender: str) -> None:
        """Note how a pronoun of the text speaks of somebody."""
        self._learnt.setdefault(name, gender)

    def of(self, name: str) -> str:
        """`m` or `f`, empty where neither the text nor the lists of names tell."""
        if name in self._learnt:
            return self._learnt[name]
        if name not in self._told:
            self._told[name] = self._by_words(name)
        return self._told[name]

    def _by_words(self, name: str) -> str:
        """The gender that a name, its titles and the sentences about it tell."""
        head = AFTER_HEAD.split(name, 1)[0] if is_role(name) else name  # *a colleague of Sir Noel's* may be a woman
        words = [w.lower() for w in WORD.findall(head)]
        for male, female in ((MALE_NOUNS, FEMALE_NOUNS), (MALE_TITLES, FEMALE_TITLES)):
            if any(w in male for w in words):
                return "m"
            if any(w in female for w in words):
                return "f"
        kinds = {m.group() for word in head.split() if (m := OF_KIND.search(word))}
        if len(kinds) == 1:
            return "f" if kinds.pop() == "woman" else "m"
        if own := self._own(name):
            return own
        given = next((w for w in words[:-1] or words if w in MALE or w in FEMALE), "")
        if given:
            return "m" if given in MALE else "f"
        return (self._titled(words[-1].title()) or self._spoken_of(name)) if words else ""

    def _own(self, name: str) -> str:
        """The gender that a clause with *who* tells right after a name: *Johan Lee, who buried her own sister*."""
        places = self.words.places(name) if " " in name else ()
        match = next((m for at in places if (m := WHO_OWN.match(self.words.text, at + len(name)))), None)
        return "" if match is None else "f" if match["own"].startswith("her") else "m"

    def _spoken_of(self, name: str) -> str:
        """The gender of the *He* or *She* that begins the sentence after one that begins with a name."""
        text = self.words.text
        heads = [at for at in self.words.places(name) if text[max(0, at - 2) : at] in ("", ". ", "? ", "\n\n")]
        if any(text[at - 3 : at].lower() == "in " for at in self.words.places(name)):
            return ""  # a place
        found = {m["who"] for at in heads if (m := NEXT.match(text, at + len(name)))}
        return ("m" if "He" in found else "f") if len(found) == 1 else ""

    def _titled(self, last: str) -> str:
        for start in self.words.places(last):
            match = TITLED.search(self.words.text[max(0, start - 30) : start])
            if match:
                return "m" if match[1].lower() in MALE_TITLES else "f"
        return ""
