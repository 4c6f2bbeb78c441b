"""The scores on annotated texts, by hand."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from analysis.validate import gold

RECORD = {"doc": "a", "label": "accusation", "category": "", "optional": False, "charge_start": -1, "charge_end": -1}

GIVEN = ("start", "accuser", "accused", "status")


def records(*rows):
    """Spans of ten characters, one for each (place, accuser, accused, status)."""
    rows = [{**RECORD, **dict(zip(GIVEN, row, strict=True)), "end": row[0] + 10} for row in rows]
    return pd.DataFrame(rows, columns=[*RECORD, *GIVEN, "end"])


def scored(found, annotated):
    voices = pd.DataFrame(columns=["doc", "start", "end", "kind", "speaker"])
    texts = pd.DataFrame({"doc": ["a"], "text": ["x" * 200]})
    marked = gold.Annotations(texts, voices, annotated)
    reading = SimpleNamespace(voices=voices, accusations=found, findings=records())
    return gold.score(reading, marked).set_index("label")


def test_a_record_is_whole_where_accuser_accused_and_status_are_all_right():
    annotated = records((0, "Ann", "Ben", "asserted"), (20, "Ann", "Ben", "hedged"), (40, "Cy", "Di", "asserted"))
    found = records(
        (5, "Ann", "Ben", "asserted"), (20, "Ann", "Ben", "asserted"), (45, "Cy", "Ed", "asserted"), (90, "", "", "")
    )
    table = scored(found, annotated)
    assert table.loc["accusation", ["found", "annotated", "right"]].tolist() == [4, 3, 3]
    assert table.loc[["accuser", "accused", "status"], "right"].tolist() == [3, 2, 2]
    whole = table.loc["record whole"]
    assert (whole["precision"], whole["recall"], whole["f"]) == pytest.approx((1 / 4, 1 / 3, 2 / 7))


def test_without_records_nothing_is_whole():
    table = scored(records(), records((0, "Ann", "Ben", "asserted")))
    assert table.loc["record whole", "right"] == 0 and pd.isna(table.loc["record whole", "precision"])
