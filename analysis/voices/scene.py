"""What *it* and *they* refer to, whose a writing is, and whose turn it is in a dialogue."""

from __future__ import annotations

from analysis.voices.antecedents import PREDICATE, SUBJECT, Antecedents
from analysis.voices.attribution import asked
from analysis.voices.mentions import NAME, Mention, in_phrase, mentions
from analysis.voices.names import is_person, is_role
from analysis.voices.patterns import lazily
from analysis.voices.people import asks, is_writing
from analysis.voices.regions import Frame
from analysis.voices.subjects import apposed, mention_at, subject
from analysis.voices.verbs import ADVERB, VERB
from analysis.voices.vocabulary import GIVEN, PERSONS, TITLES

SHORT = 20  # words; a shorter quotation may be a turn in a dialogue
BRIEF = 9  # words; so may its reply
WROTE = lazily(
    r"\b(?:e-?mailed|written|wrote|writes|sent|replied|texted|posted|issued|circulated|pointed out|drafted)\b"
)
ITS = lazily(r"\W*(?:It|This|The (?:email|letter|note|memo|message|statement))\b")
IN_IT = lazily(  # *In a statement it said:*, of the body that the statement is from
    rf"(?:In|On|Through|Via) (?:an?|its|another) [^.:;¤]{{3,40}}?,? it (?:{ADVERB} )?{VERB}\b"
)
SAYS_IT = lazily(r"\b(?:what|as|where|than) it says\b")
AGENT = lazily(  # *a statement read out on behalf of Ann Lee*, *an email that was sent in June by Ann Lee*
    r"\b(?:on behalf of|(?:sent|written|issued|signed|drafted|posted)\b[^.]{0,20}? by) (?=(?:the |our )?[A-Z])"
)
OWN = lazily(r"(?:[Hh]is|[Hh]er) (?:letter|email|note|message|statement|reply|memo|text|speech|post|resignation)\b.*")
FAR = 5000  # characters before a quotation in which a report is looked for whose paragraph it is
OWNED = lazily(
    rf"(?P<who>{NAME.pattern}|[Tt]he [a-z]+)['’]s? (?:\w+ ){{0,2}}(?:report|review|letter|statement|paper|response|"
    rf"memo|ruling|audit|guidance|circular|handbook|leaflet|email|brochure|press release)\b"
)
TOLD_TO = lazily(
    r"(?<![”\"’'»] )\b(?:told|asked|said to|shouted at|wrote to) (?=\w)"
)  # *“It is spent,” he told the manager.*
SEVERAL = lazily(r" (?:people|folk|staff|team|crew)$")
OF_PERSON = lazily(r"\b[Tt]he (?P<who>[A-Z][\w’'-]+) (?:review|report|inquiry|commission|letter|memo|paper)\b")
TITLED_REPORT = lazily(
    r"\b(?P<the>[Tt])he (?P<who>[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)?? (?:Review|Report|Inquiry|Commission|Paper|Strategy|"
    r"Plan)\b"
)
PART = lazily(
    r"(?:[Tt]he |[Ii]ts )?(?:(?:first|second|third|fourth|fifth|last|final|opening|closing|next|key) )?(?:[Pp]age|"
    r"[Cc]hapter|[Pp]ara(?:graph)?|[Ss]ection|[Cc]lause|[Ff]ootnote|[Aa]nnex|[Ss]entence|[Ll]ine)s?|(?:[Mm]y|"
    r"[Tt]he) (?:own )?(?:favourite|best|worst|key|first|last|final|opening) (?:line|sentence|paragraph|page|section)"
)
THEIR_OWN = ("its ", "his ", "her ", "their ")
NAMED = r"[A-Z]\w+(?: [A-Z]\w+){0,3}"
TITLED = lazily(r"M(?:r|rs|s)\b|Dr\b")
STYLED = PERSONS | GIVEN  # first words of *Captain Doyle*, *Ann Lee*
WRITER = lazily(r"\b(?:me|I)\b")
BY_COMMA = lazily(r"\w, $")
HIM, HER = lazily(r"\bhim\b"), lazily(r"\bher\b(?! [a-z]+ing\b)")
ASKED_NEAR = 5  # sentences in which whoever is asked is named
WITHOUT_NAME = frozenset(word.lower() for word in TITLES.split("|"))
THING = lazily(
    r"(?:On |In |At )?(?:[^,.]{2,30}, )?(?P<what>(?:An?|The|Another) (?:[a-z-]+ ){0,2}[a-z-]+?) "
    r"(?:\w+ly )?(?:\w+ed|has|had|was|is|came|went)\b"
)
WRITER_NEAR = 3  # sentences in which these stand
VOCATIVE = lazily(
    r"^(?:Good (?:morning|afternoon|evening)|Dear|Hello|Hi|Well|So|Congratulations|Thank you|Thanks|Sorry|Yes|No),? "
    rf"(?P<a>(?:M(?:r|rs|s)\.? )?[A-Z][\w ]{{2,40}}?)[,.!?]|^(?P<b>{NAMED}), |, (?P<c>(?:(?:M(?:r|rs|s)|"
    rf"Dr)\.? )?{NAMED})[.?!]|, (?P<d>(?:M(?:r|rs|s)|Dr)\.? {NAMED}),"
)


