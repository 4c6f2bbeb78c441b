"""Which part of a web page is its article, and which parts are menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analysis.formats.base import need

_MENUS = {"nav", "aside", "footer", "button", "select", "textarea", "menu"}
_FRAMES = {"form", "header", "dialog"}  # menus too, but some pages stand in one
_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog", "alert", "button"}
_NAMES = {
    *("ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "commentlist", "comments", "consent"),
    *("cookie", "cookies", "disqus", "footer", "gdpr", "login", "masthead", "menu", "modal", "nav", "navbar"),
    *("navigation", "newsletter", "outbrain", "pager", "pagination", "popup", "promo", "recommended", "related"),
    *("relatedposts", "share", "sharing", "sidebar", "signup", "skip", "social", "sponsored", "subscribe", "taboola"),
    *("toolbar", "visuallyhidden"),
}
_UNSEEN = re.compile(r"\b(?:sr-only|screen-reader-text|visually-hidden)\b")
_PULLED = re.compile(r"pull-?_?quote", re.IGNORECASE)
# What stands over lists of other pages, and what stands alone where a reader would press, play or sign something.
_HEADS = re.compile(
    r"""related(\ (topics|content|stories|articles|news|posts|links))? | (see\ also | more\ (on|from|in|about)\b.*)
      | (most|top)\ (read|viewed|popular|stories) | popular\ now | trending(\ now)? | latest\ (news|stories|posts)
      | (recommended|you\ (may|might)\ (also\ )?(like|enjoy)|up\ next|read\ next|don[’']t\ miss)\b.* | recent\ posts
      | share(\ (this|on|via)\b.*)? | explore\ more\ on\b.* | topics | tags | tagged | sign\ up\b.*newsletter.*
      | (leave|post)\ a\ (reply|comment) | \d*\ ?comments?(\ \(?\d+\)?)?""",
    re.VERBOSE | re.IGNORECASE,
)
_LABEL = re.compile(
    r"""read\ (more|next|also)\b.* | (see\ also|related|more|watch|listen)\s?:.*
      | share(\ this)?(\ (page|article|post))? | tweet | follow | like | reply | copy\ link | back\ to\ top
      | advertise?ments? | sponsored | (story|article)\ continues\ below.* | (after|skip\ past)\ newsletter\ promotion
      | print(er-friendly)?(\ (version|page))? | send\ (by|to)\ .* | e-?mail(\ (this|article))*
      | subscribe(\ now)? | sign\ (in|up) | log\ in | loading(…|\.\.\.)? | play(\ video)?
      | this\ video\ can\ ?not\ be\ played | to\ play\ this\ video\b.* | (copyright|©|\(c\))\ .*""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SHORT = 25  # words: a longer paragraph says something, whatever it begins with
_NAMED = {"div", "section", "ul", "ol", "header", "table", "p", "span", "a"}
_LISTS = {"div", "section", "ul", "ol", "table", "td", "p", "article"}
_TITLES = ["h2", "h3", "h4", "h5", "h6", "strong", "b", "span", "label", "p"]
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
            count = sum(map(_is_word, node.split()))
            sums[-1] = [sums[-1][0] + count, sums[-1][1] + count * (links > 0)]
            continue
        links += step * (node.name == "a")
        if step > 0:
            sums.append([0, 0])
        else:
            words[id(node)], linked[id(node)] = inner = sums.pop()
            sums[-1] = [outer + more for outer, more in zip(sums[-1], inner, strict=True)]
    return words, linked


def _is_word(token: str) -> bool:
    return any(character.isalnum() for character in token)


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
    suspects: dict[int, Any] = {id(tag): tag for tag in _headed_lists(body, words, linked)}
    for tag in body.find_all(True):
        looks = _may_be_menu(tag) or _is_link_list(tag, words, linked) or _is_label(tag, words, linked)
        if looks and not tag.find(_HEAD):
            suspects[id(tag)] = tag
    suspects = {key: tag for key, tag in suspects.items() if not any(id(parent) in suspects for parent in tag.parents)}
    rest = words[id(body)] - sum(words[key] for key in suspects)
    for key, tag in suspects.items():
        if rest >= _LEAST or words[key] * 2 <= words[id(body)]:
            tag.extract()
    _drop_repeats(body)


def _headed_lists(body: Any, words: dict[int, int], linked: dict[int, int]) -> Iterator[Any]:
    """Parts under a heading such as *Related topics* or *Most read*: all that the heading stands first in."""
    for tag in body.find_all(_TITLES):
        if words[id(tag)] > 8 or not _HEADS.fullmatch(" ".join(tag.get_text(" ").split()).rstrip(":")):
            continue
        part = tag
        while part.parent is not body and part.parent is not None and _is_first_in(tag, part.parent):
            part = part.parent
        prose = words[id(part)] - linked[id(part)] - words[id(tag)]
        if part is not tag and not part.find(_HEAD) and (prose <= _SHORT or words[id(part)] * 4 <= words[id(body)]):
            yield part


def _is_first_in(tag: Any, part: Any) -> bool:
    """Whether nothing is said in a part before a tag in it."""
    return next((string.parent for string in part.strings if string.strip()), None) in (tag, *tag.find_all(True))


def _is_label(tag: Any, words: dict[int, int], linked: dict[int, int]) -> bool:
    """Whether a block is a button's word or a pointer to another page, such as *Share* or *Read more: …*."""
    if tag.name not in ("p", "div", "li", "span", "h2", "h3", "h4", "h5", "h6", "td") or words[id(tag)] > _SHORT:
        return False
    alone = tag.name != "span" or not (tag.parent and tag.parent.get_text(strip=True) != tag.get_text(strip=True))
    said = " ".join(tag.get_text(" ").split())
    points = linked[id(tag)] > 0 or not re.match(r"(?i)read|see|related|more|watch|listen", said)
    return alone and points and bool(_LABEL.fullmatch(said))


def _drop_repeats(body: Any) -> None:
    """Take out what is set large in the margin and said in the text too."""
    page = _letters(body) if body.find(class_=_PULLED) else ""
    for tag in body.find_all(class_=_PULLED):
        if page.count(_letters(tag)[:200]) > 1:
            tag.extract()


def _letters(tag: Any) -> str:
    return re.sub(r"\W+", "", tag.get_text()).lower()


def _is_menu(tag: Any) -> bool:
    style = str(tag.get("style") or "").replace(" ", "").lower()
    hidden = tag.has_attr("hidden") or "display:none" in style
    silent = tag.get("aria-hidden") == "true" and not tag.find(_HEAD)  # an open window silences the page behind it
    return hidden or silent or tag.name in _MENUS or tag.get("role") in _ROLES


def _may_be_menu(tag: Any) -> bool:
    if tag.name in _FRAMES and not (tag.name == "header" and tag.find_parent(["article", "main"])):
        return True
    names = f"{' '.join(tag.get_attribute_list('class', ''))} {tag.get('id') or ''}".lower()
    named = not _NAMES.isdisjoint(re.split(r"[^a-z0-9]+", names))
    return tag.name in _NAMED and (named or _UNSEEN.search(names) is not None)


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
