"""HTML pages: the article's text without menus, and how much of the page that is.

Own rules over BeautifulSoup, because a reader must be able to say what it leaves out: trafilatura is as free and finds
articles well, but brings a dozen libraries and returns part of a text without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analysis.errors import RhetoricError
from analysis.formats.base import Log, Part, need, set_in
from analysis.formats.encoding import decode

_NEVER_TEXT = {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video"}
_MENUS = {"nav", "aside", "footer", "button", "select", "textarea", "menu"}
_FRAMES = {"form", "header", "dialog"}  # menus too, but some pages stand in one
_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog", "alert"}
_NAMES = set(
    """ad ads advert advertisement breadcrumb breadcrumbs comments consent cookie cookies footer gdpr login masthead
    menu modal nav navbar navigation newsletter outbrain pager pagination popup promo recommended related share sharing
    sidebar signup skip social sponsored subscribe taboola toolbar""".split()
)
_NAMED = {"div", "section", "ul", "ol", "header", "table", "p", "span", "a"}
_LISTS = {"div", "section", "ul", "ol", "table", "p", "article"}
_BLOCKS = _LISTS | {
    *("address", "blockquote", "body", "caption", "center", "dd", "details", "dl", "dt", "fieldset", "figcaption"),
    *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "pre"),
    *("summary", "tbody", "tfoot", "thead", "tr", "aside"),
}
_CHARSET = re.compile(rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([A-Za-z0-9_:-]+)""", re.IGNORECASE)
_DOOR = re.compile(r"\b(log|sign)[ -]?in\b|\b(please )?(log|sign) ?in\b|\bregister\b|\bsubscribe to\b", re.IGNORECASE)
_REFUSAL = re.compile(
    r"^(40\d|50\d)\b|not found|access denied|forbidden|just a moment|are you (a )?(robot|human)|captcha"
    r"|enable javascript|service unavailable",
    re.IGNORECASE,
)
_KEEP, _KEPT = str.maketrans("\n ", "\x1e\x1f"), str.maketrans("\x1e\x1f", "\n ")  # the white space of <pre>
_MARGIN = re.compile(r"(?:margin|padding)-left:\s*(?:[2-9]\d|[1-9]\d\d|[1-9](?:\.\d+)?r?em)", re.IGNORECASE)
_SHORT = 120  # words: an article is longer, a page that asks for a password seldom


