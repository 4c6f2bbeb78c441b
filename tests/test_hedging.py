"""Hedges, boosters and moves: every entry fires, the contrast cases hold, and findings obey their table's rules."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from analysis import cues, hedging, segment
from analysis import lexicon as lexicons
from analysis.errors import RhetoricError
from analysis.hedging import rules
from analysis.hedging.may import may_use
from analysis.hedging.rules.speaking import SPEAKS
from analysis.lexicon import CUE_COLUMNS, load_lexicon
from analysis.terms import MOVES

CASES = Path(__file__).parent / "cases"
LEXICONS = ("hedges", "boosters", "moves", "hedges_wiki")
CATEGORIES = {
    "hedge": {"modal", "epistemic", "evidential", "approximator"},
    "booster": {"certainty", "intensity", "universal"},
    **{move: {""} for move in MOVES},
}


def cases(name: str) -> list:
    """Read a case file; known failures are marked, so that a mended one is noticed."""
    with (CASES / name).open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    failing = pytest.mark.xfail(strict=True, reason="known failure")
    return [pytest.param(r["text"], r["expected"], marks=[failing] if r["known_failure"] else []) for r in rows]


def read(text: str) -> pd.DataFrame:
    return hedging.find(segment.read_batch([text]))


# ---- the lexicons


@pytest.mark.parametrize("name", LEXICONS)
def test_every_entry_fires_in_its_example(name):
    lexicon = load_lexicon(name)
    found = cues.find(segment.read_batch(lexicon["example"].tolist()), lexicon, hedging.RULES)
    fired = set(zip(found["doc"].astype(int), found["cue"], found["label"]))
    dead = [c for k, (c, label) in enumerate(zip(lexicon["cue"], lexicon["label"])) if (k, c, label) not in fired]
    assert dead == []


@pytest.mark.parametrize("name", LEXICONS)
def test_entries_are_complete_lower_case_and_sorted(name):
    lexicon = load_lexicon(name)
    assert list(lexicon.columns) == CUE_COLUMNS
    assert (lexicon[["cue", "label", "example", "source"]] != "").all(axis=None)
    with (lexicons.FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        lines = [row["cue"] for row in csv.DictReader(file)]
    assert lines == sorted(map(str.lower, lines)) and len(lines) <= len(lexicon)
    assert not lexicon.duplicated(["cue", "label", "unless"]).any()
    for label, category in set(zip(lexicon["label"], lexicon["category"])):
        assert category in CATEGORIES[label]


def test_every_rule_is_cited_and_every_cited_rule_exists():
    cited = {c[1:] for name in LEXICONS for u in load_lexicon(name)["unless"] for c in u.split() if c[0] == "@"}
    assert cited == set(hedging.RULES)


def test_no_two_modules_have_a_rule_of_one_name():
    names = Counter(name for module in rules.modules() for name in rules.rules_of(module))
    assert names.keys() == hedging.RULES.keys() and set(names.values()) == {1}


def test_what_lets_an_appeal_begin_at_the_rule_is_what_the_lexicon_has_rules_say():
    said = load_lexicon("moves").query("unless in ('@rule_speaks', '@rule_says')")["cue"]
    assert not {cue.split()[0] for cue in said} - SPEAKS


def test_an_appeal_begins_at_the_name_of_the_rule():
    text = "The Water Act, which I keep by the bed, says that it is ours."
    found = read(text)
    start, end = found.loc[found["label"] == "appeal", ["start", "end"]].to_numpy()[0]
    assert text[start:end] == "Act, which I keep by the bed, says"


# ---- the contrast cases


@pytest.mark.parametrize(("text", "expected"), cases("hedging.csv"))
def test_contrast_case(text, expected):
    """The cue in brackets has the expected label, or (`none`) is neither hedge nor booster, or (`not x`) is no x."""
    start, end = text.index("["), text.index("]") - 1
    found = read(re.sub(r"[\[\]]", "", text))
    here = found[(found["start"] < end) & (found["end"] > start)]
    labels = set(here["label"])
    if expected == "none":
        assert not labels & {"hedge", "booster"}
    elif expected.startswith("not "):
        assert expected[4:] not in labels
    else:
        label, _, category = expected.partition(":")
        assert label in labels
        assert not category or category in set(here["category"])


# ---- may


@pytest.mark.parametrize(("text", "expected"), cases("may.csv"))
def test_may_case(text, expected):
    tokens = segment.cut(text)
    at = next(k for k, token in enumerate(tokens) if token.lower() in ("may", "may's"))
    assert may_use(tokens[:at], [tokens[at]], tokens[at + 1 :]) == expected


def test_may_set_tells_month_and_name_from_modal():
    """At least 200 sentences; month and name against the modal right in 98 of a hundred."""
    right = Counter()
    with (CASES / "may.csv").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        tokens = segment.cut(row["text"])
        at = next(k for k, token in enumerate(tokens) if token.lower() in ("may", "may's"))
        use = may_use(tokens[:at], [tokens[at]], tokens[at + 1 :])
        named, wanted = use in ("month", "name"), row["expected"] in ("month", "name")
        right[named == wanted and (not wanted or use == row["expected"])] += 1
    assert len(rows) >= 200
    assert right[True] / len(rows) >= 0.98


# ---- the table


TEXT = (
    "To be fair, the minister is right that the roof leaks. He should resign, and somebody must open the books. "
    "We ask for three things: publish the log, sack the adviser. It is not entirely clear, and it may never be. "
    "That is almost certainly a lie; perhaps it is not very kind to say so."
)


def test_findings_of_one_label_do_not_overlap():
    found = read(TEXT).sort_values("start")
    for _, rows in found.groupby("label"):
        assert (rows["start"].to_numpy()[1:] >= rows["end"].to_numpy()[:-1]).all()


def test_a_booster_within_a_hedge_is_none():
    found = read("It is not entirely clear. It is almost certainly late.")
    assert set(found["label"]) == {"hedge"}


def test_a_demand_spans_what_is_asked_for():
    found = read("We call on the mayor to open the gates, please.")
    span = found.loc[found["label"] == "demand", ["start", "end"]].to_numpy()[0]
    assert "We call on the mayor to open the gates, please."[slice(*span)] == "call on the mayor to open the gates"


def test_commands_after_a_request_spell_out_one_demand():
    found = read("We ask for three things: publish the log; sack the adviser.")
    assert found.loc[found["label"] == "demand", "cue"].tolist() == ["ask"]
    two = read("He should resign, and somebody must open the books.")
    assert (two["label"] == "demand").sum() == 2


def test_furniture_is_left_out_and_voices_keep_their_findings():
    text = "Perhaps it rained. Share this page, perhaps."
    batch = segment.read_batch([text], [[(0, 19, "quotation", "Ann Lee"), (19, len(text), "furniture", "Ed")]])
    found = hedging.find(batch)
    assert found[["kind", "speaker", "cue"]].values.tolist() == [["quotation", "Ann Lee", "perhaps"]]


def test_a_rule_sees_the_whole_sentence_across_an_inline_quotation():
    text = "In “May” we met."
    batch = segment.read_batch([text], [[(0, 4, "author", "A"), (4, 7, "phrase", "B"), (7, len(text), "author", "A")]])
    assert hedging.find(batch).empty


def test_adding_a_document_changes_no_other_rows():
    texts = pd.DataFrame({"doc": ["a", "b"], "text": [TEXT, "It may rain."]})
    alone = hedging.findings(texts.iloc[:1])
    both = hedging.findings(texts)
    pd.testing.assert_frame_equal(
        alone.astype(str), both[both["doc"] == "a"].reset_index(drop=True).astype(str), check_dtype=False
    )


@pytest.mark.parametrize("text", ["", "\n\n", "…", "may", "May", "\ud800 may", "MAY" * 500, "not " * 2000 + "very"])
def test_odd_texts_do_not_fail(text):
    assert set(read(text).columns) >= {"doc", "sentence", "start", "end", "label", "category", "cue", "kind", "speaker"}


def test_typographic_apostrophes_are_read():
    assert read("His career hasn’t exactly been a triumph.")["label"].tolist() == ["hedge"]


# ---- registers


def test_the_encyclopaedic_register_has_its_own_list():
    batch = segment.read_batch(["Some critics consider it the finest."])
    assert hedging.find(batch, register="encyclopedia")["cue"].tolist() == ["some", "critics", "finest"]
    assert "hedge" not in set(hedging.find(batch)["label"])


def test_an_unknown_register_is_named_with_the_mend():
    with pytest.raises(RhetoricError, match="no register 'legal'; there are: political, encyclopedia"):
        hedging.find(segment.read_batch(["It may."]), register="legal")
