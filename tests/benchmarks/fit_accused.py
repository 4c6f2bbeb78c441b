"""Fits analysis/accusation/weights.csv on the annotated texts and prints how often it is right on texts left out.

Run from the top of a clone:

    python tests/benchmarks/fit_accused.py [--write] [JSON FOLDER]...

The annotated texts are dev.json and accusing.json of tests/cases/annotated; more can be named, each with the folder of
its texts. A case is a record that matches an annotated one and whose accused the sentence leaves open or gives by a
pronoun. Folds are of whole texts. Without --write nothing is changed.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

import analysis as ra
from analysis.accusation import choice, records, surroundings, traits
from analysis.validate import gold
from analysis.validate.names import same_name
from analysis.weights import write_weights

ANNOTATED = Path(__file__).parents[1] / "cases" / "annotated"
SETS = [(ANNOTATED / f"{name}.json", ANNOTATED / "texts") for name in ("dev", "accusing")]
KINDS = {"open": ("nobody", "focus"), "pronoun": ("he", "they", "you", "it")}
FOLDS, RIDGE, LEAST = 8, 2.0, 5  # features that fewer candidates show are left out


@dataclass(frozen=True)
class Case:
    """A record: its text, what points to the accused, each candidate's features, and which of them are right."""

    doc: str
    how: str
    features: list[traits.Features]
    right: np.ndarray
    before: bool


def case(doc: str, how: str, found: dict[str, traits.Features], accused: str, kept: str) -> Case:
    names = list(found)
    right = np.array([same_name(accused, name) for name in names])
    return Case(doc, how, list(found.values()), right, same_name(accused, kept))


def gather(path: Path, folder: Path) -> list[Case]:
    """The cases of one annotated set, read with no weights."""
    seen: dict[tuple[str, int], tuple[str, dict[str, traits.Features], str]] = {}

    def watch(claim, roles, status, scene):
        where = (claim.unit.doc, claim.position)
        seen[where] = (
            surroundings.pointing(roles, claim.head),
            traits.features(claim, roles, status, scene),
            roles.accused,
        )
        return roles

    settled, records.settle = records.settle, watch
    marked = gold.read_annotations(path, folder)
    reading = ra.analyse(marked.texts, only=["voices", "accusations"])
    records.settle = settled
    pairs = gold.match(reading.accusations, marked.accusations)
    return [
        case(ours["doc"], how, found, theirs["accused"], kept)
        for ours, theirs in pairs.hits
        for how, found, kept in [seen[ours["doc"], ours["start"]]]
        if how in KINDS["open"] + KINDS["pronoun"]
    ]


def vocabulary(cases: list[Case]) -> list[str]:
    counts = Counter(name for one in cases for features in one.features for name in features)
    return sorted(name for name, count in counts.items() if count >= LEAST)


def matrices(cases: list[Case], names: list[str]) -> list[np.ndarray]:
    """Candidates by features, for each case."""
    column = {name: i for i, name in enumerate(names)}
    made = []
    for one in cases:
        x = np.zeros((len(one.features), len(names)))
        for row, features in enumerate(one.features):
            for name, value in features.items():
                if name in column:
                    x[row, column[name]] = value
        made.append(x)
    return made


def fit(cases: list[Case], x: list[np.ndarray]) -> np.ndarray:
    """The weights of greatest likelihood, drawn towards nought by a ridge."""
    pairs = [(a, one.right) for a, one in zip(x, cases) if one.right.any()]

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = RIDGE * w @ w / 2, RIDGE * w
        for a, right in pairs:
            s = a @ w
            e = np.exp(s - s.max())
            among = e * right
            total -= np.log(among.sum() / e.sum() + 1e-12)
            slope = slope - a.T @ (among / (among.sum() + 1e-12) - e / e.sum())
        return total, slope

    return minimize(loss, np.zeros(x[0].shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x


def left_out(cases: list[Case], x: list[np.ndarray]) -> np.ndarray:
    """Whether each case is right by the weights of the other folds."""
    docs = sorted({one.doc for one in cases})
    np.random.default_rng(0).shuffle(docs)
    fold = np.array([docs.index(one.doc) % FOLDS for one in cases])
    right = np.zeros(len(cases), dtype=bool)
    for k in range(FOLDS):
        train = np.flatnonzero(fold != k)
        w = fit([cases[i] for i in train], [x[i] for i in train])
        for i in np.flatnonzero(fold == k):
            right[i] = cases[i].right[np.argmax(x[i] @ w)]
    return right


def fitted(cases: list[Case]) -> dict[str, dict[str, float]]:
    """Weights of each kind by feature; prints the cross-validation."""
    weights = {}
    for kind, hows in KINDS.items():
        own = [one for one in cases if one.how in hows]
        names = vocabulary(own)
        x = matrices(own, names)
        right = left_out(own, x)
        for how in hows:
            rows = [i for i, one in enumerate(own) if one.how == how]
            before = np.mean([own[i].before for i in rows])
            print(f"{kind} {how}: n {len(rows)} right without weights {before:.3f}, with {right[rows].mean():.3f}")
        weights[kind] = dict(zip(names, fit(own, x).round(3).tolist()))
    return weights


def main() -> None:
    given = [a for a in sys.argv[1:] if a != "--write"]
    sets = SETS + [(Path(a), Path(b)) for a, b in zip(given[::2], given[1::2])]
    weights = fitted([one for path, folder in sets for one in gather(path, folder)])
    if "--write" in sys.argv:
        write_weights(choice.WEIGHTS, weights, first="feature")


if __name__ == "__main__":
    main()
