"""The report: complete, safe, true to the tables, and without need of a network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html import unescape

import pytest
from openpyxl import load_workbook
from PIL import Image

import analysis as ra
from analysis import measure, plot, report
from analysis.errors import RhetoricError
from analysis.explorer import view
from analysis.report import execute, page, standoff
from analysis.scale.stream import Settings
from analysis.scale.stream import measure as measure_texts
from analysis.sentences import whole_sentences

SCRIPT = "<script>alert(1)</script>"
TEXTS = {
    "a": f"It may be so. The minister lied about pay. {SCRIPT} He said: “The union smeared us, perhaps.”",
    "b": "They failed the staff. Clearly nobody asked.\n\nImage: PA",
}


@pytest.fixture(scope="module")
def reading():
    return ra.analyse(TEXTS, lexicon="vader")


@pytest.fixture(scope="module")
def html(reading, tmp_path_factory) -> str:
    return page.report_html(reading, tmp_path_factory.mktemp("none"), ["c.pdf: an <i>image</i> only"])


def test_texts_without_an_author_are_told_with_the_caveats(reading):
    said = "2 texts have no author in texts.csv: the name of the file stands for whoever wrote them."
    assert said in page.report_html(reading, "none")
    named = replace(reading, texts=reading.texts.assign(author=["a", "Ann Lee"]))
    assert "1 text has no author in texts.csv: the name of the file stands for whoever wrote it." in (
        page.report_html(named, "none")
    )
    assert "no author" not in page.report_html(replace(reading, texts=reading.texts.assign(author="Ann Lee")), "none")


def test_nothing_is_fetched_and_only_our_script_may_run(html):
    assert not re.search(r"""(?:src|href)=["'](?!#|data:image/webp)""", html)
    policy = unescape(re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)[1])
    assert "default-src 'none'" in policy
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert len(scripts) == 1
    assert base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode() in policy


def test_a_text_that_tries_to_be_script_stays_text(html):
    assert 'id="corrections"' not in html
    assert SCRIPT not in html and "&lt;script&gt;alert(1)" in html
    assert "an &lt;i&gt;image&lt;/i&gt; only" in html


def test_every_link_within_leads_somewhere(html):
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    links = re.findall(r'href="#([^"]+)"', html)
    assert links and not [link for link in links if unescape(link) not in {unescape(name) for name in ids}]


def finds(html: str) -> list[tuple[dict, str, str]]:
    """Every number that leads to its sentences: what is searched for, what the link is called, what it says."""
    found = re.findall(r"""data-find='([^']*)' aria-label="([^"]*)">([^<]*)</a>""", html)
    return [(json.loads(unescape(find)), unescape(name), unescape(text)) for find, name, text in found]


def test_each_count_of_the_summary_is_that_of_the_marks_it_leads_to(reading, html):
    cells = finds(html.split("<tbody>")[1].split("</tbody>")[0])
    assert {"hedge", "accusation"} <= {wanted.get("label") for wanted, _, _ in cells}
    for wanted, _, count in cells:
        if "label" in wanted:
            looked = view.look(reading, view.Choice(wanted["label"], wanted["group"], kind=wanted["kind"]))
            assert len(looked.lines) == int(count.replace(",", ""))
        elif count.isdigit():
            rows = measure.rates(reading, ["group", "kind"], labels=["hedge"]).set_index(["group", "kind"])
            assert rows.at[(wanted["group"], wanted["kind"]), "words"] == int(count.replace(",", ""))


def test_each_number_of_the_prose_leads_to_its_sentences_and_says_so_by_name(reading, html):
    lines = [page.headline(reading), *page.answers(reading)]
    counts = [part for line in lines for part in line.parts if hasattr(part, "search")]
    assert len(counts) > 8
    assert finds(html)[: len(counts)] == [(count.search, count.name, str(count)) for count in counts]
    assert all(name.startswith(f"{text}: show the sentences (") for _, name, text in finds(html))
    rest = " ".join(part for line in lines[1:-1] for part in line.parts if not hasattr(part, "search"))
    # Without a link are only intervals, scales, the published error profile, and counts of none.
    rest = re.sub(
        r"\[[^]]*\]|per 1,000 words|from -1 to 1|On annotated texts.*? were found|\b0(\.0)?( \w+s)?\b", "", rest
    )
    assert not re.search(r"\d", rest), rest


