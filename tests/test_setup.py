""".ci/setup takes the Python that it is told to take, or says why not; no letter of a path stops what it sets up."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="a shell script")

# Stands for Python: makes an environment with a Python that stands for its own, and installs nothing but the clone.
PYTHON = """\
#!/bin/sh
case "$*" in
  "-m venv --clear "*)
    mkdir -p "$4/bin" "$4/lib/python3.11/site-packages"
    cp "$0" "$4/bin/python" ;;
  "-m pip install "*" -e .")
    pwd | tr -d '\\n' > .venv/lib/python3.11/site-packages/_editable_impl_rhetoric_notebooks.pth ;;
  "-m pip install "*) ;;
  *) exec {real} "$@" ;;
esac
"""


@pytest.fixture
def clone(tmp_path) -> Path:
    """A folder with an umlaut in its path, with what the script needs."""
    folder = tmp_path / "für alle"
    (folder / ".ci").mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "setup", folder / ".ci" / "setup")
    return folder


@pytest.fixture
def python(tmp_path) -> Path:
    """A Python that fits, in a folder with a blank in its name."""
    path = tmp_path / "my pythons" / "python"
    path.parent.mkdir()
    path.write_text(PYTHON.format(real=sys.executable), encoding="utf-8")
    path.chmod(0o755)
    return path


def set_up(clone: Path, python: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": "/usr/bin:/bin", "PYTHON": python, **more}
    if shutil.which("uv", path=environment["PATH"]):
        pytest.skip("uv is among the system's own programs")
    asked = ["sh", ".ci/setup", ".venv"]
    return subprocess.run(asked, cwd=clone, env=environment, capture_output=True, text=True, check=False)


def test_the_python_that_is_named_is_taken(clone, python):
    done = set_up(clone, str(python))
    assert done.returncode == 0, done.stderr
    assert (clone / ".venv" / "bin" / "python").read_bytes() == python.read_bytes()


@pytest.mark.parametrize("named", ["false", "/nowhere/python3", "my python"])
def test_a_python_that_does_not_fit_is_refused_in_a_line(named, clone):
    done = set_up(clone, named)
    assert done.returncode == 1 and not (clone / ".venv").exists()
    assert done.stderr.count("\n") == 1 and f"PYTHON={named} is no Python 3.11, 3.12 or 3.13" in done.stderr


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_the_package_is_found_under_any_letter_in_any_locale(locale, clone, python):
    done = set_up(clone, str(python), LC_ALL=locale)
    assert done.returncode == 0, done.stderr
    site = clone / ".venv" / "lib" / "python3.11" / "site-packages"
    (clone / "module_of_the_clone.py").touch()
    script = "import site, sys; site.addsitedir(sys.argv[1]); import module_of_the_clone"
    asked = [sys.executable, "-c", script, str(site)]
    found = subprocess.run(
        asked, cwd="/", env={**os.environ, "LC_ALL": locale}, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0 and not found.stderr, found.stderr
