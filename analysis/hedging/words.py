"""Word classes that the rules for hedges, boosters and moves share, folded."""

from __future__ import annotations

from analysis import times

CLAUSE_MARKS = frozenset(",;:—–()[]…?!.|•·/\"“”«»'")
ABBREVIATED = frozenset("hon mr mrs ms dr st prof rev m.p rt".split())  # a full stop after these ends no clause
NEGATORS = frozenset("not never cannot nor neither hardly scarcely barely without no nobody none nothing".split())
OBJECT_PRONOUNS = frozenset("me us him her them you it".split())
PRONOUNS = frozenset("i we you he she it they this that these those there who which one".split())
FIRST = frozenset("i we".split())
PERSONAL = frozenset("i we you he she they".split())
DETERMINERS = frozenset(
    "the a an this that these those my our your his her its their some any no every each all both such another".split()
)
BE = frozenset(
    "is are was were be been being am isn't aren't wasn't weren't it's that's there's he's she's they're we're you're "
    "i'm what's who's here's this's 's 're".split()
)
WH = frozenset("who what how when where why which whoever whatever however".split())
ADVERBS = frozenset(
    "also now still even only just perhaps then indeed therefore always never ever really very quite yet already well "
    "probably possibly certainly simply actually too so rather soon again not all both thus genuinely sincerely firmly "
    "strongly honestly truly fully completely often sometimes usually here myself ourselves personally".split()
)
SMALL_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen "
    "hundreds thousands millions dozens half a quarter third thirds quarters zero twice double treble".split()
) - {"a"}
MONTHS = frozenset([*times.MONTHS, *"jan feb mar apr jun jul aug sep sept oct nov dec".split()]) - {"may"}
TITLES = frozenset("mr mrs ms miss dr sir dame lord lady theresa prof professor president minister secretary".split())
CURRENCY = frozenset("£$€¥")
QUOTES = frozenset("“”\"«»‘'’")
AUXILIARIES = frozenset("is are was were has have had will".split())
JOINING = frozenset("and but so then or".split())
ACCEPT = ""  # what a rule returns where the category of the entry stands
SCALAR = frozenset(
    "good bad late early long short full empty clear big small large high low hard easy hot cold warm cool dear cheap "
    "quiet loud dull bright clever stupid silly odd strange rude kind unkind fair unfair harsh soft weak strong thin "
    "thick slow quick fast old new young tired busy rich poor close sure certain common rare safe simple plain obvious "
    "grim bleak rough tough tight steep sharp blunt mean sad happy angry cross nervous anxious nice sorry wrong right "
    "different similar vague touching funny amusing tedious boring likely unlikely sceptical skeptical disappointed "
    "disappointing surprised surprising puzzled puzzling worried worrying embarrassed embarrassing confused confusing "
    "optimistic pessimistic naive generous proud pleased impressed ashamed bored".split()
)
SUFFIXES = tuple("able ible ful less ous ive ish ing ed ical ial ent ant some y ic".split())
DOUBTERS = frozenset("if whether how unless until almost nearly virtually practically hardly less".split())
RULE_WORDS = frozenset(
    "code act rule rules regulations regulation law laws charter constitution convention guidance statute policy "
    "agreement contract treaty protocol bylaws bylaw by-law by-laws bye-law byelaw byelaws rulebook standards "
    "procedure handbook ordinance clause section article licence license lease pact".split()
)
LOOKS_SCALAR_WORDS = frozenset(
    "more less too better worse well like much over under later earlier higher lower longer harder easier larger "
    "modest paid smaller frank complex candid honest unclear absurd quaint rich short apart often odd".split()
)
