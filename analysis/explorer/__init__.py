"""The notebook explorer: choose group, speaker, label and word; see rates, lines and text change. Thin over `view`."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import reader
from analysis.errors import RhetoricError
from analysis.explorer import shown, view
from analysis.formats.base import plural
from analysis.tables import write_table, write_text

if TYPE_CHECKING:
    from analysis.reading import Reading

BARS = 12  # so many voices get a bar, and whoever is chosen; the table behind the figure has all
STYLE = """
.ra-explorer .scroll { max-height: 24em; overflow: auto; } .ra-explorer-text { max-height: 40em; overflow: auto; }
"""
COLOURS = {"author": "#0072B2", "quotation": "#E69F00", "document": "#56B4E9", "phrase": "#F0E442"}  # as in the figures


def explore(reading: Reading, folder: str | Path = "explored") -> Any:
    """Explore a reading with widgets; `folder` is where the save buttons write.

    Where widgets cannot be shown (a notebook on the web), the current view stands there as tables; where ipywidgets is
    not installed, that view is what is returned. `view.look(reading, view.Choice(...))` gives the same data in code.
    """
    try:
        import ipywidgets  # noqa: F401
    except ImportError:
        return view.look(reading)
    return Explorer(reading, Path(folder))


def _all(names: list[str]) -> list[tuple[str, str]]:
    """Names to choose from, after the choice of all of them (a blank: for a widget, None is no choice at all)."""
    return [("all", ""), *((name, name) for name in names)]


def _brief(row: Any) -> str:
    """A line in a few words, whole ones."""
    left = row.left if len(row.left) <= 25 else row.left[-25:].partition(" ")[2]
    right = row.right if len(row.right) <= 25 else row.right[:25].rpartition(" ")[0]
    return f"{left}{row.cue}{right}"


class Explorer:
    """The widgets of one reading. `.widget` is what a notebook shows, `.view` what is looked at now."""

    def __init__(self, reading: Reading, folder: Path) -> None:
        self.reading, self.folder = reading, folder
        self._quiet = False
        self._kind: str | None = None  # set by a click on a bar, which stands for one kind of voice
        self._make_controls()
        self._lay_out()
        self._connect()
        self.refresh()

    def _make_controls(self) -> None:
        import ipywidgets as w

        wide = w.Layout(width="22em")
        people = _all(view.speakers(self.reading))
        self.label = w.Dropdown(options=view.labels(self.reading), description="Finding", layout=wide)
        self.group = w.Dropdown(options=_all(view.groups(self.reading)), description="Group", layout=wide)
        self.speaker = w.Dropdown(options=people, description="Speaker", layout=wide)
        self.word = w.Text(description="Word", placeholder="part of the marked words", layout=wide)
        self.word.tooltip = "Only the words that are marked as a finding are searched, not the texts."
        self.doc = w.Dropdown(options=list(self.reading.texts["doc"]), description="Text", layout=wide)
        self.page = w.Dropdown(description="Lines", layout=w.Layout(width="16em"))
        self.line = w.Dropdown(description="Line", layout=w.Layout(width="44em"))
        self.clear = w.Button(description="Show all", tooltip="all groups, speakers and words")
        self.bars, self.head, self.lines, self.text = w.VBox(), w.HTML(), w.HTML(), w.HTML()
        self.said = w.Label()

    def _lay_out(self) -> None:
        import ipywidgets as w

        saves = {"figure": self.save_figure, "table": self.save_table, "HTML": self.save_html}
        self.saves = [w.Button(description=f"Save {what}", layout=w.Layout(width="9em")) for what in saves]
        for button, save in zip(self.saves, saves.values(), strict=True):
            button.on_click(lambda _, save=save: self._save(save))
        wrap = w.Layout(flex_flow="row wrap")
        choices = w.HBox([self.label, self.group, self.speaker, self.word, self.clear], layout=wrap)
        saving = w.HBox([*self.saves, self.said], layout=wrap)
        where = w.HBox([self.page, self.line, self.doc], layout=wrap)
        self.widget = w.VBox([choices, self.bars, self.head, self.lines, where, self.text, saving])

    def _connect(self) -> None:
        def when(control: Any, then: Callable[[], None]) -> None:
            control.observe(lambda _: None if self._quiet else then(), names="value")

        for control in (self.label, self.word):
            when(control, self.refresh)
        when(self.speaker, lambda: self._choose(self.speaker.value or None, None))
        when(self.group, self._new_group)
        when(self.page, self._show_lines)
        when(self.line, self._to_line)
        when(self.doc, self._show_text)
        self.clear.on_click(lambda _: self._show_all())

    def _ipython_display_(self) -> None:
        """Show the widgets, and the current view as tables where a page cannot show widgets."""
        from IPython.display import display

        bundle = dict(self.widget._repr_mimebundle_())
        display({**bundle, "text/html": self.view._repr_html_(), "text/plain": str(self.choice)}, raw=True)

    @property
    def choice(self) -> view.Choice:
        """What the controls say."""
        word = self.word.value.strip()
        return view.Choice(self.label.value, self.group.value or None, self.speaker.value or None, self._kind, word)

    def refresh(self) -> None:
        """Compute and show the view of the current choice: bars, lines and marked text."""
        self.view = view.look(self.reading, self.choice)
        found = self.view.lines
        self.bars.children = self._bars()
        count = plural(len(found), "line")
        self.head.value = f"<b>{escape(str(self.choice))}: {count}</b>"
        starts = range(0, max(1, len(found)), shown.MOST)
        with self._silence():
            self.page.options = [(f"{n + 1:,} to {min(n + shown.MOST, len(found)):,}", n) for n in starts]
            self.page.value = 0
        self.page.layout.display = "flex" if len(starts) > 1 else "none"
        self._show_lines()

    def _show_lines(self) -> None:
        """Show the lines of the chosen page, and the text of the first of them."""
        first = self.page.value
        lines = shown.lines_html(self.view, first=first)
        self.lines.value = f"<style>{shown.STYLE}{STYLE}</style><div class='ra-view ra-explorer'>{lines}</div>"
        rows = enumerate(self.view.lines.iloc[first : first + shown.MOST].itertuples(), first)
        options = [(f"{n + 1}: {_brief(row)}", n) for n, row in rows]
        with self._silence():
            self.line.options = options
            self.line.value = first if options else None
        self._to_line()

    @contextmanager
    def _silence(self) -> Iterator[None]:
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def _bars(self) -> list[Any]:
        """A button per voice, as long as its rate; a click chooses the voice and so reaches its sentences."""
        import ipywidgets as w

        rates = shown.foremost(self.view, BARS).assign(length=shown.lengths(self.view.rates))
        rows = [self._bar(row) for row in rates.itertuples()]
        rest = len(self.view.rates) - len(rows)
        more = [w.Label(f"and {rest:,} more voices with fewer words: choose one under Speaker")] if rest else []
        return [*rows, *more] or [w.Label("No words in this choice.")]

    def _bar(self, row: Any) -> Any:
        import ipywidgets as w

        told = shown.told(row)
        layout = w.Layout(width=f"{max(0.4, 22 * row.length):.1f}em", height="1.5em", padding="0")
        if not row.length:  # nothing found, or no rate: an outline to press, and no bar
            layout.border = "1px dashed #767676"
        bar = w.Button(
            tooltip=f"{row.speaker}, {row.kind}: {told}. Press for the sentences.",
            layout=layout,
            style={"button_color": COLOURS.get(row.kind, "#999999") if row.length else "white"},
        )
        bar.add_class("ra-explorer-bar")
        bar.on_click(lambda _: self._toggle(row.speaker, row.kind))
        name = w.Label(f"{row.speaker} ({row.kind})", layout=w.Layout(width="24em"))
        return w.HBox([name, bar, w.Label(told)], layout=w.Layout(flex_flow="row wrap"))

    def _toggle(self, speaker: str, kind: str) -> None:
        """A click on a bar: this voice alone, or all again where it was chosen already."""
        again = (self.speaker.value, self._kind) == (speaker, kind)
        self._choose(None if again else speaker, None if again else kind)

    def _choose(self, speaker: str | None, kind: str | None) -> None:
        with self._silence():
            self.speaker.value, self._kind = speaker or "", kind
        self.refresh()

    def _new_group(self) -> None:
        with self._silence():
            self.speaker.options = _all(view.speakers(self.reading, self.group.value or None))
        self._choose(None, None)

    def _show_all(self) -> None:
        with self._silence():
            self.group.value = self.word.value = ""
        self._new_group()

    def _to_line(self) -> None:
        """Go to the text in which the chosen line stands."""
        with self._silence():
            if self.line.value is not None:
                self.doc.value = self.view.lines["doc"].iloc[self.line.value]
        self._show_text()

    def _show_text(self) -> None:
        """The chosen line's sentence first, then the whole text, with this choice's findings marked."""
        if self.doc.value is None:
            return
        body, quote, look = shown.marked(self.reading, self.view, self.doc.value), "", ""
        if self.line.value is not None and self.view.lines["doc"].iloc[self.line.value] == self.doc.value:
            start = int(self.view.lines["start"].iloc[self.line.value])
            sentence = view.sentence_at(self.reading, self.doc.value, start)
            if sentence is not None:
                quote = f"<blockquote class='ra-quote'>{escape(sentence[1])}</blockquote>"
                target = reader.sentence_id(self.doc.value, sentence[0])
                look = f'[id="{target}"] {{ background: #fff3b0; }}'
        text = f"<div class='ra-explorer-text' tabindex='0' role='region' aria-label='Text'>{quote}{body}</div>"
        self.text.value = f"<style>{reader.style()}{look}</style>{text}"

    def _save(self, save: Callable[[], Path]) -> None:
        try:
            self.said.value = f"saved {save()}"
        except RhetoricError as error:
            self.said.value = f"not saved: {error}"

    def save_figure(self) -> Path:
        """The rates of the view as PNG, with the table behind them as CSV; returns the path of the PNG."""
        from analysis import plot

        rates = self.view.rates.assign(speaker=self.view.rates["speaker"] + " (" + self.view.rates["kind"] + ")")
        first = shown.foremost(self.view, BARS).index
        rates = rates.loc[first.append(rates.index.difference(first))]
        ax = plot.rate_bars(rates, self.choice.label, top=len(first))
        shows = f"{self.choice.label} per 1,000 words of each voice; choice: {self.choice}"
        title = f"{self.choice.label} by speaker"
        saved = plot.save(
            ax, self._path("rates.png"), table=self.view.rates, title=title, shows=shows, reading=self.reading
        )
        return saved[0]

    def save_table(self) -> Path:
        """The lines of the view as CSV."""
        return write_table(self.view.lines, self._path("lines.csv"), spreadsheet=True)

    def save_html(self) -> Path:
        """Rates, lines and text of the view as one HTML page without links."""
        return write_text(self._path("view.html"), shown.page(self.reading, self.view, self.doc.value))

    def _path(self, ending: str) -> Path:
        name = re.sub(r"\W+", "-", str(self.choice)).strip("-")[:80]
        return Path(os.path.abspath(self.folder / f"{name}_{ending}"))
