"""Re-runs everything on a folder of texts: executed notebooks, figures, tables and one report."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.files.remote import is_url
from analysis.report.figures import own_figures
from analysis.report.kernel import Kernel
from analysis.report.page import report_html, unnamed
from analysis.report.standoff import write_standoff
from analysis.scale.runfolder import alone_in
from analysis.tables import write_tables, write_text
from analysis.workbook import write_workbook

if TYPE_CHECKING:
    from analysis.reading import Reading

BOOK = "tables.xlsx"
AT_ONCE = 2  # kernels that execute notebooks side by side


class Places:
    """Where a run writes: all below `out` unless told otherwise."""

    def __init__(
        self,
        out: str | Path,
        figures: str | Path | None = None,
        notebooks: str | Path | None = None,
        *,
        tables: bool = True,
    ) -> None:
        self.out = Path(out)
        self.figures = Path(figures or self.out / "figures")
        self.notebooks = Path(notebooks or self.out / "notebooks")
        self.tables = tables


@dataclass
class Outcome:
    """What a run made, and what it had to leave out (one line each)."""

    reading: Reading
    report: Path
    executed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def run(
    source: Any,
    places: Places,
    *,
    only: list[str] | None = None,
    lexicon: str = "editorial",
    fresh: bool = False,
    tell: Callable[[str], None] = lambda line: None,
) -> Outcome:
    """Read the texts, execute the notebooks on them, write tables, figures and report.html.

    `source`: anything on disk that `read_texts` takes. `only`: parts of notebooks' names. `fresh`: execute also those
    notebooks whose texts and parameters have not changed. `tell` is called with a line of progress now and then.
    Notebooks of an earlier run that are not among `only` and that a change has outdated are named among the problems,
    and their figures left out of the report. Raises RhetoricError where nothing can be read, another run writes to
    one of the places, or a notebook fails; each file is whole then, and there is no report, since it would tell of
    other texts than the tables.
    """
    from analysis.report import execute

    chosen = execute.suite(only)
    with alone_in(places.out, figures=places.figures, notebooks=places.notebooks):
        reading = _read(source, lexicon, places.out / ".cache", tell)
        outcome = Outcome(reading, places.out / "report.html", problems=list(reading.texts.attrs.get("problems", [])))
        outcome.report.unlink(missing_ok=True)  # until the tables, notebooks and figures are these texts' again
        if places.tables:
            _tables(reading, places.out / "tables", tell)
        parameters = {"TEXTS": _seen_from(places.notebooks, source), "LEXICON": lexicon}
        parameters["FIGURES"] = _seen_from(places.notebooks, places.figures)
        key = run_hash(reading)

        def do(notebook: Path, kernel: Kernel) -> bool:
            target = places.notebooks / notebook.name
            return execute.execute(notebook, target, parameters, key=key, fresh=fresh, kernel=kernel)

        rest = [notebook for notebook in execute.suite() if notebook not in chosen]
        old = execute.outdated(rest, places.notebooks, parameters, key)
        if old:
            outcome.problems.append(_outdated(list(old)))
        without = {name for names in old.values() for name in names}
        try:
            _notebooks(do, chosen, places, outcome, tell)
        finally:
            if places.tables:
                _workbook(reading, places, without, tell)
        write_text(outcome.report, report_html(reading, places.figures, outcome.problems, without))
    return outcome


def _tables(reading: Reading, folder: Path, tell: Callable[[str], None]) -> None:
    """Every table as CSV, and the findings as stand-off."""
    write_tables(reading, folder)
    write_standoff(reading, folder / "findings.jsonl")
    (folder / BOOK).unlink(missing_ok=True)  # of an earlier run, perhaps on other texts
    if find_spec("openpyxl") is None:
        tell(f"no {BOOK}: writing it needs `pip install '.[formats]'`")


def _workbook(reading: Reading, places: Places, without: Collection[str], tell: Callable[[str], None]) -> None:
    """Every table, and those of the figures that were made of this reading, as a workbook where one can be written."""
    if find_spec("openpyxl") is None:
        return
    drawn = [path.with_suffix(".csv") for path, _ in own_figures(reading, places.figures, without)]
    for note in write_workbook(reading, places.out / "tables" / BOOK, [path for path in drawn if path.exists()]):
        tell(f"note: {note}")


def _notebooks(
    do: Callable[[Path, Kernel], bool],
    chosen: list[Path],
    places: Places,
    outcome: Outcome,
    tell: Callable[[str], None],
) -> None:
    """Execute the notebooks side by side, the guide beside them, and note in the outcome which were and which kept."""
    from analysis.report import execute

    kernels = [Kernel(places.notebooks, places.out / ".cache") for _ in range(AT_ONCE)]
    for number, (notebook, made) in enumerate(_side_by_side(do, chosen, kernels), 1):
        tell(f"notebook {number} of {len(chosen)}: {notebook.stem}{'' if made else ' (kept)'}")
        (outcome.executed if made else outcome.kept).append(notebook.stem)
    execute.copy_guide(places.notebooks)


def _read(source: Any, lexicon: str, cache: Path, tell: Callable[[str], None]) -> Reading:
    """Read and analyse the texts, and tell of both."""
    from analysis.cues.owncues import told
    from analysis.reading import analyse
    from analysis.say.phrases import number
    from analysis.texts import read_texts

    texts = read_texts(source)
    texts.attrs["notes"] = [*texts.attrs.get("notes", []), *told(texts.attrs.get("cues")), *unnamed(texts)]
    tell(f"read {number(len(texts), 'text')}; looking for voices, tone, hedges and accusations")
    return analyse(texts, lexicon=lexicon, cache=cache)


def _outdated(names: list[str]) -> str:
    """What is said of notebooks that were made before the texts, the corrections or the program changed."""
    again = " ".join(f"--only {name}" for name in names)
    return (
        f"{', '.join(names)}: made before the last change, so that the report leaves their figures out; "
        f"run again with {again}, or without --only"
    )


def _side_by_side(
    do: Callable[[Path, Kernel], bool], notebooks: list[Path], kernels: list[Kernel]
) -> Iterator[tuple[Path, bool]]:
    """What `do` says of each notebook, in their order; each kernel has a thread of its own and every so manieth one."""
    threads = [ThreadPoolExecutor(1) for _ in kernels]
    turns = [(n % len(kernels), notebook) for n, notebook in enumerate(notebooks)]
    waiting = [threads[turn].submit(do, notebook, kernels[turn]) for turn, notebook in turns]
    try:
        for notebook, made in zip(notebooks, waiting, strict=True):
            yield notebook, made.result()
    except KeyboardInterrupt:
        for kernel in kernels:
            kernel.stop()
        raise
    finally:
        for made in waiting:
            made.cancel()
        for thread, kernel in zip(threads, kernels, strict=True):
            thread.submit(kernel.close)
            thread.shutdown()


def _seen_from(folder: Path, path: Any) -> str:
    """A path as a notebook in `folder` would write it, so that results can be moved together with their texts."""
    if is_url(path):
        return str(path)
    return Path(os.path.relpath(path, folder)).as_posix()


def run_hash(reading: Reading) -> str:
    """A hash of all that a run depends on: texts, what is known of them, corrections, lexicons and version."""
    parameters = json.dumps(reading.parameters, sort_keys=True, default=str)
    known = reading.texts.drop(columns="text").to_json(orient="records", default_handler=str)
    own = Path(str(reading.parameters.get("lexicon", "")))
    valences = own.read_bytes() if own.is_file() else b""
    return hashlib.sha256(parameters.encode() + known.encode(errors="replace") + valences).hexdigest()
