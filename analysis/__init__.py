"""Rhetorical analysis by voice: who speaks, in what tone, how surely, and who accuses whom of what.

Text in, tidy tables out; every row points at characters of the unaltered text.

>>> import analysis as ra
>>> reading = ra.analyse({"note": "He said: “This is a vicious smear.” Perhaps it is."}, only=["hedges"])
>>> [*reading.voices.loc[reading.voices.kind == "quotation", "text"]]
['This is a vicious smear.']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from analysis._version import __version__
from analysis.errors import RhetoricError

if TYPE_CHECKING:
    from analysis.evidence import attributions
    from analysis.explorer import explore
    from analysis.kwic import concordance
    from analysis.measure import rates
    from analysis.reader import show
    from analysis.reading import Reading, analyse
    from analysis.sentiment import explain, tone
    from analysis.texts import read_texts

# Where each public name lives; it is imported on first use, so that `import analysis` stays light.
_HOMES = {
    "attributions": "evidence",
    "Reading": "reading",
    "analyse": "reading",
    "concordance": "kwic",
    "explain": "sentiment",
    "tone": "sentiment",
    "explore": "explorer",
    "rates": "measure",
    "read_texts": "texts",
    "show": "reader",
}
_MODULES = ["accusation", "hedging", "measure", "plot", "reader", "report", "say", "segment", "validate", "voices"]

__all__ = [
    "Reading",
    "RhetoricError",
    "__version__",
    "analyse",
    "attributions",
    "concordance",
    "explain",
    "explore",
    "rates",
    "read_texts",
    "show",
    "tone",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"analysis.{_HOMES[name]}"), name)
    if name in _MODULES:
        return import_module(f"analysis.{name}")
    raise AttributeError(f"module 'analysis' has no attribute {name!r}; it has {', '.join(sorted(_HOMES))}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES, *_MODULES})
