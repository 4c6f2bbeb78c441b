"""Whole texts inside a text: letters, statements, turns of a script and blocks set off by `>` or indentation."""

from __future__ import annotations

from analysis.terms import QUOTED
from analysis.voices.examined import examination
from analysis.voices.extent import OPENERS
from analysis.voices.headed import COMMENTER, editors, headed_turns
from analysis.voices.inline import inline, ruled
from analysis.voices.letters import letters
from analysis.voices.lines import Paragraph, held
from analysis.voices.marks import places
from analysis.voices.mentions import NAME
from analysis.voices.names import is_person
from analysis.voices.patterns import lazily
from analysis.voices.regions import Cover, Region
from analysis.voices.script import coloned, interviewed, turns
from analysis.voices.speakers import Cast
from analysis.voices.statements import statements
from analysis.voices.timed import timed
from analysis.voices.transcripts import transcripts
from analysis.voices.utterance import is_utterance
from analysis.voices.vocabulary import GIVEN, GROUPS

OUTSIDE = lazily(r"[^>|\s]")
BLANK = lazily(r"\n[ \t]*\n")
SAME_MIN = 12  # characters of a quotation that may be found again
HEAD_LINES = 8  # lines of the head of a page
HEADLINE = 160  # characters of a line there
SAYER_MIN = 10  # characters of a headline's quotation that may be found again
BESIDE = lazily(rf"[\"”’'»]*\s*[:–—-]\s+(?P<who>{NAME.pattern}) (?:at|on|to|in)\b")
SET_SO = lazily(  # *Its answers appear below in italics.*, but not *our comments in bold*
    r"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Ww]hat (?:he|she|it|they)|['’]s) (?!comments)[^.\n]{0,60}\b(?:is|are|"
    r"appears?|stands?)\b[^.\n]{0,20} in (?:italics?|bold)\b",
    signs=(" in italic", " in bold"),
)
SET_WHOLE = lazily(r"(?P<set>\*{1,2}|_{1,2})(?=\w).*[^?](?P=set)")
PULLED = 40  # quotations at the head of a text that may repeat one further down


def blocks(text: str, paras: list[Paragraph], cast: Cast, author: str) -> list[Region]:
    """All blocks that are another's whole text or speech, by their form."""
    quoted = set_off(text, paras)
    found = letters(paras, cast, author)
    turned = _turned(text, quoted, found)
    played = transcripts(text, paras, turned, cast)
    found += played + _apart(turned, played)
    found += _apart(timed(text, cast, author), found)
    found += _apart(ruled(text, paras), found)
    found += statements(text, paras, found, cast, author)
    found += _apart(italic(text, paras), found)
    places_of = held(paras, places(text, ":"))
    colons = coloned(text, paras, places_of)
    found += editors(text, colons, found, author)
    within = inline(text, paras, cast, places_of)
    found += _apart(within, found)
    found += _apart(examination(text, paras, cast), within)
    found += _apart(turns(text, paras, cast, author, colons), found)
    found += _apart(interviewed(text, paras, cast), found)
    return found + _apart(headed_turns(text, paras, cast, colons), found)


def _apart(more: list[Region], known: list[Region]) -> list[Region]:
    """Those of some regions that hold nothing of what is known."""
    cover = Cover(known) if more else None
    return [r for r in more if cover is not None and not cover.touches(r.start, r.end)]


def set_off(text: str, paras: list[Paragraph]) -> list[Region]:
    """Blocks set off by `>` or by indentation, paragraphs of one block joined."""
    out: list[Region] = []
    commenter = ""
    for index, p in enumerate(paras):
        if not p.set_off or p.end <= p.start or (p.set_off == " " and index == 0):
            continue
        said = COMMENTER.fullmatch(text, p.start, p.end)
        if said:
            commenter = said["who"]
            continue
        if out and _one_block(text[out[-1].end : p.start], p.set_off):
            out[-1].end = p.end
        else:
            out.append(Region(p.start, p.end, "quotation", commenter, form="set off"))
            commenter = ""
    return out


def italic(text: str, paras: list[Paragraph]) -> list[Region]:
    """Paragraphs in italics or bold, where the text says that another's words are set so.

    >>> from analysis.voices.lines import lines, paragraphs
    >>> text = "The answers of the Board are in italics.\\n\\n_It is not so._\\n\\nIt is."
    >>> [text[r.start : r.end] for r in italic(text, paragraphs(text, lines(text)))]
    ['_It is not so._']
    """
    said = ("*" in text or "_" in text) and SET_SO.search(text)  # plain strings are found faster
    marked = (p for p in paras if said and not p.set_off and p.end > p.start and text[p.start] in "*_")
    whole = (p for p in marked if SET_WHOLE.fullmatch(text, p.start, p.end))
    return [Region(p.start, p.end, "quotation", form="set off") for p in whole]


