"""Cuts texts into sentences and tokens with offsets; a row never crosses a voice boundary.

One pass over the text serves every reader. `batches` yields `Batch` objects of a few megabytes, and the
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

- A *token* is a word (letters and digits, with the hyphens and apostrophes inside it; 1,000 and p.m are one word
  each) or one punctuation mark. A *word* is a token with a letter or digit.
- An *orthographic sentence* runs to its stop whoever speaks. Voices cut it into *fragments*, the rows of the sentences
  table; `whole` is the number of the first fragment of the same orthographic sentence. A fragment without a word
  (a lone quotation mark) gets no row, and its marks no token row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np

from analysis.segment.assemble import SEPARATOR, build
from analysis.segment.batch import Batch
from analysis.segment.tokenise import cut

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Batch", "batches", "cut", "read_batch", "sentences", "tokens"]

BATCH_CHARACTERS = 3_000_000  # a smaller batch pays for NumPy's calls, a larger one only costs memory


def batches(
    texts: pd.DataFrame,
    voices: pd.DataFrame | None = None,
    *,
    splitter: str | None = None,
    size: int = BATCH_CHARACTERS,
) -> Iterator[Batch]:
    """Yield the documents of a texts table, with their voices, in batches of about `size` characters.

    Without `voices` each document is one voice of kind `author`; so is a document that `voices` does not know.
    `splitter="punkt"` takes the sentences from NLTK's Punkt (see `analysis.segment.nltk_tokenise` for when to want it).
    """
    split = None if splitter is None else _nltk().splitter(splitter)
    docs, strings = texts["doc"].tolist(), texts["text"].tolist()
    authors = texts["author"].tolist() if "author" in texts else ["unknown"] * len(docs)
    spans = _Spans(docs, authors, voices)
    first, held = 0, 0
    for d, string in enumerate(strings):
        if held + len(string) > size and d > first:
            yield build(docs[first:d], strings[first:d], spans.between(first, strings[first:d]), split)
            first, held = d, 0
        held += len(string) + len(SEPARATOR)
    if docs:
        yield build(docs[first:], strings[first:], spans.between(first, strings[first:]), split)


def read_batch(strings: Iterable[str], voices: Sequence[Sequence[tuple[int, int, str, str]]] | None = None) -> Batch:
    """Make one batch of plain strings, named "0", "1", ...; `voices` has (start, end, kind, speaker) tuples for each.

    >>> batch = read_batch(["It may rain. It won’t."])
    >>> batch.tokens()["token"].tolist()
    ['It', 'may', 'rain', '.', 'It', 'won’t', '.']
    >>> batch.sentences()["text"].tolist()
    ['It may rain.', 'It won’t.']
    """
    strings = list(strings)
    parts = voices or [[(0, len(s), "author", "unknown")] for s in strings]
    offsets = _starts_of(strings)
    rows = [(o + a, kind, who) for o, part in zip(offsets, parts, strict=True) for a, b, kind, who in part if a < b]
    starts = np.array([row[0] for row in rows], dtype=np.int64)
    names = [str(k) for k in range(len(strings))]
    return build(names, strings, (starts, [row[1] for row in rows], [row[2] for row in rows]))


def sentences(texts: pd.DataFrame, voices: pd.DataFrame | None = None, *, splitter: str | None = None) -> pd.DataFrame:
    """Return the sentences table of all texts: doc, sentence, start, end, kind, speaker, words, text, whole."""
    import pandas as pd

    tables = [batch.sentences() for batch in batches(texts, voices, splitter=splitter)]
    return pd.concat(tables or [read_batch([]).sentences()], ignore_index=True)


def tokens(
    texts: pd.DataFrame,
    voices: pd.DataFrame | None = None,
    *,
    tokenizer: str | None = None,
    splitter: str | None = None,
) -> pd.DataFrame:
    """Return the tokens table of all texts: doc, sentence, start, end, token, word.

    `tokenizer` may name one of NLTK's: treebank, nltkword, tweet, wordpunct (`nltk_tokenise` says when to want
    them); offsets are kept. Raises RhetoricError for an unknown name.

    >>> import pandas as pd
    >>> texts = pd.DataFrame({"doc": ["a"], "text": ["We won't pay."]})
    >>> tokens(texts)["token"].tolist(), tokens(texts, tokenizer="treebank")["token"].tolist()
    (['We', "won't", 'pay', '.'], ['We', 'wo', "n't", 'pay', '.'])
    """
    import pandas as pd

    found = batches(texts, voices, splitter=splitter)
    if tokenizer is None:
        tables = [batch.tokens() for batch in found] or [read_batch([]).tokens()]
    else:
        cut_up = _nltk().tokenizer(tokenizer)
        tables = [_retokenised(batch.sentences(), cut_up) for batch in found] or [read_batch([]).tokens()]
    joined = pd.concat([table.drop(columns=["doc", "token"]) for table in tables], ignore_index=True)
    for place, name in ((0, "doc"), (4, "token")):
        joined.insert(place, name, pd.api.types.union_categoricals([table[name] for table in tables]))
    return joined


def _retokenised(rows: pd.DataFrame, cut_up: Callable[[str], Iterable[tuple[int, int]]]) -> pd.DataFrame:
    """Return the tokens table of some sentence rows by another tokenizer."""
    import pandas as pd

    places = zip(rows["doc"], rows["sentence"], rows["start"], rows["text"], strict=True)
    found = [
        (doc, sentence, at + a, at + b, text[a:b], any(map(str.isalnum, text[a:b])))
        for doc, sentence, at, text in places
        for a, b in cut_up(text)
    ]
    table = pd.DataFrame(found, columns=["doc", "sentence", "start", "end", "token", "word"])
    return table.astype({"doc": "category", "token": "category"})


def _nltk() -> ModuleType:
    from analysis.segment import nltk_tokenise

    return nltk_tokenise


class _Spans:
    """The voices of all documents, sorted by document and start, handed out for a run of documents."""

    def __init__(self, docs: list[str], authors: list[str], voices: pd.DataFrame | None) -> None:
        import pandas as pd

        place = {doc: k for k, doc in enumerate(docs)}
        columns = ["doc", "start", "end", "kind", "speaker"]
        rows = pd.DataFrame(columns=columns) if voices is None else voices[columns]  # not the texts of the voices
        rows = rows[rows["start"] < rows["end"]]
        doc = np.array([place.get(name, -1) for name in rows["doc"].tolist()], dtype=np.int64)
        silent = np.setdiff1d(np.arange(len(docs)), doc)
        self._doc = np.append(doc, silent)
        self._start = np.append(rows["start"].to_numpy(dtype=np.int64), np.zeros_like(silent))
        self._kind = np.array([*rows["kind"].tolist(), *["author"] * len(silent), ""], dtype=object)
        self._speaker = np.array([*rows["speaker"].tolist(), *(authors[d] for d in silent.tolist()), ""], dtype=object)
        self._order = np.lexsort([self._start, self._doc])
        self._sorted = self._doc[self._order]

    def between(self, first: int, strings: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return start in the joined text, kind and speaker for the documents from number `first` on."""
        lo, hi = np.searchsorted(self._sorted, [first, first + len(strings)])
        rows = self._order[lo:hi]
        offsets = np.array(_starts_of(strings), dtype=np.int64)
        return offsets[self._doc[rows] - first] + self._start[rows], self._kind[rows], self._speaker[rows]


def _starts_of(strings: list[str]) -> list[int]:
    """Where each string begins once they are joined."""
    starts, at = [], 0
    for string in strings:
        starts.append(at)
        at += len(string) + len(SEPARATOR)
    return starts
