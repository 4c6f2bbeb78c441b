"""Concordance lines: each finding or word with the text around it, and the way back to its characters."""

from __future__ import annotations

import numbers
import re
from typing import TYPE_CHECKING

import pandas as pd

from analysis.errors import RhetoricError

if TYPE_CHECKING:
    from analysis.reading import Reading

_SPACE = re.compile(r"\s+")
WIDTH = 48  # pandas shows fifty characters of a cell and cuts the end of a longer one, beside the cue
COLUMNS = ["doc", "start", "end", "left", "cue", "right", "label", "category", "kind", "speaker"]
ROLES = ["accuser", "accused", "status"]  # of an accusation, in place of a category


def concordance(
    reading: Reading, pattern: str | None = None, *, label: str | None = None, width: int = WIDTH
) -> pd.DataFrame:
    """Keyword in context: one row per hit, with at most `width` characters on either side.

    With `label` (hedge, booster, a move, accusation) the hits are the reading's findings; with `pattern`, a regular
    expression read without regard to case, they are its matches in the texts. With both, findings whose cue matches.

    Returns columns doc, start, end, left, cue, right, label, category, kind, speaker; offsets into the text.
    Accusations have accuser, accused and status in place of category. Raises RhetoricError for a width that is no whole
    number from 0 on, for a pattern that is no regular expression, for a label that there is not or whose reader did not
    run, and where neither is given.

    >>> import analysis as ra
    >>> reading = ra.analyse({"a": "Perhaps it will. It may not."}, only=["hedges"])
    >>> ra.concordance(reading, label="hedge")[["cue", "right"]].values.tolist()
    [['Perhaps', ' it will. It may not.'], ['may', ' not.']]
    """
    if pattern is None and label is None:
        raise RhetoricError("a concordance needs a pattern or a label, such as concordance(reading, label='hedge')")
    if not isinstance(width, numbers.Integral) or width < 0:
        raise RhetoricError(f"a width is a whole number of characters from 0 on, not {width!r}")
    try:
        wanted = re.compile(pattern or "", re.IGNORECASE)
    except re.error as error:
        raise RhetoricError(f"{pattern!r} is not a regular expression: {error}") from None
    hits = _matches(reading, wanted) if label is None else _findings(reading, label, wanted)
    columns = with_roles(COLUMNS) if label == "accusation" else COLUMNS
    return _in_context(hits, dict(zip(reading.texts["doc"], reading.texts["text"], strict=True)), width)[columns]


def with_roles(names: list[str]) -> list[str]:
    """The names with those of an accusation's roles and status where `category` stands.

    >>> with_roles(["cue", "category", "speaker"])
    ['cue', 'accuser', 'accused', 'status', 'speaker']
    """
    at = names.index("category")
    return [*names[:at], *ROLES, *names[at + 1 :]]


def _matches(reading: Reading, wanted: re.Pattern[str]) -> pd.DataFrame:
    """A row per match of the pattern within one voice."""
    rows = []
    for voice in reading.voices.itertuples():
        for match in wanted.finditer(voice.text):
            if match.group():
                start = voice.start + match.start()
                rows.append(
                    (voice.doc, start, start + len(match.group()), match.group(), "", "", voice.kind, voice.speaker)
                )
    return pd.DataFrame(rows, columns=["doc", "start", "end", "cue", "label", "category", "kind", "speaker"])


def _findings(reading: Reading, label: str, wanted: re.Pattern[str]) -> pd.DataFrame:
    """The reading's findings or accusations of one label whose cue matches."""
    from analysis.measure.tally import check_labels

    if label == "accusation":
        hits = reading.accusations.assign(label=label, cue=reading.accusations["trigger"])
    else:
        hits = reading.findings[reading.findings["label"] == label]
    if hits.empty:
        check_labels(reading, [label])
    fits = pd.Series([bool(wanted.search(cue)) for cue in hits["cue"]], index=hits.index, dtype=bool)
    return hits[fits]


def _in_context(hits: pd.DataFrame, texts: dict[str, str], width: int) -> pd.DataFrame:
    hits = hits.copy()
    spans = list(zip(hits["doc"], hits["start"], hits["end"], strict=True))
    hits["cue"] = [texts[doc][start:end] for doc, start, end in spans]
    hits["left"] = [_one_line(_before(texts[doc], start, width)) for doc, start, _ in spans]
    hits["right"] = [_one_line(_after(texts[doc], end, width)) for doc, _, end in spans]
    return hits.reset_index(drop=True)


def _before(text: str, start: int, width: int) -> str:
    """At most `width` characters before `start`, without a word cut in two."""
    first = max(0, start - width)
    if first and not text[first - 1].isspace():
        cut = _SPACE.search(text, first, start)
        first = cut.end() if cut else first
    return text[first:start]


def _after(text: str, end: int, width: int) -> str:
    """At most `width` characters from `end` on, without a word cut in two."""
    last = min(len(text), end + width)
    if last < len(text) and not text[last].isspace():
        last = next((place for place in range(last - 1, end, -1) if text[place].isspace()), last)
    return text[end:last]


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