def _one_block(between: str, set_off: str) -> bool:
    """Whether two set-off paragraphs belong together: nothing between but space, or lines with a bare `>`."""
    if OUTSIDE.search(between):
        return False
    return between.count("\n") < 3 if set_off == " " else not BLANK.search(between)


def _turned(text: str, quoted: list[Region], letters_: list[Region]) -> list[Region]:
    """Set-off blocks outside letters set off themselves; one wholly inside marks is left to its marks."""
    out = []
    cover = Cover([r for r in letters_ if text[text.rfind("\n", 0, r.start) + 1] in ">| \t"])
    for block in quoted:
        if not cover.touches(block.start, block.end) and text[block.start] not in OPENERS:
            out.append(block)
    return out


def name_headline(text: str, root: Region) -> None:
    """Name the speakers of quotations at the head of a text that the text below names."""
    lower = ""
    for child in root.children[:PULLED]:
        if child.kind in ("quotation", "phrase") and _heads(text, child.start):
            sayer = _sayer(text, root, child)
            if speaker := sayer.speaker if sayer else _named_beside(text, child):
                said = _clause(text, child) or (sayer is not None and _bare(text, sayer) == _bare(text, child))
                child.speaker, child.kind = speaker, "quotation" if said else child.kind
                continue
            if child.kind == "quotation":
                _name_first(root, child)
        spoken = child.speaker == "unknown" and any(r.kind in QUOTED for r in root.children)
        if spoken and child.end - child.start > SAME_MIN:
            lower = lower or text.lower()
            words = lower[child.start : child.end].rstrip(".,?!")
            above = words in lower[: child.start]  # looked for from the end much more slowly
            found = (lower.find(words, child.end), lower.rfind(words, 0, child.start) if above else -1)
            holders = (r for at in found if at >= 0 for r in root.children if r.start <= at < r.end)
            holder = next((r for r in holders if r.kind in QUOTED), None)
            if holder is not None and len(lower) == len(text):
                child.speaker, child.via = holder.speaker, "repeated"


def _bare(text: str, region: Region) -> str:
    """The words of a region in lower case, without the marks of punctuation at its ends."""
    return text[region.start : region.end].strip(".,?! ").lower()


def _sayer(text: str, root: Region, child: Region) -> Region | None:
    """The quotation below a headline that says its words again; None where nobody does."""
    words = _bare(text, child)
    if len(words) < SAYER_MIN:
        return None
    below = (r for r in root.children if r.start > child.end and r.kind in QUOTED)
    return next((r for r in below if r.speaker != "unknown" and words in text[r.start : r.end].lower()), None)


def _named_beside(text: str, child: Region) -> str:
    """*Ann Lee* in the headline *“It has gone”: Ann Lee at the Hull rally*."""
    match = BESIDE.match(text, child.end)
    return match["who"] if match and is_person(match["who"]) and match["who"].split()[0].lower() in GIVEN else ""


def _clause(text: str, child: Region) -> bool:
    """Whether the words of a headline are an utterance."""
    return is_utterance(text[child.start : child.end], False, False) or child.kind == "quotation"


def _heads(text: str, start: int) -> bool:
    """Whether a place is in a headline: a line without a full stop, with nothing but such lines above it."""
    if start > HEAD_LINES * HEADLINE:
        return False
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    above = [line.strip() for line in text[:begin].split("\n") if line.strip()]
    short = len(above) < HEAD_LINES and not any(len(line) > HEADLINE or line.endswith(".") for line in above)
    heading = text[begin : end if end >= 0 else len(text)].rstrip("\"”’'» ")
    return short and len(heading) < HEADLINE and heading[-1:] not in (".", "?", "!") and bool(text[end:].strip())


def _name_first(root: Region, child: Region) -> None:
    """A headline's quotation, where the headline names nobody, is the first speaker's below."""
    several = child.speaker.endswith("s") and (" " not in child.speaker or child.speaker.split()[-1].lower() in GROUPS)
    if several or child.speaker == "unknown":
        below = (r.speaker for r in root.children if r.start > child.end and r.kind == "quotation")
        child.speaker = next(below, "unknown")
