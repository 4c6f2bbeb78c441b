"""The lock is what was meant: every package of one version, with hashes, from the index alone, within the bounds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ENTRIES = [entry.replace("\\\n", " ") for entry in re.split(r"\n(?=\S)", LOCK.strip()) if not entry.startswith("#")]


def name_of(entry: str) -> str:
    return canonicalize_name(re.match(r"[\w.-]+", entry)[0])


def test_every_package_is_pinned_with_hashes():
    assert len(ENTRIES) > 100
    for entry in ENTRIES:
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+ ", entry), entry[:80]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}(\s|$)", entry), entry[:80]


def test_nothing_comes_from_elsewhere_than_the_index():
    assert not re.search(r"://|^-|^git\+| @ ", LOCK, re.MULTILINE)


def test_every_dependency_is_locked_within_its_bounds():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = project["dependencies"] + [line for extra in project["optional-dependencies"].values() for line in extra]
    locked: dict[str, list[str]] = {}
    for entry in ENTRIES:
        locked.setdefault(name_of(entry), []).append(re.search(r"==([^\s;]+)", entry)[1])
    for requirement in map(Requirement, lines):
        if requirement.name == project["name"]:
            continue
        versions = locked.get(canonicalize_name(requirement.name))
        assert versions, f"{requirement.name} is not in requirements.lock; run: make lock"
        assert all(version in requirement.specifier for version in versions), requirement


@pytest.mark.parametrize("word", ["eval(", "exec(", "pickle", "shell=True", "os.system", "yaml.load("])
def test_the_package_runs_no_code_from_data(word):
    for path in (ROOT / "analysis").rglob("*.py"):
        assert not re.search(rf"(?<![\w.'-]){re.escape(word)}", path.read_text(encoding="utf-8")), path
