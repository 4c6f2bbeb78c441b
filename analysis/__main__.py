"""The command line, thin over the package: `rhetoric run`, `measure`, `figure`, `validate`, `explore` and the rest."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from analysis._version import __version__
from analysis.errors import RhetoricError

REPORT_TITLE = b"<title>Rhetorical analysis: "  # near the beginning of every report.html
EXAMPLES = {
    "": """\
examples:
  rhetoric run --out first-look                 the two seed texts: notebooks, figures, tables, report.html
  rhetoric init my-texts                        writes my-texts/texts.csv: fill in group, author, title, date
  rhetoric run my-texts --out my-results        the same for a folder of your own
  rhetoric measure my-texts --out my-tables     the tables alone, without notebooks and figures

exit codes: 0 all went well; 1 done, but something was left out (a line says what); 2 nothing could be done
""",
    "run": """\
examples:
  rhetoric run --out first-look
  rhetoric run my-texts --out my-results
  rhetoric run my-texts --out my-results --only tone --only accusation
  rhetoric run press-releases.zip --out my-results --lexicon vader

A corrections.csv and a cues.csv (hedges, boosters, moves of your own) beside the texts are used.
Run it again after changing a text or one of these: what does not depend on the change is kept.
""",
    "measure": """\
examples:
  rhetoric measure my-texts --out my-tables
  rhetoric measure my-texts --out my-tables --only tone,hedges     without the parser: much faster
  rhetoric measure hansard --out hansard-tables --format parquet

Stopped half-way, the same command goes on where it was.
""",
    "figure": """\
example:
  rhetoric figure figures/tone_by_voice.png     what the picture shows, of which texts, made how, n
""",
    "init": """\
example:
  rhetoric init my-texts     writes my-texts/texts.csv with a row for every text, to fill in
""",
    "lexicon": """\
example:
  rhetoric lexicon check my-texts/cues.csv     every line that cannot be used, cannot fire, or stands twice
""",
    "validate": """\
examples:
  rhetoric validate draw my-texts --label hedge --out to-mark     writes to-mark/hedge_sheet.csv, to be marked
  rhetoric validate score to-mark                                 precision, recall, agreement, corrected rates

Mark a copy a coder, hedge_sheet_ada.csv and hedge_sheet_ben.csv, in the column 'answer': categories, yes, or none.
What the coders settle on goes into hedge_sheet_agreed.csv, which the corrected rates then follow.
""",
    "explore": """\
example:
  rhetoric explore my-texts     opens the explorer as a page on this computer; stop it with Ctrl-C
