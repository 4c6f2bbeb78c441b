"""Reads documents into a batch: chunks, the ends of sentences, the cuts where the voice changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np

from analysis.segment.batch import Batch, Names
from analysis.segment.boundaries import Judge, chunk_spans, part_glued, sentence_ends
from analysis.segment.characters import Characters
from analysis.segment.tokenise import Chunks, chunks

SEPARATOR = "\n\n"


def build(
    docs: list[str],
    texts: list[str],
    voices: tuple[np.ndarray, Names, Names],
    split: Callable[[str], Iterable[tuple[int, int]]] | None = None,
) -> Batch:
    """Read documents with their voices: (start in the joined text, kind, speaker), in text order, none empty.

    `split`, if given, finds the sentences of a document instead of our own rules.
    """
    characters, memory = Characters(SEPARATOR.join(texts)), chunks()
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)) + len(SEPARATOR)
    doc_start = np.cumsum(lengths) - lengths
    voice_start, kinds, speakers = voices
    if split is None:
        pieces = _pieces(characters, memory)
    else:
        stops = [at + end for at, text in zip(doc_start.tolist(), texts, strict=True) for _, end in split(text)]
        pieces = _pieces_ending_at(np.array(stops, dtype=np.int64), characters, memory)
    starts, ends, codes, opens = _cut_at(voice_start, characters, memory, pieces)
    begins = np.append(opens, True)
    begins[np.searchsorted(starts, voice_start)] = True
    first = np.flatnonzero(begins)
    whole = np.cumsum(opens[first[:-1]]) - 1
    return Batch(characters, docs, doc_start, voice_start, kinds, speakers, memory, starts, ends, codes, first, whole)


class _Pieces(NamedTuple):
    """Runs of characters without white space: start, end, code, and whether an orthographic sentence opens there."""

    starts: np.ndarray
    ends: np.ndarray
    codes: np.ndarray
    opens: np.ndarray


def _pieces(characters: Characters, memory: Chunks) -> _Pieces:
    """Cut a text into pieces, its sentences found by our rules."""
    starts, ends = part_glued(characters, *chunk_spans(characters))
    codes = memory.encode(characters, starts, ends)
    last = sentence_ends(characters, starts, ends, codes, memory.note("ends", Judge))
    return _Pieces(starts, ends, codes, np.append(True, last[:-1])[: len(last)])


def _pieces_ending_at(stops: np.ndarray, characters: Characters, memory: Chunks) -> _Pieces:
    """Cut a text into pieces, its sentences ending at given places."""
    starts, ends = chunk_spans(characters)
    inside = stops[stops < ends[np.searchsorted(starts, stops) - 1]] if len(ends) else stops[:0]
    starts, ends = np.sort(np.append(starts, inside)), np.sort(np.append(ends, inside))
    opens = np.zeros(len(starts) + 1, dtype=bool)
    opens[0] = True
    opens[np.searchsorted(starts, stops)] = True
    return _Pieces(starts, ends, memory.encode(characters, starts, ends), opens[:-1])


def _cut_at(positions: np.ndarray, characters: Characters, memory: Chunks, pieces: _Pieces) -> _Pieces:
    """Cut pieces in two where a voice begins inside one."""
    starts, ends, codes, opens = pieces
    if not len(starts):
        return pieces
    chunk = np.searchsorted(starts, positions, side="right") - 1
    inside = (chunk >= 0) & (positions > starts[chunk]) & (positions < ends[chunk])
    if not inside.any():
        return pieces
    cuts, chunk = positions[inside], chunk[inside]
    new_starts, new_ends = np.insert(starts, chunk + 1, cuts), np.insert(ends, chunk, cuts)
    changed = np.unique(np.concatenate([np.searchsorted(new_starts, cuts), np.searchsorted(new_ends, cuts)]))
    new_codes = np.insert(codes, chunk + 1, 0)
    new_codes[changed] = memory.encode(characters, new_starts[changed], new_ends[changed])
    return _Pieces(new_starts, new_ends, new_codes, np.insert(opens, chunk + 1, False))
