"""What a rule sees around its cue: the tokens before and after it, their clause, their likely subject and verb."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from analysis.cues import wordtests

from .words import (
    ABBREVIATED,
    ADVERBS,
    CLAUSE_MARKS,
    CURRENCY,
    JOINING,
    LOOKS_SCALAR_WORDS,
    NEGATORS,
    SCALAR,
    SMALL_NUMBERS,
    SUFFIXES,
)

Fact = TypeVar("Fact")


class Known(dict[str, Fact]):
    """Remembers a fact about each token, because the same few come before and after cues again and again."""

    def __init__(self, work_out: Callable[[str], Fact]) -> None:
        self._work_out = work_out

    def __missing__(self, token: str) -> Fact:
        if len(self) > 100_000:
            self.clear()
        fact = self[token] = self._work_out(token)
        return fact


_FOLDED = Known(wordtests.fold)
_fold = _FOLDED.__getitem__


def fold(token: str) -> str:
    """Return a token in lower case, its typographic apostrophes straight.

    >>> fold("Isn’t")
    "isn't"
    """
    return _FOLDED[token]


def left(before: list[str], n: int = 1) -> list[str]:
    """Return the last `n` tokens before a cue, folded; fewer where the sentence begins.

    >>> left(["It", "isn’t"], 3)
    ['it', "isn't"]
    """
    return list(map(_fold, before[-n:])) if n else []


def right(after: list[str], n: int = 1) -> list[str]:
    """Return the first `n` tokens after a cue, folded.

    >>> right(["Not", "yet"], 1)
    ['not']
    """
    return list(map(_fold, after[:n]))


def last(before: list[str]) -> str:
    """Return the folded token before a cue, or an empty string.

    >>> last(["It", "isn’t"]), last([])
    ("isn't", '')
    """
    return _FOLDED[before[-1]] if before else ""


def next_(after: list[str]) -> str:
    """Return the folded token after a cue, or an empty string.

    >>> next_(["Not", "yet"]), next_([])
    ('not', '')
    """
    return _FOLDED[after[0]] if after else ""


def starts(before: list[str]) -> bool:
    """Tell whether a cue begins its sentence or clause: nothing before it, or nothing since the last mark but *and*.

    >>> starts([]), starts(["Go", "now", ","]), starts(["We", "will"])
    (True, True, False)
    """
    if not before:
        return True
    near = _FOLDED[before[-1]]
    if near in JOINING:
        if len(before) == 1 or _FOLDED[before[-2]] in JOINING:
            return True
        near = _FOLDED[before[-2]]
    if near == "." and len(before) > 1 and _FOLDED[before[-2]] in ABBREVIATED:
        return False
    return near in CLAUSE_MARKS or not any(map(str.isalnum, near))


def clause_before(before: list[str], n: int = 8) -> list[str]:
    """Return up to `n` folded tokens before a cue, back to the last mark that ends a clause.

    >>> clause_before(["Yes", ",", "we", "did", "not"])
    ['we', 'did', 'not']
    >>> clause_before(["the", "hon", ".", "Lady", "did"])
    ['the', 'hon', '.', 'lady', 'did']
    """
    tokens = left(before, n)
    if CLAUSE_MARKS.isdisjoint(tokens):
        return tokens
    for k in range(len(tokens) - 1, -1, -1):
        if tokens[k] in CLAUSE_MARKS and not (tokens[k] == "." and k and tokens[k - 1] in ABBREVIATED):
            return tokens[k + 1 :]
    return tokens


def clause_end(words: list[str], marks: frozenset[str] = CLAUSE_MARKS) -> int:
    """Return how many folded words come before the first of these marks that ends a clause.

    >>> clause_end(["the", "hon", ".", "lady", "to", "go", ".", "we"])
    6
    """
    for k, word in enumerate(words):
        if word in marks and not (word == "." and k and words[k - 1] in ABBREVIATED):
            return k
    return len(words)


def is_negator(token: str) -> bool:
    """Tell whether a folded token denies: *not*, *never*, *no*, *isn't* and the like.

    >>> is_negator("isn't"), is_negator("is")
    (True, False)
    """
    return token in NEGATORS or token.endswith("n't")


_negates = Known(lambda token: is_negator(fold(token))).__getitem__


def negated(before: list[str], reach: int = 3) -> bool:
    """Tell whether a negator stands within `reach` tokens before a cue, in the same clause; *not only* does not count.

    >>> negated(["That", "is", "not", "a"]), negated(["No", ",", "it", "is"])
    (True, False)
    """
    if not any(map(_negates, before[-reach:])):
        return False
    tokens = clause_before(before, reach)
    return any(is_negator(t) and tokens[k + 1 : k + 2] not in (["only"], ["just"]) for k, t in enumerate(tokens))


def is_question(after: list[str]) -> bool:
    """Tell whether what follows a cue ends in a question mark, a closing quotation mark aside.

    >>> is_question(["it", "?", "”"]), is_question(["it", "."])
    (True, False)
    """
    return "?" in after[-2:]


def is_number(token: str) -> bool:
    """Tell whether a folded token is a number in digits or words, or opens one (a currency sign).

    >>> is_number("1,200"), is_number("forty"), is_number("twenty-five"), is_number("pay")
    (True, True, True, False)
    """
    if not token:
        return False
    return token[0].isdigit() or token in CURRENCY or token.partition("-")[0] in SMALL_NUMBERS


def quantity_follows(after: list[str]) -> bool:
    """Tell whether a number, a share or a round quantity comes next: *forty*, *a third*, *half*, *£3*.

    >>> quantity_follows(["half", "of"]), quantity_follows(["a", "third"]), quantity_follows(["a", "letter"])
    (True, True, False)
    """
    words = right(after, 3)
    if not words:
        return False
    if is_number(words[0]):
        return words[:2] != ["one", "another"] and words[:2] != ["one", "thing"]
    if words[0] in ("a", "an", "the") and len(words) > 1:
        shares = (
            "third quarter half dozen hundred thousand million fifth tenth hour day week month year decade mile second "
            "minute inch"
        )
        same = "same size length cost price"
        return words[1] in (shares.split() if words[0] != "the" else same.split())
    return words[0] in ("half", "halfway", "midnight", "noon", "everybody", "everyone")


def subject(before: list[str]) -> str:
    """Return the folded word that most likely is the subject of the verb just after `before`, adverbs skipped.

    >>> subject(["I", "still"]), subject(["the", "minister"]), subject([])
    ('i', 'minister', '')
    """
    for token in reversed(before[-4:]):
        word = _FOLDED[token]
        if word in CLAUSE_MARKS:
            return ""
        if word not in ADVERBS:
            return word
    return ""


def head_after(after: list[str], n: int = 4) -> list[str]:
    """Return up to `n` folded tokens after a cue with adverbs and *not* left out.

    >>> head_after(["not", "now", "be", "directed"])
    ['be', 'directed']
    """
    return [head for head in map(_head, after[: n + 2]) if head][:n]


def is_skipped(token: str) -> bool:
    """Tell whether `head_after` passes over a folded token: an adverb, *not*.

    >>> is_skipped("fully"), is_skipped("apply")
    (True, False)
    """
    return (token in ADVERBS or token.endswith("ly")) and token not in ("apply", "rely")


_head = Known(lambda token: "" if is_skipped(fold(token)) else fold(token)).__getitem__


def looks_scalar(token: str) -> bool:
    """Tell whether a folded token is an adjective or adverb that comes in degrees, by list or by its ending.

    >>> looks_scalar("harmful"), looks_scalar("letter")
    (True, False)
    """
    return (
        token in SCALAR
        or token.endswith("ly")
        or (len(token) > 4 and token.endswith(SUFFIXES))
        or token in LOOKS_SCALAR_WORDS
    )
