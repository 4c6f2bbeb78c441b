"""A cue list made ready for search: its tokens numbered, its cues as a tree that all places of a text walk at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from analysis.cues.guards import NOTHING_KNOWN, Guards, Known
from analysis.errors import RhetoricError
from analysis.segment.characters import Characters
from analysis.segment.tokenise import Chunks, cut
from analysis.segment.words import Column, Vocabulary

Rule = Callable[[list[str], list[str], list[str]], "str | None"]

_WIDTH = 1 << 32  # a step of the tree is stored as node * _WIDTH + token number
_SLOTS = (1 << 18) - 1  # a step is looked up in a table so small that a processor's cache holds it
_SPREAD = 40503  # odd, so that neighbouring nodes' steps fall on different places of the table


def cue_form(form: str) -> str:
    """Return a token as cues are written: lower case, typographic apostrophes and hyphens straight."""
    return form.replace("’", "'").replace("‘", "'").replace("‑", "-").replace("‐", "-").lower()


def cue_tokens(cue: str) -> tuple[str, ...]:
    """Cut a cue as a text is cut, so that whatever a list holds can be met.

    >>> cue_tokens("5 p.m. sharp"), cue_tokens("allegation*")
    (('5', 'p.m', '.', 'sharp'), ('allegation*',))
    """
    return tuple(token for word in cue.split() for token in _word_tokens(word))


@lru_cache(maxsize=1 << 14)
def _word_tokens(word: str) -> tuple[str, ...]:
    if len(word) > 1 and word.endswith("*"):
        return (word,)
    plain = word.isascii() and word.isalpha()  # letters alone are never cut
    return (cue_form(word),) if plain else tuple(map(cue_form, cut(word)))


@dataclass(frozen=True)
class Guarded:
    """A rule that is asked only where what is known of it by the neighbours leaves a doubt."""

    rule: Rule
    known: Known

    def __call__(self, before: list[str], cue: list[str], after: list[str]) -> str | None:
        return self.rule(before, cue, after)


class Entry(NamedTuple):
    """One line of a cue list, its conditions as functions of what stands around the cue; and what is known of them."""

    cue: str
    label: str
    category: str
    tests: tuple[Rule, ...]
    known: Known = NOTHING_KNOWN

    def answer(self, before: list[str], cue: list[str], after: list[str]) -> str | None:
        """Answer for all conditions: None if one does not let the cue stand, else what the last of them says."""
        label = told = ""
        for test in self.tests:
            answer = test(before, cue, after)
            if answer:
                new_label, _, category = answer.rpartition(":")
                label = new_label or label
                told = f"{label}:{category}"
            elif answer is None:
                return None
        return told

    @property
    def asked(self) -> Rule:
        """What answers for all conditions: the condition itself where it is the only one."""
        return self.tests[0] if len(self.tests) == 1 else self.answer

    def outcome(self, answer: str) -> tuple[str, str]:
        """Return the label and category that an answer which is not blank means."""
        label, _, category = answer.rpartition(":")
        return label or self.label, category


def entries_of(columns: Sequence[Sequence[str]], rules: Mapping[str, Rule]) -> list[Entry]:
    """Make entries of the columns cue, label, category, unless."""
    asked = {
        unless: _conditions([_test(each, rules) for each in unless.split()]) for unless in dict.fromkeys(columns[3])
    }
    return [Entry(cue, label, category, *asked[unless]) for cue, label, category, unless in zip(*columns, strict=True)]


def _conditions(tests: list[Rule]) -> tuple[tuple[Rule, ...], Known]:
    """Return what an entry is asked, and what is known of it all."""
    bare = tuple(test.rule if isinstance(test, Guarded) else test for test in tests)
    known = [test.known for test in tests if isinstance(test, Guarded)]
    if len(tests) != 1:  # each may deny, but none alone lets the cue stand
        near = tuple(part for each in known for part in each.near)
        known = [Known(near, (), tuple(part for each in known for part in each.never))]
    return bare, known[0] if known else NOTHING_KNOWN


def _test(condition: str, rules: Mapping[str, Rule]) -> Rule:
    mark, word = condition[0], condition[1:]
    if mark == "-" and word:
        return lambda before, cue, after: None if before and cue_form(before[-1]) == word else ""
    if mark == "+" and word:
        return lambda before, cue, after: None if after and cue_form(after[0]) == word else ""
    if mark != "@" or not word:
        raise RhetoricError(f"unknown condition '{condition}' in a lexicon; there are: -word, +word, @rule")
    if word not in rules:
        raise RhetoricError(
            f"no rule '@{word}', which a lexicon cites; there are: {', '.join(sorted(rules)) or 'none'}"
        )
    return rules[word]


def _slot(nodes: np.ndarray, tokens: np.ndarray) -> np.ndarray:
    """Where to look for the steps of nodes by tokens."""
    return (nodes * _SPREAD + tokens) & _SLOTS


class Tree:
    """The cues of a list as a tree of tokens.

    The entries whose last token leads to a node are the `count[node]` of `entries` from `first[node]` on.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.numbers: dict[str, int] = {}
        steps: dict[int, int] = {}
        ends: list[list[Entry]] = [[]]
        for entry in entries:
            node = 0
            for token in cue_tokens(entry.cue):
                key = node * _WIDTH + self.numbers.setdefault(token, len(self.numbers))
                node = steps.setdefault(key, len(ends))
                if node == len(ends):
                    ends.append([])
            ends[node].append(entry)
        self.entries = [entry for at_node in ends for entry in at_node]
        self._spelled = Vocabulary()
        self._spelled.learn(list(self.numbers))  # in the order of their numbers
        self.has_tests = np.array([bool(entry.tests) for entry in self.entries], dtype=bool)
        numbers: dict[tuple[str, str], int] = {}
        outcome = [numbers.setdefault((entry.label, entry.category), len(numbers)) for entry in self.entries]
        self.outcome = np.array(outcome, dtype=np.int64)
        self.asked = [entry.asked for entry in self.entries]
        self.outcomes = list(numbers)  # the labels and categories that entries have, their rules not asked
        labels = {label: k for k, label in enumerate(sorted({entry.label for entry in self.entries}))}
        self.label = np.array([labels[entry.label] for entry in self.entries], dtype=np.int64)
        self.count = np.array([len(at_node) for at_node in ends])
        self.first = np.cumsum(self.count) - self.count
        self.is_end = self.count > 0
        self.guards = Guards([entry.known for entry in self.entries])
        self.stems = tuple(token[:-1] for token in self.numbers if len(token) > 1 and token.endswith("*"))
        self._keys = np.array(sorted(steps), dtype=np.int64)
        self._nodes = np.array([steps[k] for k in self._keys.tolist()], dtype=np.int64)
        self._lay_out(_slot(self._keys // _WIDTH, self._keys % _WIDTH))
        self.has_steps = np.zeros(len(ends), dtype=bool)
        self.has_steps[self._keys // _WIDTH] = True
        self.roots = np.full(len(self.numbers) + 1, -1)  # the node of each token that begins a cue, and one more
        self.roots[self._keys[self._keys < _WIDTH]] = self._nodes[self._keys < _WIDTH]

    def numbers_of(self, folded: str) -> np.ndarray:
        """Return the number of the token in each line of a folded text, -1 where it is none of a cue."""
        characters = Characters(folded)
        ends = np.append(np.flatnonzero(characters.codes == ord("\n")), len(folded))
        starts = np.append(0, ends[:-1] + 1)
        return self._spelled.find(characters, starts, ends).astype(np.int64)

    def stemmed(self, forms: list[str]) -> Iterator[tuple[int, list[int]]]:
        """Yield the place of each form that begins with stems like *alleg\\**, and the numbers of these."""
        for k, form in enumerate(forms if self.stems else ()):
            token = cue_form(form)
            if token.startswith(self.stems):
                yield k, [self.numbers[stem + "*"] for stem in self.stems if token.startswith(stem)]

    def may_step(self, nodes: np.ndarray, tokens: np.ndarray) -> np.ndarray:
        """Tell of each node whether it may have a step by its token: a no is sure, a yes is not."""
        return self._filled.take(_slot(nodes, tokens))

    def step(self, nodes: np.ndarray, tokens: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return which of the nodes have a step by their token, and the nodes it leads to."""
        place = self._at_slot.take(_slot(nodes, tokens))
        keys = nodes * _WIDTH + tokens
        left = np.flatnonzero(place >= 0)
        while len(left := left[self._keys.take(place[left]) != keys[left]]):
            place[left] = self._next.take(place[left])
            left = left[place[left] >= 0]
        rows = np.flatnonzero(place >= 0)
        return rows, self._nodes.take(place[rows])

    def _lay_out(self, slot: np.ndarray) -> None:
        """Let the steps be found by their slots: the first of a slot, and after each the next of the same."""
        self._at_slot, self._next = np.full(_SLOTS + 1, -1, dtype=np.int32), np.full(len(slot), -1, dtype=np.int32)
        order = np.argsort(slot, kind="stable")
        shared = np.flatnonzero(np.diff(slot[order]) == 0)
        self._next[order[shared]] = order[shared + 1]
        self._at_slot[slot[order[::-1]]] = order[::-1]  # the first is written last
        self._filled = self._at_slot >= 0


_SEVERAL, _NONE = -2, -1


class CueTokens:
    """For each token form the numbers of the cue tokens it matches: itself, and stems like *alleg\\**.

    `only` is the number of a form that matches one cue token, _NONE or _SEVERAL; `root` the node of the tree to which
    it leads, _NONE if no cue begins so, or _SEVERAL; `alone` tells of a form that is a whole cue.
    """

    def __init__(self, memory: Chunks, tree: Tree) -> None:
        self._memory, self._tree = memory, tree
        self._first, self._size, self._number = Column(np.int64), Column(np.int64), Column(np.int64)
        self._only, self._root = Column(np.int64), Column(np.int64)
        self._opens, self._alone = Column(bool), Column(bool)

    def openings(self, forms: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the places at which a cue may begin, by the token there and the one after it, and their nodes."""
        known = len(self._size.values)
        if known < len(self._memory.forms.forms):
            self._look_up(self._memory.forms.forms[known:])
        places = np.flatnonzero(self._opens.values.take(forms))
        form = forms.take(places)
        after = self._only.values.take(forms.take(places + 1, mode="clip"))
        node = self._root.values.take(form)
        goes_on = (node == _SEVERAL) | (after == _SEVERAL) | ((after >= 0) & self._tree.may_step(node, after))
        kept = np.flatnonzero(goes_on | self._alone.values.take(form))
        places, node = places.take(kept), node.take(kept)
        several = node == _SEVERAL
        if not several.any():
            return places, node
        number, owner = self.numbers(forms.take(places[several]))
        opens = np.flatnonzero(self._tree.roots[number] >= 0)
        places = np.append(places[~several], places[several][owner[opens]])
        return places, np.append(node[~several], self._tree.roots[number[opens]])

    def numbers(self, forms: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the numbers that tokens match, and for each number the place of its token in `forms`."""
        if not self._tree.stems:  # then none matches several
            number = self._only.values.take(forms)
            owner = np.flatnonzero(number >= 0)
            return number.take(owner), owner
        size = self._size.values.take(forms)
        owner = np.repeat(np.arange(len(forms)), size)
        shift = self._first.values.take(forms) - (np.cumsum(size) - size)
        return self._number.values.take(np.arange(len(owner)) + shift.take(owner)), owner

    def _look_up(self, forms: list[str]) -> None:
        number = self._tree.numbers_of(cue_form("\n".join(forms)))
        size, only = (number >= 0).astype(np.int64), number.copy()
        stemmed = list(self._tree.stemmed(forms))
        for k, stems in stemmed:
            size[k] += len(stems)
            only[k] = stems[0] if size[k] == 1 else _SEVERAL
        first = np.cumsum(size) - size
        numbers = np.empty(size.sum(), dtype=np.int64)
        own = np.flatnonzero(number >= 0)
        numbers[first[own]] = number[own]
        for k, stems in stemmed:  # behind the form's own
            numbers[first[k] + size[k] - len(stems) : first[k] + size[k]] = stems
        root = np.where(only >= 0, self._tree.roots.take(only, mode="clip"), only)
        self._root.append(root)
        self._opens.append(root != _NONE)
        self._alone.append((root >= 0) & self._tree.is_end.take(root, mode="clip"))
        self._only.append(only)
        self._first.append(first + len(self._number.values))
        self._size.append(size)
        self._number.append(numbers)
