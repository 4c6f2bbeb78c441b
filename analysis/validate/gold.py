"""Holds a reading against annotated texts: precision, recall and F for each layer and label, and every miss."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.errors import RhetoricError
from analysis.terms import LABELS, QUOTED
from analysis.validate.names import same_name

if TYPE_CHECKING:
    from analysis.reading import Reading

ROLES = ("accuser", "accused", "status")
SCORES = ["layer", "label", "precision", "recall", "f", "found", "annotated", "right"]


@dataclass(frozen=True)
class Annotations:
    """Annotated texts as tables: texts, voices, and spans (findings and accusations) with `optional` marked."""

    texts: pd.DataFrame
    voices: pd.DataFrame
    spans: pd.DataFrame

    @property
    def findings(self) -> pd.DataFrame:
        """The hedges, boosters and moves among the spans."""
        return self.spans[self.spans["label"] != "accusation"]

    @property
    def accusations(self) -> pd.DataFrame:
        """The accusations among the spans."""
        return self.spans[self.spans["label"] == "accusation"]


def read_annotations(path: str | Path, folder: str | Path | None = None) -> Annotations:
    """Read annotations in JSON, and their texts from `folder` (unless told, `texts` beside the file).

    The form is described in `tests/cases/annotated/README.md`: spans are given by their words and the number of the
    occurrence. Raises RhetoricError, naming text and words, for words that are not there.
    """
    from analysis.texts import read_texts

    path = Path(path)
    texts = read_texts(folder or path.parent / "texts")
    entries = {Path(entry["file"]).stem: entry for entry in json.loads(path.read_text(encoding="utf-8"))}
    texts = texts[texts["doc"].isin(entries)].reset_index(drop=True)
    voices, spans = [], []
    for doc, text, author in zip(texts["doc"], texts["text"], texts["author"]):
        voices += _voices(doc, text, author, entries[doc]["voices"])
        spans += _spans(doc, text, entries[doc])
    columns = "doc start end label category optional accuser accused status charge_start charge_end".split()
    return Annotations(
        texts,
        pd.DataFrame(voices, columns=["doc", "start", "end", "kind", "speaker"]),
        pd.DataFrame(spans, columns=columns),
    )


def _voices(doc: str, text: str, author: str, entries: list[dict[str, Any]]) -> list[tuple[str, int, int, str, str]]:
    """The whole text as the author's, then the annotated stretches, longest first, so that inner ones come later."""
    rows = []
    for entry in entries:
        start = _find(doc, text, entry["from"], entry.get("n", 1))
        end = _find(doc, text, entry["to"], 1, start) + len(entry["to"])
        rows.append((doc, start, end, entry["kind"], entry["speaker"]))
    return [(doc, 0, len(text), "author", author), *sorted(rows, key=lambda row: row[1] - row[2])]


def _spans(doc: str, text: str, entry: dict[str, Any]) -> list[tuple[Any, ...]]:
    rows: list[tuple[Any, ...]] = []
    nobody = ("", "", "", -1, -1)
    for label, key in (("hedge", "hedges"), ("booster", "boosters")):
        for words, occurrence, category, *optional in entry[key]:
            start = _find(doc, text, words, occurrence)
            rows.append((doc, start, start + len(words), label, category, bool(optional), *nobody))
    for label, words, occurrence, *optional in entry["moves"]:
        start = _find(doc, text, words, occurrence)
        rows.append((doc, start, start + len(words), label, "", bool(optional), *nobody))
    for record in entry["accusations"]:
        words, occurrence = record["trigger"]
        start = _find(doc, text, words, occurrence)
        roles = (record["accuser"], record["accused"], record["status"], *_nearest(text, record["charge"], start))
        rows.append((doc, start, start + len(words), "accusation", "", bool(record.get("optional")), *roles))
    return rows


