"""From documents to records: find candidate sentences, parse them in batches, read each document's claims in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from . import clause, constructions, judgement, unlisted
from .arguments import spread
from .choice import settle
from .claims import Claim, Docket, Scene, from_matches
from .coreference import UNNAMED, Coreference
from .denials import disowned
from .filters import counts, not_the_case, possible
from .judgement import likely
from .marks import paired
from .mends import mended, parsable
from .model import give_back, parsed_in_turn
from .roles import Roles, assign, parted
from .series import Record, in_rows, joined
from .status import decide
from .triggers import Lexicon, Match, find
from .units import Document, Unit

HOSTILE_PER_1000 = 13.0  # strong triggers per 1,000 words from which a text counts as a quarrel
FEW = 100  # words below which a text quarrels by strong triggers alone
SHORT = 400  # words within which the accusations found decide alone
SEVERAL = 3  # accusations of somebody that make a quarrel too, where no word of blame stands; the weakest do not count
CHARACTERS_A_WORD = 6  # roughly, the space included
BATCH = 64  # sentences parsed at a time; the parse does not depend on it
AT_ONCE = 200_000  # characters of documents parsed before the first of them is read
MAX_CHARACTERS = 6000  # longer "sentences" are lists or tables; only their beginning is parsed
FOCUS_STATUSES = ("asserted", "hedged", "insinuated")


def read(documents: Iterable[Document], lexicon: Lexicon, *, everything: bool = False) -> list[dict[str, Any]]:
    """The records of each document in order of their place; no document bears on another.

    `everything` parses every sentence, not the candidates only: the plain way, to measure against.
    """
    rows: list[dict[str, Any]] = []
    for some in _together(documents):
        found = [(document, *candidates(document, lexicon)) for document in some]
        parse([unit for document, matches, _ in found for unit in (document.units if everything else matches)])
        for document, matches, hostile in found:
            scene = Scene(document, Coreference(document), hostile, matches=matches)
            rows += [row(*record, document.text) for record in document_records(scene)]
    return rows


def _together(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents whose parses are held at the same time: as many as fill the parser's batches, and no more."""
    some: list[Document] = []
    held = 0
    for document in documents:
        some.append(document)
        held += len(document.text)
        if held > AT_ONCE:
            yield some
            some, held = [], 0
    yield some


def candidates(document: Document, lexicon: Lexicon) -> tuple[dict[Unit, list[Match]], bool]:
    """The units that can hold an accusation with their matches, and whether the text is hostile."""
    matches = _by_unit(document, lexicon.strong)
    strong = len(matches)
    hostile = strong >= quarrelsome(len(document.text) / CHARACTERS_A_WORD)
    if hostile:
        matches = _by_unit(document, lexicon)
    for unit in constructions.possible(document, hostile):
        matches.setdefault(unit, [])
    if hostile and len(document.units) >= judgement.CONTEXT:
        for unit in document.units:
            if unit not in matches and unlisted.possible(unit.text):
                matches[unit] = []
    return {unit: matches[unit] for unit in document.units if unit in matches}, hostile


def _by_unit(document: Document, lexicon: Lexicon) -> dict[Unit, list[Match]]:
    matches: dict[Unit, list[Match]] = {}
    for match in find(document.text, lexicon):
        unit = document.unit_at(match.start)
        if unit is not None and match.end <= unit.end:
            matches.setdefault(unit, []).append(match)
    return matches


def quarrelsome(words: float) -> float:
    """How many sentences with a strong trigger let a text of so many words be read as a quarrel.

    >>> quarrelsome(350), quarrelsome(1400)
    (0.0, 13.0)
    """
    if words < FEW:
        return 2.0
    return HOSTILE_PER_1000 * max(0.0, words - SHORT) / 1000


def parse(units: list[Unit]) -> None:
    """Parse units in batches; line breaks count as spaces, so that offsets stay."""
    if not units:
        return
    give_back()
    texts = (parsable(unit.text[:MAX_CHARACTERS]) for unit in units)
    for unit, parsed in zip(units, parsed_in_turn(texts, BATCH), strict=True):
        unit.parse = mended(parsed)
    give_back()


def document_records(scene: Scene) -> list[Record]:
    """All records of a document: first pass for who stands accused, second with that knowledge."""
    records = list(_pass(scene))
    scene.hostile, suspected = scene.hostile and _quarrel(records), scene.hostile
    if scene.hostile or suspected:
        scene.accused = _docket(records if scene.hostile else [])
        records = list(_pass(scene))
    return joined([(claim, settle(claim, roles, status, scene), status) for claim, roles, status in records])


def _quarrel(records: list[Record]) -> bool:
    """Do the records make a quarrel: a word of blame, whoever it meets, or several accusations of somebody?"""
    blame = any(claim.frame.weight == 3 and claim.rule == "lexicon" for claim, _, _ in records)
    named = sum(claim.frame.weight > 1 for claim, roles, _ in records if roles.accused != UNNAMED)
    return blame or named >= SEVERAL


