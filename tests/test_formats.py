"""Every format gives the same text, quotation marks and all; every fault of a file is one line and no more."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from documents import PROSE, TABLES, TEXT, make, pdf_pages, saved, table, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import RhetoricError
from analysis.formats import READERS, archive, read_document
from analysis.formats.base import Log
from analysis.formats.encoding import decode
from analysis.texts import read_texts

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def read(data: bytes, ending: str) -> str:
    """The one text of a file that is read without a problem."""
    log = Log()
    (part,) = read_document(data, ending, log)
    assert log.problems == []
    return part.text


def squeezed(text: str) -> str:
    """A text but for what the readers of set formats may change: white space around lines and empty lines."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return "\n\n".join(filter(None, (part.strip() for part in "\n".join(lines).split("\n\n"))))


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


def test_an_odd_reading_is_noted(tmp_path):
    (tmp_path / "a.txt").write_bytes("It isn’t “so”, he said.".encode("cp1252"))
    assert read_texts(tmp_path).attrs["notes"] == ["a.txt: read as Windows-1252"]


# -- html


def test_html_is_the_article_without_menus():
    page = """<html><head><meta charset=utf-8><meta property="og:title" content="Enough is enough">
    <meta name=author content="Ann Lee"><meta property="article:published_time" content="2023-03-08T10:00:00Z">
    <title>Enough | The Site</title><script>var a = "<p>no</p>"</script></head><body><header>The Site</header>
    <div class="main-nav"><ul><li><a>Home</a><li><a>News</a><li><a>Sport</a></ul></div><main>
    <article><header><h1>Enough is enough</h1><p>By Ann Lee</p></header>
    <p>The minister said: <q>It isn&rsquo;t <em>so</em>.</q>&nbsp;He was wrong,
    and every one of us has known it for a year.</p>
    <blockquote><p>First words.</p><p>Second words.</p></blockquote>
    <div class="share-buttons">Tweet this</div><p>A list:<ul><li>one<li>two</ul>
    <pre>  verse one
  verse two</pre><p hidden>Secret</p><!-- remark --><table><tr><td>a<td>b</table></article>
    <aside><p>Related: a story about cats.</p></aside></main><footer>About us</footer></body></html>"""
    log = Log()
    (part,) = read_document(page.encode(), "html", log)
    assert part.text.split("\n\n") == [
        "Enough is enough",
        "By Ann Lee",
        "The minister said: “It isn’t so.”\u00a0He was wrong, and every one of us has known it for a year.",
        "> First words.\n>\n> Second words.",
        "A list:",
        "one",
        "two",
        "verse one\n  verse two",
        "a\tb",
    ]
    assert part.meta == {"title": "Enough is enough", "author": "Ann Lee", "date": "2023-03-08T10:00:00Z"}
    assert log.problems == [] and log.notes[0].endswith("menus and the like are left out")


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<h1>Welcome back</h1><p>Your email<input type=password>", "login page"),
        ("<title>Log in | News</title><p>Sign in to continue", "login page"),
        ("<title>404 Not Found</title><h1>404 Not Found</h1>", "error page"),
        ("<title>Just a moment...</title><p>Checking your browser", "error page"),
        ("<title>x</title><div id=app></div><script>go()</script>", "by script"),
        ("<nav>Home</nav>", "no text outside its menus"),
    ],
)
def test_html_that_is_no_article(page, words):
    log = Log()
    try:
        read_document(page.encode(), "html", log)
    except RhetoricError as fault:
        log.problem(str(fault))
    assert words in log.problems[0]


def test_html_in_the_encoding_it_declares():
    page = "<meta charset=iso-8859-1><p>Ça “n’est” pas à déjà vécu, été, élève</p>"
    assert read(page.encode("cp1252"), "html").startswith("Ça “n’est”")
    assert read("<meta charset=windows-1252><p>“déjà”</p>".encode(), "html") == "“déjà”"
    with pytest.raises(RhetoricError, match="not UTF-8"):
        read_document("<meta charset=utf-8><p>Łódź</p>".encode("cp1250"), "html", Log())


