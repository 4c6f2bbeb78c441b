"""What quoted words show by themselves: whom they name, who signs them, whether they are a saying."""

from __future__ import annotations

from analysis.voices.attribution import Who
from analysis.voices.mentions import NAME, is_stop
from analysis.voices.names import is_person, is_role, plain
from analysis.voices.patterns import lazily
from analysis.voices.regions import MASK
from analysis.voices.speakers import Cast
from analysis.voices.utterance import BOUND, FINITE
from analysis.voices.verbs import VERB, WORD
from analysis.voices.vocabulary import GIVEN, STYLES

LED = lazily(rf"\b(?:{VERB}|words of|[Aa]ccording to|put it|puts it)\b[^,]{{0,60}},$")
CLAUSE = 3  # words; more of them after *that* are a clause
LEAVES = r"(?:[Yy]ours(?: \w+)?\.?|[Rr]egards|[Ss]incerely|[Tt]hanks|[Ww]ishes|[Bb]est|[Ll]ove|[Cc]heers|[Ss]olidarity)"
SIGNED = lazily(
    rf"(?:[.?!…,]\s+(?!(?:Yours|Regards|Sincerely|Thanks)\b)|{LEAVES},?\s+)(?P<who>{NAME.pattern})(?:, [A-Z][\w "
    rf"]{{2,40}})?\s*$"
)
SIGNED_GIVEN = lazily(rf"\b{LEAVES},?\s+(?P<who>[A-Z]\w+)\.?\s*$")
SIGNED_INITIALS = lazily(r"[.?!…]\s+(?P<who>[A-Z]\.? ?[A-Z]\.?)\s*$")
SIGNED_LONG = 90  # characters at the end of a letter in one paragraph in which its signature is looked for
POSTED = lazily(  # *Ann Lee (@annlee)* above a post
    rf"(?!(?:Follow|Share|Tweet|Via|By|From|Photo|Image|Contact)\b)(?P<who>{NAME.pattern}) (?:\(@\w+\)|@\w+)"
    r"[^\n]{0,40}(?=\n)"
)
CREDIT = lazily(rf"\n[> \t]*(?:[—–]|--?) ?(?P<who>{NAME.pattern})(?: ?[,(][^\n]{{0,60}})?\s*\Z")
CAPITALISED = lazily(  # *Stanley*, but no word that begins a sentence
    r"[A-Z](?<!\w[A-Z])(?<![.?!…:] [A-Z])(?<!^[A-Z])[\w’'-]+"  # the letter first: it is found fastest
)
TITLED = lazily(r"(?:Mr|Mrs|Ms|Miss|Dr|MP|Minister|Secretary|State|House|Lord|Lady)\b")


def signer(text: str, start: int, end: int, cast: Cast) -> str:
    """Who signs a letter in one paragraph: a name alone after its last sentence."""
    if match := SIGNED_INITIALS.search(text, max(start, end - SIGNED_LONG), end):
        return cast.by_initials(match["who"])
    given = SIGNED_GIVEN.search(text, max(start, end - SIGNED_LONG), end)
    if given and given["who"].lower() in GIVEN:
        return cast.fullest(cast.signed(given["who"]))  # *Yours, Dilys.*
    match = SIGNED.search(text, max(start, end - SIGNED_LONG), end)
    name = cast.fullest(cast.signed(plain(match["who"]))) if match else ""
    return name if " " in name and is_person(name) and not is_role(name) else ""


def credited(text: str, start: int, end: int, cast: Cast) -> str:
    """Who is named on the first line of a post, or after a dash on the last of a block set off: *> — Ann Lee*."""
    match = POSTED.match(text, start, end) or CREDIT.search(text, start, end)
    name = cast.fullest(plain(match["who"])) if match else ""
    return name if " " in name else ""


def named_in(words: str) -> frozenset[str]:
    """The names that somebody's words give of other people; none where the speaker may give his own."""
    found = CAPITALISED.findall(words)
    return frozenset(word for word in found if not is_stop(word) and word not in STYLES and not TITLED.match(word))


def said(inside: str, lead: str, who: Who | None) -> bool:
    """Whether the words beside a quotation, or its own full stop after a colon, make it a saying."""
    if who is not None:
        return who.via != "clause" or lead.endswith(":")
    return lead.endswith(":") and inside[0].isupper() and inside.rstrip()[-1] in ".?!"


def reported(inside: str, lead: str) -> bool:
    """Whether quoted words go on with a quotation begun in the sentence, or are a clause after *that*."""
    if MASK in lead and lead.endswith(("—", "–", ";")):
        return True
    words = [w.lower() for w in WORD.findall(inside)] if lead.endswith(" that") else []
    return len(words) > CLAUSE and words[0] not in FINITE and words[0] not in BOUND
