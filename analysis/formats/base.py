"""What the readers of formats share: the parts they return, the log they write to, and their optional libraries."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any, NamedTuple

from analysis.errors import RhetoricError, one_line


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
        return replace(self, name=name)

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


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: `1 row`, `5,000 rows`.

    >>> plural(1, "row"), plural(5000, "row")
    ('1 row', '5,000 rows')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"
