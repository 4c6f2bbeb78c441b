"""Validation end to end: sheets drawn from a folder, marked by hand or in a notebook, and scored."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import synthetic

from analysis.__main__ import main
from analysis.errors import RhetoricError
from analysis.reading import Reading
from analysis.terms import STATUSES
from analysis.validate import coding, marking
from analysis.validate.sheets import read_sheet


@pytest.fixture
def drawn(tmp_path):
    made = synthetic.reading(12)
    tables = {name: getattr(made, name) for name in ("texts", "voices", "sentences", "tokens", "findings")}
    reading = Reading(**tables, accusations=made.accusations, parameters=made.parameters)
    coding.draw(reading, tmp_path, ["hedge", "accusation"], per=10, without=20)
    return tmp_path


def truth(folder, label="hedge") -> pd.Series:
    """What a coder would say who always agrees with the program."""
    key = pd.read_csv(folder / f"{label}_key.csv").fillna({"found": ""}).set_index("item")["found"]
    return key.where(key != "", "none")


def write_marks(folder, name, answers, label="hedge", **how):
    sheet = pd.read_csv(folder / f"{label}_sheet.csv", encoding="utf-8-sig", dtype={"answer": str})
    sheet["answer"] = sheet["item"].map(answers)
    sheet.to_csv(folder / name, index=False, **how)


def test_one_coder_who_agrees_with_the_program(drawn):
    write_marks(drawn, "hedge_sheet.csv", truth(drawn))
    found = coding.score(drawn)
    whole = found.scores.set_index("category").loc["any"]
    assert whole["precision"] == 1.0 and whole["recall"] == 1.0 and whole["coder"] == "first"
    assert found.rates["corrected"].tolist() == pytest.approx(found.rates["rate"].tolist())
    assert found.agreement.empty and (drawn / "validation_scores.csv").is_file()
    assert "hedge, coder first: of 30 sentences marked, precision 1.00 [" in str(found)
    assert "hedges per 1,000 words of group 0: " in str(found)


def test_two_coders_and_what_they_settle_on(drawn):
    answers = truth(drawn)
    other = answers.where(np.arange(len(answers)) % 5 > 0, "none")
    write_marks(drawn, "hedge_sheet_ada.csv", answers)
    write_marks(drawn, "hedge_sheet_ben.csv", other)
    write_marks(drawn, "hedge_sheet_agreed.csv", other)
    found = coding.score(drawn)
    assert set(found.scores["coder"]) == {"ada", "ben", "agreed"}
    row = found.agreement.set_index("category").loc["any"]
    assert row["coders"] == 2 and row["units"] == 30 and row["observed"] < 1 and 0 < row["alpha"] < 1
    assert (found.rates["by"] == "agreed").all()
    assert "2 coders, unit: sentence, 30 marked by two or more; Krippendorff's α" in str(found)
    assert "of the sentences drawn, not weighted (those with a hedge found are over-represented)" in str(found)
    assert set(found.agreement["basis"]) == {"the sentences drawn, not weighted"}


def test_until_two_coders_agree_rates_are_corrected_by_each(drawn):
    answers = truth(drawn)
    write_marks(drawn, "hedge_sheet_ada.csv", answers)
    write_marks(drawn, "hedge_sheet_ben.csv", answers.where(np.arange(len(answers)) % 5 > 0, "none"))
    found = coding.score(drawn)
    by = found.rates.groupby("by")["corrected"].apply(list)
    assert by.index.tolist() == ["ada", "ben"] and by["ada"] != by["ben"]
    assert by["ada"] == pytest.approx(found.rates.loc[found.rates["by"] == "ada", "rate"].tolist())
    assert "corrected (by ada)" in str(found) and "corrected (by ben)" in str(found)


def test_two_coders_who_marked_other_sentences_have_no_agreement(drawn):
    answers = truth(drawn)
    odd = answers.index % 2 == 1
    write_marks(drawn, "hedge_sheet_ada.csv", answers.where(odd))
    write_marks(drawn, "hedge_sheet_ben.csv", answers.where(~odd))
    assert "agreement undefined: no unit was marked by two coders" in str(coding.score(drawn))


@pytest.mark.parametrize("how", [{"sep": ";"}, {"sep": "\t"}, {"encoding": "cp1252", "errors": "replace"}])
def test_sheets_as_spreadsheet_programs_save_them(drawn, how):
    write_marks(drawn, "hedge_sheet.csv", truth(drawn), **how)
    assert coding.score(drawn).scores["recall"].iloc[-1] == 1.0


def test_a_sheet_saved_as_xlsx(drawn):
    pytest.importorskip("openpyxl")
    sheet = read_sheet(drawn / "hedge_sheet.csv")
    sheet.assign(answer=sheet["item"].map(truth(drawn))).to_excel(drawn / "hedge_sheet_ada.xlsx", index=False)
    assert coding.score(drawn).scores["coder"].unique().tolist() == ["ada"]


def test_both_labels_are_scored(drawn):
    for label in ("hedge", "accusation"):
        write_marks(drawn, f"{label}_sheet.csv", truth(drawn, label), label)
    found = coding.score(drawn)
    assert set(found.scores["label"]) == {"hedge", "accusation"} == set(found.rates["label"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["score", "nowhere"], "nowhere: holds no sample; `rhetoric validate draw TEXTS --out nowhere` draws one"),
        (["score", "DRAWN"], "no sheet holds a mark yet; write into the column 'answer' of accusation_sheet.csv"),
        (["draw", "DRAWN", "--out", "DRAWN", "--per", "-3"], "--per -3, --without 50: draws no sentences"),
        (["draw", "DRAWN", "--out", "DRAWN", "--without", "-1"], "--per 25, --without -1: draws no sentences"),
        (["draw", "DRAWN"], "nowhere to write the sheets; name a folder with --out"),
    ],
)
def test_faults_on_the_command_line_are_one_line(drawn, arguments, message, capsys):
    assert main(["validate", *[word.replace("DRAWN", str(drawn)) for word in arguments]]) == 2
    said = capsys.readouterr().err
    assert message in said and said.count("\n") == 1


def test_the_command_draws_and_scores(tmp_path, capsys):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text("It may rain. It will not. Perhaps we should go. The sea is calm.", encoding="utf-8")
    out = tmp_path / "to-mark"
    assert main(["validate", "draw", str(texts), "--out", str(out), "--without", "9"]) == 0
    assert f"then       rhetoric validate score {out}" in capsys.readouterr().out
    write_marks(out, "hedge_sheet.csv", truth(out))
    assert main(["validate", "score", str(out)]) == 0
    assert "precision 1.00" in capsys.readouterr().out


# --- marking in a notebook --------------------------------------------------------------------------------------------


def test_answers_given_in_a_notebook_are_in_the_file_at_once_and_marking_goes_on_there(drawn):
    path = drawn / "accusation_sheet.csv"
    marker = marking.mark(path)
    assert [button.description for button in marker.categories] == sorted(STATUSES)
    marker.buttons["None"].click()
    for button in marker.categories[:2]:
        button.value = True
    marker.buttons["Save these"].click()
    marker.buttons["Skip"].click()
    marker.buttons["Yes"].click()
    first = read_sheet(path)["answer"].fillna("").tolist()[:5]
    assert first == ["none", "asserted, hedged", "", "yes", ""]
    assert marking.mark(path).place == 2 and "3 of " in marker.said.value


def test_a_saved_choice_of_nothing_is_no_answer(drawn):
    marker = marking.mark(drawn / "accusation_sheet.csv")
    marker.buttons["Save these"].click()
    assert marker.place == 0 and "choose a category first" in marker.said.value


def test_a_sheet_marked_to_the_end_says_so_and_can_be_gone_back_in(drawn):
    marker = marking.mark(drawn / "hedge_sheet.csv")
    for _ in range(len(marker.table)):
        marker.answer("none")
    assert "No sentence is left" in marker.text.value and marker.table["answer"].eq("none").all()
    marker.buttons["Back"].click()
    assert "marked: <b>none</b>" in marker.text.value


def test_what_is_no_sheet_is_refused(tmp_path):
    (tmp_path / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(RhetoricError, match="has no column 'answer'"):
        marking.mark(tmp_path / "x.csv")
