"""Accusations that no single word makes: duties not done, disbelief, understatement, questions with a sting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from . import clause
from .claims import Claim, Scene
from .coreference import FIRST, sort_of
from .triggers import Frame, plain
from .units import Document, Unit

Token = Any
Rule = Callable[[Unit], Iterator[Claim]]
_DEED = Frame("", "verb", "deed", ("voice",), ("subject",), ("itself",), ("object",))
_QUALITY = Frame("", "adjective", "quality", ("voice",), ("subject",), ("itself",), ())
_SUMMED_UP = Frame("", "adjective", "quality", ("voice",), ("recent",), ("itself",), ())  # blame of what went before
_FOCAL_DEED = Frame("", "verb", "deed", ("voice",), ("recent",), ("itself",), ("object",))
_EXISTENTIAL = frozenset("be is are was were been being 's 're am".split())
_BELIEF = frozenset("believe believes believed trust trusts trusted buy buys bought".split())
_NOBODY = frozenset("nobody no-one none no".split())
_NOT = frozenset("not n't n’t never".split())
# Not doing these is nobody's failing.
_HARMLESS = frozenset(
    "be is was were been have had has do did done know knew known think thought believe believed want wanted mean meant need "
    "needed like liked hate hated say said see seen saw feel felt blame blamed accuse accused expect expected seem seemed remember recall "
    "recalled happen happened matter matter agree agreed doubt doubted choose chose chosen mind cut lie lied mislead misled "
    "cost lose lost hear heard forget forgot forgotten find found come came go gone went leave left exist existed get got "
    "strike struck complain complained resign resigned give given dispute disputed deny denied fail failed understand understood "
    "hope hoped stop stopped harm harmed hurt suffer suffered start started begin began deserve deserved care cared".split()
)


_GUILTY_SECRETS = frozenset("this that it all everything as much nothing truth facts risks risk danger dangers warnings better".split())
_COURTESIES = frozenset("asked told said warned called rung phoned written checked looked read tried thanked apologised answered replied consulted".split())


@dataclass(frozen=True)
class Construction:
    """A rule, the words without which it cannot apply, and whether it needs a text that is hostile anyway."""

    rule: Rule
    gate: re.Pattern[str]
    hostile: bool


RULES: list[Construction] = []
LAST = ("called_names",)  # these give way to the lexicon


def construction(gate: str, *, hostile: bool = False) -> Callable[[Rule], Rule]:
    """Register a rule with its gate: a pattern that is searched before anything is parsed."""

    def register(rule: Rule) -> Rule:
        RULES.append(Construction(rule, re.compile(gate), hostile))
        return rule

    return register


def possible(document: Document, hostile: bool) -> set[Unit]:
    """The units in which some construction can stand."""
    text = plain(document.text)
    places = (m.start() for c in RULES if hostile or not c.hostile for m in c.gate.finditer(text))
    return {unit for unit in map(document.unit_at, places) if unit is not None}


def claims(unit: Unit, scene: Scene) -> list[Claim]:
    """What the constructions find in a parsed unit, no two overlapping, the earlier rule first."""
    text = plain(unit.text)
    found: list[Claim] = []
    for c in RULES:
        if (scene.hostile or not c.hostile) and c.gate.search(text):
            for claim in c.rule(unit):
                if all(claim.end <= other.start or other.end <= claim.start for other in found):
                    found.append(claim)
    return found


def _claim(unit: Unit, rule: str, head: Token, span: tuple[int, int], **given: Any) -> Claim:
    frame = given.pop("frame", _DEED)
    return Claim(unit, span[0], span[1], head, frame, rule, **given)


def _between(first: Token, last: Token) -> tuple[int, int]:
    first, last = (first, last) if first.i <= last.i else (last, first)
    return first.idx, last.idx + len(last)


def _others(verb: Token) -> Token | None:
    """The verb's subject when it is somebody other than the speaker, *there* or an empty *it*."""
    found = clause.subject(verb)
    if found is None or found.lower_ in FIRST or found.lower_ in ("there", "which", "what", "that", "this"):
        return None
    return found


