"""A valence lexicon made ready for the rules of VADER, with the degree adverbs, negators and idioms that they know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np

from analysis.lexicon import load_emoji
from analysis.segment.characters import Characters
from analysis.segment.words import Vocabulary

# Hutto & Gilbert 2014, section 3.2.3: mean changes of rated intensity
STEP = 0.293  # a degree adverb
CAPITALS = 0.733
NEGATION = -0.74
NEVER_SO = 1.25

NEGATORS = frozenset(
    "aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt oughtnt "
    "shant shouldnt wasnt werent wont wouldnt neither never none nope nor not nothing nowhere uhuh uh-uh without "
    "rarely seldom despite".split()
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
INTENSIFIERS = dict.fromkeys(_UP.split(), STEP) | dict.fromkeys(_DOWN.split(), -STEP)
INTENSIFYING_PHRASES = {"just enough": -STEP, "kind of": -STEP, "sort of": -STEP}
IDIOMS = {
    "the shit": 3.0, "the bomb": 3.0, "bad ass": 1.5, "bus stop": 0.0, "yeah right": -2.0, "kiss of death": -1.5,
    "to die for": 3.0, "beating heart": 3.5,
}  # fmt: skip
_OTHERS = "no or nor least at very never so this without doubt but kind of"
DETERMINERS = "the a an our your their its my his her this that".split()
NEUTRAL, NOT_WORD = 0, 1  # ids of a word that no rule knows, and of a word with n't in it


class Ratings:
    """A valence lexicon as columns by word id; `ratings["no"]` is a word's id.

    `listed`: the lexicon has the word; `scored`: it is rated where it stands (not a degree adverb); `valence`; `step`:
    of a degree adverb; `negates`; `ends_idiom`; `determines`: an article or possessive. `strict` reads marks and names
    as the reference program does.
    """

    def __init__(self, valences: Mapping[str, float], strict: bool) -> None:
        self.strict = strict
        phrases = " ".join([*IDIOMS, *INTENSIFYING_PHRASES, _OTHERS, *DETERMINERS]).split()
        words = dict.fromkeys([*valences, *INTENSIFIERS, *NEGATORS, *phrases])
        self._ids = {word: k + 2 for k, word in enumerate(words)}
        names = ["", "n't", *words]
        self.listed = np.array([w in valences for w in names])
        self.listed[:2] = False
        self.valence = np.array([0.0, 0.0, *(valences.get(w, 0.0) for w in words)])
        self.step = np.array([INTENSIFIERS.get(w, 0.0) for w in names])
        self.negates = np.array([w in NEGATORS or "n't" in w for w in names])
        last = {phrase.split()[-1] for phrase in IDIOMS}
        self.ends_idiom = np.array([w in last for w in names])
        self.determines = np.array([w in DETERMINERS for w in names])
        self.scored = self.listed & (self.step == 0)
        self._spelled = Vocabulary()
        single = [word for word in words if len(word.split()) == 1]
        codes = self._spelled.learn(single)
        self._id_of_code = np.full(len(self._spelled.forms) + 1, NEUTRAL, dtype=np.int32)  # one more for the unknown
        self._id_of_code[codes] = self.ids_of(single)

    def __getitem__(self, word: str) -> int:
        return self._ids[word]

    def ids_of(self, words: Iterable[str]) -> list[int]:
        """Return the ids of words in lower case."""
        get = self._ids.get
        return [get(word) or (NOT_WORD if "n't" in word else NEUTRAL) for word in words]

    def find(self, characters: Characters, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Return the id of each span in lower case, NEUTRAL where no rule knows it (n't not looked for)."""
        return self._id_of_code.take(self._spelled.find(characters, starts, ends))


@lru_cache(maxsize=1)
def emoji() -> dict[str, str]:
    """Descriptions of the emoji of one character; the reference never meets the longer ones."""
    return {sign: text for sign, text in load_emoji().items() if len(sign) == 1}


def emoji_with(mark: str) -> list[str]:
    """Return the emoji whose description holds a mark."""
    return [sign for sign, text in emoji().items() if mark in text]
