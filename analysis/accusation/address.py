"""To whom a letter, a speech or a remark is addressed: whom *you* means."""

from __future__ import annotations

import re
from functools import cached_property

from ..terms import QUOTED
from .names import Names
from .naming import key, sort_of
from .people import PERSON_ROLES, TITLES
from .units import Unit

_SALUTATION = re.compile(
    r"^[ \t>“\"'‘]*(?:Dear|To|Hello|Hi|Good morning|Good evening|My dear)[ ,]+([^,:\n]{3,60})[,:.]?\s*$", re.MULTILINE
)
_FOREIGN = re.compile(r"^([A-Z]\w+(?: \w+){0,3}), a \w+,?\s*$", re.MULTILINE)  # *Minister, a chara,*
# A line that is but a greeting in any language: *Treasurer,*  *Tēnā koe Dr Pascoe,*
_LINE = re.compile(
    r"^(?:[^\W\d_][\w’]* ){0,3}?((?:(?:Dr|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|Professor|Prime|Home|Foreign|Health) )?"
    r"(?:[A-Z][\w’-]+ ){0,2}[A-Z][\w’-]+),[ \t]*\n[ \t]*\n",
    re.MULTILINE,
)
_CLOSING = re.compile(
    r"(?i)\b(?:yours|sincerely|faithfully|regards|wishes|solidarity|thanks|respectfully|cheers|is mise)\b"
)
_GREETING = re.compile(
    r"\b(?:Good (?:morning|evening|day)|Congratulations|Thank you|Well done|Sorry|Come on|Now|No|Well),? "
    r"((?:Mr|Mrs|Ms|Madam|Sir|Prime|Home|Lord|Foreign)?\.? ?(?:[A-Z][\w’'-]+ ?){1,4})[.,!]"
)
_OFFICE = re.compile(
    r"(?i:\b(?:minister|secretary|chancellor|premier)\b)| General|"
    r"^(?:Mr|Mrs|Ms|Governor|President|Mayor|Sir|Madam|Commissioner)"
)
_VOCATIVE = re.compile(
    r"^[\s“\"'‘«]*((?:(?:Mr|Mrs|Ms|Madam)\.? )?(?:[A-Z]\w+ )?(?:Secretary|Minister|Chancellor|Governor|"
    r"President|Commissioner|Senator|Chair|Director|Premier|Mayor))\b(?: General)?,"
)
_COURTESY = re.compile(
    r"^(?:Mr|Madam|Mrs|Ms)\.? (?=(?:Postmaster|President|Secretary|Governor|Mayor|Prime|Minister|Speaker))"
)


_ANYBODY = frozenset("colleague colleagues all friend friends member members comrade comrades reader readers".split())


def _holds_office(words: str) -> bool:
    low = words.lower().split()
    return low[0] in TITLES or low[-1] in PERSON_ROLES


class Addressees:
    """The addressees of one document."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.document = names.document

    @cached_property
    def _salutations(self) -> list[tuple[int, str]]:
        text = self.document.text
        found = [(m.start(), m.group(1)) for m in (*_SALUTATION.finditer(text), *_FOREIGN.finditer(text))]
        lines = (m for m in _LINE.finditer(text) if not _CLOSING.search(m.group()) and _holds_office(m.group(1)))
        found += [(m.start(), m.group(1)) for m in lines]
        found += [(m.start(), m.group(1)) for m in _GREETING.finditer(text) if _OFFICE.search(m.group(1))]
        return sorted(found)

    def at(self, position: int) -> str:
        """Whom *you* means at a character: the last salutation, else whoever was quoted just before; may be empty."""
        unit = self.document.unit_at(position)
        if unit is None:
            return ""
        here = unit.at(position)
        vocative = _VOCATIVE.match(self.document.text[here.start : here.start + 60])
        if vocative:
            return self.names.name(vocative.group(1))
        if here.kind == "author" and not self._salutations:
            return self._quoted_before(unit)
        earlier = [name for start, name in self._salutations if start <= position]
        if not earlier or here.kind == "quotation":
            return ""
        if earlier[-1].strip().lower() in ("sir", "madam", "sir or madam", "sirs"):
            if here.kind == "document" and sort_of(self.document.author) not in ("body", "group"):
                return self.document.author  # a letter that whoever it was written to prints
            return "the editor" if re.search(r"\beditor\b", self.document.text, re.IGNORECASE) else earlier[-1]
        return self._fullest(earlier[-1])

    def _fullest(self, words: str) -> str:
        words = _COURTESY.sub("", words.strip())
        short = key(words)
        if short.split()[-1] in _ANYBODY:
            return ""
        longer = [o for o in self.names.offices if key(o).startswith(short + " ") or key(o).endswith(" " + short)]
        holders = {self.names.name(o) for o in (*longer, words) if key(o) in self.names.holders}
        if len(holders) == 1:
            return holders.pop()
        return re.sub(r"^[Tt]he ", "", longer[0]) if len({key(o) for o in longer}) == 1 else words

    def _quoted_before(self, unit: Unit) -> str:
        """Whoever spoke in one of the two units before: *> I share it.  No, you don't.*"""
        for other in reversed(self.document.units[max(0, unit.order - 2) : unit.order]):
            fragment = other.fragments[-1]
            if fragment.kind in QUOTED and fragment.speaker not in ("", "unknown"):
                return fragment.speaker
        return ""
