"""Figures of plain rates: bars per speaker, and small multiples for many groups."""

from __future__ import annotations

from collections.abc import Callable

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.plot.style import SERIES_COLOURS, WIDTH, axes, empty, foot, head, number, short, themed


@themed
def rate_bars(
    table: pd.DataFrame, label: str = "", *, ax: Axes | None = None, top: int = 12, title: str | None = None
) -> Axes:
    """Bars of a rate per 1,000 words for each speaker. `table`: speaker, count, words, rate, the first rows drawn."""
    title = f"{label} per 1,000 words by speaker".strip() if title is None else title
    table = table[table["words"] > 0]
    if not len(table):
        return empty(ax, "nobody speaks a word here", title)
    shown = table.iloc[:top]
    ax = axes(ax, len(shown), row=0.32, extra=0.9)
    y = np.arange(len(shown))
    ax.barh(y, shown["rate"], 0.66, color=SERIES_COLOURS[0])
    for row, (rate, count) in enumerate(zip(shown["rate"], shown["count"], strict=True)):
        ax.annotate(f"{rate:.1f} (n = {count:,})", (rate, row), (3, 0), textcoords="offset points", va="center")
    names = [
        f"{short(name, 26)}\n{number(words, 'word')}"
        for name, words in zip(shown["speaker"], shown["words"], strict=True)
    ]
    ax.set(yticks=y, yticklabels=names, ylim=(len(shown) - 0.4, -0.6), xlabel="per 1,000 words")
    ax.set_xlim(0, (shown["rate"].max() or 1.0) * 1.45)
    foot(ax, f"{len(table) - len(shown):,} more speakers not shown" if len(table) > len(shown) else "")
    sns.despine(ax=ax)
    head(ax, title)
    return ax


@themed
def multiples(
    table: pd.DataFrame, draw: Callable[..., Axes], by: str = "group", *, top: int = 12, title: str | None = None
) -> Figure:
    """The same figure for each value of `by`, side by side on shared axes: `multiples(table, plot.tone)`.

    `draw`: a drawing function that takes `ax`. The `top` values with most words are drawn, most words first.
    """
    title = f"By {by}" if title is None else title
    if by not in table or not len(table):
        return empty(None, f"nothing to divide by '{by}'", title).figure
    weight = table.groupby(by)["words"].sum().sort_values(ascending=False, kind="stable")
    shown = list(weight.index[:top])
    columns = min(2, len(shown))
    rows = -(-len(shown) // columns)
    deep = table.groupby(by).size().max()
    size = (2 * WIDTH if columns == 2 else WIDTH, rows * (0.9 + 0.22 * min(deep, 12)) + 0.5)
    figure, panels = plt.subplots(rows, columns, figsize=size, squeeze=False, layout="constrained")
    parts = [table[table[by] == value].drop(columns=by) for value in shown]
    _draw_all(panels, parts, shown, draw)
    _draw_all(panels, parts, shown, draw, shared=_reach(panels.flat[: len(shown)]))
    for ax in panels.flat[len(shown) :]:
        ax.set_axis_off()
    left = f" ({len(weight) - len(shown):,} more not shown)" if len(weight) > len(shown) else ""
    figure.suptitle(title + left, fontweight="bold", fontsize=8.5, x=0.01, ha="left")
    return figure


def _draw_all(panels, parts: list[pd.DataFrame], names: list, draw: Callable[..., Axes], shared=None) -> None:
    """Draw every panel, the second time on the limits that all of them share."""
    for ax, part, name in zip(panels.flat, parts, names, strict=False):
        ax.clear()
        if shared:
            ax.set_xlim(shared)
        draw(part, ax=ax, title=short(name, 40))


def _reach(panels) -> tuple[float, float]:
    """The limits that hold every panel's."""
    low, high = zip(*(ax.get_xlim() for ax in panels), strict=True)
    return min(low), max(high)
