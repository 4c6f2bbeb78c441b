"""How cost and memory grow with the size of a corpus: files to Parquet, CPU time and peak memory of all processes.

usage: python tests/benchmarks/scale.py [--least MB] [--most MB] [--sizes 10,40,1000] [--only voices,tone,hedges]
                                        [--workers N] [--engine pool|dask]
       python tests/benchmarks/scale.py --layers      what each layer costs, on 10 MB (1 MB with the parser)
       python tests/benchmarks/scale.py --tiny 200000      so many files of one sentence

Texts for measuring (see shared.py): UN General Debate and American speeches, each
used once; beyond that size their sentences are shuffled between texts, so that no text is a copy of another. Before and
after each row a sample is read with NLTK's word_tokenize, Punkt and VADER on one core, since a busy machine makes both
slower; `NLTK` is their mean in MB a CPU second. `cores` is CPU seconds by seconds: what the machine gave. Startup of
the processes is part of every row; the modules are compiled beforehand, as those of an installed program are.
"""

from __future__ import annotations

import argparse
import atexit
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import pairwise
from pathlib import Path

import psutil
from shared import data_folder

HERE = Path(__file__).resolve()
DATA = data_folder()
STEP = 0.05  # seconds between looks at the process tree


def originals() -> list[str]:
    """The texts there are, longest corpora first, each once."""
    paths = [*sorted((DATA / "un_debate").glob("*.txt")), *sorted((DATA / "speeches").glob("*.txt"))]
    if not paths:
        sys.exit(f"no texts in {DATA}; set RHETORIC_DATA to the folder that holds un_debate/ and speeches/")
    return [path.read_text(encoding="utf-8", errors="ignore") for path in paths]


def write_corpus(texts: list[str], folder: Path, size: int) -> int:
    """Write texts up to `size` bytes: the originals, then texts of sentences drawn from all of them."""
    folder.mkdir(parents=True)
    written = number = 0
    draw = random.Random(1)
    sentences = [part for text in texts for part in re.split(r"(?<=[.!?])\s+", text)]
    while written < size:
        if number < len(texts):
            text = texts[number]
        else:
            text = "\n\n".join(" ".join(draw.choices(sentences, k=6)) for _ in range(20))
        data = text.encode()[: max(size - written, 1)].decode(errors="ignore")
        written += (folder / f"{number:07}.txt").write_text(data, encoding="utf-8")
        number += 1
    return number


