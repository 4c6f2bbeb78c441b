"""What a figure says in words: names that fit, counted nouns, and what its intervals stand on."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

MIXED = "documents, or, below five, over sentences (these texts only)"
REASONS = {  # of a value without an interval, by the table's note
    "all alike": "all sentences or texts alike",
    "n < 5": "fewer than five sentences",
    "words": "fewer than fifty words",
}
FEW = {  # of an interval that the bootstrap did not make, by the table's note
    "10 texts": "ten texts", "10 sentences": "ten sentences", "n < 5": "five sentences", "found": "ten found",
}  # fmt: skip
NAMES = {
    "hedge": "hedges", "booster": "boosters", "accusation": "accusations", "tone": "tone", "accuse": "accusing words",
    "deny": "denials", "demand": "demands", "concede": "concessions", "appeal": "appeals", "praise": "praise",
    "apologise": "apologies",
}  # fmt: skip


def plain(name: object) -> str:
    """Text as it is to be read: on one line, with no dollar sign taken for mathematics.

    >>> print(plain("a bill  of $3"))
    a bill of \\$3
    """
    return " ".join(str(name).split()).replace("$", r"\$")


def short(name: object, width: int = 30) -> str:
    """A name that fits: its middle cut out between words, since names that begin alike often end differently.

    >>> short("A spokesperson for the Department of Administrative Affairs", 30)
    'A spokesperson for the…Affairs'
    >>> short("Hallam Gazette & Advertiser", 24)
    'Hallam…Advertiser'
    >>> short("Ω" * 40, 10)
    'ΩΩΩΩΩΩ…ΩΩΩ'
    """
    return plain(_cut(" ".join(str(name).split()), width))


def _cut(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    end = (width - 1) * 2 // 5
    last = len(text.rsplit(" ", 1)[-1])
    end = last if last <= (width - 1) // 2 else end  # what one last word leaves is for the first ones
    head, tail = text[: width - 1 - end], text[-end:]
    if " " in head and text[len(head)] != " ":
        head = head.rsplit(" ", 1)[0]
    if " " in tail and text[-end - 1] != " ":
        tail = tail.split(" ", 1)[1]
    return f"{head.strip()}…{tail.strip()}"


def row_names(table: pd.DataFrame, columns: Sequence[str], width: int = 30) -> pd.Series:
    """One name per row of a table from its grouping columns, for a tick label; of long ones the longest part is cut.

    >>> row_names(pd.DataFrame({"group": ["union"], "kind": ["author"]}), ["group", "kind"]).tolist()
    ['union · author']
    >>> row_names(pd.DataFrame({"group": ["Department for Transport"], "kind": ["quotation"]}), ["group", "kind"])[0]
    'Department…nsport · quotation'
    """
    if not columns:
        return pd.Series("all texts", index=table.index)
    names = [_joined(list(row), width) for row in table[list(columns)].astype(str).itertuples(index=False, name=None)]
    return pd.Series(names, index=table.index)


def _joined(parts: list[str], width: int) -> str:
    longest = parts.index(max(parts, key=len))
    room = width - len(" · ".join(parts)) + len(parts[longest])
    parts[longest] = _cut(parts[longest], max(room, 8))
    return short(" · ".join(parts), width)


def titled(labels: Sequence[str], columns: Sequence[str]) -> str:
    """The title of a figure: what it shows of the labels, and by what its rows are divided.

    >>> titled(["hedge", "booster"], ["group", "kind"]), titled(["apologise"], ["group"]), titled(["tone"], [])
    ('Hedges and boosters by voice', 'Apologies by group', 'Tone')
    """
    names = [str(NAMES.get(label, label)) for label in labels]
    what = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if 0 < len(names) <= 4 else "rates"
    by = "voice" if {"kind", "speaker"} & set(columns) else " and ".join(map(str, columns))
    return plain(what[0].upper() + what[1:] + (f" by {by}" if by else ""))


def basis(table: pd.DataFrame, mark: str = "cross") -> str:
    """What the intervals stand on, in the words of the table; `mark` is how a value without one is drawn.

    A table without a column `level` has intervals of 95 %.
    """
    if not len(table):
        return ""
    drawn = table["low"].notna()
    value = table[next(c for c in ("value", "tone", "rate") if c in table)]
    kinds = list(pd.unique(table.loc[drawn, "basis"]))
    why = _why_none(table[value.notna() & ~drawn])
    if not kinds:
        return f"no intervals: {why or 'no values'}"
    over = kinds[0].replace(": these", ", these") if len(kinds) == 1 else MIXED
    alone = f"; {mark}: no interval, {why}" if why else ""
    seed = f"{table['seed'].dropna().iloc[0]:.0f}"
    said = f"lines: {_level(table[drawn])} intervals over {over} ({_methods(table[drawn])}, seed {seed})"
    return f"{said}, without the reader's errors{alone}"


def _why_none(alone: pd.DataFrame) -> str:
    """Why values have no interval, by the table's notes; every reason there can be where it has none.

    >>> _why_none(pd.DataFrame({"note": ["no interval: all alike", "no interval: n < 5", "no interval: all alike"]}))
    'all sentences or texts alike or fewer than five sentences'
    """
    notes = pd.unique(_notes(alone))
    said = [name for note, name in REASONS.items() if any(note in one for one in notes)]
    return " or ".join(said if said or not len(notes) else REASONS.values())


def _notes(rows: pd.DataFrame) -> pd.Series:
    return rows["note"].fillna("").astype(str) if "note" in rows else pd.Series("", index=rows.index)


def _level(drawn: pd.DataFrame) -> str:
    """The level of the intervals drawn, in per cent."""
    levels = drawn["level"].dropna().unique() if "level" in drawn else [0.95]
    return " and ".join(f"{100 * level:g} %" for level in levels)


def _methods(drawn: pd.DataFrame) -> str:
    """How the intervals drawn were made, by the table's notes, and why not all in one way."""
    notes = _notes(drawn)
    one, both = notes.str.contains("(?:lower|upper) limit: Poisson"), notes.str.contains("both limits: Poisson")
    kinds = {
        "bootstrap": one | ~notes.str.contains("Poisson|t interval"),
        "Poisson's limits where the bootstrap's are nearer": one | both,
        "Poisson": notes.str.contains("Poisson") & ~one & ~both,
        "t": notes.str.contains("t interval"),
    }
    few = {name: _few(notes[on]) if name in ("Poisson", "t") else "" for name, on in kinds.items() if on.any()}
    return ", ".join(name + below for name, below in few.items())


def _few(notes: pd.Series) -> str:
    """Of what there was too little for the bootstrap, by the notes.

    >>> _few(pd.Series(["widened Poisson interval: fewer than 10 texts", "Poisson bound: none found"]))
    ' below ten texts or ten found'
    """
    said = [name for pattern, name in FEW.items() if notes.str.contains(pattern).any()]
    return f" below {' or '.join(said)}" if said else ""
