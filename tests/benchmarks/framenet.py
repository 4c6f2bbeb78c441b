"""Measure accusations on FrameNet's sentences of judgment: framenet.py [FILE.jsonl]

A trigger is found when a record's trigger overlaps the annotated target. Of those found, a party counts as right when
its name shares a word with the annotated phrase (articles and prepositions aside), a charge when the spans overlap.
Prints the share found, the three roles, and the share of positive sentences (praise) in which any record is found.
FrameNet 1.5, frames Judgment_communication, Judgment, Judgment_direct_address, Notification_of_charges; CC BY 3.0.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pandas as pd
from shared import needed, single_voice

from analysis.accusation import accusations
from analysis.segment import sentences

ROLES = {"who": "accuser", "whom": "accused", "what": "charge"}
_EMPTY = frozenset("the a an of to by for in on at with and that this his her their its".split())


def words(phrase: str) -> set[str]:
    return set(re.findall(r"\w+", phrase.lower())) - _EMPTY


def overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def record_at_target(case: dict[str, Any], records: list[dict[str, Any]]) -> dict[str, Any] | None:
    spans = [(t["start"], t["end"]) for t in case["target"]]
    return next((r for r in records if any(overlaps((r["start"], r["end"]), span) for span in spans)), None)


def right(role: str, case: dict[str, Any], record: dict[str, Any]) -> bool:
    """Does the record's party or charge overlap what was annotated?"""
    if role == "what":
        start = case["text"].find(case["what"])
        return overlaps((record["charge_start"], record["charge_end"]), (start, start + len(case["what"])))
    return bool(words(record[ROLES[role]]) & words(case[role]))


def measure(cases: list[dict[str, Any]]) -> None:
    texts = pd.DataFrame(
        {"doc": [f"s{i}" for i in range(len(cases))], "author": "unknown", "text": [c["text"] for c in cases]}
    )
    voices = single_voice(texts)
    found = accusations(texts, voices, sentences(texts, voices))
    by_doc = {doc: rows.to_dict("records") for doc, rows in found.groupby("doc")}
    count: Counter[str] = Counter()
    for i, case in enumerate(cases):
        records = by_doc.get(f"s{i}", [])
        count[case["polarity"]] += 1
        count["praised"] += case["polarity"] == "positive" and bool(records)
        record = record_at_target(case, records) if case["polarity"] == "negative" else None
        if record is not None:
            count["found"] += 1
            for role in ROLES:
                count[role] += bool(case[role])
                count[role + " right"] += bool(case[role]) and right(role, case, record)
    report(count)


def report(count: Counter[str]) -> None:
    print(f"trigger found      {count['found'] / count['negative']:.3f} (n {count['negative']})")
    for role, party in ROLES.items():
        print(f"{party + ' / ' + role:18s} {count[role + ' right'] / max(1, count[role]):.3f} (n {count[role]})")
    print(f"praise as records  {count['praised'] / max(1, count['positive']):.3f} (n {count['positive']})")


if __name__ == "__main__":
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else needed("framenet_judgment_dev.jsonl")
    measure([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()])
