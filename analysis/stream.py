"""Measures any number of texts in bounded memory: batches of files become parts of tables, and a stop loses nothing.

Each batch is read by whichever process takes it and written to a folder of its own under `OUT/.parts`, which gets its
name only when it is whole. What is there under its name is done; the same command goes on with the rest. At the end
the parts are joined in the order of the batches, so that the result depends neither on workers nor on interruptions.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from analysis._version import __version__
from analysis.errors import RhetoricError
from analysis.formats.base import Log
from analysis.listing import OUTPUT_MARK, Source, corrections_beside, list_sources
from analysis.tables import write_text

BATCH_BYTES = 1_000_000  # of files to a batch: what the readers take at once; larger batches only cost memory
BATCH_FILES = 2_000
MOST_BYTES = 64_000_000  # a larger file is set aside: one text is read in one piece, so memory would follow its size
TABLES = ("texts", "voices", "sentences", "tokens", "findings", "accusations", "corrections")


@dataclass(frozen=True)
class Settings:
    """What the tables depend on besides the texts."""

    only: tuple[str, ...] | None = None
    lexicon: str = "editorial"
    ending: str = "csv"
    corrections: str = ""

    def stamp(self) -> dict[str, Any]:
        """Versions and choices: parts made under different stamps are not mixed."""
        from analysis.reading import READERS, lexicon_hashes

        mended = hashlib.sha256(Path(self.corrections).read_bytes()).hexdigest()[:12] if self.corrections else "none"
        return {
            "version": __version__,
            "lexicons": lexicon_hashes(),
            "readers": list(self.only or READERS),
            "lexicon": self.lexicon,
            "format": self.ending,
            "corrections": mended,
        }


@dataclass(frozen=True)
class Job:
    """One batch: its files, and the folder that its parts go to."""

    number: int
    sources: tuple[Source, ...]
    folder: str
    settings: Settings

    @property
    def size(self) -> int:
        return sum(source.size for source in self.sources)

    @property
    def done(self) -> bool:
        return (Path(self.folder) / "done.json").exists()


@dataclass
class Measured:
    """What a run did: counts, and a line for each text that was set aside."""

    tables: list[str] = field(default_factory=list)
    documents: int = 0
    words: int = 0
    batches: int = 0
    resumed: int = 0
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


Engine = Callable[[Iterable[Job]], Iterator[dict[str, Any]]]


def measure(
    source: Any,
    out: str | Path,
    settings: Settings | None = None,
    *,
    engine: Engine | None = None,
    tell: Callable[[int, int], None] = lambda done, of: None,
) -> Measured:
    """Write the tables of all texts under `source` into the folder `out`, and a manifest beside them.

    `engine` takes jobs and yields what `work` gives for each, in any order; without one they are done here, one after
    the other. `tell(done, of)` hears of the bytes read. Raises RhetoricError where nothing can be read, the disk is
    full, another run writes to `out`, or `out` holds parts made by another version or with other choices.
    """
    out, log = Path(out), Log()
    settings = settings or Settings()
    settings = Settings(settings.only, settings.lexicon, settings.ending, corrections_beside(source))
    sources = list_sources(source, log)
    if not sources:
        raise RhetoricError(f"{source}: no text in it; {'; '.join([*log.problems, *log.notes]) or 'it is empty'}")
    with _alone_in(out):
        _same_stamp(out, settings.stamp())
        jobs = list(plan(sources, out, settings))
        _clear_strangers(out, jobs)
        resumed = [job for job in jobs if job.done]
        done, of = sum(job.size for job in resumed), sum(job.size for job in jobs)
        sizes = {job.number: job.size for job in jobs}
        tell(done, of)
        for result in (engine or _here)(job for job in jobs if not job.done):
            done += sizes[result["number"]]
            tell(done, of)
        measured = Measured(batches=len(jobs), resumed=len(resumed), problems=log.problems, notes=log.notes)
        return _finish(out, jobs, settings, measured)


def plan(sources: list[Source], out: Path, settings: Settings) -> Iterator[Job]:
    """The batches, in the order of the documents; each named after its number and its files' names, sizes and times."""
    batch: list[Source] = []
    number = size = 0
    for source in sources:
        if batch and (size + source.size > BATCH_BYTES or len(batch) >= BATCH_FILES):
            yield _job(number, batch, out, settings)
            batch, size, number = [], 0, number + 1
        batch.append(source)
        size += source.size
    if batch:
        yield _job(number, batch, out, settings)


def _job(number: int, batch: list[Source], out: Path, settings: Settings) -> Job:
    digest = hashlib.sha256()
    for source in batch:
        changed = 0
        with contextlib.suppress(OSError):
            changed = os.stat(source.path).st_mtime_ns
        known = json.dumps([source.name, source.size, changed, source.given], sort_keys=True)
        digest.update(known.encode(errors="replace"))
    return Job(number, tuple(batch), str(_parts(out) / f"{number:06}-{digest.hexdigest()[:16]}"), settings)


def _here(jobs: Iterable[Job]) -> Iterator[dict[str, Any]]:
    yield from map(work, jobs)


def work(job: Job) -> dict[str, Any]:
    """Read one batch and write its parts; the folder appears under its name when all of it is there.

    Any process may do any job, twice or at once with another: the result is the same, and one of them stays.
    """
    from analysis.tables import write_table

    tables, log = _read(job)
    folder, tried = Path(job.folder), Path(f"{job.folder}.{os.getpid()}.part")
    shutil.rmtree(tried, ignore_errors=True)
    try:
        for name, table in tables.items():
            write_table(table, tried / f"{name}.{job.settings.ending}")
        result = {"number": job.number, "problems": log.problems, "notes": log.notes, **_sizes(tables)}
        write_text(tried / "done.json", json.dumps(result))
        with contextlib.suppress(OSError):  # another process was first
            tried.rename(folder)
    finally:
        shutil.rmtree(tried, ignore_errors=True)
    return result


