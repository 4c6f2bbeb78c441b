"""Irony that blames: *fancy that*, *so much for openness*, *promised a ferry and delivered a leaflet*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..units import Unit
from .base import QUALITY, SUMMED_UP, claim, construction, of_people


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
        r"there(?: is|['’]s| are) (?:an? )?(?:words?|names?) for|cleared up,? then|that['’]s all right,? then|"
        r"oh,? the irony|"
        r"the irony|i wonder why|one "
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
        span = unit.span(match.start(), match.end())
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


@construction(
    r"\bto (?:think|believe|imagine|suppose|regard)\b|\bapparently (?:thinks?|believes?)\b|\bidea of\b|\btook\b|"
    r"\btaken\b|\btakes\b|\bdoing\b|\bshame on\b",
    hostile=True,
)
def wry(unit: Unit) -> Iterator[Claim]:
    """*His idea of an inspection is an invoice*, *it took them a year to answer*, *that “if” is doing a lot*."""
    pattern = (
        r"\b(?:seems?|appears?|seemed|appeared) to (?:think|believe|imagine|suppose|regard|feel)\b|"
        r"\bapparently (?:thinks?|believes?)\b|"
        r"\bidea of (?:an? |the )?[\w-]+(?: \w+)? (?:is|was|seems to be|appears to be) |"
        r"\b(?:took|has taken|have taken|takes) (?:(?:him|her|it|them|you|the \w+(?: \w+)?) )?(?:over |more than |"
        r"nearly |almost |some |about )?"
        r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\w+ hundred|\d[\d,.]*) "
        r"(?:minutes|hours|days|weeks|months|years|year|month|week|decade|decades|attempts|letters|emails|"
        r"reminders)\b(?= (?:even )?to )|"
        r"\b(?:is|are|was) doing (?:a (?:lot|great deal|good deal)|(?:some|all|"
        r"much of) (?:of )?(?:the )?(?:heavy )?(?:work|lifting)|"
        r"the (?:heavy lifting|work)|a man's work|some work)|"
        r"\bshame on \w+"
    )
    for match in re.finditer(pattern, unit.text.replace("’", "'"), re.IGNORECASE):
        span = unit.span(match.start(), match.end())
        if span is None:
            continue
        root = span.root
        verb = root if clause.is_verb(root) else root.head
        whose = next((clause.possessor(t) for t in span if t.lower_ == "idea"), None)
        whom = next(
            (t for t in span if t.tag_ in ("PRP", "NN", "NNP", "NNS") and t.dep_ in ("dobj", "dative", "pobj", "iobj")),
            None,
        )
        shamed = next((clause.prepositional(t, "on") for t in span if t.lower_ == "shame"), None)
        accused = whose or shamed or whom
        if re.match(r"seem|appea|appare", match.group(), re.IGNORECASE):
            accused = clause.subject(verb)
        good = accused is not None and (
            accused.lower_ in ("him", "her", "it", "them", "you") or of_people(unit, accused)
        )
        plainly = re.match(r"seem|appear|took|ha(?:s|ve) taken|takes|shame", match.group(), re.IGNORECASE)
        yield claim(
            unit, "wry", root, (match.start(), match.start() + len(match.group().rstrip())),
            frame=QUALITY if good else SUMMED_UP, accused=accused if good else None,
            charge=clause.span_of(verb) if clause.is_verb(verb) else None, status="" if plainly else "insinuated",
        )  # fmt: skip


@construction(r"\bso much for\b")
def so_much_for(unit: Unit) -> Iterator[Claim]:
    """*So much for openness*: a promise mocked."""
    for match in re.finditer(
        r"(?:^|(?<=[.;:!?—–-] )|(?<=and )|(?<=but ))so much for (?:\w+['’]?\w* ?){1,4}", unit.text, re.IGNORECASE
    ):
        span = unit.span(match.start(), match.end())
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
