"""The rules that cue lists cite: every public function of a module here that takes what stands before a cue, the cue
and what stands after it is a rule, cited by its name (`@may`).

A rule is given tokens as written and returns None where the cue is none, an empty string (`words.ACCEPT`) where the
entry stands as it is, else the category, or `label:category`, that it has here.
"""

from __future__ import annotations

import inspect
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from analysis.cues.finder import Rule

SEEN = ("before", "cue", "after")


def rules_of(module: ModuleType) -> dict[str, Rule]:
    """Return the rules that a module defines, those of another name for the same included, by name.

    >>> from analysis.hedging.rules import disclaimers
    >>> "not_about" in rules_of(disclaimers)
    True
    """
    named = {name: found for name, found in vars(module).items() if inspect.isfunction(found) and name[0] != "_"}
    own = {name: found for name, found in named.items() if found.__module__ == module.__name__}
    return {name: found for name, found in own.items() if found.__code__.co_varnames[:3] == SEEN}


def modules() -> list[ModuleType]:
    """Return the modules that hold rules."""
    return [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]


def gather() -> dict[str, Rule]:
    """Return the rules of all modules here by name; no two have the same."""
    return {name: rule for module in modules() for name, rule in rules_of(module).items()}
