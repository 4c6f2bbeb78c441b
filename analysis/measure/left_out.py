"""Whether one cue or one document carries a difference: the contrast without each of them in turn."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.measure.rates import FEWEST_WORDS, PER
from analysis.measure.sides import check_pair, countings, values_of
from analysis.measure.tally import check_labels, listed, located, tally
from analysis.measure.words import cued, cues, spoken, words_said
from analysis.terms import VOICES

ALPHA = 15  # of VADER's compound, sum / sqrt(sum² + ALPHA); measures know no reader, so a test holds it to theirs


def without_each_cue(reading, a: str, b: str, label: str, between: str = "group", *, kinds=VOICES) -> pd.DataFrame:
    """The difference in a label's rate (a - b, per 1,000 words), or in mean tone, with each cue left out in turn.

    Columns: cue, count_a, count_b, difference (without it), change, share (of the whole difference that it makes),
    flips (the sign turns). Most telling first; `attrs` holds the whole difference. Of 'tone' the cues are the words
    with a valence: one left out counts as a word without any; what it does to its neighbours (*not*, *very*) stays.
    Raises RhetoricError for an unknown label or side.

    >>> import analysis as ra
    >>> texts = [{"text": "Perhaps it may rain. " * 20, "group": "a"}, {"text": "It may rain. " * 20, "group": "b"}]
    >>> reading = ra.analyse(texts, only=["hedges"])
    >>> without_each_cue(reading, "a", "b", "hedge")[["cue", "difference", "flips"]].round(1).values.tolist()
    [['perhaps', -83.3, True], ['may', 250.0, False]]
    """
    said = words_said(reading, between, kinds).groupby("side")["words"].sum()
    if label == "tone":
        return _without_each_word(reading, (a, b), between, kinds, said)
    check_labels(reading, [label])
    counts = _cue_counts(reading, label, a, b, between, kinds)
    if not check_pair(said.index.tolist(), (a, b), between):
        return _left_out(counts, np.zeros(0), np.nan)
    words = said[[a, b]].tolist()
    change = -PER * (counts["count_a"] / words[0] - counts["count_b"] / words[1])
    whole = PER * (counts["count_a"].sum() / words[0] - counts["count_b"].sum() / words[1])
    return _left_out(counts, change.to_numpy(), whole)


def _without_each_word(reading, pair: tuple[str, str], between: str, kinds, said: pd.Series) -> pd.DataFrame:
    """Mean tone without each word: each sentence's compound anew from the sum of its other valences (exactly)."""
    if not check_pair(said.index.tolist(), pair, between):
        return _left_out(pd.DataFrame(columns=["cue", "count_a", "count_b"]), np.zeros(0), np.nan)
    frame = located(reading, [between], kinds)
    words = spoken(reading, between, kinds, marks=True)
    words = words[words["valence"].fillna(0) != 0]
    sums = np.bincount(words["row"], words["valence"], minlength=len(frame))
    each = words.groupby(["term", "side", "row"], as_index=False).agg(own=("valence", "sum"), count=("valence", "size"))
    whole = sums[each["row"]]
    each["moved"] = (compound(whole - each["own"]) - compound(whole)) * frame["words"].to_numpy()[each["row"]]
    wide = each.groupby(["term", "side"])[["moved", "count"]].sum().unstack("side", fill_value=0)
    wide = wide.reindex(columns=pd.MultiIndex.from_product([["moved", "count"], pair]), fill_value=0)
    counts = {"count_a": wide["count", pair[0]], "count_b": wide["count", pair[1]]}
    table = pd.DataFrame({"cue": wide.index, **counts}).reset_index(drop=True).astype({"count_a": int, "count_b": int})
    scores = frame["compound"] * frame["words"]
    mean = {side: scores[frame[between] == side].sum() / said[side] for side in pair}
    change = wide["moved", pair[0]] / said[pair[0]] - wide["moved", pair[1]] / said[pair[1]]
    used = (table["count_a"] + table["count_b"] > 0).to_numpy()
    return _left_out(table[used], change.to_numpy()[used], mean[pair[0]] - mean[pair[1]])


def compound(total: np.ndarray) -> np.ndarray:
    """The compound of a sum of valences. Hutto & Gilbert 2014.

    >>> compound(np.array([0.0, 4.0])).round(2).tolist()
    [0.0, 0.72]
    """
    return total / np.sqrt(total * total + ALPHA)


def _cue_counts(reading, label: str, a: str, b: str, between: str, kinds) -> pd.DataFrame:
    """How often each cue of a label (or each trigger, for accusations) occurs on the two sides."""
    found = cues(reading, between, kinds, findings=cued(reading, [label]))
    wide = found[found["side"].isin([a, b])].groupby(["term", "side"]).size().unstack("side", fill_value=0)
    wide = wide.reindex(columns=[a, b], fill_value=0).set_axis(["count_a", "count_b"], axis=1)
    return wide.rename_axis("cue").reset_index()


