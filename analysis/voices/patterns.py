"""Regular expressions that are compiled when they are first used: most texts need few of the hundreds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Lazy:
    """A pattern that is compiled at the first of its methods that is asked for; then they are the compiled one's."""

    def __init__(self, pattern: str, flags: int):
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        ready = re.compile(self.pattern, self.flags)
        for method in METHODS:
            self.__dict__.setdefault(method, getattr(ready, method))
        return self.__dict__[name]


class Signed:
    """A lazy pattern that is not looked for in a text that has none of its signs; these are found much faster."""

    def __init__(self, lazy: Lazy, signs: tuple[str, ...]):
        self.lazy, self.signs = lazy, signs

    def __getattr__(self, name: str) -> Any:
        return getattr(self.lazy, name)

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """The first match, None where the text has no sign."""
        words = text[slice(*span)] if len(span) > 1 else text
        for sign in self.signs:
            if sign in words:
                break
        else:
            return None
        return self.lazy.search(text, *span)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        """The match at the beginning, None where the text has no sign."""
        words = text[slice(*span)] if len(span) > 1 else text
        for sign in self.signs:
            if sign in words:
                break
        else:
            return None
        return self.lazy.match(text, *span)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with what matches made new."""
        return self.lazy.sub(new, text) if any(map(text.__contains__, self.signs)) else text


def lazily(pattern: str, flags: int = 0, *, signs: tuple[str, ...] = ()) -> re.Pattern[str]:
    """A pattern to be compiled on first use; one of `signs` stands, in this case, in any text it matches in.

    >>> said = lazily(r"\\b(?:said|says) so\\b", signs=("sa",))
    >>> said.search("She said so.").group(), said.search("No.")
    ('said so', None)
    """
    lazy = Lazy(pattern, flags)
    return cast("re.Pattern[str]", Signed(lazy, signs) if signs else lazy)
