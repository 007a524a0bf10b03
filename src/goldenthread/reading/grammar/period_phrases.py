"""The words that say when, or how often, a number was counted: ``in quarter 2``, ``each year``, ``at year-end``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d)?"
_STRETCH = r"(?:\w+\s)?(?:months?|years?|weeks?|quarters?|terms?|period|summer)"
_LAST = r"(?:last|past|previous|preceding|current|same|latest|reporting|final|financial|academic)"


@dataclass(frozen=True, slots=True)
class PeriodForm:
    """A way of naming a period: its pattern, a sentence with one and the period that it says."""

    pattern: str
    example: str
    says: str


# Where several fit at a place, the one that stands first wins.
_AFTER_A_PREPOSITION = (
    PeriodForm(
        rf"(?:{_YEAR}\s)?(?:[Qq]uarter\s(?:[1-4]|one|two|three|four)|Q[1-4]|(?:first|second|third|fourth)\squarter)"
        rf"(?:\s(?:of\s)?{_YEAR})?",
        "It was 44% in quarter 2.",
        "quarter 2",
    ),
    PeriodForm(
        rf"(?:(?:end|start|beginning)\sof\s)?(?:\d\d?(?:st|nd|rd|th)?\s)?{_MONTH}(?:,?\s{_YEAR})?",
        "There were 40 by the end of March 2020.",
        "end of March 2020",
    ),
    PeriodForm(rf"(?:{_LAST}\syear\s)?{_YEAR}", "It fell during 2018/19 to 30%.", "2018/19"),
    PeriodForm(
        r"year[\s-]end|year[\s-]to[\s-]date|end\sof\s(?:the\s)?(?:year|quarter|month|period)",
        "There were 208 at year-end.",
        "year-end",
    ),
    PeriodForm(rf"{_LAST}\s{_STRETCH}", "There were 9 over the last 12 months.", "last 12 months"),
    PeriodForm(rf"(?:this|that)\s{_STRETCH}", "There were 11 in this term.", "this term"),
)
_ALONE = (
    PeriodForm(
        r"(?:each|every|per|a)\s(?:year|month|week|quarter|term|day|annum)(?!\sago)", "15 flats each year", "each year"
    ),
    PeriodForm(r"at\sany\s(?:one|given)\stime", "20 children at any one time", "at any one time"),
    PeriodForm(r"(?:last|this)\s(?:year|month|week|quarter|term)", "11 pupils this term", "this term"),
    PeriodForm(r"annually|monthly|weekly|quarterly|currently|previously|today", "currently 40%", "currently"),
    PeriodForm(r"at\spresent|(?<!up )to\sdate|so\sfar|year[\s-]on[\s-]year", "30 visits to date", "to date"),
)
FORMS = (*_AFTER_A_PREPOSITION, *_ALONE)

_PREPOSITION = r"(?:in|at|during|for|over|by|since|as\sat|as\sof|on|throughout|within|across)\s(?:the\s)?"
_PERIOD = re.compile(
    rf"\b(?:{_PREPOSITION}(?P<when>{'|'.join(form.pattern for form in _AFTER_A_PREPOSITION)})"
    rf"|(?P<alone>{'|'.join(form.pattern for form in _ALONE)}))\b"
)

_NAME = re.compile(rf"(?:as\s)?(?:at\s|to\s|in\s)?(?:{'|'.join(form.pattern for form in FORMS)})", re.IGNORECASE)


def period_in(plain: str, start: int, end: int) -> str | None:
    """The first period named in a stretch of plain text, as written, without the preposition before it."""
    match = _PERIOD.search(plain, start, end)
    return None if match is None else " ".join((match["when"] or match["alone"]).split())


def names_period(words: str) -> bool:
    """Whether these words, as the heading of a column, are the name of a period or a year."""
    return _NAME.fullmatch(words.strip()) is not None


def period_follows(plain: str, start: int, end: int) -> int | None:
    """Where a period that follows at once ends: ``44% | in quarter 2``."""
    match = _PERIOD.match(plain, start + 1, end) if plain[start : start + 1] == " " else None
    return match.end() if match else None
