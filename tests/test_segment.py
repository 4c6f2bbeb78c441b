"""Sentences and tokens: worked cases, properties over any text, and the fast way against the plain one."""

from __future__ import annotations

import itertools

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import plain_segment

from analysis import segment

ALPHABET = "aBé İßΣ́’'-.,:!?…“”\"()[]1 9٣\n\n\t\u200b\u200d\u00ad\u2029❤️😀\ud800*•"
WORDS = ["Mr.", "No.", "10", "p.m.", "The", "he", "I", "U.S.", "e.g.", "over.”", "“Why?”", "…", "...", "Q.", "•", "1.",
         "Jan.", "Monday", "etc.", "end.[3]", "—", ". .", "said:", "x", "Word-count", "don’t",
         "3.5", "J.", "Smith"]  # fmt: skip
texts = st.one_of(
    st.text(st.sampled_from(ALPHABET), max_size=60),
    st.lists(st.sampled_from(WORDS + ["\n", "\n\n"]), max_size=40).map(" ".join),
    st.text(max_size=80),
)


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
