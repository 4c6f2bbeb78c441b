"""Words that tell people and bodies from things: offices, groups, titles, first names; the long lists are a CSV."""

from __future__ import annotations

from pathlib import Path

from ..wordlists import read_lists

VOCABULARY = Path(__file__).with_name("vocabulary.csv")
_LISTS = read_lists(VOCABULARY)
PERSON_ROLES = _LISTS["person"]
GROUP_ROLES = _LISTS["group"]
BODY_HEADS = _LISTS["body"]
WORKING = _LISTS["working"]  # whom a union speaks for
PAPERS = _LISTS["paper"]  # names of papers and firms that are common words besides; only a capital makes them somebody
# What a firm or a paper may be called for short, and the words that its name ends in.
FIRMS = dict.fromkeys("company firm contractor operator supplier consortium employer".split(), _LISTS["firm_end"])
PAPER_WORDS = dict.fromkeys("paper newspaper tabloid".split(), _LISTS["paper_end"])
TITLES = {
    "mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f",
    "dr": "", "professor": "", "prof": "", "senator": "", "president": "", "governor": "", "judge": "",
    "councillor": "", "minister": "", "secretary": "", "chancellor": "", "captain": "", "general": "", "delegate": "",
    "congressman": "m", "congresswoman": "f", "king": "m", "queen": "f", "prince": "m", "princess": "f",
    "baroness": "f", "rev": "",
}  # fmt: skip
MALE, FEMALE = _LISTS["male"], _LISTS["female"]  # given names by the gender that they mostly go with
