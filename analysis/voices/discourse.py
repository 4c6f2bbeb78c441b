"""Gives every quotation its speaker, in the order of the text: tags first, then pronouns, turns and what came before."""

from __future__ import annotations

import re

from analysis.voices.attribution import SAYS, VERB, WORD, Who, after, apposed, before, origin, presented, subject
from analysis.voices.mentions import Mention, in_phrase, mentions
from analysis.voices.regions import MASK, Frame, Region
from analysis.voices.speakers import Cast, is_person
from analysis.voices.statements import introduces
from analysis.voices.utterance import is_utterance
from analysis.voices.vocabulary import WRITINGS

QUESTIONER = re.compile(r"(?P<be>\b(?:is|was|were|been|then) )?\b(?:asked|asks|wondered|pressed|put it to|puts it to|questioned|challenged)\b")
ASKING = ("ask", "wonder", "press", "put", "question", "challeng")
PLURAL = re.compile(r"(?<!s)s$")
ITEM = re.compile(r"\W*[A-Za-z]+ (?:no\.? ?)?\d+[:.)]?\s*")
TELLING = SAYS | WRITINGS | {"According", "according", "words"} | {w.title() for w in WRITINGS}
SUBJECT = 160  # characters at the head of a sentence in which its subject stands
SUBJECTS = frozenset("he she they i we you".split())
LED = re.compile(rf"\b(?:{VERB}|words of|[Aa]ccording to|put it|puts it)\b[^,]{{0,60}},$")
LONG = 150  # characters; a longer quotation introduced as a full text is a document
SHORT = 20  # words; a shorter quotation may be a turn in a dialogue
BRIEF = 8  # words; so may its reply
VOCATIVE = re.compile(
    r"^(?:Good (?:morning|afternoon|evening)|Dear|Hello|Hi|Well|So|Congratulations|Thank you|Thanks|Sorry|Yes|No),? "
    r"(?P<a>(?:M(?:r|rs|s)\.? )?[A-Z][\w ]{2,40}?)[,.!?]|^(?P<b>[A-Z]\w+(?: [A-Z]\w+){0,3}), |, (?P<c>(?:(?:M(?:r|rs|s)|Dr)\.? )?[A-Z]\w+(?: [A-Z]\w+){0,3})[.?!]"
)


