"""Two sides compared: difference with interval, effect sizes, and a permutation p where documents allow one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.measure.effects import benjamini_hochberg, cliffs_delta, log_ratio
from analysis.measure.paired import paired_interval
from analysis.measure.permutation import paired_p, permutation_p
from analysis.measure.rates import (
    CUT,
    DOCUMENTS,
    FEW_WORDS,
    FEWEST_WORDS,
    NO_WORDS,
    PER,
    SENTENCES,
    counted_only,
    together,
    units_of,
)
from analysis.measure.resample import DEFAULT, FEWEST, SMALL, STUDENT, Bootstrap, difference_interval
from analysis.measure.sides import check_pair, countings, values_of
from analysis.measure.tally import Tally, listed, tally
from analysis.terms import VOICES


@dataclass(frozen=True)
class Side:
    """One side's units: sums of the measure (units × measures), words, and the documents they come from."""

    top: np.ndarray
    words: np.ndarray
    doc: np.ndarray


def contrasts(
    reading,
    between: str = "group",
    *,
    sides: Sequence[str] | None = None,
    labels: Sequence[str] | None = None,
    kinds: Sequence[str] | None = VOICES,
    how: Bootstrap = DEFAULT,
) -> pd.DataFrame:
    """Every pair of values of `between` (or of the `sides`) compared in tone and in rates per 1,000 words.

    `labels`: tone (where it was read), hedge, booster and accusation unless told otherwise; of labels that are named,
    tone is one only if it is named with them.

    Columns: a, b, label, value_a, value_b, difference (a - b), low, high, log_ratio (rates; Hardie 2014),
    cliffs_delta (over the units of `basis`), p (of t, permuted over documents), q (Benjamini & Hochberg over this
    table), words_a, words_b, documents_a, documents_b, basis, note, seed, level. Where the same documents speak on both
    sides (two kinds of voice, say), they are resampled and permuted as pairs. Below five documents a side, sentences
    are resampled, the interval describes these texts only, and there is no p. A side that is silent in `kinds` is told,
    not dropped; blank sides (`sides` where there is but one) give an empty table.

    The interval is that of the difference, not put together from those of the two rates, which never are narrower than
    Poisson's: a difference may be surer than its sides look. `note` says where a side counts fewer than ten, or has
    fewer than ten units that are not paired, and the interval of a rate's difference is made of the two sides' widened
    Poisson limits (Zou & Donner 2008); or where it is Student's t, as that of tone is below ten units: Welch's of
    unpaired sides. p is no reading of the interval but a test of its own, by permuted documents: p below .05 may stand
    beside an interval that holds 0, most of all where that is made of Poisson limits, which are on the wide side.

    Raises RhetoricError for unknown columns, sides and labels, for a lone side, and for one compared with itself.

    >>> import analysis as ra
    >>> texts = [{"text": "Perhaps it may rain. " * 20, "group": "a"}, {"text": "It may rain. " * 20, "group": "b"}]
    >>> table = contrasts(ra.analyse(texts, only=["hedges"]), labels=["hedge"])
    >>> table[["a", "b", "value_a", "value_b", "difference", "log_ratio", "basis"]].round(2).values.tolist()
    [['a', 'b', 500.0, 333.33, 166.67, 0.58, 'sentences: these texts only']]
    """
    labels = listed(labels)
    toned = labels is None or "tone" in labels
    rated = labels if labels is None else [label for label in labels if label != "tone"]
    counted = tally(reading, [between], labels=rated, kinds=kinds)
    if labels and toned and len(counted.plain) and np.isnan(counted.plain).all():
        raise RhetoricError("tone was not read; run analyse(texts) with 'tone' among its readers")
    names = counted.cells[between].tolist()
    pairs = list(combinations(names, 2))
    if sides is not None:
        sides = listed(sides)
        if len(sides) == 1:
            raise RhetoricError(f"two sides can be compared, not 1; name two values of {between}, or none")
        known = names if set(sides) <= set(names) else values_of(reading, between)
        pairs = [pair for pair in combinations(sides, 2) if check_pair(known, pair, between)]
    documents = counted.by_document()
    lines, texts = (dict(zip(names, units, strict=True)) for units in (counted.units(), documents.units()))
    rows: list[dict] = []
    for a, b in pairs:
        n = {"documents_a": len(texts.get(a, ())), "documents_b": len(texts.get(b, ()))}
        few = min(n.values()) < FEWEST
        source, units = (counted, lines) if few else (documents, texts)
        for row in _compare(source, units.get(a, NOBODY), units.get(b, NOBODY), how, few=few, toned=toned):
            rows.append({"a": a, "b": b, **row, **n, "seed": how.seed, "level": how.level})
    table = pd.DataFrame(rows, columns=None if rows else COLUMNS)
    table["q"] = benjamini_hochberg(table["p"].to_numpy(float))
    return table[COLUMNS]


