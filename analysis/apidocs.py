"""Builds the guide's API page from docstrings: `python -m analysis.apidocs [FILE]`."""

from __future__ import annotations

import dataclasses
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import analysis

HEAD = """\
# Every function

Built from the docstrings by `python -m analysis.apidocs`; every example in them is run by the tests. After
`import analysis as ra` the first section's names are `ra.analyse` and so on; after `from analysis import measure, plot`
the others are `measure.rates`, `plot.tone` and so on.
"""
MODULES = {
    "analysis.measure": "Measures: from a reading's tables to tidy tables",
    "analysis.plot": "Figures: a table in, Axes or Figure out",
    "analysis.explorer.view": "Looking: what a choice of group, speaker, label and word leaves",
    "analysis.explorer.shown": "Looking: a view as HTML",
    "analysis.say": "Answers in words",
    "analysis.validate": "Validation on texts of one's own",
    "analysis.report": "The report",
    "analysis.lexicon": "Lists of cues and valences",
}


def api_page() -> str:
    """The page as Markdown: public functions and classes, each with its signature and docstring."""
    parts = [HEAD, "## The package\n", *_entries(analysis, [name for name in analysis.__all__ if name[0] != "_"])]
    for name, title in MODULES.items():
        module = import_module(name)
        parts += [f"## {title}\n\n`{name}`\n", *_entries(module, public(module))]
    return "\n".join(parts)


def public(module: Any) -> list[str]:
    """A module's public names: its `__all__`, else the functions and classes that it defines.

    >>> public(import_module("analysis.say"))[:2]
    ['accusations', 'answer']
    """
    if hasattr(module, "__all__"):
        return sorted(module.__all__)
    found = inspect.getmembers(module, lambda item: inspect.isfunction(item) or inspect.isclass(item))
    return [name for name, item in found if item.__module__ == module.__name__ and name[0] != "_"]


def _entries(module: Any, names: list[str]) -> Iterator[str]:
    for name in sorted(names, key=str.lower):
        item = getattr(module, name)
        if callable(item):
            yield f"### {name}\n\n```text\n{_signature(name, item)}\n```\n\n{_body(inspect.getdoc(item) or '')}\n"


def _signature(name: str, item: Callable[..., Any]) -> str:
    """Names and defaults; the types are in the source."""
    if inspect.isclass(item) and not dataclasses.is_dataclass(item):
        return name
    names = inspect.signature(item).parameters.values()
    bare = [part.replace(annotation=inspect.Parameter.empty) for part in names]
    return name + re.sub(r"<(?:factory|function [^)]*? at 0x\w+)>", "...", str(inspect.Signature(bare)))


def _body(doc: str) -> str:
    """A docstring as Markdown, with its examples fenced."""
    lines: list[str] = []
    inside = False
    for line in doc.splitlines():
        starts = line.startswith(">>>")
        if starts and not inside:
            lines.append("```pycon")
        if inside and not line.strip():
            lines.append("```")
        inside = starts or (inside and bool(line.strip()))
        lines.append(line)
    return "\n".join(lines + ["```"] * inside)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "notebooks" / "guide" / "api.md"
    target.write_text(api_page(), encoding="utf-8")
