"""Rules for verbs and phrases of belief, appearance and report: believe, think, appear, suggest, said to, told."""

from __future__ import annotations

from analysis.hedging.modals import ACCEPT
from analysis.hedging.words import (
    BE,
    CLAUSE_MARKS,
    DETERMINERS,
    FIRST,
    OBJECT_PRONOUNS,
    PRONOUNS,
    WH,
    clause_before,
    fold,
    is_number,
    last,
    left,
    negated,
    next_,
    right,
    starts,
    subject,
)

PERSONAL = frozenset("i we you he she they who".split())
PRETENDERS = frozenset("really honestly seriously even ever".split())


def _clause_follows(after: list[str]) -> bool:
    """A clause or parenthesis comes next: *that ...*, a pronoun or noun phrase, a comma, the end."""
    word = next_(after)
    return word not in ("in", "me", "about", "of", "twice", "again", "ahead", "back", "hard", "tank", "tanks", "through")


def _asked_or_denied(before: list[str]) -> bool:
    clause = clause_before(before, 5)
    return bool(set(clause) & {"if", "what", "whatever", "how", "do", "did", "does", "who", "can", "could", "let"})


def believe(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We believe* holds a view; *I do not believe her*, *believe in*, *to believe* do not hedge.

    >>> believe(["We"], ["believe"], ["he", "knew"])
    ''
    >>> believe(["I", "do", "not"], ["believe"], ["her"])
    """
    who = subject(before)
    if negated(before) or next_(after) in ("in", "me", "him", "her", "them", "us", "or", "every"):
        return None
    if right(after, 2) in (["a", "word"], ["it", "or"], ["it", "."], ["it", ","], ["it", "when"]):
        return None
    return ACCEPT if who in ("i", "we", "they", "many", "some") and not _asked_or_denied(before) else None


def think(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I think*, *we do not think*, *I now think*; not *think about*, *think again*, *what do you think*."""
    clause = clause_before(before, 5)
    who = [t for t in clause if t in ("i", "we", "they", "you")]
    if not _clause_follows(after) or not who or set(clause) & {"if", "what", "whatever", "how", "to", "who", "can", "when"}:
        return None
    if who[-1] == "you" or clause[:1] in (["do"], ["did"]):
        return None
    return ACCEPT


def believes(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The actuary believes it could struggle*; not *believes in*, nor a question, nor *nobody believes*."""
    word = next_(after)
    if negated(before) or word in ("in", "him", "her", "them", "us", "of", "about", "otherwise", "nothing", "every", "and"):
        return None
    if cue[0].lower() != "suspects" and word in ("a", "an"):
        return None
    who = last(before)
    if cue[0].lower() == "thinks" and who in ("probably", "apparently", "evidently", "clearly", "no", "perhaps"):
        return None
    return None if not who or who in WH | {"that", "which", "one", "nobody", "everyone", "anyone", "two", "the", "three"} else ACCEPT


def believed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She believed the promise was sincere*; not *believed him*, *was believed*, *had believed in*."""
    who, word = subject(before), next_(after)
    if cue[0].lower() == "thought" and word not in PRONOUNS - {"who", "which", "one", "those", "these"} | {"the"}:
        return None
    if right(after, 2) in (["the", "more"], ["the", "better"], ["the", "less"], ["the", "world"], ["the", "worst"]):
        return None
    if negated(before) or word in OBJECT_PRONOUNS - {"it", "you"} | {"in", "to", "by", "about", "of", ".", ",", "it", "twice", "better"}:
        return None
    return ACCEPT if who in ("i", "we", "he", "she", "they") and last(before) not in BE else None


def own_verb(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I reckon*, *we assume*, *I fear the answer is no*: the speaker's own guess, with a clause after it."""
    word = next_(after)
    if subject(before) not in FIRST or negated(before) or _asked_or_denied(before):
        return None
    return None if word in ("in", "for", "at", "up", "him", "them", "to", "signatures", "no", "nothing", "back", "from") else ACCEPT


def consider(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I consider the charge weak*, *we consider that*; not *we will consider*, *please consider*."""
    return ACCEPT if last(before) in FIRST and not _asked_or_denied(before) and not negated(before) else None


def suspect(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I suspect he knew*; not the noun (*a suspect*) nor the adjective (*is suspect*)."""
    return ACCEPT if subject(before) in FIRST | {"they", "many", "some", "one", "might", "may"} else None


def guess(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I guess the meeting ran late*; not *guess what*, *you can guess*, *I can only guess*."""
    return ACCEPT if last(before) in FIRST and next_(after) not in ("what", "who", "which", "at") else None


def suppose(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I suppose so*; not *suppose that he had*."""
    return ACCEPT if subject(before) in FIRST and not negated(before) else None


def expect(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I expect the council will say no*; not *we expect an apology*, *we expect ministers to resign*."""
    words = right(after, 8)
    if subject(before) not in FIRST or negated(before) or left(before, 2)[:1] in (["would"], ["should"]):
        return None
    stop = next((k for k, t in enumerate(words) if t in CLAUSE_MARKS), len(words))
    return ACCEPT if {"will", "would", "is", "was", "that", "won't", "so"} & set(words[:stop]) and "to" not in words[:stop] else None


def doubt(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I doubt it*, *we doubt whether*; not *I do not doubt* (a booster) nor the noun *doubt*."""
    return ACCEPT if subject(before) in FIRST and not negated(before) else None


def feel(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We feel that*, *I feel the pace is wrong*; not *we feel sorry*, *feel free*, *I feel the cold*."""
    word, words = next_(after), right(after, 7)
    if last(before) not in FIRST | {"still", "now", "do"} or subject(before) not in FIRST or negated(before):
        return None
    clause = word in PRONOUNS | DETERMINERS and {"is", "are", "was", "were", "has", "have", "will", "should", "would"} & set(words)
    return ACCEPT if word == "that" or clause else None


def affirmed_epistemic(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We have reason to believe*; not *no reason to believe*."""
    return None if negated(before, 4) else ACCEPT


def impression(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*One gets the impression that*; not *makes the impression*, *gave a good impression*."""
    clause = set(clause_before(before))
    return ACCEPT if next_(after) in ("that", "is") or clause & {"get", "gets", "got", "have", "has", "under"} else None


def appear(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Appears to be so*, *it appears that*, *appears sound*; not *appears before a committee*, *appeared on stage*.

    >>> appear(["He"], ["appears"], ["before", "a", "committee"])
    >>> appear(["It"], ["appears"], ["that", "he", "knew"])
    ''
    """
    words = right(after, 2)
    word = words[0] if words else ""
    if word == "to":
        return None if words[1:] in (["the"], ["a"], ["his"], ["be", "heard"]) or last(before) == "to" else ACCEPT
    if last(before) in ("it", "there", "not") and word not in PLACES:
        return ACCEPT
    if last(before) == "would" or word in ("that", "as", "not", "unlikely", "likely"):
        return ACCEPT if word != "as" or words[1:] in (["if"], ["though"]) else None
    if not word or word in CLAUSE_MARKS | PLACES | DETERMINERS | {"and", "or", "alongside"}:
        return ACCEPT if word == "," and last(before) == "it" else None
    return None if word.endswith("ly") or word in ("every", "each", "once", "twice") or is_number(word) else ACCEPT


PLACES = frozenset(
    "before in on at with from under above below beside for out here there again next only again as by over inside "
    "outside after during when where between behind within without until while without".split()
)


def apparent(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The apparent reason* hedges; *became apparent*, *it is apparent that* and *heir apparent* do not."""
    return None if last(before) in BE | {"became", "become", "becomes", "heir", "became", "all", "too"} else ACCEPT


def seem(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Seems* hedges; not *can't seem to*, *not what they seem*."""
    clause = clause_before(before, 3)
    if clause[-1:] and clause[-1] in ("can't", "cannot", "couldn't", "would"):
        return None
    return None if "what" in clause or "than" in clause else ACCEPT


def look_like(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*This looks like a cover story*; not *what does it look like*, *looks like his mother*."""
    if {"what", "how"} & set(clause_before(before, 4)):
        return None
    who = subject(before)
    person = who in ("he", "she", "i", "you") and next_(after) not in ("being", "he", "she", "they")
    return None if person else ACCEPT


EVIDENCE = frozenset(
    "evidence figures figure log logs data dates date survey report reports records record minutes audit numbers study "
    "studies research polls poll analysis wording timing memo tape tapes email emails letter documents document papers "
    "results result history experience this that it which these everything nothing all signs returns diary files file "
    "table tables sums timetable timeline chronology statement reply answer answers transcript notes note draft drafts "
    "ledger accounts account footage photograph photographs pictures statistics estimates tone phrase silence pattern "
    "review findings index invoices receipts emails messages message correspondence register spreadsheet leak facts".split()
)
PERSONS = frozenset("he she they i we you minister ministers spokesman spokeswoman spokesperson who".split())


def suggest(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The figures suggest that*; not a person who suggests something, not a proposal (*we suggest you post early*)."""
    who, word = subject(before), next_(after)
    if set(left(before, 3)) & {"been", "is", "was", "it's"} and "it" in left(before, 4):
        return "evidential"
    if cue[0].lower() == "suggests" and "that" in right(after, 5) and not negated(before):
        return ACCEPT
    if who in PERSONS or negated(before) or word in ("you", "ways", "names", ",") and who not in EVIDENCE:
        return None
    if who in EVIDENCE or any(fold(t) in EVIDENCE for t in before[-6:]):
        return ACCEPT
    return ACCEPT if word == "that" and not (before and before[-1][:1].isupper()) and who not in ("to", "and") else None


def suggesting(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Marks suggesting that the page was torn*; not *I am not suggesting*, *he is suggesting a fee*."""
    return None if last(before) in BE | {"not", "by", "for", "of", "in"} else ACCEPT


def claim_verb(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*That would suggest a plan*; *I would suggest he goes* is a view mildly put, *we would suggest you call* advice."""
    return None if next_(after) == "you" else ACCEPT


def sign(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Every indication that*, *the indications are*; not *no indication*, *gave no indication*."""
    return None if negated(before, 4) or next_(after) == "of" else ACCEPT


def passive_report(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is said to*, *was reported to have*, *are understood to be*: told of somebody by nobody named."""
    helper = [t for t in left(before, 3) if t not in ("also", "now", "widely", "even", "still", "generally", "long")]
    if not helper or helper[-1] not in BE | {"been"} or negated(before, 2):
        return None
    if len(cue) > 1:
        return ACCEPT
    word = next_(after)
    return ACCEPT if word == "to" and right(after, 2)[1:] not in (["the"], ["a"], ["her"], ["his"], ["police"]) or (
        word == "that" and "it" in helper + left(before, 4)
    ) else None


def it_passive(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is (widely) believed that*; not *we believed that*, *I thought that*."""
    return ACCEPT if "it" in left(before, 4) and (set(left(before, 3)) & (BE | {"been"})) else (
        ACCEPT if "it's" in left(before, 3) else None
    )


def it_was_said(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It was said that*; not *it was said by the chair*."""
    return None if next_(after) in ("by", "to", "in", "with") else ACCEPT


def alleged(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It has been alleged that*, *the alleged remarks*, *is alleged to*; a named person who *alleged* reports."""
    near = last(before)
    if near in BE | {"been"} | DETERMINERS or near in ("his", "of", "for", "about", "an", "these", "two", "over"):
        return ACCEPT
    return None


def alleges(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The paper alleges that*: the claim is laid at its door; not *I do not allege*."""
    return None if negated(before) or subject(before) in FIRST or next_(after) in CLAUSE_MARKS else ACCEPT


def claimed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is claimed that*; not *he claimed that*, *was claimed by*."""
    passive = set(left(before, 3)) & (BE | {"been"})
    return ACCEPT if passive and ("it" in left(before, 4) and next_(after) in ("that", ",") or next_(after) == "to") else None


def told(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am told (that) ...*: hearsay; not *I was told to leave*, *I was told by the manager*, *we are told what to do*."""
    if negated(before, 2) or {"when", "until", "what", "if", "as"} & set(left(before, 1)):
        return None
    if next_(after) == "by":
        return ACCEPT if cue[-2].lower() in ("am", "are", "i'm", "we're", "been") or fold(cue[0]) in ("i'm", "we're") else None
    return None if next_(after) in ("to", "what", "off", "how", "about", "when", "nothing", "not", "of") else ACCEPT


def were_told(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We were told that*: as `told`, with *that* or a clause after it."""
    return told(before, cue, after) if next_(after) in ("that", ",") else None


def hear(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I hear that the board met*; not *I hear you*, *we hear a lot*, *when I hear*."""
    near = last(before)
    if near in ("when", "whenever", "what", "if", "until", "every"):
        return None
    return ACCEPT if next_(after) in ("that", ",", "they", "he", "she", "it", "there") or next_(after) in DETERMINERS - {
        "a", "an", "no", "every", "all", "this"} and {"is", "are", "has", "have", "was", "were", "will"} & set(right(after, 6)) else None  # fmt: skip


def understand(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I understand that a draft exists*; not *I understand why*, *we understand the anger*, *I understand that people are cross*."""
    if last(before) in ("that", "what", "how"):
        return None
    if next_(after) == ",":
        return ACCEPT if starts(before) else None
    return ACCEPT if next_(after) in ("that", "it", "he", "she", "they", "there") else None


def tells_me(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A friend in the office tells me that*: hearsay; not *experience tells me that*, *do not tell me that*."""
    if negated(before) or starts(before) or set(left(before, 3)) & {"experience", "instinct", "something", "you", "to", "gut"}:
        return None
    return ACCEPT


def who_knows(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Who knows?*, *who knows, it broke*; not *a colleague who knows more*."""
    return ACCEPT if next_(after) in (",", "?", "!", "—", "–", ".") else None


def far_as(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*So far as a layman can judge*, *as far as we know*; not *as far as the bridge*."""
    return ACCEPT if {"judge", "tell", "see", "know", "knows", "aware", "recall", "remember", "understand", "gather"} & set(right(after, 6)) else None


def or_so_told(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Or so I was taught*, *or so they say*: hearsay; *or so it seems*: appearance; *ten or so* has its own rule."""
    word, words = next_(after), right(after, 4)
    if word not in PRONOUNS | {"the", "my", "his"}:
        return None
    return "epistemic" if {"seems", "seemed", "appears", "seem", "thought", "think", "hope", "hoped"} & set(words) else "evidential"


def they_say(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*..., they say, ...* and *people say that*; not *they say they will strike*."""
    word = next_(after)
    if cue[0].lower() == "they":
        return ACCEPT if word in (",", ".") and last(before) in (",", "so", "as", "or") else None
    return ACCEPT if word in ("that", ",", "the", "he", "she") and last(before) not in ("what", "let", "when") else None


def according(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*According to one report*; not *according to plan*, *according to need*, *according to the rules*."""
    words = right(after, 4)
    return None if set(words) & set("plan need rule rules law size age rank code custom ability act script".split()) else ACCEPT


def word_is(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The word is that she will stand*; not *my word is my bond*, *the word is rude*."""
    return ACCEPT if next_(after) in ("that", ",", ":") or starts(before) else None


RULES = {
    rule.__name__: rule
    for rule in (
        believe, think, believes, believed, own_verb, consider, suspect, guess, suppose, expect, doubt, feel,
        affirmed_epistemic, impression, appear, apparent, seem, look_like, suggest, suggesting, claim_verb,
        sign, passive_report, it_passive, it_was_said, alleged, alleges, claimed, told, were_told, hear,
        understand, they_say, tells_me, who_knows, far_as, or_so_told, according, word_is,
    )
}  # fmt: skip