def test_a_status_in_the_prose_is_one_of_the_marks(reading, html):
    counts = reading.accusations["status"].value_counts()
    told = {wanted["label"]: text for wanted, _, text in finds(html) if ":" in wanted.get("label", "")}
    assert told == {f"accusation:{status}": f"{n} {status}" for status, n in counts.items()}
    marks = re.findall(r'<mark [^>]*data-ends="([^"]*)"', html)
    for status, n in counts.items():
        assert " ".join(marks).split().count(f"accusation:{status}") == n


def test_accusations_stand_with_their_whole_sentences(reading, html):
    rows = page.accusations(reading)
    assert len(rows) == len(reading.accusations) > 1
    for row in rows:
        said = row["before"] + row["words"] + row["after"]
        assert row["words"] == row["trigger"] and said in reading.texts.set_index("doc").loc[row["doc"], "text"]
    assert html.count('class="record"') == len(rows)


def test_furniture_that_runs_on_into_a_sentence_is_no_part_of_its_record(reading):
    rows = reading.sentences.assign(whole=0).iloc[:2].assign(kind=["furniture", "author"], doc="a")
    spans = whole_sentences(replace(reading, sentences=rows))
    assert list(spans.values()) == list(zip(rows["start"], rows["end"], strict=True))


def test_corrections_by_hand_are_told_applied_or_not(tmp_path):
    (tmp_path / "a.txt").write_text(TEXTS["a"], encoding="utf-8")
    rows = "file,what,action,words,kind,speaker,why\na.txt,voice,change,smeared us,quotation,Ann Lee,<i>she did</i>\n"
    (tmp_path / "corrections.csv").write_text(rows + "a.txt,voice,change,no such words,,X,\n", encoding="utf-8")
    html = page.report_html(ra.analyse(tmp_path, lexicon="vader"), tmp_path)
    section = html.split('id="corrections"')[1].split("</section>")[0]
    assert "<td>yes</td>" in section and "<td>no: " in section
    assert "&lt;i&gt;she did" in section
    assert "Ann Lee" in html and 'id="corrections"' not in page.report_html(
        ra.analyse(TEXTS, lexicon="vader"), tmp_path
    )


def test_many_accusations_are_folded_in_few_parts(reading, tmp_path, monkeypatch):
    monkeypatch.setattr(page, "OPEN_RECORDS", 1)
    folded = page.report_html(reading, tmp_path)
    assert folded.count('<details class="more">') == len(reading.accusations) - 1
    assert folded.count('class="record"') == len(reading.accusations)
    parts = page.folds([{"title": str(number)} for number in range(4099)])
    assert len(parts) <= page.FOLDS + 1
    assert [row["title"] for part in parts for row in part["rows"]] == [str(number) for number in range(4099)]


def test_only_figures_of_these_texts_are_bound(reading, tmp_path):
    other = ra.analyse({"z": "It may be so."}, only=["hedges"])
    older = replace(reading, parameters={**reading.parameters, "code": "0" * 12})
    for name, about in (("ours", reading), ("theirs", other), ("by older code", older)):
        table = view.look(about, view.Choice("hedge")).rates
        ax = plot.rate_bars(table, "hedge")
        plot.save(ax, tmp_path / f"{name}.png", table=table, title=name, shows=name, reading=about)
    (tmp_path / "holiday.png").write_bytes(b"\x89PNG no figure of ours")
    assert [figure["title"] for figure in page.bound_figures(reading, tmp_path)] == ["ours"]


