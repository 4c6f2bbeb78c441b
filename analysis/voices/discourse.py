"""Gives every quotation its kind and its speaker, in the order of the text."""

from __future__ import annotations

import re

from analysis.voices.attribution import LAST_VERB, Who, before
from analysis.voices.branded import branded
from analysis.voices.inline import GREETS
from analysis.voices.introduced import introduced
from analysis.voices.introductions import introduces
from analysis.voices.mentions import NAME
from analysis.voices.names import is_person
from analysis.voices.onward import Onward
from analysis.voices.patterns import lazily
from analysis.voices.quoted import LED, credited, named_in, reported, said, signer
from analysis.voices.recited import IMAGINED, READ_OUT
from analysis.voices.references import BARE as BARE_WRITING
from analysis.voices.references import References
from analysis.voices.regions import MARKS, MASK, Frame, Region, masked
from analysis.voices.scene import Scene, is_writing
from analysis.voices.sole import below, only
from analysis.voices.speakers import Cast
from analysis.voices.subjects import presented, subject
from analysis.voices.tags import after, carried
from analysis.voices.utterance import FINITE, is_utterance
from analysis.voices.uttered import uttered
from analysis.voices.verbs import SAYS, WORD
from analysis.voices.vocabulary import GIVEN, WRITINGS

LONG = 150  # characters; a longer quotation introduced as a full text is a document
NOTE = 80  # the same, of one that greets
TOLD_NEAR = 120  # characters before a phrase in which what tells its speaker is looked for
TELLING = SAYS | WRITINGS | {"According", "according", "words"} | {w.title() for w in WRITINGS}
LABEL = lazily(  # *19:11 Mr Obi, retired postman:*
    rf"\W*(?:\d\d?[:.]\d\d\s+)?{NAME.pattern}(?:, [^,:.]{{2,50}}| \([^)]{{2,50}}\))?:"
)
LABELLED = lazily(
    r"\W*(?:(?:What )?(?:[Tt]hey|THEY|[Hh]e|HE|[Ss]he|SHE) (?:[Ss]ays?|[Ss]aid|SAYS?|SAID)|Claim|Myth)\W*"
)
CRIED = lazily(  # *a voice cried “shame!”*
    r"\b(?:cried|cries|shouted|shouts|yelled|yells|called|calls|bellowed|bellows|roared|roars|muttered|mutters|"
    r"screamed|screams|hissed|hisses|murmured|murmurs|said|says|asked|asks|whispered|whispers|heckled)(?: out|"
    r" back)?,?$"
)
HELPED = lazily(
    r"(?: (?:\w+ly|also|now|then))? (?:has|have|had)$", signs=(" has", " have", " had")
)  # *the Board has “discovered”*
FOLLOWS_LONG = 60  # characters at the end of a sentence in which these stand
FOLLOWING = lazily(
    r"\bthe following (?:statement|letter|message|email|notice|text|note|reply|resolution|motion)\b",
    signs=("the following ",),
)
FINITE_NEXT = lazily(r"[”\"’'»]+ (?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)\b")
ENTIRE = lazily(r"\bin full\b|\ball of it\b|\bfull (?:text|statement|letter|email|message)|\bwhole\b", re.IGNORECASE)
ROW = lazily(rf"{re.escape(MASK)}[”\"’'»],$")  # *called them “greedy”, “idle” and*: the words of a list
VAGUE = ("I", "We", "we", "It", "You")
I_SAY = lazily(r"\bI\b")
SPOKEN_OF = lazily(r"\b(?:[Hh]e|[Hh]is|[Ss]he|[Hh]er)\b")
BARE = MARKS + "( " + MASK
AFTER_MARKS = MARKS + " .,)*_—–-"


