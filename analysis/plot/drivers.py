"""Figures of what drives a difference: the word shift, and keyness against dispersion."""

from __future__ import annotations

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes

from analysis.errors import RhetoricError
from analysis.plot.frame import axes, empty, foot, head, needs
from analysis.plot.style import GREY, themed
from analysis.plot.wording import plain, short
from analysis.say.phrases import number

A_COLOUR, B_COLOUR = "#0072B2", "#E69F00"
FEWEST_ROWS = 5  # a word shift of fewer words is as tall, so that its small print leaves room for the bars


@themed
def word_shift(table: pd.DataFrame, *, ax: Axes | None = None, top: int = 20, title: str | None = None) -> Axes:
    """Words that make two sides differ in valence, with their part of the difference. `table`: `measure.word_shift`.

    Coloured: from using the word more or less; white and hatched: from giving it another weight (negated, intensified).

    >>> import analysis as ra
    >>> from analysis import measure
    >>> texts = [{"text": "A good day. " * 9, "group": "a"}, {"text": "A bad day. " * 9, "group": "b"}]
    >>> shift = measure.word_shift(ra.analyse(texts, only=["tone"]), "a", "b", "group")
    >>> sorted(label.get_text() for label in word_shift(shift).get_yticklabels())
    ['bad  0:9', 'good  9:0']
    """
    a, b = (plain(table.attrs.get(side, side)) for side in "ab")
    named = f"Which words make “{a}” differ in valence from “{b}”" if a else "Which words make a difference in valence"
    named = f"{named} ({table.attrs['counted']})" if a and "counted" in table.attrs else named
    title = named if title is None else title
    if not len(table):
        return empty(ax, "no word with a valence on either side" if a else "no second side to compare with", title)
    shown = table.iloc[:top]
    ax = axes(ax, max(len(shown), FEWEST_ROWS), row=0.2, extra=1.5)
    whole = not shown["part"].abs().max() > 1  # parts of a difference that nearly cancels say little
    _shift_bars(ax, shown, parts=whole)
    counts = [f"{short(row.term, 22)}  {row.count_a}:{row.count_b}" for row in shown.itertuples()]
    ax.set(yticks=range(len(shown)), yticklabels=counts, ylim=(len(shown) - 0.4, -0.6))
    ax.axvline(0, color="black", linewidth=0.6)
    ax.margins(x=0.2)
    ax.set_xlabel("difference in valence per 1,000 words")
    left = f"{len(table) - len(shown):,} more words not shown" if len(table) > len(shown) else ""
    foot(ax, *_totals(table.attrs, a, b), *_whose(table.attrs, a, b), _COUNTS, _PARTS[whole], _CODE, left, _NOT_TONE)
    sns.despine(ax=ax, left=True)
    head(ax, title)
    return ax


_COUNTS = "beside a word its counts on both sides"
_PARTS = {
    True: "beside a bar its part of the difference",
    False: "no parts of the difference are given: one word alone outweighs it",
}
_CODE = "coloured: used more or less; hatched: given another weight"
_NOT_TONE = "valence of words, not the mean tone of sentences: the two may differ in sign"


def _totals(said: dict, a: str, b: str) -> list[str]:
    """Which way is up, and the score of each side."""
    score = [1000 * said.get(f"score_{side}", np.nan) for side in "ab"]
    totals = f"“{a}” {score[0]:+.1f}, “{b}” {score[1]:+.1f}".replace("-", "−")
    return [f"right: makes “{a}” the more positive; valence per 1,000 words: {totals}"]


def _whose(said: dict, a: str, b: str) -> list[str]:
    """Whose words were counted on each side, and how many were not, for being names or formulas."""
    if "counted" not in said:
        return []
    idle = f"proper names and letter formulas left out: {said['left_out']:,}" if said["left_out"] else ""
    whose = [f"“{name}” is {plain(said[f'voices_{side}'])}" for side, name in (("a", a), ("b", b))]
    return [f"{said['counted']} are counted: {', '.join(whose)}", idle]


def _shift_bars(ax: Axes, shown: pd.DataFrame, *, parts: bool) -> None:
    """Two bars a word, end to end where they point the same way, and perhaps the word's part of the difference."""
    use, weight = 1000 * shown["by_use"].to_numpy(), 1000 * shown["by_weight"].to_numpy()
    together = np.sign(use) == np.sign(weight)
    y = np.arange(len(shown))
    look = {"height": 0.72, "edgecolor": "black", "linewidth": 0.3}
    ax.barh(y, use, color=np.where(shown["contribution"] > 0, A_COLOUR, B_COLOUR), **look)
    ax.barh(y, weight, left=np.where(together, use, 0), color="white", hatch="/////", **look)
    for row, part in enumerate(shown["part"] if parts else ()):
        side = 1 if shown["contribution"].iloc[row] > 0 else -1
        reach = max(0, side * use[row], side * weight[row], side * (use[row] + weight[row]))
        place = {"ha": "left" if side > 0 else "right", "va": "center", "fontsize": 6.5}
        text = f"{part:.0%}".replace("-", "−") if np.isfinite(part) else ""
        ax.annotate(text, (side * reach, row), (3 * side, 0), textcoords="offset points", **place)


