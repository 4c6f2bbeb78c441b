"""Cues: conditions, overlaps, voices, stems, and the fast search against the plain one."""

from __future__ import annotations

import gc
import itertools
import weakref

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import plain_cues

from analysis import cues, segment
from analysis.errors import RhetoricError

WORDS = [
    "may",
    "well",
    "May",
    "might",
    "as",
    "far",
    "know",
    "I",
    "not",
    "don’t",
    ",",
    ".",
    "p.m.",
    "allegation",
    "alleged",
]
CUES = ["may", "may well", "well", "as far as", "as far as i know", "far", "don't know", "not", "p.m.", "alleg*",
        "alleg* may", "m*", ", not", "not ,"]  # fmt: skip


def table(*rows: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame([(*row, "", "", "")[:4] for row in rows], columns=["cue", "label", "category", "unless"])


def found(text: str, *rows: tuple[str, ...], rules=None, voices=None) -> list[tuple[str, str, str]]:
    hits = cues.find(segment.read_batch([text], voices), table(*rows), rules)
    assert (hits["start"] < hits["end"]).all()
    return [(text[a:b], label, category) for a, b, label, category in zip(
        hits["start"], hits["end"], hits["label"], hits["category"], strict=True)]  # fmt: skip


def test_longest_cue_wins_and_typographic_apostrophes_are_read():
    rows = ("may", "hedge"), ("as far as I know", "hedge"), ("far", "hedge"), ("don't know", "hedge")
    assert found("As far as I know it may. I don’t know", *[(c.lower(), *rest) for c, *rest in rows]) == [
        ("As far as I know", "hedge", ""), ("may", "hedge", ""), ("don’t know", "hedge", ""),
    ]  # fmt: skip


def test_labels_may_overlap_one_label_may_not():
    assert found("must never", ("must", "demand"), ("must never", "demand"), ("never", "booster")) == [
        ("must never", "demand", ""), ("never", "booster", ""),
    ]  # fmt: skip


def test_an_entry_without_label_blocks_the_cues_within_it():
    assert found("rather than rather", ("rather than", ""), ("rather", "hedge")) == [("rather", "hedge", "")]


def test_conditions_on_the_neighbours():
    assert found("in May it may", ("may", "hedge", "modal", "-in")) == [("may", "hedge", "modal")]
    assert found("about time, about ten", ("about", "hedge", "", "+time")) == [("about", "hedge", "")]


def test_a_blocked_long_cue_gives_way_to_a_short_one():
    assert found("it may well", ("may well", "hedge", "a", "-it"), ("may", "hedge", "b")) == [("may", "hedge", "b")]


def test_rules_see_the_whole_sentence_as_written_and_may_change_the_label():
    seen = []

    def rule(before, cue, after):
        seen.append((before, cue, after))
        return "demand:urgent" if "Now" in after else None

    text = "Well, “we must” go. You must Now!"
    voices = [[(0, 7, "author", "a"), (7, 14, "quotation", "b"), (14, len(text), "author", "a")]]
    assert found(text, ("must", "hedge", "", "@rule"), rules={"rule": rule}, voices=voices) == [
        ("must", "demand", "urgent")
    ]
    assert seen[0] == (["Well", ",", "“", "we"], ["must"], ["”", "go", "."])


def test_no_cue_crosses_a_voice():
    voices = [[(0, 4, "author", "a"), (4, 8, "quotation", "b")]]
    assert found("may well", ("may well", "hedge"), ("well", "booster"), voices=voices) == [("well", "booster", "")]


def test_a_missing_rule_and_an_unknown_condition_are_named():
    with pytest.raises(RhetoricError, match="no rule '@x', which a lexicon cites; there are: y"):
        found("may", ("may", "hedge", "", "@x"), rules={"y": lambda before, cue, after: ""})
    with pytest.raises(RhetoricError, match="unknown condition 'in'"):
        found("may", ("may", "hedge", "", "in"))


def test_an_empty_list_or_text_finds_nothing():
    assert found("may") == [] and found("", ("may", "hedge")) == []


def _rule(before, cue, after):
    return None if len(before) % 3 == 0 else "x:y" if len(after) % 2 else ""


entry = st.tuples(
    st.sampled_from(CUES), st.sampled_from(["a", "b", ""]), st.sampled_from(["", "c"]),
    st.sampled_from(["", "", "-may", "+not", "@rule", "-i @rule"]),
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.lists(entry, max_size=8),
    st.sets(st.integers(0, 60)),
)
def test_fast_equals_plain(text, entries, cuts):
    bounds = sorted({0, len(text), *(c for c in cuts if c < len(text))})
    voices = [[(a, b, "author", "a") for a, b in itertools.pairwise(bounds)]]
    batch = segment.read_batch([text, text], [voices[0], voices[0]])
    lexicon, rules = table(*entries), {"rule": _rule}
    fast, plain = cues.find(batch, lexicon, rules), plain_cues.find(batch, lexicon, rules)
    pd.testing.assert_frame_equal(fast.astype(object), plain.astype(object), check_dtype=False)


def test_lists_asked_of_once_are_forgotten():
    batch, held = segment.read_batch(["It may rain."]), []
    for number in range(3 * cues.TREES):
        lexicon = pd.DataFrame({"cue": ["may", f"word{number}"], "label": "hedge", "category": "modal"})
        held.append(weakref.ref(cues.ready(lexicon)))
        assert len(cues.find(batch, lexicon)) == 1
    gc.collect()
    assert sum(ref() is not None for ref in held) <= cues.TREES
