"""Where batches are read: here, in a pool of processes, or on Dask. No reader of sentences knows of it."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Any, Protocol

from analysis.errors import RhetoricError

ENGINES = ("pool", "dask")
RETRIES = 3  # a batch that loses its worker more often takes no further one down
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


def _do(task: Task) -> dict[str, Any]:
    return task()


def _pool(tasks: Iterable[Task], workers: int) -> Iterator[dict[str, Any]]:
    """Processes of this machine; when one is killed, what it had not finished goes to a new pool."""
    waiting = list(tasks)
    if workers == 1 or len(waiting) < 2:
        yield from map(_do, waiting)
        return
    tries: dict[int, int] = {}
    while waiting:
        lost: list[Task] = []
        unstarted: list[Task] = []
        yield from _until_broken(waiting, workers, lost, unstarted)
        for task in lost:
            tries[task.number] = tries.get(task.number, 0) + 1
            if tries[task.number] > RETRIES:
                raise killed_too_often(task.name)
        waiting = [task for task in lost if not task.done] + unstarted
        yield from ({"number": task.number} for task in lost if task.done)


def killed_too_often(name: str) -> RhetoricError:
    """What to say of a task that has taken one process after another with it."""
    return RhetoricError(f"{name}: the process reading this was killed {RETRIES + 1} times; is memory short?")


def _until_broken(
    waiting: list[Task], workers: int, lost: list[Task], unstarted: list[Task]
) -> Iterator[dict[str, Any]]:
    """Results of one pool; if a worker dies, what had been handed out is put into `lost`, the rest `unstarted`."""
    queue = iter(waiting)
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin, initargs=(os.getpid(),))
    running: dict[Future[dict[str, Any]], Task] = {}
    try:
        running = {pool.submit(_do, task): task for task in islice(queue, workers * AHEAD)}
        while running:
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                result = future.result()
                del running[future]
                yield result
                for following in islice(queue, 1):
                    running[pool.submit(_do, following)] = following
    except BrokenProcessPool:
        _kill(pool)
        lost += running.values()
        unstarted += queue
    except BaseException:
        _kill(pool)
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _kill(pool: ProcessPoolExecutor) -> None:
    """End its processes, since what has begun need not be waited for: a task is done whole or not at all."""
    for process in list((getattr(pool, "_processes", None) or {}).values()):
        process.kill()


def one_thread() -> None:
    """Let libraries loaded from here on have one thread: no reader gains by more, and to start them takes time."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "ARROW_NUM_THREADS"):
        os.environ[name] = "1"


def _begin(parent: int) -> None:
    """A worker's start: Ctrl-C is the parent's to answer, one thread is enough, and nobody outlives the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    one_thread()
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
