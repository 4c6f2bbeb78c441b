"""What some texts can and cannot carry: how many documents a group has, by how many authors, and of what length."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from analysis.say.phrases import number

if TYPE_CHECKING:
    from analysis.reading import Reading

READERS_ERRORS = "The intervals do not include the errors of the program that reads."
HEAVY = 2 / 3  # of a group's words in one of several texts: its rates are then that text's
NAMED = 3  # groups or authors are named in a sentence; of more it says how many


def caveat(reading: Reading) -> str:
    """What these texts can and cannot carry: by the size of their smallest group, by their authors and lengths.

    >>> import analysis as ra
    >>> print(caveat(ra.analyse({"a": "It may rain."}, only=["hedges"])))  # doctest: +NORMALIZE_WHITESPACE
    The smallest group has 1 document: the intervals describe these texts only, no test is made, and nothing follows
    for other texts. The intervals do not include the errors of the program that reads.
    """
    from analysis.measure.resample import FEWEST

    fewest = int(reading.texts.groupby("group", dropna=False)["doc"].nunique().min())
    if fewest < FEWEST:
        told = [
            f"The smallest group has {number(fewest, 'document')}: the intervals describe these texts only, no test "
            "is made, and nothing follows for other texts."
        ]
    else:
        told = ["Intervals come from resampling documents, taken as a sample of others like them."]
        told += [*_few_authors(reading, FEWEST), *_of_several_groups(reading)]
    return " ".join([*told, *_one_text(reading), READERS_ERRORS])


def _few_authors(reading: Reading, fewest: int) -> list[str]:
    """Groups of many documents by few hands: what varies from author to author, resampling documents cannot see."""
    authors = reading.texts.groupby("group")["author"].nunique()
    few = [f"{group} ({number(n, 'author')})" for group, n in authors[authors < fewest].items()]
    if not few:
        return []
    return [f"Few authors wrote those of {_named(few, 'group')}: nothing follows from them for other authors."]


def _of_several_groups(reading: Reading) -> list[str]:
    """Authors who stand in more than one group, which makes the groups alike for a reason that no interval knows."""
    groups = reading.texts.groupby("author")["group"].nunique()
    several = [str(name) for name in groups.index[groups > 1] if str(name).strip()]
    if not several:
        return []
    return [f"More than one group has texts by {_named(several, 'author')}: those groups are not independent."]


def _one_text(reading: Reading) -> list[str]:
    """Groups of several texts in which one text has most of the words."""
    words = reading.spoken.groupby("doc", observed=True)["words"].sum()
    texts = reading.texts.assign(words=reading.texts["doc"].map(words).fillna(0))
    heavy = []
    for group, part in texts.groupby("group"):
        whole = part["words"].sum()
        if len(part) > 2 and part["words"].max() >= HEAVY * whole > 0:
            share = 100 * part["words"].max() / whole
            heavy.append(f"{min(share, 99):.0f} % of the words of {group}".replace(" %", "\u00a0%"))
    return [f"One text alone has {_named(heavy, 'group')}: what is said of the group is that text's."] if heavy else []


def _named(names: Iterable[str], noun: str) -> str:
    """The first few names, and how many more there are.

    >>> _named(["a", "b", "c", "d"], "author"), _named(["a"], "author")
    ('a, b, c and 1 more author', 'a')
    """
    names = list(names)
    if len(names) <= NAMED:
        return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    return f"{', '.join(names[:NAMED])} and {number(len(names) - NAMED, 'more ' + noun)}"
