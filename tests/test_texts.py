"""The texts table: what is read, what it is called, what is known of it, and what is said of faults."""

from __future__ import annotations

import errno
import hashlib
import os
import pickle
import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis.texts as ra
from analysis.errors import RhetoricError
from analysis.files.dates import iso_date
from analysis.files.metadata import front_matter, read_manifest, write_manifest
from analysis.formats import read_document
from analysis.formats.base import Log

COLUMNS = ["doc", "group", "author", "title", "date", "text", "path", "sha256"]


def fill(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write the files, with their sub-folders, and give back the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def problems(folder: Path) -> str:
    """The problem lines of a folder as one string; a folder that gives no text has one, its error."""
    try:
        lines = ra.read_texts(folder).attrs["problems"]
    except RhetoricError as fault:
        lines = [str(fault)]
    assert all(len(line.splitlines()) == 1 for line in lines)
    return "\n".join(lines)


# -- what is read


def test_a_file_is_decoded_and_otherwise_untouched(tmp_path):
    raw = "\ufeff “A”  \r\n\r\n\tb\rc \u00ad\u200b\n\n\n"
    fill(tmp_path, {"a.txt": raw})
    row = ra.read_texts(tmp_path).iloc[0]
    assert row["text"] == " “A”  \n\n\tb\rc \u00ad\u200b\n\n\n"
    assert row["sha256"] == hashlib.sha256(row["text"].encode()).hexdigest()


@given(st.text(min_size=1))
def test_strings_keep_their_offsets(text):
    if not text.strip() or "\r\n" in text or text.startswith("\ufeff"):
        return
    row = ra.read_texts([text]).iloc[0]
    assert row["text"] == text
    assert row["sha256"] == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def test_columns_order_and_index(tmp_path):
    fill(tmp_path, {"z.txt": "Z", "union/b.md": "B", "union/2023/a.txt": "A", "Y.TXT": "Y"})
    texts = ra.read_texts(tmp_path)
    assert list(texts.columns) == COLUMNS
    assert texts["doc"].tolist() == ["Y", "union/2023/a", "union/b", "z"]
    assert texts["group"].tolist() == ["ungrouped", "union", "union", "ungrouped"]
    assert texts["author"].tolist() == ["Y", "a", "b", "z"]
    assert texts["path"].tolist() == [str(tmp_path / p) for p in ("Y.TXT", "union/2023/a.txt", "union/b.md", "z.txt")]
    assert list(texts.index) == [0, 1, 2, 3]


def test_strings_dicts_and_tables_give_the_same_table():
    by_list = ra.read_texts(["A", "B"])
    assert by_list["doc"].tolist() == ["0001", "0002"]
    assert ra.read_texts(pd.Series(["A", "B"])).equals(by_list)
    by_dict = ra.read_texts({"x": "A", "y": "B"})
    assert ra.read_texts(pd.DataFrame({"doc": ["x", "y"], "text": ["A", "B"]})).equals(by_dict)
    assert ra.read_texts([{"doc": "x", "text": "A"}, {"doc": "y", "text": "B"}]).equals(by_dict)
    assert ra.read_texts(by_dict).equals(by_dict)


def test_a_texts_table_passes_through(tmp_path):
    fill(tmp_path, {"u/a.txt": "A", "b.txt": "B", "texts.csv": "file,date,page\nb.txt,2023,7\n"})
    texts = ra.read_texts(tmp_path)
    assert ra.read_texts(texts).equals(texts)


def test_one_file_with_the_texts_csv_beside_it(tmp_path):
    fill(tmp_path, {"a.txt": "A", "b.txt": "B", "texts.csv": "file,group\na.txt,union\nb.txt,press\n"})
    texts = ra.read_texts(tmp_path / "b.txt")
    assert texts[["doc", "group"]].values.tolist() == [["b", "press"]]
    assert texts.attrs["problems"] == []


def test_listed_items_can_be_read_elsewhere(tmp_path):
    fill(tmp_path, {"u/a.txt": "A", "b.txt": "BB", "texts.csv": "file,author\nb.txt,Bea\n"})
    items = pickle.loads(pickle.dumps(ra.list_sources(tmp_path)))
    assert [(item.doc, item.size) for item in items] == [("b", 2), ("u/a", 1)]
    rows = [row for item in items for row in ra.read_source(item)]
    assert pd.DataFrame(rows)[COLUMNS].equals(ra.read_texts(tmp_path)[COLUMNS])


# -- what is known of a text


def test_texts_csv_gives_what_is_known_and_keeps_more_columns(tmp_path):
    table = 'file;group;author;title;date;source\n.\\u\\a.txt;union;Prospect;"A; b";8 March 2023;web\n'
    fill(tmp_path, {"u/a.txt": "A", "b.txt": "B", "texts.csv": table})
    texts = ra.read_texts(tmp_path)
    assert list(texts.columns) == [*COLUMNS, "source"]
    assert texts.loc[1, ["group", "author", "title", "date", "source"]].tolist() == [
        "union", "Prospect", "A; b", "2023-03-08", "web",
    ]  # fmt: skip
    assert texts.loc[0, "source"] == ""
    assert texts.attrs["problems"] == []


def test_a_nearer_texts_csv_counts(tmp_path):
    fill(
        tmp_path,
        {
            "u/a.txt": "A",
            "texts.csv": "file,group,author\nu/a.txt,far,Ann\n",
            "u/texts.csv": "file,group\na.txt,near\n",
        },
    )
    row = ra.read_texts(tmp_path).iloc[0]
    assert (row["group"], row["author"]) == ("near", "Ann")


def test_front_matter_is_read_and_stays_in_the_text(tmp_path):
    text = "---\ntitle: Enough\nauthor: 'Ann Lee'\ndate: March 8, 2023\ntags:\n  - a\n---\n“No.”\n"
    fill(tmp_path, {"a.md": text, "b.txt": "---\nNot: a field of ours\n---\n", "texts.csv": "file,title\na.md,Mine\n"})
    texts = ra.read_texts(tmp_path)
    assert texts.loc[0, ["title", "author", "date", "text"]].tolist() == ["Mine", "Ann Lee", "2023-03-08", text]
    assert texts.loc[1, "title"] == ""


def test_corrections_are_pointed_at(tmp_path):
    fill(tmp_path, {"a.txt": "A", "corrections.csv": "file\n"})
    assert ra.read_texts(tmp_path).attrs["corrections"] == str(tmp_path / "corrections.csv")
    assert "corrections" not in ra.read_texts(["A"]).attrs


def test_init_writes_a_texts_csv_and_never_overwrites_one(tmp_path):
    fill(tmp_path, {"union/a, b.txt": "A", "c.md": "C"})
    assert ra.init_folder(tmp_path).read_text() == 'file,group,author,title,date\nc.md,,,,\n"union/a, b.txt",union,,,\n'
    assert ra.read_texts(tmp_path).attrs["problems"] == []
    with pytest.raises(RhetoricError, match="is there already"):
        ra.init_folder(tmp_path)


def test_init_fills_in_what_the_texts_say_of_themselves(tmp_path):
    page = (
        "<html><head><title>Pay</title><meta name='author' content='Ann Lee'></head><body><p>It may.</p></body></html>"
    )
    head = "---\ntitle: Enough\nauthor: Prospect\ndate: 8 March 2023\n---\nDear Minister,"
    fill(tmp_path, {"union/a.md": head, "b.html": page, "c.txt": "Shame.", "d.md": "---\ntitle: =1+1\n---\nNo."})
    rows = ra.init_folder(tmp_path).read_text().splitlines()[1:]
    assert rows[0].startswith("b.html,,Ann Lee,Pay") and rows[1:3] == ["c.txt,,,,", "d.md,,,,"]
    assert rows[3] == "union/a.md,union,Prospect,Enough,2023-03-08"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Pay talks fail\nBy Tom Quill, political editor\n\nWe met.", ",Tom Quill,Pay talks fail,"),
        ("# Enough\n\nPublished on Tuesday 14 May 2024, 10:15\n\nWe met.", ",,Enough,2024-05-14"),
        ("Enough\n======\n\nBy Ann Lee and Tom van Dyke\n\nWe met.", ",Ann Lee and Tom van Dyke,Enough,"),
        ("---\ntitle: Mine\n---\n# Other\n\n14 May 2024\n\nWe met.", ",,Mine,2024-05-14"),
        ("Example Union\n\n14 May 2024\n\nDear Minister,\n\nWe write.", ",,,2024-05-14"),
        ("Enough\n\nBy Dan Sorrell, 5 July 2024\n\nWe met.", ",Dan Sorrell,Enough,2024-07-05"),
        ("Enough\n\nBy Dan Sorrell | Friday 5 July 2024, 10:15\n\nWe met.", ",Dan Sorrell,Enough,2024-07-05"),
        ("PRESS RELEASE\n\nFor immediate release: 14 May 2024\n\nWe met.", ",,,2024-05-14"),
        ("# Strike\n\n*Embargoed until 00.01, Tuesday 9 July 2024*\n\nWe met.", ",,Strike,2024-07-09"),
        ("We met.\n\nBy the release of 14 May 2024\n\nIt was late.", ",,,"),
        ("Bulletin No. 41\n\n3/4/2024\n\nWe met in 2024.", ",,,"),
        ("# Rent\n\n*By Rosa Tilling, 22 April 2024*\n\nWe met.", ",Rosa Tilling,Rent,2024-04-22"),
        ("Rent\n\n_By Rosa Tilling_\n\nWe met.", ",Rosa Tilling,Rent,"),
        ("Rent\nPosted by gradgrind on 3 October 2024\n\nWe met.", ",gradgrind,Rent,2024-10-03"),
        ("Posted by Ann Lee on 3 October 2024 at 10:15\n\nWe met.", ",Ann Lee,,2024-10-03"),
        ("Posted by hand on 3 October 2024\n\nWe met.", ",,,"),
        ("To: Bo Day\nFrom: Ann Lee <ann@example.org>\nDate: 3 October 2024\n\nWe met.", ",Ann Lee,,2024-10-03"),
        ("From: Ann Lee ‹ann@example.org›\nTo: Bo Day ‹bo@example.org›\n\nWe met.", ",Ann Lee,,"),
        ("From: Ann Lee <a@example.org>\nSorry.\nFrom: Bo Day <b@example.org>\n\nWe met.", ",,,"),
        ("From: the heart of Ann Lee\n\nWe met.", ",,,"),
        ("14 May 2024\n\nMy answer to yours of\n\n13 May 2024\n\nis no.", ",,,"),
        ("May 2024\n\nBy then it was late.\n\nBy Tom Quill\nBy Ann Lee", ",,,"),
    ],
)
def test_init_fills_in_what_the_first_lines_say_beyond_doubt(tmp_path, text, row):
    fill(tmp_path, {"a.txt": text})
    assert ra.init_folder(tmp_path).read_text().splitlines()[1] == f"a.txt,{row}"