def _conditional(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether", "until", "because", "that") for c in verb.children if c.lower_ in ("if", "unless", "until"))


def _aux(verb: Token) -> list[str]:
    return [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]


@construction(r"\b(?:has|have|had|is|are) yet to\b")
def yet_to(unit: Unit) -> Iterator[Claim]:
    """*He has yet to deliver it*: a duty not done."""
    for token in unit.parse:
        if token.lower_ == "yet" and token.i + 2 < len(token.doc) and token.nbor(1).lower_ == "to":
            verb = token.nbor(2)
            first = token.doc[max(token.i - 1, 0)]
            subject = _others(verb) or _others(verb.head)
            if subject is not None and clause.is_verb(verb):
                yield _claim(unit, "yet_to", verb, _between(first, verb), accused=subject)


@construction(r"\b(?:bother(?:ed|s|ing)?|so much as|lift(?:ed)? a finger|no effort|not made the effort|no attempt|any effort|any attempt|even)\b")
def no_effort(unit: Unit) -> Iterator[Claim]:
    """*never bothered to ask*, *has made no effort to*, *did not even read it*, *never bought so much as a bucket*."""
    for verb in unit.parse:
        if not clause.is_verb(verb):
            continue
        low = verb.lower_
        negative = _negation(verb)
        if {"can", "could", "will", "would", "ca", "may", "should", "must"} & set(_aux(verb)):
            continue
        bother = low.startswith("bother") and negative is not None
        effort = low in ("made", "makes", "make", "making") and _effort(verb)
        even = negative is not None and any(c.lower_ in ("even", "so much as") for c in verb.children)
        subject = clause.subject(verb)
        if (bother or effort or even) and subject is not None and subject.lower_ not in FIRST and "would" not in _aux(verb):
            first = negative or verb
            last = next((c for c in verb.children if c.dep_ == "dobj"), verb) if effort else verb
            yield _claim(unit, "no_effort", verb, _between(_leftmost(verb, first), last), accused=subject)


def _effort(verb: Token) -> bool:
    thing = clause.child(verb, "dobj")
    if thing is None or thing.lower_ not in ("effort", "efforts", "attempt", "attempts", "apology", "secret", "mention"):
        return False
    return any(c.lower_ in ("no", "not", "little") for c in thing.children) or _negation(verb) is not None


def _negation(verb: Token) -> Token | None:
    own = next((c for c in verb.children if c.lower_ in _NOT), None)
    if own is not None:
        return own
    subject = clause.child(verb, "nsubj", "nsubjpass")
    return subject if subject is not None and subject.lower_ in ("nobody", "none", "one") and (
        subject.lower_ != "one" or any(c.lower_ == "no" for c in subject.children)) else None


def _leftmost(verb: Token, first: Token) -> Token:
    """The first auxiliary of the verb group, where it stands before the negation."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < first.i]
    return helpers[0] if helpers else first


@construction(r"(?:n't|\bnot|\bnever|\bno longer|\bnobody|\bno one|\bcannot|\bhardly) [^.?!]{0,30}?\b(?:believes?|trust(?:s|ed)?)\b")
def disbelief(unit: Unit) -> Iterator[Claim]:
    """*I do not believe her*, *nobody believes a word he says*: a charge of lying. *Believe in*, *believe that* are none."""
    for verb in unit.parse:
        if verb.lower_ in _BELIEF and verb.lower_[:3] != "buy" and clause.is_verb(verb):
            negative = _negation(verb) or next((c for c in verb.children if c.lower_ == "longer"), None)
            if negative is None and verb.dep_ in ("xcomp", "ccomp"):
                negative = _negation(verb.head)
            thing = clause.child(verb, "dobj")
            content = clause.child(verb, "ccomp")
            if negative is None or thing is None and content is None or verb.tag_ == "VB" and clause.child(verb, "nsubj") is None and verb.dep_ == "ROOT":
                continue
            believer = clause.subject(verb)
            if believer is None or believer.lower_ == "you" or verb.lower_.startswith("trust") and thing is not None and thing.tag_ in ("NNS", "NN"):
                continue
            if thing is None:
                thing = clause.child(content, "nsubj") if content.lower_ in ("says", "said", "say") else None
            if thing is None:
                continue
            whom = thing
            inner = clause.child(thing, "relcl")
            if thing.lower_ in ("word", "thing", "any") and inner is not None:
                whom = clause.child(inner, "nsubj") or thing
            subject = clause.child(verb, "nsubj")
            yield _claim(unit, "disbelief", verb, _between(_leftmost(verb, subject if subject is not None and negative == subject else negative), verb if thing.i - verb.i > 3 else thing), accused=whom,
                         charge=_between(negative, thing))


@construction(r"\b(?:not|n't) (?:covered|helped|distinguished|exactly|quite|precisely|entirely|altogether|wholly|always|been|beyond|above|what you(?: would|'d) call|the most|the best|the finest|that|in a position|organised|fit|up to)\b|\b(?:hardly|scarcely|barely|anything but|less than)\b")
def understatement(unit: Unit) -> Iterator[Claim]:
    """*not exactly his finest hour*, *hardly an answer*, *less than honest*: litotes that blames."""
    text = unit.text.replace("’", "'")
    pattern = (r"(?:\b(?:is|was|are|were|has|have|had)(?:n't| not)(?: been)?|\bnot|n't) (?:exactly|quite|precisely|entirely|altogether|wholly|beyond reproach|above reproach|beyond criticism|what you(?: would|'d) call|the most|the best|the finest) (?:\w+ ?){1,5}|"
               r"\b(?:is|was|are|were|be|been|'s) (?:(?:hardly|scarcely|barely|anything but) (?:an? |the )?|less than (?:honest|frank|candid|straight|truthful|impress|whole|ideal|perfect|honour|transparent|clear|convinc|forthcom|gener)\w* ?)(?:\w+ ?){0,4}|\b(?:has|have|had)(?:n't| not) (?:exactly )?(?:covered \w+ in glory|helped \w+sel\w+|distinguished \w+sel\w+)|\bnot that (?:full|good|honest|clever|bright|simple)\b|"
               r"\bnot (?:organised|clever|fit|brave|honest|bright|big|competent|man|woman|up) (?:enough|to)\b")
    for match in re.finditer(pattern, text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is None:
            continue
        start, end = _phrase_end(span)
        root = span.root
        verb = root if clause.is_verb(root) else root.head
        subject = clause.subject(verb) if clause.is_verb(verb) else None
        if subject is not None and subject.lower_ in FIRST:
            continue
        yield _claim(unit, "understatement", root, (start, end), frame=_QUALITY, accused=subject, charge=(start, end), status="insinuated")


def _phrase_end(span: Any) -> tuple[int, int]:
    last = span.root.right_edge if span.root.right_edge.i < span[0].i + 9 else span[-1]
    while last.is_punct or last.is_space:
        last = last.nbor(-1)
    first = span[0]
    if first.lower_ in _EXISTENTIAL and first.i + 1 < span[-1].i and first.nbor(1).lower_ in ("hardly", "scarcely", "barely", "anything", "less"):
        first = first.nbor(1)
    return first.idx, last.idx + len(last)


@construction(r"\b(?:is|was|isn't) it (?:not )?(?:any |too )?(?:weird|odd|strange|normal|right|fair|surprising|wonder|acceptable|credible|likely|unreasonable|usual)\b", hostile=True)
def is_it_odd(unit: Unit) -> Iterator[Claim]:
    """*Is it weird that the owner is her golf partner?*: the oddity is the charge."""
    if not unit.question:
        return
    for match in re.finditer(r"\b(?:is|was|isn['’]t) it (?:not )?(?:any |too )?\w+", unit.text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None:
            end = unit.text.rfind("?")
            yield _claim(unit, "is_it_odd", span[0], (match.start(), match.end()), frame=_SUMMED_UP, charge=(match.start(), max(end, match.end())), status="insinuated")


@construction(r"\bcoincidence\b")
def no_coincidence(unit: Unit) -> Iterator[Claim]:
    """*Is it a coincidence that your firm gained?*, *hard to see this as coincidence*."""
    for token in unit.parse:
        if token.lower_ in ("coincidence", "coincidences"):
            text = unit.text.lower()
            if unit.question or re.search(r"\b(no|not|n't|n’t|hard|difficult|strange|curious|funny|odd|happy)\b", text):
                content = clause.child(token, "acl", "ccomp") or clause.child(token.head, "ccomp", "advcl")
                doer = clause.subject(content) if content is not None and clause.is_verb(content) else None
                start = min(token.left_edge.idx, token.head.idx if clause.is_verb(token.head) else token.idx)
                yield _claim(unit, "no_coincidence", token, (start, token.idx + len(token)), frame=_QUALITY, accused=doer,
                             charge=clause.span_of(token.head) if clause.is_verb(token.head) else None, status="insinuated")


@construction(r"\?", hostile=True)
def pointed_question(unit: Unit) -> Iterator[Claim]:
    """*Who took the money?*, *Why did he have to remind them?*, *Who benefits?*: asked in a quarrel, they accuse."""
    if not unit.question:
        return
    for token in unit.parse:
        if token.tag_ not in ("WP", "WRB", "WP$") or token.lower_ not in ("who", "why", "whose", "where"):
            continue
        if token.i and not (token.nbor(-1).is_punct or token.nbor(-1).lower_ in ("so", "and", "but", "then") or token.nbor(-1).is_space):
            continue
        verb = token.head
        if not clause.is_verb(verb) or verb.dep_ not in ("ROOT", "conj", "ccomp"):
            continue
        aux = _aux(verb)
        if token.lower_ == "who" and token.dep_ != "nsubj" or set(aux) & {"will", "would", "can", "could", "should", "may"}:
            continue
        subject = clause.child(verb, "nsubj") if token.lower_ in ("why", "where") else None
        if token.lower_ == "where" and (verb.lower_ not in ("was", "were") or subject is None or not _people(unit, subject)):
            continue
        if subject is not None and subject.lower_ in FIRST:
            continue
        last = verb if verb.lower_ not in _EXISTENTIAL else (clause.child(verb, "acomp", "attr") or verb)
        yield _claim(unit, "pointed_question", verb, _between(token, last), accused=subject if subject is not None else token,
                     charge=_between(token, token.doc[_before_mark(unit)]), status="insinuated")


def _people(unit: Unit, token: Token) -> bool:
    """Does a noun speak of people or a body? *the rest of the board* does."""
    start, end = clause.noun_phrase(token)
    inner = clause.prepositional(token, "of")
    words = unit.text[start:end] if inner is None else inner.text
    return token.tag_ == "NNP" or token.lower_ in ("you", "he", "she") or sort_of(words) != "thing"


def _before_mark(unit: Unit) -> int:
    words = [t.i for t in unit.parse if not t.is_punct and not t.is_space]
    return words[-1]


@construction(r"\bknew\b|\b(?:have|has|had) known\b", hostile=True)
def guilty_knowledge(unit: Unit) -> Iterator[Claim]:
    """*He knew that it could not be kept*, *somebody must have known*."""
    for verb in unit.parse:
        if verb.lower_ in ("knew", "known") and clause.is_verb(verb) and not clause.negated(verb):
            aux = _aux(verb)
            subject = clause.subject(verb)
            must = "must" in aux
            if verb.lower_ == "known" and not (must or set(aux) & {"have", "had", "'ve", "has"}):
                continue
            if subject is None or subject.lower_ in FIRST or "would" in aux or clause.is_passive(verb) or unit.question:
                continue
            thing = clause.child(verb, "dobj")
            told = clause.child(verb, "ccomp", "advcl", "advmod") is not None or thing is not None and thing.lower_ in _GUILTY_SECRETS
            if must or told or re.search(r"\b(?:not|n't) (?:suggest|say|claim)", unit.text.replace("’", "'")):
                yield _claim(unit, "guilty_knowledge", verb, _between(_leftmost(verb, verb), _known(verb)), accused=subject)


def _known(verb: Token) -> Token:
    thing = clause.child(verb, "dobj", "advmod")
    return thing if thing is not None and thing.i > verb.i and thing.i - verb.i < 4 else verb


@construction(r"\b(?:should|ought to|might|could) (?:never |long ago |well |at least |even )?have\b", hostile=True)
def ought_to_have(unit: Unit) -> Iterator[Claim]:
    """*He should have been fired*, *she should never have signed*: what was owed and not done."""
    for verb in unit.parse:
        aux = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
        words = [c.lower_ for c in aux]
        polite = bool({"might", "could"} & set(words)) and verb.lower_ in _COURTESIES
        if clause.is_verb(verb) and "have" in words and ("should" in words or "ought" in words or polite):
            subject = clause.subject(verb)
            if subject is not None and subject.lower_ not in FIRST and subject.lower_ not in ("there", "it"):
                yield _claim(unit, "ought_to_have", verb, _between(aux[0], verb), accused=subject)


@construction(r"\bchose\b|\bchosen\b|\b(?:would|'d) rather\b|\bprefer(?:s|red)?\b|\bcould not be bothered\b|\bdecided not\b|\bsaw fit\b|\bsees? fit\b", hostile=True)
def chose(unit: Unit) -> Iterator[Claim]:
    """*chose to say otherwise*, *would rather she did not ask*: a wrong preferred to a right."""
    for token in unit.parse:
        low = token.lower_
        if low in ("chose", "chosen", "preferred", "prefers") and clause.is_verb(token) and not clause.negated(token):
            verb = token
            last = clause.child(verb, "dobj", "xcomp", "ccomp") or verb
        elif low == "rather" and token.i and token.nbor(-1).lower_ in ("would", "'d"):
            verb, last = token.head, token.head
        else:
            continue
        subject = _others(verb)
        if subject is not None and clause.is_verb(verb):
            yield _claim(unit, "chose", verb, _between(verb if low != "rather" else token.nbor(-1), last if last.i - verb.i < 5 and last.i > verb.i else verb), accused=subject)


@construction(r"\bseem(?:s|ed)? (?:not to|never to|to have)\b|\bappear(?:s|ed)? (?:not|never|to have)\b|\bmust have\b", hostile=True)
def seems_not_to(unit: Unit) -> Iterator[Claim]:
    """*seems not to have read his own brief*, *must have skipped that page*."""
    for verb in unit.parse:
        if clause.is_verb(verb) and verb.head.lower_[:4] in ("seem", "appe") and verb.dep_ == "xcomp" and "have" in _aux(verb):
            negative = _negation(verb) or _negation(verb.head)
            subject = _others(verb.head)
            if negative is not None and subject is not None and not (subject.lower_ == "none" and clause.prepositional(subject, "of") is not None):
                yield _claim(unit, "seems_not_to", verb, _between(negative, verb), accused=subject)


@construction(r"\b(?:nobody|no one|not one|none) (?:at|in|of|from|there|on|has|had|have|seems|appears|bothered|thought|took)\b|\b(?:nobody|no one)\b[^.?!]{0,25}\b(?:had|has|seems|bothered|\w+ed|rang|came|read|told|knew|meant|thought|took|went|saw|heard)\b", hostile=True)
def nobody_did(unit: Unit) -> Iterator[Claim]:
    """*Nobody at the Trumpet rang them*, *a program that no one had tested*."""
    for token in unit.parse:
        none = token.lower_ in ("nobody", "none") or token.lower_ == "one" and token.i and token.nbor(-1).lower_ in ("no", "not")
        if not none or token.dep_ != "nsubj" or not clause.is_verb(token.head):
            continue
        verb = token.head
        inner = clause.child(verb, "xcomp")
        if set(_aux(verb)) & {"will", "would", "can", "could", "should"} or verb.lower_ in ("drowned", "died", "cried", "was", "is", "are", "were", "says", "said", "denies"):
            continue
        place = next((clause.prepositional(token, p) for p in ("at", "in", "from", "of") if clause.prepositional(token, p) is not None), None)
        last = inner if inner is not None and inner.i - verb.i < 4 else verb
        yield _claim(unit, "nobody_did", verb, _between(token.left_edge, last), accused=place if place is not None else token)


def _refusal(verb: Token) -> set[str]:
    """*won't take my calls*: refusal, not prediction, when somebody is asked for something."""
    aux = set(_aux(verb))
    return {"wo"} if "wo" in aux and clause.child(verb, "dobj", "prep") is not None else set()


@construction(r"\b(?:never|n't|not|nothing|no)\b", hostile=True)
def left_undone(unit: Unit) -> Iterator[Claim]:
    """*never opened the box*, *hadn't been paid*, *signed nothing*: said in a quarrel, an omission accuses."""
    for verb in unit.parse:
        if not clause.is_verb(verb) or verb.dep_ in ("aux", "auxpass"):
            continue
        aux = _aux(verb)
        negative = next((c for c in verb.children if c.lower_ in _NOT), None)
        nothing = clause.child(verb, "dobj") if verb.tag_ in ("VBD", "VBN", "VBZ") else None
        nothing = nothing if nothing is not None and nothing.lower_ == "nothing" else None
        past = bool(_refusal(verb)) or verb.tag_ == "VBD" or set(aux) & {"has", "have", "had", "did", "was", "were", "'ve", "having"}
        if negative is None and nothing is None or not past or verb.lower_ in _HARMLESS or verb.lower_.endswith("ing"):
            continue
        if set(aux) & {"will", "would", "can", "could", "should", "may", "might", "must", "ca", "do", "does"} - _refusal(verb) or _conditional(verb) or unit.question:
            continue
        subject = _others(verb)
        if subject is None and clause.is_passive(verb):
            subject = clause.subject(verb)
        if subject is None or subject.lower_ in ("it", "nobody", "one") and not (negative is not None and negative.lower_ == "never"):
            continue
        first = _leftmost(verb, negative) if negative is not None else verb
        last = nothing if nothing is not None else verb
        yield _claim(unit, "left_undone", verb, _between(first, last), accused=None if clause.is_passive(verb) else subject)


@construction(r"\b(?:you|he|she|they|it|\w+) (?:has|have|did|do|does|was|were|had)(?:n't| not)\s*[.,;!]", hostile=True)
def curt_denial(unit: Unit) -> Iterator[Claim]:
    """*You have not.*, *You haven't been.*, *No, you don't.*: what was owed or said, flatly denied."""
    for match in re.finditer(r"\b(you|he|she) ((?:has|have|did|do|does|was|were)(?:n['’]t| not)(?: been)?)\s*[.;!]", unit.text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(), match.end(2), alignment_mode="expand")
        if span is None:
            continue
        start = match.start(2) if match.group(2).lower().startswith("ha") else match.start(1)
        passive = match.group(2).endswith("been")
        yield _claim(unit, "curt_denial", span[0], (start, match.end(2)), frame=_QUALITY, accused=None if passive else span[0],
                     charge=(match.start(), match.end(2)))


@construction(r"\b(?:no|not a|without (?:a|an|any)) (?:word|shred|hint|trace|sign|whiff|flicker|apology|explanation|shame|evidence|answer|thought|plan|idea|clue|relation to|regard|warning|consultation|good reason|service)\b", hostile=True)
def conspicuous_absence(unit: Unit) -> Iterator[Claim]:
    """*No shame.*, *not a word of apology*, *no relation to reality*."""
    pattern = (r"\b(?:no|not a|without (?:a|an|any)) (?:single )?(?:word|hint|trace|sign|whiff|flicker|apology|explanation|shame|thought|plan|clue|relation to \w+|regard|warning|consultation|service)"
               r"(?: (?:of|to|for|in) (?:\w+ ?){1,3})?\b")
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is None or unit.question or re.search(r"\bI\b|\bwe\b", unit.text[max(0, match.start() - 20) : match.start()]):
            continue
        root = span.root
        subject = clause.subject(root.head) if clause.is_verb(root.head) else (root.head if root.dep_ in ("appos",) else None)
        if subject is not None and subject.lower_ in FIRST:
            continue
        yield _claim(unit, "conspicuous_absence", root, (match.start(), match.end()), frame=_QUALITY, accused=subject, charge=(match.start(), match.end()))


@construction(r"\bso much for\b")
def so_much_for(unit: Unit) -> Iterator[Claim]:
    """*So much for openness*: a promise mocked."""
    for match in re.finditer(r"(?<!you )(?<!thanks )\bso much for (?:\w+['’]?\w* ?){1,4}", unit.text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None:
            end = match.end() - (len(match.group()) - len(match.group().rstrip()))
            owner = next((t for t in span if t.dep_ == "poss"), None)
            yield _claim(unit, "so_much_for", span[0], (match.start(), end), frame=_QUALITY, accused=owner, charge=(match.start(), end), status="insinuated")


@construction(r"\bfault\b")
def fault(unit: Unit) -> Iterator[Claim]:
    """*It is their fault*; *it isn't their fault* is the same, rejected; *all somebody else's fault* insinuates."""
    for token in unit.parse:
        owner = clause.possessor(token) if token.lower_ == "fault" else None
        if owner is None or owner.lower_ in FIRST or token.dep_ not in ("attr", "conj", "ROOT", "oprd"):
            continue
        verb = token.head
        words = unit.text[max(0, token.idx - 30) : token.idx].lower()
        if "else" in words or "nobody" in words or "no one" in words:
            status = "insinuated" if "else" in words else "rejected"
        else:
            status = "rejected" if clause.is_verb(verb) and clause.negated(verb) else ""
        yield _claim(unit, "fault", token, _between(owner.left_edge, token) if status == "insinuated" else (token.idx, token.idx + 5),
                     frame=_QUALITY, accused=owner, charge=clause.span_of(verb) if clause.is_verb(verb) else None, status=status)


@construction(r"\b(?:hard|difficult|impossible|harder) (?:not )?to (?:credit|believe|see|avoid|escape|understand|accept|swallow|take|square|reconcile|imagine|ignore)\b|\bbeggars? belief\b|\bstrains credulity\b", hostile=True)
def hard_to_credit(unit: Unit) -> Iterator[Claim]:
    """*We find that difficult to credit*, *hard to see this as coincidence*: disbelief put as difficulty."""
    pattern = r"\b(?:hard|difficult|impossible|harder) (?:not )?to (?:credit|believe|see|avoid|escape|understand|accept|swallow|take|square|reconcile|imagine|ignore)(?: (?:\w+ ?){1,4})?|\bbeggars? belief\b|\bstrains credulity\b"
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None:
            end = match.start() + len(match.group().rstrip())
            yield _claim(unit, "hard_to_credit", span[0], (match.start(), end), frame=_SUMMED_UP, charge=(match.start(), end), status="insinuated")


@construction(r"\b(?:that|this|it|blame|fault)(?:'s| is| was| lies| rests)? (?:squarely |entirely |all )?(?:on|at the door of|down to)\b")
def laid_at(unit: Unit) -> Iterator[Claim]:
    """*That's on Len Bascombe*, *It is down to the minister*, *the blame lies with the board*."""
    pattern = r"\b(?:that|this|it|blame|fault)(?:['’]s| is| was| lies| rests) (?:squarely |entirely |all )?(on|down to|at the door of) "
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(1), match.end(1), alignment_mode="expand")
        whom = clause.child(span[-1], "pobj") if span is not None else None
        if whom is not None and (whom.tag_ in ("NNP", "NNPS") or whom.lower_ in ("you", "him", "her", "them")):
            yield _claim(unit, "laid_at", span[-1], (match.start(1), match.end(1)), frame=_QUALITY, accused=whom, charge=(match.start(), whom.right_edge.idx + len(whom.right_edge)))


@construction(r"\?", hostile=True)
def doubting_question(unit: Unit) -> Iterator[Claim]:
    """*Did anyone read the tender?*, *Was there ever a plan?*: asked as if the answer were no."""
    pattern = (r"(?:^|[.!?—–:;,“\"'‘] ?|\b(?:and|but|or|so) )((?:did|has|have|had|was|were|is|does|do|will) (?:n['’]t )?(?:anyone|anybody|nobody|no one|it (?:not |never )?(?:occur|cross|strike)|"
               r"(?:he|she|they|you|it|there|the \w+|the \w+ \w+) (?:ever|even|really|seriously|never)|there ever|none of|(?:the|his|her|your|their) [^?]{3,60}? (?:a single|a second|one|any|ever))\b[^?]*)\?")
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(1), match.end(1), alignment_mode="expand")
        if span is None:
            continue
        subject = clause.subject(span.root) if clause.is_verb(span.root) else None
        if re.search(r"\byour?\b", match.group(1), re.IGNORECASE):
            subject = next(t for t in span if t.lower_ in ("you", "your"))
        named = subject if subject is not None and subject.lower_ not in ("anyone", "anybody", "nobody", "one", "it", "there", "none") else None
        yield _claim(unit, "doubting_question", span.root, (match.start(1), match.end(1)), frame=_QUALITY if named is not None else _SUMMED_UP, accused=named, charge=(match.start(1), match.end(1)), status="insinuated")


