"""Columns of strings, held by Arrow where it is there and can hold them, else as Python objects."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.segment.characters import Characters

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


def column_of(values: Sequence[str] | np.ndarray) -> pd.Series:
    """Return strings as a column, of Python objects where Arrow cannot hold them (lone surrogates)."""
    import pandas as pd

    try:
        return pd.Series(values, dtype="str")
    except UnicodeEncodeError:
        return pd.Series(values, dtype=object)


def named(names: Sequence[str] | np.ndarray, codes: np.ndarray) -> pd.Series:
    """Return a column of names from their codes."""
    import pandas as pd

    column = column_of([*names, ""])
    return pd.Series(column.array.take(codes), dtype=column.dtype, copy=False)


def cells(column: pd.Series) -> Any:
    """Return a column as a table takes it fastest: its array, unless pandas would guess another type for that."""
    return column if column.dtype == object else column.array


def spans(characters: Characters, starts: np.ndarray, ends: np.ndarray) -> Any:
    """Return the spans of a text as the cells of a column; each starts where the one before ends, or later.

    >>> list(spans(Characters("Yes – no."), np.array([0, 6]), np.array([3, 9])))
    ['Yes', 'no.']
    """
    import pandas as pd

    try:
        if len(starts) and _in_arrow():
            return pd.array(Slices(characters).of(starts, ends), dtype="str")
    except UnicodeEncodeError:
        pass
    text = characters.text
    return cells(column_of([text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]))


@lru_cache(maxsize=1)
def _in_arrow() -> bool:
    """Does pandas hold its strings in Arrow's arrays?"""
    return getattr(column_of([]).dtype, "storage", "") == "pyarrow"


class Slices:
    """Cuts a text into spans within Arrow, so that no Python string is made. Raises UnicodeEncodeError for surrogates.

    >>> Slices(Characters("Yes – no.")).of(np.array([0, 6]), np.array([3, 9])).to_pylist()
    ['Yes', 'no.']
    """

    def __init__(self, characters: Characters) -> None:
        import pyarrow as pa

        self._text = pa.py_buffer(characters.text.encode())
        codes = characters.codes
        self._wide = np.flatnonzero(codes >= 0x80)  # the characters that take more than one byte
        wide = codes[self._wide]
        self._more = np.append(0, np.cumsum(1 + (wide >= 0x800).astype(np.int64) + (wide >= 0x10000)))

    def of(self, starts: np.ndarray, ends: np.ndarray) -> pa.Array:
        """Return spans, each of which starts where the one before ends, or later: every other piece between edges."""
        edges = self._in_bytes(np.column_stack([starts, ends]).ravel())
        return self._between(edges).take(array_of(np.arange(0, len(edges), 2)))

    def parts(self, lengths: np.ndarray) -> pa.Array:
        """Return the whole text cut into parts of given lengths."""
        return self._between(self._in_bytes(np.append(0, np.cumsum(lengths))))

    def _between(self, edges: np.ndarray) -> pa.Array:
        import pyarrow as pa

        return pa.LargeStringArray.from_buffers(max(len(edges) - 1, 0), pa.py_buffer(edges), self._text)

    def _in_bytes(self, places: np.ndarray) -> np.ndarray:
        """Turn offsets in characters into offsets in UTF-8."""
        return places + self._more[np.searchsorted(self._wide, places)]


def array_of(values: np.ndarray) -> pa.Array:
    """Return numbers or flags as Arrow has them, of the same memory; `pa.array` would load pandas to look at them.

    >>> array_of(np.array([True, False])).to_pylist(), array_of(np.array([1.5])).to_pylist()
    ([True, False], [1.5])
    """
    import pyarrow as pa

    data = np.packbits(values, bitorder="little") if values.dtype == bool else np.ascontiguousarray(values)
    return pa.Array.from_buffers(pa.from_numpy_dtype(values.dtype), len(values), [None, pa.py_buffer(data)])
