"""Texts behind an address: a page by http, a store through fsspec; the same table as from a folder."""

from __future__ import annotations

import functools
import http.server
import sys
import threading

import pandas as pd
import pytest
from documents import zipped

import analysis as ra
from analysis.errors import RhetoricError
from analysis.files import remote
from analysis.scale.engines import engine
from analysis.scale.stream import measure
from analysis.versions import digest

fsspec = pytest.importorskip("fsspec", reason="needs fsspec: the extra `scale`")
FILES = {
    "texts.csv": "file,author\nunion/a.txt,Ann Lee\ngone.txt,Nobody\n",
    "union/a.txt": "“It isn’t so,” she said.",
    "b.html": "<nav>Home</nav><p>It may be so.",
    "corrections.csv": "file,what,action,words,kind,speaker\nunion/a.txt,voice,change,It isn’t so,quotation,Ada Orr\n",
    "old/.rhetoric-output": "",
    "old/report.txt": "no text of ours",
    ".hidden/c.txt": "no text of ours",
    "z.zip": zipped({"d.txt": "It might."}),
}


def raw(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


@pytest.fixture
def store():
    """A folder in fsspec's memory, and its address."""
    files = fsspec.filesystem("memory")
    for name, content in FILES.items():
        files.pipe(f"/press/{name}", raw(content))
    yield files, "memory://press"
    files.rm("/press", recursive=True)


@pytest.fixture
def folder(tmp_path):
    """The same on this computer."""
    for name, content in FILES.items():
        path = tmp_path / "press" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw(content))
    return tmp_path / "press"


@pytest.fixture
def site(folder):
    """The same as a web site."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_a_store_gives_the_table_that_a_folder_gives(store, folder):
    near, far = ra.read_texts(folder), ra.read_texts(store[1])
    pd.testing.assert_frame_equal(far.drop(columns="path"), near.drop(columns="path"))
    assert far["path"].tolist() == [f"memory:///press/{name}" for name in ("b.html", "union/a.txt", "z.zip/d.txt")]
    for told in ("problems", "notes"):
        assert far.attrs[told] == near.attrs[told] != []


def test_corrections_in_a_store_are_applied(store, folder):
    far, near = ra.analyse(store[1], ["voices"]), ra.analyse(folder, ["voices"])
    assert "Ada Orr" in set(far.voices["speaker"]) and far.corrections["applied"].all()
    assert far.parameters == near.parameters
    assert digest(f"{store[1]}/corrections.csv", "corrections.csv") == far.parameters["corrections"] != "none"


def test_one_file_or_zip_of_a_store(store):
    texts = ra.read_texts(f"{store[1]}/union/a.txt")
    assert texts["doc"].tolist() == ["a"]
    assert ra.read_texts(f"{store[1]}/z.zip")["text"].tolist() == ["It might."]


def test_measure_reads_a_store_and_notices_what_changed_there(store, tmp_path):
    files, url = store
    measured = measure(url, tmp_path)
    assert measured.documents == 3 and measure(url, tmp_path).resumed == measured.batches
    files.pipe("/press/b.html", b"<p>It may be so. It may not.")
    assert measure(url, tmp_path).words > measured.words


def test_a_file_address_is_the_file(folder):
    assert ra.read_texts(folder.as_uri())["path"].tolist() == ra.read_texts(folder)["path"].tolist()


def test_a_page_is_read_from_the_web_by_any_process(site, tmp_path):
    texts = ra.read_texts(f"{site}/b.html?from=front#top")
    assert texts[["doc", "text", "path"]].values.tolist() == [["b", "It may be so.", f"{site}/b.html?from=front#top"]]
    measured = measure(f"{site}/b.html", tmp_path, engine=engine("pool", workers=1))
    assert measured.documents == 1 and not measured.problems
    assert ra.read_texts(f"{site}/z.zip")["doc"].tolist() == ["d"]


def test_a_page_without_an_ending_has_that_of_its_kind(site, folder):
    (folder / "plain").write_bytes(raw(FILES["b.html"]))
    assert remote.list_url(f"{site}/plain")[0].name == "plain.html"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("memory://press/none", "nothing at 'memory://press/none'; check the address"),
        ("{site}/none.html", "nothing at|HTTP Error 404"),
        ("{site}/a.exe", "HTTP Error 404"),
        ("nosuch://a/b", "nosuch"),
        ("http://127.0.0.1:9/a.html", "cannot be reached"),
    ],
)
def test_what_cannot_be_had_is_one_line(url, words, store, site):
    with pytest.raises(RhetoricError, match=words) as refused:
        ra.read_texts(url.format(site=site))
    assert "\n" not in str(refused.value)


def test_a_file_that_goes_after_it_was_listed_leaves_the_others(store, monkeypatch):
    read = remote.read_url

    def gone(url):
        if url.endswith("b.html"):
            store[0].rm("/press/b.html")
        return read(url)

    monkeypatch.setattr(remote, "read_url", gone)
    texts = ra.read_texts(store[1])
    assert texts["doc"].tolist() == ["union/a", "z/d"]
    assert any("b.html" in line and "check the address" in line for line in texts.attrs["problems"])
    store[0].pipe("/press/b.html", b"<p>x")


def test_without_fsspec_the_extra_is_named(monkeypatch):
    for name in ("fsspec", "fsspec.core"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(RhetoricError, match=r"pip install '\.\[scale\]'"):
        ra.read_texts("s3://bucket/texts")
