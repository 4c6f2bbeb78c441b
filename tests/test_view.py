"""What a choice leaves: rates that add up, lines that read back, pages without links."""

from __future__ import annotations

import re

import pandas as pd
import pytest

import analysis as ra
from analysis.errors import RhetoricError
from analysis.explorer import shown, view

TEXTS = {
    "union/a.txt": "Perhaps it will rain. He said: “We may win, we may lose, and I doubt it.” It is clearly so.",
    "press/b.txt": "It may <b>not</b> be. “Possibly we shall see,” said Ada Lane.\n\nImage: PA",
}


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return ra.analyse(folder, only=["hedges"])


def test_rates_count_the_lines_and_divide_by_the_words_of_the_voice(reading):
    looked = view.look(reading, view.Choice("hedge"))
    assert looked.rates["count"].sum() == len(looked.lines) == (reading.findings["label"] == "hedge").sum()
    spoken = reading.sentences[reading.sentences["kind"] != "furniture"]
    assert looked.rates["words"].sum() == spoken["words"].sum()


def test_a_voice_of_fewer_than_fifty_words_has_its_count_and_no_rate():
    said = "“Perhaps,” said Ada Lane."
    looked = view.look(ra.analyse({"a": f"{said} " + "It may rain on the roof again today. " * 10}, only=["hedges"]))
    rates = looked.rates.set_index("kind")
    assert rates.loc["author", "words"] >= 50 > rates.loc["quotation", "words"]
    assert rates.loc["author", "rate"] == pytest.approx(1000 * 10 / rates.loc["author", "words"])
    assert rates.loc["quotation", "count"] == 1 and rates.loc["quotation", ["rate", "low", "high"]].isna().all()
    assert (rates["basis"] == "the count alone").all() and (rates["level"] == 0.95).all()
    assert rates["note"].to_dict() == {"author": "Poisson interval of the count", "quotation": "1 in 1 word"}
    few = next(row for row in looked.rates.itertuples() if row.kind == "quotation")
    assert shown.told(few) == "1 in 1 word, too few for a rate"
    own = next(row for row in looked.rates.itertuples() if row.kind == "author")
    interval = f"{own.rate:.1f} [{own.low:.1f}, {own.high:.1f}]"
    assert shown.told(own).startswith(f"{interval} per 1,000") and interval in shown.rates_html(looked)
    page = shown.page(ra.analyse({"a": said}, only=["hedges"]), looked)
    assert shown.FEW in page and "1000.0" not in page and "nan" not in page


def test_every_line_reads_back(reading):
    texts = dict(zip(reading.texts["doc"], reading.texts["text"], strict=True))
    for row in view.look(reading, view.Choice("hedge")).lines.itertuples():
        assert texts[row.doc][row.start : row.end] == row.cue


def test_a_group_narrows_both_a_speaker_and_a_kind_narrow_the_lines(reading):
    whole, union = (view.look(reading, view.Choice("hedge", group=group)) for group in (None, "union"))
    assert 0 < len(union.lines) < len(whole.lines)
    assert set(union.lines["doc"]) == {"union/a"}
    ada = view.look(reading, view.Choice("hedge", speaker="Ada Lane", kind="quotation"))
    assert ada.lines["cue"].tolist() == ["Possibly"]
    pd.testing.assert_frame_equal(ada.rates, whole.rates)


def test_a_word_is_plain_text_not_an_expression(reading):
    assert view.look(reading, view.Choice("hedge", word="MAY")).lines["cue"].tolist() == ["may", "may", "may"]
    assert view.look(reading, view.Choice("hedge", word="m.y")).lines.empty


@pytest.mark.parametrize(
    "choice, named",
    [
        (view.Choice("hedges"), "no label 'hedges'; there are: hedge"),
        (view.Choice(group="unions"), "no group 'unions'; there are: press, union"),
        (view.Choice(speaker="Nobody"), "no speaker 'Nobody' here"),
    ],
)
def test_a_choice_that_cannot_be_made_is_named(reading, choice, named):
    with pytest.raises(RhetoricError, match=named):
        view.look(reading, choice)


def test_only_the_lines_of_the_view_are_marked(reading):
    looked = view.look(reading, view.Choice("hedge", word="perhaps"))
    html = shown.marked(reading, looked, "union/a")
    assert re.findall(r"<mark[^>]*>(?:<span[^>]*>)?([^<]*)", html) == ["Perhaps"]


def test_the_saved_page_has_no_links_no_script_and_no_markup_of_the_texts(reading):
    looked = view.look(reading, view.Choice("hedge"))
    page = shown.page(reading, looked, "press/b")
    assert not re.search(r"<a\b|<script|<link|src=|href=|https?:|<b>not", page)
    assert "&lt;b&gt;not" in page and page.count("<td class='cue'>") == len(looked.lines) > 3


def test_a_whole_sentence_is_shown_where_a_quotation_cuts_it(reading):
    row = reading.sentences[reading.sentences["text"].str.contains("We may win")].iloc[0]
    number, said = view.sentence_at(reading, row["doc"], int(row["start"]))
    assert number == row["sentence"] and "We may win, we may lose" in said
    assert view.sentence_at(reading, row["doc"], 10_000) is None


def test_nothing_found_is_a_view_too():
    reading = ra.analyse({"a": "The gulls are asleep."}, only=["hedges"])
    looked = view.look(reading)
    assert looked.lines.empty and looked.rates["count"].tolist() == [0]
    assert shown.FEW in looked._repr_html_()


def test_a_line_of_an_accusation_tells_accuser_accused_and_status():
    text = "The minister is late. The union accused Philip Crane of lying to the inquiry and of misleading its members."
    reading = ra.analyse({"a": text}, only=["accusations"])
    looked = view.look(reading, view.Choice("accusation"))
    told = ["accuser", "accused", "status"]
    assert looked.lines[told].values.tolist() == reading.accusations[told].values.tolist()
    assert "Philip Crane" in looked.lines["accused"].tolist() and "category" not in looked.lines
    table = shown.lines_html(looked)
    for name in told:
        assert f"<th scope='col'>{name}</th>" in table and f"<td class=''>{looked.lines[name].iloc[0]}</td>" in table
    assert ra.concordance(reading, "late").columns.tolist()[-3:] == ["category", "kind", "speaker"]
