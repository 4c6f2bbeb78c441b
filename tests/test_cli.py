"""The command line: help that teaches, one line for each fault, exit codes that tell."""

from __future__ import annotations

import shlex

import pytest

from analysis import report
from analysis.__main__ import EXAMPLES, main, parser
from analysis.commands import results_folder, seeds_folder
from analysis.errors import RhetoricError
from analysis.scale import runfolder, stream


def run(capsys, *words: str) -> tuple[int, str, str]:
    code = main(list(words))
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("command", [name for name in EXAMPLES if name])
def test_each_command_teaches_by_example(command, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"rhetoric {command}" in capsys.readouterr().out.split("example", 1)[1]


def test_the_commands_of_the_help_are_those_there_are():
    assert set(EXAMPLES) - {""} == set(parser()._subparsers._group_actions[0].choices)


@pytest.mark.parametrize(
    ("words", "wrong", "meant"),
    [
        (["run", "--out", "x", "--olny", "tone"], "--olny", "--only"),
        (["run", "--uot", "x"], "--uot", "--out"),
        (["measure", "texts", "--lexcon=vader"], "--lexcon", "--lexicon"),
    ],
)
def test_a_misspelt_option_is_answered_with_the_one_meant(words, wrong, meant, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2 and f"no option {wrong}; did you mean {meant}?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["mesure", "texts"], "no 'mesure'; did you mean measure?"),
        (["lexicon", "chek", "a.csv"], "no 'chek'; did you mean check?"),
        (["measure", "texts", "--out", "x", "--format", "parqet"], "no 'parqet'; did you mean parquet?"),
        (["nothing"], "choose from"),
    ],
)
def test_a_misspelt_command_or_choice_is_answered_with_the_one_meant(words, said, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2 and said in capsys.readouterr().err


def test_init_prints_a_command_that_can_be_given(tmp_path, capsys):
    folder = tmp_path / "my texts"
    folder.mkdir()
    (folder / "a.txt").write_text("It may rain.", encoding="utf-8")
    _, out, _ = run(capsys, "init", str(folder))
    words = shlex.split(out.partition("`")[2].partition("`")[0])
    options = parser().parse_args(words[1:])
    assert (words[0], options.texts, options.out) == ("rhetoric", str(folder), "my texts-results")


def test_init_says_what_it_leaves_out_as_a_run_does(tmp_path, capsys):
    for name in ("a.txt", "rent.eml", "b.png"):
        (tmp_path / name).write_text("It may rain.", encoding="utf-8")
    code, out, err = run(capsys, "init", str(tmp_path))
    assert code == 1 and out.startswith("wrote ") and (tmp_path / "texts.csv").read_text().count("\n") == 2
    assert "rhetoric: rent.eml: no reader for .eml; save it as txt; it is left out" in err
    assert "note: passed over 1 file of other kinds: 1 .png" in err
    for name in ("a.txt", "texts.csv"):
        (tmp_path / name).unlink()
    code, _, err = run(capsys, "init", str(tmp_path))
    assert code == 2 and "no text in it; rent.eml: no reader for .eml; save it as txt" in err


def test_measure_reads_the_register_asked_for_and_names_it(tmp_path, capsys):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("Some critics may admire it.", "utf-8")
    out = tmp_path / "out"
    asked = ["--only", "hedges", "--register", "encyclopedia", "--workers", "1"]
    code, _, err = run(capsys, "measure", str(tmp_path / "texts"), "--out", str(out), *asked)
    assert code == 0, err
    found = (out / "findings.csv").read_text("utf-8")
    assert "critics" in found and "modal" not in found
    assert '"register": "encyclopedia"' in (out / "manifest.json").read_text("utf-8")


def test_measure_writes_a_table_a_file(tmp_path, capsys):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("It may rain.", encoding="utf-8")
    code, out, _ = run(capsys, "measure", str(tmp_path / "texts"), "--out", str(tmp_path / "out"), "--only", "hedges")
    assert code == 0 and "1 text, 3 words (furniture included)" in out
    assert "may" in (tmp_path / "out" / "findings.csv").read_text(encoding="utf-8")


FAULTS = {
    "missing": (lambda folder: None, "nowhere"),
    "empty folder": (lambda folder: folder.mkdir(), "no text in it"),
    "only an empty file": (lambda folder: (folder.mkdir(), (folder / "a.txt").touch()), "a.txt"),
    "only a binary file": (lambda folder: (folder.mkdir(), (folder / "b.txt").write_bytes(b"\0\1\2\3" * 50)), "b.txt"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_nothing_to_read_is_one_line_and_exit_two(case, tmp_path, capsys):
    prepare, named = FAULTS[case]
    prepare(tmp_path / "nowhere")
    code, out, err = run(capsys, "measure", str(tmp_path / "nowhere"), "--out", str(tmp_path / "out"))
    assert code == 2 and not out
    assert len(err.strip().splitlines()) == 1 and named in err
    assert not (tmp_path / "out" / "manifest.json").exists()


def test_one_bad_file_leaves_the_others_and_exit_one(tmp_path, capsys):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "good.txt").write_text("It may rain.", encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"caf\xe9 \x81 \xff\xfe\x00")
    (folder / "texts.csv").write_text("file,group\ngood.txt,union\ngone.txt,union\n", encoding="utf-8")
    code, _, err = run(capsys, "measure", str(folder), "--out", str(tmp_path / "out"), "--only", "hedges")
    assert code == 1
    assert "bad.txt" in err and "gone.txt" in err
    assert "good" in (tmp_path / "out" / "findings.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["measure", "{seeds}", "--out", "{out}", "--only", "mood"], "no reader 'mood'; there are: voices"),
        (["measure", "{seeds}", "--out", "{out}", "--only", ""], "--only '' names nothing"),
        (["measure", "{seeds}", "--out", "{out}", "--only", ","], "--only ',' names nothing"),
        (["run", "{seeds}", "--out", "{out}", "--only", ","], "--only ',' names nothing"),
        (["run", "{seeds}", "--out", ""], "--out names no folder"),
        (["measure", "{seeds}", "--out", " "], "--out names no folder"),
        (["measure", "{seeds}", "--out", "{out}", "--lexicon", "mood"], "no lexicon 'mood'"),
        (["measure", "{seeds}", "--out", "{out}", "--workers", "0"], "give 1 or more"),
        (["measure", "{seeds}", "--out", "{out}", "--scheduler", "tcp://a:1"], "is of Dask; add --engine dask"),
        (["run", "{seeds}", "--out", "{out}", "--only", "mood"], "no notebook matches mood; there are: 00_start_here"),
        (["figure", "nowhere.png"], "nowhere.png"),
        (["init", "nowhere"], "nowhere"),
        (["lexicon", "check", "nowhere.csv"], "nowhere.csv"),
        (["lexicon", "check", "{seeds}/../Makefile"], "not a CSV, .dic or YAML file by its name"),
        (["lexicon", "check", "{seeds}/nothing"], "nothing; check the path"),
    ],
)
def test_a_wrong_word_is_named_with_the_mend(words, named, tmp_path, capsys):
    words = [word.format(seeds=seeds_folder(), out=tmp_path / "out") for word in words]
    code, _, err = run(capsys, *words)
    assert code == 2
    assert named in err and len(err.strip().splitlines()) == 1


def test_a_file_where_the_results_should_go_is_named(tmp_path, capsys):
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    code, _, err = run(capsys, "measure", str(seeds_folder()), "--out", str(tmp_path / "out"), "--only", "voices")
    assert code == 2 and "choose another --out" in err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "in the way"


@pytest.mark.parametrize("command", ["measure", "run"])
def test_results_never_go_into_the_folder_of_the_texts(command, tmp_path, capsys):
    (tmp_path / "a.txt").write_text("It may rain.", encoding="utf-8")
    (tmp_path / "texts.csv").write_text("file,group\na.txt,union\n", encoding="utf-8")
    before = sorted(path.name for path in tmp_path.iterdir())
    code, _, err = run(capsys, command, str(tmp_path), "--out", str(tmp_path))
    assert code == 2 and "choose another --out folder" in err
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize("command", ["run", "measure"])
def test_a_missing_folder_makes_no_folder_of_results_and_advises_nobody_to_write_python(command, tmp_path, capsys):
    (tmp_path / "letters").mkdir()
    code, _, err = run(capsys, command, str(tmp_path / "leters"), "--out", str(tmp_path / "out"))
    assert code == 2 and "there is" in err and "letters" in err and "read_texts" not in err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_correction_that_is_not_applied_is_a_line_and_exit_one(form, tmp_path, capsys):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text("It may rain. They lied to us.", encoding="utf-8")
    rows = ["file,what,action,words,kind,speaker", "b.txt,voice,add,It may,quotation,Ann Lee"]
    rows += ["a.txt,voice,add,never said,quotation,Ann Lee", "a.txt,voice,add,It may rain.,quotation,Ann Lee"]
    (texts / "corrections.csv").write_text("\n".join([*rows, "a.txt,accusation,add,rain,,"]) + "\n", encoding="utf-8")
    asked = ["--only", "voices,accusations", "--workers", "1", "--format", form]
    code, _, err = run(capsys, "measure", str(texts), "--out", str(tmp_path / "out"), *asked)
    lines = [line for line in err.splitlines() if "corrections.csv" in line]
    assert code == 1 and len(lines) == 3
    assert "line 2, b.txt: add voice 'It may': no text of this name; write the file as in texts.csv" in lines[0]
    assert "line 3, a.txt: add voice 'never said': the words are not in the text; copy them" in lines[1]
    assert "line 5, a.txt: add accusation 'rain': no accused is given; write 'unnamed'" in lines[2]


@pytest.mark.parametrize("command", ["measure", "run"])
def test_a_folder_that_is_not_ours_and_not_empty_takes_no_results(command, tmp_path, capsys):
    texts, keep = tmp_path / "texts", tmp_path / "keep"
    for folder in (texts, keep):
        folder.mkdir()
        (folder / "a.txt").write_text("It may rain.", encoding="utf-8")
    code, _, err = run(capsys, command, str(texts), "--out", str(keep))
    assert code == 2 and "keep: was not made by this program and is not empty" in err and "--out" in err
    assert [path.name for path in keep.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("second", ["measure", "run"])
@pytest.mark.parametrize("first", ["measure", "run"])
def test_of_two_at_once_into_one_folder_the_second_is_refused_in_a_line(first, second, tmp_path, capsys, monkeypatch):
    """The first is at work on its texts when the second comes; a third may come when it has ended."""
    texts, out, codes = tmp_path / "texts", tmp_path / "out", []
    texts.mkdir()
    (texts / "a.txt").write_text("It may rain.", encoding="utf-8")
    place, name = {"run": (report, "_read"), "measure": (stream, "_finish")}[first]
    work = getattr(place, name)

    def joined(*arguments):
        monkeypatch.setattr(place, name, work)
        codes.append(run(capsys, second, str(texts), "--out", str(out), *more[second]))
        return work(*arguments)

    more = {"run": ["--only", "hedging", "--no-tables"], "measure": ["--only", "hedges", "--workers", "1"]}
    monkeypatch.setattr(place, name, joined)
    assert run(capsys, first, str(texts), "--out", str(out), *more[first])[0] == 0
    refusal = f"rhetoric: {out}: another run is writing here; wait for it or choose another --out\n"
    assert codes == [(2, "", refusal)]
    assert run(capsys, "measure", str(texts), "--out", str(out), *more["measure"])[0] == 0


@pytest.mark.parametrize("shared", ["figures", "notebooks"])
def test_two_runs_at_once_with_one_folder_of_figures_or_notebooks_are_no_two_results(
    shared, tmp_path, capsys, monkeypatch
):
    """Each run has an --out of its own; the second finds the folder that they share held by the first."""
    texts, place, codes = tmp_path / "texts", tmp_path / "shared", []
    texts.mkdir()
    (texts / "a.txt").write_text("It may rain.", encoding="utf-8")
    work, asked = report._read, ["run", str(texts), f"--{shared}", str(place), "--only", "hedging", "--no-tables"]

    def joined(*arguments):
        monkeypatch.setattr(report, "_read", work)
        codes.append(run(capsys, *asked, "--out", str(tmp_path / "second")))
        raise RhetoricError("the first has seen enough")

    monkeypatch.setattr(report, "_read", joined)
    assert run(capsys, *asked, "--out", str(tmp_path / "first"))[0] == 2
    refusal = f"rhetoric: {place}: another run is writing here; wait for it or choose another --{shared}\n"
    assert codes == [(2, "", refusal)]


def test_one_folder_may_take_results_and_figures(tmp_path):
    with runfolder.alone_in(tmp_path, figures=tmp_path, notebooks=tmp_path / "notebooks"):
        refused = pytest.raises(RhetoricError, match="another run is writing here; wait for it or choose another --out")
        with refused, runfolder.alone_in(tmp_path / "notebooks"):
            pass
    with runfolder.alone_in(tmp_path / "notebooks"):
        pass


def test_an_empty_folder_and_an_earlier_result_take_results(tmp_path, capsys):
    texts, out = tmp_path / "texts", tmp_path / "out"
    texts.mkdir()
    out.mkdir()
    (texts / "a.txt").write_text("It may rain.", encoding="utf-8")
    (out / ".DS_Store").touch()
    for _ in range(2):
        asked = ["--only", "hedges", "--workers", "1"]
        assert run(capsys, "measure", str(texts), "--out", str(out), *asked)[0] == 0


def test_a_report_of_ours_is_known_by_its_title_where_the_mark_was_left_behind(tmp_path):
    import analysis as ra
    from analysis.report.page import report_html

    report = report_html(ra.analyse({"a": "It may rain."}), tmp_path / "none")
    (tmp_path / "report.html").write_text(report, encoding="utf-8")
    assert results_folder(tmp_path / "texts", str(tmp_path)) == tmp_path


def test_cues_of_ones_own_beside_the_texts_are_used_named_and_checked(tmp_path, capsys):
    import analysis as ra

    texts, out = tmp_path / "texts", tmp_path / "out"
    texts.mkdir()
    (texts / "a.txt").write_text("It is to my mind late. Perhaps so.", encoding="utf-8")
    assert ra.analyse(texts, ["hedges"]).parameters["cues"] == "none"
    (texts / "cues.csv").write_text("cue,label,category\nto my mind,hedge,epistemic\nperhaps,booster,\n", "utf-8")
    reading = ra.analyse(texts, ["hedges"])
    found = set(reading.findings[["cue", "label", "category"]].itertuples(index=False, name=None))
    assert {("to my mind", "hedge", "epistemic"), ("perhaps", "booster", "")} & found == {
        ("to my mind", "hedge", "epistemic")
    }, "a booster within a hedge is none, a list of one's own or not"
    asked = ["measure", str(texts), "--out", str(out), "--only", "hedges", "--workers", "1"]
    code, _, err = run(capsys, *asked)
    assert code == 0 and "note: cues.csv: 2 cues of your own added" in err
    assert "to my mind" in (out / "findings.csv").read_text("utf-8")
    assert f'"cues": "{reading.parameters["cues"]}"' in (out / "manifest.json").read_text("utf-8")
    (texts / "cues.csv").write_text("cue,label,unless\nto my mind,hedge,\nso,hedge,@mayy\n,hedge,\n", "utf-8")
    code, _, err = run(capsys, *asked)
    assert code == 2 and "cues.csv: line 3: no rule '@mayy'; near to it: @may" in err and "(and 1 more: see" in err


@pytest.mark.parametrize(
    ("name", "content"), [("mine.yml", "posemo: [happy*]\nhedge: [may]\n"),
                          ("mine.dic", "%\n1\tposemo\n2\thedge\n%\nhappy*\t1\nmay\t2\n")],
)  # fmt: skip
def test_a_label_that_no_run_knows_is_a_fault_in_whatever_format(name, content, tmp_path, capsys):
    (tmp_path / name).write_text(content, encoding="utf-8")
    code, out, _ = run(capsys, "lexicon", "check", str(tmp_path / name))
    assert code == 1 and "entry 1, 'happy*': no label 'posemo', there are: hedge" in out and "1 fault" in out


def test_own_cues_come_first_with_a_zip_and_are_no_text(tmp_path):
    import zipfile

    import analysis as ra

    with zipfile.ZipFile(tmp_path / "t.zip", "w") as folder:
        folder.writestr("a.txt", "It is to my mind late, perhaps.")
        folder.writestr("cues.csv", "cue,label,category\nto my mind,hedge,\nperhaps,hedge,shield\n")
    reading = ra.analyse(tmp_path / "t.zip", ["hedges"])
    assert reading.findings[["cue", "category"]].values.tolist() == [["to my mind", ""], ["perhaps", "shield"]]
    assert reading.texts["doc"].tolist() == ["a"]


def test_progress_of_little_is_told_in_kilobytes_and_never_of_all():
    from analysis.scale.progress import Progress

    said: list[str] = []
    with Progress(said.append, every=0) as progress:
        for done in (0, 300, 1200, 2400):
            progress(done, 2400)
    assert len(said) == 2 and said[1].startswith("1.2 of 2.4 kB, 50 %")
