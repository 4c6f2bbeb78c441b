"""Names the speaker of a quotation that has no attribution of its own: by those before it and what is told below."""

from __future__ import annotations

from analysis.voices.antecedents import TOLD
from analysis.voices.brought import brought_before, brought_on
from analysis.voices.dialogue import BEAT, SPEAKS_OF, Dialogue
from analysis.voices.examined import EXAMINES
from analysis.voices.glossed import Pieces
from analysis.voices.names import is_person
from analysis.voices.patterns import lazily
from analysis.voices.people import asks
from analysis.voices.recited import READ_IT_OUT, RECEIVED
from analysis.voices.references import References
from analysis.voices.regions import LETTER, MARKS, MASK, Frame, Region
from analysis.voices.subjects import apposed, mention_at, subject
from analysis.voices.tags import AFTERWARDS

ITEM = lazily(r"\W*(?:[A-Za-z]+ (?:no\.? ?)?\d+[:.)]?|(?:Myth|Claim|Fiction|Fact|Reality)\W*)\s*")  # *Myth 2:*
ADDRESSED = 200  # characters at the head of a quotation in which somebody is addressed
SENT_ABOVE = 3  # sentences above a text alone in its paragraphs in which who sent it is looked for
THUS = lazily(r"(?:So|Thus),? (?:said |says |wrote |spoke )?")
LAST_WORD = lazily(  # *The last word goes to Ann Lee.*
    r"\b(?:last|final|first|best) (?:word|say|line|laugh|quote)s? (?:goes|go|went|belongs?|belonged|must go|"
    r"should go) (?:to|with) (?=\w)",
    signs=(" to ", " with "),
)
PRONOUN = lazily(r"\b(?:[Hh]e|[Ss]he)(?=\b(?!-))")
BARE = MARKS + "( " + MASK


