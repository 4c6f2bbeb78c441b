"""What drives a difference: word shift for tone, and a contrast without each cue or each document in turn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.measure.rates import PER
from analysis.measure.sides import check_pair
from analysis.measure.tally import VOICES, check_labels, located, tally
from analysis.measure.words import cues, spoken, words_said


def word_shift(reading, a: str, b: str, between: str = "kind", *, kinds: Sequence[str] | None = VOICES) -> pd.DataFrame:
    """Which words make side `a` differ in valence from side `b`, and how much of the difference each makes.

    The score compared is valence per word, Φ = Σ p φ: p is a word's share of its side's words, φ its mean valence
    there (after intensifiers and negation, so the same word may weigh differently on the two sides). A row per word
    with any valence: term, count_a, count_b, share_a, share_b, valence_a, valence_b, by_use and by_weight (what comes
    from using it more, and from giving it another weight), contribution (their sum) and part (of the whole
    difference; parts add up to 1). Gallagher et al. 2021, generalised word shift with reference score 0, which is
    where VADER's scale is neutral. `shift.attrs` holds the two scores and the difference.

    Raises RhetoricError for unknown sides and where tone was not read. Blank sides (of `sides`) give an empty table.
    """
    words = spoken(reading, between, kinds, marks=True)
    if words["valence"].isna().all():
        raise RhetoricError("tone was not read; run analyse(texts) with 'tone' among its readers")
    sizes = words_said(reading, between, kinds).groupby("side")["words"].sum()
    check_pair([side for side, n in sizes.items() if n], (a, b), between)
    table = _terms(words, a, b)
    for side, name in (("a", a), ("b", b)):
        table[f"share_{side}"] = table[f"count_{side}"] / sizes.get(name, np.nan)
    gap, mean = table["share_a"] - table["share_b"], (table["share_a"] + table["share_b"]) / 2
    table["by_use"] = gap * (table["valence_a"] + table["valence_b"]) / 2
    table["by_weight"] = mean * (table["valence_a"] - table["valence_b"])
    table["contribution"] = table["by_use"] + table["by_weight"]
    whole = table["contribution"].sum()
    table["part"] = table["contribution"] / whole if whole else np.nan
    order = table["contribution"].abs().sort_values(ascending=False, kind="stable").index
    shift = table.loc[order].reset_index(drop=True)
    score = {s: float((table[f"share_{s}"] * table[f"valence_{s}"]).sum()) for s in "ab"}
    shift.attrs = {"a": a, "b": b, "score_a": score["a"], "score_b": score["b"], "difference": float(whole)}
    return shift


def _terms(words: pd.DataFrame, a: str, b: str) -> pd.DataFrame:
    """Count and mean valence of every word on both sides; one absent from a side takes its weight from the other."""
    words = words[words["side"].isin([a, b])].assign(side=lambda table: np.where(table["side"] == a, "a", "b"))
    valued = words.groupby("term")["valence"].transform(lambda valence: (valence != 0).any())
    wide = words[valued.astype(bool)].groupby(["term", "side"])["valence"].agg(["size", "mean"]).unstack("side")
    wide = wide.reindex(columns=pd.MultiIndex.from_product([["size", "mean"], ["a", "b"]]))
    out = pd.DataFrame({"term": wide.index})
    for side, other in (("a", "b"), ("b", "a")):
        out[f"count_{side}"] = wide["size", side].fillna(0).astype(int).to_numpy()
        out[f"valence_{side}"] = wide["mean", side].fillna(wide["mean", other]).to_numpy()
    return out


def without_each_cue(reading, a: str, b: str, label: str, between: str = "group", *, kinds=VOICES) -> pd.DataFrame:
    """The difference in a label's rate (a - b, per 1,000 words) with each cue left out in turn.

    Columns: cue, count_a, count_b, difference (without it), change, share (of the whole difference that it makes),
    flips (the sign turns). Most telling first; `attrs` holds the whole difference.
    """
    check_labels(reading, [label])
    said = words_said(reading, between, kinds).groupby("side")["words"].sum()
    counts = _cue_counts(reading, label, a, b, between, kinds)
    if not check_pair(said.index.tolist(), (a, b), between):
        return _left_out(counts, np.zeros(0), np.nan)
    words = said[[a, b]].tolist()
    change = -PER * (counts["count_a"] / words[0] - counts["count_b"] / words[1])
    whole = PER * (counts["count_a"].sum() / words[0] - counts["count_b"].sum() / words[1])
    return _left_out(counts, change.to_numpy(), whole)


def _cue_counts(reading, label: str, a: str, b: str, between: str, kinds) -> pd.DataFrame:
    """How often each cue of a label (or each trigger, for accusations) occurs on the two sides."""
    if label == "accusation":
        source = reading.accusations.rename(columns={"trigger": "cue"})
    else:
        source = reading.findings[reading.findings["label"] == label]
    found = cues(reading, between, kinds, findings=source)
    wide = found[found["side"].isin([a, b])].groupby(["term", "side"]).size().unstack("side", fill_value=0)
    wide = wide.reindex(columns=[a, b], fill_value=0).set_axis(["count_a", "count_b"], axis=1)
    return wide.rename_axis("cue").reset_index()


def without_each_document(
    reading, a: str, b: str, label: str = "tone", between: str = "group", *, kinds=VOICES
) -> pd.DataFrame:
    """The difference (a - b) in mean tone or in a label's rate with each document left out in turn.

    Columns: doc, words_a, words_b, difference (without it), change, share, flips; missing where a side would be
    left without words. Most telling first; `attrs` holds the whole difference.
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


def robustness(reading, a: str, b: str, between: str = "group", *, kinds=VOICES) -> pd.DataFrame:
    """Whether one cue or one text carries a difference: per measure the one without which it changes most.

    Columns: label, difference, cue, without_cue, document, without_document, turns (what, left out, turns the sign:
    'cue', 'document', both or blank). Of tone the words are in `word_shift`. Missing where nothing can be left out: a
    side of one text has no difference without it.
    """
    readers = reading.parameters.get("readers", ("tone", "hedges", "accusations"))
    labels = [*(["tone"] if "tone" in readers else []), *check_labels(reading, None)] if a else []
    rows = []
    for label in labels:
        documents = without_each_document(reading, a, b, label, between, kinds=kinds)
        cues = documents.iloc[:0] if label == "tone" else without_each_cue(reading, a, b, label, between, kinds=kinds)
        row = {"label": label, "difference": documents.attrs["difference"]}
        turns = []
        for name, key, table in (("cue", "cue", cues), ("document", "doc", documents.dropna(subset=["difference"]))):
            first = table.iloc[0] if len(table) else {key: "", "difference": np.nan}
            row |= {name: first[key], f"without_{name}": first["difference"]}
            turns += [name] if len(table) and table["flips"].any() else []
        rows.append({**row, "turns": ", ".join(turns)})
    return pd.DataFrame(rows, columns="label difference cue without_cue document without_document turns".split())


def _left_out(table: pd.DataFrame, change: np.ndarray, whole: float) -> pd.DataFrame:
    """The difference without each thing, its share and whether the sign turns."""
    table = table.assign(difference=whole + change, change=change)
    table["share"] = -change / whole if whole else np.nan
    table["flips"] = np.sign(table["difference"]) * np.sign(whole) < 0
    order = table["change"].abs().sort_values(ascending=False, kind="stable").index
    table = table.loc[order].reset_index(drop=True)
    table.attrs = {"difference": float(whole)}
    return table
