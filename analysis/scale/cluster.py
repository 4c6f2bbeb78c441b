"""Runs tasks on Dask: on processes of this machine, or on the workers of a scheduler that is there already."""

from __future__ import annotations

import logging
import pkgutil
import queue
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack
from itertools import islice
from typing import Any

from analysis._version import __version__
from analysis.errors import RhetoricError
from analysis.scale import engines
from analysis.scale.engines import AHEAD, Task, killed_too_often

PULSE = 2.0  # seconds after which a silent cluster is looked at
PATIENCE = 60.0  # seconds that a cluster may be without any worker
VERSION = "analysis._version:__version__"
_alone = threading.Lock()


def run_on_dask(tasks: Iterable[Task], workers: int, scheduler: str | None) -> Iterator[dict[str, Any]]:
    """Results in the order of their coming. Workers open the files and write the parts; only descriptions travel.

    Raises RhetoricError where Dask is not installed, no scheduler is at the address, it is lost or stays without
    workers, a worker cannot import this program, or a task has taken down worker after worker.
    """
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError:
        raise RhetoricError("--engine dask needs Dask; install it with: pip install '.[scale]'") from None
    waiting = iter(tasks)
    first = next(waiting, None)
    if first is None:  # no cluster for nothing
        return
    with ExitStack() as stack:
        with dask.config.set({"distributed.scheduler.allowed-failures": engines.RETRIES}):
            cluster: Any = scheduler or stack.enter_context(_of_our_own(LocalCluster, workers))
        client = stack.enter_context(_client(Client, cluster))
        yield from _Run(client, scheduler or "").results(_all(first, waiting))


def _all(first: Task, rest: Iterator[Task]) -> Iterator[Task]:
    yield first
    yield from rest


def _of_our_own(make: Callable[..., Any], workers: int) -> Any:
    # Its page would be open to others, and what it says of lost workers is no news: their tasks are done again.
    return make(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        memory_limit=0,
        silence_logs=logging.CRITICAL,
    )


def _client(make: Callable[..., Any], cluster: Any) -> Any:
    try:
        return make(cluster, set_as_default=False)
    except (OSError, ValueError) as error:
        raise RhetoricError(f"--scheduler {cluster}: cannot be reached ({error})") from None


class _Run:
    """Tasks on their way: never more of them with the cluster than it needs to be kept busy."""

    def __init__(self, client: Any, scheduler: str) -> None:
        self.client, self.scheduler = client, scheduler
        self.running: dict[str, tuple[Task, Any]] = {}
        self.finished: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self.seen = time.monotonic()
        self.checked: set[str] = set()

    def results(self, waiting: Iterator[Task]) -> Iterator[dict[str, Any]]:
        while True:
            hands = self._hands()
            for task in islice(waiting, max(0, AHEAD * hands - len(self.running))):
                self._submit(task)
            if hands and not self.running:
                return
            try:
                future = self.finished.get(timeout=PULSE)
            except queue.Empty:
                continue
            yield self._result(future)

    def _hands(self) -> int:
        """How many tasks the cluster works at at once: as workers come and go, so it changes."""
        try:
            workers = self.client.nthreads()
            self._check(sorted(set(workers) - self.checked))
        except (OSError, CancelledError) as error:
            raise self._lost(error) from None
        self.checked = set(workers)
        if workers:
            self.seen = time.monotonic()
        elif time.monotonic() - self.seen > PATIENCE:
            raise RhetoricError(
                f"--scheduler {self.scheduler}: has had no worker for {PATIENCE:.0f} seconds; start some with: "
                f"dask worker {self.scheduler} --nthreads 1"
            )
        return sum(workers.values())

    def _check(self, workers: list[str]) -> None:
        """Refuse workers that have not this program, since a task would take them down, or another version of it."""
        if not workers or not self.scheduler:
            return
        told = self.client.run(pkgutil.resolve_name, VERSION, workers=workers, on_error="return")
        for worker, version in told.items():
            if version != __version__ and not isinstance(version, OSError):  # that one is gone again
                raise RhetoricError(
                    f"--scheduler {self.scheduler}: its worker {worker} cannot run this program (version {__version__} "
                    f"here, there {version}); install the same version there"
                )

    def _submit(self, task: Task) -> None:
        # A task's own folder makes it idempotent, so a lost worker's tasks may simply be done again elsewhere. Its
        # key is its own too, because two runs that share a scheduler may have batches of the same name.
        key = f"rhetoric-{task.number}-{uuid.uuid4().hex[:12]}"
        future = self.client.submit(_do_alone, task, pure=False, key=key)
        self.running[key] = task, future
        future.add_done_callback(self.finished.put)

    def _result(self, future: Any) -> dict[str, Any]:
        from distributed import KilledWorker

        task, _ = self.running.pop(future.key)
        try:
            return future.result()
        except KilledWorker:
            raise killed_too_often(task.name) from None
        except CancelledError as error:
            raise self._lost(error) from None

    def _lost(self, reason: BaseException) -> RhetoricError:
        return RhetoricError(
            f"--scheduler {self.scheduler}: was lost ({type(reason).__name__}); what was finished is kept, the same "
            "command goes on from there"
        )


def _do_alone(task: Task) -> dict[str, Any]:
    """Do it, alone in this process: what readers remember is a process's own, and a worker may have many threads."""
    with _alone:
        return task()
