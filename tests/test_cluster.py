"""A Dask cluster that is there already: scheduler and workers are processes of their own, as on other machines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.errors import RhetoricError
from analysis.scale import cluster, stream
from analysis.scale.engines import engine
from analysis.scale.stream import Settings, measure

pytest.importorskip("distributed", reason="needs the extra `scale`")
SETTINGS = Settings(only=("voices", "tone", "hedges"), lexicon="vader")
PATIENCE = 90  # seconds for anything here, after which it has failed
WITHOUT_US = "import sys; sys.modules['analysis'] = None; "


class Cluster:
    """A scheduler, and workers to be started and killed; all of them are gone at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.processes, self.address = folder, [], ""
        about = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(about))
        until(about.exists)
        until(lambda: about.read_text().strip().endswith("}"))
        self.address = json.loads(about.read_text())["address"]

    def worker(self, before: str = "", threads: int = 1) -> subprocess.Popen:
        words = ["--nthreads", str(threads), "--no-nanny", "--local-directory", str(self.folder)]
        return self._start("worker", self.address, *words, before=before)

    def _start(self, what: str, *words: str, before: str = "") -> subprocess.Popen:
        program = f"{before}from distributed.cli.dask_{what} import main; main()"
        quiet = open(self.folder / f"{what}{len(self.processes)}.log", "wb")  # noqa: SIM115 (its process holds it)
        with quiet:
            command = [sys.executable, "-c", program, *words, "--no-dashboard"]
            process = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=os.environ | {"OMP_NUM_THREADS": "1"})
        self.processes.append(process)
        return process

    def end(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait(PATIENCE)


def until(done) -> None:
    last = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < last, "took too long"
        time.sleep(0.05)


@pytest.fixture
def dask(tmp_path) -> Iterator[Cluster]:
    place = tmp_path / "cluster"
    place.mkdir()
    started = Cluster(place)
    yield started
    started.end()


@pytest.fixture
def corpus(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(40):
        words = f"Text {number} may help. “It is perhaps a shame,” said Ada Lane, no. {number}. " * (1 + number % 4)
        (folder / f"t{number:02}.txt").write_text(words, encoding="utf-8")
    monkeypatch.setattr(stream, "BATCH_BYTES", 400)
    return folder


def soon_given_up():
    """Nobody waits half a minute for a scheduler that does not answer."""
    import dask.config

    return dask.config.set({"distributed.comm.timeouts.connect": "4s"})


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.csv"))}


def test_a_lost_worker_of_a_cluster_elsewhere_costs_no_text(corpus, tmp_path, dask):
    """The tables of one process here; a worker of many threads does one batch at a time all the same."""
    measure(corpus, tmp_path / "here", SETTINGS)
    workers = [dask.worker(), dask.worker(threads=3)]
    done_when_killed = []

    def kill_one(done: int, of: int) -> None:
        if done and not done_when_killed:
            workers[0].kill()
            done_when_killed.append(done / of)

    far = engine("dask", scheduler=dask.address)
    measured = measure(corpus, tmp_path / "there", SETTINGS, engine=far, tell=kill_one)
    assert 0 < done_when_killed[0] < 1 and workers[0].wait(PATIENCE) and workers[1].poll() is None
    assert measured.documents == 40 and not measured.problems
    assert contents(tmp_path / "here") == contents(tmp_path / "there")


def test_a_store_is_read_by_the_workers(corpus, tmp_path, dask):
    """Addresses that fsspec opens travel as they are; each worker opens what is its own."""
    dask.worker()
    measure(corpus, tmp_path / "here", SETTINGS)
    far = measure(f"local://{corpus}", tmp_path / "there", SETTINGS, engine=engine("dask", scheduler=dask.address))
    assert far.documents == 40 and not far.problems
    here, there = contents(tmp_path / "here"), contents(tmp_path / "there")
    assert here.pop("texts.csv") != there.pop("texts.csv")  # which says from where they came
    assert here == there


def test_what_a_cluster_lacks_is_one_line(corpus, tmp_path, dask, monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", 1.0)
    monkeypatch.setattr(cluster, "PULSE", 0.2)
    far = engine("dask", scheduler=dask.address)
    with pytest.raises(RhetoricError, match=r"has had no worker for 1 seconds; start some with: dask worker tcp://"):
        measure(corpus, tmp_path / "out", SETTINGS, engine=far)
    monkeypatch.setattr(cluster, "PATIENCE", PATIENCE)
    foreign = dask.worker(before=WITHOUT_US)
    with pytest.raises(RhetoricError, match=r"its worker tcp.* cannot run this program .*there No module") as told:
        measure(corpus, tmp_path / "out", SETTINGS, engine=far)
    assert "\n" not in str(told.value)
    foreign.kill()
    dask.worker()
    assert measure(corpus, tmp_path / "out", SETTINGS, engine=far).documents == 40


def test_a_scheduler_that_is_not_there_or_goes_is_one_line(corpus, tmp_path, dask):
    nobody = engine("dask", scheduler="tcp://127.0.0.1:9")
    dask.worker()

    def end_it(done: int, of: int) -> None:
        if done:
            dask.scheduler.kill()

    far = engine("dask", scheduler=dask.address)
    with soon_given_up():
        with pytest.raises(RhetoricError, match="was lost") as told:
            measure(corpus, tmp_path / "out", SETTINGS, engine=far, tell=end_it)
        assert "\n" not in str(told.value)
        with pytest.raises(RhetoricError, match=r"--scheduler tcp://127.0.0.1:9: cannot be reached"):
            measure(corpus, tmp_path / "out", SETTINGS, engine=nobody)
    assert measure(corpus, tmp_path / "out", SETTINGS).resumed
