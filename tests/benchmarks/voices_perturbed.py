"""How well speakers are found when annotated texts are said otherwise: other marks, verbs, places, introductions.

usage: python tests/benchmarks/voices_perturbed.py [NAME...]   (from the top of a clone)

The rules were written on these texts, so a score on them says little; what they lose when the words that show a
speaker are exchanged for others that mean the same says where they do not generalise. Each perturbation rewrites every
annotated text in which it finds a place, and the annotation moves along. Prints, per perturbation, the texts and
quotations it is measured on, the share of quotations and of quoted letters with the right speaker, and the share of
quoted letters found to be quoted.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from analysis.validate.names import same_name
from analysis.voices import divide
from analysis.voices.vocabulary import SAY

ANNOTATED = Path(__file__).parents[1] / "cases" / "annotated"
QUOTED = ("quotation", "document")
MARKS = {"curly": "“”", "straight": '""', "curly single": "‘’", "straight single": "''", "guillemets": "«»"}
UNLISTED = ("averred", "remonstrated", "burbled", "vouchsafed", "expostulated", "sallied", "gibed", "drolled")
SAID = re.compile(r"\b(?:said|says|replied|added|wrote|writes|asked)\b")
NEAR = 60  # characters beside a quotation in which its verb of saying is exchanged
NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
TAG = re.compile(
    rf"(?P<mark>[”\"’'»]) (?:(?P<verb>said|says|replied|added) (?P<who>{NAME})|"
    rf"(?P<who2>{NAME}|he|she) (?P<verb2>said|says|replied|added))(?=\. |\.\n)"
)
OPENS = re.compile(r"(?:^|\n|[.?!][”\"’']? )[“\"‘'«]$")
INTRODUCTION = re.compile(r"(?:^|\n|[.?!”\"’'] )(?P<words>[^\n.?!]{8,200}[:.])\s*\n\s*[>“\" ‘'«]*$")
INTRODUCED = 120  # letters of a text whose introduction is exchanged
INTRODUCTIONS = (
    "{} writes:",
    "Over to {}.",
    "A word from {}.",
    "We publish {}’s reply below.",
    "{} has asked us to print this.",
    "This came back from {} within the hour:",
    "Here is what {} had to say.",
    "{} put it this way in a note to colleagues:",
    "It was left to {} to say:",
)
VALEDICTION = re.compile(
    r"^(?:Yours (?:sincerely|faithfully|truly|ever|in \w+)|Yours|Kind regards|Best wishes|Regards|In solidarity|"
    r"Sincerely)(?=,?\s*$)",
    re.MULTILINE,
)
LEAVES = ("Until Tuesday", "All good wishes", "With every good wish", "In hope and some weariness")


class Voice(NamedTuple):
    """Who speaks a stretch of a text."""

    start: int
    end: int
    kind: str
    speaker: str


class Text(NamedTuple):
    """A text, its author, and those who speak in it."""

    words: str
    author: str
    voices: list[Voice]


Edit = tuple[int, int, str]
Perturbation = Callable[[Text], list[Edit]]


def annotated() -> Iterator[Text]:
    """The annotated texts."""
    for name in ("dev.json", "accusing.json"):
        for entry in json.loads((ANNOTATED / name).read_text(encoding="utf8")):
            words = (ANNOTATED / "texts" / entry["file"]).read_text(encoding="utf8")
            voices = []
            for v in entry["voices"]:
                start = -1
                for _ in range(v.get("n", 1)):
                    start = words.find(v["from"], start + 1)
                voices.append(Voice(start, words.find(v["to"], start) + len(v["to"]), v["kind"], v["speaker"]))
            yield Text(words, entry["author"] or "unknown", voices)


def edited(text: Text, edits: list[Edit]) -> Text:
    """The text with stretches exchanged that do not overlap, and its annotation moved along.

    >>> edited(Text("“No,” said Ann.", "X", [Voice(1, 4, "quotation", "Ann")]), [(0, 1, "so: “")]).voices[0][:2]
    (5, 8)
    """
    kept, at = [], 0
    for edit in sorted(set(edits)):
        if edit[0] >= at:
            kept.append(edit)
            at = edit[1]
    bounds = [0, *(place for start, end, _ in kept for place in (start, end)), len(text.words)]
    between = [text.words[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    words = "".join(a + b for a, b in zip(between, [new for _, _, new in kept] + [""], strict=True))
    ends = [end for _, end, _ in kept]
    shifts = [0, *accumulate(len(new) - (end - start) for start, end, new in kept)]
    moved = [
        v._replace(start=v.start + _shift(ends, shifts, v.start), end=v.end + _shift(ends, shifts, v.end - 1))
        for v in text.voices
    ]
    return text._replace(words=words, voices=moved)


def _shift(ends: list[int], shifts: list[int], place: int) -> int:
    """By how much a character moves: by the edits that end before it."""
    return shifts[bisect_right(ends, place)]


def in_marks(opening: str, closing: str) -> Perturbation:
    """Every annotated quotation in other marks."""

    def edits(text: Text) -> list[Edit]:
        found: list[Edit] = []
        for v in text.voices:
            if v.kind != "furniture" and text.words[v.start - 1 : v.start] in set("“\"‘'«"):
                found.append((v.start - 1, v.start, opening))
            if v.kind != "furniture" and text.words[v.end : v.end + 1] in set("”\"’'»"):
                found.append((v.end, v.end + 1, closing))
        return found

    return edits


def by_unlisted_verbs(text: Text) -> list[Edit]:
    """Verbs of saying beside quotations exchanged for verbs that no list of ours has."""
    found: list[Edit] = []
    for v in text.voices:
        for begin, end in ((max(0, v.start - NEAR), v.start), (v.end, v.end + NEAR)) if v.kind == "quotation" else ():
            for match in SAID.finditer(text.words, begin, end):
                if not any(o.start <= match.start() < o.end for o in text.voices):
                    found.append((*match.span(), UNLISTED[match.start() % len(UNLISTED)]))
    return found


def told_in_front(text: Text) -> list[Edit]:
    """*“No,” said Ann Lee.* as *Ann Lee said: “No.”*."""
    found: list[Edit] = []
    for v in text.voices:
        tag = TAG.match(text.words, v.end) if v.kind == "quotation" else None
        if tag and text.words[v.end - 1] == "," and OPENS.search(text.words[max(0, v.start - 4) : v.start]):
            who, verb = tag["who"] or tag["who2"], tag["verb"] or tag["verb2"]
            found.append((v.start - 1, v.start - 1, f"{who[0].upper()}{who[1:]} {verb}: "))
            found += [(v.end - 1, v.end, "."), (v.end, tag.end() + 1, tag["mark"])]
    return found


def introduced(words: str) -> Perturbation:
    """Texts in paragraphs of their own, introduced by other words that name who speaks."""

    def edits(text: Text) -> list[Edit]:
        found: list[Edit] = []
        for v in text.voices:
            begin = max(0, v.start - 260)
            match = INTRODUCTION.search(text.words[begin : v.start])
            named = " " in v.speaker and v.speaker[0].isupper() and not v.speaker.startswith(("The ", "One "))
            whole = v.kind in QUOTED and v.end - v.start >= INTRODUCED and "\n" in text.words[v.end : v.end + 3]
            if match and named and whole:
                found.append((begin + match.start("words"), begin + match.end("words"), words.format(v.speaker)))
        return found

    return edits


def leaving_otherwise(text: Text) -> list[Edit]:
    """Letters whose writers take their leave in other words."""
    return [(*m.span(), LEAVES[m.start() % len(LEAVES)]) for m in VALEDICTION.finditer(text.words)]


PERTURBATIONS: dict[str, Perturbation] = {
    "as annotated": lambda text: [(0, 0, "")],
    **{f"marks {name}": in_marks(*pair) for name, pair in MARKS.items()},
    "unlisted verbs": by_unlisted_verbs,
    "told in front": told_in_front,
    "other leave": leaving_otherwise,
    **{f"“{words}”": introduced(words) for words in INTRODUCTIONS},
}


def letters(text: Text) -> Iterator[tuple[Voice, list[bool], list[bool]]]:
    """Of each quotation: for each letter, whether it is found to be quoted, and with the right speaker."""
    found = ["author"] * len(text.words)
    names = [""] * len(text.words)
    for span in divide(text.words, text.author):
        found[span.start : span.end] = [span.kind] * (span.end - span.start)
        names[span.start : span.end] = [span.speaker] * (span.end - span.start)
    inner = [-1] * len(text.words)
    for n, v in sorted(enumerate(text.voices), key=lambda pair: pair[1].start - pair[1].end):
        inner[v.start : v.end] = [n] * (v.end - v.start)
    for n, v in enumerate(text.voices):
        own = [i for i in range(v.start, v.end) if inner[i] == n and text.words[i].isalnum()]
        if v.kind in QUOTED and own:
            quoted = [found[i] in QUOTED for i in own]
            right = {name: same_name(v.speaker, name) for name in {names[i] for i in own}}
            yield v, quoted, [q and right[names[i]] for i, q in zip(own, quoted, strict=True)]


def measure(name: str, texts: list[Text]) -> None:
    """Print how a perturbation fares."""
    made = [edited(text, edits) for text in texts if (edits := PERTURBATIONS[name](text))]
    rows = [row for text in made for row in letters(text)]
    total = sum(len(quoted) for _, quoted, _ in rows)
    right = sum(2 * sum(ok) > len(ok) for _, _, ok in rows)
    print(
        f"{name:48s} texts {len(made):3d} quotations {len(rows):4d} right {right / max(1, len(rows)):.3f} "
        f"letters right {sum(sum(ok) for _, _, ok in rows) / max(1, total):.3f} "
        f"quoted {sum(sum(quoted) for _, quoted, _ in rows) / max(1, total):.3f}"
    )


if __name__ == "__main__":
    assert not set(UNLISTED) & set(SAY)
    every = list(annotated())
    for chosen in sys.argv[1:] or PERTURBATIONS:
        measure(chosen, every)
