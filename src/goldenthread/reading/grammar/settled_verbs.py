"""Words about a verb that settle what it decides, where the verb alone would say another thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.grammar.patterns import any_word
from goldenthread.reading.statements import Verb


@dataclass(frozen=True, slots=True)
class Settled:
    """Words that settle what a verb of many uses means in the clause about it, and a clause they settle."""

    means: Verb
    pattern: re.Pattern[str]
    example: str


def _settled(means: Verb, pattern: str, example: str) -> Settled:
    return Settled(means, re.compile(pattern, re.IGNORECASE), example)


_PAPERS = r"(?:reports?|updates?|briefings?)"
_BODIES = any_word("council cabinet executive board committee commissioners?")
_OTHER_BODY = rf"(?:the\s+)?(?:full\s+)?(?:[A-Z][\w']*\s+){{0,4}}?{_BODIES}"
_REGULAR = any_word("regular quarterly monthly six.monthly annual further future ongoing periodic termly half-yearly")
_BRINGING = any_word(
    "reporting bringing presenting providing submitting circulating sending writing returning giving supplying sharing"
)
_GIVEN = any_word("given sent recorded placed conveyed expressed extended passed noted")
_COUNCIL = r"(?:the\s+)?(?:full\s+)?(?:council|cabinet|executive)"

SETTLED = (
    _settled(
        Verb.REQUESTED,
        rf"^subject to\s+(?:the\s+)?[^,;]{{3,60}}?\s{_BRINGING}\b",
        "subject to the Lead Member reporting after a year",
    ),
    _settled(Verb.AGREED, r"^(?:that\s+)?no\s[^;]{0,100}\bbe\s", "That no further action be taken"),
    _settled(
        Verb.AGREED,
        r"^(?:that\s+)?(?:[^;]{0,80}\s)?(?:to\s+)?(?:sets?|setting)\s+up\s|\bbe\s+set\s+up\b",
        "That the Board set up a working group",
    ),
    _settled(
        Verb.APPROVED,
        r"\b(?:authority|delegation|permission|approval|consent)\b[^;]{0,160}\b(?:given|granted|delegated|sought)\b"
        r"|\bg(?:ave|iv(?:e|es|en|ing)) (?:(?:delegated|its|their) )?(?:authority|approval|permission|consent)",
        "That delegated authority be given to the Director",
    ),
    _settled(Verb.NOTED, r"\b(?:take|takes|took|taken) note of\b|\bnote be taken of\b", "The Board took note of risks"),
    _settled(
        Verb.OTHER,
        r"\b(?:thanks|gratitude|appreciation|congratulations|concerns?|condolences|regret)\b[^;]{0,80}\bbe\s+"
        rf"(?:\w+ly\s+)?{_GIVEN}\b|\bplace[sd]? on record"
        r"|\bsends? (?:its|their) (?:thanks|congratulations|best wishes)",
        "That the Board's thanks be passed to the foster carers",
    ),
    _settled(
        Verb.REQUESTED,
        rf"\breceives?\s+{_REGULAR}\b[^;]*\b(?:{_PAPERS}|information|data)\b"
        rf"|\breceives?\s+[^;]*\b{_PAPERS}\b[^;]*\b(?:on an? \w+ basis|quarterly|annually|monthly)\b"
        rf"|\breceives?\s+(?:(?:an?|the)\s+)?(?:\w+\s+){{0,3}}?{_PAPERS}\b[^;]*"
        r"\b(?:in|at|to|by|next|every|each|future)\s+"
        r"(?:the|its|a|every|each|\d+|\w+ months?|next|future|meeting|(?:[A-Z][a-z]+ )?(?:19|20)\d\d)"
        r"|\bbe\s+received\b[^;]*\b(?:meetings?|months?|years?|quarterly|annually|future|basis|weeks?)\b",
        "That a further report be received in six months",
    ),
    _settled(
        Verb.RECOMMENDED,
        rf"\b(?:re)?commend(?:s|ed)?\s+(?:it\s+|them\s+)?to\s+{_OTHER_BODY}\b"
        rf"|\bbe\s+referred\s+to\s+{_COUNCIL}\b(?=[^;]*\b(?:adopt|approv))",
        "That the review be commended to Cabinet",
    ),
    _settled(
        Verb.NOTED, r"\baccept(?:s|ed)?\b[^;]*\bfor information\b", "That the Panel accept the data for information"
    ),
)


def settled_in(words: str) -> Verb | None:
    """What a clause decides by the words that settle it; None where none do."""
    return next((settled.means for settled in SETTLED if settled.pattern.search(words)), None)
