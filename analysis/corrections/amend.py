"""What one correction does to the rows of one document: its voice spans re-cut, its accusations mended."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from analysis.errors import RhetoricError

_GAP = re.compile(r"(?<!\s)\s+(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s+")
_EDGE = r"(?:(?<!\w)|(?!\w))"  # no place within a word
_INSIDE = {"document": ("quotation", "phrase"), "quotation": ("phrase",)}  # what may interrupt a voice and not end it
_OWN = ("author", "furniture")  # the kinds that the document's author speaks
Row = dict[str, Any]


class NotHere(RhetoricError):
    """What a correction takes out or changes is not at these words, but may be where they stand again."""


@dataclass
class Document:
    """A text that corrections name, with its sentences where accusations are corrected."""

    doc: str
    text: str
    author: str
    sentences: list[Row] = field(default_factory=list)


def find_words(text: str, words: str, occurrence: int = 0) -> list[tuple[int, int]]:
    """Where some words stand in a text, any white space between them; with `occurrence`, that one place alone.

    They are found within longer words only where they stand nowhere as words. `first words ... last words` stands for
    the stretch from the one to the next of the other, where the text does not hold these points itself. Raises
    RhetoricError where there is no such place.

    >>> find_words("He said no. She said no.", "said no", 2), find_words("He said no.", "He ... no")
    ([(16, 23)], [(0, 10)])
    >>> find_words("Nobody said no.", "no"), find_words("Nobody came.", "body")
    ([(12, 14)], [(2, 6)])
    """
    if not words:
        raise RhetoricError("no words given")
    found = _places(text, words)
    if not found and (gap := _GAP.search(words)):
        for start, middle in _places(text, words[: gap.start()]):
            ends = [end for _, end in _places(text, words[gap.end() :], middle)]
            found.extend((start, end) for end in ends[:1])
    if len(found) < max(occurrence, 1):
        raise RhetoricError(
            f"the words are there only {len(found)} times"
            if len(found) > 1
            else "the words are there only once"
            if found
            else "the words are not in the text"
        )
    return found[occurrence - 1 : occurrence] if occurrence else found


def _places(text: str, words: str, start: int = 0) -> list[tuple[int, int]]:
    """Where the words stand as words; where they never do, within longer ones."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    for edged in (rf"{_EDGE}{pattern}{_EDGE}", pattern):
        if found := [match.span() for match in re.compile(edged).finditer(text, start)]:
            return found
    return []


def amend_voices(rows: list[Row], place: tuple[int, int], correction: Row, document: Document) -> list[Row]:
    """The voice spans of a document after one correction; they cover every character once, as before.

    Raises RhetoricError where the correction asks for nothing, or would make a voice of no kind.
    """
    kind, speaker = correction["kind"], correction["speaker"]
    if correction["action"] == "strike":
        return _struck(rows, place, document)
    if not kind and not speaker:
        raise RhetoricError("neither kind nor speaker is given")
    if correction["action"] == "add":
        if not kind:
            raise RhetoricError("no kind is given for the new span")
        return _merged(_added(rows, place, kind, speaker, document), document.text)
    for row in _pieces(rows, place[0]):
        new = kind or row["kind"]
        kept = row["speaker"] if (new in _OWN) == (row["kind"] in _OWN) else ""
        row.update(_voice(new, speaker or kept, document))
    return _merged(rows, document.text)


def _voice(kind: str, speaker: str, document: Document) -> Row:
    speaker = "unknown" if speaker == "-" else speaker
    default = document.author if kind in _OWN else "unknown"
    return {"kind": kind, "speaker": speaker or default, "cue_start": -1, "cue_end": -1, "via": "correction"}


def _pieces(rows: list[Row], offset: int) -> list[Row]:
    """The span that holds an offset, and its other pieces where shorter quotations interrupt it."""
    middle = next(number for number, row in enumerate(rows) if row["start"] <= offset < row["end"])
    held = rows[middle]
    pieces = [held]
    for way in (rows[middle + 1 :], rows[:middle][::-1]):
        for row in way:
            if (row["kind"], row["speaker"]) == (held["kind"], held["speaker"]) and held["kind"] in _INSIDE:
                pieces.append(row)
            elif row["kind"] not in _INSIDE.get(held["kind"], ()):
                break
    return pieces


def _added(rows: list[Row], place: tuple[int, int], kind: str, speaker: str, document: Document) -> list[Row]:
    start, end = place
    new = rows[0] | {"start": start, "end": end} | _voice(kind, speaker, document)
    cut = [row for row in rows if row["end"] <= start]
    cut += [row | {"end": start} for row in rows if row["start"] < start < row["end"]]
    cut.append(new)
    cut += [row | {"start": end} for row in rows if row["start"] < end < row["end"]]
    return cut + [row for row in rows if row["start"] >= end]


