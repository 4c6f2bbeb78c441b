"""Readers of file formats: bytes in, texts out; which reader serves which ending is said here and nowhere else."""

from __future__ import annotations

import importlib

from analysis.errors import RhetoricError
from analysis.formats.base import Log, Part

_READERS = {
    "plain:read_plain": ("txt", "text", "md", "markdown"),
    "markup:read_html": ("html", "htm", "xhtml"),
    "office:read_docx": ("docx", "docm"),
    "office:read_odt": ("odt",),
    "office:read_rtf": ("rtf",),
    "pdf:read_pdf": ("pdf",),
    "tables:read_csv": ("csv", "tsv", "tab"),
    "tables:read_xlsx": ("xlsx", "xlsm"),
    "tables:read_jsonl": ("jsonl", "ndjson"),
    "tables:read_parquet": ("parquet",),
}
READERS = {ending: reader for reader, endings in _READERS.items() for ending in endings}
TABLES = frozenset(ending for ending, reader in READERS.items() if reader.startswith("tables:"))  # a row is a text
# Texts that no reader here opens, and what to do about them.
FOREIGN = {
    "doc": "docx", "dot": "docx", "odf": "odt", "pages": "docx", "wpd": "docx", "wps": "docx", "epub": "html",
    "mobi": "html", "xls": "xlsx", "ods": "xlsx", "numbers": "xlsx", "eml": "txt", "msg": "txt", "mbox": "txt",
    "tex": "txt", "rst": "txt", "org": "txt", "xml": "txt", "json": "jsonl", "mht": "html", "mhtml": "html",
    "webarchive": "html", "sav": "csv", "dta": "csv", "feather": "parquet", "ppt": "txt", "pptx": "txt",
    "gz": "zip", "tar": "zip", "7z": "zip", "rar": "zip",
}  # fmt: skip


def read_document(data: bytes, ending: str, log: Log, encoding: str = "") -> list[Part]:
    """The texts in the bytes of one file, read by its ending (without the dot, any case).

    `log` receives what was left out. Raises RhetoricError where the file as a whole cannot be read, without its name.

    >>> read_document(b"Dear Prime Minister,", "txt", Log())[0].text
    'Dear Prime Minister,'
    """
    module, _, function = READERS[ending.lower()].partition(":")
    if not data.strip(b"\0 \t\r\n\f\v"):
        raise RhetoricError("is empty; remove it or fill it")
    try:
        parts = getattr(importlib.import_module(f"analysis.formats.{module}"), function)(data, log, encoding)
    except RhetoricError:
        raise
    except Exception as error:  # the libraries for damaged files raise anything, KeyError to RecursionError
        raise RhetoricError(
            f"is damaged, or no .{ending.lower()} file ({type(error).__name__}); save it anew"
        ) from None
    return parts
