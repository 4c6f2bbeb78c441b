"""Lines of a page that are furniture by their wording at its foot: standing lines, services, headings of notes."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis.voices.dates import is_stamp
from analysis.voices.labels import separated, strong
from analysis.voices.vocabulary import GIVEN

# The patterns are for lines in lower case.
# What the last lines of a page say of the publication and of the writer.
STANDING = re.compile(
    r"\b(?:(?<=the )(?:writer|author) is|is (?:the )?(?:deputy )?(?:general|branch|regional|national) "
    r"(?:secretary|president|chair) of|is (?:written|published|produced|printed|supported|edited|funded|"
    r"a member|the union|a union|"
    r"affiliated (?:with|to)|"
    r"an? (?:independent|free|reader|weekly|monthly|columnist|writer|journalist|author|freelance|former|retired|"
    r"trade union|"
    r"regular|lecturer|professor|researcher|activist|blogger)|"
    r"(?:the|our|an?) [\w’' -]{0,40}(?:correspondent|editor|columnist|reporter|contributor|staff writer))|"
    r"appears (?:every|each|most|on|in|weekly|monthly)|column (?:appears|runs)|"
    r"represents? (?:more than |over |about |around |some |nearly |almost )?[\d,]+|"
    r"writes (?:every|each|for|about|on|in a|fortnightly|weekly|monthly|here)|turns long threads|makes threads|"
    r"sign up|tweets? (?:at|as)|can be (?:downloaded|ordered|reached|found|contacted|followed)|"
    r"welcomes? letters|reserves? the right|you want to (?:get involved|help|join)|text [a-z]+ to \d|do(?:es)? "
    r"vital work|across a range of|supports? members|"
    r"works? to (?:protect|improve|make)|our members[’'] helpline|follow (?:him|her|them|us|me|[a-z]\w+) (?:on|"
    r"at|@)|(?:is|are) away (?:next|this|until)|reproduced (?:with|by)|signed by \d|names? (?:and "
    r"addresses )?(?:supplied|withheld)|"
    r"runs on (?:\w+(?:,| and) )*(?:donations|coffee|goodwill)|"
    r"branch meetings\b|branch meeting:|more (?:photos|pictures|images)|facebook page|adverts? (?:keep|pay))"
)
SERVICE = re.compile(
    r"\b(?:(?:parliamentary|crown) copyright|page last (?:updated|modified|reviewed)|"
    r"tip jar|back (?:numbers|issues|copies)|next (?:number|issue|edition)|"
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
    r"for interview\b|for guidance only|(?:not )?for display\b|archived (?:here|at|on)\b|"
    r"(?:send|post|email|bring) (?:\w+ )?(?:questions|letters|news|tips|photos|photographs|contributions|items|slips) "
    r"(?:to|by) |sign the (?:letter|petition) (?:here|at|online|below)|have signed|all good (?:book)?shops|"
    r"errors (?:will|may) be|typed as|(?:are|is) published in (?:full|the)\b|spare copies|"
    r"version control|members only|do not (?:forward|circulate|copy)|wherever you get|music by|"
    r"(?:pictures|photos|photographs|images|video) (?:from|of) [^.]{3,40} (?:are|is) (?:in|on)\b|"
    r"please (?:recycle|pass (?:this )?on)|moderat(?:ed|ion)\b|held for (?:approval|moderation)|"
    r"(?:images?|photos?|photographs?|pictures?|cartoons?|drawings?|illustrations?)(?: by|:) \w)"
)
# What a page asks of its readers, and what it says of its own making.
ASKING = re.compile(
    r"^(?:branch|general|regional|membership) (?:secretary|chair|office|organiser): |^meetings (?:are|take|"
    r"every|on)\b|\bmeets (?:on the|every|each)\b|"
    r"not (?:yet )?a member\?|send us your|this (?:entry|post) was posted|bookmark the permalink|^liked by \d|"
    r"you (?:may|might) also (?:like|enjoy)|^reading this (?:by|on|in)\b|^forward (?:it|this) to|"
    r"to stop (?:getting|receiving) (?:these|this)|follow (?:the|our) [\w ]{3,30} (?:on|at)\b|(?:^|\s)@\w{3,}|"
    r"reproduction (?:welcome|is|permitted)|\b(?:longer|shorter|earlier|different|fuller|"
    r"edited) version of (?:this|the)\b|"
    r"comments (?:on|for) this (?:post|article|entry|thread)|"
    r"be (?:nice|kind|civil) (?:in|to)\b.{0,30}comment|below the line\.?$|support independent|buy me an? \w+|"
    r"^if you (?:enjoyed|liked) (?:this|it)|^(?:like|liked|enjoyed) (?:this|it|what you (?:read|see))\?|"
    r"^more (?:next week|tomorrow|on \w+day)\b|for posting on|word count|mistakes are (?:ours|mine)|"
    r"^[\w’' -]{2,30} (?:unit|office|team|desk|department), [^.]{3,60}\. not for \w+|"
    r"transcript (?:prepared|provided|by)|\bto the usual address"
)
LINK = re.compile(r"[@.](?:(?<=\w@)\w[\w-]*\.\w|(?<=\w\.)(?:org|com|net|co\.uk|org\.uk|ie|ca|au|nz|info|example)\b)")
NOTES = re.compile(
    r"[-–—*#\s]*(?:ends?|notes? (?:to|for) (?:the )?(?:news )?editors?|editors?[’'] notes?|notes|media (?:contacts?|"
    r"enquiries)|"
    r"press contacts?|contacts?|for more information|about (?:us|the author))\s*[-–—*.:#\s]*(?:\(.{0,40}\))?"
)
# What stands below a heading like these is furniture too, down to the next paragraph of prose.
LISTED = re.compile(
    r"(?:related|latest|recent|more|other|top|most read|popular)(?: \w+)?(?: (?:news|stories|posts|articles|"
    r"content|links|"
    r"reading|campaigns|blogs|items))\W*|(?:see also|further reading|read more|you (?:may|might) also like|"
    r"share this|"
    r"most read|related|tags|archives?|recent comments|in other news|what you can do next|leave a reply)\W*"
)
TELLS = re.compile(r"(?:['’]s)? [a-z]")  # *Ann Lee writes*, *Ann Lee’s book*


# *3 comments. Be nice.*, *Leave a reply (moderated)*, *Reference 19/88. Not for sale.*
COUNTED = re.compile(
    r"\(?\d+ (?:comments?|responses?|replies|reactions?|thoughts?)\b|(?:leave|post|add) a (?:comment|reply)\b|"
    r"ref(?:erence)?\.? (?:no\.? ?)?[a-z/]*\d"
)
COUNTED_MAX = 100  # characters of such a line


EDITED = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}, (?:the )?(?:editor|webmaster|publicity officer)\.?")


@lru_cache(maxsize=1024)
def standing(words: str, author: str) -> bool:
    """Whether a line at the foot of a page says what the publication, its author or its links are.

    >>> standing("Ann Lee writes every Friday.", ""), standing("Ann Lee went home.", "")
    (True, False)
    """
    if is_stamp(words):
        return False
    if strong(words, author) or separated(words) or describes(words) or serves(words):
        return True
    if EDITED.fullmatch(words) or "©" in words:
        return True
    if len(words) < COUNTED_MAX and COUNTED.match(words.lower()):
        return True
    short = "".join(w[0] for w in author.split() if w[0].isupper())
    if words.startswith(short + ": ") and len(short) > 2 and words[-1].isalnum():
        return True
    if words.startswith((author + ":", author + ", ")) and not words.endswith((".", "?", "!")):
        return True
    if author not in ("", "unknown") and words.startswith((author + ":", author + ". ", author + ", ")):
        return True
    person = " " in author and author.split()[0].lower() in GIVEN
    return person and words.startswith(author) and TELLS.match(words, len(author)) is not None


def describes(words: str) -> bool:
    """Whether a line says what the publication or its writer is, or how to reach them.

    >>> describes("The Whistle is published by the branch."), describes("The whistle was blown.")
    (True, False)
    """
    return STANDING.search(words.lower()) is not None


def serves(words: str) -> bool:
    """Whether a line offers, warns of or links to something besides the text.

    >>> serves("Errors are ours."), serves("See thewhistle.org"), serves("It was an error.")
    (True, True, False)
    """
    low = words.lower()
    return SERVICE.search(low) is not None or ASKING.search(low) is not None or LINK.search(low) is not None
