"""Cues that fire in a batch, as columns, as single hits and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, overload

import numpy as np

from analysis.segment.strings import named

if TYPE_CHECKING:
    import pandas as pd

    from analysis.cues.finder import Entry
    from analysis.segment.batch import Batch


class Hit(NamedTuple):
    """A cue that fires: its first and last token, and what it is."""

    first: int
    last: int
    label: str
    category: str
    cue: str


@dataclass(frozen=True)
class Hits(Sequence[Hit]):
    """Cues that fire, in text order: arrays of their first and last tokens, what they are (a number of `outcomes`, a
    label and category each) and their entries (a number of `entries`)."""

    first: np.ndarray
    last: np.ndarray
    outcome: np.ndarray
    entry: np.ndarray
    outcomes: Sequence[tuple[str, str]]
    entries: Sequence[Entry]

    def __len__(self) -> int:
        return len(self.first)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> list[Hit]: ...
    def __getitem__(self, place: int | slice) -> Hit | list[Hit]:
        if isinstance(place, slice):
            return list(self.take(np.arange(len(self))[place]))
        label, category = self.outcomes[self.outcome[place]]
        return Hit(int(self.first[place]), int(self.last[place]), label, category, self.entries[self.entry[place]].cue)

    def __iter__(self) -> Iterator[Hit]:
        columns = self.first.tolist(), self.last.tolist(), self.outcome.tolist(), self.entry.tolist()
        for first, last, outcome, entry in zip(*columns, strict=True):
            label, category = self.outcomes[outcome]
            yield Hit(first, last, label, category, self.entries[entry].cue)

    def take(self, rows: np.ndarray) -> Hits:
        """Return some of the hits."""
        what = self.outcome[rows], self.entry[rows]
        return Hits(self.first[rows], self.last[rows], *what, self.outcomes, self.entries)

    def are(self, label: str) -> np.ndarray:
        """Tell which hits have a label."""
        return np.array([held == label for held, _ in self.outcomes], dtype=bool)[self.outcome]

    def names(self) -> dict[str, tuple[list[str], np.ndarray]]:
        """Return the columns label, category and cue, each as distinct strings and the number of each hit's."""
        used, entry = np.unique(self.entry, return_inverse=True)
        labels, categories = zip(*self.outcomes, strict=True) if self.outcomes else ((), ())
        return {
            "label": (list(labels), self.outcome),
            "category": (list(categories), self.outcome),
            "cue": ([self.entries[e].cue for e in used.tolist()], entry),
        }


def table(batch: Batch, found: Hits, end: np.ndarray | None = None) -> pd.DataFrame:
    """Return hits as a table; `end`, if given, holds the index in the batch's text at which each of them shall end."""
    import pandas as pd

    sentence = batch.token_sentence[found.first]
    doc, voice = batch.sentence_doc[sentence], batch.sentence_voice[sentence]
    columns = {
        "doc": named(batch.docs, doc),
        "sentence": batch.sentence_number[sentence],
        "start": batch.token_start[found.first] - batch.doc_start[doc],
        "end": (batch.token_end[found.last] if end is None else end) - batch.doc_start[doc],
        **{name: named(*column) for name, column in found.names().items()},
        "kind": named(batch.voice_kind, voice),
        "speaker": named(batch.voice_speaker, voice),
    }
    return pd.DataFrame(columns)
