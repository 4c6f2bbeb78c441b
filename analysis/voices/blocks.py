"""Whole texts inside a text: letters, statements, turns and blocks set off by `>` or indentation."""

from __future__ import annotations

import re

from analysis.voices.furniture import alone, strong
from analysis.voices.lines import Paragraph
from analysis.voices.mentions import NAME
from analysis.voices.regions import Cover, Region
from analysis.voices.script import turns
from analysis.voices.speakers import Cast, is_person, is_role, plain
from analysis.voices.vocabulary import FEMALE, MALE, WRITINGS

SALUTATION = re.compile(
    r"(?:(?:my )?dear\s+(?P<a>[^.!?:]{2,90}?)|to:?\s+(?P<b>(?:the|all|our|every)\s[^.!?:]{2,70}?)(?=[,:])|to(?=$)|(?P<c>[\w’' ]{2,40}),\s*a chara(?:irde)?|a chairde|a chara"
    r"|(?P<d>(?:respected |honou?red |esteemed )?(?:colleagues|friends|comrades|sirs?(?: or madam)?|madam|sisters and brothers|brothers and sisters|ladies and gentlemen|conference|congress|delegates|all|members|(?:hi|hello|hey)(?: (?:all|everyone|team|folks|there|[A-Z]\w+))?|team)(?:,? (?:and )?(?:(?:honou?red |distinguished )?[a-z]+){1,2}){0,4}))\s*[,:;—–-]?",
    re.IGNORECASE,
)
OWN = re.compile(r"\b(?:members?|colleagues?|friends?|comrades?|all|everyone|readers?|supporters?)\b", re.IGNORECASE)
HEADER = re.compile(r"[*_]*(?:From|To|Cc|CC|Bcc|Sent|Date|Subject|Re|RE|Reply-To|Attachments?)[*_]*:[*_]*\s*\S")
VALEDICTION = re.compile(
    r"(?:i am,? .{0,40}|we remain,? .{0,20})?(?:yours(?: (?:sincerely|faithfully|truly|ever|etc|aye|respectfully|in [\w ]+|and [\w ]+))?|(?:very |most )?(?:sincerely|respectfully|faithfully|truly|cordially)(?: yours)?"
    r"|(?:with )?(?:all )?(?:my |our )?(?:very )?(?:best|kind|kindest|warm|warmest)(?: (?:wishes|regards))?|(?:with )?regards|in (?:solidarity|unity|friendship|hope|comradeship)"
    r"|(?:is mise,? )?le (?:meas|gach dea-ghuí)|many thanks|thank you|thanks|with (?:many )?thanks|with gratitude|respectfully submitted|signed|cheers|all (?:my|the) best|faithfully)\s*[,.:!]?",
    re.IGNORECASE,
)
FULL = re.compile(r"\bfull (?:text|statement|letter|speech|transcript|email|resignation|remarks|reply|response|version)|\bin full\b|\ball of it\b|\breproduced\b|\bverbatim\b|\bthe whole (?:thing|letter|statement|text)\b|\bread it\b|\bentire\b", re.IGNORECASE)
WRITING = "|".join(sorted(WRITINGS, key=len, reverse=True))
INTRO = re.compile(
    rf"\b(?:{WRITING})\b[^.]{{0,80}}(?:below|follows|reads?|says?|said|in full|here)\b|\b(?:here|below)\b[^.]{{0,30}}\b(?:is|are|’s|'s)\b|\b(?:issued|released|published|put out|posted|sent|shared|made|gave|wrote|read out|tweeted)\b[^.]{{0,60}}\b(?:this|the following|a|his|her|their|its)\b"
    rf"|\b(?:{WRITING})\b(?: (?:from|by|of|to) [^.]{{2,80}})?\s*:|\bfollowing\b",
    re.IGNORECASE,
)
SIGNS = re.compile(r"[bfwrvh](?:elow|ollows|ull|hole|eproduced|erbatim|ere is|ead it)")
PULLED = 40  # quotations at the head of a text that may repeat one further down
WORD = re.compile(r"[\w-]+")
OPENERS = "\"“‘'«„”"
TELLING = WRITINGS | frozenset(
    "full text below follows here reproduced verbatim whole entire issued released published posted sent shared made gave wrote "
    "tweeted following put read all".split()
)
WHOLE = re.compile(
    rf"\b(?:{WRITING}|give it|read it|text)\b[^.]{{0,60}}\b(?:below|follows|in full|whole|reproduced|verbatim)\b|\b(?:below|here) is\b[^.]{{0,60}}\b(?:{WRITING}|text)\b",
    re.IGNORECASE,
)


