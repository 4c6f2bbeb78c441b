"""Runs tasks on processes of this machine; when one is killed, what it had not finished goes to new ones."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Any

from analysis.scale import engines
from analysis.scale.engines import AHEAD, Task, keep_memory, killed_too_often, one_thread


def _do(task: Task) -> dict[str, Any]:
    return task()


def run_on_processes(tasks: list[Task], workers: int) -> Iterator[dict[str, Any]]:
    """Results in the order of their coming. Raises RhetoricError where a task has taken process after process down."""
    waiting = tasks
    tries: dict[int, int] = {}
    while waiting:
        lost: list[Task] = []
        unstarted: list[Task] = []
        yield from _until_broken(waiting, workers, lost, unstarted)
        for task in lost:
            tries[task.number] = tries.get(task.number, 0) + 1
            if tries[task.number] > engines.RETRIES:
                raise killed_too_often(task.name)
        waiting = [task for task in lost if not task.done] + unstarted
        yield from ({"number": task.number} for task in lost if task.done)


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


def _begin(parent: int) -> None:
    """A worker's start: Ctrl-C is the parent's to answer, one thread is enough, and nobody outlives the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    one_thread()
    keep_memory()
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
