"""Scores hedged sentences of the CoNLL-2010 Wikipedia data (uncertain or not) with the encyclopaedic register.

usage: python tests/benchmarks/wikiweasel.py [FILE.tsv] [--cues]

FILE has the columns id, label (1 = uncertain) and text; without it, wikiweasel_train.tsv of the shared data is read
(see shared.py). A sentence counts as uncertain where any hedge is found in it. The list was made
with this data in view, so beside the plain F a cross-validated one is printed: in each of five folds only those cues
are used that reach half the F of the whole list (the bar above which a cue raises F) on the other four folds, counting
only sentences that no better cue has marked.
"""

from __future__ import annotations

import argparse
import csv
import random
from pathlib import Path

from shared import data_folder

from analysis import hedging, segment

ROOT = Path(__file__).resolve().parents[2]


def read(path: Path) -> tuple[list[str], list[int]]:
    """Read texts and labels."""
    with path.open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [r["text"] for r in rows], [int(r["label"]) for r in rows]


def cues_of(texts: list[str], register: str) -> list[set[str]]:
    """Return the hedges found in each text, as cue names."""
    found = hedging.find(segment.read_batch(texts), register=register)
    hedges = found[found["label"] == "hedge"]
    cues: list[set[str]] = [set() for _ in texts]
    for doc, cue in zip(hedges["doc"].astype(int), hedges["cue"]):
        cues[doc].add(cue)
    return cues


def f_score(marked: list[bool], labels: list[int]) -> str:
    """Return precision, recall and F of the uncertain sentences as text."""
    right = sum(m and y for m, y in zip(marked, labels))
    p, r = right / max(1, sum(marked)), right / max(1, sum(labels))
    return f"P {p:.3f} R {r:.3f} F {2 * p * r / max(1e-9, p + r):.3f}"


def chosen(cues: list[set[str]], labels: list[int], rows: list[int], bar: float) -> set[str]:
    """Choose cues on some rows, best first, each judged on the sentences that the ones before left unmarked."""
    left, kept = set(rows), set()
    while True:
        counts: dict[str, list[int]] = {}
        for row in left:
            for cue in cues[row]:
                counts.setdefault(cue, [0, 0])[labels[row]] += 1
        best = max(counts, key=lambda c: (counts[c][1] + bar) / (sum(counts[c]) + 1), default=None)
        if best is None or (counts[best][1] + bar) / (sum(counts[best]) + 1) < bar:
            return kept
        kept.add(best)
        left = {row for row in left if best not in cues[row]}


def cross_validated(cues: list[set[str]], labels: list[int], bar: float, folds: int = 5) -> list[bool]:
    """Mark each sentence with the cues chosen on the other folds; a cue never seen there is kept."""
    order = list(range(len(labels)))
    random.Random(7).shuffle(order)
    marked = [False] * len(labels)
    for k in range(folds):
        test = set(order[k::folds])
        train = [row for row in order if row not in test]
        seen = {cue for row in train for cue in cues[row]}
        kept = chosen(cues, labels, train, bar)
        for row in test:
            marked[row] = any(cue in kept or cue not in seen for cue in cues[row])
    return marked


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, default=data_folder() / "wikiweasel_train.tsv")
    parser.add_argument("--cues", action="store_true", help="print each cue's right and wrong sentences")
    args = parser.parse_args()
    if not args.file.exists():
        print(f"no {args.file}; set RHETORIC_DATA to the folder that holds it")
        return
    texts, labels = read(args.file)
    print(f"sentences {len(labels)}, uncertain {sum(labels)}")
    for register in ("political", "encyclopedia"):
        cues = cues_of(texts, register)
        print(f"{register:24s} {f_score([bool(c) for c in cues], labels)}")
    print(f"{'encyclopedia, 5 folds':24s} {f_score(cross_validated(cues, labels, bar=0.31), labels)}")
    if args.cues:
        print_cues(cues, labels)


def print_cues(cues: list[set[str]], labels: list[int]) -> None:
    """Print for each cue: uncertain and certain sentences with it, and those where it is the only cue."""
    names = sorted({cue for found in cues for cue in found})
    for cue in names:
        rows = [row for row, found in enumerate(cues) if cue in found]
        alone = [row for row in rows if len(cues[row]) == 1]
        counts = [sum(labels[r] for r in rows), sum(not labels[r] for r in rows)]
        counts += [sum(labels[r] for r in alone), sum(not labels[r] for r in alone)]
        print("{:28s} {:4d}/{:<4d} alone {:4d}/{:<4d}".format(cue, *counts))


if __name__ == "__main__":
    main()
