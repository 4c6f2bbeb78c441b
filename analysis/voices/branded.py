"""Who calls a thing by quoted words that its own clause is about: *The plan was called “a mess” by Ann Lee.*"""

from __future__ import annotations

from analysis.voices.attribution import Who
from analysis.voices.mentions import Mention
from analysis.voices.patterns import lazily
from analysis.voices.subjects import apposed, mention_at
from analysis.voices.verbs import SAYS, VERB, WORD

AS = (
    r"(?:described|condemned|dismissed|denounced|hailed|ridiculed|mocked|derided|attacked|criticised|praised|portrayed)"
)
NAMES = r"(?:called|branded|dubbed|labelled|labeled|termed|nicknamed|christened|declared|deemed)"
BE = r"\b(?:is|are|was|were|been|being|be) (?:(?:\w+ly|also|since|then|now|once|later|rightly|even|variously) ){0,2}"
CALLED = lazily(
    rf"{BE}(?:{AS}(?P<as> [^,.:;¤]{{0,50}}?)? as|{NAMES}(?P<named> by [^,.:;¤]{{2,50}}?)?|"
    r"accused(?P<of> by [^,.:;¤]{2,50}?)? of)(?: (?:an?|the|his|her|its|their|being|having))?$",
    signs=(" as", "called", "brand", "dub", "label", "term", "name", "christened", "declared", "deemed", "accused"),
)
BY = lazily(r"\bby (?=\w)")
BEHIND = lazily(r"[\"”’'»]+,? (?:\w+ly )?by (?=\w)")  # *“a mess” by Ann Lee*
ASIDE = lazily(rf", (?<=\w, )(?:as )?{VERB} (?=\w)")  # *The budget, claims Ann Lee, is “fair”.*


def branded(lead: str, trail: str) -> tuple[Who, bool] | None:
    """Who calls something so, and whether the words behind the quotation say it; `unknown` where nothing does.

    >>> branded("The plan was branded", "” by Ann Lee.")[0].mention.words
    'Ann Lee'
    >>> branded("The budget, claims Ann Lee, is", "”.")[0].mention.words
    'Ann Lee'
    """
    called = CALLED.search(lead)
    if called is None:
        aside = _aside(lead)
        return (aside, False) if aside else None
    at = BY.search(lead, called.start())
    if at and (m := mention_at(lead, at.end())):
        m = apposed(lead, m)
        return Who(m, at.start(), m.end, "before"), False
    behind = BEHIND.match(trail)
    if behind and (m := mention_at(trail, behind.end())):
        m = apposed(trail, m)
        return Who(m, behind.start(), m.end, "after"), True
    if called["as"] or called["named"] or called["of"]:
        return None
    return Who(Mention(called.start(), called.end(), "unknown", "noun"), called.start(), called.end(), "before"), False


def _aside(lead: str) -> Who | None:
    """Who is said between a subject and its verb to say it: *The budget, claims Ann Lee, is*."""
    verb = ASIDE.search(lead) if ", " in lead else None
    m = mention_at(lead, verb.end()) if verb else None
    if verb is None or m is None:
        return None
    m = apposed(lead, m)
    rest = lead[m.end :]
    if not rest.startswith(",") or not SAYS.isdisjoint(WORD.findall(rest)):
        return None
    return Who(m, verb.start(), m.end, "before")
