"""The notebook explorer: choose group, speaker, label and word; see rates, lines and text change. Thin over `view`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import reader, view
from analysis.errors import RhetoricError
from analysis.tables import write_table, write_text

if TYPE_CHECKING:
    from analysis.reading import Reading

BARS = 12  # so many speakers get a bar; the table behind the figure has all


def explore(reading: Reading, folder: str | Path = "explored") -> Any:
    """Explore a reading with widgets; `folder` is where the save buttons write.

    Without ipywidgets, or where a notebook is read on the web, look at `view.look(reading, view.Choice(...))`: the same
    data, still. Returns the widget; its `.view` is the current view. Raises RhetoricError where ipywidgets is missing.
    """
    try:
        import ipywidgets  # noqa: F401
    except ImportError:
        raise RhetoricError(
            "explore needs ipywidgets (pip install ipywidgets); view.look gives the data"
        ) from None
    return Explorer(reading, Path(folder))


class Explorer:
    """The widgets of one reading. `.widget` is what a notebook shows, `.view` what is looked at now."""

    def __init__(self, reading: Reading, folder: Path) -> None:
        import ipywidgets as w

        self.reading, self.folder = reading, folder
        self.label = w.Dropdown(options=view.labels(reading), description="Finding")
        self.group = w.Dropdown(options=[("all", None), *view.groups(reading)], description="Group")
        self.speaker = w.Dropdown(options=[("all", None), *view.speakers(reading)], description="Speaker")
        self.word = w.Text(description="Word", placeholder="part of a cue", continuous_update=False)
        self.doc = w.Dropdown(options=list(reading.texts["doc"]), description="Text")
        self.bars, self.lines, self.text = w.VBox(), w.HTML(), w.HTML()
        self.said = w.HTML()
        self.saves = [w.Button(description=f"Save {what}") for what in ("figure", "table", "HTML")]
        for button, save in zip(self.saves, (self.save_figure, self.save_table, self.save_html), strict=True):
            button.on_click(lambda _, save=save: self._say(f"saved {save()}"))
        for control in (self.label, self.speaker, self.word):
            control.observe(lambda _: self.refresh(), names="value")
        self.group.observe(lambda _: self._new_group(), names="value")
        self.doc.observe(lambda _: self._show_text(), names="value")
        controls = w.HBox([self.label, self.group, self.speaker, self.word], layout=w.Layout(flex_flow="row wrap"))
        below = w.Accordion([self.text], titles=["The marked text"], selected_index=0)
        self.widget = w.VBox([controls, self.bars, self.lines, w.HBox(self.saves), self.said, self.doc, below])
        self.refresh()
        self._show_text()

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display(self.widget)

    @property
    def choice(self) -> view.Choice:
        """What the controls say."""
        return view.Choice(self.label.value, self.group.value, self.speaker.value, self.word.value.strip())

    def refresh(self) -> None:
        """Compute and show the view of the current choice."""
        self.view = view.look(self.reading, self.choice)
        self.bars.children = self._bars()
        self.lines.value = view.lines_html(self.view)
        docs = self.view.lines["doc"]
        if len(docs) and self.doc.value not in set(docs):
            self.doc.value = docs.iloc[0]

    def _bars(self) -> list[Any]:
        """A button per voice, as long as its rate; a click chooses the speaker and so reaches the sentences."""
        import ipywidgets as w

        shown = self.view.rates.head(BARS)
        most = max(shown["rate"].max(), 1e-9) if len(shown) else 1.0
        rows = []
        for row in shown.itertuples():
            bar = w.Button(
                tooltip=f"{row.count} in {row.words:,} words; click for the sentences",
                layout=w.Layout(width=f"{max(0.5, 22 * row.rate / most):.1f}em", height="1.6em"),
                style={"button_color": "#35618e" if row.kind == "author" else "#8fb0cf"},
            )
            bar.on_click(lambda _, speaker=row.speaker: self._choose(speaker))
            name = w.Label(f"{row.speaker} ({row.kind})", layout=w.Layout(width="18em"))
            rows.append(
                w.HBox([name, bar, w.Label(f"{row.rate:.1f} per 1,000 (n {row.count} in {row.words:,} words)")])
            )
        return rows or [w.Label("No words in this choice.")]

    def _choose(self, speaker: str) -> None:
        self.speaker.value = None if self.speaker.value == speaker else speaker

    def _new_group(self) -> None:
        self.speaker.options = [("all", None), *view.speakers(self.reading, self.group.value)]
        self.speaker.value = None
        self.refresh()

    def _show_text(self) -> None:
        if self.doc.value is not None:
            body = reader.document_html(self.reading, self.doc.value)
            self.text.value = f"<style>{reader.style()}</style>{body}"

    def _say(self, line: str) -> None:
        self.said.value = line

    def save_figure(self) -> Path:
        """The rates of the view as PNG and SVG, with the table behind them."""
        from analysis import plot

        ax = plot.rate_bars(self.view.rates, label=self.choice.label)
        title = f"{self.choice.label} per 1,000 words by speaker"
        return plot.save(ax, self._path("png"), table=self.view.rates, title=title, shows=title, reading=self.reading)

    def save_table(self) -> Path:
        """The lines of the view as CSV."""
        return write_table(self.view.lines, self._path("csv"), spreadsheet=True)

    def save_html(self) -> Path:
        """Rates and lines of the view as one HTML page without links."""
        rates = self.view.rates.to_html(index=False, float_format="{:.2f}".format)
        head = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>View</title><body>'
        return write_text(self._path("html"), f"{head}{rates}{view.lines_html(self.view, most=10_000)}</body></html>\n")

    def _path(self, ending: str) -> Path:
        parts = [part for part in (self.choice.label, self.choice.group, self.choice.speaker, self.choice.word) if part]
        name = "_".join("".join(c if c.isalnum() else "-" for c in part) for part in parts)
        return self.folder / f"{name[:80]}.{ending}"