def test_texts_of_one_name_have_two_authors(tmp_path):
    table = "text,id\nNo.,letter\n"
    fill(tmp_path, {"press/letter.txt": "A", "union/letter.txt": "B", "union/other.txt": "C", "x.csv": table})
    assert ra.read_texts(tmp_path)["author"].tolist() == ["press/letter", "union/letter", "other", "x/letter"]
    given = ra.read_texts({"a/letter": "A", "b/letter": "B", "b/c": "C"})
    assert given["author"].tolist() == ["a/letter", "c", "b/letter"]


@pytest.mark.parametrize(("wrong", "right"), [("gruop", "group"), ("Auther", "author"), ("encodng", "encoding")])
def test_a_misspelt_column_of_texts_csv_is_told(tmp_path, wrong, right):
    fill(tmp_path, {"a.txt": "A", "texts.csv": f"file,{wrong},source\na.txt,x,y\n"})
    notes = ra.read_texts(tmp_path).attrs["notes"]
    assert notes[0] == f"texts.csv: the column '{wrong.lower()}' is kept as one of your own; did you mean '{right}'?"


def test_every_column_that_may_stand_for_one_of_ours_in_other_words_is_told(tmp_path):
    fill(tmp_path, {"a.txt": "A", "texts.csv": "file,group,title,Autor,Datum,encoding\na.txt,g,t,x,y,utf-8\n"})
    notes = ra.read_texts(tmp_path).attrs["notes"]
    assert notes == [
        "texts.csv: the column 'autor' is kept as one of your own; did you mean 'author'?",
        "texts.csv: the column 'datum' is kept as one of your own; there is no column author or date",
    ]
    fill(tmp_path, {"texts.csv": "file,group,author,title,date,party\na.txt,g,x,t,2024-01-02,z\n"})
    assert not ra.read_texts(tmp_path).attrs["notes"]


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: b"file,group\n" + text.encode("utf-8", "ignore"))
)
def test_any_bytes_may_be_a_texts_csv(data):
    log = Log()
    rows = read_manifest(data, log)
    assert all(isinstance(name, str) for name in rows) and (rows or log.problems or not data.strip() or b"file" in data)


