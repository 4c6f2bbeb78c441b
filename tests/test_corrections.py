"""Corrections beside the texts: read, applied so that every character keeps one voice, and reported."""

from __future__ import annotations

import zipfile

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corrections import COLUMNS, correct_accusations, correct_voices, not_applied, read_corrections
from analysis.corrections.amend import find_words
from analysis.errors import RhetoricError
from analysis.texts import read_texts

TEXT = "Shame. “It is a lie,” said Ann Lee. “A “real” lie,” she said. They blame us for it.\n\n8 March 2023"
KINDS = ["author", "quotation", "document", "phrase", "furniture"]


@pytest.fixture
def texts():
    return read_texts({"a": TEXT, "b": "Nothing here."}).assign(author=["Ed", "Bo"])


def voices_of(texts: pd.DataFrame, cuts: dict[str, list[tuple[int, int, str, str]]]) -> pd.DataFrame:
    """A voices table from (start, end, kind, speaker) by document."""
    text = dict(zip(texts["doc"], texts["text"], strict=True))
    rows = [(d, a, b, k, s, text[d][a:b], -1, -1, "") for d, spans in cuts.items() for a, b, k, s in spans]
    return pd.DataFrame(rows, columns=["doc", "start", "end", "kind", "speaker", "text", "cue_start", "cue_end", "via"])


@pytest.fixture
def voices(texts):
    one, two, end = TEXT.index("It is"), TEXT.index("A “real"), TEXT.index("\n\n8")
    stop, real, last = one + len("It is a lie,"), TEXT.index("real"), two + len("A “real” lie,")
    spans = [
        (0, one, "author", "Ed"),
        (one, stop, "quotation", "Ann Lee"),
        (stop, two, "author", "Ed"),
        (two, real, "quotation", "unknown"),
        (real, real + 4, "phrase", "unknown"),
        (real + 4, last, "quotation", "unknown"),
        (last, end, "author", "Ed"),
        (end, len(TEXT), "furniture", "Ed"),
    ]
    return voices_of(texts, {"a": spans, "b": [(0, 13, "author", "Bo")]})


def corrections(tmp_path, *rows: str, header: str = ",".join(COLUMNS)) -> pd.DataFrame:
    path = tmp_path / "corrections.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return read_corrections(path)


def spans(voices: pd.DataFrame, doc: str = "a") -> list[tuple[str, str, str]]:
    """(kind, speaker, text) of each span of a document, after a check that they cover it once."""
    rows = voices[voices["doc"] == doc]
    assert rows["start"].iloc[0] == 0 and rows["end"].tolist()[:-1] == rows["start"].tolist()[1:]
    return list(zip(rows["kind"], rows["speaker"], rows["text"], strict=True))


def test_change_takes_the_whole_span_with_its_pieces(tmp_path, texts, voices):
    wrongs = corrections(tmp_path, "a.txt,voice,change,lie,2,,Ann Lee,,,,,,she is Ann Lee")
    done, report = correct_voices(voices, texts, wrongs.assign(file="a"))
    assert [s for s in spans(done) if s[0] in ("quotation", "phrase")] == [
        ("quotation", "Ann Lee", "It is a lie,"),
        ("quotation", "Ann Lee", "A “"),
        ("phrase", "unknown", "real"),
        ("quotation", "Ann Lee", "” lie,"),
    ]
    assert done.loc[done["text"] == "A “", "via"].tolist() == ["correction"]
    row = report.iloc[0]
    assert (row["applied"], row["doc"], TEXT[row["start"] : row["end"]], row["why"]) == (
        True, "a", "lie", "she is Ann Lee",
    )  # fmt: skip


def test_add_cuts_a_span_out(tmp_path, texts, voices):
    wrongs = corrections(tmp_path, "a,voice,add,They blame us,,document,The union,,,,,,")
    done, _ = correct_voices(voices, texts, wrongs)
    assert ("document", "The union", "They blame us") in spans(done)
    assert len(done) == len(voices) + 2
    assert done["start"].dtype == "int64" and list(done.columns) == list(voices.columns)


