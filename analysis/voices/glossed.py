"""Texts that somebody takes sentence by sentence, each at the head of a paragraph, with a comment right after it."""

from __future__ import annotations

import re

from analysis.voices.regions import MARKS, Frame, Region
from analysis.voices.tags import after

LEAST = 3  # paragraphs on end that begin so
HEADED = re.compile(r"(?:[A-Z][a-z]+ |§ ?)?\d{1,3}[.:)]?|[A-Z][a-z]+ \d{1,3}[.:)]")  # *Finding 7.*
COMMENT = re.compile(r"\s+[“\"‘'(]?[A-Z]")
BREAK = re.compile(r"\n\s*")


def glossed(text: str, frame: Frame) -> list[list[Region]]:
    """The runs of quotations in one region's own words that are taken so."""
    runs: list[list[Region]] = [[]]
    for child in frame.region.children:
        if not _is_taken(text, frame, child):
            continue
        last = runs[-1][-1] if runs[-1] else None
        if last is not None and len(BREAK.findall(text, last.end, child.start)) > 1:
            runs.append([])
        runs[-1].append(child)
    return [run for run in runs if len(run) >= LEAST]


def _is_taken(text: str, frame: Frame, child: Region) -> bool:
    """Whether a quotation of whole sentences opens a paragraph, and what follows in it is new and names no speaker."""
    if child.form != "marks" or child.kind or text[child.end - 1] not in ".?!":
        return False
    begin = text.rfind("\n", 0, child.start) + 1
    lead = text[begin : child.start].strip(MARKS + " ")
    if lead and not HEADED.fullmatch(lead):
        return False
    trail = frame.trail(child.end)
    return COMMENT.match(trail.lstrip(MARKS)) is not None and after(trail, text[child.end - 1]) is None
