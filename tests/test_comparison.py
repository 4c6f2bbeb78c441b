"""The comparison notebook on other folders: dated groups, nobody's own words, nothing to find, sides named."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest

from analysis.report import execute

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "notebooks" / "04_union_and_commentator.ipynb"
SENTENCES = "The minister misled the House. We may be right. “It is a very bad scandal,” said Ada Lane. It is good."


def four_groups(folder: Path) -> dict:
    rows = ["file,group,date"]
    for i in range(8):
        (folder / f"t{i}.txt").write_text(SENTENCES + " Perhaps it is not." * (i % 3), encoding="utf-8")
        rows.append(f"t{i}.txt,g{i % 4},{2015 + i}-03-01")
    (folder / "texts.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return {"LABEL": "hedge"}


def nobodys_own(folder: Path) -> dict:
    for group, text in {"x": f"“{SENTENCES.replace('“', '').replace('”', '')}”", "y": SENTENCES}.items():
        (folder / group).mkdir()
        (folder / group / "a.txt").write_text(text, encoding="utf-8")
    return {}


def named(folder: Path) -> dict:
    shutil.copytree(ROOT / "seeds", folder, dirs_exist_ok=True)
    return {"BETWEEN": "kind", "SIDES": ["document", "author"], "LABEL": "tone"}


def calm(folder: Path) -> dict:
    for group in "ab":
        (folder / group).mkdir()
        (folder / group / "a.txt").write_text("The sea is calm today. The gulls are asleep.", encoding="utf-8")
    return {}


SAID = {
    four_groups: "**g",
    nobodys_own: "all words",
    named: "**document** against **author**",
    calm: "intervals",
}


@pytest.mark.parametrize("case", SAID, ids=lambda case: case.__name__)
def test_runs_without_a_word_of_complaint_and_answers(case, tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    parameters = {"TEXTS": str(texts), "FIGURES": str(tmp_path / "figures"), **case(texts)}
    target = tmp_path / SOURCE.name
    execute.execute(SOURCE, target, parameters, key=case.__name__)
    code = [cell for cell in nbformat.read(target, as_version=4).cells if cell.cell_type == "code"]
    outputs = [output for cell in code for output in cell.outputs]
    assert not [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"]
    answer = next(o["data"]["text/markdown"] for o in outputs if "text/markdown" in o.get("data", {}))
    assert SAID[case] in answer and "nan" not in answer
    assert (tmp_path / "figures" / "over_time.png").exists() == (case is four_groups)


def sources(kind: str) -> str:
    return "\n".join(cell.source for cell in nbformat.read(SOURCE, as_version=4).cells if cell.cell_type == kind)


def test_the_answer_and_the_table_of_differences_are_of_the_same_tests():
    code = sources("code")
    assert code.count("own_and_all(") == 1
    assert "say.answer(reading, a, b, between, table)" in code and "say.drivers(reading, a, b, between, table)" in code


def test_what_is_said_of_any_texts_tells_of_none():
    told = sources("markdown").lower()
    seeds = ("union", "commentator", "prime minister", "letter to", "blog", "between two texts")
    assert not [word for word in seeds if word in told]
