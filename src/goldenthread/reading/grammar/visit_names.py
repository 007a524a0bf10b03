"""What visits, inspections and reviews are called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.statements import Visit


@dataclass(frozen=True, slots=True)
class VisitName:
    """A pattern of names for a kind of visit, with an example."""

    visit: Visit
    pattern: str
    example: str


_INSPECTORS = r"(?:ofsted|inspectors?|hmip?|cqc|inspectorate|commissioner|dfe|department\sfor\seducation)"
_TO_COME = (
    r"(?:(?:will|would|shall)|(?:is|are|was|were)(?:\s(?:due|planned|expected|likely))?\sto"
    r"|(?:plan|intend|expect)(?:s|ed|ned)?\sto)(?:\s(?:then|also|next))?"
)
# A fuller name stands before the plainer one within it.
NAMES: tuple[VisitName, ...] = (
    VisitName(
        Visit.JTAI,
        r"(?:joint\s)?targeted\sarea\s(?:re-?)?inspection(?:\s\(jtai\))?|jtai",
        "the JTAI",
    ),
    VisitName(
        Visit.HMIP,
        r"hmip\s(?:had\s|has\s|jointly\s|last\s)*inspected|(?:hmip|hm\sinspectorate\sof\sprobation|probation|youth\s(?:justice|offending)(?:\s(?:service|team|partnership))?)"
        r"\s(?:\w+\s){0,2}?inspection|inspection\sby\s(?:(?:his|her)\smajesty's|hm|the)\s(?:inspectorate\sof\sprobation|hmip)"
        r"(?:\s\(hmip\))?|inspection\sof\s(?:the\s)?(?:[\w']+\s){0,3}?youth\s(?:justice|offending)"
        r"(?:\s(?:services?|team|work|partnership))?",
        "the inspection of the youth justice service",
    ),
    VisitName(
        Visit.PEER_REVIEW,
        r"peer[\s-](?:review|challenge|inspection|diagnostic|evaluation)|sector-led\s(?:peer\s)?review"
        rf"|peer\s(?:(?:review|challenge)\s)?(?:team|reviewers)\s(?:(?:had|has|have)\s)?(?:{_TO_COME}\sreturn|returned)",
        "a peer review",
    ),
    VisitName(Visit.DEEP_DIVE, r"deep[\s-]dive", "the Commissioner's deep dive"),
    VisitName(Visit.MONITORING_VISIT, r"monitoring\s(?:visit|inspection)", "the first monitoring visit"),
    VisitName(Visit.FOCUSED_VISIT, r"focus(?:s?ed)?\s(?:visit|inspection)", "a focused visit"),
    VisitName(Visit.ASSURANCE_VISIT, r"assurance\s(?:visit|inspection)", "an assurance visit"),
    VisitName(
        Visit.RE_INSPECTION,
        r"re-?inspection|return\s(?:visit|inspection)|revisit|re-?inspected",
        "a return visit",
    ),
    VisitName(
        Visit.INSPECTION,
        r"inspection(?:\sof\s(?:local\sauthority\s)?children's\s(?:social\scare\s)?services)?(?:\s\(ilacs\))?"
        rf"|ilacs(?:\sinspection)?|inspected|{_INSPECTORS}\s{_TO_COME}\s(?:re-?)?inspect",
        "the inspection of children's services",
    ),
    VisitName(
        Visit.OTHER,
        rf"(?:virtual\s|remote\s)?visit(?:\s(?:by|of|from)\s{_INSPECTORS})?"
        r"|(?:dfe|lga|cqc|(?:commissioner|advis[eo]r|inspectorate)'s|external|independent|department\sfor\seducation)"
        r"\s(?!peer)(?:\w+\s)?(?:review|diagnostic|stocktake|health\scheck)|stocktake|diagnostic|mock\sinspection"
        r"|(?:six|twelve|6|12)-month(?:ly)?\sreview"
        rf"|annual\s(?:conversation|engagement\smeeting)(?:\s(?:with|by)\s{_INSPECTORS})?|{_INSPECTORS}\s{_TO_COME}\sreturn"
        rf"|{_INSPECTORS}\s(?:had\s|has\s|have\s|last\s|also\s|then\s)*(?:(?:re)?visited|returned|were\son\ssite)",
        "the Ofsted visit",
    ),
)

_BY_GROUP = {name.visit.name.lower(): name.visit for name in NAMES}
NAME = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{name.visit.name.lower()}>{name.pattern})" for name in NAMES)
    + r")(?P<plural>s?)(?![\w-])",
    re.IGNORECASE,
)

# Who inspected, and the words between: "Ofsted had last | inspected".
ACTED = re.compile(
    rf"(?:\b{_INSPECTORS}\s(?:and\s(?:the\s)?{_INSPECTORS}\s)?)?(?:\b(?:had|has|have|was|were|is|are|be|been|being|would|will"
    r"|last|previously|first|also|jointly|recently|then|next|again)\s)*$",
    re.IGNORECASE,
)

# What followed a visit, and the trade's own compounds, are not the visit.
COMPOUND = re.compile(
    r"'?s?\s(?:of\slocal\sauthorities\)|(?:framework|reports?|letters?|outcomes?|judge?ments?|teams?|action|improvement|plans?|recommendations?|regime"
    r"|findings|feedback|evidence|process|preparation|preparedness|readiness|services?|handbook|cycle|criteria|bod(?:y|ies)"
    r"|programme|activity|standards|results?|grad(?:e|es|ings?)|ratings?|notice|regulations|inspectors?|reports|work"
    r"|methodology|guidance|window|timetable|self-evaluation|board|reviews?|was\spublished)\b)",
    re.IGNORECASE,
)
# Visits that no inspector makes: home visits, members' visits, "to visit the team".
NO_INSPECTOR = re.compile(
    r"\b(?:to|home|site|statutory|social\swork|worker|workers|worker's|family|member|members'|councillor|contact|child|regulation\s44|school"
    r"|frontline|health|officer|could|would|will|may|can|must|should|and|not|people|they|we|initial|each|every|per|any|between)\s$",
    re.IGNORECASE,
)


def visit_of(match: re.Match[str]) -> Visit:
    """The kind of visit that a match of ``NAME`` names."""
    return next(visit for group, visit in _BY_GROUP.items() if match[group])