@construction(r"\b(?:fancy|funny|word for|wisdom|bless|as (?:he|she|they) call|let us|shall we|put it|wonder|merely|only note|just note|inference|readers|who knows|sure it|how|well|so|what|surprise|imagine|odd|strange|curious|brings?|pull|pass|spare|bravo|congratulations|splendid|good luck|you couldn't|quelle|lucky|poor|heaven|go figure|oh|give|if that|if you|who'd|who would|perish)\b", hostile=True)
def sarcasm(unit: Unit) -> Iterator[Claim]:
    """*Fancy that!*, *Funny, that.*, *How convenient.*: set phrases that invite the reader to think the worst."""
    pattern = (r"(?:fancy that|funny,? (?:that|how)|how (?:very )?(?:convenient|touching|thoughtful|generous|kind|noble|reassuring|brave|strange|odd|curious)|what a coincidence|surprise,? surprise|"
               r"imagine that|(?:oddly|strangely|funnily|curiously) enough|brings a tear to (?:the|my) eye|pull the other one|pass the sick ?bag|spare us the|you couldn['’]t make it up|"
               r"who(?:['’]d| would) have thought(?: it)?|lucky (?:him|her|them|old)|my heart bleeds|give (?:him|her|them|that man) a medal|go figure|what a surprise|no prizes for guessing|nice work if you can get it|"
               r"all right for some|if that(?: is|['’]s) the word|if you can call it that|if you please|cleared up,? then|that['’]s all right,? then|oh,? the irony|the irony|i wonder why|one wonders (?:why|what|who|how)|is one word for it|that is one word for|in (?:his|her|its|their) (?:infinite )?wisdom|or so (?:he|she|they|we are|we're|we’re) (?:says?|claims?|told)|as (?:he|she|they) calls? it|let us (?:all )?(?:say|applaud|give thanks)|shall we say|to put it (?:mildly|politely|kindly|gently)|you(?:['’]d| would)? have to wonder|one (?:might|may|has to|is bound to) (?:ask|wonder)|i (?:merely|only|simply|just) (?:note|ask|observe|mention|wonder)|(?:the )?obvious inference|readers (?:may|can|will) (?:judge|draw|decide)|i(?:['’]m| am) sure it(?:['’]s| is)|what are the (?:odds|chances)|small wonder|little wonder|no wonder|make of that what you will|draw your own conclusions?|you do the (?:math|maths|sums))")
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None:
            yield _claim(unit, "sarcasm", span[0], (match.start(), match.end()), frame=_SUMMED_UP, charge=(match.start(), match.end()), status="insinuated")


