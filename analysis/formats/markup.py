"""HTML pages: the article's text without menus, and how much of the page that is.

Own rules over BeautifulSoup, because a reader must be able to say what it leaves out: trafilatura is as free and finds
articles well, but brings a dozen libraries and returns part of a text without a word.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import Any

from analysis.errors import RhetoricError
from analysis.formats.base import Log, Part, need, row_paragraphs, set_in, tell_rows
from analysis.formats.encoding import decode
from analysis.formats.extents import outermost, walk
from analysis.formats.menus import count_words, drop_menus, find_article

_LISTS = {"div", "section", "ul", "ol", "table", "p", "article"}
_NEVER_TEXT = {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video"}
_BLOCKS = _LISTS | {
    *("address", "blockquote", "body", "caption", "center", "dd", "details", "dl", "dt", "fieldset", "figcaption"),
    *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "pre"),
    *("summary", "tbody", "td", "tfoot", "th", "thead", "tr", "aside"),
}
_CHARSET = re.compile(rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([A-Za-z0-9_:-]+)""", re.IGNORECASE)
_DOOR = re.compile(r"\b(log|sign)[ -]?in\b|\bregister\b|\bsubscribe to\b", re.IGNORECASE)
_REFUSAL = re.compile(
    r"^(40\d|50\d)\b|not found|access denied|forbidden|just a moment|are you (a )?(robot|human)|captcha"
    r"|enable javascript|service unavailable",
    re.IGNORECASE,
)
_META = {
    "og:title": "title", "author": "author", "article:author": "author", "article:published_time": "date",
    "date": "date", "dc.date": "date", "datepublished": "date",
}  # fmt: skip
_KEEP, _KEPT = str.maketrans("\n ", "\x1e\x1f"), str.maketrans("\x1e\x1f", "\n ")  # the white space of <pre>
_MARGIN = re.compile(r"(?:margin|padding)-left:\s*(?:[2-9]\d|[1-9]\d\d|[1-9](?:\.\d+)?r?em)", re.IGNORECASE)
_Block = tuple[str, str]  # what its lines begin with, and its text
_SHORT = 120  # words: an article is longer, a page that asks for a password seldom


def read_html(data: bytes, log: Log, encoding: str = "") -> list[Part]:
    """The article of a page: paragraphs apart by a blank line, `<blockquote>` as lines with `>`, `<q>` in “ ”.

    The log notes how many of the page's words that is. Raises RhetoricError for a page that is a login form, an error
    page, or holds no text, and where BeautifulSoup is missing.

    >>> read_html("<nav>Home</nav><p>It isn’t <b>so</b>.<p>Yours,<br>Ann".encode(), Log())[0].text
    'It isn’t so.\\n\\nYours,\\nAnn'
    """
    soup = _soup(_page(data, encoding))
    password = soup.find("input", type=re.compile("^password$", re.IGNORECASE)) is not None
    about = _about(soup)
    _clear(soup, _NEVER_TEXT | {"head", "title"})
    everything = count_words(soup.get_text(" "))
    drop_menus(soup.body or soup)
    article = find_article(soup)
    blocks = _render(article)
    text = _joined(blocks)
    kept = count_words(text)
    _refuse(kept, everything, password, f"{about.get('title', '')}\n{text[:2000]}")
    if kept < everything:
        log.note(f"{kept:,} of the page's {everything:,} words are its article; menus and the like are left out")
    if kept * 5 < everything and kept < 2 * _SHORT and article.name in ("body", soup.name):
        log.problem(f"only {kept:,} of {everything:,} words look like the article; check, or save its text as txt")
    tell_rows((block for _, block in blocks), log)
    return [Part(text, about)]


