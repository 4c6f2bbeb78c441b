"""What a charge is called by whoever says no to it: false, groundless, made up, defaming, unfair; parts of patterns."""

from __future__ import annotations

FALSE = r"baseless|false|untrue|not true|nonsense|falsehood|far-fetched"
GROUNDLESS = (
    r"unfounded|groundless|spurious|unsubstantiated|"
    r"without (?:any )?(?:foundation|merit|substance|basis|a shred|evidence)"
)
MADE_UP = r"fiction|lies?|rubbish|invention|fantasy|wrong|inaccurate|devoid of truth"
MISTAKEN = (
    r"laughable|absurd|ridiculous|ludicrous|preposterous|falsehoods|myth|fabrication|fairy (?:tale|story)|bogus|"
    r"unproven|mistaken|misplaced|for the birds|moonshine|wide of the mark|fanciful|disproved|discredited|debunked"
)
DEFAMING = r"slander|libel"
UNFAIR = r"unjust|unfair|slur|smear"
OUTRAGEOUS = r"grotesque|offensive|insulting|insult|outrageous|disgraceful|shameful|monstrous|contemptible|malicious"
