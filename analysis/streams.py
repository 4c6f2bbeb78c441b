"""How a command speaks and ends: whoever has stopped listening stops no work, and whoever ends it is answered."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from typing import TextIO

STOPPED = 130  # the exit code of what was stopped half-way
ENDING = ("SIGTERM", "SIGHUP")  # by which schedulers and closed terminals end a program


@contextlib.contextmanager
def ended_in_order() -> Iterator[None]:
    """Answer the signals that end a program as Ctrl-C: with one line, and with no process or file left behind.

    One that whoever started the program has it pass over, as `nohup` does, is passed over.
    """
    before = {}
    if threading.current_thread() is threading.main_thread():  # no other may answer signals
        numbers = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
        before = {number: signal.getsignal(number) for number in numbers}
    answered = {number: handler for number, handler in before.items() if handler is signal.SIG_DFL}
    for number in answered:
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    finally:
        for number, handler in answered.items():
            signal.signal(number, handler)


def tell(line: str) -> None:
    """A line of progress or of a fault, on the error stream, so that results can be piped; lost if nobody takes it."""
    if sys.stderr is None:  # it was closed before the program began
        return
    try:
        print(line, file=sys.stderr, flush=True)
    except OSError:
        mute(sys.stderr)


def say(line: str) -> None:
    """A line of results. Who has closed the output has seen enough; raises OSError where it cannot be written else."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        mute(sys.stdout)


def flush() -> None:
    """Let what was said be written now, since Python would fail only when it ends. Raises OSError as `say` does."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        mute(sys.stdout)


def mute(stream: TextIO | None) -> None:
    """Let what is said to a stream from here on, and what it still holds, go nowhere."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]
        os.close(nowhere)
