"""Rules for denials that disclaim a deed or a motive: no such claim, no part in it, not about money."""

from __future__ import annotations

from ..context import fold, is_negator, last, left, next_, right, starts
from ..words import ACCEPT, BE, FIRST
from .denials import CHARGED
from .rejections import WRONGS

NO_SUCH = frozenset(
    "claim claims promise order orders plan plans decision intention allegation list meeting letter remark remarks "
    "conversation instruction agreement deal undertaking request advice approach email memo pressure offer threat "
    "policy quota quotas target comment statement suggestion arrangement contract payment payments file document tape "
    "ban words word charge visit call report".split()
)


def no_such_claim(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We make no such claim*, *no such attempt had been made*; not *no such luck*."""
    return ACCEPT if next_(after) in NO_SUCH or not HELPERS.isdisjoint(right(after, 3)[1:]) else None


HELPERS = frozenset("was were is are has have had".split())


def far_from_doing(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Far from sitting on the report, we printed it*; not *far from being over*, *not far from boiling*."""
    word = next_(after)
    ours = not (FIRST | {"our", "my"}).isdisjoint(right(after, 14))
    return ACCEPT if ours and word.endswith("ing") and word != "being" and starts(before) else None


QUARREL = frozenset(
    "this it that strike dispute row vote ballot action campaign case quarrel inquiry it's this's".split()
)


def not_about(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*This was not about money*; not *the letter was not about pay*, *I am not about to go*."""
    near = [t for t in left(before, 3) if t not in BE and not t.endswith("n't")]
    return ACCEPT if near[-1:] and near[-1] in QUARREL and next_(after) != "to" else None


TOOK = frozenset("had has have played plays play took takes take".split())


def had_no(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He had no role in the sale*, *I played no part in it*; not *no role in history is harder*."""
    return ACCEPT if TOOK & set(left(before, 2)) else None


def had_nothing(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We have nothing to hide*, *there was nothing to hide*; not *those with nothing to hide*."""
    return ACCEPT if (TOOK | BE) & set(left(before, 2)) else None


def nobody_told(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nobody told me to do it*; not *nobody told us*, which complains."""
    return ACCEPT if next_(after) == "to" else None


PORTRAYED = CHARGED | frozenset(
    "picture portrait portrayal description figure figures version view characterisation characterization place school "
    "department agency trust this that these it what depiction".split()
)


def unrecognised(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I do not, however, recognise the picture you paint*; not *does not recognise the union*, *recognise him*."""
    denied = any(map(is_negator, left(before, 9))) or {"fail", "fails"} & set(left(before, 2))
    words = right(after, 4)
    told = not PORTRAYED.isdisjoint(words) or not DRAWN.isdisjoint(right(after, 8))
    return ACCEPT if denied and told and words[1:2] != ["union"] else None


DRAWN = frozenset("describe describes described paint paints painted".split())
EVIDENCE = frozenset(
    "figure figures fact facts evidence document documents papers record records minutes table tables data numbers "
    "witness witnesses page text".split()
)


def unsupported(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The adjective is not supported by any figure*; not *was not supported by a bracket*, *by the branch*."""
    charged = not CHARGED.isdisjoint(left(before, 12))
    return ACCEPT if charged or not EVIDENCE.isdisjoint(right(after, 5)) else None


def no_likeness(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*He is no more a bully than my aunt*; not *no more than a mile*, *there is no more bread than*."""
    said = last(before) in BE and left(before, 2)[:1] != ["there"]
    likened = next_(after) in ("a", "an") or next_(after).endswith("s")
    return ACCEPT if said and likened and "than" in right(after, 7)[1:] else None


def neither_nor(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Neither he nor his staff leaked it*; not *neither he nor his staff came*."""
    words = right(after, 9)
    return ACCEPT if "nor" in words and not WRONGS.isdisjoint(words) else None


def nothing_in(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*There is nothing in the story*; not *there is nothing in the fridge*."""
    told = {"is", "was", "there's"} & set(left(before, 2)) and {"there", "there's"} & set(left(before, 3))
    claimed = next_(after) in ("it", "this", "that") or not CHARGED.isdisjoint(right(after, 3))
    return ACCEPT if told and claimed else None


def not_trying(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nobody is trying to silence her*, *we are not seeking to*; not *they are not trying to find it*."""
    words = left(before, 4)
    return ACCEPT if {"we", "i", "we're", "i'm", "nobody", "no"} & set(words) and "if" not in words else None


def stands_by(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We stand by our story*, *by every word*; not *we stand by our members*, *stood by the gate*."""
    return ACCEPT if not SAID_SO.isdisjoint(right(after, 3)) else None


SAID_SO = CHARGED | frozenset("word words figure figures article evidence what comment comments remarks it".split())


def cleared(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*She was cleared of it*, *the inquiry cleared him*; not *cleared of snow*, *has not been cleared*."""
    judged = not JUDGES.isdisjoint(left(before, 5) + right(after, 4))
    charged = fold(cue[-1]) == "of" and not {"snow", "rubbish", "debris", "litter", "trees"} & set(right(after, 4))
    return ACCEPT if (judged or charged) and not any(map(is_negator, left(before, 3))) else None


JUDGES = frozenset("inquiry tribunal panel court jury judge ombudsman auditor auditors review police committee".split())