class Onward:
    """Goes on from the quotations of a text so far."""

    def __init__(self, text: str, references: References):
        self.text, self.references, self.scene = text, references, references.scene
        self.dialogue, self.pieces = Dialogue(text, references), Pieces(text, references.scene)

    def speaker(self, frame: Frame, child: Region, lead: str, previous: Region | None) -> str:
        """The speaker of a quotation with no attribution of its own."""
        if child.kind == "phrase":
            return "unknown"
        return (
            self._answered(frame, child, lead, previous)
            or self._followed(frame, child, previous)
            or self._brought(frame, child, lead)
            or self._known(frame, child, lead)
        )

    def _answered(self, frame: Frame, child: Region, lead: str, previous: Region | None) -> str:
        """Whose turn it is by what is asked or read out right before."""
        if other := self.dialogue.asked_back(frame, child, previous):
            return other
        *_, asker, last = ("", "", *self.scene.turns)
        if asker and self.scene.called(self.text[child.start : min(child.end, child.start + ADDRESSED)]) == last:
            return asker  # *“It was a fire, Mrs Lee.”*, after she has spoken
        above = "" if lead.strip(BARE) else next((s for s, _ in frame.earlier(child.start)), "")
        if RECEIVED.search(above):
            return "unknown"
        if READ_IT_OUT.search(above):
            return self.scene.source(frame, child.start) or "unknown"
        if ITEM.fullmatch(lead):
            return self._thus(frame, child) or "unknown"
        asks_it = self.text[child.end - 1] == "?"
        if above and asks_it and (asker := self._examiner(frame, child)):
            return asker
        answers = above and not asks_it and self.pieces.alone(frame, child)
        whom = self.scene.questioned(frame, child.start) if answers else ""
        return whom if whom and is_person(whom) else ""  # *Ann Lee asked Tom Kerr when he knew. “In May.”*

    def _followed(self, frame: Frame, child: Region, previous: Region | None) -> str:
        """Whoever speaks by the quotations beside it."""
        if taken := self.pieces.of_run(frame, child):
            return taken
        if child.form == "set off" and (taken := self.pieces.taken(frame, child)):
            return taken
        if previous is not None and (spoken := self.dialogue.follows(frame, child, previous)):
            return spoken
        return self.pieces.taken(frame, child) if self.pieces.alone(frame, child) else ""

    def _brought(self, frame: Frame, child: Region, lead: str) -> str:
        """Whom the sentences above bring on."""
        if child.form == "set off" and frame.region.form == "letter" and frame.region.addressee:
            return frame.region.addressee  # a letter that answers another, piece by piece
        piece = self.pieces.alone(frame, child)
        if piece or not lead.strip(BARE):
            brought = brought_on(self.scene, frame, child, piece)
            return brought or (brought_before(self.scene, frame, child) if piece else "")
        return ""

    def _known(self, frame: Frame, child: Region, lead: str) -> str:
        """Whoever the text is from, is spoken of or spoke last."""
        source = self._source(frame, child)
        known = self._thus(frame, child) or source or self._spoken_of(frame, child, lead)
        known = known or self.scene.antecedent(frame, child.start, "")
        of_whom = SPEAKS_OF.match(self.text, child.start)
        gender = "m" if of_whom and of_whom["who"] == "He" else "f"
        last = self.scene.last("")
        if known and of_whom and not source and last not in ("unknown", known):
            return last if self.scene.cast.gender(known) == gender else known
        known = known or last
        if known == "unknown" and child.form == "set off":
            known = self.scene.reported(frame, child.start) or known
        if known == "unknown":
            known = self.scene.source(frame, child.start) or known
        if known == "unknown" and not lead.strip(BARE):
            known = self.scene.publisher(frame, child.start, 1) or known  # *The bank has put up posters. “You asked.”*
        if known == "unknown" and self.pieces.alone(frame, child):
            above = self.scene.publisher(frame, child.start, SENT_ABOVE)  # *The Trust emailed us. Here goes.*
            known = above or self.scene.reported(frame, child.start) or known
        return known

    def _source(self, frame: Frame, child: Region) -> str:
        """Whom a block or a document is said to be from."""
        if child.form == "marks" and child.kind != "document":
            return ""
        source = self.scene.source(frame, child.start)
        if child.form == "set off":
            return source or self.scene.told(frame, child.start)
        near = child.form == "introduction"  # *The Board issued a reply. Here it is:*
        return source or (self.scene.publisher(frame, child.start, 2) if near else "")

    def _examiner(self, frame: Frame, child: Region) -> str:
        """Who asks the first question below a sentence that has somebody questioned; the witness is noted."""
        sentence, at = next(iter(frame.earlier(child.start)), ("", 0))
        match = EXAMINES.search(sentence)
        if match is None:
            return ""
        whom = match["a"] or match["b"]
        asker = self.scene.cast.fullest(match["who"])
        if whom in ("him", "her"):
            gender = "m" if whom == "him" else "f"
            self.scene.barred |= frozenset(asker.split())
            whom = self.scene.antecedent(frame, at, gender) or self.scene.anyone(frame, at, gender)
        self.scene.remember(self.scene.cast.fullest(whom))
        return asker

    def _spoken_of(self, frame: Frame, child: Region, lead: str) -> str:
        """Whom *he* or *she* means in the sentence right before: *On pay she is blunt. “We won’t wait.”*"""
        above = (s for s in frame.earlier(child.start) if LETTER.search(s[0]) and not BEAT.fullmatch(s[0]))
        sentence, at = next(above, ("", 0))
        asked = sentence.rstrip().endswith("?")
        if lead.strip(BARE) or (sentence.endswith("\n") and not asked) or asks(sentence):
            return ""
        if (match := LAST_WORD.search(sentence)) and (m := mention_at(sentence, match.end())):
            return self.scene.named(apposed(sentence, m)) if m.sort != "pronoun" else ""
        if told := TOLD.search(sentence):
            return self.dialogue.meant(frame, at, told["who"])
        found = {m.group().lower() for m in PRONOUN.finditer(sentence)}
        first = subject(sentence)
        if len(found) != 1 or (first and first.sort != "pronoun") or (first and first.words in ("I", "We", "we")):
            return ""
        return self.dialogue.meant(frame, at, found.pop())

    def _thus(self, frame: Frame, child: Region) -> str:
        """*Thus the Morning Clarion*, *So the minister told us*: the paragraph below a quotation names its speaker."""
        at = child.end - frame.offset
        below = frame.words[at : at + 200].lstrip(MARKS + "* \n")
        if that := AFTERWARDS.match(below):
            who = mention_at(below, that.end())
            return self.scene.named(apposed(below, who)) if who and who.sort != "pronoun" else ""
        match = THUS.match(below)
        m = subject(below[match.end() :].split(",")[0]) if match else None
        return self.scene.named(m) if m and m.start <= 4 and m.sort != "pronoun" else ""
