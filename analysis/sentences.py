"""The whole sentences of a reading, which its table of sentences has in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.reading import Reading


def whole_sentences(reading: Reading) -> dict[tuple[str, int], tuple[int, int]]:
    """For each row of the sentences table the span of its whole sentence, which an inline quotation may have cut.

    Furniture that runs on into a sentence is no part of it.
    """
    rows = reading.sentences
    idle = rows["kind"] == "furniture"
    spans = rows.assign(idle=idle).groupby(["doc", "whole", "idle"], observed=True, sort=False)
    first, last = spans["start"].transform("min"), spans["end"].transform("max")
    return {
        (doc, sentence): (start, end)
        for doc, sentence, start, end in zip(rows["doc"], rows["sentence"], first, last, strict=True)
    }
