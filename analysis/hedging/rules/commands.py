"""Rules for demands in the imperative: publish the log, do not close the depot, will the minister now."""

from __future__ import annotations

from ..context import fold, is_question, last, left, next_, right, starts
from ..words import ACCEPT, DETERMINERS, OBJECT_PRONOUNS

HEADS = frozenset("and & now please then so".split())


VOCATIVES = frozenset("minister ministers secretary chancellor chairman colleagues friends comrades".split())
CALLS = VOCATIVES | frozenset("so now please then and well , prime mr madam first dear".split())


def _addressed(before: list[str]) -> bool:
    """*Minister, release it*, *so, Prime Minister, publish it*: whoever is commanded is named first."""
    return last(before) in VOCATIVES and len(before) < 6 and all(fold(t) in CALLS for t in before)


def commands(before: list[str], cue: list[str]) -> bool:
    """Tell whether a cue heads a sentence or list item, or follows *and*, a dash, a colon or a comma among commands."""
    if not before:
        return True
    near = last(before)
    if near[0].isalpha() and near not in HEADS:
        return False
    if near == "," and _addressed(before[:-1]):
        return True
    if not any(map(str.isalnum, "".join(before[-3:]))) or near in (":", ";", "—", "–", "please"):
        return True
    if near in ("/", ".", ")", "•") or near.isdigit():
        return len(before) <= 3
    opens = len(before) == 1 or last(before[:-1]) in (":", "“", '"', ".")
    return opens and near in ("and", "&", "now", "then", "so")


