"""The guide's code runs, what it says is printed is printed, its links lead somewhere, and it leaves nothing out."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
from pathlib import Path

import pandas as pd
import pytest

import analysis as ra
from analysis import apidocs, plot
from analysis.__main__ import main, parser
from analysis.lexicon import available, load_lexicon
from analysis.tables import write_table
from analysis.terms import COLUMNS, KINDS, STATUSES

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "notebooks" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KNOWN = {"python", "pycon", "text", "csv", "sh"}  # pycon: the docstrings' examples, which pytest runs itself


def blocks(page: Path) -> list[tuple[str, str, str]]:
    """Language, file name (or a blank) and body of each fenced block."""
    return BLOCK.findall(page.read_text(encoding="utf-8"))


def test_the_pages_are_there():
    wanted = "tutorial own-texts cues figures limits tables annotation api".split()
    assert {page.stem for page in PAGES} >= set(wanted)
    assert {language for page in PAGES for language, _, _ in blocks(page)} <= KNOWN


@pytest.mark.parametrize("page", [page for page in PAGES if page.stem != "api"], ids=lambda page: page.stem)
def test_all_code_runs_and_prints_what_the_page_says(page, tmp_path, monkeypatch):
    """Named blocks are written to files, python is run in one namespace, and a text block after it is its output."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    names: dict = {}
    printed = ""
    for language, file, body in blocks(page):
        if file:
            (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file).write_text(body, encoding="utf-8")
        elif language == "python":
            printed = run_python(body, names)
        elif language == "sh":
            for line in body.splitlines():
                run_shell(line, monkeypatch)
        else:
            assert body.split() == printed.split(), f"{page.name} says that this is printed"
    import matplotlib.pyplot as plt

    plt.close("all")


def run_python(body: str, names: dict) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(body, "guide", "exec"), names)
    return said.getvalue()


def run_shell(line: str, monkeypatch) -> None:
    """A `rhetoric` command, as it stands there; what takes long or never ends is tested elsewhere.

    `run` does all but execute the notebooks (tests/test_notebooks.py, tests/test_report.py); `explore`, which serves a
    page until Ctrl-C, is parsed (tests/test_browser.py).
    """
    words = shlex.split(line, comments=True)
    assert words[0] == "rhetoric", line
    if words[1] == "explore":
        assert parser().parse_args(words[1:]).command
        return
    monkeypatch.setattr("analysis.report.execute._run", lambda *_: None)
    assert main(words[1:]) == 0, line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        file, _, heading = target.partition("#")
        assert "://" in target or (GUIDE / file).exists(), target
        if heading:
            heads = re.findall(r"^#+ (.*)$", (GUIDE / file).read_text(encoding="utf-8"), re.MULTILINE)
            assert heading in {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in heads}, target


def test_the_api_page_is_up_to_date():
    assert (GUIDE / "api.md").read_text(encoding="utf-8") == apidocs.api_page(), "run: python -m analysis.apidocs"


def test_every_public_name_has_its_docstring_there():
    page = apidocs.api_page()
    for name in ra.__all__:
        assert name.startswith("_") or re.search(rf"### {name}\n\n```text\n{name}.*\n```\n\n\w", page), name


def test_every_figure_is_explained():
    page = (GUIDE / "figures.md").read_text(encoding="utf-8")
    assert not [name for name in plot.__all__ if f"`{name}`" not in page]


def test_words_that_pandas_takes_for_missing_are_read_as_the_guide_says(tmp_path):
    page = (GUIDE / "tables.md").read_text(encoding="utf-8")
    words = "None of them came, NA and null and nan were said".split()
    reading = ra.analyse({"a": " ".join(words) + "."}, only=["tone"])
    write_table(reading.tokens, tmp_path / "tokens.csv")
    (call,) = re.findall(r"`(pd\.read_csv\([^`]*)`", page)
    table = eval(call.replace('"tokens.csv"', "path"), {"pd": pd, "path": tmp_path / "tokens.csv"})
    assert table["token"].tolist() == reading.tokens["token"].tolist() and {"None", "NA", "null"} <= set(table["token"])
    assert table["valence"].dtype == float


def test_every_column_is_explained():
    page = (GUIDE / "tables.md").read_text(encoding="utf-8")
    reading = ra.analyse({"a": "He lied. It may be."}, lexicon="vader")
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    for name in COLUMNS:
        columns = set(getattr(reading, name).columns)
        assert not [column for column in columns if f"`{column}`" not in sections[name]], name


def test_every_label_category_and_status_is_defined():
    page = (GUIDE / "annotation.md").read_text(encoding="utf-8")
    used = {*STATUSES, *KINDS}
    for name in set(available()) & {"hedges", "boosters", "moves"}:
        table = load_lexicon(name)
        used |= set(table["label"]) | set(table.loc[table["label"].isin(["hedge", "booster"]), "category"])
    assert not sorted(word for word in used - {""} if f"`{word}`" not in page and f"**{word}**" not in page)
