"""One kernel for several notebooks: none sees what another left, and the first fault is one line."""

from __future__ import annotations

import subprocess
import sys

import nbformat
import pytest

from analysis.errors import RhetoricError
from analysis.report.kernel import Kernel


def notebook(*cells: str):
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])


@pytest.fixture
def kernel(tmp_path):
    started = Kernel(tmp_path)
    yield started
    started.close()


def test_each_notebook_begins_afresh(kernel):
    first = notebook("import os, matplotlib.pyplot as plt\nleft = plt.figure().number", "os.getpid()")
    second = notebook("import os, matplotlib.pyplot as plt", "('left' in globals(), plt.get_fignums(), os.getpid())")
    kernel.run(first, "first")
    kernel.run(second, "second")
    process = first.cells[1].outputs[0].data["text/plain"]
    assert second.cells[1].outputs[0].data["text/plain"] == f"(False, [], {process})"
    assert [cell.execution_count for cell in second.cells] == [1, 2]


def test_a_failing_cell_is_named_and_the_next_notebook_runs(kernel):
    with pytest.raises(RhetoricError, match=r"bad\.ipynb: a cell failed: ZeroDivisionError: division by zero"):
        kernel.run(notebook("1 / 0"), "bad.ipynb")
    good = notebook("1 + 1")
    kernel.run(good, "good.ipynb")
    assert good.cells[0].outputs[0].data["text/plain"] == "2"


def test_an_ended_kernel_starts_anew(kernel):
    kernel.run(notebook("x = 1"), "one")
    kernel.close()
    kernel.run(notebook("y = 2"), "two")


def test_a_fault_names_a_file_as_seen_from_where_the_run_was_started(kernel, tmp_path):
    failing = notebook("raise ValueError('../figures/a.png: cannot be written')")
    with pytest.raises(RhetoricError) as told:
        kernel.run(failing, "bad.ipynb")
    assert f"ValueError: {tmp_path.parent / 'figures' / 'a.png'}: cannot be written" in str(told.value)


STOPPED = """\
import threading, time, nbformat
from pathlib import Path
from analysis.report.kernel import Kernel

kernel = Kernel(Path("."))

def stop():
    while True:
        kernel.stop()
        time.sleep(0.02)

threading.Thread(target=stop, daemon=True).start()
try:
    kernel.run(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")]), "one")
except Exception as error:
    print(error)
kernel.close()
"""


def test_a_kernel_stopped_while_it_starts_leaves_nothing_to_do_when_python_ends(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-c", STOPPED], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert ended.returncode == 0 and "Kernel died" in ended.stdout
    assert "Traceback" not in ended.stderr, ended.stderr
