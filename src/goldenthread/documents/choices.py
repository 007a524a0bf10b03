"""The choices of the reader's fields in plain words, as forms offer them and cards tell them."""

from __future__ import annotations

from enum import StrEnum

from goldenthread.reading.statements import Comparator, Level, Polarity, Step, Unit, Verb, Visit

IN_WORDS: dict[type[StrEnum], dict[str, str]] = {
    Polarity: {
        Polarity.STRENGTH: "Strength",
        Polarity.IMPROVEMENT: "Needs to improve",
    },
    Level: {
        Level.AREA: "Area for improvement",
        Level.PRIORITY: "Priority action",
        Level.NARRATIVE: "Narrative finding",
    },
    Verb: {
        Verb.NOTED: "Noted",
        Verb.AGREED: "Agreed",
        Verb.APPROVED: "Approved",
        Verb.ENDORSED: "Endorsed",
        Verb.RECOMMENDED: "Recommended",
        Verb.REQUESTED: "Requested",
        Verb.OTHER: "Something else",
    },
    Step: {
        Step.CIRCULATE: "Send something round",
        Step.REPORT_BACK: "Report back",
        Step.LETTER: "Write a letter",
        Step.VISIT: "Make a visit",
        Step.OTHER: "Something else",
    },
    Unit: {
        Unit.PERCENT: "%",
        Unit.COUNT: "Number",
        Unit.CASES: "Cases",
        Unit.DAYS: "Days",
        Unit.WEEKS: "Weeks",
        Unit.MONTHS: "Months",
        Unit.PER_10000: "Per 10,000 children",
        Unit.GBP: "£",
        Unit.RATIO: "To one (a ratio)",
    },
    Comparator: {
        Comparator.EQUAL: "Exactly",
        Comparator.APPROX: "About",
        Comparator.BELOW: "Less than",
        Comparator.ABOVE: "More than",
    },
    Visit: {
        Visit.INSPECTION: "Inspection",
        Visit.RE_INSPECTION: "Re-inspection",
        Visit.MONITORING_VISIT: "Monitoring visit",
        Visit.FOCUSED_VISIT: "Focused visit",
        Visit.ASSURANCE_VISIT: "Assurance visit",
        Visit.DEEP_DIVE: "Deep dive",
        Visit.PEER_REVIEW: "Peer review",
        Visit.JTAI: "Joint targeted area inspection",
        Visit.HMIP: "Inspection of probation (HMIP)",
        Visit.OTHER: "Other visit or review",
    },
}


def choices_of(enum: type[StrEnum], *, empty: str) -> list[tuple[str, str]]:
    """What a form offers: first what stands there until one is chosen, then each choice in words."""
    return [("", empty), *((one.value, IN_WORDS[enum][one]) for one in enum)]
