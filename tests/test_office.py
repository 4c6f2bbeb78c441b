"""Word processors and PDF: tables, notes, lists, links and pages become plain paragraphs."""

from __future__ import annotations

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