""",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        return options.command(options)
    except RhetoricError as error:
        print(f"rhetoric: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever read the output has seen enough
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("rhetoric: stopped; what was finished is kept, the same command goes on from there", file=sys.stderr)
        return 130


def parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    top = argparse.ArgumentParser(
        prog="rhetoric",
        description="Who speaks in these texts, in what tone, how surely, and who accuses whom of what.",
        epilog=EXAMPLES[""],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"rhetoric {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    _add_run(commands)
    _add_measure(commands)
    figure = _command(commands, "figure", show_figure, "read back how a figure was made")
    figure.add_argument("file", help="a PNG, SVG or PDF that this program wrote")
    init = _command(commands, "init", init_folder, "write a texts.csv to fill in")
    init.add_argument("folder", help="a folder of texts")
    lexicon = _command(commands, "lexicon", check_lexicon, "check a cue list of your own")
    lexicon.add_argument("what", choices=["check"], help="what to do with it")
    lexicon.add_argument("file", help="a cue list: this program's CSV, a LIWC .dic or a quanteda YAML")
    _add_validate(commands)
    explore = _command(commands, "explore", explore_folder, "explore texts on a page of this computer, without code")
    explore.add_argument("texts", nargs="?", help="a folder, file, table or zip (the seed texts, unless given)")
    explore.add_argument("--port", type=int, default=8866, help="port of the page (default 8866)")
    return top


def _add_run(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    run = _command(commands, "run", run_everything, "notebooks, figures, tables and one report for a folder of texts")
    run.add_argument("texts", nargs="?", help="a folder, file, table or zip (the seed texts, unless given)")
    run.add_argument("--out", required=True, metavar="DIR", help="where the results go")
    run.add_argument("--only", action="append", metavar="NAME", help="only notebooks with NAME in their names")
    run.add_argument("--lexicon", default="editorial", help="valences for tone: editorial (default), vader or a CSV")
    run.add_argument("--fresh", action="store_true", help="execute every notebook, also where nothing has changed")
    run.add_argument("--figures", metavar="DIR", help="where the figures go (default: DIR/figures)")
    run.add_argument("--notebooks", metavar="DIR", help="where the executed notebooks go (default: DIR/notebooks)")
    run.add_argument("--no-tables", action="store_true", help="do not write the tables")


def _add_measure(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    measure = _command(commands, "measure", measure_texts, "the tables alone, for any number of texts")
    measure.add_argument("texts", help="a folder, file, table or zip")
    measure.add_argument("--out", required=True, metavar="DIR", help="where the tables go")
    measure.add_argument("--only", metavar="LIST", help="some of voices,tone,hedges,accusations; all unless given")
    measure.add_argument("--format", choices=["csv", "parquet"], default="csv", help="default: csv")
    measure.add_argument(
        "--lexicon", default="editorial", help="valences for tone: editorial (default), vader or a CSV"
    )
    measure.add_argument(
        "--register",
        choices=["political", "encyclopedia"],
        default="political",
        help="whose hedges: political (default; with boosters and moves) or encyclopedia (weasel words alone)",
    )
    measure.add_argument("--engine", choices=["pool", "dask"], default="pool", help="default: processes here")
    measure.add_argument("--workers", type=int, metavar="N", help="how many processes (default: one per processor)")
    measure.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster that sees the same files")


def _add_validate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from analysis.coding import add_arguments

    add_arguments(_command(commands, "validate", validate_findings, "how often it is right on texts of your own"))


def _command(commands, name: str, run: Callable[[argparse.Namespace], int], title: str) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=title,
        description=title[0].upper() + title[1:] + ".",
        epilog=EXAMPLES[name],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(command=run)
    return command


def results_folder(texts: str | Path, out: str) -> Path:
    """The folder for results. Raises RhetoricError where it is the folder of the texts or holds what is not ours."""
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


def _is_ours(folder: Path) -> bool:
    """Whether the folder bears the mark of results, or, where the mark was left behind, a report of this program."""
    from analysis.listing import OUTPUT_MARK

    report = folder / "report.html"
    return (folder / OUTPUT_MARK).exists() or (report.is_file() and REPORT_TITLE in report.read_bytes()[:2000])


def mark_results(folder: Path) -> None:
    """Leave a mark by which the folder is known to hold results, not texts."""
    from analysis.listing import OUTPUT_MARK

    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / OUTPUT_MARK).touch()
    except OSError as error:
        raise RhetoricError(f"{folder}: cannot be written ({error.strerror}); choose another --out folder") from None


def run_everything(options: argparse.Namespace) -> int:
    from analysis.corrections import not_applied
    from analysis.listing import list_sources
    from analysis.report import Places, run

    texts = options.texts or seeds_folder()
    folder = results_folder(texts, options.out)
    list_sources(texts)  # raises before a folder is made for nothing
    mark_results(folder)
    places = Places(options.out, options.figures, options.notebooks, tables=not options.no_tables)
    outcome = run(
        texts,
        places,
        only=options.only,
        lexicon=options.lexicon,
        fresh=options.fresh,
        tell=tell,
    )
    if outcome.kept:
        tell(f"kept, since nothing they depend on has changed: {', '.join(outcome.kept)}")
    print(f"notebooks  {places.notebooks}\nfigures    {places.figures}")
    if places.tables:
        print(f"tables     {places.out / 'tables'}")
    print(f"report     {outcome.report}")
    missed = not_applied(outcome.reading.corrections)
    return left_out([*outcome.problems, *missed], outcome.reading.texts.attrs.get("notes", []))


def measure_texts(options: argparse.Namespace) -> int:
    from analysis.engines import engine
    from analysis.progress import Progress
    from analysis.reading import check_readers
    from analysis.stream import Settings, measure

    results_folder(options.texts, options.out)
    only = None if options.only is None else tuple(check_readers(options.only.split(",")))
    settings = Settings(only, options.lexicon, options.format, register=options.register)
    hands = engine(options.engine, workers=options.workers, scheduler=options.scheduler)
    with Progress(tell) as progress:
        measured = measure(options.texts, options.out, settings, engine=hands, tell=progress)
    if measured.resumed:
        tell(f"went on after {measured.resumed} of {measured.batches} batches that were there already")
    print(f"{measured.documents:,} text{'s' * (measured.documents != 1)}, {measured.words:,} words")
    print(f"tables     {options.out}: {', '.join(measured.tables)}")
    return left_out([*measured.problems, *_not_applied(Path(options.out), measured.tables)], measured.notes)


def _not_applied(folder: Path, tables: list[str]) -> list[str]:
    """A line for each correction that the report on them, a table of the folder, says could not be applied."""
    from analysis.corrections import not_applied
    from analysis.tables import read_table

    reports = [folder / name for name in tables if name.startswith("corrections.")]
    return [line for path in reports for line in not_applied(read_table(path, typed=True))]


def show_figure(options: argparse.Namespace) -> int:
    import json

    from analysis.plot import provenance

    print(json.dumps(provenance(options.file), indent=2, ensure_ascii=False))
    return 0


def init_folder(options: argparse.Namespace) -> int:
    from analysis.texts import init_folder as write

    path = write(options.folder)
    print(f"wrote {path}: fill in or mend group, author, title and date, then `rhetoric run {options.folder}`")
    return 0


def check_lexicon(options: argparse.Namespace) -> int:
    from analysis.hedging import LABELS, RULES
    from analysis.lexicon import check_lexicon as check

    faults = check(options.file, RULES, LABELS if options.file.lower().endswith(".csv") else None)
    for row in faults.itertuples():
        place = f"line {row.line}" if row.line else f"entry {row.entry}"
        print(f"{options.file}: {place}, {row.cue!r}: {row.fault}, {row.detail}")
    print(f"{options.file}: {len(faults)} fault{'s' * (len(faults) != 1)}")
    return 1 if len(faults) else 0


def validate_findings(options: argparse.Namespace) -> int:
    from analysis.coding import command

    print("\n".join(command(options)))
    return 0


def explore_folder(options: argparse.Namespace) -> int:
    from analysis.serve import serve

    return serve(options.texts or seeds_folder(), port=options.port)


def left_out(problems: list[str], notes: list[str]) -> int:
    """Say what was left out, and what was passed over without loss; the exit code tells of the first alone."""
    for line in notes:
        print(f"note: {line}", file=sys.stderr)
    for line in problems:
        print(f"rhetoric: {line}", file=sys.stderr)
    return 1 if problems else 0


def tell(line: str) -> None:
    """A line of progress, on the error stream, so that results can be piped."""
    print(line, file=sys.stderr, flush=True)


def seeds_folder() -> Path:
    """The two seed texts: in the clone, or inside the installed package."""
    here = Path(__file__).parent
    for folder in (here.parent / "seeds", here / "seeds"):
        if (folder / "texts.csv").exists():
            return folder
    raise RhetoricError("the seed texts are not there; name a folder of texts")


if __name__ == "__main__":
    sys.exit(main())