def blocks(text: str, paras: list[Paragraph], cast: Cast, author: str) -> list[Region]:
    """All blocks that are another's whole text or speech, by their form."""
    quoted = set_off(text, paras)
    found = letters(paras, cast, author)
    found += _turned(text, quoted, found) + statements(text, paras, found) + turns(text, paras, cast)
    return found


def letters(paras: list[Paragraph], cast: Cast, author: str) -> list[Region]:
    """Letters from salutation to signature."""
    out: list[Region] = []
    skip, barren = -1, False
    for index, p in enumerate(paras):
        if index <= skip or len(p.lines[0].words) > 110:
            continue
        headed = HEADER.match(p.lines[0].words) and index + 1 < len(paras) and HEADER.match((p.lines[1:] or paras[index + 1].lines)[0].words)
        match = HEADER.match(p.lines[0].words) if headed else SALUTATION.fullmatch(p.lines[0].words)
        ending = _ending(paras, index, cast) if match and not barren else None
        barren = barren or (match is not None and ending is None)
        if match and not ending and (headed or index and introduces(paras[index - 1].lines[-1].words)):
            ending = _open_end(paras, index)
        if match and ending:
            own = author in p.lines[0].words if headed else match.groupdict().get("d") or OWN.search(p.lines[0].words)
            first, (skip, name) = index, ending
            if own and _opens_page(paras, first):
                continue
            address = next((g for k, g in match.groupdict().items() if g and k in "abc"), "")
            name = _sender(p, paras[index:skip]) or name if headed else name
            speaker = cast.signed(name) if name else ""
            whom = cast.fullest("the " + address.strip()).removeprefix("the ") if address else ""
            out.append(Region(p.start, paras[skip].end, "document", speaker, whom, "letter"))
    return out


def _ending(paras: list[Paragraph], index: int, cast: Cast) -> tuple[int, str] | None:
    """Index of the last paragraph of the letter that begins at `index`, and who signs it."""
    for at in range(index, len(paras)):
        for n, line in enumerate(paras[at].lines):
            if VALEDICTION.fullmatch(line.words) and (at, n) != (index, 0):
                return _signed(paras, at, [x.words for x in paras[at].lines[n + 1 :]])
        if at > index + 1 and (_first_name(paras[at], cast) or _name_and_office(paras[at : at + 2])):
            return _signed(paras, at - 1, [])
        if at > index and paras[index].set_off and not paras[at].set_off:
            return at - 1, _name_of([x.words for x in paras[at - 1].lines])
    return None


def _opens_page(paras: list[Paragraph], index: int) -> bool:
    """Whether nothing but a title and furniture stands above a letter: then it is the publisher's own, to its readers."""
    return index < 6 and not any(p.lines[-1].words.endswith((".", "?", "!", ":")) and not strong(p.lines[0].words, "") for p in paras[:index])


def _sender(p: Paragraph, rest: list[Paragraph]) -> str:
    """The name in an email's *From:* line."""
    heads = [line.words for q in [p, *rest[:6]] for line in q.lines]
    sender = next((w.partition(":")[2] for w in heads if w.lower().startswith(("from:", "*from:"))), "")
    return plain(re.sub(r"[<(\[].*|[\w.]+@.*|[\"*]", "", sender).split(",")[0])


def _open_end(paras: list[Paragraph], index: int) -> tuple[int, str]:
    """A letter without a signature goes on to the next heading, time stamp or line of furniture."""
    for at in range(index + 1, len(paras)):
        words = paras[at].lines[0].words
        if not HEADER.match(words) and (strong(words, "") or alone(words)):
            return at - 1, ""
    return len(paras) - 1, ""


def _first_name(p: Paragraph, cast: Cast) -> bool:
    """Whether a paragraph is nothing but the name of somebody whom the text names."""
    words = p.lines[0].words.rstrip(",")
    if len(p.lines) > 3 or len(words) > 40 or not NAME.fullmatch(words) or is_role(words) or not _signature(p):
        return False
    full = cast.signed(words)
    return is_person(full) and (full != words or words.split()[0].lower() in MALE | FEMALE)


def _name_and_office(pair: list[Paragraph]) -> bool:
    """Whether two lines are a name and, right below it, an office."""
    if len(pair) < 2 or pair[1].start - pair[0].end > 1 or not (_signature(pair[0]) and _signature(pair[1])):
        return False
    name, office = pair[0].lines[0].words, re.split(r"[,(]", pair[1].lines[0].words)[0].strip()
    return " " in name and NAME.fullmatch(name) is not None and is_role(office)


