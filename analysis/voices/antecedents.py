"""Whom *he*, *she* and an office at the head of a sentence mean: the antecedents in the sentences before."""

from __future__ import annotations

from analysis.voices.mentions import NAME, Mention, in_phrase, mentions
from analysis.voices.names import is_person
from analysis.voices.patterns import lazily
from analysis.voices.people import People, asks, is_writing
from analysis.voices.regions import Frame
from analysis.voices.sole import sole
from analysis.voices.subjects import apposed, fronted, mention_at, subject
from analysis.voices.uttered import presents, uttered
from analysis.voices.verbs import VERB
from analysis.voices.vocabulary import GIVEN, PERSONS

SUBJECT = 240  # characters at the head of a sentence in which its subject stands
SUBJECTS = frozenset("he she they i we you".split())
HIMSELF = lazily(r"(?:The|the) (?:great )?(?:man|woman|lady) (?P<self>him|her)self\b")  # whoever was spoken of
AS_FOR = lazily(r"\W*(?:And |But )?As (?:for|to) (?=\w)")  # *As for the minister, he said*
KIN = lazily(r"(?P<whose>[Hh]is|[Hh]er) (?:\w+ )?[a-z]+$")
HIM = lazily(r"\b(?:he|him|she|her)\b")
SAYS_THAT = lazily(rf"(?:, who[^,]{{2,60}},)? (?:\w+ )?{VERB} that\b")  # *Her daughter thinks that she should sue*
OF_ANOTHER = lazily(
    r"\b(?:that|why|how|what|whether|if) (?:he|she) (?:had|has|was|is|would|will)\b", signs=(" he ", " she ")
)
TOLD = lazily(
    rf", (?P<who>he|she) {VERB}(?: (?:them|us|me|delegates|MPs|\w+ly))?,", signs=(", he ", ", she ")
)  # *The chief had, she reminded them, gone*
ANOTHER = lazily(  # *Another was blunter.*, *A third said she had been followed.*
    rf"(?P<who>(?:Another|A (?:second|third|fourth)|The (?:first|second|third|other))(?: of (?:them|us)| "
    rf"[a-z]+)?(?=(?:, who [^,]{{2,80}},)? (?:\w+ly )?(?:{VERB}|was|is|had|"
    rf"put)\b)|"
    r"One of (?:them|us|these|those)) "
)
CITED = lazily(
    r"The (?:\w+ )?(?:question|answer|reply|point|attack|challenge) (?:came|was|is) from (?=[A-Z])|"
    r"(?:The |And )?(?:[Bb]est |[Nn]eatest )?(?:[Ll]ine|[Qq]uote|[Rr]emark|[Jj]oke|[Qq]uip|[Mm]oment|[Pp]rize|"
    r"[Aa]ward) "
    r"(?:of|for) [^.,]{3,40} (?:(?:belongs?|belonged|goes|went) to|(?:comes?|came) from) (?=\w)|"
    r"(?:The |And the )?(?:[Ll]ast|[Ff]inal|[Ff]irst) word (?:(?:goes|went|belongs) )?(?:to|from) (?=\w)|(?:Not "
    r")?[Aa]ccording to (?=[A-Z])|It (?:was left|is left|was up|is up|fell|falls) to (?=[A-Z])|There (?:was|"
    r"were|is) [^.,]{3,60} from (?=[A-Z])|(?:(?:To |For |At )?(?:[Bb]reakfast|[Ll]unch|[Tt]ea|[Dd]inner|[Ss]upper|"
    r"[Cc]offee|[Dd]rinks?)|A (?:[a-z]+ )?(?:lunch|drink|coffee|pint)) with (?=\w)|(?:\d\d?[.:]\d\d\s+)?(?:(?:Witness "
    r"\w+|Next|First|Last)(?: up)?,? (?:is|was|came|comes)|Up (?:got|rose|stood|jumps|gets|rises|pops)) (?=\w)"
)
OTHERS_OWN = {
    g: lazily(
        rf"(?:, [^,.]{{2,60}},)? (?:\w+ ){{0,2}}{her} (?:own )?"
        r"(?:eyes?|head|hands?|notes|face|hat|coat|glasses|pen|lips?)\b"
    )
    for g, her in (("m", "her"), ("f", "his"))
}
NOBODY = lazily(r"(?:[Oo]thers?$|[Ss]ome$|[Ee]very|[Ee]ach|[Nn]o|[Aa]ny|[Mm]any|[Ss]everal|[Ff]ew)\b")
KIN_OF = {"m": lazily(r"his\b"), "f": lazily(r"her\b")}
IN_PLACE = lazily(r"\b(?:in|at|near) $")
TAKEN_UP = {  # after whom it takes up
    g: lazily(rf"(?:, (?:and|but|who|where|so)|;|^(?:When|After|Once)\b[^,]*,) {he}\b(?! said| says| added)")
    for g, he in (("m", "he"), ("f", "she"))
}
AGAIN = lazily(
    rf"(?:And |Then |Back to )?(?={NAME.pattern} (?:again|once more|now|next|too)[,.:;])",
    signs=(" again", " once more", " now", " next", " too"),
)
MEETS = r"thanked|met|saw|heard|rang|stopped|interrupted|gave|handed"
OBJECT = {  # *The Commissioner told her that*: another than her
    "m": lazily(rf"\b(?:{VERB}|{MEETS}) him\b"),
    "f": lazily(
        rf"\b(?:{VERB}|{MEETS}) her\b(?= ?[,.;:¤]| (?:that|to|in|on|at|for|what|why|how|whether|if|about|with|he|she|"
        rf"the|a|"
        r"an|off|back|up)\b)"
    ),
}
TELLS_ME = lazily(
    rf" (?:\w+ly )?{VERB} (?:me|us)(?: that)? $", signs=(" me", " us")
)  # *A student tells me he said*: another
PREDICATE = lazily(r"\b(?:who|that) (?:is|was) an? $")  # *the dentist, who is a Liberal*
NOW = lazily(r", (?:now|then|once|later|formerly|today) $")  # *Ann Lee, now a judge, called her late*
OWNED_THING = lazily(r"\b(?:his|her|its|their|my|our) (?:[a-z]+ )?$")
NEVER = lazily(r"\b(?:never|not|nor)\b|n[’']t\b")
DEFINITE = lazily(
    r"(?:the (?:[a-z]+['’]s? )?(?=[a-z])|(?:[Tt]he )?[A-Z][\w’' -]{2,40}['’]s? )(?:[a-z-]+ ){0,2}[a-z-]+$"
)
TIMED = lazily(r"(?:On|In|By|At|Last|This|Late|Early|Yesterday|Today)\b[^,.;:¤]{0,25}?,? (?=the |his |her |their )")
OWNED_BY = lazily(r"(?P<who>[A-Z][\w’' -]*?)['’]s? ")
MEETING = lazily(r"\b(?:to|with|into)\s+(?:the\s+|an?\s+|our\s+|my\s+)?$")  # *I spoke to the clerk*


