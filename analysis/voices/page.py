"""Lines of a page that are furniture by their wording: labels, buttons, notices, bylines, standing lines."""

from __future__ import annotations

import re

from analysis.voices.dates import CLOCK, DATE, DAY_ALONE, DIGIT, TIMESTAMP, YEARED, only_dates
from analysis.voices.vocabulary import GIVEN

LONG = 200  # characters; a longer line is prose


def either(*patterns: str) -> str:
    """The patterns as one group of alternatives."""
    return "(?:" + "|".join(patterns) + ")"


POSTED = (
    r"(?:(?:first |originally |last )?(?:posted|published|updated|modified|edited|reviewed|filed))\b[ :]*"
    r"(?:on|by|in|under|at|:|\d)"
)
LABELLED = (
    r"(?:from|to|subscriptions?|sent|subject|cc|bcc|tags?|tagged|categor(?:y|ies)|topics?|filed|sections?|"
    r"keywords|labels|series|"
    r"channel|type|"
    r"sector|region|branch|ref(?:erence)?(?: no)?|date|issued|contacts?|(?:media|press) contacts?|tel|(?:tele)?phone|"
    r"mob(?:ile)?|fax|e-?mail|web(?:site)?|twitter|source|credit|caption|images?|photos?|photograph(?:s|y)?|"
    r"pictures?|pics?|"
    r"video|audio|words|reporter|reporting|reports|editor|author|written by|illustration|cartoon|graphic|"
    r"further reading|"
    r"read (?:more|next)|"
    r"see also|related(?: (?:links?|stories|posts?|articles?|news|content|topics?|items))?|more(?: on this|"
    r" from [\w ]{2,40}?| like this)?|"
    r"previous(?: (?:post|story|article|entry|issue))?|earlier|elsewhere|coming next|next(?: \w+)?|older|newer|"
    r"latest|tomorrow|coming up|"
    r"in (?:this|our next) issue|embargo(?:ed)?(?: until)?|language|duration|running time|share(?: this)?(?: on)?|"
    r"location|"
    r"venue)\s*:"
)
BUTTON = (
    r"(?:\d+ (?:responses?|replies|thoughts?) (?:to|on)|share|print|email|e-mail|save|tweet|like|bookmark|pin|"
    r"recommend|reply|repost|retweet|copy link|download|"
    r"subscribe|"
    r"sign (?:in|up)|log in|register|donate|join (?:us|now|today|online|the union)|contact(?: us)?|menu|search|"
    r"skip to|"
    r"back to|follow us|add your name|leave a (?:comment|reply)|view (?:in|all|online)|show more|load more|"
    r"click here|"
    r"read (?:more|next|on|(?:this )?(?:in|online))|continue reading|listen|watch|advertisement|sponsored|"
    r"cookies?|privacy|terms|accessibility|"
    r"site ?map|unsubscribe|forward(?:ed)?|manage (?:your )?preferences|get (?:the )?newsletter|"
    r"comments?\s*(?:\(|:|\d+|are|off|closed)|\d+\s+comments?|no comments|be the first)\b"
    r"(?=[^.,:;]{0,60}$|[^.,:;]{0,25}\.$|[^.]*[|·•])"
)
CREDIT = (
    r"(?:image|photo|photograph|picture|pic|illustration|video|credit)s?\s+(?:by|courtesy|credit|copyright|©|"
    r"supplied)\b"
)
RELEASE = (
    r"(?:\w{2,6} )?(?:press|news|media)\s+(?:release|statement|notice)\b|(?:for )?immediate (?:release|use)|"
    r"embargoed\b|for "
    r"release\b|"
    r"not for (?:publication|broadcast|use)|check against delivery"
)
PATH = (
    r"(?:home|you are here|news|latest)\s*(?:>|»|/|›|→)|.{2,60}(?:>>|»|›|→)$|(?:←|→|▶|►|↑|⬅|➡|🔗|📷|📸|✉|☎)\s"
    r"|[«»‹›<]\s*(?:older|newer|previous|next|back|home|return)\b|previous: .*next:"
)
RIGHTS = (
    r"comments (?:are|have been|will be) (?:closed|off|moderated|disabled)|powered by|all rights reserved|"
    r"copyright|©|"
    r"\(c\) ?\d{4}|registered (?:charity|office|in england|trade union|company)|(?:charity|company) (?:no|"
    r"number|reg)|"
    r"(?:authori[sz]ed|paid for|printed|promoted|published|issued|produced|designed|hosted|sponsored|edited|"
    r"compiled) by\b"
)
ENDS = r"notes? (?:to|for) (?:the )?(?:news )?editors?|[-–—*\s]*ends?[-–—*\s.]*$|-\s*30\s*-|#{3,}\s*$"
MAILING = (
    r"thread by @|@\w+ ·|unrolled\b|view (?:this )?(?:email|thread)|you.re receiving|you are receiving|"
    r"you received this|"
    r"this (?:email|newsletter) was sent|to (?:leave|unsubscribe from|join) this list|rss\b"
)
ISSUE = (
    r"newsletter of\b|[\w’'& -]{2,30}, (?:issue|number|vol\.?) \d+|(?:issue|bulletin|vol(?:ume)?|number|no|"
    r"edition|circular|briefing)\.?\s*(?:no\.?\s*|"
    r"#)?\d+\b(?!\. \w+ [a-z])|"
    r"column \d+|(?:[\w’'&-]+ ){0,4}(?:magazine|bulletin|newsletter|journal),? (?:spring|summer|autumn|"
    r"winter)\b|(?:\w+ )?circular (?:no\.? ?)?\d+|(?:[\w’'&-]+ ){0,3}(?:bulletin|newsletter|sheet),? (?:no\.? ?|#)?\d+|"
    r"(?-i:[A-Z]{4,})(?: [A-Z]{3,})? no\.? ?\d+|"
    r"the [a-z]{3,20}, (?:spring|summer|autumn|winter) (?:number|issue|edition)|"
    r"hansard\b|volume \d+|house of (?:commons|lords|representatives)\s*$|number \d+\s*$|next week\b"
)
CONTACT = (
    r"(?:for )?(?:further|more) information\b.{0,80}(?:contact|call|email|visit|ring|phone|please|[:@])|"
    r"for (?:media |press |all )?(?:interviews|enquiries|inquiries|queries|comment)\b|out of hours\b|freephone|"
    r"(?:press|media) (?:office|enquiries|contact|desk|inquiries|team)\b|got a (?:question|story|tip|view|comment)|"
    r"if you have (?:a|any) (?:question|quer|comment|view|concern|stor)|have you (?:got|been affected)|if you "
    r"have been affected|what do you think\?.*(?:comment|write|email)|"
    r"letters to the editor|write to us|email us|have your say"
)
NOTICE = (
    r"(?:this|the) (?:article|post|piece|column|story|essay|interview|letter|speech|blog) "
    r"(?:was|is|has been|first|originally) ?(?:first |originally )?(?:published|appeared|posted|edited|adapted|"
    r"part of|taken)|"
    r"a version of this|an earlier version|the views (?:expressed|and opinions)|views expressed|"
    r"(?:about|more about) (?:us|the author|the writer|this site|this blog|[A-Z][\w’']*)\s*:?$"
)
LIVE = (
    r"live (?:coverage|blog|updates)|(?:all )?times? (?:are|approximate|local)|latest (?:first|last)|"
    r"newest (?:first|at)|"
    r"refresh (?:for|the|this)|estimated reading|reading time|\d+\s*-?\s*min(?:ute)?s?\s+read"
)
OPENING = re.compile(
    either(POSTED, LABELLED, BUTTON, CREDIT, RELEASE, PATH, RIGHTS, ENDS, MAILING, ISSUE, CONTACT, NOTICE, LIVE),
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:(?:by|from)\s*[:|]?\s+|(?:words|text|story|report|reporting|analysis|opinion|comment)\s*(?:by|:|\|)\s+)"
    r"(?:['‘\"“]?@?[A-Z][\w.’'-]*|our|a|the|staff)(?:[ ,&|·]+(?:and )?[\w@.’'-]+){0,10}",
    re.IGNORECASE,
)
# *Elsewhere: the roof leaks.* and *Next witness: Ann Lee. She looks unwell.*
TOPICAL = re.compile(r"(?:elsewhere|earlier|tomorrow|latest)\s*:", re.IGNORECASE)
NEXT_UP = re.compile(r"(?:next(?: \w+)?|coming up)\s*:", re.IGNORECASE)
SEVERAL = re.compile(r"[.?!][\"”’']? +[“‘\"'A-Z]")
KICKER = re.compile(
    r"(?:(?:PARLIAMENTARY |POLITICAL )?SKETCH|DIARY|NOTEBOOK|PROFILE|OBITUARY|Sketch|Diary|EDITORIAL|OPINION|"
    r"COMMENT|NEWS|ANALYSIS|FEATURE|COLUMN|LEADER|VIEWPOINT|BLOG|LETTERS?|[Cc]ircular(?: to [\w ]{3,30})?|"
    r"CIRCULAR|INTERVIEW|EXCLUSIVE|"
    r"STATEMENT|"
    r"(?:PRESS|MEDIA) (?:RELEASE|STATEMENT)|UPDATE|LIVE|PODCAST|TRANSCRIPT|NEWSLETTER|BULLETIN|Editorial|Opinion|"
    r"Comment|News|"
    r"Analysis|Feature|Blog|(?:Press|Media) releases?|Latest news|Statement|Transcript)\s*(?:[|·—–].*|:(?: "
    r"\S+){0,3}| by [A-Z][\w .’'-]{3,40})?|(?:[A-Z][\w-]* )?[\w-]+['’]s (?:blog|bulletin|newsletter|column)"
)
# What the last lines of a page say of the publication and of the writer.
STANDING = re.compile(
    r"\b(?:is (?:written|published|produced|printed|supported|edited|funded|a member|the union|a union|"
    r"affiliated (?:with|to)|"
    r"an? (?:independent|free|reader|weekly|monthly|columnist|writer|journalist|author|freelance|former|retired|"
    r"trade union|"
    r"regular|lecturer|professor|researcher|activist|blogger)|"
    r"(?:the|our|an?) [\w’' -]{0,40}(?:correspondent|editor|columnist|reporter|contributor|staff writer))|"
    r"appears (?:every|each|most|on|in|weekly|monthly)|column (?:appears|runs)|"
    r"represents? (?:more than |over |about |around |some |nearly |almost )?[\d,]+|"
    r"writes (?:every|each|for|about|on|in a|fortnightly|weekly|monthly|here)|turns long threads|makes threads|"
    r"sign up|tweets? (?:at|as)|can be (?:downloaded|ordered|reached|found|contacted|followed)|"
    r"welcomes? letters|reserves? the right|you want to (?:get involved|help|join)|text [A-Z]+ to \d|do(?:es)? "
    r"vital work|across a range of|supports? members|"
    r"works? to (?:protect|improve|make)|our members[’'] helpline|follow (?:him|her|them|us|me|[A-Z]\w+) (?:on|"
    r"at|@)|mailbox|(?:is|are) away (?:next|this|until)|reproduced (?:with|by)|signed by \d|names? (?:and "
    r"addresses )?(?:supplied|withheld)|"
    r"runs on (?:\w+(?:,| and) )*(?:donations|coffee|goodwill)|"
    r"branch meetings\b|branch meeting:|more (?:photos|pictures|images)|facebook page|adverts? (?:keep|pay))",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"\b(?:tip jar|back (?:numbers|issues|copies)|next (?:number|issue|edition)|"
    r"(?:corrections|letters|contributions|submissions|copy) (?:to|must|should|may|are|can|for)|errors are|"
    r"errors and omissions|errata|internal circulation|not for press\b|further copies|registered under|"
    r"are unofficial|may contain errors|older posts|typos are|part \d+ (?:will|appears|follows)|"
    r"read \w+['’]s (?:earlier|other|previous|last)|tips (?:to|for|welcome)|"
    r"(?:opinions|views) (?:in this|are|expressed|here|my own|the (?:writer|author)['’]s own)|"
    r"printed (?:at|by|from|on|in)|(?:replies|comments) (?:are|off|closed|welcome)|items for (?:the|this)|is free\b|"
    r"ideally legible|private circulation|(?:latest|new) book|sign up below|reply stop|free to members|about page|"
    r"all rights|"
    r"(?:get|got) in touch|drop (?:us|it|me) |subscribe (?:to (?:our|the|this|my|his|her)|here|now|today|for|at|via)|"
    r"unsubscribe|mailing list|our newsletter|this newsletter (?:is|was|comes|goes)|in your inbox|buy me a "
    r"coffee|patreon|paypal|ko-fi|"
    r"substack|"
    r"(?:join|donate|sign) (?:today|now|here|online)|click here|visit (?:our|www|https?)|www\.|https?://|find us on|"
    r"like us on|"
    r"(?:this )?(?:review|article|column|piece|essay) first appeared|reprint(?:ed)? (?:freely|with|from)|typeset by|"
    r"dues are|reproduced (?:with|by) (?:kind )?permission|not to be reproduced|image (?:credit|courtesy)|"
    r"(?:photo|picture|image)s? (?:by|courtesy)|put together (?:on|by|in)|held at head office|press (?:desk|office)|"
    r"for interview\b)|\w@\w[\w-]*\.\w|\w\.(?:org|com|net|co\.uk|org\.uk|ie|ca|au|nz|info|example)\b",
    re.IGNORECASE,
)
NOTES = re.compile(
    r"[-–—*#\s]*(?:ends?|notes? (?:to|for) (?:the )?(?:news )?editors?|editors?[’'] notes?|notes|media (?:contacts?|"
    r"enquiries)|"
    r"press contacts?|contacts?|for more information|about (?:us|the author))\s*[-–—*.:#\s]*(?:\(.{0,40}\))?",
    re.IGNORECASE,
)
INSET = re.compile(
    r"column \d+\W*$|(?:image|photo|photograph|picture|pic|video|credit|caption|illustration|read more|related|"
    r"see also|"
    r"read also|also read|more on this|watch|listen)s?(?: (?:by|credit|courtesy))?\s*:"
    r"|(?:advertisement|advert|sponsored|article continues below|story continues below|continue reading)\W*$"
    r"|(?:©|📷|📸)",
    re.IGNORECASE,
)
# What stands below a heading like these is furniture too, down to the next paragraph of prose.
LISTED = re.compile(
    r"(?:related|latest|recent|more|other|top|most read|popular)(?: \w+)?(?: (?:news|stories|posts|articles|"
    r"content|links|"
    r"reading|campaigns|blogs|items))\W*|(?:see also|further reading|read more|you (?:may|might) also like|"
    r"share this|"
    r"most read|related|tags|archives?|recent comments|in other news|what you can do next|leave a reply)\W*",
    re.IGNORECASE,
)
DATED_LAST = re.compile(rf"[.,] {DATE}(?<=\d{{4}})\.$", re.IGNORECASE)
SOCIAL = re.compile(
    r"(?:(?:reply|replies|reposts?|likes?|shares?|quotes?|retweets?|comments?|bookmarks?|"
    r"views?)\W*(?:\d[\d.,]*k?)?\W*){2,}",
    re.IGNORECASE,
)
SHORT = 14  # characters of a day or a counter alone on its line
COUNTER = re.compile(r"\[?\(?\d{1,3} ?/ ?\d{1,3}[\])]?")  # a post of a thread
# *Kilkenny, Friday 26 April. By Orla Kinsella*
PLACED = re.compile(
    rf"(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,2}}(?: \d{{4}})?[,:.|–—-]\s*)?"
    rf"(?:{DATE}|day (?:one|two|three|four|\d)|{CLOCK})"
    r"(?:[.,|·–—-]*\s+(?:by|words:?|from)\s+[\w.’' -]{3,50})?\.?",
    re.IGNORECASE,
)
SHORT_HEAD = 100  # characters of such lines at the head of a page
OF_DATE = re.compile(
    rf"{DATE}(?<=\d{{4}})[,.|·–—] ", re.IGNORECASE
)  # *Weds 6 March 2019, Committee Room 9. Typed as it came.*
REFRESH = re.compile(r"\brefresh for (?:the|more)\b|\b(?:oldest|newest|latest) first\b", re.IGNORECASE)
PAUSE = re.compile(
    r"[(\[](?:[A-Z]\w+ )?(?:applause|laughter|cheers|cheering|boos|pause|ovation)\.?[)\]]", re.IGNORECASE
)  # *(Applause.)*
SEPARATORS = (" | ", " · ", " • ", " > ", " » ", " / ")


