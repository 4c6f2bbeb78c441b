"""Who stands right before a verb of saying: a name, a role, whoever an article brings on."""

from __future__ import annotations

import re

from analysis.voices.mentions import CALLED_SO, Mention, in_phrase
from analysis.voices.patterns import lazily
from analysis.voices.regions import MASK
from analysis.voices.subjects import POSSESSIVES, apposed, belonging
from analysis.voices.verbs import ADVERB, MANY, VERB, WORD

NEAR = 60  # characters between a subject and its verb
GAP = lazily(rf"(?:\s\([^()]{{2,40}}\))?,?\s*(?:{ADVERB}\s+){{0,4}}$")
AS = lazily(r"\b(?:as|since|when|before|after|until|than|what)\s+$", re.IGNORECASE)
SOMEONE = lazily(
    rf"(?<!\w)(?:[Tt]he|[Aa]n?|[Oo]ne|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Yy]our|[Tt]heir|[Aa]nother)\s+(?:(?!(?:he|she|they|"
    rf"we|I|it|you|who)\b)[\w’'-]+\s+){{0,4}}?(?!(?:{VERB}|is|are|was|were|the|"
    rf"that)\b)[\w’'-]+(?=,?\s+(?:{ADVERB}\s+){{0,4}}$)"
)
SOME = lazily(
    rf"(?:^|[.;:,]\s+|\b(?:and|but|as)\s+)(?P<who>(?:[Oo]ne|[Aa]nother|[Oo]thers|[Ss]ome|[Ss]ome(?:body|one)(?: (?:at|"
    rf"in|near|behind|from) the [\w’'-]+)?|[Ss]everal|[Tt]wo|[Aa] few)(?: of (?:them|us|my \w+|our \w+|his \w+|"
    rf"her \w+|their \w+|the \w+)(?: (?:on|in|at|from) (?:(?:the|our) )?[\w’'-]+(?: [\w’'-]+){{0,2}}?)?)?)(?:, "
    rf"[^,]{{2,80}},)?\s+(?:{ADVERB}\s+){{0,3}}$"
)
SEVERAL = lazily(  # *Junior doctors said*, *In 2019 local people called*
    rf"(?:^\W*|[,;:.]\s+|\b(?:and|but|as|when|while|that|[Yy]esterday|[Tt]oday|[Ii]n (?:\d{{4}}|[A-Z]\w+)|"
    rf"[Oo]n [A-Z]\w+day),?\s+)(?P<who>{MANY})\s+"
    rf"(?:(?!(?:and|to|who|is|are|was|were|be|been|being)\b){ADVERB}\s+){{0,3}}$"
)
CALLS = lazily(rf"{CALLED_SO}(?:$|[{MASK}\"“‘«])")
IT = lazily(rf"(?:^(?:[A-Z]\w+ |[A-Z][^,.:;]{{0,60}}, )?|[.;]\s+|\b(?:and|but|as)\s+)([Ii]t)\s+(?:{ADVERB}\s+){{0,3}}$")
JOINING = lazily(r",? and\b")  # *been a driver, and said*: the driver is no subject
RELATIVE = lazily(r", (?:who|which|whose|where|when)\b[^,]*$")
QUOTES = lazily(r", (?:quoting|citing|echoing|unlike|like) $")  # *Ann Lee, quoting her mother, said*
ALIAS = lazily(r"\(call (?:her|him|them) (?P<name>[^)]{1,30})\)")
ASIDE = lazily(rf"\s*,[^,¤]{{2,120}},\s*(?:{ADVERB}\s+){{0,4}}$")
AGE = lazily(r"(?:, (?:aged )?\d{1,3}| \(\d{1,3}\))(?=, )")  # *Ann Lee, 43, a nurse*
# *Pryce attacked the minister, Guy Ferris, and added*: who is attacked does not add
GOES_ON = lazily(rf", (?:and|before|then|but) (?:{ADVERB} ){{0,3}}$")
CLAUSE = lazily(r"(?:^\W*|[,;:.—–]\s+|\b(?:and|but|so|or|when|while|as|if|that|because|after|before|then|where)\s+)$")
PLACED = lazily(r" (?:of|from|at|for|in)(?: the| our)? ")


