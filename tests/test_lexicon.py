"""Lexicons: our CSV, LIWC .dic, quanteda YAML; the check of entries; faults that name the file and the mend."""

from __future__ import annotations

import pytest

from analysis import cues, segment
from analysis.errors import RhetoricError
from analysis.lexicon import CUE_COLUMNS, available, check_lexicon, load_lexicon, load_valences

HEADER = "cue,label,category,unless,example,source\n"


@pytest.fixture
def written(tmp_path):
    def write(name: str, content: str):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return write


def test_csv_is_normalised_and_may_leave_columns_out(written):
    table = load_lexicon(written("mine.csv", "\ufeffcue,label\n Don’t  know ,hedge\n"))
    assert table.columns.tolist() == CUE_COLUMNS
    assert table.iloc[0].tolist() == ["don't know", "hedge", "", "", "", ""]


def test_liwc_categories_become_labels(written):
    table = load_lexicon(written("mine.dic", "%\n1\tposemo\n2\tneg\n%\nhappy*\t1\nnot good\t2 1\n"))
    assert table[["cue", "label"]].values.tolist() == [
        ["happy*", "posemo"],
        ["not good", "neg"],
        ["not good", "posemo"],
    ]


def test_quanteda_keys_become_label_and_category(written):
    table = load_lexicon(written("mine.yml", "neg:\n  - bad*\n  - not good\npos:\n  strong: [superb]\n  weak: good\n"))
    assert table[["cue", "label", "category"]].values.tolist() == [
        ["bad*", "neg", ""], ["not good", "neg", ""], ["superb", "pos", "strong"], ["good", "pos", "weak"],
    ]  # fmt: skip


def test_a_users_list_finds_its_stems(written):
    lexicon = load_lexicon(written("mine.yml", "neg: [bad*, not good]"))
    found = cues.find(segment.read_batch(["Badly done, and NOT good; baddish."]), lexicon)
    assert found[["start", "end", "cue"]].values.tolist() == [[0, 5, "bad*"], [16, 24, "not good"], [26, 33, "bad*"]]


def test_a_bar_parts_words_of_which_each_makes_a_cue(written):
    path = written("mine.csv", HEADER + "rude|unkind of me|us,apologise,,,It was rude of me.,own\n")
    table = load_lexicon(path)
    assert table["cue"].tolist() == ["rude of me", "rude of us", "unkind of me", "unkind of us"]
    assert table["example"].tolist() == [f"It was {cue}." for cue in table["cue"]]
    assert check_lexicon(path).empty


def test_each_cue_of_a_line_is_tried_and_told_by_the_number_of_the_line(written):
    cells = [("soon", "It may rain."), ("may|might", "It may rain."), ("might", "It might.")]
    rows = [f"{cue},hedge,modal,,{example},own" for cue, example in cells]
    faults = check_lexicon(written("mine.csv", HEADER + "\n".join(rows)))
    assert faults[["entry", "line", "fault", "detail"]].values.tolist() == [
        [1, 2, "dead", "does not fire in: It may rain."],
        [3, 4, "duplicate", "of entry 2"],
    ]


def test_a_line_that_would_make_too_many_cues_is_dead_not_a_flood(written):
    faults = check_lexicon(written("mine.csv", HEADER + " ".join(["a|b"] * 40) + ",hedge,,,A or b.,own\n"))
    assert faults["fault"].tolist() == ["dead"]


def test_check_names_dead_duplicate_and_shadowed_entries(written):
    rows = [
        "may,hedge,modal,,It may rain.,own",
        "may well,hedge,modal,,It might rain.,own",
        "may,hedge,epistemic,,It may rain.,own",
        "well,hedge,modal,,It may well rain.,own",
        "perhaps,hedge,epistemic,-it,It perhaps rains.,own",
    ]
    faults = check_lexicon(written("mine.csv", HEADER + "\n".join(rows)))
    assert faults[["entry", "fault"]].values.tolist() == [[2, "dead"], [3, "duplicate"], [4, "shadowed"], [5, "dead"]]
    assert faults["detail"][2] == "by may well"


def test_a_list_without_examples_is_tried_on_its_cues(written):
    assert check_lexicon(written("mine.dic", "%\n1\tneg\n%\nbad*\t1\np.m.\t1\nso-called\t1\n:(\t1\n")).empty


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", "word,label\nmay,hedge\n", "a.csv: no column cue; name cue, label in the first line"),
        ("a.csv", HEADER + ",hedge,,,,\n", "a.csv: entry 1 has no cue; fill it or drop it"),
        ("a.dic", "happy\t1\n", "a.dic: no category block"),
        ("a.yml", "a: [b", "a.yml: not YAML"),
        ("a.yml", "- a\n", "a.yml: no keys"),
    ],
)
def test_faults_name_the_file_and_the_mend(written, name, content, message):
    with pytest.raises(RhetoricError) as fault:
        load_lexicon(written(name, content))
    assert message in str(fault.value) and "\n" not in str(fault.value)


