"""Keeps the accusations found in a document until its text or its voices change, since parsing is what takes time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis.tables import write_text

Find = Callable[[pd.DataFrame, pd.DataFrame, pd.DataFrame], pd.DataFrame]


def remembered(
    find: Find, texts: pd.DataFrame, voices: pd.DataFrame, sentences: pd.DataFrame, *, folder: Path, version: str
) -> pd.DataFrame:
    """What `find(texts, voices, sentences)` gives, asked only for documents that have changed since the last time.

    Records are kept in `folder`, a JSON line per document, under a hash of its text, author, voices and `version`.
    Works only for a `find` whose rows of one document do not depend on another's.
    """
    path = Path(folder) / "accusations.jsonl"
    known = _load(path)
    keys = _keys(texts, voices, version)
    new = {doc for doc, key in keys.items() if key not in known}
    found = find(*(table[table["doc"].isin(new)] for table in (texts, voices, sentences)))
    for doc in new:
        known[keys[doc]] = json.loads(found[found["doc"] == doc].drop(columns="doc").to_json(orient="records"))
    if new:
        kept = {key: known[key] for key in sorted(keys.values())}
        write_text(path, "".join(json.dumps({"key": key, "rows": rows}) + "\n" for key, rows in kept.items()))
    rows = [{"doc": doc, **row} for doc in texts["doc"] for row in known[keys[doc]]]
    return pd.DataFrame(rows, columns=found.columns).astype(found.dtypes.to_dict()) if rows else found


def _load(path: Path) -> dict[str, list[dict[str, object]]]:
    """The records kept so far; a damaged line is as good as none."""
    known = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        try:
            entry = json.loads(line)
            known[entry["key"]] = entry["rows"]
        except (ValueError, KeyError, TypeError):
            continue
    return known


def _keys(texts: pd.DataFrame, voices: pd.DataFrame, version: str) -> dict[str, str]:
    """A hash per document of all that its accusations depend on."""
    spans = {
        doc: rows[["start", "end", "kind", "speaker"]].to_csv(index=False)
        for doc, rows in voices.groupby("doc", sort=False, observed=True)
    }
    return {
        row.doc: hashlib.sha256(
            "\n".join([version, row.doc, row.sha256, str(row.author), spans.get(row.doc, "")]).encode(errors="replace")
        ).hexdigest()
        for row in texts.itertuples()
    }
