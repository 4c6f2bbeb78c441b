"""Small made-up readings whose counts are known, for tests and benchmarks."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.reading import Reading
from analysis.terms import STATUSES


def reading(documents: int = 12, groups: int = 2, seed: int = 7, sentences: int = 30, people: int = 4):
    """A Reading's tables with random counts: `documents` texts in `groups` groups, each with several voices."""
    rng = np.random.default_rng(seed)
    n = documents * sentences
    doc = np.repeat([f"d{i:05}" for i in range(documents)], sentences)
    kind = rng.choice(["author", "quotation", "document", "phrase", "furniture"], n, p=[0.5, 0.3, 0.1, 0.05, 0.05])
    author = np.repeat([f"Author {i % groups}" for i in range(documents)], sentences)
    named = np.array([f"Person {i}" for i in range(people)])[rng.integers(0, people, n)]
    speaker = np.where(np.isin(kind, ["author", "furniture"]), author, named)
    words = rng.integers(1, 40, n)
    start = np.tile(np.arange(sentences) * 100, documents)
    table = pd.DataFrame({
        "doc": doc, "sentence": np.tile(np.arange(sentences), documents), "start": start, "end": start + 99,
        "kind": kind, "speaker": speaker, "words": words, "compound": np.round(rng.normal(0, 0.4, n).clip(-1, 1), 4),
        "text": "A sentence.", "whole": np.tile(np.arange(sentences), documents),
    })  # fmt: skip
    texts = pd.DataFrame({
        "doc": pd.unique(doc), "group": [f"group {i % groups}" for i in range(documents)],
        "author": [f"Author {i % groups}" for i in range(documents)], "title": [f"Title {i}" for i in range(documents)],
        "date": [f"20{10 + i % 12:02}-0{1 + i % 9}-11" for i in range(documents)], "text": "", "path": "", "sha256": "",
    })  # fmt: skip
    return Reading(
        texts=texts, voices=pd.DataFrame(), sentences=table, tokens=_tokens(table, rng), findings=_findings(table, rng),
        accusations=_accusations(table, rng), parameters={"version": "0", "corpus": "c0ffee"},
    )  # fmt: skip


def _findings(table: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    picks = {"hedge": ("modal", "may", 0.2), "booster": ("intensity", "deeply", 0.1), "deny": ("", "false", 0.02)}
    parts = []
    for label, (category, cue, share) in picks.items():
        rows = table[rng.random(len(table)) < share]
        columns = rows[["doc", "sentence", "kind", "speaker", "start"]]
        parts.append(columns.assign(label=label, category=category, cue=cue))
    found = pd.concat(parts, ignore_index=True)
    return found.assign(end=found["start"] + found["cue"].str.len())


def _accusations(table: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    rows = table[rng.random(len(table)) < 0.08].reset_index(drop=True)
    n = len(rows)
    return rows[["doc", "sentence", "kind", "speaker", "start"]].assign(
        end=rows["start"] + 6, trigger="accuse", accuser=rows["speaker"], target=None, charge="it", charge_start=0,
        charge_end=2, accused=rng.choice(["the minister", "unnamed", "Person 1"], n), status=rng.choice(STATUSES, n),
    )  # fmt: skip


def _tokens(table: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    rows = table.loc[table.index.repeat(table["words"].clip(upper=4)), ["doc", "sentence", "start", "end"]]
    words = np.array(["the", "bad", "good", "unacceptable", "loyal", "works", "."])
    token = words[rng.integers(0, len(words), len(rows))]
    valence = pd.Series(token).map({"bad": -0.5, "good": 0.4, "unacceptable": -0.6, "loyal": 0.5}).fillna(0.0)
    return rows.reset_index(drop=True).assign(token=token, valence=valence.to_numpy())