def beside(lead: str, found: tuple[Mention, ...], verb: int) -> Mention | None:
    """The mention that stands right before the verb, or before an aside that stands there."""
    named = ALIAS.search(lead) if "(call" in lead else None
    if named and named.start() < verb:
        return Mention(named.start("name"), named.end("name"), named["name"], "name")
    near = [m for m in found if verb - 3 * NEAR < m.end <= verb and m.words.lower() not in POSSESSIVES]
    right = next((m for m in reversed(near) if _touches(lead, m, verb)), None)
    many = _several(lead, verb) if right is None or right.words.islower() else None
    if many and (right is None or (many.start < right.start and many.end == right.end)):
        return many
    if right and CALLS.match(lead, verb):
        return _named_before(lead, near, right)
    if right:
        return apposed(lead, _named_before(lead, near, _whose_place(lead, near, right)))
    goes_on = GOES_ON.search(lead, 0, verb) is not None
    heads = [m for m in near if CLAUSE.search(lead, 0, m.start)] if goes_on else near
    asides = (m for m in reversed(heads) if ASIDE.fullmatch(lead[m.end : verb]) and _governs(lead, m))
    aside = next(asides, None)
    aside = apposed(lead, aside) if aside else None
    closed = aside is not None and aside.sort == "name" and lead[:verb].rstrip().endswith(",")
    return aside if closed else _generic(lead, verb) or aside


def _several(lead: str, verb: int) -> Mention | None:
    """Several people without an article before a verb that is none of *he* or *she*: *junior doctors*."""
    said = WORD.match(lead, verb)
    if said is None or said.group().endswith(("s", "ing")):
        return None
    match = SEVERAL.search(lead, max(0, verb - NEAR), verb)
    return Mention(*match.span("who"), match["who"], "noun") if match else None


def _governs(lead: str, m: Mention) -> bool:
    """Whether a mention may be a subject: no preposition before it but *as* or *before*."""
    return not in_phrase(lead, m) or AS.search(lead, 0, m.start) is not None


def _touches(lead: str, m: Mention, verb: int) -> bool:
    """Whether only adverbs stand between a mention and its verb, and no preposition before it."""
    between = lead[m.end : verb]
    if len(between) > NEAR or not GAP.fullmatch(between) or JOINING.match(between):
        return False
    if between.startswith(",") and (RELATIVE.search(lead, 0, m.start) or QUOTES.search(lead, 0, m.start)):
        return False
    return " who " in between or _governs(lead, m)


def _generic(lead: str, verb: int) -> Mention | None:
    """Whoever stands between an article and the verb: *a docker from Hull*; *one of them*."""
    begin = max(0, verb - 80)
    it = IT.search(lead, begin, verb)
    if it:
        return Mention(it.start(1), it.end(1), it[1], "pronoun")
    one = SOME.search(lead, begin, verb)
    if one:
        return apposed(lead, Mention(one.start("who"), one.end("who"), one["who"], "noun"))
    found = list(SOMEONE.finditer(lead[begin:verb]))
    if not found:
        return belonging(lead[:verb])
    m = Mention(found[-1].start() + begin, found[-1].end() + begin, found[-1].group(), "noun")
    if lead[m.end : verb].lstrip().startswith(",") and RELATIVE.search(lead, 0, m.start):
        return None
    return m if _governs(lead, m) and " and" not in lead[m.end : verb] else None


def _whose_place(lead: str, near: list[Mention], m: Mention) -> Mention:
    """*Ann Lee* in *Ann Lee of the miners’ trust, who said*."""
    held = (o for o in near if o.sort == "name" and PLACED.fullmatch(lead[o.end : m.start]))
    return next(held, m) if in_phrase(lead, m) else m


def _named_before(lead: str, near: list[Mention], m: Mention) -> Mention:
    """*Ann Lee* rather than *a clerk* in *Ann Lee, a clerk, said*."""
    for other in near:
        between = AGE.sub("", lead[other.end : m.start])
        spoken_to = m.words.lower().startswith("your ") and not lead.startswith(
            ",", m.end
        )  # *Ann Lee, your party said*
        aside = between == ", the " or (between == ", " and m.sort == "noun" and not spoken_to)
        if aside and other.sort == "name" and " " in other.words and not in_phrase(lead, other):
            return other
        if (
            between == ", "
            and other.sort == "noun"
            and m.words.startswith(("a ", "an "))
            and not in_phrase(lead, other)
        ):
            return other
    return m
