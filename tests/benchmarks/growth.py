"""How the time of every regular expression, and of every reader, grows with the length of what is made to vex it.

usage: python tests/benchmarks/growth.py [--patterns] [--readers] [--most CHARACTERS] [--each SECONDS]
                                         [--in FOLDER] [--all]

Every pattern that the package compiles, at import or while it reads the seed texts, searches a thousand repetitions of
each of a list of units, of strings that it nearly matches (made from its own parse tree), and the readers read them.
Printed is what grows faster than with the 1.3th power of the length from half the length to the whole, and takes more
than 50 ms of CPU time, or everything with --all. A pattern that the package only ever tries at one place (`match`,
`fullmatch`) is tried at the text's beginning, the others are searched for everywhere; where the source does not show
which, they are searched for. A pattern has --each seconds of CPU time (5); how many of its units went untried is said
at the end of its line. Nothing passes or fails here; tests/test_hostile.py holds the bounds.
"""

from __future__ import annotations

import argparse
import importlib
import math
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from re import _compiler, _constants, _parser

ROOT = Path(__file__).resolve().parents[2]
UNITS = [
    "a", " ", "\n", "“", '"', "’", "'", "-", "—", ".", ",", "1,", "Aa ", "a ", "“a” ", '"a" ', "“a ", "a” ", "‘a’ ",
    "> ", ">a\n", "(", ")", "<", "of ", "A. ", "[1]", "the ", "He said ", "he said “a” ", "Aa Bb, ", "a, b and ",
    "not ", "may ", "x@y.", "http://", "Q: ", "- a\n", "a\n\n", "Aa\n", "Aa: a\n", "...", "…", "1 May 2020 ", "a-",
    "\u200b", "\t", "|",
]  # fmt: skip
STEEP = 1.3
SLOW = 0.05  # CPU seconds
BEARABLE = 0.5  # CPU seconds of one search after which no longer text is tried
compiled: dict[tuple[str, int], str] = {}


def watch() -> None:
    """Remember each pattern that code of the package has compiled, with the place where it was."""
    compile_it = _compiler.compile

    def watched(pattern, flags=0):
        frame = sys._getframe(1)
        while frame and not (ours := "/analysis/" in frame.f_code.co_filename):
            if "/re/" not in frame.f_code.co_filename and frame.f_code.co_filename != __file__:
                break
            frame = frame.f_back
        result = compile_it(pattern, flags)
        if frame and ours and isinstance(pattern, str):
            place = f"{frame.f_code.co_filename.rpartition('/analysis/')[2]}:{frame.f_lineno}"
            compiled.setdefault((pattern, result.flags), place)
        return result

    _compiler.compile = watched


def at_once(pattern: str, flags: int = 0, *, signs: tuple[str, ...] = ()) -> re.Pattern[str]:
    """What a module would compile on first use, compiled where it stands."""
    return re.compile(pattern, flags)


def read_everything() -> None:
    """Import every module and read the seed texts, so that what is compiled on first use is too."""
    import analysis
    import analysis.voices.patterns

    analysis.voices.patterns.lazily = at_once
    for module in pkgutil.walk_packages(analysis.__path__, "analysis."):
        if "notebooks" not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    analysis.analyse(analysis.read_texts(ROOT / "seeds"))


def near_match(pattern: str, flags: int, times: int) -> str:
    """A string that the pattern matches, made from its parse tree: first branches, repeats `times` times."""
    made: list[str] = []

    def add(tree) -> None:
        for kind, value in tree:
            if kind is _constants.LITERAL:
                made.append(chr(value))
            elif kind in (_constants.ANY, _constants.NOT_LITERAL):
                made.append("a")
            elif kind is _constants.IN:
                made.append(_member(value))
            elif kind is _constants.BRANCH:
                add(value[1][0])
            elif kind is _constants.SUBPATTERN:
                add(value[-1])
            elif kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
                for _ in range(min(max(value[0], times), 3 if value[1] == _constants.MAXREPEAT else value[1])):
                    add(value[2])
            elif kind is _constants.ATOMIC_GROUP:
                add(value)

    add(_parser.parse(pattern, flags & ~re.DEBUG))
    return "".join(made)


def _member(items: list) -> str:
    kind, value = items[0]
    if kind is _constants.LITERAL:
        return chr(value)
    if kind is _constants.RANGE:
        return chr(value[0])
    if kind is _constants.CATEGORY:
        names = {_constants.CATEGORY_DIGIT: "1", _constants.CATEGORY_SPACE: " "}
        return names.get(value, "a")
    return "a"


