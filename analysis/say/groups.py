"""What the texts of each group do, in sentences: who speaks, in what tone, how surely, and who accuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measure.sides import values_of
from analysis.measure.tally import located
from analysis.say.phrases import QUOTED, SPOKEN, Said, counted, digits, interval, joined, names_of, number, said

if TYPE_CHECKING:
    from analysis.reading import Reading

MOST = 4  # so many groups are named; a longer list belongs in a table


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


def who_speaks(reading: Reading) -> Said:
    """How much of each group's words stands in quotations and printed letters, and who speaks most of those.

    >>> import analysis as ra
    >>> print(who_speaks(ra.analyse({"a": "He said: “This is a very sad day for us.” Yes."}, only=["voices"])))
    In the texts of ungrouped (1 document, 11 words), 73 % of the words stand in quotations or printed letters.
    """
    groups, rest = _named(reading)
    rows, frame = [], located(reading, ["group"])
    for group in groups:
        part = frame[frame["group"] == group]
        words = int(part["words"].sum())
        others = part[part["kind"] != "author"].groupby("speaker", observed=True)["words"].sum()
        size = f"{number(part['doc'].nunique(), 'document')}, {number(words, 'word')}"
        size = counted(size, words, group=group, kind=SPOKEN)
        share = counted(f"{100 * others.sum() / words:.0f} %", others.sum(), group=group, kind=QUOTED)
        template = "In the texts of {} ({}), {} of the words stand in quotations or printed letters{}."
        rows.append(said(template, group, size, share, _mostly(others, group)))
    return said("{}{}", joined(" ", rows), rest) if rows else said("Nobody speaks in these texts.")


def _named(reading: Reading) -> tuple[list[str], str]:
    """The groups that every sentence names, those with most words, and a sentence that names the others."""
    groups = values_of(reading, "group")
    return groups[:MOST], f" Not named: {names_of(groups[MOST:], 'group')}." if len(groups) > MOST else ""


def _mostly(words: pd.Series, group: str) -> str:
    """The speaker of most of the words, or of the largest part, where the speaker is known."""
    words = words[words > 0]
    if not len(words) or words.idxmax() in ("", "unknown"):
        return ""
    part, speaker = "most" if 2 * words.max() > words.sum() else "the largest part", words.idxmax()
    return said(", {} of them by {}", counted(part, 1, group=group, kind=QUOTED, speaker=speaker), speaker)


def tone(reading: Reading) -> Said:
    """Mean tone of each group's authors, in their own words, with interval and n."""
    from analysis.measure import mean_tone

    groups, rest = _named(reading)
    table = mean_tone(reading, ["group"], kinds=["author"]).dropna(subset=["tone"])
    found, rows = {row.group: row for row in table.itertuples()}, []
    if not found:
        return said("No author of these texts speaks in their own words.")
    for group in groups:
        if group not in found:
            rows.append(f"{group}: no words")
            continue
        row = found[group]
        own = {"group": row.group, "kind": "author"}
        size = f"{number(row.words, 'word')}, {number(row.sentences, 'sentence')}"
        values = counted(digits(row.tone, "+.2f"), row.words, **own), interval(row, "+.2f") or " without interval"
        rows.append(said("{}: {}{} ({})", row.group, *values, counted(size, row.words, **own)))
    lexicon = reading.parameters.get("lexicon", "")
    template = "Mean tone of the authors' own words, from -1 to 1 ({} lexicon), is {}.{} {}"
    return said(template, lexicon, joined("; ", rows), rest, IRONY)


IRONY = "Tone is neither harshness nor anger, and irony is scored by its words: a sarcastic text comes out positive."


def hedging(reading: Reading) -> Said:
    """Hedges and boosters per 1,000 words of the authors' own, with interval and n."""
    return _rates_said(reading, ["hedge", "booster"], "author", "In the authors' own words there are")


def accusations(reading: Reading) -> Said:
    """How many accusations the texts hold, in which status, and whose they are."""
    table = reading.accusations
    if table.empty:
        return said("No accusation was found in these texts.")
    status = table["status"].value_counts()
    own = int((table["kind"] == "author").sum())
    rest = len(table) - own
    sentences = number(len(table[["doc", "sentence"]].drop_duplicates()), "sentence")
    return said(
        "{}: {}. {} of them stand in the authors' own words, {} in the words of people they quote. {} {}",
        counted(f"{number(len(table), 'accusation')} in {sentences}", len(table), label="accusation"),
        joined(", ", (counted(f"{n:,} {name}", n, label=f"accusation:{name}") for name, n in status.items())),
        counted(f"{own:,}", own, label="accusation", kind="author"),
        counted(f"{rest:,}", rest, label="accusation", kind=QUOTED),
        records_right(),
        "A record says what a text does, never that anybody is guilty.",
    )


def _rates_said(reading: Reading, labels: list[str], kind: str, head: str) -> Said:
    from analysis.measure import rates

    table = rates(reading, ["group"], labels=labels, kinds=[kind])
    found = dict(iter(table[table["words"] > 0].groupby("group")))
    if not found:
        return said("{} none: nobody speaks.", head)
    groups, rest = _named(reading)
    told = (_rates_of(found[group], kind) if group in found else f"{group}: no words" for group in groups)
    return said("{}, per 1,000 words, {}.{}", head, joined("; ", told), rest)


def _rates_of(rows: pd.DataFrame, kind: str) -> Said:
    """The rates of one group with their counts and words, or the counts alone where the words are too few."""
    group, found = rows["group"].iloc[0], list(rows.itertuples())
    words = counted(number(found[0].words, "word"), found[0].words, group=group, kind=kind)

    def told(row: Any, text: str) -> str:
        return counted(text, row.count, label=row.label, group=group, kind=kind)

    if rows["rate"].isna().all():
        counts = joined(" and ", (told(row, number(row.count, row.label)) for row in found))
        return said("{}: {} in {}, too few for a rate", group, counts, words)
    rates = joined(
        " and ", (said("{}{}", told(r, f"{digits(r.rate, '.1f')} {r.label}s"), interval(r, ".1f")) for r in found)
    )
    counts = joined(", ", (told(row, f"{row.count:,}") for row in found))
    return said("{}: {} (n {} in {})", group, rates, counts, words)
