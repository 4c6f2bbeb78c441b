"""Figure: the accusation map, who accuses whom and how far the accuser stands behind it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes

from analysis.plot.frame import axes, empty, foot, head
from analysis.plot.style import themed
from analysis.plot.wording import short
from analysis.say import records_right
from analysis.say.phrases import number
from analysis.terms import STATUSES

# The column says which status; the shade how far the accuser stands behind it, and white that it is turned away.
SHADES = {
    "asserted": "#7F2704",
    "hedged": "#D94801",
    "reported": "#FDAE6B",
    "rejected": "#FFFFFF",
    "insinuated": "#FDD0A2",
}


@themed
def accusation_map(table: pd.DataFrame, *, ax: Axes | None = None, top: int = 15, title: str | None = None) -> Axes:
    """Pairs of accuser and accused down, status across, counts in the marks. `table`: `measure.accusation_map`.

    The `top` pairs are named and the rest are one row, 'others (k)'. Under it stands how many records were right on
    annotated texts, and how many in all roles, so that a reader knows how many rows may be wrong.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> reading = ra.analyse({"a": "The minister lied."}, only=["accusations"])
    >>> [label.get_text().split() for label in accusation_map(measure.accusation_map(reading)).get_yticklabels()]
    [['a', '→', 'The', 'minister']]
    """
    title = "Who accuses whom" if title is None else title
    if not len(table):
        return empty(ax, "no accusation found in these texts", title)
    wide = _pairs(table, top)
    ax = axes(ax, len(wide), row=0.36, extra=1.35)
    largest = wide.to_numpy().max()
    for x, status in enumerate(STATUSES):
        counts = wide[status].to_numpy()
        y = np.flatnonzero(counts)
        sizes = 70 + 130 * np.sqrt(counts[y] / largest)
        ax.scatter(np.full(len(y), x), y, sizes, c=SHADES[status], marker="o", edgecolors="black", linewidths=0.6)
        for row in y:
            ink = "white" if status in ("asserted", "hedged") else "black"
            ax.text(x, row, f"{counts[row]:,}", ha="center", va="center", color=ink, fontsize=6.5)
    ax.set(xlim=(-0.6, 4.6), ylim=(len(wide) - 0.4, -0.6), yticks=range(len(wide)), yticklabels=wide.index)
    ax.set_xticks(range(5), STATUSES, rotation=35, ha="right", rotation_mode="anchor")
    ax.set_xlabel(f"status, n = {number(table['count'].sum(), 'accusation')}")
    ax.tick_params(length=0)
    ax.grid(axis="y", linewidth=0.3)
    ax.set_axisbelow(True)
    sns.despine(ax=ax, left=True)
    foot(ax, records_right())
    head(ax, title)
    return ax


def _pairs(table: pd.DataFrame, top: int) -> pd.DataFrame:
    """Pairs × statuses, named 'accuser → accused' on two lines; accusers together, the most frequent first."""
    wide = table.pivot_table(
        index=["accuser", "accused"], columns="status", values="count", aggfunc="sum", fill_value=0, observed=True
    ).reindex(columns=list(STATUSES), fill_value=0)
    total = wide.sum(axis=1).sort_values(ascending=False, kind="stable")
    named, rest = (total.index, total.index[:0]) if len(total) <= top + 1 else (total.index[:top], total.index[top:])
    weight = total[named].groupby("accuser").sum().sort_values(ascending=False, kind="stable")
    rank = {accuser: i for i, accuser in enumerate(weight.index)}
    order = sorted(named, key=lambda pair: (rank[pair[0]], -total[pair]))
    shown = wide.loc[order]
    shown.index = [f"{short(accuser, 26)} →\n{short(accused, 26)}" for accuser, accused in order]
    if len(rest):
        shown = pd.concat([shown, wide.loc[rest].sum().to_frame(f"others ({len(rest):,} pairs)").T])
    return shown.astype(int)