def test_a_bound_figure_has_every_pixel_and_the_provenance_of_its_file(reading, tmp_path):
    table = measure.speakers(reading)
    plot.save(plot.voices(table), tmp_path / "v.png", table=table, title="t", shows="wörds", reading=reading)
    (tmp_path / "v.webp").write_bytes(base64.b64decode(page.bound_figures(reading, tmp_path)[0]["data"]))
    with Image.open(tmp_path / "v.png") as file, Image.open(tmp_path / "v.webp") as bound:
        assert file.convert("RGB").tobytes() == bound.convert("RGB").tobytes()
    assert plot.provenance(tmp_path / "v.webp") == plot.provenance(tmp_path / "v.png")
    assert (tmp_path / "v.webp").stat().st_size < (tmp_path / "v.png").stat().st_size / 2


def test_the_summary_names_who_speaks(tmp_path):
    said = "“We <b>lost</b>,” said {}. “It may be that they lied to all of us there,” said {}. "
    texts = {"a": said.format("Ann Lee", "Bo Dean") + said.format("Cy Ford", "Bo Dean"), "b": "It may be."}
    reading = ra.analyse(texts)
    rows = {(row["group"], row["kind"]): row["speakers"] for row in page.summary(reading)}
    quoted = rows["ungrouped", "quotation"]
    assert quoted.startswith("Bo Dean, ") and quoted.endswith(" and 1 more")
    assert set(rows["ungrouped", "author"].split(", ")) == {"a", "b"}
    assert f"quotation: <small>{quoted}</small>" in page.report_html(reading, tmp_path)


def test_figures_stand_in_the_order_of_their_notebooks(reading, tmp_path, monkeypatch):
    table = measure.speakers(reading)
    for name, notebook in (("a", "02_hedging"), ("b", "00_start_here"), ("c", "01_tone")):
        monkeypatch.setenv("RHETORIC_NOTEBOOK", notebook)
        plot.save(plot.voices(table), tmp_path / name, table=table, title=name, shows=name, reading=reading)
    assert [figure["title"] for figure in page.bound_figures(reading, tmp_path)] == ["b", "c", "a"]


def test_figures_made_before_corrections_are_not_bound(tmp_path):
    (tmp_path / "a.txt").write_text(TEXTS["a"], encoding="utf-8")
    before = ra.analyse(tmp_path, only=["hedges"])
    table = view.look(before, view.Choice("hedge")).rates
    plot.save(plot.rate_bars(table, "hedge"), tmp_path / "old.png", table=table, title="o", shows="s", reading=before)
    assert page.bound_figures(before, tmp_path) and not page.bound_figures(before, tmp_path, {"old"})
    row = "file,what,action,words,speaker\na.txt,voice,change,smeared us,Ann Lee\n"
    (tmp_path / "corrections.csv").write_text(row, encoding="utf-8")
    assert not page.bound_figures(ra.analyse(tmp_path, only=["hedges"]), tmp_path)


@pytest.mark.parametrize("texts", [{"a": "…"}, {"a": "The gulls are asleep."}, {"a": "Image: PA"}])
def test_little_to_say_is_said(texts, tmp_path):
    html = page.report_html(ra.analyse(texts, lexicon="vader"), tmp_path)
    assert "No accusation was found" in html and "nan" not in re.sub(r"data:image[^\"]*", "", html).lower()


def test_standoff_spans_read_back(reading, tmp_path):
    path = standoff.write_standoff(reading, tmp_path / "findings.jsonl")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == list(TEXTS)
    spans = [span for line in lines for span in line["spans"]]
    expected = len(reading.voices) + len(reading.findings) + len(reading.accusations)
    assert len(spans) == expected
    assert {"finding:hedge", "voice:quotation"} <= {span["label"] for span in spans}
    may = next(span for span in lines[0]["spans"] if span.get("cue", "").lower() == "may")
    assert lines[0]["text"][may["start"] : may["end"]].lower() == "may"


