"""Joins the parts of tables that batches have written: one CSV file, or a folder of Parquet parts, for each table."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from analysis.tables import whole_file


def join(folders: list[Path], out: Path, ending: str, names: Iterable[str]) -> list[str]:
    """Join the parts in `folders`, in their order, into the tables `names` in `out`; returns the files' names.

    The parts stay, so that a changed text costs its own batch alone: Parquet parts are linked where the disk can,
    CSV parts are copied. Tables without a row in any part are left out where all their parts lack columns.
    """
    joined = []
    for name in names:
        parts = [folder / f"{name}.{ending}" for folder in folders]
        target = out / f"{name}.{ending}"
        if (_join_csv if ending == "csv" else _link)(parts, target):
            joined.append(target.name)
    return joined


def _join_csv(parts: list[Path], target: Path) -> bool:
    """One file with one header; parts without a header (tables that nobody filled) add nothing."""
    filled = [part for part in parts if part.exists() and part.stat().st_size > 1]
    if not filled:
        target.unlink(missing_ok=True)
        return False
    with whole_file(target) as path, path.open("wb") as joined:
        for number, part in enumerate(filled):
            with part.open("rb") as source:
                if number:
                    source.readline()
                shutil.copyfileobj(source, joined, 1 << 20)
    return True


def _link(parts: list[Path], target: Path) -> bool:
    """A folder of Parquet parts, put in place of an older one in a single step."""
    filled = [part for part in parts if part.exists()]
    if not filled:
        return False
    fresh, stale = target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.old")
    for folder in (fresh, stale):
        shutil.rmtree(folder, ignore_errors=True)
    fresh.mkdir(parents=True)
    for number, part in enumerate(filled):
        place = fresh / f"part-{number:06}.parquet"
        try:
            os.link(part, place)
        except OSError:
            shutil.copyfile(part, place)
    if target.exists():
        target.rename(stale)
    fresh.rename(target)
    shutil.rmtree(stale, ignore_errors=True)
    return True
