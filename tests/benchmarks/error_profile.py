"""How often is it right? Scores the package, and what people use instead, on annotated texts; lists every miss.

usage: python tests/benchmarks/error_profile.py        writes analysis/measured/*.csv, which 05_how_we_know shows
       python tests/benchmarks/error_profile.py --print   prints the tables and writes nothing

Sets: `dev`, `accusing`, `wide`, `mild` and `voiced`, texts that were looked at while the rules were written; `spoken`
and `held`, of which totals were looked at, as of `voiced_unread` and `mild_unread`, which are harder than the genre, of
`later`, twelve texts by one more hand, and of `unread`; of the last four no text and no error was read. PARTIAL says
which of them are annotated in part. A set without a file is left out. Where a set was annotated by a second reader too
(`unread_again.json`), the column `readers` says how far the two agree, by the same F, and `readers_all` the same with
all that is marked as doubtful counted; the package is held against the first.
Needs vaderSentiment (in the test requirements) for the comparison.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.stats import binomtest

import analysis as ra
from analysis import cues, segment
from analysis.tables import write_table
from analysis.terms import LABELS
from analysis.validate import gold
from analysis.versions import code_hash

HERE = Path(__file__).parents[1]
ORDER = (
    "dev", "accusing", "wide", "mild", "voiced", "spoken", "held", "voiced_unread", "mild_unread", "later", "unread",
)  # fmt: skip
# The last is the one that is published: notebooks and README read the last set of the table.
SETS = {name: HERE / "cases" / "annotated" / f"{name}.json" for name in ORDER}
PARTIAL = {
    "accusing": ("voices", "accusations", "roles"),
    "mild": ("voices", "accusations", "roles"),
    "mild_unread": ("accusations", "roles"),
    "spoken": ("voices",),
    "voiced": ("voices",),
    "voiced_unread": ("voices",),
}  # the layers annotated, where not all are
TARGET = HERE.parent / "analysis" / "measured"
MATCHED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")


def errors(reading: ra.Reading, marked: gold.Annotations, name: str = "") -> pd.DataFrame:
    """The scores, with Wilson's 95 % intervals for precision and recall, of what is annotated in the set `name`."""
    table = gold.score(reading, marked)
    table = table[table["layer"].isin(PARTIAL.get(name, table["layer"]))].reset_index(drop=True)
    for score, of in (("precision", "found"), ("recall", "annotated")):
        bounds = [wilson(right, n) for right, n in zip(table["right"], table[of])]
        table[f"{score}_low"], table[f"{score}_high"] = zip(*bounds)
    rows = pd.MultiIndex.from_frame(table[["layer", "label"]])
    for column, agreed in agreement(marked, name).items():
        table[column] = agreed.reindex(rows).to_numpy()
    by_characters = table["layer"] == "voices"  # characters are not independent: no interval for them
    table.loc[by_characters, [c for c in table if c.endswith(("_low", "_high"))]] = np.nan
    return table


def agreement(marked: gold.Annotations, name: str) -> pd.DataFrame:
    """F of a second reader's annotations of a set against the first's, by layer and label; empty for none.

    `readers`: the second scored as the package is, what the first marked as doubtful counting neither way;
    `readers_all`: every mark of either counts.
    """
    again = HERE / "cases" / "annotated" / f"{name}_again.json"
    if not again.exists():
        return pd.DataFrame(columns=["readers", "readers_all"])
    second = gold.read_annotations(again)
    sure = replace(marked, spans=marked.spans.assign(optional=False))
    held = {"readers": gold.score(second, marked), "readers_all": gold.score(second, sure)}
    return pd.DataFrame({column: scores.set_index(["layer", "label"])["f"] for column, scores in held.items()})


def wilson(right: int, of: int) -> tuple[float, float]:
    if not of:
        return np.nan, np.nan
    interval = binomtest(int(right), int(of)).proportion_ci(method="wilson")
    return interval.low, interval.high


def misses(reading: ra.Reading, marked: gold.Annotations, name: str = "") -> pd.DataFrame:
    """Every annotated cue, move or accusation that was not found, and every one found that is not annotated."""
    texts = dict(zip(marked.texts["doc"], marked.texts["text"]))
    rows = []
    every = (*LABELS, "accusation")
    for label in every if name not in PARTIAL else every[-1:] if "accusations" in PARTIAL[name] else ():
        table = reading.accusations if label == "accusation" else reading.findings.query("label == @label")
        pairs = gold.match(table, marked.spans.query("label == @label"))
        for fault, spans in (("missed", pairs.missed), ("extra", pairs.extra)):
            for span in spans:
                text = texts[span["doc"]]
                around = text[max(0, span["start"] - 60) : span["end"] + 60]
                words = text[span["start"] : span["end"]]
                rows.append((label, fault, words, " ".join(around.split()), span["doc"], span["start"]))
    return pd.DataFrame(rows, columns=["label", "fault", "words", "around", "doc", "start"])


