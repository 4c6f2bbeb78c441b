"""Finds a lexicon's cues in tokens: longest first, no overlaps of a label, contexts respected, never across voices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from analysis import segment
from analysis.cues.finder import CueTokens, Rule, Tree, entries_of
from analysis.cues.fired import Hit, Hits, table
from analysis.cues.guards import Places
from analysis.segment.tokenise import Chunks
from analysis.segment.words import Column

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Hit", "Hits", "Rule", "find", "hits", "table"]

Columns = tuple[tuple[str, ...], ...]
READ = ("cue", "label", "category", "unless")  # the columns of a lexicon that are read
TREES = 16  # lists that are kept ready
CONTEXT = 200  # tokens on either side that a rule is shown at most


def find(batch: segment.Batch, lexicon: pd.DataFrame, rules: Mapping[str, Rule] | None = None) -> pd.DataFrame:
    """Return one row per cue found: doc, sentence, start, end, label, category, cue, kind, speaker; in text order.

    `batch` comes from `segment.batches` or `segment.read_batch`; `lexicon` from `load_lexicon`. Its `unless` column
    may hold conditions parted by spaces: `-word` (no cue if the token before is that word), `+word` (if the token
    after is), `@name` (ask `rules[name](before, cue, after)`, lists of tokens as written, marks included, of the whole
    orthographic sentence, at most 200 on either side, in text order; it returns the category, "" to keep the entry's,
    "label:category", or None for no cue). Overlaps of one label are settled longest first, then leftmost; an entry with
    an empty label blocks every shorter cue within it. Raises RhetoricError for a rule that was not given.

    >>> import pandas as pd
    >>> words = pd.DataFrame({"cue": ["may", "may well"], "label": "hedge", "category": "modal", "unless": ["-in", ""]})
    >>> find(segment.read_batch(["In May it may well rain; it may not."]), words)[["start", "end", "cue"]]
       start  end       cue
    0     10   18  may well
    1     28   31       may
    """
    return table(batch, hits(batch, ready(lexicon, rules)))


def ready(lexicon: pd.DataFrame, rules: Mapping[str, Rule] | None = None) -> Tree:
    """Make a lexicon ready for `hits`; the last few are remembered."""
    return tree(_columns(lexicon), rules or {})


def tree(columns: Columns, rules: Mapping[str, Rule]) -> Tree:
    """Make the columns `READ` of a lexicon ready, as `ready` does a table."""
    return _tree(columns, tuple(sorted(rules.items())))


def hits(batch: segment.Batch, tree: Tree) -> Hits:
    """Return what `find` finds as hits, which `table` makes into a table."""
    return _settle(_fire(batch, tree))


def _columns(lexicon: pd.DataFrame) -> Columns:
    blank = ("",) * len(lexicon)
    return tuple(tuple(lexicon[name].fillna("").tolist()) if name in lexicon else blank for name in READ)


@lru_cache(maxsize=TREES)
def _tree(columns: Columns, rules: tuple[tuple[str, Rule], ...]) -> Tree:
    return Tree(entries_of(columns, dict(rules)))


def _last_known(memory: Chunks) -> Callable[[Tree], CueTokens]:
    """What forms mean to the trees asked of last; who changes a list over and over is not to fill the memory."""
    return lru_cache(maxsize=TREES)(lambda tree: CueTokens(memory, tree))


def _walk(batch: segment.Batch, tree: Tree) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Let all places walk the tree together; return first token, last token and node wherever an entry ends."""
    known = batch.memory.note("cue tokens", _last_known)(tree)
    form, sentence = batch.token_form, np.append(batch.token_sentence, np.int32(-1))
    first, node = known.openings(form)
    inside = np.flatnonzero(sentence.take(first) >= 0)
    first, node = first.take(inside), node.take(inside)
    last, ended = first, []
    while len(first):
        end = np.flatnonzero(tree.is_end.take(node))
        ended.append((first.take(end), last.take(end), node.take(end)))
        more = np.flatnonzero(tree.has_steps.take(node) & (sentence.take(last + 1) == sentence.take(last)))
        first, last, node = first.take(more), last.take(more) + 1, node.take(more)
        number, owner = known.numbers(form.take(last))
        rows, node = tree.step(node.take(owner), number)
        first, last = first.take(owner.take(rows)), last.take(owner.take(rows))
    none = np.zeros(0, dtype=np.int64)
    columns = zip(*ended, strict=True) if ended else ((none,), (none,), (none,))
    firsts, lasts, nodes = (np.concatenate(column) for column in columns)
    return firsts, lasts, nodes


class Met(NamedTuple):
    """Cues that stand in the text, their conditions not yet asked, and the bounds of what their rules are shown."""

    first: np.ndarray
    last: np.ndarray
    low: np.ndarray
    high: np.ndarray
    node: np.ndarray

    def take(self, rows: np.ndarray) -> Met:
        """Return some of the cues."""
        return Met(*(column[rows] for column in self))


def _met(batch: segment.Batch, tree: Tree) -> Met:
    """Find the cues in text order; rules are shown the orthographic sentence, `CONTEXT` tokens a side at most."""
    first, last, node = _walk(batch, tree)
    order = np.lexsort([last, first])
    first, last = first[order], last[order]
    bounds = np.append(0, np.cumsum(np.bincount(batch.token_whole)))  # sentences are numbered from 0 without a gap
    whole = batch.token_whole[first]
    low, high = np.maximum(bounds[whole], first - CONTEXT), np.minimum(bounds[whole + 1], last + 1 + CONTEXT)
    return Met(first, last, low, high, node[order])


