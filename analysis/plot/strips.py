"""Figure: each text as a strip of sentences, coloured by what they do, with the voice beneath."""

from __future__ import annotations

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from analysis.plot.frame import axes, empty, head
from analysis.plot.style import GREY, KIND_COLOURS, KIND_HATCHES, themed
from analysis.plot.wording import short
from analysis.say.phrases import number

# From dark to light, so that the order holds in greyscale; none is a colour of the voices below.
DOES_COLOURS = {"accuse": "#8B1A1A", "boost": "#009E73", "hedge": "#E3B5CF"}
DOES_NAMES = {"accuse": "accuses", "boost": "boosts", "hedge": "hedges"}
UNLIKE = 20  # where the longest text has so many times the words of a middling one, the others would be hairlines
EDGED = 40  # bars that can have an edge each: more edges would be all that is seen


@themed
def strip(table: pd.DataFrame, *, ax: Axes | None = None, top: int = 12, title: str | None = None) -> Axes:
    """Each text as a strip of its sentences, as wide as their words. `table`: as `measure.strip` gives it.

    Where the lengths are too unlike for that, every text is as wide as the figure, which the axis says.

    The upper band says what a sentence does (one that does two things is divided), the lower who speaks.
    The first `top` texts are drawn, and the figure says how many are left out.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> reading = ra.analyse({"a": "It may rain. It is clearly wet."}, only=["hedges"])
    >>> strip(measure.strip(reading)).get_xlabel()
    'words from the beginning'
    """
    title = "What each sentence does, and who speaks it" if title is None else title
    if not table["words"].sum():
        return empty(ax, "no sentence to show", title)
    docs = list(pd.unique(table["doc"]))
    shown = docs[:top]
    ax = axes(ax, len(shown), row=0.62, extra=1.25)
    table, longest, alike = _widths(table[table["doc"].isin(shown)])
    for y, doc in enumerate(shown):
        rows = table[table["doc"] == doc]
        _does(ax, rows, y)
        _speaks(ax, rows, y)
        ax.text(0, y - 0.34, f"{short(rows['title'].iloc[0], 26)} ({_size(rows)})", va="bottom", fontsize=6.5)
    edge = 0.006 * longest  # room for the line round the longest text
    ax.set(ylim=(len(shown) - 0.55, -0.75), yticks=[], xlim=(-edge, longest + edge))
    left = f"\n{len(docs) - len(shown):,} more texts not shown" if len(docs) > len(shown) else ""
    ax.set_xlabel(f"{'words' if alike else '% of each text'} from the beginning{left}")
    ax.xaxis.set_major_locator(MaxNLocator(5, integer=True))
    ax.xaxis.set_major_formatter("{x:,.0f}")
    _key(ax, table)
    sns.despine(ax=ax, left=True)
    head(ax, title)
    return ax


def _widths(table: pd.DataFrame) -> tuple[pd.DataFrame, float, bool]:
    """The table with columns `left`, `right` and `width`, the longest strip, and whether the unit is a word.

    >>> short, long = ({"doc": name, "from_word": 0, "to_word": n, "words": n} for name, n in (("a", 10), ("b", 900)))
    >>> _widths(pd.DataFrame([short, short | {"doc": "c"}, long]))[0]["width"].tolist()
    [100.0, 100.0, 100.0]
    """
    length = table.groupby("doc", observed=True)["to_word"].max()
    alike = length.max() <= UNLIKE * length[length > 0].median()
    unit = 1.0 if alike else table["doc"].map(length).astype(float) / 100
    left, right, width = (table[name] / unit for name in ("from_word", "to_word", "words"))
    return table.assign(left=left, right=right, width=width), float(right.max()), bool(alike)


def _size(rows: pd.DataFrame) -> str:
    """A text's words and sentences as every other figure counts them, and how many words of furniture are beside."""
    spoken = rows["kind"] != "furniture"
    n = f"{number(rows.loc[spoken, 'words'].sum(), 'word')}, {spoken.sum():,} sent."
    rest = rows.loc[~spoken, "words"].sum()
    return n + (f"; furniture {number(rest, 'word')}" if rest else "")


def _does(ax: Axes, rows: pd.DataFrame, y: int) -> None:
    """The upper band: white where a sentence does none of these, divided where it does several."""
    left, width = rows["left"].to_numpy(), rows["width"].to_numpy()
    edge = {"edgecolor": GREY, "linewidth": 0.3 if len(rows) <= EDGED else 0.0}
    ax.barh([y - 0.13] * len(rows), width, 0.38, left, color="white", **edge)
    ax.barh(y - 0.13, rows["right"].max(), 0.38, facecolor="none", edgecolor=GREY, linewidth=0.5, zorder=3)
    names = [name for name in DOES_COLOURS if name in rows]
    done = rows[names].to_numpy() > 0
    total, before = done.sum(1), done.cumsum(1)
    for j, name in enumerate(names):
        on = done[:, j]
        height = 0.38 / total[on]
        top = y - 0.32 + height * (before[on, j] - 0.5)
        ax.barh(top, width[on], height, left[on], color=DOES_COLOURS[name], **edge)


def _speaks(ax: Axes, rows: pd.DataFrame, y: int) -> None:
    """The lower band: one bar per run of sentences in one kind of voice."""
    run = (rows[["kind", "speaker"]] != rows[["kind", "speaker"]].shift()).any(axis=1).cumsum()
    spans = rows.groupby(run).agg(kind=("kind", "first"), left=("left", "min"), right=("right", "max"))
    for kind, part in spans.groupby("kind", observed=True):
        edge = {"edgecolor": "black", "linewidth": 0.3 if len(spans) <= 3 * EDGED else 0.0}
        look = {"color": KIND_COLOURS[kind], "hatch": KIND_HATCHES[kind] if edge["linewidth"] else ""} | edge
        ax.barh([y + 0.17] * len(part), part["right"] - part["left"], 0.16, part["left"], **look)


def _key(ax: Axes, table: pd.DataFrame) -> None:
    """Legend below the figure: a row for the upper band, a row for the lower."""
    does = [
        Patch(facecolor=DOES_COLOURS[k], edgecolor="#777777", label=DOES_NAMES[k]) for k in DOES_COLOURS if k in table
    ]
    does.append(Patch(facecolor="white", edgecolor="#777777", label="none"))
    look = {"edgecolor": "black", "linewidth": 0.3}
    kinds = [kind for kind in KIND_COLOURS if (table["kind"] == kind).any()]
    voices = [Patch(facecolor=KIND_COLOURS[k], hatch=KIND_HATCHES[k], label=k, **look) for k in kinds]
    blank = Patch(alpha=0, label=" ")
    columns = max(len(does), len(voices))
    rows = [row + [blank] * (columns - len(row)) for row in (does, voices)]
    handles = [handle for pair in zip(*rows, strict=True) for handle in pair]  # legends fill column by column
    look = {"handlelength": 1.1, "columnspacing": 0.8, "handletextpad": 0.4}
    ax.figure.legend(handles=handles, loc="outside lower center", ncols=columns, **look)
