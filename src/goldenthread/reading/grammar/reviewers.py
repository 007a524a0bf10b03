"""How minutes report what inspectors, reviewers and auditors found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from goldenthread.reading.grammar.reviewer_names import ANY, PAPER, REVIEWER, names_reviewer
from goldenthread.reading.layout import Span
from goldenthread.reading.statements import Polarity

_FOUND = (
    r"(?:found|finds?|note[ds]|identifie[ds]|saw|seen|felt|considered|recognise[ds]|acknowledge[ds]|discovered"
    r"|established|uncovered|revealed|warned|thought|suggested|noticed|referred to|picked up|drew attention to"
    r"|took the view|could see|made clear|accepted|reiterated|determined|cautioned|added|criticised|questioned"
    r"|highlight(?:ed|s)|report(?:ed|s)|state[ds]|conclude[ds]|observed|comment(?:ed|s)|recommend(?:ed|s)|praised"
    r"|commended|complimented|said|says|believe[ds]?|remarked|pointed out|reflected|demonstrated|show(?:ed|s)"
    r"|indicate[ds]|evidenced|described|emphasised|stressed|confirmed|advised|outlined|judged|assessed|heard"
    r"|welcomed|raised|expressed|(?:been|was|were) (?:also |very )?(?:clear|impressed|pleased|satisfied|positive"
    r"|concerned|critical|complimentary|confident))"
)
_BETWEEN = (
    r"(?:\s*\([^)]{1,60}\)|,[^,.;:]{1,90}(?=,))?(?:'s)?,?\s+(?:(?:had|has|have|all|also|both|particularly|further,?|however|therefore"
    r"|clearly|did|then)\s+)*"
)
_AND = r"(?:[^.;:]{1,60}? and)?"  # "had looked at files and"
_THAT = (
    r"(?:\s+(?:positively|clearly|specifically|about|on|by|with|of))?"
    r"(?:(?:\s+(?:in|at|during|from|to|on|about|with|by)\s+[^,.;:]{2,50}?)?,?\s+that\b,?)?\s+"
)
_PASSIVE = r"(?<!which )(?<!that )(?<!who )(?:was|were|had been|has been|have been)(?: also| sometimes| often)*"
_IMPERSONAL = r"(?:noted|found|identified|recognised|highlighted|felt|acknowledged|observed|considered|seen)"


# How a reviewer praises a thing, or finds fault with it, whatever the words are for the thing itself.
_VERY = r"(?:(?:very|most|highly|particularly|especially|also|generally|largely|broadly|rightly|equally) )*"
_OF = r"(?:about|of|with|by|at|over|on|towards|regarding|around|in|that|to (?:see|find|note|hear))(?: that)?"
_BEEN = r"(?:been|was|were|is|are|felt|remained|remains)"
_PRAISED = (
    r"(?:praised|singled out|comment(?:ed|s) (?:favourably|positively|warmly) on|had (?:no|few) (?:\w+ )?(?:concerns?"
    r"|worries|criticisms?) (?:about|over|with)|commended|complimented|applauded|admired|liked"
    r"|spoken? (?:highly|well|warmly) of"
    rf"|{_BEEN} {_VERY}(?:positive|complimentary|impressed|struck|pleased|happy|satisfied|reassured"
    rf"|encouraged|enthusiastic|warm|confident) {_OF})"
)
_FAULTED = (
    rf"(?:criticised|deplored|questioned|(?:recommended|urged|called for|asked for|advised)(?: that)?"
    rf"|comment(?:ed|s) (?:critically|adversely|unfavourably) on"
    rf"|warned (?:of|about|that)|{_BEEN} {_VERY}(?:critical|concerned"
    rf"|worried|(?:less|not) convinced|unconvinced|disappointed"
    rf"|unhappy|dissatisfied|sceptical|troubled|alarmed|unimpressed|dismayed|frustrated) {_OF}"
    rf"|(?:raised|expressed|voiced|had|noted|shared|recorded) (?:(?!no |few )\w+ ){{0,2}}(?:concerns?|worries"
    rf"|worry|doubts?|reservations?|criticisms?|disappointment|frustration) {_OF})"
)
_THEY = r"\b(?:they|who|it|the (?:whole )?(?:peer |review |inspection )?team)"
_REMARK = (
    r"(?:statement|finding|comment|view|conclusion|observation|judgement|criticism|remark|opinion|assessment|verdict"
    r"|message|point|contention|concern|feedback)s?"
)


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
    thing: bool = False  # what is found is a thing, "the work of the forum", and not a clause
    polarity: Polarity | None = None  # what the thing is, whatever the words for it


class Report(NamedTuple):
    """Where the words stand of what a reviewer found; whether it is a thing, and what the thing then is."""

    span: Span
    thing: bool = False
    polarity: Polarity | None = None


FORMS = (
    ReportForm(
        rf"\b(?P<found>which {ANY}{_BETWEEN}{_FOUND}\s+as (?:good|strong|weak|poor|an? )[^.]*)",
        "weekly panels, WHICH OFSTED HAD ASSESSED AS GOOD PRACTICE",
    ),
    ReportForm(
        rf"{REVIEWER}{_AND}{_BETWEEN}{_PRAISED} (?P<found>.+)",
        "Inspectors had been positive about THE WORK OF THE FORUM",
        thing=True,
        polarity=Polarity.STRENGTH,
    ),
    ReportForm(
        rf"{REVIEWER}{_AND}{_BETWEEN}{_FAULTED} (?P<found>.+)",
        "Inspectors were critical of THE ARRANGEMENTS FOR VISITS",
        thing=True,
        polarity=Polarity.IMPROVEMENT,
    ),
    ReportForm(
        rf"(?:{PAPER}|{_THEY}){_BETWEEN}{_PRAISED} (?P<found>.+)",
        "The letter was positive about THE WORK OF THE FORUM",
        Near.ABOVE,
        thing=True,
        polarity=Polarity.STRENGTH,
    ),
    ReportForm(
        rf"(?:{PAPER}|{_THEY}){_BETWEEN}{_FAULTED} (?P<found>.+)",
        "It had questioned HOW OFTEN THE PANEL MET",
        Near.ABOVE,
        thing=True,
        polarity=Polarity.IMPROVEMENT,
    ),
    ReportForm(
        rf"\b(?:positive|good|favourable|glowing) {_REMARK}[^.]{{0,40}}? (?:by|from|of) (?:the )?{REVIEWER}"
        r" (?:about|on|for|regarding) (?P<found>.+)",
        "Positive feedback had come from HMIP about THE YOUTH JUSTICE TEAM",
        thing=True,
        polarity=Polarity.STRENGTH,
    ),
    ReportForm(
        r"\b(?:criticisms?|concerns?|worry|disappointment|recommend(?:ed|ations?)) (?:by|from|among) (?:the )?"
        rf"{REVIEWER} (?:of|about|at|over|with|that) (?P<found>.+)",
        "There had been criticism from inspectors of THE LOCAL OFFER",
        thing=True,
        polarity=Polarity.IMPROVEMENT,
    ),
    ReportForm(
        rf"\bpraised?\b (?:by|from) (?:the )?{REVIEWER} (?:for|of) (?P<found>.+)",
        "There was praise from inspectors for THE LOCAL OFFER",
        thing=True,
        polarity=Polarity.STRENGTH,
    ),
    ReportForm(
        rf"(?P<found>{REVIEWER}{_BETWEEN}(?:raised|expressed) (?:\w+ ){{0,2}}(?:concerns?|issues?)\b[^,.;]*)",
        "OFSTED HAD RAISED SOME ISSUES",
    ),
    ReportForm(
        rf"{REVIEWER}{_BETWEEN}described (?P<found>.+? as .+)",
        "The auditors had described THE FILES AS TIDY and had found few gaps",
        thing=True,
    ),
    ReportForm(rf"{REVIEWER}{_BETWEEN}{_FOUND}{_THAT}(?P<found>.+)", "Inspectors found that VISITS WERE TIMELY"),
    ReportForm(
        rf"{REVIEWER}{_AND}{_BETWEEN}{_FOUND} that (?P<found>.+)",
        "The auditor had tested the claims and found that VISITS WERE LATE",
    ),
    ReportForm(
        rf"{REVIEWER} (?:(?:had|has|have|also|all|both) )*(?!(?:would|will|may|might|can|should|asked|requested) )"
        r"\w+(?: [\w'-]+){0,6}? that"
        r" (?P<found>.+)",
        "Reviewers told the council that VISITS WERE TIMELY",
    ),
    ReportForm(
        rf"\b{PAPER}{_BETWEEN}{_FOUND}{_THAT}(?P<found>.+)", "The letter stated that VISITS WERE TIMELY", Near.ABOUT
    ),
    ReportForm(
        rf"\b{_THEY}{_BETWEEN}{_FOUND}{_THAT}(?P<found>.+)", "They felt that PLANS SHOULD BE SHORTER", Near.BEFORE
    ),
    ReportForm(
        rf"\bit was (?:also )?{_IMPERSONAL} that\s+(?P<found>.+)",
        "It was noted that LEADERS KNEW THEIR SERVICE WELL",
        Near.BEFORE,
    ),
    ReportForm(
        rf"\b{_REMARK} (?:by|of|from) (?:the )?"
        rf"{REVIEWER},? (?:was |is )?that\s+(?P<found>.+)",
        "there was worry at the finding of inspectors that CASELOADS WERE TOO HIGH",
    ),
    ReportForm(
        rf"\b{ANY}(?:'s?)? {_REMARK} (?:was |is |were |are )?(?:that|about|on)\s+(?P<found>.+)",
        "She was struck by Ofsted's remark that PLANS WERE NOT USED",
        Near.ABOUT,
    ),
    ReportForm(
        rf"\bin (?:the )?(?:{ANY}(?:'s?)? {_REMARK}|{_REMARK} of (?:the )?{REVIEWER}),?\s+(?P<found>.+)",
        "In the inspectors' view, VISITS WERE TOO FEW",
    ),
    ReportForm(
        rf"^(?P<found>.+?),? (?:the )?{REVIEWER}{_BETWEEN}{_FOUND}\W*$",
        "VISITS WERE TOO FEW, inspectors had said",
    ),
    ReportForm(
        rf"\bcomment(?:s|ary)? (?:with)?in the {PAPER}\s+(?:about|around|on|regarding|that)\s+(?P<found>.+)",
        "Reference was made to the comment in the letter about SOME DELAY IN VISITS",
        Near.ABOUT,
    ),
    ReportForm(rf"\baccording to (?:the )?{ANY},?\s+(?P<found>.+)", "According to Ofsted, PLANS WERE CLEAR"),
    ReportForm(
        rf"^(?=.*? {_FOUND}\b)(?P<found>.*\bby (?:the )?{REVIEWER}(?: (?:in|for|on|with|across) [^.,;]+)?)",
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
_PATTERNS = tuple((re.compile(form.pattern, re.IGNORECASE), form, REVIEWER in form.pattern) for form in FORMS)
# What leads in a list of what a reviewer found, good and bad together.
_LEADS = re.compile(
    rf"\b{ANY}{_BETWEEN}(?:{_FOUND}|made|gave|came to|reached|drew)\b[^.]*:-?$"
    rf"|\b(?:main|key|headline|principal|following|overall|initial|other) (?:\w+ )?{_REMARK}\b[^.]*:-?$"
    rf"|\b{_REMARK} (?:by|of|from) (?:the )?{ANY}\b[^.]*:-?$",
    re.IGNORECASE,
)


def leads_in_findings(words: str) -> bool:
    """Whether words that end in a colon say that what follows is what a reviewer found."""
    return _LEADS.search(words) is not None


def report_in(words: str, near: Near) -> Report | None:
    """What a reviewer is said to have found, in one sentence of minutes; the first form that fits is taken."""
    named = names_reviewer(words)
    for pattern, form, names in _PATTERNS:
        match = pattern.search(words) if near >= form.near and (named or not names) else None
        if match:
            return Report(Span(*match.span("found")), form.thing, form.polarity)
    return None
