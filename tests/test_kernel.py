"""One kernel for several notebooks: none sees what another left, and the first fault is one line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile

import nbformat
import pytest

from analysis.errors import RhetoricError
from analysis.report import kernel as kernel_module
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
    assert ended.returncode == 0 and "one: the process executing this ended (Kernel died" in ended.stdout
    assert "Traceback" not in ended.stderr, ended.stderr


def said(notebook) -> str:
    """What the last cell of an executed notebook gives."""
    return notebook.cells[-1].outputs[0].data["text/plain"]


def test_the_kernel_is_this_python_whatever_python3_is_to_jupyter(kernel, tmp_path, monkeypatch):
    other = {"argv": ["/bin/false", "{connection_file}"], "display_name": "Python 3", "language": "python"}
    folder = tmp_path / "jupyter" / "kernels" / "python3"
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text(json.dumps(other), encoding="utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    asked = notebook("import sys; sys.executable")
    kernel.run(asked, "one")
    assert said(asked) == repr(sys.executable)


def test_a_relative_pythonpath_leads_the_kernel_to_what_it_leads_us_to(tmp_path, monkeypatch):
    (tmp_path / "here" / "$mine").mkdir(parents=True)
    (tmp_path / "here" / "$mine" / "module_of_mine.py").write_text("answer = 42", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("PYTHONPATH", "$mine")
    monkeypatch.setenv("mine", "elsewhere")
    asked, elsewhere = notebook("import module_of_mine; module_of_mine.answer"), Kernel(tmp_path)
    try:
        elsewhere.run(asked, "one")
    finally:
        elsewhere.close()
    assert said(asked) == "42"


def test_a_home_that_cannot_be_written_leaves_no_warning_in_a_notebook(kernel, tmp_path, monkeypatch):
    (tmp_path / "home").write_text("no folder", encoding="utf-8")
    for variable in [name for name in os.environ if name.startswith(("XDG_", "MPL", "IPYTHON", "JUPYTER"))]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    asked = notebook("import matplotlib; import matplotlib.font_manager", "matplotlib.get_configdir()")
    kernel.run(asked, "one")
    assert not asked.cells[0].outputs and "rhetoric-" in said(asked)


def test_startup_files_of_somebodys_own_ipython_are_none_of_the_kernels(kernel, tmp_path, monkeypatch):
    startup = tmp_path / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("import builtins; builtins.of_somebody = True", encoding="utf-8")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    asked = notebook("import builtins; hasattr(builtins, 'of_somebody')")
    kernel.run(asked, "one")
    assert said(asked) == "False"


@pytest.mark.skipif(os.name != "posix", reason="sends a signal of POSIX")
def test_a_kernel_that_is_killed_is_one_line_and_leaves_no_file(kernel, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(RhetoricError, match=r"^one\.ipynb: the process executing this ended \(.+\); is memory short\?"):
        kernel.run(notebook("import os, signal; os.kill(os.getpid(), signal.SIGKILL)"), "one.ipynb")
    kernel.close()
    assert not list(tmp_path.iterdir())


def test_a_cell_without_end_is_one_line(kernel, monkeypatch):
    monkeypatch.setattr(kernel_module, "LONGEST", 3)
    with pytest.raises(RhetoricError, match=r"one\.ipynb: a cell took longer than"):
        kernel.run(notebook("import time; time.sleep(60)"), "one.ipynb")