def growth(do: Callable[[str], object], unit: str, most: int) -> tuple[float, float]:
    """The power with which time grows from half the length to the whole, and the CPU seconds of the whole.

    Lengths double from a sixteenth, as long as the time to come is bearable. What looks steep is measured again, a
    quarter against the whole and the least of three, since one measure on a busy machine is wrong by half.
    """
    length, before, now = most // 16, 0.0, 0.0
    while now < BEARABLE and length <= most:
        before, now = now, _cpu(do, unit, length)
        length *= 2
    power = math.log2(now / before) if before > 1e-4 else 0.0
    if power > STEEP and now > SLOW:
        least = [min(_cpu(do, unit, length // part) for _ in range(3)) for part in (8, 2)]
        power, now = math.log2(least[1] / least[0]) / 2, least[1]
    return power, now


def _cpu(do: Callable[[str], object], unit: str, length: int) -> float:
    text = unit * (length // len(unit) + 1) + "\x00"
    began = time.process_time()
    do(text)
    return time.process_time() - began


def report(title: str, rows: Iterator[tuple[float, float, str, str]], everything: bool) -> None:
    tried = told = 0
    for power, seconds, name, unit in rows:
        tried += 1
        if everything or (power > STEEP and seconds > SLOW):
            told += 1
            print(f"  {power:4.1f}  {seconds:7.3f} s  {name}  {unit[:50]!r}", flush=True)
    print(f"{title}: {tried} tried, {told} told", flush=True)


def patterns(most: int, each: float, folder: str) -> Iterator[tuple[float, float, str, str]]:
    below = {key: place for key, place in compiled.items() if place.startswith(folder)}
    for (pattern, flags), place in sorted(below.items(), key=lambda item: item[1]):
        ready = re.compile(pattern, flags & ~re.DEBUG)
        own = [near_match(pattern, flags, times) for times in (0, 1, 3)]
        near = [made for unit in own for made in (unit, unit[:-1], unit[:-1] + " ")]
        units = [unit for unit in dict.fromkeys([*near, *UNITS]) if unit]
        find = _way(ready, place)
        began, found = time.process_time(), []
        while units and time.process_time() - began < each:
            unit = units.pop(0)
            found.append((*growth(find, unit, most), f"{place} {pattern[:60]!r}", unit))
        power, seconds, name, unit = max(found, key=lambda row: (row[0] > STEEP and row[1] > SLOW, row[1]))
        yield power, seconds, f"{name} ({len(units)} units untried)" if units else name, unit


def _way(pattern: re.Pattern[str], place: str) -> Callable[[str], object]:
    """How the package uses a pattern compiled at `file:line`: at one place, or all over a text."""
    file, _, line = place.rpartition(":")
    source = (ROOT / "analysis" / file).read_text(encoding="utf-8")
    code = source.splitlines()[int(line) - 1]
    given = re.match(r"\s*(\w+)(?::[^=]*)? = (?:re\.compile|lazily)", code)
    everywhere = without_imports(source) + (importers(file.removesuffix(".py"), given[1]) if given else "")
    uses = set(re.findall(rf"\b{given[1]}\b(?:\.(\w+))?", everywhere)) - {""} if given else set()
    bare = re.findall(rf"[(,\[ ]{given[1]}\b(?! = |\.\w)", everywhere) if given else []
    if re.search(r"\bre\.(?:full)?match\(", code) or (uses and uses <= {"match", "fullmatch"} and not bare):
        return lambda text: (pattern.match(text), pattern.fullmatch(text))
    return lambda text: sum(1 for _ in pattern.finditer(text))


def importers(module: str, name: str) -> str:
    """The code of the modules that import a name from a module."""
    path = re.escape(module.replace("/", "."))
    taken = re.compile(rf"^from analysis\.{path} import (?:\([^)]*\b{name}\b|.*\b{name}\b)", re.MULTILINE)
    return "\n".join(without_imports(source) for source in sources() if taken.search(source))


@lru_cache(maxsize=1)
def sources() -> list[str]:
    """The code of every module of the package."""
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "analysis").rglob("*.py"))]


def without_imports(source: str) -> str:
    return re.sub(r"^from \S+ import (?:\([^)]*\)|.*)|#.*", "", source, flags=re.MULTILINE)


def readers(most: int) -> Iterator[tuple[float, float, str, str]]:
    import analysis as ra

    kinds = {
        name: lambda text, name=name: ra.analyse({"a": text}, [name], lexicon="vader")
        for name in ("voices", "hedges", "tone")
    }
    yield from ((*growth(do, unit, most), name, unit) for name, do in kinds.items() for unit in UNITS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--patterns", action="store_true", help="the patterns alone")
    parser.add_argument("--readers", action="store_true", help="the readers alone")
    parser.add_argument("--most", type=int, default=64_000, help="characters of the longest text (default 64,000)")
    parser.add_argument("--each", type=float, default=5, help="CPU seconds for each pattern (default 5)")
    parser.add_argument("--in", dest="folder", default="", help="only patterns of files whose path begins so: voices/")
    parser.add_argument("--all", action="store_true", help="print what is linear too")
    options = parser.parse_args()
    watch()
    read_everything()
    if options.patterns or not options.readers:
        report("patterns", patterns(options.most, options.each, options.folder), options.all)
    if options.readers or not options.patterns:
        report("readers", readers(options.most), options.all)


if __name__ == "__main__":
    main()
