"""However a command ends, it ends in a line and an exit code that is true, and nothing of it stays behind."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from analysis import commands, streams
from analysis.__main__ import EXAMPLES, main
from analysis.errors import DEBUG

POSIX = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and signals of POSIX")
pytestmark = POSIX
COMMAND = [sys.executable, "-m", "analysis"]


@pytest.fixture
def texts(tmp_path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "good.txt").write_text("It may rain. Perhaps they lied to us.", encoding="utf-8")
    return folder


@contextlib.contextmanager
def nobody_listening():
    """The end of a pipe that one may write to, where whoever read it has gone."""
    read, write = os.pipe()
    os.close(read)
    yield write
    os.close(write)


def test_who_stops_listening_to_a_run_stops_no_work(texts, tmp_path):
    words = ["run", str(texts), "--out", str(tmp_path / "out"), "--only", "hedging", "--no-tables"]
    with nobody_listening() as pipe:
        ended = subprocess.run([*COMMAND, *words], stdout=pipe, stderr=pipe, check=False)
    assert ended.returncode == 0 and (tmp_path / "out" / "report.html").exists()


def test_the_exit_code_is_true_where_nobody_listens(texts, tmp_path):
    (texts / "bad.txt").write_bytes(b"\0\1\2\3" * 50)
    words = ["measure", str(texts), "--out", str(tmp_path / "out"), "--only", "hedges", "--workers", "1"]
    with nobody_listening() as pipe:
        ended = subprocess.run([*COMMAND, *words], stdout=pipe, stderr=subprocess.PIPE, text=True, check=False)
        missing = [*COMMAND, "measure", str(tmp_path / "none"), "--out", str(tmp_path / "other")]
        refused = subprocess.run(missing, stdout=pipe, stderr=pipe, check=False)
    assert ended.returncode == 1 and "bad.txt" in ended.stderr and (tmp_path / "out" / "manifest.json").exists()
    assert refused.returncode == 2


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["--help"], ["measure", "--help"], ["init", "{texts}"]])
def test_an_output_that_is_full_is_a_line_and_exit_two(words, texts):
    with open("/dev/full", "wb") as full:
        command = [*COMMAND, *(word.format(texts=texts) for word in words)]
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 2 and len(ended.stderr.splitlines()) == 1
    assert "the output cannot be written (No space left on device); free some space" in ended.stderr


def test_a_folder_that_is_gone_is_a_line_and_exit_two(texts, tmp_path):
    script = 'mkdir gone; cd gone; rmdir ../gone; exec "$@"'
    words = ["measure", "../texts", "--out", "out"]
    asked = ["sh", "-c", script, "sh", sys.executable, "-m", "analysis", *words]
    ended = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr == "rhetoric: the folder that you are in is not there any more; change to another (cd)\n"


def test_an_unforeseen_fault_is_a_line_and_its_traceback_can_be_had(capsys, monkeypatch):
    def faulty(options):
        raise KeyError("of\nnobody")

    monkeypatch.setattr(commands, "show_figure", faulty)
    monkeypatch.delenv(DEBUG, raising=False)
    assert main(["figure", "a.png"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "KeyError" in said and f"{DEBUG}=1" in said
    monkeypatch.setenv(DEBUG, "1")
    with pytest.raises(KeyError):
        main(["figure", "a.png"])


def test_every_exit_code_stands_in_the_help():
    told = re.findall(r"^  (\d+) ", EXAMPLES[""], re.MULTILINE)
    assert told == ["0", "1", "2", str(streams.STOPPED)]


@pytest.mark.parametrize("name", streams.ENDING)
def test_a_run_that_is_told_to_end_says_one_line_and_leaves_nothing(name, texts, tmp_path):
    """It is told when its kernels are at work."""
    temporary, out = tmp_path / "temporary", tmp_path / "out"
    temporary.mkdir()
    words = ["run", str(texts), "--out", str(out), "--only", "tone", "--only", "hedging"]
    environment = {**os.environ, "TMPDIR": str(temporary)}
    running = subprocess.Popen([*COMMAND, *words], env=environment, stderr=subprocess.PIPE, text=True)
    kernels, deadline = [], time.monotonic() + 120
    while not kernels and running.poll() is None and time.monotonic() < deadline:
        children = psutil.Process(running.pid).children(recursive=True)
        kernels = [child for child in children if "ipykernel_launcher" in " ".join(child.cmdline())]
        time.sleep(0.05)
    assert kernels
    running.send_signal(getattr(signal, name))
    said = running.communicate(timeout=120)[1]
    assert running.returncode == streams.STOPPED and "Traceback" not in said
    assert said.splitlines()[-1].startswith("rhetoric: stopped")
    assert not [kernel for kernel in psutil.wait_procs(kernels, timeout=10)[1] if kernel.is_running()]
    assert not list(temporary.iterdir()) and not list(out.rglob("*.part")) and not (out / "report.html").exists()


def test_a_signal_that_whoever_started_the_program_has_it_pass_over_is_passed_over():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does
    try:
        with streams.ended_in_order():
            os.kill(os.getpid(), signal.SIGHUP)
            with pytest.raises(KeyboardInterrupt):
                os.kill(os.getpid(), signal.SIGTERM)
                time.sleep(1)
    finally:
        signal.signal(signal.SIGHUP, before)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
