"""Rules for the move *demand*: should, must, call on, ask, want, and imperatives that call for a public act."""

from __future__ import annotations

from analysis.hedging.modals import ACCEPT
from analysis.hedging.modals import must as epistemic_must
from analysis.hedging.words import (
    BE,
    CLAUSE_MARKS,
    DETERMINERS,
    FIRST,
    OBJECT_PRONOUNS,
    WH,
    clause_before,
    head_after,
    last,
    left,
    negated,
    next_,
    right,
    starts,
    subject,
)

RULE_WORDS = frozenset(
    "code act rule rules regulations regulation law laws charter constitution convention guidance statute policy "
    "agreement contract treaty protocol bylaws bylaw by-law by-laws bye-law byelaw byelaws rulebook standards procedure handbook ordinance clause section article".split()
)
SPOKEN_OF = frozenset("know think imagine expect seem sound say add note mention like hate be-said prove help suffice feel".split())
NO_ACTS = frozenset(
    "grateful surprised surprise enough obvious easy fine possible able noted remembered remembered said clear useful glad sorry happy "
    "fun here there interesting familiar ready plain warned added careful aware understood borne pointed mentioned".split()
)
REPLY_FORMS = frozenset("ballots applications forms nominations entries submissions returns questions payment payments votes letters".split())
ACTS = frozenset(
    "apologise apologize resign go act publish explain listen stop withdraw think come answer correct retract release "
    "intervene step stand consider reconsider rethink reverse restore drop scrap end halt pause meet negotiate return "
    "sit talk give put get bring show tell admit own take make do fix fund pay hire appoint investigate open begin start "
    "learn change honour honor keep respect lead decide commit restart reinstate recall repay account face work be wake "
    "clarify ensure provide protect urgently invest review suspend".split()
)
ASKED_FOR = frozenset(
    "apology inquiry enquiry answers answer review investigation ballot recount resignation vote change action talks "
    "explanation halt end pause ban meeting assurance assurances guarantee commitment retraction withdrawal "
    "reinstatement return moratorium hearing response plan clarity transparency justice audit rethink list date report "
    "refund reply correction undertaking timetable restoration safeguards reform protections compensation".split()
)


