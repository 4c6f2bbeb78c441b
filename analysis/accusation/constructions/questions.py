"""Questions with a sting: *Who took the money?*, *Did anyone read it?*, *Is it a coincidence?*"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..inflect import BE
from ..units import Unit
from .base import QUALITY, SUMMED_UP, Token, auxiliaries, between, claim, construction, of_people

_MUSINGS = frozenset("do think expect hope imagine suppose want mean".split())


@construction(r"\?", hostile=True)
def pointed_question(unit: Unit) -> Iterator[Claim]:
    """*Who took the money?*, *Why did he have to remind them?*, *Who benefits?*: asked in a quarrel, they accuse."""
    if not unit.question:
        return
    for token in unit.parse:
        if token.tag_ not in ("WP", "WRB", "WP$") or token.lower_ not in ("who", "why", "whose", "where", "what"):
            continue
        if token.i and not (
            token.nbor(-1).is_punct or token.nbor(-1).lower_ in ("so", "and", "but", "then") or token.nbor(-1).is_space
        ):
            continue
        verb = token.head.head if token.lower_ == "whose" and clause.is_noun(token.head) else token.head
        if not clause.is_verb(verb) or verb.dep_ not in ("ROOT", "conj", "ccomp"):
            continue
        aux = auxiliaries(verb)
        if token.lower_ == "what" and not ("did" in aux and verb.lower_ in _MUSINGS) and not _what_he_did(unit, verb):
            continue
        if (token.lower_ == "who" and token.dep_ not in ("nsubj", "nsubjpass")) or set(aux) & {
            "will",
            "would",
            "can",
            "could",
            "should",
            "may",
        }:
            continue
        subject = clause.child(verb, "nsubj") if token.lower_ in ("why", "where", "what") else None
        gone = verb.lower_ in ("go", "gone", "end")  # *where did the records go?*
        if (
            token.lower_ == "where"
            and not gone
            and (verb.lower_ not in ("was", "were") or subject is None or not of_people(unit, subject))
        ):
            continue
        if subject is not None and subject.lower_ in FIRST:
            continue
        subject = _brought_to_book(verb) or subject
        last = verb if verb.lower_ not in BE else (clause.child(verb, "acomp", "attr") or verb)
        yield claim(
            unit,
            "pointed_question",
            verb,
            between(token, last),
            accused=subject if subject is not None else token,
            charge=between(token, token.doc[_before_mark(unit)]),
            status="insinuated",
        )


def _brought_to_book(verb: Token) -> Token | None:
    """*Why did the chair have to remind officials?* -> officials: it was they who had to be told."""
    told = (
        clause.child(verb, "xcomp") if verb.lower_ in ("have", "need", "needed", "had", "forced", "obliged") else None
    )
    return clause.child(told, "dobj") if told is not None and told.lower_ in _TELLING else None


_TELLING = frozenset("remind warn tell order instruct ask urge beg rebuke caution reprimand admonish".split())


def _what_he_did(unit: Unit, verb: Token) -> bool:
    """*what did our director write in the log?*: asked of somebody's act, not of what they say."""
    subject = clause.child(verb, "nsubj")
    asked = subject is not None and subject.lower_ not in FIRST and of_people(unit, subject)
    return asked and "did" in auxiliaries(verb) and verb.lower_ not in _REPLIES


_REPLIES = frozenset("say think mean want happen tell find reply answer".split())


@construction(
    r"\bhow (?:many|much|long|often|dare|could|can)\b|\b(?:is|was) (?:this|that) (?:what|how|why)\b|"
    r"\b(?:what|which) (?:sort|kind|manner|species) of\b|\b(?:did|do) (?:you|he|she|they) (?:ever )?know\b|"
    r"\b(?:one|i|you|we) (?:might|may|could|do|must|can only|would) (?:well )?(?:ask|wonder)\b|\bone wonders\b|"
    r"\bremains? to be (?:seen|explained)\b|\b(?:is|are) left to wonder\b",
    hostile=True,
)
def asked(unit: Unit) -> Iterator[Claim]:
    """*What sort of scholar does that?*, *I do ask who approved his bonus*, *did you know that he owned it?*"""
    pattern = (
        r"\b(?:what|which) (?:sort|kind|manner|species) of \w+|"
        r"(?<!when )\b(?:did|do) (?:you|he|she|they) (?:ever )?know(?= \w+)|"
        r"\b(?:one|i|you|we) (?:might|may|could|do|must|can only|would) (?:well )?(?:ask|wonder)"
        r"(?:, \w+(?: \w+)?,)? (?:who|why|how|what|whether|where)|"
        r"\bhow (?:many (?:more|times|of)|much longer|much more|long|often|dare|could|can)\b|\b(?:is|was) (?:this|"
        r"that) (?:what|how|why)\b|"
        r"\bone wonders,? (?:who|why|how|what|whether)|\b(?:is|are) left to wonder"
    )
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        if match.group()[:1].lower() in "wdhi" and not unit.question:
            continue
        span = unit.span(match.start(), match.end())
        if span is None:
            continue
        content = clause.child(span.root, "ccomp", "advcl")
        doer = clause.doer(content) if content is not None else None
        end = unit.parse[_before_mark(unit)].idx + len(unit.parse[_before_mark(unit)])
        known = doer is not None and doer.lower_ not in FIRST and doer.tag_ not in ("WP", "WDT")
        yield claim(
            unit, "asked", span.root, (match.start(), match.end()), frame=QUALITY if known else SUMMED_UP,
            accused=doer if known else None, charge=(match.start(), max(end, match.end())), status="insinuated",
        )  # fmt: skip


