"""What each command does and prints, thin over the package; each returns the exit code."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

from analysis.errors import RhetoricError
from analysis.formats.base import Log, plural
from analysis.streams import say, tell
from analysis.terms import LABELS

REPORT_TITLE = b"<title>Rhetorical analysis: "  # near the beginning of every report.html


def results_folder(texts: str | Path, out: str) -> Path:
    """The folder for results. Raises RhetoricError where it is the folder of the texts or holds what is not ours."""
    if not out.strip():
        raise RhetoricError("--out names no folder; name one for the results")
    folder = Path(out)
    if folder.resolve() == Path(texts).resolve():
        raise RhetoricError(f"{out}: holds texts, which results would overwrite; choose another --out folder")
    if folder.is_dir() and not _is_ours(folder):
        foreign = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
        if foreign:
            raise RhetoricError(
                f"{out}: was not made by this program and is not empty (it holds '{foreign[0]}'); "
                "choose another --out folder, or empty this one"
            )
    return folder


def _named(only: list[str]) -> list[str]:
    """The names that an option --only gives, parted by commas. Raises RhetoricError where it gives none."""
    names = [name.strip() for part in only for name in part.split(",") if name.strip()]
    if not names:
        raise RhetoricError(f"--only '{','.join(only)}' names nothing; name something, or leave the option out")
    return names


def _is_ours(folder: Path) -> bool:
    """Whether the folder bears the mark of results, or, where the mark was left behind, a report of this program."""
    from analysis.files.listing import OUTPUT_MARK

    report = folder / "report.html"
    return (folder / OUTPUT_MARK).exists() or (report.is_file() and REPORT_TITLE in report.read_bytes()[:2000])


def run_everything(options: argparse.Namespace) -> int:
    """`rhetoric run`: every notebook on some texts, their figures and tables, and the report."""
    from analysis.corrections import not_applied
    from analysis.files.listing import list_sources
    from analysis.report import Places, run

    texts = options.texts or seeds_folder()
    results_folder(texts, options.out)
    list_sources(texts)  # raises before a folder is made for nothing
    places = Places(options.out, options.figures, options.notebooks, tables=not options.no_tables)
    outcome = run(
        texts,
        places,
        only=None if options.only is None else _named(options.only),
        lexicon=options.lexicon,
        fresh=options.fresh,
        tell=tell,
    )
    if outcome.kept:
        tell(f"kept, since nothing they depend on has changed: {', '.join(outcome.kept)}")
    say(f"notebooks  {places.notebooks}\nfigures    {places.figures}")
    if places.tables:
        say(f"tables     {places.out / 'tables'} (for Excel: tables.xlsx)")
    say(f"report     {outcome.report}")
    missed = not_applied(outcome.reading.corrections)
    return left_out([*outcome.problems, *missed], outcome.reading.texts.attrs.get("notes", []))


def measure_texts(options: argparse.Namespace) -> int:
    """`rhetoric measure`: the tables alone, batch by batch."""
    from analysis.scale.engines import engine, keep_memory, one_thread

    one_thread()
    keep_memory()
    from analysis.reading import check_readers
    from analysis.scale.progress import Progress
    from analysis.scale.stream import Settings, measure

    results_folder(options.texts, options.out)
    only = None if options.only is None else tuple(check_readers(_named([options.only])))
    settings = Settings(only, options.lexicon, options.format, register=options.register)
    hands = engine(options.engine, workers=options.workers, scheduler=options.scheduler)
    with Progress(tell) as progress:
        measured = measure(options.texts, options.out, settings, engine=hands, tell=progress)
    if measured.resumed:
        tell(f"went on after {measured.resumed} of {measured.batches} batches that were there already")
    say(f"{plural(measured.documents, 'text')}, {measured.words:,} words (furniture included)")
    say(f"tables     {options.out}: {', '.join(measured.tables)}")
    return left_out([*measured.problems, *_not_applied(Path(options.out), measured.tables)], measured.notes)


def _not_applied(folder: Path, tables: list[str]) -> list[str]:
    """A line for each correction that the report on them, a table of the folder, says could not be applied."""
    from analysis.corrections import not_applied
    from analysis.tables import read_table

    reports = [folder / name for name in tables if name.startswith("corrections.")]
    return [line for path in reports for line in not_applied(read_table(path, typed=True))]


def show_figure(options: argparse.Namespace) -> int:
    """`rhetoric figure`: the provenance that a figure carries, as JSON."""
    import json

    from analysis.plot import provenance

    say(json.dumps(provenance(options.file), indent=2, ensure_ascii=False))
    return 0


def init_folder(options: argparse.Namespace) -> int:
    """`rhetoric init`: a texts.csv to fill in."""
    from analysis.texts import init_folder as write

    log = Log()
    path = write(options.folder, log)
    folder = shlex.quote(options.folder)
    results = shlex.quote(f"{Path(options.folder).resolve().name}-results")
    say(f"wrote {path}: fill in or mend group, author, title and date, then `rhetoric run {folder} --out {results}`")
    return left_out(log.problems, log.notes)


def check_lexicon(options: argparse.Namespace) -> int:
    """`rhetoric lexicon check`: each fault of a cue list with its line and mend; 1 where there is one."""
    from analysis.hedging import RULES
    from analysis.lexicon import check_lexicon as check

    faults = check(options.file, RULES, LABELS)
    for row in faults.itertuples():
        place = f"line {row.line}" if row.line else f"entry {row.entry}"
        say(f"{options.file}: {place}, {row.cue!r}: {row.fault}, {row.detail}")
    say(f"{options.file}: {plural(len(faults), 'fault')}")
    return 1 if len(faults) else 0


def validate_findings(options: argparse.Namespace) -> int:
    """`rhetoric validate`: draw a sample to mark, or score the marks."""
    from analysis.validate.coding import command

    say("\n".join(command(options)))
    return 0


def explore_folder(options: argparse.Namespace) -> int:
    """`rhetoric explore`: the explorer as a page of this computer, until it is stopped."""
    from analysis.explorer.serve import serve

    return serve(options.texts or seeds_folder(), port=options.port)


def left_out(problems: list[str], notes: list[str]) -> int:
    """Say what was left out, and what was passed over without loss; the exit code tells of the first alone."""
    for line in notes:
        tell(f"note: {line}")
    for line in problems:
        tell(f"rhetoric: {line}")
    return 1 if problems else 0


def seeds_folder() -> Path:
    """The two seed texts: in the clone, or inside the installed package."""
    here = Path(__file__).parent
    for folder in (here.parent / "seeds", here / "seeds"):
        if (folder / "texts.csv").exists():
            return folder
    raise RhetoricError("the seed texts are not there; name a folder of texts")
