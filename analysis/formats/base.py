"""What the readers of formats share: the parts they return, the log they write to, and their optional libraries."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, NamedTuple

from analysis.errors import RhetoricError, one_line

_LABEL = 12  # words of a table's cell: more are prose
_MOST = 3  # paragraphs of a cell that goes on


class Part(NamedTuple):
    """One text out of a file: the text, what the file says about it, and its name within the file.

    `key` is empty where the file is the text, else the name of a table's row; it is then part of the document's name.
    """

    text: str
    meta: dict[str, Any]
    key: str = ""


@dataclass
class Log:
    """What a reader has to tell: `problems` need the user's hand, `notes` say what was done without loss.

    Every line is a single line and begins with the name of the file it is about.

    >>> log = Log()
    >>> log.about("a.txt").problem("is empty")
    >>> log.problems
    ['a.txt: is empty']
    """

    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    on_problem: Callable[[str], object] | None = None
    name: str = ""

    def about(self, name: str) -> Log:
        """The same log, writing about the file of this name."""
        return Log(self.problems, self.notes, self.on_problem, name)

    def problem(self, line: str) -> None:
        """Record a fault and tell `on_problem` of it at once."""
        self.problems.append(self._line(line))
        if self.on_problem is not None:
            self.on_problem(self.problems[-1])

    def note(self, line: str) -> None:
        """Record what was done and lost nothing."""
        self.notes.append(self._line(line))

    def _line(self, line: str) -> str:
        return one_line(f"{self.name}: {line}" if self.name else line)


def tell_some(lines: Sequence[str], tell: Callable[[str], object], what: str, most: int = 5) -> None:
    """Tell the first few of many lines, and then how many more there are of `what` (in the singular).

    >>> tell_some(["a", "b", "c", "d"], print, "row", most=2)
    a
    b
    2 more rows with such faults
    """
    for line in lines[:most]:
        tell(line)
    if len(lines) > most:
        tell(f"{plural(len(lines) - most, f'more {what}')} with such faults")


def need(module: str) -> ModuleType:
    """Import an optional library, or raise RhetoricError naming the extra that brings it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        if not isinstance(error, ModuleNotFoundError) or str(error.name).partition(".")[0] != library:
            raise RhetoricError(f"needs the library {library}, which cannot be loaded ({error})") from None
        raise RhetoricError(
            f"needs the library {library}, which is not installed; install the extra: pip install '.[formats]'"
        ) from None


def set_in(text: str, mark: str = "    ") -> str:
    """A paragraph as plain text shows one set in (behind spaces) or quoted (behind `> `): every line behind the mark.

    >>> set_in("One.\\nTwo.", "> ")
    '> One.\\n> Two.'
    """
    return "\n".join((mark + line).rstrip() if line.strip() else line for line in text.split("\n"))


class Row(str):
    """A table's row as a paragraph, a line for each cell."""


def row_paragraphs(cells: Sequence[Sequence[str]]) -> list[str]:
    """The paragraphs of a table's row, given those of its cells: the row is one where at most one cell is prose.

    So what somebody says stands with who says it, and pages set in columns stay apart. The last cell may go on.

    >>> row_paragraphs([["Nurse"], ["", "They lied."], [""]])
    ['Nurse\\nThey lied.']
    """
    full = [kept for cell in cells if (kept := [text for text in cell if text.strip()])]
    long = [cell for cell in full if len(cell) > 1 or len(cell[0].split()) > _LABEL]
    goes_on = [cell for cell in full if len(cell) > 1]
    fits = all(cell is full[-1] and len(cell) <= _MOST and len(cell[0].split()) > _LABEL for cell in goes_on)
    if len(full) < 2 or len(long) > 1 or not fits:
        return [text for cell in full for text in cell]
    return [Row("\n".join(cell[0].strip("\n") for cell in full)), *full[-1][1:]]


def tell_rows(paragraphs: Iterable[str], log: Log) -> None:
    """Note how many rows of tables are paragraphs."""
    if rows := sum(isinstance(text, Row) for text in paragraphs):
        log.note(f"tables read row by row, a line for each cell: {plural(rows, 'row')}")


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: `1 row`, `5,000 rows`.

    >>> plural(1, "row"), plural(5000, "row")
    ('1 row', '5,000 rows')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"
