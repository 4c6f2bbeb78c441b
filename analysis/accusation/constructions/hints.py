"""Blame by understatement, set phrases, kinship and metaphor: *hardly an answer*, *how convenient*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..names import sort_of
from ..units import Unit
from .base import BE, QUALITY, SUMMED_UP, Token, auxiliaries, claim, conditional, construction, of_people, somebody_else

_CRONIES = (
    r"brother-in-law|sister-in-law|son-in-law|daughter-in-law|father-in-law|cousin|nephew|niece|"
    r"brother|golf(?:ing)? partner|business partner|best man|"
    r"(?:old|former|family) (?:firm|company|business|employer|partner|colleague|friend|school friend|"
    r"flatmate|boss)|donor|relation|friend"
)
_NEUTRAL_NOUNS = frozenset(
    "man woman person minister member doctor lawyer teacher nurse economist engineer graduate "
    "resident citizen native veteran widow widower "
    "mother father parent friend colleague part matter question way time day week year month reason "
    "fact thing point case sign start end "
    "result step place home job career letter report statement document figure number word line page "
    "copy plan law duty right rule mistake "
    "office body union charity company firm town city country party team family group public "
    "volunteer pensioner driver clerk one lot all".split()
)
_PRAISE = frozenset(
    "good great fine decent fair kind brave honest splendid remarkable right helpful welcome useful "
    "excellent pleasure privilege honour success hero relief".split()
)


@construction(
    r"(?:\bnot|n't) (?:covered|helped|distinguished|exactly|quite|precisely|entirely|altogether|"
    r"wholly|always|been|beyond|above|what you(?: would|'d) call|the most|the best|the finest|that|in "
    r"a position|be bothered|be troubled|be persuaded|be induced|telling|told|tell|straight|honest|candid|frank|open|level|add up|stack up|hold|wash|ring|organised|fit|up to)\b|\b(?:hardly|scarcely|barely|anything but|less than)\b"
)
def understatement(unit: Unit) -> Iterator[Claim]:
    """*not exactly his finest hour*, *hardly an answer*, *less than honest*: litotes that blames."""
    text = unit.text.replace("’", "'")
    if unit.question:
        return
    pattern = (
        r"(?:\b(?:is|was|are|were|has|have|had)(?:n't| not)(?: been)?|\bnot|n't) (?:exactly|quite|"
        r"precisely|entirely|altogether|wholly|beyond reproach|above reproach|beyond criticism|what "
        r"you(?: would|'d) call|the best|the finest) (?:\w+ ?){1,5}|"
        r"\b(?:is|was|are|were|be|been|'s) (?:hardly |anything but |scarcely (?:an? |the )|"
        r"less than (?:honest|frank|candid|straight|truthful|impress|whole|ideal|perfect|honour|"
        r"transparent|clear|convinc|forthcom|gener)\w* ?)(?:\w+ ?){0,4}|\b(?:has|have|had)(?:n't| "
        r"not) (?:exactly )?(?:covered \w+ in glory|helped \w+sel\w+|distinguished \w+sel\w+)|\bnot "
        r"that (?:full|good|honest|clever|bright|simple)\b|"
        r"(?:\bnot|n't) (?:be |been )?(?:telling (?:us |them |me )?the (?:whole |full )?truth|told (?:us |them |me )?the (?:whole |full )?"
        r"truth|(?:straight|honest|candid|frank|open|level) with|add up|stack up|hold up|hold water|wash with|ring true)\b|"
        r"(?:\bnot|n't) be (?:bothered|troubled|persuaded|induced)\b|"
        r"\bnot (?:organised|clever|fit|brave|honest|bright|big|competent|man|woman|up) (?:enough|to)\b"
    )
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
        yield claim(
            unit,
            "understatement",
            root,
            (start, end),
            frame=QUALITY,
            accused=subject,
            charge=(start, end),
            status="insinuated",
        )


def _phrase_end(span: Any) -> tuple[int, int]:
    last = span.root.right_edge if span.root.right_edge.i < span[0].i + 9 else span[-1]
    while last.is_punct or last.is_space:
        last = last.nbor(-1)
    first = span[0]
    if (
        first.lower_ in BE
        and first.i + 1 < span[-1].i
        and first.nbor(1).lower_ in ("hardly", "scarcely", "barely", "anything", "less")
    ):
        first = first.nbor(1)
    return first.idx, last.idx + len(last)


@construction(r"\bso much for\b")
def so_much_for(unit: Unit) -> Iterator[Claim]:
    """*So much for openness*: a promise mocked."""
    for match in re.finditer(
        r"(?:^|(?<=[.;:!?—–-] )|(?<=and )|(?<=but ))so much for (?:\w+['’]?\w* ?){1,4}", unit.text, re.IGNORECASE
    ):
        span = unit.parse.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None:
            end = match.end() - (len(match.group()) - len(match.group().rstrip()))
            owner = next((t for t in span if t.dep_ == "poss"), None)
            yield claim(
                unit,
                "so_much_for",
                span[0],
                (match.start(), end),
                frame=QUALITY,
                accused=owner,
                charge=(match.start(), end),
                status="insinuated",
            )


@construction(
    r"\b(?:fancy|funny|word for|wisdom|bless|as (?:he|she|they) call|let us|shall we|put it|wonder|"
    r"merely|only note|just note|inference|readers|who knows|sure it|how|well|so|what|surprise|"
    r"imagine|there|odd|strange|curious|brings?|pull|pass|spare|bravo|congratulations|splendid|good luck|"
    r"you couldn't|quelle|lucky|poor|heaven|go figure|oh|give|if that|if you|can be said|who'd|who would|perish)\b",
    hostile=True,
)
def sarcasm(unit: Unit) -> Iterator[Claim]:
    """*Fancy that!*, *Funny, that.*, *How convenient.*: set phrases that invite the reader to think the worst."""
    pattern = (
        r"(?:fancy that|funny,? (?:that|how)|how (?:very )?(?:convenient|touching|thoughtful|generous|"
        r"kind|noble|reassuring|brave|strange|odd|curious)|what a coincidence|surprise,? surprise|"
        r"imagine that|(?:oddly|strangely|funnily|curiously) enough|brings a tear to (?:the|my) eye|"
        r"pull the other one|pass the sick ?bag|spare us the|you couldn['’]t make it up|"
        r"who(?:['’]d| would) have thought(?: it)?|lucky (?:him|her|them|old)|my heart bleeds|give "
        r"(?:him|her|them|that man) a medal|go figure|what a surprise|no prizes for guessing|nice "
        r"work if you can get it|"
        r"all right for some|if that(?: is|['’]s) the word|if you can call it that|if you please|"
        r"more than can be said (?:for|of)|"
        r"there(?: is|['’]s) an? (?:word|name) for|cleared up,? then|that['’]s all right,? then|oh,? the irony|the irony|i wonder why|one "
        r"wonders (?:why|what|who|how)|is one word for it|that is one word for|in (?:his|her|its|"
        r"their) (?:infinite )?wisdom|or so (?:he|she|they|we are|we're|we’re) (?:says?|claims?|told)|"
        r"as (?:he|she|they) calls? it|let us (?:all )?(?:say|applaud|give thanks)|shall we say|to "
        r"put it (?:mildly|politely|kindly|gently)|you(?:['’]d| would)? have to wonder|one (?:might|"
        r"may|has to|is bound to) (?:ask|wonder)|i (?:merely|only|simply|just) (?:note|ask|observe|"
        r"mention|wonder)|(?:the )?obvious inference|readers (?:may|can|will) (?:judge|draw|decide)|"
        r"i(?:['’]m| am) sure it(?:['’]s| is)|what are the (?:odds|chances)|small wonder|little "
        r"wonder|no wonder|make of that what you will|draw your own conclusions?|you do the (?:math|"
        r"maths|sums))"
    )
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        span = unit.parse.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None:
            yield claim(
                unit,
                "sarcasm",
                span[0],
                (match.start(), match.end()),
                frame=SUMMED_UP,
                charge=(match.start(), match.end()),
                status="insinuated",
            )


@construction(rf"\b(?:{_CRONIES})s?\b", hostile=True)
def crony(unit: Unit) -> Iterator[Claim]:
    """*The contract went to the minister's brother-in-law*, *a friend of his*: kinship that smells of favour."""
    pattern = (
        rf"(?:(?:\b(?:his|her|your|their)|['’]s|s['’]) (?:own )?(?P<his>{_CRONIES})s?\b|\b(?:an? |the "
        rf")?(?P<of>{_CRONIES}) of (?:his|hers|theirs|yours|\w+ \w+))"
    )
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
        yield claim(
            unit,
            "crony",
            span.root,
            (match.start(word), match.end(word)),
            frame=QUALITY,
            accused=owner,
            charge=_clause_span(verb),
            status="insinuated",
        )


