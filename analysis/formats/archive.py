"""Zip files, read in memory and never unpacked: their members, and refusal of bombs and of names that climb out."""

from __future__ import annotations

import functools
import io
import os
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from analysis.errors import RhetoricError
from analysis.files import remote
from analysis.formats.base import Log, plural

MOST_BYTES = 256 * 2**20  # of one member unpacked; the longest book in plain text has 10
MOST_RATIO = 200  # prose packs 3:1, the emptiest spreadsheet about 100:1
_SMALL = 2**20  # below this, a high ratio is no danger
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError)


def check_zip(data: bytes, kind: str) -> zipfile.ZipFile:
    """Open the zip that a docx, odt or xlsx is, refusing what would unpack to more than `MOST_BYTES`.

    Raises RhetoricError where it is no zip, or a bomb; `kind` names the format in the message.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise RhetoricError(f"is encrypted or in an old format; save it as {kind} without a password")
    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
        members = opened.infolist()
    except _FAULTS:
        raise RhetoricError(f"is cut short, or no {kind}; save it anew as {kind}") from None
    if sum(member.file_size for member in members) > MOST_BYTES or any(map(_is_bomb, members)):
        raise RhetoricError("would unpack to far more than its size (a zip bomb); save its text anew")
    return opened


def members(path: str, log: Log) -> Iterator[tuple[str, int]]:
    """The name and size of each file in a zip that may be read; the others go to the log.

    Raises RhetoricError where the file is no zip.
    """
    seen: set[str] = set()
    for member in _opened(path).infolist():
        name = member.filename
        parts = PurePosixPath(name.replace("\\", "/")).parts
        if member.is_dir():
            continue
        if ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0][:2]:
            log.problem(f"member '{name}' climbs out of the zip and is left out; zip the folder anew")
        elif name in seen:
            log.problem(f"member '{name}' is there twice; only the last is read")
        elif _is_bomb(member):
            log.problem(f"member '{name}' would unpack to {member.file_size:,} bytes (a zip bomb) and is left out")
        else:
            seen.add(name)
            yield name, member.file_size


def read_member(path: str, name: str) -> bytes:
    """The bytes of one file in a zip. Raises RhetoricError where it is encrypted or damaged."""
    opened = _opened(path)
    try:
        member = opened.getinfo(name)
        if member.flag_bits & 1:
            raise RhetoricError("is encrypted in its zip; zip it without a password")
        if _is_bomb(member):
            raise RhetoricError(f"would unpack to {plural(member.file_size, 'byte')} (a zip bomb)")
        return opened.read(member)
    except RhetoricError:
        raise
    except (*_FAULTS, OSError, KeyError):
        raise RhetoricError("is damaged in its zip; zip the folder anew") from None


def close() -> None:
    """Let go of the zip that was read last."""
    _kept.cache_clear()


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    ratio = member.file_size / max(member.compress_size, 1)
    return member.file_size > MOST_BYTES or (member.file_size > _SMALL and ratio > MOST_RATIO)


def _opened(path: str) -> zipfile.ZipFile:
    if remote.is_url(path):
        return _kept(path, 0, 0)
    state = os.stat(path)
    return _kept(path, state.st_mtime_ns, state.st_size)


@functools.lru_cache(maxsize=1)  # a zip of 10,000 texts is listed once, not 10,000 times
def _kept(path: str, changed: int, size: int) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(remote.read_url(path)) if remote.is_url(path) else path)
    except _FAULTS:
        raise RhetoricError("is cut short, or no zip; zip the folder anew") from None
