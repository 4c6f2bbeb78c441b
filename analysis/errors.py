"""The one exception that a user is meant to read."""

from __future__ import annotations

import difflib
import errno
import os
from collections.abc import Iterable

FULL = (errno.ENOSPC, errno.EDQUOT)
MANY = (errno.EMFILE, errno.ENFILE)
# What to do where the machine, and no file or folder, is at fault.
OF_THE_MACHINE = {
    **dict.fromkeys(FULL, "free some space and run the same command again"),
    **dict.fromkeys(MANY, "too many files are open at once; raise the limit with `ulimit -n 4096` and run it again"),
}

DEBUG = "RHETORIC_DEBUG"  # the variable that lets an unforeseen fault through, with its traceback


class RhetoricError(ValueError):
    """A fault that the user can mend; its message is one line that names the thing and the mend.

    >>> raise RhetoricError("no lexicon 'hedge'; there are: hedges, boosters, moves")
    Traceback (most recent call last):
    analysis.errors.RhetoricError: no lexicon 'hedge'; there are: hedges, boosters, moves
    """

    def __init__(self, message: str = "") -> None:
        super().__init__(one_line(message))  # it may quote what somebody's file holds


def unwritable(path: str | os.PathLike[str], error: OSError, mend: str) -> RhetoricError:
    """What to say of a file or folder that cannot be written: why, and the mend, unless the machine is at fault.

    >>> str(unwritable("out/a.csv", OSError(errno.ENOSPC, "No space left on device"), "choose another folder"))
    'out/a.csv: cannot be written (No space left on device); free some space and run the same command again'
    """
    mend = OF_THE_MACHINE.get(error.errno or 0, mend)
    return RhetoricError(f"{os.fspath(path)}: cannot be written ({error.strerror}); {mend}")


def unforeseen(error: Exception) -> str:
    """What to say, at last, of a fault that nobody has foreseen.

    >>> unforeseen(OSError(errno.ENOSPC, "No space left on device"))
    'the output cannot be written (No space left on device); free some space and run the same command again'
    >>> unforeseen(KeyError("a"))
    "an unforeseen fault (KeyError: 'a'); RHETORIC_DEBUG=1 before the same command shows where it came from"
    """
    if isinstance(error, OSError) and error.errno in OF_THE_MACHINE:
        what = one_line(os.fsdecode(error.filename)) if error.filename else "the output"
        verb = "opened" if error.errno in MANY else "written"
        return f"{what} cannot be {verb} ({error.strerror}); {OF_THE_MACHINE[error.errno]}"
    said = one_line(f"{type(error).__name__}: {error}".strip().partition("\n")[0])
    return f"an unforeseen fault ({said}); {DEBUG}=1 before the same command shows where it came from"


def one_line(text: str) -> str:
    r"""The text with whatever would break a line or cannot be printed written as an escape.

    >>> one_line("a\nb\udce9.txt")
    'a\\nb\\udce9.txt'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def nearest(name: str, known: Iterable[str], *, least: float = 0.7) -> str:
    """The known name that a misspelt one is near to, or a blank; `least` is the likeness asked for, 0 to 1.

    >>> nearest("gruop", ["group", "author"]), nearest("seeds", ["used"])
    ('group', '')
    """
    return "".join(difflib.get_close_matches(name, sorted(known), 1, least))
