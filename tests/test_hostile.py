"""Broken, strange and oversized input costs one line; a full disk or a stop leaves nothing half-written."""

from __future__ import annotations

import functools
import importlib
import json
import os
import pkgutil
import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis
import analysis as ra
from analysis.errors import RhetoricError
from analysis.formats import read_document
from analysis.formats.base import Log
from analysis.scale import jobs
from analysis.scale.engines import engine
from analysis.scale.stream import Settings, measure
from analysis.tables import to_arrow
from analysis.voices import divide
from analysis.voices.patterns import Lazy, Signed

SETTINGS = Settings(only=("voices", "tone", "hedges"), lexicon="vader")
# Strings that other people's texts are made of, put together in any order by the properties below.
PIECES = [
    *"\"'“”‘’«»?!…—-*>#|;\t\n\r\u2028\u200b\ufeff\x00\x85\xa0😀İ",
    "\n\n", "\n> ", "\r\n", " said ", "He told her: ", "Dear ", "Yours,\n", "Full text:\n", "Q: ", "A: ", "Mr. ",
    "U.S. ", "...", "1,000.5", "p.m.", "[1]", "http://a.b/c", "may ", "clearly ", "not ", "Ann Lee", "a", "e\u0301",
]  # fmt: skip
mixed = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(mixed)
def test_voices_cover_any_text(text):
    at = 0
    for span in divide(text, "Ann Lee", "A title"):
        assert span.start == at < span.end
        at = span.end
    assert at == len(text)


@settings(max_examples=40, deadline=None)
@given(st.lists(mixed.filter(str.strip), min_size=1, max_size=3))
def test_every_row_of_any_text_reads_back(texts):
    reading = ra.analyse({str(n): text for n, text in enumerate(texts)}, SETTINGS.only, lexicon="vader")
    kept = dict(zip(reading.texts["doc"], reading.texts["text"], strict=True))
    for name, said in (("voices", "text"), ("sentences", "text"), ("tokens", "token")):
        for row in getattr(reading, name).to_dict("records"):
            assert kept[row["doc"]][row["start"] : row["end"]] == row[said]


@pytest.mark.parametrize("text", ["Full text:\n>", "Statement in full:\n\n“", "\n>", "“\n\n“\n\n“"])
def test_what_the_fuzzer_found(text):
    assert sum(span.end - span.start for span in divide(text, "Ann Lee", "")) == len(text)


@pytest.mark.parametrize("words", ["lied, ", "lied; "])
def test_a_row_of_verbs_is_read_however_long(words):
    """The parser hangs each on the one before: what goes up such a row must not call itself for every verb."""
    pytest.importorskip("spacy")
    reading = ra.analyse({"a": words * 1000, "b": "The minister lied."}, ["accusations"])
    assert reading.accusations["doc"].tolist()[-1] == "b"


def test_a_section_that_is_none_costs_no_page():
    page = b"<p>It may rain.</p><![---->\n<p>It might &amp; could.</p>"
    read = read_document(page, "html", Log())[0].text
    assert read.startswith("It may rain.") and read.endswith("It might & could.")


@pytest.mark.parametrize("number", ["8228220", "-99999", "9" * 5000])
def test_a_character_that_there_is_not_costs_no_document(number):
    page = rb"{\rtf1 It may \u8220? rain \u128512? or \\u99999999 \u%s? snow.}" % number.encode()
    assert read_document(page, "rtf", Log())[0].text == "It may “ rain 😀 or \\u99999999 � snow."


def test_a_message_that_quotes_a_file_is_one_line():
    with pytest.raises(RhetoricError, match=r"&#e:\\n\\n>x") as told:
        read_document(b'"&#e:\n\n>x201c;"', "csv", Log())
    assert "\n" not in str(told.value)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8")) | st.none(), min_size=1, max_size=5))
