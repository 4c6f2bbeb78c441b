"""Marks a sheet in a notebook, a sentence at a time: each answer is written to the file as soon as it is given."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.errors import RhetoricError
from analysis.tables import write_table
from analysis.validate.sheets import read_sheet


def mark(sheet: str | Path) -> Any:
    """Widgets to mark a sheet with; where ipywidgets is not installed, the sheet as a table; for a blank name nothing.

    Marking goes on at the first sentence without an answer. Raises RhetoricError for a file that is no sheet.
    """
    if not str(sheet):
        return None
    try:
        import ipywidgets  # noqa: F401
    except ImportError:
        return _checked(sheet)
    return Marker(Path(sheet))


def _checked(path: str | Path) -> pd.DataFrame:
    table = read_sheet(path)
    if missing := sorted({"item", "text", "question", "answer"} - set(table.columns)):
        raise RhetoricError(f"{path} has no column '{missing[0]}'; give a sheet that `rhetoric validate draw` wrote")
    return table.astype({"answer": "string"}).fillna({"answer": ""})


class Marker:
    """The widgets of one sheet. `.widget` is what a notebook shows, `.table` the sheet with its answers."""

    def __init__(self, path: Path) -> None:
        import ipywidgets as w

        self.path, self.table = path, _checked(path)
        self.place = self._next(0)
        self.text, self.said = w.HTML(), w.Label()
        named = re.search(r"\(([^()]*)\)", str(self.table["question"].iloc[0])) if len(self.table) else None
        self.categories = [w.ToggleButton(description=name) for name in (named[1].split(", ") if named else [])]
        save = [("Save these", self._save_categories)] if self.categories else []
        actions = [*save, ("Yes", lambda: self.answer("yes")), ("None", lambda: self.answer("none"))]
        actions += [("Back", lambda: self.go(self.place - 1)), ("Skip", lambda: self.go(self.place + 1))]
        self.buttons = {name: w.Button(description=name) for name, _ in actions}
        for name, act in actions:
            self.buttons[name].on_click(lambda _, act=act: act())
        wrap = w.Layout(flex_flow="row wrap")
        rows = [w.HBox(self.categories, layout=wrap), w.HBox(list(self.buttons.values()), layout=wrap)]
        self.widget = w.VBox([self.text, *rows, self.said])
        self.go(self.place)

    def answer(self, answer: str) -> None:
        """Write an answer to the sentence shown, save the sheet, and go on to the next without one."""
        if self.place < len(self.table):
            self.table.loc[self.place, "answer"] = answer
            write_table(self.table, self.path, spreadsheet=True)
            self.go(self._next(self.place + 1))

    def go(self, place: int) -> None:
        """Show the sentence at a place, or that all is done."""
        self.place = min(max(place, 0), len(self.table))
        for button in self.categories:
            button.value = False
        done = int((self.table["answer"] != "").sum())
        self.said.value = f"{done} of {len(self.table)} marked, saved in {self.path}"
        self.text.value = self._sentence() if self.place < len(self.table) else "<p>No sentence is left.</p>"

    def _save_categories(self) -> None:
        chosen = [button.description for button in self.categories if button.value]
        if chosen:
            self.answer(", ".join(chosen))
        else:
            self.said.value = "choose a category first, or Yes, or None"

    def _next(self, start: int) -> int:
        """The first place from `start` on without an answer, else the first of all, else the end."""
        empty = [i for i, answer in enumerate(self.table["answer"]) if not answer.strip()]
        return next((i for i in empty if i >= start), empty[0] if empty else len(self.table))

    def _sentence(self) -> str:
        row = self.table.iloc[self.place].fillna("")
        before, text, after = (escape(str(row.get(name, ""))) for name in ("before", "text", "after"))
        given = f"<p>marked: <b>{escape(row['answer'])}</b></p>" if row["answer"] else ""
        head = f"<p>{row['item']}. {escape(row['question'])}</p>"
        return f"{head}<p><span style='color:#595959'>{before}</span> <b>{text}</b> {after}</p>{given}"

    def _ipython_display_(self) -> None:
        """Show the widgets, and the first sentences as a table where a page cannot show widgets."""
        from IPython.display import display

        bundle = dict(self.widget._repr_mimebundle_())
        still = self.table.head(5)[["item", "text", "question", "answer"]]
        display({**bundle, "text/html": still._repr_html_(), "text/plain": str(still)}, raw=True)
