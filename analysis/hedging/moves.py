"""Rules for the moves deny, concede, appeal, praise and apologise."""

from __future__ import annotations

from analysis.hedging.demands import RULE_WORDS
from analysis.hedging.modals import ACCEPT
from analysis.hedging.words import (
    BE,
    CLAUSE_MARKS,
    DETERMINERS,
    FIRST,
    OBJECT_PRONOUNS,
    WH,
    clause_before,
    fold,
    last,
    left,
    negated,
    next_,
    right,
    starts,
    subject,
)

CHARGES = frozenset(
    "accusation accusations allegation allegations claim claims charge charges criticism criticisms suggestion "
    "suggestions insinuation insinuations smear smears story stories report reports account idea notion complaint "
    "complaints rumour rumours rumor rumors slur assertion assertions version implication characterisation "
    "characterization narrative description portrayal that this it them any such all either both having responsibility "
    "blame figures findings labels label picture reading interpretation criticism depiction caricature".split()
)
WITHHELD = frozenset(
    "access leave entry entrance permission bail help treatment care service services pay rest breaks visas visa right "
    "rights chance opportunity hearing them him us me her you staff members workers patients promotion benefits justice "
    "asylum the-right representation membership water food".split()
)
MISDEEDS = frozenset(
    "leak leaked brief briefed bully bullied lie lied mislead misled shout shouted threaten threatened steal stole stolen "
    "sign signed approve approved order ordered promise promised authorise authorised authorize authorized claim claimed "
    "take took taken accept accepted instruct instructed ask asked tell told write wrote written say said call called "
    "suggest suggested seek sought know knew receive received hide hid hidden destroy destroyed ignore ignored refuse "
    "refused touch touched see saw seen do did done break broke broken cut mean meant speak spoke block blocked pressure "
    "pressured intend intended try tried abandon abandoned".split()
)
PRIVATE = frozenset("see know ask mean say think want get have go come like expect hear".split())


