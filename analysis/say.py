"""The answers in words: sentences from the tables, each with its n and its caveat, for notebooks and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measure.tally import VOICES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analysis.reading import Reading

MOST = 4  # so many groups are named; a longer list belongs in a table


def caveat(reading: Reading) -> str:
    """What these texts can and cannot carry, by the size of their smallest group."""
    from analysis.measure.resample import FEWEST

    fewest = int(reading.texts.groupby("group", dropna=False)["doc"].nunique().min())
    if fewest < FEWEST:
        return (
            f"The smallest group has {_number(fewest, 'document')}: the intervals describe these texts only, no test "
            f"is made, and nothing follows for other texts. {READERS_ERRORS}"
        )
    return f"Intervals come from resampling documents, taken as a sample of others like them. {READERS_ERRORS}"


READERS_ERRORS = "The intervals do not include the errors of the program that reads."


def records_right() -> str:
    """How often a record was right on annotated texts, by itself and in all roles, from the published error profile.

    >>> print(records_right())  # doctest: +ELLIPSIS, +NORMALIZE_WHITESPACE
    On annotated texts ... of the records found were right, and ... with accuser, accused and status; ... of the
    annotated ones were found.
    """
    from analysis.validate.published import measured

    errors = measured("errors")
    last = errors[errors["set"] == errors["set"].iloc[-1]].set_index("label")
    shares = last.at["accusation", "precision"], last.at["record whole", "precision"], last.at["accusation", "recall"]
    right, whole, found = (f"{share:.0%}".replace("%", "\u00a0%") for share in shares)
    return (
        f"On annotated texts {right} of the records found were right, and {whole} with accuser, accused and status; "
        f"{found} of the annotated ones were found."
    )


def who_speaks(reading: Reading) -> str:
    """How much of each group's words stands in quotations and printed letters, and who speaks most of those.

    >>> import analysis as ra
    >>> print(who_speaks(ra.analyse({"a": "He said: “This is a very sad day for us.” Yes."}, only=["voices"])))
    In the texts of ungrouped (1 document, 11 words), 73 % of the words stand in quotations or printed letters.
    """
    table = _spoken(reading)
    rows = []
    for group, rest in _largest(table.groupby("group", dropna=False, sort=False)):
        words = int(rest["words"].sum())
        others = rest[rest["kind"] != "author"].groupby("speaker", observed=True)["words"].sum()
        if words:
            size = f"{_number(rest['doc'].nunique(), 'document')}, {words:,} words"
            share = f"{100 * others.sum() / words:.0f} % of the words stand in quotations or printed letters"
            rows.append(f"In the texts of {group} ({size}), {share}{_mostly(others)}.")
    return " ".join(rows) or "Nobody speaks in these texts."


def _mostly(words: pd.Series) -> str:
    """The speaker of most of the words, or of the largest part, where the speaker is known."""
    words = words[words > 0]
    if not len(words) or words.idxmax() in ("", "unknown"):
        return ""
    return f", {'most' if 2 * words.max() > words.sum() else 'the largest part'} of them by {words.idxmax()}"


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
        said = "; ".join(f"{row.Index} {row.value:{form}}{_interval(row, form)}" for row in values.itertuples())
        lines.append(f"- *{LABELS.get(str(label), label)}*: {said}")
    pairs = contrasts(reading, "speaker", sides=named)
    pairs["counted"] = pairs["a"] + " against " + pairs["b"]
    return "\n".join([*lines, "", _verdict(pairs, PAIRS) + _unlike_lengths(pairs, reading, named, "speaker")])


def tone(reading: Reading) -> str:
    """Mean tone of each group's authors, in their own words, with interval and n."""
    from analysis.measure import mean_tone

    table = mean_tone(reading, ["group"], kinds=["author"])
    rows = [
        f"{row.group}: {row.tone:+.2f}{_interval(row, '+.2f') or ' without interval'} "
        f"({row.words:,} words, {_number(row.sentences, 'sentence')})"
        for row in table.dropna(subset=["tone"])
        .sort_values("words", ascending=False, kind="stable")
        .head(MOST)
        .itertuples()
    ]
    if not rows:
        return "No author of these texts speaks in their own words."
    lexicon = reading.parameters.get("lexicon", "")
    return f"Mean tone of the authors' own words, from -1 to 1 ({lexicon} lexicon), is {'; '.join(rows)}. {IRONY}"


IRONY = "Tone is neither harshness nor anger, and irony is scored by its words: a sarcastic text comes out positive."


def hedging(reading: Reading) -> str:
    """Hedges and boosters per 1,000 words of the authors' own, with interval and n."""
    return _rates_said(reading, ["hedge", "booster"], ["author"], "In the authors' own words there are")


def accusations(reading: Reading) -> str:
    """How many accusations the texts hold, in which status, and whose they are."""
    table = reading.accusations
    if table.empty:
        return "No accusation was found in these texts."
    status = ", ".join(f"{count} {name}" for name, count in table["status"].value_counts().items())
    own = int((table["kind"] == "author").sum())
    sentences = _number(len(table[["doc", "sentence"]].drop_duplicates()), "sentence")
    return (
        f"{_number(len(table), 'accusation')} in {sentences}: {status}. "
        f"{own} of them stand in the authors' own words, {len(table) - own} in the words of people they quote. "
        f"{records_right()} A record says what a text does, never that anybody is guilty."
    )