@construction(r"\bstop(?:s|ped)? \w+ing\b", hostile=True)
def stop_doing(unit: Unit) -> Iterator[Claim]:
    """*The minister should stop treating children as freight*: the demand says that it is done."""
    for verb in unit.parse:
        if verb.lower_ in ("stop", "quit", "cease") and verb.tag_ == "VB" and not clause.negated(verb):
            doing = clause.child(verb, "xcomp")
            subject = clause.subject(verb)
            if doing is None or doing.tag_ != "VBG" or subject is not None and subject.lower_ in FIRST:
                continue
            if {"will", "would"} & set(_aux(verb)) or any(c.lower_ in ("to",) and c.dep_ == "aux" for c in verb.children):
                continue
            start, end = clause.span_of(doing)
            last = doing.right_edge if doing.right_edge.i - doing.i < 6 else (clause.child(doing, "dobj") or doing)
            frame = _DEED if subject is not None else _FOCAL_DEED
            yield _claim(unit, "stop_doing", doing, _between(doing, last), frame=frame, accused=subject, charge=(start, end))


@construction(r",? (?:did|have|has|was|were|is|are|do|does)(?:n't| not)? (?:you|he|she|they|it)\?", hostile=True)
def tag_question(unit: Unit) -> Iterator[Claim]:
    """*You took his money, didn't you?*: the tag presses for a confession."""
    match = re.search(r", ?(?:did|have|has|was|were)(?:n['’]t| not) (?:you|he|she|they)\?", unit.text, re.IGNORECASE)
    if match is None:
        return
    for verb in unit.parse:
        subject = clause.child(verb, "nsubj") if clause.is_verb(verb) else None
        if subject is not None and verb.idx < match.start() and verb.tag_ in ("VBD", "VBN") and subject.lower_ not in FIRST:
            yield _claim(unit, "tag_question", verb, _between(verb, clause.child(verb, "dobj") or verb), accused=subject, status="insinuated")
            return


