"""What sort of step an action is: something sent round, a report back, a letter, a visit, or another thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.statements import Step


@dataclass(frozen=True, slots=True)
class StepForm:
    """Words that make an action one kind of step; the first form that fits decides."""

    means: Step
    pattern: re.Pattern[str]
    example: str


_INFORMATION = (
    r"(?:information|details?|data|figures?|numbers?|statistics|breakdowns?|updates?|responses?|answers?|lists?|copy|copies|links?|briefings?"
    r"|notes?|summar(?:y|ies)|analys[ie]s|documents?|papers?|slides?|presentations?|reports?|clarification|dates?|percentages?|costs?|comparisons?"
    r"|evidence|feedback|examples?|timescales?|timelines?|timetables?|trends?|charts?|tables?|maps?|contact|explanation|plan|letters?|results?"
    r"|minutes|case stud(?:y|ies)|rates?|scorecard|dashboard|leaflets?|guidance|polic(?:y|ies)|strategy|assurance|context|benchmarking)"
)
_MEETING = r"(?:committee|panel|board|cabinet|council|forum|commission|executive|meeting|agenda|work programme|forward plan|work plan|session)"
_READERS = rf"(?:members?|councillors|{_MEETING}|group leaders|all|them|him|her|attendees|everyone)"


def _form(means: Step, pattern: str, example: str) -> StepForm:
    return StepForm(means, re.compile(pattern, re.IGNORECASE), example)


STEPS = (
    _form(Step.OTHER, r"\binvit(?:e|es|ed)\b|\bto (?:confirm|check|establish) (?:that|whether|if)\b", "the committee might invite foster carers to its next meeting"),
    _form(
        Step.LETTER,
        r"\b(?:writ(?:e|es|ten|ing)|wrote)\s+(?:\w+\s+){0,3}?to\b|\bletters?\b[^.;]{0,40}\bbe (?:sent|written|drafted|issued|prepared)"
        r"|\b(?:send|sent|draft|drafted|prepare|issue)s?\s+(?:a|the|an)\s+(?:\w+\s+)?letter\b",
        "the Chair would write to the Minister about placements",
    ),
    _form(
        Step.CIRCULATE,
        rf"\b(?:circulat|e-?mail|distribut)\w*|\bshar(?:e|es|ed|ing)\b[^.;]{{0,60}}\bwith\b|\bto be sent\b|\bto share\b",
        "the report would be circulated before the next meeting",
    ),
    _form(
        Step.VISIT,
        r"\b(?:visit(?:s|ed|ing)?|observ(?:e|es|ed|ing)|shadow(?:s|ed|ing)?|tour)\b(?! (?:letter|report|feedback|outcome|findings?)s?\b)"
        r"(?<!monitoring visit)(?<!focused visit)(?<!focus visit)(?<!ofsted visit)(?<!inspection visit)(?<!monitoring visits)"
        r"|^[^.]{0,60}\b(?:would|will|should|to|members|councillors)\s+attend\b",
        "members would visit the contact centre",
    ),
    _form(
        Step.REPORT_BACK,
        rf"\b(?:report(?:s|ed)?|feed|fed|feeds|come|came|return(?:ed)?|bring|brought|brings|refer(?:red)?)\s+(?:it |this |them |these )?back\b"
        rf"|\b(?:br(?:ing|ings|ought)|present(?:s|ed)?|submit(?:s|ted)?|report(?:s|ed)?|return(?:s|ed)?|come|taken?|put|received?|considered?|referred"
        rf"|deferred|tabled)\b[^.;]*?\b(?:to|at|by|before|onto|on|for|in)\b[^.;]*\b{_MEETING}s?\b"
        rf"|\b(?:reports?|updates?|reviews?)\b[^.;]*\b(?:in|within|every|after)\s+(?:\w+|\d+)\s+(?:months?|weeks?|years?|meetings?)\b"
        rf"|\bbe (?:brought|submitted|presented)\b|\breceives?\b[^.;]*\b(?:reports?|updates?|briefings?)\b|\breport(?:s|ed)?\s+(?:on\s+)?(?:\w+\s+)?progress\b"
        rf"|\b(?:agenda|work programme|meeting|report)\b[^.;]{{0,20}}\b(?:would|should|will|to)\s+(?:include|cover|feature|contain)\b"
        rf"|\b(?:next|future|forthcoming|upcoming|subsequent|later|quarterly|annual|further|follow-up|progress)\s+(?:\w+\s+){{0,3}}"
        rf"(?:reports?|updates?|scorecards?|dashboards?|papers?|meetings?|agendas?)\b"
        rf"|\b(?:includ|featur|add|incorporat|place|schedul|show|contain|cover|report|list)\w*\b[^.;]*\b(?:report|agenda|work(?:ing)? (?:programme|plan)"
        rf"|forward plan|scorecard|dashboard|meeting|programme)s?\b"
        rf"|\b(?:update|report|item|paper|briefing|presentation|review)s?\b[^.;]*\b(?:to|at)\b[^.;]*\b{_MEETING}s?\b",
        "an update be brought to the panel in six months",
    ),
    _form(
        Step.OTHER,
        r"\b(?:produc|prepar|draw(?:n|s)? up|creat|develop|complet|check|investigat|amend)\w*|\bforward\w*\s+(?:\w+\s+)?(?:comments|questions|suggestions|views)\b",
        "a flow chart was produced that showed the front door",
    ),
    _form(
        Step.CIRCULATE,
        rf"\b(?:shar|provid|suppl|forward|send|sent|giv|issu|suppl|obtain|confirm|clarif|advise|inform|notif)\w*\b[^.;]*"
        rf"\b(?:{_INFORMATION}|{_READERS}|these|this|those|it|whether|how)\b"
        rf"|\b(?:send|sent|shar\w+|forward\w*)\b|\b(?:an?|further|more|the)\s+(?:\w+\s+){{0,2}}{_INFORMATION}\b[^.;]*\b(?:requested|provided)\b"
        rf"|\b(?:asked (?:for|to (?:see|have|receive|be (?:sent|given)))|request\w*(?! that)|like|welcome)\b[^.;]*\b{_INFORMATION}\b|^(?:that )?(?:an?|further|more)\s+(?:\w+\s+){{0,2}}{_INFORMATION}\b",
        "details would be provided of vacancies",
    ),
)  # fmt: skip


def step_of(words: str) -> Step:
    """The sort of step that words ask for or promise."""
    return next((form.means for form in STEPS if form.pattern.search(words)), Step.OTHER)
