"""What the parser is given, and what it gives: *No 10* is one name, *that the firm cheated pensioners* a clause."""

from __future__ import annotations

import re
from typing import Any

from .clause import child, is_noun, is_verb
from .inflect import verb_forms
from .naming import sort_of
from .tree import Token

Doc = Any


_NUMBER_TEN = re.compile(r"(?<=\bNo) (?=1[01]\b)|(?<=\bNo\.) (?=1[01]\b)")  # of Downing Street


def parsable(text: str) -> str:
    """A text as the parser reads it best, every character in its place: breaks are spaces, *No 10* is one word.

    >>> parsable("He\\nblames No 10.")
    'He blames No_10.'
    """
    return _NUMBER_TEN.sub("_", text.replace("\n", " ").replace("’", "'"))


def mended(parse: Doc) -> Doc:
    """The parse, its verb put right where a noun stands for a clause; else as it was."""
    for noun in parse:
        if "_" in noun.text and _NUMBER_TEN.search(noun.text.replace("_", " ")):
            noun.tag_ = "NNP"
        if noun.dep_ == "auxpass":
            _divided(noun)
        if noun.tag_ == "VBG":
            _who_teach(noun)
        if noun.dep_ == "conj" and is_verb(noun):
            _of_the_whole(noun)
        if noun.lower_ in ACCUSING and is_verb(noun):
            _in_a_row(noun)
        if noun.lower_ in _STAGGERING:
            _breathtaking(noun)
        if noun.lower_ == "by":
            _by_whom(noun)
            _headline(noun)
        if is_noun(noun):
            _told(noun)
            _rejected(noun)
            _asked(noun)
    return parse


def _divided(auxiliary: Token) -> None:
    """*Councillors were last night accused of it*, where the subject hangs on the auxiliary."""
    subject, verb = child(auxiliary, "nsubj"), auxiliary.head
    if subject is not None and child(verb, "nsubj", "nsubjpass", "csubjpass") is None:
        subject.dep_, subject.head = "nsubjpass", verb


def _of_the_whole(verb: Token) -> None:
    """*has found out where it came from and has decided to keep quiet*: the auxiliary tells which verb goes on."""
    inner = verb.head
    whole, own = inner.head, child(verb, "aux")
    if inner.dep_ != "ccomp" or not is_verb(whole) or own is None or child(verb, "nsubj", "nsubjpass", "mark"):
        return
    again, between = child(whole, "aux"), child(inner, "aux", "auxpass")
    if again is not None and again.lower_ == own.lower_ in _HAVING and between is None:
        verb.head = whole


_HAVING = frozenset("has have had".split())


def _who_teach(gerund: Token) -> None:
    """*accuses teaching assistants of laziness*, where *teaching* is held for what is done."""
    verb, whom = gerund.head, child(gerund, "dobj")
    if gerund.dep_ != "xcomp" or whom is None or whom.i != gerund.i + 1 or gerund.i != verb.i + 1:
        return
    charge = next((c for c in whom.rights if c.dep_ == "prep" and c.lower_ in ("of", "for")), None)
    if verb.lower_ in _BLAMING and charge is not None:
        whom.dep_, whom.head = "dobj", verb
        gerund.tag_, gerund.dep_, gerund.head = "NN", "compound", whom
        charge.head = verb


def _by_whom(by: Token) -> None:
    """*was accused of lying by her own party*, where *by* hangs on the lying."""
    deed = by.head
    verb = deed.head.head
    charged = deed.dep_ == "pcomp" and deed.tag_ == "VBG" and deed.head.lower_ in ("of", "for", "with", "over")
    if not charged or verb.tag_ != "VBN" or verb.lower_ not in _CHARGED or child(verb, "agent") is not None:
        return
    if _of_people(child(by, "pobj")):
        by.dep_, by.head = "agent", verb


def _headline(by: Token) -> None:
    """*Nurses “betrayed” by minister*, where the marks let the parser take a participle for a past tense."""
    verb = by.head
    subject = child(verb, "nsubj")
    if verb.tag_ not in ("VBD", "VBN") or subject is None or by.i - verb.i > 2 or verb.i == 0:
        return
    marked = verb.nbor(-1).text in _MARKS and child(verb, "dobj", "aux", "auxpass") is None
    if marked and subject.i < verb.i and _of_people(child(by, "pobj")):
        verb.tag_, subject.dep_, by.dep_ = "VBN", "nsubjpass", "agent"


def _of_people(noun: Token | None) -> bool:
    return noun is not None and (noun.tag_.startswith("NNP") or sort_of(noun.text) != "thing")