@themed
def keyness(
    table: pd.DataFrame, side: str | None = None, *, ax: Axes | None = None, top: int = 12, title: str | None = None
) -> Axes:
    """Log-odds of one side's terms against how evenly they spread over its documents. `table`: `measure.keyness`.

    The `top` terms by z are named; the rest are grey dots. Terms far right and high up are both key and
    widespread: the top is a DPnorm of 0, evenly spread. Of cues the title says so. Raises RhetoricError for a side that
    the table does not have, and for another table.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> said = (("Rain. ", "a"), ("Wind. ", "a"), ("Sun. ", "b"))
    >>> texts = [{"text": word * 9, "group": group} for word, group in said]
    >>> keyness(measure.keyness(ra.analyse(texts, only=["hedges"])), "a").get_xlabel()
    'log-odds against the rest (right: more here)'
    """
    needs(table, "dp_norm", "keyness")
    what = "Key cues" if "label" in table else "Key words"
    sides = list(pd.unique(table["side"]))
    if not sides:
        return empty(ax, "no keyness: fewer than two sides, or no term often enough", title or what)
    side = sides[0] if side is None else side
    if side not in sides:
        raise RhetoricError(f"no side '{side}'; there are: {', '.join(map(str, sides))}")
    title = f"{what} of “{side}”" if title is None else title
    rows = table[(table["side"] == side) & table["dp_norm"].notna()]
    if not len(rows):
        return empty(ax, f"no dispersion over documents: “{side}” has one document only", title)
    ax = axes(ax, 7.5)
    named = rows.nlargest(top, "z")
    _terms(ax, rows, named)
    _names_beside(ax, named)
    words, documents = number(rows["words"].iloc[0], "word"), rows["documents"].max()
    foot(ax, f"n = {words}; {len(rows):,} terms; named: the {len(named)} of highest z; size: count; "
         f"most widespread term in {number(documents, 'text')}; z counts {rows['basis'].iloc[0]}")  # fmt: skip
    sns.despine(ax=ax)
    head(ax, title)
    return ax


def _terms(ax: Axes, rows: pd.DataFrame, named: pd.DataFrame) -> None:
    """A dot a term, as large as its count: those named in colour, the rest grey; the limits leave room for names."""
    rest = rows.drop(named.index)
    size = 4 + 26 * np.sqrt(rows["count"] / rows["count"].max())
    grey = {"color": "#BDBDBD", "linewidths": 0, "rasterized": len(rest) > 2000}
    for part, look in ((rest, grey), (named, {"color": A_COLOUR, "edgecolors": "black", "linewidths": 0.4})):
        ax.scatter(part["log_odds"], part["dp_norm"], size[part.index], **look)
    ax.axvline(0, color=GREY, linewidth=0.6, zorder=0)
    ax.set(xlabel="log-odds against the rest (right: more here)", ylabel="DPnorm (0: evenly spread)")
    ax.set_ylim(1.04, min(-0.04, rows["dp_norm"].min() - 0.04))
    low, high = min(rows["log_odds"].quantile(0.01), 0), max(named["log_odds"].max(), rows["log_odds"].quantile(0.99))
    ax.set_xlim(low - 0.05 * (high - low), high + 0.6 * (high - low or 1))


def _names_beside(ax: Axes, named: pd.DataFrame) -> None:
    """Names in a column at the right, in the dots' order of height and never closer than a line, with a thin leader."""
    bottom, top = ax.get_ylim()
    order = named.sort_values("dp_norm")
    gap = (bottom - top) * 0.068
    y = order["dp_norm"].to_numpy().copy()
    for i in range(1, len(y)):
        y[i] = max(y[i], y[i - 1] + gap)
    if len(y):
        y[-1] = min(y[-1], bottom - 0.6 * gap)  # clear of the axis below
    for i in range(len(y) - 2, -1, -1):
        y[i] = min(y[i], y[i + 1] - gap)
    left, right = ax.get_xlim()
    column = left + 0.72 * (right - left)
    for height, (_, row) in zip(y, order.iterrows(), strict=True):
        ax.plot([row["log_odds"], column], [row["dp_norm"], height], color=GREY, linewidth=0.3, zorder=1)
        ax.text(column, height, " " + short(row["term"], 18), va="center", fontsize=6.5)
