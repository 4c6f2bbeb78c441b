"""A reader's own hedges, boosters and moves, from a `cues.csv` beside the texts, added to the package's lists."""

from __future__ import annotations

import os
from functools import lru_cache

from analysis.errors import RhetoricError
from analysis.files.listing import read_beside
from analysis.files.metadata import CUES
from analysis.formats.base import plural
from analysis.terms import LABELS

Cues = tuple[tuple[str, ...], ...]  # rows of a cue list, each as in `lexicon.CUE_COLUMNS`


def read_cues(path: str | os.PathLike[str] | None) -> Cues:
    """The rows of a `cues.csv` (or of the one in a zip); none without a path.

    Raises RhetoricError where the file cannot be read, or with the first line that cannot be used and its mend.

    >>> import tempfile, pathlib
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "cues.csv"
    >>> _ = path.write_text("cue,label,category\\nto my mind,hedge,epistemic\\n")
    >>> read_cues(path)
    (('to my mind', 'hedge', 'epistemic', '', '', ''),)
    """
    return _parsed(_bytes(path), os.fspath(path)) if path else ()


def _bytes(path: str | os.PathLike[str]) -> bytes:
    try:
        return read_beside(path, CUES)
    except OSError as error:
        raise RhetoricError(f"{os.fspath(path)}: cannot be read ({error.strerror})") from None


@lru_cache(maxsize=4)
def _parsed(data: bytes, name: str) -> Cues:
    from analysis.hedging import RULES
    from analysis.lexicon import CUE_COLUMNS, csv_rows, entries_of_rows, misread

    table = entries_of_rows(csv_rows(data, name, ["cue", "label"]))
    if wrong := misread(table, RULES, LABELS):
        (index, fault, mend), more = wrong[0], len(wrong) - 1
        also = f" (and {more} more: see `rhetoric lexicon check`)" if more else ""
        raise RhetoricError(f"{name}: line {table.loc[index, 'line']}: {fault}; {mend}{also}")
    return tuple(table[CUE_COLUMNS].itertuples(index=False, name=None))


def told(path: str | os.PathLike[str] | None) -> list[str]:
    """What is said of own cues when they are used: how many they are, in a line; nothing where there are none."""
    if not path:
        return []
    return [f"{CUES}: {plural(len(read_cues(path)), 'cue')} of your own added to the package's lists"]
