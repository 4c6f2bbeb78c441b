"""Whether a paragraph at the foot of a page argues, and is no notice, whatever words of notices it holds."""

from __future__ import annotations

from functools import lru_cache

from analysis.voices.patterns import lazily

WHOLE = lazily(r"[A-Z“\"‘'][^@©|·•»›→]{20,}[.?!][”\"’']?$")  # sentences, and no link or row of links
SUBJECT = r"(?:he|she|they|we|it|I|nobody|(?:the|this|that|his|her|their|our) [a-z-]+|[A-Z][\w’'-]+)"
ARGUES = lazily(
    # *The council has forgotten both.*, *He has never denied it.*
    r"(?:, (?:and|but|yet|so) |[.?!] )[Tt]he [a-z]+ (?:has|have|had) (?:(?:never|not|yet|now|already|"
    r"only|simply|always|long|since) )*"
    r"(?!(?:been|signed|written|edited|worked|published|reported|covered|taught|served|won|lived|appeared|"
    r"contributed|reviewed|blogged|joined|moved|closed|received|asked|visited|subscribed)\b)"
    r"(?:[a-z]+(?:ed|en|ought|ost|old|ade|aid|one|own)|lost|kept|left|met|held|sent|spent|built|put|cut|let|had)\b|"
    r"\b(?:has|have|had|did|does|was|were|would|could|should)(?:n[’']t| never) [a-z]+|"
    # *The union accused ministers of dishonesty.*
    r"(?<!been) (?:accuse[ds]|blame[ds]|criticise[ds]|condemn(?:ed|s)|denounce[ds]|betrayed|smeared|misled|lied)\b|"
    # *belongs to the council, which says it all*
    r", which (?:says|tells|told|shows|showed|proves|proved|means|meant|explains) (?!\d)|"
    # *said the leader, and they signed*
    r"[,?!]”? (?:said|says) (?:the [a-z]+|he|she|they|[A-Z]\w+(?: [A-Z]\w+)?)\b(?=[,.])|"
    # *His was late.*, *He should.*, *It is not.*
    r"[.?!] (?:His|Hers|Theirs|Ours|Mine) (?:is|was|were|are)\b|"
    r"[.?!] (?:He|She|They|It|We|I) (?:should|did|was|is|were|must|had|would|could|does|has|will)(?: not|n[’']t)?[.?!]|"
    # *The newsletter that told us so was*
    r"^(?:The|This|That) [a-z]+ (?:that|who|which) (?:told|gave|sold|promised|sent|took|cost|made|brought|let|said)\b|"
    # *printed on Monday, but nobody read it*, *The scheme is supported by the minister. Nobody else supports it.*
    rf", (?:but|yet) {SUBJECT} [a-z]+|"
    r"[.?!] (?:Nobody|No one|Nor|Neither|Yet|But) (?!(?:to|if|please|for)\b)[A-Za-z]"
)
FOLLOWS = lazily(r"\b(?:e-?mail|click|subscri|unsubscri|newsletter sent|comments are|registered (?:charity|office))")


@lru_cache(maxsize=1024)
def argues(words: str) -> bool:
    """Whether a line is made of sentences that judge or tell what somebody did.

    >>> argues("The letter was printed in full in the Echo. He has never denied it.")
    True
    >>> argues("The Echo is printed by the branch. Letters may be edited.")
    False
    """
    return WHOLE.match(words) is not None and ARGUES.search(words) is not None and not FOLLOWS.search(words.lower())
