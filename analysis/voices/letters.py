"""Letters, emails and speeches by their form: from the salutation to the signature."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from analysis.voices.circulars import HEADER, HEADINGS, OWN, circular, opens_page, sender, signs_own
from analysis.voices.insets import alone
from analysis.voices.introductions import introduces
from analysis.voices.labels import strong
from analysis.voices.lines import Paragraph
from analysis.voices.patterns import lazily
from analysis.voices.regions import Region
from analysis.voices.signatures import CLOSERS, VALEDICTION, Ending, closing, name_of, signed, signs, takes_leave
from analysis.voices.speakers import Cast
from analysis.voices.trie import any_of

SALUTATION = lazily(
    r"(?:(?:my )?dear\s+(?P<a>(?:(?:M(?:rs?|s|x)|Dr|Prof|Rev|Hon|Sen|Rep|Gov|St)\.|[^.!?:]){2,90}?)|"
    r"to:?\s+(?P<b>(?:(?:the|all|our|every)\s|(?-i:[A-Z]))[^.!?:]{2,70}?)(?=[,:]|$)|to(?=$)|to whom it may concern|"
    r"(?P<c>[\w’' ]{2,40}),\s*a chara(?:irde)?|a chairde|a chara|(?P<d>(?:respected |honou?red |"
    r"esteemed )?(?:colleagues|friends|comrades|sirs?(?: or madam)?|madam|sisters and brothers|brothers and sisters|"
    r"ladies and gentlemen|conference|congress|delegates|all|members|(?:hi|hello|hey)(?: (?:all|everyone|team|folks|"
    r"there|[A-Z]\w+))?|team)(?:,? (?:and )?(?:(?:honou?red |distinguished )?[a-z]+){1,2}){0,4}))\s*[,:;—–-]?",
    re.IGNORECASE,
)
GREETINGS = frozenset(  # the first words that a salutation can have, but for *Ann, a chara*
    "my dear to a respected honoured honored esteemed colleagues friends comrades sir sirs madam sisters brothers "
    "ladies conference congress delegates all members hi hello hey team".split()
)
FIRST_WORD = lazily(r"\w+")
OPENING_MAX = 110  # characters of a salutation
WRITTEN = 80  # characters of a first paragraph of a letter's own
BANNER_MAX = 40  # characters of a banner above an email's headings
ADDRESS = 9  # paragraphs of an address above a salutation
VOCATIVE = lazily(  # *Treasurer,* and *Tēnā koe Dr Pascoe,*
    r"(?:T(?:ē|e)n(?:ā|a) koe |Kia ora |Cher |Chère |A )?(?P<a>[A-ZÀ-Þ][^.!?;:,]{1,50}),(?P<b>)(?P<c>)(?P<d>)"
)
RUNNING = lazily(  # *Sir – It was good of you*, in one paragraph with what follows
    r"(?P<a>(?:Dear )?(?:Sirs?|Madam|Editor|SIRS?|MADAM))(?P<b>)(?P<c>)(?P<d>)(?:, ?[–—-] ?|, | ?[–—-] ?)(?=[A-Z])"
)
RUN_STARTS = ("Dear ", "Sir", "Madam", "Editor", "SIR", "MADAM")
SIR = lazily(r"(?:sirs?|madam)\b", re.IGNORECASE)
OPENERS = "\"“‘'«„”`"


OPENS = lazily(  # what a greeting in GREETINGS, or a heading of an email, begins with
    rf"[{OPENERS}]*(?:{any_of(GREETINGS)})\b|[*_]*(?:from|to|sent|date|subject|b?cc|re|reply-to|attachments?)[*_]*:",
    re.IGNORECASE,
)
LETTER_TO = lazily(r"(?:An? )?(?:[Oo]pen )?[Ll]etters? to\b")
COMMENT = lazily(r"(?:We|I|Nobody|Noted|Or|You[’']re) [a-z]+ed\b|You[’']re welcome")  # below a text
INITIAL_ALONE = lazily(r"(?:[A-Z]\.? ?){1,3}")  # *R.*
INITIALLED = lazily(r"[.?!]\s+[A-Z][\w]{0,12}\.?$")  # a name alone ends a letter in one paragraph


class Opening(NamedTuple):
    """How a letter begins: its first words as matched, and whether they are the headings of an email."""

    match: re.Match
    headed: bool


CUT = Ending(-1, "")  # no end before another letter begins, though the text goes on


def letters(paras: list[Paragraph], cast: Cast, author: str) -> list[Region]:
    """Letters from salutation to signature; the publisher's own, to its own people, are left out."""
    out: list[Region] = []
    skip, within, barren = -1, -1, False
    for index in [i for i, p in enumerate(paras) if _may_open(p.words)]:
        opening = _opening(paras, index) if index > skip else None
        if opening is not None and index <= within and not opening.headed:
            continue
        if opening is not None and opening.headed and circular(paras, index, author):
            skip = _last_heading(paras, index)
            continue
        if opening is None:
            continue
        ending = None if barren else _ending(paras, index, cast)
        barren = barren or ending is None
        ending = None if ending is CUT else ending
        if (
            ending is None
            and not paras[index].set_off
            and (opening.headed or (index and introduces(paras[index - 1].final)))
        ):
            ending = _open_end(paras, index)
        if ending is not None:
            own = _own(opening, paras[index], author) and opens_page(paras, index)
            own_heads = _last_heading(paras, index) if own and opening.headed else skip
            skip, within = (own_heads, ending.last) if own else (ending.last, within)  # it may hold another
            held = _opening(paras, ending.held) if ending.held else None
            if held and (end := _ending(paras, ending.held, cast)):
                out.append(_letter(paras, ending.held, held, end, cast))
            if not own and not signs_own(ending.name, author):
                out.append(_letter(paras, index, opening, ending, cast))
    return out