def test_any_cells_come_back_from_parquet(tmp_path_factory, cells):
    from analysis.tables import write_table

    path = tmp_path_factory.getbasetemp() / "cells.parquet"
    write_table(pd.DataFrame({"doc": pd.Series(cells, dtype=object), "start": range(len(cells))}), path)
    again = pd.read_parquet(path)
    assert again["doc"].tolist() == [cell or "" for cell in cells]
    assert again["start"].tolist() == list(range(len(cells)))


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_a_carriage_return_ends_no_line_of_a_csv(tmp_path, ends):
    from analysis.tables import read_table, write_table

    cells = ["a\rb", "\r", "-1", "plain"]
    path = write_table(pd.DataFrame({"doc": cells[3:] if ends == b"\r\n" else cells, "last": "x"}), tmp_path / "t.csv")
    path.write_bytes(path.read_bytes().replace(b"\n", ends))
    again = read_table(path)
    assert list(again.columns) == ["doc", "last"] and again["last"].unique().tolist() == ["x"]
    assert again["doc"].tolist() == (cells[3:] if ends == b"\r\n" else cells)


def test_a_column_has_one_type_whatever_it_holds():
    empty = pd.DataFrame({"doc": pd.Series([], dtype=object), "start": pd.Series([], dtype=object)})
    full = pd.DataFrame({"doc": pd.Series(["a\ud800"], dtype=object), "start": pd.Series([3], dtype="int64")})
    assert to_arrow(empty).schema == to_arrow(full).schema
    assert to_arrow(full)["doc"].to_pylist() == ["a?"]


@pytest.fixture
def folder(tmp_path) -> Path:
    place = tmp_path / "texts"
    place.mkdir()
    (place / "good.txt").write_text("It may rain. “Perhaps,” said Ann Lee.", encoding="utf-8")
    return place


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_any_file_name_is_a_document(folder, tmp_path, ending):
    names = [b"two\nlines.txt", b'quo"te,comma.txt', b"it's.txt", b"\xff\xfe.txt", "ünïcode😀.txt".encode(), b"  .txt"]
    for name in names:
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_text("It may rain.", encoding="utf-8")
    measured = measure(folder, tmp_path / "out", replace(SETTINGS, ending=ending), engine=engine("pool", workers=1))
    read = pd.read_csv if ending == "csv" else pd.read_parquet
    texts, found = (read(tmp_path / "out" / f"{name}.{ending}") for name in ("texts", "findings"))
    assert measured.documents == len(texts) == texts["doc"].nunique() == 1 + len(names)
    assert set(found["doc"]) == set(texts["doc"])
    json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_half_a_character_in_a_text_harms_nothing(folder, tmp_path, ending):
    (folder / "t.jsonl").write_text('{"text": "It may \\ud83d rain, \\u0000 or not."}\n', encoding="utf-8")
    measured = measure(folder, tmp_path / "out", replace(SETTINGS, ending=ending))
    assert measured.documents == 2
    read = pd.read_csv if ending == "csv" else pd.read_parquet
    tokens = read(tmp_path / "out" / f"tokens.{ending}")
    assert "rain" in set(tokens[tokens["doc"] == "t/0001"]["token"].astype(str))


@pytest.mark.parametrize("name", ["line.txt", "line.jsonl", "line.csv"])
def test_a_gigabyte_in_one_line_is_set_aside_unread(folder, tmp_path, name):
    (folder / name).touch()
    os.truncate(folder / name, 10**9)
    measured = measure(folder, tmp_path / "out", SETTINGS)
    assert measured.documents == 1
    assert measured.problems == [f"{name}: is larger than 64 MB; split it into several files"]


def test_a_text_longer_than_memory_allows_is_set_aside(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(jobs, "MOST_CHARACTERS", 1000)
    (folder / "t.jsonl").write_text(
        json.dumps({"text": "It may rain. " * 100}) + '\n{"text": "It may."}\n', encoding="utf-8"
    )
    measured = measure(folder, tmp_path / "out", SETTINGS)
    assert measured.documents == 2
    assert [line.split(":")[0] for line in measured.problems] == ["t/0001"]


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files as POSIX does")
@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_full_disk_leaves_nothing_half_written_and_the_same_command_goes_on(folder, tmp_path, ending):
    import resource

    for number in range(20):
        (folder / f"{number}.txt").write_text(
            " ".join(f"It may rain {0.1 + n * number} times." for n in range(200)), "utf-8"
        )
    out, words = tmp_path / "out", ["--only", "voices,tone,hedges", "--lexicon", "vader", "--format", ending]
    command = [sys.executable, "-m", "analysis", "measure", str(folder), "--out", str(out), *words]
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))  # noqa: E731
    full = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=limit)
    assert full.returncode == 2 and len(full.stderr.strip().splitlines()) == 1, full.stderr
    assert "cannot be written" in full.stderr
    assert sorted(path.name for path in out.rglob("*") if path.is_file()) == [".lock", ".rhetoric-output", "stamp.json"]
    measure(folder, out, replace(SETTINGS, ending=ending))
    measure(folder, tmp_path / "fresh", replace(SETTINGS, ending=ending))
    tables = [path.relative_to(out) for path in sorted(out.rglob(f"*.{ending}")) if path.is_file()]
    assert tables and all((out / path).read_bytes() == (tmp_path / "fresh" / path).read_bytes() for path in tables)


