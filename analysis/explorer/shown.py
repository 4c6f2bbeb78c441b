"""A view as HTML: rates with bars, lines in context, a marked text, and a page of all three."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from analysis import reader
from analysis.kwic import with_roles
from analysis.measure.rates import FEWEST_WORDS, PER, counted_only
from analysis.say.phrases import digits, interval

if TYPE_CHECKING:
    from analysis.explorer.view import View
    from analysis.reading import Reading

MOST = 50  # so many lines are shown; the tables hold all
FEW = f"below {FEWEST_WORDS} words the count alone"
STYLE = """
.ra-view { font: .92rem/1.5 system-ui, sans-serif; max-width: 62rem; color: #1a1a1a; background: #fff; }
.ra-quote { color: #1a1a1a; background: #fff; margin: .6rem 0; padding: .2rem .6rem; border-left: 3px solid #35618e; }
.ra-view table { border-collapse: collapse; } .ra-view caption { text-align: left; font-weight: 600; padding: .3rem 0; }
.ra-view td, .ra-view th { padding: .15rem .5rem; text-align: left; vertical-align: top; }
.ra-view td, .ra-view th { border-bottom: 1px solid #ddd; }
.ra-view td.left, .ra-view td.right { width: 30%; min-width: 11em; }
.ra-view td.left { text-align: right; } .ra-view td.cue { font-weight: 700; white-space: nowrap; }
.ra-view td { overflow-wrap: anywhere; min-width: 5em; } .ra-view td.cue, .ra-view td.n { min-width: 0; }
.ra-view td.where { min-width: 10em; }
.ra-view td.n { text-align: right; white-space: nowrap; } .ra-view .scroll { overflow-x: auto; }
.ra-view td.left, .ra-view td.cue, .ra-view td.right, .ra-quote { font-family: Georgia, serif; }
.ra-bar { display: inline-block; height: .8em; background: #35618e; }
"""


def view_html(view: View) -> str:
    """A view as a notebook shows it: its rates and its first lines."""
    head = f"<style>{STYLE}</style><div class='ra-view'>"
    return f"{head}<p><b>{escape(str(view.choice))}</b></p>{rates_html(view)}{lines_html(view)}</div>"


def marked(reading: Reading, view: View, doc: str) -> str:
    """A document as HTML in which only the lines of a view are marked.

    >>> import analysis as ra
    >>> from analysis.explorer.view import Choice, look
    >>> reading = ra.analyse({"a": "It may rain. Perhaps not."}, only=["hedges"])
    >>> html = marked(reading, look(reading, Choice("hedge", word="may")), "a")
    >>> ">may<" in html, ">Perhaps<" in html
    (True, False)
    """
    here = set(zip(view.lines["doc"], view.lines["start"], view.lines["end"], strict=True))

    def kept(table: pd.DataFrame) -> pd.DataFrame:
        keys = zip(table["doc"], table["start"], table["end"], strict=True)
        return table[pd.Series([key in here for key in keys], index=table.index, dtype=bool)]

    shown = replace(reading, findings=kept(reading.findings), accusations=kept(reading.accusations))
    return reader.document_html(shown, doc, [view.choice.label])


def lengths(rates: pd.DataFrame) -> pd.Series:
    """How long each bar is, from 0 to 1: its rate beside the highest; 0 where there is none.

    >>> lengths(pd.DataFrame({"rate": [5.0, 10.0, float("nan")]})).tolist()
    [0.5, 1.0, 0.0]
    """
    rate = rates["rate"].fillna(0)
    return rate / rate.max() if rate.any() else rate


def foremost(view: View, most: int) -> pd.DataFrame:
    """The first `most` rates of a view, and below them those of the chosen speaker where they are not among these.

    >>> import analysis as ra
    >>> from analysis.explorer.view import Choice, look
    >>> reading = ra.analyse({"a": "It may rain.", "b": "It may.", "c": "May it?"}, only=["hedges"])
    >>> foremost(look(reading, Choice("hedge", speaker="c")), 1)["speaker"].tolist()
    ['a', 'c']
    """
    return view.rates[(view.rates.index < most) | (view.rates["speaker"] == view.choice.speaker)]


def told(row) -> str:
    """A row of the rates in words; of a voice of few words only the count.

    >>> import analysis as ra
    >>> from analysis.explorer.view import Choice, look
    >>> view = look(ra.analyse({"a": "It may rain.", "b": "It may rain. " * 20}, only=["hedges"]))
    >>> [told(row) for row in view.rates.itertuples()]
    ['333.3 [203.6, 514.8] per 1,000 (n 20 in 60 words)', '1 in 3 words, too few for a rate']
    """
    if row.rate != row.rate:  # none
        return f"{counted_only(row.count, row.words)}, too few for a rate"
    return f"{_rate(row)} per {PER:,} (n {row.count:,} in {row.words:,} words)"


def _rate(row) -> str:
    return "" if row.rate != row.rate else f"{digits(row.rate, '.1f')}{interval(row, '.1f')}"


def rates_html(view: View, most: int = 12) -> str:
    """The rates as an HTML table with bars, without links or script.

    >>> import analysis as ra
    >>> from analysis.explorer.view import Choice, look
    >>> rates_html(look(ra.analyse({"a": "It may rain. " * 20}, only=["hedges"]))).count("<tr>")
    2
    """
    shown = foremost(view, most).assign(length=lengths(view.rates))
    rows = "".join(
        f"<tr><th scope='row'>{escape(str(row.speaker))}</th><td>{escape(str(row.kind))}</td><td class='n'>{row.count}"
        f"</td><td class='n'>{row.words:,}</td><td class='n'>{_rate(row)}</td>"
        f"<td><span class='ra-bar' style='width:{12 * row.length:.2f}em'></span></td></tr>"
        for row in shown.itertuples(name="Rate")
    )
    heads = _heads(["speaker", "voice", "count", "words", "per 1,000 words", "as a bar"])
    few = f"; {FEW}" if shown["rate"].isna().any() else ""
    caption = f"{view.choice.label}: rate per {PER:,} words of each voice, with Poisson's 95 % interval{few}"
    more = _more(view.rates, len(shown))
    return f"<table><caption>{escape(caption)}</caption>{heads}<tbody>{rows}</tbody></table>{more}"


def none_of(view: View) -> str:
    """What is said of a view without lines: where a word was asked for, that only marked words are searched.

    >>> import analysis as ra
    >>> from analysis.explorer.view import Choice, look
    >>> none_of(look(ra.analyse({"a": "Galloway may go."}, only=["hedges"]), Choice("hedge", word="Galloway")))
    'No finding whose words contain “Galloway”: only the marked words are searched, not the texts.'
    """
    if not view.choice.word:
        return "No finding in this choice."
    return f"No finding whose words contain “{view.choice.word}”: only the marked words are searched, not the texts."


def lines_html(view: View, most: int = MOST, first: int = 0) -> str:
    """The lines from `first` on as an HTML table without links; at most `most`, and how many more follow.

    >>> import analysis as ra
    >>> from analysis.explorer.view import Choice, look
    >>> lines_html(look(ra.analyse({"a": "It may rain. " * 20}, only=["hedges"])), most=5)[-18:]
    '<p>and 15 more</p>'
    """
    if view.lines.empty:
        return f"<p>{escape(none_of(view))}</p>"
    shown = view.lines.iloc[first : first + most]
    about = ["category", "speaker"]
    about = with_roles(about) if view.choice.label == "accusation" else about
    rows = "".join(_line(number, row, about) for number, row in enumerate(shown.itertuples(), first + 1))
    heads = _heads(["line", "before", view.choice.label, "after", *about, "text, character"])
    table = f"<table>{heads}<tbody>{rows}</tbody></table>"
    region = "class='scroll' tabindex='0' role='region' aria-label='Lines'"  # so that it is scrolled by keyboard, too
    return f"<div {region}>{table}</div>{_more(view.lines, first + most)}"


def _line(number: int, row, about: list[str]) -> str:
    cells = [(number, "n"), (row.left, "left"), (row.cue, "cue"), (row.right, "right")]
    cells += [*((getattr(row, name), "") for name in about), (f"{row.doc}, {row.start}", "where")]
    return "<tr>" + "".join(f"<td class='{name}'>{escape(str(text))}</td>" for text, name in cells) + "</tr>"


def _heads(names: list[str]) -> str:
    return "<thead><tr>" + "".join(f"<th scope='col'>{escape(name)}</th>" for name in names) + "</tr></thead>"


def _more(table: pd.DataFrame, most: int) -> str:
    return f"<p>and {len(table) - most:,} more</p>" if len(table) > most else ""


def page(reading: Reading, view: View, doc: str | None = None) -> str:
    """A view as one HTML page without links, script or network: rates, all its lines, and a marked text.

    >>> import analysis as ra
    >>> from analysis.explorer.view import Choice, look
    >>> reading = ra.analyse({"a": "It may rain."}, only=["hedges"])
    >>> page(reading, look(reading), "a").count("<h1>")
    1
    """
    return "".join(_page(reading, view, doc))


def _page(reading: Reading, view: View, doc: str | None) -> Iterator[str]:
    title = escape(str(view.choice))
    yield f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    yield f"<style>{reader.style()}{STYLE} body {{ margin: 1.5rem auto; max-width: 62rem; padding: 0 1rem; }}</style>"
    yield f"</head><body><main class='ra-view'><h1>{title}</h1>{rates_html(view, len(view.rates))}"
    yield f"<h2>Lines</h2>{lines_html(view, len(view.lines))}"
    if doc is not None:
        yield f"<h2>The text</h2>{marked(reading, view, doc)}"
    made = "; ".join(f"{name} {reading.parameters.get(name)}" for name in ("version", "corpus", "documents"))
    yield f"<p><small>{escape(made)}</small></p></main></body></html>\n"
