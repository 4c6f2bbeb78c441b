"""Writes a figure with the table behind it and, inside the file, where it comes from; reads that back."""

from __future__ import annotations

import json
import os
import re
from numbers import Real
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis._version import __version__
from analysis.errors import RhetoricError
from analysis.plot.style import RC
from analysis.tables import guarded, whole_file

DPI = 200
DESCRIPTION = "{http://purl.org/dc/elements/1.1/}description"


def save(
    drawn: Axes | Figure,
    path: str | Path,
    *,
    table: pd.DataFrame,
    title: str,
    shows: str,
    reading: Any = None,
    dpi: int = DPI,
    **parameters: Any,
) -> list[Path]:
    """Write a figure and, beside it, the CSV it was drawn from; return the paths.

    `path` without an ending, or with .png or .svg, gives both of these; .pdf gives that. `dpi`: dots per inch of the
    PNG, as many as do for a screen; journals ask for 300 to 600. Each file carries title, what it shows, the version,
    the reading's parameters (corpus, code and lexicons by hash), how many documents, sentences and words were read
    (furniture apart), and whatever `parameters` say about how it was drawn. The same figure gives the same bytes. One
    drawn by `rhetoric run` also names the run that draws it again, byte for byte, from the same texts.

    Raises RhetoricError for another ending, and for dots per inch that are none.
    """
    path = Path(path)
    if not (isinstance(dpi, Real) and 0 < dpi < float("inf")):
        raise RhetoricError(f"dpi={dpi!r} gives no picture; give the dots per inch, such as 300")
    parameters |= {"dpi": dpi} if dpi != DPI else {}
    endings = [".pdf"] if path.suffix == ".pdf" else [".png", ".svg"]
    if path.suffix not in ("", ".png", ".svg", ".pdf"):
        raise RhetoricError(f"cannot write '{path.name}'; figures end in .png, .svg or .pdf")
    figure = drawn if isinstance(drawn, Figure) else drawn.figure
    story = _story(table, {"title": title, "shows": shows}, reading, parameters) | _run(path.stem, reading)
    written = [path.with_name(path.stem + ending) for ending in endings]
    for target in written:
        with whole_file(target) as part:
            _draw(figure, part, target.suffix, story, dpi)
    csv = path.with_name(path.stem + ".csv")
    with whole_file(csv) as part:  # ten digits: the last ones differ from processor to processor
        guarded(table).to_csv(part, index=False, lineterminator="\n", float_format="%.10g")
    return [*written, csv]


def provenance(path: str | Path) -> dict:
    """What a figure's file says about itself: title, shows, version, reading, n, parameters.

    A WebP picture taken out of a report says the same. Raises RhetoricError, in one line, for a file that is missing,
    no figure, or not one that `save` wrote.
    """
    path = Path(path)
    if not path.is_file():
        raise RhetoricError(f"no figure '{path}'; give a PNG, SVG or PDF that `rhetoric run` wrote")
    readers = {".png": _from_png, ".webp": _from_webp, ".svg": _from_svg, ".pdf": _from_pdf}
    if path.suffix.lower() not in readers:
        raise RhetoricError(f"'{path.name}' is no PNG, SVG or PDF, so it holds no provenance")
    try:
        story = json.loads(readers[path.suffix.lower()](path) or "")
    except (ValueError, OSError, SyntaxError, ElementTree.ParseError):
        story = None
    if not isinstance(story, dict) or "shows" not in story:
        raise RhetoricError(f"'{path.name}' holds no provenance; only figures written by `rhetoric` carry it")
    return story


def _story(table: pd.DataFrame, said: dict, reading: Any, parameters: dict) -> dict:
    """The provenance: plain values only, in a fixed order."""
    story = {**said, "version": __version__, "rows": len(table)}
    if reading is not None:
        spoken = reading.spoken
        words = int(spoken["words"].sum())
        story["reading"] = dict(reading.parameters)
        story["n"] = {
            "documents": len(reading.texts),
            "sentences": len(spoken),
            "words": words,
            "words_of_furniture": int(reading.sentences["words"].sum()) - words,
        }
    if "seed" in table and table["seed"].notna().any():
        story["seed"] = int(table["seed"].dropna().iloc[0])
    if "level" in table and table["level"].notna().any():
        story["level"] = float(table["level"].dropna().iloc[0])
    return {**story, "parameters": parameters}


def _run(name: str, reading: Any) -> dict[str, str]:
    """The command that draws the figure again and where it writes it; nothing for figures drawn by hand."""
    notebook = os.environ.get("RHETORIC_NOTEBOOK")
    if not notebook:
        return {}
    lexicon = "" if reading is None else f" --lexicon {reading.parameters['lexicon']}"
    return {"run": f"rhetoric run TEXTS --out DIR --only {notebook}{lexicon}", "writes": f"DIR/figures/{name}"}


def _draw(figure: Figure, target: Path, ending: str, story: dict, dpi: int) -> None:
    """Write one format, without a date or a program's name that would change its bytes."""
    text = json.dumps(story, sort_keys=True, default=_plain)
    metadata: dict[str, dict[str, Any]] = {
        ".png": {"Title": story["title"], "Description": text, "Software": None},
        ".svg": {"Title": story["title"], "Description": text, "Date": None, "Creator": None},
        ".pdf": {"Title": story["title"], "Subject": text, "CreationDate": None, "Creator": None, "Producer": None},
    }
    with plt.rc_context(RC):
        figure.savefig(target, format=ending[1:], dpi=dpi, metadata=metadata[ending], facecolor="white")


def _plain(value: Any) -> Any:
    """JSON for what is not plain: arrays, sets and paths as lists and strings."""
    if hasattr(value, "tolist"):
        return value.tolist()
    return sorted(value) if isinstance(value, set | frozenset) else str(value)


def _from_png(path: Path) -> str | None:
    from PIL import Image

    with Image.open(path) as image:
        return image.info.get("Description")


def _from_webp(path: Path) -> str | None:
    from PIL import ExifTags, Image

    with Image.open(path) as image:
        return image.getexif().get(ExifTags.Base.ImageDescription)


def _from_svg(path: Path) -> str | None:
    for _, element in ElementTree.iterparse(path):
        if element.tag == DESCRIPTION:
            return element.text
    return None


def _from_pdf(path: Path) -> str | None:
    """The subject in the information dictionary, which matplotlib writes as one literal string."""
    found = re.search(rb"/Subject \((.*?)(?<!\\)\)", path.read_bytes(), re.DOTALL)
    return re.sub(rb"\\([\\()])", rb"\1", found[1]).decode("latin-1") if found else None
