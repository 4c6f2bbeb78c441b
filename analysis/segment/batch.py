"""Some documents read at once: their voices, sentences and tokens as parallel arrays, made into tables when asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from analysis.segment.characters import Characters
from analysis.segment.runs import rank_in_run, sums_before
from analysis.segment.strings import cells, column_of, named, spans
from analysis.segment.tokenise import Chunks

if TYPE_CHECKING:
    import pandas as pd


Names = Sequence[str] | np.ndarray


@dataclass(frozen=True)
class Batch:
    """Documents joined into one text, cut into pieces, fragments and sentences; all positions are indices of `text`.

    A *piece* is a run of characters without white space, cut again where the voice changes; `piece_code` numbers it
    among `memory`'s distinct chunks. A *fragment* is the part of an orthographic sentence that one voice speaks: its
    pieces run from `fragment_first[f]` to `fragment_first[f + 1]`. Fragments with a word are the sentence rows:
    `sentence_*` arrays have an entry for each, `token_*` arrays one for each token of all fragments, `token_sentence`
    being the sentence row or -1. `forms[token_form[i]]` is the token as written.
    """

    characters: Characters
    docs: list[str]
    doc_start: np.ndarray
    voice_start: np.ndarray
    voice_kind: Names
    voice_speaker: Names
    memory: Chunks
    piece_start: np.ndarray
    piece_end: np.ndarray
    piece_code: np.ndarray
    fragment_first: np.ndarray
    fragment_whole: np.ndarray

    @property
    def text(self) -> str:
        return self.characters.text

    @property
    def forms(self) -> list[str]:
        return self.memory.forms.forms

    @cached_property
    def fragment_words(self) -> np.ndarray:
        """Words in each fragment."""
        return np.diff(sums_before(self.memory.words.take(self.piece_code)).take(self.fragment_first)).astype(np.int64)

    @cached_property
    def sentence_fragment(self) -> np.ndarray:
        """The fragment that each sentence row is."""
        return np.flatnonzero(self.fragment_words)

    @cached_property
    def sentence_of_fragment(self) -> np.ndarray:
        """The sentence row of each fragment, -1 where it has no word."""
        rows = np.full(len(self.fragment_words), -1)
        rows[self.sentence_fragment] = np.arange(len(self.sentence_fragment))
        return rows

    @cached_property
    def sentence_words(self) -> np.ndarray:
        return self.fragment_words[self.sentence_fragment]

    @cached_property
    def sentence_start(self) -> np.ndarray:
        return self.piece_start[self.fragment_first[self.sentence_fragment]]

    @cached_property
    def sentence_end(self) -> np.ndarray:
        return self.piece_end[self.fragment_first[self.sentence_fragment + 1] - 1]

    @cached_property
    def sentence_doc(self) -> np.ndarray:
        return np.searchsorted(self.doc_start, self.sentence_start, side="right") - 1

    @cached_property
    def sentence_voice(self) -> np.ndarray:
        return np.searchsorted(self.voice_start, self.sentence_start, side="right") - 1

    @cached_property
    def sentence_number(self) -> np.ndarray:
        """The number of each sentence row within its document, from 0."""
        return rank_in_run(self.sentence_doc)

    @cached_property
    def sentence_whole(self) -> np.ndarray:
        """The number of the first row of the same orthographic sentence."""
        return self.sentence_number - rank_in_run(self.fragment_whole[self.sentence_fragment])

    @cached_property
    def _piece_tokens(self) -> np.ndarray:
        """Tokens in each piece."""
        return self.memory.size.take(self.piece_code)

    @cached_property
    def piece_first_token(self) -> np.ndarray:
        """Index of the first token of each piece, and at the end how many tokens there are."""
        return sums_before(self._piece_tokens)

    @cached_property
    def _token_row(self) -> np.ndarray:
        """Where in the memory's columns each token stands."""
        shift = self.memory.first.take(self.piece_code) - self.piece_first_token[:-1]
        row = np.repeat(shift, self._piece_tokens)
        row += np.arange(len(row), dtype=np.int32)
        return row

    @cached_property
    def token_form(self) -> np.ndarray:
        return self.memory.form.take(self._token_row)

    @cached_property
    def _token_piece_start(self) -> np.ndarray:
        return np.repeat(self.piece_start.astype(np.int32), self._piece_tokens)

    @cached_property
    def token_start(self) -> np.ndarray:
        return self._in_text(self.memory.start)

    @cached_property
    def token_end(self) -> np.ndarray:
        return self._in_text(self.memory.end)

    def _in_text(self, within: np.ndarray) -> np.ndarray:
        """Turn the offsets within chunks that the memory has into offsets in the text, one for each token."""
        places = within.take(self._token_row)
        places += self._token_piece_start
        return places

    @cached_property
    def _fragment_tokens(self) -> np.ndarray:
        """Tokens in each fragment."""
        return np.diff(self.piece_first_token[self.fragment_first])

    @cached_property
    def token_sentence(self) -> np.ndarray:
        return np.repeat(self.sentence_of_fragment.astype(np.int32), self._fragment_tokens)

    @cached_property
    def token_whole(self) -> np.ndarray:
        """The orthographic sentence of each token, numbered through the batch."""
        return np.repeat(self.fragment_whole, self._fragment_tokens)

    @cached_property
    def _row_tokens(self) -> np.ndarray | None:
        """The tokens that stand in sentence rows, or None for all."""
        every = len(self.sentence_fragment) == len(self.fragment_words)
        return None if every else np.flatnonzero(self.token_sentence >= 0)

    def in_rows(self, values: np.ndarray) -> np.ndarray:
        """Keep of a value per token those of tokens in sentence rows: one per row of `tokens()`."""
        return values if self._row_tokens is None else values.take(self._row_tokens)

    def _from_doc(self, places: np.ndarray, offset: np.ndarray) -> np.ndarray:
        """Turn places of tokens in the text into places in their documents, for tokens in sentence rows."""
        kept = self.in_rows(places)
        return np.subtract(kept, offset, out=None if kept is places else kept)

    def sentences(self) -> pd.DataFrame:
        """Return the sentences table: doc, sentence, start, end, kind, speaker, words, text, whole."""
        import pandas as pd

        offset = self.doc_start[self.sentence_doc]
        columns = {
            "doc": cells(named(self.docs, self.sentence_doc)),
            "sentence": self.sentence_number,
            "start": self.sentence_start - offset,
            "end": self.sentence_end - offset,
            "kind": cells(named(self.voice_kind, self.sentence_voice)),
            "speaker": cells(named(self.voice_speaker, self.sentence_voice)),
            "words": self.sentence_words,
            "text": spans(self.characters, self.sentence_start, self.sentence_end),
            "whole": self.sentence_whole,
        }
        return pd.DataFrame(columns, copy=False)

    def token_rows(self) -> TokenRows:
        """Return the columns of the tokens table as arrays."""
        count = self._fragment_tokens[self.sentence_fragment]
        doc = self.sentence_doc.astype(np.int32)
        offset = np.repeat(self.doc_start.astype(np.int32)[doc], count)
        form = self.in_rows(self.token_form)
        used, token = _used(form, len(self.forms))
        return TokenRows(
            doc=np.repeat(doc, count),
            sentence=np.repeat(self.sentence_number.astype(np.int32), count),
            start=self._from_doc(self.token_start, offset),
            end=self._from_doc(self.token_end, offset),
            token=token,
            form=used,
            word=self.memory.is_word.take(form),
        )

    def tokens(self) -> pd.DataFrame:
        """Return the tokens table: doc, sentence, start, end, token (categorical), word (has a letter or digit)."""
        import pandas as pd

        rows = self.token_rows()
        forms = self.memory.note("form column", _FormColumn).take(rows.form)
        columns = {
            "doc": pd.Categorical.from_codes(rows.doc, pd.Index(column_of(self.docs)), validate=False),
            "sentence": rows.sentence.astype(np.int64),
            "start": rows.start,
            "end": rows.end,
            "token": pd.Categorical.from_codes(rows.token, _distinct(forms), validate=False),
            "word": rows.word,
        }
        return pd.DataFrame(columns, copy=False)


