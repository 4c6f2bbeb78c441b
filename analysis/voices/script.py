"""Turns of a script: interviews, debates and transcripts in which a label and a colon name each speaker."""

from __future__ import annotations

import re
from collections import Counter

from analysis.voices.extent import persons
from analysis.voices.lines import Paragraph
from analysis.voices.mentions import NAME, UPPER, is_stop, mentions
from analysis.voices.names import DETERMINER, is_person, is_role, plain
from analysis.voices.patterns import lazily
from analysis.voices.regions import Region
from analysis.voices.speakers import INITIALS, Cast
from analysis.voices.vocabulary import GIVEN, PERSONS, STYLES

WORD = rf"[{UPPER}][\w.’'-]*"
# *Q113 Mark Innes:*, *T1. [902146] Ann Lee (Hull) (Con):*
NUMBER = rf"(?:Q\d{{1,4}}\.?\s+(?={WORD})|T?\d{{1,3}}\.\s+(?=[^:\n]+\) ?\()(?:\[\d+\]\s*)?)?"
LABEL = lazily(
    rf"(?:\[?\(?\d\d?:\d\d(?::\d\d)?\)?\]?\s*)?[*_]{{0,3}}{NUMBER}(?:RT )?(?P<who>@\w+|(?:The )?{WORD}"
    rf"(?: (?:(?:of|for|and|to|in|the) ){{0,2}}{WORD}){{0,5}}(?: (?:to|for|of) the [a-z]+)?|(?:What )?(?:he|she|they|"
    rf"it) (?:says?|said|wrote|writes|claims?))"
    r"(?P<more>(?: \([^)]{2,60}\)){0,3}(?:, [A-Z][^:.?!,]{2,40})?)(?: again| once more|, again)?[*_]{0,3}\s*(?::|"
    r"(?<=^[QA])\.|(?<=\n[QA])\.)[*_]{0,3}\s+(?=\S)",
    signs=(":", "Q.", "A."),
)
SELF = lazily(rf"\b(?:I['’]m|I am|[Mm]y name is|[Tt]his is) (?P<who>{WORD} {WORD}(?: {WORD})?)\b")
GLOSSED = lazily(r"(?:what )?(?P<who>he|she|they|it) (?:says?|said|wrote|writes|claims?)", re.IGNORECASE)
GENDERS = {"he": "m", "she": "f", "they": "p", "it": "p"}
INITIAL = lazily(r"\w+")
ASKS = lazily(r"(?:Q\d*|Question|Interviewer|Host|Moderator|Presenter|Reporter|Us|Me)$")
ANSWERS = lazily(r"(?:A\d*|Answer)$")
NOBODY = lazily(rf"{ASKS.pattern}|{ANSWERS.pattern}")
SET_QUESTION = lazily(r"(?P<set>\*{1,2}|_{1,2})(?=\w).*\?(?P=set)")  # a paragraph in bold or italics
Q_LETTER = lazily(r"Q\d{0,2}[.:)] ")
SET_ENDS = ("?*", "?**", "?_", "?__")
SET_STARTS = "*_Q"  # one of these begins such a question
QUESTION = lazily(r"\nQ\W")
INTERVIEW = lazily(
    r"\b(?:interview(?:ed|s)?|met|meets|we asked|spoke (?:to|with)|talk(?:s|ed)? to|sat down with|caught up with|"
    r"in conversation)\b",
    re.IGNORECASE,
)
TALKED = lazily(  # *Ann Lee, outgoing chair, was talking to The Lantern.*
    rf"(?P<who>{NAME.pattern})(?:, [^.,]{{2,60}},)? (?:(?:was|is) (?:talking|speaking) to|spoke to|was interviewed)\b",
    signs=("talking to", "speaking to", "spoke to", "was interviewed"),
)
MEETS = lazily(
    rf"\b[Ww]e (?:met|spoke to|talked to|interviewed|sat down with) (?P<who>{NAME.pattern})",
    signs=("e met", "e spoke to", "e talked to", "e interviewed", "e sat down with"),
)
TITLES = frozenset("Mr Mrs Ms Dr Sir Dame Lord Lady Madam The Baroness MR MRS MS DR".split())
HEADWORD = lazily(  # labels that are nobody's name
    r"(?:The |What |[A-Z]\d)?(?:Notes?|Claims?|Facts?|Myths?|Fiction|Reality|Truth|Answers?|Questions?|Actions?|"
    r"Decisions?|Outcomes?|Results?|Verdicts?|Costs?|Dates?|Times?|Venues?|Updates?|Corrections?|Translations?|"
    r"Meaning|Scores?|First|Second|Third|Finally|Item|Motion|Points?|Problem|Solution|Before|After|Then|Now|Pros|Cons|"
    r"For|Against|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Where|When|Why|Who|What|"
    r"How|Present|Apologies|Subject|From|To|Date|Sent|Re|Ref|Contact|Source|Tags?|Location|Status|Theme|Words|Photo|"
    r"Image)(?:s)?",
    re.IGNORECASE,
)
MEMBER = lazily(
    r" \([A-Z][^()]{2,40}\) \([A-Z][\w/ -]{1,14}\)"
)  # *(Barrow) (Lab)*, behind a name in a record of debate
NAMED_SO = lazily(MEMBER.pattern + r"| \(@\w+\)")  # *(@annlee)*, behind who posts
TALKS = lazily(r"\?|\b(?:I|we|We|you|You|my|My|me|your|Your|us)\b")
LETTERED = ("Q.", "A.")
DOTTED = ("Q. ", "A. ")  # labels with a full stop
MANY = 3  # labels; a text with as many that name somebody is a script
OPENERS = "\"“‘'«„"
LABEL_MAX = 100  # characters at the head of a paragraph in which the colon of a label stands
QUESTION_LONG = 200  # characters of a question that is not set apart by its letters
HEAD = 1000  # characters above such a label in which its person is looked for