def test_an_unknown_name_lists_what_there_is(tmp_path):
    with pytest.raises(RhetoricError, match=r"no lexicon 'hedge'; there are: .*hedges"):
        load_lexicon("hedge")
    with pytest.raises(RhetoricError, match=r"no lexicon file .*nothing\.csv; check the path"):
        load_lexicon(tmp_path / "nothing.csv")


def test_a_file_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(HEADER.encode() + "na\xefve,hedge,,,,\n".encode("latin-1"))
    with pytest.raises(RhetoricError, match=r"a\.csv: not a UTF-8 CSV file"):
        load_lexicon(path)


def test_valences_from_a_name_a_file_and_a_mapping(written):
    assert load_valences("vader")["good"] == 1.9
    assert load_valences(written("v.csv", "word,valence\nvile,-3\n")) == {"vile": -3.0}
    assert load_valences({"vile": -3}) == {"vile": -3.0}


LAUGHS = [f"{new}: &{new} [{f'*{old}, ' * 9}]" for old, new in zip("abcdefghi", "bcdefghij")]
HOSTILE = {
    "deep": ("[" * 100_000, "nested more than"),
    "billions": ("\n".join(["a: &a [x]", *LAUGHS]), "holds an alias"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_yaml_that_would_never_end_is_refused(what, written):
    content, message = HOSTILE[what]
    with pytest.raises(RhetoricError, match=rf"mine\.yml: .*{message}"):
        check_lexicon(written("mine.yml", content))


def test_a_category_that_liwc_does_not_name_is_told(written):
    with pytest.raises(RhetoricError, match=r"mine\.dic: 'bad': no category 3"):
        load_lexicon(written("mine.dic", "%\n1\tposemo\n%\nhappy*\t1\nbad\t3\n"))


def test_an_asterisk_alone_is_a_fault(written):
    faults = check_lexicon(written("mine.dic", "%\n1\tposemo\n%\n*\t1\nhappy\t1\n"))
    assert faults[["cue", "fault"]].values.tolist() == [["*", "stands for any word"]]


@pytest.mark.parametrize("cell", ["very", "nan", "inf", "-inf", "1e999", ""])
def test_a_valence_that_cannot_be_reckoned_with_is_named_with_its_line(cell, written):
    with pytest.raises(RhetoricError, match=rf"v\.csv: line 3: a valence must be a number.* not '{cell}'"):
        load_valences(written("v.csv", f"word,valence\ngood,2\nvile,{cell}\n"))
    with pytest.raises(RhetoricError, match="'vile': a valence must be a number"):
        load_valences({"vile": cell})


def test_the_lexicons_of_the_package_are_named_by_kind():
    assert {"hedges", "boosters", "moves"} <= set(available()) and "vader" in available("word")
    assert "vader" not in available()


@pytest.mark.parametrize("parted", [",", ";", "\t"])
def test_lists_may_be_parted_as_texts_csv_may(written, parted):
    cells = ["cue", "label", "category", "example"], ["so, it seems", "hedge", "epistemic", "So, it seems, it rains."]
    lines = (parted.join(f'"{cell}"' if parted in cell else cell for cell in row) for row in cells)
    path = written("mine.csv", "\n".join(lines))
    assert load_lexicon(path)[["cue", "category"]].values.tolist() == [["so, it seems", "epistemic"]]
    assert check_lexicon(path).empty
    assert load_valences(written("tone.csv", f"word{parted}valence\nvile{parted}-3.1\n")) == {"vile": -3.1}


def test_every_fault_of_a_list_is_told_with_its_line_and_the_nearest_rules(written):
    rows = [
        "may,hedge,modal,@mayy,It may rain.,own",
        "",
        ",hedge,modal,,It may rain.,own",
        "so far,hedge,,,So far, so good.,own",
        "perhaps,maybe,,,Perhaps.,own",
        "might,hedge,,unless it,It might.,own",
        "could,hedge,,,It can.,own",
        "seem*,hedge,,,It seems so.,own",
    ]
    rules = {"may": lambda before, cue, after: "", "quote": lambda before, cue, after: ""}
    faults = check_lexicon(written("mine.csv", HEADER + "\n".join(rows)), rules, ("hedge", "booster"))
    assert faults["line"].tolist() == [2, 4, 5, 6, 7, 8]
    assert faults["fault"].tolist()[:3] == ["no rule '@mayy'", "no cue", "too many cells"]
    assert faults["fault"].tolist()[3:] == ["no label 'maybe'", "unknown condition 'unless'", "dead"]
    assert faults["detail"][0] == "near to it: @may"


def test_a_list_of_the_other_kind_is_named_with_what_to_do(written):
    with pytest.raises(RhetoricError, match=r"cues, not of valences: put it beside the texts as cues\.csv"):
        load_valences(written("mine.csv", HEADER + "may,hedge,,,,\n"))
    with pytest.raises(RhetoricError, match=r"valences, not of cues: give it as the lexicon for tone"):
        load_lexicon(written("mine.csv", "word,valence\nvile,-3\n"))
