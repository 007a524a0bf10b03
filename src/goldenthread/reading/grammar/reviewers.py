"""Who finds: the inspectors, reviewers and auditors whose judgements are findings, and how minutes report what they found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from ahocorasick_rs import AhoCorasick

from goldenthread.reading.layout import Span

_BODY = (
    r"(?:ofsted|oftsed|hmi|hmip|cqc|hmicfrs|care quality commission|(?:his|her) majesty's inspect\w+|hm inspect\w+|inspectorates?"
    r"|(?:lead |senior )?inspectors?|(?:re-?)?inspection(?: team| report| outcome)?|peer (?:review(?:ers?)?|challenge|team)|reviewers?"
    r"|(?:internal |external )?auditors?|(?:internal|external) audit|commissioners?|(?:focus(?:ed)?|monitoring|assurance|jtai|ofsted) visits?"
    r"|jtai|lga|dfe|department for education|improvement advisers?|(?:case |practice |multi-agency |themed )*audits|(?:the|this|recent|their) visits?)"
)
# The letter and the report speak for those who wrote them, in an item that is about a review.
_PAPER = r"(?:(?:outcome |feedback |ofsted |inspection |improvement )*(?:letter|report|feedback|findings)(?: from \w+)?)"

REVIEWER = rf"\b(?:{_BODY})\b"
_ANY = rf"\b(?:{_BODY}|{_PAPER})\b"

_FOUND = (
    r"(?:found|find|finds|noted|notes|identified|identifies|saw|seen|felt|considered|recognised|recognises|acknowledged|acknowledges"
    r"|highlighted|highlights|reported|reports|stated|states|concluded|concludes|observed|commented|comments|recommended|recommends"
    r"|praised|commended|complimented|said|says|believed|remarked|pointed out|reflected|demonstrated|showed|shows|indicated|indicates"
    r"|evidenced|described|emphasised|stressed|confirmed|advised|outlined|judged|assessed|heard|welcomed|raised|expressed"
    r"|(?:been|was|were) (?:clear|impressed|pleased|satisfied|positive|concerned|critical|complimentary|assured|confident))"
)
_BETWEEN = r"(?:\s*\([^)]{1,60}\))?(?:'s)?,?\s+(?:(?:had|has|have|all|also|both|particularly|further|further,|however|therefore|clearly|did|then|report(?:ed)?)\s+)*"
_THAT = (
    r"(?:\s+(?:positively|clearly|specifically|about|on|by|with|of))?"
    r"(?:(?:\s+(?:in|at|during|from|to|on|about|with|by)\s+[^,.;:]{2,50}?)?,?\s+that\b,?)?\s+"
)
_PASSIVE = r"(?<!which )(?<!that )(?<!who )(?:was|were|had been|has been|have been)(?: also| sometimes| often)*"
_IMPERSONAL = r"(?:noted|found|identified|recognised|highlighted|felt|acknowledged|observed|considered|seen)"


class Near(IntEnum):
    """How near a reviewer must be named for a form of words to report what one found."""

    ANYWHERE = 0
    ABOVE = 1  # in the heading or the block above
    BEFORE = 2  # earlier in the same block


@dataclass(frozen=True, slots=True)
class ReportForm:
    """A way in which minutes report a finding; ``found`` marks its words, which the example shows in capitals."""

    pattern: str
    example: str
    near: Near = Near.ANYWHERE


FORMS = (
    ReportForm(
        rf"\b(?P<found>which {_ANY}{_BETWEEN}{_FOUND}\s+as (?:good|strong|weak|poor|an? )[^.]*)",
        "weekly panels, WHICH OFSTED HAD ASSESSED AS GOOD PRACTICE",
    ),
    ReportForm(
        rf"(?P<found>{REVIEWER}{_BETWEEN}(?:raised|expressed) (?:\w+ ){{0,2}}(?:concerns?|issues?)\b[^,.;]*)",
        "OFSTED HAD RAISED CONCERNS ABOUT THE FRONT DOOR",
    ),
    ReportForm(rf"{REVIEWER}{_BETWEEN}{_FOUND}{_THAT}(?P<found>.+)", "Inspectors found that VISITS WERE TIMELY"),
    ReportForm(rf"\b{_PAPER}{_BETWEEN}{_FOUND}{_THAT}(?P<found>.+)", "The letter stated that VISITS WERE TIMELY", Near.ABOVE),
    ReportForm(
        rf"\b(?:they|who) (?:also )?{_FOUND}{_THAT}(?P<found>.+)", "They felt that PLANS SHOULD BE SHORTER", Near.BEFORE
    ),
    ReportForm(
        rf"\bit was (?:also )?{_IMPERSONAL} that\s+(?P<found>.+)", "It was noted that LEADERS KNEW THEIR SERVICE WELL", Near.BEFORE
    ),
    ReportForm(
        r"\b(?:contention|view|opinion|concern|judgement|finding|feedback|conclusion|observation)s? (?:by|of|from) (?:the )?"
        rf"{REVIEWER},? (?:was |is )?that\s+(?P<found>.+)",
        "there was worry at the finding of inspectors that CASELOADS WERE TOO HIGH",
    ),
    ReportForm(
        rf"\bcomment(?:s|ary)? (?:with)?in the {_PAPER}\s+(?:about|around|on|regarding|that)\s+(?P<found>.+)",
        "Reference was made to the comment in the letter about SOME DELAY IN VISITS",
    ),
    ReportForm(rf"\baccording to (?:the )?{_ANY},?\s+(?P<found>.+)", "According to Ofsted, PLANS WERE CLEAR"),
    ReportForm(
        rf"^(?P<found>.+? {_PASSIVE} {_FOUND}\b.* by (?:the )?{REVIEWER})", "NO CHILD WAS FOUND TO BE AT RISK BY OFSTED"
    ),
    ReportForm(rf"^(?P<found>.+? {_PASSIVE} {_IMPERSONAL} to be .+)", "THE MODERATION OF AUDITS WAS FOUND TO BE SOUND", Near.BEFORE),
    ReportForm(
        rf"^(?P<found>.+? {_PASSIVE} (?:{_IMPERSONAL})\b.*)", "STEADY IMPROVEMENT IN VISITS HAD BEEN IDENTIFIED", Near.BEFORE
    ),
    ReportForm(
        r"\b(?:reported|informed|advised|explained)\b[^,.;]{0,40} that (?=.*\b(?:audited|judged|graded)\b)(?P<found>.+)",
        "The Head of Quality reported that RISK ASSESSMENT WAS STRONGER, of which a third was judged good",
        Near.ABOVE,
    ),
)
_PATTERNS = tuple((re.compile(form.pattern, re.IGNORECASE), form.near) for form in FORMS)
_NAMES = re.compile(REVIEWER, re.IGNORECASE)
# Letters that stand in every reviewer's name: a quick test before the slow one.
_STEMS = AhoCorasick(
    ["ofsted", "oftsed", "hmi", "cqc", "inspect", "care quality", "majesty", "peer", "review", "audit", "commissioner"]
    + ["visit", "jtai", "lga", "dfe", "department for education", "improvement advis"]
)


def names_reviewer(words: str) -> bool:
    """Whether words name an inspector, a reviewer or an auditor."""
    return bool(_STEMS.find_matches_as_indexes(words.lower())) and _NAMES.search(words) is not None


def found_words(words: str, near: Near) -> Span | None:
    """Where the words stand of what a reviewer found, in one sentence of minutes; the first form that fits is taken."""
    for pattern, needed in _PATTERNS:
        match = pattern.search(words) if near >= needed else None
        if match:
            return Span(*match.span("found"))
    return None
