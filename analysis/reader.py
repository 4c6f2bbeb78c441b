"""The text itself with its voices and findings marked, as HTML that reads well without colour, script or network."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from html import escape
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from analysis.errors import RhetoricError

if TYPE_CHECKING:
    import pandas as pd

    from analysis.reading import Reading

LETTERS = {"hedge": "H", "booster": "B", "accusation": "A", "accuse": "A"}
QUOTING = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)  # how plain text has a quoted line begin
KINDS = {
    "author": "the author's own words",
    "quotation": "quoted speech",
    "document": "a whole letter or statement",
    "phrase": "a quoted phrase",
    "furniture": "date lines, footers and the like, counted for nobody",
}


class Mark(NamedTuple):
    """A stretch to be marked: offsets, its class, what a reader is told of it, and an accusation's status."""

    start: int
    end: int
    label: str
    note: str
    status: str = ""

    @property
    def name(self) -> str:
        """The label and, of an accusation, its status, as a search looks for them."""
        return f"{self.label}:{self.status}" if self.status else self.label


def show(reading: Reading, doc: str | None = None, labels: Iterable[str] | None = None) -> Any:
    """Show one document (the first, unless named) or, with doc='*', all of them, marked, in a notebook.

    `labels`: which findings to mark, of hedge, booster, the moves and accusation; all unless told.
    Returns an IPython HTML object. Raises RhetoricError for a document that is not in the reading.
    """
    from IPython.display import HTML

    docs = list(reading.texts["doc"])
    chosen = docs if doc == "*" else [docs[0] if doc is None else doc]
    body = "\n".join(document_html(reading, name, labels) for name in chosen)
    return HTML(f"<style>{style()}</style>\n{legend()}\n{body}")


def style() -> str:
    """The style sheet of the marked text, the same in notebooks and reports."""
    return resources.files("analysis").joinpath("reader.css").read_text(encoding="utf-8")


def legend() -> str:
    """What each mark means, in the marks themselves."""
    voices = " ".join(f'<span class="ra-key {kind}">{kind}</span> {escape(text)};' for kind, text in KINDS.items())
    cues = (
        '<mark class="ra-hedge" data-tag="H">hedge</mark> <mark class="ra-booster" data-tag="B">booster</mark> '
        '<mark class="ra-accusation" data-tag="A">accusation</mark> <mark class="ra-move" data-tag="demand">move</mark>'
    )
    return f'<p class="ra-legend">{voices} {cues}. Point at a mark to read what it says.</p>'


def document_html(reading: Reading, doc: str, labels: Iterable[str] | None = None) -> str:
    """One document as an HTML article: every character of its text once, voices and findings marked.

    Sentences carry the ids that `sentence_id` gives, so that a number can link to them.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "Perhaps <b> it will."}, only=["hedges"])
    >>> html = document_html(reading, "a")
    >>> '<mark class="ra-hedge"' in html, "&lt;b&gt;" in html
    (True, True)
    """
    rows = reading.texts[reading.texts["doc"] == doc]
    if rows.empty:
        raise RhetoricError(f"no document {doc!r} in this reading; there are: {', '.join(reading.texts['doc'][:8])}")
    row = rows.iloc[0]
    marks = _marks(reading, doc, None if labels is None else set(labels))
    sentences = list(_of(reading.sentences, doc)[["sentence", "start", "end"]].itertuples(index=False))
    spans = "".join(_block(run, sentences, marks, doc) for run in _runs(list(_of(reading.voices, doc).itertuples())))
    title = " · ".join(str(row[key]) for key in ("title", "author", "group", "date") if _given(row[key]))
    name, author = escape(doc, quote=True), escape(str(row["author"]), quote=True)
    return (
        f'<article class="ra-text" id="{document_id(doc)}" aria-label="{name}" data-author="{author}">'
        f'<h3 class="ra-title">{escape(title or doc)}</h3><div class="ra-body">{spans}</div></article>'
    )


def document_id(doc: str) -> str:
    """The id of a document's article in the marked text."""
    return "d-" + escape(doc.replace(" ", "_"), quote=True)


def sentence_id(doc: str, sentence: int) -> str:
    """The id of a sentence in the marked text."""
    return f"{document_id(doc)}-s{sentence}"


