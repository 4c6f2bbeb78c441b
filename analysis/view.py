"""What a choice of group, speaker, label and word leaves of a reading: rates, lines in context and marked text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from analysis import reader
from analysis.errors import RhetoricError
from analysis.kwic import concordance
from analysis.measure.rare import poisson_interval
from analysis.measure.rates import FEWEST_WORDS, PER, counted_only

if TYPE_CHECKING:
    from analysis.reading import Reading

LABELS = ["hedge", "booster", "accusation", "deny", "demand", "concede", "appeal", "praise", "apologise"]
RATE_COLUMNS = ["speaker", "kind", "count", "words", "rate", "low", "high"]
MOST = 50  # so many lines are shown; the tables hold all
FEW = f"below {FEWEST_WORDS} words the count alone"
STYLE = """
.ra-view { font: .92rem/1.5 system-ui, sans-serif; max-width: 62rem; color: #1a1a1a; background: #fff; }
.ra-quote { color: #1a1a1a; background: #fff; margin: .6rem 0; padding: .2rem .6rem; border-left: 3px solid #35618e; }
.ra-view table { border-collapse: collapse; } .ra-view caption { text-align: left; font-weight: 600; padding: .3rem 0; }
.ra-view td, .ra-view th { padding: .15rem .5rem; text-align: left; vertical-align: top; }
.ra-view td, .ra-view th { border-bottom: 1px solid #ddd; }
.ra-view td.left, .ra-view td.right { width: 28%; min-width: 11em; }
.ra-view td.left { text-align: right; } .ra-view td.cue { font-weight: 700; white-space: nowrap; }
.ra-view td { overflow-wrap: anywhere; min-width: 8em; } .ra-view td.cue, .ra-view td.n { min-width: 0; }
.ra-view td.n { text-align: right; white-space: nowrap; } .ra-view .scroll { overflow-x: auto; }
.ra-view td.left, .ra-view td.cue, .ra-view td.right, .ra-quote { font-family: Georgia, serif; }
.ra-bar { display: inline-block; height: .8em; background: #35618e; }
"""


@dataclass(frozen=True)
class Choice:
    """What is looked at; None or an empty string means all. `word` is plain text, read without regard to case."""

    label: str = "hedge"
    group: str | None = None
    speaker: str | None = None
    kind: str | None = None
    word: str = ""

    def __str__(self) -> str:
        parts = [self.group and f"group {self.group}", self.speaker, self.kind, self.word and f"“{self.word}”"]
        return ", ".join([self.label, *(part for part in parts if part)])


@dataclass(frozen=True)
class View:
    """The answer to a choice: rates per speaker and kind of voice, and the lines in context that they count.

    A notebook shows it as tables. `rates` has columns speaker, kind, count, words, rate, low, high (per 1,000 words of
    that voice; the interval is Poisson's, of the count); a voice of fewer than 50 words has its count, and no rate.
    `lines` are those of a concordance. A chosen speaker or kind narrows the lines, not the rates, which compare.
    """

    choice: Choice
    rates: pd.DataFrame
    lines: pd.DataFrame

    def _repr_html_(self) -> str:
        head = f"<style>{STYLE}</style><div class='ra-view'>"
        return f"{head}<p><b>{escape(str(self.choice))}</b></p>{rates_html(self)}{lines_html(self)}</div>"


def labels(reading: Reading) -> list[str]:
    """The labels that can be chosen: those that the reading holds, hedges and boosters first."""
    held = set(reading.findings["label"]) | ({"accusation"} if len(reading.accusations) else set())
    return [label for label in LABELS if label in held] or ["hedge"]


def groups(reading: Reading) -> list[str]:
    """The groups of the texts, sorted."""
    return sorted({group for group in reading.texts["group"] if isinstance(group, str) and group})


def speakers(reading: Reading, group: str | None = None) -> list[str]:
    """Who speaks in the texts of a group (or in all), those with most words first; furniture is nobody's."""
    words = _spoken(reading, group).groupby("speaker", observed=True)["words"].sum()
    return list(words.sort_values(ascending=False, kind="stable").index)


def look(reading: Reading, choice: Choice | None = None) -> View:
    """Rates per 1,000 words of each speaker's, and the concordance lines behind them.

    Raises RhetoricError for a label, group or speaker that there is not.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "Perhaps it will. It may not."}, only=["hedges"])
    >>> look(reading, Choice(label="hedge", word="may")).lines["cue"].tolist()
    ['may']
    """
    choice = choice or Choice(labels(reading)[0])
    _check(reading, choice)
    lines = concordance(reading, re.escape(choice.word) if choice.word else None, label=choice.label)
    lines = lines[lines["doc"].isin(_docs(reading, choice.group)) & (lines["kind"] != "furniture")]
    rates = _rates(lines, _spoken(reading, choice.group))
    for column, wanted in (("speaker", choice.speaker), ("kind", choice.kind)):
        lines = lines[lines[column] == wanted] if wanted else lines
    return View(choice, rates, lines.reset_index(drop=True))


def _check(reading: Reading, choice: Choice) -> None:
    if choice.label not in LABELS:
        raise RhetoricError(f"no label {choice.label!r}; there are: {', '.join(LABELS)}")
    if choice.group and choice.group not in groups(reading):
        raise RhetoricError(f"no group {choice.group!r}; there are: {', '.join(groups(reading)) or 'none'}")
    if choice.speaker and choice.speaker not in (here := speakers(reading, choice.group)):
        raise RhetoricError(f"no speaker {choice.speaker!r} here; there are: {', '.join(here[:8])}")


def _docs(reading: Reading, group: str | None) -> set[str]:
    texts = reading.texts
    return set(texts["doc"] if not group else texts.loc[texts["group"] == group, "doc"])


def _spoken(reading: Reading, group: str | None) -> pd.DataFrame:
    sentences = reading.sentences
    return sentences[sentences["doc"].isin(_docs(reading, group)) & (sentences["kind"] != "furniture")]


def _rates(lines: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """A row per speaker and kind of voice, most words first; a voice without a hit has its zero."""
    keys = ["speaker", "kind"]
    words = sentences.astype(dict.fromkeys(keys, str)).groupby(keys)["words"].sum()
    counts = lines.astype(dict.fromkeys(keys, str)).groupby(keys).size().reindex(words.index, fill_value=0)
    table = pd.DataFrame({"count": counts, "words": words})
    spoken = table["words"].where(table["words"] >= FEWEST_WORDS) / PER
    table["rate"] = table["count"] / spoken
    table["low"], table["high"] = (limit / spoken for limit in poisson_interval(table["count"].to_numpy()))
    return table.reset_index().sort_values("words", ascending=False, kind="stable", ignore_index=True)[RATE_COLUMNS]


def marked(reading: Reading, view: View, doc: str) -> str:
    """A document as HTML in which only the lines of a view are marked."""
    here = set(zip(view.lines["doc"], view.lines["start"], view.lines["end"], strict=True))

    def kept(table: pd.DataFrame) -> pd.DataFrame:
        keys = zip(table["doc"], table["start"], table["end"], strict=True)
        return table[pd.Series([key in here for key in keys], index=table.index, dtype=bool)]

    shown = replace(reading, findings=kept(reading.findings), accusations=kept(reading.accusations))
    return reader.document_html(shown, doc, [view.choice.label])


def sentence_at(reading: Reading, doc: str, start: int) -> tuple[int, str] | None:
    """The number of the row in which a character of a document stands, and the whole sentence around it, as one line.

    A sentence that an inline quotation cuts into rows is given whole. None for a character between sentences.
    """
    rows = reading.sentences[reading.sentences["doc"] == doc]
    found = rows[(rows["start"] <= start) & (rows["end"] > start)]
    if found.empty:
        return None
    if "whole" in rows:
        rows = rows[rows["whole"] == found["whole"].iloc[0]]
    text = reading.texts.loc[reading.texts["doc"] == doc, "text"].iloc[0]
    return int(found["sentence"].iloc[0]), " ".join(text[rows["start"].min() : rows["end"].max()].split())


def lengths(rates: pd.DataFrame) -> pd.Series:
    """How long each bar is, from 0 to 1: its rate beside the highest; 0 where there is none.

    >>> lengths(pd.DataFrame({"rate": [5.0, 10.0, float("nan")]})).tolist()
    [0.5, 1.0, 0.0]
    """
    rate = rates["rate"].fillna(0)
    return rate / rate.max() if rate.any() else rate


def told(row) -> str:
    """A row of the rates in words; of a voice of few words only the count."""
    if row.rate != row.rate:  # none
        return f"{counted_only(row.count, row.words)}, too few for a rate"
    return f"{row.rate:.1f} per {PER:,} (n {row.count:,} in {row.words:,} words)"


def rates_html(view: View, most: int = 12) -> str:
    """The rates as an HTML table with bars, without links or script."""
    told = ["" if rate != rate else f"{rate:.1f}" for rate in view.rates["rate"]]
    shown = view.rates.assign(length=lengths(view.rates), told=told)
    rows = "".join(
        f"<tr><th scope='row'>{escape(str(row.speaker))}</th><td>{escape(str(row.kind))}</td><td class='n'>{row.count}"
        f"</td><td class='n'>{row.words:,}</td><td class='n'>{row.told}</td>"
        f"<td><span class='ra-bar' style='width:{12 * row.length:.2f}em'></span></td></tr>"
        for row in shown.head(most).itertuples(name="Rate")
    )
    heads = _heads(["speaker", "voice", "count", "words", "per 1,000 words", "as a bar"])
    few = f" ({FEW})" if shown["rate"].isna().any() else ""
    caption = f"{view.choice.label}: rate per {PER:,} words of each voice{few}"
    return f"<table><caption>{escape(caption)}</caption>{heads}<tbody>{rows}</tbody></table>{_more(view.rates, most)}"


def lines_html(view: View, most: int = MOST, first: int = 0) -> str:
    """The lines from `first` on as an HTML table without links; at most `most`, and how many more follow."""
    shown = view.lines.iloc[first : first + most]
    rows = "".join(_line(number, row) for number, row in enumerate(shown.itertuples(), first + 1))
    heads = _heads(["line", "before", view.choice.label, "after", "category", "speaker", "text"])
    table = f"<table>{heads}<tbody>{rows}</tbody></table>"
    region = "class='scroll' tabindex='0' role='region' aria-label='Lines'"  # so that it is scrolled by keyboard, too
    return f"<div {region}>{table}</div>{_more(view.lines, first + most)}"


def _line(number: int, row) -> str:
    cells = [(number, "n"), (row.left, "left"), (row.cue, "cue"), (row.right, "right")]
    cells += [(row.category, ""), (row.speaker, ""), (f"{row.doc}, {row.start}", "")]
    return "<tr>" + "".join(f"<td class='{name}'>{escape(str(text))}</td>" for text, name in cells) + "</tr>"


def _heads(names: list[str]) -> str:
    return "<thead><tr>" + "".join(f"<th scope='col'>{escape(name)}</th>" for name in names) + "</tr></thead>"


def _more(table: pd.DataFrame, most: int) -> str:
    return f"<p>and {len(table) - most:,} more</p>" if len(table) > most else ""


def page(reading: Reading, view: View, doc: str | None = None) -> str:
    """A view as one HTML page without links, script or network: rates, all its lines, and a marked text."""
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
