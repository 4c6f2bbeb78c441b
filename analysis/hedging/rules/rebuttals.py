"""Rules for denials without a word of denying: they have not, no officer was disciplined, she is no bully."""

from __future__ import annotations

from ..context import clause_before, is_question, last, left, negated, next_, right
from ..words import ACCEPT, ADVERBS, AUXILIARIES, BE, CLAUSE_MARKS, FIRST, QUOTES
from .rejections import WRONGED

REPORTING = frozenset(
    "say says said saying tell tells told insist insists insisted insisting maintain maintains maintained state states "
    "stated assert asserts asserted protest protests protested write writes wrote reply replies replied answer answers "
    "answered respond responds responded retort retorts retorted testify testified swear swears swore add adds added "
    "assure assures assured claim claims claimed according".split()
)
OURSELVES = FIRST | {"i'm", "we're", "i've", "we've", "i'll", "we'll", "am", "to"}
SAID_AFTER = REPORTING - {"told", "added"}
UNSURE = frozenset("if whether unless why how suggest suggests hope hopes prove because since though although".split())


def reported(before: list[str]) -> bool:
    """Tell whether somebody other than the speaker is said, before it, to say it: *the firm insists that*.

    >>> reported(["The", "firm", "says", "that", "it"]), reported(["I", "said", "that", "it"])
    (True, False)
    """
    near = left(before, 14)
    return any(t in REPORTING and near[max(0, k - 1)] not in OURSELVES for k, t in enumerate(near))


def told_by_another(before: list[str], after: list[str]) -> bool:
    """Tell whether somebody other than the speaker is said to say it: *the firm insists that*, *..., he said*.

    >>> told_by_another(["The", "firm", "says", "that", "it"], ["shut", "a", "bed"])
    True
    >>> told_by_another(["I", "told", "them", "that", "I"], ["asked"])
    False
    """
    if reported(before):
        return True
    behind = right(after, 24)
    tails = [behind[k + 1 : k + 6] for k, t in enumerate(behind) if t in CLAUSE_MARKS]
    return any(not SAID_AFTER.isdisjoint(tail) and OURSELVES.isdisjoint(tail[:2]) for tail in tails)


SPOKEN_OF = frozenset("i we it they that this".split())
SENTENCE_ENDS = frozenset(". ! ; ” \" ’ ' »".split()) | {""}


