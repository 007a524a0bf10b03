"""When something is to be done, in the words as written: a date, a meeting, a span of time, an event."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.grammar.patterns import any_of, any_word

_MONTH = (
    any_word(
        "January February March April May June July August September October November December"
        " Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec"
    )
    + r"\b\.?"
)
_YEAR = r"(?:,?\s+(?:19|20)\d\d)"
_SEASON = any_of(
    r"""
    spring|summer|autumn|winter|Easter|Christmas|term|half\s+term
    new\s+(?:municipal\s+)?year|(?:municipal|academic|financial|calendar)\s+year
    """
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = any_of(
    rf"""
    (?:{_WEEKDAY},?\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}{_YEAR}?
    \d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}
    """
)
_PART = r"(?:(?:the )?(?:early|late|mid|(?:beginning|start|end|middle) of)[\s-]+)?(?:the\s+)?"
_DATE = any_of(
    rf"""
    {_DAY}
    (?:next\s+)?{_WEEKDAY}\b
    {_PART}{_MONTH}{_YEAR}?
    {_PART}(?:next\s+)?{_SEASON}\b(?:\s+(?:of\s+)?(?:19|20)\d\d)?
    {_PART}(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?
    (?:the\s+)?(?:Q[1-4]|Quarter\s+(?:[1-4]|one|two|three|four))(?:\s+(?:of\s+)?(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?)?
    the\s+end\s+of\s+(?:the|this|next)\s+(?:week|month|quarter|(?:\w+\s+)?year)
    """
)
_NUMBER = any_of(
    r"""
    a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d{1,3}
    a\s+few|a\s+couple\s+of|the\s+next\s+(?:few|two|three|six|couple\s+of)|the\s+coming
    """
)
_UNIT = r"(?:(?:working |calendar )?days?|weeks?|fortnight|months?|quarters?|years?|meetings?|cycles?)"
_BODY = any_word("committee panel board cabinet council forum commission executive scrutiny")
_WHICH = any_of(
    r"""
    next|same|following|forthcoming|upcoming|future|subsequent|later|special|additional|extraordinary
    (?:first|earliest)\s+available
    """
)
_MEETING = any_of(
    rf"""
    {_WHICH}\s+(?:[\w']+\s+){{0,4}}?(?:meetings?|sessions?)
        (?:\s+of\s+(?:the|this)\s+(?:[\w']+\s+){{0,4}}?{_BODY})?(?:\s+(?:in|on)\s+{_DATE})?
    (?:(?:the|its)\s+)?(?:{_MONTH}{_YEAR}?|{_DAY})\s+(?:[\w']+\s+){{0,4}}?(?:meeting|{_BODY})\b
    meeting\s+(?:in|on|of)\s+{_DATE}
    """
)
_PAPER = any_word(
    "reports? updates? scorecards? dashboards? papers? iterations? versions? editions? agendas? reviews? newsletters?"
    " quarters?"
)
_DONE = any_word(
    "available completed? received approved published finalised finished concluded ready known agreed confirmed"
    " launched appointed implemented"
)
_OFTEN_DUE = any_word("figures? data information statistics briefings? summary summaries bulletins? monitoring list")
_JOINING = any_word("to by at in on for and or from with until starting beginning as through via")
_EVERY = any_word(
    "quarterly monthly annually weekly fortnightly termly six-monthly half-yearly bi-?annually yearly bi-monthly"
)
# "quarterly" of what is brought or sent, or of the step itself, and not of "reports of monthly visits".
_OFTEN = (
    rf"{_EVERY}\b(?:\s+basis\b|(?=\s+(?:[\w-]+\s+){{0,2}}?(?:{_PAPER}|{_OFTEN_DUE})\b)"
    rf"|(?=\s+{_JOINING}\b)|(?!\s+[a-z]{{3,}}))"
)


@dataclass(frozen=True, slots=True)
class DueForm:
    """A way to say when; ``due`` in the pattern is the phrase, and the example's phrase is what it must read."""

    pattern: re.Pattern[str]
    example: str
    due: str


def _form(pattern: str, example: str, due: str) -> DueForm:
    return DueForm(re.compile(rf"\b(?:{pattern})", re.IGNORECASE), example, due)


FORMS = (
    _form(
        rf"(?P<due>(?:next|coming)\s+(?:{_NUMBER}\s+)?(?:weeks?|months?|years?))",
        "an update in the next six months",
        "next six months",
    ),
    _form(
        r"(?P<due>as soon as (?:possible|practicable|practical|(?:(?:it|they) (?:is|are|was|were) )?available)"
        r"(?:,? (?:preferably |ideally |and )*(?:before|by|in time for|at)\s+[^.;,]{4,80})?)",
        "visits would be arranged as soon as possible, preferably before the March meeting",
        "as soon as possible, preferably before the March meeting",
    ),
    _form(
        r"(?P<due>(?:before|prior to|ahead of|in advance of|in time for|in readiness for|(?:no|not) later than)\s+"
        rf"(?:(?:the|its|any|each)\s+)?(?:{_MEETING}|{_DATE}|[^.;,]{{3,80}}))",
        "the list would be sent before the next meeting",
        "before the next meeting",
    ),
    _form(
        rf"(?P<due>by\s+(?:no later than\s+)?"
        rf"(?:{_DATE}|the {_MEETING}|(?:close|the end) of [^.;,]{{3,40}}|next \w+|tomorrow))",
        "figures be sent to the Chair by 4 May 2031",
        "by 4 May 2031",
    ),
    _form(
        r"(?P<due>(?:once|when|after|following|until|upon|subject to|as and when)\s+"
        r"(?!which\b|all\b|a (?:question|query)\b|(?:next )?(?:steps|actions|points|matters|recommendations)\b)"
        r"(?:the meeting\b|(?:publication|completion|receipt)\b[^.;,]{0,60}"
        rf"|[^.;,]{{0,60}}?\b(?:{_DONE}|signed off|in place)\b))",
        "the letter be shared when it is published",
        "when it is published",
    ),
    _form(
        rf"(?P<due>{_MEETING})",
        "an update be brought to the next meeting of the panel",
        "next meeting of the panel",
    ),
    _form(
        r"(?P<due>(?:(?:next|forthcoming|subsequent|upcoming|following)\b|future\b(?=[^.;,]{0,40}?s\b))\s+"
        rf"(?:[\w'-]+\s+){{0,4}}?(?:{_PAPER}|municipal year|work programme)\b)",
        "trend data would be in the next quarterly report",
        "next quarterly report",
    ),
    _form(
        rf"(?P<due>{_NUMBER}\s+(?:days?|weeks?|months?|years?)\s+(?:after|from|before)\s+[^.;,]{{3,60}})",
        "a review twelve months after the home opens",
        "twelve months after the home opens",
    ),
    _form(
        rf"(?:in|within|after|over)\s+(?P<due>{_NUMBER}\s+{_UNIT}(?:'s?)?(?:\s+time)?(?:\s+of\s+[^.;,]{{3,40}})?)",
        "she would return in six months' time",
        "six months' time",
    ),
    _form(
        rf"(?P<due>(?:each|every)\s+(?:(?:ordinary|full|formal|{_NUMBER})\s+)?(?:{_UNIT}|{_SEASON})"
        r"|(?:on|at) an? (?:[\w-]+ )?(?:regular|ongoing|annual|[\w-]+ly) basis"
        r"|at (?:regular|[\w-]+ly|six monthly) intervals"
        rf"|{_OFTEN}"
        r"|twice (?:a|each) year|twice yearly|once a year|annual basis)",
        "a dashboard would be shared each month",
        "each month",
    ),
    _form(
        r"(?P<due>in due course|in (?:the (?:near )?)?future\b"
        r"|in the coming \w+|over the (?:coming|next) \w+(?:\s+\w+)?"
        r"|at a later (?:date|stage)|later (?:in|this|that) [^.;,]{3,25}|at the (?:earliest|first) opportunity"
        rf"|at the end of [^.;,]{{3,40}}|during {_DATE}"
        r"|(?:next|this) (?:week|month|year|spring|summer|autumn|winter|term))",
        "it would be looked at in due course",
        "in due course",
    ),
    _form(
        rf"(?P<due>(?:in|for|during|from|(?<=deferred )to)\s+{_DATE})",
        "a report would follow in September 2031",
        "in September 2031",
    ),
    _form(rf"(?:on|for|at)\s+(?P<due>{_DAY})", "a session would be held on 4 May 2031", "4 May 2031"),
)


def due_in(words: str) -> tuple[int, int] | None:
    """Where the phrase stands that says when, by the order of the forms; None where nothing does."""
    for form in FORMS:
        if found := form.pattern.search(words):
            return found.span("due")
    return None
