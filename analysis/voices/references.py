"""Whom the words that attribute a quotation mean: a name, a pronoun, a writing, the page of one."""

from __future__ import annotations

import re

from analysis.voices.antecedents import HIMSELF
from analysis.voices.attribution import ASKED, OTHER, asked
from analysis.voices.mentions import NAME, Mention, mentions
from analysis.voices.names import is_person, is_role
from analysis.voices.patterns import lazily
from analysis.voices.people import is_writing
from analysis.voices.publication import PAPERS
from analysis.voices.recited import PRINTED, READ_OUT
from analysis.voices.regions import MASK, Frame, Region
from analysis.voices.scene import PART, WITHOUT_NAME, Scene
from analysis.voices.sole import sole
from analysis.voices.subjects import apposed, mention_at, origin, subject
from analysis.voices.trie import any_of
from analysis.voices.vocabulary import BODIES, GIVEN

LABEL = lazily(r"\W*(?:And )?(?:[Hh]e|[Ss]he):")  # *She: “…”*, a turn after another's
BY_WHOM = lazily(
    r"\b(he|she|they|[A-Z]\w+(?: [A-Z]\w+){0,2}) (?:then |later |has |had )?(?:sent|wrote|issued|circulated|posted|"
    r"put out)\b"
)
BARE = lazily(
    r"(?:(?:[Tt]he|[Tt]his) )?(?:\w+ )?(?:letter|email|e-mail|note|memo|message|statement|text|post|reply|circular)",
    re.IGNORECASE,
)
OF_WHAT = lazily(r" ?[\w.()]{0,8},? of (?=(?:the |our |its )?\w)")
SENT_FROM = lazily(r"(?: of [^,.]{3,20})?,? (?:from|by) (?=(?:the |our )?\w)")  # *the email to Lee from Kerr*
AUTHORED = lazily(r"\b(?:is|was) (?:the work of|by|written by|signed by) (?=\w)")
PAPER = lazily(
    rf"\b(?:[Tt]he )?(?:[A-Z][\w’'-]+ ){{1,2}}(?:{any_of(w.title() for w in PAPERS)})\b(?! (?:Office|Act|Street)\b)"
)
YOURS = lazily(r"[Yy]our (?:[a-z]+ )?")
FIRM = lazily(
    r"[Tt]he (?:company|firm|operator|employer|contractor|developer|supplier|retailer|manufacturer|airline|bank|chain|"
    r"corporation|charity|agency|supermarket)"
)
SENTENCES = 3  # above *the company said* in which it is named
NEAR = 2  # quotations of the same speaker in which somebody may be named whom the next calls *he* or *she*
FIRST_PERSON = ("i", "we", "my", "our")
SECOND_PERSON = ("you", "your")
GENDERS = {"he": "m", "she": "f", "they": "p", "his": "m", "her": "f", "their": "p", "its": "p"}


