"""Measures how many times faster than NLTK we read: tokens with offsets, sentences, tone and each word's share in it.

usage: python tests/benchmarks/speed.py [RUNS]   (texts: see shared.py; skipped if absent)

CPU time in one process, runs in pairs: in each run every reader reads the same texts once, and the ratio to NLTK is
taken within the run; the median of the runs is printed. `first reading` begins with an empty memory of words each time,
`read again` keeps what the run before left.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import nltk
import pandas as pd
import spacy
from nltk.sentiment import vader as nltk_vader
from nltk.tokenize import NLTKWordTokenizer
from shared import speeches
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis import cues, hedging, segment, sentiment
from analysis.lexicon import load_valences
from analysis.segment import words
from analysis.segment.nltk_tokenise import splitter
from analysis.voices import voices

Reader = Callable[[pd.DataFrame], int]


def nltk_reader(score: Callable[[str], dict]) -> Reader:
    """NLTK's sentences, each with `word_tokenize` and a scorer."""
    split, tokenizer = splitter("punkt"), NLTKWordTokenizer()

    def word_tokenize(sentence: str) -> list[str]:  # as nltk's own, which looks for sentences first
        return [token for a, b in split(sentence) for token in tokenizer.tokenize(sentence[a:b])]

    def read(texts: pd.DataFrame) -> int:
        count = 0
        for text in texts["text"]:
            for a, b in split(text):
                count += len(word_tokenize(text[a:b]))
                score(text[a:b])
        return count

    return read


def nltk_scorer() -> Callable[[str], dict]:
    """NLTK's VADER with the reference's lexicon, since NLTK's own needs a download."""
    scorer = object.__new__(nltk_vader.SentimentIntensityAnalyzer)
    scorer.lexicon, scorer.constants = load_valences("vader"), nltk_vader.VaderConstants()
    return scorer.polarity_scores


def spacy_reader() -> Reader:
    """The tokens of spaCy's blank English pipeline; no sentences, no tone."""
    blank = spacy.blank("en")
    blank.max_length = 10**8
    return lambda texts: sum(len(blank(text)) for text in texts["text"])


def tone_of(texts: pd.DataFrame) -> int:
    """Our tokens, sentences, tone and each token's valence, as tables."""
    count = 0
    for batch in segment.batches(texts):
        tone = sentiment.score(batch, "vader")
        sentences = pd.concat([batch.sentences(), tone.sentences()], axis=1)
        tokens = batch.tokens()
        tokens["valence"] = tone.valence
        count += len(sentences) + len(tokens)
    return count


def everything(texts: pd.DataFrame) -> int:
    """The same with voices and all hedges, boosters and moves."""
    count = 0
    for batch in segment.batches(texts, voices(texts)):
        tone = sentiment.score(batch, "vader")
        count += len(batch.sentences()) + len(batch.tokens()) + len(tone.sentences()) + len(hedging.find(batch))
    return count


def with_cues(texts: pd.DataFrame) -> int:
    """The same with the cues of all lexicons of hedging, voices left out."""
    count = 0
    for batch in segment.batches(texts):
        tone = sentiment.score(batch, "vader")
        tables = batch.sentences(), batch.tokens(), tone.sentences()
        count += sum(map(len, tables)) + len(cues.find(batch, hedging.lexicon(), hedging.RULES))
    return count


def fresh(read: Reader) -> Reader:
    """Forget all words first."""

    def read_afresh(texts: pd.DataFrame) -> int:
        words.forget()
        return read(texts)

    return read_afresh


def cpu(read: Reader, texts: pd.DataFrame) -> float:
    """Return the CPU seconds of one reading."""
    begin = time.process_time()
    read(texts)
    return time.process_time() - begin


def main(runs: int = 3) -> int:
    """Print a line per reader: megabytes a CPU second and the ratio to NLTK, medians over the runs."""
    texts = speeches()
    if texts is None:
        print("no data folder: set RHETORIC_DATA")
        return 0
    base = "NLTK: word_tokenize, Punkt, VADER"
    readers: dict[str, Reader] = {
        base: nltk_reader(nltk_scorer()),
        "NLTK tokens, Punkt, vaderSentiment": nltk_reader(SentimentIntensityAnalyzer().polarity_scores),
        "spaCy blank, tokens only": spacy_reader(),
        "ours: tokens, sentences, tone, first reading": fresh(tone_of),
        "ours: tokens, sentences, tone, read again": tone_of,
        "ours: with all cues, first reading": fresh(with_cues),
        "ours: with all cues and voices, first reading": fresh(everything),
        "ours: with all cues and voices, read again": everything,
    }
    times: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(runs):
        for name, read in readers.items():
            times[name].append(cpu(read, texts))
    megabytes = texts["text"].str.len().sum() / 1e6
    print(f"{megabytes:.2f} million characters, {runs} runs; nltk {nltk.__version__}, spaCy {spacy.__version__}")
    for name, taken in times.items():
        ratio = statistics.median(b / t for b, t in zip(times[base], taken, strict=True))
        print(f"{name:48s} {megabytes / statistics.median(taken):7.2f} MB/s {ratio:7.1f} x NLTK")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
