"""Re-runs everything on a folder of texts, and binds tables, figures and marked texts into one file."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import reader
from analysis.errors import RhetoricError
from analysis.tables import texts_overview, write_tables, write_text

if TYPE_CHECKING:
    import pandas as pd

    from analysis.reading import Reading

LABELS = ("hedge", "booster", "accusation")
OPEN_UP_TO = 4  # so many texts stand open in the report; more are folded


@dataclass
class Places:
    """Where a run writes: all below `out` unless told otherwise."""

    out: Path
    figures: Path | None = None
    notebooks: Path | None = None
    tables: bool = True

    def __post_init__(self) -> None:
        self.out = Path(self.out)
        self.figures = Path(self.figures or self.out / "figures")
        self.notebooks = Path(self.notebooks or self.out / "notebooks")


@dataclass
class Outcome:
    """What a run made, and what it had to leave out (one line each)."""

    reading: Reading
    report: Path
    executed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def run(
    source: Any,
    places: Places,
    *,
    only: list[str] | None = None,
    lexicon: str = "editorial",
    fresh: bool = False,
    tell: Callable[[str], None] = lambda line: None,
) -> Outcome:
    """Read the texts, execute the notebooks on them, write tables, figures and report.html.

    `source`: anything on disk that `read_texts` takes. `only`: parts of notebooks' names. `fresh`: execute also those
    notebooks whose texts and parameters have not changed. `tell` is called with a line of progress now and then.
    Raises RhetoricError where nothing can be read or a notebook fails; what was written before stays whole.
    """
    from analysis import execute
    from analysis.reading import analyse
    from analysis.texts import read_texts

    chosen = execute.suite(only)
    texts = read_texts(source)
    tell(f"read {len(texts)} text{'s' * (len(texts) != 1)}; looking for voices, tone, hedges and accusations")
    reading = analyse(texts, lexicon=lexicon, cache=places.out / ".cache")
    outcome = Outcome(reading, places.out / "report.html", problems=list(texts.attrs.get("problems", [])))
    if places.tables:
        write_tables(reading, places.out / "tables", spreadsheet=True)
        write_standoff(reading, places.out / "tables" / "findings.jsonl")
    parameters = {"TEXTS": _seen_from(places.notebooks, source), "LEXICON": lexicon}
    parameters["FIGURES"] = _seen_from(places.notebooks, places.figures)
    for number, notebook in enumerate(chosen, 1):
        tell(f"notebook {number} of {len(chosen)}: {notebook.stem}")
        made = execute.execute(
            notebook, places.notebooks / notebook.name, parameters, key=run_hash(reading), fresh=fresh
        )
        (outcome.executed if made else outcome.kept).append(notebook.stem)
    write_text(outcome.report, report_html(reading, places.figures, outcome.problems))
    return outcome


def _seen_from(folder: Path, path: Any) -> str:
    """A path as a notebook in `folder` would write it, so that results can be moved together with their texts."""
    return Path(os.path.relpath(path, folder)).as_posix()


def run_hash(reading: Reading) -> str:
    """A hash of all that a run depends on: texts, their metadata, corrections, lexicons and version."""
    parameters = json.dumps(reading.parameters, sort_keys=True, default=str)
    return hashlib.sha256(parameters.encode()).hexdigest()


def report_html(reading: Reading, figures: Path, problems: list[str] | None = None) -> str:
    """The report as one HTML document that opens from disk without a network.

    `figures`: the folder whose PNG files, written by `plot.save`, are bound in.
    """
    from jinja2 import Environment

    templates = resources.files("analysis").joinpath("templates")
    script = templates.joinpath("report.js").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(templates.joinpath("report.html.j2").read_text(encoding="utf-8"))
    from markupsafe import Markup

    return template.render(
        headline=headline(reading),
        style=Markup(templates.joinpath("report.css").read_text(encoding="utf-8") + reader.style()),
        script=Markup(script),
        script_hash=Markup(base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()),
        problems=problems or [],
        labels=LABELS,
        caveat=caveat(reading),
        note="Each rate stands with its 95 % interval. Tone is VADER's compound, from -1 to 1, with the "
        f"{reading.parameters.get('lexicon', '')} lexicon. A count leads to the sentences it was counted in.",
        summary=summary(reading),
        figures=[_figure(path) for path in sorted(Path(figures).glob("*.png"))],
        accusations=_accusations(reading),
        legend=Markup(reader.legend()),
        texts=_texts(reading),
        made=made(reading),
    )


def headline(reading: Reading) -> str:
    """How much was read, in a line."""
    texts = reading.texts
    groups = [group for group in texts["group"].unique() if isinstance(group, str) and group]
    words = int(reading.sentences.loc[reading.sentences["kind"] != "furniture", "words"].sum())
    named = f" from {len(groups)} groups ({', '.join(groups[:4])}{', …' * (len(groups) > 4)})" if groups else ""
    return f"{len(texts):,} text{'s' * (len(texts) != 1)}{named}, {words:,} words"


def caveat(reading: Reading) -> str:
    """What these texts can and cannot carry."""
    fewest = int(reading.texts.groupby("group", dropna=False)["doc"].nunique().min())
    if fewest < 5:
        return (
            f"The smallest group has {fewest} document{'s' * (fewest != 1)}. Below five documents a side the "
            "intervals describe these texts only; no test is made, and nothing follows for other texts."
        )
    return "Intervals come from resampling documents; the documents are taken as a sample of others like them."


def summary(reading: Reading) -> list[dict[str, Any]]:
    """A row per group and kind of voice: words, tone, and each label's count, rate and interval."""
    from analysis.measure import mean_tone, rates

    tone = mean_tone(reading, by=["group", "kind"]).set_index(["group", "kind"])
    table = rates(reading, by=["group", "kind"], labels=list(LABELS)).set_index(["group", "kind", "label"])
    return [_summary_row(key, row, table) for key, row in tone.iterrows()]