def turns(text: str, paras: list[Paragraph], cast: Cast, author: str, colons: list[Paragraph]) -> list[Region]:
    """The turns that somebody other than the author speaks; questions stay the author's.

    `colons` are the paragraphs that have a colon near their head.

    >>> from analysis.voices.lines import lines, paragraphs
    >>> text = "Ann Lee met us.\\n\\nQ: Why?\\n\\nAL: It was time.\\n\\nQ: And now?\\n\\nAL: I rest."
    >>> paras = paragraphs(text, lines(text))
    >>> [(text[r.start : r.end], r.speaker) for r in turns(text, paras, Cast(text), "", paras)]
    [('It was time.', 'Ann Lee'), ('I rest.', 'Ann Lee')]
    """
    found = [(p, m) for p in colons if (m := LABEL.match(text, p.start, min(p.end, p.start + 160)))]
    if not found:
        return []
    names = _own_names(text, found) | _offices(found)
    own = (author, *_initials(author))
    script = _is_script(found, paras, cast) or any(MEMBER.match(m["more"]) for _, m in found)
    pair = _exchange(text, found, paras)
    bearers = _bearers({m["who"] for _, m in found})
    named = {bearers.get(m["who"], m["who"]) for _, m in found if not NOBODY.fullmatch(m["who"])}
    out: list[Region] = []
    for p, match in found:
        who = match["who"]
        if who in own:
            continue
        answers = bool(out) and not text[out[-1].end : p.start].strip() and text[p.end - 1] in ".?!…"
        gloss = GLOSSED.fullmatch(who)
        if gloss:
            speaker = _meant(text, found, gloss["who"].lower(), cast)
        else:
            known = names.get(who) or (_speaker(text, bearers[who], cast, script=script) if who in bearers else "")
            speaker = known or _speaker(text, who, cast, script=script or answers)
            if ANSWERS.fullmatch(who) and speaker in ("", "unknown") and len(named) == 1:
                speaker = _speaker(text, next(iter(named)), cast, script=script) or speaker  # *A:* beside *MAYOR RUSK:*
            speaker = speaker or (cast.fullest(who) if who in pair or NAMED_SO.match(match["more"]) else "")
        if speaker and (gloss or text[match.end()] not in OPENERS):
            out.append(Region(match.end(), p.end, "quotation", speaker, form="turn", cue=match.span("who")))
    for turn, other in zip(out, [*out[1:], *out[-2:-1]], strict=False):
        turn.addressee = other.speaker if other.speaker != turn.speaker else ""  # *you* in it
    return out


