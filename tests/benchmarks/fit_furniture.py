"""Fits analysis/voices/furniture_weights.csv on annotated texts and prints how often it is right on texts left out.

Run from the top of a clone:

    python tests/benchmarks/fit_furniture.py [--write]

The annotated texts are dev.json, accusing.json and wide.json of tests/cases/annotated. The rules of page.py were
written on the first two, so that their word is always right there; the texts of the third, on which it is not, count
as often as `COUNTS` says. The cases of tests/cases/voices.csv are learnt from too, but not measured. A line is
furniture where most of its letters and digits are annotated so. Folds are of whole texts. Without --write nothing is
changed.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from logistic import likeliest
from scipy.sparse import csr_matrix

from analysis.validate import gold
from analysis.voices.furniture import BY_RULE, LEAST, WEIGHTS, edges
from analysis.voices.lines import lines, paragraphs, rejoined, unwrapped
from analysis.voices.linetraits import traits
from analysis.voices.page import Page
from analysis.weights import write_weights

CASES = Path(__file__).parents[1] / "cases"
COUNTS = {"dev": 1, "accusing": 1, "wide": 3, "cases": 1}
ANNOTATED = CASES / "annotated"
FOLDS, RIDGE, RIDGE_WORDS = 8, 0.3, 3.0
SMALL = 0.2  # a word that weighs less is left out


@dataclass(frozen=True)
class Line:
    """A line that may be furniture: its text, its traits, its letters and digits and those annotated as furniture."""

    doc: str
    source: str
    traits: frozenset[str]
    by_rule: bool
    letters: int
    furniture: int

    @property
    def is_furniture(self) -> bool:
        return self.furniture * 2 > self.letters


def lines_of(doc: str, source: str, text: str, author: str, painted: np.ndarray, quoted: np.ndarray) -> list[Line]:
    """The lines of one text; `painted` tells which characters are furniture, `quoted` which are another's words."""
    paras = paragraphs(text, lines(text))
    rows = rejoined(paras)
    page = Page(unwrapped(text, paras), rows, author, "")
    letters = np.array([c.isalnum() for c in text])
    out = []
    for index in edges(page):
        span = slice(rows[index].start, rows[index].end)
        count = int(letters[span].sum())
        if count and quoted[span].sum() * 2 < count:
            known = frozenset(traits(page, index)), page.flags[index]
            out.append(Line(doc, source, *known, count, int((painted & letters)[span].sum())))
    return out


def annotated(name: str) -> list[Line]:
    """The lines of an annotated set."""
    known = gold.read_annotations(ANNOTATED / f"{name}.json", ANNOTATED / "texts")
    out = []
    for row in known.texts.itertuples():
        spans = known.voices[known.voices["doc"] == row.doc]
        painted, quoted = np.zeros((2, len(row.text)), dtype=bool)
        for span in spans.sort_values("start").itertuples():
            painted[span.start : span.end] = span.kind == "furniture"
            quoted[span.start : span.end] = span.kind in ("quotation", "document")
        out += lines_of(row.doc, name, row.text, row.author, painted, quoted)
    return out


def cases() -> list[Line]:
    """The lines of the cases of voices.csv that are expected to be right."""
    sys.path.insert(0, str(CASES.parent))
    from test_voices import AUTHOR, expected_spans

    out = []
    with open(CASES / "voices.csv", encoding="utf-8", newline="") as handle:
        for number, row in enumerate(csv.DictReader(handle)):
            painted, quoted = np.zeros((2, len(row["text"])), dtype=bool)
            for start, end, kind, _ in expected_spans(row["text"], row["expected"]) if not row["known_failure"] else ():
                painted[start:end] = kind == "furniture"
                quoted[start:end] = kind in ("quotation", "document")
            if not row["known_failure"]:
                out += lines_of(f"case {number}", "cases", row["text"], AUTHOR, painted, quoted)
    return out


def fit(found: list[Line]) -> dict[str, float]:
    """The weights by penalised likelihood; words that weigh little are left out."""
    names = sorted({trait for line in found for trait in line.traits})
    weight = _likeliest(found, names)
    names = [name for name in names if not _is_word(name) or abs(weight[name]) >= SMALL]
    return _likeliest(found, names)


def _is_word(trait: str) -> bool:
    return trait.startswith(("word_", "first_")) and trait != "first_line"


def _likeliest(found: list[Line], names: list[str]) -> dict[str, float]:
    place = {name: k + 1 for k, name in enumerate(names)}
    at = [(n, place[t]) for n, line in enumerate(found) for t in line.traits if t in place]
    at += [(n, 0) for n in range(len(found))]
    rows, columns = zip(*at, strict=True)
    shown = csr_matrix((np.ones(len(at)), (rows, columns)), shape=(len(found), len(names) + 1))
    truth = np.array([line.is_furniture for line in found], dtype=float)
    counts = np.array([COUNTS[line.source] for line in found], dtype=float)
    ridge = np.array([RIDGE] + [RIDGE_WORDS if _is_word(name) else RIDGE for name in names])
    weight = likeliest(shown, truth, counts, ridge)
    return dict(zip(["bias", *names], weight.tolist(), strict=True))


def judged(found: list[Line], weight: dict[str, float]) -> list[bool]:
    """Which lines the weights hold for furniture."""
    known = [weight["bias"] + sum(weight.get(trait, 0.0) for trait in line.traits) for line in found]
    return [logit + BY_RULE * line.by_rule > LEAST for logit, line in zip(known, found, strict=True)]


def score(found: list[Line], said: list[bool]) -> str:
    """Precision, recall and F in letters and digits."""
    both = sum(line.furniture for line, is_so in zip(found, said, strict=True) if is_so)
    told = sum(line.letters for line, is_so in zip(found, said, strict=True) if is_so)
    truth = sum(line.furniture for line in found)
    return f"P {both / told:.3f} R {both / truth:.3f} F {2 * both / (told + truth):.3f} (n {truth})"


def main() -> int:
    found = [line for name in COUNTS if name != "cases" for line in annotated(name)]
    small = cases()
    fold = {doc: k % FOLDS for k, doc in enumerate(sorted({line.doc for line in found}))}
    said: dict[int, bool] = {}
    for k in range(FOLDS):
        out = [n for n, line in enumerate(found) if fold[line.doc] == k]
        weight = fit([line for line in found if fold[line.doc] != k] + small)
        said |= dict(zip(out, judged([found[n] for n in out], weight), strict=True))
    print(f"the rules alone:          {score(found, [line.by_rule for line in found])}")
    print(f"texts left out, {FOLDS} folds: {score(found, [said[n] for n in range(len(found))])}")
    for name in sorted({line.source for line in found}):
        own = [n for n, line in enumerate(found) if line.source == name]
        alone = score([found[n] for n in own], [found[n].by_rule for n in own])
        print(f"  {name}: {score([found[n] for n in own], [said[n] for n in own])}; the rules alone: {alone}")
    weight = fit(found + small)
    print(f"texts learnt from:      {score(found, judged(found, weight))}; {len(weight)} weights")
    if "--write" in sys.argv:
        write_weights(WEIGHTS, {"weight": {name: round(value, 3) for name, value in sorted(weight.items())}})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
