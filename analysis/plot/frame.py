"""What stands round every figure: its panels, title, small print and legend, and what is drawn where nothing is."""

from __future__ import annotations

from textwrap import wrap

import matplotlib.pyplot as plt
import pandas as pd
import seaborn as sns
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine

from analysis.errors import RhetoricError
from analysis.plot.style import GREY, RC, WIDTH
from analysis.plot.wording import plain


def axes(ax: Axes | None, rows: float, *, row: float = 0.3, extra: float = 0.9) -> Axes:
    """The given Axes in this look, or new ones of one column's width and as high as so many rows need.

    A figure of one's own without a layout gets the one that all have here, so that names and small print have room.
    """
    if ax is not None:
        return _suited(ax)
    return plt.subplots(figsize=(WIDTH, max(1.4, extra + row * rows)), layout="constrained")[1]


def _suited(ax: Axes) -> Axes:
    """Axes made elsewhere, with the type sizes that hold here."""
    figure = ax.get_figure(root=True)
    if isinstance(figure, Figure) and figure.get_layout_engine() is None:
        figure.set_layout_engine("constrained")
    ax.tick_params(labelsize=RC["xtick.labelsize"])
    for axis in (ax.xaxis, ax.yaxis):
        axis.label.set_fontsize(RC["axes.labelsize"])
    return ax


def needs(table: pd.DataFrame, column: str, measure: str) -> None:
    """Refuse a table that another measure made."""
    if column not in table:
        raise RhetoricError(f"the table has no column '{column}'; give what `measure.{measure}` gives")


def pairs_of_panels(count: int, height: float, *, extra: float) -> tuple[Figure, list[Axes]]:
    """A figure of so many panels in two columns, each `height` inches high, whose rows stand side by side."""
    shape = (-(-count // 2), min(2, count))
    size = (WIDTH, shape[0] * height + extra)
    layout = ConstrainedLayoutEngine(w_pad=0.09)  # inches: labels under neighbouring panels stay apart
    figure, panels = plt.subplots(*shape, figsize=size, sharey=True, squeeze=False, layout=layout)
    for ax in panels.flat[count:]:
        ax.set_axis_off()
    return figure, list(panels.flat[:count])


def empty(ax: Axes | None, message: str, title: str | None = None) -> Axes:
    """A figure that says why there is nothing to see."""
    ax = axes(ax, 1)
    ax.text(0.5, 0.5, _wrapped(message, 44), ha="center", va="center", transform=ax.transAxes, color=GREY)
    ax.set(xticks=[], yticks=[])
    sns.despine(ax=ax, left=True, bottom=True)
    head(ax, title)
    return ax


def head(ax: Axes, title: str | None) -> None:
    """The title, flush with the left edge: of the figure, or of the panel where there are several."""
    if title and len(ax.figure.axes) > 1:
        entitle_panel(ax, title)
    elif title:
        entitle(ax.figure, title)


def entitle_panel(ax: Axes, title: str) -> None:
    """The title of one panel of several, in lines as wide as the panel, above a legend that stands over it."""
    text = ax.set_title(plain(title))
    text.set_in_layout(False)
    figure = ax.get_figure(root=True)
    if isinstance(figure, Figure):
        figure.draw_without_rendering()  # only the layout knows how wide the panel is
    panel, legend = ax.get_window_extent(), ax.get_legend()
    held = int(len(title) * panel.width / max(text.get_window_extent().width, 1))  # characters
    over = legend.get_window_extent().y1 - panel.y1 if legend else 0
    pad = max(0, over) * 72 / ax.figure.dpi + plt.rcParams["axes.titlepad"]
    ax.set_title(_wrapped(plain(title), max(held, 8)), pad=pad).set_in_layout(True)


def entitle(figure: Figure, title: str) -> None:
    """The title of a figure of one or several panels, flush with its left edge."""
    figure.suptitle(_wrapped(plain(title), 46), x=0.01, ha="left", fontsize=8.5, fontweight="bold")


def foot(ax: Axes, *notes: str) -> None:
    """Small print under the figure: what the intervals stand on, and what was left out; none under a panel."""
    if len(ax.figure.axes) == 1:
        footnote(ax.figure, *notes)


def footnote(figure: Figure, *notes: str) -> None:
    """Small print under a figure of one or several panels."""
    if text := small_print(*notes):
        figure.supxlabel(text, x=0.01, ha="left", fontsize=6.5, color=GREY)


def small_print(*notes: str) -> str:
    """Notes in lines as wide as a figure, those that say nothing left out."""
    return _wrapped("; ".join(filter(None, notes)), 70)


def legend_below(figure: Figure, handles: list[Artist], columns: int, small: str) -> None:
    """A legend under a figure of several panels, with its small print."""
    look = {"ncols": columns, "alignment": "left", "handletextpad": 0.2}
    legend = figure.legend(handles=handles, loc="outside lower left", title=small, **look)
    legend.get_title().set(fontsize=6.5, color=GREY)


def _wrapped(text: str, width: int) -> str:
    return "\n".join(wrap(text.replace(" %", "\u00a0%"), width))