def _signed(paras: list[Paragraph], at: int, signers: list[str]) -> tuple[int, str]:
    """The paragraphs of a signature: lines without a full stop, close together once they have begun."""
    last = at
    while last + 1 < len(paras) and _signature(paras[last + 1]) and last < at + 8:
        if signers and paras[last + 1].start - paras[last].end > 1:
            break
        last += 1
        signers += [x.words for x in paras[last].lines]
    return last, _name_of(signers)


def _name_of(signers: list[str]) -> str:
    """The first line of a signature that is a person's name, without the office after it."""
    for words in signers:
        name = plain(re.split(r"\s*[,(|–—]", words)[0])
        if NAME.fullmatch(name) and not is_role(name):
            return name
    return signers[0] if signers else ""


def _signature(p: Paragraph) -> bool:
    return all(len(x.words) < 80 and not x.words.endswith((".", "?", "!", ":")) for x in p.lines)


def set_off(text: str, paras: list[Paragraph]) -> list[Region]:
    """Blocks set off by `>` or by indentation, paragraphs of one block joined."""
    out: list[Region] = []
    for p in paras:
        if not p.set_off or p.end <= p.start or (p.set_off == " " and not text[: p.start].strip()):
            continue
        joined = out and not re.sub(r"[>\s]", "", text[out[-1].end : p.start])
        if joined and (">" in text[out[-1].end : p.start].strip(" \n") or p.set_off == " ") and "\n\n\n" not in text[out[-1].end : p.start]:
            bare = text[out[-1].end : p.start]
            if p.set_off == " " or not re.search(r"\n[ \t]*\n", bare):
                out[-1].end = p.end
                continue
        out.append(Region(p.start, p.end, "quotation", via="set off"))
    return out


def _turned(text: str, quoted: list[Region], letters_: list[Region]) -> list[Region]:
    """Set-off blocks that hold no letter; one wholly inside marks is left to its marks."""
    out = []
    cover = Cover(letters_)
    for block in quoted:
        if not cover.touches(block.start, block.end) and text[block.start] not in "\"“‘'«„":
            out.append(block)
    return out


def statements(text: str, paras: list[Paragraph], known: list[Region]) -> list[Region]:
    """Statements after an introduction such as *Full text:*: one paragraph without marks, or one within marks."""
    out: list[Region] = []
    cover = Cover(known)
    for lead, p in zip(paras, paras[1:], strict=False):
        final = text[lead.end - 1]
        if final not in ":.*_" or final == "." and not SIGNS.search(text, max(lead.start, lead.end - 60), lead.end):
            continue
        if text[p.start] in OPENERS:
            continue
        ending = text[max(lead.start, lead.end - 200) : lead.end].rstrip("*_ ")
        last = re.split(r"(?<=[.?!])\s", ending)[-1]
        if p.set_off or not introduces(last) or cover.touches(p.start, p.start + 1):
            continue
        out.append(Region(p.start, p.end, "document", via="introduction"))
    return out


def introduces(sentence: str, whole: bool = False) -> bool:
    """Whether a sentence says that a whole text follows it; `whole`: even where marks might make it a saying.

    >>> introduces("Full text:"), introduces("The letter is given below."), introduces("It paid the account in full.")
    (True, True, False)
    """
    if TELLING.isdisjoint(WORD.findall(sentence.lower())):
        return False
    if sentence.endswith(":"):
        named = not whole or re.search(rf"\b(?:{WRITING})\b", sentence, re.IGNORECASE)
        return bool(FULL.search(sentence) or (named and INTRO.search(sentence)))
    return sentence.endswith(".") and WHOLE.search(sentence) is not None


def name_headline(text: str, root: Region) -> None:
    """Give a quotation without a speaker the speaker of the quotation that holds the same words."""
    for child in root.children[:PULLED]:
        headline = "\n" not in text[: child.start].strip() and child.kind == "quotation"
        if headline and (child.speaker == "unknown" or child.speaker.endswith("s")):
            said = next((r.speaker for r in root.children if r.start > child.end and r.kind == "quotation"), "unknown")
            child.speaker = said if "\n" in text[child.end :].strip() else child.speaker
        if child.speaker == "unknown" and child.end - child.start > 12:
            same = text.find(text[child.start : child.end].rstrip(".,?!"), child.end)
            holder = next((r for r in root.children if r.start <= same < r.end and same >= 0), None)
            if holder is not None:
                child.speaker, child.via = holder.speaker, "repeated"