def should(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She should withdraw it*; not *I should be glad*, *why should*, *it should be noted*, *if he should*.

    >>> should(["The", "minister"], ["should"], ["resign", "."])
    ''
    >>> should(["I"], ["should"], ["be", "grateful"])
    """
    verbs = head_after(after)
    clause = clause_before(before)
    if not verbs or starts(before) or not verbs[0].isalpha() or RULE_WORDS & set(clause):
        return None
    who = subject(before)
    if verbs[0] == "have" and verbs[1:2] == ["to"] and set(left(before, 2)) & {"no", "nobody", "no-one"}:
        return "appeal:"
    if who in FIRST | WH | {"as", "which", "that"} - {"that", "who", "which"} or set(clause) & {"why", "if", "whether", "how", "what", "lest"}:
        return None
    if verbs[0] in SPOKEN_OF or verbs[0] == "have" and verbs[1:2] != ["to"]:
        return None
    if verbs[0] == "be" and (verbs[1:2] == [] or verbs[1] in NO_ACTS):
        return None
    return None if after[0][:1].isupper() or verbs[0] in OBJECT_PRONOUNS | {"he", "she", "they", "i", "we"} else ACCEPT


def must_act(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The closures must be halted*; not inference, a rule quoted, *must-see*, nor a clerk's *ballots must be returned*."""
    if epistemic_must(before, cue, after) is not None or should(before, cue, after) is None:
        return None
    verbs, who = head_after(after), subject(before)
    if who in REPLY_FORMS or verbs[0] == "have" or verbs[:2] in (["be", "a"], ["be", "an"], ["be", "the"]) and who != "there":
        return None
    return None if who in ("you",) and verbs[0] in ("be", "have", "remember", "forgive", "understand") else ACCEPT


def needs_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The minister needs to explain himself*: somebody else, and an act to call for; not *we need to talk*, *no need to*."""
    who, verb = subject(before), next_(after)
    if who in FIRST | {"you", "to", "not", "no", "will", "would", "may", "it", "there", "without", "who"} or negated(before, 2) or starts(before):
        return None
    if set(clause_before(before)) & {"if", "when", "why", "what", "whether", "because", "who"}:
        return None
    return ACCEPT if verb in ACTS - {"work", "do", "make", "take", "get", "go", "give", "talk", "sit", "keep", "be"} else None


def call_on(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We call on the mayor to act*, *calls for an inquiry*; not *call for help*, *no call for*, *on call*, *a roll call*."""
    if negated(before, 2) or next_(after) in CLAUSE_MARKS | {"members", "more", "help", "you", "interviews"}:
        return None
    return None if last(before) in ("house", "please", "to", "roll", "can", "please") or RULE_WORDS & set(left(before, 1)) else ACCEPT


def stand_down(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Surely stand down*; not *he will stand down in May*, *she said she would stand down*."""
    return ACCEPT if {"should", "must", "ought"} & set(left(before, 6)) else None


def needed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*An inquiry is needed*; not *a key is needed to open it*."""
    return ACCEPT if ASKED_FOR & set(left(before, 4)) else None


def please(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Please publish the log*: asks for a public act; not *please ring us*, *please keep off the grass*."""
    return ACCEPT if next_(after) in (
        "publish", "withdraw", "explain", "confirm", "stop", "halt", "reconsider", "correct", "apologise", "apologize",
        "restore", "reinstate", "reply", "intervene", "investigate", "act", "release", "resign", "scrap") else None  # fmt: skip


def owed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Are owed an explanation*; not *are owed forty pounds*."""
    owing = {"apology", "explanation", "answer", "answers", "inquiry", "truth"} & set(right(after, 3))
    return ACCEPT if owing and "if" not in left(before, 9) else None


def is_for(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is for the minister to put it right*; not *it is for the best*."""
    return ACCEPT if "to" in right(after, 5)[1:] else None


def pressed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She pressed the board to wait*; not *pressed the button*, *pressed by a reporter*."""
    return ACCEPT if next_(after) in ("the", "him", "her", "them") and "to" in right(after, 5)[1:] else None


def call_for(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We call for an inquiry*, *calls for a ballot*; not *call for help*, *no call for*, *the rules call for*."""
    if negated(before, 2) or last(before) in DETERMINERS | {"please", "roll", "in", "of", "from", "by"} or RULE_WORDS & set(left(before, 2)):
        return None
    return ACCEPT if ASKED_FOR & set(right(after, 8)) or next_(after) in ("a", "an", "the", "all", "ministers") else None


def urge(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We urge the mayor to act*; not *an urge to*, *I beg to differ*."""
    if last(before) in DETERMINERS or next_(after) in ("to", "you'll") or negated(before, 2):
        return None
    return ACCEPT if "to" in right(after, 9) or "that" in right(after, 9) or cue[0].lower() != "beg" else None


def demand(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We demand an apology*, *demand that you act*; not *demands for*, *in demand*, *a demanding job*, *supply and demand*."""
    word = next_(after)
    if last(before) in ("of", "in", "on", "these", "those", "unreasonable", "such", "rising", "growing", "more") or not after:
        return None
    if last(before) in DETERMINERS | {"his", "our", "their"} or RULE_WORDS & set(left(before, 2)) or negated(before, 2):
        return None
    return ACCEPT if word in DETERMINERS | {"that", "to", "answers", "action", "nothing", "better", "more", "immediate"} else None


def insist(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We insist that the rule be kept*, *insists on a ballot*; not *he insists that he paid*."""
    word, words = next_(after), right(after, 8)
    if word == "on":
        return ACCEPT
    return ACCEPT if word == "that" and subject(before) in FIRST and {"be", "should", "must"} & set(words) else None


def ask(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We ask you to halt it*, *the branch asks the board to*; not *may I ask*, *do not ask*, *ask why*."""
    words = right(after, 10)
    if negated(before, 3) or starts(before) or next_(after) in (WH - {"whoever"}) | {"if", "whether", "about"} or "to" == next_(after):
        return None
    stop = next((k for k, t in enumerate(words) if t in (".", "?", "!", ",", ";")), len(words))
    if next_(after) == "for":
        return ACCEPT if ASKED_FOR & set(words[:stop]) and subject(before) != "you" else None
    asked_for = {"to", "that"} & set(words[1:stop]) or words[:1] == ["that"] and {"be", "should"} & set(words)
    return ACCEPT if asked_for and subject(before) not in ("you", "to", "who", "they") else None


def asked(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We have asked the trustees to write*; not *she was asked to*, *I asked why*, *nobody asked*."""
    helper = set(left(before, 3))
    if helper & (BE | {"been", "being", "was", "were"}):
        return None
    return ACCEPT if helper & (FIRST | {"we've", "i've", "branch", "union", "members"}) and ask(before, cue, after) is not None else None


def want(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We want an apology*, *we want the board to act*; not *we want to thank*, *what we want*, *do not want*."""
    words = right(after, 9)
    if subject(before) not in FIRST or negated(before) or next_(after) == "to" or "if" in clause_before(before):
        return None
    stop = next((k for k, t in enumerate(words) if t in CLAUSE_MARKS), len(words))
    return ACCEPT if ASKED_FOR & set(words[:stop]) or "to" in words[1:stop] else None


def expect_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We expect the board to correct it*; not *we expect to*, *we expect it to rain*."""
    words = right(after, 7)
    if subject(before) not in FIRST or negated(before) or next_(after) in ("to", "it", "that", "this"):
        return None
    stop = next((k for k, t in enumerate(words) if t in CLAUSE_MARKS), len(words))
    return ACCEPT if "to" in words[1:stop] or ASKED_FOR & set(words[:3]) else None


def look_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Will be looking to you to take action*; not *looking to buy*, *look to the future*."""
    return ACCEPT if "to" in right(after, 9)[1:] and next_(after) in DETERMINERS | OBJECT_PRONOUNS else None


def appeal_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We appeal to the bank to wait*; not *an appeal to*, *appeals to readers*."""
    return ACCEPT if subject(before) in FIRST | {"now", "again"} and "to" in right(after, 8) else None


def invite(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We invite the minister to publish it*; not *we invite you to tea*."""
    return ACCEPT if subject(before) in FIRST and next_(after) not in ("you", "members", "readers") and "to" in right(after, 6) else None


def let(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Let him publish it* at the head of a clause; not *they let him go*."""
    return ACCEPT if starts(before) and next_(after) not in ("off", "be", "know") else None


def at_start(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """Fires only at the head of a sentence or clause."""
    return ACCEPT if starts(before) else None


def time_for(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Time for the chair to go*; not *there was no time for tea*."""
    return ACCEPT if starts(before) and "to" in right(after, 6) else None


def owe(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He owes the crew an apology*; not *owes forty pounds*, *we owe readers an apology* (that is an apology)."""
    asked = {"apology", "explanation", "answer", "answers", "reply", "apologies"} & set(right(after, 7))
    return ACCEPT if asked and subject(before) not in FIRST else None


def no_more(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No more excuses*, as a whole sentence."""
    return ACCEPT if not before and len(after) <= 4 and after else None


NOUN_AFTER = frozenset("of is was are were and or in on has had will would by from".split())


def imperative(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A bare verb at the head of a clause that calls for a public act: *Publish the log.*, *End the lockout.*

    >>> imperative([], ["Publish"], ["the", "log", "."])
    ''
    >>> imperative(["We"], ["publish"], ["the", "log", "."])
    """
    word = next_(after)
    if cue[0].isupper() and len(cue[0]) > 1 or not _commands(before, cue) or after[:1] and word in NOUN_AFTER - {"and", "or"}:
        return None
    name = cue[0].lower()
    if name == "listen" and len(after) > 1 and after[1][:1].isupper():
        return None
    if name == "stop" and word.endswith("ing"):
        return ACCEPT
    if name in NEEDS_OBJECT and word not in DETERMINERS | OBJECT_PRONOUNS | PLURALS.get(name, frozenset()):
        return None
    return None if word in READER_TALK.get(name, ()) else ACCEPT


def will_you(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Will the minister now commit to a repair?*; not *will anyone resign?*, *will it work?*."""
    words = right(after, 8)
    if not starts(before) or "?" not in after[-3:] or words[:1] not in (["you"], ["she"], ["he"], ["they"], ["the"], ["ministers"]):
        return None
    return ACCEPT if "now" in words[:4] or {"commit", "apologise", "apologize", "withdraw", "publish"} & set(words) else None


NEEDS_OBJECT = frozenset(
    "publish release withdraw retract scrap drop end stop halt pause suspend reverse restore reinstate reopen reconsider "
    "sack fire dismiss pay fund fix hire settle appoint hold launch order give tell show name answer explain correct admit "
    "bring put keep leave protect respect return open cancel ban repeal make set hand get meet write abolish adopt allow "
    "award begin clean compensate consult cut deliver disclose enforce ensure establish extend find free guarantee heed "
    "honour honor implement improve increase introduce invest investigate lift mend prosecute provide raise ratify re-mark "
    "rebuild recall recognise recognize reduce reform refund rehire remove renew repair repay replace rescind resume review "
    "arrest lock jail print shut sue send sign spend staff start strengthen strip support tackle take tax treat uphold call sell count train insulate".split()
)
PLURALS = {
    "stop": frozenset("blaming hiding briefing lying pretending closing cutting stalling using treating the for , calling".split()),
    "pay": frozenset("for people staff workers nurses them".split()),
    "bring": frozenset("back in".split()),
    "hand": frozenset("over back".split()),
    "put": frozenset("it staff people money safety".split()),
    "set": frozenset("up".split()),
    "get": frozenset("back round rid".split()),
    "write": frozenset("to off".split()),
    "keep": frozenset("your".split()),
    "hold": frozenset("ministers him them".split()),
    "lock": frozenset("up".split()),
    "shut": frozenset("down".split()),
    "hire": frozenset("more nurses staff".split()),
    "restore": frozenset("pay funding".split()),
    "give": frozenset("staff people nurses workers".split()),
    "fund": frozenset("schools hospitals it".split()),
    "release": frozenset("all".split()),
    "end": frozenset("zero-hours".split()),
    "admit": frozenset("that".split()),
    "explain": frozenset("why how to".split()),
    "tell": frozenset("parliament ministers".split()),
}
READER_TALK = {
    "bring": ("a", "an", "your", "some", "the"),
    "take": ("a", "an", "your", "it", "that", "this", "the", "me", "us", "any", "all", "each", "no"),
    "send": ("us", "me", "your", "a", "an"),
    "sign": ("the", "our", "this", "your", "up"),
    "call": ("us", "me", "it", "this", "the", "our", "that", "him", "her", "them"),
    "find": ("out", "a", "your", "the", "us", "it", "an"),
    "start": ("a", "the", "your", "an"),
    "begin": ("the", "a"),
    "make": ("a", "an", "no", "your", "it"),
    "set": ("a", "the", "your"),
    "put": ("your", "a"),
    "order": ("your", "a", "the"),
    "open": ("a", "your", "it"),
    "hold": ("the", "that", "your", "a", "it"),
    "name": ("any", "your", "me", "a"),
    "meet": ("us", "me", "your", "a"),
    "support": ("us", "our", "your", "this"),
    "count": ("me", "us", "the", "them", "your"),
    "spend": ("a", "your", "an"),
    "sell": ("your", "a"),
    "treat": ("your", "it", "this"),
    "allow": ("me", "us", "a", "your"),
    "raise": ("your", "a"),
    "return": ("your", "it", "this"),
    "drop": ("us", "it", "me", "your", "a"),
    "cut": ("your", "a", "me"),
    "renew": ("your",),
    "review": ("your", "this"),
    "extend": ("your",),
    "cancel": ("your",),
    "answer": ("me", "your"),
    "tell": ("me", "us", "your", "a"),
    "show": ("me", "your", "a", "of"),
    "give": ("me", "him", "her", "them", "or", "way", "a", "us"),
    "write": ("me", "us", "your", "in"),
    "get": ("your", "the", "a", "in", "this", "me", "it"),
    "leave": ("a", "your", "it", "me"),
    "keep": ("in", "an", "a", "going"),
}


def _commands(before: list[str], cue: list[str]) -> bool:
    """At the head of a sentence or list item, or after *and*, a dash, a colon or a comma within a run of commands."""
    if not any(map(str.isalnum, "".join(before[-3:]))) or not before:
        return True
    near = last(before)
    if near in (":", ";", "—", "–", "please") or near == "now" and len(before) == 1:
        return cue[0][0].islower() or near != "please"
    if near in ("/", ".", ")", "•") or near.isdigit():
        return len(before) <= 3
    return near == "and" and len(before) == 1


def imperative_come(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Come clean*, *come back to the table*; not *come and see us*."""
    return ACCEPT if _commands(before, cue) and next_(after) in ("clean", "back", "out", "forward") else None


def imperative_do(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Do the decent thing*, *do your job*."""
    return ACCEPT if _commands(before, cue) and next_(after) in ("the", "your", "something", "it", "better") and "?" not in after else None


def imperative_dont(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Don't close the depot*; not *don't worry*, *don't forget*, *don't miss*."""
    return ACCEPT if _commands(before, cue) and next_(after) in (
        "close", "cut", "sell", "blame", "sack", "sign", "privatise", "scrap", "punish", "hide", "let", "lie") else None  # fmt: skip


def imperative_go(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Go, and go now*: a call to leave office."""
    return ACCEPT if not before and next_(after) in (",", ".", "!", "now") else None


RULES = {
    rule.__name__: rule
    for rule in (
        should, must_act, needs_to, call_on, call_for, urge, demand, insist, ask, asked, want, expect_to, look_to, appeal_to,
        invite, let, time_for, owe, no_more, imperative, imperative_come, imperative_do, imperative_dont, imperative_go, will_you, stand_down, needed, please, owed, is_for, pressed,
    )
} | {"starts": at_start}  # fmt: skip