class Discourse:
    """Walks the tree of regions and names their speakers."""

    def __init__(self, text: str, cast: Cast, addressee: str):
        self.text, self.cast, self.addressee = text, cast, addressee
        self.turns: list[str] = []

    def walk(self, region: Region) -> None:
        """Attribute the children of `region`, then theirs."""
        if not region.children:
            return
        frame = Frame(self.text, region)
        before_it: Region | None = None
        for child in region.children:
            if child.kind != "furniture" and not child.speaker:
                self._attribute(frame, child, before_it)
            if child.kind not in ("furniture", "phrase"):
                before_it = child
            self.walk(child)

    def _attribute(self, frame: Frame, child: Region, previous: Region | None) -> None:
        lead, begin = frame.lead(child.start)
        who, at = self._told(frame, child, (lead, begin))
        self._decide_kind(frame, child, (lead, who))
        if who is None:
            child.speaker = self._untold(frame, child, previous)
        elif child.kind == "phrase" and who.via == "clause" and not self._is_writing(who.mention):
            child.speaker = "unknown"
        else:
            same = previous if previous is not None and MASK in lead else None
            child.speaker = self._resolve(who.mention, frame, (child.start, lead), same)
            child.cue, child.via = (at + who.start, at + who.end), who.via
        if child.kind != "phrase":
            self._remember(child.speaker)

    def _remember(self, name: str) -> None:
        if name != "unknown" and (not self.turns or self.turns[-1] != name):
            self.turns.append(name)

    def _told(self, frame: Frame, child: Region, led: tuple[str, int]) -> tuple[Who | None, int]:
        """The attribution beside a quotation, and the offset its own offsets count from."""
        lead, begin = led
        strong = lead.endswith((":", ",", "—", "–")) or lead.endswith(" that")
        tag = after(frame.trail(child.end), self.text[child.end - 1]) if child.closed or child.kind != "document" else None
        first = before(lead) if lead.strip("\"“‘'«( " + MASK) and self._telling(lead, child) else None
        if first and first.via == "before" and (strong or tag is None):
            return first, begin
        if tag:
            return tag, child.end
        if first:
            return first, begin
        return self._introduced(frame, child)

    def _telling(self, lead: str, child: Region) -> bool:
        """Whether the words before a quotation may name its speaker: a phrase needs a verb of saying or a writing."""
        if child.kind or lead.endswith(":") or not TELLING.isdisjoint(WORD.findall(lead)):
            return True
        return is_utterance(self.text[child.start : child.end], False, False)

    def _introduced(self, frame: Frame, child: Region) -> tuple[Who | None, int]:
        """The paragraph before, where it ends with a colon or says whose words follow."""
        for sentence, at in frame.earlier(child.start)[:1]:
            if sentence.rstrip().endswith(":"):
                source = origin(sentence) or presented(sentence)
                if source:
                    return Who(source, source.start, source.end, "introduction"), at
                first = before(sentence.rstrip())
                if first and first.mention.words.lower() not in ("i", "we", "you"):
                    return first._replace(via="introduction"), at
        return None, 0

    def _decide_kind(self, frame: Frame, child: Region, told: tuple[str, Who | None]) -> None:
        if child.kind:
            return
        lead, who = told
        bare = lead.strip("\"“‘'«( " + MASK)
        strong = not bare or lead.endswith((":", "—")) or lead.endswith(",") and LED.search(lead[-100:]) is not None
        alone = not bare and not frame.trail(child.end).strip("\"”’'»“«‘.,…*_ ")
        inside = self.text[child.start : child.end]
        if alone and len(inside) > LONG and self._whole(frame, child):
            child.kind = "document"
            return
        child.kind = "quotation" if is_utterance(inside, self._said(inside, lead, who) and strong, alone) else "phrase"

    def _said(self, inside: str, lead: str, who: Who | None) -> bool:
        """Whether the words beside a quotation, or its own full stop after a colon, make it a saying."""
        if who is not None:
            return who.via != "clause" or lead.endswith(":")
        return lead.endswith(":") and inside[0].isupper() and inside.rstrip()[-1] in ".?!"

    def _whole(self, frame: Frame, child: Region) -> bool:
        """Whether the sentence before says that a whole text follows."""
        return any(introduces(s.rstrip("*_ \n"), whole=True) for s, _ in frame.earlier(child.start)[:1])

    def _untold(self, frame: Frame, child: Region, previous: Region | None) -> str:
        """A quotation with no attribution of its own."""
        if child.kind == "phrase":
            return "unknown"
        if ITEM.fullmatch(frame.lead(child.start)[0]):
            return self._thus(frame, child) or "unknown"
        if previous is not None and child.via == previous.via == "set off":
            return previous.speaker  # a text taken line by line
        if previous is not None and previous.kind == "quotation":
            between = frame.words[previous.end - frame.offset : child.start - frame.offset]
            if "\n" not in between.strip("\n") and "\n" not in between:
                return self._onward(frame, child, previous)
            if not re.sub(r"[^\w]", "", between) or self._only_tag(between):
                return self._turn(frame, child, previous)
        return self._thus(frame, child) or self._antecedent(frame, child.start, "", source=child.via != "") or self._last("")

    def _thus(self, frame: Frame, child: Region) -> str:
        """*Thus the Morning Clarion*, *So the minister told us*: the paragraph below a quotation names its speaker."""
        below = frame.words[child.end - frame.offset : child.end - frame.offset + 200].lstrip("\"”’'»* \n")
        match = re.match(r"(?:So|Thus),? (?:said |says |wrote |spoke )?", below)
        m = subject(below[match.end() :].split(",")[0]) if match else None
        return self._named(m) if m and m.start <= 4 and m.sort != "pronoun" else ""

    def _only_tag(self, between: str) -> bool:
        """Whether nothing but the attribution of the last quotation stands between two paragraphs of speech."""
        tag, _, rest = between.partition("\n")
        return not re.search(r"\w", rest) and len(tag) < 160 and after(tag) is not None

    def _onward(self, frame: Frame, child: Region, previous: Region) -> str:
        """The same paragraph goes on: the same speaker, unless a sentence between has a person for its subject."""
        for sentence, at in frame.earlier(child.start):
            if at < previous.end:
                break
            m = subject(sentence)
            if m and m.sort != "pronoun" and is_person(self.cast.fullest(m.words)):
                return self.cast.fullest(m.words)
        return previous.speaker

    def _turn(self, frame: Frame, child: Region, previous: Region) -> str:
        """A paragraph of speech after one of speech: the next turn of a dialogue, or more from the same speaker."""
        said = self.text[previous.start : previous.end]
        reply = self.text[child.start : min(child.end, child.start + 400)]
        asked = said.rstrip().endswith("?")
        if not asked and (len(reply.split()) > BRIEF or len(said.split()) > SHORT):
            return previous.speaker
        called = self._called(said) or self._called(reply, previous.speaker)
        if called:
            return called
        others = [name for name in reversed(self.turns) if name != previous.speaker]
        other = others[0] if others else self._other(frame, child.start, previous.speaker)
        return other or ("unknown" if asked else previous.speaker)

    def _other(self, frame: Frame, start: int, speaker: str) -> str:
        """Another person named in the sentences before a dialogue."""
        for sentence, _ in frame.earlier(start):
            for m in mentions(sentence):
                name = self.cast.fullest(m.words) if m.sort != "pronoun" and not self._opener(sentence, m) else ""
                if name and name != speaker and self._fits(name, ""):
                    return name
        return ""

    def _called(self, said: str, whom: str = "") -> str:
        """The person whom a turn addresses by name or office, if the text names one; not for a turn to `whom`."""
        if whom:
            return ""
        match = VOCATIVE.search(said)
        words = match and (match["a"] or match["b"] or match["c"])
        name = self.cast.fullest(words if re.match("M(?:r|rs|s)\\b|Dr\\b", words) else "the " + words) if words else ""
        return name if " " in name and not name.startswith("the ") else ""

    def _is_writing(self, m: Mention) -> bool:
        return any(w.lower() in WRITINGS for w in m.words.split())

    def _resolve(self, m: Mention, frame: Frame, where: tuple[int, str], same: Region | None) -> str:
        """The fullest name of a mention."""
        words, low = m.words, m.words.lower()
        if low in ("i", "we", "my", "our"):
            return frame.region.speaker or "unknown"
        if low in ("you", "your"):
            return frame.region.addressee or self.addressee or "unknown"
        if m.sort == "pronoun":
            if same is not None and same.speaker:
                return same.speaker
            gender = {"he": "m", "she": "f", "they": "p"}.get(low, "")
            if gender == "p":
                return self._plural(frame, where)
            found = self._in_lead(where[1], m, gender) or self._antecedent(frame, where[0], gender)
            found = found or self._last(gender)
            return found if found != "unknown" else self._later(frame, where[0], gender)
        if self._is_writing(m) and not self._owner(m):
            source = origin(where[1])
            if source:
                return self.cast.fullest(source.words)
            if low.split()[0] in ("his", "her", "their", "its"):
                gender = {"his": "m", "her": "f"}.get(low.split()[0], "p")
                return self._antecedent(frame, where[0], gender) or self._last(gender)
        return self._named(m)

    def _owner(self, m: Mention) -> str:
        """*the minister* in *the minister’s statement*."""
        owner = re.match(r"(.+?)['’]s?\s", m.words)
        return owner[1] if owner and self._is_writing(m) and owner[1].split()[-1].lower() not in WRITINGS else ""

    def _named(self, m: Mention) -> str:
        return self.cast.fullest(self._owner(m) or m.words)

    def _in_lead(self, lead: str, pronoun: Mention, gender: str) -> str:
        """The antecedent of a pronoun in its own sentence."""
        for m in mentions(lead[: pronoun.start]) if pronoun.words in lead else []:
            if m.end <= pronoun.start and m.sort != "pronoun" and not in_phrase(lead, m):
                name = self.cast.fullest(m.words)
                if self._fits(name, gender):
                    return name
        return ""

    def _antecedent(self, frame: Frame, start: int, gender: str, unless: str = "", *, source: bool = False) -> str:
        """The subject of the nearest earlier sentence that can be meant; `source`: or whom a text is said to be from."""
        sentences = frame.earlier(start)
        sources = [m for sentence, _ in sentences[:6] if (m := origin(sentence))] if source else []
        if sources:
            return self.cast.fullest(sources[0].words)
        for sentence, _ in sentences:
            found = mentions(sentence[:SUBJECT])
            for m in found:
                if m.sort == "pronoun" or in_phrase(sentence, m) or self._opener(sentence, m):
                    if m.sort == "pronoun" and m.words.lower() in SUBJECTS:
                        break
                    continue
                who = apposed(sentence, m)
                name = self._named(who)
                asker = self.turns and _asks(sentence) and not self.cast.gender(name)
                fits = self._fits(name, gender) or who is not m and not self.cast.gender(name) and self._fits(m.words, gender)
                if name != unless and fits and not asker:
                    return name
            for m in found:
                if gender in ("m", "f") and m.sort == "name" and self.cast.gender(self.cast.fullest(m.words)) == gender:
                    return self.cast.fullest(m.words)
        return ""

    def _plural(self, frame: Frame, where: tuple[int, str]) -> str:
        """*They*: the nearest body, or people, that are a sentence's subject."""
        for sentence, _ in [(where[1], 0), *frame.earlier(where[0])[:4]]:
            m = subject(sentence)
            name = self.cast.fullest(m.words) if m and m.sort != "pronoun" and not self._opener(sentence, m) else ""
            if name and (not is_person(name) or not self._fits(name, "")):
                return name
        return "unknown"

    def _later(self, frame: Frame, start: int, gender: str) -> str:
        """A pronoun before its name: the subject of one of the next sentences."""
        for sentence in frame.later(start):
            m = subject(sentence)
            name = self.cast.fullest(m.words) if m and m.sort != "pronoun" and not self._opener(sentence, m) else ""
            if name and self._fits(name, gender):
                return name
        return "unknown"

    def _opener(self, sentence: str, m: Mention) -> bool:
        """Whether a lone capitalised word is only the first of its sentence."""
        opens = not re.search(r"\w", sentence[: m.start])
        return opens and " " not in m.words and not self.cast.stands(m.words) and " " not in self.cast.fullest(m.words)

    def _fits(self, name: str, gender: str) -> bool:
        if gender == "p":
            return True
        if gender and " " not in name and name not in self.turns and not self.cast.gender(name):
            return False
        last = name.split()[-1] if name else ""
        if not is_person(name) or (last.islower() and PLURAL.search(last)):
            return False
        return not gender or self.cast.gender(name) in ("", gender)

    def _last(self, gender: str) -> str:
        for name in reversed(self.turns):
            if self._fits(name, gender) or not gender:
                return name
        return "unknown"


def _asks(sentence: str) -> bool:
    """Whether the subject of a sentence puts a question to somebody."""
    match = QUESTIONER.search(sentence) if any(verb in sentence for verb in ASKING) else None
    return match is not None and not match["be"]