class Antecedents(People):
    """The people of a text so far, and which of them a pronoun stands for."""

    def same_as(self, role: str, frame: Frame, start: int, lead: str) -> str:
        """*Ann Lee rose late. The branch’s president began …*: whom the sentence before is about, by another word."""
        timed = TIMED.match(lead)
        begins = lead.startswith(role[:1].upper() + role[1:]) or (timed and lead.startswith(role, timed.end()))
        if not DEFINITE.match(role) or not begins:
            return ""
        owned = OWNED_BY.match(role)
        if owned and is_person(self.cast.fullest(owned["who"])):
            return ""  # *Lee’s deputy* is not Lee
        head = role.split()[-1]
        sentence = next((s for s, _ in frame.earlier(start)), "")
        m = subject(sentence) or sole(sentence)
        name = self.person(sentence, m) if m else ""
        known = " " in name and name.split()[0].lower() in GIVEN and is_person(name)
        known = known and name.split()[-1] not in lead  # *The judge asked Lee*
        above = frame.words[: max(0, start - frame.offset)].lower()
        return name if known and head.lower() in PERSONS and head.lower() not in above else ""

    def antecedent(self, frame: Frame, start: int, gender: str) -> str:
        """The nearest earlier person that a sentence is about and that the pronoun fits."""
        role, named = "", False
        for sentence, at in frame.earlier(start):
            if HIMSELF.match(sentence):
                named = True
                continue
            found = mentions(sentence[:SUBJECT])
            name = self._about(sentence, found, gender) or self._object(sentence, found, gender)
            if named and name[:1].islower():
                continue
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
        if gender in ("m", "f") and TOLD.search(sentence):
            return ""
        if (another := ANOTHER.match(sentence)) and gender != "p":
            return another["who"][0].lower() + another["who"][1:]
        if cited := CITED.match(sentence) or AGAIN.match(sentence):
            m = mention_at(sentence, cited.end()) or next((m for m in found if m.start >= cited.end()), None)
            return self.named(m) if m and self.fits(self.named(m), gender) else ""
        begin = fronted(sentence)
        if presents(sentence) and (whose := uttered(sentence)) and whose.sort != "pronoun":
            return name if self.fits(name := self.named(whose), gender) else ""
        found = tuple([m for m in found if m.start >= begin]) or found
        return self._first(sentence, found, gender) or self._taken_up(sentence, found, gender)

    def _taken_up(self, sentence: str, found: tuple[Mention, ...], gender: str) -> str:
        """Whom a pronoun later in the sentence takes up: *They brought in the director, and she did the talking.*"""
        taken = TAKEN_UP[gender].search(sentence) if gender in TAKEN_UP else None
        before = [m for m in found if taken and m.end < taken.end() - 2]
        if any(m.words.lower() in ("he", "she") for m in before):
            return ""
        before = [m for m in before if m.sort != "pronoun" and not KIN_OF[gender].match(m.words.lower())]
        names = (self.named(apposed(sentence, m)) for m in before if not is_writing(m) and not self.opener(sentence, m))
        return next((name for name in names if self.fits(name, gender) and name.lower() not in ("a voice",)), "")

    def _first(self, sentence: str, found: tuple[Mention, ...], gender: str) -> str:
        """The first person that no preposition governs."""
        for m in found:
            if m.sort == "pronoun" and m.words.lower() in SUBJECTS:
                return self._met(sentence, m, found, gender)
            if m.sort == "pronoun" or in_phrase(sentence, m) or self.opener(sentence, m):
                continue
            if PREDICATE.search(sentence, 0, m.start):
                continue
            if NOBODY.match(m.words) or (m.sort == "noun" and NOW.search(sentence, 0, m.start)):
                continue
            if gender in KIN_OF and KIN_OF[gender].match(m.words) and found[0] is not m:
                continue  # *Ann Lee missed her own sister*
            if gender in ("m", "f") and m.words.lower() in ("a voice", "the voice", "another voice"):
                continue
            if m.sort == "name" and " " not in m.words and OWNED_THING.search(sentence, 0, m.start):
                continue
            if self._of_kin(sentence, m, gender):
                continue  # *His father had meant him for the bank*
            who = apposed(sentence, m)
            name = self.named(who)
            other = OTHERS_OWN.get(gender)
            unknown = name[:1].islower() and not self.cast.gender(name)
            if other and unknown and (other.search(sentence, who.end) or OBJECT[gender].search(sentence, who.end)):
                continue  # *His secretary closed her eyes*, *The clerk told him*, where *he* goes on to speak
            by_role = who is not m and not self.cast.gender(name) and self.fits(m.words, gender)
            asker = asks(sentence) and not self.cast.gender(name)
            if (by_role or self.fits(name, gender)) and not asker:
                doubtful = not by_role and not self.cast.gender(name) and self.cast.articled(name)
                return (self._object(sentence, found, gender) if doubtful else "") or name
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
        return next((name for m in near if self.fits(name := self.named(apposed(sentence, m)), gender)), "")

    def _object(self, sentence: str, found: tuple[Mention, ...], gender: str) -> str:
        """Another name of the sentence, where its gender is known to be the pronoun's."""
        named = (m for m in found if m.sort == "name" and gender in ("m", "f"))
        names = (
            self.cast.fullest(m.words) for m in named if " " in m.words or not IN_PLACE.search(sentence, 0, m.start)
        )
        return next((name for name in names if self.cast.gender(name) == gender), "")

    def within(self, lead: str, pronoun: Mention, gender: str) -> str:
        """The antecedent of a pronoun in its own sentence."""
        as_for = AS_FOR.match(lead)
        m = mention_at(lead, as_for.end()) if as_for else None
        if m and m.sort != "pronoun" and m.end < pronoun.start and self.fits(name := self.named(m), gender):
            return name
        for m in mentions(lead[: pronoun.start]) if pronoun.words in lead else ():
            if TELLS_ME.match(lead[m.end : pronoun.start]):
                continue
            if gender in OBJECT and OBJECT[gender].search(lead, m.end, pronoun.end) and not self.cast.gender(m.words):
                continue  # *When the clerk thanked her, she said*
            if m.sort != "pronoun" and not in_phrase(lead, m) and self.fits(self.cast.fullest(m.words), gender):
                return self.cast.fullest(m.words)
        return ""
