"""Keeps marks of quotation in pairs: a stretch that ends right before a closing mark takes it in."""

from __future__ import annotations

import re

_PAIRS = (("“", "”"), ("‘", "’"), ("«", "»"), ('"', '"'))
_CLOSING = re.compile(r"[.,;:!?]?")


def paired(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the mark beside it that closes, or opens, one of its own; as it was where none does.

    >>> text = "He said it was “disappointing”."
    >>> "{}:{}".format(*paired(text, 8, 29)), text[slice(*paired(text, 8, 29))]
    ('8:30', 'it was “disappointing”')
    """
    for opening, closing in _PAIRS:
        inside = text[start:end]
        if opening == closing:
            odd = inside.count(opening) % 2 == 1
            opened, closed = odd, odd
        else:
            opened = inside.rfind(opening) > inside.rfind(closing)
            first = _first_closing(inside, closing)
            closed = first > -1 and opening not in inside[:first]
        after = _CLOSING.match(text, end)
        beyond = after.end() if after is not None else end
        if opened and text[beyond : beyond + 1] == closing:
            end = beyond + 1
        elif closed and start and text[start - 1] == opening:
            start -= 1
    return start, end


def _first_closing(words: str, mark: str) -> int:
    """Where the first mark stands that closes and is no apostrophe; -1 where none does."""
    found = re.search(rf"{mark}(?!\w)", words)
    return found.start() if found else -1
