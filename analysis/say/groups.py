"""What the texts of each group do, in sentences: who speaks, in what tone, how surely, and who accuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.say.phrases import interval, number

if TYPE_CHECKING:
    from analysis.reading import Reading

MOST = 4  # so many groups are named; a longer list belongs in a table


def caveat(reading: Reading) -> str:
    """What these texts can and cannot carry, by the size of their smallest group."""
    from analysis.measure.resample import FEWEST

    fewest = int(reading.texts.groupby("group", dropna=False)["doc"].nunique().min())
    if fewest < FEWEST:
        return (
            f"The smallest group has {number(fewest, 'document')}: the intervals describe these texts only, no test "
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
            size = f"{number(rest['doc'].nunique(), 'document')}, {words:,} words"
            share = f"{100 * others.sum() / words:.0f} % of the words stand in quotations or printed letters"
            rows.append(f"In the texts of {group} ({size}), {share}{_mostly(others)}.")
    return " ".join(rows) or "Nobody speaks in these texts."


def _mostly(words: pd.Series) -> str:
    """The speaker of most of the words, or of the largest part, where the speaker is known."""
    words = words[words > 0]
    if not len(words) or words.idxmax() in ("", "unknown"):
        return ""
    return f", {'most' if 2 * words.max() > words.sum() else 'the largest part'} of them by {words.idxmax()}"


def tone(reading: Reading) -> str:
    """Mean tone of each group's authors, in their own words, with interval and n."""
    from analysis.measure import mean_tone

    table = mean_tone(reading, ["group"], kinds=["author"])
    rows = [
        f"{row.group}: {row.tone:+.2f}{interval(row, '+.2f') or ' without interval'} "
        f"({row.words:,} words, {number(row.sentences, 'sentence')})"
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
    sentences = number(len(table[["doc", "sentence"]].drop_duplicates()), "sentence")
    return (
        f"{number(len(table), 'accusation')} in {sentences}: {status}. "
        f"{own} of them stand in the authors' own words, {len(table) - own} in the words of people they quote. "
        f"{records_right()} A record says what a text does, never that anybody is guilty."
    )


def _rates_said(reading: Reading, labels: list[str], kinds: list[str], head: str) -> str:
    from analysis.measure import rates

    table = rates(reading, ["group"], labels=labels, kinds=kinds)
    table = table[table["words"] > 0]
    parts = []
    for group, rows in list(table.groupby("group", dropna=False, sort=False))[:MOST]:
        if rows["rate"].isna().all():
            counts = " and ".join(number(n, name) for n, name in zip(rows["count"], rows["label"], strict=True))
            parts.append(f"{group}: {counts} in {rows['words'].iloc[0]:,} words, too few for a rate")
            continue
        said = " and ".join(f"{r.rate:.1f} {r.label}s{interval(r, '.1f')}" for r in rows.itertuples())
        parts.append(f"{group}: {said} (n {', '.join(map(str, rows['count']))} in {rows['words'].iloc[0]:,} words)")
    return f"{head}, per 1,000 words, {'; '.join(parts)}." if parts else f"{head} none: nobody speaks."


def _spoken(reading: Reading) -> pd.DataFrame:
    return reading.spoken.merge(reading.texts[["doc", "group"]], on="doc", how="left", validate="many_to_one")


def _largest(groups: pd.api.typing.DataFrameGroupBy) -> list[tuple[str, pd.DataFrame]]:
    return sorted(groups, key=lambda item: -int(item[1]["words"].sum()))[:MOST]
