"""The wheel carries its lexicons, notebooks and seeds, and runs outside the clone."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """A folder with the wheel's contents, as an installation would lay them out."""
    pytest.importorskip("hatchling")
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    wheel = next(place.glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place / "site")
    return place / "site"


def test_lexicons_notebooks_seeds_and_types_are_inside(installed):
    package = installed / "analysis"
    assert {path.name for path in (ROOT / "analysis" / "lexicons").glob("*.csv")} == {
        path.name for path in (package / "lexicons").glob("*.csv")
    }
    assert (package / "py.typed").exists() and (package / "seeds" / "texts.csv").exists()
    assert (package / "notebooks" / "00_start_here.ipynb").exists()
    assert not list(installed.glob("tests"))


def test_what_others_own_is_named_with_its_terms(installed):
    information = next(installed.glob("*.dist-info"))
    assert {path.name for path in (information / "licenses").iterdir()} == {"LICENSE", "NOTICE"}
    notice = (information / "licenses" / "NOTICE").read_text(encoding="utf-8")
    for name in ("vader.csv", "vader_emoji.csv", "Copyright (c) 2016 C.J. Hutto", "Permission is hereby granted"):
        assert name in notice
    with (installed / "analysis" / "seeds" / "texts.csv").open(encoding="utf-8", newline="") as file:
        assert all(row["author"] in notice for row in csv.DictReader(file))


def test_it_runs_outside_the_clone(installed, tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    script = "import analysis; print(analysis.__file__); from analysis.__main__ import main; raise SystemExit(main())"
    words = ["measure", str(installed / "analysis" / "seeds"), "--out", "tables", "--only", "voices,hedges"]
    command = [sys.executable, "-c", script, *words]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(installed))
    assert (tmp_path / "tables" / "findings.csv").stat().st_size > 100
