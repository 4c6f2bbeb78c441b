"""Word processors and PDF: tables, notes, lists, links and pages become plain paragraphs."""

from __future__ import annotations

import pytest
from documents import TEXT, make, pdf_pages, read, saved

from analysis.formats import read_document
from analysis.formats.base import Log

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


PROSE = "We have told them so for a year and more, and nobody has listened to us."
ROWS = [("Who", "Where", "What"), ("Nurse", "Ward 7", PROSE), ("Porter", "", "They lied."), (PROSE, "", PROSE)]
READ = ["Who\nWhere\nWhat", f"Nurse\nWard 7\n{PROSE}", "Porter\nThey lied.", PROSE, PROSE]


def _docx_table(spaced: bool) -> bytes:
    import docx

    document = docx.Document()
    for line in ("Dear all,", *["", "It may."] * 4 * spaced, "", "This you said:", "")[:: 1 if spaced else 2]:
        document.add_paragraph(line)
    table = document.add_table(len(ROWS), 3)
    for cells, row in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    for line in ["Yours,", "Ann"]:
        document.add_paragraph(line)
    return saved(document.save)


def _odt_table() -> bytes:
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableHeaderRows, TableRow
    from odf.text import P

    document = OpenDocumentText()
    for line in ("Dear all,", "This you said:"):
        document.text.addElement(P(text=line))
    table, head = Table(), TableHeaderRows()
    table.addElement(head)
    for number, row in enumerate(ROWS):
        line = TableRow()
        for text in row:
            cell = TableCell()
            cell.addElement(P(text=text))
            line.addElement(cell)
        (table if number else head).addElement(line)
    document.text.addElement(table)
    for line in ("Yours,", "Ann"):
        document.text.addElement(P(text=line))
    return saved(document.write)


def _rtf_table() -> bytes:
    rows = "".join("\\trowd\\intbl " + "".join(f"{cell}\\cell " for cell in row) + "\\row\n" for row in ROWS)
    return f"{{\\rtf1\\ansi Dear all,\\par This you said:\\par {rows}\\pard Yours,\\par Ann}}".encode()


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf"])
def test_rows_of_a_table_are_paragraphs_with_a_line_for_each_cell(ending):
    data = {"docx": _docx_table(False), "odt": _odt_table(), "rtf": _rtf_table()}[ending]
    log = Log()
    (part,) = read_document(data, ending, log)
    assert part.text.split("\n\n") == ["Dear all,", "This you said:", *READ, "Yours,", "Ann"]
    assert log.notes == ["tables read row by row, a line for each cell: 3 rows"]


def test_rows_stay_apart_in_a_text_typed_line_by_line():
    text = read(_docx_table(True), "docx")
    last = "\n".join([PROSE, PROSE, "Yours,", "Ann"])
    assert text.split("\n\n") == ["Dear all,", *["It may."] * 4, "This you said:", *READ[:3], last]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Title: Voice – June", "12 June 2024", "Heading 1: Pay", "Heading 1: Rotas"], "Voice – June"),
        (
            ["PRESS RELEASE", "For immediate release: 14 May 2024", "Heading 1: Libraries close", PROSE],
            "Libraries close",
        ),
        (["Heading 1: Pay talks fail", PROSE, "Heading 1: What next"], "Pay talks fail"),
        (["Dear all,", PROSE, "Heading 1: Pay", PROSE], ""),
        (["Dear all,", "Heading 1: Pay", PROSE, "Heading 1: Rotas"], ""),
        (["Dear all,", PROSE], ""),
    ],
)
def test_a_title_set_as_one_is_known(lines, title):
    import docx
    from odf.opendocument import OpenDocumentText
    from odf.style import Style
    from odf.text import H, P

    word, open_document = docx.Document(), OpenDocumentText()
    open_document.automaticstyles.addElement(Style(name="P1", family="paragraph", parentstylename="Title"))
    for line in lines:
        style, _, text = line.rpartition(": ") if line.startswith(("Title", "Heading")) else ("", "", line)
        word.add_paragraph(text, style=style or None)
        open_document.text.addElement(
            H(text=text, outlinelevel=1) if "Heading" in style else P(text=text, stylename="P1" if style else "")
        )
    for data, ending in ((saved(word.save), "docx"), (saved(open_document.write), "odt")):
        (part,) = read_document(data, ending, Log())
        assert part.meta == ({"title": title} if title else {}), ending


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
    assert read(rb"{\rtf1\uc- a}", "rtf") == "- a"
    assert read(rb"{\rtf1\ansi\uc a\u8212-b \\uc d}", "rtf") == "a—b \\uc d"
    log = Log()
    read_document(rb"{\rtf1 a{\footnote b}}", "rtf", log)
    assert "footnotes are left out" in log.problems[0]


def test_rtf_bytes_that_are_no_characters_and_code_pages():
    log = Log()
    assert read_document(rb"{\rtf1\ansi It isn\'90t so.}", "rtf", log)[0].text == "It isn\ufffdt so."
    assert "cannot be read stand as \ufffd: 1" in log.problems[0]
    for data in (rb"{\rtf1\mac It isn\'d5t.}", rb"{\rtf1\ansi\ansicpg0 It isn\'92t.}"):
        assert read(data, "rtf") == "It isn’t."


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