@given(st.text(max_size=120).map(lambda text: "---\n" + text + "\n---\nwords"))
def test_front_matter_of_any_text(text):
    fields, end = front_matter(text)
    assert (end == 0) == (fields == {}) or not any(fields.values())
    assert 0 <= end <= len(text)


DATE = st.text(max_size=30) | st.text(st.sampled_from("0123456789/-. March,Tth:"), max_size=20)


@given(DATE | st.floats() | st.none() | st.datetimes() | st.dates())
def test_any_value_is_a_date_or_a_question(value):
    try:
        found = iso_date(value)
    except RhetoricError as fault:
        assert "write it as" in str(fault)
    else:
        assert re.fullmatch(r"(\d{4}(-\d{2}(-\d{2})?)?)?", found)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2023-03-08", "2023-03-08"),
        ("8 March 2023", "2023-03-08"),
        ("March 8, 2023", "2023-03-08"),
        ("Wednesday 8th of March, 2023", "2023-03-08"),
        ("Wed, 08 Mar 2023 10:15:00 GMT", "2023-03-08"),
        ("2023-03-08T10:15:00+00:00", "2023-03-08"),
        ("2023/3/8", "2023-03-08"),
        ("20230308", "2023-03-08"),
        ("08.03.2023", "2023-03-08"),
        ("13/3/2023", "2023-03-13"),
        ("3/13/2023", "2023-03-13"),
        ("8-Sept-2023", "2023-09-08"),
        ("March 2023", "2023-03"),
        ("2023", "2023"),
        ("29 February 2024", "2024-02-29"),
        (float("nan"), ""),
        (pd.NaT, ""),
        (pd.Timestamp("2023-03-08 10:15"), "2023-03-08"),
    ],
)
def test_dates_in_many_fashions(written, iso):
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    "written",
    ["3/4/2023", "3-4-2023", "29 February 2023", "2023-13-01", "8/3/23", "soon", "44993", "0/0/2023", "9999999"],
)
def test_dates_that_are_a_question(written):
    with pytest.raises(RhetoricError, match="write it as"):
        iso_date(written)


