"""Pages: the article without what stands round it, in the encoding it declares, whatever made it."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from documents import read

from analysis.errors import RhetoricError
from analysis.formats import read_document
from analysis.formats.base import Log


def test_html_is_the_article_without_menus():
    page = """<html><head><meta charset=utf-8><meta property="og:title" content="Enough is enough">
    <meta name=author content="Ann Lee"><meta property="article:published_time" content="2023-03-08T10:00:00Z">
    <title>Enough | The Site</title><script>var a = "<p>no</p>"</script></head><body><header>The Site</header>
    <div class="main-nav"><ul><li><a>Home</a><li><a>News</a><li><a>Sport</a></ul></div><main>
    <article><header><h1>Enough is enough</h1><p>By Ann Lee</p></header>
    <p>The minister said: <q>It isn&rsquo;t <em>so</em>.</q>&nbsp;He was wrong,
    and every one of us has known it for a year.</p>
    <blockquote><p>First words.</p><p>Second words.</p></blockquote>
    <div class="share-buttons">Tweet this</div><p>A list:<ul><li>one<li>two</ul>
    <pre>  verse one
  verse two</pre><p hidden>Secret</p><!-- remark --><table><tr><td>a<td>b</table></article>
    <aside><p>Related: a story about cats.</p></aside></main><footer>About us</footer></body></html>"""
    log = Log()
    (part,) = read_document(page.encode(), "html", log)
    assert part.text.split("\n\n") == [
        "Enough is enough",
        "By Ann Lee",
        "The minister said: “It isn’t so.”\u00a0He was wrong, and every one of us has known it for a year.",
        "> First words.\n>\n> Second words.",
        "A list:",
        "one",
        "two",
        "verse one\n  verse two",
        "a\nb",
    ]
    assert part.meta == {"title": "Enough is enough", "author": "Ann Lee", "date": "2023-03-08T10:00:00Z"}
    assert log.problems == [] and log.notes[0].endswith("menus and the like are left out")


def test_rows_of_a_table_are_paragraphs_however_its_cells_are_marked_up():
    prose = "We have told them so for a year and more, and nobody has listened to us."
    page = f"""<p>What you said:</p><table><tr><th>Who<th>Where<th>What<tr><td>Nurse<td><p>Ward 7</p><td><p>{prose}</p>
    <p>It is a disgrace.</p></tr><tr><td>Porter</td><td></td><td>They<br>lied.</td></tr></table>
    <table><tr><td>{prose}</td><td>{prose}</td></tr></table><p>So it is.</p>"""
    log = Log()
    (part,) = read_document(page.encode(), "html", log)
    rows = ["Who\nWhere\nWhat", f"Nurse\nWard 7\n{prose}", "It is a disgrace.", "Porter\nThey\nlied."]
    assert part.text.split("\n\n") == ["What you said:", *rows, prose, prose, "So it is."]
    assert log.notes == ["tables read row by row, a line for each cell: 3 rows"]


def test_a_table_in_a_cell_is_read_in_its_place():
    page = """<table><tr><td>Nurse</td><td>They lied.<table><tr><td>Monday</td><td>Late</td></tr><tr><td>Friday</td>
    <td>Early</td></tr></table></td></tr></table>"""
    assert read(page.encode(), "html").split("\n\n") == ["Nurse", "They lied.", "Monday\nLate", "Friday\nEarly"]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<h1>Welcome back</h1><p>Your email<input type=password>", "login page"),
        ("<title>Log in | News</title><p>Sign in to continue", "login page"),
        ("<title>404 Not Found</title><h1>404 Not Found</h1>", "error page"),
        ("<title>Just a moment...</title><p>Checking your browser", "error page"),
        ("<title>x</title><div id=app></div><script>go()</script>", "by script"),
        ("<nav>Home</nav>", "no text outside its menus"),
    ],
)
def test_html_that_is_no_article(page, words):
    log = Log()
    try:
        read_document(page.encode(), "html", log)
    except RhetoricError as fault:
        log.problem(str(fault))
    assert words in log.problems[0]


def test_html_in_the_encoding_it_declares():
    page = "<meta charset=iso-8859-1><p>Ça “n’est” pas à déjà vécu, été, élève</p>"
    assert read(page.encode("cp1252"), "html").startswith("Ça “n’est”")
    assert read("<meta charset=windows-1252><p>“déjà”</p>".encode(), "html") == "“déjà”"
    with pytest.raises(RhetoricError, match="not UTF-8"):
        read_document("<meta charset=utf-8><p>Łódź</p>".encode("cp1250"), "html", Log())


def test_an_article_wrapped_in_what_is_usually_a_menu():
    page = f"<body><form class='page sidebar'><div class=login>{'<p>word word word</p>' * 50}</div></form>"
    assert read(page.encode(), "html").count("word") == 150


def test_a_post_with_more_comments_than_words():
    post = "<p>" + "The minister should go. " * 15 + "</p>"
    remark = f"<li><article class=comment-body>{'<p>I agree with every word of that. ' * 8}</article>"
    card = "<article><a href=/x><h3>Another story</h3></a><p>It leads elsewhere.</article>"
    page = f"""<body class="post single"><div id=page><div class="content-sidebar-wrap">
    <main><article><h1>Out</h1><div class="entry-content">{post}</div></article>
    <div class=related>{card * 3}</div></main>
    <div id=comments class="comments-area"><ol>{remark * 40}</ol></div>
    <div class="widget-area sidebar">{"<p>Buy our book about the minister. " * 9}</div></div></div>"""
    assert read(page.encode(), "html") == "Out\n\n" + " ".join(["The minister should go."] * 15)


def test_a_page_of_several_articles_is_read_whole():
    posts = "".join(f"<article><h2>{n} o’clock</h2><p>{'Words of a live page. ' * 12}</p></article>" for n in "123")
    assert read(f"<body><main>{posts}</main>".encode(), "html").count("o’clock") == 3


def test_html_nested_deeply():
    assert read(b"<div>" * 3000 + b"deep", "html") == "deep"
    assert read(b"<b>x " * 3000, "html").count("x") == 3000


def seconds_of(page: str) -> float:
    """CPU seconds of reading a page, the less of two tries."""
    tries = []
    for _ in range(2):
        began = time.process_time()
        read(page.encode(), "html")
        tries.append(time.process_time() - began)
    return min(tries)


DEEP = ["<div>", "<span>", "<b>", "<header>", "<div class=related>", "<p class=pull-quote>", "<div aria-hidden=true>"]


@pytest.mark.parametrize("tag", DEEP)
def test_html_nested_deeply_takes_time_that_grows_with_the_page_alone(tag):
    """Eight times the depth costs eight times as much, or 64 times where time is quadratic."""
    short, long = (seconds_of("<main>Deep in it: <div>" + tag * depth + "rain") for depth in (400, 3200))
    assert long < 24 * max(short, 0.005), (short, long)


PAGES = sorted((Path(__file__).parent / "cases" / "pages").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_news_page_is_its_article_whatever_made_it(path):
    """The article's lines, all and in order; beside them only its title and the lines that the page's remark names."""
    article = (path.parent / "article.txt").read_text(encoding="utf-8").split("\n")
    data = path.read_bytes()
    beside = re.search(rb"kept beside the article: (.*) -->", data)[1].decode().split(" | ")
    read = read_document(data, "html", Log())[0]
    lines = [line.removeprefix("• ") for line in read.text.split("\n") if line]
    wanted = [line for line in article if line]
    assert [line for line in lines if line in wanted] == wanted
    assert [line for line in lines if line not in wanted and line not in beside] in ([], [read.meta["title"]])
    assert read.meta["title"].startswith("Harbour pilots “left waiting” as talks stall")


def test_there_are_pages_of_many_makers():
    assert len(PAGES) >= 10


@pytest.mark.parametrize(
    "kept",
    [
        "<p>Related to this is a question that nobody asked: who pays?</p>",
        "<p>Share this view or do not, but answer it.</p>",
        "<h2>Comment is free</h2><p>Facts are sacred.</p>",
        "<p>Read more carefully, and the letter says the opposite.</p>",
        "<ul><li><a href=/a>Ada Lane</a>, who signed</li><li><a href=/b>Ben Orr</a>, who did not</li></ul>",
        "<div class=pull-quote>Said here and nowhere else</div>",
    ],
)
def test_what_only_looks_like_a_menu_stays(kept):
    page = f"<article><h1>Title</h1><p>{'Words of the article. ' * 30}</p>{kept}</article>"
    text = read_document(page.encode(), "html", Log())[0].text
    said = " ".join(re.sub(r"<[^>]+>", " ", kept).split())
    assert all(word in text for word in said.split())


def test_what_a_page_tells_search_engines_is_known_of_it():
    data = '{"@graph": [{"@type": "NewsArticle", "headline": "T", "datePublished": "2023-03-08T07:30:00Z", "author": '
    data += '[{"name": "Ada Lane"}, {"name": "Ben Orr"}]}]}'
    page = f'<script type="application/ld+json">{data}</script><h1>Title</h1><p>{"Words. " * 60}'
    meta = read_document(page.encode(), "html", Log())[0].meta
    assert meta == {"title": "Title", "author": "Ada Lane, Ben Orr", "date": "2023-03-08T07:30:00Z"}
    broken = read_document(page.replace("]}]}", "]").encode(), "html", Log())[0].meta
    assert broken == {"title": "Title"}