_MARKS = frozenset("‘ “ \" ' « `` »".split())


def _breathtaking(word: Token) -> None:
    """*accused her of “breathtaking hypocrisy”*, where an adjective is held for what she does."""
    noun = word.nbor(1) if word.i + 1 < len(word.doc) else word
    if word.dep_ == "pcomp" and is_noun(noun) and noun.dep_ == "dobj":
        noun.dep_, noun.head = "pobj", word.head
        word.tag_, word.dep_, word.head = "JJ", "amod", noun


_STAGGERING = frozenset(
    "breathtaking staggering shocking appalling astonishing astounding alarming disgusting sickening disappointing "
    "worrying glaring damning blistering insulting embarrassing".split()
)
ACCUSING = verb_forms("accuse")
_CHARGED = frozenset("accused criticised criticized blamed condemned suspected charged attacked censured".split())
_BLAMING = ACCUSING | verb_forms("blame")


def _in_a_row(verb: Token) -> None:
    """*accused them of hiding it, of neglect and of misleading us*: each *of* hangs on the first, that on the verb."""
    inside = [t for t in verb.subtree if t.i > verb.i and t.lower_ == "of"]
    deeds = [t for t in inside if t.i + 1 < len(t.doc) and t.nbor(1).tag_ == "VBG"]
    if len(deeds) < 2 or deeds[0] != inside[0]:
        return
    first, *others = deeds
    first.dep_, first.head = "prep", verb
    for other in others:
        if other.head in (verb, first) or other.dep_ in ("conj", "prep"):
            other.dep_, other.head = "conj", first
        deed = other.nbor(1)
        if deed.dep_ == "amod" and deed.head.head == other:  # *misleading passengers*
            whom = deed.head
            deed.dep_, deed.head = "pcomp", other
            whom.dep_, whom.head = "dobj", deed


def _told(noun: Token) -> None:
    """*argue that the firm cheated pensioners*, where *cheated* is held for an adjective."""
    mark = child(noun, "mark")
    if noun.i == 0 or noun.dep_ != "ccomp" or mark is None or mark.lower_ != "that":
        return
    if child(noun, "cop", "nsubj") is not None:
        return
    verb = noun.nbor(-1)
    if verb.head == noun and verb.dep_ == "amod" and verb.tag_ in ("VBN", "VBD") and verb.i - mark.i > 2:
        _clause(noun, verb, "VBD", "ccomp", noun.head)
        mark.head = verb


def _rejected(noun: Token) -> None:
    """*The dean dismissed claims*, *said the firm had cheated staff*, where a verb is held for an adjective."""
    verb = child(noun, "amod")
    if verb is None or verb.tag_ not in ("VBN", "VBD") or child(verb, "nsubj") is None:
        return
    if noun.dep_ == "ROOT":
        verb.tag_, verb.dep_, verb.head = "VBD", "ROOT", verb
    elif noun.dep_ == "dobj" and is_verb(noun.head) and noun.head.i < verb.i:
        verb.tag_, verb.dep_, verb.head = "VBD", "ccomp", noun.head
    else:
        return
    noun.dep_, noun.head = "dobj", verb


def _asked(noun: Token) -> None:
    """*Did the board mislead staff?*, where *mislead* is held for part of a name."""
    asking = noun.head
    if asking.lower_ not in ("did", "does", "do") or noun.dep_ != "nsubj" or noun.i < asking.i or not noun.i > 2:
        return
    verb = noun.nbor(-1)
    if asking.dep_ != "ROOT" or verb.dep_ != "compound" or verb.i - asking.i < 2 or verb.tag_ != "NN":
        return
    if verb.nbor(-1).head == noun and is_noun(verb.nbor(-1)) and not any(is_verb(c) for c in asking.children):
        _clause(noun, verb, "VB", "ROOT", verb)
        asking.head, asking.dep_ = verb, "aux"


def _clause(noun: Token, verb: Token, tag: str, role: str, above: Token) -> None:
    """Make the word before a noun its verb, and the words before that the verb's subject."""
    subject = verb.nbor(-1)
    before = [c for c in noun.lefts if c.i < subject.i and c.dep_ != "mark"]
    verb.tag_, verb.dep_, verb.head = tag, role, above
    noun.dep_, noun.head = "dobj", verb
    subject.dep_, subject.head = "nsubj", verb
    if subject.tag_.startswith("JJ"):
        subject.tag_ = "NN"
    for word in before:
        word.head = subject
