"""Lines of a cue list that stand for several cues: words parted by a bar may stand for one another."""

from __future__ import annotations

from itertools import product
from math import prod

BAR = "|"
MOST = 1000  # cues that a line may stand for: one that would make more is taken as it stands, and met nowhere


def variants(cue: str, example: str) -> list[tuple[str, str]]:
    """Return the cues that a line stands for, each with the example in its own words.

    Where none of them is read in the example, all have it as it stands.

    >>> variants("rude|unkind of me", "That was rude of me.")
    [('rude of me', 'That was rude of me.'), ('unkind of me', 'That was unkind of me.')]
    """
    if BAR not in cue:
        return [(cue, example)]
    slots = [word.split(BAR) for word in cue.split()]
    if prod(map(len, slots)) > MOST:
        return [(cue, example)]
    cues = [" ".join(words) for words in product(*slots)]
    plain = f" {example.lower().replace('’', chr(39))}"
    at, shown = next(((plain.find(f" {each}"), each) for each in cues if f" {each}" in plain), (-1, ""))
    if not shown:
        return [(each, example) for each in cues]
    before, after = example[:at], example[at + len(shown) :]
    capital = example[at : at + 1].isupper()
    return [(each, f"{before}{each[:1].upper() + each[1:] if capital else each}{after}") for each in cues]
