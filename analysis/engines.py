"""Where batches are read: here, in a pool of processes, or on Dask. No reader of sentences knows of it."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Any

from analysis.errors import RhetoricError
from analysis.stream import Engine, Job, work

ENGINES = ("pool", "dask")
RETRIES = 3  # a batch that loses its worker so often takes no further one down
AHEAD = 2  # jobs handed out per worker: enough to keep it busy, few enough to stop soon


def engine(name: str = "pool", *, workers: int | None = None, scheduler: str | None = None) -> Engine:
    """The engine of a name: 'pool' (processes on this machine) or 'dask' (a local cluster, or the one at `scheduler`).

    `workers`: how many processes; as many as there are processors unless told. Raises RhetoricError for another name,
    and where Dask is not installed.
    """
    count = len(os.sched_getaffinity(0)) if workers is None else workers
    if count < 1:
        raise RhetoricError(f"--workers {workers}: give 1 or more")
    if name == "pool":
        return lambda jobs: _pool(jobs, count)
    if name == "dask":
        return lambda jobs: _dask(jobs, count, scheduler)
    raise RhetoricError(f"no engine {name!r}; there are: {', '.join(ENGINES)}")


def _pool(jobs: Iterable[Job], workers: int) -> Iterator[dict[str, Any]]:
    """Processes of this machine; when one is killed, what it had not finished goes to a new pool."""
    waiting = list(jobs)
    if workers == 1 or len(waiting) < 2:
        yield from map(work, waiting)
        return
    tries: dict[int, int] = {}
    while waiting:
        lost: list[Job] = []
        yield from _until_broken(waiting, workers, lost)
        for job in lost:
            tries[job.number] = tries.get(job.number, 0) + 1
            if tries[job.number] > RETRIES:
                names = ", ".join(source.name for source in job.sources[:3])
                raise RhetoricError(
                    f"{names} …: the process reading these was killed {RETRIES} times; is memory short?"
                )
        waiting = [job for job in lost if not job.done]
        yield from ({"number": job.number} for job in lost if job.done)


def _until_broken(waiting: list[Job], workers: int, lost: list[Job]) -> Iterator[dict[str, Any]]:
    """Results of one pool; if a worker dies, the jobs without a result are put into `lost`."""
    queue = iter(waiting)
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin, initargs=(os.getpid(),))
    running: dict[Future[dict[str, Any]], Job] = {}
    try:
        running = {pool.submit(work, job): job for job in islice(queue, workers * AHEAD)}
        while running:
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                job = running[future]
                result = future.result()
                del running[future]
                for following in islice(queue, 1):
                    running[pool.submit(work, following)] = following
                yield result | {"number": job.number}
    except BrokenProcessPool:
        lost += [*running.values(), *queue]
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(parent: int) -> None:
    """A worker's start: Ctrl-C is the parent's to answer, one thread is enough, and nobody outlives the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "ARROW_NUM_THREADS"):
        os.environ[name] = "1"
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _dask(jobs: Iterable[Job], workers: int, scheduler: str | None) -> Iterator[dict[str, Any]]:
    """Workers of a Dask cluster read the files and write the parts themselves; only job descriptions travel."""
    try:
        from distributed import Client, LocalCluster, as_completed
    except ImportError:
        raise RhetoricError(
            "--engine dask needs Dask; install it with: pip install 'rhetoric-notebooks[scale]'"
        ) from None
    cluster = scheduler or LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=0
    )
    try:
        with Client(cluster, set_as_default=False) as client:
            queue = iter(jobs)
            first = [_submit(client, job) for job in islice(queue, workers * AHEAD)]
            pending = as_completed(first, loop=client.loop, with_results=True)
            for _, result in pending:
                for job in islice(queue, 1):
                    pending.add(_submit(client, job))
                yield result
    except OSError as error:
        raise RhetoricError(f"--scheduler {scheduler}: cannot be reached ({error})") from None
    finally:
        if not isinstance(cluster, str):
            cluster.close()


def _submit(client: Any, job: Job) -> Any:
    # A job's own folder makes it idempotent, so a lost worker's jobs may simply be done again elsewhere.
    return client.submit(work, job, pure=False, retries=RETRIES, key=f"rhetoric-{os.path.basename(job.folder)}")
