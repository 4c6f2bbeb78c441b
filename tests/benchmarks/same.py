"""Keeps every table that a change of speed must leave as it is, and compares: sentences, tokens, tone, findings.

usage: python tests/benchmarks/same.py keep FILE | compare FILE
       (speeches, see shared.py, left out if absent; annotated texts, lexicon examples,
       the sentences of tests/cases, adversarial lines)

`keep` pickles the tables with the texts and voices they were read from; `compare` reads the same texts and voices
again, once with an empty memory of words and once more, and tells which tables differ. Exit code 1 where one does.
"""

from __future__ import annotations

import csv
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
from adversarial import lines
from shared import speeches

from analysis import cues, hedging, segment, sentiment
from analysis.segment import words
from analysis.validate.gold import read_annotations
from analysis.voices import voices

CASES = Path(__file__).parents[1] / "cases"
Frames = dict[str, pd.DataFrame]


def corpora() -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield a name and a texts table for each source."""
    spoken = speeches()
    if spoken is not None:
        yield "speeches", spoken
    for name in ("dev", "accusing"):
        annotated = read_annotations(CASES / "annotated" / f"{name}.json", CASES / "annotated" / "texts")
        yield name, pd.DataFrame({"doc": annotated.texts["doc"], "text": annotated.texts["text"]})
    for name in ("may", "hedging", "tone", "sentences", "accusation"):
        with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            yield name, _texts([" ".join(filter(None, row.values())) for row in csv.DictReader(file)])
    for register in hedging.REGISTERS:
        yield f"examples {register}", _texts(hedging.lexicon(register)["example"].tolist())
    yield "adversarial lines", _texts(lines(20_000))


def _texts(strings: list[str]) -> pd.DataFrame:
    return pd.DataFrame({"doc": [str(k) for k in range(len(strings))], "text": strings})


def read(texts: pd.DataFrame, speaking: pd.DataFrame) -> Frames:
    """Read a texts table with its voices by every reader that must not change."""
    tables: dict[str, list[pd.DataFrame]] = {}
    for batch in segment.batches(texts, speaking):
        found = {
            "sentences": batch.sentences(),
            "tokens": batch.tokens().astype({"doc": object, "token": object}),
            "bare cues": cues.find(batch, hedging.lexicon(), hedging.RULES),
        }
        found |= {f"findings {name}": hedging.find(batch, register=name) for name in hedging.REGISTERS}
        for lexicon in ("vader", "editorial"):
            tone = sentiment.score(batch, lexicon)
            found |= {f"tone {lexicon}": tone.sentences(), f"valence {lexicon}": pd.DataFrame({"v": tone.valence})}
        for name, table in found.items():
            tables.setdefault(name, []).append(table)
    return {name: pd.concat(parts, ignore_index=True) for name, parts in tables.items()}


def keep(file: Path) -> int:
    """Pickle texts, voices and tables of all sources."""
    held = {}
    for name, texts in corpora():
        speaking = voices(texts)
        held[name] = texts, speaking, read(texts, speaking)
        print(f"{name:24s}", {table: len(rows) for table, rows in held[name][2].items()})
    file.write_bytes(pickle.dumps(held))
    return 0


def compare(file: Path) -> int:
    """Read again what `keep` read; tell of every table that is not the same."""
    wrong = count = 0
    for name, (texts, speaking, before) in pickle.loads(file.read_bytes()).items():
        words.forget()
        for reading in ("first", "again"):
            after = read(texts, speaking)
            for table, rows in before.items():
                count += 1
                try:
                    pd.testing.assert_frame_equal(rows, after[table], check_exact=True)
                except AssertionError as error:
                    wrong += 1
                    print(name, reading, table, str(error).splitlines()[-1])
    print(f"{count} tables compared, {wrong} differ")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit({"keep": keep, "compare": compare}[sys.argv[1]](Path(sys.argv[2])))
