"""Sentences and clauses weighed by their words."""

from __future__ import annotations

import pandas as pd
import pytest

import analysis as ra
from analysis.accusation import weighed
from analysis.accusation.units import Fragment, Unit

KNEW = "Somebody at the board knew, and let the boats sail."
QUARREL = "The council lied to tenants. The council misled the inquiry and buried the report. "


def unit(text: str) -> Unit:
    return Unit("d", 0, text, [Fragment(0, len(text), "author", "A", 0)], "A")


def records(text: str) -> pd.DataFrame:
    texts = ra.read_texts({"d": text})
    return ra.analyse(texts, only=["voices", "accusations"]).accusations


def test_every_weight_is_a_number_and_stands_once():
    table = pd.read_csv(str(weighed.LEXICON), keep_default_na=False)
    assert list(table.columns) == ["part", "feature", "weight"]
    assert set(table["part"]) == {"sentence", "clause"}
    assert not table.duplicated(["part", "feature"]).any()
    assert table["weight"].between(-10, 10).all()
    assert all("" in weights for weights in weighed.weights().values())


def test_words_of_wrongdoing_weigh_more_than_calm_ones():
    harsh, calm = (
        weighed.probability("sentence", weighed.sentence_features(unit(text)))
        for text in ("They knew, and they hid it from us.", "The meeting opens at ten in the library.")
    )
    assert harsh > 0.5 > weighed.WORTH_PARSING > calm


def test_more_features_than_known_change_nothing():
    known = weighed.sentence_features(unit("They knew."))
    assert weighed.probability("sentence", known) == weighed.probability("sentence", known | {"near qqq": 1.0})


@pytest.mark.parametrize("text", ["", "?", "\ud800 \U0001f600", "a" * 5000, "no " * 5000])
def test_any_sentence_is_weighed(text):
    assert 0 <= weighed.probability("sentence", weighed.sentence_features(unit(text))) <= 1


def test_weighed_only_where_nothing_else_is_found_and_in_a_quarrel():
    found = records(QUARREL + KNEW)
    assert (found.groupby("sentence")["rule"].agg(lambda rules: "weighed" in set(rules) and len(rules) > 1) == 0).all()
    calm = records(KNEW)
    assert "weighed" not in set(calm["rule"])


def test_a_weighed_record_reads_back():
    text = QUARREL + KNEW
    found = records(text).query("rule == 'weighed'")
    assert len(found) == 1
    assert all(
        text[a:b] == trigger for a, b, trigger in zip(found["start"], found["end"], found["trigger"], strict=True)
    )