def test_strike_gives_back_to_the_voice_around(tmp_path, texts, voices):
    wrongs = corrections(tmp_path, "a,voice,strike,It is a lie,,,,,,,,,", "a,voice,strike,real,,,,,,,,,")
    done, report = correct_voices(voices, texts, wrongs)
    assert report["applied"].all()
    assert spans(done)[0] == ("author", "Ed", TEXT[: TEXT.index("A “real")])
    assert spans(done)[1] == ("quotation", "unknown", "A “real” lie,")


def test_whole_words_come_before_parts_of_words(tmp_path, texts, voices):
    """*us* stands within *us for*, as a word, but *hey* only within *They*."""
    wrongs = corrections(tmp_path, "a,voice,add,a,,phrase,,,,,,,", "a,voice,add,hey,,phrase,,,,,,,")
    done, report = correct_voices(voices, texts, wrongs)
    assert report["start"].tolist() == [TEXT.index("a lie"), TEXT.index("hey")]
    assert ("phrase", "unknown", "a") in spans(done) and ("phrase", "unknown", "hey") in spans(done)


def test_without_an_occurrence_the_first_that_can_be_struck_is(tmp_path, texts, voices):
    text = "It is so. “It is a lie,” said Ann Lee."
    texts = texts.assign(text=[text, "Nothing here."])
    cut = text.index("It is a")
    spoken = voices_of(
        texts, {"a": [(0, cut, "author", "Ed"), (cut, 24, "quotation", "Ann Lee"), (24, 38, "author", "Ed")]}
    )
    done, report = correct_voices(spoken, texts, corrections(tmp_path, "a,voice,strike,It is,,,,,,,,,"))
    assert report[["applied", "occurrence", "start"]].values.tolist() == [[True, 2, cut]]
    assert spans(done) == [("author", "Ed", text)]
    done, report = correct_voices(spoken, texts, corrections(tmp_path, "a,voice,strike,It is,1,,,,,,,,"))
    assert report["applied"].tolist() == [False]


def test_what_was_not_struck_is_told_with_the_place(tmp_path, texts, voices):
    _, report = correct_voices(voices, texts, corrections(tmp_path, "a,voice,strike,said,,,,,,,,,"))
    assert report["reason"].tolist() == [
        "these are already the author's words "
        "(found 2 times, first in “Shame. “It is a lie,” said Ann Lee. “A “real” …”)"
    ]
    assert not_applied(report)[0].endswith("”); take the line out")


def test_a_long_stretch_by_its_ends(tmp_path, texts, voices):
    wrongs = corrections(tmp_path, "a,voice,add,Shame. ... us for it.,,author,,,,,,,all his")
    done, report = correct_voices(voices, texts, wrongs)
    assert report["applied"].tolist() == [True]
    assert [s[0] for s in spans(done)] == ["author", "furniture"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("c.txt,voice,add,Shame,,author,,,,,,,", "no text of this name"),
        ("a,voice,add,Shame,2,author,,,,,,,", "the words are there only once"),
        ("a,voice,add,lie,3,author,,,,,,,", "the words are there only 2 times"),
        ("a,voice,add,Sham e,,author,,,,,,,", "the words are not in the text"),
        ("a,voice,add,,,author,,,,,,,", "no words given"),
        ("a,voice,add,Shame,,,Ed,,,,,,", "no kind is given for the new span"),
        ("a,voice,change,Shame,,,,,,,,,", "neither kind nor speaker is given"),
        ("a,voice,strike,Shame,,,,,,,,,", "these are already the author's words"),
        ("a,voice,add,Shame,,quote,,,,,,,", "no kind 'quote'; there are: author, quotation, document, phrase"),
        ("a,tone,add,Shame,,author,,,,,,,", "no what 'tone'; there are: voice, accusation"),
        ("a,voice,mend,Shame,,author,,,,,,,", "no action 'mend'; there are: change, add, strike"),
        ("a,voice,add,Shame,first,author,,,,,,,", "occurrence 'first' is not a number from 1"),
        ("a,voice,add,Shame,,author,,,,,,,x,y", "put quotation marks round a value that holds a comma"),
    ],
)
def test_what_cannot_be_applied_is_reported_and_changes_nothing(tmp_path, texts, voices, row, reason):
    done, report = correct_voices(voices, texts, corrections(tmp_path, row))
    assert report["applied"].tolist() == [False] and reason in report["reason"].iloc[0]
    pd.testing.assert_frame_equal(done, voices)


