"""Where the benchmarks find the data, which is never copied into the project."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pandas as pd

_BESIDE = Path(__file__).resolve().parents[3] / "shared" / "data"


def data_folder(name: str) -> Path:
    """A folder or file of the measuring data; ends the program with a plain message when it is absent."""
    path = Path(os.environ.get("RHETORIC_DATA", _BESIDE)) / name
    if not path.exists():
        sys.exit(f"skipped: no {path}; set RHETORIC_DATA to the folder that holds {name}")
    return path


def single_voice(texts: pd.DataFrame) -> pd.DataFrame:
    """A voices table in which each author speaks all of the document."""
    return pd.DataFrame(
        {
            "doc": texts["doc"], "start": 0, "end": texts["text"].str.len(),
            "kind": "author", "speaker": texts["author"], "text": texts["text"],
        }
    )  # fmt: skip
