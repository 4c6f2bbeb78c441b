"""Binds a reading's summary, accusations, figures and marked texts into one HTML page that needs no network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import reader, say
from analysis.files.metadata import stands_in, told_unnamed
from analysis.report.figures import bound_figures
from analysis.say.phrases import SPOKEN, Said, counted, digits, number, said
from analysis.sentences import whole_sentences
from analysis.tables import texts_overview
from analysis.terms import MAIN

if TYPE_CHECKING:
    import pandas as pd

    from analysis.reading import Reading

OPEN_UP_TO = 4  # so many texts stand open in the report; more are folded
OPEN_RECORDS = 50  # so many accusations stand open; the rest are folded, and unfolded by the filter
FOLDS = 20  # at most so many folds, each of at least as many records as stand open
NOTE = (
    "Rates are per 1,000 words of that voice, with their 95 % interval. Tone is VADER's compound, from -1 to 1, with "
    "the {} lexicon, and its interval. A number leads to the sentences behind it."
)


def report_html(
    reading: Reading, figures: str | Path, problems: list[str] | None = None, without: Collection[str] = ()
) -> str:
    """The report as one HTML document that opens from disk without a network.

    `figures`: a folder; the figures in it that `plot.save` wrote for this reading are bound in, but for those whose
    names are in `without`. `problems`: a line for each thing left out.
    """
    from jinja2 import Environment
    from markupsafe import Markup

    script = _template("report.js")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_template("report.html.j2")).render(
        headline=headline(reading),
        style=Markup(_template("report.css") + reader.style()),
        script=Markup(script),
        script_hash=Markup(base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()),
        problems=problems or [],
        corrections=reading.corrections.to_dict("records"),
        labels=MAIN,
        several=say.phrases.NAMED,
        answers=answers(reading),
        note=NOTE.format(reading.parameters.get("lexicon", "")),
        summary=summary(reading),
        figures=bound_figures(reading, Path(figures), without),
        records=len(reading.accusations),
        accusations=folds(accusations(reading)),
        legend=Markup(reader.legend()),
        texts=_texts(reading),
        made=made(reading),
    )


def _template(name: str) -> str:
    return resources.files("analysis").joinpath("templates", name).read_text(encoding="utf-8")


def headline(reading: Reading) -> Said:
    """How much was read, in a line."""
    texts = reading.texts
    size = reading.spoken.groupby("doc", observed=True)["words"].sum()
    sizes = texts["doc"].map(size).fillna(0).groupby(texts["group"]).sum().sort_values(ascending=False, kind="stable")
    groups = [group for group in sizes.index if isinstance(group, str) and group]
    words = int(reading.spoken["words"].sum())
    named = f" from {number(len(groups), 'group')} ({', '.join(groups[:4])}{', …' * (len(groups) > 4)})"
    spoken = counted(number(words, "word"), words, kind=SPOKEN)
    return said("{}{}, {}", number(len(texts), "text"), named * (len(groups) > 1), spoken)


def answers(reading: Reading) -> list[Said]:
    """What the texts do, in sentences whose numbers are computed here, and what the numbers can carry."""
    told = [say.who_speaks(reading)]
    if reading.sentences["compound"].notna().any():
        told.append(say.tone(reading))
    caveats = [*(f"{line}." for line in unnamed(reading.texts)), say.caveat(reading)]
    return [*told, say.hedging(reading), say.accusations(reading), said("{}", " ".join(caveats))]


def unnamed(texts: pd.DataFrame) -> list[str]:
    """A line on the texts for whose author their name stands, where there are any."""
    return told_unnamed(sum(map(stands_in, texts["author"], texts["doc"])))


def summary(reading: Reading) -> list[dict[str, Any]]:
    """A row per group and kind of voice: words, tone, and each label's count, rate and interval."""
    from analysis.measure import mean_tone, rates

    tone = mean_tone(reading, by=["group", "kind"]).set_index(["group", "kind"])
    table = rates(reading, by=["group", "kind"], labels=list(MAIN)).set_index(["group", "kind", "label"])
    names = _speakers(reading)
    return [_summary_row(key, row, table) | {"speakers": names.get(key, "")} for key, row in tone.iterrows()]


def _speakers(reading: Reading) -> dict[Any, str]:
    """Who speaks in each group and kind of voice: the one or two named who have most words, and how many more."""
    groups = dict(zip(reading.texts["doc"], reading.texts["group"], strict=True))
    named = reading.sentences[~reading.sentences["speaker"].isin(["unknown", ""])]
    named = named.assign(group=named["doc"].astype(object).map(groups), speaker=named["speaker"].astype(object))
    said: dict[Any, list[str]] = {}
    words = named.groupby(["group", "kind", "speaker"], observed=True)["words"].sum()
    for (group, kind, speaker), _ in words.sort_values(ascending=False, kind="stable").items():
        said.setdefault((group, kind), []).append(speaker)
    return {key: ", ".join(who[:2]) + f" and {len(who) - 2:,} more" * (len(who) > 2) for key, who in said.items()}


