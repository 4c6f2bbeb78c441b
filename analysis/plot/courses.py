"""Figures over time: tone along a text, and a rate or the tone from date to date."""

from __future__ import annotations

from datetime import date

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from analysis.errors import RhetoricError
from analysis.measure.rates import FEWEST_WORDS
from analysis.plot.frame import axes, empty, entitle, foot, head, legend_below
from analysis.plot.style import GREY, KIND_COLOURS, MARKERS, SERIES_COLOURS, WIDTH, themed
from analysis.plot.wording import NAMES, basis, short
from analysis.say.phrases import number

STYLES = ("-", "--", "-.", ":")
FEWEST = 3  # periods of several texts each that make a course; fewer are points without a line
UPRIGHTS = 30  # points that have room for an interval of their own each
SERIES = 4  # lines a one-column figure can tell apart
NAMED = 3  # groups not drawn that the small print names
SAID = {"date": "day", "month": "month"}  # what a date may leave out
Groups = list[tuple[str, pd.DataFrame]]


@themed
def along(table: pd.DataFrame, *, top: int = 6, title: str | None = None) -> Figure:
    """Tone along each text: a dot per sentence, a line for the mean around it. `table`: as `measure.along` gives it.

    >>> import analysis as ra
    >>> from analysis import measure
    >>> reading = ra.analyse({"a": "It is good. It is bad."}, only=["tone"])
    >>> along(measure.along(reading)).axes[0].get_title(loc="left")
    'a (6 words, 2 sent.)'
    """
    title = "Tone along the text" if title is None else title
    docs = list(pd.unique(table["doc"]))
    if not table["compound"].notna().any():
        return empty(None, "no tone to follow: no sentence, or tone not read", title).figure
    shown = docs[:top]
    figure, panels = plt.subplots(
        len(shown), 1, figsize=(WIDTH, 0.9 + 1.15 * len(shown)), sharey=True, squeeze=False, layout="constrained"
    )
    for ax, doc in zip(panels.flat, shown, strict=True):
        _course(ax, table[table["doc"] == doc])
    panels.flat[-1].xaxis.set_major_locator(MaxNLocator(5, integer=True))
    panels.flat[-1].set_xlabel("words from the beginning")
    left = f"; {len(docs) - len(shown):,} more texts not shown" if len(docs) > len(shown) else ""
    entitle(figure, title)
    kinds = [kind for kind in KIND_COLOURS if table["kind"].eq(kind).any()]
    handles = [_dot(i, kind) for i, kind in enumerate(KIND_COLOURS) if kind in kinds]
    small = "dot: sentence; line: mean of five around it" + left
    legend_below(figure, handles, 4, small)
    return figure


def _dot(i: int, kind: str) -> plt.Line2D:
    """One kind of voice in the legend."""
    look = {"linestyle": "", "markersize": 3.5, "markeredgecolor": "black", "markeredgewidth": 0.3}
    return plt.Line2D([], [], marker=MARKERS[i], color=KIND_COLOURS[kind], label=kind, **look)


def _course(ax: Axes, rows: pd.DataFrame) -> None:
    """One text: sentences as dots by kind of voice, and their running mean, broken where the voice changes."""
    middle = rows["to_word"] - rows["words"] / 2
    run = (rows[["kind", "speaker"]] != rows[["kind", "speaker"]].shift()).any(axis=1).cumsum()
    for i, kind in enumerate(KIND_COLOURS):
        on = rows["kind"] == kind
        look = {"color": KIND_COLOURS[kind], "edgecolors": "black", "linewidths": 0.3, "marker": MARKERS[i]}
        ax.scatter(middle[on], rows.loc[on, "compound"], 9, zorder=2, **look)
    for _, part in rows.groupby(run):
        ax.plot(middle[part.index], part["smooth"], color="black", linewidth=1.1, zorder=3)
    ax.axhline(0, color=GREY, linewidth=0.6, zorder=0)
    ax.set(ylim=(-1.08, 1.08), yticks=[-1, 0, 1], ylabel="compound")
    n = f"{number(rows['words'].sum(), 'word')}, {len(rows):,} sent."
    ax.set_title(f"{short(rows['title'].iloc[0], 30)} ({n})", fontweight="normal", fontsize=6.5)
    sns.despine(ax=ax)