def _find(doc: str, text: str, words: str, occurrence: int, after: int = 0) -> int:
    place = after - 1
    for _ in range(occurrence):
        place = text.find(words, place + 1)
        if place < 0:
            raise RhetoricError(f"{doc}: {words!r} does not stand there {occurrence} times; mend the annotation")
    return place


def _nearest(text: str, words: str | None, start: int) -> tuple[int, int]:
    """The occurrence of the charge that is nearest to its trigger."""
    places, place = [], text.find(words) if words else -1
    while place >= 0:
        places.append(place)
        place = text.find(words or "", place + 1)
    if not places:
        return -1, -1
    best = min(places, key=lambda place: abs(place - start))
    return best, best + len(words or "")


def score(reading: Reading | Annotations, gold: Annotations) -> pd.DataFrame:
    """Precision, recall and F of a reading on annotated texts: a row per layer and label.

    The reading may be another reader's annotations of the same texts: the scores then tell how far two readers agree,
    whatever the other marked as doubtful counting as found.

    Voices are scored by letters and digits, the rest by overlap with an annotated span (an accusation also where only
    trigger and charge, or two charges, overlap); a span marked optional counts neither for nor against. Layers: voices,
    cues, moves, accusations, roles (of the records that were found: accuser, accused, status), categories (of the cues
    that were found). A `record whole` is one found with accuser, accused and status all right.
    """
    rows = _score_voices(reading, gold)
    for label in (*LABELS, "accusation"):
        pairs = match(_predicted(reading, label), gold.spans[gold.spans["label"] == label])
        layer = "accusations" if label == "accusation" else "cues" if label in ("hedge", "booster") else "moves"
        rows.append(_row(layer, label, len(pairs.hits), len(pairs.extra), len(pairs.missed)))
        rows += _score_roles(pairs, label)
    return pd.DataFrame(rows, columns=SCORES)


@dataclass(frozen=True)
class Pairs:
    """Predicted spans held against annotated ones: hits (pairs), what was missed, and what is extra."""

    hits: list[tuple[dict[str, Any], dict[str, Any]]]
    missed: list[dict[str, Any]]
    extra: list[dict[str, Any]]


def match(predicted: pd.DataFrame, annotated: pd.DataFrame) -> Pairs:
    """Pair spans of one label by overlap, each annotated span once, in the order of the text."""
    hits, missed, extra = [], [], []
    theirs = {doc: rows.to_dict("records") for doc, rows in annotated.groupby("doc")}
    ours = {doc: rows.sort_values("start").to_dict("records") for doc, rows in predicted.groupby("doc")}
    for doc in sorted({*theirs, *ours}):
        free = list(theirs.get(doc, []))
        for span in ours.get(doc, []):
            near = sorted((-_closeness(span, other), n) for n, other in enumerate(theirs.get(doc, [])))
            near = [(close, n) for close, n in near if close < 0]
            chosen = next((theirs[doc][n] for _, n in near if theirs[doc][n] in free), None)
            if chosen is not None:
                free.remove(chosen)
                if not chosen["optional"]:
                    hits.append((span, chosen))
            elif not near:
                extra.append(span)
        missed += [other for other in free if not other["optional"]]
    return Pairs(hits, missed, extra)


def _closeness(span: dict[str, Any], other: dict[str, Any]) -> int:
    """4 or 3 where the spans themselves overlap, 1 where only a charge does, 0 where nothing does."""
    own, charges = (span["start"], span["end"]), [_charge(span), _charge(other)]
    theirs = (other["start"], other["end"])
    loosely = any(_overlap(a, b) for a in (own, charges[0]) for b in (theirs, charges[1]))
    return 3 * _overlap(own, theirs) + loosely


def _charge(span: dict[str, Any]) -> tuple[int, int]:
    start, end = span.get("charge_start", -1), span.get("charge_end", -1)
    return (-1, -1) if pd.isna(start) or start < 0 else (int(start), int(end))


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] >= 0 and b[0] >= 0 and a[0] < b[1] and b[0] < a[1]


