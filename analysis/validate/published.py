"""The published error profile: its tables, and what they say in words."""

from __future__ import annotations

import pandas as pd

from analysis.errors import RhetoricError
from analysis.versions import code_hash


def measured(name: str) -> pd.DataFrame:
    """A table of the published error profile: 'errors', 'peers' or 'misses', as last measured.

    >>> sorted(set(measured("peers")["task"]))
    ['accusing sentences', 'hedges', 'quoted characters']
    """
    from importlib import resources

    folder = resources.files("analysis").joinpath("measured")
    if name not in ("errors", "peers", "misses"):
        raise RhetoricError(f"no table {name!r} of the error profile; there are: errors, peers, misses")
    with folder.joinpath(f"{name}.csv").open(encoding="utf-8") as file:
        return pd.read_csv(file, keep_default_na=name != "misses")


def measured_with() -> str:
    """Whether the published error profile was measured with the code that runs here, in words.

    >>> measured_with().startswith("Measured with ")
    True
    """
    code = str(measured("errors")["code"].iloc[-1])
    if code == code_hash():
        return f"Measured with the code that runs here ({code})."
    return f"Measured with code {code}; what runs here is {code_hash()}, of which the figures may not be true any more."


def said(peers: pd.DataFrame) -> str:
    """The comparison with what people use instead, in sentences."""
    rows = []
    for task, tools in peers.groupby("task", sort=False):
        first, *others = tools.itertuples()
        rest = ", ".join(f"{other.tool} {other.f:.2f}" for other in others)
        rows.append(f"{str(task).capitalize()}: F {first.f:.2f} with {first.tool}, {rest}.")
    return " ".join(rows)


HARDER = {
    "voiced_unread": "which vary how speakers are named, and texts brought in, as far as their writers could",
    "mild_unread": "which accuse little, and mostly by a wry word",
}


def harder(errors: pd.DataFrame) -> str:
    """How it does on texts harder than the genre's, in sentences.

    >>> harder(measured("errors")).startswith("Harder than the genre: on the ")
    True
    """
    told = [
        f"on the {rows['texts'].iloc[0]} texts of `{name}`, {about}, {_scores(rows)}"
        for name, about in HARDER.items()
        if len(rows := errors[errors["set"] == name])
    ]
    return f"Harder than the genre: {'; '.join(told)}." if told else ""


def _scores(rows: pd.DataFrame) -> str:
    """*quoted characters F 0.87 (n 24,902)*, *speaker of quoted characters 0.65 right (n 24,902)*."""
    said = [
        f"{row.label} {row.f:.2f} right (n {row.annotated:,})"
        if row.layer == "roles" or row.label.startswith("speaker")
        else f"{row.label} precision {row.precision:.2f}, recall {row.recall:.2f} (n {row.annotated:,})"
        for row in rows.itertuples()
    ]
    return ", ".join(said)