def _given(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _of(table: pd.DataFrame, doc: str) -> pd.DataFrame:
    return table[table["doc"] == doc]


def _marks(reading: Reading, doc: str, labels: set[str] | None) -> list[Mark]:
    """All findings and accusations of a document as marks, in the order of the text."""
    marks = [
        Mark(row.start, row.end, row.label, f"{row.label}{': ' + row.category if row.category else ''}, {row.speaker}")
        for row in _of(reading.findings, doc).itertuples()
        if row.label != "accuse"
    ]
    marks += [
        Mark(row.start, row.end, "accusation", f"{row.accuser} accuses {row.accused} ({row.status})", row.status)
        for row in _of(reading.accusations, doc).itertuples()
    ]
    return sorted(mark for mark in marks if labels is None or mark.label in labels)


def _start(stretch: Any) -> int:
    return stretch.start


def _runs(voices: list[Any]) -> list[list[Any]]:
    """The voices in runs that are shown as one: a letter with the words it quotes, and every other voice alone."""
    runs: list[list[Any]] = []
    at = 0
    while at < len(voices):
        end = at + 1
        for later in range(at + 1, len(voices) if voices[at].kind == "document" else 0):
            if voices[later].kind not in ("document", "phrase", "quotation"):
                break
            if (voices[later].kind, voices[later].speaker) == ("document", voices[at].speaker):
                end = later + 1
        runs.append(voices[at:end])
        at = end
    return runs


def _block(run: list[Any], sentences: list[Any], marks: list[Mark], doc: str) -> str:
    """One voice, or a letter as a block under its speaker's name."""
    body = "".join(_voice(voice, sentences, marks, doc) for voice in run)
    if run[0].kind != "document":
        return body
    return f'<div class="ra-letter" data-who="{escape(str(run[0].speaker), quote=True)}">{body}</div>'


def _voice(voice: Any, sentences: list[Any], marks: list[Mark], doc: str) -> str:
    """One voice span; what is not a plain author's span names its speaker."""
    first, last = (bisect_left(sentences, place, key=_start) for place in (voice.start, voice.end))
    parts, at = [], voice.start
    for sentence in sentences[first:last]:
        parts.append(_plain(voice, at, sentence.start))
        body = _marked(voice, sentence.start, sentence.end, marks)
        parts.append(f'<span class="ra-s" id="{sentence_id(doc, sentence.sentence)}">{body}</span>')
        at = sentence.end
    parts.append(_plain(voice, at, voice.end))
    return f"{_voice_tag(voice)}{''.join(parts)}</span>"


def _voice_tag(voice: Any) -> str:
    if voice.kind == "author":
        return '<span class="ra-voice author">'
    who = escape(f"{voice.speaker}", quote=True)
    return (
        f'<span class="ra-voice {voice.kind}" role="group" aria-label="{voice.kind}: {who}" '
        f'title="{voice.kind}: {who}" data-who="{who}">'
    )


def _plain(voice: Any, start: int, end: int) -> str:
    """The characters of a stretch; a `>` that begins a quoted line is there and is shown as a bar."""
    text, at, last = voice.text, start - voice.start, end - voice.start
    parts = []
    for found in QUOTING.finditer(text, at, last) if ">" in text else ():
        parts.append(escape(text[at : found.start()], quote=False))
        look = ' class="ra-quoting"' if found.end() < len(text) else " hidden"  # the line goes on in another voice
        parts.append(f"<span{look}>{escape(found[0])}</span>")
        at = found.end()
    return "".join([*parts, escape(text[at:last], quote=False)])


def _marked(voice: Any, start: int, end: int, marks: list[Mark]) -> str:
    """A sentence's characters, cut wherever a mark begins or ends; a mark lies within its sentence."""
    here = marks[bisect_left(marks, start, key=_start) : bisect_left(marks, end, key=_start)]
    cuts = sorted({start, end, *(mark.start for mark in here), *(min(end, mark.end) for mark in here)})
    return "".join(_piece(voice, a, b, here) for a, b in pairwise(cuts))


def _piece(voice: Any, start: int, end: int, marks: list[Mark]) -> str:
    """A stretch under the same marks throughout; a mark's letter stands once, where the mark ends."""
    body = _plain(voice, start, end)
    over = [mark for mark in marks if mark.start <= start and mark.end >= end]
    if not over:
        return body
    classes = " ".join(dict.fromkeys(f"ra-{mark.label}" if mark.label in LETTERS else "ra-move" for mark in over))
    labels = " ".join(dict.fromkeys(mark.name for mark in over))
    notes = escape("; ".join(mark.note for mark in over), quote=True)
    ended, ends = [mark for mark in over if mark.end == end], ""
    if ended:
        body = _ended(body, " ".join(LETTERS.get(mark.label, mark.label) for mark in ended))
        ends = f' data-ends="{escape(" ".join(mark.name for mark in ended), quote=True)}"'
    return f'<mark class="{classes}" data-labels="{escape(labels, quote=True)}" title="{notes}"{ends}>{body}</mark>'


def _ended(body: str, tag: str) -> str:
    """A marked stretch whose last word bears the mark's letter, so that no line ends between the two.

    >>> _ended("has not", "A")
    'has <span class="ra-end" data-tag="A">not</span>'
    """
    head, gap, word = body.rpartition(" ")
    if "<" in word or ">" in word:  # a bar for a quoted line
        head, gap, word = body, "", ""
    return f'{head}{gap}<span class="ra-end" data-tag="{escape(tag, quote=True)}">{word}</span>'
