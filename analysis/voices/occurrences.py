"""Where a text has a word or a name, and the capitalised words that lead up to it; each is looked for once."""

from __future__ import annotations

from analysis.voices.mentions import GAP, PART
from analysis.voices.patterns import lazily

LEADING = lazily(rf"(?:(?!Q\d){PART}{GAP})+\Z")  # but not *Q113 Mark*
SEARCH = 300_000  # characters in which a fuller form is looked for
GAPS = " \u00a0"
HITS = 60  # occurrences of a name looked at


class Occurrences:
    """The places of words in a text.

    >>> found = Occurrences("Ann Lee, the chair, and Tom Lee. Leeds.")
    >>> found.places("Lee"), found.leading(4), found.any_case("CHAIR")
    ([4, 28], 'Ann ', [13])
    """

    def __init__(self, text: str):
        self.text = text[:SEARCH]
        self._lower = ""
        self._found: dict[str, list[int]] = {}

    def places(self, words: str) -> list[int]:
        """Where a whole word or phrase stands in the text."""
        if words not in self._found:
            self._found[words] = _whole(self.text, words)
        return self._found[words]

    def any_case(self, words: str) -> list[int]:
        """Where words stand in the text in capitals or not."""
        if not self._lower:
            lower = self.text.lower()
            self._lower = lower if len(lower) == len(self.text) else self.text
        return _whole(self._lower, words.lower())

    def leading(self, start: int) -> str:
        """The capitalised words that lead up to a place."""
        window = self.text[max(0, start - 60) : start]
        words = window.split()
        if not words or window[-1] not in GAPS or words[-1].islower():
            return ""
        match = LEADING.search(window)
        return match.group() if match else ""


def _whole(text: str, words: str) -> list[int]:
    """Where a text has words with no letter or digit beside them, the first `HITS` of them."""
    out: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0 and len(out) < HITS:
        end = at + len(words)
        if not text[end : end + 1].isalnum() and not text[max(0, at - 1) : at].isalnum():
            out.append(at)
        at = text.find(words, end)
    return out
