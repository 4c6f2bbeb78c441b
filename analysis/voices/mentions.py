"""Finds who a sentence names: people, roles, bodies, writings and pronouns, leftmost first."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from analysis.voices.patterns import lazily
from analysis.voices.surnames import surnamed
from analysis.voices.trie import any_of
from analysis.voices.vocabulary import BODIES, FEMALE, GROUPS, MALE, PERSONS, TITLES, WRITINGS

UPPER = "A-ZÀ-ÖØ-Þ"
PART = rf"[{UPPER}](?:\.(?=\s?[{UPPER}])|(?:[\w’'-]*\w)?)"
GAP = "[ \u00a0]+"  # a name does not run on over a line
LINK = rf"(?:(?:of|for|de|da|di|du|del|della|van|von|der|den|le|la|el|al|bin|ibn|ap|na|ní|ó|and|&|the){GAP}){{0,3}}"
SHORTENED = "|".join(
    rf"(?<=\b{title})" for title in "Mr Ms Dr St Mrs Sen Rep Gov Rev Hon Prof Cllr Col Capt Sgt Bro Sr Fr Com".split()
)
NAME = lazily(
    rf"{PART}(?:(?:['’]|(?:{SHORTENED})\.)?{GAP}{LINK}{PART}){{0,7}}(?:{GAP}(?:(?<=\bNumber )|"
    rf"(?<=\bLocal ))\d{{1,4}}\b)?"
)
# *One aide called Ann Lee “a coward”*: the aide is not called Ann Lee
CALLED_SO = rf"(?:called|named){GAP}{NAME.pattern}(?:['’]s?(?: [\w’-]+){{1,4}})?(?: (?:an?|the|his|her|its|their))?\s*"
PRONOUNS = frozenset("he she they you i we his her their its your my our".split())
DETERMINERS = frozenset(
    "the a an our my your his her their its one another some several many two three every each other".split()
)
DETERMINER = (
    r"(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|"
    r"[Mm]any|[Tt]wo|[Tt]hree|[Ee]very|[Ee]ach|[Oo]ther)"
)
ROLE = any_of(word.title() for word in PERSONS | BODIES | WRITINGS)
HEAD = any_of(PERSONS | BODIES | WRITINGS | GROUPS)
FUNCTION = (
    "a|an|the|to|is|was|are|were|or|that|who|which|than|for|in|on|at|with|by|as|has|had|have|will|would|of|from|but|"
    "not|what|how|why|if|whether|when|where"
)
OFFICE = lazily(rf"(?: (?:{HEAD})){{1,2}}{GAP}[{UPPER}]")  # *Chief librarian Ann Lee*
AGENT = ("or", "er", "ar", "ist", "ian", "man", "woman")
NO_AGENT = frozenset(
    """october november december september easter river tower water power order paper letter winter summer
    matter center quarter chapter charter register ledger number former latter other""".split()
)
TAIL = (
    rf"(?:{GAP}(?:for|of|at|from){GAP}(?:the|his|her|their|our|its|a){GAP}(?:[a-z][\w’'-]*{GAP}){{0,2}}?(?:{HEAD})\b|"
    rf"{GAP}(?:for|of|at|from|to|in|with){GAP}(?:the{GAP}|our{GAP})?{PART}(?:['’]s?)?(?:{GAP}{LINK}{PART}){{0,5}})?"
)
MANY = frozenset(word for word in PERSONS if word.endswith("s") and word[:-1] in PERSONS)  # *aides*, but not *boss*
TAIL_BEGINS = lazily(rf"{GAP}(?:for|of|at|from|to|in|with){GAP}")
ALONE = rf"(?!{GAP}(?!I\b)[{UPPER}])"  # *Minister Ann Lee* is a name
NOUN = lazily(
    rf"\b{DETERMINER}\s+(?:(?!(?:{FUNCTION})\b)[\w’'&-]+\s+){{0,5}}?(?:{HEAD}|"
    rf"(?:{ROLE}))\b(?:(?:(?<=chief)\s+[a-z]+)?\s+(?:{HEAD}|"
    rf"general)\b){{0,2}}(?:['’]s?\s+(?:[a-z-]+\s+){{0,3}}?(?:{HEAD})\b(?:\s+(?:{HEAD}|general)\b){{0,2}}|"
    rf"(?<=s)['’]{GAP}(?:{PART}{GAP}){{0,2}}(?:{ROLE})\b)?{ALONE}{TAIL}|(?<!\w)(?:{PART}{GAP}){{0,4}}(?:{ROLE})\b{ALONE}{TAIL}|(?<!\w){PART}{GAP}(?:minister|"
    rf"secretary)['’]s\s+(?:[a-z-]+\s+){{0,2}}?(?:{HEAD})\b|\b[Oo]ne of (?:the|my|our|his|her|"
    rf"their) (?:own )?(?:[a-z-]+ )?(?:{any_of(GROUPS | MANY)})\b|\b(?:critics|campaigners|supporters|officials|"
    rf"sources|ministers|"
    rf"unions|colleagues|members|friends|allies|experts)\b"
)
PREPOSITION = lazily(  # in lower case
    r"\b(?:in|at|to|of|for|on|from|by|with|near|through|against|about|into|over|under|between|after|before|since|"
    r"until|inside|outside|within|beyond|across|around|behind|beside|towards?|during|despite|than|as|like|called|named|"
    r"not)\s+(?:the\s+|this\s+|that\s+|these\s+|a\s+|an\s+|our\s+|his\s+|her\s+|their\s+|my\s+|your\s+)?$"
)
STOP = frozenset(
    """a an the in on at by for from to of and but or so yet if when while as it he she they we i you this
    that these those there here what who why how where which is are was were be do does did has have had
    will would can could may might must should not no yes some many most all both each every any today
    yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december after before since until then thus now
    still also even only just perhaps meanwhile however indeed instead last next first second third
    finally asked speaking its his her my our your their one two three four five six seven eight nine
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
    fifty hundred dozens hundreds thousands according despite although though because during with
    without let ah oh well sorry please thanks thank good nobody somebody everybody nothing something
    everything another such same few more less earlier later under over between notice note update
    latest never always q myth fact claim question answer reality truth ours mine yours theirs hers full
    text statement dear spring summer autumn winter christmas easter ask tell see take meet hear listen
    overheard spotted item read cue enter consider imagine remember call try give look watch
    very quite right fine fair good bad true false odd strange funny nice lovely wrong sure enough uproar
    laughter applause silence cheers boos pause zero nil perhaps exactly
    attached enclosed others
    poor about of under underneath below above beneath off up down out elsewhere translation meaning unlike
    contrast compare behind beside among amid opposite alongside inside outside towards toward around across
    beyond""".split()
)


ONE_OF = lazily(
    r"\b(?:[Oo]ne of (?:them|us|(?:these|those)(?! [a-z]))|[Oo]ne of (?:the|my|our|his|her|"
    r"their) (?:[a-z-]+ )?(?:men|women|two|three|"
    r"four|"
    r"five|six|seven|eight|nine|ten|dozen|crew|lot|team|staff|pair|trio|crowd|others)\b)"
)
WITH_WHO = lazily(  # *who* follows a person: *an old shipmate who keeps bees*
    rf"\b(?:[Aa]n?|[Tt]he|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother) (?:(?!(?:{FUNCTION})\b)[\w’'-]+ "
    rf"){{0,3}}?"
    rf"(?!(?:{FUNCTION})\b)[a-z][a-z-]+(?=,? (?:who|whose|whom)\b)"
)
NO_NAME = lazily(r"n['’]t$|^[a-z]-[a-z]+$")  # *Hadn't she known?*, *Another U-turn*
WORD = lazily(r"[\w-]+")
REACH = 6  # words before a head at which its phrase may begin
CUT = lazily(r"['’.]")
OF_OFFICE = lazily(
    rf" (?:of|for) (?:(?!(?:at|in|from|with|to|by|on)\b)[a-z-]+ ){{1,3}}(?=(?!(?:{TITLES})\b)[{UPPER}]\w+ [{UPPER}])"
)
LED = ("head", "director", "chief", "manager", "secretary", "minister", "editor")
OFFICE_OF = lazily(
    r" of (?!(?:the|an?|his|her|our|their|its|my|your|this|that|those|all|some|us|them|it|course)\b)[a-z][a-z-]+(?: "
    r"and [a-z-]+)?\b(?! [a-z]+ing\b)"
)
ADVERBIAL = lazily(r"(?<![eio]l)ly$")  # *Clearly*, but not *Shelly*
HEADS = PERSONS | BODIES | WRITINGS | GROUPS
NO_AGENTS = NO_AGENT | HEADS
TITLED = lazily(rf"(?:{TITLES})\b")


PAPERS = ("daily", "morning", "evening", "sunday", "weekly", "monthly")  # *the Daily Lantern*
PARTICIPLE = lazily(r"[A-Z][a-z]{2,}ing")
DOING = lazily(
    r",? (?:the|a|an|his|her|their|our|its|for|from|to|on|after|at|by|with)\b|, [A-Z]"
)  # *Moving the motion*


class Mention(NamedTuple):
    """A speaker that a sentence names: `sort` is `name`, `noun` or `pronoun`."""

    start: int
    end: int
    words: str
    sort: str


@lru_cache(maxsize=2048)
def mentions(sentence: str) -> tuple[Mention, ...]:
    """Everything in `sentence` that could speak, by its first character, the longer first.

    >>> [(m.words, m.sort) for m in mentions("Then the park manager, Ellen Strang, told us she knew.")][:3]
    [('the park manager', 'noun'), ('Ellen Strang', 'name'), ('she', 'pronoun')]
    """
    words = [(m.start(), m.group()) for m in WORD.finditer(sentence)]
    lower = [word.lower() for _, word in words]
    found = _nouns(sentence, words, lower) if not HEADS.isdisjoint(lower) else []
    found += _agents(sentence, words, lower) if "the" in lower else []
    taken: set[int] = set().union(*[range(n.start, n.end) for n in found])
    for told, pattern in (("ne of ", ONE_OF), (" who", WITH_WHO)):
        persons = pattern.finditer(sentence) if told in sentence else iter(())
        more = [m for m in persons if taken.isdisjoint(range(*m.span()))]
        found += [Mention(*m.span(), m.group(), "noun") for m in more]
        taken.update(*[range(*m.span()) for m in more])
    names = (part for m in NAME.finditer(sentence) for part in _couple(sentence, m))
    for name in [n for n in names if n.start not in taken]:
        doing = name.words.endswith("ing") and PARTICIPLE.fullmatch(name.words) and DOING.match(sentence, name.end)
        headed = name.words.lower() in HEADS and OF_OFFICE.match(sentence, name.end)
        if not doing and not headed:
            found.append(name)
            taken.update(range(name.start, name.end))
    if not PRONOUNS.isdisjoint(lower):
        found += [
            Mention(start, start + len(word), word, "pronoun")
            for (start, word), low in zip(words, lower, strict=True)
            if low in PRONOUNS and start not in taken and word != "i"
        ]
    return tuple(sorted(found, key=lambda m: (m.start, -m.end)))


def _nouns(sentence: str, words: list[tuple[int, str]], lower: list[str]) -> list[Mention]:
    """Roles, bodies and writings; the pattern is tried only at the few words before a head at which it can begin."""
    out: list[Mention] = []
    done, tried = 0, -1
    for index, low in enumerate(lower):
        if low not in HEADS:
            continue
        for at in range(max(tried + 1, index - REACH), index + 1):
            start, word = words[at]
            if start >= done and (at == index or lower[at] in DETERMINERS or word[0].isupper()):
                match = NOUN.match(sentence, start)
                if match and surnamed(TAIL_BEGINS.split(match.group(), maxsplit=1)[0]):
                    break
                given = match is not None and (match.group().lower() in MALE or match.group().lower() in FEMALE)
                if match and not given and not _office(sentence, match.end()):
                    done = _whole(sentence, match)
                    out.append(Mention(start, done, sentence[start:done], "noun"))
                    break
        tried = index
    return out


def _whole(sentence: str, match: re.Match) -> int:
    """Where a role ends: *the head of news*, *the director of operations*."""
    of = OFFICE_OF.match(sentence, match.end()) if match.group().split()[-1].lower() in LED else None
    return of.end() if of else match.end()


def _office(sentence: str, end: int) -> bool:
    """Whether a name follows a role and another: *Chief librarian Ann Lee*, *head of policy Ann Lee*."""
    word = WORD.match(sentence, end + 1)
    return word is not None and word.group().lower() in HEADS and OFFICE.match(sentence, end) is not None


def _agents(sentence: str, words: list[tuple[int, str]], lower: list[str]) -> list[Mention]:
    """*the Collector*, *the Purser*: a lone capitalised word that names an agent by its ending."""
    out = []
    for index in [i for i, low in enumerate(lower[:-1]) if low == "the"]:
        (begin, _), (start, word), low = words[index], words[index + 1], lower[index + 1]
        if word[0].isupper() and low.endswith(AGENT) and low not in NO_AGENTS:
            end = start + len(word)
            if start == begin + 4 and not sentence[end : end + 2].strip(" ").isupper():
                out.append(Mention(begin, end, sentence[begin:end], "noun"))
    return out


def _couple(sentence: str, match: re.Match) -> list[Mention]:
    """A name, or the two of *Giles Lane and Ann Lee*, each with a given name."""
    whole = _named(sentence, match)
    first, both, other = whole.words.partition(" and ") if whole else ("", "", "")
    given = [words.split()[0].lower() for words in (first, other) if " " in words]
    if whole and both and len(given) == 2 and all(g in MALE or g in FEMALE for g in given):
        at = whole.start + len(first) + len(both)
        return [whole._replace(end=whole.start + len(first), words=first), Mention(at, whole.end, other, "name")]
    return [whole] if whole else []


def _named(sentence: str, match: re.Match) -> Mention | None:
    """A name; *May* and *Will* are names between commas."""
    apposed = sentence[match.start() - 2 : match.start()] == ", " and sentence[match.end() : match.end() + 1] == ","
    if apposed and not is_stop(match.group()):
        return Mention(match.start(), match.end(), match.group(), "name")
    return named(match.group(), match.start())


def named(words: str, start: int) -> Mention | None:
    """A name without the sentence's opening words; None where nothing remains."""
    while words:
        first, _, rest = words.partition(" ")
        bare = first.lower()
        bare = bare if bare.isalpha() else CUT.split(bare, 1)[0]
        given = (bare in MALE or bare in FEMALE) and rest[:1].isupper() and not TITLED.match(rest)
        paper = bare in PAPERS and rest[:1].isupper()
        stop = bare in STOP or NO_NAME.search(first.lower()) is not None
        if given or paper or not (stop or (rest and ADVERBIAL.search(bare))):
            break
        start += len(words) - len(rest.lstrip()) if rest else len(words)
        words = rest.lstrip()
    words = words.removesuffix(" I")
    return Mention(start, start + len(words), words, "name") if words and words[0].isalpha() else None


def is_stop(word: str) -> bool:
    """Whether a capitalised word is no name: *The*, *Monday*; but *May* and *Will* are names."""
    low = word.lower()
    return low in STOP and low not in MALE and low not in FEMALE


def in_phrase(sentence: str, mention: Mention) -> bool:
    """Whether a preposition stands before the mention, so that it is no subject."""
    if sentence[max(0, mention.start - 1) : mention.start] == "(" and sentence[mention.end : mention.end + 1] == ")":
        return True  # *Ann Lee (Fens)*
    return PREPOSITION.search(sentence[max(0, mention.start - 24) : mention.start].lower()) is not None
