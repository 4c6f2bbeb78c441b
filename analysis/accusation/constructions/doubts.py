"""Disbelief, guilty knowledge and wrong choices: *I do not believe her*, *he knew*, *chose to look away*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..units import Unit
from .base import (
    DEED,
    FOCAL_DEED,
    QUALITY,
    SUMMED_UP,
    Token,
    auxiliaries,
    between,
    claim,
    construction,
    first_auxiliary,
    negation,
    somebody_else,
)

_BELIEF = frozenset("believe believes believed trust trusts trusted buy buys bought".split())
_GUILTY_SECRETS = frozenset(
    "this that it all everything as much nothing truth facts risks risk danger dangers warnings better".split()
)


@construction(
    r"(?:n't|\bnot|\bnever|\bno longer|\bnobody|\bno one|\bcannot|\bhardly) "
    r"[^.?!]{0,30}?\b(?:believes?|trust(?:s|ed)?)\b"
)
def disbelief(unit: Unit) -> Iterator[Claim]:
    """*I do not believe her*, *nobody believes one of his promises*: a charge of lying. *Believe in* is none."""
    for verb in unit.parse:
        if verb.lower_ in _BELIEF and verb.lower_[:3] != "buy" and clause.is_verb(verb):
            negative = negation(verb) or next((c for c in verb.children if c.lower_ == "longer"), None)
            if negative is None and verb.dep_ in ("xcomp", "ccomp"):
                negative = negation(verb.head)
            thing = clause.child(verb, "dobj")
            content = clause.child(verb, "ccomp")
            if (
                negative is None
                or (thing is None and content is None)
                or (verb.tag_ == "VB" and clause.child(verb, "nsubj") is None and verb.dep_ == "ROOT")
            ):
                continue
            believer = clause.subject(verb)
            if (
                believer is None
                or believer.lower_ == "you"
                or (verb.lower_.startswith("trust") and thing is not None and thing.tag_ in ("NNS", "NN"))
            ):
                continue
            if thing is None and content is not None:
                thing = clause.child(content, "nsubj") if content.lower_ in ("says", "said", "say") else None
            if thing is None:
                continue
            whom = thing
            inner = clause.child(thing, "relcl")
            if thing.lower_ in ("word", "thing", "any") and inner is not None:
                whom = clause.child(inner, "nsubj") or thing
            subject = clause.child(verb, "nsubj")
            yield claim(
                unit,
                "disbelief",
                verb,
                between(
                    first_auxiliary(verb, subject if subject is not None and negative == subject else negative),
                    verb if thing.i - verb.i > 3 else thing,
                ),
                accused=whom,
                charge=between(negative, thing),
            )


@construction(r"\bknew\b|\b(?:have|has|had) known\b", hostile=True)
def guilty_knowledge(unit: Unit) -> Iterator[Claim]:
    """*He knew that it would not float*, *she must have noticed*."""
    for verb in unit.parse:
        if verb.lower_ in ("knew", "known") and clause.is_verb(verb) and not clause.negated(verb):
            aux = auxiliaries(verb)
            subject = clause.subject(verb)
            must = "must" in aux
            if verb.lower_ == "known" and not (must or set(aux) & {"have", "had", "'ve", "has"}):
                continue
            if subject is None or subject.lower_ in FIRST or "would" in aux or clause.is_passive(verb) or unit.question:
                continue
            if any(c.dep_ == "mark" and c.lower_ in ("before", "until", "till", "if", "unless") for c in verb.children):
                continue  # *it was in the papers before she knew it*
            thing = clause.child(verb, "dobj")
            about = any(
                clause.prepositional(verb, p) is not None for p in ("about", "of", "in", "on", "since", "before")
            )
            told = (
                about
                or clause.child(verb, "ccomp", "advcl", "advmod") is not None
                or (thing is not None and thing.lower_ in _GUILTY_SECRETS)
            )
            if must or told or re.search(r"(?:\bnot|n't) (?:suggest|say|claim)", unit.text.replace("’", "'")):
                yield claim(
                    unit, "guilty_knowledge", verb, between(first_auxiliary(verb, verb), _known(verb)), accused=subject
                )


def _known(verb: Token) -> Token:
    thing = clause.child(verb, "dobj", "advmod")
    return thing if thing is not None and thing.i > verb.i and thing.i - verb.i < 4 else verb


@construction(
    r"\bchose\b|\bchosen\b|\b(?:would|'d) (?:rather|sooner)\b|\bprefer(?:s|red)?\b|\bcould not be bothered\b|"
    r"\bdecided not\b|\bsaw fit\b|\bsees? fit\b",
    hostile=True,
)
def chose(unit: Unit) -> Iterator[Claim]:
    """*chose to look away*, *would rather we did not look*: a wrong preferred to a right."""
    for token in unit.parse:
        low = token.lower_
        if low in ("chose", "chosen", "preferred", "prefers") and clause.is_verb(token) and not clause.negated(token):
            verb = token
            last = clause.child(verb, "dobj", "xcomp", "ccomp") or verb
        elif low in ("rather", "sooner") and token.i and token.nbor(-1).lower_ in ("would", "'d"):
            verb, last = token.head, token.head
        else:
            continue
        subject = somebody_else(verb)
        if subject is not None and clause.is_verb(verb):
            yield claim(
                unit,
                "chose",
                verb,
                between(
                    verb if low not in ("rather", "sooner") else token.nbor(-1),
                    last if last.i - verb.i < 5 and last.i > verb.i else verb,
                ),
                accused=subject,
            )


@construction(
    r"\bseem(?:s|ed)? (?:not to|never to|to have)\b|\bappear(?:s|ed)? (?:not|never|to have)\b|\bmust have\b",
    hostile=True,
)
def seems_not_to(unit: Unit) -> Iterator[Claim]:
    """*seems not to have opened the report*, *appears not to have asked*."""
    for verb in unit.parse:
        if (
            clause.is_verb(verb)
            and verb.head.lower_[:4] in ("seem", "appe")
            and verb.dep_ == "xcomp"
            and "have" in auxiliaries(verb)
        ):
            negative = negation(verb) or negation(verb.head)
            subject = somebody_else(verb.head)
            if (
                negative is not None
                and subject is not None
                and not (subject.lower_ == "none" and clause.prepositional(subject, "of") is not None)
            ):
                yield claim(unit, "seems_not_to", verb, between(negative, verb), accused=subject)


@construction(
    r"\b(?:hard|difficult|impossible|harder) (?:not )?to (?:credit|believe|see|avoid|escape|"
    r"understand|accept|swallow|take|square|reconcile|imagine|ignore)\b|\bbeggars? belief\b|\bstrains "
    r"credulity\b",
    hostile=True,
)
def hard_to_credit(unit: Unit) -> Iterator[Claim]:
    """*We find that difficult to credit*, *hard to see this as coincidence*: disbelief put as difficulty."""
    pattern = (
        r"\b(?:hard|difficult|impossible|harder) (?:not )?to (?:credit|believe|see|avoid|escape|"
        r"understand|accept|swallow|take|square|reconcile|imagine|ignore)(?: (?:\w+ ?){1,4})?|\bbeggars? "
        r"belief\b|\bstrains credulity\b"
    )
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.span(match.start(), match.end())
        if span is not None:
            end = match.start() + len(match.group().rstrip())
            yield claim(
                unit,
                "hard_to_credit",
                span[0],
                (match.start(), end),
                frame=SUMMED_UP,
                charge=(match.start(), end),
                status="insinuated",
            )


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
            hardly = re.search(r"\b(?:hardly|scarcely)\b", words) is not None
            status = "rejected" if hardly or (clause.is_verb(verb) and clause.negated(verb)) else ""
        yield claim(
            unit,
            "fault",
            token,
            between(owner.left_edge, token) if status == "insinuated" else (token.idx, token.idx + 5),
            frame=QUALITY,
            accused=owner,
            charge=clause.span_of(verb) if clause.is_verb(verb) else None,
            status=status,
        )


@construction(
    r"\b(?:that|this|it|blame|fault)(?:'s| is| was| lies| rests)? (?:squarely |entirely |all )?(?:on|"
    r"at the door of|down to)\b"
)
def laid_at(unit: Unit) -> Iterator[Claim]:
    """*That's on Len Bascombe*, *It is down to the minister*, *the blame lies with the board*."""
    pattern = (
        r"\b(?:that|this|it|blame|fault)(?:['’]s| is| was| lies| rests) (?:squarely |entirely |all )?(on|"
        r"down to|at the door of) "
    )
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.span(match.start(1), match.end(1))
        whom = clause.child(span[-1], "pobj") if span is not None else None
        if whom is not None and (whom.tag_ in ("NNP", "NNPS") or whom.lower_ in ("you", "him", "her", "them")):
            yield claim(
                unit,
                "laid_at",
                span[-1],
                (match.start(1), match.end(1)),
                frame=QUALITY,
                accused=whom,
                charge=(match.start(), whom.right_edge.idx + len(whom.right_edge)),
            )


@construction(r"\bstop(?:s|ped)? \w+ing\b", hostile=True)
def stop_doing(unit: Unit) -> Iterator[Claim]:
    """*The minister should stop treating children as freight*: the demand says that it is done."""
    for verb in unit.parse:
        if verb.lower_ in ("stop", "quit", "cease") and verb.tag_ == "VB" and not clause.negated(verb):
            doing = clause.child(verb, "xcomp")
            subject = clause.subject(verb)
            if doing is None or doing.tag_ != "VBG" or (subject is not None and subject.lower_ in FIRST):
                continue
            if {"will", "would"} & set(auxiliaries(verb)) or any(
                c.lower_ in ("to",) and c.dep_ == "aux" for c in verb.children
            ):
                continue
            start, end = clause.span_of(doing)
            last = doing.right_edge if doing.right_edge.i - doing.i < 6 else (clause.child(doing, "dobj") or doing)
            frame = DEED if subject is not None else FOCAL_DEED
            yield claim(
                unit, "stop_doing", doing, between(doing, last), frame=frame, accused=subject, charge=(start, end)
            )
