"""How heavy the report is and how long it takes to open and search, at 2, 124 and 500 texts.

    python tests/benchmarks/report_size.py [--cache DIR]

Reads the seeds and, where they are found (see shared.py), `speeches` and 500 of `un_debate`.
Prints texts, words, megabytes, CPU seconds to write it, and seconds on the clock to open it in Chromium and to get from
a count of the summary to its sentences (no network; best of three).
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright
from shared import data_folder

import analysis as ra
from analysis import measure, plot
from analysis.report import page

ROOT = Path(__file__).parents[2]
DATA = data_folder()
SETS = {"seeds": (ROOT / "seeds", 2), "speeches": (DATA / "speeches", 124), "un_debate": (DATA / "un_debate", 500)}
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGS = ["--no-sandbox", "--disable-background-networking", "--disable-gpu", "--no-first-run"]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cache", help="a folder that keeps the accusations from run to run")
    cache = options.parse_args().cache
    print(f"{'texts':>9} {'words':>10} {'MB':>6} {'write, CPU s':>13} {'open, s':>8} {'find, s':>8}")
    for name, (folder, most) in SETS.items():
        if not folder.is_dir():
            print(f"{name}: {folder} is not there; set RHETORIC_DATA", file=sys.stderr)
            continue
        print(line(folder, most, cache), flush=True)


def line(folder: Path, most: int, cache: str | None) -> str:
    reading = ra.analyse(first(ra.read_texts(folder), most), lexicon="vader", cache=cache)
    with tempfile.TemporaryDirectory() as home:
        figure(reading, Path(home))
        start = time.process_time()
        target = Path(home) / "report.html"
        target.write_text(page.report_html(reading, home), encoding="utf-8", errors="replace")
        spent = time.process_time() - start
        opened, found = map(min, zip(*(opening(target) for _ in range(3)), strict=True))
        size = target.stat().st_size / 1e6
    words = int(reading.sentences["words"].sum())
    return f"{len(reading.texts):9,} {words:10,} {size:6.1f} {spent:13.1f} {opened:8.2f} {found:8.2f}"


def first(texts, most: int):
    """The first so many texts, with what the table says of itself."""
    kept = texts.iloc[:most].reset_index(drop=True)
    kept.attrs = dict(texts.attrs)
    return kept


def figure(reading, folder: Path) -> None:
    spoken = measure.speakers(reading)
    title = "Who speaks how much"
    plot.save(plot.voices(spoken), folder / "who.png", table=spoken, title=title, shows=title, reading=reading)


def opening(path: Path) -> tuple[float, float]:
    """Seconds until the page has loaded, and from pressing the summary's first count to the first sentence."""
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        tab = browser.new_context(offline=True).new_page()
        start = time.monotonic()
        tab.goto(path.as_uri(), timeout=120_000)
        opened = time.monotonic() - start
        start = time.monotonic()
        tab.locator("td a[data-find*=label]").first.click()
        tab.locator("#hits li").first.wait_for()
        found = time.monotonic() - start
        browser.close()
    return opened, found


if __name__ == "__main__":
    main()