def _clause_span(verb: Token) -> tuple[int, int]:
    start, end = clause.span_of(verb)
    return start, end


@construction(r"\b(?:is|are|was|were|'s|'re) (?:\w+ ){0,4}?an?\b|\bare (?:\w+ ){0,2}\w+s\b", hostile=True)
def called_names(unit: Unit) -> Iterator[Claim]:
    """*The board is a bowl of wax fruit*: a metaphor said of somebody who stands accused is no compliment."""
    for noun in unit.parse:
        verb = noun.head
        if (
            noun.dep_ != "attr"
            or not clause.is_noun(noun)
            or verb.lower_ not in BE
            or clause.negated(verb)
            or clause.negated(noun)
        ):
            continue
        subject = somebody_else(verb)
        if subject is not None and not of_people(unit, subject):
            continue
        article = clause.child(noun, "det")
        if (
            subject is None
            or article is None
            or article.lower_ not in ("a", "an")
            or unit.question
            or noun.tag_.startswith("NNP")
        ):
            continue
        if (
            noun.lower_ in _NEUTRAL_NOUNS
            or sort_of(noun.lower_) != "thing"
            or set(auxiliaries(verb)) & {"will", "would", "should", "must", "can", "could"}
        ):
            continue
        if any(t.lower_ in _PRAISE for t in noun.subtree) or conditional(verb):
            continue
        yield claim(
            unit,
            "called_names",
            noun,
            clause.span_of(noun) if noun.right_edge.i - noun.i < 7 else clause.noun_phrase(noun),
            frame=QUALITY,
            accused=subject,
            charge=clause.span_of(noun),
        )


