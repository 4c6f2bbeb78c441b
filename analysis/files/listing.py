"""Which files of a folder or zip are texts, and what is known of each before it is opened."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from analysis.errors import RhetoricError, nearest
from analysis.files import remote
from analysis.files.metadata import CORRECTIONS, CUES, MANIFEST, read_manifest, tidy_name
from analysis.files.sources import OUTPUT_MARK, Source, below_folder, below_url, is_hidden, split_ending
from analysis.formats import FOREIGN, READERS, TABLES, archive
from analysis.formats.base import Log, one_line, plural, tell_some

__all__ = ["OUTPUT_MARK", "Source", "corrections_beside", "cues_beside", "list_sources", "read_beside"]

TOLD = 5  # rows that name no file are told, each with the file that it may mean; of more, how many there are


def list_sources(source: str | os.PathLike[str], log: Log | None = None) -> list[Source]:
    """The files of a folder, of a zip, or the one file itself that may hold texts, sorted by document, none opened.

    Hidden files, `texts.csv`, `corrections.csv`, `cues.csv`, folders of results and files of other kinds are passed
    over; the log says what was, and which rows of `texts.csv` name no file. `source` may be an address: of one page
    (https://) or of whatever fsspec reaches (s3://, gs://, memory:// …). Raises RhetoricError where `source` is
    missing.

    >>> import tempfile; folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "b.txt").write_text("B"), (folder / "a.md").write_text("A")
    >>> [(item.doc, item.size) for item in list_sources(folder)]
    [('a', 1), ('b', 1)]
    """
    log = log or Log()
    if not os.fspath(source):
        raise RhetoricError("no folder or file was named; name one, or give a list to read a string itself")
    if remote.is_url(source):
        source = remote.local_path(os.fspath(source))
        if remote.is_url(source):
            return _from_url(os.fspath(source), log)
    path = Path(source)
    try:
        kind = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise RhetoricError(_missing(path, getattr(error, "strerror", None) or str(error))) from None
    if stat.S_ISDIR(kind):
        found = _unzipped(list(below_folder(path, log)), log)
    elif path.suffix.lower() == ".zip":
        found = _unzipped_alone(_single(path), log)
    elif stat.S_ISREG(kind):
        beside = path.parent / MANIFEST
        return _alone(_single(path), [Source(MANIFEST, str(beside))] if beside.is_file() else [], log)
    else:
        raise RhetoricError(f"{one_line(str(path))}: neither a file nor a folder")
    return _named(_with_metadata(_texts(found, log), found, log), log)


def _missing(path: Path, reason: str) -> str:
    """What is not there, and what there is of nearly that name."""
    try:
        near = nearest(path.name, os.listdir(path.parent))
    except (OSError, ValueError):
        near = ""
    there = f"there is '{one_line(str(path.with_name(near)))}'" if near else "check its name and where you are"
    return f"no file or folder '{one_line(str(path)[:200])}' ({reason}); {there}"


def _from_url(url: str, log: Log) -> list[Source]:
    """The texts behind an address, which is a file's, a zip's or a folder's."""
    found = below_url(url, log)
    if len(found) == 1 and found[0].path.rstrip("/") == url.rstrip("/"):
        if found[0].ending == "zip":
            found = _unzipped_alone(found[0], log)
        else:
            beside = remote.beside(url, MANIFEST)
            return _alone(found[0], [Source(MANIFEST, beside)] if beside else [], log)
    found = _unzipped(found, log)
    return _named(_with_metadata(_texts(found, log), found, log), log)


def _unzipped_alone(item: Source, log: Log) -> list[Source]:
    return [replace(member, name=member.member) for member in _unzipped([item], log)]


def corrections_beside(source: str | os.PathLike[str]) -> str:
    """The path or address of the `corrections.csv` beside the texts (or of the zip that holds one), or a blank."""
    return _beside(source, CORRECTIONS)


def cues_beside(source: str | os.PathLike[str]) -> str:
    """The path or address of the `cues.csv` beside the texts (or of the zip that holds one), or a blank."""
    return _beside(source, CUES)


