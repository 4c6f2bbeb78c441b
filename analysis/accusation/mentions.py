"""Finds who is spoken of in a text: names, offices, groups and bodies, in running words."""

from __future__ import annotations

import re
from dataclasses import dataclass

PERSON_ROLES = frozenset(
    "minister secretary chancellor governor premier president chairman chairwoman chair chairperson "
    "commissioner director "
    "manager boss chief leader mayor councillor senator congressman congresswoman representative "
    "member-of-parliament mp "
    "lord judge magistrate general admiral colonel officer official adviser advisor spokesman "
    "spokeswoman spokesperson aide "
    "editor journalist reporter columnist commentator owner landlord supervisor foreman engineer "
    "inspector auditor ombudsman regulator headteacher headmaster principal dean professor doctor "
    "consultant banker trustee "
    "superintendent sheriff constable treasurer speaker whip backbencher peer ambassador envoy king "
    "queen prince bishop "
    "archbishop administrator provost bursar vice-chancellor chief-executive registrar comptroller "
    "surveyor architect clerk predecessor successor colleague ally critic "
    "opponent rival candidate author writer man woman fellow gentleman lady postmaster steward "
    "delegate convener convenor "
    "executive-director executive permanent-secretary prime-minister taoiseach tanaiste premier "
    "undersecretary marshal coach "
    "chairmen pm chancellor's mechanic driver nurse teacher firefighter warden captain".split()
)
GROUP_ROLES = frozenset(
    "ministers secretaries officials civil-servants servants managers bosses directors executives governors leaders "
    "politicians mps lords peers senators congressmen councillors commissioners inspectors "
    "regulators auditors advisers "
    "advisors spads aides spokesmen contractors owners landlords employers shareholders investors "
    "bankers trustees staff "
    "employees workers teachers nurses doctors drivers crews firefighters officers police "
    "journalists reporters editors "
    "newspapers papers tabloids commentators columnists critics opponents rivals friends allies "
    "colleagues unions members "
    "activists lawyers judges consultants experts curators administrators lobbyists tories conservatives democrats "
    "republicans liberals communists socialists nationalists bureaucrats mandarins people men women passengers "
    "parents patients pupils students tenants pensioners migrants strikers guards signallers readers voters taxpayers "
    "operators companies firms banks councils departments ministries authorities agencies".split()
)
BODY_HEADS = frozenset(
    "department ministry government cabinet administration council county city authority agency "
    "office treasury company "
    "firm corporation board trust commission committee inquiry panel tribunal court parliament house senate congress "
    "union federation association guild society alliance brigade network league party opposition coalition institute "
    "university college school hospital bank press newspaper paper tabloid magazine media "
    "broadcaster bbc management team "
    "leadership executive regulator inspectorate police army military force service directorate operator contractor "
    "supplier shipyard employer state province republic nation country regime kremlin downing-street whitehall "
    "headquarters secretariat bureau centre center group consortium ltd plc inc llc limited estates holdings "
    "partners brothers sons industries systems transit trumpet times mail post herald gazette "
    "telegraph guardian mirror "
    "bellow lantern courier tribune chronicle observer".split()
)
TITLES = {
    "mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f",
    "dr": "", "professor": "", "prof": "", "senator": "", "president": "", "governor": "", "councillor": "", "judge": "",
    "minister": "", "secretary": "", "chancellor": "", "captain": "", "general": "", "delegate": "", "congressman": "m",
    "congresswoman": "f", "king": "m", "queen": "f", "prince": "m", "princess": "f", "baroness": "f", "rev": "",
}  # fmt: skip
_MALE = frozenset(
    "adam alan albert alec alexander alfred alistair alastair andrew andy anthony antony archie arthur ben benjamin "
    "bernard bill bob boris brendan brian bruce callum calvin carl charles charlie chris christopher clive colin craig "
    "damian daniel darren dave david dean declan dennis derek desmond dominic donald douglas duncan ed eddie edward "
    "edwin elliot emmanuel eric ernest ewan fergus fintan francis frank fred frederick gareth gary "
    "gavin geoff geoffrey "
    "george gerald gerard gordon graham grant greg guy hamish harold harry hassan henry herbert "
    "howard hugh iain ian ibrahim "
    "imran ivan jack jacob jake jamal james jamie jason jeff jeremy jerry jim jimmy joe john jon "
    "jonathan jose joseph josh "
    "julian justin karl keith ken kenneth kevin kieran lawrence lee len leo leon leonard liam lloyd "
    "louis luke malcolm mal "
    "marcus mark martin matt matthew maurice max michael mick miguel mike mohammed mohamed muhammad "
    "neil nicholas nick nigel "
    "noel norman oliver oscar owen patrick paul pete peter phil philip phillip pierre rafael ralph "
    "raymond reginald richard "
    "rob robert robin rod roger ron ronald rory ross roy rupert russell ryan sam samuel scott sean "
    "seamus sebastian simon "
    "stan stanley stephen steve steven stewart stuart ted terry theo thomas tim timothy toby todd "
    "tom tommy tony trevor "
    "victor vince vincent wallace walter warren wayne will william winston yusuf aurele rashid rajesh".split()
)
_FEMALE = frozenset(
    "faith hope prudence constance charity patience grace verity felicity abigail ada agnes aisha "
    "alice alison amanda amelia amy andrea angela anita ann anna anne annette annie april audrey "
    "barbara beatrice becky bella bernadette beth betty beverley bev brenda bridget bridie bronwen "
    "carla carmen carol caroline "
    "catherine cathy charlotte cheryl chloe christina christine claire clara claudia constance "
    "cynthia daisy daphne dawn "
    "deborah debbie deirdre denise diana diane dolores donna doreen doris dorothea dorothy edith "
    "eileen elaine eleanor eliza "
    "elizabeth ella ellen elsie emily emma erica esther eva eve evelyn fatima fiona florence frances freda gail gemma "
    "georgia georgina gillian gina glenda gloria grace greta gwen hannah harriet hazel heather helen "
    "helena hilary hilda "
    "holly ida imogen ingrid irene iris isabel isabella isla jackie jacqueline jane janet janice jasmine jean jennifer "
    "jenny jessica jill joan joanna joanne josephine joy joyce judith judy julia julie june karen "
    "kate katherine kathleen "
    "kathryn katie kay keira kelly kim kirsty laura lauren leah leila lilian linda lisa liz lois lorna lorraine louisa "
    "louise lucy lydia lynda lynn lynne mabel madeleine maggie mandy margaret marge marguerite maria "
    "marian marie marilyn "
    "marion marjorie martha mary maud maureen mavis maxine megan melanie melissa mercy mildred "
    "miranda miriam moira molly "
    "mona monica muriel nadia nancy naomi natalie natasha nicola nina nora noreen nuala olive olivia "
    "pamela pat patricia "
    "paula pauline peggy penelope penny philippa phoebe phyllis polly priscilla priti priya rachel "
    "rebecca rhiannon rita "
    "rosa rose rosemary rosie ruby ruth sally samantha sandra sara sarah shannon sharon sheila shirley sinead siobhan "
    "solange sonia sophia sophie stella stephanie sue susan suzanne sylvia tamsin tanya tara teresa "
    "theresa tina tracey tracy una ursula "
    "valerie vanessa vera veronica victoria violet virginia vivien wendy winifred yasmin yvette yvonne zara zoe".split()
)
_ABBREVIATED = frozenset("mr mrs ms dr prof rev st sen gov rep gen col capt lt hon".split())
DETERMINERS = frozenset("the a an our your his her their its my this that these those some any every each no".split())
_STOP = frozenset(
    "of for to in on at by with from and or but as that which who when where if is are was were be been has have had "
    "do does did not said says told tells will would can could may might must should he she it they "
    "we you i than because "
    "against about into over after before since until while though although so then".split()
)
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.&](?=\w)[^\W_]+)*|[^\w\s]")
_NOT_NAMES = frozenset(
    "i i'm i've i'd i'll we you he she it they january february march april may june july august "
    "september october november december monday "
    "tuesday wednesday thursday friday saturday sunday english british french german american no not "
    "yes ok dear sincerely yours "
    "first second third what when where who why how this that these those there here then now so but "
    "and or if in on at to from "
    "by for with as a an the my our your his her their its is are was were do does did has have had "
    "will would can could "
    "should may might must some many most few all every each both either neither one two three four "
    "five six seven eight "
    "nine ten good morning after before since perhaps maybe instead however meanwhile finally "
    "clearly indeed even yet still only "
    "nobody none never nothing everyone everybody someone somebody anyone christmas easter today "
    "yesterday tomorrow q full text "
    "am all update posted let say see please thank thanks sorry congratulations notice expect note "
    "once again also well ah oh".split()
)


