"""Fits analysis/lexicons/accusing_words.csv on the annotated texts and prints how well it does on texts left out.

Run from the top of a clone:

    python tests/benchmarks/fit_accusing_words.py [--write]

The annotated texts are dev.json and accusing.json of tests/cases/annotated; folds are of whole texts. Every sentence is
parsed; a clause accuses where an annotated trigger stands in it, and one where only an optional trigger stands is left
out. The figures are of clauses and sentences, all of them, not of those alone in which nothing else is found. Without
--write nothing is changed.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

import analysis as ra
from analysis import gold
from analysis.accusation import records, weighed
from analysis.accusation.units import Unit, documents

ANNOTATED = Path(__file__).parents[1] / "cases" / "annotated"
FOLDS, RIDGE, LEAST, SMALLEST = 8, 1.0, 2, 0.02  # weights nearer to nought are not written


@dataclass
class Cases:
    """Features of sentences or clauses, whether each accuses, and the text of each."""

    features: list[weighed.Features] = field(default_factory=list)
    accuses: list[bool] = field(default_factory=list)
    docs: list[str] = field(default_factory=list)

    def add(self, features: weighed.Features, triggers: list[bool], doc: str) -> None:
        """Take a case with the triggers in it, each marked whether it is optional."""
        if not triggers or not all(triggers):
            self.features.append(features)
            self.accuses.append(bool(triggers))
            self.docs.append(doc)


def gather(path: Path, sentences: Cases, clauses: Cases) -> None:
    """Add the sentences and the clauses of one annotated set."""
    marked = gold.read_annotations(path)
    read = documents(marked.texts, ra.analyse(marked.texts, only=["voices"]).sentences)
    spans = marked.spans.query("label == 'accusation'")
    for document in read:
        own = spans[spans["doc"] == document.name]
        triggers = list(zip(own["start"], own["end"], own["optional"].astype(bool), strict=True))
        records.parse(document.units)
        for unit in document.units:
            _add(unit, triggers, sentences, clauses)


def _add(unit: Unit, triggers: list[tuple[int, int, bool]], sentences: Cases, clauses: Cases) -> None:
    within = [optional for a, b, optional in triggers if a < unit.end and unit.start < b]
    sentences.add(weighed.sentence_features(unit), within, unit.doc)
    whole = weighed.words_near(unit)
    for head in weighed.heads(unit):
        places = [(unit.start + t.idx, unit.start + t.idx + len(t)) for t in weighed.own_words(head)]
        here = [optional for a, b, optional in triggers if any(a < d and c < b for c, d in places)]
        clauses.add(weighed.clause_features(head, unit, whole), here, unit.doc)


def matrix(cases: Cases, names: dict[str, int]) -> csr_matrix:
    entries = [
        (row, names[name], value)
        for row, features in enumerate(cases.features)
        for name, value in features.items()
        if name in names
    ]
    rows, columns, values = zip(*entries, strict=True)
    return csr_matrix((values, (rows, columns)), shape=(len(cases.features), len(names)))


def vocabulary(cases: Cases) -> dict[str, int]:
    """The features that at least LEAST cases show, with the column of each."""
    counts: dict[str, int] = {}
    for features in cases.features:
        for name, value in features.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    return {name: i for i, name in enumerate(sorted(n for n, count in counts.items() if count >= LEAST))}


def fit(x: csr_matrix, y: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and constant of greatest likelihood under a ridge; rare features count for more, as in tf-idf."""
    shown = np.asarray((x != 0).sum(axis=0)).ravel()
    rarity = np.log((len(y) + 1) / (shown + 1))
    rarity /= rarity.max()
    scaled = x.multiply(rarity).tocsr()

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = scaled @ w[:-1] + w[-1]
        p = 1 / (1 + np.exp(-z))
        total = np.logaddexp(0, z).sum() - z @ y + RIDGE * w[:-1] @ w[:-1] / 2
        return total, np.append(scaled.T @ (p - y) + RIDGE * w[:-1], (p - y).sum())

    w = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    return w[:-1] * rarity, float(w[-1])


def left_out(cases: Cases) -> np.ndarray:
    """The probability of each case by the weights of the other folds."""
    x, y, docs = matrix(cases, vocabulary(cases)), np.array(cases.accuses, float), sorted(set(cases.docs))
    np.random.default_rng(0).shuffle(docs)
    fold = np.array([docs.index(doc) % FOLDS for doc in cases.docs])
    found = np.zeros(len(y))
    for k in range(FOLDS):
        weights, constant = fit(x[fold != k], y[fold != k])
        found[fold == k] = 1 / (1 + np.exp(-(x[fold == k] @ weights + constant)))
    return found


def report(part: str, cases: Cases) -> None:
    found, y = left_out(cases), np.array(cases.accuses)
    print(f"{part}: {len(y)}, of which {y.mean():.3f} accuse; {len(vocabulary(cases))} features; by threshold:")
    for threshold in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        said = found >= threshold
        right = (said & y).sum()
        precision, recall = right / max(said.sum(), 1), right / y.sum()
        print(f"  {threshold:.2f} says {said.mean():.3f} precision {precision:.3f} recall {recall:.3f}")


def write(parts: dict[str, Cases]) -> None:
    """Write the weights that are not next to nothing, the heaviest of a part first."""
    with Path(str(weighed.LEXICON)).open("w", encoding="utf-8", newline="") as handle:
        rows = csv.writer(handle, lineterminator="\n")
        rows.writerow(["part", "feature", "weight"])
        for part, cases in parts.items():
            names = vocabulary(cases)
            weights, constant = fit(matrix(cases, names), np.array(cases.accuses, float))
            rows.writerow([part, "", f"{constant:.2f}"])
            kept = [(name, weights[i]) for name, i in names.items() if abs(weights[i]) >= SMALLEST]
            rows.writerows([part, name, f"{w:.2f}"] for name, w in sorted(kept, key=lambda k: (-abs(k[1]), k[0])))


def main() -> None:
    parts = {"sentence": Cases(), "clause": Cases()}
    for name in ("dev", "accusing"):
        gather(ANNOTATED / f"{name}.json", *parts.values())
    for part, cases in parts.items():
        report(part, cases)
    if "--write" in sys.argv:
        write(parts)


if __name__ == "__main__":
    main()
