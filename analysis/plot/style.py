"""One look for every figure: sizes, colours that also differ in greyscale, names that fit, and the empty figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from textwrap import wrap

import matplotlib.pyplot as plt
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes

WIDTH = 3.5  # inches: one column of a journal page (89 mm)
ROWS = 20  # rows a one-column figure can label without crowding

# Okabe & Ito's colours, safe for colour-blind readers; hatches and markers tell them apart in greyscale.
KIND_COLOURS = {
    "author": "#0072B2",
    "quotation": "#E69F00",
    "document": "#56B4E9",
    "phrase": "#F0E442",
    "furniture": "#D9D9D9",
}
KIND_HATCHES = {"author": "", "quotation": "////", "document": "....", "phrase": "xxxx", "furniture": ""}
SERIES_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#56B4E9")
MARKERS = ("o", "s", "D", "^", "v", "P")
GREY = "#595959"

RC = {
    "font.family": "DejaVu Sans",  # ships with matplotlib, so a figure looks the same everywhere
    "font.size": 7.5,
    "axes.titlesize": 8.5,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.labelsize": 7.5,
    "xtick.labelsize": 7,
    "ytick.labelsize": 7,
    "legend.fontsize": 7,
    "legend.frameon": False,
    "hatch.linewidth": 0.6,
    "axes.linewidth": 0.6,
    "figure.dpi": 150,
    "svg.hashsalt": "rhetoric",
    "pdf.fonttype": 42,
}


def themed(draw: Callable) -> Callable:
    """Run a drawing function under this module's look, and leave the reader's own settings as they were."""

    @wraps(draw)
    def inside(*args, **kwargs):
        plt.draw_if_interactive()  # loads the backend now: inside, leaving would undo a notebook's interactive mode
        with sns.axes_style("ticks"), plt.rc_context(RC):
            return draw(*args, **kwargs)

    return inside


def axes(ax: Axes | None, rows: float, *, row: float = 0.3, extra: float = 0.9) -> Axes:
    """The given Axes, or new ones of one column's width and as high as so many rows need."""
    if ax is not None:
        return ax
    return plt.subplots(figsize=(WIDTH, max(1.4, extra + row * rows)), layout="constrained")[1]


def empty(ax: Axes | None, message: str, title: str | None = None) -> Axes:
    """A figure that says why there is nothing to see."""
    ax = axes(ax, 1)
    ax.text(0.5, 0.5, "\n".join(wrap(message, 44)), ha="center", va="center", transform=ax.transAxes, color=GREY)
    ax.set(xticks=[], yticks=[])
    sns.despine(ax=ax, left=True, bottom=True)
    head(ax, title)
    return ax


def head(ax: Axes, title: str | None) -> None:
    """The title, flush with the left edge: of the figure, or of the panel where there are several."""
    if not title:
        return
    text = "\n".join(wrap(plain(title), 46))
    if len(ax.figure.axes) > 1:
        ax.set_title(text)
    else:
        ax.figure.suptitle(text, x=0.01, ha="left", fontsize=8.5, fontweight="bold")


def foot(ax: Axes, *notes: str) -> None:
    """Small print under the figure: what the intervals stand on, and what was left out."""
    text = "; ".join(note for note in notes if note)
    if text and len(ax.figure.axes) == 1:
        ax.figure.supxlabel("\n".join(wrap(text, 64)), x=0.01, ha="left", fontsize=6.5, color=GREY)


def plain(name: object) -> str:
    """Text as it is to be read: on one line, with no dollar sign taken for mathematics."""
    return " ".join(str(name).split()).replace("$", r"\$")


def short(name: object, width: int = 30) -> str:
    """A name that fits: its middle cut out between words, since names that begin alike often end differently.

    >>> short("A spokesperson for the Department of Administrative Affairs", 30)
    'A spokesperson for…Affairs'
    >>> short("Ω" * 40, 10)
    'ΩΩΩΩΩΩ…ΩΩΩ'
    """
    text = " ".join(str(name).split())
    if len(text) <= width:
        return plain(text)
    end = (width - 1) * 2 // 5
    head, tail = text[: width - 1 - end], text[-end:]
    if " " in head and text[len(head)] != " ":
        head = head.rsplit(" ", 1)[0]
    if " " in tail and text[-end - 1] != " ":
        tail = tail.split(" ", 1)[1]
    return plain(f"{head.strip()}…{tail.strip()}")


def row_names(table: pd.DataFrame, columns: Sequence[str], width: int = 30) -> pd.Series:
    """One name per row of a table from its grouping columns, for a tick label."""
    if not columns:
        return pd.Series("all texts", index=table.index)
    return table[list(columns)].astype(str).agg(" · ".join, axis=1).map(lambda name: short(name, width))


def number(value: float, word: str) -> str:
    """A counted noun.

    >>> number(1, "text"), number(1234, "word")
    ('1 text', '1,234 words')
    """
    return f"{int(value):,} {word}" + ("" if int(value) == 1 else "s")


def basis(table: pd.DataFrame, mark: str = "cross") -> str:
    """What the intervals stand on, in the words of the table; `mark` is how a value without one is drawn."""
    if not len(table):
        return ""
    drawn = table["low"].notna()
    value = table[next(c for c in ("value", "tone", "rate") if c in table)]
    kinds = list(pd.unique(table.loc[drawn, "basis"]))
    if not kinds:
        return "no intervals: fewer than five sentences, or all alike"
    over = " / ".join(str(kind).replace(": these texts only", " (these texts only)") for kind in kinds)
    alone = f"; {mark}: too few sentences for an interval" if (value.notna() & ~drawn).any() else ""
    seed = f"{table['seed'].dropna().iloc[0]:.0f}"
    return (
        f"lines: 95 % intervals over {over} ({_methods(table[drawn])}, seed {seed}), without the reader's errors{alone}"
    )


def _methods(drawn: pd.DataFrame) -> str:
    """How the intervals drawn were made, by the table's notes, and why not all in one way."""
    notes = drawn["note"].fillna("").astype(str) if "note" in drawn else pd.Series("", index=drawn.index)
    kinds = {
        "bootstrap": ~notes.str.contains("Poisson|t interval"),
        "Poisson where the bootstrap fails, below ten found": notes.str.contains("Poisson"),
        "t below ten": notes.str.contains("t interval"),
    }
    return ", ".join(name for name, on in kinds.items() if on.any())
