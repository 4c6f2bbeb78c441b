"""Tells a surname from the trade it comes from: *Ann Baker* is a person, *the baker* a role."""

from __future__ import annotations

from analysis.voices.vocabulary import GIVEN, WORDS_TOO

TRADES = frozenset(  # surnames after whatever name
    "baker barber brewer butcher butler carpenter cook mason merchant miller monk page porter potter shepherd tailor "
    "thatcher weaver".split()
)
SURNAMES = TRADES | frozenset(  # surnames after a given name or a courtesy title
    "bishop bond clerk deacon dean driver duke earl farmer gardener judge king law marshal mayor miner painter priest "
    "prince provost rider sailor sexton sheriff singer steward usher vicar warden".split()
)
COURTESIES = frozenset("Mr Mrs Ms Miss Mx Dr Sir Dame".split())
OF_TRADE = frozenset(  # no given names, though capitalised in an office: *Head Porter*
    "chief head senior junior master night hospital hotel college station market pastry union the a an".split()
)


def surnamed(words: str) -> bool:
    """Whether the last of some capitalised words is a surname rather than a role.

    >>> surnamed("Ann Baker"), surnamed("Farzana Merchant"), surnamed("Head Porter"), surnamed("the Deputy Warden")
    (True, True, False, False)
    """
    first, _, last = words.rpartition(" ")
    if last.lower() not in SURNAMES or not last[0].isupper() or not first[:1].isupper() or first.isupper():
        return False
    before = first.split()
    given = before[-1].lower() in GIVEN - WORDS_TOO or before[0].rstrip(".") in COURTESIES
    alone = last.lower() in TRADES and len(before) < 3 and OF_TRADE.isdisjoint(first.lower().split())
    return given or alone
