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

    `top` pairs are named, those with most accusations and at least one of every status that there is; of pairs with
    equally many the first by name. The rest are one row, 'others (k)', and the small print says so. Under it stands how
    many records were right on annotated texts, and how many in all roles, so that a reader knows how many rows may be
    wrong.

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
    foot(ax, _left_out(table, top) + records_right())
    head(ax, title)
    return ax


def _pairs(table: pd.DataFrame, top: int) -> pd.DataFrame:
    """Pairs × statuses, named 'accuser → accused' on two lines; accusers together, the most frequent first."""
    wide = _wide(table)
    total = wide.sum(axis=1)
    named = _named(wide, top)
    weight = total[named].groupby("accuser").sum().sort_values(ascending=False, kind="stable")
    rank = {accuser: i for i, accuser in enumerate(weight.index)}
    order = sorted(named, key=lambda pair: (rank[pair[0]], -total[pair]))
    shown, rest = wide.loc[order], wide.drop(order)
    shown.index = [f"{short(accuser, 26)} →\n{short(accused, 26)}" for accuser, accused in order]
    if len(rest):
        shown = pd.concat([shown, rest.sum().to_frame(f"others ({len(rest):,} pairs)").T])
    return shown.astype(int)


def _wide(table: pd.DataFrame) -> pd.DataFrame:
    """Pairs × statuses, those with most accusations first, and of equally many the first by name."""
    table = table.astype({"accuser": str, "accused": str})
    wide = table.pivot_table(
        index=["accuser", "accused"], columns="status", values="count", aggfunc="sum", fill_value=0, observed=True
    ).reindex(columns=list(STATUSES), fill_value=0)
    total = wide.sort_index().sum(axis=1).sort_values(ascending=False, kind="stable")
    return wide.loc[total.index]


def _named(wide: pd.DataFrame, top: int) -> list[tuple[str, str]]:
    """The pairs that have a row of their own: of each status its most frequent pair, then whoever comes first."""
    pairs = list(wide.index)
    if len(pairs) <= top + 1:
        return pairs
    kept = [_first_of(wide[status], top) for status in STATUSES if wide[status].any()]
    chosen = list(dict.fromkeys([*sorted(kept, key=pairs.index), *pairs]))[:top]
    return sorted(chosen, key=pairs.index)


def _first_of(counts: pd.Series, top: int) -> tuple[str, str]:
    """The first of the leading pairs that has a status; where none has it, the pair that has it most often."""
    leading = counts.iloc[:top]
    return (leading > 0).idxmax() if leading.any() else counts.idxmax()


def _left_out(table: pd.DataFrame, top: int) -> str:
    """Which pairs are named, where not all are."""
    wide = _wide(table)
    named = _named(wide, top)
    if len(named) == len(wide):
        return ""
    return (
        f"Named: {len(named)} of {len(wide):,} pairs, the most frequent (ties by name), one at least of every status. "
    )
