"""Rates per 1,000 words of the voice and mean tone, each with its n and its interval, in the cells of any grouping."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.measure.rare import poisson_interval
from analysis.measure.resample import DEFAULT, FEWEST, SMALL, STUDENT, Bootstrap, limits_and_rule, ratio_interval
from analysis.measure.tally import Tally, tally
from analysis.terms import VOICES

DOCUMENTS, SENTENCES, NO_WORDS = "documents", "sentences: these texts only", "no words"
PER = 1000
FEWEST_WORDS = 50  # below so many words one finding makes a rate of 20 or more per 1,000: only the count is given
FEW_WORDS = f"no interval: fewer than {FEWEST_WORDS} words"  # of a mean tone
NONE, POISSON = "Poisson bound: none found", "Poisson interval: n < 5"
CUT = "cut at the end of the scale"  # of an interval that would reach beyond -1 or 1, or 1,000 per 1,000 words


def rates(
    reading,
    by: Sequence[str] = ("kind",),
    *,
    labels: Sequence[str] | None = None,
    kinds: Sequence[str] | None = VOICES,
    how: Bootstrap = DEFAULT,
) -> pd.DataFrame:
    """Rates per 1,000 words of the voice, one row per cell of `by` and label.

    `by`: columns of the sentences or the texts (`kind`, `speaker`, `doc`, `group`, `author`, `date`, `year`, ...);
    `category` in it divides the counts (an accusation's category is its status). `labels`: hedge, booster and
    accusation unless told otherwise. Furniture is left out unless `kinds` says so.

    Columns: by..., label, count, rate, low, high (interval), words, sentences, documents, basis, note, seed, level (of
    the interval: 0.95 unless `how` says otherwise).
    `basis` says what was resampled: documents, or, where a cell has fewer than five of them, sentences, and then the
    interval describes these texts only. A cell of fewer than 50 words has its count, and no rate.
    Below ten units or ten counted, the interval is Poisson's, widened by what the units show; a count of none keeps its
    upper bound. Otherwise it is the bootstrap's, but neither limit is nearer than the Poisson one: `note` says where a
    limit is Poisson's, and is blank where both are the bootstrap's. Cues that fall evenly, as most do that are counted
    by the dozen, often have Poisson limits. An interval ends where every word would be one, which `note` says too.

    Raises RhetoricError for unknown columns, labels and voices, and for labels whose reader did not run.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "It may rain. " * 20, "b": "It may."}, only=["hedges"])
    >>> rates(reading, ["doc"], labels=["hedge"])[["doc", "count", "words", "rate"]].values.tolist()
    [['a', 20, 60, 333.3333333333333], ['b', 1, 2, nan]]
    """
    counted = tally(reading, by, labels=labels, kinds=kinds)
    return pd.DataFrame(_table(counted, _rate_rows, how), columns=_columns(counted, "count rate"))


def mean_tone(
    reading,
    by: Sequence[str] = ("kind",),
    *,
    kinds: Sequence[str] | None = VOICES,
    weighted: bool = True,
    how: Bootstrap = DEFAULT,
) -> pd.DataFrame:
    """Mean tone, one row per cell of `by`: the mean of the sentences' `compound`, each weighted by its words.

    Weighting by words makes the figure that of the voice's prose rather than of its short sentences; with
    `weighted=False` every sentence counts the same. Below 50 words, where rates are counts alone, or five sentences the
    mean stands without an interval: it is that of a few sentences, which may well be alike.

    Columns: by..., label ('tone'), tone, unweighted, low, high, words, sentences, documents, basis, note, seed, level.
    Raises RhetoricError where tone was not read.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "It is good. It is very bad indeed."}, only=["tone"], lexicon="vader")
    >>> mean_tone(reading)[["kind", "tone", "unweighted", "words"]].round(2).values.tolist()
    [['author', -0.2, -0.07, 8]]
    """
    counted = tally(reading, by, labels=[], kinds=kinds)
    if len(counted.plain) and np.isnan(counted.plain).all():
        raise RhetoricError("tone was not read; run analyse(texts) with 'tone' among its readers")
    rows = _table(counted, _weighted_tone if weighted else _plain_tone, how)
    return pd.DataFrame(rows, columns=_columns(counted, "tone unweighted"))


def profile(
    reading,
    by: Sequence[str] = ("kind",),
    *,
    kinds: Sequence[str] | None = VOICES,
    how: Bootstrap = DEFAULT,
) -> pd.DataFrame:
    """Tone, hedges, boosters and accusations of each cell in one tidy table.

    Columns: by..., label, value, low, high, words, sentences, documents, basis, note, seed, level, unit, count (of what
    is counted, missing for tone). `value` is mean compound for tone (`unit` says so) and a rate per 1,000 words for the
    rest. What was not read is not there. Raises RhetoricError for an unknown column.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "It may rain. " * 20}, only=["tone", "hedges"])
    >>> profile(reading)[["label", "value", "unit"]].round(1).values.tolist()
    [['tone', 0.0, 'mean compound'], ['hedge', 333.3, 'per 1,000 words'], ['booster', 0.0, 'per 1,000 words']]
    """
    readers = reading.parameters.get("readers", ("tone", "hedges", "accusations"))
    parts = []
    if "tone" in readers:
        tone = mean_tone(reading, by, kinds=kinds, how=how).rename(columns={"tone": "value"})
        parts.append(tone.drop(columns="unweighted").assign(unit="mean compound"))
    if {"hedges", "accusations"} & set(readers) or not parts:
        rest = rates(reading, by, kinds=kinds, how=how).rename(columns={"rate": "value"})
        parts.append(rest.assign(unit="per 1,000 words"))
    return pd.concat(parts, ignore_index=True)


def empty_table(reading, label: str, by: Sequence[str]) -> pd.DataFrame:
    """No rows, with the columns that `rates` of a label or (for 'tone') `mean_tone` has."""
    tone = label == "tone"
    counted = tally(reading, by, labels=[] if tone else [label])
    return pd.DataFrame(columns=_columns(counted, "tone unweighted" if tone else "count rate"))


def _columns(counted: Tally, values: str) -> list[str]:
    """The columns of a table of values, the same where it has no rows."""
    after = "low high words sentences documents basis note seed level"
    return [*counted.cells.columns, *dict.fromkeys(["label", *counted.measures.columns]), *f"{values} {after}".split()]


def _table(counted: Tally, rows: Callable, how: Bootstrap) -> list[dict]:
    """Rows for every cell: resampled over documents, or over sentences where documents are too few."""
    documents = counted.by_document()
    size = len(counted.cells)
    words = np.bincount(counted.cell, counted.words, minlength=size)
    sentences = np.bincount(counted.cell, counted.sentences, minlength=size)
    texts, lines = documents.units(), counted.units()
    out = []
    for cell, named in enumerate(counted.cells.to_dict("records")):
        few = len(texts[cell]) < FEWEST
        source, units = (counted, lines[cell]) if few else (documents, texts[cell])
        n = {"words": int(words[cell]), "sentences": int(sentences[cell]), "documents": len(texts[cell])}
        basis = NO_WORDS if not n["words"] else SENTENCES if few else DOCUMENTS
        made = {**n, "basis": basis, "seed": how.seed, "level": how.level}
        out += [{**named, **row, **made} for row in rows(source, units, how, units_of(few=few))]
    return out


def units_of(*, few: bool) -> str:
    """What is resampled, as notes call it: sentences where there are too `few` texts."""
    return "sentences" if few else "texts"


def _rate_rows(source: Tally, units: np.ndarray, how: Bootstrap, called: str) -> list[dict]:
    """Count, rate and interval of every measure over the given units."""
    counts, words = source.counts[units], source.words[units]
    total, size = counts.sum(0), words.sum()
    measures = source.measures.to_dict("records")
    if size < FEWEST_WORDS:
        notes = [counted_only(int(n), int(size)) if len(units) else NO_WORDS for n in total]
        nothing = dict.fromkeys(("rate", "low", "high"), np.nan)
        return [
            {**m, "count": int(n), **nothing, "note": note} for m, n, note in zip(measures, total, notes, strict=True)
        ]
    few = len(units) < FEWEST
    if few:
        low, high = (bound / size for bound in poisson_interval(total, how.level))
        made = np.full(len(total), POISSON, object)
    else:
        low, high, made = limits_and_rule(counts, words, how, called=called)
    notes = [rule if n else NONE for n, rule in zip(total, made, strict=True)]
    notes = [together(note, CUT if bound > 1 else "") for note, bound in zip(notes, high, strict=True)]
    values = zip(measures, total, PER * total / size, PER * low, PER * np.minimum(high, 1), notes, strict=True)
    return [
        {**m, "count": int(n), "rate": rate, "low": a, "high": b, "note": note} for m, n, rate, a, b, note in values
    ]


def counted_only(count: int, words: int) -> str:
    """What is said of a count in too few words for a rate.

    >>> counted_only(2, 8)
    '2 in 8 words'
    """
    return f"{count:,} in {words:,} word{'s' * (words != 1)}"


def together(*notes: str) -> str:
    """The notes that say something, in one.

    >>> together("documents paired", "", CUT)
    'documents paired; cut at the end of the scale'
    """
    return "; ".join(filter(None, notes))


def _weighted_tone(source: Tally, units: np.ndarray, how: Bootstrap, called: str) -> list[dict]:
    return _tone_row(source, units, how, called, weighted=True)


def _plain_tone(source: Tally, units: np.ndarray, how: Bootstrap, called: str) -> list[dict]:
    return _tone_row(source, units, how, called, weighted=False)


def _tone_row(source: Tally, units: np.ndarray, how: Bootstrap, called: str, *, weighted: bool) -> list[dict]:
    """The mean compound over the given units; no interval below five units or fifty words, or where all are alike."""
    units = units[~np.isnan(source.tone[units])]
    row: dict = {"label": "tone", "tone": np.nan, "low": np.nan, "high": np.nan, "unweighted": np.nan, "note": ""}
    if not len(units):
        return [{**row, "note": NO_WORDS}]
    top, bottom = (source.tone, source.words) if weighted else (source.plain, source.sentences)
    row["tone"] = top[units].sum() / bottom[units].sum()
    row["unweighted"] = source.plain[units].sum() / source.sentences[units].sum()
    if len(units) < FEWEST:
        return [{**row, "note": "no interval: n < 5"}]
    if source.words[units].sum() < FEWEST_WORDS:
        return [{**row, "note": FEW_WORDS}]
    if np.ptp(top[units] / bottom[units]) == 0:
        return [{**row, "note": "no interval: all alike"}]
    low, high = ratio_interval(top[units][:, None], bottom[units], how, counts=False)
    row["note"] = together(f"{STUDENT} {called}" * (len(units) < SMALL), CUT * bool(low[0] < -1 or high[0] > 1))
    return [{**row, "low": max(low[0], -1.0), "high": min(high[0], 1.0)}]
