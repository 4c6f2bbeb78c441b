"""Settles the findings of a batch: hedged boosters go, a move is told once a sentence and spans what it introduces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from analysis import segment

ONCE = ("appeal", "deny", "praise")
LAST = ("concede", "apologise")
# Words that ask, with what is asked for after them; and words that grant, with what is granted after them.
ASKS = re.compile(r"(?:call|ask|urge|request|demand|expect|want|need|seek|appeal to|look|insist|invite|press)")
GRANTS = re.compile(
    r"(?:in (?:all )?fairness|to be fair|(?:to|in) (?:his|her|their|its|your) (?:credit|defen[cs]e)|true"
    r"|it is true|it's true|that is true|that's true|admittedly|granted|credit where|grant "
    r"|give (?:him|her|them) |i'll (?:allow|say)|in mitigation)"
)
CLAUSE_END = re.compile(r"[.,;:!?…—()“”\"«»\n]")
# A full stop after a title ends no sentence.
SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.;!?…—()“”\"«»\n]")


def settle(found: pd.DataFrame, batch: segment.Batch) -> pd.DataFrame:
    """Return the findings without furniture, hedged boosters and repeated moves, the spans of moves widened."""
    furniture = found["kind"] == "furniture"
    praised_phrase = (found["kind"] == "phrase") & (found["label"] == "praise")
    kept = one_move_a_sentence(without_hedged_boosters(found[~(furniture | praised_phrase)]))
    return widened(kept, batch).reset_index(drop=True)


def without_hedged_boosters(found: pd.DataFrame) -> pd.DataFrame:
    """Leave out boosters that overlap a hedge: *not entirely* limits, *almost certainly* leaves room."""
    hedges = found[found["label"] == "hedge"]
    spans: dict[tuple, list[tuple[int, int]]] = {}
    for doc, sentence, start, end in zip(hedges["doc"], hedges["sentence"], hedges["start"], hedges["end"]):
        spans.setdefault((doc, sentence), []).append((start, end))
    boosters = found[found["label"] == "booster"]
    columns = (boosters[c] for c in ("doc", "sentence", "start", "end"))
    hedged = [any(a < end and start < b for a, b in spans.get((doc, s), ())) for doc, s, start, end in zip(*columns)]
    return found.drop(index=boosters.index[hedged])


def one_move_a_sentence(found: pd.DataFrame) -> pd.DataFrame:
    """Keep one finding of a move in a sentence: of concessions and apologies the last (what is granted follows *to be
    fair*), of the others the first. Demands may be several (*he should go, and somebody must open the books*), but
    commands after *we ask for three things:* spell out that one demand."""
    import pandas as pd

    place = ["doc", "sentence", "label"]
    conceded = found[found["label"].isin(LAST)]
    others = found[found["label"].isin(ONCE)]
    again = conceded.index[conceded.duplicated(place, keep="last")].append(others.index[others.duplicated(place)])
    demands = found[found["label"] == "demand"]
    asked = pd.Series([int(ASKS.match(cue) is not None) for cue in demands["cue"]], index=demands.index, dtype=int)
    asked_before = asked.groupby([demands["doc"], demands["sentence"]], observed=True).cumsum() > asked
    modal = demands["cue"].isin(["should", "must", "ought to"])
    return found.drop(index=again.append(demands.index[asked_before & ~modal]))


def widened(found: pd.DataFrame, batch: segment.Batch) -> pd.DataFrame:
    """Run the span of a demand that asks, or a word that grants, on to the end of the clause that it introduces."""
    first = dict(zip(batch.docs, batch.doc_start.tolist()))
    ends = found["end"].tolist()
    columns = (found[c] for c in ("doc", "end", "label", "cue"))
    for row, (doc, end, label, cue) in enumerate(zip(*columns)):
        if label == "demand" and ASKS.match(cue):
            ends[row] = _run_on(batch.text, first[doc] + end, CLAUSE_END) - first[doc]
        elif label == "concede" and GRANTS.match(cue):
            ends[row] = _run_on(batch.text, first[doc] + end, SENTENCE_END) - first[doc]
    return found.assign(end=ends)


def _run_on(text: str, at: int, stop: re.Pattern) -> int:
    """Return where the clause after `at` ends, its last blanks left out; `at` itself where nothing follows."""
    match = stop.search(text, at, at + 300)
    clause = text[at : match.start()] if match else ""
    return at + len(clause.rstrip())