def _asked(batch: segment.Batch, tree: Tree, met: Met) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the entries whose neighbours let them be asked, the place of the cue of each in `met`, and its outcome:
    -1 where it has to be asked."""
    count = tree.count[met.node]
    owner = np.repeat(np.arange(len(count)), count)
    entry = np.arange(len(owner)) + (tree.first[met.node] - np.cumsum(count) + count)[owner]
    bounds = met.low[owner], met.high[owner]
    places = Places(batch.memory, batch.token_form, met.first[owner], met.last[owner], bounds)
    passed, sure = tree.guards.judged(entry, places)
    outcome = np.where(sure | ~tree.has_tests[entry], tree.outcome[entry], -1)
    return entry[passed], owner[passed], outcome[passed]


def _fire(batch: segment.Batch, tree: Tree) -> Hits:
    """Ask each entry met whether it fires; of two with the same cue and label the first that does counts."""
    met = _met(batch, tree)
    entry, place, outcome = _asked(batch, tree, met)
    asked = np.flatnonzero(outcome < 0)
    outcome[asked], outcomes = _judged(batch, tree, entry[asked], met.take(place[asked]))
    fired = np.flatnonzero(outcome >= 0)
    _, first = np.unique(place[fired] * len(tree.entries) + tree.label[entry[fired]], return_index=True)
    fired = fired[np.sort(first)]
    place = place[fired]
    return Hits(met.first[place], met.last[place], outcome[fired], entry[fired], outcomes, tree.entries)


def _judged(batch: segment.Batch, tree: Tree, entry: np.ndarray, met: Met) -> tuple[np.ndarray, list[tuple[str, str]]]:
    """Ask the rules of entries; return their outcomes as numbers (-1 for none), and what the numbers stand for."""
    tokens, shift = _shown(batch, met)
    order = np.argsort(entry, kind="stable")  # rule by rule, so that what a rule needs stays in the processor's cache
    places = ((column - shift)[order].tolist() for column in met[:4])
    numbers = {outcome: k for k, outcome in enumerate(tree.outcomes)}
    asked, as_it_is = tree.asked, tree.outcome[entry[order]].tolist()
    told = []
    for e, own, i, j, low, high in zip(entry[order].tolist(), as_it_is, *places, strict=True):
        answer = asked[e](tokens[low:i], tokens[i : j + 1], tokens[j + 1 : high])
        if answer:
            own = numbers.setdefault(tree.entries[e].outcome(answer), len(numbers))
        told.append(-1 if answer is None else own)
    found = np.empty(len(entry), dtype=np.int64)
    found[order] = told
    return found, list(numbers)


def _shown(batch: segment.Batch, met: Met) -> tuple[list[str], np.ndarray]:
    """Return the tokens that rules are shown, and by how much each place is further on in the batch."""
    if not len(met.low):
        return [], met.low
    reach = np.maximum.accumulate(met.high)
    opens = np.append(True, met.low[1:] > reach[:-1])[: len(reach)]  # runs of tokens that are shown
    low, high = met.low[opens], reach[np.append(np.flatnonzero(opens)[1:], len(reach)) - 1]
    size = high - low
    shift = low - (np.cumsum(size) - size)
    at = np.arange(size.sum()) + np.repeat(shift, size)
    forms = batch.memory.note("strings", _Strings).take(batch.token_form.take(at))
    return forms.tolist(), shift[np.cumsum(opens) - 1]


class _Strings:
    """The forms of a memory as an array of strings."""

    def __init__(self, memory: Chunks) -> None:
        self._forms, self._strings = memory.forms.forms, Column(object)

    def take(self, codes: np.ndarray) -> np.ndarray:
        """Return the strings of some codes."""
        self._strings.append(np.array(self._forms[len(self._strings.values) :], dtype=object))
        return self._strings.values.take(codes)


def _settle(hits: Hits) -> Hits:
    """Settle overlaps, cluster by cluster of hits that touch one another."""
    reach = np.maximum.accumulate(hits.last)
    cluster = np.cumsum(np.append(True, hits.first[1:] > reach[:-1])[: len(hits)]) - 1
    alone = np.bincount(cluster, minlength=1)[cluster] == 1
    together = np.flatnonzero(~alone)
    kept = np.flatnonzero(alone & ~hits.are("")).tolist()
    numbered = zip(together.tolist(), hits.take(together), strict=True)
    for _, members in groupby(zip(cluster[together].tolist(), numbered, strict=True), key=itemgetter(0)):
        kept += _choose([member for _, member in members])
    places = np.array(kept, dtype=np.int64)
    return hits.take(places[np.argsort(hits.first[places], kind="stable")])


def _choose(cluster: list[tuple[int, Hit]]) -> list[int]:
    """Longest first, then leftmost; a token serves one cue of a label, and none once a label-less entry holds it."""
    taken: set[tuple[int, str]] = set()
    kept = []
    for place, hit in sorted(cluster, key=lambda member: (member[1].first - member[1].last, member[1].first)):
        tokens = range(hit.first, hit.last + 1)
        if any((t, hit.label) in taken or (t, "") in taken for t in tokens):
            continue
        taken.update((t, hit.label) for t in tokens)
        if hit.label:
            kept.append((hit, place))
    return [place for _, place in sorted(kept)]