def test_a_file_that_cannot_be_used_is_refused(tmp_path):
    with pytest.raises(RhetoricError, match="no column 'words'; there are: file, what, action"):
        corrections(tmp_path, header="file,what,action")
    with pytest.raises(RhetoricError, match="quotation marks do not match"):
        corrections(tmp_path, 'a,voice,add,"Shame')
    with pytest.raises(RhetoricError, match="cannot be read"):
        read_corrections(tmp_path / "none.csv")
    assert len(corrections(tmp_path)) == 0


@pytest.mark.parametrize(("wrong", "right"), [("acused", "accused"), ("speeker", "speaker"), ("Wrods", "words")])
def test_a_misspelt_column_is_refused(tmp_path, wrong, right):
    header = ",".join(wrong if name == right else name for name in COLUMNS)
    with pytest.raises(RhetoricError, match=f"no column '{wrong.lower()}'; did you mean '{right}'"):
        corrections(tmp_path, header=header)


def test_a_column_of_the_readers_own_is_left(tmp_path):
    assert len(corrections(tmp_path, "a,voice,strike,real,ann", header="file,what,action,words,checked by")) == 1


def test_a_text_may_be_named_with_its_ending(tmp_path):
    (tmp_path / "u").mkdir()
    (tmp_path / "u" / "a.txt").write_text(TEXT)
    texts = read_texts(tmp_path)
    voices = voices_of(texts, {"u/a": [(0, len(TEXT), "author", "a")]})
    rows = ("u/a.txt,voice,add,Shame,,phrase,,,,,,,", "u/a,voice,add,lie,,phrase,,,,,,,")
    assert correct_voices(voices, texts, corrections(tmp_path, *rows))[1]["applied"].tolist() == [True, True]


def test_corrections_inside_a_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as bundle:
        bundle.writestr("a.txt", TEXT)
        bundle.writestr("corrections.csv", "file,what,action,words\na.txt,voice,strike,real\n")
    path = read_texts(tmp_path / "all.zip").attrs["corrections"]
    assert read_corrections(path)["words"].tolist() == ["real"]


