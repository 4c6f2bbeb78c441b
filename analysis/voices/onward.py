"""Names the speaker of a quotation that has no attribution of its own: by those before it and what is told below."""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.voices.attribution import before
from analysis.voices.names import is_person
from analysis.voices.people import asks
from analysis.voices.regions import LETTER, MARKS, Frame, Region
from analysis.voices.scene import Scene
from analysis.voices.subjects import subject
from analysis.voices.tags import after
from analysis.voices.verbs import VERB

TAG_LONG = 160  # characters; more words than these between two paragraphs of speech are no tag
ANOTHER = re.compile(rf"(?P<who>(?:Another|A second|A third)(?: of (?:them|us)| \w+)?) {VERB}\b")
ACCORDING = re.compile(r"\b[Aa]ccording to [A-Z]")
ITEM = re.compile(r"\W*(?:[A-Za-z]+ (?:no\.? ?)?\d+[:.)]?|(?:Myth|Claim|Fiction|Fact|Reality)\W*)\s*")  # *Myth 2:*
APART_SET_OFF = 2  # comments between the pieces of a text set off that is taken piece by piece
APART = 3  # the same, where the pieces are paragraphs in marks
THUS = re.compile(r"(?:So|Thus),? (?:said |says |wrote |spoke )?")


class Onward:
    """Goes on from the quotations of a text so far."""

    def __init__(self, text: str, scene: Scene):
        self.text, self.scene = text, scene
        self.pieces: dict[tuple[int, int, str], list[Region]] = {}  # of texts that are taken piece by piece

    def speaker(self, frame: Frame, child: Region, lead: str, previous: Region | None) -> str:
        """The speaker of a quotation with no attribution of its own."""
        if child.kind == "phrase":
            return "unknown"
        if ITEM.fullmatch(lead):
            return self._thus(frame, child) or "unknown"
        if previous is not None and (spoken := self._follows(frame, child, previous)):
            return spoken
        if self._piece(frame, child) and (taken := self._taken(frame, child)):
            return taken
        if child.form == "set off" and frame.region.form == "letter" and frame.region.addressee:
            return frame.region.addressee  # a letter that answers another, piece by piece
        source = self.scene.source(frame, child.start) if child.form != "marks" else ""
        if child.form == "set off":
            source = source or self.scene.told(frame, child.start)
        known = self._thus(frame, child) or source or self.scene.antecedent(frame, child.start, "")
        known = known or self.scene.last("")
        return known if known != "unknown" else self.scene.source(frame, child.start) or known

    def _piece(self, frame: Frame, child: Region) -> bool:
        """Whether a quotation is a paragraph by itself."""
        begin = self.text.rfind("\n", 0, child.start) + 1
        above = self.text[begin : child.start].strip(MARKS + "> \t")
        return child.form == "set off" or not (above or frame.trail(child.end).strip(MARKS + ".,… *_"))

    def _taken(self, frame: Frame, child: Region) -> str:
        """The speaker of a text that is taken piece by piece, with somebody else's comments between."""
        key = (frame.region.start, frame.region.end, child.form)
        if key not in self.pieces:
            self.pieces[key] = self._pieces(frame, child.form)
        pieces = self.pieces[key]
        first = next((r.speaker for r in pieces[:1] if r.start < child.start), "") if pieces else ""
        if not pieces or first:
            return first
        return self._brings(frame, child.start)

    def _pieces(self, frame: Frame, form: str) -> list[Region]:
        """The pieces of a text that is taken one by one, none where they are too few with words between them."""
        found = [r for r in frame.region.children if r.form == form and r.kind != "phrase" and self._piece(frame, r)]
        between = (frame.words[a.end - frame.offset : b.start - frame.offset] for a, b in pairwise(found))
        apart = sum(LETTER.search(words) is not None for words in between)
        if form == "set off":
            return found if apart >= APART_SET_OFF else []
        led = any(self.text[max(0, r.start - 20) : r.start].rstrip(MARKS + " \n")[-1:] == ":" for r in found[1:])
        brought = not led and apart >= APART and self._brings(frame, found[0].start)
        return found if brought else []

    def _brings(self, frame: Frame, start: int) -> str:
        """Whose text the sentences above a piece of it bring on."""
        return self.scene.source(frame, start) or self.scene.publisher(frame, start)

    def _follows(self, frame: Frame, child: Region, previous: Region) -> str:
        """The speaker by the quotation before, where this one follows on from it."""
        if child.form == previous.form == "set off":
            return previous.speaker  # a text taken line by line
        if previous.kind != "quotation":
            return ""
        between = frame.words[previous.end - frame.offset : child.start - frame.offset]
        if "\n" not in between:
            return self._onward(frame, child, previous)
        if LETTER.search(between) and not _only_tag(between):
            return ""
        said = self.text[previous.start : previous.end]
        reply = self.text[child.start : min(child.end, child.start + 400)]
        return self.scene.turn(frame, child.start, previous.speaker, said, reply)

    def _thus(self, frame: Frame, child: Region) -> str:
        """*Thus the Morning Clarion*, *So the minister told us*: the paragraph below a quotation names its speaker."""
        at = child.end - frame.offset
        below = frame.words[at : at + 200].lstrip(MARKS + "* \n")
        match = THUS.match(below)
        m = subject(below[match.end() :].split(",")[0]) if match else None
        return self.scene.named(m) if m and m.start <= 4 and m.sort != "pronoun" else ""

    def _onward(self, frame: Frame, child: Region, previous: Region) -> str:
        """The same paragraph goes on: the same speaker, unless a sentence between has a person for its subject."""
        for sentence, at in frame.earlier(child.start):
            if at < previous.end:
                break
            if another := ANOTHER.match(sentence):
                return another["who"].lower()
            told = before(sentence) if ACCORDING.search(sentence) else None
            name = self.scene.person(sentence, told.mention if told else subject(sentence))
            if name and is_person(name):
                return previous.speaker if asks(sentence) else name
        return previous.speaker


def _only_tag(between: str) -> bool:
    """Whether nothing but the attribution of the last quotation stands between two paragraphs of speech."""
    tag, _, rest = between.partition("\n")
    return not LETTER.search(rest) and len(tag) < TAG_LONG and after(tag) is not None
