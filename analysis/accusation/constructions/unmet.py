"""What people were owed and did not get: *nobody was asked*, *I have had no answer*, *it has hired nobody*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import clause
from ..claims import Claim
from ..coreference import FIRST
from ..units import Unit
from .base import DEED, QUALITY, SUMMED_UP, claim, construction, of_people, somebody_else

_DUE = (
    r"asked|consulted|told|informed|warned|invited|trained|notified|thanked|paid|interviewed|spoken to|listened to|"
    r"given (?:notice|warning|a chance|a choice|a reason|the chance)|offered"
)
_DONE = (
    r"explained|rang|replied|answered|apologised|apologized|asked|consulted|told|warned|checked|called|phoned|"
    r"written back|"
    r"wrote back|visited|listened|bothered|troubled|thanked|so much as \w+|acknowledged|investigated|inspected|"
    r"intervened"
)
_NOBODY = (
    r"(?:nobody|no one|not one (?:of \w+ )?[\w'’-]+|not a single [\w'’-]+|"
    r"neither [\w'’ -]{3,30} nor [\w'’ -]{3,30}?|none of \w+"
    r"(?: \w+)?|no (?:union|member|members|nurse|driver|teacher|tenant|resident|parent|family|families|worker|"
    r"staff|official|"
    r"minister|manager|inspector|trustee|director|governor|doctor|patient|branch|rep|reps|farmer|passenger)s?)"
)
_UNASKED = re.compile(
    rf"\b{_NOBODY}(?: (?:on|in|at|from|of|above|outside|inside) [\w'’ -]{{2,35}}?)? "
    rf"(?:(?:was|were|has been|have been|had been|is being) (?:even |ever |so much as |properly )?(?:{_DUE})|"
    rf"(?:(?:has|have|had) )?(?<!can have )(?:yet |even |ever |so much as )?(?:{_DONE}))\b",
    re.IGNORECASE,
)


@construction("(?i)" + _UNASKED.pattern, hostile=True, last=True)
def nobody_asked(unit: Unit) -> Iterator[Claim]:
    """*No union was consulted*, *neither the minister nor the company has told her*: a duty to people, unmet."""
    for match in _UNASKED.finditer(unit.text):
        span = unit.span(*match.span())
        verb = next((t for t in reversed(span or ()) if clause.is_verb(t)), None)
        if (
            verb is None
            or unit.question
            or re.search(r"\b(?:if|unless|until)\b", unit.text[: match.start()][-25:], re.I)
        ):
            continue
        yield claim(unit, "nobody_asked", verb, match.span(), frame=SUMMED_UP, charge=match.span())


_NO_ANSWER = re.compile(
    r"\b(?:have|has|had|received|got|been|getting) (?:still |yet |so far )?(?:had |received |been given |heard )?"
    r"no (?:\w+ )?(?:reply|replies|answer|answers|response|acknowledgement|apology|explanation|redress)\b"
    r"(?: (?:to|from|for) (?:\w+ ?){1,4})?",
    re.IGNORECASE,
)


@construction(r"\bno (?:\w+ )?(?:repl|answer|response|acknowledg|apolog|explanation|redress)", hostile=True)
def no_answer(unit: Unit) -> Iterator[Claim]:
    """*I have had no answer to either letter*: the silence of whoever was asked."""
    match = _NO_ANSWER.search(unit.text)
    span = unit.span(*match.span()) if match else None
    if match is None or span is None or unit.question or match.group().lower().startswith("been"):
        return
    yield claim(unit, "no_answer", span.root, match.span(), frame=SUMMED_UP, charge=match.span())


_NOBODY_AFTER = frozenset(
    "told asked hired consulted warned informed paid sent trained rang appointed invited punished sacked disciplined "
    "dismissed questioned interviewed".split()
)


@construction(r"\b\w+ (?:nobody|no one|none of (?:us|them))\b", hostile=True)
def told_nobody(unit: Unit) -> Iterator[Claim]:
    """*It has hired nobody to mend the boiler*, *she told no one*: what was to be done for people was not."""
    for verb in unit.parse:
        thing = clause.child(verb, "dobj", "dative") if verb.lower_ in _NOBODY_AFTER else None
        none = thing is not None and (
            thing.lower_ in ("nobody", "none") or (thing.lower_ == "one" and thing.i - verb.i == 2)
        )
        subject = somebody_else(verb) if none and not unit.question else None
        if subject is not None and thing is not None and thing.i > verb.i:
            end = thing.idx + len(thing)
            yield claim(unit, "told_nobody", verb, (verb.idx, end), frame=DEED, accused=subject)


_CARE_TO = re.compile(
    r"\b(?:may|might|could) (?:perhaps |well |even )?(?:like|wish|care|want|do well|do worse than|usefully|"
    r"begin|start|first)"
    r"(?: (?:to|by|with|telephone|ask|read|explain|try|tell|reflect)\b[^.;?!]{0,50})?",
    re.IGNORECASE,
)


@construction(
    r"\b(?:may|might|could) (?:\w+ )?(?:like|wish|care|want|do|usefully|begin|start|first)\b", hostile=True, last=True
)
def might_care(unit: Unit) -> Iterator[Claim]:
    """*The company may wish to tell its pupils*, *he could begin with a mirror*: advice that tells what is amiss."""
    for match in _CARE_TO.finditer(unit.text):
        span = unit.span(*match.span())
        subject = clause.subject(span.root) if span is not None and clause.is_verb(span.root) else None
        if (
            subject is None
            or subject.lower_ in (*FIRST, "readers", "members", "delegates", "reader", "who")
            or unit.question
        ):
            continue
        if subject.lower_ in ("you", "he", "she", "they") or of_people(unit, subject):
            yield claim(unit, "might_care", span.root, match.span(), frame=QUALITY, accused=subject,
                        charge=match.span(), status="insinuated")  # fmt: skip
