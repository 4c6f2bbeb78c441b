"""Coverage-guided fuzzing of what meets other people's bytes: formats, voices, accusations, lexicons, stored tables.

usage: python tests/benchmarks/fuzz.py [--minutes 5] [--out DIR] [TARGET ...]

Needs the optional atheris (`pip install atheris`). Each target runs in a process of its own for its share of the
minutes, inputs kept in DIR (fuzz-corpus) from run to run. A finding is an exception other than RhetoricError, a broken
promise (voices that do not cover the text, a token that does not read back, a table that comes back changed), or more
than two seconds of CPU time for one small input. Printed at the end: executions, minutes, and of each finding the kind,
where, and the smallest input; all of it goes to DIR/findings.json too.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

LONGEST = 1500  # bytes of an input
SLOW = 2.0  # CPU seconds that one input may take; the longest honest ones take some 50 milliseconds
ROOT = Path(__file__).resolve().parents[2]
PIECES = (
    '"', "'", "“", "”", "‘", "’", "«", "»", "\n\n", "\n> ", "\n- ", "\n    ", "---\n", "\ufeff", "\u2028", "\u200b",
    " said ", "he told ", " wrote: ", "Dear ", "Yours sincerely,\n", "Q: ", "A: ", "Mr. ", "Dr ", "U.S. ", "...", "…",
    "?!", "1,000.5", "p.m. ", "— ", "- ", "* ", "#", "[1]", "http://a.b/c ", "@name ", "😀", "not ", "may ", "clearly ",
    "text,doc\n", ";", "\t", "\r\n", '""', '{"text": "', '"}\n', "\\u201c", "\\ud800", "<p>", "</p>", "<blockquote>",
    "<!--", "-->", "&nbsp;", "&#x201c;", "<script>", "{\\rtf1 ", "\\'93", "\\par ", "}", "\\u8220?", "cue,label\n", "%",
    "file,group\n", "*", "title: ", "date: ", "\x00", "\x85", "\xa0", "the minister ", "they ", " lied",
    " was misled by ", " accused ", " denied ", " of ", " that ", " who ", " failed to ", " and ", " if ", "shameful ",
    " according to ",
)  # fmt: skip


def texts_of_voices(data: bytes) -> None:
    """Voices cover every character once, in order; sentences and tokens read back."""
    text = data.decode("utf-8", "surrogateescape" if data[:1] == b"\xed" else "replace")  # the first: half characters
    spans = divide(text, "Ann Lee", "A title")
    at = 0
    for span in spans:
        assert span.start == at < span.end, "voices leave a gap or overlap"
        at = span.end
    assert at == len(text), "voices end before the text does"


def whole_reading(data: bytes) -> None:
    """All readers but the parser's; offsets read back, and the tables come back from Parquet and CSV as they were."""
    text = data.decode("utf-8", "replace")
    if not text.strip():
        return
    reading = ra.analyse({"a": text, "b": "It may rain."}, only=["voices", "tone", "hedges"], lexicon="vader")
    text = reading.texts.set_index("doc").loc["a", "text"]
    for table, said in (("voices", "text"), ("sentences", "text"), ("tokens", "token"), ("findings", "cue")):
        rows = getattr(reading, table)
        rows = rows[rows["doc"] == "a"]
        for start, end, words in zip(rows["start"], rows["end"], rows[said], strict=True):
            assert reads_back(table, text[start:end], str(words)), f"{table} do not read back"
    for name in ("voices", "findings"):
        round_trip(getattr(reading, name))


def accusations(data: bytes) -> None:
    """The parser's reader: triggers and charges read back, and the status is one of the five."""
    from analysis.terms import STATUSES

    text = data.decode("utf-8", "replace")
    if not text.strip():
        return
    reading = ra.analyse({"a": text}, only=["accusations"])
    text = reading.texts["text"].iloc[0]
    for row in reading.accusations.to_dict("records"):
        assert text[row["start"] : row["end"]] == row["trigger"], "a trigger does not read back"
        assert row["charge_start"] < 0 or text[row["charge_start"] : row["charge_end"]] == row["charge"], "nor a charge"
        assert row["status"] in STATUSES, "a status that is none"


def reads_back(table: str, text: str, words: str) -> bool:
    """Cues are told in lower case with straight apostrophes and single spaces; a move may go on after its cue."""
    plain = " ".join(text.lower().replace("’", "'").split())
    return words.lower() in plain if table == "findings" else text == words


