"""The wheel carries its lexicons, notebooks and seeds, and runs outside the clone."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


SHIPPED = ("notebooks", "seeds")
# What work in a clone leaves behind in the folders that are shipped.
LEFT = [
    "notebooks/.lock",
    "notebooks/Untitled.ipynb",
    "notebooks/01_tone-Copy1.ipynb",
    "notebooks/.ipynb_checkpoints/01_tone-checkpoint.ipynb",
    "notebooks/guide/notes.md",
    "seeds/letter.txt",
    "seeds/corrections.csv",
    "analysis/__pycache__/mine.cpython-311.pyc",
]


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """A folder with the contents of a wheel built in a clone that was worked in, as an installation lays them out."""
    pytest.importorskip("hatchling")
    place, clone = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("clone")
    for folder in ("analysis", *SHIPPED):
        shutil.copytree(ROOT / folder, clone / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE", ".gitignore"):
        shutil.copy(ROOT / name, clone / name)
    for name in LEFT:
        (clone / name).parent.mkdir(exist_ok=True)
        (clone / name).write_text("left behind", encoding="utf-8")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(build, cwd=clone, check=True, capture_output=True)
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


def test_nothing_that_work_left_behind_is_inside(installed):
    from analysis.report.execute import suite

    shipped = {
        str(path.relative_to(installed / "analysis")) for path in (installed / "analysis").rglob("*") if path.is_file()
    }
    assert not shipped & set(LEFT) and not list(installed.rglob("__pycache__"))
    guide = {f"notebooks/guide/{path.name}" for path in (ROOT / "notebooks" / "guide").glob("*.md")}
    with (ROOT / "seeds" / "texts.csv").open(encoding="utf-8", newline="") as file:
        seeds = {"seeds/texts.csv", *(f"seeds/{row['file']}" for row in csv.DictReader(file))}
    notebooks = {f"notebooks/{path.name}" for path in suite(folder=ROOT / "notebooks")}
    assert {name for name in shipped if name.startswith(SHIPPED)} == notebooks | guide | seeds


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
