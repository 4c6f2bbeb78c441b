"""Lines of a page that are furniture by their wording at its head or foot: labels, buttons, bylines."""

from __future__ import annotations

from functools import lru_cache

from analysis.voices.dates import CLOCK, DATE, DIGIT, YEARED, is_stamp, only_dates
from analysis.voices.patterns import lazily
from analysis.voices.vocabulary import BODIES

LONG = 200  # characters; a longer line is prose


def either(*patterns: str) -> str:
    """The patterns as one group of alternatives."""
    return "(?:" + "|".join(patterns) + ")"


# The patterns are for lines in lower case, but for those of capitals: SERIAL, KICKER and SEVERAL.
POSTED = (
    r"(?:(?:first |originally |last )?(?:posted|published|updated|modified|edited|reviewed|filed|released|recorded|"
    r"transcribed|translated))\b[ :]*(?:on|by|in|under|at|:|\d)"
)
LABELLED = (
    r"(?:from|to|subscriptions?|sent|subject|cc|bcc|tags?|tagged|categor(?:y|ies)|topics?|filed|sections?|keywords|"
    r"labels|series|channel|type|sector|region|branch|ref(?:erence)?(?: no)?|date|issued|contacts?(?: for [\w ]{3,30})"
    r"?|(?:media|press) contacts?|tel|(?:tele)?phone|mob(?:ile)?|fax|e-?mail|web(?:site)?|twitter|source|credit|"
    r"caption|images?|photos?|photograph(?:s|y)?|pictures?|pics?|video|audio|words|reporter|reporting|reports|editor|"
    r"author|written by|illustration|cartoon|graphic|further reading|read (?:more|next)|see also|related(?: (?:links?|"
    r"stories|posts?|articles?|news|content|topics?|items))?|more(?: on this| from [\w ]{2,40}?| like this)?|"
    r"previous(?: (?:post|story|article|entry|issue))?|earlier|elsewhere|coming next|next(?: \w+)?|older|newer|latest|"
    r"tomorrow|coming up|in (?:this|our next) issue|embargo(?:ed)?(?: until)?|language|duration|running time|"
    r"share(?: this)?(?: on)?|location|venue|message-id|mime-version|content-(?:type|language|"
    r"transfer-encoding|disposition)|reply-to|in-reply-to|return-path|delivered-to|user-agent|x-mailer)\s*:"
)
BUTTON = (
    r"(?:\d+ (?:responses?|replies|thoughts?) (?:to|on)|share|print|email|e-mail|save|tweet|like|bookmark|pin|"
    r"recommend|reply|repost|retweet|copy link|download|subscribe|sign (?:in|up)|log in|register|donate|join (?:us|"
    r"now|today|online|the (?:union|campaign|fight))|contact(?: us)?|menu|search|skip to|back to|follow us|"
    r"add your name|leave a (?:comment|reply)|view (?:in|all|online)|show more|load more|click here|"
    r"sign the (?:petition|letter)|support (?:our|us|this)|read (?:more|next|on|(?:this )?(?:in|online))|"
    r"continue reading|listen|watch|advertisement|sponsored|cookies?|privacy|terms|accessibility|site ?map|"
    r"unsubscribe|forward(?:ed)?|manage (?:your )?preferences|get (?:the )?newsletter|comments?\s*(?:\(|:|\d+|are|off|"
    r"closed)|\d+\s+comments?|no comments|be the first)\b(?=[^.,:;]{0,60}$|[^.,:;(]{0,60}\([^()]{0,30}\)$|"
    r"[^.,:;]{0,25}\.$|[^.]*[|·•])"
)
CREDIT = (
    r"(?:image|photo|photograph|picture|pic|illustration|video|credit)s?\s+(?:by|courtesy|credit|copyright|©|"
    r"supplied)\b"
)
RELEASE = (
    r"(?:\w{2,6} )?(?:press|news|media)\s+(?:release|statement|notice)\b|(?:for )?immediate (?:release|use)|"
    r"embargoed\b|for release\b|not for (?:publication|broadcast|use)|check against delivery"
)
PATH = (
    r"(?:home|you are here|news|latest)\s*(?:>|»|/|›|→)|(?:←|→|▶|►|↑|⬅|➡|🔗|📷|📸|✉|☎)\s|[«»‹›<]\s*(?:older|newer|"
    r"previous|next|back|home|return)\b|previous: .*next:"
)
RIGHTS = (
    r"comments (?:are|have been|will be) (?:closed|off|moderated|disabled)|powered by|all rights reserved|copyright|©|"
    r"\(c\) ?\d{4}|registered (?:charity|office|in england|trade union|company)|(?:charity|company) (?:no|number|reg)|"
    r"(?:authori[sz]ed|paid for|printed and published|printed|promoted|published|issued|produced|designed|hosted|"
    r"sponsored|edited|compiled) by\b"
)
ENDS = r"notes? (?:to|for) (?:the )?(?:news )?editors?|[-–—*\s]*ends?[-–—*\s.]*$|-\s*30\s*-|#{3,}\s*$"
MAILING = (
    r"you are reading (?:issue|number|the)\b|thread by @|@\w+ ·|unrolled\b|view (?:this )?(?:email|thread)|"
    r"you.re receiving|you are receiving|you received this|this (?:email|newsletter) was sent|to (?:leave|"
    r"unsubscribe from|join) this list|rss\b"
)
ISSUE = (
    r"newsletter of\b|[\w’'& -]{2,30}, (?:issue|number|vol\.?) \d+|(?:issue|bulletin|vol(?:ume)?|number|no|edition|"
    r"circular|briefing)\.?\s*(?:no\.?\s*|#)?\d+\b(?!\. \w+ [a-z])|column \d+|(?:[\w’'&-]+ ){0,4}(?:magazine|bulletin|"
    r"newsletter|journal),? (?:spring|summer|autumn|winter)\b|(?:\w+ )?circular (?:no\.? ?)?\d+|"
    r"(?:[\w’'&-]+ ){0,3}(?:bulletin|newsletter|sheet),? (?:no\.? ?|#)?\d+|the [a-z]{3,20}, (?:spring|summer|autumn|"
    r"winter) (?:number|issue|edition)|hansard\b|volume \d+|house of (?:commons|lords|representatives)\s*$|"
    r"number \d+\s*$|next week\b"
)
CONTACT = (
    r"(?:for )?(?:further|more) information\b.{0,80}(?:contact|call|email|visit|ring|phone|please|[:@])|for (?:media |"
    r"press |all )?(?:interviews|enquiries|inquiries|queries|comment)\b|out of hours\b|freephone|(?:press|"
    r"media) (?:office|enquiries|contact|desk|inquiries|team)\b|got (?:a |any )?(?:question|story|tip|view|comment|"
    r"news)|if you have (?:a|any) (?:question|quer|comment|view|concern|stor)|have you (?:got|been affected)|"
    r"if you have been affected|what do you think\?.*(?:comment|write|email)|letters to the editor|write to us|"
    r"email us|have your say"
)
NOTICE = (
    r"(?:this|the) (?:article|post|piece|column|story|essay|interview|letter|speech|blog) (?:was|is|has been|first|"
    r"originally) ?(?:first |originally )?(?:published|appeared|posted|edited|adapted|amended|corrected|changed|"
    r"updated|part of|taken)|a version of this|an earlier version|the views (?:expressed|and opinions)|"
    r"views expressed|(?:about|more about) (?:us|the author|the writer|this site|this blog|[a-z][\w’']*)\s*:?$"
)
LIVE = (
    r"live (?:coverage|blog|updates)|(?:all )?times? (?:are|approximate|local)|latest (?:first|last)|newest (?:first|"
    r"at)|refresh (?:for|the|this)|estimated reading|reading time|\d+\s*-?\s*min(?:ute)?s?\s+read"
)
OPENING = lazily(
    either(POSTED, LABELLED, BUTTON, CREDIT, RELEASE, PATH, RIGHTS, ENDS, MAILING, ISSUE, CONTACT, NOTICE, LIVE)
)
ARROWED = lazily(r".{2,60}(?:>>|[»›→])")
SERIAL = lazily(r"[A-Z]{4,}(?: [A-Za-z]{3,})? [Nn][Oo]\.? ?\d")  # *WATERLINE no. 14*
BYLINE = lazily(
    r"(?:(?:by|from)\s*[:|]?\s+|(?:words|text|story|report|reporting|analysis|opinion|comment)\s*(?:by|:|\|"
    r")\s+)(?!the (?:chair|president|treasurer|secretary|archives?|floor)$)(?:['‘\"“]?@?[a-z][\w.’'-]*|our|a|the|"
    r"staff)(?:[ ,&|·]+(?:and )?[\w@.’'-]+){0,10}"
)
# *Elsewhere: the roof leaks.* and *Next witness: Ann Lee. She looks unwell.*
TOPICAL = lazily(r"(?:elsewhere|earlier|tomorrow|latest)\s*:")
NEXT_UP = lazily(r"(?:next(?: \w+)?|coming up)\s*:")
SEVERAL = lazily(r"[.?!][\"”’']? +[“‘\"'A-Z]")
KICKER = lazily(
    r"(?:(?:PARLIAMENTARY |POLITICAL )?SKETCH|DIARY|NOTEBOOK|PROFILE|OBITUARY|Sketch|Diary|EDITORIAL|OPINION|COMMENT|"
    r"NEWS|ANALYSIS|FEATURE|COLUMN|LEADER|VIEWPOINT|BLOG|LETTERS?|[Cc]ircular(?: to [\w ]{3,30})?|CIRCULAR|INTERVIEW|"
    r"EXCLUSIVE|STATEMENT|(?:PRESS|MEDIA) (?:RELEASE|STATEMENT)|UPDATE|LIVE|PODCAST|TRANSCRIPT|NEWSLETTER|BULLETIN|"
    r"Editorial|Opinion|Comment|News|Analysis|Feature|Blog|(?:Press|Media) releases?|Latest news|Statement|"
    r"Transcript)\s*(?:[|·—–].*|:(?: \S+){0,3}| by [A-Z][\w .’'-]{3,40})?|(?:[A-Z][\w-]* )?[\w-]+['’]s (?:blog|"
    r"bulletin|newsletter|column)"
)
DATED_LAST = lazily(rf"[.,] {DATE}(?<=\d{{4}})\.$")
SOCIAL = lazily(
    r"(?:(?:reply|replies|reposts?|likes?|shares?|quotes?|retweets?|comments?|bookmarks?|views?)\W*(?:\d[\d.,]*k?)"
    r"?\W*){2,}"
)
# *Kilkenny, Friday 26 April. By Orla Kinsella*
PLACED = lazily(
    rf"(?:[a-z][\w’'-]*(?: [a-z][\w’'-]*){{0,2}}(?: \d{{4}})?[,:.|–—-]\s*)?(?:{DATE}|day (?:one|two|three|four|\d)|"
    rf"{CLOCK})"
    r"(?:[.,|·–—-]*\s+(?:by|words:?|from)\s+[\w.’' -]{3,50})?\.?"
)
DATED_MAX = 70  # characters of a line with a date that does not name the author
# *Annual meeting, Hull. Day two. Words: Ann Lee*; *by the Editor, The Sorter (the magazine of the society)*
CREDITED = lazily(
    r"(?:^|[.,;|–—-] )(?:[Ww]ords|[Rr]eport|[Tt]ext|[Pp]ictures?|[Pp]hotos?)(?::| by) [A-Z]|^by (?:the )?[A-Z]"
)
NAMES = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
PLACES = lazily(rf"(?:{NAMES}, )+{NAMES} and {NAMES}")  # *Felling Dock, Wansmouth and Port Ardry*
PLACED_AT = lazily(r",? (?:in|at|from|reports)\b")
# *Spring number, 2018*, *Second of three parts*, *As told to Ann Lee*; in lower case
HEADING = lazily(
    r"^[\w’' ]{3,40}, (?:branch|general|regional) (?:secretary|chair), writes$|^our ref\b|^page \d+ of \d+$|"
    r"^column: \w|^circular (?:to [\w ]{3,30} )?(?:no\.? ?)?\d|^[#@]\w+(?: [#@]\w+)*$|^[\w’': ]{3,40}, by [\w’'-]+ "
    r"[\w’'-]+$|^[a-z][\w’'-]+ [a-z][\w’'-]+, (?:(?:the|our) )?(?:deputy |assistant )?(?:general|branch|regional|"
    r"national) (?:secretary|president|chair|organi[sz]er|officer)$|^(?:the |our |a )?[\w’' -]{2,30}['’]s (?:notebook|"
    r"notes|sketch|log|letter)$|^[\w’' -]{3,40}, (?:no|issue|number|vol|part)\.? ?\d+$|^(?:spring|summer|autumn|"
    r"winter|christmas|easter) (?:number|issue|edition|bulletin)\b|"
    rf"^{DATE}, \w+$|^live (?:from|at|notes|updates)\b|\bexpect (?:errors|typos)|^typed (?:live|as)\b|^members only|"
    r"^(?:first|second|third|last|part \w+) of (?:two|three|four|five|six)\b|^[\w’' -]{3,40}: (?:spring|summer|autumn|"
    r"winter|christmas|easter|monthly|weekly|quarterly|annual) (?:circular|bulletin|newsletter|notes|letter|report|"
    r"update)$|^to all (?:our )?(?:members|staff|branches)\b|^this is an edited (?:version|extract|transcript)|"
    r"^as told to\b|^(?:an? |the |your |our )?(?:\w+ )?(?:weekly|fortnightly|monthly|quarterly|daily|"
    r"occasional) (?:letter|bulletin|newsletter|magazine|journal|column|paper)\b"
)
BRACKETED = lazily(r"\((?!in which)[^()]+\)")  # *(printed fortnightly)*
POSTAL = lazily(  # *14 Harrow Street, London N1 9ZZ*
    r"(?:[^.?!]{0,60}[ ,])?(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d\d ?[A-Z\d]{4}|[A-Z]{2} \d{5})|"
    r"\d+[a-z]?,? (?:[A-Z][\w’'-]+ ){1,3}(?:Street|Road|Lane|Avenue|Square|Place|Row|Way|Close|Drive|Court|Terrace|"
    r"Gardens|Crescent|Quay|Parade|Buildings|Hill|St|Rd|Ave)\b[^.?!]{0,40}"
)
SHORT_HEAD = 100  # characters of such lines at the head of a page
OF_DATE = lazily(rf"{DATE}(?<=\d{{4}})[,.|·–—] ")  # *Weds 6 March 2019, Committee Room 9. Typed as it came.*
REFRESH = lazily(r"\brefresh for (?:the|more)\b|\b(?:oldest|newest|latest) first\b")
NUMBERED = lazily(r"\s*(?:[,|·:–—@-]|$|(?:no|issue|vol|number)\b\.?\s*\d)")
SORRY = lazily(r"\bapolog|\bsorry\b|\bmy (?:mistake|error|fault)\b")  # a correction that is the author's own
SEPARATORS = (" | ", " // ", " · ", " • ", " > ", " » ", " / ")


