"""Figures of values with intervals and n: tone by voice, hedges and boosters by voice, and the profile of voices."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from analysis.plot.frame import axes, empty, entitle, foot, footnote, head, needs, pairs_of_panels
from analysis.plot.style import GREY, MARKERS, PAGE, ROWS, SERIES_COLOURS, themed
from analysis.plot.wording import NAMES, basis, row_names, titled
from analysis.say.phrases import number

FIXED = {
    "label", "category", "tone", "unweighted", "count", "rate", "value", "low", "high", "words", "sentences",
    "documents", "basis", "note", "seed", "level", "unit", "counted",
}  # fmt: skip
FAR = 5  # times the highest rate: no interval is drawn further


@themed
def tone(table: pd.DataFrame, *, ax: Axes | None = None, top: int = ROWS, title: str | None = None) -> Axes:
    """Mean tone of each cell with its interval and n. `table`: as `measure.mean_tone` gives it.

    Raises RhetoricError for a table of another measure.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> reading = ra.analyse({"a": "It is good. It is very bad indeed."}, only=["tone"])
    >>> tone(measure.mean_tone(reading)).get_xlabel()
    'mean compound'
    """
    needs(table, "tone", "mean_tone")
    title = titled(["tone"], divided(table)) if title is None else title
    if not table["tone"].notna().any():
        return empty(ax, "no tone: no words to read", title)
    table = table.assign(value=table["tone"])
    rows, note = _rows(table, top)
    ax = axes(ax, len(rows), row=0.34, extra=1.0)
    marks = _dots(ax, table, rows)
    ax.axvline(0, color=GREY, linewidth=0.6, zorder=0)
    ax.set_xlabel("mean compound")
    foot(ax, "mean of the sentences, weighted by their words", basis(table), marks, note)
    head(ax, title)
    return ax


@themed
def hedging(table: pd.DataFrame, *, ax: Axes | None = None, top: int | None = None, title: str | None = None) -> Axes:
    """Rates of the labels that the table has (hedges and boosters, say) in each cell. `table`: `measure.rates`.

    The `top` rows with most words are drawn: unless told otherwise 20, or as many as a page holds of so many labels.
    Raises RhetoricError for a table of another measure.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> reading = ra.analyse({"a": "It may rain. " * 20}, only=["hedges"])
    >>> hedging(measure.rates(reading)).get_xlabel()
    'per 1,000 words'
    """
    needs(table, "rate", "rates")
    series = list(pd.unique(table["label"]))
    title = titled(series or ["hedge", "booster"], divided(table)) if title is None else title
    if not table["rate"].notna().any():
        return empty(ax, "no rates: no words to count in", title)
    table = table.assign(value=table["rate"])
    row = max(0.4, 0.14 * len(series))
    rows, note = _rows(table, min(ROWS, int(PAGE // row)) if top is None else top)
    ax = axes(ax, len(rows), row=row, extra=1.0 + 0.15 * -(-len(series) // 2))
    marks = _dots(ax, table, rows, series=series)
    ax.set_xlim(0, ax.get_xlim()[1])
    ax.set_xlabel("per 1,000 words")
    foot(ax, basis(table), marks, note)
    ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2, handletextpad=0.2, borderpad=0)
    head(ax, title)
    return ax


@themed
def profile(table: pd.DataFrame, *, top: int = 8, title: str | None = None) -> Figure:
    """Profile of voices: tone, hedges, boosters and accusations side by side. `table`: `measure.profile`.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> reading = ra.analyse({"a": "It may rain. " * 20}, only=["tone", "hedges"])
    >>> [ax.get_title(loc="left") for ax in profile(measure.profile(reading)).axes]
    ['tone', 'hedges', 'boosters', '']
    """
    needs(table, "unit", "profile")
    title = "Profile of voices" if title is None else title
    if not table["value"].notna().any():
        return empty(None, "no profile: no words to count in", title).figure
    rows, note = _rows(table, top, 24)
    rows["name"] = rows["name"].str.replace(" words, ", " words\n").str.replace(" word, ", " word\n")
    labels = list(pd.unique(table["label"]))
    figure, panels = pairs_of_panels(len(labels), 0.75 + 0.45 * len(rows), extra=0.6)
    marks: set[str] = set()
    for ax, label in zip(panels, labels, strict=True):
        part = table[table["label"] == label]
        marks.add(_dots(ax, part, rows, ticks=3))
        ax.set_title(NAMES.get(label, label))
        ax.set_xlabel(part["unit"].iloc[0])
        if label == "tone":
            ax.axvline(0, color=GREY, linewidth=0.6, zorder=0)
        else:
            ax.set_xlim(left=0)
    entitle(figure, title)
    footnote(figure, basis(table), *sorted(marks), note)
    return figure


def divided(table: pd.DataFrame) -> list[str]:
    """The columns by which the rows of a table of measures are divided."""
    return [column for column in table.columns if column not in FIXED]


def _rows(table: pd.DataFrame, top: int, width: int = 30) -> tuple[pd.DataFrame, str]:
    """The cells to draw, those with most words where there are too many, and a note that says so."""
    columns = divided(table)
    cells = table.drop_duplicates(columns) if columns else table.iloc[:1]
    note = ""
    if len(cells) > top:
        keep = cells["words"].sort_values(ascending=False, kind="stable").index[:top]
        note = f"{top} of {len(cells):,} rows shown, those with most words"
        cells = cells.loc[cells.index.isin(keep)]
    n = cells["words"].map(lambda words: number(words, "word")) + ", " + cells["sentences"].map("{:,} sent.".format)
    text = cells["documents"].map(lambda documents: ", " + number(documents, "text"))
    names = row_names(cells, columns, width) + "\n" + n + text
    return cells[columns].assign(name=names.to_numpy()).reset_index(drop=True), note


def _dots(
    ax: Axes, table: pd.DataFrame, rows: pd.DataFrame, series: Sequence[str] | None = None, *, ticks: int = 5
) -> str:
    """A marker and an interval per row and series; a row without a value says why. Returns what else is to be said.

    A value too small in n for an interval is a cross, so that nobody takes it for one that has a very short line.
    """
    columns = [column for column in rows.columns if column != "name"]
    place = rows.reset_index(names="y")
    table = table.merge(place, on=columns) if columns else table.assign(y=0)
    table["place"] = table["y"].astype(float)
    apart = min(0.3, 0.8 / len(series)) if series else 0.0
    for i, name in enumerate(series or []):
        table.loc[table["label"] == name, "place"] += apart * (i - (len(series or []) - 1) / 2)
    ax.set(yticks=range(len(rows)), yticklabels=rows["name"], ylim=(len(rows) - 0.4, -0.6))
    beyond = limits(ax, table, table["place"], ticks=ticks)
    for i, label in enumerate(series or [None]):
        part = table if label is None else table[table["label"] == label]
        y, value = part["place"].to_numpy(), inside(ax, part["value"])
        low, high = part["low"].to_numpy(float), part["high"].to_numpy(float)
        colour, marker = SERIES_COLOURS[i % 6], MARKERS[i % 6]
        ax.hlines(y[~np.isnan(low)], low[~np.isnan(low)], high[~np.isnan(low)], color=colour, linewidth=1.1)
        look = {"color": colour, "markersize": 4, "clip_on": False, "zorder": 3}
        fill = colour if (i + i // 6) % 2 == 0 else "white"  # the seventh label has the first one's colour and shape
        held, there = ~np.isnan(low), ~np.isnan(value)
        for on, shape, said in ((held & there, marker, NAMES.get(label, label)), (there & ~held, "x", None)):
            if on.any():  # for an empty line that is not clipped the layout would make endless room
                ax.plot(value[on], y[on], shape, markerfacecolor=fill, label=said, **look)
    _say_why(ax, table[table["value"].isna()], named=bool(series))
    ax.grid(axis="y", linewidth=0.3)
    sns.despine(ax=ax)
    return beyond


def _say_why(ax: Axes, table: pd.DataFrame, *, named: bool) -> None:
    """In each row without a value, why there is none; `named` where a row has several labels."""
    box = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}  # no grid line through the words
    look = {"va": "center", "color": GREY, "style": "italic", "fontsize": 6.5 if named else 7, "bbox": box}
    for row in table.drop_duplicates("place").itertuples():
        note = f"{NAMES.get(row.label, row.label)}: {row.note}" if named and row.note else row.note or "no value"
        ax.annotate(note, (0.03, row.place), xycoords=("axes fraction", "data"), **look)


def ends_of(table: pd.DataFrame) -> np.ndarray:
    """What must be inside the picture: intervals of at least 100 words (else the shortest), and all but wild values.

    A rate more than twice as high as all that stands on 100 words is owed to a voice of a few words, and an interval
    that reaches far beyond every rate to texts of very unlike length: drawn whole, it would hide the others.
    """
    tone = "label" in table and (table["label"] == "tone").all()
    solid = table[table["words"] >= 100]
    solid = solid if len(solid) else table[table["high"] == table["high"].min()]
    highest = np.nanmax(solid["value"].to_numpy(float), initial=0.0)
    high = solid["high"].clip(upper=FAR * highest) if highest and not tone else solid["high"]
    ends = np.concatenate([solid["value"], solid["low"], high]).astype(float)
    values = table["value"].to_numpy(float)
    tame = np.isfinite(values) & (tone | (values <= 2 * np.nanmax(ends, initial=0.0)) | ~np.isfinite(ends).any())
    ends = np.concatenate([ends, values[tame]])
    return ends[np.isfinite(ends)]


def inside(ax: Axes, values: pd.Series) -> np.ndarray:
    """The values that the axis holds, the rest missing: markers are not clipped, to stay whole at the edge."""
    low, high = ax.get_xlim()
    return values.where((values >= low) & (values <= high)).to_numpy(float)


def limits(ax: Axes, table: pd.DataFrame, places: pd.Series, *, ticks: int = 5, numbers: bool = True) -> str:
    """Limits set by the rows of at least 100 words; what reaches further ends in an arrow. Returns what that means.

    Limits that were set beforehand stay. `table`: label, value, low, high, words; `places`: the height of each row;
    `numbers`: whether values beyond the picture are written at their arrow.
    """
    ends = ends_of(table)
    if len(ends) and ax.get_autoscalex_on():
        pad = 0.08 * (np.ptp(ends) or abs(ends[0]) or 1.0)
        ax.set_xlim(ends.min() - pad, ends.max() + pad)
    low, high = ax.get_xlim()
    right = (table["high"] > high) | (table["value"] > high)
    left = (table["low"] < min(low, 0)) | (table["value"] < min(low, 0))
    for beyond, edge, arrow in ((right, 1.0, ">"), (left, 0.0, "<")):
        for y in places[beyond]:
            ax.plot(edge, y, arrow, transform=ax.get_yaxis_transform(), color=GREY, markersize=3, clip_on=False)
    out = (table["value"] > high) & numbers
    for place, value in zip(places[out], table.loc[out, "value"], strict=True):
        ax.annotate(
            f"{value:.0f} ", (1, place), xycoords=("axes fraction", "data"), ha="right", va="bottom", fontsize=6.5
        )
    ax.set_xlim(low, high)
    ax.xaxis.set_major_locator(MaxNLocator(ticks))
    return "arrow: goes on beyond the picture" if (left | right).any() else ""
