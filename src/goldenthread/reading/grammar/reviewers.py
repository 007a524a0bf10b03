"""Whose judgements are findings: inspectors, reviewers and auditors, and how minutes report what they found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from ahocorasick_rs import AhoCorasick

from goldenthread.reading.layout import Span

_BODY = (
    r"(?:ofsted|oftsed|hmi|hmip|cqc|hmicfrs|care quality commission|(?:his|her) majesty's inspect\w+"
    r"|hm inspect\w+|inspectorates?|(?:lead |senior )?inspectors?|(?:re-?)?inspection(?: team| report| outcome)?"
    r"|(?:peer|the|this) (?:review(?:ers?)?|challenge)|peer team|reviewers?|(?:internal |external )?auditors?"
    r"|(?:internal|external) audit|(?:case |practice |multi-agency |themed )*audits|commissioners?|jtai|lga|dfe"
    r"|department for education|improvement advisers?"
    r"|(?:focus(?:ed)?|monitoring|assurance|ofsted|the|this|recent|their) visits?)"
)
# The letter and the report speak for those who wrote them, in an item that is about a review.
_PAPER = (
    r"(?:(?:outcome |feedback |ofsted |inspection |improvement )*(?:letter|report|feedback|findings)(?: from \w+)?)"
)

REVIEWER = rf"\b(?:{_BODY})\b"
_ANY = rf"\b(?:{_BODY}|{_PAPER})\b"

_FOUND = (
    r"(?:found|finds?|note[ds]|identifie[ds]|saw|seen|felt|considered|recognise[ds]|acknowledge[ds]"
    r"|highlight(?:ed|s)|report(?:ed|s)|state[ds]|conclude[ds]|observed|comment(?:ed|s)|recommend(?:ed|s)|praised"
    r"|commended|complimented|said|says|believed|remarked|pointed out|reflected|demonstrated|show(?:ed|s)"
    r"|indicate[ds]|evidenced|described|emphasised|stressed|confirmed|advised|outlined|judged|assessed|heard"
    r"|welcomed|raised|expressed|(?:been|was|were) (?:also |very )?(?:clear|impressed|pleased|satisfied|positive"
    r"|concerned|critical|complimentary|confident))"
)
_BETWEEN = (
    r"(?:\s*\([^)]{1,60}\))?(?:'s)?,?\s+(?:(?:had|has|have|all|also|both|particularly|further,?|however|therefore"
    r"|clearly|did|then)\s+)*"
)
_THAT = (
    r"(?:\s+(?:positively|clearly|specifically|about|on|by|with|of))?"
    r"(?:(?:\s+(?:in|at|during|from|to|on|about|with|by)\s+[^,.;:]{2,50}?)?,?\s+that\b,?)?\s+"
)
_PASSIVE = r"(?<!which )(?<!that )(?<!who )(?:was|were|had been|has been|have been)(?: also| sometimes| often)*"
_IMPERSONAL = r"(?:noted|found|identified|recognised|highlighted|felt|acknowledged|observed|considered|seen)"


class Near(IntEnum):
    """How near a reviewer must be named for a form of words to report what one found."""

    ANYWHERE = 0
    ABOUT = 1  # at the top of the document
    ABOVE = 2  # in the heading or the block above
    BEFORE = 3  # earlier in the same block


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
    ReportForm(
        rf"\b{_PAPER}{_BETWEEN}{_FOUND}{_THAT}(?P<found>.+)", "The letter stated that VISITS WERE TIMELY", Near.ABOUT
    ),
    ReportForm(
        rf"\b(?:they|who) (?:also )?{_FOUND}{_THAT}(?P<found>.+)", "They felt that PLANS SHOULD BE SHORTER", Near.BEFORE
    ),
    ReportForm(
        rf"\bit was (?:also )?{_IMPERSONAL} that\s+(?P<found>.+)",
        "It was noted that LEADERS KNEW THEIR SERVICE WELL",
        Near.BEFORE,
    ),
    ReportForm(
        r"\b(?:contention|view|opinion|concern|judgement|finding|feedback|conclusion|observation)s? (?:by|of"
        r"|from) (?:the )?"
        rf"{REVIEWER},? (?:was |is )?that\s+(?P<found>.+)",
        "there was worry at the finding of inspectors that CASELOADS WERE TOO HIGH",
    ),
    ReportForm(
        rf"\bcomment(?:s|ary)? (?:with)?in the {_PAPER}\s+(?:about|around|on|regarding|that)\s+(?P<found>.+)",
        "Reference was made to the comment in the letter about SOME DELAY IN VISITS",
        Near.ABOUT,
    ),
    ReportForm(rf"\baccording to (?:the )?{_ANY},?\s+(?P<found>.+)", "According to Ofsted, PLANS WERE CLEAR"),
    ReportForm(
        rf"^(?=.*? {_FOUND}\b)(?P<found>.*\bby (?:the )?{REVIEWER})",
        "NO CHILD WAS FOUND TO BE AT RISK BY OFSTED",
    ),
    ReportForm(
        rf"^(?P<found>.+? {_PASSIVE} {_IMPERSONAL} to be .+)",
        "THE MODERATION OF AUDITS WAS FOUND TO BE SOUND",
        Near.BEFORE,
    ),
    ReportForm(
        rf"^(?P<found>.+? {_PASSIVE} (?:{_IMPERSONAL})\b.*)",
        "STEADY IMPROVEMENT IN VISITS HAD BEEN IDENTIFIED",
        Near.BEFORE,
    ),
    ReportForm(
        r"\b(?:reported|informed|advised|explained)\b"
        r"[^,.;]{0,40} that (?=.*\b(?:audited|judged|graded)\b)(?P<found>.+)",
        "The Head of Quality reported that RISK ASSESSMENT WAS STRONGER, of which a third was judged good",
        Near.ABOVE,
    ),
)
_PATTERNS = tuple((re.compile(form.pattern, re.IGNORECASE), form.near, REVIEWER in form.pattern) for form in FORMS)
_NAMES = re.compile(REVIEWER, re.IGNORECASE)

# Letters of which some stand in every reviewer's name: a quick test before the slow one.
_STEMS = """ofsted, oftsed, hmi, cqc, inspect, care quality, peer, review, challenge, audit, visit, commissioner, jtai,
    lga, dfe, department for education, improvement advis"""
_NAME_STEMS = AhoCorasick(re.findall(r"\w[\w ]+", _STEMS))


def names_reviewer(words: str) -> bool:
    """Whether words name an inspector, a reviewer or an auditor."""
    return bool(_NAME_STEMS.find_matches_as_indexes(words.lower())) and _NAMES.search(words) is not None


def found_words(words: str, near: Near) -> Span | None:
    """Where the words stand of what a reviewer found, in one sentence of minutes; the first form that fits is taken."""
    named = names_reviewer(words)
    for pattern, needed, names in _PATTERNS:
        match = pattern.search(words) if near >= needed and (named or not names) else None
        if match:
            return Span(*match.span("found"))
    return None
