"""The command line's grammar and its help: `rhetoric run`, `measure`, `figure`, `validate`, `explore` and the rest."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

from analysis import commands
from analysis._version import __version__
from analysis.errors import DEBUG, RhetoricError, nearest, unforeseen
from analysis.streams import STOPPED, ended_in_order, flush, mute, say, tell

Verbs = argparse._SubParsersAction  # what the commands of the grammar are added to
EXAMPLES = {
    "": """\
examples:
  rhetoric run --out first-look                 the two seed texts: notebooks, figures, tables, report.html
  rhetoric init my-texts                        writes my-texts/texts.csv: fill in group, author, title, date
  rhetoric run my-texts --out my-results        the same for a folder of your own
  rhetoric measure my-texts --out my-tables     the tables alone, without notebooks and figures

exit codes:
  0    all went well; for `explore`, it was stopped
  1    done, but something was left out, or `lexicon check` found a fault (a line says what)
  2    not done (a line says why), or a word of the command is not known
  130  stopped half-way, by Ctrl-C or by whoever ends programs (SIGTERM, SIGHUP): the same command goes on from there

Where a line names an unforeseen fault, RHETORIC_DEBUG=1 before the same command shows where it came from.
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
    """Run the command line; returns the exit code, which the help explains."""
    try:
        with ended_in_order():
            code = _run(arguments)
            flush()
            gc.freeze()  # the process ends: Python need not go through all word lists once more for what is garbage
            return code
    except RhetoricError as error:
        return _ended(str(error), 2)
    except KeyboardInterrupt:
        return _ended("stopped; what was finished is kept, the same command goes on from there", STOPPED)
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        return _ended(unforeseen(error), 2)


def _run(arguments: Sequence[str] | None) -> int:
    """Do what the arguments ask for. Raises RhetoricError where that cannot be begun or done."""
    try:
        options = parser().parse_args(arguments)
    except SystemExit:  # after the help, the version or a misspelt word
        flush()
        raise
    try:
        os.getcwd()
    except FileNotFoundError:
        raise RhetoricError("the folder that you are in is not there any more; change to another (cd)") from None
    return options.command(options)


def _ended(reason: str, code: int) -> int:
    """Say why it ended, and let Python end without trying an output again that cannot be written."""
    try:
        flush()
    except OSError:
        mute(sys.stdout)
    tell(f"rhetoric: {reason}")
    return code


class Grammar(argparse.ArgumentParser):
    """A parser of arguments that names, for a command, choice or option it does not know, the one that was meant."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As the standard library has it; of a command, an option near to a known one is refused first."""
        words = [] if self._subparsers else [word.partition("=")[0] for word in args or ()]
        options = [option for option in self._option_string_actions if option.startswith("--")]
        for word in words[: words.index("--")] if "--" in words else words:
            known = any(option.startswith(word) for option in options)  # an option may be cut short
            if word.startswith("--") and not known and (meant := nearest(word, options)):
                self.error(f"no option {word}; did you mean {meant}?")
        return super().parse_known_args(args, namespace)

    def _print_message(self, message: str, file: Any = None) -> None:
        """As every command speaks: the standard library's own passes over an output that cannot be written."""
        (say if file is sys.stdout else tell)(message.rstrip("\n"))

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        choices = [str(choice) for choice in action.choices or ()]
        if value not in choices and (meant := nearest(str(value), choices, least=0.6)):
            raise argparse.ArgumentError(action, f"no '{value}'; did you mean {meant}?")
        super()._check_value(action, value)


def parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    top = Grammar(
        prog="rhetoric",
        description="Who speaks in these texts, in what tone, how surely, and who accuses whom of what.",
        epilog=EXAMPLES[""],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"rhetoric {__version__}")
    verbs = top.add_subparsers(required=True, metavar="COMMAND")
    _add_run(verbs)
    _add_measure(verbs)
    figure = _command(verbs, "figure", commands.show_figure, "read back how a figure was made")
    figure.add_argument("file", help="a PNG, SVG or PDF that this program wrote")
    init = _command(verbs, "init", commands.init_folder, "write a texts.csv to fill in")
    init.add_argument("folder", help="a folder of texts")
    lexicon = _command(verbs, "lexicon", commands.check_lexicon, "check a cue list of your own")
    lexicon.add_argument("what", choices=["check"], help="what to do with it")
    lexicon.add_argument("file", help="a cue list: this program's CSV, a LIWC .dic or a quanteda YAML")
    _add_validate(verbs)
    explore = _command(
        verbs, "explore", commands.explore_folder, "explore texts on a page of this computer, without code"
    )
    explore.add_argument("texts", nargs="?", help="a folder, file, table or zip (the seed texts, unless given)")
    explore.add_argument("--port", type=int, default=8866, help="port of the page (default 8866)")
    return top


def _add_run(verbs: Verbs) -> None:
    run = _command(
        verbs, "run", commands.run_everything, "notebooks, figures, tables and one report for a folder of texts"
    )
    run.add_argument("texts", nargs="?", help="a folder, file, table or zip (the seed texts, unless given)")
    run.add_argument("--out", required=True, metavar="DIR", help="where the results go")
    run.add_argument("--only", action="append", metavar="NAME", help="only notebooks with NAME in their names")
    run.add_argument("--lexicon", default="editorial", help="valences for tone: editorial (default), vader or a CSV")
    run.add_argument("--fresh", action="store_true", help="execute every notebook, also where nothing has changed")
    run.add_argument("--figures", metavar="DIR", help="where the figures go (default: DIR/figures)")
    run.add_argument("--notebooks", metavar="DIR", help="where the executed notebooks go (default: DIR/notebooks)")
    run.add_argument("--no-tables", action="store_true", help="do not write the tables")


def _add_measure(verbs: Verbs) -> None:
    measure = _command(verbs, "measure", commands.measure_texts, "the tables alone, for any number of texts")
    measure.add_argument("texts", help="a folder, file, table or zip")
    measure.add_argument("--out", required=True, metavar="DIR", help="where the tables go")
    measure.add_argument("--only", metavar="LIST", help="some of voices,tone,hedges,accusations; all unless given")
    measure.add_argument("--format", choices=["csv", "parquet"], default="csv", help="default: csv (`run`: xlsx, too)")
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
    measure.add_argument("--scheduler", metavar="ADDRESS", help="with --engine dask: a cluster that sees the files")


def _add_validate(verbs: Verbs) -> None:
    validate = _command(verbs, "validate", commands.validate_findings, "how often it is right on texts of your own")
    validate.add_argument("what", choices=["draw", "score"], help="draw sheets to mark, or score the marked ones")
    validate.add_argument("place", help="draw: a folder, file, table or zip of texts; score: the folder of sheets")
    validate.add_argument("--out", metavar="DIR", help="draw: where the sheets go")
    validate.add_argument("--label", action="append", metavar="NAME", help="hedge (default), booster, accusation, ...")
    validate.add_argument("--per", type=int, default=25, metavar="N", help="sentences per category found (default 25)")
    validate.add_argument("--without", type=int, default=50, metavar="N", help="sentences without any (default 50)")


def _command(verbs: Verbs, name: str, run: Callable[[argparse.Namespace], int], title: str) -> argparse.ArgumentParser:
    command = verbs.add_parser(
        name,
        help=title,
        description=title[0].upper() + title[1:] + ".",
        epilog=EXAMPLES[name],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(command=run)
    return command


if __name__ == "__main__":
    sys.exit(main())
