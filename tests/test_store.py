"""Stored tables give the numbers that the texts give in memory."""

from __future__ import annotations

import pandas as pd
import pytest

import analysis as ra
from analysis.errors import RhetoricError
from analysis.scale import stream
from analysis.scale.store import open_tables
from analysis.scale.stream import Settings, measure
from analysis.tables import read_table

pytest.importorskip("duckdb")
READERS = ("voices", "tone", "hedges")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    for number in range(24):
        group = folder / ("union" if number % 2 else "o'press")
        group.mkdir(exist_ok=True)
        words = "It may help. “This is perhaps very bad,” said Ada Lane. " + "We clearly agree, more or less. " * (
            number % 5
        )
        (group / f"t{number:02}.txt").write_text(words, encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["csv", "parquet"])
def stored(request, corpus, tmp_path_factory):
    out = tmp_path_factory.mktemp("tables") / request.param
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stream, "BATCH_BYTES", 900)
        measure(corpus, out, Settings(only=READERS, lexicon="vader", ending=request.param))
    return open_tables(out)


@pytest.mark.parametrize("by", [["group"], ["group", "kind"], ["speaker"], ["group", "category"], ["doc"]])
def test_rates_equal_those_in_memory(by, corpus, stored):
    reading = ra.analyse(ra.read_texts(corpus), only=READERS, lexicon="vader")
    keys = [*by, "label"]
    columns = [*keys, "count", "words", "sentences", "documents", "rate"]
    ours = ra.rates(stored, by)[columns].sort_values(keys, ignore_index=True)
    theirs = ra.rates(reading, by)[columns].sort_values(keys, ignore_index=True)
    pd.testing.assert_frame_equal(ours, theirs, check_dtype=False)


@pytest.mark.parametrize("period", ["year", "month", "whole date"])
@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_periods_of_dates_that_say_more_or_less_equal_those_in_memory(period, ending, tmp_path):
    dates = ["2022", "2022-05", "2022-05-03", "2022-05-04", "2023-01", ""]
    texts = tmp_path / "texts.csv"
    pd.DataFrame({"text": "It may help. " * 30, "date": dates}).to_csv(texts, index=False)
    measure(texts, tmp_path / "out", Settings(only=READERS, lexicon="vader", ending=ending))
    columns = [period, "count", "words", "documents"]
    ours = ra.rates(open_tables(tmp_path / "out"), [period], labels=["hedge"])[columns]
    theirs = ra.rates(ra.analyse(ra.read_texts(texts), only=READERS), [period], labels=["hedge"])[columns]
    pd.testing.assert_frame_equal(ours, theirs, check_dtype=False)
    assert len(ours) == {"year": 3, "month": 3, "whole date": 3}[period] and "not given" in set(ours[period])


def test_tone_and_its_interval_equal_those_in_memory(corpus, stored):
    from analysis.measure import mean_tone

    reading = ra.analyse(ra.read_texts(corpus), only=READERS, lexicon="vader")
    ours, theirs = mean_tone(stored, ["group"]), mean_tone(reading, ["group"])
    columns = ["tone", "low", "high"]
    pd.testing.assert_frame_equal(ours[columns], theirs[columns], rtol=1e-9)


def test_tables_of_some_documents_and_what_is_not_there(stored):
    doc = stored.texts["doc"].iloc[0]
    assert set(stored.table("sentences", [doc])["doc"]) == {doc}
    with pytest.raises(RhetoricError, match="no table 'moods'; there are: texts"):
        stored.table("moods")
    with pytest.raises(RhetoricError, match="no column 'mood' to group by; there are: kind"):
        ra.rates(stored, ["mood"])


def test_an_unfinished_run_is_named(tmp_path):
    with pytest.raises(RhetoricError, match="no finished run in it"):
        open_tables(tmp_path)


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_cell_that_a_spreadsheet_would_run_is_kept_from_it_and_read_back(ending, tmp_path):
    cells = {
        "title": '=HYPERLINK("http://texts.example","Open")',
        "author": "@SUM(1)*cmd|' /C calc'!A0",
        "group": "'=1+1",  # had its apostrophe before
        "party": "-2+3+cmd|' /C calc'!A0",
    }
    harmless = {"wing": "@handle", "place": "- a dash", "house": "'tis", "sum": "=)"}
    text = '=HYPERLINK("http://texts.example") it says. It may be.'
    (tmp_path / "texts").mkdir()
    pd.DataFrame([{**cells, **harmless, "text": text}]).to_csv(tmp_path / "texts" / "a.csv", index=False)
    measure(tmp_path / "texts", tmp_path / "out", Settings(only=("hedges",), ending=ending))
    if ending == "csv":
        written = [pd.read_csv(path, keep_default_na=False, dtype=str) for path in (tmp_path / "out").glob("*.csv")]
        every = [cell for table in written for cell in table.to_numpy().ravel()]
        assert not [cell for cell in every if cell.startswith(("=H", "=1", "@S", "-2"))]
        assert {"'" + cell for cell in cells.values()} | set(harmless.values()) <= set(every)
    stored = open_tables(tmp_path / "out")
    row = stored.texts.iloc[0]
    assert {name: row[name] for name in cells | harmless} == cells | harmless
    said = stored.table("sentences")
    assert [text[a:b] for a, b in zip(said["start"], said["end"])] == said["text"].tolist()
    assert cells["author"] in set(said["speaker"])


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_table_is_read_with_and_without_a_mark_and_written_without(mark, tmp_path):
    """Excel writes the mark; `csv.DictReader` would take it for a part of the first column's name."""
    (tmp_path / "a.txt").write_text("“It may rain,” she said.", encoding="utf-8")
    measure(tmp_path, tmp_path / "out", Settings(only=("voices", "hedges")))
    for path in (tmp_path / "out").glob("*.csv"):
        data = path.read_bytes()
        assert data.startswith(b"doc,")
        path.write_bytes(mark + data)
    assert open_tables(tmp_path / "out").table("findings")["cue"].tolist() == ["may"]
    assert read_table(tmp_path / "out" / "findings.csv", ["doc", "cue"]).to_numpy().tolist() == [["a", "may"]]