def _struck(rows: list[Row], place: tuple[int, int], document: Document) -> list[Row]:
    """The spans after the one that holds the words has been given to the voice around it."""
    number = next(number for number, row in enumerate(rows) if row["start"] <= place[0] < row["end"])
    if rows[number]["kind"] == "author":
        raise NotHere("these are already the author's words")
    around = [rows[near] for near in (number - 1, number + 1) if 0 <= near < len(rows)]
    voices = {(row["kind"], row["speaker"]) for row in around if row["kind"] not in ("furniture", "phrase")}
    kind, speaker = voices.pop() if len(voices) == 1 else ("author", document.author)
    rows[number].update(_voice(kind, speaker, document))
    return _merged(rows, document.text, always=rows[number])


def _merged(rows: list[Row], text: str, always: Row | None = None) -> list[Row]:
    """Neighbours of one voice made one, if it is the author's or if one was struck; texts read anew."""
    merged: list[Row] = []
    for row in rows:
        last = merged[-1] if merged else None
        same = last is not None and (last["kind"], last["speaker"]) == (row["kind"], row["speaker"])
        authors = row["kind"] == "author" and "correction" in (row["via"], last["via"] if last else "")
        if last is not None and same and (authors or always is row or always is last):
            merged[-1] = joined = last | {"end": row["end"], "via": "correction"}
            always = joined if always is row or always is last else always
        else:
            merged.append(row)
    for row in merged:
        row["text"] = text[row["start"] : row["end"]]
    return merged


def amend_accusations(rows: list[Row], place: tuple[int, int], correction: Row, document: Document) -> list[Row]:
    """The accusations of a document after one correction.

    Raises RhetoricError where there is no record at the words, or one already, the charge is not in the text, or a
    change sets nothing.
    """
    start, end = place
    if correction["kind"] or correction["speaker"]:
        raise RhetoricError("an accusation has neither kind nor speaker")
    there = [row for row in rows if row["start"] < end and start < row["end"]]
    if correction["action"] == "add":
        if any((row["start"], row["end"]) == place for row in there):
            raise RhetoricError("there is an accusation at these words already; change it")
        return sorted([*rows, _record(place, correction, document)], key=lambda row: (row["start"], row["end"]))
    exact = [row for row in there if (row["start"], row["end"]) == place]
    there = exact or there
    if correction["action"] == "strike":
        there = [row for row in there if all(correction[f] in ("", row[f]) for f in ("accuser", "accused"))]
    if not there:
        raise NotHere("no accusation at these words")
    if correction["action"] == "strike":
        return [row for row in rows if not any(row is gone for gone in there)]
    if len(there) > 1:
        raise RhetoricError(f"{len(there)} accusations at these words; strike them and add the right one")
    fields = _fields(correction, place, document)
    if not fields:
        raise RhetoricError("nothing to set: accuser, accused, charge, target and status are blank")
    there[0].update(fields | ({"rule": "correction"} if "rule" in there[0] else {}))
    return rows


def _record(place: tuple[int, int], correction: Row, document: Document) -> Row:
    sentence = next((s for s in document.sentences if s["start"] <= place[0] < s["end"]), None)
    if sentence is None or not correction["accused"]:
        raise RhetoricError(
            "no accused is given; write 'unnamed' where the text hides them"
            if sentence
            else "the words are in no sentence"
        )
    start, end = place
    row = {"doc": document.doc, "start": start, "end": end, "trigger": document.text[start:end]}
    row |= {name: sentence[name] for name in ("sentence", "kind", "speaker")}
    row |= {"accuser": sentence["speaker"], "charge": "", "target": "", "status": "asserted"}
    return row | {"charge_start": -1, "charge_end": -1, "rule": "correction"} | _fields(correction, place, document)


def _fields(correction: Row, place: tuple[int, int], document: Document) -> Row:
    """What a correction sets, blank cells left out; the charge with its place nearest to the trigger."""
    given = {name: correction[name] for name in ("accuser", "accused", "target", "status", "charge")}
    given = {name: "" if value == "-" else value for name, value in given.items() if value}
    if given.get("charge"):
        places = _places(document.text, given["charge"])
        if not places:
            raise RhetoricError("the words of the charge are not in the text")
        start, end = min(places, key=lambda span: abs(span[0] - place[0]))
        given |= {"charge": document.text[start:end], "charge_start": start, "charge_end": end}
    elif "charge" in given:
        given |= {"charge_start": -1, "charge_end": -1}
    return given
