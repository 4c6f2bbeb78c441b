"""Rules for the move deny by its verbs: denied, rejected, disputed, did not, has never."""

from __future__ import annotations

from ..context import clause_before, fold, last, left, negated, next_, right
from ..words import ACCEPT, BE, CLAUSE_MARKS, DETERMINERS, FIRST, OBJECT_PRONOUNS, PRONOUNS, QUOTES, TITLES, WH
from .praises import person_word


def denied_deed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*At no time did I ask*: one's own deed disowned; not *at no time did the minister ask*, which blames."""
    if fold(cue[0]) == "nor":
        deed = right(after, 2)[1:] or [""]
        return ACCEPT if next_(after) in FIRST and deed[0] in MISDEEDS | WRONGS else None
    ours = next_(after) in FIRST | {"our", "my", "this"}
    return ACCEPT if ours or (next_(after) not in OBJECT_PRONOUNS and reported_after(after)) else None


def reported_after(after: list[str]) -> bool:
    """Tell whether the sentence ends by naming who says it: *..., says the railway*."""
    words = right(after, 25)
    marks = [k for k, t in enumerate(words) if t in CLAUSE_MARKS]
    return any({"say", "says", "said"} & set(words[k + 1 : k + 4]) for k in marks)


def denial(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Issued a denial*; not *in denial*, *the denial of care*, *no denial*."""
    return ACCEPT if last(before) in ("a", "his", "her", "its", "flat") and next_(after) != "of" else None


def no_such(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Said no such thing*, *did no such thing*; not *there is no such thing as*."""
    return None if next_(after) == "as" else ACCEPT


def nothing_to_do(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I had nothing to do with it*."""
    return ACCEPT if last(before) in ("had", "have", "has", "was", "is") else None


WRONGED = frozenset(
    "victimised victimized abandoned bullied harassed threatened misled punished sacked harmed ignored cut lost hidden "
    "altered destroyed broken breached compromised mistreated neglected denied refused underpaid withheld doctored "
    "tampered leaked deleted targeted singled blamed silenced gagged".split()
)


def no_deed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No officer has been victimised*: a sentence that says a wrong was not done; not *no ballot has been held*."""
    if before and before[-1][0].isalnum():
        return None
    words = right(after, 8)
    if not {"has", "have"} & set(words[1:4]) or "been" not in words[2:5]:
        return None
    done = words[words.index("been") + 1 :][:1]
    return ACCEPT if done and done[0] in WRONGED else None


WRONGS = frozenset(
    "storm stormed mislead misled lie lied bully bullied leak leaked brief briefed threaten threatened conceal "
    "concealed steal stole stolen ignore ignored abandon abandoned break broken breach breached cheat cheated sabotage "
    "sabotaged pressure pressured intimidate intimidated tamper tampered victimise victimised harass harassed falsify "
    "falsified doctor doctored destroy destroyed delete deleted obstruct obstructed deceive deceived fiddle fiddled "
    "pocket pocketed shout shouted swear sworn sneer sneered punish punished sack sacked slash slashed walk walked "
    "desert deserted invent invented spy spied hound hounded dither dithered dawdle delay hesitate panic shirk dodge "
    "duck flee cave slack waver stall meddle interfere grovel gloat harm harmed hurt bribe bribed alter altered "
    "manipulate manipulated forge forged rig rigged betray betrayed defraud defrauded suppress suppressed".split()
)
DID_NO_WRONG_WORDS = frozenset("if say saying that suggest claim hope whether because".split())


def not_any(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nobody has asked us to do any such thing*; not *if any such thing*."""
    return ACCEPT if negated(before, 10) or {"no", "nobody", "denies", "deny"} & set(left(before, 12)) else None


def nobody_wronged(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nobody was forced to*, *no one has been sacked*: a wrong said not to have been done; not *nobody was hurt*."""
    return ACCEPT if next_(after) in WRONGED or right(after, 2) in FORCED else None


FORCED = (["told", "to"], ["asked", "to"], ["forced", "to"], ["made", "to"], ["ordered", "to"], ["pressed", "to"])


def did_no_wrong(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The provost did not storm out*, *has never misled the House*: a misdeed is said not to have happened."""
    if {"sorry", "regret", "wish"} & set(left(before, 4)):
        return None
    if next_(after) in OF_CLIENTS and left(before, 2) in CLIENTS:
        return ACCEPT
    begun = next_(after) in ("start", "cause", "create", "provoke") and right(after, 2)[1:] in (["this"], ["it"])
    if (next_(after) not in WRONGS and not begun) or last(before) in WH | {"it", "why"}:
        return None
    return None if set(clause_before(before)) & DID_NO_WRONG_WORDS else ACCEPT


OF_CLIENTS = frozenset("sell sold forge forged take taken order ordered sign signed write written ask asked".split())
CLIENTS = tuple([whose, who] for whose in ("my", "our") for who in "client clients officials officers staff".split())
WITHHELD = frozenset(
    "access leave entry entrance permission bail help treatment care service services pay rest breaks visas visa right "
    "rights chance opportunity hearing them him us me her you staff members workers patients promotion benefits "
    "justice asylum the-right representation membership water food".split()
)


def not_they(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is not the union that is late*; not *it is not the weather*."""
    if not after or next_(after) == "case":
        return None
    it = last(before) in ("it", "it's", "that") or cue[0].lower() in ("it", "it's")
    somebody = person_word(next_(after)) or (cue[-1].lower() == "not" and after[0][:1].isupper())
    return ACCEPT if it and somebody and {"that", "who"} & set(right(after, 5)[1:]) else None


def deny(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I deny it*, *the council denies having*; not *cannot deny*, *nobody denies*, *deny them a hearing*."""
    words = right(after, 4)
    if words[:1] and words[0] in OBJECT_PRONOUNS | {"staff"} and words[1:2] and words[1] in DETERMINERS - {"that"}:
        return None
    if negated(before, 3) or (last(before) in ("can't", "cannot", "to", "of") and cue[0].lower() == "denial"):
        return None
    return (
        None
        if set(words[:3]) & (WITHHELD - {"us", "me", "her"}) and not {"that", "claim", "claims", "any"} & set(words)
        else ACCEPT
    )


def denied(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She denied any part in it*; not *were denied leave*, *was denied by*, *denied a hearing*, *not denied*."""
    words = right(after, 4)
    if set(left(before, 2)) & (BE | {"been", "being", "was", "were"}) or words[:1] == ["by"]:
        return None
    return deny(before, cue, after)


CHARGES = frozenset(
    "accusation accusations allegation allegations claim claims charge charges criticism criticisms suggestion "
    "suggestions insinuation insinuations smear smears story stories report reports account idea notion complaint "
    "complaints rumour rumours rumor rumors slur assertion assertions version implication characterisation "
    "characterization narrative description portrayal that this it them any such all either both having responsibility "
    "blame word words detail figure figures findings labels label picture reading interpretation "
    "depiction caricature finding conclusion conclusions premise diagnosis inference assumption comparison".split()
)


def reject(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Rejected the criticism*, *rejects the claim that*; not *rejected the offer*, *the motion was rejected*."""
    words = [
        t
        for k, t in enumerate(right(after, 8))
        if t not in QUOTES and not (t == "." and right(after, 8)[k - 1] in TITLES)
    ]
    stop = next((k for k, t in enumerate(words) if t in CLAUSE_MARKS), len(words))
    fires = CHARGES - {"report", "reports", "responsibility"} & set(words[:stop][:6]) and not negated(before, 2)
    return ACCEPT if fires else None


DISPUTE_BEFORE = frozenset("pay in of industrial trade long bitter labour".split())
NO_MATTER = frozenset(
    "gossip nonsense rubbish scaremongering politics fantasy smear absurd baseless untrue false trivial malicious "
    "political propaganda mischief tittle-tattle speculation rumour fiction hysteria grandstanding sour".split()
)


def dismissed_as(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He dismissed the report as gossip*; not *was dismissed as chief clerk*."""
    words = right(after, 12)
    told = "as" in words and NO_MATTER & set(words[words.index("as") + 1 :][:4])
    return ACCEPT if told and not negated(before, 2) else None


def disputes(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*His client disputes the diary*: the verb, whatever is disputed; not *disputes about pay*, *nobody disputes*."""
    if next_(after) not in DETERMINERS | {"it"} or next_(after) in ("no", "both") or not before:
        return None
    return (
        None
        if last(before) in DETERMINERS | DISPUTE_BEFORE or {"nor", "one", "nobody"} & set(left(before, 4))
        else ACCEPT
    )


def dispute(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We dispute that account*; not the nouns *a dispute about*, *the overtime dispute*, nor *nobody disputes*."""
    near = last(before)
    noun = near in DETERMINERS | DISPUTE_BEFORE or (fold(cue[0]) == "dispute" and not _may_dispute(near))
    return None if noun or {"nor", "one", "nobody"} & set(left(before, 4)) else reject(before, cue, after)


MAY_DISPUTE = frozenset("also and do would to still must people staff men women not".split())


def _may_dispute(word: str) -> bool:
    return word in PRONOUNS | MAY_DISPUTE or word.endswith(("ly", "s"))


def not_accept(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I do not accept that charge*; not *we do not accept cash*."""
    return ACCEPT if CHARGES & set(right(after, 4)) else None


MISDEEDS = frozenset(
    "leak leaked brief briefed bully bullied lie lied mislead misled shout shouted threaten threatened steal stole "
    "stolen sign signed approve approved order ordered promise promised authorise authorised authorize authorized "
    "claim claimed take took taken accept accepted instruct instructed ask asked tell told write wrote written say "
    "said call called suggest suggested seek sought know knew receive received hide hid hidden destroy destroyed "
    "ignore ignored refuse refused touch touched see saw seen do did done break broke broken cut mean meant speak "
    "spoke block blocked pressure pressured intend intended try tried abandon abandoned walk walked resigned quit "
    "joined defected deserted surrendered sold closed changed lose lost fiddle bully storm steal invent mislay".split()
)
PRIVATE = frozenset("see know ask mean say think want get have go come like expect hear".split())
BLAMELESS = frozenset(
    "seen heard met known felt been had understood believed liked forgotten wanted thought read visited lived worked "
    "seemed needed got come gone again regretted stopped found".split()
)


FELT = BLAMELESS | {"saw", "knew", "met", "wore", "worn"}
ANYTHING = frozenset("any anybody anyone anything".split())


def i_never(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I never leaked it*, *I never rang anybody*: one's own deed disowned; not *I never knew it*."""
    if left(before, 2) in (["i", "have"], ["we", "have"]) or last(before) in ("i've", "we've"):
        return ACCEPT if next_(after) not in BLAMELESS else None
    if "our" in left(before, 5) and next_(after) == "put" and {"risk", "danger", "pressure"} & set(right(after, 8)):
        return ACCEPT
    if FIRST & set(left(before, 2)) and not ANYTHING.isdisjoint(right(after, 3)[1:]) and next_(after) not in FELT:
        return ACCEPT
    return ACCEPT if FIRST & set(left(before, 2)) and next_(after) in MISDEEDS - PRIVATE - {"saw"} else None


I_DID_NOT_AFTER = frozenset("receive receives received speak accept take try sign".split())


def i_did_not(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I did not leak it*, *we haven't misled anybody*; not *I did not know*, *we did not ask for this*."""
    if next_(after) == "," and "," in after[1:8]:  # *I did not, whatever you hear, resign*
        after = after[after.index(",", 1) + 1 :]
    deed = next_(after) in MISDEEDS - PRIVATE - I_DID_NOT_AFTER and not {"sorry", "wish"} & set(left(before, 4))
    fires = deed and last(before) in FIRST and not (set(clause_before(before)) & {"if", "why", "because", "that"})
    return ACCEPT if fires else None
