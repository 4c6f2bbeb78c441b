"""Where tests and benchmarks find the texts for measuring, which are never copied into the project.

They stand in the folder that RHETORIC_DATA names, else in shared/data beside the clone.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pandas as pd


def data_folder() -> Path:
    """The folder of the texts for measuring, whether it is there or not."""
    return Path(os.environ.get("RHETORIC_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data")


def needed(name: str) -> Path:
    """A folder or file of the measuring data; ends the program with a plain message when it is absent."""
    path = data_folder() / name
    if not path.exists():
        sys.exit(f"skipped: no {path}; set RHETORIC_DATA to the folder that holds {name}")
    return path


def speeches() -> pd.DataFrame | None:
    """The speeches as a table of doc and text; None where they are absent."""
    place = data_folder() / "speeches"
    if not place.is_dir():
        return None
    files = sorted(place.glob("*.txt"))
    return pd.DataFrame({"doc": [f.stem for f in files], "text": [f.read_text("utf-8", "replace") for f in files]})


def single_voice(texts: pd.DataFrame) -> pd.DataFrame:
    """A voices table in which each author speaks all of the document."""
    return pd.DataFrame(
        {
            "doc": texts["doc"], "start": 0, "end": texts["text"].str.len(),
            "kind": "author", "speaker": texts["author"], "text": texts["text"],
        }
    )  # fmt: skip