@themed
def series(
    table: pd.DataFrame,
    when: str | None = None,
    *,
    ax: Axes | None = None,
    label: str | None = None,
    title: str | None = None,
) -> Axes:
    """A rate or the tone from date to date, a line per group with its intervals as a band or as uprights.

    Only points of two texts or more are joined; one of a single text is hollow.
    Raises RhetoricError for a period or label that the table does not have.

    `table`: `measure.over_time`, or `measure.rates` or `mean_tone` by `when` (year, month or date: the first of these
    in the table, unless told) and at most one other column. `label`: which of its labels (the first, unless told).

    >>> import analysis as ra
    >>> from analysis import measure
    >>> texts = [{"text": "It may rain. " * 20, "date": f"{year}-05-01"} for year in (2019, 2020, 2021)]
    >>> series(measure.over_time(ra.analyse(texts, only=["hedges"]), by=[])).get_ylabel()
    'per 1,000 words'
    """
    when, label = _chosen(table, when, label)
    title = f"{NAMES.get(label, label or 'nothing')} over time".capitalize() if title is None else title
    table = table[table["label"] == label]
    dated = table[when].astype(str) != "not given"
    if when == "date":  # *2022* and *2022-05* stand on no day
        dated &= table[when].astype(str).str.len() >= len("2022-05-01")
    undated, table = table[~dated], table[dated]
    table = table.assign(value=table["tone"] if label == "tone" else table.get("rate", np.nan))
    if table[when].nunique() < 2:
        return empty(ax, f"no course in time: the texts have fewer than two different values of '{when}'", title)
    other = [c for c in table.columns[: list(table.columns).index("label")] if c != when]
    ax = axes(ax, 7)
    place = _places(table[when])
    groups, without = _groups(table, other)
    drawn = [part.assign(x=part[when].astype(str).map(place)).sort_values("x") for _, part in groups[:SERIES]]
    apart = _apart(drawn)
    for i, ((name, _), part) in enumerate(zip(groups, drawn, strict=False)):
        _line(ax, part.assign(x=part["x"] + apart * (i - (len(drawn) - 1) / 2)), short(name, 24), i)
    _ticks(ax, place)
    ax.set(xlabel=when, ylabel="mean compound" if label == "tone" else "per 1,000 words")
    if len(groups) > 1:
        ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2, borderpad=0)
    beside = f"groups of one {when} side by side" if apart else ""
    points = pd.concat(drawn)
    n = f"n = {', '.join(_size(points[points['value'].notna()], other))}"
    timeless = f"{_size(undated, other)[-1]} without a {SAID.get(when, 'date')} left out" if len(undated) else ""
    intervals = basis(points, "no upright").replace("lines:", f"{_intervals(drawn)}:")
    blank = _blank(points[points["value"].isna()], other)
    few, left = _named("no value, too few words", without, other), _named("not shown", groups[SERIES:], other)
    foot(ax, n, timeless, *_joined_said(drawn), intervals, beside, blank, few, left)
    sns.despine(ax=ax)
    head(ax, title)
    return ax


def _size(table: pd.DataFrame, other: list[str]) -> list[str]:
    """The words of a table, and its texts where no text can stand in several rows of a period."""
    words, texts = number(table["words"].sum(), "word"), number(table["documents"].sum(), "text")
    return [words] if {"kind", "speaker"} & set(other) else [words, texts]


def _blank(points: pd.DataFrame, other: list[str]) -> str:
    """What stands in periods of the groups drawn that have no value."""
    if not len(points):
        return ""
    why = f" (fewer than {FEWEST_WORDS} words)" if "rate" in points else ""
    return f"{number(len(points), 'point')} without a value{why}: {', '.join(_size(points, other))}"


def _named(said: str, groups: Groups, other: list[str]) -> str:
    """The groups of which something is said, with their size; of many the first, and how many more there are."""
    names = [f"{short(name, 24)} ({', '.join(_size(part, other))})" for name, part in groups[:NAMED]]
    more = [number(len(groups) - NAMED, "more group")] if len(groups) > NAMED else []
    return f"{said}: {', '.join([*names, *more])}" if groups else ""


def _groups(table: pd.DataFrame, other: list[str]) -> tuple[Groups, Groups]:
    """The groups that have a value in some period, those with most words first, and those without."""
    groups = list(table.groupby(other[0], sort=True)) if other else [("all texts", table)]
    groups.sort(key=lambda pair: -pair[1]["words"].sum())
    held = [pair for pair in groups if pair[1]["value"].notna().any()]
    return (held, [pair for pair in groups if pair[1]["value"].isna().all()]) if held else (groups, [])


def _apart(drawn: list[pd.DataFrame]) -> float:
    """How far groups that have a period in common stand apart, so that their uprights do not hide each other.

    >>> _apart([pd.DataFrame({"x": [2019, 2020, 2029]}), pd.DataFrame({"x": [2020]})])
    0.15
    >>> _apart([pd.DataFrame({"x": [2019, 2029]}), pd.DataFrame({"x": [2020]})])
    0.0
    """
    x = pd.concat([part["x"] for part in drawn if len(part) <= UPRIGHTS] or [drawn[0]["x"]])
    places = np.unique(pd.concat([part["x"] for part in drawn]))
    if not x.duplicated().any() or len(drawn) < 2 or len(places) < 2:
        return 0.0
    return round(float(min(0.015 * np.ptp(places), 0.6 * np.diff(places).min() / (len(drawn) - 1))), 3)


