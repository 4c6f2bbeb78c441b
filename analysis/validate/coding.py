"""Validation on one's own texts, from folder to figures: draws blind sheets, reads marks, says what they show."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import RhetoricError

if TYPE_CHECKING:
    import pandas as pd

AGREED = "agreed"  # a coder of this name is what the coders settled on


@dataclass(frozen=True)
class Validation:
    """What the marks show: `scores` and `agreement` per label and category, `rates` per group, found and corrected.

    `rates` has the column `by`: whose marks corrected them.
    """

    scores: pd.DataFrame
    agreement: pd.DataFrame
    rates: pd.DataFrame

    def __str__(self) -> str:
        lines = [_scored(row) for row in _whole(self.scores)] + [_agreed(row) for row in _whole(self.agreement)]
        return "\n".join([*lines, *map(_rate, self.rates.itertuples())])


def draw(
    texts: Any, folder: str | Path, labels: Sequence[str] = ("hedge",), *, per: int = 25, without: int = 50
) -> list[Path]:
    """Draw a blind sample of each label and write sheet, key and rates into `folder`; returns the sheets' paths.

    `texts`: whatever `analyse` takes, or a Reading. Raises RhetoricError for unknown labels and where a sheet is there
    already, since marks may be in it.
    """
    from analysis.measure import rates
    from analysis.reading import Reading, analyse
    from analysis.tables import write_table
    from analysis.validate import check_counts, draw_sample, write_sample

    check_counts(per, without)
    reading = texts
    if not isinstance(texts, Reading):
        reading = analyse(texts, ["hedges", *(["accusations"] if "accusation" in labels else [])])
    samples = [draw_sample(reading, label, per=per, without=without) for label in labels]
    sheets = []
    for sample in samples:
        sheets.append(write_sample(sample, folder)[0])
        write_table(rates(reading, ["group"], labels=[sample.label]), Path(folder) / f"{sample.label}_rates.csv")
    return sheets


def score(folder: str | Path) -> Validation:
    """Read all marked sheets in a folder that `draw` wrote, and write what they show beside them as CSV.

    Sheets are `<label>_sheet.csv` and its copies, `<label>_sheet_<coder>.csv`; those without a mark are passed over.
    Raises RhetoricError where there is no key, or no mark, and for answers that are no answer.
    """
    import pandas as pd

    from analysis.tables import write_table

    keys = sorted(Path(folder).glob("*_key.csv"))
    if not keys:
        raise RhetoricError(f"{folder}: holds no sample; `rhetoric validate draw TEXTS --out {folder}` draws one")
    parts = [_label(key) for key in keys]
    tables = [pd.concat(tables, ignore_index=True) for tables in zip(*parts, strict=True)]
    found = Validation(*tables)
    if not len(found.scores):
        sheet = keys[0].name.replace("_key", "_sheet")
        raise RhetoricError(f"{folder}: no sheet holds a mark yet; write into the column 'answer' of {sheet}")
    for name in ("scores", "agreement", "rates"):
        write_table(getattr(found, name), Path(folder) / f"validation_{name}.csv", spreadsheet=True)
    return found


def told(sheet: str | Path) -> str:
    """What the marks in a sheet's folder show, or what is still to be done; for a notebook.

    >>> told("")
    'No sheet is named yet: `rhetoric validate draw TEXTS --out to-mark` writes one.'
    """
    if not str(sheet):
        return "No sheet is named yet: `rhetoric validate draw TEXTS --out to-mark` writes one."
    try:
        return str(score(Path(sheet).parent)).replace("\n", "\n\n")
    except RhetoricError as error:
        return str(error)


def _label(key: Path) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Scores per coder, agreement of the coders, and corrected rates of one label; empty where nobody marked it.

    Rates are corrected by what the coders agreed on, or, until they have, by each of them.
    """
    import pandas as pd

    from analysis.validate import coders_agree, corrected, scores

    label = key.name.removesuffix("_key.csv")
    marks = {coder: table for coder, table in _marks(key, label).items() if table["marked"].notna().any()}
    if not marks:
        return pd.DataFrame(), pd.DataFrame(), pd.DataFrame()
    scored = {coder: scores(table).assign(label=label, coder=coder) for coder, table in marks.items()}
    coders = [table for coder, table in marks.items() if coder != AGREED]
    agreement = coders_agree(coders).assign(label=label, coders=len(coders)) if len(coders) > 1 else pd.DataFrame()
    path = key.with_name(f"{label}_rates.csv")
    found = pd.read_csv(path) if path.is_file() else pd.DataFrame()
    judges = [AGREED] if AGREED in marks else list(marks)
    rates = [corrected(found, scored[judge]).assign(by=judge) for judge in judges if len(found)]
    whole = pd.concat(rates, ignore_index=True) if rates else pd.DataFrame()
    return pd.concat(scored.values(), ignore_index=True), agreement, whole