@dataclass(frozen=True)
class Mention:
    """Somebody spoken of: where, by what words, of what sort (person, group, body) and gender (m, f or empty)."""

    start: int
    end: int
    words: str
    sort: str
    gender: str = ""
    named: bool = False


def find(text: str) -> list[Mention]:
    """Names and offices in order of their place, none inside another.

    >>> [m.words for m in find("The county engineer, Declan Furey, blamed the Treasury and its officials.")]
    ['The county engineer', 'Declan Furey', 'the Treasury', 'its officials']
    """
    tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]
    found: list[Mention] = []
    i = 0
    while i < len(tokens):
        if tokens[i][2][0].isupper():
            last = _name_end(text, tokens, i)
            mention = _name(text, tokens, i, last) or _office(text, tokens, last)
            i = last
        else:
            mention = _office(text, tokens, i)
        if mention:
            while found and found[-1].end > mention.start:
                found.pop()
            found.append(mention)
        i += 1
    return found


def _name_end(text: str, tokens: list[tuple[int, int, str]], i: int) -> int:
    """Index of the last word of a run of capitalised words, joined over *of (the)*, *for*, & and initials."""
    last = i
    while last + 1 < len(tokens):
        gap = text[tokens[last][1] : tokens[last + 1][0]]
        following = tokens[last + 1][2]
        if "\n" in gap or tokens[last][2].endswith(("'s", "’s")):
            break
        if (following[0].isupper() and not gap.strip()) or (
            following == "." and (tokens[last][2].lower() in _ABBREVIATED or len(tokens[last][2]) == 1)
        ):
            last += 1
        elif following in ("of", "for", "&", "and", "the") and _joined(tokens, i, last):
            last = _joined(tokens, i, last)
        else:
            break
    return last


