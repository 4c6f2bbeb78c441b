"""Keyness: which words or cues one side uses more than the rest, with dispersion beside it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.measure.effects import g2, log_odds, log_ratio
from analysis.measure.resample import FEWEST
from analysis.measure.tally import check_labels
from analysis.measure.words import cued, cues, spoken, words_said
from analysis.terms import VOICES

COLUMNS = "side term count words count_rest words_rest documents log_ratio g2 log_odds z dp dp_norm basis".split()
WORDS = "words, as if drawn one by one"  # g2 and z order terms; over documents nothing is tested here
FEW = f"{WORDS}: these texts only"
PRIOR = 0.1  # size of the prior, as a share of the corpus: enough to hold back terms that one side never uses


def keyness(
    reading,
    between: str = "group",
    *,
    of: str = "words",
    labels: Sequence[str] | None = None,
    minimum: int = 3,
    kinds: Sequence[str] | None = VOICES,
    prior: float = PRIOR,
) -> pd.DataFrame:
    """Every word (or cue, `of="cues"`) of each side against all other sides together, strongest log-odds first.

    `labels`: the cues of these alone (of accusations, their triggers); without it all hedges, boosters and moves are
    pooled. Then a column `label` follows the term: all labels that it was found with.

    Columns: side, term, count and words of the side, count_rest, words_rest, documents (of the side that hold the
    term), log_ratio (Hardie 2014), g2 (Rayson & Garside 2000), log_odds and z (Monroe et al. 2008, prior: each
    term's count in the whole corpus times `prior`), dp and dp_norm (Gries 2008; over the side's documents), basis.
    g2 and z count words as if each were drawn by itself: they order terms and are no test over documents. Below five
    documents on the side or in the rest, `basis` says that they describe these texts only.
    Terms that occur fewer than `minimum` times in all are left out. Empty where there is only one side.

    Raises RhetoricError for unknown columns and labels, for an `of` that is neither words nor cues, for labels of
    words, and for a prior that is not above 0.

    >>> import analysis as ra
    >>> texts = [{"text": "Rain, rain and wind. " * 9, "group": "a"}, {"text": "Wind and sun. " * 9, "group": "b"}]
    >>> keyness(ra.analyse(texts, only=["hedges"]))[["side", "term", "count", "count_rest"]].head(2).values.tolist()
    [['a', 'rain', 18, 0], ['a', 'and', 9, 9]]
    """
    if of not in ("words", "cues"):
        raise RhetoricError(f"no keyness of '{of}'; there are: words, cues")
    if of == "words" and labels is not None:
        raise RhetoricError("words have no labels; say of='cues' with labels=")
    if not prior > 0:
        raise RhetoricError(f"prior={prior} holds nothing back; give a number above 0, such as {PRIOR}")
    columns = COLUMNS if of == "words" else [*COLUMNS[:2], "label", *COLUMNS[2:]]
    findings = None if labels is None else cued(reading, check_labels(reading, labels))
    table = spoken(reading, between, kinds) if of == "words" else cues(reading, between, kinds, findings=findings)
    said = words_said(reading, between, kinds)
    totals = table["term"].value_counts()
    terms = totals.index[totals >= minimum].sort_values()
    sides = sorted(said["side"].unique())
    if len(sides) < 2 or not len(terms):
        return pd.DataFrame(columns=columns)
    table = table[table["term"].isin(terms)]
    whole = table["term"].value_counts().reindex(terms).to_numpy(float)
    size = said["words"].sum()
    alpha = prior * np.append(whole, max(size - whole.sum(), 0.5))  # never nothing
    parts = [_side(table[table["side"] == side], said[said["side"] == side], terms) for side in sides]
    rows = [_against(part, whole, size, alpha) for part in parts]
    named = zip(sides, rows, strict=True)
    found = pd.concat([row.assign(side=side, basis=_basis(said, side)) for side, row in named])
    found = found[found["count"] > 0].sort_values(["side", "z"], ascending=[True, False], ignore_index=True)
    if of == "cues":
        found["label"] = found["term"].map(_labels(table))
    return found[columns]


def _labels(table: pd.DataFrame) -> pd.Series:
    """Of each term all labels that it was found with."""
    return table.groupby("term")["label"].agg(lambda labels: ", ".join(sorted(set(labels))))


def _basis(said: pd.DataFrame, side: str) -> str:
    """What g2 and z stand on, by the documents of a side and of all the others."""
    said = said[said["words"] > 0]
    own = said["side"] == side
    return FEW if min(said.loc[own, "doc"].nunique(), said.loc[~own, "doc"].nunique()) < FEWEST else WORDS


def _side(table: pd.DataFrame, said: pd.DataFrame, terms: pd.Index) -> pd.DataFrame:
    """Counts, documents and dispersion of every term on one side."""
    said = said[said["words"] > 0]
    docs = pd.Index(said["doc"])
    code = terms.get_indexer(table["term"])
    place = docs.get_indexer(table["doc"])
    pairs, times = np.unique(code.astype(np.int64) * len(docs) + place, return_counts=True)
    counts = np.bincount(pairs // len(docs), times, minlength=len(terms))
    documents = np.bincount(pairs // len(docs), minlength=len(terms))
    dp, norm = _dispersion(pairs // len(docs), pairs % len(docs), times, said["words"].to_numpy(float), counts)
    return pd.DataFrame(
        {"term": terms, "count": counts.astype(int), "documents": documents, "dp": dp, "dp_norm": norm}
    ).assign(words=int(said["words"].sum()))


def _dispersion(term, doc, times, sizes, counts) -> tuple[np.ndarray, np.ndarray]:
    """`effects.dispersion` from the documents that hold a term only, so that absent pairs cost nothing.

    Documents without the term add their own size share: Σ|o - s| = Σ_held (|o - s| - s) + 1.
    """
    share = sizes / sizes.sum()
    with np.errstate(invalid="ignore", divide="ignore"):
        held = np.abs(times / counts[term] - share[doc]) - share[doc]
        dp = 0.5 * (np.bincount(term, held, minlength=len(counts)) + 1)
        return np.where(counts > 0, dp, np.nan), np.where(counts > 0, dp / (1 - share.min()), np.nan)


def _against(part: pd.DataFrame, whole: np.ndarray, size: float, alpha: np.ndarray) -> pd.DataFrame:
    """One side's terms against the rest. The last entry of the log-odds is all other words, so totals are right."""
    count, rest = part["count"].to_numpy(float), whole - part["count"].to_numpy(float)
    words = float(part["words"].iloc[0])
    words_rest = size - words
    other, other_rest = max(words - count.sum(), 0), max(words_rest - rest.sum(), 0)
    delta, z = log_odds(np.append(count, other), np.append(rest, other_rest), alpha)
    return part.assign(
        count_rest=rest.astype(int),
        words_rest=int(words_rest),
        log_ratio=log_ratio(count, words, rest, words_rest),
        g2=g2(count, words, rest, words_rest),
        log_odds=delta[:-1],
        z=z[:-1],
    )
