"""Finds the texts for measuring: the folder named by RHETORIC_DATA, else shared/data beside the clone."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd


def folder(name: str) -> Path | None:
    """Return a folder of the measuring data, or None where there is none."""
    base = Path(os.environ.get("RHETORIC_DATA") or Path(__file__).parents[2].parent / "shared" / "data")
    return base / name if (base / name).is_dir() else None


def speeches(name: str = "speeches") -> pd.DataFrame | None:
    """Return the speeches as a table of doc and text."""
    place = folder(name)
    if place is None:
        return None
    files = sorted(place.glob("*.txt"))
    return pd.DataFrame({"doc": [f.stem for f in files], "text": [f.read_text("utf-8", "replace") for f in files]})
