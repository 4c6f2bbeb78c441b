"""Voices: the case file, the annotated texts, and what must hold of any text at all.

A case's `expected` lists its spans as `kind:speaker:first words…last words`, joined by ` | `; what no span covers is
the author's, `*` is any speaker, and marks and spaces do not count.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.terms import COLUMNS, KINDS
from analysis.voices import divide, insets, letters, statements, voices
from analysis.voices.lines import Paragraph
from analysis.voices.speakers import Cast

CASES = Path(__file__).parent / "cases"
AUTHOR = "The Lantern"
ROWS = list(csv.DictReader((CASES / "voices.csv").open(encoding="utf8", newline="")))
ANY = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("\"“”„«»‘’'`>:.,?! \n\tAaSsIi—-()[]0123456789")), max_size=300
)
PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "’",
        "‘",
        "«",
        "»",
        "„",
        " ",
        "\n",
        "\n\n",
        "> ",
        "    ",
        "Ann Lee",
        "said",
        "he said, ",
        "Full text:\n\n",
    ]
    + [
        "Dear Minister,\n\n",
        "Yours sincerely,\n\n",
        "It cannot go on",
        ".",
        ",",
        ":",
        "?",
        "ENDS\n",
        "9.41am\n",
        "8 March 2023",
        "the minister",
    ]
)
MADE = st.lists(PIECES, max_size=40).map("".join)


def paint(text: str, spans: list[tuple[int, int, str, str]]) -> list[tuple[str, str]]:
    """Kind and speaker of every letter and digit, the later spans over the earlier."""
    painted = [("author", AUTHOR)] * len(text)
    for start, end, kind, speaker in spans:
        painted[start:end] = [(kind, speaker)] * (end - start)
    return [pair for pair, char in zip(painted, text, strict=True) if char.isalnum()]


def expected_spans(text: str, expected: str) -> list[tuple[int, int, str, str]]:
    spans, at = [], 0
    for item in filter(None, expected.split(" | ")):
        kind, speaker, words = item.split(":", 2)
        first, _, last = words.partition("…")
        start = text.index(first, at)
        end = text.index(last, start + len(first)) + len(last) if last else start + len(first)
        spans.append((start, end, kind, AUTHOR if kind == "furniture" else speaker))
        at = start + 1 if last else end  # a span with two ends may hold the next one
    return spans


def agrees(text: str, expected: str) -> bool:
    found = paint(text, [s[:4] for s in divide(text, AUTHOR)])
    wanted = paint(text, expected_spans(text, expected))
    return all(a[0] == b[0] and b[1] in ("*", a[1]) for a, b in zip(found, wanted, strict=True))


def marked(row: dict[str, str]):
    mark = [pytest.mark.xfail(strict=True, reason=row["why"])] if row["known_failure"] else []
    return pytest.param(row["text"], row["expected"], id=row["why"], marks=mark)


@pytest.mark.parametrize(("text", "expected"), [marked(row) for row in ROWS])
def test_case(text: str, expected: str) -> None:
    assert agrees(text, expected), [(s.kind, s.speaker, text[s.start : s.end]) for s in divide(text, AUTHOR)]


def test_no_case_stands_twice() -> None:
    assert len({row["text"] for row in ROWS}) == len(ROWS)


def partitions(text: str) -> bool:
    spans = divide(text, AUTHOR)
    ends = [0] + [s.end for s in spans]
    return [s.start for s in spans] == ends[:-1] and ends[-1] == len(text) and all(s.start < s.end for s in spans)


@settings(max_examples=150, deadline=None)
@given(st.one_of(ANY, MADE))
@example(":\n>")
@example("“")
@example("> \n>\n\nDear Ann,\n\n")
@example("0\n\n>\n\nEND")
def test_spans_partition_any_text(text: str) -> None:
    assert partitions(text)
    for span in divide(text, AUTHOR):
        assert span.kind in KINDS
        assert span.speaker
        assert (span.cue_start, span.cue_end) == (-1, -1) or 0 <= span.cue_start < span.cue_end <= len(text)


@settings(max_examples=60, deadline=None)
@given(st.one_of(ANY, MADE))
def test_author_speaks_author_and_furniture(text: str) -> None:
    assert all(s.speaker == AUTHOR for s in divide(text, AUTHOR) if s.kind in ("author", "furniture"))


@settings(max_examples=40, deadline=None)
@given(MADE, MADE, MADE)
def test_changing_one_document_changes_no_others_rows(first: str, second: str, third: str) -> None:
    one = voices(table(first, second))
    other = voices(table(first, third))
    pd.testing.assert_frame_equal(one[one["doc"] == "0"], other[other["doc"] == "0"])


def table(*texts: str) -> pd.DataFrame:
    return pd.DataFrame({"doc": [str(i) for i in range(len(texts))], "author": AUTHOR, "text": list(texts)})


def test_names_do_not_leak_between_documents() -> None:
    rows = voices(table("Philip Rutnam has quit.", "“I regret it,” said Rutnam."))
    assert rows.loc[rows["kind"] == "quotation", "speaker"].tolist() == ["Rutnam"]


def test_a_speech_ends_where_another_is_brought_on() -> None:
    text = "Her speech in full:\n\nI came to thank you all.\n\n" * 1200
    found = divide(text, AUTHOR)
    assert [s.kind for s in found] == ["author", "document"] * 1200 + ["author"]


def test_a_bare_mark_below_an_interview_is_nobodys() -> None:
    text = "We met Ann Lee.\n\n**Why?**\n\nIt was time.\n\n**And now?**\n\nI rest.\n\n>"
    assert [text[s.start : s.end] for s in divide(text) if s.speaker == "Ann Lee"] == ["It was time.", "I rest."]


def lines_of_cases() -> list[str]:
    lines = {line.strip() for row in ROWS for line in row["text"].split("\n")} - {""}
    return sorted(lines | {line.lower() for line in lines})


def test_a_line_that_a_rule_holds_for_begins_as_the_quick_look_has_it() -> None:
    rules = insets.STAMP.fullmatch, insets.INSET.match, insets.PAUSE.fullmatch, insets.FORWARDED.fullmatch
    stamps = [
        f"{word} {rest}" for word in ("update", "on sunday", "3 may", "noon") for rest in ("", "9.41am", ": photo")
    ]
    lines = [line.lower() for line in lines_of_cases() + stamps]
    assert [line for line in lines if any(rule(line) for rule in rules) and not insets.alone(line)] == []
    below = Paragraph(0, 0, "", "To: all")
    opening = [line for line in lines_of_cases() if letters._opening([Paragraph(0, 0, "", line), below], 0)]
    assert [line for line in opening if len(line) <= letters.OPENING_MAX and not letters._may_open(line)] == []
    assert len(opening) > 20


def test_an_ending_that_introduces_a_text_has_one_of_the_signs() -> None:
    whole = [line.lower() for line in lines_of_cases() if statements.introduces(line) and line.endswith(".")]
    assert [line for line in whole if not any(sign in line for sign in statements.ENDING_SIGNS)] == []
    assert len(whole) > 5


def test_a_name_does_not_run_on_from_the_line_above() -> None:
    assert Cast("3. MUTUAL AID \nThird: We want it. Third, the rest.").fullest("Third") == "Third"


def test_table_reads_back_and_has_its_columns() -> None:
    text = "“It cannot go on,” she told delegates. Ann Lee sat down."
    rows = voices(table(text, ""))
    assert list(rows.columns) == COLUMNS["voices"]
    assert rows["text"].tolist() == [text[a:b] for a, b in zip(rows["start"], rows["end"], strict=True)]
    quoted = rows[rows["kind"] == "quotation"].iloc[0]
    assert (quoted["speaker"], text[quoted["cue_start"] : quoted["cue_end"]]) == ("Ann Lee", "she told")


def test_missing_author_is_unknown() -> None:
    rows = voices(pd.DataFrame({"doc": ["a"], "text": ["No."], "author": [None]}))
    assert rows["speaker"].tolist() == ["unknown"]
    assert voices(pd.DataFrame({"doc": ["a"], "text": ["No."]}))["speaker"].tolist() == ["unknown"]


def test_no_rows_of_no_texts() -> None:
    assert voices(pd.DataFrame({"doc": [], "text": [], "author": []})).empty


def annotated() -> list[dict]:
    return json.loads((CASES / "annotated" / "dev.json").read_text(encoding="utf8"))


def test_annotated_texts_divide_as_annotated() -> None:
    right = total = 0
    for item in annotated():
        text = (CASES / "annotated" / "texts" / item["file"]).read_text(encoding="utf8")
        spans = []
        for v in item["voices"]:
            start = -1
            for _ in range(v.get("n", 1)):
                start = text.index(v["from"], start + 1)
            spans.append((start, text.index(v["to"], start) + len(v["to"]), v["kind"], ""))
        wanted = paint(text, sorted(spans, key=lambda s: s[0] - s[1]))
        found = paint(text, [s[:4] for s in divide(text, item["author"])])
        right += sum(a[0] == b[0] for a, b in zip(found, wanted, strict=True))
        total += len(wanted)
    assert right / total > 0.97


def test_a_line_that_is_the_title_is_no_furniture() -> None:
    text = "Posted: the missing letters\n\n3 May 2021\n\nThey were posted in March, and nobody has seen them since."
    kinds = {title: [s.kind for s in divide(text, AUTHOR, title)] for title in ("", "Posted: the missing letters")}
    assert kinds[""][0] == "furniture"
    assert kinds["Posted: the missing letters"] == ["author", "furniture", "author"]


def test_who_forwards_an_email_speaks_above_it() -> None:
    heads = "From: Dominic Fell\nTo: All staff\nSubject: FW: the advice\n\n"
    text = heads + "I doubt it.\n\n-----Original Message-----\nFrom: Tom Kerr\nTo: Dominic Fell\n\nThere is no advice."
    spoken = {text[s.start : s.end].strip(): s.speaker for s in divide(text, "Dominic Fell") if s.kind != "furniture"}
    assert spoken["I doubt it."] == "Dominic Fell"
    assert spoken["From: Tom Kerr\nTo: Dominic Fell\n\nThere is no advice."] == "Tom Kerr"
