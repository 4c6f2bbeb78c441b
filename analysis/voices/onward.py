"""Names the speaker of a quotation that has no attribution of its own: by those before it and what is told below."""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.voices.antecedents import TOLD
from analysis.voices.attribution import before
from analysis.voices.brought import brought_before, brought_on
from analysis.voices.examined import EXAMINES
from analysis.voices.glossed import BREAK, glossed
from analysis.voices.mentions import Mention
from analysis.voices.names import is_person
from analysis.voices.people import asks
from analysis.voices.recited import READ_IT_OUT, RECEIVED
from analysis.voices.references import References
from analysis.voices.regions import LETTER, MARKS, MASK, Frame, Region
from analysis.voices.scene import BRIEF, SHORT
from analysis.voices.script import interviewee
from analysis.voices.subjects import apposed, mention_at, subject
from analysis.voices.tags import AFTERWARDS, after
from analysis.voices.verbs import VERB

NEXT = re.compile(r"\w[.?!]\s+(?:If|That|This|It|So|But|And|I|We|You|What|Who|How|No|Not)\b")  # a comment after the tag
TAG_LONG = 160  # characters; more words than these between two paragraphs of speech are no tag
ANOTHER = re.compile(rf"(?P<who>(?:Another|A second|A third)(?: of (?:them|us)| \w+)?) {VERB}\b")
ACCORDING = re.compile(r"\b[Aa]ccording to [A-Z]")
ITEM = re.compile(r"\W*(?:[A-Za-z]+ (?:no\.? ?)?\d+[:.)]?|(?:Myth|Claim|Fiction|Fact|Reality)\W*)\s*")  # *Myth 2:*
APART_SET_OFF = 2  # comments between the pieces of a text set off that is taken piece by piece
SENT_ABOVE = 3  # sentences above a text alone in its paragraphs in which who sent it is looked for
APART = 3  # the same, where the pieces are paragraphs in marks
THUS = re.compile(r"(?:So|Thus),? (?:said |says |wrote |spoke )?")
CONTRAST = re.compile(  # *She would not say, but her husband, Len, would.*
    r"(?:; |\b(?:but|though) )(?=[^.;?!]{3,60} (?:would|did|was|had|does|could|is|has)\.\s*$)"
)
PUT_TO = re.compile(r"(?<![”\"’'»] )\b(?:asked|asks|pressed|challenged|questioned) (?=[A-Z])")
HE_OR_SHE = re.compile(  # *She stood up.*, *She had not asked that, she said.*
    r"(?P<who>He|She) (?!would|could|had|has|did|was|is|might|may|will|said|says|thought|wrote|replied|told)|"
    rf"(?P<said>He|She) [^¤]*, (?:he|she) {VERB}\.\s*$"
)
SPEAKS_OF = re.compile(r"(?P<who>He|She) ")  # *“He said that lessons would be learned.”*, of the one just named
GLOSS = re.compile(r"[A-Z][\w ’'-]{2,40} (?:is|was|are|were) (?:the|an?|our|his|her|their) [^,;]{3,60}\.\s*$")
LAST_WORD = re.compile(  # *The last word goes to Ann Lee.*
    r"\b(?:last|final|first|best) (?:word|say|line|laugh|quote)s? (?:goes|go|went|belongs?|belonged|must go|"
    r"should go) (?:to|with) (?=\w)"
)
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)(?=\b(?!-))")
NEXT_SPEECH = re.compile(r"[”\"’'»] [“\"‘'«](?=\w)")
BEAT = re.compile(r"(?:(?:a|another|more) )?(?:[a-z]+ )?(?:pause|silence|beat|sigh|shrug)[.…]\s*", re.IGNORECASE)
BARE = MARKS + "( " + MASK


