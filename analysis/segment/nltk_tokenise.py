"""NLTK's tokenizers behind our tables: their tokens and sentences, with offsets into the unaltered text.

When to want them: to repeat a study that was made with them, to feed a tagger or parser trained on Penn Treebank tokens
(*do n't*, *workers '*), or to keep hashtags and handles whole (tweet). Otherwise our own tokens are better and some
hundred times faster: one token for *isn’t* whichever apostrophe it has, for *well-paid*, *p.m* and *1,000*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise

from analysis.errors import RhetoricError

Spans = Callable[[str], Iterable[tuple[int, int]]]
TOKENIZERS = ("treebank", "nltkword", "tweet", "wordpunct")
SPLITTERS = ("punkt",)


@lru_cache(maxsize=8)
def tokenizer(name: str) -> Spans:
    """Return the function from a sentence to its token spans, by one of the names in TOKENIZERS.

    `treebank` is NLTK's TreebankWordTokenizer, `nltkword` what `nltk.word_tokenize` uses. Raises RhetoricError for an
    unknown name.

    >>> text = "Workers’ pay isn't “fair” #now"
    >>> [text[a:b] for a, b in tokenizer("nltkword")(text)]
    ['Workers', '’', 'pay', 'is', "n't", '“', 'fair', '”', '#', 'now']
    >>> [text[a:b] for a, b in tokenizer("tweet")(text)]
    ['Workers', '’', 'pay', "isn't", '“', 'fair', '”', '#now']
    """
    if name not in TOKENIZERS:
        raise RhetoricError(f"no tokenizer '{name}'; there are: {', '.join(TOKENIZERS)}")
    from nltk import tokenize

    if name == "tweet":
        words = tokenize.TweetTokenizer().WORD_RE
        return lambda text: [match.span() for match in words.finditer(text)]
    made = {
        "treebank": tokenize.TreebankWordTokenizer,
        "nltkword": tokenize.NLTKWordTokenizer,
        "wordpunct": tokenize.WordPunctTokenizer,
    }[name]()
    return made.span_tokenize


@lru_cache(maxsize=2)
def splitter(name: str) -> Spans:
    """Return the function from a text to its sentence spans: `punkt`, NLTK's Punkt with the English model.

    A blank line ends a sentence here too, since Punkt alone would join a headline to the text below. Raises
    RhetoricError for an unknown name.

    >>> text = "A headline\\n\\nDr. Hay came. He left."
    >>> [text[a:b] for a, b in splitter("punkt")(text)]
    ['A headline', 'Dr. Hay came.', 'He left.']
    """
    if name not in SPLITTERS:
        raise RhetoricError(f"no sentence splitter '{name}'; there are: {', '.join(SPLITTERS)}")
    import punkt
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    model, parameters = punkt.load_model("english"), PunktParameters()
    for field in ("abbrev_types", "collocations", "sent_starters"):
        setattr(parameters, field, set(getattr(model, field)))
    parameters.ortho_context.update(model.ortho_context)
    split = PunktSentenceTokenizer(parameters).span_tokenize

    def spans(text: str) -> list[tuple[int, int]]:
        cuts = [0, *(m.end() for m in re.finditer(r"\n[^\S\n]*\n", text)), len(text)]
        return [(a + start, a + end) for a, b in pairwise(cuts) for start, end in split(text[a:b])]

    return spans
