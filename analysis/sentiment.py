"""Valence of sentences by VADER's published rules, and what each word contributed to it."""

from __future__ import annotations

import math
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from analysis.lexicon import load_emoji, load_valences

if TYPE_CHECKING:
    import pandas as pd

    from analysis.segment import Batch

SCORES = ["neg", "neu", "pos", "compound"]
PARTS = ["lexicon", "intensifier", "negation", "emphasis", "idiom", "but"]

# Hutto & Gilbert 2014, section 3.2.3: mean changes of rated intensity
STEP = 0.293  # a degree adverb
CAPITALS = 0.733
NEGATION = -0.74
EXCLAMATION = 0.292  # each of up to four
QUESTION = 0.18  # each of two or three; four and more count MANY_QUESTIONS
MANY_QUESTIONS = 0.96
ALPHA = 15  # compound = sum / sqrt(sum² + ALPHA)

NEGATORS = frozenset(
    "aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt oughtnt shant "
    "shouldnt wasnt werent wont wouldnt neither never none nope nor not nothing nowhere uhuh uh-uh without rarely seldom "
    "despite".split()
)  # and any word with n't in it
_UP = (
    "absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous enormously "
    "entirely especially exceptional exceptionally extreme extremely fabulously flipping flippin frackin fracking "
    "fricking frickin frigging friggin fully fuckin fucking fuggin fugging greatly hella highly hugely incredible "
    "incredibly intensely major majorly more most particularly purely quite really remarkably so substantially "
    "thoroughly total totally tremendous tremendously uber unbelievably unusually utter utterly very"
)
_DOWN = (
    "almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally partly scarce "
    "scarcely slight slightly somewhat sorta sortof sort-of"
)
INTENSIFIERS = {w: STEP for w in _UP.split()} | {w: -STEP for w in _DOWN.split()}
INTENSIFYING_PHRASES = {"just enough": -STEP, "kind of": -STEP, "sort of": -STEP}
IDIOMS = {
    "the shit": 3.0, "the bomb": 3.0, "bad ass": 1.5, "bus stop": 0.0, "yeah right": -2.0, "kiss of death": -1.5,
    "to die for": 3.0, "beating heart": 3.5,
}  # fmt: skip


@dataclass(frozen=True)
class Tone:
    """The tone of one batch: scores per row of `batch.sentences()`, valence per row of `batch.tokens()`."""

    scores: np.ndarray
    valence: np.ndarray

    def sentences(self) -> pd.DataFrame:
        """Return neg, neu, pos, compound, a row per row of `batch.sentences()`."""
        import pandas as pd

        return pd.DataFrame(self.scores, columns=SCORES)


def tone(strings: str | Iterable[str], lexicon: str | Mapping[str, float] = "vader") -> pd.DataFrame:
    """Score each string: one row each of neg, neu, pos (shares that sum to one) and compound in [-1, 1].

    The rules are those of vaderSentiment 3.3.2 with ’ read as '. Slips of it that are kept, so that figures compare:
    curly quotation marks and dashes stay on a word and hide it from the lexicon (“good” has no valence); a word of two
    letters keeps its marks (*ok!* scores 0); *but* weighs a word by its value, not its place, so an earlier word of the
    same value may be weighed instead; *so* or *this* beside *never* always multiplies by 1.25; negation and degree are
    sought in the three words before, whatever stands between; *no* before a lexicon word is counted within three words.
    A Series keeps its index.

    >>> tone(["It isn’t good.", "A vicious campaign!"])
         neg    neu  pos  compound
    0  0.546  0.454  0.0   -0.3412
    1  0.583  0.417  0.0   -0.4199
    """
    import pandas as pd

    index = strings.index if isinstance(strings, pd.Series) else None
    items = [strings] if isinstance(strings, str) else list(strings)
    valences = load_valences(lexicon)
    rows = []
    for item in items:
        _, values, _, emphasis = _weigh(item, valences)
        rows.append(_scores(values, emphasis))
    return pd.DataFrame(rows, columns=SCORES, index=index, dtype=float)


