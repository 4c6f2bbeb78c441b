"""Names the parties of a claim: who answers for an act, a thing, *this*, by the document's own fullest names."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from . import clause
from .claims import Claim, Scene, definite
from .coreference import HE, PRONOUNS, SECOND, SHE, THEY, UNNAMED
from .names import sort_of
from .people import PAPERS

Token = Any
EVENTS = frozenset("it this that these those which what there".split())
_TIMES = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
_GENERIC = frozenset(
    "who whoever somebody someone anybody anyone nobody one those everyone everybody others all some "
    "many few none".split()
)
_FALSEHOOD = re.compile(
    r"\b(lies?|false|untrue|untruths?|falsehoods?|slurs?|smears?|distortions?|nonsense|rubbish|travesty|fabrications?|"
    r"misrepresentation|fiction|myth|rich|misleading|allegations?|accusations?)\b",
    re.IGNORECASE,
)
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


def _human(name: str) -> bool:
    """Can *he* or *she* be said of them? Of no body and no group."""
    return bool(name) and sort_of(name) in ("thing", "person") and not name.lower().startswith(("those ", "some"))


_PERSON = re.compile(r"(?:[A-Z][\w.’'-]+ ?){1,4}")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Councillor) ")
AGENTS = ("person", "group", "body", "name")


class Namer:
    """Names tokens by the document's own fullest names."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def is_voice(self, claim: Claim, name: str) -> bool:
        return same_name(name, claim.voice)

    def name(self, claim: Claim, token: Token) -> str:
        """The fullest name for a noun or pronoun of the claim's sentence."""
        if token.lower_ in PRONOUNS:
            found = self.scene.people.pronoun(token.text, claim.unit.start + token.idx)
            vague = found == token.text and token.lower_ in SECOND | THEY | HE | SHE
            vague = vague or (token.lower_ in HE | SHE and found.lower().startswith(("a ", "an ")))
            if vague and token.lower_ in HE | SHE:
                other = self._opponent(claim, False)
                return self._villain(claim) or (other if _human(other) else "") or found
            if vague and token.lower_ in THEY:
                return self._several(claim)
            return self._opponent(claim, token.lower_ in SECOND) or found if vague else found
        if (
            token.lower_ in ("man", "woman")
            and any(c.lower_ in ("the", "that", "this") for c in token.children)
            and clause.child(token, "prep", "relcl", "amod", "appos") is None
        ):
            found = self.scene.people.pronoun("he" if token.lower_ == "man" else "she", claim.unit.start + token.idx)
            return found if len(found) > 3 else self._villain(claim) or "the " + token.text
        beside = clause.child(token, "appos")
        if beside is not None and beside.tag_ == "NNP" and token.tag_ not in ("NNP", "NNPS"):
            token = beside
        start, end = clause.noun_phrase(token)
        if claim.frame.frame == "accuse" and (
            token.head == claim.head or token.head.dep_ == "agent"
        ):  # *accused him of fraud*
            end = min([end, *(c.idx - 1 for c in token.rights if c.dep_ == "prep")])
        words = " ".join(claim.unit.text[start:end].split())
        full = self.scene.people.name(words)
        if re.match(r"an? ", words.lower()):
            known = self.scene.people.name("the " + token.text)
            full = full if known == "the " + token.text else known
        if sort_of(full) == "person" and re.match(r"[Tt]he [a-z-]+$", full):
            full = self._villain(claim, titled=True) or full
        own = re.match(r"(?:our|my|your|his|her|their|its)\s+(?:own\s+)?(?=\S)|own\s+", full, re.IGNORECASE)
        return full[own.end() :] if own else full

    def sort(self, claim: Claim, token: Token) -> str:
        """person, group, body, name, generic, event or thing: what a token speaks of."""
        low = token.lower_
        if low in _GENERIC:
            return "generic"
        if low in ("it", "its"):
            return "it"
        if low in PRONOUNS:
            return "person"
        if low in EVENTS or clause.is_verb(token):
            return "event"
        if low in _TIMES:
            return "thing"
        start, end = clause.noun_phrase(token)
        found = sort_of(claim.unit.text[start:end])
        if found == "thing":
            found = sort_of(token.text)
        if found == "body" and low in PAPERS and token.tag_ not in ("NNP", "NNPS"):
            return "thing"  # *response times*, *a blog post*
        return "name" if found == "thing" and token.tag_ in ("NNP", "NNPS") else found

    def responsible(self, claim: Claim, token: Token | None, depth: int = 0) -> tuple[str, Token | None]:
        """Who answers for what a token names: itself when a person or body, else its doer, owner or sender."""
        if token is None or depth > 4:
            return UNNAMED, None
        if token.lower_ == "whose":  # *Mr Arendse, whose contempt for nurses*
            clauses = (v for v in (token.head, *clause.governors(token.head)) if v.dep_ == "relcl")
            return self.responsible(claim, next((v.head for v in clauses), None), depth + 1)
        sort = self.sort(claim, token)
        if sort in AGENTS:
            return self.name(claim, token), token
        if sort == "it":
            found = self.scene.people.pronoun("it", claim.unit.start + token.idx)
            return (found, token) if found != "it" and claim.frame.pos == "verb" else self.recent(claim)
        if sort == "generic":
            if token.lower_ == "whoever" and token.dep_ in clause.SUBJECTS:
                start, end = clause.span_of(token.head)  # *whoever gave it to him*
                return " ".join(claim.unit.text[start:end].split()), token
            relative = clause.child(token, "relcl") if token.lower_ == "those" else None
            among = next(
                (p for p in token.children if p.dep_ == "prep" and p.lower_ in ("in", "at", "of", "from")), None
            )
            if relative is not None or (among is not None and token.lower_ in ("someone", "somebody", "one", "some")):
                return self._words(claim, token), token
            return UNNAMED, None
        if sort == "event":
            return self._responsible_for_event(claim, token, depth)
        return self._responsible_for_thing(claim, token, depth)

    def pointed(self, token: Token) -> bool:
        """*this letter*, *that email*: a thing spoken of before, whose sender answers for it."""
        determiner = clause.child(token, "det")
        return determiner is not None and determiner.lower_ in ("this", "that", "these", "those", "such")

    def _phrase(self, claim: Claim, token: Token) -> str:
        start, end = clause.noun_phrase(token)
        return " ".join(claim.unit.text[start:end].split())

    def _words(self, claim: Claim, token: Token) -> str:
        start, end = clause.span_of(token)
        return " ".join(claim.unit.text[start:end].split())

    def _responsible_for_event(self, claim: Claim, token: Token, depth: int) -> tuple[str, Token | None]:
        if clause.is_verb(token):
            inner = clause.child(token, "nsubj") or clause.agent(token)
            if inner is not None and inner != token:
                return self.responsible(claim, inner, depth + 1)
        elif token.lower_ == "what":
            relative = clause.child(token, "relcl") or token.head
            inner = clause.child(relative, "nsubj")
            if inner is not None and inner != token:
                return self.responsible(claim, inner, depth + 1)
        return self.recent(claim)

    def _responsible_for_thing(self, claim: Claim, token: Token, depth: int) -> tuple[str, Token | None]:
        places = (
            ("by", "from", "of", "in") if token.lower_ in _CONDUCT or claim.frame.pos != "adjective" else ("by", "from")
        )
        owners = [clause.possessor(token)] + [clause.prepositional(token, p) for p in places]
        for owner in owners:
            if owner is not None and owner != token:
                name, where = self.responsible(claim, owner, depth + 1)
                if claim.frame.frame in CONDEMNED and name == owner.text and name.lower() in PRONOUNS:
                    return self._phrase(claim, token), token  # *his efforts*, when nobody knows who he is
                if name != UNNAMED:
                    return name, where
        relative = clause.child(token, "relcl")
        inner = clause.child(relative, "nsubj") if relative is not None and relative != claim.head else None
        if inner is not None and self.sort(claim, inner) in AGENTS:
            return self.name(claim, inner), inner
        if token.dep_ == "dobj" and depth < 2 and token.head != claim.head and token.lower_ in _MESSAGES:
            return self.responsible(claim, clause.doer(token.head), depth + 1)  # *issued a statement accusing them*
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

    def recent(self, claim: Claim) -> tuple[str, None]:
        """Whoever the voice accused last, for *this*, *that*, *it* that sum up what was said before."""
        falsehood = _FALSEHOOD.search(claim.unit.text[claim.start : claim.end])
        spoken = self._contradicted(claim, 2 if falsehood else 1)
        if spoken and (falsehood or self._may_be_blamed(claim, spoken)):
            return spoken, None
        return self.focus(claim), None

    def _may_be_blamed(self, claim: Claim, name: str) -> bool:
        """Is somebody quoted just before accused too, or no accuser at all? An ally's words are not what is blamed."""
        docket = self.scene.accused
        return name in docket.names(claim.voice, self.scene.document.author) or name not in docket.count

    def before(self, claim: Claim) -> str:
        """Whoever the sentence before speaks of first, reading back over those that name nobody."""
        units = self.scene.document.units
        for back in range(1, min(4, claim.unit.order) + 1):
            found = self.scene.people.first_of(units[claim.unit.order - back])
            if found:
                return found
        return self.focus(claim)

    def _opponent(self, claim: Claim, second: bool) -> str:
        """Whom an unresolved *you* or *they* means in a quarrel: the other speaker, else whoever stands accused."""
        if not self.scene.hostile:
            return ""
        other = self._contradicted(claim) if second and claim.unit.at(claim.position).kind == "quotation" else ""
        found = other or self.focus(claim)
        return "" if found == UNNAMED else found

    def _several(self, claim: Claim) -> str:
        """Whom an unresolved *they* means: a body or group that stands accused, never one person."""
        if not self.scene.hostile:
            return "they"
        found = self.focus(claim)
        if found != UNNAMED and (sort_of(found) in ("body", "group") or not _human(found)):
            return found
        ranked = (name for name, _ in self.scene.accused.total().most_common() if sort_of(name) in ("body", "group"))
        own = (claim.voice, self.scene.document.author)
        return next((n for n in ranked if definite(n) and not any(same_name(n, o) for o in own)), UNNAMED)

    def _villain(self, claim: Claim, *, titled: bool = False) -> str:
        """The one person whom the text accuses by name; empty where there are several, or none."""
        docket = self.scene.accused
        own = (claim.voice, self.scene.document.author)
        taken = set(self.scene.people.holders.values()) if titled else set()
        named = {
            name for name in docket.total()
            if _PERSON.fullmatch(name) and sort_of(name) in ("thing", "person") and name not in taken
            and name not in self.scene.people.speakers and not any(same_name(name, o) for o in own)
        }  # fmt: skip
        named = {name for name in named if _TITLE.match(name)} if titled else named
        return named.pop() if len(named) == 1 else ""

    def focus(self, claim: Claim) -> str:
        """Whom this voice accused last, within four sentences; else whom the text accuses most."""
        docket, author = self.scene.accused, self.scene.document.author
        addressee = self.scene.people.addressees.at(claim.position)
        if claim.status == "insinuated" and addressee and addressee in docket.names(claim.voice):
            return addressee  # in a letter, a question is put to whoever it is written to
        earlier = docket.last(claim.voice, place=claim.position, unit=claim.unit.order)
        if earlier:
            return earlier
        best, times = self._most_accused(claim, author)
        if times > 1:
            return best
        topic = self.scene.people.topic(claim.voice, author) if claim.status == "insinuated" else ""
        return topic or best or UNNAMED

    def _most_accused(self, claim: Claim, author: str) -> tuple[str, int]:
        """Whom the text accuses most, and how often; what those say whom the author accuses does not count."""
        docket = self.scene.accused
        total: Counter[str] = Counter()
        for voice in docket.count.keys() - docket.names(author):
            total.update(docket.count[voice])
        own = (claim.voice, author)
        ranked = (n for n in total.most_common() if definite(n[0]) and not any(same_name(n[0], o) for o in own))
        return next(ranked, ("", 0))

    def _contradicted(self, claim: Claim, reach: int = 2) -> str:
        """Whoever else was quoted in this unit or the two before: *That is a lie* is said of them."""
        units = self.scene.document.units
        for back in range(0, min(reach + 1, claim.unit.order + 1)):
            for fragment in reversed(units[claim.unit.order - back].fragments):
                other = fragment.speaker not in (claim.voice, "unknown", "") and fragment.kind != "author"
                if fragment.start < claim.position and other:
                    return fragment.speaker
        return ""


def same_name(a: str, b: str) -> bool:
    """Are two names one person's? Articles and titles do not count.

    >>> same_name("Mr Furey", "Declan Furey"), same_name("the Treasury", "The Treasury"), same_name("A", "B")
    (True, True, False)
    """
    strip = re.compile(r"\b(the|a|an|mr|mrs|ms|dr|our|their|your|his|her|its|sir|dame|lord|lady)\b")
    left, right = (" ".join(strip.sub(" ", re.sub(r"[^\w\s]", " ", x.lower())).split()) for x in (a, b))
    return bool(left and right) and (
        left == right or (left.split()[-1] == right.split()[-1] and (left in right or right in left))
    )