class Discourse:
    """Walks the tree of regions and names their speakers."""

    def __init__(self, text: str, cast: Cast, addressee: str):
        self.text, self.cast = text, cast
        self.scene = Scene(cast)
        self.references = References(self.scene, addressee)
        self.onward = Onward(text, self.references)
        self.beside: Region | None = None  # the quotation or phrase before, that another in its sentence goes on from

    def walk(self, region: Region) -> None:
        """Attribute the children of `region`, then theirs."""
        if not region.children:
            return
        frame = Frame(self.text, region)
        previous: Region | None = None
        self.beside = None
        for child in region.children:
            if child.kind != "furniture" and not child.speaker:
                self._attribute(frame, child, previous)
            if child.kind not in ("furniture", "phrase"):
                previous = child
            if child.kind != "furniture":
                self.beside = child if child.speaker != "unknown" else previous
            self.walk(child)

    def _attribute(self, frame: Frame, child: Region, previous: Region | None) -> None:
        """Find the words that attribute a quotation, decide its kind, name its speaker."""
        self.scene.barred = named_in(masked(self.text, child))  # whom others address in it may well be its speaker
        lead, begin = frame.lead(child.start)
        who, at = self._told(frame, child, lead, begin)
        child.kind = child.kind or self._kind(frame, child, lead, who)
        if child.form == "set off" and (self._entire(frame, child) or GREETS.match(self.text, child.start)):
            child.kind = "document"
        if who is None:
            child.speaker = self.onward.speaker(frame, child, lead, previous)
        elif child.kind == "phrase" and who.via == "clause" and not self._predicated(child, lead, who):
            child.speaker = "unknown"
        else:
            same = self.beside.speaker if self.beside is not None and MASK in lead else ""
            child.speaker = self.references.resolve(who.mention, frame, child.start, lead, same)
            child.cue, child.via = (at + who.start, at + who.end), who.via
            if READ_OUT.search(lead) and (reader := self.scene.person(lead, subject(lead))):
                self.onward.dialogue.readers[child.start] = reader
        greets = GREETS.match(self.text, child.start)
        if (greets or child.end - child.start > LONG) and child.form != "letter":
            child.speaker = signer(self.text, child.start, child.end, self.cast) or child.speaker
        if child.form == "set off":
            child.speaker = credited(self.text, child.start, child.end, self.cast) or child.speaker
        if child.signed and not self._bears(child.speaker, child.signed):
            child.speaker = child.signed
        bare = child.kind == "document" and BARE_WRITING.fullmatch(child.speaker)
        if bare and I_SAY.search(self.text, child.start, child.end):
            above = SPOKEN_OF.findall(frame.words[: child.start - frame.offset])
            order = ("f", "m") if above and above[-1].lower() in ("she", "her") else ("m", "f")
            named = (self.scene.antecedent(frame, child.start, gender) for gender in order)
            child.speaker = next((name for name in named if name and self.cast.gender(name)), child.speaker)
        if IMAGINED.search(lead):
            child.speaker, child.cue = "unknown", (-1, -1)
        if child.kind != "phrase":
            self.scene.remember(child.speaker)

    def _bears(self, name: str, given: str) -> bool:
        """Whether somebody may sign with a given name: a person with a title or office alone, of no other gender."""
        known = self.cast.gender(given)
        other = name.split()[0].lower()
        return " " in name and is_person(name) and other not in GIVEN and self.cast.gender(name) in ("", known)

    def _told(self, frame: Frame, child: Region, lead: str, begin: int) -> tuple[Who | None, int]:
        """The attribution beside a quotation, and the offset its own offsets count from."""
        strong = lead.endswith((":", ",", "—", "–", " that"))
        inside = self.text[child.start : child.end].rstrip()
        free = inside[:1].isupper() or MASK in lead
        if not child.kind and (called := branded(lead, frame.trail(child.end))):
            return called[0], child.end if called[1] else begin
        tag = after(frame.trail(child.end), inside[-1:], free=free)
        if tag and LABELLED.fullmatch(lead):
            return tag, child.end
        first = before(lead) if lead.strip(BARE) and self._telling(lead, child) else None
        if first and (first.via == "before" or LABEL.fullmatch(lead)) and (strong or tag is None):
            return first, begin
        if tag:
            return tag, child.end
        bare = not lead.strip(BARE) and child.kind != "document"
        if bare and (told := below(trail := frame.trail(child.end), len(trail) - len(trail.lstrip(AFTER_MARKS)))):
            return told, child.end
        if first is None and (told := carried(lead)):
            return told, begin
        if (first is None or first.via == "clause") and lead.strip(BARE) and (whose := uttered(lead)):
            return Who(whose, whose.start, len(lead), "before"), begin
        vague = first is None or (first.via == "clause" and first.mention.words in VAGUE)
        if vague and lead.endswith((":", " that")) and (told := only(lead)):
            return told, begin
        if first is None and lead.endswith(":") and (m := presented(lead)) and m.sort != "pronoun":
            return Who(m, m.start, m.end, "before"), begin
        if first is not None or self.onward.pieces.run(frame, child):
            return first, begin
        return introduced(self.scene, frame, child)

    def _predicated(self, child: Region, lead: str, who: Who) -> bool:
        """Whether a phrase is what its clause's subject says: a writing's words, or a predicate right after it."""
        touching = not HELPED.sub("", lead[who.mention.end :]).strip()
        return is_writing(who.mention) or (touching and self._predicate(child, lead))

    def _predicate(self, child: Region, lead: str) -> bool:
        """Whether quoted words begin with a finite verb, or follow *has*."""
        first = WORD.match(self.text, child.start, child.end)
        return (first is not None and first.group().lower() in FINITE) or HELPED.search(lead) is not None

    def _telling(self, lead: str, child: Region) -> bool:
        """Whether the words before a quotation may name its speaker: a phrase needs a verb of saying or a writing."""
        if (
            child.kind
            or lead.endswith(":")
            or not TELLING.isdisjoint(WORD.findall(lead[-TOLD_NEAR:]))
            or (self.text[child.start].isupper() and LAST_VERB.search(lead[-FOLLOWS_LONG:]) is not None)
            or self._predicate(child, lead)
        ):
            return True
        return is_utterance(self.text[child.start : child.end], False, False)

    def _kind(self, frame: Frame, child: Region, lead: str, who: Who | None) -> str:
        """Whether quoted words are a document, an utterance or a phrase."""
        bare = lead.strip(BARE)
        strong = not bare or lead.endswith((":", "—")) or (lead.endswith(",") and LED.search(lead[-100:]) is not None)
        strong = strong or (lead.endswith(",") and MASK in lead and after(lead[lead.rfind(MASK) + 1 :]) is not None)
        strong = strong and not (ROW.search(lead) and self.text[child.start].islower())
        alone = not bare and not frame.trail(child.end).strip(MARKS + ".,… *_")
        inside = self.text[child.start : child.end]
        if alone and (
            (len(inside) > LONG and self._whole(frame, child)) or (len(inside) > NOTE and GREETS.match(inside))
        ):
            return "document"
        if not bare and child.form == "marks" and inside[0].isupper() and inside.rstrip()[-1] in ".?!":
            return "quotation"
        if inside[-1] in "!?" and CRIED.search(lead):
            return "quotation"
        noun = FINITE_NEXT.match(frame.trail(child.end)) is not None
        saying = (strong and said(inside, lead, who)) or (not noun and reported(inside, lead))
        return "quotation" if is_utterance(inside, saying, alone) else "phrase"

    def _whole(self, frame: Frame, child: Region) -> bool:
        """Whether the sentence before says that a whole text follows."""
        before_ = [s for s, _ in frame.earlier(child.start)[:2]]
        told = any(introduces(s.rstrip("*_ \n"), whole=True) for s in before_[:1])
        return told or any(FOLLOWING.search(s) for s in before_)

    def _entire(self, frame: Frame, child: Region) -> bool:
        """Whether the sentence before a block says that it is the whole of a text."""
        sentence = next((s for s, _ in frame.earlier(child.start)), "")
        return ENTIRE.search(sentence) is not None and sentence.rstrip("*_ \n").endswith((":", "."))
