"""The error profile: precision and recall of each label, with intervals and n."""

from __future__ import annotations

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes

from analysis.plot.frame import axes, empty, foot, head
from analysis.plot.style import SERIES_COLOURS, themed

DRAWN = {"precision": ("o", SERIES_COLOURS[0]), "recall": ("s", SERIES_COLOURS[1])}


@themed
def errors(table: pd.DataFrame, *, ax: Axes | None = None, title: str | None = "How often is it right?") -> Axes:
    """Precision and recall by label of the last set in the table, with Wilson intervals and the n annotated.

    `table`: set, layer, label, precision, recall, their `_low` and `_high`, annotated; `readers`, where it is there, is
    how far two readers of the same texts agree. Of speakers and of the roles in records the one figure is the share
    right among those that were found.

    >>> from analysis.validate import published
    >>> errors(published.measured("errors")).get_xlabel()
    'share right'
    """
    if not len(table):
        return empty(ax, "nothing was annotated, so nothing is known", title)
    rows = table[(table["set"] == table["set"].iloc[-1]) & (table["layer"] != "categories")].reset_index(drop=True)
    one_figure = (rows["layer"] == "roles") | rows["label"].str.startswith("speaker")
    rows.loc[one_figure, ["recall", "recall_low", "recall_high"]] = np.nan
    ax = axes(ax, len(rows), row=0.28, extra=0.9)
    for name, (marker, colour) in DRAWN.items():
        y = np.arange(len(rows)) + (-0.14 if name == "precision" else 0.14)
        ax.hlines(y, rows[f"{name}_low"], rows[f"{name}_high"], color=colour, lw=1.1)
        ax.plot(rows[name], y, marker, color=colour, ms=4.5, label=name, mfc=colour if marker == "o" else "white")
    twice = "readers" in rows and rows["readers"].notna().any()
    if twice:
        ax.plot(rows["readers"], range(len(rows)), "|", color="black", ms=11, mew=1.4, label="two readers")
    names = [f"{row.label.removesuffix(' of quoted characters')} (n = {row.annotated:,})" for row in rows.itertuples()]
    ax.set(yticks=range(len(rows)), yticklabels=names, xlim=(-0.02, 1.05), ylim=(len(rows) - 0.4, -0.6))
    ax.set_xlabel("share right")
    ax.grid(axis="x", color="#DDDDDD", lw=0.5)
    ax.set_axisbelow(True)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, handletextpad=0.2, borderaxespad=0)
    agreed = "two readers: F of the one against the other" if twice else ""
    n = "n: annotated" + ", of voices characters, without an interval" * bool((rows["layer"] == "voices").any())
    foot(ax, f"set '{rows['set'].iloc[0]}'" if len(rows) else "", n, "lines: Wilson's 95 % intervals", agreed)
    sns.despine(ax=ax)
    head(ax, title)
    return ax