def _joined(tokens: list[tuple[int, int, str]], first: int, last: int) -> int:
    """The index after *of*, *of the*, *for* when a body's or office's name goes on (*Ministry of Defence*), else 0."""
    head = tokens[last][2].lower()
    if (head not in BODY_HEADS and head not in PERSON_ROLES) or tokens[last + 1][2] == "the":
        return 0
    if tokens[last + 1][2] == "and" or tokens[last + 1][2] == "&":
        return 0
    for j in (last + 2, last + 3):
        if j < len(tokens) and tokens[j][2][0].isupper():
            return j
        if j < len(tokens) and tokens[j][2] != "the":
            return 0
    return 0


def _strip_possessive(word: str) -> str:
    return re.sub(r"['’]s$|(?<=s)['’]$", "", word)


def _name(text: str, tokens: list[tuple[int, int, str]], i: int, last: int) -> Mention | None:
    """A run of capitalised words as a mention; None where it is but a sentence's first word or a date."""
    while i < last and tokens[i][2].lower() in _NOT_NAMES and tokens[i][2].lower() not in ("may", "the"):
        i += 1
    words = [_strip_possessive(t[2]) for t in tokens[i : last + 1] if t[2] != "."]
    low = [w.lower() for w in words]
    if low and low[0] in DETERMINERS:
        words, low = words[1:], low[1:]
    if not words or all(w in _NOT_NAMES for w in low):
        return None
    start, end = tokens[i][0], tokens[last][1] - (len(tokens[last][2]) - len(_strip_possessive(tokens[last][2])))
    if start and tokens[i - 1][2].lower() == "the" and i and low[-1] not in _MALE:
        start = tokens[i - 1][0]
    sort, gender, named = _sort_of(low)
    if not sort:
        if len(words) == 1 and (_sentence_first(text, start) or low[0] in _NOT_NAMES):
            return None
        sort, named = ("name", True)
    return Mention(start, end, " ".join(text[start:end].split()), sort, gender, named)


def _sentence_first(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"'“‘«(—–>-•*")
    return not before or before[-1] in ".!?:\n…"


