"""Every format gives the same text, quotation marks and all; every fault of a file is one line and no more."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from documents import PROSE, TABLES, TEXT, make, pdf_pages, read, saved, squeezed, table, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import RhetoricError
from analysis.formats import READERS, read_document
from analysis.formats.base import Log
from analysis.formats.encoding import decode
from analysis.texts import read_texts

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


# -- the same text in every format


@pytest.mark.parametrize("ending", PROSE)
def test_prose_formats_give_the_same_text(ending):
    assert read(make(ending), ending) == TEXT


@pytest.mark.parametrize("ending", PROSE)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_seeds_in_every_format(seed, ending):
    text = seed.read_text(encoding="utf-8")
    assert squeezed(read(make(ending, text), ending)) == squeezed(text)


@pytest.mark.parametrize("ending", TABLES)
def test_tables_keep_the_text_to_the_letter(ending):
    text = ' “A”\t, "b"; |\n\n' + TEXT
    (part,) = read_document(table(ending, [{"text": text, "author": "Ann"}]), ending, Log())
    assert part.text == text and part.meta["author"] == "Ann"


@pytest.mark.parametrize("ending", [*PROSE, *TABLES])
def test_a_folder_with_the_format(tmp_path, ending):
    (tmp_path / f"a.{ending.upper()}").write_bytes(make(ending))
    texts = read_texts(tmp_path)
    assert squeezed(texts["text"][0]) == TEXT
    assert texts["doc"].tolist() == ["a" if ending in PROSE else "a/a"]


PARAGRAPH = st.text(st.sampled_from("ab’‘“”«»„-–—\"'é.,!?(){}\\<>&£ "), min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PARAGRAPH.filter(lambda text: text.strip(" -")), min_size=1, max_size=4))
@pytest.mark.parametrize("ending", ["html", "docx", "odt", "rtf"])
def test_marks_and_signs_survive(ending, parts):
    text = "\n\n".join(parts)
    assert read(make(ending, text), ending) == text


@pytest.mark.parametrize("ending", PROSE)
def test_a_block_set_in_stays_set_in(ending):
    text = (
        "He read the letter out to the meeting.\n\n"
        "    We were told of it by the papers. Nobody asked us, and nobody had asked us the last time "
        "or the time before.\n\n"
        "Nobody said a word after that."
    )
    assert read(make(ending, text), ending) == text


def test_set_in_by_a_margin():
    import docx
    from docx.shared import Cm

    document = docx.Document()
    for line, margin in (("One.", 1), ("Two.", 2), ("Three.", 1)):
        document.add_paragraph(line).paragraph_format.left_indent = Cm(margin)
    assert read(saved(document.save), "docx") == "One.\n\n    Two.\n\nThree."

    from odf.opendocument import OpenDocumentText
    from odf.style import ParagraphProperties, Style
    from odf.text import P

    document = OpenDocumentText()
    for name, parent, margin in (("P1", "Standard", "1.5cm"), ("P2", "Quotations", "0cm")):
        style = Style(name=name, family="paragraph", parentstylename=parent)
        style.addElement(ParagraphProperties(marginleft=margin))
        document.automaticstyles.addElement(style)
        document.text.addElement(P(stylename=name, text=name))
    assert read(saved(document.write), "odt") == "    P1\n\n> P2"


# -- encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_that_are_certain(encoding):
    text = TEXT.replace("«enough»", "enough")
    assert decode(text.replace("\n", "\r\n").encode(encoding)) == text


def test_what_is_not_utf8_is_shown_as_it_would_read():
    data = "The minister\nsaid: przyszłość jest niepewna, i to bardzo.".encode("cp1250")
    with pytest.raises(RhetoricError) as fault:
        decode(data)
    said = str(fault.value)
    assert f"at byte {data.index(0xB3)}, which reads" in said and "bardzo" not in said
    assert said.index("windows-1252") < said.index("windows-1250")  # the likelier first
    for words, encoding in (("przyszłość", "windows-1250"), ("przysz³oœæ", "windows-1252")):
        assert f"{words} jest niepewna" in said.partition(f"” in {encoding}")[0].rpartition("“")[2]
    with pytest.raises(RhetoricError, match=r"not UTF-8 at byte \d+, which"):
        decode("Łódź".encode("cp1250") * 10_000)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("Łódź jest piękna".encode("cp1250"), "not UTF-8"),
        ("Правительство".encode("cp1251"), "not UTF-8"),
        ("It isn’t “so”, café".encode("mac_roman"), "not UTF-8"),
        ("£5 naïve".encode("cp850"), "not UTF-8"),
        ("Příliš žluťoučký".encode("cp1250"), "not UTF-8"),
        ("日本語の文章".encode("shift_jis"), "not UTF-8"),
        ("“yes”".encode() + "“no”".encode("cp1252"), "not UTF-8"),
        ("It isn’t".encode()[:-3], "not UTF-8"),
        ("plain enough".encode("utf-16-be"), "utf-16-be"),
        ("inﬂation is up".encode("mac_roman"), "not UTF-8"),
        (b"\xff\xfea", "not utf-16-le"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "binary"),
    ],
)
def test_encodings_that_are_a_question(data, words):
    with pytest.raises(RhetoricError, match=words):
        decode(data)


@given(st.text(st.sampled_from("abcdefgh tion.,\n"), min_size=200, max_size=400))
def test_prose_in_windows_1252_is_read_as_such(text):
    text = f"{text} it isn’t; “a b” – c"
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("word", ["Weiß", "The Frankfurter Straße", "a cost (£m) of 30€", "£bn"])
def test_names_and_money_of_windows_1252(word):
    text = f"{word}, said the secretary of the union, was not what anybody had asked for. " * 2 + "Nobody answered."
    assert decode(text.encode("cp1252")) == text


def test_an_odd_reading_is_noted(tmp_path):
    (tmp_path / "a.txt").write_bytes("It isn’t “so”, he said.".encode("cp1252"))
    assert read_texts(tmp_path).attrs["notes"] == ["a.txt: read as Windows-1252"]


# -- faults


@pytest.mark.parametrize("ending", sorted(READERS))
@pytest.mark.parametrize("data", [b"", b" \n", b"\0" * 40])
def test_nothing_in_a_file(ending, data):
    with pytest.raises(RhetoricError, match="is empty"):
        read_document(data, ending, Log())


@pytest.mark.parametrize("ending", ["docx", "odt", "pdf", "rtf", "xlsx", "parquet"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_short_is_refused(ending, share):
    data = make(ending)
    with pytest.raises(RhetoricError, match=r"cut short|damaged|quotation marks"):
        read_document(data[: int(len(data) * share)], ending, Log())


@pytest.mark.parametrize("ending", ["docx", "odt", "pdf", "rtf", "xlsx", "parquet"])
def test_a_file_of_another_kind_is_refused(ending):
    for data in (b"plain text, nothing else", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), zipped({"a.txt": "A"})):
        with pytest.raises(RhetoricError, match=r"is damaged|is not|cut short|encrypted"):
            read_document(data, ending, Log())


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        ("pdf", pdf_pages([b"BT /F1 10 Tf (secret) Tj ET"], password="secret")),
        ("docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
        ("xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
        ("odt", zipped({"content.xml": "x", "META-INF/manifest.xml": "<manifest:encryption-data/>"})),
    ],
)
def test_a_locked_file_is_refused(ending, data):
    with pytest.raises(RhetoricError, match="is encrypted"):
        read_document(data, ending, Log())


def test_a_pdf_of_pictures_is_refused():
    with pytest.raises(RhetoricError, match="holds pictures of its pages and no text"):
        read_document(pdf_pages([b"q Q", b""]), "pdf", Log())


@pytest.mark.parametrize("ending", ["html", "docx", "odt", "rtf", "pdf", "xlsx", "parquet"])
def test_a_library_that_is_missing_is_named(ending, monkeypatch):
    data = make(ending)
    for name in ("bs4", "docx", "odf.opendocument", "striprtf.striprtf", "pypdf", "openpyxl", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(RhetoricError, match=r"pip install '\.\[formats\]'"):
        read_document(data, ending, Log())


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(READERS)), st.binary(min_size=1, max_size=300))
def test_any_bytes_are_read_or_refused(ending, data):
    try:
        parts = read_document(data, ending, Log())
    except RhetoricError as fault:
        assert len(str(fault).splitlines()) == 1
    else:
        assert all(isinstance(part.text, str) for part in parts)


WHOLE = {ending: make(ending) for ending in (*PROSE, *TABLES)}


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(WHOLE)), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=9)
)
def test_spoilt_files_are_read_or_refused(ending, changes):
    data = bytearray(WHOLE[ending])
    for place, value in changes:
        data[int(place * (len(data) - 1))] = value
    try:
        read_document(bytes(data), ending, Log())
    except RhetoricError as fault:
        assert len(str(fault).splitlines()) == 1
