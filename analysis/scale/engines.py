"""Where batches are read: here, in a pool of processes, or on Dask. No reader of sentences knows of it."""

from __future__ import annotations

import contextlib
import ctypes
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from analysis.errors import RhetoricError

ENGINES = ("pool", "dask")
RETRIES = 3  # a batch that loses its worker more often takes no further one down
_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1  # glibc's names for mallopt
AHEAD = 2  # jobs handed out per worker: enough to keep it busy, few enough to stop soon


class Task(Protocol):
    """What an engine does: anything that can be sent to a process and called there."""

    number: int

    @property
    def name(self) -> str:
        """What it is about, for messages."""

    @property
    def done(self) -> bool:
        """Whether its result is kept already."""

    def __call__(self) -> dict[str, Any]:
        """Do it; twice does no harm. The result holds the task's `number`."""


Engine = Callable[[Iterable[Any]], Iterator[dict[str, Any]]]


def engine(name: str = "pool", *, workers: int | None = None, scheduler: str | None = None) -> Engine:
    """The engine of a name: 'pool' (processes on this machine) or 'dask' (a local cluster, or the one at `scheduler`).

    `workers`: how many processes; as many as there are processors unless told. Raises RhetoricError for another name,
    for a scheduler without Dask, and where Dask is not installed.
    """
    count = len(os.sched_getaffinity(0)) if workers is None else workers
    if count < 1:
        raise RhetoricError(f"--workers {workers}: give 1 or more")
    if scheduler is not None and name != "dask":
        raise RhetoricError(f"--scheduler {scheduler}: is of Dask; add --engine dask, or leave --scheduler out")
    if name == "pool":
        return lambda jobs: _pool(jobs, count)
    if name == "dask":
        from analysis.scale.cluster import run_on_dask

        return lambda jobs: run_on_dask(jobs, count, scheduler)
    raise RhetoricError(f"no engine {name!r}; there are: {', '.join(ENGINES)}")


def _pool(tasks: Iterable[Task], workers: int) -> Iterator[dict[str, Any]]:
    """Results of tasks done on processes, or in this one where there would be but one."""
    waiting = list(tasks)
    if workers == 1 or len(waiting) < 2:
        yield from (task() for task in waiting)
        return
    from analysis.scale.pool import run_on_processes  # here, since what it is made of takes long to load

    yield from run_on_processes(waiting, workers)


def killed_too_often(name: str) -> RhetoricError:
    """What to say of a task that has taken one process after another with it."""
    return RhetoricError(f"{name}: the process reading this was killed {RETRIES + 1} times; is memory short?")


def one_thread() -> None:
    """Let libraries loaded from here on have one thread: no reader gains by more, and to start them takes time."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "ARROW_NUM_THREADS"):
        os.environ[name] = "1"


def keep_memory() -> None:
    """Let this process keep what a batch has freed: the next one's arrays are as large, and the kernel clears each page
    that it hands out again. For Arrow it has to be said before it is loaded; only glibc's memory can be kept.
    """
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    with contextlib.suppress(AttributeError, OSError, TypeError):
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, 1 << 25)  # bytes; the most that it takes
        library.mallopt(_TRIM_THRESHOLD, 1 << 30)
