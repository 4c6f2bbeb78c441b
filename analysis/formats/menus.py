"""Which part of a web page is its article, and which parts are menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analysis.formats.base import need

_MENUS = {"nav", "aside", "footer", "button", "select", "textarea", "menu"}
_FRAMES = {"form", "header", "dialog"}  # menus too, but some pages stand in one
_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog", "alert"}
_NAMES = {
    *("ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "commentlist", "comments", "consent"),
    *("cookie", "cookies", "disqus", "footer", "gdpr", "login", "masthead", "menu", "modal", "nav", "navbar"),
    *("navigation", "newsletter", "outbrain", "pager", "pagination", "popup", "promo", "recommended", "related"),
    *("share", "sharing", "sidebar", "signup", "skip", "social", "sponsored", "subscribe", "taboola", "toolbar"),
}
_NAMED = {"div", "section", "ul", "ol", "header", "table", "p", "span", "a"}
_LISTS = {"div", "section", "ul", "ol", "table", "p", "article"}
_HEAD = ["h1", "main"]  # what holds one of these is no menu, whatever it is called
_LEAST = 40  # words of an article; less is a card that leads to another page


def count_words(text: str) -> int:
    """The words of a text, as white space divides it."""
    return len(text.split())


def _counts(root: Any) -> tuple[dict[int, int], dict[int, int]]:
    """Words, and words inside links, below each element (by `id`)."""
    words: dict[int, int] = {}
    linked: dict[int, int] = {}
    sums = [[0, 0]]
    links = 0
    for step, node in walk(root):
        if step == 0:
            count = count_words(node)
            sums[-1] = [sums[-1][0] + count, sums[-1][1] + count * (links > 0)]
            continue
        links += step * (node.name == "a")
        if step > 0:
            sums.append([0, 0])
        else:
            words[id(node)], linked[id(node)] = inner = sums.pop()
            sums[-1] = [outer + more for outer, more in zip(sums[-1], inner, strict=True)]
    return words, linked


def find_article(soup: Any) -> Any:
    """The element that holds the article: the page's one article, or its main part, or all of it."""
    words, linked = _counts(soup)
    body = soup.body or soup
    articles = [tag for tag in soup.find_all("article") if tag.find_parent("article") is None]
    # Cards that lead to other pages are articles too: short, or mostly links.
    full = [tag for tag in articles if words[id(tag)] >= _LEAST and linked[id(tag)] * 2 < words[id(tag)]]
    if len(full) == 1:
        return full[0]
    for choice in (soup.find(attrs={"itemprop": "articleBody"}), soup.find("main"), soup.find(attrs={"role": "main"})):
        if choice is not None and words[id(choice)] * 4 >= words[id(body)]:
            return choice
    return body


def drop_menus(body: Any) -> None:
    """Take out menus, and what looks like one unless hardly anything would be left."""
    for tag in filter(_is_menu, body.find_all(True)):
        tag.extract()
    words, linked = _counts(body)
    suspects: dict[int, Any] = {}
    for tag in body.find_all(True):
        looks = _may_be_menu(tag) or _is_link_list(tag, words, linked)
        if looks and not any(id(parent) in suspects for parent in tag.parents) and not tag.find(_HEAD):
            suspects[id(tag)] = tag
    rest = words[id(body)] - sum(words[key] for key in suspects)
    for key, tag in suspects.items():
        if rest >= _LEAST or words[key] * 2 <= words[id(body)]:
            tag.extract()


def _is_menu(tag: Any) -> bool:
    style = str(tag.get("style") or "").replace(" ", "").lower()
    hidden = tag.has_attr("hidden") or "display:none" in style
    silent = tag.get("aria-hidden") == "true" and not tag.find(_HEAD)  # an open window silences the page behind it
    return hidden or silent or tag.name in _MENUS or tag.get("role") in _ROLES


def _may_be_menu(tag: Any) -> bool:
    if tag.name in _FRAMES and not (tag.name == "header" and tag.find_parent(["article", "main"])):
        return True
    names = f"{' '.join(tag.get_attribute_list('class', ''))} {tag.get('id') or ''}".lower()
    return tag.name in _NAMED and not _NAMES.isdisjoint(re.split(r"[^a-z0-9]+", names))


def _is_link_list(tag: Any, words: dict[int, int], linked: dict[int, int]) -> bool:
    full = linked[id(tag)] * 5 >= words[id(tag)] * 4 > 0
    return tag.name in _LISTS and full and len(tag.find_all("a", limit=3)) == 3


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