def _docket(records: list[Record]) -> Docket:
    docket = Docket()
    for claim, roles, status in records:
        if roles.accused != UNNAMED and status in FOCUS_STATUSES:
            docket.add(roles.accused, claim.voice, unit=claim.unit.order, place=claim.position)
    return docket


def _pass(scene: Scene) -> Iterator[Record]:
    for unit in scene.matches:
        records = []
        for claim, roles, status in _counted(_proposed(unit, scene), scene):
            roles = parted(claim, disowned(claim, roles, status, scene), status)
            records.append((claim, roles, status))
            if roles.accused != UNNAMED and status in FOCUS_STATUSES:
                scene.accused.add(roles.accused, claim.voice, unit=unit.order, place=claim.position)
        yield from _merged(records)


def _proposed(unit: Unit, scene: Scene) -> list[Claim]:
    """Whatever may be an accusation, what has the better right to shared words first."""
    least = 1 if scene.hostile else 3
    found = [m for m in scene.matches[unit] if m.end - unit.start <= MAX_CHARACTERS and m.frame.weight >= least]
    built = constructions.claims(unit, scene)
    listed = from_matches(unit, found)
    wrongs = {claim.head for claim in listed if claim.frame.pos == "verb" and claim.frame.weight > 1}
    built = [claim for claim in built if not (claim.rule == "nobody_did" and claim.head in wrongs)]  # *nobody lied*
    weak = [claim for claim in built if claim.rule in constructions.LAST]
    claims = [claim for claim in built if claim not in weak] + listed + weak
    if judgement.weighable(scene):
        claims += unlisted.claims(unit, claims)
    return [one for each in claims for one in spread(each)]


def _counted(claims: list[Claim], scene: Scene) -> list[Record]:
    """The claims that count, in order of place; where triggers overlap, the first of them that counts."""
    kept: list[Record] = []
    for claim, roles, status in _likely(claims, scene) if judgement.weighable(scene) else _sound(claims, scene):
        if all(claim.end <= other.start or other.end <= claim.start for other, _, _ in kept):
            kept.append((claim, roles, status))
    return in_rows(sorted(kept, key=lambda one: one[0].start))


def _sound(claims: list[Claim], scene: Scene) -> Iterator[Record]:
    """The claims against which no reason speaks."""
    assigned = ((claim, assign(claim, scene)) for claim in claims)
    return ((claim, roles, _put(claim, roles, scene)) for claim, roles in assigned if counts(claim, roles, scene))


def _likely(claims: list[Claim], scene: Scene) -> Iterator[Record]:
    """The claims that are likely enough when what speaks for and against them is weighed."""
    for claim in claims:
        roles = assign(claim, scene)
        status = _put(claim, roles, scene) if possible(claim, roles, scene) else ""
        if status and likely(claim, roles, status, scene):
            yield claim, roles, status


def _put(claim: Claim, roles: Roles, scene: Scene) -> str:
    """How a claim is put; what is negated, and counts all the same, is told to be rejected: *She did not dither*."""
    status = decide(claim, roles, scene)
    quoted = status == "reported" and claim.fragment.kind == "phrase"
    return "rejected" if (status == "asserted" or quoted) and not_the_case(claim, roles, scene) else status


def _merged(records: list[Record]) -> list[Record]:
    """Drop a claim that is but the content of another's charge: *accused him of lying* is one accusation."""
    kept = []
    for claim, roles, status in records:
        if not any(_holds(c, r, claim) for c, r, _ in records):
            kept.append((claim, roles, status))
    return kept


def _holds(other: Claim, roles: Roles, claim: Claim) -> bool:
    """Is the claim the content of the other's charge (*accused him of lying*) or of its verb (*refused to own up*)?"""
    if (
        other is claim
        or other.start >= claim.start
        or not roles.charge
        or not roles.charge[0] <= claim.start < claim.end <= roles.charge[1]
    ):
        return False
    if other.frame.frame in ("accuse", "dub", "allege", "pin", "charge_noun", "criticism"):
        return claim.rule != "called_in_quotes" and claim.frame.frame not in ("dub", "accuse")
    below = claim.head
    for above in clause.governors(claim.head, 8):
        if below.dep_ in ("relcl", "conj", "ccomp", "advcl", "appos"):
            return False
        if above == other.head:
            return True
        below = above
    return False


def row(claim: Claim, roles: Roles, status: str, text: str) -> dict[str, Any]:
    """A record as a row of the accusations table."""
    unit = claim.unit
    fragment = claim.fragment
    start, end = unit.start + claim.start, unit.start + claim.end
    a, b = paired(text, *(unit.start + place for place in roles.charge)) if roles.charge else (-1, -1)
    return {
        "doc": unit.doc, "sentence": fragment.sentence, "start": start, "end": end,
        "trigger": unit.text[claim.start : claim.end],
        "accuser": roles.accuser, "accused": roles.accused, "charge": text[a:b] if roles.charge else "",
        "charge_start": a, "charge_end": b,
        "target": roles.target, "status": status, "kind": fragment.kind, "speaker": fragment.speaker,
        "rule": claim.rule,
    }  # fmt: skip
