"""Cuts texts into sentences and tokens with offsets; a row never crosses a voice boundary.

One pass over the text serves every reader. `batches` yields `Batch` objects of about a megabyte of text each, and the
readers take a batch:

    for batch in segment.batches(texts, voices):          # or segment.read_batch(["a string", ...])
        batch.sentences()                                 # DataFrame doc, sentence, start, end, kind, speaker, words,
                                                          #   text, whole
        batch.tokens()                                    # DataFrame doc, sentence, start, end, token, word
        tone = sentiment.score(batch, "vader")            # tone.sentences(): neg, neu, pos, compound per sentence;
                                                          #   tone.valence: one number per row of batch.tokens()
        cues.find(batch, lexicon, rules)                  # DataFrame doc, sentence, start, end, label, category, cue,
                                                          #   kind, speaker

`sentences(texts, voices)` and `tokens(texts, voices)` are the same for all batches at once. Terms:

- A *token* is a word (letters and digits, with the hyphens and apostrophes inside it; 1,000 and p.m are one word each) or
  one punctuation mark. A *word* is a token with a letter or digit.
- An *orthographic sentence* runs to its stop whoever speaks. Voices cut it into *fragments*, the rows of the sentences
  table; `whole` is the number of the first fragment of the same orthographic sentence. A fragment without a word
  (a lone quotation mark) gets no row, and its marks no token row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analysis.boundaries import sentence_spans

if TYPE_CHECKING:
    import pandas as pd

BATCH_CHARACTERS = 1_000_000
SEPARATOR = "\n\n"

# A letter or digit with the joiners, marks and points that belong inside a word, else one visible mark.
_TOKEN = re.compile(
    r"""[^\W_](?:[^\W_]|\u00ad|\u200c|\u200d|[\u0300-\u036f]
        |[-'‐‑’‘´`](?=[^\W_])                     # hyphens and apostrophes between letters
        |(?<=\d)[.,:](?=\d)                      # 1,000  3.5  5:10
        |(?<=(?<![^\W_])[^\W\d_])\.(?=[^\W\d_](?![^\W_]))  # p.m  U.S.A
        )*
      |[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Batch:
    """Some documents, joined, with their voices, sentences and tokens as parallel arrays (offsets into `text`).

    `doc_start[d]` turns a position into an offset of document d. `sentence_*` arrays have an entry per fragment with a
    word, `token_*` arrays one per token, marks between fragments included (`token_sentence` is -1 there and
    `token_whole` still names its orthographic sentence). `forms[token_form[i]]` is the token as written.
    """

    text: str
    docs: list[str]
    doc_start: np.ndarray
    voice_kind: list[str]
    voice_speaker: list[str]
    sentence_start: np.ndarray
    sentence_end: np.ndarray
    sentence_doc: np.ndarray
    sentence_voice: np.ndarray
    sentence_number: np.ndarray
    sentence_whole: np.ndarray
    sentence_words: np.ndarray
    token_start: np.ndarray
    token_end: np.ndarray
    token_sentence: np.ndarray
    token_whole: np.ndarray
    token_form: np.ndarray
    forms: list[str]

    def sentences(self) -> pd.DataFrame:
        """Return the sentences table: doc, sentence, start, end, kind, speaker, words, text, whole."""
        import pandas as pd

        offset = self.doc_start[self.sentence_doc]
        spans = zip(self.sentence_start.tolist(), self.sentence_end.tolist())
        return pd.DataFrame(
            {
                "doc": _take(self.docs, self.sentence_doc),
                "sentence": self.sentence_number,
                "start": self.sentence_start - offset,
                "end": self.sentence_end - offset,
                "kind": _take(self.voice_kind, self.sentence_voice),
                "speaker": _take(self.voice_speaker, self.sentence_voice),
                "words": self.sentence_words,
                "text": [self.text[a:b] for a, b in spans],
                "whole": self.sentence_whole,
            }
        )

    def tokens(self) -> pd.DataFrame:
        """Return the tokens table: doc, sentence, start, end, token (categorical), word (has a letter or digit)."""
        import pandas as pd

        rows = np.flatnonzero(self.token_sentence >= 0)
        sentence = self.token_sentence[rows]
        doc = self.sentence_doc[sentence]
        form = self.token_form[rows]
        is_word = np.array([any(map(str.isalnum, f)) for f in self.forms], dtype=bool)
        return pd.DataFrame(
            {
                "doc": pd.Categorical.from_codes(doc, self.docs),
                "sentence": self.sentence_number[sentence],
                "start": self.token_start[rows] - self.doc_start[doc],
                "end": self.token_end[rows] - self.doc_start[doc],
                "token": pd.Categorical.from_codes(form, self.forms),
                "word": is_word[form] if len(form) else np.zeros(0, dtype=bool),
            }
        )


def batches(texts: pd.DataFrame, voices: pd.DataFrame | None = None) -> Iterator[Batch]:
    """Yield the documents of a texts table, with their voices, in batches of about a megabyte.

    Without `voices` each document is one voice of kind `author`.
    """
    per_doc = None if voices is None else {doc: rows for doc, rows in voices.groupby("doc", sort=False, observed=True)}
    names, strings, parts, size = [], [], [], 0
    authors = texts["author"] if "author" in texts else ["unknown"] * len(texts)
    for doc, text, author in zip(texts["doc"], texts["text"], authors):
        if size + len(text) > BATCH_CHARACTERS and names:
            yield _build(names, strings, parts)
            names, strings, parts, size = [], [], [], 0
        names.append(doc)
        strings.append(text)
        parts.append(_spans_of(per_doc, doc, text, author))
        size += len(text)
    if names:
        yield _build(names, strings, parts)


def read_batch(strings: Iterable[str], voices: list[list[tuple[int, int, str, str]]] | None = None) -> Batch:
    """Make one batch of plain strings, named "0", "1", ...; `voices` has (start, end, kind, speaker) tuples for each.

    >>> batch = read_batch(["It may rain. It won’t."])
    >>> batch.tokens()["token"].tolist()
    ['It', 'may', 'rain', '.', 'It', 'won’t', '.']
    >>> batch.sentences()["text"].tolist()
    ['It may rain.', 'It won’t.']
    """
    strings = list(strings)
    parts = voices or [[(0, len(s), "author", "unknown")] for s in strings]
    return _build([str(k) for k in range(len(strings))], strings, parts)


def sentences(texts: pd.DataFrame, voices: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the sentences table of all texts: doc, sentence, start, end, kind, speaker, words, text, whole."""
    import pandas as pd

    tables = [batch.sentences() for batch in batches(texts, voices)]
    return pd.concat(tables or [read_batch([]).sentences()], ignore_index=True)


def tokens(texts: pd.DataFrame, voices: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the tokens table of all texts: doc, sentence, start, end, token, word."""
    import pandas as pd

    tables = [batch.tokens() for batch in batches(texts, voices)]
    return pd.concat(tables or [read_batch([]).tokens()], ignore_index=True)


def cut(string: str) -> list[str]:
    """Return the tokens of a string as written, without offsets.

    >>> cut("It’s 5 p.m., isn’t it? 1,000 well-paid workers’ “jobs”")
    ['It’s', '5', 'p.m', '.', ',', 'isn’t', 'it', '?', '1,000', 'well-paid', 'workers', '’', '“', 'jobs', '”']
    """
    return _TOKEN.findall(string)


def _take(names: list[str], codes: np.ndarray) -> list[str]:
    return [names[c] for c in codes.tolist()]


def _spans_of(per_doc, doc, text, author):
    if per_doc is None or doc not in per_doc:
        return [(0, len(text), "author", author)]
    rows = per_doc[doc]
    return list(zip(rows["start"].tolist(), rows["end"].tolist(), rows["kind"].tolist(), rows["speaker"].tolist()))


def _build(names, strings, parts) -> Batch:
    """The plain way: document by document, sentence by sentence, voice by voice."""
    forms: dict[str, int] = {}
    rows = {k: [] for k in ("start", "end", "doc", "voice", "number", "whole", "words")}
    marks = {k: [] for k in ("start", "end", "sentence", "whole", "form")}
    voices, base, starts, wholes = [], 0, [], 0
    for d, (text, spans) in enumerate(zip(strings, parts)):
        number = 0
        starts.append(base)
        first_voice = len(voices)
        voices.extend((kind, speaker) for _, _, kind, speaker in spans)
        for a, b in sentence_spans(text):
            head = number
            for v, (start, end, *_) in enumerate(spans):
                lo, hi = max(a, start), min(b, end)
                if lo >= hi or not text[lo:hi].strip():
                    continue
                piece = text[lo:hi]
                lo, hi = lo + len(piece) - len(piece.lstrip()), hi - len(piece) + len(piece.rstrip())
                found = [(m.start() + lo, m.end() + lo, m.group()) for m in _TOKEN.finditer(text[lo:hi])]
                words = sum(any(map(str.isalnum, form)) for *_, form in found)
                row = len(rows["start"]) if words else -1
                for s, e, form in found:
                    values = (s + base, e + base, row, wholes, forms.setdefault(form, len(forms)))
                    for key, value in zip(marks, values):
                        marks[key].append(value)
                if words:
                    values = (lo + base, hi + base, d, first_voice + v, number, head, words)
                    for key, value in zip(rows, values):
                        rows[key].append(value)
                    number += 1
            wholes += 1
        base += len(text) + len(SEPARATOR)
    sentence_arrays = {f"sentence_{k}": np.array(v, dtype=np.int64) for k, v in rows.items()}
    token_arrays = {f"token_{k}": np.array(v, dtype=np.int64) for k, v in marks.items()}
    return Batch(
        text=SEPARATOR.join(strings),
        docs=names,
        doc_start=np.array(starts, dtype=np.int64),
        voice_kind=[kind for kind, _ in voices],
        voice_speaker=[speaker for _, speaker in voices],
        forms=list(forms),
        **sentence_arrays,
        **token_arrays,
    )
