"""Findings as standoff annotations that other tools read: a JSON line per document, its text and its spans."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.tables import write_text

if TYPE_CHECKING:
    from analysis.reading import Reading


def write_standoff(reading: Reading, path: Path) -> Path:
    """Write the findings as standoff JSONL: a line per document, its text and `spans` with start, end and label.

    The form is that of spaCy's and doccano's span annotations: {"id", "text", "spans": [{"start", "end", "label"}]}.
    """
    lines = []
    for text in reading.texts.itertuples():
        spans = _spans(reading, text.doc)
        lines.append(json.dumps({"id": text.doc, "text": text.text, "spans": spans}, ensure_ascii=False))
    return write_text(path, "".join(line + "\n" for line in lines))


def _spans(reading: Reading, doc: str) -> list[dict[str, Any]]:
    """A document's voices, findings and accusations as spans in the order of the text."""
    tables = [
        (reading.voices, "voice", "kind", ["speaker"]),
        (reading.findings, "finding", "label", ["category", "cue"]),
        (reading.accusations, "accusation", "status", ["accuser", "accused", "charge", "target"]),
    ]
    spans = []
    for table, layer, label, details in tables:
        for row in table[table["doc"] == doc].to_dict("records"):
            more = {name: row[name] for name in details if isinstance(row[name], str) and row[name]}
            spans.append({"start": row["start"], "end": row["end"], "label": f"{layer}:{row[label]}", **more})
    return sorted(spans, key=lambda span: (span["start"], -span["end"]))
