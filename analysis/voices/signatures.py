"""How a letter ends: the name under it, alone or above an office, and the lines of a signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.voices.insets import alone
from analysis.voices.lines import Paragraph
from analysis.voices.mentions import NAME
from analysis.voices.names import TITLE, is_person, is_role, plain
from analysis.voices.patterns import lazily
from analysis.voices.speakers import INITIALLED, Cast
from analysis.voices.vocabulary import GIVEN

SIGNERS = 40  # lines of a signature
APART = 3  # characters between two lines of a signature set off by `>`
AFTERWORD = lazily(r"(?:cc|c\.c\.|copy|copied to|encl?\.?|p\.?\s?p?\.?s\.?)(?:[ :.]|$)", re.IGNORECASE)
VALEDICTION = lazily(
    r"(?:(?:i am|i remain|we are|we remain),? (?:sir,? )?(?:etc|and so on)\b\.?|(?:i am,? .{0,40}|(?:i|"
    r"we) remain,? .{0,20})?(?:yours(?:,? [\w ]{4,60}(?=,)|(?: (?!is|was|are|were|will|has|had|have)[a-z]+){1,4})?|"
    r"(?:very |most )?(?:sincerely|respectfully|faithfully|truly|cordially)(?: yours)?|(?:with )?(?:all )?(?:my |"
    r"our )?(?:very )?(?:best|kind|kindest|warm|warmest)(?: (?:wishes|regards))?|(?:with )?regards|in (?:solidarity|"
    r"unity|friendship|hope|comradeship|sorrow|sadness|anger|peace|haste|faith|despair|disgust)|with (?:every|much|"
    r"great|deep|all|our|my|sincere) (?:[\w]+ )?(?:wish|wishes|respect|regret|love|affection|sadness|gratitude)|"
    r"your (?:[\w]+ )?(?:friend|servant|colleague|comrade)|as ever|ever yours|take care|onwards?|love|"
    r"(?:is mise,? )?le (?:meas|gach dea-ghuí)|many thanks|thank you|thanks|with (?:many )?thanks|with gratitude|"
    r"respectfully submitted|signed|cheers|all (?:my|the) best|fraternally|fraternal greetings|n(?:ā|"
    r"a)ku(?: noa)?(?:,? n(?:ā|a))?|ng(?:ā|a) mihi(?: nui)?|faithfully))\s*[,.:!]*",
    re.IGNORECASE,
)
LEAVE = lazily(r"[A-Z][^.?!:;,]{2,40},")
BESIDE_NAME, BESIDE_OFFICE, BESIDE_SIGNER = map(lazily, (r", | \(", r"[,(]", r"(?<!\s)\s*+[,(|–—]"))
RANKED = lazily(r"(?:Cm?dr|Capt|Col|Maj|Lt|Sgt|Brig|Gen|Cpl|Fr|Sr|Revd?|Insp|Supt)\.? [A-Z]")
OFFICE = lazily(r"[A-Z][a-z-]+(?: (?:of|for|and|the|[A-Z][\w-]+)){0,5}")  # *Keeper*, below a name
FOR_BODY = lazily(r"(?:[Ff]or|[Oo]n behalf of) (?P<body>(?:the |The )?[A-Z].{3,70})")
STOPS = (".", "?", "!", ":")
CLOSERS = "\"”’'»“"


class Ending(NamedTuple):
    """How a letter ends: the index of its last paragraph, and who signs it."""

    last: int
    name: str
    held: int = 0  # the paragraph at which a letter within it begins


def closing(line: str) -> list[str] | None:
    """Who signs on the line of a valediction, nobody where it stands alone; None where it is none.

    >>> closing("Yours faithfully,"), closing("Yours, Ann Lee"), closing("Yours was late")
    ([], ['Ann Lee'], None)
    """
    match = VALEDICTION.match(line)
    rest = line[match.end() :].strip() if match else ""
    if match is None or (rest and not (line[: match.end()].endswith(",") and _person(rest))):
        return None
    return [rest] if rest else []


def takes_leave(line: str, below: Sequence[str]) -> bool:
    """Whether a line is a valediction by its comma and the full name below it: *Until Tuesday,*.

    >>> takes_leave("Until Tuesday,", ["Ann Lee"]), takes_leave("Until Tuesday,", ["we wait."])
    (True, False)
    """
    return LEAVE.fullmatch(line) is not None and bool(below) and _person(BESIDE_SIGNER.split(below[0], 1)[0])


def _person(words: str) -> bool:
    """Whether words are a person's full name and nothing else."""
    name = plain(words)
    return " " in name and NAME.fullmatch(name) is not None and is_person(name) and not is_role(name)


