"""Fits analysis/accusation/judgement/weights.csv on the annotated texts and prints how it does on texts left out.

Run from the top of a clone:

    python tests/benchmarks/fit_claims.py [--write] [JSON FOLDER]...

The annotated texts are dev.json and accusing.json of tests/cases/annotated; more can be named, each with the folder of
its texts. A case is a claim of a text that is weighed; it is right when its trigger is annotated, or its charge where
no claim's trigger is; what is annotated as optional is left out. A trigger's worth is how often it was right in the
*other* texts, and an entry that stands in one text alone is not learnt from, since it may have been taken from there.
Folds are of whole texts. Without --write nothing is changed.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from fit_accused import SETS
from logistic import likeliest
from scipy.sparse import csr_matrix, hstack

import analysis as ra
from analysis.accusation import judgement, records
from analysis.accusation.judgement import signs
from analysis.validate import gold
from analysis.weights import write_weights

FOLDS = 8
LEAST, LEAST_OF_WORDS = 8, 40  # traits, and words of the sentence, that fewer texts show are left out
RIDGE, RIDGE_OF_WORDS = 4.0, 16.0
PRIOR = 4.0  # cases of its source that each trigger begins with
OFTEN = 3  # cases from which a trigger counts as known
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5)
COLUMNS = ["doc", "start", "end", "charge_start", "charge_end"]
WORTH = ("worth", "worth_beside_source", "known", "new")


@dataclass
class Case:
    """A claim that was weighed: what it is, the record it would make, and whether that is annotated."""

    doc: str
    trigger: str
    source: str
    traits: dict[str, float]
    record: dict[str, Any]
    right: float = 0.0
    weight: float = 1.0


def gather(path: Path, folder: Path) -> tuple[list[Case], dict[str, list[dict[str, Any]]]]:
    """The cases of an annotated set, and what is annotated in each text."""
    seen: dict[tuple[Any, ...], Case] = {}
    weigh = judgement.likelihood

    def watch(claim, roles, status, scene):
        parted = records.parted(claim, records.disowned(claim, roles, status, scene), status)
        record = records.row(claim, parted, status)
        found = signs.traits(claim, roles, status, scene)
        where = (claim.unit.doc, record["start"], record["end"], claim.rule, claim.frame.trigger, claim.frame.pos)
        seen[where] = Case(claim.unit.doc, signs.trigger(claim), signs.source(claim), found, record)
        return weigh(claim, roles, status, scene)

    judgement.likelihood = watch
    marked = gold.read_annotations(path, folder)
    ra.analyse(marked.texts, only=["voices", "accusations"])
    judgement.likelihood = weigh
    spans = marked.accusations
    annotated = {doc: spans[spans["doc"] == doc].to_dict("records") for doc in marked.texts["doc"]}
    return list(seen.values()), annotated


def label(cases: list[Case], annotated: dict[str, list[dict[str, Any]]]) -> None:
    """Say of each case whether it is right, and how much it weighs."""
    close = [[(gold._closeness(c.record, x), n) for n, x in enumerate(annotated[c.doc])] for c in cases]
    struck = {(c.doc, n) for c, near in zip(cases, close) for nearness, n in near if nearness >= 3}
    for case, near in zip(cases, close):
        spans = annotated[case.doc]
        own = [n for nearness, n in near if nearness >= 3]
        loose = [n for nearness, n in near if nearness]
        if own:
            case.right, case.weight = 1.0, float(not all(spans[n]["optional"] for n in own))
        elif loose:
            free = any((case.doc, n) not in struck and not spans[n]["optional"] for n in loose)
            case.right, case.weight = float(free), 0.5 * free


class Worth:
    """How often triggers were right: in all texts, or in all but one."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self.all: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(2))
        self.own: dict[tuple[str, str], np.ndarray] = defaultdict(lambda: np.zeros(2))
        for case in cases:
            counted = np.array([case.right * case.weight, case.weight])
            self.all[case.trigger] += counted
            self.all[case.source] += counted
            self.own[case.doc, case.trigger] += counted

    def traits(self, trigger: str, source: str, doc: str = "") -> dict[str, float]:
        """What a trigger's record in texts other than `doc` says, as traits."""
        right, seen = self.all[trigger] - self.own[doc, trigger] if trigger in self.all else (0.0, 0.0)
        base = self.all[source][0] / self.all[source][1]
        share = np.clip((right + PRIOR * base) / (seen + PRIOR), 0.02, 0.98)
        odds = np.log(share / (1 - share))
        return dict(zip(WORTH, (odds, odds - np.log(base / (1 - base)), seen >= OFTEN, seen <= 0)))


def matrix(cases: list[Case], worth: Worth, names: list[str]) -> csr_matrix:
    column = {name: n for n, name in enumerate(names)}
    entries = [
        (row, column[name], float(value))
        for row, case in enumerate(cases)
        for name, value in (case.traits | worth.traits(case.trigger, case.source, case.doc)).items()
        if name in column
    ]
    rows, columns, values = zip(*entries)
    return csr_matrix((values, (rows, columns)), shape=(len(cases), len(names)))