@pytest.mark.parametrize(
    "written",
    ["12/03/24", "13/03/24", "3.4.99", "8-Mar-23", "8 March '23", "March 8, 05", "24-03-12 10:15", "85-03-31"],
)
def test_a_year_of_two_digits_is_asked_about(tmp_path, written):
    fill(tmp_path, {"a.txt": "A", "b.txt": "B", "texts.csv": f'file,date\na.txt,"{written}"\nb.txt,14/05/2024\n'})
    texts = ra.read_texts(tmp_path)
    assert texts["date"].tolist() == ["", "2024-05-14"]
    assert texts.attrs["problems"] == [
        f"a.txt: date '{written}' has only two digits of its year; write it as 2023-03-08; the date is left out"
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["14/05/2024", "03/07/2024", "9 July 2024"], ["2024-05-14", "2024-07-03", "2024-07-09"]),
        (["05/14/2024", "03/07/2024", "9-7-2024"], ["2024-05-14", "2024-03-07", "2024-09-07"]),
        (["14/05/2024", "05/14/2024", "03/07/2024"], ["2024-05-14", "2024-05-14", ""]),
        (["31/02/2024", "03/07/2024", "4/4/2024"], ["", "", "2024-04-04"]),
        (["2024-05-14", "03/07/2024", "spring 2024"], ["2024-05-14", "", ""]),
    ],
)
def test_a_column_of_dates_is_read_in_one_order_and_what_stays_open_is_left_out(tmp_path, written, read):
    rows = "".join(f"{name}.txt,{date}\n" for name, date in zip("abc", written, strict=True))
    fill(tmp_path, {f"{name}.txt": name for name in "abc"} | {"texts.csv": f"file,date\n{rows}"})
    texts = ra.read_texts(tmp_path)
    assert texts["date"].tolist() == read
    assert texts.attrs["problems"] == [] or read.count("") == len(texts.attrs["problems"])
    table = [{"text": name, "date": date} for name, date in zip("abc", written, strict=True)]
    assert ra.read_texts(table)["date"].tolist() == read


