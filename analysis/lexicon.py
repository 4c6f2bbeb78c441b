"""Loads and checks cue lists (our CSV, LIWC .dic, quanteda YAML) and valence lexicons, by name or path."""

from __future__ import annotations

import csv
import difflib
import io
import math
import os
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import RhetoricError
from analysis.variants import variants

if TYPE_CHECKING:
    import pandas as pd

Cue = tuple[str, ...]  # the cells of an entry
Fault = tuple[int, str, str]  # the index of an entry, its fault, and more of it
SURPLUS = "cells beyond the last column"  # no column is called so
CUE_COLUMNS = ["cue", "label", "category", "unless", "example", "source"]
LEVELS = 50  # of a quanteda dictionary
FOLDER = Path(__file__).parent / "lexicons"


def available(column: str = "cue") -> list[str]:
    """Name the lexicons that come with the package: those of cues, or with `column="word"` those of valences."""
    return sorted(p.stem for p in FOLDER.glob("*.csv") if column in p.read_text("utf-8").partition("\n")[0].split(","))


def load_lexicon(name_or_path: str | Path) -> pd.DataFrame:
    """Load a cue list as a table cue, label, category, unless, example, source (empty string where absent).

    `name_or_path` is the name of a list of the package (`hedges`), or a file: our CSV, LIWC `.dic` (categories become
    labels), quanteda YAML (the outermost key becomes the label, the keys within it the category). A cue is lower case,
    its tokens parted by a space; a token that ends in `*` stands for every word that begins so, and of words parted by
    a bar each makes a cue of its own (`rude|unkind of me`). An empty label marks words that are no cue but take the
    place of shorter cues within them. Raises RhetoricError for an unknown name, an unreadable file or a missing column.
    """
    import pandas as pd

    return pd.DataFrame(load_cues(name_or_path), columns=CUE_COLUMNS, dtype=str)


def load_cues(name_or_path: str | Path) -> list[Cue]:
    """Load a cue list as `load_lexicon` does, each entry as the cells of `CUE_COLUMNS`."""
    path = find_file(name_or_path, "cue")
    lines = [_cells(row) for row in _rows_of(path)]
    empty = next((k for k, (cells, *_) in enumerate(lines) if not cells[0]), None)
    if empty is not None:
        raise RhetoricError(f"{path.name}: entry {empty + 1} has no cue; fill it or drop it")
    return [cells for line in lines for cells in line]


def _rows_of(path: Path) -> list[dict[str, Any]]:
    readers = {".dic": _read_liwc, ".yml": _read_quanteda, ".yaml": _read_quanteda}
    return readers.get(path.suffix.lower(), _read_csv)(path)


