"""Puts furniture, blocks and quotations of one text together."""

from __future__ import annotations

from bisect import bisect_right

from analysis.voices import attribution, blocks
from analysis.voices.furniture import furniture
from analysis.voices.lines import lines, paragraphs
from analysis.voices.marks import Quote
from analysis.voices.pairing import quotes
from analysis.voices.spans import Span
from analysis.voices.speakers import Cast
from analysis.voices.utterance import is_utterance


def divide_text(text: str, author: str) -> list[Span]:
    """The spans of `text` that are not plainly the author's, nested where they nest."""
    paras = paragraphs(text, lines(text))
    out = [Span(a, b, "furniture", author, via="furniture") for a, b in furniture(text, paras, author)]
    pairs = quotes(text, paras)
    cast = Cast(text) if pairs or any(p.set_off for p in paras) else Cast("")
    whole = blocks.letters(text, paras, cast) + blocks.set_off(text, paras) + blocks.statements(text, paras)
    out += [Span(b.start, b.end, b.kind, b.speaker or "unknown", via=b.via) for b in whole]
    starts = [p.start for p in paras]
    last = "unknown"
    for quote in pairs:
        span, last = _quotation(text, quote, starts, (cast, last, author))
        out.append(span)
    return out


def _quotation(text: str, quote: Quote, starts: list[int], known: tuple[Cast, str, str]) -> tuple[Span, str]:
    cast, last, author = known
    place = bisect_right(starts, quote.start) - 1
    floor = starts[place]
    limit = starts[place + 1] if place + 1 < len(starts) else len(text)
    inside = text[quote.start : quote.end]
    who = attribution.after(text, quote.end, max(limit, quote.end))
    attributed = who is not None
    if who is None:
        who = attribution.before(text, quote.start - 1, floor)
        attributed = who is not None and text[max(0, quote.start - 3) : quote.start - 1].strip()[-1:] in (":", ",")
    alone = quote.start - 1 <= floor and not text[quote.end + 1 : limit].strip()
    kind = "quotation" if is_utterance(inside, attributed, alone) else "phrase"
    if who is None:
        return Span(quote.start, quote.end, kind, last if kind == "quotation" else "unknown"), last
    name = last if who.name.lower() in ("he", "she", "they", "it") else cast.fullest(who.name)
    return Span(quote.start, quote.end, kind, name, who.start, who.end, who.via), name
