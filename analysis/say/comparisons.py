"""What separates voices or sides, in sentences, and how far it may be believed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.errors import RhetoricError
from analysis.say.phrases import LABELS, digits, interval, names_of, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from analysis.reading import Reading


def voices(reading: Reading, most: int = 3) -> str:
    """The speakers with most words beside each other, whoever printed them, and which differences hold an interval.

    >>> import analysis as ra
    >>> print(voices(ra.analyse({"a": "It may rain."}, only=["hedges"])))
    No two speakers have the words to be compared.
    """
    from analysis.measure import contrasts, profile
    from analysis.measure.rates import FEWEST_WORDS

    table = profile(reading, ["speaker"])
    words = table.drop_duplicates("speaker").set_index("speaker")["words"].sort_values(ascending=False, kind="stable")
    named = [name for name in words[words >= FEWEST_WORDS].index if name not in ("", "unknown", "not given")][:most]
    if len(named) < 2:
        return "No two speakers have the words to be compared."
    lines = [f"The voices with most words: {', '.join(f'**{name}** ({words[name]:,} words)' for name in named)}.", ""]
    for label, rows in table[table["speaker"].isin(named)].groupby("label", sort=False):
        form = "+.2f" if label == "tone" else ".1f"
        values = rows.set_index("speaker").loc[named]
        said = "; ".join(
            f"{row.Index} {digits(row.value, form)}{interval(row, form)}{_n(row)}" for row in values.itertuples()
        )
        lines.append(f"- *{LABELS.get(str(label), label)}*: {said}")
    pairs = contrasts(reading, "speaker", sides=named)
    pairs["counted"] = pairs["a"] + " against " + pairs["b"]
    verdict = _verdict(pairs, pairs, PAIRS)
    return "\n".join([*lines, "", verdict + _unlike_lengths(pairs, reading, named, "speaker")])


def _n(row: Any) -> str:
    """What a figure of a voice stands on: how many were counted, or over how many sentences it is a mean."""
    return f" (n = {row.count:,.0f})" if row.count == row.count else f" ({number(row.sentences, 'sentence')})"


def answer(reading: Reading, a: str, b: str, between: str = "group", table: pd.DataFrame | None = None) -> str:
    """What separates two sides, a line a measure, over all words and over the writers' own; then what may be concluded.

    `table`: the `own_and_all` from which the rows of the two sides are taken, and whose tests q allows for; that of the
    two sides alone unless given. Values of `between` that are neither side are named. Raises RhetoricError for a table
    that does not compare them.

    >>> import analysis as ra
    >>> print(answer(ra.analyse({"a": "It may rain."}, only=["hedges"]), "", ""))
    Only one voice speaks in these texts, so nothing is compared.
    """
    from analysis.measure.sides import values_of

    if not a:
        return "Only one voice speaks in these texts, so nothing is compared."
    whole, pair = _compared(reading, a, b, between, table)
    lines = [f"**{a}** against **{b}** (each difference is the first less the second, with its 95 % interval):", ""]
    for label, rows in pair.groupby("label", sort=False):
        counts = "; ".join(f"{row.counted} {_difference(row, str(label))}" for row in rows.itertuples())
        lines.append(f"- *{LABELS.get(str(label), label)}*: {counts}")
    if others := [name for name in values_of(reading, between) if name not in (a, b, "not given", "unknown")]:
        lines += ["", f"Not compared here: {names_of(others, between)}. `contrasts` has every pair."]
    verdict = _verdict(pair, whole)
    return "\n".join([*lines, "", verdict + _unlike_lengths(pair, reading, (a, b), between)])


def _compared(
    reading: Reading, a: str, b: str, between: str, table: pd.DataFrame | None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The table of differences, made where none is given, and its rows of two sides."""
    from analysis.measure import own_and_all

    table = own_and_all(reading, between, (a, b)) if table is None else table
    rows = table[(table["a"] == a) & (table["b"] == b)]
    if not len(rows):
        raise RhetoricError(f"the table does not compare '{a}' with '{b}'; make it with own_and_all of these sides")
    return table, rows


def _difference(row: Any, label: str) -> str:
    form = "+.2f" if label == "tone" else ".1f"
    if row.value_a != row.value_a or row.value_b != row.value_b:
        return f"cannot be compared ({row.note})"
    gap = "+.2f" if label == "tone" else "+.1f"
    said = f"{digits(row.value_a, form)} against {digits(row.value_b, form)}, difference {digits(row.difference, gap)}"
    return said + (interval(row, gap) or f" ({row.note.replace('n < 5', 'fewer than five sentences')})")


def _apart(table: pd.DataFrame) -> pd.DataFrame:
    """The differences that are claimed: those whose interval excludes 0."""
    return table[(table["low"] > 0) | (table["high"] < 0)]


