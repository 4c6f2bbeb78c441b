"""The words by which an accusation is hedged, reported, denied, disavowed or taken back."""

from __future__ import annotations

import re

from ..times import MONTHS, WEEKDAYS
from .falsity import DEFAMING, FALSE, GROUNDLESS, MADE_UP, MISTAKEN, OUTRAGEOUS, UNFAIR

DENYING = frozenset(
    "deny denies denied denying reject rejects rejected rejecting refute refutes refuted refuting "
    "rebut rebutted rebuts dispute "
    "disputes disputed disputing disprove disproved clear cleared clears acquit acquitted exonerate "
    "exonerated absolve absolved "
    "disclaim disclaimed repudiates withdraw withdrew withdrawn retract retracted repudiate repudiated scotch "
    "scotched debunk debunked "
    "vindicate vindicated rebutting dismiss dismisses dismissed dismissing".split()
)
BASELESS = re.compile(
    rf"\b(?:{FALSE}|{GROUNDLESS}|{DEFAMING}|not a word of truth|not fair|"
    r"simply wrong|a (?:lie|slur|smear|myth|fiction|falsehood)|this slur|filthy lie|"
    r"pure invention|not a grain of truth|no truth in|no "
    r"foundation|no basis|not a shred|no evidence|totally wrong|"
    r"wrongly|unfairly|falsely|unjustly|baselessly|we reject|i reject|rejects? "
    r"(?:this|that|the)|unworthy|insult|trumped-up|fabricated|wholly without|hardly fair|"
    r"they hadn't|you hadn't|he hadn't|she hadn't|"
    r"i misread|i was (?:wrong|mistaken|unfair)|i take (?:that|it) back|not the case)\b",
    re.IGNORECASE,
)
_BODY = r"(?:union|branch|society|committee|association|federation|guild|executive|confederation|alliance|institute)"
HEDGING = re.compile(
    r"\b(?:may|might|could) (?:well |even |also |not |simply )?(?:have|be)\b|\b(?:appears?|appeared|"
    r"seems?|seemed) (?:not )?(?:to|that|as)\b|"
    r"\bit (?:seems|appears|would seem|would appear)\b|\b(?:perhaps|possibly|probably|maybe|"
    r"presumably|apparently|arguably|likely|conceivably|seemingly|in effect|my (?:own )?view (?:\w+ )*is|"
    rf"in (?:my|our|the {_BODY}['’]s) (?:view|opinion|judge?ment|submission)|"
    r"as far as i can see|so far as (?:i|we) can (?:see|tell|discover|establish)|for what it['’]s worth|"
    r"it is likely|it is (?:quite |entirely |just |at least )?possible that|as far as (?:i can tell|(?:i|we) know)|"
    r"one (?:suspects|imagines|assumes|gathers|fears|supposes)|looks? (?:rather |very much )?as (?:if|though)|"
    rf"(?:conference|congress|the {_BODY}) (?:further |also )?"
    r"(?:believes|considers|suspects|fears)|"
    r"it (?:further |also |does |still |therefore )?(?:believe|consider|suspect|fear)s?|"
    r"(?:looks?|feels?|sounds?|smells?) to (?:us|me) like|"
    r"(?:our|my) (?:best |own )?(?:guess|suspicion|impression) is)\b|"
    r"\b(?:we|i) (?:\w+ )?(?:believe|think|suspect|"
    r"consider|fear|feel|imagine|assume|reckon|suppose|guess|understand|doubt|take it|"
    r"(?:can )?(?:only )?conclude|infer|gather|dare say|would say|would suggest|would argue|am inclined|are "
    r"inclined)\b|"
    r"\b(?:reason|grounds?|cause) (?:to|for) (?:believ|suspect|think|fear)\w*|\b"
    r"(?:looks?|looked|feels?|felt|sounds?|smells?) (?:rather |very much |suspiciously )?like an?\b|\b"
    r"can(?:not|['’]t) help (?:feeling|thinking|wondering|suspecting)|\b(?:hard|difficult) not to (?:conclude|suspect|"
    r"feel|think|believe)|\bone is (?:tempted|inclined|driven) to\b|"
    r"\bto my mind\b|\b(?:we|i)['’]d (?:say|argue|suggest)\b|\b(?:kind|"
    r"sort|something|a bit) of a?\b|\bto (?:some extent|(?:a|some|a certain) degree)\b|\bmay be "
    r"that\b|\bsuggests? that\b|"
    r"\b(?:not|n['’]t|cannot be|far from|by no means) (?:be )?(?:\w+ )?(?:sure|certain|convinced|persuaded)\b"
    r"(?! (?:why|how|what|when|where|who|which|of|about)\b)",
    re.IGNORECASE,
)
EVIDENTIAL = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|rumour has it|word is|rumor has it|it is (?:\w+ly )?(?:said|"
    r"alleged|claimed|rumoured|reported|understood|believed|whispered)|"
    r"there(?: is|['’]s| are| was| were| has been| have been) (?:(?:a|some|much|ugly) ){0,2}(?:talk|story|"
    r"rumours?|gossip|view|theory|claims|reports|suggestions|allegations|accusations)\b|"
    r"(?:reports|rumours) (?:suggest|say|claim)\b|"
    r"it has been (?:said|alleged|claimed|reported|suggested|put (?:to (?:me|us)|about))|(?:is|are|was|"
    r"were) supposed to have|"
    r"(?:is|are|was|were) (?:said|alleged|"
    r"reported|understood|rumoured) to|"
    r"i(?: am|'m|’m) told|we are told|i hear|word has it|sources say|they say(?!:)|by all accounts|"
    r"according to(?! (?:[\w’']+ ){0,3}?(?:figures|data|statistics|accounts|records|numbers)\b)|"
    r"put about (?:by .{3,40} )?that)\b",
    re.IGNORECASE,
)
DISAVOWED = re.compile(
    r"\b(?:makes? no (?:allegation|accusation|suggestion|charge)|(?:do not|don['’]t|would not|"
    r"wouldn['’]t|['’]d not|will not|won['’]t|shall not|shan['’]t|am not|['’]m not|are not|cannot|can['’]t|could not|"
    r"(?:i|we)(?:['’]d| would| shall| have|['’]ve)? (?:hesitate to|rather not|prefer not to|stop short of|refrain from|"
    r"no (?:wish|desire|intention|need) (?:to|of))) "
    r"(?:going to |quite |for a moment |want to |wish to |care to |seek to |here to |stand here and )?(?:say|saying|"
    r"suggest|suggesting|tell you that|(?:use|using|utter|uttering) the word|"
    r"allege|alleging|claim|claiming|imply|implying|calling|call|go that far|accuse|accusing)|"
    r"it (?:would|might) be (?:wrong|unfair|rash|unkind|too (?:much|harsh)|going too far|churlish|easy) to "
    r"(?:say|suggest|call|claim|describe|accuse|conclude)|far be it from|"
    r"perish the thought|heaven forbid|who am i to say|no one is (?:saying|suggesting)|"
    r"nobody is (?:saying|suggesting)|i leave it to)\b",
    re.IGNORECASE,
)
TAKEN_BACK = re.compile(
    r"\b(?:i was (?:wrong|mistaken|unfair)|(?:got|was) (?:one|this|that|it|some) ?(?:thing )?wrong|i "
    r"misread|i take (?:that|it) back|i withdraw|i stand corrected|"
    r"(?:he|she|they|you|it) had(?:n['’]t| not))\b",
    re.IGNORECASE,
)
WITHDRAWN = re.compile(r"\b(?:withdr[ae]w|retract|take back|took back) (?:it|that|the|my|our)\b", re.IGNORECASE)
FALSE_THAT = re.compile(
    r"(?<!would be )(?<!might be )\b(?:false|untrue|not true|"
    r"nonsense|a lie|a myth|wrong|no truth in (?:the )?\w+)[’'”\"]? (?:to (?:say|suggest|claim|imply|pretend) )?that\b|"
    r"\bnor is it (?:the case|true) that\b|"
    r"\bno (?:evidence|proof|sign|suggestion|question|reason to (?:believe|think|suppose))"
    r"(?: whatever| at all)? that\b|"
    r"\b(?:correct|scotch|lay to rest|the (?:absurd|false|baseless|ludicrous|unfounded)) (?:the |this |that )?"
    r"(?:\w+ )?(?:claim|suggestion|story|notion|idea|rumour|allegation)s? that\b",
    re.IGNORECASE,
)
_CLAIM = (
    r"(?:allegation|accusation|claim|charge|suggestion|idea|notion|rumou?r|insinuation|story|theory|belief|assertion|"
    r"implication|myth|smear|report|hint)s?"
)
CLAIM_THAT = re.compile(
    rf"^\W{{0,5}}(?!(?:if|unless|whether)\b)[^.;:!?]*?\b{_CLAIM}\b"
    r"(?:(?! (?:is|are|was|were|would be) )[^.;:!?])*\b(?:that|of)\b",
    re.IGNORECASE,
)
_UNTRUE = rf"(?:{FALSE}|{GROUNDLESS}|{MADE_UP}|{MISTAKEN})"
_FALSE = (
    r" [“\"'‘«]?(?:\w+ly |quite |simply |just |all |an? |pure |complete |utter |total |plain |to be |shown |found |"
    rf"nothing but )*(?:{_UNTRUE}|{DEFAMING}|{UNFAIR}|{OUTRAGEOUS})\b"
)
UNTRUE = re.compile(_UNTRUE, re.IGNORECASE)
CALLED_FALSE = re.compile(
    r"[^.;:!?]*?\b(?:is|are|was|were|remains?|proved|would be|(?:has|have) been|turned out to be)"
    rf"(?:, [^,.;:!?]{{2,40}},)?{_FALSE}",
    re.IGNORECASE,
)
# *calls the allegation of neglect “completely unfounded”*
DUBBED_FALSE = re.compile(
    r"\b(?:call|describe|dismisse?|brand|denounce|condemn|reject)(?:s|d|ed)? (?:\w+ ){0,3}?"
    rf"{_CLAIM}\b[^.;:!?]*?(?: as)?{_FALSE}",
    re.IGNORECASE,
)
ONCE = re.compile(
    r"\b(?:once|(?:a|two|three|some) (?:fortnight|weeks?|months?|years?) ago|in an earlier|earlier this|"
    r"last (?:year|month|week|spring|summer|autumn|winter|time|issue)|back in|"
    rf"on (?:{'|'.join(WEEKDAYS)})|correction|in (?:{'|'.join(MONTHS)})|used to)\b",
    re.IGNORECASE,
)
NEGATION = re.compile(r"\b(?:no|not|never|none|nothing|nobody)\b|n['’]t\b", re.IGNORECASE)
NEVER = re.compile(
    r"\b(?:at no (?:time|point|stage)|in no way|on no occasion)\b[^.;:,]*$|\bfar from [^.;:,]{0,25}$", re.IGNORECASE
)
NOT_ACCUSING = re.compile(
    r"\b(?:not|n['’]t|never) (?:\w+ ){0,4}?accus(?:e|ed|ing)\b|\bno one (?:is|was) accusing\b", re.IGNORECASE
)
BUT = re.compile(r"(?:[,;:–—] ?|\b)(?:but|yet|though|although|only|merely|simply|however)\b", re.IGNORECASE)
BUT_AFTER = re.compile(
    r"\W*(?:but|yet|still|however|nevertheless|even so|(?:i|we) (?:do|merely|only|simply|think|believe|suspect|"
    r"note|observe|ask|wonder))\b",
    re.IGNORECASE,
)
IRONIC = frozenset(
    (
        "masterpiece",
        "masterclass",
        "miracle worker",
        "national treasure",
        "saint",
        "martyr",
        "find a way to",
        "thank us for",
        "give oneself",
        "give oneself a",
    )
)
ASIDE = re.compile(r",\s*(?:which|who|whose)\b[^,]*,")
ASKED = re.compile(
    r"\b(?:ask|wonder)(?:s|ed|ing)? (?:\w+ ){0,4}?(?:whether|if|why|how)\b(?!,)|"
    r", (?:[\w.’'-]+ ){1,4}?(?:asked|asks|wondered|wonders|wanted to know),",
    re.IGNORECASE,
)
NOTED = re.compile(
    r"\b(?:i|we) (?:notice|note) (?:only )?that\b|\b(?:i am|we are) assured that\b|\bi (?:merely|only|simply|"
    r"just) (?:note|observe|mention|record|point out)\b|\ba cynic (?:might|would|could)\b|"
    r"\b(?:some|others|the unkind|the uncharitable) (?:might|may|would) (?:say|think|wonder|conclude)\b",
    re.IGNORECASE,
)
# *Either he forgot or he lied*, *He forgot, or he is lying*, *One of them is mistaken*
EITHER = re.compile(
    r"^\W*(?:either\b.*\bor\b|one of (?:them|you|us|these two) (?:is|has|was|must)\b)|"
    r", or (?:else )?(?:he|she|they|you) (?:is|are|was|were|has|have|had|did|knew)\b|, or worse\b",
    re.IGNORECASE | re.DOTALL,
)
HEDGED_WITHIN = re.compile(
    r"\b(?:apparently|it (?:would )?(?:seems?|appears?)|perhaps|presumably|(?:at least|in) part(?:ly)?)\b",
    re.IGNORECASE,
)
HEDGED_AFTER = re.compile(
    r"[^.?!;]{0,40}?(?:, (?:(?:i|we) (?:think|believe|suspect|fear|suppose|imagine)(?=\s*[,.;])|"
    r"it (?:would )?(?:seems?|appears?)|one (?:imagines|assumes|suspects)|as (?:i|"
    r"we) understand it|"
    r"so far as (?:i|we) can (?:tell|see|discover|establish)|by and large|apparently|presumably|maybe|possibly|"
    r"perhaps)\b| (?:seems|"
    r"appears) to be\b)",
    re.IGNORECASE,
)
# What the voice will not believe: *I do not accept that he lied*, *we are tired of hearing that they idle*.
UNBELIEVED = re.compile(
    r"\b(?:i|we) (?:(?:do|did|could|can|will|would)(?:n['’]t| not)|cannot|won['’]t|refuse to|decline to) "
    r"(?:for (?:one|a) (?:moment|instant|second) |ever |now |quite )?(?:accept|hold with|have it said|buy|"
    r"swallow|credit|"
    r"share|subscribe to|agree with|go along with|recognise) (?:that |(?:the|this|his|her|their|any) (?:\w+ ){0,2}?"
    r"(?:criticism|theory|view|suggestion|idea|notion|claim|charge|allegation|accusation|story|line)s?\b)|"
    r"\bwon['’]t have it said that\b|\b(?:tired|sick|weary) of (?:hearing|being told|reading) that\b|"
    r"\b(?:resents?|objects? to|takes? exception to|(?:sick|tired|weary) of) (?:being|the (?:suggestion|insinuation|"
    r"implication|idea|claim|charge|accusation))\b|\bdo(?:es)?(?: not|n['’]t) deserve (?:to be|being)\b|"
    r"\b(?:i|we) (?:do not|don['’]t) (?:suspect|blame|hold)\b|\bit would be easy\b",
    re.IGNORECASE,
)
TO_CALL = re.compile(
    r"^\W*(?:(?:and|but|so|yet) )?to (?:call|say|suggest|claim|describe|brand|label|dismiss|imply|pretend|accuse|"
    r"blame)\b(?:(?! (?:is|would be) )[^.;:!?])*$",
    re.IGNORECASE,
)
IS_SHAMEFUL = re.compile(
    r"[^.;:!?]{0,60}? (?:is|was|would be) (?:\w+ ){0,4}?(?:shameful|insult|slur|smear|slander|lie|nonsense|absurd|"
    r"unfair|unjust|wrong|disgrace(?:ful)?|cruel|ridiculous|rubbish|false|untrue|contemptible|outrageous|cowardly|"
    r"offensive|grotesque|insulting)\b",
    re.IGNORECASE,
)