class Onward:
    """Goes on from the quotations of a text so far."""

    def __init__(self, text: str, references: References):
        self.text, self.references, self.scene = text, references, references.scene
        self.readers: dict[int, str] = {}  # who reads out, by where what is another's begins
        self.runs: dict[tuple[int, int], list[list[Region]]] = {}  # of quotations taken with a comment after each
        self.pieces: dict[tuple[int, int, str], list[Region]] = {}  # of texts that are taken piece by piece

    def speaker(self, frame: Frame, child: Region, lead: str, previous: Region | None) -> str:
        """The speaker of a quotation with no attribution of its own."""
        if child.kind == "phrase":
            return "unknown"
        if self._asked_back(frame, child):
            near = previous if previous and "\n" not in self.text[previous.end : child.start] else None
            last = near.speaker if near else self.scene.antecedent(frame, child.start, "")
            if near and (another := self._onward(frame, child, near)) != last:
                return another
            if last and (other := self.scene.reply(frame, child.start, last)) != "unknown":
                return other
        above = "" if lead.strip(BARE) else next((s for s, _ in frame.earlier(child.start)), "")
        if RECEIVED.search(above):
            return "unknown"
        if READ_IT_OUT.search(above):
            return self.scene.source(frame, child.start) or "unknown"
        if ITEM.fullmatch(lead):
            return self._thus(frame, child) or "unknown"
        if asker := self._examiner(frame, child, lead):
            return asker
        if self._piece(frame, child) and self.text[child.end - 1] != "?" and (put := PUT_TO.search(above)):
            m = mention_at(above, put.end())  # *Ann Lee asked Tom Kerr when he knew. “In May.”*
            if m and m.sort == "name" and (name := self.scene.person(above, m)) and is_person(name):
                return name
        if (run := self.run(frame, child)) and (taken := self._of_run(frame, child, run)):
            return taken
        if child.form == "set off" and (taken := self._taken(frame, child)):
            return taken
        if previous is not None and (spoken := self._follows(frame, child, previous)):
            return spoken
        if self._piece(frame, child) and (taken := self._taken(frame, child)):
            return taken
        if child.form == "set off" and frame.region.form == "letter" and frame.region.addressee:
            return frame.region.addressee  # a letter that answers another, piece by piece
        alone = self._piece(frame, child) or not lead.strip(BARE)
        if alone and (brought := brought_on(self.scene, frame, child, self._piece(frame, child))):
            return brought
        if self._piece(frame, child) and (brought := brought_before(self.scene, frame, child)):
            return brought
        whole = child.form != "marks" or child.kind == "document"
        source = self.scene.source(frame, child.start) if whole else ""
        if child.form == "set off":
            source = source or self.scene.told(frame, child.start)
        if child.form == "introduction":
            source = source or self.scene.publisher(frame, child.start, 2)  # *The Board issued a reply. Here it is:*
        known = self._thus(frame, child) or source or self._spoken_of(frame, child, lead)
        known = known or self.scene.antecedent(frame, child.start, "")
        of_whom = SPEAKS_OF.match(self.text, child.start)
        gender = "m" if of_whom and of_whom["who"] == "He" else "f"
        last = self.scene.last("") if known and of_whom and not source else "unknown"
        if last not in ("unknown", known) and self.scene.cast.gender(known) == gender:
            return last
        known = known or self.scene.last("")
        if known == "unknown" and child.form == "set off":
            known = self.scene.reported(frame, child.start) or known
        if known == "unknown":
            known = self.scene.source(frame, child.start) or known
        if known == "unknown" and above.rstrip().endswith("?"):
            known = interviewee(self.text[: child.start], self.scene.cast) or known
        if known == "unknown" and self._piece(frame, child):
            known = self.scene.publisher(frame, child.start, SENT_ABOVE) or known  # *The Trust emailed us. Here goes.*
            known = known if known != "unknown" else self.scene.reported(frame, child.start) or known
        return known

    def run(self, frame: Frame, child: Region) -> list[Region]:
        """The quotations that are taken with this one, each with a comment after it; none where it is not taken so."""
        key = (frame.region.start, frame.region.end)
        if key not in self.runs:
            self.runs[key] = glossed(self.text, frame)
        return next((run for run in self.runs[key] if any(r is child for r in run)), [])

    def _of_run(self, frame: Frame, child: Region, run: list[Region]) -> str:
        """Whose words are taken one by one: the first one's, whose text the sentences above bring on, who spoke right
        above."""
        if run[0].start < child.start:
            return run[0].speaker
        above = next((r for r in reversed(frame.region.children) if r.end < child.start), None)
        near = above is not None and len(BREAK.findall(self.text, above.end, child.start)) == 1
        known = above.speaker if above is not None and near and above.speaker != "unknown" else ""
        return self._brings(frame, child.start) or known

    def _examiner(self, frame: Frame, child: Region, lead: str) -> str:
        """Who asks the first question below a sentence that has somebody questioned; the witness is noted."""
        sentence, at = next(iter(frame.earlier(child.start)), ("", 0))
        match = None if lead.strip(BARE) or self.text[child.end - 1] != "?" else EXAMINES.search(sentence)
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
        for pattern in (CONTRAST, LAST_WORD):
            if (match := pattern.search(sentence)) and (m := mention_at(sentence, match.end())):
                return self.scene.named(apposed(sentence, m)) if m.sort != "pronoun" else ""
        if told := TOLD.search(sentence):
            return self._meant(frame, at, told["who"])
        found = {m.group().lower() for m in PRONOUN.finditer(sentence)}
        first = subject(sentence)
        if len(found) != 1 or (first and first.sort != "pronoun") or (first and first.words in ("I", "We", "we")):
            return ""
        return self._meant(frame, at, found.pop())

    def _meant(self, frame: Frame, at: int, pronoun: str) -> str:
        """Whom a pronoun in the sentence at `at` means; empty where nobody fits."""
        name = self.references.resolve(Mention(0, 0, pronoun, "pronoun"), frame, at, "", "")
        return name if name != "unknown" else ""

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
        if sum(self.text[r.end - 1] == "?" for r in pieces) * 2 >= len(pieces):
            return "unknown"  # questions that anybody might put
        return self._brings(frame, child.start)

    def _pieces(self, frame: Frame, form: str) -> list[Region]:
        """The pieces of a text that is taken one by one, none where they are too few with words between them."""
        found = [r for r in frame.region.children if r.form == form and r.kind != "phrase" and self._piece(frame, r)]
        between = (frame.words[a.end - frame.offset : b.start - frame.offset] for a, b in pairwise(found))
        apart = sum(LETTER.search(words) is not None for words in between)
        if form == "set off":
            return found if apart >= APART_SET_OFF else []
        led = any(self.text[max(0, r.start - 20) : r.start].rstrip(MARKS + " \n")[-1:] == ":" for r in found[1:])
        commented = apart == len(found) - 1 and form == "marks"  # each piece has a comment below it
        brought = not led and apart >= APART and (commented or self._brings(frame, found[0].start))
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
        said = self.text[previous.start : previous.end]
        reply = self.text[child.start : min(child.end, child.start + 400)]
        between = BEAT.sub("", between) if len(between) < TAG_LONG else between
        answers = said.endswith("?") and not reply.endswith("?") and not LETTER.search(between.partition("\n")[2])
        called = self.scene.called(said) if answers or not LETTER.search(between) else ""
        if called and called != previous.speaker:
            return called
        if "\n" not in between and self.scene.called(reply) != previous.speaker:
            return self._answers(frame, child, previous, between) or self._onward(frame, child, previous)
        if LETTER.search(between) and not _only_tag(between) and "\n" in between:
            return ""
        return self.scene.turn(frame, child.start, previous.speaker, said, reply)

    def _asked_back(self, frame: Frame, child: Region) -> bool:
        """Whether a short question has an answer of nobody's beside it: *It is spent, he says. “On what?” “Boats.”*"""
        said = self.text[child.start : child.end]
        beside = NEXT_SPEECH.match(self.text, child.end)
        if not said.endswith("?") or len(said.split()) > BRIEF or beside is None:
            return False
        answer = next((r for r in frame.region.children if r.start > child.start), None)
        return answer is not None and after(frame.trail(answer.end), self.text[answer.end - 1]) is None

    def _answers(self, frame: Frame, child: Region, previous: Region, between: str) -> str:
        """Whoever else speaks where short sayings stand side by side: *“On what?” “On the scheme.”*"""
        said = self.text[previous.start : previous.end]
        ended = said.rstrip()[-1:] in ".?!…" and child.form == previous.form == "marks"
        told = previous.via == "before" and not said.rstrip().endswith("?")  # *She said: “No.” “Never.”*
        if LETTER.search(between) or not ended or told or len(said.split()) > SHORT:
            return ""
        return self.scene.reply(frame, child.start, previous.speaker)

    def _other(self, pronoun: str, name: str) -> bool:
        """Whether a pronoun cannot mean a person, whose gender is known."""
        gender = self.scene.cast.gender(name)
        return gender in ("m", "f") and gender != ("m" if pronoun == "He" else "f")

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

    def _onward(self, frame: Frame, child: Region, previous: Region) -> str:
        """The same paragraph goes on: the same speaker, unless a sentence between has a person for its subject."""
        if reader := self.readers.get(previous.start):
            return reader
        asked_on = self.text[previous.end - 1] == self.text[child.end - 1] == "?"  # one question after another
        for sentence, at in frame.earlier(child.start):
            if at < previous.end:
                break
            if GLOSS.match(sentence):
                continue  # *Fairholt is the managing agent.*
            if another := ANOTHER.match(sentence):
                return another["who"].lower()
            if (but := CONTRAST.search(sentence)) and (m := mention_at(sentence, but.end())):
                return self.scene.named(apposed(sentence, m))
            answers = self.text[previous.end - 1] == "?" != self.text[child.end - 1]
            he = (SPEAKS_OF if answers else HE_OR_SHE).match(sentence)
            pronoun = he[he.lastgroup or 0] if he else ""
            if pronoun and (answers or self._other(pronoun, previous.speaker)):
                called = self.scene.called(self.text[previous.start : previous.end])
                called = called or (self.scene.questioned(frame, at) if answers else "")
                return called or self._meant(frame, child.start, pronoun.lower()) or previous.speaker
            told = before(sentence) if ACCORDING.search(sentence) else None
            name = self.scene.person(sentence, told.mention if told else subject(sentence))
            if name and is_person(name):
                return previous.speaker if asks(sentence) or asked_on else name
        return previous.speaker


def _only_tag(between: str) -> bool:
    """Whether nothing but the attribution of the last quotation stands between two paragraphs of speech."""
    tag, _, rest = between.partition("\n")
    return (
        not LETTER.search(rest) and len(tag) < TAG_LONG and not NEXT.search(tag) and after(tag, free=False) is not None
    )
