"""The pieces that are parsed: orthographic sentences, whoever speaks in them, with the way back to characters."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Fragment:
    """A row of the sentences table: one voice's part of an orthographic sentence."""

    start: int
    end: int
    kind: str
    speaker: str
    sentence: int


@dataclass(eq=False)
class Unit:
    """One orthographic sentence of one document; `parse` is set when it is a candidate."""

    doc: str
    order: int
    text: str
    fragments: list[Fragment]
    author: str = "unknown"
    parse: Any = None

    @property
    def start(self) -> int:
        return self.fragments[0].start

    @property
    def end(self) -> int:
        return self.fragments[-1].end

    def at(self, position: int) -> Fragment:
        """The fragment at a character of the document (the one before it where a quotation mark stands between)."""
        i = bisect_right([fragment.start for fragment in self.fragments], position) - 1
        return self.fragments[max(i, 0)]

    def span(self, start: int, end: int) -> Any:
        """The parsed words that some characters of the sentence touch; None where there are none."""
        return self.parse.char_span(start, end, alignment_mode="expand")

    @property
    def question(self) -> bool:
        return self.text.rstrip(" \n\"'”’»)").endswith("?")


@dataclass(eq=False)
class Document:
    """A document's text, author and units in order."""

    name: str
    author: str
    text: str
    units: list[Unit]

    @cached_property
    def starts(self) -> list[int]:
        return [unit.start for unit in self.units]

    def unit_at(self, position: int) -> Unit | None:
        """The unit that holds a character, None between units and in furniture."""
        i = bisect_right(self.starts, position) - 1
        return self.units[i] if i >= 0 and position < self.units[i].end else None


def documents(texts: pd.DataFrame, sentences: pd.DataFrame) -> list[Document]:
    """Group the sentences table into documents and units; furniture is left out."""
    authors = texts["author"] if "author" in texts else ["unknown"] * len(texts)
    grouped = _fragments(sentences)
    return [
        Document(doc, str(author or "unknown"), text, _units(doc, str(author), text, grouped.get(doc, {})))
        for doc, author, text in zip(texts["doc"].tolist(), authors, texts["text"].tolist(), strict=True)
    ]


def _fragments(sentences: pd.DataFrame) -> dict[str, dict[int, list[Fragment]]]:
    columns = [sentences[c].tolist() for c in ("doc", "sentence", "start", "end", "kind", "speaker", "whole")]
    grouped: dict[str, dict[int, list[Fragment]]] = {}
    for doc, sentence, start, end, kind, speaker, joint in zip(*columns, strict=True):
        if kind != "furniture":
            pieces = grouped.setdefault(doc, {}).setdefault(joint, [])
            pieces.append(Fragment(start, end, kind, speaker, sentence))
    return grouped


def _units(doc: str, author: str, text: str, wholes: dict[int, list[Fragment]]) -> list[Unit]:
    pieces = sorted(wholes.values(), key=lambda fragments: fragments[0].start)
    return [Unit(doc, i, text[f[0].start : f[-1].end], f, author) for i, f in enumerate(pieces)]
