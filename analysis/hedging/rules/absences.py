"""Rules for denials by what was or was not: there was no party, “it is not a purge,” she insists."""

from __future__ import annotations

from ..context import fold, is_number, left, negated, next_, right, starts
from ..words import ACCEPT, MONTHS
from .denials import CHARGED
from .rebuttals import INSISTING, OURSELVES, REPORTING, SENTENCE_ENDS, reported
from .rejections import CHARGES

NOT_LACKED = frozenset(
    "pension home vote say job place lunch sleep money time reply warning answer room chance point doubt question "
    "choice alternative sign need reason hope food heat water help staff cover one way longer more other apology lift "
    "light heating meeting use longer confusion response inquiry explanation applause laughter silence "
    "consultation notice training ballot hearing support briefing debate handover heating record minutes".split()
)


def told_none(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Mr Aske said that there was no black hole*; not *she said there was no heating*, *I said there was none*."""
    near = left(before, 6)
    told = any(t in REPORTING and near[max(0, k - 1)] not in OURSELVES for k, t in enumerate(near) if k)
    return ACCEPT if told and next_(after).isalpha() and next_(after) not in NOT_LACKED else None


PLOTS = frozenset(
    "target targets quota quotas blacklist list plot plots cover-up conspiracy deal deals purge cull vendetta "
    "witch-hunt split rift leak agenda bullying ban favouritism scandal shortage secret party stitch-up freeze".split()
)


def never_was(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*There was no party.*, *there was no secret deal*; not *there was no hot water*, *no use asking*."""
    words = right(after, 5)
    size = next((k for k, t in enumerate(words) if t in ENDS), 0)
    now = fold(cue[1]) in ("is", "are")
    if now:  # *there is no lift* is no denial: what is denied must be one of what people are charged with
        return ACCEPT if starts(before) and 0 < size < 4 and not PLOTS.isdisjoint(words[:size]) else None
    when = [k for k, t in enumerate(words[1:4], 1) if t == "in" and any(map(_dated, words[k + 1 : k + 2]))]
    goes_on = words[1:4] == ["of", "any", "kind"] or when
    opens = not any(map(str.isalnum, "".join(before))) and NOT_LACKED.isdisjoint(words[: max(size, 1)])
    return ACCEPT if opens and (goes_on or 0 < size < 3) else None


def _dated(token: str) -> bool:
    return is_number(token) or token in MONTHS


ENDS = SENTENCE_ENDS | {",", ":"} - {""}


def neither(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Neither charge is true*; not *neither branch has met*."""
    return ACCEPT if CHARGED & set(right(after, 3)) else None


ASSURED = frozenset("insist insists insisted assures assured maintains maintained protests protested".split())


def assured(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*“It is not a purge,” the author assures us*; not *it is not a purge, he said*, which may tell of anything."""
    words = right(after, 20)
    tails = [words[k + 1 : k + 6] for k, t in enumerate(words) if t in (",", "”", '"', "'")]
    return ACCEPT if any(not ASSURED.isdisjoint(tail) for tail in tails) else None


def told_proper(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Maintains that the pilots were consulted*: a good deed asserted against a charge; not *they were consulted*."""
    near = left(before, 14)
    told = any(t in INSISTING and near[max(0, k - 1)] not in OURSELVES for k, t in enumerate(near))
    return ACCEPT if told and not negated(before, 4) else None


UNFELT = frozenset(
    "expect think want like feel have need mind care remember recall understand win work rain seem matter come".split()
)


def says_not(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The company says it did not know*; not *she said the pump did not work*, *he said he did not mind*."""
    near = left(before, 4)
    itself = near[-1:] and near[-1] in ("it", "he", "she", "they") and not REPORTING.isdisjoint(near[:-1])
    return ACCEPT if itself and reported(before) and next_(after) not in UNFELT and next_(after).isalpha() else None


def set_aside(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He brushed the complaint aside*; not *brushed the hair aside*, *stand aside*."""
    near = left(before, 6)
    return (
        ACCEPT
        if {"brushed", "waved", "swept", "pushed", "brushes", "waves"} & set(near) and CHARGES & set(near)
        else None
    )
