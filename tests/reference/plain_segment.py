"""Sentences and tokens the plain way, chunk by chunk: what `analysis.segment` must equal."""

from __future__ import annotations

import itertools
import re
import unicodedata

from analysis.segment.boundaries import NARROW, WIDE
from analysis.segment.stops import (
    AFTER_CLOCK,
    CLOCK,
    CLOSERS,
    ENDABLE,
    HANGING,
    NUMBERED,
    OPENERS,
    SAYING,
    STARTERS,
    STOPS,
    TITLES,
)

_TAIL = re.compile(r"(?:\[\d{1,3}\])+$")  # a footnote number glued to the stop
_LABEL = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)\]]{1,2}")  # 1.  (a)  iv)  Q.
_BULLETS = frozenset("•◦▪▫‣⁃∙·●○■□►▶➢➤✓✔✗*-–—>→")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # U.S  e.g


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The (start, end) of each orthographic sentence, white space trimmed off."""
    chunks = [part for m in re.finditer(r"\S+", text) for part in _unglue(text, m.start(), m.end())]
    if not chunks:
        return []
    words = [text[a:b] for a, b in chunks]
    gaps = [text[a[1] : b[0]] for a, b in itertools.pairwise(chunks)]
    lines = _line_shapes(words, chunks, gaps)
    spans, first = [], 0
    for k in range(len(gaps)):
        if _ends_here(words, k, gaps, lines):
            spans.append((chunks[first][0], chunks[k][1]))
            first = k + 1
    return [*spans, (chunks[first][0], chunks[-1][1])]


def _unglue(text: str, a: int, b: int) -> list[tuple[int, int]]:
    """Cut a chunk where a sentence ends without white space: *ended.The*."""
    word, cuts = text[a:b], [a]
    for m in re.finditer(r"(?<=[a-z][a-z])[.!?](?=[A-Z][a-z])", word):
        stop, core = stop_of(word[: m.end()])
        tail = word[m.end() :]
        address = re.search(r"[@/\\\\]|^www\.|^https?:", word)
        if not address and (stop == "strong" or (stop == "period" and _period_ends(core, "upper", _bare(tail), tail))):
            cuts.append(a + m.end())
    return list(itertools.pairwise([*cuts, b]))


def _line_shapes(words, chunks, gaps):
    """For each chunk: the length of its line, the longest line of its block, and whether the block is hard-wrapped."""
    lines, blocks = [[]], [[]]
    for k in range(len(words)):
        lines[-1].append(k)
        breaks = newlines(gaps[k]) if k < len(gaps) else 2
        if breaks:
            blocks[-1].append(lines[-1])
            lines.append([])
        if breaks > 1:
            blocks.append([])
    shapes = {}
    for block in blocks[:-1]:
        sizes = [chunks[line[-1]][1] - chunks[line[0]][0] for line in block]
        lower = sum(_next_kind(words[line[0]]) == "lower" for line in block[1:])
        wrapped = max(sizes) > NARROW and lower >= 2 and 2 * lower >= len(block) - 1
        for line, size in zip(block, sizes, strict=True):
            shapes.update(dict.fromkeys(line, (size, max(sizes), wrapped)))
    return shapes


def newlines(gap: str) -> int:
    """Count the line breaks in the white space between two chunks; a paragraph separator counts as two."""
    return sum(c in "\n\r\x0b\x0c\x85\u2028" for c in gap) + 2 * gap.count("\u2029")


def _ends_here(words, k, gaps, lines):
    breaks = newlines(gaps[k])
    at_line_start = k == 0 or newlines(gaps[k - 1]) > 0
    if breaks > 1:
        return True
    if breaks == 1 and (is_bullet(words[k + 1]) or _line_ends(words[k], words[k + 1], lines[k])):
        return True
    stop = k
    while stop > 0 and _is_trailer(words[stop]) and not newlines(gaps[stop - 1]):
        stop -= 1  # marks or an emoji standing apart: judge by the stop before them
    return _stop_ends(words, gaps, stop, at_line_start and stop == k, k + 1)


def _is_trailer(word):
    return _next_kind(word) == "closer" and not any(c.isalnum() or c in STOPS for c in word)


def _line_ends(word, follower, shape):
    """Is a single line break after `word` meant, rather than the margin's doing?"""
    length, widest, wrapped = shape
    if word.lower() in HANGING or (len(word) > 1 and word[-1] in "-‐"):
        return False
    if _next_kind(follower) == "lower" and word[-1] not in ":;":
        return False
    if length > WIDE:
        return True
    if wrapped:
        return 2 * length <= widest
    return length <= NARROW or length + 1 + len(follower) <= widest


def is_bullet(word: str) -> bool:
    """Does a line that begins with this chunk look like an item of a list?"""
    return (word[0] in _BULLETS and (len(word) == 1 or word[0] in "•◦▪▫‣●○■□►▶➢➤✓✔✗")) or bool(_LABEL.fullmatch(word))


def _bare(word):
    return word.lstrip(OPENERS).rstrip(CLOSERS + STOPS + ",;:").lower()


