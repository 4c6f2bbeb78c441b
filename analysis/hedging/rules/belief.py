"""Rules for hedges of belief: believe, think, consider, suspect, expect, feel, as far as we know."""

from __future__ import annotations

from ..context import clause_before, last, left, negated, next_, right, subject
from ..words import ACCEPT, BE, CLAUSE_MARKS, DETERMINERS, FIRST, OBJECT_PRONOUNS, PERSONAL, PRONOUNS, WH

ASKED_OR_DENIED_WORDS = frozenset("if what whatever how do did does who can could let".split())


def _asked_or_denied(before: list[str]) -> bool:
    clause = clause_before(before, 5)
    return bool(set(clause) & ASKED_OR_DENIED_WORDS)


BELIEVE_AFTER = frozenset("in me him her them us or every".split())


DO = frozenset("do don't does doesn't did didn't".split())
HELD = frozenset("that i i've we we've he she they there he's she's they're it's the".split())


def believe(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We believe* holds a view; *I do not believe her*, *believe in*, *to believe* do not hedge.

    >>> believe(["We"], ["believe"], ["he", "knew"])
    ''
    >>> believe(["I", "do", "not"], ["believe"], ["her"])
    """
    who = subject(before)
    if last(before) in DO or (last(before) == "not" and left(before, 2)[0] in DO):
        held = next_(after) in HELD and right(after, 2)[1:] not in (["for"], ["."])
        return ACCEPT if held and FIRST | {"it", "they"} & set(left(before, 3)) else None
    if negated(before) or next_(after) in BELIEVE_AFTER:
        return None
    if last(before[:-1]) in ("which", "what", "whom"):
        return ACCEPT if right(after, 3)[:2] in (["to", "be"], ["to", "have"]) else None
    if right(after, 2) in (["a", "word"], ["it", "or"], ["it", "."], ["it", ","], ["it", "when"]):
        return None
    if who == "you" and "of" in left(before, 2):  # *several of you believe*
        return ACCEPT
    holders = who in ("i", "we", "they", "many", "some") or who in ADVISERS
    return ACCEPT if holders and not _asked_or_denied(before) else None


ADVISERS = frozenset(
    "solicitors lawyers auditors counsel engineers experts surveyors historians scientists doctors economists analysts "
    "inspectors police investigators researchers stewards officials colleagues advisers".split()
)


CLAUSE_FOLLOWS_AFTER = frozenset("in me about of twice again ahead back hard tank tanks through".split())


def _clause_follows(after: list[str]) -> bool:
    """A clause or parenthesis comes next: *that ...*, a pronoun or noun phrase, a comma, the end."""
    word = next_(after)
    return word not in CLAUSE_FOLLOWS_AFTER


THINK_WORDS = frozenset("if what whatever how to who can when".split())


def think(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I think*, *we do not think*, *I now think*; not *think about*, *think again*, *what do you think*."""
    clause = clause_before(before, 5)
    who = [t for t in clause if t in ("i", "we", "they", "you") or t in ADVISERS]
    own_view = clause[-2:] in (["what", "i"], ["what", "we"])  # *here is what I think she meant*
    if (
        not _clause_follows(after)
        or not who
        or (set(clause) & THINK_WORDS and not (own_view and next_(after) in PERSONAL))
    ):
        return None
    if who[-1] == "you" or clause[:1] in (["do"], ["did"]):
        return None
    return ACCEPT


BELIEVES_AFTER = frozenset("what in him her them us of about otherwise nothing every and".split())
CONJECTURED = frozenset("probably apparently evidently clearly no perhaps".split())
NOBODY_NAMED = frozenset("that which one nobody everyone anyone two the three".split())


def believes(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The surveyor believes it could sink*; not *believes in*, nor a question, nor *nobody believes*."""
    word = next_(after)
    if negated(before, 6) or word in BELIEVES_AFTER:
        return None
    if cue[0].lower() != "suspects" and word in ("a", "an") and {"lot", "great", "good"} & set(right(after, 3)):
        return None
    who = last(before)
    if "than" in left(before, 3):
        return None
    if cue[0].lower() == "thinks" and who in CONJECTURED:
        return None
    noun = cue[0].lower() == "suspects" and who in DETERMINERS | {"to", "of", "as", "for", "with"}
    return None if not who or noun or who in WH | NOBODY_NAMED else ACCEPT


BELIEVED_AFTER = frozenset("in to by about of . , it twice better".split())


def believed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She believed the promise was sincere*; not *believed him*, *was believed*, *had believed in*."""
    who, word = subject(before), next_(after)
    if cue[0].lower() == "thought" and word not in PRONOUNS - {"who", "which", "one", "those", "these"} | {"the"}:
        return None
    if right(after, 2) in (["the", "more"], ["the", "better"], ["the", "less"], ["the", "world"], ["the", "worst"]):
        return None
    if negated(before) or word in OBJECT_PRONOUNS - {"it", "you"} | BELIEVED_AFTER:
        return None
    told = word == "that" and last(before) in (",", "who")  # *Mr May, who ..., believed that*
    return ACCEPT if (told or who in ("i", "we", "he", "she", "they")) and last(before) not in BE else None


OWN_VERB_AFTER = frozenset("in for at up him them to signatures no nothing back from".split())


def own_verb(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I reckon*, *we assume*, *I fear the answer is no*: the speaker's own guess, with a clause after it."""
    word = next_(after)
    helped = before[:-1] if last(before) in ("shall", "will", "only") else before
    helped = helped[:-1] if last(helped) == "can" else helped  # *I can only assume*, *I shall assume*
    ours = subject(helped) in FIRST or last(helped) in ("i'll", "we'll")
    if not ours or negated(before) or _asked_or_denied(helped):
        return None
    return None if word in OWN_VERB_AFTER else ACCEPT


def consider(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I consider the charge weak*, *we consider that*; not *we will consider*, *please consider*."""
    return ACCEPT if last(before) in FIRST and not _asked_or_denied(before) and not negated(before) else None


SUSPECT_WORDS = frozenset("they many some one might may".split())


def suspect(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I suspect he knew*; not the noun (*a suspect*) nor the adjective (*is suspect*)."""
    begun = last(before) == "to" and {"beginning", "begin", "starting", "start", "coming", "come"} & set(
        left(before, 3)
    )
    return ACCEPT if subject(before) in FIRST | SUSPECT_WORDS or begun else None


def inclined(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I would be inclined to wait*, *we are inclined to doubt it*; not *the roof is inclined to leak*."""
    near = left(before, 5)
    return (
        ACCEPT
        if not ({"would", "should", "i'd", "i'm", "we're", "branch"} | FIRST).isdisjoint(near)
        and not negated(before, 3)
        else None
    )


def guess(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I guess the meeting ran late*; not *guess what*, *you can guess*, *I can only guess*."""
    return ACCEPT if last(before) in FIRST and next_(after) not in ("what", "who", "which", "at") else None


def suppose(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I suppose so*, *I can only suppose that*; not *suppose that he had*."""
    guessed = left(before, 2) == ["can", "only"] and left(before, 3)[0] in FIRST
    return ACCEPT if (subject(before) in FIRST or guessed) and not negated(before) else None


EXPECT_WORDS = frozenset("will would is was that won't so they'll he'll she'll it'll we'll you'll i'll".split())


def expect(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I expect the council will say no*; not *we expect an apology*, *we expect ministers to resign*."""
    words = right(after, 8)
    if subject(before) not in FIRST or negated(before) or left(before, 2)[:1] in (["would"], ["should"]):
        return None
    stop = next((k for k, t in enumerate(words) if t in CLAUSE_MARKS), len(words))
    return ACCEPT if EXPECT_WORDS & set(words[:stop]) and "to" not in words[:stop] else None


def doubt(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I doubt it*, *we doubt whether*; not *I do not doubt* (a booster) nor the noun *doubt*."""
    return ACCEPT if subject(before) in FIRST and not negated(before) else None


FEEL_WORDS = frozenset("is are was were has have will should would".split())


def feel(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We feel that*, *I feel the pace is wrong*; not *we feel sorry*, *feel free*, *I feel the cold*."""
    word, words = next_(after), right(after, 7)
    if last(before) in FIRST and left(before, 2)[:1] == [","] and word in ("", ".", ",", "?", "!"):
        return ACCEPT
    if last(before) not in FIRST | {"still", "now", "do"} or subject(before) not in FIRST or negated(before):
        return None
    clause = word in PRONOUNS | DETERMINERS and FEEL_WORDS & set(words)
    return ACCEPT if word == "that" or clause else None