COLUMNS = (
    "a b label value_a value_b difference low high log_ratio cliffs_delta p q words_a words_b documents_a documents_b "
    "basis note seed level"
).split()
BLANK = dict.fromkeys(COLUMNS[3:11], np.nan)  # of the columns from value_a to p
PAIRED = "documents paired"
NOBODY = np.array([], int)
SIDES_WIDENED = "widened Poisson limits of both sides: fewer than 10"


def own_and_all(reading, between: str, sides: Sequence[str], *, how: Bootstrap = DEFAULT) -> pd.DataFrame:
    """`contrasts` of sides over all words and over the writers' own, with `counted` saying which; rows by label.

    All its p-values are one family: q (Benjamini & Hochberg) is over this whole table.
    Between kinds of voice there is nothing to give back to anybody, so only all words are compared. Of fewer than two
    sides (as `largest` gives where there is one value only) the table is empty.
    Raises RhetoricError as `contrasts` does.

    >>> import analysis as ra
    >>> texts = [{"text": "Perhaps it may rain. " * 20, "group": "a"}, {"text": "It may rain. " * 20, "group": "b"}]
    >>> table = own_and_all(ra.analyse(texts, only=["hedges"]), "group", ["a", "b"])
    >>> table.loc[table["label"] == "hedge", ["counted", "difference"]].round(1).values.tolist()
    [['all words', 166.7], ["author's own", 166.7]]
    """
    sides = listed(sides) if len(listed(sides)) > 1 else ("", "")
    parts = [
        contrasts(reading, between, sides=sides, kinds=kinds, how=how).assign(counted=name)
        for name, kinds in countings(between).items()
    ]
    table = pd.concat(parts, ignore_index=True)
    table["q"] = benjamini_hochberg(table["p"].to_numpy(float))
    place = {label: i for i, label in enumerate(pd.unique(table["label"]))}
    order = table["label"].map(place).sort_values(kind="stable").index
    return table.loc[order, ["counted", *COLUMNS]].reset_index(drop=True)


def _compare(source: Tally, a: np.ndarray, b: np.ndarray, how: Bootstrap, *, few: bool, toned: bool) -> list[dict]:
    """A row for tone (where it is wanted and was read) and for each measure."""
    rows = []
    if toned and not np.isnan(source.tone[np.concatenate([a, b])]).any() and not np.isnan(source.plain).all():
        sides = [Side(source.tone[u][:, None], source.words[u], source.doc[u]) for u in (a, b)]
        rows += _rows(sides, [{"label": "tone"}], how, few=few, counts=False)
    sides = [Side(source.counts[u], source.words[u], source.doc[u]) for u in (a, b)]
    if source.counts.shape[1]:
        rows += _rows(sides, source.measures.to_dict("records"), how, few=few, counts=True)
    return rows


def _rows(sides: list[Side], measures: list[dict], how: Bootstrap, *, few: bool, counts: bool) -> list[dict]:
    """One row a measure, from the two sides' units."""
    a, b = sides
    n = {"words_a": int(a.words.sum()), "words_b": int(b.words.sum())}
    if not len(a.words) or not len(b.words):
        return [{**BLANK, **m, **n, "basis": NO_WORDS, "note": "a side has no words"} for m in measures]
    if counts and min(n.values()) < FEWEST_WORDS:
        few_words = {**BLANK, **n, "basis": "too few words for a rate"}
        return [{**few_words, **m, "note": _counts_said(sides, j)} for j, m in enumerate(measures)]
    columns = _values(sides, how, few=few, counts=counts)
    if not counts and min(n.values()) < FEWEST_WORDS:
        columns |= {name: [np.nan] for name in ("low", "high", "p")}
        columns["note"] = [columns["note"][0] if columns["note"][0].startswith("no interval") else FEW_WORDS]
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    basis = SENTENCES if few else DOCUMENTS
    return [{**m, **row, **n, "basis": basis} for m, row in zip(measures, rows, strict=True)]


