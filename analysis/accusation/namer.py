"""Names the parties of a claim: who answers for an act, a thing, *this*, by the document's own fullest names."""

from __future__ import annotations

import re

from ..times import MONTHS, WEEKDAYS
from . import acts, clause
from .bearers import bearer, beside, done_by, made, named, stands_for
from .claims import Claim
from .coreference import FIRST, HE, IT, PRONOUNS, SECOND, SHE, THEY, UNNAMED
from .naming import same_bearer, sort_of
from .people import FIRMS, PAPER_WORDS, PAPERS, WORKING
from .suspects import Suspects, human_name, personal
from .tree import Token

EVENTS = frozenset("it this that these those which what there".split())
_TIMES = frozenset([*MONTHS, *WEEKDAYS])
_GENERIC = frozenset(
    "who whoever somebody someone anybody anyone nobody one those everyone everybody others all some "
    "many few none".split()
)
_SOMEBODY = frozenset("someone somebody anyone anybody one some".split())
# Acts whose *of* names the doer (*the conduct of the minister*), not what is acted on (*the division of the people*).
_CONDUCT = frozenset(
    "conduct behaviour behavior attitude attitudes action actions decision decisions remark remarks "
    "comment comments word words statement "
    "statements silence policy policies performance record leadership failure failures refusal "
    "tactic tactics response conduct "
    "claim claims promise promises excuse excuses answer answers apology letter speech email offer "
    "act acts rhetoric language example record".split()
)
SPEECH = ("accuse", "pin", "allege", "dub", "charge_noun", "criticism", "stance")  # somebody's act of accusing is told
CONDEMNED = ("accuse", "criticism", "stance", "pin", "dub")
_MESSAGES = frozenset(
    "statement letter email e-mail memo note report speech article release message tweet post column "
    "leaflet text".split()
)
_SENT = re.compile(
    r"\b(?:communication|statement|letter|e-?mail|memo|note|message|tweet|post|leaflet)s?\s+(?:from|by)\s+"
    r"((?:the\s+)?[A-Z]\w+(?:\s+(?:(?:of|for)\s+)?[A-Z]\w+){0,4})"
)


_WE = frozenset("we us our ours ourselves".split())
_SPOKESMAN = re.compile(r"(?:an? |the )?spokes(?:man|woman|person) (?:for|of) (.+)")
_OF_BODY = re.compile(r"(?:[Aa]n? |[Tt]he )?([\w’' -]+?)(?:['’]s)? spokes(?:man|woman|person)")  # *a council spokesman*
AGENTS = ("person", "group", "body", "name")


__all__ = ["AGENTS", "CONDEMNED", "EVENTS", "SPEECH", "Namer"]


# *a handful of callers*, *most of the board*: whoever is counted is meant.
_AMOUNTS = frozenset(
    "number handful majority minority couple clique cabal gang bunch pack crowd band many most all both none few half "
    "some several pair lot two three four five".split()
)
_WHERE = frozenset("in at of from on inside within behind among near close above below beneath under".split())

_MARKS = re.compile(r'["“”«»]')


def _unmarked(claim: Claim, start: int, end: int) -> str:
    """The words at some characters of a claim's sentence, without marks of quotation: *anonymous friends*."""
    return " ".join(_MARKS.sub("", claim.unit.text[start:end]).split())