def round_trip(table: Any) -> None:
    """A table written and read again is the same table."""
    for ending, read in (("parquet", pd.read_parquet), ("csv", read_table)):
        again = read(write_table(table, SCRATCH / f"table.{ending}"))
        assert list(again.columns) == list(table.columns), f"columns changed in {ending}"
        for name in table.columns:
            was, now = table[name].astype(str).tolist(), again[name].astype(str).tolist()
            assert was == now, f"{name} changed in {ending}"


def any_table(data: bytes) -> None:
    """Cells of any characters survive Parquet and CSV."""
    cells = data.decode("utf-8", "replace").split("|")
    round_trip(pd.DataFrame({"doc": cells, "start": range(len(cells)), "cue": pd.Series(cells[::-1], dtype=object)}))


def reader_of(ending: str) -> Callable[[bytes], None]:
    """One format's reader, without the net that calls any fault a damaged file."""
    module, _, function = formats.READERS[ending].partition(":")
    read = getattr(importlib.import_module(f"analysis.formats.{module}"), function)

    def target(data: bytes) -> None:
        log = formats.Log()
        try:
            parts = read(data, log, "")
        except RhetoricError as fault:
            log.problem(str(fault))
            parts = []
        assert all(isinstance(part.text, str) for part in parts), "a text that is none"
        assert not [line for line in log.problems if "\n" in line], "a line of several lines"

    return target


def documents(data: bytes) -> None:
    """Any bytes under any ending: texts or one line."""
    ending = sorted(formats.READERS)[data[0] % len(formats.READERS)] if data else "txt"
    try:
        formats.read_document(data[1:], ending, formats.Log())
    except RhetoricError as fault:
        assert "\n" not in str(fault), "a message of several lines"


def manifests(data: bytes) -> None:
    """What stands beside texts: texts.csv, corrections.csv, front matter, dates."""
    metadata.front_matter(data.decode("utf-8", "replace"))
    readers: list[Callable[[], object]] = [
        lambda: dates.iso_date(data.decode("utf-8", "replace")),
        lambda: metadata.read_manifest(data, formats.Log()),
        lambda: read_corrections(saved(data, "csv")),
    ]
    for read in readers:
        try:
            read()
        except RhetoricError as fault:
            assert "\n" not in str(fault), "a message of several lines"


def lexicons(data: bytes) -> None:
    """Somebody's own word list: checked, or refused in one line."""
    ending = ("csv", "dic", "yml")[data[0] % 3] if data else "csv"
    try:
        check_lexicon(saved(data[1:], ending))
    except RhetoricError as fault:
        assert "\n" not in str(fault), "a message of several lines"


def saved(data: bytes, ending: str) -> Path:
    path = SCRATCH / f"input.{ending}"
    path.write_bytes(data)
    return path


TARGETS: dict[str, Callable[[bytes], None] | str] = {
    "voices": texts_of_voices, "reading": whole_reading, "accusations": accusations, "tables": any_table,
    "documents": documents, "manifests": manifests, "lexicons": lexicons, "txt": "txt", "html": "html", "csv": "csv",
    "jsonl": "jsonl", "rtf": "rtf",
}  # fmt: skip


class Findings:
    """Runs a target and keeps of each kind of finding the smallest input."""

    def __init__(self, target: Callable[[bytes], None], path: Path) -> None:
        self.target, self.path, self.found, self.runs = target, path, dict[str, dict[str, Any]](), 0
        self.began = time.monotonic()

    def __call__(self, data: bytes) -> None:
        self.runs += 1
        began = time.process_time()
        try:
            self.target(data)
        except Exception as error:
            self.note(f"{type(error).__name__}: {str(error)[:80]} at {_place(error)}", data, _place(error))
        taken = time.process_time() - began
        if taken > SLOW:
            self.note(f"{taken:.1f} CPU seconds", data, "slow")
        if self.runs % 200 == 0:
            self.save()

    def note(self, what: str, data: bytes, key: str) -> None:
        if key not in self.found or len(data) < len(self.found[key]["input"]):
            self.found[key] = {"what": what, "input": data}
            self.save()

    def save(self) -> None:
        found = [{"what": entry["what"], "input": entry["input"].hex()} for entry in self.found.values()]
        minutes = (time.monotonic() - self.began) / 60
        self.path.write_text(json.dumps({"runs": self.runs, "minutes": minutes, "found": found}), encoding="utf-8")


