"""Whom a sentence above a text brings on to speak: *Over to Ann Lee.*, *I met Ann Lee.*, *This is what we got:*."""

from __future__ import annotations

import re

from analysis.voices.mentions import mentions
from analysis.voices.patterns import lazily
from analysis.voices.people import is_writing
from analysis.voices.regions import Frame, Region
from analysis.voices.scene import Scene
from analysis.voices.subjects import apposed, origin, sender, subject

PRONOUN = lazily(r"\b(?:[Hh]e|[Ss]he)(?=\b(?!-))")
MET = lazily(  # *I met*, *We asked*, *I put all this to*
    r"^(?:So |And |But |Then )?(?:I|[Ww]e) (?:\w+ )?(?:met|asked|rang|found|tried|caught|bumped into|ran into|"
    r"cornered|collared|buttonholed|spoke to|talked to|"
    r"put [a-z ]{2,20} to)\b(?! (?:the|a|an) [a-z]+ (?:about|of|from))"
)
ACTS_ON_IT = lazily(r" \w+ it\b")
BROUGHT = 4  # sentences above a text in which whose it is may be told
ONLY_BRINGS = lazily(  # *This is what we got:*, *I give it in full.*
    r"\b(?:this|the following|in full|here it is|as follows|below|whole)\b[^.:]{0,40}[.:]$", re.IGNORECASE
)
TOPIC = lazily(r"\b(?:about|against|on|of|over|in|at|near|around) (?:the |our |a |an )?$")
BEAT = 8  # words; a sentence of no more that names nobody does not part who is brought on from the words
BRINGS = 12  # words; a sentence of no more may do nothing but bring on who speaks below it


def brought_on(scene: Scene, frame: Frame, child: Region, piece: bool) -> str:
    """Whom alone a short sentence right above names; `piece`: the quotation is a paragraph by itself."""
    above = [s.strip() for s, _ in frame.earlier(child.start)[:2]]
    sentence = next((s for s in above if len(s.split()) > BEAT or mentions(s) or s.endswith(":")), "")
    found = [m for m in mentions(sentence) if m.sort != "pronoun" and not scene.opener(sentence, m)]
    brief = len(sentence.split()) <= BRINGS and sentence.endswith((".", ":"))
    met = bool(found) and MET.search(sentence, 0, found[0].start) is not None
    if not brief or (PRONOUN.search(sentence) and not met) or not found:
        return ""
    if ACTS_ON_IT.match(sentence, found[0].end):
        return ""  # *A nurse scanned it for me.*
    if not met and not piece and TOPIC.search(sentence, 0, found[0].start):
        return ""
    names = {scene.named(apposed(sentence, m)) for m in found if scene.owner(m) or not is_writing(m)}
    return names.pop() if len(names) == 1 or (met and names) else ""


def brought_before(scene: Scene, frame: Frame, child: Region) -> str:
    """Whom the sentence names above one that only says that a text follows: *Its reply, in full, is this.*"""
    above = [sentence.strip() for sentence, _ in frame.earlier(child.start)[:BROUGHT]]
    if len(above) < 2 or " it " in above[1] or not ONLY_BRINGS.search(above[0]):
        return ""
    if any(m.sort != "pronoun" and not is_writing(m) for m in mentions(above[0])):
        return ""
    source = origin(above[1]) or sender(above[1])
    if source is None and (far := next((m for s in above[2:] if (m := origin(s))), None)):
        return scene.named(far)
    if source is None and MET.search(above[1]):
        found = (m for m in mentions(above[1]) if m.sort != "pronoun" and not is_writing(m))
        source = next((m for m in found if not scene.opener(above[1], m)), None)
    source = source or subject(above[1])
    return scene.person(above[1], source) if source and not is_writing(source) else ""
