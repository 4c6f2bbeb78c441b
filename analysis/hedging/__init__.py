"""Finds hedges, boosters and moves: the lexicons `hedges`, `boosters` and `moves` and the rules a list cannot state."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analysis import cues
from analysis.errors import RhetoricError
from analysis.lexicon import CUE_COLUMNS, load_cues

from . import neighbours, rules
from .spans import settle

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from analysis import segment
    from analysis.cues import Hits
    from analysis.cues.finder import Tree

REGISTERS = {"political": ("hedges", "boosters", "moves"), "encyclopedia": ("hedges_wiki",)}
RULES = neighbours.guarded(rules.gather())


def findings(texts: pd.DataFrame, voices: pd.DataFrame | None = None, *, register: str = "political") -> pd.DataFrame:
    """Return one row per hedge, booster or move: doc, sentence, start, end, label, category, cue, kind, speaker.

    `texts` is the texts table, `voices` the voices table (without it each document is its author's). `cue` is the entry
    that fired; a finding spans its words, a demand or concession also the clause that the cue introduces, an appeal the
    name of the rule that speaks; a move told again in its sentence spans from its first cue to its last. A booster
    within a hedge (*not entirely*) is none; furniture is left out. `register` chooses the lists: `political`, or
    `encyclopedia` for the weasel words of reference prose. Raises RhetoricError for an unknown register.

    >>> import pandas as pd
    >>> texts = pd.DataFrame({"doc": ["a"], "text": ["It may be late, but we demand a very full reply."]})
    >>> findings(texts)[["label", "category", "cue"]].values.tolist()
    [['hedge', 'modal', 'may'], ['demand', '', 'demand'], ['booster', 'intensity', 'very']]
    """
    import pandas as pd

    from analysis import segment

    tables = [find(batch, register=register) for batch in segment.batches(texts, voices)]
    return pd.concat(tables or [find(segment.read_batch([]), register=register)], ignore_index=True)


def find(batch: segment.Batch, *, register: str = "political", own: tuple[tuple[str, ...], ...] = ()) -> pd.DataFrame:
    """Return the findings of one batch of sentences (see `segment.batches`), as `findings` does.

    `own` are entries besides those of the register, each as in a cue list; of the same cue and label they count first.

    >>> from analysis import segment
    >>> find(segment.read_batch(["In May it was perhaps true."]))["cue"].tolist()
    ['perhaps']
    """
    return cues.table(batch, *hits(batch, register=register, own=own))


def hits(
    batch: segment.Batch, *, register: str = "political", own: tuple[tuple[str, ...], ...] = ()
) -> tuple[Hits, np.ndarray]:
    """Return the findings of one batch as hits, and where in its text each of them ends."""
    return settle(cues.hits(batch, _ready(register, own)), batch)


@lru_cache(maxsize=4)
def _ready(register: str, own: tuple[tuple[str, ...], ...]) -> Tree:
    columns = tuple(zip(*own, *_entries(register), strict=True))
    return cues.tree(columns[: len(cues.READ)], RULES)


@lru_cache(maxsize=4)
def lexicon(register: str = "political") -> pd.DataFrame:
    """Return the cues of a register as one table, loaded once. Raises RhetoricError for an unknown register.

    >>> lexicon("encyclopedia")["label"].unique().tolist()
    ['hedge']
    """
    import pandas as pd

    return pd.DataFrame(_entries(register), columns=CUE_COLUMNS, dtype=str)


def _entries(register: str) -> list[tuple[str, ...]]:
    if register not in REGISTERS:
        raise RhetoricError(f"no register '{register}'; there are: {', '.join(REGISTERS)}")
    return [entry for name in REGISTERS[register] for entry in load_cues(name)]
