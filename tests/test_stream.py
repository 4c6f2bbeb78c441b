"""Measuring in batches: the same tables whatever the batches, workers and interruptions."""

from __future__ import annotations

import contextlib
import errno
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pandas as pd
import psutil
import pytest

from analysis.errors import RhetoricError
from analysis.scale import engines, jobs, runfolder, stream
from analysis.scale.engines import engine
from analysis.scale.stream import Settings, measure

SETTINGS = Settings(only=("voices", "tone", "hedges"), lexicon="vader")


@pytest.fixture
def corpus(tmp_path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(30):
        words = f"Text {number} may help. “It is perhaps a shame,” said Ada Lane, no. {number}. " * (1 + number % 4)
        (folder / f"t{number:02}.txt").write_text(words, encoding="utf-8")
    return folder


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.csv"))}


def test_batches_do_not_show_in_the_tables(corpus, tmp_path, monkeypatch):
    measure(corpus, tmp_path / "one", SETTINGS)
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    measure(corpus, tmp_path / "many", SETTINGS)
    assert contents(tmp_path / "one") == contents(tmp_path / "many")
    assert json.loads((tmp_path / "many" / "manifest.json").read_text())["batches"] > 3


@pytest.mark.parametrize("only", [("voices",), ("tone",), ("hedges",)])
def test_a_reader_that_does_not_run_leaves_no_table(corpus, tmp_path, only):
    measured = measure(corpus, tmp_path / "out", Settings(only=only, lexicon="vader"))
    names = ["texts", "voices", "sentences", "tokens", *(["findings"] if "hedges" in only else [])]
    there = {f"{name}.csv" for name in names}
    assert set(contents(tmp_path / "out")) == there == set(measured.tables)
    assert set(json.loads((tmp_path / "out" / "manifest.json").read_text())["tables"]) == there


def test_tables_equal_those_of_analyse(corpus, tmp_path):
    import analysis as ra

    measure(corpus, tmp_path / "out", SETTINGS)
    reading = ra.analyse(ra.read_texts(corpus), only=SETTINGS.only, lexicon=SETTINGS.lexicon)
    for name in ("voices", "sentences", "findings"):
        written = pd.read_csv(tmp_path / "out" / f"{name}.csv", keep_default_na=False)
        assert written["text" if name != "findings" else "cue"].tolist() == (
            getattr(reading, name)["text" if name != "findings" else "cue"].tolist()
        )


def test_a_stopped_run_goes_on_where_it_was(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    measure(corpus, tmp_path / "whole", SETTINGS)
    seen = []

    def two_then_stop(jobs):
        for number, job in enumerate(jobs):
            if number == 2:
                raise KeyboardInterrupt
            seen.append(job.number)
            yield job()

    with pytest.raises(KeyboardInterrupt):
        measure(corpus, tmp_path / "cut", SETTINGS, engine=two_then_stop)
    assert not (tmp_path / "cut" / "manifest.json").exists()
    measured = measure(corpus, tmp_path / "cut", SETTINGS)
    assert measured.resumed == len(seen) == 2
    assert contents(tmp_path / "whole") == contents(tmp_path / "cut")


def test_a_changed_text_costs_its_own_batch_and_gives_what_a_fresh_run_gives(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    first = measure(corpus, tmp_path / "out", SETTINGS)
    (corpus / "t29.txt").write_text("It might be so.", encoding="utf-8")
    again = measure(corpus, tmp_path / "out", SETTINGS)
    assert 0 < again.resumed < first.batches
    measure(corpus, tmp_path / "fresh", SETTINGS)
    assert contents(tmp_path / "out") == contents(tmp_path / "fresh")


def test_parts_of_other_choices_are_not_mixed(corpus, tmp_path):
    measure(corpus, tmp_path / "out", SETTINGS)
    with pytest.raises(RhetoricError, match=r"made with other readers \(voices, tone, hedges, not hedges\)"):
        measure(corpus, tmp_path / "out", replace(SETTINGS, only=("hedges",)))


FAULTY = {
    "lexicon by name": ("", "", "mood", r"no lexicon 'mood'"),
    "lexicon by path": ("mine.csv", "word,valence\nvile,nan\n", "{file}", r"mine\.csv: line 2: a valence must be"),
    "corrections": ("texts/corrections.csv", "file,what,words\n", "vader", r"corrections\.csv: no column 'action'"),
    "cues": ("texts/cues.csv", "cue,category\n", "vader", r"cues\.csv: no column label"),
}


@pytest.mark.parametrize("what", FAULTY)
def test_a_choice_with_which_nothing_can_be_read_leaves_the_folder_free(what, corpus, tmp_path):
    name, content, lexicon, message = FAULTY[what]
    file = tmp_path / (name or "none")
    file.write_text(content, encoding="utf-8")
    with pytest.raises(RhetoricError, match=message):
        measure(corpus, tmp_path / "out", replace(SETTINGS, lexicon=lexicon.format(file=file)))
    assert not (tmp_path / "out").exists()
    file.unlink()
    assert measure(corpus, tmp_path / "out", SETTINGS).documents == 30


@pytest.mark.parametrize("what", ["version", "code", "lexicons"])
def test_parts_of_another_version_are_not_mixed(corpus, tmp_path, what):
    measure(corpus, tmp_path / "out", SETTINGS)
    path = tmp_path / "out" / ".parts" / "stamp.json"
    stamp = json.loads(path.read_text())
    stamp[what] = stamp[what] | {"hedges": "0"} if what == "lexicons" else "0"
    path.write_text(json.dumps(stamp))
    other = {
        "version": "versions of the program .0, not",
        "code": "code of the program .0",
        "lexicons": "lists .hedges",
    }
    with pytest.raises(RhetoricError, match=f"made with other .*{other[what]}"):
        measure(corpus, tmp_path / "out", SETTINGS)


def test_a_process_of_another_version_reads_nothing(corpus, tmp_path):
    """A worker of a cluster may have been started before the program was changed."""

    def elsewhere(batches):
        for job in batches:
            yield replace(job, stamp="of another version")()

    with pytest.raises(RhetoricError, match="has another version of the program, of its word lists"):
        measure(corpus, tmp_path / "out", SETTINGS, engine=elsewhere)
    assert not list((tmp_path / "out" / ".parts").glob("*/done.json"))


def test_what_a_killed_runs_process_still_writes_never_stands_as_done(corpus, tmp_path, monkeypatch):
    """It goes on while the next run clears away: what it has left is not the whole of its batch."""
    from analysis import tables

    batch = next(stream.plan(stream.list_sources(corpus), tmp_path / "out", SETTINGS))
    write, written = tables.write_table, []

    def interrupted(table, path):
        written.append(path)
        if len(written) == 3:
            (tmp_path / "out").mkdir(exist_ok=True)
            runfolder.clear(tmp_path / "out", [])
        return write(table, path)

    monkeypatch.setattr(tables, "write_table", interrupted)
    with pytest.raises(RhetoricError, match="cannot be written"):
        batch()
    assert len(written) > 3 and not list((tmp_path / "out" / ".parts").iterdir())


def test_a_text_that_comes_within_reach_is_read_by_the_same_command(corpus, tmp_path, monkeypatch):
    (corpus / "t03.txt").rename(tmp_path / "t03.txt")
    (corpus / "t03.txt").symlink_to(tmp_path / "away" / "t03.txt")
    measured = measure(corpus, tmp_path / "out", SETTINGS)
    assert measured.documents == 29 and len(measured.problems) == 1
    (tmp_path / "away").mkdir()
    (tmp_path / "t03.txt").rename(tmp_path / "away" / "t03.txt")
    assert measure(corpus, tmp_path / "out", SETTINGS).documents == 30


def test_a_damaged_part_is_done_again(corpus, tmp_path):
    first = measure(corpus, tmp_path / "out", SETTINGS)
    next((tmp_path / "out" / ".parts").glob("*/done.json")).write_text("{")
    again = measure(corpus, tmp_path / "out", SETTINGS)
    assert (again.documents, again.resumed) == (first.documents, first.batches - 1)


def emptied(part: Path) -> None:
    part.write_bytes(b"")


def cut_short(part: Path) -> None:
    part.write_bytes(part.read_bytes()[: part.stat().st_size // 2])


def overwritten(part: Path) -> None:
    part.write_bytes(bytes(part.stat().st_size))


DAMAGE = [Path.unlink, emptied, cut_short, overwritten]


@pytest.mark.parametrize("name", ["texts", "tokens", "findings"])
@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_a_batch_whose_parts_are_not_whole_is_done_again(damage, name, corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    first = measure(corpus, tmp_path / "out", SETTINGS)
    whole = contents(tmp_path / "out")
    damage(sorted((tmp_path / "out" / ".parts").glob(f"*/{name}-*.csv"))[1])
    again = measure(corpus, tmp_path / "out", SETTINGS)
    assert (again.documents, again.resumed) == (30, first.batches - 1)
    assert contents(tmp_path / "out") == whole


@pytest.mark.parametrize("said", [None, "[]", "{}", '{"again": false}', "\udce9"])
def test_a_batch_that_does_not_say_what_was_written_is_done_again(said, corpus, tmp_path):
    measure(corpus, tmp_path / "out", SETTINGS)
    path = next((tmp_path / "out" / ".parts").glob("*/done.json"))
    path.write_text(said, "utf-8", "surrogateescape") if said else path.unlink()
    assert measure(corpus, tmp_path / "out", SETTINGS).resumed == 0


def test_parts_that_go_while_a_run_is_at_work_make_no_tables(corpus, tmp_path):
    def elsewhere(batches):
        for job in batches:
            result = job()
            next(Path(job.folder).glob("findings-*.csv")).unlink()
            yield result

    with pytest.raises(RhetoricError, match="not as they were written; run the same command again"):
        measure(corpus, tmp_path / "out", SETTINGS, engine=elsewhere)
    assert not (tmp_path / "out" / "manifest.json").exists()
    assert measure(corpus, tmp_path / "out", SETTINGS).documents == 30


def test_tables_without_a_row_for_every_text_are_not_made(corpus, tmp_path):
    measure(corpus, tmp_path / "out", SETTINGS)
    path = next((tmp_path / "out" / ".parts").glob("*/done.json"))
    path.write_text(json.dumps(json.loads(path.read_text()) | {"documents": 31}))
    with pytest.raises(RhetoricError, match="holds not a row for every text"):
        measure(corpus, tmp_path / "out", SETTINGS)
    assert not (tmp_path / "out" / "manifest.json").exists()


@pytest.mark.parametrize("stamp", [None, "", "[1]", "{", "{}"])
def test_parts_without_a_readable_stamp_stand_only_for_the_same_choices(stamp, corpus, tmp_path):
    settings = replace(SETTINGS, ending="csv")
    for others in (replace(settings, lexicon="editorial"), settings):
        first = measure(corpus, tmp_path / "out", settings)
        path = tmp_path / "out" / ".parts" / "stamp.json"
        path.unlink() if stamp is None else path.write_text(stamp)
        again = measure(corpus, tmp_path / "out", others)
        assert again.resumed == (first.batches if others == settings else 0)
        measure(corpus, tmp_path / "fresh", others)
        assert contents(tmp_path / "out") == contents(tmp_path / "fresh")
        for place in ("out", "fresh"):
            shutil.rmtree(tmp_path / place)


@pytest.mark.skipif(os.name != "posix", reason="Windows does not note when a file was changed")
def test_a_text_changed_without_change_of_its_size_or_time_is_read_again(corpus, tmp_path):
    text = corpus / "t07.txt"
    measure(corpus, tmp_path / "out", SETTINGS)
    before = text.stat()
    text.write_text(text.read_text("utf-8").replace("may help", "can help"), "utf-8")
    os.utime(text, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert text.stat().st_size == before.st_size
    measure(corpus, tmp_path / "out", SETTINGS)
    measure(corpus, tmp_path / "fresh", SETTINGS)
    assert contents(tmp_path / "out") == contents(tmp_path / "fresh")


@pytest.mark.parametrize("place", ["analysis.texts.read_source", "analysis.reading.analyse"])
def test_where_too_many_files_are_open_no_text_is_set_aside(place, corpus, tmp_path, monkeypatch):
    def none_left(*_, **__):
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(place, none_left)
    with pytest.raises(RhetoricError, match="ulimit -n"):
        measure(corpus, tmp_path / "out", SETTINGS)
    monkeypatch.undo()
    assert measure(corpus, tmp_path / "out", SETTINGS).documents == 30


def test_every_choice_of_a_stamp_has_its_name_and_readers_are_told_before_the_parser(corpus, tmp_path):
    assert set(SETTINGS.stamp()) == set(runfolder.NAMED)
    with_parser = SETTINGS.stamp() | {"readers": ["accusations"], "parser": "some"}
    runfolder.check_stamp(tmp_path / "out", with_parser)
    with pytest.raises(RhetoricError, match=r"made with other readers \(accusations, not voices"):
        runfolder.check_stamp(tmp_path / "out", SETTINGS.stamp())


def test_a_part_that_only_its_worker_can_see_is_one_line(corpus, tmp_path):
    def elsewhere(batches):
        yield from ({"number": job.number} for job in batches)

    with pytest.raises(RhetoricError, match="must see the same --out folder"):
        measure(corpus, tmp_path / "out", SETTINGS, engine=elsewhere)


def test_a_second_run_into_one_folder_is_refused(corpus, tmp_path):
    out = tmp_path / "out"
    with runfolder.alone_in(out), pytest.raises(RhetoricError, match="another run is writing here"):
        measure(corpus, out, SETTINGS)


def test_a_text_that_fails_is_set_aside_with_its_reason(corpus, tmp_path, monkeypatch):
    import analysis.voices

    honest = analysis.voices.voices

    def fails_on_one(texts):
        if (texts["doc"] == "t07").any():
            raise ZeroDivisionError("by design")
        return honest(texts)

    monkeypatch.setattr(analysis.voices, "voices", fails_on_one)
    measured = measure(corpus, tmp_path / "out", SETTINGS)
    assert measured.documents == 29
    assert [line for line in measured.problems if "t07" in line and "by design" in line]


def test_a_file_beyond_the_limit_is_set_aside(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(jobs, "MOST_BYTES", 250)
    measured = measure(corpus, tmp_path / "out", SETTINGS)
    assert measured.documents < 30
    assert all("split it into several files" in line for line in measured.problems)


def test_parquet_parts_hold_the_same_rows(corpus, tmp_path, monkeypatch):
    pytest.importorskip("pyarrow")
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    measure(corpus, tmp_path / "csv", SETTINGS)
    measure(corpus, tmp_path / "parquet", replace(SETTINGS, ending="parquet"))
    rows = pd.read_parquet(tmp_path / "parquet" / "findings.parquet")
    assert rows["cue"].tolist() == pd.read_csv(tmp_path / "csv" / "findings.csv")["cue"].tolist()


@pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")
def test_a_killed_run_leaves_nothing_half_done(corpus, tmp_path):
    out = tmp_path / "killed"
    command = [sys.executable, "-m", "analysis", "measure", str(corpus), "--out", str(out), "--only", "voices,hedges"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 20
    while not (out / ".parts").exists() and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert subprocess.run(command, capture_output=True, text=True, check=False).returncode == 0
    other = tmp_path / "whole"
    measure(corpus, other, Settings(only=("voices", "hedges")))
    assert contents(out) == contents(other)


@pytest.mark.skipif(os.name != "posix", reason="sends a signal of POSIX")
def test_a_run_that_is_told_to_end_says_one_line_and_leaves_no_process(tmp_path):
    (tmp_path / "texts").mkdir()
    for name in "abc":
        (tmp_path / "texts" / f"{name}.txt").write_text("It may rain. " * 200_000, encoding="utf-8")
    words = ["measure", str(tmp_path / "texts"), "--out", str(tmp_path / "out"), "--only", "voices", "--workers", "2"]
    running = subprocess.Popen([sys.executable, "-m", "analysis", *words], stderr=subprocess.PIPE, text=True)
    workers, deadline = [], time.monotonic() + 60
    while len(workers) < 3 and running.poll() is None and time.monotonic() < deadline:
        workers = psutil.Process(running.pid).children()
        time.sleep(0.01)
    running.terminate()
    said = running.communicate(timeout=120)[1]
    assert running.returncode == 130 and "leaked" not in said
    assert said.strip().splitlines()[-1].startswith("rhetoric: stopped")
    left = psutil.wait_procs(workers, timeout=10)[1]
    assert not [worker for worker in left if worker.status() != psutil.STATUS_ZOMBIE]


class Killer:
    """Told of a run's progress, kills one of its worker processes as soon as the first batch is done."""

    def __init__(self) -> None:
        self.killed = 0

    def __call__(self, done: int, of: int) -> None:
        for each in reversed(psutil.Process().children(recursive=True)) if done and not self.killed else []:
            with contextlib.suppress(psutil.Error):
                if "spawn_main" in " ".join(each.cmdline()):
                    each.kill()
                    self.killed = each.pid
                    return


DASK = pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="needs the extra 'scale'")


@DASK
def test_dask_gives_the_pools_tables_and_loses_no_text_with_a_worker(corpus, tmp_path, monkeypatch):
    """One cluster for both: one of its two workers is killed as soon as the first batch is done."""
    monkeypatch.setattr(stream, "BATCH_BYTES", 400)
    measure(corpus, tmp_path / "one", SETTINGS)
    killer = Killer()
    measured = measure(corpus, tmp_path / "dask", SETTINGS, engine=engine("dask", workers=2), tell=killer)
    assert killer.killed and not measured.problems
    assert measured.documents == 30
    assert contents(tmp_path / "one") == contents(tmp_path / "dask")


def test_a_pool_that_loses_a_worker_loses_no_text(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "BATCH_BYTES", 400)
    measure(corpus, tmp_path / "one", SETTINGS)
    killer = Killer()
    measure(corpus, tmp_path / "pool", SETTINGS, engine=engine("pool", workers=2), tell=killer)
    assert killer.killed
    assert contents(tmp_path / "one") == contents(tmp_path / "pool")


class Deadly:
    """A task that takes its process with it."""

    number, name, done = 0, "deadly.txt", False

    def __call__(self) -> dict:
        os._exit(1)


@pytest.mark.parametrize("name", ["pool", pytest.param("dask", marks=DASK)])
def test_a_text_that_kills_every_worker_is_named(name, monkeypatch):
    monkeypatch.setattr(engines, "RETRIES", 0)
    with pytest.raises(RhetoricError, match=r"deadly.txt: the process reading this was killed 1 times"):
        list(engine(name, workers=2)([Deadly(), Deadly()][: 1 + (name == "pool")]))


def test_without_accusations_the_parser_is_never_loaded(corpus, tmp_path):
    program = (
        "import sys; from analysis.__main__ import main; "
        f"code = main(['measure', {str(corpus)!r}, '--out', {str(tmp_path / 'out')!r}, '--lexicon', 'vader', "
        "'--only', 'tone,hedges,voices']); sys.exit(code or 'spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, capture_output=True).returncode == 0


def test_rows_of_one_name_are_told_apart_as_in_memory(tmp_path):
    import analysis as ra

    (tmp_path / "t.csv").write_text("doc,text\nb,It may rain.\na,It may snow.\nb,It may hail.\n", encoding="utf-8")
    measured = measure(tmp_path / "t.csv", tmp_path / "out", SETTINGS)
    written = pd.read_csv(tmp_path / "out" / "texts.csv")["doc"].tolist()
    assert written == ra.read_texts(tmp_path / "t.csv")["doc"].tolist() == ["t/a", "t/b", "t/b~2"]
    assert any("two texts have this name" in line for line in measured.problems)


def test_batches_that_know_different_things_of_their_texts_fit_together(tmp_path, monkeypatch):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.csv").write_text('text,party\n"It may rain.",green\n', encoding="utf-8")
    (folder / "b.txt").write_text("It may hail.", encoding="utf-8")
    (folder / "c.csv").write_text('text,age,party\n"It may snow.",7,red\n', encoding="utf-8")
    measure(folder, tmp_path / "one", SETTINGS)
    monkeypatch.setattr(stream, "BATCH_BYTES", 1)
    measure(folder, tmp_path / "many", SETTINGS)
    assert contents(tmp_path / "one") == contents(tmp_path / "many")
    table = pd.read_csv(tmp_path / "many" / "texts.csv", keep_default_na=False)
    assert table["party"].tolist() == ["green", "", "red"] and table["words"].tolist() == [3, 3, 3]


def test_a_table_of_many_texts_is_read_in_chunks_that_do_not_show(tmp_path, monkeypatch):
    rows = "".join(f'{{"id": {n}, "text": "It may rain, no. {n}."}}\n' for n in range(40))
    (tmp_path / "t.jsonl").write_text(rows, encoding="utf-8")
    measure(tmp_path / "t.jsonl", tmp_path / "one", SETTINGS)
    monkeypatch.setattr(jobs, "CHUNK", 100)
    measure(tmp_path / "t.jsonl", tmp_path / "many", SETTINGS)
    assert contents(tmp_path / "one") == contents(tmp_path / "many")
    assert len(list((tmp_path / "many" / ".parts").glob("*/tokens-*.csv"))) > 5


def test_the_report_on_corrections_has_each_line_once_whatever_the_batches(corpus, tmp_path, monkeypatch):
    rows = ["file,what,action,words,occurrence,kind,speaker"]
    rows += [f"t{n:02}.txt,voice,add,It is perhaps a shame,1,quotation,Bo Dean" for n in (3, 21)]
    rows += ["gone.txt,voice,add,Shame,1,quotation,Bo Dean", "t05.txt,voice,add,never said,1,quotation,Bo Dean"]
    (corpus / "corrections.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    measure(corpus, tmp_path / "one", SETTINGS)
    monkeypatch.setattr(stream, "BATCH_BYTES", 700)
    measure(corpus, tmp_path / "many", SETTINGS)
    assert contents(tmp_path / "one") == contents(tmp_path / "many")
    report = pd.read_csv(tmp_path / "many" / "corrections.csv", keep_default_na=False)
    assert report["applied"].tolist() == [True, True, False, False]
    assert report["doc"].tolist() == ["t03", "t21", "", "t05"]


def test_analyse_on_an_engine_gives_the_same_reading(corpus, monkeypatch):
    import analysis as ra
    from analysis.scale import spread

    (corpus / "corrections.csv").write_text(
        "file,what,action,words,occurrence,kind,speaker\n"
        "gone.txt,voice,add,Shame,1,quotation,Bo Dean\n"
        "t21.txt,voice,add,It is perhaps a shame,1,quotation,Bo Dean\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(spread, "CHARACTERS", 500)
    texts = ra.read_texts(corpus)
    seen = []

    def in_turn_from_the_end(pieces):
        for piece in reversed(list(pieces)):
            seen.append(piece.name)
            yield piece()

    whole = ra.analyse(texts, SETTINGS.only, lexicon="vader")
    spread_out = ra.analyse(texts, SETTINGS.only, lexicon="vader", engine=in_turn_from_the_end)
    assert len(seen) > 3 and seen[-1].startswith("t00, ")
    for name in ("voices", "sentences", "tokens", "findings", "accusations", "corrections"):
        ours, theirs = getattr(spread_out, name), getattr(whole, name)
        pd.testing.assert_frame_equal(ours.astype(object), theirs.astype(object), check_dtype=False)
    assert spread_out.parameters == whole.parameters and whole.corrections["applied"].tolist() == [False, True]
    once = ra.analyse(texts.head(2), ["voices"], engine=engine("pool", workers=1))
    assert once.voices["doc"].unique().tolist() == ["t00", "t01"]


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_groups_that_differ_in_capitals_alone_are_told_across_batches(tmp_path, monkeypatch, ending):
    monkeypatch.setattr(stream, "BATCH_BYTES", 10)
    for name in ("union/a", "Union/b", "press/A"):
        path = tmp_path / "texts" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"It may be {name}.", encoding="utf-8")
    told = measure(tmp_path / "texts", tmp_path / "out", Settings(("hedges",), ending=ending))
    assert told.notes[:-1] == ra_notes(tmp_path / "texts") and "group: 'Union' and 'union'" in told.notes[0]


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_texts_without_an_author_are_counted_once_across_batches(tmp_path, monkeypatch, ending):
    monkeypatch.setattr(stream, "BATCH_BYTES", 10)
    texts = tmp_path / "texts"
    (texts / "press").mkdir(parents=True)
    for name in ("a", "press/a", "b", "c"):
        (texts / f"{name}.txt").write_text(f"It may be {name}.", encoding="utf-8")
    (texts / "texts.csv").write_text("file,author\nb.txt,Ann Lee\nc.txt,\na.txt,\npress/a.txt,\n", encoding="utf-8")
    settings = Settings(("hedges",), ending=ending)
    told = measure(texts, tmp_path / "out", settings).notes
    assert told == ["3 texts have no author in texts.csv: the name of the file stands for whoever wrote them"]
    (texts / "texts.csv").write_text(
        "file,author\nb.txt,Ann Lee\nc.txt,Bo Day\na.txt,Bo Day\npress/a.txt,Bo Day\n", encoding="utf-8"
    )
    assert measure(texts, tmp_path / "out", settings).notes == []


def ra_notes(folder):
    import analysis as ra

    return ra.read_texts(folder).attrs["notes"]


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_texts_that_stand_twice_are_told_across_batches(tmp_path, monkeypatch, ending):
    monkeypatch.setattr(stream, "BATCH_BYTES", 10)
    (tmp_path / "texts").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / "texts" / f"{name}.txt").write_text("It may." if name != "b" else "It might.", encoding="utf-8")
    for _ in range(2):
        told = measure(tmp_path / "texts", tmp_path / "out", Settings(("hedges",), ending=ending))
        assert told.problems == ["c: has the same text as 'a' and counts twice; remove one of them"]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["same_text"], manifest["set_aside"]) == (1, [])
