"""One call from texts to tables: `analyse` runs the readers in their order and keeps what they found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

import pandas as pd

from analysis._version import __version__
from analysis.errors import RhetoricError

READERS = ("voices", "tone", "hedges", "accusations")

COLUMNS = {
    "texts": ["doc", "group", "author", "title", "date", "text", "path", "sha256"],
    "voices": ["doc", "start", "end", "kind", "speaker", "text"],
    "sentences": "doc sentence start end kind speaker words neg neu pos compound text".split(),
    "tokens": ["doc", "sentence", "start", "end", "token", "valence"],
    "findings": ["doc", "sentence", "start", "end", "label", "category", "cue", "kind", "speaker"],
    "accusations": (
        "doc sentence start end trigger accuser accused charge charge_start charge_end target status kind speaker"
    ).split(),
}


@dataclass(frozen=True)
class Reading:
    """What was found in some texts: six tidy tables, the corrections applied, and how they were made.

    Tables and columns are described in the user guide; every row with start and end points at characters of `text` in
    `texts`. A table whose reader did not run is empty. `parameters` holds version, readers, lexicons with their
    hashes, and the hash of the corpus.
    """

    texts: pd.DataFrame
    voices: pd.DataFrame
    sentences: pd.DataFrame
    tokens: pd.DataFrame
    findings: pd.DataFrame
    accusations: pd.DataFrame
    corrections: pd.DataFrame = field(default_factory=pd.DataFrame)
    parameters: dict[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        sizes = {name: len(getattr(self, name)) for name in COLUMNS}
        return "Reading(" + ", ".join(f"{size:,} {name}" for name, size in sizes.items()) + ")"

    def write(self, folder: str | Path) -> list[Path]:
        """Write the tables as CSV files into a folder, each complete or not at all; return their paths."""
        from analysis.tables import write_tables

        return write_tables(self, folder)


def analyse(texts: Any, only: Iterable[str] | None = None, *, lexicon: str = "editorial") -> Reading:
    """Read texts for voices, tone, hedges and accusations.

    `texts`: the table of `read_texts`, or anything that `read_texts` takes. `only`: some of voices, tone, hedges,
    accusations (voices and sentences are always made, since the others stand on them). `lexicon`: the valences for
    tone, 'editorial' or 'vader'. A corrections file beside the texts is applied, and reported in `.corrections`.

    Raises RhetoricError for an unknown reader or lexicon, and where spaCy's model is missing for accusations.

    >>> reading = analyse({"a": "It may rain."}, only=["hedges"])
    >>> reading.findings[["label", "category", "cue"]].values.tolist()
    [['hedge', 'modal', 'may']]
    """
    from analysis import segment, sentiment
    from analysis.corrections import correct_voices, read_corrections
    from analysis.texts import read_texts
    from analysis.voices import voices as find_voices

    wanted = _readers(only)
    if not (isinstance(texts, pd.DataFrame) and set(COLUMNS["texts"]) <= set(texts.columns)):
        texts = read_texts(texts)
    path = texts.attrs.get("corrections")
    corrections = read_corrections(path) if path else None
    applied = []
    voices = find_voices(texts)
    if corrections is not None:
        voices, done = correct_voices(voices, texts, corrections)
        applied.append(done)
    batch = segment.read_batch(texts, voices)
    raise NotImplementedError


def _readers(only: Iterable[str] | None) -> set[str]:
    wanted = set(READERS if only is None else ([only] if isinstance(only, str) else only))
    if unknown := sorted(wanted - set(READERS)):
        raise RhetoricError(f"no reader {unknown[0]!r}; there are: {', '.join(READERS)}")
    return wanted