class Watch:
    """CPU seconds and peak resident memory of a process and all its descendants."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.root, self.peak, self.cpu, self.left = psutil.Process(process.pid), 0, {}, False
        self.thread = threading.Thread(target=self._look, daemon=True)
        self.thread.start()

    def _look(self) -> None:
        while not self.left:
            total = 0
            try:
                family = [self.root, *self.root.children(recursive=True)]
            except psutil.Error:
                return
            for member in family:
                try:
                    total += member.memory_info().rss
                    times = member.cpu_times()
                    self.cpu[member.pid, member.create_time()] = times.user + times.system
                except psutil.Error:
                    continue
            self.peak = max(self.peak, total)
            time.sleep(STEP)

    def end(self) -> tuple[float, int]:
        self.left = True
        self.thread.join()
        return sum(self.cpu.values()), self.peak


def run(corpus: Path, out: Path, options: argparse.Namespace) -> tuple[float, int, float]:
    """CPU seconds, peak bytes and seconds of one `rhetoric measure`."""
    command = [sys.executable, "-m", "analysis", "measure", str(corpus), "--out", str(out), "--format", options.format]
    command += ["--only", options.only, "--workers", str(options.workers), "--engine", options.engine]
    command += ["--lexicon", options.lexicon]
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=compiled())
    watch = Watch(process)
    _, said = process.communicate()
    cpu, peak = watch.end()
    if process.returncode not in (0, 1):
        sys.exit(said.decode()[-400:])
    return cpu, peak, time.monotonic() - began


@lru_cache(maxsize=1)
def compiled() -> dict[str, str]:
    """The environment in which Python finds its modules compiled."""
    kept = tempfile.mkdtemp(prefix="compiled-")
    atexit.register(shutil.rmtree, kept, ignore_errors=True)
    with tempfile.TemporaryDirectory() as place:
        Path(place, "a.txt").write_text("It may rain, they said.", encoding="utf-8")
        known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        known["PYTHONPYCACHEPREFIX"] = kept
        for ending in ("csv", "parquet"):
            words = [place, "--out", f"{place}/{ending}", "--format", ending, "--only", "voices,tone,hedges"]
            command = [sys.executable, "-m", "analysis", "measure", *words]
            subprocess.run(command, env=known, check=True, capture_output=True)
    return known


def nltk_rate(texts: list[str]) -> float:
    """Bytes per CPU second of NLTK's tokenizer, sentence splitter and VADER over a sample."""
    import pandas as pd

    sys.path.insert(0, str(HERE.parent))
    from speed import nltk_reader, nltk_scorer  # the same peer as in speed.py

    sample = pd.DataFrame({"text": texts[:: max(1, len(texts) // 24)]})
    read = nltk_reader(nltk_scorer())
    began = time.process_time()
    read(sample)
    return sum(len(text.encode()) for text in sample["text"]) / (time.process_time() - began)


Row = tuple[float, float, int, float]  # MB, CPU seconds, words, and NLTK's bytes per CPU second meanwhile


def row(
    size: float, texts: list[str], write: Callable[[Path], int], options: argparse.Namespace, name: str = ""
) -> Row:
    """Make a corpus, measure it, print a line."""
    with tempfile.TemporaryDirectory() as place:
        number = write(Path(place, "corpus"))
        before = nltk_rate(texts)
        cpu, peak, seconds = run(Path(place, "corpus"), Path(place, "out"), options)
        peer = 2 / (1 / before + 1 / nltk_rate(texts))
        words = json.loads(Path(place, "out", "manifest.json").read_text(encoding="utf-8"))["words"]
        held = sum(
            path.stat().st_size
            for path in Path(place, "out").glob("*.parquet/*" if options.format == "parquet" else "*.csv")
        )
    rate = size * 1e6 / cpu
    print(
        f"{size:7.1f} {number:8} {cpu:8.1f} {rate / 1e6:9.2f} {peer / 1e6:6.2f} {rate / peer:7.1f} "
        f"{peak / 1e6:8.0f} {seconds:7.1f} {cpu / seconds:6.2f} {held / 1e6 / size:8.2f}  {name}",
        flush=True,
    )
    return size, cpu, words, peer


def tell_plan(rows: list[Row]) -> None:
    """What follows from the smallest and the largest corpus: the cost of a further MB, and of many."""
    (least, begun, _, _), (most, ended, words, _) = rows[0], rows[-1]
    each, startup = (ended - begun) / (most - least), begun - least * (ended - begun) / (most - least)
    billion = most / words * 1e9  # MB
    print(f"startup {startup:.1f} CPU s; a further MB {each:.3f} CPU s; a GB {each * 1000 / 60:.1f} CPU minutes")
    for size, cpu, _, _ in rows[1:-1]:
        print(f"{size:7.1f} MB: {cpu / (startup + each * size) - 1:+.1%} from the line between the first and the last")
    in_peers = [(size, cpu * peer / 1e6) for size, cpu, _, peer in rows]  # MB that NLTK reads meanwhile
    steps = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(in_peers)]
    told = ", ".join(f"{1 / step:.1f}" for step in steps)
    print(f"a further MB against NLTK in the same minutes, from row to row: {told} times as fast")
    print(f"a billion words: {billion / 1000:.1f} GB, {each * billion / 3600:.1f} CPU hours")


def write_tiny(count: int, folder: Path) -> int:
    """So many files of one sentence, a thousand to a folder."""
    for number in range(count):
        place = folder / f"{number // 1000:04}"
        if number % 1000 == 0:
            place.mkdir(parents=True)
        (place / f"{number:07}.txt").write_text(f"It may rain again, said text number {number}.", encoding="utf-8")
    return count


def layers(texts: list[str], options: argparse.Namespace) -> None:
    for only, size in (("voices", 10), ("tone", 10), ("hedges", 10), ("tone,hedges", 10), ("accusations", 1)):
        options.only = only
        row(size, texts, lambda folder, size=size: write_corpus(texts, folder, size * 1_000_000), options, only)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--least", type=int, default=10, help="MB of the smallest corpus (default 10)")
    parser.add_argument("--most", type=int, default=80, help="MB of the largest corpus (default 80)")
    parser.add_argument("--sizes", metavar="LIST", help="MB of each corpus, instead of doubling from least to most")
    parser.add_argument("--only", default="voices,tone,hedges")
    parser.add_argument("--lexicon", default="editorial")
    parser.add_argument("--format", default="parquet", choices=["parquet", "csv"])
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--engine", default="pool")
    parser.add_argument("--layers", action="store_true")
    parser.add_argument("--tiny", type=int, metavar="FILES")
    options = parser.parse_args()
    texts = originals()
    print(f"{options.only}; {options.engine}, {options.workers} workers")
    print("     MB    texts    CPU s  MB/CPU s   NLTK  x NLTK  peak MB       s  cores   out/in")
    if options.layers:
        layers(texts, options)
    elif options.tiny:
        row(45e-6 * options.tiny, texts, lambda folder: write_tiny(options.tiny, folder), options)
    else:
        sizes = map(int, options.sizes.split(",")) if options.sizes else doubled(options.least, options.most)
        write = lambda folder, size: write_corpus(texts, folder, size * 1_000_000)  # noqa: E731
        rows = [row(size, texts, partial(write, size=size), options) for size in sizes]
        if len(rows) > 1:
            tell_plan(rows)
    return 0


def doubled(least: int, most: int) -> list[int]:
    """Sizes from the least on, each twice the one before, up to the most."""
    return [least << k for k in range(max(most // least, 1).bit_length())]


if __name__ == "__main__":
    raise SystemExit(main())