@lru_cache(maxsize=1024)
def strong(words: str, author: str = "") -> bool:
    """Whether a line is furniture wherever it stands at the head or foot of a page.

    >>> strong("Image: PA"), strong("Photo opportunities were few and far between.")
    (True, False)
    """
    if len(words) > LONG:
        return False
    low = words.lower()
    bare = words.lstrip("([•▪► ")
    if OPENING.match(bare.lower()) or SERIAL.match(bare) or ARROWED.fullmatch(bare):
        introduces = words.endswith(":") and words.count(" ") > 2
        told = (words.endswith(".") and TOPICAL.match(low)) or (NEXT_UP.match(low) and SEVERAL.search(words))
        if not introduces and not told and not SORRY.search(low):
            return True
    return (
        is_stamp(words)
        or POSTAL.fullmatch(words) is not None
        or SOCIAL.fullmatch(low) is not None
        or only_dates(words, author)
    )


def separated(words: str) -> bool:
    """Whether a line is a row of links or labels with strokes or dots between.

    >>> separated("Share | Print"), separated("either/or")
    (True, False)
    """
    return any(map(words.__contains__, SEPARATORS))


@lru_cache(maxsize=1024)
def weak(words: str, author: str) -> bool:
    """Whether a line is furniture at the head of a page, above the first paragraph."""
    if len(words) > LONG:
        return False
    if separated(words) or KICKER.fullmatch(words) or BRACKETED.fullmatch(words):
        return True
    low = words.lower()
    ends = words.endswith((".", "?", "!"))
    if words[:1].isupper() and PLACED.fullmatch(low):
        return True
    if len(words) < SHORT_HEAD and (_signed(words, author) or OF_DATE.match(low)):
        return True
    if REFRESH.search(low) or (" " in author and len(words) < SHORT_HEAD and _byline(words, author)):
        return True
    if not ends and len(words) < SHORT_HEAD and (CREDITED.search(words) or PLACES.fullmatch(words)):
        return True
    if len(words) < SHORT_HEAD and HEADING.search(low):
        return True
    if not ends and BYLINE.fullmatch(low):
        return True
    named = author.removeprefix("The ") in words
    dated = (named or len(words) < DATED_MAX) and DIGIT.search(words) and YEARED.search(low)
    if dated and (not ends or DATED_LAST.search(low)):
        return not words.endswith(":")
    return headed(words, author)


def _signed(words: str, author: str) -> bool:
    """Whether a line begins with the author's name and a full stop."""
    return author not in ("", "unknown") and words.startswith(author + ". ")


def _byline(words: str, author: str) -> bool:
    """*Parliamentary sketch, Ann Lee*; *Ann Lee in the committee corridor*: a byline with a person's name."""
    if not BODIES.isdisjoint(author.lower().split()):
        return False
    placed = words.startswith(author) and PLACED_AT.match(words, len(author)) and words[-1] not in ".?!:"
    return bool(placed) or words.endswith((", " + author, ": " + author))


def headed(words: str, author: str) -> bool:
    """Whether a line is the author's name, alone or before a stroke, a colon or a number.

    >>> headed("THE LANTERN", "The Lantern"), headed("The Lantern no. 31", "The Lantern"), headed("The Lantern is", "")
    (True, True, False)
    """
    author, words = (part.casefold().removeprefix("the ") for part in (author, words))
    if author in ("", "unknown") or not words.startswith(author):
        return False
    return NUMBERED.match(words, len(author)) is not None