def _marks(key: Path, label: str) -> dict[str, pd.DataFrame]:
    from analysis.validate import read_marks

    sheets = sorted(path for ending in ("csv", "xlsx") for path in key.parent.glob(f"{label}_sheet*.{ending}"))
    return {
        path.stem.removeprefix(f"{label}_sheet").strip("_- ()") or "first": read_marks(path, key) for path in sheets
    }


def _whole(table: pd.DataFrame) -> list[Any]:
    """The rows of the labels as a whole, without those of their categories."""
    return list(table[table["category"] == "any"].itertuples()) if len(table) else []


def _scored(row: Any) -> str:
    said = f"{row.label}, coder {row.coder}: of {row.marked} sentences marked, "
    if row.precision != row.precision:
        return said + row.note
    precision = f"precision {row.precision:.2f} [{row.low:.2f}, {row.high:.2f}]"
    if row.recall != row.recall:
        return f"{said}{precision}; {row.note or 'recall undefined: no mark says yes'}"
    return f"{said}{precision}, recall {row.recall:.2f} [{row.recall_low:.2f}, {row.recall_high:.2f}]"


def _agreed(row: Any) -> str:
    said = f"{row.label}: {row.coders} coders, unit: {row.unit}, {row.units} marked by two or more"
    if row.ac1 != row.ac1:
        return f"{said}; agreement {row.note}"
    alpha = f"Krippendorff's α {row.alpha:.2f}" if row.alpha == row.alpha else row.note
    interval = f" [{row.alpha_low:.2f}, {row.alpha_high:.2f}]" if row.alpha_low == row.alpha_low else ""
    drawn = f"of {row.basis} (those with a {row.label} found are over-represented)"
    return f"{said}; {alpha}{interval}, Gwet's AC1 {row.ac1:.2f}, raw agreement {row.observed:.0%}, {drawn}"


def _rate(row: Any) -> str:
    found = f"{row.label}s per 1,000 words of {row.group}: {row.rate:.1f} found"
    if row.corrected != row.corrected:
        return f"{found}; not corrected, since precision or recall is unknown"
    return f"{found}, {row.corrected:.1f} [{row.corrected_low:.1f}, {row.corrected_high:.1f}] corrected (by {row.by})"


def command(options: argparse.Namespace) -> list[str]:
    """Do what `rhetoric validate` asks for; returns what there is to say."""
    if options.what == "score":
        return [str(score(options.place)), f"tables     {Path(options.place) / 'validation_*.csv'}"]
    if not options.out:
        raise RhetoricError("nowhere to write the sheets; name a folder with --out")
    sheets = draw(options.place, options.out, options.label or ["hedge"], per=options.per, without=options.without)
    drawn = [f"drawn      {_drawn(sheet)}" for sheet in sheets]
    marked = [f"mark       {sheet}: the column 'answer', as the guide's page on annotation has it" for sheet in sheets]
    return [*drawn, *marked, f"then       rhetoric validate score {options.out}"]


def _drawn(sheet: Path) -> str:
    """How many whole sentences were drawn of how many, with the label found in them and without."""
    import pandas as pd

    label = sheet.name.removesuffix("_sheet.csv")
    key = pd.read_csv(sheet.with_name(f"{label}_key.csv"), keep_default_na=False)
    strata = key.drop_duplicates("stratum").set_index("stratum")[["drawn", "size"]]
    found, rest = strata[strata.index != ""].sum(), strata[strata.index == ""].sum()
    return (
        f"{label}: {len(key):,} whole sentences of {strata['size'].sum():,}: {found['drawn']:,} of the "
        f"{found['size']:,} in which one was found, {rest['drawn']:,} of the {rest['size']:,} without"
    )
