"""What some texts can and cannot carry: how many documents a group has, by how many authors, and of what length."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from analysis.say.phrases import names_of, number
from analysis.terms import VOICES

if TYPE_CHECKING:
    import pandas as pd

    from analysis.reading import Reading

READERS_ERRORS = "The intervals do not include the errors of the program that reads."
HEAVY = 2 / 3  # of a group's words in one of several texts: its rates are then that text's


def caveat(reading: Reading, between: str = "group", sides: Sequence[str] = ()) -> str:
    """What these texts can and cannot carry: by the sizes of their groups, by their authors and lengths.

    Groups with fewer documents than a test takes are named, and the rest is said of the others. Where values of another
    column, or two `sides`, are compared, it is about those, as `basis` is in `contrasts`. Raises RhetoricError for an
    unknown column or side.

    >>> import analysis as ra
    >>> print(caveat(ra.analyse({"a": "It may rain."}, only=["hedges"])))  # doctest: +NORMALIZE_WHITESPACE
    The smallest group has 1 document: the intervals describe these texts only, no test is made, and nothing follows
    for other texts. The intervals do not include the errors of the program that reads.
    """
    from analysis.measure.resample import FEWEST
    from analysis.measure.tally import listed

    named = [side for side in listed(sides) if side]
    parts = _compared(reading, between, named) if named or between != "group" else _groups(reading)
    noun = "side" if named or between != "group" else "group"
    sizes = parts.groupby("side", dropna=False)["doc"].nunique().sort_values(kind="stable")
    enough = sizes.index[sizes >= FEWEST]
    if len(enough) < (2 if named else 1):
        told = [f"{_fewest(sizes, noun, named)}: {THESE_ONLY}"]
    else:
        told = [f"{_of(named)} from resampling documents, taken as a sample of others like them."]
        told += _too_small(sizes[sizes < FEWEST], noun)
        told += _fewer_own(reading, between, [side for side in named if side in enough], FEWEST)
        if between not in VOICED:
            others = parts[parts["side"].isin(enough)]
            told += [*_few_authors(others, FEWEST, noun), *_of_several(others, noun)]
    other = [ELSEWHERE] if named else []
    return " ".join([*told, *_one_text(parts, noun), *other, READERS_ERRORS])


VOICED = ("author", "doc", "kind", "speaker")  # sides of one author each, or of whoever is quoted
THESE_ONLY = "the intervals describe these texts only, no test is made, and nothing follows for other texts."
ELSEWHERE = "What any other interval stands on is in the column `basis` of its table."


def _groups(reading: Reading) -> pd.DataFrame:
    """A row per text: doc, side (its group), author, words."""
    words = reading.spoken.groupby("doc", observed=True)["words"].sum()
    texts = reading.texts[["doc", "group", "author"]].rename(columns={"group": "side"})
    return texts.assign(words=texts["doc"].map(words).fillna(0))


def _compared(reading: Reading, between: str, sides: list[str], kinds: Sequence[str] = VOICES) -> pd.DataFrame:
    """A row per text and side that speaks in it: doc, side, author, words."""
    from analysis.measure.sides import check_pair, values_of
    from analysis.measure.tally import located

    known = values_of(reading, between)
    for pair in combinations(sides, 2):
        check_pair(known, pair, between)
    said = located(reading, [between], kinds)
    said = said.assign(side=said[between])
    said = said[(said["words"] > 0) & (said["side"].isin(sides) | (not sides))]
    parts = said.groupby(["doc", "side"], observed=True)["words"].sum().reset_index()
    return parts.assign(author=parts["doc"].map(reading.texts.set_index("doc")["author"]))


def _fewest(sizes: pd.Series, noun: str, sides: list[str]) -> str:
    """How many documents the smallest group or side has."""
    size = number(sizes.min(), "document")
    if not sides:
        return f"The smallest {noun} has {size}"
    rest = "the other no fewer" if len(sides) == 2 else "none of the others fewer"
    return f"Of {names_of(sides, noun)}, {sizes.index[0]} has {size} and {rest}"


def _too_small(sizes: pd.Series, noun: str) -> list[str]:
    """Groups of too few documents for a test beside others that have them."""
    if not len(sizes):
        return []
    small = names_of([f"{side} ({number(size, 'document')})" for side, size in sizes.items()], noun)
    return [f"Not those of {small} or of any difference from {'it' if len(sizes) == 1 else 'them'}: there {THESE_ONLY}"]


def _of(sides: list[str]) -> str:
    return f"The intervals of the difference between {names_of(sides, 'side')} come" if sides else "Intervals come"


def _fewer_own(reading: Reading, between: str, sides: list[str], fewest: int) -> list[str]:
    """Sides that are quoted in many documents and write in few, so that their own words carry less than all words."""
    if not sides or between == "kind":
        return []
    sizes = _compared(reading, between, sides, ["author"]).groupby("side")["doc"].nunique()
    if len(sizes) < len(sides) or sizes.min() >= fewest:
        return []
    size = number(sizes.min(), "document")
    return [f"In the authors' own words {sizes.idxmin()} has {size} only: of those {THESE_ONLY}"]


def _few_authors(parts: pd.DataFrame, fewest: int, noun: str) -> list[str]:
    """Groups of many documents by few hands: what varies from author to author, resampling documents cannot see."""
    authors = parts.groupby("side")["author"].nunique()
    few = [f"{side} ({number(n, 'author')})" for side, n in authors[authors < fewest].items()]
    if not few:
        return []
    return [f"Few authors wrote those of {names_of(few, noun)}: nothing follows from them for other authors."]


def _of_several(parts: pd.DataFrame, noun: str) -> list[str]:
    """Authors who stand in more than one group, which makes the groups alike for a reason that no interval knows."""
    sides = parts.groupby("author")["side"].nunique()
    several = [str(name) for name in sides.index[sides > 1] if str(name).strip()]
    if not several:
        return []
    return [f"More than one {noun} has texts by {names_of(several, 'author')}: those {noun}s are not independent."]


def _one_text(parts: pd.DataFrame, noun: str) -> list[str]:
    """Groups of several texts in which one text has most of the words."""
    heavy = []
    for side, part in parts.groupby("side"):
        whole = part["words"].sum()
        if len(part) > 2 and part["words"].max() >= HEAVY * whole > 0:
            share = 100 * part["words"].max() / whole
            heavy.append(f"{min(share, 99):.0f} % of the words of {side}".replace(" %", "\u00a0%"))
    return [f"One text alone has {names_of(heavy, noun)}: what is said of the {noun} is that text's."] if heavy else []
