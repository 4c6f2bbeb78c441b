"""Measures any number of texts in bounded memory: batches of files become parts of tables, and a stop loses nothing.

Each batch is read by whichever process takes it and written to a folder of its own under `OUT/.parts`. What is there
is done; the same command goes on with the rest. At the end the parts are joined in the order of the batches, so that
the result depends neither on workers nor on interruptions.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.cues import owncues
from analysis.errors import RhetoricError
from analysis.files.listing import Source, corrections_beside, cues_beside, list_sources
from analysis.files.metadata import told_alike, told_unnamed
from analysis.files.remote import is_url
from analysis.formats.base import Log, tell_some
from analysis.scale.engines import Engine
from analysis.scale.jobs import Job
from analysis.scale.runfolder import alone_in, check_stamp, check_whole, clear, parts_of
from analysis.scale.settings import Settings
from analysis.tables import write_text
from analysis.terms import COLUMNS

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Engine", "Measured", "Settings", "measure", "plan"]

BATCH_BYTES = 3_000_000  # of files to a batch: what the readers take at once; larger batches only cost memory
PARSED_BYTES = 200_000  # the same with the parser, which takes a minute for a megabyte: a stop should cost little
BATCH_FILES = 2_000


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
    beside, cues = corrections_beside(source), cues_beside(source)
    settings = settings or Settings()
    lexicon = os.path.abspath(settings.lexicon) if os.path.isfile(settings.lexicon) else settings.lexicon
    settings = replace(settings, corrections=_absolute(beside), cues=_absolute(cues), lexicon=lexicon)
    sources = list_sources(source, log)
    if not sources:
        raise RhetoricError(f"{source}: no text in it; {'; '.join([*log.problems, *log.notes]) or 'it is empty'}")
    settings.check()
    for line in owncues.told(cues):
        log.note(line)
    with alone_in(out):
        check_stamp(out, settings.stamp())
        jobs = list(plan(sources, out, settings))
        clear(out, jobs)
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
    parsed = settings.only is None or "accusations" in settings.only
    most = min(BATCH_BYTES, PARSED_BYTES) if parsed else BATCH_BYTES
    stamp = settings.stamped()
    batch: list[Source] = []
    number = size = 0
    for source in sources:
        if batch and (size + source.size > most or len(batch) >= BATCH_FILES):
            yield replace(_job(number, batch, out, settings), stamp=stamp)
            batch, size, number = [], 0, number + 1
        batch.append(source)
        size += source.size
    if batch:
        yield replace(_job(number, batch, out, settings), stamp=stamp)


def _job(number: int, batch: list[Source], out: Path, settings: Settings) -> Job:
    digest = hashlib.sha256()
    for source in batch:
        changed: str | list[int] = source.changed
        with contextlib.suppress(OSError):
            changed = changed or _times(source.path)
        known = json.dumps([source.name, source.size, changed, source.given, source.alone], sort_keys=True)
        digest.update(known.encode(errors="replace"))
    return Job(number, tuple(batch), str(parts_of(out).absolute() / f"{number:06}-{digest.hexdigest()[:16]}"), settings)


def _times(path: str) -> list[int]:
    """When a file was changed: as it says, which its writer may set, and as the system noted (not on Windows)."""
    about = os.stat(path)
    return [about.st_mtime_ns, about.st_ctime_ns]


def _absolute(path: str) -> str:
    return os.path.abspath(path) if path and not is_url(path) else path


def _here(jobs: Iterable[Job]) -> Iterator[dict[str, Any]]:
    yield from (job() for job in jobs)


def _finish(out: Path, jobs: list[Job], settings: Settings, measured: Measured) -> Measured:
    """Join the parts into the tables and write the manifest, which is there only when all the rest is."""
    from analysis.scale import parts

    for job in jobs:
        result = check_whole(job)
        measured.problems += result["problems"]
        measured.notes += result["notes"]
        measured.documents += result["documents"]
        measured.words += result["words"]
    if not measured.documents:
        raise RhetoricError(f"{out}: no text could be read; {'; '.join(measured.problems)}")
    folders = [Path(job.folder) for job in jobs]
    sums = parts.sums(folders, settings.ending)
    if sum(map(len, sums.values())) != measured.documents:
        raise RhetoricError(f"{parts_of(out)}: holds not a row for every text; delete it and run the command again")
    measured.tables = parts.join(folders, out, settings.ending, list(COLUMNS))
    if settings.corrections:
        measured.tables += parts.join_corrections(folders, out, settings.ending, _of_no_text(settings))
    manifest = {
        **settings.stamp(),
        "documents": measured.documents,
        "words": measured.words,
        "batches": measured.batches,
        "tables": measured.tables,
        "set_aside": measured.problems,
    }
    twins, pairs = Log(), parts.twins(sums)
    same = [f"{doc}: has the same text as '{other}' and counts twice; remove one of them" for doc, other in pairs]
    tell_some(same, twins.problem, "text")
    names, unnamed = parts.known(sums)
    tell_some(told_alike(names), measured.notes.append, "name")
    measured.notes += told_unnamed(unnamed)
    manifest["same_text"] = len(pairs)
    measured.problems = measured.problems + twins.problems
    write_text(out / "manifest.json", json.dumps(manifest, indent=1, ensure_ascii=False) + "\n")
    return measured


def _of_no_text(settings: Settings) -> pd.DataFrame:
    """The report on the corrections as it is where none of the texts is there."""
    import pandas as pd

    from analysis import corrections
    from analysis.reading import analyse

    wrongs = corrections.read_corrections(settings.corrections)
    reading = analyse({"none": "None."}, only=["voices"], lexicon=settings.lexicon)
    texts, voices = reading.texts.iloc[:0], reading.voices.iloc[:0]
    _, told = corrections.correct_voices(voices, texts, wrongs)
    if settings.only is None or "accusations" in settings.only:
        _, more = corrections.correct_accusations(reading.accusations, texts, reading.sentences, wrongs)
        told = pd.concat([told, more], ignore_index=True)
    return told