def _verdict(table: pd.DataFrame, family: pd.DataFrame, of: str = "") -> str:
    """Which differences have an interval without 0, with q where there is a test, and how many were looked at.

    `family`: the table whose tests q allows for.
    """
    held, apart = table[table["low"].notna()], _apart(table)
    if not len(held):
        return "No difference has enough sentences behind it for an interval, so none is claimed."
    looked = number(len(held), "difference") + of
    if not len(apart):
        return f"Of the {looked}, none has an interval that excludes 0. {NOT_ALIKE}"
    names = ", ".join(
        f"{_short(row)} ({row.counted}{f', q {row.q:.3f}' if row.q == row.q else ''})" for row in apart.itertuples()
    )
    have = "has an interval that excludes" if len(apart) == 1 else "have intervals that exclude"
    tests = f" {_tests(table, family)}" if apart["q"].notna().any() else ""
    chance = f" {BY_CHANCE}" if apart["q"].isna().any() else ""
    return f"Of the {looked}, {len(apart)} {have} 0: {names}.{tests}{chance}"


def _tests(table: pd.DataFrame, family: pd.DataFrame) -> str:
    """Of how many tests q is, and whether they are those of other pairs, too."""
    tests = int(family["p"].notna().sum())
    others = ", those of the other pairs among them" if tests > table["p"].notna().sum() else ""
    return f"q is over {number(tests, 'test')}{others}."


def _short(row: Any) -> str:
    """The name of a measure alone."""
    return LABELS[row.label].partition(" ")[0]


PAIRS = " between two of these voices (one a pair and measure, not shown here)"
BY_CHANCE = "Where nothing differs, one 95\u00a0% interval in twenty excludes 0 all the same."
NOT_ALIKE = "That does not show that they are alike: these texts may be too few to tell."


def _unlike_lengths(table: pd.DataFrame, reading: Reading, names: Sequence[str], between: str) -> str:
    """A sentence where accusations are compared over texts of very unlike length."""
    from analysis.measure.tally import located

    said = located(reading, [between])
    said = said.assign(length=said.groupby("doc")["words"].transform("sum")).drop_duplicates(["doc", between])
    lengths = said.groupby(between)["length"].mean().reindex(names)
    return LENGTHS if "accusation" in set(table["label"]) and lengths.max() > FOLD * lengths.min() else ""


FOLD = 4
LENGTHS = (
    " Their texts differ more than fourfold in length, and whether a weak accusation counts depends on how much its "
    "whole text quarrels for its length: do not compare their accusation rates."
)


def drivers(reading: Reading, a: str, b: str, between: str = "group", table: pd.DataFrame | None = None) -> str:
    """Whether one cue or one text carries a difference between two sides whose interval excludes 0.

    Over all words and over the writers' own; `table` is the `own_and_all` of the answer, made unless given. Raises
    RhetoricError for a table that does not compare the sides.

    >>> import analysis as ra
    >>> print(drivers(ra.analyse({"a": "It may rain."}, only=["hedges"]), "", ""))
    Only one voice speaks in these texts, so nothing drives a difference.
    """
    from analysis.measure import robustness

    if not a:
        return "Only one voice speaks in these texts, so nothing drives a difference."
    rows = _compared(reading, a, b, between, table)[1]
    apart, texts = _apart(rows), _lone_text(rows)
    if not len(apart):
        return f"{NONE_APART.format(a, b)}{texts}"
    turns = robustness(reading, a, b, between).set_index(["label", "counted"])["turns"]
    tried = [(f"{_short(row)} ({row.counted})", turns[row.label, row.counted]) for row in apart.itertuples()]
    turned = [f"{name}: one {what.replace(', ', ' or one ')}" for name, what in tried if what]
    kept = ", ".join(name for name, what in tried if not what)
    if not turned:
        none = f"No single cue or text, left out, turns the sign of a difference between {a} and {b}"
        said = f"{none} {EXCLUDES}: {kept}."
    else:
        rest = f" The others keep it: {kept}." if kept else ""
        some = f"Of the differences between {a} and {b} {EXCLUDES}, {len(turned)}"
        turn = "turns its" if len(turned) == 1 else "turn their"
        said = f"{some} {turn} sign when a single thing is left out ({'; '.join(turned)}): nothing rests on that.{rest}"
    return said + texts


EXCLUDES = "whose interval excludes 0"
NONE_APART = "No difference between {} and {} has an interval that excludes 0, so none is tried without a cue or text."


def _lone_text(rows: pd.DataFrame) -> str:
    """A sentence where a side has one text only: nothing is left of it without that."""
    fewest = rows[["documents_a", "documents_b"]].min(axis=1).groupby(rows["counted"], sort=False).min()
    lone = [name for name in fewest.index if fewest[name] == 1]
    where = "A side" if "all words" in lone else "In the authors' own words a side"
    return f" {where} has one text only, so whatever is found of it is found of that text." if lone else ""
