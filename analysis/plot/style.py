"""One look for every figure: its width, its type, and colours that also differ in greyscale."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

import matplotlib.pyplot as plt
import seaborn as sns

WIDTH = 3.5  # inches: one column of a journal page (89 mm)
PAGE = 9.0  # inches of rows or panels that a page holds
ROWS = 20  # rows a one-column figure can label without crowding

# Okabe & Ito's colours, safe for colour-blind readers; hatches and markers tell them apart in greyscale.
KIND_COLOURS = {
    "author": "#0072B2",
    "quotation": "#E69F00",
    "document": "#56B4E9",
    "phrase": "#F0E442",
    "furniture": "#D9D9D9",
}
KIND_HATCHES = {"author": "", "quotation": "////", "document": "...", "phrase": "xxxx", "furniture": ""}
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