def _summary_row(key: Any, tone: pd.Series, table: pd.DataFrame) -> dict[str, Any]:
    group, kind = key
    where = {"group": group, "kind": kind}
    mean = _with_interval(tone["tone"], tone["low"], tone["high"], "+.2f")
    cells = []
    for label in MAIN:
        row = table.loc[(group, kind, label)]
        count = counted(f"{int(row['count']):,}", row["count"], label=label, **where)
        cells.append({"count": count, "rate": _with_interval(row["rate"], row["low"], row["high"], ".1f")})
    return {
        **where,
        "documents": f"{int(tone['documents']):,}",
        "words": counted(f"{int(tone['words']):,}", tone["words"], **where),
        "tone": counted(mean, tone["tone"] == tone["tone"], **where),
        "cells": cells,
    }


def _with_interval(value: float, low: float, high: float, form: str) -> str:
    """A number with its interval; a dash where there is none.

    >>> _with_interval(1.25, 0.5, 2.0, ".1f"), _with_interval(1.25, float("nan"), float("nan"), ".1f")
    ('1.2 [0.5, 2.0]', '1.2')
    """
    if value != value:
        return "–"
    limits = f" [{digits(low, form)}, {digits(high, form)}]" if low == low else ""
    return digits(value, form) + limits


def accusations(reading: Reading) -> list[dict[str, Any]]:
    """Every record of an accusation with the whole sentence it stands in, cut before and after its trigger."""
    texts = dict(zip(reading.texts["doc"], reading.texts["text"], strict=True))
    titles = dict(zip(reading.texts["doc"], _names(reading.texts), strict=True))
    spans = whole_sentences(reading)
    rows = reading.accusations.to_dict("records")
    for row in rows:
        start, end = spans[row["doc"], row["sentence"]]
        text, inner = texts[row["doc"]], (max(row["start"], start), min(row["end"], end))
        cut = text[start : inner[0]], text[slice(*inner)], text[inner[1] : end]
        row["before"], row["words"], row["after"] = (reader.QUOTING.sub("", part) for part in cut)
        row["anchor"] = reader.sentence_id(row["doc"], row["sentence"])
        row["title"] = titles[row["doc"]]
        for name in ("charge", "target"):
            row[name] = row[name] if isinstance(row[name], str) else ""
    return rows


def folds(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records in parts: those that stand open, then the folded ones, each with its numbers and its texts.

    >>> [(part["first"], part["last"]) for part in folds([{"title": "a"}] * 120)]
    [(1, 50), (51, 100), (101, 120)]
    """
    size = max(OPEN_RECORDS, -(-(len(rows) - OPEN_RECORDS) // FOLDS))
    cuts = [0, *range(OPEN_RECORDS, len(rows), size), len(rows)] if len(rows) > OPEN_RECORDS else [0, len(rows)]
    parts = [(first, rows[first:last]) for first, last in pairwise(cuts) if last > first]
    return [{"first": at + 1, "last": at + len(part), "rows": part, "titles": _titles(part)} for at, part in parts]


def _titles(rows: list[dict[str, Any]]) -> str:
    first, last = rows[0]["title"], rows[-1]["title"]
    return first if first == last else f"{first} to {last}"


def _names(texts: pd.DataFrame) -> list[str]:
    return [row.title if isinstance(row.title, str) and row.title else row.doc for row in texts.itertuples()]


def _texts(reading: Reading) -> list[dict[str, Any]]:
    from markupsafe import Markup

    overview = texts_overview(reading)
    words = reading.spoken.groupby("doc", observed=True)["words"].sum()
    overview["words"] = overview["doc"].map(words).fillna(0).astype(int)
    return [
        {
            "name": name,
            "group": row.group if isinstance(row.group, str) and row.group.strip() else "not given",
            "about": _about(row, name),
            "html": Markup(reader.document_html(reading, row.doc)),
            "open": len(overview) <= OPEN_UP_TO,
        }
        for name, row in zip(_names(overview), overview.itertuples(), strict=True)
    ]


def _about(row: Any, name: str) -> str:
    """What is known of a text beside the name it goes by, and its length."""
    known = [row.author, row.group, row.date, row.doc, number(row.words, "word")]
    told = [str(value) for value in known if isinstance(value, str) and value.strip() and value != name]
    return " · ".join(dict.fromkeys(told))


def made(reading: Reading) -> list[tuple[str, str]]:
    """What the numbers depend on, for the foot of the report."""
    return [(name.replace("_", " "), _plain(value)) for name, value in reading.parameters.items()]


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key} {part}" for key, part in value.items())
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple, set)) else str(value)
