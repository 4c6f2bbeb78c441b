"""Tables and zips: rows are texts known by their columns, and a zip is a folder, however it was packed."""

from __future__ import annotations

import pytest
from documents import TABLES, make, saved, table, zipped

from analysis.errors import RhetoricError
from analysis.formats import archive, read_document
from analysis.formats.base import Log
from analysis.texts import read_texts

# -- tables


def test_rows_are_named_and_known_by_their_columns(tmp_path):
    rows = [{"ID": n, "Text": f"t{n}", "Group": "g", "date": "8 March 2023", "page": 7} for n in (2, 1)]
    (tmp_path / "speeches.xlsx").write_bytes(table("xlsx", rows))
    texts = read_texts(tmp_path)
    assert texts["doc"].tolist() == ["speeches/1", "speeches/2"]
    assert texts.loc[0, ["group", "author", "date"]].tolist() == ["g", "1", "2023-03-08"]
    assert "page" in texts


@pytest.mark.parametrize("ending", TABLES)
def test_a_table_without_texts_names_its_columns(ending):
    with pytest.raises(RhetoricError, match=r"no column 'text'; there are: .*id, body"):
        read_document(table(ending, [{"id": 1, "body": "words"}]), ending, Log())


@pytest.mark.parametrize("ending", TABLES)
def test_five_thousand_empty_rows(ending):
    rows = [{"text": "words", "n": "1"}, *[{"text": "", "n": ""}] * 5000, {"text": " ", "n": "2"}]
    log = Log()
    parts = read_document(table(ending, rows), ending, log)
    assert [part.key for part in parts] == ["0001"]
    empty = len(log.notes) == 1 and log.notes[0] == "5,000 empty rows passed over"
    assert empty or ending == "xlsx"  # a spreadsheet does not store empty rows at all
    assert log.problems[0].startswith("1 row without text left out")


def test_many_bad_rows_are_a_few_lines(tmp_path):
    rows = [{"text": f"Words {n}.", "date": "soon"} for n in range(50)]
    (tmp_path / "t.csv").write_bytes(table("csv", rows))
    told = read_texts(tmp_path).attrs["problems"]
    assert told[0] == "t.csv: row 0001: date 'soon' is not understood; write it as 2023-03-08; the date is left out"
    assert told[5:] == ["t.csv: 45 more rows with such faults"]


def test_faults_inside_tables():
    log = Log()
    assert len(read_document(b"id,text\n1,one, two\n2,three\n", "csv", log)) == 1
    assert "1 row with more cells than the header left out" in log.problems[0]
    log = Log()
    assert len(read_document(b'{"text": "a"}\n[1]\n{broken\n', "jsonl", log)) == 1
    assert log.problems == ["2 lines without a JSON object left out (the first is line 2)"]
    with pytest.raises(RhetoricError, match="quotation marks do not match"):
        read_document(b'text\n"never closed\n', "csv", Log())


def test_several_sheets():
    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "one"
    for name in ("two", "notes"):
        book.create_sheet(name)
    for name, rows in {"one": [["text"], ["A"]], "two": [[None], ["text"], ["B"]], "notes": [["x"], ["y"]]}.items():
        for row in rows:
            book[name].append(row)
    parts = read_document(saved(book.save), "xlsx", Log())
    assert [(part.key, part.text) for part in parts] == [("one/0001", "A"), ("two/0001", "B")]


def test_a_cell_that_is_full_may_be_cut():
    log = Log()
    read_document(table("xlsx", [{"text": "a" * 32767}]), "xlsx", log)
    assert "may be cut short" in log.problems[0]


# -- zips


def test_a_zip_is_a_folder(tmp_path):
    files = {
        "union/a.txt": "A",
        "b.docx": make("docx", "B"),
        "texts.csv": "file,author\nunion/a.txt,Ann\n",
        "__MACOSX/._a.txt": "x",
    }
    (tmp_path / "all.zip").write_bytes(zipped(files))
    alone = read_texts(tmp_path / "all.zip")
    assert alone[["doc", "group", "author", "text"]].values.tolist() == [
        ["b", "ungrouped", "b", "B"],
        ["union/a", "union", "Ann", "A"],
    ]
    below = read_texts(tmp_path)
    assert below["doc"].tolist() == ["all/b", "all/union/a"] and below["author"].tolist() == ["b", "Ann"]
    assert alone.attrs["problems"] == below.attrs["problems"] == []


def test_zips_that_are_dangerous(tmp_path):
    files = {
        "../climb.txt": "x",
        "/root.txt": "x",
        "C:\\x.txt": "x",
        "bomb.txt": b"a" * (3 * archive._SMALL * 10),
        "inner.zip": zipped({"a.txt": "x"}),
        "good.txt": "Good.",
    }
    (tmp_path / "all.zip").write_bytes(zipped(files))
    texts = read_texts(tmp_path / "all.zip")
    assert texts["doc"].tolist() == ["good"]
    told = "\n".join(texts.attrs["problems"])
    assert told.count("climbs out") == 3 and "(a zip bomb)" in told and "inner.zip: a zip inside a zip" in told


def test_zips_that_are_damaged_or_locked(tmp_path):
    whole = zipped({"a.txt": "A" * 100, "b.txt": "B"})
    (tmp_path / "cut.zip").write_bytes(whole[:-30])
    locked = bytearray(zipped({"a.txt": "A"}))
    at = locked.index(b"PK\x01\x02")
    locked[at + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(bytes(locked))
    spoilt = bytearray(zipped({"a.txt": "A long enough text to have some bytes"}))
    spoilt[40] ^= 0xFF
    (tmp_path / "spoilt.zip").write_bytes(bytes(spoilt))
    (tmp_path / "good.txt").write_text("Good.")
    texts = read_texts(tmp_path)
    assert texts["doc"].tolist() == ["good"]
    told = texts.attrs["problems"]
    assert [line.partition(":")[0] for line in told] == ["cut.zip", "locked/a.txt", "spoilt/a.txt"]


def test_office_files_that_are_bombs():
    for ending, inner in (("docx", "word/document.xml"), ("odt", "content.xml"), ("xlsx", "xl/workbook.xml")):
        with pytest.raises(RhetoricError, match="zip bomb"):
            read_document(zipped({inner: b" " * (10 * 2**20)}), ending, Log())
