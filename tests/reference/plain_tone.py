"""Tone the plain way, word by word: what `analysis.sentiment` must equal."""

from __future__ import annotations

import math
import string
from collections.abc import Mapping
from functools import lru_cache

from analysis.lexicon import load_emoji
from analysis.sentiment.ratings import CAPITALS, IDIOMS, INTENSIFIERS, INTENSIFYING_PHRASES, NEGATION, NEGATORS
from analysis.sentiment.sums import ALPHA, EXCLAMATION, MANY_QUESTIONS, QUESTION
from analysis.sentiment.valence import PARTS


def scores(text: str, valences: Mapping[str, float]) -> tuple[float, float, float, float]:
    """neg, neu, pos and compound of one string."""
    _, values, _, emphasis = _weigh(text, valences)
    return _scores(values, emphasis)


def parts(text: str, valences: Mapping[str, float]) -> list[tuple[str, float, list[float]]]:
    """For each word: the word, its valence, and what each part of the arithmetic added."""
    words, values, added, _ = _weigh(text, valences)
    return [(word, value, part) for (word, _), value, part in zip(words, values, added, strict=True)]


def _weigh(text: str, valences: Mapping[str, float]):
    words = _words(_spell_emoji(text.replace("’", "'")))
    low = [w.lower() for w, _ in words]
    upper = sum(w.isupper() for w, _ in words)
    shouted = 0 < upper < len(words)
    pairs = [_word_parts(words, low, i, valences, shouted) for i in range(len(words))]
    values, parts = [v for v, _ in pairs], [p for _, p in pairs]
    _but(low, values, parts)
    return words, values, parts, _punctuation(_spell_emoji(text))


def _words(text: str) -> list[tuple[str, int]]:
    words = []
    for k, chunk in enumerate(text.split()):
        bare = chunk.strip(string.punctuation)
        words.append((bare if len(bare) > 2 else chunk, k))
    return words


@lru_cache(maxsize=1)
def _emoji() -> dict[str, str]:
    return {k: v for k, v in load_emoji().items() if len(k) == 1}


def _spell_emoji(text: str) -> str:
    spelled, after_space = [], True
    for c in text:
        if c in _emoji():
            spelled.append(_emoji()[c] if after_space else " " + _emoji()[c])
            after_space = False
        else:
            spelled.append(c)
            after_space = c == " "
    return "".join(spelled).strip()


def _word_parts(words, low, i, valences, shouted) -> tuple[float, list[float]]:
    word = low[i]
    parts = [0.0] * len(PARTS)
    if word in INTENSIFIERS or word in INTENSIFYING_PHRASES or low[i : i + 2] == ["kind", "of"] or word not in valences:
        return 0.0, parts
    value = parts[0] = valences[word]
    value, parts[2] = _no(low, i, valences, value)
    if words[i][0].isupper() and shouted:
        parts[3] = CAPITALS if value > 0 else -CAPITALS
        value += parts[3]
    for distance in (1, 2, 3):
        if i >= distance and low[i - distance] not in valences:
            step = _degree(words[i - distance][0], value, shouted) * (1, 0.95, 0.9)[distance - 1]
            parts[1] += step
            value += step
            turned = value * _negation(low, i, distance)
            parts[2] += turned - value
            value = turned
            if distance == 3:
                value = _phrases(low, i, value, parts)
    if i > 0 and low[i - 1] == "least" and "least" not in valences and not (i > 1 and low[i - 2] in ("at", "very")):
        parts[2] += value * NEGATION - value
        value *= NEGATION
    return value, parts


def _no(low, i, valences, value):
    """*no* before a lexicon word loses its own valence; a lexicon word within its reach is negated."""
    new = value
    if low[i] == "no" and i + 1 < len(low) and low[i + 1] in valences:
        new = 0.0
    near = (i > 0 and low[i - 1] == "no") or (i > 1 and low[i - 2] == "no")
    if near or (i > 2 and low[i - 3] == "no" and low[i - 1] in ("or", "nor")):
        new = value * NEGATION
    return new, new - value


def _degree(word, value, shouted):
    step = INTENSIFIERS.get(word.lower(), 0.0)
    if not step:
        return 0.0
    step = -step if value < 0 else step
    if word.isupper() and shouted:
        step += CAPITALS if value > 0 else -CAPITALS
    return step


def _negates(word):
    return word in NEGATORS or "n't" in word


def _negation(low, i, distance):
    at = low[i - distance]
    between = low[i - distance + 1 : i]
    if distance == 2:
        if at == "never" and between[0] in ("so", "this"):
            return 1.25
        if at == "without" and between[0] == "doubt":
            return 1.0
    if distance == 3:
        if (at == "never" and between[0] in ("so", "this")) or between[1] in ("so", "this"):
            return 1.25
        if at == "without" and "doubt" in between:
            return 1.0
    return NEGATION if _negates(at) else 1.0


def _phrases(low, i, value, parts):
    def run(a, b):
        return " ".join(low[a:b])

    back = [run(i - 1, i + 1), run(i - 2, i + 1), run(i - 2, i), run(i - 3, i), run(i - 3, i - 1)]
    new = next((IDIOMS[p] for p in back if p in IDIOMS), value)
    if i + 1 < len(low):
        new = IDIOMS.get(run(i, i + 2), new)
    if i + 2 < len(low):
        new = IDIOMS.get(run(i, i + 3), new)
    parts[4] += new - value
    step = sum(INTENSIFYING_PHRASES.get(p, 0.0) for p in (run(i - 3, i), run(i - 3, i - 1), run(i - 2, i)))
    parts[1] += step
    return new + step


def _but(low, values, parts):
    """Halve what stands before *but*, raise what stands after; each found by its value, as the reference does."""
    if "but" not in low:
        return
    at = low.index("but")
    for k in range(len(values)):
        j = values.index(values[k])
        if j != at:
            new = values[j] * (0.5 if j < at else 1.5)
            parts[j][5] += new - values[j]
            values[j] = new


def _punctuation(text) -> float:
    questions = text.count("?")
    emphasis = min(text.count("!"), 4) * EXCLAMATION
    return emphasis + (0 if questions < 2 else questions * QUESTION if questions <= 3 else MANY_QUESTIONS)


def _signed(values, emphasis) -> float:
    total = sum(values)
    return emphasis if total > 0 else -emphasis if total < 0 else 0.0


def _scores(values, emphasis) -> tuple[float, float, float, float]:
    if not values:
        return 0.0, 0.0, 0.0, 0.0
    total = sum(values) + _signed(values, emphasis)
    positive = sum(v + 1 for v in values if v > 0)
    negative = sum(1 - v for v in values if v < 0)
    if positive > negative:
        positive += emphasis
    elif positive < negative:
        negative += emphasis
    neutral = sum(v == 0 for v in values)
    whole = positive + negative + neutral
    compound = total / math.sqrt(total * total + ALPHA)
    return round(negative / whole, 3), round(neutral / whole, 3), round(positive / whole, 3), round(compound, 4)
