"""Kills `rhetoric measure` at random moments and lets the same command go on: is the result what it would have been?

usage: python tests/benchmarks/kill.py [--times 20] [--engine pool|dask] [--victim run|worker]

`run` kills the command and all it started; `worker` kills one of its processes and lets the command see to it. The
corpus is a part of the speeches (see shared.py). A moment is so many batches
done, drawn at random with a fixed seed, and a little later; one at which the run was over already is drawn again.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from shared import data_folder

DATA = data_folder()
FILES = 24
BATCH = 60_000  # bytes: many small batches, so that there is much to be hit
PATIENCE = 300  # seconds that a run may take
LONGEST = 0.2  # seconds after a batch is done at which it strikes


def command(corpus: Path, out: Path, engine: str) -> list[str]:
    words = ["measure", str(corpus), "--out", str(out), "--only", "voices,tone,hedges", "--lexicon", "vader"]
    program = (
        "import sys; from analysis import __main__; from analysis.scale import stream; "
        f"stream.BATCH_BYTES = {BATCH}; sys.exit(__main__.main())"
    )
    return [sys.executable, "-c", program, *words, "--engine", engine, "--workers", "2"]


def start(corpus: Path, out: Path, engine: str) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command(corpus, out, engine), stdout=quiet, stderr=quiet, start_new_session=True)


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.csv"))}


def batches(out: Path) -> int:
    """How many batches are done."""
    return len(list(out.glob(".parts/*/done.json")))


def wait_for(done: int, out: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until so many batches are done, or the run is over."""
    while process.poll() is None and batches(out) < done:
        time.sleep(0.005)


def kill_run(process: subprocess.Popen[bytes]) -> bool:
    family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    for member in family:
        try:
            member.kill()
        except psutil.Error:
            continue
    process.wait()
    return True


def kill_worker(process: subprocess.Popen[bytes], draw: random.Random) -> bool:
    """Kill one process that the run started; False where there is none yet (or no more)."""
    try:
        workers = psutil.Process(process.pid).children(recursive=True)
        draw.choice(workers).kill()
        return True
    except (psutil.Error, IndexError):
        return False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--engine", choices=["pool", "dask"], default="pool")
    parser.add_argument("--victim", choices=["run", "worker"], default="run")
    options = parser.parse_args()
    speeches = sorted((DATA / "speeches").glob("*.txt"))[-FILES:]
    if not speeches:
        sys.exit(f"no speeches in {DATA}; set RHETORIC_DATA")
    draw = random.Random(8)
    with tempfile.TemporaryDirectory() as place:
        corpus = Path(place, "corpus")
        corpus.mkdir()
        for path in speeches:
            shutil.copy(path, corpus)
        assert start(corpus, Path(place, "whole"), options.engine).wait(PATIENCE) == 0
        whole, equal, struck, tries = contents(Path(place, "whole")), 0, 0, 0
        of, done = batches(Path(place, "whole")), list[int]()
        while struck < options.times and tries < 3 * options.times:  # a run may be over before its moment comes
            tries += 1
            out = Path(place, f"out{tries}")
            process = start(corpus, out, options.engine)
            wait_for(draw.randrange(of), out, process)
            time.sleep(draw.uniform(0, LONGEST))
            if process.poll() is not None:
                continue
            there = batches(out)
            if options.victim == "run":
                hit = kill_run(process)
            else:
                hit = kill_worker(process, draw)
                process.wait(PATIENCE)
            struck += hit
            done += [there] * hit
            if start(corpus, out, options.engine).wait(PATIENCE):
                print(f"time {tries}: the second run failed")
            equal += hit and contents(out) == whole
            shutil.rmtree(out)
    print(f"{options.engine}, {options.victim} killed: {struck} struck in {tries} runs, {equal} equal in the end")
    print(f"of {of} batches were done by then: {', '.join(map(str, sorted(done)))}")
    return int(not 0 < equal == struck)


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    raise SystemExit(main())
