"""Words that several readers of a parse share."""

from __future__ import annotations

from ..times import MONTHS, WEEKDAYS
from .inflect import forms_of

CALLING = frozenset(
    "call calls called calling brand brands branded label labels labelled labeled dub dubs dubbed "
    "term terms termed describe describes "
    "described dismiss dismisses dismissed denounce denounced condemn condemned deride derided "
    "portray portrayed consider considers considered deem deemed branding labelling".split()
)
# Verbs that lend a noun their subject: *he ran a smear campaign*.
SUPPORT = frozenset(
    "make makes made making face faces faced facing level levelled leveled commit committed commits "
    "show shows showed shown display "
    "displayed displays run ran running wage waged waging launch launched launches mount mounted "
    "carry carried issue issued "
    "admit admitted be is was were are been has have had offer offered engage engaged pursue pursued "
    "practise practised "
    "give gives gave given giving deliver delivers delivered heap heaps heaped put puts pour pours "
    "poured lay lays laid place places placed voice "
    "voices voiced express expresses expressed level levels spread spreading tell told telling "
    "repeat repeated utter uttered hurl hurled lodge lodged file filed bring brought".split()
)
# Verbs whose subject draws what the noun says: *the scheme faced criticism*.
RECEIVING = frozenset(
    "face faces faced facing receive receives received draw draws drew drawn attract attracts "
    "attracted suffer suffers suffered earn earned "
    "earns come comes came incur incurs incurred provoke provoked provokes meet met meets invite "
    "invites invited get gets got take takes took taken taking bear bears bore borne share shares shared "
    "shoulder shoulders shouldered".split()
)
COPULAS = frozenset(
    "be is are was were been being 's 're 'm am seem seems seemed look looks looked become becomes "
    "became remain remains remained".split()
)
# *a row of nodding dogs*
HEAPS = frozenset(
    "row bunch pack gang crew set lot kind sort bag nest den house collection load team pair number string series "
    "catalogue litany list host raft succession trail chain web stream torrent tissue pattern".split()
)
# No doers, whatever stands before them: *broken by May*.
TIMES = frozenset(
    [*MONTHS, *WEEKDAYS, *"then now christmas easter spring summer autumn winter midnight noon time end".split()]
)
# What lays down what others must do, and accuses nobody.
PRECEPTS = frozenset(
    "act code law constitution section statute charter agreement guidance standards rules rule regulations convention "
    "clause order orders contract".split()
)
# What only people and bodies do, and whatever speaks for them: *Labour claims*, *the letter insists*.
CLAIMING = forms_of(
    "claim argue insist maintain assert contend allege complain warn tell swear believe think feel fear suspect "
    "protest declare announce doubt wonder reckon brief"
)
STATING = forms_of(
    "say add suggest state write explain reply report testify imply insinuate remark observe shout repeat hint answer "
    "charge note conclude find rule"
)
_TAKING_IN = forms_of("hear understand ask")
# *He is understood to*, *some explaining to do*: of nobody's saying.
SAYING = (CLAIMING | STATING | _TAKING_IN) - {"understood", "explaining"}
