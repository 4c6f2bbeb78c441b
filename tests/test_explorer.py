"""The explorer's controls, pressed in this process: what each one changes and what the buttons save."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import nbformat
import pytest

import analysis as ra
from analysis import plot
from analysis.__main__ import main
from analysis.errors import RhetoricError
from analysis.explorer import serve, view
from analysis.explorer.gate import Gate

TEXTS = {
    "union": "Perhaps it will rain. He said: “We may win, we may lose, and I very much doubt it.” It is clearly so.",
    "press": "It may not be. “Possibly we shall see,” said Ada Lane.",
}


@pytest.fixture(scope="module")
def reading():
    return ra.analyse(TEXTS, only=["hedges"])


@pytest.fixture
def explorer(reading, tmp_path):
    return ra.explore(reading, tmp_path / "saved")


def state(explorer) -> tuple:
    bars = tuple(row.children[-1].value for row in explorer.bars.children)
    return bars, explorer.lines.value, explorer.text.value


def test_another_finding_changes_bars_lines_and_text(explorer):
    before = state(explorer)
    explorer.label.value = "booster"
    assert all(was != now for was, now in zip(before, state(explorer), strict=True))
    assert "clearly" in explorer.lines.value and "may" not in explorer.view.lines["cue"].tolist()


def test_a_bar_leads_to_its_sentences_and_back(explorer):
    everything = len(explorer.view.lines)
    bar = next(row.children[1] for row in explorer.bars.children if row.children[0].value == "Ada Lane (quotation)")
    bar.click()
    assert explorer.view.lines["cue"].tolist() == ["Possibly"]
    assert explorer.speaker.value == "Ada Lane" and "Possibly we shall see" in explorer.text.value
    bar.click()
    assert len(explorer.view.lines) == everything and explorer.speaker.value == ""


def test_a_chosen_speaker_is_among_the_bars_and_in_what_is_saved(tmp_path, monkeypatch):
    texts = {f"t{n:02}": "It may rain. " * (40 - n) for n in range(20)}
    explorer = ra.explore(ra.analyse(texts, only=["hedges"]), tmp_path)
    names = [row.children[0].value for row in explorer.bars.children[:-1]]
    assert len(names) == 12 and "t19 (author)" not in names
    explorer.speaker.value = "t19"
    rows = explorer.bars.children
    assert [row.children[0].value for row in rows[:-1]] == [*names, "t19 (author)"]
    assert "333.3" in rows[12].children[2].value and rows[-1].value.startswith("and 7 more voices")
    assert ">t19<" in explorer.view._repr_html_() and "and 7 more" in explorer.view._repr_html_()
    drawn = []
    bars = plot.rate_bars
    monkeypatch.setattr(plot, "rate_bars", lambda *args, **kw: drawn.append(bars(*args, **kw)) or drawn[0])
    explorer.save_figure()
    assert [tick.get_text().split("\n")[0] for tick in drawn[0].get_yticklabels()] == [*names, "t19 (author)"]


def test_a_voice_without_a_rate_has_an_outline_and_no_bar(tmp_path):
    texts = {"a": "It may rain. " * 20, "b": "It is late. " * 20}
    rows = ra.explore(ra.analyse(texts, only=["hedges"]), tmp_path).bars.children
    looks = {row.children[0].value: row.children[1] for row in rows}
    assert looks["b (author)"].style.button_color == "white" and "dashed" in looks["b (author)"].layout.border_top
    assert looks["a (author)"].style.button_color != "white" and not looks["a (author)"].layout.border_top


def test_a_bar_is_one_kind_of_voice_a_speaker_is_all(explorer):
    explorer._toggle("Ada Lane", "quotation")
    assert explorer.choice.kind == "quotation"
    explorer.speaker.value = "union"
    assert explorer.choice == view.Choice("hedge", speaker="union")


def test_a_word_filters_and_show_all_forgets(explorer):
    explorer.word.value = "MAY"
    assert set(explorer.view.lines["cue"]) == {"may"}
    explorer.clear.click()
    assert explorer.choice == view.Choice("hedge") and len(explorer.view.lines) > 3


def test_a_word_that_no_finding_contains_is_told_with_what_is_searched(explorer):
    assert "not the texts" in explorer.word.tooltip
    explorer.word.value = "<Ada>"
    assert "No finding whose words contain “&lt;Ada&gt;”: only the marked words" in explorer.lines.value
    explorer.word.value = "rain"  # in the texts, in no finding
    assert "No finding whose words contain “rain”" in explorer.lines.value
    explorer.word.value = ""
    assert "No finding" not in explorer.lines.value


def test_a_line_goes_to_its_text(explorer):
    last = len(explorer.view.lines) - 1
    explorer.line.value = last
    assert explorer.doc.value == explorer.view.lines["doc"].iloc[last]
    explorer.doc.value = next(doc for doc in TEXTS if doc != explorer.doc.value)
    assert TEXTS[explorer.doc.value].split(".")[0].split()[-1] in explorer.text.value


def test_a_group_without_its_speaker_lets_go_of_them(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(text, encoding="utf-8")
    explorer = ra.explore(ra.analyse(tmp_path, only=["hedges"]), tmp_path)
    explorer.speaker.value = "Ada Lane"
    explorer.group.value = "union"
    assert explorer.speaker.value == ""
    assert set(explorer.view.lines["doc"]) == {"union/a"}


def test_the_buttons_save_figure_table_and_page(explorer, tmp_path):
    explorer.word.value = "may"
    for button in explorer.saves:
        button.click()
        assert explorer.said.value.startswith("saved ")
    saved = {path.name for path in (tmp_path / "saved").iterdir()}
    assert {f"hedge-may_{name}" for name in ("lines.csv", "rates.csv", "rates.png", "view.html")} <= saved
    assert "hedge" in plot.provenance(tmp_path / "saved" / "hedge-may_rates.png")["shows"]
    assert (tmp_path / "saved" / "hedge-may_lines.csv").read_text(encoding="utf-8-sig").count("may") >= 3


def test_a_folder_that_cannot_be_written_is_said_not_raised(reading, tmp_path):
    (tmp_path / "file").touch()
    explorer = ra.explore(reading, tmp_path / "file")
    explorer.saves[1].click()
    assert explorer.said.value.startswith("not saved: ") and "file" in explorer.said.value


def test_without_ipywidgets_the_view_is_still(reading, monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    still = ra.explore(reading)
    assert isinstance(still, view.View) and "<table>" in still._repr_html_()


def test_shown_it_brings_a_still_table_for_pages_without_widgets(explorer, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda data, raw: shown.append(data))
    explorer._ipython_display_()
    assert {"text/html", "application/vnd.jupyter.widget-view+json"} <= set(shown[0])
    assert "Perhaps" in shown[0]["text/html"]


def test_without_voila_the_page_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "voila.app", None)
    assert main(["explore"]) == 2
    said = capsys.readouterr().err
    assert ".[serve]" in said and len(said.strip().splitlines()) == 1


def test_a_folder_that_is_not_there_is_told_before_anything_is_served(tmp_path):
    with pytest.raises(RhetoricError, match="nowhere"):
        serve.serve(tmp_path / "nowhere", browser=False)


@pytest.mark.parametrize("port", ["99999", "65536", "0", "-1"])
def test_a_port_that_there_is_not_is_refused_in_a_line(port, capsys):
    assert main(["explore", "--port", port]) == 2
    assert capsys.readouterr().err.strip().endswith(f"no port {port}; choose one from 1 to 65535 with --port")


def test_a_taken_port_gives_the_next_and_none_free_is_said():
    class Server:
        def listen(self, port: int, host: str) -> None:
            assert host == "127.0.0.1"
            if port < 8870:
                raise OSError("taken")

    assert serve._listen(Server(), 8866) == 8870
    with pytest.raises(RhetoricError, match="no free port from 8000 to 8010; choose another with --port"):
        serve._listen(Server(), 8000)
    with pytest.raises(RhetoricError, match="no free port from 65530 to 65535"):
        serve._listen(SimpleNamespace(listen=_taken), 65530)


def _taken(port: int, host: str) -> None:
    assert port <= 65535, "no such port was to be tried"
    raise OSError("taken")


def test_a_file_name_that_tries_to_be_markup_stays_a_name_on_the_page(tmp_path):
    texts = ra.read_texts({"a": "Yes."})
    texts.attrs["problems"] = ["<img src=x onerror=alert(1)>.pdf: is damaged"]
    serve._write_notebook(tmp_path / "page.ipynb", tmp_path / "<b>", texts, tmp_path / "cache", tmp_path)
    heading, cell = nbformat.read(tmp_path / "page.ipynb", as_version=4).cells
    assert "<img" not in heading.source and "<b>" not in heading.source
    assert "&lt;img" in heading.source and repr(str(tmp_path / "<b>")) in cell.source


HOST, TOKEN = "127.0.0.1:80", "token=right"
ASKED = {
    "the address as printed": ((HOST, "", TOKEN, ""), True),
    "by the other name": (("LOCALHOST:80", "", TOKEN, ""), True),
    "with the cookie": ((HOST, f"http://{HOST}", "", "a=b; rhetoric-80=right"), True),
    "without token": ((HOST, "", "", ""), False),
    "with another token": ((HOST, "", "token=wrong", "rhetoric-80=wrong"), False),
    "with an empty token": ((HOST, "", "token=", "rhetoric-80="), False),
    "with another port's cookie": ((HOST, "", "", "rhetoric-81=right"), False),
    "with a cookie nobody can read": ((HOST, "", "", "\x00;;=,rhetoric-80"), False),
    "by a name that leads here": (("texts.example:80", "", TOKEN, ""), False),
    "without a port": (("127.0.0.1", "", TOKEN, ""), False),
    "from a foreign page": ((HOST, "http://texts.example", "", "rhetoric-80=right"), False),
    "from no page that says its name": ((HOST, "null", "", "rhetoric-80=right"), False),
}


@pytest.mark.parametrize("case", ASKED)
def test_the_gate(case):
    gate = Gate("right")
    gate.port = 80
    asked, comes_in = ASKED[case]
    assert (gate.refusal(*asked) == "") is comes_in


def test_lines_beyond_the_first_page_can_be_reached(tmp_path):
    many = ra.analyse({"a": "It may rain. " * 120, "b": "It may not."}, only=["hedges"])
    explorer = ra.explore(many, tmp_path)
    assert [name for name, _ in explorer.page.options] == ["1 to 50", "51 to 100", "101 to 121"]
    explorer.page.value = 100
    assert "<td class='n'>101</td>" in explorer.lines.value and "<td class='n'>100</td>" not in explorer.lines.value
    assert explorer.line.value == 100 and "more</p>" not in explorer.lines.value
    explorer.line.value = 120
    assert explorer.doc.value == "b"
    explorer.word.value = "nowhere"
    assert explorer.page.layout.display == "none" and not explorer.line.options


def test_what_is_not_chosen_reads_all(explorer):
    assert (explorer.group.label, explorer.speaker.label) == ("all", "all")
    explorer._toggle("Ada Lane", "quotation")
    explorer.clear.click()
    assert (explorer.group.label, explorer.speaker.label) == ("all", "all")
