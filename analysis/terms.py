"""The closed sets of the program's terms: kinds of voice, labels, statuses, readers, tables and their columns."""

from __future__ import annotations

READERS = ("voices", "tone", "hedges", "accusations")
VOICES = ("author", "quotation", "document", "phrase")
KINDS = (*VOICES, "furniture")  # which is addressed to nobody, so it is not counted
QUOTED = ("quotation", "document")  # what somebody else says in clauses
MOVES = ("deny", "demand", "concede", "appeal", "praise", "apologise")
LABELS = ("hedge", "booster", *MOVES)  # those of cues
MAIN = ("hedge", "booster", "accusation")  # what is counted unless more is asked for
COUNTED = ("hedge", "booster", "accuse", *MOVES, "accusation")
STATUSES = ("asserted", "hedged", "reported", "rejected", "insinuated")
SCORES = ("neg", "neu", "pos", "compound")
FIELDS = ("group", "author", "title", "date")  # what may be known of a text

COLUMNS = {
    "texts": ["doc", *FIELDS, "text", "path", "sha256"],
    "voices": "doc start end kind speaker text cue_start cue_end via".split(),
    "sentences": ["doc", "sentence", "start", "end", "kind", "speaker", "words", "text", "whole", *SCORES],
    "tokens": "doc sentence start end token word valence".split(),
    "findings": "doc sentence start end label category cue kind speaker".split(),
    "accusations": (
        "doc sentence start end trigger accuser accused charge charge_start charge_end target status kind speaker rule"
    ).split(),
}
TABLES = (*COLUMNS, "corrections")
