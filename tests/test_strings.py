"""Columns of strings: cut by offsets in one go, they are the slices of the text, whatever it holds."""

from __future__ import annotations

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.segment.characters import Characters
from analysis.segment.strings import column_of, spans


@given(st.text(alphabet=st.characters(), max_size=60), st.lists(st.integers(0, 60), max_size=8))
@example("naïve – “quoted” 😀 end", [0, 5, 8, 16, 17, 18, 19, 22])
@example("lone \ud800 surrogate", [0, 4, 5, 6])
@example("", [])
def test_spans_are_slices(text, places):
    edges = sorted(min(place, len(text)) for place in places)
    starts, ends = np.array(edges[:-1:2], dtype=np.int64), np.array(edges[1::2], dtype=np.int64)
    found = list(spans(Characters(text), starts, ends))
    assert found == [text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    assert len(column_of(found)) == len(starts)