def read_html(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    """The article of a page: paragraphs apart by a blank line, `<blockquote>` as lines with `>`, `<q>` in “ ”.

    The log notes how many of the page's words that is. Raises RhetoricError for a page that is a login form, an error
    page, or holds no text, and where BeautifulSoup is missing.

    >>> read_html("<nav>Home</nav><p>It isn’t <b>so</b>.<p>Yours,<br>Ann".encode(), Log())[0].text
    'It isn’t so.\\n\\nYours,\\nAnn'
    """
    soup = need("bs4").BeautifulSoup(_page(data, encoding), "html.parser")
    password = soup.find("input", type=re.compile("^password$", re.IGNORECASE)) is not None
    about = _about(soup)
    _clear(soup, _NEVER_TEXT | {"head", "title"})
    everything = _words(soup.get_text(" "))
    root = _root(soup)
    _drop_menus(root)
    text = _render(root)
    kept = _words(text)
    _refuse(kept, everything, password, f"{about.get('title', '')}\n{text[:2000]}")
    if kept < everything:
        log.note(f"{kept:,} of the page's {everything:,} words are its article; menus and the like are left out")
    if kept * 5 < everything and kept < 2 * _SHORT:
        log.problem(f"only {kept:,} of {everything:,} words look like the article; check, or save its text as txt")
    return [Part(text, about)]


def _words(text: str) -> int:
    return len(text.split())


def _page(data: bytes, encoding: str) -> str:
    """The page decoded: by the encoding given, else as UTF-8 if it is, else by the page's own declaration."""
    declared = _CHARSET.search(data[:4096])
    try:
        return decode(data, encoding)
    except RhetoricError:
        name = declared[1].decode("ascii") if declared else ""
        if encoding or not name or name.lower().replace("-", "").startswith(("utf8", "utf16")):
            raise
        return decode(data, name)


def _about(soup: Any) -> dict[str, str]:
    """What the page's head says of title, author and date; nothing is guessed from its text."""
    found: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        key = str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        value = " ".join(str(tag.get("content") or "").split())
        if key in (
            "og:title",
            "author",
            "article:author",
            "article:published_time",
            "date",
            "dc.date",
            "datepublished",
        ):
            found.setdefault(key, value)
    heading = soup.find("h1") or soup.title
    author = found.get("author") or found.get("article:author", "")
    about = {
        "title": found.get("og:title") or (" ".join(heading.get_text(" ").split()) if heading else ""),
        "author": "" if author.lower().startswith(("http", "admin")) else author,
        "date": next((v for k, v in found.items() if v and k not in ("og:title", "author", "article:author")), ""),
    }
    return {key: value for key, value in about.items() if value}


def _clear(soup: Any, names: set[str]) -> None:
    for tag in soup.find_all(names):
        tag.extract()
    comment = need("bs4.element").PreformattedString
    for remark in soup.find_all(string=lambda string: isinstance(string, comment)):
        remark.extract()


def _counts(root: Any) -> tuple[dict[int, int], dict[int, int]]:
    """Words, and words inside links, below each element (by `id`)."""
    words: dict[int, int] = {}
    linked: dict[int, int] = {}
    sums = [[0, 0]]
    links = 0
    for step, node in _walk(root):
        if step == 0:
            count = _words(node)
            sums[-1] = [sums[-1][0] + count, sums[-1][1] + count * (links > 0)]
            continue
        links += step * (node.name == "a")
        if step > 0:
            sums.append([0, 0])
        else:
            words[id(node)], linked[id(node)] = inner = sums.pop()
            sums[-1] = [outer + more for outer, more in zip(sums[-1], inner, strict=True)]
    return words, linked


def _root(soup: Any) -> Any:
    """The element that holds the article: the page's one article, or its main part, or all of it."""
    words, linked = _counts(soup)
    body = soup.body or soup
    articles = [tag for tag in soup.find_all("article") if tag.find_parent("article") is None]
    # Cards that lead to other pages are articles too: short, or mostly links.
    full = [tag for tag in articles if words[id(tag)] >= 40 and linked[id(tag)] * 2 < words[id(tag)]]
    if len(full) == 1:
        return full[0]
    for choice in (soup.find(attrs={"itemprop": "articleBody"}), soup.find("main"), soup.find(attrs={"role": "main"})):
        if choice is not None and words[id(choice)] * 4 >= words[id(body)]:
            return choice
    return body


def _drop_menus(root: Any) -> None:
    """Take out what is no text of the article; what only looks like a menu never where it holds half of the words."""
    words, linked = _counts(root)
    inside = root.name in ("article", "main")
    for tag in root.find_all(True):
        small = words[id(tag)] * 2 <= words[id(root)]
        if _is_menu(tag) or (small and (_may_be_menu(tag, inside) or _is_link_list(tag, words, linked))):
            tag.extract()


def _is_menu(tag: Any) -> bool:
    style = str(tag.get("style") or "").replace(" ", "").lower()
    hidden = tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or "display:none" in style
    return hidden or tag.name in _MENUS or tag.get("role") in _ROLES


def _may_be_menu(tag: Any, inside: bool) -> bool:
    if tag.name in _FRAMES and not (tag.name == "header" and (inside or tag.find_parent(["article", "main"]))):
        return True
    names = f"{' '.join(tag.get_attribute_list('class', ''))} {tag.get('id') or ''}".lower()
    return tag.name in _NAMED and not _NAMES.isdisjoint(re.split(r"[^a-z0-9]+", names))


def _is_link_list(tag: Any, words: dict[int, int], linked: dict[int, int]) -> bool:
    full = linked[id(tag)] * 5 >= words[id(tag)] * 4 > 0
    return tag.name in _LISTS and full and len(tag.find_all("a", limit=3)) == 3


def _refuse(kept: int, everything: int, password: bool, head: str) -> None:
    if kept < _SHORT and (password or (_DOOR.search(head[:200]) and kept < _SHORT // 2)):
        raise RhetoricError("is a login page, not an article; save the page while signed in")
    if kept < _SHORT // 2 and _REFUSAL.search(head.partition("\n")[0] or head[:200]):
        raise RhetoricError("is an error page, not an article; save the page anew from the browser")
    if not kept:
        raise RhetoricError(
            "holds no text"
            + (
                " outside its menus"
                if everything
                else "; perhaps the page writes it by script: save it from the browser"
            )
        )


def _render(root: Any) -> str:
    """The element's text as a browser would set it, blocks apart by a blank line."""
    blocks: list[tuple[str, str]] = []
    line: list[str] = []
    depth = inset = verbatim = 0
    for step, node in _walk(root):
        name = node.name if step else ""
        if not step:
            line.append(node.translate(_KEEP) if verbatim else re.sub(r"[ \t\n\r\f]+", " ", node))
        elif name == "br":
            line.append("\v" * (step > 0))
        elif name == "q":
            line.append("“" if step > 0 else "”")
        elif name in ("td", "th") and step > 0 and "".join(line).strip():
            line.append("\t")
        elif name in _BLOCKS:
            _flush(line, blocks, ("> " * depth) or "    " * inset)
            depth += step * (name == "blockquote")
            verbatim += step * (name == "pre")
            inset += step * bool(_MARGIN.search(str(node.get("style") or "")))
    _flush(line, blocks, "> " * depth)
    return _joined(blocks)


def _walk(root: Any) -> Iterator[tuple[int, Any]]:
    """Elements as (1, tag) where they open and (-1, tag) where they close, strings as (0, string), in order."""
    text = need("bs4").NavigableString
    pending: list[tuple[int, Any]] = [(1, root)]
    while pending:
        step, node = pending.pop()
        yield step, node
        if step == 1:
            pending.append((-1, node))
            pending.extend((0 if isinstance(child, text) else 1, child) for child in reversed(node.contents))


def _flush(line: list[str], blocks: list[tuple[str, str]], mark: str) -> None:
    text = re.sub(r" *\v *", "\n", re.sub(r" {2,}", " ", "".join(line))).replace("\u00ad", "")
    text = text.translate(_KEPT).strip(" \n\t\r\f")
    line.clear()
    if text:
        blocks.append((mark, text))


def _joined(blocks: list[tuple[str, str]]) -> str:
    """Blocks, each with what its lines begin with, apart by a blank line; within one quotation, by a bare `>`."""
    text, before = "", ""
    for mark, block in blocks:
        quoted = mark == before and mark.startswith(">")
        text += ("" if not text else f"\n{mark.rstrip()}\n" if quoted else "\n\n") + set_in(block, mark)
        before = mark
    return text
