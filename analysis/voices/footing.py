"""Lines of a page that are furniture by their wording at its foot: standing lines, services, headings of notes."""

from __future__ import annotations

from functools import lru_cache

from analysis.voices.dates import is_stamp
from analysis.voices.labels import SORRY, separated, strong
from analysis.voices.patterns import lazily
from analysis.voices.vocabulary import GIVEN

# The patterns are for lines in lower case.
# What the last lines of a page say of the publication and of the writer.
STANDING = lazily(
    r"\b(?:(?<=the )(?:writer|author) is|is (?:the )?(?:deputy )?(?:general|branch|regional|national) (?:secretary|"
    r"president|chair) of|is (?:written|published|produced|printed|supported|edited|funded|a member|the union|a union|"
    r"affiliated (?:with|to)|an? (?:independent|free|reader|weekly|monthly|columnist|writer|journalist|author|"
    r"freelance|former|retired|trade union|regular|lecturer|professor|researcher|activist|blogger)|(?:the|our|"
    r"an?) [\w’' -]{0,40}(?:correspondent|editor|columnist|reporter|contributor|staff writer))|appears (?:every|each|"
    r"most|on|in|weekly|monthly)|column (?:appears|runs)|represents? (?:more than |over |about |around |some |nearly |"
    r"almost )?[\d,]+|writes (?:every|each|for|about|on|in a|fortnightly|weekly|monthly|here)|turns long threads|"
    r"makes threads|sign up|tweets? (?:at|as)|can be (?:downloaded|ordered|reached|found|contacted|followed)|"
    r"welcomes? letters|reserves? the right|you want to (?:get involved|help|join)|text [a-z]+ to \d|"
    r"do(?:es)? vital work|across a range of|supports? members|works? to (?:protect|improve|make)|"
    r"our members[’'] helpline|follow (?:him|her|them|us|me|[a-z]\w+) (?:on|at|@)|(?:is|are) away (?:next|this|until)|"
    r"reproduced (?:with|by)|signed by \d|names? (?:and addresses )?(?:supplied|withheld)|runs on (?:\w+(?:,|"
    r" and) )*(?:donations|coffee|goodwill)|branch meetings\b|branch meeting:|more (?:photos|pictures|images)|"
    r"facebook page|adverts? (?:keep|pay))"
)
SERVICE = lazily(
    r"\b(?:(?:parliamentary|crown) copyright|page last (?:updated|modified|reviewed)|tip jar|back (?:numbers|issues|"
    r"copies)|next (?:number|issue|edition)|(?:corrections|letters|contributions|submissions|copy) (?:to|must|should|"
    r"may|are|can|for)|errors are|errors and omissions|errata|internal circulation|not for press\b|further copies|"
    r"registered under|are unofficial|may contain errors|older posts|typos are|part \d+ (?:will|appears|follows)|"
    r"read \w+['’]s (?:earlier|other|previous|last)|tips (?:to|for|welcome)|(?:opinions|views) (?:in this|are|"
    r"expressed|here|my own|the (?:writer|author)['’]s own)|printed (?:at|by|from|on|in)|(?:replies|comments) (?:are|"
    r"off|closed|welcome)|items for (?:the|this)|is free\b|ideally legible|private circulation|(?:latest|new) book|"
    r"sign up below|reply stop|free to members|about page|all rights|(?:get|got) in touch|drop (?:us|it|me) |"
    r"subscribe (?:to (?:our|the|this|my|his|her)|here|now|today|for|at|via)|unsubscribe|mailing list|our newsletter|"
    r"this newsletter (?:is|was|comes|goes)|in your inbox|buy me a coffee|patreon|paypal|ko-fi|substack|(?:join|"
    r"donate|sign) (?:today|now|here|online)|click here|visit (?:our|www|https?)|www\.|https?://|find us on|"
    r"like us on|(?:this )?(?:review|article|column|piece|essay) first appeared|reprint(?:ed)? (?:freely|with|from)|"
    r"typeset by|dues are|reproduced (?:with|by) (?:kind )?permission|not to be reproduced|image (?:credit|courtesy)|"
    r"(?:photo|picture|image)s? (?:by|courtesy)|put together (?:on|by|in)|held at head office|press (?:desk|office)|"
    r"for interview\b|for guidance only|(?:not )?for display\b|archived (?:here|at|on)\b|(?:send|post|email|"
    r"bring) (?:\w+ )?(?:questions|letters|news|tips|photos|photographs|contributions|items|slips) (?:to|by) |"
    r"sign the (?:letter|petition) (?:here|at|online|below)|have signed|all good (?:book)?shops|errors (?:will|"
    r"may) be|typed as|(?:are|is) published in (?:full|the)\b|spare copies|version control|members only|"
    r"do not (?:forward|circulate|copy)|wherever you get|music by|(?:pictures|photos|photographs|images|"
    r"video) (?:from|of) [^.]{3,40} (?:are|is) (?:in|on)\b|please (?:recycle|pass (?:this )?on)|moderat(?:ed|ion)\b|"
    r"held for (?:approval|moderation)|(?:images?|photos?|photographs?|pictures?|cartoons?|drawings?|"
    r"illustrations?)(?: by|:) \w)"
)
# What a page asks of its readers, and what it says of its own making.
ASKING = lazily(
    r"^(?:branch|general|regional|membership) (?:secretary|chair|office|organiser): |^meetings (?:are|take|every|"
    r"on)\b|\bmeets (?:on the|every|each)\b|not (?:yet )?a member\?|send us your|this (?:entry|post) was posted|"
    r"bookmark the permalink|^liked by \d|you (?:may|might) also (?:like|enjoy)|^reading this (?:by|on|in)\b|"
    r"^forward (?:it|this) to|to stop (?:getting|receiving) (?:these|this)|follow (?:the|our) [\w ]{3,30} (?:on|at)\b|"
    r"(?:^|\s)@\w{3,}|reproduction (?:welcome|is|permitted)|\b(?:longer|shorter|earlier|different|fuller|"
    r"edited) version of (?:this|the)\b|comments (?:on|for) this (?:post|article|entry|thread)|be (?:nice|kind|"
    r"civil) (?:in|to)\b.{0,30}comment|below the line\.?$|support independent|buy me an? \w+|^if you (?:enjoyed|"
    r"liked) (?:this|it)|^(?:like|liked|enjoyed) (?:this|it|what you (?:read|see))\?|^more (?:next week|tomorrow|"
    r"on \w+day)\b|for posting on|word count|mistakes are (?:ours|mine)|^[\w’' -]{2,30} (?:unit|office|team|desk|"
    r"department), [^.]{3,60}\. not for \w+|transcript (?:prepared|provided|by)|\bto the usual address"
)
LINK = lazily(r"[@.](?:(?<=\w@)\w[\w-]*\.\w|(?<=\w\.)(?:org|com|net|co\.uk|org\.uk|ie|ca|au|nz|info|example)\b)")
NOTES = lazily(
    r"[-–—*#\s]*(?:ends?|notes? (?:to|for) (?:the )?(?:news )?editors?|editors?[’'] notes?|notes|media (?:contacts?|"
    r"enquiries)|press contacts?|contacts?|for more information|about (?:us|the author))\s*[-–—*.:#\s]*(?:\(.{0,40}\))"
    r"?"
)
# What stands below a heading like these is furniture too, down to the next paragraph of prose.
LISTED = lazily(
    r"(?:related|latest|recent|more|other|top|most read|popular)(?: \w+)?(?: (?:news|stories|posts|articles|content|"
    r"links|reading|campaigns|blogs|items))\W*|(?:see also|further reading|read more|you (?:may|might) also like|"
    r"share this|most read|related|tags|archives?|recent comments|in other news|what you can do next|leave a reply)\W*"
)
TELLS = lazily(r"(?:['’]s)? [a-z]")  # *Ann Lee writes*, *Ann Lee’s book*


# *3 comments. Be nice.*, *Leave a reply (moderated)*, *Reference 19/88. Not for sale.*
COUNTED = lazily(
    r"\(?\d+ (?:comments?|responses?|replies|reactions?|thoughts?)\b|(?:leave|post|add) a (?:comment|reply)\b|"
    r"ref(?:erence)?\.? (?:no\.? ?)?[a-z/]*\d"
)
COUNTED_MAX = 100  # characters of such a line


EDITED = lazily(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}, (?:the )?(?:editor|webmaster|publicity officer)\.?")


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
    if SORRY.search(low):
        return False
    return SERVICE.search(low) is not None or ASKING.search(low) is not None or LINK.search(low) is not None
