"""Settles the findings of a batch: hedged boosters go, a move is told once a sentence and spans what it introduces."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .rules.speaking import SPEAKS, rule_name

if TYPE_CHECKING:
    from analysis import segment
    from analysis.cues import Hits

# Words that ask, with what is asked for after them; and words that grant, with what is granted after them.
ASKS = re.compile(r"(?:call|ask|urge|request|demand|expect|want|need|seek|appeal to|look|insist|invite|press)")
GRANTS = re.compile(
    r"(?:in (?:all )?fairness|to be (?:scrupulously )?fair|to be (?:even-handed|just|generous|charitable)"
    r"|(?:to|in) (?:his|her|their|its|your) (?:credit|defen[cs]e)|true"
    r"|it is true|it's true|that is true|that's true|admittedly|granted|credit where|grant "
    r"|give (?:him|her|them) |i'll (?:allow|say)|in mitigation)"
)
MODALS = frozenset(["should", "must", "ought to"])
# A mark after a title ends no sentence and no clause; it is asked of a mark found, not before every character.
UNTITLED = "".join(rf"(?<!\b{title}.)" for title in ("Mr", "Ms", "Mrs", "Dr", "St", "[Hh]on", "M", r"M\.P"))
CLAUSE_END = re.compile('[.,;:!?…—()“”"«»\n]' + UNTITLED, re.DOTALL)
SENTENCE_END = re.compile('[.;!?…()“”"«»\n]' + UNTITLED, re.DOTALL)
ONCE = frozenset(["deny", "concede", "appeal", "praise", "apologise"])  # told once, from their first cue to their last
RUNS_ON = {"demand": (ASKS, CLAUSE_END), "concede": (GRANTS, SENTENCE_END)}


class Row(NamedTuple):
    """A finding with its place among all of a batch and its first and last token."""

    place: int
    first: int
    last: int
    label: str
    cue: str


def settle(hits: Hits, batch: segment.Batch) -> tuple[Hits, np.ndarray]:
    """Leave out furniture, hedged boosters and repeated moves; return the others and where they end in the text."""
    sentence = batch.token_sentence[hits.first]
    counts = np.flatnonzero(_counts(batch, batch.sentence_voice[sentence], hits.are("praise")))
    hits, sentence = hits.take(counts), sentence[counts]
    told, opens, closes = np.ones(len(hits), dtype=bool), hits.first.copy(), hits.last.copy()
    unsettled = _unsettled(hits, sentence)
    told[unsettled] = False
    rows = zip(sentence[unsettled].tolist(), unsettled.tolist(), hits.take(unsettled), strict=True)
    for _, same in groupby(rows, key=itemgetter(0)):
        members = [Row(k, hit.first, hit.last, hit.label, hit.cue) for _, k, hit in same]
        for row in _told_once(members):
            told[row.place] = True
            if row.label in ONCE:
                again = [other for other in members if other.label == row.label]
                opens[row.place], closes[row.place] = min(r.first for r in again), max(r.last for r in again)
    return _spread(dataclasses.replace(hits, first=opens, last=closes).take(np.flatnonzero(told)), batch)


def _spread(hits: Hits, batch: segment.Batch) -> tuple[Hits, np.ndarray]:
    """Let demands, concessions and appeals span what they introduce; return the hits and where each ends."""
    ends, first = batch.token_end[hits.last], hits.first.copy()
    for label, (opening, stop) in RUNS_ON.items():
        for k in _of_cues(hits, label, opening.match):
            ends[k] = _run_on(batch.text, int(ends[k]), stop)
    for k in _of_cues(hits, "appeal", _speaks):
        first[k] = _opens(int(hits.first[k]), batch)
    return dataclasses.replace(hits, first=first), ends


def _speaks(cue: str) -> bool:
    return cue.partition(" ")[0] in SPEAKS


def _of_cues(hits: Hits, label: str, test: Callable[[str], object]) -> list[int]:
    """Return the places of the hits of a label whose cue passes a test."""
    rows = np.flatnonzero(hits.are(label))
    used, cue = np.unique(hits.entry[rows], return_inverse=True)
    passed = np.array([bool(test(hits.entries[e].cue)) for e in used.tolist()], dtype=bool)
    return rows[passed[cue]].tolist()


def _opens(first: int, batch: segment.Batch) -> int:
    """Let the appeal of a rule that speaks begin at the rule's name: *Act, which I keep by the bed, says*."""
    low = max(0, first - 20)
    same = batch.token_sentence[low:first] == batch.token_sentence[first]
    names = [k for k in np.flatnonzero(same).tolist() if rule_name(batch.forms[batch.token_form[low + k]])]
    broken_off = batch.forms[batch.token_form[first - 1]] == ","  # *agreement, at clause 11, says*: the first name
    return low + names[0 if broken_off else -1] if names else first


def _unsettled(hits: Hits, sentence: np.ndarray) -> np.ndarray:
    """Return the hits of sentences that have a booster beside a hedge, or a move twice."""
    hedge, booster = hits.are("hedge"), hits.are("booster")
    numbers = {label: k for k, label in enumerate(dict.fromkeys(label for label, _ in hits.outcomes))}
    label = np.array([numbers[label] for label, _ in hits.outcomes], dtype=np.int64)
    moves = np.sort((sentence * len(numbers) + label[hits.outcome])[~(hedge | booster)])
    twice = moves[1:][moves[1:] == moves[:-1]] // max(len(numbers), 1)
    hedged, boosted = np.zeros((2, sentence.max(initial=-1) + 1), dtype=bool)
    hedged[sentence[hedge]], boosted[sentence[booster]] = True, True
    unsettled = hedged & boosted
    unsettled[twice] = True
    return np.flatnonzero(unsettled[sentence])


def _counts(batch: segment.Batch, voice: np.ndarray, praises: np.ndarray) -> np.ndarray:
    """Furniture is nobody's argument, and a quoted phrase praises nobody."""
    furniture, phrase = (np.array([k == kind for k in batch.voice_kind], bool) for kind in ("furniture", "phrase"))
    return ~furniture[voice] & ~(phrase[voice] & praises)


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
    return a.first <= b.last and b.first <= a.last


def _repeats(row: Row, same: list[Row]) -> bool:
    """Tell whether a move of the same label has told it.

    Of apologies and concessions the last counts, unless a word such as *to be fair* introduces what is granted; of
    the others the first. Demands may be several (*he should go, and somebody must open the books*), but commands after
    *we ask for three things:* spell out that one demand.
    """
    if row.label == "demand":
        asked = any(ASKS.match(other.cue) for other in same if other.first < row.first)
        return asked and row.cue not in MODALS
    from_behind = row.label == "apologise" or (row.label == "concede" and not any(GRANTS.match(r.cue) for r in same))
    return row is not (same[-1] if from_behind else same[0])


def _run_on(text: str, at: int, stop: re.Pattern[str]) -> int:
    """Return where the clause after `at` ends, its last blanks left out; `at` itself where nothing follows."""
    match = stop.search(text, at, at + 300)
    clause = text[at : match.start()] if match else ""
    return at + len(clause.rstrip())
