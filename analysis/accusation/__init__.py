"""Who accuses whom of what, and how it is put: one record per accusation, each traceable to the text.

A record says what a *text* does; it never says that anybody is guilty.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from analysis.terms import COLUMNS

if TYPE_CHECKING:
    import pandas as pd


def accusations(
    texts: pd.DataFrame, voices: pd.DataFrame | None, sentences: pd.DataFrame, *, lexicon: str | Path | None = None
) -> pd.DataFrame:
    """The accusations table: doc, sentence, start, end, trigger, accuser, accused, charge, charge_start, charge_end,
    target, status, kind, speaker, rule.

    `texts` and `sentences` are the tables of those names, the sentences with their speakers; `voices` is not read (the
    other readers take it). `lexicon` is a file of the user's own in the form of `lexicons/accusations.csv`. Offsets are
    characters of the text; the charge's are -1 where nothing is charged. Raises RhetoricError when the parser's model
    is not installed or the lexicon is faulty.

    >>> import pandas as pd
    >>> text = "The minister misled the House."
    >>> texts = pd.DataFrame({"doc": ["d"], "author": ["A"], "text": [text]})
    >>> row = dict(doc="d", sentence=0, start=0, end=30, kind="author", speaker="A", words=5, text=text, whole=0)
    >>> accusations(texts, None, pd.DataFrame([row]))[["trigger", "accuser", "accused", "status"]].values.tolist()
    [['misled', 'A', 'The minister', 'asserted']]
    """
    import pandas as pd

    from .model import give_back
    from .records import read
    from .triggers import load
    from .units import documents

    give_back()
    rows = read(documents(texts, sentences), load(lexicon))
    return pd.DataFrame(rows, columns=COLUMNS["accusations"])
