"""Furniture: the lines of a page that nobody addresses to the reader as part of the argument."""

from __future__ import annotations

import re

from analysis.voices.lines import Line
from analysis.voices.vocabulary import FEMALE, MALE

MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DATE = (
    rf"(?:(?:{DAY},?\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}(?:,?\s+\d{{4}})?"
    rf"|(?:{DAY},?\s+)?{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|{MONTH}\s+\d{{4}}|\d{{4}}-\d\d?-\d\d?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{DAY}|today|yesterday"
    r"|(?:spring|summer|autumn|fall|winter)\s+\d{4})"
)
CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*(?:[BG]MT|BST|GMT|UTC|[ECMP][SD]T|AEST|AEDT|IST))?"
    r"|\d{1,2}\s*[ap]\.?m\.?|noon|midday|midnight)"
)
COUNTED = re.compile(r"\d+\s*(?:min|comment|like|share)")
DAYED = re.compile(rf"(?:{DAY}|{MONTH})\W*", re.IGNORECASE)
DATED = re.compile(rf"(?:date:?\s+)?(?:{DATE}|{CLOCK})(?!\w)", re.IGNORECASE)
YEARED = re.compile(rf"{DATE}(?!\w)(?<=\d{{4}})", re.IGNORECASE)
TIMESTAMP = re.compile(
    rf"\[?(?:(?:UPDATE|UPDATED|LATEST|BREAKING|NEW)\s*\d*\s*[:,–—-]?\s*)?(?:{DATE}[,\s]+)?(?:at\s+)?{CLOCK}(?:[,\s]+{DATE})?\s*[:.]?\]?|UPDATED?(?:\s*\d+)?\s*[,:–—-]?\s*(?:{DATE})?:?",
    re.IGNORECASE,
)
ATOM = re.compile(
    rf"(?:{DATE}|{CLOCK})(?!\w)|\d+\s*[-–]?\s*min(?:ute)?s?(?:\s+read)?\b|\d[\d,.]*k?\s+(?:comments?|likes?|shares?|views?|replies|posts?|retweets?|reposts?|claps|reads?)"
    r"|\b(?:first |originally )?(?:published|posted|updated|last (?:updated|modified|edited)|modified|created|filed|reading time|read time|date|time|on|at|in|by|and|comments?|the|from)\b"
    r"|\bcolumn \d+|\d+|[|·•–—,:;/()\[\]<>»«.\-\s]+",
    re.IGNORECASE,
)
HEADS = re.compile(
    r"(?:posted|published|updated|last (?:updated|modified|edited|reviewed)|modified|filed|first published|originally (?:published|posted))\b[ :]*(?:on|by|in|under|at|:|\d)"
    r"|(?:from|sent|subject|cc|bcc|tags?|tagged|categor(?:y|ies)|topics?|filed|section|sections|keywords|labels|series|channel|type|sector|region|branch|ref(?:erence)?(?: no)?|date|issued|contact|media contact|press contact|contacts|tel|telephone|phone|mob(?:ile)?|fax|e-?mail|web(?:site)?|twitter|source|credit|caption|image|images|photo|photos|photograph|photographs|photography|picture|pictures|pics?|video|audio|words|reporter|reporting|editor|author|written by|illustration|cartoon|graphic|further reading|read more|see also|related(?: (?:links?|stories|posts?|articles?|news|content|topics?|items))?|more(?: on this| from \w+| like this)?|previous(?: (?:post|story|article|entry|issue))?|next(?: (?:post|story|article|entry|issue|up|week|month|time|hearing|number|meeting))?|older|newer|latest|embargo(?:ed)?(?: until)?|language|duration|running time|share(?: this)?(?: on)?|location|venue)\s*:"
    r"|(?:image|photo|photograph|picture|pic|illustration|video|credit)s?\s+(?:by|courtesy|credit|copyright|©|supplied)\b"
    r"|(?:press|news|media)\s+(?:release|statement|notice)\b|for immediate (?:release|use)|embargoed\b|for release\b|not for (?:publication|broadcast)"
    r"|(?:home|you are here|news|latest)\s*(?:>|»|/|›|→)"
    r"|(?:share|print|email|e-mail|save|tweet|like|bookmark|pin|recommend|reply|repost|retweet|copy link|download|subscribe|sign (?:in|up)|log in|register|donate|join (?:us|now|today|online|the union)|contact(?: us)?|menu|search|skip to|back to|follow us|add your name|leave a (?:comment|reply)|view (?:in|all|online)|show more|load more|click here|read (?:more|next|on)|continue reading|listen|watch|advertisement|sponsored|cookies?|privacy|terms|accessibility|site ?map|unsubscribe|forward(?:ed)?|manage (?:your )?preferences|get (?:the )?newsletter|comments?\s*(?:\(|:|\d+|are|off|closed)|\d+\s+comments?|no comments|be the first)\b(?=[^.,:;]{0,60}$|[^.,:;]{0,25}\.$|[^.]*[|·•])"
    r"|comments (?:are|have been|will be) (?:closed|off|moderated|disabled)|powered by|all rights reserved|copyright|©|\(c\) ?\d{4}"
    r"|(?:authorised|authorized|paid for|printed|promoted|published|issued|produced|designed|hosted|sponsored|edited|compiled) by\b"
    r"|notes? (?:to|for) (?:the )?(?:news )?editors?|[-–—*\s]*ends?[-–—*\s.]*$|-\s*30\s*-|#{3,}\s*$"
    r"|(?:←|→|▶|►|↑|⬅|➡|🔗|📷|📸|✉|☎)\s|[«»‹›]\s*(?:older|newer|previous|next|back|home|return)\b"
    r"|thread by @|@\w+ ·|view (?:this )?(?:email|thread)|unrolled by|you.re receiving|you are receiving|you received this|this (?:email|newsletter) was sent"
    r"|newsletter of\b|(?:issue|bulletin|vol(?:ume)?|number|no|edition|circular|briefing)\.?\s*(?:no\.?\s*|#)?\d+\b"
    r"|(?:for )?(?:further|more) information\b.{0,80}(?:contact|call|email|visit|ring|phone|please|[:@])|for (?:media |press |all )?(?:interviews|enquiries|inquiries|queries|comment)\b|(?:press|media) (?:office|enquiries|contact|desk|inquiries|team)\b|out of hours\b"
    r"|registered (?:charity|office|in england|trade union|company)|(?:charity|company) (?:no|number|reg)"
    r"|(?:this|the) (?:article|post|piece|column|story|essay|interview|letter|speech|blog) (?:was|is|has been|first|originally) ?(?:first |originally )?(?:published|appeared|posted|edited|adapted|part of|taken)|a version of this|an earlier version"
    r"|the views (?:expressed|and opinions)|views expressed"
    r"|(?:about|more about) (?:us|the author|the writer|this site|this blog|[A-Z][\w’']*)\s*:?$"
    r"|got a (?:question|story|tip|view|comment)|have you (?:got|been affected)|if you have been affected|what do you think\?.*(?:comment|write|email)|letters to the editor|write to us|email us"
    r"|column \d+|hansard\b|volume \d+|house of (?:commons|lords|representatives)\s*$"
    r"|check against delivery|to (?:leave|unsubscribe from|join) this list|number \d+\s*$|rss\b|next week\b"
    r"|live (?:coverage|blog|updates)|(?:all )?times? (?:are|approximate|local)|latest (?:first|last)|newest (?:first|at)|refresh (?:for|the|this)|have your say|freephone"
    r"|next \w+\s*:|(?:tomorrow|coming up|next week|next month|in (?:this|our next) issue)\s*:|<\s*(?:previous|back|older|newer|next|home)|previous: .*next:"
    r"|estimated reading|reading time|\d+\s*-?\s*min(?:ute)?s?\s+read",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:by|from|words|text|story|report|reporting|analysis|opinion|comment)\s*(?:by|:|\|)?\s+(?:@?[A-Z][\w.’'-]*|our|a|the|staff)(?:[ ,&|·]+(?:and )?[\w@.’'-]+){0,10}",
    re.IGNORECASE,
)
KICKER = re.compile(
    r"(?:EDITORIAL|OPINION|COMMENT|NEWS|ANALYSIS|FEATURE|COLUMN|LEADER|VIEWPOINT|BLOG|LETTERS?|INTERVIEW|EXCLUSIVE|OPINION|PRESS RELEASE|MEDIA RELEASE|STATEMENT|UPDATE|LIVE|PODCAST|TRANSCRIPT|NEWSLETTER|BULLETIN|"
    r"Editorial|Opinion|Comment|News|Analysis|Feature|Blog|Press release|Media release|Press releases|Latest news|Statement|Transcript)\s*(?:[|·:—–].*)?"
)
STANDING = re.compile(
    r"\b(?:is (?:written|published|produced|printed|supported|edited|funded|a member|the union|a union|an? (?:independent|free|reader|weekly|monthly|columnist|writer|journalist|author|freelance|former|retired|trade union|regular|lecturer|professor|researcher|activist|blogger))|appears (?:every|each|most|on|in|weekly|monthly)|represents? (?:more than |over |about |around |some |nearly |almost )?[\d,]+|writes (?:every|each|for|about|on|in a)|turns long threads|sign up|tweets? (?:at|as)|can be (?:reached|found|contacted|followed)|welcomes? letters|reserves? the right|do vital work|does vital work|across a range of|supports? members|works? to (?:protect|improve|make)|our members[’'] helpline|column (?:appears|runs)|is (?:the|our|an?) [\w’' -]{0,40}(?:correspondent|editor|columnist|reporter|contributor|staff writer)|is affiliated (?:with|to)|follow (?:him|her|them|us|me) (?:on|at|@))",
    re.IGNORECASE,
)
CLOSER = re.compile(
    r"\b(?:tip jar|back (?:numbers|issues|copies)|next (?:number|issue|edition)|(?:corrections|letters|contributions|submissions|copy) (?:to|must|should|may|are|can|for)"
    r"|errors are|errors and omissions|(?:opinions|views) (?:are|expressed|here)|(?:opinions|views) (?:my|the (?:writer|author)['’]s) own|printed (?:at|by|from|on|in)|(?:replies|comments) (?:are|off|closed|welcome)"
    r"|items for (?:the|this)|is free\b|ideally legible|errata|private circulation|latest book|new book|sign up below|replies are read|writes (?:fortnightly|weekly|monthly|here|every)|reply stop|free to members|about page|all rights|(?:get|got) in touch|drop (?:us|it|me) |subscribe (?:to (?:our|the|this|my|his|her)|here|now|today|for|at|via)|unsubscribe|mailing list|our newsletter|this newsletter|in your inbox"
    r"|buy me a coffee|patreon|paypal|ko-fi|substack|(?:join|donate|sign) (?:today|now|here|online)|click here|visit (?:our|www|https?)|www\.|https?://|follow (?:us|me|him|her|them) on|find us on|like us on"
    r"|reproduced (?:with|by) (?:kind )?permission|not to be reproduced|image (?:credit|courtesy)|(?:photo|picture|image)s? (?:by|courtesy)|makes threads|put together (?:on|by|in)|held at head office|press (?:desk|office)|for interview\b)|\w@\w[\w-]*\.\w",
    re.IGNORECASE,
)
SEPARATORS = (" | ", " · ", " • ", " > ", " » ", " / ")
NOTES = re.compile(
    r"[-–—*#\s]*(?:ends?|notes? (?:to|for) (?:the )?(?:news )?editors?|editors?[’'] notes?|notes|media (?:contacts?|enquiries)|press contacts?|contacts?|for more information|about (?:us|the author))\s*[-–—*.:#\s]*(?:\(.{0,40}\))?",
    re.IGNORECASE,
)
INSET = re.compile(
    r"column \d+\W*$|"
    r"(?:image|photo|photograph|picture|pic|video|credit|caption|illustration|read more|related|see also|read also|also read|more on this|watch|listen)s?(?: (?:by|credit|courtesy))?\s*:"
    r"|(?:advertisement|advert|sponsored|article continues below|story continues below|continue reading)\W*$|(?:©|📷|📸)",
    re.IGNORECASE,
)
DATELINE = re.compile(
    rf"\s*(?P<date>(?:date:?\s+(?:{DATE})|\d{{4}}-\d\d-\d\d|(?:posted|published|updated)(?: on)?:? (?:{DATE})(?: by [A-Z][\w ]{{1,30}}?)?))[ \t]*[.:|–—-]?[ \t]+(?=[A-Z\"“‘'])",
    re.IGNORECASE,
)
STAMPED = re.compile(rf"((?:UPDATE:?\s*)?{CLOCK})\s*[:–—-]?\s+(?=[A-Z“‘\"'])")
DIGIT = re.compile(r"\d")
HEAD_BLOCKS = 8  # blocks in which the head of a page is looked for
BLOCK_MAX = 30  # lines of a block in which furniture is looked for
STAMP_STARTS = frozenset("0123456789Uu")
NOTES_MAX = 80  # characters of a heading such as *Notes to editors*
CLOSING_MAX = 4  # lines of a block at the foot, all furniture if one of them is
ALONE_MAX = 80  # characters of a line that may be furniture amid prose
STANDING_MAX = 260  # characters of a standing line at the foot of a page
LONG = 200  # characters; a longer line is prose unless it opens with a standing word