def strong(words: str, author: str = "") -> bool:
    """Whether a line is furniture wherever it stands at the head or foot of a page.

    >>> strong("Image: PA"), strong("Photo opportunities were few and far between.")
    (True, False)
    """
    if len(words) > LONG:
        return False
    introduces = words.endswith(":") and words.count(" ") > 2
    told = (words.endswith(".") and TOPICAL.match(words)) or (NEXT_UP.match(words) and SEVERAL.search(words))
    if OPENING.match(words.lstrip("([")) and not introduces and not told:
        return True
    return TIMESTAMP.fullmatch(words) is not None or SOCIAL.fullmatch(words) is not None or only_dates(words, author)


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
    ends = words.endswith((".", "?", "!"))
    if PLACED.fullmatch(words) and words[0].isupper():
        return True
    if author not in ("", "unknown") and len(words) < SHORT_HEAD and words.startswith(author + ". "):
        return True
    if (OF_DATE.match(words) and len(words) < SHORT_HEAD) or REFRESH.search(words):
        return True
    if " " in author and author.split()[0].lower() in GIVEN and words.endswith(", " + author):
        return True
    if BYLINE.fullmatch(words) and not ends:
        return True
    named = author.removeprefix("The ") in words
    if (
        DIGIT.search(words)
        and YEARED.search(words)
        and (named or len(words) < 70)
        and (not ends or DATED_LAST.search(words))
    ):
        return not words.endswith(":")
    return headed(words, author)


