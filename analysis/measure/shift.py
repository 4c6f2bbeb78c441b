"""Which words make two sides differ in tone: the word shift."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.measure.sides import check_pair
from analysis.measure.tally import listed, located
from analysis.measure.words import spoken, words_said
from analysis.terms import VOICES

OWN = "own"
ENOUGH = 100  # words of its authors' own that each side needs for a shift of them alone
FORMULA = r"(?i)^\W*(?:dear\b|yours\b|(?:(?:with|kind|best|warm|kindest|warmest)\s+)*(?:regards|wishes)\b)"


def word_shift(
    reading, a: str, b: str, between: str = "kind", *, kinds: Sequence[str] | str | None = OWN
) -> pd.DataFrame:
    """Which words make side `a` differ in valence from side `b`, and how much of the difference each makes.

    `kinds`: the voices counted (None: all); with 'own' the authors' own words where each side has 100 of them, else,
    and between kinds of voice or speakers, all voices but furniture. `shift.attrs` says which (`counted`) and whose
    words they are (`voices_a`, `voices_b`). Proper names and letters' formulas (*Dear*, *Yours sincerely*) have no
    valence here; `left_out` counts those that the lexicon gives one.

    The score compared is valence per word, Φ = Σ p φ: p is a word's share of its side's words, φ its mean valence
    there (after intensifiers and negation, so the same word may weigh differently on the two sides). A row per word
    with any valence: term, count_a, count_b, share_a, share_b, valence_a, valence_b, by_use and by_weight (what comes
    from using it more, and from giving it another weight), contribution (their sum) and part (of the whole
    difference; parts add up to 1). Gallagher et al. 2021, generalised word shift with reference score 0, which is
    where VADER's scale is neutral. `shift.attrs` also holds the two scores and their
    difference: of words, so it may differ even in sign from that of the mean tone of sentences.

    Raises RhetoricError for unknown sides and where tone was not read. Blank sides (of `sides`) give an empty table.

    >>> import analysis as ra
    >>> texts = [{"text": "A good day. " * 9, "group": "a"}, {"text": "A bad day. " * 9, "group": "b"}]
    >>> shift = word_shift(ra.analyse(texts, only=["tone"], lexicon="vader"), "a", "b", "group")
    >>> shift[["term", "count_a", "count_b", "contribution", "part"]].round(2).values.tolist()
    [['bad', 0, 9, 0.83, 0.57], ['good', 9, 0, 0.63, 0.43]]
    """
    kinds = _counted(reading, (a, b), between) if kinds == OWN else listed(kinds)
    words = spoken(reading, between, kinds, marks=True)
    if len(words) and words["valence"].isna().all():
        raise RhetoricError("tone was not read; run analyse(texts) with 'tone' among its readers")
    idle = words["name"] | _formulas(reading, kinds)[words["row"]]
    left_out = int((idle & (words["valence"] != 0) & words["side"].isin([a, b])).sum())
    sizes = words_said(reading, between, kinds).groupby("side")["words"].sum()
    check_pair([side for side, n in sizes.items() if n], (a, b), between)
    table = _contributions(_terms(words[~idle], a, b), sizes.get(a, np.nan), sizes.get(b, np.nan))
    order = table["contribution"].abs().sort_values(ascending=False, kind="stable").index
    shift = table.loc[order].reset_index(drop=True)
    score = {f"score_{s}": float((table[f"share_{s}"] * table[f"valence_{s}"]).sum()) for s in "ab"}
    shift.attrs = {"a": a, "b": b, **score, "difference": float(table["contribution"].sum())}
    whose = {f"voices_{side}": _voices(reading, name, between, kinds) for side, name in (("a", a), ("b", b))}
    counted = "the authors' own words" if list(kinds or ()) == ["author"] else "the words of all voices"
    shift.attrs |= {"counted": counted, "left_out": left_out, **whose}
    return shift


def _formulas(reading, kinds) -> np.ndarray:
    """Tells of each sentence of some voices whether it is a letter's formula."""
    said = located(reading, [], kinds)
    return ((said["words"] <= 6) & said["text"].str.contains(FORMULA)).to_numpy(bool)


def _contributions(table: pd.DataFrame, size_a: float, size_b: float) -> pd.DataFrame:
    """Add to the terms their shares of sides of so many words, and what each makes of the difference of Φ."""
    table["share_a"], table["share_b"] = table["count_a"] / size_a, table["count_b"] / size_b
    gap, mean = table["share_a"] - table["share_b"], (table["share_a"] + table["share_b"]) / 2
    table["by_use"] = gap * (table["valence_a"] + table["valence_b"]) / 2
    table["by_weight"] = mean * (table["valence_a"] - table["valence_b"])
    table["contribution"] = table["by_use"] + table["by_weight"]
    whole = table["contribution"].sum()
    return table.assign(part=table["contribution"] / whole if whole else np.nan)


def _counted(reading, pair: tuple[str, str], between: str) -> Sequence[str]:
    """The authors' own words where both sides have enough of them, else those of all voices."""
    if between in ("kind", "speaker"):
        return VOICES
    own = words_said(reading, between, ["author"]).groupby("side")["words"].sum()
    return ["author"] if all(own.get(side, 0) >= ENOUGH for side in pair) else VOICES


def _voices(reading, side: str, between: str, kinds) -> str:
    """The three speakers with most of a side's words, each with the share: 'Ann 80 %, Ben 20 %'."""
    frame = located(reading, [between], kinds)
    words = frame[frame[between] == side].groupby("speaker", observed=True)["words"].sum()
    words = words[words > 0].sort_values(ascending=False, kind="stable")
    shares = (100 * words / words.sum()).head(3).items()
    return ", ".join(f"{name} {f'{share:.0f}' if share >= 0.5 else '<1'} %" for name, share in shares)


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