def _exchange(text: str, found: list[tuple[Paragraph, re.Match]], paras: list[Paragraph]) -> set[str]:
    """The two labels that alternate in adjacent paragraphs, at least three, most of which ask or say *I* or *you*."""
    if len(found) < MANY:
        return set()
    order = {p.start: i for i, p in enumerate(paras)}
    runs: list[list[tuple[Paragraph, re.Match]]] = []
    for p, m in found:
        joined = runs and order[p.start] == order[runs[-1][-1][0].start] + 1 and m["who"] != runs[-1][-1][1]["who"]
        runs[-1].append((p, m)) if joined else runs.append([(p, m)])
    out: set[str] = set()
    for run in runs:
        who = {m["who"] for _, m in run}
        talk = sum(TALKS.search(text, m.end(), p.end) is not None for p, m in run)
        plain_ = not any(HEADWORD.fullmatch(w) or ASKS.match(w) or ANSWERS.match(w) or GLOSSED.match(w) for w in who)
        if len(run) >= MANY and len(who) == 2 and plain_ and talk * 2 >= len(run):
            out |= who
    return out


def interviewed(text: str, paras: list[Paragraph], cast: Cast) -> list[Region]:
    """The answers between questions in bold, in italics or under a Q, where the text says above whom it met.

    >>> from analysis.voices.lines import lines, paragraphs
    >>> text = "We met Ann Lee.\\n\\n**Why?**\\n\\nIt was time.\\n\\n**And now?**\\n\\nI rest."
    >>> paras = paragraphs(text, lines(text))
    >>> [(text[r.start : r.end], r.speaker) for r in interviewed(text, paras, Cast(text))]
    [('It was time.', 'Ann Lee'), ('I rest.', 'Ann Lee')]
    """
    asked = [i for i, p in enumerate(paras) if p.words[:1] in SET_STARTS and _asks(text, p)]
    asked = asked if len(asked) > 1 else _plainly_asked(text, paras)
    if len(asked) < 2 or any(LABEL.match(paras[i + 1].words) for i in asked if i + 1 < len(paras)):
        return []
    who = interviewee(text[: paras[asked[0]].start], cast)
    out = []
    for index, p in enumerate(paras[asked[0] + 1 :] if who else (), asked[0] + 1):
        if index > asked[-1] and any(name in text[p.start : p.end] for name in who.split()):
            break  # told of again: the interview is over
        if index not in asked and p.end > p.start and not _asks(text, p) and text[p.start] not in OPENERS:
            out.append(Region(p.start, p.end, "quotation", who, form="turn"))
    return out


def _plainly_asked(text: str, paras: list[Paragraph]) -> list[int]:
    """The short paragraphs that end in a question, where several do and most of those below them say *I* or *we*."""
    asked = [i for i, p in enumerate(paras[:-1]) if p.end - p.start < QUESTION_LONG and p.final.endswith("?")]
    asked = [i for i in asked if text[paras[i].start] not in OPENERS and paras[i].set_off == "" and i]
    if len(asked) < MANY:
        return []
    answers = [i + 1 for i in asked if i + 1 not in asked]
    own = sum(bool(persons(text[paras[i].start : paras[i].end])) for i in answers)
    return asked if 2 * own >= len(answers) else []


def _asks(text: str, p: Paragraph) -> bool:
    """Whether a paragraph is a question in bold or italics, or under the letter Q."""
    set_so = p.final.endswith(SET_ENDS) and SET_QUESTION.fullmatch(text, p.start, p.end) is not None
    return set_so or Q_LETTER.match(p.words) is not None


def _is_script(found: list[tuple[Paragraph, re.Match]], paras: list[Paragraph], cast: Cast) -> bool:
    """Whether a text is a script: a third of its paragraphs have labels, or several of its labels name somebody."""
    labels = Counter(m["who"] for _, m in found)
    if len(labels) < 2 or len(found) < MANY:
        return False
    return (
        len(found) * 3 > len(paras) or sum(_titled(m["who"]) or bool(_known(m["who"], cast)) for _, m in found) >= MANY
    )


def _meant(text: str, found: list[tuple[Paragraph, re.Match]], pronoun: str, cast: Cast) -> str:
    """Whom *THEY SAY:* means, where such labels recur: whom the text above the first one names first."""
    heads = [m.start() for _, m in found if (g := GLOSSED.fullmatch(m["who"])) and g["who"].lower() == pronoun]
    if len(heads) < 2:
        return ""
    gender = GENDERS[pronoun]
    prose = [
        line for line in text[max(0, heads[0] - HEAD) : heads[0]].split("\n") if line.rstrip().endswith((".", ":"))
    ]
    for name in (cast.fullest(m.words) for line in prose for m in mentions(line) if m.sort != "pronoun"):
        if gender == "p" and " " in name:
            return name
        if gender != "p" and is_person(name) and (cast.gender(name) or gender * (" " in name)) == gender:
            return name
    return ""