def only_atoms(words: str, author: str) -> bool:
    """Whether nothing is left of a line but dates, times, counts, separators and the author's name.

    >>> only_atoms("August 30, 2021 · 4 min read", ""), only_atoms("May I reply?", "")
    (True, False)
    """
    if not (DIGIT.search(words) and (DATED.search(words) or COUNTED.search(words)) or DAYED.fullmatch(words)):
        return False
    rest = words.replace(author, " ") if author else words
    return not ATOM.sub(" ", rest).strip()


def strong(words: str, author: str) -> bool:
    """Whether a line is furniture wherever it stands.

    >>> strong("Image: PA", ""), strong("Photo opportunities were few and far between.", "")
    (True, False)
    """
    if len(words) > LONG:
        return False
    return bool(HEADS.match(words)) and not (words.endswith(":") and words.count(" ") > 2) or TIMESTAMP.fullmatch(words) is not None or only_atoms(words, author)


def separated(words: str) -> bool:
    """Whether a line is a row of links or labels with strokes or dots between.

    >>> separated("Share | Print"), separated("either/or")
    (True, False)
    """
    return any(stroke in words for stroke in SEPARATORS)


def weak(words: str, author: str) -> bool:
    """Whether a line is furniture at the head of a page, above the first paragraph."""
    if len(words) > LONG:
        return False
    if separated(words) or KICKER.fullmatch(words):
        return True
    if BYLINE.fullmatch(words) and not words.endswith((".", "?", "!")):
        return True
    if DIGIT.search(words) and YEARED.search(words) and (author in words or len(words) < 70) and not words.endswith((".", "?", "!", ":")):
        return True
    return author not in ("", "unknown") and re.match(rf"{re.escape(author)}\s*(?:[,|·:–—-]|$)", words) is not None


