"""Tone: parity with the reference program, the arithmetic shown, and properties over any text."""

from __future__ import annotations

import csv
import functools
import operator
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import plain_tone
from vaderSentiment import vaderSentiment

import analysis as ra
from analysis import segment
from analysis.errors import RhetoricError
from analysis.lexicon import load_valences
from analysis.sentiment import SCORES, explain, score, tone
from analysis.sentiment.rated import plain_words, words_in
from analysis.sentiment.ratings import Ratings

sys.path.append(str(Path(__file__).parent / "benchmarks"))
from adversarial import RULE_WORDS, lines

CASES = list(csv.DictReader((Path(__file__).parent / "cases" / "tone.csv").open(encoding="utf-8", newline="")))
VADER = load_valences("vader")
# From Python 3.12 on the built-in sum makes good for rounding, and valences that cancel out may come to 1e-17 or to 0,
# which tips the score. The reference is held to the plain sum of the Pythons for which it was published.
vaderSentiment.sum = functools.partial(functools.reduce, operator.add)
REFERENCE = vaderSentiment.SentimentIntensityAnalyzer()
strings = st.one_of(
    st.lists(st.sampled_from([*RULE_WORDS, "😀", "🆙", "❤️", "\n", "\u2028"]), max_size=14).map(" ".join),
    st.text(max_size=40),
    st.text(st.sampled_from("good bad!?’'“”—😀\ud800\u0000\nİΣ"), max_size=30),
)


def reference(line: str) -> list[float]:
    return [REFERENCE.polarity_scores(line.replace("’", "'"))[name] for name in SCORES]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_worked_case(case):
    assert explain(case["text"], "vader")["valence"].sum() == pytest.approx(float(case["expected"]), abs=1e-9), case[
        "why"
    ]


def test_equals_the_reference_on_adversarial_lines():
    made = lines(2000, seed=7)
    np.testing.assert_allclose(tone(made, "vader")[list(SCORES)], [reference(line) for line in made], atol=1e-9)


@settings(max_examples=150, deadline=None)
@given(st.lists(strings, max_size=5))
def test_fast_equals_plain_and_a_list_its_items(items):
    together = tone(items, "vader")[list(SCORES)].to_numpy()
    for row, item in zip(together, items, strict=True):
        assert row.tolist() == pytest.approx(plain_tone.scores(item, VADER), abs=1e-9)
        assert row.tolist() == tone([item], "vader")[list(SCORES)].to_numpy()[0].tolist()
        shares = row[:3].sum()
        assert shares == pytest.approx(1 if item.split() else 0, abs=0.0016)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.sampled_from("aBz'nt.!,(-“’—😀é5_"), min_size=1, max_size=6), min_size=1), st.booleans())
def test_words_of_many_chunks_are_those_of_each(chunks, strict):
    ratings = Ratings({**VADER, "a": 1.0, "n't": 2.0, "(b": 1.0, "two words": 1.0}, strict)
    found = plain_words(chunks, ratings)
    for k, chunk in enumerate(chunks):
        words = [word for word, _ in words_in(chunk, 0, strict)]
        if k not in found.wide:
            assert [found.id[k]] == ratings.ids_of([word.lower() for word in words])
            assert [found.upper[k]] == [word.isupper() for word in words]
        else:
            assert not chunk.replace("’", "'").isascii()


@settings(max_examples=100, deadline=None)
@given(strings)
def test_contributions_add_up(item):
    table = explain(item, "vader")
    assert table["contribution"].sum() == pytest.approx(tone(item, "vader")["compound"][0], abs=1e-9)
    parts = table[list(plain_tone.PARTS)].sum(axis=1)
    np.testing.assert_allclose(parts, table["valence"], atol=1e-9)
    plain = plain_tone.parts(item, VADER)
    assert table["word"].tolist()[: len(plain)] == [word for word, _, _ in plain]
    for row, (_, value, added) in zip(table.itertuples(), plain, strict=False):
        assert row.valence == pytest.approx(value, abs=1e-9)
        assert [getattr(row, name) for name in plain_tone.PARTS] == pytest.approx(added, abs=1e-9)


