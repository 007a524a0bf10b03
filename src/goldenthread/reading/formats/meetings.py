"""What a page says of its meeting: which committee, and on what day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.grammar.date_phrases import dates_in

_MEETING = re.compile(
    r"(?:(?:meeting|agenda|minutes|decisions) (?:of|for) )?(?P<committee>[^|]{3,120}?)[\s,–-]+(?:on )?"
    r"(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{6,40})",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?P<day>\d\d?/\d\d?/\d{4}) *[–-] *(?P<committee>.{3,120})")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A committee and the day it met, as ISO."""

    committee: str
    date: str


def meeting_in(words: str) -> Meeting | None:
    """The meeting a heading or link names, as in "Meeting of Scrutiny Committee, Monday, 4th March, 2024 2.00 pm"."""
    for form in (_DATED, _MEETING):
        found = form.match(words)
        if found and (date := day_in(found["day"])):
            return Meeting(committee=found["committee"].strip(" ,–-"), date=date)
    return None


def day_in(words: str) -> str | None:
    """The first whole date in a few words, as ISO; None where there is none."""
    return next((phrase.iso for phrase in dates_in(words) if _DAY.fullmatch(phrase.iso)), None)