def _stop_ends(words, gaps, k, at_line_start, n):
    """Does the stop of chunk k end the sentence, n being the chunk that follows?"""
    stop, core = stop_of(words[k])
    if not stop or (at_line_start and _LABEL.fullmatch(words[k])):
        return False  # no stop, or the label of a list item
    follower = words[n]
    kind = _next_kind(follower)
    second = words[n + 1] if n + 1 < len(words) and newlines(gaps[n]) < 2 else words[n]
    if stop == "strong" and words[k][-1] in "\"'”’“»›" and _bare(follower) == "i" and _bare(second) in SAYING:
        return False
    if kind == "dash":
        follower, kind = second, _next_kind(second)
    if kind in ("closer", "lower"):
        return False
    if stop == "strong":
        return True
    if stop == "ellipsis":
        return kind == "upper" and not (core == "" and _bare(follower) == "i")
    return _period_ends(core, kind, _bare(follower), follower)


def stop_of(word: str) -> tuple[str, str]:
    """Return the kind of stop that a chunk ends in ('', 'period', 'strong', 'ellipsis') and the word before it.

    >>> stop_of("over.”"), stop_of("really?!"), stop_of("well..."), stop_of("word"), stop_of("(!)")
    (('period', 'over'), ('strong', 'really'), ('ellipsis', 'well'), ('', ''), ('', ''))
    """
    body = _TAIL.sub("", word).rstrip(CLOSERS)
    core = body.rstrip(STOPS)
    run = body[len(core) :]
    if not run or (core in ("(", "[") and len(word) <= 4):
        return "", ""
    core = core.lstrip(OPENERS)
    if "!" in run or "?" in run:
        return "strong", core
    return ("ellipsis" if "…" in run or len(run) > 1 else "period"), core


def _next_kind(word: str) -> str:
    """What the following chunk begins with, behind its opening marks: upper, lower, digit, dash, closer or other."""
    bare = word.lstrip(OPENERS)
    if not bare:
        return "dash" if word[0] in "–—-" else "closer" if word[0] in CLOSERS and word[0] not in "*_" else "other"
    if bare[0].isupper() or bare[0].islower():
        return "upper" if bare[0].isupper() else "lower"
    if bare[0] in STOPS or bare[0] in ")]}”»›,;:":
        return "closer"
    if bare[0].isdigit():
        return "digit"
    emoji = "\u2600" <= bare[0] <= "\u2bff" or "\U0001f000" <= bare[0] <= "\U0001faff"
    symbol = emoji and word not in _BULLETS
    return "closer" if symbol and len(word) <= 8 else "other"


def _period_ends(core, kind, bare, follower):
    """Does a single full stop after `core` end the sentence, given what follows?"""
    low = core.lower()
    if low in TITLES:
        return False
    if low in NUMBERED:
        roman = re.fullmatch(r"[IVXL]{2,6}|[VX]", follower.lstrip(OPENERS).rstrip(CLOSERS + STOPS + ",;:"))
        return kind != "digit" and not roman
    if low in CLOCK:
        return bare not in AFTER_CLOCK
    if low in ENDABLE or _DOTTED.fullmatch(core) or (len(core) == 1 and core.isalpha() and core.isupper()):
        return bare in STARTERS
    return True


def tokens(text: str) -> list[tuple[int, int]]:
    """The (start, end) of each token, character by character."""
    spans: list[tuple[int, int]] = []
    for i, c in enumerate(text):
        if not _visible(c):
            continue
        if spans and spans[-1][1] == i and _continues(text, i):
            spans[-1] = (spans[-1][0], i + 1)
        else:
            spans.append((i, i + 1))
    return spans


def _visible(c: str) -> bool:
    return not c.isspace() and (_joins(c) or unicodedata.category(c) not in ("Cc", "Cf"))


def _joins(c: str) -> bool:
    return c in "\u00ad\u200c\u200d" or (unicodedata.category(c)[0] == "M" and not c.isalnum())


def _at(text: str, i: int) -> str:
    return text[i] if 0 <= i < len(text) else " "


def _continues(text: str, i: int) -> bool:
    """Does the character at i belong to the token of the one before?"""
    c, before = text[i], _at(text, i - 1)
    if _joins(c):
        return True
    if c.isalnum():
        return before.isalnum() or _joins(before) or _links(text, i - 1)
    return _links(text, i)


def _links(text: str, i: int) -> bool:
    """Does a mark at i hold together the letters or figures beside it?"""
    c, before, after = text[i], _at(text, i - 1), _at(text, i + 1)
    if c in "-'‐‑’‘´`":
        return (before.isalnum() or _joins(before)) and after.isalnum()
    if c in ".,:" and before.isdecimal() and after.isdecimal():
        return True
    lone = not _at(text, i - 2).isalnum() and not _at(text, i + 2).isalnum()
    return c == "." and lone and _letter(before) and _letter(after)


def _letter(c: str) -> bool:
    return c.isalnum() and not c.isdecimal()


def rows(text: str, voices: list[tuple[int, int]]) -> tuple[list[tuple], list[tuple]]:
    """The sentence rows (start, end, voice, whole, words) and token rows (sentence, start, end) of one document."""
    sentences: list[tuple] = []
    found: list[tuple] = []
    for a, b in sentence_spans(text):
        head = len(sentences)
        for v, (start, end) in enumerate(voices):
            lo, hi = _trim(text, max(a, start), min(b, end))
            spans = [(lo + s, lo + e) for s, e in tokens(text[lo:hi])]
            words = sum(any(map(str.isalnum, text[s:e])) for s, e in spans)
            if words:
                found += [(len(sentences), s, e) for s, e in spans]
                sentences.append((lo, hi, v, head, words))
    return sentences, found


def _trim(text: str, a: int, b: int) -> tuple[int, int]:
    while a < b and text[a].isspace():
        a += 1
    while a < b and text[b - 1].isspace():
        b -= 1
    return a, max(a, b)