def furniture(text: str, rows: list[Line], author: str) -> list[tuple[int, int]]:
    """Offsets of the furniture of a page, joined where only space lies between.

    >>> from analysis.voices.lines import lines
    >>> text = "A betrayal\\n\\n3 May 2021\\n\\nThe vote was lost. We shall go on.\\n\\nPhoto: PA"
    >>> [text[a:b] for a, b in furniture(text, lines(text), "PCS")]
    ['3 May 2021', 'Photo: PA']
    """
    blocks = _blocks(text, rows)
    flags = [False] * len(rows)
    last = _tail(blocks, rows, author, flags)
    _head(blocks[:last], rows, author, flags)
    for index, row in enumerate(rows):
        if not flags[index] and len(row.words) <= ALONE_MAX and alone(row.words):
            flags[index] = True
    out = _dateline(text) + _stamps(text, rows)
    out += [(row.start, row.end) for row, flag in zip(rows, flags, strict=True) if flag]
    return _joined(text, sorted(out))


def _blocks(text: str, rows: list[Line]) -> list[range]:
    """Runs of lines without a blank line between them, as ranges of their indices."""
    cuts = [i for i in range(1, len(rows)) if rows[i].start - rows[i - 1].end > 1 and text.count("\n", rows[i - 1].end, rows[i].start) > 1]
    return [range(a, b) for a, b in zip([0, *cuts], [*cuts, len(rows)], strict=True)] if rows else []


