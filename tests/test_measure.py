"""Rates, tone, contrasts and what drives them: against plain counting, and on every kind of bad input."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import synthetic

import analysis as ra
from analysis import measure
from analysis.errors import RhetoricError
from analysis.measure import rare
from analysis.reading import Reading

FAST = measure.Bootstrap(draws=200)


@pytest.fixture(scope="module")
def twelve():
    return synthetic.reading(12)


def changed(reading, **tables):
    """The same reading with some tables replaced."""
    return replace(reading, **tables)


def tiny():
    """Two documents of two sentences each, small enough to count by hand."""
    sentences = pd.DataFrame({
        "doc": ["a", "a", "b", "b"], "sentence": [0, 1, 0, 1], "start": 0, "end": 1, "words": [10, 30, 20, 40],
        "kind": ["author", "quotation", "author", "author"], "speaker": ["A", "Q", "B", "B"],
        "compound": [0.5, -0.1, 0.2, -0.4], "text": "x", "whole": [0, 1, 0, 1],
    })  # fmt: skip
    texts = pd.DataFrame(
        {"doc": ["a", "b"], "group": ["g", "h"], "author": ["A", "B"], "title": ["T", ""], "date": None}
    )
    findings = pd.DataFrame({
        "doc": ["a", "a", "b"], "sentence": [0, 1, 1], "label": "hedge", "category": ["modal", "modal", "epistemic"],
        "cue": ["may", "may", "we believe"],
    })  # fmt: skip
    accusations = pd.DataFrame({
        "doc": ["b"], "sentence": [0], "status": ["asserted"], "kind": ["author"], "trigger": ["blame"],
        "accuser": ["B"], "accused": ["A"],
    })  # fmt: skip
    tokens = pd.DataFrame({
        "doc": ["a", "a", "b", "b", "b"], "sentence": [0, 0, 0, 1, 1], "token": ["Good", "day", "good", "bad", "!"],
        "valence": [2.0, 0.0, 1.0, -2.0, 0.0],
    })  # fmt: skip
    return Reading(texts, pd.DataFrame(), sentences, tokens, findings, accusations)


def untoned(reading):
    """The same reading without a score."""
    return changed(reading, sentences=reading.sentences.assign(compound=np.nan))


def longer():
    """The same with ten times the words, enough for rates."""
    reading = tiny()
    reading.sentences["words"] *= 10
    return reading


@pytest.mark.parametrize(("times", "held"), [(2, False), (3, True)])
def test_a_mean_tone_of_few_words_has_no_interval_in_tables_figures_and_answers(times, held):
    import analysis as ra
    from analysis import plot, say

    few = "It is good. It is bad. It is a very sad day. We hope. We fear it. " * times  # 17 words each time
    texts = [{"text": few, "group": "a"}, {"text": few * 9, "group": "b"}]
    reading = ra.analyse(texts, only=["tone"])
    row = measure.mean_tone(reading, ["group"]).set_index("group").loc["a"]
    assert (row["words"] < 50) != held and row["tone"] == row["tone"] and (row["low"] == row["low"]) == held
    assert (row["note"] == "no interval: fewer than 50 words") != held
    made = measure.contrasts(reading, labels=["tone"]).iloc[0]
    assert (made["low"] == made["low"]) == held and made["difference"] == made["difference"]
    assert ("fewer than 50 words" in say.answer(ra.analyse(texts), "a", "b")) != held
    assert ("without interval" in say.tone(reading)) != held
    crosses = [line for line in plot.tone(measure.mean_tone(reading, ["group"])).lines if line.get_marker() == "x"]
    assert len(crosses) == (not held)


def test_rates_by_hand():
    table = measure.rates(longer(), ["group"], labels=["hedge", "accusation"]).set_index(["group", "label"])
    assert table.loc[("g", "hedge"), ["count", "words", "sentences", "documents"]].tolist() == [2, 400, 2, 1]
    assert table.loc[("g", "hedge"), "rate"] == pytest.approx(5.0, abs=1e-9)  # 2 in 400
    assert table.loc[("h", "hedge"), "rate"] == pytest.approx(1000 / 600, abs=1e-9)
    assert table.loc[("g", "accusation"), "rate"] == 0.0
    # none in 400 words: the Poisson bound, -ln .025 / 400
    assert table.loc[("g", "accusation"), "high"] == pytest.approx(1000 * 3.688879454113936 / 400, abs=1e-9)


def test_below_fifty_words_there_is_a_count_and_no_rate():
    table = measure.rates(tiny(), ["group"], labels=["hedge"]).set_index("group")
    assert np.isnan(table.loc["g", ["rate", "low", "high"]].astype(float)).all()
    assert table.loc["g", "count"] == 2 and table.loc["g", "note"] == "2 in 40 words"
    assert table.loc["h", "rate"] == pytest.approx(1000 / 60, abs=1e-9)
    pair = measure.contrasts(tiny(), "group", labels=["hedge"]).set_index("label").loc["hedge"]
    assert np.isnan(pair["difference"]) and pair["note"] == "2 in 40 words against 1 in 60 words"


def test_tone_by_hand():
    table = measure.mean_tone(tiny(), ["group"]).set_index("group")
    assert table.loc["g", "tone"] == pytest.approx((0.5 * 10 - 0.1 * 30) / 40, abs=1e-9)
    assert table.loc["g", "unweighted"] == pytest.approx(0.2, abs=1e-9)
    plain = measure.mean_tone(tiny(), ["group"], weighted=False).set_index("group")
    assert plain.loc["g", "tone"] == pytest.approx(0.2, abs=1e-9)
    assert np.isnan(plain.loc["g", "low"]) and plain.loc["g", "note"] == "no interval: n < 5"


def test_category_divides_the_counts_but_not_the_words():
    table = measure.rates(tiny(), ["category"], labels=["hedge"]).set_index("category")
    assert table["count"].to_dict() == {"epistemic": 1, "modal": 2} and (table["words"] == 100).all()


@pytest.mark.parametrize("by", [["kind"], ["group", "kind"], ["speaker"], ["doc"], ["year"], []])
def test_counts_equal_plain_counting(twelve, by):
    counted = measure.tally(twelve, by)
    frame = twelve.sentences[twelve.sentences["kind"] != "furniture"].merge(twelve.texts[["doc", "group", "date"]])
    frame["year"] = frame["date"].str[:4]
    for label in ("hedge", "booster"):
        events = twelve.findings[twelve.findings["label"] == label][["doc", "sentence"]]
        plain = frame.merge(events, on=["doc", "sentence"])
        for cell, row in counted.cells.iterrows():
            here = np.logical_and.reduce([plain[column] == row[column] for column in by] or [plain["doc"] != ""])
            column = counted.measures["label"].tolist().index(label)
            assert counted.counts[counted.cell == cell, column].sum() == here.sum()
    assert counted.by_document().words.sum() == frame["words"].sum()


def test_furniture_is_left_out_unless_asked_for(twelve):
    assert "furniture" not in set(measure.rates(twelve, ["kind"], how=FAST)["kind"])
    assert "furniture" in set(measure.rates(twelve, ["kind"], kinds=None, how=FAST)["kind"])


def test_adding_a_document_changes_no_other_cell(twelve):
    whole = measure.rates(twelve, ["doc"], how=FAST)
    without = changed(twelve, sentences=twelve.sentences[twelve.sentences["doc"] != "d00003"])
    rest = measure.rates(without, ["doc"], how=FAST)
    assert rest.equals(whole[whole["doc"] != "d00003"].reset_index(drop=True))


def test_no_interval_goes_beyond_one_finding_a_word():
    texts = {"long": "Rain fell on the hill. " * 1500, **{str(n): "Rain fell on the hill. " * 3 for n in range(3)}}
    table = measure.rates(ra.analyse(texts | {"late": "It may rain."}, only=["hedges"]), labels=["hedge"])
    assert table[["count", "documents", "high"]].values.tolist() == [[1, 5, 1000.0]]
    assert table["note"].str.endswith("cut at the end of the scale").all()


def test_few_documents_are_resampled_by_sentence_and_labelled():
    few = measure.rates(synthetic.reading(8), ["group"], how=FAST)
    assert set(few["basis"]) == {"sentences: these texts only"}
    many = measure.rates(synthetic.reading(10), ["group"], how=FAST)
    assert set(many["basis"]) == {"documents"}
    assert (few["seed"] == 1).all() and (many["low"] <= many["rate"]).all() and (many["rate"] <= many["high"]).all()


def test_the_note_says_which_limits_are_the_poisson_ones():
    table = pd.concat([measure.rates(synthetic.reading(24, seed=seed), ["group", "kind"], how=FAST) for seed in (1, 2)])
    table = table[(table["basis"] == "documents") & (table["documents"] >= 10)]
    for row in table.itertuples():
        poisson = rare.widened_interval(np.array([float(row.count)]), row.words, np.zeros(1), row.documents)
        low, high = (side[0] * 1000 == pytest.approx(value) for side, value in zip(poisson, (row.low, row.high)))
        said = {(True, True): "both limits", (True, False): "lower limit", (False, True): "upper limit"}
        made = "widened" if row.count < 10 else said.get((low, high), "")
        assert row.note.partition(":")[0].partition(" ")[0] == made.partition(" ")[0], row
    assert {"", "both limits: Poisson's"} <= set(table["note"])


def test_a_difference_says_where_it_is_made_of_poisson_limits(twelve):
    rows = twelve.findings[twelve.findings["label"] == "hedge"]
    few = changed(twelve, findings=pd.concat([rows.iloc[:9], twelve.findings[twelve.findings["label"] != "hedge"]]))
    table = measure.contrasts(few, "group", how=FAST).set_index("label")
    notes = table["note"]
    texts = "widened Poisson limits of both sides: fewer than 10 texts on a side"
    assert notes["hedge"] == texts == notes["booster"]  # six a side
    assert notes["tone"] == "t interval: fewer than 10 texts"
    paired = measure.contrasts(few, "kind", sides=("author", "quotation"), how=FAST).set_index("label")["note"]
    assert paired["hedge"] == "documents paired; widened Poisson limits of both sides: fewer than 10 found on a side"
    assert paired["tone"] == "documents paired"
    many = measure.contrasts(synthetic.reading(40), "group", how=FAST)
    assert (many["note"] == "").all()


def test_notes_say_of_what_there_are_fewer_than_ten():
    def notes(texts, measured):
        return measured(ra.analyse(texts, only=["tone", "hedges"])).set_index("label")["note"].to_dict()

    said = "It may rain in town today, and that is good. " * 3
    few = notes({str(n): said * 2 for n in range(6)}, lambda r: measure.rates(r, labels=["hedge"], how=FAST))
    assert few == {"hedge": "widened Poisson interval: fewer than 10 texts"}
    lone = {str(n): "It rained in town, and we stayed at home. " for n in range(12)} | {"a": said}
    rare = notes(lone, lambda r: measure.rates(r, labels=["hedge"], how=FAST))
    assert rare == {"hedge": "widened Poisson interval: fewer than 10 found"}
    lines = {"a": said * 2 + "It is bad. It rained, and that was a very good thing for all of us in our small town."}
    assert notes(lines, lambda r: measure.mean_tone(r, how=FAST)) == {"tone": "t interval: fewer than 10 sentences"}
    sides = [{"text": said * 2 + "It is bad.", "group": group} for group in "ab"]
    both = notes(sides, lambda r: measure.contrasts(r, labels=["tone", "hedge"], how=FAST))
    assert both["hedge"].endswith("widened Poisson limits of both sides: fewer than 10 sentences on a side")
    assert both["tone"].endswith("t interval: fewer than 10 sentences")


def test_tables_tell_the_level_of_their_intervals(twelve):
    how = replace(FAST, level=0.8)
    for table in (measure.rates, measure.mean_tone, measure.profile, measure.contrasts, measure.quoted):
        assert table(twelve, how=how)["level"].dropna().unique().tolist() == [0.8]
        assert table(twelve, how=FAST)["level"].dropna().unique().tolist() == [0.95]


def test_tone_is_compared_only_where_it_is_wanted(twelve):
    def labels(**more):
        return measure.contrasts(twelve, "group", how=FAST, **more)["label"].tolist()

    assert labels() == ["tone", "hedge", "booster", "accusation"]
    assert labels(labels="apologise") == ["apologise"] and labels(labels=["tone"]) == ["tone"]
    assert labels(labels=["hedge", "tone"]) == ["tone", "hedge"]


def test_there_is_no_p_below_five_documents_a_side():
    few = measure.contrasts(synthetic.reading(9), "group", how=FAST)
    assert few["p"].isna().all() and few["q"].isna().all() and few["low"].notna().all()
    assert few["note"].str.startswith("no p: fewer than five documents a side").all()
    assert measure.contrasts(synthetic.reading(10), "group", how=FAST)["p"].notna().all()


def test_three_groups_give_three_pairs():
    table = measure.contrasts(synthetic.reading(18, groups=3), "group", how=FAST)
    assert table[["a", "b"]].drop_duplicates().shape[0] == 3


def test_voices_of_the_same_documents_are_compared_as_pairs(twelve):
    table = measure.contrasts(twelve, "kind", sides=("author", "quotation"), how=FAST)
    assert table["note"].str.startswith("documents paired").all() and table["p"].between(0, 1).all()
    back = measure.contrasts(twelve, "kind", sides=("quotation", "author"), how=FAST)
    assert np.allclose(table["difference"], -back["difference"]) and np.allclose(table["p"], back["p"])


def test_contrast_by_hand():
    table = measure.contrasts(longer(), "group", labels=["tone", "hedge"]).set_index("label")
    assert table.loc["hedge", "difference"] == pytest.approx(5 - 1000 / 600, abs=1e-9)
    assert table.loc["hedge", "log_ratio"] == pytest.approx(math.log2(3), abs=1e-9)
    assert table.loc["tone", "difference"] == pytest.approx(0.05 - (0.2 * 20 - 0.4 * 40) / 60, abs=1e-9)
    assert table.loc["hedge", "note"] == "no interval: n < 5"


def test_a_side_without_words_is_told_not_dropped():
    reading = tiny()
    reading.sentences.loc[:1, "words"] = 0
    rates = measure.rates(reading, ["group"], labels=["hedge"]).set_index("group")
    assert rates.loc["g", "basis"] == "no words" and np.isnan(rates.loc["g", "rate"])
    table = measure.contrasts(reading, "group", labels=["hedge"])
    assert (table["note"] == "a side has no words").all() and table["difference"].isna().all()


def test_texts_without_a_word_give_empty_tables():
    reading = ra.analyse({"a": "!!!", "b": "..."}, only=["tone", "hedges"])
    assert len(measure.contrasts(reading)) == len(measure.contrasts(reading, "kind")) == 0
    assert len(measure.word_shift(reading, *measure.sides(reading))) == 0
    with pytest.raises(RhetoricError, match="no doc 'a'; there are: none"):
        measure.word_shift(reading, "a", "b", "doc")


def test_one_group_gives_an_empty_contrast_with_its_columns():
    table = measure.contrasts(synthetic.reading(3, groups=1), "group")
    assert len(table) == 0 and {"difference", "p", "q"} <= set(table.columns)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda r: measure.rates(r, ["colour"]),
            "no column 'colour' to group by; there are: kind, speaker, doc, group",
        ),
        (lambda r: measure.rates(r, ["date"]), "column 'date' is empty for every document; fill it in texts.csv"),
        (lambda r: measure.rates(r, labels=["hedges"]), "no label 'hedges'; there are: hedge, booster, accuse"),
        (lambda r: measure.rates(r, kinds=["writer"]), "no voice 'writer'; there are: author, quotation"),
        (lambda r: measure.contrasts(r, "group", sides=("g", "g")), "both sides are 'g'; name two different values"),
        (lambda r: measure.contrasts(r, "group", sides=("g", "x")), "no group 'x'; there are: g, h"),
        (lambda r: measure.word_shift(r, "g", "g", "group"), "both sides are 'g'"),
        (lambda r: measure.word_shift(r, "g", "z", "group"), "no group 'z'; there are: g, h"),
        (lambda r: measure.keyness(r, of="letters"), "no keyness of 'letters'; there are: words, cues"),
        (lambda r: measure.along(r, ["c"]), "no document 'c'; the first of 2 is 'a'"),
        (lambda r: measure.along(r, "a03"), "no document 'a03'; the first of 2 is 'a'"),
        (lambda r: measure.along(r, window=0), "window=0 holds no sentence; give 1 or more"),
        (lambda r: measure.strip(r, "a03"), "no document 'a03'"),
        (lambda r: measure.contrasts(r, "group", sides=["g"]), "two sides can be compared, not 1; name two values"),
        (lambda r: measure.contrasts(untoned(r), labels=["tone"]), "tone was not read"),
        (lambda r: measure.keyness(r, prior=0), "prior=0 holds nothing back; give a number above 0, such as 0.1"),
        (lambda r: measure.keyness(r, labels=["hedge"]), "words have no labels; say of='cues' with labels="),
        (lambda r: measure.keyness(r, of="cues", labels=["hedges"]), "no label 'hedges'; there are: hedge"),
        (lambda r: measure.over_time(r, "hedges"), "no label 'hedges'; there are: hedge"),
        (lambda _: measure.Bootstrap(draws=0), "draws=0 is no number of resamples; give 1 or more"),
        (lambda _: measure.Bootstrap(draws=2.5), "draws=2.5 is no number of resamples"),
        (lambda _: measure.Bootstrap(seed=-1), "seed=-1 is no seed; give a whole number"),
        (lambda _: measure.Bootstrap(level=95), "level=95 lies not between 0 and 1; give 0.95 for intervals of 95 %"),
        (lambda _: measure.Bootstrap(level=1.0), "level=1.0 lies not between 0 and 1"),
        (
            lambda _: measure.dispersion([1.0, 2.0], [9, 10]),
            "counts of shape (2,) for 2 sizes are no documents ×",
        ),
        (lambda _: measure.dispersion([[1.0], [2.0]], [9]), "counts of shape (2, 1) for 1 sizes are no documents"),
    ],
)
def test_faults_are_one_line_that_names_the_mend(call, message):
    reading = tiny()
    with pytest.raises(RhetoricError) as fault:
        call(reading)
    assert message in str(fault.value) and "\n" not in str(fault.value)


def test_what_was_not_read_is_refused_not_counted_as_none():
    reading = changed(tiny(), parameters={"readers": ["voices", "tone", "hedges"]})
    assert set(measure.rates(reading)["label"]) == {"hedge", "booster"}
    with pytest.raises(RhetoricError, match="'accusation' was not looked for"):
        measure.rates(reading, labels=["accusation"])
    with pytest.raises(RhetoricError, match="'accusation' was not looked for"):
        measure.accusation_map(reading)
    with pytest.raises(RhetoricError, match="tone was not read"):
        measure.mean_tone(untoned(tiny()))


def test_a_reading_without_texts_gives_empty_tables():
    empty = tiny()
    for name in ("texts", "sentences", "tokens", "findings", "accusations"):
        empty = changed(empty, **{name: getattr(empty, name).iloc[:0]})
    assert len(measure.rates(empty, ["kind"])) == 0 and len(measure.speakers(empty)) == 0
    assert len(measure.strip(empty)) == 0 and len(measure.keyness(empty)) == 0


def test_some_documents_without_a_group_stay_in_the_table():
    reading = tiny()
    reading.texts.loc[0, "group"] = None
    assert set(measure.rates(reading, ["group"])["group"]) == {"not given", "h"}


def test_word_shift_by_hand():
    shift = measure.word_shift(tiny(), "g", "h", "group")
    assert shift.attrs["difference"] == pytest.approx(2 / 40 - (1 - 2) / 60, abs=1e-9)
    assert shift["part"].sum() == pytest.approx(1.0, abs=1e-9)
    good = shift.set_index("term").loc["good"]
    # p 1/40 against 1/60, φ 2 against 1: (1/40 - 1/60)(1.5) + (1/40 + 1/60)/2 (2 - 1)
    assert good["by_use"] == pytest.approx(1.5 / 120, abs=1e-9)
    assert good["by_weight"] == pytest.approx(1 / 48, abs=1e-9)
    bad = shift.set_index("term").loc["bad"]
    assert (bad["contribution"], bad["by_weight"]) == pytest.approx((2 / 60, 0.0), abs=1e-9)


def test_word_shift_adds_up_to_the_difference_of_the_scores(twelve):
    shift = measure.word_shift(twelve, "author", "quotation")
    said = shift.attrs
    assert said["score_a"] - said["score_b"] == pytest.approx(said["difference"], abs=1e-12)
    assert shift["contribution"].sum() == pytest.approx(said["difference"], abs=1e-12)


def test_word_shift_counts_the_authors_own_words_where_there_are_enough():
    import analysis as ra

    own, letter = "We sit by the calm sea all day. " * 15, "“It is a sad, sad town,” said Ann Hope. "
    texts = pd.DataFrame({"text": [own + letter, own + "A good day."], "group": ["g", "h"]})
    shift = measure.word_shift(ra.analyse(texts, ["tone"], lexicon="vader"), "g", "h", "group")
    assert shift.attrs["counted"] == "the authors' own words" and "sad" not in set(shift["term"])
    texts["text"] = [letter, "A good day."]
    shift = measure.word_shift(ra.analyse(texts, ["tone"], lexicon="vader"), "g", "h", "group")
    assert shift.attrs["counted"] == "the words of all voices" and "sad" in set(shift["term"])
    assert "Ann Hope" in shift.attrs["voices_a"] and "%" in shift.attrs["voices_a"]


def test_word_shift_counts_no_proper_name_and_no_formula():
    import analysis as ra

    texts = ["Dear Ann,\n\nThe Hope Trust is calm. We hope. SAD!\n\nYours sincerely,\nAnn", "Love Street is nice."]
    reading = ra.analyse(pd.DataFrame({"text": texts, "group": ["g", "h"]}), ["tone"], lexicon="vader")
    shift = measure.word_shift(reading, "g", "h", "group").set_index("term")
    assert {"dear", "sincerely"}.isdisjoint(shift.index) and shift.loc["hope", "count_a"] == 1
    assert {"calm", "sad", "nice"} <= set(shift.index) and shift.attrs["left_out"] >= 1


def test_leaving_out_a_cue_is_counting_without_it(twelve):
    table = measure.without_each_cue(twelve, "group 0", "group 1", "hedge")
    whole = measure.contrasts(twelve, "group", labels=["hedge"], how=FAST).set_index("label")
    assert table.attrs["difference"] == pytest.approx(whole.loc["hedge", "difference"], abs=1e-9)
    assert table["share"].sum() == pytest.approx(1.0, abs=1e-9)


def test_leaving_out_a_word_is_scoring_without_it():
    import analysis as ra
    from analysis.measure.left_out import compound

    texts = {"text": ["A very bad deal. It isn’t good!", "A good day. Good, and sad."], "group": ["g", "h"]}
    reading = ra.analyse(pd.DataFrame(texts), ["tone"], lexicon="vader")
    table = measure.without_each_cue(reading, "g", "h", "tone").set_index("cue")
    tokens = reading.tokens.assign(
        left=reading.tokens["valence"].where(reading.tokens["token"].str.lower() != "good", 0)
    )
    keys = [reading.sentences["doc"], reading.sentences["sentence"]]
    sums = tokens.groupby(["doc", "sentence"])["left"].sum().reindex(pd.MultiIndex.from_arrays(keys)).to_numpy()
    sentences = reading.sentences.assign(compound=compound(sums))
    rest = changed(reading, sentences=sentences, parameters=reading.parameters)
    again = measure.mean_tone(rest, ["group"]).set_index("group")["tone"]
    assert table.loc["good", "difference"] == pytest.approx(
        again["g"] - again["h"], abs=1e-4
    )  # compounds have 4 digits
    assert table.loc["good", ["count_a", "count_b"]].tolist() == [1, 2] and {"bad", "sad"} < set(table.index)


def test_the_compound_without_a_word_is_that_of_the_readers():
    from analysis.measure import left_out
    from analysis.sentiment import sums

    assert left_out.ALPHA == sums.ALPHA


def test_tone_without_any_valued_word_leaves_nothing_out():
    reading = tiny()
    reading.tokens["valence"] = 0.0
    assert len(measure.without_each_cue(reading, "g", "h", "tone")) == 0


def test_leaving_out_a_document_is_measuring_without_it(twelve):
    for label in ("tone", "hedge"):
        table = measure.without_each_document(twelve, "group 0", "group 1", label).set_index("doc")
        rest = changed(twelve, sentences=twelve.sentences[twelve.sentences["doc"] != "d00004"])
        again = measure.contrasts(rest, "group", labels=[label], how=FAST).set_index("label")
        assert table.loc["d00004", "difference"] == pytest.approx(again.loc[label, "difference"], abs=1e-9)


def test_keyness_by_hand():
    reading = tiny()
    table = measure.keyness(reading, "group", minimum=1).set_index(["side", "term"])
    good = table.loc[("h", "good")]
    assert good[["count", "count_rest", "words", "words_rest"]].tolist() == [1, 1, 60, 40]
    assert good["log_ratio"] == pytest.approx(math.log2(40 / 60), abs=1e-9)
    # prior: a tenth of each count in the corpus, 0.2 of 10 pseudo-words
    assert good["log_odds"] == pytest.approx(math.log(1.2 / 68.8) - math.log(1.2 / 48.8), abs=1e-9)
    assert good["z"] == pytest.approx(good["log_odds"] / math.sqrt(2 / 1.2), abs=1e-9)


def test_keyness_says_what_z_and_g2_stand_on():
    few = measure.keyness(synthetic.reading(9), "group").groupby("side")["basis"].unique()
    assert all(list(found) == ["words, as if drawn one by one: these texts only"] for found in few)
    assert set(measure.keyness(synthetic.reading(10), "group")["basis"]) == {"words, as if drawn one by one"}


def test_keyness_of_cues_and_of_one_side(twelve):
    assert set(measure.keyness(twelve, of="cues")["term"]) == {"may", "deeply", "false"}
    assert len(measure.keyness(synthetic.reading(3, groups=1))) == 0


def test_quoted_says_where_the_writer_has_no_words_of_their_own():
    reading = longer()
    reading.sentences["kind"] = ["document", "quotation", "author", "author"]
    table = measure.quoted(reading, ["group"]).set_index(["group", "label", "counted"])
    own = table.loc[("g", "hedge", "author's own")]
    assert own["note"] == "no words" and np.isnan(own["value"]) and own["words"] == 0
    assert table.loc[("g", "hedge", "all words"), "value"] == pytest.approx(5.0)


def test_accusation_map_takes_names_that_differ_in_capitals_for_one():
    reading = tiny()
    row = reading.accusations.iloc[0]
    names = ["the Home Secretary", "home secretary", "Home Secretary", "Home Secretary", "The home  secretary"]
    reading = changed(reading, accusations=pd.DataFrame([{**row, "accused": name} for name in names]))
    table = measure.accusation_map(reading)
    assert table[["accused", "count"]].values.tolist() == [["Home Secretary", 5]]


def test_accusation_map_shows_no_capital_article_where_another_form_is_known():
    reading = tiny()
    row = reading.accusations.iloc[0]
    names = ["The Home Secretary", "The Home Secretary", "the Home Secretary", "the Home Office", "the ministry’s"]
    records = pd.DataFrame([{**row, "accused": name} for name in [*names, "The Ministry"]])
    reading = changed(reading, accusations=records)
    table = measure.accusation_map(reading).set_index("accused")["count"]
    assert table.to_dict() == {"the Home Secretary": 3, "the Home Office": 1, "The Ministry": 2}


def test_key_cues_are_those_of_the_labels_asked_for():
    said = {"a": "Perhaps he lied. " * 4, "b": "Clearly he lied. " * 4}
    reading = ra.analyse([{"text": text, "group": group} for group, text in said.items()])
    both = measure.keyness(reading, of="cues")
    assert both.columns[2] == "label" and both["side"].iloc[0] == "a"
    labels = both.set_index("term")["label"]
    assert labels["perhaps"] == "hedge" and labels["clearly"] == "booster"
    assert measure.keyness(reading, of="cues", labels="hedge")["term"].tolist() == ["perhaps"]
    triggers = measure.keyness(reading, of="cues", labels=["accusation"])
    assert set(triggers["term"]) == set(reading.accusations["trigger"].str.lower()) != set()
    assert measure.keyness(reading, of="cues", labels=["hedge"], minimum=99).columns.tolist() == both.columns.tolist()
    assert "label" not in measure.keyness(reading)


def test_a_lone_document_is_a_list_of_one(twelve):
    for table in (measure.along, measure.strip):
        pd.testing.assert_frame_equal(table(twelve, "d00003"), table(twelve, ["d00003"]))


def test_along_never_averages_across_voices():
    table = measure.along(tiny())
    assert table["smooth"].tolist()[:2] == pytest.approx([0.5, -0.1])
    assert table["smooth"].tolist()[2:] == pytest.approx([-0.2, -0.2])


def test_strip_covers_every_word(twelve):
    table = measure.strip(twelve)
    assert (table["to_word"] - table["from_word"] == table["words"]).all()
    assert table.groupby("doc")["to_word"].max().sum() == twelve.sentences["words"].sum()


def test_bootstrap_is_plain_data():
    assert replace(measure.Bootstrap(), draws=10).tails == pytest.approx((0.025, 0.975))


def test_two_readings_side_by_side_keep_their_names():
    readings = {"VADER": tiny(), "editorial": tiny()}
    table = measure.side_by_side(readings, lambda r: measure.mean_tone(r, ["group"]), "lexicon")
    assert table[["lexicon", "group"]].values.tolist() == [[k, g] for k in readings for g in "gh"]


# --- two sides, and what carries a difference -------------------------------------------------------------------------


def test_the_two_sides_are_those_with_most_words_or_those_named():
    reading = synthetic.reading(18, groups=3)
    words = reading.sentences[reading.sentences["kind"] != "furniture"].merge(reading.texts[["doc", "group"]])
    most = words.groupby("group")["words"].sum().sort_values(ascending=False).index.tolist()
    assert measure.sides(reading) == (most[0], most[1], "group")
    assert measure.sides(reading, "group", ["group 2", "group 0"]) == ("group 2", "group 0", "group")
    assert measure.sides(synthetic.reading(3, groups=1))[2] == "kind"


def test_one_voice_alone_has_no_sides_and_tables_of_them_are_empty():
    reading = tiny()
    reading.sentences["kind"], reading.texts["group"] = "author", "g"
    a, b, between = measure.sides(reading)
    assert (a, b) == ("", "")
    assert (
        len(measure.own_and_all(reading, between, (a, b))) == 0 and len(measure.word_shift(reading, a, b, between)) == 0
    )
    assert len(measure.robustness(reading, a, b, between)) == 0
    assert len(measure.without_each_cue(reading, a, b, "hedge", between)) == 0
    assert len(measure.without_each_document(reading, a, b, "tone", between)) == 0


@pytest.mark.parametrize(
    ("named", "message"),
    [
        (["g"], "two sides can be compared, not 1; name two values of group, or none"),
        (["g", "x"], "no group 'x'; there are: g, h"),
        (["g", "g"], "both sides are 'g'; name two different values of group"),
    ],
)
def test_sides_that_cannot_be_compared_are_refused(named, message):
    with pytest.raises(RhetoricError) as fault:
        measure.sides(tiny(), "group", named)
    assert str(fault.value) == message


def test_own_and_all_words_are_told_apart():
    table = measure.own_and_all(longer(), "group", ("g", "h")).set_index(["label", "counted"])
    assert table.loc[("hedge", "all words"), "value_a"] == pytest.approx(2 / 400 * 1000)
    assert table.loc[("hedge", "author's own"), "value_a"] == pytest.approx(1 / 100 * 1000)
    assert table.loc[("hedge", "author's own"), "words_a"] == 100


def test_q_is_over_the_whole_table():
    reading = synthetic.reading(30, groups=2)
    table = measure.own_and_all(reading, "group", measure.largest(reading, "group", 2), how=FAST).sort_values("p")
    stepped = [p * len(table) / rank for rank, p in enumerate(table["p"], 1)]  # Benjamini & Hochberg, by hand
    assert table["counted"].nunique() == 2
    assert table["q"].tolist() == pytest.approx([min(stepped[k:]) for k in range(len(stepped))])


def test_a_lone_name_is_a_list_of_one(twelve):
    listed = measure.rates(twelve, ["group"], labels=["hedge"], kinds=["author"], how=FAST)
    pd.testing.assert_frame_equal(measure.rates(twelve, "group", labels="hedge", kinds="author", how=FAST), listed)
    for table in (measure.speakers, measure.over_time, measure.quoted, measure.mean_tone, measure.profile):
        pd.testing.assert_frame_equal(table(twelve, by="group"), table(twelve, by=["group"]))
    pd.testing.assert_frame_equal(
        measure.accusation_map(twelve, kinds="author"), measure.accusation_map(twelve, kinds=["author"])
    )


def test_more_than_two_sides_are_compared_pair_by_pair():
    reading = synthetic.reading(30, groups=5)
    names = measure.largest(reading, "group", 3)
    table = measure.own_and_all(reading, "group", names, how=FAST)
    pairs = table[["a", "b"]].drop_duplicates().to_numpy().tolist()
    assert pairs == [[names[0], names[1]], [names[0], names[2]], [names[1], names[2]]]
    assert len(table) == 3 * 2 * 4 and table["q"].ge(table["p"]).all()
    assert len(measure.own_and_all(reading, "group", names[:1])) == 0


def test_a_side_without_own_words_is_told_not_dropped():
    reading = tiny()
    reading.sentences["kind"] = ["document", "quotation", "author", "author"]
    table = measure.own_and_all(reading, "group", ("g", "h")).set_index(["label", "counted"])
    own = table.loc[("hedge", "author's own")]
    assert own["note"] == "a side has no words" and np.isnan(own["difference"]) and own["documents_a"] == 0


def test_between_kinds_of_voice_nothing_is_given_back(twelve):
    table = measure.own_and_all(twelve, "kind", ("author", "quotation"), how=FAST)
    assert set(table["counted"]) == {"all words"}


def test_sides_that_are_all_alike_in_tone_have_no_interval_of_nought():
    reading = synthetic.reading(12)
    reading.sentences["compound"] = 0.25
    row = measure.contrasts(reading, "group", how=FAST).set_index("label").loc["tone"]
    assert row["difference"] == pytest.approx(0) and np.isnan(row["low"]) and row["note"] == "no interval: all alike"


def test_an_interval_of_tone_ends_where_the_scale_does():
    reading = synthetic.reading(10, sentences=3)
    ends = np.where(np.arange(len(reading.sentences)) % 6 < 3, 1.0, -1.0)
    reading.sentences["compound"] = np.where(np.arange(len(ends)) % 7 == 0, -ends, ends)
    table = measure.mean_tone(reading, ["group"], how=FAST)
    assert table["high"].max() <= 1 and table["low"].min() >= -1
    assert table["note"].str.contains("cut at the end of the scale").any()
    gap = measure.contrasts(reading, "group", how=FAST).set_index("label").loc["tone"]
    assert -2 <= gap["low"] <= gap["difference"] <= gap["high"] <= 2


def test_robustness_names_what_carries_a_difference():
    reading = tiny()
    perhaps = {"doc": "b", "sentence": 0, "label": "hedge", "category": "modal", "cue": "perhaps"}
    findings = pd.concat([reading.findings, pd.DataFrame([perhaps] * 4)], ignore_index=True)
    longer = reading.sentences.assign(words=reading.sentences["words"] * 10)
    reading = changed(reading, findings=findings, sentences=longer)
    row = measure.robustness(reading, "g", "h").set_index(["counted", "label"]).loc["all words", "hedge"]
    assert row["difference"] == pytest.approx(1000 * (2 / 400 - 5 / 600))
    assert (row["cue"], row["turns"]) == ("perhaps", "cue")
    assert row["without_cue"] == pytest.approx(1000 * (2 / 400 - 1 / 600))
    assert row["document"] == "" and np.isnan(row["without_document"])  # a side of one text has nothing without it


def test_robustness_is_of_own_words_too_and_blank_where_these_are_too_few():
    reading = tiny()
    longer = changed(reading, sentences=reading.sentences.assign(words=reading.sentences["words"] * 10))
    table = measure.robustness(longer, "g", "h")
    rows = table.set_index(["counted", "label"])
    assert rows.loc[("author's own", "hedge"), "difference"] == pytest.approx(1000 * (1 / 100 - 1 / 600))
    only = measure.robustness(longer, "g", "h", kinds=["author"])
    pd.testing.assert_frame_equal(
        only.drop(columns="counted"),
        table[table["counted"] == "author's own"].drop(columns="counted").reset_index(drop=True),
    )
    assert set(measure.robustness(longer, "author", "quotation", "kind")["counted"]) == {"all words"}
    few = measure.robustness(reading, "g", "h").set_index(["counted", "label"])
    assert few.loc[("author's own", "hedge"), ["difference", "without_cue"]].isna().all()
    silent = changed(longer, sentences=longer.sentences.assign(kind=["quotation", "quotation", "author", "author"]))
    rows = measure.robustness(silent, "g", "h").set_index(["counted", "label"])
    assert rows.loc["author's own", "difference"].isna().all() and (rows.loc["author's own", "turns"] == "").all()
    assert rows.loc["all words", "difference"].notna().all()
    with pytest.raises(RhetoricError, match="no group 'x'"):
        measure.robustness(silent, "g", "x")


def test_a_text_that_turns_the_sign_is_named(twelve):
    only = twelve.findings[(twelve.findings["label"] == "hedge") & (twelve.findings["doc"] != "d00001")]
    many = pd.concat([only[only["doc"] == "d00000"]] * 40, ignore_index=True)
    reading = changed(twelve, findings=pd.concat([only[only["doc"] != "d00000"], many], ignore_index=True))
    row = measure.robustness(reading, "group 0", "group 1").set_index(["counted", "label"]).loc["all words", "hedge"]
    assert row["document"] == "d00000"
    rest = measure.without_each_document(reading, "group 0", "group 1", "hedge").set_index("doc").loc["d00000"]
    assert row["without_document"] == pytest.approx(rest["difference"])


def test_over_time_takes_the_coarsest_period_of_which_there_are_three():
    reading = synthetic.reading(12)
    assert measure.over_time(reading, "hedge", how=FAST).columns[0] == "year"
    reading.texts["date"] = [f"2021-0{1 + i % 4}-11" for i in range(12)]
    assert measure.over_time(reading, "tone", how=FAST).columns[0] == "month"
    reading.texts["date"] = [f"2021-01-1{i % 5}" for i in range(12)]
    assert measure.over_time(reading, "hedge", how=FAST).columns[0] == "date"
    for label in ("hedge", "tone"):
        reading.texts["date"] = [f"{2001 + i % 5}-05-11" for i in range(12)]
        filled = measure.over_time(reading, label, ["group", "kind"], how=FAST)
        reading.texts["date"] = ["2021-01-11", None] * 6
        empty = measure.over_time(reading, label, ["group", "kind"])
        assert len(empty) == 0 and empty.columns.tolist() == filled.columns.tolist()


def test_a_date_that_says_less_than_the_period_has_none():
    days = ["2022", "2022-05", "2022-07-03", "2023-01-09", "2023", "2022-07-04", "2022-12-01"]
    reading = ra.analyse([{"text": "It may rain. " * 20, "date": day} for day in days], only=["hedges"])
    table = measure.over_time(reading, by=[], how=FAST).set_index("month")
    assert table["count"].to_dict() == {
        "2022-05": 20, "2022-07": 40, "2022-12": 20, "2023-01": 20, "not given": 40,
    }  # fmt: skip
    days = ["2022", "2022-05", "2022-05-03", "2022-05-09", "2022", "2022-05-20", ""]
    reading = ra.analyse([{"text": "It may rain. " * 20, "date": day} for day in days], only=["hedges"])
    table = measure.over_time(reading, by=[], how=FAST).set_index("date")
    assert table["count"].to_dict() == {"2022-05-03": 20, "2022-05-09": 20, "2022-05-20": 20, "not given": 80}
    kept = measure.rates(reading, ["date"], labels=["hedge"], how=FAST).set_index("date")["count"]
    assert kept["2022"] == 40 and kept["2022-05"] == 20


def test_quoted_words_of_all_texts_together_are_told_once():
    table = measure.quoted(ra.analyse({"a": "It may rain. " * 20}, only=["hedges"]), by=[])
    assert table.groupby(["label", "counted"]).size().tolist() == [1] * 6


def test_a_profile_holds_what_was_read():
    toned = changed(tiny(), parameters={"readers": ["voices", "tone"]})
    assert set(measure.profile(toned, ["group"])["label"]) == {"tone"} == set(measure.quoted(toned)["label"])
    hedged = changed(tiny(), parameters={"readers": ["voices", "hedges"]})
    assert set(measure.profile(hedged, ["group"])["label"]) == {"hedge", "booster"}


def test_a_profile_has_the_columns_that_it_names(twelve):
    named = "group label value low high words sentences documents basis note seed level unit count".split()
    assert sorted(measure.profile(twelve, ["group"], how=FAST).columns) == sorted(named)