def test_an_article_wrapped_in_what_is_usually_a_menu():
    page = f"<body><form class='page sidebar'><div class=login>{'<p>word word word</p>' * 50}</div></form>"
    assert read(page.encode(), "html").count("word") == 150


def test_a_post_with_more_comments_than_words():
    post = "<p>" + "The minister should go. " * 15 + "</p>"
    remark = f"<li><article class=comment-body>{'<p>I agree with every word of that. ' * 8}</article>"
    card = "<article><a href=/x><h3>Another story</h3></a><p>It leads elsewhere.</article>"
    page = f"""<body class="post single"><div id=page><div class="content-sidebar-wrap">
    <main><article><h1>Out</h1><div class="entry-content">{post}</div></article>
    <div class=related>{card * 3}</div></main>
    <div id=comments class="comments-area"><ol>{remark * 40}</ol></div>
    <div class="widget-area sidebar">{"<p>Buy our book about the minister. " * 9}</div></div></div>"""
    assert read(page.encode(), "html") == "Out\n\n" + " ".join(["The minister should go."] * 15)


def test_a_page_of_several_articles_is_read_whole():
    posts = "".join(f"<article><h2>{n} o’clock</h2><p>{'Words of a live page. ' * 12}</p></article>" for n in "123")
    assert read(f"<body><main>{posts}</main>".encode(), "html").count("o’clock") == 3


def test_html_nested_deeply():
    assert read(b"<div>" * 3000 + b"deep", "html") == "deep"
    assert read(b"<b>x " * 3000, "html").count("x") == 3000


# -- word processors


def test_docx_with_tables_boxes_notes_and_review():
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    document.add_heading("Head")
    document.add_table(1, 2).rows[0].cells[1].text = "cell"
    paragraph = document.add_paragraph("kept ")
    for xml in (
        "<w:del {}><w:r><w:delText>gone</w:delText></w:r></w:del>",
        "<w:ins {}><w:r><w:t>added</w:t></w:r></w:ins>",
        "<w:r {}><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
        "<w:hyperlink {}><w:r><w:t> link</w:t></w:r></w:hyperlink>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    document.add_paragraph("Somebody’s words.", style="Intense Quote")
    document.sections[0].header.paragraphs[0].text = "running head"
    assert read(saved(document.save), "docx") == "Head\n\ncell\n\nkept added link\n\n> Somebody’s words."


def test_docx_typed_line_by_line():
    import docx

    document = docx.Document()
    for line in ("Dear Minister,", "", "We write.", "", "Yours,", "Ann", "General Secretary"):
        document.add_paragraph(line)
    assert read(saved(document.save), "docx") == "Dear Minister,\n\nWe write.\n\nYours,\nAnn\nGeneral Secretary"


def test_odt_spaces_notes_and_review():
    from odf.opendocument import OpenDocumentText
    from odf.text import Note, NoteBody, NoteCitation, P, S, Span, Tab

    document = OpenDocumentText()
    paragraph = P(text="two")
    paragraph.addElement(S(c=2))
    paragraph.addElement(Span(text="spaces"))
    paragraph.addElement(Tab())
    note = Note(noteclass="footnote")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="The note."))
    note.addElement(body)
    paragraph.addElement(note)
    paragraph.addText("end")
    document.text.addElement(paragraph)
    assert read(saved(document.write), "odt") == "two  spaces\tend\n\nThe note."


def test_rtf_links_signs_and_footnotes():
    data = (
        rb"{\rtf1\ansi See {\field{\*\fldinst{HYPERLINK \"http://x.org\"}}{\fldrslt{this}}}: \u-10179?\u-8704? \'a35.}"
    )
    assert read(data, "rtf") == "See this: 😀 £5."
    log = Log()
    read_document(rb"{\rtf1 a{\footnote b}}", "rtf", log)
    assert "footnotes are left out" in log.problems[0]


# -- pdf


def lines_page(*lines: tuple[float, float, str]) -> bytes:
    """A page's content: words at places (x, y)."""
    shown = b"".join(b"1 0 0 1 %f %f Tm (%s) Tj " % (x, y, text.encode("cp1252")) for x, y, text in lines)
    return b"BT /F1 10 Tf " + shown + b"ET"


