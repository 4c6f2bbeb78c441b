"""The one exception that a user is meant to read."""

from __future__ import annotations


class RhetoricError(ValueError):
    """A fault that the user can mend; its message is one line that names the thing and the mend.

    >>> raise RhetoricError("no lexicon 'hedge'; there are: hedges, boosters, moves")
    Traceback (most recent call last):
    analysis.errors.RhetoricError: no lexicon 'hedge'; there are: hedges, boosters, moves
    """
