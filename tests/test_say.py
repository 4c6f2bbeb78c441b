"""The answers in words say what the tables say, and refuse what the tables refuse."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import synthetic

from analysis import measure, say
from analysis.errors import RhetoricError
from analysis.say import comparisons
from analysis.say.phrases import interval


@pytest.fixture(scope="module")
def reading():
    made = synthetic.reading(12)
    made.parameters["lexicon"] = "editorial"
    return made


def test_the_answer_gives_both_values_difference_and_interval(reading):
    said = say.answer(reading, "group 0", "group 1")
    row = measure.own_and_all(reading, "group", ("group 0", "group 1")).set_index(["label", "counted"])
    own = row.loc[("hedge", "author's own")]
    wanted = f"{own['value_a']:.1f} against {own['value_b']:.1f}, difference {own['difference']:+.1f} "
    assert wanted + f"[{own['low']:+.1f}, {own['high']:+.1f}]" in said
    assert said.startswith("**group 0** against **group 1**") and said.count("\n- *") == 4


def test_the_verdict_counts_the_intervals_that_exclude_nothing(reading):
    table = measure.own_and_all(reading, "group", ("group 0", "group 1"))
    apart = int(((table["low"] > 0) | (table["high"] < 0)).sum())
    said = say.answer(reading, "group 0", "group 1").rsplit("\n", 1)[1]
    assert said.startswith(f"Of the {len(table)} differences, {apart or 'none'} ha")


def test_a_verdict_of_no_difference_claims_no_likeness_and_says_what_it_counted():
    made = synthetic.reading(2, sentences=16)
    told = say.voices(made).rsplit("\n", 1)[1]
    assert told.startswith(
        "Of the 12 differences between two of these voices (one a pair and measure, not shown here), "
    )
    for said in (told, say.answer(made, "group 0", "group 1").rsplit("\n", 1)[1]):
        assert "none has an interval that excludes 0. That does not show that they are alike" in said


@pytest.mark.parametrize(("low", "q", "told"), [(0.1, np.nan, True), (0.1, 0.03, False), (-0.1, np.nan, False)])
def test_a_verdict_without_q_says_what_chance_alone_does(low, q, told):
    rows = {"label": "hedge", "counted": "all words", "low": [low, -1.0], "high": 1.0, "q": [q, np.nan]}
    table = pd.DataFrame(rows).assign(p=lambda made: made["q"] / 2)
    said = comparisons._verdict(table, table)
    assert ("one 95\u00a0% interval in twenty" in said) == told
    assert ("q is over 1 test." in said) == (q == q)


def test_accusations_of_texts_of_very_unlike_length_are_not_to_be_compared():
    made = synthetic.reading(12)
    assert "fourfold" not in say.answer(made, "group 0", "group 1")
    inside = made.texts.loc[made.texts["group"] == "group 0", "doc"]
    made.sentences.loc[made.sentences["doc"].isin(inside), "words"] *= 5
    assert say.answer(made, "group 0", "group 1").endswith("do not compare their accusation rates.")
    made.parameters["readers"] = ["voices", "tone", "hedges"]
    assert "fourfold" not in say.answer(made, "group 0", "group 1")


def test_too_few_sentences_are_said_and_nothing_is_claimed():
    made = synthetic.reading(2, sentences=4)
    said = say.answer(made, "group 0", "group 1")
    assert "no interval: fewer than five sentences" in said
    assert said.endswith("No difference has enough sentences behind it for an interval, so none is claimed.")


def test_a_side_of_one_text_is_named_as_that(reading):
    assert "A side has one text only" in say.drivers(synthetic.reading(2), "group 0", "group 1")
    assert "A side has one text only" not in say.drivers(reading, "group 0", "group 1")


def test_a_lone_text_beside_many_is_told():
    made = synthetic.reading(8)
    made.texts["group"] = ["group 0"] + ["group 1"] * 7
    assert "A side has one text only" in say.drivers(made, "group 0", "group 1")


@pytest.fixture(scope="module")
def halves():
    """Own words in which one side hedges more, beside quotations that make up for it by one cue alone."""
    import analysis as ra

    own = {"a": "It may be so. We believe that it could rain there. ", "b": "The rain fell all day long. It was cold. "}
    quoted = {"a": "The rain fell on all of us there.", "b": "Perhaps it is so, and perhaps it is not."}
    texts = [
        {"text": f"{own[group] * (8 + i % 3)}“{quoted[group] * (6 + 5 * i % 16)}” said Ann Lee.", "group": group}
        for group in "ab"
        for i in range(12)
    ]
    return ra.analyse(texts, only=["voices", "hedges"])


def test_only_differences_that_are_claimed_can_be_disowned(halves):
    turns = measure.robustness(halves, "a", "b").set_index(["counted", "label"])["turns"]
    assert turns["all words", "hedge"] and not turns["author's own", "hedge"]
    table = measure.own_and_all(halves, "group", ("a", "b"))
    claimed = table[(table["low"] > 0) | (table["high"] < 0)]
    assert claimed[["counted", "label"]].values.tolist() == [["author's own", "hedge"]]
    said = say.drivers(halves, "a", "b")
    assert said.startswith("No single cue or text, left out, turns the sign of a difference between a and b")
    assert said.endswith(": hedges (author's own).")


def test_a_claimed_difference_that_one_cue_turns_is_named():
    import analysis as ra

    words = {"a": "Perhaps we saw it, and perhaps we did not. ", "b": "It may be so. We saw it there. "}
    rows = [{"text": words[group] * (9 + i % 3), "group": group} for group in "ab" for i in range(12)]
    said = say.drivers(ra.analyse(rows, only=["hedges"]), "a", "b")
    assert "2 turn their sign when a single thing is left out (hedges (all words): one cue; hedges (author" in said
    assert "nothing rests on that" in said


def test_nothing_is_disowned_where_nothing_is_claimed():
    made = synthetic.reading(2, sentences=16)
    said = say.drivers(made, "group 0", "group 1")
    assert said.startswith("No difference between group 0 and group 1 has an interval that excludes 0")


def test_an_answer_takes_its_q_from_the_table_it_is_given(halves):
    divided = halves.texts.assign(group=[f"{group}{i % 2}" for i, group in enumerate(halves.texts["group"])])
    reading = replace(halves, texts=divided)
    names = measure.largest(reading)
    table = measure.own_and_all(reading, "group", names)
    a, b = "a0", "b0"
    if names.index(a) > names.index(b):
        a, b = b, a
    row = table[(table["a"] == a) & (table["b"] == b) & (table["counted"] == "author's own")]
    q = row.set_index("label").at["hedge", "q"]
    said = say.answer(reading, a, b, table=table)
    tests = int(table["p"].notna().sum())
    assert f"hedges (author's own, q {q:.3f})" in said
    assert f"q is over {tests} tests, those of the other pairs among them." in said
    alone = measure.own_and_all(reading, "group", (a, b))
    assert tests > alone["p"].notna().sum()
    assert f"q is over {int(alone['p'].notna().sum())} tests." in say.answer(reading, a, b)
    with pytest.raises(RhetoricError, match="does not compare 'a0' with 'a1'"):
        say.answer(reading, "a0", "a1", table=alone)


def test_one_voice_alone_is_not_compared(reading):
    assert say.answer(reading, "", "") == "Only one voice speaks in these texts, so nothing is compared."
    assert "nothing drives a difference" in say.drivers(reading, "", "")


def test_a_tone_without_interval_says_so():
    made = synthetic.reading(2, sentences=4)
    made.parameters["lexicon"] = "vader"
    said = say.tone(made)
    assert "without interval" in said and "(vader lexicon)" in said and "sentence" in said


def test_the_caveat_follows_the_smallest_group(reading):
    assert "resampling documents" in say.caveat(reading)
    assert "The smallest group has 1 document:" in say.caveat(synthetic.reading(2))


def test_the_caveat_is_about_what_is_compared():
    import analysis as ra

    texts = [
        {"text": f"{'It may rain, and perhaps soon. ' * 9}Number {i}.", "group": "ab"[i % 2], "author": f"W{i // 2}"}
        for i in range(12)
    ]
    reading = ra.analyse(texts, only=["hedges"])
    for between, sides in (("author", ("W0", "W1")), ("group", ("a", "b"))):
        said = say.caveat(reading, between, sides)
        basis = set(measure.contrasts(reading, between, sides=sides)["basis"])
        assert basis == ({"documents"} if "resampling documents" in said else {"sentences: these texts only"}), said
        assert sides[0] in said and "group" not in said
    assert "Of W0 and W1, W0 has 2 documents and the other no fewer" in say.caveat(reading, "author", ("W0", "W1"))
    assert "The smallest side has 2 documents:" in say.caveat(reading, "author")
    assert say.caveat(reading, "group", ("", "")) == say.caveat(reading)
    with pytest.raises(RhetoricError, match="no author 'W9'"):
        say.caveat(reading, "author", ("W0", "W9"))


def test_the_caveat_tells_where_own_words_stand_in_fewer_documents():
    import analysis as ra

    text = "Ann Lee said: “This may be a very sad day for us all, and perhaps a long one.” Bo Ray said: “It may be so.”"
    texts = [{"text": text, "author": "Cy Poe"} for _ in range(6)]
    texts += [{"text": "It may rain. Perhaps.", "author": name} for name in ("Ann Lee", "Bo Ray", "Bo Ray")]
    said = say.caveat(ra.analyse(texts, only=["hedges"]), "speaker", ("Ann Lee", "Bo Ray"))
    assert "resampling documents" in said and "In the authors' own words Ann Lee has 1 document only" in said


def test_groups_that_an_answer_leaves_out_and_the_pair_of_its_drivers_are_named():
    made = synthetic.reading(12, groups=3)
    said = say.answer(made, "group 0", "group 2")
    assert "\n\nNot compared here: group 1. `contrasts` has every pair.\n\n" in said
    assert "between group 0 and group 2" in say.drivers(made, "group 0", "group 2")
    assert "Not compared" not in say.answer(synthetic.reading(12), "group 0", "group 1")


@pytest.mark.parametrize(("high", "shown"), [(-0.004, "-0.004"), (-0.04, "-0.04"), (-0.00004, "-0.00004")])
def test_an_interval_that_excludes_nothing_does_not_look_as_if_it_held_it(high, shown):
    row = pd.DataFrame({"low": [-0.48], "high": [high]})
    assert interval(next(row.itertuples()), "+.2f") == f" [-0.48, {shown}]"
    assert shown in say.rounded(row).to_string()


def test_no_nothing_has_a_sign():
    row = pd.DataFrame({"low": [-0.48, -0.0], "high": [1.0, -1e-17]})
    assert interval(next(row[1:].itertuples()), ".2f") == " [0.00, 0.00]"
    assert "-0.0" not in say.rounded(row).to_string()


def test_the_caveat_names_groups_of_few_authors_and_authors_of_several_groups():
    import analysis as ra

    texts = [
        {"text": "It may rain. It will not.", "group": group, "author": author}
        for group, authors in {"union": ["Ada"] * 5, "press": list("BCDEF"), "blogs": ["B", *"GHIJ"]}.items()
        for author in authors
    ]
    said = say.caveat(ra.analyse(texts, only=["hedges"]))
    assert "Few authors wrote those of union (1 author): nothing follows from them for other authors." in said
    assert "More than one group has texts by B: those groups are not independent." in said
    assert "One text" not in said
    few = say.caveat(ra.analyse(texts[:5] + texts[10:], only=["hedges"]))
    assert "Few authors" in few and "More than one group" not in few


def test_a_small_group_is_named_and_the_others_keep_their_caveats():
    import analysis as ra

    sizes = {"press": 6, "union": 6, "stray": 1}
    texts = [
        {"text": "It may rain. It will not.", "group": group, "author": f"One of {group}"}
        for group, size in sizes.items()
        for _ in range(size)
    ]
    reading = ra.analyse(texts, only=["hedges"])
    said = say.caveat(reading)
    assert "Not those of stray (1 document) or of any difference from it: there the intervals describe these" in said
    assert "The smallest group" not in said
    assert "Few authors wrote those of press (1 author) and union (1 author): nothing follows from them" in said
    several = say.caveat(reading, "group", list(sizes))
    assert "Not those of stray (1 document)" in several and "press (1 author) and union (1 author)" in several
    assert "Not those of" not in say.caveat(reading, "group", ("press", "union"))
    assert "no test is made" in say.caveat(reading, "group", ("press", "stray"))
    assert "resampling" not in say.caveat(reading, "group", ("press", "stray"))


@pytest.mark.parametrize(("long", "told"), [(300, "99\u00a0% of the words of a"), (5, "71\u00a0% of"), (2, "")])
def test_the_caveat_names_a_group_that_is_mostly_one_text(long, told):
    import analysis as ra

    texts = [{"text": "It may rain. " * n, "group": "a"} for n in (long, 1, 1)]
    said = say.caveat(ra.analyse([*texts, {"text": "It may rain. " * 900, "group": "b"}], only=["hedges"]))
    assert ("One text alone has" in said) == bool(told) and told in said and "of b" not in said


def test_the_largest_speaker_of_the_printed_words_is_named():
    import analysis as ra

    text = "He wrote: “This is a very sad day for us all, and it will be remembered.” Yes."
    reading = ra.analyse([{"text": f"Ann Lee said: {text[10:]}", "group": "union"}], ["voices"])
    said = say.who_speaks(reading)
    assert "stand in quotations or printed letters, most of them by Ann Lee." in said and "somebody else" not in said


def test_every_sentence_names_the_same_groups_and_the_ones_it_leaves_out():
    import analysis as ra

    own, quoted = "It may be a good day for them. ", "“It is a very sad day for us all.” "
    shares = {"a": (0, 30), "b": (2, 20), "c": (3, 15), "d": (5, 10), "e": (12, 0), "f": (1, 0)}
    texts = [
        {"text": own * mine + (f"Ann Lee said: {quoted * theirs}" if mine else quoted * theirs), "group": group}
        for group, (mine, theirs) in shares.items()
    ]
    reading = ra.analyse(texts)
    for said in (say.who_speaks(reading), say.tone(reading), say.hedging(reading)):
        named = [group for group in shares if re.search(rf"\b{group}(?: \(|: )", said)]
        assert named == list("abcd") and "Not named: e and f." in said, said
    assert "a: no words; b: " in say.tone(reading) and "a: no words; b: " in say.hedging(reading)
    assert "Not named" not in say.who_speaks(ra.analyse(texts[:4], only=["voices"]))


def test_the_speakers_with_most_words_are_compared(reading):
    said = say.voices(reading)
    words = measure.speakers(reading).groupby("speaker")["words"].sum().sort_values(ascending=False, kind="stable")
    assert all(f"**{name}** ({words[name]:,} words)" in said for name in words.index[:3]) and said.count("\n- *") == 4
    value = measure.rates(reading, ["speaker"], labels=["hedge"]).set_index("speaker").loc[words.index[0]]
    assert f"{words.index[0]} {value['rate']:.1f} [{value['low']:.1f}, {value['high']:.1f}]" in said
    assert "exclude" in said


def test_a_count_in_few_words_is_said_without_a_rate():
    import analysis as ra

    reading = ra.analyse([{"text": "It may rain. Perhaps it will.", "group": "g"}], ["hedges"])
    assert "g: 2 hedges and 0 boosters in 6 words, too few for a rate" in say.hedging(reading)


def test_records_are_said_with_their_measured_precision():
    from analysis.validate import published

    errors = published.measured("errors")
    last = errors[errors["set"] == errors["set"].iloc[-1]].set_index("label")
    shares = last.at["accusation", "precision"], last.at["record whole", "precision"], last.at["accusation", "recall"]
    said = say.records_right()
    assert [f"{share:.0%}".replace("%", "") for share in shares] == re.findall(r"(\d+)\xa0%", said)


def test_tone_is_not_called_harshness_and_no_interval_claims_the_readers_errors(reading):
    assert "irony is scored by its words" in say.tone(reading)
    assert "do not include the errors" in say.caveat(reading)