def _before_mark(unit: Unit) -> int:
    words = [t.i for t in unit.parse if not t.is_punct and not t.is_space]
    return words[-1]


@construction(r"\?", hostile=True)
def doubting_question(unit: Unit) -> Iterator[Claim]:
    """*Did anyone read the tender?*, *Was there ever a plan?*: asked as if the answer were no."""
    pattern = (
        r"(?:^|[.!?—–:;,“\"'‘] ?|\b(?:and|but|or|so) )((?:did|has|have|had|was|were|is|does|do|will) "
        r"(?:n['’]t )?(?:anyone|anybody|nobody|no one|it (?:not |never )?(?:occur|cross|strike)|"
        r"(?:he|she|they|you|it|there|the \w+|the \w+ \w+) (?:ever|even|really|seriously|never)|there "
        r"ever|none of|(?:the|his|her|your|their) [^?]{3,60}? (?:a single|a second|one|any|"
        r"ever))\b[^?]*)\?"
    )
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.span(match.start(1), match.end(1))
        if span is None:
            continue
        subject = clause.subject(span.root) if clause.is_verb(span.root) else None
        if re.search(r"\byour?\b", match.group(1), re.IGNORECASE):
            subject = next(t for t in span if t.lower_ in ("you", "your"))
        named = (
            subject
            if subject is not None
            and subject.lower_ not in ("anyone", "anybody", "nobody", "one", "it", "there", "none")
            else None
        )
        yield claim(
            unit,
            "doubting_question",
            span.root,
            (match.start(1), match.end(1)),
            frame=QUALITY if named is not None else SUMMED_UP,
            accused=named,
            charge=(match.start(1), match.end(1)),
            status="insinuated",
        )


@construction(r",? (?:did|have|has|was|were|is|are|do|does)(?:n't| not)? (?:you|he|she|they|it)\?", hostile=True)
def tag_question(unit: Unit) -> Iterator[Claim]:
    """*You took his money, didn't you?*: the tag presses for a confession."""
    match = re.search(r", ?(?:did|have|has|was|were)(?:n['’]t| not) (?:you|he|she|they)\?", unit.text, re.IGNORECASE)
    if match is None:
        return
    for verb in unit.parse:
        subject = clause.child(verb, "nsubj") if clause.is_verb(verb) else None
        if (
            subject is not None
            and verb.idx < match.start()
            and verb.tag_ in ("VBD", "VBN")
            and subject.lower_ not in FIRST
        ):
            yield claim(
                unit,
                "tag_question",
                verb,
                between(verb, clause.child(verb, "dobj") or verb),
                accused=subject,
                status="insinuated",
            )
            return


@construction(
    r"\b(?:is|was|isn't) it (?:not )?(?:any |too )?(?:weird|odd|strange|normal|right|fair|surprising|"
    r"wonder|acceptable|credible|likely|unreasonable|usual)\b",
    hostile=True,
)
def is_it_odd(unit: Unit) -> Iterator[Claim]:
    """*Is it weird that the owner is her golf partner?*: the oddity is the charge."""
    if not unit.question:
        return
    for match in re.finditer(r"\b(?:is|was|isn['’]t) it (?:not )?(?:any |too )?\w+", unit.text, re.IGNORECASE):
        span = unit.span(match.start(), match.end())
        if span is not None:
            end = unit.text.rfind("?")
            yield claim(
                unit,
                "is_it_odd",
                span[0],
                (match.start(), match.end()),
                frame=SUMMED_UP,
                charge=(match.start(), max(end, match.end())),
                status="insinuated",
            )


@construction(r"\bcoincidences?\b|\b(?:no|not by) accident\b")
def no_coincidence(unit: Unit) -> Iterator[Claim]:
    """*Is it a coincidence that your firm gained?*, *hard to see this as coincidence*."""
    for token in unit.parse:
        if token.lower_ in ("coincidence", "coincidences", "accident"):
            text = unit.text.lower()
            if unit.question or re.search(
                r"(?:\b(?:no|not|hard|difficult|strange|curious|funny|odd|happy)|n't)\b", text
            ):
                content = clause.child(token, "acl", "ccomp") or clause.child(token.head, "ccomp", "advcl")
                doer = clause.subject(content) if content is not None and clause.is_verb(content) else None
                start = min(token.left_edge.idx, token.head.idx if clause.is_verb(token.head) else token.idx)
                yield claim(
                    unit,
                    "no_coincidence",
                    token,
                    (start, token.idx + len(token)),
                    frame=QUALITY,
                    accused=doer,
                    charge=clause.span_of(token.head) if clause.is_verb(token.head) else None,
                    status="insinuated",
                )