@settings(max_examples=100, deadline=None)
@given(st.lists(strings, min_size=1, max_size=3))
def test_tokens_carry_the_sum_of_their_sentence(items):
    batch = segment.read_batch(items)
    rows, tokens, read = batch.sentences(), batch.tokens(), score(batch, "vader")
    np.testing.assert_allclose(read.sentences(), tone(rows["text"], "vader")[list(SCORES)])
    key = pd.MultiIndex.from_arrays([tokens["doc"].astype(object), tokens["sentence"]])
    sums = pd.Series(read.valence, index=key, dtype=float).groupby(level=[0, 1]).sum()
    for doc, number, compound in zip(rows["doc"], rows["sentence"], read.sentences()["compound"], strict=True):
        total = sums.get((doc, number), 0.0)
        assert total / (total * total + 15) ** 0.5 == pytest.approx(compound, abs=5.1e-5)


def test_valence_stands_on_the_word_that_earned_it():
    batch = segment.read_batch(["He said—“vicious” lies 😀!"])
    tokens = batch.tokens().assign(valence=score(batch, {"vicious": -2.0, "lies": -1.0, "grinning": 1.0}).valence)
    rated = tokens[tokens["valence"] != 0].set_index("token")["valence"].round(3)
    assert rated.to_dict() == {"vicious": -2.0, "lies": -1.0, "😀": 1.0, "!": -0.292}


def test_vader_lets_typographic_marks_hide_a_word_and_other_lexicons_do_not():
    assert tone("“good”", "vader")["compound"][0] == 0
    assert tone("“good”", {"good": 1.9})["compound"][0] == tone("good", "vader")["compound"][0]


@pytest.mark.parametrize(
    ("named", "plain"),
    [
        ("The Labour Party met in Leeds.", "The party met in Leeds."),
        ("We wrote to the Trust about it.", "We trust them about it."),
        ("Our ward sends Hope Street its bills.", "Our ward has hope and its bills."),
    ],
)
def test_names_have_no_tone_but_in_vaders_own_reading(named, plain):
    valences = {"party": 1.0, "trust": 1.0, "hope": 1.0}
    assert tone(named, valences)["compound"][0] == 0 < tone(plain, valences)["compound"][0]
    assert explain(named, valences)["lexicon"].eq(0).all()
    assert tone("We trust the Good Trust.", "vader")["compound"][0] == tone("we trust the good trust.")["compound"][0]


@pytest.mark.parametrize(
    "text", ["Trust is good.", "Party Leader Told To Go", "It is a matter of TRUST.", "So Trust Them"]
)
def test_a_first_word_a_headline_and_emphasis_are_no_names(text):
    assert tone(text, {"party": 1.0, "trust": 1.0})["compound"][0] > 0


def test_a_series_keeps_its_index_and_anything_but_a_string_is_named():
    assert tone(pd.Series(["good"], index=["x"]), "vader").index.tolist() == ["x"]
    with pytest.raises(RhetoricError, match="item 1 is float, not a string"):
        tone(["good", float("nan")], "vader")
    with pytest.raises(RhetoricError, match=r"no lexicon 'vaderr'; there are: .*vader"):
        tone("good", "vaderr")


def test_a_long_line_does_not_stall():
    line = "a good but bad thing " * 20_000
    table = tone([line, "x" * 1_000_000], "vader")
    assert table["compound"].abs().max() <= 1


def test_what_is_no_sentence_or_no_lexicon_is_refused_in_a_line():
    with pytest.raises(RhetoricError, match="a sentence is a string, not int"):
        explain(5)
    with pytest.raises(RhetoricError, match="a lexicon is a name or a path, not int"):
        ra.analyse({"a": "It may rain."}, lexicon=5)