_CRONIES = (
    r"brother-in-law|sister-in-law|son-in-law|daughter-in-law|father-in-law|cousin|nephew|niece|brother|golf(?:ing)? partner|business partner|best man|"
    r"(?:old|former|family) (?:firm|company|business|employer|partner|colleague|friend|school friend|flatmate|boss)|donor|relation|friend"
)


@construction(rf"\b(?:{_CRONIES})s?\b", hostile=True)
def crony(unit: Unit) -> Iterator[Claim]:
    """*The contract went to the minister's brother-in-law*, *a friend of his*: kinship that smells of favour."""
    pattern = rf"(?:(?:\b(?:his|her|your|their)|['’]s|s['’]) (?:own )?(?P<his>{_CRONIES})s?\b|\b(?:an? |the )?(?P<of>{_CRONIES}) of (?:his|hers|theirs|yours|\w+ \w+))"
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        word = "his" if match.group("his") else "of"
        if match.group(word).lower() in ("brother", "friend", "relation") and word == "his":
            continue
        span = unit.parse.char_span(match.start(word), match.end(word), alignment_mode="expand")
        if span is None:
            continue
        owner = clause.possessor(span.root) or clause.prepositional(span.root, "of")
        if owner is None or owner.lower_ in FIRST or any(t.lower_ in FIRST for t in owner.children):
            continue
        verb = next((t for t in clause.governors(span.root) if clause.is_verb(t)), span.root)
        yield _claim(unit, "crony", span.root, (match.start(word), match.end(word)), frame=_QUALITY, accused=owner,
                     charge=_clause_span(verb), status="insinuated")