def _known(who: str, cast: Cast) -> str:
    """The fuller name that the text gives of a label, empty where it gives none."""
    if who.startswith("@"):
        return who
    words = who.title() if who.isupper() else who
    full = cast.fullest(words)
    return full if full not in (who, words) and " " in full and is_person(full) else ""


def _titled(who: str) -> bool:
    """Whether a label holds a title or an office."""
    return any(w.lower() in PERSONS or w in STYLES or w in TITLES for w in DETERMINER.sub("", who).split())


def _initials(author: str) -> tuple[str, str]:
    """The initials of a name, with and without its article."""
    words = INITIAL.findall(author)
    letters = "".join(w[0].upper() for w in words)
    return letters, letters[1:] if words and words[0].lower() in ("the", "a", "an") else letters


def coloned(text: str, paras: list[Paragraph], colons: dict[int, list[int]]) -> list[Paragraph]:
    """The paragraphs that have a colon near their head, of all places of colons by paragraph."""
    dotted = [p for p in paras if p.words.startswith(LETTERED) and text.startswith(DOTTED, p.start)]
    dotted = dotted if dotted and "\nQ. " in text else []
    near = [p for i, at in colons.items() if at[0] < (p := paras[i]).start + LABEL_MAX and not p.set_off]
    return sorted({*near, *dotted}) if dotted else near


def _offices(found: list[tuple[Paragraph, re.Match]]) -> dict[str, str]:
    """*The Minister for Heritage (Leonora Battye)* ties the office, and its short form, to a name."""
    out: dict[str, str] = {}
    for _, match in found:
        inner = match["more"].strip(" ()").split(")")[0]
        if is_role(match["who"]) and NAME.fullmatch(inner) and " " in inner and is_person(inner):
            name = plain(inner)
            out[match["who"]] = name
            out.setdefault(re.split(r" (?:for|of) ", match["who"])[0], name)
    return out


def _bearers(labels: set[str]) -> dict[str, str]:
    """*THE MAYOR*, where one other label bears that title: *MAYOR RUSK*."""
    titles = {who: who[4:].upper() + " " for who in labels if who.upper().startswith("THE ")}
    held = {who: [name for name in labels if name.upper().startswith(title)] for who, title in titles.items()}
    return {who: found[0] for who, found in held.items() if len(found) == 1}


def _own_names(text: str, found: list[tuple[Paragraph, re.Match]]) -> dict[str, str]:
    """The names that speakers under a label such as *PRESENTER* give themselves: *I’m Ann Lee.*"""
    told = [(m["who"], SELF.search(text, m.end(), p.end)) for p, m in found if is_role(m["who"].lower())]
    return {who: plain(name["who"]) for who, name in reversed(told) if name and is_person(name["who"])}


def _speaker(text: str, who: str, cast: Cast, *, script: bool) -> str:
    """Whom a label stands for; empty where it is none or the author's own."""
    if ASKS.match(who):
        return ""
    if ANSWERS.match(who):
        return interviewee(text, cast) or "unknown" * bool(INTERVIEW.search(QUESTION.split(text, maxsplit=1)[0]))
    if script and INITIALS.fullmatch(who) and len(who.replace(".", "")) in (2, 3) and (name := cast.by_initials(who)):
        return name
    if is_stop(who.split()[0]) and not who.title().startswith("The "):
        return ""
    if known := _known(who, cast):
        return known
    if who.isupper() and (" " in who or script):
        who = who.title()
    full = cast.fullest(who)
    named = " " in plain(who) and (bool(cast.gender(full)) or text.count(who) > 1 or who.split()[0] in TITLES)
    named = named or who.lower() in GIVEN
    return full if script and (_titled(who) or named) and is_person(full) else ""


def speaker_of(text: str, who: str, cast: Cast) -> str:
    """Whom a label within a script stands for; empty where it is no person."""
    return _speaker(text, who, cast, script=True)


def interviewee(text: str, cast: Cast) -> str:
    """Who answers, where a text says above the first question that it is an interview."""
    head = QUESTION.split(text, maxsplit=1)[0]
    told = TALKED.search(head) or MEETS.search(head)
    named = plain(told["who"]) if told else ""
    if " " in named and is_person(named) and not is_role(named):
        return cast.fullest(named)
    if not INTERVIEW.search(head):
        told = TALKED.search(text)
        return cast.fullest(told["who"]) if told and is_person(told["who"]) else ""
    for match in NAME.finditer(head):
        name = plain(match.group())
        if " " in name and is_person(name) and not is_role(name) and cast.gender(name):
            return name
    return ""
