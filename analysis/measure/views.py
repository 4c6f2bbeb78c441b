"""The tables behind the figures: who speaks, who accuses whom, what each sentence does, tone along a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.measure.rates import empty_table, mean_tone, profile, rates
from analysis.measure.resample import DEFAULT, Bootstrap
from analysis.measure.tally import check_labels, listed, located, period_of, tally
from analysis.terms import QUOTED, STATUSES, VOICES


def speakers(reading, by: Sequence[str] = (), *, kinds: Sequence[str] | None = VOICES) -> pd.DataFrame:
    """Who speaks how much: by..., speaker, kind, words, sentences, documents, share (of all words counted).

    Raises RhetoricError for an unknown column.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "It is late. “We may go home now,” said Ann Lee."}, only=["voices"])
    >>> speakers(reading)[["speaker", "kind", "words", "share"]].round(2).values.tolist()
    [['a', 'author', 6, 0.55], ['Ann Lee', 'quotation', 5, 0.45]]
    """
    columns = [*listed(by), "speaker", "kind"]
    frame = located(reading, columns, kinds)
    table = frame.groupby(columns, observed=True).agg(
        words=("words", "sum"), sentences=("words", "size"), documents=("doc", "nunique")
    )
    table["share"] = table["words"] / max(table["words"].sum(), 1)
    return table.reset_index().sort_values(["words", "speaker"], ascending=[False, True], ignore_index=True)


def accusation_map(reading, *, kinds: Sequence[str] | None = VOICES) -> pd.DataFrame:
    """Who accuses whom: accuser, accused, status, count, documents; the most frequent pairs first.

    Names that differ only in capitals, marks or a leading article are one: *home secretary*, *The Home Secretary*,
    *the Home Secretary’s*. Whether two names of other words mean one person is not known, so both stand there.
    Raises RhetoricError where accusations were not looked for.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "Ann Lee accused the Minister of lying. The minister lied."}, only=["accusations"])
    >>> accusation_map(reading)[["accuser", "accused", "status", "count"]].values.tolist()
    [['Ann Lee', 'the Minister', 'reported', 1], ['a', 'the Minister', 'asserted', 1]]
    """
    check_labels(reading, ["accusation"])
    rows = reading.accusations
    rows = rows[rows["kind"].isin(listed(kinds))] if kinds is not None else rows
    columns = ["accuser", "accused", "status"]
    rows = rows.assign(**{column: rows[column].astype("object").fillna("unnamed") for column in columns})
    names = _one_form(pd.concat([rows["accuser"], rows["accused"]]))
    rows = rows.assign(accuser=rows["accuser"].map(names), accused=rows["accused"].map(names))
    table = rows.groupby(columns, observed=True).agg(count=("doc", "size"), documents=("doc", "nunique")).reset_index()
    pair = table.groupby(["accuser", "accused"])["count"].transform("sum")
    order = table["status"].map({status: i for i, status in enumerate(STATUSES)})
    keys = table.assign(pair=-pair, order=order).sort_values(["pair", "accuser", "accused", "order"]).index
    return table.loc[keys].reset_index(drop=True)


def _one_form(names: pd.Series) -> dict[str, str]:
    """For each name the form that stands for it: the most frequent of those alike but for capitals, marks and article.

    A capital article may be owed to the beginning of a sentence, and a possessive to what follows it, so such forms
    give way to any other.
    """
    counts = names.value_counts()
    table = pd.DataFrame({"name": counts.index.astype(str), "count": counts.to_numpy()})
    words = table["name"].str.casefold().str.replace(r"[’'](s\b)?", "", regex=True)
    words = words.str.replace(r"[\W_]+", " ", regex=True).str.strip()
    table["key"] = words.str.replace(r"^(the|a|an|our|this) (?=.)", "", regex=True)
    table["odd"] = table["name"].str.contains(r"^(?:The|A|An|Our|This) |[’']s?$|\s{2}")
    table = table.sort_values(["odd", "count", "name"], ascending=[True, False, True], kind="stable")
    best = table.drop_duplicates("key").set_index("key")["name"]
    return dict(zip(table["name"], table["key"].map(best), strict=True))


def strip(reading, docs: Sequence[str] | None = None) -> pd.DataFrame:
    """What each sentence does: doc, title, sentence, kind, speaker, from_word, to_word, accuse, boost, hedge.

    Furniture is kept, since the strip shows the whole text; the last three columns count accusations and cues, and
    are there as far as they were looked for. Raises RhetoricError for an unknown document.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "It may rain. It is clearly wet."}, only=["hedges"])
    >>> strip(reading)[["sentence", "from_word", "to_word", "boost", "hedge"]].values.tolist()
    [[0, 0, 3, 0, 1], [1, 3, 7, 1, 0]]
    """
    does = {"accusation": "accuse", "booster": "boost", "hedge": "hedge"}
    labels = [label for label in does if label in check_labels(reading, None)]
    counted = tally(reading, labels=labels, kinds=None)
    frame = reading.sentences.reset_index(drop=True)
    table = frame[["doc", "sentence", "kind", "speaker", "words"]].copy()
    table[[does[label] for label in labels]] = counted.counts.astype(int)
    table["to_word"] = table.groupby("doc")["words"].cumsum()
    table["from_word"] = table["to_word"] - table["words"]
    titles = _titles(reading)
    table.insert(1, "title", table["doc"].map(titles))
    return _only(table, docs, titles)


def along(reading, docs: Sequence[str] | None = None, *, window: int = 5) -> pd.DataFrame:
    """Tone along the text: a row per sentence with compound, its place, and the mean of `window` sentences around it.

    Columns: doc, title, sentence, kind, speaker, words, to_word, compound, smooth. The mean is weighted by words and
    never reaches across two voices' runs of sentences. Raises RhetoricError for an unknown document and for a window
    of less than a sentence.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "It is good. It is bad."}, only=["tone"], lexicon="vader")
    >>> along(reading)[["sentence", "to_word", "compound", "smooth"]].round(2).values.tolist()
    [[0.0, 3.0, 0.44, -0.05], [1.0, 6.0, -0.54, -0.05]]
    """
    if window < 1:
        raise RhetoricError(f"window={window} holds no sentence; give 1 or more")
    frame = located(reading, [])
    table = frame[["doc", "sentence", "kind", "speaker", "words", "compound"]].copy()
    titles = _titles(reading)
    table.insert(1, "title", table["doc"].map(titles))
    table["to_word"] = table.groupby("doc")["words"].cumsum()
    voice = (table[["doc", "kind", "speaker"]] != table[["doc", "kind", "speaker"]].shift()).any(axis=1)
    run = voice.cumsum()
    weight = table["words"].clip(lower=1)

    def centred(values: pd.Series) -> pd.Series:
        return values.groupby(run).rolling(window, center=True, min_periods=1).sum().droplevel(0).reindex(table.index)

    table["smooth"] = centred(table["compound"] * weight) / centred(weight)
    return _only(table, docs, titles)


def over_time(
    reading, label: str = "hedge", by: Sequence[str] = ("group",), *, how: Bootstrap = DEFAULT
) -> pd.DataFrame:
    """A rate (or 'tone') from period to period: `rates` or `mean_tone` by year, else month, else date, and `by`.

    The coarsest period of which the texts have at least three is taken, and is the first column. Empty where there is
    none: two points make no course. What texts hold without a date, or with one that says less (*2022* where months
    are taken), stands in rows whose period is `not given`; the figure leaves these out and says how many. Raises
    RhetoricError as these do.

    >>> import analysis as ra
    >>> texts = [{"text": "It may rain. " * 20, "date": f"{year}-05-01"} for year in (2019, 2020, 2021)]
    >>> over_time(ra.analyse(texts, only=["hedges"]), by=[])[["year", "label", "count"]].values.tolist()
    [['2019', 'hedge', 20], ['2020', 'hedge', 20], ['2021', 'hedge', 20]]
    """
    for period in ("year", "month", "whole date"):
        if period_of(reading.texts["date"], period).nunique() >= 3:
            columns = [period, *listed(by)]
            table = (
                mean_tone(reading, columns, how=how)
                if label == "tone"
                else rates(reading, columns, labels=[label], how=how)
            )
            return table.rename(columns={"whole date": "date"})
    return empty_table(reading, label, by).pipe(lambda table: table.reindex(columns=["year", *table.columns]))


def quoted(reading, by: Sequence[str] = ("group",), *, how: Bootstrap = DEFAULT) -> pd.DataFrame:
    """What changes when quoted words are no longer counted as the writer's own: `profile`, three times over.

    Column `counted` says which words: all words as the writer's, the writer's own, or those of the people quoted.
    Raises RhetoricError for an unknown column.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "It is late. “It may rain,” said Ann Lee. " * 20}, only=["hedges"])
    >>> table = quoted(reading, by=[])
    >>> table.loc[table["label"] == "hedge", ["counted", "words", "value"]].round(1).values.tolist()
    [['all words', 180, 111.1], ["author's own", 120, 0.0], ['quoted', 60, 333.3]]
    """
    readings = {
        "all words": list(VOICES),
        "author's own": ["author"],
        "quoted": [*QUOTED, "phrase"],
    }
    by = list(listed(by))
    parts = [profile(reading, by, kinds=kinds, how=how).assign(counted=name) for name, kinds in readings.items()]
    cells = pd.concat([part[by] for part in parts]).drop_duplicates() if by else pd.DataFrame(index=[0])
    labels = parts[0][["label", "unit"]].drop_duplicates()
    whole = cells.merge(labels, how="cross").merge(pd.DataFrame({"counted": list(readings)}), how="cross")
    table = whole.merge(pd.concat(parts), how="left", on=[*by, "label", "unit", "counted"])
    table["note"] = table["note"].fillna("no words")
    table[["words", "sentences", "documents"]] = table[["words", "sentences", "documents"]].fillna(0).astype(int)
    return table


def _titles(reading) -> dict[str, str]:
    """A name for each document: its title, else its path."""
    texts = reading.texts
    titles = texts["title"].astype("object").where(texts["title"].astype("string").str.strip().fillna("") != "")
    return dict(zip(texts["doc"], np.where(titles.isna(), texts["doc"], titles), strict=True))


def _only(table: pd.DataFrame, docs: Sequence[str] | None, titles: dict[str, str]) -> pd.DataFrame:
    if docs is None:
        return table
    docs = listed(docs)
    for doc in docs:
        if doc not in titles:
            raise RhetoricError(f"no document '{doc}'; the first of {len(titles)} is '{next(iter(titles), '')}'")
    return table[table["doc"].isin(list(docs))].reset_index(drop=True)


def side_by_side(readings: Mapping[str, object], measured: Callable[..., pd.DataFrame], name: str) -> pd.DataFrame:
    """One table from several readings of the same texts, with the reading's name in a first column.

    For the comparison of lexicons: `side_by_side({"VADER": a, "editorial": b}, lambda r: mean_tone(r), "lexicon")`.
    The figures take it as they take the single table, with one more column to name the rows by.

    >>> import analysis as ra
    >>> readings = {name: ra.analyse(["It is good."], ["tone"], lexicon=name) for name in ("vader", "editorial")}
    >>> side_by_side(readings, mean_tone, "lexicon")[["lexicon", "label", "words"]].values.tolist()
    [['vader', 'tone', 3], ['editorial', 'tone', 3]]
    """
    tables = [measured(reading).assign(**{name: key}) for key, reading in readings.items()]
    table = pd.concat(tables, ignore_index=True)
    return table[[name, *[column for column in table.columns if column != name]]]