def _beside(source: str | os.PathLike[str], file: str) -> str:
    name = remote.local_path(os.fspath(source))
    path = Path(name)
    if path.suffix.lower() == ".zip" and (remote.is_url(name) or path.is_file()):
        return name if any(member == file for member, _ in archive.members(name, Log())) else ""
    if remote.is_url(name):
        return remote.beside(name, file)
    beside = (path if path.is_dir() else path.parent) / file
    return str(beside) if beside.is_file() else ""


def read_beside(path: str | os.PathLike[str], name: str) -> bytes:
    """The bytes of a file, or of the file of that name in it if it is a zip. Raises OSError or RhetoricError."""
    if not os.fspath(path).lower().endswith(".zip"):
        return Source(name, os.fspath(path)).read()
    try:
        return archive.read_member(os.fspath(path), name)
    finally:
        archive.close()


def _single(path: Path) -> Source:
    return Source(path.name, str(path), size=path.stat().st_size)


def _alone(item: Source, manifest: list[Source], log: Log) -> list[Source]:
    """One file as the source; of the `texts.csv` beside it only its own row counts."""
    if item.ending not in READERS:
        raise RhetoricError(f"{item.shown}: {_mend(item.ending)}")
    quiet = Log()  # the other rows are about other files
    return _named(_with_metadata([item], [*manifest, item], quiet), log)


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
                if not any(is_hidden(part) for part in PurePosixPath(name).parts):
                    member = replace(item, name=f"{item.name[:-4]}/{name}", member=name, size=size)
                    found.append(member)
        except (RhetoricError, OSError) as fault:
            about.problem(str(getattr(fault, "strerror", None) or fault))
    return found


def _texts(items: Iterable[Source], log: Log) -> list[Source]:
    """The items that a reader opens; a line for each other kind of text, one in total for the rest."""
    kept: list[Source] = []
    others: Counter[str] = Counter()
    for item in items:
        if item.ending in READERS and _last(item.name) not in (MANIFEST, CORRECTIONS, CUES):
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
    manifests = sorted((i for i in all_items if _last(i.name) == MANIFEST), key=lambda i: i.name)
    names = {tidy_name(item.name) for item in all_items} if manifests else set()
    for manifest in manifests:
        prefix = manifest.name[: -len(MANIFEST)]
        about = log.about(manifest.name)
        try:
            rows = read_manifest(manifest.read(), about)
        except (OSError, RhetoricError) as fault:
            about.problem(f"cannot be read ({getattr(fault, 'strerror', None) or fault})")
            continue
        absent: list[str] = []
        unnamed = names - {tidy_name(prefix + file) for file in rows}
        for file, row in rows.items():
            name = tidy_name(prefix + file)
            if name not in names:
                meant = nearest(name, unnamed, least=0.85) if len(absent) < TOLD else ""
                mend = f"did you mean '{meant}'?" if meant else "put the file there or take the row out"
                absent.append(f"names '{file}', which is not there; {mend}")
            given[name] = given.get(name, {}) | row
        tell_some(absent, about.problem, "row", TOLD)
    if given and (without := [item.name for item in items if tidy_name(item.name) not in given]):
        log.note(f"{plural(len(without), 'file')} not in {MANIFEST}, such as '{without[0]}'")
    return [replace(item, given=given.get(tidy_name(item.name), {})) for item in items] if given else items


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _named(items: list[Source], log: Log) -> list[Source]:
    """The items with their documents' names: the path without its ending, kept where two would share a name."""
    stems = [_stem(item.name) for item in items]
    shared = Counter(stems)
    rivals = [item.name for item, stem in zip(items, stems, strict=True) if shared[stem] > 1]
    if rivals:
        log.note(f"{plural(len(rivals), 'file')} share a name but for the ending and keep it, such as '{rivals[0]}'")
    named = [
        replace(item, doc=one_line(item.name) if shared[stem] > 1 else stem)
        for item, stem in zip(items, stems, strict=True)
    ]
    return sorted(_told_apart(named), key=lambda item: item.doc)


def _told_apart(items: list[Source]) -> list[Source]:
    """The items, with those marked whose names, or whose rows' names, another's in another folder may share."""
    count = Counter(_last(item.doc) for item in items)
    return [
        replace(item, alone=False) if count[_last(item.doc)] > 1 or (item.ending in TABLES and len(items) > 1) else item
        for item in items
    ]


def _stem(name: str) -> str:
    stem = split_ending(name)[0]
    return stem if stem.encode("utf-8", "replace").decode() == stem else one_line(stem)
