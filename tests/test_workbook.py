"""The workbook: what the CSV holds, text never a formula, whole or not at all, the same bytes twice."""

from __future__ import annotations

import re
import sys
import zipfile

import openpyxl
import pandas as pd
import pytest
import synthetic

import analysis as ra
from analysis import workbook
from analysis.errors import RhetoricError
from analysis.tables import read_table, write_tables
from analysis.workbook import write_workbook

HOSTILE = ['=HYPERLINK("http://a.example")', "=1+1", "+44 20", "-5 degrees", "@here", "#N/A", "'tis", "TRUE", "007"]
ODD = ["a\x00b\x1b[0m", "one\rtwo", " spaced ", "tab\there", "line\nbreak", "“ß” 𝒳", "_x0041_", "\ufffe", '&<>"']


@pytest.fixture(scope="module")
def reading():
    texts = [
        {"text": f"He said: “{cell} may be so.” She lied.", "title": cell, "author": "Ada Lane", "group": "g"}
        for cell in [*HOSTILE, *ODD]
    ]
    read = ra.analyse(ra.read_texts(texts))
    read.texts["title"] = [*HOSTILE, *ODD]  # reading takes the blanks round a title away
    return read


@pytest.fixture(scope="module")
def book(reading, tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "tables.xlsx"
    assert write_workbook(reading, path) == []
    return openpyxl.load_workbook(path)


def shown(cell: object) -> object:
    """A cell of a CSV as the workbook shows it, nothing and no text being the same there."""
    return workbook._HELD_BACK.sub(workbook._picture, cell) if isinstance(cell, str) and cell else cell or None


@pytest.mark.parametrize("name", ra.reading.COLUMNS)
def test_a_sheet_holds_what_the_csv_holds(name, reading, book, tmp_path):
    write_tables(reading, tmp_path)
    table = read_table(tmp_path / f"{name}.csv")
    head, *rows = book[name].iter_rows(values_only=True)
    more = ["text", "group", "title"] if name in ("findings", "accusations") else []
    assert list(head) == [*table.columns, *more] and len(rows) == len(table) > 0
    for written, row in zip(table.itertuples(index=False), rows, strict=True):
        for text, cell in zip(written, row[: len(table.columns)], strict=True):
            if isinstance(cell, bool):
                assert text == str(cell)
            elif isinstance(cell, (int, float)):
                assert float(text) == pytest.approx(cell, rel=1e-15)
            else:
                assert shown(text) == cell


@pytest.mark.parametrize("name", ["findings", "accusations"])
def test_a_finding_stands_beside_its_whole_sentence_and_what_is_known_of_its_text(name, tmp_path):
    texts = [
        {"doc": "a", "text": "It was “perhaps the worst lie” of all. Rain.", "title": "=1", "group": "g"},
        {"doc": "b", "text": "Rain. Jo Lane lied to us, apparently.", "title": "", "group": "h"},
    ]
    read = ra.analyse(ra.read_texts(texts))
    write_workbook(read, tmp_path / "t.xlsx")
    rows = [
        row[-3:] for row in openpyxl.load_workbook(tmp_path / "t.xlsx")[name].iter_rows(values_only=True, min_row=2)
    ]
    assert len(rows) == len(getattr(read, name)) and set(rows) <= {
        ("It was “perhaps the worst lie” of all.", "g", "=1"),
        ("Jo Lane lied to us, apparently.", "h", None),
    }
    assert {row[1] for row in rows} >= ({"g", "h"} if name == "findings" else {"h"})


def test_tables_of_figures_have_sheets_of_their_own(reading, tmp_path):
    figure = tmp_path / "who_speaks.csv"
    figure.write_text("speaker,words,share\nNone,12,0.5\n=1+1,,1\n", encoding="utf-8")
    write_workbook(reading, tmp_path / "t.xlsx", [figure])
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames[-1] == "who_speaks"
    assert list(book["who_speaks"].iter_rows(values_only=True)) == [
        ("speaker", "words", "share"), ("None", 12, 0.5), ("=1+1", None, 1),
    ]  # fmt: skip


def test_no_cell_is_a_formula_or_an_error_and_text_stays_text_when_it_is_edited(book):
    cells = {cell.value: cell for cell in book["texts"]["D"][1:]}
    for title in HOSTILE:
        assert cells[title].data_type in ("s", "inlineStr") and isinstance(cells[title].value, str)
        assert cells[title].quotePrefix == (title[0] in "=+-@#'")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "inlineStr", "n", "b"}  # text, numbers, yes and no


def test_what_xml_cannot_hold_is_seen(book):
    titles = [cell.value for cell in book["texts"]["D"]]
    assert {"a␀b␛[0m", "one␍two", "_x005F_x0041_", "\N{REPLACEMENT CHARACTER}", " spaced ", "tab\there"} <= set(titles)


def test_headers_are_frozen_and_filtered(book):
    for sheet in book:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.startswith("A1:")
        assert sheet.auto_filter.ref.endswith(str(sheet.max_row)) and all(cell.font.b for cell in sheet[1])


def test_the_same_tables_give_the_same_bytes(reading, tmp_path):
    for name in "ab":
        write_workbook(reading, tmp_path / f"{name}.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_a_text_longer_than_a_cell_is_cut_and_says_so(tmp_path):
    long = ra.analyse({"a": "𝒳 is so. " * 4_000}, only=["voices"])
    write_workbook(long, tmp_path / "t.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "t.xlsx")["voices"]["F2"].value
    assert len(cell.encode("utf-16-le")) // 2 <= 32_767
    assert re.search(r" … \[cut: [\d,]+ characters; whole in voices\.csv]$", cell) and cell.startswith("𝒳 is so. 𝒳")


def test_a_table_with_too_many_rows_stands_in_its_csv_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 20)
    (note,) = [n for n in write_workbook(synthetic.reading(2), tmp_path / "t.xlsx") if "'sentences'" in n]
    assert "sentences.csv" in note and "more than a sheet holds (20)" in note
    assert "sentences" not in openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames


def test_rows_are_written_some_at_once_and_none_is_lost(reading, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "ROWS_AT_ONCE", 7)
    write_workbook(reading, tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["tokens"]
    assert [row[4] for row in sheet.iter_rows(min_row=2, values_only=True)] == list(map(shown, reading.tokens["token"]))


def test_missing_values_are_empty_cells():
    table = pd.DataFrame({"a": ["x", None], "b": [1.5, float("nan")], "c": pd.Categorical(["y", None])})
    assert list(workbook._rows(table)) == [("x", 1.5, "y"), (None, None, None)]


def test_without_the_library_one_line_says_what_to_install(reading, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(RhetoricError, match=r"tables.xlsx: writing xlsx needs `pip install '.\[formats\]'`"):
        write_workbook(reading, tmp_path / "tables.xlsx")
    assert not list(tmp_path.iterdir())
