"""The blind sample, its marks, and what follows from them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import synthetic
from scipy import stats

from analysis import measure, validate
from analysis.errors import RhetoricError
from analysis.terms import STATUSES


@pytest.fixture(scope="module")
def reading():
    return synthetic.reading(12)


@pytest.fixture(scope="module")
def sample(reading):
    return validate.draw_sample(reading, "accusation", per=4, without=20)


def marked(sample, answers) -> pd.DataFrame:
    return validate.read_marks(sample.sheet.assign(answer=answers), sample.key)


def test_every_category_and_the_sentences_without_are_drawn(reading, sample):
    drawn = sample.key.groupby("stratum")["drawn"].first()
    assert set(drawn.index) == {"", *STATUSES} and drawn[""] == 20
    counts = sample.key["stratum"].value_counts()
    assert counts.to_dict() == drawn.to_dict()
    held = reading.accusations.merge(sample.key, on=["doc", "sentence"])
    assert (held["stratum"] != "").all()


def test_sizes_of_the_strata_add_up_to_all_sentences_with_words(reading, sample):
    frame = reading.sentences
    whole = ((frame["kind"] != "furniture") & (frame["words"] > 0)).sum()
    assert sample.key.groupby("stratum")["size"].first().sum() == whole


def test_the_sheet_does_not_give_the_answer_away(sample):
    assert list(sample.sheet.columns) == ["item", "before", "text", "after", "question", "answer", "remark"]
    assert sample.sheet["question"].nunique() == 1 and (sample.sheet["answer"] == "").all()
    order = sample.key["stratum"].ne("").astype(int)
    assert order.diff().abs().sum() > 4  # found and not found are mixed


def test_the_same_seed_draws_the_same_sample(reading, sample):
    again = validate.draw_sample(reading, "accusation", per=4, without=20)
    assert again.sheet.equals(sample.sheet) and again.key.equals(sample.key)
    other = validate.draw_sample(reading, "accusation", per=4, without=20, seed=2)
    assert not other.key[["doc", "sentence"]].equals(sample.key[["doc", "sentence"]])


def test_written_sheet_is_read_back_and_never_overwritten(sample, tmp_path):
    sheet, key = validate.write_sample(sample, tmp_path)
    marks = validate.read_marks(sheet, key)
    assert marks["marked"].isna().all() and len(marks) == len(sample.key)
    with pytest.raises(RhetoricError, match="is there already and may hold marks"):
        validate.write_sample(sample, tmp_path)


def test_answers_of_every_kind(sample):
    answers = ["yes", "No", "asserted, hedged", "", "none", "X", "reported"] + [""] * (len(sample.sheet) - 7)
    marks = marked(sample, answers)
    assert marks["marked"].tolist()[:7] == [True, False, True, None, False, True, True]
    assert marks["categories"].tolist()[2] == {"asserted", "hedged"}


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda s: s.sheet.assign(answer="maybe"), "item 1: no answer 'maybe'; there are: asserted, hedged"),
        (lambda s: s.sheet.iloc[1:], "hold different items"),
        (lambda s: s.sheet.drop(columns="answer"), "has no column 'answer'"),
        (lambda s: "nowhere/sheet.csv", "no file 'nowhere/sheet.csv'"),
    ],
)
def test_a_spoilt_sheet_is_refused_in_one_line(sample, spoil, message):
    with pytest.raises(RhetoricError) as fault:
        validate.read_marks(spoil(sample), sample.key)
    assert message in str(fault.value) and "\n" not in str(fault.value)


def test_an_unknown_label_is_refused(reading):
    with pytest.raises(RhetoricError, match="no label 'hedges'; there are: hedge"):
        validate.draw_sample(reading, "hedges")


def by_hand() -> pd.DataFrame:
    """Two strata found (10 of 40 and 5 of 10 drawn; 8 and 5 right), and 20 of 400 without, in which 1 was missed."""
    rows = [("modal", 40, i < 8) for i in range(10)] + [("epistemic", 10, True)] * 5
    rows += [("", 400, i < 1) for i in range(20)]
    return pd.DataFrame(rows, columns=["stratum", "size", "marked"]).assign(categories=[frozenset()] * 35)


def test_precision_and_recall_by_hand():
    table = validate.scores(by_hand()).set_index("category")
    assert table.loc["modal", "precision"] == pytest.approx(0.8, abs=1e-9)
    assert table.loc["any", "precision"] == pytest.approx((40 * 0.8 + 10) / 50, abs=1e-9)
    assert table.loc["any", "recall"] == pytest.approx(42 / (42 + 400 / 20), abs=1e-9)
    assert table.loc["modal", ["low", "high"]].tolist() == pytest.approx(
        stats.beta.ppf([0.025, 0.975], 8.5, 2.5), abs=1e-9
    )
    assert table.loc["epistemic", "high"] == 1.0 and table.loc["epistemic", "low"] < 0.7
    assert table.loc["any", "recall_low"] < 42 / 62 < table.loc["any", "recall_high"]


def test_no_miss_in_the_sample_does_not_make_recall_certain():
    marks = by_hand()
    marks.loc[marks["stratum"] == "", "marked"] = False
    row = validate.scores(marks).set_index("category").loc["any"]
    assert row["recall"] == 1.0 and row["recall_low"] < 0.9


def test_nothing_found_or_nothing_without_says_so():
    marks = by_hand()
    assert "no precision" in validate.scores(marks[marks["stratum"] == ""])["note"].iloc[-1]
    assert "recall unknown" in validate.scores(marks[marks["stratum"] != ""])["note"].iloc[-1]


def test_corrected_rates_by_hand(reading):
    scored = validate.scores(by_hand())
    rates = measure.rates(reading, ["group"], labels=["hedge"])
    table = validate.corrected(rates, scored)
    assert table["corrected"].tolist() == pytest.approx((rates["rate"] * 0.84 / (42 / 62)).tolist(), abs=1e-9)
    wider = np.log(table["corrected_high"] / table["corrected_low"]) > np.log(table["high"] / table["low"])
    assert wider.all()


def test_a_corrected_rate_of_none_keeps_an_upper_bound():
    rates = pd.DataFrame({"count": [0], "rate": [0.0], "low": [0.0], "high": [2.0]})
    row = validate.corrected(rates, validate.scores(by_hand())).iloc[0]
    assert row["corrected"] == 0.0 and row["corrected_low"] == 0.0 and row["corrected_high"] > 2.0


def test_two_coders_who_agree_and_two_who_never_meet(sample):
    n = len(sample.sheet)
    one = marked(sample, ["asserted" if i % 3 == 0 else "none" for i in range(n)])
    table = validate.coders_agree([one, one]).set_index("category")
    assert table.loc["any", ["alpha", "ac1"]].tolist() == [1.0, 1.0] and table.loc["any", "unit"] == "sentence"
    half = [["yes" if i % 2 == side else "" for i in range(n)] for side in (0, 1)]
    apart = validate.coders_agree([marked(sample, answers) for answers in half]).set_index("category")
    assert np.isnan(apart.loc["any", "alpha"]) and apart.loc["any", "note"].startswith("undefined")


def test_a_cue_of_another_category_is_right_for_the_label_and_wrong_for_the_category():
    marks = by_hand()
    marks["categories"] = [frozenset({"epistemic"}) if right else frozenset() for right in marks["marked"]]
    table = validate.scores(marks).set_index("category")
    assert table.loc["modal", "precision"] == 0.0 and table.loc["epistemic", "precision"] == 1.0
    assert table.loc["any", "precision"] == pytest.approx(0.84)


def test_whole_sentences_are_drawn_not_fragments():
    import analysis as ra

    text = "The code may ask ministers to “uphold the law” of the land. It is clear."
    sample = validate.draw_sample(ra.analyse({"a": text}, ["hedges"]), "hedge")
    assert sorted(sample.sheet["text"]) == ["It is clear.", text.removesuffix(" It is clear.")]
    assert sample.key["size"].tolist() == [1, 1] and sorted(sample.key["stratum"]) == ["", "modal"]


def test_the_interval_of_many_small_strata_is_that_of_their_marks_together():
    strata = {"marked": [2] * 5, "right": [2, 2, 2, 2, 1], "agreed": [2, 2, 2, 2, 1], "size": [4] * 5}
    draws = validate.posterior(pd.DataFrame(strata), validate.DEFAULT, stream=6) / 20
    low, high = np.quantile(draws, [0.025, 0.975])
    wilson = stats.binomtest(9, 10).proportion_ci(method="wilson")
    assert (low, high) == pytest.approx((wilson.low, wilson.high), abs=0.04)
    assert (low, high) == pytest.approx(stats.beta(9.5, 1.5).ppf([0.025, 0.975]), abs=0.01)