def test_the_mark_of_a_quoted_line_is_kept_and_not_shown(tmp_path):
    page = "<p>We print it in full.</p><blockquote><p>You lied to us.<br>They may say so.</p></blockquote>"
    (tmp_path / "a.html").write_text(page + "<p>It is so.</p>" * 20)
    quoted = ra.analyse(tmp_path / "a.html")
    html = report.report_html(quoted, tmp_path)
    shown = re.sub(r'<span (?:class="ra-quoting"|hidden)>(?:&gt; ?)+</span>', "", html)
    body = re.search(r'class="ra-body".*?</details>', shown, re.DOTALL)[0]
    assert (
        html != shown and "&gt;" not in body and "&gt; " not in "".join(re.findall("<blockquote>(.*?)</blockq", html))
    )
    text = re.search(r'class="ra-body"[^>]*>(.*?)</details>', html, re.DOTALL)[1]
    assert unescape(re.sub("<[^>]+>", "", text)).strip() == quoted.texts["text"][0].strip()


def test_a_wide_table_says_that_it_scrolls(html):
    assert re.search(r'<p class="wide">[^<]*scroll it sideways.</p>\s*<div class="scroll"', html)


def test_the_pages_that_the_notebooks_link_to_are_beside_them(tmp_path):
    execute.copy_guide(tmp_path)
    for file in [*execute.suite(), *(tmp_path / "guide").glob("*.md")]:
        folder = tmp_path if file.suffix == ".ipynb" else file.parent
        for link in re.findall(r"\]\(([\w./-]+\.md)", file.read_text("utf-8")):
            assert (folder / link).is_file(), f"{file.name}: {link}"
    assert (tmp_path / "guide" / "own-texts.md").is_file()


def test_a_run_writes_all_and_keeps_what_has_not_changed(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text in TEXTS.items():
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
    (texts / "c.docx").write_bytes(b"no docx")
    places, told = report.Places(tmp_path / "out"), []
    first = report.run(texts, places, only=["hedging"], lexicon="vader", tell=told.append)
    assert first.executed == ["02_hedging"] and told[-1] == "notebook 1 of 1: 02_hedging"
    assert len(first.problems) == 1 and "c.docx" in first.problems[0]
    assert first.reading.texts.attrs["notes"][-1].startswith("2 texts have no author in texts.csv")
    assert {"report.html", "figures", "notebooks", "tables"} <= {path.name for path in places.out.iterdir()}
    sheets = load_workbook(places.out / "tables" / "tables.xlsx", read_only=True).sheetnames
    assert "accusations" in sheets and "hedges_and_boosters" in sheets
    measure_texts(texts, tmp_path / "measured", Settings(lexicon="vader"))
    of_both = [
        {path.name: path.read_bytes() for path in folder.glob("*.csv")}
        for folder in (tmp_path / "measured", places.out / "tables")
    ]
    assert of_both[0] == of_both[1] and len(of_both[0]) == 6
    shown = json.loads((places.out / "notebooks" / "02_hedging.ipynb").read_text(encoding="utf-8"))["cells"]
    (picture,) = [o for cell in shown for o in cell.get("outputs", []) if "image/png" in o.get("data", {})]
    about = plot.provenance(places.out / "figures" / "hedges_and_boosters.png")
    assert picture["metadata"]["image/png"]["alt"] == about["shows"] != ""
    assert "data:image/webp" in first.report.read_text(encoding="utf-8")
    assert report.run(texts, places, only=["hedging"], lexicon="vader").kept == ["02_hedging"]
    (texts / "b.txt").write_text("They failed the staff, perhaps.", encoding="utf-8")
    assert report.run_hash(ra.analyse(texts, lexicon="vader")) != report.run_hash(first.reading)
    with pytest.raises(RhetoricError, match="no notebook matches nonsense"):
        report.run(texts, places, only=["nonsense"])


def test_a_run_that_is_stopped_leaves_no_report_of_other_texts_beside_its_tables(tmp_path, monkeypatch):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXTS["a"], encoding="utf-8")
    places = report.Places(tmp_path / "out")
    monkeypatch.setattr(report, "_notebooks", lambda *_: None)
    assert report.run(tmp_path / "texts", places, lexicon="vader").report.exists()

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(report, "_notebooks", stop)
    with pytest.raises(KeyboardInterrupt):
        report.run(tmp_path / "texts", places, lexicon="vader")
    assert (places.out / "tables" / "texts.csv").exists() and not (places.out / "report.html").exists()


