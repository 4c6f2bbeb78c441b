"""One batch of files, and what any process does with it: read the texts, write the parts of the tables, whole or not.

Parts go to a folder of their own, which gets its name only when all of it is on the disk. What is there under its
name is done; whoever does it again changes nothing.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import shutil
import socket
import uuid
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import MANY, OF_THE_MACHINE, RhetoricError, unwritable
from analysis.files.listing import Source
from analysis.files.remote import is_url
from analysis.formats.base import Log
from analysis.scale.settings import Settings
from analysis.terms import COLUMNS, TABLES

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

CHUNK = 3_000_000  # characters read at once: what the readers take in one piece; larger chunks only cost memory
MOST_BYTES = 64_000_000  # a larger file is set aside: it is opened in one piece, so memory would follow its size
MOST_CHARACTERS = 10_000_000  # so is a longer text, for the same reason; the longest novels have about 6 million


@dataclass(frozen=True)
class Job:
    """One batch: its files, the folder that its parts go to, and the folder that relative paths start from."""

    number: int
    sources: tuple[Source, ...]
    folder: str
    settings: Settings
    base: str = field(default_factory=os.getcwd)
    stamp: str = ""  # of whoever planned it: a process elsewhere may have other versions or word lists

    @property
    def size(self) -> int:
        return sum(source.size for source in self.sources)

    @property
    def done(self) -> bool:
        return (Path(self.folder) / "done.json").exists()

    @property
    def name(self) -> str:
        """Some of its files, for messages."""
        return ", ".join(source.name for source in self.sources[:3]) + " …" * (len(self.sources) > 3)

    def __call__(self) -> dict[str, Any]:
        with _collected_after():
            return work(self)


@contextlib.contextmanager
def _collected_after() -> Iterator[None]:
    """Let the garbage collector rest meanwhile: it would go through all word lists again for every few new objects."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def work(job: Job) -> dict[str, Any]:
    """Read one batch and write its parts; the folder appears under its name when all of it is there.

    Any process may do any job, twice or at once with another: the result is the same, and one of them stays. Raises
    RhetoricError where the disk is full, or the settings or the installation are at fault.
    """
    from analysis.tables import write_table, write_text

    log = Log()
    _same_here(job)
    folder, tried = Path(job.folder), Path(f"{job.folder}.{uuid.uuid4().hex[:12]}.part")
    sizes = {"documents": 0, "words": 0}
    written: list[Path] = []
    try:
        for number, tables in enumerate(_read(job, log)):
            for name in job.settings.tables:
                written.append(write_table(tables[name], tried / f"{name}-{number:05}.{job.settings.ending}"))
            sizes["documents"] += len(tables["texts"])
            sizes["words"] += _total(tables["texts"]["words"])
        result = {"number": job.number, "problems": log.problems, "notes": log.notes, **sizes}
        result["again"] = bool(log.problems) and not all(map(_within_reach, job.sources))
        result["stamp"] = job.stamp or job.settings.stamped()
        result["parts"] = _sums(written, folder)
        written.append(write_text(tried / "done.json", json.dumps(result)))
        _keep(tried, written, folder)
    finally:
        shutil.rmtree(tried, ignore_errors=True)
    return result


def _sums(written: list[Path], folder: Path) -> dict[str, list[int]]:
    """What is known of each part by its name. Raises RhetoricError where one is not there any more."""
    try:
        return {path.name: sum_of(path) for path in written}
    except OSError as error:
        raise unwritable(folder, error, "choose another --out folder") from None


def sum_of(part: Path) -> list[int]:
    """The size of a part and a checksum of its bytes, by which damage is seen that came to it later."""
    checksum = 0
    with part.open("rb") as data:
        while block := data.read(1 << 20):
            checksum = zlib.crc32(block, checksum)
        return [data.tell(), checksum]


def _total(column: pd.Series | pa.ChunkedArray) -> int:
    return int(sum(column.to_pylist() if hasattr(column, "to_pylist") else column))


def _same_here(job: Job) -> None:
    """Refuse a batch that was planned by another version of the program, or with other word lists."""
    if job.stamp and job.stamp != job.settings.stamped():
        raise RhetoricError(
            f"the process reading on {socket.gethostname()} has another version of the program, of its word lists, "
            "corrections or parser than the run began with; make them the same and start its Dask workers anew"
        )


def _within_reach(source: Source) -> bool:
    """Whether a file can be opened at all; of what cannot, a later run may have more."""
    if is_url(source.path):
        return False
    try:
        with open(source.path, "rb"):
            return True
    except OSError:
        return False


