"""Which person is being spoken of: the antecedents of *he* and *she*, and whom a sentence is about."""

from __future__ import annotations

import re

from analysis.voices.mentions import Mention, in_phrase, mentions
from analysis.voices.names import AFTER_HEAD, is_firm, is_person
from analysis.voices.regions import LETTER, LOOKED, Frame
from analysis.voices.speakers import Cast
from analysis.voices.subjects import apposed, fronted, mention_at, origin, sender, subject
from analysis.voices.verbs import VERB
from analysis.voices.vocabulary import BODIES, GIVEN, GROUPS, PERSONS, WORDS_TOO, WRITINGS

SUBJECT = 240  # characters at the head of a sentence in which its subject stands
LONGEST = 6  # spaces in a person's name; more are in a headline
SOURCES = 6  # sentences before a block in which its source is looked for
SUBJECTS = frozenset("he she they i we you".split())
PLURAL = re.compile(r"(?<!s)s$")
PUBLISHED = re.compile(r"\b(?:published|written|wrote|issued|sent|put out|posted|released|circulated|emailed)\b")
NEAR = 12  # characters between a publisher and the verb
ASKING = ("ask", "wonder", "press", "put", "question", "challeng")
QUESTIONER = re.compile(
    r"(?P<be>\b(?:is|was|were|been|then) )?\b(?:asked(?! (?:not )?(?:to|for|that)\b)|"
    r"asks|wondered|pressed|put it to|puts it to|questioned|"
    r"challenged)\b"
)
FIRST = re.compile(
    r"\W*(?:\d+[/.)]\s*)?(?:[Ww]hen|[Aa]s|[Aa]fter) (?:I|we)\b"
)  # *When I put this to her aide, she said*
IMPERSONAL = re.compile(r"It (?:(?:has|had|may|might|is|was|could|can) ){1,2}(?:be |been )?\w+ that\b")
KIN = re.compile(r"(?P<whose>[Hh]is|[Hh]er) (?:\w+ )?[a-z]+$")
HIM = re.compile(r"\b(?:he|him|she|her)\b")
SAYS_THAT = re.compile(rf"(?:, who[^,]{{2,60}},)? (?:\w+ )?{VERB} that\b")  # *Her daughter thinks that she should sue*
OF_ANOTHER = re.compile(r"\b(?:that|why|how|what|whether|if) (?:he|she) (?:had|has|was|is|would|will)\b")
TOLD = re.compile(
    rf", (?P<who>he|she) {VERB}(?: (?:them|us|me|delegates|MPs|\w+ly))?,"
)  # *The chief had, she reminded them, gone*
ANOTHER = re.compile(  # *Another was blunter.*, *A third said she had been followed.*
    rf"(?P<who>(?:Another|A (?:second|third|fourth))(?: of (?:them|us)| [a-z]+)?) "
    rf"(?:\w+ly )?(?:{VERB}|was|is|had|put)\b"
)
CITED = re.compile(
    r"The (?:\w+ )?(?:question|answer|reply|point|attack|challenge) (?:came|was|is) from (?=[A-Z])|"
    r"(?:Not )?[Aa]ccording to (?=[A-Z])|It (?:was left|is left|was up|is up|fell|falls) to (?=[A-Z])|"
    r"There (?:was|were|is) [^.,]{3,60} from (?=[A-Z])"
)
GIVES = {
    g: re.compile(
        rf"(?:, [^,.]{{2,60}},)? (?:\w+ly )?\w+ {her} (?:his|the|an?|their|it|that|this|one|as|to|how|why|what)\b"
    )
    for g, her in (("f", "her"), ("m", "him"))
}
WHEN = re.compile(r"\W*(?:When|While|After|Before|Although|Though|Since|Once|Until|Because)\b")
SELF = {"f": re.compile(r"she\b"), "m": re.compile(r"he\b")}  # *When Ann joined, she was nineteen*
TELLS_ME = re.compile(rf" (?:\w+ly )?{VERB} (?:me|us)(?: that)? $")  # *A student tells me he said*: another
PREDICATE = re.compile(r"\b(?:who|that) (?:is|was) an? $")  # *the dentist, who is a Liberal*
NOW = re.compile(r", (?:now|then|once|later|formerly|today) $")  # *Ann Lee, now a judge, called her late*
OWNED_THING = re.compile(r"\b(?:his|her|its|their|my|our) (?:[a-z]+ )?$")
NEVER = re.compile(r"\b(?:never|not|nor)\b|n[’']t\b")
SENT_BY = re.compile(  # *the resignation letter of the Deputy Chief Constable*
    r"(?:[Tt]he|[Aa]n?|[Tt]his|[Oo]ne) (?:[a-z-]+ )?(?:letter|email|memo|statement|speech|message|note) "
    r"(?:of|from) (?P<who>(?:the |our |its )?[A-Z].+)"
)
OWNER = re.compile(r"(?:(?:[Ff]ull )?[Tt]ext of )?(.+?)['’]s?\s")
MANY_OR_ONE = PERSONS | GROUPS
DEFINITE = re.compile(
    r"(?:the (?:[a-z]+['’]s? )?(?=[a-z])|(?:[Tt]he )?[A-Z][\w’' -]{2,40}['’]s? )(?:[a-z-]+ ){0,2}[a-z-]+$"
)
MEETING = re.compile(r"\b(?:to|with)\s+(?:the\s+|an?\s+|our\s+|my\s+)?$")  # *I spoke to the clerk*
NAMED = r"[A-Z]\w+(?: [A-Z]\w+){0,3}"


