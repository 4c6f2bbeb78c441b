"""Hearings: who asks and who answers under *Q.* and *A.*, and where somebody is taken through what happened."""

from __future__ import annotations

import re
from collections import Counter

from analysis.voices.lines import Paragraph
from analysis.voices.mentions import NAME
from analysis.voices.patterns import lazily
from analysis.voices.regions import Region
from analysis.voices.script import INTERVIEW
from analysis.voices.speakers import Cast

EXAMINED = lazily(  # a hearing, whose questions are not the author's
    r"\b(?:transcript|sworn|affirmed|inquest|deposition|day [\w-]+ of the (?:hearing|inquiry|tribunal|trial)|"
    r"cross-examin(?:ed|ation))\b",
    re.IGNORECASE,
)
WITNESS = lazily(
    r"(?:\b(?:(?:[Ee]vidence|[Dd]eposition|[Tt]estimony) (?:of|from|given by)|[Ww]itness(?: \w+)?(?: is| was)?[:,]?) "
    rf"(?:the )?(?P<a>{NAME.pattern})|(?P<b>{NAME.pattern})(?:, [^.,]{{2,60}},| \([^)]{{2,40}}\))?,? "
    r"(?:sworn|affirmed|gave evidence|gives evidence|took the stand|takes the stand|is sworn|was sworn|testified)\b)"
)
EXAMINER = lazily(
    rf"\b(?:[Ee]xamined|EXAMINED|[Qq]uestioned|[Ee]xamination|[Qq]uestions)(?: in chief)? by (?P<who>{NAME.pattern})"
)
LETTERED = lazily(r"(?P<who>[QA])(?:\.|:|\)|\d{1,3}[.:)]) +(?=\S)")  # *Q. Did you sign it?*
EXAMINES = lazily(  # *Counsel, Ms Lee, takes him through the night.*; the answers follow
    rf"(?P<who>{NAME.pattern})(?:,(?: for)? [^,.]{{2,60}})?,? (?:(?:then|now|also) )?(?:(?:takes?|took|leads?|led|"
    rf"walks?|walked) (?P<a>him|her|{NAME.pattern}) (?:\w+ )?through\b|(?:(?:cross-)?examine[sd]?|questions|"
    rf"questioned|interviews|interviewed|grilled|grills) (?P<b>him|her|{NAME.pattern})\b)"
)
LETTERS = frozenset("QA")
FEW = 2  # questions, and answers, of a hearing


def examination(text: str, paras: list[Paragraph], cast: Cast) -> list[Region]:
    """The questions and answers of a hearing that stand under *Q.* and *A.*; `unknown` where nobody is named.

    >>> from analysis.voices.lines import lines, paragraphs
    >>> text = "Evidence of Ann Lee\\n\\nQ. Did you?\\nA. I did.\\nQ. When?\\nA. In May."
    >>> [(text[r.start : r.end], r.speaker) for r in examination(text, paragraphs(text, lines(text)), Cast(text))][1]
    ('I did.', 'Ann Lee')
    """
    if "Q" not in text or "A" not in text:
        return []
    lettered = [p for p in paras if p.words[:1] in LETTERS and not p.set_off]
    found = [(p, m) for p in lettered if (m := LETTERED.match(text, p.start, p.end))]
    head = text[: found[0][0].start] if found else ""
    witness, examiner = WITNESS.search(head), EXAMINER.search(head)
    counts = Counter(m["who"] for _, m in found)
    if min(counts["Q"], counts["A"]) < FEW or INTERVIEW.search(head) or not (witness or EXAMINED.search(head)):
        return []
    names = {
        "A": cast.fullest(witness["a"] or witness["b"]) if witness else "unknown",
        "Q": cast.fullest(examiner["who"]) if examiner else "unknown",
    }
    return [Region(m.end(), p.end, "quotation", names[m["who"]], form="turn", cue=m.span("who")) for p, m in found]
