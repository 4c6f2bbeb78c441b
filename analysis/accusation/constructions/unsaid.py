"""Blame named in order to be taken away: *we do not hold her responsible*, *we reject that slur*, *I wrote "
"that he lied*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...times import MONTHS, WEEKDAYS
from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..idle import REFUSING, UNBLAMED
from ..triggers import Frame
from ..units import Unit
from .base import SUMMED_UP, Token, auxiliaries, between, claim, construction, friendly, of_people, predicate

_ABSOLVED = Frame("", "verb", "deed", ("unnamed",), ("object",), ("itself",), ())
_BLAMING = frozenset(
    "blame blames accuse accuses suspect suspects reproach fault condemn criticise blaming accusing".split()
)
_NOT = r"(?:\b(?:not|never|cannot|no longer|used to)|n't)"


@construction(
    rf"{_NOT} (?:\w+ )?(?:blame|accuse|suspect|reproach|fault|condemn|criticise|blaming|accusing|be reproached|"
    rf"be blamed)\b|{_NOT} (?:\w+ )?(?:hold|be held|lay)\b|(?:refus|declin)\w+ to (?:blame|accuse|fault|criticise)\b",
    hostile=True,
)
def absolved(unit: Unit) -> Iterator[Claim]:
    """*I do not blame the clerk*, *we do not hold the engineers responsible*: somebody said to be without guilt."""
    for verb in unit.parse:
        if not clause.is_verb(verb) or unit.question or not _taken_away(verb):
            continue
        inner = clause.child(verb, "ccomp")  # *hold the engineers responsible*, taken for a clause
        whom = clause.direct_object(verb) or (clause.child(inner, "nsubj") if inner is not None else None)
        if verb.lower_ in _BLAMING:
            start, end = verb.idx, verb.idx + len(verb)
        elif verb.lower_ in ("hold", "held", "lay"):
            found = re.search(r"\b(?:responsible|to blame|accountable|at (?:his|her|your|their|the) door|at fault)\b",
                              unit.text[verb.idx : verb.idx + 90])  # fmt: skip
            if found is None:
                continue
            start, end = verb.idx, verb.idx + found.end()
        else:
            continue
        if (
            whom is None
            or whom.lower_ in (*FIRST, "myself", "ourselves", "anybody", "anyone")
            or "would" in auxiliaries(verb)
        ):
            continue
        hinted = verb.lower_ in ("accuse", "accusing")  # *We do not accuse him* hints that they could
        yield claim(unit, "absolved", verb, (start, end), frame=_ABSOLVED, accused=whom, charge=_without_to(verb),
                    status="insinuated" if hinted else "rejected")  # fmt: skip


def _without_to(verb: Token) -> tuple[int, int]:
    """The characters of a clause, but for the *to* of *refused to blame her staff*."""
    start, end = clause.span_of(verb)
    return (verb.idx if verb.doc[verb.left_edge.i].tag_ == "TO" else start), end


def _taken_away(verb: Token) -> bool:
    """Negated by whoever speaks, now: *do not*, *used to*, *cannot be*; no *did not accuse* of somebody else."""
    subject = clause.subject(verb)
    ours = subject is not None and (subject.lower_ in ("i", "we", "he", "she") or subject.text in _BODIES)
    if clause.is_passive(verb):
        return clause.negated(verb) and any(c.lower_ in ("can", "could") for c in verb.children)
    above = verb.head if verb.dep_ == "xcomp" else None
    used = above is not None and above.lower_ == "used"
    if above is not None and above.lower_ in REFUSING and verb.lower_ in UNBLAMED:
        return True
    return bool(ours) and (clause.negated(verb) or used or (above is not None and clause.negated(above)))


_BODIES = frozenset("Conference Congress Council union Union branch society committee association federation".split())
_CHARGES = "suggestion insinuation inference allegation accusation slur smear imputation implication innuendo"
_REJECTED = re.compile(
    r"\b(?:reject|repudiate|refute|withdraw|retract|resent|deplore|deny|dispute)(?:s|ed|ing)? (?:\w+ly )?"
    rf"(?:the|this|that|any|every|all such|these|those|his|her|their|your) ({_CHARGES.replace(' ', '|')})s?\b",
    re.IGNORECASE,
)


@construction(rf"\b(?:{_CHARGES.replace(' ', '|')})s?\b", hostile=True, last=True)
def rejected_charge(unit: Unit) -> Iterator[Claim]:
    """*We reject the suggestion*, *he repudiates that insinuation*: a charge that is told to be thrown out."""
    for match in _REJECTED.finditer(unit.text):
        span = unit.span(*match.span(1))
        if span is not None and not unit.question:
            start, end = clause.span_of(span.root)
            yield claim(unit, "rejected_charge", span.root, match.span(1), frame=SUMMED_UP,
                        charge=(min(start, match.start(1)), max(end, match.end(1))), status="rejected")  # fmt: skip


_UNFOUNDED = re.compile(
    r"\b(?:any|all|the|these|those|no truth in the|there is no truth in the) "
    r"(suggestions?|allegations?|claims?|accusations?|reports?|insinuations?|rumou?rs?) "
    r"(?:of|that|about|by|against|made|concerning)\b[^.;!?]{3,90}? (?:is|are|was|were) \W?(?:[\w-]+ly |simply |"
    r"all |quite )?"
    r"(?:false|untrue|unfounded|baseless|groundless|inaccurate|misleading|nonsense|a fabrication|pure invention|"
    r"malicious|"
    r"without foundation|without merit|defamatory|mistaken|wrong)\b",
    re.IGNORECASE,
)


@construction("(?i)" + _UNFOUNDED.pattern, hostile=True, last=True)
def unfounded(unit: Unit) -> Iterator[Claim]:
    """*Any suggestion of fiddling is wholly unfounded*: what is called false has been charged."""
    for match in _UNFOUNDED.finditer(unit.text):
        span = unit.span(*match.span(1))
        if span is not None and not unit.question:
            yield claim(unit, "unfounded", span.root, match.span(1), frame=SUMMED_UP, charge=match.span(),
                        status="rejected")  # fmt: skip


_NO_VILLAIN = re.compile(
    r"\b(?:is|are|was|were|['’]s|['’]re)(?:n['’]t| not| no| never| probably not| hardly) (?:an? |the |any )?(?:\w+ )?"
    r"(liar|crook|fool|knave|villain|thief|coward|bully|monster|tyrant|cheat|fraud|hypocrite|criminal|racist|bigot|spy|"
    r"wicked|cruel|evil|dishonest|corrupt|malicious|stupid|lazy|(?:bad|wicked|cruel|evil|dishonest|vain|"
    r"cold) (?:man|woman|people))"
    r"s?\b",
    re.IGNORECASE,
)


@construction("(?i)" + _NO_VILLAIN.pattern, hostile=True)
def no_villain(unit: Unit) -> Iterator[Claim]:
    """*He is probably not a liar*, *she wasn't a crook*: a name that is withheld, and so has been thought of."""
    for match in _NO_VILLAIN.finditer(unit.text):
        span = unit.span(*match.span(1))
        verb = (
            next((t for t in (span[-1], *clause.governors(span[-1], 3)) if clause.is_verb(t)), None) if span else None
        )
        subject = clause.subject(verb) if verb is not None else None
        if subject is None or unit.question or subject.lower_ in FIRST:
            continue
        if subject.lower_ in ("he", "she", "you", "they") or of_people(unit, subject):
            yield claim(unit, "no_villain", span.root, match.span(1), frame=NO_VILLAIN, accused=subject,
                        charge=match.span(), status="rejected")  # fmt: skip