NEEDS_OBJECT = frozenset(
    "publish release withdraw retract scrap drop end stop halt pause suspend reverse restore reinstate reopen bin "
    "ditch dump axe oust expel summon freeze cap double inspect audit punish defend rescue save spare postpone delay "
    "claw knock tear rip reconsider sack fire dismiss pay fund fix hire settle appoint hold launch order give tell "
    "show name answer explain correct admit bring put keep leave protect respect return open cancel ban repeal make "
    "set hand get meet write abolish adopt allow award begin clean compensate consult cut deliver disclose enforce "
    "ensure establish extend find free guarantee heed honour honor implement improve increase introduce invest "
    "investigate lift mend prosecute provide raise ratify re-mark rebuild recall recognise recognize reduce reform "
    "refund rehire remove renew repair repay replace rescind resume review arrest lock jail print shut sue send sign "
    "spend staff start strengthen strip support tackle take tax treat uphold call sell count train insulate".split()
)
NOUN_AFTER = frozenset("of is was are were and or in on has had will would by from".split())
PLURALS = {
    "stop": frozenset(
        "blaming hiding briefing lying pretending closing cutting stalling using treating the for , calling".split()
    ),
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
    "claw": frozenset("back".split()),
    "knock": frozenset("heads".split()),
    "tear": frozenset("up".split()),
    "rip": frozenset("up".split()),
    "raise": frozenset("pay".split()),
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
    "open": ("it", "a"),
    "hold": ("that", "it"),
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


OF_PEOPLE = frozenset("reinstate sack fire free dismiss suspend rehire oust expel arrest prosecute".split())


def imperative(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A bare verb at the head of a clause that calls for a public act: *Publish the log.*, *End the lockout.*

    >>> imperative([], ["Publish"], ["the", "log", "."])
    ''
    >>> imperative(["We"], ["publish"], ["the", "log", "."])
    """
    if not commands(before, cue) or (cue[0].isupper() and len(cue[0]) > 1):
        return None
    name, rest = fold(cue[0]), cue[1:] + after[:3]
    word = next_(rest)
    if word in NOUN_AFTER and word not in ("and", "or"):
        return None
    if name == "listen" and len(rest) > 1 and rest[1][:1].isupper():
        return None
    if name == "stop" and word.endswith("ing"):
        return ACCEPT
    if name in OF_PEOPLE and len(rest) > 1 and rest[0][:1].isupper():
        return ACCEPT  # *Reinstate Teuila.*
    if name in NEEDS_OBJECT and word not in DETERMINERS | OBJECT_PRONOUNS | PLURALS.get(name, frozenset()):
        return None
    return None if word in READER_TALK.get(name, ()) else ACCEPT


def imperative_give(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Give them their jobs back*, *tell us who signed it*; not *give us a ring*, *tell us about your day*."""
    return ACCEPT if commands(before, cue) and next_(after) in GIVEN else None


GIVEN = frozenset("their our his her its back the who why what how where when".split())


def give_name(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Give Wirrabeen its pool*, *give staff a rise*; not *give Ann a ring*, *give or take*."""
    words = right(after, 4)
    named = bool(after) and (after[0][:1].isupper() or words[0] in PLURALS["give"])
    owed = {"its", "their", "his", "her", "back", "the"} & set(words[1:])
    promised = words[:1] == ["the"] and {"what", "their", "its", "back"} & set(words[1:])
    return ACCEPT if commands(before, cue) and ((named and owed) or promised) else None


NOT_ASIDE = frozenset("a an your up in me us over away off out back".split())


def put_aside(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Keep Mr Hill away from the files*, *pull the waiver*, *take ministers off it*; not *keep an eye out*."""
    if not commands(before, cue) or next_(after) in NOT_ASIDE:
        return None
    aside = {"away", "out", "off", "back", "from", "down"} & set(right(after, 6))
    return ACCEPT if aside or (fold(cue[0]) in ("pull", "bring") and next_(after) in DETERMINERS) else None


def come(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Come to the depot and meet us*, *come down to the basement*; not *come to the party*, *come what may*."""
    near = {"and", "look", "explain", "face", "tell"} & set(right(after, 14))
    return ACCEPT if commands(before, cue) and near and next_(after) in ("to", "down", "here", "and") else None


def imperative_do(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Do the decent thing*, *do your job*; not *do the crews know?*."""
    return ACCEPT if commands(before, cue) and "?" not in after and last(before) != "so" else None


IMPERATIVE_DONT_AFTER = frozenset(
    "close cut sell blame sack sign privatise scrap punish hide let lie hand pretend make stop ignore leave reward "
    "shut drop touch decide vote pay send give accept believe trust wait break turn play waste gamble betray abandon "
    "repeat rush force build move open remove speak threaten compromise insult mislead weaken delay fund reward axe "
    "dump charge treat dilute appeal appoint approve extend renew reopen raise lower tax spend".split()
)


def imperative_dont(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Don't close the depot*; not *don't worry*, *don't forget*, *don't miss*."""
    return ACCEPT if commands(before, cue) and next_(after) in IMPERATIVE_DONT_AFTER else None


def let(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Let him publish it* at the head of a clause; not *they let him go*."""
    spoken = last(before) == "," and next_(after) in ("finish", "go", "speak", "pass")  # *Keel, opposite, let him go*
    return ACCEPT if starts(before) and not spoken and next_(after) not in ("off", "be", "know") else None


# What a reader is asked to do for his own good or the office's, which demands nothing of anybody.
ERRANDS = frozenset(
    "ring call phone telephone email e-mail contact note visit click see share subscribe keep find credit remember "
    "help accept forgive excuse bear feel enjoy bring join wait use turn check return enter "
    "sign read take god pass include quote mention be make ask give forward tell let spread support donate like "
    "follow pay the do permit allow stand sit welcome step post display".split()
)
NOT_TO = frozenset("hesitate forget worry reply forward share print attempt use send bring feed park smoke".split())


def please(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Please publish the log*, *please do not close it*; not *please ring us*, *yes please*."""
    words = right(after, 4)
    if left(before, 2) in (["can", "we"], ["could", "we"], ["may", "we"]) and is_question(after):
        return ACCEPT
    if words[:1] == [","] and before:  # *tea, please, and a bun*
        return None
    words = words[1:] if words[:1] == [","] else words[:3]
    if words[:2] in (["do", "not"], ["be", "told"], ["give", "us"], ["give", "them"], ["tell", "us"], ["write", "to"]):
        return ACCEPT if words[2:3] == [] or words[2] not in NOT_TO else None
    heads = starts(before) or last(before) in ("so", "now", "minister", "you", "secretary")
    return ACCEPT if heads and words[:1] and words[0].isalpha() and words[0] not in ERRANDS else None


def kindly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Kindly publish the log*; not *kindly people*, *she spoke kindly*."""
    heads = (
        starts(before)
        and cue[0][:1].isupper()
        and next_(after) not in (ERRANDS - {"do"}) | {"people", "folk", "men", "women"}
    )
    return ACCEPT if next_(after) in PUBLIC_ACTS or (heads and next_(after).isalpha()) else None


PUBLIC_ACTS = frozenset(
    "publish withdraw explain confirm stop halt reconsider correct apologise apologize restore reinstate reply "
    "intervene investigate act release resign scrap refrain desist".split()
)


def will_you(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Will the minister now commit to a repair?*; not *will anyone resign?*, *will it work?*."""
    if "?" not in after[-3:] or not starts(before):
        return None
    words = right(cue[1:] + after, 8)
    fires = "now" in words[:4] or {"commit", "apologise", "apologize", "withdraw", "publish"} & set(words)
    return ACCEPT if fires else None
