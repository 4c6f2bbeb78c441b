"""Validate the findings on one's own texts: a blind sample to mark, precision and recall from it, corrected rates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.measure.agreement import agreement, ratings
from analysis.measure.resample import DEFAULT, SEED, Bootstrap
from analysis.measure.tally import check_labels, tally
from analysis.terms import VOICES
from analysis.validate.sheets import read_sheet

YES, NO = {"yes", "y", "1", "true", "x"}, {"no", "n", "0", "false", "none", "-"}
SHEET = ["item", "before", "text", "after", "question", "answer", "remark"]


@dataclass(frozen=True)
class Sample:
    """A blind sample: `sheet` for the coders, `key` for the computer (never shown to who marks).

    `key`: item, doc, sentence, label, found (the categories found there, joined by ', '), stratum (the category drawn
    for, '' for sentences without any), drawn and size (sentences drawn from, and in, the stratum).
    """

    label: str
    sheet: pd.DataFrame
    key: pd.DataFrame


def draw_sample(
    reading, label: str = "hedge", *, per: int = 25, without: int = 50, kinds=VOICES, seed: int = SEED
) -> Sample:
    """Draw sentences to mark: `per` from each category of the label found, `without` from sentences with none.

    The unit is the orthographic sentence. Every sentence is asked the same question in random order, so that a mark
    cannot follow what the program found. A sentence with several categories belongs to the rarest of them. `seed` is
    that of the drawing alone; the intervals of `scores` are made with a `Bootstrap` of their own. Raises
    RhetoricError for an unknown or unread label, a number below none, and where there is no sentence to draw from.
    """
    check_counts(per, without)
    check_labels(reading, [label])
    found = _found(reading, label, kinds)
    if not len(found):
        raise RhetoricError("no sentence to draw from; these texts hold no words outside furniture")
    rng = np.random.default_rng(seed)
    parts = []
    for stratum, rows in found.groupby("stratum", sort=True):
        n = min(len(rows), per if stratum else without)
        picked = rows.iloc[np.sort(rng.choice(len(rows), n, replace=False))]
        parts.append(picked.assign(drawn=n, size=len(rows)))
    key = pd.concat(parts).iloc[rng.permutation(sum(map(len, parts)))].reset_index(drop=True)
    key.insert(0, "item", np.arange(1, len(key) + 1))
    categories = sorted(set(found["stratum"]) - {""})
    return Sample(label, _sheet(reading, key, label, categories, kinds), key.assign(label=label))


def check_counts(per: int, without: int) -> None:
    """Raise RhetoricError for numbers of sentences that cannot be drawn."""
    if per < 0 or without < 0 or not per + without:
        raise RhetoricError(f"--per {per}, --without {without}: draws no sentences; give 0 or more, not both 0")


def _found(reading, label: str, kinds) -> pd.DataFrame:
    """Each orthographic sentence with words: doc, sentence (its first fragment), the categories found, the stratum.

    A sentence that a quotation cuts into fragments is one unit: nobody can judge half of it.
    """
    counted = tally(reading, ["category"], labels=[label], kinds=kinds)
    names = counted.measures["category"].astype(str).where(lambda name: name != "", label).to_numpy()
    frame = reading.sentences
    frame = (frame[frame["kind"].isin(list(kinds))] if kinds is not None else frame)[["doc", "sentence", "whole"]]
    unit = frame.groupby(UNIT, sort=False, observed=True).ngroup().to_numpy()
    first = np.unique(unit, return_index=True)[1]
    held = np.column_stack([np.bincount(unit, column) for column in counted.counts.T]) > 0
    rarest = np.argsort(held.sum(0), kind="stable")
    stratum = rarest[held[:, rarest].argmax(1)]
    rows = frame.iloc[first][["doc", "sentence"]].reset_index(drop=True)
    rows = rows.assign(found=[", ".join(names[row]) for row in held], stratum=np.where(held.any(1), names[stratum], ""))
    return rows[np.bincount(unit, counted.words) > 0]


UNIT = ["doc", "whole"]


def _sheet(reading, key: pd.DataFrame, label: str, categories: list[str], kinds) -> pd.DataFrame:
    """What the coder sees: the whole sentence between its neighbours, the question, and room for the answer."""
    frame = reading.sentences
    frame = frame[frame["kind"].isin(list(kinds))] if kinds is not None else frame
    apart = (frame["start"] > frame.groupby(UNIT)["end"].shift()).map({True: " ", False: ""})
    pieces = frame.assign(text=apart + frame["text"].astype(str)).groupby(UNIT, sort=False)
    whole = pieces.agg(sentence=("sentence", "first"), text=("text", "".join)).reset_index()
    text = whole.set_index(["doc", "sentence"])["text"]
    by_doc = text.groupby(level="doc")
    index = pd.MultiIndex.from_frame(key[["doc", "sentence"]])
    columns = {"before": by_doc.shift(1), "text": text, "after": by_doc.shift(-1)}
    sheet = pd.DataFrame({name: texts.reindex(index).fillna("").to_numpy() for name, texts in columns.items()})
    choice = f" ({', '.join(categories)})" if categories and categories != [label] else ""
    sheet["question"] = f"Which {label} categories{choice} does the text hold? Or: none" if choice else f"Any {label}?"
    return sheet.assign(item=key["item"], answer="", remark="")[SHEET]


def write_sample(sample: Sample, folder: str | Path) -> list[Path]:
    """Write `<label>_sheet.csv`, to be marked (one copy a coder), and `<label>_key.csv`; return the paths.

    Raises RhetoricError where a sheet is there already, since marks may be in it.
    """
    from analysis.tables import write_table

    paths = [Path(folder) / f"{sample.label}_{part}.csv" for part in ("sheet", "key")]
    for path in paths:
        if path.exists():
            raise RhetoricError(f"{path} is there already and may hold marks; choose another folder")
    write_table(sample.sheet, paths[0], spreadsheet=True)
    write_table(sample.key, paths[1])
    return paths


def read_marks(source: str | Path | pd.DataFrame, key: str | Path | pd.DataFrame) -> pd.DataFrame:
    """The key with what a coder marked beside it: columns of the key, `marked` (True, False, missing), `categories`.

    Answers: categories, separated by commas; or yes, no, none; empty means not marked. Raises RhetoricError, naming
    file and item, for anything else, and for a sheet that is not the key's.
    """
    sheet, key = (read_sheet(table) for table in (source, key))
    name = source if isinstance(source, str | Path) else "the sheet"
    for column in ("item", "answer"):
        if column not in sheet:
            raise RhetoricError(f"{name} has no column '{column}'; give a sheet that write_sample wrote")
    sheet = sheet.dropna(subset=["item"])  # a spreadsheet's empty last lines
    if sorted(sheet["item"].astype(str).str.removesuffix(".0")) != sorted(key["item"].astype(str)):
        raise RhetoricError(f"{name} and the key hold different items; they come from different samples")
    sheet = sheet.assign(item=sheet["item"].astype(float).astype(int)).set_index("item").loc[key["item"].astype(int)]
    known = set(key["stratum"].fillna("")) - {""}
    marks = [_mark(answer, known, f"{name}, item {item}") for item, answer in sheet["answer"].items()]
    marked, categories = zip(*marks, strict=True) if marks else ((), ())
    return key.fillna({"stratum": "", "found": ""}).assign(marked=list(marked), categories=list(categories))


def _mark(answer: object, known: set[str], where: str) -> tuple[bool | None, frozenset[str]]:
    """One answer: whether the label is there (None: not marked), and which categories."""
    if not isinstance(answer, str) or not answer.strip():
        return None, frozenset()
    words = {word.strip().lower() for word in answer.replace(";", ",").split(",")} - {""}
    if words <= NO:
        return False, frozenset()
    if words <= YES:
        return True, frozenset()
    if unknown := sorted(words - known):
        raise RhetoricError(f"{where}: no answer '{unknown[0]}'; there are: {', '.join(sorted(known))}, yes, none")
    return True, frozenset(words)


def scores(marks: pd.DataFrame, how: Bootstrap = DEFAULT) -> pd.DataFrame:
    """Precision of each category and of the label as a whole, and the label's recall, each with its interval.

    Columns: category ('any' for the label), marked, right, precision, low, high, recall, recall_low, recall_high,
    note. Strata are weighted by their size. Precision's interval for one stratum is Jeffreys's (Brown, Cai & DasGupta
    2001, section 4.1.2); for the whole, and for recall, the same of the strata's effective number of marks. A category
    is right where the coder names it, or says just 'yes'; the label is right where the coder names any category.
    """
    marks = marks[marks["marked"].notna()]
    columns = (marks[name] for name in ("marked", "categories", "stratum"))
    agreed = [said and (not named or found in named) for said, named, found in zip(*columns, strict=True)]
    marks = marks.assign(marked=marks["marked"].astype(bool), agreed=np.array(agreed, bool))
    strata = marks.groupby("stratum").agg(
        marked=("marked", "size"), right=("marked", "sum"), agreed=("agreed", "sum"), size=("size", "first")
    )
    rows = [_stratum_row(name, row, how) for name, row in strata.iterrows() if name]
    return pd.DataFrame([*rows, _whole_row(strata, how)])


def _stratum_row(name, row: pd.Series, how: Bootstrap) -> dict:
    from scipy.special import betaincinv

    n, right = int(row["marked"]), int(row["agreed"])
    low, high = (float(betaincinv(right + 0.5, n - right + 0.5, tail)) for tail in how.tails)
    bounds = {"low": 0.0 if right == 0 else low, "high": 1.0 if right == n else high}
    blank = dict.fromkeys(("recall", "recall_low", "recall_high"), np.nan)
    return {"category": name, "marked": n, "right": right, "precision": right / n, **bounds, **blank, "note": ""}


def _whole_row(strata: pd.DataFrame, how: Bootstrap) -> dict:
    """Precision and recall of the label over all strata: Σ N p of the found, against that plus the missed."""
    found, missed = strata[strata.index != ""], strata[strata.index == ""]
    row: dict = {"category": "any", "marked": int(strata["marked"].sum()), "right": int(found["right"].sum())}
    row |= dict.fromkeys("precision low high recall recall_low recall_high".split(), np.nan)
    if not len(found):
        return row | {"note": "nothing was found, so there is no precision"}
    true, right = posterior(found, how, stream=6), float((found["size"] * found["right"] / found["marked"]).sum())
    row["precision"] = right / found["size"].sum()
    row["low"], row["high"] = np.quantile(true / found["size"].sum(), how.tails)
    if not len(missed):
        return row | {"note": "recall unknown: no sentence without findings was marked"}
    overlooked = float((missed["size"] * missed["right"] / missed["marked"]).sum())
    row["recall"] = right / (right + overlooked) if right + overlooked else np.nan
    row["recall_low"], row["recall_high"] = np.quantile(true / (true + posterior(missed, how, stream=7)), how.tails)
    return row | {"note": ""}


def posterior(strata: pd.DataFrame, how: Bootstrap, *, stream: int) -> np.ndarray:
    """Draws of how many sentences of the strata hold the label: N · Beta(m p + ½, m (1 - p) + ½).

    p is the strata's share, weighted by size, and m = 1 / Σ (W²/n) the marks that a simple sample would need for the
    same variance (Kish 1965, section 11.7). A prior for each stratum would draw those of two or three marks to ½.
    """
    rng = np.random.default_rng([how.seed, stream])
    weight = (strata["size"] / strata["size"].sum()).to_numpy(float)
    marks = strata["marked"].to_numpy(float)
    share, size = weight @ (strata["right"].to_numpy(float) / marks), 1 / (weight**2 / marks).sum()
    return rng.beta(size * share + 0.5, size * (1 - share) + 0.5, how.draws) * strata["size"].sum()


def corrected(rates: pd.DataFrame, scored: pd.DataFrame) -> pd.DataFrame:
    """Rates as they would be without the measured errors: rate × precision / recall, beside the rates found.

    `rates`: rows of one label, as `measure.rates` gives them; `scored`: that label's `scores`. Adds corrected,
    corrected_low, corrected_high; the interval joins, on the logarithm's scale, the rate's own and that of precision
    and recall. It supposes that the errors are the same in every cell, and that sentences stand for cues.
    """
    whole = scored[scored["category"] == "any"].iloc[0]
    factor = whole["precision"] / whole["recall"] if whole["recall"] else np.nan
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = [(whole["low"], whole["high"]), (whole["recall_low"], whole["recall_high"])]
        spread = sum((np.log(high / low) / 2) ** 2 for low, high in parts)
        value = rates["rate"] * factor
        up = np.exp(np.sqrt(np.log(rates["high"] / rates["rate"]) ** 2 + spread))
        down = np.exp(np.sqrt(np.log(rates["rate"] / rates["low"]) ** 2 + spread))
    nothing = rates["count"] == 0
    high = np.where(nothing, rates["high"] * factor * np.exp(np.sqrt(spread)), value * up)
    return rates.assign(corrected=value, corrected_low=np.where(nothing, 0.0, value / down), corrected_high=high)


DRAWN = "the sentences drawn, not weighted"  # those with a finding are more among them than in the texts


def coders_agree(marks: Sequence[pd.DataFrame], how: Bootstrap = DEFAULT) -> pd.DataFrame:
    """Agreement of two or more coders who marked the same sample: a row for the label, and one per category.

    Columns: category ('any' for the label), unit ('sentence'), basis, units (marked by two coders or more), observed,
    alpha and ac1 with their intervals, note. Without overlap they are missing and `note` says that they are undefined.
    They are of the sentences drawn, among which those with a finding are more than in the texts, and unlike precision
    and recall not weighted by stratum; `basis` says so.
    Categories are compared only in sentences in which every coder named one or said none.
    """
    names = sorted(set(marks[0]["stratum"]) - {""})
    rows = []
    for name in ["any", *names]:
        said = [_said(coder, name) for coder in marks]
        agreed = agreement(ratings(said, values=[False, True]), how)
        rows.append({"category": name, "unit": "sentence", "basis": DRAWN, **agreed})
    return pd.DataFrame(rows)


def _said(marks: pd.DataFrame, name: str) -> list[bool | None]:
    """What one coder says of one category (or of any) in each item; None where not marked or not divided further."""
    if name == "any":
        return [None if pd.isna(marked) else bool(marked) for marked in marks["marked"]]
    return [
        None if pd.isna(marked) or (marked and not named) else name in named
        for marked, named in zip(marks["marked"], marks["categories"], strict=True)
    ]
