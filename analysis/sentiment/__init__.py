"""Valence of sentences by VADER's published rules, and what each word contributed to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from analysis.errors import RhetoricError
from analysis.lexicon import find_file, load_valences
from analysis.segment.boundaries import chunk_spans
from analysis.segment.characters import Characters
from analysis.segment.strings import column_of
from analysis.segment.tokenise import Chunks, chunks
from analysis.sentiment.rated import RatedChunks
from analysis.sentiment.ratings import Ratings
from analysis.sentiment.sums import ALPHA, Marks, scores, totals
from analysis.sentiment.valence import PARTS, find_rated, weigh
from analysis.terms import SCORES

if TYPE_CHECKING:
    import pandas as pd

    from analysis.segment import Batch

Lexicon = str | Mapping[str, float]
DEFAULT_LEXICON = "vader"

_BATCH = 1_000_000  # characters


@dataclass(frozen=True)
class Tone:
    """The tone of one batch: scores per row of `batch.sentences()`, valence per row of `batch.tokens()`."""

    scores: np.ndarray
    valence: np.ndarray

    def sentences(self) -> pd.DataFrame:
        """Return neg, neu, pos, compound, a row per row of `batch.sentences()`."""
        import pandas as pd

        return pd.DataFrame(self.scores, columns=list(SCORES))


def tone(strings: str | Iterable[str], lexicon: Lexicon = DEFAULT_LEXICON) -> pd.DataFrame:
    """Score each string: one row each of neg, neu, pos (shares that sum to one) and compound in [-1, 1].

    Without a `lexicon` it is VADER's, so that scores compare with other programs'; `analyse` reads with `editorial`
    unless told. The columns' name says which it was.

    With `lexicon="vader"` the scores are those of vaderSentiment 3.3.2 with ’ read as '. Every other lexicon (a name, a
    CSV file of word and valence, or a mapping) reads typographic quotation marks and dashes as plain ones too, and no
    word of a name is rated (*the Labour Party*; a sentence's first word and headlines are taken as they are). Shares
    are rounded to three decimals, the compound to four. A Series keeps its index. Raises RhetoricError for an item that
    is not a string. Slips of the reference that are kept, so that figures compare:

    - a word of one or two letters keeps its marks: *ok!* has no valence;
    - *but* weighs a word by its value, not its place: an earlier word of the same value may be weighed instead;
    - *so* or *this* just before the fourth or a later word multiplies by 1.25, *never* or not;
    - a typographic quotation mark or dash hides the word it touches: “good” has no valence;
    - negators and degree adverbs reach three words on, over any clause boundary, unless they are rated themselves;
    - *no* turns round the two words after it, and the third after *or* or *nor*;
    - phrases without a rated word never count (*on the ball*), nor does *badass*; *kind of* lowers a negative word too;
    - an empty string has three shares of 0.

    >>> tone(["It isn’t good.", "A vicious campaign!"])
    vader    neg    neu  pos  compound
    0      0.546  0.454  0.0   -0.3412
    1      0.583  0.417  0.0   -0.4199
    """
    import pandas as pd

    items = [strings] if isinstance(strings, str) else list(strings)
    wrong = next((k for k, item in enumerate(items) if not isinstance(item, str)), None)
    if wrong is not None:
        raise RhetoricError(f"item {wrong} is {type(items[wrong]).__name__}, not a string; fill it or drop it")
    ratings = _ratings(lexicon)
    tables = [_read(part, ratings).scores() for part in _parts(items)] or [np.zeros((0, 4))]
    index = strings.index if isinstance(strings, pd.Series) else None
    return pd.DataFrame(np.concatenate(tables), columns=pd.Index(SCORES, name=_name(lexicon)), index=index)


def _name(lexicon: Lexicon) -> str:
    """What a table says of the valences behind it."""
    return "own" if isinstance(lexicon, Mapping) else Path(lexicon).stem


def score(batch: Batch, lexicon: Lexicon = DEFAULT_LEXICON) -> Tone:
    """Score every sentence row of a batch, and every token.

    A token's valence is what it adds to its sentence's sum s, with compound = s / sqrt(s² + 15): a word's own valence
    after negation, degree, capitals, idiom and *but*; a ! or ? its share of the punctuation's emphasis.
    """
    marks = Marks.of(batch.characters, batch.piece_start[batch.fragment_first[:-1]])
    weighed = _weigh(_ratings(lexicon), batch.memory, batch.piece_code, batch.fragment_first, marks)
    token = batch.piece_first_token.take(weighed.piece) + weighed.token
    valence = np.bincount(token, weighed.value, minlength=batch.piece_first_token[-1])
    valence = valence.astype(float, copy=False)  # whole numbers where nothing is rated
    share = weighed.emphasis() / np.maximum(marks.exclamations + marks.questions, 1)
    loud = np.flatnonzero(share.take(marks.sentence))
    valence[np.searchsorted(batch.token_start, marks.at[loud])] += share.take(marks.sentence[loud])
    return Tone(weighed.scores()[batch.sentence_fragment], batch.in_rows(valence))


def explain(sentence: str, lexicon: Lexicon = DEFAULT_LEXICON) -> pd.DataFrame:
    """Show the arithmetic of a sentence's compound score, a row per word; with VADER's lexicon unless another is named.

    Columns: word; lexicon (its valence there); what intensifier, negation, emphasis (capitals), idiom and but added;
    valence (their sum); contribution (valence / sqrt(s² + 15), s being the sum of all valences). Two more rows where
    they are not zero: "(punctuation)" for ! and ?, and "(rounding)" to the four decimals of `tone`. The contributions
    add up to the compound score of `tone` to 1e-9. Raises RhetoricError for what is no string, and an unknown lexicon.

    >>> table = explain("It isn’t good.")
    >>> table[["word", "lexicon", "negation", "valence"]]
             word  lexicon  negation  valence
    0          It      0.0     0.000    0.000
    1       isn't      0.0     0.000    0.000
    2        good      1.9    -3.306   -1.406
    3  (rounding)      0.0     0.000    0.000
    >>> float(round(table["contribution"].sum(), 9))
    -0.3412
    """
    import pandas as pd

    if not isinstance(sentence, str):
        raise RhetoricError(f"a sentence is a string, not {type(sentence).__name__}")
    weighed = _read([sentence], _ratings(lexicon), keep_parts=True)
    table = pd.DataFrame(0.0, index=range(len(weighed.words)), columns=[*PARTS, "valence"])
    for part, values in weighed.parts.items():
        table.loc[weighed.at, part] = values
    table.loc[weighed.at, "valence"] = weighed.value
    table.insert(0, "word", column_of(weighed.words))
    extra = float(weighed.emphasis().sum())
    if extra:
        table.loc[len(table)] = {
            **dict.fromkeys(table, 0.0),
            "word": "(punctuation)",
            "emphasis": extra,
            "valence": extra,
        }
    total = table["valence"].sum()
    table["contribution"] = table["valence"] / (total * total + ALPHA) ** 0.5
    rest = weighed.scores()[0, 3] - table["contribution"].sum()
    if abs(rest) > 1e-12:
        table.loc[len(table)] = {**dict.fromkeys(table, 0.0), "word": "(rounding)", "contribution": rest}
    return table


@dataclass(frozen=True)
class _Weighed:
    """The rated words of some sentences with their valences; `piece` and `token` tell where each is shown."""

    at: np.ndarray
    sentence: np.ndarray
    value: np.ndarray
    parts: dict[str, np.ndarray]
    piece: np.ndarray
    token: np.ndarray
    counts: np.ndarray
    loudness: np.ndarray
    words: list[str]

    def scores(self) -> np.ndarray:
        """Return neg, neu, pos and compound, a row per sentence."""
        return scores(self.sentence, self.value, self.counts, self.loudness)

    def emphasis(self) -> np.ndarray:
        """Return what punctuation adds to the sum of each sentence, with its sign."""
        return self.loudness * np.sign(totals(self.sentence, self.value, len(self.counts)))


def _weigh(
    ratings: Ratings, memory: Chunks, codes: np.ndarray, first: np.ndarray, marks: Marks, keep_parts: bool = False
) -> _Weighed:
    """Weigh the words of sentences; sentence s has the chunks `codes[first[s]:first[s + 1]]`."""
    rated = memory.note(ratings, lambda held: RatedChunks(held, ratings))
    found = rated.words_of(codes)
    first = found.first_of(first)
    words = find_rated(ratings, found, first)
    ledger = weigh(words, found.id, first, keep_parts)
    spelled = rated.spelled(codes) if keep_parts else []
    shown = found.chunk_of(words.at), rated.token_of(found.row[words.at])
    parts = ledger.parts or {}
    return _Weighed(words.at, words.sentence, ledger.value, parts, *shown, np.diff(first), marks.emphasis(), spelled)


def _read(strings: list[str], ratings: Ratings, keep_parts: bool = False) -> _Weighed:
    """Weigh the words of strings, each taken as one sentence."""
    characters, memory = Characters("\n".join(strings)), chunks()
    lengths = np.fromiter(map(len, strings), dtype=np.int64, count=len(strings)) + 1
    begins = np.cumsum(lengths) - lengths
    starts, ends = chunk_spans(characters)
    codes = memory.encode(characters, starts, ends)
    first = np.append(np.searchsorted(starts, begins), len(starts))
    return _weigh(ratings, memory, codes, first, Marks.of(characters, begins), keep_parts)


def _parts(strings: list[str]) -> Iterator[list[str]]:
    """Cut a list of strings into runs of about a megabyte."""
    first, size = 0, 0
    for k, string in enumerate(strings):
        size += len(string)
        if size > _BATCH:
            yield strings[first : k + 1]
            first, size = k + 1, 0
    if first < len(strings):
        yield strings[first:]


def _ratings(lexicon: Lexicon) -> Ratings:
    if isinstance(lexicon, Mapping):
        return _ratings_of(tuple(lexicon.items()), False)
    path = find_file(lexicon, "word")
    changed = path.stat()
    return _ratings_in(path, path.stem == "vader", (changed.st_mtime_ns, changed.st_size))


@lru_cache(maxsize=8)
def _ratings_of(items: tuple[tuple[str, float], ...], strict: bool) -> Ratings:
    return Ratings(load_valences(dict(items)), strict)


@lru_cache(maxsize=8)
def _ratings_in(path: Path, strict: bool, _version: tuple[int, int]) -> Ratings:
    return Ratings(load_valences(path), strict)
