"""The folder that a run writes into: held by one run at a time, of one version, and cleared of what others left."""

from __future__ import annotations

import contextlib
import json
import shutil
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from analysis.errors import RhetoricError, unwritable
from analysis.files.listing import OUTPUT_MARK
from analysis.scale.jobs import Job, sum_of
from analysis.tables import write_text

# What a stamp holds, as a message names it; what somebody chose comes before what follows from it.
NAMED = {
    "version": "versions of the program",
    "code": "code of the program",
    "readers": "readers",
    "lexicon": "valences",
    "register": "registers",
    "format": "formats",
    "lexicons": "word lists",
    "corrections": "corrections",
    "cues": "own cues",
    "parser": "parsers",
}
SAID = {"number", "documents", "words", "problems", "notes", "again", "stamp", "parts"}  # of a batch, when it was done


def parts_of(out: Path) -> Path:
    """Where the parts of the tables are, a folder a batch."""
    return out / ".parts"


@contextlib.contextmanager
def alone_in(out: Path, **others: Path) -> Iterator[None]:
    """Hold the folder for this run; a second run into it is refused, and a dead run's hold ends with it.

    `others`: further folders that the run writes into, by the option that names each (`figures=...`).
    """
    places: dict[Path, tuple[Path, str]] = {}
    for option, folder in {"out": out, **others}.items():
        places.setdefault(folder.resolve(), (folder, f"--{option}"))  # one folder may serve for several things
    with contextlib.ExitStack() as held:
        for folder, option in places.values():
            held.enter_context(_held(folder, option))
        yield


@contextlib.contextmanager
def _held(folder: Path, option: str) -> Iterator[None]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if option == "--out":
            (folder / OUTPUT_MARK).touch()  # by which the folder is known to hold results, not texts
        lock = open(folder / ".lock", "w")  # noqa: SIM115 (held for the length of the run)
    except OSError as error:
        raise unwritable(folder, error, f"choose another {option} folder") from None
    with lock:
        try:
            _hold(lock)
        except OSError:
            raise RhetoricError(
                f"{folder}: another run is writing here; wait for it or choose another {option}"
            ) from None
        yield


def _hold(lock: TextIO) -> None:
    """Take the lock, which the system takes back when the process ends. Raises OSError where another has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def check_stamp(out: Path, stamp: dict[str, Any]) -> None:
    """Refuse to mix: what is in the folder must have been made by this version with these choices.

    Where the stamp is gone or damaged nothing is refused: each batch bears the stamp in short, as `clear` knows.
    """
    path = parts_of(out) / "stamp.json"  # written at the end, with the folder of the parts where there is none yet
    old = _stamp_at(path) or stamp
    for name in NAMED:
        if old.get(name) != stamp[name]:
            raise RhetoricError(
                f"{out}: holds tables made with other {NAMED[name]} ({_difference(old.get(name), stamp[name])}); "
                "choose another --out folder, or delete this one"
            )
    write_text(path, json.dumps(stamp, indent=1, sort_keys=True))


def _stamp_at(path: Path) -> dict[str, Any]:
    """The stamp that a file holds; empty where it holds none."""
    try:
        stamp = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _difference(old: Any, new: Any) -> str:
    """Which of several differ, else what it was and what it is.

    >>> _difference({"hedges": "a1", "moves": "b1"}, {"hedges": "a1", "moves": "b2"}), _difference(["tone"], ["hedges"])
    ('moves', 'tone, not hedges')
    """
    if isinstance(old, dict) and isinstance(new, dict):
        text = ", ".join(sorted(name for name in old | new if old.get(name) != new.get(name)))
    else:
        text = ", not ".join(", ".join(value) if isinstance(value, list) else str(value) for value in (old, new))
    return text if len(text) <= 120 else f"{text[:117]}..."


def clear(out: Path, jobs: list[Job]) -> None:
    """Remove parts that no longer stand for their texts, and what a killed run left unfinished."""
    wanted = {Path(job.folder).name for job in jobs if _stands(job)}
    for folder in parts_of(out).iterdir():
        if folder.is_dir() and folder.name not in wanted:
            _remove(folder)
    for unfinished in [*out.glob(".*.part"), *parts_of(out).glob(".*.part")]:
        unfinished.unlink(missing_ok=True)
    (out / "manifest.json").unlink(missing_ok=True)  # until the tables are these texts' again


def _stands(job: Job) -> bool:
    """Whether the batch was done as this run would do it, with all its texts within reach, and its parts are whole."""
    try:
        result = result_of(job)
        if result["again"] or result["stamp"] != job.stamp or not _as_long(job, result):
            return False
        return all(sum_of(Path(job.folder) / name) == known for name, known in result["parts"].items())
    except (RhetoricError, OSError):  # what it says of itself is damaged, or a part cannot be read
        return False


def check_whole(job: Job) -> dict[str, Any]:
    """What was said of a batch when it was done. Raises RhetoricError where not all its parts are there any more."""
    result = result_of(job)
    if not _as_long(job, result):
        raise RhetoricError(f"{job.folder}: its tables are not as they were written; run the same command again")
    return result


def _as_long(job: Job, result: dict[str, Any]) -> bool:
    """Whether the parts in a batch's folder are those that were written, each of its length."""
    there = {path.name: path.stat().st_size for path in Path(job.folder).glob(f"*.{job.settings.ending}")}
    return there == {name: size for name, (size, _) in result["parts"].items()}


def result_of(job: Job) -> dict[str, Any]:
    """What was said of a batch when it was done. Raises RhetoricError where that cannot be read."""
    path = Path(job.folder) / "done.json"
    try:
        result = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(result, dict) and set(result) >= SAID:
            return result
    except (OSError, ValueError):
        pass
    raise RhetoricError(
        f"{path}: is not there or damaged; whoever reads the texts must see the same --out folder, at this path"
    )


def _remove(folder: Path) -> None:
    """Take a folder away in one step: a process that a killed run has left behind may still be writing into it."""
    with contextlib.suppress(OSError):
        gone = folder.rename(folder.with_name(f".{uuid.uuid4().hex[:12]}.gone"))
        shutil.rmtree(gone, ignore_errors=True)
