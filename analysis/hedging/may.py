"""Tells the uses of *may* apart: the modal of possibility and of permission, the wish, the month and the name."""

from __future__ import annotations

from .context import fold, head_after, is_question, last, left, next_, right, subject
from .words import CLAUSE_MARKS, MONTHS, OBJECT_PRONOUNS, PRONOUNS, TITLES

DATE_WORDS_BEFORE = frozenset(
    "in since until till by during before after early late mid mid- last next this every each from between to through "
    "throughout of for on st nd rd th and or & / - – about around".split()
)
GIVEN_NAMES = frozenset("theresa brian elaine imelda robert ernst philip peter james rollo simon mathilda karl".split())
NAME_VERBS = frozenset(
    "said says told tells was is has had did does wrote writes resigned replied added asked announced went came took "
    "made became won lost stood called spoke wanted thought knew felt gave says' argued insisted".split()
)
DETERMINER_SUBJECTS = frozenset("the a an this that these those my our your his her its their all no any some".split())
# Verbs for which nobody's leave is asked: what may befall, seem, be known or needed.
NOT_GRANTED = frozenset(
    "be have seem appear feel know think believe remember recall wonder suppose imagine expect notice find see hear "
    "understand recognise recognize realise realize need want like wish hope fear prefer love hate agree disagree "
    "regret suspect doubt mean lead cause prove lose face suffer struggle rise fall fail happen occur become come cost "
    "help hurt harm differ vary change result depend exist contain include reflect suggest explain sound look work "
    "last take turn end stem arise emerge follow go begin start continue remain stay get grow shrink increase decrease "
    "slip die live win collapse close miss forget owe deserve belong affect involve strike surprise please stop "
    "disappoint upset offend encourage discourage prevent save kill break damage undermine weaken strengthen improve "
    "worsen indicate imply show reveal point not well require never yet ultimately eventually rain snow sink vanish "
    "disappear blame resent dislike enjoy experience qualify encounter tempt serve matter tell say suit".split()
)
# Acts that rules and organisers allow.
GRANTED = frozenset(
    "use apply vote attend bring leave enter ask speak sit park smoke submit send write claim nominate appoint appeal "
    "choose request invite join refuse withdraw copy reproduce download quote share print borrow inspect view opt "
    "elect object stand register renew transfer book cancel pay access contact call email collect carry wear swim "
    "accompany represent return resign retire strike picket talk discuss order issue exercise delegate dismiss award "
    "grant charge post read visit work stay go take keep buy sell make propose second move amend photograph film "
    "record publish swap donate camp drink eat comment reply hire terminate suspend substitute kiss board accept dance "
    "display circulate finish".split()
)
GRANTED_PARTICIPLES = frozenset(
    "accompanied represented left sent used submitted claimed paid reproduced returned downloaded copied shared taken "
    "obtained made nominated appointed requested booked inspected viewed quoted collected worn brought handed posted "
    "emailed printed purchased renewed transferred published addressed carried borrowed admitted excused dropped "
    "contacted disturbed photographed touched charged dismissed altered sold eaten cancelled canceled smoked removed "
    "bought walked swapped kept".split()
)
GRANTEES = frozenset(
    "you members member anyone anybody employees employee staff applicants applicant visitors delegates candidates "
    "readers subscribers complainants complainant claimants representatives representative rep reps students parents "
    "passengers residents shareholders participants guests pupils they one workers branches nominees letters "
    "contributions copies forms tickets dogs submissions ballots questions payment leave applications comments units "
    "unit witness whoever those persons person claims who no-one nobody officials children neither".split()
)


def may_use(before: list[str], cue: list[str], after: list[str]) -> str:
    """Name the use of *may*: possibility, permission, wish, month, name or idiom.

    Tokens are as written; `cue` is the one token (*may*, *May*, *MAY*) or opens with it (*may well*).

    >>> may_use(["It"], ["may"], ["help", "."])
    'possibility'
    >>> may_use(["In"], ["May"], ["the", "Mayor", "resigned"])
    'month'
    >>> may_use(["Mrs"], ["May"], ["resigned", "."])
    'name'
    >>> may_use(["You"], ["may"], ["sit", "down", "."])
    'permission'
    >>> may_use([], ["May"], ["she", "rest", "in", "peace", "."])
    'wish'
    """
    if fold(cue[0]) == "may's":
        return "month" if before else "name"
    if not cue[0][0].isupper() or _shouted(before, cue, after):
        return _modal_use(before, after)
    if not before or before[-1] in CLAUSE_MARKS or before[-1] in "'‘*>-•’":
        return _capital_at_start(before, after)
    return _month_or_name(before, after)