def _sort_of(low: list[str]) -> tuple[str, str, bool]:
    """(sort, gender, is a personal name) of capitalised words."""
    first = low[0].rstrip(".")
    if (
        first in TITLES
        and len(low) > 1
        and low[1] not in ("of", "for", "general")
        and low[-1] not in BODY_HEADS | PERSON_ROLES
    ):
        given = low[1]
        return "person", TITLES[first] or ("m" if given in _MALE else "f" if given in _FEMALE else ""), True
    if len(low) > 1 and (first in _MALE or first in _FEMALE) and low[-1] not in BODY_HEADS:
        return "person", "m" if first in _MALE else "f", True
    if (
        len(low) > 2
        and any(w in PERSON_ROLES for w in low[:-2])
        and not {"of", "for"} & set(low)
        and low[-1] not in BODY_HEADS | PERSON_ROLES | GROUP_ROLES
    ):
        given = low[-2]
        return "person", "m" if given in _MALE else "f" if given in _FEMALE else "", True
    if low[-1] in GROUP_ROLES:
        return "group", "", False
    if low[-1] in PERSON_ROLES or (("of" in low or "for" in low) and low[0] in PERSON_ROLES):
        return "person", "", False
    if any(word in BODY_HEADS for word in low):
        return "body", "", False
    if len(low) in (2, 3) and not {"of", "for", "&"} & set(low):
        return "name", "", True
    return "", "", False


def _office(text: str, tokens: list[tuple[int, int, str]], i: int) -> Mention | None:
    """*the county manager*, *your inspectors*, *officials* ending at token i."""
    head = _strip_possessive(tokens[i][2])
    low = head.lower()
    sort = "person" if low in PERSON_ROLES else "group" if low in GROUP_ROLES else "body" if low in BODY_HEADS else ""
    if not sort:
        return None
    start = _office_start(text, tokens, i)
    if start == i and sort != "group" and head[0].islower():
        return None
    a, b = tokens[start][0], tokens[i][0] + len(head)
    return Mention(a, b, " ".join(text[a:b].split()), sort)


def _office_start(text: str, tokens: list[tuple[int, int, str]], i: int) -> int:
    """Index of the determiner or possessor before an office, else of the capitalised words right before it."""
    start, capitals = i, True
    for j in range(i - 1, max(-1, i - 5), -1):
        word = tokens[j][2]
        if word.lower() in DETERMINERS:
            return j
        if word.endswith(("'s", "’s")):
            return _office_start(text, tokens, j) if j and tokens[j - 1][2].lower() in DETERMINERS else j
        if (
            not word[0].isalpha()
            or word.lower() in _STOP
            or word in PERSON_ROLES
            or "\n" in text[tokens[j][1] : tokens[j + 1][0]]
        ):
            break
        capitals = capitals and word[0].isupper()
        start = j if capitals else start
    return start


_NOT_PEOPLE = frozenset(
    "number letter paper matter order power year weather water winter summer chapter quarter corner "
    "border computer former "
    "other either never over under river fever offer answer danger anger career error mirror door "
    "floor sector factor motor "
    "corridor terror committee coffee fee degree guarantee december september october november after "
    "before later better "
    "whether together rather consumer-price center centre theatre tender shelter dinner supper layer "
    "counter register server "
    "container trailer helicopter tower newspaper folder cluster disaster master-plan procedure "
    "measure figure picture feature "
    "future culture structure nature manor minor major prior superior inferior exterior interior "
    "horror rumor honor color "
    "labor favor humor behavior harbor neighbor tumor vapor flavor sister-ship chamber member-state "
    "november fiber filter finger "
    "shoulder butter matter leather feather thunder wonder gender murder disorder encounter cover "
    "closer larger smaller greater "
    "lower upper higher longer stronger fewer proper super outer inner timber lumber slumber "
    "cucumber list twist exist mist fist "
    "east west best rest test guest interest forest request harvest protest contest median guardian "
    "christian-era human woman-hour "
    "transformer laser dollar user-fee barrier carrier-bag tree three free agree see knee "
    "referee-fee levee employee-share jubilee "
    "merger rigour mayor-elect vigour flavour colour honour labour favour humour behaviour rumour "
    "hour four tour pour your our "
    "poster starter quarters headquarters matters numbers letters papers orders powers years waters "
    "borders figures others hours".split()
)


def human(word: str) -> str:
    """group or person when a noun's ending tells of people who do something: *landowners*, *engineer*; else empty.

    >>> human("landowners"), human("archivist"), human("numbers"), human("river")
    ('group', 'person', '', '')
    """
    low = word.lower()
    if low in _NOT_PEOPLE or low.rstrip("s") in _NOT_PEOPLE or len(low) < 5:
        return ""
    if low.endswith(("ers", "ors", "ists", "ians", "men", "women", "folk", "crats")):
        return "group"
    return "person" if low.endswith(("er", "or", "ist", "ian", "man", "woman", "crat")) else ""
