"""Tables made straight from arrays are those that `analyse` gives, column for column and type for type."""

from __future__ import annotations

import pytest

pytest.importorskip("pyarrow")

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.formats.base import Log
from analysis.scale import columns, jobs
from analysis.scale.settings import Settings
from analysis.tables import to_arrow

TEXTS = [
    "“It may rain,” said Ada Lane, “perhaps.” We must act!\n\nNobody — not one — very 𝕜new…",
    "\n\n“\n",
    "… – !",
    "",
    "Dear Sir,\n\nI am sorry. This is wonderful, isn’t it?\n\nYours,\nBen Hall",
]
PIECES = ["“", "”", " said Ada Lane", ". ", "\n\n", "perhaps", "very good", "é", "𝕜", "!", " ", "we demand ", "\x00"]
MORE = {"party": "Whig", "words": "many", "start": 3}


def rows_of(texts: list[str]) -> list[dict]:
    known = {"group": "ungrouped", "title": "", "date": "", "path": "a.txt", "sha256": "0" * 64}
    rows = [{**known, "doc": f"d{k}", "author": f"A{k}", "text": text} for k, text in enumerate(texts)]
    rows[0] |= MORE
    return rows


def check_the_same(texts: list[str], options: Settings) -> None:
    rows = rows_of(texts)
    ours, theirs = columns.tables(rows, options), jobs._in_pandas(jobs._texts(rows), options)
    assert set(ours) == set(options.tables)
    for name, table in ours.items():
        other = to_arrow(theirs[name])
        assert table.schema == other.schema, name
        assert [*map(repr, table.to_pylist())] == [*map(repr, other.to_pylist())], name


@pytest.mark.parametrize("only", [("voices",), ("tone",), ("hedges",), ("voices", "tone", "hedges")])
@pytest.mark.parametrize("lexicon", ["vader", "editorial"])
def test_tables_are_those_of_analyse(only, lexicon):
    check_the_same(TEXTS, Settings(only, lexicon, "parquet"))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), min_size=1, max_size=4))
def test_tables_of_any_texts_are_those_of_analyse(texts):
    check_the_same(texts, Settings(("voices", "tone", "hedges"), "vader", "parquet"))


def test_a_register_and_own_cues_count(tmp_path):
    (tmp_path / "cues.csv").write_text("cue,label,category\nit,hedge,own\n", encoding="utf-8")
    check_the_same(TEXTS, Settings(("hedges",), "vader", "parquet", cues=str(tmp_path / "cues.csv")))
    check_the_same(TEXTS, Settings(("hedges",), "vader", "parquet", register="encyclopedia"))


def test_what_arrow_does_not_take_is_read_all_the_same():
    rows = rows_of(["It may rain \ud800."])
    options = Settings(("voices",), "vader", "parquet")
    with pytest.raises(UnicodeEncodeError):
        columns.tables(rows, options)
    tables = list(jobs._tables(rows, options, Log()))
    assert to_arrow(tables[0]["voices"])["text"].to_pylist() == ["It may rain ?."]