def _intervals(drawn: list[pd.DataFrame]) -> str:
    """What the intervals of groups are drawn as: an upright at each of few points, a band round a course."""
    bands = any(map(_is_course, drawn))
    uprights = any(len(part) <= UPRIGHTS or (part["documents"] < 2).any() for part in drawn)
    return " and ".join(name for name, on in (("uprights", uprights), ("bands", bands)) if on)


def _is_course(part: pd.DataFrame) -> bool:
    """Whether a group has the points of several texts each that make a course."""
    return int((part["documents"] > 1).sum()) >= FEWEST


def _chosen(table: pd.DataFrame, when: str | None, label: str | None) -> tuple[str, str | None]:
    """The period and the label that are drawn: those asked for, or the first that the table has."""
    when = when or next((name for name in ("year", "month", "date") if name in table), "year")
    labels = list(pd.unique(table["label"]))
    label = labels[0] if label is None and labels else label
    if labels and label not in labels:
        raise RhetoricError(f"no label '{label}' in the table; there are: {', '.join(labels)}")
    if when not in table:
        raise RhetoricError(f"no column '{when}' in the table; measure it by year, month or date")
    return when, label


def _places(periods: pd.Series) -> dict[str, int]:
    """Where each period stands: years by their number, months and dates by their (first) day, so that a gap is seen.

    >>> _places(pd.Series(["2019", "2016"])), _places(pd.Series(["2019-02", "2019-01-31"]))
    ({'2016': 2016, '2019': 2019}, {'2019-01-31': 737090, '2019-02': 737091})
    """
    names = sorted(periods.astype(str).unique())
    if all(map(str.isdigit, names)):
        return {name: int(name) for name in names}
    try:
        return {name: date.fromisoformat(f"{name}-01-01"[:10]).toordinal() for name in names}
    except ValueError:  # no dates: one after the other
        return {name: x for x, name in enumerate(names)}


def _ticks(ax: Axes, place: dict[str, int]) -> None:
    """About six ticks: years at whole numbers, other periods by their names, none so near as to hide another."""
    if all(name.isdigit() for name in place):
        ax.xaxis.set_major_locator(MaxNLocator(6, integer=True))
        return
    apart = (max(place.values()) - min(place.values())) / 7
    named: dict[str, int] = {}
    for name, x in place.items():
        if not named or x - max(named.values()) >= apart:
            named[name] = x
    ax.set_xticks(list(named.values()), list(named), rotation=30, ha="right")


def _line(ax: Axes, part: pd.DataFrame, name: str, i: int) -> None:
    """One group's course over points of several texts; its interval is a band, and an upright at each of few points.

    A point of one text is hollow, with an upright, and joined to no other: from text to text is no course.
    """
    look = {"color": SERIES_COLOURS[i % 6], "linestyle": STYLES[i % 4], "marker": MARKERS[i % 6], "linewidth": 1.0}
    course, few, alone = _is_course(part), len(part) <= UPRIGHTS, part["documents"] < 2
    look |= {} if course else {"linestyle": ""}
    joined = part[["value", "low", "high"]].mask(alone)
    if not alone.all():
        ax.plot(part["x"], joined["value"], markersize=2.5 if few else 0.8, label=name, **look)
    if alone.any():
        look |= {"linestyle": "", "markerfacecolor": "white", "markeredgewidth": 0.8 if few else 0.4}
        single = part[alone]
        label = name if alone.all() else None
        ax.plot(single["x"], single["value"], markersize=3.5 if few else 1.5, label=label, zorder=3, **look)
    if course:
        ax.fill_between(part["x"], joined["low"], joined["high"], color=look["color"], alpha=0.12, linewidth=0)
    upright = part if few else part[alone]
    if len(upright):
        ax.vlines(upright["x"], upright["low"], upright["high"], color=look["color"], linewidth=0.5)


def _joined_said(drawn: list[pd.DataFrame]) -> list[str]:
    """How many texts stand behind a point, and which points are joined."""
    held = pd.concat(drawn).dropna(subset="value")
    if not len(held):
        return []
    texts = held["documents"].agg(["min", "max"]).astype(int).tolist()
    each = f"{texts[0]} to {texts[1]:,} texts a point" if texts[0] < texts[1] else f"{number(texts[0], 'text')} a point"
    hollow = "hollow: one text, joined to no other" if texts[0] < 2 else ""
    few = any((part["documents"] > 1).any() and not _is_course(part) for part in drawn)
    return [each, hollow, f"points not joined where a group has fewer than {FEWEST} of several texts" if few else ""]
