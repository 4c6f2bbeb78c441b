"""`analyse` puts the readers together: fixed columns, one truth of offsets, documents that do not touch each other."""

from __future__ import annotations

import pandas as pd
import pytest

import analysis as ra
from analysis.errors import RhetoricError
from analysis.reading import COLUMNS, READERS

TEXTS = {
    "one": "The minister said: “We may act.” That is clearly a disgrace. She misled the House.",
    "two": "Perhaps they will pay. The union accuses the board of neglect.",
    "three": "",
}


@pytest.fixture(scope="module")
def reading():
    return ra.analyse({name: text for name, text in TEXTS.items() if text})


@pytest.mark.parametrize("name", COLUMNS)
def test_the_fixed_columns_are_there(reading, name):
    assert list(getattr(reading, name).columns) == COLUMNS[name]


@pytest.mark.parametrize("name", [name for name in COLUMNS if name != "texts"])
def test_every_row_reads_back_from_the_text(reading, name):
    texts = dict(zip(reading.texts["doc"], reading.texts["text"]))
    said = {"voices": "text", "sentences": "text", "tokens": "token", "accusations": "trigger"}.get(name)
    table = getattr(reading, name)
    assert len(table)
    for row in table.to_dict("records"):
        words = texts[row["doc"]][row["start"] : row["end"]]
        assert words
        if said:
            assert words == row[said]


def test_adding_a_document_changes_no_other_rows(reading):
    alone = ra.analyse({"one": TEXTS["one"]})
    for name in COLUMNS:
        ours = getattr(reading, name)
        mine = ours[ours["doc"] == "one"].reset_index(drop=True)
        for column in COLUMNS[name]:
            theirs = getattr(alone, name)[column].astype(str).tolist()
            assert mine[column].astype(str).tolist() == theirs, (name, column)


def test_an_unknown_reader_is_named_with_those_there_are():
    with pytest.raises(RhetoricError, match=f"no reader 'mood'; there are: {', '.join(READERS)}"):
        ra.analyse({"a": "x"}, only=["mood"])


def test_what_was_not_asked_for_is_empty_but_has_its_columns():
    reading = ra.analyse({"a": "It may rain."}, only=["voices"])
    assert reading.findings.empty and reading.accusations.empty
    assert {name: list(getattr(reading, name).columns) for name in COLUMNS} == COLUMNS
    assert reading.sentences["compound"].isna().all()


def test_parameters_name_version_lexicons_and_corpus(reading):
    parameters = reading.parameters
    assert parameters["version"] == ra.__version__
    assert parameters["lexicon"] == "editorial" and "hedges" in parameters["lexicons"]
    other = ra.analyse({"one": TEXTS["one"]}, only=["voices"]).parameters["corpus"]
    assert other != parameters["corpus"]


def test_parameters_tell_states_of_the_code_and_parsers_apart(reading, tmp_path):
    from analysis import measure, plot
    from analysis.versions import code_hash

    assert reading.parameters["code"] == code_hash() and reading.parameters["parser"].startswith("spacy ")
    bare = ra.analyse({"one": TEXTS["one"]}, only=["voices"])
    assert bare.parameters["parser"] == "none"
    spoken = measure.speakers(bare)
    path = plot.save(plot.voices(spoken), tmp_path / "a.svg", table=spoken, title="a", shows="b", reading=bare)[0]
    assert plot.provenance(path)["reading"]["code"] == code_hash()


def test_the_register_chooses_the_hedges_and_is_named():
    read = ra.analyse({"a": "Some critics may admire it."}, only=["hedges"], register="encyclopedia")
    assert read.findings["cue"].tolist() == ["some", "critics"]
    assert read.parameters["register"] == "encyclopedia"
    assert ra.analyse({"a": "It may."}, only=["voices"]).parameters["register"] == "political"
    pooled = ra.analyse({"a": "Some critics may admire it."}, only=["hedges"], register="encyclopedia", engine="pool")
    assert pooled.findings["cue"].tolist() == ["some", "critics"] and pooled.parameters == read.parameters


def test_cached_accusations_equal_fresh_ones_and_follow_a_change(tmp_path):
    first = ra.analyse(TEXTS | {"three": "He lied."}, cache=tmp_path).accusations
    again = ra.analyse(TEXTS | {"three": "He lied."}, cache=tmp_path).accusations
    fresh = ra.analyse(TEXTS | {"three": "He lied."}).accusations
    pd.testing.assert_frame_equal(first, again, check_dtype=False)
    pd.testing.assert_frame_equal(first, fresh, check_dtype=False)
    changed = ra.analyse(TEXTS | {"three": "She neglected her duty."}, cache=tmp_path).accusations
    assert changed[changed["doc"] == "three"]["trigger"].tolist() != first[first["doc"] == "three"]["trigger"].tolist()
