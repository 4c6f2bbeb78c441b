"""Figures of plain rates: bars per speaker, and small multiples for many groups."""

from __future__ import annotations

from collections.abc import Callable

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.measure.rates import FEWEST_WORDS
from analysis.plot.frame import axes, empty, entitle, entitle_panel, foot, footnote, head
from analysis.plot.intervals import divided, ends_of, limits
from analysis.plot.style import PAGE, RC, ROWS, SERIES_COLOURS, WIDTH, themed
from analysis.plot.wording import NAMES, basis, short
from analysis.say.phrases import number

COUNT_ALONE = "lines: 95 % Poisson intervals of the count alone, quick enough to browse by; the other figures resample"


@themed
def rate_bars(
    table: pd.DataFrame, label: str = "", *, ax: Axes | None = None, top: int = 12, title: str | None = None
) -> Axes:
    """Bars of a rate per 1,000 words for each speaker, with intervals where the table has them.

    `table`: speaker, count, words, rate, and perhaps low, high; the first `top` rows are drawn.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> reading = ra.analyse({"a": "It may rain. " * 20}, only=["hedges"])
    >>> rate_bars(measure.rates(reading, ["speaker"], labels=["hedge"]), "hedge").get_xlabel()
    'per 1,000 words'
    """
    title = f"{NAMES.get(label, label)} per 1,000 words by speaker".strip().capitalize() if title is None else title
    table = table[table["words"] > 0]
    if not len(table):
        return empty(ax, "nobody speaks a word here", title)
    shown = table.iloc[:top].reset_index(drop=True)
    shown = shown if "low" in shown else shown.assign(low=np.nan, high=np.nan)
    shown.loc[shown["words"] < FEWEST_WORDS, ["rate", "low", "high"]] = np.nan
    ax = axes(ax, len(shown), row=0.34, extra=0.9)
    ax.barh(shown.index, shown["rate"].fillna(0), 0.6, color=SERIES_COLOURS[0])
    names = [
        f"{short(name, 30)}\n{number(words, 'word')}"
        for name, words in zip(shown["speaker"], shown["words"], strict=True)
    ]
    ax.set(yticks=shown.index, yticklabels=names, ylim=(len(shown) - 0.4, -0.6), xlabel="per 1,000 words")
    beyond = _whiskers(ax, shown)
    lines = (basis(table) if "seed" in table else COUNT_ALONE) if "low" in table else ""
    left = f"{len(table) - len(shown):,} more speakers not shown" if len(table) > len(shown) else ""
    few = f"below {FEWEST_WORDS} words the count alone" if shown["rate"].isna().any() else ""
    foot(ax, lines, beyond, few, left)
    sns.despine(ax=ax)
    head(ax, title)
    return ax


def _whiskers(ax: Axes, rows: pd.DataFrame) -> str:
    """The interval of each bar, and in a column at the right the rate with its n. Returns what an arrow means."""
    ends = rows.assign(value=rows["rate"]).dropna(subset=["rate"])
    reach = ends_of(ends).max(initial=0.0) if len(ends) else 0.0
    ax.set_xlim(0, 1.08 * reach or 1.0)
    beyond = limits(ax, ends, pd.Series(ends.index, index=ends.index), numbers=False) if len(ends) else ""
    ax.hlines(rows.index, rows["low"], rows["high"], color="black", linewidth=0.9)
    for row in rows.itertuples(name=None, index=True):
        said = dict(zip(("place", *rows.columns), row, strict=True))
        few = said["rate"] != said["rate"]
        rate = f"{said['rate']:.1f} (n = {said['count']:,})"
        text = f"{said['count']:,} in {number(said['words'], 'word')}" if few else rate
        place = {"xycoords": ("axes fraction", "data"), "textcoords": "offset points", "va": "center"}
        ax.annotate(text, (1, said["place"]), (6, 0), annotation_clip=False, **place)
    return beyond


@themed
def multiples(
    table: pd.DataFrame, draw: Callable[..., Axes], by: str = "group", *, top: int = 8, title: str | None = None
) -> Figure:
    """The same figure for each value of `by`, one above the other on one axis: `multiples(table, plot.tone)`.

    `draw`: a drawing function that takes `ax` and draws a row per cell. The `top` values with most words are drawn, or
    as many as a page holds, most words first; the figure says how many are left out.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> from analysis.plot import tone
    >>> texts = [{"text": "It is good.", "group": "a"}, {"text": "It is bad.", "group": "b"}]
    >>> table = measure.mean_tone(ra.analyse(texts, only=["tone"]), ["group", "kind"])
    >>> [ax.get_title(loc="left") for ax in multiples(table, tone).axes]
    ['a', 'b']
    """
    title = f"By {by}" if title is None else title
    if by not in table or not len(table):
        return empty(None, f"nothing to divide by '{by}'", title).figure
    weight = table.groupby(by)["words"].sum().sort_values(ascending=False, kind="stable")
    deep = _depth(table, by)
    shown = list(weight.index[: max(1, min(top, int(PAGE // deep)))])
    size = (WIDTH, len(shown) * deep + 0.9)
    figure, panels = plt.subplots(len(shown), 1, figsize=size, squeeze=False, layout="constrained")
    parts = [table[table[by] == value].drop(columns=by) for value in shown]
    _draw_all(panels, parts, draw)
    _draw_all(panels, parts, draw, shared=_reach(panels.flat))
    _once(list(panels.flat))
    for ax, value in zip(panels.flat, shown, strict=True):
        entitle_panel(ax, short(value, 40))
    entitle(figure, title)
    left = f"{len(shown)} of {len(weight):,} shown, those with most words" if len(weight) > len(shown) else ""
    footnote(figure, basis(table[table[by].isin(shown)]) if "basis" in table else "", left)
    return figure


def _depth(table: pd.DataFrame, by: str) -> float:
    """How high a panel is, in inches: its rows, each with room for its labels, its title and the legend."""
    labels = table["label"].nunique() if "label" in table else 1
    rows = table.drop_duplicates(divided(table)).groupby(by).size().max()
    return 0.42 + max(0.3, 0.14 * labels) * min(rows, ROWS)


def _draw_all(panels, parts: list[pd.DataFrame], draw: Callable[..., Axes], shared=None) -> None:
    """Draw every panel, the second time on the limits that all of them share; names come when all stand."""
    for ax, part in zip(panels.flat, parts, strict=True):
        ax.clear()
        if shared:
            ax.set_xlim(shared)
        draw(part, ax=ax, title="")
        ax.tick_params(labelsize=RC["xtick.labelsize"])


def _once(panels: list[Axes]) -> None:
    """What all panels have in common stands once: the legend over the first, the axis under the last."""
    for ax in panels[1:]:
        if legend := ax.get_legend():
            legend.remove()
    for ax in panels[:-1]:
        ax.set_xlabel("")
        ax.tick_params(labelbottom=False)


def _reach(panels) -> tuple[float, float]:
    """The limits that hold every panel's."""
    low, high = zip(*(ax.get_xlim() for ax in panels), strict=True)
    return min(low), max(high)