class References:
    """Resolves mentions to names in the light of the speakers so far."""

    def __init__(self, scene: Scene, addressee: str):
        self.scene, self.addressee = scene, addressee

    def resolve(self, m: Mention, frame: Frame, start: int, lead: str, same: str) -> str:
        """The fullest name of a mention; `same` is the speaker of a quotation earlier in the sentence."""
        low = m.words.lower()
        if low in FIRST_PERSON:
            return frame.region.speaker or "unknown"
        if low in SECOND_PERSON:
            return frame.region.addressee or self.addressee or "unknown"
        whose, _, what = low.partition(" ")
        if what == "voice" and whose in GENDERS:
            return self._pronoun(m._replace(words=whose, end=m.start + len(whose), sort="pronoun"), frame, start, lead)
        if m.sort == "pronoun":
            return (same if same != frame.region.speaker else "") or self._pronoun(m, frame, start, lead)
        held = OF_WHAT.match(lead, m.end) if PART.fullmatch(m.words) and lead[m.start : m.end] == m.words else None
        if held and (whole := mention_at(lead, held.end())) and whole.sort != "pronoun":
            return self.scene.named(whole)  # *Section 9 of the Act*
        if PART.fullmatch(m.words):
            return self.scene.whole(frame, start) or self.scene.named(m)
        if himself := HIMSELF.match(lead, m.start):
            gender = "m" if himself["self"] == "him" else "f"
            return self.scene.antecedent(frame, start, gender) or self.scene.named(m)
        if (printed := PRINTED.match(m.words)) and (paper := self._paper(printed["what"], frame, start)):
            return paper
        if YOURS.match(m.words) and is_writing(m) and (frame.region.addressee or self.addressee):
            return frame.region.addressee or self.addressee
        if is_writing(m) and not self.scene.owner(m):
            sent = SENT_FROM.match(lead, m.end) if lead[m.start : m.end] == m.words else None
            source = (mention_at(lead, sent.end()) if sent else None) or origin(lead)
            if source:
                return self.scene.cast.fullest(source.words)
            gender = GENDERS.get(low.split()[0], "")
            if not gender and (whose := self._written(m, frame, start)):
                return whose
            if gender == "p":
                return self.scene.plural(frame, start, lead, thing=low.startswith("its"))
            if gender:
                own = m._replace(words=m.words.split()[0], sort="pronoun")
                found = (
                    self.scene.within(lead, own, gender)
                    if lead[m.start : m.end] == m.words and not READ_OUT.search(lead)
                    else ""
                )
                found = found or self.scene.antecedent(frame, start, gender) or self.scene.last(gender)
                self.scene.learn(found, gender)
                return found if found != "unknown" else self.scene.anyone(frame, start, gender)
        name = self.scene.named(m)
        if m.words.lower() == "the minister" and is_role(name) and m.words not in lead:
            name = self._questioned(frame, start) or name
        return (self._firm(frame, start) if FIRM.fullmatch(name) else "") or name

    def _firm(self, frame: Frame, start: int) -> str:
        """*Quayle denies it. In a letter the company said*: the body by name that the sentences before are about."""
        for sentence, _ in frame.earlier(start)[:SENTENCES]:
            m = subject(sentence)
            name = self.scene.person(sentence, m) if m and m.sort == "name" else ""
            if name and not self.scene.cast.gender(name) and name.split()[0].lower() not in GIVEN | WITHOUT_NAME:
                return name
        return ""

    def _questioned(self, frame: Frame, start: int) -> str:
        """*“I have,” replied the Minister*: the one person who spoke before the question, beside who asked it."""
        above = next((s for s, _ in frame.earlier(start)), "")
        asker = self.scene.turns[-1:] if MASK in above else []
        spoke = {name for name in self.scene.turns if " " in name and is_person(name) and not is_role(name)}
        spoke -= set(asker)
        return spoke.pop() if "?" in above and len(spoke) == 1 else ""

    def _paper(self, what: str, frame: Frame, start: int) -> str:
        """Who printed an apology or a correction: whoever it is said above to come from, else the last paper named."""
        for sentence, _ in frame.earlier(start):
            sent = re.search(rf"\b{what} (?:from|by|in) (?P<who>(?:the )?{NAME.pattern})", sentence)
            if sent:
                return self.scene.cast.fullest(sent["who"])
        papers = PAPER.findall(frame.words[: start - frame.offset])
        return self.scene.cast.fullest(papers[-1]) if papers else ""

    def _written(self, m: Mention, frame: Frame, start: int) -> str:
        """Who wrote a text that is named without its author: *the email he sent to staff*, *Statement*."""
        if not BARE.fullmatch(m.words):
            return ""
        for sentence, _ in frame.earlier(start)[:3]:
            told = BY_WHOM.search(sentence)
            if told and is_writing(m) and told[1][0].isupper() and m.words.split()[-1].lower() in sentence.lower():
                return self.scene.cast.fullest(told[1])
        known = self.scene.source(frame, start) or self.scene.writer(frame, start)
        own = frame.region.kind == "author" and not BODIES.isdisjoint(frame.region.speaker.lower().split())
        return known or (frame.region.speaker if own and " " not in m.words else "")

    def _outside(self, quoted: Region, outer: Region, gender: str) -> str:
        """Whom *he* or *she* means in quoted words that name nobody: by the speaker's words before, or those around."""
        around = Frame(self.scene.cast.text, outer)
        before = [r for r in outer.children if r.speaker == quoted.speaker]
        found = self._named_in(before, quoted.start, gender) or self.scene.antecedent(around, quoted.start, gender)
        return found if found not in ("", quoted.speaker) else self.scene.anyone(around, quoted.start, gender)

    def _named_in(self, regions: list[Region], start: int, gender: str) -> str:
        """Whoever of a gender the last quotations above `start` name: *“My wife left,” he says. “She told me”*."""
        text = self.scene.cast.text
        for region in reversed([r for r in regions if r.end <= start][-NEAR:]):
            words = text[region.start : region.end]
            named = (self.scene.named(m) for m in reversed(mentions(words)) if m.sort != "pronoun")
            if found := next((name for name in named if self.scene.cast.gender(name) == gender), ""):
                return found
        return ""

    def _pronoun(self, m: Mention, frame: Frame, start: int, lead: str) -> str:
        """Whom *he*, *she* or *they* means."""
        gender = GENDERS.get(m.words.lower(), "")
        if m.words.lower() == "its":
            above = next((s for s, _ in frame.earlier(start)), "")
            found = self.scene.plural(frame, start, lead, thing=True)
            return found if found != "unknown" or not (by := sole(above)) else self.scene.named(by)
        if gender == "p":
            above = next((s for s, _ in frame.earlier(start)), "")
            whom = asked(above)  # *We asked the firm why. They said:*
            many = self.scene.named(apposed(above, whom.mention)) if whom else self.scene.plural(frame, start, lead)
            return many if many != "unknown" else self.scene.thing(frame, start, lead)
        if m.words == OTHER:
            return self.scene.reply(frame, start, self.scene.last(""))
        if m.words == ASKED:
            return (
                self.scene.asked(frame, start)
                or self.scene.questioned(frame, start)
                or self.scene.antecedent(frame, start, "")
                or self.scene.last("")
            )
        if m.words.lower() == "it":
            above = next((s for s, _ in frame.earlier(start)), "")
            if whom := asked(above):
                return self.scene.named(apposed(above, whom.mention))  # *I asked the firm why. It said:*
            for words in (lead, above):
                agent = AUTHORED.search(words)
                if agent and (who := mention_at(words, agent.end())) and who.sort != "pronoun":
                    return self.scene.named(apposed(words, who))
            known = self.scene.thing(frame, start, lead)
            return known if known != "unknown" else self.scene.antecedent(frame, start, "") or self.scene.last("")
        writer = frame.region.speaker.split() if frame.region.kind in ("author", "quotation") else []
        if len(writer) > 1 and (frame.region.kind == "quotation" or writer[0].lower() in GIVEN):
            self.scene.barred |= frozenset(writer)  # who writes or says *I* is not *he*
        if LABEL.fullmatch(lead) and (other := self.scene.other(gender)) != "unknown":
            return other
        found = self.scene.within(lead, m, gender) or self.scene.antecedent(frame, start, gender)
        outer = frame.region.parent if frame.region.kind == "quotation" else None
        if not found and outer is not None:  # *“He told me, ‘No,’” she said*, of whoever the words around speak of
            found = self._outside(frame.region, outer, gender)
        found = found or self.scene.last(gender)
        found = found if found != "unknown" else self.scene.anyone(frame, start, gender)
        found = found if found != "unknown" else self._named_in(frame.region.children, start, gender) or found
        found = found if found != "unknown" else self.scene.later(frame, start, gender)
        self.scene.learn(found, gender)
        return found
