"""The words themselves: how often each is used on each side, and in how many documents."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.measure.tally import located
from analysis.terms import VOICES


def spoken(reading, between: str, kinds=VOICES, *, marks: bool = False) -> pd.DataFrame:
    """One row per word (a token with a letter or digit): side, doc, term (lower case), valence, row (of `located`).

    With `marks`, also the other tokens that carry a valence (exclamation marks, emoji), and `name`: whether the token
    reads as part of a proper name (a capital inside its sentence, or a word of a speaker's, author's or group's name).

    `between`: the column whose values are the sides. Raises RhetoricError as `tally` does for unknown columns.
    """
    frame = located(reading, [between], kinds)
    tokens = reading.tokens
    row = _sentence_of(tokens, frame)
    term = tokens["token"].astype("category")
    lower = pd.Series(term.cat.categories.astype(str)).str.lower()
    is_word = lower.str.contains(r"[^\W_]", regex=True).to_numpy(bool)
    codes = term.cat.codes.to_numpy()
    valence = tokens["valence"].to_numpy(float) if "valence" in tokens else np.full(len(tokens), np.nan)
    counted = is_word[codes] | (marks & (np.nan_to_num(valence) != 0))
    keep = (row >= 0) & (codes >= 0) & counted
    columns = {
        "side": frame[between].to_numpy()[row[keep]],
        "doc": frame["doc"].to_numpy()[row[keep]],
        "term": lower.to_numpy()[codes[keep]],
        "valence": valence[keep],
        "row": row[keep],
    }
    if marks:
        name = _names(reading, term.cat.categories.astype(str), codes, np.where(is_word[codes], row, -1))
        columns["name"] = name[keep]
    return pd.DataFrame(columns)


def _sentence_of(table: pd.DataFrame, frame: pd.DataFrame) -> np.ndarray:
    """The row of `frame` in whose sentence each row of a table stands, -1 where it is left out."""
    place, sought = (pd.MultiIndex.from_frame(each[["doc", "sentence"]]) for each in (frame, table))
    return place.get_indexer(sought)


def _names(reading, words: pd.Index, codes: np.ndarray, row: np.ndarray) -> np.ndarray:
    """Which tokens are capitalised (not shouted) and either no sentence's first word or a word of a known name."""
    capital = np.array([word[:1].isupper() and not word[1:].isupper() for word in words], dtype=bool)
    columns = (reading.sentences["speaker"], *(reading.texts[c] for c in ("author", "group") if c in reading.texts))
    known = {word for column in columns for name in pd.unique(column) for word in str(name).lower().split()}
    listed = np.array([word.lower() in known for word in words], dtype=bool)
    spoken_at = np.flatnonzero(row >= 0)
    inside = np.zeros(len(row), bool)
    inside[spoken_at[1:]] = row[spoken_at[1:]] == row[spoken_at[:-1]]
    return capital[codes] & (inside | listed[codes])


def cues(reading, between: str, kinds=VOICES, *, findings: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row per cue found (of all labels, or of the findings given): side, doc, term (the cue, lower case), label."""
    findings = reading.findings if findings is None else findings
    frame = located(reading, [between], kinds)
    row = _sentence_of(findings, frame)
    keep = row >= 0
    term = findings["cue"].astype("object").str.lower().to_numpy()[keep]
    side, doc = (frame[column].to_numpy()[row[keep]] for column in (between, "doc"))
    return pd.DataFrame({"side": side, "doc": doc, "term": term, "label": findings["label"].to_numpy()[keep]})


def cued(reading, labels: Sequence[str]) -> pd.DataFrame:
    """The findings of the labels, in the columns that `cues` needs; of accusations the cue is the trigger."""
    columns = ["doc", "sentence", "label", "cue"]
    accusations = reading.accusations.rename(columns={"trigger": "cue"}).assign(label="accusation")[columns]
    findings = pd.concat([reading.findings[columns], accusations], ignore_index=True)
    return findings[findings["label"].isin(labels)]


def words_said(reading, between: str, kinds=VOICES) -> pd.DataFrame:
    """Words per side and document: side, doc, words."""
    frame = located(reading, [between], kinds)
    frame["side"] = frame[between]
    return frame.groupby(["side", "doc"], observed=True)["words"].sum().reset_index()
