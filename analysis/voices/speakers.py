"""The people, bodies and roles that a text names, and the fullest form it gives of each."""

from __future__ import annotations

import re

PARTICLE = r"(?:of|de|da|di|du|del|della|van|von|der|den|le|la|el|al|bin|ibn|ap|Mc|Mac|O['’])"
PART = r"(?:[A-ZÀ-ÖØ-Þ]\.(?=\s[A-Z])|[A-ZÀ-ÖØ-Þ](?:[\w'’]*\w)?(?:-[A-ZÀ-Þ][\w'’]*\w)*)"
TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Prof|Professor|Senator|Councillor|Cllr|Rev|Reverend|Judge|"
    "Justice|Sister|Brother|Comrade|Delegate|Congressman|Congresswoman|Representative|Rep|Sen|Gov|President|Captain|"
    "Sergeant|Colonel|General|Major|Inspector|Constable|Father|Bishop|Rabbi|Imam|Shri|Smt|Hon"
)
TITLE = re.compile(rf"(?:(?:{TITLES})\.?\s+)+")
NAME = re.compile(rf"(?:(?:{TITLES})\.?\s+)*{PART}(?:\s+(?:{PARTICLE}\s+){{0,2}}{PART}){{0,4}}")
ROLES = (
    r"secretary|minister|president|chair|chairman|chairwoman|chairperson|convenor|convener|organiser|organizer|officer|"
    r"spokesman|spokeswoman|spokesperson|source|sources|director|manager|leader|chief|executive|commissioner|governor|mayor|"
    r"premier|chancellor|treasurer|councillor|mp|senator|congressman|judge|inspector|adviser|advisor|aide|official|officials|"
    r"lawyer|solicitor|barrister|counsel|professor|analyst|economist|columnist|editor|reporter|journalist|teacher|nurse|"
    r"driver|worker|workers|member|members|delegate|delegates|steward|rep|representative|activist|campaigner|colleague|friend|"
    r"insider|employer|union|company|department|ministry|office|government|board|council|committee|commission|report|review|"
    r"letter|statement|memo|email|act|code|law|statute|guidance|agreement|contract|policy|rule|rules|charter|convention|"
    r"authority|agency|trust|bank|paper|newspaper|boss|clerk|head|deputy|master|speaker|ombudsman|regulator|auditor|witness|"
    r"mother|father|wife|husband|man|woman|student|parent|patient|passenger|engineer|doctor|captain|headteacher|principal|"
    r"operator|contractor|firm|landlord|tribunal|court|inquiry|party|campaign|group|charity|association|federation|alliance"
)
ROLE = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{ROLES})\b"
    rf"(?:\s+(?:for|of|at|from|to)\s+(?:the\s+)?{PART}(?:\s+(?:and|of|for|the)?\s*{PART}){{0,5}})?",
    re.IGNORECASE,
)
NOT_NAMES = set(
    "The A An In On At By For From To Of And But Or So Yet If When While As It He She They We I You This That These Those "
    "There Here What Who Why How Where Which Is Are Was Were Be Do Does Did Has Have Had Will Would Can Could May Might Must "
    "Should Not No Yes Some Many Most All Both Each Every Any Today Yesterday Tomorrow Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday January February March April June July August September October November December After Before "
    "Since Until Then Now Still Also Even Only Just Perhaps Meanwhile However Indeed Instead Last Next First Second Third "
    "Finally Asked Speaking Its His Her My Our Your Their One Two Three According Despite Although Though Because During".split()
)


class Cast:
    """The names of one text. `fullest` gives the fullest form of a short one.

    >>> cast = Cast("Philip Rutnam has quit. Apparently Rutnam plans to sue.")
    >>> cast.fullest("Rutnam"), cast.fullest("the Home Secretary")
    ('Philip Rutnam', 'the Home Secretary')
    """

    def __init__(self, text: str):
        self.names: dict[str, str] = {}
        for match in NAME.finditer(text):
            self._learn(match.group())

    def _learn(self, found: str) -> None:
        words = clean(found).split()
        if len(words) < 2:
            return
        full = " ".join(words)
        for key in (words[-1], words[0]):
            if key not in self.names:
                self.names[key] = full

    def fullest(self, name: str) -> str:
        """The fullest form of `name` that the text gives, else `name` as it stands."""
        words = clean(name).split()
        if len(words) == 1 and words[0] in self.names:
            return self.names[words[0]]
        return " ".join(words) or name


def clean(name: str) -> str:
    """A name without titles, sentence words before it and possessive endings.

    >>> clean("But Dame Marguerite Sallow’s")
    'Marguerite Sallow'
    """
    name = re.sub(r"['’]s?$", "", name.strip(" ,.;:"))
    words = name.split()
    while words and words[0] in NOT_NAMES:
        words.pop(0)
    name = " ".join(words)
    bare = TITLE.sub("", name, count=1)
    return bare if " " in bare else name