NO_VILLAIN = Frame("", "adjective", "quality", ("voice",), ("subject",), ("itself",), ())
_WROTE = re.compile(
    r"\b(?:I|we|this (?:column|blog|site|newsletter|sketch|diary|page)|the (?:Parrot|Editor|editor))"
    r"(?: (?:had|have|once|also|myself))* (wrote|said|reported|claimed|suggested|called|printed|told you)\b",
)
_TIMED = re.compile(
    r"\b(?:last (?:year|month|week|spring|summer|autumn|winter|time|issue|" + "|".join(WEEKDAYS) + r")|"
    r"yesterday|once|recently|(?:in|on) (?:" + "|".join([*MONTHS, *WEEKDAYS]) + r"|\d+))\b",
    re.IGNORECASE,
)


@construction("(?i)" + _WROTE.pattern, hostile=True, last=True)
def retracted(unit: Unit) -> Iterator[Claim]:
    """*I wrote in July that she had forged it*: one's own earlier charge, told of a day that is past."""
    match = _WROTE.search(unit.text)
    if match is None or unit.question or not _TIMED.search(unit.text[max(0, match.start() - 40) : match.end() + 30]):
        return
    span = unit.span(*match.span(1))
    content = clause.child(span[0], "ccomp") if span is not None else None
    subject = clause.subject(content) if content is not None and content.i > span[0].i else None
    if subject is None or subject.lower_ in (*FIRST, "there", "this") or friendly(content):
        return
    if subject.lower_ in ("he", "she", "they", "you") or of_people(unit, subject):
        yield claim(unit, "retracted", content, between(*predicate(content)), frame=_ABSOLVED, accused=subject,
                    charge=clause.span_of(content), status="rejected")  # fmt: skip