def false_before(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The claim is false*, *false allegations*; not *false economy*, *untrue stories*, *true or false*, *not false*."""
    word = next_(after)
    if negated(before, 3) or last(before) in ("or", "whether", "if", "as"):
        return None
    if word in ("allegation", "allegations", "accusation", "accusations", "claim", "claims", "charge", "charges"):
        return ACCEPT
    predicate = not after or word in CLAUSE_MARKS | {"and", "to", "that", "as", "but", "from", "in"}
    fragment = all(t.endswith("ly") for t in clause_before(before, 3))
    return ACCEPT if predicate and (fragment or set(left(before, 5)) & (BE | {"as", "being", ","})) else None


def flatly_wrong(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Totally wrong.*, *is simply wrong*; not *utterly wrong to sack her*."""
    forced = last(before) in ("totally", "completely", "simply", "plain", "just", "flat", "flatly", "factually", "entirely")
    return ACCEPT if forced and (not after or next_(after) in CLAUSE_MARKS | {"and"}) and not negated(before) else None


def invented(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is wholly invented*; not *invented the wheel*."""
    return ACCEPT if set(left(before, 3)) & BE and (not after or next_(after) in CLAUSE_MARKS | {"and"}) else None


def no_fault(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It isn't their fault*; not *it is their fault*."""
    return ACCEPT if negated(before, 5) and "if" not in clause_before(before) else None


def not_so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not so.* as an answer; not *not so fast*, *not so good*."""
    return ACCEPT if (not before or last(before) in CLAUSE_MARKS) and next_(after) in (".", "!", "") else None


def denied_deed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*At no time did I ask*: one's own deed disowned; not *at no time did the minister ask*, which blames."""
    return ACCEPT if next_(after) in FIRST | {"our", "my", "this"} else None


def absurd_claim(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The suggestion is absurd*: a charge is the subject; not *the fee is absurd*."""
    charges = {"suggestion", "claim", "claims", "allegation", "allegations", "accusation", "accusations", "idea", "charge", "charges", "insinuation"}
    return ACCEPT if charges & set(left(before, 9)) and set(left(before, 3)) & BE and not negated(before) else None


def lies(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*These are lies*; not *the truth lies elsewhere*, *he told lies*."""
    return ACCEPT if set(left(before, 2)) & {"are", "were", "they're", "these're"} and not negated(before, 2) else None


def believe_in(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I believe in open justice*; not *I believe in rotas*."""
    values = "justice fairness democracy equality freedom truth honesty openness accountability service rights liberty solidarity law"
    return ACCEPT if set(values.split()) & set(right(after, 4)) and not negated(before) else None


def rejecting(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The charge is baseless*, *baseless claims*; not *not baseless*, *not unfounded*."""
    return None if negated(before, 3) or last(before) in ("if",) else ACCEPT


def not_the_case(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is not the case that*; not *this is clearly not the case* of a hope, which denies no charge."""
    return ACCEPT if next_(after) == "that" else None


def no_such(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Said no such thing*, *did no such thing*; not *there is no such thing as*."""
    return None if next_(after) == "as" else ACCEPT


def nothing_to_do(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I had nothing to do with it*."""
    return ACCEPT if last(before) in ("had", "have", "has", "was", "is") else None


def nonsense(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That is nonsense*; not *no nonsense*, *take out the rubbish*, *nonsense songs*."""
    near = set(left(before, 4))
    if last(before) in ("no", "no-", "the", "of", "talking") or after and next_(after) not in CLAUSE_MARKS | {"and", "to", "from", "on"}:
        return None
    return ACCEPT if near & (BE | {"as"}) or not before else None


def charge_word(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That is a distortion*, *a pure invention*: said of another's claim; not *an invention of the century*."""
    return ACCEPT if set(left(before, 5)) & BE and set(left(before, 5)) & {"that", "this", "it", "that's", "it's", "is", "these", "are"} and not negated(
        before, 4
    ) and last(before) not in ("his", "her", "of", "the") else None


def a_lie(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That is a (filthy) lie*, *it is a myth that*; not *told a lie*, *lived a lie*, *not a lie*."""
    near = left(before, 4)
    article = next((k for k in range(len(near) - 1, -1, -1) if near[k] in ("a", "an", "another")), None)
    predicate = near[article - 1 : article] if article else []
    return ACCEPT if predicate and predicate[0] in BE and not negated(before, 5) else None


def no_deed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No officer has been victimised*: a sentence that says a wrong was not done; not *no ballot has been held*."""
    words = right(after, 8)
    if before and any(map(str.isalnum, before[-1])) or not {"has", "have"} & set(words[1:4]) or "been" not in words[2:5]:
        return None
    done = words[words.index("been") + 1 :][:1]
    return ACCEPT if done and done[0] in WRONGED else None


WRONGED = frozenset(
    "victimised victimized abandoned bullied harassed threatened misled punished sacked harmed ignored cut lost hidden "
    "altered destroyed broken breached compromised mistreated neglected denied refused underpaid withheld doctored "
    "tampered leaked deleted targeted singled blamed silenced gagged".split()
)


def did_no_wrong(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The provost did not storm out*, *has never misled the House*: a misdeed is said not to have happened."""
    if next_(after) not in WRONGS or last(before) in WH | {"it", "why"}:
        return None
    return None if set(clause_before(before)) & {"if", "say", "saying", "that", "suggest", "claim", "hope", "whether", "because"} else ACCEPT


WRONGS = frozenset(
    "storm stormed mislead misled lie lied bully bullied leak leaked brief briefed threaten threatened conceal concealed "
    "steal stole stolen ignore ignored abandon abandoned break broken breach breached cheat cheated sabotage sabotaged "
    "pressure pressured intimidate intimidated tamper tampered victimise victimised harass harassed falsify falsified "
    "doctor doctored destroy destroyed delete deleted obstruct obstructed deceive deceived fiddle fiddled pocket pocketed "
    "shout shouted swear sworn sneer sneered punish punished sack sacked slash slashed".split()
)


def made_up(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The figure was made up*; not *made up of*, *made up her mind*, *made up for*."""
    return ACCEPT if set(left(before, 2)) & BE and (not after or next_(after) in CLAUSE_MARKS | {"by", "and"}) else None


def deny(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I deny it*, *the council denies having*; not *cannot deny*, *nobody denies*, *deny them a hearing*, *no denying*."""
    words = right(after, 4)
    if negated(before, 3) or last(before) in ("can't", "cannot", "to", "of") and cue[0].lower() == "denial":
        return None
    return None if set(words[:3]) & (WITHHELD - {"us", "me", "her"}) and not {"that", "claim", "claims", "any"} & set(words) else ACCEPT


def denied(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She denied any part in it*; not *were denied leave*, *was denied by*, *denied a hearing*, *not denied*."""
    words = right(after, 4)
    if set(left(before, 2)) & (BE | {"been", "being", "was", "were"}) or words[:1] == ["by"]:
        return None
    return deny(before, cue, after)


def denial(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Issued a denial*; not *in denial*, *the denial of care*, *no denial*."""
    return ACCEPT if last(before) in ("a", "his", "her", "its", "flat") and next_(after) != "of" else None


def reject(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Rejected the criticism*, *rejects the claim that*; not *rejected the offer*, *the motion was rejected*."""
    words = right(after, 6)
    stop = next((k for k, t in enumerate(words) if t in CLAUSE_MARKS), len(words))
    return ACCEPT if CHARGES - {"report", "reports", "responsibility"} & set(words[:stop]) and not negated(before, 2) else None


def dispute(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We dispute that account*; not the noun *a dispute about*, *nobody disputes*."""
    noun = last(before) in DETERMINERS | {"pay", "in", "of", "industrial", "trade", "long", "bitter", "labour"}
    return None if noun else reject(before, cue, after)


def not_accept(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I do not accept that charge*; not *we do not accept cash*."""
    return ACCEPT if CHARGES & set(right(after, 4)) else None


def i_never(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I never leaked it*, *we have never briefed anyone*: one's own deed disowned."""
    return ACCEPT if FIRST & set(left(before, 2)) and next_(after) in MISDEEDS - PRIVATE - {"saw", "seen", "met"} else None


def i_did_not(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I did not leak it*, *we haven't misled anybody*; not *I did not know*, *we did not ask for this*."""
    deed = next_(after) in MISDEEDS - PRIVATE - {"receive", "receives", "received", "speak", "accept", "take", "try", "sign"}
    return ACCEPT if deed and last(before) in FIRST and not (set(clause_before(before)) & {"if", "why", "because", "that"}) else None


def innocent(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is innocent of the charge*; not *an innocent mistake*."""
    return ACCEPT if next_(after) == "of" and set(left(before, 2)) & BE else None


def not_litotes(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Without merit*; *not without merit* is the opposite."""
    return None if negated(before, 1) else ACCEPT


def right_about(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The minister is right that*, *are right to*; not *the right to*, *if he is right*, *a right answer*."""
    near = left(before, 3)
    if negated(before, 2) or set(clause_before(before, 5)) & {"if", "whether", "when", "as", "who", "which"}:
        return None
    near = near or [""]
    helper = [t for t in near if t not in ("quite", "absolutely", "perfectly", "also", "of", "course", "certainly", "probably", "both")]
    if not helper or helper[-1] not in BE | {"was", "were", "been"}:
        return "concede" if last(before) == "the" and next_(after) == "thing" and set(near) & BE else None
    return ACCEPT if next_(after) in ("about", "that", "to", "on", "in", ",", ".", "and") and subject(before[:-1]) not in FIRST else None


def affirmed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """Fires unless denied."""
    return None if negated(before, 3) else ACCEPT


def granted(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Granted, the sum was small*; not *was granted leave*, *took for granted*."""
    return ACCEPT if starts(before) and next_(after) in (",", "that", ":", ".") else None


def it_is_true(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is true that*, *that is true of*; not *if it is true*, *whether that is true*, *is it true*."""
    if set(clause_before(before, 4)) & {"if", "whether", "hope", "not"} or next_(after) in ("?", "to"):
        return None
    if cue[-1].lower() == "true" and len(cue) == 1:
        tokens = [t for t in left(before, 3) if t not in ("certainly", "also", "quite", "perfectly", "undoubtedly", "all", "of", "course")]
        return ACCEPT if tokens[-2:] in (["that", "is"], ["it", "is"], ["this", "is"]) or tokens[-1:] in (["that's"], ["it's"]) else None
    return ACCEPT


def true_start(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*True, the sum was small.*"""
    return ACCEPT if not before and next_(after) in (",", ":") else None


def i_accept(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I accept that*, *we accept the point*; not *we accept cash*, *we accept no blame*, *if I accept*."""
    if set(clause_before(before, 3)) & {"if", "when", "should", "can"}:
        return None
    return ACCEPT if next_(after) in ("that", "it", "this", "the", "there", ".", "some", "his", "her", "your", "their") else None


def first_person(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """Fires for *I* and *we*."""
    return ACCEPT if set(left(before, 3)) & FIRST else None


def admit(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I admit*, *we readily admit*, *one must admit*; not *they refused to admit*, *admit defeat*."""
    if left(before, 5)[:2] == ["it", "is"] or left(before, 4)[:2] == ["it", "is"]:
        return None
    who = set(left(before, 3)) & (FIRST | {"i'll", "we'll", "one", "must"})
    return ACCEPT if who and not negated(before, 2) and "to" != last(before) else None


def mistakes(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Mistakes were made*; not *if mistakes were made*."""
    return None if "if" in left(before, 2) else ACCEPT


def own_fault(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Part of it was our fault*; not *it is not our fault*."""
    return None if negated(before, 5) or "if" in clause_before(before) else ACCEPT


def due(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Give the man his due*; not *paid her due*, *when their due date comes*."""
    return ACCEPT if {"give", "gives", "giving", "given"} & set(left(before, 5)) and next_(after) not in ("date", "process") else None


def we_failed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I failed in one respect*, *we failed them*; not *we failed to agree*."""
    return ACCEPT if next_(after) in ("in", "them", "you", "her", "him", "our", "the") and starts(before) else None


def we_know(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We know that money is tight*: a difficulty granted; not *we know that he signed*."""
    return ACCEPT if starts(before) and {"tight", "hard", "difficult", "short", "easy", "limited", "scarce", "busy"} & set(right(after, 7)) else None


def for_all(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*For all his faults*."""
    return ACCEPT if starts(before) and set(right(after, 3)) & {"faults", "flaws", "failings", "bluster", "talk", "sins"} else None


SPEAKING_NOUNS = RULE_WORDS | frozenset(
    "codes acts charters section statutes handbook pledge oath fairness decency justice honesty democracy honour principle".split()
)


def rule_speaks(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The Code is clear that*, *the Ferries Act obliges*: a rule is the subject.

    >>> rule_speaks(["The", "Ministerial", "Code"], ["is", "clear"], ["that", "he"])
    ''
    >>> rule_speaks(["The", "minister"], ["says"], ["that", "he"])
    """
    near = [t for t in left(before, 9 if last(before) == "," else 5) if t not in DETERMINERS]
    if last(before) == ",":
        return ACCEPT if set(near[:4]) & SPEAKING_NOUNS else None
    if negated(before, 1) or next_(after) == "nothing":
        return None
    return ACCEPT if set(near[-3:]) & SPEAKING_NOUNS and not set(near[-2:]) & {"minister", "he", "she", "they", "who"} else None


def duty(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is the duty of*, *has a duty to*, *one of my duties*; not *on duty*, *off duty*, *light duties*, *duty roster*."""
    near, word = last(before), next_(after)
    if near in ("on", "off", "for", "heavy", "light", "night", "double", "customs", "jury", "stamp", "point", "import", "active"):
        return None
    return ACCEPT if word in ("of", "to", "as", "is", "and", ",", ".", "under", "towards", "has") else None


def obligation(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has an obligation to*; not *without obligation*, *no obligation*."""
    return ACCEPT if next_(after) in ("to", "of", "under", "towards") and last(before) not in ("no", "without") else None


def entitled(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Every citizen is entitled to an answer*; not *a book entitled*, *you are entitled to a refund* in a how-to."""
    return ACCEPT if set(left(before, 2)) & (BE | {"be", "is", "are"}) and not negated(before, 3) and subject(before[:-1]) not in FIRST else None


def right_to(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has a right to know*, *the right to strike*; not *was right to*, *right to the end*, *no right to*."""
    return ACCEPT if last(before) in ("a", "the", "every", "their", "our") and next_(after) not in ("the", "be", "left") else None


def supposed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A republic is supposed to answer to its people*; not *what am I supposed to do*, *is supposed to have*."""
    return None if next_(after) in ("have", "be") and right(after, 2)[1:] != ["neutral"] or set(clause_before(before)) & (WH | {"it"}) else ACCEPT


def principles(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The principles of public life*; not *a man of principles*."""
    return ACCEPT if next_(after) == "of" else None


def good_faith(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Shall bargain in good faith*; not *I acted in good faith*."""
    return ACCEPT if {"shall", "must", "should", "duty"} & set(left(before, 7)) else None


def public_money(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*This is public money*; not *spent public money*."""
    return ACCEPT if last(before) in BE else None


def bound_by(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Ministers are bound by the Code*; not *bound by rope*."""
    return ACCEPT if RULE_WORDS & set(right(after, 5)) else None


def obliged(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Ministers are obliged to correct it*; not *we were obliged to wait*, *much obliged to you*."""
    return ACCEPT if last(before) in ("is", "are") and subject(before[:-1]) not in FIRST | {"you", "it"} and not negated(before) else None


def required(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Ministers are required to correct it*; not *you are required to sign here*, *staff were required to*."""
    return ACCEPT if last(before) in ("is", "are") and RULE_WORDS & set(left(before, 8)) | {"ministers", "minister", "employers"} & set(left(before, 4)) else None


def by_law(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Notice is due by law*; not *by law students*."""
    return ACCEPT if not after or next_(after) in CLAUSE_MARKS | {"to", "and"} else None


def section(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Section 4 of the Act*, *Article 6 of the charter*; not *section 4 of the report*, *an article about*."""
    words = right(after, 9)
    return ACCEPT if words[:1] and words[0][:1].isdigit() and (RULE_WORDS - {"section", "article", "clause"}) & set(words) and (
        {"requires", "says", "is", "places", "protects", "guarantees", "forbids", "obliges", "gives"} & set(right(after, 14))) else None  # fmt: skip


def regretted(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He regretted his words*; not *she regretted that he had gone*."""
    return ACCEPT if next_(after) in ("his", "her", "their", "its", "having", "the") and not negated(before) else None


def forgive_me(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Forgive me for the delay*; not *forgive me if I doubt it*, *forgive me, but*."""
    return ACCEPT if {"for", "all"} & set(right(after, 5)) else None


def belong(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The archives belong to the public*; not *the coat belongs to him*."""
    return ACCEPT if right(after, 2)[-1:] in (["public"], ["people"], ["us"], ["everyone"], ["nation"]) or next_(after) in (
        "everyone", "everybody", "all", "us") else None  # fmt: skip


def praise_idiom(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A phrase that praises by itself: *hats off to*, *pay tribute*; not denied, asked or wished for."""
    near = set(clause_before(before, 5))
    return None if negated(before, 4) or near & {"should", "must", "if", "would", "cannot"} or "?" in after[-2:] else ACCEPT


def superlative(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The calmest voice on the coast*, *the most patient people in Britain*: after *the*, of somebody."""
    return praise_idiom(before, cue, after) if last(before) in ("the", "of", "my") or cue[0].lower() == "the" else None


def superlative_know(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The fairest judge I know*; not *I know that*, *as I know*."""
    best = any(t.endswith("est") and len(t) > 4 or t == "most" for t in left(before, 5))
    return praise_idiom(before, cue, after) if best and (not after or next_(after) in CLAUSE_MARKS) else None


def worth(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She is worth the lot of them*; not *worth the fare*, *worth the wait*."""
    return ACCEPT if {"lot", "together", "rest"} & set(right(after, 4)) and person_near(before, []) else None


def fine(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A fine speech*, *fine people*; not *a ten-pound fine*, *that is fine*, *a fine phrase* said with a sneer."""
    return praise_idiom(before, cue, after) if next_(after) in (
        "man", "woman", "people", "speech", "record", "work", "teacher", "nurse", "servant", "servants", "crew", "staff",
        "example", "public", "minister", "chair", "leader", "men", "women", "colleague", "colleagues", "job") else None  # fmt: skip


def the_best(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*They are the best*, *the best people I know*; not *the best suit*, *the best way*."""
    word = next_(after)
    return praise_idiom(before, cue, after) if person_word(word) or word in ("i", "we", "of", "in", "there", ".") and set(left(before, 3)) & BE else None


HUMAN_PRONOUNS = frozenset("they she he who you them her him whom his their your our everyone everybody anyone we us i".split())
HUMAN_NOUNS = frozenset(
    "staff crew crews team teams nurse nurses people man men woman women colleague colleagues member members public "
    "servants servant clerk clerks volunteer volunteers branch delegate delegates soul lot lad lads lass workforce "
    "children families family neighbours neighbors friend friends firefighters police teachers police service town "
    "village community council college board chair minister president secretary conduct speech work performance effort "
    "crowd band choir turnout march orchestra judge tribunal chairman chairwoman union unions company employer office bench".split()
)
AGENTS = ("ers", "ors", "ists", "ians", "eers", "ees", "er", "or", "ist", "ian")


def person_word(token: str) -> bool:
    """Tell whether a folded token names people: by list or by an agent's ending (*keepers*, *archivist*)."""
    return token in HUMAN_NOUNS or len(token) > 5 and token.endswith(AGENTS)


def person_near(before: list[str], after: list[str]) -> bool:
    """Tell whether somebody is near enough to be praised: a pronoun, a name or a noun for people."""
    folded = left(before, 10)
    names = (t for t in before[-10:] if t[:1].isupper() and fold(t) not in COMMON_STARTS)
    return bool(HUMAN_PRONOUNS & set(folded)) or any(map(person_word, folded + right(after, 2))) or any(True for _ in names)


COMMON_STARTS = DETERMINERS | frozenset("it there in on at and but so when what if for as yet still now then of by with to".split())
BLAMED_FOR_LACK = frozenset("lack lacked lacks without want no insufficient little less any".split())


def praise(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A word of praise, not denied, not wished for, not asked about.

    >>> praise(["They", "were"], ["wonderful"], ["."])
    ''
    >>> praise(["They", "were", "not"], ["wonderful"], ["."])
    """
    near = set(clause_before(before, 5))
    following = next_(after)
    if cue[0].lower() == "gentleman" and last(before) in ("honourable", "honorable", "the", "hon"):
        return None
    if cue[0].lower().startswith("hono") and following in ("gentleman", "member", "lady", "friend", "mention", "members"):
        return None
    if last(before) == "in" and cue[0].lower() == "praise":
        return None
    if cue[0].lower() == "dedicated" and following == "to" and not last(before).endswith("ly"):
        return None
    if near & {"act", "needed", "takes", "need", "needs", "rated", "requires", "seldom", "rarely"}:
        return None
    if not person_near(before, after):
        return None
    if negated(before, 4) or near & (BLAMED_FOR_LACK | {"should", "must", "if", "would", "could", "please"}):
        return None
    return None if last(before) in ("too", "hardly", "less", "how") or "?" in after[-2:] else ACCEPT


def apologise(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We apologise*, *I do apologise*; not *he must apologise*, *refused to apologise*, *nothing to apologise for*."""
    who = [t for t in clause_before(before, 4) if t not in ("do", "unreservedly", "also", "sincerely", "now", "again", "and", "hereby")]
    return ACCEPT if who[-1:] and who[-1] in FIRST | {"wish", "can", "only"} or who[-3:] in (
        ["like", "to"], ["want", "to"], ["would", "like", "to"]) or who[-2:] in (["like", "to"], ["want", "to"], ["wish", "to"]) else None  # fmt: skip


def apologises(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He apologised to the crew*; not *has not apologised*, *never apologised*, *should have apologised*."""
    near = set(clause_before(before, 8))
    return None if negated(before, 5) or near & {"doubt", "anyone", "anybody", "ever", "whether"} or near & {"should", "if", "must", "yet", "until", "could", "might", "will"} else ACCEPT


def apology(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We owe you an apology*, *offered an apology*; not *demand an apology*, *no apology*, *a retraction and an apology*."""
    near = set(left(before, 6))
    return ACCEPT if near & {"we", "i", "offer", "offers", "offered", "issued", "our", "my", "accept", "made", "gave"} and not (
        near & {"demand", "demands", "want", "no", "for", "seek", "expect", "not", "never", "without", "ask", "deserve", "is", "await"} - ({"is"} if cue[0].lower() == "my" else set())) else None  # fmt: skip


def apologies(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Our apologies to the band*, *apologies for the delay*; not *apologies for absence*, *no apologies*."""
    return ACCEPT if (starts(before) or last(before) in ("our", "my", "sincere", "full")) and right(after, 2) != ["for", "absence"] else None


def sorry(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am sorry for the delay*, *sorry about the sausages*, *said sorry*; not *sorry state*, *feel sorry*, *the word sorry*."""
    near, word = last(before), next_(after)
    if near in ("the", "a", "this", "feel", "feeling", "felt", "word", "sorry", "say", "saying", "be", "better") or negated(before, 4):
        return None
    if word in ("state", "sight", "saga", "tale", "affair", "excuse", "mess", "episode", "business", "than", "spectacle"):
        return None
    if word == "to" and right(after, 2)[1:] not in (["them"], ["the"], ["all"], ["you"], ["our"], ["her"], ["him"], ["those"], ["everyone"], ["have"]):
        return None
    return None if set(clause_before(before, 5)) & {"should", "must", "if", "when", "never"} else ACCEPT


def regret(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We regret the error*, *I regret that we did not ring*; not *I regret that he has chosen to*."""
    if next_(after) == "" or right(after, 2)[:1] in (["."], ["it"]):
        return ACCEPT
    ours = {"i", "we", "my", "our", "error", "delay", "mistake", "omission", "inconvenience", "distress", "hurt"}
    return ACCEPT if ours & set(right(after, 4)) else None


def forgive(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Forgive us for the delay*; not *forgive but not forget*, *forgive the pun*."""
    return ACCEPT if starts(before) and next_(after) in ("us", "me") and right(after, 2)[1:] != ["if"] else None


RULES = {
    rule.__name__: rule
    for rule in (
        no_deed, did_no_wrong, praise_idiom, superlative, superlative_know, worth, fine, the_best, not_so, denied_deed, absurd_claim, lies, due, we_failed, we_know, good_faith, public_money, bound_by, obliged,
        required, by_law, section, regretted, forgive_me, flatly_wrong, invented, no_fault, believe_in, rejecting, denial, not_the_case, no_such, nothing_to_do, nonsense, charge_word, a_lie, made_up, deny, denied,
        reject, dispute, not_accept, i_never, i_did_not, innocent, not_litotes, affirmed, granted, it_is_true,
        true_start, i_accept, first_person, admit, own_fault, for_all, rule_speaks, duty, obligation,
        entitled, right_to, supposed, principles, belong, praise, apologise, apologises, apology, apologies, sorry,
        regret, forgive,
    )
} | {"right": right_about, "false": false_before, "mistakes": mistakes}  # fmt: skip