def test_an_order_that_was_found_is_told(tmp_path):
    fill(tmp_path, {"a.txt": "A", "b.txt": "B", "texts.csv": "file,date\na.txt,14/05/2024\nb.txt,03/07/2024\n"})
    assert ra.read_texts(tmp_path).attrs["notes"] == [
        "texts.csv: 1 date read in the order of the others: '03/07/2024' is 2024-07-03"
    ]


# -- faults: one line each, the others read


def test_faults_of_one_file_leave_the_others(tmp_path):
    files = {
        "good.txt": "Good.",
        "empty.txt": "",
        "blank.txt": " \n\t",
        "binary.txt": bytes(range(256)),
        "latin.txt": "Łódź".encode("cp1250"),
        "pdf.txt": b"%PDF-1.7\nabc",
        "utf16.txt": "no mark here at all".encode("utf-16-le"),
        "old.doc": b"\xd0\xcf\x11\xe0",
        "picture.png": b"\x89PNG",
        ".hidden.txt": "hidden",
        "noending": "none",
    }
    fill(tmp_path, files)
    texts = ra.read_texts(tmp_path)
    assert texts["doc"].tolist() == ["good"]
    lines = texts.attrs["problems"]
    expected = ("binary", "blank", "empty", "latin", "old", "pdf", "utf16")
    assert sorted(line.partition(".")[0] for line in lines) == sorted(expected)
    assert texts.attrs["notes"] == ["passed over 2 files of other kinds: 1 .png, 1 no ending"]


def test_problems_are_told_as_they_happen(tmp_path):
    fill(tmp_path, {"a.txt": "", "b.txt": "B"})
    told: list[str] = []
    assert ra.read_texts(tmp_path, on_problem=told.append).attrs["problems"] == told == [
        "a.txt: is empty; remove it or fill it"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "no text in it; it is empty"),
        ({"a.png": b"x"}, "1 .png"),
        ({"a.txt": b""}, "a.txt: is empty"),
        ({"texts.csv": "file\n"}, "no text in it"),
    ],
)
def test_a_folder_without_a_text_is_refused(tmp_path, files, words):
    fill(tmp_path, files)
    with pytest.raises(RhetoricError, match=words):
        ra.read_texts(tmp_path)


