"""Tells a quoted utterance from a quoted phrase."""

from __future__ import annotations

from analysis.voices.patterns import lazily

RELATIVE = frozenset("who which that whose".split())
SPEAKS = frozenset("i we he she they it you nobody everybody somebody".split())  # before any verb, these make a clause
FINITE = set(
    "am is are was were has have had do does did will would can could shall should may might must isn’t aren’t wasn’t "
    "weren’t "
    "hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t mustn’t ain’t cannot".split()
)
BOUND = set(
    """unless if because when while where whereas that who which whom whose than as until since though
    although to by with without for of in on at from and or but""".split()
)
CONTRACTED = lazily(
    r"(?:i['’]m|\w+['’](?:re|ve|ll|d)|(?:it|he|she|that|there|what|who|here|let|nobody|everyone)['’]s)$",
    signs=("'", "’"),
)
WORD = lazily(r"[\w'’-]+")
SEVERAL = lazily(r"[.?!]\s+\S")
LONG = 14  # words; a longer quotation is an utterance even in the writer's clause


def is_utterance(inside: str, attributed: bool, alone: bool) -> bool:
    """Whether quoted words are a clause or more; `attributed`: a saying is reported beside them; `alone`: they fill
    their paragraph.

    >>> is_utterance("nobody who helps us will be out of pocket", False, False)
    True
    >>> is_utterance("was not sent by this office", False, False)
    False
    """
    words = WORD.findall(inside)
    if not words:
        return False
    if attributed or alone or len(words) > LONG or SEVERAL.search(inside):
        return True
    final, capital = inside.rstrip()[-1], inside.lstrip()[0].isupper()
    if capital and ((final in ".…" and len(words) > 2) or (final in "?!" and len(words) > 1)):
        return True
    return has_clause([w.lower().replace("'", "’") for w in words], capital)


def has_clause(words: list[str], sentence: bool = False) -> bool:
    """Whether lower-case words hold a subject before a finite verb, unless a word before binds the clause; `sentence`:
    they begin with a capital, so that a preposition binds nothing.
    """
    if words[0] in FINITE:
        return False
    if words[0] in SPEAKS and len(words) > 1:
        return True
    if len(words) < 3:
        return False
    finite = [i for i, w in enumerate(words[1:12], 1) if w in FINITE or CONTRACTED.match(w)]
    return any(words[i - 1] not in RELATIVE and words[max(0, i - 2)] not in RELATIVE for i in finite)