def score(batch: Batch, lexicon: str | Mapping[str, float] = "vader") -> Tone:
    """Score every sentence row of a batch, and every token.

    A token's valence is what it adds to its sentence's sum s, with compound = s / sqrt(s² + 15): a word's own valence
    after negation, degree, capitals, idiom and *but*; a ! or ? its share of the punctuation's emphasis.
    """
    valences = load_valences(lexicon)
    rows = np.zeros((len(batch.sentence_start), 4))
    token_valence = np.zeros(len(batch.token_start))
    tokens_of: dict[int, list[int]] = {}
    for t, s in enumerate(batch.token_sentence.tolist()):
        tokens_of.setdefault(s, []).append(t)
    for s, (a, b) in enumerate(zip(batch.sentence_start.tolist(), batch.sentence_end.tolist())):
        text = batch.text[a:b]
        words, values, _, emphasis = _weigh(text, valences)
        rows[s] = _scores(values, emphasis)
        _spread(batch, tokens_of[s], text, a, (words, values, _signed(values, emphasis)), token_valence)
    return Tone(rows, token_valence[batch.token_sentence >= 0])


def explain(sentence: str, lexicon: str | Mapping[str, float] = "vader") -> pd.DataFrame:
    """Show the arithmetic of a sentence's compound score, a row per word.

    Columns: word; lexicon (its valence there); what intensifier, negation, emphasis (capitals), idiom and but added;
    valence (their sum); contribution (valence / sqrt(s² + 15), s being the sum of all valences). Two more rows where
    they are not zero: "(punctuation)" for ! and ?, and "(rounding)" to the four decimals of `tone`. The contributions
    add up to the compound score of `tone` to 1e-9.

    >>> table = explain("It isn’t good.")
    >>> table[["word", "lexicon", "negation", "valence"]]
        word  lexicon  negation  valence
    0     It      0.0     0.000    0.000
    1  isn't      0.0     0.000    0.000
    2   good      1.9    -3.306   -1.406
    3  (rounding)      0.0     0.000    0.000
    >>> float(round(table["contribution"].sum(), 9))
    -0.3412
    """
    import pandas as pd

    words, values, parts, emphasis = _weigh(sentence, load_valences(lexicon))
    extra = _signed(values, emphasis)
    table = pd.DataFrame(parts, columns=PARTS, dtype=float)
    table.insert(0, "word", [w for w, _ in words])
    table["valence"] = np.array(values, dtype=float)
    if extra:
        table.loc[len(table)] = ["(punctuation)", 0.0, 0.0, 0.0, extra, 0.0, 0.0, extra]
    total = table["valence"].sum()
    table["contribution"] = table["valence"] / math.sqrt(total**2 + ALPHA)
    rest = _scores(values, emphasis)[3] - table["contribution"].sum()
    if abs(rest) > 1e-12:
        table.loc[len(table)] = ["(rounding)", *[0.0] * (len(PARTS) + 1), rest]
    return table


# The plain way, word by word. `words` are (word, chunk number); `parts` the six columns of PARTS per word.


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
    """Halve what stands before *but*, raise what stands after by half; each found by its value, as the reference does."""
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


def _spread(batch, tokens, text, start, weighed, token_valence):
    """Give each chunk's valence to its first word (else first mark), the punctuation's emphasis to the ! and ?."""
    words, values, extra = weighed
    chunk_start = [start + m for m in _chunk_starts(text)]
    sums = [0.0] * len(chunk_start)
    spelled_of = _chunk_of_words(text)
    for (_, k), value in zip(words, values):
        sums[spelled_of[k]] += value
    for k, value in enumerate(sums):
        end = chunk_start[k + 1] if k + 1 < len(chunk_start) else len(batch.text)
        inside = [t for t in tokens if chunk_start[k] <= batch.token_start[t] < end]
        first = [t for t in inside if any(map(str.isalnum, batch.forms[batch.token_form[t]]))] or inside
        if first:
            token_valence[first[0]] += value
    marks = [t for t in tokens if batch.forms[batch.token_form[t]] in ("!", "?")]
    for t in marks:
        token_valence[t] += extra / len(marks)


def _chunk_starts(text):
    return [k for k, c in enumerate(text) if not c.isspace() and (k == 0 or text[k - 1].isspace())]


def _chunk_of_words(text):
    """Which chunk of the text each word of the emoji-free text belongs to."""
    owners: list[int] = []
    for k, chunk in enumerate(text.split()):
        owners += [k] * len(_spell_emoji(chunk).split())
    return owners