def _clause_span(verb: Token) -> tuple[int, int]:
    start, end = clause.span_of(verb)
    return start, end


@construction(r"\bcould(?:n't| not| have)\b|\bwouldn't know\b|\bcan't even\b", hostile=True)
def could_not(unit: Unit) -> Iterator[Claim]:
    """*They couldn't find a bus*, *he could not run a bath*: incapacity held against somebody."""
    for verb in unit.parse:
        aux = set(_aux(verb))
        if not clause.is_verb(verb) or "could" not in aux or _negation(verb) is None or _conditional(verb) or unit.question:
            continue
        subject = _others(verb)
        if subject is not None and verb.lower_ in _FEATS and not clause.is_passive(verb):
            yield _claim(unit, "could_not", verb, _between(_leftmost(verb, _negation(verb)), verb), accused=subject)


_FEATS = frozenset("run organise organize find spot hit pick spell count tell manage name read say answer explain bring spare add keep get".split())
_NEUTRAL_NOUNS = frozenset(
    "man woman person minister member doctor lawyer teacher nurse economist engineer graduate resident citizen native veteran widow widower "
    "mother father parent friend colleague part matter question way time day week year month reason fact thing point case sign start end "
    "result step place home job career letter report statement document figure number word line page copy plan law duty right rule mistake "
    "office body union charity company firm town city country party team family group public volunteer pensioner driver clerk one lot all".split()
)