def vocabulary(cases: list[Case]) -> list[str]:
    texts: dict[str, set[str]] = defaultdict(set)
    for case in cases:
        for name in case.traits:
            texts[name].add(case.doc)
    return [
        *WORTH,
        *sorted(name for name, docs in texts.items() if len(docs) >= (LEAST_OF_WORDS if _word(name) else LEAST)),
    ]


def _word(trait: str) -> bool:
    return trait.startswith("word_")


def fit(x: csr_matrix, right: np.ndarray, weight: np.ndarray, names: list[str]) -> np.ndarray:
    """The weights of greatest likelihood, drawn towards nought by a ridge; the last is the constant."""
    strength = [RIDGE_OF_WORDS if _word(name) else RIDGE for name in names]
    constant = csr_matrix(np.ones((x.shape[0], 1)))
    return likeliest(hstack([x, constant], format="csr"), right, weight, np.array([*strength, 0.0]))


def learnt_from(cases: list[Case], worth: Worth) -> np.ndarray:
    """Which cases are learnt from: no entry of the lexicon that stands in one text alone."""
    new = [worth.traits(case.trigger, case.source, case.doc)["new"] for case in cases]
    return np.array([not (alone and case.source.startswith("listed")) for case, alone in zip(cases, new)])


def left_out(cases: list[Case], x: csr_matrix, learnt: np.ndarray, names: list[str]) -> np.ndarray:
    """The likelihood of each case by the weights of the other folds."""
    docs = sorted({case.doc for case in cases})
    np.random.default_rng(0).shuffle(docs)
    place = {doc: n % FOLDS for n, doc in enumerate(docs)}
    fold = np.array([place[case.doc] for case in cases])
    right, weight = np.array([c.right for c in cases]), np.array([c.weight for c in cases])
    chance = np.zeros(len(cases))
    for k in range(FOLDS):
        train, test = learnt & (fold != k), fold == k
        w = fit(x[train], right[train], weight[train], names)
        chance[test] = 1 / (1 + np.exp(-(x[test] @ w[:-1] + w[-1])))
    return chance


def scored(cases: list[Case], chance: np.ndarray, annotated: dict[str, list[dict[str, Any]]], least: float) -> str:
    """Precision, recall and F of the claims that reach a likelihood, in the texts that are weighed."""
    count: Counter[str] = Counter()
    by_doc: dict[str, list[int]] = {case.doc: [] for case in cases}
    for n in range(len(cases)):
        taken = [cases[i].record for i in by_doc[cases[n].doc]]
        own = cases[n].record
        if chance[n] >= least and all(own["end"] <= o["start"] or o["end"] <= own["start"] for o in taken):
            by_doc[cases[n].doc].append(n)
    for doc, chosen in by_doc.items():
        rows = [cases[n].record for n in chosen]
        theirs = pd.DataFrame(annotated[doc], columns=[*COLUMNS, "optional"])
        pairs = gold.match(pd.DataFrame(rows, columns=COLUMNS), theirs)
        count.update(right=len(pairs.hits), extra=len(pairs.extra), missed=len(pairs.missed))
    p, r = (count["right"] / (count["right"] + count[other]) for other in ("extra", "missed"))
    return f"P {p:.3f} R {r:.3f} F {2 * p * r / (p + r):.3f}"


def table(cases: list[Case], worth: Worth, names: list[str], w: np.ndarray) -> list[tuple[str, float]]:
    """The weights as they are shipped: a trigger's worth made one weight, an unknown one's by its source."""
    weight = dict(zip([*names, "always"], w))

    def summed(trigger: str, source: str) -> float:
        return sum(weight[name] * value for name, value in worth.traits(trigger, source).items())

    rows = [(name, weight[name]) for name in ("always", *names) if name not in WORTH]
    rows += [(f"new_{source}", summed("", source)) for source in sorted({case.source for case in cases})]
    return rows + sorted({(case.trigger, summed(case.trigger, case.source)) for case in cases if case.weight})


def main() -> None:
    given = [a for a in sys.argv[1:] if a != "--write"]
    cases, annotated = [], {}
    for path, folder in SETS + [(Path(a), Path(b)) for a, b in zip(given[::2], given[1::2])]:
        found, spans = gather(path, folder)
        cases, annotated = cases + found, annotated | spans
    label(cases, annotated)
    worth, names = Worth(cases), vocabulary(cases)
    x, learnt = matrix(cases, worth, names), learnt_from(cases, worth)
    chance = left_out(cases, x, learnt, names)
    print(
        f"{len(cases)} claims of {len({c.doc for c in cases})} texts, {len(names)} traits, {learnt.sum()} learnt from"
    )
    for least in THRESHOLDS:
        print(f"  from a likelihood of {least}: {scored(cases, chance, annotated, least)}")
    right, weight = np.array([c.right for c in cases]), np.array([c.weight for c in cases])
    rows = table(cases, worth, names, fit(x[learnt], right[learnt], weight[learnt], names))
    if "--write" in sys.argv:
        write_weights(judgement.WEIGHTS, {"weight": {name: round(float(value), 2) for name, value in rows}})


if __name__ == "__main__":
    main()
