"""Settles the findings of a batch: hedged boosters go, a move is told once a sentence and spans what it introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from analysis.hedging.speaking import SPEAKS, rule_name

if TYPE_CHECKING:
    from analysis import segment
    from analysis.cues import Hit

# Words that ask, with what is asked for after them; and words that grant, with what is granted after them.
ASKS = re.compile(r"(?:call|ask|urge|request|demand|expect|want|need|seek|appeal to|look|insist|invite|press)")
GRANTS = re.compile(
    r"(?:in (?:all )?fairness|to be (?:scrupulously )?fair|to be (?:even-handed|just|generous|charitable)"
    r"|(?:to|in) (?:his|her|their|its|your) (?:credit|defen[cs]e)|true"
    r"|it is true|it's true|that is true|that's true|admittedly|granted|credit where|grant "
    r"|give (?:him|her|them) |i'll (?:allow|say)|in mitigation)"
)
MODALS = frozenset(["should", "must", "ought to"])
CLAUSE_END = re.compile(r"[.,;:!?…—()“”\"«»\n]")
# A full stop after a title ends no sentence.
SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.;!?…()“”\"«»\n]")
ONCE = frozenset(["deny", "concede", "appeal", "praise", "apologise"])  # told once, from their first cue to their last
RUNS_ON = {"demand": (ASKS, CLAUSE_END), "concede": (GRANTS, SENTENCE_END)}


class Row(NamedTuple):
    """A finding with its place among all of a batch and in the batch's text."""

    place: int
    start: int
    end: int
    label: str
    cue: str


def settle(hits: list[Hit], batch: segment.Batch) -> tuple[list[Hit], np.ndarray]:
    """Leave out furniture, hedged boosters and repeated moves; return the others and where they end in the text."""
    hits = list(hits)
    first = np.array([hit.first for hit in hits], dtype=np.int64)
    starts = batch.token_start[first].tolist()
    ends = batch.token_end[np.array([hit.last for hit in hits], dtype=np.int64)].tolist()
    kept: list[int] = []
    for places in _by_sentence(hits, first, batch):
        if len(places) > 1:
            rows = [Row(k, starts[k], ends[k], hits[k].label, hits[k].cue) for k in places]
            places = [row.place for row in _told_once(rows)]
            for k in places:
                if hits[k].label in ONCE:
                    told = [row.place for row in rows if row.label == hits[k].label]
                    hits[k] = hits[k]._replace(first=min(hits[t].first for t in told))
                    ends[k] = max(ends[t] for t in told)
        kept += places
    for k in kept:
        if hits[k].label in RUNS_ON:
            ends[k] = _end(hits[k], ends[k], batch.text)
    found = [_named(hits[k], batch) if hits[k].label == "appeal" else hits[k] for k in kept]
    return found, np.array([ends[k] for k in kept], dtype=np.int64)


def _named(hit: Hit, batch: segment.Batch) -> Hit:
    """Let the appeal of a rule that speaks begin at the rule's name: *Act, which I keep by the bed, says*."""
    if hit.cue.partition(" ")[0] not in SPEAKS:
        return hit
    low = max(0, hit.first - 20)
    same = batch.token_sentence[low : hit.first] == batch.token_sentence[hit.first]
    names = [k for k in np.flatnonzero(same).tolist() if rule_name(batch.forms[batch.token_form[low + k]])]
    broken_off = batch.forms[batch.token_form[hit.first - 1]] == ","  # *agreement, at clause 11, says*: the first name
    return hit._replace(first=low + names[0 if broken_off else -1]) if names else hit


def _by_sentence(hits: list[Hit], first: np.ndarray, batch: segment.Batch) -> Iterator[list[int]]:
    """Yield the places of the hits that count, those of one sentence after another's."""
    sentence = batch.token_sentence[first]
    kind = np.array([*batch.voice_kind, ""], dtype=object)[batch.sentence_voice[sentence]]
    places = np.flatnonzero(_counts(kind, np.array([hit.label == "praise" for hit in hits], dtype=bool)))
    cuts = np.flatnonzero(np.diff(sentence[places])) + 1
    every = places.tolist()
    for low, high in pairwise([0, *cuts.tolist(), len(every)]):
        yield every[low:high]


def _counts(kind: np.ndarray, praises: np.ndarray) -> np.ndarray:
    """Furniture is nobody's argument, and a quoted phrase praises nobody."""
    return (kind != "furniture") & ~((kind == "phrase") & praises)


def _told_once(sentence: list[Row]) -> Iterator[Row]:
    """Leave out the boosters within hedges and the moves that repeat one of their sentence."""
    hedges = [row for row in sentence if row.label == "hedge"]
    for row in sentence:
        if row.label == "booster":
            left_out = any(_overlap(row, hedge) for hedge in hedges)
        else:
            left_out = row.label != "hedge" and _repeats(row, [r for r in sentence if r.label == row.label])
        if not left_out:
            yield row


def _overlap(a: Row, b: Row) -> bool:
    return a.start < b.end and b.start < a.end


def _repeats(row: Row, same: list[Row]) -> bool:
    """Tell whether a move of the same label has told it.

    Of apologies and concessions the last counts, unless a word such as *to be fair* introduces what is granted; of
    the others the first. Demands may be several (*he should go, and somebody must open the books*), but commands after
    *we ask for three things:* spell out that one demand.
    """
    if row.label == "demand":
        asked = any(ASKS.match(other.cue) for other in same if other.start < row.start)
        return asked and row.cue not in MODALS
    from_behind = row.label == "apologise" or (row.label == "concede" and not any(GRANTS.match(r.cue) for r in same))
    return row is not (same[-1] if from_behind else same[0])


def _end(hit: Hit, end: int, text: str) -> int:
    """Run a demand that asks, or a word that grants, on to the end of the clause that it introduces."""
    introduces, stop = RUNS_ON[hit.label]
    return _run_on(text, end, stop) if introduces.match(hit.cue) else end


def _run_on(text: str, at: int, stop: re.Pattern[str]) -> int:
    """Return where the clause after `at` ends, its last blanks left out; `at` itself where nothing follows."""
    match = stop.search(text, at, at + 300)
    clause = text[at : match.start()] if match else ""
    return at + len(clause.rstrip())
