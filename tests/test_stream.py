"""Measuring in batches: the same tables whatever the batches, workers and interruptions."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis import jobs, stream
from analysis.engines import engine
from analysis.errors import RhetoricError
from analysis.stream import Settings, measure

SETTINGS = Settings(only=("voices", "tone", "hedges"), lexicon="vader")


@pytest.fixture
def corpus(tmp_path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(30):
        words = f"Text {number} may help. “It is perhaps a shame,” said Ada Lane, no. {number}. " * (1 + number % 4)
        (folder / f"t{number:02}.txt").write_text(words, encoding="utf-8")
    return folder


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.csv"))}


def test_batches_and_workers_do_not_show_in_the_tables(corpus, tmp_path, monkeypatch):
    measure(corpus, tmp_path / "one", SETTINGS)
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    measure(corpus, tmp_path / "many", SETTINGS)
    measure(corpus, tmp_path / "pool", SETTINGS, engine=engine("pool", workers=2))
    assert contents(tmp_path / "one") == contents(tmp_path / "many") == contents(tmp_path / "pool")
    assert json.loads((tmp_path / "many" / "manifest.json").read_text())["batches"] > 3


def test_tables_equal_those_of_analyse(corpus, tmp_path):
    import analysis as ra

    measure(corpus, tmp_path / "out", SETTINGS)
    reading = ra.analyse(ra.read_texts(corpus), only=SETTINGS.only, lexicon=SETTINGS.lexicon)
    for name in ("voices", "sentences", "findings"):
        written = pd.read_csv(tmp_path / "out" / f"{name}.csv", keep_default_na=False)
        assert written["text" if name != "findings" else "cue"].tolist() == (
            getattr(reading, name)["text" if name != "findings" else "cue"].tolist()
        )


def test_a_stopped_run_goes_on_where_it_was(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    measure(corpus, tmp_path / "whole", SETTINGS)
    seen = []

    def two_then_stop(jobs):
        for number, job in enumerate(jobs):
            if number == 2:
                raise KeyboardInterrupt
            seen.append(job.number)
            yield job()

    with pytest.raises(KeyboardInterrupt):
        measure(corpus, tmp_path / "cut", SETTINGS, engine=two_then_stop)
    assert not (tmp_path / "cut" / "manifest.json").exists()
    measured = measure(corpus, tmp_path / "cut", SETTINGS)
    assert measured.resumed == len(seen) == 2
    assert contents(tmp_path / "whole") == contents(tmp_path / "cut")


def test_a_changed_text_costs_its_own_batch_and_gives_what_a_fresh_run_gives(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    first = measure(corpus, tmp_path / "out", SETTINGS)
    (corpus / "t29.txt").write_text("It might be so.", encoding="utf-8")
    again = measure(corpus, tmp_path / "out", SETTINGS)
    assert 0 < again.resumed < first.batches
    measure(corpus, tmp_path / "fresh", SETTINGS)
    assert contents(tmp_path / "out") == contents(tmp_path / "fresh")


def test_parts_of_other_choices_are_not_mixed(corpus, tmp_path):
    measure(corpus, tmp_path / "out", SETTINGS)
    with pytest.raises(
        RhetoricError, match=r"made with other readers \(voices, tone, hedges, not hedges\)"
    ):
        measure(corpus, tmp_path / "out", replace(SETTINGS, only=("hedges",)))


def test_a_second_run_into_one_folder_is_refused(corpus, tmp_path):
    out = tmp_path / "out"
    with stream._alone_in(out), pytest.raises(RhetoricError, match="another run is writing here"):
        measure(corpus, out, SETTINGS)


def test_a_text_that_fails_is_set_aside_with_its_reason(corpus, tmp_path, monkeypatch):
    import analysis.voices

    honest = analysis.voices.voices

    def fails_on_one(texts):
        if (texts["doc"] == "t07").any():
            raise ZeroDivisionError("by design")
        return honest(texts)

    monkeypatch.setattr(analysis.voices, "voices", fails_on_one)
    measured = measure(corpus, tmp_path / "out", SETTINGS)
    assert measured.documents == 29
    assert [line for line in measured.problems if "t07" in line and "by design" in line]


def test_a_file_beyond_the_limit_is_set_aside(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(jobs, "MOST_BYTES", 250)
    measured = measure(corpus, tmp_path / "out", SETTINGS)
    assert measured.documents < 30
    assert all("split it into several files" in line for line in measured.problems)


def test_parquet_parts_hold_the_same_rows(corpus, tmp_path, monkeypatch):
    pytest.importorskip("pyarrow")
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    measure(corpus, tmp_path / "csv", SETTINGS)
    measure(corpus, tmp_path / "parquet", replace(SETTINGS, ending="parquet"))
    rows = pd.read_parquet(tmp_path / "parquet" / "findings.parquet")
    assert rows["cue"].tolist() == pd.read_csv(tmp_path / "csv" / "findings.csv")["cue"].tolist()


@pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")
def test_a_killed_run_leaves_nothing_half_done(corpus, tmp_path):
    out = tmp_path / "killed"
    command = [sys.executable, "-m", "analysis", "measure", str(corpus), "--out", str(out), "--only", "voices,hedges"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 20
    while not (out / ".parts").exists() and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert subprocess.run(command, capture_output=True, text=True, check=False).returncode == 0
    other = tmp_path / "whole"
    measure(corpus, other, Settings(only=("voices", "hedges")))
    assert contents(out) == contents(other)