@construction(r"\b(?:is|are|was|were|'s|'re) (?:\w+ ){0,4}?an?\b|\bare (?:\w+ ){0,2}\w+s\b", hostile=True)
def called_names(unit: Unit) -> Iterator[Claim]:
    """*The board is a bowl of wax fruit*: a metaphor said of somebody who stands accused is no compliment."""
    for noun in unit.parse:
        verb = noun.head
        if noun.dep_ != "attr" or not clause.is_noun(noun) or verb.lower_ not in _EXISTENTIAL or clause.negated(verb) or clause.negated(noun):
            continue
        subject = _others(verb)
        if subject is not None and not _people(unit, subject):
            continue
        article = clause.child(noun, "det")
        if subject is None or article is None or article.lower_ not in ("a", "an") or unit.question or noun.tag_.startswith("NNP"):
            continue
        if noun.lower_ in _NEUTRAL_NOUNS or sort_of(noun.lower_) != "thing" or set(_aux(verb)) & {"will", "would", "should", "must", "can", "could"}:
            continue
        if any(t.lower_ in _PRAISE for t in noun.subtree) or _conditional(verb):
            continue
        yield _claim(unit, "called_names", noun, clause.span_of(noun) if noun.right_edge.i - noun.i < 7 else clause.noun_phrase(noun), frame=_QUALITY, accused=subject,
                     charge=clause.span_of(noun))


_PRAISE = frozenset("good great fine decent fair kind brave honest splendid remarkable right helpful welcome useful excellent pleasure privilege honour success hero relief".split())
