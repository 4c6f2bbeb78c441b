"""Which files of a folder or zip are texts, and what is known of each before it is opened."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from analysis.errors import RhetoricError
from analysis.formats import FOREIGN, READERS, archive
from analysis.formats.base import Log, one_line, plural, tell_some
from analysis.metadata import CORRECTIONS, MANIFEST, read_manifest, tidy_name

OUTPUT_MARK = ".rhetoric-output"  # a folder with a file of this name holds results, not texts


@dataclass(frozen=True, slots=True)
class Source:
    """A file that may hold a text (a table: several), listed and not yet opened; it can be sent to another process.

    `name` is its path below the folder, `/` between folders, with its ending; `doc` the document's name; `path` what
    to open, and `member` the file in it where it is a zip; `size` in bytes; `given` what `texts.csv` says of it.
    """

    name: str
    path: str
    member: str = ""
    size: int = 0
    doc: str = ""
    given: dict[str, str] = field(default_factory=dict)

    @property
    def ending(self) -> str:
        """The ending of the file's name, lower case, without the dot."""
        return PurePosixPath(self.name).suffix[1:].lower()

    @property
    def shown(self) -> str:
        """The path for people: of the file, or of the zip and the file in it."""
        return one_line(f"{self.path}/{self.member}" if self.member else self.path)

    def read(self) -> bytes:
        """The bytes. Raises OSError or RhetoricError."""
        return archive.read_member(self.path, self.member) if self.member else Path(self.path).read_bytes()


def list_sources(source: str | os.PathLike[str], log: Log | None = None) -> list[Source]:
    """The files of a folder, of a zip, or the one file itself that may hold texts, sorted by document, none opened.

    Hidden files, `texts.csv`, `corrections.csv`, folders of results and files of other kinds are passed over; the log
    says what was, and which rows of `texts.csv` name no file. Raises RhetoricError where `source` is missing.

    >>> import tempfile; folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "b.txt").write_text("B"), (folder / "a.md").write_text("A")
    >>> [(item.doc, item.size) for item in list_sources(folder)]
    [('a', 1), ('b', 1)]
    """
    log = log or Log()
    if not os.fspath(source):
        raise RhetoricError("no folder or file was named; name one, or give a list to read a string itself")
    path = Path(source)
    try:
        kind = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise RhetoricError(
            f"no file or folder '{one_line(str(source)[:200])}' ({getattr(error, 'strerror', None) or error}); "
            "to read a string itself, give a list: read_texts([text])"
        ) from None
    if stat.S_ISDIR(kind):
        found = _unzipped(list(_walk(path, log)), log)
    elif path.suffix.lower() == ".zip":
        found = [replace(item, name=item.member) for item in _unzipped([_single(path)], log)]
    elif stat.S_ISREG(kind):
        return _alone(path, log)
    else:
        raise RhetoricError(f"{one_line(str(path))}: neither a file nor a folder")
    return _named(_with_metadata(_texts(found, log), found, log), log)


def corrections_beside(source: str | os.PathLike[str]) -> str:
    """The path of the `corrections.csv` beside the texts (or of the zip that holds one), or a blank."""
    path = Path(source)
    if path.is_file() and path.suffix.lower() == ".zip":
        return str(path) if any(name == CORRECTIONS for name, _ in archive.members(str(path), Log())) else ""
    beside = (path if path.is_dir() else path.parent) / CORRECTIONS
    return str(beside) if beside.is_file() else ""


def read_beside(path: str | os.PathLike[str], name: str) -> bytes:
    """The bytes of a file, or of the file of that name in it if it is a zip. Raises OSError or RhetoricError."""
    if not os.fspath(path).lower().endswith(".zip"):
        return Path(path).read_bytes()
    try:
        return archive.read_member(os.fspath(path), name)
    finally:
        archive.close()


def _single(path: Path) -> Source:
    return Source(path.name, str(path), size=path.stat().st_size)


def _alone(path: Path, log: Log) -> list[Source]:
    item = _single(path)
    if item.ending not in READERS:
        raise RhetoricError(f"{item.shown}: {_mend(item.ending)}")
    beside = path.parent / MANIFEST
    manifest = [Source(MANIFEST, str(beside))] if beside.is_file() else []
    quiet = Log()  # the other rows are about other files
    return _named(_with_metadata([item], [*manifest, item], quiet), log)


def _walk(root: Path, log: Log) -> Iterator[Source]:
    """The files below a folder, in the order of their names; links are followed, loops of them left."""
    pending: list[tuple[Path, str, frozenset[tuple[int, int]]]] = [(root, "", frozenset())]
    while pending:
        folder, prefix, above = pending.pop()
        try:
            here = folder.stat()
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            if not prefix:
                raise RhetoricError(f"{one_line(str(folder))}: cannot be opened ({error.strerror})") from None
            log.about(prefix).problem(f"the folder cannot be opened ({error.strerror}) and is left out")
            continue
        above |= {(here.st_dev, here.st_ino)}
        if prefix and any(entry.name == OUTPUT_MARK for entry in entries):
            log.about(prefix).note("is a folder of results and was passed over")
            continue
        for entry in entries:
            if not _hidden(entry.name):
                yield from _entry(entry, prefix, above, pending, log)


