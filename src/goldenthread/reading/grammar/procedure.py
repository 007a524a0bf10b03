"""The business of holding a meeting at all, which is neither a decision on a subject nor a promise."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProcedureForm:
    """A form of words that only runs the meeting, and an example of it."""

    pattern: str
    example: str


_CHAIR = r"(?:vice-?\s?|deputy )?chair(?:man|person|woman|ing)?"
_RULES = r"(?:standing orders?|(?:council )?procedure rules?)"

FORMS = (
    # the minutes of an earlier meeting
    ProcedureForm(
        r"\b(?:minutes|notes|record)\b[^;]{0,220}\b(?:correct|true|accurate|fair)\b[^;]{0,40}\b(?:record|reflection)",
        "That the minutes of 4 May be signed as a true and accurate record",
    ),
    ProcedureForm(r"\b(?:correct|true|accurate)\b(?: and \w+)? record\b", "They were agreed to be a correct record"),
    ProcedureForm(
        r"\b(?:minutes|notes)\b[^.;]{0,120}"
        r"\bbe (?:\w+ )?(?:signed|agreed|approved|confirmed|accepted|received|noted|taken as read)",
        "That the minutes be approved",
    ),
    ProcedureForm(
        r"\b(?:agree[ds]?|approve[ds]?|confirm(?:ed|s)?|noted?) (?:and \w+ )?the (?:public |open )?minutes\b",
        "The Board agreed the minutes of its last meeting",
    ),
    # who is there, and what they declare
    ProcedureForm(r"\bapolog(?:y|ies)\b[^;]{0,60}\b(?:be|were|was|for absence)\b", "That apologies be received"),
    ProcedureForm(r"\bdeclarations? of (?:\w+ ){0,3}interests?\b", "The Panel noted the declarations of interest"),
    # who may hear
    ProcedureForm(
        r"\b(?:press|public)\b[^;]{0,80}\b(?:excluded?|exclusion|readmitted|re-admitted|withdraw)\b",
        "That the public be excluded for the next item",
    ),
    ProcedureForm(r"\bexclu(?:de|ded|sion of) the (?:press|public)\b", "Members agreed to exclude the press"),
    ProcedureForm(r"\bparagraphs? \d[^;]{0,60}\bschedule 12A\b", "That paragraph 1 of Part 1 of Schedule 12A applies"),
    # who is in the chair
    ProcedureForm(
        r"\b(?:be|was|were)\s+(?:\w+ly\s+)?(?:re-?)?(?:elected|appointed|nominated)\b[^;]{0,60}\b" + _CHAIR + r"\b",
        "That Councillor Reed be elected Vice-Chair",
    ),
    ProcedureForm(r"\bbe (?:the )?" + _CHAIR + r"\b", "The Board agreed that Ms Ode would be the Deputy Chair"),
    ProcedureForm(
        r"\b(?:re-?)?(?:elect|appoint)(?:s|ed)?\b[^;]{0,60}\b(?:as|to be) (?:the )?" + _CHAIR,
        "Members elected Mr Lee as Chairman",
    ),
    # who voted how
    ProcedureForm(
        r"\b(?:votes?|names?|dissent|abstentions?|opposition)\b[^;]{0,80}"
        r"\bbe (?:formally |so )?(?:recorded|noted|minuted)\b",
        "Councillor Reed requested that her vote be recorded",
    ),
    # how the meeting runs
    ProcedureForm(
        r"\b(?:vary|varied|variation of|change|alter|re-?order) (?:to )?the (?:order of )?"
        r"(?:business|agenda|running order)\b",
        "The Board agreed to vary the order of business",
    ),
    ProcedureForm(
        rf"\b(?:order of (?:the )?(?:business|agenda|items?)|{_RULES})\b[^;]{{0,60}}"
        r"\b(?:be|was) (?:varied|changed|suspended|amended)",
        "That standing orders be suspended",
    ),
    ProcedureForm(rf"\b(?:suspend(?:ed)?|waive[d]?) (?:the )?{_RULES}", "Council agreed to suspend standing orders"),
    ProcedureForm(
        r"\b(?:meeting|item|committee)\b[^;]{0,40}"
        r"\b(?:be|was|stand) (?:adjourned|extended|closed|heard in private|considered as (?:confidential|urgent))",
        "That the meeting stand adjourned",
    ),
    ProcedureForm(r"\b(?:extend|adjourn|continue)(?:ed)? the meeting\b", "Members agreed to extend the meeting"),
    ProcedureForm(r"\bdate of (?:the )?next meeting\b", "The date of the next meeting was noted"),
)

_PROCEDURE = re.compile("|".join(form.pattern for form in FORMS), re.IGNORECASE)


def is_procedure(words: str) -> bool:
    """Whether words settle only how the meeting is held: minutes, apologies, interests, chair, press and public."""
    return _PROCEDURE.search(words) is not None
