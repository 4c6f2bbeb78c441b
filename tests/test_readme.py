"""The README's examples run, its links lead somewhere, and its numbers are those of the tables."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines() if line]
RHETORIC = [line for line in SHELL if line.startswith("rhetoric ")]


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", README, re.DOTALL))
def test_python_examples_run(code, tmp_path):
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "author" in done.stdout


def test_the_arithmetic_shown_is_that_of_what_analyse_gives():
    import analysis as ra

    sentence, lexicon = re.search(r"ra\.explain\(\"(.+?)\", lexicon=\"(\w+)\"\)", README).groups()
    given = ra.analyse({"a": sentence}, only=["tone"]).sentences["compound"].iloc[0]
    assert ra.explain(sentence, lexicon)["contribution"].sum() == pytest.approx(given, abs=1e-9)


def test_shell_examples_run_in_their_order(tmp_path):
    for folder in ("my-texts", "hansard"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("It may rain. They misled us.", encoding="utf-8")
    assert len(RHETORIC) >= 3
    for line in RHETORIC:
        words = shlex.split(line, comments=True)
        command = [sys.executable, "-m", "analysis", *words[1:]]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
    assert (tmp_path / "my-results" / "report.html").exists()


def test_make_examples_are_targets_of_the_makefile():
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = [shlex.split(line, comments=True)[1] for line in SHELL if line.startswith("make ")]
    assert named and set(named) <= set(targets)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)", README))))
def test_links_lead_somewhere(link):
    assert (ROOT / link).exists()


def test_the_numbers_are_those_of_the_tables():
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / "readme.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
