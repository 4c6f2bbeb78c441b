"""The tables of some texts as Arrow has them, straight from the arrays of a batch: `analyse` for Parquet, sooner.

No row, no string and no pandas object is made on the way. Where the parser, corrections or CSV come in, the tables
are those of `analyse`; tests/test_columns.py holds both to be the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from analysis import hedging, sentiment
from analysis.cues import owncues
from analysis.segment.assemble import SEPARATOR, build
from analysis.segment.characters import Characters
from analysis.segment.strings import Slices, array_of
from analysis.tables import arrow_table
from analysis.terms import COLUMNS, SCORES
from analysis.voices import Span, divide

if TYPE_CHECKING:
    from analysis.cues.fired import Hits
    from analysis.scale.settings import Settings
    from analysis.segment.batch import Batch, Names

OF_TEXTS = tuple(name for name in COLUMNS["texts"] if name != "text")


def tables(rows: list[dict[str, Any]], settings: Settings) -> dict[str, pa.Table]:
    """The tables of texts, one row of the texts table each, by name; those that `settings` writes.

    Raises UnicodeEncodeError where a text holds a lone surrogate, which Arrow does not take.
    """
    spans = [_spans(row) for row in rows]
    batch = _batch(rows, spans)
    slices = Slices(batch.characters)
    made = {"voices": _voices(batch, spans, slices), "sentences": _sentences(batch, slices), "tokens": _tokens(batch)}
    made["texts"] = _texts(rows, batch)
    scores, valence = np.full((len(batch.sentence_fragment), 4), np.nan), np.full(len(made["tokens"]["token"]), np.nan)
    if "tone" in settings.readers:
        tone = sentiment.score(batch, settings.lexicon)
        scores, valence = tone.scores, tone.valence
    for name, column in zip(SCORES, np.ascontiguousarray(scores.T), strict=True):
        made["sentences"][name] = array_of(column)
    made["tokens"]["valence"] = array_of(valence)
    if "hedges" in settings.readers:
        own = owncues.read_cues(settings.cues)
        made["findings"] = _findings(batch, *hedging.hits(batch, register=settings.register, own=own))
    return {name: arrow_table(columns) for name, columns in made.items()}


def _spans(row: dict[str, Any]) -> list[Span]:
    """Who speaks in a text; the author alone in an empty one."""
    author = str(row["author"])
    return divide(row["text"], author, str(row.get("title", ""))) or [Span(0, 0, "author", author)]


def _batch(rows: list[dict[str, Any]], spans: list[list[Span]]) -> Batch:
    texts = [row["text"] for row in rows]
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)) + len(SEPARATOR)
    every = list(chain.from_iterable(spans))
    offsets = np.repeat(np.cumsum(lengths) - lengths, list(map(len, spans)))
    starts = offsets + np.fromiter((s.start for s in every), dtype=np.int64, count=len(every))
    return build([row["doc"] for row in rows], texts, (starts, [s.kind for s in every], [s.speaker for s in every]))


def _texts(rows: list[dict[str, Any]], batch: Batch) -> dict[str, pa.Array]:
    """The texts table without the texts: what is known of each, blank where it is not; its words and characters."""
    more = sorted({name for row in rows for name in row} - {*OF_TEXTS, "text"})
    columns = {name: _strings([_cell(row.get(name)) for row in rows]) for name in (*OF_TEXTS, *more)}
    words = np.bincount(batch.sentence_doc, batch.sentence_words, minlength=len(rows))
    return {**columns, "words": _whole(words), "characters": _whole([len(row["text"]) for row in rows])}


def _cell(value: Any) -> str:
    return "" if value is None or value != value else str(value)


def _voices(batch: Batch, spans: list[list[Span]], slices: Slices) -> dict[str, pa.Array]:
    """The voices table; what stands for an empty text is no row."""
    rows = [(doc, *span) for doc, of_doc in enumerate(spans) for span in of_doc if span.end]
    docs, starts, ends, kinds, speakers, cue_starts, cue_ends, vias = zip(*rows, strict=True) if rows else [()] * 8
    doc = np.array(docs, dtype=np.int64)
    at = batch.doc_start[doc]
    return {
        "doc": _named(batch.docs, doc),
        "start": _whole(starts),
        "end": _whole(ends),
        "kind": _strings(kinds),
        "speaker": _strings(speakers),
        "text": slices.of(at + np.array(starts, dtype=np.int64), at + np.array(ends, dtype=np.int64)),
        "cue_start": _whole(cue_starts),
        "cue_end": _whole(cue_ends),
        "via": _strings(vias),
    }


def _sentences(batch: Batch, slices: Slices) -> dict[str, pa.Array]:
    """The sentences table, as `Batch.sentences` has it."""
    offset = batch.doc_start[batch.sentence_doc]
    return {
        "doc": _named(batch.docs, batch.sentence_doc),
        "sentence": _whole(batch.sentence_number),
        "start": _whole(batch.sentence_start - offset),
        "end": _whole(batch.sentence_end - offset),
        "kind": _named(batch.voice_kind, batch.sentence_voice),
        "speaker": _named(batch.voice_speaker, batch.sentence_voice),
        "words": _whole(batch.sentence_words),
        "text": slices.of(batch.sentence_start, batch.sentence_end),
        "whole": _whole(batch.sentence_whole),
    }


def _tokens(batch: Batch) -> dict[str, pa.Array]:
    """The tokens table, as `Batch.tokens` has it; documents and tokens in dictionaries."""
    tokens, forms = batch.token_rows(), batch.forms
    return {
        "doc": pa.DictionaryArray.from_arrays(_whole(tokens.doc), _strings(batch.docs)),
        "sentence": _whole(tokens.sentence),
        "start": _whole(tokens.start),
        "end": _whole(tokens.end),
        "token": pa.DictionaryArray.from_arrays(
            _whole(tokens.token), _strings([forms[k] for k in tokens.form.tolist()])
        ),
        "word": array_of(tokens.word),
    }


def _findings(batch: Batch, hits: Hits, ends: np.ndarray) -> dict[str, pa.Array]:
    """The findings table, as `hits.table` has it."""
    sentence = batch.token_sentence[hits.first]
    doc, voice = batch.sentence_doc[sentence], batch.sentence_voice[sentence]
    return {
        "doc": _named(batch.docs, doc),
        "sentence": _whole(batch.sentence_number[sentence]),
        "start": _whole(batch.token_start[hits.first] - batch.doc_start[doc]),
        "end": _whole(ends - batch.doc_start[doc]),
        **{name: _named(*column) for name, column in hits.names().items()},
        "kind": _named(batch.voice_kind, voice),
        "speaker": _named(batch.voice_speaker, voice),
    }


def _strings(values: Names) -> pa.Array:
    lengths = np.fromiter(map(len, values), dtype=np.int64, count=len(values))
    return Slices(Characters("".join(values))).parts(lengths)


def _named(names: Names, codes: np.ndarray) -> pa.Array:
    """A column of names from their codes."""
    return _strings(names).take(array_of(codes.astype(np.int64)))


def _whole(values: Sequence[int] | np.ndarray) -> pa.Array:
    return array_of(np.asarray(values, dtype=np.int32))