def test_groups_stand_in_one_order_those_with_most_words_first():
    texts = [{"text": "It may rain. " * n, "group": group} for n, group in ((20, "a"), (60, "z"), (40, "m"))]
    reading = ra.analyse(texts, only=["tone", "hedges"])
    for line in (page.headline(reading), *page.answers(reading)[:3]):
        told = str(line)
        assert re.findall(r"\b[azm]\b(?=,|\)| \(|:)", told) == ["z", "m", "a"], told


def test_a_record_needs_no_verb_to_agree_with_who_accuses(tmp_path):
    made = page.report_html(ra.analyse({"a": "Critics accused the ministers of lying."}), tmp_path)
    told = " ".join(re.sub("<[^>]+>", " ", re.search('<p class="who">.*?</p>', made, re.DOTALL)[0]).split())
    assert re.fullmatch(r"accuser: Critics · accused: the ministers \w+", told), told


def test_paper_says_that_folded_records_are_not_on_it(reading, tmp_path):
    rows = reading.accusations
    many = replace(reading, accusations=rows.loc[rows.index.repeat(60)].reset_index(drop=True))
    assert "Folded records are not printed" not in page.report_html(reading, tmp_path)
    assert f"The file holds all {len(many.accusations)}." in page.report_html(many, tmp_path)


def test_names_and_sentences_with_marks_of_html_stay_text_in_the_notebooks(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(
        "It was a vile, disgusting, shameful day <img src=x onerror=alert(1)>.", encoding="utf-8"
    )
    (texts / "texts.csv").write_text("file,group,author\na.txt,<img src=y>,<b>Ed</b>\n", encoding="utf-8")
    places = report.Places(tmp_path / "out", tmp_path / "figures", tmp_path / "notebooks", tables=False)
    report.run(texts, places, only=["start_here", "tone"], lexicon="vader")
    for path in sorted((tmp_path / "notebooks").glob("*.ipynb")):
        outputs = [o for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] for o in cell.get("outputs", [])]
        said = ["".join(o["data"]["text/markdown"]) for o in outputs if "text/markdown" in o.get("data", {})]
        assert said and "&lt;img" in "".join(said)
        assert "<img" not in "".join(said)


def test_a_notebook_that_reads_no_text_is_kept_when_a_text_changes_and_lost_figures_come_back(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(TEXTS["a"], encoding="utf-8")
    places, only = report.Places(tmp_path / "out", tables=False), ["hedging", "how_we_know"]
    assert len(report.run(texts, places, only=only).executed) == 2
    (texts / "texts.csv").write_text("file,title\na.txt,A title of its own\n", encoding="utf-8")
    second = report.run(texts, places, only=only)
    assert (second.executed, second.kept) == (["02_hedging"], ["05_how_we_know"])
    (places.figures / "error_profile.png").unlink()
    assert report.run(texts, places, only=only).executed == ["05_how_we_know"]
    assert (places.figures / "error_profile.png").exists()


def test_notebooks_that_a_change_outdated_are_named_and_their_figures_left_out(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(TEXTS["a"], encoding="utf-8")
    places = report.Places(tmp_path / "out", tables=False)
    report.run(texts, places, only=["hedging", "how_we_know"])
    again = report.run(texts, places, only=["how_we_know"])
    assert (again.kept, again.problems) == (["05_how_we_know"], [])
    figures = again.report.read_text(encoding="utf-8").count("data:image/webp;")
    row = "file,what,action,words,speaker\na.txt,voice,change,smeared us,Ann Lee\n"
    (texts / "corrections.csv").write_text(row, encoding="utf-8")
    after = report.run(texts, places, only=["how_we_know"])
    assert len(after.problems) == 1 and after.problems[0].startswith("02_hedging: made before the last change")
    assert "--only 02_hedging" in after.problems[0]
    html = after.report.read_text(encoding="utf-8")
    assert 0 < html.count("data:image/webp;") < figures and "made before the last change" in html
    assert report.run(texts, places, only=["hedging"]).problems == []
