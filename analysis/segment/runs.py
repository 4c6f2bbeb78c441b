"""Running sums, and places within runs of equal values."""

from __future__ import annotations

import numpy as np


def sums_before(values: np.ndarray) -> np.ndarray:
    """The sum of what stands before each of some numbers, and at the end that of all."""
    sums = np.zeros(len(values) + 1, dtype=np.int32)
    np.cumsum(values, out=sums[1:])
    return sums


def rank_in_run(values: np.ndarray) -> np.ndarray:
    """Number the members of every run of equal values from 0."""
    places = np.arange(len(values))
    new = np.append(True, values[1:] != values[:-1])[: len(values)]
    return places - np.maximum.accumulate(np.where(new, places, 0)) if len(values) else places