def _place(error: Exception) -> str:
    """The innermost line of the package, or of this file for a broken promise."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if str(ROOT) in frame.filename]
    ours = [frame for frame in frames if ".venv" not in frame.filename] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno} {ours[-1].name}" if ours else "elsewhere"


def seeds(folder: Path) -> None:
    """First inputs: pieces of the seed texts, and of each format."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    pieces = [text[at : at + 700] for text in texts for at in range(0, len(text), 2100)][:40]
    pieces += ["".join(PIECES[at : at + 12]) for at in range(0, len(PIECES), 6)]
    pieces += ["1cue,label\nperhaps,hedge\n", "2%\n1 hedge\n%\nperhaps 1\n", "0key:\n  - perhaps *\n"]
    for number, piece in enumerate(pieces):
        (folder / f"seed{number:03}").write_bytes(piece.encode())


def dictionary(path: Path) -> Path:
    """The pieces as libFuzzer's dictionary."""
    lines = ["".join(f"\\x{byte:02x}" for byte in piece.encode()) for piece in PIECES]
    path.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    return path


def fuzz(name: str, out: Path, seconds: int) -> None:
    """Run one target in this process, which libFuzzer ends."""
    target = TARGETS[name]
    findings = Findings(reader_of(target) if isinstance(target, str) else target, out / f"{name}.json")
    corpus = out / f"corpus-{name}"
    seeds(corpus)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        "-timeout=120",
        "-rss_limit_mb=3000",
        "-verbosity=0",
    ]
    options += [
        "-rss_limit_mb=3000",
        f"-dict={dictionary(out / 'pieces.dict')}",
        f"-artifact_prefix={out / name}-",
        str(corpus),
    ]
    atheris.Setup([name, *options], findings)
    atheris.Fuzz()


def report(out: Path, names: list[str]) -> int:
    print(f"{'target':12} {'runs':>10} {'minutes':>8} {'findings':>9}")
    everything = {}
    for name in names:
        path = out / f"{name}.json"
        told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"runs": 0, "minutes": 0, "found": []}
        everything[name] = told
        print(f"{name:12} {told['runs']:10,} {told['minutes']:8.1f} {len(told['found']):9}")
        for entry in told["found"]:
            print(f"   {entry['what']}\n      {bytes.fromhex(entry['input'])[:300]!r}")
    (out / "findings.json").write_text(json.dumps(everything, indent=1), encoding="utf-8")
    return int(any(told["found"] for told in everything.values()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "targets", nargs="*", choices=[*TARGETS, []], help=f"of {', '.join(TARGETS)}; all, unless given"
    )
    parser.add_argument("--minutes", type=float, default=5, help="for all targets together (default 5)")
    parser.add_argument("--out", type=Path, help="keeps inputs and findings (default: a folder that is thrown away)")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    names = options.targets or list(TARGETS)
    out = options.out or Path(tempfile.mkdtemp(prefix="fuzz-"))
    out.mkdir(parents=True, exist_ok=True)
    seconds = max(1, int(60 * options.minutes / len(names)))
    if options.one:
        fuzz(names[0], out, seconds)
        return 0
    for name in names:
        command = [sys.executable, __file__, name, "--one", "--minutes", str(seconds / 60), "--out", str(out)]
        with (out / f"{name}.log").open("wb") as log:
            subprocess.run(command, stdout=log, stderr=log, check=False)
    return report(out, names)


if __name__ == "__main__":
    try:
        import atheris
    except ImportError:
        raise SystemExit("skipped: needs atheris; pip install atheris") from None
    SCRATCH = Path(tempfile.mkdtemp(prefix="fuzz-scratch-"))
    with atheris.instrument_imports(include=["analysis"]):
        import importlib

        import analysis as ra
        import analysis.accusation.records
        from analysis import formats
        from analysis.corrections import read_corrections
        from analysis.errors import RhetoricError
        from analysis.files import dates, metadata
        from analysis.formats import markup, office, plain, tables  # noqa: F401
        from analysis.lexicon import check_lexicon
        from analysis.tables import read_table, write_table
        from analysis.voices import divide, division  # noqa: F401
    import pandas as pd

    raise SystemExit(main())