def headed(words: str, author: str) -> bool:
    """Whether a line is the author's name, alone or before a stroke, a colon or a number.

    >>> headed("THE LANTERN", "The Lantern"), headed("The Lantern no. 31", "The Lantern"), headed("The Lantern is", "")
    (True, True, False)
    """
    author, words = (part.casefold().removeprefix("the ") for part in (author, words))
    if author in ("", "unknown") or not words.startswith(author):
        return False
    return re.match(r"\s*(?:[,|·:–—@-]|$|(?:no|issue|vol|number)\b\.?\s*\d)", words[len(author) :]) is not None


def standing(words: str, author: str) -> bool:
    """Whether a line at the foot of a page says what the publication, its author or its links are.

    >>> standing("Ann Lee writes every Friday.", ""), standing("Ann Lee went home.", "")
    (True, False)
    """
    if TIMESTAMP.fullmatch(words):
        return False
    if strong(words, author) or separated(words) or STANDING.search(words) or SERVICE.search(words):
        return True
    short = "".join(w[0] for w in author.split() if w[0].isupper())
    if words.startswith(short + ": ") and len(short) > 2 and words[-1].isalnum():
        return True
    if words.startswith((author + ":", author + ", ")) and not words.endswith((".", "?", "!")):
        return True
    if author not in ("", "unknown") and words.startswith((author + ":", author + ". ", author + ", ")):
        return True
    person = " " in author and author.split()[0].lower() in GIVEN
    return person and re.match(rf"{re.escape(author)}(?:['’]s)? [a-z]", words) is not None


def alone(words: str) -> bool:
    """Whether a short line is furniture in the midst of prose: a time stamp, a credit, a link.

    >>> alone("9.41am"), alone("UPDATE 12.15pm"), alone("Image: PA"), alone("It was noon.")
    (True, True, True, False)
    """
    if TIMESTAMP.fullmatch(words) or INSET.match(words) or PAUSE.fullmatch(words):
        return True
    if len(words) < SHORT and (DAY_ALONE.fullmatch(words) or COUNTER.fullmatch(words)):
        return True
    return DIGIT.search(words) is not None and only_dates(words)