def _shouted(before: list[str], cue: list[str], after: list[str]) -> bool:
    """All capitals among all capitals: *STRIKE MAY SPREAD*, but not *1 MAY*."""
    words = [t for t in before[-3:] + after[:3] if t[:1].isalpha()]
    if cue[0] != "MAY" or not words:
        return False
    near = last(before)
    dated = near[:1].isdigit() or near in ("in", "since", "until", "by", "from") or next_(after)[:1].isdigit()
    return all(t.isupper() for t in words) and not dated and near not in TITLES | GIVEN_NAMES


# After these a *May* that opens its sentence is the month: *May was wet*, *May and June*, *May elections*.
MONTH_GOES_ON = frozenset(
    "was is has had brought saw and or to in came went marks sees will day elections election bank sunshine passed "
    "began ended too at on as with".split()
)
POLITE = frozenset(
    "say add ask remind recall repeat congratulate thank also therefore suggest speak use have now".split()
)


def _capital_at_start(before: list[str], after: list[str]) -> str:
    word, following = next_(after), right(after, 3)
    if not word or word[0].isdigit() or (word in CLAUSE_MARKS and word not in ("“", "”", '"')):
        return "month"
    if word == "i" or (word in PRONOUNS and is_question(after) and not _wishes(after)):
        return "permission"
    if word == "we":
        return "permission" if POLITE & set(following[1:]) else "wish"
    if word in PRONOUNS | DETERMINER_SUBJECTS | {"god"}:
        return "wish"
    if word in ("be", "not", "have", "well", "also"):
        return "possibility"
    if word in NAME_VERBS and word not in MONTH_GOES_ON | {"took"}:
        return "name"
    if after[0][:1].isupper():
        return "wish" if word not in MONTHS and after[1:2] and after[1][:1].islower() else "month"
    return "month" if word in MONTH_GOES_ON or word in MONTHS or word in NAME_VERBS else "wish"


def _wishes(after: list[str]) -> bool:
    return right(after, 2)[-1:] in (["rest"], ["live"], ["long"], ["never"])


def _month_or_name(before: list[str], after: list[str]) -> str:
    near, word = last(before), next_(after)
    if word in NOT_GRANTED | GRANTED and after[0][:1].isupper() and before[-1][:1].isupper():
        return "possibility"
    if near in TITLES or near in GIVEN_NAMES or near.rstrip(".") in TITLES:
        return "name"
    if near == "." and len(before) > 1 and fold(before[-2]) in TITLES | {"j", "t", "b"}:
        return "name"
    if word[:1].isdigit() or near[:1].isdigit() or near in MONTHS or word in MONTHS:
        return "month"
    if word in ("'s", "day", "bank", "half-term", "elections", "election", "local", "ball", "bug", "issue", "edition"):
        return "month"
    if near in DATE_WORDS_BEFORE - {"to", "of", "for", "by", "from", "on", "and", "or", "about", "before", "after"}:
        return "month"
    if word in NAME_VERBS and near not in ("in", "of"):
        return "name"
    if before[-1][:1].isupper() and before[-1][:1].isalpha() and near not in DETERMINER_SUBJECTS | DATE_WORDS_BEFORE:
        return "name" if not _weekday(near) else "month"
    return (
        "name"
        if near in ("about", "like", "with", "under", "against", "to")
        and word not in ("the", "next")
        and (near != "to" or not _range(before))
        else "month"
    )


def _weekday(token: str) -> bool:
    return token.endswith("day") or token in ("early", "late", "spring", "summer", "in", "on", "by", "since", "until")


def _range(before: list[str]) -> bool:
    """A month or *from* a little before *to*: *from January to May*."""
    return any(t in MONTHS or t == "from" or t[:1].isdigit() for t in left(before, 4))


def _modal_use(before: list[str], after: list[str]) -> str:
    if use := _by_neighbours(before, after):
        return use
    if next_(after) == "," and "," in after[1:9]:
        after = after[after.index(",", 1) + 1 :]
    verbs = head_after(after)
    if not verbs or verbs[0] in CLAUSE_MARKS:
        return "possibility"
    if verbs[:2] in (["say", "what"], ["do", "what"], ["think", "what"]):
        return "idiom"
    if verbs[0] in SOMEBODY:
        return "permission" if not before else "possibility"
    return "permission" if _granted(before, after, verbs) else "possibility"


