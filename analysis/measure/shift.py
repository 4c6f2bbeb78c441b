"""Which words make two sides differ in tone: the word shift."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.measure.sides import check_pair
from analysis.measure.tally import VOICES
from analysis.measure.words import spoken, words_said


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