def _predicted(reading: Reading | Annotations, label: str) -> pd.DataFrame:
    return reading.accusations if label == "accusation" else reading.findings[reading.findings["label"] == label]


def _score_roles(pairs: Pairs, label: str) -> list[tuple[Any, ...]]:
    """How often the category, or the accuser, accused and status, of what was found is right."""
    if label in ("hedge", "booster"):
        right = sum(ours["category"] == theirs["category"] for ours, theirs in pairs.hits)
        return [_share("categories", label, right, len(pairs.hits))]
    if label != "accusation":
        return []
    hits = len(pairs.hits)
    right = np.array([_roles_right(*pair) for pair in pairs.hits], bool).reshape(hits, 3)
    rows = [_share("roles", role, int(right[:, i].sum()), hits) for i, role in enumerate(ROLES)]
    whole = int(right.all(axis=1).sum())
    return [
        *rows,
        _row("accusations", "record whole", whole, hits + len(pairs.extra) - whole, hits + len(pairs.missed) - whole),
    ]


def _roles_right(ours: dict[str, Any], theirs: dict[str, Any]) -> list[bool]:
    return [*(same_name(ours[role], theirs[role]) for role in ROLES[:2]), ours["status"] == theirs["status"]]


def _score_voices(reading: Reading | Annotations, gold: Annotations) -> list[tuple[Any, ...]]:
    """Voices by letters and digits: what is quoted, what is furniture, and whose the quoted characters are."""
    quoted, furniture, speaker = np.zeros(3, int), np.zeros(3, int), np.zeros(2, int)
    for doc, text in zip(gold.texts["doc"], gold.texts["text"]):
        letters = np.array([character.isalnum() for character in text], dtype=bool)
        kinds, names = _painted(gold.voices, doc, len(text))
        found, said = _painted(reading.voices, doc, len(text))
        judged = letters & (kinds != "phrase") & (found != "phrase")
        theirs, ours = np.isin(kinds, QUOTED), np.isin(found, QUOTED)
        quoted += _counts(ours[judged], theirs[judged])
        furniture += _counts(found[letters] == "furniture", kinds[letters] == "furniture")
        for name in set(names[letters & theirs]):
            here = letters & theirs & (names == name)
            agree = [other for other in set(said[here]) if same_name(other, name)]
            speaker += [int((here & ours & np.isin(said, agree)).sum()), int(here.sum())]
    return [
        _row("voices", "quoted characters", *quoted),
        _row("voices", "furniture", *furniture),
        _share("voices", "speaker of quoted characters", int(speaker[0]), int(speaker[1])),
    ]


def _painted(voices: pd.DataFrame, doc: str, length: int) -> tuple[np.ndarray, np.ndarray]:
    """Kind and speaker of every character; later rows paint over earlier ones."""
    kinds, names = np.full(length, "author", dtype=object), np.full(length, "", dtype=object)
    for row in voices[voices["doc"] == doc].itertuples():
        kinds[row.start : row.end], names[row.start : row.end] = row.kind, row.speaker
    return kinds, names


def _counts(ours: np.ndarray, theirs: np.ndarray) -> list[int]:
    return [int((ours & theirs).sum()), int((ours & ~theirs).sum()), int((theirs & ~ours).sum())]


def _row(layer: str, label: str, right: int, extra: int, missed: int) -> tuple[Any, ...]:
    found, annotated = right + extra, right + missed
    precision = right / found if found else np.nan
    recall = right / annotated if annotated else np.nan
    f = 2 * right / (found + annotated) if found + annotated else np.nan
    return layer, label, precision, recall, f, found, annotated, right


def _share(layer: str, label: str, right: int, of: int) -> tuple[Any, ...]:
    share = right / of if of else np.nan
    return layer, label, share, share, share, of, of, right