def test_a_missing_source_is_refused(tmp_path):
    for missing in (tmp_path / "none", "nowhere", "a\0b"):
        with pytest.raises(RhetoricError, match=r"no file or folder .* check its name") as refused:
            ra.read_texts(missing)
        assert "read_texts(" not in str(refused.value), "nobody on the command line has that"
    for words in ("Dear Prime Minister,\nwe write", "It may rain."):
        with pytest.raises(RhetoricError, match=r"no file or folder .* give it in a list"):
            ra.read_texts(words)
    fill(tmp_path, {"letters/a.txt": "x"})
    with pytest.raises(RhetoricError, match=r"there is '.*letters'"):
        ra.read_texts(tmp_path / "leters")
    fill(tmp_path, {"used/a.txt": "x"})
    with pytest.raises(RhetoricError, match="check its name"):
        ra.read_texts(tmp_path / "seeds")
    with pytest.raises(RhetoricError, match=r"no reader for \.exe"):
        ra.read_texts(fill(tmp_path, {"a.exe": "x"}) / "a.exe")


@pytest.mark.parametrize("source", [5, None, 2.5, True, b"words", object()])
def test_what_is_no_source_is_refused_in_a_line(source):
    with pytest.raises(RhetoricError, match="is no source of texts; give a folder") as refused:
        ra.read_texts(source)
    assert "\n" not in str(refused.value)


def test_an_item_that_is_no_string_is_named():
    texts = ra.read_texts(["It may rain.", 5, None])
    assert texts.attrs["problems"] == [
        "row 0002: is int, not a string; give its text",
        "row 0003: holds no text; remove it or fill it",
    ]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("file,group\nelsewhere.txt,x\n", "texts.csv: names 'elsewhere.txt', which is not there; put the file there"),
        ("file,group\na.text,x\n", "texts.csv: names 'a.text', which is not there; did you mean 'a.txt'?"),
        ("name,group\na.txt,x\n", "no column 'file'; there are: name, group"),
        ("file,title\na.txt,One, two\n", "line 2 has 3 cells under 2 columns"),
        ("file,title\na.txt,One\na.txt,Two\n", "line 3 names 'a.txt' again; the first row counts"),
        ("file,title\na.txt,One\na.txt,One\n", "line 3 names 'a.txt' again; remove one"),
        ('file,title\na.txt,"One\n', "quotation marks do not match"),
        ("file,date\na.txt,03/04/2023\n", "a.txt: date '03/04/2023' could be 3 April or 4 March"),
        ("file,date\na.txt,soon\n", "date 'soon' is not understood"),
        ("file,title\n,One\n", "line 2 names no file"),
        (bytes(range(256)), "binary"),
    ],
)
def test_faults_of_texts_csv(tmp_path, table, words):
    fill(tmp_path, {"a.txt": "A", "texts.csv": table})
    assert words in problems(tmp_path)
    texts = ra.read_texts(tmp_path)
    assert len(texts) == 1 and texts["date"][0] == ""


def test_an_encoding_may_be_named(tmp_path):
    fill(tmp_path, {"a.txt": "Łódź".encode("cp1250"), "texts.csv": "file,encoding\na.txt,windows-1250\n"})
    texts = ra.read_texts(tmp_path)
    assert texts["text"].tolist() == ["Łódź"]
    assert texts.attrs["problems"] == [] and "encoding" not in texts
    fill(tmp_path, {"texts.csv": "file,encoding\na.txt,klingon\n"})
    assert "no encoding 'klingon'" in problems(tmp_path)


