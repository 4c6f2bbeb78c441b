"""Puts furniture, blocks and quotations of one text together into its spans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.voices.blocks import blocks, name_headline
from analysis.voices.discourse import Discourse
from analysis.voices.furniture import furniture
from analysis.voices.lines import Paragraph, lines, paragraphs, rejoined, unmarked, unwrapped
from analysis.voices.names import is_role
from analysis.voices.pairing import quotes
from analysis.voices.patterns import lazily
from analysis.voices.quoted import POSTED
from analysis.voices.regions import Cover, Region, tree
from analysis.voices.scene import VOCATIVE
from analysis.voices.spans import Span
from analysis.voices.speakers import Cast

OPEN_LETTER = lazily(
    r"\b[Ll]etter to (?:the |our )?(?P<who>[A-Z][\w’'-]+(?: (?:(?:of|for|and|the|to) )?[A-Z][\w’'-]+){0,5})$",
    signs=("etter to ",),
)
DEAR = lazily(r"Dear (?:M(?:r|rs|s)\.? )?(?P<who>[A-Z][\w’' -]{2,40}?),?\Z")
LETTERHEAD = 14  # lines above a salutation
TO = lazily(r"To:?\s+(?P<who>[Tt]he [A-Z][^,:\n]{3,60}?)(?=,|\n|$)", re.MULTILINE)  # above a letter
# *‹ Older | Newer ›* is no quotation
PAGER = lazily(
    r"(?<=[‹«<]) ?[^‹›«»|\n]{2,40} \| [^‹›«»|\n]{2,40}[›»]$|(?<=[‹«<›»]) ?(?:older|newer|previous|prev|next|back|home|"
    r"return)\b[^.\n]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
TITLE_LONG = 160  # characters of a title
HEAD = 400  # characters at the head of a text in which an open letter begins
CROWD = 200  # quotations; more of them than this, so close together, are a table or code and no prose
CROWDED = 16  # characters from one quotation to the next below which a text is not prose


def divide_text(text: str, author: str, title: str = "") -> list[Span]:
    """The spans of `text` that are not plainly the author's, nested where they nest."""
    paras = paragraphs(text, lines(text))
    text = unmarked(unwrapped(text, paras))
    pairs = quotes(text, paras)
    if len(pairs) > CROWD and len(pairs) * CROWDED > len(text):
        return [Span(q.start, q.end, "phrase", "unknown", via="crowd") for q in pairs]
    cast = Cast(text)
    found = _regions(text, paras, cast, (author, title))
    turns = {r.start: r.end for r in found if r.form == "turn"}
    filled = {a + 1: b - 1 for a, b in turns.items()}  # a turn within marks is one turn
    opened = {r.start for r in found if r.form == "letter"}  # marks round a letter are the letter's
    pairs = [
        q for q in pairs if not (q.start in opened and q.single and not q.closed) and not PAGER.match(text, q.start)
    ]
    found += [Region(q.start, q.end, "") for q in pairs if filled.get(q.start) != q.end]
    if not found:
        return []
    addressed = _addressed(text, paras)
    for region in found:
        if region.form == "letter" and region.start < HEAD and is_role(region.addressee or "Sir") and addressed:
            region.addressee = addressed
    root = tree(Region(0, len(text), "author", author), found)
    Discourse(text, cast, addressed).walk(root)
    name_headline(text, root)
    return list(_spans(root, author))


def _regions(text: str, paras: list[Paragraph], cast: Cast, known: tuple[str, str]) -> list[Region]:
    """Furniture and blocks; what looks like furniture within a letter or a post is the letter's or the post's."""
    author, title = known
    whole = blocks(text, paras, cast, author)
    letters = Cover([b for b in whole if b.form == "letter" or (b.form == "set off" and POSTED.match(text, b.start))])
    found = _outside(text, furniture(text, rejoined(paras), author, title), letters)
    turns = [r for r in whole if r.form == "turn"]
    pieces = [(a, b) for a, b in found if not any(_of_turn(text, a, b, turn) for turn in turns)]
    plain = Cover([Region(a, b, "furniture") for a, b in pieces])
    whole = [r for r in whole if r.form != "set off" or not _buttons(text, r, plain)]
    return [Region(a, b, "furniture", author, form="furniture") for a, b in pieces] + whole


def _outside(text: str, pieces: list[tuple[int, int]], letters: Cover) -> Iterator[tuple[int, int]]:
    """What of some pieces of a text no letter holds."""
    for start, end in pieces:
        for letter in letters.between(start, end):
            if text[start : letter.start].strip():
                yield start, start + len(text[start : letter.start].rstrip())
            start = letter.end + len(text[letter.end : end]) - len(text[letter.end : end].lstrip())
        if start < end:
            yield start, end


def _of_turn(text: str, start: int, end: int, turn: Region) -> bool:
    """Whether what looks like furniture is of a script: it runs into a turn, or is the line above that names whose."""
    return start <= turn.start and not text[end : turn.start].strip()


def _buttons(text: str, block: Region, plain: Cover) -> bool:
    """Whether a block set off by `>` is a list of links: its first and last lines are furniture."""
    first = text.find("\n", block.start, block.end)
    last = max(block.start, text.rfind("\n", block.start, block.end))
    return plain.holds(block.start, first if first > 0 else block.end) and plain.touches(last, block.end)


def _addressed(text: str, paras: list[Paragraph]) -> str:
    """Whom the whole text addresses, by its first words: *Good evening, Mr. Harbour Master.*"""
    for p in paras[:3]:
        match = OPEN_LETTER.search(text, p.start, p.end) if p.end - p.start < TITLE_LONG else None
        if match:
            return match["who"]
    for p in paras[:5]:
        if to := TO.match(text, p.start, p.end):
            return to["who"]
        if (dear := DEAR.match(text, p.start, p.end)) is not None:
            return dear["who"]
        match = VOCATIVE.match(text[p.start : p.end])
        if match and match["a"]:
            return re.sub(r"^M(?:r|rs|s)\.? ", "", match["a"])
    greeted = (DEAR.match(text[p.start : p.end]) for p in paras[5:LETTERHEAD] if text.startswith("Dear ", p.start))
    return next((match["who"] for match in greeted if match), "")


def _spans(region: Region, author: str) -> Iterator[Span]:
    """The spans of the regions below `region`; a phrase in the furniture is furniture."""
    for child in region.children:
        kind = child.kind or "phrase"
        if region.kind == "furniture" and kind == "phrase":
            continue
        speaker = author if kind == "furniture" else child.speaker or "unknown"
        via = child.via or child.form.removeprefix("marks")
        yield Span(child.start, child.end, kind, speaker, *child.cue, via)
        yield from _spans(child, author)