class TokenRows(NamedTuple):
    """The tokens in sentence rows, an entry each: `docs[doc]` is the document, `forms[form[token]]` the token."""

    doc: np.ndarray
    sentence: np.ndarray
    start: np.ndarray
    end: np.ndarray
    token: np.ndarray
    form: np.ndarray
    word: np.ndarray


class _FormColumn:
    """The forms of a memory as a string column, with the new ones added when asked for."""

    def __init__(self, memory: Chunks) -> None:
        self._forms, self._column = memory.forms.forms, column_of([])

    def take(self, codes: np.ndarray) -> pd.Series:
        import pandas as pd

        if len(self._column) < len(self._forms):
            new = column_of(self._forms[len(self._column) :])
            self._column = pd.concat([self._column, new], ignore_index=True) if len(self._column) else new
        return self._column.take(codes)


def _distinct(column: pd.Series) -> pd.Index:
    """Return strings that differ from one another as an index that need not find out that they do."""
    import pandas as pd

    index = pd.Index(column)
    vars(index)["_cache"] = {"is_unique": True, "hasnans": False}  # where pandas keeps what it has found out
    return index


def _used(codes: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the codes that occur, and every code's place among them."""
    present = np.zeros(size, dtype=bool)
    present[codes] = True
    return np.flatnonzero(present), (np.cumsum(present) - 1).astype(np.int32).take(codes)
