"""What speaks for and against a line being furniture: its wording, its make, its place; see furniture_weights.csv."""

from __future__ import annotations

from analysis.voices.dates import DIGIT
from analysis.voices.insets import alone
from analysis.voices.labels import separated, strong, weak
from analysis.voices.mentions import NAME
from analysis.voices.names import is_person, is_role
from analysis.voices.page import Page, is_prose
from analysis.voices.patterns import lazily
from analysis.voices.script import LABEL
from analysis.voices.signatures import BESIDE_NAME

LENGTHS = (15, 30, 60, 100, 160)
LINK = lazily(r"@|https?:|www\.|\.(?:org|com|co|net|ie|uk|scot)\b")
BARS = ("|", "·", "•", "»", "›", "→", "//")
ITEM = lazily(r"[•·*–—-] ?\w|\(?(?:\d{1,2}|[a-z])[.)] ")
QUOTE = lazily(r"[“\"‘'«>]")
WORD = lazily(r"[A-Za-z][\w’'-]*")
TITLE_SHARE = 0.7  # of the words of a title begin with a capital
EDGE = 4  # blocks from the head or foot that are told apart
OFFICE_MAX = 60  # characters of a name and office on one line
COUNTED = 25  # words of a line that count


def traits(page: Page, index: int) -> set[str]:
    """The traits of a line, by name.

    >>> from analysis.voices.lines import lines
    >>> text = "A betrayal\\n\\nThe vote was lost. We shall go on.\\n\\nPhoto: PA"
    >>> {"strong", "last_line", "foot_0"} <= traits(Page(text, lines(text), "PCS", ""), 2)
    True
    """
    words = page.words[index]
    return _wording(words, page) | _make(words) | _place(page, index)


def signs(words: str) -> bool:
    """Whether a line is a name, alone or before an office, or an office alone, as they stand under a text.

    >>> signs("Ann Lee (Hull)"), signs("General Secretary"), signs("Report a broken link")
    (True, True, False)
    """
    name = BESIDE_NAME.split(words, 1)[0]
    return len(words) < OFFICE_MAX and (is_role(words) or (NAME.fullmatch(name) is not None and is_person(name)))


def _wording(words: str, page: Page) -> set[str]:
    low = words.lower()
    every = WORD.findall(low)[:COUNTED]
    found = {*map("word_".__add__, every), *map("first_".__add__, every[:1])}
    told = {
        "strong": strong(words, page.author),
        "weak": weak(words, page.author),
        "inset": alone(words),
        "separated": separated(words),
        "author": _names(low, page.author.lower()),
        "link": LINK.search(low) is not None,
        "label": LABEL.match(words) is not None,
    }
    return found | {name for name, is_so in told.items() if is_so}


def _names(low: str, author: str) -> bool:
    """Whether a line names the author; *a* or *b* for a name is in any line."""
    at = low.find(author) if len(author) > 2 else -1
    return at >= 0 and not low[max(0, at - 1) : at].isalnum() and not low[at + len(author) :][:1].isalnum()


def _make(words: str) -> set[str]:
    every = WORD.findall(words)
    capitals = sum(word[0].isupper() for word in every)
    found = {f"below_{size}" for size in LENGTHS if len(words) < size}
    told = {
        "prose": is_prose(words),
        "ends_sentence": words.rstrip("\"”’'»").endswith((".", "?", "!")),
        "ends_colon": words.endswith(":"),
        "ends_comma": words.endswith(","),
        "digit": DIGIT.search(words) is not None,
        "bar": any(map(words.__contains__, BARS)),
        "item": ITEM.match(words) is not None,
        "quote": QUOTE.match(words) is not None,
        "capitals": words.isupper(),
        "title_case": len(every) > 1 and capitals > TITLE_SHARE * len(every),
    }
    return found | {name for name, is_so in told.items() if is_so}


def _place(page: Page, index: int) -> set[str]:
    prose, last, head = page.prose, len(page.words) - 1, page.block_of(index)
    foot = page.blocks - 1 - head
    told = {
        f"head_{head}": head < EDGE,
        f"foot_{foot}": foot < EDGE,
        "first_line": index == 0,
        "second_line": index == 1,
        "last_line": index == last,
        "last_line_but_one": index == last - 1,
        "above_prose": not prose or index < prose[0],
        "below_prose": not prose or index > prose[-1],
        "block_alone": len(page.block(head)) == 1,
        "after_colon": index > 0 and page.words[index - 1].endswith(":"),
        "prose_before": index > 0 and is_prose(page.words[index - 1]),
        "prose_after": index < last and is_prose(page.words[index + 1]),
    }
    return {name for name, is_so in told.items() if is_so}