class Namer(Suspects):
    """Names tokens by the document's own fullest names."""

    def is_voice(self, claim: Claim, name: str) -> bool:
        return same_bearer(name, claim.voice)

    def name(self, claim: Claim, token: Token) -> str:
        """The fullest name for a noun or pronoun of the claim's sentence."""
        if token.lower_ in PRONOUNS:
            found = self.scene.people.pronoun(token.text, claim.unit.start + token.idx)
            if token.lower_ in _WE:
                return self._spoken_for(found)
            vague = found == token.text and token.lower_ in SECOND | THEY | HE | SHE
            vague = vague or (token.lower_ in HE | SHE and found.lower().startswith(("a ", "an ")))
            if vague and token.lower_ in HE | SHE:
                other = self._opponent(claim, False)
                return self._villain(claim) or (other if human_name(other) else "") or found
            if vague and token.lower_ in THEY:
                return self._several(claim)
            return self._opponent(claim, token.lower_ in SECOND) or found if vague else found
        alike = stands_for(token, claim.head)
        if alike:
            found = self.scene.people.pronoun(alike, claim.unit.start + token.idx)
            villain = self._several(claim) if alike == "they" else self._villain(claim)
            found = villain if found == alike else found
            return found if found not in ("", "they", UNNAMED) else self._phrase(claim, token)
        token = beside(token) or token
        start, end = clause.noun_phrase(token)
        accusing = claim.frame.frame == "accuse" or claim.rule == "absolved"
        if accusing and (token.head == claim.head or token.head.dep_ == "agent"):  # *accused him of fraud*
            end = min([end, *(c.idx - 1 for c in token.rights if c.dep_ == "prep")])
        words = _unmarked(claim, start, end)
        full = self.scene.people.name(words)
        if re.match(r"an? ", words.lower()):
            known = self.scene.people.name("the " + token.text)
            full = full if known == "the " + token.text else known
        bare = re.fullmatch(r"(?:the|your|this|that) [a-z]+", full, re.IGNORECASE)
        if bare and token.lower_ in FIRMS | PAPER_WORDS and clause.child(token, "relcl") is None:
            full = self._firm(claim, FIRMS.get(token.lower_) or PAPER_WORDS[token.lower_]) or full
        if sort_of(full) == "person" and re.match(r"[Tt]he [a-z-]+$", full):
            full = self._villain(claim, titled=True) or full
        own = re.match(r"(?:our|my|your|his|her|their|its)\s+(?:own\s+)?(?=\S)|own\s+", full, re.IGNORECASE)
        return full[own.end() :] if own else full

    def _spoken_for(self, speaker: str) -> str:
        """Whom *we* means: the body whose spokesman speaks, or which publishes a text in which its officer does."""
        author, docket = self.scene.document.author, self.scene.accused
        body = _SPOKESMAN.match(speaker)
        if body is not None:
            return self.scene.people.name(body[1])
        body = _OF_BODY.fullmatch(speaker)
        if body is not None and sort_of(body[1]) == "body":
            return self.scene.people.name("the " + body[1])
        officer = sort_of(author) in ("body", "group") and sort_of(speaker) not in ("body", "group")
        villain = any(same_bearer(name, speaker) for name in docket.names(author))
        villain = villain or "spokes" in speaker  # *a Custody Service spokesman*
        return author if officer and personal(speaker) and not villain else speaker

    def sort(self, claim: Claim, token: Token) -> str:
        """person, group, body, name, generic, event or thing: what a token speaks of."""
        low = token.lower_
        counted = clause.prepositional(token, "of") if low in _AMOUNTS else None
        if counted is not None:
            return "generic" if counted.lower_ in PRONOUNS else self.sort(claim, counted)
        if low in _GENERIC:
            return "generic"
        if low in ("it", "its"):
            return "it"
        if low in PRONOUNS:
            return "person"
        if low in EVENTS or clause.is_verb(token) or acts.act_upon(token):
            return "event"
        if low in _TIMES and clause.child(token, "compound") is None:  # *in May*; not *Agnes May*
            return "thing"
        start, end = clause.noun_phrase(token)
        found = sort_of(claim.unit.text[start:end])
        if found == "thing":
            found = sort_of(token.text)
        if found == "body" and low in PAPERS and token.tag_ not in ("NNP", "NNPS"):
            return "thing"  # *response times*, *a blog post*
        proper = token.tag_ in ("NNP", "NNPS") or self.scene.people.is_named(token.text)
        return "name" if found == "thing" and (proper or named(token) is not None) else found

    def responsible(self, claim: Claim, token: Token | None, depth: int = 0) -> tuple[str, Token | None]:
        """Who answers for what a token names: itself when a person or body, else its doer, owner or sender."""
        if token is None or depth > 4:
            return UNNAMED, None
        if token.lower_ == "whose":  # *Mr Arendse, whose contempt for nurses*
            clauses = (v for v in (token.head, *clause.governors(token.head)) if v.dep_ == "relcl")
            return self.responsible(claim, next((v.head for v in clauses), None), depth + 1)
        said_of = bearer(token)
        if said_of is not None:
            return self.responsible(claim, said_of, depth + 1)
        denier = acts.denier(token) if token.lower_ in IT | THEY | HE | SHE else None
        if denier is not None and denier != token and denier.lower_ not in IT | THEY:
            return self.responsible(claim, denier, depth + 1)
        sort = self.sort(claim, token)
        if sort in AGENTS:
            return self.name(claim, token), token
        if sort == "it":
            found = self.scene.people.pronoun("it", claim.unit.start + token.idx)
            return (found, token) if found != "it" and claim.frame.pos == "verb" else self.recent(claim)
        if sort == "generic":
            if token.lower_ == "whoever" and clause.is_verb(token.head):
                return self._words(claim, token.head), token  # *whoever gave it to him*
            return self._one_of(claim, token, depth)
        if sort == "event":
            return self._responsible_for_event(claim, token, depth)
        return self._responsible_for_thing(claim, token, depth)

    def _one_of(self, claim: Claim, token: Token, depth: int) -> tuple[str, Token | None]:
        """*most of them*, *those who lied*, *somebody on his staff*; unnamed where no more is said of them."""
        counted = clause.prepositional(token, "of") if token.lower_ in _AMOUNTS else None
        if counted is not None and counted.lower_ in PRONOUNS:
            found, where = self.responsible(claim, counted, depth + 1)
            unknown = found.lower() in (UNNAMED, *PRONOUNS)
            return (self._phrase(claim, token), counted) if unknown else (found, where)
        relative = clause.child(token, "relcl", "amod", "acl") if token.lower_ == "those" else None
        more = (c.lower_ in _WHERE for c in token.children if c.dep_ in ("prep", "amod"))
        if relative is not None or (token.lower_ in _SOMEBODY and any(more)):
            return self._words(claim, token), token
        return UNNAMED, None

    def pointed(self, token: Token) -> bool:
        """*this letter*, *that email*: a thing spoken of before, whose sender answers for it."""
        determiner = clause.child(token, "det")
        return determiner is not None and determiner.lower_ in ("this", "that", "these", "those", "such")

    def somebody(self, claim: Claim, token: Token) -> str:
        """*someone in the business office*, as the text has it; unnamed where it says no more of them."""
        if token.lower_ not in ("somebody", "someone", "one", "some", "others", "many", "those"):
            return UNNAMED
        more = clause.child(token, "prep", "amod", "acl")
        start, end = token.idx, more.doc[more.right_edge.i].idx + len(more.doc[more.right_edge.i]) if more else 0
        return _unmarked(claim, start, end) if more is not None and end > start else UNNAMED

    def _phrase(self, claim: Claim, token: Token) -> str:
        start, end = clause.noun_phrase(token)
        return _unmarked(claim, start, end)

    def _words(self, claim: Claim, token: Token) -> str:
        start, end = clause.span_of(token)
        return _unmarked(claim, start, end)

    def _responsible_for_event(self, claim: Claim, token: Token, depth: int) -> tuple[str, Token | None]:
        if clause.is_verb(token):
            if token.left_edge.lower_ == "whoever":
                return self._words(claim, token), token  # *whoever it was*
            inner = clause.child(token, "nsubj") or clause.agent(token)
            if inner is not None and inner != token:
                return self.responsible(claim, inner, depth + 1)
            if acts.subjectless_gerund(token):
                return self._blamer(claim, token)
        elif token.lower_ == "what":
            relative = clause.child(token, "relcl") or token.head
            inner = clause.child(relative, "nsubj")
            if inner is not None and inner != token:
                return self.responsible(claim, inner, depth + 1)
        return self.recent(claim)

    def _blamer(self, claim: Claim, gerund: Token) -> tuple[str, Token | None]:
        """Who does what a gerund tells (*Blaming the staff is low*): the addressee, or whoever was spoken of first."""
        found, _ = self.recent(claim)
        if found != UNNAMED:
            return found, gerund
        found = self.scene.people.addressees.at(claim.position) or self.before(claim)
        whom = clause.direct_object(gerund)
        barred = [claim.voice, self.scene.document.author] + ([self.name(claim, whom)] if whom is not None else [])
        return (UNNAMED, None) if any(same_bearer(found, one) for one in barred) else (found, gerund)

    def _responsible_for_thing(self, claim: Claim, token: Token, depth: int) -> tuple[str, Token | None]:
        places = (
            ("by", "from", "of", "in", "among")
            if token.lower_ in _CONDUCT | acts.CLAIMS or claim.frame.pos != "adjective"
            else ("by", "from")
        )
        owners = [clause.possessor(token), done_by(token, claim.head)] + [
            clause.prepositional(token, p) for p in places
        ]
        for owner in owners:
            if owner is not None and owner != token:
                name, where = self.responsible(claim, owner, depth + 1)
                if claim.frame.frame in CONDEMNED and name == owner.text and name.lower() in PRONOUNS:
                    return self._phrase(claim, token), token  # *his efforts*, when nobody knows who he is
                if name != UNNAMED:
                    return name, where
        relative = clause.child(token, "relcl")
        told = token.lower_ in acts.CLAIMS  # *suggestions that he lied are malicious*: of whoever makes them
        inner = None if told or relative in (None, claim.head) else clause.child(relative, "nsubj")
        if inner is not None and inner.lower_ not in WORKING and self.sort(claim, inner) in AGENTS:
            return self.name(claim, inner), inner  # not *a scandal that nurses are using food banks*
        if depth < 2 and token.dep_ == "dobj" and token.head != claim.head:
            giver = clause.doer(token.head)
            theirs = giver is not None and giver.lower_ not in FIRST and claim.frame.pos == "adjective" and made(token)
            if theirs or token.lower_ in _MESSAGES:  # *issued a statement accusing them*
                return self.responsible(claim, giver, depth + 1)
        if self.pointed(token):
            sender = self._sender(claim, token)
            return (sender, None) if sender else self.recent(claim)
        determiner = clause.child(token, "det")
        agentive = (
            claim.rule == "lexicon"
            and claim.frame.frame == "deed"
            and claim.frame.weight == 3
            and not clause.is_passive(claim.head)
        )
        if (
            agentive
            and clause.child(claim.head, "dobj") is not None
            and self.scene.hostile
            and determiner is not None
            and determiner.lower_ == "the"
        ):
            return self.name(claim, token), token
        return UNNAMED, None

    def _sender(self, claim: Claim, token: Token) -> str:
        """Who sent *this email*, where the text has named a message and its sender: *a letter from the Chair*."""
        if token.lower_ not in _MESSAGES:
            return ""
        sent = _SENT.findall(self.scene.document.text, 0, claim.unit.start)
        return " ".join(sent[-1].split()) if sent else ""
