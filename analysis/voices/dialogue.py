"""Whose turn it is where quotations follow one another: the same speaker goes on, or whoever was asked answers."""

from __future__ import annotations

import re

from analysis.voices.attribution import before
from analysis.voices.mentions import Mention
from analysis.voices.names import is_person
from analysis.voices.patterns import lazily
from analysis.voices.people import asks
from analysis.voices.references import References
from analysis.voices.regions import LETTER, MARKS, Frame, Region
from analysis.voices.scene import BRIEF, SHORT
from analysis.voices.subjects import subject
from analysis.voices.tags import after
from analysis.voices.verbs import VERB

NEXT = lazily(r"\w[.?!]\s+(?:If|That|This|It|So|But|And|I|We|You|What|Who|How|No|Not)\b")  # a comment after the tag
CURT = 4  # words; a reply of no more is the other's, though a tag stands before it
TAG_LONG = 160  # characters; more words than these between two paragraphs of speech are no tag
NODDED = lazily(
    r"[.?!] (?:[A-Z][\w’'-]+ ){1,2}(?:nodded|shrugged|shook (?:his|her) head|said nothing|(?:did not|didn[’']t) "
    r"answer)\b"
)
ANOTHER = lazily(rf"(?P<who>(?:Another|A second|A third)(?: of (?:them|us)| \w+)?) {VERB}\b")
ACCORDING = lazily(r"\b[Aa]ccording to [A-Z]")
HE_OR_SHE = lazily(  # *She stood up.*, *She had not asked that, she said.*
    r"(?P<who>He|She) (?!would|could|had|has|did|was|is|might|may|will|said|says|thought|wrote|replied|told)|"
    rf"(?P<said>He|She) [^¤]*, (?:he|she) {VERB}\.\s*$"
)
SPEAKS_OF = lazily(r"(?P<who>He|She) ")  # *“He said that lessons would be learned.”*, of the one just named
GLOSS = lazily(r"[A-Z][\w ’'-]{2,40} (?:is|was|are|were) (?:the|an?|our|his|her|their) [^,;]{3,60}\.\s*$")
NEXT_SPEECH = lazily(r"[”\"’'»] [“\"‘'«](?=\w)")
BEAT = lazily(r"(?:(?:a|another|more) )?(?:[a-z]+ )?(?:pause|silence|beat|sigh|shrug)[.…]\s*", re.IGNORECASE)


