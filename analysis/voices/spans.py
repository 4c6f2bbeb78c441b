"""A stretch of text with one voice, and how nested stretches become a partition."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Characters `start` to `end` (exclusive) of one text, who speaks them, and the words that say so.

    `cue_start` and `cue_end` are the offsets of the attribution (*she told delegates*), -1 where there is none;
    `via` names the rule that set the speaker or the kind.

    >>> Span(0, 4, "author", "Prospect").via
    ''
    """

    start: int
    end: int
    kind: str
    speaker: str
    cue_start: int = -1
    cue_end: int = -1
    via: str = ""


def flatten(layers: list[Span], base: Span) -> list[Span]:
    """Lay nested spans over `base`, inner over outer, so that each character has exactly one span.

    A span that crosses the end of the one around it is cut there; empty spans vanish. Touching pieces of the same
    span are one row.

    >>> base = Span(0, 10, "author", "A")
    >>> [(s.start, s.end, s.kind) for s in flatten([Span(2, 8, "quotation", "B"), Span(4, 5, "phrase", "C")], base)]
    [(0, 2, 'author'), (2, 4, 'quotation'), (4, 5, 'phrase'), (5, 8, 'quotation'), (8, 10, 'author')]
    """
    out: list[Span] = []
    stack = [base]
    at = base.start
    for span in sorted(layers, key=lambda s: (s.start, -s.end)):
        while stack[-1] is not base and stack[-1].end <= span.start:
            at = _emit(out, stack.pop(), at)
        outer = stack[-1]
        if span.start < at or span.end > outer.end:
            span = span._replace(start=max(span.start, at), end=min(span.end, outer.end))
        if span.start < span.end:
            at = _emit(out, outer, at, span.start)
            stack.append(span)
    while stack:
        at = _emit(out, stack.pop(), at)
    return out


def _emit(out: list[Span], span: Span, at: int, end: int | None = None) -> int:
    """Append the piece of `span` from `at` to `end`; return where the next piece begins."""
    end = span.end if end is None else end
    if end <= at:
        return at
    if out and out[-1].end == at and out[-1][2:] == span[2:]:
        out[-1] = out[-1]._replace(end=end)
    else:
        out.append(span if (at, end) == span[:2] else Span(at, end, *span[2:]))
    return end
