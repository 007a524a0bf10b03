"""The business of holding a meeting at all, which is neither a decision on a subject nor a promise."""

from __future__ import annotations

import re

_FORMS = (
    # the minutes of an earlier meeting
    r"\b(?:minutes|notes|record)\b[^;]{0,220}\b(?:correct|true|accurate|fair)\b[^;]{0,40}\b(?:record|reflection)",
    r"\b(?:correct|true|accurate)\b(?: and \w+)? record\b",
    r"\b(?:minutes|notes)\b[^.;]{0,120}\bbe (?:\w+ )?(?:signed|agreed|approved|confirmed|accepted|received|noted|taken as read)",
    r"\b(?:agree[ds]?|approve[ds]?|confirm(?:ed|s)?|noted?) (?:and \w+ )?the (?:public |open )?minutes\b",
    # who is there, and what they declare
    r"\bapolog(?:y|ies)\b[^;]{0,60}\b(?:be|were|was|for absence)\b",
    r"\bdeclarations? of (?:\w+ ){0,3}interests?\b",
    # who may hear
    r"\b(?:press|public)\b[^;]{0,80}\b(?:excluded?|exclusion|readmitted|re-admitted|withdraw)\b",
    r"\bexclu(?:de|ded|sion of) the (?:press|public)\b",
    r"\bparagraphs? \d[^;]{0,60}\bschedule 12A\b",
    # who is in the chair
    r"\b(?:be|was|were)\s+(?:\w+ly\s+)?(?:re-?)?(?:elected|appointed|nominated)\b[^;]{0,60}\b(?:vice-?\s?)?chair(?:man|person|woman|ing)?\b",
    r"\bbe (?:the )?(?:vice-?|deputy )\s?chair(?:man|person|woman)?\b",
    r"\b(?:re-?)?(?:elect|appoint)(?:s|ed)?\b[^;]{0,60}\b(?:as|to be) (?:the )?(?:vice-?\s?)?chair",
    # who voted how
    r"\b(?:votes?|names?|dissent|abstentions?|opposition)\b[^;]{0,80}\bbe (?:formally |so )?(?:recorded|noted|minuted)\b",
    # how the meeting runs
    r"\b(?:vary|varied|variation of|change|alter|re-?order) (?:to )?the (?:order of )?(?:business|agenda|running order)\b",
    r"\b(?:order of (?:the )?(?:business|agenda|items?)|standing orders?|procedure rules?)\b[^;]{0,60}\b(?:be|was) (?:varied|changed|suspended|amended)",
    r"\b(?:suspend(?:ed)?|waive[d]?) (?:the )?(?:standing orders?|(?:council )?procedure rules?)",
    r"\b(?:meeting|item|committee)\b[^;]{0,40}\b(?:be|was|stand) (?:adjourned|extended|closed|heard in private|considered as (?:confidential|urgent))",
    r"\b(?:extend|adjourn|continue)(?:ed)? the meeting\b",
    r"\bdate of (?:the )?next meeting\b",
)  # fmt: skip

_PROCEDURE = re.compile("|".join(_FORMS), re.IGNORECASE)


def is_procedure(words: str) -> bool:
    """Whether words settle only how the meeting is held: minutes, apologies, interests, chair, press and public."""
    return _PROCEDURE.search(words) is not None
