"""Texts that somebody takes sentence by sentence, each at the head of a paragraph, with a comment right after it."""

from __future__ import annotations

from itertools import pairwise

from analysis.voices.patterns import lazily
from analysis.voices.regions import LETTER, MARKS, Frame, Region
from analysis.voices.scene import Scene
from analysis.voices.tags import after

APART_SET_OFF = 2  # comments between the pieces of a text set off that is taken piece by piece
APART = 3  # the same, where the pieces are paragraphs in marks
LEAST = 3  # paragraphs on end that begin so
HEADED = lazily(r"(?:[A-Z][a-z]+ |§ ?)?\d{1,3}[.:)]?|[A-Z][a-z]+ \d{1,3}[.:)]")  # *Finding 7.*
COMMENT = lazily(r"\s+[“\"‘'(]?[A-Z]")
BREAK = lazily(r"\n\s*")


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


class Pieces:
    """The texts that a text takes piece by piece, and whose they are."""

    def __init__(self, text: str, scene: Scene):
        self.text, self.scene = text, scene
        self.runs: dict[tuple[int, int], list[list[Region]]] = {}  # of quotations taken with a comment after each
        self.pieces: dict[tuple[int, int, str], list[Region]] = {}  # of texts that are taken piece by piece

    def of_run(self, frame: Frame, child: Region) -> str:
        """Whose words are taken one by one, each with a comment after it: the first one's, whose text the sentences
        above bring on, who spoke right above."""
        run = self.run(frame, child)
        if not run or run[0].start < child.start:
            return run[0].speaker if run else ""
        above = next((r for r in reversed(frame.region.children) if r.end < child.start), None)
        near = above is not None and len(BREAK.findall(self.text, above.end, child.start)) == 1
        known = above.speaker if above is not None and near and above.speaker != "unknown" else ""
        return self.brings(frame, child.start) or known

    def run(self, frame: Frame, child: Region) -> list[Region]:
        """The quotations that are taken with this one; none where it is not taken so."""
        key = (frame.region.start, frame.region.end)
        if key not in self.runs:
            self.runs[key] = glossed(self.text, frame)
        return next((run for run in self.runs[key] if any(r is child for r in run)), [])

    def alone(self, frame: Frame, child: Region) -> bool:
        """Whether a quotation is a paragraph by itself."""
        begin = self.text.rfind("\n", 0, child.start) + 1
        above = self.text[begin : child.start].strip(MARKS + "> \t")
        return child.form == "set off" or not (above or frame.trail(child.end).strip(MARKS + ".,… *_"))

    def taken(self, frame: Frame, child: Region) -> str:
        """The speaker of a text that is taken piece by piece, with somebody else's comments between."""
        key = (frame.region.start, frame.region.end, child.form)
        if key not in self.pieces:
            self.pieces[key] = self._pieces(frame, child.form)
        pieces = self.pieces[key]
        first = next((r.speaker for r in pieces[:1] if r.start < child.start), "") if pieces else ""
        if not pieces or first:
            return first
        if sum(self.text[r.end - 1] == "?" for r in pieces) * 2 >= len(pieces):
            return "unknown"  # questions that anybody might put
        return self.brings(frame, child.start)

    def _pieces(self, frame: Frame, form: str) -> list[Region]:
        """The pieces of a text that is taken one by one, none where they are too few with words between them."""
        found = [r for r in frame.region.children if r.form == form and r.kind != "phrase" and self.alone(frame, r)]
        between = (frame.words[a.end - frame.offset : b.start - frame.offset] for a, b in pairwise(found))
        apart = sum(LETTER.search(words) is not None for words in between)
        if form == "set off":
            return found if apart >= APART_SET_OFF else []
        led = any(self.text[max(0, r.start - 20) : r.start].rstrip(MARKS + " \n")[-1:] == ":" for r in found[1:])
        commented = apart == len(found) - 1 and form == "marks"  # each piece has a comment below it
        brought = not led and apart >= APART and (commented or self.brings(frame, found[0].start))
        return found if brought else []

    def brings(self, frame: Frame, start: int) -> str:
        """Whose text the sentences above a piece of it bring on."""
        return self.scene.source(frame, start) or self.scene.publisher(frame, start)