@given(
    st.binary(max_size=150)
    | st.text(max_size=150).map(lambda t: b"file,what,action,words\n" + t.encode("utf-8", "ignore"))
)
def test_any_bytes_may_be_a_corrections_file(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "corrections.csv"
    path.write_bytes(data)
    try:
        assert set(read_corrections(path)["fault"].map(type)) <= {str}
    except RhetoricError as fault:
        assert str(path) in str(fault)


ROW = st.fixed_dictionaries(
    {
        "file": st.sampled_from(["a", "b", "a.txt"]),
        "what": st.just("voice"),
        "action": st.sampled_from(["change", "add", "strike"]),
        "words": st.tuples(st.integers(0, len(TEXT)), st.integers(1, 30)).map(lambda p: TEXT[p[0] : p[0] + p[1]]),
        "occurrence": st.sampled_from([1, 1, 2]),
        "kind": st.sampled_from(["", *KINDS]),
        "speaker": st.sampled_from(["", "-", "Ann Lee"]),
    }
)


@given(st.lists(ROW, max_size=6), st.lists(st.integers(1, len(TEXT) - 1), max_size=6, unique=True), st.data())
def test_corrected_voices_cover_every_character_once(rows, cuts, data):
    texts = read_texts({"a": TEXT, "b": "Nothing here."})
    edges = [0, *sorted(cuts), len(TEXT)]
    kinds = [data.draw(st.sampled_from(KINDS)) for _ in edges[1:]]
    told = [(a, b, k, "Ed") for a, b, k in zip(edges, edges[1:], kinds, strict=False)]
    voices = voices_of(texts, {"a": told, "b": [(0, 13, "author", "Bo")]})
    wrongs = pd.DataFrame([dict.fromkeys(COLUMNS, "") | {"line": 2, "fault": ""} | row for row in rows],
                          columns=[*COLUMNS, "line", "fault"])  # fmt: skip
    done, report = correct_voices(voices, texts, wrongs)
    assert len(report) == len(rows)
    for doc, text in zip(texts["doc"], texts["text"], strict=True):
        assert "".join(span[2] for span in spans(done, doc)) == text


# -- accusations


@pytest.fixture
def sentences(texts):
    start = TEXT.index("They blame")
    return pd.DataFrame(
        {"doc": ["a"], "sentence": [4], "start": [start], "end": [start + 21], "kind": ["author"], "speaker": ["Ed"]}
    )


@pytest.fixture
def accusations():
    start, charge = TEXT.index("blame"), TEXT.index("it.")
    return pd.DataFrame(
        {
            "doc": ["a"], "sentence": [4], "start": [start], "end": [start + 5], "trigger": ["blame"],
            "accuser": ["They"], "accused": ["us"], "charge": ["it"], "charge_start": [charge],
            "charge_end": [charge + 2], "target": [""], "status": ["reported"], "kind": ["author"], "speaker": ["Ed"],
        }
    )  # fmt: skip


def test_change_an_accusation(tmp_path, texts, sentences, accusations):
    wrongs = corrections(tmp_path, "a,accusation,change,blame us,,,,,the union,us for it,-,hedged,")
    done, report = correct_accusations(accusations, texts, sentences, wrongs)
    row = done.iloc[0]
    assert report["applied"].tolist() == [True]
    assert (row["accuser"], row["accused"], row["status"], row["charge"]) == (
        "They",
        "the union",
        "hedged",
        "us for it",
    )
    assert TEXT[row["charge_start"] : row["charge_end"]] == "us for it"


def test_strike_and_add_accusations(tmp_path, texts, sentences, accusations):
    rows = ("a,accusation,strike,blame,,,,,us,,,,", "a,accusation,add,blame us,,,,,Ann Lee,,,,")
    done, report = correct_accusations(accusations, texts, sentences, corrections(tmp_path, *rows))
    assert report["applied"].all() and len(done) == 1
    row = done.iloc[0]
    assert (row["trigger"], row["accuser"], row["accused"], row["status"], row["sentence"], row["kind"]) == (
        "blame us", "Ed", "Ann Lee", "asserted", 4, "author",
    )  # fmt: skip
    empty, _ = correct_accusations(done, texts, sentences, corrections(tmp_path, "a,accusation,strike,blame,,,,,,,,,"))
    assert empty.empty and list(empty.columns) == list(accusations.columns)
    added, _ = correct_accusations(accusations.iloc[:0], texts, sentences, corrections(tmp_path, rows[1]))
    assert added["trigger"].tolist() == ["blame us"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a,accusation,strike,Shame,,,,,,,,,", "no accusation at these words"),
        ("a,accusation,strike,blame,,,,,them,,,,", "no accusation at these words"),
        ("a,accusation,change,blame,,,,,,this,,,", "the words of the charge are not in the text"),
        ("a,accusation,add,blame,,,,,us,,,,", "there is an accusation at these words already"),
        ("a,accusation,add,They,,,,,,,,,", "no accused is given"),
        ("a,accusation,add,Shame,,,,,us,,,,", "the words are in no sentence"),
        (
            "a,accusation,change,blame,,quotation,Ed,,,,,,",
            "an accusation has neither kind nor speaker",
        ),
        ("a,accusation,change,blame,,,,,,,,guilty,", "no status 'guilty'; there are: asserted, hedged"),
    ],
)
def test_accusations_that_cannot_be_corrected(tmp_path, texts, sentences, accusations, row, reason):
    done, report = correct_accusations(accusations, texts, sentences, corrections(tmp_path, row))
    assert report["applied"].tolist() == [False] and reason in report["reason"].iloc[0]
    pd.testing.assert_frame_equal(done, accusations)


def test_words_over_lines():
    assert find_words("a\n b  c", "a b c") == [(0, 7)]
    assert find_words("wait ... what", "wait ... what") == [(0, 13)]
