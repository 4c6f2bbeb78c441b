"""Files behind an address: one page by http, or what fsspec reaches (s3://, gs://, memory:// …), listed and read.

Nothing of it is needed for files on this computer. Names and passwords for a store are fsspec's own matter: its
configuration file or the environment, so that any process can read what was listed.
"""

from __future__ import annotations

import contextlib
import os
import re
import urllib.parse
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from analysis._version import __version__
from analysis.errors import RhetoricError

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_PAGES = ("http", "https")
_KINDS = {"application/pdf": "pdf", "text/plain": "txt", "text/csv": "csv", "text/markdown": "md"}
_PATIENCE = 60  # seconds for an answer
_MOST_BYTES = 256 * 2**20


class Found(NamedTuple):
    """A file behind an address: its name below what was asked for, how to read it, its size, and a mark of its state.

    `changed` is whatever the store gives to tell a changed file by (a time, a hash); blank where it gives nothing.
    """

    name: str
    url: str
    size: int
    changed: str


def is_url(path: object) -> bool:
    """Whether a source is an address rather than a path.

    >>> is_url("s3://press/2023"), is_url("texts/2023"), is_url("C:\\\\texts")
    (True, False, False)
    """
    return isinstance(path, (str, os.PathLike)) and _ADDRESS.match(os.fspath(path)) is not None


def local_path(url: str) -> str:
    """The path that a `file://` address stands for; any other source as it is.

    >>> local_path("file:///tmp/my%20texts"), local_path("texts")
    ('/tmp/my texts', 'texts')
    """
    if not is_url(url) or _scheme(url) != "file":
        return url
    import urllib.request  # here and below: it takes as long to load as a megabyte of text to read

    return urllib.request.url2pathname(urllib.parse.urlsplit(url).path)


def list_url(url: str) -> list[Found]:
    """The files at or below an address, sorted by name. Raises RhetoricError where there is nothing to be reached."""
    if _scheme(url) in _PAGES:
        return [_page(url)]
    with _told(url):
        store, root = _store(url)
        if store.isfile(root):
            return [_found(store, store.info(root), root.rpartition("/")[2])]
        top = root.rstrip("/") + "/" if root.strip("/") else root
        files = store.find(root, detail=True)
        found = [_found(store, about, path.removeprefix(top).lstrip("/")) for path, about in files.items()]
    if not found:
        raise RhetoricError(f"nothing at '{url}'; check the address")
    return sorted(found)


def read_url(url: str) -> bytes:
    """The bytes behind an address. Raises RhetoricError where they cannot be had, or are more than 256 MB."""
    with _told(url), open_url(url) as handle:
        data = handle.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise RhetoricError(f"is larger than {_MOST_BYTES // 2**20} MB; split it into several files")
    return data


def open_url(url: str) -> Any:
    """A file to read from; what goes wrong is raised as it comes."""
    if _scheme(url) in _PAGES:
        import urllib.request

        asked = urllib.request.Request(url, headers={"User-Agent": f"rhetoric/{__version__}"})
        return urllib.request.urlopen(asked, timeout=_PATIENCE)  # (the scheme is checked above)
    store, path = _store(url)
    return store.open(path, "rb")


def beside(url: str, name: str) -> str:
    """The address of a file of this name in the folder at `url`, or beside the file there; blank without one."""
    if _scheme(url) in _PAGES:
        return ""
    with _told(url):
        store, root = _store(url)
        folder = root.rpartition("/")[0] if store.isfile(root) else root.rstrip("/")
        path = f"{folder}/{name}"
        return store.unstrip_protocol(path) if store.isfile(path) else ""


def _page(url: str) -> Found:
    """One page: its name is the last part of its path, with the ending that its kind has."""
    with _told(url), open_url(url) as answer:
        head = answer.headers
        kind = head.get_content_type()
        changed = head.get("ETag") or head.get("Last-Modified") or ""
        size = int(head.get("Content-Length") or 0)
    last = PurePosixPath(urllib.parse.unquote(urllib.parse.urlsplit(url).path)).name or "page"
    from analysis.formats import FOREIGN, READERS

    known = last.rpartition(".")[2].lower() in {*READERS, *FOREIGN, "zip"}
    return Found(last if known else f"{last}.{_KINDS.get(kind, 'html')}", url, size, changed)


def _found(store: Any, about: dict[str, Any], name: str) -> Found:
    marks = (about.get(key) for key in ("ETag", "etag", "mtime", "LastModified", "last_modified", "updated", "created"))
    changed = str(next((mark for mark in marks if mark), ""))
    return Found(name, store.unstrip_protocol(about["name"]), int(about.get("size") or 0), changed)


def _scheme(url: str) -> str:
    return url.partition("://")[0].lower()


def _store(url: str) -> tuple[Any, str]:
    """The file system behind an address, and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise RhetoricError(
            "needs the library fsspec, which is not installed; install the extra: pip install '.[scale]'"
        ) from None
    return url_to_fs(url)


@contextlib.contextmanager
def _told(url: str) -> Iterator[None]:
    """Whatever a store raises, as one line: each has its own kinds of error, from botocore's to aiohttp's."""
    try:
        yield
    except RhetoricError as fault:
        raise RhetoricError(f"{url}: {fault}") from None
    except FileNotFoundError:
        raise RhetoricError(f"nothing at '{url}'; check the address") from None
    except ImportError as error:  # says which library to install
        raise RhetoricError(f"{url}: {_first_line(error)}") from None
    except Exception as error:
        raise RhetoricError(f"{url}: cannot be reached ({type(error).__name__}: {_first_line(error)})") from None


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no message"])[0][:200]
