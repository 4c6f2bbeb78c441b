"""The marked text says what the text says, and marks what the tables say."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis as ra
from analysis import reader
from analysis.errors import RhetoricError

LETTER = "A letter follows:\n\nDear Minister,\n\nYou may “uphold the duty” of us all.\n\nYours sincerely,\n\nAda Lane\n"


class Words(HTMLParser):
    """Collects the text of the body and the attributes of the marks."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.inside, self.marks = [], False, []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.inside = self.inside or values.get("class") == "ra-body"
        if tag == "mark":
            self.marks.append(values)

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "article"

    def handle_data(self, data):
        if self.inside:
            self.text.append(data)


def parsed(html: str) -> Words:
    words = Words()
    words.feed(html)
    return words


def test_every_character_stands_once_and_marks_carry_their_labels():
    reading = ra.analyse({"a": LETTER}, only=["hedges"])
    words = parsed(reader.document_html(reading, "a"))
    assert "".join(words.text) == LETTER
    assert [mark["data-labels"] for mark in words.marks if "hedge" in mark["data-labels"]] == ["hedge"]


@given(st.text(alphabet=st.sampled_from("ab may“”\"'<>&\n. —é"), max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_reads_back(text):
    if not text.strip():
        return
    reading = ra.analyse({"a": text}, only=["hedges"])
    written = reading.texts["text"].iloc[0]
    assert "".join(parsed(reader.document_html(reading, "a")).text) == written


def test_a_text_cannot_bring_html_or_script():
    evil = 'Perhaps <script>alert(1)</script> said: “<img src=x onerror=alert(1)>” & "<b>'
    reading = ra.analyse({'<b>"x"': evil}, only=["hedges"])
    html = reader.document_html(reading, reading.texts["doc"].iloc[0])
    assert not re.search(r"<(script|img|b)\b", html)
    assert "".join(parsed(html).text) == evil


def test_a_letter_is_one_block_with_the_phrase_it_quotes():
    reading = ra.analyse({"a": LETTER}, only=["voices"])
    html = reader.document_html(reading, "a")
    assert html.count('class="ra-letter"') == 1
    assert re.search(r'class="ra-letter" data-who="Ada Lane"', html)


def test_an_unknown_document_is_named_with_those_there_are():
    reading = ra.analyse({"a": "It rains."}, only=["voices"])
    with pytest.raises(RhetoricError, match="no document 'b' in this reading; there are: a"):
        reader.document_html(reading, "b")


def test_show_gives_a_notebook_html_with_its_legend():
    reading = ra.analyse({"a": "It may rain.", "b": "It will."}, only=["hedges"])
    html = ra.show(reading, "*").data
    assert html.count("<article") == 2 and "ra-legend" in html and "<style>" in html


def test_lines_in_context_cut_no_word_in_two():
    reading = ra.analyse(
        {"a": "Administrative considerations may, perhaps, be unquestionably overwhelming."}, ["hedges"]
    )
    lines = ra.concordance(reading, "may", width=18)
    assert lines[["left", "cue", "right"]].values.tolist() == [["considerations ", "may", ", perhaps, be"]]
    assert ra.concordance(reading, "may", width=5)[["left", "right"]].values.tolist() == [["", ","]]


@pytest.mark.parametrize("width", [-1, "x", 2.5])
def test_a_width_is_a_whole_number_of_characters(width):
    with pytest.raises(RhetoricError, match="a width is a whole number of characters from 0 on"):
        ra.concordance(ra.analyse({"a": "It may rain."}, only=["hedges"]), "may", width=width)


@pytest.mark.parametrize("label", ["harsh", "accusation"])
def test_a_label_that_there_is_not_or_was_not_looked_for_is_refused(label):
    reading = ra.analyse({"a": "It may rain."}, only=["hedges"])
    with pytest.raises(RhetoricError, match=r"no label 'harsh'; there are: hedge, booster|not looked for; run analyse"):
        ra.concordance(reading, label=label)
    assert ra.concordance(reading, label="booster").empty