def test_two_texts_of_one_name_keep_their_endings(tmp_path):
    fill(tmp_path, {"a.txt": "A", "a.md": "B", "b.txt": "C"})
    texts = ra.read_texts(tmp_path)
    assert texts["doc"].tolist() == ["a.md", "a.txt", "b"]
    assert texts.attrs["notes"] == ["2 files share a name but for the ending and keep it, such as 'a.md'"]
    twice = ra.read_texts(pd.DataFrame({"doc": ["a", "a", "a~2"], "text": ["A", "B", "C"]}))
    assert twice["doc"].tolist() == ["a", "a~2", "a~3"]
    assert "two texts have this name" in twice.attrs["problems"][0]


def test_groups_and_authors_that_differ_in_capitals_alone_are_told(tmp_path):
    rows = [("Union", "Ann Lee"), ("union", "ann lee"), ("press ", "Tom"), ("press", "Tom"), ("Board", "")]
    texts = ra.read_texts([{"text": f"T{i}", "group": group, "author": who} for i, (group, who) in enumerate(rows)])
    assert texts.attrs["notes"] == [
        "group: 'Union' and 'union' differ in capitals alone and count as 2; write them alike if they are one",
        "author: 'Ann Lee' and 'ann lee' differ in capitals alone and count as 2; write them alike if they are one",
    ]
    assert (
        ra.read_texts({"Letter": "A", "letter": "B"}).attrs["notes"] == []
    )  # authors of no other name than the text's
    assert (
        ra.read_texts(fill(tmp_path, {"x/a.txt": "A", "X/b.txt": "B"})).attrs["notes"][0].startswith("group: 'X' and")
    )


def test_the_same_text_twice_is_told(tmp_path):
    fill(tmp_path, {"a.txt": "A", "b.txt": "A"})
    assert problems(tmp_path) == "b: has the same text as 'a' and counts twice; remove one of them"


def test_a_file_that_goes_and_one_that_may_not_be_read(tmp_path, monkeypatch):
    fill(tmp_path, {"a.txt": "A", "b.txt": "B"})
    items = ra.list_sources(tmp_path)
    (tmp_path / "a.txt").unlink()
    log = Log()
    assert [row["doc"] for item in items for row in ra.read_source(item, log)] == ["b"]
    assert "a.txt: was there when the folder was listed and is gone" in log.problems[0]
    fill(tmp_path, {"a.txt": "A"})

    def refuse(self):
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return b"B"

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert problems(tmp_path) == "a.txt: cannot be read (Permission denied); see to its permissions"


def test_a_link_to_a_file_is_read_and_one_to_nothing_told(tmp_path):
    fill(tmp_path, {"texts/a.txt": "A", "elsewhere/b.txt": "B"})
    os.symlink(tmp_path / "elsewhere" / "b.txt", tmp_path / "texts" / "b.txt")
    os.symlink(tmp_path / "nowhere.txt", tmp_path / "texts" / "broken.txt")
    os.mkfifo(tmp_path / "texts" / "pipe.txt")
    texts = ra.read_texts(tmp_path / "texts")
    assert texts["doc"].tolist() == ["a", "b"] and not texts.attrs["notes"]
    lines = "\n".join(texts.attrs["problems"])
    assert "broken.txt: cannot be reached" in lines and "pipe.txt: is neither a file nor a folder" in lines


def test_a_link_out_of_the_folder_is_followed_and_told(tmp_path):
    fill(tmp_path, {"texts/a.txt": "A", "elsewhere/b.txt": "B", "elsewhere/deep/c.txt": "C"})
    for name in ("press", "wire"):  # the second leads where the first has led
        os.symlink(tmp_path / "elsewhere", tmp_path / "texts" / name)
    texts = ra.read_texts(tmp_path / "texts")
    assert texts["doc"].tolist() == ["a", "press/b", "press/deep/c"] and not texts.attrs["problems"]
    assert texts["group"].tolist()[1:] == ["press", "press"]
    told = [f"press/: is a link to {tmp_path / 'elsewhere'}, whose texts are read too"]
    assert texts.attrs["notes"] == [*told, "wire/: is 'press/' once more and was passed over"]


