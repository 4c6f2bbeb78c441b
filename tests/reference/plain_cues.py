"""Cues the plain way, token by token: what `analysis.cues` must equal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from analysis import segment

if TYPE_CHECKING:
    import pandas as pd

Rule = Callable[[list[str], list[str], list[str]], "str | None"]
FOUND = ["doc", "sentence", "start", "end", "label", "category", "cue", "kind", "speaker"]


def find(batch: segment.Batch, lexicon: pd.DataFrame, rules: Mapping[str, Rule] | None = None) -> pd.DataFrame:
    """Return one row per cue found: doc, sentence, start, end, label, category, cue, kind, speaker; in text order.

    `batch` comes from `segment.batches` or `segment.read_batch`; `lexicon` from `load_lexicon`. Its `unless` column
    may hold conditions parted by spaces: `-word` (no cue if the token before is that word), `+word` (if the token
    after is), `@name` (ask `rules[name](before, cue, after)`, lists of tokens as written, marks included, of the whole
    orthographic sentence, both in text order; it returns the category, "label:category", or None for no cue). Overlaps
    of one label are settled longest first, then leftmost; an entry with an empty label blocks every shorter cue within
    it.
    """
    import pandas as pd

    entries = _by_cue(lexicon)
    tests = _tests(lexicon, rules or {})
    found = _settle(_candidates(batch, entries, tests))
    rows = []
    for first, last, label, category, cue in found:
        s = batch.token_sentence[first]
        offset = batch.doc_start[batch.sentence_doc[s]]
        voice = batch.sentence_voice[s]
        span = int(batch.token_start[first] - offset), int(batch.token_end[last] - offset)
        place = batch.docs[batch.sentence_doc[s]], int(batch.sentence_number[s])
        rows.append((*place, *span, label, category, cue, batch.voice_kind[voice], batch.voice_speaker[voice]))
    return pd.DataFrame(rows, columns=FOUND)


def fold(form: str) -> str:
    """Return a token as cues are written: lower case, typographic apostrophes and hyphens straight."""
    return form.lower().replace("’", "'").replace("‘", "'").replace("‑", "-").replace("‐", "-")


def _by_cue(lexicon: pd.DataFrame) -> dict[tuple[str, ...], list[tuple[int, str, str, str]]]:
    entries: dict[tuple[str, ...], list[tuple[int, str, str, str]]] = {}
    for k, (cue, label, category) in enumerate(zip(lexicon["cue"], lexicon["label"], lexicon["category"])):
        entries.setdefault(cue_tokens(cue), []).append((k, label, category, cue))
    return entries


def cue_tokens(cue: str) -> tuple[str, ...]:
    """Cut a cue as a text is cut, so that whatever a list holds can be met: `p.m.` is `p.m` and a full stop."""
    return tuple(
        part for word in cue.split() for part in ([word] if word.endswith("*") else map(fold, segment.cut(word)))
    )


def _tests(lexicon, rules):
    """For each entry the functions (before, cue, after) -> category or None that its `unless` column asks for."""
    column = lexicon["unless"] if "unless" in lexicon else [""] * len(lexicon)
    tests = []
    for conditions in column:
        tests.append([_test(c, rules) for c in str(conditions or "").split()])
    return tests


def _test(condition: str, rules):
    mark, word = condition[0], condition[1:]
    beside = {
        "-": lambda before, cue, after: None if fold("".join(before[-1:])) == word else "",
        "+": lambda before, cue, after: None if fold("".join(after[:1])) == word else "",
    }
    return beside.get(mark) or rules[word]


def _candidates(batch, entries, tests):
    """Yield (first token, last token, label, category, cue) for each entry that fires, before overlaps are settled."""
    forms = [fold(f) for f in batch.forms]
    words = [forms[c] for c in batch.token_form]
    raw = [batch.forms[c] for c in batch.token_form]
    starred = {
        form: {p for p in {t for cue in entries for t in cue if t.endswith("*")} if form.startswith(p[:-1])}
        for form in set(words)
    }
    longest = max(map(len, entries), default=0)
    for i in range(len(words)):
        for size in range(1, longest + 1):
            j = i + size
            if j > len(words) or batch.token_sentence[j - 1] != batch.token_sentence[i] or batch.token_sentence[i] < 0:
                break
            for key in _keys(words[i:j], starred):
                yield from _fire(batch, raw, i, j, entries.get(key, ()), tests)


def _keys(words: list[str], starred) -> Iterable[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = [()]
    for word in words:
        keys = [(*key, part) for key in keys for part in (word, *sorted(starred[word]))]
    return keys


def _fire(batch, raw, i, j, entries, tests):
    done = set()
    for k, label, category, cue in entries:
        if label in done:
            continue
        lo, hi = i, j
        if tests[k]:
            whole = batch.token_whole[i]
            while lo > 0 and batch.token_whole[lo - 1] == whole:
                lo -= 1
            while hi < len(raw) and batch.token_whole[hi] == whole:
                hi += 1
        answers = [test(raw[lo:i], raw[i:j], raw[j:hi]) for test in tests[k]]
        if None in answers:
            continue
        done.add(label)
        given = [a for a in answers if a]
        new_label, _, new = given[-1].rpartition(":") if given else ("", "", category)
        yield i, j - 1, new_label or label, new, cue


def _settle(found) -> list[tuple[int, int, str, str, str]]:
    """Longest first, then leftmost; a token serves one cue of a label, and none once a label-less entry holds it."""
    taken: set[tuple[int, str]] = set()
    kept = []
    for item in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        first, last, label = item[:3]
        tokens = range(first, last + 1)
        if any((t, label) in taken or (t, "") in taken for t in tokens):
            continue
        taken.update((t, label) for t in tokens)
        if label:
            kept.append(item)
    return sorted(kept)
