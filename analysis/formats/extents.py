"""A page's tree in one pass: what stands below each element, in time that grows with the page, not with its depth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from analysis.formats.base import need

_HEADS = ("h1", "main")
_FRAMES = ["article", "main"]
_TOKENS, _TOKEN = 100, 50  # of what an element says at most so many tokens are told, cut to so many characters


class _Sums(NamedTuple):
    """What a pass over the tree has met before some place in it."""

    tokens: int = 0
    words: int = 0
    linked: int = 0
    links: int = 0
    heads: int = 0


class Extents:
    """What stands below each element of a tree, as long as nothing is taken out of it."""

    def __init__(self, root: Any) -> None:
        plain = need("bs4").NavigableString
        self._tokens: list[str] = []
        self._opens: dict[int, _Sums] = {}
        self._closes: dict[int, _Sums] = {}
        self._framed: set[int] = set()
        words = linked = links = heads = open_links = 0
        frames = int(root.find_parent(_FRAMES) is not None)
        for step, node in walk(root):
            if step == 0:
                tokens = node.split()
                count = sum(map(_is_word, tokens))
                words, linked = words + count, linked + count * (open_links > 0)
                self._tokens += [token[:_TOKEN] for token in tokens] if type(node) is plain else []
                continue
            if step > 0:
                links, heads = links + (node.name == "a"), heads + (node.name in _HEADS)
                if frames:
                    self._framed.add(id(node))
            open_links += step * (node.name == "a")
            frames += step * (node.name in _FRAMES)
            sums = self._opens if step > 0 else self._closes
            sums[id(node)] = _Sums(len(self._tokens), words, linked, links, heads)

    def words(self, tag: Any) -> int:
        """The words below an element."""
        return self._closes[id(tag)].words - self._opens[id(tag)].words

    def linked(self, tag: Any) -> int:
        """The words below an element that stand inside links."""
        return self._closes[id(tag)].linked - self._opens[id(tag)].linked

    def links(self, tag: Any) -> int:
        """The links below an element."""
        return self._closes[id(tag)].links - self._opens[id(tag)].links

    def holds_head(self, tag: Any) -> bool:
        """Whether the page's heading or its main part is below an element."""
        return self._closes[id(tag)].heads > self._opens[id(tag)].heads

    def is_framed(self, tag: Any) -> bool:
        """Whether an element stands in an article or in the main part."""
        return id(tag) in self._framed

    def first(self, tag: Any) -> int:
        """The number of the first token that an element says."""
        return self._opens[id(tag)].tokens

    def tokens(self, tag: Any) -> int:
        """How many tokens, words or not, an element says."""
        return self._closes[id(tag)].tokens - self._opens[id(tag)].tokens

    def said(self, tag: Any) -> str:
        """What an element says, tokens apart by a space; nothing where it says much."""
        if self.tokens(tag) > _TOKENS:
            return ""
        return " ".join(self._tokens[self._opens[id(tag)].tokens : self._closes[id(tag)].tokens])


def _is_word(token: str) -> bool:
    return any(character.isalnum() for character in token)


def outermost(root: Any, chosen: Callable[[Any], bool]) -> list[Any]:
    """The chosen elements below the root that stand in no other of them."""
    found: list[Any] = []
    pending = _elements(root)
    while pending:
        tag = pending.pop()
        if chosen(tag):
            found.append(tag)
        else:
            pending += _elements(tag)
    return found


def _elements(tag: Any) -> list[Any]:
    """The elements right below one, the last first."""
    return [child for child in reversed(tag.contents) if child.name is not None]


def walk(root: Any) -> Iterator[tuple[int, Any]]:
    """Elements as (1, tag) where they open and (-1, tag) where they close, strings as (0, string), in order."""
    text = need("bs4").NavigableString
    pending: list[tuple[int, Any]] = [(1, root)]
    while pending:
        step, node = pending.pop()
        yield step, node
        if step == 1:
            pending.append((-1, node))
            pending.extend((0 if isinstance(child, text) else 1, child) for child in reversed(node.contents))
