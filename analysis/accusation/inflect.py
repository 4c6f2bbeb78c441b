"""Inflected forms of English verbs and nouns, so that the trigger lexicon holds one line a word."""

from __future__ import annotations

import re

# Past tense and past participle where they are not made with -ed; a slash parts alternatives.
_IRREGULAR = """
be was/were been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet
bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|bring brought brought
build built built|burn burnt/burned burnt/burned|buy bought bought|cast cast cast|catch caught caught
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt
dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|forsake forsook forsaken
freeze froze frozen|get got got/gotten|give gave given|go went gone|grab grabbed grabbed|grind ground ground
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held
hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent
let let let|lie lied lied|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid
put put put|quit quit quit|read read read|rend rent rent|rid rid rid|ride rode ridden|ring rang rung|rise rose risen
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut
sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|sling slung slung|slink slunk slunk
sneak sneaked/snuck sneaked/snuck|speak spoke spoken|spend spent spent|spin spun spun|spit spat spat
split split split|spoil spoilt/spoiled spoilt/spoiled|spread spread spread|stand stood stood|steal stole stolen
stick stuck stuck|sting stung stung|stink stank stunk|strike struck struck|string strung strung|strip stripped stripped
swear swore sworn|sweep swept swept|swing swung swung|take took taken|teach taught taught|tear tore torn
tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden
understand understood understood|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound
withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|welch welched welched
"""
_DOUBLING = set(
    "rap sap ban bar beg blot bob bug chip chop clap clip con cram crop dam dig dim dip drag drip "
    "drop drug fib fit flag flip flog "
    "flop fob gag grab grin grip gut hem hop hug hum jab jot jut knot lag log lop lug mar mob mop "
    "nab nag nip nod pad pat "
    "peg pin pit plan plod plot plug pop prod prop ram rat rig rip rob rot rub sag scan scrap scrub "
    "shed ship shop shred "
    "shrug shun shut sin sip skim skip slam slap slip slit slot slug slur snag snap snip snub sob "
    "spar spin spot spur stab "
    "stem step stir stop strap strip strut stub stun swap swat tag tap tar thug top trap trek trim "
    "trip trot tug wag wrap "
    "zap scar snog dub flip-flop admit commit omit permit submit transmit acquit rebut refer defer deter prefer infer "
    "incur occur concur run sit get put cut hit let set win dig bid bet quit rid shed spin spit "
    "split slit swim forget upset offset beset abhor compel dispel expel impel propel rebel repel "
    "patrol regret begin forget forbid".split()
)
_L_DOUBLING = set(
    "cancel label libel level model quarrel rival shovel signal swivel travel tunnel fuel duel total".split()
)


def _irregular() -> dict[str, tuple[list[str], list[str]]]:
    table = {}
    for entry in re.split(r"[|\n]+", _IRREGULAR.strip()):
        lemma, past, participle = entry.split()
        table[lemma] = (past.split("/"), participle.split("/"))
    return table


_IRREGULAR_VERBS = _irregular()
BE = frozenset("be is are was were been being am 's 're".split())
_HAVE = {"have", "has", "had", "having", "'ve"}


def _stem_variants(verb: str) -> list[str]:
    """The stems to which -ed and -ing are added (both spellings where British and American differ)."""
    last = verb.split("-")[-1]
    if last in _DOUBLING or verb in _DOUBLING:
        return [verb + verb[-1]]
    if last in _L_DOUBLING:
        return [verb + verb[-1], verb]
    return [verb]


def verb_forms(verb: str) -> set[str]:
    """All forms of a one-word verb, in lower case.

    >>> sorted(verb_forms("deny"))
    ['denied', 'denies', 'deny', 'denying']
    >>> sorted(verb_forms("scrap"))
    ['scrap', 'scrapped', 'scrapping', 'scraps']
    >>> sorted(verb_forms("mislead"))
    ['mislead', 'misleading', 'misleads', 'misled']
    """
    if verb == "be":
        return set(BE)
    if verb == "have":
        return set(_HAVE)
    forms = {verb, _third_person(verb)} | _ing_forms(verb)
    for prefix in ("mis", "over", "under", "out", "re", "un", ""):
        base = verb[len(prefix) :]
        if verb.startswith(prefix) and base in _IRREGULAR_VERBS:
            past, participle = _IRREGULAR_VERBS[base]
            return forms | {prefix + form for form in past + participle}
    return forms | _ed_forms(verb)


def forms_of(verbs: str) -> frozenset[str]:
    """All forms of some verbs, parted by spaces.

    >>> sorted(forms_of("sue rig"))
    ['rig', 'rigged', 'rigging', 'rigs', 'sue', 'sued', 'sues', 'suing']
    """
    return frozenset(form for verb in verbs.split() for form in verb_forms(verb))


def _third_person(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(s|x|z|ch|sh|o)$", verb) else "s")


def _ing_forms(verb: str) -> set[str]:
    if verb.endswith("ie"):
        return {verb[:-2] + "ying"}
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return {verb[:-1] + "ing"}
    return {stem + "ing" for stem in _stem_variants(verb)}


def _ed_forms(verb: str) -> set[str]:
    if verb.endswith("e"):
        return {verb + "d"}
    if re.search(r"[^aeiou]y$", verb):
        return {verb[:-1] + "ied"}
    return {stem + "ed" for stem in _stem_variants(verb)}


def noun_forms(noun: str) -> set[str]:
    """Singular and plural of a noun given in the singular.

    >>> sorted(noun_forms("fallacy")), sorted(noun_forms("thief")), sorted(noun_forms("con man"))
    (['fallacies', 'fallacy'], ['thief', 'thieves'], ['con man', 'con men'])
    """
    if noun.endswith("man"):
        return {noun, noun[:-3] + "men"}
    if noun in ("thief", "wolf", "fig leaf"):
        return {noun, noun[:-1] + "ves"}
    if noun.endswith("sis"):
        return {noun, noun[:-2] + "es"}
    if re.search(r"[^aeiou]y$", noun):
        return {noun, noun[:-1] + "ies"}
    return {noun, noun + ("es" if re.search(r"(s|x|z|ch|sh)$", noun) else "s")}
