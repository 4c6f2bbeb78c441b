"""Figures of what drives a difference: the word shift, and keyness against dispersion."""

from __future__ import annotations

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes

from analysis.plot.style import GREY, axes, empty, foot, head, number, plain, short, themed

A_COLOUR, B_COLOUR = "#0072B2", "#E69F00"


@themed
def word_shift(table: pd.DataFrame, *, ax: Axes | None = None, top: int = 20, title: str | None = None) -> Axes:
    """Words that make two voices differ in tone, with their part of the difference. `table`: `measure.word_shift`.

    Solid: from using the word more or less; hatched: from giving it another weight (negated, intensified).
    """
    names = [str(table.attrs.get(side, side)) for side in "ab"]
    title = f"Which words make “{names[0]}” differ in tone from “{names[1]}”" if title is None else title
    if not len(table):
        return empty(ax, "no word with a valence on either side", title)
    shown = table.iloc[:top]
    ax = axes(ax, len(shown), row=0.22, extra=1.35)
    y = np.arange(len(shown))
    use, weight = 1000 * shown["by_use"].to_numpy(), 1000 * shown["by_weight"].to_numpy()
    sign = np.sign(use) == np.sign(weight)
    colours = np.where(shown["contribution"] > 0, A_COLOUR, B_COLOUR)
    look = {"height": 0.72, "edgecolor": "black", "linewidth": 0.3}
    ax.barh(y, use, color=colours, **look)
    ax.barh(y, weight, left=np.where(sign, use, 0), color="white", hatch="/////", **look)
    ends = np.where(sign, use + weight, np.where(np.abs(use) > np.abs(weight), use, weight))
    for row, end, part in zip(y, ends, shown["part"], strict=True):
        side = 1 if shown["contribution"].iloc[row] > 0 else -1
        text = f"{part:.0%}" if np.isfinite(part) else ""
        place = {"ha": "left" if side > 0 else "right", "va": "center", "fontsize": 6}
        outer = max(end, 0) if side > 0 else min(end, 0)
        ax.annotate(text, (outer, row), (3 * side, 0), textcoords="offset points", **place)
    counts = [
        f"{short(t, 22)}  {a}:{b}" for t, a, b in zip(shown["term"], shown["count_a"], shown["count_b"], strict=True)
    ]
    ax.set(yticks=y, yticklabels=counts, ylim=(len(shown) - 0.4, -0.6))
    ax.axvline(0, color="black", linewidth=0.6)
    ax.margins(x=0.18)
    ax.set_xlabel(f"valence per 1,000 words\n← “{plain(names[1])}” more positive | “{plain(names[0])}” more positive →")
    score = {side: 1000 * table.attrs.get(f"score_{side}", np.nan) for side in "ab"}
    whole = f"{short(names[0], 20)} {score['a']:+.1f}, {short(names[1], 20)} {score['b']:+.1f} in all; n beside a word is {short(names[0], 12)}:{short(names[1], 12)}"
    left = f"{len(table) - len(shown):,} more words" if len(table) > len(shown) else ""
    foot(ax, whole, "per cent of the difference; white hatched: by another weight", left)
    sns.despine(ax=ax, left=True)
    head(ax, title)
    return ax


@themed
def keyness(
    table: pd.DataFrame, side: str | None = None, *, ax: Axes | None = None, top: int = 12, title: str | None = None
) -> Axes:
    """Log-odds of one side's terms against how evenly they spread over its documents. `table`: `measure.keyness`.

    The `top` terms by z are named; the rest are grey dots. Terms far right and low are both key and widespread.
    """
    sides = list(pd.unique(table["side"]))
    if not sides:
        return empty(ax, "no keyness: fewer than two sides, or no term often enough", title or "Key words")
    side = sides[0] if side is None else side
    title = f"Key words of “{side}”" if title is None else title
    rows = table[(table["side"] == side) & table["dp_norm"].notna()]
    if not len(rows):
        return empty(ax, f"no dispersion over documents: “{side}” has one document only", title)
    ax = axes(ax, 7.5)
    named = rows.nlargest(top, "z")
    rest = rows.drop(named.index)
    size = 4 + 26 * np.sqrt(rows["count"] / rows["count"].max())
    ax.scatter(
        rest["log_odds"], rest["dp_norm"], size[rest.index], color="#BDBDBD", linewidths=0, rasterized=len(rest) > 2000
    )
    ax.scatter(
        named["log_odds"], named["dp_norm"], size[named.index], color=A_COLOUR, edgecolors="black", linewidths=0.4
    )
    ax.axvline(0, color=GREY, linewidth=0.6, zorder=0)
    ax.set(xlabel="log-odds against the rest (right: more here)", ylabel="DPnorm (0: evenly spread)")
    ax.set_ylim(1.04, min(-0.04, rows["dp_norm"].min() - 0.04))
    low, high = rows["log_odds"].min(), rows["log_odds"].max()
    ax.set_xlim(low - 0.05 * (high - low), high + 0.45 * (high - low or 1))
    _names_beside(ax, named)
    words, documents = number(rows["words"].iloc[0], "word"), rows["documents"].max()
    foot(ax, f"n = {words}; {len(rows):,} terms; named: the {len(named)} of highest z; size: count; "
         f"most widespread term in {number(documents, 'text')}")  # fmt: skip
    sns.despine(ax=ax)
    head(ax, title)
    return ax


def _names_beside(ax: Axes, named: pd.DataFrame) -> None:
    """Names in a column at the right, in the dots' order of height and never closer than a line, with a thin leader."""
    bottom, top = ax.get_ylim()
    order = named.sort_values("dp_norm")
    gap = (bottom - top) * 0.068
    y = order["dp_norm"].to_numpy().copy()
    for i in range(1, len(y)):
        y[i] = max(y[i], y[i - 1] + gap)
    over = max(0.0, y[-1] - (bottom - 0.01)) if len(y) else 0.0
    y = y - over
    for i in range(len(y) - 2, -1, -1):
        y[i] = min(y[i], y[i + 1] - gap)
    left, right = ax.get_xlim()
    column = left + 0.72 * (right - left)
    for height, (_, row) in zip(y, order.iterrows(), strict=True):
        ax.plot([row["log_odds"], column], [row["dp_norm"], height], color=GREY, linewidth=0.3, zorder=1)
        ax.text(column, height, " " + short(row["term"], 18), va="center", fontsize=6.5)