def _entry(entry: os.DirEntry[str], prefix: str, above: frozenset, pending: list, log: Log) -> Iterator[Source]:
    name = prefix + entry.name
    try:
        about = entry.stat()
    except OSError as error:
        log.about(name).problem(f"cannot be reached ({error.strerror}) and is left out")
        return
    if stat.S_ISREG(about.st_mode):
        yield Source(name, entry.path, size=about.st_size)
    elif not stat.S_ISDIR(about.st_mode):
        log.about(name).problem("is neither a file nor a folder and is left out")
    elif (about.st_dev, about.st_ino) in above:
        log.about(name).problem("is a link back to a folder above it and is not followed")
    else:
        pending.append((Path(entry.path), name + "/", above))


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name in ("__MACOSX", "Thumbs.db", "desktop.ini")


def _unzipped(items: Iterable[Source], log: Log) -> list[Source]:
    """The items, each zip replaced by the files in it."""
    found = []
    for item in items:
        if item.ending != "zip":
            found.append(item)
            continue
        about = log.about(item.name)
        try:
            for name, size in archive.members(item.path, about):
                if not any(_hidden(part) for part in PurePosixPath(name).parts):
                    found.append(Source(f"{item.name[:-4]}/{name}", item.path, name, size))
        except (RhetoricError, OSError) as fault:
            about.problem(str(getattr(fault, "strerror", None) or fault))
    return found


def _texts(items: Iterable[Source], log: Log) -> list[Source]:
    """The items that a reader opens; a line for each other kind of text, one in total for the rest."""
    kept: list[Source] = []
    others: Counter[str] = Counter()
    for item in items:
        if item.ending in READERS and PurePosixPath(item.name).name not in (MANIFEST, CORRECTIONS):
            kept.append(item)
        elif item.ending in FOREIGN or item.ending == "zip":
            log.about(item.name).problem(f"{_mend(item.ending)}; it is left out")
        elif item.ending not in READERS:
            others[f".{item.ending}" if item.ending else "no ending"] += 1
    if others:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items()))
        log.note(f"passed over {plural(others.total(), 'file')} of other kinds: {kinds}")
    return kept


def _mend(ending: str) -> str:
    if ending in FOREIGN:
        return f"no reader for .{ending}; save it as {FOREIGN[ending]}"
    if ending == "zip":
        return "a zip inside a zip is not opened; unpack it"
    kind = f".{ending}" if ending else "a file without an ending"
    return f"no reader for {kind}; there are: {', '.join(sorted(READERS))}, zip"


def _with_metadata(items: list[Source], all_items: Iterable[Source], log: Log) -> list[Source]:
    """The items with what the `texts.csv` of their folders say of them; the nearest folder's counts."""
    given: dict[str, dict[str, str]] = {}
    names = {tidy_name(item.name) for item in all_items}
    for manifest in sorted((i for i in all_items if PurePosixPath(i.name).name == MANIFEST), key=lambda i: i.name):
        prefix = manifest.name[: -len(MANIFEST)]
        about = log.about(manifest.name)
        try:
            rows = read_manifest(manifest.read(), about)
        except (OSError, RhetoricError) as fault:
            about.problem(f"cannot be read ({getattr(fault, 'strerror', None) or fault})")
            continue
        absent = []
        for file, row in rows.items():
            name = tidy_name(prefix + file)
            if name not in names:
                absent.append(f"names '{file}', which is not there; put the file there or take the row out")
            given[name] = given.get(name, {}) | row
        tell_some(absent, about.problem, "row")
    if given and (without := [item.name for item in items if tidy_name(item.name) not in given]):
        log.note(f"{plural(len(without), 'file')} not in {MANIFEST}, such as '{without[0]}'")
    return [replace(item, given=given.get(tidy_name(item.name), {})) for item in items]


def _named(items: list[Source], log: Log) -> list[Source]:
    """The items with their documents' names: the path without its ending, kept where two would share a name."""
    shared = Counter(_stem(item.name) for item in items)
    rivals = [item.name for item in items if shared[_stem(item.name)] > 1]
    if rivals:
        log.note(f"{plural(len(rivals), 'file')} share a name but for the ending and keep it, such as '{rivals[0]}'")
    named = (
        replace(item, doc=one_line(item.name) if shared[_stem(item.name)] > 1 else _stem(item.name)) for item in items
    )
    return sorted(named, key=lambda item: item.doc)


def _stem(name: str) -> str:
    stem = str(PurePosixPath(name).with_suffix(""))
    return stem if stem.encode("utf-8", "replace").decode() == stem else one_line(stem)