def _may_open(words: str) -> bool:
    """Whether a line may begin a letter, by its first and last characters."""
    if words.startswith(RUN_STARTS):
        return True
    if len(words) > OPENING_MAX:
        return False
    return words.endswith(",") or OPENS.match(words) is not None or "chara" in words.lower()


def _last_heading(paras: list[Paragraph], index: int) -> int:
    """Index of the last of the headings of an email that begin at `index`."""
    headings = takewhile(lambda p: HEADER.match(p.words), paras[index : index + HEADINGS])
    return index + len(list(headings)) - 1


def _runs(words: str) -> re.Match[str] | None:
    """The match of a salutation that stands in one paragraph with what follows."""
    return RUNNING.match(words) if words.startswith(RUN_STARTS) else None


def _opening(paras: list[Paragraph], index: int) -> Opening | None:
    """The salutation of a letter, or the headings of an email, at the head of a paragraph."""
    words = paras[index].words
    if header := _headed(paras, index):
        return Opening(header, True)
    match = _salutation(words) or _runs(words)
    if match is None and (greeting := _greeting(words)) and _brought(paras, index):
        match = greeting
    return Opening(match, False) if match else None


def _headed(paras: list[Paragraph], index: int) -> re.Match | None:
    """The first of the headings of an email: *From:* above *To:*."""
    header = HEADER.match(paras[index].words)
    if header and index + 1 < len(paras) and HEADER.match((paras[index].below or paras[index + 1].lines)[0]):
        return header
    return None


def _greeting(words: str) -> re.Match | None:
    first = FIRST_WORD.match(words)
    greets = (first and first.group().lower() in GREETINGS) or "chara" in words.lower()
    return SALUTATION.fullmatch(words) if greets and words[-1] not in ".?!" else None


def _salutation(words: str) -> re.Match | None:
    """The match of a line that greets: *Dear Minister*, *Colleagues,*, any short line that ends in a comma."""
    words = words.lstrip(OPENERS)
    match = _greeting(words)
    if match:
        return None if (match["b"] or match["d"]) and words[-1].isalnum() else match
    return VOCATIVE.fullmatch(words) if words.endswith(",") else None


def _brought(paras: list[Paragraph], index: int) -> bool:
    """Whether a heading or an introduction stands above a line: then *Hi all* greets without a comma."""
    above = paras[index - 1].final if index else ""
    return index > 0 and (
        above.endswith(":") or LETTER_TO.match(above) is not None or HEADER.match(paras[index - 1].words) is not None
    )


def _own(opening: Opening, p: Paragraph, author: str) -> bool:
    """Whether a letter may be the publisher's own: from it, or to members, colleagues, readers."""
    words = opening.match.group() if opening.match.re.pattern == RUNNING.pattern else p.words
    return (
        author in words if opening.headed else bool((opening.match["d"] and not SIR.match(words)) or OWN.search(words))
    )


