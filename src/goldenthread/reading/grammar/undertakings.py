"""Undertakings and requests in the prose of minutes: who will do what after the meeting, in whatever voice it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.layout import Block, Layout, Role, Span

_I = re.IGNORECASE

_MEETING = r"(?:committee|panel|board|cabinet|council|forum|commission|executive|scrutiny|meetings?|agenda|members|councillors|work programme|sub-group)"
_INFORMATION = (
    r"(?:information|details?|data|figures?|numbers?|statistics|breakdowns?|updates?|responses?|answers?|lists?|cop(?:y|ies)|links?|briefings?|notes?"
    r"|summar(?:y|ies)|analys[ie]s|documents?|papers?|slides?|presentations?|reports?|clarification|dates?|percentages?|costs?|comparisons?|evidence"
    r"|feedback|examples?|timescales?|timetables?|trends?|charts?|explanation|letters?|results?|minutes|case stud(?:y|ies)|rates?|scorecard|dashboard"
    r"|leaflets?|guidance|this|these|it|that|answer)"
)
_SOON = r"(?:also |then |now |therefore |further |subsequently |shortly |gladly |be (?:happy|able|pleased|willing) to |look to |seek to |aim to |endeavour to |try (?:and|to) |go away and |take this away and )*"
_TO_READERS = rf"[^.;]*\b(?:to|at|by|for|with|before|in)\b[^.;]*\b{_MEETING}\b"

# What is done for a committee after its meeting: done by someone ...
_DO = (
    rf"(?:circulate|email|e-mail|forward|distribute|share|send|supply\b[^.;]*|feed\s*back|feed (?:this|it|that)|report back|report{_TO_READERS}"
    rf"|bring|come back|return (?:to|with)|submit|present{_TO_READERS}|provide\s+(?=[^.;]*\b(?:{_INFORMATION}|{_MEETING})\b)|write to|respond (?:to|in writing|directly|outside)"
    rf"|arrange|organise|look (?:into|at)|investigate|check|find out|follow\s?(?:this |it |that |these )?up|take (?:this|it|that|these|the (?:matter|point|issue|comments?|query"
    rf"|question|suggestion)s?|away|back|up)\b|pick (?:this|it|that|these|the \w+)? ?up|raise (?:this|it|that|these|the|with)|discuss (?:this|it|that|these|the)?[^.;]* with"
    rf"|speak (?:to|with)|liaise|contact|clarify|confirm (?:this|the|whether|if|that|in writing|and|outside)|invite|prepare|produce|draft|include|incorporate|add|amend"
    rf"|make [^.;]{{0,30}}(?:changes|amendments|available|enquiries|contact|sure)|ensure|attend|visit|advise (?:the|members|on|of|councillor)|inform (?:the|members|councillor)|notify"
    rf"|keep [^.;]{{2,30}}(?:informed|updated|up to date|apprised)|pass (?:this|it|that|these|on|the)|ask|request|obtain|update\s+(?:the\s+)?{_MEETING}|let (?:the )?\w+ know"
    rf"|give (?:an|a|further|the)|get back|consider (?:this|how|whether|the|including|adding|including)|explore|review (?:this|how|whether|the)|set up|put (?:this|it|in place|together|on)"
    rf"|meet(?: with)? |be meeting |establish (?:whether|if|how)|convene|schedule|reflect|relay|chase|seek (?:clarification|advice|further|assurance|to|an?|the)|double.check|verify|collate|compile)"
)
# ... or done to something.
_DONE = (
    rf"(?:circulated|e-?mailed|forwarded|distributed|shared|sent|fed back|brought|reported back|reported{_TO_READERS}|presented{_TO_READERS}"
    rf"|submitted|included|incorporated{_TO_READERS}|added|arranged|organised|scheduled|placed on|put on|checked|investigated|followed up|looked (?:into|at)|picked up|taken (?:back|away|up|on board)"
    rf"|raised with|invited|notified|informed|kept (?:informed|updated|up to date|under review by the)|considered{_TO_READERS}|discussed{_TO_READERS}|reviewed{_TO_READERS}|written to|produced|prepared|drafted"
    rf"|made available|clarified|amended|passed (?:on|to|back)|contacted|convened|revisited|updated{_TO_READERS}|referred{_TO_READERS}|explored|relayed|responded to|issued to|given to members|appended|featured)"
)
_PROVIDED = rf"\b(?!this\b|these\b|it\b|that\b){_INFORMATION}\b[^.;]{{0,80}}\s(?:would|will|shall|to|could|should)\s+(?:also\s+|then\s+)?be\s+(?:provided|supplied|made available|given|obtained|sought)\b"
_PROVIDED_TO = rf"\b(?:would|will|shall|to)\s+(?:also\s+|then\s+)?be\s+(?:provided|supplied|given)\b(?=[^.;]{{0,80}}\b(?:to|with|for)\s+(?:the\s+|all\s+|this\s+)?(?:\w+\s+)?{_MEETING}\b)"


class Voice(Enum):
    """How a step is put."""

    PROMISE = "promise"  # by the one who will do it: "officers undertook to ..."
    PASSIVE = "passive"  # nobody need be named: "details would be circulated"
    AGREED = "agreed"  # "it was agreed that ..."
    REQUEST = "request"  # by a member: an action unless it is answered there and then


@dataclass(frozen=True, slots=True)
class UndertakingForm:
    """A form of words that asks for or promises a step, and a sentence that uses it with the owner it names."""

    voice: Voice
    pattern: re.Pattern[str]
    example: str
    owner: str | None = None


def _form(voice: Voice, pattern: str, example: str, owner: str | None = None) -> UndertakingForm:
    return UndertakingForm(voice, re.compile(pattern, _I), example, owner)


FORMS = (
    _form(
        Voice.AGREED,
        r"\bit was\s+(?:also\s+|further\s+|then\s+|therefore\s+|subsequently\s+)*(?:agreed|resolved|proposed and agreed)\s+(?:that\b(?=[^.;]{0,200}?\b(?:would|will|should|could|shall"
        r"|be|to be|can)\b)|to\s+(?!be\b)\w+)",
        "It was agreed that a briefing would be arranged.",
    ),
    _form(
        Voice.REQUEST,
        r"\bit was\s+(?:also\s+|further\s+|then\s+|therefore\s+)*(?:suggested|requested|asked|proposed|recommended)\s+(?:that|if|whether|for)\b"
        r"|\bit would be (?:\w+ )?(?:useful|helpful|beneficial|good|valuable|interesting) (?:if|to (?:have|see|receive|get|include|know)|for)\b",
        "It was requested that a flow chart be drawn up.",
    ),
    _form(
        Voice.PROMISE,
        r"(?<!had )(?<!has )(?<!have )(?<!been )(?<!was )(?<!were )(?<!it was )\b(?:undertook|agreed|committed|promised|offered|volunteered|pledged|gave an undertaking|made a commitment)"
        r"\s+to\s+(?!the\b|a\b|an\b|this\b|all\b|its\b|their\b|differ\b|\w+ing\b)(?=\w)",
        "In reply the Director of Early Help agreed to share the waiting list.",
        "Director of Early Help",
    ),
    _form(
        Voice.PROMISE,
        rf"\b(?:would|will|'ll|shall)\s+{_SOON}{_DO}(?<=[\w ])",
        "The Head of Fostering said that she would bring the figures to the next meeting.",
        "Head of Fostering",
    ),
    _form(
        Voice.PASSIVE,
        rf"\b(?:would|will|shall|'ll)\s+(?:also\s+|now\s+|then\s+|therefore\s+|subsequently\s+)*be\s+(?:\w+ly\s+)?{_DONE}\b",
        "A list of dates would be circulated to members.",
    ),
    _form(Voice.PASSIVE, _PROVIDED, "Details of vacancies would be provided."),
    _form(Voice.PASSIVE, _PROVIDED_TO, "A tour would be given to members of the panel."),
    _form(
        Voice.PROMISE,
        r"\b(?:was|were|is|are)\s+(?:asked|tasked|requested|instructed|invited)\s+(?:by \w+(?: \w+){0,3} )?to\s+(?!be\b|note\b|consider\b|comment\b|approve\b|endorse\b|agree\b|declare\b)(?=\w)",
        "Officers were asked to check the March figure.",
        "Officers",
    ),
    _form(
        Voice.REQUEST,
        rf"(?<!had )(?<!been )\b(?:asked|requested|queried|enquired|wondered|suggested|proposed|questioned)\s+(?:if|whether|that)\b[^.;]{{0,200}}?\b(?:could|can|would|might|should|may|to|was|were|is|be)\s+"
        rf"(?:also\s+)?(?:be\s+)?(?:{_DONE}|provided|supplied|{_DO})\b",
        "Councillor Reed asked if the list could be circulated.",
    ),
    _form(
        Voice.REQUEST,
        r"(?<!had )(?<!been )\b(?:asked|requested|suggested|proposed)\s+that\b(?=[^.;]{0,160}?\b(?:be|could|should|would|might|include[sd]?|provide[sd]?|receive[sd]?|are|is|was|were)\b)",
        "The Board asked that the chart be kept simple.",
    ),
    _form(
        Voice.REQUEST,
        rf"(?<!had )(?<!been )\b(?:asked|requested)\s+(?:(?:for|to (?:see|receive|have|be (?:provided|given|sent|kept|updated|informed)|visit))\b|(?:an?|further|more|additional|the|some|regular|that|future)\b(?=[^.;]*\b{_INFORMATION}\b))",
        "Members requested a breakdown by district.",
    ),
    _form(
        Voice.REQUEST,
        r"(?<!had )(?<!been )\b(?:asked|requested|invited|urged|reminded|tasked|instructed)\s+(?=(?:the |all |our )?(?:\w+'?s? ){0,8}?(?:officers?|director|manager|chair\w*|head|lead|clerk|members?|team|service|cabinet member|portfolio holder"
        r"|he|her|him|them|chief executive|councillor|mr|mrs|ms|department|council)\b(?: (?:of|for) [^.;,]{3,60}?)? to \w+)",
        "The Chair asked officers to find out the cost.",
        "officers",
    ),
    _form(
        Voice.REQUEST,
        rf"\b(?:an?|further|more|additional|the|regular)\s+(?:[\w'-]+\s+){{0,8}}?{_INFORMATION}\b[^.;]{{0,80}}\s(?:was|were)\s+(?:also\s+)?(?:requested|asked for|sought)\b"
        r"|\ba request was (?:also )?(?:made|received)\b|\brequests? (?:was|were) made\b|\bmade a request\b",
        "An update on the rota was requested.",
    ),
    _form(
        Voice.REQUEST,
        r"\b(?:would|also|wished to|'d)\s+(?:like|welcome|appreciate|find it (?:useful|helpful) to)\s+(?!to (?:thank|congratulate|express|know (?:how|why|what)|place|record|say|see (?:more|this|improvement|progress)\b)|the (?:report|opportunity)\b)(?=\w)",
        "Members would like to receive the audit summary.",
    ),
    _form(
        Voice.REQUEST,
        r"\b(?:should|needs? to|needed to|must|ought to)\s+(?:also\s+)?(?:be\s+(?:\w+ed|sent|brought|written|given|made)|(?:come|return|report)\b)\b(?=[^.;]*\b(?:before|by the|prior to|in time for|at the next|to the next|next meeting"
        r"|future meeting|to (?:the )?(?:committee|panel|board|members))\b)",
        "Gaps should be filled before the plan is sent off.",
    ),
)  # fmt: skip

_GATE = Gate(
    *"would will shall undert agreed commit promis offered volunteer pledged request asked suggest proposed queried".split(),
    *"recommended resolved enquired wondered tasked invited instructed urged reminded questioned should must wished".split(),
    *("need to", "needs to", "needed to", "ought to", "'ll", "'d like", "to be "),
)

# A product with a date, yet no verb that says it is for the committee: a person must say.
_DOUBTFUL = re.compile(
    r"\b(?:would|will)\s+(?:then\s+|also\s+)?be\s+(?:reviewed|updated|published|completed|finalised|launched|developed|revised|refreshed|implemented|rolled out|established|undertaken|carried out)\b"
    r"(?=[^.;]*\b(?:by|before|in|within)\s+(?:the end of|January|February|March|April|May|June|July|August|September|October|November|December|early|late|spring|summer|autumn|winter|the (?:spring|summer|autumn|winter|new year)"
    r"|\d|two|three|six|next))",
    _I,
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Where a form of undertaking was met in a sentence."""

    start: int
    end: int
    voice: Voice
    modal: bool  # "would share", where "agreed to share" is not


def telling_sentences(layout: Layout) -> Iterator[tuple[Block, Span]]:
    """The sentences that may undertake or ask for something."""
    return _GATE.sentences(layout)


def triggers_in(plain: str, start: int, end: int) -> list[Trigger]:
    """The undertakings and requests between two places, in order, none overlapping another."""
    found = sorted(_all(plain, start, end), key=lambda trigger: (trigger.start, -trigger.end))
    kept: list[Trigger] = []
    for trigger in found:
        if not kept or trigger.start >= kept[-1].end:
            kept.append(trigger)
    return kept


def _all(plain: str, start: int, end: int) -> Iterator[Trigger]:
    for form in FORMS:
        for match in form.pattern.finditer(plain, start, end):
            yield Trigger(match.start(), match.end(), form.voice, _MODAL.match(match[0]) is not None)


_MODAL = re.compile(r"(?:would|will|shall|'ll)\b", _I)


def doubtful_sentences(layout: Layout) -> Iterator[Span]:
    """The sentences that date a piece of work without saying that the committee was promised it."""
    for block, sentence in telling_sentences(layout):
        if block.role is not Role.HEADING and _DOUBTFUL.search(layout.plain, *sentence):
            yield sentence