def _dateline(text: str) -> list[tuple[int, int]]:
    """A date that a page's scraper left before the first sentence."""
    match = DATELINE.match(text)
    return [(match.start("date"), match.end("date"))] if match else []


def _stamps(text: str, rows: list[Line]) -> list[tuple[int, int]]:
    """Clock times at the head of paragraphs, where a text has more than one."""
    found = [m for row in rows if row.words[:1] in STAMP_STARTS and (m := STAMPED.match(text, row.start, row.end))]
    return [m.span(1) for m in found] if len(found) > 1 else []


def _joined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in pieces:
        if out and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _head(blocks: list[range], rows: list[Line], author: str, flags: list[bool]) -> None:
    """Mark the lines above the first paragraph of prose that are furniture; the title is not."""
    titled = False
    masthead = len(blocks) > 2 and _title(blocks[1], rows, author) and not _title(blocks[0], rows, author)
    for whole in blocks[:HEAD_BLOCKS]:
        block = whole[:BLOCK_MAX]
        kinds, prose = _kinds(block, rows, author)
        block = block[: len(kinds)]
        kinds = [k or (any(kinds[:n]) and any(kinds[n + 1 :])) for n, k in enumerate(kinds)]
        for i, kind in zip(block, kinds, strict=True):
            if _prose(rows[i].words) and not kind:
                break
            spread = any(k and not TIMESTAMP.fullmatch(rows[j].words) for j, k in zip(block, kinds, strict=True))
            if kind and not titled and not masthead and len(rows) > i + 1 and not strong(rows[i].words, author) and not separated(rows[i].words) and i == 0:
                kind = rows[i].words.startswith(author) or KICKER.fullmatch(rows[i].words) is not None
            if kind or ((titled or (masthead and block.start == 0)) and spread and not rows[i].words.endswith((".", "?", "!"))):
                flags[i] = True
            titled = titled or not flags[i]
        if prose:
            return


