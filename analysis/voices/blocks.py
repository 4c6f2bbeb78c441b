"""Whole texts inside a text: letters, statements and blocks set off by `>` or indentation."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.voices.lines import Paragraph
from analysis.voices.speakers import Cast, clean

SALUTATION = re.compile(
    r"(?:(?:dear|to)\s+[^.!?]{2,70}|(?:[\w’' ]{0,40},\s*)?a chara(?:irde)?|(?:colleagues|friends|comrades|sir|madam|sirs|sisters and brothers|brothers and sisters|all|members|hi all|hello all|hello everyone|team))\s*[,:;—–-]?",
    re.IGNORECASE,
)
VALEDICTION = re.compile(
    r"(?:yours(?: (?:sincerely|faithfully|truly|ever|etc|in \w+|respectfully|aye))?|(?:very |most )?(?:sincerely|respectfully|faithfully|truly|cordially)(?: yours)?|(?:with )?(?:best|kind|warm|warmest|kindest)(?: (?:wishes|regards))?|regards|in (?:solidarity|unity|friendship)|(?:is mise )?le meas|is mise,? le meas|many thanks|thank you|thanks|with thanks|respectfully submitted|signed|cheers)\s*[,.:]?",
    re.IGNORECASE,
)
INTRO = re.compile(
    r"full (?:text|statement|letter|speech|transcript|email|resignation)|in full|(?:letter|statement|email|e-mail|memo|message|speech|note|reply|response|release|text)\b[^.]{0,60}(?:below|follows|reads?|says?|said)|here is (?:all of it|the|what)|reproduced|issued (?:this|the following)|following statement|(?:statement|letter|email|memo|message) (?:from|by|of|to)\b|(?:’s|'s) (?:statement|letter|email|memo|message|speech|reply)\s*:",
    re.IGNORECASE,
)


class Block(NamedTuple):
    """A stretch that is one voice's: its offsets, `document` or `quotation`, and the speaker, empty if not yet known."""

    start: int
    end: int
    kind: str
    speaker: str
    via: str


def letters(text: str, paras: list[Paragraph], cast: Cast) -> list[Block]:
    """Letters from salutation to signature."""
    out: list[Block] = []
    skip = -1
    for index, p in enumerate(paras):
        if index <= skip or not SALUTATION.fullmatch(p.lines[0].words):
            continue
        ending = _ending(paras, index)
        if ending is None:
            continue
        last, name = ending
        out.append(Block(p.start, paras[last].end, "document", cast.fullest(name) if name else "", "letter"))
        skip = last
    return out


def _ending(paras: list[Paragraph], index: int) -> tuple[int, str] | None:
    """Index of the last paragraph of the letter that begins at `index`, and who signs it."""
    for at in range(index + 1, len(paras)):
        if VALEDICTION.fullmatch(paras[at].lines[0].words):
            last, name = at, ""
            signers = [x.words for x in paras[at].lines[1:]]
            while last + 1 < len(paras) and _signature(paras[last + 1]) and last < at + 5:
                if signers and "\n" not in "x" and paras[last + 1].start - paras[last].end > 1:
                    break
                last += 1
                signers += [x.words for x in paras[last].lines]
            name = clean(signers[0].split(",")[0]) if signers else ""
            return last, name
    return None


def _signature(p: Paragraph) -> bool:
    return all(len(x.words) < 80 and not x.words.endswith((".", "?", "!")) for x in p.lines)


def set_off(text: str, paras: list[Paragraph]) -> list[Block]:
    """Blocks set off by `>` or by indentation."""
    out: list[Block] = []
    for p in paras:
        if not p.set_off or (p.set_off == " " and p.start < 10):
            continue
        if out and paras and p.set_off == ">" and not text[out[-1].end : p.start].strip(" \t\n>") and "\n\n" not in text[out[-1].end : p.start]:
            out[-1] = out[-1]._replace(end=p.end)
        elif p.end > p.start:
            out.append(Block(p.start, p.end, "quotation", "", "set off"))
    return out


def statements(text: str, paras: list[Paragraph]) -> list[Block]:
    """Statements after an introduction such as *Full text:*, one paragraph without marks."""
    out: list[Block] = []
    for lead, p in zip(paras, paras[1:], strict=False):
        words = text[lead.start : lead.end]
        if words.endswith((":", "below.", "full.")) and INTRO.search(words[-200:]) and text[p.start] not in "\"“‘'«„":
            out.append(Block(p.start, p.end, "document", "", "introduction"))
    return out