def test_pdf_lines_become_paragraphs():
    first = lines_page(
        (500, 770, "The Union 1"),
        (72, 700, "The government’s well-being policy is a failure of the whole govern-"),
        (72, 688, "ment, and its well-"),
        (72, 664, "A second paragraph that runs over the end of the page and goes on, so"),
    )
    second = lines_page((500, 770, "The Union 2"), (72, 700, "that it must be joined."), (300, 30, "2"))
    log = Log()
    (part,) = read_document(pdf_pages([first, second]), "pdf", log)
    assert part.text.split("\n\n") == [
        "The government’s well-being policy is a failure of the whole government, and its well-",
        "A second paragraph that runs over the end of the page and goes on, so that it must be joined.",
    ]
    assert log.notes == ["3 running heads and page numbers left out"]


def test_pdf_pages_without_text_are_told():
    log = Log()
    read_document(pdf_pages([lines_page((72, 700, "Words.")), b""]), "pdf", log)
    assert log.problems == ["no text on page 2; if these are pictures, run text recognition (ocrmypdf)"]


def test_pdf_locked_against_printing_only_is_read():
    import io

    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(make("pdf")))
    writer.encrypt("", "owner", algorithm="RC4-128")
    assert read(saved(writer.write), "pdf") == TEXT


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
    with pytest.raises(RhetoricError, match=r"pip install 'rhetoric-notebooks\[formats\]'"):
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


PAGES = sorted((Path(__file__).parent / "cases" / "pages").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_news_page_is_its_article_whatever_made_it(path):
    """The article's lines, all and in order; beside them only its title and the lines that the page's remark names."""
    article = (path.parent / "article.txt").read_text(encoding="utf-8").split("\n")
    data = path.read_bytes()
    beside = re.search(rb"kept beside the article: (.*) -->", data)[1].decode().split(" | ")
    read = read_document(data, "html", Log())[0]
    lines = [line.removeprefix("• ") for line in read.text.split("\n") if line]
    wanted = [line for line in article if line]
    assert [line for line in lines if line in wanted] == wanted
    assert [line for line in lines if line not in wanted and line not in beside] in ([], [read.meta["title"]])
    assert read.meta["title"].startswith("Harbour pilots “left waiting” as talks stall")


def test_there_are_pages_of_many_makers():
    assert len(PAGES) >= 10


@pytest.mark.parametrize(
    "kept",
    [
        "<p>Related to this is a question that nobody asked: who pays?</p>",
        "<p>Share this view or do not, but answer it.</p>",
        "<h2>Comment is free</h2><p>Facts are sacred.</p>",
        "<p>Read more carefully, and the letter says the opposite.</p>",
        "<ul><li><a href=/a>Ada Lane</a>, who signed</li><li><a href=/b>Ben Orr</a>, who did not</li></ul>",
        "<div class=pull-quote>Said here and nowhere else</div>",
    ],
)
def test_what_only_looks_like_a_menu_stays(kept):
    page = f"<article><h1>Title</h1><p>{'Words of the article. ' * 30}</p>{kept}</article>"
    text = read_document(page.encode(), "html", Log())[0].text
    said = " ".join(re.sub(r"<[^>]+>", " ", kept).split())
    assert all(word in text for word in said.split())


def test_what_a_page_tells_search_engines_is_known_of_it():
    data = '{"@graph": [{"@type": "NewsArticle", "headline": "T", "datePublished": "2023-03-08T07:30:00Z", "author": '
    data += '[{"name": "Ada Lane"}, {"name": "Ben Orr"}]}]}'
    page = f'<script type="application/ld+json">{data}</script><h1>Title</h1><p>{"Words. " * 60}'
    meta = read_document(page.encode(), "html", Log())[0].meta
    assert meta == {"title": "Title", "author": "Ada Lane, Ben Orr", "date": "2023-03-08T07:30:00Z"}
    broken = read_document(page.replace("]}]}", "]").encode(), "html", Log())[0].meta
    assert broken == {"title": "Title"}
