"""Who finds: the inspectors, reviewers and auditors whose judgements are findings, and how minutes report what they found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.layout import Span

_BODY = (
    r"(?:ofsted|oftsed|hmi|hmip|cqc|hmicfrs|care quality commission|(?:his|her) majesty's inspect\w+|hm inspect\w+|inspectorates?"
    r"|(?:lead |senior )?inspectors?|(?:re-?)?inspection(?: team| report| outcome)?|peer (?:review(?:ers?)?|challenge|team)|reviewers?"
    r"|(?:internal |external )?auditors?|(?:internal|external) audit|commissioners?|(?:focus(?:ed)?|monitoring|assurance|jtai|ofsted) visits?"
    r"|jtai|lga|improvement advisers?|(?:the|this|recent|their) visits?)"
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
_BETWEEN = r"(?:\s*\([^)]{1,60}\))?(?:'s)?,?\s+(?:(?:had|has|have|also|both|particularly|further|further,|however|therefore|clearly|did|then|report(?:ed)?)\s+)*"
_THAT = r"(?:\s+(?:positively|clearly|specifically|very clear))?(?:\s+(?:about|on|by|with|of))?(?:\s+(?:in|at|during|from|to) (?:the|their|its) [\w ]{3,30}?)?(?:,?\s+that\b,?)?\s+"


@dataclass(frozen=True, slots=True)
class ReportForm:
    """A way in which minutes report a finding; ``found`` marks its words. The example shows what is found in capitals."""

    pattern: str
    example: str
    in_review: bool = False  # only in an item that is about a review


FORMS = (
    ReportForm(
        rf"\bwhich {_ANY}{_BETWEEN}{_FOUND}\s+(?P<found>as (?:good|strong|weak|poor|an? )[^.]*)",
        "weekly panels, which Ofsted had assessed AS GOOD PRACTICE",
    ),
    ReportForm(
        rf"\b(?P<found>{_BODY}\b{_BETWEEN}(?:raised|expressed) (?:\w+ ){{0,2}}(?:concerns?|issues?)\b[^,.;]*)",
        "OFSTED HAD RAISED CONCERNS ABOUT THE FRONT DOOR",
    ),
    ReportForm(rf"{REVIEWER}{_BETWEEN}{_FOUND}{_THAT}(?P<found>.+)", "Inspectors found that VISITS WERE TIMELY"),
    ReportForm(rf"\b{_PAPER}{_BETWEEN}{_FOUND}{_THAT}(?P<found>.+)", "The letter stated that VISITS WERE TIMELY", in_review=True),
    ReportForm(
        rf"\b(?:it|they|who)\s+(?:was\s+|were\s+)?(?:also\s+)?{_FOUND}{_THAT}(?P<found>.+)",
        "They recommended that PLANS SHOULD BE SHORTER",
        in_review=True,
    ),
    ReportForm(
        rf"\b(?:contention|view|opinion|concern|judgement|finding|feedback|conclusion|observation)s? (?:by|of|from) (?:the )?{_BODY},? (?:was |is )?that\s+(?P<found>.+)",
        "there was worry at the finding of inspectors that CASELOADS WERE TOO HIGH",
    ),
    ReportForm(
        rf"\bcomment(?:s|ary)? (?:with)?in the {_PAPER}\s+(?:about|around|on|regarding|that)\s+(?P<found>.+)",
        "Reference was made to the comment in the letter about SOME DELAY IN VISITS",
    ),
    ReportForm(rf"\baccording to (?:the )?{_ANY},?\s+(?P<found>.+)", "According to Ofsted, PLANS WERE CLEAR"),
    ReportForm(
        rf"(?P<found>.+? (?:was|were|had been|has been|have been|is|are) (?:also )?{_FOUND}\b.* by (?:the )?{_BODY})",
        "NO CHILD WAS FOUND TO BE AT RISK BY OFSTED",
    ),
    ReportForm(
        rf"(?P<found>.+? (?:was|were|had been|has been|have been) (?:also |sometimes |often )?(?:found|considered|judged|seen|felt|noted|thought) to be .+)",
        "THE MODERATION OF AUDITS WAS FOUND TO BE SOUND",
    ),
    ReportForm(
        r"(?P<found>.+? (?:was|were|had been|has been|have been) (?:also )?(?:identified|recognised|highlighted|acknowledged|observed|found|seen)\b.*)",
        "STEADY IMPROVEMENT IN VISITS HAD BEEN IDENTIFIED",
        in_review=True,
    ),
)
_PATTERNS = tuple((re.compile(form.pattern, re.IGNORECASE), form.in_review) for form in FORMS)
_GATE = re.compile(rf"{_ANY}|\b{_FOUND}\b", re.IGNORECASE)
_NAMES = re.compile(REVIEWER, re.IGNORECASE)


def names_reviewer(words: str) -> bool:
    """Whether words name an inspector, a reviewer or an auditor."""
    return _NAMES.search(words) is not None


def found_words(words: str, *, in_review: bool) -> Iterator[Span]:
    """Where the words stand of what a reviewer found, in one sentence of minutes; the first form that fits is taken."""
    if not _GATE.search(words):
        return
    for pattern, needs_review in _PATTERNS:
        match = pattern.search(words) if in_review or not needs_review else None
        if match:
            yield Span(*match.span("found"))
            return
