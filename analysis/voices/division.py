"""Puts furniture, blocks and quotations of one text together into its spans."""

from __future__ import annotations

import re

from analysis.voices import blocks
from analysis.voices.discourse import Discourse
from analysis.voices.furniture import furniture
from analysis.voices.lines import lines, paragraphs
from analysis.voices.pairing import quotes
from analysis.voices.regions import Cover, Region, tree
from analysis.voices.scene import VOCATIVE
from analysis.voices.spans import Span
from analysis.voices.speakers import Cast

CROWD = 200  # quotations; more of them than this, so close together, are a table or code and no prose
CROWDED = 16  # characters from one quotation to the next below which a text is not prose


def divide_text(text: str, author: str) -> list[Span]:
    """The spans of `text` that are not plainly the author's, nested where they nest."""
    rows = lines(text)
    paras = paragraphs(text, rows)
    found = [
        Region(a, b, "furniture", author, via="furniture", form="furniture") for a, b in furniture(text, rows, author)
    ]
    pairs = quotes(text, paras)
    cast = Cast(text)
    whole = blocks.blocks(text, paras, cast, author)
    letters = Cover([b for b in whole if b.form == "letter"])
    found = [f for f in found if not letters.holds(f.start, f.end)] + whole
    if len(pairs) > CROWD and len(pairs) * CROWDED > len(text):
        return [Span(q.start, q.end, "phrase", "unknown", via="crowd") for q in pairs]
    found += [Region(q.start, q.end, "", closed=q.closed) for q in pairs]
    if not found:
        return []
    root = tree(Region(0, len(text), "author", author), found)
    Discourse(text, cast, _addressed(text, paras)).walk(root)
    blocks.name_headline(text, root)
    return list(_spans(root, author))


def _addressed(text: str, paras: list) -> str:
    """Whom the whole text addresses, by its first words: *Good morning, Mr. Postmaster General.*"""
    for p in paras[:5]:
        match = VOCATIVE.match(text[p.start : p.end])
        if match and match["a"]:
            return re.sub(r"^M(?:r|rs|s)\.? ", "", match["a"])
    return ""


def _spans(region: Region, author: str):
    for child in region.children:
        kind = child.kind or "phrase"
        if region.kind == "furniture" and kind == "phrase":
            continue
        yield Span(
            child.start,
            child.end,
            kind,
            author if kind == "furniture" else child.speaker or "unknown",
            *child.cue,
            child.via,
        )
        yield from _spans(child, author)
