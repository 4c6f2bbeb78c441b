"""Rules for approximators and likelihood: about, some, rather, quite, sort of, often, not exactly, likely, possible."""

from __future__ import annotations

from analysis.hedging.modals import ACCEPT
from analysis.hedging.words import (
    BE,
    CLAUSE_MARKS,
    CURRENCY,
    DETERMINERS,
    PRONOUNS,
    clause_before,
    is_negator,
    is_number,
    last,
    left,
    negated,
    next_,
    quantity_follows,
    right,
    starts,
)

# After these words *about* has a topic: a letter about, complaints about, knows about.
TOPICAL = frozenset(
    "letter letters email emails row story stories complaint complaints question questions claim claims concern concerns "
    "concerned worry worried worries talk talks talking talked speak speaks speaking spoke know knows knew known lie lied "
    "lies lying nothing something anything everything more much all hear heard hears ask asked asking write wrote written "
    "read reading think thinking thought debate dispute article articles report reports news angry anxious complain "
    "complained complaining what how warn warned statement tell told truth facts information sure right wrong is be was "
    "out bring brings brought came come comes book books post posts thread tweet tweets piece rumour rumours warning "
    "evidence argument arguments arguing argue argued learn learned learnt forgot forget joke jokes silent honest clear "
    "meeting allegation allegations inquiry decision decisions fuss feel feels felt mad moan moaned go going".split()
) - {"was", "is", "be", "all", "more", "much", "right", "wrong", "out", "told", "read", "wrote", "written"}
SCALAR = frozenset(
    "good bad late early long short full empty clear big small large high low hard easy hot cold warm cool dear cheap "
    "quiet loud dull bright clever stupid silly odd strange rude kind unkind fair unfair harsh soft weak strong thin "
    "thick slow quick fast old new young tired busy rich poor close sure certain common rare safe simple plain obvious "
    "grim bleak rough tough tight steep sharp blunt mean sad happy angry cross nervous anxious nice poor rare sorry "
    "wrong right different similar vague poor touching funny amusing tedious boring likely unlikely sceptical skeptical "
    "disappointed disappointing surprised surprising puzzled puzzling worried worrying embarrassed embarrassing "
    "confused confusing optimistic pessimistic naive generous proud pleased impressed ashamed bored boring".split()
)
SUFFIXES = ("able", "ible", "ful", "less", "ous", "ive", "ish", "ing", "ed", "ical", "ial", "ent", "ant", "some", "y", "ic")
EXTREME = frozenset(
    "right wrong clear simply simple impossible absurd extraordinary outrageous unacceptable mad ridiculous different "
    "sure certain possible frankly literally rightly properly unnecessary untrue false disgraceful appalling remarkable "
    "plainly deliberately clearly obviously brilliant perfect useless hopeless unique separate the incredible shameful "
    "unbelievable unfair ludicrous enough wonderful astonishing scandalous dreadful".split()
)


def looks_scalar(token: str) -> bool:
    """Tell whether a folded token is an adjective or adverb that comes in degrees, by list or by its ending."""
    return token in SCALAR or token.endswith("ly") or (len(token) > 4 and token.endswith(SUFFIXES)) or token in (
        "more", "less", "too", "better", "worse", "well", "like", "much", "over", "under", "later", "earlier", "higher",
        "lower", "longer", "harder", "easier", "larger", "smaller", "frank", "complex", "candid", "honest", "unclear", "absurd", "quaint", "rich", "short", "apart", "often", "odd",
    )  # fmt: skip