def _values(sides: list[Side], how: Bootstrap, *, few: bool, counts: bool) -> dict[str, Sequence]:
    """The columns from value_a to p, and the note: an item a measure."""
    a, b = sides
    scale = PER if counts else 1
    value_a, value_b = (side.top.sum(0) / side.words.sum() for side in sides)
    low, high, p, notes = _inference(sides, how, few=few, counts=counts)
    if not counts:  # two means of -1 to 1 are at most 2 apart
        notes = [together(notes[0], CUT * bool(np.abs([low[0], high[0]]).max() > 2))]
        low, high = low.clip(-2), high.clip(max=2)
    ratio = log_ratio(a.top.sum(0), a.words.sum(), b.top.sum(0), b.words.sum()) if counts else np.full(1, np.nan)
    delta = [cliffs_delta(one / a.words, other / b.words) for one, other in zip(a.top.T, b.top.T, strict=True)]
    values = (value_a, value_b, value_a - value_b, low, high)
    columns = dict(zip(COLUMNS[3:8], (scale * column for column in values), strict=True))
    return {**columns, "log_ratio": ratio, "cliffs_delta": delta, "p": p, "note": notes}


def _counts_said(sides: list[Side], j: int) -> str:
    """The counts of a measure on both sides, where one has too few words for a rate."""
    return " against ".join(counted_only(int(side.top[:, j].sum()), int(side.words.sum())) for side in sides)


def _inference(sides: list[Side], how: Bootstrap, *, few: bool, counts: bool):
    """Interval, p and note for each measure: paired where documents are shared, no p where they are too few."""
    a, b = sides
    size = a.top.shape[1]
    nothing = np.full(size, np.nan)
    if min(len(a.words), len(b.words)) < FEWEST:
        return nothing, nothing, nothing, ["no interval: n < 5"] * size
    if not counts and all(np.ptp(side.top[:, 0] / side.words) == 0 for side in sides):
        return nothing, nothing, nothing, ["no interval: all alike"] * size
    pair = ((a.top, a.words), (b.top, b.words))
    units = min(len(a.words), len(b.words))
    if few:
        said = "no p: fewer than five documents a side"
        notes = _made(sides, units, said, few=few, counts=counts)
        return *difference_interval(pair, how, counts=counts), nothing, notes
    if not np.intersect1d(a.doc, b.doc).size:
        side = np.repeat([True, False], [len(a.words), len(b.words)])
        notes = _made(sides, units, "", few=few, counts=counts)
        p = permutation_p(np.vstack([a.top, b.top]), np.concatenate([a.words, b.words]), side, how, counts=counts)
        return *difference_interval(pair, how, counts=counts), p, notes
    joined = _aligned(sides)
    notes = _made(sides, len(joined[0][1]), PAIRED, few=few, counts=counts)
    return *paired_interval(joined, how, counts=counts), paired_p(joined, how, counts=counts), notes


def _made(sides: list[Side], units: int, said: str, *, few: bool, counts: bool) -> list[str]:
    """What is said of each measure, and what made its interval where that is not the bootstrap."""
    student = f"{STUDENT} {units_of(few=few)}" if units < SMALL else ""
    if not counts:
        return [together(said, student)]
    rare = np.minimum(*(side.top.sum(0) for side in sides)) < SMALL
    if units < SMALL and said != PAIRED:
        return [together(said, f"{SIDES_WIDENED} {units_of(few=few)} on a side")] * len(rare)
    return [together(said, f"{SIDES_WIDENED} found on a side" if one else student) for one in rare]


def _aligned(sides: list[Side]) -> tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
    """Both sides over the same documents, with zeros where a document is silent on one of them."""
    docs = np.union1d(sides[0].doc, sides[1].doc)
    out = []
    for side in sides:
        top, words = np.zeros((len(docs), side.top.shape[1])), np.zeros(len(docs))
        place = np.searchsorted(docs, side.doc)
        top[place], words[place] = side.top, side.words
        out.append((top, words))
    return out[0], out[1]
