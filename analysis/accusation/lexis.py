"""Words that several readers of a parse share."""

from __future__ import annotations

CALLING = frozenset(
    "call calls called calling brand brands branded label labels labelled labeled dub dubs dubbed "
    "term terms termed describe describes "
    "described dismiss dismisses dismissed denounce denounced condemn condemned deride derided "
    "portray portrayed consider considers considered deem deemed branding labelling".split()
)