class Scene(Antecedents):
    """The speakers of a text so far, with bodies, writings and the turns of a dialogue."""

    def plural(self, frame: Frame, start: int, lead: str, *, thing: bool = False) -> str:
        """*They*: the nearest body, or people, that are a sentence's subject; `thing`: *it*, and no people."""
        sentences = [lead, *(s for s, _ in frame.earlier(start)[:4])]
        for found in ([subject(s)] for s in sentences), (mentions(s[:SUBJECT]) for s in sentences):
            for sentence, several in zip(sentences, found, strict=True):
                for m in several:
                    placed = m is not None and (m.sort == "name" or thing) and in_phrase(sentence, m)
                    if m and not placed and not is_writing(m) and self._many(name := self.person(sentence, m), thing):
                        return name
        return "unknown"

    def thing(self, frame: Frame, start: int, lead: str) -> str:
        """*It*: a writing that the sentence before mentions, else the nearest body."""
        for sentence, _ in frame.earlier(start)[:4]:
            if IN_IT.match(sentence) and self.turns:
                return self.turns[-1]
            writing = next((m for m in mentions(sentence) if m.sort == "noun" and is_writing(m)), None)
            if writing and PART.fullmatch(writing.words):
                return self.whole(frame, start)
            if writing:
                return self._author(frame, start, sentence, writing)
            if owned := OWNED.search(sentence):
                return self.titled(self.cast.fullest(owned["who"]))
            if not (sentence.rstrip().endswith(":") or ITS.match(sentence) or SAYS_IT.search(sentence)):
                break
        known = self.plural(frame, start, lead, thing=True)
        above = next((s for s, _ in frame.earlier(start)), "")
        told = THING.match(above) if known == "unknown" else None  # *A casting call arrived. It began:*
        return told["what"][0].lower() + told["what"][1:] if told else known

    def _author(self, frame: Frame, start: int, sentence: str, writing: Mention) -> str:
        """Whose a writing is: its owner, who wrote it, who brings it on (*She opens with a statement*), or itself."""
        if self.owner(writing):
            return self.titled(self.named(writing))
        agent = AGENT.search(sentence, writing.end)
        if agent and (who := mention_at(sentence, agent.end())):
            return self.named(apposed(sentence, who))
        if OWN.fullmatch(writing.words):
            gender = "m" if writing.words.lower().startswith("his ") else "f"
            return self.antecedent(frame, start, gender) or self.anyone(frame, start, gender)
        whose = subject(sentence) if writing.words.lower().startswith(("a ", "an ")) else None
        if whose and whose.sort == "pronoun" and whose.words.lower() in ("he", "she"):
            gender = "m" if whose.words.lower() == "he" else "f"
            return self.antecedent(frame, start, gender) or self.last(gender)
        brought = self.person(sentence, whose) if whose and whose.start < writing.start else ""
        return self.writer(frame, start) or self.source(frame, start) or brought or self.named(writing)

    def whole(self, frame: Frame, start: int) -> str:
        """The text, or its author, that a page or a chapter is of."""
        for sentence, _ in frame.earlier(start):
            found = [m for m in mentions(sentence) if m.sort != "pronoun" and is_writing(m)]
            sent = WROTE.search(sentence) if any(m.words.lower().startswith(("a ", "an ")) for m in found) else None
            if sent and (name := self.person(sentence, subject(sentence))) and not is_writing(Mention(0, 0, name, "")):
                return name
            writing = next((m for m in found if self.owner(m)), None)
            if writing:
                return self.titled(self.named(writing))
        if reported := self.reported(frame, start):
            return reported
        for sentence, _ in frame.earlier(start):
            found = [m for m in mentions(sentence) if m.sort != "pronoun" and is_writing(m)]
            writing = next((m for m in found if " " in m.words and not m.words.lower().startswith(("a ", "an "))), None)
            whose = subject(sentence) if writing and writing.words.lower().startswith(THEIR_OWN) else None
            if whose and (name := self.person(sentence, whose)):
                return name  # *The Board published its report.*
            if writing:
                return self.named(writing)
        return self.publisher(frame, start) or self.antecedent(frame, start, "")

    def reported(self, frame: Frame, start: int) -> str:
        """Whose report, review or letter the text above names last: *the Inspector’s report*, *the Lane review*."""
        above = frame.words[max(0, start - frame.offset - FAR) : start - frame.offset]
        owned = [m["who"] for m in OWNED.finditer(above)]
        if owned:
            return self.titled(self.cast.fullest(owned[-1]))
        full = (self.cast.fullest(m["who"]) for m in OF_PERSON.finditer(above))
        known = next((name for name in full if " " in name and is_person(name)), "")
        return known or ((named := TITLED_REPORT.search(above)) is not None and named.group()) or ""

    def titled(self, name: str) -> str:
        """*The Lane Review*, where a text calls it so, for Ann Lane, whose review it is."""
        last = name.rpartition(" ")[2]
        found = TITLED_REPORT.finditer(self.cast.text) if last.isalpha() else iter(())
        return next((m.group() for m in found if m["the"] == "T" and m["who"] == last), name)

    def asked(self, frame: Frame, start: int) -> str:
        """Whom the sentences before say that *I* asked."""
        found = (asked(sentence) for sentence, _ in frame.earlier(start)[:3])
        return next((self.named(who.mention) for who in found if who), "")

    def questioned(self, frame: Frame, start: int) -> str:
        """Of whom the sentence before asks something: *Ann Lee asked whether the chair had read it.*"""
        sentence = next((s for s, _ in frame.earlier(start)), "")
        if (told := TOLD_TO.search(sentence)) and (m := mention_at(sentence, told.end())) and m.sort != "pronoun":
            return self.named(m)
        asker = subject(sentence) if asks(sentence) else None
        others = (m for m in mentions(sentence) if asker and m.start > asker.end and m.sort != "pronoun")
        whom = next((name for m in others if self.fits(name := self.named(m), "")), "")
        return whom or (self._spoken_to(frame, start, sentence, asker) if asker and asker.sort != "pronoun" else "")

    def _spoken_to(self, frame: Frame, start: int, sentence: str, asker: Mention) -> str:
        """Whom somebody asks who is named before: *The clerk said so. Lee asked when.*"""
        own = self.named(asker)
        gender = "m" if HIM.search(sentence, asker.end) else "f" if HER.search(sentence, asker.end) else ""
        above = [(s, subject(s)) for s, _ in frame.earlier(start)[1:ASKED_NEAR]]
        names = [self.named(m) for s, m in above if m and m.sort != "pronoun" and not self.opener(s, m)]
        return next((name for name in names if name != own and self.fits(name, gender)), "")

    def writer(self, frame: Frame, start: int) -> str:
        """Who wrote the email, letter or note that the sentences before tell of."""
        for sentence, _ in frame.earlier(start)[:4]:
            verb = WROTE.search(sentence)
            name = self.person(sentence, subject(sentence)) if verb else ""
            if name and not is_writing(Mention(0, 0, name, "noun")):
                return name
        return ""

    def _many(self, name: str, thing: bool) -> bool:
        """Whether a name is a body's or, unless it is a thing's, that of several people."""
        if thing and " " not in name and name not in self.turns and not self.cast.gender(name):
            return bool(name)
        if not thing and SEVERAL.search(name):
            return True
        if (
            thing
            and name[:1].isupper()
            and name.split()[0].lower() not in GIVEN | WITHOUT_NAME
            and not self.cast.gender(name)
        ):
            return True  # *Seafood Scotia had sent an observer. It has since written.*
        return bool(name) and (not is_person(name) or not (thing or self.fits(name, "")))

    def later(self, frame: Frame, start: int, gender: str) -> str:
        """A pronoun before its name: the subject of one of the next sentences."""
        names = (self.person(sentence, subject(sentence)) for sentence in frame.later(start))
        return next((name for name in names if name and self.fits(name, gender)), "unknown")

    def anyone(self, frame: Frame, start: int, gender: str) -> str:
        """The nearest person of any earlier sentence, whatever governs it."""
        for sentence, _ in frame.earlier(start):
            for m in reversed(mentions(sentence)):
                if PREDICATE.search(sentence, 0, m.start):
                    continue
                name = self.person(sentence, m)
                if name and self.fits(name, gender):
                    return name
        return "unknown"

    def turn(self, frame: Frame, start: int, speaker: str, said: str, reply: str) -> str:
        """Who speaks a paragraph of speech after one of `speaker`: the other of a dialogue, or the same again."""
        asked = said.rstrip().endswith("?")
        others = (name for name in reversed(self.turns) if name != speaker)
        if reply and self.called(reply) == speaker:
            return next(others, "") or self._bystander(frame, start, speaker) or "unknown"
        if not asked and (len(reply.split()) > BRIEF or len(said.split()) > SHORT):
            return speaker
        others = (name for name in reversed(self.turns) if name != speaker)
        other = self.called(said) or next(others, "") or self._bystander(frame, start, speaker)
        if not other and speaker == frame.region.speaker:
            other = self.later(frame, start, "")  # whoever answers the writer
        return other or ("unknown" if asked or reply.rstrip().endswith("?") else speaker)

    def reply(self, frame: Frame, start: int, speaker: str) -> str:
        """Who answers `speaker` in the same paragraph: the writer, where it tells of *me*, or whom the writer met."""
        own = frame.region.speaker
        if speaker == own and (name := self.antecedent(frame, start, "")):
            return name
        told = [sentence for sentence, _ in frame.earlier(start)[:WRITER_NEAR]]
        if speaker != own and any(map(WRITER.search, told)):
            return own
        others = (name for name in reversed(self.turns) if name != speaker)
        return next(others, "") or self._bystander(frame, start, speaker) or "unknown"

    def _bystander(self, frame: Frame, start: int, speaker: str) -> str:
        """Another person named in the sentences before a dialogue."""
        sentences = [sentence for sentence, _ in frame.earlier(start)]
        free = [(s, m) for s in sentences for m in mentions(s) if not in_phrase(s, m)]
        for sentence, m in free + [(s, m) for s in sentences for m in mentions(s) if in_phrase(s, m)]:
            name = "" if sentence[max(0, m.start - 1) : m.start] == "(" else self.person(sentence, apposed(sentence, m))
            if m.sort == "noun" and (BY_COMMA.search(sentence, 0, m.start) or m.words.endswith("voice")):
                continue  # *Ann Lee, a former midwife*
            if name and name != speaker and self.fits(name, "") and (" " in name or self._alone(name)):
                return name
        return ""

    def called(self, said: str) -> str:
        """The person whom a turn addresses by name or office, if the text names one."""
        match = VOCATIVE.search(said)
        words = match[match.lastgroup or 0] if match else ""
        known = TITLED.match(words) or (" " in words and not is_role(words) and words.split()[0].lower() in STYLED)
        name = self.cast.fullest(words if known else "the " + words) if words else ""
        return name if " " in name and not name.startswith("the ") else ""
