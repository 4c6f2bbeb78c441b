"""Tests of one neighbour against the rules that they stand for: where a test fails, the rule must answer None."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import cues, hedging, segment
from analysis.finder import Guarded
from analysis.guards import Near, Word
from analysis.hedging.neighbours import BY_RULE

CASES = Path(__file__).parent / "cases"
SENTENCES = hedging.lexicon()["example"].tolist()
CITED = {
    name: sorted({tuple(row.cue.split()) for row in hedging.lexicon().itertuples() if f"@{name}" in row.unless.split()})
    for name in BY_RULE
}


def words() -> list[str]:
    """Every word of the lexicons' examples and of the rules themselves, as written and with a capital, and marks."""
    sources = Path(hedging.__file__).parent.glob("*.py")
    found = set(re.findall(r"[A-Za-z'-]+", " ".join([*SENTENCES, *(f.read_text("utf-8") for f in sources)])))
    return sorted(found | {w.title() for w in found} | {"isn’t", "hasn’t", *',.;:?!"“”‘’()—–-/•*£', "12", "1,200", "½"})


WORDS = words()
some = st.lists(st.sampled_from(WORDS), max_size=6)


def holds(near: Near, before: list[str], cue: list[str], after: list[str]) -> bool:
    def passes(test: Word | None, tokens: list[str], skip: int, count: int) -> bool:
        shown = (tokens + [""] * (skip + count))[skip : skip + count]
        return test is not None and (all if near.every else any)(map(test, shown))

    windows = (near.before, before[::-1], near.skip, near.back), (near.after, after, near.skip, near.on)
    return any(passes(*each) for each in (*windows, (near.cue, cue, 0, 1), (near.close, after[::-1], 0, 2)))


def may_fire(rule: Guarded, before: list[str], cue: list[str], after: list[str]) -> bool:
    return all(holds(near, before, cue, after) for near in rule.near)


@pytest.mark.parametrize("name", sorted(BY_RULE))
def test_rules_answer_none_where_a_test_of_their_neighbours_fails(name):
    rule = hedging.RULES[name]
    assert isinstance(rule, Guarded)

    @settings(max_examples=40, deadline=None)
    @given(before=some, cue=st.sampled_from(CITED[name]), after=some)
    def check(before, cue, after):
        if not may_fire(rule, before, list(cue), after):
            assert rule(before, list(cue), after) is None

    check()


@pytest.mark.parametrize("name", sorted(BY_RULE))
def test_every_neighbour_alone_and_in_common_surroundings(name):
    rule = hedging.RULES[name]
    cue = CITED[name][0]
    for word in WORDS:
        for before, after in ((["he", word], ["to", "be"]), (["that", "we"], [word, "to", "be"]), ([word], [])):
            assert may_fire(rule, before, list(cue), after) or rule(before, list(cue), after) is None, (
                before,
                cue,
                after,
            )


def test_findings_are_those_of_the_bare_rules():
    bare = {name: rule.rule if isinstance(rule, Guarded) else rule for name, rule in hedging.RULES.items()}
    texts = SENTENCES + [f.read_text("utf-8") for f in sorted((CASES / "annotated" / "texts").glob("*"))]
    with (CASES / "may.csv").open(encoding="utf-8", newline="") as file:
        texts += [row["text"] for row in csv.DictReader(file)]
    batch = segment.read_batch(texts)
    found = cues.find(batch, hedging.lexicon(), hedging.RULES)
    assert len(found) > 1000
    pd.testing.assert_frame_equal(found, cues.find(batch, hedging.lexicon(), bare))
