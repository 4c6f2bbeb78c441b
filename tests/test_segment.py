"""Sentences and tokens: worked cases, properties over any text, and the fast way against the plain one."""

from __future__ import annotations

import csv
import itertools
import time
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reference import plain_segment

from analysis import segment
from analysis.errors import RhetoricError
from analysis.segment.endings import hang, opening_kinds, stop_kinds
from analysis.segment.stops import STOP_LABEL, hangs, opening_kind, stop_kind

ALPHABET = "aBé İßΣ́’'-.,:!?…“”\"()[]1 9٣\n\n\t\u200b\u200d\u00ad\u2029❤️😀\ud800*•"
WORDS = (
    "Mr. No. 10 p.m. The he I U.S. e.g. over.” “Why?” … ... . Q. • 1. Jan. II said asked the ) ” 😀 :) ended.The — – "
    "Monday etc. end.[3] said: x Word-count don’t 3.5 J. Smith"
).split()
texts = st.one_of(
    st.text(st.sampled_from(ALPHABET), max_size=60),
    st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=40).map(" ".join),
    st.text(max_size=80),
)


def cases():
    """Texts with " | " where a sentence ends; the known failures are expected to fail."""
    path = Path(__file__).parent / "cases" / "sentences.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            marks = [pytest.mark.xfail(strict=True, reason=row["why"])] if row["known_failure"] else []
            yield pytest.param(row["text"].replace("\\n", "\n"), id=row["why"], marks=marks)


@pytest.mark.parametrize("marked", list(cases()))
def test_sentence_ends(marked):
    wanted = [" ".join(part.split()) for part in marked.split(" | ")]
    text = marked.replace("\n | ", "\n").replace(" | ", " ")
    assert [" ".join(row.split()) for row in segment.read_batch([text]).sentences()["text"]] == wanted


def test_a_sentence_without_a_space_after_it():
    texts = segment.read_batch(["It has ended.Another began. Mail Ann.Lee@union.Org now."]).sentences()["text"]
    assert texts.tolist() == ["It has ended.", "Another began.", "Mail Ann.Lee@union.Org now."]


def test_rows_of_one_sentence_share_whole_and_keep_their_voice():
    text = "He said: “Go now.” Then left."
    voices = [[(0, 10, "author", "A"), (10, 17, "quotation", "B"), (17, len(text), "author", "A")]]
    rows = segment.read_batch([text], voices).sentences()
    assert rows["text"].tolist() == ["He said: “", "Go now.", "Then left."]
    assert rows["whole"].tolist() == [0, 0, 2]
    assert rows["kind"].tolist() == ["author", "quotation", "author"]


@pytest.mark.parametrize(
    "text", ["word " * 2_000_000, "x" * 5_000_000, "\n" * 1_000_000, ". " * 500_000, "“" * 500_000]
)
def test_monstrous_texts_are_read_in_seconds(text):
    begin = time.process_time()
    batch = segment.read_batch([text])
    assert len(batch.tokens()) in (2_000_000, 1, 0)
    assert len(batch.sentences()) <= 1
    assert time.process_time() - begin < 15


@pytest.mark.parametrize("name", ["treebank", "nltkword", "tweet", "wordpunct"])
@pytest.mark.parametrize("splitter", [None, "punkt"])
def test_nltks_tokenizers_keep_offsets(name, splitter):
    text = "A headline\n\n“It isn't so,” he said. Workers' pay—$5—fell... #now @you p.m. 1,000"
    texts = pd.DataFrame({"doc": ["a"], "text": [text]})
    tokens = segment.tokens(texts, tokenizer=name, splitter=splitter)
    assert [text[a:b] for a, b in zip(tokens["start"], tokens["end"], strict=True)] == tokens["token"].tolist()
    covered = "".join(tokens["token"])
    assert covered == "".join(text.split())


def test_unknown_tokenizers_are_named():
    texts = pd.DataFrame({"doc": ["a"], "text": ["A b."]})
    with pytest.raises(RhetoricError, match="no tokenizer 'punkt'; there are: treebank, nltkword, tweet, wordpunct"):
        segment.tokens(texts, tokenizer="punkt")
    with pytest.raises(RhetoricError, match="no sentence splitter 'x'; there are: punkt"):
        segment.sentences(texts, splitter="x")


chunks = st.one_of(
    st.text(st.sampled_from("aIVXvixlMr.,;:!?-’“()•1é—"), min_size=1, max_size=8),
    st.sampled_from(
        "Mr. No. pm. etc. Inc. month. The the, I I, Monday said. VII II. iv. a. of the- Thus; “The x) ].".split()
    ),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(chunks, min_size=1))
def test_many_chunks_are_judged_as_each(many):
    for together, alone in ((stop_kinds, stop_kind), (opening_kinds, opening_kind), (hang, hangs)):
        assert together(many).tolist() == [alone(chunk) for chunk in many]


@settings(max_examples=200, deadline=None)
@given(st.text("IVXLMrSundayiotheéßǅª文", min_size=1, max_size=9).filter(str.isalpha))
def test_bare_words_are_judged_as_behind_a_quotation_mark(word):
    assert opening_kind(word) == opening_kind("“" + word)
    assert stop_kind(word + ".") & ~STOP_LABEL == stop_kind("“" + word + ".")
    label = (len(word) == 1 and word.isascii()) or (len(word) <= 5 and set(word) <= set("ivxIVX"))
    assert (stop_kind(word + ".") & STOP_LABEL > 0) == label


@st.composite
def voiced(draw):
    """A text and the (start, end) spans of its voices."""
    text = draw(texts)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)) | {0, len(text)})
    return text, list(itertools.pairwise(cuts))


def read(documents):
    voices = [[(a, b, f"k{v}", "s") for v, (a, b) in enumerate(spans)] for _, spans in documents]
    return segment.read_batch([text for text, _ in documents], voices)


@settings(max_examples=150, deadline=None)
@given(st.lists(voiced(), min_size=1, max_size=3))
@example([("NO. –", [(0, 5)]), ("0", [(0, 1)])])  # the next text has no say in where this one's sentence ends
def test_fast_equals_plain(documents):
    batch = read(documents)
    sentences, tokens = batch.sentences(), batch.tokens()
    for d, (text, spans) in enumerate(documents):
        plain_rows, plain_tokens = plain_segment.rows(text, spans)
        mine = sentences[sentences["doc"] == str(d)]
        kinds = mine["kind"].str[1:].astype(int)
        got = list(zip(mine["start"], mine["end"], kinds, mine["whole"], mine["words"], strict=True))
        assert got == plain_rows
        mine = tokens[tokens["doc"] == str(d)]
        assert list(zip(mine["sentence"], mine["start"], mine["end"], strict=True)) == plain_tokens


@settings(max_examples=80, deadline=None)
@given(voiced())
def test_every_letter_and_digit_is_in_one_token_that_reads_back(document):
    text, _ = document
    tokens = read([document]).tokens()
    covered = [0] * len(text)
    for row in tokens.itertuples():
        assert text[row.start : row.end] == row.token
        for i in range(row.start, row.end):
            covered[i] += 1
    assert all(covered[i] == 1 for i, c in enumerate(text) if c.isalnum())
    assert max(covered, default=0) <= 1


def test_a_document_reads_the_same_alone_and_among_others():
    texts = pd.DataFrame({"doc": ["a", "b", "c"], "text": ["One. Two’s", "", "“Three,” he said. Four"]})
    together = segment.sentences(texts)
    alone = pd.concat([segment.sentences(texts[k : k + 1]) for k in range(3)], ignore_index=True)
    pd.testing.assert_frame_equal(together, alone)
