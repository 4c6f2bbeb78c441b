"""Tests of one neighbour against the rules that they stand for: where a test fails, the rule must answer None."""

from __future__ import annotations

import csv
import random
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import cues, hedging, segment
from analysis.cues.finder import Guarded
from analysis.cues.guards import All, Either, Near
from analysis.cues.wordtests import Both, Listed, Not, Word, passes
from analysis.hedging.neighbours import BY_RULE, ruled_out, settled
from analysis.segment.tokenise import chunks

CASES = Path(__file__).parent / "cases"
SENTENCES = hedging.lexicon()["example"].tolist()
CITED = {
    name: sorted({tuple(row.cue.split()) for row in hedging.lexicon().itertuples() if f"@{name}" in row.unless.split()})
    for name in BY_RULE
}


def words() -> list[str]:
    """Every word of the lexicons' examples and of the rules themselves, as written and with a capital, and marks."""
    sources = Path(hedging.__file__).parent.rglob("*.py")
    found = set(re.findall(r"[A-Za-z'-]+", " ".join([*SENTENCES, *(f.read_text("utf-8") for f in sources)])))
    return sorted(found | {w.title() for w in found} | {"isn’t", "hasn’t", *',.;:?!"“”‘’()—–-/•*£', "12", "1,200", "½"})


WORDS = words()
Place = tuple[list[str], list[str], list[str]]
some = st.lists(st.sampled_from(WORDS), max_size=6)


def holds(near: Near, before: list[str], cue: list[str], after: list[str]) -> bool:
    def passes(test: Word | None, tokens: list[str], skip: int, count: int) -> bool:
        shown = (tokens + [""] * (skip + count))[skip : skip + count]
        return test is not None and (all if near.every else any)(map(test, shown))

    windows = (near.before, before[::-1], near.skip, near.back), (near.after, after, near.skip, near.on)
    return any(passes(*each) for each in (*windows, (near.cue, cue, 0, 1), (near.close, after[::-1], 0, 2)))


def all_hold(nears: All, place: Place) -> bool:
    return all(
        any(all_hold(each, place) for each in near.lists) if isinstance(near, Either) else holds(near, *place)
        for near in nears
    )


def may_fire(rule: Guarded, before: list[str], cue: list[str], after: list[str]) -> bool:
    place = before, cue, after
    return all_hold(rule.known.near, place) and not any(all_hold(each, place) for each in rule.known.never)


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


def texts() -> list[str]:
    found = SENTENCES + [f.read_text("utf-8") for f in sorted((CASES / "annotated" / "texts").glob("*"))]
    with (CASES / "may.csv").open(encoding="utf-8", newline="") as file:
        return found + [row["text"] for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def places() -> dict[str, list[Place]]:
    """Where each rule is asked in the texts when nothing is known by the neighbours."""
    asked: dict[str, list[Place]] = {name: [] for name in hedging.RULES}

    def told(name):
        rule = hedging.RULES[name]
        return lambda *place: (asked[name].append(place), rule(*place))[1]

    cues.find(segment.read_batch(texts()), hedging.lexicon(), {name: told(name) for name in hedging.RULES})
    return asked


def varied(place: Place, rng: random.Random) -> Place:
    """A place with another word near the cue."""
    before, cue, after = (list(part) for part in place)
    near = [(before, len(before) - k) for k in range(1, 1 + min(9, len(before)))]
    near += [(after, k) for k in range(min(5, len(after)))]
    if near:
        part, at = rng.choice(near)
        part[at] = rng.choice(WORDS)
    return before, cue, after


@pytest.mark.parametrize("name", sorted(settled.SURE))
def test_where_neighbours_settle_a_cue_its_rule_lets_it_stand(name, places):
    rule, rng, met = hedging.RULES[name], random.Random(name), 0
    for place in [*places[name], *(varied(p, rng) for p in places[name] for _ in range(20))][:8000]:
        if all_hold(rule.known.near, place) and any(all_hold(each, place) for each in rule.known.sure):
            met += 1
            assert rule(*place) == "", place
    assert met > 0


@pytest.mark.parametrize("name", sorted(ruled_out.NEVER))
def test_where_neighbours_rule_a_cue_out_its_rule_answers_none(name, places):
    rule, rng, met = hedging.RULES[name], random.Random(name), 0
    for place in [*places[name], *(varied(p, rng) for p in places[name] for _ in range(20))][:8000]:
        for each in rule.known.never:
            if all_hold(each, place):
                met += 1
                assert rule(*place) is None, place
    assert met > 0


def test_findings_are_those_of_the_bare_rules():
    bare = {name: rule.rule if isinstance(rule, Guarded) else rule for name, rule in hedging.RULES.items()}
    batch = segment.read_batch(texts())
    found = cues.find(batch, hedging.lexicon(), hedging.RULES)
    assert len(found) > 1000
    pd.testing.assert_frame_equal(found, cues.find(batch, hedging.lexicon(), bare))


def test_tokens_of_lists_are_told_together_as_one_by_one():
    words = ["don't", "none", "", "İ"]
    forms = ["Don’t", "NONE", "none", "other", "DON‘T", "İ", "K"]
    memory = chunks()
    codes = memory.forms.learn(forms)
    listed = Listed(words)
    for test in (listed, Listed(words, inside=False), Listed(["k"]), Not(listed), Both(Not(listed), str.isupper)):
        told = passes(memory, test, np.append(codes + 1, 0))
        assert told.tolist() == [test(form) for form in [*forms, ""]]
