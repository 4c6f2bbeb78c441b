"""Rules for boosters: clear, certain, sure, very, so, never, nobody, every; a booster under a negation is none."""

from __future__ import annotations

from analysis.hedging.degree import looks_scalar
from analysis.hedging.modals import ACCEPT
from analysis.hedging.words import (
    BE,
    CLAUSE_MARKS,
    DETERMINERS,
    FIRST,
    PRONOUNS,
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

DOUBTERS = frozenset("if whether how unless until almost nearly virtually practically hardly less".split())


def sure_adverb(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Clearly*, *certainly*: not denied, not of manner (*speak clearly*, *more clearly*), not *almost certainly*.

    >>> sure_adverb(["This", "is"], ["clearly"], ["wrong"])
    ''
    >>> sure_adverb(["Please", "write"], ["clearly"], ["."])
    """
    near = last(before)
    if near in ("almost", "more", "less", "as", "how", "so", "too", "nearly", "very", "quite") or negated(before, 2):
        return None
    manner = cue[0].lower() in ("clearly", "plainly") and (not after or next_(after) in CLAUSE_MARKS | {"and", "to", "enough"})
    return None if manner and not starts(before) and near not in CLAUSE_MARKS | BE else ACCEPT


def naturally(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Naturally, he agreed*; not *she speaks naturally*."""
    return ACCEPT if starts(before) and next_(after) in CLAUSE_MARKS | DETERMINERS | PRONOUNS else None


def no_doubt(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No doubt*, *there is no doubt that*; not *no doubts*."""
    return ACCEPT


def no_question(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*There is no question that*; not *there is no question of*."""
    return None if next_(after) == "of" else ACCEPT


def of_course(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Of course*; not *a course of course work*."""
    return None if next_(after) in ("work", "fees", "materials") else ACCEPT


def sure(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We are sure that*, *I am convinced*; not *make sure*, *not sure*, *be sure to*, *were convinced by*."""
    who = [t for t in left(before, 4) if t not in ("quite", "very", "absolutely", "equally", "also", "still", "now", "and")]
    if negated(before, 3) or next_(after) in ("to", "by", "about", "of", "in", "enough", "?") or not who:
        return None
    return ACCEPT if who[-1] in ("i'm", "we're", "am") or who[-2:] == ["we", "are"] or who[-2:] == ["remain", "am"] else None


def certain(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am certain*, *it is certain that*; not *a certain*, *certain members*, *not certain*, *make certain*."""
    near = last(before)
    if negated(before, 3) or near not in BE | {"feel", "quite", "absolutely", "seems"} or next_(after) == "to":
        return None
    return ACCEPT if near in BE and next_(after) in ("that", ",", ".", "of", "he", "she", "they", "it", "we", "i", "the") or (
        near not in BE) else None  # fmt: skip


def positive(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I am positive that*; not *a positive step*."""
    return ACCEPT if last(before) in ("am", "i'm", "are") and next_(after) in ("that", "i", "we", "he", "she") else None


def clear(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is clear that*, *the Code is clear*, *a clear breach*; not *not clear*, *make clear*, *clear the room*.

    >>> clear(["The", "Code", "is"], ["clear"], ["that", "he", "must"])
    ''
    >>> clear(["She", "made", "it"], ["clear"], ["that", "she", "knew"])
    """
    near, word = last(before), next_(after)
    if negated(before, 3) or near in ("make", "made", "makes", "making", "it", "to", "stay", "steer", "all", "keep", "far", "so"):
        return None
    if near in ("less", "more", "how", "as", "if", "whether", "clearer", "until", "once"):
        return None
    copula = near in BE | {"seems", "very", "quite", "perfectly", "equally", "also", "now", "already", "is", "been", "becomes"}
    if copula:
        return ACCEPT if word not in ("of", "from", "about", "to") or len(cue) > 1 else None
    return ACCEPT if near in ("a", "the") and word in BREACHES else None


BREACHES = frozenset(
    "breach breaches violation case attempt evidence threat example instance lie conflict failure duty signal message "
    "abuse betrayal proof mandate majority".split()
) - {"message", "signal", "majority", "example", "instance"}


def obvious(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is obvious that*, *is plain to see*; not *an obvious choice*, *plain flour*, *not obvious*."""
    if negated(before, 3):
        return None
    return ACCEPT if last(before) in BE | {"painfully", "perfectly", "quite", "very"} and (
        next_(after) in ("that", "to", ".", ",", "who", "what", "why", "how", "from", ":")
    ) else None


def proves(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The tape proves that*; not *proves difficult*, *if it proves*."""
    return ACCEPT if next_(after) in ("that", "it", "beyond", "he", "she", "they") and not negated(before, 4) else None


def intensifier(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """A degree adverb at full strength: not denied (*not very*), not asked about, not *the very*.

    >>> intensifier(["a"], ["very"], ["hard", "choice"])
    ''
    >>> intensifier(["is", "not"], ["very"], ["hard"])
    """
    near = last(before)
    if negated(before, 3) or near in DOUBTERS:
        return None
    if cue[0].lower() == "very" and (near in ("the", "this", "that", "his", "her", "their", "our") or next_(after) in CLAUSE_MARKS):
        return None if not looks_scalar(next_(after)) and next_(after) not in ("best", "worst", "least", "most") else ACCEPT
    return ACCEPT


def entirely(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Entirely his fault*; not denied; *almost entirely* is an approximator's."""
    return intensifier(before, cue, after)


def fully(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Fully accept*, *fully aware*, *fully justified*; not *fully staffed*, *published fully*, *fully booked*."""
    if negated(before, 3) or last(before) in DOUBTERS or not after or next_(after) in CLAUSE_MARKS:
        return None
    return ACCEPT if next_(after) in FULL_VERBS else None


FULL_VERBS = frozenset(
    "accept accepts support supports supported endorse understand recognise recognize appreciate aware justified agree "
    "agrees back backs backed behind entitled expect intend deserve deserved committed deserves vindicated responsible "
    "exonerated cleared confident".split()
)


def altogether(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Altogether mad*, *something else altogether*; not *forty altogether*, nor denied."""
    if negated(before, 3) or not after:
        return None
    return ACCEPT if next_(after) not in CLAUSE_MARKS and not is_number(next_(after)) else None


def highly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Highly irregular*; not *highly paid*, *highly trained*, *thinks highly of*."""
    word = next_(after)
    return ACCEPT if not negated(before) and word and word not in CLAUSE_MARKS | {"of", "than"} and not word.startswith("likely") else None


def badly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Badly needed*, *badly wrong*; not *behaved badly*, *badly paid*."""
    return ACCEPT if next_(after) in ("needed", "wrong", "need", "needs", "wanted", "damaged", "let", "hurt", "misjudged") else None


def seriously(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Seriously flawed*; not *take seriously*, *Seriously?*."""
    word = next_(after)
    return ACCEPT if word and word not in CLAUSE_MARKS and looks_scalar(word) and not negated(before) else None


def really(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Really long*, *really do*; not *not really*, *Really?*, *do you really*, *what really happened*."""
    word = next_(after)
    clause = clause_before(before, 6)
    if negated(before, 3) or not word or word in CLAUSE_MARKS or {"if", "do", "did", "does", "what", "who", "why", "to"} & set(clause):
        return None
    return ACCEPT if looks_scalar(word) else None


def truly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Truly admirable*; not *yours truly*."""
    return None if last(before) in ("yours", "well") or negated(before) else ACCEPT


def sincerely(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*I sincerely hope*; not *Yours sincerely*."""
    return None if last(before) in ("yours", ",") or not after or next_(after) in CLAUSE_MARKS else ACCEPT


def simply(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Simply not true*, *simply wrong*, *quite simply*; not *simply ring us*, *explain it simply*."""
    word = next_(after)
    if negated(before, 2):
        return None
    return ACCEPT if word in ("not", "wrong", "untrue", "false", "no", "unacceptable", "absurd", "outrageous", "cannot",
                              "appalling", "disgraceful", "wonderful", "magnificent", "superb", "extraordinary") or (
        last(before) == "quite" or word in ("impossible", "intolerable", "ridiculous", "nonsense", "dishonest")) else None  # fmt: skip


def just(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Just wrong*, *just not true*, *just plain*: force, not time (*just arrived*) or limit (*just ten*)."""
    word = next_(after)
    return ACCEPT if word in ("wrong", "plain", "untrue", "nonsense", "awful", "disgraceful", "dreadful", "silly") or (
        right(after, 2) in (["not", "true"], ["not", "good"], ["not", "acceptable"], ["not", "on"])) else None  # fmt: skip


def outright(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*An outright lie*, *rejected outright*; not *bought outright*, *an outright majority*."""
    return None if next_(after) in ("majority", "winner", "win") or last(before) in ("bought", "win", "own", "won") else ACCEPT


def especially(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*An especially mean trick*; not *especially on Mondays*, *especially those who*."""
    return ACCEPT if looks_scalar(next_(after)) and not negated(before) or left(before, 1) in (["an"], ["is"]) else None


def strongly(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*We strongly object*; not *strongly built*, *more strongly*."""
    return None if negated(before) or last(before) in ("more", "less", "how", "too") or not after else ACCEPT


def comparative(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Far more complex*; not *far more people*, *far less than* a number."""
    return ACCEPT if looks_scalar(next_(after)) and not is_number(next_(after)) else None


def far_from(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Far from ready*; not *far from home*, *not far from the sea*."""
    if negated(before, 2) or next_(after) in DETERMINERS | {"home", "here", "there", "clear", "certain"}:
        return ACCEPT if next_(after) in ("the", "a") and right(after, 2)[1:] in (["truth"], ["case"], ["end"]) else None
    return ACCEPT if looks_scalar(next_(after)) else None


def so(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*So tired*: only before an adjective with no *that* or *as* to measure it, and not *so far*, *so long as*."""
    word, words = next_(after), right(after, 6)
    if negated(before, 3) or starts(before) or last(before) in ("do", "did", "think", "ever", "even", "and", "or", "why", "how"):
        return None
    measured = "that" in words or "as" in words
    sharp = word in ("proud", "sorry", "grateful", "tired", "angry", "blatant", "cruel", "wrong", "shameful", "cynical")
    return ACCEPT if sharp and not measured else None


def such(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Such a waste*; not *such a post*, *no such*, *in such a way*."""
    sharp = "waste shame disgrace insult mess disaster pity privilege joy pleasure scandal betrayal honour honor fuss".split()
    return ACCEPT if next_(after) in sharp or looks_scalar(next_(after)) and last(before) in BE else None


def at_all(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*No service at all*: drives a denial home; not *if at all*, *at all times*."""
    return ACCEPT if negated(before, 8) and next_(after) not in ("times", "levels", "costs", "hours", "three", "our", "the") else None


def the_very(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The very people who*; not *the very first day*."""
    return ACCEPT if next_(after) in ("people", "man", "men", "woman", "rules", "thing", "staff", "workers", "department",
                                      "heart", "idea", "office", "minister", "ministers", "person", "body", "members") else None  # fmt: skip


def sheer(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Sheer folly*, *utter disgrace*; not *utter a word*, *sheer drop*."""
    return None if next_(after) in ("a", "the", "drop", "cliff", "stockings", "any", "such") or last(before) in ("to", "not") else ACCEPT


def absolute(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*An absolute disgrace*; not *absolute majority*, *in absolute terms*, *absolute zero*."""
    return None if next_(after) in ("majority", "terms", "zero", "numbers", "monarchy", "poverty", "privilege") else ACCEPT


def complete(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A complete disgrace*, *total nonsense*; not *a complete list*, *complete the form*, *a total of nine*."""
    return ACCEPT if next_(after) in SHAMES else None


SHAMES = frozenset(
    "disgrace failure nonsense rubbish disaster shambles fabrication fiction disregard contempt lack invention collapse "
    "lie lies mess farce travesty distortion misrepresentation betrayal abdication chaos silence confidence support "
    "indifference incompetence waste surrender fantasy absence ignorance insult hypocrisy overhaul tosh bunkum falsehood".split()
) - {"overhaul"}


def rank(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Rank hypocrisy*; not *rank and file*, *the rank of captain*."""
    return ACCEPT if next_(after) in ("hypocrisy", "folly", "incompetence", "cowardice", "bad", "injustice", "stupidity") else None


def gross(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Gross insult*; not *gross pay*, nor the term *gross misconduct*."""
    return ACCEPT if next_(after) in ("insult", "distortion", "injustice", "unfairness", "betrayal", "abuse", "breach",
                                      "hypocrisy", "incompetence", "failure", "exaggeration") else None  # fmt: skip


def extreme(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Extreme care*; not *extreme weather*, *the extreme right*."""
    return ACCEPT if next_(after) in ("care", "caution", "concern", "regret", "disappointment", "difficulty", "pressure") else None


def deep(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Deep concern*, *profound regret*; not *deep water*, *a grave in the churchyard*."""
    felt = "concern concerns regret anger disappointment sadness sorrow gratitude dismay disquiet unease respect shame "
    felt += "sense distrust resentment suspicion misgivings sympathy thanks frustration worry shock injustice".replace("sense ", "")
    return ACCEPT if next_(after) in felt.split() else None


def enormous(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Enormous admiration*, *immense pride*; not *an enormous hall*."""
    felt = "admiration pleasure pride gratitude courage patience dignity respect sorrow relief kindness debt harm sympathy"
    return ACCEPT if next_(after) in felt.split() else None


def full(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Full responsibility*, *full confidence*; not *a full day*, *in full*."""
    return ACCEPT if next_(after) in ("responsibility", "support", "force", "backing") else None


def on_earth(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*What on earth*; not *peace on earth*."""
    return ACCEPT if last(before) in ("what", "why", "how", "who", "where", "nothing", "no-one") else None


def most_adj(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A most unhappy week*; not *the most*, *most of*."""
    return ACCEPT if last(before) in ("a", "an") and looks_scalar(next_(after)) else None


def more_than_adj(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*More than happy*; not *more than forty*, *more than a year*."""
    word = next_(after)
    return ACCEPT if word in ("happy", "willing", "capable", "enough", "ready", "welcome", "justified", "glad", "able") else None


def nothing_but(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nothing but excuses*."""
    return ACCEPT if after else None


def very_indeed(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Very good indeed*; not *Indeed, he said so*."""
    return ACCEPT if "very" in left(before, 4) and not negated(before, 6) else None


def anything_but(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Anything but frank*; not *we would do anything but that*."""
    return ACCEPT if last(before) in BE and next_(after) not in DETERMINERS else None


def nothing_like(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nothing like enough*; not *nothing like that*."""
    return ACCEPT if next_(after) in ("enough", "as", "so") else None


def bloody(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*A bloody disgrace*; not *bloody hands*, *damned by the report*."""
    word = next_(after)
    return ACCEPT if word in SHAMES | {"fool", "good", "hard", "well", "silly", "stupid", "awful", "cheek", "thing", "minded"} else None


def looks_degree(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Mighty strange*; not *the mighty river*, *sang wonderfully*."""
    return ACCEPT if looks_scalar(next_(after)) and last(before) != "the" else None


def easily_the(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Easily the worst*; not *easily the cup fell*."""
    return ACCEPT if next_(after).endswith("est") or next_(after) in ("worst", "most") else None


def full_stop(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*It is wrong, full stop.*; not *a full stop*, *over that period.*"""
    return ACCEPT if last(before) in CLAUSE_MARKS and (not after or next_(after) in (".", "!")) else None


def universal(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Always late*; not denied, not *as always*, *almost always*, *has always been here* told as a habit."""
    near = last(before)
    if negated(before, 2) or near in DOUBTERS | {"as", "there's"} or next_(after) in CLAUSE_MARKS and near == "as":
        return None
    return ACCEPT


def never_universal(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Never listened*; not *never mind*, *almost never*, *better late than never*."""
    return None if last(before) in DOUBTERS | {"than", "or"} or next_(after) in ("mind", "-", "ending") else ACCEPT


def not_once(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not once did he ask*; not *not once but twice*."""
    return None if next_(after) in ("but", "the", "we") else ACCEPT


def not_a_single(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not a single form*; not *not a single-track road*."""
    return ACCEPT


def a_single(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Have not built a single shed*: with a denial before it; not *a single room*, *a single mother*."""
    near = left(before, 6)
    if "never" in near or "not" in near[-1:]:
        return None
    return ACCEPT if negated(before, 8) or {"without", "yet", "denies", "deny", "denied"} & set(left(before, 8)) else None


def not_one(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Not one of them replied*; not *it is not one of ours*, *not one but two*."""
    return ACCEPT if starts(before) and next_(after) not in ("but", "for", "to") else None


def forever(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Forever losing his notes*; not *gone forever*."""
    return ACCEPT if next_(after).endswith("ing") else None


def ever(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The worst deal ever*; not *have you ever*, *ever since*, *if ever*."""
    superlative = any(t.endswith("est") or t in ("most", "least", "worst", "best") for t in left(before, 5))
    return ACCEPT if superlative and (not after or next_(after) in CLAUSE_MARKS) else None


GENERAL_VERBS = frozenset("knows knew believes believed wants wanted deserves loves understands cares is could can sees".split())


def everyone(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Everyone knew it would fail*: said of all the world; not *thanks to everyone who came*, *everyone on shift*."""
    known = {"knows", "knew"} & set(right(after, 5))
    return ACCEPT if (known or next_(after) in ("could", "agrees", "sees")) and not negated(before) else None


def nobody(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Nobody believes a word*, *no one is fooled*: said of all the world; not *nobody was hurt*, *nobody rang*."""
    word, words = next_(after), right(after, 3)
    return ACCEPT if word in ("believes", "seriously", "wants", "disputes", "denies", "thinks", "cares", "knows") or (
        words[:2] == ["is", "fooled"] or words[:2] == ["would", "dream"]) else None  # fmt: skip


def nothing(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Has learnt nothing*, *does nothing*: flat dismissal; not *says nothing about*, *nothing was signed*."""
    return ACCEPT if last(before) in ("learnt", "learned", "cares", "achieved", "mean", "means", "worth", "changed") else None


COUNTED = frozenset("day week month year time morning evening night now summer winter spring autumn friday monday few two three".split())


def truth_is(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*The truth is that*, *the fact is,*; not *the truth is in the annexures*."""
    return ACCEPT if next_(after) in ("that", ",", ":", "they", "he", "she", "we", "nobody", "it", "the", "no") else None


def so_much_as(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Never bought so much as a bucket*; not *not so much as before*."""
    return ACCEPT if next_(after) in ("a", "an", "one") and (negated(before, 6) or "without" in left(before, 4)) else None


def every(before: list[str], cue: list[str], after: list[str]) -> str | None:
    """*Every chance*, *every possible*, *Every court is fit for use*: nothing left out; not *every day*, *at every stop*."""
    heads = not before or not last(before)[0].isalnum() and last(before) != ","
    if heads and next_(after) not in COUNTED and {"is", "are", "has", "was", "will", "knows"} & set(right(after, 7)):
        return ACCEPT
    return ACCEPT if next_(after) in ("chance", "right", "reason", "opportunity", "possible", "conceivable", "last", "bit") else None


RULES = {
    rule.__name__: rule
    for rule in (
        sure_adverb, naturally, no_doubt, no_question, of_course, sure, certain, positive, clear, obvious, proves,
        intensifier, entirely, fully, altogether, highly, badly, seriously, really, truly, sincerely, simply, just,
        outright, especially, strongly, comparative, far_from, so, such, at_all, the_very, sheer, absolute,
        complete, rank, gross, extreme, deep, enormous, full, on_earth, most_adj, more_than_adj, nothing_but, very_indeed,
        universal, never_universal, not_once, not_a_single, a_single, not_one, forever, ever, everyone, nobody, nothing,
        every, truth_is, so_much_as, anything_but, nothing_like, bloody, looks_degree, easily_the, full_stop,
    )
}  # fmt: skip
