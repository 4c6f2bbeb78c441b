"""Makes lines that try every rule of VADER at once: capitals, emoji, idioms, but, negation, punctuation, repetition."""

from __future__ import annotations

import random

from analysis.lexicon import load_emoji, load_valences

RULE_WORDS = (
    "no or nor least at very never so this without doubt but kind of sort just enough not isn't isn’t don’t "
    "cannot NOT NEVER BUT But VERY very extremely barely almost EXTREMELY the shit the bomb bad ass badass bus "
    "stop yeah right kiss of death to die for beating heart THE SHIT Kiss of Death cut the mustard good GOOD "
    "good bad bad BAD no problem not bad great love hate ok ok! fine :) :( :D xD lol LOL :-/ <3 ! !! !!! !!!!! "
    "? ?? ??? ???? ?! “good” ‘bad’ good—bad good-bad (good) *good* good, bad; 'good' \"bad\" I a A THE the it "
    "was is they said x X İ ΣΑΣ straße n't N'T"
).split()


def lines(count: int, seed: int = 20) -> list[str]:
    """Return `count` lines, the same for the same seed."""
    rng = random.Random(seed)
    lexicon, emoji = list(load_valences("vader")), list(load_emoji())
    return [_line(rng, lexicon, emoji) for _ in range(count)]


def _line(rng: random.Random, lexicon: list[str], emoji: list[str]) -> str:
    words: list[str] = []
    for _ in range(rng.choice([1, 2, 3, 4, 5, 6, 8, 12, 20])):
        word = rng.choice(RULE_WORDS) if rng.random() < 0.6 else rng.choice(lexicon)
        roll = rng.random()
        if roll < 0.08:
            word = word.upper()
        elif roll < 0.16:
            word = rng.choice(emoji) + rng.choice(["", " "]) + word
        elif roll < 0.24:
            word += rng.choice(["!", "?", ".", ",", "...", "!?", "’s", "🆙", "❤️", ")"])
        elif roll < 0.30 and words:
            word = rng.choice(words)
        words.append(word)
    separator = rng.choice([" "] * 8 + ["  ", "\t", "\n"])
    return rng.choice(["", "", "", " "]) + separator.join(words) + rng.choice(["", "", "!", "!!!!", "???", " \n", "😀"])