def _summary_row(key: Any, tone: Any, table: pd.DataFrame) -> dict[str, Any]:
    group, kind = key
    cells = []
    for label in LABELS:
        row = table.loc[(group, kind, label)]
        find = json.dumps({"label": label, "group": group, "kind": kind}, ensure_ascii=False)
        cells.append(
            {
                "count": int(row["count"]),
                "rate": f"{row['rate']:.1f} [{row['low']:.1f}, {row['high']:.1f}]",
                "find": find,
            }
        )
    value = f"{tone['tone']:+.2f} [{tone['low']:+.2f}, {tone['high']:+.2f}]"
    return {
        "group": group,
        "kind": kind,
        "documents": int(tone["documents"]),
        "words": f"{int(tone['words']):,}",
        "tone": value,
        "cells": cells,
    }


def _figure(path: Path) -> dict[str, str]:
    from analysis.plot import provenance

    try:
        about = provenance(path)
    except RhetoricError:
        about = {}
    title = about.get("title") or path.stem.replace("_", " ")
    return {
        "data": base64.b64encode(path.read_bytes()).decode(),
        "title": str(title).rstrip("."),
        "shows": str(about.get("shows") or title),
    }


def _accusations(reading: Reading) -> list[dict[str, Any]]:
    rows = reading.accusations.to_dict("records")
    for row in rows:
        row["anchor"] = reader.sentence_id(row["doc"], row["sentence"])
        row["charge"] = row["charge"] if isinstance(row["charge"], str) else ""
    return rows


def _texts(reading: Reading) -> list[dict[str, Any]]:
    from markupsafe import Markup

    overview = texts_overview(reading)
    return [
        {
            "name": row.title or row.doc,
            "group": row.group if isinstance(row.group, str) else "",
            "size": f"{row.doc}, {row.words:,} words",
            "html": Markup(reader.document_html(reading, row.doc)),
            "open": len(overview) <= OPEN_UP_TO,
        }
        for row in overview.itertuples()
    ]


def made(reading: Reading) -> list[tuple[str, str]]:
    """What the numbers depend on, for the foot of the report."""
    return [(name.replace("_", " "), _plain(value)) for name, value in reading.parameters.items()]


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key} {part}" for key, part in value.items())
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple, set)) else str(value)


def write_standoff(reading: Reading, path: Path) -> Path:
    """Write the findings as standoff JSONL: a line per document, its text and `spans` with start, end and label.

    The form is that of spaCy's and doccano's span annotations: {"id", "text", "spans": [{"start", "end", "label"}]}.
    """
    lines = []
    for text in reading.texts.itertuples():
        spans = _spans(reading, text.doc)
        lines.append(json.dumps({"id": text.doc, "text": text.text, "spans": spans}, ensure_ascii=False))
    return write_text(path, "".join(line + "\n" for line in lines))


def _spans(reading: Reading, doc: str) -> list[dict[str, Any]]:
    """A document's voices, findings and accusations as spans in the order of the text."""
    tables = [
        (reading.voices, "voice", "kind", ["speaker"]),
        (reading.findings, "finding", "label", ["category", "cue"]),
        (reading.accusations, "accusation", "status", ["accuser", "accused", "charge", "target"]),
    ]
    spans = []
    for table, layer, label, details in tables:
        for row in table[table["doc"] == doc].to_dict("records"):
            more = {name: row[name] for name in details if isinstance(row[name], str) and row[name]}
            spans.append({"start": row["start"], "end": row["end"], "label": f"{layer}:{row[label]}", **more})
    return sorted(spans, key=lambda span: (span["start"], -span["end"]))