def entries_of_rows(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Rows of a cue list as a table of `CUE_COLUMNS`, entry (its row, from 1), line and surplus, a row for each cue."""
    import pandas as pd

    cells = [_cells(row) for row in rows]
    table = pd.DataFrame([cue for line in cells for cue in line], columns=CUE_COLUMNS, dtype=str)
    places = [k for k, line in enumerate(cells) for _ in line]
    lines, surplus = [rows[k].get("line", 0) for k in places], [SURPLUS in rows[k] for k in places]
    return table.assign(entry=[k + 1 for k in places], line=lines, surplus=surplus)


def _cells(row: Mapping[str, Any]) -> list[Cue]:
    """The cells in the order of `CUE_COLUMNS`, blank where a row has none, of each cue as it is looked for."""
    cue, label, category, unless, example, source = (row.get(name) or "" for name in CUE_COLUMNS)
    plain = " ".join(cue.lower().replace("’", "'").split())
    return [(each, label, category, unless, shown, source) for each, shown in variants(plain, example)]


def load_valences(name_or_path: str | Path | Mapping[str, float] = "vader") -> dict[str, float]:
    """Load a valence lexicon (word -> mean rating, about -4 to 4) by name, CSV file (word, valence) or as a mapping.

    Raises RhetoricError, naming the line, for a valence that is no finite number.
    """
    if isinstance(name_or_path, Mapping):
        return {str(word): _valence(value, f"'{word}'") for word, value in name_or_path.items()}
    path = find_file(name_or_path, "word")
    changed = path.stat()
    return dict(_valences_in(path, (changed.st_mtime_ns, changed.st_size)))


@lru_cache(maxsize=2)
def _valences_in(path: Path, _version: tuple[int, int]) -> dict[str, float]:
    """The valences of a list of many thousand lines; one by one only where a line is at fault and has to be named."""
    columns, lines = _csv_lines(path.read_bytes(), path.name, ["word", "valence"])
    place = {name: k for k, name in enumerate(columns)}
    word, valence = place["word"], place["valence"]
    try:
        numbers = [float(cells[valence]) for _, cells in lines]
        if all(map(math.isfinite, numbers)):
            return dict(zip([cells[word] for _, cells in lines], numbers, strict=True))
    except (ValueError, IndexError):
        pass
    rows = [_named(columns, *line) for line in lines]
    return {row["word"]: _valence(row["valence"], path.name, row["line"]) for row in rows}


def _valence(value: Any, place: str, line: int = 0) -> float:
    """A valence as a number. Raises RhetoricError, naming the place, for one that cannot be reckoned with."""
    try:
        if math.isfinite(number := float(value)):
            return number
    except (TypeError, ValueError):
        pass
    said, where = "" if value is None else value, f"{place}: line {line}" if line else place
    raise RhetoricError(f"{where}: a valence must be a number, about -4 to 4, not '{said}'")


def load_emoji() -> dict[str, str]:
    """Load VADER's descriptions of emoji, which are scored in their place."""
    return {row["emoji"]: row["description"] for row in _csv_rows(FOLDER / "vader_emoji.csv", ["emoji", "description"])}


def check_lexicon(
    name_or_path: str | Path, rules: Mapping | None = None, labels: Collection[str] | None = None
) -> pd.DataFrame:
    """Try every entry on its example; return the faulty ones: entry (1 = first), line, cue, label, fault, detail.

    Faults: those of `misread`; `duplicate` (the same cue, label and condition stand earlier), `dead` (it does not fire
    in its example, or, having none, in the bare cue), `shadowed` (it fires alone, but beside the other entries never in
    its example). `line` is 0 where the list is no CSV. `rules` are the functions that `@name` conditions cite, `labels`
    those that are allowed (all, unless given).
    """
    import pandas as pd

    table = entries_of_rows(_rows_of(find_file(name_or_path, "cue")))
    wrong = misread(table, rules or {}, labels)
    sound = table.drop(index=[k for k, _, _ in wrong])
    faults = sorted([*wrong, *_tried(sound, rules)])
    rows = [(*table.loc[k, ["entry", "line", "cue", "label"]], fault, detail) for k, fault, detail in faults]
    return pd.DataFrame(rows, columns=["entry", "line", "cue", "label", "fault", "detail"])


def misread(table: pd.DataFrame, rules: Collection[str], labels: Collection[str] | None) -> list[Fault]:
    """The entries that cannot be used as they stand: index, fault and the mend, each entry once."""
    found = ((k, _misread(entry, rules, labels)) for k, entry in zip(table.index, table.itertuples(), strict=True))
    return [(k, *fault) for k, fault in found if fault]


def _misread(entry: Any, rules: Collection[str], labels: Collection[str] | None) -> tuple[str, str] | None:
    if entry.surplus:
        return "too many cells", "put quotation marks round a value that holds a comma (or what else parts the cells)"
    if not entry.cue:
        return "no cue", "fill it or drop the entry"
    if set(entry.cue) <= {"*", " "}:
        return "stands for any word", "put letters before the asterisk"
    if labels is not None and entry.label and entry.label not in labels:
        return f"no label '{entry.label}'", f"there are: {', '.join(labels)}"
    for condition in entry.unless.split():
        if condition[0] not in "-+@" or len(condition) < 2:
            return f"unknown condition '{condition}'", "there are: -word, +word, @rule"
        if condition[0] == "@" and condition[1:] not in rules:
            near = difflib.get_close_matches(condition[1:], sorted(rules), 3, 0.5)
            said = f"near to it: {', '.join(f'@{name}' for name in near)}" if near else "leave it blank"
            return f"no rule '{condition}'", said
    return None


def _tried(table: pd.DataFrame, rules: Mapping | None) -> Iterator[Fault]:
    """The entries, by their index, that do not fire where they should, or stand twice."""
    from analysis import cues, segment

    examples = [e or f"one {c.replace('*', '')} two" for e, c in zip(table["example"], table["cue"], strict=True)]
    together = cues.find(segment.read_batch(examples), table, rules)
    hits = dict(list(together.groupby("doc")["cue"]))
    first: dict[tuple[str, str, str], int] = {}
    for k, (index, entry) in enumerate(zip(table.index, table.itertuples(), strict=True)):
        earlier = first.setdefault((entry.cue, entry.label, entry.unless), index)
        found = hits.get(str(k), ())
        if earlier < index:
            yield index, "duplicate", f"of entry {table['entry'][earlier]}"
        elif entry.label and entry.cue not in list(found):  # a rule may have changed the label, so cues are compared
            alone = len(cues.find(segment.read_batch([examples[k]]), table[k : k + 1], rules))
            others = ", ".join(found) or "an entry without label"
            yield (index, "shadowed", f"by {others}") if alone else (index, "dead", f"does not fire in: {examples[k]}")


def find_file(name_or_path: str | Path, column: str) -> Path:
    """Find a lexicon by the package's name for it or by path; `column` tells cue lists from valence lexicons."""
    if not isinstance(name_or_path, str | os.PathLike):
        raise RhetoricError(f"a lexicon is a name or a path, not {type(name_or_path).__name__}")
    inside = FOLDER / f"{name_or_path}.csv"
    path = Path(name_or_path)
    if path.suffix and path.is_file():
        return path
    if path.name == str(name_or_path) and not path.suffix and inside.is_file():
        return inside
    if path.is_file():
        raise RhetoricError(f"{path}: not a CSV, .dic or YAML file by its name; give it one of these endings")
    if path.suffix or path.name != str(name_or_path):
        raise RhetoricError(f"no lexicon file {path}; check the path")
    raise RhetoricError(f"no lexicon '{name_or_path}'; there are: {', '.join(available(column)) or 'none'}")


def _csv_rows(path: Path, needed: list[str]) -> list[dict[str, Any]]:
    return csv_rows(path.read_bytes(), path.name, needed)


def csv_rows(data: bytes, name: str, needed: list[str]) -> list[dict[str, Any]]:
    """The rows of a CSV, each with its line. Raises RhetoricError where it is none, or lacks a column, of a list."""
    columns, lines = _csv_lines(data, name, needed)
    return [_named(columns, *line) for line in lines]


def _csv_lines(data: bytes, name: str, needed: list[str]) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The columns of a CSV, and of each row that has cells the number of its line and the cells."""
    from analysis.files.metadata import separator

    try:
        text = data.decode("utf-8-sig")
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text))
        there = next(reader, [])
        if missing := [column for column in needed if column not in there]:
            mend = _other_kind(needed, there) or f"name {', '.join(needed)} in the first line"
            raise RhetoricError(f"{name}: no column {missing[0]}; {mend}")
        return there, [(reader.line_num, row) for row in reader if row]
    except (UnicodeDecodeError, csv.Error) as fault:
        raise RhetoricError(f"{name}: not a UTF-8 CSV file ({fault}); save it as CSV UTF-8") from fault


def _named(columns: list[str], line: int, row: list[str]) -> dict[str, Any]:
    """A row's cells by their columns, None where it has none, and its line; cells beyond the last as `SURPLUS`."""
    named: dict[str, Any] = dict(zip(columns, row, strict=False))
    if len(row) < len(columns):
        named |= dict.fromkeys(columns[len(row) :])
    elif len(row) > len(columns):
        named[SURPLUS] = row[len(columns) :]
    named["line"] = line
    return named


def _other_kind(needed: list[str], there: list[str]) -> str:
    """What to do with a list of the other kind: cues in the place of valences, or the reverse."""
    if "valence" in needed and "cue" in there:
        return "it is a list of cues, not of valences: put it beside the texts as cues.csv"
    if "cue" in needed and "valence" in there:
        return "it is a list of valences, not of cues: give it as the lexicon for tone"
    return ""


def _read_csv(path: Path) -> list[dict[str, str]]:
    return _csv_rows(path, ["cue", "label"])


def _read_liwc(path: Path) -> list[dict[str, str]]:
    """LIWC: between two lines of % the numbered categories, then one `word number number ...` a line."""
    parts = path.read_text("utf-8-sig", errors="replace").split("%")
    if len(parts) < 3:
        raise RhetoricError(f"{path.name}: no category block; a LIWC .dic names its categories between two lines of %")
    names = dict(line.split(None, 1) for line in parts[1].splitlines() if len(line.split(None, 1)) == 2)
    rows = []
    for line in "%".join(parts[2:]).splitlines():
        fields = line.split()
        numbers = [f for f in fields if f in names]
        cue = " ".join(f for f in fields if f not in names)
        if len(fields) > 1 and fields[-1].isdigit() and fields[-1] not in names:
            raise RhetoricError(f"{path.name}: '{fields[0]}': no category {fields[-1]}; name it between the lines of %")
        rows += [{"cue": cue, "label": names[n].strip(), "source": path.name} for n in numbers if cue]
    return rows


def _read_quanteda(path: Path) -> list[dict[str, str]]:
    """quanteda: nested keys over lists of patterns, words of a multi-word pattern parted by a space."""
    import yaml

    try:
        text = path.read_text("utf-8-sig")
        _refuse_endless(yaml.parse(text, yaml.SafeLoader), path.name)
        tree = yaml.safe_load(text)
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        raise RhetoricError(f"{path.name}: not YAML ({str(fault).splitlines()[0]})") from fault
    if not isinstance(tree, dict):
        raise RhetoricError(f"{path.name}: no keys; a quanteda dictionary is `key: [pattern, ...]`, one key or more")
    rows: list[dict[str, str]] = []
    _walk(tree, [], rows, path.name)
    return rows


def _refuse_endless(events: Iterator[Any], name: str) -> None:
    """Raise RhetoricError for aliases, of which a few can stand for billions of entries, and for too many levels."""
    import yaml

    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent):
            raise RhetoricError(f"{name}: holds an alias, '*{event.anchor}'; write out what it stands for")
        if depth > LEVELS:
            raise RhetoricError(f"{name}: keys and lists nested more than {LEVELS} deep; a few levels are enough")


def _walk(node, keys: list[str], rows: list[dict[str, str]], source: str) -> None:
    if isinstance(node, dict):
        for key, child in node.items():
            _walk(child, [*keys, str(key)], rows, source)
    elif isinstance(node, list):
        for child in node:
            _walk(child, keys, rows, source)
    elif node is not None:
        rows.append({"cue": str(node), "label": keys[0], "category": "/".join(keys[1:]), "source": source})
