"""Transcripts that an author quotes and comments on: blocks set off by `>` or indentation whose lines are turns."""

from __future__ import annotations

import re

from analysis.voices.lines import Paragraph
from analysis.voices.regions import Region
from analysis.voices.script import ASKS, HEADWORD, LABEL, MANY, speaker_of
from analysis.voices.speakers import Cast

WHO_ASKS = 4  # characters of *Host*: a shorter label of one who asks names nobody


def transcripts(text: str, paras: list[Paragraph], blocks: list[Region], cast: Cast) -> list[Region]:
    """The turns of the set-off blocks that begin with a label, where labels of two speakers or more recur.

    >>> from analysis.voices.lines import lines, paragraphs
    >>> text = "He went on air.\\n\\n> HOST: Why?\\n> ANN LEE: We lost.\\n\\nShe did.\\n\\n> HOST: And now?\\n"
    >>> paras = paragraphs(text, lines(text))
    >>> blocks = [Region(p.start, p.end, "quotation", form="set off") for p in paras if p.set_off]
    >>> [(text[r.start : r.end], r.speaker) for r in transcripts(text, paras, blocks, Cast(text))]
    [('Why?', 'the host'), ('We lost.', 'Ann Lee'), ('And now?', 'the host')]
    """
    rows = [p for p in paras if p.set_off and p.end > p.start] if blocks else []
    labels = {p.start: match for p in rows if (match := _label(text, p))}
    if len(labels) < MANY or len({match["who"] for match in labels.values()}) < 2:
        return []
    out: list[Region] = []
    for block in (b for b in blocks if b.start in labels):
        for p in rows:
            if p.start in labels and block.start <= p.start < block.end:
                out.append(_turn(text, p, labels[p.start], cast))
            elif block.start <= p.start < block.end:
                out[-1].end = p.end
    return out


def _label(text: str, p: Paragraph) -> re.Match | None:
    match = LABEL.match(text, p.start, p.end)
    return None if match is None or HEADWORD.fullmatch(match["who"]) else match


def _turn(text: str, p: Paragraph, label: re.Match, cast: Cast) -> Region:
    who = label["who"]
    asks = f"the {who.lower()}" if len(who) >= WHO_ASKS else "unknown"
    speaker = asks if ASKS.match(who.title()) else speaker_of(text, who, cast) or who.title()
    return Region(label.end(), p.end, "quotation", speaker, form="turn", cue=label.span("who"))