def _kinds(block: range, rows: list[Line], author: str) -> tuple[list[bool], bool]:
    """Which lines of a block are furniture, up to its first line of prose, and whether there is one."""
    kinds: list[bool] = []
    for i in block:
        kind = strong(rows[i].words, author) or weak(rows[i].words, author)
        kinds.append(kind)
        if not kind and _prose(rows[i].words):
            return kinds, True
    return kinds, False


def _title(block: range, rows: list[Line], author: str) -> bool:
    """Whether a block is a title: one or two short lines without a full stop, none of them furniture."""
    words = [rows[i].words for i in block]
    if len(words) > 2 or any(strong(w, author) or weak(w, author) for w in words):
        return False
    return all(len(w) < 120 and not w.endswith((".", ":", ",")) for w in words)


def _prose(words: str) -> bool:
    """Whether a line is a paragraph: long, or more than one sentence, or one that ends."""
    return len(words) > LONG or len(words) > 60 and words.rstrip("\"”’'»").endswith((".", "?", "!", ":"))


def _tail(blocks: list[range], rows: list[Line], author: str, flags: list[bool]) -> int:
    """Mark the blocks below the last paragraph of prose that are furniture; return how many blocks stand above."""
    last = len(blocks)
    for index in range(len(blocks) - 1, 0, -1):
        notes = [i for i in blocks[index] if len(rows[i].words) <= NOTES_MAX and NOTES.fullmatch(rows[i].words)]
        if notes:
            last = index if notes[0] == blocks[index][0] else index + 1
            for i in range(notes[0], len(rows)):
                flags[i] = True
    for index in range(last - 1, 0, -1):
        block = blocks[index]
        if not _closing(block, rows, author) and not _heads_closing(blocks[index : index + 2], rows, flags):
            return index + 1
        for i in block:
            flags[i] = True
    return 1


def _heads_closing(pair: list[range], rows: list[Line], flags: list[bool]) -> bool:
    """Whether the first of two blocks is the heading of the second, a standing paragraph."""
    if len(pair) < 2 or len(pair[0]) > 1 or not flags[pair[1].start]:
        return False
    words, below = rows[pair[0].start].words, rows[pair[1].start].words
    given = words.split()[0].lower() in MALE | FEMALE
    return len(words) < 40 and words[-1].isalnum() and not given and len(below) > 50 and STANDING.search(below) is not None


def _closing(block: range, rows: list[Line], author: str) -> bool:
    """Whether a block at the foot of a page is furniture: a standing line, and no prose beside it."""
    words = [rows[i].words for i in block]
    if len(words) > BLOCK_MAX or any(len(w) > STANDING_MAX for w in words):
        return False
    standing = [_stands(w, author) for w in words]
    if len(words) > CLOSING_MAX and any(_prose(w) and not s for w, s in zip(words, standing, strict=True)):
        return False
    if any(TIMESTAMP.fullmatch(w) for w in words):
        return False
    return any(standing)


def _stands(words: str, author: str) -> bool:
    """Whether a line at the foot of a page says what the publication, its author or its links are."""
    if TIMESTAMP.fullmatch(words):
        return False
    if strong(words, author) or separated(words) or STANDING.search(words) or CLOSER.search(words):
        return True
    person = " " in author and author.split()[0].lower() in MALE | FEMALE
    return person and re.match(rf"{re.escape(author)}(?:['’]s)? [a-z]", words) is not None


def alone(words: str) -> bool:
    """Whether a short line is furniture in the midst of prose: a time stamp, a credit, a link.

    >>> alone("9.41am"), alone("UPDATE 12.15pm"), alone("Image: PA"), alone("It was noon.")
    (True, True, True, False)
    """
    if TIMESTAMP.fullmatch(words) or INSET.match(words):
        return True
    return DIGIT.search(words) is not None and only_atoms(words, "")
