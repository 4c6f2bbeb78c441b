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