def test_a_link_that_goes_round_or_to_a_neighbour_costs_and_doubles_nothing(tmp_path):
    fill(tmp_path, {"z/a.txt": "A", "u/b.txt": "B"})
    os.symlink(tmp_path, tmp_path / "u" / "loop")
    os.symlink(tmp_path / "z", tmp_path / "again")  # before it by name, but z is where it stands
    texts = ra.read_texts(tmp_path)
    assert texts["doc"].tolist() == ["u/b", "z/a"] and not texts.attrs["problems"]
    notes = ["again/: is 'z/' once more and was passed over", "u/loop/: is this folder itself once more"]
    assert all(any(line.startswith(note) for line in texts.attrs["notes"]) for note in notes)


def test_a_link_to_a_folder_above_is_not_followed(tmp_path):
    fill(tmp_path, {"texts/a.txt": "A", "private/b.txt": "B"})
    os.symlink(tmp_path, tmp_path / "texts" / "up")
    texts = ra.read_texts(tmp_path / "texts")
    assert texts["doc"].tolist() == ["a"]
    assert texts.attrs["problems"] == [
        "up/: is a link to a folder that holds this one and is not followed; name that folder itself"
    ]


def test_names_of_every_kind(tmp_path):
    names = ["a\nb.txt", "“q” 'x', \"y\".txt", os.fsdecode(b"caf\xe9.txt"), " .txt", "-o.txt", "a.b.c.txt", "é.txt"]
    for number, name in enumerate(names):
        (tmp_path / name).write_text(str(number))
    (tmp_path / "bad\nname.txt").write_bytes(b"")
    texts = ra.read_texts(tmp_path)
    assert len(texts) == len(names) and texts["doc"].is_unique
    texts.to_csv(index=False).encode("utf-8")
    assert texts.attrs["problems"] == [r"bad\nname.txt: is empty; remove it or fill it"]


def test_a_table_without_a_text_column_names_its_columns():
    with pytest.raises(RhetoricError, match="no column 'text' in the table; there are: id, body"):
        ra.read_texts(pd.DataFrame({"id": [1], "body": ["A"]}))


def test_results_in_the_folder_are_passed_over(tmp_path):
    fill(tmp_path, {"a.txt": "A", "out/.rhetoric-output": "", "out/report.html": "<p>x</p>"})
    assert ra.read_texts(tmp_path)["doc"].tolist() == ["a"]


def test_a_column_that_stands_twice_is_told():
    log = Log()
    assert read_manifest(b"file,group,group,,\na.txt,union,press,,\n", log) == {"a.txt": {"group": "press"}}
    assert len(log.problems) == 1 and "the column 'group' stands 2 times; the last counts" in log.problems[0]


def test_a_full_disk_leaves_no_half_of_a_manifest_and_says_what_to_do(tmp_path):
    def rows():
        yield "a.txt", {}
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(RhetoricError, match=r"texts\.csv: cannot be written .*; free some space and run the same"):
        write_manifest(tmp_path, rows())
    assert not (tmp_path / "texts.csv").exists()


@pytest.mark.parametrize(("encoding", "told"), [("utf-16", "UTF-16"), ("utf-32", "UTF-32"), ("cp1252", "Windows-1252")])
def test_the_encoding_that_a_text_was_read_in_is_told(encoding, told):
    log = Log()
    text = "It may rain, “perhaps”."
    assert read_document(text.encode(encoding), "txt", log)[0].text == text and log.notes == [f"read as {told}"]


def test_a_line_whose_text_is_no_string_is_left_out_and_told():
    log = Log()
    rows = read_document(b'{"text": "It may rain."}\n{"text": 3}\n{"text": ["a"]}\n', "jsonl", log)
    assert [row.text for row in rows] == ["It may rain."]
    assert log.problems == ["2 lines whose text is no string left out (the first is line 2)"]
