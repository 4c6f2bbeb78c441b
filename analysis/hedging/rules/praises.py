"""Rules for the move praise: a good word for somebody, not for soup."""

from __future__ import annotations

from ..context import Known, clause_before, fold, is_question, last, left, negated, next_, right, starts
from ..words import ACCEPT, ADVERBS, BE, CLAUSE_MARKS, DETERMINERS, FIRST

AGENTS = ("ers", "ors", "ists", "ians", "eers", "ees", "er", "or", "ist", "ian")
HUMAN_NOUNS = frozenset(
    "chapter report essay lecture article analysis registrar registrars bursar scholar vicar vicars captain "
    "captains sergeant constable constables guard guards cook cooks chef pilot pilots coach aide aides mayor "
    "magistrate magistrates deputy bishop priest boy boys girl girls widow widows mother father apprentice "
    "apprentices student students resident residents tenant tenants assistant assistants attendant attendants agent "
    "agents accountant consultant consultants surgeon surgeons midwife midwives chief veteran veterans steward "
    "stewards candidate candidates advocate counsel postman postmen policeman fireman firemen squad brigade rep "
    "reps comrade comrades engineer doctor cleaners staff crew crews team teams nurse nurses people man men woman "
    "women colleague colleagues member members public servants servant clerk clerks volunteer volunteers branch "
    "delegate delegates soul lot lad lads lass beings paramedic paramedics medic medics ladies kids pupils cast "
    "guides workforce officials official children families family neighbours neighbors friend friends firefighters "
    "police teachers service town village community council college board chair minister president secretary "
    "conduct speech work performance effort crowd band choir turnout march orchestra judge tribunal chairman "
    "chairwoman union unions company employer office bench firm outfit printers witness witnesses".split()
)
NO_AGENTS = frozenset(
    "weather leather feather feathers number numbers matter matters letter letters orders chapters quarter quarters "
    "winter winters summer summers september october november december papers corner corners border borders answer "
    "answers offers danger dangers former latter another further either neither whether rather together however "
    "register factor factors sector sectors errors terror horror mirror senior junior exterior interior superior "
    "inferior harbor filter shelter shoulder shoulders dinner supper butter silver copper timber towers rivers trailer "
    "boiler meters litter folder folders ladder charter charters character characters printer prayer prayers computer "
    "computers posters".split()
)


def person_word(token: str) -> bool:
    """Tell whether a folded token names people: by list or by an agent's ending (*keepers*, *archivist*)."""
    agent = len(token) > 5 and token.endswith(AGENTS) and token not in NO_AGENTS
    return token in HUMAN_NOUNS or agent or token.endswith(("woman", "women", "sman", "smen", "aman", "amen"))


COMMON_STARTS = DETERMINERS | frozenset(
    "it there in on at and but so when what if for as yet still now then of by with to true yes no some most many each "
    "while though although because since after before here once not".split()
)
HUMAN_PRONOUNS = frozenset(
    "they she he who you them her him whom his their your our everyone everybody anyone we us i".split()
)


def person_near(before: list[str], after: list[str]) -> bool:
    """Tell whether somebody is near enough to be praised: a pronoun, a name or a noun for people."""
    return any(map(_somebody, before[-10:])) or any(map(person_word, right(after, 2)))


def is_somebody(token: str) -> bool:
    """Tell whether a token is a pronoun for people, a noun for people or a name."""
    word = fold(token)
    return word in HUMAN_PRONOUNS or person_word(word) or (token[:1].isupper() and word not in COMMON_STARTS)


_somebody = Known(is_somebody).__getitem__
BLAMED_FOR_LACK = frozenset("lack lacked lacks without want no insufficient little less any".split())
WANTED = frozenset("act needed takes need needs rated requires seldom rarely".split())
PRAISE_AFTER = frozenset("gentleman member lady friend mention members".split())
WISHED = frozenset("should must if would could please".split())
NOT_PRAISED = BLAMED_FOR_LACK | WANTED | WISHED
PAID = frozenset("tribute offer settlement terms helping slice portion estimate pension allowance to".split())
VIRTUES = frozenset("patience courage dignity compassion generosity skill grit expertise bravery".split())
SHOWN = frozenset(
    "with great their her his your such much of remarkable real rare showed show extraordinary and the".split()
)


