"""The valence lexicons are well formed and sourced, and the editorial one is sensible for union letters and comment."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from benchmarks.shared import data_folder

from analysis.lexicon import load_valences
from analysis.sentiment import tone

LEXICONS = Path(__file__).parents[1] / "analysis" / "lexicons"
BLAME = "egregious vicious dereliction smear obstructive unacceptable unfounded bullying toxic undermine".split()
PRAISE = "dedicated loyally welcome grateful admirable honourable progress integrity succeed".split()
NEUTRAL = "minister union government letter january england london reagan thatcher monday members the and of".split()
REWEIGHTED = "interest united like party care security justice well".split()


def rows(name: str) -> list[dict[str, str]]:
    with (LEXICONS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def editorial() -> dict[str, float]:
    return load_valences("editorial")


@pytest.mark.parametrize("name", ["vader", "editorial"])
def test_entries_are_sorted_unique_sourced_and_in_range(name):
    table = rows(name)
    words = [row["word"] for row in table]
    assert words == sorted(set(words))
    assert all(row["source"] for row in table)
    assert all(-4 <= float(row["valence"]) <= 4 for row in table)


def test_vader_is_the_authors_own():
    reference = pytest.importorskip("vaderSentiment.vaderSentiment").SentimentIntensityAnalyzer()
    assert load_valences("vader") == reference.lexicon
    assert {row["emoji"]: row["description"] for row in rows("vader_emoji")} == reference.emojis


def test_sources_are_those_the_readme_explains():
    kinds = {row["source"].split(" of ")[0].split(" from ")[0] for row in rows("editorial")}
    assert kinds == {"VADER 3.3.2", "VADER 3.3.2, refitted", "predicted, all-mpnet-base-v2", "spelling", "derived"}
    readme = (LEXICONS / "README.md").read_text("utf-8")
    assert all(f"`{kind}" in readme for kind in kinds)


def test_vader_column_repeats_vader():
    vader = load_valences("vader")
    for row in rows("editorial"):
        assert row["vader"] == "" if row["word"] not in vader else float(row["vader"]) == vader[row["word"]]


def test_a_spelling_or_derivation_has_the_valence_of_its_word(editorial):
    taken = [row for row in rows("editorial") if " of " in row["source"] or " from " in row["source"]]
    assert len(taken) > 500
    assert all(float(row["valence"]) == editorial[row["source"].split()[2]] for row in taken)


def test_small_and_modest(editorial):
    assert 10_000 < len(editorial) <= 20_000
    own = {row["word"] for row in rows("editorial") if row["source"] == "predicted, all-mpnet-base-v2"}
    assert min(abs(editorial[word]) for word in own) >= 0.2


def test_no_intensifier_or_negator_is_rated(editorial):
    reference = pytest.importorskip("vaderSentiment.vaderSentiment")
    assert not set(reference.BOOSTER_DICT) & set(editorial)
    negators = set(reference.NEGATE) - set(load_valences("vader"))
    assert not negators & set(editorial)


def test_words_of_blame_and_praise(editorial):
    assert {word: editorial.get(word, 0) for word in BLAME if editorial.get(word, 0) > -0.5} == {}
    assert {word: editorial.get(word, 0) for word in PRAISE if editorial.get(word, 0) < 0.5} == {}


def test_names_dates_and_function_words_are_unrated(editorial):
    assert [word for word in NEUTRAL if word in editorial] == []


def test_postcodes_roads_and_counts_are_unrated(editorial):
    assert [word for word in editorial if word.isalnum() and any(sign.isdecimal() for sign in word)] == []
    lines = ["14 Harrow Street, London N1 9ZZ", "143 jobs went on the M8 line, 187 at G1."]
    assert tone(lines[:1], lexicon="editorial")["compound"].tolist() == [0]
    assert tone(lines[:1], lexicon="vader")["compound"][0] > 0.4
    assert tone(lines[1:], lexicon="editorial")["compound"].equals(
        tone(["50 jobs went on the X line, 50 at Y."], lexicon="editorial")["compound"]
    )


def test_words_that_mislead_vader_in_editorials_weigh_less(editorial):
    vader = load_valences("vader")
    assert all(abs(editorial.get(word, 0)) < abs(vader[word]) for word in REWEIGHTED)


def test_contrasts():
    scores = tone(
        [
            "The minister’s conduct was an egregious dereliction of duty.",
            "The minister’s conduct was honourable and dedicated.",
            "The minister met the union.",
            "This is not acceptable.",
        ],
        lexicon="editorial",
    )["compound"]
    assert scores[0] < -0.2 < 0.2 < scores[1]
    assert abs(scores[2]) < 0.1
    assert scores[3] < 0


def test_scores_of_editorials_are_spread_not_saturated():
    path = data_folder() / "nyt_editorials_dev.tsv"
    if not path.exists():
        pytest.skip(f"no rated editorials in {path.parent}; name their folder in RHETORIC_DATA")
    table = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
    ratings = np.array([float(row[1]) for row in table])
    r = {}
    for lexicon in ("vader", "editorial"):
        compound = tone([row[4] for row in table], lexicon=lexicon)["compound"].to_numpy()
        assert (abs(compound) > 0.9).mean() < 0.03
        r[lexicon] = np.corrcoef(compound, ratings)[0, 1]
    assert r["editorial"] > r["vader"] + 0.1  # on what it was fitted on; benchmarks/fit_editorial.py cross-validates