def answer(reading: Reading, a: str, b: str, between: str = "group") -> str:
    """What separates two sides, a line a measure, over all words and over the writers' own; then what may be concluded.

    >>> import analysis as ra
    >>> print(answer(ra.analyse({"a": "It may rain."}, only=["hedges"]), "", ""))
    Only one voice speaks in these texts, so nothing is compared.
    """
    from analysis.measure import own_and_all

    if not a:
        return "Only one voice speaks in these texts, so nothing is compared."
    table = own_and_all(reading, between, (a, b))
    lines = [f"**{a}** against **{b}** (each difference is the first less the second, with its 95 % interval):", ""]
    for label, rows in table.groupby("label", sort=False):
        counts = "; ".join(f"{row.counted} {_difference(row, str(label))}" for row in rows.itertuples())
        lines.append(f"- *{LABELS.get(str(label), label)}*: {counts}")
    return "\n".join([*lines, "", _verdict(table) + _unlike_lengths(table, reading, (a, b), between)])


LABELS = {
    "tone": "tone (mean compound, -1 to 1)",
    "hedge": "hedges per 1,000 words",
    "booster": "boosters per 1,000 words",
    "accusation": "accusations per 1,000 words",
}


def _difference(row: Any, label: str) -> str:
    form = "+.2f" if label == "tone" else ".1f"
    if row.value_a != row.value_a or row.value_b != row.value_b:
        return f"cannot be compared ({row.note})"
    gap = "+.2f" if label == "tone" else "+.1f"
    said = f"{row.value_a:{form}} against {row.value_b:{form}}, difference {row.difference:{gap}}"
    return said + (_interval(row, gap) or f" ({row.note.replace('n < 5', 'fewer than five sentences')})")


def _verdict(table: pd.DataFrame, of: str = "") -> str:
    """Which differences have an interval without 0, with q where there is a test, and how many were looked at."""
    held = table[table["low"].notna()]
    apart = held[(held["low"] > 0) | (held["high"] < 0)]
    if not len(held):
        return "No difference has enough sentences behind it for an interval, so none is claimed."
    looked = _number(len(held), "difference") + of
    if not len(apart):
        return f"Of the {looked}, none has an interval that excludes 0. {NOT_ALIKE}"
    names = ", ".join(
        f"{LABELS[row.label].partition(' ')[0]} ({row.counted}{f', q {row.q:.3f}' if row.q == row.q else ''})"
        for row in apart.itertuples()
    )
    have = "has an interval that excludes" if len(apart) == 1 else "have intervals that exclude"
    return f"Of the {looked}, {len(apart)} {have} 0: {names}."


PAIRS = " between two of these voices (one a pair and measure, not shown here)"
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


def drivers(reading: Reading, a: str, b: str, between: str = "group") -> str:
    """Whether one cue or one text carries a difference between two sides."""
    from analysis.measure import robustness

    table = robustness(reading, a, b, between)
    turned = table[table["turns"] != ""]
    if not len(table):
        return "Only one voice speaks in these texts, so nothing drives a difference."
    texts = (
        ""
        if table["without_document"].notna().any()
        else (" A side has one text only, so whatever is found of it is found of that text.")
    )
    if not len(turned):
        return f"No single cue or text, left out, turns the sign of a difference.{texts}"
    said = "; ".join(
        f"{LABELS[row.label].partition(' ')[0]}: one {row.turns.replace(', ', ' or one ')}"
        for row in turned.itertuples()
    )
    return f"Some differences turn their sign when a single thing is left out ({said}): nothing rests on those.{texts}"


def _rates_said(reading: Reading, labels: list[str], kinds: list[str], head: str) -> str:
    from analysis.measure import rates

    table = rates(reading, ["group"], labels=labels, kinds=kinds)
    table = table[table["words"] > 0]
    parts = []
    for group, rows in list(table.groupby("group", dropna=False, sort=False))[:MOST]:
        if rows["rate"].isna().all():
            counts = " and ".join(_number(n, name) for n, name in zip(rows["count"], rows["label"], strict=True))
            parts.append(f"{group}: {counts} in {rows['words'].iloc[0]:,} words, too few for a rate")
            continue
        said = " and ".join(f"{r.rate:.1f} {r.label}s{_interval(r, '.1f')}" for r in rows.itertuples())
        parts.append(f"{group}: {said} (n {', '.join(map(str, rows['count']))} in {rows['words'].iloc[0]:,} words)")
    return f"{head}, per 1,000 words, {'; '.join(parts)}." if parts else f"{head} none: nobody speaks."


def _interval(row: Any, form: str) -> str:
    """The interval of a row, or nothing where too few sentences allow none."""
    return f" [{row.low:{form}}, {row.high:{form}}]" if row.low == row.low else ""


def _spoken(reading: Reading) -> pd.DataFrame:
    sentences = reading.sentences[reading.sentences["kind"].isin(VOICES)]
    return sentences.merge(reading.texts[["doc", "group"]], on="doc", how="left", validate="many_to_one")


def _largest(groups: pd.api.typing.DataFrameGroupBy) -> list[tuple[str, pd.DataFrame]]:
    return sorted(groups, key=lambda item: -int(item[1]["words"].sum()))[:MOST]


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
