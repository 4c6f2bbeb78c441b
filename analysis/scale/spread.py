"""Analyses texts held in memory on an engine: pieces of the texts table go out, tables come back and are joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.scale.engines import Engine
from analysis.scale.engines import engine as engine_of
from analysis.scale.parts import one_report
from analysis.terms import TABLES

CHARACTERS = 200_000  # to a piece: some seconds of the parser's work, which is what engines are for
MADE = tuple(name for name in TABLES if name != "texts")


@dataclass(frozen=True)
class Piece:
    """Some documents of a texts table, and what to read in them. Its result holds the tables."""

    number: int
    texts: pd.DataFrame
    only: tuple[str, ...]
    lexicon: str
    register: str
    done: bool = False

    @property
    def name(self) -> str:
        """Some of its documents, for messages."""
        return ", ".join(self.texts["doc"].head(3)) + " …" * (len(self.texts) > 3)

    def __call__(self) -> dict[str, Any]:
        from analysis.reading import analyse

        reading = analyse(self.texts, self.only, lexicon=self.lexicon, register=self.register)
        return {"number": self.number, "tables": {name: getattr(reading, name) for name in MADE}}


def tables_of(
    texts: pd.DataFrame, only: list[str], lexicon: str, register: str, engine: str | Engine
) -> dict[str, pd.DataFrame]:
    """The tables of a texts table, read in pieces on an engine; equal to those read at once."""
    from analysis.reading import joined

    run = engine_of(engine) if isinstance(engine, str) else engine
    results = sorted(run(_pieces(texts, tuple(only), lexicon, register)), key=lambda result: result["number"])
    parts = {name: [result["tables"][name] for result in results] for name in MADE}
    report = one_report(parts.pop("corrections"))
    return {name: joined(tuple(tables)) for name, tables in parts.items()} | {"corrections": report}


def _pieces(texts: pd.DataFrame, only: tuple[str, ...], lexicon: str, register: str) -> Iterator[Piece]:
    first, size, number = 0, 0, 0
    for place, text in enumerate(texts["text"]):
        if place > first and size + len(text) > CHARACTERS:
            yield Piece(number, _rows(texts, first, place), only, lexicon, register)
            first, size, number = place, 0, number + 1
        size += len(text)
    yield Piece(number, _rows(texts, first, len(texts)), only, lexicon, register)


def _rows(texts: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    rows = texts.iloc[first:last].reset_index(drop=True)
    rows.attrs = {name: texts.attrs[name] for name in ("corrections", "cues") if texts.attrs.get(name)}
    return rows