def _letter(paras: list[Paragraph], index: int, opening: Opening, ending: Ending, cast: Cast) -> Region:
    """The region of a letter, with who signs it and whom it addresses."""
    name, whom, first = ending.name, "", paras[index]
    start = first.start + len(first.words) - len(first.words.lstrip(OPENERS))
    if opening.headed:
        name = sender(paras[index : ending.last]) or name
        start = paras[index - 1].start if index and _banner(paras[index - 1]) else start
    elif index and paras[index - 1].words.startswith(("Subject: ", "Re: ")):
        start = paras[index - 1].start  # *Subject: a change*, alone above the salutation
    elif (lead := _addressed_to(paras, index)) < index:
        start = paras[lead].start
    else:
        whom = opening.match["a"] or opening.match["b"] or opening.match["c"] or ""
        given = whom.strip().istitle() and " " not in whom.strip() and cast.signed(whom.strip())
        whom = (
            given
            if given and " " in given
            else cast.fullest("the " + whom.strip()).removeprefix("the ")
            if whom
            else ""
        )
    final = paras[ending.last].final
    end = paras[ending.last].end - len(final) + len(final.rstrip(CLOSERS))
    speaker = cast.signed(name) if name else ""
    vague = speaker if " " not in speaker and not opening.headed else ""
    return Region(start, end, "document", speaker.removesuffix(vague), whom, vague, form="letter")


def _addressed_to(paras: list[Paragraph], index: int) -> int:
    """The first paragraph of the address above a salutation, where an introduction stands above it."""
    at = index
    while at > max(0, index - ADDRESS) and not introduces(paras[at - 1].final):
        at -= 1
        if any(x.endswith((".", "?", "!", ":", "”")) or len(x) > BANNER_MAX for x in paras[at].lines):
            return index
    return at if at > max(0, index - ADDRESS) else index


def _banner(p: Paragraph) -> bool:
    """*MEMORANDUM* above the headings."""
    return p.words.isupper() and len(p.words) < BANNER_MAX


def _open_end(paras: list[Paragraph], index: int) -> Ending:
    """A letter without a signature goes on to the next heading, time stamp or line of furniture."""
    for at in range(index + 1, len(paras)):
        words = paras[at].words
        if not HEADER.match(words) and (strong(words, "") or alone(words) or COMMENT.match(words)):
            return Ending(at - 1, "")
        if at > index + 1 and INITIALLED.search(paras[at].final):
            return Ending(at, "")
    return Ending(len(paras) - 1, "")


def _ending(paras: list[Paragraph], index: int, cast: Cast) -> Ending | None:
    """Index of the last paragraph of the letter that begins at `index`, and who signs it."""
    written = False
    headed, runs = HEADER.match(paras[index].words), RUNNING.match(paras[index].words)
    heads = _last_heading(paras, index) if headed else len(paras)
    for at in range(index, len(paras)):
        first = paras[at].words
        if at > heads and _headed(paras, at):
            return Ending(at - 1 - alone(paras[at - 1].words), "")  # the email that is forwarded
        if at > index and paras[index].set_off and not paras[at].set_off:
            return Ending(at - 1, name_of(paras[at - 1].lines)) if at > index + 1 else CUT
        if written and takes_leave(paras[at].lines[-1], paras[min(at + 1, len(paras) - 1)].lines):
            return signed(paras, at, [])
        greeted = written and len(first) <= OPENING_MAX and _greeting(first) and _salutation(first)
        if greeted or (at > index and not headed and _headed(paras, at)):
            return _holding(paras, at, cast)
        for n, line in enumerate(paras[at].lines):
            if (at, n) != (index, 0) and (signer := closing(line)) is not None:
                return signed(paras, at, [*signer, *paras[at].lines[n + 1 :]])
        if at > index + 1 and INITIAL_ALONE.fullmatch(first) and not paras[at].set_off:
            return Ending(at, first.strip("."))
        greets = first.endswith(",") and not paras[at].below  # *Ada,* below an email's headings
        begun = at > index + (0 if runs else 1)
        if begun and not greets and signs(paras[at : at + 2], cast):
            return signed(paras, at - 1, [])
        written = paras[at].end - paras[at].start > WRITTEN
    return None


def _holding(paras: list[Paragraph], at: int, cast: Cast) -> Ending:
    """The end of a letter that holds another from `at` to its valediction, and goes on to one of its own."""
    inner = _ending(paras, at, cast)
    if inner is None or inner is CUT or inner.held or not paras[at - 1].final.endswith((".", ":")):
        return CUT
    for later in range(inner.last + 1, len(paras)):
        if _greeting(paras[later].words) and _salutation(paras[later].words):
            return CUT
        line = next((n for n, line in enumerate(paras[later].lines) if VALEDICTION.fullmatch(line)), None)
        if line is not None and later > inner.last + 1:
            return signed(paras, later, list(paras[later].lines[line + 1 :]))._replace(held=at)
    return CUT
