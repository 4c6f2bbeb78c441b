"""Executes the notebooks on a folder of texts and leaves nothing in them that changes from run to run."""

from __future__ import annotations

import ast
import contextlib
import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache as once
from pathlib import Path
from typing import Any

from analysis.errors import RhetoricError
from analysis.report.kernel import Kernel
from analysis.tables import write_text

KEY = "rhetoric"  # the notebook metadata entry under which a run's key is kept
_SAVED = re.compile(r"plot\.save\([^\n]{0,300}\{FIGURES\}/([\w-]+)")
_NAMED = re.compile(r"\{FIGURES\}/([\w-]+)")  # also where the name is given before the figure is saved


def notebooks_folder() -> Path:
    """Where the suite's notebooks are: in the clone, or inside the installed package."""
    here = Path(__file__).parents[1]
    for folder in (here.parent / "notebooks", here / "notebooks"):
        if any(folder.glob("[0-9][0-9]_*.ipynb")):
            return folder
    raise RhetoricError("the suite's notebooks are not there; reinstall the package or run from a clone")


def copy_guide(folder: Path) -> None:
    """Put the guide beside the executed notebooks in `folder`, which link to it."""
    source = notebooks_folder() / "guide"
    if (folder / "guide").resolve() != source.resolve():
        for page in sorted(source.glob("*.md")):
            write_text(folder / "guide" / page.name, page.read_text(encoding="utf-8"))


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
    kernel: Kernel | None = None,
) -> bool:
    """Execute one notebook with its parameters set and write it to `target`; False where that was done before.

    A notebook at `target` that was made from the same source, parameters, program and `key` (a hash of the texts and
    all that is known of them; it counts only for a notebook that reads the texts) is left as it is, if its figures
    are still there, unless `fresh`. `kernel` works in the target's folder and stays open; without one, a kernel is
    started and ended here. Raises RhetoricError, naming notebook and cell, when a cell fails.
    """
    import nbformat

    notebook = nbformat.read(source, as_version=4)
    set_parameters(notebook, parameters)
    done = run_key(notebook, parameters, key)
    if not fresh and target.exists() and _key_of(target) == done and _has_figures(notebook, parameters, target.parent):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    _run(notebook, source.name, kernel, target.parent)
    clean(notebook)
    _describe(notebook, target.parent / parameters.get("FIGURES", ""))
    if target.resolve() != source.resolve():
        notebook.metadata[KEY] = {"key": done}
    write_text(target, nbformat.writes(notebook) + "\n")
    return True


def _run(notebook: Any, name: str, kernel: Kernel | None, folder: Path) -> None:
    own = kernel or Kernel(folder)
    try:
        own.run(notebook, name)
    finally:
        if kernel is None:
            own.close()


def _has_figures(notebook: Any, parameters: dict[str, Any], folder: Path) -> bool:
    """Whether the figures that the notebook's cells save are where they were saved."""
    return all((folder / parameters.get("FIGURES", "") / f"{name}.png").exists() for name in _figures(notebook))


def _figures(notebook: Any) -> list[str]:
    """The names of the figures that a notebook's cells save."""
    return [name for cell in notebook.cells for name in _SAVED.findall(cell.source)]


def _describe(notebook: Any, figures: Path) -> None:
    """Give each picture, for those who cannot see it, the words in which its figure says what it shows."""
    from analysis.plot import provenance

    for cell in notebook.cells:
        outputs = cell.get("outputs", []) if "plot.save(" in cell.source else []
        pictures = [output for output in outputs if "image/png" in output.get("data", {})]
        for picture, name in zip(pictures, _NAMED.findall(cell.source), strict=False):
            with contextlib.suppress(RhetoricError):  # a figure that was not saved
                shows = provenance(figures / f"{name}.png")["shows"]
                picture.metadata["image/png"] = {**picture.metadata.get("image/png", {}), "alt": shows}


def outdated(sources: list[Path], folder: Path, parameters: dict[str, Any], key: str) -> dict[str, list[str]]:
    """Those notebooks in `folder` that `execute` would execute anew, by name, each with its figures' names.

    They tell of other texts, corrections, choices or another program than the rest of the run. A notebook that is not
    there, or is executed in place, says nothing.
    """
    import nbformat

    found = {}
    for source in sources:
        target = folder / source.name
        if not target.exists() or target.resolve() == source.resolve():
            continue
        notebook = nbformat.read(source, as_version=4)
        set_parameters(notebook, parameters)
        if _key_of(target) != run_key(notebook, parameters, key):
            found[source.stem] = _figures(notebook)
    return found


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
    """What an executed notebook depends on: its cells, its parameters, the program, and the texts if it reads them."""
    texts = key if _reads_texts(notebook) else ""
    digest = hashlib.sha256(f"{program()}\n{texts}\n{sorted(parameters.items())}\n".encode(errors="replace"))
    for cell in notebook.cells:
        digest.update(cell.source.encode("utf-8", errors="replace"))
    return digest.hexdigest()


def _reads_texts(notebook: Any) -> bool:
    """Whether a cell of code, other than that of the parameters, names the texts."""
    code = (cell for cell in notebook.cells if cell.cell_type == "code")
    return any("TEXTS" in cell.source for cell in code if "parameters" not in cell.metadata.get("tags", []))


@once
def program() -> str:
    """A hash of the program itself, its word lists and measured tables among it: another program, other results."""
    folder = Path(__file__).parents[1]
    files = sorted(path for ending in ("py", "csv", "css") for path in folder.rglob(f"*.{ending}"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _key_of(path: Path) -> str:
    import nbformat

    try:
        return str(nbformat.read(path, as_version=4).metadata.get(KEY, {}).get("key", ""))
    except (ValueError, AttributeError):  # half-read or foreign: make it anew
        return ""