def _keep(tried: Path, written: list[Path], folder: Path) -> None:
    """Give the finished folder its name, once its files are on the disk and not only promised to be.

    Each has to be there: a later run clears away what an earlier one that was killed has left on its way.
    """
    try:
        for path in [*written, tried]:
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        tried.rename(folder)
    except OSError as error:
        if not (folder / "done.json").exists():  # else another process was first
            raise unwritable(folder, error, "choose another --out folder") from None


def _read(job: Job, log: Log) -> Iterator[dict[str, pd.DataFrame | pa.Table]]:
    """The tables of a batch, a chunk at a time; the log gets a line for each text that had to be set aside."""
    chunk: list[dict[str, Any]] = []
    size = 0
    for source in job.sources:
        for row in _rows(source, job.base, log):
            if chunk and size + len(row["text"]) > CHUNK:
                yield from _tables(chunk, job.settings, log)
                chunk, size = [], 0
            chunk.append(row)
            size += len(row["text"])
    yield from _tables(chunk, job.settings, log)


def _rows(source: Source, base: str, log: Log) -> list[dict[str, Any]]:
    """The texts of one file, without those that are too long to be read in bounded memory."""
    from analysis.texts import read_source

    about = log.about(source.name)
    if source.size > MOST_BYTES:
        about.problem(f"is larger than {MOST_BYTES // 10**6} MB; split it into several files")
        return []
    try:
        here = is_url(source.path) or os.path.isabs(source.path)
        rows = read_source(source if here else replace(source, path=os.path.join(base, source.path)), log)
    except Exception as error:
        _refuse_many(error, source.name)
        about.problem(f"could not be read ({type(error).__name__}: {error}); it is set aside")
        return []
    for row in rows:
        row["path"] = source.shown
        if len(row["text"]) > MOST_CHARACTERS:
            most = f"{MOST_CHARACTERS // 10**6} million characters"
            log.about(row["doc"]).problem(f"is longer than {most}; split it into several texts")
    return [row for row in rows if len(row["text"]) <= MOST_CHARACTERS]


def _refuse_many(error: Exception, name: str) -> None:
    """Raise RhetoricError where too many files are open: the text is as good as any other, and not to be set aside."""
    if isinstance(error, OSError) and error.errno in MANY:
        raise RhetoricError(f"{name}: cannot be read; {OF_THE_MACHINE[error.errno]}") from None


def _tables(rows: list[dict[str, Any]], settings: Settings, log: Log) -> Iterator[dict[str, pd.DataFrame | pa.Table]]:
    """The tables of some texts; where a text makes a reader fail, it is set aside and the others are kept."""
    if not rows:
        return
    try:
        tables = _analysed(rows, settings)
    except (RhetoricError, ImportError):  # about the settings or the installation, not about one text
        raise
    except Exception as error:
        _refuse_many(error, rows[0]["doc"])
        if len(rows) == 1:
            reason = f"could not be read ({type(error).__name__}: {error}); it is set aside"
            log.about(rows[0]["doc"]).problem(reason)
        for row in rows if len(rows) > 1 else []:
            yield from _tables([row], settings, log)
    else:
        yield tables


def _texts(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Rows as a texts table, in the order of the listing; what is not known of a text is blank."""
    import pandas as pd

    more = sorted({name for row in rows for name in row} - set(COLUMNS["texts"]))
    return pd.DataFrame(
        {name: pd.Series([row.get(name, "") for row in rows], dtype=object) for name in [*COLUMNS["texts"], *more]}
    )


def _analysed(rows: list[dict[str, Any]], settings: Settings) -> dict[str, pd.DataFrame | pa.Table]:
    """The tables of some texts by name, in the way that costs least."""
    if settings.ending == "parquet" and not {"accusations", "corrections"} & set(settings.tables):
        from analysis.scale import columns

        with contextlib.suppress(UnicodeEncodeError):
            return columns.tables(rows, settings)
    return _in_pandas(_texts(rows), settings)


def _in_pandas(texts: pd.DataFrame, settings: Settings) -> dict[str, pd.DataFrame]:
    from analysis.reading import analyse
    from analysis.tables import texts_overview

    texts.attrs.update(corrections=settings.corrections, cues=settings.cues)
    reading = analyse(texts, settings.only, lexicon=settings.lexicon, register=settings.register)
    tables = {name: texts_overview(reading) if name == "texts" else getattr(reading, name) for name in TABLES}
    if len(tables["corrections"]):  # what is said of other batches' texts is said there, or at the end
        tables["corrections"] = tables["corrections"].query("doc != ''")
    return tables