def about(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*About forty* is rough; *a letter about pay*, *about to go*, *about 40 complaints were heard about* are not.

    >>> about(["It", "took"], ["about"], ["forty", "minutes"])
    ''
    >>> about(["a", "letter"], ["about"], ["two", "jobs"])
    """
    if last(before) in TOPICAL:
        return None
    if last(before) in ("just", "only") and next_(after) in ("every", "all", "everyone", "everything", "any", "enough", "the"):
        return ACCEPT
    if next_(after) in WEEKDAYS:
        return ACCEPT if last(before) in ("by", "until", "till", "from", "since", "on") else None
    return ACCEPT if quantity_follows(after) or right(after, 2) in (["right", "."], ["the", "same"]) else None


WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def around(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Around ninety people*; not *around the table*, *walked around two sides*."""
    return ACCEPT if quantity_follows(after) and next_(after) not in ("one", "half-way") and last(before) not in (
        "walk", "walked", "run", "stand", "stood", "sit", "sat", "gathered", "all") else None  # fmt: skip


def some(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Some 300 drivers* is rough; *some people came* is not."""
    word = next_(after)
    number = is_number(word) and word not in ("one", "half", "quarter", "thirds", "third")
    return ACCEPT if number or word in CURRENCY else None


def roughly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Roughly double*; not *roughly handled*."""
    return None if next_(after).endswith("ed") or not after or next_(after) in CLAUSE_MARKS else ACCEPT


def number_after(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Close to 400 staff*; not *close to the station*."""
    return ACCEPT if quantity_follows(after) else None


def or_so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A dozen or so*; not *or so he said* (that is a report)."""
    return None if next_(after) in PRONOUNS | {"the", "many", "much"} else ACCEPT


def something_like(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Something like forty lorries*; not *would you like something like that*."""
    return None if next_(after) in ("that", "this", "it", "these") else ACCEPT


def estimated(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Estimated at £3 million*, *an estimated*; not *she estimated the cost*."""
    return ACCEPT if next_(after) in ("at", "to") or is_number(next_(after)) else None


def all_but(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*All but empty*; not *all but two of them*."""
    word = next_(after)
    return None if is_number(word) or word in DETERMINERS | PRONOUNS else ACCEPT


def virtually(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Virtually nobody*; not *we met virtually*, *held virtually on Monday*."""
    return None if not after or next_(after) in CLAUSE_MARKS | {"on", "at", "in", "and", "by", "via"} else ACCEPT


def in_part(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*In part our own doing*; not *in part two*, *in part of the building*."""
    return None if next_(after) in ("of", "time", "payment") or is_number(next_(after)) else ACCEPT


def in_a_way(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*In a way it was a relief*; not *in a way that harms*, *acted in a way which*."""
    return None if next_(after) in ("that", "which", "to", "we", "no", "not", "i", "they", "of", "only") else ACCEPT


def parenthetic(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A remark set off by commas: *he was, in his way, shy*; not *he stood in his way*."""
    return ACCEPT if last(before) in CLAUSE_MARKS and (not after or next_(after) in CLAUSE_MARKS) else None


def if_you_like(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A truce, if you like*; not *come if you like*, *if you like cake*."""
    closed = last(before) == "," and (not after or next_(after) in CLAUSE_MARKS)
    return ACCEPT if closed and not {"may", "can", "might", "could", "come", "please"} & set(left(before, 8)) else None


def at_best(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*At best vague*; not *at best prices*."""
    return None if next_(after) in ("prices", "price", "rates") else ACCEPT


def in_general(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*In general the smaller do better*; not *in general practice*."""
    return None if next_(after) in ("practice", "terms", "elections", "secretary", "meeting", "election") else ACCEPT


def generally(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The food is generally poor*; not *generally speaking*, which has its own entry, nor *more generally*."""
    return None if last(before) == "more" else ACCEPT


def usually(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Is usually punctual*; not *more than usually*, nor an act counted in the past (*we usually met on Mondays*)."""
    if last(before) in ("than", "as"):
        return None
    return ACCEPT if _claims(before, after) or not _counts(before, after) else None


def frequency(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Often*, *sometimes*, *rarely* hedge a claim (*is often better*); not a count (*they often met*).

    >>> frequency(["words", "are"], ["often"], ["better"])
    ''
    >>> frequency(["They"], ["often"], ["met", "in", "pubs"])
    """
    if last(before) in ("how", "so", "as", "too", "more", "very", "less", "all") or is_negator(last(before)):
        return None
    if cue[0].lower() == "sometimes" and (next_(after) in ("think", "wonder", "feel", "seems", "seem", "suspect", "do", "does") or last(before) in ("do", "does")):
        return ACCEPT
    return ACCEPT if _claims(before, after) else None


def _claims(before: list[str], after: list[str]) -> bool:
    """A state is said of somebody, so that the adverb weakens it: after *be* or a modal, or before an adjective."""
    helper, word = last(before), next_(after)
    if helper in BE | {"can", "will", "may", "might"} and not (word.endswith("ing") and helper != "can"):
        return helper not in ("was", "were") or looks_scalar(word) or word in DETERMINERS
    return word in ("more", "less", "better", "worse", "the", "a", "harder", "kinder", "too") or (
        word in SCALAR and (not before or last(before) in CLAUSE_MARKS | DETERMINERS)
    )


def _counts(before: list[str], after: list[str]) -> bool:
    word = next_(after)
    return last(before) in ("i", "we", "they", "he", "she", "you") and (word.endswith("ed") or word in (
        "met", "sat", "went", "came", "rang", "took", "had", "meet", "sit", "go", "come", "take", "have"))  # fmt: skip


def at_times(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*At times harsh*; not *at times of crisis*, *at times when*, *at times like these*."""
    return None if next_(after) in ("of", "when", "like", "that", "to") or is_number(next_(after)) else ACCEPT


def a_little(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A little late*, *rose a little*; not *a little boy*, *a little help*."""
    word = next_(after)
    if not word or word in CLAUSE_MARKS or looks_scalar(word):
        return ACCEPT
    return ACCEPT if word in ("of", "from", "in", "by", "at", "since", "and", "bit") and last(before) not in ("had", "have") else None


def a_bit(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A bit unfair*, *a bit of a mess*; not *a bit of bread*, *not a bit*, *every bit*."""
    if negated(before, 1):
        return None
    if next_(after) == "of":
        return ACCEPT if right(after, 2)[1:] in (["a"], ["an"]) else None
    return None if next_(after) in ("part", "player") else ACCEPT


def degree_mod(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A touch unkind*, *reasonably full*; not *a touch of frost*, *acted reasonably*."""
    return ACCEPT if looks_scalar(next_(after)) else None


def degree_adverb(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Fairly full*, *pretty empty*; not *treated fairly*, *a pretty town*."""
    word = next_(after)
    if cue[0].lower() == "pretty" and word in ("town", "picture", "girl", "penny", "sight", "face"):
        return None
    return ACCEPT if looks_scalar(word) or word in EXTREME else None


def rather(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Rather late*, *rather a pity*; not *rather than*, *would rather*, *or rather*, *but rather*, *Rather,*.

    >>> rather(["It", "was"], ["rather"], ["late"])
    ''
    >>> rather(["We", "would"], ["rather"], ["wait"])
    """
    near, word = last(before), next_(after)
    if near in ("would", "or", "but", "had", "i'd", "we'd", "he'd", "she'd", "they'd", "you'd", "much", "wouldn't", "not"):
        return None
    if not word or word in CLAUSE_MARKS or word in ("than", "to", "the", "it", "they", "he", "we"):
        return None
    return ACCEPT


def quite(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Quite long* is a limit; *quite wrong*, *quite clear* boost; *quite so*, *quite a crowd* neither."""
    word = next_(after)
    if negated(before, 5):
        return ACCEPT
    if not word or word in CLAUSE_MARKS or word in EXTREME or word in ("so", "the", "what"):
        return None
    return ACCEPT if looks_scalar(word) or right(after, 2) == ["a", "few"] or right(after, 3)[-1:] == ["bit"] else None


def quite_extreme(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """The booster *quite*: *quite wrong*, *quite simply*; not under a negation."""
    return ACCEPT if next_(after) in EXTREME and not negated(before) else None


def sort_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Was sort of a truce*, *he kind of shrugged*; not *it was kind of you*, *this sort of thing*, *what kind of man*.

    >>> sort_of(["It", "was"], ["kind", "of"], ["a", "shrug"])
    ''
    >>> sort_of(["It", "was"], ["kind", "of"], ["you", "to", "come"])
    """
    near, word = last(before), next_(after)
    if near == "," and (not word or word in CLAUSE_MARKS):
        return ACCEPT
    if not word or word in CLAUSE_MARKS - {",", "“", '"'}:
        return None
    if before and before[-1][:1].isupper() and word.endswith(("s", "ed")) and near not in DETERMINERS | PRONOUNS:
        return ACCEPT
    if near in DETERMINERS | {"what", "which", "one", "same", "other", "right", "wrong", "special", "odd", "new", "only",
                              "best", "worst", "very", "different", "certain", "particular", "first", "kind", "two"}:  # fmt: skip
        return None
    if word in ("you", "him", "her", "them", "us", "me") or (word in ("the", "your", "our") and near in BE):
        return None
    finite = near in BE | PRONOUNS | {"just", "only", "also", "all", "now", "still", "have", "has", "feel", "feels", "felt", ",", "would", "could", "can", "did", "do", "does"}
    return ACCEPT if finite and not (near in BE and cue[0].lower() == "kind" and after[0][:1].isupper()) else None


def a_sort_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A sort of referee*; not *a kind of bread that*, *what a sort of man*."""
    return None if last(before) in ("what", "such") or next_(after) in ("person", "man", "woman") else ACCEPT


def a_certain(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A certain charm*; not *a certain Mr Brown*, *by a certain date*."""
    if after and after[0][:1].isupper() or next_(after) in ("date", "age", "type", "kind", "number", "time", "person"):
        return None
    return ACCEPT


def negated_booster(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A booster denied is an understatement: *hasn't exactly been*, *wasn't entirely fair*.

    >>> negated_booster(["His", "career", "hasn’t"], ["exactly"], ["been", "a", "triumph"])
    ''
    """
    tokens = clause_before(before, 3)
    since = next((tokens[k + 1 :] for k in range(len(tokens)) if is_negator(tokens[k])), None)
    return ACCEPT if since is not None and negated(before, 3) and not {"because", "that", "when"} & set(since) else None


def hardly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Hardly frank*; not *hardly had he sat down when*, *can hardly*, *hardly a day goes by*."""
    word = next_(after)
    if starts(before) and word in ("had", "a", "was"):
        return None
    return None if not word or word in CLAUSE_MARKS else ACCEPT


def not_without(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not without merit* is litotes; *not without a ballot* is a condition."""
    return None if next_(after) in ("a", "the", "our", "your", "his", "their", "an", "first") else ACCEPT


def less_than(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Less than frank* is an understatement; *less than forty*, *no less than* and *less than a year* count."""
    word = next_(after)
    return ACCEPT if looks_scalar(word) and not is_number(word) and last(before) not in ("no", "nothing", "much") else None


def most(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Most of the drivers*, *most people*; not *the most*, *at most*, *most difficult*."""
    word = next_(after)
    if last(before) in ("the", "at", "a", "its", "his", "their", "our") or not (starts(before) or last(before) in ("that", "like")):
        return None
    return ACCEPT if word == "of" or word.endswith("s") and not word.endswith(("ous", "less")) or word in ("people", "staff") else None


def effectively(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has effectively gone*; not *works effectively*, *more effectively*."""
    return None if last(before) in ("more", "less", "as", "very", "and") or not after or next_(after) in CLAUSE_MARKS | {"and", "with", "in", "to"} else ACCEPT


def in_effect(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is in effect a cut*; not *the rule is in effect from May*."""
    return None if not after or next_(after) in ("from", "since", "until", "on", "for", "at", ".") else ACCEPT


def technically(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Technically open*; not *technically skilled*, *technically demanding work*."""
    return None if next_(after) in ("skilled", "demanding", "minded", "advanced", "gifted", "brilliant") else ACCEPT


def as_good_as(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*As good as dead*, *as good as admitted*; not *as good as ours*, *as good as the last one*."""
    return None if next_(after) in DETERMINERS | PRONOUNS | {"new", "ours", "gold", "mine", "yours", "any"} else ACCEPT


def a_measure_of(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A measure of truth*; not *it is a measure of our anger that*."""
    return None if last(before) in BE or next_(after) in DETERMINERS | {"how"} else ACCEPT


def likely(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Likely* hedges; not *as likely as any*, *not bloody likely*."""
    return None if last(before) in ("bloody", "equally") else ACCEPT


def possible(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is possible that*, *a possible strike*; not *as soon as possible*, *makes it possible to*, *if possible*.

    >>> possible(["as", "soon", "as"], ["possible"], ["."])
    >>> possible(["It", "is"], ["possible"], ["that", "he", "knew"])
    ''
    """
    near, word = last(before), next_(after)
    if near in ("as", "if", "where", "wherever", "whenever", "when", "everything", "anything", "all", "not", "no", "every", "any",
                "best", "worst", "strongest", "earliest", "only", "highest", "it", "longest", "what", "isn't", "wasn't", "fullest"):  # fmt: skip
        return None
    if near in BE | {"perhaps", "also", "quite", "entirely", "perfectly", "just", "always", "still", "well"}:
        return ACCEPT if word in ("that", ",", "he", "she", "they", ".", "the", "this") and not negated(before, 3) else None
    return ACCEPT if near in ("a", "the", "another", "one", "two", "of", "about", "any", "its", "their", "for", "over") and word.isalpha() else None


def possibly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Possibly shredded*; not *can't possibly*, *as much as we possibly can*."""
    return None if negated(before, 2) or last(before) in ("could", "can") or next_(after) in ("can", "could") else ACCEPT


def possibility(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*There is a possibility that*; not *no possibility*."""
    return ACCEPT if next_(after) in ("that", "of", "is") and not negated(before, 3) else None


def or_something(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A glitch or something*; not *or something else*, *or something that*."""
    return ACCEPT if not after or next_(after) in CLAUSE_MARKS else None


def just_about(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Just about empty*; not *it is just about money*, *just about to go*."""
    return ACCEPT if looks_scalar(next_(after)) or next_(after) in ("every", "everyone", "everything", "all", "manage", "enough") else None


def tend(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Tend not to appear*; not *tend the garden*."""
    return ACCEPT if right(after, 2) == ["not", "to"] else None


def so_far(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*So far it appears that*; not *so far nine have gone*, *so far as*."""
    return ACCEPT if {"appears", "seems", "suggests", "suggest", "seem"} & set(right(after, 4)) else None


def as_if(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is as if*, *acts as though*: a likeness, not a claim; only after *it is/was*."""
    return ACCEPT if left(before, 2) in (["it", "is"], ["it", "was"]) or last(before) == "it's" else None


RULES = {
    rule.__name__: rule
    for rule in (
        about, around, some, roughly, number_after, or_so, something_like, estimated, all_but, virtually, in_part,
        in_a_way, parenthetic, if_you_like, at_best, in_general, generally, usually, frequency, at_times, a_little, a_bit,
        degree_mod, degree_adverb, rather, quite, quite_extreme, sort_of, a_sort_of, a_certain, hardly, not_without,
        less_than, most, effectively, in_effect, technically, as_good_as, a_measure_of, likely, possible, possibly,
        possibility, as_if, tend, so_far, or_something, just_about,
    )
} | {"negated": negated_booster}  # fmt: skip
