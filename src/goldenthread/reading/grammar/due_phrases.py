"""When something is to be done, in the words as written: a date, a meeting, a span of time, an event."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_YEAR = r"(?:,?\s+(?:19|20)\d\d)"
_SEASON = r"(?:spring|summer|autumn|winter|new year|new municipal year|(?:municipal|academic|financial|calendar) year|term|half term|Easter|Christmas)"
_DAY = rf"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}{_YEAR}?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
_PART = rf"(?:(?:the )?(?:early|late|mid|beginning of|start of|end of|middle of)[\s-]+)?(?:the\s+)?"
_DATE = rf"(?:{_DAY}|{_PART}(?:{_MONTH}{_YEAR}?|(?:next\s+)?{_SEASON}(?:\s+(?:of\s+)?(?:19|20)\d\d)?|(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?)|the end of (?:the|this|next) (?:week|month|year|quarter|\w+ year))"
_NUMBER = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d{1,3}|a few|a couple of|the next (?:few|two|three|six|couple of)|the coming)"
_UNIT = r"(?:(?:working |calendar )?days?|weeks?|fortnight|months?|quarters?|years?|meetings?|cycles?)"
_BODY = r"(?:committee|panel|board|cabinet|council|forum|commission|executive|scrutiny)"
_WHICH = r"(?:next|following|forthcoming|upcoming|future|subsequent|later|first available|earliest available|special|additional|extraordinary)"
_MEETING = (
    rf"{_WHICH}\s+(?:(?:\w+|children's|scrutiny)\s+){{0,4}}?(?:meetings?|sessions?)(?:\s+of\s+(?:the|this)\s+(?:[\w']+\s+){{0,4}}?{_BODY})?"
    rf"(?:\s+(?:in|on)\s+{_DATE})?|(?:the\s+|its\s+)?(?:{_MONTH}{_YEAR}?|{_DAY})\s+(?:[\w']+\s+){{0,4}}?(?:{_BODY}|meeting)\b|meeting\s+(?:in|on|of)\s+{_DATE}"
)


@dataclass(frozen=True, slots=True)
class DueForm:
    """A way to say when; ``due`` in the pattern is the phrase, and the example's phrase is what it must read."""

    pattern: re.Pattern[str]
    example: str
    due: str


def _form(pattern: str, example: str, due: str) -> DueForm:
    return DueForm(re.compile(pattern, re.IGNORECASE), example, due)


FORMS = (
    _form(
        rf"\b(?P<due>(?:next|coming)\s+(?:{_NUMBER}\s+)?(?:weeks?|months?|years?))",
        "an update in the next six months",
        "next six months",
    ),
    _form(
        r"\b(?P<due>as soon as (?:possible|practicable|practical|it (?:is|was) available|they (?:are|were) available|available)"
        rf"(?:,? (?:preferably |ideally |and )*(?:before|by|in time for|at)\s+[^.;,]{{4,80}})?)",
        "visits would be arranged as soon as possible, preferably before the March meeting",
        "as soon as possible, preferably before the March meeting",
    ),
    _form(
        rf"\b(?P<due>(?:before|prior to|ahead of|in advance of|in time for|in readiness for|no later than|not later than)\s+(?:the\s+|its\s+|any\s+|each\s+)?"
        rf"(?:{_MEETING}|{_DATE}|[^.;,]{{3,80}}))",
        "the list would be sent before the next meeting",
        "before the next meeting",
    ),
    _form(rf"\b(?P<due>by\s+(?:no later than\s+)?(?:{_DATE}|the (?:{_MEETING})|(?:close|the end) of [^.;,]{{3,40}}|next \w+|tomorrow))",
          "figures be sent to the Chair by 4 May 2031", "by 4 May 2031"),
    _form(rf"\b(?P<due>(?:once|when|after|following|until|upon|subject to|as and when)\s+(?!which\b|all\b|a (?:question|query)\b)"
          rf"(?:the meeting\b|publication[^.;,]{{0,60}}|completion[^.;,]{{0,60}}|receipt[^.;,]{{0,60}}|[^.;,]{{0,60}}?\b(?:available|complete[d]?|received|approved"
          rf"|published|finalised|finished|concluded|ready|known|agreed|signed off|in place|confirmed|launched|appointed|implemented)\b))",
          "the letter be shared when it is published", "when it is published"),
    _form(rf"\b(?P<due>(?:{_MEETING}))", "an update be brought to the next meeting of the panel", "next meeting of the panel"),
    _form(r"\b(?P<due>(?:(?:next|forthcoming|subsequent|upcoming|following)\b|future\b(?=[^.;,]{0,40}?s\b))\s+(?:(?:quarterly|annual|monthly|performance|progress|update|monitoring|half-yearly"
          r"|scorecard|full|formal|quarter's|year's|iteration of the|[\w'-]+)\s+){0,4}?(?:reports?|updates?|scorecards?|dashboards?|papers?|iterations?|versions?|editions?|agendas?"
          r"|reviews?|newsletters?|quarters?|municipal year|work programme)\b)",
          "trend data would be in the next quarterly report", "next quarterly report"),
    _form(rf"\b(?:(?:in|within|after|over)\s+)(?P<due>{_NUMBER}\s+{_UNIT}(?:'s?)?(?:\s+time)?(?:\s+of\s+[^.;,]{{3,40}})?)",
          "she would return in six months' time", "six months' time"),
    _form(rf"\b(?P<due>(?:each|every)\s+(?:{_NUMBER}\s+)?(?:{_UNIT}|term|quarter|spring|autumn|meeting|{_SEASON})|(?:quarterly|monthly|annually|weekly|fortnightly|termly"
          r"|six-monthly|half-yearly|bi-?annually|twice (?:a|each) year|once a year|twice yearly|yearly|bi-monthly)\b(?:\s+basis)?|(?:on|at) an? (?:quarterly|monthly|regular"
          r"|annual|six-monthly|six monthly|termly|ongoing|weekly|half-yearly) basis|at (?:regular|quarterly|six[ -]monthly|monthly) intervals|annual basis)",
          "a dashboard would be shared each month", "each month"),
    _form(rf"\b(?P<due>in due course|in the (?:near )?future|in the coming \w+|over the (?:coming|next) \w+(?:\s+\w+)?|at a later (?:date|stage)|later (?:in|this|that) [^.;,]{{3,25}}"
          rf"|at the (?:earliest|first) opportunity|at the end of [^.;,]{{3,40}}|during {_DATE}|next (?:week|month|year|spring|summer|autumn|winter|term)|this (?:week|month|year|spring"
          rf"|summer|autumn|winter)|after the meeting)",
          "it would be looked at in due course", "in due course"),
    _form(rf"\b(?P<due>(?:in|for|during|from|to)\s+{_DATE})", "a report would follow in September 2031", "in September 2031"),
    _form(rf"\b(?:on|for|at)\s+(?P<due>{_DAY})", "a session would be held on 4 May 2031", "4 May 2031"),
)  # fmt: skip

_MAYBE = re.compile(
    r"\b(?:next|future|forthcoming|upcoming|following|subsequent|by|before|prior|ahead|advance|time|once|when|after|until|upon|as soon|in|within|each|every|\w+ly|annual"
    r"|later|earliest|first|end|during|this|outside|on|for|at|meeting)\b",
    re.IGNORECASE,
)


def due_in(words: str) -> tuple[int, int] | None:
    """Where the phrase stands that says when, by the order of the forms; None where nothing does."""
    if not _MAYBE.search(words):
        return None
    for form in FORMS:
        if found := form.pattern.search(words):
            return found.span("due")
    return None
