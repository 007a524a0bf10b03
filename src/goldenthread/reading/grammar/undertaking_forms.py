"""The forms of words by which minutes tell that something will be done, or was asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from goldenthread.reading.grammar.committee_work import DO, DONE, INFORMATION, MEETING
from goldenthread.reading.grammar.patterns import any_of, any_word, not_after

_I = re.IGNORECASE
ALSO = r"(?:(?:also|further|then|now|therefore|subsequently|shortly|later)\s+)*"
WILL = r"(?:would|will|shall)"
_SHALL_BE = any_word("would will should could shall be can")
_GLADLY = any_of(
    r"""
    (?:also|then|now|therefore|further|subsequently|shortly|gladly)\s
    be\s(?:happy|able|pleased|willing)\sto\s
    (?:look|seek|aim|endeavour)\sto\s|try\s(?:and|to)\s
    go\saway\sand\s|take\sthis\saway\sand\s
    """
)
# What would be so, would happen by itself, or is a view or a vote: not a step that somebody promises to take.
_NO_PROMISE = any_word(
    """be been have had has not never no only always usually normally often still need require remain continue become
    mean depend help like welcome appreciate prefer expect hope want wish love benefit allow enable cost lead result
    involve apply seem appear exist struggle feel know understand think believe agree disagree argue say suggest oppose
    vote support abstain retire leave chair miss lose gain save suffer tend rise fall increase decrease reduce improve
    grow change affect impact hear receive and or the a an it this that to"""
)
_ITSELF = any_of(
    r"""
    it|this|that|these|they|both
    the\s(?:[\w'-]+\s){0,5}?(?:reports?|plans?|polic(?:y|ies)|papers?|strateg(?:y|ies)|items?|drafts?|update|agreement
        |review|findings|results|proposals?|figures|outcomes?|minutes|letter|response|business\scase|details)
    """
)
_MATTER = any_of(
    r"""
    this|that|these|they|it
    the\s(?:\w+\s){0,2}?(?:points?|comments?|matters?|issues?|suggestions?|quer(?:y|ies)|questions?|wording|figures?
        |tables?|charts?|graphs?|errors?|typo|omission|papers?|documents?|appendix|presentation)
    """
)
_SEE = any_of(
    r"visit|observe|shadow|attend|see|meet|tour|hear\sfrom|spend\s(?:time|a\sday)|go\s(?:to|on|out|along|and)|join"
)
_NO_NOTE = r"[^.;]{0,80}\b(?:asked|requested|suggested|proposed|recommended|noted|agreed|was|were|is|are|ha[ds]|have)\s"
_NEEDS = not_after(
    "need needs needed had have has ask asked asks want wanted wants continue able likely due ought used"
    " going expected required said supposed wish wished hope hoped agreed seem seems"
)
_UNDERTOOK = any_of(
    r"""
    undertook|agreed|committed|promised|offered|volunteered|pledged
    gave\san\sundertaking|made\sa\scommitment
    """
)
_NOT_BEFORE = r"(?<!had )(?<!has )(?<!have )(?<!been )(?<!was )(?<!were )(?<!it was )"
_NOT_THEN = r"(?<!had )(?<!been )"
_DOING = any_word(
    "bring(?:ing)? providing sharing sending reporting circulating writing arranging presenting producing reviewing"
    " updating giving taking meeting holding keeping looking publishing returning"
)
_NOT_DOING = any_word("voting leaving retiring continuing having being getting increasing reducing going moving")
_ASKED = any_word("asked requested invited urged reminded tasked instructed")
_STAFF = any_of(
    r"""
    officers?|director|manager|chair\w*|head|lead|clerk|members?|team|service|department|council|chief\sexecutive
    cabinet\smember|portfolio\sholder|councillor|mr|mrs|ms|he|her|him|them
    """
)
_NO_STEP = r"(?!(?:be|ask|make|raise|join|introduce|speak|give|note|consider|comment|approve|endorse|agree|declare)\b)"
_BY_THEN = any_of(
    r"""
    before|by\sthe|prior\sto|in\stime\sfor|(?:at|to)\sthe\snext|(?:next|future)\smeeting
    to\s(?:the\s)?(?:committee|panel|board|members)
    """
)


class Voice(Enum):
    """How a step is put."""

    PROMISE = "promise"  # by the one who will do it: "officers undertook to ..."
    PLEDGE = "pledge"  # by one person, of anything at all: "she would redraw the chart"
    PASSIVE = "passive"  # nobody need be named: "details would be circulated"
    AGREED = "agreed"  # "it was agreed that ..."
    REQUEST = "request"  # by a member: an action unless it is answered there and then


@dataclass(frozen=True, slots=True)
class UndertakingForm:
    """A form of words that asks for or promises a step, and a sentence that uses it with the owner it names.

    ``cues`` are words in lower case, one of which a sentence must hold before the pattern is tried.
    """

    voice: Voice
    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    example: str
    owner: str | None = None


def _form(voice: Voice, cues: str, pattern: str, example: str, owner: str | None = None) -> UndertakingForm:
    return UndertakingForm(voice, tuple(cues.split("/")), re.compile(pattern, _I), example, owner)


FORMS = (
    _form(
        Voice.AGREED,
        "it was",
        rf"\bit was\s+{ALSO}(?:agreed|resolved|proposed and agreed)\s+"
        rf"(?:that\b(?=[^.;]{{0,200}}?\b{_SHALL_BE}\b)|to\s+(?!be\b)\w+)",
        "It was agreed that a briefing would be arranged.",
    ),
    _form(
        Voice.REQUEST,
        "it was",
        rf"\bit was\s+{ALSO}(?:suggested|requested|asked|proposed|recommended)\s+(?:that|if|whether|for)\b",
        "It was requested that a flow chart be drawn up.",
    ),
    _form(
        Voice.REQUEST,
        "it would be",
        r"\bit would be (?:\w+ )?(?:useful|helpful|beneficial|good|valuable|interesting) "
        r"(?:if|to (?:have|see|receive|get|include|know)|for)\b",
        "It would be helpful if the plan showed dates.",
    ),
    _form(
        Voice.PROMISE,
        "undertook/undertaking/agreed/committed/commitment/promised/offered/volunteered/pledged",
        rf"{_NOT_BEFORE}\b{_UNDERTOOK}\s+to\s+(?!(?:the|an?|this|all|its|their|differ|(?!{_DOING})\w+ing)\b)(?=\w)",
        "In reply the Director of Early Help agreed to share the waiting list.",
        "Director of Early Help",
    ),
    _form(
        Voice.PROMISE,
        "would/will/shall",
        rf"\b{WILL}\s+{_GLADLY}*{DO}(?<=[\w ])",
        "The Head of Fostering said that she would bring the figures to the next meeting.",
        "Head of Fostering",
    ),
    _form(
        Voice.PLEDGE,
        "would/will/shall",
        rf"\b{WILL}\s+{_GLADLY}*(?:(?!(?:{_NO_PROMISE}|\w+ly|{DO})\b)(?-i:[a-z]{{2,}})|be\s+(?!{_NOT_DOING})\w+ing)\b",
        "The Head of Fostering said that she would redraw the chart.",
        "Head of Fostering",
    ),
    _form(
        Voice.PLEDGE,
        "is to/are to/was to/were to",
        rf"\b(?:is|are|was|were)\s+to\s+(?!(?:{_NO_PROMISE}|\w+ly)\b)(?-i:[a-z]{{2,}})\b",
        "The Head of Fostering is to produce a guide for carers.",
        "Head of Fostering",
    ),
    _form(
        Voice.PROMISE,
        "assurance/undertaking/commitment/promise/guarantee",
        r"\b(?:gave|given|offered|provided|made)\s+(?:an?|his|her|their|the)\s+(?:\w+\s+)?"
        r"(?:assurance|undertaking|commitment|promise|guarantee)\b[^.;,]{0,40}?\s(?:that|to)\s",
        "The Director of Early Help gave an assurance that members would see the policy in May.",
        "Director of Early Help",
    ),
    _form(
        Voice.PROMISE,
        "undertook/promised/pledged/committed/agreed",
        rf"{_NOT_BEFORE}\b{_UNDERTOOK}\s+that\s(?=[^.;]{{3,160}}?\b{WILL}\s+(?:be\s+\w+(?:ed|t|n)\b|(?!{_NO_PROMISE}\b)\w+))",
        "The Director of Early Help promised that the policy would be simplified.",
        "Director of Early Help",
    ),
    _form(
        Voice.PROMISE,
        "away",
        r"\btook\s+(?:(?:this|that|it|these|them)|the\s+(?:\w+\s+){1,2})\s*away\b",
        "The Head of Fostering took the point away to think about.",
        "Head of Fostering",
    ),
    _form(
        Voice.PASSIVE,
        "would/will/shall",
        rf"\b{_ITSELF}\s+{WILL}\s+{ALSO}(?:go|come|return|be\s+going|be\s+coming)\b(?=[^.;]*\b(?:back|{MEETING})\b)",
        "The draft would then go to the Board in May.",
    ),
    _form(
        Voice.PASSIVE,
        "would/will/shall",
        rf"\b{MEETING}\s+(?:members\s+)?{WILL}\s+{ALSO}(?:get|receive|have\s+sight|be\s+(?:given|sent|shown|told|kept|consulted))\b",
        "Members would get the same papers as schools.",
    ),
    _form(
        Voice.PASSIVE,
        "would/will/shall",
        rf"\b{_MATTER}\s+{WILL}\s+{ALSO}be\s+(?:\w+ly\s+)?(?!(?:needed|required|used|based|expected|delayed|limited)\b)"
        r"\w+(?:ed|en|ught)\b",
        "The wording would be corrected.",
    ),
    _form(
        Voice.PASSIVE,
        "to be",
        rf"\b(?:was|were|is|are)\s+to\s+be\s+{DONE}|^(?!{_NO_NOTE})\W*(?:[\w'/&-]+\s+){{1,9}}?{_NEEDS}to\s+be\s+{DONE}",
        "Slides to be circulated.",
    ),
    _form(
        Voice.REQUEST,
        "wished/wanted/keen/interest/wish/desire",
        rf"\b(?:wished|wanted|(?:was|were)\s+keen|expressed\s+(?:an?|their|his|her)\s+(?:interest|wish|desire))\s+(?:to|in)\s+"
        rf"(?:{_SEE}|visiting|observing|shadowing|attending|seeing|meeting)\b",
        "The Panel wished to go out with the van.",
    ),
    _form(
        Voice.PASSIVE,
        "would/will/shall",
        rf"\b{WILL}\s+{ALSO}be\s+(?:\w+ly\s+)?{DONE}\b",
        "A list of dates would be circulated to members.",
    ),
    _form(
        Voice.PASSIVE,
        "would/will/shall/should/could/to be",
        rf"\b{INFORMATION}\b[^.;]{{0,80}}\s(?:would|will|shall|to|could|should)\s+{ALSO}be\s+"
        r"(?:provided|supplied|made available|given|obtained|sought)\b",
        "Details of vacancies would be provided.",
    ),
    _form(
        Voice.PASSIVE,
        "would/will/shall/to be",
        rf"\b(?:would|will|shall|to)\s+{ALSO}be\s+(?:provided|supplied|given)\b"
        rf"(?=[^.;]{{0,80}}\b(?:to|with|for)\s+(?:(?:the|all|this)\s+)?(?:\w+\s+)?{MEETING}\b)",
        "A tour would be given to members of the panel.",
    ),
    _form(
        Voice.PROMISE,
        " to ",
        rf"\b(?:was|were|is|are)\s+(?:asked|tasked|requested|instructed|invited)\s+(?:by \w+(?: \w+){{0,3}} )?to\s+"
        rf"{_NO_STEP}(?=\w)",
        "Officers were asked to check the March figure.",
        "Officers",
    ),
    _form(
        Voice.REQUEST,
        "asked/requested/queried/enquired/wondered/suggested/proposed/questioned",
        rf"{_NOT_THEN}\b(?:asked|requested|queried|enquired|wondered|suggested|proposed|questioned)\s+"
        r"(?:if|whether|that)\b"
        rf"[^.;]{{0,200}}?\b(?:could|can|would|might|should|may|to|was|were|is|be)\s+(?:also\s+)?(?:be\s+)?"
        rf"(?:{DONE}|provided|supplied|{DO})\b",
        "Councillor Reed asked if the list could be circulated.",
    ),
    _form(
        Voice.REQUEST,
        "asked/requested/suggested/proposed",
        rf"{_NOT_THEN}\b(?:asked|requested|suggested|proposed)\s+that\b"
        r"(?=[^.;]{0,160}?\b(?:be|could|should|would|might|include[sd]?|provide[sd]?|receive[sd]?|are|is|was|were)\b)",
        "The Board asked that the chart be kept simple.",
    ),
    _form(
        Voice.REQUEST,
        "asked/requested",
        rf"{_NOT_THEN}\b(?:asked|requested)\s+"
        r"(?:for|sight of|to (?:see|receive|have|be (?:provided|given|sent|kept|updated|informed)|visit))\b",
        "Members asked for staff turnover by team.",
    ),
    _form(
        Voice.REQUEST,
        "asked/requested",
        rf"{_NOT_THEN}\b(?:asked|requested)\s+(?:an?|further|more|additional|the|some|regular|that|future)\b"
        rf"(?=[^.;]*\b{INFORMATION}\b)",
        "Members requested a breakdown by district.",
    ),
    _form(
        Voice.REQUEST,
        "asked/requested/invited/urged/reminded/tasked/instructed",
        rf"{_NOT_THEN}\b{_ASKED}\s+(?=(?:(?:the|all|our)\s)?(?:\w+'?s? ){{0,8}}?{_STAFF}\b"
        rf"(?: (?:of|for) [^.;,]{{3,60}}?)? to {_NO_STEP}\w+)",
        "The Chair asked officers to find out the cost.",
        "officers",
    ),
    _form(
        Voice.REQUEST,
        "requested/asked for/sought",
        rf"\b(?:an?|further|more|additional|the|regular)\s+(?:[\w'-]+\s+){{0,8}}?{INFORMATION}\b[^.;]{{0,80}}"
        r"\s(?:was|were)\s+(?:also\s+)?(?:requested|asked for|sought)\b",
        "An update on the rota was requested.",
    ),
    _form(
        Voice.REQUEST,
        "request",
        r"\ba request was (?:also )?(?:made|received)\b|\brequests? (?:was|were) made\b|\bmade a request\b",
        "A request was made for trends to be shown in future scorecards.",
    ),
    _form(
        Voice.REQUEST,
        "like/welcome/appreciate/find it useful/find it helpful",
        r"\b(?:would|also|wished to|'d)\s+(?:like|welcome|appreciate|find it (?:useful|helpful) to)\s+"
        r"(?!to (?:thank|congratulate|express|place|record|say|know (?:how|why|what))\b)"
        r"(?!to see (?:more|this|improvement|progress)\b)(?!the (?:report|opportunity)\b)(?=\w)",
        "Members would like to receive the audit summary.",
    ),
    _form(
        Voice.REQUEST,
        "should/need/must/ought",
        r"\b(?:should|needs? to|needed to|must|ought to)\s+(?:also\s+)?"
        r"(?:be\s+(?:\w+ed|sent|brought|written|given|made)|come|return|report)\b"
        rf"(?=[^.;]*\b{_BY_THEN}\b)",
        "Gaps should be filled before the plan is sent off.",
    ),
)