def signs(pair: list[Paragraph], cast: Cast) -> bool:
    """Whether a paragraph, with the one below it, is a name under a letter without a valediction.

    >>> signs([Paragraph(0, 7, "", "Ann Lee"), Paragraph(8, 17, "", "President")], Cast(""))
    True
    """
    return _is_signature(pair[0]) and (_first_name(pair[0], cast) or _name_and_office(pair))


def _first_name(p: Paragraph, cast: Cast) -> bool:
    """Whether what may be a signature is nothing but the name of somebody whom the text names."""
    words, _, office = p.words.rstrip("," + CLOSERS).partition(", ")
    words = BESIDE_NAME.split(words, 1)[0]
    if len(p.below) > 2 or len(words) > 40 or not NAME.fullmatch(words) or is_role(words):
        return False
    full = cast.signed(words)
    if INITIALLED.fullmatch(words) and not p.set_off:
        return True
    again = " " in words and len(cast.words.places(words)) > 1
    known = again or full != words or words.split()[0].lower() in GIVEN
    known = known or RANKED.match(words) is not None or TITLE.match(words) is not None
    return (known or (" " in words and is_role(office))) and is_person(full)


def _name_and_office(pair: list[Paragraph]) -> bool:
    """Whether what may be a signature is a name and, right below it, an office."""
    if len(pair) < 2 or pair[1].start - pair[0].end > 1 or not _is_signature(pair[1]):
        return False
    name, office = pair[0].words, BESIDE_OFFICE.split(pair[1].words, 1)[0].strip(" " + CLOSERS)
    return (
        " " in name and NAME.fullmatch(name) is not None and (is_role(office) or OFFICE.fullmatch(office) is not None)
    )


def signed(paras: list[Paragraph], at: int, signers: list[str]) -> Ending:
    """The paragraphs of a signature: lines without a full stop, close together once they have begun."""
    last = at
    for following in range(at + 1, min(len(paras), at + SIGNERS)):
        p = paras[following]
        afterword = AFTERWORD.match(p.words)
        again = bool(signers) and signers[0] in p.words.split() and _person(p.words)  # *Ann*, and below it *Dr Ann Lee*
        apart = bool(signers) and not again and p.start - paras[last].end > (APART if p.set_off else 1)
        if not afterword and (apart or not _is_signature(p)):
            break
        last = following
        signers += p.lines
    return Ending(last, name_of(signers))


def name_of(signers: Sequence[str]) -> str:
    """The first line of a signature that is a person's name, without the office after it."""
    body = next((match["body"] for signer in signers[2:] if (match := FOR_BODY.fullmatch(signer))), "")
    if body and not is_role(signers[0].rpartition(", ")[2]):
        return body  # several, none of them with an office, who sign for a body
    for words in (signer.strip(CLOSERS) for signer in signers):
        name = plain(BESIDE_SIGNER.split(words, 1)[0])
        if len(name) > 2 and NAME.fullmatch(name) and not is_role(name):
            return name
    return signers[0] if signers and len(signers[0]) > 2 else ""


def _is_signature(p: Paragraph) -> bool:
    """Whether a paragraph may be of a signature: short lines that end no sentence."""
    if p.final.endswith(STOPS):
        return False
    return all(len(x) < 80 and not x.endswith(STOPS) for x in p.lines) and not any(map(alone, p.lines))
