"""What the words before or after a cue must be for a rule to let the cue stand: where not, the rule is not asked.

Most cues fall at their first neighbour (*must* before a verb of doing infers nothing, *full* is rarely followed by
*responsibility*). These tests of one word are worked out once for each distinct word, so they cost far less than the
rules, from which they follow: a rule must answer None wherever one of its tests fails, which `tests/test_neighbours.py`
holds. Only rules that are asked often have tests here; a rule without them is asked everywhere.
"""

from __future__ import annotations

from analysis.cues.finder import Guarded, Rule
from analysis.cues.guards import NOTHING_KNOWN, Known

from . import graded, moves, rare, ruled_out, settled

BY_RULE = graded.BY_RULE | moves.BY_RULE | rare.BY_RULE


def guarded(rules: dict[str, Rule]) -> dict[str, Rule]:
    """Return the rules with what is known of them by their neighbours."""
    known = {
        name: Known(BY_RULE.get(name, ()), settled.SURE.get(name, ()), ruled_out.NEVER.get(name, ())) for name in rules
    }
    return {name: Guarded(rule, known[name]) if known[name] != NOTHING_KNOWN else rule for name, rule in rules.items()}
