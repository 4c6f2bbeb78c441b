"""Letters at the head of a page that are the publisher's own, to its own people, and so no letter of another's."""

from __future__ import annotations

import re

from analysis.voices.footing import standing
from analysis.voices.introductions import FULL, introduces
from analysis.voices.labels import strong
from analysis.voices.lines import Paragraph
from analysis.voices.names import is_person, plain
from analysis.voices.patterns import lazily
from analysis.voices.signatures import VALEDICTION
from analysis.voices.vocabulary import BODIES

HEADER = lazily(
    r"[*_]*(?:FROM|TO|SENT|DATE|SUBJECT|From|To|Cc|CC|Bcc|Sent|Date|Subject|Re|RE|Reply-To|Attachments?)"
    r"[*_]*:[*_]*\s*\S"
)
HEADINGS = 7  # paragraphs in which an email's sender is looked for
ADDRESSED = lazily(r"[<(\[].*|(?<![\w.])[\w.]++@.*|[\"*]")
OWN = lazily(
    r"\b(?:(?<!board )(?<!council )(?<!committee )(?<!cabinet )members?|colleagues?|friends?|comrades?|all|everyone|"
    r"branch|readers?|supporters?|everybody|folks|subscribers?|activists?|reps?|stewards?|fellow|neighbours?|sisters|"
    r"brothers)\b",
    re.IGNORECASE,
)
OWN_PEOPLE = lazily(
    r"to:\s*(?:[\w’']+ ){0,3}(?:members|reps|branch(?:es)?|stewards|activists|organi[sz]ers|delegates|convenors)\b",
    re.IGNORECASE,
)
HELLO = lazily(r"(?:Hello|Hi|Hiya|(?:Good )?(?:[Mm]orning|[Aa]fternoon|[Ee]vening)|Greetings)\b")
TO_OWN = lazily(  # *Our general secretary’s message to members, 3 May.*
    r"\b(?:message|letter|note|email|bulletin|update|newsletter|circular|report)\b.{0,40}\b(?:to|"
    r"for) (?:\w+ ){0,2}(?:members|branches|reps|readers|subscribers|activists|supporters)\b"
)
GREETING_MAX = 40  # characters of a line that greets
PROSE = 25  # characters of a sentence that goes on after a letter
TITLES = 6  # paragraphs of a title and furniture above a letter at the head of a page


def circular(paras: list[Paragraph], index: int, author: str) -> bool:
    """Whether headings open the page and are its own: they name no person as the sender, or its own people.

    >>> heads = ["From: Ann Lee", "Subject: Pay", "Dear members,", "Vote now."]
    >>> circular([Paragraph(0, 0, "", words) for words in heads], 0, "The Union")
    True
    """
    if not opens_page(paras, index):
        return False
    heads = paras[index : index + HEADINGS]
    name = sender(heads)
    if not (" " in name and is_person(name)) or any(OWN_PEOPLE.match(line) for p in heads for line in p.lines):
        return True
    below = (p.words for p in paras[index : index + HEADINGS + 1] if not HEADER.match(p.words))
    greeted = any(len(words) < GREETING_MAX and (OWN.search(words) or HELLO.match(words)) for words in below)
    return greeted and not any(_prose(p) and not standing(p.words, author) for p in _below(paras, index))


def _below(paras: list[Paragraph], index: int) -> list[Paragraph]:
    """The paragraphs below a letter at the head of a page: below its valediction, if it has one."""
    own = sender(paras[index : index + HEADINGS]).split()
    ends = (
        n for n in range(index, len(paras)) if paras[n].words in own or any(map(VALEDICTION.fullmatch, paras[n].lines))
    )
    return paras[next(ends, len(paras)) + 1 :]


def _prose(p: Paragraph) -> bool:
    return len(p.words) > PROSE and p.final.endswith((".", "?", "!"))


def opens_page(paras: list[Paragraph], index: int) -> bool:
    """Whether only a title, furniture and whom a letter is to stand above it."""
    return index < TITLES and not any(
        FULL.search(p.words.lower())
        or (p.final.endswith((".", "?", "!", ":")) and not strong(p.words, "") and not _to_own(p))
        for p in paras[:index]
    )


def _to_own(p: Paragraph) -> bool:
    """Whether a line says that what follows is a message to the publisher's own people, and brings on no text."""
    return TO_OWN.search(p.words) is not None and not introduces(p.final)


def sender(paras: list[Paragraph]) -> str:
    """The name in an email's *From:* line."""
    heads = [line for p in paras[:HEADINGS] for line in p.lines]
    line = next((w.partition(":")[2] for w in heads if w.lower().startswith(("from:", "*from:"))), "")
    return plain(ADDRESSED.sub("", line).split(",")[0])


def signs_own(name: str, author: str) -> bool:
    """Whether a pen name, or its initials, sign their own page: *The Trousers* of *The Wrong Trousers*."""
    words = author.casefold().removeprefix("the ").split()
    initials = "".join(word[0] for word in words)
    bare = name.casefold().removeprefix("the ")
    if re.sub(r"\W", "", bare) in (initials, "t" + initials) or bare == " ".join(words):
        return len(words) > 1 and BODIES.isdisjoint(words)
    return bare in words and " " in author