def _soup(page: str) -> Any:
    bs4 = need("bs4")
    try:
        return bs4.BeautifulSoup(page, "html.parser")
    except bs4.exceptions.ParserRejectedMarkup:  # a `<![` that begins no section; browsers show or skip it
        return bs4.BeautifulSoup(page.replace("<![", "&lt;!["), "html.parser")


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
    found = _linked_data(soup)
    for tag in soup.find_all("meta"):
        key = str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        if key in _META:
            found.setdefault(_META[key], " ".join(str(tag.get("content") or "").split()))
    heading = soup.find("h1") or soup.title
    if heading and not found.get("title"):
        found["title"] = " ".join(heading.get_text(" ").split())
    if found.get("author", "").lower().startswith(("http", "admin")):
        found["author"] = ""
    return {key: found[key] for key in ("title", "author", "date") if found.get(key)}


def _linked_data(soup: Any) -> dict[str, str]:
    """Author and date as the page tells search engines (JSON-LD, schema.org)."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            told = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue
        told = told.get("@graph", told) if isinstance(told, dict) else told
        for item in told if isinstance(told, list) else [told]:
            if isinstance(item, dict) and isinstance(item.get("datePublished"), str) and "headline" in item:
                return {"date": item["datePublished"], "author": _people(item.get("author"))}
    return {}


def _people(author: Any) -> str:
    """The names of one author or several; blank where none is given as a name."""
    people = author if isinstance(author, list) else [author]
    names = [person.get("name") if isinstance(person, dict) else person for person in people]
    return ", ".join(" ".join(name.split()) for name in names if isinstance(name, str) and name.strip())


def _clear(soup: Any, names: set[str]) -> None:
    for tag in outermost(soup, lambda tag: tag.name in names):
        tag.extract()
    comment = need("bs4.element").PreformattedString
    for remark in soup.find_all(string=lambda string: isinstance(string, comment)):
        remark.extract()


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


def _render(root: Any) -> list[_Block]:
    """The element's text in the blocks that a browser would set, each with what its lines begin with."""
    blocks: list[_Block] = []
    line: list[str] = []
    tables: list[list[int]] = [[]]  # of each table around, where the cells of its row begin among the blocks
    depth = inset = verbatim = 0
    for step, node in walk(root):
        name = node.name if step else ""
        if not step:
            line.append(node.translate(_KEEP) if verbatim else re.sub(r"[ \t\n\r\f]+", " ", node))
        elif name == "br":
            line.append("\v" * (step > 0))
        elif name == "q":
            line.append("“" if step > 0 else "”")
        elif name in _BLOCKS:
            _flush(line, blocks, ("> " * depth) or "    " * inset)
            if name == "tr" or (name == "table" and step < 0):
                _join_row(blocks, tables[-1])
            if name == "table" and step > 0:
                tables.append([])
            elif name == "table":
                tables.pop()
            elif name in ("td", "th") and step > 0:
                tables[-1].append(len(blocks))
            depth += step * (name == "blockquote")
            verbatim += step * (name == "pre")
            inset += step * bool(_MARGIN.search(str(node.get("style") or "")))
    _flush(line, blocks, "> " * depth)
    return blocks


def _join_row(blocks: list[_Block], cells: list[int]) -> None:
    """Make the blocks of a row those that it reads in, unless some are quoted; then it has been read."""
    if len(cells) > 1 and len({mark for mark, _ in blocks[cells[0] :]}) == 1:
        mark = blocks[-1][0]
        row = [[text for _, text in blocks[start:end]] for start, end in pairwise([*cells, len(blocks)])]
        blocks[cells[0] :] = [(mark, text) for text in row_paragraphs(row)]
    cells.clear()


def _flush(line: list[str], blocks: list[_Block], mark: str) -> None:
    text = re.sub(r" *\v *", "\n", re.sub(r" {2,}", " ", "".join(line))).replace("\u00ad", "")
    text = text.translate(_KEPT).strip(" \n\t\r\f")
    line.clear()
    if text:
        blocks.append((mark, text))


def _joined(blocks: list[_Block]) -> str:
    """Blocks, each with what its lines begin with, apart by a blank line; within one quotation, by a bare `>`."""
    text, before = "", ""
    for mark, block in blocks:
        quoted = mark == before and mark.startswith(">")
        text += ("" if not text else f"\n{mark.rstrip()}\n" if quoted else "\n\n") + set_in(block, mark)
        before = mark
    return text