class Dialogue:
    """The turns of the quotations that stand beside one another."""

    def __init__(self, text: str, references: References):
        self.text, self.references, self.scene = text, references, references.scene
        self.readers: dict[int, str] = {}  # who reads out, by where what is another's begins

    def follows(self, frame: Frame, child: Region, previous: Region) -> str:
        """The speaker by the quotation before, where this one follows on from it."""
        if child.form == previous.form == "set off":
            return previous.speaker  # a text taken line by line
        if previous.kind != "quotation":
            return ""
        between = frame.words[previous.end - frame.offset : child.start - frame.offset]
        said = self.text[previous.start : previous.end]
        reply = self.text[child.start : min(child.end, child.start + 400)]
        between = BEAT.sub("", between) if len(between) < TAG_LONG else between
        answers = said.endswith("?") and not reply.endswith("?")
        near = not LETTER.search(between.partition("\n")[2])
        called = self.scene.called(said) if (answers and near) or not LETTER.search(between) else ""
        if called and called != previous.speaker:
            return called
        if "\n" not in between and self.scene.called(reply) != previous.speaker:
            return self._answers(frame, child, previous, between) or self._onward(frame, child, previous)
        if answers and NODDED.search(between):
            return previous.speaker  # *“May I?” he asked. She nodded. “It was so.”*
        if LETTER.search(between) and not _only_tag(between) and "\n" in between:
            return self._answered_late(frame, child, previous, between) if answers else ""
        return self.scene.turn(frame, child.start, previous.speaker, said, reply)

    def _answered_late(self, frame: Frame, child: Region, previous: Region, between: str) -> str:
        """Who answers a question of a dialogue after some words of narrative: *“Did they?” He looked up. “No.”*"""
        pair = set(self.scene.turns[-2:])
        begun = len(pair) == 2 and all(map(is_person, pair)) and ":" not in between and len(between) < TAG_LONG
        bare = not frame.trail(child.end).strip(MARKS + " .") and between.rstrip(MARKS + " ").endswith("\n")
        return (pair - {previous.speaker}).pop() if begun and bare and previous.speaker in pair else ""

    def asked_back(self, frame: Frame, child: Region, previous: Region | None) -> str:
        """Who asks a short question that has nobody's answer beside it: *It is spent, he says. “On what?” “Boats.”*"""
        said = self.text[child.start : child.end]
        beside = NEXT_SPEECH.match(self.text, child.end)
        if not said.endswith("?") or len(said.split()) > BRIEF or beside is None:
            return ""
        answer = next((r for r in frame.region.children if r.start > child.start), None)
        if answer is None or after(frame.trail(answer.end), self.text[answer.end - 1]):
            return ""
        near = previous if previous and "\n" not in self.text[previous.end : child.start] else None
        last = near.speaker if near else self.scene.antecedent(frame, child.start, "")
        other = self.scene.reply(frame, child.start, last) if last else "unknown"
        return other if other != "unknown" else ""

    def _answers(self, frame: Frame, child: Region, previous: Region, between: str) -> str:
        """Whoever else speaks where short sayings stand side by side: *“On what?” “On the scheme.”*"""
        said = self.text[previous.start : previous.end]
        ended = said.rstrip()[-1:] in ".?!…" and child.form == previous.form == "marks"
        told = previous.via == "before" and not said.rstrip().endswith("?")  # *She said: “No.” “Never.”*
        reply = self.text[child.start : child.end]
        curt = len(reply.split()) <= CURT and reply[-1] == "."  # *“Of whom?” asked Mr Lee. “Of us.”*
        tagged = curt and previous.via == "after" and said.endswith("?") and _only_tag(between)
        if (LETTER.search(between) and not tagged) or not ended or told or len(said.split()) > SHORT:
            return ""
        return self.scene.reply(frame, child.start, previous.speaker)

    def _other(self, pronoun: str, name: str) -> bool:
        """Whether a pronoun cannot mean a person, whose gender is known."""
        gender = self.scene.cast.gender(name)
        return gender in ("m", "f") and gender != ("m" if pronoun == "He" else "f")

    def meant(self, frame: Frame, at: int, pronoun: str) -> str:
        """Whom a pronoun in the sentence at `at` means; empty where nobody fits."""
        name = self.references.resolve(Mention(0, 0, pronoun, "pronoun"), frame, at, "", "")
        return name if name != "unknown" else ""

    def _onward(self, frame: Frame, child: Region, previous: Region) -> str:
        """The same paragraph goes on: the same speaker, unless a sentence between has a person for its subject."""
        if reader := self.readers.get(previous.start):
            return reader
        asked_on = self.text[previous.end - 1] == self.text[child.end - 1] == "?"  # one question after another
        for sentence, at in frame.earlier(child.start):
            if at < previous.end:
                break
            if GLOSS.match(sentence) or sentence.rstrip().endswith("?"):
                continue  # *Fairholt is the managing agent.*, *And how many had written in?*
            if another := ANOTHER.match(sentence):
                return another["who"].lower()
            answers = self.text[previous.end - 1] == "?" != self.text[child.end - 1]
            he = (SPEAKS_OF if answers else HE_OR_SHE).match(sentence)
            pronoun = he[he.lastgroup or 0] if he else ""
            if pronoun and (answers or self._other(pronoun, previous.speaker)):
                called = self.scene.called(self.text[previous.start : previous.end])
                called = called or (self.scene.questioned(frame, at) if answers else "")
                return called or self.meant(frame, child.start, pronoun.lower()) or previous.speaker
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