def peers(reading: ra.Reading, marked: gold.Annotations, name: str = "") -> pd.DataFrame:
    """What people use instead, on the same texts, for what is annotated in the set `name`."""
    ours = gold.score(reading, marked)
    rows = [
        ("quoted characters", "this package", *_of(ours, "quoted characters")),
        (
            "quoted characters",
            "matched double quotes",
            *_of(gold.score(_matched(reading), marked), "quoted characters"),
        ),
        ("hedges", "this package", *_of(ours, "hedge")),
        ("hedges", "the npm package hedges 2.0.1", *_of(gold.score(_listed(reading), marked), "hedge")),
        ("accusing sentences", "this package", *_sentences(reading, marked, _accusing(reading))),
        ("accusing sentences", "VADER, compound <= -0.05", *_sentences(reading, marked, _negative(reading))),
    ]
    table = pd.DataFrame(rows, columns=["task", "tool", "precision", "recall", "f"])
    layer = {"quoted characters": "voices", "hedges": "cues", "accusing sentences": "accusations"}
    return table[table["task"].map(layer).isin(PARTIAL.get(name, layer.values()))]


def _of(table: pd.DataFrame, label: str) -> list[float]:
    return table.drop_duplicates("label").set_index("label").loc[label, ["precision", "recall", "f"]].tolist()


def _with(reading: ra.Reading, **tables: pd.DataFrame) -> ra.Reading:
    kept = {
        name: getattr(reading, name) for name in ("texts", "voices", "sentences", "tokens", "findings", "accusations")
    }
    return ra.Reading(**{**kept, **tables})


def _matched(reading: ra.Reading) -> ra.Reading:
    """Everything between matched double quotation marks is a quotation; nothing else is."""
    rows = []
    for doc, text in zip(reading.texts["doc"], reading.texts["text"]):
        rows.append((doc, 0, len(text), "author", ""))
        rows += [(doc, m.start() + 1, m.end() - 1, "quotation", "unknown") for m in MATCHED.finditer(text)]
    return _with(reading, voices=pd.DataFrame(rows, columns=["doc", "start", "end", "kind", "speaker"]))


def _listed(reading: ra.Reading) -> ra.Reading:
    """Every word of a public list is a hedge."""
    words = pd.read_csv(HERE / "cases" / "peers" / "hedges.csv")
    lexicon = words.assign(label="hedge", category="", unless="", example="", source="npm hedges 2.0.1")
    found = [cues.find(batch, lexicon) for batch in segment.batches(reading.texts)]
    return _with(reading, findings=pd.concat(found, ignore_index=True))


def _accusing(reading: ra.Reading) -> set[tuple[str, int]]:
    return set(zip(reading.accusations["doc"], reading.accusations["sentence"]))


def _negative(reading: ra.Reading) -> set[tuple[str, int]]:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    score = SentimentIntensityAnalyzer().polarity_scores
    rows = reading.sentences
    low = [score(text)["compound"] <= -0.05 for text in rows["text"]]
    return set(zip(rows["doc"][low], rows["sentence"][low]))


def _sentences(
    reading: ra.Reading, marked: gold.Annotations, found: set[tuple[str, int]]
) -> tuple[float, float, float]:
    """Precision, recall and F of a set of sentences against those in which an accusation is annotated."""
    spans = marked.accusations
    wanted, allowed = set(), set()
    for row in reading.sentences.itertuples():
        here = spans[(spans["doc"] == row.doc) & (spans["start"] >= row.start) & (spans["start"] < row.end)]
        if len(here):
            (allowed if here["optional"].all() else wanted).add((row.doc, row.sentence))
    right, extra, missed = len(found & wanted), len(found - wanted - allowed), len(wanted - found)
    _, _, precision, recall, f, *_ = gold._row("", "", right, extra, missed)
    return precision, recall, f


def main() -> int:
    tables: dict[str, list[pd.DataFrame]] = {"errors": [], "peers": [], "misses": []}
    for name, path in SETS.items():
        if not path.exists():
            print(f"{path.name}: not there; the set '{name}' is left out")
            continue
        marked = gold.read_annotations(path)
        reading = ra.analyse(marked.texts)
        for kind, make in (("errors", errors), ("peers", peers), ("misses", misses)):
            tables[kind].append(make(reading, marked, name).assign(set=name, texts=len(marked.texts), code=code_hash()))
    for kind, parts in tables.items():
        table = pd.concat(parts, ignore_index=True).round(6)
        if "--print" in sys.argv:
            print(table.to_string(), end="\n\n")
        else:
            write_table(table, TARGET / f"{kind}.csv")
            print(f"wrote {kind}.csv, {len(table)} rows")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
