"""Who is accused where the sentence leaves it open: doers of passives, the cast of a text, what weighing chooses."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

import analysis as ra
from analysis.accusation import accusations, choice
from analysis.accusation.cast import Cast
from analysis.accusation.coreference import UNNAMED, Coreference
from analysis.accusation.mentions import find as mentions
from analysis.accusation.naming import same_bearer
from analysis.accusation.units import Document, Fragment, Unit
from analysis.segment import sentences

CASES = Path(__file__).parent / "cases" / "accused.csv"


def read(text: str, author: str = "The Writer") -> pd.DataFrame:
    frame = pd.DataFrame({"doc": ["t"], "author": [author], "text": [text]})
    voice = {"doc": "t", "start": 0, "end": len(text), "kind": "author", "speaker": author, "text": text}
    voices = pd.DataFrame([voice])
    return accusations(frame, voices, sentences(frame, voices))


def cases() -> list[dict[str, str]]:
    with open(CASES, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['trigger']}: {case['why']}")
def test_accused_and_status(case: dict[str, str]) -> None:
    found = read(case["text"])
    own = found[found["trigger"].str.contains(case["trigger"])]
    assert [(s, same_bearer(a, case["accused"])) for s, a in zip(own["status"], own["accused"])] == [
        (case["status"], True)
    ], found[["trigger", "accused", "status"]].to_string()


def test_weights_are_read_for_both_kinds() -> None:
    weights = choice.weights()
    assert set(weights) == {"open", "pronoun"}
    assert weights["pronoun"]["wrong_gender"] < 0 < weights["pronoun"]["right_gender"]
    assert weights["open"]["accuser"] < 0


def test_a_text_of_few_sentences_is_left_as_grammar_reads_it() -> None:
    found = read("The minister lied to us. The funds were stolen.")
    assert dict(zip(found["trigger"], found["accused"])) == {"lied to": "The minister", "stolen": UNNAMED}


def test_a_short_name_and_a_long_one_are_one_party() -> None:
    text = "Corvane Learning won the contract. We warned Corvane in May."
    units = [Unit("d", i, t, [Fragment(a, a + len(t), "author", "A", i)]) for i, (a, t) in enumerate(
        [(0, "Corvane Learning won the contract."), (35, "We warned Corvane in May.")]
    )]  # fmt: skip
    cast = Cast(Coreference(Document("d", "A", text, units)))
    assert cast.key("Corvane") == cast.key("Corvane Learning")
    assert len(cast.parties[cast.key("Corvane")].places) == 2


def quoted(speaker: str) -> str:
    """Who is accused where a union's text quotes somebody's *we*."""
    said = "He claims that we misled the public."
    text = f"The minister lied to us. {said}"
    frame = pd.DataFrame({"doc": ["t"], "author": ["Union of Harbour Pilots"], "text": [text]})
    parts = [(0, 25, "author", "Union of Harbour Pilots"), (25, len(text), "document", speaker)]
    rows = [{"doc": "t", "start": a, "end": b, "kind": k, "speaker": s, "text": text[a:b]} for a, b, k, s in parts]
    voices = pd.DataFrame(rows)
    found = accusations(frame, voices, sentences(frame, voices))
    return found[found["trigger"] == "misled"]["accused"].item()


def test_we_of_an_officer_is_the_body_and_of_a_spokesman_whoever_they_speak_for() -> None:
    assert quoted("Philippa Orme") == "Union of Harbour Pilots"
    assert quoted("a spokesperson for Quillon Systems") == "Quillon Systems"
    assert quoted("the Daily Plume") == "the Daily Plume"


def test_what_somebody_is_not_accused_of_is_no_part_of_the_name() -> None:
    found = read("The minister lied to us. We do not accuse Sir Aubrey of bad faith.")
    assert "Sir Aubrey" in found["accused"].tolist()


@pytest.mark.parametrize(
    ("last", "statuses"),
    [
        ("Somebody in the department has smeared the nurses", ["asserted"]),
        ("Nobody in the department has smeared anybody", []),
    ],
)
def test_a_wrong_that_nobody_did_is_no_omission(last: str, statuses: list[str]) -> None:
    found = read(f"The minister lied to us. He is shameful. {last}.")
    assert found[found["start"] > 40]["status"].tolist() == statuses


def test_names_are_told_without_marks_of_quotation() -> None:
    found = read("The minister lied to us. Anonymous “friends” smeared the nurse, and that is shameful.")
    assert "Anonymous friends" in set(found["accused"])


def party(text: str, trigger: str) -> tuple[str, str]:
    """Accuser and accused of a trigger in a text whose voices are read too."""
    found = ra.analyse({"a": text}).accusations
    own = found[found["trigger"].str.contains(trigger)]
    return own["accuser"].iloc[0], own["accused"].iloc[0]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The council", "A spokesperson for the council"),
        ("The council", "The leader of the council"),
        ("The company", "A spokesman for the company"),
        ("The council", "Jo Hart of the council"),
    ],
)
def test_a_body_is_not_whoever_speaks_for_it(body: str, speaker: str) -> None:
    text = f"{body} has misled residents about the closures. {speaker} said: “We do not comment.”"
    assert party(text, "misled") == ("a", body)


def test_a_charge_refuted_by_a_spokesman_is_of_the_body() -> None:
    text = "The trust misled staff. A trust spokesperson said: “We refute these allegations entirely.”"
    assert party(text, "allegations")[1] == "the trust"


RELEASE = (
    "PRESS RELEASE\n\nFor immediate release: 14 May 2024\n\n"
    "Library closures plan is ‘an act of vandalism’, says union\n\n"
    "Closing three libraries would be an act of vandalism, the Library Workers’ Union said today.\n\n"
    "“This is an act of vandalism,” said Ann Reed, the general secretary of the union. “They have misled "
    "residents at every turn.”\n\nThe council has ignored every letter that we have sent. It is shameful.\n"
)


def test_neither_a_page_s_furniture_nor_the_accuser_s_own_body_is_accused() -> None:
    found = ra.analyse({"a": RELEASE}).accusations
    assert {"Ann Reed", "the Library Workers’ Union"} <= set(found["accuser"])
    assert set(found["accused"]) <= {"The council", UNNAMED}


def test_the_cast_leaves_furniture_out() -> None:
    text = "ANGRY BOARD\n\nThe council met."
    (unit,) = [Unit("d", 0, text[13:], [Fragment(13, len(text), "author", "A", 0)])]
    assert set(Cast(Coreference(Document("d", "A", text, [unit]))).parties) == {"council", "a"}


def test_the_name_of_a_union_goes_on_after_a_genitive() -> None:
    names = [m.words for m in mentions("The Teachers’ Federation wrote to the Drivers’ Union in ‘Cod Wars’ Council.")]
    assert names[:2] == ["The Teachers’ Federation", "the Drivers’ Union"]
    assert not any("Wars" in name and "Council" in name for name in names)
