"""Which two sides are compared: those with most words, or those that are named."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.errors import RhetoricError
from analysis.measure.tally import listed, located
from analysis.terms import VOICES


def sides(reading, between: str = "group", named: Sequence[str] = ()) -> tuple[str, str, str]:
    """The two values of a column to compare, and the column: the two `named`, or those with most words.

    Where the column has one value only, kinds of voice are compared instead; where only one voice speaks, the sides are
    blank, and tables of them are empty. Raises RhetoricError for unknown columns and values.

    >>> import analysis as ra
    >>> sides(ra.analyse({"a": "He said: \u201cThis is a very sad day for us.\u201d Yes."}, only=["voices"]))
    ('quotation', 'author', 'kind')
    """
    if named := listed(named):
        a, b = _pair(named, between)
        check_pair(values_of(reading, between), (a, b), between)
        return a, b, between
    for column in dict.fromkeys((between, "kind")):
        most = values_of(reading, column)[:2]
        if len(most) == 2:
            return most[0], most[1], column
    return "", "", between


def largest(reading, between: str = "group", most: int = 4) -> list[str]:
    """The values of a column with most words, most words first.

    >>> import analysis as ra
    >>> largest(ra.analyse([{"text": "It may rain.", "group": "a"}, {"text": "No.", "group": "b"}], only=["hedges"]))
    ['a', 'b']
    """
    return values_of(reading, between)[:most]


def values_of(reading, column: str, kinds: Sequence[str] | None = VOICES) -> list[str]:
    """The values of a column that hold words, those with most words first."""
    words = located(reading, [column], kinds).groupby(column)["words"].sum()
    return words[words > 0].sort_values(ascending=False, kind="stable").index.tolist()


def countings(between: str) -> dict[str, Sequence[str]]:
    """The voices whose words are compared: everybody's, then the writers' own; between kinds of voice everybody's only.

    >>> list(countings("group")), list(countings("kind"))
    (['all words', "author's own"], ['all words'])
    """
    return {"all words": VOICES} | ({} if between == "kind" else {"author's own": ["author"]})


def check_pair(names: Sequence[str], pair: tuple[str, str], between: str) -> bool:
    """Whether there are two sides: False for blanks. RhetoricError where one is unknown or both are the same."""
    if pair == ("", ""):
        return False
    for name in pair:
        if name not in names:
            raise RhetoricError(f"no {between} '{name}'; there are: {', '.join(sorted(names)) or 'none'}")
    if pair[0] == pair[1]:
        raise RhetoricError(f"both sides are '{pair[0]}'; name two different values of {between}")
    return True


def _pair(named: Sequence[str], between: str) -> tuple[str, str]:
    if len(named) != 2:
        raise RhetoricError(f"two sides can be compared, not {len(named)}; name two values of {between}, or none")
    return named[0], named[1]
