"""What sort of step an action is: something sent round, a report back, a letter, a visit, or another thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.grammar.committee_work import INFORMATION
from goldenthread.reading.grammar.patterns import any_of, any_word
from goldenthread.reading.statements import Step


@dataclass(frozen=True, slots=True)
class StepForm:
    """Words that make an action one kind of step; the first form that fits decides."""

    means: Step
    pattern: re.Pattern[str]
    example: str


_THINGS = any_of(
    rf"""
    {INFORMATION}|timelines?|tables?|maps?|contact|plan|polic(?:y|ies)|strategy|assurance|context|benchmarking
    case\sstud(?:y|ies)
    """
)
_MEETING = any_of(
    r"""
    committee|panel|board|cabinet|council|forum|commission|executive|meeting|agenda|session
    work\sprogramme|forward\splan|work\splan
    """
)
_READERS = rf"(?:members?|councillors|{_MEETING}|group leaders|all|them|him|her|attendees|everyone)"
_PAPERS = r"(?:reports?|updates?|briefings?|reviews?)"
_LATER = any_word("next future forthcoming upcoming subsequent later quarterly annual further follow-up progress")
_UNTO = r"(?:to|at|by|before|onto|on|for|in)"
_NOT_INSPECTION = "".join(
    f"(?<!{word} visit)(?<!{word} visits)" for word in ("monitoring", "focused", "focus", "ofsted", "inspection")
)


def _form(means: Step, patterns: str, example: str) -> StepForm:
    return StepForm(means, re.compile(any_of(patterns), re.IGNORECASE), example)


STEPS = (
    _form(
        Step.CIRCULATE,
        rf"""
        \b(?:come|get|go|came)\sback\sto\s(?:him|her|them|(?:the\s)?(?:members?|councillors?|cllr)\b)
        \blet\s(?:the\s|all\s)?(?:{_READERS})\s(?:have|know|see)\b
        \b(?:inform|tell|told|advise|notif)\w*\s(?:[\w']+\s){{0,4}}?(?:how|when|whether|which|what|why)\b
        \b(?:reports?|notes?|minutes|records?|summar(?:y|ies)|details|dates|feedback)\s(?:of|on|from|for)\s
            (?:[\w'-]+\s){{0,4}}?visits?\b[^.;]*\b(?:sent|shared|circulated|provided|given|supplied)\b
        """,
        "that reports of visits be sent to members",
    ),
    _form(
        Step.OTHER,
        r"""
        \binvit(?:e|es|ed)\b(?![^.;]{0,60}\bto\s(?:respond|report|explain|reply|visit|observe|tour)\b)
        \bto\s(?:confirm|check|establish)\s(?:that|whether|if)\b
        """,
        "the committee might invite foster carers to its next meeting",
    ),
    _form(
        Step.REPORT_BACK,
        rf"""
        \bto\sreport\s(?:on|in|by|within|to)\b
        \b(?:attend|come\sto|appear\sbefore|go\sto|present\sat)\b[^.;]{{0,40}}\b{_MEETING}\b(?=[^.;]*\bto\s[a-z]|[^.;]*\bmeeting)
        \bgo(?:es)?\s(?:back\s)?to\b[^.;]*\b{_MEETING}\b
        \b(?:respond|reply|answer|response)\b[^.;]*\b(?:to|at|by)\b[^.;]*\b{_MEETING}\b
        \b{_MEETING}\s(?:members\s)?(?:would|will|should|to)\s(?:\w+\s)?(?:see|receive|consider|review|scrutinise)\b
        \b(?:for|in|to|from)\s(?:the\s|its\s|all\s)?(?:next|future|forthcoming|subsequent)\s(?:[\w'-]+\s){{0,3}}?
            (?:reports?|updates?|scorecards?|dashboards?|papers?|presentations?|meetings?)\b
        \b(?:asked|wanted|wished|requested)\sto\ssee\b(?=[^.;]*\b(?:before|meeting|in|at)\b)
        """,
        "that the Director be required to attend the next meeting to explain the delay",
    ),
    _form(
        Step.LETTER,
        r"""
        \b(?:writ(?:e|es|ten|ing)|wrote)\s+(?:\w+\s+){0,3}?to\b
        \b(?:take|taken|took|raise|raised|put)\b[^.;]{0,40}\bin\swriting\s(?:to|with)\b
        \bletters?\b[^.,;]{0,40}\bbe\s(?:sent|written|drafted|issued|prepared)
        \b(?:send|sent|draft|drafted|prepare|issue)s?\s+(?:a|the|an)\s+(?:\w+\s+)?letter\b
        """,
        "the Chair would write to the Minister about placements",
    ),
    _form(
        Step.CIRCULATE,
        r"""
        \b(?:circulat|e-?mail|distribut)\w*
        \bshar(?:e|es|ed|ing)\b[^.;]{0,60}\bwith\b|\bto\s(?:be\ssent|share)\b
        """,
        "the report would be circulated before the next meeting",
    ),
    _form(
        Step.VISIT,
        rf"""
        \b(?:visit(?:s|ed|ing)?|observ(?:e|es|ed|ing)|shadow(?:s|ed|ing)?|tour)\b
            (?!\s(?:letter|report|feedback|outcome|finding)s?\b){_NOT_INSPECTION}
        ^[^.]{{0,60}}\b(?:would|will|should|to|members|councillors)\s+attend\b|^attend\b
        \b(?:wish|want|keen|like|offer|ask)\w*\s(?:to\s)?(?:go|going|spend|spending|meet|join)\s(?:to|on|out|along|time|a\sday)\b
        """,
        "members would visit the contact centre",
    ),
    _form(
        Step.REPORT_BACK,
        rf"""
        \b(?:report(?:s|ed)?|feed|fed|feeds|come|came|return(?:ed)?|brings?|brought|refer(?:red)?)\s+
            (?:(?:it|this|them|these)\s)?back\b
        \b(?:brings?|brought|present(?:s|ed)?|submit(?:s|ted)?|report(?:s|ed)?|return(?:s|ed)?|come|taken?|put)\b
            [^.;]*?\b{_UNTO}\b[^.;]*\b{_MEETING}s?\b
        \b(?:received?|considered?|referred|deferred|tabled)\b[^.;]*?\b{_UNTO}\b[^.;]*\b{_MEETING}s?\b
        \b{_PAPERS}\b[^.;]*\b(?:in|within|every|after)\s+(?:\w+|\d+)\s+(?:months?|weeks?|years?|meetings?)\b
        \bbe\s(?:brought|submitted|presented)\b|\breceives?\b[^.;]*\b{_PAPERS}\b
        \breport(?:s|ed)?\s+(?:on\s+)?(?:\w+\s+)?progress\b
        \b(?:agenda|work\sprogramme|meeting|report)\b[^.;]{{0,20}}\b(?:would|should|will|to)\s+
            (?:include|cover|feature|contain)\b
        \b{_LATER}\s+(?:\w+\s+){{0,3}}(?:reports?|updates?|scorecards?|dashboards?|papers?|meetings?|agendas?)\b
        \b(?:includ|featur|add|incorporat|place|schedul|show|contain|cover|report|list)\w*\b
            [^.;]*\b(?:report|agenda|working\splan|scorecard|dashboard|programme|{_MEETING})s?\b
        \b(?:{_PAPERS}|items?|papers?|presentations?)\b[^.;]*\b(?:to|at)\b[^.;]*\b{_MEETING}s?\b
        """,
        "an update be brought to the panel in six months",
    ),
    _form(
        Step.OTHER,
        r"""
        \b(?:produc|prepar|draw(?:n|s)?\sup|creat|develop|complet|check|investigat|amend)\w*
        \bforward\w*\s+(?:\w+\s+)?(?:comments|questions|suggestions|views)\b
        """,
        "a flow chart was produced that showed the front door",
    ),
    _form(
        Step.CIRCULATE,
        rf"""
        \b(?:shar|provid|suppl|forward|send|sent|giv|issu|obtain|confirm|clarif|advise|inform|notif)\w*\b
            [^.;]*\b(?:{_THINGS}|{_READERS}|these|this|those|it|whether|how)\b
        \b(?:send|sent|shar\w+|forward\w*)\b|\b{_THINGS}\b[^.;]*\b(?:provided|supplied)\b
        \b(?:an?|further|more|the)\s+(?:\w+\s+){{0,2}}{_THINGS}\b[^.;]*\b(?:requested|provided)\b
        \b(?:asked\s(?:for|to\s(?:see|have|receive|be\s(?:sent|given)))|request\w*(?!\sthat)|like|welcome)\b
            [^.;]*\b{_THINGS}\b
        ^(?:that\s)?(?:an?|further|more)\s+(?:\w+\s+){{0,2}}{_THINGS}\b
        """,
        "details would be provided of vacancies",
    ),
)


def step_of(words: str) -> Step:
    """The sort of step that words ask for or promise."""
    return next((form.means for form in STEPS if form.pattern.search(words)), Step.OTHER)
