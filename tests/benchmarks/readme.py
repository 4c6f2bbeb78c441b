"""Writes into README.md what it says in numbers, from the tables: the finding, the measured scores, the known failures.

usage: python tests/benchmarks/readme.py           after `make report` and tests/benchmarks/error_profile.py
       python tests/benchmarks/readme.py --check   says whether README.md is up to date, and changes nothing
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

import analysis as ra
from analysis import say
from analysis.tables import write_text
from analysis.validate import published

ROOT = Path(__file__).parents[2]


def finding() -> str:
    """Who speaks in the two seed texts and how the largest voices compare, with the caveat."""
    reading = ra.analyse(ra.read_texts(ROOT / "seeds"))
    return "\n\n".join([say.who_speaks(reading), say.voices(reading), say.caveat(reading)])


def measured() -> str:
    """The scores on the last annotated set with their intervals, what it is, and what people use instead."""
    errors = published.measured("errors")
    rows = errors[errors["set"] == errors["set"].iloc[-1]]
    about = (
        f"The set `{rows['set'].iloc[0]}`: {rows['texts'].iloc[0]} texts, invented and written for this purpose in the "
        "manner of the genre by somebody who did not know the program, and annotated by them and again by a second "
        "reader who knew neither the program nor the first's marks. Totals over them were looked at while the rules "
        "were written; no text and no single error was. What a reader marks as doubtful counts neither for nor "
        "against. `Two readers` is how far those two agree, by the same F, the second held against the first as the "
        "package is; `all marks` the same where everything that either marked, doubtful or not, counts. In brackets "
        "Wilson's 95 % intervals; voices are counted "
        "in letters and digits, which are not independent and get none. A cue, move or accusation is found where its "
        "words overlap the annotated ones, an accusation also where trigger or charge of the one overlaps trigger or "
        "charge of the other. A `record whole` has accuser, accused and status all right: its precision is the share "
        "of all records found, its recall that of all annotated."
    )
    lines = [
        about,
        "",
        "| layer | label | precision | recall | F | two readers | all marks | n annotated |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows.itertuples():
        right = _score(row.precision, row.precision_low, row.precision_high)
        agreed = f"{row.readers:.2f} | {row.readers_all:.2f}"
        if row.layer in ("categories", "roles") or row.label.startswith("speaker"):
            lines.append(f"| {row.layer} | {row.label} | {right} right | | | {agreed} | {row.annotated:,} |")
        else:
            scores = f"{right} | {_score(row.recall, row.recall_low, row.recall_high)} | {row.f:.2f}"
            lines.append(f"| {row.layer} | {row.label} | {scores} | {agreed} | {row.annotated:,} |")
    peers = published.measured("peers")
    return "\n".join(
        [
            *lines,
            "",
            published.harder(errors),
            "",
            BASELINES,
            published.said(peers[peers["set"] == peers["set"].iloc[-1]]),
        ]
    )


BASELINES = (
    "Baselines on the same texts: everything between matched double quotation marks, for who speaks; every word of the "
    "npm package `hedges`, for hedges; every sentence that VADER scores at -0.05 or less, for accusations. They were "
    "not made for these tasks; they are what is at hand."
)


def _score(value: float, low: float, high: float) -> str:
    """A share with its interval, where it has one: '0.90 [0.80, 0.95]'."""
    return f"{value:.2f}" + (f" [{low:.2f}, {high:.2f}]" if low == low else "")


ALL_FAIL = ("accusation_silent.csv",)  # entries whose example makes no record


def failures() -> str:
    """How many cases each case file has, and how many of them are known to fail."""
    lines = ["| cases | in all | known to fail |", "| --- | --- | --- |"]
    for path in sorted((ROOT / "tests" / "cases").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        failing = len(rows) if path.name in ALL_FAIL else sum(bool(row.get("known_failure")) for row in rows)
        lines.append(f"| [{path.name}](tests/cases/{path.name}) | {len(rows)} | {failing} |")
    return "\n".join(lines)


def filled(text: str) -> str:
    for name, make in (("finding", finding), ("measured", measured), ("failures", failures)):
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text, count = pattern.subn(lambda m, make=make: f"{m[1]}{make()}\n{m[2]}", text)
        assert count == 1, name
    return text


def main() -> int:
    path = ROOT / "README.md"
    old = path.read_text(encoding="utf-8")
    new = filled(old)
    if "--check" in sys.argv:
        print("README.md is up to date" if new == old else "README.md is out of date; run this program without --check")
        return int(new != old)
    write_text(path, new)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
