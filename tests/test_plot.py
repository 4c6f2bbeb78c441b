"""Every figure on ordinary, crowded and empty input; provenance in and out; the same bytes twice."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import itertools

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
import synthetic
from PIL import Image

import analysis as ra
from analysis import measure, plot
from analysis.errors import RhetoricError
from analysis.plot import style, wording
from analysis.tables import read_table

FAST = measure.Bootstrap(draws=100)
BY = ["group", "kind"]
MOVES = "accuse deny demand concede appeal praise apologise".split()

FIGURES = {
    "voices": (measure.speakers, plot.voices),
    "tone": (lambda r: measure.mean_tone(r, BY, how=FAST), plot.tone),
    "hedging": (lambda r: measure.rates(r, BY, how=FAST), plot.hedging),
    "accusation_map": (measure.accusation_map, plot.accusation_map),
    "strip": (measure.strip, plot.strip),
    "profile": (lambda r: measure.profile(r, BY, how=FAST), plot.profile),
    "quoted": (lambda r: measure.quoted(r, how=FAST), plot.quoted),
    "along": (measure.along, plot.along),
    "series": (lambda r: measure.rates(r, ["year", "group"], how=FAST), plot.series),
    "keyness": (measure.keyness, plot.keyness),
    "word_shift": (lambda r: measure.word_shift(r, "author", "quotation"), plot.word_shift),
    "rate_bars": (lambda r: measure.rates(r, ["speaker"], labels=["hedge"], how=FAST), plot.rate_bars),
    "multiples": (
        lambda r: measure.mean_tone(r, BY, how=FAST),
        lambda table, **more: plot.multiples(table, plot.tone, **more),
    ),
}


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


@pytest.fixture(scope="module")
def readings():
    crowded = synthetic.reading(14, groups=7, people=200, sentences=24)
    crowded.texts["title"] = [f"A statement of the committee on the state of affairs in region {i}" for i in range(14)]
    longest = "A spokesperson for the Department of Administrative and $Constitutional$ Affairs (Northern Region)"
    crowded.sentences["speaker"] = crowded.sentences["speaker"].str.replace("Person 1", longest)
    crowded.accusations["accused"] = crowded.accusations["accused"].str.replace("the minister", "Ω" * 90)
    return {"two": synthetic.reading(2), "one": synthetic.reading(1, groups=1), "crowded": crowded}


def texts_of(figure) -> list:
    """Every text that is drawn and not empty, with its box in pixels, tick labels included."""
    figure.canvas.draw()
    out = []
    for text in figure.findobj(matplotlib.text.Text):
        if text.get_text().strip() and text.get_visible():
            out.append((text.get_text(), text.get_window_extent()))
    return out


def figure_of(drawn):
    return drawn if isinstance(drawn, matplotlib.figure.Figure) else drawn.figure


@pytest.mark.parametrize("which", ["two", "one", "crowded"])
@pytest.mark.parametrize("name", FIGURES)
def test_figures_draw_without_a_warning_within_their_page(name, which, readings, recwarn):
    table, draw = (FIGURES[name][0](readings[which]), FIGURES[name][1])
    figure = figure_of(draw(table))
    figure.canvas.draw()
    assert not [str(w.message) for w in recwarn if issubclass(w.category, UserWarning)]
    width, height = figure.get_size_inches()
    assert width in (style.WIDTH, 2 * style.WIDTH) and height < 14
    ink = figure.get_tightbbox()  # in inches
    assert ink.x0 > -0.03 and ink.x1 < width + 0.03 and ink.y0 > -0.03 and ink.y1 < height + 0.03


@pytest.mark.parametrize("name", ["voices", "tone", "hedging", "accusation_map", "rate_bars", "profile", "quoted"])
def test_row_names_do_not_overlap(name, readings):
    figure = figure_of(FIGURES[name][1](FIGURES[name][0](readings["crowded"])))
    figure.canvas.draw()
    boxes = sorted(
        (label.get_window_extent() for label in figure.axes[0].get_yticklabels() if label.get_text()),
        key=lambda box: box.y0,
    )
    assert all(low.y1 <= high.y0 + 1 for low, high in itertools.pairwise(boxes))


def test_a_panels_title_is_whole_and_stands_clear_of_the_legend():
    reading = synthetic.reading(6, groups=2)
    long = {"group 0": "The National Federation of Local Government Workers", "group 1": "press"}
    for table in (reading.texts, reading.sentences):
        if "group" in table:
            table["group"] = table["group"].map(long)
    many = plot.multiples(measure.rates(reading, BY, how=FAST), plot.hedging)
    own, panels = plt.subplots(1, 2, figsize=(5, 3))
    for ax in panels:
        plot.hedging(measure.rates(reading, ["group"], how=FAST), ax=ax)
    for figure in (many, own):
        figure.canvas.draw()
        right = figure.bbox.width
        for ax in figure.axes:
            box = ax._left_title.get_window_extent()
            assert box.x1 <= right and box.y1 <= figure.bbox.height
            legend = ax.get_legend()
            assert legend is None or box.y0 >= legend.get_window_extent().y1 - 1


def test_rates_of_many_labels_in_many_groups_fit_a_page():
    reading = synthetic.reading(40, groups=20)
    table = measure.rates(reading, ["group"], labels=["hedge", "booster", *MOVES], how=FAST)
    figure = figure_of(plot.hedging(table))
    said = " ".join(" ".join(text.split()) for text, _ in texts_of(figure))
    assert figure.get_size_inches()[1] < 12 and "7 of 20 rows shown" in said
    assert len(plot.hedging(table, top=9).get_yticks()) == 9, "who asks for more gets them"


def test_long_groups_that_begin_alike_keep_their_ends_and_their_kinds():
    groups = ["Department for Transport", "Department for Education", "Department for Work and Pensions"]
    table = pd.DataFrame({"group": groups, "kind": "quotation"})
    names = wording.row_names(table, ["group", "kind"]).tolist()
    assert len(set(names)) == 3 and all(name.endswith(" · quotation") and len(name) <= 30 for name in names)


def test_two_hundred_speakers_become_the_largest_and_the_others():
    table = measure.speakers(synthetic.reading(30, people=200))
    ax = plot.voices(table, top=12)
    names = [label.get_text() for label in ax.get_yticklabels()]
    assert len(names) == 13 and names[-1] == f"others ({table['speaker'].nunique() - 12})"
    drawn = sum(bar.get_width() for bar in ax.patches)
    assert drawn == table["words"].sum()  # nobody's words are lost


def test_bars_and_dots_stand_at_the_tables_values():
    table = measure.mean_tone(synthetic.reading(4), ["group"], how=FAST)
    ax = plot.tone(table)
    dots = next(line for line in ax.lines if line.get_marker() == "o")
    assert dots.get_xdata() == pytest.approx(table["tone"].to_numpy())


def test_every_row_carries_its_n():
    reading = synthetic.reading(4)
    table = measure.rates(reading, ["group"], how=FAST)
    names = [label.get_text() for label in plot.hedging(table).get_yticklabels()]
    row = table[table["group"] == "group 0"].iloc[0]
    assert f"{row['words']:,} words, {row['sentences']} sent., {row['documents']} texts" in names[0]


@pytest.mark.parametrize("name", FIGURES)
def test_no_data_gives_a_figure_that_says_so(name):
    reading = synthetic.reading(2)
    for table in ("texts", "sentences", "tokens", "findings", "accusations"):
        reading = replace(reading, **{table: getattr(reading, table).iloc[:0]})
    if name == "word_shift":  # two sides cannot be named where there are none
        table = measure.word_shift(synthetic.reading(2), "author", "quotation").iloc[:0]
    else:
        table = FIGURES[name][0](reading)
    figure = figure_of(FIGURES[name][1](table))
    said = " ".join(text for text, _ in texts_of(figure))
    assert any(word in said for word in ("no ", "nothing", "nobody"))


@pytest.mark.parametrize(
    ("draw", "message"),
    [
        (lambda r: plot.keyness(measure.keyness(r), "group 9"), "no side 'group 9'; there are: group 0, group 1"),
        (
            lambda r: plot.series(measure.rates(r, ["year"], how=FAST), label="deny"),
            "no label 'deny' in the table; there are: hedge, booster, accusation",
        ),
        (
            lambda r: plot.series(measure.rates(r, ["group"], how=FAST)),
            "no column 'year' in the table; measure it by year, month or date",
        ),
        (
            lambda r: plot.tone(measure.rates(r, ["group"], how=FAST)),
            "the table has no column 'tone'; give what `measure.mean_tone` gives",
        ),
        (
            lambda r: plot.hedging(measure.mean_tone(r, ["group"], how=FAST)),
            "the table has no column 'rate'; give what `measure.rates` gives",
        ),
        (
            lambda r: plot.profile(measure.mean_tone(r, ["group"], how=FAST)),
            "the table has no column 'unit'; give what `measure.profile` gives",
        ),
        (
            lambda r: plot.quoted(measure.profile(r, ["group"], how=FAST)),
            "the table has no column 'counted'; give what `measure.quoted` gives",
        ),
        (
            lambda r: plot.keyness(measure.rates(r, ["group"], how=FAST)),
            "the table has no column 'dp_norm'; give what `measure.keyness` gives",
        ),
    ],
)
def test_what_is_not_in_the_table_is_refused(draw, message):
    with pytest.raises(RhetoricError) as fault:
        draw(synthetic.reading(4))
    assert str(fault.value) == message


def test_what_the_picture_cannot_hold_ends_in_an_arrow_and_is_said():
    rows = {"group": ["large", "tiny", "alone"], "label": "hedge", "count": [9, 3, 0], "rate": [9.0, 300.0, 0.0]}
    more = {"low": [4.0, 60.0, 0.0], "high": [17.0, 870.0, 900.0], "words": [1000, 10, 4], "sentences": [40, 1, 1]}
    table = pd.DataFrame(
        {**rows, **more, "documents": 1, "basis": "sentences: these texts only", "note": "", "seed": 1}
    )
    figure = figure_of(plot.hedging(table))
    said = [text for text, _ in texts_of(figure)]
    assert any("300" in text for text in said) and any("arrow: goes on" in " ".join(text.split()) for text in said)
    ax = figure.axes[0]
    arrows = [line for line in ax.lines if line.get_marker() == ">"]
    assert len(arrows) == 2 and ax.get_xlim()[1] < 60
    dots = [x for line in ax.lines if line.get_marker() == "o" for x in line.get_xdata()]
    assert dots == [9.0, 0.0]


def test_a_value_without_interval_is_a_cross_and_is_said():
    reading = synthetic.reading(2, sentences=4)
    table = measure.mean_tone(reading, ["group", "kind"], how=FAST)
    figure = figure_of(plot.tone(table))
    crosses = [x for line in figure.axes[0].lines if line.get_marker() == "x" for x in line.get_xdata()]
    assert sorted(crosses) == pytest.approx(sorted(table.loc[table["low"].isna(), "tone"]))
    assert any("no intervals" in text or "cross" in text for text, _ in texts_of(figure))


def test_quoted_draws_the_groups_with_most_words_and_says_so():
    reading = synthetic.reading(18, groups=9)
    table = measure.quoted(reading, how=FAST)
    figure = plot.quoted(table, top=3)
    whole = table[(table["counted"] == "all words") & (table["label"] == "tone")]
    most = set(whole.nlargest(3, "words")["group"])
    names = [label.get_text().split("\n")[0] for label in figure.axes[0].get_yticklabels()]
    assert set(names) == most
    assert any("3 of 9 rows shown" in " ".join(text.split()) for text, _ in texts_of(figure))


def test_multiples_share_their_axis_and_say_what_they_leave_out():
    table = measure.mean_tone(synthetic.reading(24, groups=12), BY, how=FAST)
    figure = plot.multiples(table, plot.tone, top=4)
    panels = figure.axes
    assert len(panels) == 4 and len({panel.get_xlim() for panel in panels}) == 1
    assert [panel.get_xlabel() != "" for panel in panels] == [False, False, False, True]
    assert any("4 of 12 shown" in " ".join(text.split()) for text, _ in texts_of(figure))


def test_bars_carry_the_interval_of_the_table():
    table = measure.rates(synthetic.reading(6), ["speaker"], labels=["hedge"], how=FAST)
    ax = plot.rate_bars(table, "hedge")
    lines = [tuple(path.vertices[:, 0]) for path in ax.collections[0].get_paths()]
    assert lines == [pytest.approx(pair) for pair in zip(table["low"], table["high"], strict=True)]


def test_a_voice_without_words_is_named_in_the_figure():
    reading = synthetic.reading(2)
    reading.sentences.loc[reading.sentences["kind"] == "phrase", "words"] = 0
    ax = plot.tone(measure.mean_tone(reading, ["kind"], how=FAST))
    assert "no words" in [text.get_text() for text in ax.texts]


def test_colours_differ_in_greyscale_where_nothing_else_tells_them_apart():
    from matplotlib.colors import to_rgb

    from analysis.plot.strips import DOES_COLOURS

    grey = [np.dot(to_rgb(colour), [0.2126, 0.7152, 0.0722]) for colour in [*DOES_COLOURS.values(), "white"]]
    assert all(lighter - darker > 0.12 for darker, lighter in itertools.pairwise(grey))
    looks = set(zip(style.KIND_COLOURS.values(), style.KIND_HATCHES.values(), strict=True))
    assert len(looks) == 5 and len(set(style.KIND_HATCHES.values()) - {""}) == 3


def test_drawing_leaves_the_readers_own_settings_alone():
    before = dict(matplotlib.rcParams)
    plot.voices(measure.speakers(synthetic.reading(2)))
    assert dict(matplotlib.rcParams) == before


# --- saving -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def saved(tmp_path):
    reading = synthetic.reading(3)
    reading.parameters.update({"lexicons": {"hedges": "abc123"}, "corpus": "c0ffee"})
    table = measure.mean_tone(reading, ["group"], how=FAST)

    def save(name):
        said = {"title": "Tone (mean) é “x”", "shows": "a \\ back) slash ("}
        return plot.save(plot.tone(table), tmp_path / name, table=table, reading=reading, by=["group"], **said)

    return save


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_provenance_reads_back_what_was_saved(saved, ending):
    path = next(path for path in saved(f"tone{ending}") if path.suffix == ending)
    story = plot.provenance(path)
    assert story["title"] == "Tone (mean) é “x”" and story["shows"] == "a \\ back) slash ("
    assert story["reading"]["corpus"] == "c0ffee" and story["reading"]["lexicons"] == {"hedges": "abc123"}
    assert story["parameters"] == {"by": ["group"]} and story["seed"] == 1 and story["n"]["documents"] == 3
    assert story["version"]


def test_provenance_counts_furniture_apart(tmp_path):
    reading = synthetic.reading(3)
    words = reading.sentences.groupby(reading.sentences["kind"] == "furniture")["words"].sum()
    table = measure.mean_tone(reading, ["group"], how=FAST)
    path = plot.save(plot.tone(table), tmp_path / "a.png", table=table, title="a", shows="b", reading=reading)[0]
    n = plot.provenance(path)["n"]
    assert n["words_of_furniture"] == words.get(True, 0) > 0 and n["words"] == words[False]


def test_the_same_figure_gives_the_same_bytes(saved):
    first = {path.name: path.read_bytes() for name in ("a.png", "a.pdf") for path in saved(name)}
    plt.close("all")
    again = {path.name: path.read_bytes() for name in ("a.png", "a.pdf") for path in saved(name)}
    assert set(first) == {"a.png", "a.svg", "a.pdf", "a.csv"} and first == again


def test_the_csv_beside_the_figure_is_its_table(saved):
    table = pd.read_csv(next(path for path in saved("tone") if path.suffix == ".csv"))
    assert table["group"].tolist() == ["group 0", "group 1"] and "basis" in table


def test_nothing_is_left_half_written(saved, tmp_path, monkeypatch):
    monkeypatch.setattr(matplotlib.figure.Figure, "savefig", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        saved("tone")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_ending_is_refused(saved):
    with pytest.raises(RhetoricError, match=r"cannot write 'tone.jpg'; figures end in .png, .svg or .pdf"):
        saved("tone.jpg")


def test_foreign_files_have_no_provenance(tmp_path):
    Image.new("RGB", (4, 4)).save(tmp_path / "photo.png")
    (tmp_path / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "broken.svg").write_text("<svg")
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4 /Subject (something else)")
    (tmp_path / "notes.txt").write_text("x")
    for path in tmp_path.iterdir():
        with pytest.raises(RhetoricError, match="holds no provenance") as fault:
            plot.provenance(path)
        assert path.name in str(fault.value) and "\n" not in str(fault.value)
    with pytest.raises(RhetoricError, match="no figure"):
        plot.provenance(tmp_path / "missing.png")


def test_the_run_that_a_figure_names_gives_the_same_bytes(tmp_path):
    from analysis.__main__ import main

    seeds = Path(__file__).parents[1] / "seeds"
    first = tmp_path / "first"
    assert main(["run", str(seeds), "--out", str(first), "--only", "tone", "--lexicon", "vader", "--no-tables"]) == 0
    story = plot.provenance(first / "figures" / "tone_by_voice.png")
    again = tmp_path / "again"
    places = {"TEXTS": str(seeds), "DIR": str(again)}
    command = [places.get(word, word) for word in shlex.split(story["run"])]
    assert main(command[1:]) == 0
    written = story["writes"].replace("DIR", str(again))
    for ending in (".png", ".svg", ".csv"):
        path = (first / "figures" / "tone_by_voice").with_suffix(ending)
        assert path.read_bytes() == Path(written + ending).read_bytes(), ending


def test_a_figure_drawn_by_hand_names_no_run(saved):
    assert "run" not in plot.provenance(saved("tone")[0])


def test_provenance_is_plain_json(saved):
    png = next(path for path in saved("tone") if path.suffix == ".png")
    with Image.open(png) as image:
        assert json.loads(image.info["Description"])["rows"] == 2 and "Software" not in image.info


def test_a_name_that_a_spreadsheet_would_run_is_guarded_beside_the_figure_too(tmp_path):
    texts = [{"text": "It may rain. " * 30, "author": "=cmd|' /C calc'!A0"}]
    table = measure.speakers(ra.analyse(texts, ["hedges"]))
    csv = plot.save(plot.voices(table), tmp_path / "v", table=table, title="t", shows="s")[-1]
    assert "'=cmd|' /C calc'!A0" in csv.read_text("utf-8") and read_table(csv)["speaker"][0] == texts[0]["author"]


def test_parameters_that_are_no_plain_values_are_written_as_text(tmp_path):
    table = measure.speakers(synthetic.reading(2))
    more = {"kinds": {"b", "a"}, "n": np.int64(3), "where": tmp_path}
    paths = plot.save(plot.voices(table), tmp_path / "v", table=table, title="t", shows="s", **more)
    assert plot.provenance(paths[0])["parameters"] == {"kinds": ["a", "b"], "n": 3, "where": str(tmp_path)}


def test_the_map_names_a_pair_of_every_status_and_says_which_of_equals():
    rows = [(f"p{i:02}", "q", "asserted", 1) for i in range(20)] + [("z", "q", "rejected", 1), ("z", "r", "hedged", 2)]
    table = pd.DataFrame(rows, columns=["accuser", "accused", "status", "count"])
    ax = plot.accusation_map(table, top=6)
    names = [label.get_text().split(" →")[0] for label in ax.get_yticklabels()]
    assert sorted(names) == ["others (16 pairs)", "p00", "p01", "p02", "p03", "z", "z"]
    assert "Named: 6 of 22 pairs, the most frequent (ties by name), one at least of every status. " in _small_print(ax)
    assert "Named:" not in _small_print(plot.accusation_map(table[:5]))


def _small_print(ax) -> str:
    """All that stands in an Axes and its figure, on one line."""
    texts = [text.get_text() for text in [*ax.texts, *ax.figure.texts, ax.xaxis.label]]
    return " ".join(" ".join(texts).split())


def test_the_evenly_spread_terms_are_where_keyness_says(readings):
    ax = plot.keyness(measure.keyness(synthetic.reading(12), minimum=1), "group 0")
    bottom, top = ax.get_ylim()
    assert top < 0 < 1 < bottom and "far right and high up" in " ".join(plot.keyness.__doc__.split())


def test_a_png_has_the_dots_asked_for_and_says_so_if_not_the_usual(tmp_path):
    table = measure.speakers(synthetic.reading(2))
    said = {"table": table, "title": "t", "shows": "s"}
    usual, fine = (
        plot.save(plot.voices(table), tmp_path / n, **said, **d)[0] for n, d in (("a", {}), ("b", {"dpi": 600}))
    )
    widths = [Image.open(path).width for path in (usual, fine)]
    assert widths == [style.WIDTH * 200, style.WIDTH * 600]
    assert [plot.provenance(path)["parameters"] for path in (usual, fine)] == [{}, {"dpi": 600}]
    with pytest.raises(RhetoricError, match="dpi=0 gives no picture; give the dots per inch, such as 300"):
        plot.save(plot.voices(table), tmp_path / "c", **said, dpi=0)
    with pytest.raises(RhetoricError, match="dpi='600' gives no picture; give the dots per inch, such as 300"):
        plot.save(plot.voices(table), tmp_path / "c", **said, dpi="600")


def test_axes_of_ones_own_hold_all_that_is_drawn_and_look_alike():
    table = measure.mean_tone(synthetic.reading(6), BY, how=FAST)
    figure, ax = plt.subplots()
    plot.tone(table, ax=ax)
    boxes = dict(texts_of(figure))
    ink, (width, height) = figure.get_tightbbox(), figure.get_size_inches()
    assert ink.x0 >= 0 and ink.y0 >= 0 and ink.x1 <= width and ink.y1 <= height
    assert boxes[figure.get_supxlabel()].y1 <= boxes[ax.get_xlabel()].y0
    assert {label.get_fontsize() for label in (*ax.get_yticklabels(), *ax.get_xticklabels())} == {7.0}
    laid = plt.figure(layout="tight")
    plot.tone(table, ax=laid.subplots())
    assert type(laid.get_layout_engine()).__name__ == "TightLayoutEngine"


def test_drawing_into_given_axes_keeps_to_them():
    figure, panels = plt.subplots(1, 2)
    reading = synthetic.reading(2)
    assert plot.tone(measure.mean_tone(reading, ["kind"], how=FAST), ax=panels[1]) is panels[1]
    assert not panels[0].lines and figure._suptitle is None


def few_and_many() -> pd.DataFrame:
    rows = {"speaker": ["A", "B", "C"], "count": [6, 1, 40], "words": [120, 6, 400]}
    table = pd.DataFrame(rows).assign(rate=lambda t: 1000 * t["count"] / t["words"])
    return table.assign(low=table["rate"] / 2, high=table["rate"] * 2)


def test_bars_of_a_few_words_are_counts_and_no_label_stands_on_a_bar():
    ax = plot.rate_bars(few_and_many(), "hedge")
    ax.figure.canvas.draw()
    said = {text.get_text(): text.get_window_extent() for text in ax.texts}
    assert set(said) == {"50.0 (n = 6)", "1 in 6 words", "100.0 (n = 40)"}
    assert all(box.x0 > ax.get_window_extent().x1 for box in said.values())
    assert [bar.get_width() for bar in ax.patches] == pytest.approx([50, 0, 100])


def test_no_arrow_at_an_interval_that_ends_inside_the_picture():
    ax = plot.rate_bars(few_and_many(), "hedge")
    assert ax.get_xlim()[1] >= 200 and not [line for line in ax.lines if line.get_marker() == ">"]


def test_the_map_says_how_many_records_may_be_wrong():
    from analysis import say

    drawn = plot.accusation_map(measure.accusation_map(synthetic.reading(2)))
    said = [" ".join(text.split()) for text, _ in texts_of(drawn.figure)]
    assert any(" ".join(say.records_right().split()) in text for text in said)


def test_captions_name_the_method_and_leave_out_the_readers_errors():
    table = measure.rates(synthetic.reading(12), ["kind"], how=FAST)
    assert "bootstrap" in wording.basis(table) and "without the reader's errors" in wording.basis(table)
    poisson = table.assign(note="Poisson interval: n < 5")
    assert "(Poisson below five sentences, seed 1)" in wording.basis(poisson)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("", "(bootstrap, seed 1)"),
        ("both limits: Poisson's", "(Poisson's limits where the bootstrap's are nearer, seed 1)"),
        ("upper limit: Poisson's", "(bootstrap, Poisson's limits where the bootstrap's are nearer, seed 1)"),
        ("widened Poisson interval: fewer than 10 found", "(Poisson below ten found, seed 1)"),
        ("widened Poisson interval: fewer than 10 texts", "(Poisson below ten texts, seed 1)"),
        ("Poisson bound: none found; cut at the end of the scale", "(Poisson below ten found, seed 1)"),
        ("t interval: fewer than 10 texts", "(t below ten texts, seed 1)"),
        ("t interval: fewer than 10 sentences", "(t below ten sentences, seed 1)"),
    ],
)
def test_captions_call_no_poisson_limit_a_bootstrap(note, said):
    table = measure.rates(synthetic.reading(12), ["kind"], how=FAST)
    assert said in wording.basis(table.assign(note=note))


@pytest.mark.parametrize(
    ("note", "why"),
    [
        ("no interval: all alike", "all sentences or texts alike"),
        ("no interval: n < 5", "fewer than five sentences"),
        ("no interval: fewer than 50 words", "fewer than fifty words"),
        (None, "all sentences or texts alike or fewer than five sentences or fewer than fifty words"),
    ],
)
def test_a_cross_is_told_by_its_own_reason(note, why):
    table = measure.mean_tone(synthetic.reading(12), ["kind"], how=FAST)
    table.loc[0, ["low", "high"]] = np.nan
    table = table.drop(columns="note") if note is None else table.assign(note=[note, *table["note"][1:]])
    assert wording.basis(table).endswith(f"; cross: no interval, {why}")
    none = table.assign(low=np.nan, high=np.nan, **({} if note is None else {"note": note}))
    assert wording.basis(none) == f"no intervals: {why}"


def test_a_voice_whose_sentences_are_all_alike_has_a_cross_that_says_so():
    texts = {"a": "It is late. “The lorry stood in the yard all day,” said Ann Lee. We love it. It is bad. " * 8}
    small = plot.tone(measure.mean_tone(ra.analyse(texts, only=["tone"]), how=FAST)).figure.get_supxlabel()
    assert "cross: no interval, all sentences or texts alike" in " ".join(small.split())
    assert "too few" not in small and "fewer than" not in small


def test_captions_and_provenance_tell_the_level(tmp_path):
    how = replace(FAST, level=0.8)
    table = measure.mean_tone(synthetic.reading(12), ["kind"], how=how)
    assert "lines: 80 % intervals" in wording.basis(table)
    assert "lines: 95 % intervals" in wording.basis(table.drop(columns="level"))
    path = plot.save(plot.tone(table), tmp_path / "a", table=table, title="t", shows="s")[0]
    assert plot.provenance(path)["level"] == 0.8
    figures = {name: figure_of(draw(make(synthetic.reading(12)))) for name, (make, draw) in LEVELLED(how).items()}
    said = {name: " ".join(text for text, _ in texts_of(figure)) for name, figure in figures.items()}
    assert all("80" in text and "95" not in text for text in map(intervals_said, said.values())), said


def LEVELLED(how):
    """The figures whose captions tell of intervals."""
    return {
        "hedging": (lambda r: measure.rates(r, BY, how=how), plot.hedging),
        "profile": (lambda r: measure.profile(r, BY, how=how), plot.profile),
        "quoted": (lambda r: measure.quoted(r, how=how), plot.quoted),
        "series": (lambda r: measure.over_time(r, how=how), plot.series),
        "rate_bars": (lambda r: measure.rates(r, ["speaker"], labels=["hedge"], how=how), plot.rate_bars),
        "multiples": (lambda r: measure.mean_tone(r, BY, how=how), lambda table: plot.multiples(table, plot.tone)),
    }


def intervals_said(text: str) -> str:
    """What stands right before the word *intervals*."""
    return " ".join(text.split()).partition(" intervals")[0][-8:]


@pytest.mark.parametrize("labels", [["hedge"], MOVES[:4], MOVES])
def test_markers_of_one_row_stand_apart_from_those_of_the_next(labels):
    reading = synthetic.reading(6)
    rows = [reading.findings.assign(label=label) for label in labels]
    reading = replace(reading, findings=pd.concat(rows, ignore_index=True))
    ax = plot.hedging(measure.rates(reading, ["group"], labels=labels, how=FAST))
    places = np.sort(np.concatenate([line.get_ydata() for line in ax.lines if len(line.get_ydata()) > 1]))
    first, second = places[: len(labels)], places[len(labels) :]
    steps = np.diff(first)
    assert second[0] - first[-1] > 1.2 * steps.max(initial=0) and first[-1] < 0.5 < second[0]
    ax.figure.canvas.draw()
    pixels = ax.transData.transform([(0, place) for place in places])[:, 1]
    assert np.abs(np.diff(pixels)).min() > 4 * ax.figure.dpi / 72 * 0.9  # a marker's height, nearly
    looks = {(line.get_marker(), line.get_color(), line.get_markerfacecolor()) for line in ax.lines}
    assert len(looks) == len(labels)


def test_titles_follow_the_labels_and_the_rows():
    reading = synthetic.reading(6)

    def title(table, draw=plot.hedging):
        return draw(table).figure._suptitle.get_text().replace("\n", " ")

    assert title(measure.rates(reading, ["group"], how=FAST)) == "Hedges, boosters and accusations by group"
    assert title(measure.rates(reading, BY, labels=["hedge", "booster"], how=FAST)) == "Hedges and boosters by voice"
    assert title(measure.rates(reading, ["doc"], labels="apologise", how=FAST)) == "Apologies by doc"
    assert title(measure.mean_tone(reading, ["group"], how=FAST), plot.tone) == "Tone by group"


def test_hedging_draws_every_label_of_the_table():
    table = measure.rates(synthetic.reading(6), ["group"], how=FAST)
    drawn = {text.get_text() for text in plot.hedging(table).get_legend().get_texts()}
    assert drawn == {"hedges", "boosters", "accusations"}


def test_texts_without_a_date_are_counted_under_a_course():
    texts = [{"text": "It may rain. " * 20, "date": str(year)} for year in (2019, 2020, 2021)]
    reading = ra.analyse([*texts, *({"text": "It may rain. " * 20, "date": ""} for _ in range(2))], only=["hedges"])
    small = plot.series(measure.over_time(reading, by=[], how=FAST)).figure.get_supxlabel()
    assert "n = 180 words, 3 texts; 2 texts without a date left out" in " ".join(small.split())
    small = plot.series(measure.over_time(reading, by=["kind"], how=FAST)).figure.get_supxlabel()
    assert "n = 180 words; 120 words without a date left out" in " ".join(small.split())
    dated = measure.over_time(ra.analyse(texts, only=["hedges"]), by=[], how=FAST)
    assert "left out" not in plot.series(dated).figure.get_supxlabel()


def test_key_cues_are_called_so_and_no_name_stands_on_the_axis():
    reading = synthetic.reading(6)
    ax = plot.keyness(measure.keyness(reading, of="cues", minimum=1), "group 0")
    assert ax.figure._suptitle.get_text() == "Key cues of “group 0”"
    ax = plot.keyness(measure.keyness(reading, minimum=1), "group 0")
    assert ax.figure._suptitle.get_text() == "Key words of “group 0”"
    ax.figure.canvas.draw()
    names = [text.get_window_extent() for text in ax.texts]
    assert min(box.y0 for box in names) > ax.get_window_extent().y0


def test_the_longest_strip_ends_inside_its_axes():
    reading = ra.analyse({"a": "It may rain. " * 30, "b": "It may rain."}, only=["hedges"])
    ax = plot.strip(measure.strip(reading))
    assert ax.get_xlim()[0] < 0 and ax.get_xlim()[1] > 90 == max(bar.get_x() + bar.get_width() for bar in ax.patches)


def test_strips_of_very_unlike_texts_are_all_as_wide_as_the_figure():
    texts = {"long": "It may rain. " * 900, "short": "It may rain. He lied.", "shorter": "It may rain."}
    ax = plot.strip(measure.strip(ra.analyse(texts, only=["hedges"])))
    assert ax.get_xlabel() == "% of each text from the beginning"
    outlines = [bar for bar in ax.patches if bar.get_facecolor()[3] == 0]
    assert [bar.get_width() for bar in outlines] == [100, 100, 100]
    edges = {bar.get_linewidth() for bar in ax.patches if bar.get_y() < 0 and bar not in outlines}
    assert edges == {0.0}  # nine hundred edges would be all that is seen


def test_an_interval_far_beyond_every_rate_does_not_set_the_axis():
    rows = {"group": ["a", "b"], "label": "hedge", "count": [30, 9], "rate": [30.0, 10.0], "low": [20.0, 0.0]}
    more = {"high": [40.0, 1000.0], "words": [1000, 900], "sentences": 40, "documents": 5, "basis": "documents"}
    figure = figure_of(plot.hedging(pd.DataFrame({**rows, **more, "note": "", "seed": 1})))
    assert 40 < figure.axes[0].get_xlim()[1] < 200
    assert "arrow: goes on" in " ".join(figure.get_supxlabel().split())


def test_counts_of_few_quoted_words_stay_within_the_page_beside_long_names():
    said = "It is late. " * 20 + "“You lied, and lied again,” said Tom Birkett. " * 9
    texts = [{"text": said, "group": f"The {name} of the North"} for name in ("Gazette & Advertiser", "Board")]
    figure = plot.quoted(measure.quoted(ra.analyse(texts), how=FAST))
    counts = [box for text, box in texts_of(figure) if text.startswith("quoted: ")]
    assert counts and max(box.x1 for box in counts) <= figure.bbox.width


def test_groups_of_one_date_stand_side_by_side_and_one_without_a_rate_is_named():
    days = [(group, f"{year}-05-01") for group in "ab" for year in (2019, 2020, 2021)]
    texts = [{"text": "It may rain. It will not. " * 20, "date": day, "group": group} for group, day in days * 2]
    texts.append({"text": "It may rain.", "date": "2020-01-01", "group": "tiny"})
    ax = plot.series(measure.over_time(ra.analyse(texts, only=["hedges"]), "hedge", how=FAST))
    a, b = (line.get_xdata() for line in ax.lines)
    assert (np.abs(a - b) > 0.01).all() and np.abs((a + b) / 2 - [2019, 2020, 2021]).max() < 1e-9
    uprights = [drawn for drawn in ax.collections if type(drawn).__name__ == "LineCollection"]
    assert [segment[0][0] for segment in uprights[0].get_segments()] == a.tolist()
    small = " ".join(ax.figure.get_supxlabel().split())
    assert "groups of one year side by side" in small and "no value, too few words: tiny (3 words, 1 text)" in small
    assert small.startswith("n = 1,440 words, 12 texts;")  # those of the two lines
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["a", "b"]


@pytest.mark.parametrize("more", [1, 5])
def test_n_is_of_the_points_drawn_and_the_rest_is_told(more):
    years = (2019, 2020, 2021)
    groups = [*"abcd", *(f"late{i}" for i in range(more))]
    texts = [
        {"text": "It may rain. " * (30 if len(group) == 1 else 20), "date": str(year), "group": group}
        for group in groups
        for year in years
    ]
    texts += [{"text": "It may rain. " * 5, "date": "2022", "group": group} for group in "ab"]
    table = measure.over_time(ra.analyse(texts, only=["hedges"]), how=FAST)
    small = " ".join(plot.series(table).figure.get_supxlabel().split())
    assert small.startswith("n = 1,080 words, 12 texts;")  # four groups, three years of 90 words
    assert "; 2 points without a value (fewer than 50 words): 30 words, 2 texts" in small
    assert "not shown: late0 (180 words, 3 texts)" in small and ("2 more groups" in small) == (more == 5)
    points = table[table["group"].isin(list("abcd")) & table["rate"].notna()]
    assert (points["words"].sum(), points["documents"].sum()) == (1080, 12)


def test_a_date_without_its_day_stands_on_no_day_of_a_course():
    days = ["2022", "2022-05", "2022-05-03", "2022-05-09", "2022-05-20"]
    reading = ra.analyse([{"text": "It may rain. " * 20, "date": day} for day in days], only=["hedges"])
    for table in (measure.over_time(reading, by=[], how=FAST), measure.rates(reading, ["date"], labels=["hedge"])):
        ax = plot.series(table)
        assert np.diff(ax.lines[0].get_xdata()).tolist() == [6, 11]
        small = " ".join(ax.figure.get_supxlabel().split())
        assert "n = 180 words, 3 texts; 2 texts without a day left out" in small


def test_a_course_has_true_dates_and_no_line_between_two_points():
    days = [("a", "2024-01-02"), ("a", "2024-01-03"), ("a", "2024-03-20"), ("b", "2024-01-02"), ("b", "2024-03-20")]
    texts = [{"text": "It may rain. " * 20, "date": day, "group": group} for group, day in days * 2]
    ax = plot.series(measure.over_time(ra.analyse(texts, only=["hedges"])), "date")
    lines = {line.get_label(): line for line in ax.lines}
    assert np.diff(lines["a"].get_xdata()).tolist() == [1, 77]
    assert lines["a"].get_linestyle() != "None" and lines["b"].get_linestyle() == "None"
    assert [label.get_text() for label in ax.get_xticklabels()] == ["2024-01-02", "2024-03-20"]
    assert "points not joined where a group has fewer than 3 of several texts" in ax.figure.get_supxlabel().replace(
        "\n", " "
    )


def test_a_point_of_one_text_is_hollow_and_joined_to_no_other():
    years = [2016, 2016, 2017, 2018, 2018, 2019, 2019]
    texts = [{"text": "It may rain. " * 20, "date": str(year), "group": "a"} for year in years]
    texts += [{"text": "It may rain. " * 20, "date": str(year), "group": "b"} for year in (2016, 2017, 2018)]
    ax = plot.series(measure.over_time(ra.analyse(texts, only=["hedges"]), how=FAST))
    joined, hollow, alone = ax.lines
    assert np.isnan(joined.get_ydata()).tolist() == [False, True, False, False] and joined.get_linestyle() == "-"
    assert len(hollow.get_xdata()) == 1 and len(alone.get_xdata()) == 3
    assert {line.get_markerfacecolor() for line in (hollow, alone)} == {"white"}
    assert {line.get_linestyle() for line in (hollow, alone)} == {"None"}
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["a", "b"]
    small = " ".join(ax.figure.get_supxlabel().split())
    assert "1 to 2 texts a point; hollow: one text, joined to no other" in small


def test_a_course_without_any_value_is_drawn_and_names_its_groups():
    texts = [{"text": "It may rain.", "date": str(year), "group": "a"} for year in (2019, 2020, 2021)]
    ax = plot.series(measure.over_time(ra.analyse(texts, only=["hedges"]), how=FAST))
    assert "a point" not in ax.figure.get_supxlabel()


@pytest.mark.parametrize(("points", "said"), [(2, "uprights:"), (3, "uprights and bands:"), (31, "bands:")])
def test_a_course_says_how_its_intervals_are_drawn(points, said):
    texts = [{"text": "It may rain. It will not. " * 20, "date": str(1950 + year)} for year in range(points)] * 2
    ax = plot.series(measure.rates(ra.analyse(texts, only=["hedges"]), ["year"], labels=["hedge"], how=FAST))
    small = " ".join(ax.figure.get_supxlabel().split())
    assert f"; {said} 95" in small
    kinds = {type(drawn).__name__ for drawn in ax.collections}
    drawn_as = {"LineCollection": "uprights", "FillBetweenPolyCollection": "bands", "PolyCollection": "bands"}
    assert {drawn_as[kind] for kind in kinds} == set(said.strip(":").split(" and "))


@pytest.mark.parametrize(("good", "bad", "given"), [(9, 0, True), (10, 10, False)])
def test_a_word_shift_gives_no_part_of_a_difference_that_nearly_cancels(good, bad, given):
    texts = [
        {"text": "A good day. " * good + "A bad day. " * bad, "group": "a"},
        {"text": "A day. " * 19 + "A bad day.", "group": "b"},
    ]
    shift = measure.word_shift(ra.analyse(texts, only=["tone"], lexicon="vader"), "a", "b", "group")
    assert (shift["part"].abs().max() <= 1) == given
    ax = plot.word_shift(shift)
    assert any(text.get_text().endswith("%") for text in ax.texts) == given
    assert ("no parts of the difference" in ax.figure.get_supxlabel().replace("\n", " ")) != given
