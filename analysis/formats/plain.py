"""Plain text and Markdown: the file decoded, otherwise untouched; front matter is read and left standing."""

from __future__ import annotations

from analysis.files.metadata import front_matter
from analysis.formats.base import Log, Part
from analysis.formats.encoding import decoded, marked


def read_plain(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    r"""The one text of a txt or md file, with the fields of its front matter, if it has one.

    Raises RhetoricError for bytes that cannot be read with certainty.

    >>> read_plain(b"It isn\xe2\x80\x99t.\r\n", Log())
    [Part(text='It isn’t.\n', meta={}, key='')]
    """
    text, read_as = decoded(data, encoding)
    if read_as != "utf-8" and not _is_utf_8(data):
        log.note(f"read as {marked(data)[:6].upper() or encoding or 'Windows-1252'}")
    return [Part(text, front_matter(text)[0])]


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True
