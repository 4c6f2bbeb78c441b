"""Whose words follow, where the sentence or paragraph above brings them on: *The Treasury’s response?*, a colon."""

from __future__ import annotations

from analysis.voices.attribution import Who, before
from analysis.voices.mentions import Mention, mentions
from analysis.voices.patterns import lazily
from analysis.voices.people import is_writing
from analysis.voices.regions import Frame, Region
from analysis.voices.scene import Scene
from analysis.voices.subjects import mention_at, origin, presented, subject
from analysis.voices.uttered import presents, uttered
from analysis.voices.verbs import VERB

ASIDE = lazily(r"(?:Judge for yoursel|See what you think|Make of (?:it|that) what you|Here goes|Brace yoursel)")
WHAT = lazily(r"\b[Ww]hat (?:(?:do|does|did) )?(?=\w)", signs=("hat ",))  # *And what did the Board say?*
SAYS_WHAT = lazily(r" (?:say|said|tell|told|reply|replied|answer|answered)\b[^.?!]{0,30}\?\s*$")
ANSWER = lazily(
    r"\b(?:answer|response|reply|excuse|verdict|defence|explanation|retort|rebuttal|message|line)\s*\?\s*$",
    signs=("?",),
)
FOLLOWS = lazily(r"\b(?:as follows|the following|these words|these terms)\.\s*$")
QUOTING = lazily(
    r"\b(?:[Ll]et me|I|I[’']ll|[Ww]e) (?:quote|cite)(?: from)? (?=[^.]{3,60}\.\s*$)", signs=(" quote ", " cite ")
)  # *I quote the Code.*
PASSAGE = lazily(r"\b(?:passage|paragraph|sentence|line|whole|in full|extract|quote)\b")
TAKEN = lazily(
    r"\b(?:sentence|passage|line|paragraph|extract|word|bit|sample|highlight|gem)s?\b[^:]{0,200}:\s*$", signs=(":",)
)
SAYING = lazily(rf"\b{VERB}(?: [\w-]+){{0,4}}:$", signs=(":",))
NEAR = 40  # characters between a verb of saying and the colon
WHICH_PART = lazily(
    r"(?:(?:And|But|Then|Now|Take|See|Read|Here is|Here’s) )?(?:(?:[Aa]t|[Ff]rom|[Ii]n) )?(?:[Pp]aragraph|[Pp]ara|"
    r"[Ss]ection|[Pp]age|[Cc]hapter|"
    r"[Cc]lause) \d"
)
FROM_WHOM = lazily(r"(?:And|But) from (?=\w)")
BRIEF = 8  # words of a question that asks for somebody's words
FOLLOWS_LONG = 60  # characters at the end of a sentence in which these stand


def introduced(scene: Scene, frame: Frame, child: Region) -> tuple[Who | None, int]:
    """The paragraph before, where it ends with a colon or says whose words follow."""
    above = frame.earlier(child.start)
    sentence, at = next((s for s in above[:2] if not ASIDE.match(s[0])), ("", 0))
    if sentence.rstrip().endswith("?"):
        return _answered(scene, sentence), at
    if (sayer := _sayer(sentence.rstrip())) is not None:
        return sayer, at
    told = sentence.rstrip().endswith(":") or (presents(sentence) and child.form != "set off")
    if told and (whose := origin(sentence) or uttered(sentence)):
        return Who(whose, whose.start, whose.end, "introduction"), at
    of_it = sentence.rstrip().endswith(":") and not sentence.startswith(("It ", "This ", "That ", "They "))
    if of_it and all(m.words in ("I", "We", "we") for m in mentions(sentence)):
        before_it, at_it = next((s for s in above[1:2]), ("", 0))
        if whose := uttered(before_it):  # *Her note is doing the rounds. I give the meat of it:*
            return Who(whose, whose.start, whose.end, "introduction"), at_it
    marked = sentence.rstrip().endswith(":") or child.form == "marks"
    if marked and WHICH_PART.match(sentence) and (whole := scene.whole(frame, child.start)):
        at_part = Mention(0, len(sentence), whole, "noun")
        return Who(at_part, 0, len(sentence), "introduction"), at
    if not sentence.rstrip().endswith(":"):
        return _followed(scene, sentence, child), at
    source = origin(sentence) or presented(sentence)
    if source:
        return Who(source, source.start, source.end, "introduction"), at
    if TAKEN.search(sentence) and (held := _held(scene, frame, child)):
        return held
    first = before(sentence.rstrip())
    if first and first.via == "clause" and first.mention.sort == "name" and scene.opener(sentence, first.mention):
        return None, 0
    if first and first.mention.words.lower() not in ("i", "we", "you"):
        return first._replace(via="introduction"), at
    return None, 0


def _sayer(lead: str) -> Who | None:
    """Who says it by the verb before a colon, whatever text stands before: *Commenting on Lee’s letter, Kerr said:*."""
    first = before(lead) if SAYING.search(lead) else None
    if first is None or first.via != "before" or first.mention.sort == "pronoun" or is_writing(first.mention):
        return None
    return first._replace(via="introduction") if len(lead) - first.end < NEAR else None


def _held(scene: Scene, frame: Frame, child: Region) -> tuple[Who, int] | None:
    """Whose writing the sentences before *Two sentences stand out:* name."""
    for sentence, at in frame.earlier(child.start)[1:3]:
        held = next((m for m in mentions(sentence) if scene.owner(m)), None)
        if held:
            return Who(held, held.start, held.end, "introduction"), at
    return None


def _followed(scene: Scene, sentence: str, child: Region) -> Who | None:
    """*We have written to him as follows.*; *There is a fine passage in the Ombudsman’s report.*"""
    ended = sentence.rstrip().endswith(".")
    if ended and FOLLOWS.search(sentence, max(0, len(sentence) - FOLLOWS_LONG)):
        return before(sentence.rstrip(". \n"))
    quoting = QUOTING.search(sentence) if ended else None
    quoted = mention_at(sentence, quoting.end()) if quoting else None
    if quoted and quoted.sort != "pronoun":
        return Who(quoted, quoted.start, quoted.end, "introduction")
    given = ended and child.form == "marks" and PASSAGE.search(sentence, sentence.rfind(":") + 1)
    held = next((m for m in mentions(sentence) if scene.owner(m)), None) if given else None
    return Who(held, held.start, held.end, "introduction") if held else None


def _answered(scene: Scene, sentence: str) -> Who | None:
    """*The Treasury’s response?*: whose answer follows."""
    if (said := WHAT.search(sentence)) and (m := mention_at(sentence, said.end())) and SAYS_WHAT.match(sentence, m.end):
        return Who(m, m.start, m.end, "introduction")
    m = uttered(sentence) if len(sentence.split()) <= BRIEF else None
    if m is None and (asked_of := FROM_WHOM.match(sentence)):
        m = mention_at(sentence, asked_of.end())  # *And from the employers?*
    m = m or (subject(sentence) if ANSWER.search(sentence) else None)
    return Who(m, m.start, m.end, "introduction") if m and (scene.owner(m) or not is_writing(m)) else None
