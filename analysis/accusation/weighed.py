"""Accusations that no list knows: sentences and clauses weighed by their words, as fitted on annotated texts.

Two logistic regressions whose weights lie in `lexicons/accusing_words.csv`, a line a feature. The first sees a
sentence's words only and decides whether it is parsed; the second weighs each clause of it. They are asked only of
sentences in which nothing else was found, in texts that quarrel, and find at most one accusation in each. Fitted and
cross-validated by `tests/benchmarks/fit_accusing_words.py`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from math import exp, log1p
from typing import Any

from analysis.lexicon import load_valences

from . import clause
from .claims import Claim
from .constructions.base import DEED, FOCAL_DEED
from .coreference import PRONOUNS
from .units import Unit

Token = Any
Features = dict[str, float]
LEXICON = files("analysis").joinpath("lexicons/accusing_words.csv")
WORTH_PARSING = 0.25  # probability of a sentence from which it is parsed
ACCUSES = 0.52  # probability of a clause from which it counts
PREFIXES = (3, 4, 5)  # letters that stand for a word's family: *negl-* for *neglect* and *negligence*
_DEED, _FOCAL_DEED = replace(DEED, weight=1), replace(FOCAL_DEED, weight=1)  # no text is a quarrel by these
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[?!]")
_FREE = frozenset("conj ccomp advcl relcl acl csubj parataxis".split())
_NO_HEADS = frozenset("aux auxpass amod compound".split())


@lru_cache(maxsize=1)
def weights() -> dict[str, dict[str, float]]:
    """Of `sentence` and `clause` the weight of each feature; the constant has an empty name."""
    found: dict[str, dict[str, float]] = {"sentence": {}, "clause": {}}
    for row in csv.DictReader(LEXICON.read_text(encoding="utf-8").splitlines()):
        found[row["part"]][row["feature"]] = float(row["weight"])
    return found


def probability(part: str, features: Features) -> float:
    """That a `sentence` or `clause` with these features accuses, from 0 to 1.

    >>> probability("sentence", {}) < 0.5
    True
    """
    known = weights()[part]
    total = known[""] + sum(known.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-total))


def promising(unit: Unit) -> bool:
    """Is a sentence worth parsing, by its words alone?"""
    return probability("sentence", sentence_features(unit)) >= WORTH_PARSING


def claim(unit: Unit) -> Claim | None:
    """The likeliest accusation of a parsed sentence, if one is likely enough."""
    whole = words_near(unit)
    scored = [(probability("clause", clause_features(head, unit, whole)), -head.i, head) for head in heads(unit)]
    if not scored or max(scored)[0] < ACCUSES:
        return None
    head = max(scored)[2]
    frame = _FOCAL_DEED if clause.subject(head) is None else _DEED
    return Claim(unit, head.idx, head.idx + len(head), head, frame, "weighed")


def sentence_features(unit: Unit) -> Features:
    """What is known of a sentence before it is parsed."""
    words = sentence_words(unit.text)
    found = words_near(unit) | _families(words) | _valence("sentence", words)
    return found | _circumstances(unit, len(words))


def clause_features(head: Token, unit: Unit, whole: Features) -> Features:
    """What the parse tells of the clause of a word; `whole` are the words of its sentence."""
    own = own_words(head)
    words = ["NAME" if t.tag_.startswith("NNP") else t.lower_ for t in own if t.text[0].isalpha() or t.text in "?!"]
    found = whole | {f"word {word}": 1.0 for word in words} | _families(words)
    found |= _valence("clause", words) | _valence("sentence", [name.partition(" ")[2] for name in whole])
    found |= _circumstances(unit, len(whole)) | {
        "negated": float(clause.negated(head)),
        "passive": float(clause.is_passive(head)),
        "valence of head": min(_valences().get(head.lower_, 0.0), 0.0),
        "log of clause's words": log1p(len(own)) / 2,
        f"subject {_subject(head)}": 1.0,
        f"tag {head.tag_}": 1.0,
        f"link {head.dep_}": 1.0,
    }
    return found


def heads(unit: Unit) -> Iterator[Token]:
    """The verbs that head the clauses of a sentence; what stands first of all in one without a verb."""
    verbs = [t for t in unit.parse if t.tag_.startswith("VB") and t.dep_ not in _NO_HEADS]
    yield from verbs or (t for t in unit.parse if t.dep_ == "ROOT" and t.text[0].isalpha())


def own_words(head: Token) -> list[Token]:
    """The words of a clause without the clauses in it, in order."""
    found: list[Token] = []
    waiting = [head]
    while waiting:
        token = waiting.pop()
        if not token.is_space:
            found.append(token)
        waiting += [c for c in token.children if not (clause.is_verb(c) and c.dep_ in _FREE)]
    return sorted(found, key=lambda t: t.i)


def sentence_words(text: str) -> list[str]:
    """The words of a sentence in lower case, NAME for a capital letter that no sentence's beginning explains.

    >>> sentence_words("They told Parliament nothing, did they?")
    ['they', 'told', 'NAME', 'nothing', 'did', 'they', '?']
    """
    found: list[str] = []
    for match in _WORD.finditer(text):
        word = match.group().replace("’", "'")
        named = bool(found) and word[0].isupper() and word.partition("'")[0] != "I"
        found.append("NAME" if named else word.lower())
    return found


def words_near(unit: Unit) -> Features:
    """The words of the sentence in which a clause stands."""
    return {f"near {word}": 1.0 for word in sentence_words(unit.text)}


def _families(words: Iterable[str]) -> Features:
    found: Features = {}
    for word in words:
        for letters in PREFIXES:
            if len(word) > letters + 1:
                found[f"{word[:letters]}-"] = 1.0
        if len(word) > 5:
            found[f"-{word[-4:]}"] = 1.0
    return found


def _valence(name: str, words: Iterable[str]) -> Features:
    values = [_valences().get(word, 0.0) for word in words]
    return {
        f"ill of {name}": -sum(v for v in values if v < 0) / 2,
        f"good of {name}": sum(v for v in values if v > 0) / 2,
        f"worst of {name}": -min([0.0, *values]),
    }


@lru_cache(maxsize=1)
def _valences() -> dict[str, float]:
    return load_valences("editorial")


def _circumstances(unit: Unit, words: int) -> Features:
    kinds = [fragment.kind for fragment in unit.fragments]
    return {
        "question": float(unit.question),
        "quotes a phrase": float("phrase" in kinds),
        f"voice {kinds[0]}": 1.0,
        "log of sentence's words": log1p(words) / 2,
    }


def _subject(head: Token) -> str:
    token = clause.subject(head)
    if token is None:
        return "none"
    if token.lower_ in PRONOUNS or token.tag_ in ("DT", "EX", "WDT", "WP"):
        return str(token.lower_)
    return "name" if token.tag_.startswith("NNP") else "noun"
