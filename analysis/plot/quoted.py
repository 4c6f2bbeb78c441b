"""Figure: what changes when quoted words are no longer counted as the writer's own."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.plot.frame import empty, entitle, legend_below, needs, pairs_of_panels, small_print
from analysis.plot.intervals import FIXED, inside, limits
from analysis.plot.style import GREY, themed
from analysis.plot.wording import NAMES, basis, row_names
from analysis.say.phrases import number

# Each look differs in shape, in fill and in colour.
LOOKS = {
    "all words": {"marker": "o", "color": "#595959", "markerfacecolor": "white"},
    "author's own": {"marker": "D", "color": "#0072B2", "markerfacecolor": "#0072B2"},
    "quoted": {"marker": "s", "color": "#D55E00", "markerfacecolor": "#F3B184"},
}
SHORT = {"all words": "all", "author's own": "own", "quoted": "quoted"}  # beside a row without a point
TITLE = "What changes when quoted words are no longer counted as the writer's own"


@themed
def quoted(table: pd.DataFrame, *, top: int = 6, title: str | None = None) -> Figure:
    """Paired dots for each measure: all words, the author's own, and those quoted. `table`: `measure.quoted`.

    The dotted line joins what is found when all words count as the writer's with what the writer's own words give.
    The `top` rows with most words are drawn, and the figure says how many are left out.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> reading = ra.analyse({"a": "It is late. “It may rain,” said Ann Lee. " * 20}, only=["hedges"])
    >>> [ax.get_title(loc="left") for ax in quoted(measure.quoted(reading)).axes]
    ['hedges', 'boosters']
    """
    needs(table, "counted", "quoted")
    title = TITLE if title is None else title
    if not table["value"].notna().any():
        return empty(None, "no words to count in", title).figure
    columns = [column for column in table.columns if column not in FIXED]
    cells, left = _cells(table, columns, top)
    names = _names(table, cells, columns)
    labels = list(pd.unique(table["label"]))
    figure, panels = pairs_of_panels(len(labels), 0.7 + 0.56 * len(cells), extra=0.9)
    marks: set[str] = set()
    for ax, label in zip(panels, labels, strict=True):
        marks.add(_pairs(ax, table[table["label"] == label], cells, columns))
        ax.set(yticks=range(len(cells)), yticklabels=names, ylim=(len(cells) - 0.45, -0.55))
        ax.set_title(NAMES.get(label, label))
        ax.set_xlabel(table.loc[table["label"] == label, "unit"].iloc[0])
    entitle(figure, title)
    handles = [plt.Line2D([], [], linestyle="", markersize=4, label=name, **look) for name, look in LOOKS.items()]
    legend_below(figure, handles, 3, small_print(basis(table, "no line"), *sorted(marks), left))
    return figure


def _cells(table: pd.DataFrame, columns: list[str], top: int) -> tuple[pd.DataFrame, str]:
    """The rows to draw, in the table's order: those with most words of too many, and a note of the rest."""
    if not columns:
        return pd.DataFrame(index=[0]), ""
    words = table[table["counted"] == "all words"].groupby(columns, sort=False)["words"].first()
    cells = words.reset_index()[columns]
    if len(cells) <= top:
        return cells, ""
    kept = np.sort(np.argsort(-words.to_numpy(), kind="stable")[:top])
    return cells.iloc[kept], f"{top} of {len(cells):,} rows shown, those with most words"


def _names(table: pd.DataFrame, cells: pd.DataFrame, columns: list[str]) -> list[str]:
    """Row names with the words of each counting."""
    out = []
    first = table[table["label"] == table["label"].iloc[0]]
    for (_, cell), name in zip(cells.iterrows(), row_names(cells, columns, 24), strict=True):
        rows = first[(first[columns] == cell).all(axis=1)] if columns else first
        words = rows.set_index("counted")["words"]
        own, others = words.get("author's own", 0), words.get("quoted", 0)
        out.append(f"{name}\nown {number(own, 'word')}\nquoted {number(others, 'word')}")
    return out


def _mark(ax: Axes, row: pd.Series, counted: str, height: float) -> None:
    """One counting: its point and interval, or why it has none."""
    value, low, high = row[["value", "low", "high"]].to_numpy(float)
    if np.isnan(value):
        said = str(row["note"]).replace("no words", "none").partition(" word")[0] or "none"  # the row's name has them
        look = {"va": "center", "fontsize": 6.5, "color": GREY}
        look["bbox"] = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}
        ax.annotate(f"{SHORT[counted]}: {said}", (0.03, height), xycoords=("axes fraction", "data"), **look)
        return
    ax.hlines(height, low, high, color=LOOKS[counted]["color"], linewidth=0.9)
    if np.isfinite(inside(ax, pd.Series([value]))).all():
        ax.plot(value, height, markersize=4, clip_on=False, zorder=3, **LOOKS[counted])


def _pairs(ax: Axes, table: pd.DataFrame, cells: pd.DataFrame, columns: list[str]) -> str:
    """One panel: a row per cell, the three countings at three heights, the change as a line. Returns what is cut."""
    place = dict(zip(LOOKS, (-0.24, 0, 0.24), strict=True))
    order = cells.reset_index(drop=True).reset_index(names="y")
    drawn = table.merge(order, on=columns) if columns else table.assign(y=0)
    beyond = limits(ax, drawn, drawn["y"] + drawn["counted"].map(place), ticks=3)
    for y, (_, cell) in enumerate(cells.iterrows()):
        rows = (table[(table[columns] == cell).all(axis=1)] if columns else table).set_index("counted")
        both = rows["value"].reindex(["all words", "author's own"]).to_numpy(float)
        ax.plot(both, [y - 0.24, y], color=GREY, linewidth=0.8, linestyle=":", zorder=1)
        for name, offset in place.items():
            if name in rows.index:
                _mark(ax, rows.loc[name], name, y + offset)
    if (table["label"] == "tone").all():
        ax.axvline(0, color=GREY, linewidth=0.6, zorder=0)
    else:
        ax.set_xlim(left=0)
    ax.grid(axis="y", linewidth=0.3)
    sns.despine(ax=ax)
    return beyond