SOMEBODY = (OBJECT_PRONOUNS | {"i", "we", "they", "he", "she"}) - {"her"}


def _by_neighbours(before: list[str], after: list[str]) -> str:
    """A wish, leave or idiom that the words beside *may* make; an empty string where its verb decides."""
    near, word, two = last(before), next_(after), left(before, 2)
    if near == "long":
        return "wish"
    if near in ("what", "it") and two in (["come", "what"], ["as", "it"]):
        return "idiom"
    if (
        near == "nor"
        or (near, word) in POLITELY
        or _as_he_likes(after)
        or (two[:1] in (["any"], ["every"]) and word not in NOT_GRANTED)
    ):
        return "permission"
    if two[:1] == ["no"] and (word == "be" or word in GRANTED):
        return "permission"  # *no examiner may be asked*
    if "that" in left(before, 4) and {"so", "order"} & set(left(before, 5)[:-1]) and word not in ("have", "be"):
        return "wish"  # *people stay at the desk so that others may sleep*
    if near in ("if", "and", "but", "") and word in ("i", "we"):
        return "permission"
    if word in ("god", "he", "she", "it", "they") and near in ("and", "but", ","):
        return "wish"
    if near in ("i", "we") and {"tells", "told"} & set(left(before, 4)):
        return "permission"
    if near in ("i", "we") and two[:1] == ["if"] and (not after or word in CLAUSE_MARKS):
        return "permission"
    return "permission" if word == "," and near == "you" and right(after, 2)[1:] == ["but"] else ""


def _as_he_likes(after: list[str]) -> bool:
    """*He may visit us whenever he likes*."""
    words = right(after, 12)
    if words[1:2] == ["what"]:  # *he may say what he likes*
        return False
    return not LIKED.isdisjoint(words) and not WHENEVER.isdisjoint(words)


POLITELY = frozenset([("who", "wish"), ("i", "say")])  # *members who may wish to come*, *it was, I may say, late*
LIKED = frozenset("likes like wishes wish pleases please".split())
FREE = frozenset("show tell follow begin start continue stay break enjoy save serve".split())
WHENEVER = frozenset("what whom whenever wherever if whichever whatever".split())
TOLD_LEAVE = frozenset("told agreed ruled".split())
LEAVE_GIVEN = TOLD_LEAVE | {"said", "says"}


def _granted(before: list[str], after: list[str], verbs: list[str]) -> bool:
    """A rule or an organiser allows (or with *not* forbids) somebody an act."""
    who = subject(before)
    if who in ("but", "and", "or"):
        who = next((t for t in reversed(left(before, 10)) if t in GRANTEES), who)
    if who == "we" and (LEAVE_GIVEN if "that" in left(before, 2) else TOLD_LEAVE) & set(left(before, 4)):
        return True
    if (who in ("nobody", "no-one") or left(before, 2) == ["no", "one"]) and verbs[0] == "be":
        return True
    grantee = who in GRANTEES or who.endswith(("ees", "ants", "ents"))
    if (verbs[0] == "come" and who == "you") or (
        verbs[0] == "keep" and verbs[1:2] in (["it"], ["them"], ["him"], ["her"])
    ):
        return verbs[1:2] != ["to"]
    if verbs[0] == "be":
        done = verbs[1] if len(verbs) > 1 else ""
        return done in GRANTED_PARTICIPLES and (grantee or next_(after) == "not" or "only" in right(after, 4))
    if verbs[0] == "only":
        return True
    if verbs[0] in GRANTED and verbs[0] not in NOT_GRANTED:
        return grantee
    if verbs[0] == "have" and who == "you":
        return verbs[1:2] in (["the"], ["a"], ["my"], ["it"], ["them"])
    if verbs[0] in GRANTED and who in ("you", "members", "anyone", "delegates", "applicants", "visitors"):
        return not _befalls(verbs)
    free = verbs[0] in FREE or verbs[0] not in NOT_GRANTED
    return who in ("you", "anyone", "members", "visitors") and free and verbs[0].isalpha()


def _befalls(verbs: list[str]) -> bool:
    """Acts that happen to people: *may take offence*, *may go hungry*, *may take comfort*, *may keep wondering*."""
    return verbs[1:2] in (["offence"], ["offense"], ["comfort"], ["hungry"], ["wrong"], ["a"], ["some"], ["issue"])
