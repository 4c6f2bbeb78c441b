"""The lock is what was meant: every package of one version, with hashes, from the index alone, within the bounds."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from importlib import metadata
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


INSTALLED = {canonicalize_name(each.metadata["Name"]): each for each in metadata.distributions()}
# A package of another system is not here to be asked.
LOCKED = {name_of(entry): entry for entry in ENTRIES}
HERE = sorted(set(LOCKED) & set(INSTALLED))
# Licences that ask for no more than to be named: what an expression's or a classifier's words may be.
PERMISSIVE = re.compile(
    r"\b(?:MIT|BSD|0BSD|Apache|ISC|PSF\w*|Python Software Foundation|Zlib|CC0|CNRI-Python|MIT-CMU|matplotlib)\b", re.I
)
# These ask that changes to their own files be published; none is changed here.
BY_FILE = {"certifi", "fqdn", "hypothesis", "pathspec", "tqdm"}


def licences(package: metadata.Distribution) -> list[str]:
    """What may be chosen from: each an expression, a classifier, or the first lines of the licence itself."""
    about = package.metadata
    if expression := about.get("License-Expression"):
        return expression.split(" OR ")
    classifiers = [line for line in about.get_all("Classifier") or [] if line.startswith("License :: OSI Approved ::")]
    files = [path for path in package.files or [] if re.match(r"(?i)licen[cs]e", path.name) and path.suffix != ".pyc"]
    texts = [path.locate().read_text(errors="replace") for path in files]
    stated = [about.get("License") or ""] + texts
    return classifiers or [next((" ".join(text.split())[:300] for text in stated if text not in ("", "UNKNOWN")), "")]


@pytest.mark.parametrize("name", HERE)
def test_every_locked_package_is_free_to_use_and_share(name):
    offered = licences(INSTALLED[name])
    permissive = any(all(map(PERMISSIVE.search, choice.split(" AND "))) for choice in offered)
    weak = name in BY_FILE and any("MPL" in choice or "Mozilla" in choice for choice in offered)
    assert permissive or weak, offered


def test_what_is_not_installed_is_for_other_systems():
    absent = [entry for name, entry in LOCKED.items() if name not in INSTALLED]
    assert all(re.search(r";.*(?:sys_platform|platform_system|os_name|python_version)", entry) for entry in absent)
    assert len(HERE) > 150


SYSTEMS = [
    {"sys_platform": system, "platform_system": name, "os_name": kind, "python_version": version,
     "python_full_version": f"{version}.0", "platform_python_implementation": "CPython",
     "implementation_name": "cpython", "platform_machine": machine}
    for system, name, kind in [("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt")]
    for version in ("3.11", "3.12", "3.13")
    for machine in ("x86_64", "aarch64", "arm64", "AMD64")
]  # fmt: skip


def wanted_by(lines: list[str], extras: set[str]) -> set[tuple[str, frozenset[str]]]:
    """The packages that requirements name on any system, each with its extras."""
    found = set()
    for requirement in map(Requirement, lines):
        settings = [system | {"extra": extra} for system in SYSTEMS for extra in extras or {""}]
        if requirement.marker is None or any(requirement.marker.evaluate(setting) for setting in settings):
            found.add((canonicalize_name(requirement.name), frozenset(requirement.extras)))
    return found


def test_nothing_is_locked_that_the_project_does_not_lead_to():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = project["dependencies"] + [line for extra in project["optional-dependencies"].values() for line in extra]
    waiting, seen = wanted_by(lines, set()), set()
    while waiting:
        name, extras = each = waiting.pop()
        seen.add(each)
        if name in INSTALLED and name != canonicalize_name(project["name"]):
            waiting |= wanted_by(INSTALLED[name].requires or [], set(extras)) - seen
    assert set(LOCKED) - {name for name, _ in seen} == set()


def test_the_audit_says_plainly_where_it_cannot_look(tmp_path):
    """Python stands in for one without a network."""
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    python.chmod(0o755)
    told = subprocess.run([ROOT / ".ci" / "audit"], env=os.environ | {"PYTHON": str(python)}, capture_output=True)
    assert told.returncode == 0 and b"audit: LEFT OUT: " in told.stderr and b"were not looked up" in told.stderr


@pytest.mark.parametrize("word", ["eval(", "exec(", "pickle", "shell=True", "os.system", "yaml.load("])
def test_the_package_runs_no_code_from_data(word):
    for path in (ROOT / "analysis").rglob("*.py"):
        assert not re.search(rf"(?<![\w.'-]){re.escape(word)}", path.read_text(encoding="utf-8")), path