def _sizes(tables: dict[str, pd.DataFrame]) -> dict[str, int]:
    return {"documents": len(tables["texts"]), "words": int(tables["sentences"]["words"].sum())}


def _read(job: Job) -> tuple[dict[str, pd.DataFrame], Log]:
    """A batch's tables, and the log with a line for each text that had to be set aside."""
    from analysis.texts import read_source

    log = Log()
    rows = []
    for source in job.sources:
        if source.size > MOST_BYTES:
            log.about(source.name).problem(f"is larger than {MOST_BYTES // 10**6} MB; split it into several texts")
            continue
        rows += read_source(source, log)
    texts = _texts(rows)
    try:
        return _tables(texts, job.settings), log
    except (RhetoricError, ImportError):  # about the settings or the installation, not about one text
        raise
    except Exception:
        return _one_by_one(texts, job.settings, log)


def _texts(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Rows as a texts table, in the order of the listing; what is not known of a text is blank."""
    from analysis.reading import COLUMNS

    more = sorted({name for row in rows for name in row} - set(COLUMNS["texts"]))
    return pd.DataFrame(
        {name: pd.Series([row.get(name, "") for row in rows], dtype=object) for name in [*COLUMNS["texts"], *more]}
    )


def _tables(texts: pd.DataFrame, settings: Settings) -> dict[str, pd.DataFrame]:
    from analysis.reading import analyse
    from analysis.tables import texts_overview

    texts.attrs["corrections"] = settings.corrections
    reading = analyse(texts, settings.only, lexicon=settings.lexicon)
    return {name: texts_overview(reading) if name == "texts" else getattr(reading, name) for name in TABLES}


def _one_by_one(texts: pd.DataFrame, settings: Settings, log: Log) -> tuple[dict[str, pd.DataFrame], Log]:
    """A batch in which some text makes a reader fail: that text is set aside with the reason, the others are kept."""
    kept = []
    for number, doc in enumerate(texts["doc"]):
        try:
            kept.append(_tables(texts.iloc[number : number + 1], settings))
        except (RhetoricError, ImportError):
            raise
        except Exception as error:
            log.about(doc).problem(f"could not be read ({type(error).__name__}: {error}); it is set aside")
    kept = kept or [_tables(texts.iloc[:0], settings)]
    return {name: pd.concat([tables[name] for tables in kept], ignore_index=True) for name in TABLES}, log


def _parts(out: Path) -> Path:
    return out / ".parts"


@contextlib.contextmanager
def _alone_in(out: Path) -> Iterator[None]:
    """Hold the folder for this run; a second run into it is refused, and a dead run's hold ends with it."""
    try:
        _parts(out).mkdir(parents=True, exist_ok=True)
        (out / OUTPUT_MARK).touch()
        lock = open(out / ".lock", "w")  # noqa: SIM115 (held for the length of the run)
    except OSError as error:
        raise RhetoricError(f"{out}: cannot be written ({error.strerror}); choose another --out folder") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise RhetoricError(f"{out}: another run is writing here; wait for it or choose another --out") from None
        yield


def _same_stamp(out: Path, stamp: dict[str, Any]) -> None:
    """Refuse to mix: what is in the folder must have been made by this version with these choices."""
    path = _parts(out) / "stamp.json"
    if path.exists():
        with contextlib.suppress(ValueError):
            old = json.loads(path.read_text(encoding="utf-8"))
            differs = [name for name in stamp if old.get(name) != stamp[name]]
            if differs:
                was, now = old.get(differs[0]), stamp[differs[0]]
                raise RhetoricError(
                    f"{out}: holds tables made with another {differs[0]} ({_brief(was)}, not {_brief(now)}); "
                    "choose another --out folder, or delete this one"
                )
    write_text(path, json.dumps(stamp, indent=1, sort_keys=True))


def _brief(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _clear_strangers(out: Path, jobs: list[Job]) -> None:
    """Remove parts of texts that have changed since, and what a killed run left unfinished."""
    wanted = {Path(job.folder).name for job in jobs}
    for folder in _parts(out).iterdir():
        if folder.is_dir() and folder.name not in wanted:
            shutil.rmtree(folder, ignore_errors=True)
    for job in jobs:
        if not job.done:
            shutil.rmtree(job.folder, ignore_errors=True)


def _finish(out: Path, jobs: list[Job], settings: Settings, measured: Measured) -> Measured:
    """Join the parts into the tables and write the manifest, which is there only when all the rest is."""
    from analysis import parts

    for job in jobs:
        result = json.loads((Path(job.folder) / "done.json").read_text(encoding="utf-8"))
        measured.problems += result["problems"]
        measured.notes += result["notes"]
        measured.documents += result["documents"]
        measured.words += result["words"]
    if not measured.documents:
        raise RhetoricError(f"{out}: no text could be read; {'; '.join(measured.problems)}")
    measured.tables = parts.join([Path(job.folder) for job in jobs], out, settings.ending, TABLES)
    manifest = {
        **settings.stamp(),
        "documents": measured.documents,
        "words": measured.words,
        "batches": measured.batches,
        "tables": measured.tables,
        "set_aside": measured.problems,
    }
    write_text(out / "manifest.json", json.dumps(manifest, indent=1, ensure_ascii=False) + "\n")
    return measured