class Endless:
    """A task that a stop must not wait for."""

    name, done = "endless", False

    def __init__(self, number: int) -> None:
        self.number = number

    def __call__(self) -> dict:
        if self.number:
            time.sleep(600)
        return {"number": self.number}


def test_ctrl_c_waits_for_nothing():
    began = time.monotonic()
    results = engine("pool", workers=2)([Endless(number) for number in range(6)])
    assert next(results) == {"number": 0}
    with pytest.raises(KeyboardInterrupt):
        results.throw(KeyboardInterrupt())
    assert time.monotonic() - began < 120


@functools.cache
def patterns() -> dict[str, re.Pattern]:
    """Every pattern, compiled or to be compiled, at the top of a module of the package, by module and name."""
    found = {}
    for module in pkgutil.walk_packages(analysis.__path__, "analysis."):
        if module.name == "analysis.__main__" or "notebooks" in module.name:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            members = value if isinstance(value, (tuple, list)) else [value]
            for place, item in enumerate(members):
                if isinstance(item, (re.Pattern, Lazy, Signed)):
                    found.setdefault(item.pattern, (f"{module.name}.{name}[{place}]", item))
    return dict(found.values())


def cost(pattern: re.Pattern, text: str) -> float:
    """CPU seconds of finding all matches, the least of three tries."""
    given = text.encode() if isinstance(pattern.pattern, bytes) else text
    tries = []
    for _ in range(3):
        began = time.process_time()
        sum(1 for _ in pattern.finditer(given))
        tries.append(time.process_time() - began)
        if tries[-1] < 0.005:
            break
    return min(tries)


# What patterns stumble over when it comes a thousand times; the last sign makes a match fail at its end.
UNITS = ["a", " ", "\n", "“", '"', "’", "-", ".", "1,", "Aa ", "a ", "> ", "(", "<", "of ", "A. ", "[1]"]


@pytest.mark.parametrize("place", sorted(patterns()))
def test_no_pattern_takes_more_than_quadratic_time(place):
    """Exponential and cubic time show at once; four times the length may cost 16 times as much, with room for noise."""
    pattern = patterns()[place]
    for unit in UNITS:
        short = cost(pattern, unit * (200 // len(unit)) + "\x00")
        assert short < 0.1, (unit, short)
        if short > 0.005:
            long = cost(pattern, unit * (800 // len(unit)) + "\x00")
            assert long < 32 * short, (unit, short, long)


# Patterns whose time once grew with the square of the length, each with what it stumbled over.
WORST = {
    "analysis.accusation.sources.SPREAD": "Aa ",
    "analysis.accusation.suspects._PERSON": "A",
    "analysis.report.execute._SAVED": "plot.save(",
    "analysis.segment.stops._FOOTNOTE": "[1]",
    "analysis.texts._SENTENCE": "a",
    "analysis.voices.introduced.PASSAGE": "passage.",
    "analysis.voices.introduced.TAKEN": "sentence ",
    "analysis.voices.introductions.SPOKEN": "a",
    "analysis.voices.circulars.ADDRESSED": "a",
    "analysis.voices.names.AFTER_HEAD": " ",
    "analysis.voices.names.OWNED": " ",
    "analysis.voices.signatures.BESIDE_SIGNER": " ",
    "analysis.voices.statements.OWNER": "a",
}


@pytest.mark.parametrize("place", WORST)
def test_the_worst_patterns_take_linear_time(place):
    """Sixteen times the length costs sixteen times as much, or 256 times where time is quadratic."""
    module, _, name = place.rpartition(".")
    pattern = getattr(importlib.import_module(module), name)
    short, long = (cost(pattern, WORST[place] * (length // len(WORST[place])) + "\x00") for length in (1_000, 16_000))
    assert long < 64 * max(short, 0.0005), (short, long)
