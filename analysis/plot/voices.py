"""Figure: who speaks how much."""

from __future__ import annotations

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.plot.frame import axes, empty, head
from analysis.plot.style import KIND_COLOURS, KIND_HATCHES, themed
from analysis.plot.wording import short
from analysis.say.phrases import number


@themed
def voices(table: pd.DataFrame, *, ax: Axes | None = None, top: int = 12, title: str | None = None) -> Axes:
    """Bars of words per speaker, divided by kind of voice. `table`: as `measure.speakers` gives it.

    The `top` speakers are named and the rest are one bar, 'others (k)'.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> reading = ra.analyse({"a": "It is late. “We may go home now,” said Ann Lee."}, only=["voices"])
    >>> [label.get_text().splitlines()[0] for label in voices(measure.speakers(reading)).get_yticklabels()]
    ['a', 'Ann Lee']
    """
    title = "Who speaks how much" if title is None else title
    if not table["words"].sum():
        return empty(ax, "no words to count: no text, or furniture only", title)
    bars = _bars(table, top)
    ax = axes(ax, len(bars), row=0.27, extra=1.0)
    left = pd.Series(0.0, index=bars.index)
    for kind in [kind for kind in KIND_COLOURS if kind in bars]:
        look = {"color": KIND_COLOURS[kind], "hatch": KIND_HATCHES[kind], "edgecolor": "black", "linewidth": 0.4}
        shown = bars[kind] > 0
        ax.barh(
            [i for i, on in enumerate(shown) if on], bars[kind][shown], left=left[shown], height=0.7, label=kind, **look
        )
        left += bars[kind]
    whole = left.sum()
    for i, words in enumerate(left):
        share = f"{words / whole:.0%}" if words / whole >= 0.005 else "<1%"
        ax.annotate(f"{words:,.0f} ({share})", (words, i), (3, 0), textcoords="offset points", va="center")
    ax.set(yticks=range(len(bars)), yticklabels=bars.index, xlim=(0, left.max() * 1.5), ylim=(len(bars) - 0.4, -0.6))
    ax.xaxis.set_major_locator(MaxNLocator(4, integer=True))
    ax.xaxis.set_major_formatter("{x:,.0f}")
    ax.set_xlabel(f"words (share), n = {number(whole, 'word')}")
    ax.figure.legend(*ax.get_legend_handles_labels(), loc="outside lower center", ncols=4, handlelength=1.4)
    sns.despine(ax=ax)
    head(ax, title)
    return ax


def _bars(table: pd.DataFrame, top: int) -> pd.DataFrame:
    """Speakers × kinds, the largest first, the rest gathered in one row."""
    wide = table.pivot_table(
        index="speaker", columns="kind", values="words", aggfunc="sum", fill_value=0, observed=True
    )
    order = wide.sum(axis=1).sort_values(ascending=False, kind="stable").index
    wide = wide.loc[order]
    named, rest = (wide, wide.iloc[:0]) if len(wide) <= top + 1 else (wide.iloc[:top], wide.iloc[top:])
    named = named.set_axis([short(name, 26) for name in named.index])
    if len(rest):
        named = pd.concat([named, rest.sum().to_frame(f"others ({len(rest):,})").T])
    return named
