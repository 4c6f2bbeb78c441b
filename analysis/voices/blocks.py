"""Whole texts inside a text: letters, statements, turns of a script and blocks set off by `>` or indentation."""

from __future__ import annotations

import re

from analysis.voices.letters import letters
from analysis.voices.lines import Paragraph
from analysis.voices.regions import Cover, Region
from analysis.voices.script import turns
from analysis.voices.speakers import Cast
from analysis.voices.statements import OPENERS, statements

PULLED = 40  # quotations at the head of a text that may repeat one further down


def blocks(text: str, paras: list[Paragraph], cast: Cast, author: str) -> list[Region]:
    """All blocks that are another's whole text or speech, by their form."""
    quoted = set_off(text, paras)
    found = letters(paras, cast, author)
    found += _turned(text, quoted, found) + statements(text, paras, found) + turns(text, paras, cast, author)
    return found


def set_off(text: str, paras: list[Paragraph]) -> list[Region]:
    """Blocks set off by `>` or by indentation, paragraphs of one block joined."""
    out: list[Region] = []
    for p in paras:
        if not p.set_off or p.end <= p.start or (p.set_off == " " and not text[: p.start].strip()):
            continue
        joined = out and not re.sub(r"[>\s]", "", text[out[-1].end : p.start])
        if (
            joined
            and (">" in text[out[-1].end : p.start].strip(" \n") or p.set_off == " ")
            and "\n\n\n" not in text[out[-1].end : p.start]
        ):
            bare = text[out[-1].end : p.start]
            if p.set_off == " " or not re.search(r"\n[ \t]*\n", bare):
                out[-1].end = p.end
                continue
        out.append(Region(p.start, p.end, "quotation", via="set off", form="set off"))
    return out


def _turned(text: str, quoted: list[Region], letters_: list[Region]) -> list[Region]:
    """Set-off blocks that hold no letter; one wholly inside marks is left to its marks."""
    out = []
    cover = Cover(letters_)
    for block in quoted:
        if not cover.touches(block.start, block.end) and text[block.start] not in OPENERS:
            out.append(block)
    return out


def name_headline(text: str, root: Region) -> None:
    """Give a quotation without a speaker the speaker of the quotation that holds the same words."""
    for child in root.children[:PULLED]:
        headline = "\n" not in text[: child.start].strip() and child.kind == "quotation"
        if headline and (child.speaker == "unknown" or child.speaker.endswith("s")):
            said = next((r.speaker for r in root.children if r.start > child.end and r.kind == "quotation"), "unknown")
            child.speaker = said if "\n" in text[child.end :].strip() else child.speaker
        if child.speaker == "unknown" and child.end - child.start > 12:
            same = text.find(text[child.start : child.end].rstrip(".,?!"), child.end)
            holder = next((r for r in root.children if r.start <= same < r.end and same >= 0), None)
            if holder is not None:
                child.speaker, child.via = holder.speaker, "repeated"