def elliptical(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They have not.*, *It wasn't.*: a sentence that only says no; *he did not*, *but they did not* rather blame."""
    if next_(after) not in SENTENCE_ENDS | {":"}:
        return None
    words = left(before, 4)
    stop = next((k for k in range(len(words) - 1, -1, -1) if words[k] in CLAUSE_MARKS | QUOTES), -1)
    clause = [t for t in words[stop + 1 :] if t not in ADVERBS - {"perhaps", "probably", "possibly"}]
    opens = stop < 0 or words[stop] not in (",", "—", "–")
    verb = cue[0].lower()
    who = FIRST if verb.startswith(("had", "did")) else SPOKEN_OF
    return ACCEPT if opens and len(clause) == 1 and clause[0] in who else None


BLAMED = frozenset(
    "racist racists leaker culprit mole ringleader instigator aggressor enemy obstacle sexist bully bullies "
    "bullying liar liars lying thief thieves crook crooks criminal criminals traitor traitors saboteur saboteurs "
    "militant militants extremist extremists dinosaur dinosaurs vandal vandals coward cowards wrecker wreckers "
    "hypocrite hypocrites spy spies stooge puppet puppets plotter plotters villain villains troublemaker activist "
    "activists zealot fanatic lazy idle slow negligent corrupt dishonest biased partisan greedy careless reckless "
    "incompetent disloyal malicious vindictive hostile obstructive bigoted drunk asleep selfish cruel political "
    "politically lawless unlawful illegal unsafe dangerous cosy plot conspiracy cover-up stunt witch-hunt vendetta "
    "smear bribe threat scam swindle sham stitch-up whitewash purge punishment blackmail favouritism revenge "
    "retaliation censorship bluff privatisation work-shy workshy profiteering secretive anti-business ashamed "
    "afraid responsible sabotage treason mutiny threats laziness theft fraud obstruction insubordination disloyalty "
    "vandalism greed misquoted pushed forced gagged bribed misreported "
    "massaged fiddled doctored rigged falsified tampered backdated snub demotion gimmick".split()
)
BEFORE_BLAME = frozenset("a an some any kind of sort the matter act".split())


def not_blamed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She is no bully*, *our officers are not lazy*, *it was not a stunt*; not *if he is not a liar*, a question.

    >>> not_blamed(["Our", "members"], ["are", "not"], ["lazy", "."])
    ''
    >>> not_blamed(["The", "shed"], ["is", "not"], ["large", "."])
    """
    words = [t for t in right(after, 6) if t not in ADVERBS]
    if not INSISTING.isdisjoint(left(before, 6)) and left(before, 2)[:1] != ["i"]:
        return ACCEPT
    at = next((k for k, t in enumerate(words) if t not in BEFORE_BLAME), len(words))
    if at > 2 or words[at : at + 1] == [] or is_question(after) or not UNSURE.isdisjoint(clause_before(before)):
        return None
    if (
        cue[0].lower() in ("is", "isn't", "isn’t", "he's", "she's")
        and at
        and last(before) not in ("it", "this", "that")
    ):
        return None  # *the director is not a villain* speaks up for him
    if not BLAMED.isdisjoint(words[at : at + 1]) or (at and not BLAMED.isdisjoint(words[at : at + 2])):
        return None if last(before) in ("who", "which", "there") else ACCEPT
    return None


REPORTED = REPORTING | {"that", "and"}
HARMED = (WRONGED - {"denied"}) | frozenset(
    "disciplined pressured pressed forced pushed coerced bribed shredded falsified forged faked stolen unaccounted "
    "missing closed axed dropped suppressed concealed covered rigged interfered shouted leant leaned bent wasted "
    "squandered sold put exposed intimidated bought endangered injured evicted displaced dismissed excluded favoured "
    "manipulated coached fired removed intended meant".split()
)
HARMING = frozenset("broken made given issued offered paid taken applied exerted cut".split())
HARMS = frozenset(
    "threat threats pressure bribe bribes deal favour favours line lies offence crime rule rules law laws money penny "
    "dime cent corner corners promise inducement undertaking instruction order orders payment payments job jobs bed "
    "beds branch".split()
)


def no_harm(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No officer was disciplined*, *not one dime is unaccounted for*, *no threat was made*; not *no ballot was held*.

    >>> no_harm([], ["No"], ["officer", "was", "disciplined", "."])
    ''
    >>> no_harm([], ["No"], ["ballot", "has", "been", "held", "."])
    """
    if before and before[-1][0].isalnum() and last(before) not in REPORTED:
        return None
    words = right(after, 9)
    at = next((k for k, t in enumerate(words[:6]) if t in AUXILIARIES), 0)
    done = [t for t in words[at + 1 :] if t not in ADVERBS and t not in ("been", "being", "ever", "be")][:1]
    if "astray" in words:
        return ACCEPT
    if not at or not done:
        return None
    broken = done[0] in HARMING
    risk = words[at + 1 : at + 3] == ["at", "risk"]
    asked_to = (
        right(after, 9) and done[0] in ("asked", "told", "ordered") and "to" in words and told_by_another(before, after)
    )
    wrong = done[0] in HARMED or (done[0].startswith("mis") and done[0].endswith(("ed", "led", "nt")))
    return ACCEPT if risk or asked_to or wrong or (broken and not HARMS.isdisjoint(words[:at])) else None


def nobody_harmed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nobody was pushed out*, *no one is losing out*; not *nobody was hurt*."""
    words = [t for t in right(after, 4) if t not in ADVERBS and t != "being"]
    return ACCEPT if words[:1] and (words[0] in HARMED - {"blamed"} or words[:2] in LOSING) else None


LOSING = tuple(
    pair.split()
    for pair in (
        "made redundant", "turned away", "laid off", "left behind", "driven out", "losing out", "worse off", "at risk",
        "being forced",
    )
)  # fmt: skip
NO_DENIAL = frozenset(
    "known felt understood thought liked forgotten wanted consulted paid asked invited offered thanked given received "
    "been met had got expected imagined dreamt dreamed hoped doubted repaid answered".split()
)
IGNORANT = frozenset("shown told warned aware informed party involved near alone intended meant my his her our".split())


def told_never(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Says she has never seen it*, *insists he was never shown it*: reported; not *says she was never paid*."""
    who = left(before, 1)
    plain = cue[0].lower() == "never"  # of somebody else it blames: *she says the doctor never sent it*
    if who in (["you"], ["i"], ["we"]) or (plain and (who not in THEMSELVES or not _past(next_(after)))):
        return None
    told = told_by_another(before, after) if cue[0].lower() == "has" else reported(before)
    if not told or not UNSURE.isdisjoint(left(before, 6)) or who == ["who"]:
        return None
    word = next_(after)
    if last(before) in ("would", "will", "to", "can", "could"):
        return None
    if cue[0].lower() in ("was", "were"):
        return ACCEPT if word in IGNORANT | HARMED else None
    return ACCEPT if word.isalpha() and word not in NO_DENIAL and right(after, 2)[1:] != ["such"] else None


THEMSELVES = (["he"], ["she"], ["they"], ["it"])
IRREGULAR = frozenset(
    "took gave went saw said told made wrote spoke broke stole hid sent sold paid kept knew got".split()
)


def _past(token: str) -> bool:
    return token.endswith("ed") or token in MISDONE | IRREGULAR


MISDONE = HARMED | frozenset(
    "sought intended meant attempted acted behaved lied misled broken breached leaked briefed bullied shouted signed "
    "authorised authorized ordered instructed approved seen read received known asked told promised taken touched "
    "written sent met".split()
)


def told_not(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Insisted that patients had not been put at risk*; not *said the roof had not leaked*, *I said it had not*."""
    done = [t for t in right(after, 4) if t not in ADVERBS and t != "been"][:1]
    harmed = done and done[0] in (HARMED if cue[0].lower() in ("was", "were") else MISDONE)
    passive = "been" in right(after, 2) and done and done[0] not in HARMED
    if not harmed or passive or not UNSURE.isdisjoint(left(before, 8)):
        return None
    return ACCEPT if told_by_another(before, after) else None


INSISTING = frozenset("insist insists insisted maintain maintains maintained claims claimed protests protested".split())


def of_ours(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Neither of us has ever blocked anything*; not *neither of us has heard*."""
    done = [t for t in right(after, 4) if t not in ADVERBS and t not in ("has", "have", "had", "been")][:1]
    return ACCEPT if done and done[0] not in NO_DENIAL | {"heard", "seen", "a", "the", "is", "was"} else None


SPITE = frozenset(
    "leak brief bully lie cheat steal mislead threaten censor punish blacklist intimidate brainwash discriminate "
    "harass sabotage fabricate dodge".split()
)


def no_spite(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*we do not leak*, *I don't bully*; not *they do not lie idle*, *if you don't cheat*."""
    who = [t for t in left(before, 2) if t not in ADVERBS][-1:]
    ours = who and (who[0] in FIRST or told_by_another(before, after))
    return ACCEPT if ours and next_(after) in SPITE and UNSURE.isdisjoint(left(before, 4)) else None


MEETS = frozenset("the him her them mr mrs ms any that this".split())


def never_met(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I have never met the man*, *we never got it*; not *I have never met so rude a man*."""
    who = [t for t in left(before, 3) if t not in ADVERBS]
    ours = (FIRST | {"i've", "we've"}) & set(who) or reported(before)
    return ACCEPT if ours and next_(after) in MEETS | {"it"} else None


JUDGED = BE | {"as", "call", "calls", "called", "described", "describes"}


def predicate(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The two are entirely unconnected*, *quoted out of context*; not *an unrelated matter*, *not unrelated*."""
    ends = next_(after) in CLAUSE_MARKS | {"", "and", "to", "with"} and "whether" not in left(before, 6)
    forced = last(before).endswith("ly") or last(before) in QUOTES
    told = forced or not JUDGED.isdisjoint(left(before, 3)) or last(before) in ("taken", "quoted", "ripped")
    return ACCEPT if ends and told and not negated(before, 3) else None


def not_me(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It wasn't me*; not *it wasn't me who paid*, which blames, nor *if it wasn't me*."""
    return ACCEPT if next_(after) not in ("who", "that") and UNSURE.isdisjoint(left(before, 4)) else None
