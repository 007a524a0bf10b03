"""The words that say when or how often a number was counted: ``in quarter 2``, ``each year``, ``at year-end``."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d)?"
_WHEN = (
    rf"(?:(?:the\s)?(?:end|start|beginning)\sof\s)?(?:(?:\d\d?(?:st|nd|rd|th)?\s(?:of\s)?)?{_MONTH}(?:,?\s{_YEAR})?"
    rf"|(?:the\s)?(?:(?:financial|academic|calendar|school)\syear\s)?{_YEAR}|(?:early|mid|late|spring|summer|autumn|winter)[\s-]{_YEAR})"
)
_QUARTER = rf"(?:[Qq]uarter\s(?:[1-4]|one|two|three|four)|Q[1-4]|(?:first|second|third|fourth|last|previous|final)\squarter)(?:\s(?:of\s)?(?:the\s(?:\w+\s)?year|{_YEAR}))?"
_STRETCH = r"(?:(?:\w+\s)?(?:months?|years?|weeks?|quarters?|terms?|period|summer|pandemic))"

# Each form with an example; the longest that fits at a place is the period.
FORMS: tuple[tuple[str, str], ...] = (
    (rf"{_YEAR}\s{_QUARTER}|{_QUARTER}", "quarter 2"),
    (_WHEN, "March 2020"),
    (r"(?:the\s)?(?:year[\s-]end|year[\s-]to[\s-]date|end\sof\s(?:the\s)?(?:year|quarter|month|period))", "year-end"),
    (
        rf"(?:the\s)?(?:last|past|previous|preceding|current|same|latest|reporting|first|final)\s{_STRETCH}",
        "the last 12 months",
    ),
    (rf"(?:this|that)\s{_STRETCH}", "this term"),
    (r"any\s(?:one\s|given\s)?time", "any one time"),
)
_ADVERBS = (
    r"(?:each|every|per|a)\s(?:year|month|week|quarter|term|day|annum)|annually|monthly|weekly|quarterly|currently"
    r"|at\spresent|previously|year[\s-]on[\s-]year|last\s(?:year|month|week|quarter|term)|this\s(?:year|month|week|quarter|term)"
    r"|today|(?<!up )to\sdate|so\sfar|at\s(?:any\s(?:one|given)\stime|year[\s-]end)"
)
_LEAD = r"(?:(?:in|at|during|for|over|by|since|as\sat|as\sof|on|throughout|within|across)\s(?:the\s)?)"
PERIOD = re.compile(
    rf"\b(?:{_LEAD}(?P<when>{'|'.join(form for form, _ in FORMS)})|(?P<often>{_ADVERBS}))\b",
)


def period_in(plain: str, start: int, end: int) -> str | None:
    """The first period named in a stretch of plain text, as written and without the preposition before it."""
    match = PERIOD.search(plain, start, end)
    return None if match is None else " ".join((match["when"] or match["often"]).split())


def period_follows(plain: str, start: int, end: int) -> int | None:
    """Where a period that follows at once ends: ``44% | in quarter 2``."""
    match = PERIOD.match(plain, start + 1, end) if plain[start : start + 1] == " " else None
    return match.end() if match else None
