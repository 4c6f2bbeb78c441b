"""Every notebook runs on the seeds and on texts that have little to show, and reads as the house wants it."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest

from analysis.report import execute

ROOT = Path(__file__).parents[1]
NOTEBOOKS = execute.suite(folder=ROOT / "notebooks")
LITTLE = {
    "one group": {
        "union/a.txt": "We may be right. Pay is very low. “It is a scandal,” said Ada Lane.",
        "union/b.txt": "No.",
    },
    "one text": {"a.txt": "The sea is calm today and the gulls are asleep."},
}


def cells(path: Path, kind: str) -> list:
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == kind]


def test_the_suite_is_there():
    assert [path.name[:2] for path in NOTEBOOKS][:5] == ["00", "01", "02", "03", "04"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_cells_are_short_and_hold_no_logic(path):
    for cell in cells(path, "code"):
        assert len(cell.source.splitlines()) <= 10
        assert not [
            node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.FunctionDef | ast.ClassDef)
        ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_is_imported_is_used(path):
    nodes = [node for cell in cells(path, "code") for node in ast.walk(ast.parse(cell.source))]
    names = [name for node in nodes if isinstance(node, ast.Import | ast.ImportFrom) for name in node.names]
    assert {name.asname or name.name for name in names} <= {node.id for node in nodes if isinstance(node, ast.Name)}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_one_cell_of_parameters_starts_from_the_seeds(path):
    tagged = [cell.source for cell in cells(path, "code") if "parameters" in cell.metadata.get("tags", [])]
    assert len(tagged) == 1 and '"../seeds"' in tagged[0]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_committed_with_outputs_and_without_faults(path):
    outputs = [output for cell in cells(path, "code") for output in cell.outputs]
    assert outputs
    assert not [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_runs_on_the_seeds_and_again_gives_the_same(path, tmp_path):
    parameters = {"TEXTS": str(ROOT / "seeds"), "FIGURES": str(tmp_path / "figures")}
    target = tmp_path / path.name
    assert execute.execute(path, target, parameters, key="seeds")
    first = target.read_bytes()
    assert not execute.execute(path, target, parameters, key="seeds"), "nothing has changed, so nothing is to be done"
    assert target.read_bytes() == first
    said = [output.text for cell in cells(target, "code") for output in cell.outputs if output.get("name") == "stderr"]
    assert not said


@pytest.mark.parametrize("case", LITTLE)
def test_runs_on_texts_with_little_in_them(case, tmp_path):
    for name, text in LITTLE[case].items():
        place = tmp_path / "texts" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    for path in NOTEBOOKS:
        parameters = {"TEXTS": str(tmp_path / "texts"), "FIGURES": str(tmp_path / "figures")}
        assert execute.execute(path, tmp_path / path.name, parameters, key=case)
        outputs = [output for cell in cells(tmp_path / path.name, "code") for output in cell.outputs]
        assert not [output for output in outputs if output.output_type == "error"]


def test_parameters_keep_their_comments_and_a_missing_cell_is_named():
    notebook = nbformat.v4.new_notebook()
    cell = nbformat.v4.new_code_cell('TEXTS = "a # b"  # where\nN = 1', metadata={"tags": ["parameters"]})
    notebook.cells.append(cell)
    execute.set_parameters(notebook, {"TEXTS": "it's"})
    assert notebook.cells[0].source == 'TEXTS = "it\'s"  # where\nN = 1'
    with pytest.raises(ValueError, match="one cell tagged 'parameters'"):
        execute.set_parameters(nbformat.v4.new_notebook(), {})
