"""Where the furniture of a page stands: above its first paragraph, below its last, and single lines between.

The rules of page.py are asked first. A logistic regression over the traits of a line (linetraits.py) then weighs what
they said: its weights stand in furniture_weights.csv and come from `tests/benchmarks/fit_furniture.py`, which prints
how often both are right on texts left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from analysis.voices.argued import argues
from analysis.voices.dates import DATELINE, STAMPED, UPDATED, is_stamp
from analysis.voices.lines import Paragraph
from analysis.voices.linetraits import signs, traits
from analysis.voices.page import STAMP_STARTS, STANDING_MAX, Page, is_entry, is_prose
from analysis.voices.patterns import lazily
from analysis.weights import read_weights

WEIGHTS = Path(__file__).with_name("furniture_weights.csv")
BY_RULE = (
    6.0  # what the word of the rules weighs, which were written on most of the texts that the weights are fitted on
)
LEAST = 1.0  # the logit from which a line is furniture
REACH = 2  # paragraphs of prose from the foot of a page at which the traits of lines are asked no more
TAGS = lazily(r"tags?: [^\n.]{3,80}(?=\n)")


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait."""
    return read_weights(WEIGHTS)["weight"]


def furniture(text: str, rows: list[Paragraph], author: str, title: str = "") -> list[tuple[int, int]]:
    """Offsets of the furniture of a page, joined where only space lies between.

    >>> from analysis.voices.lines import lines
    >>> text = "A betrayal\\n\\n3 May 2021\\n\\nThe vote was lost. We shall go on.\\n\\nPhoto: PA"
    >>> [text[a:b] for a, b in furniture(text, lines(text), "PCS")]
    ['3 May 2021', 'Photo: PA']
    """
    page = Page(text, rows, author, title)
    flags = dict(enumerate(page.flags))
    flags |= {line: weigh(page, line) > LEAST and page.words[line] != title for line in edges(page)}
    out = _dateline(text) + _stamps(text, rows)
    out += [(row.start, row.end) for line, row in enumerate(rows) if flags[line]]
    return _joined(text, sorted(out))


def weigh(page: Page, line: int) -> float:
    """The logit of a line's being furniture."""
    weight = weights()
    known = sum([weight[trait] for trait in traits(page, line) if trait in weight])
    return weight["bias"] + known + BY_RULE * page.flags[line]


def edges(page: Page) -> Iterator[int]:
    """The lines at the head and foot of a page that are weighed: no notes, no name, no short line that is settled."""
    head = min(page.prose[0] if page.prose else page.notes, page.notes)
    foot = page.prose[-REACH] if len(page.prose) >= REACH else head
    for line in (*range(head), *range(max(head, foot), page.notes)):
        words = page.words[line]
        doubtful = is_prose(words) if page.flags[line] else not signs(words)
        if words and len(words) <= STANDING_MAX and not is_entry(words) and doubtful and not argues(words):
            yield line


def _dateline(text: str) -> list[tuple[int, int]]:
    match = DATELINE.match(text)
    tagged = TAGS.match(text, match.end()) if match else None
    return [(match.start("date"), tagged.end() if tagged else match.end("date"))] if match else []


def _stamps(text: str, rows: list[Paragraph]) -> list[tuple[int, int]]:
    """Clock times at the head of paragraphs, where a text has more than one."""
    may = [row for row in rows if row.words[:1] in STAMP_STARTS]
    found = [m for row in may if (m := STAMPED.match(text, row.start, row.end))]
    several = len(found) + (sum(is_stamp(row.words) for row in rows) if found else 0) > 1
    updates = [m for row in may if (m := UPDATED.match(text, row.start, row.end))]
    return [m.span(1) for m in (found if several else [])] + [m.span(1) for m in updates if m not in found]


def _joined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in pieces:
        if out and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out