def without_each_document(
    reading, a: str, b: str, label: str = "tone", between: str = "group", *, kinds=VOICES
) -> pd.DataFrame:
    """The difference (a - b) in mean tone or in a label's rate with each document left out in turn.

    Columns: doc, words_a, words_b, difference (without it), change, share, flips; missing where a side would be
    left without words. Most telling first; `attrs` holds the whole difference.
    Raises RhetoricError for an unknown label or side.

    >>> import analysis as ra
    >>> texts = [{"text": "It may rain. " * n, "group": group} for n, group in ((20, "a"), (2, "a"), (20, "b"))]
    >>> reading = ra.analyse(texts, only=["hedges"])
    >>> without_each_document(reading, "a", "b", "hedge")[["doc", "words_a", "words_b"]].values.tolist()
    [['0001', 60, 0], ['0002', 6, 0], ['0003', 0, 60]]
    """
    counted = tally(reading, [between], labels=[] if label == "tone" else [label], kinds=kinds)
    cells = counted.cells[between].tolist()
    i, j = (cells.index(a), cells.index(b)) if check_pair(cells, (a, b), between) else (-1, -1)
    top = counted.tone if label == "tone" else PER * counted.counts[:, 0]
    names = pd.factorize(located(reading, [], kinds)["doc"])[1]

    def per_document(values: np.ndarray, cell: int) -> np.ndarray:
        return np.bincount(counted.doc, np.where(counted.cell == cell, values, 0.0), minlength=len(names))

    (top_a, words_a), (top_b, words_b) = [(per_document(top, c), per_document(counted.words, c)) for c in (i, j)]
    with np.errstate(invalid="ignore", divide="ignore"):
        whole = top_a.sum() / words_a.sum() - top_b.sum() / words_b.sum()
        left = (top_a.sum() - top_a) / (words_a.sum() - words_a) - (top_b.sum() - top_b) / (words_b.sum() - words_b)
    table = pd.DataFrame({"doc": names, "words_a": words_a.astype(int), "words_b": words_b.astype(int)})
    return _left_out(table[(words_a + words_b) > 0], (left - whole)[(words_a + words_b) > 0], whole)


def robustness(reading, a: str, b: str, between: str = "group", *, kinds=None) -> pd.DataFrame:
    """Whether one cue or one text carries a difference: per measure the one without which it changes most.

    Over all words and over the writers' own, as in `own_and_all`, with `counted` saying which; or over the words of the
    `kinds` that are named.

    Columns: counted, label, difference, cue, without_cue, document, without_document, turns (what, left out, turns the
    sign: 'cue', 'document', both or blank). Missing where `contrasts` has no difference, and where nothing can be left
    out: a side of one text has no difference without it. Whether there is a difference that could turn, the interval
    says. Raises RhetoricError for an unknown side.

    >>> import analysis as ra
    >>> texts = [{"text": "Perhaps it may rain. " * 20, "group": "a"}, {"text": "It may rain. " * 20, "group": "b"}]
    >>> table = robustness(ra.analyse(texts, only=["hedges"]), "a", "b")
    >>> table.loc[table["label"] == "hedge", ["counted", "difference", "cue", "turns"]].round(1).values.tolist()
    [['all words', 166.7, 'perhaps', 'cue'], ["author's own", 166.7, 'perhaps', 'cue']]
    """
    readers = reading.parameters.get("readers", ("tone", "hedges", "accusations"))
    there = check_pair(values_of(reading, between), (a, b), between)
    labels = [*(["tone"] if "tone" in readers else []), *check_labels(reading, None)] if there else []
    counted = countings(between) if kinds is None else {", ".join(listed(kinds)): kinds}
    rows = [
        {"counted": name, "label": label, **_carried(reading, (a, b), label, between, voices)}
        for label in labels
        for name, voices in counted.items()
    ]
    return pd.DataFrame(rows, columns=CARRIED)


NOTHING = {"difference": np.nan, "cue": "", "without_cue": np.nan, "document": "", "without_document": np.nan}
CARRIED = ["counted", "label", *NOTHING, "turns"]


def _carried(reading, pair: tuple[str, str], label: str, between: str, kinds) -> dict:
    """A row of `robustness`; blank where a side says nothing, or too little for a rate."""
    words = words_said(reading, between, kinds).groupby("side")["words"].sum().reindex(list(pair), fill_value=0)
    if words.min() < (1 if label == "tone" else FEWEST_WORDS):
        return {**NOTHING, "turns": ""}
    documents = without_each_document(reading, *pair, label, between, kinds=kinds)
    cues = without_each_cue(reading, *pair, label, between, kinds=kinds)
    row, turns = {"difference": documents.attrs["difference"]}, []
    for name, key, table in (("cue", "cue", cues), ("document", "doc", documents.dropna(subset=["difference"]))):
        first = table.iloc[0] if len(table) else {key: "", "difference": np.nan}
        row |= {name: first[key], f"without_{name}": first["difference"]}
        turns += [name] if len(table) and table["flips"].any() else []
    return {**row, "turns": ", ".join(turns)}


def _left_out(table: pd.DataFrame, change: np.ndarray, whole: float) -> pd.DataFrame:
    """The difference without each thing, its share and whether the sign turns."""
    table = table.assign(difference=whole + change, change=change)
    table["share"] = -change / whole if whole else np.nan
    table["flips"] = np.sign(table["difference"]) * np.sign(whole) < 0
    order = table["change"].abs().sort_values(ascending=False, kind="stable").index
    table = table.loc[order].reset_index(drop=True)
    table.attrs = {"difference": float(whole)}
    return table
