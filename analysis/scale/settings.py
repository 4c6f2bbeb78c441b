"""What the tables of a run depend on besides its texts: choices, versions, word lists."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from analysis import versions
from analysis.corrections import read_corrections
from analysis.cues import owncues
from analysis.formats.base import need
from analysis.lexicon import load_valences
from analysis.terms import READERS, TABLES

FILLED_BY = {"findings": {"hedges", "accusations"}, "accusations": {"accusations"}, "corrections": {"corrections"}}


@dataclass(frozen=True)
class Settings:
    """What the tables depend on besides the texts."""

    only: tuple[str, ...] | None = None
    lexicon: str = "editorial"
    ending: str = "csv"
    corrections: str = ""
    cues: str = ""
    register: str = "political"

    @property
    def readers(self) -> tuple[str, ...]:
        """The readers that run."""
        return self.only or READERS

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that are written: none whose readers do not run, no report on corrections where there are none."""
        running = {*self.readers, *(["corrections"] if self.corrections else [])}
        return tuple(name for name in TABLES if name not in FILLED_BY or running & FILLED_BY[name])

    def check(self) -> None:
        """Raise RhetoricError for choices with which no batch could be read, before anything is written with them."""
        if "tone" in self.readers:
            load_valences(self.lexicon)
        owncues.read_cues(self.cues)
        if self.corrections:
            read_corrections(self.corrections)
        if self.ending == "parquet":
            need("pyarrow")

    def stamp(self) -> dict[str, Any]:
        """Versions and choices: parts made under different stamps are not mixed."""
        made = versions.stamp(self.readers, self.lexicon, self.register, self.corrections, self.cues)
        return {**made, "format": self.ending}

    def stamped(self) -> str:
        """The stamp in short."""
        return hashlib.sha256(json.dumps(self.stamp(), sort_keys=True).encode()).hexdigest()[:16]
