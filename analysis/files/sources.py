"""A file that may hold a text, and the files that there are below a folder or an address."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from analysis.errors import RhetoricError
from analysis.files import remote
from analysis.formats import archive
from analysis.formats.base import Log, one_line

OUTPUT_MARK = ".rhetoric-output"  # a folder with a file of this name holds results, not texts


@dataclass(frozen=True, slots=True)
class Source:
    """A file that may hold a text (a table: several), listed and not yet opened; it can be sent to another process.

    `name` is its path below the folder, `/` between folders, with its ending; `doc` the document's name; `path` what
    to open (a path or an address), and `member` the file in it where it is a zip; `size` in bytes; `given` what
    `texts.csv` says of it; `changed` what a store says of its state, blank for a file of this computer; `alone`
    whether no other file has its name in another folder, so that the name may stand for an unknown author.
    """

    name: str
    path: str
    member: str = ""
    size: int = 0
    doc: str = ""
    given: dict[str, str] = field(default_factory=dict)
    changed: str = ""
    alone: bool = True

    @property
    def ending(self) -> str:
        """The ending of the file's name, lower case, without the dot."""
        return split_ending(self.name)[1][1:].lower()

    @property
    def shown(self) -> str:
        """The path for people: of the file, or of the zip and the file in it."""
        return one_line(f"{self.path}/{self.member}" if self.member else self.path)

    def read(self) -> bytes:
        """The bytes. Raises OSError or RhetoricError."""
        if self.member:
            return archive.read_member(self.path, self.member)
        return remote.read_url(self.path) if remote.is_url(self.path) else Path(self.path).read_bytes()


def split_ending(name: str) -> tuple[str, str]:
    """A path cut before the ending of its last part, as `PurePosixPath` has it, at a tenth of the cost.

    >>> split_ending("a.b/c.d.txt"), split_ending("a.b/.txt"), split_ending("a.b/c.")
    (('a.b/c.d', '.txt'), ('a.b/.txt', ''), ('a.b/c.', ''))
    """
    first = name.rfind("/") + 1
    dot = name.rfind(".", first)
    return (name[:dot], name[dot:]) if first < dot < len(name) - 1 else (name, "")


def below_folder(root: Path, log: Log) -> Iterator[Source]:
    """The files below a folder here. A link to a file is read as a file.

    A link to a folder elsewhere is followed with a note that says where it leads, after the folder's own contents, so
    that what stands in two places is read in its own. A folder that was read already is passed over with a note, and a
    link to a folder that holds `root` is a problem and not followed.
    """
    pending, links = [(root, "")], list[tuple[Path, str]]()
    read: dict[tuple[int, int], str] = {}  # by device and number: the name that a folder was read under
    while pending or links:
        folder, prefix = pending.pop() if pending else links.pop(0)
        try:
            here = folder.stat()
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            if not prefix:
                raise RhetoricError(f"{one_line(str(folder))}: cannot be opened ({error.strerror})") from None
            log.about(prefix).problem(f"the folder cannot be opened ({error.strerror}) and is left out")
            continue
        first = read.setdefault((here.st_dev, here.st_ino), prefix)
        if first != prefix:
            there = f"'{first}'" if first else "this folder itself"
            log.about(prefix).note(f"is {there} once more and was passed over")
        elif prefix and any(entry.name == OUTPUT_MARK for entry in entries):
            log.about(prefix).note("is a folder of results and was passed over")
        elif prefix and folder.is_symlink() and not _follows(folder, root, log.about(prefix)):
            continue
        else:
            for entry in entries:
                if not is_hidden(entry.name):
                    yield from _entry(entry, prefix, (pending, links), log)


def _follows(link: Path, root: Path, log: Log) -> bool:
    """Whether a link to a folder is followed; says where it leads."""
    there = link.resolve()
    above = root.resolve().is_relative_to(there)
    if above:
        log.problem("is a link to a folder that holds this one and is not followed; name that folder itself")
    else:
        log.note(f"is a link to {one_line(str(there))}, whose texts are read too")
    return not above


def _entry(
    entry: os.DirEntry[str], prefix: str, folders: tuple[list[tuple[Path, str]], list[tuple[Path, str]]], log: Log
) -> Iterator[Source]:
    """The file, if it is one; a folder is put with the folders or the links to folders, which are read later."""
    name = prefix + entry.name
    try:
        about = entry.stat()
    except OSError as error:
        log.about(name).problem(f"cannot be reached ({error.strerror}) and is left out")
        return
    if stat.S_ISREG(about.st_mode):
        yield Source(name, entry.path, size=about.st_size)
    elif stat.S_ISDIR(about.st_mode):
        pending, links = folders
        (links if entry.is_symlink() else pending).append((Path(entry.path), name + "/"))
    else:
        log.about(name).problem("is neither a file nor a folder and is left out")


def is_hidden(name: str) -> bool:
    """Whether a file or folder is the system's own, not the user's."""
    return name.startswith((".", "~$")) or name in ("__MACOSX", "Thumbs.db", "desktop.ini")


def below_url(url: str, log: Log) -> list[Source]:
    """The files at or below an address, in the order of their names, with what the store says of their state."""
    found = remote.list_url(url)
    marked = {item.name.removesuffix(OUTPUT_MARK) for item in found if item.name.endswith(f"/{OUTPUT_MARK}")}
    for folder in sorted(marked):
        log.about(folder).note("is a folder of results and was passed over")
    return [
        Source(item.name, item.url, size=item.size, changed=item.changed)
        for item in found
        if not item.name.startswith(tuple(marked)) and not any(map(is_hidden, item.name.split("/")))
    ]