def praise(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A word of praise, not denied, not wished for, not asked about.

    >>> praise(["They", "were"], ["wonderful"], ["."])
    ''
    >>> praise(["They", "were", "not"], ["wonderful"], ["."])
    """
    word, near, following = cue[0].lower(), last(before), next_(after)
    if word == "gentleman" and (near in ("honourable", "honorable", "the", "hon") or left(before, 2) == ["hon", "."]):
        return None
    if word.startswith("hono") and following in PRAISE_AFTER:
        return None
    if promised(after):
        return None
    if (word == "generous" and following in PAID) or (following == "of" and right(after, 2)[1:] in (["us"], ["me"])):
        return None
    if word == "dedicated" and following == "to" and not near.endswith("ly"):
        return None
    if word in VIRTUES and (SHOWN.isdisjoint(left(before, 2)) or left(before, 2) == [",", "with"]):
        return None
    if near in ("too", "hardly", "less", "how") or is_question(after):
        return None
    if not NOT_PRAISED.isdisjoint(clause_before(before, 5)) or negated(before, 4) or _of_oneself(before):
        return None
    return ACCEPT if person_near(before, after) else None


PROMISED = frozenset("promised pledged boasted boasts supposed advertised".split())


def promised(after: list[str]) -> bool:
    """*The excellent service we were promised*: what is not there is not praised."""
    return not PROMISED.isdisjoint(right(after, 7))


OWN = frozenset("i i'm i've i'd me us we we're we've".split())


def _of_oneself(before: list[str]) -> bool:
    """*I was brave about it*, *let us be generous*, *like a gentleman*: nobody else is praised."""
    near = [t for t in left(before, 5) if t not in PASSED and not t.endswith("ly")]
    if not near:
        return False
    if near[-1] in ("a", "an") and near[-2:-1] in (["like"], ["as"]):
        return True
    return near[-1] in OWN or near[-1] in ("be", "being") or (near[-1] in BE and len(near) > 1 and near[-2] in OWN)


PASSED = ADVERBS | {"have", "had"}


UNPRAISED = frozenset("should must if would cannot act requires".split())


def praise_idiom(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A phrase that praises by itself: *hats off to*, *pay tribute*; not denied, asked or wished for."""
    clause = clause_before(before, 5)
    wished = any(t in UNPRAISED and (t == "if" or clause[:k][-1:] not in SPEAKERS) for k, t in enumerate(clause))
    return None if wished or negated(before, 4) or is_question(after) else ACCEPT


SPEAKERS = (["i"], ["we"], ["one"])  # *I must pay tribute* pays it
IS = BE - {"be"}
FOLLOWS_PREDICATE = frozenset(". , and ; to about throughout with".split()) | {""}


def praise_predicate(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She was tactful*, *they have been unfailingly polite*; not *a polite man*, *be polite*, *able to come*."""
    near = [t for t in left(before, 3) if not t.endswith("ly") and t not in ADVERBS]
    if not near or (next_(after) == "to" and cue[0].lower() == "able"):
        return None
    if near[-1] in BE and near[-2:-1] in (["it"], ["this"], ["that"], ["there"]):
        return None
    joined = near[-1] in ("and", ",") and next_(after) in FOLLOWS_PREDICATE
    added = near[-2:] in ([",", "a"], [",", "an"]) and any(
        map(person_word, right(after, 3))
    )  # *Ann Oke, a kind woman,*
    return praise(before, cue, after) if near[-1] in IS or joined or added else None


def decent(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A decent man*, *she has been decent*; not *decent schools*."""
    predicate = last(before) in BE | {"been"} or last(before).endswith("ly")
    return (
        praise(before, cue, after)
        if predicate or any(map(person_word, right(after, 2))) or next_(after) in ("chap", "bloke")
        else None
    )


def proud(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We are proud of the crew*; not *a proud tradition*, *too proud to ask*."""
    return praise_idiom(before, cue, after) if next_(after) in ("of", "to") and last(before) != "too" else None


def admiration(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We left full of admiration*; not *his admiration for Louis*."""
    ours = FIRST & set(left(before, 8)) or {"full", "our", "my"} & set(left(before, 2))
    return praise_idiom(before, cue, after) if ours else None


def first_class(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Their work has been first class*; not *a first class ticket*, *travelled first class*."""
    return praise_idiom(before, cue, after) if last(before) in BE | {"been"} else None


def virtue(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A phrase that praises by a denial of its own: *never grumbled*, *no one could have done more*."""
    return None if {"if", "should", "must"} & set(left(before, 4)) or is_question(after) else ACCEPT


def pleasure(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She was a pleasure to deal with*; not *it is a pleasure to announce*."""
    return (
        praise(before, cue, after)
        if left(before, 2)[:1] != ["it"] and next_(after) in ("work", "deal", "know")
        else None
    )


def praise_noun(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She is a marvel*, *an absolute prince*; not *you have to wonder*, *the prince came*."""
    return praise(before, cue, after) if {"a", "an"} & set(left(before, 2)) else None


def nice(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Incredibly nice about it*; not *a nice day*, *that would be nice*."""
    return (
        praise_idiom(before, cue, after)
        if last(before).endswith("ly") and next_(after) in ("about", "to", "people")
        else None
    )


def sound(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The engineers were sound*; not *a sound of bells*, *sound as a bell*, *the case is sound* (of things)."""
    ends = not after or next_(after) in CLAUSE_MARKS
    who = left(before, 2)[0] if len(before) > 1 else ""
    somebody = person_word(who) or who in HUMAN_PRONOUNS or who.endswith("ers")
    return praise(before, cue, after) if last(before) in ("was", "were", "are", "is") and ends and somebody else None


def credit_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Credit to the sheriff, who rang* praises, *credit to him* grants; not *a credit to*, *to his credit*."""
    if not starts(before):
        return None
    words = right(after, 9)
    told = any(t in ("who", "which") and k and (words[k - 1] == "," or "the" in words[:k]) for k, t in enumerate(words))
    return "praise:" if told else ACCEPT


def worth(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She is worth the lot of them*; not *worth the fare*, *worth the wait*."""
    return ACCEPT if {"lot", "together", "rest"} & set(right(after, 4)) and person_near(before, []) else None


FINE_AFTER = frozenset(
    "piece judge lawyer speaker mind editor writer body man woman people speech record work teacher nurse servant "
    "servants crew staff example public minister chair leader men women colleague colleagues job".split()
)


def fine(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A fine speech*, *fine people*; not *a ten-pound fine*, *that is fine*, *a fine phrase* said with a sneer."""
    return praise_idiom(before, cue, after) if next_(after) in FINE_AFTER and last(before) != "to" else None
