"""Executes the notebooks on a folder of texts and leaves nothing in them that changes from run to run."""

from __future__ import annotations

import ast
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis._version import __version__
from analysis.errors import RhetoricError
from analysis.tables import write_text

KEY = "rhetoric"  # the notebook metadata entry under which a run's key is kept


def notebooks_folder() -> Path:
    """Where the suite's notebooks are: in the clone, or inside the installed package."""
    here = Path(__file__).parent
    for folder in (here.parent / "notebooks", here / "notebooks"):
        if any(folder.glob("[0-9][0-9]_*.ipynb")):
            return folder
    raise RhetoricError("the suite's notebooks are not there; reinstall the package or run from a clone")


def suite(only: list[str] | None = None, folder: Path | None = None) -> list[Path]:
    """The suite's notebooks in their order, or those whose names contain one of `only`.

    >>> [path.name[:2] for path in suite(["tone"])]
    ['01']
    """
    paths = sorted((folder or notebooks_folder()).glob("[0-9][0-9]_*.ipynb"))
    if not only:
        return paths
    chosen = [path for path in paths if any(part in path.stem for part in only)]
    if not chosen:
        raise RhetoricError(f"no notebook matches {', '.join(only)}; there are: {', '.join(p.stem for p in paths)}")
    return chosen


def execute(
    source: Path,
    target: Path,
    parameters: dict[str, Any],
    *,
    key: str,
    fresh: bool = False,
    cache: Path | None = None,
) -> bool:
    """Execute one notebook with its parameters set and write it to `target`; False where that was done before.

    A notebook at `target` that was made from the same source, parameters and `key` (a hash of what it reads) is
    left as it is, unless `fresh`. `cache` is a folder in which `analyse` keeps what takes time. Raises RhetoricError,
    naming notebook and cell, when a cell fails.
    """
    import nbformat

    notebook = nbformat.read(source, as_version=4)
    set_parameters(notebook, parameters)
    done = run_key(notebook, parameters, key)
    if not fresh and target.exists() and _key_of(target) == done:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    _run(notebook, source.name, target.parent, cache)
    clean(notebook)
    if target.resolve() != source.resolve():
        notebook.metadata[KEY] = {"key": done}
    write_text(target, nbformat.writes(notebook) + "\n")
    return True


def _run(notebook: Any, name: str, folder: Path, cache: Path | None) -> None:
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    # SOURCE_DATE_EPOCH keeps the time of the run out of SVG and PDF files.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1577836800")}
    if cache:
        environment["RHETORIC_CACHE"] = str(cache.resolve())
    # The kernel would warn that it talks over TCP; it does so on this computer only.
    client = NotebookClient(notebook, kernel_name="python3", timeout=3600, record_timing=False)
    client.extra_arguments = ["--IPKernelApp.log_level=ERROR"]
    client.resources = {"metadata": {"path": str(folder)}}
    try:
        client.execute(env=environment)
    except CellExecutionError as error:
        said = error.evalue.strip().splitlines()[0] if error.evalue.strip() else "no message"
        raise RhetoricError(f"{name}: a cell failed: {error.ename}: {said}") from None


def set_parameters(notebook: Any, parameters: dict[str, Any]) -> None:
    """Replace, in the cell tagged `parameters`, the assigned values that are named in `parameters`."""
    for cell in notebook.cells:
        if "parameters" in cell.metadata.get("tags", []):
            cell.source = "\n".join(_assigned(cell.source, parameters))
            return
    raise RhetoricError("a notebook of the suite needs one cell tagged 'parameters'")


def _assigned(source: str, parameters: dict[str, Any]) -> Iterator[str]:
    """The lines of a parameters cell, with new values; each assignment stands on one line, comments stay."""
    for line in source.splitlines():
        name = line.partition("=")[0].strip()
        if name not in parameters:
            yield line
            continue
        comment = _comment(line)
        yield f"{name} = {_literal(parameters[name])}{'  ' + comment if comment else ''}"


def _literal(value: Any) -> str:
    """A value as Python, a string in double quotation marks as the notebooks have it."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _comment(line: str) -> str:
    """The comment of a line of Python, even where a string in it holds a number sign."""
    value = ast.parse(line).body[0]
    return line.encode()[value.end_col_offset :].decode().strip()


def clean(notebook: Any) -> None:
    """Remove what differs between runs of the same notebook: times, widget state, the kernel's version."""
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
    notebook.metadata.pop("widgets", None)
    notebook.metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook.metadata["language_info"] = {"name": "python"}


def run_key(notebook: Any, parameters: dict[str, Any], key: str) -> str:
    """What an executed notebook depends on: its cells, its parameters, what it reads, and the version."""
    digest = hashlib.sha256(f"{__version__}\n{key}\n{sorted(parameters.items())}\n".encode(errors="replace"))
    for cell in notebook.cells:
        digest.update(cell.source.encode("utf-8", errors="replace"))
    return digest.hexdigest()


def _key_of(path: Path) -> str:
    import nbformat

    try:
        return str(nbformat.read(path, as_version=4).metadata.get(KEY, {}).get("key", ""))
    except (ValueError, AttributeError):  # half-read or foreign: make it anew
        return ""
