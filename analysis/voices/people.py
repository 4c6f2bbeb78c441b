"""The people of a text so far: who spoke, who may be *he* or *she*, who sent and wrote what is quoted."""

from __future__ import annotations

from analysis.voices.mentions import Mention, in_phrase, mentions
from analysis.voices.names import AFTER_HEAD, POSSESSIVE, is_firm, is_person
from analysis.voices.patterns import lazily
from analysis.voices.regions import LETTER, LOOKED, Frame
from analysis.voices.speakers import Cast
from analysis.voices.subjects import apposed, origin, sender, subject
from analysis.voices.surnames import surnamed
from analysis.voices.vocabulary import BODIES, GIVEN, GROUPS, PERSONS, WORDS_TOO, WRITINGS

LONGEST = 6  # spaces in a person's name; more are in a headline
SOURCES = 6  # sentences before a block in which its source is looked for
PLURAL = lazily(r"(?<!s)s$")
PUBLISHED = lazily(
    r"\b(?:published|written|wrote|issued|sent|put (?:out|up)|posted|released|circulated|emailed)\b",
    signs=("publish", "writ", "wrote", "issued", "sent", "put ", "posted", "released", "circulated", "emailed"),
)
NEAR = 12  # characters between a publisher and the verb
ASKING = ("ask", "wonder", "press", "put", "question", "challeng")
QUESTIONER = lazily(
    r"(?P<be>\b(?:is|was|were|been|then) )?\b(?:asked(?! (?:not )?(?:to|for|that|if (?:s?he|they) (?:could|can|might|"
    r"may))\b)|asks|wondered|pressed|put it to|"
    r"puts it to|questioned|challenged)\b(?! the vote)"
)
SENT_BY = lazily(  # *the resignation letter of the Deputy Chief Constable*
    r"(?:[Tt]he|[Aa]n?|[Tt]his|[Oo]ne) (?:[a-z-]+ )?(?:letter|email|memo|statement|speech|message|"
    r"note) (?:to (?:the )?[A-Z][\w’' ]{2,40} )?(?:of|from) (?P<who>(?:the |our |its )?[A-Z].+)",
    signs=(" of ", " from "),
)
OWNER = lazily(r"(?:(?:[Ff]ull )?[Tt]ext of )?(.+?)['’]s?\s", signs=("'", "’"))
THEIRS = ("his", "her", "its", "their", "your", "my")  # *their paper* is no newspaper
MANY_OR_ONE = PERSONS | GROUPS


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
        if m.words in self.turns or (m.words.lower() in GIVEN and m.words.lower() not in WORDS_TOO):
            return False
        opens = " " not in m.words and not LETTER.search(sentence, 0, m.start)
        return opens and not self.cast.stands(POSSESSIVE.sub("", m.words)) and " " not in self.cast.fullest(m.words)

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


def is_writing(m: Mention) -> bool:
    """Whether a mention is of a text rather than of somebody."""
    words = m.words.lower().split()
    head = next((i for i, w in enumerate(words) if w in ("to", "of", "from", "for", "on", "in", "at")), len(words))
    if surnamed(" ".join(m.words.split()[:head])):
        return False  # *Jim Page of the BBC*
    return (words[max(0, head - 1)] not in BODIES or words[0] in THEIRS) and any(w in WRITINGS for w in words)


def asks(sentence: str) -> bool:
    """Whether the subject of a sentence puts a question to somebody.

    >>> asks("Counsel asked who had signed."), asks("She was asked who had signed.")
    (True, False)
    """
    match = QUESTIONER.search(sentence) if any(verb in sentence for verb in ASKING) else None
    return match is not None and not match["be"]
