"""Time accusations against parsing all the text, in CPU seconds of one process: accusation_speed.py [SPEECHES]

Prints both, their ratio, and whether a record is lost against parsing every sentence.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import spacy
from accusation_precision import speeches
from shared import single_voice

from analysis.accusation.model import MODEL, UNUSED, parser
from analysis.accusation.records import read
from analysis.accusation.triggers import load
from analysis.accusation.units import documents
from analysis.segment import sentences


def seconds(job: Callable[[], Any]) -> tuple[float, Any]:
    """CPU seconds of a job and what it returns."""
    start = time.process_time()
    result = job()
    return time.process_time() - start, result


def main() -> None:
    texts = speeches(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
    megabytes = texts["text"].str.len().sum() / 1e6
    rows = sentences(texts, single_voice(texts))
    lexicon = load()
    parser()("Everything is loaded before the clock starts.")
    ours, found = seconds(lambda: read(documents(texts, rows), lexicon))
    plain, all_found = seconds(lambda: read(documents(texts, rows), lexicon, everything=True))
    whole = spacy.load(MODEL)
    without_ner = spacy.load(MODEL, exclude=["ner"])
    used = spacy.load(MODEL, exclude=list(UNUSED))
    print(f"{len(texts)} speeches, {megabytes:.2f} MB, {len(found)} records; CPU seconds a MB:")
    print(f"  accusations                                  {ours / megabytes:6.2f}")
    for name, model in (
        ("the model as it comes", whole),
        ("without ner", without_ner),
        ("tagger and parser only", used),
    ):
        spent, _ = seconds(lambda model=model: list(model.pipe(texts["text"])))
        print(f"  parsing all text, {name:26s} {spent / megabytes:6.2f}  {spent / ours:5.1f} x")
    print(f"  accusations, every sentence parsed           {plain / megabytes:6.2f}  {plain / ours:5.1f} x")
    lost, added = (
        sum(r not in others for r in records) for records, others in ((all_found, found), (found, all_found))
    )
    print(f"records lost by parsing candidates only: {lost}; added: {added}")


if __name__ == "__main__":
    main()