@construction(r"\bto (?:think|believe|imagine|suppose|regard)\b|\bapparently (?:thinks?|believes?)\b|\bidea of\b|\btook\b|\btaken\b|\btakes\b|\bdoing\b|\bshame on\b", hostile=True)
def wry(unit: Unit) -> Iterator[Claim]:
    """*His idea of an inspection is an invoice*, *it took them nine months to answer*, *“isolated” is doing a lot of work*."""
    pattern = (
        r"\b(?:seems?|appears?|seemed|appeared) to (?:think|believe|imagine|suppose|regard|feel)\b|\bapparently (?:thinks?|believes?)\b|"
        r"\bidea of (?:an? |the )?[\w-]+(?: \w+)? (?:is|was|seems to be|appears to be) |"
        r"\b(?:took|has taken|have taken|takes) (?:(?:him|her|it|them|you|the \w+(?: \w+)?) )?(?:over |more than |nearly |almost |some |about )?"
        r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\w+ hundred|\d[\d,.]*) "
        r"(?:minutes|hours|days|weeks|months|years|year|month|week|decade|decades|attempts|letters|emails|reminders)\b(?= (?:even )?to )|"
        r"\b(?:is|are|was) doing (?:a (?:lot|great deal|good deal)|(?:some|all|much of) (?:of )?(?:the )?(?:heavy )?(?:work|lifting)|"
        r"the (?:heavy lifting|work)|a man's work|some work)|\bshame on \w+"
    )
    for match in re.finditer(pattern, unit.text.replace("’", "'"), re.IGNORECASE):
        span = unit.parse.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is None:
            continue
        root = span.root
        verb = root if clause.is_verb(root) else root.head
        whose = next((clause.possessor(t) for t in span if t.lower_ == "idea"), None)
        whom = next(
            (t for t in span if t.tag_ in ("PRP", "NN", "NNP", "NNS") and t.dep_ in ("dobj", "dative", "pobj", "iobj")),
            None,
        )
        accused = whose if whose is not None else whom
        if re.match(r"seem|appea|appare", match.group(), re.IGNORECASE):
            accused = clause.subject(verb)
        good = accused is not None and (
            accused.lower_ in ("him", "her", "it", "them", "you") or of_people(unit, accused)
        )
        yield claim(
            unit, "wry", root, (match.start(), match.start() + len(match.group().rstrip())),
            frame=QUALITY if good else SUMMED_UP, accused=accused if good else None,
            charge=clause.span_of(verb) if clause.is_verb(verb) else None, status="insinuated",
        )  # fmt: skip


@construction(
    r"\b(?:promised|pledged|asked for|wanted|needed|ordered|offered|sought|instead)\b|\bcall(?:ed|s|ing) (?:it|this|that)\b",
    hostile=True,
)
def bathos(unit: Unit) -> Iterator[Claim]:
    """*They promised a ferry and delivered a leaflet*, *we asked for gloves; we got a webinar*, *and called it reform*."""
    pattern = (
        r"\b(promised|pledged|offered)\b[^.?!]{3,60}?(?:\band|[;,—–:-]+|\bbut|\byet)[^.?!]{0,20}?\b"
        r"(delivered|gave|got|built|produced|sent|brought|published|there (?:was|were)(?: no|n't)|received|had)\b|"
        r"\b(?:we|they|i|staff|patients) (asked for|wanted|needed|ordered|sought)\b[^.?!]{3,60}?(?:\band|[;,—–:-]+|\bbut)[^.?!]{0,20}?\b"
        r"(got|were given|were sent|was given|received|were offered)\b|"
        r"\binstead of [^.?!,]{3,40},? (?:we|they|staff|patients|you) (?:have |had )?(been offered|been given|were offered|were given|got|get)|"
        r"(?:\band|\bthen|,) (called|calls|calling) (?:it|this|that) (?:an? )?\w+"
    )
    for match in re.finditer(pattern, unit.text, re.IGNORECASE):
        first = next(i for i in (1, 3, 5, 6) if match.group(i))
        span = unit.parse.char_span(match.start(first), match.end(first), alignment_mode="expand")
        verb = span.root if span is not None else None
        if verb is None or not clause.is_verb(verb) or unit.question:
            continue
        subject = clause.subject(verb)
        ours = subject is None or subject.lower_ in FIRST
        if ours and first not in (3, 5):
            continue
        yield claim(
            unit, "bathos", verb, (match.start(first), match.end(first)), frame=SUMMED_UP if first in (3, 5) else QUALITY,
            accused=None if first in (3, 5) else subject, charge=(match.start(first), match.end()), status="insinuated",
        )  # fmt: skip
