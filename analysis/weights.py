"""Reads the weights that were fitted to annotated texts: a CSV of names, and a column of weights per model."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path


def read_weights(path: Path) -> dict[str, dict[str, float]]:
    """The weight of each name, by the column it stands in; names are in the first column.

    >>> from analysis.voices import furniture
    >>> {model: len(own) > 0 for model, own in read_weights(furniture.WEIGHTS).items()}
    {'weight': True}
    """
    with open(path, encoding="utf-8", newline="") as handle:
        (_, *models), *rows = csv.reader(handle)
    return {model: {row[0]: float(row[i]) for row in rows} for i, model in enumerate(models, 1)}


def write_weights(path: Path, weights: Mapping[str, Mapping[str, float]], *, first: str = "trait") -> None:
    """Write what `read_weights` reads, sorted, a name that a model lacks as 0; `first` heads the column of names."""
    names = sorted({name for own in weights.values() for name in own})
    with open(path, "w", encoding="utf-8", newline="") as handle:
        rows = csv.writer(handle, lineterminator="\n")
        rows.writerow([first, *weights])
        rows.writerows([name, *(own.get(name, 0.0) for own in weights.values())] for name in names)
