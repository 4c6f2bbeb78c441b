"""The words themselves: how often each is used on each side, and in how many documents."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.measure.tally import VOICES, located


def spoken(reading, between: str, kinds=VOICES, *, marks: bool = False) -> pd.DataFrame:
    """One row per word (a token with a letter or digit): side, doc, term (lower case), valence, row (of `located`).

    With `marks`, also the other tokens that carry a valence (exclamation marks, emoji).

    `between`: the column whose values are the sides. Raises RhetoricError as `tally` does for unknown columns.
    """
    frame = located(reading, [between], kinds)
    tokens = reading.tokens
    row = pd.MultiIndex.from_frame(frame[["doc", "sentence"]]).get_indexer(
        pd.MultiIndex.from_frame(tokens[["doc", "sentence"]])
    )
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
    return pd.DataFrame(columns)


def cues(reading, between: str, kinds=VOICES, *, findings: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row per cue found (of all labels, or of the findings given): side, doc, term (the cue, lower case)."""
    findings = reading.findings if findings is None else findings
    frame = located(reading, [between], kinds)
    row = pd.MultiIndex.from_frame(frame[["doc", "sentence"]]).get_indexer(
        pd.MultiIndex.from_frame(findings[["doc", "sentence"]])
    )
    keep = row >= 0
    term = findings["cue"].astype("object").str.lower().to_numpy()[keep]
    side, doc = (frame[column].to_numpy()[row[keep]] for column in (between, "doc"))
    return pd.DataFrame({"side": side, "doc": doc, "term": term})


def words_said(reading, between: str, kinds=VOICES) -> pd.DataFrame:
    """Words per side and document: side, doc, words."""
    frame = located(reading, [between], kinds)
    frame["side"] = frame[between]
    return frame.groupby(["side", "doc"], observed=True)["words"].sum().reset_index()