class People:
    """The speakers of a text so far, and the persons that *he*, *she* and names refer to."""

    def __init__(self, cast: Cast):
        self.cast = cast
        self.turns: list[str] = []
        self.barred: frozenset[str] = frozenset()  # names in the words whose speaker is looked for

    def learn(self, name: str, gender: str) -> None:
        """Note the gender by which a text speaks of somebody."""
        if gender in ("m", "f") and name != "unknown":
            self.cast.genders.learn(name, gender)

    def remember(self, name: str) -> None:
        """Note who spoke last."""
        if name != "unknown" and (not self.turns or self.turns[-1] != name):
            self.turns.append(name)

    def named(self, m: Mention) -> str:
        """The fullest name of a mention; the owner of a writing."""
        return self.cast.fullest(self.owner(m) or m.words)

    def owner(self, m: Mention) -> str:
        """*the minister* in *the minister’s statement*."""
        if (sent := SENT_BY.fullmatch(m.words)) and not is_writing(Mention(0, 0, sent["who"], "noun")):
            return sent["who"]
        owner = OWNER.match(m.words)
        return owner[1] if owner and is_writing(m) and owner[1].split()[-1].lower() not in WRITINGS else ""

    def person(self, sentence: str, m: Mention | None) -> str:
        """The name that a mention gives; empty for a pronoun and for the capitalised first word of a sentence."""
        return self.named(m) if m and m.sort != "pronoun" and not self.opener(sentence, m) else ""

    def opener(self, sentence: str, m: Mention) -> bool:
        """Whether a lone capitalised word is only the first of its sentence."""
        if m.words.lower() in GIVEN and m.words.lower() not in WORDS_TOO:
            return False
        opens = not LETTER.search(sentence, 0, m.start)
        return opens and " " not in m.words and not self.cast.stands(m.words) and " " not in self.cast.fullest(m.words)

    def fits(self, name: str, gender: str) -> bool:
        """Whether a pronoun of a gender (`m`, `f`, `p` for they, empty for any) can stand for a name."""
        if gender == "p":
            return True
        if not self.barred.isdisjoint(name.split()) and is_person(name):
            return False
        if gender and " " not in name and not self._alone(name):
            return False
        last = next(reversed(AFTER_HEAD.split(name, 1)[0].split()), "")
        if is_firm(name):
            return not gender  # it may well speak, but is no *he*
        if gender and (last == "people" or name.count(" ") > LONGEST):
            return False
        if name[:7].lower() == "one of ":
            return not gender or self.cast.gender(name) in ("", gender)
        if not is_person(name) or (PLURAL.search(last) and (last.islower() or last.lower() in MANY_OR_ONE)):
            return False
        return not gender or self.cast.gender(name) in ("", gender)

    def _alone(self, name: str) -> bool:
        """Whether a single word may be a person: one who spoke, of known gender, or no place and no body."""
        if name in self.turns or self.cast.gender(name) or name.lower() in PERSONS or name.lower() in GIVEN:
            return True
        return self.cast.stands(name) and not self.cast.placed(name)

    def last(self, gender: str) -> str:
        """The last speaker of a gender, else `unknown`."""
        return next((name for name in reversed(self.turns) if not gender or self.fits(name, gender)), "unknown")

    def other(self, gender: str) -> str:
        """The last speaker of a gender but the very last one, else `unknown`."""
        return next((name for name in reversed(self.turns[:-1]) if self.fits(name, gender)), "unknown")

    def source(self, frame: Frame, start: int) -> str:
        """Whom the text that begins at `start` is said to be from."""
        found = (origin(sentence) or sender(sentence) for sentence, _ in frame.earlier(start)[:SOURCES])
        own = frame.region.speaker if frame.region.kind == "author" else ""
        return next((name for m in found if m and (name := self.named(m)) and not (own and name in own)), "")

    def publisher(self, frame: Frame, start: int, most: int = LOOKED) -> str:
        """Who wrote, sent or published what a text takes piece by piece, by the `most` sentences above it."""
        for sentence, _ in frame.earlier(start)[:most]:
            verb = PUBLISHED.search(sentence)
            near = [m for m in mentions(sentence) if m.end <= verb.start() <= m.end + NEAR] if verb else []
            m = subject(sentence) if near and in_phrase(sentence, near[-1]) else near[-1] if near else None
            if m and m.sort != "pronoun" and not is_writing(m):
                return self.named(apposed(sentence, m))
        return ""

    def told(self, frame: Frame, start: int) -> str:
        """Whoever, one or several, the two sentences before a block are about."""
        subjects = ((s, subject(s)) for s, _ in frame.earlier(start)[:2])
        return next((name for s, m in subjects if m and not is_writing(m) and (name := self.person(s, m))), "")

    def same_as(self, role: str, frame: Frame, start: int, lead: str) -> str:
        """*Ann Lee rose late. The branch’s president began …*: whom the sentence before is about, by another word."""
        if not DEFINITE.match(role) or not lead.startswith(role[:1].upper() + role[1:]):
            return ""
        head = role.split()[-1]
        sentence = next((s for s, _ in frame.earlier(start)), "")
        m = subject(sentence)
        name = self.person(sentence, m) if m else ""
        known = " " in name and name.split()[0].lower() in GIVEN and is_person(name)
        above = frame.words[: max(0, start - frame.offset)].lower()
        return name if known and head.lower() in PERSONS and head.lower() not in above else ""

    def antecedent(self, frame: Frame, start: int, gender: str) -> str:
        """The nearest earlier person that a sentence is about and that the pronoun fits."""
        role = ""
        for sentence, at in frame.earlier(start):
            found = mentions(sentence[:SUBJECT])
            name = self._about(sentence, found, gender) or self._object(found, gender)
            if name and gender and not self.cast.gender(name):
                same = self.same_as(name, frame, at, sentence)
                name = same if self.cast.gender(same) == gender else name
            if role and name and self.cast.gender(name) == gender and not name[0].islower():
                return name
            if name and not (gender and not role and self._passing(sentence, name)):
                return role or name
            role = role or name
        return role

    def _passing(self, sentence: str, name: str) -> bool:
        """Whether a sentence has an officer of unknown gender say that *he* or *she* did something: another person."""
        office = name[0].islower() and not self.cast.gender(name)
        return office and OF_ANOTHER.search(sentence) is not None

    def _about(self, sentence: str, found: tuple[Mention, ...], gender: str) -> str:
        """The first person of a sentence that no preposition governs; nobody where it is about *I* or *he*."""
        if IMPERSONAL.match(sentence) or (gender in ("m", "f") and TOLD.search(sentence)):
            return ""
        if (another := ANOTHER.match(sentence)) and gender != "p":
            return another["who"][0].lower() + another["who"][1:]
        if cited := CITED.match(sentence):
            m = mention_at(sentence, cited.end())
            return self.named(m) if m and self.fits(self.named(m), gender) else ""
        begin = fronted(sentence)
        if begin and gender in ("m", "f") and WHEN.match(sentence) and SELF[gender].match(sentence, begin):
            first = next((m for m in found if m.start < begin and not in_phrase(sentence, m)), None)
            name = self.named(first) if first and first.sort != "pronoun" else ""
            if name and self.fits(name, gender):
                return name
        found = tuple([m for m in found if m.start >= begin]) or found
        for m in found:
            if m.sort == "pronoun" and m.words.lower() in SUBJECTS:
                return self._met(sentence, m, found, gender)
            if m.sort == "pronoun" or in_phrase(sentence, m) or self.opener(sentence, m):
                continue
            if PREDICATE.search(sentence, 0, m.start):
                continue
            if m.sort == "noun" and NOW.search(sentence, 0, m.start):
                continue
            if gender in ("m", "f") and GIVES[gender].match(sentence, m.end):
                continue  # *Rao hands her his memo*
            if sentence[max(0, m.start - 5) : m.start] == " and " and m.words.lower().startswith(("a ", "an ")):
                continue  # *the fault of the Office and a clerk*
            if gender in ("m", "f") and m.words.lower() in ("a voice", "the voice", "another voice"):
                continue
            if m.sort == "name" and " " not in m.words and OWNED_THING.search(sentence, 0, m.start):
                continue
            if self._of_kin(sentence, m, gender):
                continue  # *His father had meant him for the bank*
            who = apposed(sentence, m)
            name = self.named(who)
            by_role = who is not m and not self.cast.gender(name) and self.fits(m.words, gender)
            asker = asks(sentence) and not self.cast.gender(name)
            if (by_role or self.fits(name, gender)) and not asker:
                doubtful = not by_role and not self.cast.gender(name) and self.cast.articled(name)
                return (self._object(found, gender) if doubtful else "") or name
        return ""

    def _of_kin(self, sentence: str, m: Mention, gender: str) -> bool:
        """Whether a sentence is about somebody's kin, and *he* or *she* goes on meaning that somebody."""
        owner = KIN.match(m.words)
        of_owner = owner and gender in ("", "p", "f" if owner["whose"].lower() == "her" else "m")
        return bool(of_owner and HIM.search(sentence, m.end) and not SAYS_THAT.match(sentence, m.end))

    def _met(self, sentence: str, me: Mention, found: tuple[Mention, ...], gender: str) -> str:
        """Whom *I* met, rang or asked; nobody where the sentence is about *he* or *she*."""
        if me.words not in ("I", "We", "we") or not gender:
            return ""
        others = (m for m in found if m.start > me.end and m.sort != "pronoun" and not NEVER.search(sentence))
        near = (m for m in others if not in_phrase(sentence, m) or MEETING.search(sentence, me.end, m.start))
        return next((name for m in near if self.fits(name := self.named(m), gender)), "")

    def _object(self, found: tuple[Mention, ...], gender: str) -> str:
        """Another name of the sentence, where its gender is known to be the pronoun's."""
        names = (self.cast.fullest(m.words) for m in found if m.sort == "name" and gender in ("m", "f"))
        return next((name for name in names if self.cast.gender(name) == gender), "")

    def within(self, lead: str, pronoun: Mention, gender: str) -> str:
        """The antecedent of a pronoun in its own sentence."""
        for m in mentions(lead[: pronoun.start]) if pronoun.words in lead else ():
            if TELLS_ME.match(lead[m.end : pronoun.start]):
                continue
            if m.sort == "name" and OWNED_THING.search(lead, 0, m.start):
                continue  # *his worst Budget*
            if m.sort != "pronoun" and not in_phrase(lead, m) and self.fits(self.cast.fullest(m.words), gender):
                return self.cast.fullest(m.words)
        if FIRST.match(lead):
            found = (m for m in mentions(lead[: pronoun.start]) if m.sort == "noun" and self.fits(m.words, gender))
            return next((self.named(m) for m in found), "")
        return ""


def is_writing(m: Mention) -> bool:
    """Whether a mention is of a text rather than of somebody."""
    words = m.words.lower().split()
    head = next((i for i, w in enumerate(words) if w in ("to", "of", "from", "for", "on", "in", "at")), len(words))
    return words[max(0, head - 1)] not in BODIES and any(w in WRITINGS for w in words)


def asks(sentence: str) -> bool:
    """Whether the subject of a sentence puts a question to somebody.

    >>> asks("Counsel asked who had signed."), asks("She was asked who had signed.")
    (True, False)
    """
    match = QUESTIONER.search(sentence) if any(verb in sentence for verb in ASKING) else None
    return match is not None and not match["be"]
