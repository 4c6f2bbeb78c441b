"""Finds a lexicon's cues in tokens: longest first, no overlaps of a label, contexts respected, never across voices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from analysis import segment
from analysis.finder import CueTokens, Rule, Tree, entries_of, fold
from analysis.guards import Places
from analysis.strings import column_of, named

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Hit", "Rule", "find", "fold", "hits", "table"]

CONTEXT = 200  # tokens on either side that a rule is shown at most


class Hit(NamedTuple):
    """A cue that fires: its first and last token, and what it is."""

    first: int
    last: int
    label: str
    category: str
    cue: str


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
    return _tree(_columns(lexicon), tuple(sorted((rules or {}).items())))


def hits(batch: segment.Batch, tree: Tree) -> list[Hit]:
    """Return what `find` finds as hits, which `table` makes into a table."""
    return list(_settle(_fire(batch, tree)))


def _columns(lexicon: pd.DataFrame) -> tuple[tuple[str, ...], ...]:
    blank = ("",) * len(lexicon)
    names = ("cue", "label", "category", "unless")
    return tuple(tuple(lexicon[name].fillna("").tolist()) if name in lexicon else blank for name in names)


@lru_cache(maxsize=16)
def _tree(columns: tuple[tuple[str, ...], ...], rules: tuple[tuple[str, Rule], ...]) -> Tree:
    return Tree(entries_of(columns, dict(rules)))


def _walk(batch: segment.Batch, tree: Tree) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Let all places walk the tree together; return first token, last token and node wherever an entry ends."""
    known = batch.memory.note(tree, lambda memory: CueTokens(memory, tree))
    form, sentence = batch.token_form, np.append(batch.token_sentence, -1)
    first = known.openings(form)
    first = first[sentence[first] >= 0]
    number, owner = known.numbers(form[first])
    node = tree.roots[number]
    first, node = first[owner[node >= 0]], node[node >= 0]
    last, ended = first, []
    while len(first):
        end = tree.is_end[node]
        ended.append((first[end], last[end], node[end]))
        more = tree.has_steps[node] & (sentence[last + 1] == sentence[last])
        first, last, node = first[more], last[more] + 1, node[more]
        number, owner = known.numbers(form[last])
        rows, node = tree.step(node[owner], number)
        first, last = first[owner[rows]], last[owner[rows]]
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


def _met(batch: segment.Batch, tree: Tree) -> Met:
    """Find the cues in text order; rules are shown the orthographic sentence, `CONTEXT` tokens a side at most."""
    first, last, node = _walk(batch, tree)
    order = np.lexsort([last, first])
    first, last = first[order], last[order]
    bounds = np.append(0, np.cumsum(np.bincount(batch.token_whole)))  # sentences are numbered from 0 without a gap
    whole = batch.token_whole[first]
    low, high = np.maximum(bounds[whole], first - CONTEXT), np.minimum(bounds[whole + 1], last + 1 + CONTEXT)
    return Met(first, last, low, high, node[order])


def _asked(batch: segment.Batch, tree: Tree, met: Met) -> tuple[np.ndarray, np.ndarray]:
    """Return the entries whose neighbours let them be asked, and for each the place of its cue in `met`."""
    count = tree.count[met.node]
    owner = np.repeat(np.arange(len(count)), count)
    entry = np.arange(len(owner)) + (tree.first[met.node] - np.cumsum(count) + count)[owner]
    places = Places(batch.token_form, met.first[owner], met.last[owner], (met.low[owner], met.high[owner]))
    passed = tree.guards.passed(batch.memory, entry, places)
    return entry[passed], owner[passed]


def _fire(batch: segment.Batch, tree: Tree) -> Iterator[Hit]:
    """Ask each entry met whether it fires; of two with the same cue and label the first that does counts."""
    met = _met(batch, tree)
    entries, owner = _asked(batch, tree, met)
    tokens = np.array([*batch.forms, ""], dtype=object)[batch.token_form].tolist()
    places = (column[owner].tolist() for column in met[:4])
    place = -1
    fired: set[str] = set()
    for e, k, i, j, low, high in zip(entries.tolist(), owner.tolist(), *places, strict=True):
        entry = tree.entries[e]
        if k != place:
            place, fired = k, set()
        elif entry.label in fired:
            continue
        judged = entry.judge(tokens[low:i], tokens[i : j + 1], tokens[j + 1 : high]) if entry.tests else entry.plain
        if judged:
            fired.add(entry.label)
            yield Hit(i, j, judged[0], judged[1], entry.cue)


def _settle(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Settle overlaps, cluster by cluster of hits that touch one another."""
    cluster: list[Hit] = []
    reach = -1
    for hit in hits:
        if hit.first > reach:
            yield from _choose(cluster)
            cluster, reach = [], -1
        cluster.append(hit)
        reach = max(reach, hit.last)
    yield from _choose(cluster)


def _choose(cluster: list[Hit]) -> list[Hit]:
    """Longest first, then leftmost; a token serves one cue of a label, and none once a label-less entry holds it."""
    if len(cluster) < 2:
        return cluster if cluster and cluster[0].label else []
    taken: set[tuple[int, str]] = set()
    kept = []
    for hit in sorted(cluster, key=lambda h: (h.first - h.last, h.first)):
        tokens = range(hit.first, hit.last + 1)
        if any((t, hit.label) in taken or (t, "") in taken for t in tokens):
            continue
        taken.update((t, hit.label) for t in tokens)
        if hit.label:
            kept.append(hit)
    return sorted(kept)


def table(batch: segment.Batch, found: Sequence[Hit], end: np.ndarray | None = None) -> pd.DataFrame:
    """Return hits as a table; `end`, if given, holds the index in the batch's text at which each of them shall end."""
    import pandas as pd

    firsts, lasts, label, category, cue = zip(*found, strict=True) if found else ([], [], [], [], [])
    first, last = np.array(firsts, dtype=np.int64), np.array(lasts, dtype=np.int64)
    sentence = batch.token_sentence[first]
    doc, voice = batch.sentence_doc[sentence], batch.sentence_voice[sentence]
    return pd.DataFrame(
        {
            "doc": named(batch.docs, doc),
            "sentence": batch.sentence_number[sentence],
            "start": batch.token_start[first] - batch.doc_start[doc],
            "end": (batch.token_end[last] if end is None else end) - batch.doc_start[doc],
            "label": column_of(label),
            "category": column_of(category),
            "cue": column_of(cue),
            "kind": named(batch.voice_kind, voice),
            "speaker": named(batch.voice_speaker, voice),
        }
    )
