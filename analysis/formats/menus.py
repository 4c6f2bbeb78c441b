"""Which part of a web page is its article, and which parts are menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analysis.formats.base import need
from analysis.formats.extents import Extents, outermost, walk

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
_LEAST = 40  # words of an article; less is a card that leads to another page


def count_words(text: str) -> int:
    """The words of a text, as white space divides it."""
    return len(text.split())


def find_article(soup: Any) -> Any:
    """The element that holds the article: the page's one article, or its main part, or all of it."""
    extents = Extents(soup)
    body = soup.body or soup
    articles = outermost(soup, lambda tag: tag.name == "article")
    # Cards that lead to other pages are articles too: short, or mostly links.
    full = [tag for tag in articles if _LEAST <= extents.words(tag) > extents.linked(tag) * 2]
    if len(full) == 1:
        return full[0]
    for choice in (soup.find(attrs={"itemprop": "articleBody"}), soup.find("main"), soup.find(attrs={"role": "main"})):
        if choice is not None and extents.words(choice) * 4 >= extents.words(body):
            return choice
    return body


def drop_menus(body: Any) -> None:
    """Take out menus, and what looks like one unless hardly anything would be left."""
    extents = Extents(body)
    for tag in outermost(body, lambda tag: _is_menu(tag, extents)):
        tag.extract()
    extents = Extents(body)
    suspects = {id(tag) for tag in _headed_lists(body, extents)}
    for tag in body.find_all(True):
        looks = _may_be_menu(tag, extents) or _is_link_list(tag, extents) or _is_label(tag, extents)
        if looks and not extents.holds_head(tag):  # what holds the heading is no menu, whatever it is called
            suspects.add(id(tag))
    parts = outermost(body, lambda tag: id(tag) in suspects)
    rest = extents.words(body) - sum(map(extents.words, parts))
    for tag in parts:
        if rest >= _LEAST or extents.words(tag) * 2 <= extents.words(body):
            tag.extract()
    _drop_repeats(body)


def _headed_lists(body: Any, extents: Extents) -> Iterator[Any]:
    """Parts under a heading such as *Related topics* or *Most read*: all that the heading stands first in."""
    parts: dict[int, Any] = {}  # by element the largest in which nothing is said before it
    for tag in body.find_all(True):
        is_first = tag.parent is not body and extents.first(tag.parent) == extents.first(tag)
        part = parts[id(tag)] = parts[id(tag.parent)] if is_first else tag
        if tag.name not in _TITLES or extents.words(tag) > 8 or not _HEADS.fullmatch(extents.said(tag).rstrip(":")):
            continue
        prose = extents.words(part) - extents.linked(part) - extents.words(tag)
        little = prose <= _SHORT or extents.words(part) * 4 <= extents.words(body)
        if part is not tag and not extents.holds_head(part) and little:
            yield part


def _is_label(tag: Any, extents: Extents) -> bool:
    """Whether a block is a button's word or a pointer to another page, such as *Share* or *Read more: …*."""
    if tag.name not in ("p", "div", "li", "span", "h2", "h3", "h4", "h5", "h6", "td") or extents.words(tag) > _SHORT:
        return False
    alone = tag.name != "span" or extents.tokens(tag.parent) == extents.tokens(tag)
    said = extents.said(tag)
    points = extents.linked(tag) > 0 or not re.match(r"(?i)read|see|related|more|watch|listen", said)
    return alone and points and bool(_LABEL.fullmatch(said))


def _drop_repeats(body: Any) -> None:
    """Take out what is set large in the margin and said in the text too."""
    pulled = {id(tag) for tag in body.find_all(class_=_PULLED)}
    if not pulled:
        return
    plain = need("bs4").NavigableString
    said: list[str] = []
    places: dict[int, list[int]] = {}  # of each, where its letters begin and end on the page
    length = 0
    for step, node in walk(body):
        if step == 0:
            said.append(re.sub(r"\W+", "", node).lower() if type(node) is plain else "")
            length += len(said[-1])
        elif id(node) in pulled:
            places.setdefault(id(node), []).append(length)
    page = "".join(said)
    begins = {key: page[start : min(end, start + 200)] for key, (start, end) in places.items()}
    repeated = {letters for letters in {*begins.values()} if page.count(letters) > 1}
    for tag in outermost(body, lambda tag: begins.get(id(tag)) in repeated):
        tag.extract()


def _is_menu(tag: Any, extents: Extents) -> bool:
    style = str(tag.get("style") or "").replace(" ", "").lower()
    hidden = tag.has_attr("hidden") or "display:none" in style
    silent = tag.get("aria-hidden") == "true" and not extents.holds_head(tag)  # an open window silences what is behind
    return hidden or silent or tag.name in _MENUS or tag.get("role") in _ROLES


def _may_be_menu(tag: Any, extents: Extents) -> bool:
    if tag.name in _FRAMES and not (tag.name == "header" and extents.is_framed(tag)):
        return True
    names = f"{' '.join(tag.get_attribute_list('class', ''))} {tag.get('id') or ''}".lower()
    named = not _NAMES.isdisjoint(re.split(r"[^a-z0-9]+", names))
    return tag.name in _NAMED and (named or _UNSEEN.search(names) is not None)


def _is_link_list(tag: Any, extents: Extents) -> bool:
    full = extents.linked(tag) * 5 >= extents.words(tag) * 4 > 0
    return tag.name in _LISTS and full and extents.links(tag) >= 3
